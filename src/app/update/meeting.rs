//! Into a meeting, out of it, and the next one.

use crate::app::command::MeetingCommand;
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::state::{OpenCase, Page, State};
use crate::engine::presence::{Standing, standing};
use crate::model::id::{MeetingId, SeatId, TemplateId};
use crate::model::{
    Answer, Case, CaseStatus, Edit, History, LeftOpen, ListEdit, Meeting, MeetingStatus, Moment, PresenceMode, Template,
    TemplateRef, Value,
};
use crate::rules::sharing::why;

pub(super) fn update(state: &mut State, command: MeetingCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        MeetingCommand::Start => start(state, false, env, effects),
        MeetingCommand::Leave => leave(state, env, effects),
        MeetingCommand::Close => close(state, None, env, effects),
        MeetingCommand::CloseWithOpen(why) => close(state, Some(why), env, effects),
        MeetingCommand::Plan(template) => plan(state, &template, env, effects),
        MeetingCommand::UseNewerTemplate => super::template::use_newer(state, env, effects),
    }
}

/// The team goes into the meeting, or the program goes on in it by itself. The template is kept as it is now, and always opened from there.
pub(super) fn start(state: &mut State, by_itself: bool, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    // What nobody has looked at yet is not shown to a table.
    let Some(open) = state.open.as_ref().filter(|open| !open.changed_outside) else { return };
    let Some(meeting) = open.current_meeting() else { return };
    if meeting.status == MeetingStatus::Planned && open.read_only.is_none() {
        let hash = super::template::hash_of(&open.template_source);
        let mut item = meeting.clone();
        item.status = MeetingStatus::Running;
        item.started = Some(now);
        item.clock = super::clock::beginning(state, env);
        // A planned meeting opens with the newest version, whichever it was planned with.
        item.template = TemplateRef { hash, version: open.template.version, ..item.template };
        effects.push(Effect::KeepTemplate(open.template_source.clone()));
        let edit = Edit::All(vec![Edit::Meeting(ListEdit::Replace { item }), Edit::Status(CaseStatus::InMeeting)]);
        super::change::apply(state, edit, env);
        super::saving::save_now(state, Some(Keep::MeetingStart), effects);
        if let Some(open) = state.open.as_mut() {
            open.block = (0, 0);
            // At the table nobody may take back, unseen, what was prepared at the bureau, nor that the meeting began.
            open.history = History::default();
        }
    }
    state.page = Page::Meeting;
    state.versions = None;
    state.what_changed = None;
    state.panel = None;
    state.dialog = None;
    super::read_back::arrive(state, env);
    super::clock::go_on(state, by_itself, env);
    effects.extend(super::going::place(state, false).map(Effect::SavePlace));
}

/// Back to the bureau. The meeting goes on later where it was.
fn leave(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    super::clock::pause(state, env);
    if let Some(open) = state.open.as_mut() {
        open.parting = None;
        open.capture.line = None;
    }
    super::capture::put_away(state, env);
    super::saving::save_now(state, None, effects);
    state.dialog = None;
    state.panel = None;
    if state.open.is_some() {
        state.page = Page::Bureau;
        effects.extend(super::going::place(state, false).map(Effect::SavePlace));
    } else if state.folder.is_some() {
        state.page = Page::Overview;
        super::list_cases(state, env, effects);
    } else {
        state.page = Page::Start;
    }
}

/// The meeting is over; the screen goes to the neutral page, because people still stand around it.
fn close(state: &mut State, why: Option<LeftOpen>, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    let is_running = |open: &OpenCase| open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Running);
    if state.open.as_ref().is_some_and(is_running) {
        super::capture::to_notes(state, env);
    }
    let Some(open) = state.open.as_ref() else { return };
    let Some(meeting) = open.current_meeting().filter(|m| m.status == MeetingStatus::Running) else { return };
    let mut item = meeting.clone();
    item.status = MeetingStatus::Closed;
    item.closed = Some(now);
    item.left_open = why;
    // What later meetings are compared with. What waits for the pupil's word is not part of what the table answered.
    item.record.clone_from(&open.case.as_shown().answers);
    item.agreements.clone_from(&open.case.agreements);
    super::change::apply_for_good(state, Edit::Meeting(ListEdit::Replace { item }), env);
    super::saving::save_now(state, Some(Keep::MeetingClose), effects);
    super::going::update(state, crate::app::command::Go::Kiosk, env, effects);
    state.farewell = true;
}

/// Who from outside the school was not there any more when the last meeting ended, and may not see everything: that they come
/// again is for somebody to say. Who stayed is expected again, and until somebody says otherwise everything folds for them.
fn not_expected(template: &Template, case: &Case, last: Option<&Meeting>, next: &Meeting, now: Moment) -> Vec<SeatId> {
    let Some(last) = last.filter(|last| last.status != MeetingStatus::Planned) else { return Vec::new() };
    let mut seats: Vec<SeatId> = why(template, case, next, now).into_iter().map(|(seat, _)| seat).collect();
    seats.dedup();
    seats.retain(|seat| standing(last, seat, now) == Standing::Left);
    seats
}

/// A further meeting in the same case; the last table is copied, from–until and notes are not.
fn plan(state: &mut State, template: &TemplateId, env: &Env, effects: &mut Vec<Effect>) {
    let Some(loaded) = state.folder.as_ref().and_then(|folder| folder.templates.get(template)).cloned() else { return };
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let last = open.case.meetings.last();
    let presence = last.map(|meeting| meeting.presence.clone()).unwrap_or_default();
    let reference = TemplateRef { id: loaded.template.id.clone(), version: loaded.template.version, hash: String::new() };
    let minutes = last.map_or(60, |meeting| meeting.planned_minutes);
    let mut item = Meeting::planned(MeetingId::new(env.key()), reference, minutes);
    item.presence = presence;
    for seat in &mut item.presence {
        seat.from = None;
        seat.until = None;
        seat.note = String::new();
    }
    for away in not_expected(&loaded.template, &open.case, last, &item, state.now(env)) {
        item.presence
            .iter_mut()
            .filter(|presence| presence.seat == away)
            .for_each(|presence| presence.mode = PresenceMode::Absent);
    }
    let id = item.id.clone();
    let kind = loaded.meeting_kind(None);
    item.answers =
        kind.map(|(question, kind)| (question, Answer::new(Value::Scalar(kind), Some(id.clone())))).into_iter().collect();
    if !super::change::apply(state, Edit::Meeting(ListEdit::Insert { at: usize::MAX, item }), env) {
        return;
    }
    state.dialog = None;
    if let Some(open) = state.open.as_mut() {
        open.show_meeting(id, loaded.template.clone(), loaded.source.clone());
    }
    super::refresh(state, env);
    if let Some(open) = state.open.as_mut()
        && let Some(first) = open.view.steps.iter().find(|step| step.applies)
    {
        open.step = first.id.clone();
    }
    super::saving::save_now(state, Some(Keep::StepChange), effects);
}
