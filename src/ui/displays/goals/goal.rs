//! One goal: its sentence, the pupil's version, who keeps an eye on it and until when.

use egui::{Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::people;
use crate::engine::goal::{self, Opening};
use crate::model::{Family, Person, Scalar};
use crate::ui::displays::in_place;
use crate::ui::fields::Show;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::rows::{self, Entry, close, is_open, line_id, open_key};
use crate::ui::fields::{aside, earlier, row_card};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{focus_field, icon, put_focus, toned, tooltip, voice_chip};
use crate::ui::{Cx, Memory, keys};

use super::{END, Goals, OWN_WORDS, OWNER, coach, result};

/// Room for the number, in points.
const NUMBER: f32 = 52.0;
/// The quotation mark hangs in this room before the pupil's words.
const QUOTE: f32 = 16.0;
/// Width of the coach, and least width of what stands beside it.
const COACH: (f32, f32) = (350.0, 620.0);
/// Air between the two.
const AIR: f32 = 28.0;
/// How much nearer the day is to the words it begins than the air within both would have it.
const CLOSER: f32 = 8.0;

/// Draws a goal; gives its place on the screen.
pub fn goal_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, goals: &Goals<'_>, entry: &Entry<'_>) -> Rect {
    let builder = UiBuilder::new()
        .id_salt(("goal", goals.field.id.as_str(), entry.key))
        .accessibility_role(Role::Group)
        .accessibility_label(entry.title.as_str());
    let drawn = ui.scope_builder(builder, |ui| {
        sheet(ui, |ui| {
            let look = Look::of(ui.ctx());
            ui.spacing_mut().item_spacing.y = 0.0;
            let whole = ui.available_rect_before_wrap();
            let is_coached = goals.show == Show::Bureau;
            let is_beside = is_coached && whole.width() >= COACH.0 + COACH.1 + 2.0 * AIR;
            let room = if is_beside { whole.width() - COACH.0 - 2.0 * AIR } else { whole.width() };
            number_ui(ui, &look, goals, entry, whole);
            let left = Rect::from_min_max(pos2(whole.left() + NUMBER, whole.top()), pos2(whole.left() + room, f32::INFINITY));
            let left = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                // What is pressed now, opens in the next frame.
                let opens = goals.show == Show::Bureau || is_open(memory, goals.field, entry);
                lead_ui(ui, memory, goals, entry);
                sentence_ui(ui, cx, goals, entry);
                if opens {
                    open_ui(ui, cx, memory, goals, entry);
                } else {
                    closed_ui(ui, memory, goals, entry);
                }
                if result::is_due(goals, entry) {
                    result::result_ui(ui, cx, goals, entry);
                }
                from_last_time_ui(ui, cx, goals, entry);
                row_card::row_note_ui(ui, cx, goals.field, entry);
                if is_coached && !is_beside {
                    ui.add_space(look.scale().item_gap);
                    coach::coach_ui(ui, memory, goals, entry);
                }
            });
            if is_beside {
                let x = whole.left() + room + AIR;
                let right = Rect::from_min_max(pos2(x + AIR, whole.top()), pos2(whole.right(), f32::INFINITY));
                let right = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| coach::coach_ui(ui, memory, goals, entry));
                let bottom = left.response.rect.bottom().max(right.response.rect.bottom());
                ui.painter().vline(x, whole.top()..=bottom, egui::Stroke::new(1.0, look.colours.line));
                ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, pos2(whole.right(), bottom)));
            }
        });
    });
    drawn.response.rect
}

/// Where the goal is from, and what this meeting says of it.
fn from_last_time_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let is_used = rows::in_use(ui, goals.field).as_deref() == Some(entry.key);
    if is_used || ui.rect_contains_pointer(ui.min_rect()) {
        earlier::note_row(ui, goals.field, entry, true);
    }
    earlier::row_ui(ui, cx, goals.saying, goals.field, entry);
}

/// A card with little air above and below: words in their place bring their own.
fn sheet(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let look = Look::of(ui.ctx());
    egui::Frame::new()
        .fill(look.colours.surface)
        .stroke(egui::Stroke::new(1.0, look.colours.line))
        .corner_radius(paint::corner(look.sizes.radius_card))
        .inner_margin(egui::Margin::symmetric(look.scale().card_padding.0 as i8, 10))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui);
        });
}

/// The number, beside the first line of its goal.
fn number_ui(ui: &Ui, look: &Look, goals: &Goals<'_>, entry: &Entry<'_>, whole: Rect) {
    let number = (entry.place.0 + 1).to_string();
    let galley = paint::galley(ui, &number, look.font(Type::Heading), look.colours.primary, NUMBER);
    let first_line = look.sizes.min_target.max(ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Words))) + 14.0);
    let middle = if lead(goals, entry).is_some() { look.sizes.min_target / 2.0 } else { 3.0 + first_line / 2.0 };
    paint::text_at(ui.painter(), whole.left() + 2.0, whole.top() + middle, galley, look.colours.primary);
}

/// The day a sentence at the table begins with, so that it reads as agreed: "Op do 21 januari 2027", and then "is Yara …".
/// None where the words begin with a day of their own.
fn lead<'a>(goals: &'a Goals<'a>, entry: &'a Entry<'a>) -> Option<(Cell<'a>, String)> {
    if goals.show == Show::Bureau {
        return None;
    }
    let cell = goals.cell(END, entry)?;
    let Some(Scalar::Date(date)) = cell.value() else { return None };
    let words = goals.words(entry)?.text();
    let first = words.split_whitespace().next().unwrap_or_default();
    if first.eq_ignore_ascii_case("op") || goal::opening(words) == Opening::SaysWhen {
        return None;
    }
    Some((cell, goals.saying.words.with("doel-op", &[("dag", goals.saying.date(*date, false).into())])))
}

/// Draws it; while the goal is closed, a press opens it at its date.
fn lead_ui(ui: &mut Ui, memory: &mut Memory, goals: &Goals<'_>, entry: &Entry<'_>) {
    let Some((cell, words)) = lead(goals, entry) else { return };
    let look = Look::of(ui.ctx());
    let drawn = |ui: &mut Ui| crate::ui::fields::place::hush(&toned(ui, Type::Words, look.colours.muted, &words));
    if is_open(memory, goals.field, entry) {
        ui.horizontal(|ui| {
            ui.set_min_height(look.sizes.min_target);
            drawn(ui);
        });
    } else {
        press_ui(ui, memory, goals, cell, drawn);
    }
    // One sentence with the words below it.
    ui.add_space(-CLOSER);
}

/// The words of the goal, and the pupil's.
fn sentence_ui(ui: &mut Ui, cx: &mut Cx<'_>, goals: &Goals<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    if let Some(cell) = goals.words(entry) {
        let starter = cell.column.hint.as_deref().unwrap_or(&cell.column.label);
        let words =
            in_place::Words { kind: Type::Words, ink: look.colours.ink, quoted: false, starter, level: egui::Align::Center };
        in_place::cell_ui(ui, cx, goals.saying, cell, goals.show, &words);
    }
    let Some(cell) = goals.cell(OWN_WORDS, entry) else { return };
    let pupil = goals.saying.open.view.pupil_name.as_str();
    let starter = &goals.saying.words.with("doel-eigen-woorden", &[("naam", pupil.into())]);
    let words =
        in_place::Words { kind: Type::Words, ink: look.colours.violet, quoted: true, starter, level: egui::Align::Center };
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += if cell.text().is_empty() { 0.0 } else { QUOTE };
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| in_place::cell_ui(ui, cx, goals.saying, cell, goals.show, &words));
}

/// Who and when, and what else was agreed on; a press opens it.
fn closed_ui(ui: &mut Ui, memory: &mut Memory, goals: &Goals<'_>, entry: &Entry<'_>) {
    let is_led = lead(goals, entry).is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
        for column in goals.rest(entry) {
            let cell = Cell { field: goals.field, column, entry };
            if cell.is_asked() && !(is_led && column.id == END) {
                press_ui(ui, memory, goals, cell, |ui| part_ui(ui, goals, cell, said(goals, cell).as_deref()));
            }
        }
    });
}

/// What a cell says, in words.
fn said(goals: &Goals<'_>, cell: Cell<'_>) -> Option<String> {
    let column = cell.column;
    let said = cell.value().filter(|value| !value.is_blank());
    said.map(|value| goals.saying.scalar(&column.kind, &column.options, column.unit.as_deref(), value))
}

/// What stands in a cell, drawn by `part`; a press opens the goal there.
fn press_ui(ui: &mut Ui, memory: &mut Memory, goals: &Goals<'_>, cell: Cell<'_>, part: impl FnOnce(&mut Ui)) {
    let look = Look::of(ui.ctx());
    let (column, key) = (cell.column, cell.entry.key);
    let id = if column.id == OWNER { line_id(goals.field, key) } else { cell.id().with("closed") };
    let said = said(goals, cell);
    let name = format!("{}, {}", column.label, said.as_deref().unwrap_or(goals.saying.words.get("ladder-leeg")));
    let ground = ui.painter().add(egui::Shape::Noop);
    let drawn = ui.horizontal(|ui| {
        ui.set_min_height(look.sizes.min_target);
        ui.spacing_mut().item_spacing.x = 8.0;
        part(ui);
    });
    let response = ui.interact(drawn.response.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    put_focus(ui, id, &response);
    let around = drawn.response.rect.expand2(vec2(8.0, 0.0));
    if response.hovered() {
        let corner = paint::corner(look.sizes.radius);
        ui.painter().set(ground, egui::epaint::RectShape::filled(around, corner, look.colours.hover));
    }
    if response.has_focus() {
        paint::ring(ui, &look, around, look.sizes.radius);
    }
    if response.clicked() {
        memory.editing = Some(open_key(&goals.field.id, key));
        focus_field(ui.ctx(), cell.id());
    }
}

/// One of them, to read: people with their colour, a day with its picture, the rest behind its label.
fn part_ui(ui: &mut Ui, goals: &Goals<'_>, cell: Cell<'_>, said: Option<&str>) {
    let look = Look::of(ui.ctx());
    let saying = goals.saying;
    let hush = |response: &egui::Response| crate::ui::fields::place::hush(response);
    match (cell.value(), said) {
        (Some(Scalar::Persons(persons)), Some(_)) => {
            for person in persons {
                hush(&voice_chip(ui, family(goals, person), &people::person(saying.open, saying.words, person)));
            }
        }
        (Some(Scalar::Date(date)), Some(_)) if cell.column.id == END => {
            icon(ui, icons::CALENDAR_BLANK, look.scale().icon, false, look.colours.muted);
            hush(&toned(ui, Type::Body, look.colours.ink, &saying.date(*date, false)));
        }
        (_, Some(said)) => {
            hush(&toned(ui, Type::Body, look.colours.muted, cell.column.label.trim_end_matches('?')));
            hush(&toned(ui, Type::Body, look.colours.ink, said));
        }
        (_, None) => {
            icon(ui, icons::PLUS, look.scale().icon, false, look.colours.muted);
            hush(&toned(ui, Type::Body, look.colours.muted, &cell.column.label));
        }
    }
}

fn family(goals: &Goals<'_>, person: &Person) -> Family {
    match person {
        Person::Seat(seat) => people::family(goals.saying.open, seat),
        Person::Group(group) => group.family(),
        Person::Outside(_) => Family::Others,
    }
}

/// Everything about the goal, to fill in; what can be done to it under it.
fn open_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, goals: &Goals<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    ui.add_space(look.scale().item_gap);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.scale().item_gap;
        row_card::cells_ui(ui, cx, goals.saying, goals.field, &goals.rest(entry), entry, goals.show);
        result::more_ui(ui, cx, goals, entry);
        let is_due = result::is_due(goals, entry);
        let later = goals.columns.later.iter().copied().filter(|column| !(is_due && result::is_part(column))).collect();
        let columns = Columns { now: Vec::new(), before: Vec::new(), later, is_compact: false };
        row_card::later_ui(ui, cx, goals.saying, goals.field, &columns, entry, goals.show);
    });
    let side = look.sizes.min_target;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), side));
    let right = row_card::actions_ui(ui, cx, goals.saying, goals.field, entry, rect);
    if goals.show == Show::Table {
        let place = Rect::from_min_size(pos2(right - side, rect.top()), vec2(side, side));
        let id = line_id(goals.field, entry.key).with("fold");
        let name = goals.saying.words.with("veld-inklappen", &[("ding", entry.title.as_str().into())]);
        let response = aside::quiet_button(ui, id, place, icons::CARET_UP, &name, false);
        if response.clicked() {
            close(ui, memory, goals.field, entry);
        }
        tooltip(response, &name, &keys::written(&keys::FOLD));
    }
}
