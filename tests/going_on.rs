//! The program without its window, on a real disk: it goes on where it was, and what a disk refuses stays in memory.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and puts files where they do not belong"
)]

#[path = "common/program.rs"]
mod program;
mod store_support;

use std::sync::Arc;
use std::time::Duration;

use program::{Program, case_file, place};
use rondom::app::Command;
use rondom::app::command::{Change, CurtainCommand, FolderCommand, Go, ListCommand, MeetingCommand, NewCase, NewSeat};
use rondom::app::sentence::say;
use rondom::app::state::{Curtain, Page, State, Tone};
use rondom::i18n::NoticeKind;
use rondom::model::text::clean_name;
use rondom::model::{CaseId, Pick, Sector};
use rondom::store::faults::{Fault, FaultFs};
use rondom::store::{Fs, RealFs, load_bytes};
use store_support::NASTY;

/// Numbers of errors as Linux gives them.
const ENOSPC: i32 = 28;
const EROFS: i32 = 30;

#[test]
fn after_a_crash_at_the_bureau_the_same_step_is_open_with_every_word() {
    let place = place();
    let mut program = Program::open(place.path(), false);
    program.new_case();
    program.act(Command::Go(Go::Step("vraag".into())));
    program.text("aanleiding", "Zij komt bijna niet meer");
    program.a_second_later();
    program.crash(place.path());

    let mut program = Program::open(place.path(), false);
    program.wait("the case", |state| state.open.is_some());
    assert_eq!(program.state.page, Page::Bureau);
    assert_eq!(program.case().step, "vraag");
    assert_eq!(program.words("aanleiding"), Some("Zij komt bijna niet meer"));
}

#[test]
fn after_a_crash_in_a_meeting_the_same_opening_is_on_the_screen() {
    let place = place();
    let mut program = Program::open(place.path(), false);
    program.new_case();
    program.act(Command::Meeting(MeetingCommand::Start));
    for _ in 0..4 {
        program.act(Command::Go(Go::Next));
    }
    program.text("aanleiding", "Zij komt bijna niet meer");
    program.a_second_later();
    let (block, opening) = (program.case().block, program.case().opening().expect("an opening").step.clone());
    assert_ne!(block, (0, 0));
    program.crash(place.path());

    let mut program = Program::open(place.path(), false);
    program.wait("the case", |state| state.in_meeting());
    assert_eq!((program.case().block, &program.case().opening().expect("an opening").step), (block, &opening));
    assert_eq!(program.words("aanleiding"), Some("Zij komt bijna niet meer"));
}

#[test]
fn a_drawn_curtain_is_still_drawn_after_a_crash_in_a_meeting_at_the_bureau_and_over_the_list() {
    let curtain = || Command::Curtain(CurtainCommand::DrawOrOpen);
    let restarted = |program: Program, place: &std::path::Path, kiosk: bool| {
        std::thread::sleep(Duration::from_millis(50));
        program.crash(place);
        Program::open(place, kiosk)
    };
    let place = place();
    let mut program = Program::open(place.path(), false);
    program.new_case();
    program.act(Command::Meeting(MeetingCommand::Start));
    program.a_second_later();
    program.act(curtain());
    let mut program = restarted(program, place.path(), false);
    // Before a case stands there, the list of names does.
    assert_eq!(program.state.curtain(), Some(Curtain::Drawn));
    program.wait("the meeting", State::in_meeting);
    assert_eq!(program.state.curtain(), Some(Curtain::Drawn));
    // Opened is opened, also after another crash.
    program.act(curtain());
    let mut program = restarted(program, place.path(), false);
    program.wait("the meeting", State::in_meeting);
    assert_eq!(program.state.curtain(), None);

    program.act(Command::Meeting(MeetingCommand::Leave));
    program.act(curtain());
    let mut program = restarted(program, place.path(), false);
    program.wait("the case", |state| state.open.is_some());
    assert_eq!((program.state.page, program.state.curtain()), (Page::Bureau, Some(Curtain::Drawn)));
    program.act(curtain());
    program.act(Command::Go(Go::Overview));
    program.act(curtain());
    let program = restarted(program, place.path(), false);
    assert_eq!((program.state.page, program.state.curtain()), (Page::Overview, Some(Curtain::Drawn)));
    assert!(program.state.open.is_none());
    // With `--kiosk` too; and who closes the window comes back to it in person.
    let mut program = restarted(program, place.path(), true);
    assert_eq!(program.state.curtain(), Some(Curtain::Drawn));
    program.act(Command::Quit);
    program.wait("everything is saved", |state| state.may_quit);
    let program = restarted(program, place.path(), false);
    assert_eq!(program.state.curtain(), None);
}

#[test]
fn with_kiosk_no_name_stands_there_by_itself_and_going_on_leads_to_the_same_opening() {
    let place = place();
    let mut program = Program::open(place.path(), true);
    assert_eq!(program.state.page, Page::Kiosk);
    let case = program.new_case();
    program.act(Command::Meeting(MeetingCommand::Start));
    program.act(Command::Go(Go::Next));
    program.act(Command::Go(Go::Next));
    program.text("roepnaam", "Yara");
    program.a_second_later();
    let block = program.case().block;
    program.crash(place.path());

    let mut program = Program::open(place.path(), true);
    // Everything that could still come on the screen by itself has come.
    std::thread::sleep(Duration::from_millis(200));
    program.act(Command::Tick);
    assert_eq!(program.state.page, Page::Kiosk);
    assert!(program.state.open.is_none() && program.state.notices.is_empty());
    program.act(Command::List(ListCommand::OpenForMeeting(case)));
    program.wait("the meeting", State::in_meeting);
    assert_eq!(program.case().block, block);
    assert_eq!(program.words("roepnaam"), Some("Yara"));
}

#[test]
fn with_kiosk_a_case_in_preparation_waits_at_the_bureau_on_the_same_step() {
    let place = place();
    let mut program = Program::open(place.path(), true);
    let case = program.new_case();
    program.act(Command::Go(Go::Step("doelen".into())));
    program.text("aanleiding", "Voorbereid");
    program.a_second_later();
    program.crash(place.path());

    let mut program = Program::open(place.path(), true);
    assert_eq!((program.state.page, program.state.open.is_none()), (Page::Kiosk, true));
    program.act(Command::Go(Go::Overview));
    program.act(Command::List(ListCommand::Open(case)));
    program.wait("the case", |state| state.open.is_some());
    assert_eq!(program.case().step, "doelen");
}

#[test]
fn the_practice_folder_goes_back_to_how_it_was_even_while_someone_types() {
    let place = place();
    let mut program = Program::start(place.path(), false);
    program.act(Command::Folder(FolderCommand::OpenPractice));
    let listed = |state: &State| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some());
    program.wait("the practice folder", listed);
    assert!(program.state.is_practice());
    let path = program.state.folder.as_ref().expect("open").path.clone();
    let entries = program.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("listed");
    let row = entries.iter().find_map(|entry| entry.content.as_ref().ok().filter(|row| row.code == "2026-Y3V7")).expect("Yara");
    program.act(Command::List(ListCommand::Open(row.id)));
    program.wait("the case", |state| state.open.is_some());
    program.text("aanleiding", "Geprobeerd");
    program.a_second_later();
    std::fs::write(path.join("nog iets.txt"), "x").expect("written");
    program.text("aanleiding", "En nog niet bewaard");
    program.act(Command::Folder(FolderCommand::ResetPractice));
    program.wait("the practice folder", listed);
    assert!(program.state.open.is_none());
    assert!(program.state.notices.is_empty(), "{:?}", program.said());
    for (name, bytes) in rondom::app::practice::FILES {
        assert_eq!(&std::fs::read(path.join(name)).expect("there"), bytes, "{name}");
    }
    assert!(!path.join("nog iets.txt").exists());
    assert_eq!(program.state.now(&program.env).to_rfc3339(), "2026-11-12T15:25:00+01:00", "and so does its clock");
    // It can be worked in at once.
    program.act(Command::List(ListCommand::Open(row_of(&program, "2026-Y3V7"))));
    program.wait("the case", |state| state.open.is_some());
    program.text("aanleiding", "Opnieuw geprobeerd");
    program.a_second_later();
    assert_eq!(program.case().save.failed, None);
}

fn row_of(program: &Program, code: &str) -> CaseId {
    let entries = program.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("listed");
    let mut rows = entries.iter().filter_map(|entry| entry.content.as_ref().ok());
    rows.find(|row| row.code == code).expect("listed").id
}

#[test]
fn a_mistake_in_the_folders_own_words_is_said_and_the_good_lines_count() {
    let place = place();
    let words = "rol-mentor = Coach\nknop-verder = Weg\nzomaar iets\noverleg-mdo = SOT\n";
    std::fs::write(place.path().join("map/words.ftl"), words).expect("written");
    let program = Program::open(place.path(), false);
    assert_eq!(program.state.words.role("mentor"), Some("Coach"));
    assert_eq!(program.state.words.meeting_kind("mdo"), Some("SOT"));
    assert_eq!(program.state.words.get("knop-verder"), "Verder");
    assert_eq!(
        program.said(),
        [
            "Regel 2 van words.ftl is overgeslagen. knop-verder is geen naam van een rol of overleg.",
            "Regel 3 van words.ftl is niet begrepen en overgeslagen. Schrijf bijvoorbeeld rol-mentor = Coach."
        ]
    );
}

#[test]
fn words_people_and_holidays_that_do_not_read_are_said_and_the_folder_works() {
    let place = place();
    std::fs::write(place.path().join("map/words.ftl"), [0xFF, 0xFE, 0]).expect("written");
    std::fs::write(place.path().join("map/people.ron"), "(people: [").expect("written");
    std::fs::write(place.path().join("map/holidays.ron"), "(holidays: [\n(name: 1)").expect("written");
    let mut program = Program::open(place.path(), false);
    let said = program.said();
    assert_eq!(said.len(), 3, "{said:?}");
    for (said, words) in said.iter().zip(["(holidays.ron) zijn niet te lezen: kijk op regel 2", "people.ron", "words.ftl"]) {
        assert!(said.contains(words), "{said}");
    }
    program.new_case();
}

/// What the disk does, and what is said of it.
const REFUSALS: [(i32, NoticeKind); 2] = [(ENOSPC, NoticeKind::DiskFull), (EROFS, NoticeKind::FolderReadOnly)];

#[test]
fn what_a_disk_refuses_is_said_in_three_parts_stays_in_memory_and_is_saved_when_it_can_be() {
    for (errno, kind) in REFUSALS {
        let place = place();
        let disk = Arc::new(FaultFs::new(Arc::new(RealFs), Fault { fail_at: u64::MAX, errno, sticky: true, short: false }));
        let mut program = Program::start_on(Arc::clone(&disk) as Arc<dyn Fs>, place.path(), false);
        program.open_folder(place.path());
        program.new_case();
        program.text("aanleiding", "Wat er al stond");
        program.a_second_later();
        let file = case_file(place.path(), &program);
        let before = std::fs::read(&file).expect("there");

        disk.fail_now();
        program.text("aanleiding", "Wat er bij kwam");
        program.a_second_later();
        let trouble = program.case().save.failed.clone().expect("it failed and says so");
        assert_eq!(trouble.sentence.keys, kind.message_keys());
        let said = say(&program.state.words, &trouble.sentence);
        assert!(said.contains("staat nog in dit venster") || said.contains("staan nog in dit venster"), "{said}");
        assert!(program.case().save.saved_revision < program.case().revision, "nothing is called saved");
        assert_eq!(program.words("aanleiding"), Some("Wat er bij kwam"));
        assert_eq!(std::fs::read(&file).expect("there"), before, "the version on disk is whole");
        // Closing now would lose the words, so the window stays.
        program.act(Command::Quit);
        std::thread::sleep(Duration::from_millis(100));
        for outcome in program.runtime.outcomes() {
            program.act(Command::Outcome(Box::new(outcome)));
        }
        assert!(!program.state.may_quit);

        disk.lift();
        program.clock.advance_millis(5_000);
        program.act(Command::Tick);
        program.wait("the save", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
        assert_eq!(program.case().save.failed, None);
        let on_disk = load_bytes(&std::fs::read(&file).expect("there")).expect("reads").case;
        assert_eq!(on_disk, *program.case().case);
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_opens_to_read_and_says_so() {
    let place = place();
    std::fs::write(place.path().join("map/.rondom"), "").expect("nothing can be made below a file");
    let mut program = Program::open(place.path(), false);
    let notice = &program.state.notices[0];
    assert_eq!((notice.sentence.keys.as_slice(), notice.tone), (&NoticeKind::FolderReadOnly.message_keys()[..], Tone::Amber));
    assert_eq!(notice.path.as_deref(), Some(place.path().join("map").as_path()), "the path comes last");
    let new = NewCase { sector: Sector::Vo, template: "vo".into(), meeting_kind: None, planned_minutes: 60, code: None };
    program.act(Command::List(ListCommand::New(new)));
    program.wait("the answer", |state| state.making.as_ref().is_some_and(|making| making.trouble.is_some()));
    assert!(program.state.open.is_none());
}

#[test]
fn names_of_any_kind_are_stored_and_come_back_equal() {
    let place = place();
    let mut program = Program::open(place.path(), false);
    let case = program.new_case();
    let names: Vec<&str> = NASTY.into_iter().filter(|name| !clean_name(name).is_empty()).collect();
    for name in &names {
        let seat = NewSeat { name: (*name).to_owned(), role: Pick::Other((*name).to_owned()), organisation: (*name).to_owned() };
        program.change(Change::AddSeat(seat));
    }
    program.text("roepnaam", NASTY[0]);
    program.text("aanleiding", NASTY[2]);
    program.a_second_later();
    let before = program.case().case.clone();
    let kept: Vec<String> = before.seats.iter().skip(1).map(|seat| clean_name(&seat.name)).collect();
    assert_eq!(kept, names.iter().map(|name| clean_name(name)).collect::<Vec<_>>());
    program.crash(place.path());

    let mut program = Program::open(place.path(), true);
    program.act(Command::List(ListCommand::Open(case)));
    program.wait("the case", |state| state.open.is_some());
    assert_eq!(program.case().case, before);
    assert_eq!(program.words("roepnaam"), Some(NASTY[0]));
}
