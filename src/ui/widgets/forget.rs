//! Nothing of a case outlives the case: what controls remember of typed words goes with it.

use egui::Context;
use egui::text_edit::TextEditState;

/// Drops every word a control holds on to: half-typed texts, and what a text field could undo.
pub fn forget_words(ctx: &Context) {
    super::held::let_go(ctx);
    ctx.data_mut(|data| {
        data.remove_by_type::<TextEditState>();
        data.remove_by_type::<String>();
        data.remove_by_type::<Option<String>>();
        data.remove_by_type::<super::combo::State>();
    });
}
