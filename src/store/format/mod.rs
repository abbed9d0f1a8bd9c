//! A case as bytes: one comment line, then RON a person can read in any editor.
//!
//! The first line carries the hash of all that follows; which case and which version it is stands there and in the body
//! too, and both must agree. Structs of the file are its own (`v1`), so that the model may change without the file
//! changing by accident.

pub mod first_line;
pub mod migrate;
pub mod ron_text;
mod v1;
mod words;

pub use words::Words;

use self::first_line::FirstLine;
use super::hash::Hash;
use super::lineage::Stored;
use super::trouble::{Limit, LoadError, Trouble};
use crate::model::limits;

/// A case ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// The hash its first line names: the identity of this version.
    pub hash: Hash,
}

/// The file that holds `stored`, read back and compared before it is handed out: what cannot be read again is never
/// written.
///
/// # Errors
/// What is the matter when the bytes would not read back as the same case; [`Trouble::TooLarge`] and
/// [`Trouble::TooMuch`] are what entry should have stopped.
pub fn compose(stored: &Stored) -> Result<Composed, Trouble> {
    let composed = compose_unchecked(stored)?;
    match load_bytes(&composed.bytes) {
        Ok(same) if same == *stored => Ok(composed),
        Ok(_) => Err(Trouble::HeaderBodyDisagree),
        Err(error) => Err(error.trouble),
    }
}

fn compose_unchecked(stored: &Stored) -> Result<Composed, Trouble> {
    let body =
        ron_text::to_text(&v1::CaseFile::from(stored)).map_err(|_quotes_content| Trouble::Damaged { line: 2, column: 1 })?;
    let hash = Hash::of(body.as_bytes());
    let header = &stored.case.header;
    let first = FirstLine {
        version: migrate::CURRENT,
        code: header.code.clone(),
        id: header.id.0,
        rev: stored.lineage.rev,
        parent: stored.lineage.parent,
        hash,
    };
    let bytes = format!("{}\n{body}", first.compose()).into_bytes();
    Ok(Composed { bytes, hash })
}

/// Reads a case file.
///
/// # Errors
/// [`LoadError`]; with [`Trouble::ChangedOutside`] it carries the content, for a person to check and accept.
pub fn load_bytes(bytes: &[u8]) -> Result<Stored, LoadError> {
    if bytes.len() as u64 > limits::MAX_FILE_BYTES {
        return Err(Trouble::TooLarge.into());
    }
    let (first, body) = FirstLine::split(bytes)?;
    let text = std::str::from_utf8(body).map_err(|_where| Trouble::NotUtf8)?;
    let file: v1::CaseFile = migrate::read(first.version, text)?;
    let stored = Stored::from(file);
    check_limits(&stored)?;
    let header = &stored.case.header;
    let lineage = &stored.lineage;
    let agrees =
        header.id.0 == first.id && header.code == first.code && lineage.rev == first.rev && lineage.parent == first.parent;
    if !agrees {
        return Err(Trouble::HeaderBodyDisagree.into());
    }
    if Hash::of(body) != first.hash {
        return Err(LoadError { trouble: Trouble::ChangedOutside, found: Some(Box::new(stored)) });
    }
    Ok(stored)
}

fn check_limits(stored: &Stored) -> Result<(), Trouble> {
    let case = &stored.case;
    if case.value_count() > limits::MAX_ANSWERS {
        return Err(Trouble::TooMuch(Limit::Answers));
    }
    if case.seats.len() > limits::MAX_SEATS {
        return Err(Trouble::TooMuch(Limit::Seats));
    }
    Ok(())
}
