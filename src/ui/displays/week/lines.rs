//! The stored rows of a week as lines of a grid: one line per place and company, one stored row per pill.

use chrono::NaiveDate;

use crate::engine::school_week::monday_of;
use crate::model::id::RowId;
use crate::model::{Row, Scalar};

/// Columns of the question, by the names the templates share.
pub const DAY: &str = "dag";
/// See [`DAY`].
pub const FROM: &str = "van";
/// See [`DAY`].
pub const TO: &str = "tot";
/// See [`DAY`].
pub const PLACE: &str = "waar";
/// See [`DAY`].
pub const WHAT: &str = "wat";
/// See [`DAY`].
pub const WITH: &str = "met_wie";

/// A line: what happens in one place with the same people.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its rows, by position among the stored rows; never empty.
    pub rows: Vec<usize>,
}

/// On which day of the grid a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// On this date.
    On(NaiveDate),
    /// It says when or what, but not (yet) on which day.
    Unknown,
}

impl Line {
    /// Its rows on this day, the earliest first; rows without a time last.
    pub fn on(&self, day: Day, rows: &[Row]) -> Vec<usize> {
        let mut found: Vec<usize> = self.rows.iter().copied().filter(|at| day_of(&rows[*at]) == Some(day)).collect();
        found.sort_by_key(|at| match cell(&rows[*at], FROM).or_else(|| cell(&rows[*at], TO)) {
            Some(Scalar::Time(time)) => (0, Some(*time)),
            _ => (1, None),
        });
        found
    }

    /// The row that holds the line while nothing happens in it yet.
    pub fn stub(&self, rows: &[Row]) -> Option<usize> {
        self.rows.iter().copied().find(|at| day_of(&rows[*at]).is_none())
    }

    /// Whether it belongs in the week that begins on `monday`: something happens in it then, or nothing yet at all.
    fn is_in(&self, monday: NaiveDate, rows: &[Row]) -> bool {
        let mut days = self.rows.iter().filter_map(|at| day_of(&rows[*at])).peekable();
        days.peek().is_none() || days.any(|day| matches!(day, Day::On(date) if monday_of(date) == monday) || day == Day::Unknown)
    }
}

/// A filled cell of a row.
pub fn cell<'r>(row: &'r Row, column: &str) -> Option<&'r Scalar> {
    row.cells.get(column).filter(|cell| !cell.is_blank())
}

/// The day a row stands on; none for a row that only holds a line.
pub fn day_of(row: &Row) -> Option<Day> {
    match cell(row, DAY) {
        Some(Scalar::Date(date)) => Some(Day::On(*date)),
        Some(_) => Some(Day::Unknown),
        None => [FROM, TO, WHAT].iter().any(|column| cell(row, column).is_some()).then_some(Day::Unknown),
    }
}

/// Whether a row says when or what.
pub fn says_moment(row: &Row) -> bool {
    [FROM, TO, WHAT].iter().any(|column| cell(row, column).is_some())
}

/// Every line, in the order of its first row. The rows of `apart` stand together and by themselves: while somebody writes
/// where a line is, it must not run into another line that is called the same for three letters.
pub fn lines(rows: &[Row], apart: &[RowId]) -> Vec<Line> {
    let is_apart = |at: usize| apart.contains(&rows[at].id);
    let same = |a: usize, b: usize| match (is_apart(a), is_apart(b)) {
        (true, true) => true,
        (false, false) => name_of(&rows[a]) == name_of(&rows[b]),
        _ => false,
    };
    let mut lines: Vec<Line> = Vec::new();
    for at in 0..rows.len() {
        match lines.iter_mut().find(|line| same(line.rows[0], at)) {
            Some(line) => line.rows.push(at),
            None => lines.push(Line { rows: vec![at] }),
        }
    }
    lines
}

/// The lines of the week that begins on `monday`.
pub fn lines_in(rows: &[Row], monday: NaiveDate, apart: &[RowId]) -> Vec<Line> {
    let mut lines = lines(rows, apart);
    lines.retain(|line| line.is_in(monday, rows) || apart.contains(&rows[line.rows[0]].id));
    lines
}

/// Every week in which something happens, with how much.
pub fn weeks(rows: &[Row]) -> Vec<(NaiveDate, usize)> {
    let mut weeks: Vec<(NaiveDate, usize)> = Vec::new();
    for row in rows {
        let Some(Day::On(date)) = day_of(row) else { continue };
        let monday = monday_of(date);
        match weeks.iter_mut().find(|(known, _)| *known == monday) {
            Some((_, count)) => *count += 1,
            None => weeks.push((monday, 1)),
        }
    }
    weeks.sort_unstable();
    weeks
}

fn name_of(row: &Row) -> (Option<&Scalar>, Option<&Scalar>) {
    (cell(row, PLACE), cell(row, WITH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::ColumnId;

    fn row(id: &str, cells: &[(&str, Scalar)]) -> Row {
        let cells = cells.iter().map(|(column, cell)| (ColumnId::new(*column), cell.clone())).collect();
        Row { cells, ..Row::new(RowId::new(id), None) }
    }

    fn day(text: &str) -> Scalar {
        Scalar::Date(text.parse().expect("a date"))
    }

    fn at(text: &str) -> Scalar {
        Scalar::Time(text.parse().expect("a time"))
    }

    fn monday() -> NaiveDate {
        "2026-11-16".parse().expect("a date")
    }

    fn rows() -> Vec<Row> {
        let place = |name: &str| (PLACE, Scalar::text(name));
        vec![
            row("a", &[place("Trajectlokaal"), (DAY, day("2026-11-16")), (FROM, at("13:00:00"))]),
            row("b", &[place("Thuis"), (DAY, day("2026-11-24"))]),
            row("c", &[place("Trajectlokaal"), (DAY, day("2026-11-16")), (FROM, at("09:00:00"))]),
            row("d", &[place("Mediatheek")]),
            row("e", &[place("Trajectlokaal"), (DAY, Scalar::Draft("ergens".to_owned()))]),
            row("f", &[(WHAT, Scalar::text("gym"))]),
        ]
    }

    #[test]
    fn rows_of_one_place_and_company_are_one_line() {
        let rows = rows();
        let all: Vec<Vec<usize>> = lines(&rows, &[]).into_iter().map(|line| line.rows).collect();
        assert_eq!(all, [vec![0, 2, 4], vec![1], vec![3], vec![5]]);
        let apart: Vec<Vec<usize>> =
            lines(&rows, &[RowId::new("e"), RowId::new("d")]).into_iter().map(|line| line.rows).collect();
        assert_eq!(apart, [vec![0, 2], vec![1], vec![3, 4], vec![5]]);
    }

    #[test]
    fn a_cell_has_its_moments_in_the_order_of_the_day() {
        let rows = rows();
        let line = &lines(&rows, &[])[0];
        assert_eq!(line.on(Day::On(monday()), &rows), [2, 0]);
        assert_eq!(line.on(Day::Unknown, &rows), [4]);
        assert_eq!((line.stub(&rows), lines(&rows, &[])[2].stub(&rows)), (None, Some(3)));
    }

    #[test]
    fn a_week_shows_its_own_lines_and_those_where_nothing_happens_yet() {
        let rows = rows();
        let shown = |monday: &str| -> Vec<Vec<usize>> {
            lines_in(&rows, monday.parse().expect("a date"), &[]).into_iter().map(|line| line.rows).collect()
        };
        assert_eq!(shown("2026-11-16"), [vec![0, 2, 4], vec![3], vec![5]]);
        // What has no day yet is shown in every week, until somebody says which.
        assert_eq!(shown("2026-11-23"), [vec![0, 2, 4], vec![1], vec![3], vec![5]]);
        assert_eq!(weeks(&rows), [(monday(), 2), ("2026-11-23".parse().expect("a date"), 1)]);
    }
}
