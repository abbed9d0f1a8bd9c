//! Reading the source as a template, and the parser's errors in sentences of our own.

use ron::error::{Error, SpannedError};

use super::finding::{Expected, Finding, FindingKind};
use super::nearest::nearest;
use super::source::{Position, SourceMap};
use crate::engine::reading;
use crate::model::Template;
use crate::model::limits::MAX_DEPTH;

/// Reads `source`, or says where and why that fails. The parser stops at the first mistake.
pub(super) fn parse(file: &str, source: &str, map: &SourceMap<'_>) -> Result<Template, Finding> {
    reading::parse(source).map_err(|error| {
        let (offset, kind) = explain(&error, source, map);
        Finding { file: file.to_owned(), at: map.position(offset), kind }
    })
}

fn explain(error: &SpannedError, source: &str, map: &SourceMap<'_>) -> (usize, FindingKind) {
    let start = map.offset(place(error.span.start));
    if let (true, Some(open)) =
        (is_about_brackets(&error.code), map.unclosed.filter(|open| same_place(source, open.noticed, start)))
    {
        let noticed = map.position(open.noticed);
        return (open.start, FindingKind::Unclosed { bracket: open.bracket, noticed });
    }
    let kind = match &error.code {
        Error::NoSuchStructField { expected, found, .. } => {
            FindingKind::UnknownField { name: found.clone(), nearest: nearest(found, expected.iter().copied()) }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => FindingKind::UnknownVariant {
            name: found.clone(),
            nearest: nearest(found, expected.iter().copied()),
            possible: expected.iter().map(|&name| name.to_owned()).collect(),
        },
        // The parser notices at the closing bracket; people look at the thing itself.
        Error::MissingStructField { field, .. } => {
            let whole = map.around(start).start();
            return (whole, FindingKind::MissingField { name: (*field).to_owned() });
        }
        Error::DuplicateStructField { field, .. } => FindingKind::DuplicateField { name: (*field).to_owned() },
        Error::ExpectedDifferentLength { expected, .. } => match variant_and_count(expected) {
            Some((name, expected)) => {
                return (map.around(start).start(), FindingKind::WrongCount { name, expected });
            }
            None => unreadable(&error.code),
        },
        Error::ExceededRecursionLimit => FindingKind::TooDeep { most: MAX_DEPTH },
        code => expected(code, source.get(start..).unwrap_or_default()).map_or_else(|| unreadable(code), FindingKind::Expected),
    };
    (start, kind)
}

/// Errors that a bracket too few earlier in the file can cause.
fn is_about_brackets(code: &Error) -> bool {
    matches!(
        code,
        Error::Eof
            | Error::ExpectedComma
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedIdentifier
            | Error::ExpectedMapColon
            | Error::ExpectedString
            | Error::MissingStructField { .. }
            | Error::NoSuchStructField { .. }
    )
}

/// Whether nothing but blanks and commas lies between two places.
fn same_place(source: &str, a: usize, b: usize) -> bool {
    let between = source.get(a.min(b)..a.max(b));
    between.is_some_and(|between| between.chars().all(|c| c.is_whitespace() || c == ','))
}

fn expected(code: &Error, rest: &str) -> Option<Expected> {
    Some(match code {
        Error::ExpectedString | Error::ExpectedStringEnd => Expected::Text,
        Error::Message(text) if text.contains("TextForm") => Expected::Translated,
        Error::ExpectedInteger | Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => Expected::Whole,
        Error::ExpectedFloat | Error::FloatUnderscore | Error::UnderscoreAtBeginning => Expected::Number,
        Error::ExpectedBoolean => Expected::Boolean,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedMap => Expected::Map,
        Error::ExpectedDifferentStructName { .. } if !rest.starts_with('(') => Expected::DoubleGroup,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Expected::Group,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::GroupEnd,
        Error::ExpectedComma | Error::ExpectedArrayEnd | Error::ExpectedMapEnd | Error::Eof => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => Expected::Name,
        Error::TrailingCharacters => Expected::End,
        Error::UnclosedBlockComment => Expected::CommentEnd,
        Error::InvalidEscape(_) => Expected::Escape,
        _ => return None,
    })
}

/// `Is` and 2, out of serde's "tuple variant Condition::Is with 2 elements".
fn variant_and_count(expected: &str) -> Option<(String, usize)> {
    let words: Vec<&str> = expected.split_whitespace().collect();
    let name = words.iter().find_map(|word| word.split_once("::"))?.1;
    let count = words.iter().find_map(|word| word.parse().ok())?;
    Some((name.to_owned(), count))
}

fn unreadable(code: &Error) -> FindingKind {
    FindingKind::Unreadable { detail: code.to_string() }
}

fn place(at: ron::error::Position) -> Position {
    Position { line: at.line, column: at.col }
}
