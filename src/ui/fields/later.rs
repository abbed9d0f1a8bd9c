//! *Later uitwerken*: what is not for the table folds under one line with one owner and date, and opens to the same
//! questions.

use egui::{Id, Ui};

use crate::engine::view::{FieldState, FieldView};
use crate::ui::lists::{later_work_said, later_work_ui};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, toned};
use crate::ui::{Cx, Memory};

use super::place::question_id;
use super::{Show, question};

/// Draws the line, and the questions when it is open.
pub fn later_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, fields: &[&FieldView]) {
    let Some(first) = fields.first() else { return };
    let key = key(first);
    let look = Look::of(ui.ctx());
    let words = &cx.state.words;
    let still_open = fields.iter().filter(|field| field.state == FieldState::Blank).count();
    let line = words.with("veld-later", &[("aantal", still_open.into())]);
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let said = later_work_said(cx, &first.step);
    ui.horizontal_wrapped(|ui| {
        if Button::quiet(&line).icon(picture).id(key).show(ui).clicked() {
            ui.data_mut(|data| data.insert_temp(key, !is_open));
        }
        if !said.is_empty() {
            toned(ui, Type::Body, look.colours.muted, &said);
        }
    });
    if !is_open {
        return;
    }
    toned(ui, Type::Small, look.colours.muted, words.get("veld-later-uitleg"));
    ui.add_space(look.scale().item_gap);
    later_work_ui(ui, cx, &first.step);
    for field in fields {
        ui.add_space(look.scale().item_gap);
        question::question_ui(ui, cx, memory, field, Show::Table);
    }
}

/// Opens the one that begins with this question, because the cursor is sent there.
pub fn unfold(ui: &Ui, first: &FieldView) {
    ui.data_mut(|data| data.insert_temp(key(first), true));
}

fn key(first: &FieldView) -> Id {
    question_id(&first.id).with("worked out later")
}
