//! One row as a line: short fields side by side at the bureau, or what it says, folded, until somebody opens it.

use egui::{Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::engine::view::{ColumnView, FieldView};
use crate::model::{Missing, Scalar};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{focus_field, icon, put_focus, toned};
use crate::ui::{Cx, Memory};

use super::columns::Columns;
use super::place::{cell_id, hush};
use super::row_card::{actions_ui, cell_ui, row_note_ui};
use super::rows::{self, Entry, line_id, open_key};
use super::{Show, earlier};
use crate::app::said::Saying;

/// Least width of a field in the line, in points.
const SLOT: f32 = 210.0;

/// A number or date is said with its label when that is no longer than this.
const SHORT_LABEL_CHARS: usize = 24;

/// All cells in one line, what can be done to the row behind them.
pub fn compact_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
) -> Rect {
    let look = Look::of(ui.ctx());
    let side = look.sizes.min_target;
    let builder = UiBuilder::new()
        .id_salt(("row", field.id.as_str(), entry.key))
        .accessibility_role(Role::Group)
        .accessibility_label(entry.title.as_str());
    let is_asked = |column: &&&ColumnView| entry.view.is_none_or(|view| !view.hidden.contains(&column.id));
    let asked: Vec<&ColumnView> = columns.now.iter().filter(is_asked).copied().collect();
    let whole = ui.available_width();
    let acts = 4.0 * side;
    let shown = ui.scope_builder(builder, |ui| {
        let width = whole - acts;
        let slots = asked.len().min((width / SLOT) as usize).max(1);
        ui.allocate_ui(vec2(width, 0.0), |ui| {
            for line in asked.chunks(slots) {
                ui.columns(slots, |uis| {
                    for (ui, column) in uis.iter_mut().zip(line) {
                        cell_ui(ui, cx, saying, field, column, entry, Show::Bureau);
                    }
                });
            }
            // Between lines that stand close together the choices only have room where somebody is.
            if rows::in_use(ui, field).as_deref() == Some(entry.key) && earlier::has_line(saying, field, entry) {
                earlier::note_row(ui, field, entry, true);
                earlier::row_ui(ui, cx, saying, field, entry);
            }
            row_note_ui(ui, cx, field, entry);
        });
    });
    let mut rect = shown.response.rect;
    rect.max.x = rect.min.x + whole;
    let top = rect.top() + look.font(Type::Strong).size * 1.4 + 10.0;
    actions_ui(ui, cx, saying, field, entry, Rect::from_min_size(pos2(rect.left(), top), vec2(whole, side)));
    let line = [pos2(rect.left(), rect.bottom() + 5.0), pos2(rect.right(), rect.bottom() + 5.0)];
    ui.painter().line_segment(line, Stroke::new(1.0, look.colours.line));
    ui.add_space(4.0);
    rect
}

/// What the row says in one line; Enter or a press opens it.
pub fn closed_ui(
    ui: &mut Ui,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    show: Show,
) -> Rect {
    let look = Look::of(ui.ctx());
    let said = summary(saying, columns, entry);
    let says_something = entry.says_something();
    let id = line_id(field, entry.key);
    let shape = ui.painter().add(egui::Shape::Noop);
    let inner = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let side = look.scale().icon;
            let (kind, ink) = match (says_something, show) {
                (true, Show::Table) => (Type::Words, look.answer_ink()),
                (true, _) => (Type::Strong, look.answer_ink()),
                (false, _) => (Type::Body, look.colours.muted),
            };
            // The picture stands in the middle of the first line.
            let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(kind)));
            ui.vertical(|ui| {
                ui.add_space(((line - side) / 2.0).max(0.0));
                icon(ui, icons::CARET_RIGHT, side, false, look.colours.muted);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                hush(&toned(ui, kind, ink, &said.first));
                if !said.rest.is_empty() {
                    hush(&toned(ui, Type::Body, look.colours.muted, &said.rest));
                }
            });
        });
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said.name(&entry.title)));
    let fill = if response.hovered() { look.colours.hover } else { look.colours.surface };
    let line = if says_something { look.colours.line } else { egui::Color32::TRANSPARENT };
    let fill = if says_something || response.hovered() { fill } else { egui::Color32::TRANSPARENT };
    let radius = egui::CornerRadius::same(look.sizes.radius as u8);
    ui.painter().set(shape, egui::epaint::RectShape::new(rect, radius, fill, Stroke::new(1.0, line), egui::StrokeKind::Inside));
    if response.has_focus() {
        let ring = Stroke::new(look.sizes.focus_width, look.colours.focus);
        ui.painter().rect_stroke(rect.expand(look.sizes.focus_offset), radius, ring, egui::StrokeKind::Outside);
    }
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(open_key(&field.id, entry.key));
        if let Some(column) = columns.now.first() {
            focus_field(ui.ctx(), cell_id(&field.id, entry.key, &column.id));
        }
    }
    rect
}

/// What a folded row says: its own words first, the rest behind.
struct Summary {
    first: String,
    rest: String,
}

impl Summary {
    /// What a screen reader says; the title too, where that is not the first words.
    fn name(&self, title: &str) -> String {
        let parts = [title, &self.first, &self.rest];
        let own = parts.iter().enumerate().filter(|(at, part)| !part.is_empty() && (*at == 0 || **part != title));
        own.map(|(_, part)| *part).collect::<Vec<_>>().join(", ")
    }
}

fn summary(saying: Saying<'_>, columns: &Columns<'_>, entry: &Entry<'_>) -> Summary {
    let is_first = |column: &ColumnView| columns.now.first().is_some_and(|first| first.id == column.id);
    let value = |column: &&ColumnView| {
        let cell = entry.row?.cells.get(&column.id).filter(|cell| !cell.is_blank() && **cell != Scalar::YesNo(false))?;
        // What was not asked, or not told, has nothing to say in one line.
        if matches!(cell, Scalar::Missing(Missing::NotAsked | Missing::NotShared | Missing::NotApplicable(_))) {
            return None;
        }
        let said = saying.scalar(&column.kind, &column.options, column.unit.as_deref(), cell);
        let label = column.label.trim_end_matches('?');
        Some(match cell {
            Scalar::YesNo(_) | Scalar::Scale(_) | Scalar::Missing(_) => format!("{label} {}", said.to_lowercase()),
            cell if is_weighed(column, cell) => format!("{label} {}", said.to_lowercase()),
            Scalar::Number(_) | Scalar::Date(_) if label.chars().count() <= SHORT_LABEL_CHARS && !is_first(column) => {
                format!("{label} {said}")
            }
            _ => said,
        })
    };
    let mut parts: Vec<String> = columns.now.iter().filter_map(value).collect();
    if entry.is_preset() {
        return Summary { first: entry.title.clone(), rest: parts.join(" · ") };
    }
    if parts.is_empty() {
        return Summary { first: entry.title.clone(), rest: String::new() };
    }
    let first = parts.remove(0);
    Summary { first, rest: parts.join(" · ") }
}

/// "Ja" or "deels" alone says nothing without what was weighed.
fn is_weighed(column: &ColumnView, cell: &Scalar) -> bool {
    matches!(cell, Scalar::Choice(_)) && column.closed && super::chosen::chars(&column.options) <= 40
}
