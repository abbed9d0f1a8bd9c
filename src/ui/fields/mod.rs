//! Questions, drawn by kind: from a [`FieldView`] to controls, and from what a person does to commands.
//!
//! This room decides nothing about a case: what is asked, what clashes and what is reckoned stands in the view. It never
//! holds a typed word: every letter goes out as a change in its own frame. What is more than a field, `displays` draws
//! with the parts that stand here.

pub(super) mod aside;
pub(super) mod cell;
pub(super) mod cell_menu;
pub(super) mod chosen;
pub(super) mod columns;
pub(super) mod earlier;
mod far;
mod folded;
pub(super) mod form;
mod later;
pub(super) mod missing;
pub(super) mod part;
pub(super) mod place;
pub(super) mod question;
pub(super) mod row_card;
pub(super) mod row_line;
pub(super) mod rows;
pub(super) mod starters;
pub(super) mod statement;
pub(super) mod statements;
mod table;
pub(super) mod typed;
pub(super) mod value;
mod wanted;

use egui::Ui;

use crate::engine::view::{FieldView, ItemView};

use super::{Cx, Memory};

pub use crate::app::said::Saying;
pub use folded::folded_ui;
pub use place::field_id;
pub use wanted::Wanted;

/// Who looks at the questions, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// One person fills in everything, at the bureau.
    Bureau,
    /// Everybody at the table reads along: what is asked together, large.
    Table,
    /// Only to read.
    ReadOnly,
}

/// Draws headings, questions and lists, and carries out a focus request that leads to one of them.
pub fn items_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, items: &[ItemView], show: Show) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let show = possible(open, show);
    place::carry_out(ui, open, &state.focus, memory, items, show);
    earlier::step_ui(ui, cx, items, show);
    match show {
        Show::Table => table::items_ui(ui, cx, memory, items),
        Show::Bureau | Show::ReadOnly => form::items_ui(ui, cx, memory, items, show),
    }
}

/// Draws one question.
pub fn field_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, show: Show) {
    let show = cx.open().map_or(Show::ReadOnly, |open| possible(open, show));
    if question::is_read(field, show) {
        question::reading_ui(ui, cx, memory, field, show == Show::ReadOnly);
    } else {
        question::question_ui(ui, cx, memory, field, show);
    }
}

/// What may not be changed is only shown.
fn possible(open: &crate::app::state::OpenCase, show: Show) -> Show {
    if open.read_only.is_some() { Show::ReadOnly } else { show }
}
