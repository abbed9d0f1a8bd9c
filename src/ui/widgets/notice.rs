//! A message that stands in the page: what is so, and what can be done about it.

use egui::{Frame, Margin, Role, Stroke, Ui, UiBuilder};

use super::super::theme::colours::Tone;
use super::super::theme::{Look, Type, icons};
use super::{Button, paint, text};

/// A banner in a tone, with up to two actions. Gives the index of the action pressed.
pub fn notice(ui: &mut Ui, tone: Tone, words: &str, actions: &[&str]) -> Option<usize> {
    let look = Look::of(ui.ctx());
    let (ink, soft) = look.tone(tone);
    let picture = match tone {
        Tone::Amber | Tone::Red => icons::WARNING_CIRCLE,
        Tone::Green => icons::CHECK_CIRCLE,
        _ => icons::INFO,
    };
    let mut pressed = None;
    let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(words);
    ui.scope_builder(builder, |ui| {
        let frame = Frame::new().fill(soft).corner_radius(paint::corner(look.sizes.radius)).inner_margin(Margin {
            left: 20,
            right: 16,
            top: 12,
            bottom: 12,
        });
        let shown = frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let side = look.scale().icon;
                super::icon(ui, picture, side, true, ink);
                ui.vertical(|ui| {
                    text(ui, Type::Body, words);
                    if !actions.is_empty() {
                        ui.add_space(4.0);
                        ui.horizontal_wrapped(|ui| {
                            for (index, action) in actions.iter().take(2).enumerate() {
                                if Button::secondary(action).show(ui).clicked() {
                                    pressed = Some(index);
                                }
                            }
                        });
                    }
                });
            });
        });
        let rect = shown.response.rect;
        let stripe = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 5.0, rect.bottom()));
        ui.painter().with_clip_rect(stripe.intersect(ui.clip_rect())).rect(
            rect,
            paint::corner(look.sizes.radius),
            ink,
            Stroke::NONE,
            egui::StrokeKind::Inside,
        );
    });
    pressed
}
