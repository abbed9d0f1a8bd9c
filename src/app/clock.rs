//! The clock of the open case: what its log says now, when it was to begin, and what could wait when time runs out.

use chrono::NaiveDateTime;

use crate::engine::clock::{self, ClockView};
use crate::engine::postpone::{self, Coming, Proposal};
use crate::engine::view::{BlockView, FieldState, FieldView, ItemView, OpeningView, StepStatus, StepView};
use crate::model::id::BlockId;
use crate::model::template::AskMoment;
use crate::model::{Family, Moment, Scalar};

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

/// Concepts of what people cannot go home without.
const NEEDED: [&str; 5] = ["komende_week", "overbrugging", "aanspreekpunt", "volgend_overleg", "wie_informeert_wie"];

/// What to put off so that the rest fits: positions in [`can_wait`]. Nothing while all of it fits.
///
/// A step takes what the agenda planned for its part of a block. The time of the blocks in which the meeting closes is kept,
/// and so is the rest of what is on the table now.
pub fn proposal(open: &OpenCase, clock: &ClockView) -> Proposal {
    let blocks = &open.view.blocks;
    let closing = clock::closing_from(blocks.len());
    let planned = |block: &BlockView| u64::from(block.minutes) * 60;
    let (block, opening) = open.block;
    let part = |block: &BlockView| planned(block) / u64::try_from(block.openings.len().max(1)).unwrap_or(1);
    let ahead = |(at, block): (usize, &'_ BlockView)| {
        let from = if at == open.block.0 { opening + 1 } else { 0 };
        let count = block.openings.len();
        from.min(count)..count
    };
    let coming: Vec<(u64, &OpeningView)> = (block..closing)
        .filter_map(|at| blocks.get(at).map(|block| (at, block)))
        .flat_map(|(at, block)| ahead((at, block)).filter_map(move |i| Some((part(block), block.openings.get(i)?))))
        .collect();
    let steps: Vec<Coming> = can_wait(open)
        .into_iter()
        .map(|step| {
            let of_step = || coming.iter().filter(|(_, opening)| opening.step == step.id);
            let fields = || of_step().flat_map(|(_, opening)| together(open, opening));
            let is_later = step.status == StepStatus::Postponed;
            Coming {
                seconds: if is_later { 0 } else { of_step().map(|(seconds, _)| seconds).sum() },
                stays: fields().any(|field| stays(open, field)),
                required: fields().any(|field| field.required && field.state == FieldState::Blank),
            }
        })
        .collect();
    let kept: u64 = blocks.iter().skip(closing).map(planned).sum();
    let here = blocks.get(block).map_or(0, |now| {
        let until = part(now) * u64::try_from(opening + 1).unwrap_or(1);
        until.saturating_sub(if clock.current == Some(block) { clock.spent_seconds } else { 0 })
    });
    let left = u64::try_from(clock.whole_left_seconds.max(0)).unwrap_or(0);
    postpone::proposal(&steps, left.saturating_sub(kept).saturating_sub(here))
}

fn together<'o>(open: &'o OpenCase, opening: &'o OpeningView) -> impl Iterator<Item = &'o FieldView> {
    let fields = opening.items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
    });
    fields.filter(|field| field.moment == AskMoment::Together)
}

/// Whether pupil or parents speak here, or people cannot go home without it.
fn stays(open: &OpenCase, field: &FieldView) -> bool {
    let voices = field.statements.as_ref().map(|view| view.voices.as_slice()).unwrap_or_default();
    let is_theirs = !voices.is_empty() && voices.iter().all(|family| matches!(family, Family::Pupil | Family::Parents));
    let question = open.template.question(field.id.as_str());
    let concept = question.and_then(|question| question.concept.as_ref());
    is_theirs || concept.is_some_and(|concept| NEEDED.iter().any(|needed| *concept == **needed))
}
