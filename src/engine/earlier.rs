//! A meeting that follows another: what stands there from last time, and what this meeting made of it.
//!
//! Nothing of it is stored beside the answers themselves: each names the meeting that set it and the one that last said
//! that it still holds.

use chrono::NaiveDate;

use super::scope::MEETING_DATE;
use super::view::FieldView;
use crate::model::id::{MeetingId, QuestionId, RowId, StatementId};
use crate::model::{
    Agreement, AgreementWhen, Answer, Case, Meeting, MeetingStatus, Provenance, Row, Scalar, Statement, Template, Value,
};

/// An answer, a row or a statement: what can still hold, be changed or lapse by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// The single value of a question.
    Answer(QuestionId),
    /// A row.
    Row(QuestionId, RowId),
    /// A statement.
    Statement(QuestionId, StatementId),
}

impl Held {
    /// The question it belongs to.
    pub fn question(&self) -> &QuestionId {
        match self {
            Self::Answer(question) | Self::Row(question, _) | Self::Statement(question, _) => question,
        }
    }
}

/// Where something stands in a meeting that follows another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Of this meeting: new, or changed in it.
    Ours,
    /// From an earlier meeting; nobody said anything about it yet.
    Carried,
    /// From an earlier meeting; this one said that it still holds.
    Still,
    /// No longer holds (*vervallen*).
    Lapsed,
}

/// A meeting that follows another, and what was before it.
#[derive(Clone, Copy)]
pub struct FollowUp<'c> {
    case: &'c Case,
    /// The meeting itself.
    pub meeting: &'c Meeting,
    /// The last one that was held before it.
    pub last: &'c Meeting,
    at: usize,
}

impl<'c> FollowUp<'c> {
    /// This meeting, when another was held before it; `None` for a first meeting.
    pub fn of(case: &'c Case, meeting: &MeetingId) -> Option<Self> {
        let at = case.meetings.iter().position(|known| &known.id == meeting)?;
        let last = case.meetings[..at].iter().rev().find(|meeting| was_held(meeting))?;
        Some(Self { case, meeting: &case.meetings[at], last, at })
    }

    /// Meetings that were held before, the last one first.
    pub fn before(self) -> impl Iterator<Item = &'c Meeting> {
        self.case.meetings[..self.at].iter().rev().filter(|meeting| was_held(meeting))
    }

    /// Where something with this provenance stands.
    pub fn standing(self, provenance: &Provenance) -> Standing {
        if provenance.lapsed {
            Standing::Lapsed
        } else if provenance.set_in.as_ref() == Some(&self.meeting.id) {
            Standing::Ours
        } else if provenance.confirmed_in.as_ref() == Some(&self.meeting.id) {
            Standing::Still
        } else {
            Standing::Carried
        }
    }

    /// Where the single value of a question stands; `None` when there is nothing to say about it: it holds rows or statements,
    /// it is empty or only a reason why, or it belongs to this meeting alone.
    pub fn of_value(self, field: &FieldView) -> Option<Standing> {
        let answer = of_case(field)?;
        match answer.value.as_ref()? {
            Value::Scalar(Scalar::Missing(_)) | Value::Rows(_) | Value::Statements(_) => None,
            value if value.is_blank() => None,
            Value::Scalar(_) => Some(self.standing(&answer.provenance)),
        }
    }

    /// Where a row stands; an empty one says nothing.
    pub fn of_row(self, field: &FieldView, row: &Row) -> Option<Standing> {
        (of_case(field).is_some() && says_something(row)).then(|| self.standing(&row.provenance))
    }

    /// Where a statement stands.
    pub fn of_statement(self, field: &FieldView, statement: &Statement) -> Option<Standing> {
        (of_case(field).is_some() && !statement.text.trim().is_empty()).then(|| self.standing(&statement.provenance))
    }

    /// Everything of a question that nobody said anything about yet.
    pub fn carried(self, field: &FieldView) -> Vec<Held> {
        let is_carried = |standing: Option<Standing>| standing == Some(Standing::Carried);
        let Some(value) = field.answer.as_ref().and_then(|answer| answer.value.as_ref()) else { return Vec::new() };
        let id = &field.id;
        match value {
            Value::Scalar(_) => Vec::from_iter(is_carried(self.of_value(field)).then(|| Held::Answer(id.clone()))),
            Value::Rows(rows) => {
                let rows = rows.iter().filter(|row| is_carried(self.of_row(field, row)));
                rows.map(|row| Held::Row(id.clone(), row.id.clone())).collect()
            }
            Value::Statements(said) => {
                let said = said.iter().filter(|one| is_carried(self.of_statement(field, one)));
                said.map(|one| Held::Statement(id.clone(), one.id.clone())).collect()
            }
        }
    }

    /// How many that are, without making the list.
    pub fn carried_count(self, field: &FieldView) -> usize {
        let is_carried = |standing: Option<Standing>| standing == Some(Standing::Carried);
        match field.answer.as_ref().and_then(|answer| answer.value.as_ref()) {
            None => 0,
            Some(Value::Scalar(_)) => usize::from(is_carried(self.of_value(field))),
            Some(Value::Rows(rows)) => rows.iter().filter(|row| is_carried(self.of_row(field, row))).count(),
            Some(Value::Statements(said)) => said.iter().filter(|one| is_carried(self.of_statement(field, one))).count(),
        }
    }

    /// What a question of the case said when the last meeting that knew it was closed.
    pub fn answer_then(self, question: &QuestionId) -> Option<(&'c Meeting, &'c Answer)> {
        self.before().find_map(|meeting| Some((meeting, meeting.record.get(question)?)))
    }

    /// A row as it stood when the last meeting that knew it was closed.
    pub fn row_then(self, question: &QuestionId, row: &RowId) -> Option<(&'c Meeting, &'c Row)> {
        let (meeting, answer) = self.answer_then(question)?;
        let rows = answer.value.as_ref().map(Value::rows).unwrap_or_default();
        rows.iter().find(|known| &known.id == row).map(|row| (meeting, row))
    }

    /// A statement, likewise.
    pub fn statement_then(self, question: &QuestionId, statement: &StatementId) -> Option<(&'c Meeting, &'c Statement)> {
        let (meeting, answer) = self.answer_then(question)?;
        let said = answer.value.as_ref().map(Value::statements).unwrap_or_default();
        said.iter().find(|known| &known.id == statement).map(|statement| (meeting, statement))
    }

    /// Whether a row was there before this meeting, also when this meeting changed it since.
    pub fn was_there(self, field: &FieldView, row: &Row) -> bool {
        let is_ours = matches!(self.of_row(field, row), None | Some(Standing::Ours));
        !is_ours || self.row_then(&field.id, &row.id).is_some()
    }

    /// Agreements of earlier meetings to look back at: those somebody still has to act on, and those that were settled since
    /// the last meeting. Overdue ones first, then by date, then the rest in their own order; a status given in this meeting
    /// moves nothing.
    pub fn agreements(self, today: NaiveDate) -> Vec<&'c Agreement> {
        let is_earlier = |agreement: &&Agreement| agreement.made_in.as_ref() != Some(&self.meeting.id);
        let is_asked = |agreement: &&Agreement| agreement.status.is_pending() || self.was_pending(agreement);
        let mut found: Vec<&Agreement> = self.case.agreements.iter().filter(is_earlier).filter(is_asked).collect();
        found.sort_by_key(|agreement| match agreement.when {
            AgreementWhen::Date(day) if day < today => (0, Some(day)),
            AgreementWhen::Date(day) => (1, Some(day)),
            AgreementWhen::Open | AgreementWhen::Rhythm(_) | AgreementWhen::Draft(_) => (2, None),
        });
        found
    }

    /// How many agreements of earlier meetings somebody still has to act on.
    pub fn pending_agreements(self) -> usize {
        let is_earlier = |agreement: &&Agreement| agreement.made_in.as_ref() != Some(&self.meeting.id);
        self.case.agreements.iter().filter(is_earlier).filter(|agreement| agreement.status.is_pending()).count()
    }

    /// Whether somebody still had to act on it when the last meeting was closed.
    fn was_pending(self, agreement: &Agreement) -> bool {
        self.last.agreements.iter().any(|known| known.id == agreement.id && known.status.is_pending())
    }
}

/// The day a meeting is held: the one it was given, else the day it began.
pub fn day_of(template: &Template, meeting: &Meeting) -> Option<NaiveDate> {
    let question = template.with_concept(MEETING_DATE).next();
    let given = question.and_then(|question| meeting.answers.get(&question.id)?.value.as_ref()?.scalar());
    match given {
        Some(Scalar::Date(day)) => Some(*day),
        _ => meeting.started.map(|moment| moment.date_naive()),
    }
}

/// Whether people sat together in it and it is over.
pub fn was_held(meeting: &Meeting) -> bool {
    matches!(meeting.status, MeetingStatus::Closed | MeetingStatus::Released)
}

/// The answer of a question of the case. What belongs to one meeting is never of last time.
fn of_case(field: &FieldView) -> Option<&Answer> {
    field.answer.as_ref().filter(|_| field.slot.meeting.is_none())
}

/// Says anything: more than "not on the table", and more than why there is nothing.
fn says_something(row: &Row) -> bool {
    let is_silent = |cell: &Scalar| cell.is_blank() || matches!(cell, Scalar::YesNo(false) | Scalar::Missing(_));
    !row.note.is_empty() || row.cells.values().any(|cell| !is_silent(cell))
}
