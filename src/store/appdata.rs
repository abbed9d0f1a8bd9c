//! What belongs to this machine: settings, where the team was, the index, emergency copies.
//!
//! Never in the folder of cases, because that may be shared. Files are readable by this user only.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::atomic::{self, WriteError};
use super::folder::{FolderId, make_dir};
use super::format::ron_text;
use super::fs::{At, Dir, Fs, again, read_again};
use super::trouble::{IoKind, Trouble};

/// Says where app-data is, instead of the place the system has for it.
pub const DATA_DIR_VARIABLE: &str = "RONDOM_DATA_DIR";
/// An index of 100,000 cases is about 60 MB.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// A place for files of this machine, or the part of it that belongs to one folder.
#[derive(Clone)]
pub struct AppData {
    pub(super) fs: Arc<dyn Fs>,
    pub(super) dir: Dir,
    path: PathBuf,
}

impl AppData {
    /// Opens `path`, else the folder that [`DATA_DIR_VARIABLE`] names, else the place the system has for it. Makes it where
    /// needed.
    ///
    /// # Errors
    /// What the disk said; [`IoKind::NotFound`] when this machine has no home folder.
    pub fn open(fs: Arc<dyn Fs>, path: Option<&Path>) -> Result<Self, IoKind> {
        let path = path.map(Path::to_owned).or_else(Self::usual_place).ok_or(IoKind::NotFound)?;
        private_dirs(&path)?;
        let dir = again(|| fs.open_root(&path))?;
        Ok(Self { fs, dir, path })
    }

    /// Where it is when nobody says so; `None` when this machine has no home folder.
    pub fn usual_place() -> Option<PathBuf> {
        let named = std::env::var_os(DATA_DIR_VARIABLE).filter(|named| !named.is_empty()).map(PathBuf::from);
        named.or_else(|| directories::ProjectDirs::from("", "", "rondom").map(|dirs| dirs.data_local_dir().to_owned()))
    }

    /// The part that belongs to one folder.
    ///
    /// # Errors
    /// What the disk said.
    pub fn for_folder(&self, folder: FolderId) -> Result<Self, IoKind> {
        self.inside(&folder.to_string())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads a value; `None` when it was never saved.
    ///
    /// # Errors
    /// What is the matter with the file. The caller goes on with defaults and may save over it: nothing here is the only
    /// copy of anything.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Trouble> {
        let Some(bytes) = self.load_bytes(name)? else { return Ok(None) };
        let text = std::str::from_utf8(&bytes).map_err(|_where| Trouble::NotUtf8)?;
        ron_text::from_text(text, 1).map(Some)
    }

    /// Saves a value.
    ///
    /// # Errors
    /// What the disk said; what was saved before is then still there.
    pub fn save<T: Serialize>(&self, name: &str, value: &T) -> Result<(), WriteError> {
        let text = ron_text::to_text(value).map_err(|_quotes_value| WriteError::Disk(IoKind::Other))?;
        self.save_bytes(name, text.as_bytes())
    }

    /// Reads bytes; `None` when they were never saved.
    ///
    /// # Errors
    /// What is the matter with the file.
    pub fn load_bytes(&self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        match read_again(&*self.fs, At::new(&self.dir, name), MAX_BYTES) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Saves bytes.
    ///
    /// # Errors
    /// What the disk said; what was saved before is then still there.
    pub fn save_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), WriteError> {
        atomic::overwrite(&*self.fs, &self.dir, name.as_ref(), bytes)
    }

    /// Removes what a crash left half written in this place: settings, a place, an index. Nothing of it is the only copy of
    /// anything. What is younger than `age` may be on its way still, in another window.
    pub fn sweep_parts(&self, age: Duration) -> usize {
        let (now, mut removed) = (SystemTime::now(), 0);
        for name in again(|| self.fs.list(&self.dir)).unwrap_or_default() {
            let at = At(&self.dir, &name);
            let is_part = name.to_str().is_some_and(|name| atomic::label_of_part(name).is_some());
            // A clock that jumped back makes a file lie in the future: nobody is writing it now.
            let is_old = |written: SystemTime| now.duration_since(written).is_ok_and(|old| old >= age) || written > now + age;
            if is_part && again(|| self.fs.stat(at)).is_ok_and(|stat| is_old(stat.modified())) {
                removed += usize::from(again(|| self.fs.unlink(at)).is_ok());
            }
        }
        removed
    }

    /// Writes a folder of ready-made files, such as the practice folder, and says where it is. With `afresh` what was there
    /// goes; else a folder that is there stays as it is.
    ///
    /// # Errors
    /// What the disk said.
    pub fn write_folder(&self, name: &str, files: &[(&str, &[u8])], afresh: bool) -> Result<PathBuf, WriteError> {
        let path = self.path.join(name);
        let is_there = again(|| self.fs.stat(At::new(&self.dir, name))).is_ok();
        if is_there && !afresh {
            return Ok(path);
        }
        if is_there {
            std::fs::remove_dir_all(&path)?;
        }
        let dir = make_dir(&*self.fs, &self.dir, name.as_ref())?;
        for (file, bytes) in files {
            let (dir, file) = match file.split_once('/') {
                Some((inner, file)) => (make_dir(&*self.fs, &dir, inner.as_ref())?, file),
                None => (dir.clone(), *file),
            };
            atomic::overwrite(&*self.fs, &dir, OsStr::new(file), bytes)?;
        }
        Ok(path)
    }

    fn inside(&self, name: &str) -> Result<Self, IoKind> {
        let dir = make_dir(&*self.fs, &self.dir, name.as_ref())?;
        Ok(Self { fs: Arc::clone(&self.fs), dir, path: self.path.join(name) })
    }
}

#[cfg(unix)]
fn private_dirs(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn private_dirs(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}
