//! The pupil's own place: which questions stand there, what the pupil said, and where the visit is.
//!
//! Holds no words: those are in the case from the first letter on, and wait there for the pupil's word
//! ([`OwnPlace`]). Only what was just taken away is kept here until the place is left, so that a slip
//! of the hand can be put right.

use crate::engine::view::FieldView;
use crate::model::id::{QuestionId, SeatId, StatementId};
use crate::model::template::{Kind, Question};
use crate::model::{Answer, MeetingStatus, OwnPlace, Scalar, Source, Statement, Value, Voice};

use super::state::{OpenCase, Page};

/// *Hoe gaat het nu?*, 0 to 10, apart from the seven.
const NUMBER: &str = "leerling_schoolcijfer";
/// The same in own words; only a meeting about absence asks it, on the page of the number.
const NUMBER_IN_WORDS: &str = "leerling_hoe_gaat_het";
/// The seven prompt cards, in their order (domain 8.3).
const SEVEN: [&str; 7] = [
    "leerling_leuk",
    "leerling_lukt_goed",
    "leerling_lastig",
    "leerling_wie_helpt",
    "leerling_anders",
    "leerling_niet_vergeten",
    "leerling_liever_met",
];
/// Whether the pupil was heard: the step it stands in leads to the own place too.
pub(super) const HEARD: &str = "leerling_gehoord";
/// How many faces there are.
pub const FACES: u8 = 5;

/// Where a visit to the pupil's own place is.
#[derive(Clone, Debug, PartialEq)]
pub struct PupilVisit {
    /// The page it was opened from, and goes back to.
    pub from: Page,
    /// What is shown.
    pub screen: PupilScreen,
    /// Who types: [`Source::PupilPlace`] or [`Source::TypedForPupil`].
    pub source: Source,
    /// Who sits with the pupil.
    pub beside: Beside,
    /// A question was opened from the last page, and leads back there.
    pub says_otherwise: bool,
    /// What was taken away on the last page and can still be put back.
    pub taken: Vec<(ThingKey, Taken)>,
}

impl PupilVisit {
    /// A visit that begins.
    pub(super) fn new(from: Page) -> Self {
        Self {
            from,
            screen: PupilScreen::Welcome,
            source: Source::PupilPlace,
            beside: Beside::Unsaid,
            says_otherwise: false,
            taken: Vec::new(),
        }
    }
}

/// A page of the pupil's own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PupilScreen {
    /// What this is, and who helps.
    Welcome,
    /// A question, by its place in [`cards`].
    Card(usize),
    /// *Dit heb je gezegd.*
    Last,
    /// *Dank je wel.*
    Thanks,
}

/// Who sits with the pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nobody said.
    Unsaid,
    /// The pupil is alone.
    Nobody,
    /// This participant.
    Seat(SeatId),
}

/// One question of the pupil's own place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The question.
    pub question: QuestionId,
    /// What it takes.
    pub asks: Asks,
}

impl Card {
    /// The question its words stand on.
    pub fn words(&self) -> Option<&QuestionId> {
        match &self.asks {
            Asks::Words => Some(&self.question),
            Asks::Number(words) => words.as_ref(),
            Asks::Name => None,
        }
    }
}

/// What a question of the own place takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Words.
    Words,
    /// 0 to 10, and words with it where this question asks for them.
    Number(Option<QuestionId>),
    /// Only a name.
    Name,
}

/// Names one thing the pupil said: a number or name by its question, words by their statement as well.
pub type ThingKey = (QuestionId, Option<StatementId>);

/// One thing the pupil said here.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    /// Which.
    pub key: ThingKey,
    /// The question it is said on, by its place in [`cards`].
    pub card: usize,
    /// What was said.
    pub said: Said,
    /// What the pupil said about showing it.
    pub own_place: OwnPlace,
}

/// What was said.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// In words.
    Words(String),
    /// 0 to 10.
    Number(u8),
    /// A name.
    Name(String),
}

/// What was taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// Words.
    Words(Statement),
    /// A number or a name.
    Scalar(Scalar),
}

/// Whether the pupil's own place can be opened: a case that may be changed, before or in its meeting; afterwards only for
/// what still waits for the pupil's word.
pub fn may_open(open: &OpenCase) -> bool {
    let may_change = open.read_only.is_none() && !open.changed_outside;
    let status = open.current_meeting().map(|meeting| meeting.status);
    let in_time = matches!(status, Some(MeetingStatus::Planned | MeetingStatus::Running));
    may_change && (in_time || open.case.waits_for_pupil()) && !cards(open).is_empty()
}

/// Whether the table may see all of the pupil's questions: where some are folded, what stands in the place must not come on the
/// screen by that way.
pub(super) fn is_whole(open: &OpenCase, shown: &OpenCase) -> bool {
    cards(open) == cards(shown)
}

/// The questions of the own place that are asked now, in their order: the number, then the seven.
pub fn cards(open: &OpenCase) -> Vec<Card> {
    let number = asked(open, NUMBER).filter(|question| matches!(question.kind, Kind::Scale));
    let number = number.map(|question| {
        let words = asked(open, NUMBER_IN_WORDS).filter(|words| matches!(words.kind, Kind::Statements(_)));
        Card { question: question.id.clone(), asks: Asks::Number(words.map(|words| words.id.clone())) }
    });
    let seven = SEVEN.iter().filter_map(|concept| {
        let question = asked(open, concept)?;
        let asks = match question.kind {
            Kind::Statements(_) => Asks::Words,
            Kind::Persons(_) => Asks::Name,
            _ => return None,
        };
        Some(Card { question: question.id.clone(), asks })
    });
    number.into_iter().chain(seven).collect()
}

/// The question bound to this concept, when it is asked now.
pub(super) fn asked<'o>(open: &'o OpenCase, concept: &str) -> Option<&'o Question> {
    let is_asked = |question: &&Question| open.view.field(question.id.as_str()).is_some();
    open.template.with_concept(concept).find(is_asked)
}

/// Whether one of these questions is the pupil's to answer here, or says how the pupil was heard.
pub fn leads_there<'q>(open: &OpenCase, mut questions: impl Iterator<Item = &'q QuestionId>) -> bool {
    let concepts = [NUMBER, NUMBER_IN_WORDS, HEARD];
    questions.any(|id| {
        let concept = open.template.question(id.as_str()).and_then(|question| question.concept.as_ref());
        concept.is_some_and(|own| concepts.iter().chain(&SEVEN).any(|known| *own == **known))
    })
}

/// What stands for a question in the case, also what waits for the pupil's word.
fn answer<'o>(open: &'o OpenCase, question: &QuestionId) -> Option<&'o Answer> {
    open.view.field(question.as_str())?.slot.get(&open.case)
}

/// The number that stands for this question.
pub fn number(open: &OpenCase, question: &QuestionId) -> Option<u8> {
    match answer(open, question)?.value.as_ref()?.scalar()? {
        Scalar::Scale(step) => Some(*step),
        _ => None,
    }
}

/// The single value that stands for this question, and what the pupil said about it.
pub(super) fn scalar<'o>(open: &'o OpenCase, question: &QuestionId) -> Option<(&'o Scalar, Option<OwnPlace>)> {
    let answer = answer(open, question)?;
    let value = answer.value.as_ref()?.scalar().filter(|scalar| !scalar.is_blank() && !matches!(scalar, Scalar::Missing(_)))?;
    Some((value, answer.provenance.own_place))
}

/// The words the pupil writes on this question: the first of this visit to the meeting, or of an earlier one that still waits.
pub fn own_words<'o>(open: &'o OpenCase, question: &QuestionId) -> Option<&'o Statement> {
    all_own_words(open, question).next()
}

/// Words of this question that were typed in the own place, for this meeting or still waiting. Words of others, and words of
/// the pupil that came in another way, are never among them.
fn all_own_words<'o>(open: &'o OpenCase, question: &QuestionId) -> impl Iterator<Item = &'o Statement> {
    let said = answer(open, question).and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default();
    said.iter().filter(|one| {
        let is_the_pupils = matches!(&one.voice, Some(Voice::Seat(seat)) if *seat == open.case.pupil);
        let is_of_now = one.provenance.set_in.as_ref() == Some(&open.meeting);
        is_the_pupils
            && match one.provenance.own_place {
                Some(OwnPlace::Waiting) => true,
                Some(OwnPlace::MaySee) => is_of_now,
                None => false,
            }
    })
}

/// Everything the pupil said here, in the order of the questions.
pub fn things(open: &OpenCase) -> Vec<Thing> {
    let mut things = Vec::new();
    for (at, card) in cards(open).into_iter().enumerate() {
        if let Some((value, Some(own_place))) = scalar(open, &card.question) {
            let said = match value {
                Scalar::Scale(step) => Some(Said::Number(*step)),
                Scalar::Persons(persons) => Some(Said::Name(names(open, persons))),
                _ => None,
            };
            let key = (card.question.clone(), None);
            things.extend(said.map(|said| Thing { key, card: at, said, own_place }));
        }
        let Some(question) = card.words() else { continue };
        for one in all_own_words(open, question).filter(|one| !one.text.trim().is_empty()) {
            let key = (question.clone(), Some(one.id.clone()));
            let said = Said::Words(one.text.clone());
            things.extend(one.provenance.own_place.map(|own_place| Thing { key, card: at, said, own_place }));
        }
    }
    things
}

/// In which ways what the others may see came in, by the words that stand there.
pub(super) fn sources(open: &OpenCase) -> Vec<Source> {
    let questions = cards(open).into_iter().filter_map(|card| card.words().cloned());
    let seen = |question: QuestionId| {
        let may_see = |one: &&Statement| one.provenance.own_place == Some(OwnPlace::MaySee);
        all_own_words(open, &question).filter(may_see).map(|one| one.source).collect::<Vec<_>>()
    };
    questions.flat_map(seen).collect()
}

/// The name that stands for this question, as it was typed.
pub fn name(open: &OpenCase, question: &QuestionId) -> String {
    match scalar(open, question) {
        Some((Scalar::Persons(persons), _)) => names(open, persons),
        _ => String::new(),
    }
}

fn names(open: &OpenCase, persons: &[crate::model::Person]) -> String {
    use crate::model::Person;
    let name = |person: &Person| match person {
        Person::Seat(seat) => super::people::short_name(open, seat),
        Person::Outside(name) => name.clone(),
        // Only a participant or a name can be told something in confidence.
        Person::Group(_) => String::new(),
    };
    persons.iter().map(name).filter(|name| !name.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// Where a visit that begins goes: the first question, or the one after the last that something stands on. Whoever goes on
/// after the lights went out need not begin again.
pub(super) fn begin_at(open: &OpenCase) -> PupilScreen {
    let last = things(open).iter().filter(|thing| thing.own_place == OwnPlace::Waiting).map(|thing| thing.card).max();
    let next = last.map_or(0, |card| card + 1);
    if next < cards(open).len() { PupilScreen::Card(next) } else { PupilScreen::Last }
}

/// A question as the pupil reads it, said to the pupil where it is one short question: "Wat lukt goed, Yara?".
pub fn asked_of(field: &FieldView, name: Option<&str>) -> String {
    let question = field.pupil_label.as_deref().unwrap_or(&field.label);
    match (name, question.trim_end().strip_suffix('?')) {
        (Some(name), Some(start)) if !start.contains('?') => format!("{start}, {name}?"),
        _ => question.to_owned(),
    }
}

/// Which of the five faces a number shows as: 0–1, 2–3, 4–5, 6–7 and 8–10.
pub fn face_of(step: u8) -> u8 {
    (step / 2).min(FACES - 1)
}

/// The number a face stands for: 1, 3, 5, 7 or 9, the middle of a fifth of the scale.
pub fn step_of(face: u8) -> u8 {
    face.min(FACES - 1) * 2 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_stands_for_the_middle_of_its_fifth_and_every_number_has_a_face() {
        assert_eq!((0..FACES).map(step_of).collect::<Vec<_>>(), [1, 3, 5, 7, 9]);
        assert_eq!((0..=10).map(face_of).collect::<Vec<_>>(), [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4]);
        assert!((0..FACES).all(|face| face_of(step_of(face)) == face));
    }
}
