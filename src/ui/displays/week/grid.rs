//! The grid: where its columns stand, and how the keyboard walks it. One stop for Tab; arrows move inside.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::engine::view::FieldView;
use crate::i18n::dates;
use crate::model::holiday::is_school_day;
use crate::ui::fields::place::question_id;
use crate::ui::fields::typed::take_key;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{paint, tabs, toned};
use crate::ui::{Cx, Memory, keys};

use super::lines::{Day, PLACE, WITH};
use super::{NARROW, Week, cell, editor, emptied, open_row, turn_ui};

/// Air above and below what stands in a line.
const AIR: f32 = 16.0;
/// Widest a line's name gets, in points.
const NAME: f32 = 400.0;

/// A place in the grid. Places have ids of their own, so that the keyboard stays where it is when what stands there changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which line.
    pub line: usize,
    /// Which column: the line's name, or a day.
    pub column: Column,
    /// Which of several moments in one cell.
    pub nth: usize,
}

/// A column of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of the line.
    Name,
    /// A day, by position.
    Day(usize),
}

/// The id of a place.
pub fn place_id(field: &FieldView, place: Place) -> Id {
    let column = match place.column {
        Column::Name => usize::MAX,
        Column::Day(at) => at,
    };
    question_id(&field.id).with(("place", place.line, column, place.nth))
}

/// Where everything stands.
pub struct Measures {
    name: f32,
    day: f32,
}

/// Draws the grid.
pub fn grid_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>) {
    let width = ui.available_width();
    let is_narrow = width < NARROW;
    let shown: Vec<usize> = if is_narrow { one_day(ui, memory, week) } else { (0..week.days.len()).collect() };
    let share = if week.days.len() > 5 { 0.2 } else { 0.26 };
    let name = (width * share).min(NAME);
    let name = if is_narrow { width * 0.42 } else { name };
    let measures = Measures { name, day: (width - name) / shown.len().max(1) as f32 };
    let places = places(week, &shown);
    let focused = places.iter().copied().find(|place| ui.memory(|memory| memory.has_focus(place_id(week.field, *place))));
    let home = home(ui, week, &places, focused);
    if !is_narrow {
        heads_ui(ui, cx, memory, week, &measures);
    }
    for (at, line) in week.lines.iter().enumerate() {
        line_ui(ui, cx, memory, week, &measures, &shown, at, home);
        if week.edited.is_some_and(|edited| line.rows.contains(&edited)) {
            editor::editor_ui(ui, cx, memory, week, at);
        }
    }
    if let Some(place) = focused {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(place_id(week.field, place), filter));
        by_key(ui, cx, memory, week, &places, place, is_narrow);
    }
}

/// Where there is no room for the week, tabs of days under which week it is.
fn one_day(ui: &mut Ui, memory: &mut Memory, week: &Week<'_>) -> Vec<usize> {
    let key = question_id(&week.field.id).with("day shown");
    let last = week.days.len().saturating_sub(1);
    let mut active = ui.data(|data| data.get_temp::<usize>(key)).unwrap_or(0).min(last);
    let names: Vec<String> = week.days.iter().map(|day| week.day_name(*day)).collect();
    let labels: Vec<&str> = names.iter().map(String::as_str).collect();
    let look = Look::of(ui.ctx());
    let language = week.saying.words.language();
    let monday = dates::short_seen_from(week.monday, week.saying.today, language);
    let name = week.saying.words.with("week-van", &[("dag", monday.into())]);
    ui.horizontal(|ui| {
        turn_ui(ui, memory, week);
        toned(ui, Type::Strong, look.colours.ink, &name);
    });
    ui.add_space(4.0);
    if let Some(turned) = tabs(ui, key.with("tabs"), &week.field.label, &labels, active) {
        active = turned;
    }
    ui.data_mut(|data| data.insert_temp(key, active));
    ui.add_space(look.scale().item_gap);
    vec![active]
}

/// Every place of the grid, in reading order.
fn places(week: &Week<'_>, shown: &[usize]) -> Vec<Place> {
    let mut places = Vec::new();
    for (line, one) in week.lines.iter().enumerate() {
        places.push(Place { line, column: Column::Name, nth: 0 });
        for day in shown {
            let count = one.on(week.days[*day], week.rows).len().max(1);
            places.extend((0..count).map(|nth| Place { line, column: Column::Day(*day), nth }));
        }
    }
    places
}

/// The one place Tab stops at: where the keyboard is, or was last.
fn home(ui: &Ui, week: &Week<'_>, places: &[Place], focused: Option<Place>) -> Option<Place> {
    let key = question_id(&week.field.id).with("home");
    if let Some(focused) = focused {
        ui.data_mut(|data| data.insert_temp(key, Home(focused)));
        return Some(focused);
    }
    let known = ui.data(|data| data.get_temp::<Home>(key)).map(|home| home.0);
    known.filter(|known| places.contains(known)).or_else(|| {
        let first_day = places.iter().find(|place| place.column != Column::Name);
        first_day.or(places.first()).copied()
    })
}

#[derive(Clone, Copy)]
struct Home(Place);

/// The days above the grid, and the way to other weeks in its corner.
fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, memory: &mut Memory, week: &Week<'_>, measures: &Measures) {
    let look = Look::of(ui.ctx());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 62.0));
    let corner = Rect::from_min_size(rect.min, vec2(measures.name, rect.height() - 8.0));
    ui.scope_builder(UiBuilder::new().max_rect(corner).layout(egui::Layout::left_to_right(egui::Align::Center)), |ui| {
        turn_ui(ui, memory, week);
    });
    let mut left = rect.left() + measures.name;
    for day in &week.days {
        let name = week.day_name(*day);
        let free = match day {
            Day::On(date) if !is_school_day(*date, cx.state.holidays()) => {
                let holiday = cx.state.holidays().iter().find(|holiday| holiday.holds(*date));
                holiday.map(|holiday| holiday.name.as_str())
            }
            _ => None,
        };
        let ink = if free.is_some() { look.colours.muted } else { look.colours.ink };
        let room = measures.day - 12.0;
        let own = Rect::from_min_size(pos2(left, rect.top()), vec2(measures.day, rect.height()));
        let head = ui.interact(
            own,
            place_id(week.field, Place { line: usize::MAX, column: Column::Name, nth: 0 }).with(&name),
            Sense::hover(),
        );
        head.widget_info(|| WidgetInfo::labeled(Role::Label, true, free.map_or(name.clone(), |free| format!("{name}, {free}"))));
        let galley = paint::galley_rows(ui, &name, look.font(Type::Strong), ink, room, 2);
        let middle = if free.is_some() { 14.0 } else { 24.0 };
        let x = own.center().x - galley.size().x / 2.0;
        paint::text_at(ui.painter(), x, rect.top() + middle, galley, ink);
        if let Some(free) = free {
            let galley = paint::galley_elided(ui, free, look.font(Type::Small), look.colours.muted, room);
            let x = own.center().x - galley.size().x / 2.0;
            paint::text_at(ui.painter(), x, rect.top() + 42.0, galley, look.colours.muted);
        }
        left += measures.day;
    }
}

#[expect(clippy::too_many_arguments, reason = "one line of one grid; a struct would only rename the arguments")]
fn line_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    week: &Week<'_>,
    measures: &Measures,
    shown: &[usize],
    at: usize,
    home: Option<Place>,
) {
    let look = Look::of(ui.ctx());
    let line = &week.lines[at];
    let title = week.line_title(line);
    let builder = UiBuilder::new().id_salt(("line", at)).accessibility_role(Role::Group).accessibility_label(title.as_str());
    ui.scope_builder(builder, |ui| {
        let top = ui.cursor().top();
        let width = ui.available_width();
        let left = ui.max_rect().left();
        ui.painter().hline(left..=left + width, top, Stroke::new(1.0, look.colours.line));
        let name = cell::Name::of(ui, week, line, measures.name - 24.0);
        let cells: Vec<cell::DayCell<'_>> =
            shown.iter().map(|day| cell::DayCell::of(ui, week, line, at, *day, measures.day)).collect();
        let height = cells.iter().map(cell::DayCell::height).fold(name.height(), f32::max) + 2.0 * AIR;
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let place = Place { line: at, column: Column::Name, nth: 0 };
        let own = Rect::from_min_size(rect.min, vec2(measures.name, height)).shrink2(vec2(0.0, 4.0));
        let response = name.show(ui, week, place, own, &title, home == Some(place));
        if response.clicked() {
            let row = &week.rows[line.rows[0]];
            open_row(ui, memory, week, row, PLACE);
        }
        for (column, (day, day_cell)) in shown.iter().zip(&cells).enumerate() {
            let x = rect.left() + measures.name + measures.day * column as f32;
            let own = Rect::from_min_size(pos2(x, rect.top()), vec2(measures.day, height));
            day_cell.show(ui, cx, memory, week, own, &title, *day, home);
        }
    });
}

/// What is done to the place that has the keyboard.
fn by_key(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, places: &[Place], place: Place, is_narrow: bool) {
    let line = &week.lines[place.line];
    let row = match place.column {
        Column::Name => None,
        Column::Day(day) => line.on(week.days[day], week.rows).get(place.nth).copied(),
    };
    if let Some(to) = moved(ui, week, places, place, is_narrow) {
        ui.memory_mut(|memory| memory.request_focus(place_id(week.field, to)));
        return;
    }
    let question = || week.field.id.clone();
    let change = if take_key(ui, keys::ADD) {
        editor::ask_for_line(ui, cx, week.field);
        None
    } else if take_key(ui, keys::DUPLICATE) {
        row.map(|at| Change::DuplicateRow(question(), week.rows[at].id.clone()))
    } else if take_key(ui, keys::UP) {
        let before = place.line.checked_sub(1).map(|before| week.lines[before].rows[0]);
        before.map(|before| moves_line(ui, week, places, place, -1, before))
    } else if take_key(ui, keys::DOWN) {
        let after = week.lines.get(place.line + 1).map(|after| after.rows[0]);
        // The line below comes up.
        after.map(|after| {
            let below = Place { line: place.line + 1, ..place };
            follow(ui, week, places, below);
            Change::MoveRow(question(), week.rows[after].id.clone(), line.rows[0])
        })
    } else if take_key(ui, keys::REMOVE) {
        Some(row.map_or_else(|| without_line(week, place.line), |at| emptied(week, line, at)))
    } else if pressed(ui, Key::Delete) || pressed(ui, Key::Backspace) {
        row.map(|at| emptied(week, line, at))
    } else {
        cell::begin_by_letter(ui, cx, memory, week, place, row);
        None
    };
    if let Some(change) = change {
        cx.push(Command::EndVisit(None));
        cx.change(change);
        cx.push(Command::EndVisit(None));
    }
}

/// The whole line goes, as far as it is shown.
pub fn without_line(week: &Week<'_>, at: usize) -> Change {
    let line = &week.lines[at];
    let is_shown = |row: &&usize| super::lines::day_of(&week.rows[**row]).is_none_or(|day| week.days.contains(&day));
    let removed =
        line.rows.iter().filter(is_shown).map(|row| Change::RemoveRow(week.field.id.clone(), week.rows[*row].id.clone()));
    Change::Together(removed.collect())
}

fn moves_line(ui: &Ui, week: &Week<'_>, places: &[Place], place: Place, by: isize, before: usize) -> Change {
    if let Some(line) = place.line.checked_add_signed(by) {
        follow(ui, week, places, Place { line, ..place });
    }
    let first = week.lines[place.line].rows[0];
    Change::MoveRow(week.field.id.clone(), week.rows[first].id.clone(), before)
}

/// The keyboard goes along with a line that moved.
fn follow(ui: &Ui, week: &Week<'_>, places: &[Place], to: Place) {
    let to = if places.contains(&to) { to } else { Place { nth: 0, ..to } };
    ui.memory_mut(|memory| memory.request_focus(place_id(week.field, to)));
}

fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// Where an arrow leads. Left and right go from day to day; up and down first through the moments of one cell.
fn moved(ui: &Ui, week: &Week<'_>, places: &[Place], place: Place, is_narrow: bool) -> Option<Place> {
    let plain = |key| egui::KeyboardShortcut::new(Modifiers::NONE, key);
    let is_there = |to: Place| places.contains(&to).then_some(to);
    let column = |to: Column| {
        let same = Place { column: to, ..place };
        is_there(same).or_else(|| last_in(places, place.line, to))
    };
    let of_line = |line: usize| is_there(Place { line, column: place.column, nth: 0 });
    if take_key(ui, plain(Key::ArrowRight)) {
        return match place.column {
            Column::Name => places.iter().find(|to| to.line == place.line && to.column != Column::Name).copied(),
            Column::Day(day) => column(Column::Day(day + 1)).or_else(|| turn_day(ui, week, place, day + 1, is_narrow)),
        };
    }
    if take_key(ui, plain(Key::ArrowLeft)) {
        return match place.column {
            Column::Name => None,
            Column::Day(day) => {
                let before = day.checked_sub(1);
                let there = before.and_then(|day| column(Column::Day(day)));
                there
                    .or_else(|| before.and_then(|day| turn_day(ui, week, place, day, is_narrow)))
                    .or_else(|| column(Column::Name))
            }
        };
    }
    if take_key(ui, plain(Key::ArrowDown)) {
        return is_there(Place { nth: place.nth + 1, ..place }).or_else(|| of_line(place.line + 1));
    }
    if take_key(ui, plain(Key::ArrowUp)) {
        let within = place.nth.checked_sub(1).map(|nth| Place { nth, ..place });
        return within.or_else(|| last_in(places, place.line.checked_sub(1)?, place.column));
    }
    if take_key(ui, plain(Key::Home)) {
        return column(Column::Name);
    }
    if take_key(ui, plain(Key::End)) {
        return places.iter().rev().find(|to| to.line == place.line).copied();
    }
    None
}

fn last_in(places: &[Place], line: usize, column: Column) -> Option<Place> {
    places.iter().rev().find(|to| to.line == line && to.column == column).copied()
}

/// Where one day shows at a time, the arrow turns to the next.
fn turn_day(ui: &Ui, week: &Week<'_>, place: Place, day: usize, is_narrow: bool) -> Option<Place> {
    if !is_narrow || day >= week.days.len() {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(question_id(&week.field.id).with("day shown"), day));
    Some(Place { column: Column::Day(day), nth: 0, ..place })
}

/// Where the keyboard goes from an editor that closes.
pub fn back_to(ui: &Ui, week: &Week<'_>, line: usize, at: usize) {
    let day = super::lines::day_of(&week.rows[at]).and_then(|day| week.days.iter().position(|known| *known == day));
    let place = day.map(|day| {
        let nth = week.lines[line].on(week.days[day], week.rows).iter().position(|row| *row == at).unwrap_or(0);
        Place { line, column: Column::Day(day), nth }
    });
    let place = place.unwrap_or(Place { line, column: Column::Name, nth: 0 });
    crate::ui::widgets::focus_field(ui.ctx(), place_id(week.field, place));
}

/// The line's own columns, which all its rows share.
pub const OF_LINE: [&str; 2] = [PLACE, WITH];
