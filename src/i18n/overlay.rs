//! A folder's own `words.ftl`: what this school or region calls its roles and meetings.
//!
//! Read line by line instead of by Fluent, because only plain names are allowed here and people who type them deserve to
//! hear on which line something is wrong. The rest of the program's words cannot be replaced: a folder must not be able
//! to make a button say something else than it does.

use std::collections::BTreeMap;

use crate::model::limits::MAX_NAME_CHARS;
use crate::model::text::clean_name;

/// Beginnings of the keys a folder may set.
const PREFIXES: [&str; 2] = ["rol-", "overleg-"];
/// Most names a folder may set; there are some sixty roles and ten kinds of meeting.
const MAX_NAMES: usize = 1_000;

/// Something in `words.ftl` that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayProblem {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: OverlayProblemKind,
}

/// What is wrong with a line of `words.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayProblemKind {
    /// Not of the form `rol-mentor = Mentor`.
    NotUnderstood,
    /// The key is not that of a role or a kind of meeting.
    OtherKey(String),
    /// Nothing stands behind the `=`.
    Empty(String),
    /// Longer than a name can be.
    TooLong(String),
    /// Holds `{` or `}`; a name is plain text.
    NotPlain(String),
    /// The key stood there before; the first counts.
    Twice(String),
    /// More names than a folder may set; the rest is left out.
    TooMany,
}

impl OverlayProblemKind {
    /// The message that says so; it takes `sleutel` and `regel`.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NotUnderstood => "eigen-woorden-onbegrepen",
            Self::OtherKey(_) => "eigen-woorden-andere-sleutel",
            Self::Empty(_) => "eigen-woorden-leeg",
            Self::TooLong(_) => "eigen-woorden-te-lang",
            Self::NotPlain(_) => "eigen-woorden-niet-gewoon",
            Self::Twice(_) => "eigen-woorden-dubbel",
            Self::TooMany => "eigen-woorden-te-veel",
        }
    }

    /// The key it is about; empty when it is about no single key.
    pub fn key(&self) -> &str {
        match self {
            Self::OtherKey(key) | Self::Empty(key) | Self::TooLong(key) | Self::NotPlain(key) | Self::Twice(key) => key,
            Self::NotUnderstood | Self::TooMany => "",
        }
    }
}

/// The names a folder sets, and what was left out.
pub(super) fn read(text: &str) -> (BTreeMap<String, String>, Vec<OverlayProblem>) {
    let mut names = BTreeMap::new();
    let mut problems = Vec::new();
    for (index, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if names.len() >= MAX_NAMES {
            problems.push(OverlayProblem { line: index + 1, kind: OverlayProblemKind::TooMany });
            break;
        }
        match read_line(line) {
            Ok((key, _)) if names.contains_key(key) => {
                problems.push(OverlayProblem { line: index + 1, kind: OverlayProblemKind::Twice(key.to_owned()) });
            }
            Ok((key, name)) => {
                names.insert(key.to_owned(), name);
            }
            Err(kind) => problems.push(OverlayProblem { line: index + 1, kind }),
        }
    }
    (names, problems)
}

fn read_line(line: &str) -> Result<(&str, String), OverlayProblemKind> {
    let (key, name) = line.split_once('=').ok_or(OverlayProblemKind::NotUnderstood)?;
    let key = key.trim();
    let shown = || key.chars().take(MAX_NAME_CHARS).collect::<String>();
    if key.is_empty() || !key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
        return Err(OverlayProblemKind::NotUnderstood);
    }
    if !PREFIXES.iter().any(|prefix| key.len() > prefix.len() && key.starts_with(prefix)) {
        return Err(OverlayProblemKind::OtherKey(shown()));
    }
    let name = clean_name(name);
    if name.is_empty() {
        Err(OverlayProblemKind::Empty(shown()))
    } else if name.chars().count() > MAX_NAME_CHARS {
        Err(OverlayProblemKind::TooLong(shown()))
    } else if name.contains(['{', '}']) {
        Err(OverlayProblemKind::NotPlain(shown()))
    } else {
        Ok((key, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_used_is_named_with_its_line_and_the_rest_counts() {
        let long = "x".repeat(MAX_NAME_CHARS + 1);
        let text = format!(
            "\u{FEFF}# onze woorden\r\nrol-ib = IB'er = kc\n\nknop-verder = Weg\nrol-ib = nog eens\nrol-mentor =  \n\
             rol-zoco = {{$x}}\nzomaar tekst\n rol-tolk = Tolk\u{202E}\nrol- = x\nrol-leraar = {long}\nrol-a b = x"
        );
        let (names, problems) = read(&text);
        let names: Vec<_> = names.iter().map(|(key, name)| (key.as_str(), name.as_str())).collect();
        assert_eq!(names, [("rol-ib", "IB'er = kc"), ("rol-tolk", "Tolk")]);
        let problems: Vec<_> = problems.into_iter().map(|problem| (problem.line, problem.kind)).collect();
        use OverlayProblemKind as Kind;
        assert_eq!(
            problems,
            [
                (4, Kind::OtherKey("knop-verder".into())),
                (5, Kind::Twice("rol-ib".into())),
                (6, Kind::Empty("rol-mentor".into())),
                (7, Kind::NotPlain("rol-zoco".into())),
                (8, Kind::NotUnderstood),
                (10, Kind::OtherKey("rol-".into())),
                (11, Kind::TooLong("rol-leraar".into())),
                (12, Kind::NotUnderstood),
            ]
        );
    }

    #[test]
    fn a_file_without_end_is_cut_off() {
        let text: String = (0..MAX_NAMES + 50).map(|n| format!("rol-r{n} = R\n")).collect();
        let (names, problems) = read(&text);
        assert_eq!(names.len(), MAX_NAMES);
        assert_eq!(problems, [OverlayProblem { line: MAX_NAMES + 1, kind: OverlayProblemKind::TooMany }]);
    }
}
