//! The last words, when a disk does not take them: they stay in memory, in a copy or among the earlier versions, and nothing
//! that happens meanwhile (leaving, closing, opening again, starting anew) loses them.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and puts files where they do not belong"
)]

#[path = "common/program.rs"]
mod program;
mod store_support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use program::{PATIENCE, Program, case_file, place};
use rondom::app::Command;
use rondom::app::command::{FolderCommand, Go, ListCommand, MeetingCommand, NewCase};
use rondom::app::sentence::say;
use rondom::app::state::{Dialog, Page, State};
use rondom::i18n::NoticeKind;
use rondom::model::{Answer, Case, CaseId, Scalar, Sector};
use rondom::store::faults::{Fault, FaultFs, StuckFs};
use rondom::store::format::compose;
use rondom::store::{AppData, Folder, Fs, RealFs, Stored, load_bytes};

const ENOSPC: i32 = 28;
const EACCES: i32 = 13;
const EROFS: i32 = 30;
/// A question of the meeting, and one of the case.
const REASON: &str = "aanleiding";
const NAME: &str = "roepnaam";

fn failing_disk(errno: i32) -> Arc<FaultFs> {
    Arc::new(FaultFs::new(Arc::new(RealFs), Fault { fail_at: u64::MAX, errno, sticky: true, short: false }))
}

/// A program on this disk with a case whose first words are saved.
fn with_a_case(fs: Arc<dyn Fs>, place: &Path) -> (Program, CaseId, PathBuf) {
    let mut program = Program::start_on(fs, place, false);
    program.open_folder(place);
    let case = program.new_case();
    program.text(REASON, "Wat er al stond");
    program.a_second_later();
    let file = case_file(place, &program);
    (program, case, file)
}

fn on_disk(file: &Path) -> Case {
    load_bytes(&std::fs::read(file).expect("the case is there")).expect("the case reads").case
}

fn words_in(case: &Case, question: &str) -> String {
    let answer = case.meetings[0].answers.get(question).or_else(|| case.answers.get(question));
    match answer.and_then(|answer: &Answer| answer.value.as_ref()).and_then(|value| value.scalar()) {
        Some(Scalar::Text(words)) => words.clone(),
        _ => String::new(),
    }
}

/// Names and words of the kept versions.
fn history(place: &Path, case: CaseId) -> Vec<(String, String)> {
    let folder = place.join("map/.rondom/history").join(case.to_string());
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let case = load_bytes(&std::fs::read(&path).expect("a version")).expect("it reads").case;
        (path.file_name().expect("a name").to_string_lossy().into_owned(), words_in(&case, REASON))
    };
    let mut found: Vec<_> = entries.map(read).collect();
    found.sort();
    found
}

/// App-data of the folder of cases.
fn own_data(place: &Path) -> AppData {
    let id = Folder::look(Arc::new(RealFs), &place.join("map")).expect("looks").id();
    AppData::open(Arc::new(RealFs), Some(&place.join("data"))).and_then(|data| data.for_folder(id)).expect("app-data")
}

fn copied(place: &Path) -> Vec<String> {
    let read = |copy: &rondom::store::EmergencyCopy| words_in(&copy.stored.as_ref().expect("reads").case, REASON);
    own_data(place).emergency_copies().iter().map(read).collect()
}

#[track_caller]
fn eventually(what: &str, mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < until, "{what} did not come");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn later(program: &mut Program, millis: u64) {
    program.clock.advance_millis(millis);
    program.act(Command::Tick);
}

fn is_saved(state: &State) -> bool {
    state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision && open.save.failed.is_none())
}

/// How a case is left.
type Way = fn(&mut Program);

#[test]
fn words_that_can_be_saved_nowhere_survive_every_way_out_of_the_case() {
    let ways: [(&str, Way); 3] = [
        ("all cases", |program| program.act(Command::Go(Go::Overview))),
        ("the neutral page", |program| program.act(Command::Go(Go::Kiosk))),
        ("the meeting is closed", |program| {
            program.act(Command::Meeting(MeetingCommand::Start));
            program.act(Command::Meeting(MeetingCommand::Close));
        }),
    ];
    for (way, leave) in ways {
        let place = place();
        let disk = failing_disk(ENOSPC);
        let (mut program, case, file) = with_a_case(Arc::clone(&disk) as Arc<dyn Fs>, place.path());
        disk.refuse_changes();
        program.text(REASON, "Wat er bij kwam");
        leave(&mut program);
        assert!(program.state.open.is_none(), "{way}");
        program.wait(way, |state| state.unsaved().next().is_some());
        assert_eq!(words_in(&on_disk(&file), REASON), "Wat er al stond", "{way}");
        assert_eq!(copied(place.path()), [""; 0], "the copy failed as well");

        // Neither the window nor the folder can be closed now.
        program.act(Command::Quit);
        program.wait("the answer", |state| state.notices.iter().any(|n| n.sentence.says(NoticeKind::OnlyHere.message_keys()[0])));
        assert!(!program.state.may_quit, "{way}");
        program.state.notices.clear();
        program.act(Command::Folder(FolderCommand::Close));
        program.wait("the answer", |state| !state.notices.is_empty());
        assert!(program.state.folder.is_some(), "{way}");

        // Opened again, the words are there, and there is nothing of the last visit to undo.
        program.act(Command::List(ListCommand::Open(case)));
        program.wait("the case", |state| state.open.is_some());
        assert_eq!(program.words(REASON), Some("Wat er bij kwam"), "{way}");
        program.act(Command::Go(Go::Overview));
        // A try that is under way still meets the full disk.
        program.wait("the answer", |state| state.unsaved().all(|(case, _)| !case.save.saving));

        disk.lift();
        later(&mut program, 5_000);
        program.wait("the save", |state| state.unsaved().next().is_none());
        assert_eq!(words_in(&on_disk(&file), REASON), "Wat er bij kwam", "{way}");
        assert!(program.state.notices.is_empty(), "what is no longer so is no longer said: {:?}", program.said());
        program.act(Command::Quit);
        program.wait("the end", |state| state.may_quit);
    }
}

#[test]
fn a_case_that_is_left_and_opened_again_goes_on_with_its_last_words() {
    let place = place();
    let (mut program, case, file) = with_a_case(Arc::new(RealFs), place.path());
    let (map, away) = (place.path().join("map"), place.path().join("weg"));
    std::fs::rename(&map, &away).expect("unplugged");
    program.text(REASON, "Wat er bij kwam");
    program.act(Command::Go(Go::Overview));
    program.wait("the failure", |state| state.unsaved().next().is_some());
    std::fs::rename(&away, &map).expect("plugged in");
    assert_eq!(copied(place.path()), ["Wat er bij kwam"]);

    program.act(Command::List(ListCommand::Open(case)));
    program.wait("the case", |state| state.open.is_some());
    program.text(NAME, "Y");
    later(&mut program, 1_000);
    program.wait("the save", is_saved);
    let saved = on_disk(&file);
    assert_eq!((words_in(&saved, REASON).as_str(), words_in(&saved, NAME).as_str()), ("Wat er bij kwam", "Y"));
    eventually("the end of the copy", || copied(place.path()).is_empty());
}

/// A copy of the case that is newer than what is on disk and that nothing on disk knows of.
fn lay_copy(place: &Path, file: &Path, words: &str) {
    let Stored { mut case, mut lineage } = load_bytes(&std::fs::read(file).expect("there")).expect("reads");
    let answer = Answer::new(Scalar::text(words), Some(case.meetings[0].id.clone()));
    let meeting = case.meetings.first_mut().expect("a meeting");
    meeting.answers.insert(REASON.into(), answer);
    lineage.rev += 7;
    let composed = compose(&Stored { case: case.clone(), lineage }).expect("composes");
    own_data(place).keep_emergency_copy(case.header.id, composed.hash, &composed.bytes).expect("kept");
}

#[test]
fn a_newer_copy_comes_back_when_its_case_is_opened() {
    let place = place();
    let (mut program, case, file) = with_a_case(Arc::new(RealFs), place.path());
    program.act(Command::Go(Go::Overview));
    program.let_come(Duration::from_millis(50));
    lay_copy(place.path(), &file, "Later getypt");
    program.act(Command::List(ListCommand::Open(case)));
    program.wait("the case", |state| state.open.is_some());
    assert_eq!(program.words(REASON), Some("Later getypt"));
    assert!(program.said()[0].contains("zijn teruggezet"), "{:?}", program.said());
    assert_eq!(copied(place.path()), [""; 0]);
    assert!(history(place.path(), case).iter().any(|(_, words)| words == "Wat er al stond"), "what it replaced is kept");
}

#[test]
fn a_save_never_takes_away_a_copy_that_says_something_else() {
    let place = place();
    let (mut program, case, file) = with_a_case(Arc::new(RealFs), place.path());
    lay_copy(place.path(), &file, "Later getypt");
    program.text(REASON, "Nu getypt");
    program.a_second_later();
    assert_eq!(words_in(&on_disk(&file), REASON), "Nu getypt");
    eventually("the end of the copy", || copied(place.path()).is_empty());
    assert!(history(place.path(), case).iter().any(|(_, words)| words == "Later getypt"), "{:?}", history(place.path(), case));
}

#[test]
fn another_folder_waits_for_the_last_words() {
    let place = place();
    let (mut program, _, file) = with_a_case(Arc::new(RealFs), place.path());
    program.text(REASON, "Nog niet bewaard");
    program.act(Command::Folder(FolderCommand::Close));
    program.wait("the start page", |state| state.page == Page::Start && state.folder.is_none());
    assert_eq!(words_in(&on_disk(&file), REASON), "Nog niet bewaard");

    // A copy is enough to go: it comes back with the folder.
    let (map, away) = (place.path().join("map"), place.path().join("weg"));
    let is_let_go = || Folder::open(Arc::new(RealFs), &map).is_ok_and(|folder| folder.read_only().is_none());
    eventually("the lock", is_let_go);
    program.open_folder(place.path());
    let entries = program.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("listed");
    let case = entries[0].content.as_ref().expect("a case").id;
    program.act(Command::List(ListCommand::Open(case)));
    program.wait("the case", |state| state.open.is_some());
    std::fs::rename(&map, &away).expect("unplugged");
    program.text(REASON, "Alleen in de kopie");
    program.act(Command::Folder(FolderCommand::Close));
    program.wait("the start page", |state| state.page == Page::Start && state.folder.is_none());
    std::fs::rename(&away, &map).expect("plugged in");
    eventually("the lock", is_let_go);
    program.open_folder(place.path());
    assert_eq!(words_in(&on_disk(&file), REASON), "Alleen in de kopie", "{:?}", program.said());
}

#[test]
fn another_step_keeps_a_version_also_when_the_words_were_saved_by_themselves() {
    let place = place();
    let (mut program, case, _) = with_a_case(Arc::new(RealFs), place.path());
    program.act(Command::Go(Go::Step("vraag".into())));
    program.text(REASON, "In de volgende stap");
    program.a_second_later();
    program.act(Command::Go(Go::Step("weten".into())));
    program.text(REASON, "En in die daarna");
    program.a_second_later();
    let is_step = |(name, words): &(String, String)| name.ends_with("-step.ron") && words == "In de volgende stap";
    eventually("the version", || history(place.path(), case).iter().any(is_step));
}

#[test]
fn a_disk_that_does_not_answer_does_not_hold_the_window_once_a_copy_stands() {
    let place = place();
    let disk = Arc::new(StuckFs::new(Arc::new(RealFs), &place.path().join("map")));
    let (mut program, _, _) = with_a_case(Arc::clone(&disk) as Arc<dyn Fs>, place.path());
    disk.stick(true);
    program.text(REASON, "Blijft steken");
    later(&mut program, 1_000);
    program.wait("the copy", |state| state.open.as_ref().is_some_and(|open| open.save.copied.is_some()));
    assert_eq!(copied(place.path()), ["Blijft steken"]);
    program.text(REASON, "Getypt terwijl het bleef steken");
    program.act(Command::Quit);
    program.let_come(Duration::from_millis(300));
    assert!(!program.state.may_quit, "it gets a moment");
    eventually("the copy of the last words", || copied(place.path()) == ["Getypt terwijl het bleef steken"]);
    program.let_come(Duration::from_millis(100));
    later(&mut program, 5_000);
    assert!(program.state.may_quit);

    // Had it answered after all, the words would be in the folder and the copy gone.
    disk.stick(false);
    program.wait("the save", is_saved);
    eventually("the end of the copy", || copied(place.path()).is_empty());
}

#[test]
fn a_window_that_would_take_the_last_words_along_stays_and_says_so_and_can_be_asked_again() {
    let place = place();
    let stuck = Arc::new(StuckFs::new(Arc::new(RealFs), &place.path().join("map")));
    let fault = Fault { fail_at: u64::MAX, errno: EROFS, sticky: true, short: false };
    let disk = Arc::new(FaultFs::new(Arc::clone(&stuck) as Arc<dyn Fs>, fault));
    let (mut program, _, file) = with_a_case(Arc::clone(&disk) as Arc<dyn Fs>, place.path());
    stuck.stick(true);
    disk.refuse_changes();
    program.text(REASON, "Nergens bewaard");
    for _ in 0..2 {
        program.state.notices.clear();
        program.act(Command::Quit);
        program.let_come(Duration::from_millis(100));
        later(&mut program, 5_000);
        assert!(!program.state.may_quit);
        assert_eq!(program.said().len(), 1, "{:?}", program.said());
        assert!(program.said()[0].contains("staan alleen nog in dit venster"), "{:?}", program.said());
    }
    disk.lift();
    stuck.stick(false);
    program.wait("the save", is_saved);
    program.act(Command::Quit);
    program.wait("the end", |state| state.may_quit);
    assert_eq!(words_in(&on_disk(&file), REASON), "Nergens bewaard");
}

#[test]
fn a_new_case_that_was_not_made_leaves_nothing_and_its_choices_come_back() {
    let place = place();
    let disk = failing_disk(ENOSPC);
    let mut program = Program::start_on(Arc::clone(&disk) as Arc<dyn Fs>, place.path(), false);
    program.open_folder(place.path());
    let new = NewCase { sector: Sector::Vo, template: "vo".into(), meeting_kind: None, planned_minutes: 45, code: None };
    disk.refuse_changes();
    program.act(Command::List(ListCommand::New(new.clone())));
    program.wait("the answer", |state| state.making.as_ref().is_some_and(|making| making.trouble.is_some()));
    let making = program.state.making.clone().expect("it can be tried again");
    assert_eq!((program.state.dialog.clone(), &making.draft), (Some(Dialog::NewCase), &new));
    let said = say(&program.state.words, &making.trouble.expect("a reason").sentence);
    assert_eq!(
        said,
        "De nieuwe casus is niet gemaakt, want de schijf is vol. Er is niets veranderd. Uw keuzes staan er nog. Maak ruimte op \
         de schijf en probeer het nog eens."
    );
    disk.lift();
    program.act(Command::List(ListCommand::New(new)));
    program.wait("the case", |state| state.open.is_some());
    assert_eq!((program.state.dialog.clone(), program.state.making.is_none()), (None, true));
    program.act(Command::Go(Go::Overview));
    program.let_come(Duration::from_millis(50));
    program.crash(place.path());

    let program = Program::open(place.path(), false);
    let entries = program.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("listed");
    assert_eq!((entries.len(), program.said()), (1, Vec::new()), "no second, empty case comes back");
}

#[test]
fn nothing_a_crash_left_half_written_in_app_data_stays_there_with_words_in_it() {
    let place = place();
    let (program, case, file) = with_a_case(Arc::new(RealFs), place.path());
    lay_copy(place.path(), &file, "Net nog gekopieerd");
    program.crash(place.path());
    let data = own_data(place.path());
    let copies = data.path().join("emergency");
    let whole = std::fs::read_dir(&copies).expect("copies").next().expect("a copy").expect("an entry").path();
    // The crash came before the copy had its name, in the middle of another one, and in the middle of the index.
    let bytes = std::fs::read(&whole).expect("reads");
    std::fs::rename(&whole, copies.join(".rondom.0123abcd.part")).expect("renamed");
    std::fs::write(copies.join(".rondom.4567abcd.part"), &bytes[..bytes.len() / 2]).expect("writes");
    std::fs::write(data.path().join(".rondom.89abcdef.part"), "{\"pupil\":\"Yara\"").expect("writes");
    std::fs::write(data.path().join("van iemand anders.part"), "blijft").expect("writes");
    let old = place.path().join("data/.rondom.00000001.part");
    let (young, long_ago) =
        (place.path().join("data/.rondom.00000002.part"), std::time::SystemTime::now() - Duration::from_secs(3_600));
    std::fs::write(&old, "oud").expect("writes");
    std::fs::write(&young, "misschien schrijft een ander venster dit nu").expect("writes");
    std::fs::File::options().write(true).open(&old).expect("opens").set_modified(long_ago).expect("aged");

    let mut program = Program::open(place.path(), false);
    let said = program.said();
    assert!(said.iter().any(|said| said.contains("zijn teruggezet")), "{said:?}");
    program.wait("the case", |state| state.open.is_some());
    assert_eq!(program.words(REASON), Some("Net nog gekopieerd"), "a whole copy is as good as one with its name");
    assert!(history(place.path(), case).iter().any(|(_, words)| words == "Wat er al stond"));
    assert_eq!(std::fs::read_dir(&copies).expect("lists").count(), 0);
    let trash = place.path().join("map/.rondom/trash");
    assert_eq!(std::fs::read_dir(trash).expect("lists").count(), 1, "what is broken is laid aside in the folder of cases");
    let left = |dir: &Path| {
        let names = std::fs::read_dir(dir).expect("lists").map(|e| e.expect("entry").file_name().to_string_lossy().into_owned());
        names.filter(|name| name.ends_with(".part")).collect::<Vec<_>>()
    };
    // What is being written now comes and goes.
    eventually("the end of the half written files", || left(data.path()) == ["van iemand anders.part"]);
    assert_eq!((old.exists(), young.exists()), (false, true));
}

#[test]
fn a_folder_that_came_back_in_the_hands_of_another_window_is_not_written_to() {
    let place = place();
    let (mut program, _, file) = with_a_case(Arc::new(RealFs), place.path());
    let (map, away) = (place.path().join("map"), place.path().join("weg"));
    // A share mounted again is another folder with the same content.
    std::fs::rename(&map, &away).expect("unplugged");
    let copied = std::process::Command::new("cp").arg("-r").arg(&away).arg(&map).status().expect("runs");
    assert!(copied.success());
    let other = Folder::open(Arc::new(RealFs), &map).expect("opens");
    assert_eq!(other.read_only(), None, "the other window was first");
    let before = std::fs::read(&file).expect("there");
    program.text(REASON, "Van dit venster");
    program.a_second_later();
    let trouble = program.case().save.failed.clone().expect("it says so");
    assert_eq!(trouble.sentence.keys, NoticeKind::FolderInUse.message_keys());
    assert_eq!(std::fs::read(&file).expect("there"), before);
    drop(other);
    later(&mut program, 5_000);
    program.wait("the save", is_saved);
    assert_eq!(words_in(&on_disk(&file), REASON), "Van dit venster");
    assert_eq!(Folder::open(Arc::new(RealFs), &map).expect("opens").read_only(), Some(rondom::store::ReadOnly::InUse));
}

#[test]
fn a_folder_whose_disk_refuses_every_change_opens_to_read() {
    for (errno, known_before) in [(EACCES, false), (EROFS, false), (EACCES, true), (EROFS, true)] {
        let place = place();
        if known_before {
            let (program, ..) = with_a_case(Arc::new(RealFs), place.path());
            program.crash(place.path());
        }
        let disk = failing_disk(errno);
        let mut program = Program::start_on(Arc::clone(&disk) as Arc<dyn Fs>, place.path(), false);
        // The disk of the program's own data is another one.
        own_data(place.path());
        disk.refuse_changes();
        program.open_folder(place.path());
        let notice = program.state.notices.first().expect("it says so");
        assert_eq!(notice.sentence.keys, NoticeKind::FolderReadOnly.message_keys(), "{errno} {known_before}");
        assert_eq!(notice.path.as_deref(), Some(place.path().join("map").as_path()));
        if known_before {
            let entries = program.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("listed");
            let case = entries[0].content.as_ref().expect("a case").id;
            program.act(Command::List(ListCommand::Open(case)));
            program.wait("the case", |state| state.open.is_some());
            assert_eq!(program.words(REASON), Some("Wat er al stond"));
            program.text(REASON, "Mag niet");
            assert_eq!(program.words(REASON), Some("Wat er al stond"));
        }
    }
}
