//! Answers in the file. A value names its own kind, so a case can be read without its template.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::plain::{Number, OwnPlace, PartialDate, Scale, Source, Time, VoiceGroup};
use super::{Person, Pick, is_default};
use crate::model;
use crate::store::format::words::Words;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    #[serde(default, skip_serializing_if = "is_default")]
    pub value: Option<Value>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub set_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub lapsed: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub own_place: Option<OwnPlace>,
}

/// An enum of the file with the kinds a cell has, and those only a whole answer has. Flat, because a person reads it.
macro_rules! values {
    ($name:ident = $model:ty, scalar as $wrap:expr; $($extra:ident($item:ty) as $unwrap:expr),*) => {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        pub(super) enum $name {
            Text(Words),
            Number(Number),
            Date(NaiveDate),
            PartialDate(PartialDate),
            Time(Time),
            Choice(Words),
            Other(Words),
            Choices(Vec<Pick>),
            YesNo(bool),
            Scale(Scale),
            Persons(Vec<Person>),
            Links(Vec<Words>),
            Draft(Words),
            Missing(Missing),
            $($extra(Vec<$item>),)*
        }

        impl From<$name> for $model {
            fn from(value: $name) -> Self {
                use model::Scalar as S;
                $wrap(match value {
                    $name::Text(text) => S::Text(text.0),
                    $name::Number(number) => S::Number(number.0),
                    $name::Date(date) => S::Date(date),
                    $name::PartialDate(date) => S::PartialDate(date.0),
                    $name::Time(time) => S::Time(time.0),
                    $name::Choice(code) => S::Choice(model::Pick::Code(code.0)),
                    $name::Other(words) => S::Choice(model::Pick::Other(words.0)),
                    $name::Choices(picks) => S::Choices(picks.into_iter().map(Into::into).collect()),
                    $name::YesNo(yes) => S::YesNo(yes),
                    $name::Scale(scale) => S::Scale(scale.0),
                    $name::Persons(persons) => S::Persons(persons.into_iter().map(Into::into).collect()),
                    $name::Links(rows) => S::Links(rows.into_iter().map(|row| model::RowId::new(row.0)).collect()),
                    $name::Draft(text) => S::Draft(text.0),
                    $name::Missing(missing) => S::Missing(missing.into()),
                    $($name::$extra(items) => return $unwrap(items.into_iter().map(Into::into).collect()),)*
                })
            }
        }

        impl From<&model::Scalar> for $name {
            fn from(scalar: &model::Scalar) -> Self {
                use model::Scalar as S;
                match scalar {
                    S::Text(text) => Self::Text(text.as_str().into()),
                    S::Number(number) => Self::Number(Number(*number)),
                    S::Date(date) => Self::Date(*date),
                    S::PartialDate(date) => Self::PartialDate(PartialDate(*date)),
                    S::Time(time) => Self::Time(Time(*time)),
                    S::Choice(model::Pick::Code(code)) => Self::Choice(code.as_str().into()),
                    S::Choice(model::Pick::Other(words)) => Self::Other(words.as_str().into()),
                    S::Choices(picks) => Self::Choices(picks.iter().map(Into::into).collect()),
                    S::YesNo(yes) => Self::YesNo(*yes),
                    S::Scale(scale) => Self::Scale(Scale(*scale)),
                    S::Persons(persons) => Self::Persons(persons.iter().map(Into::into).collect()),
                    S::Links(rows) => Self::Links(rows.iter().map(|row| row.as_str().into()).collect()),
                    S::Draft(text) => Self::Draft(text.as_str().into()),
                    S::Missing(missing) => Self::Missing(missing.into()),
                }
            }
        }
    };
}

values!(Cell = model::Scalar, scalar as std::convert::identity;);
values!(Value = model::Value, scalar as model::Value::Scalar; Rows(Row) as model::Value::Rows, Statements(Statement) as model::Value::Statements);

impl From<&model::Value> for Value {
    fn from(value: &model::Value) -> Self {
        match value {
            model::Value::Scalar(scalar) => scalar.into(),
            model::Value::Rows(rows) => Self::Rows(rows.iter().map(Into::into).collect()),
            model::Value::Statements(statements) => Self::Statements(statements.iter().map(Into::into).collect()),
        }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Missing {
    NotYetKnown,
    FindOut(Words),
    NotAsked,
    NotShared,
    NotApplicable(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub id: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub preset: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub cells: BTreeMap<Words, Cell>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub set_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub lapsed: bool,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub id: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub voice: Option<Voice>,
    pub text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub verbatim: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: Source,
    #[serde(default, skip_serializing_if = "is_default")]
    pub cell: Option<BoardCell>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_paper: Option<bool>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pub set_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub lapsed: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub own_place: Option<OwnPlace>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Voice {
    Seat(Words),
    Group(VoiceGroup),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BoardCell {
    pub column: Words,
    pub row: Words,
}
