//! An icon on its own. The picture never reaches a screen reader; its name, if it has one, does.

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::Icon;
use super::paint;

/// A picture beside words that already say it: no name, nothing to press.
pub fn icon(ui: &mut Ui, picture: Icon, side: f32, filled: bool, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint::icon(ui.painter(), rect.center(), picture, side, filled, colour);
    response
}

/// A picture that says something by itself, with the words for those who cannot see it.
pub fn named_icon(ui: &mut Ui, picture: Icon, side: f32, filled: bool, colour: Color32, name: &str) -> Response {
    let response = icon(ui, picture, side, filled, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    super::tooltip(response, name, "")
}
