//! What was decided about an option: a chip in its colour that opens the list, and under it the line that says why.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::said::Saying;
use crate::i18n::{dates, names::key_of_missing};
use crate::model::template::Kind;
use crate::model::{Pick, Scalar};
use crate::ui::displays::choose::{self, Line, List, Picked};
use crate::ui::displays::in_place;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::missing::{Menu, Wish};
use crate::ui::fields::rows::Entry;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{put_focus, toned};
use crate::ui::{Cx, Memory};

use super::Ladder;
use super::mark::{instead, menu_by_key, open_for};

/// Draws the decision of an option, from when, and its lines.
pub fn decision_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    if let Some(column) = ladder.plan.decision {
        let cell = Cell { field: ladder.field, column, entry };
        chip_ui(ui, cx, memory, ladder, cell);
        if let Some(message) = cell.message(ladder.saying, ladder.show) {
            toned(ui, Type::Small, look.colours.amber, &message);
        }
    }
    let is_decided = ladder.plan.decision.is_some_and(|column| Cell { field: ladder.field, column, entry }.is_answered());
    let cells = ladder.plan.lines.iter().map(|column| Cell { field: ladder.field, column, entry });
    let lines: Vec<Cell<'_>> = cells.filter(|cell| cell.is_asked() && (is_decided || cell.value().is_some())).collect();
    for (at, cell) in lines.iter().enumerate() {
        // Two lines stand close together, each at the edge of its own target; a single one stands close to the chip.
        let level = if at + 1 < lines.len() { egui::Align::Max } else { egui::Align::Min };
        let (kind, ink, starter) = (Type::Body, look.colours.ink, cell.column.label.as_str());
        let words = in_place::Words { kind, ink, quoted: false, starter, level };
        in_place::cell_ui(ui, cx, ladder.saying, *cell, ladder.show, &words);
    }
}

/// The chip, and what opens under it.
fn chip_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, cell: Cell<'_>) {
    let (saying, id) = (ladder.saying, cell.id());
    let look = Look::of(ui.ctx());
    let note = cell.note_offer(saying);
    let menu = Menu { id, label: &cell.column.label, purpose: "", note: &note };
    menu_by_key(ui, cell, &menu);
    let mut response = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
        response = Some(button_ui(ui, &look, ladder, cell));
        if let Some(said) = starts(ladder, cell.entry) {
            ui.add_sized(
                vec2(0.0, look.sizes.min_target),
                egui::Label::new(egui::RichText::new(said).font(look.font(Type::Small)).color(look.colours.muted)),
            );
        }
    });
    let Some(response) = response else { return };
    put_focus(ui, id, &response);
    if response.clicked() {
        choose::open(ui, id);
    }
    if response.has_focus() {
        by_key(ui, cx, cell);
    }
    if response.lost_focus() {
        cell.leave(cx);
    }
    list_ui(ui, cx, saying, cell, &menu, &response);
    let wish = if menu.is_open(ui) { menu.lines_ui(ui, saying.words, &response) } else { None };
    match wish {
        Some(Wish::Note) => cell.open_note(ui),
        Some(Wish::Missing(choice)) => {
            open_for(memory, cell, &choice);
            cell.choose_missing(ui, cx, choice);
        }
        None => {}
    }
}

fn button_ui(ui: &mut Ui, look: &Look, ladder: &Ladder<'_>, cell: Cell<'_>) -> Response {
    let saying = ladder.saying;
    let (tone, words, said) = match cell.value() {
        Some(Scalar::Missing(missing)) => {
            (Some(Tone::Violet), saying.words.get(key_of_missing(missing)).to_owned(), saying.missing(missing))
        }
        Some(value) if !value.is_blank() => {
            let words = saying.scalar(&cell.column.kind, &cell.column.options, None, value);
            (Some(tone_of(value)), words.clone(), words)
        }
        _ => (None, saying.words.get("ladder-geen-besluit").to_owned(), saying.words.get("ladder-leeg").to_owned()),
    };
    let (ink, soft) = match tone {
        Some(tone) => look.tone(tone),
        None => (look.colours.muted, egui::Color32::TRANSPARENT),
    };
    let font = look.font(Type::Chip);
    let caret = font.size * 0.8;
    let room = ui.max_rect().width() - 28.0 - caret - 6.0;
    let galley = paint::galley(ui, &words, font, ink, room.max(80.0));
    let size = galley.size() + vec2(28.0 + caret + 6.0, 6.0);
    let (_, rect) = ui.allocate_space(vec2(size.x, size.y.max(look.sizes.min_target)));
    let response = ui.interact(rect, cell.id(), Sense::click());
    let name = format!("{}, {}, {said}", cell.column.label, cell.entry.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let drawn = egui::Rect::from_center_size(rect.center(), size);
    let corner = paint::corner((size.y / 2.0).min(20.0));
    let is_near = response.hovered() || choose::is_open(ui, cell.id());
    let line = match (tone, is_near) {
        (_, true) => ink,
        (None, false) => look.colours.outline,
        (Some(_), false) => egui::Color32::TRANSPARENT,
    };
    let stroke = egui::Stroke::new(look.sizes.stroke, line);
    ui.painter().rect(drawn, corner, soft, stroke, egui::StrokeKind::Inside);
    let end = drawn.left() + 14.0 + galley.size().x + 6.0 + caret / 2.0;
    paint::text_at(ui.painter(), drawn.left() + 14.0, drawn.center().y, galley, ink);
    paint::icon(ui.painter(), pos2(end, drawn.center().y), icons::CARET_DOWN, caret, false, ink);
    if response.has_focus() {
        paint::ring(ui, look, drawn, size.y / 2.0);
    }
    response
}

/// "vanaf 23 november", when that is known.
fn starts(ladder: &Ladder<'_>, entry: &Entry<'_>) -> Option<String> {
    let column = ladder.plan.rest.iter().find(|column| column.kind == Kind::Date)?;
    let cell = Cell { field: ladder.field, column, entry };
    match cell.value() {
        Some(Scalar::Date(date)) if cell.is_asked() => {
            let day = dates::short(*date, ladder.saying.words.language());
            Some(ladder.saying.words.with("ladder-vanaf", &[("dag", day.into())]))
        }
        _ => None,
    }
}

fn by_key(ui: &Ui, cx: &mut Cx<'_>, cell: Cell<'_>) {
    if let Some(option) = choose::digit(ui, cell.column.options.len()).and_then(|at| cell.column.options.get(at)) {
        instead(cx, cell, Some(Scalar::code(option.code.clone())));
    }
    let empties = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Delete));
    if empties && cell.value().is_some() {
        instead(cx, cell, None);
    }
}

fn list_ui(ui: &Ui, cx: &mut Cx<'_>, saying: Saying<'_>, cell: Cell<'_>, menu: &Menu<'_>, response: &Response) {
    if !choose::is_open(ui, cell.id()) {
        return;
    }
    let look = Look::of(ui.ctx());
    let lines: Vec<Line<'_>> = cell
        .column
        .options
        .iter()
        .map(|option| {
            let code = Scalar::code(option.code.clone());
            let tone = tone_of(&code);
            let ink = if tone == Tone::Neutral { look.colours.muted } else { look.tone(tone).0 };
            Line { words: &option.label, picture: Some((icons::CIRCLE, true, ink)), is_chosen: cell.value() == Some(&code) }
        })
        .collect();
    let own = match cell.value() {
        Some(Scalar::Choice(Pick::Other(words))) => words.as_str(),
        _ => "",
    };
    let name = format!("{}, {}", cell.column.label, cell.entry.title);
    let list = List {
        id: cell.id(),
        name: &name,
        lines: &lines,
        own: (!cell.column.closed).then_some(own),
        offers_more: cell.entry.row.is_some(),
    };
    let shown = list.show(ui, saying.words, response);
    match shown.picked {
        Some(Picked::Line(at)) if lines.get(at).is_some_and(|line| line.is_chosen) => instead(cx, cell, None),
        Some(Picked::Line(at)) => {
            let code = cell.column.options.get(at).map(|option| Scalar::code(option.code.clone()));
            instead(cx, cell, code);
        }
        Some(Picked::Own(words)) => instead(cx, cell, Some(Scalar::Choice(Pick::Other(words)))),
        Some(Picked::More) => menu.open(ui),
        None => {}
    }
    if shown.closed {
        cell.leave(cx);
    }
}

/// What is done is green, with a condition amber, not sure yet violet, further up blue; no is nobody's fault.
fn tone_of(value: &Scalar) -> Tone {
    match value {
        Scalar::Choice(Pick::Code(code)) => match code.as_str() {
            "doen" => Tone::Green,
            "doen_met_voorwaarde" => Tone::Amber,
            "verder_onderzoeken" => Tone::Violet,
            "opschalen" => Tone::Blue,
            _ => Tone::Neutral,
        },
        _ => Tone::Primary,
    }
}
