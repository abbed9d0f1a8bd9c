//! One option: its name, its marks and what was decided, side by side or one under the other; behind the name everything else.

use egui::{Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::command::MissingChoice;
use crate::model::{Missing, Scalar};
use crate::ui::fields::cell::Cell;
use crate::ui::fields::rows::{Entry, close, is_open, line_id, open_key};
use crate::ui::fields::{earlier, row_card};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{Button, put_focus, text, toned};
use crate::ui::{Cx, Memory};

use super::decision::decision_ui;
use super::family::picture_of;
use super::{Ladder, Shape};

/// Air left of a name and right of a decision.
pub const PAD: f32 = 14.0;

/// Draws an option; gives its place on the screen.
pub fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>) -> Rect {
    let builder = UiBuilder::new()
        .id_salt(("ladder row", ladder.field.id.as_str(), entry.key))
        .accessibility_role(Role::Group)
        .accessibility_label(entry.title.as_str());
    let opened = is_open(memory, ladder.field, entry);
    let drawn = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match &ladder.shape {
            Shape::Beside { name, marks, decision } => beside_ui(ui, cx, memory, ladder, entry, (*name, marks, *decision)),
            Shape::Stacked { marks } => stacked_ui(ui, cx, memory, ladder, entry, *marks),
        }
        let indent = if matches!(ladder.shape, Shape::Beside { .. }) { indent(ui) } else { PAD };
        let above = ui.cursor().top();
        inset(ui, indent, |ui| {
            if opened {
                details_ui(ui, cx, memory, ladder, entry);
                earlier::note_row(ui, ladder.field, entry, true);
                earlier::row_ui(ui, cx, ladder.saying, ladder.field, entry);
            } else {
                long_ui(ui, ladder, entry);
            }
            row_card::row_note_ui(ui, cx, ladder.field, entry);
        });
        // Marks and words have air of their own below them.
        ui.add_space(if ui.cursor().top() > above + 1.0 { 8.0 } else { 2.0 });
    });
    drawn.response.rect
}

fn indent(ui: &Ui) -> f32 {
    PAD + Look::of(ui.ctx()).scale().icon + 12.0
}

fn inset(ui: &mut Ui, left: f32, add: impl FnOnce(&mut Ui)) {
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += left;
    rect.max.x -= PAD;
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

fn beside_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    ladder: &Ladder<'_>,
    entry: &Entry<'_>,
    (name, widths, decision): (f32, &[f32], f32),
) {
    let origin = ui.cursor().min;
    let marks = ladder.marks(ui, entry);
    let heights = marks.iter().zip(widths).map(|(mark, width)| mark.height(ui, ladder.saying, ladder.show, *width));
    let least = name_height(ui, ladder, entry, name);
    let height = heights.fold(least, f32::max);
    name_ui(ui, memory, ladder, entry, Rect::from_min_size(origin, vec2(name, height)));
    let mut x = origin.x + name;
    for (mark, width) in marks.iter().zip(widths) {
        mark.ui(ui, cx, memory, ladder.saying, ladder.show, Rect::from_min_size(pos2(x, origin.y), vec2(*width, height)));
        x += width;
    }
    let place = Rect::from_min_size(pos2(x + 8.0, origin.y + 4.0), vec2(decision - 8.0, f32::INFINITY));
    let decided = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| decision_ui(ui, cx, memory, ladder, entry));
    let bottom = decided.response.rect.bottom().max(origin.y + height);
    let whole = Rect::from_min_max(origin, pos2(x + decision, bottom));
    ui.advance_cursor_after_rect(whole);
}

fn stacked_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>, columns: usize) {
    let width = ui.available_width();
    let height = name_height(ui, ladder, entry, width);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    name_ui(ui, memory, ladder, entry, rect);
    let mut marks = ladder.marks(ui, entry);
    let each = (width - 2.0 * PAD) / columns.max(1) as f32;
    for line in marks.chunks_mut(columns.max(1)) {
        // The marks of a line are level, whatever stands above them.
        let head_room = line.iter().map(|mark| mark.head_height(ui, each)).fold(0.0, f32::max);
        line.iter_mut().for_each(|mark| mark.head_room = head_room);
        let heights = line.iter().map(|mark| mark.height(ui, ladder.saying, ladder.show, each));
        let height = heights.fold(0.0, f32::max);
        let (_, rect) = ui.allocate_space(vec2(width, height));
        for (at, mark) in line.iter().enumerate() {
            let left = rect.left() + PAD + each * at as f32;
            mark.ui(ui, cx, memory, ladder.saying, ladder.show, Rect::from_min_size(pos2(left, rect.top()), vec2(each, height)));
        }
    }
    inset(ui, PAD, |ui| decision_ui(ui, cx, memory, ladder, entry));
}

fn name_galley(ui: &Ui, ladder: &Ladder<'_>, entry: &Entry<'_>, width: f32) -> std::sync::Arc<egui::Galley> {
    let look = Look::of(ui.ctx());
    paint::galley(ui, &entry.title, look.font(ladder.name_kind), look.colours.ink, (width - indent(ui) - 8.0).max(60.0))
}

fn name_height(ui: &Ui, ladder: &Ladder<'_>, entry: &Entry<'_>, width: f32) -> f32 {
    (name_galley(ui, ladder, entry, width).size().y + 16.0).max(Look::of(ui.ctx()).sizes.min_target)
}

/// The name; pressed, it shows everything else about the option.
fn name_ui(ui: &Ui, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>, rect: Rect) {
    let look = Look::of(ui.ctx());
    let id = line_id(ladder.field, entry.key);
    let opened = is_open(memory, ladder.field, entry);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &entry.title));
    ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(opened));
    put_focus(ui, id, &response);
    if response.clicked() {
        if opened {
            close(ui, memory, ladder.field, entry);
        } else {
            memory.editing = Some(open_key(&ladder.field.id, entry.key));
        }
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let inner = rect.shrink2(vec2(2.0, 2.0));
    if response.hovered() {
        ui.painter().rect_filled(inner, paint::corner(look.sizes.radius), look.colours.hover);
    }
    let side = look.scale().icon;
    let galley = name_galley(ui, ladder, entry, rect.width());
    let middle = rect.center().y;
    let picture = picture_of(entry.key);
    // Beside the first line, however many there are.
    let first = galley.rows.first().map_or(galley.size().y, |row| row.height());
    let level = middle - (galley.size().y - first) / 2.0;
    paint::icon(ui.painter(), pos2(rect.left() + PAD + side / 2.0, level), picture, side, false, look.colours.primary);
    paint::text_at(ui.painter(), rect.left() + indent(ui), middle, galley, look.colours.ink);
    if response.has_focus() {
        paint::ring(ui, &look, inner, look.sizes.radius);
    }
}

/// What pleads for it and against, to read.
fn long_ui(ui: &mut Ui, ladder: &Ladder<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    for column in &ladder.plan.long {
        let cell = Cell { field: ladder.field, column, entry };
        if cell.is_asked() && cell.is_answered() {
            toned(ui, Type::Small, look.colours.muted, cell.text());
        }
    }
}

/// Everything about the option that has no place in the table.
fn details_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>) {
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    if let Some(hint) = ladder.hint(entry) {
        toned(ui, Type::Body, look.colours.muted, hint);
    }
    let not_applicable = |cell: &Cell<'_>| matches!(cell.missing(), Some(Missing::NotApplicable(_)));
    for column in ladder.plan.marks.iter().copied().chain(ladder.plan.decision) {
        let cell = Cell { field: ladder.field, column, entry };
        if let Some(missing) = cell.missing().filter(|_| not_applicable(&cell)) {
            text(ui, Type::Strong, ladder.head(column));
            reason_ui(ui, cx, ladder, cell, missing);
        }
    }
    row_card::cells_ui(ui, cx, ladder.saying, ladder.field, &ladder.plan.rest, entry, ladder.show);
    if let Some(column) = ladder.plan.on_table {
        let words = ladder.saying.words;
        // An id of its own: what comes and goes above must not make it another button between press and release.
        let id = line_id(ladder.field, entry.key).with("off the table");
        let off = Button::secondary(words.get("ladder-van-tafel")).icon(icons::ARROW_U_UP_LEFT).id(id).show(ui);
        if off.clicked() {
            super::take_off(ui, cx, memory, ladder, entry, column);
        }
        off.accessible_name(format!("{} ({})", words.get("ladder-van-tafel"), entry.title));
    }
}

/// Why a mark does not apply. Its control has the id already, so only the reason stands here.
fn reason_ui(ui: &mut Ui, cx: &mut Cx<'_>, ladder: &Ladder<'_>, cell: Cell<'_>, missing: &Missing) {
    let Missing::NotApplicable(reason) = missing else { return };
    let field = crate::ui::widgets::Field::new(cell.id().with("reason"), ladder.saying.words.get("veld-reden"));
    let outcome = crate::ui::widgets::TextField::line(field).width(720.0).show(ui, reason);
    if let Some(new) = outcome.change {
        cell.set_missing(cx, Some(MissingChoice::NotApplicable(new)));
    }
    if outcome.left {
        cell.leave(cx);
    }
}

/// Whether the option is on the table: it was put there, or something was said about it and nobody took it off.
pub fn is_on_table(ladder: &Ladder<'_>, entry: &Entry<'_>) -> bool {
    let put = ladder.plan.on_table.and_then(|column| Cell { field: ladder.field, column, entry }.value());
    match put {
        Some(Scalar::YesNo(put)) => *put,
        _ => entry.says_something(),
    }
}
