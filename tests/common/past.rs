//! States with a past: earlier versions, a file changed outside, a list that misses much. Without a disk.

use std::sync::Arc;

use chrono::{DateTime, Duration};
use rondom::app::command::VersionsCommand;
use rondom::app::env::Env;
use rondom::app::list::{Apart, ApartKind};
use rondom::app::outcome::{LoadedCase, LoadedVersion, OpenedFolder, Outcome, Trouble};
use rondom::app::place::Place;
use rondom::app::sentence::Sentence;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::versions::{Version, VersionKey, Whose};
use rondom::app::{Command, Effect};
use rondom::i18n::NoticeKind;
use rondom::model::{Answer, Case, MeetingStatus, Scalar};
use rondom::store::{Hash, KeepReason};

use super::world;

/// What the earlier version says about the reason of the meeting.
pub const EARLIER: &str = "Yara komt nog vier lesuren per week. Zij wil graag terug, maar niet alles tegelijk.";

pub const YARA: &str = "2026-Y3V7";

fn kept(rev: u64, reason: KeepReason, days_ago: i64, minutes_ago: i64) -> Version {
    let now = DateTime::parse_from_rfc3339(world::NOW).expect("a moment");
    let written = now - Duration::days(days_ago) - Duration::minutes(minutes_ago);
    Version { key: VersionKey::Kept { rev, hash: format!("{rev:08}"), reason }, rev, written }
}

/// The page of earlier versions of Yara's case; the newest is shown.
pub fn versions(env: &Env) -> State {
    let mut state = world::open_practice_case(env, YARA);
    world::act(&mut state, env, Command::Versions(VersionsCommand::Open));
    let now = Arc::clone(&state.open.as_ref().expect("a case").case);
    let case = now.header.id;
    let list = vec![
        kept(42, KeepReason::StepChange, 0, 25),
        kept(38, KeepReason::WorkStart, 0, 61),
        kept(31, KeepReason::MeetingClose, 1, 320),
        kept(24, KeepReason::MeetingStart, 1, 375),
        kept(12, KeepReason::Interval, 14, 90),
    ];
    let first = list[0].key.clone();
    let listed = Outcome::Versions { whose: Whose::Case(case), case: Some(case), kept: Ok(list) };
    let effects = world::act(&mut state, env, Command::Outcome(Box::new(listed)));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadVersion(_, key) if key == &first)));
    let loaded = LoadedVersion { case: Arc::new(earlier(&now)), used_templates: Vec::new(), trouble: None };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::Version(first, Ok(Box::new(loaded))))));
    state
}

/// The case as it was before its reason was written again and a question was answered.
fn earlier(now: &Case) -> Case {
    let mut case = now.clone();
    let meeting = case.meetings.first_mut().expect("a meeting");
    let slot = if meeting.answers.contains_key("aanleiding") { &mut meeting.answers } else { &mut case.answers };
    slot.insert("aanleiding".into(), Answer::new(Scalar::text(EARLIER), None));
    meeting_place(&mut case);
    case
}

fn meeting_place(case: &mut Case) {
    for meeting in &mut case.meetings {
        meeting.answers.retain(|question, _| !question.as_str().contains("plaats"));
    }
}

/// Sem's case, changed outside Rondom, open to be looked at.
pub fn changed_outside(env: &Env) -> State {
    let cases = world::practice_cases();
    let case = world::practice_case("2026-P7Q2");
    let mut state = world::folder_with(Settings::default(), env, &cases);
    let read_only = Some(Trouble { sentence: Sentence::notice(NoticeKind::ChangedOutside), path: None });
    let loaded = LoadedCase { case: Arc::new(case), rev: 1, read_only, used_templates: Vec::new() };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::FoundChanged(Box::new(loaded)))));
    state
}

/// A list that misses three of its cases at once.
pub fn frozen(env: &Env) -> State {
    let mut state = world::folder_with(Settings::default(), env, &world::practice_cases());
    let mut entries = state.folder.as_ref().and_then(|folder| folder.entries.clone()).expect("a list");
    for entry in entries.iter_mut().take(3) {
        let row = entry.content.as_ref().ok().cloned();
        let case = row.as_ref().map(|row| row.id);
        entry.apart = Some(Apart { kind: ApartKind::Gone, case, rev: 1, row });
    }
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::ListFrozen(entries))));
    state
}

/// Yara's meeting, begun with the program's own template, in a folder that has version 2 of it.
pub fn newer_template(env: &Env) -> State {
    let source = include_str!("../../assets/templates/vo.ron");
    let newer = source.replacen("version: 1,", "version: 2,", 1);
    let mut state = State::new(Settings::default(), false);
    let opened = OpenedFolder {
        path: "/voorbeeld/SWV-oefenmap".into(),
        name: "SWV-oefenmap".to_owned(),
        is_practice: false,
        read_only: None,
        templates: vec![("vo.ron".to_owned(), Ok(Arc::from(newer)))],
        words: None,
        people: Vec::new(),
        calendar: rondom::app::calendar::Calendar::default(),
        place: Place::default(),
        swept: Vec::new(),
    };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::FolderOpened(Box::new(opened)))));
    let mut case = world::practice_case(YARA);
    let hash = Hash::of(source.as_bytes()).to_string();
    let meeting = case.meetings.first_mut().expect("a meeting");
    meeting.status = MeetingStatus::Running;
    meeting.template.hash = hash.clone();
    let used_templates = vec![(hash, Arc::from(source))];
    let loaded = LoadedCase { case: Arc::new(case), rev: 1, read_only: None, used_templates };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::Loaded(Box::new(loaded)))));
    state
}
