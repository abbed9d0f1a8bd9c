//! RON the way all our files are written: pretty, readable in any editor, parsed with a bounded depth.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::words::TOO_LONG;
use crate::model::limits::MAX_DEPTH;
use crate::store::trouble::{Limit, Trouble};

/// The text of `value`. Optional fields need no `Some(…)`; the text says so itself on its first line.
///
/// # Errors
/// [`ron::Error`] when the value cannot be written as RON; none of ours does that.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .extensions(Extensions::IMPLICIT_SOME)
        .escape_strings(false)
        .compact_arrays(true);
    // Written without our default options, so that the text names the extension and any other RON reader understands it.
    let mut text = ron::ser::to_string_pretty(value, pretty)?;
    text.push('\n');
    Ok(text)
}

/// Reads a text whose first line is line `first_line` of its file.
///
/// # Errors
/// [`Trouble::Damaged`] with the place, or [`Trouble::TooMuch`] when it nests too deeply. The parser's own words are
/// dropped because they may quote what the file says.
pub fn from_text<T: DeserializeOwned>(text: &str, first_line: usize) -> Result<T, Trouble> {
    options().from_str(text).map_err(|error| match error.code {
        ron::Error::ExceededRecursionLimit => Trouble::TooMuch(Limit::Depth),
        ron::Error::Message(message) if message == TOO_LONG => Trouble::TooMuch(Limit::Text),
        _ => Trouble::Damaged { line: error.span.start.line + first_line - 1, column: error.span.start.col },
    })
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(MAX_DEPTH)
}
