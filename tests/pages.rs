//! What holds on every page: no name where anyone may walk past, *OEFENEN* wherever it is practice, a way out that leads
//! out, and a list that says what is the matter with a file.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
mod store_support;
#[path = "common/world.rs"]
mod world;

use std::time::{Duration, Instant, SystemTime};

use egui::{Color32, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::command::{
    AftercareCommand, Change, FolderCommand, Go, MeetingCommand, NewSeat, PupilCommand, VersionsCommand, WhatChangedCommand,
};
use rondom::app::list::{Apart, ApartKind, Entry};
use rondom::app::outcome::{Outcome, Trouble};
use rondom::app::settings::Settings;
use rondom::app::state::{Opening, Page, State};
use rondom::app::{Command, troubles};
use rondom::model::Pick;
use rondom::store::{FileKind, IoKind, Limit, Trouble as FileTrouble};
use rondom::ui::theme::{Look, Mode, Type};
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

fn window(state: State) -> Harness<'static, Stage> {
    let mut window = stage::window(FULL, 100, state, world::env().0);
    window.run_ok();
    window
}

fn click(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_ok();
}

fn click_in_dialog(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_role(Role::Dialog).get_by_role_and_label(Role::Button, name).click();
    window.run_ok();
}

fn shows(window: &Harness<'static, Stage>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

fn page(window: &Harness<'static, Stage>) -> Page {
    window.state().state.page
}

fn neutral_page() -> State {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &world::practice_cases());
    world::act(&mut state, &env, Command::Go(Go::Kiosk));
    state
}

#[test]
fn the_neutral_page_asks_whether_anyone_looks_along_before_it_shows_names() {
    for stays in [Some("Hier blijven"), None] {
        let mut window = window(neutral_page());
        assert!(!shows(&window, "Yara"));
        click(&mut window, "Naar het bureau");
        assert_eq!(page(&window), Page::Kiosk);
        assert!(shows(&window, "Kijkt er niemand mee?"));
        assert!(!shows(&window, "Yara") && !shows(&window, "In het overleg blijven"));
        match stays {
            Some(button) => click_in_dialog(&mut window, button),
            None => {
                window.key_press(Key::Escape);
                window.run_ok();
            }
        }
        assert_eq!((page(&window), window.state().state.dialog.clone()), (Page::Kiosk, None));
        click(&mut window, "Naar het bureau");
        click_in_dialog(&mut window, "Naar het bureau");
        assert_eq!(page(&window), Page::Overview);
        assert!(shows(&window, "Yara"));
    }
}

#[test]
fn the_neutral_page_of_the_practice_folder() {
    let mut results = SnapshotResults::new();
    let mut state = neutral_page();
    state.folder.as_mut().expect("a folder").is_practice = true;
    let mut window = window(state);
    stage::picture(&mut window, &mut results, "kiosk_practice");
    click(&mut window, "Naar het bureau");
    stage::picture(&mut window, &mut results, "kiosk_nobody_watching");
}

#[test]
fn nothing_said_about_a_case_stands_on_the_neutral_page() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    let seat = NewSeat { name: "Rinske Niemand".to_owned(), role: Pick::Code("mentor".to_owned()), organisation: String::new() };
    world::act(&mut state, &env, Command::Change(Change::AddSeat(seat)));
    let gone = state.open.as_ref().and_then(|open| open.case.seats.last()).map(|seat| seat.id.clone()).expect("a seat");
    world::act(&mut state, &env, Command::EndVisit(None));
    world::act(&mut state, &env, Command::Change(Change::RemoveSeat(gone)));
    world::act(&mut state, &env, Command::Undo);
    let of_folder = Trouble { sentence: rondom::app::sentence::Sentence::plain("vaste-deelnemers-onleesbaar"), path: None };
    world::act(&mut state, &env, Command::Outcome(Box::new(Outcome::Minor(of_folder))));
    let mut window = window(state);
    assert!(shows(&window, "Rinske Niemand"), "said at the bureau");
    let kept = window.state().state.words.get("vaste-deelnemers-onleesbaar").to_owned();
    for page in [Go::Kiosk, Go::Overview] {
        stage::act(&mut window, Command::Go(page));
        assert!(!shows(&window, "Rinske Niemand") && !shows(&window, "Ongedaan gemaakt"));
        assert!(shows(&window, &kept), "what is about the folder stays");
    }
}

/// A state on this page, in a folder.
fn on_page(page: Page) -> Option<State> {
    let (env, _) = world::env();
    // Naloop comes after a meeting.
    let code = if page == Page::Aftercare { "2026-Y3M9" } else { "2026-Y3V7" };
    let mut state = world::open_practice_case(&env, code);
    let way = match page {
        // No folder is open there.
        Page::Start => return None,
        Page::Kiosk => Command::Go(Go::Kiosk),
        Page::Overview => Command::Go(Go::Overview),
        Page::Bureau => Command::Tick,
        Page::Meeting => Command::Meeting(MeetingCommand::Start),
        Page::Versions => Command::Versions(VersionsCommand::Open),
        Page::WhatChanged => {
            world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan("vo".into())));
            Command::WhatChanged(WhatChangedCommand::Open)
        }
        Page::Settings => Command::Go(Go::Settings),
        Page::Aftercare => Command::Aftercare(AftercareCommand::Open),
        Page::PupilPlace => Command::Pupil(PupilCommand::Open),
    };
    world::act(&mut state, &env, way);
    assert_eq!(state.page, page);
    Some(state)
}

const PAGES: [Page; 10] = [
    Page::Start,
    Page::Kiosk,
    Page::Overview,
    Page::Bureau,
    Page::Meeting,
    Page::Versions,
    Page::WhatChanged,
    Page::Settings,
    Page::Aftercare,
    Page::PupilPlace,
];

#[test]
fn practice_is_called_practice_on_every_page_and_nothing_else_is() {
    for (screen, percent) in [(FULL, 100), (LAPTOP, 200)] {
        for page in PAGES {
            for is_practice in [true, false] {
                let Some(mut state) = on_page(page) else { continue };
                state.folder.as_mut().expect("a folder").is_practice = is_practice;
                let mut window = stage::window(screen, percent, state, world::env().0);
                window.run_ok();
                let marks: Vec<egui::Rect> = window.query_all_by_label("OEFENEN").map(|mark| mark.rect()).collect();
                assert_eq!(marks.len(), usize::from(is_practice), "{page:?} at {percent} %");
                let seen = window.ctx.content_rect();
                assert!(marks.iter().all(|mark| seen.contains_rect(*mark)), "{page:?} at {percent} %: {marks:?}");
            }
        }
    }
}

#[test]
fn what_takes_long_can_be_called_off_before_and_in_the_list() {
    let (env, _) = world::env();
    let mut state = State::new(Settings::default(), false);
    world::act(&mut state, &env, Command::Folder(FolderCommand::Open("/ver/weg/Casussen".into())));
    let mut window = window(state);
    assert!(shows(&window, "Casussen"));
    click(&mut window, "Stoppen");
    assert_eq!(window.state().state.opening, None);
    assert!(!shows(&window, "Stoppen") && shows(&window, "Map kiezen"));

    let mut state = world::folder_with(Settings::default(), &env, &[]);
    state.opening = Some(Opening { name: "SWV-oefenmap".to_owned(), progress: Some((40, 100)) });
    stage::set(&mut window, state, Mode::Light);
    assert!(shows(&window, "40 / 100"));
    click(&mut window, "Stoppen");
    assert!(window.state().state.folder.is_none() && window.state().state.opening.is_none());
    assert_eq!(page(&window), Page::Start);
    assert!(shows(&window, "Map kiezen"));
}

/// Every way in which a file is not a case that can be read, as the folder lists it.
fn unreadable() -> Vec<(&'static str, FileTrouble, ApartKind)> {
    use ApartKind::{Closed, Damaged};
    vec![
        ("2026-A2B3.ron", FileTrouble::Damaged { line: 4, column: 17 }, Damaged),
        ("2026-B2B3.ron", FileTrouble::TooLarge, Damaged),
        ("2026-C2B3.ron", FileTrouble::NotUtf8, Damaged),
        ("2026-D2B3.ron", FileTrouble::Unreadable(IoKind::NoPermission), Damaged),
        ("2026-E2B3.ron", FileTrouble::Unreadable(IoKind::Other), Damaged),
        ("2026-F2B3.ron", FileTrouble::NotACase, Damaged),
        ("2026-G2B3.ron", FileTrouble::HeaderBodyDisagree, Damaged),
        ("2026-H2B3.ron", FileTrouble::TooMuch(Limit::Answers), Damaged),
        ("2026-J2B3.ron", FileTrouble::NotRegular(FileKind::Fifo), Closed),
        ("2026-K2B3.ron", FileTrouble::NotRegular(FileKind::Link), Closed),
        ("2026-M2B3.ron", FileTrouble::NotRegular(FileKind::Directory), Closed),
        ("2026-N2B3.ron", FileTrouble::Newer { version: 9 }, Closed),
    ]
}

fn list_of(files: &[(&'static str, FileTrouble, ApartKind)]) -> State {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &world::practice_cases()[..2]);
    let mut entries = state.folder.as_ref().and_then(|folder| folder.entries.clone()).expect("a list");
    let unreadable = files.iter().map(|(file, trouble, kind)| Entry {
        file: (*file).to_owned(),
        modified: SystemTime::UNIX_EPOCH,
        content: Err(Trouble { sentence: troubles::of_file(*trouble), path: None }),
        apart: Some(Apart { kind: kind.clone(), case: None, rev: 0, row: None }),
    });
    entries.splice(1..1, unreadable);
    world::act(&mut state, &env, Command::Outcome(Box::new(Outcome::Listed(entries))));
    state
}

#[test]
fn a_file_that_cannot_be_read_is_listed_with_the_reason_in_sight() {
    let mut results = SnapshotResults::new();
    let all = unreadable();
    for (suffix, screen, percent, at_once) in [("", FULL, 100, 8), ("_laptop", LAPTOP, 100, 4), ("_enlarged", LAPTOP, 200, 1)] {
        let mut window = stage::window(screen, percent, list_of(&all[..at_once]), world::env().0);
        for (at, files) in all.chunks(at_once).enumerate() {
            stage::set(&mut window, list_of(files), Mode::Light);
            let words = window.state().state.words.clone();
            for (file, trouble, _) in files {
                let what = rondom::app::sentence::say(&words, &troubles::of_file(*trouble).first());
                let is_row = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::ListBoxOption;
                let row = window.query_all_by_label_contains(file).find(is_row).expect("a row").rect();
                let reason = window.query_all_by_label(&what).find(|node| row.contains(node.rect().center()));
                let reason = reason.unwrap_or_else(|| panic!("{file}: nowhere it says {what:?}")).rect();
                assert!(row.contains_rect(reason), "{file}: {reason:?} leaves {row:?}");
                let font = Look::of(&window.ctx).font(Type::Body);
                let laid =
                    |room: f32| window.ctx.fonts_mut(|fonts| fonts.layout(what.clone(), font.clone(), Color32::BLACK, room));
                let (wanted, height) = (laid(reason.width() + 1.0).size().y, reason.height() + 1.0);
                assert!(wanted <= height, "{file} at {screen:?}, {percent} %: cut off, {wanted} does not fit {height}");
            }
            if at == 0 {
                stage::picture(&mut window, &mut results, &format!("overview_unreadable{suffix}"));
            }
        }
    }
}

/// Steps with time between, as a window does that waits for a thread.
fn wait<S>(harness: &mut Harness<'_, S>, what: &str, done: impl Fn(&S) -> bool) {
    let until = Instant::now() + Duration::from_secs(30);
    while !done(harness.state()) {
        assert!(Instant::now() < until, "{what} did not come");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_ok();
}

mod whole_program {
    use std::sync::Arc;

    use egui::Modifiers;
    use rondom::app::env::{Env, Fixed};
    use rondom::app::runtime::Runtime;
    use rondom::app::state::OpenCase;
    use rondom::model::{QuestionId, Scalar};
    use rondom::store::RealFs;
    use rondom::ui::app::App;
    use rondom::ui::theme::Themes;

    use super::store_support::{TempFolder, moment};
    use super::*;

    fn program(temp: &TempFolder, state: State, first: Vec<Command>) -> Harness<'static, App> {
        let runtime = Runtime::start_with(Arc::new(RealFs), Some(temp.path())).expect("it starts");
        let env = Env::new(Fixed::at(moment(world::NOW)));
        let themes = Themes::load().expect("themes");
        let builder = Harness::builder().with_size([1600.0, 900.0]).with_max_steps(20);
        let mut harness = builder.build_eframe(move |context| App::new(&context.egui_ctx, state, env, runtime, themes, first));
        harness.run_ok();
        harness
    }

    #[test]
    fn without_a_folder_dialog_of_the_desktop_our_own_browser_opens() {
        let temp = TempFolder::new("no-dialog");
        let nothing = Command::Outcome(Box::new(Outcome::FolderPicked(None)));
        let mut harness = program(&temp, State::new(Settings::default(), false), vec![nothing]);
        wait(&mut harness, "the browser", |app| app.state().browser.is_some());
        let dialog = harness.get_by_role(Role::Dialog);
        assert!(dialog.query_all_by_role(Role::Button).count() > 1, "folders to go into, and a way out");
    }

    #[test]
    fn a_folder_that_was_called_off_does_not_open_after_all() {
        let temp = TempFolder::new("called-off");
        let (env, _) = world::env();
        let mut runtime = Runtime::start_with(Arc::new(RealFs), Some(temp.path())).expect("it starts");
        let mut state = State::new(Settings::default(), false);
        let act = |state: &mut State, runtime: &mut Runtime, command: Command| {
            for effect in world::act(state, &env, command) {
                runtime.run(effect, &env);
            }
        };
        let folder = |name: &str| {
            let path = temp.path().join(name);
            std::fs::create_dir_all(&path).expect("a folder");
            path
        };
        let (first, second) = (folder("eerste"), folder("tweede"));
        let open = |path: &std::path::Path| Command::Folder(FolderCommand::Open(path.to_owned()));
        for long_before in [false, true] {
            act(&mut state, &mut runtime, open(&first));
            if long_before {
                // The folder stands open by now, only nobody heard it yet.
                std::thread::sleep(Duration::from_millis(300));
            }
            act(&mut state, &mut runtime, Command::Folder(FolderCommand::Close));
            act(&mut state, &mut runtime, open(&second));
            let until = Instant::now() + Duration::from_secs(30);
            while state.folder.as_ref().is_none_or(|folder| folder.entries.is_none()) {
                for outcome in runtime.outcomes() {
                    act(&mut state, &mut runtime, Command::Outcome(Box::new(outcome)));
                    assert!(state.folder.as_ref().is_none_or(|folder| folder.name == "tweede"), "what was called off opened");
                }
                assert!(Instant::now() < until, "the second folder did not open");
                std::thread::sleep(Duration::from_millis(2));
            }
            act(&mut state, &mut runtime, Command::Folder(FolderCommand::Close));
            assert!(state.opening.is_none());
            assert!(
                rondom::store::Folder::open(Arc::new(RealFs), &first).expect("it opens").read_only().is_none(),
                "no lock is left"
            );
        }
    }

    fn text(open: &OpenCase, question: &str) -> Option<String> {
        let of_meeting = open.current_meeting().and_then(|meeting| meeting.answers.get(question));
        let answer = of_meeting.or_else(|| open.case.answers.get(question))?;
        match answer.value.as_ref()?.scalar()? {
            Scalar::Text(words) => Some(words.clone()),
            _ => None,
        }
    }

    #[test]
    fn undo_is_the_words_own_in_a_field_and_the_case_s_everywhere_else() {
        let temp = TempFolder::new("undo");
        let (env, _) = world::env();
        let state = world::new_case(Settings::default(), &env, rondom::model::Sector::Vo);
        let before = Change::Value(QuestionId::from("aanleiding"), Some(Scalar::text("eerder gezegd")));
        let mut harness = program(&temp, state, vec![Command::Change(before), Command::EndVisit(None)]);
        let answer = |harness: &Harness<'_, App>, question: &str| {
            text(harness.state().state().open.as_ref().expect("an open case"), question)
        };
        let place = "overleg_plaats";
        let label = harness.state().state().open.as_ref().and_then(|open| open.view.field(place)).expect("asked").label.clone();
        harness.get_by_role_and_label(Role::TextInput, &label).focus();
        harness.run_ok();
        for letter in ["a", "u", "l", "a"] {
            harness.event(egui::Event::Text(letter.to_owned()));
            harness.run_ok();
        }
        assert_eq!(answer(&harness, place).as_deref(), Some("aula"));
        let said = |harness: &Harness<'_, App>| harness.query_all_by_label_contains("Ongedaan gemaakt").next().is_some();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run_ok();
        assert_ne!(answer(&harness, place).as_deref(), Some("aula"), "the field took its letters back");
        assert!(harness.get_by_role_and_label(Role::TextInput, &label).is_focused(), "and keeps the keyboard");
        assert_eq!(answer(&harness, "aanleiding").as_deref(), Some("eerder gezegd"), "the program did nothing besides");
        assert!(!said(&harness));

        harness.key_press(Key::Escape);
        harness.run_ok();
        assert!(!harness.ctx.text_edit_focused());
        for (place_after, before_after) in [(Some("aula"), true), (None, true), (None, false)] {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            harness.run_ok();
            assert_eq!(answer(&harness, place).as_deref(), place_after, "outside a field the program takes back");
            assert_eq!(answer(&harness, "aanleiding").is_some(), before_after);
            assert!(said(&harness));
        }
    }
}
