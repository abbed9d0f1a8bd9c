//! The program without a window: the same state, the same commands, the same threads.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rondom::app::command::FolderCommand;
use rondom::app::env::Env;
use rondom::app::outcome::Outcome;
use rondom::app::runtime::Runtime;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, update};
use rondom::store::RealFs;

/// Longer than this is not slow but stuck.
const PATIENCE: Duration = Duration::from_secs(300);

/// The program without a window.
pub struct Session {
    /// What it knows.
    pub state: State,
    env: Env,
    runtime: Runtime,
}

impl Session {
    /// Starts with app-data at `data`.
    pub fn start(data: &Path) -> Self {
        let runtime = Runtime::start_with(Arc::new(RealFs), Some(data)).expect("threads and app-data");
        Self { state: State::new(Settings::default(), false), env: Env::real(), runtime }
    }

    /// Opens a folder and waits until its cases are listed; says how many.
    pub fn list(&mut self, folder: &Path) -> usize {
        self.act(Command::Folder(FolderCommand::Open(folder.to_owned())));
        let started = Instant::now();
        loop {
            let outcomes: Vec<Outcome> = self.runtime.outcomes();
            for outcome in outcomes {
                self.act(Command::Outcome(Box::new(outcome)));
            }
            if let Some(entries) = self.state.folder.as_ref().and_then(|folder| folder.entries.as_ref()) {
                return entries.iter().filter(|entry| entry.content.is_ok()).count();
            }
            assert!(started.elapsed() < PATIENCE, "the folder was never listed");
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    /// Ends in an orderly way: what was asked for is done first, and the index is kept.
    pub fn end(mut self) {
        self.act(Command::Quit);
        let started = Instant::now();
        while !self.state.may_quit {
            assert!(started.elapsed() < PATIENCE, "the program never ended");
            let outcomes: Vec<Outcome> = self.runtime.outcomes();
            for outcome in outcomes {
                self.act(Command::Outcome(Box::new(outcome)));
            }
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    /// Lets one thing happen.
    pub fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }
}
