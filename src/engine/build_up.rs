//! A build-up of school hours: from "begin met 8 uur, elke 2 weken 2 uur erbij, tot 16" to periods with dates.
//!
//! Weeks of holiday do not count: a step lasts its number of school weeks, and a step that a holiday cuts in two stands
//! there as two periods with the same hours (design 2.3, domain 3.8).

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::model::Holiday;
use crate::model::holiday::is_school_day;

/// A plan never has more periods than this; a longer one is a slip of the finger.
const MOST_PERIODS: usize = 60;
/// Nor more hours in a week.
const MOST_HOURS: f64 = 60.0;

/// Where hours are spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// In the school building.
    School,
    /// Lessons at a distance.
    Distance,
    /// At home, with someone who helps.
    HomeSupported,
}

impl Lane {
    /// Every lane, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::School, Self::Distance, Self::HomeSupported];
}

/// How the hours of one lane go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Hours a week at the start.
    pub start: f64,
    /// Hours that come in (or, below zero, go off) at each step; zero for hours that stay.
    pub step: f64,
    /// Where it ends; `None` for hours that stay.
    pub until: Option<f64>,
}

/// What one sentence says.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildUp {
    /// School weeks in a step.
    pub weeks_per_step: u32,
    /// Each lane the sentence names; `None` for one it does not.
    pub lanes: [Option<Course>; 3],
}

/// Weeks with the same hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// First school day.
    pub from: NaiveDate,
    /// Last school day.
    pub to: NaiveDate,
    /// Hours a week per lane; `None` for a lane nobody spoke about.
    pub hours: [Option<f64>; 3],
}

/// The periods of a plan that starts on `start`, or on the first school day after it.
///
/// `None` when the plan never ends or asks for more than a week holds.
pub fn periods(plan: &BuildUp, start: NaiveDate, holidays: &[Holiday]) -> Option<Vec<Period>> {
    let steps = steps(plan)?;
    let mut day = first_school_day(start, holidays)?;
    let mut periods: Vec<Period> = Vec::new();
    for hours in steps {
        let mut weeks_left = plan.weeks_per_step;
        let mut open: Option<Period> = None;
        while weeks_left > 0 {
            let (from, to) = school_days_of_week(day, holidays)?;
            match &mut open {
                // A week on from the last one, without a holiday between.
                Some(period) if weeks_between(period.to, from) <= 1 && !is_cut(period.to, from, holidays) => period.to = to,
                _ => {
                    periods.extend(open.take());
                    open = Some(Period { from, to, hours });
                }
            }
            weeks_left -= 1;
            day = first_school_day(monday_after(to)?, holidays)?;
        }
        periods.extend(open);
        if periods.len() > MOST_PERIODS {
            return None;
        }
    }
    Some(periods)
}

/// Hours per lane, step by step, until every lane is where it ends.
fn steps(plan: &BuildUp) -> Option<Vec<[Option<f64>; 3]>> {
    let within = |hours: f64| (0.0..=MOST_HOURS).contains(&hours);
    let moves = |course: &Course| course.step != 0.0;
    let good = plan.lanes.iter().flatten().all(|course| {
        let ends = course.until.is_some_and(|until| within(until) && (until - course.start) * course.step >= 0.0);
        within(course.start) && (ends || !moves(course))
    });
    if !good || plan.weeks_per_step == 0 || !plan.lanes.iter().flatten().any(moves) {
        return None;
    }
    let at = |course: &Course, step: usize| {
        let hours = course.start + course.step * step as f64;
        match course.until {
            Some(until) if course.step > 0.0 => hours.min(until),
            Some(until) if course.step < 0.0 => hours.max(until),
            _ => course.start,
        }
    };
    let arrived = |step: usize| {
        plan.lanes.iter().flatten().all(|course| !moves(course) || course.until.is_some_and(|until| at(course, step) == until))
    };
    let last = (0..MOST_PERIODS).find(|step| arrived(*step))?;
    Some((0..=last).map(|step| plan.lanes.map(|lane| lane.map(|course| at(&course, step)))).collect())
}

fn first_school_day(from: NaiveDate, holidays: &[Holiday]) -> Option<NaiveDate> {
    from.iter_days().take(400).find(|day| is_school_day(*day, holidays))
}

/// The school days from `day` to the end of its week.
fn school_days_of_week(day: NaiveDate, holidays: &[Holiday]) -> Option<(NaiveDate, NaiveDate)> {
    let friday = monday_after(day)?.checked_sub_days(Days::new(3))?;
    let last = day.iter_days().take_while(|next| *next <= friday).filter(|next| is_school_day(*next, holidays)).last()?;
    Some((day, last))
}

fn monday_after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(u64::from(7 - day.weekday().num_days_from_monday())))
}

fn weeks_between(a: NaiveDate, b: NaiveDate) -> i64 {
    let monday = |day: NaiveDate| day.num_days_from_ce() - i32::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
    i64::from(monday(b) - monday(a)) / 7
}

/// Whether school days between `a` and `b` are lost to a holiday.
fn is_cut(a: NaiveDate, b: NaiveDate, holidays: &[Holiday]) -> bool {
    let between = a.iter_days().skip(1).take_while(|day| *day < b);
    between.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).any(|day| !is_school_day(day, holidays))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn plan(weeks_per_step: u32, school: (f64, f64, f64)) -> BuildUp {
        let (start, step, until) = school;
        BuildUp { weeks_per_step, lanes: [Some(Course { start, step, until: Some(until) }), None, None] }
    }

    fn said(periods: &[Period]) -> Vec<(String, String, f64)> {
        let hours = |period: &Period| period.hours[0].expect("hours at school");
        periods.iter().map(|period| (period.from.to_string(), period.to.to_string(), hours(period))).collect()
    }

    fn expect(lines: &[(&str, &str, f64)]) -> Vec<(String, String, f64)> {
        lines.iter().map(|(from, to, hours)| ((*from).to_owned(), (*to).to_owned(), *hours)).collect()
    }

    #[test]
    fn a_sentence_becomes_periods_with_dates() {
        let periods = periods(&plan(2, (8.0, 2.0, 16.0)), day("2027-01-04"), &[]).expect("a plan");
        let expected = [
            ("2027-01-04", "2027-01-15", 8.0),
            ("2027-01-18", "2027-01-29", 10.0),
            ("2027-02-01", "2027-02-12", 12.0),
            ("2027-02-15", "2027-02-26", 14.0),
            ("2027-03-01", "2027-03-12", 16.0),
        ];
        assert_eq!(said(&periods), expect(&expected));
    }

    #[test]
    fn a_holiday_is_skipped_and_cuts_a_step_in_two() {
        let christmas = [Holiday { name: "vrij".to_owned(), from: day("2026-12-19"), to: day("2027-01-03") }];
        let periods = periods(&plan(2, (4.0, 2.0, 6.0)), day("2026-12-14"), &christmas).expect("a plan");
        let expected = [("2026-12-14", "2026-12-18", 4.0), ("2027-01-04", "2027-01-08", 4.0), ("2027-01-11", "2027-01-22", 6.0)];
        assert_eq!(said(&periods), expect(&expected));
    }

    #[test]
    fn a_free_day_shortens_its_week_only() {
        let free = [Holiday { name: "vrij".to_owned(), from: day("2026-11-20"), to: day("2026-11-20") }];
        let periods = periods(&plan(1, (4.0, 2.0, 6.0)), day("2026-11-16"), &free).expect("a plan");
        assert_eq!(said(&periods), expect(&[("2026-11-16", "2026-11-19", 4.0), ("2026-11-23", "2026-11-27", 6.0)]));
    }

    #[test]
    fn the_last_step_stops_at_the_end_and_other_lanes_stay_or_go_down() {
        let lanes = [
            Some(Course { start: 4.0, step: 3.0, until: Some(9.0) }),
            Some(Course { start: 5.0, step: 0.0, until: None }),
            Some(Course { start: 3.0, step: -1.0, until: Some(1.0) }),
        ];
        let plan = BuildUp { weeks_per_step: 1, lanes };
        let hours: Vec<_> = periods(&plan, day("2027-01-04"), &[]).expect("a plan").iter().map(|p| p.hours).collect();
        let some = |a, b, c| [Some(a), Some(b), Some(c)];
        assert_eq!(hours, [some(4.0, 5.0, 3.0), some(7.0, 5.0, 2.0), some(9.0, 5.0, 1.0)]);
    }

    #[test]
    fn what_never_ends_or_holds_too_much_is_no_plan() {
        for (weeks, start, step, until) in
            [(2, 8.0, 2.0, 4.0), (0, 8.0, 2.0, 16.0), (1, 8.0, 0.0, 16.0), (1, 8.0, 2.0, 90.0), (1, 0.0, 0.25, 40.0)]
        {
            assert_eq!(
                periods(&plan(weeks, (start, step, until)), day("2027-01-04"), &[]),
                None,
                "{weeks} {start} {step} {until}"
            );
        }
        let endless = BuildUp { weeks_per_step: 1, lanes: [Some(Course { start: 8.0, step: 2.0, until: None }), None, None] };
        assert_eq!(periods(&endless, day("2027-01-04"), &[]), None);
    }
}
