//! One bar a week: hours at school, at a distance and at home with help on top of each other.

use chrono::NaiveDate;
use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::said::Saying;
use crate::engine::build_up::{Lane, Period};
use crate::engine::school_week::{Week, weeks};
use crate::i18n::{dates, format_number};
use crate::model::Holiday;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{paint, toned};

/// Between two bars, in points.
const GAP: f32 = 6.0;
/// Between two parts of a bar.
const SEAM: f32 = 3.0;
/// Height of the highest bar, in lines of body text.
const LINES: f32 = 7.0;

/// Draws the bars, the dates at which a step begins, and what the colours mean.
pub fn chart_ui(ui: &mut Ui, saying: Saying<'_>, periods: &[Period], holidays: &[Holiday]) {
    let laid = weeks(periods, holidays);
    let look = Look::of(ui.ctx());
    let words = saying.words;
    if laid.is_empty() {
        toned(ui, Type::Body, look.colours.muted, words.get("opbouw-datums-kloppen-niet"));
        return;
    }
    let line = look.font(Type::Strong).size;
    let (high, below) = ((LINES * line).round(), line * 1.5);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high + below), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said(saying, periods)));
    if ui.is_rect_visible(rect) {
        bars_ui(ui, saying, periods, &laid, rect, high);
    }
    legend_ui(ui, saying, periods, &laid);
}

fn bars_ui(ui: &Ui, saying: Saying<'_>, periods: &[Period], laid: &[Week<'_>], rect: Rect, high: f32) {
    let look = Look::of(ui.ctx());
    let font = look.font(Type::Strong);
    let total = |period: &Period| period.hours.iter().flatten().sum::<f64>();
    let most = periods.iter().map(total).fold(1.0, f64::max) as f32;
    let below = rect.height() - high;
    let count = laid.len() as f32;
    let gap = if count > 30.0 { GAP / 2.0 } else { GAP };
    let bar = ((rect.width() + gap) / count - gap).clamp(2.0, 96.0);
    let ground = rect.top() + high;
    // Bars too slim for a number carry the hours at school on top, as often as there is room.
    let is_slim = bar < font.size * 1.1;
    let per_hour = (high - if is_slim { font.size * 1.4 } else { 0.0 }) / most;
    let (mut said_until, mut counted_until) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (at, week) in laid.iter().enumerate() {
        let left = rect.left() + (bar + gap) * at as f32;
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + bar, ground));
        let is_first = at == 0 || laid[at - 1].period != week.period;
        match week.period.and_then(|period| periods.get(period)) {
            Some(period) if total(period) > 0.0 => {
                bar_ui(ui, saying, place, period, per_hour, is_first && !is_slim);
                if let Some(hours) = period.hours[0].filter(|_| is_slim && is_first && left >= counted_until) {
                    let number = format_number(hours, 2, saying.words.language());
                    let galley = paint::galley(ui, &number, font.clone(), look.colours.blue, f32::INFINITY);
                    let middle = ground - total(period) as f32 * per_hour - font.size * 0.7;
                    counted_until = left + galley.size().x + font.size;
                    paint::text_at(ui.painter(), left, middle, galley, look.colours.blue);
                }
            }
            _ => {
                let low = Rect::from_min_max(pos2(place.left(), ground - 4.0), place.max);
                ui.painter().rect_filled(low, paint::corner(2.0), look.colours.track);
            }
        }
        let has_hours = week.period.and_then(|period| periods.get(period)).is_some_and(|period| total(period) > 0.0);
        if is_first
            && has_hours
            && let Some(date) = date_at(saying, periods, week)
        {
            let galley = paint::galley(ui, &date, look.font(Type::Small), look.colours.muted, f32::INFINITY);
            let fits = left >= said_until && left + galley.size().x <= rect.right() + 4.0;
            if fits {
                said_until = left + galley.size().x + 14.0;
                paint::text_at(ui.painter(), left, ground + below / 2.0 + 4.0, galley, look.colours.muted);
            }
        }
    }
}

/// The colour of a lane: strong for the school, soft for what leads there.
fn tone(lane: Lane) -> Tone {
    match lane {
        Lane::School => Tone::Blue,
        Lane::Distance => Tone::Violet,
        Lane::HomeSupported => Tone::Green,
    }
}

fn bar_ui(ui: &Ui, saying: Saying<'_>, place: Rect, period: &Period, per_hour: f32, is_first: bool) {
    let look = Look::of(ui.ctx());
    let mut bottom = place.bottom();
    for lane in Lane::ALL {
        let Some(hours) = period.hours[lane as usize].filter(|hours| *hours > 0.0) else { continue };
        let top = bottom - hours as f32 * per_hour;
        let part = Rect::from_min_max(pos2(place.left(), (top + SEAM).min(bottom - 2.0)), pos2(place.right(), bottom));
        let (ink, soft) = look.tone(tone(lane));
        let corner = paint::corner(5.0);
        if lane == Lane::School {
            ui.painter().rect_filled(part, corner, ink);
        } else {
            ui.painter().rect(part, corner, soft, Stroke::new(1.0, ink.gamma_multiply(0.45)), StrokeKind::Inside);
        }
        let colour = if lane == Lane::School { look.colours.surface } else { ink };
        let number = format_number(hours, 2, saying.words.language());
        let galley = paint::galley(ui, &number, look.font(Type::Strong), colour, f32::INFINITY);
        // The first week of a step says its hours; the rest is as high.
        let size = galley.size();
        if is_first && size.x <= part.width() && size.y * 0.72 <= part.height() {
            paint::text_at(ui.painter(), part.center().x - size.x / 2.0, part.center().y, galley, colour);
        }
        bottom = top;
    }
}

fn date_at(saying: Saying<'_>, periods: &[Period], week: &Week<'_>) -> Option<String> {
    let from = periods.get(week.period?)?.from;
    let day: NaiveDate = from.max(week.monday);
    let short = dates::short(day, saying.words.language());
    // "ma 23 nov" without the day of the week: there is one date a step, and little room.
    Some(short.split_once(' ').map_or(short.clone(), |(_, rest)| rest.to_owned()))
}

/// "week 1 tot 10", and a spot of colour for every lane that has hours.
fn legend_ui(ui: &mut Ui, saying: Saying<'_>, periods: &[Period], laid: &[Week<'_>]) {
    let look = Look::of(ui.ctx());
    let words = saying.words;
    let has_hours =
        |period: usize| periods.get(period).is_some_and(|period| period.hours.iter().flatten().any(|hours| *hours > 0.0));
    let school_weeks = laid.iter().filter(|week| week.period.is_some_and(has_hours)).count();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
        let weeks = words.with("opbouw-weken", &[("aantal", school_weeks.into())]);
        toned(ui, Type::Small, look.colours.muted, &whole(&weeks));
        for lane in Lane::ALL {
            if !periods.iter().any(|period| period.hours[lane as usize].is_some_and(|hours| hours > 0.0)) {
                continue;
            }
            lane_ui(ui, &look, lane, words.get(name_of(lane)));
        }
        let mut names: Vec<&str> = laid.iter().filter_map(|week| week.holiday).collect();
        names.dedup();
        if !names.is_empty() {
            let free = words.with("opbouw-vakantie", &[("vakanties", names.join(", ").into())]);
            toned(ui, Type::Small, look.colours.muted, &whole(&free));
        }
    });
}

/// A spot of colour and what it means, as one piece.
fn lane_ui(ui: &mut Ui, look: &Look, lane: Lane, name: &str) {
    let font = look.font(Type::Small);
    let side = font.size * 0.75;
    let galley = paint::galley(ui, name, font, look.colours.muted, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(side + 8.0 + galley.size().x, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let (ink, soft) = look.tone(tone(lane));
    let fill = if lane == Lane::School { ink } else { soft };
    let spot = Rect::from_center_size(pos2(rect.left() + side / 2.0, rect.center().y), vec2(side, side));
    ui.painter().rect(spot, paint::corner(4.0), fill, Stroke::new(1.0, ink), StrokeKind::Inside);
    paint::text_at(ui.painter(), rect.left() + side + 8.0, rect.center().y, galley, look.colours.muted);
}

/// Words that stay on one line.
fn whole(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// What a lane is called under the bars.
pub fn name_of(lane: Lane) -> &'static str {
    match lane {
        Lane::School => "opbouw-op-school",
        Lane::Distance => "opbouw-op-afstand",
        Lane::HomeSupported => "opbouw-thuis",
    }
}

/// What the bars show, for who does not see them.
fn said(saying: Saying<'_>, periods: &[Period]) -> String {
    let words = saying.words;
    let language = words.language();
    let steps = periods.iter().map(|period| {
        let hours = Lane::ALL.into_iter().filter_map(|lane| {
            let hours = period.hours[lane as usize]?;
            Some(format!("{} {}", format_number(hours, 2, language), words.get(name_of(lane))))
        });
        let hours: Vec<String> = hours.collect();
        format!("{} – {}: {}", dates::short(period.from, language), dates::short(period.to, language), hours.join(", "))
    });
    format!("{} {}", words.get("opbouw-plaat"), steps.collect::<Vec<_>>().join("; "))
}
