//! *Wat weten we?*: schools, results, help that was tried and what research means for school, as short lines. At the table they
//! are read from across the room; at the bureau a line opens into its fields.

mod career;
mod days;
mod research;
mod results;
mod tried;

pub use career::career_ui;
pub use days::days_ui;
pub use research::research_ui;
pub use results::results_ui;
pub use tried::tried_ui;

use egui::{Rect, Ui};

use crate::ui::fields::{Show, rows};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::toned;
use crate::ui::{Cx, Memory};

use super::Stage;
use super::lines::{self, Lines};
use rows::{Adding, Entry};

/// What a line says besides its first words.
struct Said {
    /// The first words.
    lead: Option<String>,
    /// Everything else, in reading order.
    rest: Vec<String>,
}

impl Said {
    /// What a screen reader calls the line.
    fn name(&self, title: &str) -> String {
        let parts = std::iter::once(title).chain(self.lead.as_deref()).chain(self.rest.iter().map(String::as_str));
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// Between two lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    Rule,
}

/// Draws every row, closed by `line` or open, and the way to add one; gives the places of the closed ones.
fn list_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    stage: &Stage<'_>,
    between: Between,
    said: &dyn Fn(&Entry<'_>) -> Said,
    line: &dyn Fn(&mut Ui, &Entry<'_>, &Said),
) -> Vec<Rect> {
    let (Some(all), Some(view)) = (Lines::of(stage, false), &stage.field.rows) else { return Vec::new() };
    let look = Look::of(ui.ctx());
    let is_read = stage.show == Show::ReadOnly;
    if !is_read {
        rows::by_key(ui, cx, memory, stage.field, &all.columns, &all.entries, stage.show);
    }
    let mut closed: Vec<Rect> = Vec::new();
    let mut used = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut is_after_line = false;
        for entry in &all.entries {
            if is_read && !entry.says_something() {
                continue;
            }
            if !is_read && rows::is_open(memory, stage.field, entry) {
                ui.add_space(look.scale().item_gap / 2.0);
                let rect = lines::open_ui(ui, cx, memory, stage, &all.columns, entry);
                lines::note_use(ui, &mut used, entry, rect);
                ui.add_space(look.scale().item_gap / 2.0);
                is_after_line = false;
                continue;
            }
            let words = said(entry);
            let rect = lines::line_ui(ui, memory, stage, &all.columns, entry, &words.name(&entry.title), |ui| {
                if words.lead.is_none() && words.rest.is_empty() {
                    lines::piece(ui, stage, Type::Body, look.colours.muted, &entry.title);
                } else {
                    line(ui, entry, &words);
                }
            });
            if is_after_line && between == Between::Rule {
                lines::rule(ui, &look, rect);
            }
            is_after_line = true;
            lines::note_use(ui, &mut used, entry, rect);
            closed.push(rect);
        }
    });
    if !is_read {
        rows::remember_in_use(ui, stage.field, used);
        if all.entries.is_empty() {
            toned(ui, Type::Body, look.colours.muted, stage.saying.words.get("weten-leeg"));
        }
        ui.add_space(look.scale().item_gap / 2.0);
        let adding = if all.entries.is_empty() { Adding::First } else { Adding::Further };
        rows::add_ui(ui, cx, stage.saying, stage.field, view, adding);
    }
    closed
}

/// "sep 2025 – jun 2026", "vanaf mrt 2026", "tot 2024".
fn period(stage: &Stage<'_>, entry: &Entry<'_>) -> Option<String> {
    let words = stage.saying.words;
    match (lines::said_in(stage, entry, "van"), lines::said_in(stage, entry, "tot")) {
        (Some(from), Some(to)) if from == to => Some(from),
        (Some(from), Some(to)) => Some(format!("{from} – {to}")),
        (Some(from), None) => Some(words.with("weten-vanaf", &[("van", from.into())])),
        (None, Some(to)) => Some(words.with("weten-tot", &[("tot", to.into())])),
        (None, None) => None,
    }
}

/// The first words: large at the table, plain ink at the bureau.
fn lead_type(stage: &Stage<'_>) -> Type {
    if stage.show == Show::Bureau { Type::Strong } else { Type::Words }
}

/// The line that goes on after the first words, in muted ink; nothing when there is nothing.
fn rest_ui(ui: &mut Ui, stage: &Stage<'_>, parts: &[String]) {
    if !parts.is_empty() {
        let muted = Look::of(ui.ctx()).colours.muted;
        lines::piece(ui, stage, Type::Body, muted, &parts.join(" · "));
    }
}
