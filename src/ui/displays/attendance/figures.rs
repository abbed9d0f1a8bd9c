//! The figures beside the week: at the bureau to fill in, as one calm group; at the table what was missed, in one line.

use egui::Ui;

use crate::app::said::Saying;
use crate::engine::view::FieldView;
use crate::model::template::AskMoment;
use crate::ui::fields::Show;
use crate::ui::fields::question::{beside_ui, question_ui, reading_ui};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{columns_beside, text, toned};
use crate::ui::{Cx, Memory};

use super::super::Stage;

/// Least width of a figure, in points.
const SLOT: f32 = 380.0;
/// The hint of figures that are said at the table.
const MISSED: &str = "attendance_missed";

/// How many figures stand beside each other below the week.
pub fn slots(ui: &Ui) -> usize {
    ((ui.available_width() / SLOT) as usize).clamp(1, 3)
}

/// The figures to fill in, `slots` beside each other.
pub fn fields_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>, slots: usize) {
    if stage.company.is_empty() {
        return;
    }
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    text(ui, Type::Title, stage.saying.words.get("rooster-cijfers"));
    for line in stage.company.chunks(slots) {
        if slots == 1 {
            line.iter().for_each(|field| question_ui(ui, cx, memory, field, Show::Bureau));
            continue;
        }
        columns_beside(ui, slots, |uis| {
            for (ui, field) in uis.iter_mut().zip(line) {
                beside_ui(ui, cx, memory, field, Show::Bureau, false);
            }
        });
    }
}

/// The figures to read: everything at the bureau, in one line at the table.
pub fn read_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    if !cx.state.in_meeting() {
        for field in &stage.company {
            reading_ui(ui, cx, memory, field, false);
        }
        return;
    }
    let missed = stage.company.iter().filter(|field| field.display.as_deref() == Some(MISSED));
    let said: Vec<String> = missed.filter_map(|field| read_back(stage.saying, field)).collect();
    if said.is_empty() {
        return;
    }
    let look = Look::of(ui.ctx());
    let line = format!("{} — {}", stage.saying.words.get("rooster-gemist"), said.join("; "));
    toned(ui, Type::Body, look.colours.muted, &line);
}

/// "met een geldige reden: 14 dagdelen", the way it is read back.
fn read_back(saying: Saying<'_>, field: &FieldView) -> Option<String> {
    // What is worked out later is not for the table.
    let answer = saying.field(field).filter(|_| field.moment != AskMoment::After)?;
    let sentence = field.read_back.replace("{antwoord}", &answer);
    let mut letters = sentence.trim_end_matches('.').chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect())
}
