//! The curtain and the lock: from every screen, panel and dialog nothing of a case is left to read, and at the table no other case is
//! named.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/past.rs"]
mod past;
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
use rondom::app::command::{
    AftercareCommand, Change, ClockCommand, CurtainCommand, Go, MeetingCommand, Panel, PupilCommand, Setting, Show,
    WhatChangedCommand,
};
use rondom::app::outcome::{Browsed, Outcome, Trouble};
use rondom::app::sentence::Sentence;
use rondom::app::settings::{Idle, LanguageSetting, Settings};
use rondom::app::state::{Curtain, Page, State};
use rondom::app::{Command, Effect, Env, due_in_millis};
use rondom::model::id::EventId;
use rondom::model::{Case, ClockEvent, ClockStep, MeetingStatus, Scalar, Sector};
use rondom::store::RealFs;
use rondom::ui::theme::Mode;
use stage::Stage;
use table::{HALF, at_the_table, full_case, is_word, meeting, notice, now, start, texts, then, words_of};

const FULL: [f32; 2] = [1920.0, 1080.0];

// ── Behind the curtain nothing is left to read ───────────────────────────────────────────────────────────────────────

#[test]
fn from_every_screen_panel_and_dialog_the_curtain_leaves_nothing_to_read() {
    let (env, _) = world::env();
    let case = full_case();
    let recognisable = recognisable(&case);
    assert!(recognisable.len() > 200, "{} texts to know the case by", recognisable.len());
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    let empty = curtain_over(&mut window, State::new(Settings::default(), false));
    let (mut places, mut telling) = (0, 0);
    for (name, state) in everywhere(&env, &case) {
        places += 1;
        let is_english = state.language == LanguageSetting::English;
        stage::set(&mut window, state, Mode::Light);
        let before = texts(&window);
        telling += usize::from(!found(&recognisable, &before).is_empty());
        draw(&mut window);
        let behind = texts(&window);
        let left = found(&recognisable, &behind);
        assert!(left.is_empty(), "{name}: behind the curtain still stands {left:?}");
        if !is_english {
            assert_eq!(behind, empty, "{name}: every curtain is the same");
        }
        stage::act(&mut window, Command::Curtain(CurtainCommand::DrawOrOpen));
        assert_eq!(texts(&window), before, "{name}: what was there comes back");
    }
    assert!(places > 50, "{places} places were tried");
    assert!(telling * 4 > places * 3, "in {telling} of {places} the case could be read before");
}

#[test]
fn the_picture_of_a_curtain_is_that_of_one_over_nothing() {
    if !common::pictures_possible() {
        return;
    }
    let (env, _) = world::env();
    let mut window = stage::window([1366.0, 768.0], 100, State::new(Settings::default(), false), env.clone());
    let picture = |window: &mut Harness<'static, Stage>, state: State| {
        stage::set(window, state, Mode::Light);
        let before = window.render().expect("a picture").into_raw();
        draw(window);
        let after = window.render().expect("a picture").into_raw();
        assert!(before != after);
        after
    };
    let case = full_case();
    // As large as at the bureau, and as large as at the table.
    let at_bureau = picture(&mut window, State::new(Settings::default(), false));
    let at_table = picture(&mut window, then(world::new_case(Settings::default(), &env, Sector::Vo), &env, start()));
    for (name, state) in everywhere(&env, &case) {
        if ["overview", "versions", "bureau nodig", "bureau open items", "meeting people", "meeting help", "meeting factoren 0"]
            .contains(&name.as_str())
        {
            let nothing = if state.in_meeting() { &at_table } else { &at_bureau };
            assert!(picture(&mut window, state) == *nothing, "{name}: the picture shows something else");
        }
    }
}

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
    let recognisable = recognisable(&full_case());
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
    let button = window.get_by_label("Gordijn").rect();
    assert!(button.width() >= 44.0 && button.height() >= 44.0);
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

// ── At the table only this case exists ───────────────────────────────────────────────────────────────────────────────

#[test]
fn from_the_start_of_a_meeting_no_other_case_is_named() {
    let (env, _) = world::env();
    let cases = world::practice_cases();
    let names: Vec<String> = {
        let state = world::folder_with(Settings::default(), &env, &cases);
        let entries = state.folder.as_ref().and_then(|folder| folder.entries.clone()).expect("a list");
        let rows = entries.iter().filter_map(|entry| entry.content.as_ref().ok()).filter(|row| row.first_name != "Yara");
        rows.flat_map(|row| [row.first_name.clone(), row.last_name.clone(), row.code.clone()])
            .filter(|name| name.len() > 2)
            .collect()
    };
    let case = full_case();
    let own: Vec<&str> = case.seats.iter().flat_map(|seat| seat.name.split_whitespace()).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !own.contains(&name.as_str())).collect();
    assert!(names.len() > 15, "{names:?}");
    // Sem was left with words that are not on disk, and the disk refuses them.
    let sem = cases.iter().find(|case| case.header.code.as_str() == "2026-P7Q2").expect("a case");
    let troubled = || {
        let mut state = world::open(&env, sem);
        let words = Scalar::text("nog niet bewaard");
        world::act(&mut state, &env, Command::Change(Change::Value("aanleiding".into(), Some(words))));
        world::act(&mut state, &env, Command::Go(Go::Overview));
        let trouble = Trouble { sentence: Sentence::plain("controle-kopie").with("bestand", "2026-P7Q2.ron"), path: None };
        let failed = Outcome::SaveFailed { case: sem.header.id, revision: 1, trouble, emergency_copy: false };
        world::act(&mut state, &env, Command::Outcome(Box::new(failed)));
        assert_eq!(state.unsaved().count(), 1);
        let loaded = rondom::app::outcome::LoadedCase {
            case: Arc::new(case.clone()),
            rev: 1,
            read_only: None,
            used_templates: Vec::new(),
        };
        world::act(&mut state, &env, Command::Outcome(Box::new(Outcome::Loaded(Box::new(loaded)))));
        state.notices.push(notice(Sentence::plain("controle-kopie").with("bestand", "2026-P7Q2.ron")));
        world::act(&mut state, &env, start());
        assert!(state.in_meeting());
        state
    };
    let mut window = stage::window(FULL, 100, troubled(), env.clone());
    let mut commands = vec![
        Command::Show(Show::OpenItems),
        Command::Show(Show::Nothing),
        Command::Show(Show::Panel(Panel::People)),
        Command::Show(Show::Panel(Panel::Agreements)),
        Command::Show(Show::NobodyWatching),
        Command::Show(Show::Help),
        Command::Curtain(CurtainCommand::DrawOrOpen),
        Command::Curtain(CurtainCommand::DrawOrOpen),
    ];
    let blocks = window.state().state.open.as_ref().expect("a case").view.blocks.clone();
    for block in &blocks {
        commands.extend((0..block.openings.len()).map(|at| Command::Go(Go::Block(block.id.clone(), at))));
    }
    commands.push(Command::Meeting(MeetingCommand::Close));
    window.run_ok();
    for command in commands {
        let what = format!("{command:?}");
        stage::act(&mut window, command);
        for text in texts(&window) {
            let named = names.iter().find(|name| is_word(&text, name));
            // On the neutral page a case is its code, and only there.
            let is_code = window.state().state.page == Page::Kiosk && text.contains("2026-P7Q2");
            assert!(named.is_none() || is_code, "{what}: {named:?} stands in {text:?}");
        }
    }
    assert_eq!(window.state().state.page, Page::Kiosk);
    // What waited is said at the bureau.
    stage::set(&mut window, then(troubled(), &env, Command::Meeting(MeetingCommand::Leave)), Mode::Light);
    assert!(texts(&window).iter().any(|text| text.contains("2026-P7Q2")));
}

// ── What the tests above stand on ────────────────────────────────────────────────────────────────────────────────────

fn draw(window: &mut Harness<'static, Stage>) {
    stage::act(window, Command::Curtain(CurtainCommand::DrawOrOpen));
    assert!(window.state().state.curtain().is_some());
}

fn curtain_over(window: &mut Harness<'static, Stage>, state: State) -> BTreeSet<String> {
    stage::set(window, state, Mode::Light);
    draw(window);
    texts(window)
}

fn found<'r>(recognisable: &'r BTreeSet<String>, texts: &BTreeSet<String>) -> Vec<&'r String> {
    recognisable.iter().filter(|word| texts.iter().any(|text| is_word(text, word))).collect()
}

/// Every name and every text by which this case, or another one of the folder, is known.
fn recognisable(case: &Case) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for case in world::practice_cases().iter().chain([case]) {
        for seat in &case.seats {
            all.extend(seat.name.split_whitespace().map(str::to_owned));
        }
        let answers = case.answers.values().chain(case.meetings.iter().flat_map(|meeting| meeting.answers.values()));
        for answer in answers {
            all.extend(answer.value.iter().flat_map(words_of));
        }
        all.extend(case.agreements.iter().map(|agreement| agreement.what.clone()));
        all.extend(case.consents.iter().map(|consent| consent.words.clone()));
        all.extend(case.decisions.iter().map(|decision| decision.text.clone()));
        all.extend(case.parked.iter().map(|parked| parked.text.clone()));
        all.extend(case.notes.iter().map(|note| note.text.clone()));
        all.extend(case.read_back.iter().map(|line| line.text.clone()));
        all.insert(case.header.code.as_str().to_owned());
    }
    all.insert(HALF.to_owned());
    all.retain(|text| text.chars().count() > 2);
    all
}

/// Every page with every dialog, panel and step it can have.
fn everywhere(env: &Env, case: &Case) -> Vec<(String, State)> {
    let mut all: Vec<(String, State)> = Vec::new();
    let bureau = || world::open(env, case);
    let folder = || world::folder_with(Settings::default(), env, &world::practice_cases());
    let steps: Vec<_> =
        bureau().open.as_ref().expect("a case").view.steps.iter().filter(|s| s.applies).map(|s| s.id.clone()).collect();
    for step in steps {
        all.push((format!("bureau {step}"), then(bureau(), env, Command::Go(Go::Step(step)))));
    }
    all.push(("bureau open items".into(), then(bureau(), env, Command::Show(Show::OpenItems))));
    all.push(("bureau follow-up".into(), then(bureau(), env, Command::Show(Show::FollowUp))));
    all.push(("bureau help".into(), then(bureau(), env, Command::Show(Show::Help))));
    all.push(("bureau settings".into(), then(bureau(), env, Command::Go(Go::Settings))));
    all.push(("bureau english".into(), then(bureau(), env, Command::Setting(Setting::Language(LanguageSetting::English)))));
    let mut said = bureau();
    said.notices.push(notice(Sentence::plain("ongedaan-gemaakt").with("wat", "Wat Samira Fictief zei")));
    all.push(("bureau notice".into(), said));
    all.push(("bureau own place".into(), then(bureau(), env, Command::Pupil(PupilCommand::Open))));
    let mut closed = case.clone();
    closed.meetings[0].status = MeetingStatus::Closed;
    let closed = || world::open(env, &closed);
    all.push(("after the meeting".into(), then(closed(), env, Command::Aftercare(AftercareCommand::Open))));
    let mut twice = then(closed(), env, Command::Meeting(MeetingCommand::Plan("evaluatie".into())));
    world::act(&mut twice, env, Command::WhatChanged(WhatChangedCommand::Open));
    assert_eq!(twice.page, Page::WhatChanged);
    all.push(("what changed".into(), twice));
    all.push(("versions".into(), past::versions(env)));
    all.push(("changed outside".into(), past::changed_outside(env)));
    all.push(("newer template".into(), past::newer_template(env)));
    all.push(("overview".into(), folder()));
    all.push(("overview new case".into(), then(folder(), env, Command::Show(Show::NewCase))));
    all.push(("overview help".into(), then(folder(), env, Command::Show(Show::Help))));
    all.push(("overview frozen".into(), then(past::frozen(env), env, Command::Show(Show::ReallyGone))));
    all.push(("settings".into(), then(folder(), env, Command::Go(Go::Settings))));
    all.push(("kiosk".into(), then(folder(), env, Command::Go(Go::Kiosk))));
    all.push((
        "kiosk watching".into(),
        then(then(folder(), env, Command::Go(Go::Kiosk)), env, Command::Show(Show::NobodyWatching)),
    ));
    let browsed = Browsed {
        path: "/home/school/Overleggen van Yara".into(),
        parent: None,
        folders: vec!["Samira".to_owned()],
        holds_cases: false,
        trouble: None,
    };
    all.push((
        "browser".into(),
        then(State::new(Settings::default(), false), env, Command::Outcome(Box::new(Outcome::Browsed(browsed)))),
    ));
    all.push(("new".into(), world::new_case(Settings::default(), env, Sector::Po)));
    all.extend(at_the_table(env, case));
    all
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}
