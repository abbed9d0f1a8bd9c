//! What is typed in the lines of a meeting and not kept yet. As much a word of the case as any other: it stands in the case
//! from the first letter, so that no end of the program loses it, and goes when the line is kept.

use super::decision::Stance;
use super::id::{QuestionId, RowId, SeatId};

/// Which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// *Inbreng*.
    Input,
    /// *Afspraak*.
    Agreement,
    /// *Parkeren*.
    Parked,
    /// *Besluit*.
    Decision,
}

/// What is typed in the lines and not kept yet. Nothing of it counts as said, and nothing but the lines shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HalfTyped {
    /// The line that is open, when something is typed in one.
    pub line: Option<Line>,
    /// The line of *inbreng*.
    pub input: InputDraft,
    /// The line of *afspraak*.
    pub agreement: AgreementDraft,
    /// The line of *parkeren*.
    pub parked: String,
    /// The line of *besluit*.
    pub decision: DecisionDraft,
}

/// The line of *inbreng*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InputDraft {
    /// As typed.
    pub text: String,
    /// It was pasted, at least in part.
    pub is_pasted: bool,
    /// What a person said about "via chat", when that is not what the words look like.
    pub is_chat: Option<bool>,
}

/// The line of *afspraak* and its fields, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementDraft {
    /// The line.
    pub line: String,
    /// What was typed in the field of its own; `None` leaves it to the line.
    pub who: Option<String>,
    /// Likewise.
    pub what: Option<String>,
    /// Likewise.
    pub when: Option<String>,
}

impl AgreementDraft {
    /// Nothing was typed anywhere.
    pub fn is_blank(&self) -> bool {
        let own = [&self.who, &self.what, &self.when];
        self.line.trim().is_empty() && own.into_iter().flatten().all(|text| text.trim().is_empty())
    }
}

/// A decision that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionDraft {
    /// In one sentence.
    pub text: String,
    /// The row of the option it is about; then there is no sentence.
    pub option: Option<(QuestionId, RowId)>,
    /// Where people stand, in the order they said so.
    pub stances: Vec<(SeatId, Stance)>,
    /// Whose stance is being asked.
    pub about: Option<SeatId>,
}

impl DecisionDraft {
    /// Where `seat` stands.
    pub fn stance_of(&self, seat: &SeatId) -> Option<&Stance> {
        self.stances.iter().find(|(known, _)| known == seat).map(|(_, stance)| stance)
    }
}
