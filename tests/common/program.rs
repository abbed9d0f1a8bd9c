//! The program without its window, on a real disk. Included by path, beside `store_support`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rondom::app::command::{Change, FolderCommand, ListCommand, NewCase};
use rondom::app::env::{Env, Fixed};
use rondom::app::runtime::Runtime;
use rondom::app::sentence::say;
use rondom::app::settings::Settings;
use rondom::app::state::{OpenCase, State};
use rondom::app::{Command, update};
use rondom::model::{CaseId, QuestionId, Scalar, Sector};
use rondom::store::{Folder, Fs, RealFs};

use crate::store_support::TempFolder;

const NOW: &str = "2026-11-12T15:25:00+01:00";
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The program as `main` makes it, without a window.
pub struct Program {
    pub state: State,
    pub env: Env,
    pub clock: Arc<Fixed>,
    pub runtime: Runtime,
}

impl Program {
    pub fn start(place: &Path, kiosk: bool) -> Self {
        Self::start_on(Arc::new(RealFs), place, kiosk)
    }

    pub fn start_on(fs: Arc<dyn Fs>, place: &Path, kiosk: bool) -> Self {
        let clock = Fixed::at(chrono::DateTime::parse_from_rfc3339(NOW).expect("a moment"));
        let runtime = Runtime::start_with(fs, Some(&place.join("data"))).expect("it starts");
        let state = State::new(Settings::default(), kiosk);
        Self { state, env: Env::new(clock.clone()), clock, runtime }
    }

    /// Starts and opens the folder of cases.
    pub fn open(place: &Path, kiosk: bool) -> Self {
        let mut program = Self::start(place, kiosk);
        program.open_folder(place);
        program
    }

    pub fn open_folder(&mut self, place: &Path) {
        self.act(Command::Folder(FolderCommand::Open(place.join("map"))));
        self.wait("the list", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    }

    pub fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    pub fn change(&mut self, change: Change) {
        self.act(Command::Change(change));
    }

    pub fn text(&mut self, question: &str, words: &str) {
        self.change(Change::Value(QuestionId::from(question), Some(Scalar::text(words))));
    }

    #[track_caller]
    pub fn wait(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !done(&self.state) {
            for outcome in self.runtime.outcomes() {
                self.act(Command::Outcome(Box::new(outcome)));
            }
            assert!(Instant::now() < until, "{what} did not come; said was {:?}", self.said());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Lets results come in for a while.
    pub fn let_come(&mut self, time: Duration) {
        let until = Instant::now() + time;
        while Instant::now() < until {
            for outcome in self.runtime.outcomes() {
                self.act(Command::Outcome(Box::new(outcome)));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// A new case of the VO template, open at the bureau.
    pub fn new_case(&mut self) -> CaseId {
        let new = NewCase { sector: Sector::Vo, template: "vo".into(), meeting_kind: None, planned_minutes: 60, code: None };
        self.act(Command::List(ListCommand::New(new)));
        self.wait("the case", |state| state.open.is_some());
        self.case().case.header.id
    }

    pub fn case(&self) -> &OpenCase {
        self.state.open.as_ref().expect("a case is open")
    }

    /// The clock goes on by a second, and what is due happens: the words are saved by themselves.
    pub fn a_second_later(&mut self) {
        self.clock.advance_millis(1_000);
        self.act(Command::Tick);
        self.wait("the save", |state| {
            state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision || open.save.failed.is_some())
        });
        // What was asked for beside it is done too: the place of the team.
        std::thread::sleep(Duration::from_millis(50));
    }

    pub fn words(&self, question: &str) -> Option<&str> {
        match self.case().view.field(question)?.answer.as_ref()?.value.as_ref()?.scalar()? {
            Scalar::Text(words) => Some(words),
            _ => None,
        }
    }

    pub fn said(&self) -> Vec<String> {
        self.state.notices.iter().map(|notice| say(&self.state.words, &notice.sentence)).collect()
    }

    /// The program is gone from one moment to the next; nothing is asked of it any more.
    pub fn crash(self, place: &Path) {
        drop(self);
        let until = Instant::now() + PATIENCE;
        while Folder::open(Arc::new(RealFs), &place.join("map")).expect("opens").read_only().is_some() {
            assert!(Instant::now() < until, "the folder stays taken");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

pub fn place() -> TempFolder {
    let temp = TempFolder::new("going-on");
    std::fs::create_dir(temp.path().join("map")).expect("a folder");
    temp
}

pub fn case_file(place: &Path, program: &Program) -> PathBuf {
    place.join("map").join(format!("{}.ron", program.case().case.header.code))
}

/// Every test file uses its own part of this module.
const _: fn(Program, &Path) = Program::crash;
const _: fn(&mut Program, Duration) = Program::let_come;
const _: fn(&Path, &Program) -> PathBuf = case_file;
const _: fn(&mut Program, Change) = Program::change;
const _: fn(&mut Program, &str, &str) = Program::text;
const _: for<'a> fn(&'a Program, &str) -> Option<&'a str> = Program::words;
