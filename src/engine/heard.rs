//! Who has not been heard yet in a meeting: names for the chair, never a count of who spoke how much.

use std::collections::BTreeMap;

use crate::model::id::{QuestionId, SeatId};
use crate::model::template::Template;
use crate::model::{Answer, Case, Family, Function, Meeting, OwnPlace, Person, Statement, Value, Voice, VoiceGroup};

/// Who of `here` said nothing that stands in the case from this meeting: no statement, loose note, parked point, agreement
/// or stance on a decision. In the order of `here`.
///
/// While nobody was heard at all the talking has not begun, and nobody is named. Who speaks as a group is heard with it. The
/// chair asks, and who came to listen is not asked: they are never named.
pub fn not_heard(template: &Template, case: &Case, meeting: &Meeting, here: &[SeatId]) -> Vec<SeatId> {
    let heard = Heard::of(case, meeting);
    let is_asked = |seat: &&SeatId| {
        let functions = meeting.presence_of(seat).map(|presence| presence.functions.as_slice()).unwrap_or_default();
        !functions.iter().any(|function| matches!(function, Function::Chair | Function::Listener))
    };
    let asked: Vec<&SeatId> = here.iter().filter(is_asked).collect();
    let silent: Vec<SeatId> =
        asked.iter().filter(|seat| !heard.holds(seat, case.family_of_seat(template, seat))).map(|seat| (*seat).clone()).collect();
    if silent.len() == asked.len() { Vec::new() } else { silent }
}

/// Seats and groups that said something.
#[derive(Default)]
struct Heard<'c> {
    seats: Vec<&'c SeatId>,
    groups: Vec<VoiceGroup>,
}

impl<'c> Heard<'c> {
    fn of(case: &'c Case, meeting: &'c Meeting) -> Self {
        let mut heard = Self::default();
        // Nobody heard what still waits in the pupil's own place.
        let waits = |one: &Statement| one.provenance.own_place == Some(OwnPlace::Waiting);
        let is_from_here =
            |one: &&Statement| one.provenance.set_in.as_ref() == Some(&meeting.id) && !one.text.trim().is_empty() && !waits(one);
        for statement in said(&case.answers).chain(said(&meeting.answers)).filter(is_from_here) {
            heard.voice(statement.voice.as_ref());
        }
        for note in case.notes.iter().filter(|note| note.made_in == meeting.id) {
            heard.voice(note.voice.as_ref());
        }
        for parked in case.parked.iter().filter(|parked| parked.made_in == meeting.id) {
            heard.voice(parked.by.as_ref());
        }
        for agreement in case.agreements.iter().filter(|agreement| agreement.made_in.as_ref() == Some(&meeting.id)) {
            for person in &agreement.who {
                match person {
                    Person::Seat(seat) => heard.seats.push(seat),
                    Person::Group(group) => heard.groups.push(*group),
                    Person::Outside(_) => {}
                }
            }
        }
        for decision in case.decisions.iter().filter(|decision| decision.made_in == meeting.id) {
            heard.seats.extend(decision.positions.iter().map(|position| &position.seat));
        }
        heard
    }

    fn voice(&mut self, voice: Option<&'c Voice>) {
        match voice {
            Some(Voice::Seat(seat)) => self.seats.push(seat),
            Some(Voice::Group(group)) => self.groups.push(*group),
            None => {}
        }
    }

    fn holds(&self, seat: &SeatId, family: Family) -> bool {
        self.seats.contains(&seat) || self.groups.iter().any(|group| group.family() == family)
    }
}

fn said(answers: &BTreeMap<QuestionId, Answer>) -> impl Iterator<Item = &Statement> {
    answers.values().filter_map(|answer| answer.value.as_ref()).flat_map(Value::statements)
}
