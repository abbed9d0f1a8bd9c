//! The people of a case, and whose words stand on the screen.

use serde::{Deserialize, Serialize};

use super::answer::Pick;
use super::id::SeatId;
use super::list::Keyed;

/// A participant of the case, over all its meetings.
///
/// Every parent with authority is one, also when never present. The pupil's seat has no own name: the name is the answer
/// with concept `roepnaam`, so it stands in one place only.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Stable over all meetings.
    pub id: SeatId,
    /// As people at the table say it; empty for the pupil's seat.
    pub name: String,
    /// A code of the template's roles, or in own words.
    pub role: Pick,
    /// School, service or practice; empty for family.
    pub organisation: String,
    /// How this person is related to the pupil (list `relatie`); only for family.
    pub relation: Option<Pick>,
    /// Parental authority (*gezag*). Shown at the bureau only.
    pub authority: Authority,
    /// Telephone or e-mail, for the invitation. Shown at the bureau only.
    pub contact: String,
    /// Whether this person wants an invitation; `None` when not asked.
    pub wants_invitation: Option<bool>,
}

impl Keyed for Seat {
    type Key = SeatId;
    fn key(&self) -> &SeatId {
        &self.id
    }
}

/// Parental authority (*gezag*, BW 1:245).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Authority {
    /// Has parental authority.
    Yes,
    /// Has none.
    No,
    /// Not asked, or does not apply.
    #[default]
    Unknown,
}

/// Which colour a voice has, and who speaks in which block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    /// The pupil.
    Pupil,
    /// Parents and others who raise the child.
    Parents,
    /// Everyone who works at the school.
    School,
    /// Everyone else at the table.
    Others,
}

/// A group that speaks as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VoiceGroup {
    /// "Ouders".
    Parents,
    /// "School".
    School,
    /// "Anderen".
    Others,
}

impl VoiceGroup {
    /// The family this group belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::Parents => Family::Parents,
            Self::School => Family::School,
            Self::Others => Family::Others,
        }
    }
}

/// Who says something: one seat, or a group as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// One participant.
    Seat(SeatId),
    /// A group as a whole.
    Group(VoiceGroup),
}

/// Someone an agreement, consent or answer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// A participant of the case.
    Seat(SeatId),
    /// A group, "ouders".
    Group(VoiceGroup),
    /// A name outside the table, "de leesspecialist".
    Outside(String),
}
