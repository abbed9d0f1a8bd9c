//! The jobs of the page of earlier versions: listing them, reading one, putting one back.

use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Local};

use super::{Open, jobs};
use crate::app::outcome::{LoadedVersion, Outcome, Trouble};
use crate::app::sentence::Sentence;
use crate::app::troubles;
use crate::app::versions::{Version, VersionKey, Whose};
use crate::model::CaseId;
use crate::store::{IoKind, LoadError, Stored, Trouble as FileTrouble, VersionName};

pub(super) fn list(open: &Open, whose: Whose) -> Outcome {
    let case = match &whose {
        Whose::Case(case) => Some(*case),
        Whose::File(file) => open.folder.case_behind(file.as_ref()),
    };
    let kept = match case.map(|case| open.folder.versions(case)) {
        None => Ok(Vec::new()),
        Some(Ok(versions)) => Ok(versions.into_iter().map(version).collect()),
        Some(Err(kind)) => Err(unreadable(kind)),
    };
    Outcome::Versions { whose, case, kept }
}

pub(super) fn load(open: &Open, case: CaseId, key: VersionKey) -> Outcome {
    let result = read(open, case, &key).map(|(stored, trouble)| {
        let trouble = trouble.map(|trouble| Trouble { sentence: troubles::of_file(trouble), path: None });
        let used_templates = jobs::used_templates(open, &stored);
        Box::new(LoadedVersion { case: Arc::new(stored.case), used_templates, trouble })
    });
    Outcome::Version(key, result.map_err(of_version))
}

/// Puts a version in the place of the file of its case, and says where the case now is.
pub(super) fn put_back(open: &Open, case: CaseId, file: Option<String>, key: &VersionKey) -> Outcome {
    let name = file.map(OsString::from).or_else(|| jobs::file_of(open, case));
    let Some(name) = name else { return Outcome::PutBackFailed(unreadable(IoKind::NotFound)) };
    let (stored, _) = match read(open, case, key) {
        Ok(read) => read,
        Err(trouble) => return Outcome::PutBackFailed(of_version(trouble)),
    };
    match open.folder.put_back(&name, &stored) {
        Ok(_) => {
            open.files.lock().unwrap_or_else(PoisonError::into_inner).insert(case, name);
            Outcome::PutBack(case)
        }
        Err(error) => {
            tracing::warn!(?error, "an earlier version could not be put back");
            Outcome::PutBackFailed(not_put_back(open.folder.path()))
        }
    }
}

/// What a version holds, also when it is not what Rondom wrote: then with the reason.
fn read(open: &Open, case: CaseId, key: &VersionKey) -> Result<(Stored, Option<FileTrouble>), FileTrouble> {
    let loaded = match key {
        VersionKey::Kept { rev, hash, reason } => {
            open.folder.version(case, &VersionName { rev: *rev, hash: hash.clone(), reason: *reason })
        }
        VersionKey::Beside(file) => open.folder.load(file.as_ref()).map(|loaded| loaded.stored),
    };
    let (stored, trouble) = match loaded {
        Ok(stored) => (stored, None),
        Err(LoadError { trouble, found: Some(found) }) => (*found, Some(trouble)),
        Err(LoadError { trouble, found: None }) => return Err(trouble),
    };
    if stored.case.header.id == case { Ok((stored, trouble)) } else { Err(FileTrouble::HeaderBodyDisagree) }
}

fn version(version: crate::store::Version) -> Version {
    let crate::store::Version { name: VersionName { rev, hash, reason }, written } = version;
    let written = DateTime::<Local>::from(written).fixed_offset();
    Version { rev, written, key: VersionKey::Kept { rev, hash, reason } }
}

fn unreadable(kind: IoKind) -> Trouble {
    Trouble { sentence: troubles::of_file(FileTrouble::Unreadable(kind)), path: None }
}

/// Why a version cannot be read. That a version is damaged says nothing about the case itself.
fn of_version(trouble: FileTrouble) -> Trouble {
    tracing::info!(?trouble, "a version could not be read");
    Trouble { sentence: Sentence::plain("versie-niet-te-lezen"), path: None }
}

fn not_put_back(path: &Path) -> Trouble {
    Trouble { sentence: Sentence::plain("versie-niet-teruggezet"), path: Some(path.to_owned()) }
}
