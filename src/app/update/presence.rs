//! Who came, left, or was out of view: with the time it is, and taken back like any other change.

use chrono::{Duration, Timelike};

use crate::app::command::{Change, PresenceCommand};
use crate::app::env::Env;
use crate::app::people;
use crate::app::sentence::Sentence;
use crate::app::state::{Dialog, OpenCase, State, Tone};
use crate::engine::presence::{Standing, last_movement, online, standing};
use crate::model::id::{DecisionId, EventId, SeatId};
use crate::model::{Edit, ListEdit, Meeting, MeetingStatus, Moment, Movement, MovementKind, Presence, PresenceMode};

/// After how long who was not there yet is asked about again, in minutes.
const ASK_AGAIN_MINUTES: i64 = 10;

pub(super) fn update(state: &mut State, command: PresenceCommand, env: &Env) {
    match command {
        PresenceCommand::ToggleView => toggle_view(state, env),
        PresenceCommand::ToggleViewOf(seat) => {
            if state.dialog == Some(Dialog::OutOfView) {
                state.dialog = None;
            }
            toggle_view_of(state, seat, env);
        }
        PresenceCommand::NotYet(seat) => not_yet(state, &seat, env),
    }
}

/// One online seat is meant at once; of several it is asked which.
fn toggle_view(state: &mut State, env: &Env) {
    let now = state.now(env);
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let Some(meeting) = running(open) else { return };
    let mut online = online(meeting, now);
    match online.len() {
        0 => super::say(state, env, Tone::Info, Sentence::plain("niemand-online")),
        1 => toggle_view_of(state, online.remove(0), env),
        _ => state.dialog = Some(Dialog::OutOfView),
    }
}

fn toggle_view_of(state: &mut State, seat: SeatId, env: &Env) {
    let now = state.now(env);
    let Some(open) = state.open.as_ref() else { return };
    let Some(meeting) = running(open) else { return };
    let was_out = standing(meeting, &seat, now) == Standing::OutOfView;
    let name = people::short_name(open, &seat);
    let kind = if was_out { MovementKind::BackInView } else { MovementKind::OutOfView };
    let Some(edit) = moved(open, seat, kind, now, env) else { return };
    if super::change::apply(state, edit, env) {
        let key = if was_out { "nu-weer-in-beeld" } else { "nu-uit-beeld" };
        super::say_with_undo(state, env, Tone::Info, Sentence::plain(key).with("wie", name));
    }
}

/// Who comes later than planned: the time they are expected moves on.
fn not_yet(state: &mut State, seat: &SeatId, env: &Env) {
    let now = state.now(env);
    let Some(open) = state.open.as_ref() else { return };
    let Some(known) = running(open).and_then(|meeting| meeting.presence_of(seat)) else { return };
    let later = (now + Duration::minutes(ASK_AGAIN_MINUTES)).time();
    let from = later.with_second(0).and_then(|time| time.with_nanosecond(0));
    let presence = Presence { from, ..known.clone() };
    super::change::update(state, Change::Presence(presence), env);
}

/// The edit that someone came, left or was out of view at this moment; `None` when that was already said.
///
/// Who was not expected at all takes part from here on.
pub(super) fn moved(open: &OpenCase, seat: SeatId, kind: MovementKind, now: Moment, env: &Env) -> Option<Edit> {
    let meeting = running(open)?;
    let stands = standing(meeting, &seat, now);
    let said_already = last_movement(meeting, &seat, now).is_some_and(|last| last.kind == kind);
    let stands_so = match kind {
        MovementKind::Arrived | MovementKind::BackInView => stands == Standing::Here,
        MovementKind::Left => stands == Standing::Left,
        MovementKind::OutOfView => stands == Standing::OutOfView,
    };
    if said_already && stands_so {
        return None;
    }
    let event = Movement { id: EventId::new(env.key()), seat: seat.clone(), at: now, kind };
    let id = meeting.id.clone();
    let insert = Edit::Movement { meeting: id.clone(), edit: ListEdit::Insert { at: usize::MAX, item: event } };
    if meeting.presence_of(&seat).is_some() {
        return Some(insert);
    }
    open.case.seat(&seat)?;
    let unexpected = Presence { mode: PresenceMode::Absent, ..Presence::in_room(seat) };
    let joins = Edit::Presence { meeting: id, edit: ListEdit::Insert { at: usize::MAX, item: unexpected } };
    Some(Edit::All(vec![insert, joins]))
}

/// Someone was told a decision they missed.
pub(super) fn put_to(open: &OpenCase, decision: &DecisionId, seat: &SeatId) -> Option<Edit> {
    let known = open.case.decisions.iter().find(|known| &known.id == decision)?;
    let mut item = known.clone();
    item.put_to.retain(|waiting| waiting != seat);
    (item.put_to.len() < known.put_to.len()).then_some(Edit::Decision(ListEdit::Replace { item }))
}

pub(super) fn running(open: &OpenCase) -> Option<&Meeting> {
    open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Running)
}
