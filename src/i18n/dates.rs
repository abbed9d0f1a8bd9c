//! Writing dates, times and stretches of time.
//!
//! Names of days and months come without capital in Dutch, so a caller that starts a sentence with one uses
//! [`sentence_start`]. Times are local; this module knows no zones.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Language;
use super::calendar::{WEEKDAYS, day_name, month_name, short_day_name, short_month_name};
use crate::model::PartialDate;

/// "donderdag 12 november 2026", "Thursday 12 November 2026".
pub fn long(date: NaiveDate, language: Language) -> String {
    let (day, month) = (day_name(date.weekday(), language), month_name(date.month(), language));
    format!("{day} {} {month} {}", date.day(), date.year())
}

/// "do 12 november 2026", "Thu 12 November 2026".
pub fn medium(date: NaiveDate, language: Language) -> String {
    let (day, month) = (short_day_name(date.weekday(), language), month_name(date.month(), language));
    format!("{day} {} {month} {}", date.day(), date.year())
}

/// "do 12 nov", "Thu 12 Nov".
pub fn short(date: NaiveDate, language: Language) -> String {
    let (day, month) = (short_day_name(date.weekday(), language), short_month_name(date.month(), language));
    format!("{day} {} {month}", date.day())
}

/// "do 12 nov", and "di 12 jan 2027" when the year is another than this one.
pub fn short_seen_from(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let text = short(date, language);
    if date.year() == today.year() { text } else { format!("{text} {}", date.year()) }
}

/// "12 november 2026", "12 November 2026": without a day of the week, for dates of birth.
pub fn day_month_year(date: NaiveDate, language: Language) -> String {
    format!("{} {} {}", date.day(), month_name(date.month(), language), date.year())
}

/// "12 november", and "12 november 2026" when the year is another than this one: for a meeting people remember by its day.
pub fn day_month_seen_from(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    if date.year() != today.year() {
        return day_month_year(date, language);
    }
    format!("{} {}", date.day(), month_name(date.month(), language))
}

/// "12-11-2026", "12/11/2026".
pub fn numeric(date: NaiveDate, language: Language) -> String {
    let mark = match language {
        Language::Nl => '-',
        Language::En => '/',
    };
    format!("{:02}{mark}{:02}{mark}{:04}", date.day(), date.month(), date.year())
}

/// "15.30", "15:30".
pub fn time(time: NaiveTime, language: Language) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ':',
    };
    format!("{}{mark}{:02}", time.hour(), time.minute())
}

/// How far a day is from today: "vandaag", "morgen", "over 12 dagen", "gisteren", "3 dagen geleden".
pub fn relative(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let days = (date - today).num_days();
    match (near(days, language), language) {
        (Some(word), _) => word.to_owned(),
        (None, Language::Nl) if days > 0 => format!("over {days} dagen"),
        (None, Language::Nl) => format!("{} dagen geleden", -days),
        (None, Language::En) if days > 0 => format!("in {days} days"),
        (None, Language::En) => format!("{} days ago", -days),
    }
}

/// How long there is until something must be done: "nog 12 dagen", "morgen", "vandaag", "3 dagen te laat".
pub fn due(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let days = (date - today).num_days();
    match (days, language) {
        (0.., _) if days <= 1 => near(days, language).unwrap_or_default().to_owned(),
        (0.., Language::Nl) => format!("nog {days} dagen"),
        (-1, Language::Nl) => "1 dag te laat".to_owned(),
        (_, Language::Nl) => format!("{} dagen te laat", -days),
        (0.., Language::En) => format!("{days} days left"),
        (-1, Language::En) => "1 day late".to_owned(),
        (_, Language::En) => format!("{} days late", -days),
    }
}

/// "juni 2026", or "2026" when the month is not known.
pub fn partial(date: PartialDate, language: Language) -> String {
    match date.month() {
        Some(month) => format!("{} {}", month_name(u32::from(month), language), date.year()),
        None => date.year().to_string(),
    }
}

/// The school year a day falls in, "2026-2027": 1 August to 31 July (WPO art. 1, WVO 2020 art. 1.1).
pub fn school_year(date: NaiveDate) -> String {
    let start = if date.month() >= 8 { date.year() } else { date.year() - 1 };
    format!("{start}-{}", start + 1)
}

/// "31 min".
pub fn minutes(minutes: u32) -> String {
    format!("{minutes} min")
}

/// What is left of a planned time: "nog 31 min", "klaar" at zero, "5 min over tijd".
pub fn minutes_left(minutes: i32, language: Language) -> String {
    match (minutes, language) {
        (1.., Language::Nl) => format!("nog {minutes} min"),
        (1.., Language::En) => format!("{minutes} min left"),
        (0, Language::Nl) => "de tijd is om".to_owned(),
        (0, Language::En) => "time is up".to_owned(),
        (_, Language::Nl) => format!("{} min over tijd", minutes.unsigned_abs()),
        (_, Language::En) => format!("{} min over time", minutes.unsigned_abs()),
    }
}

/// The months as they stand inside a sentence, January first.
pub fn months(language: Language) -> [&'static str; 12] {
    std::array::from_fn(|place| month_name(place as u32 + 1, language))
}

/// The days of the week in two or three letters, Monday first.
pub fn short_days(language: Language) -> [&'static str; 7] {
    WEEKDAYS.map(|day| short_day_name(day, language))
}

/// The text with a capital at the start, for a sentence that begins with a day or a stretch of time.
pub fn sentence_start(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// The days around today that have a name of their own.
fn near(days: i64, language: Language) -> Option<&'static str> {
    match (days, language) {
        (0, Language::Nl) => Some("vandaag"),
        (1, Language::Nl) => Some("morgen"),
        (2, Language::Nl) => Some("overmorgen"),
        (-1, Language::Nl) => Some("gisteren"),
        (-2, Language::Nl) => Some("eergisteren"),
        (0, Language::En) => Some("today"),
        (1, Language::En) => Some("tomorrow"),
        (-1, Language::En) => Some("yesterday"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_written_in_every_length() {
        type Write = fn(NaiveDate, Language) -> String;
        #[rustfmt::skip]
        let table: [(Write, &str, Language, &str); 12] = [
            (long, "2026-11-12", Nl, "donderdag 12 november 2026"),
            (long, "2026-11-12", En, "Thursday 12 November 2026"),
            (long, "2024-02-29", Nl, "donderdag 29 februari 2024"),
            (medium, "2026-11-12", Nl, "do 12 november 2026"),
            (medium, "2026-11-12", En, "Thu 12 November 2026"),
            (short, "2026-11-12", Nl, "do 12 nov"),
            (short, "2027-03-01", Nl, "ma 1 mrt"),
            (short, "2026-11-12", En, "Thu 12 Nov"),
            (numeric, "2026-03-01", Nl, "01-03-2026"),
            (numeric, "2026-03-01", En, "01/03/2026"),
            (day_month_year, "2014-05-02", Nl, "2 mei 2014"),
            (day_month_year, "2014-05-02", En, "2 May 2014"),
        ];
        for (write, date, language, expect) in table {
            assert_eq!(write(day(date), language), expect);
        }
        assert_eq!(day_month_seen_from(day("2026-11-12"), day("2026-12-24"), Nl), "12 november");
        assert_eq!(day_month_seen_from(day("2026-11-12"), day("2027-01-21"), Nl), "12 november 2026");
        assert_eq!(short_seen_from(day("2026-11-12"), day("2026-01-01"), Nl), "do 12 nov");
        assert_eq!(short_seen_from(day("2027-01-12"), day("2026-12-31"), Nl), "di 12 jan 2027");
    }

    #[test]
    fn a_time_has_a_dot_in_dutch() {
        for (h, m, language, expect) in [(15, 30, Nl, "15.30"), (15, 30, En, "15:30"), (9, 5, Nl, "9.05"), (0, 0, Nl, "0.00")] {
            assert_eq!(time(NaiveTime::from_hms_opt(h, m, 59).unwrap(), language), expect);
        }
    }

    #[test]
    fn a_day_is_told_from_today() {
        #[rustfmt::skip]
        let table = [
            ("2026-11-12", "vandaag", "vandaag", "today", "today"),
            ("2026-11-13", "morgen", "morgen", "tomorrow", "tomorrow"),
            ("2026-11-14", "overmorgen", "nog 2 dagen", "in 2 days", "2 days left"),
            ("2026-11-24", "over 12 dagen", "nog 12 dagen", "in 12 days", "12 days left"),
            ("2027-11-12", "over 365 dagen", "nog 365 dagen", "in 365 days", "365 days left"),
            ("2026-11-11", "gisteren", "1 dag te laat", "yesterday", "1 day late"),
            ("2026-11-10", "eergisteren", "2 dagen te laat", "2 days ago", "2 days late"),
            ("2026-11-09", "3 dagen geleden", "3 dagen te laat", "3 days ago", "3 days late"),
            ("2026-10-24", "19 dagen geleden", "19 dagen te laat", "19 days ago", "19 days late"),
        ];
        let today = day("2026-11-12");
        for (date, relative_nl, due_nl, relative_en, due_en) in table {
            let date = day(date);
            assert_eq!(relative(date, today, Nl), relative_nl);
            assert_eq!(due(date, today, Nl), due_nl);
            assert_eq!(relative(date, today, En), relative_en);
            assert_eq!(due(date, today, En), due_en);
        }
    }

    #[test]
    fn years_months_and_school_years() {
        assert_eq!(partial(PartialDate::new(2026, Some(6)).unwrap(), Nl), "juni 2026");
        assert_eq!(partial(PartialDate::new(2026, Some(6)).unwrap(), En), "June 2026");
        assert_eq!(partial(PartialDate::new(2026, None).unwrap(), Nl), "2026");
        for (date, expect) in [("2026-07-31", "2025-2026"), ("2026-08-01", "2026-2027"), ("2027-01-01", "2026-2027")] {
            assert_eq!(school_year(day(date)), expect);
        }
    }

    #[test]
    fn time_left_is_told_in_minutes() {
        assert_eq!(minutes(75), "75 min");
        for (left, nl, en) in
            [(31, "nog 31 min", "31 min left"), (0, "de tijd is om", "time is up"), (-5, "5 min over tijd", "5 min over time")]
        {
            assert_eq!((minutes_left(left, Nl).as_str(), minutes_left(left, En).as_str()), (nl, en));
        }
        assert_eq!(minutes_left(i32::MIN, Nl), "2147483648 min over tijd");
        assert_eq!(sentence_start("nog 31 min"), "Nog 31 min");
        assert_eq!(sentence_start(""), "");
    }
}
