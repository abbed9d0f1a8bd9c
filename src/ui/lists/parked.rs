//! Points for later: what waits, and what became of the others. For the panel of a meeting and for the bureau.

use egui::{Id, Role, Ui, UiBuilder};

use crate::app::Command;
use crate::app::capture::command::{CaptureCommand, Settling};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::names::key_of_settled;
use crate::model::Parked;
use crate::ui::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{actions, empty_state, icon, text, toned, voice_chip};

use super::item::rule;

/// Draws the parked points of the case, those that wait first.
pub fn parked_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    if open.case.parked.is_empty() {
        empty_state(ui, icons::CAR_PROFILE, cx.tr("punten-leeg"), None);
        return;
    }
    let (waiting, settled): (Vec<&Parked>, Vec<&Parked>) = open.case.parked.iter().partition(|parked| parked.settled.is_none());
    for (at, parked) in waiting.into_iter().chain(settled).enumerate() {
        if at > 0 {
            rule(ui);
        }
        one_ui(ui, cx, open, parked);
    }
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, parked: &Parked) {
    let words = cx.words();
    let look = cx.look.clone();
    let kind = if cx.state.in_meeting() { Type::Words } else { Type::Body };
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(parked.text.as_str());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.add_space(8.0);
        match &parked.settled {
            None => drop(text(ui, kind, &parked.text)),
            Some(_) => drop(toned(ui, kind, look.colours.muted, &parked.text)),
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 4.0);
            if let Some(voice) = &parked.by {
                let (name, family) = people::voice(open, &words, voice);
                voice_chip(ui, family, &name);
            }
            let step = parked.step.as_ref().and_then(|step| open.view.step(step.as_str()));
            if let Some(step) = step {
                toned(ui, Type::Small, look.colours.muted, &step.title);
            }
        });
        if let Some(settled) = &parked.settled {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                icon(ui, icons::CHECK, look.scale().icon * 0.8, false, look.colours.green);
                toned(ui, Type::Small, look.colours.muted, words.get(key_of_settled(settled)));
            });
        }
        if open.read_only.is_some() {
            return;
        }
        let (labels, settlings): (Vec<&str>, Vec<Settling>) = match &parked.settled {
            None => [
                ("punt-besproken", Settling::Discussed),
                ("punt-wordt-afspraak", Settling::Agreed),
                ("punt-vervalt", Settling::Dropped),
            ]
            .map(|(key, settling)| (words.get(key), settling))
            .into_iter()
            .unzip(),
            Some(_) => (vec![words.get("punt-wacht-weer")], vec![Settling::Waits]),
        };
        let name = words.with("punt-wat-ermee", &[("punt", parked.text.as_str().into())]);
        let pressed = actions(ui, Id::unique(("parked", parked.id.as_str())), &name, &labels);
        if let Some(settling) = pressed.and_then(|at| settlings.get(at)) {
            cx.push(Command::Capture(CaptureCommand::Settle(parked.id.clone(), *settling)));
        }
        ui.add_space(8.0);
    });
}
