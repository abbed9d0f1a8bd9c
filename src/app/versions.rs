//! Earlier versions of a case, and other copies of it: what can be looked at and put back at the bureau.

use std::sync::Arc;

use crate::i18n::{Language, Words, dates};
use crate::model::{Case, CaseId, MeetingStatus, Moment};
use crate::store::KeepReason;

use super::list::{Apart, ApartKind};
use super::outcome::Trouble;
use super::reading::ReadStep;
use super::sentence::Sentence;
use super::state::{Folder, State};
use super::templates::Loaded;

/// The page of earlier versions.
#[derive(Clone, Debug)]
pub struct Versions {
    /// Whose versions these are.
    pub whose: Whose,
    /// The case, as soon as it is known.
    pub case: Option<CaseId>,
    /// What is the matter with the file as it is now, when it cannot be opened.
    pub trouble: Option<Trouble>,
    /// Other copies in the folder, as the last listing saw them.
    pub beside: Vec<Version>,
    /// Kept versions, newest first; `None` while they are listed.
    pub kept: Option<Vec<Version>>,
    /// The one that is wanted.
    pub wanted: Option<VersionKey>,
    /// The one that was read, or why it could not be.
    pub shown: Option<Result<Shown, (VersionKey, Trouble)>>,
    /// It is being put back.
    pub busy: bool,
}

/// Whose versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of the case that stands open.
    Case(CaseId),
    /// Of the case that should be in this file, which does not read.
    File(String),
}

/// An earlier version or another copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Names it.
    pub key: VersionKey,
    /// Its number; 0 when it cannot be read.
    pub rev: u64,
    /// When it was written, on the machine's own clock.
    pub written: Moment,
}

/// Names an earlier version or another copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionKey {
    /// In the history of the folder.
    Kept {
        /// Its number.
        rev: u64,
        /// First eight digits of its hash.
        hash: String,
        /// Why it is kept.
        reason: KeepReason,
    },
    /// In this file beside the case.
    Beside(String),
}

/// A version that was read.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which.
    pub key: VersionKey,
    /// What it holds.
    pub case: Arc<Case>,
    /// Sources of the templates its meetings used, by hash.
    pub used_templates: Vec<(String, Arc<str>)>,
    /// It is not what Rondom wrote, for this reason; shown all the same.
    pub trouble: Option<Trouble>,
    /// Its words, beside those of now.
    pub steps: Vec<ReadStep>,
}

impl Versions {
    /// A page that knows nothing yet.
    pub fn of(whose: Whose) -> Self {
        let case = match &whose {
            Whose::Case(case) => Some(*case),
            Whose::File(_) => None,
        };
        Self { whose, case, trouble: None, beside: Vec::new(), kept: None, wanted: None, shown: None, busy: false }
    }

    /// Everything there is to look at: other copies first, then kept versions, newest first.
    pub fn all(&self) -> impl Iterator<Item = &Version> {
        self.beside.iter().chain(self.kept.iter().flatten())
    }

    /// The wanted version, once it was read.
    pub fn ready(&self) -> Option<&Shown> {
        self.shown.as_ref()?.as_ref().ok().filter(|shown| Some(&shown.key) == self.wanted.as_ref())
    }

    /// Why the wanted version cannot be read.
    pub fn unreadable(&self) -> Option<&Trouble> {
        let (key, trouble) = self.shown.as_ref()?.as_ref().err()?;
        (Some(key) == self.wanted.as_ref()).then_some(trouble)
    }

    /// Takes in what the list of the folder knows of other copies.
    pub(super) fn take_beside(&mut self, folder: &Folder) {
        let Some(case) = self.case else { return };
        let entries = folder.entries.as_deref().unwrap_or_default();
        let beside = entries.iter().filter_map(|entry| {
            let Apart { kind: ApartKind::Copy { .. }, case: Some(of), rev, .. } = entry.apart.as_ref()? else { return None };
            let written = chrono::DateTime::<chrono::Local>::from(entry.modified).fixed_offset();
            (*of == case).then(|| Version { key: VersionKey::Beside(entry.file.clone()), rev: *rev, written })
        });
        self.beside = beside.collect();
    }
}

impl Version {
    /// Key of why it is there.
    pub fn key_of_why(&self) -> &'static str {
        match &self.key {
            VersionKey::Beside(_) => "versie-ernaast",
            VersionKey::Kept { reason, .. } => match reason {
                KeepReason::Interval => "versie-tussendoor",
                KeepReason::StepChange => "versie-stap",
                KeepReason::WorkStart => "versie-begin",
                KeepReason::NewerTemplate => "versie-sjabloon",
                KeepReason::MeetingStart => "versie-overleg-begonnen",
                KeepReason::ChangedOutside => "versie-buiten-rondom",
                KeepReason::Restore => "versie-terugzetting",
                KeepReason::MeetingClose => "versie-overleg-gesloten",
                KeepReason::Release => "versie-vrijgegeven",
            },
        }
    }

    /// The day and the time it was written: ("vandaag", "15.58").
    pub fn moment(&self, now: Moment, clock_shift: chrono::Duration, language: Language) -> (String, String) {
        let written = (self.written + clock_shift).with_timezone(now.offset());
        let (day, today) = (written.date_naive(), now.date_naive());
        // Within three days a word says it best; further away nobody counts.
        let is_near = (day - today).num_days().abs() <= 2;
        let said = if is_near { dates::relative(day, today, language) } else { dates::short_seen_from(day, today, language) };
        (said, dates::time(written.time(), language))
    }

    /// "Zo was het gisteren om 15.58 uur", as a sentence with this key.
    pub fn sentence(&self, key: &'static str, now: Moment, clock_shift: chrono::Duration, words: &Words) -> Sentence {
        let (day, time) = self.moment(now, clock_shift, words.language());
        Sentence::plain(key).with("dag", day).with("tijd", time)
    }
}

impl State {
    /// Whether the version that is shown can be put back.
    pub fn can_put_back(&self) -> bool {
        let Some(versions) = self.versions.as_ref().filter(|versions| !versions.busy) else { return false };
        let folder = self.folder.as_ref().is_some_and(|folder| folder.read_only.is_none());
        let case = self.open.as_ref().is_none_or(|open| open.read_only.is_none() || open.changed_outside);
        folder && case && versions.ready().is_some()
    }

    /// The template the open meeting could move to: a newer version than the one it started with.
    pub fn newer_template(&self) -> Option<&Loaded> {
        let open = self.open.as_ref().filter(|open| open.read_only.is_none())?;
        let meeting = open.current_meeting()?;
        let is_started = matches!(meeting.status, MeetingStatus::Running | MeetingStatus::Closed);
        if !is_started || meeting.template.hash.is_empty() {
            return None;
        }
        let loaded = self.folder.as_ref()?.templates.get(&meeting.template.id)?;
        (loaded.template.version > meeting.template.version).then_some(loaded)
    }
}
