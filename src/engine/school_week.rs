//! Weeks as a school sees them: which days the coming week has, and a plan of hours laid out week by week.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::build_up::Period;
use crate::model::Holiday;
use crate::model::holiday::is_school_day;

/// Most weeks a plan is laid out over; a longer one has a slip in its dates.
const MOST_WEEKS: usize = 60;
/// Most weeks looked ahead for one with school.
const LOOK_AHEAD: usize = 12;

/// The Monday of the week `day` falls in.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// Monday to Friday of the week that begins on `monday`.
pub fn days_of(monday: NaiveDate) -> Vec<NaiveDate> {
    monday.iter_days().take(5).collect()
}

/// The Monday of the coming school week, seen from the day of the meeting: what the table wants to know is what the first
/// days look like. On a Monday or Tuesday most of this week is still to come; later it is the next week with school.
pub fn coming_week(meeting: NaiveDate, holidays: &[Holiday]) -> NaiveDate {
    let is_early = matches!(meeting.weekday(), Weekday::Mon | Weekday::Tue);
    let this = monday_of(meeting);
    let rest_has_school = days_of(this).into_iter().any(|day| day > meeting && is_school_day(day, holidays));
    let next = if is_early && rest_has_school { this } else { week_after(this) };
    let mut mondays = std::iter::successors(Some(next), |monday| Some(week_after(*monday))).take(LOOK_AHEAD);
    mondays.find(|monday| days_of(*monday).into_iter().any(|day| is_school_day(day, holidays))).unwrap_or(next)
}

/// The Monday a week later.
pub fn week_after(monday: NaiveDate) -> NaiveDate {
    monday.checked_add_days(Days::new(7)).unwrap_or(monday)
}

/// The Monday a week earlier.
pub fn week_before(monday: NaiveDate) -> NaiveDate {
    monday.checked_sub_days(Days::new(7)).unwrap_or(monday)
}

/// One week of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Week<'h> {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Which period of the plan it belongs to; none between two of them.
    pub period: Option<usize>,
    /// The holiday that takes all of its school days.
    pub holiday: Option<&'h str>,
}

/// A plan laid out over every week from its first day to its last. A week that two periods share belongs to the one that has
/// it first. Empty when the dates make no sense together.
pub fn weeks<'h>(periods: &[Period], holidays: &'h [Holiday]) -> Vec<Week<'h>> {
    let good = || periods.iter().enumerate().filter(|(_, period)| period.from <= period.to);
    let (Some(first), Some(last)) = (good().map(|(_, p)| p.from).min(), good().map(|(_, p)| p.to).max()) else {
        return Vec::new();
    };
    let mondays = std::iter::successors(Some(monday_of(first)), |monday| Some(week_after(*monday)));
    let mondays: Vec<NaiveDate> = mondays.take_while(|monday| *monday <= last).take(MOST_WEEKS + 1).collect();
    if mondays.len() > MOST_WEEKS {
        return Vec::new();
    }
    let week = |monday: NaiveDate| {
        let days = days_of(monday);
        let has = |period: &Period| days.iter().any(|day| (period.from..=period.to).contains(day));
        let is_free = days.iter().all(|day| !is_school_day(*day, holidays));
        let holiday = holidays.iter().find(|holiday| is_free && days.iter().any(|day| holiday.holds(*day)));
        Week {
            monday,
            period: good().filter(|(_, period)| has(period)).min_by_key(|(_, period)| period.from).map(|(at, _)| at),
            holiday: holiday.map(|holiday| holiday.name.as_str()),
        }
    };
    mondays.into_iter().map(week).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn christmas() -> Vec<Holiday> {
        vec![Holiday { name: "kerstvakantie".to_owned(), from: day("2026-12-19"), to: day("2027-01-03") }]
    }

    fn period(from: &str, to: &str) -> Period {
        Period { from: day(from), to: day(to), hours: [Some(4.0), None, None] }
    }

    #[test]
    fn the_coming_week_is_the_next_one_with_school() {
        for (meeting, expect) in [
            ("2026-11-12", "2026-11-16"),
            ("2026-11-09", "2026-11-09"),
            ("2026-11-11", "2026-11-16"),
            ("2026-12-21", "2027-01-04"),
            ("2026-11-15", "2026-11-16"),
            ("2026-12-10", "2026-12-14"),
            ("2026-12-17", "2027-01-04"),
        ] {
            assert_eq!(coming_week(day(meeting), &christmas()), day(expect), "{meeting}");
        }
        assert_eq!(days_of(day("2026-11-16")).last(), Some(&day("2026-11-20")));
    }

    #[test]
    fn a_plan_is_laid_out_over_its_weeks() {
        let plan = [period("2026-12-07", "2026-12-18"), period("2027-01-04", "2027-01-12"), period("2027-01-13", "2027-01-15")];
        let holidays = christmas();
        let laid: Vec<_> =
            weeks(&plan, &holidays).into_iter().map(|week| (week.monday.to_string(), week.period, week.holiday)).collect();
        let expect = [
            ("2026-12-07", Some(0), None),
            ("2026-12-14", Some(0), None),
            ("2026-12-21", None, Some("kerstvakantie")),
            ("2026-12-28", None, Some("kerstvakantie")),
            ("2027-01-04", Some(1), None),
            ("2027-01-11", Some(1), None),
        ];
        assert_eq!(laid, expect.map(|(monday, at, name)| (monday.to_owned(), at, name)));
    }

    #[test]
    fn dates_that_make_no_sense_give_no_weeks() {
        assert!(weeks(&[], &[]).is_empty());
        assert!(weeks(&[period("2026-12-18", "2026-12-07")], &[]).is_empty());
        assert!(weeks(&[period("2026-12-07", "2036-12-18")], &[]).is_empty(), "a year with a slip in it");
    }
}
