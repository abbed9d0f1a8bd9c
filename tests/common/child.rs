//! Someone at a keyboard in front of the screens, with the shortcuts of the program, only without a disk. Included by path,
//! beside `world`.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::env::Env;
use rondom::app::pupil::PupilScreen;
use rondom::app::state::{OpenCase, State};
use rondom::app::{Command, update};
use rondom::model::{Answer, Scalar, Statement, Value};
use rondom::ui::app::density_of;
use rondom::ui::theme::{Appearance, Density, Look, Mode, Themes};
use rondom::ui::{Cx, Memory, keys, screens};

use crate::{common, world};

const FULL: [f32; 2] = [1920.0, 1080.0];

/// The screens as the window draws them, with the shortcuts of the program, only without a disk.
pub struct Room {
    /// Everything the program knows.
    pub state: State,
    /// The time.
    pub env: Env,
    memory: Memory,
    themes: Themes,
}

impl eframe::App for Room {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let text_has_focus = ctx.text_edit_focused();
        let pressed = ctx.input_mut(|input| keys::take_pressed(input, &self.state, text_has_focus));
        let mut commands: Vec<Command> = pressed.into_iter().filter_map(|key| keys::command(key, &self.state)).collect();
        for command in commands.drain(..) {
            update(&mut self.state, command, &self.env);
        }
        let density = density_of(&self.state);
        self.themes.apply(&ctx, Appearance { mode: Mode::Light, density, reduced_motion: true });
        let page = self.state.page;
        let mut cx = Cx { state: &self.state, env: &self.env, look: Look::of(&ctx), commands: &mut commands };
        screens::show(ui, &mut cx, &mut self.memory);
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        for command in commands {
            update(&mut self.state, command, &self.env);
        }
        if self.state.page != page {
            self.memory.page_changed();
        }
    }
}

/// Someone at a keyboard in front of it.
pub struct Child(pub Harness<'static, Room>);

impl Child {
    /// In front of this state.
    pub fn at(state: State, env: Env) -> Self {
        let room = Room { state, env, memory: Memory::default(), themes: Themes::load().expect("the themes") };
        let harness = Harness::builder()
            .with_size(FULL)
            .with_max_steps(16)
            .with_render_cursor(false)
            .with_context_setup(|ctx| common::put_on(ctx, common::appearance(Mode::Light, Density::Bureau)))
            .build_eframe(|_| room);
        Self(harness)
    }

    /// A practice case at the bureau.
    pub fn case_of(code: &str) -> Self {
        let (env, _) = world::env();
        Self::at(world::open_practice_case(&env, code), env)
    }

    /// In the place, past the first page.
    pub fn begun(code: &str) -> Self {
        let mut child = Self::case_of(code);
        child.chord(Modifiers::COMMAND, Key::J);
        child.hit("Beginnen");
        child
    }

    /// Everything the program knows.
    pub fn state(&self) -> &State {
        &self.0.state().state
    }

    /// The open case.
    pub fn open(&self) -> &OpenCase {
        self.state().open.as_ref().expect("a case")
    }

    /// The page of the pupil's own place.
    pub fn screen(&self) -> Option<PupilScreen> {
        self.state().pupil.as_ref().map(|visit| visit.screen)
    }

    /// Something happens.
    pub fn do_it(&mut self, command: Command) {
        let room = self.0.state_mut();
        update(&mut room.state, command, &room.env);
        self.0.run();
    }

    /// Presses keys together.
    pub fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run();
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    /// The name of what has the keyboard.
    pub fn focus(&self) -> Option<(String, Role)> {
        let node = self.0.query_all(By::new().predicate(|node| node.is_focused())).next()?;
        let node = node.accesskit_node();
        (node.role() != Role::Window).then(|| (node.label().unwrap_or_default(), node.role()))
    }

    /// Types letter by letter where the keyboard is.
    pub fn type_in(&mut self, words: &str) {
        let (_, role) = self.focus().expect("something has the keyboard");
        assert!(matches!(role, Role::TextInput | Role::MultilineTextInput), "no words fit in {:?}", self.focus());
        for letter in words.chars() {
            self.0.event(Event::Text(letter.to_string()));
            self.0.run();
        }
    }

    /// Tab until the keyboard is on `name`.
    pub fn to(&mut self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..60 {
            match self.focus() {
                Some((at, _)) if at == name => return,
                Some((at, _)) => seen.push(at),
                None => {}
            }
            self.key(Key::Tab);
        }
        panic!("Tab never comes to {name:?}; it came to {seen:?}");
    }

    /// Tab to `name`, and Enter.
    pub fn hit(&mut self, name: &str) {
        self.to(name);
        self.key(Key::Enter);
    }

    /// With arrows to `name` in the group that has the keyboard, and Space.
    pub fn choose(&mut self, name: &str) {
        let mut turns = 0;
        while self.focus().is_none_or(|(at, _)| at != name) {
            assert!(turns < 15, "no {name:?} here; the keyboard is on {:?}", self.focus());
            self.key(Key::ArrowRight);
            turns += 1;
        }
        self.key(Key::Space);
    }

    /// Whether any text on the screen holds `words`.
    pub fn shows(&self, words: &str) -> bool {
        let mut found = self.0.query_all(
            By::new().predicate(|node| [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(words))),
        );
        found.next().is_some()
    }

    /// What stands for a question.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        answer_of(self.open(), question)
    }

    /// Its statements.
    pub fn said(&self, question: &str) -> &[Statement] {
        self.answer(question).and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
    }

    /// Its single value.
    pub fn scalar(&self, question: &str) -> Option<&Scalar> {
        self.answer(question)?.value.as_ref()?.scalar()
    }
}

/// What stands for a question, in its meeting or in the case.
pub fn answer_of<'o>(open: &'o OpenCase, question: &str) -> Option<&'o Answer> {
    let of_meeting = open.case.meeting(&open.meeting).and_then(|meeting| meeting.answers.get(question));
    of_meeting.or_else(|| open.case.answers.get(question))
}
