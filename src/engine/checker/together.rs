//! Templates beside each other.
//!
//! Answers belong to the case by question id, and one case may hold meetings of different templates. So one id asks the
//! same everywhere: the same kind, columns, codes, scope and concept. Words may differ.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Difference, Finding, FindingKind, KindName, Thing};
use super::report::{Draft, Placed, Report};
use super::source::{SourceMap, Spot};
use super::syntax;
use crate::model::Template;
use crate::model::template::{CodeList, Kind, Question, RowsKind};

/// Checks templates, each a file name and its source, against those before them. Files that cannot be read are passed
/// over; [`super::check`] says why. A finding stands in the later file, so put those that must not be refused first.
pub fn check_together(sources: &[(&str, &str)]) -> Vec<Finding> {
    let files: Vec<File<'_>> = sources
        .iter()
        .filter(|(_, source)| source.len() <= super::MAX_SOURCE_BYTES)
        .filter_map(|&(name, source)| {
            let source = super::without_mark(source);
            let map = SourceMap::new(source);
            let template = syntax::parse(name, source, &map).ok()?;
            Some(File { name, map, template })
        })
        .collect();
    let mut seen = Seen::default();
    let mut findings = Vec::new();
    let drafts: Vec<_> = files.iter().map(|file| (file, Draft::new(&file.template, file.map.root()))).collect();
    for (file, draft) in &drafts {
        let mut report = Report::new(file.name, &file.map);
        seen.compare(file.name, draft, &mut report);
        findings.extend(report.finish());
    }
    findings
}

struct File<'s> {
    name: &'s str,
    map: SourceMap<'s>,
    template: Template,
}

/// Where something was seen first.
#[derive(Clone, Copy)]
struct First<'m, T> {
    file: &'m str,
    line: usize,
    what: T,
}

/// What the files before this one hold.
#[derive(Default)]
struct Seen<'m> {
    templates: BTreeMap<(&'m str, u32), &'m str>,
    lists: BTreeMap<&'m str, First<'m, &'m CodeList>>,
    questions: BTreeMap<&'m str, First<'m, (&'m Question, &'m Template)>>,
}

impl<'m> Seen<'m> {
    fn compare(&mut self, file: &'m str, draft: &Draft<'m>, report: &mut Report<'_>) {
        let template = draft.template;
        let (id, version) = (template.id.as_str(), template.version);
        if let Some(other) = self.templates.insert((id, version), file) {
            let other_file = other.to_owned();
            report.add(draft.root.field("id"), FindingKind::SameTemplate { id: id.to_owned(), version, other_file });
        }
        for (i, list) in template.codes.iter().enumerate() {
            self.list(file, list, draft.root.field("codes").at(i).field("id"), report);
        }
        for placed in &draft.questions {
            self.question(file, template, placed, report);
        }
    }

    fn list(&mut self, file: &'m str, list: &'m CodeList, at: Spot<'_>, report: &mut Report<'_>) {
        let here = First { file, line: report.line(at), what: list };
        let first = *self.lists.entry(list.id.as_str()).or_insert(here);
        if codes(first.what) != codes(list) {
            differs(report, at, (Thing::CodeList, list.id.as_str()), Difference::Codes, (first.file, first.line));
        }
    }

    fn question(&mut self, file: &'m str, template: &'m Template, placed: &Placed<'m>, report: &mut Report<'_>) {
        let (question, at) = (placed.question, placed.at);
        let here = First { file, line: report.line(at.field("id")), what: (question, template) };
        let first = *self.questions.entry(placed.id()).or_insert(here);
        if first.file == file {
            return;
        }
        let (other, other_template) = first.what;
        let name = (Thing::Question, placed.id());
        let from = (first.file, first.line);
        let difference = match (&question.kind, &other.kind) {
            (Kind::Rows(rows), Kind::Rows(other)) => rows_differ((rows, template), (other, other_template)),
            (kind, other) => kind_differs((kind, template), (other, other_template)),
        };
        if let Some(difference) = difference {
            differs(report, at.field("kind"), name, difference, from);
        }
        if question.scope != other.scope {
            let place = if question.scope == Default::default() { at.field("id") } else { at.field("scope") };
            differs(report, place, name, Difference::Scope, from);
        }
        if question.concept != other.concept {
            let place = if question.concept.is_none() { at.field("id") } else { at.field("concept") };
            differs(report, place, name, Difference::Concept, from);
        }
    }
}

fn differs(report: &mut Report<'_>, at: Spot<'_>, of: (Thing, &str), difference: Difference, from: (&str, usize)) {
    let (other_file, other_line) = (from.0.to_owned(), from.1);
    report.add(at, FindingKind::Differs { thing: of.0, name: of.1.to_owned(), difference, other_file, other_line });
}

fn codes(list: &CodeList) -> BTreeSet<&str> {
    list.codes.iter().map(|code| code.id.as_str()).collect()
}

/// Units and bounds may differ: a stored number is a number in both.
fn kind_differs((kind, template): (&Kind, &Template), (other, other_template): (&Kind, &Template)) -> Option<Difference> {
    if KindName::from(kind) != KindName::from(other) {
        return Some(Difference::Kind);
    }
    match (kind, other) {
        // Lists of the same name are compared as lists; saying it at every question would bury the one cause.
        (Kind::Choice(a), Kind::Choice(b)) | (Kind::Choices(a), Kind::Choices(b)) if a != b => {
            let same = template.code_list(a.as_str()).map(codes) == other_template.code_list(b.as_str()).map(codes);
            (!same).then_some(Difference::Codes)
        }
        (Kind::Statements(a), Kind::Statements(b)) => (a.cells != b.cells).then_some(Difference::Codes),
        (Kind::Persons(a), Kind::Persons(b)) => (a != b).then_some(Difference::Kind),
        (Kind::Links(a), Kind::Links(b)) => (a != b).then_some(Difference::Kind),
        (Kind::Computed(a), Kind::Computed(b)) => (a != b).then_some(Difference::Kind),
        _ => None,
    }
}

fn rows_differ((rows, template): (&RowsKind, &Template), (other, other_template): (&RowsKind, &Template)) -> Option<Difference> {
    let names = |rows: &RowsKind| -> BTreeSet<String> { rows.columns.iter().map(|column| column.id.to_string()).collect() };
    if names(rows) != names(other) {
        return Some(Difference::Columns);
    }
    if rows.preset != other.preset {
        return Some(Difference::Codes);
    }
    rows.columns.iter().find_map(|column| {
        let same_name = other.columns.iter().find(|twin| twin.id == column.id)?;
        let difference = kind_differs((&column.kind, template), (&same_name.kind, other_template));
        let concept = (column.concept != same_name.concept).then_some(Difference::Concept);
        difference.map(|_| Difference::Columns).or(concept)
    })
}
