//! The folders inside a folder, for choosing one where the desktop has no dialog for it. Names only; opens no file.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::{FolderError, SYSTEM};

/// More folders than this no one reads.
const MAX_FOLDERS: usize = 2_000;

/// The folders inside a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browsed {
    /// The folder.
    pub path: PathBuf,
    /// The one above it.
    pub parent: Option<PathBuf>,
    /// Folders inside, by name; hidden ones left out.
    pub folders: Vec<String>,
    /// It holds cases already.
    pub is_ours: bool,
}

/// Lists the folders inside `path`, else inside the home folder.
///
/// # Errors
/// [`FolderError`].
pub fn browse(path: Option<&Path>) -> Result<Browsed, FolderError> {
    let home = || directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let path = path.map(Path::to_owned).or_else(home).ok_or(FolderError::Missing)?;
    let path = std::fs::canonicalize(path)?;
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(&path)? {
        let Ok(entry) = entry else { continue };
        let name = entry.file_name();
        // Links to folders count: a share is often reached by one.
        let is_folder = || std::fs::metadata(entry.path()).is_ok_and(|found| found.is_dir());
        if let Some(name) = name.to_str().filter(|name| !name.starts_with('.'))
            && is_folder()
        {
            folders.push(name.to_owned());
        }
    }
    folders.sort_by_key(|name| crate::model::text::fold(name));
    folders.truncate(MAX_FOLDERS);
    let is_ours = path.join(SYSTEM).is_dir();
    Ok(Browsed { parent: path.parent().map(Path::to_owned), path, folders, is_ours })
}

/// The whole name of a folder, links followed; as it was given when there is none, so that opening it says so.
pub fn whole_name(folder: &Path) -> PathBuf {
    std::fs::canonicalize(folder).unwrap_or_else(|_missing| folder.to_owned())
}

/// Makes a folder inside `path`.
///
/// # Errors
/// [`FolderError`]; [`FolderError::NotAFolder`] for a name that is not one plain name.
pub fn make_folder(path: &Path, name: &str) -> Result<PathBuf, FolderError> {
    let name = name.trim();
    let is_plain = Path::new(name).file_name() == Some(OsStr::new(name)) && !name.starts_with('.');
    if !is_plain {
        return Err(FolderError::NotAFolder);
    }
    let path = path.join(name);
    match std::fs::create_dir(&path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(path),
        done => done.map(|()| path).map_err(FolderError::from),
    }
}
