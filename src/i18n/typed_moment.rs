//! Understanding what is typed into a cell of a week: "9-11", "9.00-11.00 Ne", "11.30 gym", "rekenen".
//!
//! Whatever is not clearly a time is what happens then, word for word; so nothing typed is ever lost, and "lesuur 1-2" does
//! not become the middle of the night.

use chrono::{NaiveTime, Timelike};

use super::typed_time::parse_time;
use super::{Language, dates};
use crate::engine::build_up::Lane;
use crate::model::text::fold;

/// Something on a day: when, and what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// When it begins.
    pub from: Option<NaiveTime>,
    /// When it ends.
    pub to: Option<NaiveTime>,
    /// What happens.
    pub what: String,
}

/// Hours a school day may have when only a bare number stands there.
const SCHOOL_HOURS: std::ops::RangeInclusive<u32> = 7..=20;
const DASHES: [char; 3] = ['-', '–', '—'];
const UNTIL: [&str; 4] = ["tot", "t/m", "to", "until"];
const FROM: [&str; 3] = ["van", "om", "from"];
const HOUR: [&str; 3] = ["uur", "u", "hrs"];

/// What a person typed into a cell of a week.
pub fn parse_moment(text: &str) -> Moment {
    let text = text.trim();
    timed(text).unwrap_or_else(|| Moment { what: text.to_owned(), ..Moment::default() })
}

/// A time, or from one time to another, as it is written: "9.00–11.00", "9.00", "tot 11.00".
pub fn say_times(from: Option<NaiveTime>, to: Option<NaiveTime>, language: Language) -> String {
    let time = |time: NaiveTime| dates::time(time, language);
    match (from, to, language) {
        (Some(from), Some(to), _) => format!("{}–{}", time(from), time(to)),
        (Some(from), None, _) => time(from),
        (None, Some(to), Language::Nl) => format!("tot {}", time(to)),
        (None, Some(to), Language::En) => format!("until {}", time(to)),
        (None, None, _) => String::new(),
    }
}

/// What kind of place this is, where its name says so.
pub fn lane_of_place(place: &str) -> Option<Lane> {
    const DISTANCE: [&str; 6] = ["afstand", "online", "scherm", "teams", "distance", "remote"];
    const HOME: [&str; 2] = ["thuis", "home"];
    const SCHOOL: [&str; 17] = [
        "school",
        "lokaal",
        "klas",
        "college",
        "lyceum",
        "opdc",
        "mediatheek",
        "bibliotheek",
        "groepje",
        "gymzaal",
        "zijdeur",
        "vso",
        "sbo",
        "room",
        "class",
        "library",
        "kamer",
    ];
    let folded = fold(place);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    // "Les op afstand, thuis" is a lesson.
    [(Lane::Distance, says(&DISTANCE)), (Lane::HomeSupported, says(&HOME)), (Lane::School, says(&SCHOOL))]
        .into_iter()
        .find_map(|(lane, is_it)| is_it.then_some(lane))
}

fn timed(text: &str) -> Option<Moment> {
    let rest = without_word(text, &FROM);
    let (from, rest) = match time_at_start(rest) {
        Some((time, rest)) => (Some(time), rest),
        None => (None, rest),
    };
    // "van alles" is no time.
    if from.is_none() && rest.len() != text.len() {
        return None;
    }
    let after = rest.trim_start();
    let until = after.strip_prefix(DASHES).or_else(|| word_then(after, &UNTIL));
    let Some(after_until) = until else {
        let from = from?;
        return Some(Moment { from: Some(from), to: None, what: words(rest)? });
    };
    match time_at_start(after_until.trim_start()) {
        Some((to, rest)) if from.is_none_or(|from| from < to) => Some(Moment { from, to: Some(to), what: words(rest)? }),
        // A dash that waits for its end.
        None if after_until.trim().is_empty() => Some(Moment { from: Some(from?), to: None, what: String::new() }),
        _ => None,
    }
}

/// What is left after a time; `None` when the time goes on ("9.00x").
fn words(rest: &str) -> Option<String> {
    let stands_apart = rest.chars().next().is_none_or(|first| first.is_whitespace() || matches!(first, ',' | ':' | ';'));
    stands_apart.then(|| rest.trim_start_matches([' ', ',', ':', ';', '\u{a0}']).trim_end().to_owned())
}

/// The time a text begins with, and what follows.
fn time_at_start(text: &str) -> Option<(NaiveTime, &str)> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ':' | 'u' | 'U' | 'h' | 'H');
    let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
    let (mut written, mut rest) = text.split_at(end);
    // The full stop of a sentence, and the "u" of a word that follows at once.
    while !written.is_empty() && parse_time(written).is_none() && !written.ends_with(|letter: char| letter.is_ascii_digit()) {
        let shorter = written.len() - 1;
        (written, rest) = text.split_at(shorter);
    }
    let time = parse_time(written)?;
    let is_bare = written.bytes().all(|letter| letter.is_ascii_digit()) && written.len() <= 2;
    let after = word_then(rest.trim_start(), &HOUR);
    if is_bare && after.is_none() && !SCHOOL_HOURS.contains(&time.hour()) {
        return None;
    }
    Some((time, after.unwrap_or(rest)))
}

fn without_word<'t>(text: &'t str, list: &[&str]) -> &'t str {
    word_then(text, list).map_or(text, str::trim_start)
}

/// What follows one of these words at the start of a text.
fn word_then<'t>(text: &'t str, list: &[&str]) -> Option<&'t str> {
    let end = text.find(|letter: char| !letter.is_alphabetic() && letter != '/').unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    list.iter().any(|known| word.eq_ignore_ascii_case(known)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Option<NaiveTime> {
        (!text.is_empty()).then(|| text.parse().expect("a time"))
    }

    #[test]
    fn a_cell_of_the_week_is_understood_the_way_people_type_it() {
        #[rustfmt::skip]
        let table = [
            ("9-11", "09:00", "11:00", ""), ("9.00-11.00", "09:00", "11:00", ""), ("9.00 – 11.00", "09:00", "11:00", ""),
            ("9:00-11:00 Ne", "09:00", "11:00", "Ne"), ("9.00-11.00 Ne", "09:00", "11:00", "Ne"), ("0900-1100", "09:00", "11:00", ""),
            ("9 tot 11", "09:00", "11:00", ""), ("van 9 tot 11 Nederlands", "09:00", "11:00", "Nederlands"),
            ("9u-11u", "09:00", "11:00", ""), ("9 uur - 11 uur", "09:00", "11:00", ""), ("9u30-10u15, gym", "09:30", "10:15", "gym"),
            ("11.30 Ne", "11:30", "", "Ne"), ("11 Ne", "11:00", "", "Ne"), ("13.00", "13:00", "", ""), ("13", "13:00", "", ""),
            ("om 11 uur gym", "11:00", "", "gym"), ("1.30-2.30", "01:30", "02:30", ""), ("2 uur tekenen", "02:00", "", "tekenen"),
            ("tot 11", "", "11:00", ""), ("-11", "", "11:00", ""), ("9-", "09:00", "", ""), ("9.00–", "09:00", "", ""),
            (" 9-11 en 13-14 ", "09:00", "11:00", "en 13-14"), ("9.00: rekenen", "09:00", "", "rekenen"),
            // Not clearly a time: what happens, word for word.
            ("rekenen", "", "", "rekenen"), ("1-2", "", "", "1-2"), ("lesuur 1-2", "", "", "lesuur 1-2"), ("3 havo", "", "", "3 havo"),
            ("11-9", "", "", "11-9"), ("9.00x", "", "", "9.00x"), ("van alles", "", "", "van alles"), ("12.5", "", "", "12.5"),
            ("tot straks", "", "", "tot straks"), ("25.00", "", "", "25.00"), ("9-11-2026", "", "", "9-11-2026"), ("-", "", "", "-"),
            ("totaal 9", "", "", "totaal 9"), ("", "", "", ""), ("é", "", "", "é"), ("9.", "", "", "9."),
        ];
        for (text, from, to, what) in table {
            let expect = Moment { from: time(from), to: time(to), what: what.to_owned() };
            assert_eq!(parse_moment(text), expect, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_understood_again() {
        for (from, to, what, nl, en) in [
            ("09:00", "11:00", "", "9.00–11.00", "9:00–11:00"),
            ("11:30", "", "Ne", "11.30", "11:30"),
            ("", "11:00", "", "tot 11.00", "until 11:00"),
            ("", "", "gym", "", ""),
        ] {
            let moment = Moment { from: time(from), to: time(to), what: what.to_owned() };
            for (language, expect) in [(Language::Nl, nl), (Language::En, en)] {
                let said = say_times(moment.from, moment.to, language);
                assert_eq!(said, expect);
                assert_eq!(parse_moment(&format!("{said} {what}")), moment, "{said} {what}");
            }
        }
    }

    #[test]
    fn a_place_says_what_kind_it_is_or_it_does_not() {
        for (place, lane) in [
            ("Trajectlokaal", Some(Lane::School)),
            ("Vso De Proeftuin", Some(Lane::School)),
            ("Les op afstand", Some(Lane::Distance)),
            ("online, thuis", Some(Lane::Distance)),
            ("Thuis begeleid", Some(Lane::HomeSupported)),
            ("at home", Some(Lane::HomeSupported)),
            ("zijdeur", Some(Lane::School)),
            ("de manege", None),
            ("", None),
        ] {
            assert_eq!(lane_of_place(place), lane, "{place:?}");
        }
    }
}
