//! *Later uitwerken*: what is not for the table folds under one line, and opens to the same questions.

use egui::{Id, Ui};

use crate::engine::view::{FieldState, FieldView};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, toned};
use crate::ui::{Cx, Memory};

use super::{Show, question};

/// Draws the line, and the questions when it is open.
pub fn later_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, fields: &[&FieldView]) {
    let look = Look::of(ui.ctx());
    let words = &cx.state.words;
    let still_open = fields.iter().filter(|field| field.state == FieldState::Blank).count();
    let line = words.with("veld-later", &[("aantal", still_open.into())]);
    let is_open = ui.data(|data| data.get_temp::<bool>(key())).unwrap_or(false);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if Button::quiet(&line).icon(picture).id(key()).show(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(key(), !is_open));
    }
    if !is_open {
        return;
    }
    toned(ui, Type::Small, look.colours.muted, words.get("veld-later-uitleg"));
    for field in fields {
        ui.add_space(look.scale().item_gap);
        question::question_ui(ui, cx, memory, field, Show::Table);
    }
}

/// Opens it, because the cursor is sent there.
pub fn unfold(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(key(), true));
}

fn key() -> Id {
    Id::unique("rondom worked out later")
}
