//! The program without a window: the same state, the same commands, the same saver.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::app::command::{FolderCommand, ListCommand};
use crate::app::env::Env;
use crate::app::list::Row;
use crate::app::outcome::Outcome;
use crate::app::runtime::Runtime;
use crate::app::sentence::say;
use crate::app::settings::Settings;
use crate::app::state::State;
use crate::app::{Command, update};
use crate::i18n::{Language, Words};
use crate::model::CaseCode;

/// How long a whole task may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long to sleep between looking for results.
const NAP: Duration = Duration::from_millis(2);

/// The code in the name of a case file, and the folder it stands in.
///
/// # Errors
/// A sentence when the file is not named like a case.
pub(super) fn place_of(file: &Path, words: &Words) -> Result<(CaseCode, std::path::PathBuf), String> {
    let Some(code) = file.file_stem().and_then(|stem| stem.to_str()).and_then(CaseCode::parse) else {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Err(words.with("opdracht-geen-casus", &[("bestand", name.into())]));
    };
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((code, folder.canonicalize().unwrap_or_else(|_missing| folder.to_owned())))
}

/// What to print when patience ran out.
pub(super) fn out_of_patience(words: &Words) -> String {
    let seconds = usize::try_from(PATIENCE.as_secs()).unwrap_or_default();
    words.with("opdracht-niet-gelukt", &[("seconden", seconds.into())])
}

/// The program without a window. An error is the sentence to print; `None` is out of patience.
pub(super) struct Session {
    /// What the program knows.
    pub state: State,
    /// The time and fresh ids.
    pub env: Env,
    runtime: Runtime,
    until: Instant,
    /// The newest revision in memory that was saved, and its number on disk.
    pub saved: Option<(u64, u64)>,
}

/// A sentence to print; `None` is out of patience.
pub(super) type Failed = Option<String>;

impl Session {
    /// Opens the folder and reads its list.
    pub fn start(folder: &Path, language: Language) -> Result<Self, Failed> {
        let runtime = Runtime::start().map_err(|error| Some(error.to_string()))?;
        let settings = Settings { language: setting_of(language), ..Settings::default() };
        let state = State::new(settings, false);
        let mut session = Self { state, env: Env::real(), runtime, until: Instant::now() + PATIENCE, saved: None };
        session.act(Command::Folder(FolderCommand::OpenQuietly(folder.to_owned())));
        session.wait(|session| session.state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()))?;
        Ok(session)
    }

    /// Lets one thing happen.
    pub fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    /// Lets results come in until `done`; a notice that something failed ends it.
    pub fn wait(&mut self, done: impl Fn(&Self) -> bool) -> Result<(), Failed> {
        while !done(self) {
            for outcome in self.runtime.outcomes() {
                if let Outcome::Saved { revision, rev, .. } = &outcome {
                    self.saved = Some((*revision, *rev));
                }
                self.act(Command::Outcome(Box::new(outcome)));
            }
            let failed = self.state.open.as_ref().and_then(|open| open.save.failed.clone()).map(|trouble| trouble.sentence);
            let notice = || self.state.notices.iter().find(|notice| notice.until.is_none()).map(|notice| notice.sentence.clone());
            if let Some(sentence) = failed.or_else(notice) {
                return Err(Some(say(&self.state.words, &sentence)));
            }
            if Instant::now() > self.until {
                return Err(None);
            }
            std::thread::park_timeout(NAP);
        }
        Ok(())
    }

    /// The case with this code, as the list shows it.
    pub fn row(&self, code: &CaseCode) -> Option<Row> {
        let entries = self.state.folder.as_ref()?.entries.as_deref()?;
        entries.iter().filter_map(|entry| entry.content.as_ref().ok()).find(|row| row.code == code.as_str()).cloned()
    }

    /// Why the file with this code cannot be read, when the list says so.
    pub fn trouble(&self, code: &CaseCode) -> Option<String> {
        let entries = self.state.folder.as_ref()?.entries.as_deref()?;
        let entry = entries.iter().find(|entry| entry.file.starts_with(code.as_str()))?;
        entry.content.as_ref().err().map(|trouble| say(&self.state.words, &trouble.sentence))
    }

    /// Opens a case and waits until it stands there.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn open(&mut self, row: &Row) -> Result<(), Failed> {
        self.act(Command::List(ListCommand::Open(row.id)));
        self.wait(|session| session.state.open.is_some())
    }
}

fn setting_of(language: Language) -> crate::app::settings::LanguageSetting {
    match language {
        Language::Nl => crate::app::settings::LanguageSetting::Dutch,
        Language::En => crate::app::settings::LanguageSetting::English,
    }
}
