//! The ladder: options on the table, weighed side by side, with what was decided and why. No totals: a team chooses, marks do
//! not add up.
//!
//! What was put on the table beforehand, or has any answer, stands in the table; the rest is folded from light to heavy.

mod decision;
mod family;
mod folded;
mod mark;
mod plan;
mod row;

use egui::{Key, Modifiers, Stroke, Ui, pos2, vec2};

use crate::app::said::Saying;
use crate::app::{Command, people};
use crate::engine::view::{ColumnView, FieldView};
use crate::model::Scalar;
use crate::model::template::Kind;
use crate::ui::fields::Show;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::earlier;
use crate::ui::fields::place::{cell_id, holds_focus, question_id};
use crate::ui::fields::rows::{self, Entry};
use crate::ui::fields::typed::take_key;
use crate::ui::theme::{Back, Look, Type};
use crate::ui::widgets::paint;
use crate::ui::widgets::{focus_field, held, text, toned};
use crate::ui::{Cx, Memory, keys};

use super::Stage;
use mark::Mark;
use plan::Plan;

/// What all rows of a ladder share.
struct Ladder<'a> {
    saying: Saying<'a>,
    field: &'a FieldView,
    plan: Plan<'a>,
    show: Show,
    /// What stands above each column of marks.
    heads: Vec<String>,
    /// How a row is laid out.
    shape: Shape,
    /// Size of the names.
    name_kind: Type,
}

/// How a row is laid out.
enum Shape {
    /// In columns of these widths.
    Beside { name: f32, marks: Vec<f32>, decision: f32 },
    /// One part under the other, the marks so many on a line.
    Stacked { marks: usize },
}

/// Narrower than this, in points, and every option is a card of its own.
const NARROW: f32 = 1040.0;
/// What was decided has enough room with this much, in points.
const ROOMY_DECISION: f32 = 300.0;
/// Least width of a mark that says itself what is weighed.
const MARK_WITH_HEAD: f32 = 150.0;

/// Draws the question, the table and what is not on the table.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let (field, saying, show) = (stage.field, stage.saying, stage.show);
    let Some(view) = &field.rows else { return };
    let look = Look::of(ui.ctx());
    text(ui, Type::Strong, &field.label);
    if let Some(hint) = field.hint.as_ref().filter(|_| show == Show::Bureau) {
        toned(ui, Type::Small, look.colours.muted, hint);
    }
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    let plan = Plan::of(view, show);
    let heads = plan.marks.iter().map(|column| head_of(saying, column)).collect();
    let shape = Shape::Stacked { marks: 1 };
    let mut ladder = Ladder { saying, field, plan, show, heads, shape, name_kind: Type::Strong };
    let entries = rows::entries(saying, field, view);
    let (on, off): (Vec<&Entry<'_>>, Vec<&Entry<'_>>) =
        entries.iter().partition(|entry| row::is_on_table(&ladder, entry) || rows::is_open(memory, field, entry));
    let columns = crate::ui::fields::columns::Columns::of(field, view, show);
    by_key(ui, cx, memory, &ladder, &on);
    rows::by_key(ui, cx, memory, field, &columns, &entries, show);
    ladder.shape(ui, ui.available_width() - 2.0 * SIDE - 2.0, &on);
    let mut in_use = None;
    if on.is_empty() {
        toned(ui, Type::Body, look.colours.muted, saying.words.get("ladder-niets-op-tafel"));
    } else {
        table_ui(ui, |ui| {
            if let Shape::Beside { name, marks, decision } = &ladder.shape {
                heads_ui(ui, &ladder, *name, marks, *decision);
            }
            for (at, entry) in on.iter().enumerate() {
                if at > 0 || matches!(ladder.shape, Shape::Beside { .. }) {
                    rule(ui, &look);
                }
                let back = earlier::back(earlier::of_row(saying.open, field, entry), Back::Words);
                let rect = Look::standing_back(ui, back, |ui| row::row_ui(ui, cx, memory, &ladder, entry));
                if holds_focus(ui, rect) {
                    in_use = Some(entry.key.to_owned());
                }
            }
        });
    }
    rows::remember_in_use(ui, field, in_use);
    if !off.is_empty() {
        folded::folded_ui(ui, cx, memory, &ladder, &off, &view.item, on.is_empty());
    }
}

/// Left and right inside the table.
const SIDE: f32 = 10.0;

fn table_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let look = Look::of(ui.ctx());
    egui::Frame::new()
        .fill(look.colours.surface)
        .stroke(Stroke::new(1.0, look.colours.line))
        .corner_radius(paint::corner(look.sizes.radius_card))
        .inner_margin(egui::Margin::symmetric(SIDE as i8, 4))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui);
        });
}

fn rule(ui: &mut Ui, look: &Look) {
    let rect = ui.allocate_space(vec2(ui.available_width(), 1.0)).1;
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, look.colours.line));
}

/// What is weighed, above the columns. Each mark says it again to those who cannot see it.
fn heads_ui(ui: &mut Ui, ladder: &Ladder<'_>, name: f32, marks: &[f32], decision: f32) {
    let look = Look::of(ui.ctx());
    let (font, ink) = (look.font(Type::Chip), look.colours.muted);
    let heads: Vec<_> =
        ladder.heads.iter().zip(marks).map(|(head, width)| mark::lines(ui, head, font.clone(), ink, *width)).collect();
    let height = heads.iter().map(|head| head.size().y).fold(font.size, f32::max) + 20.0;
    let (_, rect) = ui.allocate_space(vec2(name + marks.iter().sum::<f32>() + decision, height));
    let first = paint::galley(ui, ladder.saying.words.get("ladder-op-tafel"), font.clone(), ink, name);
    paint::text_at(ui.painter(), rect.left() + row::PAD, rect.center().y, first, ink);
    let mut x = rect.left() + name;
    for (head, width) in heads.into_iter().zip(marks) {
        let top = rect.center().y - head.size().y / 2.0;
        ui.painter().galley(pos2(x + width / 2.0, top), head, ink);
        x += width;
    }
    if let Some(column) = ladder.plan.decision {
        let last = paint::galley(ui, &column.label, font, ink, decision);
        paint::text_at(ui.painter(), x + 8.0, rect.center().y, last, ink);
    }
}

impl Ladder<'_> {
    /// The marks of an option, in order. Tab stops at the one that has the keyboard, else at the first.
    fn marks<'m>(&'m self, ui: &Ui, entry: &'m Entry<'m>) -> Vec<Mark<'m>> {
        let cell = |column: &'m ColumnView| Cell { field: self.field, column, entry };
        let focused = ui.memory(|memory| memory.focused());
        let asked: Vec<(usize, &'m ColumnView)> =
            self.plan.marks.iter().copied().enumerate().filter(|(_, column)| cell(column).is_asked()).collect();
        let stop = asked.iter().position(|(_, column)| focused == Some(cell(column).id())).unwrap_or(0);
        let marks = asked.into_iter().enumerate().map(|(place, (at, column))| Mark {
            cell: cell(column),
            head: self.heads.get(at).map_or(column.label.as_str(), String::as_str),
            head_room: 0.0,
            is_stop: place == stop,
        });
        marks.collect()
    }

    /// What stands above a column.
    fn head<'h>(&'h self, column: &'h ColumnView) -> &'h str {
        let at = self.plan.marks.iter().position(|mark| mark.id == column.id);
        at.and_then(|at| self.heads.get(at)).map_or(&column.label, |head| head)
    }

    /// The line of explanation of an option, also once it is on the table.
    fn hint(&self, entry: &Entry<'_>) -> Option<&str> {
        let Kind::Rows(rows) = &self.saying.open.template.question(self.field.id.as_str())?.kind else { return None };
        let list = self.saying.open.template.code_list(rows.preset.as_ref()?.as_str())?;
        let code = list.codes.iter().find(|code| code.id == entry.key)?;
        code.hint.as_ref().map(|hint| hint.in_language(self.saying.words.language().code()))
    }

    /// In columns where they fit, else one part under the other.
    fn shape(&mut self, ui: &Ui, room: f32, shown: &[&Entry<'_>]) {
        let look = Look::of(ui.ctx());
        let width = |words: &str, kind: Type| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY).size().x;
        let marks: Vec<Mark<'_>> = shown.iter().flat_map(|entry| self.marks(ui, entry)).collect();
        let wanted = |(at, head): (usize, &String)| {
            let words = head.split_inclusive([' ', '-']).map(str::trim_end);
            let words: Vec<f32> = words.map(|word| width(word, Type::Chip)).collect();
            let column = self.plan.marks.get(at).map(|column| &column.id);
            let under = marks.iter().filter(|mark| Some(&mark.cell.column.id) == column);
            let under = under.map(|mark| mark.word_width(ui, self.saying, self.show)).fold(0.0, f32::max);
            plan::two_lines(&words, width(" ", Type::Chip)).max(under) + 14.0
        };
        let heads: Vec<f32> = self.heads.iter().enumerate().map(wanted).collect();
        let longest = |kind: Type| {
            let words = shown.iter().flat_map(|entry| entry.title.split_inclusive([' ', '-']));
            words.map(|word| width(word, kind)).fold(0.0, f32::max) + row::PAD + look.scale().icon + 24.0
        };
        // Large names, unless they leave little for what was decided.
        let fit = |kind: Type| plan::widths(room, &heads, longest(kind)).map(|widths| (kind, widths));
        let is_roomy = |(_, (_, _, decision)): &(Type, (f32, Vec<f32>, f32))| *decision >= ROOMY_DECISION;
        let beside = fit(Type::Title).filter(is_roomy).or_else(|| fit(Type::Strong)).filter(|_| room >= NARROW);
        if let Some((kind, (name, marks, decision))) = beside {
            self.name_kind = kind;
            self.shape = Shape::Beside { name, marks, decision };
        } else {
            let count = self.plan.marks.len().max(1);
            self.shape = Shape::Stacked { marks: ((room / MARK_WITH_HEAD) as usize).clamp(1, count) };
        }
    }
}

/// "Yara" and "Ouders" above their marks; what the column is called above the others.
fn head_of(saying: Saying<'_>, column: &ColumnView) -> String {
    match column.id.as_str() {
        "leerling" => people::pupil_at_start(saying.open, saying.words),
        "ouders" => saying.words.get("stem-ouders").to_owned(),
        _ => column.label.clone(),
    }
}

/// Arrows lead over the grid; the keys that take a row away take an option off the table.
fn by_key(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, on: &[&Entry<'_>]) {
    // The keys are for the line it is in for a moment.
    let in_use = rows::in_use(ui, ladder.field).filter(|_| !held::is_holding(ui.ctx()));
    let Some(at) = in_use.and_then(|key| on.iter().position(|entry| entry.key == key)) else { return };
    if let Some(column) = ladder.plan.on_table.filter(|_| take_key(ui, keys::REMOVE)) {
        take_off(ui, cx, memory, ladder, on[at], column);
        return;
    }
    let id = |row: usize, column: usize| cell_id(&ladder.field.id, on[row].key, &ladder.plan.marks[column].id);
    let focused = ui.memory(|memory| memory.focused());
    let Some(column) = (0..ladder.plan.marks.len()).find(|column| focused == Some(id(at, *column))) else { return };
    let to = ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        if key(Key::ArrowRight) {
            Some((at, (column + 1).min(ladder.plan.marks.len() - 1)))
        } else if key(Key::ArrowLeft) {
            Some((at, column.saturating_sub(1)))
        } else if key(Key::ArrowDown) {
            Some(((at + 1).min(on.len() - 1), column))
        } else if key(Key::ArrowUp) {
            Some((at.saturating_sub(1), column))
        } else {
            None
        }
    });
    if let Some((row, column)) = to {
        ui.memory_mut(|memory| memory.request_focus(id(row, column)));
    }
}

/// Takes an option off the table. Its answers stay with it.
fn take_off(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>, column: &ColumnView) {
    if rows::is_open(memory, ladder.field, entry) {
        memory.editing = None;
    }
    cx.push(Command::EndVisit(None));
    Cell { field: ladder.field, column, entry }.set(cx, Some(Scalar::YesNo(false)));
    cx.push(Command::EndVisit(None));
    focus_field(ui.ctx(), question_id(&ladder.field.id));
}
