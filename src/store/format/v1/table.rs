//! What happens around the table, in the file: the clock, who came and went, decisions, points for later, loose notes and
//! what was read back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answer::Voice;
use super::is_default;
use super::plain::{ExtraFrom, MovementKind, Source};
use crate::model::{self, Moment};
use crate::store::format::words::Words;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClockEvent {
    id: Words,
    at: Moment,
    what: ClockStep,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum ClockStep {
    Begin,
    Enter(Words),
    Pause,
    Resume,
    Extra { minutes: u16, from: ExtraFrom },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Movement {
    id: Words,
    seat: Words,
    at: Moment,
    kind: MovementKind,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    id: Words,
    made_in: Words,
    at: Moment,
    #[serde(default, skip_serializing_if = "is_default")]
    step: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    option: Option<(Words, Words)>,
    #[serde(default, skip_serializing_if = "is_default")]
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    present: Vec<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    positions: Vec<Position>,
    #[serde(default, skip_serializing_if = "is_default")]
    put_to: Vec<Words>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Position {
    seat: Words,
    stance: Stance,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Stance {
    Agrees,
    WithRemark(Words),
    Disagrees(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Parked {
    id: Words,
    made_in: Words,
    at: Moment,
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    by: Option<Voice>,
    #[serde(default, skip_serializing_if = "is_default")]
    step: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    settled: Option<Settled>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Settled {
    Discussed,
    Agreed(Words),
    Dropped,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LooseNote {
    id: Words,
    made_in: Words,
    at: Moment,
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    voice: Option<Voice>,
    #[serde(default, skip_serializing_if = "is_default")]
    verbatim: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    source: Source,
    #[serde(default, skip_serializing_if = "is_default")]
    step: Option<Words>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadBackLine {
    id: Words,
    made_in: Words,
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    source: Option<LineSource>,
    #[serde(default, skip_serializing_if = "is_default")]
    closing_of: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    replies: Vec<Reply>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum LineSource {
    ComingDays,
    Question(Words),
    Row(Words, Words),
    Agreement(Words),
    Decision(Words),
    Parked(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    by: Voice,
    at: Moment,
    answer: ReplyAnswer,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum ReplyAnswer {
    Yes,
    Otherwise(Words),
    ThinkingAbout,
    Later(Option<NaiveDate>),
    Remark(Words),
}

fn steps(step: Option<Words>) -> Option<model::StepId> {
    step.map(|step| model::StepId::new(step.0))
}

fn seats(seats: Vec<Words>) -> Vec<model::SeatId> {
    seats.into_iter().map(|seat| model::SeatId::new(seat.0)).collect()
}

impl From<ClockEvent> for model::ClockEvent {
    fn from(event: ClockEvent) -> Self {
        let what = match event.what {
            ClockStep::Begin => model::ClockStep::Begin,
            ClockStep::Enter(block) => model::ClockStep::Enter(model::BlockId::new(block.0)),
            ClockStep::Pause => model::ClockStep::Pause,
            ClockStep::Resume => model::ClockStep::Resume,
            ClockStep::Extra { minutes, from } => model::ClockStep::Extra { minutes, from: from.into() },
        };
        Self { id: model::EventId::new(event.id.0), at: event.at, what }
    }
}

impl From<&model::ClockEvent> for ClockEvent {
    fn from(event: &model::ClockEvent) -> Self {
        let model::ClockEvent { id, at, what } = event;
        let what = match what {
            model::ClockStep::Begin => ClockStep::Begin,
            model::ClockStep::Enter(block) => ClockStep::Enter(block.as_str().into()),
            model::ClockStep::Pause => ClockStep::Pause,
            model::ClockStep::Resume => ClockStep::Resume,
            model::ClockStep::Extra { minutes, from } => ClockStep::Extra { minutes: *minutes, from: (*from).into() },
        };
        Self { id: id.as_str().into(), at: *at, what }
    }
}

impl From<Movement> for model::Movement {
    fn from(movement: Movement) -> Self {
        Self {
            id: model::EventId::new(movement.id.0),
            seat: model::SeatId::new(movement.seat.0),
            at: movement.at,
            kind: movement.kind.into(),
        }
    }
}

impl From<&model::Movement> for Movement {
    fn from(movement: &model::Movement) -> Self {
        let model::Movement { id, seat, at, kind } = movement;
        Self { id: id.as_str().into(), seat: seat.as_str().into(), at: *at, kind: (*kind).into() }
    }
}

impl From<Position> for model::Position {
    fn from(position: Position) -> Self {
        let stance = match position.stance {
            Stance::Agrees => model::Stance::Agrees,
            Stance::WithRemark(words) => model::Stance::WithRemark(words.0),
            Stance::Disagrees(words) => model::Stance::Disagrees(words.0),
        };
        Self { seat: model::SeatId::new(position.seat.0), stance }
    }
}

impl From<&model::Position> for Position {
    fn from(position: &model::Position) -> Self {
        let model::Position { seat, stance } = position;
        let stance = match stance {
            model::Stance::Agrees => Stance::Agrees,
            model::Stance::WithRemark(words) => Stance::WithRemark(words.as_str().into()),
            model::Stance::Disagrees(words) => Stance::Disagrees(words.as_str().into()),
        };
        Self { seat: seat.as_str().into(), stance }
    }
}

impl From<Decision> for model::Decision {
    fn from(decision: Decision) -> Self {
        Self {
            id: model::DecisionId::new(decision.id.0),
            made_in: model::MeetingId::new(decision.made_in.0),
            at: decision.at,
            step: steps(decision.step),
            option: decision.option.map(|(question, row)| (model::QuestionId::new(question.0), model::RowId::new(row.0))),
            text: decision.text.0,
            present: seats(decision.present),
            positions: decision.positions.into_iter().map(Into::into).collect(),
            put_to: seats(decision.put_to),
        }
    }
}

impl From<&model::Decision> for Decision {
    fn from(decision: &model::Decision) -> Self {
        let model::Decision { id, made_in, at, step, option, text, present, positions, put_to } = decision;
        Self {
            id: id.as_str().into(),
            made_in: made_in.as_str().into(),
            at: *at,
            step: step.as_ref().map(|step| step.as_str().into()),
            option: option.as_ref().map(|(question, row)| (question.as_str().into(), row.as_str().into())),
            text: text.as_str().into(),
            present: present.iter().map(|seat| seat.as_str().into()).collect(),
            positions: positions.iter().map(Into::into).collect(),
            put_to: put_to.iter().map(|seat| seat.as_str().into()).collect(),
        }
    }
}

impl From<Parked> for model::Parked {
    fn from(parked: Parked) -> Self {
        Self {
            id: model::ParkedId::new(parked.id.0),
            made_in: model::MeetingId::new(parked.made_in.0),
            at: parked.at,
            text: parked.text.0,
            by: parked.by.map(Into::into),
            step: steps(parked.step),
            settled: parked.settled.map(|settled| match settled {
                Settled::Discussed => model::Settled::Discussed,
                Settled::Agreed(agreement) => model::Settled::Agreed(model::AgreementId::new(agreement.0)),
                Settled::Dropped => model::Settled::Dropped,
            }),
        }
    }
}

impl From<&model::Parked> for Parked {
    fn from(parked: &model::Parked) -> Self {
        let model::Parked { id, made_in, at, text, by, step, settled } = parked;
        Self {
            id: id.as_str().into(),
            made_in: made_in.as_str().into(),
            at: *at,
            text: text.as_str().into(),
            by: by.as_ref().map(Into::into),
            step: step.as_ref().map(|step| step.as_str().into()),
            settled: settled.as_ref().map(|settled| match settled {
                model::Settled::Discussed => Settled::Discussed,
                model::Settled::Agreed(agreement) => Settled::Agreed(agreement.as_str().into()),
                model::Settled::Dropped => Settled::Dropped,
            }),
        }
    }
}

impl From<LooseNote> for model::LooseNote {
    fn from(note: LooseNote) -> Self {
        Self {
            id: model::NoteId::new(note.id.0),
            made_in: model::MeetingId::new(note.made_in.0),
            at: note.at,
            text: note.text.0,
            voice: note.voice.map(Into::into),
            verbatim: note.verbatim,
            source: note.source.into(),
            step: steps(note.step),
        }
    }
}

impl From<&model::LooseNote> for LooseNote {
    fn from(note: &model::LooseNote) -> Self {
        let model::LooseNote { id, made_in, at, text, voice, verbatim, source, step } = note;
        Self {
            id: id.as_str().into(),
            made_in: made_in.as_str().into(),
            at: *at,
            text: text.as_str().into(),
            voice: voice.as_ref().map(Into::into),
            verbatim: *verbatim,
            source: (*source).into(),
            step: step.as_ref().map(|step| step.as_str().into()),
        }
    }
}

impl From<ReadBackLine> for model::ReadBackLine {
    fn from(line: ReadBackLine) -> Self {
        let source = |source: LineSource| match source {
            LineSource::ComingDays => model::LineSource::ComingDays,
            LineSource::Question(question) => model::LineSource::Question(model::QuestionId::new(question.0)),
            LineSource::Row(question, row) => {
                model::LineSource::Row(model::QuestionId::new(question.0), model::RowId::new(row.0))
            }
            LineSource::Agreement(agreement) => model::LineSource::Agreement(model::AgreementId::new(agreement.0)),
            LineSource::Decision(decision) => model::LineSource::Decision(model::DecisionId::new(decision.0)),
            LineSource::Parked(parked) => model::LineSource::Parked(model::ParkedId::new(parked.0)),
        };
        let reply = |reply: Reply| model::Reply {
            by: reply.by.into(),
            at: reply.at,
            answer: match reply.answer {
                ReplyAnswer::Yes => model::ReplyAnswer::Yes,
                ReplyAnswer::Otherwise(words) => model::ReplyAnswer::Otherwise(words.0),
                ReplyAnswer::ThinkingAbout => model::ReplyAnswer::ThinkingAbout,
                ReplyAnswer::Later(before) => model::ReplyAnswer::Later { before },
                ReplyAnswer::Remark(words) => model::ReplyAnswer::Remark(words.0),
            },
        };
        Self {
            id: model::LineId::new(line.id.0),
            made_in: model::MeetingId::new(line.made_in.0),
            text: line.text.0,
            source: line.source.map(source),
            closing_of: line.closing_of.map(|seat| model::SeatId::new(seat.0)),
            replies: line.replies.into_iter().map(reply).collect(),
        }
    }
}

impl From<&model::ReadBackLine> for ReadBackLine {
    fn from(line: &model::ReadBackLine) -> Self {
        let model::ReadBackLine { id, made_in, text, source, closing_of, replies } = line;
        let from = |source: &model::LineSource| match source {
            model::LineSource::ComingDays => LineSource::ComingDays,
            model::LineSource::Question(question) => LineSource::Question(question.as_str().into()),
            model::LineSource::Row(question, row) => LineSource::Row(question.as_str().into(), row.as_str().into()),
            model::LineSource::Agreement(agreement) => LineSource::Agreement(agreement.as_str().into()),
            model::LineSource::Decision(decision) => LineSource::Decision(decision.as_str().into()),
            model::LineSource::Parked(parked) => LineSource::Parked(parked.as_str().into()),
        };
        let reply = |reply: &model::Reply| Reply {
            by: (&reply.by).into(),
            at: reply.at,
            answer: match &reply.answer {
                model::ReplyAnswer::Yes => ReplyAnswer::Yes,
                model::ReplyAnswer::Otherwise(words) => ReplyAnswer::Otherwise(words.as_str().into()),
                model::ReplyAnswer::ThinkingAbout => ReplyAnswer::ThinkingAbout,
                model::ReplyAnswer::Later { before } => ReplyAnswer::Later(*before),
                model::ReplyAnswer::Remark(words) => ReplyAnswer::Remark(words.as_str().into()),
            },
        };
        Self {
            id: id.as_str().into(),
            made_in: made_in.as_str().into(),
            text: text.as_str().into(),
            source: source.as_ref().map(from),
            closing_of: closing_of.as_ref().map(|seat| seat.as_str().into()),
            replies: replies.iter().map(reply).collect(),
        }
    }
}
