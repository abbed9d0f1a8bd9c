//! How a file changes: completely or not at all, and never over something we have not read (reliability R1 to R4).
//!
//! New content goes to a file of its own in the same folder, is forced to the disk and read back. Only then do the two
//! names change places, in one step. What the exchange brought out is looked at afterwards: if it is not the version we
//! started from, someone else wrote in between, and theirs is kept beside ours. Looking *before* the exchange would leave a
//! gap in which two writers lose each other's work.

use std::ffi::{OsStr, OsString};
use std::io;

use uuid::Uuid;

use super::fs::{At, Dir, Fs, ReadError, again, read_again};
use super::hash::Hash;
use super::trouble::{FileKind, IoKind};
use crate::model::limits::MAX_FILE_BYTES;

/// Ending of a file that is being written.
pub const PART: &str = ".part";
/// How often a save starts afresh: a new file for a failed fsync, another round when a name comes or goes meanwhile.
const ATTEMPTS: usize = 3;

/// New content stands at its name.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// It is certain to survive a power cut; otherwise saved, but not yet certain (reliability R3).
    pub certain: bool,
    /// What stood there before.
    pub displaced: Displaced,
}

/// What stood at the name before.
#[derive(Debug, PartialEq, Eq)]
pub enum Displaced {
    /// Nothing was there, or nothing any more.
    Nothing,
    /// The version we started from; it now has this name and may be kept elsewhere or removed.
    Base(OsString),
    /// Someone else's version; it now has this name, beside ours.
    Foreign(OsString),
    /// The disk would not show it; it keeps this name until the sweep at the next start looks at it.
    Unread(OsString),
}

/// Why nothing was written. What stood on disk before still stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The disk refused.
    Disk(IoKind),
    /// The disk said yes but gave back something else.
    ReadBackDiffers,
    /// A new file was asked for, and something stands there.
    Taken,
    /// Something stands there that cannot be a case.
    NotRegular(FileKind),
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Disk(IoKind::from(error))
    }
}

impl From<ReadError> for WriteError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Io(error) => Self::from(error),
            ReadError::NotRegular(kind) => Self::NotRegular(kind),
            ReadError::TooLarge => Self::ReadBackDiffers,
        }
    }
}

/// Writes `bytes` under a name nothing has yet. `label` names the file meanwhile and must be neutral.
///
/// # Errors
/// [`WriteError::Taken`] when something stands there, else what the disk said.
pub fn create(fs: &dyn Fs, dir: &Dir, name: &OsStr, bytes: &[u8], label: &str) -> Result<Written, WriteError> {
    let part = write_part(fs, dir, label, bytes)?;
    let done = again(|| fs.rename_new(At(dir, &part), At(dir, name)));
    if let Err(error) = done
        && !holds(fs, At(dir, name), bytes)
    {
        remove_own(fs, At(dir, &part), bytes);
        return Err(if error.kind() == io::ErrorKind::AlreadyExists { WriteError::Taken } else { error.into() });
    }
    Ok(Written { certain: force(fs, dir), displaced: Displaced::Nothing })
}

/// Writes `bytes` over the file whose whole content has the hash `base`.
///
/// # Errors
/// What the disk said; the old content then still stands there.
pub fn replace(fs: &dyn Fs, dir: &Dir, name: &OsStr, bytes: &[u8], base: Hash, label: &str) -> Result<Written, WriteError> {
    let part = write_part(fs, dir, label, bytes)?;
    let swapped = swap(fs, dir, &part, name, bytes, base, label);
    let displaced = match swapped {
        Ok(displaced) => displaced,
        Err(error) => {
            remove_own(fs, At(dir, &part), bytes);
            return Err(error);
        }
    };
    Ok(Written { certain: force(fs, dir), displaced })
}

/// Writes a small file of our own over whatever stands there: settings, participants, an index.
///
/// # Errors
/// What the disk said; the old content then still stands there.
pub fn overwrite(fs: &dyn Fs, dir: &Dir, name: &OsStr, bytes: &[u8]) -> Result<(), WriteError> {
    let part = write_part(fs, dir, "rondom", bytes)?;
    if let Err(error) = again(|| fs.rename(At(dir, &part), At(dir, name))) {
        remove_own(fs, At(dir, &part), bytes);
        return Err(error.into());
    }
    Ok(again(|| fs.fsync_dir(dir))?)
}

/// Whether `name` is one of a file being written, and whose: the label and the random part.
pub fn label_of_part(name: &str) -> Option<&str> {
    let (label, random) = name.strip_prefix('.')?.strip_suffix(PART)?.rsplit_once('.')?;
    let is_random = random.len() == 8 && random.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_random.then_some(label)
}

fn part_name(label: &str) -> OsString {
    format!(".{label}.{}{PART}", &Uuid::new_v4().simple().to_string()[..8]).into()
}

/// A file with `bytes`, forced to the disk and read back.
pub(super) fn write_part(fs: &dyn Fs, dir: &Dir, label: &str, bytes: &[u8]) -> Result<OsString, WriteError> {
    let mut last = WriteError::Disk(IoKind::Other);
    for _ in 0..ATTEMPTS {
        let name = part_name(label);
        let at = At(dir, &name);
        match write_and_check(fs, at, bytes) {
            Ok(()) => return Ok(name),
            Err(error) => {
                // Whatever is in it is a beginning of what we hold in memory. If it cannot be removed now, the sweep at
                // the next start does.
                again(|| fs.unlink(at)).ok();
                last = error;
            }
        }
    }
    Err(last)
}

fn write_and_check(fs: &dyn Fs, at: At<'_>, bytes: &[u8]) -> Result<(), WriteError> {
    let file = again(|| fs.open_new(at))?;
    let mut rest = bytes;
    while !rest.is_empty() {
        let count = again(|| fs.write(&file, rest))?;
        if count == 0 {
            return Err(io::Error::from(io::ErrorKind::WriteZero).into());
        }
        rest = rest.get(count..).unwrap_or_default();
    }
    fs.fsync(&file)?;
    drop(file);
    let found = read_again(fs, at, bytes.len() as u64)?;
    if found == bytes { Ok(()) } else { Err(WriteError::ReadBackDiffers) }
}

fn swap(
    fs: &dyn Fs,
    dir: &Dir,
    part: &OsStr,
    name: &OsStr,
    bytes: &[u8],
    base: Hash,
    label: &str,
) -> Result<Displaced, WriteError> {
    let (new, target) = (At(dir, part), At(dir, name));
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for _ in 0..ATTEMPTS {
        match again(|| fs.exchange(new, target)) {
            Ok(()) => return Ok(judge(fs, dir, part, name, base)),
            // Some disks (network shares) report an error for what they did do.
            Err(_) if holds(fs, target, bytes) => return Ok(judge(fs, dir, part, name, base)),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => return swap_in_steps(fs, dir, part, name, base, label),
            Err(error) if error.kind() == io::ErrorKind::NotFound => last = error,
            Err(error) => return Err(error.into()),
        }
        // The case file went away: someone moved or deleted it. The words in memory are still to be saved.
        match again(|| fs.rename_new(new, target)) {
            Ok(()) => return Ok(Displaced::Nothing),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(last.into())
}

/// Looks at what an exchange brought out.
fn judge(fs: &dyn Fs, dir: &Dir, part: &OsStr, name: &OsStr, base: Hash) -> Displaced {
    match read_again(fs, At(dir, part), MAX_FILE_BYTES).map(|bytes| Hash::of(&bytes)) {
        Ok(hash) if hash == base => Displaced::Base(part.to_owned()),
        Ok(hash) => Displaced::Foreign(set_aside(fs, dir, part, name, Some(hash))),
        Err(ReadError::NotRegular(_) | ReadError::TooLarge) => Displaced::Foreign(set_aside(fs, dir, part, name, None)),
        Err(ReadError::Io(_)) => Displaced::Unread(part.to_owned()),
    }
}

/// Gives someone else's version a name beside ours. If that fails it keeps its present name, and the sweep at the next
/// start finds it.
fn set_aside(fs: &dyn Fs, dir: &Dir, from: &OsStr, name: &OsStr, hash: Option<Hash>) -> OsString {
    let stem = name.to_string_lossy();
    let stem = stem.strip_suffix(".ron").unwrap_or(&stem);
    let mut mark = hash.map_or_else(random_mark, |hash| hash.short());
    for _ in 0..ATTEMPTS {
        let beside = OsString::from(format!("{stem}.found-{mark}.ron"));
        match again(|| fs.rename_new(At(dir, from), At(dir, &beside))) {
            Ok(()) => return beside,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => mark = random_mark(),
            Err(_) => break,
        }
    }
    from.to_owned()
}

fn random_mark() -> String {
    Uuid::new_v4().simple().to_string()[..8].to_owned()
}

/// The way round for disks without exchange: what stands there gets a second name, then ours goes over it.
///
/// Between the look and the rename another writer could come in; no such disk offers anything better.
fn swap_in_steps(fs: &dyn Fs, dir: &Dir, part: &OsStr, name: &OsStr, base: Hash, label: &str) -> Result<Displaced, WriteError> {
    let (new, target) = (At(dir, part), At(dir, name));
    let displaced = match read_again(fs, target, MAX_FILE_BYTES) {
        Err(error) if error.is_not_found() => {
            again(|| fs.rename_new(new, target))?;
            return Ok(Displaced::Nothing);
        }
        Ok(old) if Hash::of(&old) == base => {
            let backup = part_name(label);
            if again(|| fs.link(target, At(dir, &backup))).is_ok() { backup } else { write_part(fs, dir, label, &old)? }
        }
        Ok(other) => {
            let aside = set_aside(fs, dir, name, name, Some(Hash::of(&other)));
            if aside == name {
                return Err(WriteError::Disk(IoKind::Other));
            }
            again(|| fs.rename_new(new, target))?;
            return Ok(Displaced::Foreign(aside));
        }
        Err(error) => return Err(error.into()),
    };
    again(|| fs.rename(new, target))?;
    Ok(judge(fs, dir, &displaced, name, base))
}

fn force(fs: &dyn Fs, dir: &Dir) -> bool {
    again(|| fs.fsync_dir(dir)).is_ok()
}

fn holds(fs: &dyn Fs, at: At<'_>, bytes: &[u8]) -> bool {
    read_again(fs, at, bytes.len() as u64).is_ok_and(|found| found == bytes)
}

/// Removes a file of ours after a failure, but only if it still holds what we put there: after an exchange that failed
/// half-way it might be someone else's.
fn remove_own(fs: &dyn Fs, at: At<'_>, bytes: &[u8]) {
    if holds(fs, at, bytes) {
        again(|| fs.unlink(at)).ok();
    }
}
