//! How easily a text reads (domain 8.3): words per sentence, long words, abbreviations nobody explained.
//!
//! There is no official measure of B1. These are the program's own bounds, set so that the right column of the table *Staff
//! wrote / Parents read* of domain 8.3 reads easily. It is a light beside a text, never a mark and never a gate.

use std::collections::BTreeSet;
use std::ops::Range;

/// A word with more letters than this is long; "gesprek" is not, "ondersteuningsbehoefte" is.
pub const LONG_LETTERS: usize = 10;
/// Words per sentence, on average, up to which a text of several sentences reads easily (domain 8.3: "≤ 12 words average").
pub const EASY_AVERAGE: f64 = 12.0;
/// Words in the longest sentence up to which a text reads easily.
pub const EASY_LONGEST: usize = 15;
/// Share of long words up to which a text reads easily. One long word alone never counts: short texts would swing.
pub const EASY_SHARE: f64 = 0.20;

const FAIR_AVERAGE: f64 = 16.0;
const FAIR_LONGEST: usize = 22;
const FAIR_SHARE: f64 = 0.30;
const FAIR_ABBREVIATIONS: usize = 2;

/// How easily a text reads. Three lights, none of them red: red is for deadlines and loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// *Leest makkelijk*.
    Easy,
    /// *Kan korter of gewoner*.
    Fair,
    /// *Leest moeilijk*.
    Hard,
}

/// What was counted in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Words in the longest sentence.
    pub longest: usize,
    /// Where the long words stand, in bytes.
    pub long_words: Vec<Range<usize>>,
    /// Where abbreviations stand that the text does not explain, in bytes.
    pub abbreviations: Vec<Range<usize>>,
}

impl Reading {
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let mut reading = Self { abbreviations: unexplained(text), ..Self::default() };
        for sentence in sentences(text) {
            let mut in_sentence = 0;
            for chunk in chunks(&text[sentence.clone()]) {
                let chunk = sentence.start + chunk.start..sentence.start + chunk.end;
                if is_long(&text[chunk.clone()], in_sentence == 0) {
                    reading.long_words.push(trimmed(text, chunk));
                }
                in_sentence += 1;
            }
            reading.sentences += 1;
            reading.words += in_sentence;
            reading.longest = reading.longest.max(in_sentence);
        }
        reading
    }

    /// Words per sentence, on average; 0 for an empty text.
    pub fn words_per_sentence(&self) -> f64 {
        share(self.words, self.sentences)
    }

    /// Share of long words, 0 to 1.
    pub fn long_share(&self) -> f64 {
        share(self.long_words.len(), self.words)
    }

    /// The light beside the text.
    pub fn level(&self) -> Level {
        let average = if self.sentences > 1 { self.words_per_sentence() } else { 0.0 };
        let long = self.long_share();
        let many = self.long_words.len();
        let is_hard = average > FAIR_AVERAGE || self.longest > FAIR_LONGEST || (many > 2 && long > FAIR_SHARE);
        let is_fair = average > EASY_AVERAGE || self.longest > EASY_LONGEST || (many > 1 && long > EASY_SHARE);
        if is_hard || self.abbreviations.len() > FAIR_ABBREVIATIONS {
            Level::Hard
        } else if is_fair || !self.abbreviations.is_empty() {
            Level::Fair
        } else {
            Level::Easy
        }
    }
}

/// The sentences of a text, without the white space around them. A line of a list is a sentence of its own.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let after = at + letter.len_utf8();
        if letter == '\n' {
            push_sentence(text, start..at, &mut found);
            start = after;
        } else if matches!(letter, '.' | '!' | '?' | '…') {
            let end = after + text[after..].len()
                - text[after..].trim_start_matches(['.', '!', '?', '…', '"', '\'', '”', '’', '»', ')', ']']).len();
            if ends_here(text, start, at, end) {
                push_sentence(text, start..end, &mut found);
                start = end;
            }
            at = end;
            continue;
        }
        at = after;
    }
    push_sentence(text, start..text.len(), &mut found);
    found
}

fn push_sentence(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let inner = &text[range.clone()];
    let from = range.start + inner.len() - inner.trim_start().len();
    let to = range.start + inner.trim_end().len();
    if inner.contains(char::is_alphanumeric) {
        found.push(from..to);
    }
}

/// Whether the mark at `mark` (marks and closing quotes up to `end`) ends the sentence that began at `start`.
fn ends_here(text: &str, start: usize, mark: usize, end: usize) -> bool {
    let rest = &text[end..];
    let Some(next) = rest.chars().next() else { return true };
    // "15.30", "7.1", "o.a.": nothing ends inside a word.
    if !next.is_whitespace() {
        return false;
    }
    let first =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '„' | '\'' | '‘' | '(' | '-' | '•'));
    let Some(first) = first.chars().next() else { return true };
    // "Hoe dan?" vroeg ze: what goes on small is the same sentence.
    if first.is_lowercase() {
        return false;
    }
    if !text[mark..].starts_with('.') || text[mark..].starts_with("..") {
        return true;
    }
    let sentence = &text[start..mark];
    let token = sentence.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_ordinal = sentence.trim() == token && !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit());
    let is_initial = bare.chars().count() == 1 && bare.chars().all(char::is_uppercase);
    if is_ordinal || is_initial {
        return false;
    }
    let lower = bare.to_lowercase();
    !(is_dotted(&lower) || SHORTENED.contains(&lower.as_str())) || CLOSING.contains(&lower.as_str())
}

/// "o.a", "m.b.t": short pieces with dots between them; not "15.30".
fn is_dotted(word: &str) -> bool {
    let is_piece = |piece: &str| (1..=3).contains(&piece.chars().count()) && piece.chars().all(char::is_alphabetic);
    word.contains('.') && word.split('.').all(is_piece)
}

/// What stands between white space and says something.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_whitespace().filter_map(move |chunk| {
        let from = at + text[at..].find(chunk)?;
        at = from + chunk.len();
        chunk.contains(char::is_alphanumeric).then_some(from..at)
    })
}

/// The range without the marks around the word.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let from = range.start + inner.len() - inner.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let to = range.start + inner.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    from..to.max(from)
}

/// Whether the longest part of a word has many letters. Names are not difficult, however long.
fn is_long(chunk: &str, begins_sentence: bool) -> bool {
    let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let is_name = !begins_sentence && word.chars().next().is_some_and(char::is_uppercase);
    let letters = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count();
    !is_name && !word.contains('@') && word.split(['-', '/', '–']).any(|part| letters(part) > LONG_LETTERS)
}

/// Abbreviations the text does not write out, in order.
fn unexplained(text: &str) -> Vec<Range<usize>> {
    let found: Vec<Range<usize>> = chunks(text).flat_map(|chunk| abbreviations_in(text, chunk)).collect();
    let explained: BTreeSet<String> =
        found.iter().filter(|range| is_explained(text, range)).map(|range| name(&text[(*range).clone()])).collect();
    let shouts = is_shouted(text);
    let stays = |range: &Range<usize>| {
        let word = &text[range.clone()];
        let is_shouted = shouts && word.chars().all(char::is_uppercase);
        !is_shouted && !explained.contains(&name(word))
    };
    found.into_iter().filter(stays).collect()
}

fn abbreviations_in(text: &str, chunk: Range<usize>) -> Vec<Range<usize>> {
    let bare = trimmed(text, chunk.clone());
    let lower = text[bare.clone()].to_lowercase();
    let has_dot = text[bare.end..].starts_with('.');
    if is_dotted(&lower) || (has_dot && SHORTENED.contains(&lower.as_str())) {
        let with_dot = bare.start..bare.end + usize::from(has_dot);
        return vec![with_dot];
    }
    if UNDOTTED.contains(&lower.as_str()) {
        return vec![bare];
    }
    let mut at = bare.start;
    let mut found = Vec::new();
    for part in text[bare].split(['-', '/', '–']) {
        if is_capitals(part) {
            found.push(at..at + part.len());
        }
        at = at + part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// "TLV", "OPP's", "NT2"; not "IV", "TV" or a name in capitals.
fn is_capitals(part: &str) -> bool {
    let bare = part.trim_end_matches("'s").trim_end_matches("’s");
    let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
    let fits = (2..=5).contains(&bare.chars().count()) && capitals >= 2;
    let only_capitals = bare.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    let is_roman = bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    fits && only_capitals && !is_roman && !KNOWN.contains(&bare)
}

/// "toelaatbaarheidsverklaring (TLV)" or "TLV (toelaatbaarheidsverklaring)".
fn is_explained(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    let after = text[range.end..].trim_start();
    let stands_in_brackets = before.ends_with('(') && before.trim_end_matches('(').trim_end().ends_with(char::is_alphanumeric);
    let explained_behind = after.strip_prefix('(').is_some_and(|inside| inside.starts_with(char::is_alphabetic));
    (stands_in_brackets && after.starts_with(')')) || explained_behind
}

/// The abbreviation without what makes it plural.
fn name(word: &str) -> String {
    let bare = word.trim_end_matches(['.', 's']).trim_end_matches(['\'', '’']);
    bare.to_lowercase()
}

/// Most of it is in capitals: then capitals say nothing.
fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters > 12 && capitals * 2 > letters
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    // Counts of words in one text: far below where a float would lose one.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    let share = part as f64 / whole as f64;
    share
}

/// Everybody reads these as words.
const KNOWN: &[&str] = &["TV", "PC", "WC", "GGD", "OK", "USB", "EHBO", "NS"];

/// Shortened words with a dot behind them.
const SHORTENED: &[&str] = &[
    "bijv", "bv", "enz", "etc", "nr", "blz", "pag", "dhr", "mevr", "mw", "dr", "drs", "prof", "ir", "mr", "ca", "evt", "incl",
    "excl", "resp", "max", "min", "vs", "jl", "tel", "gem", "sept", "okt", "nov", "dec", "jan", "feb", "febr", "apr", "aug",
    "afd", "zgn",
];

/// Those that may end a sentence.
const CLOSING: &[&str] = &["enz", "etc", "e.d", "a.s", "jl", "a.u.b", "d.d", "z.s.m"];

/// Abbreviations people type without dots.
const UNDOTTED: &[&str] = &[
    "mbt", "ivm", "tav", "nav", "dmv", "ipv", "tov", "tgv", "ihkv", "obv", "oa", "evt", "bijv", "enz", "swv", "opp", "tlv",
    "mdo", "oza", "opdc", "oogo", "sop", "nvt",
];
