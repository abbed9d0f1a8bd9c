//! The texts of a case with the place where each stands: what the lints read, and the smaller part of it that parents and
//! pupil read. Answers that are hidden or no longer hold are left out.

use crate::engine::view::{FieldView, FormView};
use crate::model::id::{
    AgreementId, ColumnId, DecisionId, LineId, MeetingId, NoteId, ParkedId, QuestionId, RowId, StatementId, StepId,
};
use crate::model::template::{Kind, Template};
use crate::model::{Case, Family, Pick, Scalar, Value, Voice};

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextPlace {
    /// The answer to a question.
    Answer(QuestionId),
    /// The note beside an answer.
    Note(QuestionId),
    /// A cell of a row.
    Cell(QuestionId, RowId, ColumnId),
    /// The note beside a row.
    RowNote(QuestionId, RowId),
    /// What a voice said.
    Statement(QuestionId, StatementId),
    /// What will be done.
    Agreement(AgreementId),
    /// A line that is read back.
    ReadBack(LineId),
    /// A decision in own words.
    Decision(DecisionId),
    /// A parked point.
    Parked(ParkedId),
    /// A loose note.
    LooseNote(NoteId),
}

/// One text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseText<'c> {
    /// Where it stands.
    pub place: TextPlace,
    /// The step it belongs to, where it belongs to one.
    pub step: Option<StepId>,
    /// The words.
    pub text: &'c str,
    /// Whose words they are, where that is known.
    pub voice: Option<&'c Voice>,
}

/// Whether these are words of pupil or parents, which nobody corrects.
pub fn is_familys(case: &Case, template: &Template, voice: Option<&Voice>) -> bool {
    voice.is_some_and(|voice| matches!(case.family(template, voice), Family::Pupil | Family::Parents))
}

/// Every text of the case that is asked now, in the order of the steps; then the lists of the case. Of the lists, what belongs to
/// `meeting`.
pub fn every_text<'c>(case: &'c Case, template: &Template, view: &'c FormView, meeting: &MeetingId) -> Vec<CaseText<'c>> {
    let mut texts = Vec::new();
    for (_, question) in template.questions() {
        if let Some(field) = view.field(question.id.as_str()) {
            of_field(field, &mut texts);
        }
    }
    texts.extend(agreements(case, meeting));
    let decisions = case.decisions.iter().filter(|decision| decision.made_in == *meeting);
    texts.extend(decisions.map(|decision| CaseText {
        place: TextPlace::Decision(decision.id.clone()),
        step: decision.step.clone(),
        text: &decision.text,
        voice: None,
    }));
    let parked = case.parked.iter().filter(|parked| parked.made_in == *meeting);
    texts.extend(parked.map(|parked| CaseText {
        place: TextPlace::Parked(parked.id.clone()),
        step: parked.step.clone(),
        text: &parked.text,
        voice: parked.by.as_ref(),
    }));
    let notes = case.notes.iter().filter(|note| note.made_in == *meeting);
    texts.extend(notes.map(|note| CaseText {
        place: TextPlace::LooseNote(note.id.clone()),
        step: note.step.clone(),
        text: &note.text,
        voice: note.voice.as_ref(),
    }));
    texts.extend(read_back(case, meeting));
    texts.retain(|text| !text.text.trim().is_empty());
    texts
}

/// What parents and pupil read of this meeting: the lines that are read back, goals, the summary, and agreements. Words of the
/// pupil among them are left out, because nobody corrects those.
pub fn read_at_home<'c>(case: &'c Case, template: &Template, view: &'c FormView, meeting: &MeetingId) -> Vec<CaseText<'c>> {
    let mut texts: Vec<CaseText<'_>> = read_back(case, meeting).collect();
    for (_, question) in template.questions() {
        let is_read = question.concept.as_ref().is_some_and(|own| READ.contains(&own.as_str()));
        if let Some(field) = view.field(question.id.as_str()).filter(|_| is_read) {
            of_rows(field, &mut texts);
        }
    }
    texts.retain(|text| !matches!(&text.place, TextPlace::Cell(_, _, column) if *column == PUPILS_WORDS));
    texts.extend(agreements(case, meeting));
    texts.retain(|text| !text.text.trim().is_empty());
    texts
}

/// Concepts whose rows parents and pupil read.
const READ: &[&str] = &["doelen", "samenvatting"];

/// The column of a goal that says it in the pupil's own words.
const PUPILS_WORDS: &str = "in_eigen_woorden";

fn agreements<'c>(case: &'c Case, meeting: &MeetingId) -> impl Iterator<Item = CaseText<'c>> {
    let of_meeting = case.agreements.iter().filter(move |agreement| agreement.made_in.as_ref() == Some(meeting));
    of_meeting.map(|agreement| CaseText {
        place: TextPlace::Agreement(agreement.id.clone()),
        step: None,
        text: &agreement.what,
        voice: None,
    })
}

fn read_back<'c>(case: &'c Case, meeting: &MeetingId) -> impl Iterator<Item = CaseText<'c>> {
    let of_meeting = case.read_back.iter().filter(move |line| line.made_in == *meeting);
    of_meeting.map(|line| CaseText { place: TextPlace::ReadBack(line.id.clone()), step: None, text: &line.text, voice: None })
}

fn of_field<'c>(field: &'c FieldView, texts: &mut Vec<CaseText<'c>>) {
    let Some(answer) = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed) else { return };
    let mut push = |place: TextPlace, text: &'c str, voice: Option<&'c Voice>| {
        texts.push(CaseText { place, step: Some(field.step.clone()), text, voice });
    };
    match &answer.value {
        Some(Value::Scalar(scalar)) => {
            if let Some(text) = words_of(&field.kind, scalar) {
                push(TextPlace::Answer(field.id.clone()), text, None);
            }
        }
        Some(Value::Statements(statements)) => {
            for said in statements.iter().filter(|said| !said.provenance.lapsed) {
                push(TextPlace::Statement(field.id.clone(), said.id.clone()), &said.text, said.voice.as_ref());
            }
        }
        Some(Value::Rows(_)) | None => {}
    }
    push(TextPlace::Note(field.id.clone()), &answer.note, None);
    of_rows(field, texts);
}

/// The texts in the rows of a question, cell by cell in the order of the columns.
fn of_rows<'c>(field: &'c FieldView, texts: &mut Vec<CaseText<'c>>) {
    let Some(answer) = field.answer.as_ref().filter(|answer| !answer.provenance.lapsed) else { return };
    let (Some(Value::Rows(rows)), Some(view)) = (&answer.value, &field.rows) else { return };
    for row in rows.iter().filter(|row| !row.provenance.lapsed) {
        let hidden = view.rows.iter().find(|known| known.id == row.id).map(|known| &known.hidden);
        for column in view.columns.iter().filter(|column| !hidden.is_some_and(|hidden| hidden.contains(&column.id))) {
            if let Some(text) = row.cells.get(&column.id).and_then(|cell| words_of(&column.kind, cell)) {
                let place = TextPlace::Cell(field.id.clone(), row.id.clone(), column.id.clone());
                texts.push(CaseText { place, step: Some(field.step.clone()), text, voice: None });
            }
        }
        let place = TextPlace::RowNote(field.id.clone(), row.id.clone());
        texts.push(CaseText { place, step: Some(field.step.clone()), text: &row.note, voice: None });
    }
}

/// What was typed as words; codes, dates and numbers are none.
fn words_of<'c>(kind: &Kind, scalar: &'c Scalar) -> Option<&'c str> {
    match (kind, scalar) {
        (Kind::Text | Kind::LongText, Scalar::Text(text)) => Some(text),
        (_, Scalar::Draft(text) | Scalar::Choice(Pick::Other(text))) => Some(text),
        _ => None,
    }
}
