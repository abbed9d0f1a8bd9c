//! What `update` wants done outside: disk, threads, window. `update` itself touches nothing.

use std::path::PathBuf;
use std::sync::Arc;

use crate::engine::view::Context;
use crate::model::{Case, CaseId};

use super::command::FixedParticipant;
use super::place::Place;
use super::settings::Settings;
use super::templates::Templates;

/// Something to do outside. Results come back as [`Outcome`](super::outcome::Outcome)s.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Shows the desktop's folder dialog, on a thread of its own.
    PickFolder,
    /// Lists the folders inside this one, for the in-app browser.
    BrowseFolder(Option<PathBuf>),
    /// Makes a folder and lists it.
    MakeFolder(PathBuf, String),
    /// Opens a folder: lock, identity, templates, cases.
    OpenFolder(PathBuf),
    /// Opens a folder only to look: nothing in it is made, written or locked.
    LookAtFolder(PathBuf),
    /// Writes the practice folder when it is not there, or afresh, and opens it.
    OpenPractice {
        /// Puts everything back as it was at first.
        afresh: bool,
    },
    /// Leaves the folder.
    CloseFolder,
    /// Looks at the cases of the folder again.
    ListCases(Box<ListRequest>),
    /// Reads a case.
    LoadCase(CaseId),
    /// Writes a new case.
    CreateCase(Arc<Case>),
    /// Saves a case.
    Save(SaveJob),
    /// Keeps the version of this case that is on disk now: work begins.
    KeepVersion(CaseId),
    /// Forgets what the saver knows of this case; everything of it is saved.
    ReleaseCase(CaseId),
    /// Keeps the source of a template a meeting has started with.
    KeepTemplate(Arc<str>),
    /// Remembers where the team is.
    SavePlace(Place),
    /// Saves the settings of this machine.
    SaveSettings(Settings),
    /// Saves the fixed participants of the folder.
    SavePeople(Vec<FixedParticipant>),
    /// Closes the window once everything is on disk.
    Quit,
}

/// What is needed to make the rows of the list.
#[derive(Clone, Debug)]
pub struct ListRequest {
    /// The templates cases are read with.
    pub templates: Templates,
    /// Language and day.
    pub context: Context,
}

/// One save: an owned snapshot and the revision it shows.
#[derive(Clone, Debug)]
pub struct SaveJob {
    /// The snapshot.
    pub case: Arc<Case>,
    /// The revision in memory it shows.
    pub revision: u64,
    /// Why this version is kept; `None` for an autosave.
    pub keep: Option<Keep>,
}

/// Why a version is kept (reliability R12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Another step.
    StepChange,
    /// A meeting begins.
    MeetingStart,
    /// A meeting is closed.
    MeetingClose,
}
