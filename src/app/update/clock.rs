//! The clock of a meeting: every press becomes an event in the case. Events are not undone: time went by.

use crate::app::clock::{self, ClockLine, MORE_MINUTES};
use crate::app::command::Panel;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::state::State;
use crate::engine::clock::{ClockView, begin_at};
use crate::model::id::EventId;
use crate::model::{ClockEvent, ClockStep, Edit, ExtraFrom, ListEdit, MeetingStatus, StepState};

/// Something about the clock of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockCommand {
    /// Stands still, or goes on when it does.
    PauseOrResume,
    /// Two minutes more; the first time it asks where they come from.
    More,
    /// Two minutes more, from there.
    MoreFrom(ExtraFrom),
    /// Asks where two minutes more come from; when that was asked, they move the end.
    Ask,
    /// Shows what the clock can do, or closes it.
    Controls,
    /// Closes what stands below the bar.
    CloseLine,
    /// Everything that is proposed to wait is put off.
    PutOff,
    /// Nobody wants to hear now that the rest no longer fits.
    NotNow,
}

pub(super) fn update(state: &mut State, command: ClockCommand, env: &Env, effects: &mut Vec<Effect>) {
    if !state.in_meeting() {
        return;
    }
    match command {
        ClockCommand::PauseOrResume => match seen(state, env).filter(|clock| clock.begun.is_some()).map(|clock| clock.paused) {
            Some(true) => resume(state, env),
            Some(false) => {
                pause(state, env);
                super::saving::save_now(state, None, effects);
            }
            None => {}
        },
        ClockCommand::More => more(state, env),
        ClockCommand::MoreFrom(from) => more_from(state, from, env),
        ClockCommand::Ask if state.clock_line.is_some() => more_from(state, ExtraFrom::End, env),
        ClockCommand::Ask => ask(state, env),
        ClockCommand::Controls => {
            state.clock_line = state.clock_line.is_none().then_some(ClockLine::Controls);
        }
        ClockCommand::CloseLine => {
            state.clock_line = None;
            state.clock_moved = false;
        }
        ClockCommand::PutOff => put_off(state, env),
        ClockCommand::NotNow => {
            state.clock_quiet = true;
            state.panel = state.panel.filter(|panel| *panel != Panel::Later);
        }
    }
}

/// The events a meeting begins with, in its first block.
pub(super) fn beginning(state: &State, env: &Env) -> Vec<ClockEvent> {
    let now = state.now(env);
    let Some(open) = state.open.as_ref() else { return Vec::new() };
    let Some(meeting) = open.current_meeting() else { return Vec::new() };
    let at = begin_at(clock::planned_start(open, now), meeting.planned_minutes, now);
    let event = |at, what| ClockEvent { id: EventId::new(env.key()), at, what };
    let first = open.view.blocks.first().map(|block| event(now, ClockStep::Enter(block.id.clone())));
    std::iter::once(event(at, ClockStep::Begin)).chain(first).collect()
}

/// The team goes into the meeting again: it goes on in the block that is on the screen. A meeting that ran before there was a
/// clock gets one now. Where the program opened by itself, a pause goes on until somebody ends it.
pub(super) fn go_on(state: &mut State, by_itself: bool, env: &Env) {
    let Some(clock) = seen(state, env) else { return };
    if clock.begun.is_none() {
        log(state, ClockStep::Begin, env);
    }
    if clock.paused && !by_itself {
        resume(state, env);
    }
    entered(state, env);
}

/// Another block is on the screen.
pub(super) fn entered(state: &mut State, env: &Env) {
    let Some(clock) = seen(state, env).filter(|_| state.in_meeting()) else { return };
    let block = state.open.as_ref().filter(|open| clock.current != Some(open.block.0)).and_then(|open| open.block_id().cloned());
    if let Some(block) = block {
        state.clock_line = None;
        state.clock_moved = false;
        log(state, ClockStep::Enter(block), env);
    }
}

/// At which moment of [`Env::millis`] the clock says something else.
pub(super) fn due_at(state: &State, env: &Env) -> Option<u64> {
    let open = state.open.as_ref().filter(|_| state.in_meeting())?;
    let now = state.now(env);
    let seconds = clock::of(open, now).changes_in_seconds()?;
    // The clock counts whole seconds of the day.
    let into_second = u64::from(now.timestamp_subsec_millis().min(999));
    Some(env.millis() + seconds * 1_000 - into_second)
}

/// The clock stands still; whether it did not already.
pub(super) fn pause(state: &mut State, env: &Env) -> bool {
    state.clock_line = None;
    seen(state, env).is_some_and(|clock| clock.is_running()) && log(state, ClockStep::Pause, env)
}

pub(super) fn resume(state: &mut State, env: &Env) {
    log(state, ClockStep::Resume, env);
}

/// What the clock of a meeting that runs says.
fn seen(state: &State, env: &Env) -> Option<ClockView> {
    let open = state.open.as_ref()?;
    open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Running)?;
    Some(clock::of(open, state.now(env)))
}

fn more(state: &mut State, env: &Env) {
    let Some(clock) = seen(state, env).filter(|clock| clock.begun.is_some()) else { return };
    let from = if state.clock_line.is_some() { Some(first_answer(&clock)) } else { clock.extra_from };
    match from {
        // The others have nothing left to give: then it is a question again.
        Some(ExtraFrom::Others) if !clock::can_others_give(&clock) => ask(state, env),
        Some(from) => more_from(state, from, env),
        None => ask(state, env),
    }
}

/// What the same key answers to the question it asked.
fn first_answer(clock: &ClockView) -> ExtraFrom {
    if clock::can_others_give(clock) { ExtraFrom::Others } else { ExtraFrom::End }
}

fn ask(state: &mut State, env: &Env) {
    if seen(state, env).is_some_and(|clock| clock.begun.is_some()) {
        state.clock_line = Some(ClockLine::Asks);
    }
}

fn more_from(state: &mut State, from: ExtraFrom, env: &Env) {
    let Some(clock) = seen(state, env).filter(|clock| clock.begun.is_some()) else { return };
    // Past the end, what is over is put on as well: two minutes more are two minutes from now.
    let over = if from == ExtraFrom::End { minutes_over(&clock) } else { 0 };
    let minutes = MORE_MINUTES.saturating_add(over);
    // Nothing is said of it: the minutes of this block, of the others and the end change before everyone's eyes.
    if log(state, ClockStep::Extra { minutes, from }, env) {
        state.clock_line = None;
        state.clock_moved = true;
    }
}

/// What is proposed to wait, in one step of undo.
fn put_off(state: &mut State, env: &Env) {
    let Some(clock) = seen(state, env) else { return };
    let Some(open) = state.shown().filter(|open| open.read_only.is_none()) else { return };
    let steps = clock::can_wait(open);
    let edits: Vec<Edit> = clock::proposal(open, &clock)
        .steps
        .into_iter()
        .filter_map(|at| steps.get(at))
        .map(|step| Edit::Step { meeting: open.meeting.clone(), step: step.id.clone(), state: Some(StepState::Postponed) })
        .collect();
    if !edits.is_empty() {
        super::change::apply(state, Edit::All(edits), env);
    }
}

/// Whole minutes past the end, rounded up.
fn minutes_over(clock: &ClockView) -> u16 {
    u16::try_from(clock.whole_left_seconds.saturating_neg().max(0).saturating_add(59) / 60).unwrap_or(u16::MAX)
}

/// Writes an event down; whether it could be.
fn log(state: &mut State, what: ClockStep, env: &Env) -> bool {
    let at = state.now(env);
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return false };
    let running = open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Running);
    let Some(meeting) = running.map(|meeting| meeting.id.clone()) else { return false };
    let item = ClockEvent { id: EventId::new(env.key()), at, what };
    super::change::apply_for_good(state, Edit::Clock { meeting, edit: ListEdit::Insert { at: usize::MAX, item } }, env)
}
