//! What was caught in meetings, at the bureau: decisions, points for later, and words that have no place yet.

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::command::{Panel, Show};
use crate::app::state::OpenCase;
use crate::i18n::Words;
use crate::ui::cx::Cx;
use crate::ui::lists;
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::{Button, Edge, drawer};

/// Width of a list over the page, in points.
const WIDTH: f32 = 760.0;

fn kinds(open: &OpenCase) -> [(Panel, &'static str, Icon, usize); 3] {
    let waiting = open.case.parked.iter().filter(|parked| parked.settled.is_none()).count();
    [
        (Panel::Notes, "strook-nog-plaatsen", icons::NOTE, open.case.notes.len()),
        (Panel::Parked, "strook-geparkeerd", icons::CAR_PROFILE, waiting),
        (Panel::Decisions, "strook-besluiten", icons::SEAL_CHECK, open.case.decisions.len()),
    ]
}

/// The ways to the lists that hold something; gives what was pressed.
pub(super) fn lists(ui: &mut Ui, words: &Words, open: &OpenCase) -> Option<Command> {
    let mut wanted = None;
    for (panel, name, picture, count) in kinds(open) {
        let is_there = count > 0 || (panel == Panel::Parked && !open.case.parked.is_empty());
        let label = format!("{} · {count}", words.get(name));
        if is_there && Button::quiet(&label).icon(picture).wide().show(ui).clicked() {
            wanted = Some(Command::Show(Show::Panel(panel)));
        }
    }
    wanted
}

/// The list that is open, over the page.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let Some(panel) = cx.state.panel.filter(|_| cx.state.dialog.is_none()) else { return };
    let Some((_, name, ..)) = kinds(open).into_iter().find(|(kind, ..)| *kind == panel) else { return };
    let words = cx.words();
    let id = Id::unique(("caught", panel as u8));
    let closed = drawer(ui.ctx(), id, Edge::Right, WIDTH, words.get(name), |ui| {
        match panel {
            Panel::Notes => lists::notes_ui(ui, cx),
            Panel::Parked => lists::parked_ui(ui, cx),
            _ => lists::decisions_ui(ui, cx),
        }
        ui.add_space(16.0);
        Button::secondary(words.get("knop-sluiten")).icon(icons::X).show(ui).clicked().then_some(())
    });
    if closed.is_some() {
        cx.push(Command::Show(Show::Nothing));
    }
}
