//! The curtain, the lock, and what is folded at the table: from every screen, panel and dialog nothing of a case is left to read.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/past.rs"]
mod past;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use hands::{Hands, program};
use rondom::app::command::{Change, CurtainCommand, Go, MeetingCommand, Panel, Setting, SharingCommand, Show};
use rondom::app::outcome::{Browsed, Outcome, Trouble};
use rondom::app::sentence::Sentence;
use rondom::app::settings::{Idle, LanguageSetting, Settings};
use rondom::app::state::{Curtain, Notice, Page, State, Tone};
use rondom::app::{Command, Effect, Env, due_in_millis};
use rondom::model::id::{EventId, SeatId, TopicId};
use rondom::model::{
    Case, ClockEvent, ClockStep, Decision, Giver, LooseNote, MeetingStatus, Moment, Movement, MovementKind, Parked, Person,
    PresenceMode, ReadBackLine, Scalar, Sector, Source, Validity, Value,
};
use rondom::rules::sharing::Sharing;
use rondom::store::RealFs;
use rondom::ui::theme::Mode;
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const FOLDED: &str = "Dit onderdeel staat nu niet op het scherm.";
const WANTS: &str = "Ouders willen dit nu bespreken";

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
    assert!(places > 60, "{places} places were tried");
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
    hands.wait("the cases", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    hands.play("overview", "keys Ctrl+F\ntype 2026-y3v7\nkeys F9");
    assert!(hands.window().state().state().is_curtain_drawn);
    assert!(!texts(hands.window()).iter().any(|text| text.contains("Yara")));
    hands.play("on", "keys Enter\nkeys Enter Enter\nwait bureau\nto Waarom nu?\nkeys End\ntype , en een half wo");
    let recognisable = recognisable(&full_case());
    assert!(!found(&recognisable, &texts(hands.window())).is_empty());
    for what in ["", "keys Alt+Enter", "keys Ctrl+O", "keys F1"] {
        hands.play("before", what);
        let before = texts(hands.window());
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
        assert_eq!(texts(hands.window()), before, "{what}");
        if what == "" {
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
    window.get_by_label("Gordijn (F9)").click();
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
    let pause = rondom::app::command::ClockCommand::PauseOrResume;
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

// ── What an external party may not see ───────────────────────────────────────────────────────────────────────────────

#[test]
fn what_a_party_may_not_see_stands_nowhere_at_the_table() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let secret = secret(&env, &case);
    assert!(secret.len() > 40, "{} texts are not for Wim", secret.len());
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    let mut folded = 0;
    for (name, state) in at_the_table(&env, &case) {
        stage::set(&mut window, state, Mode::Light);
        let there = texts(&window);
        let shown: Vec<&String> = secret.iter().filter(|text| there.iter().any(|one| one.contains(text.as_str()))).collect();
        assert!(shown.is_empty(), "{name}: not for Wim is {shown:?}");
        let lines = window.query_all(By::new().label(FOLDED)).count();
        assert!(lines <= 1, "{name}: {lines} lines");
        folded += lines;
        for word in ["Wim (", "toestemming over", "zonder toestemming"] {
            assert!(!there.iter().any(|text| text.contains(word)), "{name}: no reason is given");
        }
    }
    assert!(folded > 8, "{folded} places have something that folds");
    // The same table among themselves: all of it is there, or the test would prove nothing.
    let mut left = case.clone();
    left.meetings[0].movements.push(gone("wim0000001"));
    let mut seen = BTreeSet::new();
    for (name, state) in at_the_table(&env, &left) {
        stage::set(&mut window, state, Mode::Light);
        seen.extend(texts(&window));
        assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0, "{name}: nothing folds for who has left");
    }
    let shown = secret.iter().filter(|text| seen.iter().any(|one| one.contains(text.as_str()))).count();
    assert!(shown * 2 > secret.len(), "{shown} of {}", secret.len());
}

#[test]
fn a_folded_case_is_saved_whole_and_what_is_not_seen_is_not_taken_back() {
    let (env, clock) = world::env();
    let mut case = without_consent(&full_case());
    let wim = case.meetings[0].presence.iter_mut().find(|presence| presence.seat == "wim0000001").expect("Wim");
    wim.from = chrono::NaiveTime::from_hms_opt(15, 40, 0);
    let mut state = meeting(&env, &case);
    let lines = |state: &State| format!("{:?}", state.shown().expect("a case").view.blocks).matches("Folded").count();
    assert_eq!(lines(&state), 0, "Wim is to come at 15.40");
    let change = |text: &str| Command::Change(Change::Value("hulpvraag_ouders".into(), Some(Scalar::text(text))));
    world::act(&mut state, &env, change("iets anders"));
    world::act(&mut state, &env, Command::Undo);
    world::act(&mut state, &env, change("iets heel anders"));
    later(&mut state, &env, &clock, 15 * 60);
    assert!(lines(&state) > 0, "and may sit there now");
    let shown = state.shown().expect("a case");
    assert!(!shown.case.answers.contains_key("hulpvraag_ouders") && shown.view.field("hulpvraag_ouders").is_none());
    let before = state.open.as_ref().expect("a case").case.clone();
    world::act(&mut state, &env, Command::Undo);
    assert_eq!(state.open.as_ref().expect("a case").case, before);
    assert!(state.notices.iter().all(|notice| !notice.of_case));
    let effects = {
        world::act(&mut state, &env, Command::Change(Change::AddAgreement));
        world::act(&mut state, &env, Command::SaveNow)
    };
    let saved = effects.iter().find_map(|effect| match effect {
        Effect::Save(job) => Some(job.case.clone()),
        _ => None,
    });
    let saved = saved.expect("it is saved");
    assert_eq!(saved.answers, before.answers);
    assert_eq!(saved.agreements.len(), before.agreements.len() + 1);
    // At the bureau everything stands there again.
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Leave));
    assert_eq!(state.shown().expect("a case").case, state.open.as_ref().expect("a case").case);
}

#[test]
fn it_opens_when_a_parent_says_so_which_is_written_down_for_this_meeting_only() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let mut state = meeting(&env, &case);
    world::act(&mut state, &env, Command::Go(Go::Block("ouders_aan_het_woord".into(), 0)));
    let mut window = stage::window(FULL, 100, state, env.clone());
    window.run_ok();
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 1);
    press(&mut window, WANTS);
    let open = "Nu bespreken";
    assert!(is_off(&window, open), "nobody said so yet");
    press(&mut window, "Samira");
    assert!(is_off(&window, open), "about what?");
    press(&mut window, "Thuis");
    press(&mut window, "Leren");
    press(&mut window, open);
    let now = window.state().state.open.as_ref().expect("a case").case.clone();
    let new = &now.consents[case.consents.len()..];
    assert_eq!(new.len(), 1, "one for the only party that may not see it");
    assert_eq!((&new[0].party, &new[0].validity), (&seat("wim0000001"), &Validity::MeetingOnly("overleg001".into())));
    assert_eq!(new[0].topics, ["thuis", "leren"].map(TopicId::new));
    let day = now_day();
    assert_eq!(new[0].givers, [Giver { person: seat("samira0001"), given_on: Some(day), withdrawn_on: None }]);
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0);
    assert!(texts(&window).iter().any(|text| text.contains("Wie is ons ene aanspreekpunt?")));
    // One step back takes it back, and it folds again.
    stage::act(&mut window, Command::Undo);
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 1);
    // It opens by itself when the party no longer sees the screen.
    let meeting = window.state().state.open.as_ref().expect("a case").case.meetings[0].clone();
    let mut wim = meeting.presence_of(&"wim0000001".into()).expect("Wim").clone();
    (wim.mode, wim.sees_screen) = (PresenceMode::Online, Some(false));
    stage::act(&mut window, Command::Change(Change::Presence(wim)));
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0);
}

#[test]
fn about_health_and_help_yara_is_asked_too() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let mut window = stage::window(FULL, 100, meeting(&env, &case), env.clone());
    let ask = |topic: &str| Command::Sharing(SharingCommand::Ask(vec![topic.into()]));
    let yara = "Wil Yara dit zelf ook?";
    stage::act(&mut window, ask("welbevinden"));
    assert!(!texts(&window).iter().any(|text| text == yara));
    stage::act(&mut window, ask("gezondheid"));
    press(&mut window, "Samira");
    assert!(is_off(&window, "Nu bespreken"), "not without Yara");
    assert!(texts(&window).iter().any(|text| text == yara));
    press(&mut window, "Ja");
    press(&mut window, "Nu bespreken");
    let consent = window.state().state.open.as_ref().expect("a case").case.consents.last().expect("a consent").clone();
    let givers: Vec<&Person> = consent.givers.iter().map(|giver| &giver.person).collect();
    assert_eq!(givers, [&seat("samira0001"), &seat("yara000001")]);

    // Without a parent at the table it stays closed.
    let mut alone = case;
    for presence in &mut alone.meetings[0].presence {
        if presence.seat == "samira0001" {
            presence.mode = PresenceMode::InWriting;
        }
    }
    stage::set(&mut window, meeting(&env, &alone), Mode::Light);
    stage::act(&mut window, ask("thuis"));
    assert!(texts(&window).contains("Er is nu geen ouder bij die dit kan zeggen. Het onderdeel blijft dicht."));
    assert!(is_off(&window, "Nu bespreken"));
    press(&mut window, "Dicht laten");
    assert!(window.state().state.dialog.is_none());
}

#[test]
fn only_the_bureau_hears_why() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let mut state = world::open(&env, &case);
    world::act(&mut state, &env, Command::Go(Go::Step("nodig".into())));
    let mut window = stage::window(FULL, 100, state, env.clone());
    window.run_ok();
    let why = "Wim (leerplichtambtenaar) ziet dit niet zonder toestemming over ";
    assert!(texts(&window).iter().any(|text| text.starts_with(why)), "{:?}", texts(&window));
    stage::act(&mut window, Command::Show(Show::OpenItems));
    let line = texts(&window).into_iter().filter(|text| text.starts_with(why)).max_by_key(String::len).expect("a line");
    assert!(line.contains("hulp buiten school") && !line.contains("niet op school zijn"), "{line}");
    press(&mut window, &line);
    assert_eq!(window.state().state.open.as_ref().expect("a case").step, "delen");
    // Whoever has a consent for everything has no line.
    stage::set(&mut window, world::open(&env, &full_case()), Mode::Light);
    stage::act(&mut window, Command::Show(Show::OpenItems));
    assert!(!texts(&window).iter().any(|text| text.contains("zonder toestemming over")));
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
    assert!(names.len() > 15, "{names:?}");
    let case = full_case();
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

// ── Pictures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn pictures() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let at = |block: &str, opening: usize| then(meeting(&env, &case), &env, Command::Go(Go::Block(block.into(), opening)));
    let form = || {
        let mut state = at("ouders_aan_het_woord", 0);
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Ask(vec!["gezondheid".into(), "thuis".into()])));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Says("samira0001".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("thuis".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("gezondheid".into())));
        state
    };
    let drawn = || then(meeting(&env, &case), &env, Command::Curtain(CurtainCommand::DrawOrOpen));
    let paused = || then(meeting(&env, &case), &env, Command::Clock(rondom::app::command::ClockCommand::PauseOrResume));
    let why = || then(world::open(&env, &case), &env, Command::Go(Go::Step("vraag".into())));
    let settings = || then(world::open(&env, &case), &env, Command::Go(Go::Settings));
    let open = || then(world::open(&env, &case), &env, Command::Show(Show::OpenItems));
    let states = || {
        vec![
            ("drawn", drawn()),
            ("pause", paused()),
            ("folded", at("school_en_anderen", 0)),
            ("folded_all", at("ouders_aan_het_woord", 0)),
            ("form", form()),
            ("why", why()),
            ("open_items", open()),
            ("settings", settings()),
        ]
    };
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    for (mode, suffix) in [(Mode::Light, "light"), (Mode::Dark, "dark")] {
        for (name, state) in states() {
            if mode == Mode::Light || ["drawn", "folded", "form"].contains(&name) {
                stage::set(&mut window, state, mode);
                stage::picture(&mut window, &mut results, &format!("meeting_curtain_{name}_{suffix}"));
            }
        }
    }
    for (screen, percent, suffix) in [([1366.0, 768.0], 100, "laptop"), (FULL, 200, "zoomed")] {
        let mut window = stage::window(screen, percent, State::new(Settings::default(), false), env.clone());
        for (name, state) in states() {
            if ["pause", "folded_all", "form"].contains(&name) {
                stage::set(&mut window, state, Mode::Light);
                stage::picture(&mut window, &mut results, &format!("meeting_curtain_{name}_{suffix}"));
            }
        }
    }
}

// ── What the tests above stand on ────────────────────────────────────────────────────────────────────────────────────

fn start() -> Command {
    Command::Meeting(MeetingCommand::Start)
}

fn then(mut state: State, env: &Env, command: Command) -> State {
    world::act(&mut state, env, command);
    state
}

fn meeting(env: &Env, case: &Case) -> State {
    then(world::open(env, case), env, start())
}

fn draw(window: &mut Harness<'static, Stage>) {
    stage::act(window, Command::Curtain(CurtainCommand::DrawOrOpen));
    assert!(window.state().state.curtain().is_some());
}

fn curtain_over(window: &mut Harness<'static, Stage>, state: State) -> BTreeSet<String> {
    stage::set(window, state, Mode::Light);
    draw(window);
    texts(window)
}

/// Presses what is called this.
fn press(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_label(name).click();
    window.run_ok();
}

fn is_off(window: &Harness<'static, Stage>, name: &str) -> bool {
    window.get_by_label(name).accesskit_node().is_disabled()
}

/// Everything a screen reader can read.
fn texts<S>(window: &Harness<'static, S>) -> BTreeSet<String> {
    let all = window.query_all(By::new().include_labels().predicate(|_| true));
    let texts = all.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
    });
    texts.flatten().filter(|text| !text.trim().is_empty()).collect()
}

fn found<'r>(recognisable: &'r BTreeSet<String>, texts: &BTreeSet<String>) -> Vec<&'r String> {
    recognisable.iter().filter(|word| texts.iter().any(|text| is_word(text, word))).collect()
}

/// Whether `word` stands in `text`, not as a part of another word.
fn is_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
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
    all.retain(|text| text.chars().count() > 2);
    all
}

fn words_of(value: &Value) -> Vec<String> {
    match value {
        Value::Scalar(Scalar::Text(text)) => vec![text.clone()],
        Value::Scalar(_) => Vec::new(),
        Value::Rows(rows) => rows
            .iter()
            .flat_map(|row| row.cells.values())
            .filter_map(|cell| match cell {
                Scalar::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect(),
        Value::Statements(statements) => statements.iter().map(|statement| statement.text.clone()).collect(),
    }
}

/// Texts of answers that are not for Wim, and stand in no answer that is.
fn secret(env: &Env, case: &Case) -> BTreeSet<String> {
    let state = meeting(env, case);
    let open = state.open.as_ref().expect("a case");
    let sharing = Sharing::at_table(&open.template, case, &case.meetings[0], state.now(env));
    let answers = || case.answers.iter().chain(case.meetings[0].answers.iter());
    let of = |hidden: bool| -> BTreeSet<String> {
        let own = answers().filter(|(question, _)| sharing.hides_question(question) == hidden);
        own.flat_map(|(_, answer)| answer.value.iter().flat_map(words_of)).filter(|text| text.chars().count() > 7).collect()
    };
    let (mut secret, open) = (of(true), of(false));
    let agreed: Vec<&str> = case.agreements.iter().map(|agreement| agreement.what.as_str()).collect();
    secret.retain(|text| {
        !open.iter().any(|other| other.contains(text.as_str())) && !agreed.iter().any(|what| what.contains(text.as_str()))
    });
    assert!(open.len() > 10, "{} texts are for everyone", open.len());
    secret
}

/// The worked VO case with everything the meeting brought, as if it still ran, and something in every list.
fn full_case() -> Case {
    let bytes = include_bytes!("../assets/practice/2026-Y3M9.ron");
    let mut case = rondom::store::load_bytes(bytes).expect("the worked case loads").case;
    let id = case.meetings[0].id.clone();
    let meeting = &mut case.meetings[0];
    (meeting.status, meeting.closed) = (MeetingStatus::Running, None);
    meeting.clock = vec![ClockEvent { id: "begin".into(), at: now(), what: ClockStep::Begin }];
    let step = Some("vraag".into());
    case.decisions.push(Decision {
        id: "besluit".into(),
        made_in: id.clone(),
        at: now(),
        step: step.clone(),
        option: None,
        text: "Yara begint maandag in het trajectlokaal".to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to: Vec::new(),
    });
    case.parked.push(Parked {
        id: "punt".into(),
        made_in: id.clone(),
        at: now(),
        text: "de gymles na de kerst".to_owned(),
        by: None,
        step: step.clone(),
        settled: None,
    });
    case.notes.push(LooseNote {
        id: "los".into(),
        made_in: id.clone(),
        at: now(),
        text: "ze tekent graag in de pauze".to_owned(),
        voice: None,
        verbatim: false,
        source: Source::Said,
        step,
    });
    case.read_back.push(ReadBackLine {
        id: "zin".into(),
        made_in: id,
        text: "Tot maandag belt de mentor elke dag".to_owned(),
        source: None,
        closing_of: None,
        replies: Vec::new(),
    });
    case
}

/// The same, but nobody said that Wim may think along.
fn without_consent(case: &Case) -> Case {
    let mut case = case.clone();
    case.consents.retain(|consent| consent.party != seat("wim0000001"));
    case
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

/// Every place of the meeting, with every panel and dialog.
fn at_the_table(env: &Env, case: &Case) -> Vec<(String, State)> {
    let table = || meeting(env, case);
    let mut all = Vec::new();
    for block in &table().open.as_ref().expect("a case").view.blocks {
        for at in 0..block.openings.len() {
            let state = then(table(), env, Command::Go(Go::Block(block.id.clone(), at)));
            let step = block.openings[at].step.clone();
            all.push((format!("meeting {step} {at}"), state));
        }
    }
    for (name, show) in [
        ("people", Show::Panel(Panel::People)),
        ("agreements", Show::Panel(Panel::Agreements)),
        ("later", Show::Panel(Panel::Later)),
        ("open items", Show::OpenItems),
        ("watching", Show::NobodyWatching),
        ("help", Show::Help),
    ] {
        all.push((format!("meeting {name}"), then(table(), env, Command::Show(show))));
    }
    let ask = Command::Sharing(SharingCommand::Ask(vec!["thuis".into(), "gezondheid".into()]));
    all.push(("meeting discuss".into(), then(table(), env, ask)));
    all.push(("meeting clock".into(), then(table(), env, Command::Clock(rondom::app::command::ClockCommand::Controls))));
    all
}

fn notice(sentence: Sentence) -> Notice {
    Notice { id: 999, tone: Tone::Amber, sentence, path: None, offers_undo: false, of_case: false, until: None }
}

fn gone(who: &str) -> Movement {
    Movement { id: "weg".into(), seat: who.into(), at: now(), kind: MovementKind::Left }
}

fn seat(id: &str) -> Person {
    Person::Seat(SeatId::new(id))
}

fn now() -> Moment {
    chrono::DateTime::parse_from_rfc3339(world::NOW).expect("a moment")
}

fn now_day() -> chrono::NaiveDate {
    now().date_naive()
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}
