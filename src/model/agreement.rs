//! Who does what by when.

use super::id::{AgreementId, MeetingId, QuestionId, StepId};
use super::list::Keyed;
use super::participant::Person;
use chrono::NaiveDate;

/// One agreement (*afspraak*): who, what, when.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Stable.
    pub id: AgreementId,
    /// One or more persons; empty while nobody took it.
    pub who: Vec<Person>,
    /// What will be done, in one sentence.
    pub what: String,
    /// By when, or how often.
    pub when: AgreementWhen,
    /// How far it is.
    pub status: AgreementStatus,
    /// The meeting in which it was made.
    pub made_in: Option<MeetingId>,
    /// What it came from.
    pub origin: Option<Origin>,
    /// Anything else worth keeping.
    pub note: String,
}

impl Keyed for Agreement {
    type Key = AgreementId;
    fn key(&self) -> &AgreementId {
        &self.id
    }
}

/// By when, or how often.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AgreementWhen {
    /// Not said yet.
    #[default]
    Open,
    /// On or before this day.
    Date(NaiveDate),
    /// A rhythm in words, "elke vrijdag vanaf 20 november".
    Rhythm(String),
    /// Typed, not understood as a date, kept as typed.
    Draft(String),
}

/// How far an agreement is (domain 4.13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AgreementStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    Busy,
    /// Done.
    Done,
    /// The date passed and it was not done.
    Expired,
    /// No longer needed.
    Lapsed,
}

impl AgreementStatus {
    /// Every status, in the order people read them.
    pub const ALL: [Self; 5] = [Self::Open, Self::Busy, Self::Done, Self::Expired, Self::Lapsed];

    /// Whether someone still has to act.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Open | Self::Busy | Self::Expired)
    }
}

/// What an agreement came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Made while this step was open.
    Step(StepId),
    /// Someone works out what this step left for later (*later uitwerken*); one agreement per step and meeting.
    Later(StepId),
    /// Someone finds out the answer to this question (*uitzoeken*).
    Question(QuestionId),
}
