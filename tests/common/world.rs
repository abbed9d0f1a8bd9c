//! States to draw, made the way the program makes them: by commands, without a disk.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::SystemTime;

use chrono::{DateTime, NaiveDate};
use rondom::app::command::{Go, ListCommand, MeetingCommand, NewCase};
use rondom::app::env::{Env, Fixed};
use rondom::app::list::{Entry, Row};
use rondom::app::outcome::{LoadedCase, OpenedFolder, Outcome};
use rondom::app::place::Place;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, Effect, update};
use rondom::model::{Case, MeetingStatus, Sector};

/// Five minutes before the meeting of the worked VO case.
pub const NOW: &str = "2026-11-12T15:25:00+01:00";

/// An environment whose clock stands still.
pub fn env() -> (Env, Arc<Fixed>) {
    let source = Fixed::at(DateTime::parse_from_rfc3339(NOW).expect("a moment"));
    (Env::new(source.clone()), source)
}

/// A state with an open folder that holds `cases`.
pub fn folder_with(settings: Settings, env: &Env, cases: &[Case]) -> State {
    let state = empty_folder(settings, env);
    let entries = cases.iter().map(|case| entry(&state, env, case)).collect();
    listed(state, env, entries)
}

/// A state with the practice cases in its folder.
fn practice_folder(settings: Settings, env: &Env) -> State {
    let state = empty_folder(settings, env);
    let entries = practice_entries(&state, env);
    listed(state, env, entries)
}

fn listed(mut state: State, env: &Env, entries: Vec<Entry>) -> State {
    act(&mut state, env, Command::Outcome(Box::new(Outcome::Listed(entries))));
    state
}

fn empty_folder(settings: Settings, env: &Env) -> State {
    let mut state = State::new(settings, false);
    let opened = OpenedFolder {
        path: PathBuf::from("/voorbeeld/SWV-oefenmap"),
        name: "SWV-oefenmap".to_owned(),
        is_practice: false,
        read_only: None,
        templates: Vec::new(),
        words: None,
        people: Vec::new(),
        calendar: rondom::app::calendar::Calendar::default(),
        place: Place::default(),
        swept: Vec::new(),
    };
    act(&mut state, env, Command::Outcome(Box::new(Outcome::FolderOpened(Box::new(opened)))));
    state
}

/// A state with a new case open at the bureau.
pub fn new_case(settings: Settings, env: &Env, sector: Sector) -> State {
    let mut state = folder_with(settings, env, &[]);
    let new =
        NewCase { sector, template: sector.code().into(), meeting_kind: Some("mdo".to_owned()), planned_minutes: 60, code: None };
    let effects = act(&mut state, env, Command::List(ListCommand::New(new)));
    for effect in effects {
        if let Effect::CreateCase(case) = effect {
            act(&mut state, env, Command::Outcome(Box::new(Outcome::Created(case))));
        }
    }
    state
}

/// The cases of the practice folder, read once.
pub fn practice_cases() -> Vec<Case> {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    let read = || {
        let cases = rondom::app::practice::FILES.iter().filter(|(name, _)| name.starts_with("2026-"));
        cases.map(|(_, bytes)| rondom::store::load_bytes(bytes).expect("a practice case loads").case).collect()
    };
    CASES.get_or_init(read).clone()
}

/// This case of the practice folder.
pub fn practice_case(code: &str) -> Case {
    practice_cases().into_iter().find(|case| case.header.code.as_str() == code).expect("a practice case")
}

/// The same as if its last meeting still ran.
pub fn running(code: &str) -> Case {
    let mut case = practice_case(code);
    if let Some(meeting) = case.meetings.last_mut() {
        (meeting.status, meeting.closed) = (MeetingStatus::Running, None);
    }
    case
}

/// A state with this practice case open at the bureau.
pub fn open_practice_case(env: &Env, code: &str) -> State {
    open(env, &practice_case(code))
}

/// A state with this case in its meeting.
pub fn in_meeting(env: &Env, case: &Case) -> State {
    let mut state = open(env, case);
    act(&mut state, env, Command::Meeting(MeetingCommand::Start));
    assert!(state.in_meeting());
    state
}

/// The same at this block, and the opening in it.
pub fn in_block(env: &Env, case: &Case, block: (&str, usize)) -> State {
    let mut state = in_meeting(env, case);
    act(&mut state, env, Command::Go(Go::Block(block.0.into(), block.1)));
    state
}

/// A state with this case open at the bureau, beside the practice cases.
pub fn open(env: &Env, case: &Case) -> State {
    let mut state = practice_folder(Settings::default(), env);
    let loaded = LoadedCase { case: Arc::new(case.clone()), rev: 1, read_only: None, used_templates: Vec::new() };
    act(&mut state, env, Command::Outcome(Box::new(Outcome::Loaded(Box::new(loaded)))));
    state
}

/// Carries out one command; the effects come back.
pub fn act(state: &mut State, env: &Env, command: Command) -> Vec<Effect> {
    update(state, command, env)
}

/// The entries of the practice folder, in this language and on this day: read once, because many tests open it many times.
fn practice_entries(state: &State, env: &Env) -> Vec<Entry> {
    type Known = Vec<((NaiveDate, String), Vec<Entry>)>;
    static KNOWN: Mutex<Known> = Mutex::new(Vec::new());
    let context = state.context(env);
    let on = (context.today, context.language);
    let mut known = KNOWN.lock().expect("nothing failed there");
    if let Some((_, entries)) = known.iter().find(|(known, _)| *known == on) {
        return entries.clone();
    }
    let entries: Vec<Entry> = practice_cases().iter().map(|case| entry(state, env, case)).collect();
    known.push((on, entries.clone()));
    entries
}

fn entry(state: &State, env: &Env, case: &Case) -> Entry {
    let folder = state.folder.as_ref().expect("an open folder");
    let meeting = case.current_meeting().expect("a meeting");
    let loaded = folder.templates.get(&meeting.template.id).expect("its template");
    let facts = rondom::engine::facts(&loaded.template, case, None, &state.context(env));
    Entry {
        file: format!("{}.ron", case.header.code),
        modified: SystemTime::from(case.header.created),
        content: Ok(Row::of(case, &facts)),
        apart: None,
    }
}

/// Every test file uses its own part of this module.
const _: fn(Settings, &Env, Sector) -> State = new_case;
const _: fn(&Env, &str) -> State = open_practice_case;
const _: fn(&str) -> Case = running;
const _: fn(&Env, &Case, (&str, usize)) -> State = in_block;
