//! The curtain: nothing of a case is drawn, so nothing of it can be read, on the screen or by a screen reader.

use egui::{Align, Context, EventFilter, Frame, Id, Layout, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::CurtainCommand;
use crate::app::state::Curtain;
use crate::i18n::dates;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, go_on, held, logo_big, text, toned};

use super::bureau_bar::practice_mark;

/// Room for everything below the air at the top, in points.
const NEEDS: f32 = 500.0;
/// Below this height there is less air, and the button goes before the date.
const LOW: f32 = 560.0;

/// Draws the page that stands before everything.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, curtain: Curtain) {
    let words = cx.words();
    if memory.behind_curtain.is_none() {
        memory.behind_curtain = Some(take_keyboard(ui.ctx()));
    }
    Frame::new().fill(cx.look.page_ground(ui.ctx())).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let corner = ui.max_rect().shrink2(vec2(28.0, 20.0));
        ui.scope_builder(UiBuilder::new().max_rect(corner), |ui| practice_mark(ui, cx));
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            let height = ui.available_height();
            let is_low = height < LOW;
            let air = |points: f32| if is_low { points * 0.45 } else { points };
            ui.add_space((height * 0.30).min(height - NEEDS).max(air(24.0)));
            logo_big(ui);
            ui.add_space(air(30.0));
            if !is_low {
                toned(ui, Type::Grand, cx.look.colours.muted, &dates::long(cx.state.today(cx.env), words.language()));
                ui.add_space(44.0);
            }
            let (label, sentence) = match curtain {
                Curtain::Drawn => ("gordijn-verder", "gordijn-dicht"),
                Curtain::Pause => ("gordijn-verder-overleg", "gordijn-klok-staat-stil"),
            };
            if curtain == Curtain::Pause {
                text(ui, Type::Heading, words.get("gordijn-pauze"));
                ui.add_space(air(28.0));
            }
            let button = Button::primary(words.get(label)).icon(icons::PLAY).grand().show(ui);
            // Enter opens it, whatever had the keyboard before.
            if ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            // There is nowhere to go: a Tab kept for later would take the keyboard to the first control of the page.
            let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, all));
            if button.clicked() {
                cx.push(Command::Curtain(CurtainCommand::Open));
            }
            ui.add_space(air(40.0));
            toned(ui, Type::Lead, cx.look.colours.muted, words.get(sentence));
        });
    });
}

/// The keyboard goes back to where it was; once, before the page is drawn again, so that no control and no dialog takes it that
/// somebody left: what is half typed in a list stays, and a dialog is not new. Gives where it went.
pub(super) fn give_back(ctx: &Context, memory: &mut Memory) -> Option<Id> {
    let before = memory.behind_curtain.take()?;
    // The button of the curtain is gone.
    take_keyboard(ctx);
    go_on(ctx);
    if let Some(before) = before {
        ctx.memory_mut(|memory| memory.request_focus(before));
    }
    before
}

/// Once more when the page was drawn: what lies over it takes no keyboard in the pass in which it finds its size. A line that
/// was asked for goes first.
pub(super) fn keep(ctx: &Context, given: Option<Id>) {
    let is_away = |given: &Id| !ctx.memory(|memory| memory.has_focus(*given)) && !held::is_on_its_way(ctx);
    if let Some(given) = given.filter(is_away) {
        ctx.memory_mut(|memory| memory.request_focus(given));
        ctx.request_repaint();
    }
}

/// Takes the keyboard from whatever has it, and says what that was.
fn take_keyboard(ctx: &Context) -> Option<Id> {
    let had = ctx.memory(|memory| memory.focused());
    if let Some(had) = had {
        ctx.memory_mut(|memory| memory.surrender_focus(had));
    }
    had
}
