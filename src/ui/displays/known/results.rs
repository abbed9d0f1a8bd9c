//! Tests and marks as a small table: only the columns that say something, each as wide as it must be. Where they do not fit
//! beside each other, each row is a line.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::engine::view::ColumnView;
use crate::model::template::Kind;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{paint, toned};
use crate::ui::{Cx, Memory};

use super::super::Stage;
use super::super::lines::{Lines, piece, said, said_in};
use super::{Between, Said, lead_type, list_ui, rest_ui};
use crate::ui::fields::rows::Entry;

/// Between two columns, in points.
const AIR: f32 = 30.0;
/// Air left of the first words, as in a line.
const PAD: f32 = 10.0;
/// The column for what is good to know: a line of its own under the row.
const NOTE: &str = "bijzonderheid";

/// Draws the results.
pub fn results_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let Some(rows) = &stage.field.rows else { return };
    let Some((first, others)) = rows.columns.split_first() else { return };
    let Some(lines) = Lines::of(stage, false) else { return };
    let table = Table::of(ui, stage, first, others, &lines.entries);
    if let Some(table) = &table {
        header_ui(ui, first, table);
    }
    let others: Vec<&ColumnView> = others.iter().filter(|column| column.id != NOTE).collect();
    let words = |entry: &Entry<'_>| {
        let rest = others.iter().filter_map(|column| labelled(stage, entry, column));
        Said { lead: said(stage, entry, first), rest: rest.chain(said_in(stage, entry, NOTE)).collect() }
    };
    list_ui(ui, cx, memory, stage, Between::Rule, &words, &|ui, entry, words| {
        let look = Look::of(ui.ctx());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let lead = words.lead.as_deref().unwrap_or_default();
            match &table {
                Some(table) => row_ui(ui, stage, entry, lead, table),
                None => {
                    piece(ui, stage, lead_type(stage), look.colours.ink, lead);
                    let rest: Vec<String> = others.iter().filter_map(|column| labelled(stage, entry, column)).collect();
                    rest_ui(ui, stage, &rest);
                }
            }
            if let Some(note) = said_in(stage, entry, NOTE) {
                piece(ui, stage, Type::Body, look.colours.muted, &note);
            }
        });
    });
}

/// A number says nothing without what it counts.
fn labelled(stage: &Stage<'_>, entry: &Entry<'_>, column: &ColumnView) -> Option<String> {
    let words = said(stage, entry, column)?;
    Some(if is_number(column) { format!("{} {words}", column.label) } else { words })
}

/// What stands under its heading: a number without its unit, which would stand there in every row.
fn bare(stage: &Stage<'_>, entry: &Entry<'_>, column: &ColumnView) -> Option<String> {
    let words = said(stage, entry, column)?;
    let unit = column.unit.as_ref().filter(|_| is_number(column));
    Some(unit.and_then(|unit| words.strip_suffix(unit.as_str())).map_or_else(|| words.clone(), |bare| bare.trim_end().to_owned()))
}

fn is_number(column: &ColumnView) -> bool {
    matches!(column.kind, Kind::Number(_) | Kind::Computed(_))
}

/// Columns that stand beside the first words.
struct Table<'a> {
    /// Each with its place from the left and its width.
    columns: Vec<(&'a ColumnView, f32, f32)>,
}

impl<'a> Table<'a> {
    /// `None` where they do not fit beside each other.
    fn of(ui: &Ui, stage: &Stage<'_>, first: &ColumnView, others: &'a [ColumnView], entries: &[Entry<'_>]) -> Option<Self> {
        let look = Look::of(ui.ctx());
        let width = |words: &str, kind: Type| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY).size().x;
        let widest = |column: &ColumnView, kind: Type| {
            let said = entries.iter().filter_map(|entry| bare(stage, entry, column));
            said.map(|words| width(&words, kind)).fold(None, |widest: Option<f32>, one| Some(widest.unwrap_or(0.0).max(one)))
        };
        let lead = widest(first, lead_type(stage)).unwrap_or(0.0).max(width(&first.label, Type::Small));
        let mut columns: Vec<(&ColumnView, f32, f32)> = Vec::new();
        let mut x = lead;
        for column in others.iter().filter(|column| column.id != NOTE) {
            let Some(own) = widest(column, Type::Body) else { continue };
            let own = own.max(width(&column.label, Type::Small)).ceil();
            x += AIR;
            columns.push((column, x, own));
            x += own;
        }
        let is_one_line = x + 2.0 * PAD <= ui.available_width();
        (is_one_line && !columns.is_empty()).then_some(Self { columns })
    }
}

fn header_ui(ui: &mut Ui, first: &ColumnView, table: &Table<'_>) {
    let look = Look::of(ui.ctx());
    let height = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Small)));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height + 4.0));
    let rect = rect.with_min_x(rect.left() + PAD);
    at(ui, rect, 0.0, rect.width(), false, |ui| drop(toned(ui, Type::Small, look.colours.muted, &first.label)));
    for (column, x, width) in &table.columns {
        let muted = look.colours.muted;
        at(ui, rect, *x, *width, is_number(column), |ui| drop(toned(ui, Type::Small, muted, &column.label)));
    }
}

fn row_ui(ui: &mut Ui, stage: &Stage<'_>, entry: &Entry<'_>, lead: &str, table: &Table<'_>) {
    let look = Look::of(ui.ctx());
    let height = ui.fonts_mut(|fonts| fonts.row_height(&look.font(lead_type(stage))));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    at(ui, rect, 0.0, rect.width(), false, |ui| drop(piece(ui, stage, lead_type(stage), look.colours.ink, lead)));
    for (column, x, width) in &table.columns {
        if let Some(words) = bare(stage, entry, column) {
            at(ui, rect, *x, *width, is_number(column), |ui| drop(piece(ui, stage, Type::Body, look.colours.ink, &words)));
        }
    }
}

/// Draws in a part of a row that begins `x` points in; numbers end at its right.
fn at(ui: &mut Ui, row: Rect, x: f32, width: f32, is_number: bool, draw: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_max(pos2(row.left() + x, row.top()), pos2(row.left() + x + width + 1.0, row.bottom()));
    let layout = if is_number { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    draw(&mut ui.new_child(UiBuilder::new().max_rect(rect).layout(layout)));
}
