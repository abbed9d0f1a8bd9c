//! The bars beside the work surface: agenda blocks at the left, counts at the right.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{Icon, Look, Type};
use super::paint::{self, Ground, Skin};
use super::status::Status;

/// Most lines of a label: a long name must not push the rest out of sight.
const MOST_ROWS: usize = 3;

/// A block or step in the left bar.
#[derive(Clone, Copy, Debug)]
pub struct RailItem<'a> {
    /// What it is called.
    pub label: &'a str,
    /// Said at the right ("8 min", "3 open"), and to a screen reader after the label.
    pub aside: &'a str,
    /// How far it is.
    pub status: Status,
    /// It is the one on the work surface.
    pub current: bool,
}

/// Draws a block or step of the left bar, as wide as there is room.
pub fn rail_item(ui: &mut Ui, item: &RailItem<'_>) -> Response {
    let look = Look::of(ui.ctx());
    let c = &look.colours;
    let width = ui.available_width();
    let side = look.scale().icon;
    let (ink, muted) = if item.current { (c.on_primary, c.on_primary_muted) } else { (c.ink, c.muted) };
    let kind = if item.current { Type::Strong } else { Type::Body };
    let aside = paint::galley(ui, item.aside, look.font(Type::Small), muted, f32::INFINITY);
    let room = width - 28.0 - side - 12.0 - if item.aside.is_empty() { 0.0 } else { aside.size().x + 12.0 };
    let label = paint::galley_rows(ui, item.label, look.font(kind), ink, room.max(80.0), MOST_ROWS);
    let size = vec2(width, (label.size().y + 16.0).max(look.sizes.min_target));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let name = if item.aside.is_empty() { item.label.to_owned() } else { format!("{}, {}", item.label, item.aside) };
        WidgetInfo::selected(Role::Button, true, item.current, name)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let skin = bar_skin(&look, &response, item.current);
    paint::ground(ui, &look, rect, look.sizes.radius, &skin);
    let (picture, filled, colour) = if item.current { Status::Current.mark(&look) } else { item.status.mark(&look) };
    let colour = if item.current { ink } else { colour };
    let y = rect.center().y;
    paint::icon(ui.painter(), pos2(rect.left() + 14.0 + side / 2.0, y), picture, side, filled, colour);
    paint::text_at(ui.painter(), rect.left() + 14.0 + side + 12.0, y, label, ink);
    let x = rect.right() - 14.0 - aside.size().x;
    paint::text_at(ui.painter(), x, y, aside, muted);
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    response
}

/// A step inside the current block, indented under it.
pub fn rail_sub(ui: &mut Ui, label: &str, current: bool) -> Response {
    let look = Look::of(ui.ctx());
    let indent = 14.0 + look.scale().icon + 12.0;
    let (kind, ink) = if current { (Type::Strong, look.colours.primary) } else { (Type::Body, look.colours.muted) };
    let width = ui.available_width();
    let galley = paint::galley_rows(ui, label, look.font(kind), ink, (width - indent - 14.0).max(80.0), MOST_ROWS);
    let size = vec2(width, (galley.size().y + 8.0).max(look.sizes.min_target));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, label));
    if ui.is_rect_visible(rect) {
        let skin = bar_skin(&look, &response, false);
        paint::ground(ui, &look, rect, look.sizes.radius, &skin);
        paint::text_at(ui.painter(), rect.left() + indent, rect.center().y, galley, ink);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
    }
    response
}

/// An item of the right strip: a picture over a count. Its name says both.
pub fn strip_item(ui: &mut Ui, picture: Icon, count: usize, name: &str, shortcut: &str, open: bool) -> Response {
    let look = Look::of(ui.ctx());
    let side = look.scale().icon * 1.3;
    let count_text = count.to_string();
    let ink = if open { look.colours.on_primary } else { look.colours.ink };
    let galley = paint::galley(ui, &count_text, look.font(Type::Strong), ink, f32::INFINITY);
    let width = (galley.size().x.max(side) + 24.0).max(look.sizes.min_target);
    let size = vec2(width, side + galley.size().y + 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, format!("{name}, {count}")));
    if ui.is_rect_visible(rect) {
        let skin = bar_skin(&look, &response, open);
        paint::ground(ui, &look, rect, look.sizes.radius, &skin);
        let colour = if open { ink } else { look.colours.primary };
        let x = rect.center().x;
        paint::icon(ui.painter(), pos2(x, rect.top() + 8.0 + side / 2.0), picture, side, false, colour);
        let y = rect.bottom() - 8.0 - galley.size().y / 2.0;
        paint::text_at(ui.painter(), x - galley.size().x / 2.0, y, galley, ink);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
    }
    super::tooltip(response, name, shortcut)
}

fn bar_skin(look: &Look, response: &Response, current: bool) -> Skin {
    paint::skin(look, if current { Ground::Primary } else { Ground::Bare }, response, true)
}
