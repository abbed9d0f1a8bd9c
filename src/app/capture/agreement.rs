//! The line of *afspraak*: "Bilal en Erik bellen Samira, uiterlijk vrijdag" is who, what and when. Pure.
//!
//! Each of the three may also be typed in a field of its own; what stands there goes before what the line says.

use chrono::NaiveDate;

use crate::i18n::{Language, parse_when, split_when};
pub use crate::model::AgreementDraft as Draft;
use crate::model::text::fold;
use crate::model::{AgreementWhen, Person};

use super::parse::{Fit, Known, find, find_by_surname};
use super::person_of;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Who does it.
    pub who: Vec<Person>,
    /// What will be done.
    pub what: String,
    /// By when, or how often.
    pub when: AgreementWhen,
}

/// Part of an agreement that has a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The whole line.
    Line,
    /// *Wie*.
    Who,
    /// *Wat*.
    What,
    /// *Wanneer*.
    When,
}

impl Draft {
    /// What it all comes down to.
    pub fn read(&self, known: &[Known], today: NaiveDate, language: Language) -> Reading {
        let line = parse(&self.line, known, today, language);
        Reading {
            who: self.who.as_deref().map_or(line.who, |typed| people(typed, known)),
            what: self.what.as_deref().map_or(line.what, |typed| typed.trim().to_owned()),
            when: self.when.as_deref().map_or(line.when, |typed| parse_when(typed, today, language)),
        }
    }

    /// Puts typed words in a part. An emptied field leaves its part to the line again.
    pub fn put(&mut self, part: Part, text: String) {
        let own = match part {
            Part::Line => {
                self.line = text;
                return;
            }
            Part::Who => &mut self.who,
            Part::What => &mut self.what,
            Part::When => &mut self.when,
        };
        *own = Some(text).filter(|text| !text.is_empty());
    }
}

/// Who, what and when a line says.
pub fn parse(line: &str, known: &[Known], today: NaiveDate, language: Language) -> Reading {
    let (rest, when) = split_when(line, today, language);
    let (who, what) = owners_first(rest, known).or_else(|| owners_last(rest, known)).unwrap_or((Vec::new(), rest));
    Reading { who, what: what.to_owned(), when }
}

/// Who a field of its own names; a name that is none of ours is somebody outside the table.
pub fn people(text: &str, known: &[Known]) -> Vec<Person> {
    let mut found = Vec::new();
    let spaced = text.replace([',', ';', '&', '+'], " , ");
    let mut name: Vec<&str> = Vec::new();
    for word in spaced.split_whitespace().chain(std::iter::once(",")) {
        if !is_between(word) {
            name.push(word);
            continue;
        }
        let typed = std::mem::take(&mut name).join(" ");
        if typed.is_empty() {
            continue;
        }
        let is_long = typed.chars().count() >= 2;
        let ours = find(&fold(&typed), known).filter(|(_, fit)| *fit == Fit::Whole || is_long);
        let ours = ours.map(|(voice, _)| voice).or_else(|| find_by_surname(&typed, known));
        let person = ours.map_or(Person::Outside(typed), |voice| person_of(&voice));
        if !found.contains(&person) {
            found.push(person);
        }
    }
    found
}

/// "Bilal en Erik bellen Samira": the names it begins with, and the rest.
fn owners_first<'t>(text: &'t str, known: &[Known]) -> Option<(Vec<Person>, &'t str)> {
    let (found, rest) = names(text, known)?;
    let has_colon = rest.starts_with(':');
    let what = rest.trim_start_matches([':', ',', ' ']).trim_start();
    // "Samira bellen": it is Samira who is called, and nobody took it yet.
    let next = what.split_whitespace().next().unwrap_or_default();
    let is_one = found.len() == 1 && matches!(found.first(), Some(Person::Seat(_)));
    let is_object = is_one && !has_colon && next.len() > 4 && next.ends_with("en") && next.starts_with(char::is_lowercase);
    (!is_object).then_some((found, what))
}

/// "Samira bellen door Bilal": the names after the last "door", when nothing follows them.
fn owners_last<'t>(text: &'t str, known: &[Known]) -> Option<(Vec<Person>, &'t str)> {
    let (at, link) =
        [" door ", " by "].into_iter().filter_map(|link| Some((text.rfind(link)?, link))).max_by_key(|(at, _)| *at)?;
    let (found, rest) = names(&text[at + link.len()..], known)?;
    rest.trim_matches(['.', ' ']).is_empty().then(|| (found, text[..at].trim_end_matches([',', ' '])))
}

/// The names a text begins with, and what follows them; `None` when it begins with none.
fn names<'t>(text: &'t str, known: &[Known]) -> Option<(Vec<Person>, &'t str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some((person, after)) = name(rest, known) {
        if !found.contains(&person) {
            found.push(person);
        }
        rest = after;
        let between = after.trim_start();
        let Some(next) = after_link(between).filter(|next| name(next, known).is_some()) else { break };
        rest = next;
    }
    (!found.is_empty()).then_some((found, rest))
}

/// The longest name, of at most four words, that a text begins with.
fn name<'t>(text: &'t str, known: &[Known]) -> Option<(Person, &'t str)> {
    let ends = text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, ',' | ':' | '&' | '+')).map(|(at, _)| at);
    let ends: Vec<usize> = ends.chain(std::iter::once(text.len())).take(8).collect();
    ends.into_iter().rev().filter(|end| *end > 0).find_map(|end| {
        let (typed, after) = text.split_at(end);
        let whole = find(&fold(typed.trim()), known).filter(|(_, fit)| *fit == Fit::Whole).map(|(voice, _)| voice);
        let voice = whole.or_else(|| find_by_surname(typed, known))?;
        Some((person_of(&voice), after))
    })
}

/// What follows "en", "," or "&".
fn after_link(text: &str) -> Option<&str> {
    let signs = text.trim_start_matches([',', '&', '+']);
    let bare = signs.trim_start();
    let word = bare.split_whitespace().next().unwrap_or_default();
    if matches!(fold(word).as_str(), "en" | "and") {
        return Some(bare[word.len()..].trim_start());
    }
    (signs.len() < text.len()).then_some(bare)
}

fn is_between(word: &str) -> bool {
    matches!(fold(word).as_str(), "," | "en" | "and")
}
