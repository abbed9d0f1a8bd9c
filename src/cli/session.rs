//! The program without a window: the same state, the same commands, the same saver.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::app::command::{Change, FolderCommand, ListCommand, NewCase};
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::list::Row;
use crate::app::outcome::{Outcome, Trouble};
use crate::app::runtime::Runtime;
use crate::app::sentence::{Sentence, say, say_trouble};
use crate::app::settings::{LanguageSetting, Settings};
use crate::app::state::{OpenCase, State};
use crate::app::{Command, troubles, update};
use crate::i18n::{Language, Words};
use crate::model::CaseCode;
use crate::store::browse;

/// How long a whole task may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long to sleep between looking for results.
const NAP: Duration = Duration::from_millis(2);

/// The code in the name of a case file, and the folder it stands in.
///
/// # Errors
/// A sentence when the file is not named like a case.
pub(super) fn place_of(file: &Path, words: &Words) -> Result<(CaseCode, PathBuf), String> {
    let code = file.file_stem().and_then(|stem| stem.to_str()).and_then(CaseCode::parse);
    let Some(code) = code.filter(|_| file.extension().is_some_and(|extension| extension == "ron")) else {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Err(words.with("opdracht-geen-casus", &[("bestand", name.into())]));
    };
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((code, browse::whole_name(folder)))
}

/// What happened, what is safe and what to do, for someone without a window; the path last. Our own sentences about safety
/// and advice speak of the window that still holds the words, and here there is none.
pub(super) fn without_window(words: &Words, trouble: &Trouble) -> String {
    let happened = Sentence { keys: trouble.sentence.keys.first().copied().into_iter().collect(), ..trouble.sentence.clone() };
    let said = format!("{} {}", say(words, &happened), words.get("opdracht-niets-veranderd"));
    with_path(said, trouble.path.as_deref())
}

fn with_path(said: String, path: Option<&Path>) -> String {
    match path {
        Some(path) => format!("{said} ({})", path.display()),
        None => said,
    }
}

/// The program without a window.
pub(super) struct Session {
    /// What the program knows.
    pub state: State,
    /// The time and fresh ids.
    pub env: Env,
    runtime: Runtime,
    until: Instant,
    /// Number of the version of the open case that stands on disk; 0 while there is none.
    pub rev: u64,
}

/// A sentence to print; `None` is out of patience.
pub(super) type Failed = Option<String>;

/// The sentence to print.
pub(super) fn sentence_of(failed: Failed, words: &Words) -> String {
    let seconds = usize::try_from(PATIENCE.as_secs()).unwrap_or_default();
    failed.unwrap_or_else(|| words.with("opdracht-niet-gelukt", &[("seconden", seconds.into())]))
}

impl Session {
    /// Opens the folder to work in it, and reads its list.
    ///
    /// # Errors
    /// [`Failed`], also when nothing can be written there.
    pub fn work(folder: &Path, language: Language) -> Result<Self, Failed> {
        let session = Self::start(FolderCommand::OpenQuietly(folder.to_owned()), language)?;
        match session.state.folder.as_ref().and_then(|folder| folder.read_only.as_ref()) {
            Some(trouble) => Err(Some(without_window(&session.state.words, trouble))),
            None => Ok(session),
        }
    }

    /// Opens the folder to look at it, also while someone works in it, and reads its list. Nothing in it is touched.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn look(folder: &Path, language: Language) -> Result<Self, Failed> {
        Self::start(FolderCommand::LookAt(folder.to_owned()), language)
    }

    fn start(open: FolderCommand, language: Language) -> Result<Self, Failed> {
        let runtime = Runtime::start().map_err(|error| Some(say_trouble(&Words::load(language), &troubles::of_start(&error))))?;
        let language = match language {
            Language::Nl => LanguageSetting::Dutch,
            Language::En => LanguageSetting::English,
        };
        let state = State::new(Settings { language, ..Settings::default() }, false);
        let mut session = Self { state, env: Env::real(), runtime, until: Instant::now() + PATIENCE, rev: 0 };
        session.act(Command::Folder(open));
        session.wait(|session| session.state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()))?;
        Ok(session)
    }

    /// Lets one thing happen.
    pub fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    /// Lets results come in until `done`; what fails ends it.
    fn wait(&mut self, done: impl Fn(&Self) -> bool) -> Result<(), Failed> {
        while !done(self) {
            for outcome in self.runtime.outcomes() {
                self.take(outcome)?;
            }
            if Instant::now() > self.until {
                return Err(None);
            }
            std::thread::park_timeout(NAP);
        }
        Ok(())
    }

    /// Lets a result in. Notices that only inform are left for [`Self::said`].
    fn take(&mut self, outcome: Outcome) -> Result<(), Failed> {
        let must_open = matches!(outcome, Outcome::Loaded(_) | Outcome::Created(_));
        match &outcome {
            Outcome::FolderFailed(trouble)
            | Outcome::FolderGone(trouble)
            | Outcome::CreateFailed(trouble)
            | Outcome::SaveFailed { trouble, .. } => return Err(Some(self.not_written(trouble, &outcome))),
            Outcome::LoadFailed(_, trouble) => {
                return Err(Some(with_path(say(&self.state.words, &trouble.sentence), trouble.path.as_deref())));
            }
            Outcome::Loaded(loaded) => self.rev = loaded.rev,
            Outcome::Created(_) => self.rev = 1,
            Outcome::Saved { rev, .. } => self.rev = *rev,
            _ => {}
        }
        self.act(Command::Outcome(Box::new(outcome)));
        if must_open && self.state.open.is_none() {
            return Err(Some(self.said().pop().unwrap_or_default()));
        }
        Ok(())
    }

    fn not_written(&self, trouble: &Trouble, outcome: &Outcome) -> String {
        let said = without_window(&self.state.words, trouble);
        match outcome {
            Outcome::SaveFailed { emergency_copy: true, .. } => {
                format!("{said} {}", self.state.words.get("opdracht-noodkopie"))
            }
            _ => said,
        }
    }

    /// What the program said meanwhile that is worth a line.
    pub fn said(&self) -> Vec<String> {
        let say =
            |notice: &crate::app::state::Notice| with_path(say(&self.state.words, &notice.sentence), notice.path.as_deref());
        self.state.notices.iter().map(say).collect()
    }

    /// The case with this code, as the list shows it.
    ///
    /// # Errors
    /// Why the file with this code cannot be read, when the list says so.
    pub fn row(&self, code: &CaseCode) -> Result<Option<Row>, Failed> {
        let entries = self.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).unwrap_or_default();
        let named = format!("{code}.ron");
        if let Some(trouble) = entries.iter().find(|entry| entry.file == named).and_then(|entry| entry.content.as_ref().err()) {
            return Err(Some(say(&self.state.words, &trouble.sentence)));
        }
        let mut rows = entries.iter().filter_map(|entry| entry.content.as_ref().ok());
        Ok(rows.find(|row| row.code == code.as_str()).cloned())
    }

    /// Opens a case and waits until it stands there.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn open(&mut self, row: &Row) -> Result<(), Failed> {
        self.act(Command::List(ListCommand::Open(row.id)));
        self.wait(|session| session.state.open.is_some())?;
        match self.case()?.read_only.as_ref().filter(|_| !self.only_looks()) {
            Some(trouble) => Err(Some(without_window(&self.state.words, trouble))),
            None => Ok(()),
        }
    }

    fn only_looks(&self) -> bool {
        self.state.folder.as_ref().is_some_and(|folder| folder.read_only.is_some())
    }

    /// The open case.
    ///
    /// # Errors
    /// [`Failed`] when there is none.
    pub fn case(&self) -> Result<&OpenCase, Failed> {
        self.state.open.as_ref().ok_or_else(|| Some(self.said().pop().unwrap_or_default()))
    }

    /// Makes a case in memory only, so that a mistake in its answers leaves nothing behind; [`Self::write`] writes it.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn draft(&mut self, new: NewCase) -> Result<(), Failed> {
        let effects = update(&mut self.state, Command::List(ListCommand::New(new)), &self.env);
        let case = effects.into_iter().find_map(|effect| match effect {
            Effect::CreateCase(case) => Some(case),
            _ => None,
        });
        if let Some(case) = case {
            // What follows from a case that stands on disk waits until it does.
            drop(update(&mut self.state, Command::Outcome(Box::new(Outcome::Created(case))), &self.env));
        }
        self.case().map(|_open| ())
    }

    /// Changes the open case.
    ///
    /// # Errors
    /// The sentence with which the change was refused.
    pub fn change(&mut self, change: Change) -> Result<(), String> {
        let known: Vec<u64> = self.state.notices.iter().map(|notice| notice.id).collect();
        self.act(Command::Change(change));
        let refused = self.state.notices.iter().find(|notice| !notice.offers_undo && !known.contains(&notice.id));
        refused.map_or(Ok(()), |notice| Err(say(&self.state.words, &notice.sentence)))
    }

    /// Writes the open case and waits until that is certain; a draft becomes a file.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn write(&mut self) -> Result<(), Failed> {
        if self.rev == 0 {
            let case = std::sync::Arc::clone(&self.case()?.case);
            self.runtime.run(Effect::CreateCase(case), &self.env);
            self.wait(|session| session.rev > 0)?;
        } else {
            self.act(Command::SaveNow);
            self.wait(|session| session.state.open.as_ref().is_some_and(|open| open.save.saved_revision >= open.revision))?;
        }
        // What the save replaced is put away after it was reported; leaving now would leave a file behind. The case is
        // saved all the same when that takes too long.
        self.act(Command::Quit);
        self.wait(|session| session.state.may_quit).ok();
        Ok(())
    }
}
