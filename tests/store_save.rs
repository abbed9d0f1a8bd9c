//! One save against every fault of a disk, and against other writers.

#![expect(clippy::print_stdout, reason = "the count is the result people look for")]
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and plays the one who writes beside Rondom"
)]

mod store_support;

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use rondom::model::{Answer, Case, Scalar};
use rondom::store::faults::{Fault, FaultFs, SlowFs};
use rondom::store::{Folder, Fs, Hash, KeepReason, ReadOnly, RealFs, SaveError, Ticket, load_bytes};
use store_support::{TempFolder, small_case};

const FILE: &str = "2026-Y3M9.ron";

fn real() -> Arc<dyn Fs> {
    Arc::new(RealFs)
}

fn with_words(case: &Case, words: &str) -> Case {
    let mut case = case.clone();
    case.answers.insert("vraag".into(), Answer::new(Scalar::text(words), None));
    case
}

fn words_on_disk(path: &Path) -> String {
    let bytes = std::fs::read(path).expect("the case is there");
    let stored = load_bytes(&bytes).expect("the case reads");
    format!("{:?}", stored.case.answers["vraag"].value)
}

/// A folder with one case, saved once.
fn folder_with_case(name: &str) -> (TempFolder, Case) {
    let temp = TempFolder::new(name);
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let case = small_case(1, "2026-Y3M9");
    folder.create_case(&case, || case.header.code.clone()).expect("creates");
    (temp, case)
}

fn save(folder: &Folder, ticket: &mut Ticket, case: &Case) -> Result<bool, SaveError> {
    let (saved, leftover) = folder.save(ticket, case, None)?;
    if let Some(leftover) = leftover {
        folder.tidy(leftover);
    }
    Ok(saved.certain)
}

fn files(path: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(path).expect("lists").map(|e| e.expect("entry").file_name().into_string().expect("text")).collect();
    names.sort();
    names
}

/// EIO ENOSPC EDQUOT EACCES EROFS ESTALE ENOENT EINTR EMFILE
const ERRNOS: [i32; 9] = [5, 28, 122, 13, 30, 116, 2, 4, 24];

fn survive(fault: Fault, without_exchange: bool) -> u64 {
    let (temp, case) = folder_with_case("fault");
    let path = temp.path().join(FILE);
    let old = std::fs::read(&path).expect("old");
    let base: Arc<dyn Fs> = if without_exchange { Arc::new(SlowFs::without_exchange(real())) } else { real() };
    // Opening the folder and reading the case are not what is tested here.
    let quiet = Fault { fail_at: u64::MAX, sticky: false, ..fault };
    let counter = Arc::new(FaultFs::new(Arc::clone(&base), quiet));
    let before = {
        let folder = Folder::open(counter.clone(), temp.path()).expect("opens");
        folder.load(OsStr::new(FILE)).expect("loads");
        counter.calls()
    };
    let disk = Arc::new(FaultFs::new(base, Fault { fail_at: before + fault.fail_at, ..fault }));
    let folder = Folder::open(disk.clone(), temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    assert_eq!(disk.calls(), before, "opening makes the same calls every time");
    let changed = with_words(&case, "nieuwe woorden");
    let result = save(&folder, &mut ticket, &changed);
    let calls = disk.calls() - before;
    disk.lift();

    // O1: byte for byte the old version, or the new one whole.
    let now = std::fs::read(&path).expect("the case is there");
    let is_new = now != old;
    if is_new {
        assert!(words_on_disk(&path).contains("nieuwe woorden"), "{fault:?}");
    }
    // O2: what was acknowledged is there.
    assert!(result.is_err() || is_new, "{fault:?}: {result:?} but the old version is there");
    // O3 and O6: the next save works without a restart, with the words that were still held.
    let again = with_words(&case, "laatste woorden");
    save(&folder, &mut ticket, &again).unwrap_or_else(|error| panic!("{fault:?}: next save {error:?}"));
    assert!(words_on_disk(&path).contains("laatste woorden"), "{fault:?}");
    // Nothing was mistaken for someone else's version unless the disk hid what it was.
    let found = files(temp.path()).into_iter().filter(|name| name.contains(".found-")).count();
    assert_eq!(found, 0, "{fault:?}");
    calls
}

fn survive_everything(without_exchange: bool) {
    let none = Fault { fail_at: u64::MAX / 2, errno: 5, sticky: false, short: false };
    let calls = survive(none, without_exchange);
    assert!(calls >= 10, "a save is more than {calls} calls");
    let mut points = 0;
    for sticky in [false, true] {
        for fail_at in 0..calls {
            for errno in ERRNOS {
                survive(Fault { fail_at, errno, sticky, short: false }, without_exchange);
                points += 1;
            }
            survive(Fault { fail_at, errno: 0, sticky, short: true }, without_exchange);
            points += 1;
        }
    }
    println!("fault points {points}, lost 0");
}

#[test]
fn no_fault_of_the_disk_loses_a_word() {
    survive_everything(false);
}

#[test]
fn no_fault_of_a_disk_without_exchange_loses_a_word() {
    survive_everything(true);
}

#[test]
fn a_lying_write_is_found_by_reading_back() {
    let (temp, case) = folder_with_case("lying");
    let disk = Arc::new(FaultFs::new(real(), Fault { fail_at: 0, errno: 0, sticky: true, short: true }));
    let folder = Folder::open(disk, temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    let result = save(&folder, &mut ticket, &with_words(&case, "half"));
    assert_eq!(result, Err(SaveError::Write(rondom::store::WriteError::ReadBackDiffers)));
    assert!(!words_on_disk(&temp.path().join(FILE)).contains("half"));
    assert_eq!(files(temp.path()), [".rondom", FILE]);
}

#[test]
fn a_disk_that_cannot_force_names_is_saved_but_not_certain() {
    let (temp, case) = folder_with_case("amber");
    let disk = SlowFs::without_folder_fsync(real());
    let folder = Folder::open(Arc::new(disk), temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    assert_eq!(save(&folder, &mut ticket, &with_words(&case, "amber")), Ok(false));
    assert!(words_on_disk(&temp.path().join(FILE)).contains("amber"));
}

#[test]
fn someone_elses_version_is_kept_beside_ours_and_named() {
    for without_exchange in [false, true] {
        let (temp, case) = folder_with_case("foreign");
        let fs: Arc<dyn Fs> = if without_exchange { Arc::new(SlowFs::without_exchange(real())) } else { real() };
        let folder = Folder::open(fs, temp.path()).expect("opens");
        let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
        let theirs = std::fs::read_to_string(temp.path().join(FILE)).expect("text").replace("Yara", "Sara");
        std::fs::write(temp.path().join(FILE), &theirs).expect("someone else writes");
        let (saved, leftover) = folder.save(&mut ticket, &with_words(&case, "van ons"), None).expect("saves");
        assert!(leftover.is_none());
        let name = format!("2026-Y3M9.found-{}.ron", Hash::of(theirs.as_bytes()).short());
        assert_eq!(saved.found, Some(name.clone()));
        assert_eq!(std::fs::read_to_string(temp.path().join(&name)).expect("theirs"), theirs);
        assert!(words_on_disk(&temp.path().join(FILE)).contains("van ons"));
        // From here on our version is the base again.
        let (saved, _) = folder.save(&mut ticket, &with_words(&case, "verder"), None).expect("saves");
        assert_eq!(saved.found, None);
    }
}

#[test]
fn two_writers_lose_nothing() {
    const SAVES: usize = 150;
    let (temp, case) = folder_with_case("writers");
    let holder = Folder::open(real(), temp.path()).expect("opens");
    // Two tickets on one folder: what a second machine on the same share does.
    let acknowledged: Vec<Hash> = std::thread::scope(|scope| {
        let writer = |name: &'static str| {
            let (holder, case) = (&holder, &case);
            std::thread::Builder::new()
                .name(name.to_owned())
                .spawn_scoped(scope, move || {
                    let mut ticket = holder.load(OsStr::new(FILE)).expect("loads").ticket;
                    let mut hashes = Vec::new();
                    for i in 0..SAVES {
                        let (saved, leftover) =
                            holder.save(&mut ticket, &with_words(case, &format!("{name} {i}")), None).expect("saves");
                        if let Some(leftover) = leftover {
                            holder.tidy(leftover);
                        }
                        hashes.push(saved.hash);
                    }
                    hashes
                })
                .expect("a thread")
        };
        let writers = [writer("een"), writer("twee")];
        // A version its own writer replaced knowingly need not be found again; the last one of each writer must.
        writers.map(|w| w.join().expect("no panic").pop().expect("saved")).to_vec()
    });
    let on_disk: Vec<Hash> = files(temp.path())
        .iter()
        .filter(|name| name.ends_with(".ron"))
        .filter_map(|name| std::fs::read_to_string(temp.path().join(name)).ok())
        .filter_map(|text| {
            load_bytes(text.as_bytes()).is_ok().then(|| Hash::of(text.split_once('\n').expect("body").1.as_bytes()))
        })
        .collect();
    let lost = acknowledged.iter().filter(|hash| !on_disk.contains(hash)).count();
    println!("writers 2, saves {}, versions kept beside {}, lost {lost}", 2 * SAVES, on_disk.len() - 1);
    assert_eq!(lost, 0);
    assert!(on_disk.len() > 1, "the writers met");
    assert!(!files(temp.path()).iter().any(|name| name.ends_with(".part")));
}

#[test]
fn a_case_that_went_away_is_written_again() {
    let (temp, case) = folder_with_case("vanished");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    std::fs::remove_file(temp.path().join(FILE)).expect("removed");
    assert_eq!(save(&folder, &mut ticket, &with_words(&case, "toch")), Ok(true));
    assert!(words_on_disk(&temp.path().join(FILE)).contains("toch"));
}

#[test]
fn a_taken_code_is_drawn_again() {
    let (temp, case) = folder_with_case("taken");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let other = small_case(2, "2026-Y3M9");
    let free = small_case(3, "2026-ABCD").header.code;
    let (made, ..) = folder.create_case(&other, || free.clone()).expect("creates");
    assert_eq!(made.header.code, free);
    assert_eq!(folder.load(OsStr::new(FILE)).expect("first").stored.case, case);
    assert_eq!(folder.load(OsStr::new("2026-ABCD.ron")).expect("second").stored.case, made);
    assert_eq!(folder.create_case(&other, || case.header.code.clone()).err(), Some(SaveError::NoFreeCode));
}

#[test]
fn a_folder_that_went_away_is_noticed_and_taken_up_again() {
    let (temp, case) = folder_with_case("moved");
    let inner = temp.path().join("map");
    let away = temp.path().join("weg");
    std::fs::create_dir(&inner).expect("a folder");
    let folder = Folder::open(real(), &inner).expect("opens");
    let (_, mut ticket, _) = folder.create_case(&case, || case.header.code.clone()).expect("creates");

    std::fs::rename(&inner, &away).expect("moved away");
    assert_eq!(save(&folder, &mut ticket, &with_words(&case, "a")), Err(SaveError::FolderGone));
    // An empty folder under the same path, as an unmounted share leaves it.
    std::fs::create_dir(&inner).expect("an empty folder");
    assert_eq!(save(&folder, &mut ticket, &with_words(&case, "b")), Err(SaveError::FolderGone));
    assert_eq!(files(&inner), Vec::<String>::new());
    std::fs::remove_dir(&inner).expect("gone");
    // Back again, as another mount: a copy has other inodes.
    std::fs::create_dir(&inner).expect("a folder");
    std::fs::create_dir(inner.join(".rondom")).expect("a folder");
    for file in [FILE, ".rondom/folder.ron"] {
        std::fs::copy(away.join(file), inner.join(file)).expect("copied");
    }
    assert_eq!(save(&folder, &mut ticket, &with_words(&case, "c")), Ok(true));
    assert!(words_on_disk(&inner.join(FILE)).contains("\"c\""));
}

#[test]
fn a_second_window_may_only_look() {
    let (temp, case) = folder_with_case("lock");
    let first = Folder::open(real(), temp.path()).expect("opens");
    let second = Folder::open(real(), temp.path()).expect("opens");
    assert_eq!((first.read_only(), second.read_only()), (None, Some(ReadOnly::InUse)));
    assert_eq!(first.id(), second.id());
    let mut ticket = second.load(OsStr::new(FILE)).expect("may look").ticket;
    assert_eq!(save(&second, &mut ticket, &case), Err(SaveError::ReadOnly(ReadOnly::InUse)));
    drop((first, second));
    assert_eq!(Folder::open(real(), temp.path()).expect("opens").read_only(), None);
}

#[test]
fn versions_are_kept_with_their_reason_and_read_back() {
    let (temp, case) = folder_with_case("history");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    ticket.keep_current(KeepReason::WorkStart);
    let steps = [
        (2, None),
        (3, Some(KeepReason::StepChange)),
        (4, None),
        (5, Some(KeepReason::MeetingClose)),
        (6, Some(KeepReason::Restore)),
        (7, None),
    ];
    for (rev, keep) in steps {
        let (saved, leftover) = folder.save(&mut ticket, &with_words(&case, &format!("rev {rev}")), keep).expect("saves");
        assert_eq!(saved.rev, rev);
        folder.tidy(leftover.expect("a replaced version"));
    }
    let versions = folder.versions(case.header.id).expect("lists");
    let kept: Vec<_> = versions.iter().map(|version| (version.name.rev, version.name.reason)).collect();
    // 1 stood there when work began, 3 was a step, 5 a close, 6 was put back (5 is what it replaced).
    let expected = [
        (6, KeepReason::Restore),
        (5, KeepReason::Restore.max(KeepReason::MeetingClose)),
        (3, KeepReason::StepChange),
        (1, KeepReason::WorkStart),
    ];
    assert_eq!(kept, expected);
    let current = folder.load(OsStr::new(FILE)).expect("loads").stored;
    for version in &versions {
        let stored = folder.version(case.header.id, &version.name).expect("reads");
        assert_eq!(stored.lineage.rev, version.name.rev);
        assert!(current.lineage.ancestors.iter().any(|a| a.rev == version.name.rev && a.hash.short() == version.name.hash));
    }
    assert_eq!(folder.thin_versions(case.header.id, std::time::SystemTime::now()), Ok(0));
    // A reason survives a restart between the save that had it and the one that replaces it.
    folder.save(&mut ticket, &with_words(&case, "laatste"), Some(KeepReason::MeetingClose)).expect("saves");
    let mut fresh = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    let (saved, _) = folder.save(&mut fresh, &with_words(&case, "later"), None).expect("saves");
    assert_eq!(saved.kept, Some(KeepReason::MeetingClose));
}

#[test]
fn a_hundred_saves_leave_one_file_and_a_bounded_lineage() {
    let (temp, case) = folder_with_case("many");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let mut ticket = folder.load(OsStr::new(FILE)).expect("loads").ticket;
    for i in 0..100 {
        ticket.keep_current(KeepReason::StepChange);
        save(&folder, &mut ticket, &with_words(&case, &format!("{i}"))).expect("saves");
    }
    assert_eq!(files(temp.path()), [".rondom", FILE]);
    let lineage = folder.load(OsStr::new(FILE)).expect("loads").stored.lineage;
    assert_eq!((lineage.rev, lineage.ancestors.len()), (101, 64));
    assert_eq!(lineage.ancestors.first().map(|ancestor| ancestor.rev), Some(100));
    let removed = folder.thin_versions(case.header.id, std::time::SystemTime::now()).expect("thins");
    assert_eq!(removed, 90, "ten newest stay; the last of today is among them");
}
