//! What is different between two meetings, in words: step by step, answer by answer, in the order in which people went
//! through it.

use chrono::NaiveDate;

use super::people;
use super::said::Saying;
use crate::engine::changed::{ChangedAnswer, ChangedRow, ChangedStatement, What, changed};
use crate::engine::view::{ColumnView, FieldView, ItemView};
use crate::i18n::dates::{self, sentence_start};
use crate::i18n::names;
use crate::model::id::{MeetingId, QuestionId, RowId};
use crate::model::template::CaseList;
use crate::model::{Agreement, AgreementWhen, PresenceMode, Row, Scalar, Statement, Template, Value};

/// Longer words than this get a line of their own.
const SHORT: usize = 70;

/// Concepts of what makes a meeting the meeting it is.
const OF_ITSELF: [&str; 5] = ["overlegsoort", "overleg_datum", "overleg_tijd", "overleg_eindtijd", "overleg_plaats"];
/// Concept of what is measured of the goals in one meeting.
const RESULTS: &str = "doel_metingen";

/// The page of what is different between two meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatChanged {
    /// From this meeting.
    pub earlier: MeetingId,
    /// To this one.
    pub later: MeetingId,
    /// What is different, by step; empty when nothing is.
    pub steps: Vec<ChangedStep>,
    /// What one of the two said when it was closed was not kept: it was closed by an older version.
    pub is_guessed: bool,
}

impl WhatChanged {
    /// How many questions and lists say something else. What was only confirmed is no change.
    pub fn count(&self) -> usize {
        self.steps.iter().flat_map(|step| &step.lines).filter(|line| line.says_otherwise()).count()
    }
}

/// A step and what is different in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedStep {
    /// Its title.
    pub title: String,
    /// Its questions and lists; never empty.
    pub lines: Vec<ChangedLine>,
}

/// A question or a list, and everything that is different in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedLine {
    /// What was asked.
    pub about: String,
    /// One sentence for each difference; never empty.
    pub said: Vec<Difference>,
}

impl ChangedLine {
    /// Whether it says more than that something still holds.
    pub fn says_otherwise(&self) -> bool {
        self.said.iter().any(|one| one.what != What::Confirmed)
    }

    /// Everything in one breath: "Uren op school: was 4, nu 8."
    pub fn sentence(&self) -> String {
        let about = self.about.trim();
        let said: Vec<&str> = self.said.iter().map(|one| one.words.as_str()).collect();
        let said = said.join(" ");
        if about.ends_with('?') { format!("{about} {said}") } else { format!("{about}: {}", lower_first(&said)) }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What kind of difference.
    pub what: What,
    /// "Was 4, nu 8."
    pub words: String,
}

/// Everything that is different between a case as it stood in one meeting and as it stood in another; both are read with their
/// own template.
pub fn differences(earlier: Saying<'_>, later: Saying<'_>) -> Vec<ChangedStep> {
    let pair = Pair { earlier, later };
    let templates: [&Template; 2] = [&later.open.template, &earlier.open.template];
    let mut answers = changed(&templates, &earlier.open.case.answers, &later.open.case.answers);
    answers.extend(pair.of_meeting(&templates));
    let mut steps: Vec<ChangedStep> = Vec::new();
    for saying in [later, earlier] {
        for view in saying.open.view.steps.iter().filter(|step| step.applies) {
            let mut lines = Vec::new();
            for item in &view.items {
                match item {
                    ItemView::Heading(_) | ItemView::Folded => {}
                    ItemView::Field(id) => {
                        let found = answers.iter().position(|change| &change.question == id);
                        lines.extend(found.and_then(|at| pair.answer(&answers.swap_remove(at))));
                    }
                    // The lists are those of the case, whichever template places them.
                    ItemView::List(list) if std::ptr::eq(saying.open, later.open) => {
                        lines.extend(pair.list(*list));
                        lines.extend((*list == CaseList::Agreements).then(|| pair.decisions()).flatten());
                    }
                    ItemView::List(_) => {}
                }
            }
            match steps.iter_mut().find(|step| step.title == view.title) {
                _ if lines.is_empty() => {}
                Some(step) => step.lines.extend(lines),
                None => steps.push(ChangedStep { title: view.title.clone(), lines }),
            }
        }
    }
    steps
}

/// The case as it stood in two meetings.
#[derive(Clone, Copy)]
struct Pair<'a> {
    earlier: Saying<'a>,
    later: Saying<'a>,
}

impl Pair<'_> {
    fn tr(&self, key: &str, arguments: &[(&str, crate::i18n::WordValue<'_>)]) -> String {
        self.later.words.with(key, arguments)
    }

    /// Single answers that belong to one meeting alone and were given in both, "how is school, 0 to 10", and what the later one
    /// measured of the goals. Other rows and statements of a meeting have no counterpart in another; and that it is another day
    /// or kind of meeting is no change.
    fn of_meeting(&self, templates: &[&Template]) -> Vec<ChangedAnswer> {
        let (Some(before), Some(now)) = (self.earlier.open.current_meeting(), self.later.open.current_meeting()) else {
            return Vec::new();
        };
        let concept = |id: &QuestionId| {
            templates.iter().find_map(|template| Some(template.question(id.as_str())?.concept.as_ref()?.as_str()))
        };
        let of_itself = |id: &QuestionId| concept(id).is_some_and(|own| OF_ITSELF.contains(&own));
        let is_single =
            |answer: Option<&crate::model::Answer>| answer.and_then(|answer| answer.value.as_ref()?.scalar()).is_some();
        let counts = |mut change: ChangedAnswer| {
            let id = &change.question;
            if concept(id) == Some(RESULTS) {
                // What was measured before stays true of its own day.
                change.rows.retain(|row| row.what == What::Added);
                return (!change.rows.is_empty()).then_some(change);
            }
            let both = is_single(before.answers.get(id)) && is_single(now.answers.get(id));
            (both && !of_itself(id)).then_some(change)
        };
        changed(templates, &before.answers, &now.answers).into_iter().filter_map(counts).collect()
    }

    fn answer(&self, change: &ChangedAnswer) -> Option<ChangedLine> {
        let (before, now) =
            (self.earlier.open.view.field(change.question.as_str()), self.later.open.view.field(change.question.as_str()));
        let about = now.or(before)?.label.clone();
        let mut said: Vec<Difference> = Vec::new();
        said.extend(change.rows.iter().filter_map(|row| self.row(&change.question, before, now, row)));
        said.extend(change.statements.iter().filter_map(|one| self.statement(before, now, one)));
        let is_only_note = change.note && self.same_value(before, now);
        if said.is_empty() && !is_only_note {
            said.extend(self.value(before, now, change.what));
        }
        if change.note {
            let note = now.and_then(|field| field.answer.as_ref()).map(|answer| answer.note.trim()).unwrap_or_default();
            let words = match note.is_empty() {
                true => self.later.words.get("veranderd-opmerking-weg").to_owned(),
                false => self.tr("veranderd-opmerking", &[("opmerking", ended(note).into())]),
            };
            said.push(Difference { what: What::Changed, words });
        }
        (!said.is_empty()).then_some(ChangedLine { about, said })
    }

    fn same_value(&self, before: Option<&FieldView>, now: Option<&FieldView>) -> bool {
        let value =
            |field: Option<&FieldView>| field.and_then(|field| field.answer.as_ref()).and_then(|answer| answer.value.clone());
        value(before) == value(now)
    }

    /// A single value, or a list as a whole.
    fn value(&self, before: Option<&FieldView>, now: Option<&FieldView>, what: What) -> Option<Difference> {
        let was = before.and_then(|field| self.earlier.stored(field));
        let is = now.and_then(|field| self.later.stored(field));
        Some(Difference { what, words: self.was_and_is(what, was.as_deref(), is.as_deref())? })
    }

    /// "Was 4, nu 8."
    fn was_and_is(&self, what: What, was: Option<&str>, is: Option<&str>) -> Option<String> {
        let is_long = [was, is].iter().flatten().any(|words| words.chars().count() > SHORT);
        Some(match (what, was, is) {
            (What::Lapsed, _, Some(was)) | (What::Lapsed, Some(was), None) => {
                self.tr("veranderd-vervallen", &[("toen", ended(was).into())])
            }
            (What::Revived, _, Some(is)) => self.tr("veranderd-geldt-weer", &[("nu", ended(is).into())]),
            (What::Confirmed, _, Some(is)) => self.tr("veranderd-klopt-nog", &[("nu", ended(is).into())]),
            (_, None, Some(is)) => self.tr("veranderd-nieuw", &[("nu", ended(is).into())]),
            (_, Some(was), None) => self.tr("veranderd-nu-leeg", &[("toen", bare(was).into())]),
            (_, Some(was), Some(is)) if was == is => return None,
            (_, Some(was), Some(is)) => {
                let key = if is_long { "veranderd-was-nu-lang" } else { "veranderd-was-nu" };
                self.tr(key, &[("toen", bare(was).into()), ("nu", ended(is).into())])
            }
            (_, None, None) => return None,
        })
    }

    fn row(
        &self,
        question: &QuestionId,
        before: Option<&FieldView>,
        now: Option<&FieldView>,
        change: &ChangedRow,
    ) -> Option<Difference> {
        let old = before.and_then(|field| Some((field, row_in(field, &change.row)?)));
        let new = now.and_then(|field| Some((field, row_in(field, &change.row)?)));
        let whole = |saying: Saying<'_>, side: Option<(&FieldView, &Row)>| {
            side.map(|(field, row)| saying.named_row(field, row)).filter(|words| !words.is_empty())
        };
        let words = match (change.what, old, new) {
            (What::Changed, Some((field_then, then)), Some((field, row))) => {
                let name = self.later.row_name(question, &change.row).or_else(|| self.earlier.row_name(question, &change.row))?;
                let mut parts: Vec<String> = Vec::new();
                let mut names_itself = None;
                for column in field.rows.iter().flat_map(|rows| &rows.columns).filter(|column| change.cells.contains(&column.id))
                {
                    let was = self.cell(self.earlier, field_then, column, then);
                    let is = self.cell(self.later, field, column, row);
                    if is.as_deref() == Some(name.as_str()) && was.is_some() {
                        // The words it is called by are what changed.
                        names_itself = was;
                    } else {
                        parts.extend(self.cell_words(column, was.as_deref(), is.as_deref()));
                    }
                }
                if change.note {
                    parts.push(match row.note.trim() {
                        "" => bare(self.later.words.get("veranderd-opmerking-weg")).to_owned(),
                        note => bare(&self.tr("veranderd-opmerking", &[("opmerking", note.into())])).to_owned(),
                    });
                }
                let parts = parts.join("; ");
                match (names_itself, parts.is_empty()) {
                    (Some(was), true) => self.was_and_is(What::Changed, Some(&was), Some(&name))?,
                    (Some(was), false) => {
                        let first = self.was_and_is(What::Changed, Some(&was), Some(&name))?;
                        format!("{first} {}", sentence_start(&ended(&parts)))
                    }
                    (None, true) => return None,
                    (None, false) => self.tr("veranderd-regel", &[("naam", bare(&name).into()), ("wat", ended(&parts).into())]),
                }
            }
            (What::Added | What::Changed, ..) => {
                self.was_and_is(change.what, whole(self.earlier, old).as_deref(), whole(self.later, new).as_deref())?
            }
            // What is known already is called by its name.
            (what, ..) => {
                let name = |saying: Saying<'_>| saying.row_name(question, &change.row);
                let is = new.and_then(|_| name(self.later));
                self.was_and_is(what, old.and_then(|_| name(self.earlier)).as_deref(), is.as_deref())?
            }
        };
        Some(Difference { what: change.what, words })
    }

    /// What a cell says; nothing when it is empty.
    fn cell(&self, saying: Saying<'_>, field: &FieldView, column: &ColumnView, row: &Row) -> Option<String> {
        let cell = row.cells.get(&column.id).filter(|cell| !cell.is_blank())?;
        // Options and links are said by the template of their own meeting.
        let own = field.rows.iter().flat_map(|rows| &rows.columns).find(|own| own.id == column.id).unwrap_or(column);
        let said = saying.scalar(&own.kind, &own.options, own.unit.as_deref(), cell);
        let said = said.trim();
        (!said.is_empty()).then(|| if matches!(cell, Scalar::Missing(_)) { said.to_lowercase() } else { said.to_owned() })
    }

    /// "wanneer klaar was do 21 januari 2027, nu do 4 maart 2027"
    fn cell_words(&self, column: &ColumnView, was: Option<&str>, is: Option<&str>) -> Option<String> {
        let label = lower_first(column.label.trim().trim_end_matches('?'));
        Some(match (was, is) {
            (Some(was), Some(is)) => {
                self.tr("veranderd-cel", &[("kolom", label.as_str().into()), ("toen", bare(was).into()), ("nu", bare(is).into())])
            }
            (None, Some(is)) => self.tr("veranderd-cel-nieuw", &[("kolom", label.as_str().into()), ("nu", bare(is).into())]),
            (Some(was), None) => self.tr("veranderd-cel-leeg", &[("kolom", label.as_str().into()), ("toen", bare(was).into())]),
            (None, None) => return None,
        })
    }

    fn statement(&self, before: Option<&FieldView>, now: Option<&FieldView>, change: &ChangedStatement) -> Option<Difference> {
        let old = before.and_then(|field| Some((field, statement_in(field, &change.statement)?)));
        let new = now.and_then(|field| Some((field, statement_in(field, &change.statement)?)));
        let words = match (change.what, old, new) {
            (What::Changed, Some((field_then, then)), Some((field, one))) => {
                let (was, is) = (quoted(then), quoted(one));
                let place = |field: &FieldView, one: &Statement| place_of(field, one);
                let moved = place(field, one).filter(|now| Some(now) != place(field_then, then).as_ref());
                let (voice_then, voice) = (self.earlier.voice(then), self.later.voice(one));
                if was != is {
                    self.was_and_is(What::Changed, Some(&was), Some(&self.later.said_by(one)))?
                } else if let Some(place) = moved {
                    self.tr("veranderd-verplaatst", &[("woorden", is.into()), ("plek", place.into())])
                } else if voice != voice_then {
                    let voice = voice.unwrap_or_default();
                    self.tr("veranderd-stem", &[("woorden", is.into()), ("wie", voice.into())])
                } else {
                    self.tr("veranderd-nieuw", &[("nu", ended(&self.later.said_by(one)).into())])
                }
            }
            (what, old, new) => {
                let was = old.map(|(_, one)| self.earlier.said_by(one));
                let is = new.map(|(_, one)| self.later.said_by(one));
                self.was_and_is(what, was.as_deref(), is.as_deref())?
            }
        };
        Some(Difference { what: change.what, words })
    }

    fn list(&self, list: CaseList) -> Option<ChangedLine> {
        let (key, said) = match list {
            CaseList::Participants => ("lezen-deelnemers", self.participants()),
            CaseList::Agreements => ("lezen-afspraken", self.agreements()),
            // Who may talk with whom stands on its own page; what was read back is of one meeting.
            CaseList::Consents | CaseList::ReadBack => return None,
        };
        (!said.is_empty()).then(|| ChangedLine { about: self.later.words.get(key).to_owned(), said })
    }

    /// Who sat at the table in one of the two meetings only.
    fn participants(&self) -> Vec<Difference> {
        let there = |saying: Saying<'_>| -> Vec<crate::model::SeatId> {
            let presence = saying.open.current_meeting().map(|meeting| meeting.presence.as_slice()).unwrap_or_default();
            presence.iter().filter(|one| one.mode != PresenceMode::Absent).map(|one| one.seat.clone()).collect()
        };
        let (before, now) = (there(self.earlier), there(self.later));
        let name = |saying: Saying<'_>, seat: &crate::model::SeatId| people::name(saying.open, seat);
        let came = now.iter().filter(|seat| !before.contains(seat)).map(|seat| name(self.later, seat));
        let went = before.iter().filter(|seat| !now.contains(seat)).map(|seat| name(self.earlier, seat));
        let line = |what: What, key: &str, names: Vec<String>| {
            let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
            (!names.is_empty()).then(|| Difference { what, words: self.tr(key, &[("wie", names.join(", ").into())]) })
        };
        let came = line(What::Added, "veranderd-ook-aan-tafel", came.collect());
        let went = line(What::Removed, "veranderd-niet-aan-tafel", went.collect());
        came.into_iter().chain(went).collect()
    }

    /// Decisions that were taken since. What was decided about an option stands with the options.
    fn decisions(&self) -> Option<ChangedLine> {
        let meetings = &self.later.open.case.meetings;
        let place = |id: &MeetingId| meetings.iter().position(|meeting| &meeting.id == id);
        let (from, to) = (place(&self.earlier.open.meeting)?, place(&self.later.open.meeting)?);
        let is_since = |made_in: &MeetingId| place(made_in).is_some_and(|at| at > from && at <= to);
        let taken = self.later.open.case.decisions.iter().filter(|decision| is_since(&decision.made_in));
        let words = taken.map(|decision| decision.text.trim()).filter(|text| !text.is_empty());
        let said: Vec<Difference> = words
            .map(|text| Difference { what: What::Added, words: self.tr("veranderd-nieuw", &[("nu", ended(text).into())]) })
            .collect();
        let about = self.later.words.get("veranderd-besluiten").to_owned();
        (!said.is_empty()).then_some(ChangedLine { about, said })
    }

    fn agreements(&self) -> Vec<Difference> {
        let (before, now) = (&self.earlier.open.case.agreements, &self.later.open.case.agreements);
        let mut said: Vec<Difference> = Vec::new();
        for agreement in now {
            match before.iter().find(|known| known.id == agreement.id) {
                None => {
                    let words = self.tr("veranderd-afspraak-nieuw", &[("afspraak", ended(&self.agreement(agreement)).into())]);
                    said.push(Difference { what: What::Added, words });
                }
                Some(known) => said.extend(self.agreement_changed(known, agreement)),
            }
        }
        for agreement in before.iter().filter(|known| now.iter().all(|one| one.id != known.id)) {
            let words = self.tr("veranderd-afspraak-weg", &[("afspraak", ended(&self.agreement(agreement)).into())]);
            said.push(Difference { what: What::Removed, words });
        }
        said
    }

    /// "Afspraak van Bilal is klaar: weekblad maken."
    fn agreement_changed(&self, before: &Agreement, now: &Agreement) -> Vec<Difference> {
        let whose = self.whose(now);
        let what = what_of(self.later, now);
        let mut said = Vec::new();
        if before.status != now.status {
            let status = lower_first(self.later.words.get(names::key_of_agreement_status(now.status)));
            let words = self.tr(
                "veranderd-afspraak-stand",
                &[("van", whose.as_str().into()), ("stand", status.into()), ("wat", ended(&what).into())],
            );
            let kind = if now.status == crate::model::AgreementStatus::Lapsed { What::Lapsed } else { What::Changed };
            said.push(Difference { what: kind, words });
        }
        let mut parts = Vec::new();
        let mut differs = |key: &str, was: String, is: String| {
            if was != is {
                let none = || self.later.words.get("veranderd-niets").to_owned();
                let (was, is) = (if was.is_empty() { none() } else { was }, if is.is_empty() { none() } else { is });
                parts.push(self.tr(key, &[("toen", was.into()), ("nu", is.into())]));
            }
        };
        differs("veranderd-afspraak-wie", self.who(self.earlier, before), self.who(self.later, now));
        differs("veranderd-afspraak-wat", before.what.trim().to_owned(), now.what.trim().to_owned());
        differs("veranderd-afspraak-wanneer", self.when(&before.when), self.when(&now.when));
        if !parts.is_empty() {
            let wat = sentence_start(&ended(&parts.join("; ")));
            let words =
                self.tr("veranderd-afspraak-anders", &[("van", whose.into()), ("afspraak", what.into()), ("wat", wat.into())]);
            said.push(Difference { what: What::Changed, words });
        }
        said
    }

    /// "Bilal, weekblad maken, vóór do 20 november 2026"
    fn agreement(&self, agreement: &Agreement) -> String {
        let when = match &agreement.when {
            AgreementWhen::Date(day) => self.tr("veranderd-voor", &[("dag", self.day(*day).into())]),
            other => self.when(other),
        };
        let parts = [self.who(self.later, agreement), what_of(self.later, agreement), when];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn who(&self, saying: Saying<'_>, agreement: &Agreement) -> String {
        agreement.who.iter().map(|person| people::person(saying.open, saying.words, person)).collect::<Vec<_>>().join(", ")
    }

    /// "van Bilal" with its space before it; empty when nobody took it.
    fn whose(&self, agreement: &Agreement) -> String {
        let who = self.who(self.later, agreement);
        if who.is_empty() { String::new() } else { format!(" {}", self.tr("veranderd-van", &[("wie", who.into())])) }
    }

    fn when(&self, when: &AgreementWhen) -> String {
        match when {
            AgreementWhen::Open => String::new(),
            AgreementWhen::Date(day) => self.day(*day),
            AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) => words.trim().to_owned(),
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        dates::medium(day, self.later.words.language())
    }
}

impl<'a> Saying<'a> {
    /// What a question holds, lapsed or not.
    fn stored(self, field: &FieldView) -> Option<String> {
        let answer = field.answer.as_ref()?;
        match answer.value.as_ref()? {
            Value::Scalar(scalar) if scalar.is_blank() => None,
            Value::Scalar(scalar) => Some(self.scalar(&field.kind, &field.options, field.unit.as_deref(), scalar)),
            Value::Rows(rows) => Some(rows.iter().map(|row| self.named_row(field, row)).collect::<Vec<_>>().join("; ")),
            Value::Statements(said) => Some(said.iter().map(|one| self.said_by(one)).collect::<Vec<_>>().join("; ")),
        }
        .filter(|words| !words.trim().is_empty())
    }

    /// A row in words; a row of a code begins with its name.
    fn named_row(self, field: &FieldView, row: &Row) -> String {
        let words = self.row(field, row);
        let view = field.rows.as_ref().and_then(|rows| rows.rows.iter().find(|view| view.id == row.id));
        match view.and_then(|view| view.preset_label.as_deref()) {
            Some(name) if words.is_empty() => name.to_owned(),
            Some(name) => format!("{name}: {words}"),
            None => words,
        }
    }

    /// “Het is te druk” (Samira)
    fn said_by(self, one: &Statement) -> String {
        match self.voice(one).filter(|voice| !voice.is_empty()) {
            Some(voice) => format!("{} ({voice})", quoted(one)),
            None => quoted(one),
        }
    }

    fn voice(self, one: &Statement) -> Option<String> {
        one.voice.as_ref().map(|voice| people::voice(self.open, self.words, voice).0)
    }
}

fn row_in<'f>(field: &'f FieldView, id: &RowId) -> Option<&'f Row> {
    field.answer.as_ref()?.value.as_ref()?.rows().iter().find(|row| &row.id == id)
}

fn statement_in<'f>(field: &'f FieldView, id: &crate::model::StatementId) -> Option<&'f Statement> {
    field.answer.as_ref()?.value.as_ref()?.statements().iter().find(|one| &one.id == id)
}

fn quoted(one: &Statement) -> String {
    format!("“{}”", one.text.trim())
}

/// "Leerling · Helpt"
fn place_of(field: &FieldView, one: &Statement) -> Option<String> {
    let (view, cell) = (field.statements.as_ref()?, one.cell.as_ref()?);
    let label = |options: &[crate::engine::view::OptionView], code: &str| {
        options.iter().find(|option| option.code == code).map(|option| option.label.clone())
    };
    Some(format!("{} · {}", label(&view.board_columns, &cell.column)?, label(&view.board_rows, &cell.row)?))
}

fn what_of(saying: Saying<'_>, agreement: &Agreement) -> String {
    match agreement.what.trim() {
        "" => saying.words.get("afspraak-nog-zonder-woorden").to_owned(),
        what => what.to_owned(),
    }
}

/// Without the full stop the words may end in, for inside a sentence.
fn bare(words: &str) -> &str {
    words.trim().trim_end_matches('.')
}

/// With one at the end.
fn ended(words: &str) -> String {
    let words = words.trim();
    let ends = words.ends_with(['.', '!', '?', '…']) || words.ends_with(".”") || words.ends_with("!”") || words.ends_with("?”");
    if ends { words.to_owned() } else { format!("{words}.") }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        // "OPP" stays as it is.
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}
