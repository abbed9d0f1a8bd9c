//! The week itself: to read, and to paint with pointer or keys.
//!
//! One stop for Tab; arrows move inside. Space goes round, 1, 2 and 3 choose, Delete empties. A pointer paints from the moment it
//! is pressed; a stroke reaches the case when it ends, as one change.

use egui::{EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::engine::view::OpenPlace;
use crate::i18n::Words;
use crate::ui::fields::missing::{Menu, Wish};
use crate::ui::fields::place::{cell_id, question_id};
use crate::ui::fields::typed::take_key;
use crate::ui::fields::{Show, aside, row_card, rows};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{paint, put_focus};
use crate::ui::{Cx, keys};

use super::super::Stage;
use super::stroke::{Raster, Stroke};
use super::week::{Stand, Week, look_of, next_stand};

/// Between two places.
const GAP: f32 = 6.0;
/// Between mark and word.
const MARK_GAP: f32 = 8.0;
/// Least air beside them.
const TIGHT: f32 = 6.0;
/// Narrower than this, in points, and a weekday has two letters.
const SHORT_DAY: f32 = 120.0;
/// A week of so few parts has higher places.
const FEW_PARTS: usize = 3;

/// A place of the week: part of the day, day.
type Place = (usize, usize);

/// The week to read: small, nothing to press.
pub fn read_ui(ui: &mut Ui, stage: &Stage<'_>, week: &Week<'_>) {
    let look = Look::of(ui.ctx());
    let height = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Body))) + 8.0;
    let raster = layout(ui, week, height, 0.0);
    for (at, part) in week.parts.iter().enumerate() {
        let stands: Vec<String> = (0..week.days.len())
            .filter(|day| week.at((at, *day)) != Stand::Empty)
            .map(|day| {
                let stand = stand_words(stage, week, &week.at((at, day)));
                let arguments = [("dag", week.day_name(day, false).into()), ("stand", stand.into())];
                stage.saying.words.with("rooster-regel-dag", &arguments)
            })
            .collect();
        let row = raster.rect((at, 0)).union(raster.rect((at, week.days.len().saturating_sub(1))));
        let response = ui.interact(row, question_id(&stage.field.id).with(("read", at)), Sense::hover());
        let arguments = [("deel", part.entry.title.as_str().into()), ("standen", stands.join(", ").into())];
        let line = stage.saying.words.with("rooster-regel", &arguments);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &line));
        for day in 0..week.days.len() {
            place_ui(ui, week, raster.rect((at, day)), &week.at((at, day)), false);
        }
    }
}

/// The week to paint with this brush.
pub fn paint_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, brush: usize) {
    let look = Look::of(ui.ctx());
    let target = look.sizes.min_target;
    let height = match (stage.show, week.parts.len() <= FEW_PARTS) {
        (Show::Bureau, false) => target,
        (Show::Bureau, true) => target + 12.0,
        (_, false) => target + 8.0,
        (_, true) => target + 44.0,
    };
    let raster = layout(ui, week, height, target);
    let stroke = stroke_of(ui, cx, stage, week, &raster, brush);
    let ids = |(part, day): Place| place_id(stage, week, (part, day));
    let all: Vec<Place> = (0..week.parts.len()).flat_map(|part| (0..week.days.len()).map(move |day| (part, day))).collect();
    let focused = all.iter().copied().find(|place| ui.memory(|memory| memory.has_focus(ids(*place))));
    let focused = focused.map(|place| by_key(ui, cx, stage, week, place));
    let home = focused.or_else(|| all.iter().copied().find(|place| week.at(*place) != Stand::Empty)).unwrap_or((0, 0));
    let pointer_clicked = ui.input(|input| input.pointer.any_click());
    let mut hovered = None;
    for place in all {
        let rect = raster.rect(place);
        let response = ui.interact(rect, ids(place), if place == home { Sense::click() } else { Sense::CLICK });
        let preview = stroke.as_ref().filter(|stroke| stroke.places.contains(&place));
        let stand = preview.map_or_else(|| week.at(place), |stroke| stroke.stand.map_or(Stand::Empty, Stand::Painted));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name_of(stage, week, place, &stand)));
        place_ui(ui, week, rect, &stand, response.hovered());
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
        if place == home {
            put_focus(ui, question_id(&stage.field.id), &response);
        }
        put_focus(ui, ids(place), &response);
        // A pointer paints by its stroke; this is Enter, or a screen reader.
        if response.clicked() && !pointer_clicked {
            set(cx, stage, week, place, toggled(week, place, brush));
        }
        if response.hovered() {
            hovered = Some(place);
        }
    }
    menu_ui(ui, cx, stage, week, &raster, focused, hovered);
    leave(ui, cx, stage, week, focused);
}

/// Weekdays above, parts of the day at the left; gives where the places stand. `right` stays free at the right.
fn layout(ui: &mut Ui, week: &Week<'_>, height: f32, right: f32) -> Raster {
    let look = Look::of(ui.ctx());
    let galley = |ui: &Ui, words: &str, kind: Type| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY);
    let titles: Vec<_> = week.parts.iter().map(|part| galley(ui, &part.entry.title, Type::Body)).collect();
    let left = titles.iter().map(|title| title.size().x).fold(0.0, f32::max) + 18.0;
    let (parts, days) = (week.parts.len(), week.days.len().max(1));
    let width = ((ui.available_width() - left - right) / days as f32).floor();
    let is_short = width < SHORT_DAY;
    let head = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Strong))) + 6.0;
    let size = vec2(left + width * days as f32 + right, head + (height + GAP) * parts as f32);
    let (_, rect) = ui.allocate_space(size);
    let first = Rect::from_min_size(pos2(rect.left() + left, rect.top() + head), vec2(width - GAP, height));
    let raster = Raster { first, step: vec2(width, height + GAP), size: (parts, days) };
    for day in 0..week.days.len() {
        let name = galley(ui, &week.day_name(day, is_short), Type::Strong);
        let x = raster.rect((0, day)).center().x - name.size().x / 2.0;
        ui.painter().galley(pos2(x, rect.top()), name, look.colours.ink);
    }
    for (at, title) in titles.into_iter().enumerate() {
        let place = raster.rect((at, 0));
        paint::text_at(ui.painter(), rect.left(), place.center().y, title, look.colours.ink);
    }
    raster
}

/// One place: mark and word on their ground; the mark alone where the word does not fit.
fn place_ui(ui: &Ui, week: &Week<'_>, rect: Rect, stand: &Stand, is_hovered: bool) {
    let look = Look::of(ui.ctx());
    let radius = paint::corner(look.sizes.radius);
    let Some((mark, filled, tone)) = look_of(stand) else {
        let fill = if is_hovered { look.colours.hover } else { look.colours.surface };
        ui.painter().rect(rect, radius, fill, egui::Stroke::new(1.0, look.colours.line), StrokeKind::Inside);
        return;
    };
    let (ink, soft) = look.tone(tone);
    let line = if is_hovered { ink } else { soft };
    ui.painter().rect(rect, radius, soft, egui::Stroke::new(look.sizes.stroke, line), StrokeKind::Inside);
    let side = look.scale().icon.min(rect.height() - 8.0);
    let Stand::Painted(at) = stand else {
        paint::icon(ui.painter(), rect.center(), mark, side, filled, ink);
        return;
    };
    let galley = |words: &str| paint::galley(ui, words, look.font(Type::Body), ink, f32::INFINITY);
    let widest =
        |name: &dyn Fn(usize) -> String| (0..week.stands.len()).map(|stand| galley(&name(stand)).size().x).fold(0.0, f32::max);
    let room = rect.width() - side - MARK_GAP - 2.0 * TIGHT;
    let (whole, short) = (widest(&|stand| week.stand_name(stand)), widest(&|stand| week.short_stand_name(stand)));
    let (words, wide) = match (whole <= room, short <= room) {
        (true, _) => (week.stand_name(*at), whole),
        (false, true) => (week.short_stand_name(*at), short),
        (false, false) => {
            paint::icon(ui.painter(), rect.center(), mark, side, filled, ink);
            return;
        }
    };
    // All marks stand under each other, so that a day is read from top to bottom.
    let x = rect.center().x - (side + MARK_GAP + wide) / 2.0;
    paint::icon(ui.painter(), pos2(x + side / 2.0, rect.center().y), mark, side, filled, ink);
    paint::text_at(ui.painter(), x + side + MARK_GAP, rect.center().y, galley(&words), ink);
}

/// Begins, continues or ends a stroke; gives the one that is being made.
fn stroke_of(ui: &Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, raster: &Raster, brush: usize) -> Option<Stroke> {
    let id = question_id(&stage.field.id).with("strokes");
    let (parts, days) = raster.size;
    if parts == 0 || days == 0 {
        return None;
    }
    let whole = raster.rect((0, 0)).union(raster.rect((parts - 1, days - 1)));
    let response = ui.interact(whole, id, Sense::DRAG);
    let pointer: Option<Pos2> = ui.input(|input| input.pointer.interact_pos());
    let mut stroke: Option<Stroke> = ui.data(|data| data.get_temp::<Option<Stroke>>(id)).flatten();
    if response.drag_started_by(egui::PointerButton::Primary)
        && let Some(from) = ui.input(|input| input.pointer.press_origin())
        && let Some(place) = raster.at(from)
    {
        stroke = Some(Stroke { stand: toggled(week, place, brush), places: vec![place], last: from });
        ui.memory_mut(|memory| memory.request_focus(place_id(stage, week, place)));
    }
    if let (Some(stroke), Some(to)) = (&mut stroke, pointer) {
        stroke.go_on(raster, to);
    }
    if let Some(done) = stroke.take_if(|_| response.drag_stopped() || !ui.input(|input| input.pointer.any_down())) {
        commit(cx, stage, week, &done);
    }
    ui.data_mut(|data| data.insert_temp(id, stroke.clone()));
    stroke
}

/// A stroke over several places is one change, a click is one cell.
fn commit(cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, stroke: &Stroke) {
    cx.push(Command::EndVisit(None));
    if let [place] = stroke.places.as_slice() {
        set(cx, stage, week, *place, stroke.stand);
    } else {
        stroke.places.iter().for_each(|place| take_missing_away(cx, stage, week, *place));
        let name = |(part, day): &Place| {
            let (part, day) = (week.parts.get(*part)?, week.days.get(*day)?);
            Some((part.entry.key.to_owned(), day.id.clone()))
        };
        let cells = stroke.places.iter().filter_map(name).collect();
        cx.change(Change::PresetCells(stage.field.id.clone(), cells, week.scalar(stroke.stand)));
    }
    cx.push(Command::EndVisit(None));
}

/// What a click makes of a place: the brush, or nothing where that stands already.
fn toggled(week: &Week<'_>, place: Place, brush: usize) -> Option<usize> {
    (week.at(place) != Stand::Painted(brush)).then_some(brush)
}

fn set(cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, place: Place, stand: Option<usize>) {
    take_missing_away(cx, stage, week, place);
    let (Some(part), Some(day)) = (week.parts.get(place.0), week.days.get(place.1)) else { return };
    let (question, key) = (stage.field.id.clone(), part.entry.key.to_owned());
    cx.change(Change::PresetCell(question, key, day.id.clone(), week.scalar(stand)));
}

/// A reason why there is no answer goes the way it came: what hangs on it goes with it.
fn take_missing_away(cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, place: Place) {
    let (Some(part), Some(day)) = (week.parts.get(place.0), week.days.get(place.1)) else { return };
    if let (Stand::Missing(_), Some(row)) = (week.at(place), part.entry.row) {
        cx.change(Change::MissingCell(stage.field.id.clone(), row.id.clone(), day.id.clone(), None));
    }
}

/// Does what a key asks of the place that has the keyboard; gives the place that has it then.
fn by_key(ui: &Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, place: Place) -> Place {
    let take_arrows = |place: Place| {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(place_id(stage, week, place), filter));
    };
    take_arrows(place);
    let (part, day) = place;
    let (last_part, last_day) = (week.parts.len().saturating_sub(1), week.days.len().saturating_sub(1));
    let ways = [
        (Key::ArrowUp, (part.saturating_sub(1), day)),
        (Key::ArrowDown, ((part + 1).min(last_part), day)),
        (Key::ArrowLeft, (part, day.saturating_sub(1))),
        (Key::ArrowRight, (part, (day + 1).min(last_day))),
        (Key::Home, (part, 0)),
        (Key::End, (part, last_day)),
    ];
    for (key, to) in ways {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.memory_mut(|memory| memory.request_focus(place_id(stage, week, to)));
            take_arrows(to);
            return to;
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space)) {
        set(cx, stage, week, place, next_stand(&week.at(place), week.stands.len()));
    } else if let Some(stand) = typed_stand(ui).filter(|stand| *stand < week.stands.len()) {
        set(cx, stage, week, place, Some(stand));
    } else if [Key::Delete, Key::Backspace].into_iter().any(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))) {
        set(cx, stage, week, place, None);
    }
    place
}

/// 1, 2 or 3, as letters or as keys.
fn typed_stand(ui: &Ui) -> Option<usize> {
    let number = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            egui::Event::Text(text) => text.parse::<usize>().ok(),
            egui::Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => match key {
                Key::Num1 => Some(1),
                Key::Num2 => Some(2),
                Key::Num3 => Some(3),
                _ => None,
            },
            _ => None,
        })
    });
    number?.checked_sub(1)
}

/// At the right of the row in use: why there is no answer there, or a note. Only for a row that is there.
fn menu_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    stage: &Stage<'_>,
    week: &Week<'_>,
    raster: &Raster,
    focused: Option<Place>,
    hovered: Option<Place>,
) {
    let key = question_id(&stage.field.id).with("menu of place");
    let open: Option<Place> = ui.data(|data| data.get_temp::<Option<Place>>(key)).flatten();
    let Some(place) = open.or(focused).or(hovered) else { return };
    let (Some(part), Some(day)) = (week.parts.get(place.0), week.days.get(place.1)) else { return };
    let Some(row) = part.entry.row else { return };
    let words = stage.saying.words;
    let id = place_id(stage, week, place);
    let label = format!("{} · {}", day.label, part.entry.title);
    let note = words.with("veld-opmerking-bij", &[("ding", part.entry.title.as_str().into())]);
    let menu = Menu { id, label: &label, purpose: &stage.field.purpose, note: &note };
    if focused == Some(place) && take_key(ui, keys::MENU) {
        menu.open(ui);
    }
    let side = Look::of(ui.ctx()).sizes.min_target;
    let last = raster.rect((place.0, week.days.len().saturating_sub(1)));
    let rect = Rect::from_center_size(pos2(last.right() + GAP / 2.0 + side / 2.0, last.center().y), vec2(side, side));
    let wish = menu.button_ui(ui, words, rect, focused.is_some());
    let still_open = menu.is_open(ui).then_some(place);
    ui.data_mut(|data| data.insert_temp(key, still_open));
    match wish {
        Some(Wish::Note) => aside::open_note(ui, row_card::row_note_id(stage.field, &part.entry)),
        Some(Wish::Missing(choice)) => {
            cx.push(Command::EndVisit(None));
            cx.change(Change::MissingCell(stage.field.id.clone(), row.id.clone(), day.id.clone(), Some(choice)));
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        None => {}
    }
}

/// When the keyboard is elsewhere than in the last frame, a visit ended.
fn leave(ui: &Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, week: &Week<'_>, focused: Option<Place>) {
    let key = question_id(&stage.field.id).with("place in use");
    let before: Option<Place> = ui.data(|data| data.get_temp::<Option<Place>>(key)).flatten();
    let row_of = |place: Place| week.parts.get(place.0).and_then(|part| part.entry.row);
    let in_row = focused.and_then(|place| row_of(place).and_then(|_| week.parts.get(place.0)));
    rows::remember_in_use(ui, stage.field, in_row.map(|part| part.entry.key.to_owned()));
    if before == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    if let Some(place) = before {
        let left = row_of(place).zip(week.days.get(place.1));
        let left = left.map(|(row, day)| OpenPlace::Cell(stage.field.id.clone(), row.id.clone(), day.id.clone()));
        cx.push(Command::EndVisit(left));
    }
}

fn place_id(stage: &Stage<'_>, week: &Week<'_>, (part, day): Place) -> Id {
    match (week.parts.get(part), week.days.get(day)) {
        (Some(part), Some(day)) => cell_id(&stage.field.id, part.entry.key, &day.id),
        _ => question_id(&stage.field.id).with((part, day)),
    }
}

/// "maandag, 1e uur, lukt niet".
fn name_of(stage: &Stage<'_>, week: &Week<'_>, (part, day): Place, stand: &Stand) -> String {
    let title = week.parts.get(part).map(|part| part.entry.title.as_str()).unwrap_or_default();
    let stand = stand_words(stage, week, stand);
    let arguments = [("dag", week.day_name(day, false).into()), ("deel", title.into()), ("stand", stand.into())];
    stage.saying.words.with("rooster-vak", &arguments)
}

fn stand_words(stage: &Stage<'_>, week: &Week<'_>, stand: &Stand) -> String {
    let words: &Words = stage.saying.words;
    match stand {
        Stand::Empty => words.get("rooster-leeg").to_owned(),
        Stand::Painted(at) => week.stand_name(*at),
        Stand::Missing(missing) => stage.saying.missing(missing),
    }
}
