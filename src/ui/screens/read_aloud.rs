//! *Lees voor*: somebody is there online without seeing the screen. A calm line under the question of the step.

use egui::Ui;

use crate::app::parting::joined;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::presence::read_aloud_for;
use crate::ui::cx::Cx;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{icon, toned};

/// Draws the line; nothing when everybody sees the screen, or nobody asked.
pub(super) fn line_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase) {
    let Some(meeting) = open.current_meeting() else { return };
    let seats = read_aloud_for(meeting, cx.state.now(cx.env));
    if seats.is_empty() {
        return;
    }
    let words = &cx.state.words;
    let names: Vec<String> = seats.iter().map(|seat| people::short_name(open, seat)).collect();
    let said = words.with("lees-voor", &[("wie", joined(words, &names).into()), ("aantal", names.len().into())]);
    let look = Look::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        icon(ui, icons::SPEAKER_HIGH, look.scale().icon, false, look.colours.primary);
        toned(ui, Type::Body, look.colours.primary, &said);
    });
    ui.add_space(look.scale().item_gap);
}
