//! The seam between this room and the disk. Everything that can fail on a disk is one of these calls, so that tests can
//! make each of them fail (reliability §2).
//!
//! Files are named by a folder handle and a name in it: a path could lead somewhere else by the time it is used.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

pub use super::platform::{Dir, File, Lock, RealFs};
use super::trouble::{FileKind, IoKind, Trouble};

/// A name in a folder.
#[derive(Clone, Copy)]
pub struct At<'a>(pub &'a Dir, pub &'a OsStr);

impl<'a> At<'a> {
    /// `name` in `dir`.
    pub fn new(dir: &'a Dir, name: &'a (impl AsRef<OsStr> + ?Sized)) -> Self {
        Self(dir, name.as_ref())
    }
}

/// What this room asks of a disk. No call follows a symbolic link at the name it is given.
pub trait Fs: Send + Sync {
    /// Opens the folder at `path`; here links are followed, because a person chose the path.
    fn open_root(&self, path: &Path) -> io::Result<Dir>;
    /// Opens a folder inside another.
    fn open_dir(&self, at: At<'_>) -> io::Result<Dir>;
    /// Makes a folder only this user may enter.
    fn make_dir(&self, at: At<'_>) -> io::Result<()>;
    /// Makes a file that was not there, readable by this user only.
    fn open_new(&self, at: At<'_>) -> io::Result<File>;
    /// Writes a part of `bytes` and says how much.
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize>;
    /// Forces what was written to the disk itself.
    fn fsync(&self, file: &File) -> io::Result<()>;
    /// Forces the names in a folder to the disk itself.
    fn fsync_dir(&self, dir: &Dir) -> io::Result<()>;
    /// Reads a whole regular file of at most `max_bytes`; never waits for a pipe or device.
    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError>;
    /// What stands at a name.
    fn stat(&self, at: At<'_>) -> io::Result<Stat>;
    /// What a folder handle is.
    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat>;
    /// The names in a folder, in no order.
    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>>;
    /// Gives a file another name, over whatever stands there.
    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()>;
    /// Gives a file another name; fails when something stands there.
    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()>;
    /// Lets two names change places in one step; [`io::ErrorKind::Unsupported`] where the disk cannot.
    fn exchange(&self, one: At<'_>, other: At<'_>) -> io::Result<()>;
    /// Gives a file a second name.
    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()>;
    /// Takes a name away.
    fn unlink(&self, at: At<'_>) -> io::Result<()>;
    /// Takes the lock file for this process, as long as the result lives; `None` when another one has it.
    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>>;
}

/// What stands at a name. Two equal stats (with another inode for every save) mean the same content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// What it is.
    pub kind: FileKind,
    /// Bytes.
    pub size: u64,
    /// Last change of the content, in nanoseconds since 1970.
    pub modified_nanos: i64,
    /// Last change of content, name or rights, in nanoseconds since 1970. Cannot be set back by a program.
    pub changed_nanos: i64,
    /// Number of the file on its device.
    pub inode: u64,
    /// The device.
    pub device: u64,
}

impl Stat {
    /// Last change of the content.
    pub fn modified(&self) -> SystemTime {
        let nanos = Duration::from_nanos(self.modified_nanos.unsigned_abs());
        if self.modified_nanos < 0 { SystemTime::UNIX_EPOCH - nanos } else { SystemTime::UNIX_EPOCH + nanos }
    }

    /// The same file on the same device, whatever its content.
    pub fn is_same_file(&self, other: &Self) -> bool {
        (self.device, self.inode) == (other.device, other.inode)
    }
}

/// Why a file was not read.
#[derive(Debug)]
pub enum ReadError {
    /// The disk did not give it.
    Io(io::Error),
    /// It is not a regular file.
    NotRegular(FileKind),
    /// It is larger than asked for.
    TooLarge,
}

impl ReadError {
    /// Nothing stands there.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Io(error) => Self::Unreadable(IoKind::from(error)),
            ReadError::NotRegular(kind) => Self::NotRegular(kind),
            ReadError::TooLarge => Self::TooLarge,
        }
    }
}

/// Repeats a call a signal interrupted. Bounded, because a disk that answers "interrupted" for ever is broken. Never for
/// fsync: after a failed one the pages count as clean (reliability R2).
pub(super) fn again<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 0..8 {
        match call() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
    call()
}

/// As [`again`], for reading.
pub(super) fn read_again(fs: &dyn Fs, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
    for _ in 0..8 {
        match fs.read(at, max_bytes) {
            Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
    fs.read(at, max_bytes)
}
