//! Names of months, days, units and small numbers, for writing dates and for understanding typed ones.

use chrono::Weekday;

use super::Language;

/// Years a date can be in; the same as for partial dates. Outside it is a slip of the finger.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SHORT_MONTHS_NL: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SHORT_MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_NL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SHORT_DAYS_NL: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const SHORT_DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// Monday first.
pub(super) const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
const NUMBERS_NL: [&str; 12] = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const NUMBERS_EN: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Name of a month, 1–12, as it stands inside a sentence. Empty outside that.
pub(super) fn month_name(month: u32, language: Language) -> &'static str {
    pick(
        match language {
            Language::Nl => &MONTHS_NL,
            Language::En => &MONTHS_EN,
        },
        month,
    )
}

/// Short name of a month, 1–12, without a dot. Empty outside that.
pub(super) fn short_month_name(month: u32, language: Language) -> &'static str {
    pick(
        match language {
            Language::Nl => &SHORT_MONTHS_NL,
            Language::En => &SHORT_MONTHS_EN,
        },
        month,
    )
}

/// Name of a day of the week as it stands inside a sentence.
pub(super) fn day_name(day: Weekday, language: Language) -> &'static str {
    pick(
        match language {
            Language::Nl => &DAYS_NL,
            Language::En => &DAYS_EN,
        },
        day.number_from_monday(),
    )
}

/// Short name of a day of the week.
pub(super) fn short_day_name(day: Weekday, language: Language) -> &'static str {
    pick(
        match language {
            Language::Nl => &SHORT_DAYS_NL,
            Language::En => &SHORT_DAYS_EN,
        },
        day.number_from_monday(),
    )
}

/// The month, 1–12, a folded word names: in full, or its beginning from three letters on. Both languages.
pub(super) fn month_of(word: &str) -> Option<u32> {
    if word == "mrt" {
        return Some(3);
    }
    let position = MONTHS_NL.iter().position(|name| begins(name, word));
    let position = position.or_else(|| MONTHS_EN.iter().position(|name| begins(name, word)))?;
    u32::try_from(position + 1).ok()
}

/// The day of the week a folded word names: in full, its beginning from three letters on, or two letters in Dutch.
pub(super) fn weekday_of(word: &str) -> Option<Weekday> {
    if word == "maand" {
        // A month, whatever else begins so.
        return None;
    }
    let position = SHORT_DAYS_NL.iter().position(|name| *name == word);
    let position = position.or_else(|| DAYS_NL.iter().position(|name| begins(name, word)));
    let position = position.or_else(|| DAYS_EN.iter().position(|name| begins(name, word)))?;
    WEEKDAYS.get(position).copied()
}

/// The number a folded word names, one to twelve. Both languages; "a" and "an" are one.
pub(super) fn number_of(word: &str) -> Option<u32> {
    if matches!(word, "a" | "an" | "1") {
        return Some(1);
    }
    let position = NUMBERS_NL.iter().position(|name| *name == word);
    let position = position.or_else(|| NUMBERS_EN.iter().position(|name| *name == word))?;
    u32::try_from(position + 1).ok()
}

/// A stretch of time that dates are moved by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// The unit a folded word names. Both languages.
pub(super) fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "dag" | "dagen" | "day" | "days" => Some(Unit::Day),
        "week" | "weken" | "weeks" | "wk" => Some(Unit::Week),
        "maand" | "maanden" | "mnd" | "month" | "months" => Some(Unit::Month),
        "jaar" | "jaren" | "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}

fn pick(names: &[&'static str], number: u32) -> &'static str {
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    index.and_then(|index| names.get(index)).copied().unwrap_or_default()
}

/// Whether `word` is the name or a beginning of it that people use.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3
        && name.len() >= word.len()
        && name.is_char_boundary(word.len())
        && name[..word.len()].eq_ignore_ascii_case(word)
}
