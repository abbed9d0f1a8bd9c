//! What rules, list columns and documents may know about a case: concepts with values, nothing else.

use std::collections::BTreeMap;

use super::answer::Scalar;
use super::id::{ConceptId, RowId};

/// Concepts of one case at one moment. Made by `engine::facts`; nothing that reads facts reads question ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Values and rows by concept. Hidden, lapsed, missing and not-understood values are not in it.
    pub by_concept: BTreeMap<ConceptId, Fact>,
}

impl Facts {
    /// What is known about `concept`.
    pub fn get(&self, concept: &str) -> Option<&Fact> {
        self.by_concept.get(concept)
    }

    /// The single value of `concept`.
    pub fn scalar(&self, concept: &str) -> Option<&Scalar> {
        match self.get(concept)? {
            Fact::Value(scalar) => Some(scalar),
            Fact::Rows(_) => None,
        }
    }

    /// The rows of `concept`; none when it is unknown or a single value.
    pub fn rows(&self, concept: &str) -> &[FactRow] {
        match self.get(concept) {
            Some(Fact::Rows(rows)) => rows,
            _ => &[],
        }
    }
}

/// What is known about one concept.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// One value.
    Value(Scalar),
    /// Rows of values, statements included.
    Rows(Vec<FactRow>),
}

/// One row of a concept: its columns by their own concept, or by column id where they have none.
#[derive(Clone, Debug, PartialEq)]
pub struct FactRow {
    /// The row it came from; statements and lists lend their own id.
    pub id: RowId,
    /// Values by column.
    pub cells: BTreeMap<String, Scalar>,
}
