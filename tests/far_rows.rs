//! Rows far outside the window are not drawn, and nobody can tell: the keyboard walks the same way, the page is as high.
//!
//! With a screen reader everything is drawn, so that is what the page without one is held against.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

#[path = "common/world.rs"]
mod world;

use egui::{Context, Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2};
use rondom::app::command::{Change, Go};
use rondom::app::state::State;
use rondom::app::{Command, Env};
use rondom::store::load_bytes;
use rondom::ui::theme::{Appearance, Density, Look, Mode, Themes};
use rondom::ui::{Cx, Memory, screens};

/// A step with rows that stand open, in the case that has them all.
const STEP: &str = "weten";
/// The rows there; a year of absence has many.
const ROWS: &str = "verzuimregistraties";
const MANY: usize = 40;
const CASE: &[u8] = include_bytes!("../assets/practice/2026-Y3M9.ron");

struct Page {
    ctx: Context,
    state: State,
    env: Env,
    memory: Memory,
    seconds: f64,
}

impl Page {
    fn new(is_read_aloud: bool) -> Self {
        let ctx = Context::default();
        if is_read_aloud {
            ctx.enable_accesskit();
        }
        let look = Appearance { mode: Mode::Light, density: Density::Bureau, reduced_motion: true };
        Themes::load().expect("themes").apply(&ctx, look);
        let (env, _) = world::env();
        let mut state = world::open(&env, &load_bytes(CASE).expect("the worked case").case);
        world::act(&mut state, &env, Command::Go(Go::Step(STEP.into())));
        for _ in 0..MANY {
            world::act(&mut state, &env, Command::Change(Change::AddRow(ROWS.into(), None)));
        }
        // Nobody is sent to the last of them.
        let memory = Memory { focus_seen: u64::MAX, ..Memory::default() };
        let mut page = Self { ctx, state, env, memory, seconds: 0.0 };
        for _ in 0..8 {
            page.pass(Vec::new());
        }
        page
    }

    /// Draws once; says how much was drawn.
    fn pass(&mut self, events: Vec<Event>) -> usize {
        self.seconds += 0.25;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1600.0, 900.0))),
            time: Some(self.seconds),
            focused: true,
            events,
            ..RawInput::default()
        };
        let mut commands = Vec::new();
        let mut output = self.ctx.run_ui(input, |ui| {
            let look = Look::of(ui.ctx());
            let mut cx = Cx { state: &self.state, env: &self.env, look, commands: &mut commands };
            screens::show(ui, &mut cx, &mut self.memory);
        });
        output.textures_delta.clear();
        for command in commands {
            world::act(&mut self.state, &self.env, command);
        }
        output.shapes.len()
    }

    /// Presses a key, and says what has the keyboard and where it stands.
    fn press(&mut self, key: Key, modifiers: Modifiers) -> Option<(Id, i32)> {
        self.pass(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        // Coming into view takes a few passes.
        for _ in 0..2 {
            self.pass(Vec::new());
        }
        let focused = self.ctx.memory(|memory| memory.focused())?;
        Some((focused, self.ctx.read_response(focused)?.rect.top().round() as i32))
    }

    fn wheel(&mut self, points: f32) {
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        self.pass(vec![Event::PointerMoved(pos2(900.0, 500.0)), wheel]);
        for _ in 0..6 {
            self.pass(Vec::new());
        }
    }
}

/// What both pages do with the same keys.
fn walk(page: &mut Page) -> Vec<Option<(Id, i32)>> {
    let mut seen = Vec::new();
    seen.extend((0..70).map(|_| page.press(Key::Tab, Modifiers::NONE)));
    seen.extend((0..16).map(|_| page.press(Key::Tab, Modifiers::SHIFT)));
    // Away from what has the keyboard, further than it is drawn by itself, and on from there.
    page.wheel(-6000.0);
    seen.extend((0..5).map(|_| page.press(Key::Tab, Modifiers::NONE)));
    page.wheel(20_000.0);
    seen.extend((0..5).map(|_| page.press(Key::Tab, Modifiers::SHIFT)));
    seen
}

#[test]
fn the_keyboard_walks_the_same_way_whether_or_not_far_rows_are_drawn() {
    let (whole, sparing) = (walk(&mut Page::new(true)), walk(&mut Page::new(false)));
    assert!(whole.iter().flatten().count() > 80, "the keyboard was somewhere");
    for (at, (whole, sparing)) in whole.iter().zip(&sparing).enumerate() {
        assert_eq!(whole, sparing, "after {} keys", at + 1);
    }
}

#[test]
fn far_rows_are_drawn_for_a_screen_reader_only() {
    let drawn = |is_read_aloud| Page::new(is_read_aloud).pass(Vec::new());
    let (whole, sparing) = (drawn(true), drawn(false));
    assert!(sparing * 2 < whole, "{sparing} shapes instead of {whole}");
}
