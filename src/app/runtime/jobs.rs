//! The jobs themselves: each takes what it needs and reports. They run one after the other on the `jobs` thread.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use super::report::{Loaded, Opened, Report};
use super::{Open, PLACE};
use crate::app::calendar::Calendar;
use crate::app::command::FixedParticipant;
use crate::app::effect::ListRequest;
use crate::app::list::{Apart, ApartKind, Entry, Row};
use crate::app::outcome::{Browsed, LoadedCase, OpenedFolder, Outcome, Trouble};
use crate::app::sentence::Sentence;
use crate::app::{practice, templates, troubles};
use crate::engine;
use crate::i18n::NoticeKind;
use crate::model::{CaseId, Facts};
use crate::store::worker::JobContext;
use crate::store::{
    AppData, FixedPerson, Folder, FolderError, Fs, Hash, Index, Listed, LoadError, Recovery, SaveError, Stored,
    Trouble as FileTrouble, Watch, WriteError, browse as disk,
};

/// File with the index of a folder, in its app-data.
const INDEX: &str = "index.json";
/// The folder's own words.
const WORDS: &str = "words.ftl";

pub(super) fn browse(path: Option<&Path>) -> Outcome {
    match disk::browse(path) {
        Ok(found) => Outcome::Browsed(Browsed {
            path: found.path,
            parent: found.parent,
            folders: found.folders,
            holds_cases: found.is_ours,
            trouble: None,
        }),
        Err(error) => browse_trouble(path, error, "bladeren-geen-toegang"),
    }
}

pub(super) fn make_folder(path: &Path, name: &str) -> Outcome {
    match disk::make_folder(path, name) {
        Ok(made) => browse(Some(&made)),
        Err(error) => browse_trouble(Some(path), error, "bladeren-map-niet-gemaakt"),
    }
}

/// The browser stays where it was, with a sentence.
fn browse_trouble(path: Option<&Path>, error: FolderError, key: &'static str) -> Outcome {
    tracing::info!(?error, "a folder could not be looked at");
    let parent = path.and_then(Path::parent);
    let found = disk::browse(path).or_else(|_still| disk::browse(parent)).ok();
    let trouble = Some(Trouble { sentence: Sentence::plain(key), path: None });
    Outcome::Browsed(match found {
        Some(found) => {
            Browsed { path: found.path, parent: found.parent, folders: found.folders, holds_cases: found.is_ours, trouble }
        }
        None => Browsed {
            path: path.map(Path::to_owned).unwrap_or_default(),
            parent: parent.map(Path::to_owned),
            folders: Vec::new(),
            holds_cases: false,
            trouble,
        },
    })
}

pub(super) fn open_practice(fs: Arc<dyn Fs>, data: &AppData, name: &str, afresh: bool) -> Report {
    match data.write_folder(name, practice::FILES, afresh) {
        Ok(path) => open(fs, data, &path, true),
        Err(error) => {
            let trouble = troubles::of_save(SaveError::Write(error), data.path());
            Outcome::FolderFailed(trouble).into()
        }
    }
}

pub(super) fn open(fs: Arc<dyn Fs>, data: &AppData, path: &Path, is_practice: bool) -> Report {
    opened(Folder::open(fs, path), data, path, is_practice)
}

pub(super) fn look(fs: Arc<dyn Fs>, data: &AppData, path: &Path) -> Report {
    opened(Folder::look(fs, path), data, path, false)
}

fn opened(folder: Result<Folder, FolderError>, data: &AppData, path: &Path, is_practice: bool) -> Report {
    let folder = match folder {
        Ok(folder) => Arc::new(folder),
        Err(error) => return Outcome::FolderFailed(troubles::of_folder(error, path)).into(),
    };
    let own = match data.for_folder(folder.id()) {
        Ok(own) => own,
        Err(kind) => {
            let trouble = troubles::of_save(SaveError::Write(WriteError::Disk(kind)), data.path());
            return Outcome::FolderFailed(trouble).into();
        }
    };
    let mut swept = recover(&folder, &own);
    // Read on this thread, so that the window need not.
    templates::built_in();
    let templates = folder
        .templates()
        .into_iter()
        .map(|(file, text)| {
            let text = text.map(Arc::from).map_err(|trouble| Trouble { sentence: troubles::of_file(trouble), path: None });
            (file, text)
        })
        .collect();
    // Without these the folder works all the same, so a line is enough.
    let calendar = match folder.holidays() {
        Ok(table) => Calendar { source: table.source, holidays: table.holidays },
        Err(trouble) => {
            tracing::info!(?trouble, "the school calendar is left out");
            swept.push(troubles::of_holidays(trouble));
            Calendar::default()
        }
    };
    let mut or_said = |key: &'static str, trouble: FileTrouble| {
        tracing::info!(?trouble, key, "left out");
        swept.push(Sentence::plain(key));
    };
    let people = folder.people().map_err(|trouble| or_said("vaste-deelnemers-onleesbaar", trouble)).unwrap_or_default();
    let words = folder.region_text(WORDS).map_err(|trouble| or_said("eigen-woorden-onleesbaar", trouble)).ok().flatten();
    let description = OpenedFolder {
        path: path.to_owned(),
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        is_practice,
        read_only: folder.read_only().map(|reason| troubles::of_read_only(reason, path)),
        templates,
        words,
        people: people.into_iter().map(participant).collect(),
        calendar,
        place: own.load(PLACE).ok().flatten().unwrap_or_default(),
        swept,
    };
    Report::Opened(Box::new(Opened { folder, data: own, description }))
}

/// What a crash left behind goes where it belongs; the last words typed come back by themselves, and what they replace is
/// kept as an earlier version.
fn recover(folder: &Folder, data: &AppData) -> Vec<Sentence> {
    put_back(folder, data, &folder.sweep(data).recoveries)
}

fn put_back(folder: &Folder, data: &AppData, recoveries: &[Recovery]) -> Vec<Sentence> {
    let mut said = Vec::new();
    for recovery in recoveries {
        let code = recovery.stored.case.header.code.to_string();
        let key = match folder.recover(recovery, data) {
            Ok(_) => "hersteld-laatste-woorden",
            Err(error) => {
                tracing::warn!(?error, "a recovered version could not be put in place");
                "hersteld-niet-gelukt"
            }
        };
        said.push(Sentence::plain(key).with("casus", code));
    }
    said
}

fn participant(person: FixedPerson) -> FixedParticipant {
    FixedParticipant { name: person.name, role: person.role, organisation: person.organisation }
}

pub(super) fn list(open: &Open, request: &ListRequest, context: &JobContext<'_>) -> Report {
    let mut index: Index<Row> =
        open.data.load_bytes(INDEX).ok().flatten().map_or_else(Index::empty, |bytes| Index::from_bytes(&bytes));
    index.forget(&request.forget);
    let seldom = Seldom::new(context.progress);
    let progress = |done, total| seldom.report(done, total);
    let watch = Watch { cancel: context.cancel, progress: &progress };
    let row = |stored: &Stored| row(stored, request);
    let (scan, found) = match open.folder.scan(&index, &row, &watch) {
        Ok(scanned) => scanned,
        Err(error) => {
            let trouble = troubles::of_scan(error, open.folder.path());
            return Report::Outcomes(trouble.map(Outcome::FolderGone).into_iter().collect());
        }
    };
    let named = scan.files.iter().filter(|listed| listed.copy_of.is_none());
    let files = named.filter_map(|listed| Some((listed.case?, listed.file.clone()))).collect();
    *open.files.lock().unwrap_or_else(PoisonError::into_inner) = files;
    let mut entries: Vec<Entry> = scan.files.into_iter().map(entry).collect();
    if scan.frozen {
        entries.extend(scan.gone.into_iter().map(gone));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.modified));
    let changed = (found != index || !request.forget.is_empty()).then_some(found);
    let outcome = if scan.frozen { Outcome::ListFrozen(entries) } else { Outcome::Listed(entries) };
    Report::Listed(outcome, changed.map(Box::new))
}

/// After the list is shown: forcing an index to the disk takes longer than reading it.
pub(super) fn keep_index(open: &Open, index: &Index<Row>) -> Report {
    if let Err(error) = open.data.save_bytes(INDEX, &index.to_bytes()) {
        tracing::info!(?error, "the index was not kept; the next start takes longer");
    }
    Report::Outcomes(Vec::new())
}

/// Hands progress on when it is worth looking at: not in the first half second, and then ten times a second. Every report
/// wakes the window, and one for every file would keep it busy with drawing the bar.
struct Seldom<'a> {
    report: &'a (dyn Fn(usize, usize) + Sync),
    started: Instant,
    /// When the next report is due, in milliseconds since the start.
    due: AtomicU64,
}

impl<'a> Seldom<'a> {
    const FIRST_MS: u64 = 500;
    const EVERY_MS: u64 = 100;

    fn new(report: &'a (dyn Fn(usize, usize) + Sync)) -> Self {
        Self { report, started: Instant::now(), due: AtomicU64::new(Self::FIRST_MS) }
    }

    fn report(&self, done: usize, total: usize) {
        let now = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let due = self.due.load(Ordering::Relaxed);
        // Of two threads that find it due, one reports.
        let next = now.saturating_add(Self::EVERY_MS);
        if now >= due && self.due.compare_exchange(due, next, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            (self.report)(done, total);
        }
    }
}

/// What the list shows of a case: by the template of its current meeting, whatever version that has now.
fn row(stored: &Stored, request: &ListRequest) -> Row {
    let case = &stored.case;
    let template = case.current_meeting().and_then(|meeting| request.templates.get(&meeting.template.id));
    let facts = template.map_or_else(Facts::default, |loaded| engine::facts(&loaded.template, case, None, &request.context));
    Row::of(case, &facts)
}

fn entry(listed: Listed<Row>) -> Entry {
    let file = listed.file.to_string_lossy().into_owned();
    let copy_of = listed.copy_of.as_ref().map(|of| of.to_string_lossy().into_owned());
    let copied = |of: &String| Sentence::plain("controle-kopie").with("bestand", of.clone());
    let sentence = match (listed.trouble, &copy_of) {
        (None, None) => None,
        (_, Some(of)) => Some(copied(of)),
        (Some(trouble), None) => Some(troubles::of_file(trouble)),
    };
    let kind = match (listed.trouble, copy_of) {
        (None, None) => None,
        (_, Some(of)) => Some(ApartKind::Copy { of }),
        (Some(FileTrouble::ChangedOutside), None) => Some(ApartKind::Changed),
        (Some(FileTrouble::Newer { .. } | FileTrouble::NotRegular(_)), None) => Some(ApartKind::Closed),
        (Some(_), None) => Some(ApartKind::Damaged),
    };
    let apart = kind.map(|kind| Apart { kind, case: listed.case, rev: listed.rev, row: listed.row.clone() });
    let content = match (sentence, listed.row) {
        (None, Some(row)) => Ok(row),
        (sentence, _) => {
            let sentence = sentence.unwrap_or_else(|| troubles::of_file(FileTrouble::NotACase));
            Err(Trouble { sentence, path: None })
        }
    };
    Entry { file, modified: listed.modified, content, apart }
}

/// A case that was there and suddenly is not, while so many others are gone too that nobody believes it.
fn gone(listed: Listed<Row>) -> Entry {
    let (case, rev, row) = (listed.case, listed.rev, listed.row.clone());
    Entry { apart: Some(Apart { kind: ApartKind::Gone, case, rev, row }), ..entry(listed) }
}

/// The file a case was read from, as the last listing saw it.
pub(super) fn file_of(open: &Open, case: CaseId) -> Option<OsString> {
    open.files.lock().unwrap_or_else(PoisonError::into_inner).get(&case).cloned()
}

/// Reads a case. Words that were typed later and could not be saved then are put back first.
pub(super) fn load(open: &Open, case: CaseId) -> Report {
    let swept = open.folder.sweep_copies_of(case, &open.data);
    let said = put_back(&open.folder, &open.data, &swept.recoveries);
    let mut outcomes: Vec<Outcome> = said.into_iter().map(Outcome::Said).collect();
    match as_on_disk(open, case) {
        Report::Loaded(mut loaded) => {
            outcomes.append(&mut loaded.outcomes);
            Report::Loaded(Box::new(Loaded { outcomes, ..*loaded }))
        }
        Report::Outcomes(more) => {
            outcomes.extend(more);
            Report::Outcomes(outcomes)
        }
        other => other,
    }
}

fn as_on_disk(open: &Open, case: CaseId) -> Report {
    let Some(name) = file_of(open, case) else { return not_there(open, case) };
    match open.folder.load(&name) {
        Ok(loaded) => {
            let outcomes = vec![Outcome::Loaded(Box::new(described(open, loaded.stored, None)))];
            Report::Loaded(Box::new(Loaded { ticket: Some(loaded.ticket), outcomes }))
        }
        // It reads, but someone else wrote it: to be looked at, not to be written over.
        Err(LoadError { trouble, found: Some(found) }) => {
            Outcome::FoundChanged(Box::new(described(open, *found, Some(trouble)))).into()
        }
        Err(LoadError { trouble, found: None }) => failed(open, case, &name, trouble),
    }
}

/// A case that was changed outside Rondom, with what it takes to save over it.
pub(super) fn accept_changed(open: &Open, case: CaseId) -> Report {
    let Some(name) = file_of(open, case) else { return not_there(open, case) };
    match open.folder.accept_changed(&name) {
        Ok(loaded) => {
            let outcomes = vec![Outcome::Accepted(Box::new(described(open, loaded.stored, None)))];
            Report::Loaded(Box::new(Loaded { ticket: Some(loaded.ticket), outcomes }))
        }
        Err(LoadError { trouble, .. }) => failed(open, case, &name, trouble),
    }
}

fn not_there(open: &Open, case: CaseId) -> Report {
    let trouble = Trouble { sentence: Sentence::notice(NoticeKind::FolderGone), path: Some(open.folder.path().to_owned()) };
    Outcome::LoadFailed(case, trouble).into()
}

fn failed(open: &Open, case: CaseId, name: &OsStr, trouble: FileTrouble) -> Report {
    let path = Some(open.folder.path().join(name));
    Outcome::LoadFailed(case, Trouble { sentence: troubles::of_file(trouble), path }).into()
}

fn described(open: &Open, stored: Stored, trouble: Option<FileTrouble>) -> LoadedCase {
    let used_templates = used_templates(open, &stored);
    let read_only = trouble.map(|trouble| Trouble { sentence: troubles::of_file(trouble), path: None });
    LoadedCase { rev: stored.lineage.rev, case: Arc::new(stored.case), read_only, used_templates }
}

/// The templates the started meetings of a case used, by hash, as far as the folder kept them.
pub(super) fn used_templates(open: &Open, stored: &Stored) -> Vec<(String, Arc<str>)> {
    let hashes = stored.case.meetings.iter().map(|meeting| &meeting.template.hash).filter(|hash| !hash.is_empty());
    let source = |hash: &String| {
        let source = open.folder.used_template(hash.parse::<Hash>().ok()?).ok()??;
        Some((hash.clone(), Arc::from(source)))
    };
    hashes.filter_map(source).collect()
}

pub(super) fn keep_template(open: &Open, source: &str) -> Report {
    match open.folder.keep_template(source) {
        Ok(_) => Report::Outcomes(Vec::new()),
        Err(error) => Outcome::Minor(troubles::of_save(error, open.folder.path())).into(),
    }
}

pub(super) fn save_people(open: &Open, people: &[FixedParticipant]) -> Report {
    let people: Vec<FixedPerson> = people
        .iter()
        .map(|p| FixedPerson { name: p.name.clone(), role: p.role.clone(), organisation: p.organisation.clone() })
        .collect();
    match open.folder.save_people(&people) {
        Ok(()) => Report::Outcomes(Vec::new()),
        Err(error) => Outcome::Minor(troubles::of_save(error, open.folder.path())).into(),
    }
}

/// Settings and place are no one's work: a failure is worth a line in the log.
pub(super) fn saved(result: Result<(), WriteError>) -> Report {
    if let Err(error) = result {
        tracing::warn!(?error, "settings or place were not saved");
    }
    Report::Outcomes(Vec::new())
}
