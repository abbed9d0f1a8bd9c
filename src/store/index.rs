//! What a list showed last time, so that the next start need not read every case again.
//!
//! A cache in app-data: losing it costs time, never data. What does not read is as good as no index.

use std::ffi::OsString;
use std::time::SystemTime;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::fs::Stat;
use super::scan::Listed;
use super::trouble::Trouble;
use crate::model::CaseId;

/// Raised when rows or entries mean something else than before.
const VERSION: u32 = 2;

/// What is known of the files of a folder, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index<R> {
    pub(super) files: Vec<Indexed<R>>,
}

/// What is known of one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Indexed<R> {
    pub name: String,
    /// What it was when it was read; without it the file is read again.
    pub stat: Option<Stat>,
    pub modified_nanos: i64,
    pub case: Option<CaseId>,
    pub code: Option<String>,
    pub rev: u64,
    pub row: Option<R>,
    pub trouble: Option<Trouble>,
}

#[derive(Serialize, Deserialize)]
struct IndexFile<F> {
    version: u32,
    /// Made by this program; another one may make other rows.
    program: String,
    files: F,
}

impl<R: Clone> Index<R> {
    /// An index that knows nothing.
    pub fn empty() -> Self {
        Self { files: Vec::new() }
    }

    /// Reads an index; an empty one when the bytes are not an index of this program.
    pub fn from_bytes(bytes: &[u8]) -> Self
    where
        R: DeserializeOwned,
    {
        let read: Result<IndexFile<Vec<Indexed<R>>>, _> = serde_json::from_slice(bytes);
        match read {
            Ok(file) if file.version == VERSION && file.program == env!("CARGO_PKG_VERSION") => {
                let mut files = file.files;
                files.sort_by(|a, b| a.name.cmp(&b.name));
                Self { files }
            }
            _ => Self::empty(),
        }
    }

    /// Forgets these files: a person said that they are really gone.
    pub fn forget(&mut self, names: &[String]) {
        self.files.retain(|file| !names.contains(&file.name));
    }

    /// The index as bytes; empty when it cannot be written, which reads back as no index.
    pub fn to_bytes(&self) -> Vec<u8>
    where
        R: Serialize,
    {
        let file = IndexFile { version: VERSION, program: env!("CARGO_PKG_VERSION").to_owned(), files: &self.files };
        serde_json::to_vec(&file).unwrap_or_default()
    }
}

impl<R: Clone> Indexed<R> {
    pub(super) fn unread(name: String, trouble: Trouble) -> Self {
        Self { name, stat: None, modified_nanos: 0, case: None, code: None, rev: 0, row: None, trouble: Some(trouble) }
    }

    pub(super) fn listed(&self, file: OsString) -> Listed<R> {
        let nanos = std::time::Duration::from_nanos(u64::try_from(self.modified_nanos).unwrap_or_default());
        Listed {
            file,
            modified: SystemTime::UNIX_EPOCH + nanos,
            case: self.case,
            code: self.code.clone(),
            rev: self.rev,
            row: self.row.clone(),
            trouble: self.trouble,
            copy_of: None,
        }
    }
}
