//! Says in the log when the list of cases first stood on the screen: `benches/first_frame` waits for it. Names no case.

use egui::Context;

use crate::app::state::{Page, State};

/// How far the first list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstRows {
    is_drawn: bool,
    is_said: bool,
}

impl FirstRows {
    /// A frame begins: what the one before drew is on the screen now.
    pub fn frame_begins(&mut self) {
        if self.is_drawn && !self.is_said {
            self.is_said = true;
            tracing::debug!("first frame with rows");
        }
    }

    /// A frame was drawn. Only when somebody reads along is another one asked for, to know that this one is shown.
    pub fn frame_drawn(&mut self, ctx: &Context, state: &State) {
        let entries = state.folder.as_ref().and_then(|folder| folder.entries.as_ref());
        let has_rows = state.page == Page::Overview && entries.is_some_and(|entries| !entries.is_empty());
        if has_rows && !self.is_drawn && tracing::enabled!(tracing::Level::DEBUG) {
            self.is_drawn = true;
            ctx.request_repaint();
        }
    }
}
