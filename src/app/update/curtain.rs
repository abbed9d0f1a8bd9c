//! The curtain and the lock: nothing of a case stays in sight when somebody says so, or when nobody is there.
//!
//! Saving goes first and nothing is asked (reliability R13). While the clock of a meeting runs nothing falls by itself: people talk
//! without touching anything. Long after its end it does. At the bureau the curtain falls after some minutes, and later the case
//! is left; there is no encryption, so that is what a lock can do: going on begins with opening it again.

use chrono::TimeDelta;

use crate::app::clock;
use crate::app::command::Go;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::place::Place;
use crate::app::state::{Curtain, Page, State};
use crate::model::{MeetingStatus, Moment};

/// How long after the planned end of a meeting, without anyone doing anything, the curtain falls.
const AFTER_END_MS: i64 = 30 * 60 * 1_000;
const MINUTE_MS: u64 = 60 * 1_000;

/// The curtain before everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurtainCommand {
    /// Draws it at once, or opens it when it is drawn.
    DrawOrOpen,
    /// Opens it; a meeting that is paused goes on.
    Open,
}

/// What happens when nobody does anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Falls {
    Curtain,
    Lock,
}

pub(super) fn update(state: &mut State, command: CurtainCommand, env: &Env, effects: &mut Vec<Effect>) {
    match (state.curtain(), command) {
        (None, CurtainCommand::DrawOrOpen) => draw(state, effects),
        (None, CurtainCommand::Open) => {}
        (Some(curtain), _) => {
            if std::mem::take(&mut state.is_curtain_drawn) {
                remember(state, effects);
            }
            if curtain == Curtain::Pause {
                super::clock::resume(state, env);
            }
        }
    }
}

/// Whatever is due because nobody did anything.
pub(super) fn fall_in_time(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    match falls_at(state, env) {
        Some((at, Falls::Curtain)) if at <= env.millis() => draw(state, effects),
        Some((at, Falls::Lock)) if at <= env.millis() => lock(state, env, effects),
        _ => {}
    }
}

/// At which moment of [`Env::millis`] something falls when nobody does anything.
pub(super) fn due_at(state: &State, env: &Env) -> Option<u64> {
    falls_at(state, env).map(|(at, _)| at)
}

fn falls_at(state: &State, env: &Env) -> Option<(u64, Falls)> {
    if state.quietly {
        return None;
    }
    if state.in_meeting() {
        let at = planned_end(state, env).filter(|_| state.curtain().is_none())?;
        return Some((at, Falls::Curtain));
    }
    let has_names = state.open.is_some() || matches!(state.page, Page::Overview | Page::Versions);
    if !has_names || matches!(state.page, Page::Start | Page::Kiosk) {
        return None;
    }
    let idle = state.settings.idle;
    let after = |minutes: u16| state.last_input + u64::from(minutes) * MINUTE_MS;
    let lock = (after(idle.lock_minutes), Falls::Lock);
    let curtain = idle.curtain_minutes.filter(|_| state.curtain().is_none()).map(|minutes| (after(minutes), Falls::Curtain));
    Some(curtain.filter(|(at, _)| *at < lock.0).unwrap_or(lock))
}

/// When it falls at the table: so long after the planned end, and after whatever was done since.
fn planned_end(state: &State, env: &Env) -> Option<u64> {
    let open = state.open.as_ref()?;
    let meeting = open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Running)?;
    let now = state.now(env);
    let by_length = |started: Moment| started.checked_add_signed(TimeDelta::minutes(i64::from(meeting.planned_minutes)));
    let end = clock::of(open, now).end.or_else(|| meeting.started.and_then(by_length))?;
    let signed = |millis: u64| i64::try_from(millis).unwrap_or(i64::MAX);
    let end = signed(env.millis()).saturating_add((end - now).num_milliseconds());
    u64::try_from(end.max(signed(state.last_input)).saturating_add(AFTER_END_MS)).ok()
}

fn draw(state: &mut State, effects: &mut Vec<Effect>) {
    super::saving::save_now(state, None, effects);
    state.is_curtain_drawn = true;
    remember(state, effects);
}

/// A drawn curtain outlives the end of the program, as a pause does; also where no case is open, over the list of names.
fn remember(state: &mut State, effects: &mut Vec<Effect>) {
    if state.quietly {
        return;
    }
    let of_case = super::going::place(state, false);
    let is_drawn = state.is_curtain_drawn;
    let Some(folder) = state.folder.as_mut() else { return };
    let place = of_case.unwrap_or_else(|| Place { curtain: is_drawn, ..folder.place.clone() });
    folder.place.curtain = is_drawn;
    effects.push(Effect::SavePlace(place));
}

/// The case is left after saving; the neutral page stands there.
fn lock(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    state.is_curtain_drawn = false;
    state.help = false;
    super::going::update(state, Go::Kiosk, env, effects);
}
