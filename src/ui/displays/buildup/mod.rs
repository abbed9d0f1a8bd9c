//! The build-up of hours: one bar a week, the sentence that makes the weeks, the steps themselves, and beside it what we do
//! when it does not work out.
//!
//! Only the steps are stored, as the plain form stores them. The sentence is a way to write them, never an answer.

mod chart;
mod sentence;
mod step;

use chrono::NaiveDate;
use egui::Ui;

use crate::engine::build_up::Period;
use crate::engine::view::{FieldView, RowsView};
use crate::i18n::{dates, format_number};
use crate::model::template::Kind;
use crate::model::{Row, Scalar};
use crate::ui::fields::place::rows_of;
use crate::ui::fields::{question, rows};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{card, columns_beside, text, toned};
use crate::ui::{Cx, Memory};

use super::Stage;

/// Columns of the question, by the names the templates share.
const FROM: &str = "van";
/// See [`FROM`].
const TO: &str = "tot";
/// Hours per lane, in the order of [`crate::engine::build_up::Lane`].
const HOURS: [&str; 3] = ["uren_fysiek", "uren_online", "uren_begeleid_thuis"];
/// Narrower than this, in points, and nothing stands beside the plan.
const NARROW: f32 = 1000.0;

/// Draws it.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let field = stage.field;
    let Some(view) = field.rows.as_ref() else { return };
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    let is_ours = has_columns(view);
    let beside = stage.company.first().copied();
    match beside.filter(|_| ui.available_width() >= NARROW) {
        Some(other) => columns_beside(ui, 2, |uis| {
            if let [left, right] = uis {
                plan_ui(left, cx, stage, is_ours);
                question::question_ui(right, cx, memory, other, stage.show);
            }
        }),
        None => plan_ui(ui, cx, stage, is_ours),
    }
    rows::rows_folded(ui, cx, memory, stage.saying, field, stage.show, step::line_ui);
    if let Some(other) = beside.filter(|_| ui.available_width() < NARROW) {
        ui.add_space(look.scale().item_gap);
        question::question_ui(ui, cx, memory, other, stage.show);
    }
}

/// The columns the surface is made for; a template that has others gets the plain rows alone.
fn has_columns(view: &RowsView) -> bool {
    let has = |name: &str, is: fn(&Kind) -> bool| view.columns.iter().any(|column| column.id == name && is(&column.kind));
    let is_date = |kind: &Kind| matches!(kind, Kind::Date);
    has(FROM, is_date) && has(TO, is_date) && HOURS.iter().all(|name| has(name, |kind| matches!(kind, Kind::Number(_))))
}

/// The question, the plan as it stands or as the sentence would make it, and the sentence.
fn plan_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, is_ours: bool) {
    let look = Look::of(ui.ctx());
    let field = stage.field;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text(ui, Type::Strong, &field.label);
        if let Some(hint) = &field.hint {
            toned(ui, Type::Small, look.colours.muted, hint);
        }
        if !is_ours {
            return;
        }
        let rows = rows_of(field);
        let written = sentence::written(ui, cx, stage);
        let periods: Vec<Period> = rows.iter().filter(|row| !row.provenance.lapsed).filter_map(period_of).collect();
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            let shown = written.periods.as_deref().unwrap_or(periods.as_slice());
            if !shown.is_empty() {
                text(ui, Type::Words, &headline(stage, shown));
                chart::chart_ui(ui, stage.saying, shown, cx.state.holidays());
            }
            sentence::sentence_ui(ui, cx, stage, &written, rows.len());
        });
    });
}

/// A stored step with dates, as the chart wants it.
fn period_of(row: &Row) -> Option<Period> {
    let hours = HOURS.map(|column| match row.cells.get(column) {
        Some(Scalar::Number(hours)) => Some(*hours),
        _ => None,
    });
    Some(Period { from: date(row, FROM)?, to: date(row, TO)?, hours })
}

fn date(row: &Row, column: &str) -> Option<NaiveDate> {
    match row.cells.get(column) {
        Some(Scalar::Date(date)) => Some(*date),
        _ => None,
    }
}

/// "Van 4 naar 16 uur op school".
fn headline(stage: &Stage<'_>, periods: &[Period]) -> String {
    let words = stage.saying.words;
    let language = words.language();
    let last = periods.iter().map(|period| period.to).max();
    let until = last.map(|last| dates::medium(last, language)).unwrap_or_default();
    let mut at_school: Vec<(NaiveDate, f64)> =
        periods.iter().filter_map(|period| Some((period.from, period.hours[0]?))).collect();
    at_school.sort_by_key(|(from, _)| *from);
    let number = |hours: f64| format_number(hours, 2, language);
    match (at_school.first(), at_school.last()) {
        (Some((_, first)), Some((_, last))) if first == last => words.with("opbouw-blijft", &[("uren", number(*first).into())]),
        (Some((_, first)), Some((_, last))) => {
            words.with("opbouw-van-naar", &[("van", number(*first).into()), ("naar", number(*last).into())])
        }
        _ => words.with("opbouw-tot", &[("tot", until.into())]),
    }
}

/// The label of a column, as the template calls it.
fn label<'f>(field: &'f FieldView, column: &str) -> &'f str {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    columns.iter().find(|known| known.id == column).map_or("", |known| known.label.as_str())
}
