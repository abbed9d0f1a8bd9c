//! The menu behind the label of a cell: a note beside its row, and why there is no answer. It shows only in the cell that is in use, so that a row of
//! cells stays calm.

use egui::{Id, Pos2, Rect, Ui, vec2};

use crate::engine::view::ColumnView;
use crate::i18n::Words;
use crate::ui::keys;
use crate::ui::theme::{Look, Type};

use super::missing::{Menu, Wish};
use super::place::holds_focus;
use super::typed::take_key;

/// The menu of one cell, and where its label ends.
pub struct CellMenu<'a> {
    menu: Menu<'a>,
    label_end: f32,
    room: f32,
}

impl<'a> CellMenu<'a> {
    /// The menu of the cell whose control is `id`.
    ///
    /// `note` offers to write a note beside its row.
    pub fn of(ui: &Ui, id: Id, column: &'a ColumnView, note: &'a str) -> Self {
        let look = Look::of(ui.ctx());
        let room = (ui.available_width() - look.sizes.min_target - 8.0).max(60.0);
        let font = look.font(Type::Strong);
        let galley = ui.fonts_mut(|fonts| fonts.layout(column.label.clone(), font, look.colours.ink, f32::INFINITY));
        let menu = Menu { id, label: &column.label, purpose: "", note };
        Self { menu, label_end: galley.size().x.min(room), room }
    }

    /// Opens it by its keys. Before the control sees them: in one line of text, Enter would go on to the next field.
    pub fn by_key(&self, ui: &Ui) {
        if self.was_in_use(ui) && take_key(ui, keys::MENU) {
            self.menu.open(ui);
        }
    }

    /// A label that fills its line leaves room for the button.
    pub fn leave_room(&self, ui: &mut Ui) {
        if self.label_end >= self.room {
            ui.set_max_width(self.room);
        }
    }

    /// Draws it when the cell, drawn in `cell`, is in use; gives what was chosen.
    pub fn show(&self, ui: &mut Ui, words: &Words, cell: Rect) -> Option<Wish> {
        let is_used = holds_focus(ui, cell);
        if is_used != self.was_in_use(ui) {
            ui.data_mut(|data| data.insert_temp(self.menu.id.with("in use"), is_used));
        }
        let look = Look::of(ui.ctx());
        let side = look.sizes.min_target;
        let middle = Pos2::new(cell.left() + self.label_end + 8.0 + side / 2.0, cell.top() + look.font(Type::Strong).size * 0.62);
        let rect = Rect::from_center_size(middle, vec2(side, side));
        let is_near = ui.rect_contains_pointer(cell.union(rect));
        if !is_used && !is_near && !self.menu.is_open(ui) {
            return None;
        }
        self.menu.button_ui(ui, words, rect, true)
    }

    fn was_in_use(&self, ui: &Ui) -> bool {
        ui.data(|data| data.get_temp::<bool>(self.menu.id.with("in use"))).unwrap_or(false)
    }
}
