//! Small rounded labels: whose words, and what was decided.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::colours::{Tone, voice_tone};
use super::super::theme::{Look, Type, icons};
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

/// Whose voice is the active one: a chip that can be pressed, with the key that does the same. Without a family nobody is
/// named. The name takes at most `most` points; `spoken` is what a screen reader calls it.
pub fn voice_button(ui: &mut Ui, family: Option<Family>, name: &str, most: f32, spoken: &str, shortcut: &str) -> Response {
    let look = Look::of(ui.ctx());
    let tone = family.map(voice_tone);
    let (ink, soft) = tone.map_or((look.colours.muted, look.colours.surface), |tone| look.tone(tone));
    let side = look.scale().icon * 0.9;
    let words = paint::galley_elided(ui, name, look.font(Type::Chip), ink, most);
    let keys =
        (!shortcut.is_empty()).then(|| paint::galley(ui, shortcut, look.font(Type::Small), look.colours.muted, f32::INFINITY));
    let beside = keys.as_ref().map_or(0.0, |keys| keys.size().x + 10.0);
    let inner = side + 8.0 + words.size().x;
    let height = (words.size().y + 14.0).max(look.sizes.min_target);
    let (rect, response) = ui.allocate_exact_size(vec2(inner + 32.0 + beside, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    if ui.is_rect_visible(rect) {
        let chip = egui::Rect::from_min_size(rect.min, vec2(inner + 32.0, height));
        let line = if response.hovered() || tone.is_none() { ink } else { soft };
        let skin = paint::Skin { fill: soft, line, ink, muted: ink };
        paint::ground(ui, &look, chip, height / 2.0, &skin);
        paint::icon(ui.painter(), paint::icon_centre(chip, 16.0, side), icons::CHAT_CIRCLE_DOTS, side, false, ink);
        paint::text_at(ui.painter(), chip.left() + 16.0 + side + 8.0, chip.center().y, words, ink);
        if let Some(keys) = keys {
            paint::text_at(ui.painter(), chip.right() + 10.0, chip.center().y, keys, look.colours.muted);
        }
        paint::focus_ring(ui, &look, &response, height / 2.0);
    }
    response
}
