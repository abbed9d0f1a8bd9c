//! Words of a cell, read and written in the same place: no box around them until somebody is there.

use egui::{Color32, Rect, Ui, pos2, vec2};

use crate::app::said::Saying;
use crate::model::Scalar;
use crate::model::template::Kind;
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::missing::{Menu, Wish};
use crate::ui::fields::place::holds_focus;
use crate::ui::fields::typed::take_key;
use crate::ui::fields::{row_card, starters};
use crate::ui::keys;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{Field, TextField};

/// How the words look.
pub struct Words<'a> {
    /// Of this size.
    pub kind: Type,
    /// In this colour of the theme.
    pub ink: Color32,
    /// Somebody said exactly this.
    pub quoted: bool,
    /// What stands there while nothing does.
    pub starter: &'a str,
    /// Where a line stands in the height of its target.
    pub level: egui::Align,
}

/// Draws a cell that holds text.
pub fn cell_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, cell: Cell<'_>, show: Show, words: &Words<'_>) {
    if let (Some(missing), Some(_)) = (cell.missing(), cell.entry.row) {
        row_card::instead_ui(ui, cx, saying, cell, missing);
        return;
    }
    let look = Look::of(ui.ctx());
    let side = look.sizes.min_target;
    let id = cell.id();
    let text = cell.text();
    let note = cell.note_offer(saying);
    let menu = Menu { id, label: &cell.column.label, purpose: "", note: &note };
    let has_menu = cell.entry.row.is_some();
    let is_used = ui.memory(|memory| memory.has_focus(id));
    if has_menu && is_used && take_key(ui, keys::MENU) {
        menu.open(ui);
    }
    let chosen = starters::by_key(ui, id, &cell.column.starters, text);
    let message = cell.message(saying, show);
    let width = ui.available_width();
    let drawn = ui.vertical(|ui| {
        // What stands behind the words needs room even while it is not there: they must not jump.
        ui.set_max_width((width - side).max(2.0 * side));
        let field = Field::new(id, "").violation(message.as_deref());
        let field = match cell.column.kind {
            Kind::LongText => TextField::lines(field, 2),
            _ => TextField::line(field),
        };
        let field = field.toned(words.kind, words.ink).in_place().level(words.level).starter(words.starter);
        let outcome = if words.quoted { field.quoted() } else { field }.show(ui, text);
        outcome.response.clone().accessible_name(&cell.column.label);
        let chips = if is_used { starters::chips(ui, id, &cell.column.starters, text) } else { None };
        if let Some(new) = chosen.or(chips).or(outcome.change) {
            cell.set(cx, Some(Scalar::Text(new)));
        }
        if outcome.left {
            cell.leave(cx);
        }
    });
    let rect = drawn.response.rect;
    let button = Rect::from_min_size(pos2(rect.left() + width - side, rect.top()), vec2(side, side));
    let is_near = ui.rect_contains_pointer(rect.union(button));
    if !has_menu || !(is_near || holds_focus(ui, rect) || menu.is_open(ui)) {
        return;
    }
    match menu.button_ui(ui, saying.words, button, is_used) {
        Some(Wish::Note) => cell.open_note(ui),
        Some(Wish::Missing(choice)) => cell.choose_missing(ui, cx, choice),
        None => {}
    }
}
