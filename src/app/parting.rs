//! *Afronden met (naam)*: someone leaves before the end, and first hears what was heard, what is done with it and who tells the
//! rest. What is said here is said to that person, in their own *je*.
//!
//! Nothing of it is a list of its own: what is done with it is an answer, who tells the rest is an agreement, and the
//! sentences are read-back lines of that person.

use chrono::{Days, NaiveDate};

use super::people;
use super::said::Saying;
use super::state::{OpenCase, State};
use crate::engine::presence::{Standing, seconds_to_leaving, standing};
use crate::engine::view::FieldView;
use crate::i18n::dates;
use crate::model::id::ConceptId;
use crate::model::text::fold;
use crate::model::{
    Agreement, AgreementWhen, LineId, LineSource, Meeting, MeetingStatus, Missing, Moment, Origin, ReadBackLine, ReplyAnswer,
    Row, Scalar, SeatId, Statement, Value, Voice,
};

/// How long before someone leaves the chair is told, in seconds.
const NOTICE_SECONDS: i64 = 5 * 60;
/// Most sentences somebody takes home.
pub const MOST_LINES: usize = 5;
/// Most days of the coming week in one sentence.
const MOST_DAYS: usize = 2;

/// What is done with what was heard.
const WHAT_WE_DO: &str = "afronden_leerling";

/// The page of someone's own closing.
#[derive(Clone, Debug, PartialEq)]
pub struct Parting {
    /// Who leaves.
    pub seat: SeatId,
    /// The sentences are read back; before that, what was heard and what is done with it.
    pub reads_back: bool,
    /// The sentence that is large.
    pub line: usize,
    /// What was proposed for each sentence: while it still says that, it follows what is answered.
    pub(super) proposed: Vec<(LineId, String)>,
    /// What sentences were made from that somebody took away: they are not proposed again.
    pub(super) removed: Vec<LineSource>,
}

impl Parting {
    /// Right after it was opened.
    pub(super) fn of(seat: SeatId) -> Self {
        Self { seat, reads_back: false, line: 0, proposed: Vec::new(), removed: Vec::new() }
    }
}

/// Something in someone's own closing.
#[derive(Clone, Debug, PartialEq)]
pub enum PartingCommand {
    /// Opens the page of the pupil, or closes it again; what was typed stays.
    Toggle,
    /// To the sentences, or back from them.
    ReadBack(bool),
    /// This sentence is the large one.
    Line(usize),
    /// What was answered to a sentence is kept, and the next one without an answer becomes the large one.
    Answer(LineId, ReplyAnswer),
    /// This sentence goes, and is not proposed again.
    TakeAway(LineId),
    /// They leave.
    Leaves,
    /// They stay after all.
    Stays,
}

/// A change to what someone hears when they leave.
#[derive(Clone, Debug, PartialEq)]
pub enum PartingChange {
    /// Who tells the rest and when; called this when it is new. Nobody and no date takes it away.
    TellsTheRest(String, Vec<crate::model::Person>, AgreementWhen),
    /// Other words of a sentence.
    Text(LineId, String),
    /// One more sentence, at the end.
    Add,
    /// A sentence goes.
    Remove(LineId),
    /// What they say to a sentence; `None` takes it back.
    Reply(LineId, Option<ReplyAnswer>),
}

/// Whether the own closing of the pupil can be opened: they take part, are there, and have not left.
pub fn is_offered(open: &OpenCase, now: Moment) -> bool {
    let meeting = open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Running);
    meeting.is_some_and(|meeting| is_there(meeting, &open.case.pupil, now))
}

/// Whether the chair is told that it is time: five minutes before the pupil would leave, until they left or stay.
pub fn is_due(open: &OpenCase, now: Moment) -> bool {
    let Some(meeting) = open.current_meeting() else { return false };
    let soon = seconds_to_leaving(meeting, &open.case.pupil, now).is_some_and(|seconds| seconds <= NOTICE_SECONDS);
    open.parting.is_none() && soon && is_there(meeting, &open.case.pupil, now)
}

/// There, out of view for a moment, or past the time that was planned without anyone saying they left.
fn is_there(meeting: &Meeting, seat: &SeatId, now: Moment) -> bool {
    match standing(meeting, seat, now) {
        Standing::Here | Standing::OutOfView => true,
        Standing::Left => seconds_to_leaving(meeting, seat, now).is_some(),
        Standing::NotYet | Standing::InWriting | Standing::Absent => false,
    }
}

/// What the pupil said in this meeting, in the order of the questions.
pub fn heard(open: &OpenCase) -> Vec<&Statement> {
    let asked = open.template.questions().filter_map(|(_, question)| open.view.field(question.id.as_str()));
    asked
        .flat_map(|field| statements(field).iter())
        .filter(|said| is_of_this_meeting(open, said) && is_of_pupil(open, said) && !said.text.trim().is_empty())
        .collect()
}

fn is_own(concept: &ConceptId) -> bool {
    let concept = concept.as_str();
    concept.starts_with("leerling_") || matches!(concept, "hulpvraag_leerling" | "hoor_eigen_woorden")
}

/// Whether the table may not see something of this page now.
pub fn folds(state: &State) -> bool {
    let (Some(whole), Some(seen)) = (state.open.as_ref(), state.shown()) else { return false };
    let is_here = |concept: &ConceptId| is_own(concept) || *concept == *WHAT_WE_DO;
    let own = whole.template.questions().filter(|(_, question)| question.concept.as_ref().is_some_and(is_here));
    let mut asked = own.map(|(_, question)| question.id.as_str()).filter(|id| whole.view.field(id).is_some());
    asked.any(|id| seen.view.field(id).is_none())
}

/// The question about what is done with what was heard.
pub fn what_we_do(open: &OpenCase) -> Option<&FieldView> {
    open.field_with(WHAT_WE_DO)
}

/// The agreement about who tells the rest, and when.
pub fn tells_the_rest(open: &OpenCase) -> Option<&Agreement> {
    let field = what_we_do(open)?;
    let found_out = field.answer.as_ref().and_then(|answer| answer.value.as_ref()).and_then(Value::missing);
    let is_it = |agreement: &&Agreement| {
        let of_question = matches!(&agreement.origin, Some(Origin::Question(question)) if question == &field.id);
        let finds_out = matches!(found_out, Some(Missing::FindOut(id)) if id == &agreement.id);
        of_question && !finds_out && agreement.made_in.as_ref() == Some(&open.meeting)
    };
    open.case.agreements.iter().find(is_it)
}

/// The sentences of someone's own closing in this meeting, in order.
pub fn lines<'o>(open: &'o OpenCase, seat: &SeatId) -> Vec<&'o ReadBackLine> {
    let is_own = |line: &&ReadBackLine| line.closing_of.as_ref() == Some(seat) && line.made_in == open.meeting;
    open.case.read_back.iter().filter(is_own).collect()
}

/// What the person who leaves said to a sentence.
pub fn reply<'l>(line: &'l ReadBackLine, seat: &SeatId) -> Option<&'l ReplyAnswer> {
    line.reply_of(&Voice::Seat(seat.clone())).map(|reply| &reply.answer)
}

/// At most five sentences from what is answered: the days to come, the own question, what must not be forgotten, what is done
/// with it, and who tells the rest. What nobody answered is left out.
pub fn proposal(saying: Saying<'_>) -> Vec<(LineSource, String)> {
    let (open, words) = (saying.open, saying.words);
    let quoted = |concept: &str, key: &str| {
        let field = open.field_with(concept)?;
        let said = statements(field)
            .iter()
            .find(|said| is_of_this_meeting(open, said) && is_of_pupil(open, said) && !said.text.trim().is_empty())?;
        let text = words.with(key, &[("woorden", said.text.trim().into())]);
        Some((LineSource::Question(field.id.clone()), text))
    };
    let found = [
        coming_days(saying).map(|text| (LineSource::ComingDays, text)),
        quoted("hulpvraag_leerling", "afronden-zin-vraag"),
        quoted("leerling_niet_vergeten", "afronden-zin-niet-vergeten"),
        done_with_it(saying),
        told_later(saying),
    ];
    found.into_iter().flatten().take(MOST_LINES).collect()
}

fn done_with_it(saying: Saying<'_>) -> Option<(LineSource, String)> {
    let field = what_we_do(saying.open)?;
    let said = match field.answer.as_ref()?.value.as_ref()?.scalar()? {
        Scalar::Text(text) | Scalar::Draft(text) if !text.trim().is_empty() => {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => return None,
    };
    // Words that begin as the template suggests are a sentence already.
    let begins = |starter: &String| {
        let start = fold(starter.split('…').next().unwrap_or_default().trim());
        start.chars().count() > 3 && fold(&said).starts_with(start.trim_end_matches(','))
    };
    let is_sentence = field.starters.iter().any(begins);
    let text = if is_sentence { said } else { saying.words.with("afronden-zin-doen", &[("wat", with_end(&said).into())]) };
    Some((LineSource::Question(field.id.clone()), with_end(&text)))
}

fn told_later(saying: Saying<'_>) -> Option<(LineSource, String)> {
    let (open, words) = (saying.open, saying.words);
    let agreement = tells_the_rest(open)?;
    let names: Vec<String> =
        agreement.who.iter().map(|who| people::person(open, words, who)).filter(|name| !name.is_empty()).collect();
    let when = match &agreement.when {
        AgreementWhen::Open => None,
        AgreementWhen::Date(date) => {
            let day = spoken_day(saying, *date);
            // Nobody says "on tomorrow".
            let is_near = *date <= saying.today + Days::new(1);
            Some(if is_near { day } else { words.with("afronden-op", &[("dag", day.into())]) })
        }
        AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => {
            Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty())
        }
    };
    let who = joined(words, &names);
    let count = names.len();
    let text = match (count, when) {
        (0, None) => return None,
        (0, Some(when)) => words.with("afronden-zin-rest-wanneer", &[("wanneer", when.into())]),
        (_, None) => words.with("afronden-zin-rest-wie", &[("wie", who.into()), ("aantal", count.into())]),
        (_, Some(when)) => {
            words.with("afronden-zin-rest", &[("wie", who.into()), ("aantal", count.into()), ("wanneer", when.into())])
        }
    };
    Some((LineSource::Agreement(agreement.id.clone()), text))
}

/// "Samira, Bilal en Nadia".
pub fn joined(words: &crate::i18n::Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words.with("lijst-en", &[("eerst", first.join(", ").into()), ("laatst", last.as_str().into())]),
    }
}

/// What is known of the days from tomorrow up to and including the first school day of the next week.
fn coming_days(saying: Saying<'_>) -> Option<String> {
    let field = saying.open.field_with("komende_week")?;
    let rows = field.answer.as_ref()?.value.as_ref()?.rows();
    let until = first_monday_after(saying.today);
    let day_of = |row: &Row| match row.cells.get("dag") {
        Some(Scalar::Date(day)) if *day > saying.today && *day <= until => Some(*day),
        _ => None,
    };
    let mut days: Vec<NaiveDate> = rows.iter().filter(|row| !row.provenance.lapsed).filter_map(day_of).collect();
    days.sort_unstable();
    days.dedup();
    let said = days.into_iter().take(MOST_DAYS).filter_map(|day| {
        let of_day: Vec<String> =
            rows.iter().filter(|row| day_of(row) == Some(day)).filter_map(|row| happening(saying, field, row)).collect();
        let name = spoken_day(saying, day);
        (!of_day.is_empty()).then(|| format!("{}: {}", dates::sentence_start(&name), of_day.join("; ")))
    });
    let said: Vec<String> = said.map(|said| with_end(&said)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// "Nederlands, thuis online, met Bilal".
fn happening(saying: Saying<'_>, field: &FieldView, row: &Row) -> Option<String> {
    let columns = field.rows.as_ref()?.columns.as_slice();
    let cell = |id: &str| {
        let column = columns.iter().find(|column| column.id == id)?;
        let scalar = row.cells.get(id).filter(|cell| !cell.is_blank() && !matches!(cell, Scalar::Missing(_)))?;
        let said = saying.scalar(&column.kind, &column.options, column.unit.as_deref(), scalar);
        Some(said.trim().trim_end_matches('.').to_owned()).filter(|said| !said.is_empty())
    };
    let company = cell("met_wie").map(|who| saying.words.with("afronden-met-wie", &[("wie", who.into())]));
    let parts: Vec<String> = [cell("wat"), cell("waar"), company].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn first_monday_after(day: NaiveDate) -> NaiveDate {
    let ahead = 7 - u64::from(chrono::Datelike::weekday(&day).num_days_from_monday());
    day.checked_add_days(Days::new(ahead)).unwrap_or(day)
}

/// "morgen", "maandag 16 november": the year only where it is another.
fn spoken_day(saying: Saying<'_>, day: NaiveDate) -> String {
    let language = saying.words.language();
    if day == saying.today || saying.today.succ_opt() == Some(day) {
        return dates::relative(day, saying.today, language);
    }
    let said = dates::long(day, language);
    let year = format!(" {}", chrono::Datelike::year(&saying.today));
    said.strip_suffix(&year).map(str::to_owned).unwrap_or(said)
}

fn with_end(said: &str) -> String {
    let said = said.trim();
    if said.ends_with(['.', '!', '?', '”', '…']) { said.to_owned() } else { format!("{said}.") }
}

fn statements(field: &FieldView) -> &[Statement] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
}

fn is_of_this_meeting(open: &OpenCase, said: &Statement) -> bool {
    !said.provenance.lapsed && said.provenance.set_in.as_ref() == Some(&open.meeting)
}

fn is_of_pupil(open: &OpenCase, said: &Statement) -> bool {
    said.voice.as_ref().is_none_or(|voice| voice == &Voice::Seat(open.case.pupil.clone()))
}
