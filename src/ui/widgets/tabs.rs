//! A bar of tabs or filters, of which one is on.

use egui::{Id, Role, Ui, UiBuilder};

use super::pills::{Marking, Pill, pill_row};

/// Draws the bar; gives the tab that was turned to. Arrows turn at once.
pub fn tabs(ui: &mut Ui, id: Id, name: &str, labels: &[&str], active: usize) -> Option<usize> {
    let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
    let builder = UiBuilder::new().id_salt(id).accessibility_role(Role::TabList).accessibility_label(name);
    ui.scope_builder(builder, |ui| pill_row(ui, id, id, &pills, &|index| index == active, Marking::Tab))
        .inner
        .pressed
        .filter(|index| *index != active)
}
