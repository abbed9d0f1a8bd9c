//! Names that conditions, formulas, links and constraints use: they exist, and are of a kind that works there.

use super::finding::{FindingKind, KindName, Part, Thing};
use super::nearest::nearest;
use super::report::{Draft, Named, Placed, Report};
use super::source::Spot;
use crate::model::Sector;
use crate::model::template::{Check, CodeList, Condition, Constraint, Formula, Item, Kind, RowsKind};

use KindName as N;

/// The concept of the question that says what kind of meeting it is, and the usual name of its list.
const MEETING_KIND: &str = "overlegsoort";

const DATES: &[N] = &[N::Date, N::PartialDate];
const NUMBERS: &[N] = &[N::Number, N::Scale, N::Computed];
const CHOICE: &[N] = &[N::Choice];
const CHOICES: &[N] = &[N::Choices];
const CHOICE_OR_CHOICES: &[N] = &[N::Choice, N::Choices];
const YES_NO: &[N] = &[N::YesNo];
const ROWS: &[N] = &[N::Rows];
const LISTS: &[N] = &[N::Rows, N::Statements];
const WORDS: &[N] = &[N::Text, N::LongText, N::Statements];
const TEXT: &[N] = &[N::Text];
const BOARD: &[N] = &[N::Statements];
const ANSWERS: &[N] = &[
    N::Text,
    N::LongText,
    N::Number,
    N::Date,
    N::PartialDate,
    N::Time,
    N::Choice,
    N::Choices,
    N::YesNo,
    N::Scale,
    N::Persons,
    N::Links,
    N::Computed,
    N::Rows,
    N::Statements,
];

pub(super) fn check<'m>(draft: &Draft<'m>, report: &mut Report<'m>) {
    let mut references = References { draft, report };
    for placed in &draft.steps {
        references.when(placed.step.when.as_ref(), placed.at, None);
        for (i, item) in placed.step.items.iter().enumerate() {
            if let Item::Heading { when, .. } = item {
                references.when(when.as_ref(), placed.at.field("items").at(i), None);
            }
        }
    }
    for (i, list) in draft.template.codes.iter().enumerate() {
        for (j, code) in list.codes.iter().enumerate() {
            references.when(code.when.as_ref(), draft.root.field("codes").at(i).field("codes").at(j), None);
        }
    }
    for placed in &draft.questions {
        references.question(placed);
    }
    references.meeting_kind();
}

struct References<'r, 'd, 'm> {
    draft: &'d Draft<'m>,
    report: &'r mut Report<'m>,
}

impl<'m> References<'_, '_, 'm> {
    fn question(&mut self, placed: &Placed<'m>) {
        let (question, at) = (placed.question, placed.at);
        self.when(question.when.as_ref(), at, None);
        self.constraints(&question.constraints, at, (placed.id(), &question.kind), None);
        self.kind(placed.id(), &question.kind, at.field("kind"), None);
        if let Kind::Rows(rows) = &question.kind {
            for (i, column) in rows.columns.iter().enumerate() {
                let at = at.field("kind").field("columns").at(i);
                self.when(column.when.as_ref(), at, Some(rows));
                self.constraints(&column.constraints, at, (column.id.as_str(), &column.kind), Some(rows));
                self.kind(column.id.as_str(), &column.kind, at.field("kind"), Some(rows));
            }
        }
    }

    fn kind(&mut self, id: &str, kind: &'m Kind, at: Spot<'m>, row: Option<&'m RowsKind>) {
        match kind {
            Kind::Links(target) => self.named_question("Links", target.as_str(), at.at(0), ROWS),
            Kind::Computed(formula) => self.formula(id, formula, at.at(0), row),
            _ => {}
        }
    }

    fn formula(&mut self, id: &str, formula: &'m Formula, at: Spot<'m>, row: Option<&'m RowsKind>) {
        match formula {
            Formula::Age(name) => self.value("Age", name, at.at(0), row, DATES),
            Formula::SchoolYear(name) => self.value("SchoolYear", name, at.at(0), row, DATES),
            Formula::Ratio { part, whole, .. } => {
                self.value("Ratio", part, at.field("part"), row, NUMBERS);
                self.value("Ratio", whole, at.field("whole"), row, NUMBERS);
            }
            Formula::Sum(names) if names.is_empty() => self.report.add(at, FindingKind::Empty(Part::Sum(id.to_owned()))),
            Formula::Sum(names) => {
                for (i, name) in names.iter().enumerate() {
                    self.value("Sum", name, at.at(0).at(i), row, NUMBERS);
                }
            }
            Formula::Count(name) => self.named_question("Count", name, at.at(0), LISTS),
            Formula::DaysBetween(from, to) => {
                self.value("DaysBetween", from, at.at(0), row, DATES);
                self.value("DaysBetween", to, at.at(1), row, DATES);
            }
        }
    }

    fn constraints(&mut self, constraints: &'m [Constraint], at: Spot<'m>, on: (&str, &'m Kind), row: Option<&'m RowsKind>) {
        let (id, kind) = on;
        for (i, constraint) in constraints.iter().enumerate() {
            let at = at.field("constraints").at(i).field("check");
            let (user, works_on) = match &constraint.check {
                Check::Format(_) => ("Format", TEXT),
                Check::MaxChars(_) => ("MaxChars", WORDS),
                Check::MinRows(_) => ("MinRows", LISTS),
                Check::MaxRows(_) => ("MaxRows", LISTS),
                Check::NotBefore(_) => ("NotBefore", DATES),
                Check::NotAfter(_) => ("NotAfter", DATES),
                Check::NotInFuture => ("NotInFuture", DATES),
                Check::EachRowFilled(_) => ("EachRowFilled", BOARD),
            };
            self.fits(user, id, kind.into(), works_on, at);
            match &constraint.check {
                Check::NotBefore(name) | Check::NotAfter(name) if name == id => {
                    self.report.add(at.at(0), FindingKind::SelfReference(id.to_owned()));
                }
                Check::NotBefore(name) | Check::NotAfter(name) => self.value(user, name, at.at(0), row, DATES),
                Check::EachRowFilled(codes) => self.board_rows(id, kind, codes, at),
                _ => {}
            }
        }
    }

    fn board_rows(&mut self, id: &str, kind: &Kind, codes: &[String], at: Spot<'_>) {
        let Kind::Statements(statements) = kind else { return };
        let Some(board) = &statements.cells else {
            return self.report.add(at, FindingKind::NoBoard(id.to_owned()));
        };
        if let Some(list) = self.draft.template.code_list(board.rows.as_str()) {
            for (i, code) in codes.iter().enumerate() {
                self.code(code, list, at.at(0).at(i));
            }
        }
    }

    fn when(&mut self, when: Option<&'m Condition>, owner: Spot<'m>, row: Option<&'m RowsKind>) {
        if let Some(condition) = when {
            self.condition(condition, owner.field("when"), row);
        }
    }

    fn condition(&mut self, condition: &'m Condition, at: Spot<'m>, row: Option<&'m RowsKind>) {
        let name = at.at(0);
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                for (i, part) in parts.iter().enumerate() {
                    self.condition(part, at.at(0).at(i), row);
                }
            }
            Condition::Not(part) => self.condition(part, at.at(0), row),
            Condition::Is(id, code) => self.codes("Is", id, std::slice::from_ref(code), (name, at), row, CHOICE),
            Condition::Includes(id, code) => self.codes("Includes", id, std::slice::from_ref(code), (name, at), row, CHOICES),
            Condition::OneOf(id, codes) => self.codes("OneOf", id, codes, (name, at), row, CHOICE),
            Condition::Yes(id) => self.value("Yes", id, name, row, YES_NO),
            Condition::No(id) => self.value("No", id, name, row, YES_NO),
            Condition::AtLeast(id, _) => self.value("AtLeast", id, name, row, NUMBERS),
            Condition::Below(id, _) => self.value("Below", id, name, row, NUMBERS),
            Condition::Filled(id) => self.value("Filled", id, name, row, ANSWERS),
            Condition::Blank(id) => self.value("Blank", id, name, row, ANSWERS),
            Condition::AnyRow { rows, column, one_of, preset } => self.any_row(rows, column, (one_of, preset), at),
        }
    }

    fn any_row(&mut self, rows: &str, column: &str, (one_of, presets): (&[String], &[String]), at: Spot<'m>) {
        self.named_question("AnyRow", rows, at.field("rows"), ROWS);
        let Some(Kind::Rows(kind)) = self.draft.question(rows).map(|placed| &placed.question.kind) else { return };
        let list = match self.column_kind(kind, column) {
            Some(Named::Preset(list)) => Some(list),
            Some(Named::Kind(kind)) => {
                self.fits("AnyRow", column, kind.into(), CHOICE_OR_CHOICES, at.field("column"));
                code_list(self.draft, kind)
            }
            _ => {
                let columns = kind.columns.iter().map(|column| column.id.as_str());
                self.unknown(Thing::Column, column, at.field("column"), columns);
                None
            }
        };
        if let Some(list) = list {
            for (i, code) in one_of.iter().enumerate() {
                self.code(code, list, at.field("one_of").at(i));
            }
        }
        if let Some(Named::Preset(list)) = self.column_kind(kind, "preset") {
            for (i, code) in presets.iter().enumerate() {
                self.code(code, list, at.field("preset").at(i));
            }
        }
    }

    /// A column of `rows` alone, never the case around it.
    fn column_kind(&self, rows: &'m RowsKind, column: &str) -> Option<Named<'m>> {
        let own = column == "preset" || rows.columns.iter().any(|own| own.id == column);
        self.draft.resolve(column, Some(rows)).filter(|_| own)
    }

    /// A condition about codes: the name is a choice, and its list has the codes.
    fn codes(
        &mut self,
        user: &'static str,
        id: &str,
        codes: &'m [String],
        (name_at, at): (Spot<'m>, Spot<'m>),
        row: Option<&'m RowsKind>,
        works_on: &'static [N],
    ) {
        let named = self.draft.resolve(id, row);
        let code_at = |i: usize| if matches!(user, "OneOf") { at.at(1).at(i) } else { at.at(1) };
        match named {
            Some(Named::Kind(kind)) => {
                self.fits(user, id, kind.into(), works_on, name_at);
                if let Some(list) = code_list(self.draft, kind) {
                    for (i, code) in codes.iter().enumerate() {
                        self.code(code, list, code_at(i));
                    }
                }
            }
            Some(Named::Preset(list)) => {
                for (i, code) in codes.iter().enumerate() {
                    self.code(code, list, code_at(i));
                }
            }
            Some(Named::Sector) => {
                let possible = [Sector::Po.code(), Sector::Vo.code()];
                for (i, code) in codes.iter().enumerate().filter(|(_, code)| !possible.contains(&code.as_str())) {
                    let possible = possible.map(str::to_owned).to_vec();
                    self.report.add(code_at(i), FindingKind::UnknownVariant { name: code.clone(), nearest: None, possible });
                }
            }
            Some(Named::Template) => {}
            None => self.unknown(question_or_column(row), id, name_at, self.draft.names(row)),
        }
    }

    /// The kind of meeting the template is made for is one people can choose in it.
    fn meeting_kind(&mut self) {
        let Some(kind) = &self.draft.template.meeting_kind else { return };
        let at = self.draft.root.field("meeting_kind");
        let bound = |placed: &&Placed<'_>| placed.question.concept.as_ref().is_some_and(|concept| *concept == MEETING_KIND);
        let question = self.draft.questions.iter().find(bound);
        match question.and_then(|placed| code_list(self.draft, &placed.question.kind)) {
            Some(list) => self.code(kind, list, at),
            None => self.unknown(Thing::CodeList, MEETING_KIND, at, std::iter::empty()),
        }
    }

    fn code(&mut self, code: &str, list: &CodeList, at: Spot<'_>) {
        if list.code(code).is_none() {
            let nearest = nearest(code, list.codes.iter().map(|code| code.id.as_str()));
            let (code, list) = (code.to_owned(), list.id.to_string());
            self.report.add(at, FindingKind::UnknownCode { code, list, nearest });
        }
    }

    /// A name of a column, question, built-in or (in sums) `question.column`, of a kind that works.
    fn value(&mut self, user: &'static str, id: &str, at: Spot<'m>, row: Option<&'m RowsKind>, works_on: &'static [N]) {
        if let Some((question, column)) = id.split_once('.').filter(|_| user == "Sum") {
            let Some(Kind::Rows(rows)) = self.draft.question(question).map(|placed| &placed.question.kind) else {
                return self.named_question(user, question, at, ROWS);
            };
            match rows.columns.iter().find(|own| own.id == column) {
                Some(own) => self.fits(user, id, (&own.kind).into(), works_on, at),
                None => self.unknown(Thing::Column, column, at, rows.columns.iter().map(|own| own.id.as_str())),
            }
            return;
        }
        match self.draft.resolve(id, row) {
            Some(Named::Kind(kind)) if is_school_year(kind) && std::ptr::eq(works_on, NUMBERS) => {
                self.report.add(at, FindingKind::WrongKind { user, name: id.to_owned(), found: N::Text, expected: works_on });
            }
            Some(Named::Kind(kind)) => self.fits(user, id, kind.into(), works_on, at),
            Some(Named::Preset(_)) => self.fits(user, id, N::Choice, works_on, at),
            Some(Named::Sector | Named::Template) => self.fits(user, id, N::BuiltIn, works_on, at),
            None => self.unknown(question_or_column(row), id, at, self.draft.names(row)),
        }
    }

    /// A name that can only be a question.
    fn named_question(&mut self, user: &'static str, id: &str, at: Spot<'m>, works_on: &'static [N]) {
        match self.draft.question(id) {
            Some(placed) => self.fits(user, id, (&placed.question.kind).into(), works_on, at),
            None => self.unknown(Thing::Question, id, at, self.draft.questions.iter().map(Placed::id)),
        }
    }

    fn fits(&mut self, user: &'static str, name: &str, found: N, works_on: &'static [N], at: Spot<'_>) {
        if !works_on.contains(&found) {
            self.report.add(at, FindingKind::WrongKind { user, name: name.to_owned(), found, expected: works_on });
        }
    }

    fn unknown<'c>(&mut self, thing: Thing, name: &str, at: Spot<'_>, there: impl Iterator<Item = &'c str>) {
        let nearest = nearest(name, there);
        self.report.add(at, FindingKind::Unknown { thing, name: name.to_owned(), nearest });
    }
}

/// What a name can be, seen from a row or from outside rows.
fn question_or_column(row: Option<&RowsKind>) -> Thing {
    if row.is_some() { Thing::QuestionOrColumn } else { Thing::Question }
}

/// The only formula whose outcome is no number.
fn is_school_year(kind: &Kind) -> bool {
    matches!(kind, Kind::Computed(Formula::SchoolYear(_)))
}

/// The list a choice chooses from.
fn code_list<'m>(draft: &Draft<'m>, kind: &Kind) -> Option<&'m CodeList> {
    match kind {
        Kind::Choice(list) | Kind::Choices(list) => draft.template.code_list(list.as_str()),
        _ => None,
    }
}
