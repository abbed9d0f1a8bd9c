//! A date of which only the year, or the year and month, is known.

/// "2024" or "juni 2026": a year, perhaps with a month (1–12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i32,
    month: Option<u8>,
}

impl PartialDate {
    /// A year from 1900 to 2200 and a month from 1 to 12; `None` outside that, because it is a slip of the finger.
    pub fn new(year: i32, month: Option<u8>) -> Option<Self> {
        let year_is_plausible = (1900..=2200).contains(&year);
        let month_is_real = month.is_none_or(|m| (1..=12).contains(&m));
        (year_is_plausible && month_is_real).then_some(Self { year, month })
    }

    /// The year, four digits.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1–12, where it is known.
    pub fn month(self) -> Option<u8> {
        self.month
    }
}

/// ISO 8601 with reduced precision: `2026` or `2026-06`.
impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

impl std::str::FromStr for PartialDate {
    type Err = NotAPartialDate;

    /// Reads what [`Display`](std::fmt::Display) writes.
    ///
    /// # Errors
    /// [`NotAPartialDate`] for anything else, also for month 13.
    fn from_str(text: &str) -> Result<Self, NotAPartialDate> {
        let (year, month) = match text.split_once('-') {
            Some((year, month)) => (year, Some(month.parse().map_err(|_bad| NotAPartialDate)?)),
            None => (text, None),
        };
        if year.len() != 4 {
            return Err(NotAPartialDate);
        }
        let year = year.parse().map_err(|_bad| NotAPartialDate)?;
        Self::new(year, month).ok_or(NotAPartialDate)
    }
}

/// The text was not `2026` or `2026-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPartialDate;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_or_a_year_and_month_reads_back_as_written() {
        for text in ["2024", "2026-06", "1999-12"] {
            assert_eq!(text.parse::<PartialDate>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "26", "2026-13", "2026-0", "juni", "9999"] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotAPartialDate), "{text:?}");
        }
    }
}
