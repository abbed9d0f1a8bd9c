//! Writing tests the way a person works: with keys, looking where the keyboard is.

use egui::{Id, Key, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::Field;

/// A bureau screen of 1200 × 800 points.
pub fn bureau<'a, S>(state: S, content: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    super::harness([1200.0, 800.0], super::appearance(Mode::Light, Density::Bureau), state, content)
}

/// A field named `name`; its id follows from the name.
pub fn field<'a>(name: &'a str) -> Field<'a> {
    Field::new(Id::unique(("test", name)), name)
}

/// Presses keys one after the other.
pub fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

/// Types letter by letter.
pub fn type_in<S>(harness: &mut Harness<'_, S>, words: &str) {
    for letter in words.chars() {
        harness.event(egui::Event::Text(letter.to_string()));
        harness.run();
    }
}

/// The name of what has the keyboard; empty when nothing has.
pub fn focused<S>(harness: &Harness<'_, S>) -> String {
    let focus =
        harness.root().children_recursive().find(|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
    focus.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}
