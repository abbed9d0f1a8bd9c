//! The way into the pupil's own place, in the steps in which the pupil is heard.

use egui::Ui;

use crate::app::Command;
use crate::app::command::PupilCommand;
use crate::app::pupil;
use crate::app::state::OpenCase;
use crate::engine::view::ItemView;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, toned};

/// Draws the button where one of `items` is the pupil's. At the bureau it says when something waits there for the pupil's
/// word; at the table nothing shows of that.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, items: &[ItemView]) {
    let questions = items.iter().filter_map(|item| match item {
        ItemView::Field(id) => Some(id),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
    });
    if !pupil::leads_there(open, questions) || !pupil::may_open(open) {
        return;
    }
    let words = cx.words();
    let name = open.view.pupil_name.as_str();
    let label = words.with("eigen-plek-knop", &[("naam", name.into())]);
    let keys = shown(Shortcut::PupilPlace);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let button = Button::secondary(&label).icon(icons::NOTE_PENCIL).shortcut(&keys);
        if button.show(ui).clicked() {
            cx.push(Command::Pupil(PupilCommand::Open));
        }
        if !cx.state.in_meeting() && open.case.waits_for_pupil() {
            let waits =
                words.with("eigen-plek-nog-niet-klaar", &[("naam", crate::app::people::pupil_at_start(open, &words).into())]);
            toned(ui, Type::Small, cx.look.colours.muted, &waits);
        }
    });
    ui.add_space(cx.look.scale().item_gap);
}
