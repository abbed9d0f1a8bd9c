//! A folded row with a drawing of its own: the ground, the name and the way in are the same for all of them.

use egui::{Color32, CornerRadius, Frame, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::engine::view::FieldView;
use crate::ui::Memory;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::place::{cell_id, hush};
use crate::ui::fields::rows::{Entry, line_id, open_key};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{focus_field, paint, put_focus, toned};

/// Draws a folded row that a screen reader calls `name`; Enter or a press opens it. Gives its place on the screen.
pub fn line_of(
    ui: &mut Ui,
    memory: &mut Memory,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    name: &str,
    draw: impl FnOnce(&mut Ui),
) -> Rect {
    let look = Look::of(ui.ctx());
    let id = line_id(field, entry.key);
    let shape = ui.painter().add(egui::Shape::Noop);
    let inner = Frame::new().inner_margin(Margin::symmetric(20, 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(draw);
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let fill = if response.hovered() { look.colours.hover } else { look.colours.surface };
    let radius: CornerRadius = paint::corner(look.sizes.radius);
    let line = Stroke::new(1.0, look.colours.line);
    ui.painter().set(shape, egui::epaint::RectShape::new(rect, radius, fill, line, egui::StrokeKind::Inside));
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(open_key(&field.id, entry.key));
        if let Some(column) = columns.now.first() {
            focus_field(ui.ctx(), cell_id(&field.id, entry.key, &column.id));
        }
    }
    rect
}

/// Words the name of the row says already.
pub fn hushed(ui: &mut Ui, kind: Type, colour: Color32, words: &str) {
    hush(&toned(ui, kind, colour, words));
}
