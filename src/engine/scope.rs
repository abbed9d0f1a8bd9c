//! What every name means for one case and one meeting, resolved once.
//!
//! A [`Scope`] goes over questions and columns in dependency order, so everything a condition or formula reads is known by
//! the time it is read. Afterwards it answers two questions only: is this asked, and what does this name say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::computed;
use super::condition;
use super::order::{self, Node};
use super::view::{Context, FieldState};
use crate::model::id::{MeetingId, QuestionId};
use crate::model::template::{Column, Kind, Question, Scope as AnswerScope, Step};
use crate::model::{Answer, AnswerSlot, Case, Meeting, Row, Scalar, Statement, Template, Value};

/// Concept of the date a meeting is held on; computed values are reckoned at it.
pub(super) const MEETING_DATE: &str = "overleg_datum";

/// Where the answer to `question` stands, or will stand: in `meeting` (else the current one) for a question of the
/// meeting, else in the case. A case without meetings keeps everything in the case.
pub fn answer_slot(template: &Template, case: &Case, meeting: Option<&MeetingId>, question: &QuestionId) -> AnswerSlot {
    let of_meeting = template.question(question.as_str()).is_some_and(|found| found.scope == AnswerScope::Meeting);
    match chosen_meeting(case, meeting) {
        Some(meeting) if of_meeting => AnswerSlot::meeting(meeting.id.clone(), question.clone()),
        _ => AnswerSlot::case(question.clone()),
    }
}

/// The named meeting; the current one when none is named or it is not there any more.
fn chosen_meeting<'a>(case: &'a Case, meeting: Option<&MeetingId>) -> Option<&'a Meeting> {
    meeting.and_then(|id| case.meeting(id)).or_else(|| case.current_meeting())
}

/// A template and a case together, with everything resolved that conditions and formulas decide.
pub(super) struct Scope<'a> {
    pub(super) template: &'a Template,
    pub(super) case: &'a Case,
    pub(super) meeting: Option<&'a Meeting>,
    /// The day computed values are reckoned at.
    pub(super) day: NaiveDate,
    /// The last day that is no future: what is filled in after a meeting may lie between it and today.
    pub(super) latest: NaiveDate,
    /// Every question, in template order; of a double id only the first.
    pub(super) entries: Vec<Entry<'a>>,
    index: BTreeMap<&'a str, usize>,
    sector: Scalar,
    template_name: Scalar,
}

/// One question with its answer.
pub(super) struct Entry<'a> {
    pub(super) step: &'a Step,
    pub(super) question: &'a Question,
    pub(super) slot: AnswerSlot,
    pub(super) answer: Option<&'a Answer>,
    /// Whether it is asked now.
    pub(super) asked: bool,
    /// What was reckoned.
    pub(super) computed: Option<Scalar>,
    /// The stored rows of a rows question, in order; lapsed ones too.
    pub(super) rows: Vec<RowEntry<'a>>,
}

/// One stored row.
pub(super) struct RowEntry<'a> {
    pub(super) row: &'a Row,
    /// Columns asked in this row.
    pub(super) shown: BTreeSet<&'a str>,
    /// What was reckoned, by column.
    pub(super) computed: BTreeMap<&'a str, Scalar>,
}

/// A row inside a rows question: positions in [`Scope::entries`] and [`Entry::rows`].
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub(super) entry: usize,
    pub(super) row: usize,
}

/// What a name says.
pub(super) enum Known<'s> {
    /// Nothing that counts.
    Nothing,
    /// One value.
    One(&'s Scalar),
    /// This many rows or statements, at least one.
    Many(usize),
}

impl<'a> Scope<'a> {
    /// Resolves everything. `meeting` is the meeting whose answers are read; `None` is the current one.
    pub(super) fn new(template: &'a Template, case: &'a Case, meeting: Option<&MeetingId>, context: &Context) -> Self {
        let meeting = chosen_meeting(case, meeting);
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut index = BTreeMap::new();
        for (step, question) in template.questions() {
            if !index.contains_key(question.id.as_str()) {
                index.insert(question.id.as_str(), entries.len());
                entries.push(Entry::new(step, question, case, meeting));
            }
        }
        let day = meeting_date(&entries).unwrap_or(context.today);
        let latest = day.max(context.today);
        let sector = Scalar::code(case.header.sector.code());
        let template_name = Scalar::code(template.id.as_str());
        let mut scope = Self { template, case, meeting, day, latest, entries, index, sector, template_name };
        for node in order::dependencies_first(&scope.entries, &scope.index) {
            match node {
                Node::Question(entry) => scope.resolve_question(entry),
                Node::Column(entry, column) => scope.resolve_column(entry, column),
            }
        }
        scope
    }

    /// Position of the question with this id.
    pub(super) fn position(&self, question: &str) -> Option<usize> {
        self.index.get(question).copied()
    }

    /// What `name` says: a column of the row it is read in, else a question, else a built-in name.
    pub(super) fn known(&self, name: &str, here: Option<Here>) -> Known<'_> {
        if let Some((here, column)) = here.and_then(|here| Some((here, self.entries.get(here.entry)?.column(name)?))) {
            return self.cell(here, column).map_or(Known::Nothing, Known::One);
        }
        if let Some(entry) = self.position(name).and_then(|at| self.entries.get(at)) {
            return entry.known();
        }
        match name {
            "sector" => Known::One(&self.sector),
            "template" => Known::One(&self.template_name),
            _ => Known::Nothing,
        }
    }

    /// The one value `name` says.
    pub(super) fn scalar(&self, name: &str, here: Option<Here>) -> Option<&Scalar> {
        match self.known(name, here) {
            Known::One(scalar) => Some(scalar),
            Known::Nothing | Known::Many(_) => None,
        }
    }

    /// The value of a cell that is asked and counts, stored or reckoned; also in a lapsed row, which knows its own cells.
    pub(super) fn cell(&self, here: Here, column: &Column) -> Option<&Scalar> {
        self.entries.get(here.entry)?.rows.get(here.row)?.value(column)
    }

    /// The values of one column over all rows that count.
    pub(super) fn column_values<'s>(
        &'s self,
        question: &str,
        column: &str,
        presets: &'s [String],
    ) -> impl Iterator<Item = &'s Scalar> {
        let entry = self.position(question).and_then(|at| self.entries.get(at)).filter(|entry| entry.rows_count());
        let column = entry.and_then(|entry| entry.column(column));
        let rows = entry.map(|entry| entry.rows.as_slice()).unwrap_or_default();
        let of_preset =
            |row: &RowEntry<'_>| presets.is_empty() || row.row.preset.as_ref().is_some_and(|preset| presets.contains(preset));
        rows.iter().filter(|row| row.counts()).filter(move |row| of_preset(row)).filter_map(move |row| row.value(column?))
    }

    /// The codes rows that count were preset from.
    pub(super) fn presets(&self, question: &str) -> impl Iterator<Item = &str> {
        let entry = self.position(question).and_then(|at| self.entries.get(at)).filter(|entry| entry.rows_count());
        let rows = entry.map(|entry| entry.rows.as_slice()).unwrap_or_default();
        rows.iter().filter(|row| row.counts()).filter_map(|row| row.row.preset.as_deref())
    }

    fn resolve_question(&mut self, at: usize) {
        let Some(entry) = self.entries.get(at) else { return };
        let (step, question) = (entry.step, entry.question);
        let conditions = [&step.when, &question.when];
        let asked = conditions.into_iter().flatten().all(|when| condition::holds(when, self, None));
        let computed = match &question.kind {
            Kind::Computed(formula) if asked => computed::reckon(formula, self, None),
            _ => None,
        };
        if let Some(entry) = self.entries.get_mut(at) {
            entry.asked = asked;
            entry.computed = computed;
        }
    }

    fn resolve_column(&mut self, at: usize, column: usize) {
        let Some(entry) = self.entries.get(at).filter(|entry| entry.asked) else { return };
        let question = entry.question;
        let Some(column) = columns(&question.kind).get(column) else { return };
        for row in 0..entry.rows.len() {
            let here = Some(Here { entry: at, row });
            if !column.when.as_ref().is_none_or(|when| condition::holds(when, self, here)) {
                continue;
            }
            let computed = match &column.kind {
                Kind::Computed(formula) => computed::reckon(formula, self, here),
                _ => None,
            };
            if let Some(row) = self.entries.get_mut(at).and_then(|entry| entry.rows.get_mut(row)) {
                row.shown.insert(column.id.as_str());
                row.computed.extend(computed.map(|value| (column.id.as_str(), value)));
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn new(step: &'a Step, question: &'a Question, case: &'a Case, meeting: Option<&'a Meeting>) -> Self {
        let slot = match meeting {
            Some(meeting) if question.scope == AnswerScope::Meeting => {
                AnswerSlot::meeting(meeting.id.clone(), question.id.clone())
            }
            _ => AnswerSlot::case(question.id.clone()),
        };
        let answer = slot.get(case);
        let stored = match (&question.kind, answer.and_then(|answer| answer.value.as_ref())) {
            (Kind::Rows(_), Some(Value::Rows(rows))) => rows.as_slice(),
            _ => &[],
        };
        let rows = stored.iter().map(|row| RowEntry { row, shown: BTreeSet::new(), computed: BTreeMap::new() }).collect();
        Self { step, question, slot, answer, asked: false, computed: None, rows }
    }

    /// The column of a rows question with this id.
    pub(super) fn column(&self, id: &str) -> Option<&'a Column> {
        columns(&self.question.kind).iter().find(|column| column.id == id)
    }

    /// The stored value, unless it lapsed.
    pub(super) fn holding(&self) -> Option<&'a Value> {
        self.answer.filter(|answer| !answer.provenance.lapsed).and_then(|answer| answer.value.as_ref())
    }

    /// The statements that count, in order.
    pub(super) fn statements(&self) -> impl Iterator<Item = &'a Statement> + use<'a> {
        let stored = match (&self.question.kind, self.holding()) {
            (Kind::Statements(_), Some(Value::Statements(statements))) => statements.as_slice(),
            _ => &[],
        };
        stored.iter().filter(|statement| !statement.provenance.lapsed && !statement.text.trim().is_empty())
    }

    /// Whether it is reckoned instead of answered.
    pub(super) fn is_computed(&self) -> bool {
        matches!(self.question.kind, Kind::Computed(_))
    }

    /// Whether something stands there, whether or not it is asked now.
    pub(super) fn state(&self) -> FieldState {
        if self.is_computed() {
            return if self.computed.is_some() { FieldState::Filled } else { FieldState::Blank };
        }
        let filled = match (&self.question.kind, self.holding()) {
            (_, None) => false,
            (_, Some(Value::Scalar(Scalar::Missing(reason)))) => return FieldState::Missing(reason.clone()),
            (Kind::Rows(_), Some(Value::Rows(_))) => self.rows.iter().any(RowEntry::counts),
            (Kind::Statements(_), Some(Value::Statements(_))) => self.statements().next().is_some(),
            (_, Some(other)) => !other.is_blank(),
        };
        if filled { FieldState::Filled } else { FieldState::Blank }
    }

    /// What the question says; nothing when it is not asked.
    pub(super) fn known(&self) -> Known<'_> {
        if !self.asked {
            return Known::Nothing;
        }
        if self.is_computed() {
            return self.computed.as_ref().map_or(Known::Nothing, Known::One);
        }
        let many = |count: usize| if count == 0 { Known::Nothing } else { Known::Many(count) };
        match (&self.question.kind, self.holding()) {
            (Kind::Rows(_), _) => many(if self.rows_count() { self.rows.iter().filter(|row| row.counts()).count() } else { 0 }),
            (Kind::Statements(_), _) => many(self.statements().count()),
            (kind, Some(Value::Scalar(scalar))) if counts(kind, scalar) => Known::One(scalar),
            _ => Known::Nothing,
        }
    }

    /// Whether its rows may be counted at all.
    pub(super) fn rows_count(&self) -> bool {
        self.asked && self.holding().is_some()
    }
}

impl RowEntry<'_> {
    /// Whether the row holds and says anything. Does not depend on which of its columns are asked now.
    pub(super) fn counts(&self) -> bool {
        !self.row.provenance.lapsed && !self.row.is_blank()
    }

    /// The value of a cell that is asked and counts.
    pub(super) fn value(&self, column: &Column) -> Option<&Scalar> {
        let id = column.id.as_str();
        if !self.shown.contains(id) {
            return None;
        }
        match column.kind {
            Kind::Computed(_) => self.computed.get(id),
            _ => self.row.cells.get(id).filter(|cell| counts(&column.kind, cell)),
        }
    }
}

/// The columns of a rows question; none for other kinds.
pub(super) fn columns(kind: &Kind) -> &[Column] {
    match kind {
        Kind::Rows(rows) => &rows.columns,
        _ => &[],
    }
}

/// Whether a stored value is one that conditions, sums and facts may read: something said, understood, and of this kind.
pub(super) fn counts(kind: &Kind, scalar: &Scalar) -> bool {
    !scalar.is_blank() && fits(kind, scalar)
}

/// Whether a value is of the kind a question or column asks. Missing-codes and words not understood are of no kind.
pub(super) fn fits(kind: &Kind, scalar: &Scalar) -> bool {
    match scalar {
        Scalar::Text(_) => matches!(kind, Kind::Text | Kind::LongText),
        Scalar::Number(number) => matches!(kind, Kind::Number(_)) && number.is_finite(),
        Scalar::Date(_) => matches!(kind, Kind::Date),
        Scalar::PartialDate(_) => matches!(kind, Kind::PartialDate),
        Scalar::Time(_) => matches!(kind, Kind::Time),
        Scalar::Choice(_) => matches!(kind, Kind::Choice(_)),
        Scalar::Choices(_) => matches!(kind, Kind::Choices(_)),
        Scalar::YesNo(_) => matches!(kind, Kind::YesNo),
        Scalar::Scale(_) => matches!(kind, Kind::Scale),
        Scalar::Persons(_) => matches!(kind, Kind::Persons(_)),
        Scalar::Links(_) => matches!(kind, Kind::Links(_)),
        Scalar::Draft(_) | Scalar::Missing(_) => false,
    }
}

/// The day the meeting is held on. Read as stored, also where its question is hidden: the day is a fact of the meeting,
/// and what is asked may depend on what is reckoned at it.
fn meeting_date(entries: &[Entry<'_>]) -> Option<NaiveDate> {
    let with_concept = entries.iter().filter(|entry| entry.question.concept.as_ref().is_some_and(|c| c == MEETING_DATE));
    with_concept.filter_map(Entry::holding).find_map(|value| match value {
        Value::Scalar(Scalar::Date(date)) => Some(*date),
        _ => None,
    })
}
