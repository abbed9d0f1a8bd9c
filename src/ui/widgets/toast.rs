//! A short message over the page that goes by itself; with undo where something was taken away.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Role, UiBuilder, vec2};

use super::super::theme::{Look, Type};
use super::{Button, paint, toned};

/// Shows a message at the bottom of the screen. True when its action ("Ongedaan maken") was pressed.
///
/// It never takes the keyboard; the shortcut that does the same is shown. When it goes is the app's to say: this room
/// has no clock.
pub fn toast(ctx: &Context, words: &str, action: Option<(&str, &str)>) -> bool {
    let look = Look::of(ctx);
    let area = Area::new(Id::unique("rondom toast"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -look.scale().control_height_big - 64.0));
    area.show(ctx, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(words);
        ui.scope_builder(builder, |ui| {
            Frame::new()
                .fill(look.colours.ink)
                .corner_radius(paint::corner(look.sizes.radius_card))
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(Margin::symmetric(20, 12))
                .show(ui, |ui| {
                    ui.set_max_width(760.0);
                    super::row(ui, |ui| {
                        toned(ui, Type::Body, look.colours.surface, words);
                        action.is_some_and(|(word, shortcut)| Button::secondary(word).shortcut(shortcut).show(ui).clicked())
                    })
                    .inner
                })
                .inner
        })
        .inner
    })
    .inner
}
