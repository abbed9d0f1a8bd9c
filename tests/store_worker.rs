//! The threads: order, failures, slowness and the end.

#![expect(clippy::expect_used, reason = "a test may fail, and plays the one who writes beside Rondom")]

mod store_support;

use std::ffi::OsStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rondom::model::{Answer, Case, Scalar};
use rondom::store::faults::SlowFs;
use rondom::store::{AppData, Done, Folder, Fs, KeepReason, RealFs, SaveError, SaveRequest, Worker, load_bytes};
use store_support::{TempFolder, small_case};

const WAIT: Duration = Duration::from_secs(10);

struct Setting {
    temp: TempFolder,
    worker: Worker<u32>,
    data: AppData,
    case: Case,
    wakes: Arc<AtomicUsize>,
}

fn setting(name: &str, per_fsync: Duration) -> Setting {
    let temp = TempFolder::new(name);
    let inner = temp.path().join("map");
    std::fs::create_dir(&inner).expect("a folder");
    let wakes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&wakes);
    let wake = move || {
        counted.fetch_add(1, Ordering::SeqCst);
    };
    let worker = Worker::start(Arc::new(wake)).expect("starts");
    let data = AppData::open(Arc::new(RealFs), Some(&temp.path().join("appdata"))).expect("app-data");
    let case = small_case(1, "2026-Y3M9");
    let quick = Folder::open(Arc::new(RealFs), &inner).expect("opens");
    quick.create_case(&case, || case.header.code.clone()).expect("creates");
    drop(quick);
    let fs: Arc<dyn Fs> = Arc::new(SlowFs::new(Arc::new(RealFs), per_fsync));
    let folder = Arc::new(Folder::open(fs, &inner).expect("opens"));
    let ticket = folder.load(OsStr::new("2026-Y3M9.ron")).expect("loads").ticket;
    worker.use_folder(folder, data.clone());
    worker.adopt(ticket);
    Setting { temp, worker, data, case, wakes }
}

impl Setting {
    fn with_words(&self, words: &str) -> Arc<Case> {
        let mut case = self.case.clone();
        case.answers.insert("vraag".into(), Answer::new(Scalar::text(words), None));
        Arc::new(case)
    }

    fn save(&self, revision: u64, keep: Option<KeepReason>) {
        self.worker.save(SaveRequest { case: self.with_words(&format!("versie {revision}")), revision, keep });
    }

    /// Every save asked for so far, and what is put away after it, is done.
    fn flush(&self) {
        self.worker.after_saves().recv_timeout(WAIT).expect("flushed");
    }

    fn next(&self) -> Done<u32> {
        self.worker.wait(WAIT).expect("a report")
    }

    fn on_disk(&self) -> Case {
        load_bytes(&std::fs::read(self.temp.path().join("map/2026-Y3M9.ron")).expect("there")).expect("reads").case
    }
}

#[test]
fn the_latest_snapshot_wins_and_reasons_are_not_lost() {
    let s = setting("order", Duration::from_millis(30));
    s.save(1, None);
    s.save(2, Some(KeepReason::MeetingClose));
    for revision in 3..=20 {
        s.save(revision, None);
    }
    s.worker.request_flush();
    let mut revisions = Vec::new();
    loop {
        match s.next() {
            Done::Saved { revision, .. } => revisions.push(revision),
            Done::Kept(_) => {}
            Done::Flushed => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(revisions.is_sorted() && revisions.len() < 20, "{revisions:?}");
    assert_eq!(revisions.last(), Some(&20));
    assert_eq!(s.on_disk(), *s.with_words("versie 20"));
    assert!(s.wakes.load(Ordering::SeqCst) >= revisions.len());
    let bytes = std::fs::read(s.temp.path().join("map/2026-Y3M9.ron")).expect("there");
    let mut kept = load_bytes(&bytes).expect("reads").lineage.keep;
    if kept.is_none() {
        let folder = s.temp.path().join("map/.rondom/history").join(s.case.header.id.to_string());
        let has_close =
            std::fs::read_dir(folder).expect("kept").any(|e| e.expect("entry").file_name().to_string_lossy().contains("close"));
        kept = has_close.then_some(KeepReason::MeetingClose);
    }
    assert_eq!(kept, Some(KeepReason::MeetingClose));
}

#[test]
fn a_version_that_is_to_be_kept_is_not_overtaken() {
    let s = setting("keep", Duration::from_millis(60));
    s.save(1, None);
    s.save(2, None);
    s.worker.keep_current(s.case.header.id, KeepReason::StepChange);
    s.save(3, None);
    s.flush();
    assert_eq!(s.on_disk(), *s.with_words("versie 3"));
    let folder = s.temp.path().join("map/.rondom/history").join(s.case.header.id.to_string());
    let kept = std::fs::read_dir(folder).expect("kept").map(|entry| entry.expect("an entry").path());
    let kept: Vec<_> = kept.filter(|path| path.to_string_lossy().ends_with("-step.ron")).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    let case = load_bytes(&std::fs::read(&kept[0]).expect("there")).expect("reads").case;
    assert_eq!(case, *s.with_words("versie 2"), "the version that stood there when it was asked for");
}

#[test]
fn a_failed_save_keeps_a_copy_and_the_next_one_succeeds_and_removes_it() {
    let s = setting("failure", Duration::ZERO);
    let (map, away) = (s.temp.path().join("map"), s.temp.path().join("weg"));
    std::fs::rename(&map, &away).expect("moved away");
    s.save(1, None);
    match s.next() {
        Done::SaveFailed { revision: 1, error: SaveError::FolderGone, emergency_copy: true, .. } => {}
        other => panic!("{other:?}"),
    }
    let copies = s.data.emergency_copies();
    assert_eq!(
        copies.iter().map(|copy| copy.stored.as_ref().expect("reads").case.clone()).collect::<Vec<_>>(),
        [(*s.with_words("versie 1")).clone()]
    );
    std::fs::rename(&away, &map).expect("back");
    s.save(2, None);
    assert!(matches!(s.next(), Done::Saved { revision: 2, .. }));
    s.flush();
    assert!(s.data.emergency_copies().is_empty());
}

#[test]
fn a_slow_save_is_reported_within_two_seconds_with_a_copy_and_still_succeeds() {
    let s = setting("slow", Duration::from_millis(900));
    let started = Instant::now();
    s.save(1, None);
    match s.next() {
        Done::SaveSlow { revision: 1, emergency_copy: true, .. } => {}
        other => panic!("{other:?}"),
    }
    assert!(started.elapsed() < Duration::from_secs(2));
    assert!(matches!(s.next(), Done::Saved { revision: 1, .. }));
    s.flush();
    assert!(s.data.emergency_copies().is_empty());
}

#[test]
fn a_new_case_is_made_and_can_be_saved_at_once() {
    let s = setting("create", Duration::ZERO);
    let other = small_case(2, "2026-Y3M9");
    let free = small_case(3, "2026-ABCD").header.code;
    s.worker.create(Arc::new(other.clone()), move || free.clone());
    let Done::Created { case, saved } = s.next() else { panic!("not created") };
    assert_eq!((case.header.code.as_str(), case.header.id, saved.rev), ("2026-ABCD", other.header.id, 1));
    s.worker.save(SaveRequest { case: Arc::clone(&case), revision: 1, keep: None });
    assert!(matches!(s.next(), Done::Saved { revision: 1, .. }));
    s.worker.release(other.header.id);
    s.worker.save(SaveRequest { case, revision: 2, keep: None });
    assert!(matches!(s.next(), Done::SaveFailed { error: SaveError::NotOpen, .. }));
}

#[test]
fn jobs_report_can_be_called_off_and_never_hold_up_a_save() {
    let s = setting("jobs", Duration::ZERO);
    let long = s.worker.run(|context| {
        while !context.is_cancelled() {
            std::thread::sleep(Duration::from_millis(5));
        }
        1
    });
    let never = s.worker.run(|_| 2);
    s.worker.cancel(never);
    s.save(1, None);
    assert!(matches!(s.next(), Done::Saved { revision: 1, .. }), "the save did not wait for the job");
    s.worker.cancel(long);
    assert!(matches!(s.next(), Done::Job(id, 1) if id == long));
    assert!(matches!(s.next(), Done::JobStopped(id) if id == never));
    let broken = s.worker.run(|_| panic!("a job breaks"));
    assert!(matches!(s.next(), Done::JobStopped(id) if id == broken));
    let after = s.worker.run(|context| {
        (context.progress)(1, 2);
        3
    });
    assert!(matches!(s.next(), Done::Progress(id, 1, 2) if id == after));
    assert!(matches!(s.next(), Done::Job(id, 3) if id == after));
}
