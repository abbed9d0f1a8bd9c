//! Carries effects out with `store` and brings the results back. Never waits: every disk call is on a worker thread.

mod jobs;
mod report;
mod versions;

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::Builder;
use std::time::Duration;

use crate::model::CaseId;
use crate::store::worker::{Done, JobId, SaveRequest, Wake, Worker};
use crate::store::{AppData, Folder, Fs, IoKind, KeepReason, RealFs};

use super::effect::{Effect, Keep, ListRequest};
use super::env::Env;
use super::outcome::Outcome;
use super::settings::Settings;
use report::Report;

/// File with the settings of this machine, in app-data.
const SETTINGS: &str = "settings.ron";
/// File with the place of the team, in app-data of one folder.
const PLACE: &str = "place.ron";
/// How long the practice folder waits for what is still being saved in it before it is put back.
const SAVES_TAKE_AT_MOST: Duration = Duration::from_secs(5);
/// What another window writes in app-data, it has written by then.
const OLD_PART: Duration = Duration::from_secs(60);
/// The practice folder, in app-data.
const PRACTICE: &str = "Oefenmap";

/// Where the files of the cases of the open folder are, as the last listing saw them.
type Files = Arc<Mutex<HashMap<CaseId, OsString>>>;

/// The threads and handles behind the program.
pub struct Runtime {
    worker: Worker<Report>,
    wake: Arc<RwLock<Option<Wake>>>,
    fs: Arc<dyn Fs>,
    data: AppData,
    folder: Option<Open>,
    listing: Option<JobId>,
    /// Opens a folder.
    opening: Option<JobId>,
    /// Jobs that open a folder nobody waits for any more; whatever they report is left unheard.
    called_off: Vec<JobId>,
    quitting: Quitting,
    picked: (Sender<Outcome>, Receiver<Outcome>),
}

/// The folder that is open.
#[derive(Clone)]
struct Open {
    folder: Arc<Folder>,
    data: AppData,
    files: Files,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quitting {
    No,
    /// Waiting for the saves and for the jobs.
    Waiting {
        saves: bool,
        jobs: bool,
    },
}

impl Runtime {
    /// Starts the threads; app-data is where the machine keeps it, or where `RONDOM_DATA_DIR` says.
    ///
    /// # Errors
    /// A sentence for the log: no threads, or no place for app-data.
    pub fn start() -> Result<Self, StartError> {
        Self::start_with(Arc::new(RealFs), None)
    }

    /// Starts the threads on this disk, with app-data at `data`.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub fn start_with(fs: Arc<dyn Fs>, data: Option<&Path>) -> Result<Self, StartError> {
        let wake: Arc<RwLock<Option<Wake>>> = Arc::default();
        let waker = Arc::clone(&wake);
        let worker = Worker::start(Arc::new(move || {
            if let Some(wake) = waker.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
                wake();
            }
        }));
        let path = data.map(Path::to_owned).or_else(AppData::usual_place);
        let no_place = |kind| StartError::Data { kind, path: path.clone() };
        let data = AppData::open(Arc::clone(&fs), path.as_deref()).map_err(no_place)?;
        data.sweep_parts(OLD_PART);
        Ok(Self {
            worker: worker.map_err(|_no_thread| StartError::Threads)?,
            wake,
            fs,
            data,
            folder: None,
            listing: None,
            opening: None,
            called_off: Vec::new(),
            quitting: Quitting::No,
            picked: channel(),
        })
    }

    /// Calls `wake`, from any thread, whenever there is something to collect.
    pub fn wake_with(&mut self, wake: Wake) {
        *self.wake.write().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// The settings of this machine; the defaults when there are none or they do not read.
    pub fn settings(&self) -> Settings {
        self.data.load(SETTINGS).ok().flatten().unwrap_or_default()
    }

    /// What was reported since.
    pub fn outcomes(&mut self) -> Vec<Outcome> {
        let mut outcomes: Vec<Outcome> = self.picked.1.try_iter().collect();
        while let Some(done) = self.worker.poll() {
            outcomes.extend(self.outcome(done));
        }
        outcomes
    }

    /// Carries an effect out.
    pub fn run(&mut self, effect: Effect, env: &Env) {
        match effect {
            Effect::PickFolder => self.pick_folder(),
            Effect::BrowseFolder(path) => self.job(move || Report::from(jobs::browse(path.as_deref()))),
            Effect::MakeFolder(path, name) => self.job(move || Report::from(jobs::make_folder(&path, &name))),
            Effect::OpenFolder(path) => {
                let (fs, data) = (Arc::clone(&self.fs), self.data.clone());
                self.open(move || jobs::open(fs, &data, &path, false));
            }
            Effect::LookAtFolder(path) => {
                let (fs, data) = (Arc::clone(&self.fs), self.data.clone());
                self.open(move || jobs::look(fs, &data, &path));
            }
            Effect::OpenPractice { afresh } => {
                let (fs, data) = (Arc::clone(&self.fs), self.data.clone());
                // A save still under way must not find its folder gone.
                let saves = self.worker.after_saves();
                self.open(move || {
                    saves.recv_timeout(SAVES_TAKE_AT_MOST).ok();
                    jobs::open_practice(fs, &data, PRACTICE, afresh)
                });
            }
            Effect::CloseFolder => self.leave_folder(),
            Effect::ListCases(request) => self.list(*request),
            Effect::LoadCase(case) => {
                // Left a moment ago and opened again: what is still on its way to the disk is part of it.
                let saves = self.worker.after_saves();
                self.with_folder(move |open| {
                    saves.recv_timeout(SAVES_TAKE_AT_MOST).ok();
                    jobs::load(&open, case)
                });
            }
            Effect::CreateCase(case) => {
                let env = env.clone();
                let now = case.header.created;
                self.worker.create(case, move || env.case_code(now));
            }
            Effect::Save(job) => {
                let keep = job.keep.map(reason);
                self.worker.save(SaveRequest { case: job.case, revision: job.revision, keep });
            }
            Effect::KeepVersion(case, keep) => self.worker.keep_current(case, reason(keep)),
            Effect::AcceptChanged(case) => self.with_folder(move |open| jobs::accept_changed(&open, case)),
            Effect::ListVersions(whose) => self.with_folder(move |open| Report::from(versions::list(&open, whose))),
            Effect::LoadVersion(case, key) => self.with_folder(move |open| Report::from(versions::load(&open, case, key))),
            Effect::PutBack { case, file, key } => {
                self.with_folder(move |open| Report::from(versions::put_back(&open, case, file, &key)));
            }
            Effect::ReleaseCase(case) => self.worker.release(case),
            Effect::KeepTemplate(source) => self.with_folder(move |open| jobs::keep_template(&open, &source)),
            Effect::SavePlace(place) => self.with_folder(move |open| jobs::saved(open.data.save(PLACE, &place))),
            Effect::SaveSettings(settings) => {
                let data = self.data.clone();
                self.job(move || jobs::saved(data.save(SETTINGS, &settings)));
            }
            Effect::SavePeople(people) => self.with_folder(move |open| jobs::save_people(&open, &people)),
            Effect::Quit => self.quit(),
        }
    }

    fn job(&self, work: impl FnOnce() -> Report + Send + 'static) {
        self.worker.run(move |_context| work());
    }

    fn with_folder(&self, work: impl FnOnce(Open) -> Report + Send + 'static) {
        if let Some(open) = self.folder.clone() {
            self.job(move || work(open));
        }
    }

    /// Leaves the folder, or the one that is still being opened, for another.
    fn open(&mut self, work: impl FnOnce() -> Report + Send + 'static) {
        self.leave_folder();
        self.opening = Some(self.worker.run(move |context| {
            let report = work();
            // A folder nobody waits for any more is let go of here, before the next job may want the same one.
            if context.is_cancelled() { Report::Outcomes(Vec::new()) } else { report }
        }));
    }

    fn leave_folder(&mut self) {
        if let Some(opening) = self.opening.take() {
            self.worker.cancel(opening);
            self.called_off.push(opening);
        }
        if let Some(listing) = self.listing.take() {
            self.worker.cancel(listing);
        }
        if self.folder.take().is_some() {
            self.worker.leave_folder();
        }
    }

    fn list(&mut self, request: ListRequest) {
        let Some(open) = self.folder.clone() else { return };
        if let Some(listing) = self.listing.take() {
            self.worker.cancel(listing);
        }
        self.listing = Some(self.worker.run(move |context| jobs::list(&open, &request, context)));
    }

    /// The desktop's dialog waits for a person, so it gets a thread that waits with it.
    fn pick_folder(&self) {
        let (sender, wake) = (self.picked.0.clone(), Arc::clone(&self.wake));
        let failed = sender.clone();
        let thread = Builder::new().name("folder dialog".to_owned()).spawn(move || {
            let picked = rfd::FileDialog::new().pick_folder();
            sender.send(Outcome::FolderPicked(picked)).ok();
            if let Some(wake) = wake.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
                wake();
            }
        });
        if thread.is_err() {
            failed.send(Outcome::FolderPicked(None)).ok();
        }
    }

    /// Every save and every job asked for so far is tried first.
    fn quit(&mut self) {
        self.quitting = Quitting::Waiting { saves: true, jobs: true };
        if let Some(listing) = self.listing.take() {
            self.worker.cancel(listing);
        }
        self.worker.request_flush();
        self.job(|| Report::JobsDone);
    }

    /// Whether this is the last word of a job that opens a folder nobody waits for any more.
    fn is_called_off(&mut self, done: &Done<Report>) -> bool {
        let (Done::Job(job, _) | Done::JobStopped(job)) = done else { return false };
        self.opening = self.opening.filter(|opening| opening != job);
        let before = self.called_off.len();
        self.called_off.retain(|known| known != job);
        self.called_off.len() < before
    }

    fn outcome(&mut self, done: Done<Report>) -> Vec<Outcome> {
        if self.is_called_off(&done) {
            // With the report goes the folder it holds, and the lock on it.
            return Vec::new();
        }
        match done {
            Done::Job(_, Report::Opened(opened)) => {
                let report::Opened { folder, data, description } = *opened;
                self.worker.use_folder(Arc::clone(&folder), data.clone());
                self.folder = Some(Open { folder, data, files: Files::default() });
                vec![Outcome::FolderOpened(Box::new(description))]
            }
            Done::Job(_, Report::Loaded(loaded)) => {
                let report::Loaded { ticket, outcomes } = *loaded;
                if let Some(ticket) = ticket {
                    self.worker.adopt(ticket);
                }
                outcomes
            }
            Done::Job(_, Report::Listed(outcome, index)) => {
                if let Some(index) = index {
                    self.with_folder(move |open| jobs::keep_index(&open, &index));
                }
                vec![outcome]
            }
            Done::Job(_, Report::Outcomes(outcomes)) => outcomes,
            Done::Job(_, Report::JobsDone) => self.finished(|waiting| waiting.1 = false),
            Done::Flushed => self.finished(|waiting| waiting.0 = false),
            Done::Progress(_, done, total) => vec![Outcome::ListProgress(done, total)],
            Done::JobStopped(_) => Vec::new(),
            other => self.folder.as_ref().map(|open| report::of_save(other, open.folder.path())).unwrap_or_default(),
        }
    }

    fn finished(&mut self, part: impl FnOnce(&mut (bool, bool))) -> Vec<Outcome> {
        let Quitting::Waiting { saves, jobs } = self.quitting else { return Vec::new() };
        let mut waiting = (saves, jobs);
        part(&mut waiting);
        if waiting == (false, false) {
            self.quitting = Quitting::No;
            return vec![Outcome::ReadyToQuit];
        }
        self.quitting = Quitting::Waiting { saves: waiting.0, jobs: waiting.1 };
        Vec::new()
    }
}

fn reason(keep: Keep) -> KeepReason {
    match keep {
        Keep::StepChange => KeepReason::StepChange,
        Keep::WorkStart => KeepReason::WorkStart,
        Keep::NewerTemplate => KeepReason::NewerTemplate,
        Keep::MeetingStart => KeepReason::MeetingStart,
        Keep::ChangedOutside => KeepReason::ChangedOutside,
        Keep::Restore => KeepReason::Restore,
        Keep::MeetingClose => KeepReason::MeetingClose,
        Keep::Release => KeepReason::Release,
    }
}

/// Why the program could not begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartError {
    /// This machine gives no more threads.
    Threads,
    /// There is no place for app-data.
    Data {
        /// What the disk said.
        kind: IoKind,
        /// Where it should be; nothing when this machine has no home folder.
        path: Option<PathBuf>,
    },
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Threads => f.write_str("no more threads on this machine"),
            Self::Data { kind, .. } => write!(f, "no place for the program's own data: {kind:?}"),
        }
    }
}

impl std::error::Error for StartError {}
