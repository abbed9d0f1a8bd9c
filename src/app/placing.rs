//! Where a loose note can go: the board, a question, the agreements, the points for later.

use crate::engine::view::{FieldView, OptionView};
use crate::model::id::QuestionId;
use crate::model::{Family, LooseNote, StatementCell};

use super::people;
use super::state::OpenCase;

/// Where a loose note goes. Its words stay as they are.
#[derive(Clone, Debug, PartialEq)]
pub enum NotePlace {
    /// *Helpt* or *lastig*: this cell of the board of factors.
    Board(StatementCell),
    /// *Inbreng* or *vraag*: a statement under this question.
    Under(QuestionId),
    /// *Afspraak*.
    Agreement,
    /// *Parkeren*.
    Parked,
    /// *Weg*.
    Gone,
}

/// A line of the board: what it is called, and its domains.
pub type BoardLine<'o> = (&'o OptionView, &'o [OptionView]);

/// The board of factors with its two lines, *helpt* first, where the template has one.
pub fn board(open: &OpenCase) -> Option<(&FieldView, [BoardLine<'_>; 2])> {
    let field = open.field_with("factoren")?;
    let view = field.statements.as_ref()?;
    let row = |code: &str| view.board_rows.iter().find(|row| row.code == code);
    let columns = view.board_columns.as_slice();
    Some((field, [(row("bevorderend")?, columns), (row("belemmerend")?, columns)]))
}

/// Whose voice a note has; the school's while nobody is named.
pub fn family_of(open: &OpenCase, note: &LooseNote) -> Family {
    match &note.voice {
        Some(crate::model::Voice::Seat(seat)) => people::family(open, seat),
        Some(crate::model::Voice::Group(group)) => group.family(),
        None => Family::School,
    }
}

/// The question a question of this family stands under: each has its own.
pub fn for_question<'o>(open: &'o OpenCase, note: &LooseNote) -> Option<&'o FieldView> {
    let concept = match family_of(open, note) {
        Family::Pupil => "hulpvraag_leerling",
        Family::Parents => "hulpvraag_ouders",
        Family::School => "hulpvraag_school",
        Family::Others => "inbreng_anderen",
    };
    open.field_with(concept)
}

/// The questions a note may stand under, the likeliest first: of the step that was open, then the one where this family
/// tells its story, then the others.
pub fn for_input<'o>(open: &'o OpenCase, note: &LooseNote) -> Vec<&'o FieldView> {
    let family = family_of(open, note);
    let told = match family {
        Family::Pupil => "hoor_eigen_woorden",
        Family::Parents => "ouders_beeld",
        Family::School | Family::Others => "inbreng_anderen",
    };
    let told = open.field_with(told).map(|field| &field.id);
    let asks = |field: &&FieldView| {
        let voices = field.statements.as_ref().filter(|view| view.board_rows.is_empty()).map(|view| view.voices.as_slice());
        voices.is_some_and(|voices| voices.is_empty() || voices.contains(&family))
    };
    let questions = open.template.questions().filter_map(|(_, question)| open.view.field(question.id.as_str()));
    let mut found: Vec<&FieldView> = questions.filter(asks).collect();
    found.sort_by_key(|field| (Some(&field.step) != note.step.as_ref(), Some(&field.id) != told));
    found
}
