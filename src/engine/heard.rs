//! Who has not been heard yet in a meeting: names for the chair, never a count of who spoke how much.
//!
//! Only somebody's own words count. Who was given a task, or said *ja* with all the others, was not heard by that.

use std::collections::BTreeMap;

use crate::model::id::{QuestionId, SeatId};
use crate::model::template::Template;
use crate::model::{Answer, Case, Family, Function, Meeting, OwnPlace, ReplyAnswer, Stance, Statement, Value, Voice, VoiceGroup};

/// Who of `here` said nothing in own words that stands in the case from this meeting: no statement, loose note or parked point,
/// no remark or other opinion beside a decision, none beside a line that was read back, and, for the pupil, no answer from the
/// own place that others may see. In the order of `here`.
///
/// A bare *mee eens* or *ja*, *wil erover nadenken* and *reageert later* are no words of one's own, and neither is an agreement
/// that somebody was given.
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
            |one: &&Statement| one.provenance.set_in.as_ref() == Some(&meeting.id) && is_said(&one.text) && !waits(one);
        for statement in said(&case.answers).chain(said(&meeting.answers)).filter(is_from_here) {
            heard.voice(statement.voice.as_ref());
        }
        for note in case.notes.iter().filter(|note| note.made_in == meeting.id) {
            heard.voice(note.voice.as_ref());
        }
        for parked in case.parked.iter().filter(|parked| parked.made_in == meeting.id) {
            heard.voice(parked.by.as_ref());
        }
        for decision in case.decisions.iter().filter(|decision| decision.made_in == meeting.id) {
            let speaks = decision.positions.iter().filter(|position| match &position.stance {
                Stance::Agrees => false,
                Stance::WithRemark(words) | Stance::Disagrees(words) => is_said(words),
            });
            heard.seats.extend(speaks.map(|position| &position.seat));
        }
        for line in case.read_back.iter().filter(|line| line.made_in == meeting.id) {
            let speaks = line.replies.iter().filter(|reply| match &reply.answer {
                ReplyAnswer::Yes | ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. } => false,
                ReplyAnswer::Otherwise(words) | ReplyAnswer::Remark(words) => is_said(words),
            });
            for reply in speaks {
                heard.voice(Some(&reply.by));
            }
        }
        if case.answers.values().chain(meeting.answers.values()).any(|answer| is_from_own_place(answer, meeting)) {
            heard.seats.push(&case.pupil);
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

fn is_said(words: &str) -> bool {
    !words.trim().is_empty()
}

/// A mark or a face that the pupil gave in the own place and that others may see.
fn is_from_own_place(answer: &Answer, meeting: &Meeting) -> bool {
    let is_shown = answer.provenance.own_place == Some(OwnPlace::MaySee) && !answer.provenance.lapsed;
    is_shown && answer.provenance.set_in.as_ref() == Some(&meeting.id) && answer.value.is_some()
}

fn said(answers: &BTreeMap<QuestionId, Answer>) -> impl Iterator<Item = &Statement> {
    answers.values().filter_map(|answer| answer.value.as_ref()).flat_map(Value::statements)
}
