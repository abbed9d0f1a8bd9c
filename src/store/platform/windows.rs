//! The disk as Windows gives it. Not compiled yet: no machine to try it on has been at hand.
//!
//! There are no folder handles and no exchange here, so a folder is its path, and a save takes the way round by a second
//! name ([`super::super::atomic`]). Renames are tried again for two seconds: a virus scanner may hold a file (reliability R4).

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::os::windows::fs::{FileTypeExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::store::fs::{At, Fs, ReadError, Stat};
use crate::store::trouble::FileKind;

/// A folder.
#[derive(Clone, Debug)]
pub struct Dir(PathBuf);

/// A file being written.
#[derive(Debug)]
pub struct File(fs::File);

/// The lock file, open to no one else as long as this lives.
#[derive(Debug)]
pub struct Lock {
    _held: fs::File,
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFs;

const RETRY_FOR: Duration = Duration::from_secs(2);
const ACCESS_DENIED: i32 = 5;
const SHARING_VIOLATION: i32 = 32;
const LOCK_VIOLATION: i32 = 33;
const FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;

impl Fs for RealFs {
    fn open_root(&self, path: &Path) -> io::Result<Dir> {
        if fs::metadata(path)?.is_dir() { Ok(Dir(path.to_owned())) } else { Err(io::ErrorKind::NotADirectory.into()) }
    }

    fn open_dir(&self, at: At<'_>) -> io::Result<Dir> {
        let path = path(at);
        if fs::symlink_metadata(&path)?.is_dir() { Ok(Dir(path)) } else { Err(io::ErrorKind::NotADirectory.into()) }
    }

    fn make_dir(&self, at: At<'_>) -> io::Result<()> {
        fs::create_dir(path(at))
    }

    fn open_new(&self, at: At<'_>) -> io::Result<File> {
        fs::OpenOptions::new().write(true).create_new(true).open(path(at)).map(File)
    }

    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize> {
        (&file.0).write(bytes)
    }

    fn fsync(&self, file: &File) -> io::Result<()> {
        file.0.sync_all()
    }

    fn fsync_dir(&self, _dir: &Dir) -> io::Result<()> {
        // NTFS journals names by itself and offers no call for it.
        Ok(())
    }

    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
        let stat = self.stat(at)?;
        if stat.kind != FileKind::Regular {
            return Err(ReadError::NotRegular(stat.kind));
        }
        let file = fs::OpenOptions::new().read(true).custom_flags(FLAG_OPEN_REPARSE_POINT).open(path(at))?;
        let mut bytes = Vec::new();
        file.take(max_bytes + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > max_bytes { Err(ReadError::TooLarge) } else { Ok(bytes) }
    }

    fn stat(&self, at: At<'_>) -> io::Result<Stat> {
        fs::symlink_metadata(path(at)).map(|found| stat_of(&found))
    }

    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat> {
        fs::metadata(&dir.0).map(|found| stat_of(&found))
    }

    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>> {
        fs::read_dir(&dir.0)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
    }

    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        let started = Instant::now();
        loop {
            match fs::rename(path(from), path(to)) {
                Err(error) if is_held(&error) && started.elapsed() < RETRY_FOR => std::thread::sleep(Duration::from_millis(50)),
                done => return done,
            }
        }
    }

    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        fs::hard_link(path(from), path(to))?;
        fs::remove_file(path(from))
    }

    fn exchange(&self, _one: At<'_>, _other: At<'_>) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        fs::hard_link(path(from), path(to))
    }

    fn unlink(&self, at: At<'_>) -> io::Result<()> {
        fs::remove_file(path(at))
    }

    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>> {
        match fs::OpenOptions::new().write(true).create(true).truncate(false).share_mode(0).open(path(at)) {
            Ok(file) => Ok(Some(Lock { _held: file })),
            Err(error) if is_held(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Whether this error number says that the device failed.
pub fn is_device_error(code: i32) -> bool {
    // ERROR_CRC, ERROR_GEN_FAILURE, ERROR_IO_DEVICE
    matches!(code, 23 | 31 | 1117)
}

/// Whether this error number says that too many files are open.
pub fn is_too_many_open(code: i32) -> bool {
    code == 4
}

fn path(at: At<'_>) -> PathBuf {
    at.0.0.join(at.1)
}

fn is_held(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION | LOCK_VIOLATION))
}

fn stat_of(found: &fs::Metadata) -> Stat {
    // 100 ns since 1601, as nanoseconds since 1970.
    let nanos = |ticks: u64| i64::try_from(ticks).unwrap_or(i64::MAX).saturating_sub(116_444_736_000_000_000).saturating_mul(100);
    let kind = found.file_type();
    Stat {
        kind: if kind.is_symlink() || kind.is_symlink_dir() {
            FileKind::Link
        } else if kind.is_dir() {
            FileKind::Directory
        } else {
            FileKind::Regular
        },
        size: found.file_size(),
        modified_nanos: nanos(found.last_write_time()),
        changed_nanos: nanos(found.creation_time()),
        inode: 0,
        device: 0,
    }
}
