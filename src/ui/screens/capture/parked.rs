//! *Parkeren*: a point for later, and who brings it up.

use egui::Ui;

use crate::app::capture::command::CaptureCommand;
use crate::app::capture::{Line, known};
use crate::app::state::OpenCase;
use crate::ui::cx::Cx;
use crate::ui::theme::Type;
use crate::ui::widgets::toned;

use super::input::{either_ui, whose_ui};
use super::{below, first_row, line_field, main_field, main_id, push};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let words = cx.words();
    let text = &open.capture.parked;
    first_row(ui, cx, Line::Parked, is_roomy, |ui, cx| {
        let field = main_field(Line::Parked, words.get("vangst-parkeren"), words.get("vangst-parkeren-begin"));
        if let Some(new) = line_field(ui, cx, field, main_id(Line::Parked), text) {
            push(cx, CaptureCommand::Words(new));
        }
    });
    below(ui, is_roomy, |ui| {
        let (voice, _) = open.capture.parked(&known(open, &words));
        either_ui(ui, cx, open, text);
        whose_ui(ui, cx, open, voice.as_ref());
        toned(ui, Type::Small, cx.look.colours.muted, words.get("vangst-parkeren-hulp"));
    });
}
