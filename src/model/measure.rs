//! How much a case holds, against what one may hold ([`limits`]).
//!
//! The loader refuses what is over a limit, so entry must stop there first: every text a case file holds is weighed here,
//! and a part of the case that is new does not compile until it is.

use super::agreement::{Agreement, AgreementWhen, Origin};
use super::answer::{Answer, Missing, Pick, Provenance, Row, Scalar, Statement, StatementCell, Value};
use super::aside::{LooseNote, Parked, Settled};
use super::case::{Case, Header};
use super::consent::{Consent, Giver, Validity};
use super::decision::{Decision, Position, Stance};
use super::edit::EditError;
use super::half_typed::{AgreementDraft, DecisionDraft, HalfTyped, InputDraft};
use super::id::SeatId;
use super::limits;
use super::meeting::{ClockEvent, ClockStep, Meeting, Movement, Presence, StepState, TemplateRef};
use super::participant::{Person, Seat, Voice};
use super::read_back::{LineSource, ReadBackLine, Reply, ReplyAnswer};

/// First line, header and ancestors of a file, in bytes, at most.
const HEAD_BYTES: usize = 16 * 1024;
/// What stands around one text in a file (indent, name, quotes, brackets of what holds it), in bytes, at most.
const AROUND_BYTES: usize = 96;
/// A number written out in full, in bytes, at most.
const NUMBER_BYTES: usize = 400;
/// Kept free of what people write, so that a case full to the brim still goes through its meeting and its steps.
const RESERVED_BYTES: usize = 256 * 1024;

/// How much a case holds of everything that has a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Answers, rows, cells and statements.
    pub values: usize,
    /// People.
    pub seats: usize,
    /// The longest text, in bytes.
    pub longest_text: usize,
    /// Numbers that cannot be reckoned with or written down.
    pub odd_numbers: usize,
    /// The file, in bytes, at most: a little more than it will be.
    pub file_bytes: usize,
}

impl Measure {
    /// Measures `case`.
    pub fn of(case: &Case) -> Self {
        let Case {
            header,
            seats,
            pupil,
            meetings,
            answers,
            agreements,
            consents,
            decisions,
            parked,
            notes,
            read_back,
            half_typed,
        } = case;
        let Header { id: _, code: _, sector: _, status: _, created: _ } = header;
        let mut measure = Self { values: case.value_count(), seats: seats.len(), file_bytes: HEAD_BYTES, ..Self::default() };
        measure.text(pupil.as_str());
        seats.iter().for_each(|seat| measure.seat(seat));
        meetings.iter().for_each(|meeting| measure.meeting(meeting));
        answers.iter().for_each(|(id, answer)| measure.answer(id.as_str(), answer));
        agreements.iter().for_each(|agreement| measure.agreement(agreement));
        consents.iter().for_each(|consent| measure.consent(consent));
        decisions.iter().for_each(|decision| measure.decision(decision));
        parked.iter().for_each(|parked| measure.parked(parked));
        notes.iter().for_each(|note| measure.note(note));
        read_back.iter().for_each(|line| measure.line(line));
        measure.half_typed(half_typed);
        measure
    }

    /// Whether everything is within its limit. What people write (`is_written`) stops a little before the file is full.
    pub fn fits(&self, is_written: bool) -> bool {
        bounds(is_written).iter().all(|(amount, most, _)| amount(self) <= *most)
    }

    /// What is over its limit and was less `before`: a change that makes a full case no fuller is always fine.
    pub fn trouble(&self, before: &Self, is_written: bool) -> Option<EditError> {
        let bounds = bounds(is_written);
        let over = bounds.iter().find(|(amount, most, _)| amount(self) > (*most).max(amount(before)));
        over.map(|(_, _, error)| *error)
    }

    fn text(&mut self, text: &str) {
        self.longest_text = self.longest_text.max(text.len());
        self.file_bytes += AROUND_BYTES + text.len() + text.bytes().map(escape_bytes).sum::<usize>();
    }

    fn plain(&mut self) {
        self.file_bytes += AROUND_BYTES;
    }

    fn number(&mut self, is_odd: bool) {
        self.odd_numbers += usize::from(is_odd);
        self.file_bytes += AROUND_BYTES + NUMBER_BYTES;
    }

    fn seat(&mut self, seat: &Seat) {
        let Seat { id, name, role, organisation, relation, authority: _, contact, wants_invitation: _ } = seat;
        self.text(id.as_str());
        self.plain();
        [name, organisation, contact].into_iter().for_each(|text| self.text(text));
        self.pick(role);
        relation.iter().for_each(|pick| self.pick(pick));
    }

    fn meeting(&mut self, meeting: &Meeting) {
        let Meeting {
            id,
            template,
            status: _,
            planned_minutes: _,
            started: _,
            closed: _,
            presence,
            answers,
            step_states,
            clock,
            movements,
            record,
            agreements,
            left_open: _,
            released: _,
        } = meeting;
        let TemplateRef { id: template, version: _, hash } = template;
        [id.as_str(), template.as_str(), hash.as_str()].into_iter().for_each(|text| self.text(text));
        (0..6).for_each(|_status_minutes_reason_and_moments| self.plain());
        clock.iter().for_each(|event| self.clock(event));
        movements.iter().for_each(|movement| self.movement(movement));
        record.iter().for_each(|(id, answer)| self.answer(id.as_str(), answer));
        agreements.iter().for_each(|agreement| self.agreement(agreement));
        presence.iter().for_each(|presence| self.presence(presence));
        answers.iter().for_each(|(id, answer)| self.answer(id.as_str(), answer));
        for (id, state) in step_states {
            self.text(id.as_str());
            match state {
                StepState::NotApplicable(reason) => self.text(reason),
                StepState::Done | StepState::Postponed | StepState::InDoubt => {}
            }
        }
    }

    fn presence(&mut self, presence: &Presence) {
        let Presence { seat, mode: _, from: _, until: _, functions, note, sees_screen: _, listens_along } = presence;
        self.text(seat.as_str());
        self.text(note);
        self.text(listens_along);
        self.plain();
        functions.iter().for_each(|_function| self.plain());
        self.plain();
    }

    fn answer(&mut self, id: &str, answer: &Answer) {
        let Answer { value, note, provenance } = answer;
        self.text(id);
        self.text(note);
        self.provenance(provenance);
        match value {
            Some(Value::Scalar(scalar)) => self.scalar(scalar),
            Some(Value::Rows(rows)) => rows.iter().for_each(|row| self.row(row)),
            Some(Value::Statements(statements)) => statements.iter().for_each(|statement| self.statement(statement)),
            None => {}
        }
    }

    fn row(&mut self, row: &Row) {
        let Row { id, preset, cells, note, provenance } = row;
        self.text(id.as_str());
        self.text(note);
        preset.iter().for_each(|code| self.text(code));
        self.provenance(provenance);
        for (column, cell) in cells {
            self.text(column.as_str());
            self.scalar(cell);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        let Statement { id, text, voice, verbatim: _, source: _, cell, on_paper: _, note, provenance } = statement;
        [id.as_str(), text.as_str(), note.as_str()].into_iter().for_each(|text| self.text(text));
        self.provenance(provenance);
        self.plain();
        self.voice(voice.as_ref());
        if let Some(StatementCell { column, row }) = cell {
            self.text(column);
            self.text(row);
        }
    }

    fn provenance(&mut self, provenance: &Provenance) {
        let Provenance { set_in, confirmed_in, lapsed: _, own_place: _ } = provenance;
        set_in.iter().chain(confirmed_in).for_each(|meeting| self.text(meeting.as_str()));
    }

    fn scalar(&mut self, scalar: &Scalar) {
        match scalar {
            Scalar::Text(text) | Scalar::Draft(text) | Scalar::Missing(Missing::NotApplicable(text)) => self.text(text),
            Scalar::Missing(Missing::FindOut(agreement)) => self.text(agreement.as_str()),
            Scalar::Missing(Missing::NotYetKnown | Missing::NotAsked | Missing::NotShared) => self.plain(),
            Scalar::Number(number) => self.number(!number.is_finite()),
            Scalar::Scale(scale) => self.number(*scale > 10),
            Scalar::Date(_) | Scalar::PartialDate(_) | Scalar::Time(_) | Scalar::YesNo(_) => self.plain(),
            Scalar::Choice(pick) => self.pick(pick),
            Scalar::Choices(picks) => picks.iter().for_each(|pick| self.pick(pick)),
            Scalar::Persons(persons) => persons.iter().for_each(|person| self.person(person)),
            Scalar::Links(rows) => rows.iter().for_each(|row| self.text(row.as_str())),
        }
    }

    fn pick(&mut self, pick: &Pick) {
        match pick {
            Pick::Code(text) | Pick::Other(text) => self.text(text),
        }
    }

    fn person(&mut self, person: &Person) {
        match person {
            Person::Seat(seat) => self.text(seat.as_str()),
            Person::Outside(name) => self.text(name),
            Person::Group(_) => self.plain(),
        }
    }

    fn voice(&mut self, voice: Option<&Voice>) {
        match voice {
            Some(Voice::Seat(seat)) => self.text(seat.as_str()),
            Some(Voice::Group(_)) | None => self.plain(),
        }
    }

    fn clock(&mut self, event: &ClockEvent) {
        let ClockEvent { id, at: _, what } = event;
        self.text(id.as_str());
        self.plain();
        match what {
            ClockStep::Enter(block) => self.text(block.as_str()),
            ClockStep::Begin | ClockStep::Pause | ClockStep::Resume | ClockStep::Extra { .. } => self.plain(),
        }
    }

    fn movement(&mut self, movement: &Movement) {
        let Movement { id, seat, at: _, kind: _ } = movement;
        self.text(id.as_str());
        self.text(seat.as_str());
        self.plain();
    }

    fn decision(&mut self, decision: &Decision) {
        let Decision { id, made_in, at: _, step, option, text, present, positions, put_to } = decision;
        [id.as_str(), made_in.as_str(), text.as_str()].into_iter().for_each(|text| self.text(text));
        self.plain();
        step.iter().for_each(|step| self.text(step.as_str()));
        if let Some((question, row)) = option {
            self.text(question.as_str());
            self.text(row.as_str());
        }
        present.iter().chain(put_to).for_each(|seat| self.text(seat.as_str()));
        positions.iter().for_each(|Position { seat, stance }| self.stance(seat, stance));
    }

    fn stance(&mut self, seat: &SeatId, stance: &Stance) {
        self.text(seat.as_str());
        match stance {
            Stance::WithRemark(words) | Stance::Disagrees(words) => self.text(words),
            Stance::Agrees => self.plain(),
        }
    }

    fn half_typed(&mut self, typed: &HalfTyped) {
        let HalfTyped { line: _, input, agreement, parked, decision } = typed;
        let InputDraft { text: input, is_pasted: _, is_chat: _ } = input;
        let AgreementDraft { line, who, what, when } = agreement;
        let DecisionDraft { text, option, stances, about } = decision;
        (0..4).for_each(|_line_and_marks| self.plain());
        [input, parked, line, text].into_iter().for_each(|text| self.text(text));
        [who, what, when].into_iter().flatten().for_each(|text| self.text(text));
        option.iter().for_each(|(question, row)| [question.as_str(), row.as_str()].into_iter().for_each(|text| self.text(text)));
        stances.iter().for_each(|(seat, stance)| self.stance(seat, stance));
        about.iter().for_each(|seat| self.text(seat.as_str()));
    }

    fn parked(&mut self, parked: &Parked) {
        let Parked { id, made_in, at: _, text, by, step, settled } = parked;
        [id.as_str(), made_in.as_str(), text.as_str()].into_iter().for_each(|text| self.text(text));
        self.plain();
        self.voice(by.as_ref());
        step.iter().for_each(|step| self.text(step.as_str()));
        match settled {
            Some(Settled::Agreed(agreement)) => self.text(agreement.as_str()),
            Some(Settled::Discussed | Settled::Dropped) | None => self.plain(),
        }
    }

    fn note(&mut self, note: &LooseNote) {
        let LooseNote { id, made_in, at: _, text, voice, verbatim: _, source: _, step } = note;
        [id.as_str(), made_in.as_str(), text.as_str()].into_iter().for_each(|text| self.text(text));
        self.plain();
        self.voice(voice.as_ref());
        step.iter().for_each(|step| self.text(step.as_str()));
    }

    fn line(&mut self, line: &ReadBackLine) {
        let ReadBackLine { id, made_in, text, source, closing_of, replies } = line;
        [id.as_str(), made_in.as_str(), text.as_str()].into_iter().for_each(|text| self.text(text));
        closing_of.iter().for_each(|seat| self.text(seat.as_str()));
        match source {
            Some(LineSource::Question(question)) => self.text(question.as_str()),
            Some(LineSource::Row(question, row)) => {
                self.text(question.as_str());
                self.text(row.as_str());
            }
            Some(LineSource::Agreement(agreement)) => self.text(agreement.as_str()),
            Some(LineSource::Decision(decision)) => self.text(decision.as_str()),
            Some(LineSource::Parked(parked)) => self.text(parked.as_str()),
            Some(LineSource::ComingDays) | None => self.plain(),
        }
        for Reply { by, at: _, answer } in replies {
            self.voice(Some(by));
            self.plain();
            match answer {
                ReplyAnswer::Otherwise(words) | ReplyAnswer::Remark(words) => self.text(words),
                ReplyAnswer::Yes | ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. } => self.plain(),
            }
        }
    }

    fn agreement(&mut self, agreement: &Agreement) {
        let Agreement { id, who, what, when, status: _, made_in, origin, note } = agreement;
        [id.as_str(), what.as_str(), note.as_str()].into_iter().for_each(|text| self.text(text));
        self.plain();
        who.iter().for_each(|person| self.person(person));
        made_in.iter().for_each(|meeting| self.text(meeting.as_str()));
        match when {
            AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) => self.text(words),
            AgreementWhen::Date(_) | AgreementWhen::Open => self.plain(),
        }
        match origin {
            Some(Origin::Step(step) | Origin::Later(step)) => self.text(step.as_str()),
            Some(Origin::Question(question)) => self.text(question.as_str()),
            None => {}
        }
    }

    fn consent(&mut self, consent: &Consent) {
        let Consent { id, party, topics, words, direction: _, purpose, validity, givers } = consent;
        [id.as_str(), words.as_str(), purpose.as_str()].into_iter().for_each(|text| self.text(text));
        self.plain();
        self.person(party);
        topics.iter().for_each(|topic| self.text(topic.as_str()));
        match validity {
            Validity::Draft(words) => self.text(words),
            Validity::MeetingOnly(meeting) => self.text(meeting.as_str()),
            Validity::Until(_) | Validity::Unstated => self.plain(),
        }
        for Giver { person, given_on: _, withdrawn_on: _ } in givers {
            self.person(person);
            self.plain();
            self.plain();
        }
    }
}

/// What is measured, how much of it there may be, and what is said of more.
type Bound = (fn(&Measure) -> usize, usize, EditError);

fn bounds(is_written: bool) -> [Bound; 5] {
    let file = usize::try_from(limits::MAX_FILE_BYTES).unwrap_or(usize::MAX);
    let file = if is_written { file.saturating_sub(RESERVED_BYTES) } else { file };
    [
        (|measure| measure.odd_numbers, 0, EditError::NotANumber),
        (|measure| measure.longest_text, limits::MAX_TEXT_BYTES, EditError::TextTooLong),
        (|measure| measure.seats, limits::MAX_SEATS, EditError::TooManySeats),
        (|measure| measure.values, limits::MAX_ANSWERS, EditError::CaseFull),
        (|measure| measure.file_bytes, file, EditError::CaseTooLarge),
    ]
}

/// What a byte may take in a file beyond itself: because its character is written as an escape, or asks for one more mark
/// at either end. The last six begin characters of which only some steer the display (see `text::steers_display`); they
/// count as if all did, so that a case of millions of letters is weighed in no time.
fn escape_bytes(byte: u8) -> usize {
    match byte {
        b'\n' | b'\t' => 0,
        b'"' | b'\\' => 1,
        b'#' => 2,
        0..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF | 0xF3 => 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::steers_display;

    #[test]
    fn every_character_a_file_escapes_is_counted_as_one() {
        let is_escaped =
            |c: &char| (c.is_control() && !"\n\t".contains(*c)) || steers_display(*c) || "\u{2028}\u{2029}".contains(*c);
        for c in (0..=0x10_FFFF).filter_map(char::from_u32).filter(is_escaped) {
            let mut bytes = [0; 4];
            let reckoned = c.len_utf8() + c.encode_utf8(&mut bytes).bytes().map(escape_bytes).sum::<usize>();
            assert!(reckoned >= c.escape_unicode().count(), "{}", c.escape_unicode());
        }
    }
}
