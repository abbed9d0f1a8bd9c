//! What a meeting asks: steps with questions, and the agenda blocks that open them.
//!
//! Written as RON by people, in `assets/templates/` or a folder's own `templates/`; immutable after loading. A template
//! holds no paths, addresses or includes. Which question is visible, open or clashing is never stored here: that is
//! derived by `engine` each time.
//!
//! Field names that people type in RON are English; slugs and texts are Dutch. Optional fields may be left out and need
//! no `Some(…)`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::case::Sector;
use super::id::{BlockId, CodeListId, ColumnId, ConceptId, QuestionId, StepId, TemplateId, TopicId};
use super::participant::Family;

mod condition;
mod text;

pub use condition::{Check, Condition, Constraint, Format, Formula};
pub use text::Text;

/// The topics every template may use (design 2.1); a region may add, not remove.
pub const TOPICS: [&str; 8] =
    ["leren", "welbevinden", "verzuim", "gezondheid", "thuis", "hulpverlening", "arrangement_tlv", "afspraken"];

/// The external parties that may see a question without a consent row (design 2.1); a region may add, not remove.
pub const AUDIENCES: [&str; 6] = ["leerplicht", "swv", "jgz", "jeugdhulp", "ontvangende_school", "overig"];

/// Planned lengths of a meeting, in minutes, that every agenda must divide.
pub const PRESETS: [u16; 5] = [20, 30, 45, 60, 75];

/// A whole template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Name, `po`.
    pub id: TemplateId,
    /// Counts up with every change a region or we make.
    pub version: u32,
    /// The language plain texts are in, `nl`.
    pub language: String,
    /// Title in lists.
    pub title: Text,
    /// Sectors it is meant for.
    pub sectors: Vec<Sector>,
    /// The kind of meeting it is made for: a new meeting with it is of this kind until someone says otherwise.
    #[serde(default)]
    pub meeting_kind: Option<String>,
    /// Topics beyond the eight of [`TOPICS`].
    #[serde(default)]
    pub extra_topics: Vec<Code>,
    /// Parties beyond the six of [`AUDIENCES`].
    #[serde(default)]
    pub extra_audiences: Vec<Code>,
    /// Roles people can have at the table.
    pub roles: Vec<Role>,
    /// Code lists questions choose from.
    pub codes: Vec<CodeList>,
    /// Steps in order.
    pub steps: Vec<Step>,
    /// Agenda blocks of the meeting, in order.
    pub blocks: Vec<Block>,
}

impl Template {
    /// Every question in order, with its step.
    pub fn questions(&self) -> impl Iterator<Item = (&Step, &Question)> {
        self.steps.iter().flat_map(|step| step.questions().map(move |question| (step, question)))
    }

    /// The questions bound to this concept, in order.
    pub fn with_concept(&self, concept: &str) -> impl Iterator<Item = &Question> {
        let is_bound = move |question: &&Question| question.concept.as_ref().is_some_and(|own| *own == *concept);
        self.questions().map(|(_, question)| question).filter(is_bound)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| question.id == id)
    }

    /// The code list with this id.
    pub fn code_list(&self, id: &str) -> Option<&CodeList> {
        self.codes.iter().find(|list| list.id == id)
    }

    /// The role with this slug.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// One step: a question sentence as heading, a one-line hint, and what is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Name.
    pub id: StepId,
    /// Short title for lists, "De vraag".
    pub title: Text,
    /// The heading people read, as a question, "Wat is de vraag?".
    pub heading: Text,
    /// One line under the heading.
    pub hint: Text,
    /// Shown only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What stands in the step, in order.
    pub items: Vec<Item>,
}

impl Step {
    /// The questions of the step, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.items.iter().filter_map(|item| match item {
            Item::Question(question) => Some(question.as_ref()),
            Item::Heading { .. } | Item::List(_) => None,
        })
    }
}

/// Something in a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Item {
    /// A question.
    Question(Box<Question>),
    /// A small heading above the questions that follow.
    Heading {
        /// The words.
        text: Text,
        /// Shown only when this holds.
        #[serde(default)]
        when: Option<Condition>,
    },
    /// A list of the case itself.
    List(CaseList),
}

/// A list of the case that a step places; it has no second copy as answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CaseList {
    /// Who takes part.
    #[serde(rename = "participants")]
    Participants,
    /// Who may talk with whom about what.
    #[serde(rename = "consents")]
    Consents,
    /// Who does what by when.
    #[serde(rename = "agreements")]
    Agreements,
    /// What is read back at the end, and what everybody says to it.
    #[serde(rename = "read_back")]
    ReadBack,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name; the same in every template that asks the same.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The question as people read it. `{roepnaam}` becomes the pupil's first name.
    pub label: Text,
    /// One line of help.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Openings of a sentence to choose from.
    #[serde(default)]
    pub starters: Vec<Text>,
    /// When it is asked.
    pub moment: AskMoment,
    /// "Waarom vragen we dit".
    pub purpose: Text,
    /// What it is about.
    pub topic: TopicId,
    /// External parties that may see it without a consent row; `[]` for nobody. Written out for every question, because
    /// "nobody" must be a choice and never something forgotten.
    pub audience: Vec<String>,
    /// How the answer is read back; `{antwoord}` becomes the answer.
    pub read_back: Text,
    /// Short code on paper, "5.1".
    pub paper_code: String,
    /// The question as the pupil reads it (*je*); present where the pupil may answer.
    #[serde(default)]
    pub pupil_label: Option<Text>,
    /// Whether the answer belongs to the case or to one meeting.
    #[serde(default)]
    pub scope: Scope,
    /// What rules, columns and documents read this answer as.
    #[serde(default)]
    pub concept: Option<ConceptId>,
    /// Needed to finish. Never blocks anything.
    #[serde(default)]
    pub required: bool,
    /// Required by law in the OPP (Besluit bekostiging WPO art. 34.7 and its parallels).
    #[serde(default)]
    pub legal: bool,
    /// Holds special or sensitive data (AVG art. 9).
    #[serde(default)]
    pub sensitive: bool,
    /// Asked only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What a filled-in answer must satisfy; speaks only about non-blank answers.
    #[serde(default)]
    pub constraints: Vec<Constraint>,
    /// How it is drawn; the engine does not know about it.
    #[serde(default)]
    pub display: Option<String>,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AskMoment {
    /// Before the meeting; at the table it is a line to read.
    #[serde(rename = "voor")]
    Before,
    /// At the table.
    #[serde(rename = "samen")]
    Together,
    /// Afterwards; at the table it folds under *later uitwerken*.
    #[serde(rename = "na")]
    After,
}

/// Whether an answer belongs to the case or to one meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The case.
    #[default]
    #[serde(rename = "case")]
    Case,
    /// The current meeting.
    #[serde(rename = "meeting")]
    Meeting,
}

/// What kind of answer a question or column takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A number in a unit.
    Number(NumberKind),
    /// A calendar day.
    Date,
    /// A year, perhaps with a month.
    PartialDate,
    /// A time of day.
    Time,
    /// One code of a list; *anders, namelijk* unless the list is closed.
    Choice(CodeListId),
    /// Several codes of a list.
    Choices(CodeListId),
    /// Yes or no.
    YesNo,
    /// 0 to 10.
    Scale,
    /// One person, or several.
    Persons(PersonsKind),
    /// Rows of another question.
    Links(QuestionId),
    /// Reckoned, never typed.
    Computed(Formula),
    /// Any number of rows.
    Rows(RowsKind),
    /// What voices say, in order.
    Statements(StatementsKind),
}

/// A number in a unit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberKind {
    /// Written behind the number, "minuten".
    #[serde(default)]
    pub unit: Option<Text>,
    /// Smallest sensible value.
    #[serde(default)]
    pub min: Option<f64>,
    /// Largest sensible value.
    #[serde(default)]
    pub max: Option<f64>,
    /// Digits behind the comma people may type, 0 to 3.
    #[serde(default)]
    pub decimals: u8,
}

/// Which persons may be named.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonsKind {
    /// More than one may be named.
    #[serde(default)]
    pub many: bool,
}

/// Any number of rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowsKind {
    /// What one row is called, "doel", for "Voeg doel toe".
    pub item: Text,
    /// Columns in order.
    pub columns: Vec<Column>,
    /// One row stands ready for every code of this list.
    #[serde(default)]
    pub preset: Option<CodeListId>,
}

/// What voices say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementsKind {
    /// Whose voices are asked; all when empty.
    #[serde(default)]
    pub voices: Vec<Family>,
    /// The board's axes, when statements have a place on one.
    #[serde(default)]
    pub cells: Option<Board>,
}

/// The axes of a board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// Codes from left to right.
    pub columns: CodeListId,
    /// Codes from top to bottom.
    pub rows: CodeListId,
}

/// A column of a rows question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Name within the question.
    pub id: ColumnId,
    /// Any kind except rows and statements.
    pub kind: Kind,
    /// Heading of the column.
    pub label: Text,
    /// One line of help.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Openings of a sentence to choose from.
    #[serde(default)]
    pub starters: Vec<Text>,
    /// When it is asked, where that differs from its question.
    #[serde(default)]
    pub moment: Option<AskMoment>,
    /// Needed in a row that says anything.
    #[serde(default)]
    pub required: bool,
    /// Asked only when this holds; sees its own row first, then the case.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What rules and documents read this column as.
    #[serde(default)]
    pub concept: Option<ConceptId>,
    /// What a filled-in cell must satisfy.
    #[serde(default)]
    pub constraints: Vec<Constraint>,
}

/// A role someone can have at the table (domain 4.8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Slug.
    pub id: String,
    /// As people read it.
    pub label: Text,
    /// Whose voice it is.
    pub voice: Family,
    /// Comes from outside family and school; what it may see depends on consent.
    pub external: bool,
    /// The party it belongs to, for `audience`; only for external roles.
    #[serde(default)]
    pub audience: Option<String>,
}

/// A list of codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeList {
    /// Name.
    pub id: CodeListId,
    /// Without *anders, namelijk*.
    #[serde(default)]
    pub closed: bool,
    /// Codes in order.
    pub codes: Vec<Code>,
}

impl CodeList {
    /// The code with this slug.
    pub fn code(&self, id: &str) -> Option<&Code> {
        self.codes.iter().find(|code| code.id == id)
    }
}

/// One code of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Slug.
    pub id: String,
    /// As people read it.
    pub label: Text,
    /// One line of explanation.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Offered only when this holds.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// One block of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Name.
    pub id: BlockId,
    /// Title in the left panel. `{roepnaam}` becomes the pupil's first name.
    pub title: Text,
    /// Who leads it, in words.
    #[serde(default)]
    pub lead: Option<Text>,
    /// Minutes by planned length of the meeting.
    pub minutes: BTreeMap<u16, u16>,
    /// Steps it opens, in order.
    pub opens: Vec<Opening>,
}

/// A step, or some questions of it, that a block opens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Which step.
    pub step: StepId,
    /// Which questions of it; all when empty.
    #[serde(default)]
    pub only: Vec<QuestionId>,
    /// Whether the lists of the case that stand in the step show as well when `only` names questions.
    #[serde(default)]
    pub lists: bool,
    /// Title inside this block, where it differs from the step's.
    #[serde(default)]
    pub title: Option<Text>,
    /// Heading inside this block, where it differs from the step's.
    #[serde(default)]
    pub heading: Option<Text>,
    /// Hint inside this block, where it differs from the step's.
    #[serde(default)]
    pub hint: Option<Text>,
}
