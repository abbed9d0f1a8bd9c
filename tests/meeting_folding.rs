//! What an external party may not see folds at the table (V13), opens when the parents want that, and only the bureau hears why.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/table.rs"]
mod table;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;

use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::command::{Change, ClockCommand, CurtainCommand, Go, MeetingCommand, SharingCommand, Show};
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::State;
use rondom::app::{Command, Effect, Env};
use rondom::model::id::TopicId;
use rondom::model::{Case, Giver, Movement, MovementKind, Person, PresenceMode, Scalar, Validity};
use rondom::rules::sharing::Sharing;
use rondom::ui::theme::Mode;
use stage::Stage;
use table::{at_the_table, full_case, meeting, now, seat, texts, then, without_consent, words_of};

const FULL: [f32; 2] = [1920.0, 1080.0];
const FOLDED: &str = "Dit onderdeel staat nu niet op het scherm.";
const WANTS: &str = "Ouders willen dit nu bespreken";

#[test]
fn what_a_party_may_not_see_stands_nowhere_at_the_table() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let secret = secret(&env, &case);
    assert!(secret.len() > 40, "{} texts are not for Wim", secret.len());
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    let mut folded = 0;
    for (name, state) in at_the_table(&env, &case, LanguageSetting::Dutch) {
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
    for (name, state) in at_the_table(&env, &left, LanguageSetting::Dutch) {
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
    let why = "Wim (leerplichtambtenaar) ziet niet alles zonder toestemming over ";
    let line = texts(&window).into_iter().find(|text| text.starts_with(why)).expect("a line");
    assert!(line.contains("hulp buiten school"), "{line}");
    press(&mut window, &line);
    assert_eq!(window.state().state.open.as_ref().expect("a case").step, "delen");
    // Whoever has a consent for everything has no line.
    stage::set(&mut window, world::open(&env, &full_case()), Mode::Light);
    stage::act(&mut window, Command::Show(Show::OpenItems));
    assert!(!texts(&window).iter().any(|text| text.contains("zonder toestemming over")));
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
    let paused = || then(meeting(&env, &case), &env, Command::Clock(ClockCommand::PauseOrResume));
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

/// Minutes later, and whatever is due by then.
fn later(state: &mut State, env: &Env, clock: &rondom::app::env::Fixed, seconds: u64) -> Vec<Effect> {
    clock.advance_millis(seconds * 1_000);
    world::act(state, env, Command::Tick)
}

/// Presses what is called this.
fn press(window: &mut Harness<'static, Stage>, name: &str) {
    // A dialog that grew stands in its place one frame later.
    window.run_steps(2);
    window.get_by_label(name).click();
    window.run_ok();
}

fn is_off(window: &Harness<'static, Stage>, name: &str) -> bool {
    window.get_by_label(name).accesskit_node().is_disabled()
}

/// Texts of answers that are not for Wim, and stand in no answer that is.
fn secret(env: &Env, case: &Case) -> BTreeSet<String> {
    let state = meeting(env, case);
    let open = state.open.as_ref().expect("a case");
    let sharing = Sharing::at_table(&open.template, case, &case.meetings[0], state.now(env));
    let answers = || case.answers.iter().chain(case.meetings[0].answers.iter());
    let of = |hidden: bool| -> BTreeSet<String> {
        let own = answers().filter(|(question, _)| sharing.hides_question(question) == hidden);
        own.flat_map(|(_, answer)| answer.value.iter().flat_map(words_of)).filter(|text| text.chars().count() > 14).collect()
    };
    let (mut secret, open) = (of(true), of(false));
    let agreed: Vec<&str> = case.agreements.iter().map(|agreement| agreement.what.as_str()).collect();
    secret.retain(|text| {
        !open.iter().any(|other| other.contains(text.as_str())) && !agreed.iter().any(|what| what.contains(text.as_str()))
    });
    assert!(open.len() > 10, "{} texts are for everyone", open.len());
    secret
}

fn gone(who: &str) -> Movement {
    Movement { id: "weg".into(), seat: who.into(), at: now(), kind: MovementKind::Left }
}

fn now_day() -> chrono::NaiveDate {
    now().date_naive()
}
