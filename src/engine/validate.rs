//! What clashes: at most one thing per question and per cell.
//!
//! *Required* speaks only about blanks, everything else only about non-blanks. A missing-code means the question was dealt
//! with and never clashes. Nothing found here blocks moving on or saving.

use chrono::{Datelike, NaiveDate};

use super::condition;
use super::scope::{Entry, Here, Scope, columns, fits};
use super::view::{FieldState, Violation, ViolationKind};
use crate::model::id::{CodeListId, ColumnId, StatementId};
use crate::model::template::{Check, Code, CodeList, Column, Constraint, Format, Kind, NumberKind, PersonsKind, Text};
use crate::model::{PartialDate, Pick, Row, Scalar, Statement, StatementCell, Value};

/// Highest step of a scale.
const SCALE_TOP: u8 = 10;

/// What clashes in a question, and which statement does when it is one.
pub(super) struct Clash<'t> {
    pub(super) kind: ViolationKind,
    pub(super) message: Option<&'t Text>,
    pub(super) statement: Option<StatementId>,
}

/// Clashing cells of one row, in column order.
pub(super) type RowClashes<'t> = Vec<(ColumnId, Clash<'t>)>;

impl<'t> Clash<'t> {
    fn of(kind: ViolationKind) -> Self {
        Self { kind, message: None, statement: None }
    }

    /// The clash as screens get it, with the sentence written out by `words`.
    pub(super) fn violation(&self, words: impl Fn(&Text) -> Option<String>) -> Violation {
        Violation { kind: self.kind.clone(), message: self.message.and_then(words) }
    }
}

/// What clashes in every stored row of the question at `at`, in row order.
pub(super) fn rows<'t>(scope: &Scope<'t>, at: usize) -> Vec<RowClashes<'t>> {
    let Some(entry) = scope.entries.get(at) else { return Vec::new() };
    let columns: &'t [Column] = columns(&entry.question.kind);
    let of_row = |row: usize| {
        let clashes = columns.iter().map(|column| (column, cell(scope, Here { entry: at, row }, column)));
        clashes.filter_map(|(column, clash)| Some((column.id.clone(), clash?))).collect()
    };
    (0..entry.rows.len()).map(of_row).collect()
}

/// What clashes in the question at `at`; `rows` is what [`rows`] found. A question that is not asked never clashes.
pub(super) fn question<'t>(scope: &Scope<'t>, at: usize, rows: &[RowClashes<'t>]) -> Option<Clash<'t>> {
    let entry = scope.entries.get(at).filter(|entry| entry.asked && !entry.is_computed())?;
    let question = entry.question;
    match entry.state() {
        FieldState::Missing(_) => return None,
        FieldState::Blank => return question.required.then(|| Clash::of(ViolationKind::Required)),
        FieldState::Filled => {}
    }
    match (&question.kind, entry.holding()?) {
        (Kind::Rows(_), Value::Rows(_)) => of_rows(entry, rows),
        (Kind::Statements(_), Value::Statements(_)) => of_statements(scope, entry),
        (kind, Value::Scalar(scalar)) => of_scalar(scope, None, kind, &question.constraints, scalar),
        _ => Some(Clash::of(ViolationKind::OtherKind)),
    }
}

/// What clashes in a cell that is asked, of a row that holds and says anything.
fn cell<'t>(scope: &Scope<'t>, here: Here, column: &'t Column) -> Option<Clash<'t>> {
    let row = scope.entries.get(here.entry).filter(|entry| entry.rows_count())?.rows.get(here.row)?;
    let is_asked = row.counts() && row.shown.contains(column.id.as_str());
    if !is_asked || matches!(column.kind, Kind::Computed(_)) {
        return None;
    }
    let stored: Option<&Scalar> = row.row.cells.get(&column.id).filter(|cell| !cell.is_blank());
    match stored {
        None => column.required.then(|| Clash::of(ViolationKind::Required)),
        Some(Scalar::Missing(_)) => None,
        Some(scalar) => of_scalar(scope, Some(here), &column.kind, &column.constraints, scalar),
    }
}

fn of_scalar<'t>(
    scope: &Scope<'t>,
    here: Option<Here>,
    kind: &Kind,
    constraints: &'t [Constraint],
    scalar: &Scalar,
) -> Option<Clash<'t>> {
    if matches!(scalar, Scalar::Draft(_)) {
        return Some(Clash::of(ViolationKind::NotUnderstood));
    }
    if !fits(kind, scalar) {
        return Some(Clash::of(ViolationKind::OtherKind));
    }
    let by_kind = out_of_kind(scope, kind, scalar).map(Clash::of);
    by_kind.or_else(|| first_broken(constraints, |check| scalar_breaks(scope, here, check, scalar).map(|kind| (kind, None))))
}

fn of_rows<'t>(entry: &Entry<'t>, rows: &[RowClashes<'t>]) -> Option<Clash<'t>> {
    let count = entry.rows.iter().filter(|row| row.counts()).count();
    let of_question = first_broken(&entry.question.constraints, |check| Some((count_breaks(check, count)?, None)));
    let ids = entry.rows.iter().map(|row| row.row);
    let in_row = |(row, clashes): (&Row, &RowClashes<'t>)| {
        let (column, clash) = clashes.first()?;
        let kind = ViolationKind::InRow(row.id.clone(), column.clone());
        Some(Clash { kind, message: clash.message, statement: None })
    };
    of_question.or_else(|| ids.zip(rows).find_map(in_row))
}

fn of_statements<'t>(scope: &Scope<'t>, entry: &Entry<'t>) -> Option<Clash<'t>> {
    let said: Vec<&Statement> = entry.statements().collect();
    let off_board = said.iter().find(|statement| statement.cell.as_ref().is_some_and(|c| !on_board(scope, entry, c)));
    if let Some(statement) = off_board {
        return Some(Clash { statement: Some(statement.id.clone()), ..Clash::of(ViolationKind::UnknownCode) });
    }
    first_broken(&entry.question.constraints, |check| match check {
        Check::MaxChars(most) => {
            let long = said.iter().find(|statement| longer_than(&statement.text, *most))?;
            Some((ViolationKind::TooLong(*most), Some(long.id.clone())))
        }
        Check::EachRowFilled(codes) => {
            let has = |code: &str| said.iter().any(|one| one.cell.as_ref().is_some_and(|cell| cell.row == code));
            let empty = codes.iter().find(|code| !has(code))?;
            Some((ViolationKind::BoardRowEmpty(empty.clone()), None))
        }
        other => Some((count_breaks(other, said.len())?, None)),
    })
}

/// The first constraint that does not hold, with the template's sentence.
fn first_broken<'t>(
    constraints: &'t [Constraint],
    breaks: impl Fn(&Check) -> Option<(ViolationKind, Option<StatementId>)>,
) -> Option<Clash<'t>> {
    constraints.iter().find_map(|constraint| {
        let (kind, statement) = breaks(&constraint.check)?;
        Some(Clash { kind, message: constraint.message.as_ref(), statement })
    })
}

/// What the kind itself asks: bounds of a number, codes of a list, one person.
fn out_of_kind(scope: &Scope<'_>, kind: &Kind, scalar: &Scalar) -> Option<ViolationKind> {
    match (kind, scalar) {
        (Kind::Number(NumberKind { min, max, .. }), Scalar::Number(number)) => {
            let outside = min.is_some_and(|min| *number < min) || max.is_some_and(|max| *number > max);
            outside.then_some(ViolationKind::OutOfRange { min: *min, max: *max })
        }
        (Kind::Scale, Scalar::Scale(step)) => {
            let range = ViolationKind::OutOfRange { min: Some(0.0), max: Some(f64::from(SCALE_TOP)) };
            (*step > SCALE_TOP).then_some(range)
        }
        (Kind::Choice(list), Scalar::Choice(pick)) => (!is_offered(scope, list, pick)).then_some(ViolationKind::UnknownCode),
        (Kind::Choices(list), Scalar::Choices(picks)) => {
            let all_offered = picks.iter().all(|pick| is_offered(scope, list, pick));
            (!all_offered).then_some(ViolationKind::UnknownCode)
        }
        (Kind::Persons(PersonsKind { many: false }), Scalar::Persons(persons)) => {
            (persons.len() > 1).then_some(ViolationKind::TooMany(1))
        }
        _ => None,
    }
}

/// The codes of a list that are offered now.
pub(super) fn offered<'t>(scope: &Scope<'t>, list: &'t CodeList) -> impl Iterator<Item = &'t Code> {
    list.codes.iter().filter(|code| code.when.as_ref().is_none_or(|when| condition::holds(when, scope, None)))
}

/// Whether a pick is offered. A list the template does not have is the checker's business, not the team's.
fn is_offered(scope: &Scope<'_>, list: &CodeListId, pick: &Pick) -> bool {
    let Some(list) = scope.template.code_list(list.as_str()) else { return true };
    match pick {
        Pick::Other(_) => !list.closed,
        Pick::Code(own) => offered(scope, list).any(|code| &code.id == own),
    }
}

fn on_board(scope: &Scope<'_>, entry: &Entry<'_>, cell: &StatementCell) -> bool {
    let Kind::Statements(kind) = &entry.question.kind else { return true };
    let Some(board) = &kind.cells else { return true };
    let has = |list: &CodeListId, code: &str| scope.template.code_list(list.as_str()).is_none_or(|l| l.code(code).is_some());
    has(&board.columns, &cell.column) && has(&board.rows, &cell.row)
}

fn count_breaks(check: &Check, count: usize) -> Option<ViolationKind> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    match check {
        Check::MinRows(least) => (count < *least).then_some(ViolationKind::TooFew(*least)),
        Check::MaxRows(most) => (count > *most).then_some(ViolationKind::TooMany(*most)),
        _ => None,
    }
}

fn scalar_breaks(scope: &Scope<'_>, here: Option<Here>, check: &Check, scalar: &Scalar) -> Option<ViolationKind> {
    match (check, scalar) {
        (Check::Format(format), Scalar::Text(text)) => (!has_format(*format, text)).then_some(ViolationKind::Format(*format)),
        (Check::MaxChars(most), Scalar::Text(text) | Scalar::Choice(Pick::Other(text))) => {
            longer_than(text, *most).then_some(ViolationKind::TooLong(*most))
        }
        (Check::NotBefore(name), _) => {
            let ((_, last), (bound, _)) = (days(scalar)?, days(scope.scalar(name, here)?)?);
            (last < bound).then_some(ViolationKind::TooEarly(bound))
        }
        (Check::NotAfter(name), _) => {
            let ((first, _), (_, bound)) = (days(scalar)?, days(scope.scalar(name, here)?)?);
            (first > bound).then_some(ViolationKind::TooLate(bound))
        }
        (Check::NotInFuture, _) => {
            let (first, _) = days(scalar)?;
            (first > scope.latest).then_some(ViolationKind::TooLate(scope.latest))
        }
        _ => None,
    }
}

fn longer_than(text: &str, most: u32) -> bool {
    usize::try_from(most).is_ok_and(|most| text.chars().count() > most)
}

/// The first and last day a value can mean: a clash needs certainty, so "2026" is before nothing in 2026.
fn days(scalar: &Scalar) -> Option<(NaiveDate, NaiveDate)> {
    match scalar {
        Scalar::Date(date) => Some((*date, *date)),
        Scalar::PartialDate(partial) => days_of_partial(*partial),
        _ => None,
    }
}

fn days_of_partial(partial: PartialDate) -> Option<(NaiveDate, NaiveDate)> {
    let (first_month, last_month) = partial.month().map_or((1, 12), |month| (u32::from(month), u32::from(month)));
    let first = NaiveDate::from_ymd_opt(partial.year(), first_month, 1)?;
    let last_month_first = first.with_month(last_month)?;
    let last = last_month_first.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
    Some((first, last))
}

/// Formats of domain 5.1, exactly as registers write them.
fn has_format(format: Format, text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let capitals = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase());
    match format {
        Format::Brin => {
            text.len() == 4 && text.split_at_checked(2).is_some_and(|(number, tail)| digits(number) && capitals(tail))
        }
        Format::Branch => text.len() == 2 && digits(text),
        Format::Consortium => {
            text.len() == 6 && text.split_at_checked(2).is_some_and(|(s, number)| matches!(s, "PO" | "VO") && digits(number))
        }
        Format::Postcode4 => text.len() == 4 && digits(text) && !text.starts_with('0'),
    }
}
