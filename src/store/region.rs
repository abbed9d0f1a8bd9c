//! What a folder holds besides cases: templates, words and holidays of the region, fixed participants, templates as they were
//! used.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::atomic::{self, WriteError};
use super::folder::{Folder, make_dir};
use super::format::{Words, ron_text};
use super::fs::{At, Dir, Fs, RealFs, again, read_again};
use super::hash::Hash;
use super::save::SaveError;
use super::trouble::{FileKind, IoKind, Trouble};
use crate::model::Holiday;

const TEMPLATES: &str = "templates";
const PEOPLE: &str = "people.ron";
const HOLIDAYS: &str = "holidays.ron";
const USED: &str = "used";
/// Our own templates are about 100 kB.
const MAX_TEXT_FILE_BYTES: u64 = 2 * 1024 * 1024;
const MAX_TEMPLATES: usize = 100;
const MAX_PEOPLE: usize = 500;
/// Twenty years of a school's calendar.
const MAX_HOLIDAYS: usize = 400;
/// Longer than any summer; a longer one has a wrong year.
const MAX_HOLIDAY_DAYS: i64 = 100;

/// Someone who is often at the table of this school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedPerson {
    /// Name as people say it.
    pub name: String,
    /// Slug of a role, or own words.
    pub role: String,
    /// School, service or practice.
    pub organisation: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    people: Vec<PersonOnDisk>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonOnDisk {
    name: Words,
    role: Words,
    #[serde(default)]
    organisation: Words,
}

/// The school calendar of a region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayTable {
    /// Where it comes from, as people may check it.
    pub source: String,
    /// The holidays, the first one first.
    pub holidays: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidaysFile {
    #[serde(default)]
    source: Words,
    holidays: Vec<HolidayOnDisk>,
}

/// Checked while it is read, so that a wrong date is named with its line.
#[derive(Deserialize)]
#[serde(try_from = "DatesOnDisk")]
struct HolidayOnDisk(Holiday);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DatesOnDisk {
    name: Words,
    from: NaiveDate,
    to: NaiveDate,
}

impl TryFrom<DatesOnDisk> for HolidayOnDisk {
    type Error = &'static str;

    fn try_from(dates: DatesOnDisk) -> Result<Self, Self::Error> {
        let days = (dates.to - dates.from).num_days();
        if !(0..MAX_HOLIDAY_DAYS).contains(&days) {
            return Err("a holiday that ends before it begins, or never");
        }
        Ok(Self(Holiday { name: dates.name.0.trim().to_owned(), from: dates.from, to: dates.to }))
    }
}

impl Folder {
    /// The folder's own templates, by file name: the text, or why there is none.
    pub fn templates(&self) -> Vec<(String, Result<String, Trouble>)> {
        let handles = self.handles();
        let Ok(dir) = again(|| self.fs().open_dir(At::new(&handles.root, TEMPLATES))) else { return Vec::new() };
        let mut names: Vec<OsString> = again(|| self.fs().list(&dir)).unwrap_or_default();
        names.retain(|name| name.as_encoded_bytes().ends_with(b".ron") && !name.as_encoded_bytes().starts_with(b"."));
        names.sort();
        names.truncate(MAX_TEMPLATES);
        names.iter().map(|name| (name.to_string_lossy().into_owned(), self.text(At(&dir, name)))).collect()
    }

    /// A text of the region that stands in the folder itself, like `words.ftl`; `None` when there is none.
    ///
    /// # Errors
    /// What is the matter with it.
    pub fn region_text(&self, name: &str) -> Result<Option<String>, Trouble> {
        match self.text(At::new(&self.handles().root, name)) {
            Ok(text) => Ok(Some(text)),
            Err(Trouble::Unreadable(IoKind::NotFound)) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    /// The fixed participants.
    ///
    /// # Errors
    /// What is the matter with the file. It is then not to be written over.
    pub fn people(&self) -> Result<Vec<FixedPerson>, Trouble> {
        let Some(text) = self.region_text(PEOPLE)? else { return Ok(Vec::new()) };
        let file: PeopleFile = ron_text::from_text(&text, 1)?;
        let person = |p: PersonOnDisk| FixedPerson { name: p.name.0, role: p.role.0, organisation: p.organisation.0 };
        Ok(file.people.into_iter().take(MAX_PEOPLE).map(person).collect())
    }

    /// The school calendar of the region; empty when the folder has none.
    ///
    /// # Errors
    /// What is the matter with the file: [`Trouble::Damaged`] with the line where it stops making sense, also for a holiday
    /// that ends before it begins.
    pub fn holidays(&self) -> Result<HolidayTable, Trouble> {
        let Some(text) = self.region_text(HOLIDAYS)? else { return Ok(HolidayTable::default()) };
        let file: HolidaysFile = ron_text::from_text(&text, 1)?;
        if file.holidays.len() > MAX_HOLIDAYS {
            return Err(Trouble::TooLarge);
        }
        let mut holidays: Vec<Holiday> = file.holidays.into_iter().map(|holiday| holiday.0).collect();
        holidays.sort_by_key(|holiday| (holiday.from, holiday.to));
        Ok(HolidayTable { source: file.source.0.trim().to_owned(), holidays })
    }

    /// Saves the fixed participants, at most 500.
    ///
    /// # Errors
    /// [`SaveError`]; the file is then as it was. One that does not read is not written over.
    pub fn save_people(&self, people: &[FixedPerson]) -> Result<(), SaveError> {
        if let Some(reason) = self.read_only() {
            return Err(SaveError::ReadOnly(reason));
        }
        self.people().map_err(SaveError::NotStorable)?;
        let on_disk = |p: &FixedPerson| PersonOnDisk {
            name: Words(p.name.clone()),
            role: Words(p.role.clone()),
            organisation: Words(p.organisation.clone()),
        };
        let file = PeopleFile { people: people.iter().take(MAX_PEOPLE).map(on_disk).collect() };
        let text = ron_text::to_text(&file).map_err(|_quotes_names| SaveError::NotStorable(Trouble::TooLarge))?;
        let root = self.present()?.root;
        Ok(atomic::overwrite(self.fs(), &root, PEOPLE.as_ref(), text.as_bytes())?)
    }

    /// Keeps the source of a template a meeting has started with; the hash names it from now on.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn keep_template(&self, source: &str) -> Result<Hash, SaveError> {
        if let Some(reason) = self.read_only() {
            return Err(SaveError::ReadOnly(reason));
        }
        let hash = Hash::of(source.as_bytes());
        let system = self.present()?.system.ok_or(SaveError::FolderGone)?;
        let used = make_dir(self.fs(), &system, USED.as_ref()).map_err(WriteError::from)?;
        match atomic::create(self.fs(), &used, &used_name(hash), source.as_bytes(), "rondom") {
            Ok(_) => Ok(hash),
            // The same source, unless it was damaged since; then it is written afresh.
            Err(WriteError::Taken) if self.read_used(&used, hash).is_ok() => Ok(hash),
            Err(WriteError::Taken) => {
                atomic::overwrite(self.fs(), &used, &used_name(hash), source.as_bytes())?;
                Ok(hash)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The source of a template an earlier meeting used; `None` when this folder has no copy.
    ///
    /// # Errors
    /// What is the matter with the copy; [`Trouble::ChangedOutside`] when it is not what was kept.
    pub fn used_template(&self, hash: Hash) -> Result<Option<String>, Trouble> {
        let Some(system) = self.handles().system else { return Ok(None) };
        let used = match again(|| self.fs().open_dir(At::new(&system, USED))) {
            Ok(used) => used,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Trouble::Unreadable(error.into())),
        };
        match self.read_used(&used, hash) {
            Ok(text) => Ok(Some(text)),
            Err(Trouble::Unreadable(IoKind::NotFound)) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    fn read_used(&self, used: &Dir, hash: Hash) -> Result<String, Trouble> {
        let text = self.text(At(used, &used_name(hash)))?;
        if Hash::of(text.as_bytes()) == hash { Ok(text) } else { Err(Trouble::ChangedOutside) }
    }

    fn text(&self, at: At<'_>) -> Result<String, Trouble> {
        let bytes = read_again(self.fs(), at, MAX_TEXT_FILE_BYTES).map_err(Trouble::from)?;
        String::from_utf8(bytes).map_err(|_where| Trouble::NotUtf8)
    }
}

/// Reads one template file, wherever it stands.
///
/// # Errors
/// What is the matter with it.
pub fn template_file(path: &Path) -> Result<String, Trouble> {
    let disk = RealFs;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().ok_or(Trouble::NotRegular(FileKind::Directory))?;
    let root = again(|| disk.open_root(parent)).map_err(|error| Trouble::Unreadable(error.into()))?;
    let bytes = read_again(&disk, At(&root, name), MAX_TEXT_FILE_BYTES).map_err(Trouble::from)?;
    String::from_utf8(bytes).map_err(|_where| Trouble::NotUtf8)
}

fn used_name(hash: Hash) -> OsString {
    format!("{hash}.ron").into()
}
