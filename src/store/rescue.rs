//! An earlier version in the place of a file that is damaged, or that something else wrote (reliability R8).
//!
//! Such a file has no ticket, because nothing of it is known for certain. Only a person who saw both may replace it, and
//! what is replaced is never thrown away: it goes to the history when it can be read, else to the trash.

use std::ffi::OsStr;

use super::atomic::{self, Displaced, Written};
use super::folder::{Folder, Handles};
use super::format::{self, first_line::FirstLine};
use super::fs::{At, ReadError, again, read_again};
use super::hash::Hash;
use super::history::{self, HISTORY, VersionName};
use super::lineage::{KeepReason, Lineage, Stored};
use super::save::{SaveError, Saved, label};
use super::sweep::hash_of;
use super::trouble::{IoKind, LoadError};
use crate::model::limits::MAX_FILE_BYTES;
use crate::model::{CaseCode, CaseId};

impl Folder {
    /// Which case the file `name` was, as far as that can still be told: by its first line, else by the kept version of a
    /// case with the code it is named after.
    pub fn case_behind(&self, name: &OsStr) -> Option<CaseId> {
        let handles = self.handles();
        let bytes = read_again(self.fs(), At(&handles.root, name), MAX_FILE_BYTES).unwrap_or_default();
        if let Ok((first, _)) = FirstLine::split(&bytes) {
            return Some(CaseId(first.id));
        }
        let code = name.to_str()?.get(..9).and_then(CaseCode::parse)?;
        self.case_kept_as(&handles, &code)
    }

    /// Puts `from`, an earlier version, in the file `name` as a new revision, whatever stands there now. What stood there
    /// is kept: in the history, in the trash when it does not read, or beside the case when it is no ordinary file.
    ///
    /// # Errors
    /// [`SaveError`]; the file is then as it was. [`WriteError::Taken`](super::WriteError::Taken) when a sound file of
    /// another case stands there.
    pub fn put_back(&self, name: &OsStr, from: &Stored) -> Result<Saved, SaveError> {
        if let Some(reason) = self.read_only() {
            return Err(SaveError::ReadOnly(reason));
        }
        let handles = self.present()?;
        let case = from.case.header.id;
        let now = match read_again(self.fs(), At(&handles.root, name), MAX_FILE_BYTES) {
            Ok(bytes) => bytes,
            // No ordinary file: the swap sets it aside as something that is not ours.
            Err(ReadError::NotRegular(_) | ReadError::TooLarge) => Vec::new(),
            Err(error) if error.is_not_found() => Vec::new(),
            Err(error @ ReadError::Io(_)) => return Err(SaveError::Write(error.into())),
        };
        let readable = read_anyway(&now);
        if readable.as_ref().is_some_and(|found| found.case.header.id != case) {
            return Err(SaveError::Write(super::WriteError::Taken));
        }
        let stored = Stored { case: from.case.clone(), lineage: self.lineage_over(&handles, &now, from) };
        let composed = format::compose(&stored).map_err(SaveError::NotStorable)?;
        let written = atomic::replace(self.fs(), &handles.root, name, &composed.bytes, Hash::of(&now), &label(case))?;
        let Written { certain, displaced } = written;
        let mut kept = None;
        let found = match displaced {
            Displaced::Base(part) => {
                kept = self.put_away(&handles, &part, &now, readable.as_ref());
                None
            }
            Displaced::Foreign(name) => Some(name.to_string_lossy().into_owned()),
            Displaced::Nothing | Displaced::Unread(_) => None,
        };
        Ok(Saved { rev: stored.lineage.rev, hash: composed.hash, certain, found, kept })
    }

    /// The new revision follows the version it was made from, and its number follows every number in sight.
    fn lineage_over(&self, handles: &Handles, now: &[u8], from: &Stored) -> Lineage {
        let on_disk = FirstLine::split(now).map(|(first, _)| first.rev).unwrap_or_default();
        let dir = self.history_dir(handles, from.case.header.id).unwrap_or_default();
        let kept = dir.and_then(|dir| self.list_versions(&dir).ok()).unwrap_or_default();
        let newest = kept.first().map_or(0, |version| version.name.rev).max(on_disk).max(from.lineage.rev);
        let lineage = match hash_of(from) {
            Some(hash) => from.lineage.next(hash, true, Some(KeepReason::Restore)),
            None => Lineage { keep: Some(KeepReason::Restore), ..Lineage::default() },
        };
        // A number beyond all sense stands there only when someone wrote it by hand.
        Lineage { rev: newest.saturating_add(1), ..lineage }
    }

    fn put_away(&self, handles: &Handles, part: &OsStr, bytes: &[u8], readable: Option<&Stored>) -> Option<KeepReason> {
        let Some(found) = readable else {
            self.quarantine(handles, part);
            return None;
        };
        let reason = KeepReason::ChangedOutside;
        let body = FirstLine::split(bytes).map_or(bytes, |(_, body)| body);
        let version = VersionName { rev: found.lineage.rev, hash: Hash::of(body).short(), reason };
        match history::keep(self, handles, At(&handles.root, part), found.case.header.id, version) {
            Ok(()) => Some(reason),
            Err(error) => {
                // The sweep at the next start finds it.
                tracing::warn!(kind = ?IoKind::from(error), "a replaced file could not be put away");
                None
            }
        }
    }

    fn case_kept_as(&self, handles: &Handles, code: &CaseCode) -> Option<CaseId> {
        let system = handles.system.as_ref()?;
        let history = again(|| self.fs().open_dir(At::new(system, HISTORY))).ok()?;
        let ids = again(|| self.fs().list(&history)).ok()?;
        let ids = ids.iter().filter_map(|name| uuid::Uuid::try_parse(name.to_str()?).ok().map(CaseId));
        let is_ours = |case: &CaseId| {
            let Ok(Some(dir)) = self.history_dir(handles, *case) else { return false };
            let versions = self.list_versions(&dir).unwrap_or_default();
            let first = versions.iter().find_map(|version| {
                let bytes = read_again(self.fs(), At(&dir, &version.name.file()), MAX_FILE_BYTES).ok()?;
                FirstLine::split(&bytes).ok().map(|(first, _)| first)
            });
            first.is_some_and(|first| &first.code == code && first.id == case.0)
        };
        ids.into_iter().find(is_ours)
    }
}

/// What the bytes say, also when they are not what Rondom wrote.
fn read_anyway(bytes: &[u8]) -> Option<Stored> {
    match format::load_bytes(bytes) {
        Ok(stored) => Some(stored),
        Err(LoadError { found, .. }) => found.map(|found| *found),
    }
}
