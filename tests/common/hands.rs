//! Two hands on a keyboard and a pair of eyes: plays a script of keys and words into the real program.
//!
//! One act a line:
//!
//! ```text
//! to NAME              Tab until the keyboard is on NAME
//! hit NAME             the same, then Enter
//! fill NAME = WORDS    the same, then types
//! pick NAME = A | B    goes to the group NAME, with arrows to A and Space there, then to B; in a list types A and Enter
//! none NAME = REASON   goes to NAME, opens its menu with Alt+Enter and presses REASON there
//! keys Ctrl+M Tab*3    presses keys
//! type WORDS           types where the keyboard is
//! see WORDS            the screen shows WORDS
//! hide WORDS           nothing on the page, in sight or not, holds WORDS
//! minutes 60           the blocks of the agenda add up to so many minutes
//! at 15.47             the clock goes on to this time of the day, or to 2026-12-17 15.30
//! pass MINUTES         the clock goes on by so much
//! wait PAGE            until the threads have brought overview, bureau, naloop, meeting or kiosk
//! ```

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::env::{Env, Fixed, Source as _};
use rondom::app::runtime::Runtime;
use rondom::app::state::{Page, State};
use rondom::store::Fs;
use rondom::ui::app::App;
use rondom::ui::theme::Themes;
use rondom::ui::window::{Options, first};

/// The screen a school has on the wall.
const SCREEN: [f32; 2] = [1920.0, 1080.0];
/// More stops than any screen has.
const MOST_STOPS: usize = 400;
/// Between two keys: fast, but somebody.
const KEYSTROKE_MILLIS: u64 = 120;
/// So often the screen is looked at before something is not there.
const LOOKS: usize = 8;
/// Longer than any disk takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program as `--demo` starts it on the day of the worked case, five minutes before its meeting.
pub fn program(fs: Arc<dyn Fs>, data: &Path) -> (Harness<'static, App>, Arc<Fixed>) {
    program_with(fs, data, Options { demo: true, ..Options::default() }, "2026-11-12T15:25:00+01:00")
}

/// The program as these options start it, at this moment. It draws no id that one before it on this disk drew.
pub fn program_with(fs: Arc<dyn Fs>, data: &Path, options: Options, now: &str) -> (Harness<'static, App>, Arc<Fixed>) {
    let data = data.to_owned();
    let now = chrono::DateTime::parse_from_rfc3339(now).expect("a moment");
    let clock = Fixed::at(now);
    let env = Env::new(clock.clone());
    let minutes = now.timestamp().rem_euclid(86_400) / 60;
    (0..minutes).for_each(|_drawn_before| drop(env.key()));
    let harness = Harness::builder()
        .with_size(SCREEN)
        .with_max_steps(8)
        .with_theme(egui::Theme::Light)
        .with_render_cursor(false)
        .build_eframe(move |creation| {
            let runtime = Runtime::start_with(fs, Some(&data)).expect("threads and a place for app-data");
            let (state, first) = first(&options, runtime.settings());
            App::new(&creation.egui_ctx, state, env, runtime, Themes::load().expect("the themes"), first)
        });
    (harness, clock)
}

/// Where the keyboard is: the name of the control, and of every group around it, the nearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// Name of the control.
    pub name: String,
    /// Names around it.
    pub around: Vec<String>,
    /// It takes words.
    pub takes_words: bool,
}

impl At {
    /// A name that ends in " …" goes on with what the row says.
    fn is(&self, name: &str) -> bool {
        name.strip_suffix(" …").is_some_and(|start| self.name.starts_with(start))
            || self.name == name
            || self.around.iter().any(|around| around == name)
    }
}

/// Hands on the keyboard of the program.
pub struct Hands {
    harness: Harness<'static, App>,
    clock: Arc<Fixed>,
    line: String,
}

impl Hands {
    /// Puts hands on the keyboard.
    pub fn new((harness, clock): (Harness<'static, App>, Arc<Fixed>)) -> Self {
        Self { harness, clock, line: "the start".to_owned() }
    }

    /// The window the hands are on.
    pub fn window(&mut self) -> &mut Harness<'static, App> {
        &mut self.harness
    }

    /// Waits for the threads until `is_so`.
    pub fn wait(&mut self, what: &str, is_so: impl Fn(&State) -> bool) {
        let begun = Instant::now();
        while !is_so(self.harness.state().state()) {
            assert!(begun.elapsed() < PATIENCE, "{}: waited in vain for {what}; the keyboard is on {:?}", self.line, self.at());
            std::thread::sleep(Duration::from_millis(5));
            self.settle();
        }
        self.settle();
    }

    /// Plays a script.
    pub fn play(&mut self, file: &str, script: &str) {
        let lines: Vec<&str> = script.lines().collect();
        self.play_from(file, 0, &lines);
    }

    /// Plays the part of a script that begins after `first` other lines.
    pub fn play_from(&mut self, file: &str, first: usize, lines: &[&str]) {
        for (at, line) in lines.iter().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            self.line = format!("{file}:{}: {line}", first + at + 1);
            self.act(line);
        }
    }

    fn act(&mut self, line: &str) {
        let (act, rest) = line.split_once(' ').unwrap_or((line, ""));
        let pair = || rest.split_once(" = ").unwrap_or_else(|| panic!("{}: no ' = '", self.line));
        match act {
            "to" => drop(self.tab_to(rest)),
            "hit" => {
                self.tab_to(rest);
                self.key(Modifiers::NONE, Key::Enter);
            }
            "fill" => {
                let (name, words) = pair();
                let (name, words) = (name.to_owned(), words.to_owned());
                let at = self.tab_to(&name);
                assert!(at.takes_words, "{}: the keyboard is on {at:?}, where nothing can be typed", self.line);
                self.words(&words);
            }
            "pick" => {
                let (name, picks) = pair();
                let (name, picks) = (name.to_owned(), picks.to_owned());
                self.pick(&name, &picks);
            }
            "none" => {
                let (name, reason) = pair();
                let (name, reason) = (name.to_owned(), reason.to_owned());
                self.tab_to(&name);
                self.key(Modifiers::ALT, Key::Enter);
                self.tab_to(&reason);
                self.key(Modifiers::NONE, Key::Enter);
            }
            "keys" => rest.split(' ').for_each(|keys| self.chord(keys)),
            "type" => self.words(rest),
            "see" => {
                // An eye looks for a moment, not for one frame.
                let mut looks = 0;
                while !self.shows(rest) {
                    looks += 1;
                    assert!(looks < LOOKS, "{}: the screen does not show it", self.line);
                    self.settle();
                }
            }
            "hide" => assert!(!self.holds(rest), "{}: it stands on the page", self.line),
            "at" => self.go_on_to(rest),
            "minutes" => assert_eq!(self.minutes().to_string(), rest, "{}", self.line),
            "pass" => {
                let minutes: u64 = rest.parse().unwrap_or_else(|_| panic!("{}: how many minutes?", self.line));
                self.clock.advance_millis(minutes * 60_000);
                self.settle();
            }
            "wait" => {
                let page = match rest {
                    "overview" => Page::Overview,
                    "bureau" => Page::Bureau,
                    "naloop" => Page::Aftercare,
                    "meeting" => Page::Meeting,
                    "kiosk" => Page::Kiosk,
                    other => panic!("{}: no page {other:?}", self.line),
                };
                self.wait(rest, |state| state.page == page);
            }
            other => panic!("{}: no act {other:?}", self.line),
        }
    }

    /// The clock goes on to a time of this day, or of a later one.
    fn go_on_to(&mut self, time: &str) {
        let now = self.clock.now();
        let (day, time) =
            time.rsplit_once(' ').map_or((now.date_naive(), time), |(day, time)| (day.parse().expect("a day"), time));
        let time = chrono::NaiveTime::parse_from_str(time, "%H.%M").expect("a time");
        let wanted = day.and_time(time).and_local_timezone(*now.offset()).single().expect("a moment");
        let millis = u64::try_from((wanted - now).num_milliseconds()).unwrap_or_else(|_| panic!("{}: it is {now}", self.line));
        self.clock.advance_millis(millis);
        self.settle();
    }

    /// The minutes of all blocks, as they stand on the screen: "Kiezen, 13 min, was 14".
    fn minutes(&self) -> u32 {
        let labels = self.harness.query_all(By::new().predicate(|node| node.label().is_some_and(|label| label.contains(" min"))));
        let of_block = |label: String| label.split(", ").find_map(|part| part.strip_suffix(" min")?.parse::<u32>().ok());
        labels.filter_map(|node| of_block(node.accesskit_node().label()?)).sum()
    }

    /// What time it is.
    pub fn now(&self) -> String {
        self.clock.now().to_rfc3339()
    }

    /// Presses Tab until the keyboard is there.
    fn tab_to(&mut self, name: &str) -> At {
        let mut seen: Vec<String> = Vec::new();
        for _ in 0..MOST_STOPS {
            if let Some(at) = self.at() {
                if at.is(name) {
                    // What just opened may still be about to take the keyboard.
                    self.settle();
                    if let Some(at) = self.at().filter(|at| at.is(name)) {
                        return at;
                    }
                }
                seen.push(at.name);
            }
            self.key(Modifiers::NONE, Key::Tab);
        }
        seen.dedup();
        seen.truncate(120);
        panic!("{}: Tab never comes to {name:?}; it came to {seen:?}", self.line);
    }

    fn pick(&mut self, name: &str, picks: &str) {
        let at = self.tab_to(name);
        for pick in picks.split(" | ") {
            if at.takes_words {
                self.words(pick);
                self.key(Modifiers::NONE, Key::Enter);
                continue;
            }
            let mut turns = 0;
            while self.at().is_none_or(|at| at.name != pick) {
                assert!(turns < 60, "{}: no {pick:?} in {name:?}; the keyboard is on {:?}", self.line, self.at());
                self.key(Modifiers::NONE, Key::ArrowRight);
                turns += 1;
            }
            self.key(Modifiers::NONE, Key::Space);
        }
    }

    fn chord(&mut self, keys: &str) {
        let (keys, times) = keys.split_once('*').map_or((keys, 1), |(keys, times)| (keys, times.parse().expect("a number")));
        let mut modifiers = Modifiers::NONE;
        let mut parts: Vec<&str> = keys.split('+').collect();
        let key = parts.pop().and_then(Key::from_name).unwrap_or_else(|| panic!("{}: no key {keys:?}", self.line));
        for part in parts {
            modifiers |= match part {
                "Ctrl" => Modifiers::COMMAND,
                "Alt" => Modifiers::ALT,
                "Shift" => Modifiers::SHIFT,
                other => panic!("{}: no modifier {other:?}", self.line),
            };
        }
        for _ in 0..times {
            self.key(modifiers, key);
        }
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Words as an input method sends them: whole, to whatever has the keyboard.
    fn words(&mut self, words: &str) {
        assert!(self.at().is_some(), "{}: nothing has the keyboard, the words would be lost", self.line);
        self.harness.event(Event::Text(words.to_owned()));
        self.settle();
    }

    fn settle(&mut self) {
        self.clock.advance_millis(KEYSTROKE_MILLIS);
        self.harness.run_ok();
    }

    /// Where the keyboard is.
    fn at(&self) -> Option<At> {
        let found = self.harness.query_all(By::new().predicate(|node| node.is_focused())).next()?;
        let node = found.accesskit_node();
        if node.role() == Role::Window {
            return None;
        }
        let mut around = Vec::new();
        let mut above = node.parent();
        while let Some(group) = above {
            around.extend(group.label().filter(|label| !label.is_empty()));
            above = group.parent();
        }
        let takes_words = matches!(
            node.role(),
            Role::TextInput | Role::MultilineTextInput | Role::ComboBox | Role::EditableComboBox | Role::SearchInput
        );
        Some(At { name: node.label().unwrap_or_default(), around, takes_words })
    }

    /// Whether any text of the page holds `words`, in sight or not.
    fn holds(&self, words: &str) -> bool {
        let holds = move |text: String| text.contains(words);
        let mut all = self.harness.query_all(By::new().predicate(move |node| {
            let texts = [node.label(), node.value(), node.description()];
            texts.into_iter().flatten().any(holds)
        }));
        all.next().is_some()
    }

    /// Whether any text on the screen, and not scrolled out of it, holds `words`.
    fn shows(&self, words: &str) -> bool {
        let screen = self.harness.ctx.content_rect();
        let mut all = self.harness.query_all(By::new().predicate(move |node| {
            let texts = [node.label(), node.value()];
            let is_drawn = node.bounding_box().is_some();
            is_drawn && texts.into_iter().flatten().any(|text| text.contains(words))
        }));
        all.any(|node| screen.contains_rect(node.rect()))
    }
}

/// Every test file uses its own part of this module.
const _: fn(&Hands) -> String = Hands::now;
const _: fn(&mut Hands, &str, &str) = Hands::play;
type Program = (Harness<'static, App>, Arc<Fixed>);
const _: fn(Arc<dyn Fs>, &Path) -> Program = program;
const _: for<'a> fn(&'a mut Hands) -> &'a mut Harness<'static, App> = Hands::window;
