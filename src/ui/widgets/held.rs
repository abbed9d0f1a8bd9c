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
    /// The page meant to bring the keyboard there while a line was being asked for.
    is_wanted: bool,
}

/// For so many passes after a line was asked for nothing else takes the keyboard: a page that was just opened may still be
/// on its way to its first field.
const LINE_FIRST_PASSES: u64 = 3;

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

/// A line is asked for, and goes before whatever the page wants with the keyboard.
pub(super) fn line_is_asked(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(asked_key(), pass));
}

/// Whether the keyboard is on its way to a line. Then it comes to `id` when the line is done.
pub fn waits_for_line(ctx: &Context, id: Id) -> bool {
    let is_on_its_way = is_on_its_way(ctx);
    if is_on_its_way {
        ctx.data_mut(|data| data.insert_temp(key(), Held { to: id, cursor: None, is_wanted: true }));
    }
    is_on_its_way
}

/// Whether the keyboard is on its way to a line.
pub fn is_on_its_way(ctx: &Context) -> bool {
    let asked = ctx.data(|data| data.get_temp::<u64>(asked_key()));
    asked.is_some_and(|asked| asked + LINE_FIRST_PASSES >= ctx.cumulative_pass_nr())
}

fn asked_key() -> Id {
    Id::unique("rondom line of a bar was asked for")
}

/// Remembers what has the keyboard now.
pub fn hold(ctx: &Context) {
    let Some(to) = ctx.memory(|memory| memory.focused()) else { return };
    let cursor = TextEditState::load(ctx, to).and_then(|state| state.cursor.char_range());
    ctx.data_mut(|data| data.insert_temp(key(), Held { to, cursor, is_wanted: false }));
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
    let Some(Held { to, cursor, is_wanted }) = held(ctx) else { return };
    let_go(ctx);
    ctx.data_mut(|data| data.remove::<u64>(asked_key()));
    if is_wanted {
        super::focus_field(ctx, to);
        return;
    }
    if let (Some(mut state), Some(_)) = (TextEditState::load(ctx, to), cursor) {
        state.cursor.set_char_range(cursor);
        state.store(ctx, to);
    }
    ctx.memory_mut(|memory| memory.request_focus(to));
    ctx.request_repaint();
}
