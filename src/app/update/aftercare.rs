//! *Naloop*: its parts, what is left as it is, loose notes that find their place, and the release of the report.

use crate::app::aftercare::{Part, is_there};
use crate::app::command::{AftercareCommand, Go};
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::placing::{NotePlace, board};
use crate::app::state::{OpenCase, Page, State};
use crate::model::id::{AgreementId, NoteId, ParkedId, QuestionId, StatementId};
use crate::model::text::clean_text;
use crate::model::{
    Agreement, AgreementStatus, AgreementWhen, Decision, Edit, ListEdit, LooseNote, MeetingStatus, Origin, Parked, Person,
    Provenance, ReadBackLine, Statement, StatementCell, Voice,
};
use crate::rules::texts::TextPlace;

use super::change::slot;

pub(super) fn update(state: &mut State, command: AftercareCommand, env: &Env, effects: &mut Vec<Effect>) {
    match command {
        AftercareCommand::Open => {
            if state.open.as_ref().is_some_and(is_there) {
                state.page = Page::Aftercare;
                state.panel = None;
                state.dialog = None;
                let part = state.open.as_ref().map(|open| open.aftercare.part).unwrap_or_default();
                show_part(state, part, env, effects);
            }
        }
        AftercareCommand::Close => {
            state.page = Page::Bureau;
            moved(state, effects);
            super::refresh(state, env);
        }
        AftercareCommand::Part(part) => show_part(state, part, env, effects),
        AftercareCommand::Step(step) => {
            if let Some(open) = state.open.as_mut() {
                open.aftercare.step = if open.aftercare.step.as_ref() == Some(&step) { None } else { Some(step) };
            }
        }
        AftercareCommand::Leave(what) => {
            if let Some(open) = state.open.as_mut() {
                open.aftercare.leave(what);
            }
            look(state, env);
        }
        AftercareCommand::Jump(step, place) => {
            state.page = Page::Bureau;
            super::going::update(state, Go::To(step, place), env, effects);
        }
        AftercareCommand::Release => release(state, env, effects),
    }
}

/// The part so many further on; to the bureau before the first.
pub(super) fn by(state: &mut State, direction: isize, env: &Env, effects: &mut Vec<Effect>) {
    let next = state.open.as_ref().and_then(|open| open.aftercare.part.by(direction));
    if let Some(next) = next {
        show_part(state, next, env, effects);
    }
}

/// Looks at the case again while the page is open.
pub(super) fn look(state: &mut State, env: &Env) {
    if state.page != Page::Aftercare {
        return;
    }
    let context = state.context(env);
    let Some(open) = state.open.as_mut() else { return };
    let mut aftercare = std::mem::take(&mut open.aftercare);
    aftercare.look(open, &context);
    open.aftercare = aftercare;
}

fn show_part(state: &mut State, part: Part, env: &Env, effects: &mut Vec<Effect>) {
    if let Some(open) = state.open.as_mut() {
        open.aftercare.go_to(part);
    }
    moved(state, effects);
    look(state, env);
}

fn moved(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some(open) = state.open.as_mut() {
        open.history.end_visit();
    }
    super::saving::save_now(state, Some(Keep::StepChange), effects);
}

/// The report is out: from now on the words of this meeting stand. Nobody takes that back with one key.
fn release(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let now = state.now(env);
    let Some(open) = state.open.as_ref() else { return };
    let Some(meeting) = open.current_meeting().filter(|meeting| meeting.status == MeetingStatus::Closed) else { return };
    let mut item = meeting.clone();
    item.status = MeetingStatus::Released;
    item.released = Some(now);
    if super::change::apply_for_good(state, Edit::Meeting(ListEdit::Replace { item }), env) {
        super::saving::save_now(state, Some(Keep::Release), effects);
    }
}

/// A note leaves the list and stands where it belongs, in one step of undo. Its words stay as they were said.
pub(super) fn place_note(open: &OpenCase, id: &NoteId, place: NotePlace, env: &Env) -> Option<Edit> {
    let note = open.case.notes.iter().find(|note| &note.id == id)?;
    let gone = Edit::Note(ListEdit::Remove { key: id.clone() });
    let put = match place {
        NotePlace::Gone => return Some(gone),
        NotePlace::Board(cell) => {
            let (field, _) = board(open)?;
            said(open, note, field.id.clone(), Some(cell), env)
        }
        NotePlace::Under(question) => said(open, note, question, None, env),
        NotePlace::Agreement => Edit::Agreement(ListEdit::Insert { at: usize::MAX, item: agreement(note, env) }),
        NotePlace::Parked => Edit::Parked(ListEdit::Insert {
            at: usize::MAX,
            item: Parked {
                id: ParkedId::new(env.key()),
                made_in: note.made_in.clone(),
                at: note.at,
                text: note.text.clone(),
                by: note.voice.clone(),
                step: note.step.clone(),
                settled: None,
            },
        }),
    };
    Some(Edit::All(vec![put, gone]))
}

fn said(open: &OpenCase, note: &LooseNote, question: QuestionId, cell: Option<StatementCell>, env: &Env) -> Edit {
    let item = Statement {
        id: StatementId::new(env.key()),
        text: note.text.clone(),
        voice: note.voice.clone(),
        verbatim: note.verbatim,
        source: note.source,
        cell,
        note: String::new(),
        on_paper: None,
        provenance: Provenance::set_in(Some(note.made_in.clone())),
    };
    Edit::Statement { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item } }
}

/// Who said it is likely who does it; the agreements say what else is open.
fn agreement(note: &LooseNote, env: &Env) -> Agreement {
    let who = note.voice.as_ref().map(|voice| match voice {
        Voice::Seat(seat) => Person::Seat(seat.clone()),
        Voice::Group(group) => Person::Group(*group),
    });
    Agreement {
        id: AgreementId::new(env.key()),
        who: who.into_iter().collect(),
        what: note.text.clone(),
        when: AgreementWhen::Open,
        status: AgreementStatus::Open,
        made_in: Some(note.made_in.clone()),
        origin: note.step.clone().map(Origin::Step),
        note: String::new(),
    }
}

/// Whether these words may stand on paper. What they say and when they were said stays.
pub(super) fn on_paper(open: &OpenCase, question: QuestionId, id: &StatementId, may: Option<bool>) -> Option<Edit> {
    let slot = slot(open, question);
    let statements = slot.get(&open.case)?.value.as_ref()?.statements();
    let known = statements.iter().find(|known| &known.id == id).filter(|known| known.on_paper != may)?;
    let item = Statement { on_paper: may, ..known.clone() };
    Some(Edit::Statement { slot, edit: ListEdit::Replace { item } })
}

/// Other words in a list of the case that has no page of its own at the bureau; `None` where nothing changes.
pub(super) fn reword(open: &OpenCase, place: &TextPlace, text: &str) -> Option<Edit> {
    let text = clean_text(text);
    let case = open.case.as_ref();
    match place {
        TextPlace::Agreement(id) => {
            let known = case.agreements.iter().find(|known| &known.id == id).filter(|known| known.what != text)?;
            Some(Edit::Agreement(ListEdit::Replace { item: Agreement { what: text, ..known.clone() } }))
        }
        TextPlace::ReadBack(id) => {
            let known = case.read_back.iter().find(|known| &known.id == id).filter(|known| known.text != text)?;
            Some(Edit::ReadBack(ListEdit::Replace { item: ReadBackLine { text, ..known.clone() } }))
        }
        TextPlace::Decision(id) => {
            let known = case.decisions.iter().find(|known| &known.id == id).filter(|known| known.text != text)?;
            Some(Edit::Decision(ListEdit::Replace { item: Decision { text, ..known.clone() } }))
        }
        TextPlace::Parked(id) => {
            let known = case.parked.iter().find(|known| &known.id == id).filter(|known| known.text != text)?;
            Some(Edit::Parked(ListEdit::Replace { item: Parked { text, ..known.clone() } }))
        }
        TextPlace::LooseNote(id) => {
            let known = case.notes.iter().find(|known| &known.id == id).filter(|known| known.text != text)?;
            Some(Edit::Note(ListEdit::Replace { item: LooseNote { text, ..known.clone() } }))
        }
        TextPlace::Answer(_) | TextPlace::Note(_) | TextPlace::Cell(..) | TextPlace::RowNote(..) | TextPlace::Statement(..) => {
            None
        }
    }
}
