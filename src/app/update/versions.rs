//! Earlier versions of a case: looking at them and putting one back. What is there now is never lost by it.

use std::sync::Arc;

use crate::app::command::VersionsCommand;
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::list::ApartKind;
use crate::app::outcome::{LoadedVersion, Outcome, Trouble};
use crate::app::reading;
use crate::app::said::Saying;
use crate::app::sentence::Sentence;
use crate::app::state::{OpenCase, Page, State, Tone};
use crate::app::versions::{Shown, VersionKey, Versions, Whose};
use crate::engine;
use crate::model::{Case, CaseId, Edit};

pub(super) fn update(state: &mut State, command: VersionsCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        VersionsCommand::Open => open_with(state, None, effects),
        VersionsCommand::Look(key) => look(state, key, effects),
        VersionsCommand::PutBack => put_back(state, env, effects),
        VersionsCommand::AcceptChanged => accept_changed(state, effects),
        VersionsCommand::Close => close(state),
    }
}

/// The page for the open case, with this version in front when there is one. Not in a meeting: there only now exists.
pub(super) fn open_with(state: &mut State, key: Option<VersionKey>, effects: &mut Vec<Effect>) {
    if state.page != Page::Bureau {
        return;
    }
    // What was just typed is part of now, so it stands on disk before anything is compared with it.
    super::saving::save_now(state, None, effects);
    let (Some(open), Some(folder)) = (state.open.as_ref(), state.folder.as_ref()) else { return };
    let case = open.case.header.id;
    let mut versions = Versions::of(Whose::Case(case));
    versions.take_beside(folder);
    state.versions = Some(versions);
    state.page = Page::Versions;
    effects.push(Effect::ListVersions(Whose::Case(case)));
    if let Some(key) = key {
        look(state, key, effects);
    }
}

/// A file of the list that is not simply a case.
pub(super) fn open_file(state: &mut State, file: &str, env: &Env, effects: &mut Vec<Effect>) {
    let entries = state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).unwrap_or_default();
    let Some(entry) = entries.iter().find(|entry| entry.file == file).cloned() else { return };
    let trouble = entry.content.err();
    let Some(apart) = entry.apart else { return };
    match (apart.kind, apart.case) {
        (ApartKind::Changed, Some(case)) => super::folder::open_case(state, case, false, env, effects),
        (ApartKind::Copy { .. }, Some(case)) => {
            state.copy_wanted = Some(entry.file);
            super::folder::open_case(state, case, false, env, effects);
        }
        (ApartKind::Damaged, _) if state.page == Page::Overview => {
            let whose = Whose::File(entry.file);
            state.versions = Some(Versions { trouble, ..Versions::of(whose.clone()) });
            state.page = Page::Versions;
            effects.push(Effect::ListVersions(whose));
        }
        (ApartKind::Gone, _) => {
            let sentence = Sentence::plain("casus-nu-niet-te-vinden");
            super::say_trouble(state, Tone::Amber, Trouble { sentence, path: None });
        }
        _ => trouble.into_iter().for_each(|trouble| super::say_trouble(state, Tone::Amber, trouble)),
    }
}

/// Reports about versions.
pub(super) fn outcome(state: &mut State, outcome: Outcome, env: &Env, effects: &mut Vec<Effect>) {
    match outcome {
        Outcome::Versions { whose, case, kept } => {
            let Some(versions) = state.versions.as_mut().filter(|versions| versions.whose == whose) else { return };
            versions.case = case;
            state.folder.iter().for_each(|folder| versions.take_beside(folder));
            match kept {
                Ok(kept) => versions.kept = Some(kept),
                Err(trouble) => {
                    versions.kept = Some(Vec::new());
                    super::say_trouble(state, Tone::Amber, trouble);
                }
            }
            let first = state.versions.as_mut().and_then(|versions| {
                let is_fresh = versions.wanted.is_none();
                versions.all().next().filter(|_| is_fresh).map(|version| version.key.clone())
            });
            if let Some(first) = first {
                look(state, first, effects);
            }
        }
        Outcome::VersionKept(case) => {
            let whose = Whose::Case(case);
            if state.versions.as_ref().is_some_and(|versions| versions.whose == whose) {
                effects.push(Effect::ListVersions(whose));
            }
        }
        Outcome::Version(key, loaded) => {
            let is_wanted = state.versions.as_ref().is_some_and(|versions| versions.wanted.as_ref() == Some(&key));
            if is_wanted {
                let shown = loaded.and_then(|loaded| shown(state, &key, *loaded, env)).map_err(|trouble| (key, trouble));
                if let Some(versions) = state.versions.as_mut() {
                    versions.shown = Some(shown);
                }
            }
        }
        Outcome::PutBack(case) => {
            state.versions = None;
            state.page = Page::Overview;
            state.open = None;
            effects.push(Effect::LoadCase(case));
            super::list_cases(state, env, effects);
            super::say(state, env, Tone::Info, Sentence::plain("versie-in-plaats-van-bestand"));
        }
        Outcome::PutBackFailed(trouble) => {
            if let Some(versions) = state.versions.as_mut() {
                versions.busy = false;
            }
            super::say_trouble(state, Tone::Red, trouble);
        }
        _ => {}
    }
}

/// A save was answered: a version that waited for it can be put back, or cannot.
pub(super) fn after_save(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let is_waiting = state.versions.as_ref().is_some_and(|versions| versions.busy);
    let Some(open) = state.open.as_ref().filter(|open| is_waiting && !open.changed_outside) else { return };
    if open.save.failed.is_some() {
        if let Some(versions) = state.versions.as_mut() {
            versions.busy = false;
        }
        let trouble = Trouble { sentence: Sentence::plain("versie-wacht-op-bewaren"), path: None };
        super::say_trouble(state, Tone::Red, trouble);
    } else if is_saved(open) {
        replace(state, env, effects);
    }
}

/// Another language: what is shown is said again.
pub(super) fn read_again(state: &mut State, env: &Env) {
    let Some(Ok(shown)) = state.versions.as_ref().and_then(|versions| versions.shown.as_ref()) else { return };
    let (case, used) = (Arc::clone(&shown.case), shown.used_templates.clone());
    let steps = steps(state, &case, &used, env);
    if let Some(Ok(shown)) = state.versions.as_mut().and_then(|versions| versions.shown.as_mut()) {
        shown.steps = steps.unwrap_or_default();
    }
}

/// A person accepted a file that was changed outside Rondom: it becomes the next revision, and what stood there is kept.
pub(super) fn accepted(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    effects.push(Effect::KeepVersion(open.case.header.id, Keep::ChangedOutside));
    super::saving::push_save(state, None, effects);
    super::say(state, env, Tone::Info, Sentence::plain("wijziging-overgenomen"));
}

fn look(state: &mut State, key: VersionKey, effects: &mut Vec<Effect>) {
    let Some(versions) = state.versions.as_mut().filter(|versions| !versions.busy) else { return };
    let Some(case) = versions.case else { return };
    if versions.wanted.as_ref() != Some(&key) {
        versions.wanted = Some(key.clone());
        effects.push(Effect::LoadVersion(case, key));
    }
}

fn put_back(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    if !state.can_put_back() {
        return;
    }
    let Some(versions) = state.versions.as_mut() else { return };
    let (Some(key), Some(case)) = (versions.wanted.clone(), versions.case) else { return };
    versions.busy = true;
    match state.open.as_ref() {
        Some(open) if !open.changed_outside && is_saved(open) => replace(state, env, effects),
        // What is there now must stand on disk before something else takes its place.
        Some(open) if !open.changed_outside => super::saving::save_now(state, None, effects),
        _ => {
            let file = match &versions.whose {
                Whose::File(file) => Some(file.clone()),
                Whose::Case(_) => None,
            };
            effects.push(Effect::PutBack { case, file, key });
        }
    }
}

/// Everything of the open case becomes as the shown version had it: one step, which undo takes back.
fn replace(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let Some(versions) = state.versions.take() else { return };
    state.page = Page::Bureau;
    let (Some(shown), Some(version)) = (versions.ready(), versions.all().find(|one| Some(&one.key) == versions.wanted.as_ref()))
    else {
        return;
    };
    let sentence = version.sentence("versie-teruggezet", state.now(env), state.clock_shift, &state.words);
    let Some(open) = state.open.as_mut() else { return };
    for (hash, source) in &shown.used_templates {
        if open.used_templates.iter().all(|(known, _)| known != hash) {
            open.used_templates.push((hash.clone(), Arc::clone(source)));
        }
    }
    open.history.end_visit();
    if super::change::apply(state, Edit::Content(Box::new(Case::clone(&shown.case))), env) {
        super::saving::push_save(state, Some(Keep::Restore), effects);
        super::say_with_undo(state, env, Tone::Info, sentence);
    }
}

fn accept_changed(state: &State, effects: &mut Vec<Effect>) {
    let can_write = state.folder.as_ref().is_some_and(|folder| folder.read_only.is_none());
    if let Some(open) = state.open.as_ref().filter(|open| open.changed_outside && can_write) {
        effects.push(Effect::AcceptChanged(open.case.header.id));
    }
}

fn close(state: &mut State) {
    if state.versions.take().is_some() {
        state.page = if state.open.is_some() { Page::Bureau } else { Page::Overview };
    }
}

/// Everything in memory stands on disk.
fn is_saved(open: &OpenCase) -> bool {
    open.revision <= open.save.saved_revision && !open.save.saving
}

fn shown(state: &State, key: &VersionKey, loaded: LoadedVersion, env: &Env) -> Result<Shown, Trouble> {
    let LoadedVersion { case, used_templates, trouble } = loaded;
    let steps = steps(state, &case, &used_templates, env)?;
    Ok(Shown { key: key.clone(), case, used_templates, trouble, steps })
}

/// The words of a version, beside those of the open case.
fn steps(state: &State, case: &Arc<Case>, used: &[(String, Arc<str>)], env: &Env) -> Result<Vec<reading::ReadStep>, Trouble> {
    let unreadable = || Trouble { sentence: Sentence::plain("versie-niet-te-lezen"), path: None };
    let folder = state.folder.as_ref().ok_or_else(unreadable)?;
    let now = state.open.as_ref().filter(|open| same(open, case.header.id));
    let meeting = now.and_then(|open| case.meeting(&open.meeting)).or_else(|| case.current_meeting());
    let meeting = meeting.ok_or_else(unreadable)?;
    let template = match now {
        // Parsed already: the same template in most versions.
        Some(open)
            if !meeting.template.hash.is_empty() && open.current_meeting().map(|m| &m.template) == Some(&meeting.template) =>
        {
            (Arc::clone(&open.template), Arc::clone(&open.template_source))
        }
        _ => super::template::template_of(&folder.templates, meeting, used).ok_or_else(unreadable)?,
    };
    let view = engine::view(&template.0, case, Some(&meeting.id), &state.context(env));
    let open = super::folder::looked_at(Arc::clone(case), meeting.id.clone(), template, view).ok_or_else(unreadable)?;
    let (words, today) = (&state.words, state.today(env));
    let now = now.map(|open| Saying { open, words, today });
    Ok(reading::read(Saying { open: &open, words, today }, now))
}

fn same(open: &OpenCase, case: CaseId) -> bool {
    open.case.header.id == case
}
