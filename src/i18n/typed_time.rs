//! Understanding typed times of day.

use chrono::NaiveTime;

/// The time of day a person meant: `15.30`, `15:30`, `1530`, `15u30`, `9`, `9u`, `9 uur`, `3:30 pm`.
///
/// `None` when it is no time or could be two, like "half 4" (a quarter of the table means 3.30, the rest 15.30).
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let (text, half) = split_half_of_day(&text)?;
    let text = text.strip_suffix("uur").or_else(|| text.strip_suffix("hrs")).unwrap_or(text).trim_end();
    let (hour, minute) = match text.split_once(['.', ':', 'u', 'h']) {
        Some((hour, "")) if text.ends_with(['u', 'h']) => (hour, "00"),
        Some((hour, minute)) => (hour, minute),
        None if matches!(text.len(), 3 | 4) && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "00"),
    };
    let (hour, minute) = (hour.trim_end(), minute.trim_start());
    if !(1..=2).contains(&hour.len()) || minute.len() != 2 {
        return None;
    }
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Which half of the day an English time names.
enum Half {
    Morning,
    Afternoon,
}

fn split_half_of_day(text: &str) -> Option<(&str, Option<Half>)> {
    for (ending, half) in [("a.m.", Half::Morning), ("p.m.", Half::Afternoon), ("am", Half::Morning), ("pm", Half::Afternoon)] {
        if let Some(rest) = text.strip_suffix(ending) {
            return Some((rest.trim_end(), Some(half)));
        }
    }
    (!text.is_empty()).then_some((text, None))
}

/// Only digits; `parse` alone would also take a plus sign.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_time_is_understood_or_left_alone() {
        #[rustfmt::skip]
        let table = [
            ("15.30", Some((15, 30))), ("15:30", Some((15, 30))), ("1530", Some((15, 30))), ("15u30", Some((15, 30))),
            ("15 u 30", Some((15, 30))), ("15h30", Some((15, 30))), ("930", Some((9, 30))), ("0900", Some((9, 0))),
            ("9", Some((9, 0))), ("9u", Some((9, 0))), ("9 u", Some((9, 0))), ("9 uur", Some((9, 0))), ("9UUR", Some((9, 0))),
            ("15.30 uur", Some((15, 30))), (" 8.05 ", Some((8, 5))), ("0.00", Some((0, 0))), ("23.59", Some((23, 59))),
            ("3:30 pm", Some((15, 30))), ("3 p.m.", Some((15, 0))), ("12 am", Some((0, 0))), ("12pm", Some((12, 0))),
            ("24.00", None), ("12.60", None), ("9.5", None), ("9.", None), ("9:", None), (".30", None), ("", None), ("u", None),
            ("uur", None), ("pm", None), ("15 pm", None), ("0 am", None), ("half 4", None), ("kwart over drie", None),
            ("straks", None), ("+9", None), ("-9", None), ("15.30.00", None), ("15301", None), ("2460", None), ("15,30", None),
            ("9é", None), ("éé", None), ("1é0", None), ("٩", None),
        ];
        for (text, expect) in table {
            let expect = expect.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(parse_time(text), expect, "{text:?}");
        }
    }
}
