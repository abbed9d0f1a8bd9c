//! One full save of a case through the real path, from the request to "Bewaard", against the bare floor: the same bytes
//! written, forced, renamed into place, and the folder forced.
#![expect(clippy::expect_used, clippy::disallowed_methods, reason = "a bench says what it expects, and writes made-up files")]

mod support;

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use rondom::model::{Answer, Case, Scalar};
use rondom::store::faults::SlowFs;
use rondom::store::fs::At;
use rondom::store::worker::{Done, SaveRequest, Worker};
use rondom::store::{AppData, Folder, Fs, RealFs};
use support::{Fresh, Report, Times, cases, millis, timed};

/// How often each side is measured.
const ROUNDS: u64 = 200;
/// A disk that forces faster than this does not show what a save costs on a real one.
const FAST: Duration = Duration::from_millis(1);
/// What is then added to each fsync, on both sides.
const ADDED: Duration = Duration::from_millis(2);
/// A full save may cost this many times the floor.
const MOST: f64 = 1.5;
/// Longer than this is not slow but stuck.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let mut report = Report::new("save: one full save against the bare floor");
    let fresh = Fresh::new("save");
    let real: Arc<dyn Fs> = Arc::new(RealFs);
    let alone = time_of_fsync(&*real, fresh.path());
    report.say(format!("fsync of a small file on this disk: {:.3} ms", millis(alone)));
    let is_fast = alone < FAST;
    let fs: Arc<dyn Fs> = if is_fast { Arc::new(SlowFs::new(Arc::clone(&real), ADDED)) } else { real };
    if is_fast {
        report.say("faster than 1 ms, so both sides run through the `Fs` seam with 2 ms added to each fsync");
    }

    let mut saver = Saver::start(&fs, fresh.path());
    let floor = Floor::start(&fs, fresh.path());
    let (mut full, mut bare) = (Times::default(), Times::default());
    let mut bytes = Vec::new();
    for round in 0..ROUNDS {
        full.push(saver.save(round));
        bytes = saver.bytes();
        bare.push(timed(|| floor.write(&bytes)).0);
    }
    report.say(format!("case of {:.1} kB; both sides in turn", bytes.len() as f64 / 1000.0));
    report.say(format!("full save  {}", full.line()));
    report.say(format!("bare floor {}", bare.line()));
    report.say(format!("on top of the floor: {:.2} ms", millis(full.median().saturating_sub(bare.median()))));
    report.limit("ratio of the medians", full.median().as_secs_f64() / bare.median().as_secs_f64(), MOST, "");
    report.end()
}

/// The median of forcing a few bytes.
fn time_of_fsync(fs: &dyn Fs, folder: &Path) -> Duration {
    let dir = fs.open_root(folder).expect("the folder");
    let mut times = Times::default();
    for number in 0..50 {
        let name = format!("probe{number}");
        let at = At::new(&dir, &name);
        let file = fs.open_new(at).expect("a new file");
        fs.write(&file, b"a few bytes").expect("written");
        times.push(timed(|| fs.fsync(&file).expect("forced")).0);
        fs.unlink(at).expect("removed");
    }
    times.median()
}

/// The program's own save thread, with one case in its charge.
struct Saver {
    worker: Worker<()>,
    folder: std::path::PathBuf,
    case: Case,
}

impl Saver {
    fn start(fs: &Arc<dyn Fs>, parent: &Path) -> Self {
        let path = parent.join("cases");
        std::fs::create_dir(&path).expect("a folder");
        let case = cases::yara();
        cases::put(&path, &case);
        let data = AppData::open(Arc::clone(fs), Some(&parent.join("data"))).expect("app-data");
        let folder = Arc::new(Folder::open(Arc::clone(fs), &path).expect("the folder opens"));
        let loaded = folder.load(&cases::file_name(&case)).expect("the case loads");
        let worker = Worker::start(Arc::new(|| {})).expect("threads");
        let own = data.for_folder(folder.id()).expect("app-data of the folder");
        worker.use_folder(folder, own);
        worker.adopt(loaded.ticket);
        Self { worker, folder: path, case }
    }

    /// One word more, saved; from the request until it is reported saved.
    fn save(&mut self, round: u64) -> Duration {
        let words = Scalar::text(format!("Waarom het vandaag anders loopt, ronde {round:04}"));
        let meeting = self.case.meetings.first().map(|meeting| meeting.id.clone());
        self.case.answers.insert("aanleiding_meting".into(), Answer::new(words, meeting));
        let snapshot = Arc::new(self.case.clone());
        let (time, done) = timed(|| {
            self.worker.save(SaveRequest { case: snapshot, revision: round, keep: None });
            self.worker.wait(PATIENCE)
        });
        match done {
            Some(Done::Saved { saved, .. }) => assert!(saved.certain, "the disk confirmed it"),
            other => panic!("not saved: {other:?}"),
        }
        // What is tidied after "Bewaard" must not run into the other side's time.
        self.worker.request_flush();
        assert!(matches!(self.worker.wait(PATIENCE), Some(Done::Flushed)), "the saver is at rest");
        time
    }

    /// What stands on disk now.
    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.folder.join(cases::file_name(&self.case))).expect("the saved file")
    }
}

/// The least that keeps the old or the new version whole through a power cut.
struct Floor {
    fs: Arc<dyn Fs>,
    path: std::path::PathBuf,
}

impl Floor {
    fn start(fs: &Arc<dyn Fs>, parent: &Path) -> Self {
        let path = parent.join("floor");
        std::fs::create_dir(&path).expect("a folder");
        std::fs::write(path.join("case.ron"), b"").expect("a file to replace");
        Self { fs: Arc::clone(fs), path }
    }

    fn write(&self, bytes: &[u8]) {
        let fs = &*self.fs;
        let dir = fs.open_root(&self.path).expect("the folder");
        let part = At(&dir, OsStr::new("case.part"));
        let file = fs.open_new(part).expect("a new file");
        let mut rest = bytes;
        while !rest.is_empty() {
            let count = fs.write(&file, rest).expect("written");
            rest = rest.get(count..).unwrap_or_default();
        }
        fs.fsync(&file).expect("forced");
        drop(file);
        fs.rename(part, At(&dir, OsStr::new("case.ron"))).expect("in its place");
        fs.fsync_dir(&dir).expect("the name forced");
    }
}
