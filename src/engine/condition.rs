//! Whether a condition of a template holds.
//!
//! What a name says nothing about makes every condition false, except `Not` and `Blank`.

use super::order::Read;
use super::scope::{Here, Known, Scope};
use crate::model::template::Condition;
use crate::model::{Pick, Scalar};

/// The pseudo-column of `AnyRow` for the code a row was preset from.
const PRESET: &str = "preset";

/// Whether `condition` holds, read in the row `here` or, without one, in the case.
pub(super) fn holds(condition: &Condition, scope: &Scope<'_>, here: Option<Here>) -> bool {
    let number_of = |name: &str| scope.scalar(name, here).and_then(number);
    match condition {
        Condition::All(all) => all.iter().all(|one| holds(one, scope, here)),
        Condition::Any(any) => any.iter().any(|one| holds(one, scope, here)),
        Condition::Not(one) => !holds(one, scope, here),
        Condition::Is(name, code) => choice(scope.scalar(name, here)) == Some(code),
        Condition::OneOf(name, codes) => choice(scope.scalar(name, here)).is_some_and(|own| codes.iter().any(|c| c == own)),
        Condition::Includes(name, code) => match scope.scalar(name, here) {
            Some(Scalar::Choices(picks)) => picks.iter().any(|pick| pick.as_code() == Some(code)),
            _ => false,
        },
        Condition::Yes(name) => matches!(scope.scalar(name, here), Some(Scalar::YesNo(true))),
        Condition::No(name) => matches!(scope.scalar(name, here), Some(Scalar::YesNo(false))),
        Condition::AtLeast(name, least) => number_of(name).is_some_and(|own| own >= *least),
        Condition::Below(name, bound) => number_of(name).is_some_and(|own| own < *bound),
        Condition::Filled(name) => !matches!(scope.known(name, here), Known::Nothing),
        Condition::Blank(name) => matches!(scope.known(name, here), Known::Nothing),
        Condition::AnyRow { rows, column, one_of, .. } if column == PRESET => {
            scope.presets(rows).any(|preset| one_of.iter().any(|code| code == preset))
        }
        Condition::AnyRow { rows, column, one_of, preset } => {
            scope.column_values(rows, column, preset).any(|value| has_any(value, one_of))
        }
    }
}

/// Every name a condition reads.
pub(super) fn reads<'t>(condition: &'t Condition, found: &mut dyn FnMut(Read<'t>)) {
    match condition {
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| reads(one, found)),
        Condition::Not(one) => reads(one, found),
        Condition::Is(name, _)
        | Condition::OneOf(name, _)
        | Condition::Includes(name, _)
        | Condition::Yes(name)
        | Condition::No(name)
        | Condition::AtLeast(name, _)
        | Condition::Below(name, _)
        | Condition::Filled(name)
        | Condition::Blank(name) => found(Read::Name(name)),
        Condition::AnyRow { rows, column, .. } => found(Read::Cells(rows, column)),
    }
}

/// The number a value stands for.
pub(super) fn number(scalar: &Scalar) -> Option<f64> {
    match scalar {
        Scalar::Number(number) => Some(*number),
        Scalar::Scale(step) => Some(f64::from(*step)),
        _ => None,
    }
}

fn choice(scalar: Option<&Scalar>) -> Option<&str> {
    match scalar {
        Some(Scalar::Choice(pick)) => pick.as_code(),
        _ => None,
    }
}

fn has_any(scalar: &Scalar, codes: &[String]) -> bool {
    let is_one = |pick: &Pick| pick.as_code().is_some_and(|own| codes.iter().any(|code| code == own));
    match scalar {
        Scalar::Choice(pick) => is_one(pick),
        Scalar::Choices(picks) => picks.iter().any(is_one),
        _ => false,
    }
}
