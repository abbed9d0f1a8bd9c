//! Values that are reckoned, never typed. A closed list; the day they are reckoned at is the meeting's.
//!
//! A formula whose parts say nothing gives nothing; it never gives a number that is not finite.

use chrono::{Datelike, NaiveDate};

use super::condition::number;
use super::order::Read;
use super::scope::{Here, Known, Scope};
use crate::model::Scalar;
use crate::model::template::{Formula, Kind};

/// The month a school year begins in (WPO art. 1: 1 August to 31 July).
const FIRST_MONTH_OF_SCHOOL_YEAR: u32 = 8;

/// What a formula gives, read in the row `here` or, without one, in the case.
pub(super) fn reckon(formula: &Formula, scope: &Scope<'_>, here: Option<Here>) -> Option<Scalar> {
    match formula {
        Formula::Age(born) => {
            let years = scope.day.years_since(date(scope.scalar(born, here)?)?)?;
            Some(Scalar::Number(f64::from(years)))
        }
        Formula::SchoolYear(name) => school_year(scope.scalar(name, here)?).map(Scalar::Text),
        Formula::Ratio { part, whole, shortfall } => {
            let (part, whole) = (total(part, scope, here)?, total(whole, scope, here)?);
            let ratio = part / whole;
            finite(if *shortfall { 1.0 - ratio } else { ratio })
        }
        Formula::Sum(names) => {
            let parts: Vec<f64> = names.iter().filter_map(|name| total(name, scope, here)).collect();
            if parts.is_empty() { None } else { finite(parts.iter().sum()) }
        }
        Formula::Count(name) => count(name, scope, here),
        Formula::DaysBetween(from, to) => {
            let (from, to) = (date(scope.scalar(from, here)?)?, date(scope.scalar(to, here)?)?);
            let days = i32::try_from(to.signed_duration_since(from).num_days()).ok()?;
            Some(Scalar::Number(f64::from(days)))
        }
    }
}

/// Every name the formula of a computed kind reads; nothing for other kinds.
pub(super) fn reads_of_kind<'t>(kind: &'t Kind, found: &mut dyn FnMut(Read<'t>)) {
    let Kind::Computed(formula) = kind else { return };
    match formula {
        Formula::Age(name) | Formula::SchoolYear(name) | Formula::Count(name) => found(Read::Name(name)),
        Formula::Ratio { part: one, whole: other, .. } | Formula::DaysBetween(one, other) => {
            found(Read::Name(one));
            found(Read::Name(other));
        }
        Formula::Sum(names) => names.iter().for_each(|name| found(Read::Name(name))),
    }
}

/// The questions of the case a computed kind is reckoned from; nothing for other kinds.
pub fn computed_from(kind: &Kind) -> Vec<&str> {
    let mut names = Vec::new();
    reads_of_kind(kind, &mut |read| {
        if let Read::Name(name) = read {
            names.push(name.split_once('.').map_or(name, |(question, _)| question));
        }
    });
    names
}

/// The number a name says; `question.column` is that column added up over all rows that count.
fn total(name: &str, scope: &Scope<'_>, here: Option<Here>) -> Option<f64> {
    if let Some(own) = scope.scalar(name, here).and_then(number) {
        return Some(own);
    }
    let (question, column) = name.split_once('.').filter(|_| scope.position(name).is_none())?;
    let parts: Vec<f64> = scope.column_values(question, column, &[]).filter_map(number).collect();
    if parts.is_empty() { None } else { Some(parts.iter().sum()) }
}

/// How many rows or statements that count; none at all is zero while the question is asked and nobody said why there are
/// none.
fn count(name: &str, scope: &Scope<'_>, here: Option<Here>) -> Option<Scalar> {
    let entry = scope.position(name).and_then(|at| scope.entries.get(at))?;
    let is_list = matches!(entry.question.kind, Kind::Rows(_) | Kind::Statements(_));
    let is_missing = entry.holding().is_some_and(|value| value.missing().is_some());
    match scope.known(name, here) {
        Known::Many(count) => u32::try_from(count).ok().map(|count| Scalar::Number(f64::from(count))),
        Known::Nothing if is_list && entry.asked && !is_missing => Some(Scalar::Number(0.0)),
        Known::Nothing | Known::One(_) => None,
    }
}

/// "2026-2027" for a day in it, or for a month of which the day is not known.
fn school_year(scalar: &Scalar) -> Option<String> {
    let (year, month) = match scalar {
        Scalar::Date(date) => (date.year(), date.month()),
        Scalar::PartialDate(partial) => (partial.year(), u32::from(partial.month()?)),
        _ => return None,
    };
    let first = if month >= FIRST_MONTH_OF_SCHOOL_YEAR { year } else { year.checked_sub(1)? };
    Some(format!("{first}-{}", first.checked_add(1)?))
}

fn date(scalar: &Scalar) -> Option<NaiveDate> {
    match scalar {
        Scalar::Date(date) => Some(*date),
        _ => None,
    }
}

/// A number without the noise of binary fractions (1 − 0.55 is 0.45), when it is one. Rounds nothing people can see.
fn finite(value: f64) -> Option<Scalar> {
    const PER_UNIT: f64 = 1e9;
    let scaled = (value * PER_UNIT).round() / PER_UNIT;
    [scaled, value].into_iter().find(|number| number.is_finite()).map(Scalar::Number)
}
