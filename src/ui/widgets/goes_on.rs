//! For a while nothing of the page was drawn, and now it stands there again as it was. What looks whether it was drawn in the pass
//! before to know that it is new, asks here too.

use egui::{Context, Id};

/// The page goes on in this pass.
pub fn go_on(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(key(), pass));
}

/// Whether it does.
pub fn goes_on(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<u64>(key())) == Some(ctx.cumulative_pass_nr())
}

fn key() -> Id {
    Id::unique("rondom page goes on")
}
