//! A head start: the folder opens on a thread of its own while the window is still being made. Both take about as long, and
//! the first frame can then show the list. Nobody ever waits for it: the window takes over wherever it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, JoinHandle, park_timeout};
use std::time::Duration;

use super::env::Env;
use super::outcome::Outcome;
use super::runtime::{Runtime, StartError};
use super::settings::Settings;
use super::state::State;
use super::{Command, update};

/// The longest nap between two looks at what was reported; a report ends it at once.
const NAP: Duration = Duration::from_millis(50);

/// What the window goes on with.
pub struct Begun {
    /// What the program knows so far.
    pub state: State,
    /// The time and fresh ids.
    pub env: Env,
    /// The threads behind it.
    pub runtime: Runtime,
}

/// The program before it has a window.
pub struct Ahead {
    thread: JoinHandle<Begun>,
    wanted: Arc<AtomicBool>,
}

impl Ahead {
    /// Starts; `first` says with which state, and what happens first, once the settings are known.
    ///
    /// # Errors
    /// What keeps the program from starting, whatever draws it.
    pub fn start(first: impl FnOnce(Settings) -> (State, Vec<Command>) + Send + 'static) -> Result<Self, StartError> {
        let runtime = Runtime::start()?;
        let wanted = Arc::new(AtomicBool::new(false));
        let is_wanted = Arc::clone(&wanted);
        let thread = Builder::new().name("head start".to_owned()).spawn(move || {
            let (state, first) = first(runtime.settings());
            let mut begun = Begun { state, env: Env::real(), runtime };
            let this = std::thread::current();
            begun.runtime.wake_with(Arc::new(move || this.unpark()));
            first.into_iter().for_each(|command| begun.act(command));
            while begun.is_opening() && !is_wanted.load(Ordering::Acquire) {
                park_timeout(NAP);
                let outcomes: Vec<Outcome> = begun.runtime.outcomes();
                outcomes.into_iter().for_each(|outcome| begun.act(Command::Outcome(Box::new(outcome))));
            }
            begun
        });
        Ok(Self { thread: thread.map_err(|_no_thread| StartError::Threads)?, wanted })
    }

    /// Takes over, however far it is.
    ///
    /// # Errors
    /// When its thread broke.
    pub fn take(self) -> Result<Begun, StartError> {
        self.wanted.store(true, Ordering::Release);
        self.thread.thread().unpark();
        self.thread.join().map_err(|_panicked| StartError::Threads)
    }
}

impl Begun {
    fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    /// A folder is being opened, and nothing was said about it that a person has to read first.
    fn is_opening(&self) -> bool {
        self.state.opening.is_some()
    }
}
