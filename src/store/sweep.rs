//! What a crash left behind: files half written, or whole but not yet in their place (reliability R10).
//!
//! Runs at the start, only in the window that holds the folder's lock: another window's save in progress looks the same.

use std::ffi::{OsStr, OsString};
use std::time::Duration;

use super::appdata::AppData;
use super::atomic::label_of_part;
use super::folder::{Folder, Handles, make_dir};
use super::format;
use super::fs::{At, again, read_again};
use super::hash::Hash;
use super::history::{self, VersionName};
use super::lineage::{KeepReason, Stored};
use super::save::{SaveError, Saved, file_name};
use super::trouble::{IoKind, Trouble};
use crate::model::limits::MAX_FILE_BYTES;

const TRASH: &str = "trash";

/// What the sweep found and did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swept {
    /// Left-overs of versions that are on disk anyway: removed.
    pub removed: usize,
    /// Older versions that were nowhere else: moved to history.
    pub kept: usize,
    /// Left-overs that do not read: moved to `.rondom/trash`.
    pub quarantined: usize,
    /// Whole versions newer than what is on disk. A person decides.
    pub recoveries: Vec<Recovery>,
}

/// A whole version newer than what is on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// Its content.
    pub stored: Stored,
    /// Where it was found.
    pub source: RecoverySource,
}

/// Where a newer version was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecoverySource {
    /// In the folder, under this name: a save was interrupted.
    Part(OsString),
    /// In app-data, under this name: the folder could not be reached in time, or had no room.
    Emergency(OsString),
}

/// How a left-over version relates to what is on disk.
pub(super) enum Standing {
    Known,
    Older,
    Newer,
}

impl Folder {
    /// Names of files in the folder that are being written, or that a crash left half written.
    ///
    /// # Errors
    /// What the disk said.
    pub fn leftovers(&self) -> Result<Vec<OsString>, IoKind> {
        let mut names = again(|| self.fs().list(&self.handles().root)).map_err(IoKind::from)?;
        names.retain(|name| name.to_str().is_some_and(|name| label_of_part(name).is_some()));
        names.sort();
        Ok(names)
    }

    /// Looks at everything a crash can have left, in the folder and in `data` (app-data of this folder).
    pub fn sweep(&self, data: &AppData) -> Swept {
        let mut swept = Swept::default();
        if self.read_only().is_some() {
            return swept;
        }
        let handles = self.handles();
        for name in again(|| self.fs().list(&handles.root)).unwrap_or_default() {
            if name.to_str().is_some_and(|name| label_of_part(name).is_some()) {
                self.sweep_part(&handles, &name, &mut swept);
            }
        }
        self.sweep_copies(&handles, data.emergency_copies().into_iter(), data, &mut swept);
        // Only this window writes here as long as it holds the lock; another one that looks on loses no words by it.
        swept.removed += data.sweep_parts(Duration::ZERO);
        swept
    }

    /// Puts a recovered version in its place: a person said so. What stood there is kept in history.
    ///
    /// # Errors
    /// [`SaveError`]; the recovered version then still is where it was found.
    pub fn recover(&self, recovery: &Recovery, data: &AppData) -> Result<Saved, SaveError> {
        let case = &recovery.stored.case;
        let saved = match self.load(&file_name(&case.header.code)) {
            Ok(mut current) if current.stored.case.header.id == case.header.id => {
                let (saved, leftover) = self.save(&mut current.ticket, case, Some(KeepReason::Restore))?;
                if let Some(leftover) = leftover {
                    self.tidy(leftover);
                }
                saved
            }
            _ => self.create_case(case, || case.header.code.clone())?.2,
        };
        self.discard_recovery(recovery, data);
        Ok(saved)
    }

    /// Lays a recovered version aside: a person does not want it. It goes to the trash, not into nothing.
    pub fn discard_recovery(&self, recovery: &Recovery, data: &AppData) {
        match &recovery.source {
            RecoverySource::Part(name) => {
                self.quarantine(&self.handles(), name);
            }
            RecoverySource::Emergency(name) => data.remove_emergency_copy(name),
        }
    }

    fn sweep_part(&self, handles: &Handles, name: &OsStr, swept: &mut Swept) {
        let at = At(&handles.root, name);
        let loaded = match read_again(self.fs(), at, MAX_FILE_BYTES) {
            Ok(bytes) => format::load_bytes(&bytes).map_err(|error| error.trouble),
            Err(error) => Err(Trouble::from(error)),
        };
        let stored = match loaded {
            Ok(stored) => stored,
            // The disk may show it next time.
            Err(Trouble::Unreadable(_)) => return,
            Err(_) => {
                swept.quarantined += usize::from(self.quarantine(handles, name));
                return;
            }
        };
        match self.standing(handles, &stored) {
            Standing::Known => swept.removed += usize::from(again(|| self.fs().unlink(at)).is_ok()),
            Standing::Older => {
                let hash = hash_of(&stored).map_or_else(|| "00000000".to_owned(), |hash| hash.short());
                let version = VersionName { rev: stored.lineage.rev, hash, reason: KeepReason::Interval };
                let done = history::keep(self, handles, at, stored.case.header.id, version);
                swept.kept += usize::from(done.is_ok());
            }
            Standing::Newer => {
                swept.recoveries.push(Recovery { stored, source: RecoverySource::Part(name.to_owned()) });
            }
        }
    }

    pub(super) fn standing(&self, handles: &Handles, found: &Stored) -> Standing {
        let name = file_name(&found.case.header.code);
        let current = read_again(self.fs(), At(&handles.root, &name), MAX_FILE_BYTES).ok();
        // A case on disk that does not read is a reason to offer the version that does.
        let Some(current) = current.and_then(|bytes| format::load_bytes(&bytes).ok()) else { return Standing::Newer };
        if current.case.header.id != found.case.header.id {
            return Standing::Newer;
        }
        let hash = hash_of(found);
        let is_known = hash.is_some_and(|hash| current.lineage.descends_from(hash)) || hash == hash_of(&current);
        match (is_known, found.lineage.rev > current.lineage.rev) {
            (true, _) => Standing::Known,
            (false, true) => Standing::Newer,
            (false, false) => Standing::Older,
        }
    }

    pub(super) fn quarantine(&self, handles: &Handles, name: &OsStr) -> bool {
        let Some(system) = &handles.system else { return false };
        let Ok(trash) = make_dir(self.fs(), system, TRASH.as_ref()) else { return false };
        let visible = name.to_string_lossy().trim_start_matches('.').to_owned();
        again(|| self.fs().rename_new(At(&handles.root, name), At::new(&trash, &visible))).is_ok()
    }
}

/// The identity of a version. Writing is deterministic, so this is the hash its first line had.
pub(super) fn hash_of(stored: &Stored) -> Option<Hash> {
    format::compose(stored).ok().map(|composed| composed.hash)
}
