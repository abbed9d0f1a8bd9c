//! What is read back, in words: short sentences for everybody at the table, from the wording each question brings along.
//!
//! Which things are read back, and in which order, stands in the engine.

mod agreed;

use chrono::{NaiveDate, NaiveTime};

use super::people;
use super::said::Saying;
use super::state::OpenCase;
use crate::engine::goal;
use crate::engine::presence::{Standing, standing};
use crate::engine::read_back::{self, AllAgree, Point, Reading, Topic, What};
use crate::engine::school_week::{monday_of, week_after};
use crate::engine::view::{ColumnView, FieldView};
use crate::i18n::{Words, dates, format_number};
use crate::model::id::{LineId, SeatId};
use crate::model::{
    Holiday, LineSource, MeetingStatus, Moment, Person, ReadBackLine, Reply, ReplyAnswer, Row, Scalar, Statement, Voice,
};

/// Most groups of days one sentence names.
const MOST_DAYS: usize = 3;

/// A line as it is proposed; people change it as they like.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// One short sentence.
    pub text: String,
    /// What it comes from.
    pub source: Option<LineSource>,
}

/// Everything to read back of the meeting that is open, seen on the day it is.
pub fn proposals(open: &OpenCase, words: &Words, today: NaiveDate) -> Vec<Proposal> {
    let reading = reading(open, today);
    let teller = Teller { saying: Saying { open, words, today } };
    let mut proposals: Vec<Proposal> = Vec::new();
    for Point { source, what } in read_back::points(reading) {
        let text = finished(&teller.sentence(&what));
        let is_known = |known: &Proposal| read_back::plain(&known.text) == read_back::plain(&text);
        if !read_back::plain(&text).is_empty() && !proposals.iter().any(is_known) {
            proposals.push(Proposal { text, source });
        }
    }
    proposals
}

/// The open case as its meeting sees it.
pub fn reading(open: &OpenCase, day: NaiveDate) -> Reading<'_> {
    Reading { template: &open.template, view: &open.view, case: &open.case, meeting: &open.meeting, day }
}

struct Teller<'a> {
    saying: Saying<'a>,
}

impl Teller<'_> {
    fn sentence(&self, what: &What<'_>) -> String {
        let words = self.saying.words;
        match what {
            What::Days(rows) => self.days(rows),
            What::Bridge(_, row) => self.bridge(row),
            What::DaysNotAgreed => words.with("terug-dagen-niet", &[("dag", self.next_monday().into())]),
            What::Chosen(field, row) => read_as(field, &self.option(field, row)),
            What::Decided(decision) => words.with("terug-besloten", &[("wat", decision.text.trim().into())]),
            What::Help(field, row) => read_as(field, &self.help(row)),
            What::BuildUp(first, last) => self.build_up(first, last),
            What::Goal(field, row) => self.goal(field, row),
            What::IfItFails(field) => read_as(field, first_sentence(&self.saying.field(field).unwrap_or_default())),
            What::Agreed(agreement) => self.agreed(agreement),
            What::FindsOut(agreement) => self.finds_out(agreement),
            What::Contact(field) => read_as(field, &self.saying.field(field).unwrap_or_default()),
            What::Coordinator(seat) => {
                words.with("terug-overzicht", &[("wie", people::short_name(self.saying.open, seat).into())])
            }
            What::Next(field, row) => read_as(field, &self.next(row)),
            What::There(begun, seats) => self.there(*begun, seats),
            What::Asked(field, said) => self.asked(field, said),
            What::Answered(field) => read_as(field, whole_sentence(&self.saying.field(field).unwrap_or_default())),
            What::HelpsAndHard(helps, hard) => self.helps_and_hard(*helps, *hard),
            What::Needs(field, row) => read_as(field, &self.needs(field, row)),
            What::NobodyDoes(agreement) => self.nobody_does(agreement),
            What::NobodyFindsOut(agreement) => words.with("terug-wie-zoekt-uit", &[("wat", agreement.what.trim().into())]),
            What::Waits(parked) => words.with("terug-geparkeerd", &[("wat", first_sentence(&parked.text).into())]),
            What::Told(field, row) => read_as(field, &self.told(row)),
            What::ContactNotKnown => words.get("terug-geen-aanspreekpunt").to_owned(),
            What::NextNotKnown => words.get("terug-geen-volgend").to_owned(),
            What::NotYet(topics) => self.not_yet(topics),
            What::Evaluation(field) => {
                let day = field.answer.as_ref().and_then(|answer| answer.value.as_ref()?.scalar());
                match day {
                    Some(Scalar::Date(day)) => read_as(field, &self.day(*day)),
                    _ => read_as(field, &self.saying.field(field).unwrap_or_default()),
                }
            }
        }
    }

    /// "Tot maandag: do en vr Nederlands (thuis)."
    fn days(&self, rows: &[&Row]) -> String {
        let words = self.saying.words;
        let language = words.language();
        let mut groups: Vec<(Vec<NaiveDate>, String)> = Vec::new();
        // With one thing to say there is room for where it is.
        let says_where = rows.len() == 1;
        for row in rows {
            let Some(day) = read_back::date(row, "dag") else { continue };
            let said = match (read_back::text(row, "wat"), read_back::text(row, "waar")) {
                (Some(what), Some(place)) if says_where => format!("{what} ({place})"),
                (Some(one), _) | (None, Some(one)) => one.to_owned(),
                (None, None) => continue,
            };
            match groups.iter_mut().find(|(_, known)| *known == said) {
                Some((days, _)) if days.contains(&day) => {}
                Some((days, _)) => days.push(day),
                None => groups.push((vec![day], said)),
            }
        }
        let last = groups.iter().flat_map(|(days, _)| days).max().copied();
        let Some(last) = last else { return self.sentence(&What::DaysNotAgreed) };
        let goes_on = groups.len() > MOST_DAYS;
        groups.truncate(MOST_DAYS);
        let day_name = |day: &NaiveDate| dates::short(*day, language).split(' ').next().unwrap_or_default().to_owned();
        let said = groups.iter().map(|(days, said)| {
            let days: Vec<String> = days.iter().map(day_name).collect();
            format!("{} {said}", self.join(&days))
        });
        let mut said = said.collect::<Vec<_>>().join("; ");
        if goes_on {
            said = words.with("terug-dagen-verder", &[("wat", said.into())]);
        }
        let first = groups.iter().flat_map(|(days, _)| days).min().copied().unwrap_or(last);
        if last < week_after(monday_of(self.saying.today)) {
            return words.with("terug-dagen-tot", &[("dag", self.next_monday().into()), ("wat", said.into())]);
        }
        words.with("terug-dagen-vanaf", &[("dag", self.day(first).into()), ("wat", said.into())])
    }

    fn bridge(&self, row: &Row) -> String {
        let words = self.saying.words;
        let mut what = first_sentence(read_back::text(row, "wat").unwrap_or_default()).to_owned();
        if let Some(Scalar::Persons(who)) = row.cells.get("wie")
            && !who.is_empty()
        {
            what = format!("{what} ({})", self.names(who));
        }
        match read_back::date(row, "tot_wanneer") {
            Some(until) => words.with("terug-dagen-tot", &[("dag", self.day(until).into()), ("wat", what.into())]),
            None => words.with("terug-tot-het-begint", &[("wat", what.into())]),
        }
    }

    fn option(&self, field: &FieldView, row: &Row) -> String {
        let words = self.saying.words;
        let view = field.rows.as_ref().and_then(|rows| rows.rows.iter().find(|known| known.id == row.id));
        let name = view.and_then(|view| view.preset_label.clone());
        let mut said = lower_first(&name.unwrap_or_else(|| self.saying.row(field, row)));
        if let Some(start) = read_back::date(row, "start").filter(|start| *start > self.saying.today) {
            said = words.with("terug-vanaf", &[("wat", said.into()), ("dag", self.day(start).into())]);
        }
        if let Some(condition) = read_back::text(row, "voorwaarde") {
            said = words.with("terug-voorwaarde", &[("wat", said.into()), ("voorwaarde", condition.into())]);
        }
        said
    }

    /// What, and who does it; where nobody is named, from when.
    fn help(&self, row: &Row) -> String {
        let words = self.saying.words;
        let said = first_sentence(read_back::text(row, "inhoud").unwrap_or_default()).to_owned();
        if let Some(Scalar::Persons(who)) = row.cells.get("wie") {
            let names = self.names(who);
            // "Trajectbegeleider, door trajectbegeleider" says the same twice.
            if !names.is_empty() && read_back::plain(&names) != read_back::plain(&said) {
                return words.with("terug-door", &[("wat", said.into()), ("wie", names.into())]);
            }
        }
        match read_back::date(row, "van").filter(|start| *start > self.saying.today) {
            Some(start) => words.with("terug-vanaf", &[("wat", said.into()), ("dag", self.day(start).into())]),
            None => said,
        }
    }

    fn build_up(&self, first: &Row, last: &Row) -> String {
        let words = self.saying.words;
        let language = words.language();
        let at_school = |row: &Row| read_back::number(row, "uren_fysiek").filter(|hours| *hours > 0.0);
        let (is_school, from, to) = match (at_school(first), at_school(last)) {
            (Some(from), Some(to)) => (true, from, to),
            _ => (false, read_back::hours(first), read_back::hours(last)),
        };
        let hours = |hours: f64| format_number(hours, 2, language);
        let pupil = people::pupil_at_start(self.saying.open, words);
        let day = read_back::date(first, "van").map(|day| self.day(day)).unwrap_or_default();
        let args = [("roepnaam", pupil.into()), ("van", hours(from).into()), ("naar", hours(to).into()), ("dag", day.into())];
        let key = match (is_school, from == to) {
            (true, false) => "terug-opbouw-school",
            (true, true) => "terug-opbouw-school-gelijk",
            (false, false) => "terug-opbouw",
            (false, true) => "terug-opbouw-gelijk",
        };
        words.with(key, &args)
    }

    /// In the pupil's own words where there are any.
    fn goal(&self, field: &FieldView, row: &Row) -> String {
        let words = self.saying.words;
        if let Some(own) = read_back::text(row, "in_eigen_woorden") {
            let own = own.trim_end_matches('.');
            return words.with(
                "terug-doel-eigen",
                &[("roepnaam", people::pupil_at_start(self.saying.open, words).into()), ("woorden", own.into())],
            );
        }
        let goal = first_sentence(read_back::text(row, "doel").unwrap_or_default());
        match (goal::opening(goal), read_back::date(row, "einddatum")) {
            (goal::Opening::GoesOn, Some(day)) => {
                words.with("terug-doel-op", &[("dag", self.day(day).into()), ("doel", goal.into())])
            }
            (goal::Opening::SaysWhen, _) => goal.to_owned(),
            _ => read_as(field, goal),
        }
    }

    /// One thing somebody asks; what was said in exactly these words stands between quotation marks.
    fn asked(&self, field: &FieldView, said: &Statement) -> String {
        let sentence = whole_sentence(&said.text);
        if said.verbatim { read_as(field, &format!("“{sentence}”")) } else { read_as(field, sentence) }
    }

    fn helps_and_hard(&self, helps: Option<&Statement>, hard: Option<&Statement>) -> String {
        let words = self.saying.words;
        let say = |key: &str, said: Option<&Statement>| {
            said.map(|said| finished(&words.with(key, &[("wat", first_sentence(&said.text).into())])))
        };
        let said = [say("terug-helpt", helps), say("terug-lastig", hard)];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// "een plek die rustig is": the sentence that was chosen, and how it was finished.
    fn needs(&self, field: &FieldView, row: &Row) -> String {
        let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
        let cell = |column: &ColumnView| {
            let scalar = row.cells.get(&column.id).filter(|cell| !cell.is_blank() && !matches!(cell, Scalar::Missing(_)))?;
            Some(self.saying.scalar(&column.kind, &column.options, None, scalar))
        };
        let parts = columns.iter().filter_map(cell).map(|part| part.trim().trim_matches('…').trim().to_owned());
        lower_first(first_sentence(&parts.collect::<Vec<_>>().join(" ")))
    }

    fn told(&self, row: &Row) -> String {
        let words = self.saying.words;
        let names = |column: &str| match row.cells.get(column) {
            Some(Scalar::Persons(who)) => self.names(who),
            _ => String::new(),
        };
        let said = words.with("terug-aan", &[("wie", names("wie").into()), ("aan", names("aan").into())]);
        match read_back::text(row, "waarover") {
            Some(what) => format!("{said} ({what})"),
            None => said,
        }
    }

    fn there(&self, begun: NaiveTime, seats: &[&SeatId]) -> String {
        let words = self.saying.words;
        let names: Vec<String> = seats.iter().map(|seat| people::short_name(self.saying.open, seat)).collect();
        let time = dates::time(begun, words.language());
        words.with("terug-er-waren", &[("tijd", time.into()), ("wie", self.join(&names).into())])
    }

    fn not_yet(&self, topics: &[Topic]) -> String {
        let words = self.saying.words;
        let name = |topic: &Topic| {
            let key = match topic {
                Topic::PupilsQuestion => "terug-over-vraag-leerling",
                Topic::ParentsQuestion => "terug-over-vraag-ouders",
                Topic::HelpsAndHard => "terug-over-helpt-en-lastig",
                Topic::Needs => "terug-over-nodig",
                Topic::WhoDoesWhat => "terug-over-wie-wat-doet",
            };
            words.with(key, &[("roepnaam", self.saying.open.view.pupil_name.as_str().into())])
        };
        let topics: Vec<String> = topics.iter().map(name).collect();
        words.with("terug-nog-niet-over", &[("wat", self.join(&topics).into())])
    }

    fn next(&self, row: &Row) -> String {
        let words = self.saying.words;
        let day = read_back::date(row, "datum").map(|day| self.day(day)).unwrap_or_default();
        match row.cells.get("tijd") {
            Some(Scalar::Time(time)) => {
                let time = dates::time(*time, words.language());
                words.with("terug-dag-om", &[("dag", day.into()), ("tijd", time.into())])
            }
            _ => day,
        }
    }

    fn names(&self, who: &[Person]) -> String {
        let names: Vec<String> = who.iter().map(|one| people::person(self.saying.open, self.saying.words, one)).collect();
        self.join(&names)
    }

    /// "ma, di en do".
    fn join(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                self.saying.words.with("terug-en", &[("eerste", most.join(", ").into()), ("laatste", last.as_str().into())])
            }
        }
    }

    /// "donderdag 19 november", with the year where it is another one.
    fn day(&self, day: NaiveDate) -> String {
        spoken(day, self.saying.today, self.saying.words)
    }

    fn next_monday(&self) -> String {
        let monday = dates::long(week_after(monday_of(self.saying.today)), self.saying.words.language());
        monday.split(' ').next().unwrap_or_default().to_owned()
    }
}

/// A label in the middle of a sentence; an abbreviation keeps its capitals. What people typed stays as they typed it.
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// A day as it is read aloud: "donderdag 19 november", with the year where that is not this one.
pub fn spoken(day: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let said = dates::long(day, words.language());
    let this_year = today.format(" %Y").to_string();
    said.strip_suffix(&this_year).map(str::to_owned).unwrap_or(said)
}

/// The wording a question is read back with, with this in it.
fn read_as(field: &FieldView, answer: &str) -> String {
    field.read_back.replace("{antwoord}", answer.trim())
}

/// The first sentence of what people wrote, without its full stop; the rest stands where it was written.
fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let line = text.split('\n').next().unwrap_or(text);
    let ends = [". ", "; ", "! ", "? "].iter().filter_map(|end| line.find(end));
    let sentence = ends.min().map_or(line, |end| &line[..end]);
    sentence.trim().trim_end_matches(['.', ';'])
}

/// The first sentence of what people wrote, with the mark it ends in.
fn whole_sentence(text: &str) -> &str {
    let text = text.trim();
    let line = text.split('\n').next().unwrap_or(text);
    let ends = [". ", "! ", "? "].iter().filter_map(|end| line.find(end));
    ends.min().map_or(line, |end| &line[..=end]).trim()
}

/// One sentence with one end.
fn finished(sentence: &str) -> String {
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ").replace("?.", "?").replace("!.", "!");
    let is_ended = |text: &str| text.ends_with(['.', '!', '?', '…']) || [".”", "!”", "?”"].iter().any(|end| text.ends_with(end));
    let bare = sentence.trim_end_matches('.');
    if bare.is_empty() {
        return String::new();
    }
    let start = dates::sentence_start(bare);
    if is_ended(&start) { start } else { format!("{start}.") }
}

/// Where the reading stands, as long as the case is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadBackPlace {
    /// The line that is read now, where somebody went to one.
    pub current: Option<LineId>,
    /// When those who answer later do so at the latest, where somebody said so.
    pub before: Option<NaiveDate>,
}

impl OpenCase {
    /// Whether this voice can say yes to what is read back: while the meeting runs only who is there, afterwards everybody who
    /// answers.
    pub fn may_say_yes(&self, voice: &Voice, now: Moment) -> bool {
        let Some(meeting) = self.current_meeting() else { return false };
        let is_here = |seat: &SeatId| standing(meeting, seat, now) == Standing::Here;
        // The day others answer by has nothing to do with it.
        let all = AllAgree { case: &self.case, template: &self.template, now, before: now.date_naive(), is_here: &is_here };
        meeting.status != MeetingStatus::Running || all.speaks(voice)
    }

    /// What is read back in the meeting that is open, in order; own closings of those who left early stand apart.
    pub fn read_back_lines(&self) -> impl Iterator<Item = &ReadBackLine> {
        self.case.read_back.iter().filter(|line| line.made_in == self.meeting && line.closing_of.is_none())
    }

    /// The line that is read now: where somebody went, else the first that still lacks an answer.
    pub fn read_back_current(&self) -> Option<&ReadBackLine> {
        let wanted = self.read_back.current.as_ref();
        let wanted = wanted.and_then(|wanted| self.read_back_lines().find(|line| line.id == *wanted));
        wanted.or_else(|| self.read_back_lines().find(|line| self.is_unanswered(line)))
    }

    /// Whether somebody who is asked has not said anything to this line yet.
    pub fn is_unanswered(&self, line: &ReadBackLine) -> bool {
        read_back::is_unanswered(&self.case, line)
    }

    /// When those who answer later do so at the latest: as said in this meeting, else a school day a week on.
    pub fn read_back_before(&self, today: NaiveDate, holidays: &[Holiday]) -> NaiveDate {
        let of_reply = |reply: &Reply| match reply.answer {
            ReplyAnswer::Later { before } => before,
            _ => None,
        };
        let given = || self.read_back_lines().flat_map(|line| &line.replies).find_map(of_reply);
        self.read_back.before.or_else(given).unwrap_or_else(|| read_back::proposed_before(today, holidays))
    }
}
