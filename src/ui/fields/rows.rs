//! Rows: each a card or a line, in order, with what can be done to it.
//!
//! Whatever the mouse can do to a row the keyboard can do from any of its cells: Ctrl+Enter adds, Ctrl+D duplicates,
//! Alt+Up and Alt+Down move, Alt+Delete removes.

use egui::{Id, KeyboardShortcut, Ui};

use crate::app::command::Change;
use crate::engine::earlier::Held;
use crate::engine::view::{FieldView, RowView, RowsView};
use crate::i18n::dates::sentence_start;
use crate::model::id::QuestionId;
use crate::model::template::Kind;
use crate::model::{Row, Scalar};
use crate::ui::theme::{Back, Look, icons};
use crate::ui::widgets::{Button, focus_field, held, put_focus};
use crate::ui::{Cx, Memory, keys};

use super::columns::Columns;
use super::earlier::{self, Say};
use super::far::Far;
use super::place::{cell_id, holds_focus, question_id, row_key, rows_of};
use super::typed::take_key;
use super::{Show, row_card, row_line};
use crate::app::said::Saying;

/// A row as it is drawn: stored, or a preset that waits for its first word.
pub struct Entry<'a> {
    /// Names it on the screen; see [`row_key`].
    pub key: &'a str,
    /// "Doel 2", or the label of its code.
    pub title: String,
    /// What is stored; `None` for a preset without content.
    pub row: Option<&'a Row>,
    /// What the engine says about it.
    pub view: Option<&'a RowView>,
    /// Position among the stored rows, and how many there are.
    pub place: (usize, usize),
    /// The line of explanation of its code.
    pub hint: Option<&'a str>,
    /// A work surface shows it as a line until somebody opens it, at the bureau too.
    pub folds: bool,
    /// It stands on a ground already: open, it gets no card of its own.
    pub is_flat: bool,
}

impl Entry<'_> {
    /// Says anything: more than "not on the table".
    pub fn says_something(&self) -> bool {
        self.row.is_some_and(|row| row.cells.values().any(|cell| !cell.is_blank() && cell != &Scalar::YesNo(false)))
    }

    /// Whether it stands ready for a code.
    pub fn is_preset(&self) -> bool {
        self.row.is_none_or(|row| row.preset.is_some())
    }
}

/// What [`Memory::editing`] holds while a row is open.
pub fn open_key(question: &QuestionId, row: &str) -> String {
    format!("{question}/{row}")
}

/// How a folded row is drawn; gives its place on the screen. See [`row_line::closed_ui`].
pub type Folded = fn(&mut Ui, &mut Memory, Saying<'_>, &FieldView, &Columns<'_>, &Entry<'_>, Show) -> egui::Rect;

/// Draws the rows of a question.
pub fn rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, show: Show) {
    rows_folded(ui, cx, memory, saying, field, show, row_line::closed_ui);
}

/// The same, with folded rows drawn in another way.
pub fn rows_folded(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    show: Show,
    folded_ui: Folded,
) {
    let Some(view) = &field.rows else { return };
    let look = Look::of(ui.ctx());
    let columns = Columns::of(field, view, show);
    let entries = entries(saying, field, view);
    by_key(ui, cx, memory, field, &columns, &entries, show);
    let (shown, folded): (Vec<&Entry<'_>>, Vec<&Entry<'_>>) =
        entries.iter().partition(|entry| !entry.is_preset() || entry.says_something() || is_open(memory, field, entry));
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    let mut used_now = None;
    let used = in_use(ui, field);
    let far = Far::now(ui);
    for entry in &shown {
        let key = question_id(&field.id).with(("room", entry.key, show == Show::Bureau));
        let is_used = used.as_deref() == Some(entry.key);
        let rect = far.unless(ui, key, is_used, |ui| one(ui, cx, memory, saying, field, &columns, entry, show, folded_ui));
        if rect.is_some_and(|rect| holds_focus(ui, rect)) {
            used_now = Some(entry.key.to_owned());
        }
    }
    // While preparing, what there is to choose from lies open.
    let begins_open = show == Show::Bureau && shown.is_empty();
    if !folded.is_empty() && unfolds(ui, saying, field, view, folded.len(), begins_open) {
        for entry in folded {
            row_line::closed_ui(ui, memory, saying, field, &columns, entry, show);
        }
    }
    remember_in_use(ui, field, used_now);
    if view.unset_presets.is_empty() && !entries.iter().any(Entry::is_preset) {
        let adding = if entries.is_empty() { Adding::First } else { Adding::Further };
        add_ui(ui, cx, saying, field, view, adding);
    }
}

/// How the button stands that adds a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Adding {
    /// Nothing stands there yet.
    First,
    /// Once there is a row to press them in, the keys that do the same stand behind it.
    Further,
    /// On a surface where something else comes first.
    Quiet,
}

/// "Voeg doel toe".
pub fn add_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView, view: &RowsView, adding: Adding) {
    let add = saying.words.with("veld-voeg-toe", &[("ding", view.item.as_str().into())]);
    let id = question_id(&field.id);
    let shortcut = if adding == Adding::Further { keys::written(&keys::ADD) } else { String::new() };
    let button = if adding == Adding::Quiet { Button::quiet(&add) } else { Button::secondary(&add) };
    let button = button.icon(icons::PLUS).id(id).shortcut(&shortcut).show(ui);
    put_focus(ui, id, &button);
    if button.clicked() {
        cx.change(Change::AddRow(field.id.clone(), None));
    }
    // Two questions of one step may both hold "behoeften"; a screen reader hears whose.
    button.accessible_name(format!("{add} ({})", field.label));
}

/// Every row to draw, in order; presets in the order of their list.
pub fn entries<'a>(saying: Saying<'a>, field: &'a FieldView, view: &'a RowsView) -> Vec<Entry<'a>> {
    let stored = rows_of(field);
    let mut entries: Vec<Entry<'a>> = Vec::with_capacity(stored.len() + view.unset_presets.len());
    // What lapsed is kept, and stands folded under the list.
    for (at, row) in stored.iter().enumerate().filter(|(_, row)| !row.provenance.lapsed) {
        let row_view = view.rows.iter().find(|known| known.id == row.id);
        let preset = row_view.and_then(|known| known.preset_label.clone());
        let title = preset.unwrap_or_else(|| format!("{} {}", sentence_start(&view.item), at + 1));
        let place = (at, stored.len());
        entries.push(Entry {
            key: row_key(row),
            title,
            row: Some(row),
            view: row_view,
            place,
            hint: None,
            folds: false,
            is_flat: false,
        });
    }
    for option in &view.unset_presets {
        let title = option.label.clone();
        let hint = option.hint.as_deref();
        entries.push(Entry {
            key: &option.code,
            title,
            row: None,
            view: None,
            place: (0, 0),
            hint,
            folds: false,
            is_flat: false,
        });
    }
    if let Some(order) = preset_order(saying, field) {
        entries.sort_by_key(|entry| order.iter().position(|code| *code == entry.key).unwrap_or(usize::MAX));
    }
    entries
}

fn preset_order<'a>(saying: Saying<'a>, field: &FieldView) -> Option<Vec<&'a str>> {
    let Kind::Rows(rows) = &saying.open.template.question(field.id.as_str())?.kind else { return None };
    let list = saying.open.template.code_list(rows.preset.as_ref()?.as_str())?;
    Some(list.codes.iter().map(|code| code.id.as_str()).collect())
}

#[expect(clippy::too_many_arguments, reason = "the one place that chooses between three ways to draw a row")]
fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    show: Show,
    folded: Folded,
) -> egui::Rect {
    let back = earlier::back(earlier::of_row(saying.open, field, entry), Back::Answers);
    Look::standing_back(ui, back, |ui| one_way(ui, cx, memory, saying, field, columns, entry, show, folded))
}

#[expect(clippy::too_many_arguments, reason = "likewise")]
fn one_way(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    show: Show,
    folded: Folded,
) -> egui::Rect {
    let stays_open = show == Show::Bureau && !entry.is_preset();
    if columns.is_compact && show == Show::Bureau && !entry.is_preset() {
        row_line::compact_ui(ui, cx, saying, field, columns, entry)
    } else if stays_open || is_open(memory, field, entry) {
        row_card::card_ui(ui, cx, memory, saying, field, columns, entry, show)
    } else {
        folded(ui, memory, saying, field, columns, entry, show)
    }
}

/// Whether it is open for editing.
pub fn is_open(memory: &Memory, field: &FieldView, entry: &Entry<'_>) -> bool {
    memory.editing.as_deref().is_some_and(|editing| {
        let rest = editing.strip_prefix(field.id.as_str()).and_then(|rest| rest.strip_prefix('/'));
        rest == Some(entry.key)
    })
}

/// What is done to the row that has the keyboard.
pub fn by_key(
    ui: &Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    field: &FieldView,
    columns: &Columns<'_>,
    entries: &[Entry<'_>],
    show: Show,
) {
    let Some(at) = in_use(ui, field).and_then(|key| entries.iter().position(|entry| entry.key == key)) else { return };
    // The keys are for the line it is in for a moment.
    if held::is_holding(ui.ctx()) {
        return;
    }
    let entry = &entries[at];
    // Esc has taken the keyboard away already; it goes back to the line the row folds into.
    if (show == Show::Table || entry.folds || entry.is_preset()) && is_open(memory, field, entry) && take_key(ui, keys::FOLD) {
        close(ui, memory, field, entry);
    }
    if ui.memory(|memory| memory.focused().is_none()) {
        return;
    }
    if let (Some(row), Some(open)) = (entry.row, cx.open())
        && let Some(say) = earlier::by_key(ui, earlier::of_row(open, field, entry))
    {
        match say {
            Say::Changed => memory.editing = Some(open_key(&field.id, entry.key)),
            Say::Lapsed => focus_neighbour(ui, memory, field, columns, entries, at),
            Say::Still => {}
        }
        earlier::act(ui, cx, Held::Row(field.id.clone(), row.id.clone()), say, earlier::first_cell(field, entry));
    }
    let Some(row) = entry.row.filter(|_| !entry.is_preset()) else { return };
    let all = [Act::Add, Act::Duplicate, Act::Up, Act::Down, Act::Remove];
    if let Some(act) = all.into_iter().find(|act| take_key(ui, act.keys())) {
        if matches!(act, Act::Remove) {
            focus_neighbour(ui, memory, field, columns, entries, at);
        }
        act_on(cx, field, entry, row, act);
    }
}

/// What can be done to a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Another row at the end.
    Add,
    /// The same once more, below it.
    Duplicate,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// It goes.
    Remove,
}

impl Act {
    /// The keys that do it from any cell.
    pub fn keys(self) -> KeyboardShortcut {
        match self {
            Self::Add => keys::ADD,
            Self::Duplicate => keys::DUPLICATE,
            Self::Up => keys::UP,
            Self::Down => keys::DOWN,
            Self::Remove => keys::REMOVE,
        }
    }
}

/// Asks for it, when it can be done.
pub fn act_on(cx: &mut Cx<'_>, field: &FieldView, entry: &Entry<'_>, row: &Row, act: Act) {
    let (question, id) = (field.id.clone(), row.id.clone());
    let (at, count) = entry.place;
    let change = match act {
        Act::Add => Some(Change::AddRow(question, None)),
        Act::Duplicate => Some(Change::DuplicateRow(question, id)),
        Act::Up => at.checked_sub(1).map(|to| Change::MoveRow(question, id, to)),
        Act::Down => (at + 1 < count).then(|| Change::MoveRow(question, id, at + 1)),
        Act::Remove => Some(Change::RemoveRow(question, id)),
    };
    if let Some(change) = change {
        cx.push(crate::app::Command::EndVisit(None));
        cx.change(change);
    }
}

/// Folds an open row into its line and leaves the keyboard there.
pub fn close(ui: &Ui, memory: &mut Memory, field: &FieldView, entry: &Entry<'_>) {
    memory.editing = None;
    focus_field(ui.ctx(), line_id(field, entry.key));
}

/// The id of the line a row folds into.
pub fn line_id(field: &FieldView, key: &str) -> Id {
    question_id(&field.id).with(("line", key))
}

/// After a removal the keyboard stays in the list: in the next row, else the one before, else at "add".
fn focus_neighbour(ui: &Ui, memory: &mut Memory, field: &FieldView, columns: &Columns<'_>, entries: &[Entry<'_>], at: usize) {
    let neighbour = entries.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| entries.get(at)));
    match (neighbour, columns.now.first()) {
        (Some(neighbour), Some(column)) => {
            memory.editing = Some(open_key(&field.id, neighbour.key));
            focus_field(ui.ctx(), cell_id(&field.id, neighbour.key, &column.id));
        }
        _ => focus_field(ui.ctx(), question_id(&field.id)),
    }
}

/// The disclosure of presets nobody spoke about yet.
fn unfolds(ui: &mut Ui, saying: Saying<'_>, field: &FieldView, view: &RowsView, count: usize, begins_open: bool) -> bool {
    let key = question_id(&field.id).with("presets unfolded");
    let is_open = ui.data_mut(|data| *data.get_temp_mut_or(key, begins_open));
    let words = saying.words.with("veld-nog-een", &[("ding", view.item.as_str().into()), ("aantal", count.into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::PLUS };
    let id = question_id(&field.id);
    let button = Button::secondary(&words).icon(picture).id(id).show(ui);
    put_focus(ui, id, &button);
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    is_open
}

/// Whether a row of this question has the keyboard: then keys mean the row or its cell.
pub fn has_row_in_use(ui: &Ui, field: &FieldView) -> bool {
    in_use(ui, field).is_some()
}

/// The row that had the keyboard in the last frame, by its key.
pub fn in_use(ui: &Ui, field: &FieldView) -> Option<String> {
    ui.data(|data| data.get_temp::<Option<String>>(in_use_id(field))).flatten()
}

/// Says which row has the keyboard in this frame.
pub fn remember_in_use(ui: &Ui, field: &FieldView, key: Option<String>) {
    ui.data_mut(|data| data.insert_temp(in_use_id(field), key));
}

fn in_use_id(field: &FieldView) -> Id {
    question_id(&field.id).with("row in use")
}
