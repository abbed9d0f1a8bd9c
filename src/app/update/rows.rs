//! Rows as a work surface asks for them: several cells at once, or all rows anew. The changes of one cell stand in
//! [`super::change`].

use crate::app::command::Cells;
use crate::app::env::Env;
use crate::app::state::OpenCase;
use crate::model::id::{ColumnId, QuestionId, RowId};
use crate::model::{Answer, Edit, ListEdit, Row, Scalar, Value};

use super::change::{clean_scalar, here, rows_of, slot};

/// A row at the end that says this from the start.
pub(super) fn new_row(open: &OpenCase, question: QuestionId, cells: Cells, env: &Env) -> Edit {
    let item = row_of(open, cells, env);
    Edit::Row { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item } }
}

fn row_of(open: &OpenCase, cells: Cells, env: &Env) -> Row {
    let cells = cells.into_iter().map(|(column, cell)| (column, clean_scalar(cell))).filter(|(_, cell)| !cell.is_blank());
    Row { cells: cells.collect(), ..Row::new(RowId::new(env.key()), Some(open.meeting.clone())) }
}

/// Other rows in the place of all there are; the note beside the answer stays.
pub(super) fn replace_rows(open: &OpenCase, question: QuestionId, rows: Vec<Cells>, env: &Env) -> Option<Edit> {
    let slot = slot(open, question);
    let before = slot.get(&open.case);
    let note = before.map(|answer| answer.note.clone()).unwrap_or_default();
    let rows: Vec<Row> = rows.into_iter().map(|cells| row_of(open, cells, env)).collect();
    let value = (!rows.is_empty()).then_some(Value::Rows(rows));
    let answer = Some(Answer { value, note, provenance: here(open) }).filter(|answer| !answer.is_blank());
    (before.is_some() || answer.is_some()).then_some(Edit::Answer { slot, answer })
}

/// Several cells of one row: one edit of the row, so that what is typed in one go is taken back in one go.
pub(super) fn set_cells(
    open: &OpenCase,
    question: QuestionId,
    row: &RowId,
    cells: Vec<(ColumnId, Option<Scalar>)>,
) -> Option<Edit> {
    let slot = slot(open, question);
    let known = rows_of(open, &slot).iter().find(|known| known.id == *row)?;
    let mut item = known.clone();
    for (column, cell) in cells {
        match cell.map(clean_scalar).filter(|scalar| !scalar.is_blank()) {
            Some(cell) => item.cells.insert(column, cell),
            None => item.cells.remove(&column),
        };
    }
    if item.cells == known.cells {
        return None;
    }
    item.provenance = here(open);
    Some(Edit::Row { slot, edit: ListEdit::Replace { item } })
}
