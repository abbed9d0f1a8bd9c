//! Undo and redo: what was done to a case since it was opened.
//!
//! Edits to one target during one visit (the time the focus stays in one field) are one step back, so that undo takes
//! back a thought and not a keystroke.

use super::case::Case;
use super::edit::{Edit, EditError, Target, Verb};

/// Most steps kept; older ones fall off. A meeting of an hour makes a few hundred.
const MAX_STEPS: usize = 1_000;

/// What was done since the case was opened.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    visit: u64,
}

#[derive(Clone, Debug)]
struct Step {
    inverse: Edit,
    target: Option<Target>,
    verb: Verb,
    visit: u64,
}

/// What an undo or redo took back or did again, for the sentence on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// What it was about.
    pub target: Option<Target>,
    /// What had happened to it.
    pub verb: Verb,
}

impl History {
    /// Makes the change and remembers how to take it back.
    ///
    /// # Errors
    /// [`EditError`]; the case and the history are then as they were.
    pub fn apply(&mut self, edit: Edit, case: &mut Case) -> Result<(), EditError> {
        let subject = edit.subject();
        let inverse = edit.apply(case)?;
        let (target, verb) = match subject {
            Some((target, verb)) => (Some(target), verb),
            None => (None, Verb::Changed),
        };
        self.undone.clear();
        // The first words of a new row belong to adding it, when they were typed in one go.
        let goes_on = |last: &Step| {
            last.verb == Verb::Changed || (last.verb == Verb::Added && matches!(last.target, Some(Target::Row(..))))
        };
        let continues = verb == Verb::Changed
            && target.is_some()
            && self.done.last().is_some_and(|last| last.visit == self.visit && goes_on(last) && last.target == target);
        if !continues {
            self.done.push(Step { inverse, target, verb, visit: self.visit });
            if self.done.len() > MAX_STEPS {
                self.done.remove(0);
            }
        }
        Ok(())
    }

    /// The focus went elsewhere: what follows is a step of its own.
    pub fn end_visit(&mut self) {
        self.visit += 1;
    }

    /// Takes the last step back.
    pub fn undo(&mut self, case: &mut Case) -> Option<Undone> {
        Self::turn(&mut self.done, &mut self.undone, case, &mut self.visit)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, case: &mut Case) -> Option<Undone> {
        Self::turn(&mut self.undone, &mut self.done, case, &mut self.visit)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    fn turn(from: &mut Vec<Step>, to: &mut Vec<Step>, case: &mut Case, visit: &mut u64) -> Option<Undone> {
        let step = from.last()?.clone();
        // What the case held before fitted then and fits again, so nothing is asked; a step that cannot be turned stays.
        let inverse = step.inverse.make(case).ok()?;
        from.pop();
        *visit += 1;
        let undone = Undone { target: step.target.clone(), verb: step.verb };
        to.push(Step { inverse, ..step });
        Some(undone)
    }
}
