//! The first line of a case file: what it is, which version, and the hash of all that follows.

use uuid::Uuid;

use crate::model::CaseCode;
use crate::store::hash::Hash;
use crate::store::trouble::Trouble;

/// How every file of ours begins.
const MARK: &str = "// rondom ";
const SEPARATOR: &str = " · ";
/// A first line is about 260 bytes; longer is not one.
const MAX_BYTES: usize = 512;

/// What the first line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstLine {
    /// Format version.
    pub version: u32,
    /// Short label.
    pub code: CaseCode,
    /// Which case.
    pub id: Uuid,
    /// Which version of it.
    pub rev: u64,
    /// The version it was made from.
    pub parent: Option<Hash>,
    /// Hash of everything after this line's line feed.
    pub hash: Hash,
}

impl FirstLine {
    /// The line, without line feed: `// rondom case 1 · 2026-Y3M9 · <uuid> · rev 42 · parent <64 hex> · blake3 <64 hex>`.
    /// A first version has `parent -`.
    pub fn compose(&self) -> String {
        let Self { version, code, id, rev, parent, hash } = self;
        let parent = parent.map_or_else(|| "-".to_owned(), |parent| parent.to_string());
        format!("{MARK}case {version} · {code} · {id} · rev {rev} · parent {parent} · blake3 {hash}")
    }

    /// Reads the line and says where the body starts.
    ///
    /// # Errors
    /// [`Trouble::NotACase`] when the file does not claim to be ours, [`Trouble::Newer`] when only its version can be
    /// understood, [`Trouble::Damaged`] when it claims to be ours but the line is broken.
    pub fn split(bytes: &[u8]) -> Result<(Self, &[u8]), Trouble> {
        let bytes = without_mark(bytes);
        if !claims_to_be_ours(bytes) {
            return Err(if is_ours_in_utf16(bytes) { Trouble::NotUtf8 } else { Trouble::NotACase });
        }
        let end = bytes.iter().take(MAX_BYTES).position(|byte| *byte == b'\n');
        let line = &bytes[..end.unwrap_or_else(|| bytes.len().min(MAX_BYTES))];
        // A cut in the middle of "·" is damage, not another encoding.
        let text = match std::str::from_utf8(line) {
            Ok(text) => text,
            Err(error) if error.error_len().is_none() => return Err(damaged_at(line.len())),
            Err(_) => return Err(Trouble::NotUtf8),
        };
        let first = Self::parse(text.trim_end_matches('\r'))?;
        let Some(end) = end else { return Err(damaged_at(text.chars().count())) };
        Ok((first, &bytes[end + 1..]))
    }

    fn parse(line: &str) -> Result<Self, Trouble> {
        let mut fields = Fields { line, at: 0 };
        let version = fields.next(&format!("{MARK}case "), |text| text.parse().ok())?;
        if version > super::migrate::CURRENT {
            return Err(Trouble::Newer { version });
        }
        let code = fields.next("", CaseCode::parse)?;
        let id = fields.next("", |text| Uuid::try_parse(text).ok())?;
        let rev = fields.next("rev ", |text| text.parse().ok())?;
        let parent = fields.next("parent ", |text| if text == "-" { Some(None) } else { text.parse().ok().map(Some) })?;
        let hash = fields.next("blake3 ", |text| text.parse().ok())?;
        if fields.at < line.len() {
            return Err(fields.damaged());
        }
        Ok(Self { version, code, id, rev, parent, hash })
    }
}

/// Whether the bytes begin as every file of ours does.
pub fn claims_to_be_ours(bytes: &[u8]) -> bool {
    without_mark(bytes).starts_with(MARK.as_bytes())
}

/// Some editors put a byte order mark in front; it stands before the hashed part and does no harm.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes)
}

/// An editor saved our file as "Unicode": it must not drop out of the list as if it were someone else's.
fn is_ours_in_utf16(bytes: &[u8]) -> bool {
    let wide = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> { MARK.encode_utf16().flat_map(unit).collect() };
    let little = bytes.strip_prefix(&[0xFF, 0xFE]).is_some_and(|rest| rest.starts_with(&wide(u16::to_le_bytes)));
    let big = bytes.strip_prefix(&[0xFE, 0xFF]).is_some_and(|rest| rest.starts_with(&wide(u16::to_be_bytes)));
    little || big
}

fn damaged_at(chars_before: usize) -> Trouble {
    Trouble::Damaged { line: 1, column: chars_before + 1 }
}

/// Walks over the fields of the line and knows how far it is.
struct Fields<'l> {
    line: &'l str,
    at: usize,
}

impl Fields<'_> {
    fn next<T>(&mut self, label: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Trouble> {
        let rest = &self.line[self.at..];
        let (field, step) = match rest.split_once(SEPARATOR) {
            Some((field, _)) => (field, field.len() + SEPARATOR.len()),
            None => (rest, rest.len()),
        };
        let value = field.strip_prefix(label).and_then(parse).ok_or_else(|| self.damaged())?;
        self.at += step;
        Ok(value)
    }

    fn damaged(&self) -> Trouble {
        damaged_at(self.line[..self.at].chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> FirstLine {
        FirstLine {
            version: 1,
            code: CaseCode::parse("2026-Y3M9").expect("a code"),
            id: Uuid::from_u128(7),
            rev: 42,
            parent: Some(Hash::of(b"before")),
            hash: Hash::of(b"()"),
        }
    }

    #[test]
    fn the_line_reads_back_as_written_with_and_without_parent() {
        for first in [line(), FirstLine { parent: None, rev: 1, ..line() }] {
            let file = format!("{}\n()", first.compose());
            assert_eq!(FirstLine::split(file.as_bytes()), Ok((first, b"()".as_slice())));
        }
    }

    #[test]
    fn a_broken_line_says_where_and_a_strange_one_is_not_ours() {
        let whole = line().compose();
        let cases: [(String, Trouble); 8] = [
            ("(id: 1)".to_owned(), Trouble::NotACase),
            (String::new(), Trouble::NotACase),
            ("// rondom case 2 · anything\n".to_owned(), Trouble::Newer { version: 2 }),
            ("// rondom case x".to_owned(), Trouble::Damaged { line: 1, column: 1 }),
            (whole.replace("2026-Y3M9", "../-Y3M9"), Trouble::Damaged { line: 1, column: 20 }),
            (whole.replace("rev 42", "rev -1"), Trouble::Damaged { line: 1, column: 71 }),
            (whole.clone(), Trouble::Damaged { line: 1, column: whole.chars().count() + 1 }),
            (format!("{whole} · more\n"), Trouble::Damaged { line: 1, column: whole.chars().count() + 4 }),
        ];
        for (file, trouble) in cases {
            assert_eq!(FirstLine::split(file.as_bytes()).map(|_| ()), Err(trouble), "{file}");
        }
    }

    #[test]
    fn what_an_editor_saved_as_utf_16_is_still_recognised() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(line().compose().encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(FirstLine::split(&bytes).map(|_| ()), Err(Trouble::NotUtf8));
        let marked = format!("\u{FEFF}{}\n()", line().compose());
        assert_eq!(FirstLine::split(marked.as_bytes()).map(|(first, _)| first), Ok(line()));
    }
}
