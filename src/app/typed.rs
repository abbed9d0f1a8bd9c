//! What someone typed, read as the kind of answer a question takes. What is not understood stays as typed.

use chrono::NaiveDate;

use crate::engine::view::{ColumnView, FieldView, OptionView};
use crate::i18n::{Language, Prefer, parse_date, parse_number, parse_partial, parse_time};
use crate::model::template::Kind;
use crate::model::text::fold;
use crate::model::{Person, Pick, Scalar};

/// What kind of value is asked, and from which codes.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What kind.
    pub kind: &'a Kind,
    /// Codes to choose from.
    pub options: &'a [OptionView],
    /// Without *anders, namelijk*.
    pub closed: bool,
}

impl<'a> From<&'a FieldView> for Asked<'a> {
    fn from(field: &'a FieldView) -> Self {
        Self { kind: &field.kind, options: &field.options, closed: field.closed }
    }
}

impl<'a> From<&'a ColumnView> for Asked<'a> {
    fn from(column: &'a ColumnView) -> Self {
        Self { kind: &column.kind, options: &column.options, closed: column.closed }
    }
}

/// Reads `text` as a value of what is asked; `None` for empty text and for kinds that cannot be typed in one line.
pub fn scalar(asked: Asked<'_>, text: &str, language: Language, today: NaiveDate) -> Option<Scalar> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let draft = || Scalar::Draft(text.to_owned());
    Some(match asked.kind {
        Kind::Text | Kind::LongText => Scalar::text(text),
        Kind::Number(_) => parse_number(text, language).map_or_else(draft, Scalar::Number),
        Kind::Date => parse_date(text, today, language, Prefer::Future).map_or_else(draft, Scalar::Date),
        Kind::PartialDate => parse_partial(text, today).map_or_else(draft, Scalar::PartialDate),
        Kind::Time => parse_time(text).map_or_else(draft, Scalar::Time),
        Kind::Choice(_) => pick(asked.options, asked.closed, text).map_or_else(draft, Scalar::Choice),
        Kind::Choices(_) => {
            let picks: Option<Vec<Pick>> = text.split(',').map(|part| pick(asked.options, asked.closed, part.trim())).collect();
            picks.map_or_else(draft, Scalar::Choices)
        }
        Kind::YesNo => match fold(text).as_str() {
            "ja" | "yes" | "true" => Scalar::YesNo(true),
            "nee" | "no" | "false" => Scalar::YesNo(false),
            _ => draft(),
        },
        Kind::Scale => text.parse().ok().filter(|value: &u8| *value <= 10).map_or_else(draft, Scalar::Scale),
        Kind::Persons(persons) => {
            let names = text.split(',').map(str::trim).filter(|name| persons.many && !name.is_empty());
            let many: Vec<Person> = names.map(|name| Person::Outside(name.to_owned())).collect();
            Scalar::Persons(if many.is_empty() { vec![Person::Outside(text.to_owned())] } else { many })
        }
        Kind::Links(_) | Kind::Computed(_) | Kind::Rows(_) | Kind::Statements(_) => return None,
    })
}

/// The option with this code or this label; own words when the list is open.
fn pick(options: &[OptionView], closed: bool, text: &str) -> Option<Pick> {
    let folded = fold(text);
    let found = options.iter().find(|option| option.code == text || fold(&option.label) == folded);
    match found {
        Some(option) => Some(Pick::Code(option.code.clone())),
        None if closed || text.is_empty() => None,
        None => Some(Pick::Other(text.to_owned())),
    }
}
