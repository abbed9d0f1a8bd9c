//! What came of a goal: how it was at the start, what is measured now, and how it stands. The result is a row of the question
//! that asks for results, linked to its goal; here it stands with the goal itself.

use std::collections::BTreeMap;

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::command::Change;
use crate::engine::view::{ColumnView, FieldView};
use crate::model::Scalar;
use crate::model::template::AskMoment;
use crate::ui::Cx;
use crate::ui::fields::place::rows_of;
use crate::ui::fields::rows::{self, Entry};
use crate::ui::fields::{earlier, row_card};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{Field, TextField, columns_beside, toned};

use super::{BASELINE, Goals, STATE};

/// Which goal a result belongs to.
const GOAL: &str = "doel";
/// What was measured.
const RESULT: &str = "resultaat";
/// Least width of two columns, in points.
const BESIDE: f32 = 620.0;

/// Whether something can have come of a goal yet: it was agreed on in an earlier meeting, or this meeting is about results.
pub fn is_due(goals: &Goals<'_>, entry: &Entry<'_>) -> bool {
    let Some(row) = entry.row else { return false };
    let is_about_results = goals.results.is_some_and(|results| results.moment == AskMoment::Together);
    let was_there = || earlier::follow_up(goals.saying.open).is_some_and(|follow_up| follow_up.was_there(goals.field, row));
    (is_about_results || was_there()) && !row.is_blank()
}

/// Whether a column of the goal stands with what came of it.
pub fn is_part(column: &ColumnView) -> bool {
    column.id == BASELINE || column.id == STATE
}

/// Draws it.
pub fn result_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    ui.add_space(look.scale().item_gap);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let start = goals.cell(BASELINE, entry);
        if goals.results.is_none() || ui.available_width() < BESIDE {
            start_ui(ui, cx, goals, entry);
            now_ui(ui, cx, goals, entry);
        } else if start.is_some() {
            columns_beside(ui, 2, |uis| {
                if let [left, right] = uis {
                    start_ui(left, cx, goals, entry);
                    now_ui(right, cx, goals, entry);
                }
            });
        } else {
            now_ui(ui, cx, goals, entry);
        }
        if let Some(state) = goals.cell(STATE, entry) {
            ui.add_space(6.0);
            row_card::cell_ui(ui, cx, goals.saying, goals.field, state.column, entry, goals.show);
        }
    });
}

/// How it was at the start: words to read where there are any, else a place for them.
fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let Some(cell) = goals.cell(BASELINE, entry) else { return };
    let said = ColumnView { label: goals.saying.words.get("doel-bij-de-start").to_owned(), ..cell.column.clone() };
    ui.vertical(|ui| row_card::cell_ui(ui, cx, goals.saying, goals.field, &said, entry, goals.show));
}

/// What is measured now. The first letter makes the row; the control stays the same, so that no letter is lost.
fn now_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let (Some(results), Some(goal)) = (goals.results, entry.row) else { return };
    let words = goals.saying.words;
    let row = rows_of(results).iter().find(|row| belongs_to(row.cells.get(GOAL), goal.id.as_str()));
    let said = match row.and_then(|row| row.cells.get(RESULT)) {
        Some(Scalar::Text(text) | Scalar::Draft(text)) => text.as_str(),
        _ => "",
    };
    let field = Field::new(result_id(goal.id.as_str()), words.get("doel-nu-gemeten"));
    let outcome = ui.vertical(|ui| TextField::line(field).starter(words.get("doel-resultaat-begin")).show(ui, said)).inner;
    if let Some(text) = outcome.change {
        let value = Scalar::Text(text);
        cx.change(match row {
            Some(row) => Change::Cell(results.id.clone(), row.id.clone(), RESULT.into(), Some(value)),
            None => {
                let goal = Scalar::Links(vec![goal.id.clone()]);
                Change::NewRow(results.id.clone(), BTreeMap::from([(GOAL.into(), goal), (RESULT.into(), value)]))
            }
        });
    }
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
}

/// What else is asked about the result, where there is one.
pub fn more_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let (Some(results), Some(goal)) = (goals.results, entry.row) else { return };
    let Some(view) = &results.rows else { return };
    let entries = rows::entries(goals.saying, results, view);
    let own = entries.iter().find(|result| result.row.is_some_and(|row| belongs_to(row.cells.get(GOAL), goal.id.as_str())));
    let Some(own) = own else { return };
    let is_more = |column: &&ColumnView| column.id != GOAL && column.id != RESULT;
    let more: Vec<&ColumnView> = view.columns.iter().filter(is_more).collect();
    row_card::cells_ui(ui, cx, goals.saying, results, &more, own, goals.show);
}

/// Results of goals that do not stand here (any more): kept, and read below.
pub fn loose_ui(ui: &mut Ui, goals: &Goals<'_>, entries: &[Entry<'_>]) {
    let Some(results) = goals.results else { return };
    let stands_here =
        |cell: Option<&Scalar>| entries.iter().filter_map(|entry| entry.row).any(|goal| belongs_to(cell, goal.id.as_str()));
    let loose =
        rows_of(results).iter().filter(|row| !row.is_blank() && !row.provenance.lapsed && !stands_here(row.cells.get(GOAL)));
    let said: Vec<String> = loose.map(|row| goals.saying.row(results, row)).filter(|said| !said.is_empty()).collect();
    if said.is_empty() {
        return;
    }
    let look = Look::of(ui.ctx());
    toned(ui, Type::Strong, look.colours.ink, &results.label);
    for line in said {
        toned(ui, Type::Body, look.colours.muted, &line);
    }
}

fn belongs_to(cell: Option<&Scalar>, goal: &str) -> bool {
    matches!(cell, Some(Scalar::Links(goals)) if goals.iter().any(|id| id.as_str() == goal))
}

fn result_id(goal: &str) -> Id {
    Id::unique(("rondom goal result", goal))
}

/// Whether a question asks for the results of goals.
pub fn asks_results(field: &FieldView) -> bool {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    [GOAL, RESULT].iter().all(|name| columns.iter().any(|column| column.id == *name))
}
