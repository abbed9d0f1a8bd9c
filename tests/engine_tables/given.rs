//! Turns the left side of a table row into a case.
//!
//! A value is written the way its question's kind reads it, `("verzuim", "25")`; before it may stand
//! `?` for a missing-code, `draft:` for words not understood, `text:` and `number:` for a value of that kind whatever is
//! asked, `other:` for own words. Rows stand as `cell=value; cell=value | …`, statements as `cell/cell: words | …`; a row
//! may begin with `@code` (preset) and row, statement or question with `~` (lapsed). Names with `@` set the rest of the case.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use rondom::engine::answer_slot;
use rondom::engine::view::Context;
use rondom::model::template::Kind;
use rondom::model::{
    Agreement, AgreementStatus, AgreementWhen, Answer, AnswerSlot, Authority, Case, CaseCode, CaseId, CaseStatus, Edit, Function,
    Header, Meeting, MeetingStatus, Missing, Person, Pick, Presence, Provenance, QuestionId, Row, Scalar, Seat, SeatId, Sector,
    Source, Statement, StatementCell, StepState, Template, TemplateRef, Value,
};

pub fn template() -> Template {
    let source = include_str!("../fixtures/engine/template.ron");
    ron::from_str(source).unwrap_or_else(|error| panic!("{error}"))
}

pub fn context() -> Context {
    Context { today: date("2026-11-12"), language: "nl".into(), pupil_fallback: "de leerling".into() }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("no date: {text}"))
}

/// A case in PO with the pupil, a running meeting `m1` and nothing else.
pub fn empty_case() -> Case {
    let template = TemplateRef { id: "proef".into(), version: 1, hash: String::new() };
    let mut meeting = Meeting::planned("m1".into(), template, 60);
    meeting.status = MeetingStatus::Running;
    Case {
        header: Header {
            id: CaseId("6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().expect("uuid")),
            code: CaseCode::parse("2026-Y3M9").expect("code"),
            sector: Sector::Po,
            status: CaseStatus::Preparing,
            created: "2026-11-01T09:00:00+01:00".parse().expect("moment"),
        },
        seats: vec![seat("p", "leerling")],
        pupil: "p".into(),
        meetings: vec![meeting],
        answers: Default::default(),
        agreements: Vec::new(),
        consents: Vec::new(),
        decisions: Vec::new(),
        parked: Vec::new(),
        notes: Vec::new(),
        read_back: Vec::new(),
        half_typed: rondom::model::HalfTyped::default(),
    }
}

pub fn case_of(template: &Template, given: &[(&str, &str)]) -> Case {
    let mut case = empty_case();
    for (name, value) in given {
        match name.strip_prefix('@') {
            Some(part) => set_part(&mut case, part, value),
            // Put there as it is: the engine makes something of every case, also of one nobody could have typed.
            None => match edit_of(template, &case, name, value) {
                Edit::Answer { slot, answer: Some(answer) } => drop(answers_of(&mut case, &slot).insert(slot.question, answer)),
                Edit::Answer { slot, answer: None } => drop(answers_of(&mut case, &slot).remove(&slot.question)),
                edit => drop(edit.apply(&mut case).expect("edit applies")),
            },
        }
    }
    case
}

fn answers_of<'c>(case: &'c mut Case, slot: &AnswerSlot) -> &'c mut BTreeMap<QuestionId, Answer> {
    match &slot.meeting {
        None => &mut case.answers,
        Some(meeting) => &mut case.meetings.iter_mut().find(|m| m.id == *meeting).expect("its meeting").answers,
    }
}

/// The edit that gives a question this value; an empty value takes the answer away.
pub fn edit_of(template: &Template, case: &Case, name: &str, value: &str) -> Edit {
    let (name, lapsed) = lapsed(name);
    let kind = template.question(name).map_or(&Kind::Text, |question| &question.kind);
    let answer = (!value.is_empty()).then(|| Answer {
        value: (value != "note").then(|| value_of(kind, value)),
        note: if value == "note" { "een notitie".into() } else { String::new() },
        provenance: Provenance { lapsed, ..Provenance::default() },
    });
    Edit::Answer { slot: answer_slot(template, case, None, &name.into()), answer }
}

fn set_part(case: &mut Case, part: &str, value: &str) {
    let mut words = part.split('.');
    let (what, id) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match what {
        "sector" => case.header.sector = if value == "vo" { Sector::Vo } else { Sector::Po },
        "minutes" => case.meetings[0].planned_minutes = value.parse().expect("minutes"),
        "no_meeting" => case.meetings.clear(),
        "no_seats" => case.seats.clear(),
        "misplaced" => {
            case.answers.insert(id.into(), Answer::new(Scalar::text(value), None));
        }
        "step" => {
            let state = match value {
                "done" => StepState::Done,
                "postponed" => StepState::Postponed,
                "doubt" => StepState::InDoubt,
                reason => StepState::NotApplicable(reason.into()),
            };
            case.meetings[0].step_states.insert(id.into(), state);
        }
        "seat" => {
            case.seats.push(seat(id, value.split(' ').next().unwrap_or_default()));
            let mut presence = Presence::in_room(id.into());
            presence.functions = value.split(' ').skip(1).filter_map(function).collect();
            if value.ends_with("absent") {
                presence.mode = rondom::model::PresenceMode::Absent;
            }
            case.meetings[0].presence.push(presence);
        }
        "agreement" => case.agreements.push(agreement(id, value)),
        other => panic!("no such part: {other}"),
    }
}

fn function(word: &str) -> Option<Function> {
    [("chair", Function::Chair), ("scribe", Function::Scribe)].into_iter().find(|(name, _)| *name == word).map(|(_, f)| f)
}

/// "who, when, status": empty when open.
fn agreement(id: &str, value: &str) -> Agreement {
    let parts: Vec<&str> = value.split(',').map(str::trim).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let when = match part(1) {
        "" => AgreementWhen::Open,
        text if text.starts_with("draft:") => AgreementWhen::Draft(text["draft:".len()..].into()),
        text if text.starts_with("elke") => AgreementWhen::Rhythm(text.into()),
        text => AgreementWhen::Date(date(text)),
    };
    Agreement {
        id: id.into(),
        who: if part(0).is_empty() { Vec::new() } else { vec![Person::Seat(part(0).into())] },
        what: format!("Doe {id}"),
        when,
        status: if part(2) == "done" { AgreementStatus::Done } else { AgreementStatus::Open },
        made_in: None,
        origin: None,
        note: String::new(),
    }
}

fn seat(id: &str, role: &str) -> Seat {
    Seat {
        id: SeatId::new(id),
        name: if id == "p" { String::new() } else { format!("Naam {id}") },
        role: Pick::Code(role.into()),
        organisation: String::new(),
        relation: None,
        authority: Authority::Unknown,
        contact: String::new(),
        wants_invitation: None,
    }
}

fn lapsed(text: &str) -> (&str, bool) {
    text.strip_prefix('~').map_or((text, false), |rest| (rest, true))
}

fn value_of(kind: &Kind, text: &str) -> Value {
    match kind {
        _ if text.starts_with('?') || ["draft:", "text:", "number:"].iter().any(|p| text.starts_with(p)) => {
            Value::Scalar(scalar_of(kind, text))
        }
        Kind::Rows(rows) => Value::Rows(
            text.split('|')
                .enumerate()
                .map(|(at, row)| row_of(at, row.trim(), |id| rows.columns.iter().find(|c| c.id == id)))
                .collect(),
        ),
        Kind::Statements(_) => {
            Value::Statements(text.split('|').enumerate().map(|(at, one)| statement_of(at, one.trim())).collect())
        }
        kind => Value::Scalar(scalar_of(kind, text)),
    }
}

fn row_of<'c>(at: usize, text: &str, column: impl Fn(&str) -> Option<&'c rondom::model::template::Column>) -> Row {
    let (text, lapsed) = lapsed(text);
    let mut row = Row::new(format!("r{at}").as_str().into(), None);
    row.provenance.lapsed = lapsed;
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(code) = part.strip_prefix('@') {
            row.preset = Some(code.into());
        } else if let Some((id, value)) = part.split_once('=') {
            let kind = column(id).map_or(&Kind::Text, |column| &column.kind);
            row.cells.insert(id.into(), scalar_of(kind, value));
        } else {
            row.note = part.into();
        }
    }
    row
}

fn statement_of(at: usize, text: &str) -> Statement {
    let (text, lapsed) = lapsed(text);
    let (cell, words) = match text.split_once(": ") {
        Some((cell, words)) => (cell.split_once('/').map(|(c, r)| StatementCell { column: c.into(), row: r.into() }), words),
        None => (None, text),
    };
    Statement {
        id: format!("s{at}").as_str().into(),
        text: words.into(),
        voice: Some(rondom::model::Voice::Seat("p".into())),
        verbatim: false,
        source: Source::Said,
        cell,
        on_paper: None,
        note: String::new(),
        provenance: Provenance { lapsed, ..Provenance::default() },
    }
}

fn scalar_of(kind: &Kind, text: &str) -> Scalar {
    if let Some(code) = text.strip_prefix('?') {
        return Scalar::Missing(match code {
            "onbekend" => Missing::NotYetKnown,
            "uitzoeken" => Missing::FindOut("a1".into()),
            "niet_gevraagd" => Missing::NotAsked,
            "wil_niet" => Missing::NotShared,
            reason => Missing::NotApplicable(reason.into()),
        });
    }
    if let Some((as_kind, rest)) = text.split_once(':') {
        match as_kind {
            "draft" => return Scalar::Draft(rest.into()),
            "text" => return Scalar::text(rest),
            "number" => return Scalar::Number(rest.parse().expect("number")),
            "other" => return Scalar::Choice(Pick::Other(rest.into())),
            _ => {}
        }
    }
    let codes = || text.split(',').filter(|code| !code.is_empty()).map(|code| Pick::Code(code.into())).collect();
    match kind {
        Kind::Number(_) => Scalar::Number(text.parse().expect("number")),
        Kind::Date => Scalar::Date(date(text)),
        Kind::PartialDate => Scalar::PartialDate(text.parse().expect("partial date")),
        Kind::Time => Scalar::Time(text.parse::<NaiveTime>().expect("time")),
        Kind::Choice(_) => Scalar::code(text),
        Kind::Choices(_) => Scalar::Choices(codes()),
        Kind::YesNo => Scalar::YesNo(text == "ja"),
        Kind::Scale => Scalar::Scale(text.parse().expect("scale")),
        Kind::Persons(_) => Scalar::Persons(text.split(',').map(|id| Person::Seat(id.into())).collect()),
        Kind::Links(_) => Scalar::Links(text.split(',').map(Into::into).collect()),
        _ => Scalar::text(text),
    }
}
