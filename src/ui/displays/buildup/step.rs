//! One step of the plan, folded: when, how many hours where, what for, and when the next one may come.

use egui::{Rect, Ui, vec2};

use crate::app::said::Saying;
use crate::engine::build_up::Lane;
use crate::engine::view::FieldView;
use crate::i18n::{dates, format_number};
use crate::model::{Pick, Scalar};
use crate::ui::Memory;
use crate::ui::displays::folded::{hushed, line_of};
use crate::ui::fields::Show;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::rows::Entry;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::chip;

use super::{HOURS, date, label};

const GOAL: &str = "doel_van_de_stap";
const NEXT: &str = "go_criterium";
const DAYS: &str = "dagen";
/// Narrower than this, in points, and the parts of a step stand below each other.
const NARROW: f32 = 1000.0;

/// Draws it; Enter or a press opens it.
pub fn line_ui(
    ui: &mut Ui,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    _show: Show,
) -> Rect {
    let when = when(saying, entry);
    let hours = hours(saying, entry);
    let said = |column: &str| said(saying, field, entry, column);
    let (days, goal, next) = (weekdays(saying, entry), said(GOAL), said(NEXT));
    let next = if next.is_empty() { next } else { format!("{} {}", label(field, NEXT), next) };
    let parts = [entry.title.clone(), when.clone(), hours.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(", ")];
    let name: Vec<String> =
        parts.into_iter().chain([days.clone(), goal.clone(), next.clone()]).filter(|part| !part.is_empty()).collect();
    line_of(ui, memory, field, columns, entry, &name.join(", "), |ui| {
        let look = Look::of(ui.ctx());
        let narrow = ui.available_width() < NARROW;
        let left = |ui: &mut Ui| {
            hushed(ui, Type::Strong, look.colours.ink, if when.is_empty() { &entry.title } else { &when });
            if !days.is_empty() {
                hushed(ui, Type::Small, look.colours.muted, &days);
            }
        };
        let middle = |ui: &mut Ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
                for (lane, words) in &hours {
                    chip(ui, tone(*lane), words);
                }
            });
        };
        let right = |ui: &mut Ui| {
            if !goal.is_empty() {
                hushed(ui, Type::Words, look.colours.ink, &goal);
            }
            if !next.is_empty() {
                hushed(ui, Type::Body, look.colours.muted, &next);
            }
        };
        if narrow {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                left(ui);
                middle(ui);
                right(ui);
            });
            return;
        }
        let width = ui.available_width();
        for (share, part) in [(0.21, &left as &dyn Fn(&mut Ui)), (0.29, &middle), (0.46, &right)] {
            ui.allocate_ui(vec2(width * share, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width * share - 16.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    part(ui);
                });
            });
        }
    })
}

fn tone(lane: Lane) -> Tone {
    match lane {
        Lane::School => Tone::Blue,
        Lane::Distance => Tone::Violet,
        Lane::HomeSupported => Tone::Green,
    }
}

/// "23 nov – 4 dec".
fn when(saying: Saying<'_>, entry: &Entry<'_>) -> String {
    let language = saying.words.language();
    let short = |day| dates::short(day, language);
    let Some(row) = entry.row else { return String::new() };
    match (date(row, super::FROM), date(row, super::TO)) {
        (Some(from), Some(to)) => format!("{} – {}", short(from), short(to)),
        (Some(day), None) | (None, Some(day)) => short(day),
        (None, None) => String::new(),
    }
}

/// "di, do, vr".
fn weekdays(saying: Saying<'_>, entry: &Entry<'_>) -> String {
    const CODES: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let Some(Scalar::Choices(picks)) = entry.row.and_then(|row| row.cells.get(DAYS)) else { return String::new() };
    let short = dates::short_days(saying.words.language());
    let name = |pick: &Pick| match pick {
        Pick::Code(code) => CODES.iter().position(|known| known == code).map_or(code.clone(), |at| short[at].to_owned()),
        Pick::Other(words) => words.clone(),
    };
    picks.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// "4 uur op school", for every lane that has hours.
fn hours(saying: Saying<'_>, entry: &Entry<'_>) -> Vec<(Lane, String)> {
    let row = entry.row;
    let lanes = Lane::ALL.into_iter().zip(HOURS);
    lanes
        .filter_map(|(lane, column)| match row?.cells.get(column) {
            Some(Scalar::Number(hours)) => {
                let number = format_number(*hours, 2, saying.words.language());
                let place = saying.words.get(super::chart::name_of(lane));
                Some((lane, format!("{number} {place}")))
            }
            _ => None,
        })
        .collect()
}

fn said(saying: Saying<'_>, field: &FieldView, entry: &Entry<'_>, column: &str) -> String {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let known = columns.iter().find(|known| known.id == column);
    let cell = entry.row.and_then(|row| row.cells.get(column)).filter(|cell| !cell.is_blank());
    match (known, cell) {
        (Some(known), Some(cell)) => saying.scalar(&known.kind, &known.options, known.unit.as_deref(), cell).trim().to_owned(),
        _ => String::new(),
    }
}
