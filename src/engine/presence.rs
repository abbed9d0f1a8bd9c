//! placeholder until merged
use crate::model::{Meeting, Moment, PresenceMode, SeatId};
pub fn here(meeting: &Meeting, _at: Moment) -> Vec<SeatId> {
    meeting
        .presence
        .iter()
        .filter(|p| matches!(p.mode, PresenceMode::InRoom | PresenceMode::Online))
        .map(|p| p.seat.clone())
        .collect()
}
pub fn who_missed(meeting: &Meeting, _at: Moment) -> Vec<SeatId> {
    meeting
        .presence
        .iter()
        .filter(|p| !matches!(p.mode, PresenceMode::InRoom | PresenceMode::Online))
        .map(|p| p.seat.clone())
        .collect()
}
