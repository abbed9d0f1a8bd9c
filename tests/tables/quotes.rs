//! Reads a quoted section next to a table of quotes, and says what the table left out.
//!
//! A table claims to quote everything a section says, word for word and in order. The section itself stands beside it
//! (`tests/tables/source/`), so the claim is checked: take the quotes out one by one, and nothing may remain but
//! separators, evidence marks and a few glue words.

use std::ops::Range;

/// Characters that separate, and say nothing themselves.
const SEPARATORS: &[char] = &['|', '*', '`', '.', ',', ';', ':', '(', ')', '[', ']', '"', '+', '-', '·', '≈', '/', '&', '>'];

/// A section as it was written, without its headings and table rulers.
pub struct Section {
    body: String,
}

/// Where the quotes of a table stand in a section.
pub struct Reading {
    /// First byte of each quote, in order.
    pub starts: Vec<usize>,
    /// What is wrong: a quote that is not there, or words no quote covers.
    pub faults: Vec<String>,
}

impl Section {
    /// A section from its quoted lines.
    pub fn new(source: &str) -> Self {
        let kept = source.lines().filter(|line| !line.starts_with('#') && !line.starts_with("|--")).map(without_number);
        Self { body: kept.collect::<Vec<_>>().join("\n") }
    }

    /// Takes `quotes` out in order; what remains between them must be separators, evidence marks or words of `glue`.
    pub fn read<'q>(&self, quotes: impl IntoIterator<Item = &'q str>, glue: &[&str]) -> Reading {
        let mut reading = Reading { starts: Vec::new(), faults: Vec::new() };
        let mut done = 0;
        for quote in quotes {
            match find_whole(&self.body[done..], quote) {
                Some(offset) => {
                    reading.faults.extend(uncovered(&self.body[done..done + offset], glue, quote));
                    reading.starts.push(done + offset);
                    done += offset + quote.len();
                }
                None => reading.faults.push(format!("not there, or not in this order: {quote}")),
            }
        }
        reading.faults.extend(uncovered(&self.body[done..], glue, "the end"));
        reading
    }

    /// The cells of its tables that say something.
    pub fn cells(&self) -> Vec<Range<usize>> {
        let mut cells = Vec::new();
        let mut line_start = 0;
        for line in self.body.split('\n') {
            if line.starts_with('|') {
                let mut start = line_start;
                for part in line.split('|') {
                    if part.contains(char::is_alphanumeric) {
                        cells.push(start..start + part.len());
                    }
                    start += part.len() + 1;
                }
            }
            line_start += line.len() + 1;
        }
        cells
    }

    /// The words from `start` to `end`, for a message.
    pub fn slice(&self, range: &Range<usize>) -> &str {
        self.body[range.clone()].trim()
    }
}

/// Where `quote` begins in `text`, not in the middle of a word.
fn find_whole(text: &str, quote: &str) -> Option<usize> {
    let inside = |a: Option<char>, b: Option<char>| a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric());
    text.match_indices(quote).map(|(at, _)| at).find(|&at| {
        let (before, rest) = text.split_at(at);
        let after = &rest[quote.len()..];
        !inside(before.chars().next_back(), quote.chars().next()) && !inside(quote.chars().next_back(), after.chars().next())
    })
}

/// The line without the number of a numbered list.
fn without_number(line: &str) -> &str {
    match line.split_once(". ") {
        Some((number, rest)) if number.len() < 3 && number.bytes().all(|b| b.is_ascii_digit()) => rest,
        _ => line,
    }
}

/// Words of `piece` that are neither separator, evidence mark nor glue.
fn uncovered(piece: &str, glue: &[&str], before: &str) -> Option<String> {
    let bare = without_marks(piece);
    let words: Vec<&str> = bare
        .split_whitespace()
        .filter(|word| !glue.contains(word))
        .map(|word| word.trim_matches(SEPARATORS))
        .filter(|word| !word.is_empty() && !glue.contains(word))
        .collect();
    (!words.is_empty()).then(|| format!("no row quotes \"{}\" (before: {before})", words.join(" ")))
}

/// `piece` without evidence marks such as `[S:WPO15]`, `[OK-H]` and `[DESIGN]`.
fn without_marks(piece: &str) -> String {
    let mut bare = String::new();
    let mut rest = piece;
    while let Some(open) = ["[S:", "[OK-", "[DESIGN"].iter().filter_map(|mark| rest.find(mark)).min() {
        bare.push_str(&rest[..open]);
        bare.push(' ');
        rest = rest[open..].split_once(']').map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare
}
