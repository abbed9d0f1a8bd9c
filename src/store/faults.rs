//! Disks that fail on purpose, for tests and benches.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use super::fs::{At, Dir, File, Fs, Lock, ReadError, Stat};

/// A disk whose call number `fail_at` (from 0) goes wrong.
pub struct FaultFs {
    inner: Arc<dyn Fs>,
    fault: Fault,
    fail_at: AtomicU64,
    calls: AtomicU64,
    lifted: AtomicBool,
    read_only: AtomicBool,
}

/// What goes wrong, and when.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// Which call, from 0.
    pub fail_at: u64,
    /// The error number it gives.
    pub errno: i32,
    /// Every later call fails as well.
    pub sticky: bool,
    /// Instead of an error, a write stores half and reports all.
    pub short: bool,
}

impl FaultFs {
    /// `inner` with `fault`.
    pub fn new(inner: Arc<dyn Fs>, fault: Fault) -> Self {
        let fail_at = AtomicU64::new(fault.fail_at);
        Self {
            inner,
            fault,
            fail_at,
            calls: AtomicU64::new(0),
            lifted: AtomicBool::new(false),
            read_only: AtomicBool::new(false),
        }
    }

    /// How many calls were made.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::SeqCst)
    }

    /// The next call is the one that goes wrong.
    pub fn fail_now(&self) {
        self.lifted.store(false, Ordering::SeqCst);
        self.fail_at.store(self.calls(), Ordering::SeqCst);
    }

    /// From here on everything that changes the disk fails, and reading does not.
    pub fn refuse_changes(&self) {
        self.read_only.store(true, Ordering::SeqCst);
    }

    /// From here on nothing fails.
    pub fn lift(&self) {
        self.read_only.store(false, Ordering::SeqCst);
        self.lifted.store(true, Ordering::SeqCst);
    }

    fn is_hit(&self) -> bool {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        let fail_at = self.fail_at.load(Ordering::SeqCst);
        let hit = call == fail_at || (self.fault.sticky && call > fail_at);
        hit && !self.lifted.load(Ordering::SeqCst)
    }

    fn point(&self) -> io::Result<()> {
        if self.is_hit() && !self.fault.short { Err(io::Error::from_raw_os_error(self.fault.errno)) } else { Ok(()) }
    }
}

impl FaultFs {
    fn change(&self) -> io::Result<()> {
        if self.read_only.load(Ordering::SeqCst) {
            return Err(io::Error::from_raw_os_error(self.fault.errno));
        }
        self.point()
    }
}

impl Fs for FaultFs {
    fn open_root(&self, path: &Path) -> io::Result<Dir> {
        self.point()?;
        self.inner.open_root(path)
    }
    fn open_dir(&self, at: At<'_>) -> io::Result<Dir> {
        self.point()?;
        self.inner.open_dir(at)
    }
    fn make_dir(&self, at: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.make_dir(at)
    }
    fn open_new(&self, at: At<'_>) -> io::Result<File> {
        self.change()?;
        self.inner.open_new(at)
    }
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize> {
        if self.is_hit() {
            if !self.fault.short {
                return Err(io::Error::from_raw_os_error(self.fault.errno));
            }
            self.inner.write(file, &bytes[..bytes.len() / 2])?;
            return Ok(bytes.len());
        }
        self.inner.write(file, bytes)
    }
    fn fsync(&self, file: &File) -> io::Result<()> {
        self.point()?;
        self.inner.fsync(file)
    }
    fn fsync_dir(&self, dir: &Dir) -> io::Result<()> {
        self.point()?;
        self.inner.fsync_dir(dir)
    }
    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
        self.point()?;
        self.inner.read(at, max_bytes)
    }
    fn stat(&self, at: At<'_>) -> io::Result<Stat> {
        self.point()?;
        self.inner.stat(at)
    }
    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat> {
        self.point()?;
        self.inner.stat_dir(dir)
    }
    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>> {
        self.point()?;
        self.inner.list(dir)
    }
    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.rename(from, to)
    }
    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.rename_new(from, to)
    }
    fn exchange(&self, one: At<'_>, other: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.exchange(one, other)
    }
    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.link(from, to)
    }
    fn unlink(&self, at: At<'_>) -> io::Result<()> {
        self.change()?;
        self.inner.unlink(at)
    }
    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>> {
        self.change()?;
        self.inner.lock(at)
    }
}

/// A disk whose forcing takes longer, or that lacks something.
pub struct SlowFs {
    inner: Arc<dyn Fs>,
    per_fsync: Duration,
    can_exchange: bool,
    can_force_names: bool,
}

impl SlowFs {
    /// `inner`, with `per_fsync` added to every fsync of a file or folder.
    pub fn new(inner: Arc<dyn Fs>, per_fsync: Duration) -> Self {
        Self { inner, per_fsync, can_exchange: true, can_force_names: true }
    }

    /// `inner` as a disk that knows no exchange (exFAT, many network shares).
    pub fn without_exchange(inner: Arc<dyn Fs>) -> Self {
        Self { inner, per_fsync: Duration::ZERO, can_exchange: false, can_force_names: true }
    }

    /// `inner` as a disk that cannot force the names in a folder.
    pub fn without_folder_fsync(inner: Arc<dyn Fs>) -> Self {
        Self { inner, per_fsync: Duration::ZERO, can_exchange: true, can_force_names: false }
    }
}

impl Fs for SlowFs {
    fn open_root(&self, path: &Path) -> io::Result<Dir> {
        self.inner.open_root(path)
    }
    fn open_dir(&self, at: At<'_>) -> io::Result<Dir> {
        self.inner.open_dir(at)
    }
    fn make_dir(&self, at: At<'_>) -> io::Result<()> {
        self.inner.make_dir(at)
    }
    fn open_new(&self, at: At<'_>) -> io::Result<File> {
        self.inner.open_new(at)
    }
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(file, bytes)
    }
    fn fsync(&self, file: &File) -> io::Result<()> {
        std::thread::sleep(self.per_fsync);
        self.inner.fsync(file)
    }
    fn fsync_dir(&self, dir: &Dir) -> io::Result<()> {
        std::thread::sleep(self.per_fsync);
        if self.can_force_names { self.inner.fsync_dir(dir) } else { Err(io::ErrorKind::Unsupported.into()) }
    }
    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
        self.inner.read(at, max_bytes)
    }
    fn stat(&self, at: At<'_>) -> io::Result<Stat> {
        self.inner.stat(at)
    }
    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat> {
        self.inner.stat_dir(dir)
    }
    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>> {
        self.inner.list(dir)
    }
    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.rename(from, to)
    }
    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.rename_new(from, to)
    }
    fn exchange(&self, one: At<'_>, other: At<'_>) -> io::Result<()> {
        if self.can_exchange { self.inner.exchange(one, other) } else { Err(io::ErrorKind::Unsupported.into()) }
    }
    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.link(from, to)
    }
    fn unlink(&self, at: At<'_>) -> io::Result<()> {
        self.inner.unlink(at)
    }
    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>> {
        self.inner.lock(at)
    }
}

/// A disk that stops answering for one folder, whenever that is looked for.
pub struct StuckFs {
    inner: Arc<dyn Fs>,
    path: PathBuf,
    is_stuck: AtomicBool,
}

impl StuckFs {
    /// `inner`, that can get stuck at the folder `path`.
    pub fn new(inner: Arc<dyn Fs>, path: &Path) -> Self {
        Self { inner, path: path.to_owned(), is_stuck: AtomicBool::new(false) }
    }

    /// From here on it does not answer, or does again; who waits for it goes on.
    pub fn stick(&self, is_stuck: bool) {
        self.is_stuck.store(is_stuck, Ordering::SeqCst);
    }
}

impl Fs for StuckFs {
    fn open_root(&self, path: &Path) -> io::Result<Dir> {
        while path == self.path && self.is_stuck.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(5));
        }
        self.inner.open_root(path)
    }
    fn open_dir(&self, at: At<'_>) -> io::Result<Dir> {
        self.inner.open_dir(at)
    }
    fn make_dir(&self, at: At<'_>) -> io::Result<()> {
        self.inner.make_dir(at)
    }
    fn open_new(&self, at: At<'_>) -> io::Result<File> {
        self.inner.open_new(at)
    }
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(file, bytes)
    }
    fn fsync(&self, file: &File) -> io::Result<()> {
        self.inner.fsync(file)
    }
    fn fsync_dir(&self, dir: &Dir) -> io::Result<()> {
        self.inner.fsync_dir(dir)
    }
    fn read(&self, at: At<'_>, max_bytes: u64) -> Result<Vec<u8>, ReadError> {
        self.inner.read(at, max_bytes)
    }
    fn stat(&self, at: At<'_>) -> io::Result<Stat> {
        self.inner.stat(at)
    }
    fn stat_dir(&self, dir: &Dir) -> io::Result<Stat> {
        self.inner.stat_dir(dir)
    }
    fn list(&self, dir: &Dir) -> io::Result<Vec<OsString>> {
        self.inner.list(dir)
    }
    fn rename(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.rename(from, to)
    }
    fn rename_new(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.rename_new(from, to)
    }
    fn exchange(&self, one: At<'_>, other: At<'_>) -> io::Result<()> {
        self.inner.exchange(one, other)
    }
    fn link(&self, from: At<'_>, to: At<'_>) -> io::Result<()> {
        self.inner.link(from, to)
    }
    fn unlink(&self, at: At<'_>) -> io::Result<()> {
        self.inner.unlink(at)
    }
    fn lock(&self, at: At<'_>) -> io::Result<Option<Lock>> {
        self.inner.lock(at)
    }
}
