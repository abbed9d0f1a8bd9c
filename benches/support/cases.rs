//! Made-up cases, as many as wanted.

use std::ffi::OsString;
use std::path::Path;

use chrono::TimeDelta;
use rondom::model::{Answer, Case, CaseCode, CaseId, MeetingStatus, Scalar, Seat, Statement, Value};
use rondom::store::{Hash, Lineage, Stored, format, load_bytes};

/// The worked VO case, complete: 46 kB.
const YARA: &[u8] = include_bytes!("../../assets/practice/2026-Y3M9.ron");
/// The worked PO case, complete: 34 kB.
const SEM: &[u8] = include_bytes!("../../assets/practice/2026-P7Q2.ron");

/// Seats of the fullest meeting.
const SEATS: usize = 14;
/// Statements on its board.
const STATEMENTS: usize = 60;

/// The worked VO case.
pub fn yara() -> Case {
    load_bytes(YARA).expect("the worked case loads").case
}

/// The fullest meeting that is meant to fit: everything of the worked case answered, 14 seats, 60 statements on the board,
/// and a meeting that is still to begin.
pub fn fullest() -> Case {
    let mut case = yara();
    let known = case.seats.clone();
    for number in known.len()..SEATS {
        let like = known.get(number % known.len()).or(known.last()).expect("a seat");
        let seat =
            Seat { id: format!("stoel{number:05}").as_str().into(), name: format!("Extra Verzonnen {number}"), ..like.clone() };
        case.seats.push(seat);
    }
    let seats: Vec<_> = case.seats.iter().map(|seat| seat.id.clone()).collect();
    for meeting in &mut case.meetings {
        (meeting.status, meeting.started, meeting.closed) = (MeetingStatus::Planned, None, None);
        let absent: Vec<_> = seats.iter().filter(|seat| meeting.presence_of(seat).is_none()).cloned().collect();
        meeting.presence.extend(absent.into_iter().map(rondom::model::Presence::in_room));
    }
    let board = case.answers.get_mut("factoren").and_then(|answer| answer.value.as_mut());
    let Some(Value::Statements(statements)) = board else { panic!("the worked case has a board") };
    let known: Vec<Statement> = statements.clone();
    statements.extend(
        (known.len()..STATEMENTS).map(|number| Statement {
            id: format!("uitspraak{number:03}").as_str().into(),
            ..known[number % known.len()].clone()
        }),
    );
    case
}

/// Puts `case` in `folder` under its own code.
pub fn put(folder: &Path, case: &Case) {
    let stored = Stored { case: case.clone(), lineage: Lineage { rev: 1, ..Lineage::default() } };
    let composed = format::compose(&stored).expect("a made-up case can be written");
    std::fs::write(folder.join(file_name(case)), composed.bytes).expect("a made-up case is written");
}

/// The file of a case.
pub fn file_name(case: &Case) -> OsString {
    format!("{}.ron", case.header.code).into()
}

/// A folder with `count` cases of about 34 kB each, made once and kept for the next run. Returns its path and its bytes.
pub fn folder_of(count: u32) -> (std::path::PathBuf, u64) {
    let sem = load_bytes(SEM).expect("the worked case loads").case;
    let stored = Stored { case: sem.clone(), lineage: Lineage { rev: 1, ..Lineage::default() } };
    let version = Hash::of(&format::compose(&stored).expect("it can be written").bytes).short();
    let path = super::kept(&format!("cases-{count}-{version}"));
    if !path.is_dir() {
        let part = super::kept(&format!("cases-{count}-{version}.part"));
        std::fs::remove_dir_all(&part).ok();
        std::fs::create_dir_all(&part).expect("a folder for made-up cases");
        let half = |first: u32| (first..count).step_by(2).for_each(|number| put(&part, &like(&sem, number)));
        std::thread::scope(|scope| {
            scope.spawn(|| half(1));
            half(0);
        });
        std::fs::rename(&part, &path).expect("the made-up cases in their place");
        // What was written a moment ago might still change, so the index would not believe it.
        std::thread::sleep(std::time::Duration::from_millis(2500));
    }
    let files = std::fs::read_dir(&path).expect("the made-up cases").flatten();
    let sizes = files.filter(|file| file.path().extension().is_some_and(|end| end == "ron"));
    (path, sizes.map(|file| file.metadata().map_or(0, |data| data.len())).sum())
}

/// A case like `sem` of another pupil.
fn like(sem: &Case, number: u32) -> Case {
    let mut case = sem.clone();
    let base = u32::try_from(CaseCode::ALPHABET.len()).unwrap_or(1);
    let digit = |place: u32| u8::try_from(number / base.pow(place) % base).unwrap_or_default();
    case.header.code = CaseCode::from_random(2026, [digit(3), digit(2), digit(1), digit(0)]);
    case.header.id = CaseId(uuid::Uuid::from_u128(0x4000_8000_0000_0000_0000 + u128::from(number)));
    let meeting = case.meetings.first().map(|meeting| meeting.id.clone());
    for (question, name) in [("roepnaam", format!("Kind{number}")), ("achternaam", format!("Verzonnen{number}"))] {
        case.answers.insert(question.into(), Answer::new(Scalar::text(name), meeting.clone()));
    }
    case.header.created += TimeDelta::days(i64::from(number % 300));
    case
}
