//! What a screen gets: the state to read, and a place to put commands.

use std::sync::Arc;

use crate::app::Command;
use crate::app::command::Change;
use crate::app::env::Env;
use crate::app::sentence::{Sentence, say};
use crate::app::state::{OpenCase, State};
use crate::i18n::Words;

use super::theme::Look;

/// What a screen gets. Reads everything, changes nothing: whatever should happen goes into `commands`.
pub struct Cx<'a> {
    /// Everything the program knows.
    pub state: &'a State,
    /// The time.
    pub env: &'a Env,
    /// Colours and sizes in force.
    pub look: Arc<Look>,
    /// What happened on this frame.
    pub commands: &'a mut Vec<Command>,
}

impl<'a> Cx<'a> {
    /// Something should happen.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// The open case should change.
    pub fn change(&mut self, change: Change) {
        self.commands.push(Command::Change(change));
    }

    /// The program's words.
    pub fn words(&self) -> Arc<Words> {
        Arc::clone(&self.state.words)
    }

    /// A word without arguments.
    pub fn tr<'w>(&'w self, key: &'w str) -> &'w str {
        self.state.words.get(key)
    }

    /// A sentence in the language of the moment.
    pub fn say(&self, sentence: &Sentence) -> String {
        say(&self.state.words, sentence)
    }

    /// The open case as it may be shown now; screens of a case are shown only when there is one. Everything that draws reads the
    /// case here: at the table what is folded is not in it.
    pub fn open(&self) -> Option<&'a OpenCase> {
        self.state.shown()
    }
}
