//! Someone's own closing, before they leave: the page, and what is said on it.

use crate::app::command::Change;
use crate::app::effect::Effect;
use crate::app::env::Env;
use crate::app::parting::{
    MOST_LINES, Parting, PartingChange, PartingCommand, is_offered, lines, proposal, reply, tells_the_rest, what_we_do,
};
use crate::app::people;
use crate::app::said::Saying;
use crate::app::sentence::Sentence;
use crate::app::state::{OpenCase, State, Tone};
use crate::model::id::{AgreementId, LineId, SeatId};
use crate::model::text::clean_text;
use crate::model::{
    Agreement, AgreementWhen, Edit, LineSource, ListEdit, Moment, MovementKind, Origin, Person, Presence, ReadBackLine, Reply,
    ReplyAnswer, Voice,
};

pub(super) fn update(state: &mut State, command: PartingCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        PartingCommand::Toggle => toggle(state, env, effects),
        PartingCommand::ReadBack(reads_back) => read_back(state, reads_back, env, effects),
        PartingCommand::Line(line) => with_parting(state, |parting| parting.line = line),
        PartingCommand::Answer(line, answer) => answer_and_on(state, line, answer, env),
        PartingCommand::TakeAway(line) => take_away(state, line, env),
        PartingCommand::Leaves => leaves(state, env, effects),
        PartingCommand::Stays => stays(state, env, effects),
    }
}

/// Forth and back between what was heard and the sentences; back from the first leaves the page.
pub(super) fn turn(state: &mut State, forth: bool, env: &Env, effects: &mut Vec<Effect>) {
    let reads_back = state.open.as_ref().and_then(|open| open.parting.as_ref()).map(|parting| parting.reads_back);
    match (reads_back, forth) {
        (Some(false), true) => read_back(state, true, env, effects),
        (Some(true), false) => read_back(state, false, env, effects),
        (Some(false), false) => close(state, env, effects),
        (Some(true), true) | (None, _) => {}
    }
}

fn with_parting(state: &mut State, act: impl FnOnce(&mut Parting)) {
    if let Some(parting) = state.open.as_mut().and_then(|open| open.parting.as_mut()) {
        act(parting);
    }
}

fn toggle(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
    if open.parting.is_some() {
        close(state, env, effects);
        return;
    }
    if !is_offered(open, now) {
        let name = people::pupil_at_start(open, &state.words);
        super::say(state, env, Tone::Info, Sentence::plain("afronden-niet-hier").with("naam", name));
        return;
    }
    open.history.end_visit();
    open.parting = Some(Parting::of(open.case.pupil.clone()));
    state.panel = None;
    state.dialog = None;
    super::saving::save_now(state, None, effects);
}

/// Back to the meeting; nothing typed is lost.
fn close(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut() else { return };
    open.parting = None;
    open.history.end_visit();
    super::saving::save_now(state, None, effects);
    super::refresh(state, env);
}

/// The sentences are made, or follow what was answered since; or back to what was heard.
fn read_back(state: &mut State, reads_back: bool, env: &Env, effects: &mut Vec<Effect>) {
    if reads_back {
        propose(state, env);
    }
    let Some(open) = state.open.as_mut() else { return };
    open.history.end_visit();
    let first = open.parting.as_ref().map_or(0, |parting| first_open(open, &parting.seat));
    with_parting(state, |parting| {
        parting.reads_back = reads_back;
        parting.line = first;
    });
    super::saving::save_now(state, None, effects);
}

/// Sentences are proposed from the answers. One that somebody changed, answered or took away is left as it is.
fn propose(state: &mut State, env: &Env) {
    let today = state.today(env);
    let words = std::sync::Arc::clone(&state.words);
    let (Some(open), Some(seen)) = (state.open.as_ref(), state.shown()) else { return };
    let Some(parting) = open.parting.as_ref() else { return };
    let known = lines(open, &parting.seat);
    let mut proposed = parting.proposed.clone();
    let mut room = MOST_LINES.saturating_sub(known.len());
    let mut edits = Vec::new();
    let mut fresh = Vec::new();
    // What is folded for somebody at the table is not read aloud to them either.
    for (source, text) in proposal(Saying { open: seen, words: &words, today }) {
        match known.iter().find(|line| line.source.as_ref() == Some(&source)) {
            Some(line) => {
                let before = proposed.iter_mut().find(|(id, _)| id == &line.id);
                let is_untouched = before.as_ref().is_some_and(|(_, said)| *said == line.text) && line.replies.is_empty();
                if let Some((_, said)) = before.filter(|_| is_untouched && line.text != text) {
                    said.clone_from(&text);
                    edits.push(Edit::ReadBack(ListEdit::Replace { item: ReadBackLine { text, ..(*line).clone() } }));
                }
            }
            None if parting.removed.contains(&source) => {}
            None if room > 0 => {
                room -= 1;
                let line = new_line(open, &parting.seat, LineId::new(env.key()), Some(source), text);
                proposed.push((line.id.clone(), line.text.clone()));
                fresh.push(line);
            }
            None => {}
        }
    }
    edits.extend(fresh.into_iter().map(|item| Edit::ReadBack(ListEdit::Insert { at: usize::MAX, item })));
    if edits.is_empty() || super::change::apply_for_good(state, Edit::All(edits), env) {
        with_parting(state, |parting| parting.proposed = proposed);
    }
}

fn new_line(open: &OpenCase, seat: &SeatId, id: LineId, source: Option<LineSource>, text: String) -> ReadBackLine {
    let made_in = open.meeting.clone();
    ReadBackLine { id, made_in, text, source, closing_of: Some(seat.clone()), replies: Vec::new() }
}

/// The first sentence nobody answered; the last when all are answered.
fn first_open(open: &OpenCase, seat: &SeatId) -> usize {
    let lines = lines(open, seat);
    lines.iter().position(|line| reply(line, seat).is_none()).unwrap_or(lines.len().saturating_sub(1))
}

fn answer_and_on(state: &mut State, line: LineId, answer: ReplyAnswer, env: &Env) {
    super::change::update(state, Change::Parting(PartingChange::Reply(line.clone(), Some(answer))), env);
    let Some(open) = state.open.as_mut() else { return };
    open.history.end_visit();
    let Some(parting) = open.parting.as_ref() else { return };
    let all = lines(open, &parting.seat);
    let at = all.iter().position(|known| known.id == line).unwrap_or(0);
    let is_open = |at: &usize| reply(all[*at], &parting.seat).is_none();
    let next = (at + 1..all.len()).find(is_open).or_else(|| (0..at).find(is_open)).unwrap_or(at);
    with_parting(state, |parting| parting.line = next);
}

fn take_away(state: &mut State, line: LineId, env: &Env) {
    let source = state.open.as_ref().and_then(|open| line_of(open, &line)).and_then(|line| line.source.clone());
    super::change::update(state, Change::Parting(PartingChange::Remove(line)), env);
    let Some(open) = state.open.as_ref() else { return };
    let last = open.parting.as_ref().map_or(0, |parting| lines(open, &parting.seat).len().saturating_sub(1));
    with_parting(state, |parting| {
        parting.removed.extend(source);
        parting.line = parting.line.min(last);
    });
}

fn leaves(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    let Some(open) = state.open.as_ref() else { return };
    let Some(seat) = open.parting.as_ref().map(|parting| parting.seat.clone()) else { return };
    let name = people::short_name(open, &seat);
    let left = super::presence::moved(open, seat, MovementKind::Left, now, env);
    if left.is_some_and(|edit| super::change::apply(state, edit, env)) {
        super::say_with_undo(state, env, Tone::Info, Sentence::plain("afronden-is-weg").with("wie", name));
    }
    close(state, env, effects);
}

/// What was planned no longer holds: they are there until somebody says otherwise.
fn stays(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_ref() else { return };
    let known = open.parting.as_ref().and_then(|parting| open.current_meeting()?.presence_of(&parting.seat)).cloned();
    if let Some(known) = known {
        super::change::update(state, Change::Presence(Presence { until: None, ..known }), env);
    }
    close(state, env, effects);
}

/// The edit a change on this page comes down to; `None` when it changes nothing.
pub(super) fn plan(open: &OpenCase, change: PartingChange, now: Moment, env: &Env) -> Option<Edit> {
    match change {
        PartingChange::TellsTheRest(what, who, when) => set_tells_the_rest(open, what, who, when, env),
        PartingChange::Text(line, text) => {
            let known = line_of(open, &line)?;
            let text = clean_text(&text);
            (known.text != text).then(|| replace(ReadBackLine { text, ..known.clone() }))
        }
        PartingChange::Add => {
            let seat = &open.parting.as_ref()?.seat;
            let item = new_line(open, seat, LineId::new(env.key()), None, String::new());
            let has_room = lines(open, seat).len() < MOST_LINES;
            has_room.then_some(Edit::ReadBack(ListEdit::Insert { at: usize::MAX, item }))
        }
        PartingChange::Remove(key) => line_of(open, &key).map(|_| Edit::ReadBack(ListEdit::Remove { key })),
        PartingChange::Reply(line, answer) => set_reply(open, &line, answer, now),
    }
}

fn line_of<'o>(open: &'o OpenCase, id: &LineId) -> Option<&'o ReadBackLine> {
    open.case.read_back.iter().find(|line| &line.id == id)
}

fn replace(item: ReadBackLine) -> Edit {
    Edit::ReadBack(ListEdit::Replace { item })
}

fn set_reply(open: &OpenCase, line: &LineId, answer: Option<ReplyAnswer>, now: Moment) -> Option<Edit> {
    let known = line_of(open, line)?;
    let by = Voice::Seat(known.closing_of.clone()?);
    let answer = answer.map(|answer| match answer {
        ReplyAnswer::Otherwise(text) => ReplyAnswer::Otherwise(clean_text(&text)),
        ReplyAnswer::Remark(text) => ReplyAnswer::Remark(clean_text(&text)),
        other => other,
    });
    if known.reply_of(&by).map(|reply| &reply.answer) == answer.as_ref() {
        return None;
    }
    let mut item = known.clone();
    item.replies.retain(|reply| reply.by != by);
    item.replies.extend(answer.map(|answer| Reply { by, at: now, answer }));
    Some(replace(item))
}

/// The one agreement about who tells the rest: made, changed, or gone when it says nothing any more.
fn set_tells_the_rest(open: &OpenCase, what: String, who: Vec<Person>, when: AgreementWhen, env: &Env) -> Option<Edit> {
    let question = what_we_do(open)?.id.clone();
    let says_nothing = who.is_empty() && when == AgreementWhen::Open;
    let edit = match tells_the_rest(open) {
        Some(known) if says_nothing => ListEdit::Remove { key: known.id.clone() },
        Some(known) if known.who == who && known.when == when => return None,
        Some(known) => ListEdit::Replace { item: Agreement { who, when, ..known.clone() } },
        None if says_nothing => return None,
        None => {
            let origin = Some(Origin::Question(question));
            let blank = super::change::blank_agreement(open, AgreementId::new(env.key()), origin);
            ListEdit::Insert { at: usize::MAX, item: Agreement { what, who, when, ..blank } }
        }
    };
    Some(Edit::Agreement(edit))
}
