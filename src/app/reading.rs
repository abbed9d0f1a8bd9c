//! A case in words, to read from top to bottom and to lay beside another version of itself.

use std::collections::BTreeMap;

use crate::engine::view::{FieldView, ItemView};
use crate::i18n::names;
use crate::model::template::{CaseList, Kind};
use crate::model::{AgreementWhen, Consent, Giver, MeetingStatus, Validity, Value};

use super::people;
use super::said::Saying;

/// A step and what was said in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadStep {
    /// Its title.
    pub title: String,
    /// What it holds, in order; never empty.
    pub lines: Vec<ReadLine>,
}

/// One question or list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLine {
    /// What was asked.
    pub label: String,
    /// What was said, paragraph by paragraph; empty when nothing was.
    pub said: Vec<String>,
    /// What is said there in the other version, when that is something else.
    pub other: Option<Vec<String>>,
}

/// How many questions and lists say something else in the other version.
pub fn differences(steps: &[ReadStep]) -> usize {
    steps.iter().flat_map(|step| &step.lines).filter(|line| line.other.is_some()).count()
}

/// A case in words; with `other`, what that says differently stands beside it.
pub fn read(saying: Saying<'_>, other: Option<Saying<'_>>) -> Vec<ReadStep> {
    let own = all(saying);
    let Some(other) = other.map(all) else {
        return own.into_iter().filter_map(|step| step.read(None)).collect();
    };
    let mut steps: Vec<ReadStep> = Vec::new();
    for step in &own {
        let beside = other.iter().find(|known| known.id == step.id);
        steps.extend(step.clone().read(Some(beside.map(|step| &step.lines).unwrap_or(&BTreeMap::new()))));
    }
    // A step that only applies in the other version.
    for step in other.iter().filter(|step| own.iter().all(|known| known.id != step.id)) {
        let nothing = Step { order: Vec::new(), lines: BTreeMap::new(), ..step.clone() };
        steps.extend(nothing.read(Some(&step.lines)));
    }
    steps
}

/// A step while it is compared: lines by what they are about.
#[derive(Clone)]
struct Step {
    id: String,
    title: String,
    order: Vec<String>,
    lines: BTreeMap<String, (String, Vec<String>)>,
}

impl Step {
    fn read(self, other: Option<&BTreeMap<String, (String, Vec<String>)>>) -> Option<ReadStep> {
        let mut lines = Vec::new();
        for key in &self.order {
            let Some((label, said)) = self.lines.get(key) else { continue };
            let beside = other.map(|other| other.get(key).map(|(_, said)| said.clone()).unwrap_or_default());
            let other = beside.filter(|beside| beside != said);
            if !said.is_empty() || other.is_some() {
                lines.push(ReadLine { label: label.clone(), said: said.clone(), other });
            }
        }
        for (key, (label, said)) in other.into_iter().flatten() {
            if !self.lines.contains_key(key) && !said.is_empty() {
                lines.push(ReadLine { label: label.clone(), said: Vec::new(), other: Some(said.clone()) });
            }
        }
        (!lines.is_empty()).then_some(ReadStep { title: self.title, lines })
    }

    fn add(&mut self, key: impl Into<String>, label: &str, said: Vec<String>) {
        let key = key.into();
        self.order.push(key.clone());
        self.lines.insert(key, (label.to_owned(), said));
    }
}

fn all(saying: Saying<'_>) -> Vec<Step> {
    let mut steps = vec![standing(saying)];
    for view in saying.open.view.steps.iter().filter(|step| step.applies) {
        let mut step = Step { id: view.id.to_string(), title: view.title.clone(), order: Vec::new(), lines: BTreeMap::new() };
        for item in &view.items {
            match item {
                ItemView::Heading(_) | ItemView::Folded => {}
                ItemView::Field(id) => {
                    if let Some(field) = saying.open.view.field(id.as_str()) {
                        step.add(id.as_str(), &field.label, of_field(saying, field));
                    }
                }
                ItemView::List(list) => {
                    let (key, said) = of_list(saying, *list);
                    step.add(key, saying.words.get(key), said);
                }
            }
        }
        steps.push(step);
    }
    steps
}

/// How far the case and its meeting are: an earlier version has its own.
fn standing(saying: Saying<'_>) -> Step {
    let words = saying.words;
    let meeting = saying.open.current_meeting().map_or(MeetingStatus::Planned, |meeting| meeting.status);
    let title = words.get("lezen-casus").to_owned();
    let mut step = Step { id: String::new(), title, order: Vec::new(), lines: BTreeMap::new() };
    let status = words.get(names::key_of_status(saying.open.case.header.status)).to_owned();
    step.add("status", words.get("status-van-de-casus"), vec![status]);
    step.add("meeting", words.get("onderwerp-overleg"), vec![words.get(names::key_of_meeting_status(meeting)).to_owned()]);
    step
}

fn of_field(saying: Saying<'_>, field: &FieldView) -> Vec<String> {
    let note = field.answer.as_ref().map(|answer| answer.note.trim()).filter(|note| !note.is_empty());
    let value = field.answer.as_ref().and_then(|answer| answer.value.as_ref());
    let mut said = match value {
        Some(Value::Rows(rows)) if !matches!(field.kind, Kind::Computed(_)) => {
            let rows = rows.iter().filter(|row| !row.provenance.lapsed);
            rows.map(|row| saying.row(field, row)).filter(|line| !line.is_empty()).collect()
        }
        Some(Value::Statements(statements)) => {
            let line = |one: &crate::model::Statement| {
                let words = one.text.trim();
                let voice = one.voice.as_ref().map(|voice| people::voice(saying.open, saying.words, voice).0);
                match voice.filter(|voice| !voice.is_empty()) {
                    Some(voice) => format!("{words} — {voice}"),
                    None => words.to_owned(),
                }
            };
            statements.iter().filter(|one| !one.provenance.lapsed && !one.text.trim().is_empty()).map(line).collect()
        }
        _ => saying.field(field).into_iter().collect::<Vec<_>>(),
    };
    said.extend(note.map(|note| saying.words.with("lezen-notitie", &[("notitie", note.into())])));
    said
}

fn of_list(saying: Saying<'_>, list: CaseList) -> (&'static str, Vec<String>) {
    let (open, words) = (saying.open, saying.words);
    let joined = |parts: Vec<String>| parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
    let persons = |who: &[crate::model::Person]| {
        who.iter().map(|person| people::person(open, words, person)).collect::<Vec<_>>().join(", ")
    };
    match list {
        CaseList::Participants => {
            let mode = |seat: &crate::model::Seat| {
                let presence = open.current_meeting().and_then(|meeting| meeting.presence_of(&seat.id));
                presence.map(|presence| words.get(names::key_of_presence(presence.mode)).to_owned()).unwrap_or_default()
            };
            let line = |seat: &crate::model::Seat| {
                let role = people::role(open, words, &seat.role);
                joined(vec![people::name(open, &seat.id), role, seat.organisation.clone(), mode(seat)])
            };
            ("lezen-deelnemers", open.case.seats.iter().map(line).collect())
        }
        CaseList::ReadBack => ("lezen-teruggelezen", open.read_back_lines().map(|line| line.text.clone()).collect()),
        CaseList::Agreements => {
            let line = |agreement: &crate::model::Agreement| {
                let when = match &agreement.when {
                    AgreementWhen::Open => String::new(),
                    AgreementWhen::Date(date) => saying.date(*date, false),
                    AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) => words.clone(),
                };
                let status = words.get(names::key_of_agreement_status(agreement.status)).to_owned();
                joined(vec![persons(&agreement.who), agreement.what.clone(), when, status, agreement.note.clone()])
            };
            ("lezen-afspraken", open.case.agreements.iter().map(line).collect())
        }
        CaseList::Consents => {
            let line = |consent: &Consent| {
                let day = |date: chrono::NaiveDate| saying.date(date, false);
                let giver = |giver: &Giver| {
                    let name = people::person(open, words, &giver.person);
                    let given = giver.given_on.map(|on| words.with("toestemming-gegeven", &[("datum", day(on).into())]));
                    let taken = giver.withdrawn_on.map(|on| words.with("toestemming-ingetrokken", &[("datum", day(on).into())]));
                    [Some(name), given, taken].into_iter().flatten().collect::<Vec<_>>().join(", ")
                };
                let topics = consent.topics.iter().map(|topic| topic.as_str().replace('_', " ")).collect::<Vec<_>>();
                let validity = match &consent.validity {
                    Validity::Unstated => String::new(),
                    Validity::Until(date) => words.with("toestemming-geldt-tot", &[("datum", day(*date).into())]),
                    Validity::MeetingOnly(_) => words.get("toestemming-geldt-overleg").to_owned(),
                    Validity::Draft(words) => words.clone(),
                };
                let mut parts = vec![people::person(open, words, &consent.party), topics.join(", ")];
                parts.extend([consent.words.clone(), consent.purpose.clone(), validity]);
                parts.push(words.get(names::key_of_direction(consent.direction)).to_owned());
                parts.extend(consent.givers.iter().map(giver));
                joined(parts)
            };
            ("lezen-toestemmingen", open.case.consents.iter().map(line).collect())
        }
    }
}
