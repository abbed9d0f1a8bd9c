//! In which order questions and columns can be resolved.
//!
//! A condition or formula reads names; what it reads must be resolved before it. Questions that read each other in a
//! circle have no place in any order, nor have those that read them: they are left out, and so never asked.

use std::collections::{BTreeMap, VecDeque};

use super::computed;
use super::condition;
use super::scope::{Entry, columns};

/// Something to resolve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    /// The question at this position.
    Question(usize),
    /// A column, by its position, of the question at this position.
    Column(usize, usize),
}

/// A name that a condition or formula reads.
pub(super) enum Read<'t> {
    /// A column of the own row, a question, or `question.column`.
    Name(&'t str),
    /// A column over all rows of a question.
    Cells(&'t str, &'t str),
}

/// Every question and column that is in no circle, each after everything it reads.
pub(super) fn dependencies_first(entries: &[Entry<'_>], index: &BTreeMap<&str, usize>) -> Vec<Node> {
    let reads = all_reads(entries, index);
    let mut waiting: BTreeMap<Node, usize> = reads.iter().map(|(node, read)| (*node, read.len())).collect();
    let mut readers: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    for (node, read) in &reads {
        for on in read {
            readers.entry(*on).or_default().push(*node);
        }
    }
    let mut ready: VecDeque<Node> = waiting.iter().filter(|(_, count)| **count == 0).map(|(node, _)| *node).collect();
    let mut order = Vec::with_capacity(reads.len());
    while let Some(node) = ready.pop_front() {
        order.push(node);
        for reader in readers.get(&node).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(reader) {
                *count -= 1;
                if *count == 0 {
                    ready.push_back(*reader);
                }
            }
        }
    }
    order
}

/// What every node reads, each once. A column reads its question: where that is not asked, nor is the column.
fn all_reads(entries: &[Entry<'_>], index: &BTreeMap<&str, usize>) -> BTreeMap<Node, Vec<Node>> {
    let mut all = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let mut of_question = Vec::new();
        let mut note = |read: Read<'_>| nodes_of(&read, None, entries, index, &mut of_question);
        for when in [&entry.step.when, &entry.question.when].into_iter().flatten() {
            condition::reads(when, &mut note);
        }
        computed::reads_of_kind(&entry.question.kind, &mut note);
        all.insert(Node::Question(at), once(of_question));
        for (position, column) in columns(&entry.question.kind).iter().enumerate() {
            let mut of_column = vec![Node::Question(at)];
            let mut note = |read: Read<'_>| nodes_of(&read, Some(at), entries, index, &mut of_column);
            column.when.iter().for_each(|when| condition::reads(when, &mut note));
            computed::reads_of_kind(&column.kind, &mut note);
            all.insert(Node::Column(at, position), once(of_column));
        }
    }
    all
}

fn once(mut nodes: Vec<Node>) -> Vec<Node> {
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}

/// The nodes one read names; none for built-in and unknown names. Mirrors how [`Scope::known`] looks names up.
///
/// [`Scope::known`]: super::scope::Scope::known
fn nodes_of(read: &Read<'_>, own: Option<usize>, entries: &[Entry<'_>], index: &BTreeMap<&str, usize>, found: &mut Vec<Node>) {
    let column = |question: usize, id: &str| {
        let columns = columns(&entries.get(question)?.question.kind);
        columns.iter().position(|column| column.id == id).map(|position| Node::Column(question, position))
    };
    let (question, cells) = match read {
        Read::Name(name) => {
            if let Some(node) = own.and_then(|own| column(own, name)) {
                found.push(node);
                return;
            }
            match (index.get(name), name.split_once('.')) {
                (None, Some((question, cells))) => (question, Some(cells)),
                _ => (*name, None),
            }
        }
        Read::Cells(question, cells) => (*question, Some(*cells)),
    };
    if let Some(&at) = index.get(question) {
        found.push(Node::Question(at));
        found.extend(cells.and_then(|cells| column(at, cells)));
    }
}
