//! How a case changes. Every change goes through here, and every change knows how to take itself back.

use std::collections::BTreeMap;

use super::agreement::Agreement;
use super::answer::{Answer, Cell, Row, Statement, Value};
use super::aside::{LooseNote, Parked};
use super::case::{Case, CaseStatus, Header};
use super::consent::Consent;
use super::decision::Decision;
use super::half_typed::HalfTyped;
use super::id::{
    AgreementId, ColumnId, ConsentId, DecisionId, EventId, LineId, MeetingId, NoteId, ParkedId, QuestionId, RowId, SeatId,
    StatementId, StepId,
};
use super::list::{Keyed, ListEdit};
use super::measure::Measure;
use super::meeting::{ClockEvent, Meeting, Movement, Presence, StepState, TemplateRef};
use super::participant::Seat;
use super::read_back::ReadBackLine;

/// Where an answer stands: in the case, or in one meeting of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerSlot {
    /// The meeting, for a question with `scope: meeting`.
    pub meeting: Option<MeetingId>,
    /// The question.
    pub question: QuestionId,
}

impl AnswerSlot {
    /// An answer of the case.
    pub fn case(question: impl Into<QuestionId>) -> Self {
        Self { meeting: None, question: question.into() }
    }

    /// An answer of one meeting.
    pub fn meeting(meeting: MeetingId, question: impl Into<QuestionId>) -> Self {
        Self { meeting: Some(meeting), question: question.into() }
    }

    /// The answer that stands here.
    pub fn get<'c>(&self, case: &'c Case) -> Option<&'c Answer> {
        match &self.meeting {
            None => case.answers.get(&self.question),
            Some(meeting) => case.meeting(meeting)?.answers.get(&self.question),
        }
    }

    fn answers<'c>(&self, case: &'c mut Case) -> Option<&'c mut BTreeMap<QuestionId, Answer>> {
        match &self.meeting {
            None => Some(&mut case.answers),
            Some(meeting) => case.meetings.iter_mut().find(|m| &m.id == meeting).map(|m| &mut m.answers),
        }
    }
}

/// One change to a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts a whole answer, or takes it away.
    Answer {
        /// Where.
        slot: AnswerSlot,
        /// What stands there afterwards.
        answer: Option<Answer>,
    },
    /// Changes the rows of an answer. The first row makes the answer; a missing-code gives way to rows.
    Row {
        /// Where.
        slot: AnswerSlot,
        /// What happens to the rows.
        edit: ListEdit<Row>,
    },
    /// Changes one cell of a row.
    Cell {
        /// Where.
        slot: AnswerSlot,
        /// Which row.
        row: RowId,
        /// Which column.
        column: ColumnId,
        /// What stands there afterwards.
        cell: Option<Cell>,
    },
    /// Changes the statements of an answer. The first statement makes the answer.
    Statement {
        /// Where.
        slot: AnswerSlot,
        /// What happens to the statements.
        edit: ListEdit<Statement>,
    },
    /// Changes the participants.
    Seat(ListEdit<Seat>),
    /// Changes the list of meetings, or a meeting as a whole.
    Meeting(ListEdit<Meeting>),
    /// Changes who takes part in a meeting, and how.
    Presence {
        /// Which meeting.
        meeting: MeetingId,
        /// What happens to the list.
        edit: ListEdit<Presence>,
    },
    /// Says how far a step is, or takes that back.
    Step {
        /// Which meeting.
        meeting: MeetingId,
        /// Which step.
        step: StepId,
        /// What the team said.
        state: Option<StepState>,
    },
    /// Changes the agreements.
    Agreement(ListEdit<Agreement>),
    /// Changes the consents.
    Consent(ListEdit<Consent>),
    /// Changes the decisions.
    Decision(ListEdit<Decision>),
    /// Changes the parked points.
    Parked(ListEdit<Parked>),
    /// Changes the loose notes.
    Note(ListEdit<LooseNote>),
    /// Changes the lines that are read back.
    ReadBack(ListEdit<ReadBackLine>),
    /// Changes what happened to the clock of a meeting.
    Clock {
        /// Which meeting.
        meeting: MeetingId,
        /// What happens to the list.
        edit: ListEdit<ClockEvent>,
    },
    /// Changes who came, went or was out of view in a meeting.
    Movement {
        /// Which meeting.
        meeting: MeetingId,
        /// What happens to the list.
        edit: ListEdit<Movement>,
    },
    /// Another planned length of a meeting.
    PlannedMinutes {
        /// Which meeting.
        meeting: MeetingId,
        /// In minutes.
        minutes: u16,
    },
    /// Other words in the lines that are not kept yet. Goes past undo: a line has an undo of its own.
    HalfTyped(Box<HalfTyped>),
    /// Says how far the case is.
    Status(CaseStatus),
    /// Another version of its template for a meeting.
    Template {
        /// Which meeting.
        meeting: MeetingId,
        /// The template it walks from now on.
        template: TemplateRef,
    },
    /// Everything the case holds becomes as another version had it; its id, code and beginning stay, and what is half typed
    /// now.
    Content(Box<Case>),
    /// Several changes that belong together: all of them, or none.
    All(Vec<Edit>),
}

/// Why a change could not be made; the case is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// What should change is not there (any more).
    NotThere,
    /// The case would hold more than [`limits::MAX_ANSWERS`](super::limits::MAX_ANSWERS) values.
    CaseFull,
    /// The case would be larger than [`limits::MAX_FILE_BYTES`](super::limits::MAX_FILE_BYTES).
    CaseTooLarge,
    /// The case would know more than [`limits::MAX_SEATS`](super::limits::MAX_SEATS) people.
    TooManySeats,
    /// A text is longer than [`limits::MAX_TEXT_BYTES`](super::limits::MAX_TEXT_BYTES).
    TextTooLong,
    /// A number that is not finite, or beyond its scale.
    NotANumber,
}

/// What a change is about; changes to one target during one visit are undone together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An answer as a whole.
    Answer(AnswerSlot),
    /// A row.
    Row(AnswerSlot, RowId),
    /// A cell of a row.
    Cell(AnswerSlot, RowId, ColumnId),
    /// A statement.
    Statement(AnswerSlot, StatementId),
    /// A participant.
    Seat(SeatId),
    /// A meeting.
    Meeting(MeetingId),
    /// How someone takes part.
    Presence(MeetingId, SeatId),
    /// How far a step is.
    Step(MeetingId, StepId),
    /// An agreement.
    Agreement(AgreementId),
    /// A consent.
    Consent(ConsentId),
    /// A decision.
    Decision(DecisionId),
    /// A parked point.
    Parked(ParkedId),
    /// A loose note.
    Note(NoteId),
    /// A line that is read back.
    ReadBack(LineId),
    /// Something that happened to the clock of a meeting.
    Clock(MeetingId, EventId),
    /// Someone came, went or was out of view.
    Movement(MeetingId, EventId),
    /// The planned length of a meeting.
    PlannedMinutes(MeetingId),
    /// How far the case is.
    Status,
    /// The template of a meeting.
    Template(MeetingId),
    /// Everything the case holds.
    Content,
}

/// What happens to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// New.
    Added,
    /// Other content.
    Changed,
    /// Taken away.
    Removed,
    /// Another position.
    Moved,
    /// As it was before.
    Restored,
}

impl Edit {
    /// Makes the change and returns the change that takes it back.
    ///
    /// # Errors
    /// [`EditError`], also when the case would hold more than a file may; the case is then exactly as it was.
    pub fn apply(self, case: &mut Case) -> Result<Self, EditError> {
        let is_written = !matches!(
            self.subject(),
            Some((
                Target::Meeting(_)
                    | Target::Step(..)
                    | Target::Status
                    | Target::Template(_)
                    | Target::Clock(..)
                    | Target::Movement(..),
                _
            ))
        );
        let inverse = self.make(case)?;
        // What was there before is only measured when there is too much now; most changes never come near.
        let after = Measure::of(case);
        if after.fits(is_written) {
            return Ok(inverse);
        }
        let again = inverse.make(case)?;
        match after.trouble(&Measure::of(case), is_written) {
            Some(error) => Err(error),
            None => again.make(case),
        }
    }

    /// Makes the change without asking whether it fits: for what the case held before.
    ///
    /// # Errors
    /// [`EditError::NotThere`]; the case is then exactly as it was.
    pub(super) fn make(self, case: &mut Case) -> Result<Self, EditError> {
        match self {
            Self::Answer { slot, answer } => {
                let answers = slot.answers(case).ok_or(EditError::NotThere)?;
                let before = match answer {
                    Some(answer) => answers.insert(slot.question.clone(), answer),
                    None => answers.remove(&slot.question),
                };
                Ok(Self::Answer { slot, answer: before })
            }
            Self::Row { slot, edit } => {
                let make = |edit: &ListEdit<Row>| match edit {
                    ListEdit::Insert { item, .. } => Some((Value::Rows(Vec::new()), item.provenance.clone())),
                    _ => None,
                };
                let undo_make = start_list(&slot, case, make(&edit), |value| matches!(value, Value::Rows(_)))?;
                let Some(Value::Rows(rows)) = value_mut(&slot, case) else { return Err(EditError::NotThere) };
                let inverse = edit.apply(rows).ok_or(EditError::NotThere)?;
                Ok(undo_make.unwrap_or(Self::Row { slot, edit: inverse }))
            }
            Self::Statement { slot, edit } => {
                let make = |edit: &ListEdit<Statement>| match edit {
                    ListEdit::Insert { item, .. } => Some((Value::Statements(Vec::new()), item.provenance.clone())),
                    _ => None,
                };
                let undo_make = start_list(&slot, case, make(&edit), |value| matches!(value, Value::Statements(_)))?;
                let Some(Value::Statements(statements)) = value_mut(&slot, case) else { return Err(EditError::NotThere) };
                let inverse = edit.apply(statements).ok_or(EditError::NotThere)?;
                Ok(undo_make.unwrap_or(Self::Statement { slot, edit: inverse }))
            }
            Self::Cell { slot, row, column, cell } => {
                let Some(Value::Rows(rows)) = value_mut(&slot, case) else { return Err(EditError::NotThere) };
                let found = rows.iter_mut().find(|r| r.id == row).ok_or(EditError::NotThere)?;
                let before = match cell {
                    Some(cell) => found.cells.insert(column.clone(), cell),
                    None => found.cells.remove(&column),
                };
                Ok(Self::Cell { slot, row, column, cell: before })
            }
            Self::Seat(edit) => edit.apply(&mut case.seats).map(Self::Seat).ok_or(EditError::NotThere),
            Self::Meeting(edit) => edit.apply(&mut case.meetings).map(Self::Meeting).ok_or(EditError::NotThere),
            Self::Presence { meeting, edit } => {
                let inverse = edit.apply(&mut meeting_mut(case, &meeting)?.presence).ok_or(EditError::NotThere)?;
                Ok(Self::Presence { meeting, edit: inverse })
            }
            Self::Step { meeting, step, state } => {
                let found = meeting_mut(case, &meeting)?;
                let before = match state {
                    Some(state) => found.step_states.insert(step.clone(), state),
                    None => found.step_states.remove(&step),
                };
                Ok(Self::Step { meeting, step, state: before })
            }
            Self::Agreement(edit) => edit.apply(&mut case.agreements).map(Self::Agreement).ok_or(EditError::NotThere),
            Self::Consent(edit) => edit.apply(&mut case.consents).map(Self::Consent).ok_or(EditError::NotThere),
            Self::Decision(edit) => edit.apply(&mut case.decisions).map(Self::Decision).ok_or(EditError::NotThere),
            Self::Parked(edit) => edit.apply(&mut case.parked).map(Self::Parked).ok_or(EditError::NotThere),
            Self::Note(edit) => edit.apply(&mut case.notes).map(Self::Note).ok_or(EditError::NotThere),
            Self::ReadBack(edit) => edit.apply(&mut case.read_back).map(Self::ReadBack).ok_or(EditError::NotThere),
            Self::Clock { meeting, edit } => {
                let inverse = edit.apply(&mut meeting_mut(case, &meeting)?.clock).ok_or(EditError::NotThere)?;
                Ok(Self::Clock { meeting, edit: inverse })
            }
            Self::Movement { meeting, edit } => {
                let inverse = edit.apply(&mut meeting_mut(case, &meeting)?.movements).ok_or(EditError::NotThere)?;
                Ok(Self::Movement { meeting, edit: inverse })
            }
            Self::PlannedMinutes { meeting, minutes } => {
                let before = std::mem::replace(&mut meeting_mut(case, &meeting)?.planned_minutes, minutes);
                Ok(Self::PlannedMinutes { meeting, minutes: before })
            }
            Self::HalfTyped(typed) => Ok(Self::HalfTyped(Box::new(std::mem::replace(&mut case.half_typed, *typed)))),
            Self::Status(status) => Ok(Self::Status(std::mem::replace(&mut case.header.status, status))),
            Self::Template { meeting, template } => {
                let found = meeting_mut(case, &meeting)?;
                Ok(Self::Template { meeting, template: std::mem::replace(&mut found.template, template) })
            }
            Self::Content(mut other) => {
                let Header { id, code, created, .. } = &case.header;
                (other.header.id, other.header.code, other.header.created) = (*id, code.clone(), *created);
                std::mem::swap(&mut case.half_typed, &mut other.half_typed);
                std::mem::swap(case, &mut *other);
                Ok(Self::Content(other))
            }
            Self::All(edits) => apply_all(edits, case),
        }
    }

    /// What the change is about and what it does, for merging and for naming it. Of several changes, the first speaks.
    pub fn subject(&self) -> Option<(Target, Verb)> {
        match self {
            Self::Answer { slot, answer: Some(_) } => Some((Target::Answer(slot.clone()), Verb::Changed)),
            Self::Answer { slot, answer: None } => Some((Target::Answer(slot.clone()), Verb::Removed)),
            Self::Row { slot, edit } => Some((Target::Row(slot.clone(), edit.key().clone()), verb(edit))),
            Self::Statement { slot, edit } => Some((Target::Statement(slot.clone(), edit.key().clone()), verb(edit))),
            Self::Cell { slot, row, column, .. } => {
                Some((Target::Cell(slot.clone(), row.clone(), column.clone()), Verb::Changed))
            }
            Self::Seat(edit) => Some((Target::Seat(edit.key().clone()), verb(edit))),
            Self::Meeting(edit) => Some((Target::Meeting(edit.key().clone()), verb(edit))),
            Self::Presence { meeting, edit } => Some((Target::Presence(meeting.clone(), edit.key().clone()), verb(edit))),
            Self::Step { meeting, step, .. } => Some((Target::Step(meeting.clone(), step.clone()), Verb::Changed)),
            Self::Agreement(edit) => Some((Target::Agreement(edit.key().clone()), verb(edit))),
            Self::Consent(edit) => Some((Target::Consent(edit.key().clone()), verb(edit))),
            Self::Decision(edit) => Some((Target::Decision(edit.key().clone()), verb(edit))),
            Self::Parked(edit) => Some((Target::Parked(edit.key().clone()), verb(edit))),
            Self::Note(edit) => Some((Target::Note(edit.key().clone()), verb(edit))),
            Self::ReadBack(edit) => Some((Target::ReadBack(edit.key().clone()), verb(edit))),
            Self::Clock { meeting, edit } => Some((Target::Clock(meeting.clone(), edit.key().clone()), verb(edit))),
            Self::Movement { meeting, edit } => Some((Target::Movement(meeting.clone(), edit.key().clone()), verb(edit))),
            Self::PlannedMinutes { meeting, .. } => Some((Target::PlannedMinutes(meeting.clone()), Verb::Changed)),
            Self::HalfTyped(_) => None,
            Self::Status(_) => Some((Target::Status, Verb::Changed)),
            Self::Template { meeting, .. } => Some((Target::Template(meeting.clone()), Verb::Changed)),
            Self::Content(_) => Some((Target::Content, Verb::Restored)),
            Self::All(edits) => edits.first().and_then(Self::subject),
        }
    }
}

fn meeting_mut<'c>(case: &'c mut Case, meeting: &MeetingId) -> Result<&'c mut Meeting, EditError> {
    case.meetings.iter_mut().find(|known| &known.id == meeting).ok_or(EditError::NotThere)
}

/// All of them or none: what was already applied is taken back when one cannot be.
fn apply_all(edits: Vec<Edit>, case: &mut Case) -> Result<Edit, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.make(case) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.into_iter().rev() {
                    inverse.make(case).ok();
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::All(inverses))
}

/// Makes an empty list answer when an insert needs one; returns the edit that restores what stood there.
fn start_list(
    slot: &AnswerSlot,
    case: &mut Case,
    fresh: Option<(Value, super::answer::Provenance)>,
    is_kind: impl Fn(&Value) -> bool,
) -> Result<Option<Edit>, EditError> {
    let before = slot.get(case).cloned();
    if before.as_ref().and_then(|a| a.value.as_ref()).is_some_and(is_kind) {
        return Ok(None);
    }
    let Some((value, provenance)) = fresh else { return Ok(None) };
    let note = before.as_ref().map(|a| a.note.clone()).unwrap_or_default();
    let answers = slot.answers(case).ok_or(EditError::NotThere)?;
    answers.insert(slot.question.clone(), Answer { value: Some(value), note, provenance });
    Ok(Some(Edit::Answer { slot: slot.clone(), answer: before }))
}

fn value_mut<'c>(slot: &AnswerSlot, case: &'c mut Case) -> Option<&'c mut Value> {
    slot.answers(case)?.get_mut(&slot.question)?.value.as_mut()
}

fn verb<T: Keyed>(edit: &ListEdit<T>) -> Verb {
    match edit {
        ListEdit::Insert { .. } => Verb::Added,
        ListEdit::Replace { .. } => Verb::Changed,
        ListEdit::Remove { .. } => Verb::Removed,
        ListEdit::Move { .. } => Verb::Moved,
    }
}
