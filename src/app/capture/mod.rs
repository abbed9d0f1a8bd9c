//! One line from anywhere in a meeting: what is typed in it, whose words it is, and what it comes down to.
//!
//! What is half typed lives here, with the open case: no control remembers a word of it. The case holds the same
//! ([`Case::half_typed`](crate::model::Case::half_typed)) from the first letter, so that no end of the program loses it.

pub mod agreement;
mod chat;
pub mod command;
pub mod parse;
mod place;

pub use agreement::{Draft as AgreementDraft, Part};
pub use parse::{Known, Said, Sign};
pub use place::{Place, place_of};

use chrono::NaiveDate;

use crate::engine::{heard, presence};
use crate::i18n::Words;
use crate::i18n::names::key_of_group;
use crate::model::id::SeatId;
pub use crate::model::{DecisionDraft, InputDraft as Input, Line};
use crate::model::{Family, HalfTyped, Moment, Person, PresenceMode, Voice, VoiceGroup};

use super::people;
use super::sentence::Sentence;
use super::state::OpenCase;

/// The groups that may speak as one.
pub const GROUPS: [VoiceGroup; 3] = [VoiceGroup::Parents, VoiceGroup::School, VoiceGroup::Others];

/// What the groups are called in the other language: a team that reads English screens still types Dutch.
const ALSO_CALLED: [(&str, VoiceGroup); 6] = [
    ("ouders", VoiceGroup::Parents),
    ("school", VoiceGroup::School),
    ("anderen", VoiceGroup::Others),
    ("parents", VoiceGroup::Parents),
    ("school", VoiceGroup::School),
    ("others", VoiceGroup::Others),
];

/// What is typed in the lines of one case, and who is speaking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capture {
    /// The line that is open.
    pub line: Option<Line>,
    /// Counts how often a line was asked for, so that the window knows when to bring the keyboard.
    pub asked: u64,
    /// Whose voice is the active one.
    pub voice: Option<Voice>,
    /// The line of *inbreng*.
    pub input: Input,
    /// The line of *afspraak*.
    pub agreement: AgreementDraft,
    /// The line of *parkeren*.
    pub parked: String,
    /// The line of *besluit*.
    pub decision: DecisionDraft,
    /// What was kept last, while that is said.
    pub kept: Option<Kept>,
}

/// What was kept last.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Where it went.
    pub sentence: Sentence,
    /// How long that is said, in milliseconds of [`Env::millis`](super::env::Env::millis).
    pub until: u64,
    /// The revision with it: once something else was done, one step back would take that.
    pub revision: u64,
}

impl Capture {
    /// As it was when the case was put away: the line that was open is asked for again.
    pub(super) fn gone_on_with(typed: HalfTyped, asked: u64) -> Self {
        let HalfTyped { line, input, agreement, parked, decision } = typed;
        Self { line, asked, voice: None, input, agreement, parked, decision, kept: None }
    }

    /// What the case is to hold of it: nothing while nothing is typed.
    pub fn half_typed(&self) -> HalfTyped {
        let Self { line, asked: _, voice: _, input, agreement, parked, decision, kept: _ } = self;
        let typed = HalfTyped {
            line: None,
            input: if input.text.is_empty() { Input::default() } else { input.clone() },
            agreement: agreement.clone(),
            parked: parked.clone(),
            decision: decision.clone(),
        };
        let is_nothing = typed == HalfTyped::default();
        HalfTyped { line: line.filter(|_| !is_nothing), ..typed }
    }

    /// Whether nothing is typed or chosen in this line.
    pub fn is_blank(&self, line: Line) -> bool {
        let Self { input, agreement, parked, decision, .. } = self;
        match line {
            Line::Input => input.text.trim().is_empty(),
            Line::Agreement => agreement.is_blank(),
            Line::Parked => parked.trim().is_empty(),
            Line::Decision => decision.text.trim().is_empty() && decision.option.is_none() && decision.stances.is_empty(),
        }
    }

    /// What the line of *inbreng* comes down to: whose words, what they are about, and the words.
    pub fn said(&self, known: &[Known]) -> Vec<Said> {
        let Input { text, is_pasted, is_chat } = &self.input;
        parse::parse_line(text, known, *is_pasted, *is_chat)
    }

    /// What the line of *parkeren* comes down to: who brings it up, and the point.
    pub fn parked(&self, known: &[Known]) -> (Option<Voice>, String) {
        let (voice, text) = parse::voice_and_words(&self.parked, known);
        (voice.or_else(|| self.voice.clone()), text.to_owned())
    }
}

/// Everybody a line may name: who takes part in this meeting, and the groups.
pub fn known(open: &OpenCase, words: &Words) -> Vec<Known> {
    let seats = taking_part(open).into_iter().map(|seat| (people::name(open, &seat), Voice::Seat(seat)));
    let groups = GROUPS.map(|group| (words.get(key_of_group(group)).to_owned(), Voice::Group(group)));
    let also = ALSO_CALLED.map(|(name, group)| (name.to_owned(), Voice::Group(group)));
    let all = seats.chain(groups).chain(also).filter(|(name, _)| !name.trim().is_empty());
    all.map(|(name, voice)| Known { name, voice }).collect()
}

/// The seats that take part in the meeting, at the table or from afar, the pupil first.
pub fn taking_part(open: &OpenCase) -> Vec<SeatId> {
    let meeting = open.current_meeting();
    let is_away = |seat: &SeatId| {
        meeting.and_then(|meeting| meeting.presence_of(seat)).is_some_and(|presence| presence.mode == PresenceMode::Absent)
    };
    let pupil = Some(&open.case.pupil).filter(|pupil| open.case.seat(pupil).is_some());
    let others = open.case.seats.iter().map(|seat| &seat.id).filter(|seat| **seat != open.case.pupil);
    pupil.into_iter().chain(others).filter(|seat| !is_away(seat)).cloned().collect()
}

/// The voices the active voice goes round, in order.
pub fn voices(open: &OpenCase) -> Vec<Voice> {
    let seats = taking_part(open).into_iter().filter(|seat| !people::name(open, seat).is_empty()).map(Voice::Seat);
    seats.chain(GROUPS.map(Voice::Group)).collect()
}

/// The active voice, while it still takes part.
pub fn active(open: &OpenCase) -> Option<&Voice> {
    let voice = open.capture.voice.as_ref()?;
    voices(open).contains(voice).then_some(voice)
}

/// Whose family a voice is.
pub fn family(open: &OpenCase, voice: &Voice) -> Family {
    open.case.family(&open.template, voice)
}

/// Who is there to decide, in table order.
pub fn here(open: &OpenCase, at: Moment) -> Vec<SeatId> {
    open.current_meeting().map(|meeting| presence::here(meeting, at)).unwrap_or_default()
}

/// Who takes part but is not there to decide: to them it is still to be put.
pub fn missed(open: &OpenCase, at: Moment) -> Vec<SeatId> {
    open.current_meeting().map(|meeting| presence::who_missed(meeting, at)).unwrap_or_default()
}

/// Who is here and has not been heard yet, in table order.
pub fn not_heard(open: &OpenCase, at: Moment) -> Vec<SeatId> {
    let Some(meeting) = open.current_meeting() else { return Vec::new() };
    heard::not_heard(&open.template, &open.case, meeting, &here(open, at))
}

/// Whether words of this voice are kept exactly as they were said.
pub fn is_verbatim(open: &OpenCase, voice: Option<&Voice>) -> bool {
    voice.is_some_and(|voice| family(open, voice) == Family::Pupil)
}

/// What the line of *afspraak* comes down to.
pub fn agreement_read(open: &OpenCase, words: &Words, today: NaiveDate) -> agreement::Reading {
    open.capture.agreement.read(&known(open, words), today, words.language())
}

/// A voice as someone who takes an agreement.
pub fn person_of(voice: &Voice) -> Person {
    match voice {
        Voice::Seat(seat) => Person::Seat(seat.clone()),
        Voice::Group(group) => Person::Group(*group),
    }
}
