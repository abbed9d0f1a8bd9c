//! What else can honestly be said when a meeting left little to read back: whose question it was, what helps, what waits, and
//! what nobody knows yet.
//!
//! Nothing is said twice and nothing is made up: each of these stands in the case, or is missing from it and said to be missing.

use super::{Point, Reading, What, of_agreement, of_field, of_row, says_something};
use crate::engine::view::FieldView;
use crate::model::id::SeatId;
use crate::model::{
    Agreement, Answer, ClockStep, Family, Function, LineSource, Parked, Presence, PresenceMode, Provenance, Row, Scalar,
    Statement, Value,
};

/// Which row of a board says what helps, and which what is hard.
const HELPS: &str = "bevorderend";
const HARD: &str = "belemmerend";
/// Most points that were parked.
const MOST_PARKED: usize = 2;

/// What a meeting is about, and what a team may not have come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The question of the pupil.
    PupilsQuestion,
    /// The question of the parents.
    ParentsQuestion,
    /// What helps and what is hard.
    HelpsAndHard,
    /// What the pupil needs.
    Needs,
    /// Who does what.
    WhoDoesWhat,
}

/// Where in the reading something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Days,
    There,
    Asked,
    Known,
    Chosen,
    Agreed,
    Open,
    Close,
    NotYet,
}

/// What can be said besides, each with its place in the reading; what matters most to who goes home comes first.
pub(super) fn also(reading: Reading<'_>) -> Vec<(Place, Point<'_>)> {
    let asked = |concept, family| question(reading, concept, family).map(|point| (Place::Asked, point));
    let known = |concept| text_of(reading, concept).map(|point| (Place::Known, point));
    let mut found: Vec<(Place, Point<'_>)> = Vec::new();
    found.extend(asked("hulpvraag_leerling", Family::Pupil));
    found.extend(asked("hulpvraag_ouders", Family::Parents));
    found.extend(waits(reading));
    found.extend(nobody(reading));
    found.extend(needs(reading));
    found.extend(board(reading));
    found.extend(asked("hulpvraag_school", Family::School));
    found.extend(text_of(reading, "gedeelde_vraag").map(|point| (Place::Asked, point)));
    found.extend(known("wat_werkt_al"));
    found.extend(known("bijdrage_leerling"));
    found.extend(known("nodig_eigen_school"));
    found.extend(told(reading));
    found.extend(open(reading));
    found.extend(there(reading).map(|point| (Place::There, point)));
    found.extend(not_yet(reading).map(|point| (Place::NotYet, point)));
    found
}

fn bare(what: What<'_>) -> Point<'_> {
    Point { source: None, what }
}

/// Whether this was said, or said to be still right, in the meeting; where nobody knows, it is taken to be.
fn is_of_meeting(reading: Reading<'_>, provenance: &Provenance) -> bool {
    let is_here = |meeting: &Option<_>| meeting.as_ref() == Some(reading.meeting);
    !provenance.lapsed && (is_here(&provenance.set_in) || is_here(&provenance.confirmed_in) || provenance.set_in.is_none())
}

fn statements(field: &FieldView) -> &[Statement] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
}

fn said<'v>(reading: Reading<'v>, field: &'v FieldView) -> impl Iterator<Item = &'v Statement> {
    let counts = move |one: &&Statement| is_of_meeting(reading, &one.provenance) && !one.text.trim().is_empty();
    statements(field).iter().filter(counts)
}

/// What one side asks, in its own words: the first thing it said.
fn question<'v>(reading: Reading<'v>, concept: &str, family: Family) -> Option<Point<'v>> {
    let field = reading.field(concept)?;
    let is_own = |one: &&Statement| one.voice.as_ref().is_none_or(|voice| reading.case.family(reading.template, voice) == family);
    let statement = said(reading, field).find(is_own)?;
    Some(of_field(field, What::Asked(field, statement)))
}

fn text_of<'v>(reading: Reading<'v>, concept: &str) -> Option<Point<'v>> {
    let field = reading.filled(concept)?;
    let is_from_here = |answer: &Answer| is_of_meeting(reading, &answer.provenance);
    field.answer.as_ref().is_some_and(is_from_here).then(|| of_field(field, What::Answered(field)))
}

/// What was parked in this meeting.
fn waits(reading: Reading<'_>) -> impl Iterator<Item = (Place, Point<'_>)> {
    let is_open = move |one: &&Parked| one.made_in == *reading.meeting && one.settled.is_none() && !one.text.trim().is_empty();
    let parked = reading.case.parked.iter().filter(is_open).take(MOST_PARKED);
    parked.map(|parked| {
        let source = Some(LineSource::Parked(parked.id.clone()));
        (Place::Open, Point { source, what: What::Waits(parked) })
    })
}

/// What nobody took upon them yet: to find out, or to do.
fn nobody(reading: Reading<'_>) -> Vec<(Place, Point<'_>)> {
    let is_open = |agreement: &&Agreement| {
        let is_new = agreement.made_in.as_ref() == Some(reading.meeting);
        is_new && agreement.status.is_pending() && agreement.who.is_empty() && !agreement.what.trim().is_empty()
    };
    let agreements = reading.case.agreements.iter().filter(is_open);
    agreements
        .map(|agreement| {
            let is_search = reading.case.is_search(agreement);
            let what = if is_search { What::NobodyFindsOut(agreement) } else { What::NobodyDoes(agreement) };
            (Place::Agreed, of_agreement(agreement, what))
        })
        .collect()
}

fn needs(reading: Reading<'_>) -> Option<(Place, Point<'_>)> {
    let (field, row) = reading.rows("onderwijsbehoeften").find(|(_, row)| is_of_meeting(reading, &row.provenance))?;
    Some((Place::Known, of_row(field, row, What::Needs(field, row))))
}

/// What helps and what is hard: the first of each on the board.
fn board(reading: Reading<'_>) -> Option<(Place, Point<'_>)> {
    let field = reading.field("factoren")?;
    let first = |kind: &str| said(reading, field).find(|one| one.cell.as_ref().is_some_and(|cell| cell.row == kind));
    match (first(HELPS), first(HARD)) {
        (None, None) => None,
        (helps, hard) => Some((Place::Known, of_field(field, What::HelpsAndHard(helps, hard)))),
    }
}

fn told(reading: Reading<'_>) -> Option<(Place, Point<'_>)> {
    let names = |row: &Row, column: &str| match row.cells.get(column) {
        Some(Scalar::Persons(who)) => !who.is_empty(),
        _ => false,
    };
    let mut rows = reading.rows("wie_informeert_wie");
    let (field, row) = rows.find(|(_, row)| names(row, "wie") && names(row, "aan"))?;
    Some((Place::Open, of_row(field, row, What::Told(field, row))))
}

/// What everybody needs when they go home and nobody knows yet.
fn open(reading: Reading<'_>) -> Vec<(Place, Point<'_>)> {
    let is_blank = |concepts: &[&str]| {
        let mut fields = concepts.iter().filter_map(|concept| reading.field(concept)).peekable();
        fields.peek().is_some() && !fields.any(says_something)
    };
    let mut open = Vec::new();
    if is_blank(&["aanspreekpunt"]) {
        open.push((Place::Close, bare(What::ContactNotKnown)));
    }
    if is_blank(&["volgend_overleg", "evaluatiedatum"]) {
        open.push((Place::Close, bare(What::NextNotKnown)));
    }
    open
}

/// Who took part, and since when. Who came to listen took no part.
fn there(reading: Reading<'_>) -> Option<Point<'_>> {
    let meeting = reading.case.meeting(reading.meeting)?;
    let takes_part = |presence: &&Presence| {
        matches!(presence.mode, PresenceMode::InRoom | PresenceMode::Online) && !presence.functions.contains(&Function::Listener)
    };
    let seats: Vec<&SeatId> = meeting.presence.iter().filter(takes_part).map(|presence| &presence.seat).collect();
    let begin = meeting.clock.iter().find(|event| event.what == ClockStep::Begin)?;
    (seats.len() > 1).then(|| bare(What::There(begin.at.time(), seats)))
}

/// What the meeting did not come to: said once, in one sentence, so that the table can still choose.
fn not_yet(reading: Reading<'_>) -> Option<Point<'_>> {
    let is_blank =
        |concept: &str| reading.field(concept).is_some_and(|field| !says_something(field) && statements(field).is_empty());
    let nothing_agreed = || !reading.case.agreements.iter().any(|one| one.made_in.as_ref() == Some(reading.meeting));
    let topics = [
        (Topic::PupilsQuestion, is_blank("hulpvraag_leerling")),
        (Topic::ParentsQuestion, is_blank("hulpvraag_ouders")),
        (Topic::HelpsAndHard, is_blank("factoren")),
        (Topic::Needs, is_blank("onderwijsbehoeften")),
        (Topic::WhoDoesWhat, nothing_agreed()),
    ];
    let topics: Vec<Topic> = topics.into_iter().filter(|(_, is_open)| *is_open).map(|(topic, _)| topic).collect();
    (!topics.is_empty()).then(|| bare(What::NotYet(topics)))
}

/// Whether something is read back about the same thing already.
pub(super) fn is_known_to(points: &[(Place, Point<'_>)], more: &Point<'_>) -> bool {
    more.source.is_some() && points.iter().any(|(_, point)| point.source == more.source)
}
