//! *Kijkt er niemand mee?* Before names of other pupils may come on the screen.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{MeetingCommand, Show};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, dialog, text};

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let answer = dialog(ui.ctx(), Id::unique("nobody watching"), words.get("kijkt-niemand-mee"), |ui| {
        ui.set_width(620.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        text(ui, Type::Body, words.get("kijkt-niemand-mee-uitleg"));
        ui.add_space(12.0);
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
            let stay = if cx.state.in_meeting() { "kijkt-niemand-mee-blijven" } else { "kijkt-niemand-mee-hier-blijven" };
            if Button::primary(words.get(stay)).icon(icons::ARROW_LEFT).show(ui).clicked() {
                answer = Some(false);
            }
            if Button::secondary(words.get("naar-het-bureau")).icon(icons::DESKTOP).show(ui).clicked() {
                answer = Some(true);
            }
        });
        answer
    });
    match answer {
        Some(Closed::Answer(true)) => cx.push(Command::Meeting(MeetingCommand::Leave)),
        Some(Closed::Answer(false) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}
