//! What decides whether something is asked, what is reckoned, and what a filled-in answer must satisfy.
//!
//! Data only: `engine` reads these. All three lists are closed, so that any region's template can be checked whole.

use serde::{Deserialize, Serialize};

use super::Text;

/// What is reckoned. A closed list; reckoned at the meeting's date, else today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Formula {
    /// Whole years since a date.
    Age(String),
    /// The school year a date falls in, "2026-2027" (1 August to 31 July).
    SchoolYear(String),
    /// One value divided by another; with `shortfall`, one minus that (DLE gap, IBWVO art. 15d: 1 − DLE/DL).
    Ratio {
        /// What is divided.
        part: String,
        /// By what.
        whole: String,
        /// Whether the result is what is lacking.
        #[serde(default)]
        shortfall: bool,
    },
    /// Values added up: columns of the same row, or `question.column` over all rows.
    Sum(Vec<String>),
    /// How many rows or statements a question has.
    Count(String),
    /// Days from one date to another.
    DaysBetween(String, String),
}

/// When a question, column or step is asked.
///
/// A name is a column of the same row, else a question (in its own scope), else one of the built-in names `sector` and
/// `template`. What a name says nothing about is false, except under `Not` and `Blank`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// All hold; an empty list holds.
    All(Vec<Condition>),
    /// At least one holds; an empty list does not.
    Any(Vec<Condition>),
    /// Does not hold.
    Not(Box<Condition>),
    /// The choice is this code.
    Is(String, String),
    /// The choice is one of these codes.
    OneOf(String, Vec<String>),
    /// Among the choices is this code.
    Includes(String, String),
    /// Answered yes.
    Yes(String),
    /// Answered no.
    No(String),
    /// The number is at least this.
    AtLeast(String, f64),
    /// The number is less than this.
    Below(String, f64),
    /// Has a value (a missing-code is none).
    Filled(String),
    /// Has no value (a missing-code is none).
    Blank(String),
    /// Some row of the question has one of these codes in this column.
    AnyRow {
        /// Rows question.
        rows: String,
        /// Column of it, or `preset` for the code a row was preset from.
        column: String,
        /// Codes of which one must stand there.
        one_of: Vec<String>,
        /// Only rows preset from one of these codes ("les op afstand is *doen*"); every row when left out.
        #[serde(default)]
        preset: Vec<String>,
    },
}

/// What a filled-in answer must satisfy, and the sentence when it does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constraint {
    /// The check.
    pub check: Check,
    /// The sentence; a translated default when left out.
    #[serde(default)]
    pub message: Option<Text>,
}

/// A check on a filled-in answer. A closed list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Check {
    /// A format of the field (domain 5.1).
    Format(Format),
    /// At most this many characters.
    MaxChars(u32),
    /// At least this many rows or statements.
    MinRows(u32),
    /// At most this many rows or statements.
    MaxRows(u32),
    /// Not before the date another question or column holds.
    NotBefore(String),
    /// Not after the date another question or column holds.
    NotAfter(String),
    /// Not later than the day of the meeting, or than today when that is later.
    NotInFuture,
    /// At least one statement in every one of these rows of the board.
    EachRowFilled(Vec<String>),
}

/// Formats of the field (domain 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// BRIN, `12AB`.
    Brin,
    /// Branch of a school, `00`.
    Branch,
    /// Code of a consortium, `PO1234` or `VO1234`.
    Consortium,
    /// First four digits of a postcode.
    Postcode4,
}
