//! The needs builder: a beginning of a sentence, finished in people's own words, the most important first.
//!
//! As many stand out as the template wants at most; what is more is kept below a quiet line. Beside it stands what teachers,
//! parents and the pupil need or do themselves, where the page is wide enough.

use egui::{Align, Layout, Ui, UiBuilder, pos2, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::said::label;
use crate::engine::view::{ColumnView, FieldView, RowsView};
use crate::model::template::{Check, Kind};
use crate::model::{Pick, Row, Scalar};
use crate::ui::fields::columns::Columns;
use crate::ui::fields::earlier;
use crate::ui::fields::place::{holds_focus, question_id};
use crate::ui::fields::rows::{self, Entry};
use crate::ui::fields::{Saying, Show, aside, field_ui};
use crate::ui::theme::{Back, Look, Type, icons};
use crate::ui::widgets::{Button, actions, focus_field, paint, toned};
use crate::ui::{Cx, Memory};

use super::lift::{self, Carried};
use super::{Stage, need};

/// Narrower than this, in points, and what stands beside the needs stands below them.
const BESIDE: f32 = 1000.0;
/// The part of the width the needs take.
const PART: f32 = 0.62;
/// Between the needs and what stands beside them.
const AIR: f32 = 44.0;

/// Draws the surface.
pub fn needs_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    if stage.company.is_empty() {
        list_ui(ui, cx, memory, stage);
    } else if ui.available_width() < BESIDE {
        list_ui(ui, cx, memory, stage);
        ui.add_space(Look::of(ui.ctx()).scale().block_gap);
        beside_ui(ui, cx, memory, stage);
    } else {
        let (left, right) = halves_of(ui, stage);
        let list = ui.scope_builder(column_in(left), |ui| list_ui(ui, cx, memory, stage));
        let beside = ui.scope_builder(column_in(right), |ui| beside_ui(ui, cx, memory, stage));
        let all = list.response.rect.union(beside.response.rect);
        ui.advance_cursor_after_rect(egui::Rect::from_min_max(left.min, all.max.max(left.min)));
    }
}

/// Room for the needs, and for what stands beside them: on the level of the question, where that leaves the room.
fn halves_of(ui: &Ui, stage: &Stage<'_>) -> (egui::Rect, egui::Rect) {
    let look = Look::of(ui.ctx());
    let width = ui.available_width() - AIR;
    let left = egui::Rect::from_min_size(ui.cursor().min, vec2(width * PART, ui.available_height().max(0.0)));
    let wide = |kind: Type, words: &str| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY).size().x;
    let label = wide(Type::Strong, &stage.field.label) + aside::room(&look, stage.field, stage.show);
    let said = label.max(stage.field.hint.as_deref().map_or(0.0, |hint| wide(Type::Small, hint)));
    let top = if said <= left.width() { ui.min_rect().top() } else { left.top() };
    let right = egui::Rect::from_min_max(pos2(left.right() + AIR, top), pos2(left.left() + ui.available_width(), left.bottom()));
    (left, right)
}

fn column_in(rect: egui::Rect) -> UiBuilder {
    UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min))
}

/// The two halves of a sentence: the column it begins with, and the column that finishes it.
#[derive(Clone, Copy)]
pub(super) struct Halves<'a> {
    /// How it begins.
    pub start: &'a ColumnView,
    /// How it goes on.
    pub rest: &'a ColumnView,
}

impl<'a> Halves<'a> {
    fn of(columns: &Columns<'a>) -> Option<Self> {
        let start = columns.now.iter().find(|column| matches!(column.kind, Kind::Choice(_)))?;
        let rest = columns.now.iter().find(|column| matches!(column.kind, Kind::Text | Kind::LongText))?;
        Some(Self { start, rest })
    }

    /// What a row says, in both halves.
    pub fn said(&self, saying: Saying<'_>, row: &Row) -> Sentence {
        let half = |column: &ColumnView| match row.cells.get(&column.id)? {
            Scalar::Choice(pick) => Some(label(&column.options, pick).to_owned()),
            other => Some(saying.scalar(&column.kind, &column.options, column.unit.as_deref(), other)),
        };
        Sentence::of(&half(self.start).unwrap_or_default(), &half(self.rest).unwrap_or_default())
    }

    /// What was chosen to begin with, as it stands in its list, with the line that helps to go on.
    pub fn beginning(&self, row: &Row) -> Option<(String, Option<String>)> {
        let Some(Scalar::Choice(pick)) = row.cells.get(&self.start.id) else { return None };
        let code = |pick: &Pick| pick.as_code().and_then(|code| self.start.options.iter().find(|option| option.code == code));
        Some((label(&self.start.options, pick).to_owned(), code(pick).and_then(|option| option.hint.clone())))
    }
}

/// A need as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// "Een leeromgeving die".
    pub start: String,
    /// "prikkelarm is".
    pub rest: String,
}

impl Sentence {
    fn of(start: &str, rest: &str) -> Self {
        Self { start: start.trim_end_matches(['…', '.', ' ']).trim().to_owned(), rest: rest.trim().to_owned() }
    }

    /// In one piece.
    pub fn whole(&self) -> String {
        format!("{} {}", self.start, self.rest).trim().to_owned()
    }
}

/// The needs, and what begins another.
fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let (field, saying) = (stage.field, stage.saying);
    let Some(view) = &field.rows else { return };
    let columns = Columns::of(field, view, stage.show);
    let Some(halves) = Halves::of(&columns) else {
        // A region may ask for the surface with other columns: then these are rows like any.
        rows::rows_ui(ui, cx, memory, saying, field, stage.show);
        return;
    };
    let look = Look::of(ui.ctx());
    let entries = rows::entries(saying, field, view);
    // Here a row folds into its sentence in both worlds.
    rows::by_key(ui, cx, memory, field, &columns, &entries, Show::Table);
    let id = question_id(&field.id);
    let carried = lift::carried_now(ui, id);
    let most = most(saying, field).unwrap_or(usize::MAX);
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    ui.add_space(4.0);
    let mut in_use = None;
    let mut places: Vec<(f32, f32)> = Vec::new();
    let top = ui.cursor().min;
    for (at, entry) in entries.iter().enumerate() {
        if at == most {
            ui.add_space(4.0);
            toned(ui, Type::Small, look.colours.muted, saying.words.get("nodig-kan-later"));
        }
        let is_carried = carried.as_ref().is_some_and(|carried| carried.key == entry.key);
        let need = need::Need { stage, columns: &columns, halves, entry, number: at + 1, stands_back: at >= most, is_carried };
        let back = earlier::back(earlier::of_row(saying.open, field, entry), Back::Words);
        let rect = Look::standing_back(ui, back, |ui| need::need_ui(ui, cx, memory, &need));
        if holds_focus(ui, rect) {
            in_use = Some(entry.key.to_owned());
        }
        if !is_carried {
            places.push((rect.top(), rect.bottom()));
        }
    }
    rows::remember_in_use(ui, field, in_use);
    let list = egui::Rect::from_min_max(top, egui::pos2(top.x + ui.available_width(), ui.cursor().top()));
    if let Some(carried) = &carried {
        put_down(ui, cx, stage, halves, carried, list, &places);
    }
    let writes = entries.iter().any(|entry| rows::is_open(memory, field, entry));
    starts_ui(ui, cx, saying, field, view, halves, writes || entries.len() >= most);
}

/// What begins another need.
fn starts_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    saying: Saying<'_>,
    field: &FieldView,
    view: &RowsView,
    halves: Halves<'_>,
    is_folded: bool,
) {
    let look = Look::of(ui.ctx());
    let id = question_id(&field.id);
    // While one is written, and with as many as a plan can carry, another one is a thought of its own.
    let unfolded = id.with("starts unfolded");
    if is_folded && !ui.data(|data| data.get_temp::<bool>(unfolded)).unwrap_or(false) {
        let words = saying.words.with("veld-voeg-toe", &[("ding", view.item.as_str().into())]);
        let button = Button::quiet(&words).icon(icons::PLUS).id(id).show(ui);
        crate::ui::widgets::put_focus(ui, id, &button);
        if button.clicked() {
            ui.data_mut(|data| data.insert_temp(unfolded, true));
            focus_field(ui.ctx(), id);
        }
        button.accessible_name(format!("{words} ({})", field.label));
        return;
    }
    ui.add_space(8.0);
    let name = saying.words.get("nodig-kies");
    toned(ui, Type::Strong, look.colours.ink, name);
    let mut labels: Vec<&str> = halves.start.options.iter().map(|option| option.label.as_str()).collect();
    if !halves.start.closed {
        labels.push(saying.words.get("nodig-eigen-woorden"));
    }
    let Some(pressed) = actions(ui, id, name, &labels) else { return };
    ui.data_mut(|data| data.insert_temp(unfolded, false));
    cx.push(Command::EndVisit(None));
    cx.change(match halves.start.options.get(pressed) {
        Some(option) => Change::AddRowWith(field.id.clone(), halves.start.id.clone(), Scalar::code(option.code.clone())),
        None => Change::AddRow(field.id.clone(), None),
    });
}

/// Shows where what is carried would land, and puts it there when it is let go.
fn put_down(
    ui: &Ui,
    cx: &mut Cx<'_>,
    stage: &Stage<'_>,
    halves: Halves<'_>,
    carried: &Carried,
    list: egui::Rect,
    places: &[(f32, f32)],
) {
    let stored = crate::ui::fields::place::rows_of(stage.field);
    let Some(row) = stored.iter().find(|row| crate::ui::fields::place::row_key(row) == carried.key) else { return };
    lift::carried_ui(ui, carried, &halves.said(stage.saying, row).whole());
    if !list.expand(30.0).contains(carried.at) {
        return;
    }
    let middles: Vec<f32> = places.iter().map(|(top, bottom)| (top + bottom) / 2.0).collect();
    let to = lift::place_among(&middles, carried.at.y);
    let gap = Look::of(ui.ctx()).scale().item_gap / 2.0;
    let behind = places.get(to).map(|(top, _)| top - gap);
    let y = behind.or_else(|| places.last().map(|(_, bottom)| bottom + gap)).unwrap_or(list.top());
    if !carried.is_let_go {
        lift::landing_line_ui(ui, list.x_range(), y);
        return;
    }
    if stored.iter().position(|one| one.id == row.id) != Some(to) {
        cx.push(Command::EndVisit(None));
        cx.change(Change::MoveRow(stage.field.id.clone(), row.id.clone(), to));
    }
}

/// What stands beside the needs, or below them.
fn beside_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let gap = Look::of(ui.ctx()).scale().block_gap;
    for (at, field) in stage.company.iter().enumerate() {
        if at > 0 {
            ui.add_space(gap);
        }
        field_ui(ui, cx, memory, field, stage.show);
    }
}

/// How many needs a plan can carry, as the template says.
fn most(saying: Saying<'_>, field: &FieldView) -> Option<usize> {
    let constraints = &saying.open.template.question(field.id.as_str())?.constraints;
    constraints.iter().find_map(|constraint| match constraint.check {
        Check::MaxRows(most) => usize::try_from(most).ok(),
        _ => None,
    })
}

/// Whether it has both halves.
pub(super) fn is_finished(halves: Halves<'_>, entry: &Entry<'_>) -> bool {
    let has = |column: &ColumnView| entry.row.is_some_and(|row| row.cells.get(&column.id).is_some_and(|cell| !cell.is_blank()));
    has(halves.start) && has(halves.rest)
}

#[cfg(test)]
mod tests {
    use super::Sentence;

    #[test]
    fn two_halves_read_as_one_sentence() {
        for (start, rest, whole) in [
            ("Een leeromgeving die …", "prikkelarm is", "Een leeromgeving die prikkelarm is"),
            ("Contact met school dat …", " elke dag is ", "Contact met school dat elke dag is"),
            ("Een maatje", "dat meeloopt", "Een maatje dat meeloopt"),
            ("Instructie die ...", "kort is", "Instructie die kort is"),
            ("Feedback die …", "", "Feedback die"),
            ("", "rust", "rust"),
            ("", "", ""),
        ] {
            assert_eq!(Sentence::of(start, rest).whole(), whole);
        }
    }
}
