//! The clock of a meeting, derived from its agenda and what happened to the clock.
//!
//! A case holds only events: when the clock began, which block was entered when, pauses, minutes asked for. Everything people
//! read (how long this block has, what is left for the others, when it ends) follows from them and from the time it is. So it
//! survives a crash, and two machines that read the same file say the same. Never stored.
//!
//! Total: any log gives an answer, also one with a clock that was set back, blocks the template no longer has, or events that
//! came in twice. Whole seconds inside; the minutes people read always add up to the planned length and what was put on at its
//! end.

use chrono::TimeDelta;

use crate::model::id::BlockId;
use crate::model::{ClockEvent, ClockStep, ExtraFrom, Moment};

/// How long before the end of a block a gentle sign is given, in seconds.
pub const SIGN_SECONDS: i64 = 120;
/// How long minutes that changed show what they were, in seconds of the running clock.
const SEEN_SECONDS: u64 = 180;
/// What every coming block keeps while there is so much, in seconds.
const LEAST_SECONDS: u64 = 60;
/// From here on the end is near, in seconds.
const NEAR_END_SECONDS: u64 = 600;

/// What the clock says at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    /// Since when it counts; `None` before the meeting.
    pub begun: Option<Moment>,
    /// The blocks of the agenda, in order.
    pub blocks: Vec<BlockTime>,
    /// The block the team is in, by position.
    pub current: Option<usize>,
    /// What the current block got when the team came in, and what was put on since, in minutes.
    pub allotted_minutes: u32,
    /// How long the team has been in the current block, in seconds.
    pub spent_seconds: u64,
    /// What is left of what the current block got, in seconds; below zero when it runs over.
    pub left_seconds: i64,
    /// The planned length and what was put on at its end, in minutes.
    pub whole_minutes: u32,
    /// What is left of the whole, in seconds; below zero past the planned end.
    pub whole_left_seconds: i64,
    /// When it is over: the planned end, later by every pause and by what was put on.
    pub end: Option<Moment>,
    /// The clock stands still.
    pub paused: bool,
    /// It is past the planned end.
    pub is_over: bool,
    /// What the coming blocks could still give, in seconds.
    pub spare_seconds: u64,
    /// Where the last extra minutes came from.
    pub extra_from: Option<ExtraFrom>,
    /// The rest no longer fits in what is left.
    pub is_tight: bool,
}

/// What one block has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockTime {
    /// Its minutes: spent when the team was there and went on, what it gets otherwise.
    pub minutes: u32,
    /// What that was before it changed, for as long as people should see it.
    pub was_minutes: Option<u32>,
}

impl ClockView {
    /// The last two minutes of a block that had more than two.
    pub fn is_ending(&self) -> bool {
        let allotted = self.left_seconds.saturating_add_unsigned(self.spent_seconds);
        self.is_running() && (1..=SIGN_SECONDS).contains(&self.left_seconds) && allotted > SIGN_SECONDS
    }

    /// It counts.
    pub fn is_running(&self) -> bool {
        self.begun.is_some() && !self.paused
    }

    /// Whole minutes the current block still has, rounded up; 0 when its time is up.
    pub fn left_minutes(&self) -> u32 {
        minutes_up(self.left_seconds)
    }

    /// Whole minutes the current block runs over.
    pub fn over_minutes(&self) -> u32 {
        minutes_down(self.left_seconds.saturating_neg())
    }

    /// Whole minutes left of the whole, rounded up; 0 when it is over.
    pub fn whole_left_minutes(&self) -> u32 {
        minutes_up(self.whole_left_seconds)
    }

    /// Whole minutes past the planned end.
    pub fn whole_over_minutes(&self) -> u32 {
        minutes_down(self.whole_left_seconds.saturating_neg())
    }

    /// In how many seconds people read something else; `None` while the clock stands still.
    pub fn changes_in_seconds(&self) -> Option<u64> {
        if !self.is_running() {
            return None;
        }
        if self.is_ending() {
            return Some(1);
        }
        // Rounded up, a minute goes when its last second has gone; over time, when a whole one is full.
        let next = |left: i64| (left.saturating_sub(1).rem_euclid(60) + 1).unsigned_abs();
        Some(next(self.left_seconds).min(next(self.whole_left_seconds)))
    }

    /// How far the current block is, from 0 to 1.
    pub fn fraction(&self) -> f32 {
        let allotted = self.left_seconds.saturating_add_unsigned(self.spent_seconds);
        if allotted <= 0 { 1.0 } else { (self.spent_seconds as f32 / allotted as f32).clamp(0.0, 1.0) }
    }
}

/// Reads the clock: `plan` is the agenda with the minutes each block was planned for, `log` what happened, in order.
pub fn read(plan: &[(&BlockId, u16)], log: &[ClockEvent], now: Moment) -> ClockView {
    let mut replay = Replay::new(plan);
    for event in log {
        replay.happen(plan, event);
    }
    replay.pass(now.timestamp());
    replay.view()
}

/// When a clock begins that is started `now`: at the planned start when that was at most a quarter of the length ago, so that
/// the end stays where people were told; else now.
pub fn begin_at(planned_start: Option<Moment>, planned_minutes: u16, now: Moment) -> Moment {
    let late = |start: &Moment| {
        let seconds = now.timestamp().saturating_sub(start.timestamp());
        seconds >= 0 && seconds <= i64::from(planned_minutes) * 60 / 4
    };
    planned_start.filter(late).unwrap_or(now)
}

/// From which of so many blocks on a meeting closes: the last two (what was agreed, and whether it is right), of a short agenda
/// the last. The time is kept for these; what can wait stands before them.
pub fn closing_from(blocks: usize) -> usize {
    blocks.saturating_sub(if blocks >= 4 { 2 } else { 1 })
}

/// What a block asks for when time is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// In proportion to this.
    pub weight: u64,
    /// No less than this while there is so much for everyone.
    pub least: u64,
}

/// Shares `available` over blocks in proportion to their weights, by largest remainder, earlier blocks first. The shares add
/// up to `available` whenever there is a block. Where the least of all together is more than there is, that is shared.
pub fn redistribute(available: u64, blocks: &[Share]) -> Vec<u64> {
    let least: u64 = blocks.iter().map(|block| block.least).fold(0, u64::saturating_add);
    if least >= available {
        return in_proportion(available, &blocks.iter().map(|block| block.least).collect::<Vec<_>>());
    }
    // Who would get less than the least gets the least, and the others share what is left, until that holds for everyone.
    let mut gets_least = vec![false; blocks.len()];
    loop {
        let kept: u64 = blocks.iter().zip(&gets_least).filter(|(_, least)| **least).map(|(block, _)| block.least).sum();
        let weights: Vec<u64> =
            blocks.iter().zip(&gets_least).map(|(block, least)| if *least { 0 } else { block.weight }).collect();
        let open = in_proportion(available.saturating_sub(kept), &weights);
        let too_little: Vec<bool> = (0..blocks.len())
            .map(|at| !gets_least[at] && open[at] < blocks[at].least && weights.iter().any(|w| *w > 0))
            .collect();
        if !too_little.contains(&true) {
            let pinned = |at: usize| if gets_least[at] { blocks[at].least } else { 0 };
            return open.iter().enumerate().map(|(at, share)| share + pinned(at)).collect();
        }
        for (least, now) in gets_least.iter_mut().zip(too_little) {
            *least |= now;
        }
    }
}

/// Whole parts first; what is left goes to the largest remainders. Without any weight, everyone weighs the same.
fn in_proportion(available: u64, weights: &[u64]) -> Vec<u64> {
    let even = weights.iter().all(|weight| *weight == 0);
    let weight_of = |weight: &u64| if even { 1 } else { u128::from(*weight) };
    let whole: u128 = weights.iter().map(weight_of).sum::<u128>().max(1);
    let quota = |weight: &u64| weight_of(weight) * u128::from(available);
    let mut shares: Vec<u64> = weights.iter().map(|weight| u64::try_from(quota(weight) / whole).unwrap_or(u64::MAX)).collect();
    let given = shares.iter().copied().fold(0, u64::saturating_add);
    let left = usize::try_from(available.saturating_sub(given)).unwrap_or(usize::MAX);
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(weights.get(*at).map_or(0, |weight| quota(weight) % whole)));
    for at in by_remainder.into_iter().take(left) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

/// The log, walked from event to event. Moments are whole seconds since 1970.
struct Replay {
    begun: Option<Moment>,
    /// The newest moment so far: a clock that is set back stands still until it is there again.
    at: i64,
    paused: bool,
    paused_seconds: u64,
    /// What the template gives each block.
    planned: Vec<u64>,
    /// What each block is to have in all: as planned, or as it stood when minutes were asked for.
    wanted: Vec<u64>,
    spent: Vec<u64>,
    /// In which block the time went, in order.
    went: Vec<(usize, u64)>,
    current: usize,
    /// What the current block has in all.
    allotted: u64,
    elapsed: u64,
    total: u64,
    extra_from: Option<ExtraFrom>,
    /// Minutes as they stood after the last event that moved them.
    steady: Vec<u32>,
    /// Minutes before that event, and how much had elapsed then.
    before: Option<(Vec<u32>, u64)>,
}

impl Replay {
    fn new(plan: &[(&BlockId, u16)]) -> Self {
        let planned: Vec<u64> = plan.iter().map(|(_, minutes)| u64::from(*minutes) * 60).collect();
        let total = planned.iter().sum();
        let mut replay = Self {
            begun: None,
            at: i64::MIN,
            paused: false,
            paused_seconds: 0,
            wanted: planned.clone(),
            spent: vec![0; planned.len()],
            went: Vec::new(),
            current: 0,
            allotted: planned.first().copied().unwrap_or(0),
            elapsed: 0,
            total,
            extra_from: None,
            steady: Vec::new(),
            before: None,
            planned,
        };
        replay.steady = replay.minutes();
        replay
    }

    fn happen(&mut self, plan: &[(&BlockId, u16)], event: &ClockEvent) {
        if self.begun.is_none() {
            // A log that was cut off at its beginning still counts from the first block that was entered.
            if matches!(event.what, ClockStep::Begin | ClockStep::Enter(_)) {
                self.begun = Some(event.at);
                self.at = event.at.timestamp();
            } else {
                return;
            }
        }
        self.pass(event.at.timestamp());
        match &event.what {
            ClockStep::Begin => {}
            ClockStep::Pause => self.paused = true,
            ClockStep::Resume => self.paused = false,
            ClockStep::Enter(block) => {
                let known = plan.iter().position(|(known, _)| *known == block);
                if let Some(at) = known.filter(|at| *at != self.current) {
                    self.enter(at);
                }
            }
            ClockStep::Extra { minutes, from } => self.extra(u64::from(*minutes) * 60, *from),
        }
    }

    /// Time goes on until `to`.
    fn pass(&mut self, to: i64) {
        if self.begun.is_none() {
            return;
        }
        let seconds = u64::try_from(to.saturating_sub(self.at)).unwrap_or(0);
        self.at = self.at.max(to);
        if self.paused {
            self.paused_seconds = self.paused_seconds.saturating_add(seconds);
            return;
        }
        self.elapsed = self.elapsed.saturating_add(seconds);
        let Some(spent) = self.spent.get_mut(self.current) else { return };
        *spent = spent.saturating_add(seconds);
        match self.went.last_mut() {
            Some((block, went)) if *block == self.current => *went = went.saturating_add(seconds),
            _ => self.went.push((self.current, seconds)),
        }
    }

    fn enter(&mut self, at: usize) {
        self.current = at;
        let shares = redistribute(self.left(), &self.shares_from(at));
        self.allotted = self.spent_in(at).saturating_add(shares.first().copied().unwrap_or(0));
        self.settle();
    }

    /// More time for the current block.
    fn extra(&mut self, seconds: u64, from: ExtraFrom) {
        self.extra_from = Some(from);
        let spent = self.spent_in(self.current);
        // Who runs over gets the minutes from now on, not from when the time was up.
        let base = self.allotted.max(spent);
        let more = match from {
            ExtraFrom::Others => seconds.min(self.spare()),
            ExtraFrom::End => {
                self.total = self.total.saturating_add(seconds);
                seconds.min(self.left().saturating_sub(base - spent))
            }
        };
        self.allotted = base.saturating_add(more);
        // What was asked for stays asked for, also for who looks ahead and comes back.
        let coming = self.coming();
        for (at, share) in coming.into_iter().enumerate() {
            let at = self.current + 1 + at;
            self.wanted[at] = self.spent[at].saturating_add(share);
        }
        if let Some(wanted) = self.wanted.get_mut(self.current) {
            *wanted = self.allotted;
        }
        self.settle();
    }

    /// What the blocks after the current one get.
    fn coming(&self) -> Vec<u64> {
        redistribute(self.left().saturating_sub(self.rest()), &self.shares_from(self.current.saturating_add(1)))
    }

    /// What the coming blocks could give without going below their least.
    fn spare(&self) -> u64 {
        let blocks = self.shares_from(self.current.saturating_add(1));
        self.coming().iter().zip(blocks).map(|(share, block)| share.saturating_sub(block.least)).sum()
    }

    /// What is left of the whole.
    fn left(&self) -> u64 {
        self.total.saturating_sub(self.elapsed)
    }

    /// What is left of the current block.
    fn rest(&self) -> u64 {
        let rest = self.allotted.saturating_sub(self.spent_in(self.current)).min(self.left());
        let is_last = self.current.saturating_add(1) >= self.planned.len();
        if is_last { self.left() } else { rest }
    }

    fn spent_in(&self, at: usize) -> u64 {
        self.spent.get(at).copied().unwrap_or(0)
    }

    /// What the blocks from this one on ask for: what they were to have and did not have yet. When every one of them had all of
    /// it, they share by what was planned.
    fn shares_from(&self, from: usize) -> Vec<Share> {
        let rows = || (from..self.planned.len()).map(|at| (self.planned[at], self.wanted[at], self.spent[at]));
        let had_all = rows().all(|(_, wanted, spent)| wanted <= spent);
        rows()
            .map(|(planned, wanted, spent)| Share {
                weight: if had_all { planned } else { wanted.saturating_sub(spent) },
                least: planned.min(LEAST_SECONDS).saturating_sub(spent),
            })
            .collect()
    }

    /// The seconds of each block, together the whole: spent within it, and what is left of it.
    fn seconds(&self) -> Vec<u64> {
        let mut seconds = vec![0_u64; self.planned.len()];
        let mut room = self.total;
        for (block, went) in &self.went {
            let within = (*went).min(room);
            room -= within;
            seconds[*block] += within;
        }
        if let Some(current) = seconds.get_mut(self.current) {
            *current += self.rest();
        }
        for (at, share) in self.coming().into_iter().enumerate() {
            seconds[self.current + 1 + at] += share;
        }
        seconds
    }

    /// The minutes of each block. Rounded where one block ends and the next begins: what is done keeps its minutes, and all of
    /// them together are the whole.
    fn minutes(&self) -> Vec<u32> {
        let rounded = |seconds: u64| (seconds + 30) / 60;
        let mut until = 0_u64;
        let minutes = |seconds: u64| {
            let from = rounded(until);
            until += seconds;
            u32::try_from(rounded(until) - from).unwrap_or(u32::MAX)
        };
        self.seconds().into_iter().map(minutes).collect()
    }

    /// An event moved minutes: people are to see which.
    fn settle(&mut self) {
        let minutes = self.minutes();
        let ahead = |of: &[u32]| of.get(self.current..).map(<[u32]>::to_vec).unwrap_or_default();
        if ahead(&minutes) != ahead(&self.steady) {
            self.before = Some((std::mem::take(&mut self.steady), self.elapsed));
        }
        self.steady = minutes;
    }

    /// What the minutes were, while people should see it: before this block ran over, else before the last event moved them.
    fn was(&self, minutes: &[u32]) -> Option<&[u32]> {
        if minutes != self.steady {
            return Some(&self.steady);
        }
        let (before, at) = self.before.as_ref()?;
        (self.elapsed - at <= SEEN_SECONDS).then_some(before)
    }

    /// Whether the rest no longer fits: time to say what can wait.
    fn is_tight(&self) -> bool {
        let closing = closing_from(self.planned.len());
        if self.begun.is_none() || self.current >= closing {
            return false;
        }
        let left = self.left();
        let kept_for_closing: u64 = self.planned[closing..].iter().sum();
        let still_planned =
            |from: usize| (from..self.planned.len()).map(|at| self.planned[at].saturating_sub(self.spent[at])).sum::<u64>();
        let second_half = self.elapsed.saturating_mul(2) >= self.total;
        left <= kept_for_closing
            || (left <= NEAR_END_SECONDS && left + LEAST_SECONDS < still_planned(self.current))
            || (second_half && left < still_planned(self.current + 1) / 4 * 3)
    }

    fn view(&self) -> ClockView {
        let minutes = self.minutes();
        let was = self.was(&minutes);
        let was_at = |at: usize| was.and_then(|was| was.get(at)).copied().filter(|was| at >= self.current && *was != minutes[at]);
        let blocks = minutes.iter().enumerate().map(|(at, minutes)| BlockTime { minutes: *minutes, was_minutes: was_at(at) });
        let signed = |seconds: u64| i64::try_from(seconds).unwrap_or(i64::MAX);
        let spent = self.spent_in(self.current);
        let has_begun = self.begun.is_some();
        let lasts = TimeDelta::try_seconds(signed(self.total.saturating_add(self.paused_seconds)));
        ClockView {
            begun: self.begun,
            blocks: blocks.collect(),
            current: (has_begun && self.current < self.planned.len()).then_some(self.current),
            allotted_minutes: self.steady.get(self.current).copied().unwrap_or(0),
            spent_seconds: spent,
            left_seconds: signed(self.allotted).saturating_sub(signed(spent)),
            whole_minutes: u32::try_from(self.total / 60).unwrap_or(u32::MAX),
            whole_left_seconds: signed(self.total).saturating_sub(signed(self.elapsed)),
            end: self.begun.zip(lasts).and_then(|(begun, lasts)| begun.checked_add_signed(lasts)),
            paused: self.paused,
            is_over: has_begun && self.elapsed > self.total,
            spare_seconds: self.spare(),
            extra_from: self.extra_from,
            is_tight: self.is_tight(),
        }
    }
}

fn minutes_up(seconds: i64) -> u32 {
    u32::try_from(seconds.max(0).saturating_add(59) / 60).unwrap_or(u32::MAX)
}

fn minutes_down(seconds: i64) -> u32 {
    u32::try_from(seconds.max(0) / 60).unwrap_or(u32::MAX)
}
