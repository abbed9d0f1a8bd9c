//! What a control does, and its shortcut, when the pointer rests on it.

use egui::Response;

use super::super::theme::{Look, Type};
use super::text::{text, toned};

/// Adds a tooltip. The shortcut stands apart and is no part of the control's name.
pub fn tooltip(response: Response, what: &str, shortcut: &str) -> Response {
    response.on_hover_ui(|ui| {
        ui.horizontal(|ui| {
            let muted = Look::of(ui.ctx()).colours.muted;
            text(ui, Type::Small, what);
            if !shortcut.is_empty() {
                toned(ui, Type::Small, muted, shortcut);
            }
        });
    })
}
