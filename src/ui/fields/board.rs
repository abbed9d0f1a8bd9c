//! Statements on a board: domains side by side, what helps above what is hard. Where there is no room, one domain at a time.

use egui::{Rect, Ui};

use crate::app::people;
use crate::engine::view::{FieldView, OptionView, StatementsView};
use crate::model::{Statement, StatementCell};
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{columns_beside, section_heading, striped_card, tabs};
use crate::ui::{Cx, Memory};

use super::place::question_id;
use super::statement::statement_ui;
use super::statements::{add, add_icon, said_in};
use crate::app::said::Saying;

/// Narrower than this, in points, and the board shows one column at a time.
const NARROW: f32 = 1100.0;

/// Least height of a cell, in lines of words.
const LEAST_LINES: f32 = 5.0;

/// Draws the board.
pub fn board_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, view: &StatementsView) {
    let look = Look::of(ui.ctx());
    let columns = view.board_columns.as_slice();
    let is_narrow = ui.available_width() < NARROW;
    let shown = if is_narrow { one_column(ui, memory, saying, field, columns) } else { 0..columns.len() };
    let shown = columns.get(shown).unwrap_or(columns);
    if !is_narrow {
        columns_beside(ui, shown.len().max(1), |uis| {
            for (ui, column) in uis.iter_mut().zip(shown) {
                let picture = picture_of(column).map(|picture| (picture, false));
                section_heading(ui, picture, &name_of(saying, column), look.colours.ink);
            }
        });
    }
    for (at, row) in view.board_rows.iter().enumerate() {
        let key = question_id(&field.id).with(("height", row.code.as_str()));
        let target: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(0.0);
        let mut highest = 0.0_f32;
        if at > 0 {
            ui.add_space(look.scale().item_gap);
        }
        columns_beside(ui, shown.len().max(1), |uis| {
            for (ui, column) in uis.iter_mut().zip(shown) {
                let height = cell_ui(ui, cx, memory, saying, field, column, (at, row), target);
                highest = highest.max(height);
            }
        });
        if (highest - target).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(key, highest));
            ui.ctx().request_repaint();
        }
    }
    loose_ui(ui, cx, memory, saying, field, view);
}

/// Every cell of the question's board with its name; none when it has no board.
pub fn places(field: &FieldView) -> Vec<(StatementCell, String)> {
    let Some(view) = &field.statements else { return Vec::new() };
    let cells = view.board_columns.iter().flat_map(|column| view.board_rows.iter().map(move |row| (column, row)));
    cells
        .map(|(column, row)| {
            let cell = StatementCell { column: column.code.clone(), row: row.code.clone() };
            (cell, format!("{} · {}", column.label, row.label))
        })
        .collect()
}

/// Draws a cell at least `target` high; gives the height its content wants.
#[expect(clippy::too_many_arguments, reason = "one cell of one board; a struct would only rename the arguments")]
fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    column: &OptionView,
    (at, row): (usize, &OptionView),
    target: f32,
) -> f32 {
    let look = Look::of(ui.ctx());
    let cell = StatementCell { column: column.code.clone(), row: row.code.clone() };
    // Empty cells are places to fill, not lines to overlook.
    let target = target.max(LEAST_LINES * look.font(Type::Words).size);
    let own: Vec<&Statement> = said_in(field).iter().filter(|one| one.cell.as_ref() == Some(&cell)).collect();
    let (tone, picture) = if at == 0 { (Tone::Green, icons::THUMBS_UP) } else { (Tone::Blue, icons::MOUNTAINS) };
    striped_card(ui, tone, |ui| {
        let content = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            let (ink, _) = look.tone(tone);
            let first = saying.open.view.field(field.id.as_str()).and_then(|field| field.statements.as_ref());
            let is_first = at == 0 && first.and_then(|view| view.board_columns.first()).is_some_and(|one| one == column);
            let id = question_id(&field.id);
            let id = if is_first { id } else { id.with((column.code.as_str(), row.code.as_str())) };
            let whose = format!("{} · {}", name_of(saying, column), row.label);
            let is_added = ui.horizontal(|ui| {
                ui.set_min_height(look.scale().icon + 20.0);
                section_heading(ui, Some((picture, true)), &row.label, ink);
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| add_icon(ui, saying, id, &whose)).inner
            });
            if is_added.inner {
                let last = said_in(field).last().and_then(|one| one.voice.clone());
                add(cx, field, last, Some(cell.clone()));
            }
            let rule = ui.allocate_space(egui::vec2(ui.available_width(), 1.0)).1;
            ui.painter().hline(rule.x_range(), rule.center().y, egui::Stroke::new(1.0, look.colours.line));
            for statement in &own {
                statement_ui(ui, cx, memory, saying, field, statement, &own);
            }
        });
        let rect: Rect = content.response.rect;
        ui.add_space((target - rect.height()).max(0.0));
        rect.height()
    })
    .inner
}

/// Words that stand nowhere on the board (yet): none is out of sight.
fn loose_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, view: &StatementsView) {
    let is_on = |cell: &StatementCell| {
        view.board_columns.iter().any(|column| column.code == cell.column)
            && view.board_rows.iter().any(|row| row.code == cell.row)
    };
    let loose: Vec<&Statement> = said_in(field).iter().filter(|one| !one.cell.as_ref().is_some_and(is_on)).collect();
    for statement in &loose {
        statement_ui(ui, cx, memory, saying, field, statement, &loose);
    }
}

/// The column that is shown where there is room for one; it follows the statement that is being written.
fn one_column(
    ui: &mut Ui,
    memory: &Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &[OptionView],
) -> std::ops::Range<usize> {
    let key = question_id(&field.id).with("column shown");
    let mut active: usize = ui.data(|data| data.get_temp(key)).unwrap_or(0).min(columns.len().saturating_sub(1));
    let written = memory.editing.as_deref().and_then(|id| said_in(field).iter().find(|one| one.id.as_str() == id));
    let wanted = written.and_then(|one| one.cell.as_ref());
    if let Some(at) = wanted.and_then(|cell| columns.iter().position(|column| column.code == cell.column)) {
        active = at;
    }
    let names: Vec<String> = columns.iter().map(|column| name_of(saying, column)).collect();
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    if let Some(turned) = tabs(ui, key.with("tabs"), &field.label, &labels, active) {
        active = turned;
    }
    ui.data_mut(|data| data.insert_temp(key, active));
    active..active + 1
}

/// The pupil's column carries the pupil's name.
fn name_of(saying: Saying<'_>, column: &OptionView) -> String {
    if column.code == "kind" { people::pupil_at_start(saying.open, saying.words) } else { column.label.clone() }
}

fn picture_of(column: &OptionView) -> Option<Icon> {
    match column.code.as_str() {
        "kind" => Some(icons::STUDENT),
        "onderwijs" => Some(icons::CHALKBOARD_TEACHER),
        "thuis" => Some(icons::HOUSE_LINE),
        _ => None,
    }
}
