//! A case with something in every list, at every place of its meeting, and everything a screen reader can read of it. Included by
//! path, beside `world`.

use std::collections::BTreeSet;

use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::capture::Line;
use rondom::app::capture::command::CaptureCommand;
use rondom::app::command::{ClockCommand, Go, MeetingCommand, Panel, PupilCommand, SharingCommand, Show};
use rondom::app::sentence::Sentence;
use rondom::app::state::{Notice, State, Tone};
use rondom::app::{Command, Env};
use rondom::model::{
    Case, ClockEvent, ClockStep, Decision, LooseNote, MeetingStatus, Moment, Parked, Person, ReadBackLine, Scalar, SeatId,
    Source, Value,
};

use super::world;

/// A line somebody is still typing.
pub const HALF: &str = "zij belt haar tante als het";

/// Into the meeting.
pub fn start() -> Command {
    Command::Meeting(MeetingCommand::Start)
}

/// The same, after this.
pub fn then(mut state: State, env: &Env, command: Command) -> State {
    world::act(&mut state, env, command);
    state
}

/// The case in its meeting.
pub fn meeting(env: &Env, case: &Case) -> State {
    then(world::open(env, case), env, start())
}

/// Everything a screen reader can read.
pub fn texts<S>(window: &Harness<'static, S>) -> BTreeSet<String> {
    let all = window.query_all(By::new().include_labels().predicate(|_| true));
    let texts = all.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
    });
    texts.flatten().filter(|text| !text.trim().is_empty()).collect()
}

/// Every text of an answer.
pub fn words_of(value: &Value) -> Vec<String> {
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

/// The worked VO case with everything the meeting brought, as if it still ran, and something in every list.
pub fn full_case() -> Case {
    let bytes = include_bytes!("../../assets/practice/2026-Y3M9.ron");
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
pub fn without_consent(case: &Case) -> Case {
    let mut case = case.clone();
    case.consents.retain(|consent| consent.party != seat("wim0000001"));
    case
}

/// Every place of the meeting, with every panel and dialog.
pub fn at_the_table(env: &Env, case: &Case) -> Vec<(String, State)> {
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
        ("decisions", Show::Panel(Panel::Decisions)),
        ("parked", Show::Panel(Panel::Parked)),
        ("notes", Show::Panel(Panel::Notes)),
        ("closing", Show::Closing),
        ("open items", Show::OpenItems),
        ("watching", Show::NobodyWatching),
        ("help", Show::Help),
    ] {
        all.push((format!("meeting {name}"), then(table(), env, Command::Show(show))));
    }
    for line in [Line::Input, Line::Agreement, Line::Parked, Line::Decision] {
        let state = then(table(), env, Command::Capture(CaptureCommand::Open(line)));
        all.push((format!("meeting line {line:?}"), then(state, env, Command::Capture(CaptureCommand::Words(HALF.to_owned())))));
    }
    all.push(("meeting own place".into(), then(table(), env, Command::Pupil(PupilCommand::Open))));
    all.push(("meeting discuss".into(), then(table(), env, Command::Sharing(SharingCommand::Ask))));
    all.push(("meeting clock".into(), then(table(), env, Command::Clock(ClockCommand::Controls))));
    all
}

/// Something that is said.
pub fn notice(sentence: Sentence) -> Notice {
    Notice { id: 999, tone: Tone::Amber, sentence, path: None, offers_undo: false, of_case: false, until: None }
}

/// Somebody at the table.
pub fn seat(id: &str) -> Person {
    Person::Seat(SeatId::new(id))
}

/// When everything stands.
pub fn now() -> Moment {
    chrono::DateTime::parse_from_rfc3339(world::NOW).expect("a moment")
}

/// Whether `word` stands in `text`, not as a part of another word.
pub fn is_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Every test file uses its own part of this module.
const _: fn(&Case) -> Case = without_consent;
const _: fn(Sentence) -> Notice = notice;
const _: fn(&str) -> Person = seat;
const _: fn(&str, &str) -> bool = is_word;
const _: fn() -> Command = start;
const _: &str = HALF;
const _: fn(&Value) -> Vec<String> = words_of;
const _: fn(&Env, &Case) -> Vec<(String, State)> = at_the_table;
