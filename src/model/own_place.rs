//! What the pupil typed in the pupil's own place, and whether others may see it yet.
//!
//! One rule, also after a crash: **what waits for the pupil's word is nowhere but in the pupil's own place.** It stands in
//! the case, so that no letter is lost; [`Case::as_shown`] is the case as everybody else sees it.

use std::borrow::Cow;

use super::answer::{Answer, Value};
use super::case::Case;

/// What the pupil said about something typed in the pupil's own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPlace {
    /// Nothing yet: it shows nowhere else.
    Waiting,
    /// *Laat zo*: the others may see it.
    MaySee,
}

impl Answer {
    /// Whether something in this answer waits for the pupil's word.
    pub fn waits(&self) -> bool {
        match &self.value {
            Some(Value::Statements(said)) => said.iter().any(|one| one.provenance.own_place == Some(OwnPlace::Waiting)),
            Some(_) => self.provenance.own_place == Some(OwnPlace::Waiting),
            None => false,
        }
    }

    /// Takes out what waits for the pupil's word.
    fn leave_out_what_waits(&mut self) {
        match &mut self.value {
            Some(Value::Statements(said)) => said.retain(|one| one.provenance.own_place != Some(OwnPlace::Waiting)),
            value => *value = None,
        }
    }
}

impl Case {
    /// Whether something waits for the pupil's word.
    pub fn waits_for_pupil(&self) -> bool {
        let of_meetings = self.meetings.iter().flat_map(|meeting| meeting.answers.values().chain(meeting.record.values()));
        self.answers.values().chain(of_meetings).any(Answer::waits)
    }

    /// The case without what waits for the pupil's word: what anybody else may see. Copied only where something waits.
    pub fn as_shown(&self) -> Cow<'_, Self> {
        if !self.waits_for_pupil() {
            return Cow::Borrowed(self);
        }
        let mut shown = self.clone();
        let of_meetings = shown.meetings.iter_mut().flat_map(|m| m.answers.values_mut().chain(m.record.values_mut()));
        for answer in shown.answers.values_mut().chain(of_meetings).filter(|answer| answer.waits()) {
            answer.leave_out_what_waits();
        }
        Cow::Owned(shown)
    }
}
