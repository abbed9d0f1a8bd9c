//! What the disk and other threads report back to `update`.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{Case, CaseId};

use super::calendar::Calendar;
use super::command::FixedParticipant;
use super::effect::Keep;
use super::list::Entry;
use super::place::Place;
use super::sentence::Sentence;
use super::versions::{Version, VersionKey, Whose};

/// A report.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A folder was picked in the desktop's dialog; `None` is cancel, or no such dialog on this machine.
    FolderPicked(Option<PathBuf>),
    /// The folders inside a folder.
    Browsed(Browsed),
    /// A folder stands open.
    FolderOpened(Box<OpenedFolder>),
    /// A folder could not be opened.
    FolderFailed(Trouble),
    /// How many cases of the folder were read so far, of how many.
    ListProgress(usize, usize),
    /// The cases of the folder.
    Listed(Vec<Entry>),
    /// So many cases are gone at once that nobody should believe it (reliability R7). With what is gone still in the list.
    ListFrozen(Vec<Entry>),
    /// The folder is not where it was (reliability R7); the list is frozen.
    FolderGone(Trouble),
    /// A case was read.
    Loaded(Box<LoadedCase>),
    /// A case was read that something else than Rondom wrote: to be looked at.
    FoundChanged(Box<LoadedCase>),
    /// A person accepted such a case as it is; it is not yet saved as a version of ours.
    Accepted(Box<LoadedCase>),
    /// A case could not be read.
    LoadFailed(CaseId, Trouble),
    /// What was kept of a case.
    Versions {
        /// Whose versions were asked for.
        whose: Whose,
        /// The case, where that is known.
        case: Option<CaseId>,
        /// Newest first, or why they could not be listed.
        kept: Result<Vec<Version>, Trouble>,
    },
    /// A version that was replaced now stands among the earlier versions of this case.
    VersionKept(CaseId),
    /// A version was read, or why not.
    Version(VersionKey, Result<Box<LoadedVersion>, Trouble>),
    /// An earlier version stands in the place of a file that could not be used.
    PutBack(CaseId),
    /// It could not be put there; the file is as it was.
    PutBackFailed(Trouble),
    /// A new case stands on disk, perhaps under another code than proposed.
    Created(Arc<Case>),
    /// A new case could not be written.
    CreateFailed(Trouble),
    /// A save is certain.
    Saved {
        /// Which case.
        case: CaseId,
        /// The revision in memory that was saved.
        revision: u64,
        /// Number of the version on disk.
        rev: u64,
        /// Whether it is certain to survive a power cut (reliability R3).
        certain: bool,
        /// Someone else's version was found and kept under this name.
        found_foreign: Option<String>,
        /// A version was kept, for this reason.
        kept: Option<Keep>,
    },
    /// A save failed; everything is still held.
    SaveFailed {
        /// Which case.
        case: CaseId,
        /// The revision in memory that was not saved.
        revision: u64,
        /// What happened, what is safe, what to do.
        trouble: Trouble,
        /// An emergency copy stands on this machine.
        emergency_copy: bool,
    },
    /// A save has been under way for more than a second.
    SaveSlow {
        /// Which case.
        case: CaseId,
        /// The revision in memory that waits for the disk.
        revision: u64,
        /// An emergency copy stands on this machine.
        emergency_copy: bool,
    },
    /// Everything is on disk; the window may close.
    ReadyToQuit,
    /// Something to be read that is no failure.
    Said(Sentence),
    /// Something that is no one's work failed (settings, place); worth a line, never in the way.
    Minor(Trouble),
}

/// What happened, what is safe, what to do now (reliability R19); the path last.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The three parts as one sentence.
    pub sentence: Sentence,
    /// Where; shown last.
    pub path: Option<PathBuf>,
}

/// The folders inside a folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Browsed {
    /// The folder.
    pub path: PathBuf,
    /// The one above it.
    pub parent: Option<PathBuf>,
    /// Names of the folders inside, sorted.
    pub folders: Vec<String>,
    /// Whether it holds cases already.
    pub holds_cases: bool,
    /// Why it could not be read, or nothing.
    pub trouble: Option<Trouble>,
}

/// A folder that stands open.
#[derive(Clone, Debug)]
pub struct OpenedFolder {
    /// Where it is.
    pub path: PathBuf,
    /// Its last part, as people call it.
    pub name: String,
    /// It is the practice folder.
    pub is_practice: bool,
    /// Nothing can be written here, for this reason.
    pub read_only: Option<Trouble>,
    /// The folder's own templates: file name and source, or why it could not be read.
    pub templates: Vec<(String, Result<Arc<str>, Trouble>)>,
    /// The folder's own words.
    pub words: Option<String>,
    /// Fixed participants.
    pub people: Vec<FixedParticipant>,
    /// The school calendar.
    pub calendar: Calendar,
    /// Where the team was.
    pub place: Place,
    /// What is to be said: what the start-up sweep found and did (reliability R10), and files of the region left out.
    pub swept: Vec<Sentence>,
}

/// A case that was read.
#[derive(Clone, Debug)]
pub struct LoadedCase {
    /// The case.
    pub case: Arc<Case>,
    /// Number of the version on disk.
    pub rev: u64,
    /// It may be read but not changed, for this reason.
    pub read_only: Option<Trouble>,
    /// Sources of the templates its started meetings used, by hash, as far as the folder kept them.
    pub used_templates: Vec<(String, Arc<str>)>,
}

/// An earlier version, or another copy, that was read.
#[derive(Clone, Debug)]
pub struct LoadedVersion {
    /// What it holds.
    pub case: Arc<Case>,
    /// Sources of the templates its started meetings used, by hash, as far as the folder kept them.
    pub used_templates: Vec<(String, Arc<str>)>,
    /// It is not what Rondom wrote, for this reason.
    pub trouble: Option<Trouble>,
}
