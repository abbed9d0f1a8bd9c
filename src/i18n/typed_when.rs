//! Understanding when something is done: "uiterlijk vrijdag" at the end of a sentence, "elke vrijdag vanaf 20 november".
//!
//! A rhythm stays in the words it was typed in. What only looks like a day ("zo", "groep 3 4") counts as one when a comma
//! or a word like "uiterlijk" stands before it; what hangs on another word ("vanaf maandag") stays in the sentence.

use chrono::NaiveDate;

use super::Language;
use super::calendar::{month_of, number_of, unit_of, weekday_of};
use super::typed_date::{Prefer, parse_date};
use crate::model::AgreementWhen;
use crate::model::text::fold;

/// Most words of a day or rhythm: "elke vrijdag vanaf 20 november 2026 om 9 uur".
const MOST_WORDS: usize = 10;

/// How a rhythm begins.
const STARTS: [&str; 12] = [
    "elke",
    "elk",
    "iedere",
    "ieder",
    "wekelijks",
    "dagelijks",
    "maandelijks",
    "tweewekelijks",
    "every",
    "each",
    "weekly",
    "daily",
];

/// What may follow in a rhythm, besides days, months, numbers and stretches of time.
const IN_RHYTHM: [&str; 42] = [
    "schooldag",
    "schooldagen",
    "ochtend",
    "ochtenden",
    "middag",
    "middagen",
    "avond",
    "avonden",
    "morgen",
    "lesdag",
    "eerste",
    "tweede",
    "derde",
    "laatste",
    "andere",
    "vanaf",
    "tot",
    "en",
    "met",
    "om",
    "op",
    "uur",
    "van",
    "de",
    "het",
    "t",
    "m",
    "half",
    "school",
    "first",
    "second",
    "last",
    "other",
    "morning",
    "afternoon",
    "evening",
    "from",
    "until",
    "at",
    "on",
    "the",
    "and",
];

/// Words that make what follows the last day: longest first.
const MARKERS: [&[&str]; 15] = [
    &["niet", "later", "dan"],
    &["no", "later", "than"],
    &["not", "later", "than"],
    &["uiterlijk", "op"],
    &["uiterlijk", "voor"],
    &["voor", "of", "op"],
    &["uiterlijk"],
    &["voor"],
    &["tegen"],
    &["op"],
    &["per"],
    &["before"],
    &["by"],
    &["on"],
    &["due"],
];

/// A day after one of these belongs to the sentence.
const HANGS_ON: [&str; 22] = [
    "tot", "vanaf", "sinds", "na", "van", "t/m", "en", "of", "elke", "iedere", "until", "from", "since", "after", "of", "every",
    "each", "and", "or", "the", "dan", "than",
];

/// Whether words name a rhythm ("elke vrijdag vanaf 20 november") and not a day.
pub fn is_rhythm(text: &str) -> bool {
    let folded = fold(text);
    folded.split_whitespace().next().is_some_and(|word| STARTS.contains(&word)) || is_every_other(&folded)
}

/// "Om de week", "om de vrijdag", "twee keer per week": how often, and nothing else.
fn is_every_other(folded: &str) -> bool {
    let words: Vec<&str> = folded.split_whitespace().collect();
    match words.as_slice() {
        ["om", "de", rest @ ..] => {
            let is_known =
                |word: &&str| number_of(word).is_some() || unit_of(word).is_some() || weekday_of(day_in(word)).is_some();
            !rest.is_empty() && rest.iter().all(is_known)
        }
        [times, "keer" | "maal" | "times", "per" | "a", unit] => number_of(times).is_some() && unit_of(unit).is_some(),
        ["eens" | "once" | "twice", "per" | "a", unit] => unit_of(unit).is_some(),
        _ => false,
    }
}

/// A stretch of time that is no day: "begin januari", "na de herfstvakantie", "eind volgende week".
fn is_rough(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let is_stretch = |words: &[&str]| match words {
        [month] => month_of(month).is_some(),
        ["deze" | "volgende" | "komende" | "this" | "next", unit] => unit_of(unit).is_some(),
        ["de" | "het" | "the", one] => unit_of(one).is_some() || matches!(*one, "schooljaar" | "jaar" | "year"),
        _ => false,
    };
    let is_holiday = |words: &[&str]| {
        let bare = words.strip_prefix(&["de"]).or_else(|| words.strip_prefix(&["the"])).unwrap_or(words);
        let is_one = |word: &str| {
            word.ends_with("vakantie")
                || matches!(word, "kerst" | "pasen" | "pinksteren" | "zomer" | "holidays" | "holiday" | "break")
        };
        bare.len() <= 2 && bare.last().is_some_and(|word| is_one(word))
    };
    match words.as_slice() {
        ["begin" | "half" | "medio" | "halverwege" | "eind" | "early" | "mid" | "late", rest @ ..] => {
            is_stretch(rest) || is_holiday(rest)
        }
        ["end" | "start", "of", rest @ ..] => is_stretch(rest),
        ["na" | "voor" | "after" | "before", rest @ ..] => is_holiday(rest),
        ["in", month] => month_of(month).is_some(),
        ["deze" | "volgende" | "komende", "maand"] | ["this" | "next", "month"] => true,
        _ => false,
    }
}

/// What the words of a field of its own say about when: a day, a rhythm, or words kept as they are.
pub fn parse_when(text: &str, today: NaiveDate, language: Language) -> AgreementWhen {
    let text = text.trim();
    if text.is_empty() {
        return AgreementWhen::Open;
    }
    if is_rhythm(text) {
        return AgreementWhen::Rhythm(text.to_owned());
    }
    let (_, bare) = without_marker(text);
    let date = parse_date(text, today, language, Prefer::Future).or_else(|| parse_date(bare, today, language, Prefer::Future));
    date.map_or_else(|| AgreementWhen::Draft(text.to_owned()), AgreementWhen::Date)
}

/// Takes the day or rhythm off a sentence: what is left of it, and when.
///
/// It stands at the end, or at the beginning before a colon or comma.
pub fn split_when(text: &str, today: NaiveDate, language: Language) -> (&str, AgreementWhen) {
    let text = text.trim();
    if let Some((rest, when)) = at_the_end(text, today, language).or_else(|| at_the_beginning(text, today, language)) {
        return (rest, when);
    }
    // "Uiterlijk eind november": no day, but said as one.
    let words = words(text);
    let said = words.iter().enumerate().skip(1).rev().find_map(|(at, (from, _))| {
        let (is_marked, bare) = without_marker(&text[*from..]);
        let word = fold(words[at].1);
        (is_marked && matches!(word.as_str(), "uiterlijk" | "due") && !bare.is_empty()).then_some((*from, bare))
    });
    match said {
        Some((from, bare)) if bare.split_whitespace().count() <= 4 => {
            (trimmed(&text[..from]), AgreementWhen::Draft(bare.trim_end_matches('.').to_owned()))
        }
        _ => (text, AgreementWhen::Open),
    }
}

fn at_the_end(text: &str, today: NaiveDate, language: Language) -> Option<(&str, AgreementWhen)> {
    let words = words(text);
    let first = words.len().saturating_sub(MOST_WORDS).max(1);
    words.iter().enumerate().skip(first).find_map(|(at, (from, _))| {
        let before = text[..*from].trim_end();
        let when = read(&text[*from..], before.ends_with([',', ';', ':', '–']), today, language)?;
        // "Vraagt na over 3 weken": what begins with a word of its own hangs on nothing.
        let begins = fold(words[at].1);
        let stands_alone = without_marker(&text[*from..]).0 || matches!(begins.as_str(), "over" | "in" | "binnen" | "within");
        let hangs_on = fold(words[at - 1].1);
        let is_day = matches!(when, AgreementWhen::Date(_) | AgreementWhen::Draft(_));
        let is_part = !stands_alone && is_day && HANGS_ON.contains(&hangs_on.as_str());
        (!is_part).then(|| (trimmed(before), when))
    })
}

fn at_the_beginning(text: &str, today: NaiveDate, language: Language) -> Option<(&str, AgreementWhen)> {
    text.match_indices([':', ',']).take(2).find_map(|(at, mark)| {
        let rest = text[at + mark.len()..].trim_start();
        let when = read(&text[..at], true, today, language)?;
        (!rest.is_empty()).then_some((rest, when))
    })
}

/// What these words say when they are nothing but a day or rhythm.
fn read(text: &str, is_set_apart: bool, today: NaiveDate, language: Language) -> Option<AgreementWhen> {
    let text = text.trim().trim_end_matches(['.', '!']);
    if is_rhythm(text) {
        return is_wholly_rhythm(text).then(|| AgreementWhen::Rhythm(text.to_owned()));
    }
    let (is_marked, bare) = without_marker(text);
    if let Some(rough) = [text, bare].into_iter().find(|words| is_rough(words)) {
        return Some(AgreementWhen::Draft(rough.to_owned()));
    }
    // "Vandaag nog" is today.
    let bare = bare.strip_suffix(" nog").unwrap_or(bare);
    let date = parse_date(bare, today, language, Prefer::Future)?;
    let only_numbers = bare.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    // "In the sun", "het zo": one short word is seldom a day.
    let mut own = bare.split_whitespace().filter(|word| !matches!(fold(word).as_str(), "the" | "of"));
    let is_short =
        own.next().is_some_and(|word| word.chars().count() < 5 && word.chars().all(char::is_alphabetic)) && own.next().is_none();
    let is_clear = is_marked || is_set_apart || !(only_numbers || is_short);
    is_clear.then_some(AgreementWhen::Date(date))
}

fn is_wholly_rhythm(text: &str) -> bool {
    let folded = fold(text);
    if is_every_other(&folded) {
        return true;
    }
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let head = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let is_known = |word: &&str| {
        word.chars().all(|c| c.is_ascii_digit())
            || IN_RHYTHM.contains(word)
            || weekday_of(day_in(word)).is_some()
            || month_of(word).is_some()
            || number_of(word).is_some()
            || unit_of(word).is_some()
    };
    let says_how_often = matches!(head, "wekelijks" | "dagelijks" | "maandelijks" | "tweewekelijks" | "weekly" | "daily");
    (says_how_often || !rest.is_empty()) && rest.iter().all(is_known)
}

/// "Vrijdagochtend" and "Fridays" hold a day.
fn day_in(word: &str) -> &str {
    let parts = ["ochtend", "middag", "avond", "s"];
    parts.into_iter().find_map(|part| word.strip_suffix(part)).unwrap_or(word)
}

/// Whether words like "uiterlijk" stand first, and what follows them.
fn without_marker(text: &str) -> (bool, &str) {
    let words = words(text);
    let found = MARKERS
        .into_iter()
        .find(|marker| words.len() > marker.len() && marker.iter().zip(&words).all(|(wanted, (_, word))| fold(word) == **wanted));
    match found {
        Some(marker) => (true, text[words[marker.len()].0..].trim()),
        None => (false, text),
    }
}

/// The words of a text, each with where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut at = 0;
    for word in text.split_whitespace() {
        if let Some(found) = text[at..].find(word) {
            all.push((at + found, word));
            at += found + word.len();
        }
    }
    all
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_begins_with_how_often() {
        for (text, expected) in [
            ("elke vrijdag vanaf 20 november", true),
            ("Iedere ochtend", true),
            ("wekelijks", true),
            ("dagelijks om 9 uur", true),
            ("Every Friday", true),
            ("vr 13 nov", false),
            ("elkeen", false),
            ("", false),
        ] {
            assert_eq!(is_rhythm(text), expected, "{text:?}");
        }
    }
}
