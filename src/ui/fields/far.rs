//! What stands far outside the window keeps its room and is not drawn. A full step has hundreds of fields, and drawing those
//! that nobody sees would cost several times what is seen.
//!
//! Far is a whole window away, so the wheel never comes upon a gap. Drawn all the same: what has the keyboard, everything
//! while the keyboard is on its way to another field, and everything for a screen reader, which also reads what is not on
//! the screen.

use egui::{Id, Key, Rect, Ui};

use crate::ui::widgets::wants_focus;

/// After a key that moves the keyboard everything is drawn for so many passes: going back is only known in the next.
const PASSES: u64 = 3;
/// Most ids one row takes from the `Ui` around it.
const MOST_IDS: usize = 32;

/// The room something took when it was last drawn.
#[derive(Clone, Copy)]
struct Room {
    width: f32,
    height: f32,
    /// The id after it. Everything below must keep its ids, or it would lose the keyboard when this is left out.
    next: Id,
}

/// Which rows of one list may be left out in this pass.
#[derive(Clone, Copy)]
pub struct Far {
    /// What is near enough to be drawn; `None` when everything is.
    near: Option<Rect>,
}

impl Far {
    /// As it is in this pass.
    pub fn now(ui: &Ui) -> Self {
        let window = ui.clip_rect();
        let all = keyboard_moves(ui) || wants_focus(ui.ctx()) || is_read_aloud(ui) || ui.is_sizing_pass();
        Self { near: (!all).then(|| window.expand2(egui::vec2(0.0, window.height()))) }
    }

    /// Draws something that `key` names, or leaves its room empty; never empty while `is_in_use`. `None` when it was left
    /// out.
    pub fn unless<R>(self, ui: &mut Ui, key: Id, is_in_use: bool, draw: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let (top, width) = (ui.cursor().top(), ui.available_width());
        let known: Option<Room> = ui.data(|data| data.get_temp(key));
        if let (Some(near), Some(room)) = (self.near, known.filter(|room| room.width == width && !is_in_use))
            && (top > near.bottom() || top + room.height < near.top())
        {
            ui.add_space(room.height);
            for _ in 0..MOST_IDS {
                if ui.next_auto_id() == room.next {
                    break;
                }
                ui.skip_ahead_auto_ids(1);
            }
            return None;
        }
        let drawn = draw(ui);
        let room = Room { width, height: ui.cursor().top() - top, next: ui.next_auto_id() };
        ui.data_mut(|data| data.insert_temp(key, room));
        Some(drawn)
    }
}

/// A key that leads to another field was pressed a moment ago.
fn keyboard_moves(ui: &Ui) -> bool {
    const LEADING: [Key; 5] = [Key::Tab, Key::ArrowDown, Key::ArrowUp, Key::ArrowLeft, Key::ArrowRight];
    let pass = ui.ctx().cumulative_pass_nr();
    let key = Id::unique("rondom keyboard moves until");
    let pressed = ui.input(|input| {
        input.events.iter().any(|event| matches!(event, egui::Event::Key { key, pressed: true, .. } if LEADING.contains(key)))
    });
    if pressed {
        ui.data_mut(|data| data.insert_temp(key, pass + PASSES));
    }
    pressed || ui.data(|data| data.get_temp::<u64>(key)).is_some_and(|until| pass <= until)
}

fn is_read_aloud(ui: &Ui) -> bool {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |_node| {}).is_some()
}
