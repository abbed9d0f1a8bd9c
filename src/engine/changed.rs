//! What is different between two moments of a case, answer by answer. Pure: two sets of answers in, a list out.
//!
//! Rows and statements are compared by their ids, never by their place: what was moved has not changed, and what was
//! typed again in other words is the same line with other words.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::id::{ColumnId, QuestionId, RowId, StatementId};
use crate::model::{Answer, Provenance, Row, Scalar, Statement, Template, Value};

/// One question that says something else, or of which something was confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAnswer {
    /// The question.
    pub question: QuestionId,
    /// What happened to the answer as a whole; [`What::Changed`] where it happened to rows or statements of it.
    pub what: What,
    /// The rows something happened to, in their order of now, those that went last.
    pub rows: Vec<ChangedRow>,
    /// The statements, likewise.
    pub statements: Vec<ChangedStatement>,
    /// Its note says something else.
    pub note: bool,
}

/// What happened to an answer, a row or a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It was not there before.
    Added,
    /// It says something else.
    Changed,
    /// It is not there any more.
    Removed,
    /// It no longer holds (*vervallen*), with the words it had.
    Lapsed,
    /// It holds again.
    Revived,
    /// It says the same, and somebody said so ("klopt nog").
    Confirmed,
}

/// A row something happened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRow {
    /// The row.
    pub row: RowId,
    /// What happened to it.
    pub what: What,
    /// The cells that say something else, where the row was there before and still is.
    pub cells: Vec<ColumnId>,
    /// Its note says something else.
    pub note: bool,
}

/// A statement something happened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedStatement {
    /// The statement.
    pub statement: StatementId,
    /// What happened to it.
    pub what: What,
}

/// What is different between `earlier` and `later`, in the order in which `templates` ask: the questions of the first, then
/// those that only a next one knows. A question that no template knows is left out, as everywhere.
pub fn changed(
    templates: &[&Template],
    earlier: &BTreeMap<QuestionId, Answer>,
    later: &BTreeMap<QuestionId, Answer>,
) -> Vec<ChangedAnswer> {
    let mut seen = BTreeSet::new();
    let questions = templates.iter().flat_map(|template| template.questions()).map(|(_, question)| &question.id);
    let once: Vec<&QuestionId> = questions.filter(|id| seen.insert(id.as_str())).collect();
    once.into_iter().filter_map(|id| answer(id, earlier.get(id), later.get(id))).collect()
}

fn answer(id: &QuestionId, before: Option<&Answer>, now: Option<&Answer>) -> Option<ChangedAnswer> {
    let (rows, statements) = (rows(before, now), statements(before, now));
    let note = note(before) != note(now);
    let parts: Vec<What> = rows.iter().map(|row| row.what).chain(statements.iter().map(|one| one.what)).collect();
    let what = match (is_list(before) || is_list(now), is_list(before) == is_list(now)) {
        // A single value, or words in the place of a reason why there were none.
        (false, _) => whole(value(before), value(now), before.map(|a| &a.provenance), now.map(|a| &a.provenance)),
        // "Niet gevraagd" gave way to rows, or rows to a reason.
        (true, false) if !parts.is_empty() || value(before).is_some() != value(now).is_some() => {
            whole(value(before), value(now), None, None)
        }
        (true, _) => of_parts(before, now, &parts),
    };
    let what = what.or(note.then_some(What::Changed))?;
    Some(ChangedAnswer { question: id.clone(), what, rows, statements, note })
}

/// What happened to a list as a whole: new when it held nothing before, gone when it holds nothing now.
fn of_parts(before: Option<&Answer>, now: Option<&Answer>, parts: &[What]) -> Option<What> {
    match parts {
        [] => None,
        parts if parts.iter().all(|what| *what == What::Confirmed) => Some(What::Confirmed),
        _ if value(before).is_none() => Some(What::Added),
        _ if value(now).is_none() => Some(What::Removed),
        _ => Some(What::Changed),
    }
}

/// What happened to something that holds one value.
fn whole<T: PartialEq>(before: Option<T>, now: Option<T>, held: Option<&Provenance>, holds: Option<&Provenance>) -> Option<What> {
    match (before, now) {
        (None, None) => None,
        // What came and lapsed in between never held; what had lapsed was gone already.
        (None, Some(_)) if lapsed(holds) => None,
        (Some(_), None) if lapsed(held) => None,
        (None, Some(_)) => Some(What::Added),
        (Some(_), None) => Some(What::Removed),
        (Some(before), Some(now)) => standing(held, holds).or_else(|| (before != now).then_some(What::Changed)).or_else(|| {
            let is_said = holds.and_then(|p| p.confirmed_in.as_ref());
            let was_said = held.and_then(|p| p.confirmed_in.as_ref());
            (is_said.is_some() && is_said != was_said).then_some(What::Confirmed)
        }),
    }
}

/// Whether it stopped holding, or holds again; that is said before anything else of it.
fn standing(held: Option<&Provenance>, holds: Option<&Provenance>) -> Option<What> {
    match (lapsed(held), lapsed(holds)) {
        (false, true) => Some(What::Lapsed),
        (true, false) => Some(What::Revived),
        (true, true) | (false, false) => None,
    }
}

fn rows(before: Option<&Answer>, now: Option<&Answer>) -> Vec<ChangedRow> {
    let (old, new) = (rows_of(before), rows_of(now));
    let present = new.iter().filter(|row| !row.is_blank()).filter_map(|row| {
        let known = old.iter().find(|known| known.id == row.id && !known.is_blank());
        let cells: Vec<ColumnId> = known.map(|known| cells(known, row)).unwrap_or_default();
        let note = known.is_some_and(|known| known.note.trim() != row.note.trim());
        // A row is what its cells and its note say.
        let content = known.map(|_| (Vec::new(), false));
        let what = whole(content, Some((cells.clone(), note)), known.map(|known| &known.provenance), Some(&row.provenance))?;
        Some(ChangedRow { row: row.id.clone(), what, cells, note })
    });
    let stays = |id: &RowId| new.iter().any(|row| &row.id == id && !row.is_blank());
    let gone = old.iter().filter(|row| !row.is_blank() && !row.provenance.lapsed && !stays(&row.id));
    let gone = gone.map(|row| ChangedRow { row: row.id.clone(), what: What::Removed, cells: Vec::new(), note: false });
    present.chain(gone).collect()
}

/// The columns in which two versions of a row say something else; an empty text is as good as none.
fn cells(before: &Row, now: &Row) -> Vec<ColumnId> {
    let said = |row: &Row, column: &ColumnId| row.cells.get(column).filter(|cell| !cell.is_blank()).cloned();
    let columns: BTreeSet<&ColumnId> = before.cells.keys().chain(now.cells.keys()).collect();
    columns.into_iter().filter(|column| said(before, column) != said(now, column)).cloned().collect()
}

fn statements(before: Option<&Answer>, now: Option<&Answer>) -> Vec<ChangedStatement> {
    let says_something = |one: &&Statement| !one.text.trim().is_empty();
    let old: Vec<&Statement> = statements_of(before).iter().filter(says_something).collect();
    let new: Vec<&Statement> = statements_of(now).iter().filter(says_something).collect();
    // Who said it, how and where it stands are part of it; how often it was moved or confirmed is not.
    let content = |one: &Statement| {
        (one.text.trim().to_owned(), one.voice.clone(), one.verbatim, one.cell.clone(), one.note.trim().to_owned())
    };
    let present = new.iter().filter_map(|one| {
        let known = old.iter().find(|known| known.id == one.id);
        let held = known.map(|known| &known.provenance);
        let what = whole(known.map(|known| content(known)), Some(content(one)), held, Some(&one.provenance))?;
        Some(ChangedStatement { statement: one.id.clone(), what })
    });
    let stays = |id: &StatementId| new.iter().any(|one| &one.id == id);
    let gone = old.iter().filter(|one| !one.provenance.lapsed && !stays(&one.id));
    let gone = gone.map(|one| ChangedStatement { statement: one.id.clone(), what: What::Removed });
    present.chain(gone).collect()
}

/// The value, when it says anything: a number is compared as a number, words as words.
fn value(answer: Option<&Answer>) -> Option<Value> {
    let value = answer?.value.as_ref().filter(|value| !value.is_blank())?;
    let says_something = match value {
        Value::Scalar(_) => true,
        Value::Rows(rows) => rows.iter().any(|row| !row.is_blank()),
        Value::Statements(said) => said.iter().any(|one| !one.text.trim().is_empty()),
    };
    says_something.then(|| match value {
        Value::Scalar(Scalar::Text(text)) => Value::Scalar(Scalar::text(text.trim())),
        value => value.clone(),
    })
}

fn is_list(answer: Option<&Answer>) -> bool {
    matches!(answer.and_then(|answer| answer.value.as_ref()), Some(Value::Rows(_) | Value::Statements(_)))
}

fn note(answer: Option<&Answer>) -> &str {
    answer.map(|answer| answer.note.trim()).unwrap_or_default()
}

fn rows_of(answer: Option<&Answer>) -> &[Row] {
    answer.and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

fn statements_of(answer: Option<&Answer>) -> &[Statement] {
    answer.and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
}

fn lapsed(provenance: Option<&Provenance>) -> bool {
    provenance.is_some_and(|provenance| provenance.lapsed)
}
