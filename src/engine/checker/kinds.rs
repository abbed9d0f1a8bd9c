//! What belongs to a kind: code lists, bounds, columns, boards, roles, topics, and the concept a question is bound to.

use super::concepts::{self, Needs};
use super::finding::{FindingKind, Part, Thing};
use super::nearest::{nearest, slip};
use super::report::{Draft, Placed, Report};
use super::source::Spot;
use crate::model::id::{CodeListId, ConceptId};
use crate::model::template::{AUDIENCES, Board, CodeList, Kind, NumberKind, Question, RowsKind, TOPICS};

/// Most digits behind the comma that people can type.
const MOST_DECIMALS: u8 = 3;
/// The code that means own words; open lists offer it by themselves.
const OTHER: &str = "anders";

pub(super) fn check<'m>(draft: &Draft<'m>, report: &mut Report<'m>) {
    let (template, root) = (draft.template, draft.root);
    if template.version == 0 {
        report.add(root.field("version"), FindingKind::VersionZero);
    }
    if template.language.trim().is_empty() {
        report.add(root.field("language"), FindingKind::LanguageEmpty);
    }
    for (field, part, empty) in [
        ("sectors", Part::Sectors, template.sectors.is_empty()),
        ("roles", Part::Roles, template.roles.is_empty()),
        ("steps", Part::Steps, template.steps.is_empty()),
        ("blocks", Part::Blocks, template.blocks.is_empty()),
    ] {
        if empty {
            report.add(root.field(field), FindingKind::Empty(part));
        }
    }
    for placed in draft.steps.iter().filter(|placed| placed.step.items.is_empty()) {
        report.add(placed.at.field("items"), FindingKind::Empty(Part::Step(placed.step.id.to_string())));
    }
    for (i, list) in template.codes.iter().enumerate() {
        code_list(list, root.field("codes").at(i), report);
    }
    roles(draft, report);
    let mut kinds = Kinds { draft, report };
    for placed in &draft.questions {
        kinds.question(placed);
    }
}

fn code_list(list: &CodeList, at: Spot<'_>, report: &mut Report<'_>) {
    if list.codes.is_empty() {
        report.add(at.field("codes"), FindingKind::Empty(Part::CodeList(list.id.to_string())));
    }
    for (i, _) in list.codes.iter().enumerate().filter(|(_, code)| code.id == OTHER) {
        let at = at.field("codes").at(i).field("id");
        report.add(at, FindingKind::OtherInList { list: list.id.to_string(), closed: list.closed });
    }
}

fn roles(draft: &Draft<'_>, report: &mut Report<'_>) {
    for (i, role) in draft.template.roles.iter().enumerate() {
        let at = draft.root.field("roles").at(i);
        match (&role.audience, role.external) {
            (None, true) => report.add(at.field("id"), FindingKind::ExternalWithoutAudience(role.id.clone())),
            (Some(_), false) => report.add(at.field("audience"), FindingKind::AudienceWithoutExternal(role.id.clone())),
            (Some(party), true) => audience(draft, report, party, at.field("audience")),
            (None, false) => {}
        }
    }
}

fn audience(draft: &Draft<'_>, report: &mut Report<'_>, party: &str, at: Spot<'_>) {
    let added = draft.template.extra_audiences.iter().map(|code| code.id.as_str());
    exists(report, Thing::Audience, party, at, AUDIENCES.into_iter().chain(added));
}

fn exists<'c>(report: &mut Report<'_>, thing: Thing, name: &str, at: Spot<'_>, there: impl Iterator<Item = &'c str> + Clone) {
    if !there.clone().any(|one| one == name) {
        report.add(at, FindingKind::Unknown { thing, name: name.to_owned(), nearest: nearest(name, there) });
    }
}

struct Kinds<'r, 'd, 'm> {
    draft: &'d Draft<'m>,
    report: &'r mut Report<'m>,
}

impl Kinds<'_, '_, '_> {
    fn question(&mut self, placed: &Placed<'_>) {
        let (question, at) = (placed.question, placed.at);
        let added = self.draft.template.extra_topics.iter().map(|code| code.id.as_str());
        exists(self.report, Thing::Topic, question.topic.as_str(), at.field("topic"), TOPICS.into_iter().chain(added));
        for (i, party) in question.audience.iter().enumerate() {
            audience(self.draft, self.report, party, at.field("audience").at(i));
        }
        self.kind(question, at.field("kind"));
        self.concept(question.concept.as_ref(), &question.kind, at.field("concept"));
    }

    fn kind(&mut self, question: &Question, at: Spot<'_>) {
        match &question.kind {
            Kind::Rows(rows) => self.rows(question.id.as_str(), rows, at),
            Kind::Statements(statements) => {
                if let Some(board) = &statements.cells {
                    self.board(board, at.field("cells"));
                }
            }
            kind => self.scalar(kind, at),
        }
    }

    /// What questions and columns have alike.
    fn scalar(&mut self, kind: &Kind, at: Spot<'_>) {
        match kind {
            Kind::Choice(list) | Kind::Choices(list) => self.list(list, at.at(0)),
            Kind::Number(number) => self.number(number, at),
            _ => {}
        }
    }

    fn number(&mut self, number: &NumberKind, at: Spot<'_>) {
        if let (Some(min), Some(max)) = (number.min, number.max)
            && min > max
        {
            self.report.add(at.field("min"), FindingKind::MinAboveMax { min, max });
        }
        if number.decimals > MOST_DECIMALS {
            self.report.add(at.field("decimals"), FindingKind::TooManyDecimals(number.decimals));
        }
    }

    fn rows(&mut self, question: &str, rows: &RowsKind, at: Spot<'_>) {
        if rows.columns.is_empty() {
            self.report.add(at.field("columns"), FindingKind::Empty(Part::Columns(question.to_owned())));
        }
        if let Some(list) = &rows.preset {
            self.list(list, at.field("preset"));
        }
        for (i, column) in rows.columns.iter().enumerate() {
            let at = at.field("columns").at(i);
            if let Kind::Rows(_) | Kind::Statements(_) = &column.kind {
                let (column, found) = (column.id.to_string(), (&column.kind).into());
                self.report.add(at.field("kind"), FindingKind::KindInRow { column, found });
            } else {
                self.scalar(&column.kind, at.field("kind"));
            }
            self.concept(column.concept.as_ref(), &column.kind, at.field("concept"));
        }
    }

    fn board(&mut self, board: &Board, at: Spot<'_>) {
        for (list, at) in [(&board.columns, at.field("columns")), (&board.rows, at.field("rows"))] {
            self.list(list, at);
            if self.draft.template.code_list(list.as_str()).is_some_and(|list| !list.closed) {
                self.report.add(at, FindingKind::BoardListOpen(list.to_string()));
            }
        }
    }

    fn list(&mut self, list: &CodeListId, at: Spot<'_>) {
        let there = self.draft.template.codes.iter().map(|list| list.id.as_str());
        exists(self.report, Thing::CodeList, list.as_str(), at, there);
    }

    fn concept(&mut self, concept: Option<&ConceptId>, kind: &Kind, at: Spot<'_>) {
        let Some(concept) = concept else { return };
        let Some(needs) = concepts::needs(concept.as_str()) else {
            if let Some(nearest) = slip(concept.as_str(), concepts::all()) {
                self.report.add(at, FindingKind::UnknownConcept { concept: concept.to_string(), nearest });
            }
            return;
        };
        let board = matches!(kind, Kind::Statements(statements) if statements.cells.is_some());
        let (concept, found) = (concept.to_string(), kind.into());
        match needs {
            Needs::Kinds(expected) if !expected.contains(&found) => {
                self.report.add(at, FindingKind::WrongKindForConcept { concept, found, expected });
            }
            Needs::Board if found != super::finding::KindName::Statements => {
                self.report.add(at, FindingKind::WrongKindForConcept { concept, found, expected: concepts::STATEMENTS });
            }
            Needs::Board if !board => self.report.add(at, FindingKind::ConceptNeedsBoard(concept)),
            Needs::Kinds(_) | Needs::Board => {}
        }
    }
}
