//! What works on each day, in words: read as a line per day. To fill in, its rows are short enough as they are.

use egui::Ui;

use crate::ui::fields::Show;
use crate::ui::fields::rows::{self, Entry};
use crate::ui::theme::{Look, Type};
use crate::ui::{Cx, Memory};

use super::super::Stage;
use super::super::lines::{piece, said_in};
use super::{Between, Said, list_ui, rest_ui};

/// Room for the name of a day, in points.
const DAY: f32 = 150.0;

/// Draws the days.
pub fn days_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    if stage.show != Show::ReadOnly {
        rows::rows_ui(ui, cx, memory, stage.saying, stage.field, stage.show);
        return;
    }
    let said = |entry: &Entry<'_>| {
        let rest = ["lukt", "lukt_niet"].iter().filter_map(|column| said_in(stage, entry, column));
        Said { lead: said_in(stage, entry, "dag"), rest: rest.collect() }
    };
    list_ui(ui, cx, memory, stage, Between::Nothing, &said, &|ui, entry, words| {
        let look = Look::of(ui.ctx());
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(DAY);
                piece(ui, stage, Type::Strong, look.colours.ink, words.lead.as_deref().unwrap_or_default());
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if let Some(works) = said_in(stage, entry, "lukt") {
                    piece(ui, stage, Type::Body, look.colours.ink, &works);
                }
                let not = said_in(stage, entry, "lukt_niet");
                let not = not.map(|not| stage.saying.words.with("weten-lukt-niet", &[("wat", not.into())]));
                rest_ui(ui, stage, &Vec::from_iter(not));
            });
        });
    });
}
