//! Names: well-formed slugs, each once.

use std::collections::BTreeMap;

use super::finding::{FindingKind, Thing};
use super::report::{Draft, Report};
use super::source::Spot;
use crate::model::template::{AUDIENCES, Code, Kind, TOPICS};

pub(super) fn check(draft: &Draft<'_>, report: &mut Report<'_>) {
    let (template, root) = (draft.template, draft.root);
    slug(report, root.field("id"), Thing::Template, template.id.as_str());
    unique(report, Thing::Step, draft.steps.iter().map(|placed| (placed.step.id.as_str(), placed.at.field("id"))));
    unique(report, Thing::Question, draft.questions.iter().map(|placed| (placed.id(), placed.at.field("id"))));
    unique(report, Thing::Block, ids(root.field("blocks"), template.blocks.iter().map(|block| block.id.as_str())));
    unique(report, Thing::Role, ids(root.field("roles"), template.roles.iter().map(|role| role.id.as_str())));
    unique(report, Thing::CodeList, ids(root.field("codes"), template.codes.iter().map(|list| list.id.as_str())));
    for (i, list) in template.codes.iter().enumerate() {
        unique(report, Thing::Code, codes(root.field("codes").at(i).field("codes"), &list.codes));
    }
    added(report, Thing::Topic, root.field("extra_topics"), &template.extra_topics, &TOPICS);
    added(report, Thing::Audience, root.field("extra_audiences"), &template.extra_audiences, &AUDIENCES);
    for placed in &draft.questions {
        if let Kind::Rows(rows) = &placed.question.kind {
            let at = placed.at.field("kind").field("columns");
            unique(report, Thing::Column, ids(at, rows.columns.iter().map(|column| column.id.as_str())));
            for (i, column) in rows.columns.iter().enumerate().filter(|(_, column)| column.id == "preset") {
                report.add(at.at(i).field("id"), FindingKind::ReservedName(Thing::Column, column.id.to_string()));
            }
        }
    }
    paper_codes(draft, report);
    concepts(draft, report);
}

fn ids<'m>(list: Spot<'m>, names: impl Iterator<Item = &'m str>) -> impl Iterator<Item = (&'m str, Spot<'m>)> {
    names.enumerate().map(move |(i, name)| (name, list.at(i).field("id")))
}

fn codes<'m>(list: Spot<'m>, codes: &'m [Code]) -> impl Iterator<Item = (&'m str, Spot<'m>)> {
    ids(list, codes.iter().map(|code| code.id.as_str()))
}

/// Names of one family: slugs, and none twice.
fn unique<'m>(report: &mut Report<'_>, thing: Thing, names: impl Iterator<Item = (&'m str, Spot<'m>)>) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, at) in names {
        if !slug(report, at, thing, name) {
            continue;
        }
        if let Some(&first_line) = first.get(name) {
            report.add(at, FindingKind::Duplicate { thing, name: name.to_owned(), first_line });
        } else {
            first.insert(name, report.line(at));
        }
    }
}

/// Names a region adds to the fixed ones.
fn added(report: &mut Report<'_>, thing: Thing, list: Spot<'_>, more: &[Code], fixed: &[&str]) {
    unique(report, thing, codes(list, more));
    for (i, code) in more.iter().enumerate().filter(|(_, code)| fixed.contains(&code.id.as_str())) {
        report.add(list.at(i).field("id"), FindingKind::ReservedName(thing, code.id.clone()));
    }
}

/// Small ASCII letters, digits and `_`. Codes may begin with a digit, because lists of the field do (years, clusters).
fn slug(report: &mut Report<'_>, at: Spot<'_>, thing: Thing, name: &str) -> bool {
    if name.trim().is_empty() {
        report.add(at, FindingKind::EmptyName(thing));
        return false;
    }
    let letters = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let begins = thing == Thing::Code || name.starts_with(|c: char| c.is_ascii_lowercase());
    if !letters || !begins {
        report.add(at, FindingKind::MalformedName(thing, name.to_owned()));
    }
    letters && begins
}

/// Paper codes are no slugs ("5.1"), but someone with a pen must be able to find exactly one question.
fn paper_codes(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for placed in &draft.questions {
        let (code, at) = (placed.question.paper_code.trim(), placed.at.field("paper_code"));
        if code.is_empty() {
            report.add(at, FindingKind::EmptyName(Thing::PaperCode));
        } else if let Some(&first_line) = first.get(code) {
            report.add(at, FindingKind::Duplicate { thing: Thing::PaperCode, name: code.to_owned(), first_line });
        } else {
            first.insert(code, report.line(at));
        }
    }
}

/// Two questions that are always asked cannot both be the one answer readers of a concept get. Two that are asked in turn,
/// each under its own condition, can.
fn concepts(draft: &Draft<'_>, report: &mut Report<'_>) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for placed in &draft.questions {
        let always = placed.question.when.is_none() && placed.step.step.when.is_none();
        let Some(concept) = placed.question.concept.as_ref().filter(|_| always) else { continue };
        let (name, at) = (concept.as_str(), placed.at.field("concept"));
        if let Some(&first_line) = first.get(name) {
            report.add(at, FindingKind::Duplicate { thing: Thing::Concept, name: name.to_owned(), first_line });
        } else {
            first.insert(name, report.line(at));
        }
    }
}
