//! A folder with everything in it: cases, broken cases, copies, left-overs and other people's files.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and plays the one who writes beside Rondom"
)]

mod store_support;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use rondom::model::{Answer, Case, Holiday, Scalar};
use rondom::store::format::compose;
use rondom::store::{
    AppData, FileKind, FixedPerson, Folder, FolderError, Fs, HolidayTable, Index, KeepReason, ReadOnly, RealFs, RecoverySource,
    Scan, ScanError, Stored, Trouble, Watch, browse, load_bytes,
};
use store_support::{NASTY, TempFolder, first, small_case};

fn real() -> Arc<dyn Fs> {
    Arc::new(RealFs)
}

fn write(path: &Path, stored: &Stored) -> String {
    let name = format!("{}.ron", stored.case.header.code);
    std::fs::write(path.join(&name), compose(stored).expect("composes").bytes).expect("writes");
    name
}

fn row(stored: &Stored) -> String {
    stored.case.header.code.to_string()
}

fn scan(folder: &Folder, index: &Index<String>) -> (Scan<String>, Index<String>) {
    let cancel = AtomicBool::new(false);
    folder.scan(index, &row, &Watch { cancel: &cancel, progress: &|_, _| {} }).expect("lists")
}

fn data(temp: &TempFolder) -> AppData {
    AppData::open(real(), Some(&temp.path().join("appdata"))).expect("app-data")
}

#[test]
fn every_broken_file_is_listed_with_its_reason_and_left_as_it_is() {
    let temp = TempFolder::new("broken");
    let path = temp.path();
    let good = String::from_utf8(compose(&first(small_case(1, "2026-Y3M9"))).expect("composes").bytes).expect("text");
    write(path, &first(small_case(1, "2026-Y3M9")));
    let files: &[(&str, Vec<u8>, Trouble)] = &[
        ("2026-AAAA.ron", Vec::new(), Trouble::NotACase),
        ("2026-BBBB.ron", good.as_bytes()[..700].to_vec(), Trouble::Damaged { line: 31, column: 7 }),
        ("2026-CCCC.ron", good.replacen("case 1", "case 2", 1).into_bytes(), Trouble::Newer { version: 2 }),
        ("2026-DDDD.ron", good.replacen("Yara", "Sara", 1).into_bytes(), Trouble::ChangedOutside),
        ("oud.ron", b"// rondom case".to_vec(), Trouble::Damaged { line: 1, column: 1 }),
    ];
    for (name, bytes, _) in files {
        std::fs::write(path.join(name), bytes).expect("writes");
    }
    let mut expected: BTreeMap<String, Option<Trouble>> =
        files.iter().map(|(name, _, trouble)| ((*name).to_owned(), Some(*trouble))).collect();
    expected.insert("2026-Y3M9.ron".to_owned(), None);
    std::fs::File::options()
        .write(true)
        .create_new(true)
        .open(path.join("groot.ron"))
        .expect("made")
        .set_len(40 << 30)
        .expect("sparse");
    expected.insert("groot.ron".to_owned(), Some(Trouble::TooLarge));
    assert!(Command::new("mkfifo").arg(path.join("pijp.ron")).status().expect("runs").success());
    expected.insert("pijp.ron".to_owned(), Some(Trouble::NotRegular(FileKind::Fifo)));
    std::os::unix::fs::symlink("/dev/zero", path.join("link.ron")).expect("a link");
    expected.insert("link.ron".to_owned(), Some(Trouble::NotRegular(FileKind::Link)));
    std::fs::create_dir(path.join("map.ron")).expect("a folder");
    expected.insert("map.ron".to_owned(), Some(Trouble::NotRegular(FileKind::Directory)));
    // Other people's.
    std::fs::write(path.join("notities.ron"), "(titel: \"van iemand anders\")").expect("writes");
    std::fs::write(path.join("brief.docx"), "x").expect("writes");
    std::fs::write(path.join("people.ron"), "(people: [])").expect("writes");

    let folder = Folder::open(real(), path).expect("opens");
    let (scan, _) = scan(&folder, &Index::empty());
    let found: BTreeMap<String, Option<Trouble>> =
        scan.files.iter().map(|file| (file.file.to_string_lossy().into_owned(), file.trouble)).collect();
    assert_eq!(found, expected);
    assert_eq!(scan.others, ["notities.ron"]);
    for (name, bytes, _) in files {
        assert_eq!(&std::fs::read(path.join(name)).expect("still there"), bytes, "{name}");
        let trouble = folder.load(OsStr::new(name)).err().map(|error| error.trouble);
        assert_eq!(trouble, expected[*name], "{name}");
    }
    let accepted = folder.accept_changed(OsStr::new("2026-DDDD.ron")).expect("a person accepted it");
    assert_eq!(accepted.stored.case.answers["roepnaam"].value, Some(Scalar::text("Sara").into()));
}

#[test]
fn copies_of_one_case_are_one_group_whatever_their_name() {
    let temp = TempFolder::new("copies");
    let name = write(temp.path(), &first(small_case(1, "2026-Y3M9")));
    write(temp.path(), &first(small_case(2, "2026-ABCD")));
    let copies = [
        "2026-Y3M9.sync-conflict-20261112-153000-ABC.ron",
        "2026-Y3M9 (conflicted copy 2026-11-12).ron",
        "2026-Y3M9-PC12.ron",
        "2026-Y3M9 (1).ron",
        "heel anders.ron",
    ];
    for copy in copies {
        std::fs::copy(temp.path().join(&name), temp.path().join(copy)).expect("copied");
    }
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let (scan, _) = scan(&folder, &Index::empty());
    let main: Vec<_> = scan.files.iter().filter(|file| file.copy_of.is_none()).map(|file| file.file.clone()).collect();
    assert_eq!(main, ["2026-ABCD.ron", "2026-Y3M9.ron"]);
    let of_first = scan.files.iter().filter(|file| file.copy_of.as_deref() == Some(OsStr::new(&name))).count();
    assert_eq!(of_first, copies.len());
}

#[test]
fn warm_and_cold_lists_are_equal_and_a_changed_file_is_seen() {
    let temp = TempFolder::new("index");
    let codes: Vec<String> = (0..200).map(|i| format!("2026-A{i:03}")).collect();
    for (i, code) in codes.iter().enumerate() {
        write(temp.path(), &first(small_case(i as u128, code)));
    }
    let folder = Folder::open(real(), temp.path()).expect("opens");
    let (cold, young) = scan(&folder, &Index::empty());
    assert_eq!(cold.files.len(), 200);
    // Files this young are read again, because they may change within one tick of the clock.
    std::thread::sleep(Duration::from_millis(2100));
    let (_, index) = scan(&folder, &young);
    let index = Index::<String>::from_bytes(&index.to_bytes());
    let cancel = AtomicBool::new(false);
    let watch = Watch { cancel: &cancel, progress: &|_, _| {} };
    let (warm, _) = folder.scan(&index, &|_| panic!("nothing is read twice"), &watch).expect("lists");
    assert_eq!(warm, cold);

    let mut changed = first(small_case(7, &codes[7]));
    changed.lineage.rev = 9;
    write(temp.path(), &changed);
    let (after, _) = scan(&folder, &index);
    assert_eq!(after.files[7].rev, 9);
    assert_eq!(Index::<String>::from_bytes(b"{broken"), Index::empty());

    cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    assert_eq!(folder.scan(&index, &row, &watch).err(), Some(ScanError::Cancelled));
}

#[test]
fn many_cases_gone_at_once_freeze_the_list() {
    // (cases, removed, frozen)
    for (cases, removed, frozen) in [(20, 1, false), (20, 3, true), (4, 1, true), (20, 0, false)] {
        let temp = TempFolder::new("gone");
        let names: Vec<String> =
            (0..cases).map(|i| write(temp.path(), &first(small_case(i, &format!("2026-A{i:03}"))))).collect();
        let folder = Folder::open(real(), temp.path()).expect("opens");
        let (_, index) = scan(&folder, &Index::empty());
        for name in &names[..removed] {
            std::fs::remove_file(temp.path().join(name)).expect("removed");
        }
        let (found, index) = scan(&folder, &index);
        assert_eq!((found.gone.len(), found.frozen), (removed, frozen), "{removed} of {cases}");
        let (again, _) = scan(&folder, &index);
        assert_eq!(again.frozen, frozen, "a second look is not fooled");
    }
}

#[test]
fn a_renamed_case_is_not_gone_and_a_gone_folder_is_not_empty() {
    let temp = TempFolder::new("renamed");
    let inner = temp.path().join("map");
    std::fs::create_dir(&inner).expect("a folder");
    let name = write(&inner, &first(small_case(1, "2026-Y3M9")));
    let folder = Folder::open(real(), &inner).expect("opens");
    let (_, index) = scan(&folder, &Index::empty());
    std::fs::rename(inner.join(name), inner.join("anders.ron")).expect("renamed");
    let (found, index) = scan(&folder, &index);
    assert_eq!((found.files.len(), found.gone.len(), found.frozen), (1, 0, false));
    std::fs::rename(&inner, temp.path().join("weg")).expect("moved");
    let cancel = AtomicBool::new(false);
    let gone = folder.scan(&index, &row, &Watch { cancel: &cancel, progress: &|_, _| {} });
    assert_eq!(gone.err(), Some(ScanError::FolderGone));
}

fn later(case: &Case, rev: u64, words: &str) -> Stored {
    let mut stored = first(case.clone());
    stored.case.answers.insert("vraag".into(), Answer::new(Scalar::text(words), None));
    stored.lineage.rev = rev;
    stored
}

#[test]
fn the_sweep_removes_keeps_offers_and_quarantines() {
    let temp = TempFolder::new("sweep");
    let path = temp.path().join("map");
    std::fs::create_dir(&path).expect("a folder");
    let case = small_case(1, "2026-Y3M9");
    let old = first(case.clone());
    let mut current = later(&case, 2, "nu");
    current.lineage.parent = Some(compose(&old).expect("composes").hash);
    write(&path, &current);
    let bytes = |stored: &Stored| compose(stored).expect("composes").bytes;
    let parts = [
        (".aaa.00000001.part", bytes(&old)),
        (".aaa.00000002.part", bytes(&current)),
        (".aaa.00000003.part", bytes(&later(&case, 1, "nergens anders"))),
        (".aaa.00000004.part", bytes(&later(&case, 3, "nieuwer"))),
        (".aaa.00000005.part", bytes(&current)[..300].to_vec()),
        (".aaa.van-een-ander.part", b"blijft".to_vec()),
    ];
    for (name, bytes) in &parts {
        std::fs::write(path.join(name), bytes).expect("writes");
    }
    let data = data(&temp);
    let emergency = later(&small_case(1, "2026-Y3M9"), 4, "noodkopie");
    let composed = compose(&emergency).expect("composes");
    let copy = data.keep_emergency_copy(case.header.id, composed.hash, &composed.bytes).expect("kept");
    let locked_out = Folder::open(real(), &path).expect("opens");
    let second = Folder::open(real(), &path).expect("opens");
    assert_eq!(second.sweep(&data), rondom::store::Swept::default(), "another window's save looks the same");
    drop(second);

    let swept = locked_out.sweep(&data);
    assert_eq!((swept.removed, swept.kept, swept.quarantined), (2, 1, 1));
    let offered: Vec<_> = swept.recoveries.iter().map(|r| (r.stored.lineage.rev, r.source.clone())).collect();
    assert_eq!(offered, [(3, RecoverySource::Part(".aaa.00000004.part".into())), (4, RecoverySource::Emergency(copy))]);
    let mut left: Vec<_> = std::fs::read_dir(&path).expect("lists").map(|e| e.expect("entry").file_name()).collect();
    left.sort();
    assert_eq!(left, [".aaa.00000004.part", ".aaa.van-een-ander.part", ".rondom", "2026-Y3M9.ron"]);
    assert_eq!(std::fs::read_dir(path.join(".rondom/trash")).expect("lists").count(), 1);

    let saved = locked_out.recover(&swept.recoveries[1], &data).expect("recovers");
    assert_eq!(saved.rev, 3);
    let now = locked_out.load(OsStr::new("2026-Y3M9.ron")).expect("loads").stored;
    assert_eq!(now.case, emergency.case);
    let kept: Vec<_> =
        locked_out.versions(case.header.id).expect("lists").into_iter().map(|v| (v.name.rev, v.name.reason)).collect();
    assert_eq!(kept, [(2, KeepReason::Restore), (1, KeepReason::Interval)]);
    locked_out.discard_recovery(&swept.recoveries[0], &data);
    assert_eq!(locked_out.sweep(&data).recoveries, Vec::new());
}

#[test]
fn a_copy_with_words_that_are_nowhere_else_is_kept_whatever_its_number() {
    let temp = TempFolder::new("older-copy");
    let path = temp.path().join("map");
    std::fs::create_dir(&path).expect("a folder");
    let case = small_case(1, "2026-Y3M9");
    let old = first(case.clone());
    let mut current = later(&case, 5, "nu");
    current.lineage.parent = Some(compose(&old).expect("composes").hash);
    write(&path, &current);
    let folder = Folder::open(real(), &path).expect("opens");
    let data = data(&temp);
    // Another machine went on from the same version: its words are in no file here.
    for copy in [&old, &later(&case, 5, "op een andere computer")] {
        let composed = compose(copy).expect("composes");
        data.keep_emergency_copy(case.header.id, composed.hash, &composed.bytes).expect("kept");
    }
    let swept = folder.sweep(&data);
    assert_eq!((swept.removed, swept.kept, swept.recoveries.len()), (1, 1, 0));
    assert!(data.emergency_copies().is_empty());
    let versions = folder.versions(case.header.id).expect("lists");
    assert_eq!(versions.len(), 1);
    let kept = folder.version(case.header.id, &versions[0].name).expect("reads").case;
    assert_eq!(kept.answers["vraag"].value, Some(Scalar::text("op een andere computer").into()));
}

#[test]
fn a_folder_says_why_it_can_only_be_looked_at() {
    let newer = "(layout: 2, id: \"00000000-0000-4000-8000-000000000001\", keys: [\"x\"])";
    let cases = [
        (newer, ReadOnly::Newer { version: 2 }),
        ("(layout: 1", ReadOnly::Damaged(Trouble::Damaged { line: 1, column: 10 })),
        ("", ReadOnly::Damaged(Trouble::Damaged { line: 1, column: 1 })),
    ];
    for (text, reason) in cases {
        let temp = TempFolder::new("readonly");
        std::fs::create_dir(temp.path().join(".rondom")).expect("a folder");
        std::fs::write(temp.path().join(".rondom/folder.ron"), text).expect("writes");
        let folder = Folder::open(real(), temp.path()).expect("opens");
        assert_eq!(folder.read_only(), Some(reason), "{text}");
        assert_eq!(std::fs::read_to_string(temp.path().join(".rondom/folder.ron")).expect("text"), text);
    }
    let temp = TempFolder::new("missing");
    assert_eq!(Folder::open(real(), &temp.path().join("weg")).err(), Some(FolderError::Missing));
    std::fs::write(temp.path().join("bestand"), "").expect("writes");
    assert_eq!(Folder::open(real(), &temp.path().join("bestand")).err(), Some(FolderError::NotAFolder));
    assert!(Folder::create(real(), &temp.path().join("nieuw")).is_ok());
}

#[test]
fn the_school_calendar_is_read_or_said_to_be_broken() {
    let day = |text: &str| text.parse::<chrono::NaiveDate>().expect("a date");
    let christmas = || Holiday { name: "kerstvakantie".to_owned(), from: day("2026-12-19"), to: day("2027-01-03") };
    let autumn = || Holiday { name: "herfstvakantie".to_owned(), from: day("2026-10-17"), to: day("2026-10-25") };
    let table = |source: &str, holidays: Vec<Holiday>| Ok(HolidayTable { source: source.to_owned(), holidays });
    let many = format!("(holidays: [{}])", r#"(name: "vrij", from: "2026-12-19", to: "2026-12-19"),"#.repeat(401));
    let cases: Vec<(&str, Result<HolidayTable, Trouble>)> = vec![
        (
            r#"(source: "rijksoverheid.nl", holidays: [
                (name: "kerstvakantie", from: "2026-12-19", to: "2027-01-03"),
                (name: "herfstvakantie", from: "2026-10-17", to: "2026-10-25"),
            ])"#,
            table("rijksoverheid.nl", vec![autumn(), christmas()]),
        ),
        (r#"(holidays: [(name: " kerstvakantie ", from: "2026-12-19", to: "2027-01-03")])"#, table("", vec![christmas()])),
        ("(holidays: [])", table("", Vec::new())),
        ("(holidays: [\n(name: \"kerst\", from: \"2026-12-32\", to: \"2027-01-03\"),\n])", damaged(2)),
        ("(holidays: [\n\n(name: \"kerst\", from: \"2027-01-03\", to: \"2026-12-19\"),\n])", damaged(3)),
        ("(holidays: [\n(name: \"kerst\", from: \"2026-12-19\", to: \"2036-01-03\"),\n])", damaged(2)),
        ("(holidays: [\n(name: \"kerst\", van: \"2026-12-19\", to: \"2027-01-03\"),\n])", damaged(2)),
        ("(holidays: [", damaged(1)),
        (many.as_str(), Err(Trouble::TooLarge)),
    ];
    for (text, expect) in cases {
        let temp = TempFolder::new("calendar");
        std::fs::write(temp.path().join("holidays.ron"), text).expect("writes");
        let folder = Folder::open(real(), temp.path()).expect("opens");
        // Where in a line is the parser's business.
        let found = folder.holidays().map_err(|trouble| match trouble {
            Trouble::Damaged { line, .. } => Trouble::Damaged { line, column: 0 },
            other => other,
        });
        assert_eq!(found, expect, "{text}");
    }
    let temp = TempFolder::new("no-calendar");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    assert_eq!(folder.holidays(), Ok(HolidayTable::default()));
}

fn damaged<T>(line: usize) -> Result<T, Trouble> {
    Err(Trouble::Damaged { line, column: 0 })
}

#[test]
fn people_templates_and_used_templates_come_back() {
    let temp = TempFolder::new("region");
    let folder = Folder::open(real(), temp.path()).expect("opens");
    assert_eq!(folder.people(), Ok(Vec::new()));
    let people: Vec<FixedPerson> = NASTY
        .iter()
        .map(|name| FixedPerson { name: (*name).to_owned(), role: "ib".to_owned(), organisation: "School \"Zuid\"".to_owned() })
        .collect();
    folder.save_people(&people).expect("saves");
    assert_eq!(folder.people(), Ok(people.clone()));
    std::fs::write(temp.path().join("people.ron"), "(people: [").expect("writes");
    assert!(folder.save_people(&people).is_err(), "what does not read is not written over");

    assert_eq!(folder.templates(), Vec::new());
    std::fs::create_dir(temp.path().join("templates")).expect("a folder");
    std::fs::write(temp.path().join("templates/b.ron"), "(id: \"b\")").expect("writes");
    std::fs::write(temp.path().join("templates/a.ron"), [0xFF]).expect("writes");
    std::fs::write(temp.path().join("templates/lees.txt"), "x").expect("writes");
    let expected = [("a.ron".to_owned(), Err(Trouble::NotUtf8)), ("b.ron".to_owned(), Ok("(id: \"b\")".to_owned()))];
    assert_eq!(folder.templates(), expected);
    assert_eq!(folder.region_text("words.ftl"), Ok(None));

    let hash = folder.keep_template("(id: \"vo\")").expect("kept");
    assert_eq!(folder.keep_template("(id: \"vo\")"), Ok(hash));
    assert_eq!(folder.used_template(hash), Ok(Some("(id: \"vo\")".to_owned())));
    std::fs::write(temp.path().join(format!(".rondom/used/{hash}.ron")), "(id: \"po\")").expect("writes");
    assert_eq!(folder.used_template(hash), Err(Trouble::ChangedOutside));
    folder.keep_template("(id: \"vo\")").expect("written afresh");
    assert_eq!(folder.used_template(hash), Ok(Some("(id: \"vo\")".to_owned())));
    assert_eq!(folder.used_template(rondom::store::Hash::of(b"nooit")), Ok(None));
}

#[test]
fn settings_place_and_practice_folder_come_back() {
    let temp = TempFolder::new("appdata");
    let data = data(&temp);
    assert_eq!(data.load::<Vec<String>>("recent.ron"), Ok(None));
    let recent = vec!["/een/map".to_owned(), "/twee \"mappen\"".to_owned()];
    data.save("recent.ron", &recent).expect("saves");
    assert_eq!(data.load::<Vec<String>>("recent.ron"), Ok(Some(recent)));
    std::fs::write(data.path().join("recent.ron"), "[").expect("writes");
    assert!(data.load::<Vec<String>>("recent.ron").is_err());

    let case = first(small_case(1, "2026-Y3M9"));
    let bytes = compose(&case).expect("composes").bytes;
    let files: [(&str, &[u8]); 2] = [("2026-Y3M9.ron", &bytes), ("templates/eigen.ron", b"()")];
    let path = data.write_folder("oefenmap", &files, false).expect("writes");
    let folder = Folder::open(real(), &path).expect("opens");
    assert_eq!(folder.load(OsStr::new("2026-Y3M9.ron")).expect("loads").stored, case);
    drop(folder);
    std::fs::remove_file(path.join("2026-Y3M9.ron")).expect("removed");
    data.write_folder("oefenmap", &files, false).expect("stays as it is");
    assert!(!path.join("2026-Y3M9.ron").exists());
    data.write_folder("oefenmap", &files, true).expect("afresh");
    assert!(load_bytes(&std::fs::read(path.join("2026-Y3M9.ron")).expect("there")).is_ok());
}

#[test]
fn browsing_shows_folders_only_and_makes_plain_names_only() {
    let temp = TempFolder::new("browse");
    for name in ["Zorg", "école", "begeleiding", ".verborgen"] {
        std::fs::create_dir(temp.path().join(name)).expect("a folder");
    }
    std::fs::write(temp.path().join("bestand"), "").expect("writes");
    let found = browse::browse(Some(temp.path())).expect("lists");
    assert_eq!(found.folders, ["begeleiding", "école", "Zorg"]);
    assert!(!found.is_ours);
    for name in ["..", "a/b", "", ".rondom", "/etc"] {
        assert_eq!(browse::make_folder(temp.path(), name).err(), Some(FolderError::NotAFolder), "{name}");
    }
    let made = browse::make_folder(temp.path(), "Overleg 2026").expect("makes");
    assert!(made.is_dir());
}
