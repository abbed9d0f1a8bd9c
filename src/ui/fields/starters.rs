//! Openings of a sentence: quiet chips under an empty text. One press, or the down arrow in the text, writes the opening
//! and leaves the cursor behind it.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::ui::keys;
use crate::ui::theme::{Look, Type};

use super::typed::take_key;

/// The opening the down arrow chooses while the text `id` has the keyboard: the first, and each next one after it.
pub fn by_key(ui: &Ui, id: Id, starters: &[String], text: &str) -> Option<String> {
    if !is_offered(starters, text) || !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    if !take_key(ui, keys::STARTER) {
        return None;
    }
    let at = starters.iter().position(|starter| opening(starter).0 == text).map_or(0, |at| at + 1);
    let starter = starters.get(at).or_else(|| starters.first())?;
    Some(write(ui, id, starter))
}

/// Draws the chips; gives the opening that was pressed.
pub fn chips(ui: &mut Ui, id: Id, starters: &[String], text: &str) -> Option<String> {
    if !is_offered(starters, text) {
        return None;
    }
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        for (index, starter) in starters.iter().enumerate() {
            if chip(ui, id.with(("starter", index)), starter) {
                ui.memory_mut(|memory| memory.request_focus(id));
                pressed = Some(write(ui, id, starter));
            }
        }
    });
    pressed
}

/// Chips stay until somebody typed words of their own.
fn is_offered(starters: &[String], text: &str) -> bool {
    !starters.is_empty() && (text.trim().is_empty() || starters.iter().any(|starter| opening(starter).0 == text))
}

/// What is written, and where the cursor goes, in characters. An opening with more than one gap is written whole.
fn opening(starter: &str) -> (String, usize) {
    let gaps = starter.matches('…').count();
    let before = starter.split('…').next().unwrap_or_default();
    let at = before.chars().count();
    if gaps == 1 { (before.to_owned(), at) } else { (starter.to_owned(), at) }
}

fn write(ui: &Ui, id: Id, starter: &str) -> String {
    let (text, at) = opening(starter);
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(at))));
    egui::TextEdit::store_state(ui.ctx(), id, state);
    text
}

/// Not a stop for Tab: between two questions there are no detours.
fn chip(ui: &mut Ui, id: Id, words: &str) -> bool {
    let look = Look::of(ui.ctx());
    let font = look.font(Type::Small);
    let galley = ui.fonts_mut(|fonts| fonts.layout(words.to_owned(), font, look.colours.muted, ui.max_rect().width() - 28.0));
    let size = vec2(galley.size().x + 28.0, (galley.size().y + 10.0).max(look.sizes.min_target));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let drawn = rect.shrink2(vec2(0.0, 3.0));
    let fill = if response.hovered() { look.colours.hover } else { look.colours.raised };
    let radius = drawn.height() / 2.0;
    ui.painter().rect(drawn, radius, fill, Stroke::new(1.0, look.colours.line), egui::StrokeKind::Inside);
    ui.painter().galley(drawn.center() - galley.size() / 2.0, galley, look.colours.muted);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn an_opening_ends_where_the_writer_goes_on() {
        for (starter, text, cursor) in [
            ("Het helpt als …", "Het helpt als ", 14),
            ("Hoe kan ik …?", "Hoe kan ik ", 11),
            ("Op … kan … ; nu …", "Op … kan … ; nu …", 3),
            ("Wij vinden", "Wij vinden", 10),
        ] {
            assert_eq!(opening(starter), (text.to_owned(), cursor), "{starter}");
        }
    }
}
