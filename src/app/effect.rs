//! What `update` wants done outside: disk, threads, window. `update` itself touches nothing.

use std::path::PathBuf;
use std::sync::Arc;

use crate::engine::view::Context;
use crate::model::{Case, CaseId};

use super::command::FixedParticipant;
use super::place::Place;
use super::settings::Settings;
use super::templates::Templates;
use super::versions::{VersionKey, Whose};

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
    /// Keeps the version of this case that is on disk now, for this reason.
    KeepVersion(CaseId, Keep),
    /// Reads a case that was changed outside Rondom, to go on with as it is: a person looked at it.
    AcceptChanged(CaseId),
    /// Lists what was kept of a case.
    ListVersions(Whose),
    /// Reads a version of a case.
    LoadVersion(CaseId, VersionKey),
    /// Puts a version in the place of a file that cannot be used as it is.
    PutBack {
        /// Of which case.
        case: CaseId,
        /// The file; `None` for the one the case was read from.
        file: Option<String>,
        /// The version.
        key: VersionKey,
    },
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
    /// Files that are really gone: a person said so.
    pub forget: Vec<String>,
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
    /// Work begins.
    WorkStart,
    /// The meeting moves to a newer version of its template.
    NewerTemplate,
    /// A meeting begins.
    MeetingStart,
    /// Something else wrote it, and a person accepted it.
    ChangedOutside,
    /// An earlier version was put back; what it replaces is kept as well.
    Restore,
    /// A meeting is closed.
    MeetingClose,
    /// The report of a meeting is released.
    Release,
}
