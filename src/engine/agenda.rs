//! How the planned length of a meeting is divided over its agenda blocks.

use crate::model::template::Block;

/// Planned length of a meeting nobody planned yet, in minutes.
pub const USUAL_MINUTES: u16 = 60;

/// Minutes per block, in order, always adding up to `planned_minutes`.
///
/// A length the template divides itself is taken as it stands. Any other is divided in proportion to the nearest length
/// that is (of two equally near, the shorter), by largest remainder; every block then gets at least a minute when there
/// are enough.
pub fn share_minutes(blocks: &[Block], planned_minutes: u16) -> Vec<u16> {
    let nearest = nearest_preset(blocks, planned_minutes);
    let weights: Vec<u16> =
        blocks.iter().map(|block| nearest.and_then(|n| block.minutes.get(&n)).copied().unwrap_or(0)).collect();
    let weight: u64 = weights.iter().map(|minutes| u64::from(*minutes)).sum();
    let is_complete = blocks.iter().all(|block| block.minutes.contains_key(&planned_minutes));
    if is_complete && weight == u64::from(planned_minutes) {
        return weights;
    }
    let weights = if weight == 0 { vec![1; blocks.len()] } else { weights };
    let mut shares = by_largest_remainder(&weights, planned_minutes);
    if usize::from(planned_minutes) >= shares.len() {
        leave_none_empty(&mut shares);
    }
    shares
}

fn nearest_preset(blocks: &[Block], planned_minutes: u16) -> Option<u16> {
    let presets = blocks.iter().flat_map(|block| block.minutes.keys().copied());
    presets.min_by_key(|preset| (preset.abs_diff(planned_minutes), *preset))
}

/// Whole minutes first; what is left goes to the largest remainders, earlier blocks first.
fn by_largest_remainder(weights: &[u16], planned_minutes: u16) -> Vec<u16> {
    let whole: u64 = weights.iter().map(|weight| u64::from(*weight)).sum::<u64>().max(1);
    let quota = |weight: &u16| u64::from(*weight) * u64::from(planned_minutes);
    let mut shares: Vec<u16> = weights.iter().map(|weight| u16::try_from(quota(weight) / whole).unwrap_or(u16::MAX)).collect();
    let given: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let left = u64::from(planned_minutes).saturating_sub(given);
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(weights.get(*at).map_or(0, |weight| quota(weight) % whole)));
    for at in by_remainder.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

/// Empty blocks take a minute from the longest.
fn leave_none_empty(shares: &mut [u16]) {
    while let Some(empty) = shares.iter().position(|share| *share == 0) {
        let longest = (0..shares.len()).max_by_key(|at| (shares.get(*at).copied(), std::cmp::Reverse(*at)));
        let Some(from) = longest.filter(|at| shares.get(*at).is_some_and(|share| *share > 1)) else { return };
        if let Some(share) = shares.get_mut(from) {
            *share -= 1;
        }
        if let Some(share) = shares.get_mut(empty) {
            *share += 1;
        }
    }
}
