//! Changes to the open case: each becomes an edit with its provenance, goes through the history and is saved by itself.

use std::sync::Arc;

use crate::app::command::{Change, MissingChoice, NewSeat, NewStatement};
use crate::app::env::Env;
use crate::app::folding;
use crate::app::sentence::Sentence;
use crate::app::state::{OpenCase, State, Tone};
use crate::engine::view::OpenPlace;
use crate::model::id::{AgreementId, ColumnId, ConsentId, MeetingId, QuestionId, RowId, SeatId, StatementId, StepId};
use crate::model::template::{CaseList, Kind, Scope};
use crate::model::text::{clean_name, clean_text};
use crate::model::{
    Agreement, AgreementStatus, AgreementWhen, Answer, AnswerSlot, Authority, Consent, Direction, Edit, ListEdit, Missing,
    Moment, Origin, Person, Presence, PresenceMode, Provenance, Row, Scalar, Seat, Source, Statement, StatementCell, Validity,
    Value, Voice,
};

use super::rows;

pub(super) fn update(state: &mut State, change: Change, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    if open.read_only.is_some() {
        return;
    }
    if let Change::Value(question, _) | Change::Missing(question, _) = &change
        && slot(open, question.clone()).get(&open.case).is_some_and(Answer::waits)
    {
        // Nobody sees what stands there, so nobody can mean to write over it.
        let name = open.view.pupil_name.clone();
        super::say_of_case(state, env, Tone::Amber, Sentence::plain("eigen-plek-wacht").with("naam", name));
        return;
    }
    let Some(planned) = plan(open, change, state.now(env), env) else { return };
    if let Some(place) = apply(state, planned.edit, env).then_some(planned.focus).flatten() {
        super::focus(state, place);
    }
}

/// Makes an edit to the open case; says so when it could not be, or when it hid answers.
pub(super) fn apply(state: &mut State, edit: Edit, env: &Env) -> bool {
    let hidden_before = hidden(state, env);
    let Some(open) = state.open.as_mut() else { return false };
    let moves_template = matches!(edit, Edit::Template { .. } | Edit::Content(_));
    match open.history.apply(edit, Arc::make_mut(&mut open.case)) {
        Ok(()) => {}
        Err(error) => {
            super::say_refused(state, env, error);
            return false;
        }
    }
    if moves_template {
        super::template::settle(state);
    }
    super::changed(state, env);
    say_hidden(state, env, hidden_before, true);
    true
}

/// Makes an edit that is no thought of anyone and that nobody takes back: what the clock did, that a meeting was closed.
pub(super) fn apply_for_good(state: &mut State, edit: Edit, env: &Env) -> bool {
    let Some(open) = state.open.as_mut().filter(|open| open.read_only.is_none()) else { return false };
    if let Err(error) = edit.apply(Arc::make_mut(&mut open.case)) {
        super::say_refused(state, env, error);
        return false;
    }
    super::changed(state, env);
    true
}

/// Says how many answers went out of sight since there were `before` hidden; when some came back, what was said of it goes.
pub(super) fn say_hidden(state: &mut State, env: &Env, before: usize, offers_undo: bool) {
    let now = hidden(state, env);
    if now > before {
        super::say_of_case(state, env, Tone::Amber, Sentence::plain("verborgen").with("aantal", now - before));
        if let Some(notice) = state.notices.last_mut() {
            notice.offers_undo = offers_undo;
        }
    } else if now < before {
        state.notices.retain(|notice| !notice.sentence.says("verborgen"));
    }
}

/// How many answers are out of sight because their question is not asked. What the table may not see is not counted there.
pub(super) fn hidden(state: &State, env: &Env) -> usize {
    let Some(open) = state.open.as_ref() else { return 0 };
    let sharing = folding::sharing(open, state.now(env)).filter(|_| state.page.is_at_table());
    let may_count = |question: &&QuestionId| !sharing.as_ref().is_some_and(|sharing| sharing.hides_question(question));
    open.view.hidden_answers.iter().filter(may_count).count()
}

struct Planned {
    edit: Edit,
    focus: Option<OpenPlace>,
}

impl From<Edit> for Planned {
    fn from(edit: Edit) -> Self {
        Self { edit, focus: None }
    }
}

/// The edit a change comes down to; `None` when it changes nothing.
fn plan(open: &OpenCase, change: Change, now: Moment, env: &Env) -> Option<Planned> {
    let case = open.case.as_ref();
    match change {
        Change::Value(question, value) => set_value(open, question, value).map(Planned::from),
        Change::Missing(question, choice) => set_missing(open, question, choice, env).map(Planned::from),
        Change::Note(question, note) => set_note(open, question, &note).map(Planned::from),
        Change::RowNote(question, row, note) => set_row_note(open, question, &row, &note).map(Planned::from),
        Change::AddRow(question, preset) => add_row(open, question, preset, env),
        Change::NewRow(question, cells) => Some(rows::new_row(open, question, cells, env).into()),
        Change::ReplaceRows(question, rows) => rows::replace_rows(open, question, rows, env).map(Planned::from),
        Change::Cells(question, row, cells) => rows::set_cells(open, question, &row, cells).map(Planned::from),
        Change::Together(changes) => together_of(open, changes, now, env),
        Change::AddRowWith(question, column, cell) => add_row_with(open, question, column, cell, env),
        Change::Cell(question, row, column, cell) => set_cell(open, question, row, column, cell).map(Planned::from),
        Change::MissingCell(question, row, column, choice) => {
            set_missing_cell(open, question, row, column, choice, env).map(Planned::from)
        }
        Change::PresetCell(question, preset, column, cell) => {
            set_preset_cell(open, question, preset, column, cell, env).map(Planned::from)
        }
        Change::PresetCells(question, cells, cell) => set_preset_cells(open, question, cells, cell, env).map(Planned::from),
        Change::RemoveRow(question, key) => Some(Edit::Row { slot: slot(open, question), edit: ListEdit::Remove { key } }.into()),
        Change::MoveRow(question, key, to) => {
            Some(Edit::Row { slot: slot(open, question), edit: ListEdit::Move { key, to } }.into())
        }
        Change::DuplicateRow(question, row) => duplicate_row(open, question, &row, env),
        Change::AddStatement(question, statement) => add_statement(open, question, statement, env),
        Change::Statement(question, statement) => set_statement(open, question, statement).map(Planned::from),
        Change::RemoveStatement(question, key) => {
            Some(Edit::Statement { slot: slot(open, question), edit: ListEdit::Remove { key } }.into())
        }
        Change::MoveStatement(question, key, to) => {
            Some(Edit::Statement { slot: slot(open, question), edit: ListEdit::Move { key, to } }.into())
        }
        Change::PlaceStatement(question, key, cell, to) => place_statement(open, question, &key, cell, to).map(Planned::from),
        Change::AddSeat(seat) => Some(add_seat(open, seat, env)),
        Change::Seat(seat) => {
            let seat = Seat { name: clean_typed_name(&seat.name), ..seat };
            (case.seat(&seat.id) != Some(&seat)).then(|| Edit::Seat(ListEdit::Replace { item: seat }).into())
        }
        Change::RemoveSeat(seat) => remove_seat(open, seat).map(Planned::from),
        Change::MoveSeat(key, to) => Some(Edit::Seat(ListEdit::Move { key, to }).into()),
        Change::Presence(presence) => set_presence(open, presence).map(Planned::from),
        Change::Moved(seat, kind) => super::presence::moved(open, seat, kind, now, env).map(Planned::from),
        Change::PutTo(decision, seat) => super::presence::put_to(open, &decision, &seat).map(Planned::from),
        Change::Parting(change) => super::parting::plan(open, change, now, env).map(Planned::from),
        Change::AddConsent => Some(add_consent(env)),
        Change::Consent(consent) => {
            let same = case.consents.iter().any(|known| known == &consent);
            (!same).then(|| Edit::Consent(ListEdit::Replace { item: consent }).into())
        }
        Change::RemoveConsent(key) => Some(Edit::Consent(ListEdit::Remove { key }).into()),
        Change::AddAgreement => Some(add_agreement(open, env)),
        Change::Agreement(agreement) => {
            let same = case.agreements.iter().any(|known| known == &agreement);
            (!same).then(|| Edit::Agreement(ListEdit::Replace { item: agreement }).into())
        }
        Change::RemoveAgreement(key) => Some(Edit::Agreement(ListEdit::Remove { key }).into()),
        Change::MoveAgreement(key, to) => Some(Edit::Agreement(ListEdit::Move { key, to }).into()),
        Change::WorkOutLater(step, what, who, when) => work_out_later(open, step, what, who, when, env).map(Planned::from),
        Change::PlaceNote(note, place) => super::aftercare::place_note(open, &note, place, env).map(Planned::from),
        Change::OnPaper(question, id, may) => super::aftercare::on_paper(open, question, &id, may).map(Planned::from),
        Change::Reword(place, text) => super::aftercare::reword(open, &place, &text).map(Planned::from),
        Change::Still(held) => super::follow_up::still(open, &held).map(Planned::from),
        Change::Lapsed(held, lapsed) => super::follow_up::lapsed(open, &held, lapsed).map(Planned::from),
        Change::Step(step, state) => Some(Edit::Step { meeting: open.meeting.clone(), step, state }.into()),
        Change::Status(status) => (case.header.status != status).then(|| Edit::Status(status).into()),
        Change::PlannedMinutes(minutes) => {
            let meeting = open.current_meeting().filter(|meeting| meeting.planned_minutes != minutes)?.id.clone();
            Some(Edit::PlannedMinutes { meeting, minutes }.into())
        }
    }
}

pub(super) fn slot(open: &OpenCase, question: QuestionId) -> AnswerSlot {
    let scope = open.template.question(question.as_str()).map(|q| q.scope).unwrap_or_default();
    match scope {
        Scope::Case => AnswerSlot::case(question),
        Scope::Meeting => AnswerSlot::meeting(open.meeting.clone(), question),
    }
}

pub(super) fn here(open: &OpenCase) -> Provenance {
    Provenance::set_in(Some(open.meeting.clone()))
}

fn set_value(open: &OpenCase, question: QuestionId, value: Option<Scalar>) -> Option<Edit> {
    let slot = slot(open, question);
    let before = slot.get(&open.case);
    let value = value.map(clean_scalar).filter(|scalar| !scalar.is_blank());
    let note = before.map(|answer| answer.note.clone()).unwrap_or_default();
    let answer = match value {
        None if note.is_empty() => None,
        value => Some(Answer { value: value.map(Value::Scalar), note, provenance: here(open) }),
    };
    let same = before.map(|a| (&a.value, &a.note)) == answer.as_ref().map(|a| (&a.value, &a.note));
    (!same).then_some(Edit::Answer { slot, answer })
}

fn set_note(open: &OpenCase, question: QuestionId, note: &str) -> Option<Edit> {
    let slot = slot(open, question);
    let before = slot.get(&open.case).cloned();
    let note = clean_text(note);
    if before.as_ref().map(|a| a.note.as_str()).unwrap_or_default() == note {
        return None;
    }
    let mut answer = before.unwrap_or(Answer { value: None, note: String::new(), provenance: here(open) });
    answer.note = note;
    let answer = Some(answer).filter(|answer| !answer.is_blank());
    Some(Edit::Answer { slot, answer })
}

fn set_row_note(open: &OpenCase, question: QuestionId, row: &RowId, note: &str) -> Option<Edit> {
    let slot = slot(open, question);
    let known = rows_of(open, &slot).iter().find(|known| known.id == *row)?;
    let note = clean_text(note);
    (known.note != note)
        .then(|| Edit::Row { edit: ListEdit::Replace { item: Row { note, ..known.clone() } }, slot: slot.clone() })
}

/// *Uitzoeken* comes with its agreement, and leaving it takes an untouched agreement away again.
fn set_missing(open: &OpenCase, question: QuestionId, choice: Option<MissingChoice>, env: &Env) -> Option<Edit> {
    let slot = slot(open, question.clone());
    let before = slot.get(&open.case).cloned();
    let (missing, new_agreement) = missing_of(choice, env);
    let note = before.as_ref().map(|a| a.note.clone()).unwrap_or_default();
    let answer = match missing {
        Some(missing) => Some(Answer { value: Some(Value::Scalar(Scalar::Missing(missing))), note, provenance: here(open) }),
        None if note.is_empty() => None,
        None => Some(Answer { value: None, note, provenance: here(open) }),
    };
    if before == answer {
        return None;
    }
    let left = before.as_ref().and_then(|a| a.value.as_ref()).and_then(Value::missing);
    let what = open.view.field(question.as_str()).map(|field| field.label.clone()).unwrap_or_default();
    let agreements = finding_out(open, question, what, left, new_agreement);
    Some(together(Edit::Answer { slot, answer }, agreements))
}

/// Why there is no value in a cell; likewise.
fn set_missing_cell(
    open: &OpenCase,
    question: QuestionId,
    row: RowId,
    column: ColumnId,
    choice: Option<MissingChoice>,
    env: &Env,
) -> Option<Edit> {
    let slot = slot(open, question.clone());
    let known = rows_of(open, &slot).iter().find(|known| known.id == row)?;
    let left = match known.cells.get(&column) {
        Some(Scalar::Missing(missing)) => Some(missing.clone()),
        _ => None,
    };
    let (missing, new_agreement) = missing_of(choice, env);
    let cell = set_cell(open, question.clone(), row, column.clone(), missing.map(Scalar::Missing))?;
    let columns = open.view.field(question.as_str()).and_then(|field| field.rows.as_ref()).map(|rows| rows.columns.as_slice());
    let what = columns.unwrap_or_default().iter().find(|known| known.id == column).map(|column| column.label.clone());
    let agreements = finding_out(open, question, what.unwrap_or_default(), left.as_ref(), new_agreement);
    Some(together(cell, agreements))
}

/// The reason to store, and the agreement that comes with *uitzoeken*.
fn missing_of(choice: Option<MissingChoice>, env: &Env) -> (Option<Missing>, Option<AgreementId>) {
    let mut new_agreement = None;
    let missing = choice.map(|choice| match choice {
        MissingChoice::NotYetKnown => Missing::NotYetKnown,
        MissingChoice::NotAsked => Missing::NotAsked,
        MissingChoice::NotShared => Missing::NotShared,
        MissingChoice::NotApplicable(reason) => Missing::NotApplicable(clean_text(&reason)),
        MissingChoice::FindOut => {
            let id = AgreementId::new(env.key());
            new_agreement = Some(id.clone());
            Missing::FindOut(id)
        }
    });
    (missing, new_agreement)
}

/// The agreement of a reason that goes goes too, unless somebody took it; that of a new one comes.
fn finding_out(
    open: &OpenCase,
    question: QuestionId,
    what: String,
    left: Option<&Missing>,
    new_agreement: Option<AgreementId>,
) -> Vec<Edit> {
    let left_behind = left.and_then(|missing| match missing {
        Missing::FindOut(id) => open.case.agreements.iter().find(|a| &a.id == id && a.who.is_empty()),
        _ => None,
    });
    let removed = left_behind.map(|agreement| Edit::Agreement(ListEdit::Remove { key: agreement.id.clone() }));
    let added = new_agreement.map(|id| {
        let agreement = blank_agreement(open, id, Some(Origin::Question(question)));
        Edit::Agreement(ListEdit::Insert { at: usize::MAX, item: Agreement { what, ..agreement } })
    });
    removed.into_iter().chain(added).collect()
}

fn together(first: Edit, more: Vec<Edit>) -> Edit {
    if more.is_empty() { first } else { Edit::All(std::iter::once(first).chain(more).collect()) }
}

/// The one agreement of a step about what it leaves for later: made, changed, or gone when it says nothing any more.
fn work_out_later(open: &OpenCase, step: StepId, what: String, who: Vec<Person>, when: AgreementWhen, env: &Env) -> Option<Edit> {
    let known = open.later(&step);
    let says_nothing = who.is_empty() && when == AgreementWhen::Open;
    let edit = match known {
        Some(known) if says_nothing => ListEdit::Remove { key: known.id.clone() },
        Some(known) if known.who == who && known.when == when => return None,
        Some(known) => ListEdit::Replace { item: Agreement { who, when, ..known.clone() } },
        None if says_nothing => return None,
        None => {
            let blank = blank_agreement(open, AgreementId::new(env.key()), Some(Origin::Later(step)));
            ListEdit::Insert { at: usize::MAX, item: Agreement { what, who, when, ..blank } }
        }
    };
    Some(Edit::Agreement(edit))
}

pub(super) fn rows_of<'o>(open: &'o OpenCase, slot: &AnswerSlot) -> &'o [Row] {
    slot.get(&open.case).and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

fn first_column(open: &OpenCase, question: &QuestionId) -> Option<ColumnId> {
    let field = open.view.field(question.as_str())?;
    let columns = &field.rows.as_ref()?.columns;
    columns.iter().find(|column| !matches!(column.kind, Kind::Computed(_))).map(|column| column.id.clone())
}

fn add_row(open: &OpenCase, question: QuestionId, preset: Option<String>, env: &Env) -> Option<Planned> {
    let row = Row { preset, ..Row::new(RowId::new(env.key()), Some(open.meeting.clone())) };
    let focus = first_column(open, &question).map(|column| OpenPlace::Cell(question.clone(), row.id.clone(), column));
    let edit = Edit::Row { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item: row } };
    Some(Planned { edit, focus })
}

/// All of them as one edit; the cursor goes where the first that asks for it sends it.
fn together_of(open: &OpenCase, changes: Vec<Change>, now: Moment, env: &Env) -> Option<Planned> {
    let planned: Vec<Planned> = changes.into_iter().filter_map(|change| plan(open, change, now, env)).collect();
    let mut focus = None;
    let edits: Vec<Edit> = planned
        .into_iter()
        .map(|one| {
            focus = focus.take().or(one.focus);
            one.edit
        })
        .collect();
    (!edits.is_empty()).then_some(Planned { edit: Edit::All(edits), focus })
}

/// The cursor goes to the first column that does not stand there yet.
fn add_row_with(open: &OpenCase, question: QuestionId, column: ColumnId, cell: Scalar, env: &Env) -> Option<Planned> {
    let mut row = Row::new(RowId::new(env.key()), Some(open.meeting.clone()));
    let rows = open.view.field(question.as_str()).and_then(|field| field.rows.as_ref());
    let next = rows.and_then(|rows| rows.columns.iter().find(|known| known.id != column)).map(|known| known.id.clone());
    row.cells.insert(column, clean_scalar(cell));
    let focus = next.map(|next| OpenPlace::Cell(question.clone(), row.id.clone(), next));
    let edit = Edit::Row { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item: row } };
    Some(Planned { edit, focus })
}

fn duplicate_row(open: &OpenCase, question: QuestionId, row: &RowId, env: &Env) -> Option<Planned> {
    let slot = slot(open, question.clone());
    let at = rows_of(open, &slot).iter().position(|known| &known.id == row)?;
    let copy = Row { id: RowId::new(env.key()), provenance: here(open), ..rows_of(open, &slot)[at].clone() };
    let focus = first_column(open, &question).map(|column| OpenPlace::Cell(question, copy.id.clone(), column));
    Some(Planned { edit: Edit::Row { slot, edit: ListEdit::Insert { at: at + 1, item: copy } }, focus })
}

fn set_cell(open: &OpenCase, question: QuestionId, row: RowId, column: ColumnId, cell: Option<Scalar>) -> Option<Edit> {
    let slot = slot(open, question);
    let known = rows_of(open, &slot).iter().find(|known| known.id == row)?;
    let cell = cell.map(clean_scalar).filter(|scalar| !scalar.is_blank());
    if known.cells.get(&column) == cell.as_ref() {
        return None;
    }
    if known.provenance == here(open) {
        return Some(Edit::Cell { slot, row, column, cell });
    }
    // The row now says what this meeting made of it.
    let mut item = known.clone();
    match cell {
        Some(cell) => item.cells.insert(column, cell),
        None => item.cells.remove(&column),
    };
    item.provenance = here(open);
    Some(Edit::Row { slot, edit: ListEdit::Replace { item } })
}

fn set_preset_cell(
    open: &OpenCase,
    question: QuestionId,
    preset: String,
    column: ColumnId,
    cell: Option<Scalar>,
    env: &Env,
) -> Option<Edit> {
    let slot = slot(open, question.clone());
    if let Some(row) = rows_of(open, &slot).iter().find(|row| row.preset.as_deref() == Some(&preset)) {
        return set_cell(open, question, row.id.clone(), column, cell);
    }
    let cell = cell.map(clean_scalar).filter(|scalar| !scalar.is_blank())?;
    let mut row = Row { preset: Some(preset), ..Row::new(RowId::new(env.key()), Some(open.meeting.clone())) };
    row.cells.insert(column, cell);
    Some(Edit::Row { slot, edit: ListEdit::Insert { at: usize::MAX, item: row } })
}

/// All at once; a row that is not there yet comes into being when there is something to put in it.
fn set_preset_cells(
    open: &OpenCase,
    question: QuestionId,
    cells: Vec<(String, ColumnId)>,
    cell: Option<Scalar>,
    env: &Env,
) -> Option<Edit> {
    let slot = slot(open, question);
    let cell = cell.map(clean_scalar).filter(|scalar| !scalar.is_blank());
    let mut touched: Vec<(Row, bool)> = Vec::new();
    for (preset, column) in cells {
        let at = touched.iter().position(|(row, _)| row.preset.as_ref() == Some(&preset));
        let at = at.unwrap_or_else(|| {
            let known = rows_of(open, &slot).iter().find(|row| row.preset.as_ref() == Some(&preset));
            let fresh = || Row { preset: Some(preset), ..Row::new(RowId::new(env.key()), Some(open.meeting.clone())) };
            touched.push((known.cloned().unwrap_or_else(fresh), known.is_some()));
            touched.len() - 1
        });
        let row = &mut touched[at].0;
        match &cell {
            Some(cell) => row.cells.insert(column, cell.clone()),
            None => row.cells.remove(&column),
        };
    }
    let edit = |(mut item, was_there): (Row, bool)| {
        if !was_there {
            return (!item.cells.is_empty()).then_some(ListEdit::Insert { at: usize::MAX, item });
        }
        let known = rows_of(open, &slot).iter().find(|row| row.id == item.id)?;
        if known.cells == item.cells {
            return None;
        }
        item.provenance = here(open);
        Some(ListEdit::Replace { item })
    };
    let edits: Vec<Edit> = touched.into_iter().filter_map(edit).map(|edit| Edit::Row { slot: slot.clone(), edit }).collect();
    (!edits.is_empty()).then_some(Edit::All(edits))
}

fn add_statement(open: &OpenCase, question: QuestionId, new: NewStatement, env: &Env) -> Option<Planned> {
    let in_writing = |voice: &Voice| match voice {
        Voice::Seat(seat) => open
            .current_meeting()
            .and_then(|meeting| meeting.presence_of(seat))
            .is_some_and(|presence| presence.mode == PresenceMode::InWriting),
        Voice::Group(_) => false,
    };
    let written = new.voice.as_ref().is_some_and(in_writing);
    let item = Statement {
        id: StatementId::new(env.key()),
        text: clean_text(&new.text),
        voice: new.voice,
        verbatim: new.verbatim,
        source: new.source.unwrap_or(if written { Source::Written } else { Source::Said }),
        cell: new.cell,
        on_paper: None,
        note: String::new(),
        provenance: here(open),
    };
    let focus = OpenPlace::Statement(question.clone(), item.id.clone());
    let edit = Edit::Statement { slot: slot(open, question), edit: ListEdit::Insert { at: usize::MAX, item } };
    Some(Planned { edit, focus: Some(focus) })
}

fn set_statement(open: &OpenCase, question: QuestionId, statement: Statement) -> Option<Edit> {
    let slot = slot(open, question);
    let statements = slot.get(&open.case)?.value.as_ref()?.statements();
    let known = statements.iter().find(|known| known.id == statement.id)?;
    let item = Statement { text: clean_text(&statement.text), provenance: here(open), ..statement };
    let same = Statement { provenance: known.provenance.clone(), ..item.clone() } == *known;
    (!same).then_some(Edit::Statement { slot, edit: ListEdit::Replace { item } })
}

/// Another cell and another position are one thing to take back.
fn place_statement(open: &OpenCase, question: QuestionId, key: &StatementId, cell: StatementCell, to: usize) -> Option<Edit> {
    let slot = slot(open, question);
    let statements = slot.get(&open.case)?.value.as_ref()?.statements();
    let at = statements.iter().position(|known| &known.id == key)?;
    let known = &statements[at];
    let moves = (to.min(statements.len() - 1) != at)
        .then(|| Edit::Statement { slot: slot.clone(), edit: ListEdit::Move { key: key.clone(), to } });
    if known.cell.as_ref() == Some(&cell) {
        return moves;
    }
    let item = Statement { cell: Some(cell), provenance: here(open), ..known.clone() };
    let edit = Edit::Statement { slot: slot.clone(), edit: ListEdit::Replace { item } };
    Some(together(edit, moves.into_iter().collect()))
}

fn add_seat(open: &OpenCase, new: NewSeat, env: &Env) -> Planned {
    let id = SeatId::new(env.key());
    let seat = Seat {
        id: id.clone(),
        name: clean_typed_name(&new.name),
        role: new.role,
        organisation: clean_typed_name(&new.organisation),
        relation: None,
        authority: Authority::Unknown,
        contact: String::new(),
        wants_invitation: None,
    };
    let edit = Edit::All(vec![
        Edit::Seat(ListEdit::Insert { at: usize::MAX, item: seat }),
        Edit::Presence {
            meeting: open.meeting.clone(),
            edit: ListEdit::Insert { at: usize::MAX, item: Presence::in_room(id.clone()) },
        },
    ]);
    Planned { edit, focus: Some(OpenPlace::List(CaseList::Participants, Some(id.to_string()))) }
}

/// Someone leaves the list, and with them how they take part; the pupil's own seat stays.
fn remove_seat(open: &OpenCase, seat: SeatId) -> Option<Edit> {
    if seat == open.case.pupil {
        return None;
    }
    let mut edits = vec![Edit::Seat(ListEdit::Remove { key: seat.clone() })];
    for meeting in open.case.meetings.iter().filter(|meeting| meeting.presence_of(&seat).is_some()) {
        edits.push(Edit::Presence { meeting: meeting.id.clone(), edit: ListEdit::Remove { key: seat.clone() } });
    }
    Some(Edit::All(edits))
}

fn set_presence(open: &OpenCase, presence: Presence) -> Option<Edit> {
    let meeting: MeetingId = open.meeting.clone();
    match open.current_meeting()?.presence_of(&presence.seat) {
        Some(known) if known == &presence => None,
        Some(_) => Some(Edit::Presence { meeting, edit: ListEdit::Replace { item: presence } }),
        None => Some(Edit::Presence { meeting, edit: ListEdit::Insert { at: usize::MAX, item: presence } }),
    }
}

fn add_consent(env: &Env) -> Planned {
    let item = Consent {
        id: ConsentId::new(env.key()),
        party: Person::Outside(String::new()),
        topics: Vec::new(),
        words: String::new(),
        direction: Direction::Both,
        purpose: String::new(),
        validity: Validity::Unstated,
        givers: Vec::new(),
    };
    let focus = OpenPlace::List(CaseList::Consents, Some(item.id.to_string()));
    Planned { edit: Edit::Consent(ListEdit::Insert { at: usize::MAX, item }), focus: Some(focus) }
}

fn add_agreement(open: &OpenCase, env: &Env) -> Planned {
    let item = blank_agreement(open, AgreementId::new(env.key()), current_step(open).map(Origin::Step));
    let focus = OpenPlace::List(CaseList::Agreements, Some(item.id.to_string()));
    Planned { edit: Edit::Agreement(ListEdit::Insert { at: usize::MAX, item }), focus: Some(focus) }
}

pub(super) fn blank_agreement(open: &OpenCase, id: AgreementId, origin: Option<Origin>) -> Agreement {
    Agreement {
        id,
        who: Vec::new(),
        what: String::new(),
        when: AgreementWhen::Open,
        status: AgreementStatus::Open,
        made_in: Some(open.meeting.clone()),
        origin,
        note: String::new(),
    }
}

fn current_step(open: &OpenCase) -> Option<StepId> {
    open.opening().map(|opening| opening.step.clone())
}

/// Line ends and NUL; words themselves are never touched.
pub(super) fn clean_scalar(scalar: Scalar) -> Scalar {
    match scalar {
        Scalar::Text(text) => Scalar::Text(clean_text(&text)),
        Scalar::Draft(text) => Scalar::Draft(clean_text(&text)),
        other => other,
    }
}

/// A name while it is typed: a space at the end is the beginning of the next word.
fn clean_typed_name(name: &str) -> String {
    let cleaned = clean_name(name);
    if name.ends_with(' ') && !cleaned.is_empty() { format!("{cleaned} ") } else { cleaned }
}
