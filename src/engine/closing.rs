//! What is still open when a meeting is about to be closed. Nothing of it holds anybody back: it is said once, and each point
//! leads to its place.

use super::heard::not_heard;
use super::read_back::{Reading, is_unanswered, says_something};
use super::view::{ItemView, OpenPlace};
use crate::model::id::{AgreementId, DecisionId, LineId, ParkedId, SeatId, StepId};
use crate::model::template::{AskMoment, CaseList, Kind};
use crate::model::{Agreement, AgreementWhen, Meeting, Presence, PresenceMode, ReadBackLine};

/// Something that is still open.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPoint {
    /// What.
    pub what: Loose,
    /// The step it stands in.
    pub step: StepId,
    /// Where the cursor goes.
    pub place: OpenPlace,
}

/// What can be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loose {
    /// Nothing is said about the coming school week.
    NoComingDays,
    /// Nobody took this agreement.
    NoOwner(AgreementId),
    /// It has neither day nor rhythm.
    NoDate(AgreementId),
    /// Nobody took upon them to find this out.
    NobodyFindsOut(AgreementId),
    /// Nobody is the one to turn to.
    NoContact,
    /// It is not known when everybody meets again.
    NoNextMeeting,
    /// A decision must still be put to these people.
    PutTo(DecisionId, Vec<SeatId>),
    /// A point that was parked and not settled.
    Parked(ParkedId),
    /// These people were there and nothing of them stands anywhere.
    NotHeard(Vec<SeatId>),
    /// Nothing was read back.
    NotReadBack,
    /// To so many lines somebody has not said anything, beginning with this one.
    WithoutReply(LineId, usize),
}

/// Everything that is open, in the order a team would settle it.
pub fn open_points(reading: Reading<'_>) -> Vec<OpenPoint> {
    let Some(meeting) = reading.case.meeting(reading.meeting) else { return Vec::new() };
    let mut points = Vec::new();
    points.extend(blank(reading, &["komende_week"], Loose::NoComingDays));
    points.extend(agreements(reading));
    // Whom parents can call is asked for as such: who leads the plan, or keeps track of it, need not be that person.
    points.extend(blank(reading, &["aanspreekpunt"], Loose::NoContact));
    points.extend(blank(reading, &["volgend_overleg", "evaluatiedatum"], Loose::NoNextMeeting));
    points.extend(put_to(reading));
    points.extend(parked(reading));
    points.extend(unheard(reading, meeting));
    points.extend(read_back(reading));
    points
}

/// Open where none of the questions with these concepts says anything; leads to the first that is asked.
fn blank(reading: Reading<'_>, concepts: &[&str], what: Loose) -> Option<OpenPoint> {
    let fields = || concepts.iter().filter_map(|concept| reading.field(concept));
    if fields().any(says_something) {
        return None;
    }
    let field = fields().find(|field| field.moment == AskMoment::Together).or_else(|| fields().next())?;
    Some(OpenPoint { what, step: field.step.clone(), place: OpenPlace::Field(field.id.clone()) })
}

fn agreements(reading: Reading<'_>) -> Vec<OpenPoint> {
    let Some(step) = step_with(reading, CaseList::Agreements) else { return Vec::new() };
    let at = |agreement: &Agreement, what: Loose| OpenPoint {
        what,
        step: step.clone(),
        place: OpenPlace::List(CaseList::Agreements, Some(agreement.id.to_string())),
    };
    let pending = reading.case.agreements.iter().filter(|agreement| agreement.status.is_pending());
    pending
        .flat_map(|agreement| {
            let id = || agreement.id.clone();
            let is_search = reading.case.is_search(agreement);
            let nobody = agreement.who.is_empty();
            let mut open = Vec::new();
            if nobody {
                open.push(at(agreement, if is_search { Loose::NobodyFindsOut(id()) } else { Loose::NoOwner(id()) }));
            }
            // One thing at a time: who takes it says when.
            if !nobody && has_no_date(agreement) {
                open.push(at(agreement, Loose::NoDate(id())));
            }
            open
        })
        .collect()
}

fn has_no_date(agreement: &Agreement) -> bool {
    match &agreement.when {
        AgreementWhen::Open => true,
        AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) => words.trim().is_empty(),
        AgreementWhen::Date(_) => false,
    }
}

fn put_to(reading: Reading<'_>) -> Vec<OpenPoint> {
    let open = reading.case.decisions.iter().filter(|one| one.made_in == *reading.meeting && !one.put_to.is_empty());
    open.filter_map(|decision| {
        let row = decision.option.as_ref().and_then(|(question, row)| {
            let field = reading.view.field(question.as_str())?;
            Some((field.step.clone(), OpenPlace::Cell(question.clone(), row.clone(), "besluit".into())))
        });
        let (step, place) = row.or_else(|| place_of_step(reading, decision.step.as_ref()))?;
        Some(OpenPoint { what: Loose::PutTo(decision.id.clone(), decision.put_to.clone()), step, place })
    })
    .collect()
}

fn parked(reading: Reading<'_>) -> Vec<OpenPoint> {
    let open = reading.case.parked.iter().filter(|one| one.made_in == *reading.meeting && one.settled.is_none());
    open.filter_map(|parked| {
        let (step, place) = place_of_step(reading, parked.step.as_ref())?;
        Some(OpenPoint { what: Loose::Parked(parked.id.clone()), step, place })
    })
    .collect()
}

/// Where a thing without a place of its own is settled: what its step asks, else the agreements.
fn place_of_step(reading: Reading<'_>, step: Option<&StepId>) -> Option<(StepId, OpenPlace)> {
    let view = step.and_then(|step| reading.view.step(step.as_str())).filter(|step| step.applies);
    let asked = view.and_then(|view| {
        let fields = view.items.iter().filter_map(|item| match item {
            ItemView::Field(id) => reading.view.field(id.as_str()),
            ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
        });
        let field = fields.into_iter().find(|field| field.moment == AskMoment::Together)?;
        Some((view.id.clone(), OpenPlace::Field(field.id.clone())))
    });
    asked.or_else(|| Some((step_with(reading, CaseList::Agreements)?, OpenPlace::List(CaseList::Agreements, None))))
}

/// People who were there and of whom nothing stands anywhere. Names only, and never a count.
fn unheard(reading: Reading<'_>, meeting: &Meeting) -> Option<OpenPoint> {
    let was_there = |presence: &&Presence| matches!(presence.mode, PresenceMode::InRoom | PresenceMode::Online);
    let there: Vec<SeatId> = meeting.presence.iter().filter(was_there).map(|presence| presence.seat.clone()).collect();
    let seats = not_heard(reading.template, reading.case, meeting, &there);
    let first = seats.first()?;
    let own = reading.case.family_of_seat(reading.template, first);
    let asks = |kind: &Kind| match kind {
        Kind::Statements(kind) => kind.cells.is_none() && (kind.voices.is_empty() || kind.voices.contains(&own)),
        _ => false,
    };
    let questions = reading.template.questions().filter(|(_, q)| q.moment == AskMoment::Together && asks(&q.kind));
    let field = questions.filter_map(|(_, question)| reading.view.field(question.id.as_str())).next()?;
    Some(OpenPoint { what: Loose::NotHeard(seats), step: field.step.clone(), place: OpenPlace::Field(field.id.clone()) })
}

fn read_back(reading: Reading<'_>) -> Option<OpenPoint> {
    let step = step_with(reading, CaseList::ReadBack)?;
    let is_own = |line: &&ReadBackLine| line.made_in == *reading.meeting && line.closing_of.is_none();
    let lines: Vec<&ReadBackLine> = reading.case.read_back.iter().filter(is_own).collect();
    let open: Vec<&&ReadBackLine> = lines.iter().filter(|line| is_unanswered(reading.case, line)).collect();
    let at = |what, line: Option<&LineId>| OpenPoint {
        what,
        step: step.clone(),
        place: OpenPlace::List(CaseList::ReadBack, line.map(ToString::to_string)),
    };
    match open.first() {
        Some(first) => Some(at(Loose::WithoutReply(first.id.clone(), open.len()), Some(&first.id))),
        None => lines.is_empty().then(|| at(Loose::NotReadBack, None)),
    }
}

/// The step that holds a list of the case, as the last one of the template that does.
fn step_with(reading: Reading<'_>, list: CaseList) -> Option<StepId> {
    let mut steps = reading.view.steps.iter().rev();
    steps.find(|step| step.applies && step.items.contains(&ItemView::List(list))).map(|step| step.id.clone())
}
