//! Beside a goal at the bureau: what a measurable goal has and what is still missing, and the sentence that makes. Calm marks,
//! no verdict; a press on what is missing puts the cursor there. Never at the table.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::engine::goal::{self, GoalPart, Opening};
use crate::i18n::dates;
use crate::model::Scalar;
use crate::ui::Memory;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::rows::{Entry, open_key};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{focus_field, toned};

use super::{BASELINE, END, Goals, HELP, MEASURE, NEEDS, OWNER};

/// Draws the coach of a goal.
pub fn coach_ui(ui: &mut Ui, memory: &mut Memory, goals: &Goals<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    let Some(words) = goals.words(entry) else { return };
    let has = |part: GoalPart| cell_of(goals, entry, part).is_some_and(Cell::is_answered);
    let missing = goal::missing_parts(words.text(), has);
    ui.spacing_mut().item_spacing.y = 0.0;
    toned(ui, Type::Chip, look.colours.muted, goals.saying.words.get("doelcoach-titel"));
    for part in GoalPart::ALL {
        let Some(cell) = cell_of(goals, entry, part) else { continue };
        if line_ui(ui, goals, cell, part, !missing.contains(&part)) {
            memory.editing = Some(open_key(&goals.field.id, entry.key));
            focus_field(ui.ctx(), cell.id());
        }
    }
    let sentence = sentence(goals, entry, words.text());
    if !sentence.is_empty() {
        ui.add_space(8.0);
        toned(ui, Type::Small, look.colours.muted, &sentence);
    }
}

/// Where a part stands; none when the template does not ask for it.
fn cell_of<'a>(goals: &'a Goals<'a>, entry: &'a Entry<'a>, part: GoalPart) -> Option<Cell<'a>> {
    match part {
        GoalPart::Amount => goals.words(entry),
        GoalPart::Date => goals.cell(END, entry),
        GoalPart::Measure => goals.cell(MEASURE, entry),
        GoalPart::Baseline => goals.cell(BASELINE, entry),
        GoalPart::Owner => goals.cell(OWNER, entry),
        GoalPart::Need => goals.cell(NEEDS, entry),
        GoalPart::Help => goals.cell(HELP, entry),
    }
}

fn line_ui(ui: &mut Ui, goals: &Goals<'_>, cell: Cell<'_>, part: GoalPart, is_there: bool) -> bool {
    let look = Look::of(ui.ctx());
    let words = goals.saying.words;
    let name = match part {
        GoalPart::Date => words.get("doelcoach-datum"),
        GoalPart::Amount => words.get("doelcoach-hoeveel"),
        GoalPart::Measure => words.get("doelcoach-meting"),
        GoalPart::Baseline => words.get("doelcoach-nu"),
        GoalPart::Owner => words.get("doelcoach-wie"),
        GoalPart::Need => words.get("doelcoach-behoefte"),
        GoalPart::Help => words.get("doelcoach-hulp"),
    };
    let side = look.scale().icon;
    let font = look.font(Type::Small);
    let ink = if is_there { look.colours.ink } else { look.colours.muted };
    let galley = paint::galley(ui, name, font, ink, ui.available_width() - side - 12.0);
    let height = (galley.size().y + 10.0).max(look.sizes.min_target);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let id = cell.id().with(("coach", part as usize));
    let response = ui.interact(rect, id, if is_there { Sense::hover() } else { Sense::click() });
    let said = match is_there {
        true => words.with("doelcoach-er", &[("deel", name.into())]),
        false => words.with("doelcoach-nog-niet", &[("deel", name.into())]),
    };
    let role = if is_there { Role::Label } else { Role::Button };
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let around = rect.expand2(vec2(6.0, -2.0));
    if response.hovered() && !is_there {
        ui.painter().rect_filled(around, paint::corner(look.sizes.radius), look.colours.hover);
    }
    let (picture, filled, colour) = match is_there {
        true => (icons::CHECK_CIRCLE, true, look.colours.green),
        false => (icons::CIRCLE_DASHED, false, look.colours.outline),
    };
    paint::icon(ui.painter(), paint::icon_centre(rect, 0.0, side), picture, side, filled, colour);
    paint::text_at(ui.painter(), rect.left() + side + 12.0, rect.center().y, galley, ink);
    if response.has_focus() {
        paint::ring(ui, &look, around, look.sizes.radius);
    }
    response.clicked()
}

/// "Op 21 januari 2027 is Yara vier dagen op school, gemeten met de presentielijst; nu: 2." What is missing reads as "…";
/// empty while there is no goal.
fn sentence(goals: &Goals<'_>, entry: &Entry<'_>, words: &str) -> String {
    let text = words.trim().trim_end_matches('.');
    if text.is_empty() {
        return String::new();
    }
    let say = goals.saying.words;
    let day = match goals.cell(END, entry).and_then(Cell::value) {
        Some(Scalar::Date(date)) => dates::day_month_year(*date, say.language()),
        _ => "…".to_owned(),
    };
    let mut sentence = match goal::opening(text) {
        Opening::GoesOn => say.with("doelcoach-zin-op", &[("dag", day.into()), ("doel", text.into())]),
        Opening::StartsAnew => say.with("doelcoach-zin-dag", &[("dag", day.into()), ("doel", text.into())]),
        Opening::SaysWhen => text.to_owned(),
    };
    let part = |id: &str| {
        let cell = goals.cell(id, entry)?;
        Some(Some(cell.text().trim().trim_end_matches('.')).filter(|text| !text.is_empty()).unwrap_or("…").to_owned())
    };
    if let Some(measure) = part(MEASURE).filter(|_| !goal::says_measure(text)) {
        sentence.push_str(&say.with("doelcoach-zin-meting", &[("meting", measure.into())]));
    }
    if let Some(now) = part(BASELINE).filter(|_| !goal::says_baseline(text)) {
        sentence.push_str(&say.with("doelcoach-zin-nu", &[("nu", now.into())]));
    }
    if !sentence.ends_with('…') {
        sentence.push('.');
    }
    sentence
}
