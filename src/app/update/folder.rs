//! Folders and their cases: choosing, opening, listing, making.

use std::sync::Arc;

use chrono::{DateTime, Duration, Timelike};

use crate::app::aftercare::Aftercare;
use crate::app::autosave::Autosave;
use crate::app::capture::Capture;
use crate::app::command::{FixedParticipant, FolderCommand, ListCommand, NewCase};
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::list::{ApartKind, Entry};
use crate::app::outcome::{LoadedCase, OpenedFolder, Outcome, Trouble};
use crate::app::sentence::Sentence;
use crate::app::state::{Dialog, Folder, Making, OpenCase, Opening, Page, SaveState, State, Tone, language_of};
use crate::app::templates::Templates;
use crate::app::troubles;
use crate::app::versions::VersionKey;
use crate::engine::view::FormView;
use crate::i18n::{Language, OverlayProblem, Words};
use crate::model::id::{MeetingId, SeatId};
use crate::model::{
    Answer, Authority, Case, CaseId, CaseStatus, HalfTyped, Header, History, Meeting, MeetingStatus, Moment, Pick, Presence,
    Seat, Template, TemplateRef, Value,
};

/// When the practice folder's clock starts: the meeting of the worked VO case begins five minutes later.
const PRACTICE_START: &str = "2026-11-12T15:25:00+01:00";
/// So many mistakes in `words.ftl` are said at opening; `rondom check` lists them all.
const MOST_PROBLEMS_SAID: usize = 3;

pub(super) fn update(state: &mut State, command: FolderCommand, env: &Env, effects: &mut Vec<Effect>) {
    let goes_elsewhere =
        matches!(command, FolderCommand::Open(_) | FolderCommand::OpenPractice | FolderCommand::Close) && state.folder.is_some();
    if goes_elsewhere {
        super::going::update(state, crate::app::command::Go::Overview, env, effects);
        if !super::saving::may_leave_folder(state, &command, effects) {
            return;
        }
    }
    match command {
        FolderCommand::PickWithDesktop => effects.push(Effect::PickFolder),
        FolderCommand::Browse(path) => effects.push(Effect::BrowseFolder(path)),
        FolderCommand::StopBrowsing => state.browser = None,
        FolderCommand::MakeInBrowser(name) => {
            if let Some(browsed) = &state.browser {
                effects.push(Effect::MakeFolder(browsed.path.clone(), name));
            }
        }
        FolderCommand::Open(path) => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            state.opening = Some(Opening { name, progress: None });
            state.browser = None;
            effects.push(Effect::OpenFolder(path));
        }
        FolderCommand::OpenQuietly(path) => {
            state.quietly = true;
            effects.push(Effect::OpenFolder(path));
        }
        FolderCommand::LookAt(path) => {
            state.quietly = true;
            effects.push(Effect::LookAtFolder(path));
        }
        FolderCommand::OpenPractice => {
            state.opening = Some(Opening { name: state.words.get("oefenmap").to_owned(), progress: None });
            effects.push(Effect::OpenPractice { afresh: false });
        }
        FolderCommand::ResetPractice => {
            // Everything goes back to how it was, so nothing of it is kept either.
            state.open = None;
            state.left.clear();
            close(state, env, effects);
            state.opening = Some(Opening { name: state.words.get("oefenmap").to_owned(), progress: None });
            effects.push(Effect::OpenPractice { afresh: true });
        }
        FolderCommand::Close => close(state, env, effects),
        FolderCommand::Rescan => super::list_cases(state, env, effects),
        FolderCommand::AcceptGone => accept_gone(state, env, effects),
        FolderCommand::ToggleFixed(person) => toggle_fixed(state, person, effects),
    }
}

pub(super) fn update_list(state: &mut State, command: ListCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        ListCommand::Filter(words) => {
            if let Some(folder) = state.folder.as_mut() {
                folder.filter = words;
            }
        }
        ListCommand::New(new) => {
            state.dialog = None;
            match new_case(state, &new, env) {
                Some(case) => {
                    state.making = Some(Making { draft: new, trouble: None });
                    effects.push(Effect::CreateCase(Arc::new(case)));
                }
                None => super::say(state, env, Tone::Amber, Sentence::plain("nieuwe-casus-kan-niet")),
            }
        }
        ListCommand::Open(case) => open_case(state, case, false, env, effects),
        ListCommand::OpenFile(file) => super::versions::open_file(state, &file, env, effects),
        ListCommand::OpenForMeeting(case) => open_case(state, case, true, env, effects),
    }
}

/// Opens a case: as it was left when its last words are not on disk yet, else as it stands there.
pub(super) fn open_case(state: &mut State, case: CaseId, wants_meeting: bool, env: &Env, effects: &mut Vec<Effect>) {
    match super::saving::take_up(state, case) {
        Some(open) => stand_open(state, open, wants_meeting, env, effects),
        None => {
            state.meeting_wanted = wants_meeting;
            state.goes_on_by_itself = false;
            effects.push(Effect::LoadCase(case));
        }
    }
}

/// Reports about folders.
pub(super) fn outcome(state: &mut State, outcome: Outcome, env: &Env, effects: &mut Vec<Effect>) {
    match outcome {
        Outcome::FolderPicked(Some(path)) => update(state, FolderCommand::Open(path), env, effects),
        // Cancel and "this desktop has no folder dialog" look alike, so our own browser stands ready.
        Outcome::FolderPicked(None) => effects.push(Effect::BrowseFolder(None)),
        Outcome::Browsed(browsed) => state.browser = Some(browsed),
        Outcome::FolderOpened(opened) => folder_opened(state, *opened, env, effects),
        Outcome::FolderFailed(trouble) => {
            state.opening = None;
            super::say_trouble(state, Tone::Amber, trouble);
        }
        Outcome::ListProgress(done, total) => {
            if let Some(opening) = state.opening.as_mut() {
                opening.progress = Some((done, total));
            }
        }
        Outcome::Listed(entries) => listed(state, entries, false),
        Outcome::ListFrozen(entries) => listed(state, entries, true),
        Outcome::FolderGone(trouble) => {
            state.opening = None;
            super::say_trouble(state, Tone::Red, trouble);
        }
        _ => {}
    }
}

/// Reports about one case.
pub(super) fn case_outcome(state: &mut State, outcome: Outcome, env: &Env, effects: &mut Vec<Effect>) {
    if is_older_than_memory(state, &outcome, env, effects) {
        return;
    }
    match outcome {
        Outcome::Loaded(loaded) => {
            let wants_meeting = std::mem::take(&mut state.meeting_wanted);
            case_loaded(state, *loaded, wants_meeting, env, effects);
        }
        Outcome::FoundChanged(loaded) => {
            let wants_meeting = std::mem::take(&mut state.meeting_wanted);
            if wants_meeting && state.page == Page::Kiosk {
                // Choosing between versions is for the bureau: nobody's name comes on the neutral page.
                let trouble = loaded.read_only.clone();
                trouble.into_iter().for_each(|trouble| super::say_trouble(state, Tone::Amber, trouble));
                return;
            }
            let case = loaded.case.header.id;
            case_loaded(state, *loaded, false, env, effects);
            if let Some(open) = state.open.as_mut().filter(|open| open.case.header.id == case) {
                open.changed_outside = true;
            }
        }
        Outcome::Accepted(loaded) => {
            case_loaded(state, *loaded, false, env, effects);
            super::versions::accepted(state, env, effects);
        }
        Outcome::LoadFailed(_, trouble) => {
            state.meeting_wanted = false;
            state.copy_wanted = None;
            super::say_trouble(state, Tone::Amber, trouble);
        }
        Outcome::Created(case) => {
            state.making = None;
            let loaded = LoadedCase { case, rev: 1, read_only: None, used_templates: Vec::new() };
            case_loaded(state, loaded, false, env, effects);
            super::list_cases(state, env, effects);
        }
        Outcome::CreateFailed(trouble) => create_failed(state, trouble),
        _ => {}
    }
}

/// A case was read, but it was asked for twice, or left while it was on its way: what is in memory says more.
fn is_older_than_memory(state: &mut State, outcome: &Outcome, env: &Env, effects: &mut Vec<Effect>) -> bool {
    let (Outcome::Loaded(loaded) | Outcome::FoundChanged(loaded)) = outcome else { return false };
    let case = loaded.case.header.id;
    if let Some(left) = super::saving::take_up(state, case) {
        let wants_meeting = std::mem::take(&mut state.meeting_wanted);
        stand_open(state, left, wants_meeting, env, effects);
        return true;
    }
    state.open.as_ref().is_some_and(|open| open.case.header.id == case && !open.is_saved())
}

/// What was chosen stands in its dialog again, with the reason; somewhere else by now, the reason alone is said.
fn create_failed(state: &mut State, trouble: Trouble) {
    match state.making.as_mut().filter(|_| state.page == Page::Overview && state.dialog.is_none()) {
        Some(making) => {
            making.trouble = Some(trouble);
            state.dialog = Some(Dialog::NewCase);
        }
        None => {
            state.making = None;
            super::say_trouble(state, Tone::Red, trouble);
        }
    }
}

fn listed(state: &mut State, entries: Vec<Entry>, frozen: bool) {
    state.opening = None;
    let Some(folder) = state.folder.as_mut() else { return };
    folder.entries = Some(entries);
    folder.frozen = frozen;
    if let Some(versions) = state.versions.as_mut() {
        versions.take_beside(folder);
    }
}

/// Only what was missing when the person said so is forgotten; what goes missing meanwhile freezes the list again.
fn accept_gone(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    state.dialog = None;
    let Some(folder) = state.folder.as_ref().filter(|folder| folder.frozen) else { return };
    let entries = folder.entries.as_deref().unwrap_or_default();
    let is_gone = |entry: &&Entry| entry.apart.as_ref().is_some_and(|apart| apart.kind == ApartKind::Gone);
    let gone: Vec<String> = entries.iter().filter(is_gone).map(|entry| entry.file.clone()).collect();
    super::list_without(state, env, gone, effects);
}

/// The program's words with the folder's own over them, and what was wrong with those: never worth stopping for.
pub(super) fn words_in(language: Language, overlay: Option<&str>) -> (Arc<Words>, Vec<OverlayProblem>) {
    let (words, problems) = match overlay {
        Some(overlay) => Words::with_overlay(language, overlay),
        None => (Words::load(language), Vec::new()),
    };
    (Arc::new(words), problems)
}

fn folder_opened(state: &mut State, opened: OpenedFolder, env: &Env, effects: &mut Vec<Effect>) {
    let templates = Templates::load(opened.templates);
    set_clock(state, opened.is_practice, env.now());
    let (words, problems) = words_in(language_of(state.language), opened.words.as_deref());
    state.words = words;
    let of_words = problems.iter().take(MOST_PROBLEMS_SAID).map(troubles::of_words);
    for sentence in opened.swept.into_iter().chain(of_words) {
        super::say(state, env, Tone::Amber, sentence);
    }
    let quietly = state.quietly;
    if let Some(trouble) = opened.read_only.as_ref().filter(|_| !quietly) {
        super::say_trouble(state, Tone::Amber, trouble.clone());
    }
    let (place, path) = (opened.place.clone(), opened.path.clone());
    // It was drawn when the program stopped: nothing of the folder is seen before somebody opens it.
    state.is_curtain_drawn |= place.curtain && !quietly;
    state.folder = Some(Folder {
        path: opened.path,
        name: opened.name,
        is_practice: opened.is_practice,
        read_only: opened.read_only,
        templates,
        people: opened.people,
        calendar: opened.calendar,
        entries: None,
        frozen: false,
        filter: String::new(),
        place: opened.place,
        words: opened.words,
    });
    state.page = if state.kiosk { Page::Kiosk } else { Page::Overview };
    super::list_cases(state, env, effects);
    // After the list, which should not wait for it, and only when it says something new.
    let is_known = state.settings.recent.first() == Some(&path);
    if !opened.is_practice && !quietly && !is_known {
        state.settings.remember_folder(&path);
        effects.push(Effect::SaveSettings(state.settings.clone()));
    }
    // The program stopped in the middle of a case: the words and the step come back by themselves. With `--kiosk` a
    // name would then stand on an unattended screen, so there it waits for one tap.
    if let Some(case) = place.case.filter(|_| !place.left && !state.kiosk && !quietly) {
        state.meeting_wanted = place.in_meeting;
        state.goes_on_by_itself = true;
        effects.push(Effect::LoadCase(case));
    }
}

/// The practice folder has its own clock: it starts five minutes before Yara's meeting at every opening, and runs on.
fn set_clock(state: &mut State, is_practice: bool, now: Moment) {
    let start = DateTime::parse_from_rfc3339(PRACTICE_START).ok().filter(|_| is_practice);
    state.clock_shift = start.map_or_else(Duration::zero, |start| start - now);
    state.clock_offset = start.map(|start| *start.offset());
}

fn close(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    super::going::update(state, crate::app::command::Go::Overview, env, effects);
    state.folder = None;
    state.opening = None;
    state.notices.clear();
    set_clock(state, false, env.now());
    state.words = words_in(language_of(state.language), None).0;
    state.page = Page::Start;
    effects.push(Effect::CloseFolder);
}

fn toggle_fixed(state: &mut State, person: FixedParticipant, effects: &mut Vec<Effect>) {
    let Some(folder) = state.folder.as_mut() else { return };
    let before = folder.people.len();
    folder.people.retain(|known| !(known.name == person.name && known.role == person.role));
    if folder.people.len() == before {
        folder.people.push(person);
        folder.people.sort_by_cached_key(|person| crate::model::text::fold(&person.name));
    }
    effects.push(Effect::SavePeople(folder.people.clone()));
}

fn new_case(state: &State, new: &NewCase, env: &Env) -> Option<Case> {
    let now = state.now(env);
    let loaded = state.folder.as_ref()?.templates.get(&new.template)?;
    let pupil = SeatId::new(env.key());
    let reference = TemplateRef { id: loaded.template.id.clone(), version: loaded.template.version, hash: String::new() };
    let mut meeting = Meeting::planned(MeetingId::new(env.key()), reference, new.planned_minutes);
    meeting.presence.push(Presence::in_room(pupil.clone()));
    let mut case = Case {
        header: Header {
            id: env.case_id(),
            code: new.code.clone().unwrap_or_else(|| env.case_code(now)),
            sector: new.sector,
            status: CaseStatus::Preparing,
            created: now.with_nanosecond(0).unwrap_or(now),
        },
        seats: vec![Seat {
            id: pupil.clone(),
            name: String::new(),
            role: Pick::Code("leerling".to_owned()),
            organisation: String::new(),
            relation: None,
            authority: Authority::Unknown,
            contact: String::new(),
            wants_invitation: None,
        }],
        pupil,
        meetings: vec![meeting],
        answers: std::collections::BTreeMap::new(),
        agreements: Vec::new(),
        consents: Vec::new(),
        decisions: Vec::new(),
        parked: Vec::new(),
        notes: Vec::new(),
        read_back: Vec::new(),
        half_typed: HalfTyped::default(),
    };
    if let Some((question, kind)) = loaded.meeting_kind(new.meeting_kind.as_deref())
        && let Some(meeting) = case.meetings.first_mut()
    {
        let id = meeting.id.clone();
        meeting.answers.insert(question, Answer::new(Value::Scalar(kind), Some(id)));
    }
    Some(case)
}

fn case_loaded(state: &mut State, loaded: LoadedCase, wants_meeting: bool, env: &Env, effects: &mut Vec<Effect>) {
    let case = loaded.case;
    let Some(folder) = state.folder.as_ref() else { return };
    let Some(meeting) = case.current_meeting() else {
        let trouble = Trouble { sentence: Sentence::plain("casus-zonder-overleg"), path: None };
        super::say_trouble(state, Tone::Amber, trouble);
        return;
    };
    let found = super::template::template_of(&folder.templates, meeting, &loaded.used_templates);
    let Some((template, template_source)) = found else {
        let sentence = Sentence::plain("sjabloon-ontbreekt").with("sjabloon", meeting.template.id.as_str());
        super::say_trouble(state, Tone::Amber, Trouble { sentence, path: None });
        return;
    };
    let meeting_id = meeting.id.clone();
    let read_only = loaded.read_only.or_else(|| folder.read_only.clone());
    let half_typed = case.half_typed.clone();
    let open = looked_at(case, meeting_id, (template, template_source), FormView::default());
    let Some(open) = open else { return };
    state.serial += 1;
    let capture = Capture::gone_on_with(half_typed, state.serial);
    let open = OpenCase { used_templates: loaded.used_templates, read_only, capture, ..open };
    stand_open(state, open, wants_meeting, env, effects);
}

fn stand_open(state: &mut State, open: OpenCase, wants_meeting: bool, env: &Env, effects: &mut Vec<Effect>) {
    let by_itself = std::mem::take(&mut state.goes_on_by_itself);
    let Some(folder) = state.folder.as_ref() else { return };
    let status = open.current_meeting().map(|meeting| meeting.status);
    let can_meet = matches!(status, Some(MeetingStatus::Planned | MeetingStatus::Running));
    let place = folder.place.clone();
    let same_case = place.case == Some(open.case.header.id);
    if state.open.as_ref().is_some_and(|before| before.case.header.id != open.case.header.id) {
        super::saving::set_aside(state, effects);
    }
    state.open = Some(open);
    state.page = Page::Bureau;
    state.versions = None;
    state.what_changed = None;
    state.farewell = false;
    super::refresh(state, env);
    if same_case && let Some(open) = state.open.as_mut() {
        super::going::restore(open, &place);
    }
    super::refresh(state, env);
    // A version from before today's work: the way back when a day went wrong.
    effects.extend(state.open.as_ref().map(|open| Effect::KeepVersion(open.case.header.id, Keep::WorkStart)));
    if !state.quietly {
        effects.extend(super::going::place(state, false).map(Effect::SavePlace));
    }
    if wants_meeting && can_meet {
        super::meeting::start(state, by_itself, env, effects);
    }
    if let Some(copy) = state.copy_wanted.take() {
        super::versions::open_with(state, Some(VersionKey::Beside(copy)), effects);
    }
}

/// A case as it is right after it was read; `None` for a template without steps.
pub(super) fn looked_at(
    case: Arc<Case>,
    meeting: MeetingId,
    (template, template_source): (Arc<Template>, Arc<str>),
    view: FormView,
) -> Option<OpenCase> {
    let step = template.steps.first().map(|step| step.id.clone())?;
    let save =
        SaveState { saved_revision: 0, saved_at: None, uncertain: false, saving: false, failed: None, slow: false, copied: None };
    Some(OpenCase {
        case,
        history: History::default(),
        revision: 0,
        meeting,
        template,
        template_source,
        other_templates: Vec::new(),
        used_templates: Vec::new(),
        view,
        read_only: None,
        changed_outside: false,
        step,
        block: (0, 0),
        visited: Vec::new(),
        parting: None,
        unread: Vec::new(),
        capture: Capture::default(),
        read_back: crate::app::read_back::ReadBackPlace::default(),
        aftercare: Aftercare::default(),
        save,
        autosave: Autosave::default(),
    })
}
