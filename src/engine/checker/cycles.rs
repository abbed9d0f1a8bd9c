//! Conditions and formulas that wait for each other.
//!
//! A question waits for what its own `when`, its step's `when` and its formula name; a column for what its own name. A
//! chain that comes back to where it began can never be decided.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::FindingKind;
use super::report::{Draft, Report};
use super::source::Spot;
use crate::model::template::{Condition, Formula, Kind, RowsKind};

/// Who waits for whom, and where that is written.
type Graph<'m> = BTreeMap<String, Vec<(String, Spot<'m>)>>;

pub(super) fn check(draft: &Draft<'_>, report: &mut Report<'_>) {
    let graph = graph(draft);
    let order = draft.questions.iter().flat_map(|placed| {
        let id = placed.id();
        let columns = match &placed.question.kind {
            Kind::Rows(rows) => rows.columns.iter().map(|column| format!("{id}.{}", column.id)).collect(),
            _ => Vec::new(),
        };
        std::iter::once(id.to_owned()).chain(columns)
    });
    let mut done = BTreeSet::new();
    for start in order {
        let mut walk = Walk { graph: &graph, path: Vec::new(), done: &mut done };
        for (chain, at) in walk.cycles_from(&start) {
            let kind = match chain.as_slice() {
                [own, _] => FindingKind::SelfReference(own.clone()),
                _ => FindingKind::Cycle(chain),
            };
            report.add(at, kind);
        }
    }
}

fn graph<'m>(draft: &Draft<'m>) -> Graph<'m> {
    let mut graph = Graph::new();
    for placed in &draft.questions {
        let (question, id) = (placed.question, placed.id());
        let mut waits = Vec::new();
        names_in(question.when.as_ref(), placed.at.field("when"), &mut waits);
        names_in(placed.step.step.when.as_ref(), placed.step.at.field("when"), &mut waits);
        if let Kind::Computed(formula) = &question.kind {
            formula_names(formula, placed.at.field("kind"), &mut waits);
        }
        link(&mut graph, id.to_owned(), waits);
        let Kind::Rows(rows) = &question.kind else { continue };
        for (i, column) in rows.columns.iter().enumerate() {
            let at = placed.at.field("kind").field("columns").at(i);
            let mut waits = Vec::new();
            names_in(column.when.as_ref(), at.field("when"), &mut waits);
            if let Kind::Computed(formula) = &column.kind {
                formula_names(formula, at.field("kind"), &mut waits);
            }
            let waits = waits.into_iter().map(|(name, at)| (in_row(id, rows, name), at)).collect();
            link(&mut graph, format!("{id}.{}", column.id), waits);
        }
    }
    graph
}

/// Adds who `node` waits for, each once, where it is first written.
fn link<'m>(graph: &mut Graph<'m>, node: String, waits: Vec<(String, Spot<'m>)>) {
    let edges = graph.entry(node).or_default();
    for (name, at) in waits {
        if !edges.iter().any(|(known, _)| *known == name) {
            edges.push((name, at));
        }
    }
}

/// A name as a row of `question` sees it: its own columns first.
fn in_row(question: &str, rows: &RowsKind, name: String) -> String {
    if rows.columns.iter().any(|column| column.id == name.as_str()) { format!("{question}.{name}") } else { name }
}

/// Every name a condition uses, with its place.
fn names_in<'m>(condition: Option<&Condition>, at: Spot<'m>, into: &mut Vec<(String, Spot<'m>)>) {
    match condition {
        None => {}
        Some(Condition::All(parts) | Condition::Any(parts)) => {
            for (i, part) in parts.iter().enumerate() {
                names_in(Some(part), at.at(0).at(i), into);
            }
        }
        Some(Condition::Not(part)) => names_in(Some(part), at.at(0), into),
        Some(Condition::AnyRow { rows, column, .. }) => {
            into.push((rows.clone(), at.field("rows")));
            into.push((format!("{rows}.{column}"), at.field("column")));
        }
        Some(
            Condition::Is(name, _)
            | Condition::OneOf(name, _)
            | Condition::Includes(name, _)
            | Condition::Yes(name)
            | Condition::No(name)
            | Condition::AtLeast(name, _)
            | Condition::Below(name, _)
            | Condition::Filled(name)
            | Condition::Blank(name),
        ) => into.push((name.clone(), at.at(0))),
    }
}

fn formula_names<'m>(formula: &Formula, kind: Spot<'m>, into: &mut Vec<(String, Spot<'m>)>) {
    let at = kind.at(0);
    match formula {
        Formula::Age(name) | Formula::SchoolYear(name) | Formula::Count(name) => into.push((name.clone(), at.at(0))),
        Formula::Ratio { part, whole, .. } => {
            into.push((part.clone(), at.field("part")));
            into.push((whole.clone(), at.field("whole")));
        }
        Formula::Sum(names) => into.extend(names.iter().enumerate().map(|(i, name)| (name.clone(), at.at(0).at(i)))),
        Formula::DaysBetween(from, to) => {
            into.push((from.clone(), at.at(0)));
            into.push((to.clone(), at.at(1)));
        }
    }
}

struct Walk<'g, 'm> {
    graph: &'g Graph<'m>,
    path: Vec<(String, Option<Spot<'m>>)>,
    done: &'g mut BTreeSet<String>,
}

impl<'m> Walk<'_, 'm> {
    /// Chains that come back to where they began, each with the place of its first step; every node is left only once.
    fn cycles_from(&mut self, start: &str) -> Vec<(Vec<String>, Spot<'m>)> {
        let mut found = Vec::new();
        // Explicit, because a chain may be as long as the template.
        let mut work = vec![(start.to_owned(), 0_usize, None)];
        while let Some((node, next, arrived)) = work.pop() {
            if next == 0 {
                if !self.done.insert(node.clone()) {
                    continue;
                }
                self.path.push((node.clone(), arrived));
            }
            match self.graph.get(&node).and_then(|edges| edges.get(next)) {
                Some((target, at)) => {
                    work.push((node, next + 1, arrived));
                    match self.path.iter().position(|(name, _)| name == target) {
                        Some(first) => found.push(self.chain(first, target, *at)),
                        None => work.push((target.clone(), 0, Some(*at))),
                    }
                }
                None => {
                    self.path.pop();
                }
            }
        }
        found
    }

    /// The chain from `first` on the path back to itself, and where its first link is written.
    fn chain(&self, first: usize, back_to: &str, last_link: Spot<'m>) -> (Vec<String>, Spot<'m>) {
        let names = self.path.iter().skip(first).map(|(name, _)| name.clone()).chain([back_to.to_owned()]).collect();
        let first_link = self.path.get(first + 1).and_then(|(_, at)| *at).unwrap_or(last_link);
        (names, first_link)
    }
}
