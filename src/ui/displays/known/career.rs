//! Schools as a line of time: when at the left, the school beside it, a dot for each.

use egui::{Pos2, Rect, Stroke, Ui, vec2};

use crate::ui::fields::Show;
use crate::ui::fields::rows::Entry;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::paint;
use crate::ui::{Cx, Memory};

use super::super::Stage;
use super::super::lines::{Lines, PAD, piece, said_in};
use super::{Between, Said, lead_type, list_ui, period, rest_ui};

/// Room for the dot, in points.
const RAIL: f32 = 24.0;
/// Radius of a dot.
const DOT: f32 = 6.0;
/// Least room for when.
const LEAST_WHEN: f32 = 120.0;
/// Narrower than this, in points, and when stands above the school.
const NARROW: f32 = 620.0;

/// Draws the schools.
pub fn career_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let is_narrow = ui.available_width() < NARROW;
    let Some(lines) = Lines::of(stage, false) else { return };
    let when_width = when_width(ui, stage, &lines.entries);
    let said = |entry: &Entry<'_>| {
        let about = ["schoolsoort", "leerjaar", "bijzonderheid"];
        let rest = period(stage, entry).into_iter().chain(about.iter().filter_map(|column| said_in(stage, entry, column)));
        Said { lead: said_in(stage, entry, "school"), rest: rest.collect() }
    };
    let rects = list_ui(ui, cx, memory, stage, Between::Nothing, &said, &|ui, entry, words| {
        let look = Look::of(ui.ctx());
        let when = period(stage, entry).unwrap_or_default();
        let when_ui = |ui: &mut Ui| {
            piece(ui, stage, when_type(stage), look.colours.muted, &when);
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.allocate_space(vec2(RAIL, 1.0));
            if !is_narrow {
                ui.vertical(|ui| {
                    ui.set_width(when_width);
                    when_ui(ui);
                });
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if is_narrow && !when.is_empty() {
                    when_ui(ui);
                }
                if let Some(lead) = &words.lead {
                    piece(ui, stage, lead_type(stage), look.colours.ink, lead);
                }
                let about: Vec<String> =
                    ["schoolsoort", "leerjaar"].iter().filter_map(|column| said_in(stage, entry, column)).collect();
                rest_ui(ui, stage, &about);
                if let Some(note) = said_in(stage, entry, "bijzonderheid") {
                    piece(ui, stage, Type::Body, look.colours.ink, &note);
                }
            });
        });
    });
    rail_ui(ui, stage, &rects);
}

fn when_type(stage: &Stage<'_>) -> Type {
    if stage.show == Show::Bureau { Type::Body } else { lead_type(stage) }
}

/// As wide as the longest time, so that schools stand under each other; never more than a third.
fn when_width(ui: &Ui, stage: &Stage<'_>, entries: &[Entry<'_>]) -> f32 {
    let look = Look::of(ui.ctx());
    let font = look.font(when_type(stage));
    let width = |words: String| paint::galley(ui, &words, font.clone(), look.colours.ink, f32::INFINITY).size().x;
    let widest = entries.iter().filter_map(|entry| period(stage, entry)).map(width).fold(LEAST_WHEN, f32::max);
    widest.ceil().min(ui.available_width() / 3.0)
}

/// A dot for each school and a line from one to the next.
fn rail_ui(ui: &Ui, stage: &Stage<'_>, rects: &[Rect]) {
    let look = Look::of(ui.ctx());
    let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(lead_type(stage))));
    let dots: Vec<Pos2> =
        rects.iter().map(|rect| Pos2::new(rect.left() + 10.0 + RAIL / 2.0, rect.top() + f32::from(PAD) + line / 2.0)).collect();
    for pair in dots.windows(2) {
        let ends = [pair[0] + vec2(0.0, DOT + 5.0), pair[1] - vec2(0.0, DOT + 5.0)];
        ui.painter().line_segment(ends, Stroke::new(2.0, look.colours.primary_line));
    }
    for dot in dots {
        ui.painter().circle_filled(dot, DOT, look.colours.primary);
    }
}
