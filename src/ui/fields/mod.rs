//! Questions, drawn by kind.

use egui::Ui;

use super::{Cx, Memory};
use crate::engine::view::{ItemView, Violation};
use crate::i18n::Words;

/// How a question is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// At the bureau.
    Bureau,
    /// In a meeting.
    Table,
    /// To read only.
    ReadOnly,
}

/// Draws items.
pub fn items_ui(_ui: &mut Ui, _cx: &mut Cx<'_>, _memory: &mut Memory, _items: &[ItemView], _show: Show) {}

/// Words of a violation.
pub fn violation_words(_violation: &Violation, _words: &Words) -> String {
    String::new()
}
