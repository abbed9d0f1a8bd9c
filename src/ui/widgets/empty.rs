//! Nothing here yet, and what to do about it.

use egui::{Response, Ui};

use super::super::theme::{Icon, Look, Type};
use super::{Button, icon, toned};

/// A picture, a sentence that says what to do next, and the button that does it. Gives the button's response.
pub fn empty_state(ui: &mut Ui, picture: Icon, sentence: &str, action: Option<&str>) -> Option<Response> {
    let look = Look::of(ui.ctx());
    ui.vertical_centered(|ui| {
        ui.add_space(look.scale().block_gap);
        icon(ui, picture, look.scale().icon * 2.2, false, look.colours.primary);
        ui.add_space(look.scale().item_gap);
        toned(ui, Type::Lead, look.colours.muted, sentence);
        ui.add_space(look.scale().item_gap);
        let pressed = action.map(|action| Button::secondary(action).show(ui));
        ui.add_space(look.scale().block_gap);
        pressed
    })
    .inner
}
