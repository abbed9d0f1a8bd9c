//! Where a version of a case comes from. Order is by revision and parent, never by clock (reliability R11).

use serde::{Deserialize, Serialize};

use super::hash::Hash;
use crate::model::Case;

/// Most kept ancestors a case lists.
pub const MAX_ANCESTORS: usize = 64;

/// A case as one file holds it: its content and where that version comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// The content.
    pub case: Case,
    /// Where this version comes from.
    pub lineage: Lineage,
}

/// Where one version of a case comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Counts the saves of this case; two machines may both write the same number.
    pub rev: u64,
    /// Hash of the version this one was made from; `None` for the first.
    pub parent: Option<Hash>,
    /// Why this version is to be kept once a newer one takes its place; `None` for an autosave.
    pub keep: Option<KeepReason>,
    /// The newest kept ancestors, newest first, at most [`MAX_ANCESTORS`].
    pub ancestors: Vec<Ancestor>,
}

impl Lineage {
    /// The lineage of the version that follows this one, whose hash is `hash`. When this one is kept it joins the
    /// ancestors.
    pub fn next(&self, hash: Hash, is_kept: bool, keep: Option<KeepReason>) -> Self {
        let own = is_kept.then_some(Ancestor { rev: self.rev, hash });
        let ancestors = own.into_iter().chain(self.ancestors.iter().copied()).take(MAX_ANCESTORS).collect();
        Self { rev: self.rev + 1, parent: Some(hash), keep, ancestors }
    }

    /// Whether the version with this hash is the parent or a listed ancestor.
    pub fn descends_from(&self, hash: Hash) -> bool {
        self.parent == Some(hash) || self.ancestors.iter().any(|ancestor| ancestor.hash == hash)
    }
}

/// A kept earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ancestor {
    /// Its number.
    pub rev: u64,
    /// Its hash.
    pub hash: Hash,
}

/// Why a version is kept (reliability R12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KeepReason {
    /// Five minutes of typing went by.
    Interval,
    /// Another step was opened.
    StepChange,
    /// Work on the case began; kept for 90 days.
    WorkStart,
    /// The meeting moved to a newer version of its template; this is what stood there before.
    NewerTemplate,
    /// A meeting began.
    MeetingStart,
    /// Something other than Rondom wrote it, and a person chose what to do with it.
    ChangedOutside,
    /// An earlier version was put back; this is what stood there before, or what was put back.
    Restore,
    /// A meeting was closed; never thinned.
    MeetingClose,
    /// The report of a meeting was released; never thinned.
    Release,
}

impl KeepReason {
    /// Every reason, from the least to the most weighty. When two apply to one version the last in this order counts.
    pub const ALL: [Self; 9] = [
        Self::Interval,
        Self::StepChange,
        Self::WorkStart,
        Self::NewerTemplate,
        Self::MeetingStart,
        Self::ChangedOutside,
        Self::Restore,
        Self::MeetingClose,
        Self::Release,
    ];

    /// The word in the name of the kept file.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Interval => "interval",
            Self::StepChange => "step",
            Self::WorkStart => "start",
            Self::NewerTemplate => "template",
            Self::MeetingStart => "meeting",
            Self::ChangedOutside => "outside",
            Self::Restore => "restore",
            Self::MeetingClose => "close",
            Self::Release => "release",
        }
    }
}
