//! The factor board: domains side by side, what helps above what is hard, and words that move between them.
//!
//! On the wall the whole board is in view: its rows share the height there is, and a cell with more than fits scrolls and
//! says how much more there is. Where there is no room for all columns, one stands there at a time and the page scrolls.

use egui::{Align, Id, Layout, Ui};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::people;
use crate::engine::view::{OptionView, StatementsView};
use crate::model::{Statement, StatementCell};
use crate::ui::fields::place::{field_id, question_id};
use crate::ui::fields::statement::statement_ui;
use crate::ui::fields::statements::{holding, said_in};
use crate::ui::fields::typed::take_key;
use crate::ui::fields::{Saying, Show, aside, question};
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{columns_beside, focus_field, tabs, text, toned};
use crate::ui::{Cx, Memory, keys};

use super::board_cell::{self, Drawn, Spot};
use super::lift::{self, Carried};
use super::{Stage, shares};
use crate::engine::view::OpenPlace;

/// Narrower than this, in points, and the board shows one column at a time.
const NARROW: f32 = 1000.0;
/// Least height of a cell in a board that is wholly in view, in lines of words: its heading and two statements.
const LEAST_SHARED_LINES: f32 = 6.0;
/// Least height of a cell in a board that grows: a place to fill, not a line to overlook.
const LEAST_LINES: f32 = 5.0;
/// What shows of the next question below a board that fills the screen, in lines of words.
const NEXT_LINES: f32 = 2.0;

/// What every part of the board needs.
#[derive(Clone, Copy)]
pub(super) struct Board<'a> {
    /// What is drawn, for whom.
    pub stage: &'a Stage<'a>,
    /// Its columns and rows.
    pub view: &'a StatementsView,
    /// What is being moved.
    pub carried: Option<&'a Carried>,
    /// All cells are in view at once, so each scrolls by itself.
    pub is_shared: bool,
}

impl Board<'_> {
    /// Names the board among everything on the page.
    pub fn id(&self) -> Id {
        question_id(&self.stage.field.id)
    }

    /// The statements of a cell, in order.
    pub fn said(&self, cell: &StatementCell) -> Vec<&Statement> {
        holding(self.stage.field).filter(|one| one.cell.as_ref() == Some(cell)).collect()
    }
}

/// As many lines more than there is room for and the board grows with them, instead of sharing the room that is there.
const GROWTH_LINES: f32 = 8.0;

/// Draws the board.
pub fn board_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let Some(view) = &stage.field.statements else { return };
    let look = Look::of(ui.ctx());
    let id = question_id(&stage.field.id);
    let (top, room) = (ui.cursor().top(), ui.available_height());
    let carried = lift::carried_now(ui, id);
    let is_narrow = ui.available_width() < NARROW;
    let columns = view.board_columns.as_slice();
    says_ui(ui, cx, stage);
    let shown = if is_narrow { one_column(ui, memory, stage, columns, carried.as_ref()) } else { 0..columns.len() };
    let shown = columns.get(shown).unwrap_or(columns);
    if !is_narrow {
        heads_ui(ui, stage, shown);
    }
    let line = look.font(Type::Words).size;
    let gap = look.scale().item_gap + 4.0;
    let rows = view.board_rows.as_slice();
    let next = if is_last(stage) { 0.0 } else { NEXT_LINES * line };
    let space = room - (ui.cursor().top() - top) - next - gap * rows.len().saturating_sub(1) as f32;
    let least = LEAST_SHARED_LINES * line;
    let wanted: Vec<Wanted> = rows.iter().map(|row| Wanted::of(ui, id, row)).collect();
    // A few lines too many and the page grows: no words are cut for what a short scroll shows whole.
    let overfull = wanted.iter().map(|one| one.height).sum::<f32>() - space;
    let is_shared = stage.show == Show::Table
        && !is_narrow
        && space >= least * rows.len() as f32
        && !(0.0..=GROWTH_LINES * line).contains(&overfull);
    let heights = if is_shared {
        shares::of(space, &wanted.iter().map(|one| (one.height, one.written.max(least))).collect::<Vec<_>>())
    } else {
        wanted.iter().map(|one| one.height.max(LEAST_LINES * line)).collect()
    };
    let board = Board { stage, view, carried: carried.as_ref(), is_shared };
    let mut landing = None;
    for (at, (row, height)) in rows.iter().zip(heights).enumerate() {
        if at > 0 {
            ui.add_space(gap - ui.spacing().item_spacing.y);
        }
        let mut wants = Wanted::default();
        columns_beside(ui, shown.len().max(1), |uis| {
            for (ui, column) in uis.iter_mut().zip(shown) {
                let is_first = at == 0 && columns.first() == Some(column);
                let spot = Spot { column, row, at, height, is_first };
                let Drawn { wants: height, written, lands } = board_cell::cell_ui(ui, cx, memory, &board, &spot);
                wants.height = wants.height.max(height);
                wants.written = wants.written.max(written);
                landing = landing.take().or(lands);
            }
        });
        wants.remember(ui, id, row);
    }
    loose_ui(ui, cx, memory, &board);
    if let Some(carried) = &carried {
        put_down(ui, cx, stage, carried, landing);
    }
}

/// The question, where the page does not say it already, and at the bureau the line that helps.
fn says_ui(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>) {
    let look = Look::of(ui.ctx());
    let room = (ui.available_width() - aside::room(&look, stage.field, stage.show)).max(120.0);
    let is_said = question::is_said_above(stage.saying.open, stage.field, cx.state.in_meeting());
    // At the table that line stands in the field somebody writes in, where it helps.
    let hint = stage.field.hint.as_deref().filter(|_| stage.show != Show::Table);
    if is_said && hint.is_none() {
        return;
    }
    ui.allocate_ui(egui::vec2(room, 0.0), |ui| {
        ui.vertical(|ui| {
            ui.set_min_height(look.sizes.min_target);
            ui.spacing_mut().item_spacing.y = 4.0;
            if !is_said {
                text(ui, Type::Strong, &stage.field.label);
            }
            if let Some(hint) = hint {
                ui.add_space(6.0);
                toned(ui, Type::Small, look.colours.muted, hint);
            }
        });
    });
}

/// The names above the columns.
fn heads_ui(ui: &mut Ui, stage: &Stage<'_>, columns: &[OptionView]) {
    let aside = aside::room(&Look::of(ui.ctx()), stage.field, stage.show);
    let last = columns.len().saturating_sub(1);
    columns_beside(ui, columns.len().max(1), |uis| {
        for (at, (ui, column)) in uis.iter_mut().zip(columns).enumerate() {
            // Behind the last one stands what belongs to the question as a whole.
            let room = ui.available_width() - if at == last { aside } else { 0.0 };
            board_cell::head_ui(ui, picture_of(column), &name_of(stage.saying, column), room);
        }
    });
}

/// Words that stand nowhere on the board (yet): none is out of sight.
fn loose_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, board: &Board<'_>) {
    let (stage, view) = (board.stage, board.view);
    let is_on = |cell: &StatementCell| {
        view.board_columns.iter().any(|column| column.code == cell.column)
            && view.board_rows.iter().any(|row| row.code == cell.row)
    };
    let loose: Vec<&Statement> = holding(stage.field).filter(|one| !one.cell.as_ref().is_some_and(is_on)).collect();
    for statement in &loose {
        by_key(ui, cx, board, statement);
        let drawn = statement_ui(ui, cx, memory, stage.saying, stage.field, statement, &loose);
        if let Some(response) = &drawn {
            lift::pull(ui, board.id(), statement.id.as_str(), response);
        }
    }
}

/// Draws what is carried, and puts it where it was let go.
fn put_down(ui: &Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, carried: &Carried, landing: Option<(StatementCell, usize)>) {
    let said = said_in(stage.field);
    let Some(statement) = said.iter().find(|one| one.id.as_str() == carried.key) else { return };
    lift::carried_ui(ui, carried, &spoken(statement));
    if let Some((cell, at)) = landing.filter(|_| carried.is_let_go) {
        place(cx, stage, statement, cell, at);
    }
}

/// Moves the words that have the keyboard: to the cell beside, among those of its cell, or on into the next.
pub(super) fn by_key(ui: &Ui, cx: &mut Cx<'_>, board: &Board<'_>, statement: &Statement) {
    let id = field_id(&OpenPlace::Statement(board.stage.field.id.clone(), statement.id.clone()));
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let pressed = [(keys::LEFT, (-1, 0)), (keys::RIGHT, (1, 0)), (keys::UP, (0, -1)), (keys::DOWN, (0, 1))];
    let Some((_, step)) = pressed.into_iter().find(|(keys, _)| take_key(ui, *keys)) else { return };
    let Some((cell, at)) = next_place(board, statement, step) else { return };
    let columns = &board.view.board_columns;
    if let Some(column) = columns.iter().position(|column| column.code == cell.column) {
        ui.data_mut(|data| data.insert_temp(shown_id(board.stage), column));
    }
    place(cx, board.stage, statement, cell, at);
    // It may stand out of view now.
    focus_field(ui.ctx(), id);
}

/// Where one step leads; `None` at the edge of the board. What stands nowhere yet goes to the first cell.
fn next_place(board: &Board<'_>, statement: &Statement, (right, down): (isize, isize)) -> Option<(StatementCell, usize)> {
    let (columns, rows) = (&board.view.board_columns, &board.view.board_rows);
    let place = |column: usize, row: usize| {
        Some(StatementCell { column: columns.get(column)?.code.clone(), row: rows.get(row)?.code.clone() })
    };
    let here = statement.cell.as_ref().and_then(|cell| {
        let column = columns.iter().position(|one| one.code == cell.column)?;
        Some((column, rows.iter().position(|one| one.code == cell.row)?))
    });
    let Some((column, row)) = here else { return Some((place(0, 0)?, usize::MAX)) };
    let own = board.said(statement.cell.as_ref()?);
    let at = own.iter().position(|one| one.id == statement.id)?;
    if right != 0 {
        return Some((place(column.checked_add_signed(right)?, row)?, at));
    }
    match at.checked_add_signed(down) {
        Some(to) if to < own.len() => Some((place(column, row)?, to)),
        _ => {
            let to = if down > 0 { 0 } else { usize::MAX };
            Some((place(column, row.checked_add_signed(down)?)?, to))
        }
    }
}

/// Puts a statement in a cell, there at this place among the others.
fn place(cx: &mut Cx<'_>, stage: &Stage<'_>, statement: &Statement, cell: StatementCell, at: usize) {
    let others: Vec<&Statement> = said_in(stage.field).iter().filter(|one| one.id != statement.id).collect();
    let mut there = others.iter().enumerate().filter(|(_, one)| one.cell.as_ref() == Some(&cell));
    let before = there.clone().nth(at).map(|(to, _)| to);
    // Behind the last of its cell, so that words of other cells keep their place in the list.
    let to = before.or_else(|| there.next_back().map(|(last, _)| last + 1)).unwrap_or(others.len());
    cx.push(Command::EndVisit(None));
    cx.change(Change::PlaceStatement(stage.field.id.clone(), statement.id.clone(), cell, to));
}

/// How the words are read: between quotation marks when they are somebody's own.
pub(super) fn spoken(statement: &Statement) -> String {
    let words = statement.text.trim();
    if statement.verbatim { format!("“{words}”") } else { words.to_owned() }
}

/// The column that is shown where there is room for one; it follows the statement that is being written, and what is
/// carried over its name.
fn one_column(
    ui: &mut Ui,
    memory: &Memory,
    stage: &Stage<'_>,
    columns: &[OptionView],
    carried: Option<&Carried>,
) -> std::ops::Range<usize> {
    let key = shown_id(stage);
    let field = stage.field;
    let mut active: usize = ui.data(|data| data.get_temp(key)).unwrap_or(0).min(columns.len().saturating_sub(1));
    let written = memory.editing.as_deref().and_then(|id| said_in(field).iter().find(|one| one.id.as_str() == id));
    let wanted = written.and_then(|one| one.cell.as_ref());
    if let Some(at) = wanted.and_then(|cell| columns.iter().position(|column| column.code == cell.column)) {
        active = at;
    }
    let names: Vec<String> = columns.iter().map(|column| name_of(stage.saying, column)).collect();
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    let bar = key.with("tabs");
    let is_over = |at: usize| {
        let tab = ui.ctx().read_response(bar.with(at));
        carried.is_some_and(|carried| tab.is_some_and(|tab| tab.rect.contains(carried.at)))
    };
    active = (0..columns.len()).find(|at| is_over(*at)).unwrap_or(active);
    let room = (ui.available_width() - aside::room(&Look::of(ui.ctx()), field, stage.show)).max(120.0);
    let turned = ui.allocate_ui_with_layout(egui::vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
        tabs(ui, bar, &field.label, &labels, active)
    });
    ui.add_space(8.0);
    active = turned.inner.unwrap_or(active);
    ui.data_mut(|data| data.insert_temp(key, active));
    active..active + 1
}

fn shown_id(stage: &Stage<'_>) -> Id {
    question_id(&stage.field.id).with("column shown")
}

/// Nothing stands below it on the page.
fn is_last(stage: &Stage<'_>) -> bool {
    use crate::engine::view::ItemView;
    let open = stage.saying.open;
    let items = open.opening().filter(|opening| opening.step == stage.field.step).map(|opening| opening.items.as_slice());
    let last = items.unwrap_or_default().last();
    last.is_none_or(|item| matches!(item, ItemView::Field(id) if *id == stage.field.id))
}

/// The pupil's column carries the pupil's name.
pub(super) fn name_of(saying: Saying<'_>, column: &OptionView) -> String {
    if column.code == "kind" { people::pupil_at_start(saying.open, saying.words) } else { column.label.clone() }
}

fn picture_of(column: &OptionView) -> Option<Icon> {
    match column.code.as_str() {
        "kind" => Some(icons::STUDENT),
        "onderwijs" => Some(icons::CHALKBOARD_TEACHER),
        "thuis" => Some(icons::HOUSE_LINE),
        _ => None,
    }
}

/// The height a row wants, from the frame before: cells beside each other are equally high, and that is known only when
/// all of them are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Wanted {
    /// For everything in its fullest cell.
    height: f32,
    /// For what is being written in it; nothing when nobody writes there.
    written: f32,
}

impl Wanted {
    fn of(ui: &Ui, board: Id, row: &OptionView) -> Self {
        ui.data(|data| data.get_temp(board.with(("height", row.code.as_str())))).unwrap_or_default()
    }

    fn remember(self, ui: &Ui, board: Id, row: &OptionView) {
        let before = Self::of(ui, board, row);
        if (before.height - self.height).abs() > 0.5 || (before.written - self.written).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(board.with(("height", row.code.as_str())), self));
            ui.ctx().request_repaint();
        }
    }
}
