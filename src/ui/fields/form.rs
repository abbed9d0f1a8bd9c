//! A step as a form, at the bureau: everything in order, short questions side by side.

use egui::Ui;

use crate::engine::view::{FieldView, ItemView};
use crate::model::template::Kind;
use crate::ui::lists::list_ui;
use crate::ui::theme::Look;
use crate::ui::widgets::{columns_beside, section_heading};
use crate::ui::{Cx, Memory, displays};

use super::{Show, columns, field_ui, folded, question};

/// Least width of a short question, in points.
const SLOT: f32 = 400.0;
/// Wider than this, lines of text are hard to follow.
const WIDEST: f32 = 1240.0;
/// A longer label wants a line of its own.
const SHORT_LABEL_CHARS: usize = 34;

/// Draws the items of a step.
pub fn items_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, items: &[ItemView], show: Show) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let look = Look::of(ui.ctx());
    ui.vertical(|ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        let is_drawn_here = |item: &&ItemView| match item {
            ItemView::Field(id) => {
                open.view.field(id.as_str()).is_some_and(|field| !displays::is_company(open, items, field, show))
            }
            ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => true,
        };
        let own: Vec<&ItemView> = items.iter().filter(is_drawn_here).collect();
        let mut rest = own.as_slice();
        let mut is_first = true;
        while let Some((item, after)) = rest.split_first() {
            if !is_first {
                ui.add_space(look.scale().block_gap - ui.spacing().item_spacing.y);
            }
            is_first = false;
            rest = after;
            match item {
                ItemView::Heading(words) => {
                    section_heading(ui, None, words, look.colours.primary);
                }
                ItemView::List(list) => list_ui(ui, cx, memory, *list, show),
                ItemView::Folded => folded::folded_ui(ui, cx),
                ItemView::Field(id) => {
                    let Some(field) = open.view.field(id.as_str()) else { continue };
                    if displays::group_ui(ui, cx, memory, field, show) {
                        continue;
                    }
                    if show == Show::ReadOnly || !is_short(field) {
                        field_ui(ui, cx, memory, field, show);
                        continue;
                    }
                    let slots = ((ui.available_width() / SLOT) as usize).clamp(1, 3);
                    let mut line = vec![field];
                    while let Some((ItemView::Field(next), after)) = rest.split_first()
                        && line.len() < slots
                        && let Some(field) = open.view.field(next.as_str()).filter(|field| is_short(field))
                    {
                        line.push(field);
                        rest = after;
                    }
                    if line.len() == 1 {
                        field_ui(ui, cx, memory, field, show);
                        continue;
                    }
                    let has_hint = line.iter().any(|field| field.hint.is_some());
                    columns_beside(ui, slots, |uis| {
                        for (ui, field) in uis.iter_mut().zip(line) {
                            question::beside_ui(ui, cx, memory, field, show, has_hint);
                        }
                    });
                }
            }
        }
    });
}

fn is_short(field: &FieldView) -> bool {
    let is_line = matches!(field.kind, Kind::Text) && field.starters.is_empty();
    let is_short = is_line || columns::is_short(&field.kind, &field.options, field.closed);
    is_short && !displays::is_group(field) && field.label.chars().count() <= SHORT_LABEL_CHARS
}
