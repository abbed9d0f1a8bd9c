//! Research: what it means for school stands first and large. Results and names of illnesses have no place here, nor in the
//! question.

use egui::Ui;

use crate::ui::theme::Look;
use crate::ui::{Cx, Memory};

use super::super::Stage;
use super::super::lines::{piece, said_in};
use super::{Between, Said, lead_type, list_ui, rest_ui};
use crate::ui::fields::Show;
use crate::ui::fields::rows::Entry;
use crate::ui::theme::Type;

/// Draws the research.
pub fn research_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let said = |entry: &Entry<'_>| Said { lead: said_in(stage, entry, "betekenis"), rest: about(stage, entry) };
    list_ui(ui, cx, memory, stage, Between::Rule, &said, &|ui, _entry, words| {
        let look = Look::of(ui.ctx());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if let Some(meaning) = &words.lead {
                // A whole sentence: at the bureau it need not be bold to be found.
                let kind = if stage.show == Show::Bureau { Type::Body } else { lead_type(stage) };
                piece(ui, stage, kind, look.colours.ink, meaning);
            }
            rest_ui(ui, stage, &words.rest);
        });
    });
}

fn about(stage: &Stage<'_>, entry: &Entry<'_>) -> Vec<String> {
    ["soort", "datum", "door", "in_te_zien"].iter().filter_map(|column| said_in(stage, entry, column)).collect()
}
