//! A case ten weeks after its first meeting, and a meeting that follows it. Included by path, beside `stage` and `world`.

use egui_kittest::Harness;
use rondom::app::Command;
use rondom::app::command::{Change, MeetingCommand};
use rondom::app::env::{Env, Fixed};
use rondom::app::state::{OpenCase, State};
use rondom::engine::earlier::Held;
use rondom::model::{AgreementStatus, Case, Presence, PresenceMode, Row, Scalar, Statement, Value};

use crate::stage::Stage;
use crate::world;

/// The screen on the wall.
pub const FULL: [f32; 2] = [1920.0, 1080.0];
/// The first meeting of the worked case.
pub const FIRST: &str = "overleg001";

/// A window on it.
pub type Window = Harness<'static, Stage>;

/// Ten weeks after the first meeting, on the day it said they would look back.
pub fn later() -> Env {
    Env::new(Fixed::at(chrono::DateTime::parse_from_rfc3339("2027-01-21T15:25:00+01:00").expect("a moment")))
}

/// Yara's case after its first meeting, as the program leaves it: what was said then is kept with the meeting.
pub fn after_the_first() -> Case {
    let mut case = world::practice_case("2026-Y3M9");
    let (answers, agreements) = (case.answers.clone(), case.agreements.clone());
    let first = case.meetings.first_mut().expect("her first meeting");
    assert_eq!(first.id, FIRST);
    first.record = answers;
    first.agreements = agreements;
    case
}

/// A follow-up with this template is planned; at the bureau.
pub fn planned(template: &str) -> State {
    let env = later();
    let mut state = world::open(&env, &after_the_first());
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan(template.into())));
    let open = state.open.as_ref().expect("a case");
    assert_eq!(open.case.meetings.len(), 2);
    // Among themselves: nobody from outside is there, so that nothing folds.
    let is_outside = |presence: &&Presence| {
        let role = open.case.seat(&presence.seat).and_then(|seat| seat.role.as_code());
        role.and_then(|role| open.template.role(role)).is_some_and(|role| role.external)
    };
    let outside: Vec<Presence> = open.current_meeting().expect("it").presence.iter().filter(is_outside).cloned().collect();
    for presence in outside {
        let away = Change::Presence(Presence { mode: PresenceMode::Absent, ..presence });
        world::act(&mut state, &env, Command::Change(away));
    }
    state
}

/// The team is in it.
pub fn in_meeting(template: &str) -> State {
    let mut state = planned(template);
    world::act(&mut state, &later(), Command::Meeting(MeetingCommand::Start));
    assert!(state.in_meeting());
    state
}

/// What is stored for a question in rows, in the case or in the meeting.
pub fn rows<'o>(open: &'o OpenCase, question: &str) -> &'o [Row] {
    let answer = open.case.answers.get(question).or_else(|| open.current_meeting()?.answers.get(question));
    answer.and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

/// What was said, likewise.
pub fn statements<'o>(open: &'o OpenCase, question: &str) -> &'o [Statement] {
    open.case.answers[question].value.as_ref().map(Value::statements).unwrap_or_default()
}

/// The keyboard is nowhere.
pub fn let_go(window: &mut Window) {
    window.ctx.memory_mut(|memory| memory.focused().map(|focused| memory.surrender_focus(focused)));
    window.run_ok();
}

/// Some of the answers were looked at, so that every state shows.
pub fn half_looked_at(state: &mut State) {
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

/// A day as a value.
pub fn day(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

/// A meeting in which a lot was said of what stood there.
pub fn much_happened(state: &mut State) {
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

/// Every test file uses its own part of this module.
const _: ([&str; 1], [f32; 2]) = ([FIRST], FULL);
const _: for<'o> fn(&'o OpenCase, &str) -> &'o [Statement] = statements;
const _: for<'o> fn(&'o OpenCase, &str) -> &'o [Row] = rows;
const _: fn(&mut State) = half_looked_at;
const _: fn(&mut State) = much_happened;
const _: fn(&mut Window) = let_go;
const _: fn(&str) -> State = in_meeting;
const _: fn() -> (Env, std::sync::Arc<Fixed>) = world::env;
