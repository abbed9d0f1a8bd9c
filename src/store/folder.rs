//! A folder of cases: who it is, whether it may be written to, and whether it is still there.
//!
//! The folder is held by handle and has a random id inside. Both are checked before every save, because a share that was
//! unmounted leaves an empty folder under the same path, and "the folder is gone" must never look like "the cases are
//! gone" or like a save that worked (reliability R7).

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::atomic::{self, WriteError};
use super::format::ron_text;
use super::fs::{At, Dir, Fs, Lock, Stat, again, read_again};
use super::trouble::{IoKind, Trouble};

/// The folder inside a folder of cases that is only ours.
pub const SYSTEM: &str = ".rondom";
const FOLDER_FILE: &str = "folder.ron";
const LOCK_FILE: &str = "lock";
/// The layout this program knows.
const CURRENT_LAYOUT: u32 = 1;
/// Far more than a folder file can ever be.
const MAX_FOLDER_FILE_BYTES: u64 = 64 * 1024;

/// Names a folder on every machine that opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FolderId(pub Uuid);

impl fmt::Display for FolderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A folder of cases that stands open.
pub struct Folder {
    fs: Arc<dyn Fs>,
    path: PathBuf,
    id: FolderId,
    read_only: Option<ReadOnly>,
    handles: Mutex<Handles>,
}

/// Why a folder can only be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another window, perhaps on another machine, has it open.
    InUse,
    /// A newer Rondom laid it out.
    Newer {
        /// The layout version it has.
        version: u32,
    },
    /// Its own description does not read.
    Damaged(Trouble),
    /// The disk does not let us write.
    Disk(IoKind),
    /// It was opened only to look.
    ByChoice,
}

/// Why a folder could not be opened at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// There is nothing at the path.
    Missing,
    /// There is something else at the path.
    NotAFolder,
    /// The disk refused.
    Disk(IoKind),
}

impl From<io::Error> for FolderError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            _ => Self::Disk(IoKind::from(error)),
        }
    }
}

/// The folder is not at its path any more, or another one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// Gone, or something else stands there.
    Gone,
    /// It went away and came back, and meanwhile another window took it.
    InUse,
    /// The disk gave an error while looking.
    Disk(IoKind),
}

/// The handles a folder is held by.
#[derive(Clone)]
pub(super) struct Handles {
    /// The folder itself.
    pub root: Dir,
    /// [`SYSTEM`] in it, where it exists.
    pub system: Option<Dir>,
    identity: Stat,
    _lock: Option<Arc<Lock>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FolderFile {
    layout: u32,
    id: FolderId,
}

/// What of a folder file must be readable in every version; other fields are passed over.
#[derive(Deserialize)]
struct AnyFolderFile {
    layout: u32,
}

impl Folder {
    /// Opens the folder at `path`, making it ours if it was not yet. A folder that cannot be written to opens read-only.
    ///
    /// # Errors
    /// [`FolderError`] when it cannot even be looked at.
    pub fn open(fs: Arc<dyn Fs>, path: &Path) -> Result<Self, FolderError> {
        let root = again(|| fs.open_root(path))?;
        let identity = again(|| fs.stat_dir(&root))?;
        let mut handles = Handles { root, system: None, identity, _lock: None };
        let (id, read_only) = match take(&*fs, &mut handles) {
            Ok(id) => (Some(id), None),
            Err((id, reason)) => (id, Some(reason)),
        };
        let id = id.unwrap_or_else(|| id_of_path(path));
        Ok(Self { fs, path: path.to_owned(), id, read_only, handles: Mutex::new(handles) })
    }

    /// Opens the folder at `path` only to look: nothing in it is made, written or locked, whoever else has it open.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn look(fs: Arc<dyn Fs>, path: &Path) -> Result<Self, FolderError> {
        let root = again(|| fs.open_root(path))?;
        let identity = again(|| fs.stat_dir(&root))?;
        let system = again(|| fs.open_dir(At::new(&root, SYSTEM))).ok();
        let found = system.as_ref().map_or(Ok(None), |system| find_id(&*fs, system));
        let (id, read_only) = match found {
            Ok(id) => (id, ReadOnly::ByChoice),
            Err((id, reason)) => (id, reason),
        };
        let handles = Mutex::new(Handles { root, system, identity, _lock: None });
        let id = id.unwrap_or_else(|| id_of_path(path));
        Ok(Self { fs, path: path.to_owned(), id, read_only: Some(read_only), handles })
    }

    /// Makes the last part of `path` if it is not there, and opens it.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn create(fs: Arc<dyn Fs>, path: &Path) -> Result<Self, FolderError> {
        if let (Some(parent), Some(name)) = (path.parent(), path.file_name()) {
            let parent = again(|| fs.open_root(parent))?;
            match again(|| fs.make_dir(At(&parent, name))) {
                Ok(()) => again(|| fs.fsync_dir(&parent))?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
        Self::open(fs, path)
    }

    /// Where it was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its id; one made from the path when the folder could not be given one.
    pub fn id(&self) -> FolderId {
        self.id
    }

    /// Why it can only be looked at; `None` when it can be written to.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    pub(super) fn fs(&self) -> &dyn Fs {
        &*self.fs
    }

    pub(super) fn handles(&self) -> Handles {
        self.held().clone()
    }

    /// The handles, after making sure that the folder at the path is this one. When it went away and came back (a share
    /// mounted again) it is taken hold of anew.
    pub(super) fn present(&self) -> Result<Handles, Unavailable> {
        let mut held = self.held();
        let root = match again(|| self.fs.open_root(&self.path)) {
            Ok(root) => root,
            Err(error) => return Err(gone_or_disk(error)),
        };
        let identity = again(|| self.fs.stat_dir(&root)).map_err(gone_or_disk)?;
        if identity.is_same_file(&held.identity) {
            if let Some(system) = &held.system {
                self.check_id(system)?;
            }
            return Ok(held.clone());
        }
        let system = again(|| self.fs.open_dir(At::new(&root, SYSTEM))).map_err(gone_or_disk)?;
        self.check_id(&system)?;
        let lock = match again(|| self.fs.lock(At::new(&system, LOCK_FILE))) {
            Ok(Some(lock)) => Some(Arc::new(lock)),
            Ok(None) => return Err(Unavailable::InUse),
            Err(error) if is_refusal(&error) => return Err(Unavailable::Disk(IoKind::from(error))),
            Err(_) => None,
        };
        *held = Handles { root, system: Some(system), identity, _lock: lock };
        Ok(held.clone())
    }

    fn check_id(&self, system: &Dir) -> Result<(), Unavailable> {
        let bytes = match read_again(self.fs(), At::new(system, FOLDER_FILE), MAX_FOLDER_FILE_BYTES) {
            Ok(bytes) => bytes,
            Err(super::fs::ReadError::Io(error)) => return Err(gone_or_disk(error)),
            Err(_) => return Err(Unavailable::Gone),
        };
        let is_this = parse(&bytes).is_ok_and(|found| found.id == self.id);
        if is_this { Ok(()) } else { Err(Unavailable::Gone) }
    }

    fn held(&self) -> MutexGuard<'_, Handles> {
        // A panic elsewhere cannot leave handles half replaced.
        self.handles.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gone_or_disk(error: io::Error) -> Unavailable {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::StaleNetworkFileHandle => Unavailable::Gone,
        _ => Unavailable::Disk(IoKind::from(error)),
    }
}

/// Makes the folder ours: system folder, id, lock. What keeps us from writing comes back with the id, where there is one.
fn take(fs: &dyn Fs, handles: &mut Handles) -> Result<FolderId, (Option<FolderId>, ReadOnly)> {
    let refused = |error: io::Error| (None, ReadOnly::Disk(IoKind::from(error)));
    let system = match again(|| fs.open_dir(At::new(&handles.root, SYSTEM))) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => make_dir(fs, &handles.root, SYSTEM.as_ref()).map_err(refused)?,
        found => found.map_err(refused)?,
    };
    handles.system = Some(system.clone());
    let id = match find_id(fs, &system)? {
        Some(id) => id,
        None => give_id(fs, &system)?,
    };
    match again(|| fs.lock(At::new(&system, LOCK_FILE))) {
        Ok(Some(lock)) => handles._lock = Some(Arc::new(lock)),
        Ok(None) => return Err((Some(id), ReadOnly::InUse)),
        Err(error) if is_refusal(&error) => return Err((Some(id), ReadOnly::Disk(IoKind::from(error)))),
        Err(_) => {}
    }
    Ok(id)
}

/// Whether a lock was refused because nothing may be written there. Any other error is a disk without locks (some shares);
/// the swap at each save still finds another writer.
fn is_refusal(error: &io::Error) -> bool {
    matches!(IoKind::from(error), IoKind::NoPermission | IoKind::ReadOnlyDisk)
}

fn find_id(fs: &dyn Fs, system: &Dir) -> Result<Option<FolderId>, (Option<FolderId>, ReadOnly)> {
    let bytes = match read_again(fs, At::new(system, FOLDER_FILE), MAX_FOLDER_FILE_BYTES) {
        Err(error) if error.is_not_found() => return Ok(None),
        Err(error) => return Err((None, ReadOnly::Damaged(error.into()))),
        Ok(bytes) => bytes,
    };
    match parse(&bytes) {
        Ok(file) => Ok(Some(file.id)),
        Err(Trouble::Newer { version }) => Err((None, ReadOnly::Newer { version })),
        Err(trouble) => Err((None, ReadOnly::Damaged(trouble))),
    }
}

fn give_id(fs: &dyn Fs, system: &Dir) -> Result<FolderId, (Option<FolderId>, ReadOnly)> {
    let file = FolderFile { layout: CURRENT_LAYOUT, id: FolderId(Uuid::new_v4()) };
    let text = ron_text::to_text(&file).map_err(|_never| (None, ReadOnly::Disk(IoKind::Other)))?;
    match atomic::create(fs, system, FOLDER_FILE.as_ref(), text.as_bytes(), "rondom") {
        Ok(_) => Ok(file.id),
        // Another window was a moment earlier.
        Err(WriteError::Taken) => find_id(fs, system)?.ok_or((None, ReadOnly::InUse)),
        Err(WriteError::Disk(kind)) => Err((None, ReadOnly::Disk(kind))),
        Err(WriteError::ReadBackDiffers | WriteError::NotRegular(_)) => Err((None, ReadOnly::Disk(IoKind::Device))),
    }
}

fn parse(bytes: &[u8]) -> Result<FolderFile, Trouble> {
    let text = std::str::from_utf8(bytes).map_err(|_where| Trouble::NotUtf8)?;
    let any: AnyFolderFile = ron_text::from_text(text, 1)?;
    if any.layout > CURRENT_LAYOUT {
        return Err(Trouble::Newer { version: any.layout });
    }
    ron_text::from_text(text, 1)
}

/// For a folder that could not be given an id, so that its cache has a place all the same.
fn id_of_path(path: &Path) -> FolderId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(path.as_os_str().as_encoded_bytes()).as_bytes()[..16]);
    FolderId(Uuid::from_bytes(bytes))
}

/// Opens a folder in `dir`, making it first if it is not there.
pub(super) fn make_dir(fs: &dyn Fs, dir: &Dir, name: &OsStr) -> io::Result<Dir> {
    let at = At(dir, name);
    match again(|| fs.open_dir(at)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        found => return found,
    }
    match again(|| fs.make_dir(at)) {
        Ok(()) => again(|| fs.fsync_dir(dir))?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    again(|| fs.open_dir(at))
}
