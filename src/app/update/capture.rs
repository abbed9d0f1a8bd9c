//! What is caught in one line, and where it goes from there: one step of undo each, whatever is being typed elsewhere.

use crate::app::capture::command::{CaptureCommand, Placing, Settling};
use crate::app::capture::{
    self, Capture, DecisionDraft, Input, Line, Place, Said, Sign, active, agreement, here, is_verbatim, known, missed, parse,
    person_of, place_of,
};
use crate::app::env::Env;
use crate::app::sentence::Sentence;
use crate::app::state::{OpenCase, State};
use crate::model::id::{AgreementId, DecisionId, NoteId, ParkedId, QuestionId, SeatId, StatementId, StepId};
use crate::model::limits::cap_text;
use crate::model::text::clean_text;
use crate::model::{
    Agreement, AgreementStatus, AgreementWhen, Decision, Edit, ListEdit, LooseNote, Origin, Parked, Person, Position,
    PresenceMode, Settled, Source, Stance, Statement, StatementCell, Voice,
};

use super::change::{apply, here as set_here, slot};

pub(super) fn update(state: &mut State, command: CaptureCommand, env: &Env) {
    act(state, command, env);
    put_away(state, env);
}

/// What is half typed stands in the case from the first letter. Nobody's step to take back: a line has an undo of its own.
pub(super) fn put_away(state: &mut State, env: &Env) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let typed = open.capture.half_typed();
    if open.case.half_typed == typed {
        return;
    }
    let before = open.revision;
    super::change::apply_for_good(state, Edit::HalfTyped(Box::new(typed)), env);
    if let Some(open) = state.open.as_mut()
        && let Some(kept) = open.capture.kept.as_mut().filter(|kept| kept.revision == before)
    {
        // One step back still takes what was kept last.
        kept.revision = open.revision;
    }
}

/// The meeting is over: what was still half typed waits for its place with the loose notes.
pub(super) fn to_notes(state: &mut State, env: &Env) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let notes: Vec<Edit> = unfinished(state, open).into_iter().map(|caught| caught.note(state, open, env)).collect();
    if !notes.is_empty() && !super::change::apply_for_good(state, Edit::All(notes), env) {
        return;
    }
    if let Some(open) = state.open.as_mut() {
        open.capture = Capture { voice: open.capture.voice.take(), ..Capture::default() };
    }
    put_away(state, env);
}

/// What is half typed, each with whose words it is.
fn unfinished(state: &State, open: &OpenCase) -> Vec<Caught> {
    let Capture { input, agreement, decision, .. } = &open.capture;
    let known = known(open, &state.words);
    let caught = |voice: Option<Voice>, text: &str, is_chat: bool| Caught {
        verbatim: is_chat || is_verbatim(open, voice.as_ref()),
        source: if is_chat { Source::Chat } else { source_of(open, voice.as_ref()) },
        text: text.trim().to_owned(),
        voice,
    };
    let said = open.capture.said(&known);
    let mut all: Vec<Caught> =
        said.iter().map(|said| caught(said.voice.clone(), &said.text, said.source == Some(Source::Chat))).collect();
    if said.is_empty() {
        all.push(caught(None, &input.text, false));
    }
    let parts = [Some(&agreement.line), agreement.who.as_ref(), agreement.what.as_ref(), agreement.when.as_ref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    all.push(caught(None, &parts.join(" · "), false));
    let (by, point) = parse::voice_and_words(&open.capture.parked, &known);
    all.push(caught(by, point, false));
    all.push(caught(None, &decision.text, false));
    all.extend(own_words(open, &decision.stances));
    all.retain(|one| !one.text.is_empty());
    all
}

/// What people said in their own words about where they stand.
fn own_words(open: &OpenCase, stances: &[(SeatId, Stance)]) -> Vec<Caught> {
    let caught = |seat: &SeatId, words: &str| {
        let voice = Some(Voice::Seat(seat.clone()));
        Caught {
            verbatim: is_verbatim(open, voice.as_ref()),
            source: source_of(open, voice.as_ref()),
            text: words.trim().to_owned(),
            voice,
        }
    };
    let words = stances.iter().filter_map(|(seat, stance)| match stance {
        Stance::WithRemark(words) | Stance::Disagrees(words) => Some(caught(seat, words)),
        Stance::Agrees => None,
    });
    words.filter(|one| !one.text.is_empty()).collect()
}

fn act(state: &mut State, command: CaptureCommand, env: &Env) {
    match command {
        CaptureCommand::Open(line) => open_line(state, line),
        CaptureCommand::Keep { and_next } => keep(state, env, and_next),
        CaptureCommand::Settle(id, how) => settle(state, env, &id, how),
        CaptureCommand::Place(id, placing) => place(state, env, &id, placing),
        CaptureCommand::NoteVoice(id, voice) => note_voice(state, env, &id, voice),
        CaptureCommand::RemoveDecision(key) => {
            once(state, Edit::Decision(ListEdit::Remove { key }), env);
        }
        CaptureCommand::PutTo(id, seat, stance) => put_to(state, env, &id, &seat, stance),
        CaptureCommand::AllAgree => all_agree(state, env),
        typing => {
            let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
            typed(open, typing);
        }
    }
}

fn open_line(state: &mut State, line: Line) {
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
    state.serial += 1;
    open.capture.line = Some(line);
    open.capture.asked = state.serial;
}

/// What only changes the lines themselves.
fn typed(open: &mut OpenCase, command: CaptureCommand) {
    let voices = capture::voices(open);
    let now = active(open).cloned();
    let Capture { line, voice, input, agreement, parked, decision, .. } = &mut open.capture;
    match command {
        CaptureCommand::Close => *line = None,
        CaptureCommand::Words(text) => match line {
            Some(Line::Input) => {
                if text.trim().is_empty() {
                    *input = Input::default();
                }
                input.text = text;
            }
            Some(Line::Agreement) => agreement.line = text,
            Some(Line::Parked) => *parked = text,
            Some(Line::Decision) => decision.text = text,
            None => {}
        },
        CaptureCommand::Pasted(text) => {
            let mut text = clean_text(&text);
            cap_text(&mut text);
            *input = Input { text, is_pasted: true, is_chat: None };
        }
        CaptureCommand::ViaChat(is_chat) => input.is_chat = Some(is_chat),
        CaptureCommand::Agreement(part, text) => agreement.put(part, text),
        CaptureCommand::About(option) => {
            if option.is_some() {
                decision.text.clear();
            }
            decision.option = option;
        }
        CaptureCommand::Ask(seat) => decision.about = seat,
        CaptureCommand::Stance(seat, stance) => put_stance(decision, seat, stance),
        CaptureCommand::Voice(chosen) => *voice = Some(chosen).filter(|chosen| now.as_ref() != Some(chosen)),
        CaptureCommand::TurnVoice { forward } => *voice = turned(&voices, now.as_ref(), forward),
        _ => {}
    }
}

/// The next in the round, at whose end nobody is named.
fn turned(voices: &[Voice], now: Option<&Voice>, forward: bool) -> Option<Voice> {
    let at = now.and_then(|now| voices.iter().position(|voice| voice == now));
    let next = match (at, forward) {
        (None, true) => Some(0),
        (None, false) => voices.len().checked_sub(1),
        (Some(at), true) => Some(at + 1),
        (Some(at), false) => at.checked_sub(1),
    };
    next.and_then(|next| voices.get(next)).cloned()
}

fn put_stance(decision: &mut DecisionDraft, seat: SeatId, stance: Option<Stance>) {
    let at = decision.stances.iter().position(|(known, _)| *known == seat);
    match (at, stance) {
        (Some(at), Some(stance)) => decision.stances[at].1 = stance,
        (Some(at), None) => drop(decision.stances.remove(at)),
        (None, Some(stance)) => decision.stances.push((seat, stance)),
        (None, None) => {}
    }
}

/// Nothing is ticked for who said something already, nor for who is not here.
fn all_agree(state: &mut State, env: &Env) {
    let now = state.now(env);
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return };
    let silent: Vec<SeatId> =
        here(open, now).into_iter().filter(|seat| open.capture.decision.stance_of(seat).is_none()).collect();
    open.capture.decision.stances.extend(silent.into_iter().map(|seat| (seat, Stance::Agrees)));
}

/// What the line says is kept; one step of undo, apart from whatever is being typed elsewhere.
///
/// It goes only where the table sees it: words just said in the room do not vanish into something that is folded.
fn keep(state: &mut State, env: &Env, and_next: bool) {
    let Some(open) = state.shown().filter(|open| open.read_only.is_none()) else { return };
    let Some(line) = open.capture.line else { return };
    let planned = match line {
        Line::Input => input(state, open, env),
        Line::Agreement => agreement_line(state, open, env),
        Line::Parked => parked(state, open, env),
        Line::Decision => decision(state, open, env),
    };
    if let Some((edit, said)) = planned {
        if !once(state, edit, env) {
            return;
        }
        say_kept(state, env, said);
    } else if !open.capture.is_blank(line) {
        // Something is typed that is no whole yet, such as a reason without its decision: it stays, and the sentence is asked for.
        return open_line(state, line);
    }
    let Some(open) = state.open.as_mut() else { return };
    match line {
        Line::Input => open.capture.input = Input::default(),
        Line::Agreement => open.capture.agreement = agreement::Draft::default(),
        Line::Parked => open.capture.parked.clear(),
        Line::Decision => open.capture.decision = DecisionDraft::default(),
    }
    if !and_next {
        open.capture.line = None;
    }
}

/// Made as a step of its own: neither what went before nor what comes after belongs to it.
fn once(state: &mut State, edit: Edit, env: &Env) -> bool {
    let end_visit = |state: &mut State| {
        if let Some(open) = state.open.as_mut() {
            open.history.end_visit();
        }
    };
    end_visit(state);
    let is_made = apply(state, edit, env);
    end_visit(state);
    is_made
}

/// Said in the bar for a while, with the way back beside it.
fn say_kept(state: &mut State, env: &Env, sentence: Sentence) {
    let until = env.millis() + super::NOTICE_MS;
    if let Some(open) = state.open.as_mut() {
        open.capture.kept = Some(capture::Kept { sentence, until, revision: open.revision });
    }
}

type Planned = (Edit, Sentence);

fn input(state: &State, open: &OpenCase, env: &Env) -> Option<Planned> {
    let known = known(open, &state.words);
    let said = open.capture.said(&known);
    let caught: Vec<Planned> = said.into_iter().map(|said| one_said(state, open, said, env)).collect();
    let count = caught.len();
    let (edits, mut sentences): (Vec<Edit>, Vec<Sentence>) = caught.into_iter().unzip();
    let last = sentences.pop()?;
    let sentence = if count == 1 { last } else { Sentence::plain("vangst-berichten").with("aantal", count) };
    Some((Edit::All(edits), sentence))
}

fn one_said(state: &State, open: &OpenCase, said: Said, env: &Env) -> Planned {
    let is_named = said.voice.is_some();
    let voice = said.voice.or_else(|| active(open).cloned());
    if said.sign == Some(Sign::Agreement) {
        let (today, language) = (state.today(env), state.words.language());
        let read = agreement::parse(&said.text, &known(open, &state.words), today, language);
        // Who the line names takes it; who is only speaking when nobody else is named.
        let own = voice.as_ref().filter(|_| is_named || read.who.is_empty()).map(person_of);
        let others = read.who.into_iter().filter(|person| own.as_ref() != Some(person)).collect::<Vec<_>>();
        return agreed(open, own.into_iter().chain(others).collect(), read.what, read.when, env);
    }
    let is_chat = said.source == Some(Source::Chat);
    let caught = Caught {
        verbatim: is_chat || is_verbatim(open, voice.as_ref()),
        source: said.source.unwrap_or_else(|| source_of(open, voice.as_ref())),
        voice,
        text: said.text,
    };
    let place = said.sign.and_then(|sign| place_of(open, sign, caught.voice.as_ref()));
    match place {
        Some(Place { question, cell, said }) => (caught.statement(open, question, cell, env), Sentence::plain(said)),
        None => (caught.note(state, open, env), Sentence::plain("vangst-nog-plaatsen")),
    }
}

/// Words that were caught, before they have a place.
struct Caught {
    text: String,
    voice: Option<Voice>,
    verbatim: bool,
    source: Source,
}

impl Caught {
    fn statement(self, open: &OpenCase, question: QuestionId, cell: Option<StatementCell>, env: &Env) -> Edit {
        let item = Statement {
            id: StatementId::new(env.key()),
            text: clean_text(&self.text),
            voice: self.voice,
            verbatim: self.verbatim,
            source: self.source,
            cell,
            on_paper: None,
            note: String::new(),
            provenance: set_here(open),
        };
        Edit::Statement { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item } }
    }

    fn note(self, state: &State, open: &OpenCase, env: &Env) -> Edit {
        let item = LooseNote {
            id: NoteId::new(env.key()),
            made_in: open.meeting.clone(),
            at: state.now(env),
            text: clean_text(&self.text),
            voice: self.voice,
            verbatim: self.verbatim,
            source: self.source,
            step: step(state, open),
        };
        Edit::Note(ListEdit::Insert { at: usize::MAX, item })
    }
}

/// Who takes part only in writing has written it.
fn source_of(open: &OpenCase, voice: Option<&Voice>) -> Source {
    let Some(Voice::Seat(seat)) = voice else { return Source::Said };
    let presence = open.current_meeting().and_then(|meeting| meeting.presence_of(seat));
    let in_writing = presence.is_some_and(|presence| presence.mode == PresenceMode::InWriting);
    if in_writing { Source::Written } else { Source::Said }
}

/// The step that is open.
fn step(state: &State, open: &OpenCase) -> Option<StepId> {
    let in_meeting = open.opening().filter(|_| state.in_meeting()).map(|opening| opening.step.clone());
    in_meeting.or_else(|| Some(open.step.clone()))
}

fn agreed(open: &OpenCase, who: Vec<Person>, what: String, when: AgreementWhen, env: &Env) -> Planned {
    let origin = open.opening().map(|opening| Origin::Step(opening.step.clone()));
    let item = Agreement {
        id: AgreementId::new(env.key()),
        who,
        what: clean_text(&what),
        when,
        status: AgreementStatus::Open,
        made_in: Some(open.meeting.clone()),
        origin,
        note: String::new(),
    };
    (Edit::Agreement(ListEdit::Insert { at: usize::MAX, item }), Sentence::plain("vangst-afspraak"))
}

fn agreement_line(state: &State, open: &OpenCase, env: &Env) -> Option<Planned> {
    let read = capture::agreement_read(open, &state.words, state.today(env));
    let says_nothing = read.who.is_empty() && read.what.is_empty() && read.when == AgreementWhen::Open;
    (!says_nothing).then(|| agreed(open, read.who, read.what, read.when, env))
}

fn parked(state: &State, open: &OpenCase, env: &Env) -> Option<Planned> {
    let (by, text) = open.capture.parked(&known(open, &state.words));
    let item = Parked {
        id: ParkedId::new(env.key()),
        made_in: open.meeting.clone(),
        at: state.now(env),
        text: clean_text(text.trim()),
        by: by.or_else(|| active(open).cloned()),
        step: step(state, open),
        settled: None,
    };
    let edit = Edit::Parked(ListEdit::Insert { at: usize::MAX, item });
    (!text.trim().is_empty()).then(|| (edit, Sentence::plain("vangst-geparkeerd")))
}

fn decision(state: &State, open: &OpenCase, env: &Env) -> Option<Planned> {
    let draft = &open.capture.decision;
    let now = state.now(env);
    let text = clean_text(draft.text.trim());
    if text.is_empty() && draft.option.is_none() {
        return None;
    }
    let present = here(open, now);
    // Somebody may have left while it was being written: they were not there, but what they said is not lost.
    let (here, gone): (Vec<_>, Vec<_>) = draft.stances.iter().cloned().partition(|(seat, _)| present.contains(seat));
    let positions = here.iter().map(|(seat, stance)| Position { seat: seat.clone(), stance: cleaned(stance) });
    let item = Decision {
        id: DecisionId::new(env.key()),
        made_in: open.meeting.clone(),
        at: now,
        step: step(state, open),
        option: draft.option.clone(),
        text: if draft.option.is_some() { String::new() } else { text },
        positions: positions.collect(),
        put_to: missed(open, now),
        present,
    };
    let notes = own_words(open, &gone).into_iter().map(|caught| caught.note(state, open, env));
    let edits = std::iter::once(Edit::Decision(ListEdit::Insert { at: usize::MAX, item })).chain(notes).collect();
    Some((Edit::All(edits), Sentence::plain("vangst-besluit")))
}

fn cleaned(stance: &Stance) -> Stance {
    match stance {
        Stance::Agrees => Stance::Agrees,
        Stance::WithRemark(words) => Stance::WithRemark(clean_text(words.trim())),
        Stance::Disagrees(words) => Stance::Disagrees(clean_text(words.trim())),
    }
}

fn settle(state: &mut State, env: &Env, id: &ParkedId, how: Settling) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let Some(known) = open.case.parked.iter().find(|parked| parked.id == *id) else { return };
    let mut edits = Vec::new();
    let settled = match how {
        Settling::Discussed => Some(Settled::Discussed),
        Settling::Dropped => Some(Settled::Dropped),
        Settling::Waits => None,
        Settling::Agreed => {
            let (edit, _) = agreed(open, Vec::new(), known.text.clone(), AgreementWhen::Open, env);
            let agreement = match &edit {
                Edit::Agreement(edit) => Some(Settled::Agreed(edit.key().clone())),
                _ => None,
            };
            edits.push(edit);
            agreement
        }
    };
    if known.settled == settled {
        return;
    }
    edits.insert(0, Edit::Parked(ListEdit::Replace { item: Parked { settled, ..known.clone() } }));
    once(state, Edit::All(edits), env);
}

/// The note leaves the list and becomes what it is, in one step.
fn place(state: &mut State, env: &Env, id: &NoteId, placing: Placing) {
    let Some(open) = state.shown().filter(|open| open.read_only.is_none()) else { return };
    let Some(note) = open.case.notes.iter().find(|note| note.id == *id) else { return };
    let removed = Edit::Note(ListEdit::Remove { key: id.clone() });
    let (edit, said) = match placing {
        Placing::Away => (removed, Sentence::plain("vangst-weg")),
        Placing::As(sign) => {
            let LooseNote { text, voice, verbatim, source, .. } = note.clone();
            let put = if sign == Sign::Agreement {
                Some(agreed(open, voice.as_ref().map(person_of).into_iter().collect(), text, AgreementWhen::Open, env))
            } else {
                place_of(open, sign, voice.as_ref()).map(|Place { question, cell, said }| {
                    let caught = Caught { text, voice, verbatim, source };
                    (caught.statement(open, question, cell, env), Sentence::plain(said))
                })
            };
            let Some((edit, said)) = put else { return };
            (Edit::All(vec![removed, edit]), said)
        }
    };
    if once(state, edit, env) {
        say_kept(state, env, said);
    }
}

fn note_voice(state: &mut State, env: &Env, id: &NoteId, voice: Option<Voice>) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let Some(note) = open.case.notes.iter().find(|note| note.id == *id && note.voice != voice) else { return };
    let verbatim = note.verbatim || is_verbatim(open, voice.as_ref());
    let item = LooseNote { voice, verbatim, ..note.clone() };
    once(state, Edit::Note(ListEdit::Replace { item }), env);
}

/// Somebody who was not there heard of it: what they say stands with the others, and nothing is left to put to them.
fn put_to(state: &mut State, env: &Env, id: &DecisionId, seat: &SeatId, stance: Option<Stance>) {
    let Some(open) = state.open.as_ref().filter(|open| open.read_only.is_none()) else { return };
    let Some(known) = open.case.decisions.iter().find(|decision| decision.id == *id) else { return };
    let mut item = known.clone();
    item.put_to.retain(|waiting| waiting != seat);
    let at = item.positions.iter().position(|position| position.seat == *seat);
    match (at, stance) {
        (Some(at), Some(stance)) => item.positions[at].stance = stance,
        (Some(at), None) => drop(item.positions.remove(at)),
        (None, stance) => item.positions.extend(stance.map(|stance| Position { seat: seat.clone(), stance })),
    }
    // Words typed in one go are one step of undo.
    if item != *known {
        apply(state, Edit::Decision(ListEdit::Replace { item }), env);
    }
}
