//! What was answered: values, rows of values, and statements of voices.
//!
//! A stored value names its own kind, so a case can be read without its template. An answer never holds a magic value:
//! what is not known is [`Missing`], with the reason.

use std::collections::BTreeMap;

use super::id::{AgreementId, ColumnId, MeetingId, RowId, StatementId};
use super::list::Keyed;
use super::own_place::OwnPlace;
use super::partial_date::PartialDate;
use super::participant::{Person, Voice};
use chrono::{NaiveDate, NaiveTime};

/// The answer to one question. Its id is the question's id, under which the case keeps it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was answered; `None` when only a note was made.
    pub value: Option<Value>,
    /// A note beside the answer, also when the answer is empty.
    pub note: String,
    /// Where it came from and whether it still holds.
    pub provenance: Provenance,
}

impl Answer {
    /// An answer set in `meeting`.
    pub fn new(value: impl Into<Value>, meeting: Option<MeetingId>) -> Self {
        Self { value: Some(value.into()), note: String::new(), provenance: Provenance::set_in(meeting) }
    }

    /// Neither value nor note: as good as no answer.
    pub fn is_blank(&self) -> bool {
        self.note.is_empty() && self.value.as_ref().is_none_or(Value::is_blank)
    }
}

/// Where something came from and whether it still holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The meeting that set it.
    pub set_in: Option<MeetingId>,
    /// The meeting that last confirmed it ("klopt nog").
    pub confirmed_in: Option<MeetingId>,
    /// No longer holds (*vervallen*): kept, not counted, not printed.
    pub lapsed: bool,
    /// It was typed in the pupil's own place, and this is what the pupil said about showing it; `None` for all else.
    pub own_place: Option<OwnPlace>,
}

impl Provenance {
    /// Set in `meeting`, never confirmed, holding.
    pub fn set_in(meeting: Option<MeetingId>) -> Self {
        Self { set_in: meeting, confirmed_in: None, lapsed: false, own_place: None }
    }
}

/// What an answer holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// One value, or the reason why there is none.
    Scalar(Scalar),
    /// Any number of rows.
    Rows(Vec<Row>),
    /// What voices said, in order.
    Statements(Vec<Statement>),
}

impl Value {
    /// Nothing was said: an empty text, no rows, no statements. A missing-code is *not* blank.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Scalar(scalar) => scalar.is_blank(),
            Self::Rows(rows) => rows.is_empty(),
            Self::Statements(statements) => statements.is_empty(),
        }
    }

    /// The reason why there is no value.
    pub fn missing(&self) -> Option<&Missing> {
        match self {
            Self::Scalar(Scalar::Missing(missing)) => Some(missing),
            _ => None,
        }
    }

    /// The single value.
    pub fn scalar(&self) -> Option<&Scalar> {
        match self {
            Self::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The rows; none for other kinds.
    pub fn rows(&self) -> &[Row] {
        match self {
            Self::Rows(rows) => rows,
            _ => &[],
        }
    }

    /// The statements; none for other kinds.
    pub fn statements(&self) -> &[Statement] {
        match self {
            Self::Statements(statements) => statements,
            _ => &[],
        }
    }
}

impl From<Scalar> for Value {
    fn from(scalar: Scalar) -> Self {
        Self::Scalar(scalar)
    }
}

/// One value of a question or of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// Text of one or more lines.
    Text(String),
    /// A finite number, in the unit the template names.
    Number(f64),
    /// A calendar day.
    Date(NaiveDate),
    /// A year, perhaps with a month.
    PartialDate(PartialDate),
    /// A time of day, to the minute.
    Time(NaiveTime),
    /// One code, or own words.
    Choice(Pick),
    /// Several codes, perhaps with own words.
    Choices(Vec<Pick>),
    /// Yes or no.
    YesNo(bool),
    /// 0 to 10.
    Scale(u8),
    /// One or more persons.
    Persons(Vec<Person>),
    /// Rows of another question.
    Links(Vec<RowId>),
    /// Typed, not (yet) understood as what the question asks for, and kept as typed. Never lost, never counted.
    Draft(String),
    /// There is no value, for this reason.
    Missing(Missing),
}

impl Scalar {
    /// Nothing was said: empty or blank text, no persons, no links. A missing-code is *not* blank.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Draft(text) => text.trim().is_empty(),
            Self::Choice(Pick::Other(words)) => words.trim().is_empty(),
            Self::Choices(picks) => picks.is_empty(),
            Self::Persons(persons) => persons.is_empty(),
            Self::Links(rows) => rows.is_empty(),
            _ => false,
        }
    }

    /// A text value.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A code of a list.
    pub fn code(code: impl Into<String>) -> Self {
        Self::Choice(Pick::Code(code.into()))
    }
}

/// A code of a code list, or own words (*anders, namelijk*).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// A slug of the list.
    Code(String),
    /// Own words.
    Other(String),
}

impl Pick {
    /// The slug, when it is one.
    pub fn as_code(&self) -> Option<&str> {
        match self {
            Self::Code(code) => Some(code),
            Self::Other(_) => None,
        }
    }
}

/// Why there is no value (design 2.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// *Nog niet bekend*.
    NotYetKnown,
    /// *Uitzoeken*: someone finds out; the agreement says who and by when.
    FindOut(AgreementId),
    /// *Niet gevraagd*.
    NotAsked,
    /// *Wil niet delen*.
    NotShared,
    /// *Niet van toepassing*, with the reason (may be empty).
    NotApplicable(String),
}

/// A cell of a row. It may hold a missing-code but has no provenance of its own; the row has.
pub type Cell = Scalar;

/// One row of a rows answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Stable and random.
    pub id: RowId,
    /// The code this row was preset from, when the question lists one row per code.
    pub preset: Option<String>,
    /// Filled cells by column; an absent column is blank.
    pub cells: BTreeMap<ColumnId, Cell>,
    /// A note beside the row.
    pub note: String,
    /// Where it came from and whether it still holds.
    pub provenance: Provenance,
}

impl Row {
    /// An empty row set in `meeting`.
    pub fn new(id: RowId, meeting: Option<MeetingId>) -> Self {
        Self { id, preset: None, cells: BTreeMap::new(), note: String::new(), provenance: Provenance::set_in(meeting) }
    }

    /// No cell says anything and there is no note.
    pub fn is_blank(&self) -> bool {
        self.note.is_empty() && self.cells.values().all(Scalar::is_blank)
    }
}

impl Keyed for Row {
    type Key = RowId;
    fn key(&self) -> &RowId {
        &self.id
    }
}

/// One thing one voice said.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Stable.
    pub id: StatementId,
    /// The words.
    pub text: String,
    /// Whose words; `None` while nobody is named.
    pub voice: Option<Voice>,
    /// Said in exactly these words; shown between quotation marks, never corrected.
    pub verbatim: bool,
    /// How the words came in.
    pub source: Source,
    /// The cell of the question's board, where it has one.
    pub cell: Option<StatementCell>,
    /// Whether it may stand on paper; `None` while nobody asked.
    pub on_paper: Option<bool>,
    /// A note beside the statement.
    pub note: String,
    /// Where it came from and whether it still holds.
    pub provenance: Provenance,
}

impl Keyed for Statement {
    type Key = StatementId;
    fn key(&self) -> &StatementId {
        &self.id
    }
}

/// A place on a board: a code of each of its two axes (factor board: domain × kind).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatementCell {
    /// Code on the horizontal axis, `kind`.
    pub column: String,
    /// Code on the vertical axis, `bevorderend`.
    pub row: String,
}

/// How words came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// Said at the table.
    #[default]
    Said,
    /// Given in writing.
    Written,
    /// Came in by chat.
    Chat,
    /// Typed by the pupil in the pupil's own place.
    PupilPlace,
    /// Typed by someone for the pupil.
    TypedForPupil,
}

impl Source {
    /// Every way, in the order people read them.
    pub const ALL: [Self; 5] = [Self::Said, Self::Written, Self::Chat, Self::PupilPlace, Self::TypedForPupil];
}
