//! Writing and understanding numbers as people in the language do.

use super::Language;

/// Most digits a typed number may have; beyond this a number is a pasted something, and `f64` would round it.
const MAX_DIGITS: usize = 15;

/// The number with at most `decimals` digits behind the comma and none that say nothing: `7,1`, `25`, `12.500`.
///
/// Thousands are marked from five digits on, so that a year stays a year. What is not finite shows as a dash.
pub fn format_number(value: f64, decimals: u8, language: Language) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let written = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let fraction = fraction.trim_end_matches('0');
    let (decimal_mark, group_mark) = marks(language);
    let mut text = String::new();
    if value < 0.0 && !(whole == "0" && fraction.is_empty()) {
        text.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        let digits_left = whole.len() - index;
        if index > 0 && whole.len() > 4 && digits_left.is_multiple_of(3) {
            text.push(group_mark);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal_mark);
        text.push_str(fraction);
    }
    text
}

/// The number a person meant: `7,1`, `1250,5`, `1.250`, `1.250,5`, and in Dutch also `7.1`. `None` when it is no number,
/// or could be two.
///
/// A single mark of the wrong kind with one or two digits behind it cannot mark thousands, so it marks decimals.
pub fn parse_number(text: &str, language: Language) -> Option<f64> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (decimal_mark, group_mark) = marks(language);
    let (whole, fraction) = match text.split_once(decimal_mark) {
        Some((whole, fraction)) => (ungrouped(whole, group_mark)?, Some(fraction)),
        None => match text.split_once(group_mark) {
            Some((whole, tail))
                if is_digits(whole) && is_digits(tail) && (tail.len() < 3 || (whole == "0" && tail.len() == 3)) =>
            {
                (whole.to_owned(), Some(tail))
            }
            _ => (ungrouped(text, group_mark)?, None),
        },
    };
    let fraction_is_good = fraction.is_none_or(is_digits);
    let something_is_there = !whole.is_empty() || fraction.is_some();
    if !fraction_is_good || !something_is_there || whole.len() + fraction.map_or(0, str::len) > MAX_DIGITS {
        return None;
    }
    let value: f64 = format!("0{whole}.{}", fraction.unwrap_or("0")).parse().ok()?;
    Some(if negative && value != 0.0 { -value } else { value })
}

/// The decimal mark and the mark between thousands.
fn marks(language: Language) -> (char, char) {
    match language {
        Language::Nl => (',', '.'),
        Language::En => ('.', ','),
    }
}

/// The digits of a whole number without the marks or spaces between thousands; `None` when they stand elsewhere.
fn ungrouped(text: &str, group_mark: char) -> Option<String> {
    if text.is_empty() || is_digits(text) {
        return Some(text.to_owned());
    }
    let space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let mut groups =
        if text.contains(group_mark) { text.split(group_mark).collect() } else { text.split(space).collect::<Vec<_>>() };
    let all_digits = groups.iter().all(|group| is_digits(group));
    let first = groups.remove(0);
    let well_grouped = first.len() <= 3 && first != "0" && groups.iter().all(|group| group.len() == 3);
    (all_digits && well_grouped).then(|| first.to_owned() + &groups.concat())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn a_typed_number_is_understood_in_its_language() {
        #[rustfmt::skip]
        let table = [
            ("7", Nl, Some(7.0)), ("7,1", Nl, Some(7.1)), ("7.1", Nl, Some(7.1)), ("7.12", Nl, Some(7.12)),
            ("1.250", Nl, Some(1250.0)), ("1250,5", Nl, Some(1250.5)), ("1.250,5", Nl, Some(1250.5)),
            ("1.250.000", Nl, Some(1_250_000.0)), ("1 250", Nl, Some(1250.0)), ("1\u{A0}250,25", Nl, Some(1250.25)),
            ("1,250", Nl, Some(1.25)), ("0.125", Nl, Some(0.125)), (",5", Nl, Some(0.5)), ("-3", Nl, Some(-3.0)),
            ("\u{2212}3,5", Nl, Some(-3.5)), ("+4", Nl, Some(4.0)), ("-0", Nl, Some(0.0)), (" 12 ", Nl, Some(12.0)),
            ("007", Nl, Some(7.0)), ("100", Nl, Some(100.0)),
            ("7,", Nl, None), ("1,2,3", Nl, None), ("1.2.3", Nl, None), ("1.2500", Nl, None), ("12.50.000", Nl, None),
            ("1,250.5", Nl, None), ("", Nl, None), ("-", Nl, None), (",", Nl, None), (".", Nl, None), ("½", Nl, None),
            ("zeven", Nl, None), ("7 uur", Nl, None), ("25%", Nl, None), ("1e5", Nl, None), ("NaN", Nl, None), ("inf", Nl, None),
            ("12 50", Nl, None), ("1234567890123456", Nl, None), ("--3", Nl, None), ("٣", Nl, None),
            ("7.1", En, Some(7.1)), ("7,1", En, Some(7.1)), ("1,250", En, Some(1250.0)), ("1.250", En, Some(1.25)),
            ("1,250.5", En, Some(1250.5)), ("1.250,5", En, None), (".5", En, Some(0.5)),
        ];
        for (text, language, expect) in table {
            assert_eq!(parse_number(text, language), expect, "{text:?} in {language:?}");
        }
    }

    #[test]
    fn a_number_is_written_as_the_language_does() {
        #[rustfmt::skip]
        let table = [
            (7.1, 1, Nl, "7,1"), (7.1, 1, En, "7.1"), (7.0, 1, Nl, "7"), (7.25, 1, Nl, "7,2"), (0.5, 0, Nl, "0"),
            (2026.0, 0, Nl, "2026"), (12500.0, 0, Nl, "12.500"), (12500.5, 2, En, "12,500.5"), (1_250_000.0, 0, Nl, "1.250.000"),
            (-3.5, 1, Nl, "-3,5"), (-0.01, 1, Nl, "0"), (f64::NAN, 1, Nl, "–"), (f64::INFINITY, 1, En, "–"), (0.125, 3, Nl, "0,125"),
        ];
        for (value, decimals, language, expect) in table {
            assert_eq!(format_number(value, decimals, language), expect, "{value} with {decimals}");
        }
    }

    #[test]
    fn what_is_written_is_understood_again() {
        for language in Language::ALL {
            for thousandths in [0, 1, 125, 999, 1_000, 7_100, 1_250_000, 1_250_500, 12_500_125, 2_026_000] {
                for value in [f64::from(thousandths) / 1000.0, -f64::from(thousandths) / 1000.0] {
                    let written = format_number(value, 3, language);
                    assert_eq!(parse_number(&written, language), Some(value), "{written:?} in {language:?}");
                }
            }
        }
    }
}
