//! Attendance as a week that is painted: every part of every school day *lukt*, *lukt soms* or *lukt niet*. At the bureau the
//! figures of the last year stand with it; at the table the week, and one line.
//!
//! Each part of the day is a row of its own (preset, so that none has to be made first) with a column per weekday. A case file
//! then reads like a timetable, a rule can ask for *maandag, 1e uur*, and a week has eight rows instead of forty.

mod brushes;
mod figures;
mod grid;
mod stroke;
mod week;

use egui::{Role, Ui, UiBuilder, vec2};

use crate::ui::fields::place::question_id;
use crate::ui::fields::{Show, row_card};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::toned;
use crate::ui::{Cx, Memory};

use super::Stage;
use week::Week;

/// Least width, in points, for the figures to stand beside the week.
const BESIDE: f32 = 1000.0;
/// A shorter week leaves room for the figures below it.
const TALL: usize = 4;
/// Width of the figures beside the week, and the air between.
const FIGURES: (f32, f32) = (340.0, 36.0);

/// Draws the week and what belongs to it.
pub fn attendance_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let Some(week) = Week::of(stage) else { return };
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    if stage.show == Show::ReadOnly {
        grid::read_ui(ui, stage, &week);
        figures::read_ui(ui, cx, memory, stage);
        return;
    }
    let is_beside = stage.show == Show::Bureau && week.parts.len() > TALL && ui.available_width() >= BESIDE;
    if is_beside && !stage.company.is_empty() {
        let whole = ui.available_width();
        let gap = ui.spacing().item_spacing.x;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(whole - FIGURES.0 - FIGURES.1, 0.0), |ui| ui.vertical(|ui| paint_ui(ui, cx, stage, &week)));
            ui.add_space(FIGURES.1 - gap);
            ui.vertical(|ui| figures::fields_ui(ui, cx, memory, stage, 1));
        });
        return;
    }
    paint_ui(ui, cx, stage, &week);
    match stage.show {
        Show::Bureau => figures::fields_ui(ui, cx, memory, stage, figures::slots(ui)),
        Show::Table | Show::ReadOnly => figures::read_ui(ui, cx, memory, stage),
    }
}

/// Brushes, week, and the notes beside its rows.
fn paint_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>) {
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    let words = stage.saying.words;
    let brush = brushes::brushes_ui(ui, stage, week);
    if stage.show == Show::Bureau {
        toned(ui, Type::Small, look.colours.muted, words.get("rooster-uitleg"));
    }
    let builder = UiBuilder::new()
        .id_salt(question_id(&stage.field.id).with("week"))
        .accessibility_role(Role::Group)
        .accessibility_label(words.get("rooster-naam"));
    ui.scope_builder(builder, |ui| grid::paint_ui(ui, cx, stage, week, brush));
    // Below the week, which must not jump when the first place is painted.
    if stage.show == Show::Table && week.is_empty() {
        toned(ui, Type::Body, look.colours.muted, words.get("rooster-begin"));
    }
    for part in &week.parts {
        let Some(row) = part.entry.row else { continue };
        if !row.note.is_empty() {
            toned(ui, Type::Small, look.colours.muted, &part.entry.title);
        }
        row_card::row_note_ui(ui, cx, stage.field, &part.entry);
    }
}
