//! *Later uitwerken*: what the steps left for after the meeting, one step unfolded at a time, with who does it and when.

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::aftercare::LaterStep;
use crate::app::command::AftercareCommand;
use crate::app::state::OpenCase;
use crate::ui::cx::Cx;
use crate::ui::fields;
use crate::ui::lists::{later_work_said, later_work_ui};
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, card, empty_state, toned};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let later = &open.aftercare.found.later;
    if later.is_empty() {
        empty_state(ui, icons::CHECK_CIRCLE, cx.tr("naloop-later-geen"), None);
        return;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    for one in later {
        let is_open = open.aftercare.step.as_ref() == Some(&one.step);
        head_ui(ui, cx, open, one, is_open);
        if is_open {
            ui.add_space(8.0);
            card(ui, |ui| {
                later_work_ui(ui, cx, &one.step);
                ui.add_space(cx.look.scale().block_gap);
                fields::items_ui(ui, cx, memory, &one.items, fields::Show::Bureau);
            });
            ui.add_space(22.0);
        }
    }
}

/// The step, how much of it waits, and who does it by when.
fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, one: &LaterStep, is_open: bool) {
    let words = cx.words();
    let title = open.view.step(one.step.as_str()).map(|step| step.title.as_str()).unwrap_or_default();
    let count = match one.open {
        0 => words.get("naloop-klaar").to_owned(),
        open => words.with("naloop-nog", &[("aantal", open.into())]),
    };
    let said = later_work_said(cx, &one.step);
    let label = format!("{title} · {count}");
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let button = Button::quiet(&label).icon(picture).id(Id::unique(("aftercare step", one.step.as_str())));
        if button.show(ui).clicked() {
            cx.push(Command::Aftercare(AftercareCommand::Step(one.step.clone())));
        }
        if !said.is_empty() {
            toned(ui, Type::Body, cx.look.colours.muted, &said);
        }
    });
}
