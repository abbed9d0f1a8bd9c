//! One row, open: a card with its cells, short ones side by side.

use std::collections::BTreeSet;

use egui::{Rect, Role, Ui, UiBuilder, vec2};

use crate::app::command::Change;
use crate::engine::view::{ColumnView, FieldView};
use crate::model::Missing;
use crate::model::template::Kind;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, card, columns_beside, text, toned};
use crate::ui::{Cx, Memory, keys};

use super::cell::Cell;
pub use super::cell::row_note_id;
use super::cell_menu::CellMenu;
use super::columns::{Columns, lines};
use super::missing::Wish;
use super::part::Part;
use super::place::question_id;
use super::rows::{Act, Entry, act_on, close};
use super::value::value_ui;
use super::{Show, aside, earlier, missing};
use crate::app::said::Saying;

/// Draws the card; gives its place on the screen.
#[expect(clippy::too_many_arguments, reason = "a row needs its question, its columns, itself and where it is shown")]
pub fn card_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    show: Show,
) -> Rect {
    let builder = UiBuilder::new()
        .id_salt(("row", field.id.as_str(), entry.key))
        .accessibility_role(Role::Group)
        .accessibility_label(entry.title.as_str());
    let shown = ui.scope_builder(builder, |ui| {
        let mut content = |ui: &mut Ui| {
            let look = Look::of(ui.ctx());
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            header(ui, cx, memory, saying, field, entry, show);
            if let Some(hint) = entry.hint {
                toned(ui, Type::Small, look.colours.muted, hint);
            }
            read_before(ui, saying, columns, entry);
            cells_ui(ui, cx, saying, field, &columns.now, entry, show);
            later_ui(ui, cx, saying, field, columns, entry, show);
            row_note_ui(ui, cx, field, entry);
        };
        if entry.is_flat {
            content(ui);
        } else {
            card(ui, content);
        }
    });
    shown.response.rect
}

/// Draws cells, short ones side by side.
pub fn cells_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &[&ColumnView],
    entry: &Entry<'_>,
    show: Show,
) {
    let nothing = BTreeSet::new();
    let hidden = entry.view.map_or(&nothing, |view| &view.hidden);
    let asked: Vec<&ColumnView> = columns.iter().copied().filter(|column| !hidden.contains(&column.id)).collect();
    for line in lines(&asked, ui.available_width()) {
        if let [column] = line.columns.as_slice() {
            cell_ui(ui, cx, saying, field, column, entry, show);
        } else {
            columns_beside(ui, line.parts, |uis| {
                for (ui, column) in uis.iter_mut().zip(&line.columns) {
                    cell_ui(ui, cx, saying, field, column, entry, show);
                }
            });
        }
        ui.add_space(6.0);
    }
}

/// Draws one cell and passes on what was done with it.
pub fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    column: &ColumnView,
    entry: &Entry<'_>,
    show: Show,
) {
    cell_shown_ui(ui, cx, saying, field, column, entry, show, false);
}

/// The same; where it `wraps`, one line of text is shown on as many lines as its words need.
#[expect(clippy::too_many_arguments, reason = "a cell needs its question, its column, its row and where it is shown")]
pub fn cell_shown_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    column: &ColumnView,
    entry: &Entry<'_>,
    show: Show,
    wraps: bool,
) {
    let cell = Cell { field, column, entry };
    let id = cell.id();
    if let (Some(missing), Some(_)) = (cell.missing(), entry.row) {
        let look = Look::of(ui.ctx());
        toned(ui, Type::Strong, look.colours.ink, &column.label);
        instead_ui(ui, cx, saying, cell, missing);
        return;
    }
    let message = cell.message(saying, show);
    let template = &saying.open.template;
    let part = Part { violation: message.as_deref(), wraps, ..Part::of_cell(id, field, column, template, cell.value()) };
    let note = cell.note_offer(saying);
    let has_menu = entry.row.is_some() && !matches!(column.kind, Kind::Computed(_));
    let menu = has_menu.then(|| CellMenu::of(ui, id, column, &note));
    if let Some(menu) = &menu {
        menu.by_key(ui);
    }
    let drawn = ui.vertical(|ui| {
        if let Some(menu) = &menu {
            menu.leave_room(ui);
        }
        value_ui(ui, saying, &part)
    });
    let (touched, rect) = (drawn.inner, drawn.response.rect);
    match menu.and_then(|menu| menu.show(ui, saying.words, rect)) {
        Some(Wish::Note) => cell.open_note(ui),
        Some(Wish::Missing(choice)) => cell.choose_missing(ui, cx, choice),
        None => {}
    }
    if let Some(value) = touched.change {
        cell.set(cx, value);
    }
    if touched.left {
        cell.leave(cx);
    }
}

/// Why a cell holds nothing, and the way back to its control.
pub fn instead_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, cell: Cell<'_>, missing: &Missing) {
    let done = missing::instead_ui(ui, saying, cell.id(), &cell.column.label, missing);
    if let Some(choice) = done.change {
        cell.set_missing(cx, choice);
    }
    if done.left {
        cell.leave(cx);
    }
}

/// The note beside the row: as words, or to write in.
pub fn row_note_ui(ui: &mut Ui, cx: &mut Cx<'_>, field: &FieldView, entry: &Entry<'_>) {
    let Some(row) = entry.row else { return };
    if let Some(new) = aside::note_field_ui(ui, cx, row_note_id(field, entry), &row.note) {
        cx.change(Change::RowNote(field.id.clone(), row.id.clone(), new));
    }
}

/// Buttons for what can be done to a row, from the right edge of `rect`; gives where they begin. No stops for Tab: the
/// keys do the same.
pub fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView, entry: &Entry<'_>, rect: Rect) -> f32 {
    let Some(row) = entry.row else { return rect.right() };
    let (at, count) = entry.place;
    let words = saying.words;
    // Between rows of other lanes a step up or down would not be seen; there its keys, its handle and its field move it.
    let steps = !entry.is_preset() && !entry.is_flat;
    let all = [
        (Act::Remove, icons::TRASH, words.get("knop-verwijderen"), true),
        (Act::Duplicate, icons::COPY, words.get("knop-dubbel"), !entry.is_preset()),
        (Act::Down, icons::ARROW_DOWN, words.get("knop-omlaag"), steps && at + 1 < count),
        (Act::Up, icons::ARROW_UP, words.get("knop-omhoog"), steps && at > 0),
    ];
    let side = Look::of(ui.ctx()).sizes.min_target;
    let mut right = rect.right();
    for (act, picture, name, is_possible) in all {
        if !is_possible {
            continue;
        }
        let place = Rect::from_min_size(egui::pos2(right - side, rect.top()), vec2(side, side));
        right -= side;
        let id = question_id(&field.id).with(("act", entry.key, name));
        let name = format!("{name} ({})", entry.title);
        let response = aside::quiet_button(ui, id, place, picture, &name, false);
        if response.clicked() {
            act_on(cx, field, entry, row, act);
        }
        let keys = if entry.is_preset() { String::new() } else { keys::written(&act.keys()) };
        crate::ui::widgets::tooltip(response, &name, &keys);
    }
    right
}

fn header(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    entry: &Entry<'_>,
    show: Show,
) {
    let look = Look::of(ui.ctx());
    let side = look.sizes.min_target;
    let width = ui.available_width();
    let row = ui.horizontal(|ui| {
        ui.set_min_height(side);
        ui.vertical(|ui| {
            ui.set_max_width((width - 5.5 * side).max(120.0));
            ui.add_space(8.0);
            text(ui, Type::Strong, &entry.title);
        });
    });
    let rect = Rect::from_min_size(row.response.rect.min, vec2(width, side));
    let right = actions_ui(ui, cx, saying, field, entry, rect);
    from_last_time_ui(ui, cx, saying, field, entry);
    let folds = show == Show::Table || entry.folds || entry.is_preset();
    if folds {
        let place = Rect::from_min_size(egui::pos2(right - side, rect.top()), vec2(side, side));
        let id = question_id(&field.id).with(("fold", entry.key));
        let name = saying.words.with("veld-inklappen", &[("ding", entry.title.as_str().into())]);
        let response = aside::quiet_button(ui, id, place, icons::CARET_UP, &name, false);
        if response.clicked() {
            close(ui, memory, field, entry);
        }
        crate::ui::widgets::tooltip(response, &name, &keys::written(&keys::FOLD));
    }
}

/// Where the row is from, and what can be said of it, under its name.
fn from_last_time_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView, entry: &Entry<'_>) {
    let is_used = super::rows::in_use(ui, field).as_deref() == Some(entry.key);
    if is_used || ui.rect_contains_pointer(ui.min_rect()) {
        earlier::note_row(ui, field, entry, true);
    }
    earlier::row_ui(ui, cx, saying, field, entry);
}

/// What was filled in before, to read.
fn read_before(ui: &mut Ui, saying: Saying<'_>, columns: &Columns<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    for column in &columns.before {
        let Some(value) = entry.row.and_then(|row| row.cells.get(&column.id)).filter(|cell| !cell.is_blank()) else { continue };
        ui.horizontal_wrapped(|ui| {
            toned(ui, Type::Body, look.colours.muted, &column.label);
            toned(ui, Type::Body, look.colours.muted, "—");
            text(ui, Type::Body, &saying.scalar(&column.kind, &column.options, column.unit.as_deref(), value));
        });
    }
}

/// What is worked out later, folded until somebody wants it.
pub fn later_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    show: Show,
) {
    if columns.later.is_empty() {
        return;
    }
    let key = question_id(&field.id).with(("later", entry.key));
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let words = saying.words.with("veld-later", &[("aantal", columns.later.len().into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if Button::quiet(&words).icon(picture).id(key).show(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    if is_open {
        cells_ui(ui, cx, saying, field, &columns.later, entry, show);
    }
}
