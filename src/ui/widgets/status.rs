//! How far something is: always a mark and a word, never a colour alone.

use egui::{Color32, Response, Ui};

use super::super::theme::{Icon, Look, Type, icons};
use super::text::toned;

/// How far a step, block or agreement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Finished.
    Done,
    /// Begun.
    Busy,
    /// Not begun.
    Todo,
    /// Here, now.
    Current,
    /// For later.
    Postponed,
    /// In doubt.
    InDoubt,
    /// Not for this case.
    NotApplicable,
}

impl Status {
    /// The mark: its picture, filled or not, and its colour.
    pub fn mark(self, look: &Look) -> (Icon, bool, Color32) {
        let c = &look.colours;
        match self {
            Self::Done => (icons::CHECK_CIRCLE, true, c.green),
            Self::Busy => (icons::CIRCLE_HALF, true, c.amber),
            Self::Todo => (icons::CIRCLE, false, c.muted),
            Self::Current => (icons::ARROW_CIRCLE_RIGHT, true, c.primary),
            Self::Postponed => (icons::CLOCK_CLOCKWISE, true, c.violet),
            Self::InDoubt => (icons::QUESTION, false, c.violet),
            Self::NotApplicable => (icons::MINUS, false, c.muted),
        }
    }
}

/// A mark with its word.
pub fn status(ui: &mut Ui, state: Status, word: &str) -> Response {
    let look = Look::of(ui.ctx());
    let (picture, filled, colour) = state.mark(&look);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        super::icon(ui, picture, look.scale().icon, filled, colour);
        toned(ui, Type::Body, look.colours.ink, word)
    })
    .inner
}
