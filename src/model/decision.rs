//! What was decided at the table, who was there, and where each of them stands.

use super::Moment;
use super::id::{DecisionId, MeetingId, QuestionId, RowId, SeatId, StepId};
use super::list::Keyed;

/// One decision (*besluit*).
///
/// Outcome and reason of an option stand only in the option's row; a decision that points there adds the moment, who was
/// there and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Stable.
    pub id: DecisionId,
    /// The meeting it was taken in.
    pub made_in: MeetingId,
    /// When.
    pub at: Moment,
    /// The step that was open.
    pub step: Option<StepId>,
    /// The row of the option it is about.
    pub option: Option<(QuestionId, RowId)>,
    /// What was decided, in one sentence; empty when it is about an option.
    pub text: String,
    /// Who was there when it was taken.
    pub present: Vec<SeatId>,
    /// Where people stand, in the order they said so. Who said nothing is not in it.
    pub positions: Vec<Position>,
    /// To whom it is still to be put (*nog voorleggen aan*).
    pub put_to: Vec<SeatId>,
}

impl Decision {
    /// Where `seat` stands, when that was said.
    pub fn stance_of(&self, seat: &SeatId) -> Option<&Stance> {
        self.positions.iter().find(|position| &position.seat == seat).map(|position| &position.stance)
    }
}

impl Keyed for Decision {
    type Key = DecisionId;
    fn key(&self) -> &DecisionId {
        &self.id
    }
}

/// Where one person stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Who.
    pub seat: SeatId,
    /// Where.
    pub stance: Stance,
}

/// Where someone stands on a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stance {
    /// Agrees.
    Agrees,
    /// Agrees, with this remark in own words.
    WithRemark(String),
    /// Does not agree, in own words.
    Disagrees(String),
}
