//! A question that must be answered before anything else.

use std::sync::Arc;

use egui::{Area, Context, Frame, Id, Key, Margin, Modal, Modifiers, Ui};

use super::super::theme::{Look, Type};
use super::paint;

/// How a dialog ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed<R> {
    /// With this answer.
    Answer(R),
    /// With Esc or a click beside it.
    Dismissed,
}

/// Draws a dialog; call it in every frame in which it is open. `add` gives an answer when one is chosen.
///
/// The keyboard starts at its first control, cannot leave it, and goes back to where it was.
pub fn dialog<R>(ctx: &Context, id: Id, title: &str, add: impl FnOnce(&mut Ui) -> Option<R>) -> Option<Closed<R>> {
    let look = Look::of(ctx);
    let origin = id.with("origin of focus");
    let is_first = ctx.data(|data| data.get_temp::<Origin>(origin)).is_none();
    if is_first {
        let before = ctx.memory(|memory| memory.focused());
        ctx.data_mut(|data| data.insert_temp(origin, Origin(before)));
        ctx.memory_mut(|memory| {
            if let Some(before) = before {
                memory.surrender_focus(before);
            }
        });
        // The key that opened the dialog must not press its first button.
        ctx.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Enter);
            input.consume_key(Modifiers::NONE, Key::Space);
        });
    }
    let frame = Frame::new()
        .fill(look.colours.surface)
        .corner_radius(paint::corner(look.sizes.radius_card))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::symmetric(32, 28));
    let area: Area = Modal::default_area(id).accessible_name(title);
    let width = (ctx.content_rect().width() - 96.0).clamp(240.0, 860.0);
    let shown = Modal::new(id).area(area).frame(frame).backdrop_color(look.colours.scrim).show(ctx, |ui| {
        ui.set_max_width(width);
        ui.set_min_width(width.min(560.0));
        if ctx.memory(|memory| memory.focused().is_none()) {
            ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
        }
        super::text(ui, Type::Title, title);
        ui.add_space(look.scale().item_gap);
        add(ui)
    });
    let dismissed = shown.should_close();
    let closed = shown.inner.map(Closed::Answer).or(dismissed.then_some(Closed::Dismissed));
    if closed.is_some() {
        let before = ctx.data_mut(|data| data.remove_temp::<Origin>(origin)).and_then(|origin| origin.0);
        give_back(ctx, before);
    }
    closed
}

/// Gives the keyboard back at the end of the first pass without the dialog: until then egui refuses it to what lay below.
fn give_back(ctx: &Context, before: Option<Id>) {
    let pending = Id::unique("rondom focus to give back");
    let is_installed = Id::unique("rondom gives focus back");
    if ctx.data(|data| data.get_temp::<bool>(is_installed)).is_none() {
        ctx.data_mut(|data| data.insert_temp(is_installed, true));
        ctx.on_end_pass(
            "give focus back",
            Arc::new(move |ui| {
                let Some(mut back) = ui.data_mut(|data| data.remove_temp::<GiveBack>(pending)) else { return };
                if back.passes_to_wait == 0 {
                    ui.memory_mut(|memory| memory.request_focus(back.to));
                } else {
                    back.passes_to_wait -= 1;
                    ui.data_mut(|data| data.insert_temp(pending, back));
                }
                ui.ctx().request_repaint();
            }),
        );
    }
    if let Some(to) = before {
        ctx.data_mut(|data| data.insert_temp(pending, GiveBack { to, passes_to_wait: 1 }));
    }
}

/// Who gets the keyboard, and after how many passes.
#[derive(Clone, Copy)]
struct GiveBack {
    to: Id,
    passes_to_wait: u8,
}

impl Default for GiveBack {
    fn default() -> Self {
        Self { to: Id::NULL, passes_to_wait: 0 }
    }
}

/// Where the keyboard was when the dialog opened.
#[derive(Clone, Copy, Default)]
struct Origin(Option<Id>);
