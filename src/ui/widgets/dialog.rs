//! What lies over the page: a question that must be answered first, or a panel the page has no room for.

use std::sync::Arc;

use egui::{Align2, Area, Context, Frame, Id, Key, Margin, Modal, Modifiers, ScrollArea, Ui};

use super::super::theme::{Look, Type};
use super::{goes_on, held, paint};

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
    dialog_of(ctx, id, title, 860.0, add)
}

/// The same, of another greatest width.
pub fn dialog_of<R>(ctx: &Context, id: Id, title: &str, most: f32, add: impl FnOnce(&mut Ui) -> Option<R>) -> Option<Closed<R>> {
    let look = Look::of(ctx);
    let frame = Frame::new()
        .fill(look.colours.surface)
        .corner_radius(paint::corner(look.sizes.radius_card))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::symmetric(26, 22));
    let area: Area = Modal::default_area(id).accessible_name(title);
    let screen = ctx.content_rect().size();
    let width = (screen.x - 96.0).clamp(240.0, most);
    let height = (screen.y - 2.0 * 22.0 - 32.0).max(120.0);
    above(ctx, id, area, frame, |ui| {
        ui.set_max_width(width + 12.0);
        ui.set_max_height(height);
        // What does not fit scrolls; a dialog is never larger than the screen.
        let scroll = ScrollArea::vertical().id_salt(id.with("scroll")).max_height(height).auto_shrink([true, true]);
        let shown = scroll.show(ui, |ui| {
            ui.set_max_width(width);
            ui.set_min_width(width.min(560.0));
            super::text(ui, Type::Title, title);
            ui.add_space(look.scale().item_gap);
            let inner = add(ui);
            super::scroll::follow_focus(ui, id, ui.clip_rect());
            inner
        });
        shown.inner
    })
}

/// The edge a drawer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Where the blocks and steps stand.
    Left,
    /// Where the counts stand.
    Right,
}

/// Draws a panel that lies over the page where there is no room for it beside the page; in all else like [`dialog`].
pub fn drawer<R>(
    ctx: &Context,
    id: Id,
    edge: Edge,
    width: f32,
    title: &str,
    add: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<Closed<R>> {
    const MARGIN: f32 = 20.0;
    let look = Look::of(ctx);
    let frame = Frame::new()
        .fill(look.colours.background)
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(MARGIN as i8));
    let corner = if edge == Edge::Left { Align2::LEFT_TOP } else { Align2::RIGHT_TOP };
    let area: Area = Modal::default_area(id).anchor(corner, egui::Vec2::ZERO).accessible_name(title);
    let screen = ctx.content_rect().size();
    // A strip of the page stays in sight: a press on it closes the drawer.
    let width = width.min(screen.x - 64.0) - 2.0 * MARGIN;
    above(ctx, id, area, frame, |ui| {
        ui.set_width(width);
        ui.set_height(screen.y - 2.0 * MARGIN);
        super::text(ui, Type::Title, title);
        ui.add_space(look.scale().item_gap);
        super::scroll(ui, id.with("scroll"), add).inner
    })
}

fn above<R>(ctx: &Context, id: Id, area: Area, frame: Frame, add: impl FnOnce(&mut Ui) -> Option<R>) -> Option<Closed<R>> {
    let look = Look::of(ctx);
    let origin = id.with("origin of focus");
    let pass = ctx.cumulative_pass_nr();
    let known = ctx.data(|data| data.get_temp::<Origin>(origin));
    // It may have been closed by a key of the program, without a word to us.
    let is_first = known.is_none_or(|known| known.seen + 1 < pass && !goes_on(ctx));
    if is_first {
        let before = ctx.memory(|memory| memory.focused());
        ctx.data_mut(|data| data.insert_temp(origin, Origin { before, seen: pass }));
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
    } else if let Some(known) = known {
        ctx.data_mut(|data| data.insert_temp(origin, Origin { seen: pass, ..known }));
    }
    let shown = Modal::new(id).area(area).frame(frame).backdrop_color(look.colours.scrim).show(ctx, |ui| {
        if ctx.memory(|memory| memory.focused().is_none()) {
            ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
        }
        add(ui)
    });
    let dismissed = shown.should_close();
    let closed = shown.inner.map(Closed::Answer).or(dismissed.then_some(Closed::Dismissed));
    if closed.is_some() {
        let before = ctx.data_mut(|data| data.remove_temp::<Origin>(origin)).and_then(|origin| origin.before);
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
                if back.passes_to_wait > 0 {
                    back.passes_to_wait -= 1;
                    ui.data_mut(|data| data.insert_temp(pending, back));
                } else if !held::waits_for_line(ui.ctx(), back.to) {
                    ui.memory_mut(|memory| memory.request_focus(back.to));
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

/// Where the keyboard was when the dialog opened, and the last pass it was drawn in.
#[derive(Clone, Copy, Default)]
struct Origin {
    before: Option<Id>,
    seen: u64,
}
