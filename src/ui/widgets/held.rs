//! The keyboard is elsewhere for a moment, in a line of a bar, and comes back to exactly where it was.
//!
//! While it is away, what it came from behaves as if it still had it: nothing folds, nothing half typed is tidied, and
//! nobody is said to have left. Only ids and cursors are remembered, never words.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Context, Id, Rect};

/// Where the keyboard came from, and where its cursor stood.
#[derive(Clone, Copy)]
struct Held {
    to: Id,
    cursor: Option<CCursorRange>,
}

fn key() -> Id {
    Id::unique("rondom keyboard that comes back")
}

fn held(ctx: &Context) -> Option<Held> {
    ctx.data(|data| data.get_temp::<Held>(key()))
}

/// Says where the line stands in this pass.
pub fn line_is(ctx: &Context, rect: Rect) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(line_key(), (pass, rect)));
}

/// Whether a control stands in the line.
pub fn is_in_line(ctx: &Context, id: Id) -> bool {
    let line = ctx.data(|data| data.get_temp::<(u64, Rect)>(line_key()));
    let Some((_, rect)) = line.filter(|(pass, _)| pass + 1 >= ctx.cumulative_pass_nr()) else { return false };
    ctx.read_response(id).is_some_and(|response| rect.contains(response.rect.center()))
}

fn line_key() -> Id {
    Id::unique("rondom line of a bar")
}

/// Remembers what has the keyboard now.
pub fn hold(ctx: &Context) {
    let Some(to) = ctx.memory(|memory| memory.focused()) else { return };
    let cursor = TextEditState::load(ctx, to).and_then(|state| state.cursor.char_range());
    ctx.data_mut(|data| data.insert_temp(key(), Held { to, cursor }));
}

/// Whether the keyboard comes back to this control.
pub fn is_held(ctx: &Context, id: Id) -> bool {
    held(ctx).is_some_and(|held| held.to == id)
}

/// Whether the keyboard is away and comes back.
pub fn is_holding(ctx: &Context) -> bool {
    held(ctx).is_some()
}

/// What has the keyboard, or gets it back in a moment.
pub fn keyboard(ctx: &Context) -> Option<Id> {
    held(ctx).map(|held| held.to).or_else(|| ctx.memory(|memory| memory.focused()))
}

/// The keyboard stays where it is now: somebody went on with something else.
pub fn let_go(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Held>(key()));
}

/// Gives the keyboard back, with cursor and selection.
pub fn give_back(ctx: &Context) {
    let Some(Held { to, cursor }) = held(ctx) else { return };
    let_go(ctx);
    if let (Some(mut state), Some(_)) = (TextEditState::load(ctx, to), cursor) {
        state.cursor.set_char_range(cursor);
        state.store(ctx, to);
    }
    ctx.memory_mut(|memory| memory.request_focus(to));
    ctx.request_repaint();
}
