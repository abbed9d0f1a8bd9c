//! Understanding typed dates: "13-11", "vr 13 nov", "over 3 weken", "2026-11-13".
//!
//! What could be two days is not understood, so that people see it and say it better; nothing is ever guessed. Words of
//! both languages are understood always, because a team that reads English screens still types Dutch. The day comes before
//! the month in both; only an English reader may put the name of the month first.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Language;
use super::calendar::{Unit, YEARS, month_of, number_of, unit_of, weekday_of};
use crate::model::PartialDate;
use crate::model::text::fold;

/// Longest text that can be a date, in bytes; longer is a sentence.
const MAX_BYTES: usize = 80;

/// Which day is meant when the year, or the week, is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefer {
    /// Today or the first one to come: agreements, meetings, deadlines.
    Future,
    /// Today or the last one that was: dates of birth, what happened before.
    Past,
}

/// The day a person meant, seen from `today`. `None` when it is no day, does not exist, or could be two.
///
/// A day of the week beside a date must fit it. A day of the week alone is never today.
pub fn parse_date(text: &str, today: NaiveDate, language: Language, prefer: Prefer) -> Option<NaiveDate> {
    let text = readable(text)?;
    let reader = Reader { today, language, prefer };
    reader.day(&tokens(&text)?).filter(|date| YEARS.contains(&date.year()))
}

/// The year, perhaps with month, a person meant: "2026", "juni 2026", "6-2026", "2026-06", "jun 26", "vorig jaar".
pub fn parse_partial(text: &str, today: NaiveDate) -> Option<PartialDate> {
    use Token::{Mark, Number, Word};
    let text = readable(text)?;
    let tokens = tokens(&text)?;
    let month_of_number = |month: u32| u8::try_from(month).ok();
    let (year, month) = match *tokens.as_slice() {
        [Number(year, 4)] => (full_year(year)?, None),
        [Number(month, 1 | 2), Mark('-' | '/' | '.'), Number(year, 4)]
        | [Number(year, 4), Mark('-' | '/' | '.'), Number(month, 1 | 2)]
        | [Number(month, 1 | 2), Number(year, 4)] => (full_year(year)?, Some(month_of_number(month)?)),
        [Word(month), Number(year, digits)] => {
            let year = Reader { today, language: Language::Nl, prefer: Prefer::Future }.year(year, digits)?;
            (year, Some(month_of_number(month_of(month)?)?))
        }
        [Word(which), Word(unit)] => {
            let months = match (which_one(which)?, unit_of(unit)?) {
                (which, Unit::Month) => which,
                (which, Unit::Year) => return PartialDate::new(today.year().checked_add(which)?, None),
                (_, Unit::Day | Unit::Week) => return None,
            };
            let date = shifted(today, Shift::Months(months))?;
            (date.year(), Some(month_of_number(date.month())?))
        }
        _ => return None,
    };
    PartialDate::new(year, month)
}

/// A piece of typed text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'t> {
    Word(&'t str),
    /// Value and number of digits.
    Number(u32, usize),
    /// One of `- / . ,`.
    Mark(char),
}

/// How far a date is moved.
#[derive(Clone, Copy)]
enum Shift {
    Days(i64),
    Months(i32),
}

/// What a typed date depends on besides its text.
#[derive(Clone, Copy)]
struct Reader {
    today: NaiveDate,
    language: Language,
    prefer: Prefer,
}

impl Reader {
    fn day(self, tokens: &[Token<'_>]) -> Option<NaiveDate> {
        use Token::Word;
        let preferring = |prefer| Self { prefer, ..self };
        match *tokens {
            [Word(word)] => match days_from_today(word) {
                Some(days) => shifted(self.today, Shift::Days(days)),
                None => self.weekday(weekday_of(word)?),
            },
            [Word("day"), Word("after"), Word("tomorrow")] => shifted(self.today, Shift::Days(2)),
            [Word("day"), Word("before"), Word("yesterday")] => shifted(self.today, Shift::Days(-2)),
            [Word(which), Word("week")] => match which_one(which)? {
                0 => None,
                weeks => shifted(self.today, Shift::Days(7 * i64::from(weeks))),
            },
            [Word(which), Word("week"), Word(day)] | [Word(day), Word(which), Word("week")] if which_one(which).is_some() => {
                let monday = self.today.checked_sub_days(Days::new(self.today.weekday().num_days_from_monday().into()))?;
                let days = 7 * i64::from(which_one(which)?) + i64::from(weekday_of(day)?.num_days_from_monday());
                shifted(monday, Shift::Days(days))
            }
            [Word("komende" | "aankomende" | "aanstaande" | "coming"), Word(day)] => {
                preferring(Prefer::Future).weekday(weekday_of(day)?)
            }
            [Word("afgelopen" | "last"), Word(day)] => preferring(Prefer::Past).weekday(weekday_of(day)?),
            [Word("over" | "in" | "binnen" | "within"), ref amount @ ..] => shifted(self.today, shift(amount)?),
            [ref amount @ .., Word("geleden" | "ago")] => shifted(self.today, back(shift(amount)?)),
            [ref rest @ .., Word("aanstaande")] if !rest.is_empty() => preferring(Prefer::Future).day(rest),
            [ref rest @ .., Word("jl" | "jongstleden")] if !rest.is_empty() => preferring(Prefer::Past).day(rest),
            [Word(day), ref rest @ ..] if weekday_of(day).is_some() => {
                self.calendar_day(rest).filter(|date| Some(date.weekday()) == weekday_of(day))
            }
            _ => self.calendar_day(tokens),
        }
    }

    /// A day named by its date.
    fn calendar_day(self, tokens: &[Token<'_>]) -> Option<NaiveDate> {
        use Token::{Mark, Number, Word};
        match *tokens {
            [Number(day, 1 | 2), Mark('-' | '/' | '.'), Number(month, 1 | 2)] | [Number(day, 1 | 2), Number(month, 1 | 2)] => {
                self.without_year(day, month)
            }
            [Number(day, 1 | 2), Mark(first @ ('-' | '/' | '.')), Number(month, 1 | 2), Mark(second), Number(year, digits)]
                if first == second =>
            {
                NaiveDate::from_ymd_opt(self.year(year, digits)?, month, day)
            }
            [Number(day, 1 | 2), Number(month, 1 | 2), Number(year, digits)] => {
                NaiveDate::from_ymd_opt(self.year(year, digits)?, month, day)
            }
            [Number(year, 4), Mark(first @ ('-' | '/' | '.')), Number(month, 1 | 2), Mark(second), Number(day, 1 | 2)]
                if first == second =>
            {
                NaiveDate::from_ymd_opt(full_year(year)?, month, day)
            }
            [Number(day, 1 | 2), Word(month)] => self.without_year(day, month_of(month)?),
            [Number(day, 1 | 2), Word(month), Number(year, digits)] => {
                NaiveDate::from_ymd_opt(self.year(year, digits)?, month_of(month)?, day)
            }
            [Word(month), Number(day, 1 | 2)] if self.language == Language::En => self.without_year(day, month_of(month)?),
            [Word(month), Number(day, 1 | 2), Number(year, 4)]
            | [Word(month), Number(day, 1 | 2), Mark(','), Number(year, 4)]
                if self.language == Language::En =>
            {
                NaiveDate::from_ymd_opt(full_year(year)?, month_of(month)?, day)
            }
            [Number(value, 8)] => {
                // Never both: a day-first text with a year from 1900 on has no such month when read year first.
                let year_first = full_year(value / 10_000).map(|year| (year, value / 100 % 100, value % 100));
                let day_first = full_year(value % 10_000).map(|year| (year, value / 10_000 % 100, value / 1_000_000));
                let mut readings = year_first.into_iter().chain(day_first);
                readings.find_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
            }
            _ => None,
        }
    }

    /// The nearest day with this day and month, today included. Eight years on there is a 29 February again.
    fn without_year(self, day: u32, month: u32) -> Option<NaiveDate> {
        (0..=8).find_map(|years| match self.prefer {
            Prefer::Future => {
                NaiveDate::from_ymd_opt(self.today.year().checked_add(years)?, month, day).filter(|date| *date >= self.today)
            }
            Prefer::Past => {
                NaiveDate::from_ymd_opt(self.today.year().checked_sub(years)?, month, day).filter(|date| *date <= self.today)
            }
        })
    }

    /// The nearest day with this name, today not included: that is called "vandaag".
    fn weekday(self, day: Weekday) -> Option<NaiveDate> {
        let direction = match self.prefer {
            Prefer::Future => 1,
            Prefer::Past => -1,
        };
        (1..=7).filter_map(|days| shifted(self.today, Shift::Days(direction * days))).find(|date| date.weekday() == day)
    }

    /// A year of four digits, or of two: then the one nearest by. Dates to come reach twenty years ahead, past ones none.
    fn year(self, year: u32, digits: usize) -> Option<i32> {
        if digits != 2 {
            return if digits == 4 { full_year(year) } else { None };
        }
        let latest = match self.prefer {
            Prefer::Future => self.today.year().checked_add(20)?,
            Prefer::Past => self.today.year(),
        };
        let year = i32::try_from(year).ok()?;
        latest.checked_sub((latest.checked_sub(year)?).rem_euclid(100))
    }
}

/// The text in small letters without accents, with endings that hold dots written out; `None` when it is no date at all.
fn readable(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_BYTES {
        return None;
    }
    let text = fold(text).replace("a.s.", " aanstaande ").replace("j.l.", " jl ");
    Some(text.replace(['\'', '\u{2019}', '\u{2018}'], ""))
}

/// The pieces of a text; `None` when it holds something no date holds.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let (digits, after) = split_where(rest, |c| !c.is_ascii_digit());
            all.push(Token::Number((digits.len() <= 8).then(|| digits.parse().ok()).flatten()?, digits.len()));
            let (word, behind) = split_where(after, |c| !c.is_alphabetic());
            let is_ordinal = matches!(word, "e" | "de" | "ste" | "st" | "nd" | "rd" | "th");
            rest = if is_ordinal { behind } else { after };
        } else if first.is_alphabetic() {
            let (word, after) = split_where(rest, |c| !c.is_alphabetic());
            if !matches!(word, "op" | "on" | "the" | "of") {
                all.push(Token::Word(word));
            }
            rest = after;
        } else if matches!(first, '-' | '/' | '.' | ',') {
            all.push(Token::Mark(first));
            rest = &rest[1..];
        } else if first.is_whitespace() {
            rest = rest.trim_start();
        } else {
            return None;
        }
    }
    Some(without_idle_marks(&all))
}

/// Without marks beside a word ("nov.", "vr,", "13-nov-2026") and without a full stop at the end.
fn without_idle_marks<'t>(tokens: &[Token<'t>]) -> Vec<Token<'t>> {
    let is_word = |index: Option<usize>| index.and_then(|index| tokens.get(index)).is_some_and(|t| matches!(t, Token::Word(_)));
    let is_idle = |index: usize, token: &Token<'_>| match token {
        Token::Mark(mark) => {
            is_word(index.checked_sub(1)) || is_word(index.checked_add(1)) || (*mark == '.' && index + 1 == tokens.len())
        }
        _ => false,
    };
    tokens.iter().enumerate().filter(|(index, token)| !is_idle(*index, token)).map(|(_, token)| *token).collect()
}

fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// Days with a name of their own.
fn days_from_today(word: &str) -> Option<i64> {
    match word {
        "vandaag" | "today" => Some(0),
        "morgen" | "tomorrow" => Some(1),
        "overmorgen" => Some(2),
        "gisteren" | "yesterday" => Some(-1),
        "eergisteren" => Some(-2),
        _ => None,
    }
}

/// This one, the next or the previous. "Komende" and "afgelopen" are left out: said of a week or month they are two things.
fn which_one(word: &str) -> Option<i32> {
    match word {
        "deze" | "dit" | "this" => Some(0),
        "volgende" | "volgend" | "next" => Some(1),
        "vorige" | "vorig" | "last" => Some(-1),
        _ => None,
    }
}

/// "3 weken", "een maand", "een half jaar".
fn shift(tokens: &[Token<'_>]) -> Option<Shift> {
    use Token::{Number, Word};
    let (count, unit) = match *tokens {
        [Number(count, 1..=4), Word(unit)] => (count, unit_of(unit)?),
        [Word("een" | "a"), Word("half"), Word(unit)] | [Word("half"), Word("a"), Word(unit)]
            if unit_of(unit) == Some(Unit::Year) =>
        {
            (6, Unit::Month)
        }
        [Word("een"), Word("halfjaar")] => (6, Unit::Month),
        [Word("anderhalf"), Word("jaar")] => (18, Unit::Month),
        [Word(count), Word(unit)] => (number_of(count)?, unit_of(unit)?),
        _ => return None,
    };
    let months = i32::try_from(count).ok()?;
    Some(match unit {
        Unit::Day => Shift::Days(count.into()),
        Unit::Week => Shift::Days(7 * i64::from(count)),
        Unit::Month => Shift::Months(months),
        Unit::Year => Shift::Months(months.checked_mul(12)?),
    })
}

fn back(shift: Shift) -> Shift {
    match shift {
        Shift::Days(days) => Shift::Days(-days),
        Shift::Months(months) => Shift::Months(-months),
    }
}

/// The date moved; a month on from 31 January is the last day of February.
fn shifted(date: NaiveDate, shift: Shift) -> Option<NaiveDate> {
    match shift {
        Shift::Days(days) if days < 0 => date.checked_sub_days(Days::new(days.unsigned_abs())),
        Shift::Days(days) => date.checked_add_days(Days::new(days.unsigned_abs())),
        Shift::Months(months) if months < 0 => date.checked_sub_months(Months::new(months.unsigned_abs())),
        Shift::Months(months) => date.checked_add_months(Months::new(months.unsigned_abs())),
    }
}

fn full_year(year: u32) -> Option<i32> {
    i32::try_from(year).ok().filter(|year| YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    /// A Thursday.
    const TODAY: &str = "2026-11-12";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn check(table: &[(&str, Option<&str>)], language: Language, prefer: Prefer) {
        for (text, expect) in table {
            let found = parse_date(text, day(TODAY), language, prefer);
            assert_eq!(found, expect.map(day), "{text:?} in {language:?}, {prefer:?}");
        }
    }

    #[test]
    fn a_date_to_come_is_understood_or_left_alone() {
        #[rustfmt::skip]
        let table = [
            ("13-11", Some("2026-11-13")), ("13-11-2026", Some("2026-11-13")), ("13/11/26", Some("2026-11-13")),
            ("13/11", Some("2026-11-13")), ("13.11.2026", Some("2026-11-13")), ("13.11", Some("2026-11-13")),
            ("13 11", Some("2026-11-13")), ("13 11 2026", Some("2026-11-13")), ("3-1", Some("2027-01-03")),
            ("03-01-27", Some("2027-01-03")), ("12-11", Some("2026-11-12")), ("11-11", Some("2027-11-11")),
            ("31-12", Some("2026-12-31")), ("1-1", Some("2027-01-01")), ("13 nov", Some("2026-11-13")),
            ("13 nov.", Some("2026-11-13")), ("13nov", Some("2026-11-13")), ("13-nov-2026", Some("2026-11-13")),
            ("13 november 2026", Some("2026-11-13")), ("13 NOVEMBER", Some("2026-11-13")),
            ("13 november '26", Some("2026-11-13")), ("1 mrt", Some("2027-03-01")), ("1 maart", Some("2027-03-01")),
            ("1 maa", Some("2027-03-01")), ("5 sept", Some("2027-09-05")), ("5 mei", Some("2027-05-05")),
            ("1e december", Some("2026-12-01")), ("2de december", Some("2026-12-02")), ("op 13 november", Some("2026-11-13")),
            ("vr 13 nov", Some("2026-11-13")), ("vr. 13 nov.", Some("2026-11-13")),
            ("vrijdag 13 november", Some("2026-11-13")), ("Vrijdag, 13 november 2026", Some("2026-11-13")),
            ("vr 13-11", Some("2026-11-13")), ("vrij 13-11-26", Some("2026-11-13")), ("do 13 nov", None),
            ("vrijdag 13 november 2027", None), ("vr 13 nov 2026 15.30", None), ("vrijdag", Some("2026-11-13")),
            ("vr", Some("2026-11-13")), ("do", Some("2026-11-19")), ("donderdag", Some("2026-11-19")),
            ("woensdag", Some("2026-11-18")), ("zo", Some("2026-11-15")), ("komende vrijdag", Some("2026-11-13")),
            ("aanstaande maandag", Some("2026-11-16")), ("vrijdag a.s.", Some("2026-11-13")),
            ("13 november a.s.", Some("2026-11-13")), ("afgelopen vrijdag", Some("2026-11-06")),
            ("13 oktober jl.", Some("2026-10-13")), ("vrijdag j.l.", Some("2026-11-06")),
            ("volgende week vrijdag", Some("2026-11-20")), ("vrijdag volgende week", Some("2026-11-20")),
            ("volgende week ma", Some("2026-11-16")), ("volgende week zondag", Some("2026-11-22")),
            ("deze week vrijdag", Some("2026-11-13")), ("deze week maandag", Some("2026-11-09")),
            ("vorige week vrijdag", Some("2026-11-06")), ("volgende week", Some("2026-11-19")),
            ("vorige week", Some("2026-11-05")), ("over 3 weken", Some("2026-12-03")), ("over 10 dagen", Some("2026-11-22")),
            ("over een maand", Some("2026-12-12")), ("over één week", Some("2026-11-19")),
            ("over 2 maanden", Some("2027-01-12")), ("over drie weken", Some("2026-12-03")), ("over 6 wk", Some("2026-12-24")),
            ("over een jaar", Some("2027-11-12")), ("over een half jaar", Some("2027-05-12")),
            ("over een halfjaar", Some("2027-05-12")), ("over anderhalf jaar", Some("2028-05-12")),
            ("binnen 2 weken", Some("2026-11-26")), ("Over 1 dag", Some("2026-11-13")), ("over 0 dagen", Some("2026-11-12")),
            ("3 weken geleden", Some("2026-10-22")), ("een maand geleden", Some("2026-10-12")),
            ("gisteren", Some("2026-11-11")), ("eergisteren", Some("2026-11-10")), ("vandaag", Some("2026-11-12")),
            ("Morgen", Some("2026-11-13")), ("overmorgen", Some("2026-11-14")), (" morgen ", Some("2026-11-13")),
            ("2026-11-13", Some("2026-11-13")), ("2026/11/13", Some("2026-11-13")), ("20261113", Some("2026-11-13")),
            ("13112026", Some("2026-11-13")), ("13-11-99", Some("1999-11-13")), ("13-11-46", Some("2046-11-13")),
            ("13-11-47", Some("1947-11-13")), ("29-2", Some("2028-02-29")), ("29 februari 2028", Some("2028-02-29")),
            ("29-2-2027", None), ("29-2-2000", Some("2000-02-29")), ("29-2-2100", None), ("30-2", None), ("31-4", None),
            ("31 juni", None), ("0-11", None), ("13-0", None), ("13-13", None), ("32-1", None), ("13-11-026", None),
            ("13-11-20266", None), ("13-11-1899", None), ("13-11-2201", None), ("13-11/2026", None), ("13--11", None),
            ("-13-11", None), ("13-", None), ("13", None), ("november", None), ("november 2026", None), ("2026", None),
            ("november 13", None), ("nov 13, 2026", None), ("eind januari", None), ("begin volgende week", None),
            ("deze week", None), ("volgende vrijdag", None), ("komende week", None), ("volgende maand", None),
            ("3 weken", None), ("over weken", None), ("over veel weken", None), ("over 99999 dagen", None),
            ("over 9999 jaar", None), ("vr 13", None), ("13 foo", None), ("vrijdag zaterdag", None), ("", None), ("   ", None),
            ("?", None), ("zsm", None), ("n.v.t.", None), ("12,5", None), ("½ november", None), ("١٣-١١", None),
            ("13 nov 🙂", None),
        ];
        check(&table, Nl, Prefer::Future);
    }

    #[test]
    fn english_counterparts_are_understood() {
        #[rustfmt::skip]
        let table = [
            ("13 November", Some("2026-11-13")), ("November 13", Some("2026-11-13")), ("Nov 13, 2026", Some("2026-11-13")),
            ("Friday, November 13, 2026", Some("2026-11-13")), ("Fri 13 Nov", Some("2026-11-13")), ("Thu 13 Nov", None),
            ("13th of November", Some("2026-11-13")), ("1st December", Some("2026-12-01")), ("13/11", Some("2026-11-13")),
            ("11/13", None), ("friday", Some("2026-11-13")), ("coming friday", Some("2026-11-13")),
            ("next week friday", Some("2026-11-20")), ("friday next week", Some("2026-11-20")), ("next friday", None),
            ("last friday", Some("2026-11-06")), ("last week", Some("2026-11-05")), ("next week", Some("2026-11-19")),
            ("in 3 weeks", Some("2026-12-03")), ("in a month", Some("2026-12-12")), ("in half a year", Some("2027-05-12")),
            ("in two days", Some("2026-11-14")), ("within 10 days", Some("2026-11-22")), ("3 weeks ago", Some("2026-10-22")),
            ("today", Some("2026-11-12")), ("tomorrow", Some("2026-11-13")), ("day after tomorrow", Some("2026-11-14")),
            ("the day before yesterday", Some("2026-11-10")), ("over 3 weken", Some("2026-12-03")),
            ("13 mei", Some("2027-05-13")), ("Oct 5", Some("2027-10-05")), ("March 1", Some("2027-03-01")), ("soon", None),
        ];
        check(&table, En, Prefer::Future);
    }

    #[test]
    fn a_date_that_was_is_the_last_one() {
        #[rustfmt::skip]
        let table = [
            ("13-11", Some("2025-11-13")), ("12-11", Some("2026-11-12")), ("2 mei", Some("2026-05-02")),
            ("2-5-14", Some("2014-05-02")), ("2-5-26", Some("2026-05-02")), ("2-5-27", Some("1927-05-02")),
            ("2-5-78", Some("1978-05-02")), ("29-2", Some("2024-02-29")), ("31-12", Some("2025-12-31")),
            ("vrijdag", Some("2026-11-06")), ("donderdag", Some("2026-11-05")), ("komende vrijdag", Some("2026-11-13")),
            ("over 3 weken", Some("2026-12-03")), ("zo 31 mei", Some("2026-05-31")), ("30-2", None),
        ];
        check(&table, Nl, Prefer::Past);
    }

    #[test]
    fn years_turn_and_leap_and_clocks_change() {
        #[rustfmt::skip]
        let table = [
            ("2026-12-31", "morgen", Some("2027-01-01")), ("2026-12-31", "1-1", Some("2027-01-01")),
            ("2026-12-31", "volgende week vrijdag", Some("2027-01-08")), ("2027-01-01", "31-12", Some("2027-12-31")),
            ("2027-01-03", "volgende week maandag", Some("2027-01-04")), ("2027-01-03", "maandag", Some("2027-01-04")),
            ("2024-01-31", "over een maand", Some("2024-02-29")), ("2027-01-31", "over een maand", Some("2027-02-28")),
            ("2024-02-29", "over een jaar", Some("2025-02-28")), ("2024-02-28", "morgen", Some("2024-02-29")),
            ("2027-02-28", "morgen", Some("2027-03-01")), ("2026-03-28", "over 1 dag", Some("2026-03-29")),
            ("2026-10-24", "over 7 dagen", Some("2026-10-31")), ("2024-02-29", "29-2", Some("2024-02-29")),
            ("2096-03-01", "29-2", Some("2104-02-29")), ("2200-12-31", "morgen", None), ("1900-01-01", "gisteren", None),
        ];
        for (today, text, expect) in table {
            assert_eq!(parse_date(text, day(today), Nl, Prefer::Future), expect.map(day), "{text:?} on {today}");
        }
    }

    #[test]
    fn a_year_perhaps_with_month_is_understood_or_left_alone() {
        #[rustfmt::skip]
        let table = [
            ("2026", Some((2026, None))), ("juni 2026", Some((2026, Some(6)))), ("6-2026", Some((2026, Some(6)))),
            ("06/2026", Some((2026, Some(6)))), ("6.2026", Some((2026, Some(6)))), ("06 2026", Some((2026, Some(6)))),
            ("2026-06", Some((2026, Some(6)))), ("jun 26", Some((2026, Some(6)))), ("juni '26", Some((2026, Some(6)))),
            ("jun. 2026", Some((2026, Some(6)))), ("June 2026", Some((2026, Some(6)))), ("sept 98", Some((1998, Some(9)))),
            ("mrt 2026", Some((2026, Some(3)))), ("dit jaar", Some((2026, None))), ("vorig jaar", Some((2025, None))),
            ("volgend jaar", Some((2027, None))), ("last year", Some((2025, None))), ("deze maand", Some((2026, Some(11)))),
            ("vorige maand", Some((2026, Some(10)))), ("volgende maand", Some((2026, Some(12)))), ("26", None), ("juni", None),
            ("13-2026", None), ("0-2026", None), ("6-26", None), ("13 juni 2026", None), ("2026-2027", None), ("1899", None),
            ("2201", None), ("volgende week", None), ("foo 2026", None), ("", None), ("20260", None),
        ];
        for (text, expect) in table {
            let expect = expect.and_then(|(year, month)| PartialDate::new(year, month));
            assert_eq!(parse_partial(text, day(TODAY)), expect, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_understood_again() {
        use crate::i18n::dates;
        type Write = fn(NaiveDate, Language) -> String;
        let writings: [Write; 4] = [dates::long, dates::medium, dates::numeric, dates::day_month_year];
        for language in Language::ALL {
            for days in (0..800).step_by(13) {
                let date = day(TODAY) + Days::new(days);
                for write in writings {
                    let text = write(date, language);
                    assert_eq!(parse_date(&text, day(TODAY), language, Prefer::Future), Some(date), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn no_mixture_of_pieces_makes_it_stumble_or_leave_the_calendar() {
        let pieces = [
            "", "13", "2", "99", "2026", "9999", "20261113", "nov", "vr", "week", "over", "een", "half", "jaar", "geleden",
            "volgende", "-", "/", ".", ",", "a.s.", "jl.", "e", "'", "é", "\u{301}", "١", "🙂",
        ];
        let mut understood = 0;
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    for text in [format!("{first}{second}{third}"), format!("{first} {second} {third}")] {
                        for prefer in [Prefer::Future, Prefer::Past] {
                            if let Some(date) = parse_date(&text, day(TODAY), En, prefer) {
                                assert!(YEARS.contains(&date.year()), "{text:?}");
                                understood += 1;
                            }
                        }
                        parse_partial(&text, day(TODAY));
                        crate::i18n::parse_time(&text);
                        crate::i18n::parse_number(&text, Nl);
                    }
                }
            }
        }
        assert!(understood > 100, "{understood}");
    }

    #[test]
    fn no_text_makes_it_stumble() {
        for text in
            ["é".repeat(100), "9".repeat(60), "-".repeat(80), "vrijdag ".repeat(9), "\u{0}".into(), "13-11-2026 ".repeat(6)]
        {
            assert_eq!(parse_date(&text, day(TODAY), Nl, Prefer::Future), None, "{text:?}");
            assert_eq!(parse_date(&text, NaiveDate::MAX, Nl, Prefer::Future), None);
            assert_eq!(parse_date(&text, NaiveDate::MIN, Nl, Prefer::Past), None);
        }
        for text in ["morgen", "over 3 weken", "vr", "13-11", "29-2", "volgende week vrijdag", "13-11-26", "eergisteren"] {
            assert_eq!(parse_date(text, NaiveDate::MAX, Nl, Prefer::Future), None, "{text:?}");
            assert_eq!(parse_date(text, NaiveDate::MIN, Nl, Prefer::Past), None, "{text:?}");
        }
    }
}
