//! The clock of the open case: what its log says now, when it was to begin, and what could wait when time runs out.

use chrono::NaiveDateTime;

use crate::engine::clock::{self, ClockView};
use crate::engine::view::{StepStatus, StepView};
use crate::model::id::BlockId;
use crate::model::{Moment, Scalar};

use super::state::OpenCase;

/// How many minutes one press puts on.
pub const MORE_MINUTES: u16 = 2;

/// What stands in the line below the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockLine {
    /// Where two more minutes come from.
    Asks,
    /// Everything the clock can do.
    Controls,
}

/// What the clock of the meeting says; what it said when it was closed once it is.
pub fn of(open: &OpenCase, now: Moment) -> ClockView {
    let plan: Vec<(&BlockId, u16)> = open.view.blocks.iter().map(|block| (&block.id, block.minutes)).collect();
    let meeting = open.current_meeting();
    let log = meeting.map(|meeting| meeting.clock.as_slice()).unwrap_or_default();
    clock::read(&plan, log, meeting.and_then(|meeting| meeting.closed).unwrap_or(now))
}

/// Whether the coming blocks can give as many minutes as one press puts on.
pub fn can_others_give(clock: &ClockView) -> bool {
    clock.spare_seconds >= u64::from(MORE_MINUTES) * 60
}

/// When the meeting was to begin, by its own answers; without a date, at that time today.
pub fn planned_start(open: &OpenCase, now: Moment) -> Option<Moment> {
    let Some(Scalar::Time(time)) = answer(open, "overleg_tijd") else { return None };
    let date = match answer(open, "overleg_datum") {
        Some(Scalar::Date(date)) => *date,
        _ => now.date_naive(),
    };
    NaiveDateTime::new(date, *time).and_local_timezone(*now.offset()).single()
}

fn answer<'o>(open: &'o OpenCase, concept: &str) -> Option<&'o Scalar> {
    open.field_with(concept)?.answer.as_ref()?.value.as_ref()?.scalar()
}

/// The steps that are still to come before the meeting closes and not finished, in the order of the agenda. What was put off
/// already stands among them, so that it can be taken back.
pub fn can_wait(open: &OpenCase) -> Vec<&StepView> {
    let blocks = &open.view.blocks;
    let closing = clock::closing_from(blocks.len());
    let of_block = |at: usize| blocks.get(at).map(|block| block.openings.as_slice()).unwrap_or_default();
    let (block, opening) = open.block;
    let here = of_block(block).get(opening).map(|opening| &opening.step);
    let later_here = of_block(block).iter().skip(opening + 1);
    let coming = (block + 1..closing).flat_map(of_block);
    let kept: Vec<_> = (closing..blocks.len()).flat_map(of_block).map(|opening| &opening.step).collect();
    let mut steps: Vec<&StepView> = Vec::new();
    for opening in later_here.chain(coming).filter(|_| block < closing) {
        let Some(step) = open.view.step(opening.step.as_str()) else { continue };
        let is_open = matches!(step.status, StepStatus::NotStarted | StepStatus::Busy | StepStatus::Postponed);
        let is_new = !steps.iter().any(|known| known.id == step.id);
        if is_open && is_new && here != Some(&step.id) && !kept.contains(&&step.id) {
            steps.push(step);
        }
    }
    steps
}
