//! What stands in a folder: its cases, what is the matter with those that do not read, and copies of one case.
//!
//! Nothing of ours is skipped silently and nothing of others is touched. Cases are told apart by the id inside, never by
//! file name: sync tools rename files (reliability R9).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::{OsStr, OsString};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use super::folder::{Folder, Unavailable};
use super::format;
use super::fs::{At, Dir, again, read_again};
use super::index::{Index, Indexed};
use super::trouble::{FileKind, IoKind, LoadError, Trouble};
use crate::model::limits::MAX_FILE_BYTES;
use crate::model::{CaseCode, CaseId};
use crate::store::lineage::Stored;

/// Files of the folder that end like cases but are something else of ours.
const OTHER_FILES: [&str; 3] = ["people.ron", "holidays.ron", "import.ron"];
/// A file changed this short ago might change again within one tick of the disk's clock, so it is read again next time.
const SETTLE_NANOS: i64 = 2_000_000_000;
/// Reading is mostly waiting and parsing in turn; more threads than this crowd out the save thread.
const THREADS: usize = 2;
/// This many cases gone at once is not someone deleting a case (reliability R7).
const MANY_GONE: usize = 3;
/// Nor is one in this many.
const GONE_SHARE: usize = 5;

/// What stands in a folder. `R` is what a list shows of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan<R> {
    /// Cases, and files that should be cases, by name.
    pub files: Vec<Listed<R>>,
    /// Other people's files that end in `.ron`, by name. Left alone.
    pub others: Vec<OsString>,
    /// What the index knew and is not there now.
    pub gone: Vec<Listed<R>>,
    /// So much is gone at once that the list should be frozen instead of believed.
    pub frozen: bool,
}

/// One file that is, or should be, a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<R> {
    /// Its name; says nothing about the pupil.
    pub file: OsString,
    /// When it was last written.
    pub modified: SystemTime,
    /// Which case it is, where that can be read.
    pub case: Option<CaseId>,
    /// Its code, where that can be read.
    pub code: Option<String>,
    /// Which version it is; 0 where that cannot be read.
    pub rev: u64,
    /// What a list shows of it, where it reads; also when it was changed outside Rondom.
    pub row: Option<R>,
    /// What is the matter with it.
    pub trouble: Option<Trouble>,
    /// It is another copy of the case in this file (a sync tool's conflict copy, or a version found at a save).
    pub copy_of: Option<OsString>,
}

/// Why a folder could not be listed. The list that was there still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanError {
    /// The folder is not where it was.
    FolderGone,
    /// The disk refused.
    Disk(IoKind),
    /// It was called off.
    Cancelled,
}

impl From<Unavailable> for ScanError {
    fn from(unavailable: Unavailable) -> Self {
        match unavailable {
            Unavailable::Gone | Unavailable::InUse => Self::FolderGone,
            Unavailable::Disk(kind) => Self::Disk(kind),
        }
    }
}

/// Watches over something that takes long.
pub struct Watch<'a> {
    /// Set to call it off.
    pub cancel: &'a AtomicBool,
    /// Told how much is done, of how much; called from several threads.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

impl Folder {
    /// Lists the folder. What `index` already knows is not read again; `row` makes of a case what a list shows. The index
    /// that comes back is the one to keep.
    ///
    /// # Errors
    /// [`ScanError`].
    pub fn scan<R: Clone + Send + Sync>(
        &self,
        index: &Index<R>,
        row: &(dyn Fn(&Stored) -> R + Sync),
        watch: &Watch<'_>,
    ) -> Result<(Scan<R>, Index<R>), ScanError> {
        let root = self.root_to_list()?;
        let names = again(|| self.fs().list(&root)).map_err(|error| ScanError::Disk(error.into()))?;
        let mut names: Vec<OsString> = names.into_iter().filter(|name| may_be_case(name)).collect();
        names.sort();
        let known: HashMap<&str, &Indexed<R>> = index.files.iter().map(|entry| (entry.name.as_str(), entry)).collect();
        let settled_before = now_nanos().saturating_sub(SETTLE_NANOS);
        let next = AtomicUsize::new(0);
        let look = || {
            let mut found = Vec::new();
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(name) = names.get(place) else { return found };
                if watch.cancel.load(Ordering::Relaxed) {
                    return found;
                }
                (watch.progress)(place, names.len());
                found.extend(self.look_at(&root, name, &known, row, settled_before).map(|entry| (place, entry)));
            }
        };
        let mut found = in_threads(&look);
        if watch.cancel.load(Ordering::Relaxed) {
            return Err(ScanError::Cancelled);
        }
        found.sort_by_key(|(place, _)| *place);
        let found: Vec<(OsString, Indexed<R>)> = found.into_iter().map(|(place, entry)| (names[place].clone(), entry)).collect();
        Ok(conclude(found, index))
    }

    fn root_to_list(&self) -> Result<Dir, ScanError> {
        if self.read_only().is_some() {
            return Ok(self.handles().root);
        }
        match self.present() {
            Ok(handles) => Ok(handles.root),
            // Another window writes there now; looking is still allowed.
            Err(Unavailable::InUse) => again(|| self.fs().open_root(self.path())).map_err(|error| ScanError::Disk(error.into())),
            Err(unavailable) => Err(unavailable.into()),
        }
    }

    /// What is in one file; `None` when it went away meanwhile.
    fn look_at<R: Clone>(
        &self,
        root: &Dir,
        name: &OsStr,
        known: &HashMap<&str, &Indexed<R>>,
        row: &(dyn Fn(&Stored) -> R + Sync),
        settled_before: i64,
    ) -> Option<Indexed<R>> {
        let at = At(root, name);
        let text = name.to_string_lossy().into_owned();
        let stat = match again(|| self.fs().stat(at)) {
            Ok(stat) => stat,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            Err(error) => return Some(Indexed::unread(text, Trouble::Unreadable(error.into()))),
        };
        // A name that is not text has no place in the index.
        if let Some(entry) = name.to_str().and_then(|name| known.get(name))
            && entry.stat == Some(stat)
        {
            return Some((*entry).clone());
        }
        let is_settled = stat.changed_nanos < settled_before && stat.modified_nanos < settled_before && name.to_str().is_some();
        let mut entry = Indexed::unread(text, Trouble::NotACase);
        entry.stat = is_settled.then_some(stat);
        entry.modified_nanos = stat.modified_nanos;
        let loaded = match stat.kind {
            FileKind::Regular => match read_again(self.fs(), at, MAX_FILE_BYTES) {
                Ok(bytes) => format::load_bytes(&bytes),
                Err(error) if error.is_not_found() => return None,
                Err(error) => Err(Trouble::from(error).into()),
            },
            kind => Err(Trouble::NotRegular(kind).into()),
        };
        let (stored, trouble) = match loaded {
            Ok(stored) => (Some(stored), None),
            Err(LoadError { trouble, found }) => (found.map(|found| *found), Some(trouble)),
        };
        entry.trouble = trouble;
        // The disk may read it next time.
        if matches!(trouble, Some(Trouble::Unreadable(_))) {
            entry.stat = None;
        }
        if let Some(stored) = &stored {
            let header = &stored.case.header;
            (entry.case, entry.code, entry.rev) = (Some(header.id), Some(header.code.to_string()), stored.lineage.rev);
            entry.row = Some(row(stored));
        }
        Some(entry)
    }
}

fn may_be_case(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    bytes.ends_with(b".ron") && !bytes.starts_with(b".") && OTHER_FILES.iter().all(|other| name != *other)
}

/// A file that does not say it is ours is only ours if its name does.
fn is_named_like_a_case(name: &str) -> bool {
    name.get(..9).is_some_and(|code| CaseCode::parse(code).is_some())
}

fn now_nanos() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}

/// Runs `look` on this thread and on one more.
fn in_threads<T: Send>(look: &(dyn Fn() -> Vec<T> + Sync)) -> Vec<T> {
    std::thread::scope(|scope| {
        let spawn = |n: usize| std::thread::Builder::new().name(format!("scan-{n}")).spawn_scoped(scope, look).ok();
        // Without a second thread this one does all of it.
        let others: Vec<_> = (1..THREADS).filter_map(spawn).collect();
        let mut found = look();
        for other in others {
            found.extend(other.join().unwrap_or_default());
        }
        found
    })
}

fn conclude<R: Clone>(found: Vec<(OsString, Indexed<R>)>, before: &Index<R>) -> (Scan<R>, Index<R>) {
    let mut scan = Scan { files: Vec::new(), others: Vec::new(), gone: Vec::new(), frozen: false };
    let mut index = Index { files: Vec::new() };
    for (name, entry) in found {
        if entry.trouble == Some(Trouble::NotACase) && !is_named_like_a_case(&entry.name) {
            scan.others.push(name);
        } else {
            scan.files.push(entry.listed(name));
        }
        index.files.push(entry);
    }
    name_copies(&mut scan.files);
    let names: BTreeSet<&str> = index.files.iter().map(|entry| entry.name.as_str()).collect();
    let gone_cases = |entry: &&Indexed<R>| entry.case.is_some() && !names.contains(entry.name.as_str());
    let known_cases = before.files.iter().filter(|entry| entry.case.is_some()).count();
    let gone: Vec<Indexed<R>> = before.files.iter().filter(gone_cases).cloned().collect();
    scan.gone = gone.iter().map(|entry| entry.listed(OsString::from(&entry.name))).collect();
    // A file that was only renamed is not gone.
    scan.gone.retain(|gone| !scan.files.iter().any(|file| file.case == gone.case));
    scan.frozen = scan.gone.len() >= MANY_GONE || (!scan.gone.is_empty() && scan.gone.len() * GONE_SHARE >= known_cases);
    if scan.frozen {
        // Remembered, so that the next look is not fooled into believing it.
        index.files.extend(gone);
        index.files.sort_by(|a, b| a.name.cmp(&b.name));
    }
    (scan, index)
}

fn name_copies<R>(files: &mut [Listed<R>]) {
    let mut by_case: BTreeMap<CaseId, Vec<usize>> = BTreeMap::new();
    for (place, file) in files.iter().enumerate() {
        if let Some(case) = file.case {
            by_case.entry(case).or_default().push(place);
        }
    }
    for places in by_case.into_values().filter(|places| places.len() > 1) {
        let has_own_name = |file: &Listed<R>| file.code.as_ref().is_some_and(|code| file.file == *format!("{code}.ron"));
        let best = places.iter().copied().max_by_key(|place| {
            let file = &files[*place];
            (has_own_name(file), file.trouble.is_none(), file.rev, std::cmp::Reverse(file.file.clone()))
        });
        let Some(best) = best else { continue };
        let main = files[best].file.clone();
        for place in places.into_iter().filter(|place| *place != best) {
            files[place].copy_of = Some(main.clone());
        }
    }
}
