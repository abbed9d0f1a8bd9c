//! The disk as Linux and macOS give it: folder handles and the `…at` calls.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{self, AtFlags, FileType, FlockOperation, Mode, OFlags, RenameFlags};
use rustix::io::Errno;

use super::system::{device_of, force};
use crate::store::fs::{At, Fs, ReadError, Stat};
use crate::store::trouble::FileKind;

/// A folder that stays the same folder when its path goes elsewhere.
#[derive(Clone, Debug)]
pub struct Dir(Arc<OwnedFd>);

/// A file being written.
#[derive(Debug)]
pub struct File(OwnedFd);

/// The lock file, locked as long as this lives.
#[derive(Debug)]
pub struct Lock {
    _held: OwnedFd,
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFs;

const OWNER_ONLY_FILE: Mode = Mode::RUSR.union(Mode::WUSR);
const OWNER_ONLY_DIR: Mode = OWNER_ONLY_FILE.union(Mode::XUSR);
const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

impl Fs for RealFs {
    fn open_root(&self, path: &Path) -> io::Result<Dir> {
        Ok(Dir(Arc::new(fs::open(path, FOLDER, Mode::empty())?)))
    }

    fn open_dir(&self, at: At<'_>) -> io::Result<Dir> {
        Ok(Dir(Arc::new(fs::openat(&at.0.0, at.1, FOLDER | OFlags::NOFOLLOW, Mode::empty())?)))
    }

    fn make_dir(&self, at: At<'_>) -> io::Result<()> {
        Ok(fs::mkdirat(&at.0.0, at.1, OWNER_ONLY_DIR)?)
    }

    fn open_new(&self, at: At<'_>) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Ok(File(fs::openat(&at.0.0, at.1, flags, OWNER_ONLY_FILE)?))
    }

    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(&file.0, bytes)?)
    }

    fn fsync(&self, file: &File) -> io::Result<()> {
        Ok(force(&file.0)?)
    }

    fn fsync_dir(&self, dir: &Dir) -> io::Result<()> {
        Ok(force(&dir.0)?)
    }

    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
        // Looked at before opening: opening a device may already do something.
        regular(self.stat(at)?, max_bytes)?;
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = fs::openat(&at.0.0, at.1, flags, Mode::empty()).map_err(|errno| match errno {
            Errno::LOOP => ReadError::NotRegular(FileKind::Link),
            errno => ReadError::Io(errno.into()),
        })?;
        let size = regular(stat_of(&fs::fstat(&file).map_err(io::Error::from)?), max_bytes)?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        io::Read::read_to_end(&mut io::Read::take(std::fs::File::from(file), max_bytes + 1), &mut bytes)?;
        if bytes.len() as u64 > max_bytes { Err(ReadError::TooLarge) } else { Ok(bytes) }
    }

    fn stat(&self, at: At<'_>) -> io::Result<Stat> {
        Ok(stat_of(&fs::statat(&at.0.0, at.1, AtFlags::SYMLINK_NOFOLLOW)?))
    }

    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat> {
        Ok(stat_of(&fs::fstat(&dir.0)?))
    }

    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in fs::Dir::read_from(&dir.0)? {
            let entry = entry?;
            let name = entry.file_name().to_bytes();
            if name != b"." && name != b".." {
                names.push(OsStr::from_bytes(name).to_owned());
            }
        }
        Ok(names)
    }

    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        Ok(fs::renameat(&from.0.0, from.1, &to.0.0, to.1)?)
    }

    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        match fs::renameat_with(&from.0.0, from.1, &to.0.0, to.1, RenameFlags::NOREPLACE) {
            Err(errno) if is_unsupported(errno) => {}
            done => return Ok(done?),
        }
        match fs::linkat(&from.0.0, from.1, &to.0.0, to.1, AtFlags::empty()) {
            Ok(()) => return Ok(fs::unlinkat(&from.0.0, from.1, AtFlags::empty())?),
            Err(errno) if is_unsupported(errno) || errno == Errno::PERM => {}
            Err(errno) => return Err(errno.into()),
        }
        // A disk with neither (exFAT): looking first is all there is.
        match fs::statat(&to.0.0, to.1, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => self.rename(from, to),
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(errno) => Err(errno.into()),
        }
    }

    fn exchange(&self, one: At<'_>, other: At<'_>) -> io::Result<()> {
        fs::renameat_with(&one.0.0, one.1, &other.0.0, other.1, RenameFlags::EXCHANGE)
            .map_err(|errno| if is_unsupported(errno) { io::ErrorKind::Unsupported.into() } else { errno.into() })
    }

    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        Ok(fs::linkat(&from.0.0, from.1, &to.0.0, to.1, AtFlags::empty())?)
    }

    fn unlink(&self, at: At<'_>) -> io::Result<()> {
        Ok(fs::unlinkat(&at.0.0, at.1, AtFlags::empty())?)
    }

    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>> {
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = fs::openat(&at.0.0, at.1, flags, OWNER_ONLY_FILE)?;
        match fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Some(Lock { _held: file })),
            Err(Errno::WOULDBLOCK) => Ok(None),
            Err(errno) => Err(errno.into()),
        }
    }
}

fn is_unsupported(errno: Errno) -> bool {
    [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::NOTSUP].contains(&errno)
}

fn regular(stat: Stat, max_bytes: u64) -> Result<u64, ReadError> {
    match stat.kind {
        FileKind::Regular if stat.size > max_bytes => Err(ReadError::TooLarge),
        FileKind::Regular => Ok(stat.size),
        kind => Err(ReadError::NotRegular(kind)),
    }
}

fn stat_of(stat: &fs::Stat) -> Stat {
    let nanos = |seconds: i64, nanos: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
    Stat {
        kind: match FileType::from_raw_mode(stat.st_mode) {
            FileType::RegularFile => FileKind::Regular,
            FileType::Directory => FileKind::Directory,
            FileType::Symlink => FileKind::Link,
            FileType::Fifo => FileKind::Fifo,
            _ => FileKind::Device,
        },
        size: u64::try_from(stat.st_size).unwrap_or_default(),
        modified_nanos: nanos(stat.st_mtime, stat.st_mtime_nsec as i64),
        changed_nanos: nanos(stat.st_ctime, stat.st_ctime_nsec as i64),
        inode: stat.st_ino,
        device: device_of(stat),
    }
}
