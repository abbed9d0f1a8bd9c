//! Where caught words go: by their sign and by whose words they are, found by concept and never by question.

use crate::app::state::OpenCase;
use crate::model::id::QuestionId;
use crate::model::{Family, StatementCell, Voice};

use super::{Sign, family};

/// The factor board, and its places: whose domain, and what helps or is hard (domain 4.9).
const BOARD: &str = "factoren";
const HELPS: &str = "bevorderend";
const HARD: &str = "belemmerend";

/// A place for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The question.
    pub question: QuestionId,
    /// The cell of its board, where it has one.
    pub cell: Option<StatementCell>,
    /// Key of what is said when words went there.
    pub said: &'static str,
}

/// Where a sign brings words of this voice; `None` where this template has no such place now.
pub fn place_of(open: &OpenCase, sign: Sign, voice: Option<&Voice>) -> Option<Place> {
    let family = voice.map(|voice| family(open, voice));
    let (concept, kind, said) = match (sign, family) {
        (Sign::Helps, _) => (BOARD, Some(HELPS), "vangst-helpt"),
        (Sign::Hard, _) => (BOARD, Some(HARD), "vangst-lastig"),
        (Sign::Question, Some(Family::Pupil)) => ("hulpvraag_leerling", None, "vangst-vraag"),
        (Sign::Question, Some(Family::Parents)) => ("hulpvraag_ouders", None, "vangst-vraag"),
        (Sign::Question, Some(Family::School)) => ("hulpvraag_school", None, "vangst-vraag"),
        (Sign::Question, Some(Family::Others)) => ("inbreng_anderen", None, "vangst-vraag"),
        (Sign::Question, None) | (Sign::Agreement, _) => return None,
    };
    let question = open.template.with_concept(concept).next()?;
    let view = open.view.field(question.id.as_str())?.statements.as_ref()?;
    let Some(row) = kind else { return Some(Place { question: question.id.clone(), cell: None, said }) };
    let column = match family {
        Some(Family::Parents) => "thuis",
        Some(Family::School) => "onderwijs",
        Some(Family::Pupil | Family::Others) | None => "kind",
    };
    let has_place = view.board_columns.iter().any(|one| one.code == column) && view.board_rows.iter().any(|one| one.code == row);
    let cell = StatementCell { column: column.to_owned(), row: row.to_owned() };
    has_place.then(|| Place { question: question.id.clone(), cell: Some(cell), said })
}
