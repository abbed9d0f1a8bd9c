//! What is caught in a meeting and has no place yet: points for later, and loose notes.

use super::Moment;
use super::answer::Source;
use super::id::{AgreementId, MeetingId, NoteId, ParkedId, StepId};
use super::list::Keyed;
use super::participant::Voice;

/// A point for later (*geparkeerd*).
#[derive(Clone, Debug, PartialEq)]
pub struct Parked {
    /// Stable.
    pub id: ParkedId,
    /// The meeting it was parked in.
    pub made_in: MeetingId,
    /// When.
    pub at: Moment,
    /// The point, in one line.
    pub text: String,
    /// Who brought it up.
    pub by: Option<Voice>,
    /// The step that was open.
    pub step: Option<StepId>,
    /// What became of it; `None` while it waits.
    pub settled: Option<Settled>,
}

impl Keyed for Parked {
    type Key = ParkedId;
    fn key(&self) -> &ParkedId {
        &self.id
    }
}

/// What became of a parked point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It was talked about.
    Discussed,
    /// It became this agreement.
    Agreed(AgreementId),
    /// It is no longer needed.
    Dropped,
}

/// Words that were caught and still look for their place (*nog plaatsen*). Once placed they are a statement or an agreement
/// and leave this list.
#[derive(Clone, Debug, PartialEq)]
pub struct LooseNote {
    /// Stable.
    pub id: NoteId,
    /// The meeting it was caught in.
    pub made_in: MeetingId,
    /// When.
    pub at: Moment,
    /// The words.
    pub text: String,
    /// Whose.
    pub voice: Option<Voice>,
    /// In exactly these words.
    pub verbatim: bool,
    /// How they came in.
    pub source: Source,
    /// The step that was open.
    pub step: Option<StepId>,
}

impl Keyed for LooseNote {
    type Key = NoteId;
    fn key(&self) -> &NoteId {
        &self.id
    }
}
