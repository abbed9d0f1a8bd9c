//! Reading back at the end of a meeting: the lines, and what everybody says to them.
//!
//! A reply is given by a person at the table; "everybody says yes" reaches only who is there.

use chrono::NaiveDate;

use crate::app::command::ReadBackCommand;
use crate::app::env::Env;
use crate::app::folding;
use crate::app::read_back::proposals;
use crate::app::state::{OpenCase, State};
use crate::engine::presence::{Standing, standing};
use crate::engine::read_back::{self, AllAgree, is_reply_of};
use crate::engine::view::{ItemView, OpenPlace};
use crate::model::id::{LineId, SeatId};
use crate::model::template::CaseList;
use crate::model::text::clean_text;
use crate::model::{Edit, ListEdit, MeetingStatus, ReadBackLine, Reply, ReplyAnswer, Voice};

pub(super) fn update(state: &mut State, command: ReadBackCommand, env: &Env) {
    let may_change = state.open.as_ref().is_some_and(|open| open.read_only.is_none());
    if !may_change {
        return;
    }
    match command {
        ReadBackCommand::Make => make(state, env),
        ReadBackCommand::Current(line) => set_current(state, Some(line)),
        ReadBackCommand::Text(line, text) => set_text(state, &line, &text, env),
        ReadBackCommand::Add(after) => add(state, after.as_ref(), env),
        ReadBackCommand::Remove(line) => remove(state, &line, env),
        ReadBackCommand::Move { line, up } => move_by_one(state, &line, up, env),
        ReadBackCommand::Everyone(line) => everyone(state, &line, env),
        ReadBackCommand::Reply(line, by, answer) => reply(state, &line, &by, answer, env),
        ReadBackCommand::Remark(line, seat, words) => remark(state, &line, seat, words, env),
        ReadBackCommand::Before(day) => before(state, day, env),
    }
}

/// The team came to the step where is read back: the first time in a meeting its lines are made.
pub(super) fn arrive(state: &mut State, env: &Env) {
    if !state.in_meeting() {
        return;
    }
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let is_running = open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Running);
    let opening = open.opening();
    let is_here = opening.is_some_and(|opening| opening.items.contains(&ItemView::List(CaseList::ReadBack)));
    if is_running && is_here && open.read_back_lines().next().is_none() {
        make(state, env);
    }
}

/// Somebody was led to a line: that one is read now.
pub(super) fn went_to(state: &mut State, place: &OpenPlace) {
    let OpenPlace::List(CaseList::ReadBack, Some(id)) = place else { return };
    let line = state.shown().and_then(|shown| shown.read_back_lines().find(|line| line.id == *id.as_str()));
    if let Some(line) = line.map(|line| line.id.clone()) {
        set_current(state, Some(line));
    }
}

/// Lines for whatever has none yet, each at its place in the order of reading.
fn make(state: &mut State, env: &Env) {
    let today = state.today(env);
    // On the way into the meeting nothing was folded yet.
    super::sharing::settle(state, env, true);
    let (Some(open), Some(shown)) = (state.open.as_ref(), state.shown()) else { return };
    let sharing = folding::sharing(open, state.now(env)).filter(|_| state.page.is_at_table());
    let mut list: Vec<&ReadBackLine> = open.case.read_back.iter().collect();
    let is_own = |line: &ReadBackLine| line.made_in == open.meeting && line.closing_of.is_none();
    // What somebody at the table may not see is not read back to them; nor is it said that there is nothing.
    let fresh: Vec<ReadBackLine> = proposals(shown, &state.words, today)
        .into_iter()
        .map(|proposal| ReadBackLine {
            id: LineId::new(env.key()),
            made_in: open.meeting.clone(),
            text: proposal.text,
            source: proposal.source,
            closing_of: None,
            replies: Vec::new(),
        })
        .filter(|line| !sharing.as_ref().is_some_and(|sharing| sharing.hides_line(line)))
        .collect();
    let mut edits = Vec::new();
    let mut at = list.iter().position(|line| is_own(line)).unwrap_or(list.len());
    for line in &fresh {
        let is_same = |known: &ReadBackLine| {
            let same_source = line.source.is_some() && known.source == line.source;
            is_own(known) && (same_source || read_back::plain(&known.text) == read_back::plain(&line.text))
        };
        match list.iter().position(|known| is_same(known)) {
            Some(known) => at = known + 1,
            None => {
                edits.push(Edit::ReadBack(ListEdit::Insert { at, item: line.clone() }));
                list.insert(at, line);
                at += 1;
            }
        }
    }
    if !edits.is_empty() {
        at_once(state, Edit::All(edits), env);
    }
}

fn set_text(state: &mut State, id: &LineId, text: &str, env: &Env) {
    let Some(line) = line(state, id) else { return };
    let text = clean_text(text);
    if line.text != text {
        let item = ReadBackLine { text, ..line.clone() };
        super::change::apply(state, Edit::ReadBack(ListEdit::Replace { item }), env);
    }
}

fn add(state: &mut State, after: Option<&LineId>, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    let place = after.and_then(|after| open.case.read_back.iter().position(|line| line.id == *after));
    let item = ReadBackLine {
        id: LineId::new(env.key()),
        made_in: open.meeting.clone(),
        text: String::new(),
        source: None,
        closing_of: None,
        replies: Vec::new(),
    };
    let id = item.id.clone();
    let at = place.map_or(usize::MAX, |at| at + 1);
    if at_once(state, Edit::ReadBack(ListEdit::Insert { at, item }), env) {
        set_current(state, Some(id.clone()));
        super::focus(state, OpenPlace::List(CaseList::ReadBack, Some(id.to_string())));
    }
}

fn remove(state: &mut State, id: &LineId, env: &Env) {
    let Some(shown) = state.shown() else { return };
    let lines: Vec<LineId> = shown.read_back_lines().map(|line| line.id.clone()).collect();
    let Some(at) = lines.iter().position(|line| line == id) else { return };
    let neighbour = lines.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| lines.get(at))).cloned();
    let was_current = shown.read_back_current().is_some_and(|line| line.id == *id);
    if at_once(state, Edit::ReadBack(ListEdit::Remove { key: id.clone() }), env) && was_current {
        set_current(state, neighbour);
    }
}

fn move_by_one(state: &mut State, id: &LineId, up: bool, env: &Env) {
    let (Some(open), Some(shown)) = (state.open.as_ref(), state.shown()) else { return };
    let lines: Vec<&ReadBackLine> = shown.read_back_lines().collect();
    let Some(at) = lines.iter().position(|line| line.id == *id) else { return };
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let Some(other) = other.and_then(|at| lines.get(at)) else { return };
    let to = open.case.read_back.iter().position(|line| line.id == other.id);
    if let Some(to) = to {
        at_once(state, Edit::ReadBack(ListEdit::Move { key: id.clone(), to }), env);
    }
}

/// Everybody who is there says yes; then the next line.
fn everyone(state: &mut State, id: &LineId, env: &Env) {
    let now = state.now(env);
    let before = due(state, env);
    let Some(open) = state.open.as_ref() else { return };
    let (Some(line), Some(meeting)) = (line(state, id), open.current_meeting()) else { return };
    if meeting.status != MeetingStatus::Running {
        return;
    }
    let is_here = |seat: &SeatId| standing(meeting, seat, now) == Standing::Here;
    let all = AllAgree { case: &open.case, template: &open.template, now, before, is_here: &is_here };
    let item = ReadBackLine { replies: all.replies(line), ..line.clone() };
    let is_changed = item.replies != line.replies;
    let next = state.shown().and_then(|shown| after(shown, id));
    if is_changed && !at_once(state, Edit::ReadBack(ListEdit::Replace { item }), env) {
        return;
    }
    set_current(state, next);
}

/// The line that is read after this one: the next, else the first that nobody answered.
fn after(open: &OpenCase, id: &LineId) -> Option<LineId> {
    let lines: Vec<&ReadBackLine> = open.read_back_lines().collect();
    let at = lines.iter().position(|line| line.id == *id)?;
    let is_open = |line: &&&ReadBackLine| line.id != *id && open.is_unanswered(line);
    let next = lines.get(at + 1).or_else(|| lines.iter().find(is_open));
    next.map(|line| line.id.clone())
}

fn reply(state: &mut State, id: &LineId, by: &Voice, answer: Option<ReplyAnswer>, env: &Env) {
    let at = state.now(env);
    let is_no_yes = answer == Some(ReplyAnswer::Yes) && !state.open.as_ref().is_some_and(|open| open.may_say_yes(by, at));
    let Some(line) = line(state, id).filter(|_| !is_no_yes) else { return };
    let mut replies = line.replies.clone();
    let known = replies.iter().position(|reply| is_reply_of(reply, by));
    let types_on = matches!(
        (known.map(|at| &replies[at].answer), &answer),
        (Some(ReplyAnswer::Otherwise(_)), Some(ReplyAnswer::Otherwise(_)))
    );
    match (known, answer.map(clean)) {
        (Some(known), Some(answer)) if replies[known].answer == answer => return,
        (Some(known), Some(answer)) => replies[known] = Reply { by: by.clone(), at, answer },
        (Some(known), None) => drop(replies.remove(known)),
        (None, Some(answer)) => replies.push(Reply { by: by.clone(), at, answer }),
        (None, None) => return,
    }
    let edit = Edit::ReadBack(ListEdit::Replace { item: ReadBackLine { replies, ..line.clone() } });
    // Words are one step as long as somebody types them; everything else is a step of its own.
    if types_on {
        super::change::apply(state, edit, env)
    } else {
        at_once(state, edit, env)
    };
}

/// What somebody beside the columns remarks; `None` takes it away.
fn remark(state: &mut State, id: &LineId, seat: SeatId, words: Option<String>, env: &Env) {
    let at = state.now(env);
    let Some(line) = line(state, id) else { return };
    let by = Voice::Seat(seat);
    let mut replies = line.replies.clone();
    let known = replies.iter().position(|reply| reply.by == by && matches!(reply.answer, ReplyAnswer::Remark(_)));
    let types_on = known.is_some() && words.is_some();
    match (known, words) {
        (Some(known), Some(words)) => replies[known].answer = clean(ReplyAnswer::Remark(words)),
        (Some(known), None) => drop(replies.remove(known)),
        (None, Some(words)) => replies.push(Reply { by, at, answer: clean(ReplyAnswer::Remark(words)) }),
        (None, None) => return,
    }
    if replies == line.replies {
        return;
    }
    let edit = Edit::ReadBack(ListEdit::Replace { item: ReadBackLine { replies, ..line.clone() } });
    if types_on {
        super::change::apply(state, edit, env)
    } else {
        at_once(state, edit, env)
    };
}

/// Another day for whoever answers later: one day for the whole meeting, also for what was said before.
fn before(state: &mut State, day: NaiveDate, env: &Env) {
    if let Some(open) = state.open.as_mut() {
        open.read_back.before = Some(day);
    }
    let Some(open) = state.open.as_ref() else { return };
    let later = |line: &ReadBackLine| {
        let mut item = line.clone();
        for reply in &mut item.replies {
            if let ReplyAnswer::Later { before } = &mut reply.answer {
                *before = Some(day);
            }
        }
        (item != *line).then_some(Edit::ReadBack(ListEdit::Replace { item }))
    };
    let edits: Vec<Edit> = open.read_back_lines().filter_map(later).collect();
    if !edits.is_empty() {
        at_once(state, Edit::All(edits), env);
    }
}

/// When somebody answers later at the latest: as said in this meeting, else a school day a week on.
pub(super) fn due(state: &State, env: &Env) -> NaiveDate {
    state.open.as_ref().map_or_else(|| state.today(env), |open| open.read_back_before(state.today(env), state.holidays()))
}

fn line<'s>(state: &'s State, id: &LineId) -> Option<&'s ReadBackLine> {
    state.open.as_ref()?.case.read_back.iter().find(|line| line.id == *id)
}

fn set_current(state: &mut State, line: Option<LineId>) {
    if let Some(open) = state.open.as_mut() {
        open.read_back.current = line;
    }
}

/// A step of undo of its own.
fn at_once(state: &mut State, edit: Edit, env: &Env) -> bool {
    end_visit(state);
    let is_done = super::change::apply(state, edit, env);
    end_visit(state);
    is_done
}

fn end_visit(state: &mut State) {
    if let Some(open) = state.open.as_mut() {
        open.history.end_visit();
    }
}

fn clean(answer: ReplyAnswer) -> ReplyAnswer {
    match answer {
        ReplyAnswer::Otherwise(words) => ReplyAnswer::Otherwise(clean_text(&words)),
        ReplyAnswer::Remark(words) => ReplyAnswer::Remark(clean_text(&words)),
        other => other,
    }
}
