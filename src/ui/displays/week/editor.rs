//! The editor of one moment: when and what, on which days, and where and with whom its whole line is.

use egui::{Frame, Id, Margin, Ui, UiBuilder};

use crate::app::Command;
use crate::app::command::Change;
use crate::engine::earlier::Held;
use crate::engine::view::{ColumnView, FieldView};
use crate::model::Row;
use crate::model::Scalar;
use crate::model::id::RowId;
use crate::ui::fields::earlier;
use crate::ui::fields::place::{cell_id, holds_focus, question_id, row_key};
use crate::ui::fields::row_card::{actions_ui, cell_ui, cells_ui, row_note_ui};
use crate::ui::fields::rows::{Act, Entry, act_on, has_row_in_use, open_key, remember_in_use};
use crate::ui::fields::typed::take_key;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, columns_beside, focus_field, held, icon_button, multi_choice, text, wants_focus,
};
use crate::ui::{Cx, Memory, keys};

use super::grid::{OF_LINE, back_to, without_line};
use super::lines::{self, DAY, Day, FROM, PLACE, TO, WHAT, WITH, cell};
use super::{Week, emptied};

/// Narrower than this, in points, and the short fields share two lines.
const ONE_LINE: f32 = 900.0;

/// The row whose editor is open, by position.
pub fn edited(memory: &Memory, field: &FieldView, rows: &[Row]) -> Option<usize> {
    let editing = memory.editing.as_deref()?;
    let key = editing.strip_prefix(field.id.as_str())?.strip_prefix('/')?;
    rows.iter().position(|row| row_key(row) == key)
}

/// The rows of the line whose editor is open, as it was when it opened, with the rows it got since. They stand apart while
/// its name is written.
#[derive(Clone)]
struct Apart {
    rows: Vec<RowId>,
    /// So many rows were stored.
    known: usize,
    /// It was opened for its place and people, or has no day yet.
    begins_with_line: bool,
}

fn apart_id(field: &FieldView) -> Id {
    question_id(&field.id).with("line apart")
}

fn by_name_id(field: &FieldView) -> Id {
    question_id(&field.id).with("opened by name")
}

/// The editor that opens next begins with where the line is, or with when the moment is.
pub fn opens_by_name(ui: &Ui, field: &FieldView, by_name: bool) {
    ui.data_mut(|data| {
        data.insert_temp(by_name_id(field), by_name);
        data.remove::<Apart>(apart_id(field));
    });
}

fn begins_with_line(ui: &Ui, field: &FieldView) -> bool {
    ui.data(|data| data.get_temp::<Apart>(apart_id(field))).is_some_and(|apart| apart.begins_with_line)
}

/// See [`Apart`]. Nothing while no editor is open.
pub fn apart(ui: &Ui, field: &FieldView, rows: &[Row], edited: Option<usize>) -> Vec<RowId> {
    let id = apart_id(field);
    let Some(at) = edited else {
        ui.data_mut(|data| data.remove::<Apart>(id));
        ui.data_mut(|data| data.insert_temp(by_name_id(field), false));
        return Vec::new();
    };
    let known: Option<Apart> = ui.data(|data| data.get_temp(id));
    let mut apart = known.filter(|apart| apart.rows.contains(&rows[at].id)).unwrap_or_else(|| {
        let line = lines::lines(rows, &[]).into_iter().find(|line| line.rows.contains(&at));
        let own = line.map(|line| line.rows).unwrap_or_default();
        let by_name = ui.data(|data| data.get_temp::<bool>(by_name_id(field))).unwrap_or(false);
        Apart {
            rows: own.into_iter().map(|row| rows[row].id.clone()).collect(),
            known: rows.len(),
            begins_with_line: by_name || lines::day_of(&rows[at]).is_none(),
        }
    });
    let same = |row: &Row| OF_LINE.iter().all(|column| cell(row, column) == cell(&rows[at], column));
    let new = rows.iter().skip(apart.known).filter(|row| same(row) && !apart.rows.contains(&row.id));
    let new: Vec<RowId> = new.map(|row| row.id.clone()).collect();
    apart.rows.extend(new);
    apart.known = rows.len();
    ui.data_mut(|data| data.insert_temp(id, apart.clone()));
    apart.rows
}

/// Asks for another line; the cursor goes to where it is.
pub fn ask_for_line(ui: &Ui, cx: &mut Cx<'_>, field: &FieldView) {
    ui.data_mut(|data| data.insert_temp(wanted_id(field), true));
    cx.push(Command::EndVisit(None));
    cx.change(Change::AddRow(field.id.clone(), None));
}

/// A line that was just added begins with its place, not with a day.
pub fn begin_new_line(ui: &Ui, memory: &mut Memory, week: &Week<'_>) {
    let id = wanted_id(week.field);
    let is_wanted = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let Some(new) = week.rows.last().filter(|row| is_wanted && row.is_blank()) else { return };
    ui.data_mut(|data| data.insert_temp(id, false));
    memory.editing = Some(open_key(&week.field.id, row_key(new)));
    focus_field(ui.ctx(), cell_id(&week.field.id, row_key(new), &PLACE.into()));
}

fn wanted_id(field: &FieldView) -> Id {
    question_id(&field.id).with("line wanted")
}

/// Draws the editor under its line.
pub fn editor_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize) {
    let Some(at) = week.edited else { return };
    let look = Look::of(ui.ctx());
    let row = &week.rows[at];
    let title = match lines::day_of(row) {
        Some(day) => format!("{} · {}", week.line_title(&week.lines[line]), week.day_name(day)),
        None => week.line_title(&week.lines[line]),
    };
    let entry = Entry {
        key: row_key(row),
        title,
        row: Some(row),
        view: week.view.rows.iter().find(|known| known.id == row.id),
        place: (at, week.rows.len()),
        hint: None,
        folds: false,
        is_flat: false,
    };
    if has_row_in_use(ui, week.field)
        && let Some(say) = earlier::by_key(ui, earlier::of_row(week.saying.open, week.field, &entry))
    {
        let held = Held::Row(week.field.id.clone(), row.id.clone());
        earlier::act(ui, cx, held, say, cell_id(&week.field.id, entry.key, &PLACE.into()));
    }
    let builder =
        UiBuilder::new().id_salt("editor").accessibility_role(egui::Role::Group).accessibility_label(entry.title.as_str());
    let drawn = ui.scope_builder(builder, |ui| {
        let margin = Margin { left: 22, right: 22, top: 12, bottom: 20 };
        Frame::new().fill(look.colours.raised).corner_radius(look.sizes.radius).inner_margin(margin).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            head_ui(ui, cx, memory, week, line, &entry);
            content_ui(ui, cx, memory, week, line, &entry);
        });
    });
    ui.add_space(look.scale().item_gap);
    let rect = drawn.response.rect;
    let holds = holds_focus(ui, rect);
    let used = has_row_in_use(ui, week.field);
    remember_in_use(ui, week.field, holds.then(|| entry.key.to_owned()));
    by_key(ui, cx, memory, week, line, &entry, holds || used);
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize, entry: &Entry<'_>) {
    let words = week.saying.words;
    let side = Look::of(ui.ctx()).sizes.min_target;
    let width = ui.available_width();
    let drawn = ui.horizontal(|ui| {
        ui.set_min_height(side);
        ui.set_max_width((width - 4.5 * side).max(120.0));
        text(ui, Type::Strong, &entry.title);
    });
    let rect = egui::Rect::from_min_size(drawn.response.rect.min, egui::vec2(width - side - 12.0, side));
    actions_ui(ui, cx, week.saying, week.field, entry, rect);
    let place = egui::Rect::from_min_size(egui::pos2(rect.right() + 4.0, rect.top()), egui::vec2(side + 8.0, side));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let name = words.with("veld-inklappen", &[("ding", entry.title.as_str().into())]);
        if icon_button(ui, icons::CARET_UP, &name, &keys::written(&keys::FOLD)).clicked() {
            close(ui, memory, week, line, entry.place.0);
        }
    });
}

fn content_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize, entry: &Entry<'_>) {
    // A line begins with where it is; a moment with when.
    if begins_with_line(ui, week.field) {
        line_ui(ui, cx, week, line, entry, &OF_LINE, 1);
        moment_ui(ui, cx, memory, week, line, entry);
        cells_beside(ui, cx, week, entry, &[DAY], 2);
    } else {
        moment_ui(ui, cx, memory, week, line, entry);
        line_ui(ui, cx, week, line, entry, &[PLACE, DAY], 2);
        line_ui(ui, cx, week, line, entry, &[WITH], 1);
    }
    let is_ours = |name: &str| [DAY, FROM, TO, PLACE, WHAT, WITH].contains(&name);
    let more: Vec<&ColumnView> = week.columns.now.iter().copied().filter(|column| !is_ours(column.id.as_str())).collect();
    if !more.is_empty() {
        cells_ui(ui, cx, week.saying, week.field, &more, entry, week.show);
    }
    earlier::note_row(ui, week.field, entry, true);
    earlier::row_ui(ui, cx, week.saying, week.field, entry);
    row_note_ui(ui, cx, week.field, entry);
}

/// When and what, and on which days.
fn moment_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize, entry: &Entry<'_>) {
    let parts = if ui.available_width() >= ONE_LINE { 3 } else { 2 };
    cells_beside(ui, cx, week, entry, &[FROM, TO, WHAT], parts);
    days_ui(ui, cx, memory, week, line, entry.place.0);
}

/// Where and with whom, for the whole line.
fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, week: &Week<'_>, line: usize, entry: &Entry<'_>, names: &[&str], parts: usize) {
    let before = cx.commands.len();
    cells_beside(ui, cx, week, entry, names, parts);
    for_the_line(cx, before, week, line, entry.place.0);
}

fn cells_beside(ui: &mut Ui, cx: &mut Cx<'_>, week: &Week<'_>, entry: &Entry<'_>, names: &[&str], parts: usize) {
    let column = |name: &&str| week.columns.now.iter().copied().find(|column| column.id == **name);
    let columns: Vec<&ColumnView> = names.iter().filter_map(column).collect();
    for part in columns.chunks(parts) {
        columns_beside(ui, parts, |uis| {
            for (ui, column) in uis.iter_mut().zip(part) {
                cell_ui(ui, cx, week.saying, week.field, column, entry, week.show);
            }
        });
    }
}

/// Where and with whom holds for the whole line: what was done to the cell of one row is done to all of them, as one step.
fn for_the_line(cx: &mut Cx<'_>, before: usize, week: &Week<'_>, line: usize, at: usize) {
    let others: Vec<&RowId> = week.lines[line].rows.iter().filter(|row| **row != at).map(|row| &week.rows[*row].id).collect();
    for command in cx.commands.iter_mut().skip(before) {
        let Command::Change(Change::Cell(question, row, column, value)) = command else { continue };
        if !OF_LINE.iter().any(|name| *column == **name) {
            continue;
        }
        let own = Change::Cell(question.clone(), row.clone(), column.clone(), value.clone());
        let more = others.iter().map(|other| Change::Cell(question.clone(), (*other).clone(), column.clone(), value.clone()));
        *command = Command::Change(Change::Together(std::iter::once(own).chain(more).collect()));
    }
}

/// The same moment on more days: pressed, it is there; pressed again, no longer.
fn days_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize, at: usize) {
    let words = week.saying.words;
    let rows = week.rows;
    let dated: Vec<(Day, String)> =
        week.days.iter().filter(|day| matches!(day, Day::On(_))).map(|day| (*day, week.day_name(*day))).collect();
    let says_same = |row: &usize| [FROM, TO, WHAT].iter().all(|column| cell(&rows[*row], column) == cell(&rows[at], column));
    let there = |day: Day| week.lines[line].on(day, rows).into_iter().find(says_same);
    let chosen: Vec<usize> = (0..dated.len()).filter(|index| there(dated[*index].0).is_some()).collect();
    let pills: Vec<Pill<'_>> = dated.iter().map(|(_, name)| Pill::new(name)).collect();
    let id = question_id(&week.field.id).with("on days");
    let outcome = multi_choice(ui, &Field::new(id, words.get("week-op-welke-dagen")), &pills, &chosen, OwnWords::Closed);
    let mut changes = Vec::new();
    if let Some(ChoiceChange::Toggle(index)) = outcome.change
        && let Some((day, _)) = dated.get(index)
    {
        match there(*day) {
            Some(row) if row == at => changes.push(without_day(memory, week, line, at)),
            Some(row) => changes.push(emptied(week, &week.lines[line], row)),
            None => changes.push(on_day(week, at, *day)),
        }
    }
    let missing: Vec<Day> = dated.iter().map(|(day, _)| *day).filter(|day| week.lines[line].on(*day, rows).is_empty()).collect();
    if missing.len() > 1
        && lines::says_moment(&rows[at])
        && Button::quiet(words.get("week-hele-week")).icon(icons::COPY).show(ui).clicked()
    {
        // The row without a day takes the first of them.
        let mut days = missing.into_iter();
        if lines::day_of(&rows[at]).is_none_or(|day| day == Day::Unknown) {
            changes.extend(days.next().map(|day| on_day(week, at, day)));
        }
        changes.extend(days.map(|day| copied(week, at, day)));
    }
    if !changes.is_empty() {
        cx.push(Command::EndVisit(None));
        cx.change(Change::Together(changes));
        cx.push(Command::EndVisit(None));
    }
}

/// The moment on this day as well; one without a day goes there itself.
fn on_day(week: &Week<'_>, at: usize, day: Day) -> Change {
    let Day::On(date) = day else { return Change::Together(Vec::new()) };
    if matches!(lines::day_of(&week.rows[at]), Some(Day::On(_))) {
        return copied(week, at, day);
    }
    Change::Cells(week.field.id.clone(), week.rows[at].id.clone(), vec![(DAY.into(), Some(Scalar::Date(date)))])
}

fn copied(week: &Week<'_>, at: usize, day: Day) -> Change {
    let Day::On(date) = day else { return Change::Together(Vec::new()) };
    let mut cells = week.rows[at].cells.clone();
    cells.insert(DAY.into(), Scalar::Date(date));
    Change::NewRow(week.field.id.clone(), cells)
}

/// The moment that is open leaves its day. Where it stands on other days too, the editor goes on with one of those; else it
/// stays open without a day, so that it can go to another.
fn without_day(memory: &mut Memory, week: &Week<'_>, line: usize, at: usize) -> Change {
    let says_same = |row: &&usize| {
        **row != at && [FROM, TO, WHAT].iter().all(|column| cell(&week.rows[**row], column) == cell(&week.rows[at], column))
    };
    let row = week.rows[at].id.clone();
    match week.lines[line].rows.iter().find(says_same) {
        Some(other) => {
            memory.editing = Some(open_key(&week.field.id, row_key(&week.rows[*other])));
            Change::RemoveRow(week.field.id.clone(), row)
        }
        None => Change::Cells(week.field.id.clone(), row, vec![(DAY.into(), None)]),
    }
}

fn by_key(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, line: usize, entry: &Entry<'_>, is_used: bool) {
    // The keys are for the line it is in for a moment.
    if held::is_holding(ui.ctx()) {
        return;
    }
    // Esc has taken the keyboard away already.
    if is_used && !wants_focus(ui.ctx()) && take_key(ui, keys::FOLD) {
        close(ui, memory, week, line, entry.place.0);
        return;
    }
    if !is_used || ui.memory(|memory| memory.focused().is_none()) {
        return;
    }
    let Some(row) = entry.row else { return };
    if take_key(ui, keys::ADD) {
        ask_for_line(ui, cx, week.field);
    } else if take_key(ui, keys::DUPLICATE) {
        act_on(cx, week.field, entry, row, Act::Duplicate);
    } else if take_key(ui, keys::REMOVE) {
        let is_moment = lines::day_of(row).is_some();
        let change = if is_moment { emptied(week, &week.lines[line], entry.place.0) } else { without_line(week, line) };
        close(ui, memory, week, line, entry.place.0);
        cx.push(Command::EndVisit(None));
        cx.change(change);
    }
}

fn close(ui: &Ui, memory: &mut Memory, week: &Week<'_>, line: usize, at: usize) {
    memory.editing = None;
    back_to(ui, week, line, at);
}
