//! What stands here from last time: its words stand back, and one key or one press says what this meeting makes of it.
//!
//! The three choices show where the keyboard, the pointer or a finger is, in room that is kept for them, so that nothing on
//! the page jumps. They are no stops for Tab: the keys do the same, and one question leads straight to the next.

use egui::{Align, Id, Label, Layout, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::earlier::{FollowUp, Held, Standing, day_of};
use crate::engine::view::{FieldView, ItemView};
use crate::i18n::dates;
use crate::model::template::AskMoment;
use crate::model::text::show_marks;
use crate::model::{Provenance, Row, Statement, Value};
use crate::ui::theme::{Back, Density, Icon, Look, Type, icons};
use crate::ui::widgets::{Button, focus_field, icon, paint, toned, tooltip};
use crate::ui::{Cx, keys};

use super::Show;
use super::place::{cell_id, hush, question_id};
use super::rows::Entry;
use super::typed::take_key;

/// What a person says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    /// *Klopt nog*.
    Still,
    /// *Veranderd*: the cursor goes there.
    Changed,
    /// *Vervallen*.
    Lapsed,
}

/// The meeting that is open, when it follows another.
pub fn follow_up(open: &OpenCase) -> Option<FollowUp<'_>> {
    FollowUp::of(&open.case, &open.meeting)
}

/// Where the single value of a question stands; `None` where nothing can be said of it.
pub fn of_value(open: &OpenCase, field: &FieldView) -> Option<Standing> {
    follow_up(open)?.of_value(field)
}

/// Where a row stands.
pub fn of_row(open: &OpenCase, field: &FieldView, entry: &Entry<'_>) -> Option<Standing> {
    follow_up(open)?.of_row(field, entry.row?)
}

/// Where a statement stands.
pub fn of_statement(open: &OpenCase, field: &FieldView, statement: &Statement) -> Option<Standing> {
    follow_up(open)?.of_statement(field, statement)
}

/// How what stands there is drawn.
pub fn back(standing: Option<Standing>, how: Back) -> Option<Back> {
    matches!(standing, Some(Standing::Carried | Standing::Lapsed)).then_some(how)
}

/// How a surface that is drawn as one piece stands: back, as long as nobody said anything about any of it.
pub fn whole(open: &OpenCase, field: &FieldView) -> Option<Back> {
    let follow_up = follow_up(open)?;
    let rows = field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default();
    let said = rows.iter().filter(|row| follow_up.of_row(field, row).is_some()).count();
    (said > 0 && follow_up.carried_count(field) == said).then_some(Back::Words)
}

/// What was said of it with the keyboard; asked for before any control sees the key, because a digit is a letter too.
pub fn by_key(ui: &Ui, standing: Option<Standing>) -> Option<Say> {
    if matches!(standing, None | Some(Standing::Ours)) {
        return None;
    }
    let all = [(Say::Still, keys::STILL, "1"), (Say::Changed, keys::CHANGED, "2"), (Say::Lapsed, keys::LAPSED, "3")];
    all.into_iter().find(|(_, keys, digit)| take_with_letter(ui, *keys, digit)).map(|(say, ..)| say)
}

/// Does what was said; *veranderd* sends the cursor `to` where it can be changed.
pub fn act(ui: &Ui, cx: &mut Cx<'_>, held: Held, say: Say, to: Id) {
    match say {
        Say::Still => {
            cx.push(Command::EndVisit(None));
            cx.change(Change::Still(held));
        }
        Say::Changed => focus_field(ui.ctx(), to),
        Say::Lapsed => {
            cx.push(Command::EndVisit(None));
            cx.change(Change::Lapsed(held, true));
        }
    }
}

/// Under a question with one value: where it is from, or what this meeting made of it.
pub fn value_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView, standing: Standing) {
    let id = question_id(&field.id).with("earlier");
    let Some(answer) = field.answer.as_ref() else { return };
    let was = match standing {
        Standing::Ours => follow_up(saying.open).and_then(|follow_up| follow_up.answer_then(&field.id)).and_then(|(_, then)| {
            let scalar = then.value.as_ref().filter(|value| Some(*value) != answer.value.as_ref())?.scalar()?;
            let said = saying.scalar(&field.kind, &field.options, field.unit.as_deref(), scalar);
            Some(said).filter(|said| !said.trim().is_empty())
        }),
        Standing::Carried | Standing::Still | Standing::Lapsed => None,
    };
    let line = Line { id, name: &field.label, standing, provenance: &answer.provenance, was };
    if let Some(say) = line_ui(ui, saying, &line) {
        act(ui, cx, Held::Answer(field.id.clone()), say, question_id(&field.id));
    }
}

/// The same for a row, inside it.
pub fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView, entry: &Entry<'_>) {
    let (Some(row), Some(standing)) = (entry.row, of_row(saying.open, field, entry)) else { return };
    let was = follow_up(saying.open).filter(|_| standing == Standing::Ours).and_then(|f| f.row_then(&field.id, &row.id));
    let was = was.and_then(|(_, then)| row_was(saying, field, then, row));
    let id = row_id(field, entry);
    let line = Line { id, name: &entry.title, standing, provenance: &row.provenance, was };
    if let Some(say) = line_ui(ui, saying, &line) {
        act(ui, cx, Held::Row(field.id.clone(), row.id.clone()), say, first_cell(field, entry));
    }
}

/// What the cells said that say something else now: "wanneer klaar do 21 januari 2027".
fn row_was(saying: Saying<'_>, field: &FieldView, then: &Row, now: &Row) -> Option<String> {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let differing = columns.iter().filter_map(|column| {
        let was = then.cells.get(&column.id).filter(|cell| !cell.is_blank())?;
        let said = || saying.scalar(&column.kind, &column.options, column.unit.as_deref(), was);
        (now.cells.get(&column.id) != Some(was)).then(|| format!("{} {}", column.label.trim_end_matches('?'), said()))
    });
    Some(differing.collect::<Vec<_>>().join(" · ")).filter(|said| !said.is_empty())
}

/// Whether anything stands in the line of a row.
pub fn has_line(saying: Saying<'_>, field: &FieldView, entry: &Entry<'_>) -> bool {
    of_row(saying.open, field, entry).is_some_and(|standing| standing != Standing::Ours)
}

/// The keyboard or the pointer is in a row, or no longer.
pub fn note_row(ui: &Ui, field: &FieldView, entry: &Entry<'_>, is_active: bool) {
    note_active(ui, row_id(field, entry), is_active);
}

/// The same for a question.
pub fn note_value(ui: &Ui, field: &FieldView, is_active: bool) {
    note_active(ui, question_id(&field.id).with("earlier"), is_active);
}

/// The first cell of a row: where its change begins.
pub fn first_cell(field: &FieldView, entry: &Entry<'_>) -> Id {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let is_asked = |id: &crate::model::ColumnId| entry.view.is_none_or(|view| !view.hidden.contains(id));
    let first = columns.iter().find(|column| is_asked(&column.id));
    first.map_or(question_id(&field.id), |column| cell_id(&field.id, entry.key, &column.id))
}

/// The choices of a statement that lies open for writing.
pub fn statement_ui(ui: &mut Ui, saying: Saying<'_>, field: &FieldView, statement: &Statement, id: Id) -> Option<Say> {
    let standing = of_statement(saying.open, field, statement)?;
    let then = follow_up(saying.open).filter(|_| standing == Standing::Ours);
    let then = then.and_then(|f| f.statement_then(&field.id, &statement.id)).map(|(_, then)| then.text.trim().to_owned());
    let was = then.filter(|then| *then != statement.text.trim());
    let id = id.with("earlier");
    note_active(ui, id, true);
    line_ui(ui, saying, &Line { id, name: statement.text.trim(), standing, provenance: &statement.provenance, was })
}

/// At the top of a step: how much of it is from last time, and one press that says all of it still holds.
pub fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, items: &[ItemView], show: Show) {
    let state = cx.state;
    let Some(open) = state.shown().filter(|_| show != Show::ReadOnly) else { return };
    let Some(follow_up) = follow_up(open) else { return };
    let fields = || {
        let fields = items.iter().filter_map(|item| match item {
            ItemView::Field(id) => open.view.field(id.as_str()),
            ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
        });
        // At the table only what can be said there.
        fields.filter(|field| show == Show::Bureau || field.moment == AskMoment::Together)
    };
    let count: usize = fields().map(|field| follow_up.carried_count(field)).sum();
    if count == 0 {
        return;
    }
    let words = &state.words;
    let look = Look::of(ui.ctx());
    let day = day_of(&open.template, follow_up.last);
    let day = day.map(|day| dates::day_month_seen_from(day, state.today(cx.env), words.language()));
    let said = match day {
        Some(day) => words.with("vorige-keer-regels", &[("dag", day.into()), ("aantal", count.into())]),
        None => words.with("vorige-keer-regels-zonder-dag", &[("aantal", count.into())]),
    };
    let by_key = take_with_letter(ui, keys::ALL_STILL, "0");
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(said.as_str());
    let pressed = ui.scope_builder(builder, |ui| {
        let wraps = ui.available_width() < STEP_LINE;
        let content = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
            icon(ui, icons::CLOCK_COUNTER_CLOCKWISE, look.scale().icon, false, look.colours.muted);
            toned(ui, Type::Body, look.colours.muted, &said);
            let keys = keys::written(&keys::ALL_STILL);
            let all = Button::quiet(words.get("vorige-keer-alles-klopt")).icon(icons::CHECK).shortcut(&keys);
            all.id(Id::unique("earlier all still")).show(ui).clicked()
        };
        match wraps {
            true => ui.horizontal_wrapped(content).inner,
            false => level(ui, look.scale().control_height, content),
        }
    });
    ui.add_space(6.0);
    if pressed.inner || by_key {
        let all: Vec<Change> = fields().flat_map(|field| follow_up.carried(field)).map(Change::Still).collect();
        cx.push(Command::EndVisit(None));
        cx.change(Change::Together(all));
    }
}

/// Under a list: what of it no longer holds, folded; each can hold again.
pub fn lapsed_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView) {
    let lapsed = lapsed(saying, field);
    if lapsed.is_empty() {
        return;
    }
    let look = Look::of(ui.ctx());
    let key = question_id(&field.id).with("lapsed unfolded");
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let words = saying.words.with("vorige-keer-lijst-vervallen", &[("aantal", lapsed.len().into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let button = ui.horizontal(|ui| Button::quiet(&words).icon(picture).id(key).show(ui)).inner;
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    button.accessible_name(format!("{words} ({})", field.label));
    if !is_open {
        return;
    }
    for (held, said) in lapsed {
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(look.sizes.min_target);
            ui.spacing_mut().item_spacing.x = 12.0;
            struck(ui, &said);
            let id = match &held {
                Held::Answer(_) => key,
                Held::Row(_, row) => key.with(row.as_str()),
                Held::Statement(_, statement) => key.with(statement.as_str()),
            };
            let again = saying.words.get("vorige-keer-geldt-weer");
            let button = Button::quiet(again).icon(icons::ARROW_COUNTER_CLOCKWISE).id(id.with("again")).show(ui);
            if button.clicked() {
                cx.push(Command::EndVisit(None));
                cx.change(Change::Lapsed(held, false));
            }
            button.accessible_name(format!("{again} ({said})"));
        });
    }
}

fn lapsed(saying: Saying<'_>, field: &FieldView) -> Vec<(Held, String)> {
    let name = |row: &Row| saying.row_name(&field.id, &row.id).unwrap_or_default();
    match field.answer.as_ref().and_then(|answer| answer.value.as_ref()) {
        Some(Value::Rows(rows)) => {
            let rows = rows.iter().filter(|row| row.provenance.lapsed);
            rows.map(|row| (Held::Row(field.id.clone(), row.id.clone()), name(row))).collect()
        }
        Some(Value::Statements(said)) => {
            let said = said.iter().filter(|one| one.provenance.lapsed);
            said.map(|one| (Held::Statement(field.id.clone(), one.id.clone()), one.text.trim().to_owned())).collect()
        }
        Some(Value::Scalar(_)) | None => Vec::new(),
    }
}

/// Words with a line through them, standing back.
pub fn struck(ui: &mut Ui, words: &str) {
    let look = Look::of(ui.ctx());
    let rich = RichText::new(show_marks(words)).font(look.font(Type::Body)).color(look.colours.muted).strikethrough();
    ui.add(Label::new(rich).selectable(false));
}

/// Least room for the line of a step and its button beside each other, in points.
const STEP_LINE: f32 = 760.0;
/// Least room for the choices on one line, in points.
const CHOICES: f32 = 400.0;

/// Side by side on one middle line of this height.
fn level<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_size_before_wrap().x, height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), add).inner
}

/// What stands in the line under something from last time.
struct Line<'a> {
    id: Id,
    /// What it is called, for those who cannot see what it stands under.
    name: &'a str,
    standing: Standing,
    provenance: &'a Provenance,
    /// What it said last time, where this meeting changed it.
    was: Option<String>,
}

/// Draws the line: words at rest, choices where somebody is. Its height stays the same.
fn line_ui(ui: &mut Ui, saying: Saying<'_>, line: &Line<'_>) -> Option<Say> {
    if line.standing == Standing::Ours && line.was.is_none() {
        return None;
    }
    let look = Look::of(ui.ctx());
    let shows = line.standing != Standing::Ours && is_active(ui, line.id);
    let name = saying.words.with("vorige-keer-groep", &[("wat", line.name.into())]);
    let builder = UiBuilder::new().id_salt(line.id).accessibility_role(Role::Group).accessibility_label(name.as_str());
    let height = look.sizes.min_target;
    let wraps = ui.available_width() < CHOICES;
    let shown = ui.scope_builder(builder, |ui| {
        let content = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
            if shows { choices_ui(ui, saying, line) } else { at_rest_ui(ui, saying, line) }
        };
        match (&line.was, wraps) {
            // What it was may be long: it has as many lines as it needs.
            (Some(was), _) => {
                was_ui(ui, &words_of_was(saying, was));
                None
            }
            (None, true) => ui.horizontal_wrapped(content).inner,
            (None, false) => level(ui, height, content),
        }
    });
    shown.inner
}

fn words_of_was(saying: Saying<'_>, was: &str) -> String {
    saying.words.with("vorige-keer-was", &[("toen", was.into())])
}

fn was_ui(ui: &mut Ui, said: &str) {
    let look = Look::of(ui.ctx());
    let side = look.font(Type::Small).size;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.vertical(|ui| {
            ui.add_space(side * 0.2);
            icon(ui, icons::CLOCK_COUNTER_CLOCKWISE, side, false, look.colours.muted);
        });
        ui.vertical(|ui| toned(ui, Type::Small, look.colours.muted, said));
    });
}

/// "Klopt dit nog?", "Klopt nog" or "Vervallen". A finger on the words brings the choices.
fn at_rest_ui(ui: &mut Ui, saying: Saying<'_>, line: &Line<'_>) -> Option<Say> {
    let look = Look::of(ui.ctx());
    let words = saying.words;
    let (asked, is_older) = from(saying, line.provenance);
    let (picture, said) = match line.standing {
        Standing::Ours => return None,
        Standing::Carried => (icons::CLOCK_COUNTER_CLOCKWISE, asked),
        Standing::Still => (icons::CHECK, words.get("vorige-keer-klopt").to_owned()),
        Standing::Lapsed => (icons::PROHIBIT, words.get("vorige-keer-vervallen").to_owned()),
    };
    let side = look.font(Type::Small).size;
    let drawn = ui.scope(|ui| {
        icon(ui, picture, side, false, look.colours.muted);
        // At the bureau, where whole pages are from last time, the picture of the line above them says it.
        let is_quiet = look.appearance.density == Density::Bureau && line.standing == Standing::Carried && !is_older;
        if !is_quiet {
            ui.add_space(4.0);
            hush(&toned(ui, Type::Small, look.colours.muted, &said));
        }
    });
    let least = look.sizes.min_target;
    let mut touch = drawn.response.rect;
    touch.max.x = touch.max.x.max(touch.min.x + least);
    let touch = touch.expand2(vec2(0.0, (least - touch.height()).max(0.0) / 2.0));
    let response = ui.interact(touch, line.id.with("words"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.clicked() {
        note_active(ui, line.id, true);
    }
    None
}

/// "Klopt dit nog?", and which day it is from when that is longer ago than last time; whether it is.
fn from(saying: Saying<'_>, provenance: &Provenance) -> (String, bool) {
    let meeting = provenance.confirmed_in.as_ref().or(provenance.set_in.as_ref());
    let last = follow_up(saying.open).map(|follow_up| &follow_up.last.id);
    let older = meeting.filter(|meeting| Some(*meeting) != last).and_then(|id| saying.open.case.meeting(id));
    match older.and_then(|meeting| day_of(&saying.open.template, meeting)) {
        Some(day) => {
            let day = dates::day_month_seen_from(day, saying.today, saying.words.language());
            (saying.words.with("vorige-keer-vraag-van", &[("dag", day.into())]), true)
        }
        None => (saying.words.get("vorige-keer-vraag").to_owned(), false),
    }
}

fn choices_ui(ui: &mut Ui, saying: Saying<'_>, line: &Line<'_>) -> Option<Say> {
    let words = saying.words;
    let still = (Say::Still, icons::CHECK, words.get("vorige-keer-klopt"), keys::STILL);
    let changed = (Say::Changed, icons::PENCIL_SIMPLE, words.get("vorige-keer-veranderd"), keys::CHANGED);
    let lapsed = (Say::Lapsed, icons::PROHIBIT, words.get("vorige-keer-vervallen"), keys::LAPSED);
    let again = (Say::Still, icons::ARROW_COUNTER_CLOCKWISE, words.get("vorige-keer-geldt-weer"), keys::STILL);
    let all = match line.standing {
        Standing::Lapsed => vec![again],
        Standing::Still => vec![changed, lapsed],
        Standing::Carried | Standing::Ours => vec![still, changed, lapsed],
    };
    let mut said = None;
    for (say, picture, label, keys) in all {
        if press_ui(ui, line.id.with(say as usize), picture, label, &keys::written(&keys)) {
            said = Some(say);
        }
    }
    said
}

/// Words to press that are no stop for Tab.
fn press_ui(ui: &mut Ui, id: Id, picture: Icon, label: &str, keys: &str) -> bool {
    let look = Look::of(ui.ctx());
    let side = look.font(Type::Small).size * 1.1;
    let galley = paint::galley(ui, label, look.font(Type::Small), look.colours.primary, f32::INFINITY);
    let size = vec2(galley.size().x + side + 6.0 + 2.0 * 10.0, look.sizes.min_target);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 3.0)), look.sizes.radius, look.colours.hover);
    }
    paint::icon(ui.painter(), paint::icon_centre(rect, 10.0, side), picture, side, false, look.colours.primary);
    paint::text_at(ui.painter(), rect.left() + 10.0 + side + 6.0, rect.center().y, galley, look.colours.primary);
    let clicked = response.clicked();
    tooltip(response, label, keys);
    clicked
}

/// Whether these keys were pressed. A digit pressed with Alt also arrives as a letter; that goes too.
fn take_with_letter(ui: &Ui, keys: egui::KeyboardShortcut, digit: &str) -> bool {
    let is_pressed = take_key(ui, keys);
    if is_pressed {
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(text) if text == digit)));
    }
    is_pressed
}

fn row_id(field: &FieldView, entry: &Entry<'_>) -> Id {
    question_id(&field.id).with(("earlier", entry.key))
}

const ACTIVE: &str = "rondom from last time, in use";

fn is_active(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp::<Id>(Id::unique(ACTIVE))) == Some(id)
}

/// One thing at a time shows its choices: where somebody is, or was last.
fn note_active(ui: &Ui, id: Id, active: bool) {
    let was = is_active(ui, id);
    if active && !was {
        ui.data_mut(|data| data.insert_temp(Id::unique(ACTIVE), id));
        ui.ctx().request_repaint();
    }
}
