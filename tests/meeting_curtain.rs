//! The curtain and the lock: by one key, when nobody is there, and for as long as a break lasts. That it hides everything in every
//! place is tried in `every_place`.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/table.rs"]
mod table;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use hands::{Hands, program};
use rondom::app::command::{Change, ClockCommand, CurtainCommand, Go, Setting};
use rondom::app::settings::{Idle, LanguageSetting, Settings};
use rondom::app::state::{Curtain, Page, State};
use rondom::app::{Command, Effect, Env, due_in_millis};
use rondom::model::id::EventId;
use rondom::model::{ClockEvent, ClockStep, Scalar};
use rondom::store::RealFs;
use rondom::ui::theme::Mode;
use table::{found, full_case, meeting, now, recognisable, start, texts, then};

const FULL: [f32; 2] = [1920.0, 1080.0];

// ── By one key ───────────────────────────────────────────────────────────────────────

#[test]
fn the_window_has_one_title_and_nothing_changes_it() {
    let window = include_str!("../src/ui/window.rs");
    assert!(window.contains(".with_title(\"Rondom\")"));
    let mut files = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(&path).expect("a folder").flatten().map(|entry| entry.path()));
        } else {
            let text = std::fs::read_to_string(&path).expect("readable");
            assert!(!text.contains("ViewportCommand::Title"), "{}", path.display());
            let titles = text.matches(".with_title(").count();
            assert!(titles == usize::from(path.ends_with("src/ui/window.rs")), "{}", path.display());
        }
    }
}

#[test]
fn one_key_draws_it_in_the_same_frame_and_what_was_half_typed_stands_there_afterwards() {
    let data = folder("curtain-keys");
    let mut hands = Hands::new(program(Arc::new(RealFs), &data));
    // Whether it is saved yet is the disk's affair.
    let unsaved = |window: &Harness<'static, rondom::ui::app::App>| {
        texts(window).into_iter().filter(|text| !text.starts_with("Bewaa")).collect::<BTreeSet<String>>()
    };
    hands.wait("the cases", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    hands.play("overview", "keys Ctrl+F\ntype 2026-y3v7\nkeys F9");
    assert!(hands.window().state().state().is_curtain_drawn);
    assert!(!texts(hands.window()).iter().any(|text| text.contains("Yara")));
    hands.play(
        "on",
        "keys Enter\nkeys Enter Enter\nwait bureau\nto Waarom zitten we juist nu bij elkaar?\nkeys End\ntype , en een half wo",
    );
    let recognisable = recognisable();
    assert!(!found(&recognisable, &texts(hands.window())).is_empty());
    for what in ["", "keys Alt+Enter", "keys Ctrl+O", "keys F1"] {
        hands.play("before", what);
        let before = unsaved(hands.window());
        hands.window().key_press(Key::F9);
        hands.window().step();
        let behind = texts(hands.window());
        assert!(found(&recognisable, &behind).is_empty(), "{what}: {behind:?}");
        assert!(!behind.iter().any(|text| text.contains("half wo")), "{what}");
        // Nothing that stood there listens any more.
        hands.play("behind", "keys Ctrl+M Ctrl+B Ctrl+PageDown Escape Tab");
        let state = hands.window().state().state();
        assert_eq!((state.page, state.is_curtain_drawn), (Page::Bureau, true), "{what}");
        hands.play("open", "keys Enter");
        assert_eq!(unsaved(hands.window()), before, "{what}");
        if what.is_empty() {
            hands.play("typing on", "type ord");
            assert!(texts(hands.window()).iter().any(|text| text.contains("en een half woord")), "the keyboard came back");
        } else {
            hands.play("close", "keys Escape");
        }
    }
    hands.play("into the meeting", "keys Ctrl+M\nwait meeting\nkeys F9");
    assert_eq!(hands.window().state().state().curtain(), Some(Curtain::Drawn));
    hands.play("open by the same key", "keys F9\nsee Wie zit er aan tafel?");
    hands.play("a pause draws it", "keys F8\nsee Pauze\nsee Verder met het overleg\nkeys Ctrl+O Ctrl+PageDown");
    let state = hands.window().state().state();
    assert_eq!((state.curtain(), state.dialog.is_none()), (Some(Curtain::Pause), true));
    hands.play("and it goes on", "keys Enter\nsee Wie zit er aan tafel?\nkeys F8\nkeys F9");
    assert_eq!(hands.window().state().state().curtain(), None);
    let case = hands.window().state().state().open.as_ref().expect("a case").case.clone();
    let steps: Vec<&ClockStep> = case.meetings[0].clock.iter().map(|event| &event.what).collect();
    assert_eq!(steps[2..], [&ClockStep::Pause, &ClockStep::Resume, &ClockStep::Pause, &ClockStep::Resume]);
    drop(hands);
    std::fs::remove_dir_all(&data).ok();
}

#[test]
fn it_stands_within_reach_of_the_pointer_and_speaks_english() {
    let (env, _) = world::env();
    let mut window = stage::window(FULL, 100, meeting(&env, &full_case()), env.clone());
    window.run_ok();
    window.get_by_label("Gordijn").click();
    window.run_ok();
    assert_eq!(window.state().state.curtain(), Some(Curtain::Drawn));
    window.get_by_label("Verder").click();
    window.run_ok();
    assert_eq!(window.state().state.curtain(), None);
    stage::act(&mut window, Command::Setting(Setting::Language(LanguageSetting::English)));
    window.get_by_label("Curtain").click();
    window.run_ok();
    assert!(texts(&window).contains("The curtain is closed. There are no names on this page."));
    window.get_by_label("Go on").click();
    window.run_ok();
    stage::set(&mut window, world::open(&env, &full_case()), Mode::Light);
    window.get_by_label("Gordijn").click();
    window.run_ok();
    assert_eq!(window.state().state.curtain(), Some(Curtain::Drawn));
}

// ── When nobody is there ─────────────────────────────────────────────────────────────────────────────────────────────

/// Minutes later, and whatever is due by then.
fn later(state: &mut State, env: &Env, clock: &rondom::app::env::Fixed, seconds: u64) -> Vec<Effect> {
    clock.advance_millis(seconds * 1_000);
    world::act(state, env, Command::Tick)
}

#[test]
fn at_the_bureau_the_curtain_falls_after_three_minutes_and_the_case_is_left_after_fifteen() {
    let (env, clock) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    later(&mut state, &env, &clock, 60);
    world::act(&mut state, &env, Command::Input);
    later(&mut state, &env, &clock, 179);
    assert_eq!(state.curtain(), None);
    assert_eq!(due_in_millis(&state, &env), Some(1_000), "the program wakes by itself");
    let words = Change::Value("aanleiding".into(), Some(Scalar::text("het laatste woord")));
    world::act(&mut state, &env, Command::Change(words));
    later(&mut state, &env, &clock, 179);
    assert_eq!(state.curtain(), None, "a word is input too");
    later(&mut state, &env, &clock, 1);
    assert_eq!(state.curtain(), Some(Curtain::Drawn));
    world::act(&mut state, &env, Command::Input);
    later(&mut state, &env, &clock, 15 * 60 - 1);
    assert_eq!((state.curtain(), state.page), (Some(Curtain::Drawn), Page::Bureau), "moving the pointer opens nothing");
    let left = later(&mut state, &env, &clock, 1);
    assert_eq!((state.page, state.open.is_none(), state.curtain()), (Page::Kiosk, true, None));
    assert!(left.iter().any(|effect| matches!(effect, Effect::SavePlace(_))));
    assert_eq!(due_in_millis(&state, &env), None, "on the neutral page nothing is due");
}

#[test]
fn drawing_and_locking_save_first() {
    let (env, clock) = world::env();
    let change = || {
        let words = Scalar::text("het laatste woord");
        Command::Change(Change::Value("aanleiding".into(), Some(words)))
    };
    let saves = |effects: &[Effect]| {
        effects.iter().any(|effect| match effect {
            Effect::Save(job) => format!("{:?}", job.case).contains("het laatste woord"),
            _ => false,
        })
    };
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    world::act(&mut state, &env, change());
    assert!(saves(&world::act(&mut state, &env, Command::Curtain(CurtainCommand::DrawOrOpen))));
    // A lock that comes before the autosave.
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    clock.advance_millis(20 * 60 * 1_000);
    world::act(&mut state, &env, Command::Setting(Setting::Idle(Idle { curtain_minutes: None, lock_minutes: 0 })));
    world::act(&mut state, &env, change());
    assert!(saves(&world::act(&mut state, &env, Command::Tick)));
    assert_eq!(state.page, Page::Kiosk);
}

#[test]
fn the_times_are_the_schools_own() {
    let (env, clock) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &world::practice_cases());
    world::act(&mut state, &env, Command::Setting(Setting::Idle(Idle { curtain_minutes: None, lock_minutes: 30 })));
    later(&mut state, &env, &clock, 30 * 60 - 1);
    assert_eq!((state.curtain(), state.page), (None, Page::Overview));
    later(&mut state, &env, &clock, 1);
    assert_eq!(state.page, Page::Kiosk, "names of pupils stand in the list as well");
    // The settings of an older version have none of it yet.
    let settings: Settings = serde_json::from_str("{\"language\":\"nl\"}").expect("readable");
    assert_eq!(settings.idle, Idle { curtain_minutes: Some(3), lock_minutes: 15 });

    let mut window = stage::window(FULL, 100, then(state, &env, Command::Go(Go::Settings)), env.clone());
    window.run_ok();
    window.get_by_label("Nooit");
    let five = window.get_all_by_label("5 minuten").last().expect("a choice");
    five.click();
    window.run_ok();
    assert_eq!(window.state().state.settings.idle.lock_minutes, 5);
}

#[test]
fn while_the_clock_of_a_meeting_runs_nothing_falls_until_half_an_hour_past_its_end() {
    let (env, clock) = world::env();
    // 75 minutes from 15.30.
    let mut state = then(world::open_practice_case(&env, "2026-Y3V7"), &env, start());
    let end = rondom::app::clock::of(state.open.as_ref().expect("a case"), state.now(&env)).end.expect("it runs");
    let to_end = u64::try_from((end - state.now(&env)).num_seconds()).expect("later");
    later(&mut state, &env, &clock, to_end);
    assert_eq!((state.curtain(), state.page), (None, Page::Meeting));
    later(&mut state, &env, &clock, 10 * 60);
    world::act(&mut state, &env, Command::Input);
    later(&mut state, &env, &clock, 30 * 60 - 1);
    assert_eq!(state.curtain(), None, "somebody was there ten minutes after the end");
    later(&mut state, &env, &clock, 1);
    assert_eq!((state.curtain(), state.page), (Some(Curtain::Drawn), Page::Meeting));
    later(&mut state, &env, &clock, 24 * 3_600);
    assert!(state.open.is_some(), "a meeting is never left by itself");
    world::act(&mut state, &env, Command::Curtain(CurtainCommand::Open));
    assert_eq!((state.curtain(), state.page), (None, Page::Meeting));
    let pause = ClockCommand::PauseOrResume;
    world::act(&mut state, &env, Command::Clock(pause));
    later(&mut state, &env, &clock, 24 * 3_600);
    assert_eq!((state.curtain(), state.open.is_some()), (Some(Curtain::Pause), true));
}

#[test]
fn a_pause_is_still_a_pause_after_a_restart() {
    let (env, _) = world::env();
    let mut case = full_case();
    let event = |what| ClockEvent { id: EventId::new("pauze"), at: now(), what };
    case.meetings[0].clock.push(event(ClockStep::Pause));
    let mut state = world::open(&env, &case);
    assert_eq!(state.curtain(), None, "the bureau has its own");
    state.page = Page::Meeting;
    assert_eq!(state.curtain(), Some(Curtain::Pause));
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}
