//! Lists of things with an id, and the four ways such a list changes.

use std::fmt::Debug;

/// Something that keeps its id for life, so that two copies of a case can be compared and merged.
pub trait Keyed: Clone + Debug + PartialEq {
    /// The type of the id.
    type Key: Clone + Debug + PartialEq + Eq;
    /// The id.
    fn key(&self) -> &Self::Key;
}

/// One change to a list; applying it yields the change that takes it back.
#[derive(Clone, Debug, PartialEq)]
pub enum ListEdit<T: Keyed> {
    /// Puts `item` at `at` (at the end when `at` is beyond it).
    Insert {
        /// Position, from 0.
        at: usize,
        /// What is put there.
        item: T,
    },
    /// Replaces the item with the same id.
    Replace {
        /// The new content, under the id it had.
        item: T,
    },
    /// Takes the item out.
    Remove {
        /// Which one.
        key: T::Key,
    },
    /// Puts the item at another position.
    Move {
        /// Which one.
        key: T::Key,
        /// Position it gets, counted without itself.
        to: usize,
    },
}

impl<T: Keyed> ListEdit<T> {
    /// The id of what changes.
    pub fn key(&self) -> &T::Key {
        match self {
            Self::Insert { item, .. } | Self::Replace { item } => item.key(),
            Self::Remove { key } | Self::Move { key, .. } => key,
        }
    }

    /// Applies the change and returns its inverse; `None`, and nothing changed, when the id is not there (or, for an
    /// insert, already is).
    pub fn apply(self, list: &mut Vec<T>) -> Option<Self> {
        let place = list.iter().position(|item| item.key() == self.key());
        match (self, place) {
            (Self::Insert { at, item }, None) => {
                let key = item.key().clone();
                list.insert(at.min(list.len()), item);
                Some(Self::Remove { key })
            }
            (Self::Replace { item }, Some(at)) => {
                let item = std::mem::replace(&mut list[at], item);
                Some(Self::Replace { item })
            }
            (Self::Remove { .. }, Some(at)) => {
                let item = list.remove(at);
                Some(Self::Insert { at, item })
            }
            (Self::Move { key, to }, Some(at)) => {
                let item = list.remove(at);
                list.insert(to.min(list.len()), item);
                Some(Self::Move { key, to: at })
            }
            (Self::Insert { .. }, Some(_)) | (_, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Item(u8, &'static str);

    impl Keyed for Item {
        type Key = u8;
        fn key(&self) -> &u8 {
            &self.0
        }
    }

    #[test]
    fn every_change_is_taken_back_by_its_inverse() {
        let list = vec![Item(1, "een"), Item(2, "twee"), Item(3, "drie")];
        let edits = [
            ListEdit::Insert { at: 1, item: Item(9, "nieuw") },
            ListEdit::Insert { at: 99, item: Item(9, "achteraan") },
            ListEdit::Replace { item: Item(2, "anders") },
            ListEdit::Remove { key: 1 },
            ListEdit::Move { key: 1, to: 2 },
            ListEdit::Move { key: 3, to: 0 },
        ];
        for edit in edits {
            let mut changed = list.clone();
            let inverse = edit.clone().apply(&mut changed).expect("applies");
            assert_ne!(changed, list, "{edit:?}");
            inverse.apply(&mut changed).expect("inverse applies");
            assert_eq!(changed, list, "{edit:?}");
        }
    }

    #[test]
    fn what_cannot_be_done_changes_nothing() {
        let list = vec![Item(1, "een")];
        let edits = [
            ListEdit::Insert { at: 0, item: Item(1, "dubbel") },
            ListEdit::Replace { item: Item(7, "weg") },
            ListEdit::Remove { key: 7 },
            ListEdit::Move { key: 7, to: 0 },
        ];
        for edit in edits {
            let mut same = list.clone();
            assert_eq!(edit.apply(&mut same), None);
            assert_eq!(same, list);
        }
    }
}
