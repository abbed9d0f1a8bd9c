//! Words of the trade in a text that parents and pupils read, with where they stand. The longest term wins, and only whole
//! words count: "plan" is not found in "planning".

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::glossary::{TERMS, Term};
use super::word::words;

/// A term found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub term: &'static Term,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// The words of a form, without the first, and the term it belongs to.
type Rest = (Vec<&'static str>, &'static Term);

/// Every form by its first word, the longest form first.
static BY_FIRST_WORD: LazyLock<BTreeMap<&'static str, Vec<Rest>>> = LazyLock::new(|| {
    let mut forms: BTreeMap<&str, Vec<Rest>> = BTreeMap::new();
    for term in TERMS {
        for form in term.forms {
            let mut parts = form.split([' ', '-']);
            let Some(first) = parts.next() else { continue };
            forms.entry(first).or_default().push((parts.collect(), term));
        }
    }
    for rest in forms.values_mut() {
        rest.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    forms
});

/// The terms in a text, in order, none inside another.
pub fn jargon(text: &str) -> Vec<Found> {
    let typed = words(text);
    let lower: Vec<String> = typed.iter().map(|word| word.text.replace('’', "'").to_lowercase()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < typed.len() {
        let hit = forms_of(&lower[at]).and_then(|forms| forms.iter().find(|(rest, _)| goes_on(text, &typed, &lower, at, rest)));
        match hit {
            Some((rest, term)) => {
                let last = at + rest.len();
                found.push(Found { term, range: typed[at].at..typed[last].end() });
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// The forms that begin with this word; "TLV's" begins as "tlv" does.
fn forms_of(word: &str) -> Option<&'static Vec<Rest>> {
    BY_FIRST_WORD.get(word).or_else(|| BY_FIRST_WORD.get(word.strip_suffix("'s")?))
}

/// Whether the words behind `at` are those of the form, with nothing but a space or a hyphen between them.
fn goes_on(text: &str, typed: &[super::word::Word<'_>], lower: &[String], at: usize, rest: &[&str]) -> bool {
    rest.iter().enumerate().all(|(step, wanted)| {
        let (before, here) = (at + step, at + step + 1);
        let Some(word) = lower.get(here) else { return false };
        let between = &text[typed[before].end()..typed[here].at];
        word == wanted && between.chars().all(|c| c.is_whitespace() || c == '-')
    })
}
