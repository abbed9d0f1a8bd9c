//! What people call the things a change is about: "Doel 2", "Samira", "Wat brengt ons bij elkaar?".

use crate::i18n::names::{key_of_target, key_of_verb};
use crate::i18n::{Words, dates};
use crate::model::{AnswerSlot, Target, Undone, Value};

use super::state::OpenCase;

/// Longest label quoted in a sentence, in characters.
const MAX_LABEL_CHARS: usize = 60;

/// A change in words, "Doel 2 gewijzigd".
pub fn name_of(open: &OpenCase, words: &Words, undone: &Undone) -> String {
    let what = undone.target.as_ref().map(|target| name_of_target(open, words, target)).unwrap_or_default();
    // Nobody "adds" a person by saying that they came in.
    if matches!(undone.target, Some(Target::Movement(..))) {
        return what;
    }
    words.with(key_of_verb(undone.verb), &[("wat", what.into())])
}

/// What a change is about, in words.
pub fn name_of_target(open: &OpenCase, words: &Words, target: &Target) -> String {
    let own = match target {
        Target::Answer(slot) => label(open, slot),
        Target::Row(slot, row) | Target::Cell(slot, row, _) => open.view.field(slot.question.as_str()).and_then(|field| {
            let rows = field.rows.as_ref()?;
            let stored = slot.get(&open.case).and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default();
            let at = stored.iter().position(|known| &known.id == row)?;
            let preset = rows.rows.iter().find(|known| &known.id == row).and_then(|known| known.preset_label.clone());
            Some(preset.unwrap_or_else(|| format!("{} {}", dates::sentence_start(&rows.item), at + 1)))
        }),
        Target::Statement(slot, _) => label(open, slot),
        Target::Seat(seat) | Target::Presence(_, seat) => Some(super::people::name(open, seat)).filter(|name| !name.is_empty()),
        Target::Step(_, step) => open.view.step(step.as_str()).map(|step| step.title.clone()),
        Target::Agreement(id) => {
            let at = open.case.agreements.iter().position(|agreement| &agreement.id == id);
            at.map(|at| format!("{} {}", words.get(key_of_target(target)), at + 1))
        }
        Target::ReadBack(id) => {
            let at = open.read_back_lines().position(|line| &line.id == id);
            at.map(|at| words.with("terug-zin-nummer", &[("nummer", (at + 1).to_string().into())]))
        }
        Target::Movement(meeting, event) => {
            let movements = open.case.meeting(meeting).map(|meeting| meeting.movements.as_slice()).unwrap_or_default();
            let moved = movements.iter().find(|movement| &movement.id == event);
            moved.map(|movement| super::people::name(open, &movement.seat)).filter(|name| !name.is_empty())
        }
        Target::Decision(_)
        | Target::Parked(_)
        | Target::Note(_)
        | Target::Clock(..)
        | Target::PlannedMinutes(_)
        | Target::Consent(_)
        | Target::Meeting(_)
        | Target::Status
        | Target::Template(_)
        | Target::Content => None,
    };
    own.unwrap_or_else(|| words.get(key_of_target(target)).to_owned())
}

fn label(open: &OpenCase, slot: &AnswerSlot) -> Option<String> {
    let label = &open.view.field(slot.question.as_str())?.label;
    if label.chars().count() <= MAX_LABEL_CHARS {
        return Some(label.clone());
    }
    let cut: String = label.chars().take(MAX_LABEL_CHARS).collect();
    Some(format!("{}…", cut.trim_end()))
}
