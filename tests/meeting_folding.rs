//! What an external party may not see folds at the table (V13), opens when the parents want that, and only the bureau hears why.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/discuss.rs"]
mod discuss;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/table.rs"]
mod table;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;

use discuss::{FOLDED, ask, gone, left, press};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{By, Queryable as _};
use rondom::app::capture::Line;
use rondom::app::capture::command::CaptureCommand;
use rondom::app::command::{Change, ClockCommand, CurtainCommand, Go, MeetingCommand, ReadBackCommand, SharingCommand, Show};
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::State;
use rondom::app::{Command, Effect, Env};
use rondom::model::id::MeetingId;
use rondom::model::{
    Agreement, Case, Decision, LineSource, LooseNote, Meeting, MeetingStatus, Origin, Parked, ReadBackLine, Scalar,
};
use rondom::rules::sharing::Sharing;
use rondom::ui::theme::Mode;
use table::{at_the_table, full_case, meeting, now, texts, then, without_consent, words_of};

const FULL: [f32; 2] = [1920.0, 1080.0];

#[test]
fn what_a_party_may_not_see_stands_nowhere_at_the_table() {
    let (env, _) = world::env();
    let case = full_of_secrets();
    let secret = secret(&env, &case);
    assert!(secret.len() > 50, "{} texts are not for Wim", secret.len());
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    for (language, folds, reasons) in [
        (LanguageSetting::Dutch, FOLDED, ["Wim (", "toestemming over", "zonder toestemming"]),
        (LanguageSetting::English, "This part is not on the screen now.", ["Wim (", "consent about", "without consent"]),
    ] {
        let mut folded = 0;
        for (name, state) in at_the_table(&env, &case, language) {
            stage::set(&mut window, state, Mode::Light);
            let there = texts(&window);
            let shown: Vec<&String> = secret.iter().filter(|text| there.iter().any(|one| one.contains(text.as_str()))).collect();
            assert!(shown.is_empty(), "{name}: not for Wim is {shown:?}");
            let lines = window.query_all(By::new().label(folds)).count();
            assert!(lines <= 1, "{name}: {lines} lines");
            folded += lines;
            for word in reasons {
                assert!(!there.iter().any(|text| text.contains(word)), "{name}: no reason is given");
            }
        }
        assert!(folded > 8, "{folded} places have something that folds");
    }
    // The same table among themselves: all of it is there, or the test would prove nothing.
    let mut left = case.clone();
    running(&mut left).movements.push(gone("wim0000001"));
    let mut seen = BTreeSet::new();
    for (name, state) in at_the_table(&env, &left, LanguageSetting::Dutch) {
        stage::set(&mut window, state, Mode::Light);
        seen.extend(texts(&window));
        assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0, "{name}: nothing folds for who has left");
    }
    let is_seen = |text: &str| seen.iter().any(|one| one.contains(text));
    let shown = secret.iter().filter(|text| is_seen(text)).count();
    assert!(shown * 2 > secret.len(), "{shown} of {}", secret.len());
    let missed: Vec<&str> = SECRETS.into_iter().filter(|text| !is_seen(text)).collect();
    assert!(missed.is_empty(), "nobody ever sees {missed:?}");
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
fn what_is_folded_is_not_read_back_and_nothing_is_said_to_be_missing_in_its_place() {
    let (env, _) = world::env();
    let mut case = without_consent(&full_case());
    case.read_back.clear();
    case.agreements.clear();
    case.decisions.clear();
    let made = |case: &Case| {
        let mut state = meeting(&env, case);
        let block = state.open.as_ref().expect("a case").view.blocks.last().expect("a block").id.clone();
        world::act(&mut state, &env, Command::Go(Go::Block(block, 0)));
        world::act(&mut state, &env, Command::ReadBack(ReadBackCommand::Make));
        state
    };
    let state = made(&case);
    let open = state.open.as_ref().expect("a case");
    let sharing = Sharing::at_table(&open.template, &case, &case.meetings[0], state.now(&env));
    let with_wim = open.case.read_back.clone();
    let hidden: Vec<&str> = with_wim.iter().filter(|line| sharing.hides_line(line)).map(|line| line.text.as_str()).collect();
    assert!(hidden.is_empty(), "made at a table where it folds: {hidden:?}");
    // Whatever a question that folds says, stands in no line.
    let secret = secret(&env, &case);
    let told: Vec<_> = with_wim.iter().filter(|line| secret.iter().any(|text| line.text.contains(text.as_str()))).collect();
    assert!(told.is_empty(), "{told:?}");
    // Among themselves there is more to read back, so the first says something.
    let mut left = case.clone();
    left.meetings[0].movements.push(gone("wim0000001"));
    let among_ourselves = made(&left).open.expect("a case").case.read_back.clone();
    assert!(among_ourselves.len() > with_wim.len(), "{} and {}", among_ourselves.len(), with_wim.len());
}

#[test]
fn what_is_caught_goes_where_the_table_sees_it() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let caught = |case: &Case, line: &str| {
        let mut state = meeting(&env, case);
        world::act(&mut state, &env, Command::Capture(CaptureCommand::Open(Line::Input)));
        world::act(&mut state, &env, Command::Capture(CaptureCommand::Words(line.to_owned())));
        world::act(&mut state, &env, Command::Capture(CaptureCommand::Keep { and_next: false }));
        state
    };
    let state = caught(&case, "samira + Zij tekent elke avond.");
    let shown = state.shown().expect("a case");
    assert!(shown.view.field("factoren").is_none(), "the board is folded for Wim");
    assert!(shown.case.notes.iter().any(|note| note.text == "Zij tekent elke avond."), "what was just said is still there");
    let mut left = case.clone();
    left.meetings[0].movements.push(gone("wim0000001"));
    let notes = left.notes.len();
    assert_eq!(caught(&left, "samira + Zij tekent elke avond.").open.expect("a case").case.notes.len(), notes);
}

#[test]
fn how_far_a_step_is_says_nothing_of_what_is_folded() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let state = meeting(&env, &case);
    let open = state.open.as_ref().expect("a case");
    let folded: Vec<_> =
        open.view.fields.keys().filter(|id| state.shown().expect("a case").view.field(id.as_str()).is_none()).collect();
    assert!(folded.len() > 20, "{} questions fold", folded.len());
    // The same case in which nobody ever answered what is folded.
    let mut blank = case.clone();
    for question in &folded {
        blank.answers.remove(*question);
        blank.meetings[0].answers.remove(*question);
    }
    let of_blank = meeting(&env, &blank);
    let (seen, blank) = (&state.shown().expect("a case").view, &of_blank.shown().expect("a case").view);
    let mut differ = Vec::new();
    for (one, other) in seen.steps.iter().zip(&blank.steps) {
        if (&one.status, one.progress) != (&other.status, other.progress) {
            differ.push(format!("{}: {:?} {:?} and {:?} {:?}", one.id, one.status, one.progress, other.status, other.progress));
        }
    }
    for (one, other) in seen.blocks.iter().zip(&blank.blocks) {
        if one.progress != other.progress {
            differ.push(format!("{}: {:?} and {:?}", one.id, one.progress, other.progress));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    let whole = &state.open.as_ref().expect("a case").view;
    assert!(whole.steps.iter().zip(&seen.steps).any(|(whole, seen)| whole.status != seen.status), "or it would prove nothing");
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
        world::act(&mut state, &env, ask());
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Says("samira0001".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("thuis".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("gezondheid".into())));
        state
    };
    let form_of = |who: &str| {
        let mut case = case.clone();
        left(&mut case, who);
        let mut state = then(meeting(&env, &case), &env, Command::Go(Go::Block("ouders_aan_het_woord".into(), 0)));
        world::act(&mut state, &env, ask());
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("thuis".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Topic("gezondheid".into())));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::Says("samira0001".into())));
        state.notices.clear();
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
            ("form_without_pupil", form_of("yara000001")),
            ("form_without_parents", form_of("samira0001")),
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

/// What stands in every list of the case that is not for Wim: of a part that folds, or of an earlier meeting.
const SECRETS: [&str; 8] = [
    "besluit over de nachten thuis",
    "besluit van vorige keer",
    "punt over de ruzies thuis",
    "punt van vorige keer",
    "briefje over slecht slapen",
    "zin uit de vraag van de ouders",
    "afspraak over wat Yara lastig vindt",
    "briefje van vorige keer",
];

/// The worked case in a meeting that follows another, with something in every list that is not for Wim.
fn full_of_secrets() -> Case {
    let mut case = without_consent(&full_case());
    let [decided, decided_before, parked, parked_before, note, line, agreed, note_before] = SECRETS.map(str::to_owned);
    let before = MeetingId::new("eerder0001");
    let mut earlier = case.meetings[0].clone();
    (earlier.id, earlier.status) = (before.clone(), MeetingStatus::Closed);
    earlier.started = earlier.started.map(|at| at - chrono::TimeDelta::days(42));
    earlier.closed = Some(now() - chrono::TimeDelta::days(42));
    earlier.movements.clear();
    earlier.clock.clear();
    earlier.record.clone_from(&case.answers);
    earlier.agreements.clone_from(&case.agreements);
    for answer in case.answers.values_mut() {
        answer.provenance.set_in = Some(before.clone());
    }
    for agreement in &mut case.agreements {
        agreement.made_in = Some(before.clone());
    }
    case.meetings.insert(0, earlier);
    // Of this meeting: what came from a question, or from a step, that is not for Wim. Of the one before: whatever it is.
    let folds = Some("factoren".into());
    let last = |id: &str| (before.clone(), now() - chrono::TimeDelta::days(42), id.to_owned());
    let known = case.decisions[0].clone();
    case.decisions.push(Decision { id: "secret1".into(), step: folds.clone(), text: decided, ..known.clone() });
    let (made_in, at, id) = last("secret2");
    case.decisions.push(Decision { id: id.as_str().into(), made_in, at, step: None, text: decided_before, ..known });
    let known = case.parked[0].clone();
    case.parked.push(Parked { id: "secret3".into(), step: folds.clone(), text: parked, ..known.clone() });
    let (made_in, at, id) = last("secret4");
    case.parked.push(Parked { id: id.as_str().into(), made_in, at, step: None, text: parked_before, ..known });
    let known = case.notes[0].clone();
    case.notes.push(LooseNote { id: "secret5".into(), step: folds, text: note, ..known.clone() });
    let (made_in, at, id) = last("secret6");
    case.notes.push(LooseNote { id: id.as_str().into(), made_in, at, step: None, text: note_before, ..known });
    let known = case.read_back[0].clone();
    let source = Some(LineSource::Question("hulpvraag_ouders".into()));
    case.read_back.push(ReadBackLine { id: "secret7".into(), source, text: line, ..known });
    let known = case.agreements[0].clone();
    let origin = Some(Origin::Question("leerling_lastig".into()));
    case.agreements.push(Agreement { id: "secret8".into(), origin, what: agreed, ..known });
    case
}

/// The meeting that is on the screen.
fn running(case: &mut Case) -> &mut Meeting {
    case.meetings.iter_mut().find(|meeting| meeting.status == MeetingStatus::Running).expect("a meeting")
}

/// What is not for Wim: texts of answers that stand in no answer that is, and what stands in the lists.
fn secret(env: &Env, case: &Case) -> BTreeSet<String> {
    let state = meeting(env, case);
    let open = state.open.as_ref().expect("a case");
    let meeting = open.current_meeting().expect("a meeting");
    let sharing = Sharing::at_table(&open.template, case, meeting, state.now(env));
    let answers = || case.answers.iter().chain(meeting.answers.iter());
    let of = |hidden: bool| -> BTreeSet<String> {
        let own = answers().filter(|(question, _)| sharing.hides_question(question) == hidden);
        own.flat_map(|(_, answer)| answer.value.iter().flat_map(words_of)).filter(|text| text.chars().count() > 14).collect()
    };
    let (mut secret, for_all) = (of(true), of(false));
    let agreed: Vec<&str> = case.agreements.iter().map(|agreement| agreement.what.as_str()).collect();
    secret.retain(|text| {
        !for_all.iter().any(|other| other.contains(text.as_str())) && !agreed.iter().any(|what| what.contains(text.as_str()))
    });
    assert!(for_all.len() > 10, "{} texts are for everyone", for_all.len());
    let decisions = case.decisions.iter().filter(|one| sharing.hides_decision(one)).map(|one| one.text.clone());
    let parked = case.parked.iter().filter(|one| sharing.hides_parked(one)).map(|one| one.text.clone());
    let notes = case.notes.iter().filter(|one| sharing.hides_note(one)).map(|one| one.text.clone());
    let lines = case.read_back.iter().filter(|one| sharing.hides_line(one)).map(|one| one.text.clone());
    let agreements = case.agreements.iter().filter(|one| sharing.hides_agreement(one)).map(|one| one.what.clone());
    secret.extend(decisions.chain(parked).chain(notes).chain(lines).chain(agreements));
    secret
}

#[test]
fn a_line_that_is_half_typed_waits_when_more_is_folded() {
    let (env, _) = world::env();
    let mut case = without_consent(&full_case());
    running(&mut case).movements.push(gone("wim0000001"));
    let mut state = meeting(&env, &case);
    for command in [CaptureCommand::Open(Line::Input), CaptureCommand::Words("sam - medicijnen in de ochtend".to_owned())] {
        world::act(&mut state, &env, Command::Capture(command));
    }
    world::act(&mut state, &env, Command::Change(Change::Moved("wim0000001".into(), rondom::model::MovementKind::Arrived)));
    let open = state.open.as_ref().expect("a case");
    assert_eq!(open.capture.line, None, "who came in does not read it");
    assert_eq!(open.capture.input.text, "sam - medicijnen in de ochtend", "and not a word is lost");
}
