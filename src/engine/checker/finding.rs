//! What the checker can find: a closed list, so that every mistake has its own sentence in both languages.
//!
//! A finding carries names and numbers, never words; [`super::sentence`] turns it into a sentence.

use super::source::Position;
use crate::model::template::Kind;

/// One mistake in one template file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The file as it was named to the checker.
    pub file: String,
    /// Where to look.
    pub at: Position,
    /// What is wrong.
    pub kind: FindingKind,
}

impl Finding {
    /// Whether the template can still be used.
    pub fn severity(&self) -> Severity {
        match &self.kind {
            FindingKind::UnknownConcept { .. } | FindingKind::OtherInList { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong and what to do, in `nl` or `en`; Dutch for any other language.
    pub fn sentence(&self, language: &str) -> String {
        super::sentence::sentence(&self.kind, language)
    }

    /// `file:line:column: sentence`, as editors and terminals understand it.
    pub fn line(&self, language: &str) -> String {
        format!("{}:{}:{}: {}", self.file, self.at.line, self.at.column, self.sentence(language))
    }
}

/// Whether a template with this finding is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Loaded; someone should look at it.
    Warning,
    /// Not loaded.
    Error,
}

/// What is wrong. Names are those in the template.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// More bytes than the checker reads.
    TooLarge {
        /// Bytes of the source.
        bytes: usize,
        /// Most bytes.
        most: usize,
    },
    /// Brackets within brackets beyond this depth.
    TooDeep {
        /// Deepest nesting.
        most: usize,
    },
    /// A bracket is never closed.
    Unclosed {
        /// Which bracket.
        bracket: char,
        /// Where the file ends, or where another bracket closes instead.
        noticed: Position,
    },
    /// Something else had to stand here.
    Expected(Expected),
    /// A word that is not a field here.
    UnknownField {
        /// The word.
        name: String,
        /// The nearest field there is.
        nearest: Option<String>,
    },
    /// A field that must be there.
    MissingField {
        /// Which.
        name: String,
    },
    /// A field that is written twice.
    DuplicateField {
        /// Which.
        name: String,
    },
    /// A word that is none of the words possible here.
    UnknownVariant {
        /// The word.
        name: String,
        /// The nearest there is.
        nearest: Option<String>,
        /// All there are.
        possible: Vec<String>,
    },
    /// Another number of values between brackets than this variant takes.
    WrongCount {
        /// The variant.
        name: String,
        /// How many it takes.
        expected: usize,
    },
    /// The parser's own words, for what has no sentence of its own.
    Unreadable {
        /// Those words.
        detail: String,
    },
    /// A name of nothing.
    EmptyName(Thing),
    /// A name that is no slug.
    MalformedName(Thing, String),
    /// A name with a meaning of its own.
    ReservedName(Thing, String),
    /// The same name twice.
    Duplicate {
        /// Of what.
        thing: Thing,
        /// The name.
        name: String,
        /// Line of the first.
        first_line: usize,
    },
    /// A name nothing has.
    Unknown {
        /// What should have it.
        thing: Thing,
        /// The name.
        name: String,
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// A code that is not in the list it should be in.
    UnknownCode {
        /// The code.
        code: String,
        /// The list, or the built-in name.
        list: String,
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// A concept nothing of ours reads, a slip away from one that is read.
    UnknownConcept {
        /// The concept.
        concept: String,
        /// The one that is read.
        nearest: String,
    },
    /// An opening names a question of another step.
    NotInStep {
        /// The question.
        question: String,
        /// The step the opening is about.
        step: String,
        /// The step it stands in.
        stands_in: String,
    },
    /// Conditions or formulas that wait for each other.
    Cycle(Vec<String>),
    /// A condition or formula that waits for its own question.
    SelfReference(String),
    /// No words where people need them.
    MissingText {
        /// Whose.
        thing: Thing,
        /// Its name.
        name: String,
        /// Which words.
        place: TextPlace,
    },
    /// A read-back that never says the answer.
    ReadBackWithoutAnswer(String),
    /// A `{word}` nothing fills.
    UnknownPlaceholder {
        /// The word.
        name: String,
        /// What may stand there.
        possible: &'static [&'static str],
    },
    /// A condition that can never hold.
    NeverHolds {
        /// Of what.
        thing: Thing,
        /// Its name.
        name: String,
        /// The name on which the condition contradicts itself, when there is one.
        about: Option<String>,
    },
    /// A *samen* question no block opens.
    NotOpened {
        /// The question.
        question: String,
        /// Its step.
        step: String,
    },
    /// A *samen* question two openings show.
    OpenedTwice {
        /// The question.
        question: String,
        /// The block that opens it first.
        first: String,
        /// The block that opens it again.
        second: String,
    },
    /// A concept bound to a kind its readers cannot use.
    WrongKindForConcept {
        /// The concept.
        concept: String,
        /// What is bound.
        found: KindName,
        /// What its readers can use.
        expected: &'static [KindName],
    },
    /// A board concept bound to statements without cells.
    ConceptNeedsBoard(String),
    /// A condition, formula, link or constraint about a kind it does not work on.
    WrongKind {
        /// Which, as written in RON.
        user: &'static str,
        /// The name it is about.
        name: String,
        /// What that is.
        found: KindName,
        /// What it works on.
        expected: &'static [KindName],
    },
    /// Rows or statements inside a row.
    KindInRow {
        /// The column.
        column: String,
        /// Its kind.
        found: KindName,
    },
    /// A part with nothing in it.
    Empty(Part),
    /// *Anders* as a code, while open lists add it and closed lists leave it out.
    OtherInList {
        /// The list.
        list: String,
        /// Whether the list is closed.
        closed: bool,
    },
    /// A board over a list to which people can add own words.
    BoardListOpen(String),
    /// A board check about a question without a board.
    NoBoard(String),
    /// An external role that belongs to no party.
    ExternalWithoutAudience(String),
    /// A role of the family or school that belongs to a party.
    AudienceWithoutExternal(String),
    /// Too many *samen* questions in one meeting of 60 minutes.
    TooManyTogether {
        /// How many.
        count: usize,
        /// The choices that show them, `overlegsoort = mdo`.
        when: String,
    },
    /// Too many *samen* questions in one block of a meeting of 60 minutes.
    TooManyInBlock {
        /// The block.
        block: String,
        /// How many.
        count: usize,
        /// The choices that show them.
        when: String,
    },
    /// Minutes of the blocks do not make the planned length.
    MinutesDoNotAddUp {
        /// The planned length.
        preset: u16,
        /// What the blocks make.
        sum: u32,
    },
    /// A block without minutes for a planned length.
    PresetMissing {
        /// The block.
        block: String,
        /// The planned length.
        preset: u16,
    },
    /// A number that may be nothing.
    MinAboveMax {
        /// Smallest.
        min: f64,
        /// Largest.
        max: f64,
    },
    /// More digits behind the comma than people may type.
    TooManyDecimals(u8),
    /// Versions count from one.
    VersionZero,
    /// The language is not said.
    LanguageEmpty,
    /// The same id means something else in another template.
    Differs {
        /// Of what.
        thing: Thing,
        /// The id.
        name: String,
        /// In what.
        difference: Difference,
        /// The other file.
        other_file: String,
        /// Line in the other file.
        other_line: usize,
    },
    /// Two files are the same version of the same template.
    SameTemplate {
        /// Its id.
        id: String,
        /// Its version.
        version: u32,
        /// The other file.
        other_file: String,
    },
}

/// What the parser wanted to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Words between quotes.
    Text,
    /// Words, or words per language.
    Translated,
    /// A whole number that fits.
    Whole,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// `[`.
    List,
    /// `{`.
    Map,
    /// `(`.
    Group,
    /// `)`.
    GroupEnd,
    /// `,` or a closing bracket.
    Comma,
    /// `:`.
    Colon,
    /// A bare word.
    Name,
    /// Double brackets around the fields of a variant.
    DoubleGroup,
    /// The end of the file.
    End,
    /// `*/`.
    CommentEnd,
    /// A character that may follow `\`.
    Escape,
}

/// What a name is a name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// The template itself.
    Template,
    /// A step.
    Step,
    /// A question.
    Question,
    /// A column of a rows question.
    Column,
    /// What a condition or formula inside a row names.
    QuestionOrColumn,
    /// A small heading.
    Heading,
    /// A code list.
    CodeList,
    /// A code.
    Code,
    /// A role.
    Role,
    /// An agenda block.
    Block,
    /// A code on paper.
    PaperCode,
    /// A topic.
    Topic,
    /// A party that may see answers.
    Audience,
    /// A concept.
    Concept,
}

/// Which words of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// Title in lists.
    Title,
    /// Heading above the work surface.
    Heading,
    /// Line under the heading.
    Hint,
    /// The question, or the words for a code, role or column.
    Label,
    /// "Waarom vragen we dit".
    Purpose,
    /// The read-back.
    ReadBack,
    /// The question for the pupil.
    PupilLabel,
    /// What one row is called.
    RowItem,
    /// The words themselves, of a small heading, opening of a sentence or message.
    Words,
}

/// A part that must hold something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sectors of the template.
    Sectors,
    /// The roles of the template.
    Roles,
    /// The steps of the template.
    Steps,
    /// The blocks of the template.
    Blocks,
    /// What stands in a step.
    Step(String),
    /// The codes of a list.
    CodeList(String),
    /// The columns of a rows question.
    Columns(String),
    /// What a sum adds.
    Sum(String),
}

/// In what two templates differ about one id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The kind of answer.
    Kind,
    /// The columns of a rows question.
    Columns,
    /// The codes of a list, or the list a question chooses from.
    Codes,
    /// Case or meeting.
    Scope,
    /// The concept.
    Concept,
}

/// A kind of answer without what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindName {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A number.
    Number,
    /// A calendar day.
    Date,
    /// A year, perhaps with a month.
    PartialDate,
    /// A time of day.
    Time,
    /// One code.
    Choice,
    /// Several codes.
    Choices,
    /// Yes or no.
    YesNo,
    /// 0 to 10.
    Scale,
    /// Persons.
    Persons,
    /// Rows of another question.
    Links,
    /// Reckoned.
    Computed,
    /// Rows.
    Rows,
    /// Statements.
    Statements,
    /// `sector` or `template`.
    BuiltIn,
}

impl From<&Kind> for KindName {
    fn from(kind: &Kind) -> Self {
        match kind {
            Kind::Text => Self::Text,
            Kind::LongText => Self::LongText,
            Kind::Number(_) => Self::Number,
            Kind::Date => Self::Date,
            Kind::PartialDate => Self::PartialDate,
            Kind::Time => Self::Time,
            Kind::Choice(_) => Self::Choice,
            Kind::Choices(_) => Self::Choices,
            Kind::YesNo => Self::YesNo,
            Kind::Scale => Self::Scale,
            Kind::Persons(_) => Self::Persons,
            Kind::Links(_) => Self::Links,
            Kind::Computed(_) => Self::Computed,
            Kind::Rows(_) => Self::Rows,
            Kind::Statements(_) => Self::Statements,
        }
    }
}
