//! Earlier versions of a case: `.rondom/history/<uuid>/<rev>-<hash8>-<reason>.ron` (reliability R12).
//!
//! The reason stands in the name, so that a list and the thinning need to open nothing. A version comes here by renaming
//! the file that was replaced: it is never copied, so it cannot be half there.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::time::{Duration, SystemTime};

use super::folder::{Folder, Handles, make_dir};
use super::format;
use super::fs::{At, Dir, again, read_again};
use super::lineage::{KeepReason, Stored};
use super::trouble::{IoKind, LoadError, Trouble};
use crate::model::CaseId;
use crate::model::limits::MAX_FILE_BYTES;

pub(super) const HISTORY: &str = "history";
/// The newest versions are never thinned.
const KEEP_NEWEST: usize = 10;
/// What stood there when work began, or before something was put in its place as a whole, stays this long.
const KEEP_BEFORE: Duration = Duration::from_secs(90 * DAY_SECONDS);
const DAY_SECONDS: u64 = 24 * 60 * 60;

/// A kept version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What its name says.
    pub name: VersionName,
    /// When it was written.
    pub written: SystemTime,
}

/// What the name of a kept version says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionName {
    /// Its number.
    pub rev: u64,
    /// First eight digits of its hash.
    pub hash: String,
    /// Why it is kept.
    pub reason: KeepReason,
}

impl VersionName {
    fn parse(name: &OsStr) -> Option<Self> {
        let mut parts = name.to_str()?.strip_suffix(".ron")?.splitn(3, '-');
        let rev = parts.next()?.parse().ok()?;
        let hash = parts.next().filter(|hash| hash.len() == 8)?.to_owned();
        let reason = match parts.next() {
            Some(slug) => KeepReason::ALL.into_iter().find(|reason| reason.slug() == slug)?,
            None => KeepReason::Interval,
        };
        Some(Self { rev, hash, reason })
    }

    pub(super) fn file(&self) -> OsString {
        let Self { rev, hash, reason } = self;
        match reason {
            KeepReason::Interval => format!("{rev}-{hash}.ron").into(),
            reason => format!("{rev}-{hash}-{}.ron", reason.slug()).into(),
        }
    }
}

impl Folder {
    /// The kept versions of a case, newest first.
    ///
    /// # Errors
    /// What the disk said. A case without kept versions has an empty list.
    pub fn versions(&self, case: CaseId) -> Result<Vec<Version>, IoKind> {
        let Some(dir) = self.history_dir(&self.handles(), case)? else { return Ok(Vec::new()) };
        self.list_versions(&dir)
    }

    /// Reads a kept version.
    ///
    /// # Errors
    /// As for any case file.
    pub fn version(&self, case: CaseId, version: &VersionName) -> Result<Stored, LoadError> {
        let dir = self.history_dir(&self.handles(), case).map_err(Trouble::Unreadable)?;
        let dir = dir.ok_or(Trouble::Unreadable(IoKind::NotFound))?;
        let bytes = read_again(self.fs(), At(&dir, &version.file()), MAX_FILE_BYTES).map_err(Trouble::from)?;
        let stored = format::load_bytes(&bytes)?;
        if stored.case.header.id == case { Ok(stored) } else { Err(Trouble::HeaderBodyDisagree.into()) }
    }

    /// Removes the kept versions of a case that need not be kept any longer at `now`; says how many.
    ///
    /// # Errors
    /// What the disk said.
    pub fn thin_versions(&self, case: CaseId, now: SystemTime) -> Result<usize, IoKind> {
        let Some(dir) = self.history_dir(&self.handles(), case)? else { return Ok(0) };
        let thinned = thinned(&self.list_versions(&dir)?, now);
        for name in &thinned {
            again(|| self.fs().unlink(At(&dir, &name.file()))).map_err(IoKind::from)?;
        }
        Ok(thinned.len())
    }

    pub(super) fn history_dir(&self, handles: &Handles, case: CaseId) -> Result<Option<Dir>, IoKind> {
        let Some(system) = &handles.system else { return Ok(None) };
        let open = |dir: &Dir, name: &str| again(|| self.fs().open_dir(At::new(dir, name)));
        match open(system, HISTORY).and_then(|history| open(&history, &case.to_string())) {
            Ok(dir) => Ok(Some(dir)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn list_versions(&self, dir: &Dir) -> Result<Vec<Version>, IoKind> {
        let mut versions = Vec::new();
        for file in again(|| self.fs().list(dir))? {
            let Some(name) = VersionName::parse(&file) else { continue };
            let stat = again(|| self.fs().stat(At(dir, &file)))?;
            versions.push(Version { name, written: stat.modified() });
        }
        // Two machines may both have written the same number; then the later file comes first.
        versions.sort_by(|a, b| (b.name.rev, b.written, &b.name.hash).cmp(&(a.name.rev, a.written, &a.name.hash)));
        Ok(versions)
    }
}

/// Moves the file at `from` to the history of `case`.
pub(super) fn keep(folder: &Folder, handles: &Handles, from: At<'_>, case: CaseId, name: VersionName) -> io::Result<()> {
    let system = handles.system.as_ref().ok_or(io::ErrorKind::NotFound)?;
    let history = make_dir(folder.fs(), system, HISTORY.as_ref())?;
    let dir = make_dir(folder.fs(), &history, case.to_string().as_ref())?;
    again(|| folder.fs().rename(from, At(&dir, &name.file())))
}

/// Which of these versions (newest first) need not be kept at `now`: not the newest ten, not the last of its day, not
/// where a meeting closed or its report was released, and not where work began (or the whole case was replaced) less than 90 days ago.
pub fn thinned(versions: &[Version], now: SystemTime) -> Vec<VersionName> {
    let mut days = BTreeSet::new();
    let mut thinned = Vec::new();
    for (place, version) in versions.iter().enumerate() {
        let is_last_of_day = days.insert(day(version.written));
        // A clock that jumped back makes a version lie in the future: it is young, not old.
        let age = now.duration_since(version.written).unwrap_or_default();
        let is_protected = match version.name.reason {
            KeepReason::MeetingClose | KeepReason::Release => true,
            KeepReason::WorkStart | KeepReason::NewerTemplate | KeepReason::ChangedOutside | KeepReason::Restore => {
                age < KEEP_BEFORE
            }
            KeepReason::Interval | KeepReason::StepChange | KeepReason::MeetingStart => false,
        };
        if place >= KEEP_NEWEST && !is_last_of_day && !is_protected {
            thinned.push(version.name.clone());
        }
    }
    thinned
}

/// Days since 1970, in UTC: the same on every machine that opens the folder.
fn day(moment: SystemTime) -> u64 {
    moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs() / DAY_SECONDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_revision_hash_and_reason() {
        for reason in KeepReason::ALL {
            let name = VersionName { rev: 42, hash: "0123abcd".to_owned(), reason };
            assert_eq!(VersionName::parse(&name.file()), Some(name));
        }
        for name in ["42.ron", "x-0123abcd.ron", "42-0123abc.ron", "42-0123abcd-why.ron", "42-0123abcd.part"] {
            assert_eq!(VersionName::parse(name.as_ref()), None, "{name}");
        }
    }

    #[test]
    fn thinning_follows_the_rules() {
        use KeepReason::{Interval, MeetingClose, StepChange, WorkStart};
        let now = 400 * DAY_SECONDS;
        // (what is there beyond the newest ten: reason, seconds ago; whether it goes)
        type Older = (KeepReason, u64, bool);
        let cases: &[(&str, &[Older])] = &[
            ("nothing beyond ten", &[]),
            ("the last of each day stays", &[(Interval, DAY_SECONDS, false), (StepChange, DAY_SECONDS + 600, true)]),
            ("work start stays 90 days", &[(Interval, 89 * DAY_SECONDS, false), (WorkStart, 89 * DAY_SECONDS + 9, false)]),
            ("and not longer", &[(Interval, 91 * DAY_SECONDS, false), (WorkStart, 91 * DAY_SECONDS + 9, true)]),
            ("meeting close stays", &[(Interval, 300 * DAY_SECONDS, false), (MeetingClose, 300 * DAY_SECONDS + 9, false)]),
        ];
        for (rule, older) in cases {
            let newest = (0..10).map(|i| (Interval, i * 60, false));
            let all: Vec<_> = newest.chain(older.iter().copied()).collect();
            let version = |(i, (reason, ago, _)): (usize, &Older)| Version {
                name: VersionName { rev: 1000 - i as u64, hash: format!("{i:08}"), reason: *reason },
                written: SystemTime::UNIX_EPOCH + Duration::from_secs(now + DAY_SECONDS / 2 - ago),
            };
            let versions: Vec<_> = all.iter().enumerate().map(version).collect();
            let expected: Vec<_> =
                versions.iter().zip(&all).filter(|(_, (.., goes))| *goes).map(|(v, _)| v.name.clone()).collect();
            let at = SystemTime::UNIX_EPOCH + Duration::from_secs(now + DAY_SECONDS / 2);
            assert_eq!(thinned(&versions, at), expected, "{rule}");
        }
    }
}
