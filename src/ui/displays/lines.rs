//! Rows as calm lines: each says what stands in it, and opens where it stands when somebody wants to change it.
//!
//! Keys, cells and what can be done to a row are those of [`rows`]; here is only how a closed row looks and opens.

use egui::{Color32, Frame, Margin, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::engine::view::ColumnView;
use crate::model::{Missing, Scalar};
use crate::ui::fields::Show;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::earlier;
use crate::ui::fields::place::{cell_id, holds_focus, hush};
use crate::ui::fields::rows::{self, Entry};
use crate::ui::theme::{Back, Look, Type};
use crate::ui::widgets::{focus_field, put_focus, toned};
use crate::ui::{Cx, Memory, fields};

use super::Stage;

/// Air above and below the words of a line, in points.
pub const PAD: i8 = 6;

/// The columns and rows of a question, ready to draw as lines.
pub struct Lines<'a> {
    /// Its columns, by when they are asked here.
    pub columns: Columns<'a>,
    /// Its rows.
    pub entries: Vec<Entry<'a>>,
}

impl<'a> Lines<'a> {
    /// Those of the question on this stage; `None` when it has no rows.
    pub fn of(stage: &Stage<'a>, is_flat: bool) -> Option<Self> {
        let view = stage.field.rows.as_ref()?;
        let mut entries = rows::entries(stage.saying, stage.field, view);
        for entry in &mut entries {
            entry.folds = true;
            entry.is_flat = is_flat;
        }
        Some(Self { columns: Columns::of(stage.field, view, stage.show), entries })
    }
}

/// What a cell says in a line; nothing for what was left open or not told.
pub fn said(stage: &Stage<'_>, entry: &Entry<'_>, column: &ColumnView) -> Option<String> {
    let stored = entry.row.and_then(|row| row.cells.get(&column.id));
    let cell = stored.or_else(|| entry.view.and_then(|view| view.computed.get(&column.id)))?;
    let is_silent = matches!(cell, Scalar::Missing(Missing::NotAsked | Missing::NotShared | Missing::NotApplicable(_)));
    if cell.is_blank() || is_silent || entry.view.is_some_and(|view| view.hidden.contains(&column.id)) {
        return None;
    }
    let words = stage.saying.scalar(&column.kind, &column.options, column.unit.as_deref(), cell);
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}

/// The same for the column with this name.
pub fn said_in(stage: &Stage<'_>, entry: &Entry<'_>, column: &str) -> Option<String> {
    let columns = stage.field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    said(stage, entry, columns.iter().find(|known| known.id == column)?)
}

/// The code chosen in the column with this name.
pub fn code<'e>(entry: &Entry<'e>, column: &str) -> Option<&'e str> {
    match entry.row?.cells.get(column)? {
        Scalar::Choice(pick) => pick.as_code(),
        _ => None,
    }
}

/// Words on a line. Where the line is a button, it says them itself.
pub fn piece(ui: &mut Ui, stage: &Stage<'_>, kind: Type, colour: Color32, words: &str) -> Response {
    let response = toned(ui, kind, colour, words);
    if stage.show != Show::ReadOnly {
        hush(&response);
    }
    response
}

/// A closed row: `draw` says what stands in it. Where something can be changed, Enter or a press opens it.
pub fn line_ui(
    ui: &mut Ui,
    memory: &mut Memory,
    stage: &Stage<'_>,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    name: &str,
    draw: impl FnOnce(&mut Ui),
) -> Rect {
    let look = Look::of(ui.ctx());
    let pad = PAD;
    let shape = ui.painter().add(Shape::Noop);
    let back = earlier::back(earlier::of_row(stage.saying.open, stage.field, entry), Back::Words);
    let back = back.filter(|_| stage.show != Show::ReadOnly);
    let inner = Look::standing_back(ui, back, |ui| {
        Frame::new().inner_margin(Margin::symmetric(10, pad)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.set_min_height(look.sizes.min_target - 2.0 * f32::from(pad));
            draw(ui);
        })
    });
    let rect = inner.response.rect;
    if stage.show == Show::ReadOnly {
        return rect;
    }
    let id = rows::line_id(stage.field, entry.key);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let radius = egui::CornerRadius::same(look.sizes.radius as u8);
    if response.hovered() {
        let fill = if response.is_pointer_button_down_on() { look.colours.pressed } else { look.colours.hover };
        ui.painter().set(shape, egui::epaint::RectShape::filled(rect, radius, fill));
    }
    if response.has_focus() {
        let ring = Stroke::new(look.sizes.focus_width, look.colours.focus);
        ui.painter().rect_stroke(rect, radius, ring, StrokeKind::Inside);
    }
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(rows::open_key(&stage.field.id, entry.key));
        if let Some(column) = columns.now.iter().find(|column| column_is_asked(entry, column)) {
            focus_field(ui.ctx(), cell_id(&stage.field.id, entry.key, &column.id));
        }
    }
    rect
}

fn column_is_asked(entry: &Entry<'_>, column: &ColumnView) -> bool {
    entry.view.is_none_or(|view| !view.hidden.contains(&column.id))
}

/// A row, open where it stands.
pub fn open_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    stage: &Stage<'_>,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
) -> Rect {
    let back = earlier::back(earlier::of_row(stage.saying.open, stage.field, entry), Back::Answers);
    Look::standing_back(ui, back, |ui| {
        fields::row_card::card_ui(ui, cx, memory, stage.saying, stage.field, columns, entry, stage.show)
    })
}

/// Notes which row has the keyboard, for its keys in the next frame.
pub fn note_use<'e>(ui: &Ui, used: &mut Option<String>, entry: &Entry<'e>, rect: Rect) {
    if holds_focus(ui, rect) {
        *used = Some(entry.key.to_owned());
    }
}

/// A thin line between two rows.
pub fn rule(ui: &Ui, look: &Look, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, look.colours.line));
}
