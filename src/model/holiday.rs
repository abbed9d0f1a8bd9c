//! Days without school, as a region or school sets them.

use chrono::{Datelike, NaiveDate, Weekday};

/// Days without school: a holiday, or one free day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// What people call it, "kerstvakantie".
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, the same for a single day.
    pub to: NaiveDate,
}

impl Holiday {
    /// Whether `day` falls in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Whether there is school on `day`, as far as the weekday and these holidays say.
pub fn is_school_day(day: NaiveDate, holidays: &[Holiday]) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !is_weekend && !holidays.iter().any(|holiday| holiday.holds(day))
}
