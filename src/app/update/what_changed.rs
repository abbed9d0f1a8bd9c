//! What is different between two meetings of the open case: chosen, and put into words once, not in every frame.

use std::sync::Arc;

use crate::app::command::WhatChangedCommand;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::said::Saying;
use crate::app::state::{OpenCase, Page, State};
use crate::app::what_changed::{WhatChanged, differences};
use crate::engine;
use crate::engine::earlier::was_held;
use crate::model::{Case, Meeting, MeetingId, Provenance, Row, Statement, Value};

pub(super) fn update(state: &mut State, command: WhatChangedCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        WhatChangedCommand::Open => open(state, env, effects),
        WhatChangedCommand::Between(earlier, later) => between(state, &earlier, &later, env),
        WhatChangedCommand::Close => close(state),
    }
}

/// Another language: what is different is said again.
pub(super) fn read_again(state: &mut State, env: &Env) {
    if let Some(shown) = state.what_changed.take() {
        between(state, &shown.earlier, &shown.later, env);
    }
}

/// From the last meeting that was held before the one that is shown, to now. Only at the bureau, and only where there is
/// something to compare.
fn open(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    if state.page != Page::Bureau {
        return;
    }
    let Some(open) = state.open.as_ref().filter(|open| open.case.meetings.len() > 1) else { return };
    let meetings = &open.case.meetings;
    let at = meetings.iter().position(|meeting| meeting.id == open.meeting).unwrap_or(meetings.len() - 1).max(1);
    let earlier = meetings[..at].iter().rev().find(|meeting| was_held(meeting)).unwrap_or(&meetings[at - 1]);
    let (earlier, later) = (earlier.id.clone(), meetings[at].id.clone());
    super::saving::save_now(state, None, effects);
    state.page = Page::WhatChanged;
    between(state, &earlier, &later, env);
}

fn close(state: &mut State) {
    state.what_changed = None;
    if state.page == Page::WhatChanged {
        state.page = if state.open.is_some() { Page::Bureau } else { Page::Overview };
    }
}

/// Puts into words what is different between these two, the older one first whichever was named first.
fn between(state: &mut State, one: &MeetingId, other: &MeetingId, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    let place = |id: &MeetingId| open.case.meetings.iter().position(|meeting| &meeting.id == id);
    let (Some(one), Some(other)) = (place(one), place(other)) else { return };
    let (from, to) = (one.min(other), one.max(other));
    let (Some(earlier), Some(later)) = (stood(state, open, from, env), stood(state, open, to, env)) else { return };
    let (words, today) = (&state.words, state.today(env));
    let meetings = &open.case.meetings;
    let changed = WhatChanged {
        earlier: meetings[from].id.clone(),
        later: meetings[to].id.clone(),
        steps: differences(Saying { open: &earlier, words, today }, Saying { open: &later, words, today }),
        is_guessed: [from, to].into_iter().any(|at| is_guessed(&open.case, at)),
    };
    state.what_changed = Some(changed);
}

/// The case as it stood in this meeting, read with the meeting's own template.
fn stood(state: &State, open: &OpenCase, at: usize, env: &Env) -> Option<OpenCase> {
    let meeting = open.case.meetings.get(at)?;
    let case = Arc::new(as_it_stood(&open.case, at));
    let template = match meeting.id == open.meeting {
        true => (Arc::clone(&open.template), Arc::clone(&open.template_source)),
        false => super::template::template_of(&state.folder.as_ref()?.templates, meeting, &open.used_templates)?,
    };
    let view = engine::view(&template.0, &case, Some(&meeting.id), &state.context(env));
    super::folder::looked_at(case, meeting.id.clone(), template, view)
}

/// What was kept when a meeting was closed; what stands there now for the last one and for one that is not over. Where nothing
/// was kept, what no later meeting set.
fn as_it_stood(case: &Case, at: usize) -> Case {
    let mut stood = case.clone();
    let Some(meeting) = case.meetings.get(at) else { return stood };
    // A follow-up that is only planned, or empty, still stands between then and now.
    if at + 1 == case.meetings.len() || !was_held(meeting) {
        return stood;
    }
    let is_later = |set_in: Option<&MeetingId>| {
        set_in.is_some_and(|set_in| case.meetings[at + 1..].iter().any(|meeting| &meeting.id == set_in))
    };
    stood.agreements = match meeting.agreements.is_empty() {
        false => meeting.agreements.clone(),
        true => case.agreements.iter().filter(|agreement| !is_later(agreement.made_in.as_ref())).cloned().collect(),
    };
    if is_kept(meeting) {
        stood.answers.clone_from(&meeting.record);
        return stood;
    }
    let was_there = |provenance: &Provenance| !is_later(provenance.set_in.as_ref());
    for answer in stood.answers.values_mut() {
        match &mut answer.value {
            Some(Value::Rows(rows)) => rows.retain(|row: &Row| was_there(&row.provenance)),
            Some(Value::Statements(said)) => said.retain(|one: &Statement| was_there(&one.provenance)),
            Some(Value::Scalar(_)) | None if !was_there(&answer.provenance) => answer.value = None,
            Some(Value::Scalar(_)) | None => {}
        }
    }
    stood
}

fn is_kept(meeting: &Meeting) -> bool {
    !meeting.record.is_empty()
}

/// Whether how it stood in this meeting is not known for certain.
fn is_guessed(case: &Case, at: usize) -> bool {
    at + 1 < case.meetings.len() && case.meetings.get(at).is_some_and(|meeting| was_held(meeting) && !is_kept(meeting))
}
