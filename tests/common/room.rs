//! A meeting of the worked VO case in the real program, with its threads and the practice folder. Included by path.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::text_edit::TextEditState;
use egui::{Event, Id, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::env::{Env, Fixed};
use rondom::app::runtime::Runtime;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::{OpenCase, Page, State};
use rondom::model::{Answer, Scalar, Statement, Value};
use rondom::store::RealFs;
use rondom::ui::app::App;
use rondom::ui::theme::Themes;
use rondom::ui::window::{Options, first};

const NOW: &str = "2026-11-12T15:25:00+01:00";
const SCREEN: [f32; 2] = [1920.0, 1080.0];
const PATIENCE: Duration = Duration::from_secs(30);
/// More stops than any screen has.
const MOST_STOPS: usize = 300;

/// What is being written: where, what stands there, where the cursor is and what is selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    /// The field.
    pub id: Option<Id>,
    /// What stands in it.
    pub text: String,
    /// Cursor and the other end of the selection.
    pub cursor: Option<(usize, usize)>,
}

/// A meeting on a big screen.
pub struct Room {
    /// The window.
    pub harness: Harness<'static, App>,
    clock: Arc<Fixed>,
    data: PathBuf,
}

impl Drop for Room {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.data).ok();
    }
}

impl Room {
    /// The meeting of the worked case has just begun.
    pub fn in_meeting() -> Self {
        Self::in_meeting_in(LanguageSetting::Dutch)
    }

    /// The same in this language.
    pub fn in_meeting_in(language: LanguageSetting) -> Self {
        static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let data = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("room-{}-{number}", std::process::id()));
        std::fs::remove_dir_all(&data).ok();
        std::fs::create_dir_all(&data).expect("a folder for the test");
        let clock = Fixed::at(chrono::DateTime::parse_from_rfc3339(NOW).expect("a moment"));
        let (env, place) = (Env::new(clock.clone()), data.clone());
        let harness = Harness::builder()
            .with_size(SCREEN)
            .with_max_steps(12)
            .with_theme(egui::Theme::Light)
            .with_render_cursor(false)
            .build_eframe(move |creation| {
                let runtime = Runtime::start_with(Arc::new(RealFs), Some(&place)).expect("threads and a place for app-data");
                let options = Options { demo: true, language: Some(language), ..Options::default() };
                let (state, first) = first(&options, runtime.settings());
                App::new(&creation.egui_ctx, state, env, runtime, Themes::load().expect("the themes"), first)
            });
        let mut room = Self { harness, clock, data };
        room.wait("the list", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
        let line = room.harness.query_all(By::new().label_contains("Yara F., 2B")).next();
        line.expect("the prepared case").click();
        room.wait("the case", |state| state.open.is_some());
        room.press(Modifiers::COMMAND, Key::M);
        room.wait("the meeting", |state| state.page == Page::Meeting);
        room
    }

    /// Everything the program knows.
    pub fn state(&self) -> &State {
        self.harness.state().state()
    }

    /// The open case.
    pub fn open(&self) -> &OpenCase {
        self.state().open.as_ref().expect("a case is open")
    }

    #[track_caller]
    fn wait(&mut self, what: &str, is_so: impl Fn(&State) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_so(self.state()) {
            assert!(Instant::now() < until, "waited in vain for {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.settle();
        }
        self.settle();
    }

    fn settle(&mut self) {
        self.clock.advance_millis(20);
        self.harness.run_ok();
    }

    /// Time goes by.
    pub fn later(&mut self, millis: u64) {
        self.clock.advance_millis(millis);
        self.harness.run_ok();
    }

    /// Presses a key.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types in one go.
    pub fn type_in(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
        self.settle();
    }

    /// Pastes.
    pub fn paste(&mut self, words: &str) {
        self.harness.event(Event::Paste(words.to_owned()));
        self.settle();
    }

    /// Presses what is called this.
    pub fn click(&mut self, name: &str) {
        self.harness.get_all(By::new().label(name)).last().expect("it is there").click();
        self.settle();
    }

    /// Goes on until this block is on the table.
    pub fn block(&mut self, block: &str) {
        for _ in 0..40 {
            if self.open().block_id().is_some_and(|id| id.as_str() == block) {
                return;
            }
            self.press(Modifiers::COMMAND, Key::PageDown);
        }
        panic!("no block {block}");
    }

    /// What the control with the keyboard is called.
    pub fn focused(&self) -> String {
        let found = self.harness.query_all(By::new().predicate(|node| node.is_focused())).next();
        let found = found.filter(|node| node.accesskit_node().role() != Role::Window);
        found.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Presses Tab until the keyboard is there.
    pub fn tab_to(&mut self, name: &str) {
        self.tab_until(name, |focused| focused == name);
    }

    /// The same, for a name that begins so.
    pub fn tab_to_start(&mut self, name: &str) {
        self.tab_until(name, |focused| focused.starts_with(name));
    }

    fn tab_until(&mut self, what: &str, is_it: impl Fn(&str) -> bool) {
        let mut seen = Vec::new();
        for _ in 0..MOST_STOPS {
            let focused = self.focused();
            if is_it(&focused) {
                return;
            }
            seen.push(focused);
            self.press(Modifiers::NONE, Key::Tab);
        }
        seen.dedup();
        seen.truncate(60);
        panic!("Tab never comes to {what:?}; it came to {seen:?}");
    }

    /// What is being written.
    pub fn writing(&self) -> Writing {
        let ctx = &self.harness.ctx;
        let id = ctx.memory(|memory| memory.focused());
        let range = id.and_then(|id| TextEditState::load(ctx, id)).and_then(|state| state.cursor.char_range());
        let cursor = range.map(|range| (range.primary.index.0, range.secondary.index.0));
        let found = self.harness.query_all(By::new().predicate(|node| node.is_focused())).next();
        let text = found.and_then(|node| node.accesskit_node().value()).unwrap_or_default();
        Writing { id, text, cursor }
    }

    fn answer(&self, question: &str) -> Option<&Answer> {
        self.open().view.field(question)?.answer.as_ref()
    }

    /// The statements of a question.
    pub fn statements(&self, question: &str) -> &[Statement] {
        self.answer(question).and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
    }

    /// Its words.
    pub fn words(&self, question: &str) -> Option<&str> {
        match self.answer(question)?.value.as_ref()?.scalar()? {
            Scalar::Text(words) => Some(words),
            _ => None,
        }
    }

    /// Whether any text on the screen holds `words`.
    pub fn shows(&self, words: &str) -> bool {
        let mut all = self.harness.query_all(By::new().predicate(move |node| {
            let texts = [node.label(), node.value()];
            texts.into_iter().flatten().any(|text| text.contains(words))
        }));
        all.next().is_some()
    }

    /// The first text on the screen that holds `words`.
    pub fn text_with(&self, words: &str) -> Option<String> {
        let mut all = self.harness.query_all(By::new().predicate(move |node| {
            let texts = [node.label(), node.value()];
            texts.into_iter().flatten().any(|text| text.contains(words))
        }));
        let node = all.next()?;
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().find(|text| text.contains(words))
    }
}

/// Every test file uses its own part of this module.
const _: fn(&mut Room, u64) = Room::later;
const _: fn(&mut Room, &str) = Room::paste;
const _: fn(&mut Room, &str) = Room::block;
const _: for<'a> fn(&'a Room, &str) -> &'a [Statement] = Room::statements;
const _: for<'a> fn(&'a Room, &str) -> Option<&'a str> = Room::words;
const _: fn(&Room, &str) -> Option<String> = Room::text_with;
const _: fn(LanguageSetting) -> Room = Room::in_meeting_in;
