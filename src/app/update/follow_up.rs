//! What a follow-up meeting says about what stands there from last time: it still holds, or no longer. That it changed is
//! said by changing it.

use crate::app::state::OpenCase;
use crate::engine::earlier::Held;
use crate::model::{Answer, AnswerSlot, Edit, ListEdit, Provenance, Row, Statement, Value};

/// It still holds; nothing when that was said already, or when it is of this meeting.
pub(super) fn still(open: &OpenCase, held: &Held) -> Option<Edit> {
    with_provenance(open, held, |known| said_again(open, known))
}

/// It no longer holds. That it does again is said in this meeting, so it is confirmed here too.
pub(super) fn lapsed(open: &OpenCase, held: &Held, lapsed: bool) -> Option<Edit> {
    with_provenance(open, held, |known| match lapsed {
        true => Provenance { lapsed: true, ..known.clone() },
        false => said_again(open, known),
    })
}

/// What is of this meeting needs nobody to confirm it.
fn said_again(open: &OpenCase, known: &Provenance) -> Provenance {
    let is_ours = known.set_in.as_ref() == Some(&open.meeting);
    let confirmed_in = if is_ours { known.confirmed_in.clone() } else { Some(open.meeting.clone()) };
    Provenance { confirmed_in, lapsed: false, ..known.clone() }
}

/// The same words with another provenance. Only answers of the case have one that outlives a meeting.
fn with_provenance(open: &OpenCase, held: &Held, change: impl Fn(&Provenance) -> Provenance) -> Option<Edit> {
    let slot = super::change::slot(open, held.question().clone());
    let answer = slot.get(&open.case).filter(|_| slot.meeting.is_none())?;
    let changed = |known: &Provenance| Some(change(known)).filter(|changed| changed != known);
    match held {
        Held::Answer(_) => {
            let provenance = changed(&answer.provenance)?;
            Some(Edit::Answer { slot: slot.clone(), answer: Some(Answer { provenance, ..answer.clone() }) })
        }
        Held::Row(_, id) => {
            let row = answer.value.as_ref().map(Value::rows)?.iter().find(|row| &row.id == id)?;
            Some(row_edit(slot.clone(), Row { provenance: changed(&row.provenance)?, ..row.clone() }))
        }
        Held::Statement(_, id) => {
            let said = answer.value.as_ref().map(Value::statements)?.iter().find(|one| &one.id == id)?;
            let item = Statement { provenance: changed(&said.provenance)?, ..said.clone() };
            Some(Edit::Statement { slot: slot.clone(), edit: ListEdit::Replace { item } })
        }
    }
}

fn row_edit(slot: AnswerSlot, item: Row) -> Edit {
    Edit::Row { slot, edit: ListEdit::Replace { item } }
}
