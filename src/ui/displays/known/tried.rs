//! Help that was tried: what, whether it worked (a mark and a word, never a colour alone), and what was seen.

use egui::Ui;

use crate::ui::fields::place::hush;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{chip, icon};
use crate::ui::{Cx, Memory};

use super::super::Stage;
use super::super::lines::{code, piece, said_in};
use super::{Between, Said, lead_type, list_ui, period, rest_ui};
use crate::ui::fields::Show;
use crate::ui::fields::rows::Entry;

/// Draws the help.
pub fn tried_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let said = |entry: &Entry<'_>| {
        let mut rest: Vec<String> = said_in(stage, entry, "effect").into_iter().collect();
        rest.extend(about(stage, entry));
        rest.extend(said_in(stage, entry, "toelichting"));
        Said { lead: said_in(stage, entry, "wat"), rest }
    };
    list_ui(ui, cx, memory, stage, Between::Rule, &said, &|ui, entry, words| {
        let look = Look::of(ui.ctx());
        let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(lead_type(stage))));
        let (picture, filled, tone) = mark(code(entry, "effect"));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            ui.vertical(|ui| {
                let side = look.scale().icon;
                ui.add_space(((line - side) / 2.0).max(0.0));
                let ink = if tone == Tone::Neutral { look.colours.muted } else { look.tone(tone).0 };
                icon(ui, picture, side, filled, ink);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                // As high as its words, so that the mark stands beside their first line.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    if let Some(lead) = &words.lead {
                        piece(ui, stage, lead_type(stage), look.colours.ink, lead);
                    }
                    if let Some(effect) = said_in(stage, entry, "effect") {
                        let shown = chip(ui, tone, &effect);
                        if stage.show != Show::ReadOnly {
                            hush(&shown);
                        }
                    }
                });
                rest_ui(ui, stage, &about(stage, entry));
                if let Some(seen) = said_in(stage, entry, "toelichting") {
                    piece(ui, stage, Type::Body, look.colours.ink, &seen);
                }
            });
        });
    });
}

fn about(stage: &Stage<'_>, entry: &Entry<'_>) -> Vec<String> {
    let who_and_how_much = ["wie", "omvang"].iter().filter_map(|column| said_in(stage, entry, column));
    who_and_how_much.chain(period(stage, entry)).collect()
}

/// The mark of an effect. What did not work is no alarm: red is for deadlines and loss.
fn mark(effect: Option<&str>) -> (Icon, bool, Tone) {
    match effect {
        Some("werkte") => (icons::CHECK_CIRCLE, true, Tone::Green),
        Some("deels") => (icons::CIRCLE_HALF, true, Tone::Amber),
        Some("niet") => (icons::X_CIRCLE, false, Tone::Blue),
        Some(_) => (icons::QUESTION, false, Tone::Violet),
        None => (icons::CIRCLE, false, Tone::Neutral),
    }
}
