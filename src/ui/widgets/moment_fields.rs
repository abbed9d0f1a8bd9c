//! A time of day, and a date of which only the year or month is known.

use chrono::NaiveTime;
use egui::Ui;

use super::field::{Field, Outcome};
use super::parsed_field::{Typed, Understood, parsed_field};
use super::words::Words;
use crate::model::PartialDate;
use crate::model::text::fold;

/// A time of day, typed as "9", "9.30", "9:30" or "930".
pub fn time_field(ui: &mut Ui, field: &Field<'_>, shown: &str) -> Outcome<Typed<NaiveTime>> {
    parsed_field(ui, field, shown, 150.0, "", &read_time)
}

/// A year or a month, typed as "2024", "6-2026", "2026-06" or "juni 2026".
pub fn partial_date_field(ui: &mut Ui, field: &Field<'_>, shown: &str) -> Outcome<Typed<PartialDate>> {
    let words = Words::of(ui.ctx());
    parsed_field(ui, field, shown, 220.0, "", &|text| read_partial_date(text, &words))
}

fn read_time(text: &str) -> Understood<NaiveTime> {
    let text = text.trim().trim_end_matches("uur").trim_end();
    if text.is_empty() {
        return Understood::Nothing;
    }
    let parts: Vec<&str> = text.split(['.', ':']).collect();
    let (hour, minute) = match parts.as_slice() {
        [one] if matches!(one.len(), 3 | 4) && one.is_ascii() => one.split_at(one.len() - 2),
        [one] => (*one, "0"),
        [hour, minute] if minute.len() == 2 => (*hour, *minute),
        _ => return Understood::Unclear,
    };
    let time = hour.parse().ok().zip(minute.parse().ok()).and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
    time.map_or(Understood::Unclear, |time| Understood::Value(time, time.format("%-H.%M").to_string()))
}

fn read_partial_date(text: &str, words: &Words) -> Understood<PartialDate> {
    let parts: Vec<&str> = text.split([' ', '-', '/']).filter(|part| !part.is_empty()).collect();
    let year_of = |part: &str| part.parse::<i32>().ok().filter(|_| part.len() == 4);
    let date = match parts.as_slice() {
        [] => return Understood::Nothing,
        [year] => year_of(year).and_then(|year| PartialDate::new(year, None)),
        [first, second] => {
            let (month, year) = if year_of(first).is_some() { (*second, *first) } else { (*first, *second) };
            year_of(year).zip(month_of(month, words)).and_then(|(year, month)| PartialDate::new(year, Some(month)))
        }
        _ => None,
    };
    date.map_or(Understood::Unclear, |date| Understood::Value(date, say(date, words)))
}

/// A month by its number, its name, or at least three letters of its name.
fn month_of(text: &str, words: &Words) -> Option<u8> {
    if let Ok(number) = text.parse::<u8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let typed = fold(text.trim_end_matches('.'));
    let index = words.months.iter().position(|month| typed.len() >= 3 && fold(month).starts_with(&typed))?;
    u8::try_from(index + 1).ok()
}

fn say(date: PartialDate, words: &Words) -> String {
    match date.month().and_then(|month| words.months.get(usize::from(month) - 1)) {
        Some(month) => format!("{month} {}", date.year()),
        None => date.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_the_way_people_type_it() {
        for (typed, expected) in [
            ("9", Some("9.00")),
            ("9.30", Some("9.30")),
            ("09:05", Some("9.05")),
            ("930", Some("9.30")),
            ("1615", Some("16.15")),
            ("16 uur", Some("16.00")),
            ("24.00", None),
            ("9.5", None),
            ("9.30.10", None),
            ("kwart over", None),
            ("€€€", None),
        ] {
            let said = match read_time(typed) {
                Understood::Value(_, said) => Some(said),
                Understood::Nothing | Understood::Unclear => None,
            };
            assert_eq!(said.as_deref(), expected, "{typed:?}");
        }
        assert_eq!(read_time(" "), Understood::Nothing);
    }

    #[test]
    fn a_year_or_month_is_read_and_said_back() {
        let words = Words::default();
        for (typed, expected) in [
            ("2024", Some("2024")),
            ("juni 2026", Some("juni 2026")),
            ("Aug. 2025", Some("augustus 2025")),
            ("6-2026", Some("juni 2026")),
            ("2026-06", Some("juni 2026")),
            ("24", None),
            ("13-2026", None),
            ("ju 2026", None),
            ("0-2026", None),
            ("1-6-2026", None),
        ] {
            let said = match read_partial_date(typed, &words) {
                Understood::Value(_, said) => Some(said),
                Understood::Nothing | Understood::Unclear => None,
            };
            assert_eq!(said.as_deref(), expected, "{typed:?}");
        }
        assert_eq!(read_partial_date("", &words), Understood::Nothing);
    }
}
