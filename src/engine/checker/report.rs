//! What every check works with: the template beside its places, and a list to put findings on.

use std::collections::BTreeMap;

use super::finding::{Finding, FindingKind};
use super::source::{SourceMap, Spot};
use crate::model::Template;
use crate::model::template::{CodeList, Item, Kind, Question, RowsKind, Step};

/// Names that conditions may use besides columns and questions.
pub(super) const BUILT_IN: [&str; 2] = ["sector", "template"];

/// Findings on their way to the reader.
pub(super) struct Report<'m> {
    file: &'m str,
    map: &'m SourceMap<'m>,
    findings: Vec<Finding>,
}

impl<'m> Report<'m> {
    pub fn new(file: &'m str, map: &'m SourceMap<'m>) -> Self {
        Self { file, map, findings: Vec::new() }
    }

    pub fn add(&mut self, at: Spot<'_>, kind: FindingKind) {
        self.findings.push(Finding { file: self.file.to_owned(), at: self.map.position(at.start()), kind });
    }

    /// The line a value begins at.
    pub fn line(&self, at: Spot<'_>) -> usize {
        self.map.position(at.start()).line
    }

    /// The findings in the order people meet them in the file.
    pub fn finish(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| finding.at);
        self.findings
    }
}

/// A template beside its places.
pub(super) struct Draft<'m> {
    pub template: &'m Template,
    pub root: Spot<'m>,
    pub steps: Vec<PlacedStep<'m>>,
    pub questions: Vec<Placed<'m>>,
    by_id: BTreeMap<&'m str, usize>,
}

/// A step and its place.
#[derive(Clone, Copy)]
pub(super) struct PlacedStep<'m> {
    pub step: &'m Step,
    pub at: Spot<'m>,
}

/// A question, its place, and the step it stands in.
#[derive(Clone, Copy)]
pub(super) struct Placed<'m> {
    pub question: &'m Question,
    pub at: Spot<'m>,
    pub step: PlacedStep<'m>,
}

impl<'m> Placed<'m> {
    pub fn id(&self) -> &'m str {
        self.question.id.as_str()
    }
}

/// What a name in a condition or formula stands for.
#[derive(Clone, Copy)]
pub(super) enum Named<'m> {
    Kind(&'m Kind),
    /// The code a row was preset from.
    Preset(&'m CodeList),
    Sector,
    Template,
}

impl<'m> Draft<'m> {
    pub fn new(template: &'m Template, root: Spot<'m>) -> Self {
        let steps: Vec<_> =
            template.steps.iter().enumerate().map(|(i, step)| PlacedStep { step, at: root.field("steps").at(i) }).collect();
        let questions: Vec<_> = steps
            .iter()
            .flat_map(|step| {
                step.step.items.iter().enumerate().filter_map(|(i, item)| match item {
                    Item::Question(question) => {
                        Some(Placed { question: question.as_ref(), at: step.at.field("items").at(i), step: *step })
                    }
                    Item::Heading { .. } | Item::List(_) => None,
                })
            })
            .collect();
        let mut by_id = BTreeMap::new();
        for (i, placed) in questions.iter().enumerate() {
            by_id.entry(placed.id()).or_insert(i);
        }
        Self { template, root, steps, questions, by_id }
    }

    /// The first question with this id.
    pub fn question(&self, id: &str) -> Option<&Placed<'m>> {
        self.questions.get(*self.by_id.get(id)?)
    }

    /// What `name` stands for, seen from a row of `row` or from outside rows.
    pub fn resolve(&self, name: &str, row: Option<&'m RowsKind>) -> Option<Named<'m>> {
        if let Some(row) = row {
            if let Some(list) =
                row.preset.as_ref().filter(|_| name == "preset").and_then(|id| self.template.code_list(id.as_str()))
            {
                return Some(Named::Preset(list));
            }
            if let Some(column) = row.columns.iter().find(|column| column.id == name) {
                return Some(Named::Kind(&column.kind));
            }
        }
        match (self.question(name), name) {
            (Some(placed), _) => Some(Named::Kind(&placed.question.kind)),
            (None, "sector") => Some(Named::Sector),
            (None, "template") => Some(Named::Template),
            (None, _) => None,
        }
    }

    /// Every name that can be used in a condition, for "did you mean".
    pub fn names(&self, row: Option<&'m RowsKind>) -> impl Iterator<Item = &'m str> {
        let columns = row.into_iter().flat_map(|row| row.columns.iter().map(|column| column.id.as_str()));
        columns.chain(self.questions.iter().map(Placed::id)).chain(BUILT_IN)
    }
}
