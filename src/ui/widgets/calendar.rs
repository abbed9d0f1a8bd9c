//! One month to pick a day from. Arrows move a day or a week, Page Up and Page Down a month; Enter picks, Esc closes.

use chrono::{Datelike, Days, Months, NaiveDate};
use egui::{EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{Look, Type, icons};
use super::paint::{self, Ground};
use super::{Button, Words, icon_button};

/// Opens the month of `start` for the field `id`.
pub fn open(ui: &Ui, id: Id, start: NaiveDate) {
    ui.data_mut(|data| data.insert_temp(id.with("calendar"), Some(Open { day: start, is_new: true })));
}

/// Draws the month when it is open; gives the day that was picked.
pub fn popup(ui: &Ui, id: Id, anchor: &Response, name: &str, today: NaiveDate) -> Option<NaiveDate> {
    let key = id.with("calendar");
    let state = ui.data(|data| data.get_temp::<Option<Open>>(key)).flatten()?;
    let mut picked = None;
    let mut next = Some(state);
    let shown = Popup::from_response(anchor)
        .id(key)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(name)
        .gap(6.0)
        .show(|ui| {
            let (day, chosen) = month(ui, key, state, today);
            picked = chosen;
            next = Some(Open { day, is_new: false });
        });
    let pressed_beside = shown.is_some_and(|shown| {
        ui.input(|input| {
            let place = input.pointer.interact_pos();
            input.pointer.any_pressed()
                && place.is_some_and(|place| !shown.response.rect.contains(place) && !anchor.rect.contains(place))
        })
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escaped && picked.is_none() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if picked.is_some() || escaped || (pressed_beside && !state.is_new) {
        next = None;
    }
    ui.data_mut(|data| data.insert_temp(key, next));
    picked
}

/// 2026-11-13: what every reader of dates understands.
pub fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// The day the keyboard is on, and whether the month has just opened.
#[derive(Clone, Copy)]
struct Open {
    day: NaiveDate,
    is_new: bool,
}

fn month(ui: &mut Ui, key: Id, state: Open, today: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
    let look = Look::of(ui.ctx());
    let words = Words::of(ui.ctx());
    let mut day = moved(ui, key, state.day);
    let mut picked = None;
    ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
    let cell = vec2(look.sizes.min_target.max(52.0), look.sizes.min_target);
    ui.set_width(cell.x * 7.0 + 4.0 * 6.0);
    ui.horizontal(|ui| {
        if icon_button(ui, icons::CARET_LEFT, &words.previous_month, "Page Up").clicked() {
            day = day.checked_sub_months(Months::new(1)).unwrap_or(day);
        }
        let name = words.months.get(day.month0() as usize).map_or("", String::as_str);
        super::text(ui, Type::Strong, &format!("{name} {}", day.year()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icons::CARET_RIGHT, &words.next_month, "Page Down").clicked() {
                day = day.checked_add_months(Months::new(1)).unwrap_or(day);
            }
        });
    });
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    for (column, weekday) in words.weekdays.iter().enumerate() {
        let galley = paint::galley(ui, weekday, look.font(Type::Small), look.colours.muted, f32::INFINITY);
        let x = head.left() + column as f32 * (cell.x + 4.0) + (cell.x - galley.size().x) / 2.0;
        paint::text_at(ui.painter(), x, head.center().y, galley, look.colours.muted);
    }
    let monday = first_monday(day);
    for week in 0..6_u64 {
        ui.horizontal(|ui| {
            for weekday in 0..7_u64 {
                let Some(date) = monday.checked_add_days(Days::new(week * 7 + weekday)) else { continue };
                let response = one_day(ui, &look, &words, key, date, day, today, cell);
                if date == day && (state.is_new || state.day != day) {
                    response.request_focus();
                }
                if response.clicked() {
                    picked = Some(date);
                }
            }
        });
    }
    if Button::quiet(&words.today).show(ui).clicked() {
        picked = Some(today);
    }
    (day, picked)
}

type Step = fn(NaiveDate) -> Option<NaiveDate>;

/// Where the keys lead while a day has the keyboard.
fn moved(ui: &Ui, key: Id, day: NaiveDate) -> NaiveDate {
    let id = key.with(day);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return day;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let steps: [(Key, Step); 6] = [
        (Key::ArrowRight, |day| day.succ_opt()),
        (Key::ArrowLeft, |day| day.pred_opt()),
        (Key::ArrowDown, |day| day.checked_add_days(Days::new(7))),
        (Key::ArrowUp, |day| day.checked_sub_days(Days::new(7))),
        (Key::PageDown, |day| day.checked_add_months(Months::new(1))),
        (Key::PageUp, |day| day.checked_sub_months(Months::new(1))),
    ];
    steps
        .iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
        .map_or(day, |(_, step)| step(day).unwrap_or(day))
}

fn first_monday(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_days(Days::new(u64::from(first.weekday().num_days_from_monday()))).unwrap_or(first)
}

#[expect(clippy::too_many_arguments, reason = "one cell of one grid; a struct would only rename the arguments")]
fn one_day(
    ui: &mut Ui,
    look: &Look,
    words: &Words,
    key: Id,
    date: NaiveDate,
    active: NaiveDate,
    today: NaiveDate,
    size: egui::Vec2,
) -> Response {
    let (_, rect) = ui.allocate_space(size);
    let is_active = date == active;
    let sense = if is_active { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, key.with(date), sense);
    let month = words.months.get(date.month0() as usize).map_or("", String::as_str);
    let name = format!("{} {month} {}", date.day(), date.year());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_active, name.clone()));
    let skin = paint::skin(look, if is_active { Ground::Primary } else { Ground::Bare }, &response, true);
    paint::ground(ui, look, rect, look.sizes.radius, &skin);
    let same_month = date.month() == active.month();
    let ink = if same_month || is_active { skin.ink } else { look.colours.muted };
    let kind = if date == today || is_active { Type::Strong } else { Type::Body };
    let galley = paint::galley(ui, &date.day().to_string(), look.font(kind), ink, f32::INFINITY);
    let x = rect.center().x - galley.size().x / 2.0;
    paint::text_at(ui.painter(), x, rect.center().y, galley, ink);
    if date == today && !is_active {
        let line = [pos2(rect.center().x - 10.0, rect.bottom() - 5.0), pos2(rect.center().x + 10.0, rect.bottom() - 5.0)];
        ui.painter().line_segment(line, egui::Stroke::new(2.5, look.colours.primary));
    }
    paint::focus_ring(ui, look, &response, look.sizes.radius);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_starts_on_the_monday_of_its_first_week() {
        for (day, monday) in [("2026-11-13", "2026-10-26"), ("2026-06-30", "2026-06-01"), ("2024-02-29", "2024-01-29")] {
            let day: NaiveDate = day.parse().expect("a date");
            assert_eq!(iso(first_monday(day)), monday);
        }
    }
}
