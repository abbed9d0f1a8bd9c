//! The one sentence for a clash: the template's own, else one of ours.

use crate::engine::view::{OptionView, Violation, ViolationKind};
use crate::i18n::{Words, dates};
use crate::model::template::{Format, Kind};

/// What stands under a field that clashes.
pub fn sentence(words: &Words, violation: &Violation, kind: &Kind, board_rows: &[OptionView]) -> String {
    if let Some(message) = &violation.message {
        return message.clone();
    }
    let date = |date: &chrono::NaiveDate| dates::medium(*date, words.language());
    match &violation.kind {
        ViolationKind::Required => words.get("klopt-leeg").to_owned(),
        ViolationKind::NotUnderstood => match kind {
            Kind::Date => words.get("klopt-geen-datum").to_owned(),
            Kind::PartialDate => words.get("klopt-geen-jaar-maand").to_owned(),
            Kind::Time => words.get("klopt-geen-tijd").to_owned(),
            Kind::Number(_) | Kind::Scale => words.get("klopt-geen-getal").to_owned(),
            _ => words.get("klopt-onbegrepen").to_owned(),
        },
        ViolationKind::OutOfRange { min: Some(min), max: Some(max) } => {
            words.with("klopt-buiten", &[("laagste", (*min).into()), ("hoogste", (*max).into())])
        }
        ViolationKind::OutOfRange { min: Some(min), max: None } => {
            words.with("klopt-buiten-laagste", &[("laagste", (*min).into())])
        }
        ViolationKind::OutOfRange { min: None, max } => {
            words.with("klopt-buiten-hoogste", &[("hoogste", max.unwrap_or_default().into())])
        }
        ViolationKind::TooLong(most) => words.with("klopt-te-lang", &[("aantal", (*most).into())]),
        ViolationKind::Format(Format::Brin) => words.get("klopt-brin").to_owned(),
        ViolationKind::Format(Format::Branch) => words.get("klopt-vestiging").to_owned(),
        ViolationKind::Format(Format::Consortium) => words.get("klopt-swv-code").to_owned(),
        ViolationKind::Format(Format::Postcode4) => words.get("klopt-postcode4").to_owned(),
        ViolationKind::TooFew(least) => words.with("klopt-te-weinig", &[("aantal", (*least).into())]),
        ViolationKind::TooMany(most) => words.with("klopt-te-veel", &[("aantal", (*most).into())]),
        ViolationKind::TooEarly(bound) => words.with("klopt-te-vroeg", &[("datum", date(bound).into())]),
        ViolationKind::TooLate(bound) => words.with("klopt-te-laat", &[("datum", date(bound).into())]),
        ViolationKind::BoardRowEmpty(code) => {
            let row = board_rows.iter().find(|row| &row.code == code).map_or(code.as_str(), |row| &row.label);
            words.with("klopt-bord-leeg", &[("rij", row.into())])
        }
        ViolationKind::UnknownCode => words.get("klopt-onbekende-keuze").to_owned(),
        ViolationKind::OtherKind => words.get("klopt-ander-soort").to_owned(),
        ViolationKind::InRow(..) => words.get("klopt-in-regel").to_owned(),
    }
}
