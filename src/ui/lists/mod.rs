//! The lists of a case, drawn and edited: who takes part, who may talk with whom, who does what by when.
//!
//! A list is calm rows; one row at a time opens below itself for editing. Every change is handed on in the frame it was
//! made. Authority (*gezag*) and contact data never reach the screen at the table, not even as the name of a role.

mod agreement_editor;
mod agreements;
mod consent_editor;
mod consent_row;
mod consents;
mod decisions;
mod earlier;
mod editor;
mod item;
mod later;
mod movement;
mod notes;
mod parked;
mod participants;
mod people_panel;
mod read_back;
mod ring;
mod round_table;
mod seat_editor;
mod seats;
mod tells_the_rest;
mod typed;

pub use agreements::agreements_panel_ui;
pub use consents::{join, topic_label};
pub use decisions::{decisions_ui, said as decision_said};
pub use earlier::earlier_agreements_ui;
pub use later::{later_work_said, later_work_ui};
pub use notes::notes_ui;
pub use parked::parked_ui;
pub use people_panel::people_panel_ui;
pub(super) use seats::lower_first;
pub use seats::summary_people;
pub use tells_the_rest::tells_the_rest_ui;

use egui::{Id, Ui};

use crate::app::Command;
use crate::engine::view::OpenPlace;
use crate::model::template::CaseList;
use crate::ui::fields::Show;
use crate::ui::widgets::{Button, focus_field, put_focus};
use crate::ui::{Cx, Memory};

/// Draws `list` of the open case; nothing when no case is open. A case that may not be changed is shown to read only.
pub fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, list: CaseList, show: Show) {
    let Some(open) = cx.open() else { return };
    let show = if open.read_only.is_some() { Show::ReadOnly } else { show };
    if show != Show::ReadOnly {
        take_focus(ui, cx, memory, list);
    }
    match list {
        CaseList::Participants => participants::list(ui, cx, memory, show),
        CaseList::Consents => consents::list(ui, cx, memory, show),
        CaseList::Agreements => agreements::list(ui, cx, memory, show),
        CaseList::ReadBack => read_back::list(ui, cx, memory, show),
    }
}

/// The cursor was sent to something in this list: it opens, and its first field gets the keyboard.
fn take_focus(ui: &Ui, cx: &Cx<'_>, memory: &mut Memory, list: CaseList) {
    let focus = &cx.state.focus;
    if focus.serial <= memory.focus_seen {
        return;
    }
    let Some(OpenPlace::List(wanted, id)) = &focus.place else { return };
    if *wanted != list {
        return;
    }
    memory.focus_seen = focus.serial;
    if let (CaseList::ReadBack, Some(open)) = (list, cx.open()) {
        read_back::focus_on(ui, open, id.as_deref());
        return;
    }
    let found = id.as_deref().filter(|id| has_item(cx, list, id));
    match found {
        Some(id) => {
            memory.editing = Some(id.to_owned());
            focus_field(ui.ctx(), first_field(list, id));
        }
        None => focus_field(ui.ctx(), add_button(list)),
    }
}

fn has_item(cx: &Cx<'_>, list: CaseList, id: &str) -> bool {
    let Some(open) = cx.open() else { return false };
    match list {
        CaseList::Participants => open.case.seats.iter().any(|seat| seat.id == id),
        CaseList::Consents => open.case.consents.iter().any(|consent| consent.id == id),
        CaseList::Agreements => open.case.agreements.iter().any(|agreement| agreement.id == id),
        CaseList::ReadBack => open.case.read_back.iter().any(|line| line.id == id),
    }
}

/// The field that gets the keyboard when an item opens.
fn first_field(list: CaseList, id: &str) -> Id {
    let part = match list {
        CaseList::Participants => "name",
        CaseList::Consents => "party",
        CaseList::Agreements => "what",
        CaseList::ReadBack => "text",
    };
    part_id(list, id, part)
}

/// The control `part` of one item: derived from the item, never from its place on the screen.
fn part_id(list: CaseList, id: &str, part: &str) -> Id {
    Id::unique(("case list", list, id, part))
}

/// The button that adds an item.
fn add_button(list: CaseList) -> Id {
    Id::unique(("case list add", list))
}

/// Draws the button that adds an item, where the cursor can be sent; whether it was pressed.
fn added(ui: &mut Ui, button: Button<'_>, list: CaseList) -> bool {
    let response = button.id(add_button(list)).show(ui);
    put_focus(ui, add_button(list), &response);
    response.clicked()
}

/// The keyboard left a field of an item: what follows is an undo step of its own.
fn end_visit(cx: &mut Cx<'_>, list: CaseList, id: &str) {
    cx.push(Command::EndVisit(Some(OpenPlace::List(list, Some(id.to_owned())))));
}
