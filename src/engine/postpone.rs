//! What a team can put off when the rest no longer fits: a proposal, and never more than that.

/// A step that is still to come, in the order of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// How long it was planned to take, in seconds.
    pub seconds: u64,
    /// It is not put off: pupil or parents speak in it, or people cannot go home without it.
    pub stays: bool,
    /// It asks something the plan cannot do without, and nobody answered that yet.
    pub required: bool,
}

/// What could be put off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Which steps, by position, in the order of the agenda.
    pub steps: Vec<usize>,
    /// Whether the rest then fits.
    pub fits: bool,
}

/// Which of the coming steps to put off, so that the others fit in `room_seconds`: as few as that takes.
///
/// The last of the agenda goes first, since what comes later builds on what comes before; what is required only goes when all
/// that is not is not enough. What stays is never among them. When a later choice makes an earlier one needless, that one is
/// taken back, the first of the agenda before the others.
pub fn proposal(coming: &[Coming], room_seconds: u64) -> Proposal {
    let mut left: u64 = coming.iter().map(|step| step.seconds).fold(0, u64::saturating_add);
    let mut goes = vec![false; coming.len()];
    for required in [false, true] {
        for (at, step) in coming.iter().enumerate().rev() {
            if left > room_seconds && step.seconds > 0 && !step.stays && step.required == required {
                goes[at] = true;
                left -= step.seconds;
            }
        }
    }
    let fits = left <= room_seconds;
    for required in [true, false] {
        for (at, step) in coming.iter().enumerate() {
            let still_fits = left.saturating_add(step.seconds) <= room_seconds;
            if fits && goes[at] && still_fits && step.required == required {
                goes[at] = false;
                left += step.seconds;
            }
        }
    }
    Proposal { steps: (0..coming.len()).filter(|at| goes[*at]).collect(), fits }
}
