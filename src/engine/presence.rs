//! Who is there: what was planned beforehand and what really happened, put together for one moment.
//!
//! What happened goes before what was planned. A planned time counts by the clock only until somebody says otherwise: who
//! is said to be there after the time they would leave, is there. Two questions are asked of it and they lean to opposite
//! sides: a decision counts only who is there, privacy counts everyone who may still be looking.

use chrono::NaiveTime;

use crate::model::{Function, Meeting, MeetingStatus, Moment, Movement, MovementKind, Presence, PresenceMode, SeatId};

/// How someone is there at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// At the table, or online and in view.
    Here,
    /// Takes part online and fell away (*uit beeld*).
    OutOfView,
    /// Comes later.
    NotYet,
    /// Has left.
    Left,
    /// Takes part in writing only.
    InWriting,
    /// Is not there, and was not expected.
    Absent,
}

/// How `seat` is there at `now`. Who does not take part is [`Standing::Absent`].
///
/// Before the meeting runs everyone stands as planned, whatever the clock says; once it is closed, as it was then.
pub fn standing(meeting: &Meeting, seat: &SeatId, now: Moment) -> Standing {
    let Some(presence) = meeting.presence_of(seat) else { return Standing::Absent };
    let now = as_of(meeting, now);
    let said = last_movement(meeting, seat, now);
    let was_to_leave = |since: Option<Moment>| {
        let leaves_at =
            |until: NaiveTime| since.is_none_or(|since| is_before(meeting, since, until)) && !is_before(meeting, now, until);
        runs(meeting) && presence.until.is_some_and(leaves_at)
    };
    match said.map(|movement| (movement.kind, movement.at)) {
        Some((MovementKind::Left, _)) => Standing::Left,
        Some((_, at)) if was_to_leave(Some(at)) => Standing::Left,
        Some((MovementKind::Arrived | MovementKind::BackInView, _)) => Standing::Here,
        Some((MovementKind::OutOfView, _)) => Standing::OutOfView,
        None => match presence.mode {
            PresenceMode::InWriting => Standing::InWriting,
            PresenceMode::Absent => Standing::Absent,
            PresenceMode::InRoom | PresenceMode::Online if is_to_come(meeting, presence, now) => Standing::NotYet,
            PresenceMode::InRoom | PresenceMode::Online if was_to_leave(None) => Standing::Left,
            PresenceMode::InRoom | PresenceMode::Online => Standing::Here,
        },
    }
}

/// Whether `seat` may be looking at the screen at `now`: what somebody must not see is not shown while this is so.
///
/// A planned end alone does not end it, for people stay a little longer; only leaving does. Who fell out of view may be
/// back before anyone notices.
pub fn may_be_watching(meeting: &Meeting, seat: &SeatId, now: Moment) -> bool {
    let Some(presence) = meeting.presence_of(seat) else { return false };
    if presence.mode == PresenceMode::Online && presence.sees_screen == Some(false) {
        return false;
    }
    let now = as_of(meeting, now);
    match last_movement(meeting, seat, now).map(|movement| movement.kind) {
        Some(MovementKind::Left) => false,
        Some(MovementKind::Arrived | MovementKind::OutOfView | MovementKind::BackInView) => true,
        None => match presence.mode {
            PresenceMode::InRoom | PresenceMode::Online => !is_to_come(meeting, presence, now),
            PresenceMode::InWriting | PresenceMode::Absent => false,
        },
    }
}

/// Who is there at `now`, in the order of the table.
pub fn here(meeting: &Meeting, now: Moment) -> Vec<SeatId> {
    seats_that(meeting, |presence| standing(meeting, &presence.seat, now) == Standing::Here)
}

/// Who takes part and misses what happens at `now`: a decision is still to be put to them (*nog voorleggen aan*). Not to who
/// only listens.
pub fn who_missed(meeting: &Meeting, now: Moment) -> Vec<SeatId> {
    let only_listens = |presence: &Presence| presence.functions == [Function::Listener];
    seats_that(meeting, |presence| match standing(meeting, &presence.seat, now) {
        Standing::OutOfView | Standing::NotYet | Standing::Left | Standing::InWriting => !only_listens(presence),
        Standing::Here | Standing::Absent => false,
    })
}

/// Who takes part online, in view or out of it, also past the time they would leave while nobody said they did.
pub fn online(meeting: &Meeting, now: Moment) -> Vec<SeatId> {
    seats_that(meeting, |presence| {
        let has_left = last_movement(meeting, &presence.seat, now).is_some_and(|last| last.kind == MovementKind::Left);
        presence.mode == PresenceMode::Online && !has_left && standing(meeting, &presence.seat, now) != Standing::NotYet
    })
}

/// Who is there online without seeing the screen: everything is read aloud for them (*lees voor*).
pub fn read_aloud_for(meeting: &Meeting, now: Moment) -> Vec<SeatId> {
    seats_that(meeting, |presence| {
        let is_blind = presence.mode == PresenceMode::Online && presence.sees_screen == Some(false);
        is_blind && standing(meeting, &presence.seat, now) == Standing::Here
    })
}

/// Who would come later and should be there by now, while nobody said whether they are.
pub fn unasked(meeting: &Meeting, now: Moment) -> Vec<SeatId> {
    seats_that(meeting, |presence| {
        let is_expected = matches!(presence.mode, PresenceMode::InRoom | PresenceMode::Online) && presence.from.is_some();
        let has_come = |from: NaiveTime| {
            let begun_without = meeting.started.is_some_and(|started| is_before(meeting, started, from));
            begun_without && !is_before(meeting, now, from)
        };
        meeting.status == MeetingStatus::Running
            && is_expected
            && presence.from.is_some_and(has_come)
            && last_movement(meeting, &presence.seat, now).is_none()
            && standing(meeting, &presence.seat, now) == Standing::Here
    })
}

/// What was last said about whether `seat` is there, up to and including `now`.
pub fn last_movement<'m>(meeting: &'m Meeting, seat: &SeatId, now: Moment) -> Option<&'m Movement> {
    meeting.movements.iter().rev().find(|movement| &movement.seat == seat && movement.at <= now)
}

/// In how many seconds `seat` would leave by what was planned; negative when that time has gone by, `None` when nothing was
/// planned or it is no longer there to leave.
pub fn seconds_to_leaving(meeting: &Meeting, seat: &SeatId, now: Moment) -> Option<i64> {
    let until = meeting.presence_of(seat)?.until?;
    let said = last_movement(meeting, seat, now);
    let still_holds = said.is_none_or(|movement| movement.kind != MovementKind::Left && is_before(meeting, movement.at, until));
    (meeting.status == MeetingStatus::Running && still_holds)
        .then(|| (on_the_day(meeting, now, until) - now.naive_local()).num_seconds())
}

fn seats_that(meeting: &Meeting, is_wanted: impl Fn(&Presence) -> bool) -> Vec<SeatId> {
    meeting.presence.iter().filter(|presence| is_wanted(presence)).map(|presence| presence.seat.clone()).collect()
}

/// Whether planned times mean anything yet.
fn runs(meeting: &Meeting) -> bool {
    meeting.status != MeetingStatus::Planned
}

/// After closing nothing happens any more.
fn as_of(meeting: &Meeting, now: Moment) -> Moment {
    meeting.closed.map_or(now, |closed| closed.min(now))
}

fn is_to_come(meeting: &Meeting, presence: &Presence, now: Moment) -> bool {
    runs(meeting) && presence.from.is_some_and(|from| is_before(meeting, now, from))
}

/// Whether `moment` lies before this time of the day the meeting began.
fn is_before(meeting: &Meeting, moment: Moment, time: NaiveTime) -> bool {
    moment.naive_local() < on_the_day(meeting, moment, time)
}

/// A planned time, on the day the meeting began and in the hours of `moment`.
fn on_the_day(meeting: &Meeting, moment: Moment, time: NaiveTime) -> chrono::NaiveDateTime {
    let began = meeting.started.map_or(moment, |started| started.with_timezone(moment.offset()));
    began.date_naive().and_time(time)
}
