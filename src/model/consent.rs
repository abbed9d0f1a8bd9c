//! Who may talk with whom about what (*toestemming*, AVG art. 6 lid 1 a and 7; domain 5.3).

use super::id::{ConsentId, MeetingId, TopicId};
use super::list::Keyed;
use super::participant::Person;
use chrono::NaiveDate;

/// One consent: bound to a party, topics and a purpose, given by persons, and withdrawable.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// Stable.
    pub id: ConsentId,
    /// With whom may be shared.
    pub party: Person,
    /// About what, as codes; what the table may see depends on these.
    pub topics: Vec<TopicId>,
    /// About what, in the family's own words.
    pub words: String,
    /// Which way information goes.
    pub direction: Direction,
    /// What it is for.
    pub purpose: String,
    /// Until when it holds.
    pub validity: Validity,
    /// Who gave it, each with an own date.
    pub givers: Vec<Giver>,
}

impl Keyed for Consent {
    type Key = ConsentId;
    fn key(&self) -> &ConsentId {
        &self.id
    }
}

/// Which way information may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// School tells the party.
    ToThem,
    /// The party tells school.
    FromThem,
    /// Both.
    #[default]
    Both,
}

/// Until when a consent holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Validity {
    /// No end was agreed.
    #[default]
    Unstated,
    /// Up to and including this day.
    Until(NaiveDate),
    /// Only during this meeting.
    MeetingOnly(MeetingId),
    /// Typed, not understood as a date, kept as typed.
    Draft(String),
}

/// A person who gave consent, and perhaps withdrew it.
#[derive(Clone, Debug, PartialEq)]
pub struct Giver {
    /// Who.
    pub person: Person,
    /// On which day; `None` while not noted.
    pub given_on: Option<NaiveDate>,
    /// On which day it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
}
