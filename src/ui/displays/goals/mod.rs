//! Goals: at the table one sentence each, large and numbered, with the pupil's own version under it; at the bureau also the
//! rest, with a quiet coach beside it that says what a measurable goal still lacks.

mod coach;
mod goal;
mod result;

use egui::{Rect, Ui};

use crate::app::said::Saying;
use crate::engine::view::{ColumnView, FieldView, RowsView};
use crate::model::template::Kind;
use crate::ui::fields::Show;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::earlier;
use crate::ui::fields::place::holds_focus;
use crate::ui::fields::rows::{self, Adding, Entry};
use crate::ui::theme::{Back, Look, Type};
use crate::ui::widgets::toned;
use crate::ui::{Cx, Memory};

use super::Stage;

/// What all goals share.
struct Goals<'a> {
    saying: Saying<'a>,
    field: &'a FieldView,
    view: &'a RowsView,
    columns: Columns<'a>,
    show: Show,
    /// The question that asks what came of them, where it stands with them.
    results: Option<&'a FieldView>,
}

/// Draws the goals and the button that adds one.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let (field, saying, show) = (stage.field, stage.saying, stage.show);
    let Some(view) = &field.rows else { return };
    ui.spacing_mut().item_spacing.y = Look::of(ui.ctx()).scale().item_gap;
    let results = stage.company.iter().copied().find(|other| result::asks_results(other));
    let goals = Goals { saying, field, view, columns: Columns::of(field, view, show), show, results };
    let entries = rows::entries(saying, field, view);
    rows::by_key(ui, cx, memory, field, &goals.columns, &entries, show);
    let mut in_use = None;
    for entry in &entries {
        let back = earlier::back(earlier::of_row(saying.open, field, entry), Back::Words);
        let rect: Rect = Look::standing_back(ui, back, |ui| goal::goal_ui(ui, cx, memory, &goals, entry));
        if holds_focus(ui, rect) {
            in_use = Some(entry.key.to_owned());
        }
    }
    rows::remember_in_use(ui, field, in_use);
    result::loose_ui(ui, &goals, &entries);
    if entries.is_empty() && show == Show::Table {
        let pupil = saying.open.view.pupil_name.as_str();
        let example = saying.words.with("doel-voorbeeld", &[("naam", pupil.into())]);
        toned(ui, Type::Body, Look::of(ui.ctx()).colours.muted, &example);
    }
    let adding = if entries.is_empty() { Adding::First } else { Adding::Further };
    rows::add_ui(ui, cx, saying, field, view, adding);
}

impl<'a> Goals<'a> {
    /// The cell of a goal in the column called `id`, where the template has it and it is asked.
    fn cell(&'a self, id: &str, entry: &'a Entry<'a>) -> Option<Cell<'a>> {
        let column = self.view.columns.iter().find(|column| column.id == id)?;
        Some(Cell { field: self.field, column, entry }).filter(|cell| cell.is_asked())
    }

    /// The words of the goal: its first text.
    fn words(&'a self, entry: &'a Entry<'a>) -> Option<Cell<'a>> {
        let column = self.view.columns.iter().find(|column| is_text(column))?;
        Some(Cell { field: self.field, column, entry })
    }

    /// The columns that are no part of the sentence, nor of what came of it where that stands below.
    fn rest(&'a self, entry: &'a Entry<'a>) -> Vec<&'a ColumnView> {
        let of_result = |id: &str| if result::is_due(self, entry) { self.cell(id, entry) } else { None };
        let in_sentence = [self.words(entry), self.cell(OWN_WORDS, entry), of_result(BASELINE), of_result(STATE)];
        let is_rest = |column: &&ColumnView| !in_sentence.iter().flatten().any(|cell| cell.column.id == column.id);
        self.columns.now.iter().copied().filter(is_rest).collect()
    }
}

fn is_text(column: &ColumnView) -> bool {
    matches!(column.kind, Kind::LongText | Kind::Text)
}

/// The pupil's own version.
const OWN_WORDS: &str = "in_eigen_woorden";
/// Who keeps an eye on it.
const OWNER: &str = "eigenaar";
/// When it is done.
const END: &str = "einddatum";
/// How it is measured.
const MEASURE: &str = "meting";
/// How it is now.
const BASELINE: &str = "beginsituatie";
/// How it stands: reached, partly, not, not measured yet.
const STATE: &str = "stand";
/// The needs it comes from.
const NEEDS: &str = "behoeften";
/// The help that leads there.
const HELP: &str = "aanpak";
