//! What people at the table are called, and whose voice they have.

use crate::engine::view::FieldView;
use crate::i18n::Words;
use crate::i18n::dates::sentence_start;
use crate::i18n::names::key_of_group;
use crate::model::{Family, Person, Pick, PresenceMode, SeatId, Voice, VoiceGroup};

use super::state::OpenCase;

/// How the table calls a seat: the pupil by first name, others by the name they gave.
pub fn name(open: &OpenCase, seat: &SeatId) -> String {
    if seat == &open.case.pupil {
        return open.view.pupil_name.clone();
    }
    open.case.seat(seat).map(|seat| seat.name.trim().to_owned()).unwrap_or_default()
}

/// The pupil where a line begins with the name: "De leerling" while that is unknown, a name always as it was typed.
pub fn pupil_at_start(open: &OpenCase, words: &Words) -> String {
    let name = &open.view.pupil_name;
    if name == words.get("de-leerling") { sentence_start(name) } else { name.clone() }
}

/// How the table calls a seat in one word, where that is still one person.
pub fn short_name(open: &OpenCase, seat: &SeatId) -> String {
    let full = name(open, seat);
    let first = full.split_whitespace().next().unwrap_or_default().to_owned();
    let same_first =
        |other: &crate::model::Seat| &other.id != seat && other.name.split_whitespace().next().is_some_and(|word| word == first);
    if open.case.seats.iter().any(same_first) { full } else { first }
}

/// Whose voice a seat has.
pub fn family(open: &OpenCase, seat: &SeatId) -> Family {
    open.case.family_of_seat(&open.template, seat)
}

/// What a voice is called, and its family.
pub fn voice(open: &OpenCase, words: &Words, voice: &Voice) -> (String, Family) {
    match voice {
        Voice::Seat(seat) => (short_name(open, seat), family(open, seat)),
        Voice::Group(group) => (words.get(key_of_group(*group)).to_owned(), group.family()),
    }
}

/// The voices a statement of this question may have: who is there of the families asked, and those families as groups.
pub fn voices(open: &OpenCase, words: &Words, field: &FieldView) -> Vec<(Voice, String, Family)> {
    let families = field.statements.as_ref().map(|view| view.voices.as_slice()).unwrap_or_default();
    let is_asked = |family: Family| families.is_empty() || families.contains(&family);
    let meeting = open.current_meeting();
    let is_away = |seat: &SeatId| {
        meeting.and_then(|meeting| meeting.presence_of(seat)).is_some_and(|presence| presence.mode == PresenceMode::Absent)
    };
    let seats = open.case.seats.iter().filter(|seat| !is_away(&seat.id)).map(|seat| Voice::Seat(seat.id.clone()));
    let groups = [VoiceGroup::Parents, VoiceGroup::School, VoiceGroup::Others].map(Voice::Group);
    seats
        .chain(groups)
        .map(|voice| {
            let (name, family) = self::voice(open, words, &voice);
            (voice, name, family)
        })
        .filter(|(_, name, family)| !name.is_empty() && is_asked(*family))
        .collect()
}

/// What someone is called.
pub fn person(open: &OpenCase, words: &Words, person: &Person) -> String {
    match person {
        Person::Seat(seat) => short_name(open, seat),
        Person::Group(group) => words.get(key_of_group(*group)).to_owned(),
        Person::Outside(name) => name.clone(),
    }
}

/// What a role is called: the folder's own name, else the template's, else the words typed.
pub fn role(open: &OpenCase, words: &Words, role: &Pick) -> String {
    match role {
        Pick::Other(typed) => typed.clone(),
        Pick::Code(code) => {
            let own = words.renamed(&format!("rol-{code}")).map(str::to_owned);
            let template = || open.template.role(code).map(|role| role.label.in_language(words.language().code()).to_owned());
            own.or_else(template).unwrap_or_else(|| code.clone())
        }
    }
}
