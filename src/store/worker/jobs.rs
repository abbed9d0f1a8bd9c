//! Everything that takes time and is not a save: lists, loading, searching. One after the other, each can be called off.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Done, Report};

/// Names a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub(super) u64);

/// What a job needs to know of the world.
pub struct JobContext<'a> {
    /// Set when the job is called off.
    pub cancel: &'a AtomicBool,
    /// Tells how much is done, of how much.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

impl JobContext<'_> {
    /// Whether the job is called off.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}

pub(super) struct Job<T> {
    pub id: JobId,
    pub cancel: Arc<AtomicBool>,
    pub work: Box<dyn FnOnce(&JobContext<'_>) -> T + Send>,
}

/// The jobs that wait or run.
#[derive(Clone, Default)]
pub(super) struct Running(Arc<Mutex<BTreeMap<JobId, Arc<AtomicBool>>>>);

impl Running {
    pub fn announce(&self, id: JobId) -> Arc<AtomicBool> {
        let cancel = Arc::new(AtomicBool::new(false));
        self.with(|jobs| jobs.insert(id, Arc::clone(&cancel)));
        cancel
    }

    pub fn cancel(&self, id: JobId) {
        self.with(|jobs| jobs.get(&id).map(|cancel| cancel.store(true, Ordering::Relaxed)));
    }

    fn finish(&self, id: JobId) {
        self.with(|jobs| jobs.remove(&id));
    }

    fn with<R>(&self, change: impl FnOnce(&mut BTreeMap<JobId, Arc<AtomicBool>>) -> R) -> R {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

pub(super) struct Jobs<T> {
    report: Report<T>,
    running: Running,
}

impl<T> Jobs<T> {
    pub fn new(report: Report<T>, running: Running) -> Self {
        Self { report, running }
    }

    pub fn run(&self, jobs: &Receiver<Job<T>>)
    where
        T: Send,
    {
        while let Ok(Job { id, cancel, work }) = jobs.recv() {
            let report = Mutex::new(self.report.clone());
            let progress =
                |done, total| report.lock().unwrap_or_else(PoisonError::into_inner).send(Done::Progress(id, done, total));
            let context = JobContext { cancel: &cancel, progress: &progress };
            // A job that breaks must not take the thread, and with it all later jobs, along.
            let result = if context.is_cancelled() { None } else { catch_unwind(AssertUnwindSafe(|| work(&context))).ok() };
            self.running.finish(id);
            self.report.send(result.map_or(Done::JobStopped(id), |result| Done::Job(id, result)));
        }
    }
}
