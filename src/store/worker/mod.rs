//! The threads that wait for the disk, so that the window never does.
//!
//! `save` only saves and never waits behind another job. `jobs` does everything else, one after the other, and can be
//! called off. `save-watch` sleeps unless a save takes longer than a second, and then puts a copy of the words in app-data.

mod jobs;
mod saver;
mod watch;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::Builder;
use std::time::Duration;

use self::jobs::{Job, Jobs};
pub use self::jobs::{JobContext, JobId};
use self::saver::{Message, Saver};
use super::appdata::AppData;
use super::folder::Folder;
use super::lineage::KeepReason;
use super::save::{SaveError, Saved, Ticket};
use crate::model::{Case, CaseCode, CaseId};

/// Called, from any thread, whenever there is something to [`poll`](Worker::poll).
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The threads, from the side of the window. `T` is what jobs report.
pub struct Worker<T> {
    saves: Sender<Message>,
    jobs: Sender<Job<T>>,
    done: Receiver<Done<T>>,
    running: jobs::Running,
    next_job: AtomicU64,
    waiting: watch::Waiting,
}

/// One save: an owned snapshot and the revision in memory it shows.
#[derive(Clone, Debug)]
pub struct SaveRequest {
    /// The snapshot.
    pub case: Arc<Case>,
    /// The revision in memory it shows; comes back with the result.
    pub revision: u64,
    /// Why this version is to be kept; `None` for an autosave.
    pub keep: Option<KeepReason>,
}

/// What the threads report.
#[derive(Debug)]
pub enum Done<T> {
    /// A new case stands on disk, perhaps under another code than it came with.
    Created {
        /// The case as it stands on disk.
        case: Arc<Case>,
        /// What was written.
        saved: Saved,
    },
    /// A new case was not written.
    CreateFailed {
        /// Which case.
        case: CaseId,
        /// Why.
        error: SaveError,
    },
    /// A snapshot stands on disk.
    Saved {
        /// Which case.
        case: CaseId,
        /// The revision in memory that was saved.
        revision: u64,
        /// What was written.
        saved: Saved,
    },
    /// A snapshot was not saved; the next one is tried as if nothing had happened.
    SaveFailed {
        /// Which case.
        case: CaseId,
        /// The revision in memory that was not saved.
        revision: u64,
        /// Why.
        error: SaveError,
        /// A copy stands in app-data.
        emergency_copy: bool,
    },
    /// A save has been under way for more than a second, or this came after one that still is.
    SaveSlow {
        /// Which case.
        case: CaseId,
        /// The revision in memory that waits for the disk.
        revision: u64,
        /// A copy stands in app-data.
        emergency_copy: bool,
    },
    /// A replaced version now stands among the earlier versions of this case.
    Kept(CaseId),
    /// Everything asked for before [`Worker::request_flush`] has been tried.
    Flushed,
    /// A job is this far, of how much.
    Progress(JobId, usize, usize),
    /// A job is done.
    Job(JobId, T),
    /// A job was called off, or broke.
    JobStopped(JobId),
}

impl<T: Send + 'static> Worker<T> {
    /// Starts the threads.
    ///
    /// # Errors
    /// When this machine gives no more threads.
    pub fn start(wake: Wake) -> io::Result<Self> {
        let (done_sender, done) = channel();
        let report = Report { sender: done_sender, wake };
        let (saves, save_messages) = channel();
        let (jobs, job_messages) = channel();
        let watch = watch::Watch::start(report.clone())?;
        let waiting = watch.waiting();
        let saver = Saver::new(report.clone(), watch);
        Builder::new().name("save".to_owned()).spawn(move || saver.run(&save_messages))?;
        let running = jobs::Running::default();
        let worker = Jobs::new(report, running.clone());
        Builder::new().name("jobs".to_owned()).spawn(move || worker.run(&job_messages))?;
        Ok(Self { saves, jobs, done, running, next_job: AtomicU64::new(1), waiting })
    }

    /// From here on cases are saved in this folder; `data` is its part of app-data.
    pub fn use_folder(&self, folder: Arc<Folder>, data: AppData) {
        self.send(Message::Folder(Some((folder, data))));
    }

    /// Nothing is saved any more; what was asked for before still is.
    pub fn leave_folder(&self) {
        self.send(Message::Folder(None));
    }

    /// The saver takes charge of a case that was read.
    pub fn adopt(&self, ticket: Ticket) {
        self.send(Message::Adopt(Box::new(ticket)));
    }

    /// The saver forgets a case; what was asked for before is still saved.
    pub fn release(&self, case: CaseId) {
        self.send(Message::Release(case));
    }

    /// The version on disk now is to be kept when the next save replaces it.
    pub fn keep_current(&self, case: CaseId, reason: KeepReason) {
        self.send(Message::KeepCurrent(case, reason));
    }

    /// Saves a snapshot of an adopted case. When several wait, the latest of a case wins and the weightiest reason to keep.
    pub fn save(&self, request: SaveRequest) {
        self.waiting.comes(&request);
        self.send(Message::Save(request));
    }

    /// Writes a new case and takes charge of it. `draw` gives another code when its own is taken.
    pub fn create(&self, case: Arc<Case>, draw: impl FnMut() -> CaseCode + Send + 'static) {
        self.send(Message::Create(case, Box::new(draw)));
    }

    /// Runs `job` when the jobs before it are done.
    pub fn run(&self, job: impl FnOnce(&JobContext) -> T + Send + 'static) -> JobId {
        let id = JobId(self.next_job.fetch_add(1, Ordering::Relaxed));
        let cancel = self.running.announce(id);
        // The thread only ends with this value.
        self.jobs.send(Job { id, cancel, work: Box::new(job) }).ok();
        id
    }

    /// Calls a job off; it reports [`Done::JobStopped`] or, when it was just done, its result.
    pub fn cancel(&self, job: JobId) {
        self.running.cancel(job);
    }

    /// What was reported since, one at a time; never waits.
    pub fn poll(&self) -> Option<Done<T>> {
        self.done.try_recv().ok()
    }

    /// The next report, for callers that may wait.
    pub fn wait(&self, at_most: Duration) -> Option<Done<T>> {
        self.done.recv_timeout(at_most).ok()
    }

    /// Asks for [`Done::Flushed`] once every save asked for so far has been tried.
    pub fn request_flush(&self) {
        self.send(Message::Flush(None));
    }

    /// Hears from this once every save asked for so far has been tried: for a job that must come after them.
    pub fn after_saves(&self) -> Receiver<()> {
        let (sender, flushed) = sync_channel(1);
        self.send(Message::Flush(Some(sender)));
        flushed
    }

    fn send(&self, message: Message) {
        // The thread only ends with this value.
        self.saves.send(message).ok();
    }
}

/// The way back to the window.
pub(super) struct Report<T> {
    sender: Sender<Done<T>>,
    wake: Wake,
}

impl<T> Clone for Report<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone(), wake: Arc::clone(&self.wake) }
    }
}

impl<T> Report<T> {
    pub(super) fn send(&self, done: Done<T>) {
        // Nobody listens any more when the window is closed; the saves go on all the same.
        if self.sender.send(done).is_ok() {
            (self.wake)();
        }
    }
}
