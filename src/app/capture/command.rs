//! What can happen to a line, and to what was caught before.

use crate::model::id::{DecisionId, NoteId, ParkedId, QuestionId, RowId, SeatId};
use crate::model::{Stance, Voice};

use super::{Line, Part, Sign};

/// What can happen to a line, and to what was caught before.
#[derive(Clone, Debug, PartialEq)]
pub enum CaptureCommand {
    /// Shows this line, or brings the keyboard back to it.
    Open(Line),
    /// Hides the line; what is half typed stays.
    Close,
    /// Other words in the line that is open.
    Words(String),
    /// Words came from the clipboard into the line of *inbreng*.
    Pasted(String),
    /// Whether the words came in by chat.
    ViaChat(bool),
    /// Other words in a part of the line of *afspraak*.
    Agreement(Part, String),
    /// The option a decision is about.
    About(Option<(QuestionId, RowId)>),
    /// Whose stance is asked.
    Ask(Option<SeatId>),
    /// Where somebody stands; `None` takes it away.
    Stance(SeatId, Option<Stance>),
    /// Everybody who is here and said nothing yet agrees.
    AllAgree,
    /// What the line says is kept. The line stays open for the next when asked to.
    Keep {
        /// The line stays.
        and_next: bool,
    },
    /// This voice is the active one; the same once more is nobody's.
    Voice(Voice),
    /// The next voice, or the one before.
    TurnVoice {
        /// The next one.
        forward: bool,
    },
    /// What became of a parked point.
    Settle(ParkedId, Settling),
    /// Where a loose note goes.
    Place(NoteId, Placing),
    /// Whose words a loose note are.
    NoteVoice(NoteId, Option<Voice>),
    /// A decision goes.
    RemoveDecision(DecisionId),
    /// A decision was put to somebody who was not there, who says this.
    PutTo(DecisionId, SeatId, Option<Stance>),
}

/// What becomes of a parked point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settling {
    /// It was talked about.
    Discussed,
    /// It becomes an agreement.
    Agreed,
    /// It is no longer needed.
    Dropped,
    /// It waits after all.
    Waits,
}

/// Where a loose note goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// Where the sign would have brought it.
    As(Sign),
    /// Away.
    Away,
}
