//! Reading and saving the cases of a folder, and what of the replaced version is kept.

use std::ffi::{OsStr, OsString};
use std::time::{Duration, Instant};

use super::atomic::{self, Displaced, WriteError, Written};
use super::folder::{Folder, ReadOnly, Unavailable};
use super::format::{self, first_line};
use super::fs::{At, read_again};
use super::hash::Hash;
use super::history;
use super::lineage::{KeepReason, Lineage, Stored};
use super::trouble::{IoKind, LoadError, Trouble};
use crate::model::limits::MAX_FILE_BYTES;
use crate::model::{Case, CaseCode, CaseId};

/// Versions are kept at least this far apart when nothing else asks for one (reliability R12).
const KEEP_EVERY: Duration = Duration::from_secs(5 * 60);
/// How many codes are drawn before giving up; with 700,000 codes a year the second is free.
const MAX_CODES: usize = 16;

/// A case read from a folder.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Its content.
    pub stored: Stored,
    /// What the saver must know to replace exactly this version.
    pub ticket: Ticket,
}

/// What the saver knows of an open case: which version stands on disk as far as we know.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Which case.
    pub case: CaseId,
    /// Its file.
    pub name: OsString,
    lineage: Lineage,
    /// Hash in the first line: the identity of the version.
    hash: Hash,
    /// Hash of the whole file, to see whether it is still that version.
    file_hash: Hash,
    due: Option<KeepReason>,
    kept_at: Instant,
}

/// A save that succeeded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Number of the new version.
    pub rev: u64,
    /// Its hash.
    pub hash: Hash,
    /// It is certain to survive a power cut; otherwise saved, but not yet certain (reliability R3).
    pub certain: bool,
    /// Someone else's version was found and kept under this name.
    pub found: Option<String>,
    /// The replaced version is kept, for this reason.
    pub kept: Option<KeepReason>,
}

/// Why nothing was saved. What stood on disk before still stands there, and the caller still holds the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The folder was opened for reading only.
    ReadOnly(ReadOnly),
    /// The folder is not where it was, or another one is there.
    FolderGone,
    /// The disk refused or did something else than it said.
    Write(WriteError),
    /// The case would not read back; says what the loader would say.
    NotStorable(Trouble),
    /// No free code was found for a new case.
    NoFreeCode,
    /// The saver was never given this case.
    NotOpen,
}

impl From<Unavailable> for SaveError {
    fn from(unavailable: Unavailable) -> Self {
        match unavailable {
            Unavailable::Gone => Self::FolderGone,
            Unavailable::InUse => Self::ReadOnly(ReadOnly::InUse),
            Unavailable::Disk(kind) => Self::Write(WriteError::Disk(kind)),
        }
    }
}

impl From<WriteError> for SaveError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

/// What a save left to do after it was reported: reporting does not wait for it (reliability R12).
#[derive(Debug)]
#[must_use = "the replaced version still stands beside the case"]
pub struct Leftover {
    part: OsString,
    keep: Option<(KeepReason, u64, Hash)>,
    case: CaseId,
}

impl Ticket {
    /// The version on disk now is to be kept when a newer one replaces it.
    pub fn keep_current(&mut self, reason: KeepReason) {
        self.due = self.due.max(Some(reason));
    }

    /// Where the next version comes from, as far as is known before it is saved.
    pub(super) fn lineage_of_next(&self, keep: Option<KeepReason>) -> Lineage {
        self.lineage.next(self.hash, self.reason_to_keep(keep).is_some(), keep)
    }

    /// Whether the version on disk is the one with this hash, or comes after it.
    pub(super) fn comes_after(&self, hash: Hash) -> bool {
        self.hash == hash || self.lineage.descends_from(hash)
    }

    /// Number of the version on disk.
    pub fn rev(&self) -> u64 {
        self.lineage.rev
    }

    fn of(name: &OsStr, bytes: &[u8], hash: Hash, stored: &Stored) -> Self {
        Self {
            case: stored.case.header.id,
            name: name.to_owned(),
            lineage: stored.lineage.clone(),
            hash,
            file_hash: Hash::of(bytes),
            due: None,
            kept_at: Instant::now(),
        }
    }

    /// Why the version on disk would be kept if it were replaced now.
    fn reason_to_keep(&self, next: Option<KeepReason>) -> Option<KeepReason> {
        let interval = (self.kept_at.elapsed() >= KEEP_EVERY).then_some(KeepReason::Interval);
        // What an earlier version replaces is kept too: putting back must itself be possible to take back.
        let restored = next.filter(|reason| *reason == KeepReason::Restore);
        self.lineage.keep.max(self.due).max(interval).max(restored)
    }
}

impl Folder {
    /// Reads the case in file `name`.
    ///
    /// # Errors
    /// [`LoadError`]; the file stays as it is.
    pub fn load(&self, name: &OsStr) -> Result<Loaded, LoadError> {
        self.read_case(name, false)
    }

    /// Reads the case in file `name` even if it was changed outside Rondom: a person looked at it and accepted it.
    ///
    /// # Errors
    /// [`LoadError`] for anything else.
    pub fn accept_changed(&self, name: &OsStr) -> Result<Loaded, LoadError> {
        self.read_case(name, true)
    }

    /// Saves `case` over the version of the ticket, which then names the new one. `keep` says why the new version itself
    /// is to be kept once it is replaced.
    ///
    /// # Errors
    /// [`SaveError`]; ticket and disk are then as they were.
    pub fn save(
        &self,
        ticket: &mut Ticket,
        case: &Case,
        keep: Option<KeepReason>,
    ) -> Result<(Saved, Option<Leftover>), SaveError> {
        if let Some(reason) = self.read_only() {
            return Err(SaveError::ReadOnly(reason));
        }
        let kept = ticket.reason_to_keep(keep);
        let stored = Stored { case: case.clone(), lineage: ticket.lineage_of_next(keep) };
        let composed = format::compose(&stored).map_err(SaveError::NotStorable)?;
        let root = self.present()?.root;
        let label = label(case.header.id);
        let written = atomic::replace(self.fs(), &root, &ticket.name, &composed.bytes, ticket.file_hash, &label)?;
        let Written { certain, displaced } = written;
        let replaced = (ticket.lineage.rev, ticket.hash);
        let next = Ticket::of(&ticket.name, &composed.bytes, composed.hash, &stored);
        let kept_at = if kept.is_some() { next.kept_at } else { ticket.kept_at };
        *ticket = Ticket { kept_at, ..next };
        let (found, leftover) = match displaced {
            Displaced::Base(part) => {
                let keep = kept.map(|reason| (reason, replaced.0, replaced.1));
                (None, Some(Leftover { part, keep, case: case.header.id }))
            }
            Displaced::Foreign(name) => (Some(name.to_string_lossy().into_owned()), None),
            Displaced::Nothing | Displaced::Unread(_) => (None, None),
        };
        let kept = kept.filter(|_| leftover.is_some());
        Ok((Saved { rev: stored.lineage.rev, hash: composed.hash, certain, found, kept }, leftover))
    }

    /// Writes a new case under its code; when that is taken, under a code of `draw`, which the case that comes back has.
    ///
    /// # Errors
    /// [`SaveError`]; nothing was made then.
    pub fn create_case(&self, case: &Case, mut draw: impl FnMut() -> CaseCode) -> Result<(Case, Ticket, Saved), SaveError> {
        if let Some(reason) = self.read_only() {
            return Err(SaveError::ReadOnly(reason));
        }
        let lineage = Lineage { rev: 1, ..Lineage::default() };
        let mut stored = Stored { case: case.clone(), lineage };
        let root = self.present()?.root;
        for _ in 0..MAX_CODES {
            let composed = format::compose(&stored).map_err(SaveError::NotStorable)?;
            let name = file_name(&stored.case.header.code);
            match atomic::create(self.fs(), &root, &name, &composed.bytes, &label(case.header.id)) {
                Ok(Written { certain, .. }) => {
                    let ticket = Ticket::of(&name, &composed.bytes, composed.hash, &stored);
                    let saved = Saved { rev: 1, hash: composed.hash, certain, found: None, kept: None };
                    return Ok((stored.case, ticket, saved));
                }
                Err(WriteError::Taken) => stored.case.header.code = draw(),
                Err(error) => return Err(error.into()),
            }
        }
        Err(SaveError::NoFreeCode)
    }

    /// Moves the replaced version to history when it is due, or removes it. A failure here costs nothing but room: the
    /// sweep at the next start finds the file.
    pub fn tidy(&self, leftover: Leftover) {
        let handles = self.handles();
        let at = At(&handles.root, &leftover.part);
        let done = match leftover.keep {
            Some((reason, rev, hash)) => {
                history::keep(self, &handles, at, leftover.case, history::VersionName { rev, hash: hash.short(), reason })
            }
            None => self.fs().unlink(at),
        };
        if let Err(error) = done {
            tracing::warn!(kind = ?IoKind::from(error), "a replaced version could not be put away");
        }
    }

    fn read_case(&self, name: &OsStr, accept_changed: bool) -> Result<Loaded, LoadError> {
        let handles = self.handles();
        let bytes = read_again(self.fs(), At(&handles.root, name), MAX_FILE_BYTES).map_err(Trouble::from)?;
        let stored = match format::load_bytes(&bytes) {
            Err(LoadError { trouble: Trouble::ChangedOutside, found: Some(found) }) if accept_changed => *found,
            loaded => loaded?,
        };
        let (_, body) = first_line::FirstLine::split(&bytes)?;
        let ticket = Ticket::of(name, &bytes, Hash::of(body), &stored);
        Ok(Loaded { stored, ticket })
    }
}

/// The file a case with this code is made under.
pub fn file_name(code: &CaseCode) -> OsString {
    format!("{code}.ron").into()
}

/// Names the file while it is being written; says nothing about the pupil.
pub(super) fn label(case: CaseId) -> String {
    case.0.simple().to_string()
}
