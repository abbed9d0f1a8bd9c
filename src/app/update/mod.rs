//! The one place where something happens: a command comes in, the state changes, effects go out.
//!
//! Touches no disk, clock or thread itself: time and ids come from [`Env`], the rest goes out as [`Effect`]s.

mod aftercare;
mod capture;
mod change;
mod clock;
mod curtain;
mod folder;
mod follow_up;
mod going;
mod meeting;
mod parting;
mod presence;
mod pupil;
mod read_back;
mod rows;
mod saving;
mod sharing;
mod template;
mod versions;
mod what_changed;

pub use clock::ClockCommand;
pub use curtain::CurtainCommand;

use chrono::Timelike;

use crate::engine;
use crate::engine::view::OpenPlace;
use crate::i18n::names;
use crate::model::{EditError, Undone, limits};

use super::command::{Command, Setting, Show};
use super::effect::{Effect, ListRequest};
use super::env::Env;
use super::outcome::{Outcome, Trouble};
use super::sentence::Sentence;
use super::state::{Dialog, Focus, Notice, OpenCase, Page, State, Tone, Unread, language_of};

/// How long a passing notice stays, in milliseconds: long enough to read it twice aloud.
const NOTICE_MS: u64 = 12_000;

/// Acts on one command.
pub fn update(state: &mut State, command: Command, env: &Env) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !matches!(command, Command::Tick | Command::Outcome(_)) {
        state.last_input = env.millis();
    }
    let has_happened = !matches!(command, Command::Tick);
    match command {
        Command::Tick => tick(state, env, &mut effects),
        Command::Outcome(outcome) => outcome_arrived(state, *outcome, env, &mut effects),
        Command::Folder(command) => folder::update(state, command, env, &mut effects),
        Command::List(command) => folder::update_list(state, command, env, &mut effects),
        Command::Change(change) => change::update(state, change, env),
        Command::Capture(command) => capture::update(state, command, env),
        Command::Curtain(command) => curtain::update(state, command, env, &mut effects),
        Command::Sharing(command) => sharing::update(state, command, env),
        Command::Input => return effects,
        Command::Go(go) => going::update(state, go, env, &mut effects),
        Command::Meeting(command) => meeting::update(state, command, env, &mut effects),
        Command::Presence(command) => presence::update(state, command, env),
        Command::Parting(command) => parting::update(state, command, env, &mut effects),
        Command::ReadBack(command) => read_back::update(state, command, env),
        Command::Clock(command) => clock::update(state, command, env, &mut effects),
        Command::Versions(command) => versions::update(state, command, env, &mut effects),
        Command::Pupil(command) => pupil::update(state, command, env, &mut effects),
        Command::Aftercare(command) => aftercare::update(state, command, env, &mut effects),
        Command::WhatChanged(command) => what_changed::update(state, command, env, &mut effects),
        Command::Undo => turn_back(state, env, true),
        Command::Redo => turn_back(state, env, false),
        Command::EndVisit(place) => end_visit(state, place),
        Command::Unread(unread) => keep_unread(state, unread),
        Command::Show(show) => self::show(state, show),
        Command::DismissNotice(id) => state.notices.retain(|notice| notice.id != id),
        Command::Setting(setting) => set(state, setting, env, &mut effects),
        Command::SaveNow => saving::save_now(state, None, &mut effects),
        Command::Quit => saving::quit(state, env, &mut effects),
    }
    sharing::settle(state, env, has_happened || !effects.is_empty());
    if state.page != Page::PupilPlace {
        pupil::page_left(state);
    }
    effects
}

/// In how many milliseconds something is due without anyone doing anything; `None` when nothing is.
pub fn due_in_millis(state: &State, env: &Env) -> Option<u64> {
    let now = env.millis();
    let autosave = state.open.iter().chain(&state.left).filter_map(|open| open.autosave.due_at()).min();
    let notice = state.notices.iter().filter_map(|notice| notice.until).min();
    let next_minute = state.in_meeting().then(|| {
        let moment = state.now(env);
        now + u64::from(60 - moment.second().min(59)) * 1_000
    });
    let kept = state.open.as_ref().and_then(|open| open.capture.kept.as_ref()).map(|kept| kept.until);
    [autosave, notice, next_minute, kept, clock::due_at(state, env), curtain::due_at(state, env), state.quitting]
        .into_iter()
        .flatten()
        .min()
        .map(|at| at.saturating_sub(now))
}

fn tick(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let now = env.millis();
    state.notices.retain(|notice| notice.until.is_none_or(|until| until > now));
    if let Some(open) = state.open.as_mut() {
        open.capture.kept = open.capture.kept.take().filter(|kept| kept.until > now);
    }
    saving::autosave(state, env, effects);
    curtain::fall_in_time(state, env, effects);
    saving::quit_in_time(state, env);
}

fn outcome_arrived(state: &mut State, outcome: Outcome, env: &Env, effects: &mut Vec<Effect>) {
    match outcome {
        Outcome::FolderPicked(_)
        | Outcome::Browsed(_)
        | Outcome::FolderOpened(_)
        | Outcome::FolderFailed(_)
        | Outcome::ListProgress(..)
        | Outcome::Listed(_)
        | Outcome::ListFrozen(_)
        | Outcome::FolderGone(_) => folder::outcome(state, outcome, env, effects),
        Outcome::Loaded(_)
        | Outcome::FoundChanged(_)
        | Outcome::Accepted(_)
        | Outcome::LoadFailed(..)
        | Outcome::Created(_)
        | Outcome::CreateFailed(_) => folder::case_outcome(state, outcome, env, effects),
        Outcome::Versions { .. }
        | Outcome::VersionKept(_)
        | Outcome::Version(..)
        | Outcome::PutBack(_)
        | Outcome::PutBackFailed(_) => versions::outcome(state, outcome, env, effects),
        Outcome::Saved { .. } | Outcome::SaveFailed { .. } | Outcome::SaveSlow { .. } => {
            let found_foreign = matches!(&outcome, Outcome::Saved { found_foreign: Some(_), .. });
            saving::outcome(state, outcome, env, effects);
            if found_foreign {
                // The other version stands in the list from now on.
                list_cases(state, env, effects);
            }
            versions::after_save(state, env, effects);
        }
        Outcome::ReadyToQuit => saving::ready_to_quit(state),
        Outcome::Said(sentence) => say(state, env, Tone::Amber, sentence),
        Outcome::Minor(trouble) => say_trouble(state, Tone::Info, trouble),
    }
}

fn show(state: &mut State, show: Show) {
    match show {
        Show::Help => state.help = !state.help,
        Show::NewCase => {
            state.making = None;
            state.dialog = Some(Dialog::NewCase);
        }
        Show::FollowUp => state.dialog = Some(Dialog::FollowUp),
        Show::NobodyWatching => state.dialog = Some(Dialog::NobodyWatching),
        Show::OpenItems => state.dialog = Some(Dialog::OpenItems),
        Show::Closing => state.dialog = state.in_meeting().then_some(Dialog::Closing),
        Show::ReallyGone => state.dialog = Some(Dialog::ReallyGone),
        Show::Panel(panel) => state.panel = (state.panel != Some(panel)).then_some(panel),
        Show::Nothing => {
            state.making = state.making.take().filter(|making| making.trouble.is_none());
            state.dialog = None;
            state.panel = None;
            state.help = false;
        }
    }
}

fn set(state: &mut State, setting: Setting, env: &Env, effects: &mut Vec<Effect>) {
    match setting {
        Setting::Language(language) => {
            state.settings.language = language;
            state.language = language;
            let overlay = state.folder.as_ref().and_then(|folder| folder.words.clone());
            state.words = folder::words_in(language_of(language), overlay.as_deref()).0;
            refresh(state, env);
            versions::read_again(state, env);
            what_changed::read_again(state, env);
        }
        Setting::Theme(theme) => state.settings.theme = theme,
        Setting::ReducedMotion(reduced) => state.settings.reduced_motion = reduced,
        Setting::Idle(idle) => state.settings.idle = idle,
        Setting::Zoom(screen, percent) => state.settings.set_zoom(screen, percent),
    }
    effects.push(Effect::SaveSettings(state.settings.clone()));
}

fn end_visit(state: &mut State, place: Option<OpenPlace>) {
    let Some(open) = state.open.as_mut() else { return };
    open.history.end_visit();
    if let Some(place) = place.filter(|place| !open.visited.contains(place)) {
        open.visited.push(place);
    }
}

fn keep_unread(state: &mut State, unread: Unread) {
    let Some(open) = state.open.as_mut() else { return };
    open.unread.retain(|known| !known.is_at(unread.list, &unread.item, &unread.part));
    if !unread.typed.trim().is_empty() {
        open.unread.push(unread);
    }
}

fn turn_back(state: &mut State, env: &Env, undo: bool) {
    let hidden_before = change::hidden(state, env);
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
    let case = std::sync::Arc::make_mut(&mut open.case);
    let turned = if undo { open.history.undo(case) } else { open.history.redo(case) };
    let Some(undone) = turned else { return };
    template::settle(state);
    changed(state, env);
    change::say_hidden(state, env, hidden_before, !undo);
    let key = if undo { "ongedaan-gemaakt" } else { "opnieuw-gedaan" };
    let what = subject_of(state, &undone);
    say_of_case(state, env, Tone::Info, Sentence::plain(key).with("wat", what));
}

/// What an undone change was about, as people call it.
fn subject_of(state: &State, undone: &Undone) -> String {
    let Some(open) = state.open.as_ref() else { return String::new() };
    super::naming::name_of(open, &state.words, undone)
}

/// The case changed: another revision, another view, and something to save.
pub(super) fn changed(state: &mut State, env: &Env) {
    if let Some(open) = state.open.as_mut() {
        open.revision += 1;
        open.autosave.changed(env.millis());
    }
    refresh(state, env);
}

/// Makes the view of the open case again.
pub(super) fn refresh(state: &mut State, env: &Env) {
    let context = state.context(env);
    let Some(open) = state.open.as_mut() else { return };
    open.view = engine::view(&open.template, &open.case, Some(&open.meeting), &context);
    keep_place(open);
    aftercare::look(state, env);
}

/// The place stays on something that exists when blocks or steps came or went.
fn keep_place(open: &mut OpenCase) {
    let (block, opening) = open.block;
    let block = block.min(open.view.blocks.len().saturating_sub(1));
    let openings = open.view.blocks.get(block).map_or(0, |b| b.openings.len());
    open.block = (block, opening.min(openings.saturating_sub(1)));
    let step_applies = open.view.step(open.step.as_str()).is_some_and(|step| step.applies);
    if !step_applies && let Some(first) = open.view.steps.iter().find(|step| step.applies) {
        open.step = first.id.clone();
    }
}

/// Looks at the cases of the folder again.
pub(super) fn list_cases(state: &State, env: &Env, effects: &mut Vec<Effect>) {
    list_without(state, env, Vec::new(), effects);
}

/// Looks at the cases of the folder again; these files are no longer expected there.
pub(super) fn list_without(state: &State, env: &Env, forget: Vec<String>, effects: &mut Vec<Effect>) {
    let context = state.context(env);
    let templates = state.folder.as_ref().map(|folder| folder.templates.clone());
    effects.extend(templates.map(|templates| Effect::ListCases(Box::new(ListRequest { templates, context, forget }))));
}

/// Says something that goes by itself.
pub(super) fn say(state: &mut State, env: &Env, tone: Tone, sentence: Sentence) {
    state.serial += 1;
    let until = (tone == Tone::Info).then(|| env.millis() + NOTICE_MS);
    let notice = Notice { id: state.serial, tone, sentence, path: None, offers_undo: false, of_case: false, until };
    // The same sentence twice is one sentence with a longer stay.
    state.notices.retain(|known| known.sentence != notice.sentence);
    state.notices.push(notice);
}

/// Says something that goes by itself, with a way back beside it.
pub(super) fn say_with_undo(state: &mut State, env: &Env, tone: Tone, sentence: Sentence) {
    say_of_case(state, env, tone, sentence);
    if let Some(notice) = state.notices.last_mut() {
        notice.offers_undo = true;
    }
}

/// Says something about the open case, which goes at the latest when the case is left.
pub(super) fn say_of_case(state: &mut State, env: &Env, tone: Tone, sentence: Sentence) {
    say(state, env, tone, sentence);
    if let Some(notice) = state.notices.last_mut() {
        notice.of_case = true;
    }
}

/// Says something that stays until it is read.
pub(super) fn say_trouble(state: &mut State, tone: Tone, trouble: Trouble) {
    state.serial += 1;
    let Trouble { sentence, path } = trouble;
    state.notices.retain(|known| known.sentence != sentence);
    state.notices.push(Notice { id: state.serial, tone, sentence, path, offers_undo: false, of_case: false, until: None });
}

/// Sends the cursor somewhere.
pub(super) fn focus(state: &mut State, place: OpenPlace) {
    state.serial += 1;
    state.focus = Focus { serial: state.serial, place: Some(place) };
}

/// Says why an edit was refused.
pub(super) fn say_refused(state: &mut State, env: &Env, error: EditError) {
    let limit = match error {
        EditError::NotThere => return,
        EditError::CaseFull => limits::MAX_ANSWERS,
        EditError::CaseTooLarge => limits::max_file_megabytes(),
        EditError::TooManySeats => limits::MAX_SEATS,
        EditError::TextTooLong => limits::MAX_TEXT_BYTES,
        EditError::NotANumber => 0,
    };
    say_of_case(state, env, Tone::Amber, Sentence::plain(names::key_of_edit_error(error)).with("grens", limit));
}
