//! What rules, list columns and documents may know about a case: concepts with values, nothing else.
//!
//! Only what counts stands here: hidden, lapsed and missing values, words not understood and values of another kind are
//! left out. The lists of the case stand in it as rows; columns are Dutch slugs, because rules written by regions read them.

use std::collections::BTreeMap;

use super::scope::{Entry, Known, MEETING_DATE, RowEntry, Scope, columns};
use super::view::Context;
use crate::model::id::{ConceptId, MeetingId, RowId};
use crate::model::template::{Kind, StatementsKind};
use crate::model::{
    Agreement, AgreementStatus, AgreementWhen, Authority, Case, Consent, Direction, Fact, FactRow, Facts, Family, Function,
    Meeting, MeetingStatus, Person, Pick, PresenceMode, Scalar, Seat, Statement, Template, Validity, Voice,
};

/// What is known about `case`, read with `template`; answers of a meeting come from `meeting`, else from the current one.
///
/// Of several questions with one concept, the first that says something speaks. A rows question without a concept lends its
/// rows to the concepts of its columns. Rows carry the code they were preset from as `preset`. The lists of the case are
/// `deelnemers`, `overleggen`, `toestemmingen` and `afspraken`; `sector` is a value.
pub fn facts(template: &Template, case: &Case, meeting: Option<&MeetingId>, context: &Context) -> Facts {
    let case = &*case.as_shown();
    let scope = Scope::new(template, case, meeting, context);
    let mut by_concept = of_answers(&scope);
    let mut list = |concept: &str, rows: Vec<FactRow>| by_concept.insert(concept.into(), Fact::Rows(rows));
    list("deelnemers", case.seats.iter().map(|seat| of_seat(&scope, seat)).collect());
    list("overleggen", case.meetings.iter().map(|meeting| of_meeting(&scope, meeting, context)).collect());
    list("toestemmingen", case.consents.iter().map(of_consent).collect());
    list("afspraken", case.agreements.iter().map(of_agreement).collect());
    by_concept.entry("sector".into()).or_insert_with(|| Fact::Value(Scalar::code(case.header.sector.code())));
    Facts { by_concept }
}

fn of_answers(scope: &Scope<'_>) -> BTreeMap<ConceptId, Fact> {
    let mut found = BTreeMap::new();
    for entry in &scope.entries {
        let concepts: Vec<&ConceptId> = match &entry.question.concept {
            Some(concept) => vec![concept],
            None => columns(&entry.question.kind).iter().filter_map(|column| column.concept.as_ref()).collect(),
        };
        if let Some(fact) = concepts.first().and_then(|_| of_entry(entry)) {
            for concept in concepts {
                found.entry(concept.clone()).or_insert_with(|| fact.clone());
            }
        }
    }
    found
}

fn of_entry(entry: &Entry<'_>) -> Option<Fact> {
    match (entry.known(), &entry.question.kind) {
        (Known::Nothing, _) => None,
        (Known::One(scalar), _) => Some(Fact::Value(scalar.clone())),
        (Known::Many(_), Kind::Statements(kind)) => {
            Some(Fact::Rows(entry.statements().map(|statement| of_statement(kind, statement)).collect()))
        }
        (Known::Many(_), _) => {
            let rows = entry.rows.iter().filter(|row| row.counts()).map(|row| of_row(entry, row));
            Some(Fact::Rows(rows.filter(|row| !row.cells.is_empty()).collect()))
        }
    }
}

fn of_row(entry: &Entry<'_>, row: &RowEntry<'_>) -> FactRow {
    let mut cells = Cells::default();
    cells.code("preset", row.row.preset.as_deref());
    for column in columns(&entry.question.kind) {
        let name = column.concept.as_ref().map_or(column.id.as_str(), ConceptId::as_str);
        cells.put(name, row.value(column).cloned());
    }
    FactRow { id: row.row.id.clone(), cells: cells.0 }
}

/// A statement: `voice`, `text` and, on a board, its place under the ids of the two code lists (`column` and `row` where
/// both axes use one list).
fn of_statement(kind: &StatementsKind, statement: &Statement) -> FactRow {
    let mut cells = Cells::default();
    cells.text("text", &statement.text);
    cells.persons("voice", statement.voice.iter().map(person).collect());
    if let (Some(board), Some(cell)) = (&kind.cells, &statement.cell) {
        let is_one_list = board.columns == board.rows;
        let (column, row) = if is_one_list { ("column", "row") } else { (board.columns.as_str(), board.rows.as_str()) };
        cells.code(column, Some(&cell.column));
        cells.code(row, Some(&cell.row));
    }
    cells.row(statement.id.as_str())
}

fn person(voice: &Voice) -> Person {
    match voice {
        Voice::Seat(seat) => Person::Seat(seat.clone()),
        Voice::Group(group) => Person::Group(*group),
    }
}

fn of_seat(scope: &Scope<'_>, seat: &Seat) -> FactRow {
    let mut cells = Cells::default();
    let role = seat.role.as_code().and_then(|role| scope.template.role(role));
    cells.text("naam", &seat.name);
    cells.put("rol", Some(Scalar::Choice(seat.role.clone())));
    cells.text("organisatie", &seat.organisation);
    cells.put("relatie", seat.relation.clone().map(Scalar::Choice));
    cells.put(
        "gezag",
        match seat.authority {
            Authority::Yes => Some(Scalar::YesNo(true)),
            Authority::No => Some(Scalar::YesNo(false)),
            Authority::Unknown => None,
        },
    );
    cells.put("leerling", Some(Scalar::YesNo(seat.id == scope.case.pupil)));
    cells.put("extern", role.map(|role| Scalar::YesNo(role.external)));
    cells.code("partij", role.and_then(|role| role.audience.as_deref()));
    cells.code("stem", role.map(|role| family_code(role.voice)));
    if let Some(presence) = scope.meeting.and_then(|meeting| meeting.presence_of(&seat.id)) {
        cells.code("aanwezigheid", Some(presence_code(presence.mode)));
        cells.codes("functie", presence.functions.iter().map(|function| function_code(*function)));
    }
    cells.row(seat.id.as_str())
}

/// A meeting with, under their concepts, the single values that belong to it alone.
fn of_meeting(scope: &Scope<'_>, meeting: &Meeting, context: &Context) -> FactRow {
    let mut cells = Cells::default();
    let is_current = scope.meeting.is_some_and(|current| current.id == meeting.id);
    let other = (!is_current).then(|| Scope::new(scope.template, scope.case, Some(&meeting.id), context));
    for entry in other.as_ref().unwrap_or(scope).entries.iter().filter(|entry| entry.slot.meeting.is_some()) {
        if let (Some(concept), Known::One(scalar)) = (&entry.question.concept, entry.known()) {
            cells.put(if concept == MEETING_DATE { "datum" } else { concept.as_str() }, Some(scalar.clone()));
        }
    }
    cells.code("sjabloon", Some(meeting.template.id.as_str()));
    cells.code("status", Some(meeting_code(meeting.status)));
    cells.put("minuten", Some(Scalar::Number(f64::from(meeting.planned_minutes))));
    cells.put("begonnen_op", meeting.started.map(|moment| Scalar::Date(moment.date_naive())));
    cells.put("gesloten_op", meeting.closed.map(|moment| Scalar::Date(moment.date_naive())));
    cells.put("huidig", Some(Scalar::YesNo(is_current)));
    cells.row(meeting.id.as_str())
}

/// A consent: given on the day the last giver gave it, once all did; withdrawn on the day the first withdrew it.
fn of_consent(consent: &Consent) -> FactRow {
    let mut cells = Cells::default();
    cells.persons("partij", vec![consent.party.clone()]);
    cells.codes("onderwerpen", consent.topics.iter().map(|topic| topic.as_str()));
    cells.text("woorden", &consent.words);
    cells.code("richting", Some(direction_code(consent.direction)));
    cells.text("doel", &consent.purpose);
    match &consent.validity {
        Validity::Until(day) => cells.put("geldig_tot", Some(Scalar::Date(*day))),
        Validity::MeetingOnly(meeting) => cells.text("alleen_overleg", meeting.as_str()),
        Validity::Unstated | Validity::Draft(_) => {}
    }
    cells.persons("gevers", consent.givers.iter().map(|giver| giver.person.clone()).collect());
    let given: Option<Vec<_>> = consent.givers.iter().map(|giver| giver.given_on).collect();
    cells.put("gegeven_op", given.and_then(|days| days.into_iter().max()).map(Scalar::Date));
    let withdrawn = consent.givers.iter().filter_map(|giver| giver.withdrawn_on).min();
    cells.put("ingetrokken_op", withdrawn.map(Scalar::Date));
    cells.row(consent.id.as_str())
}

fn of_agreement(agreement: &Agreement) -> FactRow {
    let mut cells = Cells::default();
    cells.persons("wie", agreement.who.clone());
    cells.text("wat", &agreement.what);
    match &agreement.when {
        AgreementWhen::Date(day) => cells.put("datum", Some(Scalar::Date(*day))),
        AgreementWhen::Rhythm(words) => cells.text("ritme", words),
        AgreementWhen::Open | AgreementWhen::Draft(_) => {}
    }
    cells.code("status", Some(agreement_code(agreement.status)));
    cells.text("gemaakt_in", agreement.made_in.as_ref().map_or("", MeetingId::as_str));
    cells.row(agreement.id.as_str())
}

/// Cells of a row under construction; what says nothing is left out.
#[derive(Default)]
struct Cells(BTreeMap<String, Scalar>);

impl Cells {
    fn put(&mut self, name: &str, value: Option<Scalar>) {
        if let Some(value) = value.filter(|value| !value.is_blank()) {
            self.0.insert(name.to_owned(), value);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.put(name, Some(Scalar::text(text)));
    }

    fn code(&mut self, name: &str, code: Option<&str>) {
        self.put(name, code.map(Scalar::code));
    }

    fn codes<'c>(&mut self, name: &str, codes: impl Iterator<Item = &'c str>) {
        self.put(name, Some(Scalar::Choices(codes.map(|code| Pick::Code(code.to_owned())).collect())));
    }

    fn persons(&mut self, name: &str, persons: Vec<Person>) {
        self.put(name, Some(Scalar::Persons(persons)));
    }

    fn row(self, id: &str) -> FactRow {
        FactRow { id: RowId::new(id), cells: self.0 }
    }
}

fn family_code(family: Family) -> &'static str {
    match family {
        Family::Pupil => "leerling",
        Family::Parents => "ouders",
        Family::School => "school",
        Family::Others => "anderen",
    }
}

fn presence_code(mode: PresenceMode) -> &'static str {
    match mode {
        PresenceMode::InRoom => "aanwezig",
        PresenceMode::Online => "online",
        PresenceMode::InWriting => "schriftelijk",
        PresenceMode::Absent => "afwezig",
    }
}

fn function_code(function: Function) -> &'static str {
    match function {
        Function::Chair => "voorzitter",
        Function::Scribe => "notulist",
        Function::Coordinator => "casusregisseur",
        Function::Presenter => "inbrenger",
        Function::Listener => "toehoorder",
        Function::Supporter => "steunfiguur",
    }
}

fn meeting_code(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Planned => "gepland",
        MeetingStatus::Running => "bezig",
        MeetingStatus::Closed => "gesloten",
        MeetingStatus::Released => "vrijgegeven",
    }
}

fn direction_code(direction: Direction) -> &'static str {
    match direction {
        Direction::ToThem => "naar_hen",
        Direction::FromThem => "van_hen",
        Direction::Both => "beide",
    }
}

fn agreement_code(status: AgreementStatus) -> &'static str {
    match status {
        AgreementStatus::Open => "open",
        AgreementStatus::Busy => "bezig",
        AgreementStatus::Done => "klaar",
        AgreementStatus::Expired => "verlopen",
        AgreementStatus::Lapsed => "vervallen",
    }
}
