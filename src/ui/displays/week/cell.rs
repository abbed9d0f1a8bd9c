//! One line's name and one day of it: pills where something happens, a dot where nothing does, and writing straight into it.

use std::sync::Arc;

use egui::{Event, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use crate::app::command::{Cells, Change};
use crate::app::{Command, people};
use crate::engine::build_up::Lane;
use crate::engine::view::{FieldView, OpenPlace};
use crate::i18n::{lane_of_place, parse_moment, say_times};
use crate::model::{Family, Person, Row, Scalar};
use crate::ui::fields::place::question_id;
use crate::ui::theme::colours::{Tone, voice_tone};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Field, TextField, focus_field, paint, put_focus};
use crate::ui::{Cx, Memory};

use super::grid::{Column, OF_LINE, Place, place_id};
use super::lines::{DAY, Day, FROM, Line, PLACE, TO, WHAT, WITH, cell, says_moment};
use super::{Week, emptied, open_row};

/// Air inside a pill, left and right, and above and below.
const PILL: Vec2 = vec2(14.0, 9.0);
/// Between two pills of one cell.
const GAP: f32 = 8.0;
/// Lines of a pill; its editor has the rest.
const MOST_ROWS: usize = 3;
/// Side of the place where nothing happens yet.
const EMPTY: Vec2 = vec2(72.0, 48.0);

/// A line's name, laid out.
pub struct Name {
    place: Arc<Galley>,
    with: Option<Arc<Galley>>,
}

impl Name {
    /// Lays it out, `room` points wide.
    pub fn of(ui: &Ui, week: &Week<'_>, line: &Line, room: f32) -> Self {
        let look = Look::of(ui.ctx());
        let (place, with) = week.line_name(line);
        let font = egui::FontId::new(look.font(Type::Words).size, look.font(Type::Title).family);
        let (words, ink) = match (place.is_empty(), with.is_empty()) {
            (false, _) => (place.as_str(), look.colours.ink),
            (true, true) => (week.saying.words.get("week-nieuwe-regel"), look.colours.muted),
            (true, false) => ("…", look.colours.muted),
        };
        Self {
            place: paint::galley(ui, words, font, ink, room),
            with: (!with.is_empty()).then(|| paint::galley(ui, &with, look.font(Type::Body), look.colours.muted, room)),
        }
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.place.size().y + self.with.as_ref().map_or(0.0, |with| with.size().y + 2.0)
    }

    /// Draws it in `rect`; pressing it opens the line.
    pub fn show(self, ui: &Ui, week: &Week<'_>, place: Place, rect: Rect, title: &str, is_home: bool) -> Response {
        let look = Look::of(ui.ctx());
        let response = stop(ui, week.field, place, rect, is_home);
        let name = week.saying.words.with("week-regel-wijzigen", &[("regel", title.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
        if response.hovered() {
            ui.painter().rect_filled(rect, paint::corner(look.sizes.radius), look.colours.hover);
        }
        let ink = look.colours.ink;
        let mut top = rect.center().y - self.height() / 2.0;
        let left = rect.left() + 8.0;
        let size = self.place.size();
        ui.painter().galley(pos2(left, top), self.place, ink);
        top += size.y + 2.0;
        if let Some(with) = self.with {
            ui.painter().galley(pos2(left, top), with, ink);
        }
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
        response
    }
}

/// One day of a line, laid out.
pub struct DayCell<'a> {
    line: &'a Line,
    at: usize,
    pills: Vec<(usize, Shown)>,
    width: f32,
    control: f32,
}

/// What stands in a cell.
enum Shown {
    /// Words on a coloured ground.
    Pill(Arc<Galley>, String),
    /// There all day: no more is known.
    There,
    /// Being written.
    Field,
}

impl<'a> DayCell<'a> {
    /// Lays it out.
    pub fn of(ui: &Ui, week: &Week<'_>, line: &'a Line, at: usize, day: usize, width: f32) -> Self {
        let look = Look::of(ui.ctx());
        let writing = writing(ui, week.field);
        let room = (width - 2.0 * PILL.x - 8.0).max(40.0);
        let mut pills: Vec<(usize, Shown)> = Vec::new();
        for row in line.on(week.days[day], week.rows) {
            let words = moment_words(week, &week.rows[row]);
            let shown = if writing.is_some_and(|writing| writing.row == row) {
                Shown::Field
            } else if words.is_empty() {
                Shown::There
            } else {
                Shown::Pill(pill_galley(ui, &look, week, &week.rows[row], room), words)
            };
            pills.push((row, shown));
        }
        let is_new = |writing: Writing| writing.place.line == at && writing.place.column == Column::Day(day);
        let is_shown = pills.iter().any(|(_, shown)| matches!(shown, Shown::Field));
        if let Some(writing) = writing.filter(|writing| is_new(*writing) && !is_shown) {
            pills.push((writing.row, Shown::Field));
        }
        Self { line, at, pills, width, control: look.scale().control_height }
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        let heights = self.pills.iter().map(|(_, shown)| self.size(shown).y);
        heights.sum::<f32>().max(EMPTY.y) + GAP * self.pills.len().saturating_sub(1) as f32
    }

    fn size(&self, shown: &Shown) -> Vec2 {
        match shown {
            Shown::Pill(galley, _) => galley.size() + 2.0 * PILL,
            Shown::There => EMPTY,
            Shown::Field => vec2(self.width - 8.0, self.control),
        }
    }

    /// Draws it in `rect`.
    #[expect(clippy::too_many_arguments, reason = "one cell of one grid; a struct would only rename the arguments")]
    pub fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        memory: &mut Memory,
        week: &Week<'_>,
        rect: Rect,
        title: &str,
        day: usize,
        home: Option<Place>,
    ) {
        let place = |nth: usize| Place { line: self.at, column: Column::Day(day), nth };
        let day_name = week.day_name(week.days[day]);
        let name = |what: &str| {
            week.saying
                .words
                .with("week-vak", &[("regel", title.into()), ("dag", day_name.as_str().into()), ("wat", what.into())])
        };
        if self.pills.is_empty() {
            let own = Rect::from_center_size(rect.center(), EMPTY);
            let response = stop(ui, week.field, place(0), own, home == Some(place(0)));
            let name = name(week.saying.words.get("week-nog-niets"));
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
            empty_ui(ui, &response, own);
            if response.clicked() {
                begin(ui, cx, memory, week, place(0), None, "");
            }
            return;
        }
        let mut top = rect.center().y - self.height() / 2.0;
        for (nth, (row, shown)) in self.pills.iter().enumerate() {
            let size = self.size(shown);
            let own = Rect::from_center_size(pos2(rect.center().x, top + size.y / 2.0), size);
            top += size.y + GAP;
            let words = match shown {
                Shown::Field => {
                    write_ui(ui, cx, memory, week, self.line, own, &name(""), place(nth));
                    continue;
                }
                Shown::Pill(_, words) => words.as_str(),
                Shown::There => week.saying.words.get("week-de-hele-dag"),
            };
            let target = Rect::from_center_size(own.center(), own.size().max(Vec2::splat(44.0)));
            let response = stop(ui, week.field, place(nth), target, home == Some(place(nth)));
            let name = name(words);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
            pill_ui(ui, week, &week.rows[*row], &response, own, shown);
            if response.clicked() {
                open_row(ui, memory, week, &week.rows[*row], FROM);
            }
        }
    }
}

/// A place the keyboard may stand on; only one of them is a stop for Tab.
fn stop(ui: &Ui, field: &FieldView, place: Place, rect: Rect, is_home: bool) -> Response {
    let id = place_id(field, place);
    let response = ui.interact(rect, id, if is_home { Sense::click() } else { Sense::CLICK });
    put_focus(ui, id, &response);
    response
}

/// Nothing happens: a dot, and the promise of a pill for who comes near.
fn empty_ui(ui: &Ui, response: &Response, rect: Rect) {
    let look = Look::of(ui.ctx());
    if response.hovered() || response.has_focus() {
        let ground = rect.shrink2(vec2(6.0, 2.0));
        ui.painter().rect_filled(ground, paint::corner(look.sizes.radius), look.colours.hover);
        paint::icon(ui.painter(), rect.center(), icons::PLUS, 22.0, false, look.colours.muted);
    } else {
        ui.painter().circle_filled(rect.center(), 2.5, look.colours.outline);
    }
    paint::focus_ring(ui, &look, response, look.sizes.radius);
}

fn pill_ui(ui: &Ui, week: &Week<'_>, row: &Row, response: &Response, rect: Rect, shown: &Shown) {
    let look = Look::of(ui.ctx());
    let (ink, soft) = look.tone(tone_of(week, row));
    let corner = paint::corner(look.sizes.radius);
    ui.painter().rect_filled(rect, corner, soft);
    if response.hovered() {
        ui.painter().rect_stroke(rect, corner, Stroke::new(look.sizes.stroke, ink), StrokeKind::Inside);
    }
    match shown {
        Shown::Pill(galley, _) => {
            let at = pos2(rect.center().x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, Arc::clone(galley), ink);
        }
        Shown::There | Shown::Field => paint::icon(ui.painter(), rect.center(), icons::CHECK, 24.0, false, ink),
    }
    paint::focus_ring(ui, &look, response, look.sizes.radius);
}

/// The colour of a pill: that of the kind of place where its name says so, else of the first person who is there.
fn tone_of(week: &Week<'_>, row: &Row) -> Tone {
    let place = match cell(row, PLACE) {
        Some(Scalar::Text(place)) => lane_of_place(place),
        _ => None,
    };
    match place {
        Some(Lane::School) => return Tone::Blue,
        Some(Lane::Distance) => return Tone::Violet,
        Some(Lane::HomeSupported) => return Tone::Green,
        None => {}
    }
    let first = match cell(row, WITH) {
        Some(Scalar::Persons(persons)) => persons.first(),
        _ => None,
    };
    first.map_or(Tone::Neutral, |person| {
        voice_tone(match person {
            Person::Seat(seat) => people::family(week.saying.open, seat),
            Person::Group(group) => group.family(),
            Person::Outside(_) => Family::Others,
        })
    })
}

/// When and what, in words: "9.00–11.00 Ne".
fn moment_words(week: &Week<'_>, row: &Row) -> String {
    let parts = [times_words(week, row), week.said(row, WHAT)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn times_words(week: &Week<'_>, row: &Row) -> String {
    let time = |column: &str| match cell(row, column) {
        Some(Scalar::Time(time)) => Some(*time),
        _ => None,
    };
    let is_time = |column: &str| cell(row, column).is_none() || time(column).is_some();
    if is_time(FROM) && is_time(TO) {
        return say_times(time(FROM), time(TO), week.saying.words.language());
    }
    let parts = [week.said(row, FROM), week.said(row, TO)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("–")
}

/// Times stay whole; what happens stands behind them, or below where that is too narrow.
fn pill_galley(ui: &Ui, look: &Look, week: &Week<'_>, row: &Row, room: f32) -> Arc<Galley> {
    let font = look.font(Type::Chip);
    let more = if week.days.len() > 5 { 0.0 } else { 2.0 };
    let font = egui::FontId::new(font.size + more, font.family);
    let (times, what) = (times_words(week, row), week.said(row, WHAT));
    let (ink, _) = look.tone(tone_of(week, row));
    let in_one = moment_words(week, row);
    let fits = |words: &str| {
        let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font.clone(), ink));
        galley.size().x <= room
    };
    // A time is never broken at its dot.
    let times = if fits(&times) { times } else { times.replace('–', "–\n") };
    let is_one = fits(&in_one) || times.is_empty() || what.is_empty();
    let words = match (is_one, what.is_empty()) {
        (_, true) => times,
        (true, false) => in_one,
        (false, false) => format!("{times}\n{what}"),
    };
    let words = crate::model::text::show_marks(&words).into_owned();
    let mut job = egui::text::LayoutJob::simple(words, font, ink, room);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = MOST_ROWS;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A cell being written straight into.
#[derive(Clone, Copy, PartialEq)]
struct Writing {
    place: Place,
    /// Position of the row among the stored ones; beyond them while there is nothing to store yet.
    row: usize,
    /// Something was written, so that an empty field means "no longer".
    is_touched: bool,
}

fn writing_id(field: &FieldView) -> Id {
    question_id(&field.id).with("written in a cell")
}

fn text_id(field: &FieldView) -> Id {
    writing_id(field).with("text")
}

/// The words are kept apart, as every control keeps them, so that they go when the case goes.
fn writing(ui: &Ui, field: &FieldView) -> Option<Writing> {
    ui.data(|data| {
        data.get_temp::<String>(text_id(field))?;
        data.get_temp::<Option<Writing>>(writing_id(field)).flatten()
    })
}

/// Letters on a cell that has the keyboard begin to write in it, over what stood there.
pub fn begin_by_letter(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, place: Place, row: Option<usize>) {
    if place.column == Column::Name {
        return;
    }
    let typed = ui.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if !(typed.is_empty() && text.trim().is_empty()) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        typed
    });
    if !typed.is_empty() {
        begin(ui, cx, memory, week, place, row, &typed);
    }
}

fn begin(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, week: &Week<'_>, place: Place, row: Option<usize>, typed: &str) {
    memory.editing = None;
    let line = &week.lines[place.line];
    let row = row.or_else(|| line.stub(week.rows)).unwrap_or(week.rows.len());
    cx.push(Command::EndVisit(None));
    if !typed.is_empty() {
        write(cx, week, place, row, typed);
    }
    let writing = Writing { place, row, is_touched: !typed.is_empty() };
    ui.data_mut(|data| {
        data.insert_temp(writing_id(week.field), Some(writing));
        data.insert_temp(text_id(week.field), typed.to_owned());
    });
    let id = writing_id(week.field).with("field");
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.ctx().request_repaint();
}

/// Stores what is typed: in the row that is there, else in a row of its own.
fn write(cx: &mut Cx<'_>, week: &Week<'_>, place: Place, row: usize, typed: &str) {
    let Column::Day(day) = place.column else { return };
    let moment = parse_moment(typed);
    let day = match week.days.get(day) {
        Some(Day::On(date)) => Some(Scalar::Date(*date)),
        _ => None,
    };
    let what = Some(moment.what).filter(|what| !what.is_empty()).map(Scalar::Text);
    let says = [(FROM, moment.from.map(Scalar::Time)), (TO, moment.to.map(Scalar::Time)), (WHAT, what)];
    let question = week.field.id.clone();
    if let Some(known) = week.rows.get(row) {
        let mut cells: Vec<_> = says.into_iter().map(|(column, cell)| (column.into(), cell)).collect();
        cells.extend(day.map(|day| (DAY.into(), Some(day))));
        cx.change(Change::Cells(question, known.id.clone(), cells));
        return;
    }
    let first = &week.rows[week.lines[place.line].rows[0]];
    let of_line = OF_LINE.into_iter().filter_map(|column| Some((column.into(), cell(first, column)?.clone())));
    let mut cells: Cells = of_line.collect();
    cells.extend(day.map(|day| (DAY.into(), day)));
    cells.extend(says.into_iter().filter_map(|(column, cell)| Some((column.into(), cell?))));
    cx.change(Change::NewRow(question, cells));
}

#[expect(clippy::too_many_arguments, reason = "one field of one cell; a struct would only rename the arguments")]
fn write_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    week: &Week<'_>,
    line: &Line,
    rect: Rect,
    name: &str,
    place: Place,
) {
    let Some(writing) = writing(ui, week.field) else { return };
    let text: String = ui.data(|data| data.get_temp(text_id(week.field))).unwrap_or_default();
    let id = writing_id(week.field).with("field");
    let field = Field::new(id, "").spoken(name);
    let starter = week.saying.words.get("week-vak-voorbeeld");
    let builder = UiBuilder::new().max_rect(rect.translate(vec2(0.0, -2.0)));
    let outcome =
        ui.scope_builder(builder, |ui| TextField::line(field).starter(starter).width(rect.width()).show(ui, &text)).inner;
    let touched = writing.is_touched || outcome.change.is_some();
    if let Some(new) = &outcome.change {
        write(cx, week, writing.place, writing.row, new);
        ui.data_mut(|data| {
            data.insert_temp(text_id(week.field), new.clone());
            data.insert_temp(writing_id(week.field), Some(Writing { is_touched: true, ..writing }));
        });
    }
    let lost = !outcome.focused && !ui.memory(|memory| memory.has_focus(id));
    if !outcome.submitted && !outcome.left && !lost {
        return;
    }
    let is_empty = outcome.change.as_ref().unwrap_or(&text).trim().is_empty();
    ui.data_mut(|data| {
        data.insert_temp::<Option<Writing>>(writing_id(week.field), None);
        data.remove::<String>(text_id(week.field));
    });
    let row = week.rows.get(writing.row);
    if let Some(row) = row.filter(|row| is_empty && touched && !says_moment(row)) {
        let at = writing.row;
        debug_assert_eq!(week.rows[at].id, row.id, "the row that was written");
        cx.change(emptied(week, line, at));
    }
    let left = row.map(|row| OpenPlace::Cell(week.field.id.clone(), row.id.clone(), WHAT.into()));
    cx.push(Command::EndVisit(left));
    memory.editing = None;
    // Enter goes on to the next day; Esc stays here.
    let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
    if outcome.submitted {
        let next = match place.column {
            Column::Day(day) if day + 1 < week.days.len() => Place { column: Column::Day(day + 1), nth: 0, ..place },
            _ => place,
        };
        focus_field(ui.ctx(), place_id(week.field, next));
    } else if escaped {
        focus_field(ui.ctx(), place_id(week.field, place));
    }
}
