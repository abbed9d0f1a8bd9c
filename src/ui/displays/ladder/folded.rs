//! The options that are not on the table, from light to heavy: folded under one line, one press puts one on the table.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::model::Scalar;
use crate::ui::fields::Show;
use crate::ui::fields::place::{cell_id, question_id};
use crate::ui::fields::rows::{Entry, line_id, open_key};
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{Button, focus_field, put_focus, toned};
use crate::ui::{Cx, Memory};

use super::Ladder;
use super::family::picture_of;
use super::row::PAD;

/// Narrower than this, in points, and the hint stands under the name.
const BESIDE: f32 = 900.0;

/// Draws the line, and the options when it is open. With `begins_open` they lie open until somebody folds them.
pub fn folded_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    ladder: &Ladder<'_>,
    folded: &[&Entry<'_>],
    item: &str,
    begins_open: bool,
) {
    let look = Look::of(ui.ctx());
    let words = ladder.saying.words;
    let id = question_id(&ladder.field.id);
    let key = id.with("presets unfolded");
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(begins_open);
    let line = words.with("ladder-nog-een", &[("ding", item.into()), ("aantal", folded.len().into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::PLUS };
    let button = Button::secondary(&line).icon(picture).id(id).show(ui);
    put_focus(ui, id, &button);
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    if !is_open {
        return;
    }
    toned(ui, Type::Small, look.colours.muted, words.get("ladder-licht-naar-zwaar"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, entry) in folded.iter().enumerate() {
            if at > 0 {
                let rect = ui.allocate_space(vec2(ui.available_width(), 1.0)).1;
                ui.painter().hline(rect.x_range().shrink(PAD), rect.center().y, Stroke::new(1.0, look.colours.line));
            }
            if option_ui(ui, ladder, entry) {
                // While preparing, more than one is chosen.
                ui.data_mut(|data| data.insert_temp(key, ladder.show == Show::Bureau));
                let next = folded.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| folded.get(at)));
                put_on(ui, cx, memory, ladder, entry, next.copied());
            }
        }
    });
}

/// One option; says whether it was chosen.
fn option_ui(ui: &mut Ui, ladder: &Ladder<'_>, entry: &Entry<'_>) -> bool {
    let look = Look::of(ui.ctx());
    let width = ui.available_width();
    let side = look.scale().icon;
    let indent = PAD + side + 12.0;
    let was_there = entry.row.filter(|_| entry.says_something()).map(|_| ladder.saying.words.get("ladder-lag-op-tafel"));
    let hint = [was_there, ladder.hint(entry)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let is_beside = width >= BESIDE;
    let plus = side + PAD;
    let name_width = if is_beside { (width - plus) * 0.36 } else { width - plus };
    let name = paint::galley(ui, &entry.title, look.font(Type::Strong), look.colours.ink, name_width - indent);
    let left = if is_beside { name_width + 16.0 } else { indent };
    let hint_words = paint::galley(ui, &hint, look.font(Type::Small), look.colours.muted, width - plus - left);
    let high = if is_beside { name.size().y.max(hint_words.size().y) } else { name.size().y + 2.0 + hint_words.size().y };
    let (_, rect) = ui.allocate_space(vec2(width, (high + 18.0).max(look.sizes.min_target)));
    let id = line_id(ladder.field, entry.key);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &entry.title));
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(hint.as_str()));
    put_focus(ui, id, &response);
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, paint::corner(look.sizes.radius), look.colours.hover);
    }
    let top = rect.top() + (rect.height() - high) / 2.0;
    let first = top + if is_beside { (high - name.size().y) / 2.0 } else { 0.0 };
    let middle = first + name.size().y / 2.0;
    paint::icon(
        ui.painter(),
        pos2(rect.left() + PAD + side / 2.0, middle),
        picture_of(entry.key),
        side,
        false,
        look.colours.muted,
    );
    let hint_top = if is_beside { rect.center().y - hint_words.size().y / 2.0 } else { first + name.size().y + 2.0 };
    ui.painter().galley(pos2(rect.left() + indent, first), name, look.colours.ink);
    ui.painter().galley(pos2(rect.left() + left, hint_top), hint_words, look.colours.muted);
    if response.hovered() || response.has_focus() {
        let centre = pos2(rect.right() - PAD - side / 2.0, rect.center().y);
        paint::icon(ui.painter(), centre, icons::PLUS_CIRCLE, side, false, look.colours.primary);
    }
    if response.has_focus() {
        paint::ring(ui, &look, Rect::from_min_max(rect.min, rect.max).shrink(2.0), look.sizes.radius);
    }
    response.clicked()
}

/// Puts an option on the table. While preparing, the next one is chosen from the same list; at the table it is weighed now.
fn put_on(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, ladder: &Ladder<'_>, entry: &Entry<'_>, next: Option<&Entry<'_>>) {
    let question = ladder.field.id.clone();
    if let Some(column) = ladder.plan.on_table {
        cx.push(Command::EndVisit(None));
        let yes = Some(Scalar::YesNo(true));
        cx.change(Change::PresetCell(question.clone(), entry.key.to_owned(), column.id.clone(), yes));
    } else {
        memory.editing = Some(open_key(&question, entry.key));
    }
    let first = ladder.plan.marks.first().map(|column| cell_id(&question, entry.key, &column.id));
    let next = next.map(|next| line_id(ladder.field, next.key)).filter(|_| ladder.show == Show::Bureau);
    if let Some(to) = next.or(first) {
        focus_field(ui.ctx(), to);
    }
}
