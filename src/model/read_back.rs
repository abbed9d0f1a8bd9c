//! What is read back at the end of a meeting, and what everyone says to it. *Ja* means: so we talked about it; it is no
//! agreement with the plan (WPO art. 40a lid 3: the *handelingsdeel* asks for that separately).

use chrono::NaiveDate;

use super::Moment;
use super::id::{AgreementId, DecisionId, LineId, MeetingId, ParkedId, QuestionId, RowId, SeatId};
use super::list::Keyed;
use super::participant::Voice;

/// One line that is read back.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadBackLine {
    /// Stable.
    pub id: LineId,
    /// The meeting it was read back in.
    pub made_in: MeetingId,
    /// The line, as read aloud.
    pub text: String,
    /// What it was made from; `None` for a line somebody wrote.
    pub source: Option<LineSource>,
    /// It belongs to this person's own closing, before they left; `None` for the read-back at the end.
    pub closing_of: Option<SeatId>,
    /// What was said to it, in order. Who said nothing is not in it.
    pub replies: Vec<Reply>,
}

impl ReadBackLine {
    /// What this voice said to it.
    pub fn reply_of(&self, voice: &Voice) -> Option<&Reply> {
        self.replies.iter().find(|reply| &reply.by == voice)
    }
}

impl Keyed for ReadBackLine {
    type Key = LineId;
    fn key(&self) -> &LineId {
        &self.id
    }
}

/// What a line was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineSource {
    /// The days until the next school week.
    ComingDays,
    /// An answer.
    Question(QuestionId),
    /// A row of an answer.
    Row(QuestionId, RowId),
    /// An agreement.
    Agreement(AgreementId),
    /// A decision.
    Decision(DecisionId),
    /// A point that was parked.
    Parked(ParkedId),
}

/// What one voice said to a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// A seat, or the school as a whole.
    pub by: Voice,
    /// When.
    pub at: Moment,
    /// What.
    pub answer: ReplyAnswer,
}

/// What someone says to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyAnswer {
    /// *Ja*: so we talked about it.
    Yes,
    /// *Anders, namelijk …*, in own words.
    Otherwise(String),
    /// *Wil erover nadenken*.
    ThinkingAbout,
    /// *Reageert later, vóór …*.
    Later {
        /// Up to and including this day; `None` while no day was agreed.
        before: Option<NaiveDate>,
    },
    /// A remark of someone who is not asked for a yes.
    Remark(String),
}
