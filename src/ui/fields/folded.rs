//! What the table may not see now: one line that looks the same whatever is behind it, and the way to open it.

use egui::Ui;

use crate::app::Command;
use crate::app::command::SharingCommand;
use crate::app::discuss;
use crate::ui::Cx;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, icon, row, toned};

/// Draws the line.
pub fn folded_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let look = Look::of(ui.ctx());
    row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        icon(ui, icons::EYE_SLASH, look.scale().icon, false, look.colours.muted);
        toned(ui, Type::Body, look.colours.muted, words.get("delen-niet-op-het-scherm"));
        ui.add_space(12.0);
        if Button::secondary(&discuss::title(cx.state, cx.env)).show(ui).clicked() {
            cx.push(Command::Sharing(SharingCommand::Ask));
        }
    });
}
