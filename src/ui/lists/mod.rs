//! The lists of a case: who is there, who may know what, who does what.

/// People.
pub fn people_panel_ui(_ui: &mut egui::Ui, _cx: &mut super::Cx<'_>) {}
/// Agreements.
pub fn agreements_panel_ui(_ui: &mut egui::Ui, _cx: &mut super::Cx<'_>) {}
