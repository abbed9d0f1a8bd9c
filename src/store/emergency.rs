//! Whole cases in app-data, kept while their folder cannot be reached in time or has no room: the last words, until the
//! folder has them. A copy goes only when what it says stands in the folder, as the case or among its earlier versions.

use std::ffi::{OsStr, OsString};

use super::appdata::AppData;
use super::atomic::{self, PART, WriteError, label_of_part};
use super::folder::{Folder, Handles, make_dir};
use super::format;
use super::fs::{At, Dir, again, read_again};
use super::hash::Hash;
use super::history::{self, VersionName};
use super::lineage::{KeepReason, Stored};
use super::save::{Ticket, label};
use super::sweep::{Recovery, RecoverySource, Standing, Swept, hash_of};
use super::trouble::Trouble;
use crate::model::CaseId;
use crate::model::limits::MAX_FILE_BYTES;

const EMERGENCY: &str = "emergency";

/// A file among the emergency copies.
#[derive(Clone, Debug)]
pub struct EmergencyCopy {
    /// Its name there.
    pub name: OsString,
    /// What it holds, or what is the matter with it.
    pub stored: Result<Stored, Trouble>,
    bytes: Vec<u8>,
}

/// Copies of one case made since it was opened, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnCopies {
    /// What was saved since says the same or more.
    pub overtaken: Vec<OsString>,
    /// They say more than what was saved.
    pub ahead: Vec<OsString>,
}

impl AppData {
    /// Keeps a whole case file here while its folder cannot be reached; says under which name. It never takes the place of
    /// another copy, because that one may hold words that are nowhere else.
    ///
    /// # Errors
    /// What the disk said.
    pub fn keep_emergency_copy(&self, case: CaseId, version: Hash, bytes: &[u8]) -> Result<OsString, WriteError> {
        let dir = make_dir(&*self.fs, &self.dir, EMERGENCY.as_ref())?;
        let name = OsString::from(format!("{case}-{}.ron", version.short()));
        atomic::overwrite(&*self.fs, &dir, &name, bytes)?;
        Ok(name)
    }

    /// Everything among the emergency copies, also what a crash left half written.
    pub fn emergency_copies(&self) -> Vec<EmergencyCopy> {
        let Some(dir) = self.emergency_dir() else { return Vec::new() };
        let names = self.names_in(&dir, |name| name.ends_with(".ron") || label_of_part(name).is_some());
        names.into_iter().map(|name| self.read_copy(&dir, name)).collect()
    }

    /// Removes an emergency copy: what it says stands elsewhere now.
    pub fn remove_emergency_copy(&self, name: &OsStr) {
        if let Some(dir) = self.emergency_dir() {
            again(|| self.fs.unlink(At(&dir, name))).ok();
        }
    }

    fn emergency_dir(&self) -> Option<Dir> {
        again(|| self.fs.open_dir(At::new(&self.dir, EMERGENCY))).ok()
    }

    fn names_in(&self, dir: &Dir, wanted: impl Fn(&str) -> bool) -> Vec<OsString> {
        let mut names = again(|| self.fs.list(dir)).unwrap_or_default();
        names.retain(|name| name.to_str().is_some_and(&wanted));
        names.sort();
        names
    }

    fn read_copy(&self, dir: &Dir, name: OsString) -> EmergencyCopy {
        match read_again(&*self.fs, At(dir, &name), MAX_FILE_BYTES) {
            Ok(bytes) => EmergencyCopy { name, stored: format::load_bytes(&bytes).map_err(|error| error.trouble), bytes },
            Err(error) => EmergencyCopy { name, stored: Err(error.into()), bytes: Vec::new() },
        }
    }
}

impl Folder {
    /// Looks at the copies of one case in `data` (app-data of this folder): what is newer than the folder has is offered,
    /// the rest finds its place.
    pub fn sweep_copies_of(&self, case: CaseId, data: &AppData) -> Swept {
        let mut swept = Swept::default();
        if self.read_only().is_none() {
            let is_of_case = |copy: &EmergencyCopy| {
                // What is half written may be on its way to becoming a copy.
                let is_whole = !copy.name.as_encoded_bytes().ends_with(PART.as_bytes());
                is_whole && copy.stored.as_ref().is_ok_and(|stored| stored.case.header.id == case)
            };
            let copies = data.emergency_copies().into_iter().filter(is_of_case);
            self.sweep_copies(&self.handles(), copies, data, &mut swept);
        }
        swept
    }

    pub(super) fn sweep_copies(
        &self,
        handles: &Handles,
        copies: impl Iterator<Item = EmergencyCopy>,
        data: &AppData,
        swept: &mut Swept,
    ) {
        for EmergencyCopy { name, stored, bytes } in copies {
            match stored {
                Ok(stored) => match self.standing(handles, &stored) {
                    Standing::Newer => swept.recoveries.push(Recovery { stored, source: RecoverySource::Emergency(name) }),
                    Standing::Known => {
                        data.remove_emergency_copy(&name);
                        swept.removed += 1;
                    }
                    Standing::Older if self.take_into_history(handles, &stored, &bytes) => {
                        data.remove_emergency_copy(&name);
                        swept.kept += 1;
                    }
                    Standing::Older => {}
                },
                // A newer Rondom, or the disk at another moment, may read it.
                Err(Trouble::Newer { .. } | Trouble::Unreadable(_)) => {}
                Err(_) => {
                    if self.take_into_trash(handles, &bytes) {
                        data.remove_emergency_copy(&name);
                        swept.quarantined += 1;
                    }
                }
            }
        }
    }

    /// A save of the ticket's case succeeded: copies that say no more than what is on disk go, copies with other words are
    /// kept among the earlier versions. Says whether one came there.
    pub(super) fn settle_copies(&self, ticket: &Ticket, own: &OwnCopies, data: &AppData) -> bool {
        let Some(dir) = data.emergency_dir() else { return false };
        let start = ticket.case.to_string();
        let mut kept = false;
        for name in data.names_in(&dir, |name| name.starts_with(&start) && name.ends_with(".ron")) {
            if own.ahead.contains(&name) {
                continue;
            }
            if own.overtaken.contains(&name) {
                data.remove_emergency_copy(&name);
                continue;
            }
            let copy = data.read_copy(&dir, name);
            let Ok(stored) = &copy.stored else { continue };
            let is_on_disk = hash_of(stored).is_some_and(|hash| ticket.comes_after(hash));
            if is_on_disk || self.take_into_history(&self.handles(), stored, &copy.bytes) {
                data.remove_emergency_copy(&copy.name);
                kept |= !is_on_disk;
            }
        }
        kept
    }

    /// Puts the bytes of a version among the earlier versions of its case; says whether they stand there.
    fn take_into_history(&self, handles: &Handles, stored: &Stored, bytes: &[u8]) -> bool {
        let case = stored.case.header.id;
        let Some(hash) = hash_of(stored) else { return false };
        // Kept as long as what was put back: nobody has seen these words in the list yet.
        let version = VersionName { rev: stored.lineage.rev, hash: hash.short(), reason: KeepReason::Restore };
        let part = atomic::write_part(self.fs(), &handles.root, &label(case), bytes);
        part.is_ok_and(|part| history::keep(self, handles, At(&handles.root, &part), case, version).is_ok())
    }

    fn take_into_trash(&self, handles: &Handles, bytes: &[u8]) -> bool {
        let part = atomic::write_part(self.fs(), &handles.root, "rondom", bytes);
        part.is_ok_and(|part| self.quarantine(handles, &part))
    }
}
