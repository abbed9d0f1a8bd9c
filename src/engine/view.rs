//! What a team sees of one case at one revision: plain data, ready to draw.
//!
//! Screens make no decisions: which questions are asked, what is open, what clashes and how far a step is stand here.
//! Never stored; made again for every revision.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::id::{BlockId, ColumnId, QuestionId, RowId, StatementId, StepId, TopicId};
use crate::model::template::{AskMoment, CaseList, Format, Kind};
use crate::model::{Answer, AnswerSlot, Family, Missing, Scalar};

/// What the view depends on besides template and case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day computed values are reckoned at when the meeting has no date.
    pub today: NaiveDate,
    /// Language of the texts, `nl` or `en`.
    pub language: String,
    /// What stands for the pupil's first name while that is unknown, "de leerling".
    pub pupil_fallback: String,
}

/// A whole form; empty by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormView {
    /// The pupil's first name, or what stands for it.
    pub pupil_name: String,
    /// Every step of the template, in order; those that do not apply say so.
    pub steps: Vec<StepView>,
    /// Every agenda block, in order.
    pub blocks: Vec<BlockView>,
    /// Every question that is asked now, by id.
    pub fields: BTreeMap<QuestionId, FieldView>,
    /// What is still open, in the order of the steps.
    pub open: Vec<OpenItem>,
    /// How far the whole case is; steps the team called not applicable are left out.
    pub progress: Progress,
    /// Answers whose question this template does not know: kept, listed at the bureau, never printed.
    pub unknown: Vec<QuestionId>,
    /// The answered questions that are hidden now: kept, not counted, not printed.
    pub hidden_answers: BTreeSet<QuestionId>,
}

impl FormView {
    /// The field of a question that is asked now.
    pub fn field(&self, id: &str) -> Option<&FieldView> {
        self.fields.get(id)
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&StepView> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    /// Name.
    pub id: StepId,
    /// Short title for lists.
    pub title: String,
    /// The heading, a question.
    pub heading: String,
    /// One line under the heading.
    pub hint: String,
    /// Whether its `when` holds.
    pub applies: bool,
    /// How far it is.
    pub status: StepStatus,
    /// How many of its questions are answered.
    pub progress: Progress,
    /// What stands in it, in order; only what is asked now.
    pub items: Vec<ItemView>,
}

/// How far a step is: what the team said, else what follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepStatus {
    /// Nothing was answered.
    NotStarted,
    /// Something was answered.
    Busy,
    /// The team said so.
    Done,
    /// The team said so, with the reason.
    NotApplicable(String),
    /// The team does it later.
    Postponed,
    /// The team is not sure.
    InDoubt,
}

/// Something in a step.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemView {
    /// A small heading.
    Heading(String),
    /// A list of the case.
    List(CaseList),
    /// A question; look it up in [`FormView::fields`].
    Field(QuestionId),
    /// What the table may not see now, as one line. The engine never says so: it is folded afterwards.
    Folded,
}

/// How many questions are answered. A missing-code counts as answered: the question was dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions asked now, computed ones not counted.
    pub asked: usize,
    /// Of those, dealt with.
    pub answered: usize,
    /// Of those, required and blank.
    pub required_open: usize,
    /// Questions with a clash other than required and blank.
    pub violations: usize,
}

/// One question, with everything needed to draw it.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Name.
    pub id: QuestionId,
    /// Where its answer stands.
    pub slot: AnswerSlot,
    /// The step it stands in.
    pub step: StepId,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The question as people read it.
    pub label: String,
    /// The question as the pupil reads it.
    pub pupil_label: Option<String>,
    /// One line of help.
    pub hint: Option<String>,
    /// "Waarom vragen we dit".
    pub purpose: String,
    /// Openings of a sentence.
    pub starters: Vec<String>,
    /// Wording for reading back, with `{antwoord}` still in it.
    pub read_back: String,
    /// Short code on paper.
    pub paper_code: String,
    /// When it is asked.
    pub moment: AskMoment,
    /// What it is about.
    pub topic: TopicId,
    /// External parties that may see it without a consent row.
    pub audience: Vec<String>,
    /// Holds special or sensitive data.
    pub sensitive: bool,
    /// Needed to finish.
    pub required: bool,
    /// Required by law in the OPP.
    pub legal: bool,
    /// How it is drawn.
    pub display: Option<String>,
    /// Codes to choose from, for choices: those offered now, and a chosen one that is not, so that it can be read.
    pub options: Vec<OptionView>,
    /// Without *anders, namelijk*.
    pub closed: bool,
    /// What a number is in.
    pub unit: Option<String>,
    /// What is stored.
    pub answer: Option<Answer>,
    /// What was reckoned, for computed questions.
    pub computed: Option<Scalar>,
    /// For rows.
    pub rows: Option<RowsView>,
    /// For statements.
    pub statements: Option<StatementsView>,
    /// Blank, filled or missing with a reason.
    pub state: FieldState,
    /// What clashes; at most one, the first.
    pub violation: Option<Violation>,
}

/// Blank, filled or missing with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldState {
    /// Nothing was answered.
    Blank,
    /// Something stands there; [`FieldView::violation`] says whether it is understood.
    Filled,
    /// There is a reason why there is no value.
    Missing(Missing),
}

/// A code to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Slug.
    pub code: String,
    /// As people read it.
    pub label: String,
    /// One line of explanation.
    pub hint: Option<String>,
}

/// The rows of a rows question.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsView {
    /// What one row is called.
    pub item: String,
    /// Every column.
    pub columns: Vec<ColumnView>,
    /// Stored rows in order.
    pub rows: Vec<RowView>,
    /// Codes of the preset list without a stored row yet, in list order; empty when the question has no preset.
    pub unset_presets: Vec<OptionView>,
}

/// A column of a rows question.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// Name.
    pub id: ColumnId,
    /// What kind of value it takes.
    pub kind: Kind,
    /// Heading.
    pub label: String,
    /// One line of help.
    pub hint: Option<String>,
    /// Openings of a sentence.
    pub starters: Vec<String>,
    /// When it is asked.
    pub moment: AskMoment,
    /// Needed in a row that says anything.
    pub required: bool,
    /// Codes to choose from; see [`FieldView::options`].
    pub options: Vec<OptionView>,
    /// Without *anders, namelijk*.
    pub closed: bool,
    /// What a number is in.
    pub unit: Option<String>,
}

/// One stored row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Which row of the answer.
    pub id: RowId,
    /// Label of the code it was preset from.
    pub preset_label: Option<String>,
    /// Columns not asked in this row.
    pub hidden: BTreeSet<ColumnId>,
    /// Reckoned cells.
    pub computed: BTreeMap<ColumnId, Scalar>,
    /// What clashes, by column.
    pub violations: BTreeMap<ColumnId, Violation>,
}

/// The statements of a statements question.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementsView {
    /// Whose voices are asked; all when empty.
    pub voices: Vec<Family>,
    /// The board's columns and rows; both empty when there is no board.
    pub board_columns: Vec<OptionView>,
    /// See `board_columns`.
    pub board_rows: Vec<OptionView>,
}

/// One clash. The sentence comes from the template, else from the kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// What kind of clash.
    pub kind: ViolationKind,
    /// The template's own sentence.
    pub message: Option<String>,
}

/// What kind of clash.
#[derive(Clone, Debug, PartialEq)]
pub enum ViolationKind {
    /// Required and blank.
    Required,
    /// Typed, but not understood as what is asked for.
    NotUnderstood,
    /// A number outside these bounds.
    OutOfRange {
        /// Smallest sensible value.
        min: Option<f64>,
        /// Largest sensible value.
        max: Option<f64>,
    },
    /// More characters than this.
    TooLong(u32),
    /// Not in this format.
    Format(Format),
    /// Fewer rows or statements than this.
    TooFew(u32),
    /// More rows, statements or persons than this.
    TooMany(u32),
    /// Before this date.
    TooEarly(NaiveDate),
    /// After this date.
    TooLate(NaiveDate),
    /// A row of the board has no statement.
    BoardRowEmpty(String),
    /// A code the list does not have, or does not offer now.
    UnknownCode,
    /// The stored value is of another kind than the question asks.
    OtherKind,
    /// A cell of a row clashes; see [`RowView::violations`].
    InRow(RowId, ColumnId),
}

/// Something still open, to jump to.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenItem {
    /// The step to open.
    pub step: StepId,
    /// What it is about.
    pub place: OpenPlace,
    /// What people read in the list.
    pub label: String,
    /// Why it is open.
    pub reason: OpenReason,
}

/// Where something open stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenPlace {
    /// A question.
    Field(QuestionId),
    /// A cell of a row.
    Cell(QuestionId, RowId, ColumnId),
    /// A statement.
    Statement(QuestionId, StatementId),
    /// A list of the case, and the id of its item.
    List(CaseList, Option<String>),
}

/// Why something is open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenReason {
    /// Required and blank.
    Blank,
    /// It clashes.
    Clash(Violation),
    /// An agreement nobody took.
    NoOwner,
    /// An agreement without date or rhythm.
    NoDate,
    /// A required function nobody has (chair, scribe).
    NoFunction(crate::model::Function),
}

/// One block of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockView {
    /// Name.
    pub id: BlockId,
    /// Title.
    pub title: String,
    /// Who leads it.
    pub lead: Option<String>,
    /// Its share of the planned length, in minutes.
    pub minutes: u16,
    /// What it opens, in order; steps that do not apply are left out.
    pub openings: Vec<OpeningView>,
    /// How many of its *samen* questions are answered.
    pub progress: Progress,
}

/// A step, or part of it, inside a block.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningView {
    /// The step.
    pub step: StepId,
    /// Title in the left panel.
    pub title: String,
    /// Heading above the work surface.
    pub heading: String,
    /// Line under the heading.
    pub hint: String,
    /// What stands in it, in order: lists, headings, and questions of every moment; screens show by moment.
    pub items: Vec<ItemView>,
}
