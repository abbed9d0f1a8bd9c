//! One need: a numbered sentence, or the same sentence being written.

use egui::text::LayoutJob;
use egui::{Color32, FontId, Rect, Role, Sense, Stroke, StrokeKind, TextFormat, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::engine::view::ColumnView;
use crate::model::text::show_marks;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::place::{cell_id, holds_focus, question_id};
use crate::ui::fields::row_card::{actions_ui, cell_shown_ui, cell_ui, cells_ui, row_note_ui};
use crate::ui::fields::rows::{self, Act, Entry, act_on};
use crate::ui::fields::{aside, earlier};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, card, focus_field, is_asked_for, paint, put_focus, tooltip};
use crate::ui::{Cx, Memory, keys};

use super::needs::{Halves, is_finished};
use super::{Stage, lift};

/// Around the sentence.
const PADDING: (f32, f32) = (18.0, 14.0);
/// What is carried leaves a shadow where it was.
const SHADOW: f32 = 0.3;
/// Widest the beginning of a sentence gets while it is chosen, in points.
const START: f32 = 460.0;

/// A need, and how it stands among the others.
pub(super) struct Need<'a> {
    /// The surface it stands on.
    pub stage: &'a Stage<'a>,
    /// The columns of its question.
    pub columns: &'a Columns<'a>,
    /// Those the sentence is made of.
    pub halves: Halves<'a>,
    /// The row.
    pub entry: &'a Entry<'a>,
    /// Its place, from one.
    pub number: usize,
    /// It is kept, but it is not one of those that matter most.
    pub stands_back: bool,
    /// Somebody is moving it.
    pub is_carried: bool,
}

/// Draws it; gives its place on the screen.
pub(super) fn need_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, need: &Need<'_>) -> Rect {
    let field = need.stage.field;
    if rows::is_open(memory, field, need.entry) {
        return open_ui(ui, cx, memory, need);
    }
    let drawn = ui.scope(|ui| {
        if need.is_carried {
            ui.set_opacity(SHADOW);
        }
        closed_ui(ui, cx, memory, need)
    });
    drawn.inner
}

fn closed_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, need: &Need<'_>) -> Rect {
    let look = Look::of(ui.ctx());
    let (field, entry) = (need.stage.field, need.entry);
    let target = look.sizes.min_target;
    let kind = if need.stands_back { Type::Body } else { Type::Words };
    let badge = look.font(Type::Words).size * 1.4;
    let beside = 2.0 * PADDING.0 + badge + 14.0 + 2.0 * target;
    let (galley, said) = sentence(ui, &look, need, look.font(kind), (ui.available_width() - beside).max(120.0));
    let height = (galley.size().y + 2.0 * PADDING.1).max(target + 8.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let id = rows::line_id(field, entry.key);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}, {said}", entry.title)));
    let is_near = response.hovered() || response.has_focus() || ui.rect_contains_pointer(rect);
    if ui.is_rect_visible(rect) {
        let radius = paint::corner(look.sizes.radius);
        let (fill, line) = match (need.stands_back, is_near) {
            (_, true) => (look.colours.hover, look.colours.line),
            (false, false) => (look.colours.surface, look.colours.line),
            (true, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT),
        };
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let first_line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(kind)));
        let middle = pos2(rect.left() + PADDING.0 + badge / 2.0, rect.center().y - galley.size().y / 2.0 + first_line / 2.0);
        badge_ui(ui, &look, need, middle, badge);
        let left = rect.left() + PADDING.0 + badge + 14.0;
        ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, look.colours.ink);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
    }
    if is_near && !need.is_carried {
        order_ui(ui, cx, need, rect);
    }
    lift::pull(ui, question_id(&field.id), entry.key, &response);
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(rows::open_key(&field.id, entry.key));
        let column = if is_finished(need.halves, entry) || has_start(need) { need.halves.rest } else { need.halves.start };
        focus_field(ui.ctx(), cell_id(&field.id, entry.key, &column.id));
    }
    rect
}

/// The sentence being written: how it begins, and how it goes on.
fn open_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, need: &Need<'_>) -> Rect {
    let (stage, entry) = (need.stage, need.entry);
    let (field, saying) = (stage.field, stage.saying);
    let builder = UiBuilder::new()
        .id_salt(("need", field.id.as_str(), entry.key))
        .accessibility_role(Role::Group)
        .accessibility_label(entry.title.as_str());
    let shown = ui.scope_builder(builder, |ui| {
        card(ui, |ui| {
            let look = Look::of(ui.ctx());
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            let side = look.sizes.min_target;
            let top = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), side));
            let begun = entry.row.and_then(|row| need.halves.beginning(row));
            let chooses = begun.is_none() || chooses_start(ui, need);
            if chooses {
                ui.allocate_ui(vec2((top.width() - 5.0 * side - 12.0).clamp(160.0, START), 0.0), |ui| {
                    ui.vertical(|ui| cell_ui(ui, cx, saying, field, need.halves.start, entry, stage.show));
                });
            }
            let right = actions_ui(ui, cx, saying, field, entry, top);
            fold_ui(ui, memory, need, Rect::from_min_size(pos2(right - side, top.top()), vec2(side, side)));
            let rest = match begun {
                Some((label, hint)) => ColumnView { label, hint, ..need.halves.rest.clone() },
                None => need.halves.rest.clone(),
            };
            cell_shown_ui(ui, cx, saying, field, &rest, entry, stage.show, true);
            if !chooses {
                let other = Button::quiet(saying.words.get("nodig-ander-begin")).icon(icons::CARET_UP_DOWN).show(ui);
                if other.clicked() {
                    focus_field(ui.ctx(), cell_id(&field.id, entry.key, &need.halves.start.id));
                }
            }
            let is_other = |column: &&&ColumnView| column.id != need.halves.start.id && column.id != need.halves.rest.id;
            let now: Vec<&ColumnView> = need.columns.now.iter().filter(is_other).copied().collect();
            cells_ui(ui, cx, saying, field, &now, entry, stage.show);
            earlier::note_row(ui, field, entry, true);
            earlier::row_ui(ui, cx, saying, field, entry);
            row_note_ui(ui, cx, field, entry);
        });
    });
    shown.response.rect
}

/// How the sentence begins is chosen anew: the keyboard is there, or on its way.
fn chooses_start(ui: &Ui, need: &Need<'_>) -> bool {
    let id = cell_id(&need.stage.field.id, need.entry.key, &need.halves.start.id);
    let key = id.with("chooses");
    let (was, place): (bool, Rect) = ui.data(|data| data.get_temp(key)).unwrap_or((false, Rect::NOTHING));
    let is_in = ui.memory(|memory| memory.has_focus(id)) || (was && holds_focus(ui, place));
    let chooses = is_asked_for(ui.ctx(), id) || is_in;
    let top = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 130.0));
    if (was, place) != (chooses, top) {
        ui.data_mut(|data| data.insert_temp(key, (chooses, top)));
    }
    chooses
}

fn fold_ui(ui: &mut Ui, memory: &mut Memory, need: &Need<'_>, place: Rect) {
    let (field, entry) = (need.stage.field, need.entry);
    let name = need.stage.saying.words.with("veld-inklappen", &[("ding", entry.title.as_str().into())]);
    let response =
        aside::quiet_button(ui, question_id(&field.id).with(("fold", entry.key)), place, icons::CARET_UP, &name, false);
    if response.clicked() {
        rows::close(ui, memory, field, entry);
    }
    tooltip(response, &name, &keys::written(&keys::FOLD));
}

/// Up and down, while the pointer or the keyboard is there. No stops for Tab: the keys do the same.
fn order_ui(ui: &mut Ui, cx: &mut Cx<'_>, need: &Need<'_>, rect: Rect) {
    let (field, entry) = (need.stage.field, need.entry);
    let Some(row) = entry.row else { return };
    let words = need.stage.saying.words;
    let side = Look::of(ui.ctx()).sizes.min_target;
    let (at, count) = entry.place;
    let all = [
        (Act::Up, icons::ARROW_UP, words.get("knop-omhoog"), at > 0),
        (Act::Down, icons::ARROW_DOWN, words.get("knop-omlaag"), at + 1 < count),
    ];
    for (nth, (act, picture, name, is_possible)) in all.into_iter().enumerate() {
        if !is_possible {
            continue;
        }
        let left = rect.right() - 6.0 - (2 - nth) as f32 * side;
        let place = Rect::from_min_size(pos2(left, rect.center().y - side / 2.0), vec2(side, side));
        let name = format!("{name} ({})", entry.title);
        let response =
            aside::quiet_button(ui, question_id(&field.id).with(("order", entry.key, nth)), place, picture, &name, true);
        if response.clicked() {
            act_on(cx, field, entry, row, act);
        }
        tooltip(response, &name, &keys::written(&act.keys()));
    }
}

fn badge_ui(ui: &Ui, look: &Look, need: &Need<'_>, middle: egui::Pos2, side: f32) {
    let (ink, fill) = match need.stands_back {
        true => (look.colours.muted, Color32::TRANSPARENT),
        false => (look.colours.primary, look.colours.primary_soft),
    };
    ui.painter().circle_filled(middle, side / 2.0, fill);
    let galley = paint::galley(ui, &need.number.to_string(), look.font(Type::Strong), ink, f32::INFINITY);
    ui.painter().galley(middle - galley.size() / 2.0, galley, ink);
}

/// The sentence laid out, how it begins in a colour of its own, and as it is read aloud.
fn sentence(ui: &Ui, look: &Look, need: &Need<'_>, font: FontId, room: f32) -> (std::sync::Arc<egui::Galley>, String) {
    let Some(row) = need.entry.row else { return (paint::galley(ui, "", font, look.colours.ink, room), String::new()) };
    let said = need.halves.said(need.stage.saying, row);
    let unfinished = need.stage.saying.words.get("nodig-zin-nog-niet-af");
    let (start, rest) = (&said.start, &said.rest);
    let ink = if need.stands_back { look.colours.muted } else { look.colours.ink };
    let colour = if need.stands_back { look.colours.muted } else { look.colours.primary };
    let mut job = LayoutJob::default();
    job.wrap.max_width = room;
    let mut add = |words: &str, colour: Color32| {
        job.append(&show_marks(words), 0.0, TextFormat { font_id: font.clone(), color: colour, ..TextFormat::default() });
    };
    add(start, colour);
    if rest.is_empty() {
        add(if start.is_empty() { "…" } else { " …" }, look.colours.muted);
        let spoken = if start.is_empty() { unfinished.to_owned() } else { format!("{start} …, {unfinished}") };
        return (ui.fonts_mut(|fonts| fonts.layout_job(job)), spoken);
    }
    if !start.is_empty() {
        add(" ", ink);
    }
    add(rest, ink);
    (ui.fonts_mut(|fonts| fonts.layout_job(job)), said.whole())
}

fn has_start(need: &Need<'_>) -> bool {
    need.entry.row.is_some_and(|row| row.cells.contains_key(&need.halves.start.id))
}
