//! Saving: by itself, at once, and before the window closes. Nothing here waits for a disk.

use std::sync::Arc;

use crate::app::effect::{Effect, Keep, SaveJob};
use crate::app::env::Env;
use crate::app::outcome::Outcome;
use crate::app::sentence::Sentence;
use crate::app::state::{State, Tone};
use crate::i18n::NoticeKind;

/// Saves when it is due.
pub(super) fn autosave(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let due = state.open.as_mut().is_some_and(|open| open.autosave.take_due(env.millis()));
    if due {
        push_save(state, None, effects);
    }
}

/// Saves at once when there is something to save, or when this version is to be kept.
pub(super) fn save_now(state: &mut State, keep: Option<Keep>, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut() else { return };
    let waiting = open.autosave.take();
    let unsaved = open.revision > open.save.saved_revision && !open.save.saving;
    if waiting || unsaved || matches!(keep, Some(Keep::MeetingStart | Keep::MeetingClose)) {
        push_save(state, keep, effects);
    }
}

/// Everything is saved first; no question is asked.
pub(super) fn quit(state: &mut State, effects: &mut Vec<Effect>) {
    if state.quitting {
        return;
    }
    state.quitting = true;
    save_now(state, None, effects);
    // A meeting that is still running is not left: tomorrow it opens where it was.
    let left = !state.in_meeting();
    effects.extend(super::going::place(state, left).map(Effect::SavePlace));
    effects.push(Effect::Quit);
}

pub(super) fn outcome(state: &mut State, outcome: Outcome, env: &Env) {
    let now = state.now(env);
    let open = |state: &State, case| state.open.as_ref().is_some_and(|open| open.case.header.id == case);
    match outcome {
        Outcome::Saved { case, revision, certain, found_foreign, .. } => {
            if let Some(name) = found_foreign {
                super::say(state, env, Tone::Amber, Sentence::notice(NoticeKind::ForeignVersion).with("bestand", name));
            }
            if !open(state, case) {
                return;
            }
            let Some(open) = state.open.as_mut() else { return };
            open.save.saved_revision = open.save.saved_revision.max(revision);
            open.save.saved_at = Some(now);
            open.save.uncertain = !certain;
            open.save.failed = None;
            open.save.emergency_copy = false;
            open.save.saving = open.save.saving && revision < open.revision;
        }
        Outcome::SaveFailed { case, trouble, emergency_copy, .. } => {
            if !open(state, case) {
                // The case is no longer on screen, so the bar cannot say it.
                super::say_trouble(state, Tone::Red, trouble);
                return;
            }
            let Some(open) = state.open.as_mut() else { return };
            open.save.saving = false;
            open.save.failed = Some(trouble);
            open.save.emergency_copy |= emergency_copy;
            // Tried again by itself: the disk may be back, or have room again.
            open.autosave.changed(env.millis() + RETRY_MS);
        }
        Outcome::SaveSlow { case, emergency_copy } if open(state, case) => {
            if let Some(open) = state.open.as_mut() {
                open.save.emergency_copy |= emergency_copy;
            }
            super::say(state, env, Tone::Amber, Sentence::notice(NoticeKind::FolderSlow));
        }
        _ => {}
    }
}

/// Every save was tried. When words are only in this window, the window stays.
pub(super) fn ready_to_quit(state: &mut State) {
    state.quitting = false;
    let only_here = state.open.as_ref().is_some_and(|open| open.save.failed.is_some() && !open.save.emergency_copy);
    if !only_here {
        state.may_quit = true;
    }
}

/// How long after a failed save the next one is tried, in milliseconds.
const RETRY_MS: u64 = 4_000;

/// Saves whether or not there is something to save.
pub(super) fn push_save(state: &mut State, keep: Option<Keep>, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
    open.save.saving = true;
    effects.push(Effect::Save(SaveJob { case: Arc::clone(&open.case), revision: open.revision, keep }));
}
