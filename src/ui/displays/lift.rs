//! Picking something up and putting it down elsewhere, with the mouse or a finger.
//!
//! A mouse picks up as soon as it moves; a finger has to rest first, because a finger that moves at once scrolls the page.
//! Esc puts everything back. What is carried hangs under the pointer; where it would land, its surface shows.

use std::time::Duration;

use egui::{CursorIcon, Id, LayerId, Order, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::ui::fields::typed::take_key;
use crate::ui::keys;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::paint;

/// A pointer that moved less than this, in points, only trembled.
const TREMBLE: f32 = 8.0;
/// How long a finger rests before it picks up, in seconds.
const REST: f64 = 0.35;
/// So near the edge of what is in view, in points, and the page moves along.
const EDGE: f32 = 60.0;
/// How fast it then moves, in points per frame.
const PACE: f32 = 14.0;

/// What is being carried.
#[derive(Clone, Debug)]
pub struct Carried {
    /// Names it among its like.
    pub key: String,
    /// Where the pointer is.
    pub at: Pos2,
    /// It was let go in this frame.
    pub is_let_go: bool,
    /// From the pointer to its upper left corner.
    grab: Vec2,
    width: f32,
}

/// What was pressed, when, and whether by a finger.
type Pressed = (String, Option<f64>, bool);

/// Picks up what was drawn with this response when somebody pulls at it. `place` names all it may be put down among.
pub fn pull(ui: &Ui, place: Id, key: &str, response: &Response) {
    if response.is_pointer_button_down_on() {
        let (begun, is_finger) = ui.input(|input| (input.pointer.press_start_time(), input.any_touches()));
        ui.data_mut(|data| data.insert_temp(place.with("pressed"), Some((key.to_owned(), begun, is_finger))));
    }
    // A pointer that moves far enough to carry is by then no longer down on what it pressed.
    let pressed: Option<Pressed> = ui.data(|data| data.get_temp(place.with("pressed"))).flatten();
    let Some((_, press, is_finger)) = pressed.filter(|(pressed, ..)| pressed == key) else { return };
    if carried(ui, place).is_some() || !ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let (origin, at, begun, now) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.press_origin(), pointer.latest_pos(), pointer.press_start_time(), input.time)
    });
    let (Some(origin), Some(at), Some(begun)) = (origin, at, begun.filter(|begun| press == Some(*begun))) else { return };
    let moved = origin.distance(at) > TREMBLE;
    let rested = now - begun >= REST;
    if is_finger && !moved && !rested {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(REST - (now - begun)));
    }
    if if is_finger { moved || !rested } else { !moved } {
        return;
    }
    let rect = response.rect;
    let new = Carried { key: key.to_owned(), at, is_let_go: false, grab: rect.min - origin, width: rect.width() };
    ui.data_mut(|data| data.insert_temp(id(place), Some(new)));
    // From here on the pull is no longer the page's.
    ui.ctx().set_dragged_id(response.id);
    ui.ctx().request_repaint();
}

/// What is carried in this frame, and where; to be asked once a frame, before what it may land among is drawn.
pub fn carried_now(ui: &Ui, place: Id) -> Option<Carried> {
    let mut carried = carried(ui, place)?;
    let (at, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.any_down()));
    carried.at = at.unwrap_or(carried.at);
    carried.is_let_go = !is_down;
    let is_over = carried.is_let_go || take_key(ui, keys::FOLD);
    let kept = (!is_over).then(|| carried.clone());
    let goes_on = kept.is_some();
    ui.data_mut(|data| {
        data.insert_temp(id(place), kept);
        if is_over {
            // Put back with Esc, the same pull must not pick it up again.
            data.insert_temp::<Option<Pressed>>(place.with("pressed"), None);
        }
    });
    if goes_on {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    (goes_on || carried.is_let_go).then_some(carried)
}

/// Draws what is carried under the pointer, over everything else. After all it may land among: the page moves along at its
/// edges, and a smaller part that scrolls must not take that movement.
pub fn carried_ui(ui: &Ui, carried: &Carried, words: &str) {
    if carried.is_let_go {
        return;
    }
    move_page(ui, carried.at);
    let look = Look::of(ui.ctx());
    let air = vec2(16.0, 12.0);
    let galley = paint::galley(ui, words, look.font(Type::Words), look.colours.ink, carried.width - 2.0 * air.x);
    let size = vec2(carried.width, galley.size().y + 2.0 * air.y);
    let rect = Rect::from_min_size(carried.at + carried.grab, size);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("rondom carried")));
    let radius = paint::corner(look.sizes.radius);
    let shadow = ui.visuals().popup_shadow.as_shape(rect, radius);
    painter.add(Shape::from(shadow));
    painter.rect(rect, radius, look.colours.surface, Stroke::new(2.0, look.colours.primary), StrokeKind::Inside);
    painter.galley(rect.min + air, galley, look.colours.ink);
}

/// Where something that is carried would land between others: a line as wide as they are.
pub fn landing_line_ui(ui: &Ui, x: egui::Rangef, y: f32) {
    let look = Look::of(ui.ctx());
    ui.painter().hline(x, y, Stroke::new(4.0, look.colours.primary));
}

/// A small grip beside what can be picked up, while the pointer or the keyboard is there.
pub fn grip_ui(ui: &Ui, response: &Response, side: f32) {
    if response.hovered() || response.has_focus() {
        let look = Look::of(ui.ctx());
        let middle = Pos2::new(response.rect.left() - side / 2.0 - 2.0, response.rect.center().y);
        paint::icon(ui.painter(), middle, crate::ui::theme::icons::DOTS_SIX_VERTICAL, side, false, look.colours.muted);
    }
}

/// The place among things that stand at these heights (middle lines, top to bottom) where something at `y` goes.
pub fn place_among(middles: &[f32], y: f32) -> usize {
    middles.iter().filter(|middle| **middle < y).count()
}

fn carried(ui: &Ui, place: Id) -> Option<Carried> {
    ui.data(|data| data.get_temp::<Option<Carried>>(id(place))).flatten()
}

fn id(place: Id) -> Id {
    place.with("carried")
}

fn move_page(ui: &Ui, at: Pos2) {
    let view = ui.clip_rect();
    let by = if at.y < view.top() + EDGE {
        PACE
    } else if at.y > view.bottom() - EDGE {
        -PACE
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(0.0, by));
    ui.ctx().request_repaint();
}

#[cfg(test)]
mod tests {
    use super::place_among;

    #[test]
    fn something_lands_before_the_first_that_stands_lower() {
        for (middles, y, expect) in
            [(&[][..], 10.0, 0), (&[20.0, 60.0], 10.0, 0), (&[20.0, 60.0], 30.0, 1), (&[20.0, 60.0], 90.0, 2)]
        {
            assert_eq!(place_among(middles, y), expect, "{middles:?} {y}");
        }
    }
}
