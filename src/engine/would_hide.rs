//! What a change would hide, said before it is made.

use super::scope::{Entry, Scope, columns};
use super::view::{Context, FieldState};
use crate::model::id::{ColumnId, MeetingId, QuestionId, RowId};
use crate::model::template::Kind;
use crate::model::{Case, Edit, Template};

/// A filled-in cell that a change would hide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenCell {
    /// The rows question.
    pub question: QuestionId,
    /// Which row.
    pub row: RowId,
    /// Which column.
    pub column: ColumnId,
}

/// The answered questions that `edit` would newly hide, in template order. Their answers stay in the case and count again
/// when the questions return; a change that cannot be made hides nothing.
pub fn would_hide(
    template: &Template,
    case: &Case,
    meeting: Option<&MeetingId>,
    edit: &Edit,
    context: &Context,
) -> Vec<QuestionId> {
    let Some(changed) = changed(case, edit) else { return Vec::new() };
    let (before, after) = (Scope::new(template, case, meeting, context), Scope::new(template, &changed, meeting, context));
    let hides = |(before, after): &(&Entry<'_>, &Entry<'_>)| {
        let answered = |entry: &Entry<'_>| entry.state() != FieldState::Blank;
        before.asked && !after.asked && !before.is_computed() && answered(before) && answered(after)
    };
    // One template, so entries stand at the same positions.
    let pairs = before.entries.iter().zip(&after.entries).filter(hides);
    pairs.map(|(before, _)| before.question.id.clone()).collect()
}

/// The filled-in cells that `edit` would newly hide in questions that stay asked.
pub fn would_hide_cells(
    template: &Template,
    case: &Case,
    meeting: Option<&MeetingId>,
    edit: &Edit,
    context: &Context,
) -> Vec<HiddenCell> {
    let Some(changed) = changed(case, edit) else { return Vec::new() };
    let (before, after) = (Scope::new(template, case, meeting, context), Scope::new(template, &changed, meeting, context));
    let mut hidden = Vec::new();
    for (before, after) in before.entries.iter().zip(&after.entries).filter(|(_, after)| after.asked) {
        for column in columns(&before.question.kind).iter().filter(|column| !matches!(column.kind, Kind::Computed(_))) {
            let id = column.id.as_str();
            let was_shown = |row: &RowId| before.rows.iter().any(|old| &old.row.id == row && old.shown.contains(id));
            for row in after.rows.iter().filter(|row| row.counts() && !row.shown.contains(id)) {
                let is_filled = row.row.cells.get(id).is_some_and(|cell| !cell.is_blank());
                if is_filled && was_shown(&row.row.id) {
                    let (question, row, column) = (before.question.id.clone(), row.row.id.clone(), column.id.clone());
                    hidden.push(HiddenCell { question, row, column });
                }
            }
        }
    }
    hidden
}

fn changed(case: &Case, edit: &Edit) -> Option<Case> {
    let mut changed = case.clone();
    edit.clone().apply(&mut changed).ok().map(|_inverse| changed)
}
