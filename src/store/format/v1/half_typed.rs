//! What is typed in the lines of a meeting and not kept yet, in the file.

use serde::{Deserialize, Serialize};

use super::is_default;
use super::plain::Line;
use super::table::Position;
use crate::model;
use crate::store::format::words::Words;

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HalfTyped {
    #[serde(default, skip_serializing_if = "is_default")]
    line: Option<Line>,
    #[serde(default, skip_serializing_if = "is_default")]
    input: Input,
    #[serde(default, skip_serializing_if = "is_default")]
    agreement: Agreement,
    #[serde(default, skip_serializing_if = "is_default")]
    parked: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    decision: Decision,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    #[serde(default, skip_serializing_if = "is_default")]
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    pasted: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    chat: Option<bool>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    #[serde(default, skip_serializing_if = "is_default")]
    line: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    who: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    what: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    when: Option<Words>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    #[serde(default, skip_serializing_if = "is_default")]
    text: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    option: Option<(Words, Words)>,
    #[serde(default, skip_serializing_if = "is_default")]
    positions: Vec<Position>,
    #[serde(default, skip_serializing_if = "is_default")]
    about: Option<Words>,
}

impl From<HalfTyped> for model::HalfTyped {
    fn from(typed: HalfTyped) -> Self {
        let HalfTyped { line, input, agreement, parked, decision } = typed;
        let own = |words: Option<Words>| words.map(|words| words.0);
        let stance = |position: Position| {
            let model::Position { seat, stance } = position.into();
            (seat, stance)
        };
        Self {
            line: line.map(Into::into),
            input: model::InputDraft { text: input.text.0, is_pasted: input.pasted, is_chat: input.chat },
            agreement: model::AgreementDraft {
                line: agreement.line.0,
                who: own(agreement.who),
                what: own(agreement.what),
                when: own(agreement.when),
            },
            parked: parked.0,
            decision: model::DecisionDraft {
                text: decision.text.0,
                option: decision.option.map(|(question, row)| (model::QuestionId::new(question.0), model::RowId::new(row.0))),
                stances: decision.positions.into_iter().map(stance).collect(),
                about: decision.about.map(|seat| model::SeatId::new(seat.0)),
            },
        }
    }
}

impl From<&model::HalfTyped> for HalfTyped {
    fn from(typed: &model::HalfTyped) -> Self {
        let model::HalfTyped { line, input, agreement, parked, decision } = typed;
        let model::InputDraft { text: input, is_pasted, is_chat } = input;
        let model::AgreementDraft { line: whole, who, what, when } = agreement;
        let model::DecisionDraft { text, option, stances, about } = decision;
        let own = |words: &Option<String>| words.as_deref().map(Into::into);
        let position = |(seat, stance): &(model::SeatId, model::Stance)| {
            Position::from(&model::Position { seat: seat.clone(), stance: stance.clone() })
        };
        Self {
            line: line.map(Into::into),
            input: Input { text: input.as_str().into(), pasted: *is_pasted, chat: *is_chat },
            agreement: Agreement { line: whole.as_str().into(), who: own(who), what: own(what), when: own(when) },
            parked: parked.as_str().into(),
            decision: Decision {
                text: text.as_str().into(),
                option: option.as_ref().map(|(question, row)| (question.as_str().into(), row.as_str().into())),
                positions: stances.iter().map(position).collect(),
                about: about.as_ref().map(|seat| seat.as_str().into()),
            },
        }
    }
}
