//! What holds everywhere in the program, tried in every place there is, in both languages: behind the curtain nothing is left to read,
//! at the table no other case has a name, and whatever can be pressed is large enough for a finger.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/later.rs"]
mod later;
#[path = "common/past.rs"]
mod past;
#[path = "common/places.rs"]
mod places;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/table.rs"]
mod table;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;

use egui::accesskit::Action;
use egui::{Event, Key, Rect, Role, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use places::{Place, everywhere, go_to, leave, takes_words};
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{Page, State};
use rondom::i18n::dates;
use rondom::model::Sector;
use rondom::ui::theme::Mode;
use stage::Stage;
use table::{found, full_case, is_word, names, recognisable, texts};

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];
/// Half a word, typed wherever something can be typed.
const TYPED: &str = "Xanthippes geh";
/// What a finger needs, in points.
const TOUCH: f32 = 44.0;

/// Pages that name nobody, because anyone may walk past.
const NEUTRAL: [Page; 3] = [Page::Start, Page::Kiosk, Page::Settings];

type Window = Harness<'static, Stage>;

#[test]
fn every_place_closes_behind_the_curtain_names_no_other_case_at_the_table_and_can_be_touched() {
    walk(LanguageSetting::Dutch);
}

#[test]
fn every_place_does_so_in_english() {
    walk(LanguageSetting::English);
}

fn walk(language: LanguageSetting) {
    let nothing = || State::new(Settings { language, ..Settings::default() }, false);
    let at_table = || table::speaking(table::meeting(&world::env().0, &full_case()), &world::env().0, language);
    let window = |screen, percent, state| stage::window(screen, percent, state, world::env().0);
    let mut wall = window(FULL, 100, nothing());
    // At the table a laptop has as many points as the wall.
    let mut laptop = window(LAPTOP, 100, nothing());
    let mut enlarged = [window(LAPTOP, 200, nothing()), window(LAPTOP, 200, at_table())];
    let curtain = Curtain::new(&mut wall, language);
    let takes_pictures = language == LanguageSetting::Dutch && common::pictures_possible();
    let mut pictures = takes_pictures.then(|| Pictures::new(window([960.0, 540.0], 100, nothing()), language));
    let (mut wrong, mut tried) = (Vec::new(), Tried::default());
    for mut place in everywhere(language) {
        let place = &mut place;
        tried.places += 1;
        let is_large = place.state.in_meeting() || place.state.page == Page::PupilPlace;
        let mut small = vec![&mut enlarged[usize::from(is_large)]];
        small.extend((!is_large).then_some(&mut laptop));
        for window in small {
            go_to(window, place);
            tried.measured += touch(window, &place.name, &mut wrong);
            leave(window, place);
        }
        if let Some(pictures) = &mut pictures {
            go_to(&mut pictures.window, place);
            pictures.compare(&place.name, &mut wrong);
            leave(&mut pictures.window, place);
        }
        let others = place.is_at_table.then(|| names_of_others(&place.state));
        go_to(&mut wall, place);
        tried.measured += touch(&wall, &place.name, &mut wrong);
        if let Some(others) = others {
            tried.at_table += 1;
            name_nobody_else(&wall, &place.name, &others, &mut wrong);
        }
        tried.typed += usize::from(curtain.draw_and_open(&mut wall, place, &mut wrong));
    }
    assert!(wrong.is_empty(), "{} of {tried:?}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried.places > 200 && tried.at_table > 100 && tried.typed > 100 && tried.measured > 35_000, "{tried:?}");
}

/// So much was looked at.
#[derive(Debug, Default)]
struct Tried {
    places: usize,
    at_table: usize,
    typed: usize,
    measured: usize,
}

// ── Behind the curtain nothing is left to read ───────────────────────────────────────────────────────────────────────

/// The curtain of a program in which nothing is open, and the words it must hide.
struct Curtain {
    empty: BTreeSet<String>,
    known: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Curtain {
    fn new(window: &mut Window, language: LanguageSetting) -> Self {
        let settings = Settings { language, ..Settings::default() };
        stage::set(window, State::new(settings, false), Mode::Light);
        window.key_press(Key::F9);
        window.run_ok();
        assert!(window.state().state.curtain().is_some());
        let curtain = Self { empty: undated(window), known: recognisable(), names: names() };
        assert!(found(&curtain.known, &curtain.empty).is_empty(), "{:?}", curtain.empty);
        curtain
    }

    /// Half a word is typed where that can be, the curtain is drawn and opened again. Gives whether something was typed.
    fn draw_and_open(&self, window: &mut Window, place: &Place, wrong: &mut Vec<String>) -> bool {
        let name = &place.name;
        // What hands opened would close again.
        let is_typed = place.hands.is_empty() && type_half(window);
        let (before, keyboard) = (texts(window), focused(window));
        if place.is_telling && !is_typed && found(&self.known, &before).is_empty() {
            wrong.push(format!("{name}: nothing can be read before, so the curtain proves nothing"));
        }
        let named = found(&self.names, &before);
        if !place.is_telling && NEUTRAL.contains(&window.state().state.page) && !named.is_empty() {
            wrong.push(format!("{name}: {named:?} has a name here"));
        }
        window.key_press(Key::F9);
        // In the same frame, not one later.
        window.step();
        for _ in 0..2 {
            let behind = undated(window);
            if behind != self.empty {
                let more: Vec<&String> = behind.difference(&self.empty).collect();
                wrong.push(format!("{name}: behind the curtain stands {more:?}"));
            }
            wrong.extend(title(window).map(|title| format!("{name}: the window is called {title:?}")));
            window.run_ok();
        }
        window.key_press(Key::F9);
        window.run_ok();
        let after = texts(window);
        if after != before {
            let [gone, new] = [before.difference(&after), after.difference(&before)].map(|texts| texts.collect::<Vec<_>>());
            wrong.push(format!("{name}: {gone:?} did not come back; {new:?} is new"));
        }
        let now = focused(window);
        if now != keyboard {
            wrong.push(format!("{name}: the keyboard was on {keyboard:?}, now on {now:?}"));
        }
        is_typed
    }
}

/// Pictures of curtains: as large as at the bureau, and as large as at the table, because whoever is there knows where they are.
struct Pictures {
    window: Window,
    empty: [Vec<u8>; 2],
}

impl Pictures {
    fn new(window: Window, language: LanguageSetting) -> Self {
        let mut pictures = Self { window, empty: [Vec::new(), Vec::new()] };
        let (env, _) = world::env();
        let settings = || Settings { language, ..Settings::default() };
        let new = table::then(world::new_case(settings(), &env, Sector::Vo), &env, table::start());
        pictures.empty = [State::new(settings(), false), new].map(|state| {
            stage::set(&mut pictures.window, state, Mode::Light);
            pictures.take()
        });
        pictures
    }

    fn take(&mut self) -> Vec<u8> {
        let window = &mut self.window;
        window.key_press(Key::F9);
        window.step();
        assert!(window.state().state.curtain().is_some());
        let picture = window.render().expect("a picture").into_raw();
        window.key_press(Key::F9);
        window.step();
        picture
    }

    fn compare(&mut self, name: &str, wrong: &mut Vec<String>) {
        // The date is not of the place.
        self.window.state_mut().env = world::env().0;
        let at = usize::from(self.window.state().state.in_meeting());
        if self.take() != self.empty[at] {
            wrong.push(format!("{name}: the picture of the curtain shows something else"));
        }
    }
}

// ── At the table only this case exists ───────────────────────────────────────────────────────────────────────────────

fn name_nobody_else(window: &Window, name: &str, others: &BTreeSet<String>, wrong: &mut Vec<String>) {
    assert!(others.len() > 15, "{name}: {others:?}");
    let is_neutral = window.state().state.page == Page::Kiosk;
    for text in texts(window).into_iter().chain(title(window)) {
        let named = others.iter().find(|other| is_word(&text, other));
        // On the neutral page a case is its code, and only there.
        if named.is_some_and(|named| !(is_neutral && named.starts_with("2026-"))) {
            wrong.push(format!("{name}: {named:?} stands in {text:?}"));
        }
    }
}

// ── Whatever can be pressed is large enough for a finger ─────────────────────────────────────────────────────────────

/// Gives how many controls were measured.
fn touch(window: &Window, name: &str, wrong: &mut Vec<String>) -> usize {
    let screen = window.ctx.content_rect();
    // Lines of words stand on whole pixels.
    let least = TOUCH - 0.5 / window.ctx.pixels_per_point();
    let all: Vec<_> = window.query_all(By::new().predicate(|_| true)).collect();
    let scrolls = all.iter().any(|node| node.accesskit_node().role() == Role::ScrollBar);
    let mut measured = 0;
    for node in all {
        let known = node.accesskit_node();
        let is_pressed = [Action::Click, Action::Focus].iter().any(|action| known.data().supports_action(*action));
        if !is_pressed || matches!(known.role(), Role::ScrollBar | Role::Window) {
            continue;
        }
        measured += 1;
        let rect = node.rect();
        let label = known.label().unwrap_or_default();
        let mut is_wrong = |why: &str| {
            let (size, at) = (rect.size(), rect.min);
            wrong.push(format!("{name}, {:?}: {:?} {label:?} {why}, {size:.1?} at {at:.0?}", screen.size(), known.role()));
        };
        if label.trim().is_empty() {
            is_wrong("has no name");
        }
        if rect.width() < least || rect.height() < least {
            is_wrong("is too small");
        }
        if rect.left() < screen.left() - 0.5 || rect.right() > screen.right() + 0.5 {
            is_wrong("sticks out beside the screen");
        } else if !scrolls && !screen.expand(0.5).contains_rect(rect) {
            is_wrong("lies off the screen, and nothing scrolls");
        }
    }
    measured
}

// ── What the tests above stand on ────────────────────────────────────────────────────────────────────────────────────

/// Types half a word in the first field in sight, when there is one.
fn type_half(window: &mut Window) -> bool {
    let screen = window.ctx.content_rect();
    let is_field = By::new().predicate(|node| takes_words(node.role()) && !node.is_disabled());
    let Some(field) = window.query_all(is_field).find(|field| screen.contains_rect(field.rect())) else { return false };
    field.focus();
    window.run_ok();
    window.event(Event::Text(TYPED.to_owned()));
    window.run_ok();
    texts(window).iter().any(|text| text.contains(TYPED))
}

/// What can be read, without which day it is.
fn undated(window: &Window) -> BTreeSet<String> {
    let stage = window.state();
    let today = dates::long(stage.state.today(&stage.env), stage.state.words.language());
    texts(window).into_iter().filter(|text| *text != today).collect()
}

/// What the window asked to be called in the last frame.
fn title(window: &Window) -> Option<String> {
    let commands = window.output().viewport_output.values().flat_map(|output| &output.commands);
    commands.into_iter().find_map(|command| match command {
        ViewportCommand::Title(title) => Some(title.clone()),
        _ => None,
    })
}

/// What has the keyboard, by its place on the screen and its name.
fn focused(window: &Window) -> Option<(String, Rect)> {
    let node = window.query_all(By::new().predicate(|node| node.is_focused())).next()?;
    let known = node.accesskit_node();
    (known.role() != Role::Window).then(|| (known.label().unwrap_or_default(), node.rect()))
}

/// Names and codes of the other cases of the folder.
fn names_of_others(state: &State) -> BTreeSet<String> {
    let open = state.open.as_ref().or(state.unsaved().next().map(|(open, _)| open));
    let seats = open.iter().flat_map(|open| &open.case.seats);
    let own: BTreeSet<&str> = seats.flat_map(|seat| seat.name.split_whitespace()).collect();
    let (env, _) = world::env();
    let state = world::folder_with(Settings::default(), &env, &world::practice_cases());
    let entries = state.folder.as_ref().and_then(|folder| folder.entries.clone()).expect("a list");
    let rows = entries.iter().filter_map(|entry| entry.content.as_ref().ok());
    // Yara has two cases in this folder.
    let others =
        rows.filter(|row| open.is_none_or(|open| row.id != open.case.header.id && row.first_name != open.view.pupil_name));
    let names = others.flat_map(|row| [row.first_name.clone(), row.last_name.clone(), row.code.clone()]);
    names.filter(|name| name.len() > 2 && !own.contains(name.as_str())).collect()
}
