//! What is read back at the end of a meeting, and who answers it.
//!
//! [`points`] chooses from a whole case the few things everybody must go home with, in the order they are read; `app` puts
//! them into words. Nothing here decides for anybody: a reply is given by a person, and who is not there never says yes.

mod also;

use chrono::{NaiveDate, NaiveTime};

pub use also::Topic;
use also::{Place, also};

use crate::engine::school_week::{monday_of, week_after};
use crate::engine::view::{FieldView, FormView};
use crate::model::holiday::is_school_day;
use crate::model::id::{MeetingId, SeatId};
use crate::model::{
    Agreement, AgreementWhen, Authority, Case, Decision, Function, Holiday, LineSource, Moment, Origin, Parked, Pick,
    ReadBackLine, Reply, ReplyAnswer, Row, Scalar, Statement, Template, Value, Voice, VoiceGroup,
};

/// Most lines that are made; more is not heard any more.
pub const MOST_LINES: usize = 12;
/// Where fewer lines come from what was agreed and decided, what else was said joins them.
pub const ENOUGH_LINES: usize = 8;
/// Codes of a decision to go with an option.
const CHOSEN: [&str; 2] = ["doen", "doen_met_voorwaarde"];
/// Days somebody who answers later has at least.
const DAYS_TO_ANSWER: usize = 7;

/// One thing to read back, before it has words.
#[derive(Clone, Debug, PartialEq)]
pub struct Point<'v> {
    /// Where it comes from; nothing where it follows from who has which function.
    pub source: Option<LineSource>,
    /// What there is to say.
    pub what: What<'v>,
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq)]
pub enum What<'v> {
    /// What the coming days look like: rows of the week, by day and time.
    Days(Vec<&'v Row>),
    /// What bridges the time until something starts.
    Bridge(&'v FieldView, &'v Row),
    /// Nothing was agreed about the coming days yet.
    DaysNotAgreed,
    /// An option the team goes with.
    Chosen(&'v FieldView, &'v Row),
    /// A decision that is not about an option.
    Decided(&'v Decision),
    /// Help that was agreed.
    Help(&'v FieldView, &'v Row),
    /// How the hours go, from the first step to the last.
    BuildUp(&'v Row, &'v Row),
    /// A goal.
    Goal(&'v FieldView, &'v Row),
    /// What is done when it does not work out.
    IfItFails(&'v FieldView),
    /// Who does what by when.
    Agreed(&'v Agreement),
    /// Who finds something out.
    FindsOut(&'v Agreement),
    /// The one person to turn to.
    Contact(&'v FieldView),
    /// The same, following from the function of a seat.
    Coordinator(&'v SeatId),
    /// When everybody meets again.
    Next(&'v FieldView, &'v Row),
    /// When is looked whether it works.
    Evaluation(&'v FieldView),
    /// Who took part, and since when.
    There(NaiveTime, Vec<&'v SeatId>),
    /// What somebody asks, in their words.
    Asked(&'v FieldView, &'v Statement),
    /// What a question holds.
    Answered(&'v FieldView),
    /// What helps, and what is hard; at least one of them.
    HelpsAndHard(Option<&'v Statement>, Option<&'v Statement>),
    /// What the pupil needs.
    Needs(&'v FieldView, &'v Row),
    /// Something nobody took upon them yet.
    NobodyDoes(&'v Agreement),
    /// Something nobody finds out yet.
    NobodyFindsOut(&'v Agreement),
    /// A point that was put aside for another time.
    Waits(&'v Parked),
    /// Who tells whom.
    Told(&'v FieldView, &'v Row),
    /// Nobody is the one to turn to yet.
    ContactNotKnown,
    /// Nobody knows yet when everybody meets again.
    NextNotKnown,
    /// What the meeting did not come to.
    NotYet(Vec<Topic>),
}

/// A case as its meeting sees it.
#[derive(Clone, Copy)]
pub struct Reading<'v> {
    /// The template of the meeting.
    pub template: &'v Template,
    /// The form as it stands.
    pub view: &'v FormView,
    /// The case.
    pub case: &'v Case,
    /// The meeting.
    pub meeting: &'v MeetingId,
    /// Its day.
    pub day: NaiveDate,
}

impl<'v> Reading<'v> {
    /// The question asked now that is bound to this concept.
    pub fn field(self, concept: &str) -> Option<&'v FieldView> {
        self.template.with_concept(concept).find_map(|question| self.view.field(question.id.as_str()))
    }

    /// The same, where it says something that counts.
    pub fn filled(self, concept: &str) -> Option<&'v FieldView> {
        self.field(concept).filter(|field| says_something(field))
    }

    /// The rows of the question with this concept that count.
    fn rows(self, concept: &str) -> impl Iterator<Item = (&'v FieldView, &'v Row)> {
        let field = self.field(concept);
        field.into_iter().flat_map(|field| rows_of(field).map(move |row| (field, row)))
    }
}

/// What is read back, in the order it is read: the coming days first, then what was decided, what is done, who does it, whom
/// to turn to, and when everybody meets again. Eight to twelve things, as far as there is something to say.
///
/// - **More than twelve.** The coming days, the build-up, whom to turn to and the next meeting always stay. The rest takes
///   turns, agreements and decisions first; left out are the fifth agreement and on, the fourth decision and on, and help and
///   goals past the first.
/// - **Fewer than eight.** What else was said in this meeting joins them until there are eight: first the question of the pupil
///   and of the parents in their own words, what was parked, what nobody does or finds out yet, what is needed, what helps and
///   is hard, the question of the school and the shared one. Then what everybody must know and nobody does (whom to turn to,
///   when again), and who was there.
/// - **A meeting in which hardly anything was said** has fewer, and says in one sentence what it did not come to.
pub fn points(reading: Reading<'_>) -> Vec<Point<'_>> {
    let mut points = must(reading);
    let room = ENOUGH_LINES.saturating_sub(points.len());
    let more: Vec<_> = also(reading).into_iter().filter(|(_, point)| !also::is_known_to(&points, point)).take(room).collect();
    points.extend(more);
    // The sort keeps what shares one place in the order it came.
    points.sort_by_key(|(place, _)| *place);
    points.into_iter().map(|(_, point)| point).collect()
}

/// What is read back whatever else there is, each with its place in the reading.
fn must(reading: Reading<'_>) -> Vec<(Place, Point<'_>)> {
    let days = coming_days(reading);
    let build_up: Vec<_> = build_up(reading).into_iter().collect();
    let contact: Vec<_> = contact(reading).into_iter().collect();
    let next: Vec<_> = next(reading).into_iter().collect();
    let mut groups = [
        chosen(reading),
        reading
            .rows("arrangement")
            .filter(|(_, row)| text(row, "inhoud").is_some())
            .map(|(f, r)| of_row(f, r, What::Help(f, r)))
            .collect(),
        reading
            .rows("doelen")
            .filter(|(_, row)| text(row, "doel").is_some())
            .map(|(f, r)| of_row(f, r, What::Goal(f, r)))
            .collect(),
        if_it_fails(reading),
        agreed(reading),
        finds_out(reading),
    ];
    let [choices, help, goals, fails, agreed, finds] = [0, 1, 2, 3, 4, 5];
    let turns = [agreed, choices, agreed, choices, agreed, choices, help, goals, fails, agreed, help, goals, finds];
    let mut room = MOST_LINES - 1 - build_up.len() - contact.len() - next.len();
    let mut taken = [0_usize; 6];
    loop {
        let before = room;
        for group in turns {
            if room > 0 && taken[group] < groups[group].len() {
                taken[group] += 1;
                room -= 1;
            }
        }
        if room == before {
            break;
        }
    }
    for (group, most) in groups.iter_mut().zip(taken) {
        group.truncate(most);
    }
    let [choices, help, goals, fails, agreed, finds] = groups;
    let chosen = choices.into_iter().chain(help).chain(build_up).chain(goals).chain(fails);
    let at = |place: Place| move |point| (place, point);
    let all = std::iter::once(days).map(at(Place::Days)).chain(chosen.map(at(Place::Chosen)));
    let all = all.chain(agreed.into_iter().chain(finds).map(at(Place::Agreed)));
    all.chain(contact.into_iter().chain(next).map(at(Place::Close))).collect()
}

/// What was typed in a cell that holds text.
pub fn text<'r>(row: &'r Row, column: &str) -> Option<&'r str> {
    match row.cells.get(column)? {
        Scalar::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// The day in a cell.
pub fn date(row: &Row, column: &str) -> Option<NaiveDate> {
    match row.cells.get(column)? {
        Scalar::Date(date) => Some(*date),
        _ => None,
    }
}

/// The number in a cell.
pub fn number(row: &Row, column: &str) -> Option<f64> {
    match row.cells.get(column)? {
        Scalar::Number(number) => Some(*number),
        _ => None,
    }
}

fn of_row<'v>(field: &'v FieldView, row: &'v Row, what: What<'v>) -> Point<'v> {
    Point { source: Some(LineSource::Row(field.id.clone(), row.id.clone())), what }
}

fn of_field<'v>(field: &'v FieldView, what: What<'v>) -> Point<'v> {
    Point { source: Some(LineSource::Question(field.id.clone())), what }
}

/// The days before the next Monday where the week says something about them, else those of the first week it knows; else what
/// bridges the time; else that there is nothing yet.
fn coming_days(reading: Reading<'_>) -> Point<'_> {
    let say = |what| Point { source: Some(LineSource::ComingDays), what };
    let day_of = |row: &Row| date(row, "dag");
    let mut rows: Vec<(&FieldView, &Row)> =
        reading.rows("komende_week").filter(|(_, row)| day_of(row).is_some_and(|day| day > reading.day)).collect();
    rows.sort_by_key(|(_, row)| (day_of(row), time(row)));
    if let Some((_, first)) = rows.first() {
        let end = day_of(first).map(|day| week_after(monday_of(day)));
        let rows = rows.iter().map(|(_, row)| *row).filter(|row| day_of(row) < end).collect();
        return say(What::Days(rows));
    }
    let mut bridges: Vec<_> = reading.rows("overbrugging").filter(|(_, row)| text(row, "wat").is_some()).collect();
    bridges.sort_by_key(|(_, row)| date(row, "tot_wanneer").is_none_or(|until| until < reading.day));
    match bridges.first() {
        Some((field, row)) => say(What::Bridge(field, row)),
        None => say(What::DaysNotAgreed),
    }
}

fn time(row: &Row) -> Option<chrono::NaiveTime> {
    match row.cells.get("van")? {
        Scalar::Time(time) => Some(*time),
        _ => None,
    }
}

fn chosen(reading: Reading<'_>) -> Vec<Point<'_>> {
    let is_chosen = |row: &Row| match row.cells.get("besluit") {
        Some(Scalar::Choice(Pick::Code(code))) => CHOSEN.contains(&code.as_str()),
        _ => false,
    };
    let options = reading.rows("opties").filter(|(_, row)| is_chosen(row)).map(|(f, r)| of_row(f, r, What::Chosen(f, r)));
    let own =
        reading.case.decisions.iter().filter(|decision| {
            decision.made_in == *reading.meeting && decision.option.is_none() && !decision.text.trim().is_empty()
        });
    let own = own.map(|d| Point { source: Some(LineSource::Decision(d.id.clone())), what: What::Decided(d) });
    options.chain(own).collect()
}

fn build_up(reading: Reading<'_>) -> Option<Point<'_>> {
    let mut rows: Vec<_> =
        reading.rows("opbouwschema").filter(|(_, row)| hours(row) > 0.0 && date(row, "van").is_some()).collect();
    rows.sort_by_key(|(_, row)| date(row, "van"));
    let ((field, first), (_, last)) = (rows.first()?, rows.last()?);
    Some(of_field(field, What::BuildUp(first, last)))
}

/// Hours of a step, all places together.
pub fn hours(row: &Row) -> f64 {
    ["uren_fysiek", "uren_online", "uren_begeleid_thuis"].iter().filter_map(|column| number(row, column)).sum()
}

fn if_it_fails(reading: Reading<'_>) -> Vec<Point<'_>> {
    reading.filled("terugvalafspraak").map(|field| of_field(field, What::IfItFails(field))).into_iter().collect()
}

/// What somebody took upon them in this meeting; those with a day or rhythm first.
fn agreed(reading: Reading<'_>) -> Vec<Point<'_>> {
    let is_later = |agreement: &Agreement| matches!(agreement.origin, Some(Origin::Later(_)));
    let is_for_all = |agreement: &&Agreement| !is_later(agreement) && !reading.case.is_search(agreement);
    let mut agreements: Vec<&Agreement> = taken_here(reading).filter(is_for_all).collect();
    agreements.sort_by_key(|agreement| matches!(agreement.when, AgreementWhen::Open | AgreementWhen::Draft(_)));
    agreements.into_iter().map(|agreement| of_agreement(agreement, What::Agreed(agreement))).collect()
}

fn finds_out(reading: Reading<'_>) -> Vec<Point<'_>> {
    let found = taken_here(reading).filter(|agreement| reading.case.is_search(agreement));
    found.map(|agreement| of_agreement(agreement, What::FindsOut(agreement))).collect()
}

fn taken_here(reading: Reading<'_>) -> impl Iterator<Item = &Agreement> {
    reading.case.agreements.iter().filter(move |agreement| {
        let is_new = agreement.made_in.as_ref() == Some(reading.meeting);
        is_new && agreement.status.is_pending() && !agreement.who.is_empty() && !agreement.what.trim().is_empty()
    })
}

fn of_agreement<'v>(agreement: &'v Agreement, what: What<'v>) -> Point<'v> {
    Point { source: Some(LineSource::Agreement(agreement.id.clone())), what }
}

/// Whom to turn to: as answered, else who leads the plan, else who has that function in the meeting.
fn contact(reading: Reading<'_>) -> Option<Point<'_>> {
    let answered = ["aanspreekpunt", "regie_wie"].into_iter().find_map(|concept| reading.filled(concept));
    if let Some(field) = answered {
        return Some(of_field(field, What::Contact(field)));
    }
    let seat = reading.case.meeting(reading.meeting)?.seat_with(Function::Coordinator)?;
    Some(Point { source: None, what: What::Coordinator(seat) })
}

fn next(reading: Reading<'_>) -> Option<Point<'_>> {
    let mut meetings: Vec<_> =
        reading.rows("volgend_overleg").filter(|(_, row)| date(row, "datum").is_some_and(|day| day >= reading.day)).collect();
    meetings.sort_by_key(|(_, row)| date(row, "datum"));
    if let Some((field, row)) = meetings.first() {
        return Some(of_row(field, row, What::Next(field, row)));
    }
    reading.filled("evaluatiedatum").map(|field| of_field(field, What::Evaluation(field)))
}

/// Whether a question holds something that counts: no reason why not, nothing that was not understood, nothing lapsed.
pub fn says_something(field: &FieldView) -> bool {
    let Some(answer) = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed) else { return false };
    match &answer.value {
        None | Some(Value::Scalar(Scalar::Missing(_) | Scalar::Draft(_))) => false,
        Some(Value::Rows(_)) => rows_of(field).next().is_some(),
        Some(value) => !value.is_blank(),
    }
}

fn rows_of(field: &FieldView) -> impl Iterator<Item = &Row> {
    let answer = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed);
    let rows = answer.and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default();
    rows.iter().filter(|row| !row.provenance.lapsed && !row.is_blank())
}

/// Who answers each line: the pupil, every parent with authority (present or not), and the school as one.
pub fn columns(case: &Case) -> Vec<Voice> {
    let pupil = std::iter::once(Voice::Seat(case.pupil.clone()));
    let parents = case.seats.iter().filter(|seat| seat.id != case.pupil && seat.authority == Authority::Yes);
    pupil.chain(parents.map(|seat| Voice::Seat(seat.id.clone()))).chain([Voice::Group(VoiceGroup::School)]).collect()
}

/// Everybody else the case knows: they may remark, and are not asked for a yes.
pub fn others(case: &Case) -> Vec<&SeatId> {
    let columns = columns(case);
    case.seats.iter().map(|seat| &seat.id).filter(|seat| !columns.contains(&Voice::Seat((*seat).clone()))).collect()
}

/// When a reply that comes later is asked for at the latest: a school day, a week from the meeting.
pub fn proposed_before(day: NaiveDate, holidays: &[Holiday]) -> NaiveDate {
    let mut days = day.iter_days().skip(DAYS_TO_ANSWER).take(60);
    days.find(|day| is_school_day(*day, holidays)).unwrap_or(day)
}

/// What is known when everybody who is there says yes.
pub struct AllAgree<'a> {
    /// The case.
    pub case: &'a Case,
    /// The template of its meeting.
    pub template: &'a Template,
    /// The moment.
    pub now: Moment,
    /// When those who are not there answer at the latest.
    pub before: NaiveDate,
    /// Whether a seat can say yes now: it is there and hears what is read.
    pub is_here: &'a dyn Fn(&SeatId) -> bool,
}

impl AllAgree<'_> {
    /// The replies to `line` afterwards. What somebody said already stays; who is there says yes; a pupil who left early
    /// keeps what was said in the own closing; everybody else answers later.
    pub fn replies(&self, line: &ReadBackLine) -> Vec<Reply> {
        let mut replies = line.replies.clone();
        for voice in columns(self.case) {
            if !replies.iter().any(|reply| is_reply_of(reply, &voice)) {
                replies.push(self.reply(line, voice));
            }
        }
        replies
    }

    fn reply(&self, line: &ReadBackLine, by: Voice) -> Reply {
        if self.speaks(&by) {
            return Reply { by, at: self.now, answer: ReplyAnswer::Yes };
        }
        let own = own_closing(self.case, line, &by).cloned();
        own.unwrap_or(Reply { by, at: self.now, answer: ReplyAnswer::Later { before: Some(self.before) } })
    }

    /// Whether this voice can say yes now; for a group, whether one of it is there.
    pub fn speaks(&self, voice: &Voice) -> bool {
        match voice {
            Voice::Seat(seat) => (self.is_here)(seat),
            Voice::Group(group) => {
                let of_group = |seat: &SeatId| self.case.family_of_seat(self.template, seat) == group.family();
                self.case.seats.iter().any(|seat| of_group(&seat.id) && (self.is_here)(&seat.id))
            }
        }
    }
}

/// Whether this is the answer of a column, not a remark beside it.
pub fn is_reply_of(reply: &Reply, voice: &Voice) -> bool {
    reply.by == *voice && !matches!(reply.answer, ReplyAnswer::Remark(_))
}

/// Whether somebody who is asked has not said anything to this line yet.
pub fn is_unanswered(case: &Case, line: &ReadBackLine) -> bool {
    columns(case).iter().any(|voice| !line.replies.iter().any(|reply| is_reply_of(reply, voice)))
}

/// What somebody said about the same thing in their own closing, before they left.
pub fn own_closing<'c>(case: &'c Case, line: &ReadBackLine, voice: &Voice) -> Option<&'c Reply> {
    let Voice::Seat(seat) = voice else { return None };
    let is_same = |other: &&ReadBackLine| {
        let same_source = line.source.is_some() && other.source == line.source;
        same_source || plain(&other.text) == plain(&line.text)
    };
    let own = case.read_back.iter().filter(|own| own.made_in == line.made_in && own.closing_of.as_ref() == Some(seat));
    own.filter(is_same).flat_map(|own| &own.replies).find(|reply| is_reply_of(reply, voice))
}

/// Text to compare: only letters and digits.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
