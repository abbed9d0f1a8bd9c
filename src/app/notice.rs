//! What is said to the user beside the page, and where the cursor is sent.

use std::path::PathBuf;

use super::sentence::Sentence;
use crate::engine::view::OpenPlace;

/// Something said to the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Identifies it, for dismissing.
    pub id: u64,
    /// How serious it is.
    pub tone: Tone,
    /// What is said.
    pub sentence: Sentence,
    /// A path, shown last.
    pub path: Option<PathBuf>,
    /// Undo is offered beside it.
    pub offers_undo: bool,
    /// It is about the open case and may name people: it goes with the case.
    pub of_case: bool,
    /// When it goes by itself, in milliseconds of [`Env::millis`](super::env::Env::millis); `None` stays until read.
    pub until: Option<u64>,
}

/// How serious a notice is. Red is for deadlines and loss only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Worth a look.
    Amber,
    /// Something may be lost.
    Red,
}

/// Where the cursor should go.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Focus {
    /// Counts requests; a screen acts when the number is new to it.
    pub serial: u64,
    /// Where.
    pub place: Option<OpenPlace>,
}
