//! The coming week: days side by side, one line per place and company, a pill where something happens.
//!
//! Stored as the plain form stores it: one row per pill. A line is not stored; it is what rows of one place and the same
//! people have in common. Arrows walk the grid, letters write into the cell that has the keyboard, Enter opens its editor.

mod cell;
mod editor;
mod grid;
mod lines;

use chrono::NaiveDate;
use egui::{Id, Ui};

use crate::app::command::Change;
use crate::app::said::Saying;
use crate::engine::school_week::{coming_week, days_of, monday_of, week_after, week_before};
use crate::engine::view::{FieldView, RowsView};
use crate::i18n::dates;
use crate::model::id::RowId;
use crate::model::template::Kind;
use crate::model::{Row, Scalar};
use crate::ui::fields::columns::Columns;
use crate::ui::fields::place::{cell_id, question_id, row_key, rows_of};
use crate::ui::fields::{Show, rows};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, card, focus_field, put_focus, toned};
use crate::ui::{Cx, Memory, keys};

use super::Stage;
use lines::{DAY, Day, FROM, Line, PLACE, TO, WHAT, WITH};

/// Narrower than this, in points, and one day is shown at a time.
const NARROW: f32 = 1000.0;

/// The week as it is drawn in this frame.
struct Week<'a> {
    field: &'a FieldView,
    view: &'a RowsView,
    columns: Columns<'a>,
    saying: Saying<'a>,
    show: Show,
    rows: &'a [Row],
    /// The Monday of the week that is shown.
    monday: NaiveDate,
    /// What has a column, in order.
    days: Vec<Day>,
    lines: Vec<Line>,
    /// The row whose editor is open.
    edited: Option<usize>,
}

/// Draws the week.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let Some(view) = &stage.field.rows else { return };
    if !has_columns(view) {
        // A region may ask other things of its week.
        rows::rows_ui(ui, cx, memory, stage.saying, stage.field, stage.show);
        return;
    }
    // What lapsed is in no week; it stands folded under it.
    let stored = rows_of(stage.field);
    let holding: Vec<Row>;
    let rows = if stored.iter().any(|row| row.provenance.lapsed) {
        holding = stored.iter().filter(|row| !row.provenance.lapsed).cloned().collect();
        holding.as_slice()
    } else {
        stored
    };
    let edited = editor::edited(memory, stage.field, rows);
    let apart = editor::apart(ui, stage.field, rows, edited);
    let monday = shown_week(ui, cx, stage, rows, edited);
    let week = Week {
        field: stage.field,
        view,
        columns: Columns::of(stage.field, view, stage.show),
        saying: stage.saying,
        show: stage.show,
        rows,
        monday,
        days: days(monday, rows),
        lines: lines::lines_in(rows, monday, &apart),
        edited,
    };
    editor::begin_new_line(ui, memory, &week);
    if week.edited.is_none() {
        rows::remember_in_use(ui, stage.field, None);
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        grid::grid_ui(ui, cx, memory, &week);
        ui.add_space(Look::of(ui.ctx()).scale().item_gap);
        foot_ui(ui, cx, memory, &week);
    });
}

/// The columns the surface is made for; a template that has others is drawn as a plain form.
fn has_columns(view: &RowsView) -> bool {
    let has = |name: &str, is: fn(&Kind) -> bool| view.columns.iter().any(|column| column.id == name && is(&column.kind));
    has(DAY, |kind| matches!(kind, Kind::Date))
        && has(FROM, |kind| matches!(kind, Kind::Time))
        && has(TO, |kind| matches!(kind, Kind::Time))
        && has(PLACE, |kind| matches!(kind, Kind::Text))
        && has(WHAT, |kind| matches!(kind, Kind::Text))
        && has(WITH, |kind| matches!(kind, Kind::Persons(_)))
}

fn week_id(field: &FieldView) -> Id {
    question_id(&field.id).with("week shown")
}

/// The week that is shown: the one somebody turned to, that of the row being edited, or the coming one. Where that is empty
/// and another is not, the table wants to see what there is.
fn shown_week(ui: &Ui, cx: &Cx<'_>, stage: &Stage<'_>, rows: &[Row], edited: Option<usize>) -> NaiveDate {
    let id = week_id(stage.field);
    let edited = edited.and_then(|at| match lines::day_of(&rows[at]) {
        Some(Day::On(date)) => Some((rows[at].id.as_str(), monday_of(date))),
        _ => None,
    });
    // Only when the editor opens: its date may be written on to another week without the grid turning under it.
    if let Some((row, monday)) = edited {
        let opened = id.with("opened for");
        let is_new = ui.data(|data| data.get_temp::<String>(opened)).is_none_or(|known| known != row);
        if is_new {
            ui.data_mut(|data| {
                data.insert_temp(opened, row.to_owned());
                data.insert_temp(id, monday);
            });
        }
    }
    if let Some(turned) = ui.data(|data| data.get_temp::<NaiveDate>(id)) {
        return turned;
    }
    let coming = coming_week(meeting_day(stage.saying), cx.state.holidays());
    let filled = lines::weeks(rows);
    if filled.is_empty() || filled.iter().any(|(monday, _)| *monday == coming) {
        return coming;
    }
    let next = filled.iter().find(|(monday, _)| *monday > coming).or_else(|| filled.last());
    next.map_or(coming, |(monday, _)| *monday)
}

/// The day of the meeting; today while that is not known.
fn meeting_day(saying: Saying<'_>) -> NaiveDate {
    let answer = saying.open.view.field("overleg_datum").and_then(|field| field.answer.as_ref());
    match answer.and_then(|answer| answer.value.as_ref()).and_then(|value| value.scalar()) {
        Some(Scalar::Date(date)) => *date,
        _ => saying.today,
    }
}

/// Monday to Friday, a day of the weekend on which something happens, and a place for what has no day yet.
fn days(monday: NaiveDate, rows: &[Row]) -> Vec<Day> {
    let mut days: Vec<Day> = days_of(monday).into_iter().map(Day::On).collect();
    let weekend = monday.iter_days().skip(5).take(2).map(Day::On);
    days.extend(weekend.filter(|day| rows.iter().any(|row| lines::day_of(row) == Some(*day))));
    if rows.iter().any(|row| lines::day_of(row) == Some(Day::Unknown)) {
        days.push(Day::Unknown);
    }
    days
}

impl<'a> Week<'a> {
    /// What a day is called.
    fn day_name(&self, day: Day) -> String {
        match day {
            Day::On(date) => dates::short_seen_from(date, self.saying.today, self.saying.words.language()),
            Day::Unknown => self.saying.words.get("week-nog-geen-dag").to_owned(),
        }
    }

    /// What a line is called: "Trajectlokaal" and "met Marloes".
    fn line_name(&self, line: &Line) -> (String, String) {
        let row = &self.rows[line.rows[0]];
        let place = self.said(row, PLACE);
        let with = self.said(row, WITH);
        let with = if with.is_empty() { with } else { self.saying.words.with("week-met", &[("wie", with.into())]) };
        (place, with)
    }

    /// The same in one breath, for names of controls.
    fn line_title(&self, line: &Line) -> String {
        let (place, with) = self.line_name(line);
        let parts: Vec<String> = [place, with].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { self.saying.words.get("week-nieuwe-regel").to_owned() } else { parts.join(", ") }
    }

    /// A cell in words; empty when it says nothing.
    fn said(&self, row: &Row, column: &str) -> String {
        let Some(cell) = lines::cell(row, column) else { return String::new() };
        let known = self.view.columns.iter().find(|known| known.id == column);
        known.map_or_else(String::new, |known| {
            self.saying.scalar(&known.kind, &known.options, known.unit.as_deref(), cell).trim().to_owned()
        })
    }

    /// The cell of the grid where a row stands is asked for by the row's own id.
    fn cell_of(&self, row: &RowId, column: &str) -> Id {
        let stored = self.rows.iter().find(|known| &known.id == row);
        cell_id(&self.field.id, stored.map_or(row.as_str(), row_key), &column.into())
    }
}

/// Under the grid: another line, other weeks.
fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>) {
    let look = Look::of(ui.ctx());
    let words = week.saying.words;
    if week.lines.is_empty() {
        let who = week.saying.open.view.pupil_name.as_str();
        toned(ui, Type::Body, look.colours.muted, &words.with("week-leeg", &[("naam", who.into())]));
        ui.add_space(look.scale().item_gap);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(look.scale().item_gap, 8.0);
        let id = question_id(&week.field.id);
        let name = words.get("week-regel-erbij");
        let shortcut = if week.lines.is_empty() { String::new() } else { keys::written(&keys::ADD) };
        let button = Button::secondary(name).icon(icons::PLUS).id(id).shortcut(&shortcut).show(ui);
        put_focus(ui, id, &button);
        if button.clicked() {
            editor::ask_for_line(ui, cx, week.field);
        }
        button.accessible_name(format!("{name} ({})", week.field.label));
        for (monday, count) in lines::weeks(week.rows) {
            if monday == week.monday {
                continue;
            }
            let date = dates::short_seen_from(monday, week.saying.today, words.language());
            let other = words.with("week-andere", &[("dag", date.into()), ("aantal", count.into())]);
            if Button::quiet(&other).icon(icons::CALENDAR_BLANK).show(ui).clicked() {
                turn(ui, memory, week.field, monday);
            }
        }
    });
}

/// Shows another week.
fn turn(ui: &Ui, memory: &mut Memory, field: &FieldView, monday: NaiveDate) {
    memory.editing = None;
    ui.data_mut(|data| data.insert_temp(week_id(field), monday));
}

/// The week before and after, in the empty corner of the grid.
fn turn_ui(ui: &mut Ui, memory: &mut Memory, week: &Week<'_>) {
    let words = week.saying.words;
    for (picture, key, to) in [
        (icons::CARET_LEFT, "week-vorige", week_before(week.monday)),
        (icons::CARET_RIGHT, "week-volgende", week_after(week.monday)),
    ] {
        if crate::ui::widgets::icon_button(ui, picture, words.get(key), "").clicked() {
            turn(ui, memory, week.field, to);
        }
    }
}

/// Asks for the row's control in this column, with its editor open.
fn open_row(ui: &Ui, memory: &mut Memory, week: &Week<'_>, row: &Row, column: &str) {
    editor::opens_by_name(ui, week.field, column == PLACE);
    memory.editing = Some(rows::open_key(&week.field.id, row_key(row)));
    focus_field(ui.ctx(), week.cell_of(&row.id, column));
}

/// Empties a moment. The last one of its line leaves the line standing.
fn emptied(week: &Week<'_>, line: &Line, at: usize) -> Change {
    let (question, row) = (week.field.id.clone(), &week.rows[at]);
    if line.rows.len() > 1 {
        return Change::RemoveRow(question, row.id.clone());
    }
    let cells = [DAY, FROM, TO, WHAT].map(|column| (column.into(), None));
    Change::Cells(question, row.id.clone(), cells.to_vec())
}
