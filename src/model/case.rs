//! One case: everything a team wrote down about one pupil's question.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Moment;
use super::agreement::{Agreement, Origin};
use super::answer::{Answer, Missing, Pick, Scalar, Value};
use super::aside::{LooseNote, Parked};
use super::consent::Consent;
use super::decision::Decision;
use super::half_typed::HalfTyped;
use super::id::{CaseId, MeetingId, QuestionId, SeatId};
use super::meeting::{Meeting, MeetingStatus};
use super::participant::{Family, Seat, Voice};
use super::read_back::ReadBackLine;
use super::template::Template;

/// Everything a team wrote down about one pupil's question. One file on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Who it is, for the machine; nothing about the pupil.
    pub header: Header,
    /// Participants over all meetings, in table order.
    pub seats: Vec<Seat>,
    /// Which seat is the pupil's.
    pub pupil: SeatId,
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// Answers that belong to the case, by question.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Who does what by when.
    pub agreements: Vec<Agreement>,
    /// Who may talk with whom about what.
    pub consents: Vec<Consent>,
    /// What was decided, and where people stand.
    pub decisions: Vec<Decision>,
    /// Points for later.
    pub parked: Vec<Parked>,
    /// Words that still look for their place.
    pub notes: Vec<LooseNote>,
    /// What was read back, in the order it is read.
    pub read_back: Vec<ReadBackLine>,
    /// What is typed in the lines of the meeting and not kept yet.
    pub half_typed: HalfTyped,
}

impl Case {
    /// The meeting that `when` conditions and new answers belong to: the running one, else the next planned, else the last.
    pub fn current_meeting(&self) -> Option<&Meeting> {
        let running = self.meetings.iter().find(|m| m.status == MeetingStatus::Running);
        let planned = || self.meetings.iter().find(|m| m.status == MeetingStatus::Planned);
        running.or_else(planned).or_else(|| self.meetings.last())
    }

    /// The meeting with this id.
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|m| &m.id == id)
    }

    /// The seat with this id.
    pub fn seat(&self, id: &SeatId) -> Option<&Seat> {
        self.seats.iter().find(|s| &s.id == id)
    }

    /// Whose family a voice is: a group's own, else that of the role the seat has.
    pub fn family(&self, template: &Template, voice: &Voice) -> Family {
        match voice {
            Voice::Group(group) => group.family(),
            Voice::Seat(seat) => self.family_of_seat(template, seat),
        }
    }

    /// Whose family a seat is, by its role.
    pub fn family_of_seat(&self, template: &Template, seat: &SeatId) -> Family {
        if *seat == self.pupil {
            return Family::Pupil;
        }
        match self.seat(seat).map(|seat| &seat.role) {
            Some(Pick::Code(code)) => template.role(code).map_or(Family::Others, |role| role.voice),
            Some(Pick::Other(_)) | None => Family::Others,
        }
    }

    /// Whether this agreement is to find out an answer (*uitzoeken*): its question, or a cell of it, says so.
    pub fn is_search(&self, agreement: &Agreement) -> bool {
        let Some(Origin::Question(question)) = &agreement.origin else { return false };
        let waits = |scalar: &Scalar| matches!(scalar, Scalar::Missing(Missing::FindOut(id)) if *id == agreement.id);
        let of_meetings = self.meetings.iter().filter_map(|meeting| meeting.answers.get(question));
        self.answers.get(question).into_iter().chain(of_meetings).any(|answer| match &answer.value {
            Some(Value::Scalar(scalar)) => waits(scalar),
            Some(Value::Rows(rows)) => rows.iter().any(|row| row.cells.values().any(waits)),
            Some(Value::Statements(_)) | None => false,
        })
    }

    /// How many values the case holds: answers, rows, cells and statements together, those kept with closed meetings too, against [`limits`](super::limits).
    pub fn value_count(&self) -> usize {
        let in_answer = |answer: &Answer| match &answer.value {
            Some(Value::Rows(rows)) => 1 + rows.iter().map(|row| 1 + row.cells.len()).sum::<usize>(),
            Some(Value::Statements(statements)) => 1 + statements.len(),
            Some(Value::Scalar(_)) | None => 1,
        };
        let of_meetings = self.meetings.iter().flat_map(|m| m.answers.values().chain(m.record.values()));
        self.answers.values().chain(of_meetings).map(in_answer).sum()
    }
}

/// Who a case is, for the machine; nothing about the pupil.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Identifies the case for ever.
    pub id: CaseId,
    /// Short label and file name.
    pub code: CaseCode,
    /// Primary or secondary education.
    pub sector: Sector,
    /// How far the case is.
    pub status: CaseStatus,
    /// When it was made.
    pub created: Moment,
}

/// Short label of a case, `2026-Y3M9`. Says nothing about the pupil.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseCode(String);

impl CaseCode {
    /// Letters and digits that are not mistaken for each other when read aloud or copied by hand.
    pub const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKLMNPQRTVXYZ";

    /// A code from its text; `None` unless it is a year, a dash and four capitals or digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, tail) = text.split_once('-')?;
        let year_ok = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        let tail_ok = tail.len() == 4 && tail.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        (year_ok && tail_ok).then(|| Self(text.to_owned()))
    }

    /// A code for `year` from four random numbers.
    pub fn from_random(year: i32, random: [u8; 4]) -> Self {
        let tail: String = random.iter().map(|r| char::from(Self::ALPHABET[usize::from(*r) % Self::ALPHABET.len()])).collect();
        Self(format!("{year:04}-{tail}"))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Primary or secondary education, as the consortia count it: so is PO, vso is VO (WPO art. 18a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sector {
    /// *Primair onderwijs*: bao, sbo, so.
    #[serde(rename = "po")]
    Po,
    /// *Voortgezet onderwijs*: vmbo to vwo, pro, vso.
    #[serde(rename = "vo")]
    Vo,
}

impl Sector {
    /// The slug templates use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Po => "po",
            Self::Vo => "vo",
        }
    }
}

/// How far a case is (domain 8.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseStatus {
    /// *Concept*.
    Draft,
    /// *In voorbereiding*.
    #[default]
    Preparing,
    /// *In overleg*.
    InMeeting,
    /// *Wacht op akkoord ouders*.
    AwaitingParents,
    /// *Geen overeenstemming*.
    NoAgreement,
    /// *Vastgesteld*.
    Settled,
    /// *Geëvalueerd*.
    Evaluated,
    /// *Afgesloten*.
    Closed,
    /// *Te vernietigen*.
    ToDestroy,
}

impl CaseStatus {
    /// Every status, in the order a case goes through them.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Preparing,
        Self::InMeeting,
        Self::AwaitingParents,
        Self::NoAgreement,
        Self::Settled,
        Self::Evaluated,
        Self::Closed,
        Self::ToDestroy,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_code_is_a_year_and_four_clear_characters() {
        assert_eq!(CaseCode::from_random(2026, [0, 28, 29, 255]).as_str().len(), 9);
        assert!(CaseCode::parse("2026-Y3M9").is_some());
        for text in ["2026", "2026-y3m9", "26-Y3M9", "2026-Y3M", "../-Y3M9", "2026-Y3M9.ron"] {
            assert_eq!(CaseCode::parse(text), None, "{text}");
        }
    }
}
