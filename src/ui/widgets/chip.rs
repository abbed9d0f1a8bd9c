//! Small rounded labels: whose words, and what was decided.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::colours::{Tone, voice_tone};
use super::super::theme::{Look, Type};
use super::paint;
use crate::model::Family;

/// Whose words these are: the colour of the voice, always with the name.
pub fn voice_chip(ui: &mut Ui, family: Family, name: &str) -> Response {
    chip(ui, voice_tone(family), name)
}

/// A small label in a tone.
pub fn chip(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let look = Look::of(ui.ctx());
    let (ink, soft) = look.tone(tone);
    let room = (paint::text_room(ui) - 28.0).max(60.0);
    let galley = paint::galley(ui, words, look.font(Type::Chip), ink, room);
    let size = galley.size() + vec2(28.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if ui.is_rect_visible(rect) {
        let radius = (rect.height() / 2.0).min(20.0);
        ui.painter().rect_filled(rect, paint::corner(radius), soft);
        paint::text_at(ui.painter(), rect.left() + 14.0, rect.center().y, galley, ink);
    }
    response
}
