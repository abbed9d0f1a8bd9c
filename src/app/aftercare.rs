//! *Naloop*: what is left to do after a meeting, in six parts. Made again for every revision while its page is open; what
//! somebody looked at and left as it is stays in memory as long as the case is open, and is never stored.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::engine;
use crate::engine::view::{Context, FieldState, FieldView, ItemView, StepView};
use crate::i18n::{Words, dates};
use crate::model::id::{NoteId, QuestionId, StatementId, StepId};
use crate::model::template::{AskMoment, Kind};
use crate::model::{Family, Meeting, MeetingStatus, Reply, ReplyAnswer, Scalar, Value, Voice};
use crate::rules::glossary::Term;
use crate::rules::jargon::jargon;
use crate::rules::lint::{self, Finding};
use crate::rules::missing::{Missing, missing};
use crate::rules::plain::{Level, Reading};
use crate::rules::texts::{TextPlace, every_text, read_at_home};

use super::state::OpenCase;

/// One part of Naloop, in the order people do them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// *Losse briefjes plaatsen*.
    #[default]
    Notes,
    /// *Later uitwerken*.
    Later,
    /// *Gewone taal*.
    Plain,
    /// *Vraag en controle*.
    Check,
    /// *Op papier?*.
    Paper,
    /// *Verslag vrijgeven*.
    Release,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 6] = [Self::Notes, Self::Later, Self::Plain, Self::Check, Self::Paper, Self::Release];

    /// The part so many further on, where there is one.
    pub fn by(self, direction: isize) -> Option<Self> {
        let at = Self::ALL.iter().position(|part| *part == self)?.checked_add_signed(direction)?;
        Self::ALL.get(at).copied()
    }
}

/// Something that was looked at and left as it is. Other words are something else to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftAlone {
    /// A text, with these words.
    Text(TextPlace, String),
    /// A finding: in this text, of this kind, about these words.
    Finding(TextPlace, lint::Kind, String),
    /// Something that is missing.
    Missing(Missing),
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Aftercare {
    /// The part that is shown.
    pub part: Part,
    /// The step of *later uitwerken* that is open.
    pub step: Option<StepId>,
    /// Everything found, for the revision on the screen.
    pub found: Found,
    left: Vec<LeftAlone>,
    /// What the part began with: it stays on the screen while somebody works on it.
    begun_texts: BTreeSet<TextPlace>,
    begun_questions: BTreeSet<QuestionId>,
}

/// What there is to look at, at one revision.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Loose notes, oldest first; also those an earlier meeting left, because words that have no place must not be lost.
    pub notes: Vec<NoteId>,
    /// Questions to work out, by step.
    pub later: Vec<LaterStep>,
    /// Texts that parents and pupil read.
    pub texts: Vec<HomeText>,
    /// What is asked about.
    pub findings: Vec<Finding>,
    /// What is missing in what was agreed.
    pub missing: Vec<Missing>,
    /// Words of pupil and parents, in the order of the steps.
    pub words: Vec<Said>,
}

/// The questions one step leaves for later.
#[derive(Clone, Debug, PartialEq)]
pub struct LaterStep {
    /// Which step.
    pub step: StepId,
    /// Its questions, in order.
    pub items: Vec<ItemView>,
    /// How many of them still wait for an answer.
    pub open: usize,
}

/// A text that parents and pupil read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeText {
    /// Where it stands.
    pub place: TextPlace,
    /// How it reads.
    pub reading: Reading,
    /// Words of the trade in it.
    pub terms: Vec<(&'static Term, Range<usize>)>,
    /// Somebody looked at it and left it.
    pub is_left: bool,
}

impl HomeText {
    /// It reads easily, and everybody knows its words.
    pub fn is_plain(&self) -> bool {
        self.reading.level() == Level::Easy && self.terms.is_empty()
    }
}

/// Words of pupil or parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The question they stand under.
    pub question: QuestionId,
    /// Which words.
    pub statement: StatementId,
    /// Whose.
    pub voice: Voice,
    /// Exactly as they were said.
    pub verbatim: bool,
    /// Whether they may stand on paper; `None` while nobody asked.
    pub on_paper: Option<bool>,
}

impl Aftercare {
    /// Looks at the case again.
    pub(super) fn look(&mut self, open: &OpenCase, context: &Context) {
        let Some(meeting) = open.current_meeting() else { return };
        let (case, view) = (open.case.as_ref(), &open.view);
        let texts = every_text(case, &open.template, view, &meeting.id);
        let facts = engine::facts(&open.template, case, Some(&meeting.id), context);
        let findings = lint::findings(case, &open.template, &texts, &view.pupil_name);
        let is_left = |one: &LeftAlone| self.left.contains(one);
        self.found = Found {
            notes: case.notes.iter().map(|note| note.id.clone()).collect(),
            later: later(open, &mut self.begun_questions),
            texts: home_texts(open, meeting, &is_left),
            findings: findings.into_iter().filter(|finding| !is_left(&finding_left(finding))).collect(),
            missing: missing(&facts, &meeting.id).into_iter().filter(|one| !is_left(&LeftAlone::Missing(one.clone()))).collect(),
            words: said(open),
        };
        let needs_work = self.found.texts.iter().filter(|text| !text.is_plain() && !text.is_left);
        self.begun_texts.extend(needs_work.map(|text| text.place.clone()));
        let shows_step = self.found.later.iter().any(|later| Some(&later.step) == self.step.as_ref());
        if !shows_step {
            self.step = self.found.later.iter().find(|later| later.open > 0).map(|later| later.step.clone());
        }
    }

    /// Another part: what was done in the last one need no longer stand there.
    pub(super) fn go_to(&mut self, part: Part) {
        self.part = part;
        self.begun_texts.clear();
        self.begun_questions.clear();
    }

    /// Left as it is, for as long as the case is open.
    pub(super) fn leave(&mut self, what: LeftAlone) {
        if !self.left.contains(&what) {
            self.left.push(what);
        }
    }

    /// Whether a text is shown among those that could be plainer: it could be when the part was opened, or since.
    pub fn is_to_read(&self, text: &HomeText) -> bool {
        !text.is_left && self.begun_texts.contains(&text.place)
    }

    /// How much a part still asks for.
    pub fn todo(&self, part: Part, meeting: &Meeting) -> usize {
        let found = &self.found;
        match part {
            Part::Notes => found.notes.len(),
            Part::Later => found.later.iter().map(|later| later.open).sum(),
            Part::Plain => found.texts.iter().filter(|text| !text.is_plain() && !text.is_left).count(),
            Part::Check => found.findings.len() + found.missing.len(),
            Part::Paper => found.words.iter().filter(|said| said.on_paper.is_none()).count(),
            Part::Release => usize::from(meeting.status != MeetingStatus::Released),
        }
    }

    /// The words that are asked about next: the first nobody asked about.
    pub fn next_words(&self) -> Option<&Said> {
        self.found.words.iter().find(|said| said.on_paper.is_none())
    }
}

/// What leaving a finding leaves.
pub fn finding_left(finding: &Finding) -> LeftAlone {
    LeftAlone::Finding(finding.place.clone(), finding.kind, finding.words.clone())
}

/// Whether the current meeting is over and its report is not out: *naloop nog te doen*.
pub fn is_waiting(open: &OpenCase) -> bool {
    open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Closed)
}

/// Whether there is a Naloop to open.
pub fn is_there(open: &OpenCase) -> bool {
    let is_over = |meeting: &Meeting| matches!(meeting.status, MeetingStatus::Closed | MeetingStatus::Released);
    open.read_only.is_none() && open.current_meeting().is_some_and(is_over)
}

/// Whether parents still have something to say: a line of the read-back, or the *handelingsdeel*.
pub fn awaits_parents(open: &OpenCase) -> bool {
    let lines = open.case.read_back.iter().filter(|line| line.made_in == open.meeting);
    let of_parents = |reply: &&Reply| open.case.family(&open.template, &reply.by) == Family::Parents;
    let mut replies = lines.flat_map(|line| &line.replies).filter(of_parents);
    let is_open = |answer: &ReplyAnswer| matches!(answer, ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. });
    let has_open_reply = replies.any(|reply| is_open(&reply.answer));
    has_open_reply || !agrees_with_plan(open)
}

/// Whether parents agreed with the *handelingsdeel*; also where nobody asks that.
fn agrees_with_plan(open: &OpenCase) -> bool {
    let Some(field) = open.field_with("handelingsdeel_overeenstemming") else { return true };
    let answer = field.answer.as_ref().and_then(|answer| answer.value.as_ref()).and_then(Value::scalar);
    match answer {
        Some(Scalar::Choice(pick)) => pick.as_code().is_some_and(|code| code.starts_with("ja")),
        _ => false,
    }
}

/// What a place is called: "Doel 2", "Afspraak 1", or the question as people read it.
pub fn name_of_place(open: &OpenCase, words: &Words, place: &TextPlace) -> String {
    let label = |question: &QuestionId| open.view.field(question.as_str()).map(|field| field.label.clone()).unwrap_or_default();
    let numbered = |key: &str, at: Option<usize>| words.with(key, &[("nummer", at.map_or(0, |at| at + 1).into())]);
    let case = open.case.as_ref();
    match place {
        TextPlace::Answer(question) | TextPlace::Note(question) | TextPlace::Statement(question, _) => label(question),
        TextPlace::Cell(question, row, column) => {
            let Some(field) = open.view.field(question.as_str()) else { return String::new() };
            let Some(rows) = &field.rows else { return field.label.clone() };
            let at = rows.rows.iter().position(|known| &known.id == row).map_or(0, |at| at + 1);
            let own = rows.rows.iter().find(|known| &known.id == row).and_then(|known| known.preset_label.clone());
            let row = own.unwrap_or_else(|| format!("{} {at}", dates::sentence_start(&rows.item)));
            let column = rows.columns.iter().find(|known| &known.id == column).map(|column| column.label.as_str());
            match column.filter(|_| rows.columns.len() > 1) {
                Some(column) => format!("{row} · {}", column.trim_end_matches('?')),
                None => row,
            }
        }
        TextPlace::RowNote(question, _) => label(question),
        TextPlace::Agreement(id) => numbered("naloop-afspraak", case.agreements.iter().position(|one| &one.id == id)),
        TextPlace::ReadBack(id) => {
            let mut lines = case.read_back.iter().filter(|line| line.made_in == open.meeting);
            numbered("naloop-regel", lines.position(|one| &one.id == id))
        }
        TextPlace::Decision(id) => numbered("naloop-besluit", case.decisions.iter().position(|one| &one.id == id)),
        TextPlace::Parked(id) => numbered("naloop-geparkeerd", case.parked.iter().position(|one| &one.id == id)),
        TextPlace::LooseNote(id) => numbered("naloop-briefje", case.notes.iter().position(|one| &one.id == id)),
    }
}

/// The words that stand somewhere now.
pub fn text_at<'o>(open: &'o OpenCase, place: &TextPlace) -> Option<&'o str> {
    let case = open.case.as_ref();
    let value = |question: &QuestionId| open.view.field(question.as_str())?.answer.as_ref()?.value.as_ref();
    let of_scalar = |scalar: &'o Scalar| match scalar {
        Scalar::Text(text) | Scalar::Draft(text) => Some(text.as_str()),
        Scalar::Choice(crate::model::Pick::Other(text)) => Some(text.as_str()),
        _ => None,
    };
    match place {
        TextPlace::Answer(question) => value(question)?.scalar().and_then(of_scalar),
        TextPlace::Note(question) => Some(open.view.field(question.as_str())?.answer.as_ref()?.note.as_str()),
        TextPlace::Cell(question, row, column) => {
            value(question)?.rows().iter().find(|known| &known.id == row)?.cells.get(column).and_then(of_scalar)
        }
        TextPlace::RowNote(question, row) => {
            value(question)?.rows().iter().find(|known| &known.id == row).map(|row| row.note.as_str())
        }
        TextPlace::Statement(question, id) => {
            value(question)?.statements().iter().find(|known| &known.id == id).map(|said| said.text.as_str())
        }
        TextPlace::Agreement(id) => case.agreements.iter().find(|one| &one.id == id).map(|one| one.what.as_str()),
        TextPlace::ReadBack(id) => case.read_back.iter().find(|one| &one.id == id).map(|one| one.text.as_str()),
        TextPlace::Decision(id) => case.decisions.iter().find(|one| &one.id == id).map(|one| one.text.as_str()),
        TextPlace::Parked(id) => case.parked.iter().find(|one| &one.id == id).map(|one| one.text.as_str()),
        TextPlace::LooseNote(id) => case.notes.iter().find(|one| &one.id == id).map(|one| one.text.as_str()),
    }
}

/// What a step leaves for later: its *na* questions, and rows with an empty *na* column that is needed. Those that waited
/// when the part was opened stay, so that nothing slips away from under who is typing.
fn later(open: &OpenCase, begun: &mut BTreeSet<QuestionId>) -> Vec<LaterStep> {
    let of_step = |step: &StepView| {
        let mut later = LaterStep { step: step.id.clone(), items: Vec::new(), open: 0 };
        for item in &step.items {
            let ItemView::Field(id) = item else { continue };
            let Some(field) = open.view.field(id.as_str()).filter(|field| !matches!(field.kind, Kind::Computed(_))) else {
                continue;
            };
            let waits = waits(field);
            if waits {
                begun.insert(id.clone());
                later.open += 1;
            }
            if begun.contains(id) {
                later.items.push(item.clone());
            }
        }
        later
    };
    let steps = open.view.steps.iter().filter(|step| step.applies).map(of_step);
    steps.filter(|later| !later.items.is_empty()).collect()
}

fn waits(field: &FieldView) -> bool {
    if field.moment == AskMoment::After {
        return field.state == FieldState::Blank || field.violation.is_some();
    }
    let (Some(view), Some(Value::Rows(rows))) = (&field.rows, field.answer.as_ref().and_then(|answer| answer.value.as_ref()))
    else {
        return false;
    };
    let after = view.columns.iter().filter(|column| column.moment == AskMoment::After && column.required);
    let mut blank = after.flat_map(|column| rows.iter().map(move |row| (column, row)));
    blank.any(|(column, row)| {
        let hidden = view.rows.iter().find(|known| known.id == row.id).is_some_and(|known| known.hidden.contains(&column.id));
        !row.provenance.lapsed && !row.is_blank() && !hidden && row.cells.get(&column.id).is_none_or(Scalar::is_blank)
    })
}

fn home_texts(open: &OpenCase, meeting: &Meeting, is_left: &dyn Fn(&LeftAlone) -> bool) -> Vec<HomeText> {
    let texts = read_at_home(&open.case, &open.template, &open.view, &meeting.id);
    let look = |text: crate::rules::texts::CaseText<'_>| HomeText {
        reading: Reading::of(text.text),
        terms: jargon(text.text).into_iter().map(|found| (found.term, found.range)).collect(),
        is_left: is_left(&LeftAlone::Text(text.place.clone(), text.text.to_owned())),
        place: text.place,
    };
    texts.into_iter().map(look).collect()
}

/// Everything pupil and parents said that is shown now, word for word or not: it is theirs.
fn said(open: &OpenCase) -> Vec<Said> {
    let mut said = Vec::new();
    for (_, question) in open.template.questions() {
        let Some(field) = open.view.field(question.id.as_str()) else { continue };
        let Some(answer) = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed) else { continue };
        let statements = answer.value.as_ref().map(Value::statements).unwrap_or_default();
        for one in statements.iter().filter(|one| !one.provenance.lapsed && !one.text.trim().is_empty()) {
            let Some(voice) = &one.voice else { continue };
            if matches!(open.case.family(&open.template, voice), Family::Pupil | Family::Parents) {
                said.push(Said {
                    question: field.id.clone(),
                    statement: one.id.clone(),
                    voice: voice.clone(),
                    verbatim: one.verbatim,
                    on_paper: one.on_paper,
                });
            }
        }
    }
    said
}
