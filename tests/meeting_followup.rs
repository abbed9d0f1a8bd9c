//! A meeting that follows another, six weeks later: what stands there from last time, agreements first, goals with what was
//! measured, and what is different between the two.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use common::keys::focused;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::command::{Change, Go, MeetingCommand, WhatChangedCommand};
use rondom::app::env::{Env, Fixed};
use rondom::app::settings::LanguageSetting;
use rondom::app::state::{OpenCase, Page, State};
use rondom::app::what_changed::ChangedLine;
use rondom::app::{Command, update};
use rondom::engine::earlier::{FollowUp, Held, Standing};
use rondom::engine::view::OpenPlace;
use rondom::model::template::CaseList;
use rondom::model::{AgreementId, AgreementStatus, Case, MeetingId, Provenance, Row, Scalar, Statement, StatementId, Value};
use rondom::ui::theme::Mode;
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];
const FIRST: &str = "overleg001";

type Window = Harness<'static, Stage>;

/// Ten weeks after the first meeting, on the day it said they would look back.
fn later() -> Env {
    Env::new(Fixed::at(chrono::DateTime::parse_from_rfc3339("2027-01-21T15:25:00+01:00").expect("a moment")))
}

/// Yara's case after its first meeting, as the program leaves it: what was said then is kept with the meeting.
fn after_the_first() -> Case {
    let mut case = world::practice_cases().into_iter().find(|case| case.header.code.as_str() == "2026-Y3M9").expect("her case");
    let (answers, agreements) = (case.answers.clone(), case.agreements.clone());
    let first = case.meetings.first_mut().expect("her first meeting");
    assert_eq!(first.id, FIRST);
    first.record = answers;
    first.agreements = agreements;
    case
}

/// A follow-up with this template is planned; at the bureau.
fn planned(template: &str) -> State {
    let env = later();
    let mut state = world::open(&env, &after_the_first());
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan(template.into())));
    assert_eq!(state.open.as_ref().expect("a case").case.meetings.len(), 2);
    state
}

/// The team is in it.
fn in_meeting(template: &str) -> State {
    let mut state = planned(template);
    world::act(&mut state, &later(), Command::Meeting(MeetingCommand::Start));
    assert!(state.in_meeting());
    state
}

fn window(state: State) -> Window {
    let mut window = stage::window(FULL, 100, state, later());
    window.run_ok();
    window
}

/// In the meeting, at the opening that shows this question.
fn at_the_table(template: &str, step: &str, question: &str) -> Window {
    let mut window = window(in_meeting(template));
    go(&mut window, step, OpenPlace::Field(question.into()));
    window
}

fn go(window: &mut Window, step: &str, place: OpenPlace) {
    stage::act(window, Command::Go(Go::To(step.into(), place)));
    window.run_ok();
}

fn open(window: &Window) -> &OpenCase {
    window.state().state.open.as_ref().expect("a case is open")
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

/// Alt with a digit, as a keyboard sends it: the key, and the letter that comes with it.
fn alt(window: &mut Window, digit: Key) {
    window.key_press_modifiers(Modifiers::ALT, digit);
    window.event(Event::Text(digit.name().to_owned()));
    window.run_ok();
}

fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..120 {
        if focused(window).starts_with(name) {
            return;
        }
        key(window, Modifiers::NONE, Key::Tab);
    }
    panic!("Tab never comes to {name:?}; it is on {:?}", focused(window));
}

fn shows(window: &Window, words: &str) -> bool {
    window
        .query_all_by(|node| [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(words)))
        .next()
        .is_some()
}

fn provenance<'o>(open: &'o OpenCase, held: &Held) -> &'o Provenance {
    let answer = &open.case.answers[held.question()];
    match held {
        Held::Answer(_) => &answer.provenance,
        Held::Row(_, id) => &rows(open, held.question().as_str()).iter().find(|row| &row.id == id).expect("the row").provenance,
        Held::Statement(_, id) => {
            let said = statements(open, held.question().as_str());
            &said.iter().find(|one| &one.id == id).expect("the words").provenance
        }
    }
}

fn standing(window: &Window, held: &Held) -> Standing {
    let open = open(window);
    FollowUp::of(&open.case, &open.meeting).expect("it follows another").standing(provenance(open, held))
}

fn rows<'o>(open: &'o OpenCase, question: &str) -> &'o [Row] {
    let answer = open.case.answers.get(question).or_else(|| open.current_meeting()?.answers.get(question));
    answer.and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

fn statements<'o>(open: &'o OpenCase, question: &str) -> &'o [Statement] {
    open.case.answers[question].value.as_ref().map(Value::statements).unwrap_or_default()
}

fn carried(window: &Window, question: &str) -> usize {
    let open = open(window);
    let field = open.view.field(question).expect("it is asked");
    FollowUp::of(&open.case, &open.meeting).expect("it follows another").carried_count(field)
}

const ALL: [&str; 2] = ["vo", "evaluatie"];

// ── Pictures ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

fn let_go(window: &mut Window) {
    window.ctx.memory_mut(|memory| memory.focused().map(|focused| memory.surrender_focus(focused)));
    window.run_ok();
}

/// Some of the answers were looked at, so that every state shows.
fn half_looked_at(state: &mut State) {
    let env = later();
    let (statement, row) = {
        let open = state.open.as_ref().expect("a case");
        (statements(open, "factoren")[1].id.clone(), rows(open, "doelen")[1].clone())
    };
    for change in [
        Change::Still(Held::Statement(
            "factoren".into(),
            statements(state.open.as_ref().expect("a case"), "factoren")[0].id.clone(),
        )),
        Change::Lapsed(Held::Statement("factoren".into(), statement), true),
        Change::Still(Held::Row("doelen".into(), rows(state.open.as_ref().expect("a case"), "doelen")[0].id.clone())),
        Change::Cell("doelen".into(), row.id, "einddatum".into(), Some(day("2027-03-04"))),
    ] {
        world::act(state, &env, Command::Change(change));
        world::act(state, &env, Command::EndVisit(None));
    }
}

fn day(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let places = [
        ("question", "vo", "vraag", OpenPlace::Field("gedeelde_vraag".into())),
        ("board", "vo", "factoren", OpenPlace::Field("factoren".into())),
        ("goals", "evaluatie", "doelen", OpenPlace::Field("doelen".into())),
        ("agreements", "evaluatie", "afspraken", OpenPlace::List(CaseList::Agreements, Some("afspraak03".into()))),
        ("week", "vo", "doen", OpenPlace::Field("komende_week".into())),
        ("needs", "vo", "nodig", OpenPlace::Field("onderwijsbehoeften".into())),
        ("options", "vo", "afwegen", OpenPlace::Field("opties".into())),
    ];
    for (name, template, step, place) in places {
        let mut state = in_meeting(template);
        if name != "question" {
            half_looked_at(&mut state);
        }
        world::act(&mut state, &later(), way_to(name, step, place));
        let shots: &[(&str, Mode, [f32; 2], u16)] = match name {
            "question" => &[("light", Mode::Light, FULL, 100)],
            "week" | "needs" | "options" => &[("light", Mode::Light, FULL, 100)],
            _ => &[
                ("light", Mode::Light, FULL, 100),
                ("dark", Mode::Dark, FULL, 100),
                ("laptop", Mode::Light, LAPTOP, 100),
                ("enlarged", Mode::Light, LAPTOP, 200),
            ],
        };
        let mut states = vec![state];
        for (suffix, mode, size, percent) in shots {
            let state = states.pop().unwrap_or_else(|| {
                let mut state = in_meeting(template);
                half_looked_at(&mut state);
                world::act(&mut state, &later(), way_to(name, step, places_of(name)));
                state
            });
            let mut window =
                stage::window(*size, *percent, State::new(rondom::app::settings::Settings::default(), false), later());
            stage::set(&mut window, state, *mode);
            if name != "question" && name != "agreements" {
                let_go(&mut window);
            }
            stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}_{suffix}"));
        }
    }
}

/// The goals are looked at from the first on, not from where one is added.
fn way_to(name: &str, step: &str, place: OpenPlace) -> Command {
    Command::Go(match name {
        "goals" => Go::Block("wat_bereikten_we".into(), 0),
        "options" => Go::Block("kiezen".into(), 1),
        "needs" => Go::Block("wat_helpt".into(), 1),
        _ => Go::To(step.into(), place),
    })
}

#[test]
fn pictures_at_the_bureau() {
    let mut results = SnapshotResults::new();
    let env = later();
    let mut prepared = planned("vo");
    half_looked_at(&mut prepared);
    world::act(&mut prepared, &env, Command::Go(Go::Step("leerling".into())));
    let mut goals = planned("vo");
    half_looked_at(&mut goals);
    world::act(&mut goals, &env, Command::Go(Go::Step("doelen".into())));
    for (name, state) in [("bureau", prepared), ("bureau_goals", goals)] {
        let mut window = window(state);
        stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}"));
    }
    let full = || {
        let mut state = in_meeting("vo");
        much_happened(&mut state);
        world::act(&mut state, &env, Command::Meeting(MeetingCommand::Leave));
        world::act(&mut state, &env, Command::WhatChanged(WhatChangedCommand::Open));
        state
    };
    let empty = || {
        let mut state = planned("vo");
        world::act(&mut state, &env, Command::WhatChanged(WhatChangedCommand::Open));
        state
    };
    for (name, state, mode, size, percent) in [
        ("changed_light", full(), Mode::Light, FULL, 100),
        ("changed_dark", full(), Mode::Dark, FULL, 100),
        ("changed_laptop", full(), Mode::Light, LAPTOP, 100),
        ("changed_enlarged", full(), Mode::Light, LAPTOP, 200),
        ("changed_empty", empty(), Mode::Light, FULL, 100),
    ] {
        let mut window = stage::window(size, percent, State::new(rondom::app::settings::Settings::default(), false), later());
        stage::set(&mut window, state, mode);
        let_go(&mut window);
        stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}"));
    }
}

/// A meeting in which a lot was said of what stood there.
fn much_happened(state: &mut State) {
    let env = later();
    half_looked_at(state);
    let open = state.open.as_ref().expect("a case");
    let mut bilal = open.case.agreements.iter().find(|agreement| agreement.id == "afspraak03").expect("his agreement").clone();
    bilal.status = AgreementStatus::Done;
    let goal = rows(open, "doelen")[2].id.clone();
    let statement = statements(open, "factoren")[4].clone();
    for change in [
        Change::Agreement(bilal),
        Change::AddAgreement,
        Change::Value("klas".into(), Some(Scalar::text("3B"))),
        Change::Value("uren_nu".into(), Some(Scalar::Number(8.0))),
        Change::Lapsed(Held::Row("doelen".into(), goal), true),
        Change::NewRow("doelen".into(), [("doel".into(), Scalar::text("doet Yara mee met gym"))].into()),
        Change::Statement("factoren".into(), Statement { text: "Raakt vol van drukte in de kantine".to_owned(), ..statement }),
        Change::Still(Held::Answer("gedeelde_vraag".into())),
    ] {
        world::act(state, &env, Command::Change(change));
        world::act(state, &env, Command::EndVisit(None));
    }
}

fn places_of(name: &str) -> OpenPlace {
    match name {
        "board" => OpenPlace::Field("factoren".into()),
        "goals" => OpenPlace::Field("doelen".into()),
        _ => OpenPlace::List(CaseList::Agreements, None),
    }
}
