//! Saving: by itself, at once, and before the window closes. Nothing here waits for a disk, and no case goes out of memory
//! before its last words stand somewhere else.

use std::sync::Arc;

use crate::app::command::FolderCommand;
use crate::app::effect::{Effect, Keep, SaveJob};
use crate::app::env::Env;
use crate::app::outcome::{Outcome, Trouble};
use crate::app::place::Place;
use crate::app::sentence::Sentence;
use crate::app::state::{OpenCase, State, Tone};
use crate::i18n::NoticeKind;
use crate::model::{CaseId, History};

/// How long after a failed save the next one is tried, in milliseconds.
const RETRY_MS: u64 = 4_000;
/// How long closing waits for a disk that does not answer, in milliseconds. By then a slow save has an emergency copy.
const QUIT_MS: u64 = 5_000;

/// Saves what is due.
pub(super) fn autosave(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let now = env.millis();
    for case in state.open.iter_mut().chain(&mut state.left) {
        if case.autosave.take_due(now) {
            effects.extend(save_of(case, None));
        }
    }
}

/// Saves at once when there is something to save, or when this version is to be kept.
pub(super) fn save_now(state: &mut State, keep: Option<Keep>, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut() else { return };
    let waiting = open.autosave.take();
    let unsaved = open.revision > open.save.saved_revision && !open.save.saving;
    if waiting || unsaved || matches!(keep, Some(Keep::MeetingStart | Keep::MeetingClose | Keep::Release)) {
        effects.extend(save_of(open, keep));
    } else if let Some(keep) = keep.filter(|_| open.read_only.is_none()) {
        // It was saved by itself a moment ago: then that version is the one to keep.
        effects.push(Effect::KeepVersion(open.case.header.id, keep));
    }
}

/// The open case is left. Until its last words stand on disk it stays in memory: nothing else may have them.
pub(super) fn set_aside(state: &mut State, effects: &mut Vec<Effect>) {
    save_now(state, None, effects);
    let Some(mut open) = state.open.take() else { return };
    if open.is_saved() {
        effects.push(Effect::ReleaseCase(open.case.header.id));
        return;
    }
    // What could be undone, and what was half understood, belonged to that visit.
    open.history = History::default();
    open.unread.clear();
    open.visited.clear();
    state.left.push(open);
}

/// The case as it was left, when its last words are not on disk yet.
pub(super) fn take_up(state: &mut State, case: CaseId) -> Option<OpenCase> {
    let at = state.left.iter().position(|left| left.case.header.id == case)?;
    Some(state.left.remove(at))
}

/// Everything is saved first; no question is asked.
pub(super) fn quit(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    if state.quitting.is_some() {
        return;
    }
    state.quitting = Some(env.millis() + QUIT_MS);
    if state.in_meeting() {
        // Nobody is in the meeting any more; only a crash lets the clock run on.
        super::clock::pause(state, env);
    }
    save_now(state, None, effects);
    for left in state.left.iter_mut().filter(|left| left.save.failed.is_some()) {
        effects.extend(save_of(left, None));
    }
    // A meeting that is still running is not left: tomorrow it opens where it was.
    let left = !state.in_meeting();
    let over_the_list = || state.folder.as_ref().filter(|folder| folder.place.curtain).map(|folder| folder.place.clone());
    let place = super::going::place(state, left).or_else(|| over_the_list().map(|place| Place { curtain: false, ..place }));
    effects.extend(place.map(Effect::SavePlace));
    effects.push(Effect::Quit);
}

/// A disk that does not answer keeps nobody: what it did not take stands in an emergency copy by now, or the window says
/// why it stays.
pub(super) fn quit_in_time(state: &mut State, env: &Env) {
    if state.quitting.is_some_and(|until| until <= env.millis()) {
        ready_to_quit(state);
    }
}

/// Every save was tried, or there was no more time for it. When words are only in this window, the window stays.
pub(super) fn ready_to_quit(state: &mut State) {
    if state.quitting.take().is_none() {
        return;
    }
    if held(state).all(OpenCase::is_safe) {
        state.may_quit = true;
    } else {
        say_it_stays(state);
    }
}

pub(super) fn outcome(state: &mut State, outcome: Outcome, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    match outcome {
        Outcome::Saved { case, revision, certain, found_foreign, .. } => {
            if let Some(name) = found_foreign {
                super::say(state, env, Tone::Amber, Sentence::notice(NoticeKind::ForeignVersion).with("bestand", name));
            }
            let Some(held) = held_mut(state, case) else { return };
            held.save.saved_revision = held.save.saved_revision.max(revision);
            held.save.saved_at = Some(now);
            held.save.uncertain = !certain;
            held.save.failed = None;
            held.save.slow = false;
            held.save.copied = held.save.copied.filter(|(copied, _)| *copied > revision);
            held.save.saving = held.save.saving && revision < held.revision;
            forget_what_is_saved(state, env, effects);
        }
        Outcome::SaveFailed { case, revision, trouble, emergency_copy } => {
            let Some(held) = held_mut(state, case) else {
                // Nobody holds it any more, so no page can say it.
                super::say_trouble(state, Tone::Red, trouble);
                return;
            };
            held.save.saving = false;
            held.save.slow = false;
            held.save.failed = Some(trouble);
            if emergency_copy {
                held.save.copied = Some((revision, now));
            }
            // Tried again by itself: the disk may be back, or have room again.
            held.autosave.changed(env.millis() + RETRY_MS);
        }
        Outcome::SaveSlow { case, revision, emergency_copy } => {
            let Some(held) = held_mut(state, case) else { return };
            if emergency_copy {
                held.save.copied = Some((revision, now));
            }
            // Once is enough; every word typed meanwhile is reported as well.
            if !std::mem::replace(&mut held.save.slow, true) {
                super::say(state, env, Tone::Amber, slow(emergency_copy));
            }
        }
        _ => {}
    }
    go_on_after_saving(state, env, effects);
}

/// Leaves the folder for this once nothing of it is only in memory; whether that is now.
pub(super) fn may_leave_folder(state: &mut State, then: &FolderCommand, effects: &mut Vec<Effect>) -> bool {
    if state.left.is_empty() {
        return true;
    }
    for left in state.left.iter_mut().filter(|left| left.save.failed.is_some() && !left.save.saving) {
        effects.extend(save_of(left, None));
    }
    state.after_saving = Some(then.clone());
    false
}

/// Saves whether or not there is something to save.
pub(super) fn push_save(state: &mut State, keep: Option<Keep>, effects: &mut Vec<Effect>) {
    effects.extend(state.open.as_mut().and_then(|open| save_of(open, keep)));
}

fn save_of(case: &mut OpenCase, keep: Option<Keep>) -> Option<Effect> {
    if case.read_only.is_some() {
        return None;
    }
    case.save.saving = true;
    Some(Effect::Save(SaveJob { case: Arc::clone(&case.case), revision: case.revision, keep }))
}

fn held(state: &State) -> impl Iterator<Item = &OpenCase> {
    state.open.iter().chain(&state.left)
}

fn held_mut(state: &mut State, case: CaseId) -> Option<&mut OpenCase> {
    state.open.iter_mut().chain(&mut state.left).find(|held| held.case.header.id == case)
}

/// What was left and now stands on disk goes out of memory.
fn forget_what_is_saved(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let before = state.left.len();
    state.left.retain(|left| {
        let is_saved = left.is_saved();
        if is_saved {
            effects.push(Effect::ReleaseCase(left.case.header.id));
        }
        !is_saved
    });
    if state.left.len() < before {
        super::list_cases(state, env, effects);
    }
    if held(state).all(OpenCase::is_safe) {
        let [happened, ..] = NoticeKind::OnlyHere.message_keys();
        state.notices.retain(|notice| !notice.sentence.says(happened));
    }
}

/// What waited for the last words to stand somewhere happens, or is called off because they do not.
fn go_on_after_saving(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    if state.after_saving.is_none() {
        return;
    }
    if held(state).all(OpenCase::is_safe) {
        // The copies come back by themselves when the folder opens again.
        state.left.clear();
        if let Some(command) = state.after_saving.take() {
            super::folder::update(state, command, env, effects);
        }
    } else if held(state).any(|held| !held.is_safe() && held.save.failed.is_some() && !held.save.saving) {
        state.after_saving = None;
        state.opening = None;
        say_it_stays(state);
    }
}

fn say_it_stays(state: &mut State) {
    super::say_trouble(state, Tone::Red, Trouble { sentence: Sentence::notice(NoticeKind::OnlyHere), path: None });
}

fn slow(emergency_copy: bool) -> Sentence {
    let [happened, safe, now] = NoticeKind::FolderSlow.message_keys();
    let safe = if emergency_copy { safe } else { "traag-alleen-hier" };
    Sentence { keys: vec![happened, safe, now], args: Vec::new() }
}
