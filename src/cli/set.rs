//! `rondom set FILE [--template ID] KEY=VALUE…`: the same commands, the same saver as the window.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{COULD_NOT_RUN, FINE, Output};
use crate::app::command::{Change, FolderCommand, ListCommand, NewCase};
use crate::app::env::Env;
use crate::app::outcome::Outcome;
use crate::app::runtime::Runtime;
use crate::app::sentence::say;
use crate::app::settings::Settings;
use crate::app::state::State;
use crate::app::{Command, typed, update};
use crate::model::{CaseCode, QuestionId};

/// How long the whole task may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long to sleep between looking for results.
const NAP: Duration = Duration::from_millis(2);
/// Planned length of a new case's meeting, in minutes.
const USUAL_MINUTES: u16 = 60;

pub(super) fn run(output: &mut Output<'_>, file: &Path, template: Option<&str>, answers: &[String]) -> u8 {
    let Some(code) = file.file_stem().and_then(|stem| stem.to_str()).and_then(CaseCode::parse) else {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        output.tell(&output.words.with("opdracht-geen-casus", &[("bestand", name.into())]));
        return COULD_NOT_RUN;
    };
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_missing| folder.to_owned());
    match Session::start(&folder).and_then(|mut session| session.set(output, &code, template, answers)) {
        Ok(line) => {
            output.line(&line);
            FINE
        }
        Err(sentence) => {
            output.tell(&sentence.unwrap_or_else(|| {
                let seconds = usize::try_from(PATIENCE.as_secs()).unwrap_or_default();
                output.words.with("opdracht-niet-gelukt", &[("seconden", seconds.into())])
            }));
            COULD_NOT_RUN
        }
    }
}

/// The program without a window. An error is the sentence to print; `None` is out of patience.
struct Session {
    state: State,
    env: Env,
    runtime: Runtime,
    until: Instant,
    saved: Option<(u64, u64)>,
}

type Failed = Option<String>;

impl Session {
    fn start(folder: &Path) -> Result<Self, Failed> {
        let runtime = Runtime::start().map_err(|error| Some(error.to_string()))?;
        let state = State::new(Settings::default(), false);
        let mut session = Self { state, env: Env::real(), runtime, until: Instant::now() + PATIENCE, saved: None };
        session.act(Command::Folder(FolderCommand::OpenQuietly(folder.to_owned())));
        session.wait(|session| session.state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()))?;
        Ok(session)
    }

    fn set(
        &mut self,
        output: &Output<'_>,
        code: &CaseCode,
        template: Option<&str>,
        answers: &[String],
    ) -> Result<String, Failed> {
        let row = self.state.folder.as_ref().and_then(|folder| {
            let entries = folder.entries.as_deref().unwrap_or_default();
            entries.iter().filter_map(|entry| entry.content.as_ref().ok()).find(|row| row.code == code.as_str()).cloned()
        });
        match (row, template) {
            (Some(row), _) => self.act(Command::List(ListCommand::Open(row.id))),
            (None, Some(template)) => {
                let sectors = self.state.folder.as_ref().and_then(|folder| folder.templates.get(&template.into()));
                let sector = sectors.and_then(|loaded| loaded.template.sectors.first().copied());
                let sector = sector
                    .ok_or_else(|| Some(output.words.with("sjabloon-ontbreekt", &[("sjabloon", template.to_owned().into())])))?;
                let new = NewCase {
                    sector,
                    template: template.into(),
                    meeting_kind: None,
                    planned_minutes: USUAL_MINUTES,
                    code: Some(code.clone()),
                };
                self.act(Command::List(ListCommand::New(new)));
            }
            (None, None) => return Err(Some(output.words.get("opdracht-welk-sjabloon").to_owned())),
        }
        self.wait(|session| session.state.open.is_some())?;
        for answer in answers {
            self.answer(output, answer)?;
        }
        self.act(Command::SaveNow);
        self.wait(|session| session.state.open.as_ref().is_some_and(|open| open.save.saved_revision >= open.revision))?;
        let rev = self.saved.map_or(1, |(_, rev)| rev);
        Ok(format!("SAVED {code} rev={rev}"))
    }

    fn answer(&mut self, output: &Output<'_>, text: &str) -> Result<(), Failed> {
        let words = output.words;
        let (key, value) = text
            .split_once('=')
            .ok_or_else(|| Some(words.with("opdracht-geen-waarde", &[("sleutel", text.to_owned().into())])))?;
        let today = self.state.today(&self.env);
        let Some(open) = self.state.open.as_ref() else { return Err(None) };
        let named = |question: &&crate::model::template::Question| {
            question.id == key || question.concept.as_ref().is_some_and(|concept| *concept == key)
        };
        let question = open.template.questions().map(|(_, question)| question).find(named);
        let field = question.and_then(|question| open.view.field(question.id.as_str()));
        let Some(field) = field else {
            return Err(Some(words.with("opdracht-onbekende-sleutel", &[("sleutel", key.to_owned().into())])));
        };
        let id: QuestionId = field.id.clone();
        let scalar = typed::scalar(field, value, words.language(), today);
        if scalar.is_none() && !value.trim().is_empty() {
            return Err(Some(words.with("opdracht-niet-in-een-regel", &[("sleutel", key.to_owned().into())])));
        }
        self.act(Command::Change(Change::Value(id, scalar)));
        Ok(())
    }

    fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    /// Lets results come in until `done`; a notice that something failed ends it.
    fn wait(&mut self, done: impl Fn(&Self) -> bool) -> Result<(), Failed> {
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
}
