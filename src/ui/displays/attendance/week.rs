//! The painted week as data: parts of the day from top to bottom, weekdays from left to right, and what stands where they meet.

use crate::engine::view::{ColumnView, OptionView};
use crate::model::id::ColumnId;
use crate::model::{Missing, Row, Scalar};
use crate::ui::fields::rows::{self, Entry};
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, icons};

use super::super::Stage;

/// Letters of a weekday that always fit.
const SHORT_DAY_CHARS: usize = 2;

/// A part of the day.
pub struct Part<'a> {
    /// The row it is, or would be.
    pub entry: Entry<'a>,
}

/// The week of a question.
pub struct Week<'a> {
    /// From the beginning of the day to its end.
    pub parts: Vec<Part<'a>>,
    /// Monday first.
    pub days: Vec<&'a ColumnView>,
    /// What can be painted, in the order of the keys 1, 2 and 3.
    pub stands: &'a [OptionView],
}

/// What stands in one place of the week.
#[derive(Clone, Debug, PartialEq)]
pub enum Stand {
    /// Nothing.
    Empty,
    /// The code with this number in [`Week::stands`].
    Painted(usize),
    /// Why nothing could be said.
    Missing(Missing),
}

impl<'a> Week<'a> {
    /// The week on this stage; `None` when its question is no week.
    pub fn of(stage: &Stage<'a>) -> Option<Self> {
        let view = stage.field.rows.as_ref()?;
        let days: Vec<&ColumnView> = view.columns.iter().filter(|column| !column.options.is_empty()).collect();
        let stands = days.first().map(|day| day.options.as_slice())?;
        let parts = rows::entries(stage.saying, stage.field, view).into_iter().map(|entry| Part { entry }).collect();
        Some(Self { parts, days, stands })
    }

    /// What stands at a part and a day.
    pub fn at(&self, (part, day): (usize, usize)) -> Stand {
        let (Some(part), Some(day)) = (self.parts.get(part), self.days.get(day)) else { return Stand::Empty };
        part.entry.row.map_or(Stand::Empty, |row| self.in_row(row, &day.id))
    }

    /// Nothing is painted yet.
    pub fn is_empty(&self) -> bool {
        let mut places = (0..self.parts.len()).flat_map(|part| (0..self.days.len()).map(move |day| (part, day)));
        places.all(|place| self.at(place) == Stand::Empty)
    }

    fn in_row(&self, row: &Row, day: &ColumnId) -> Stand {
        match row.cells.get(day) {
            Some(Scalar::Choice(pick)) => {
                let at = self.stands.iter().position(|stand| Some(stand.code.as_str()) == pick.as_code());
                at.map_or(Stand::Empty, Stand::Painted)
            }
            Some(Scalar::Missing(missing)) => Stand::Missing(missing.clone()),
            _ => Stand::Empty,
        }
    }

    /// What is stored for the stand with this number.
    pub fn scalar(&self, stand: Option<usize>) -> Option<Scalar> {
        Some(Scalar::code(self.stands.get(stand?)?.code.clone()))
    }

    /// "maandag", or "ma" where there is little room.
    pub fn day_name(&self, day: usize, is_short: bool) -> String {
        let label = self.days.get(day).map(|day| day.label.to_lowercase()).unwrap_or_default();
        if is_short { label.chars().take(SHORT_DAY_CHARS).collect() } else { label }
    }

    /// "lukt soms".
    pub fn stand_name(&self, stand: usize) -> String {
        self.stands.get(stand).map(|stand| stand.label.to_lowercase()).unwrap_or_default()
    }

    /// "soms", where "lukt soms" does not fit: without the word it shares with the first.
    pub fn short_stand_name(&self, stand: usize) -> String {
        let whole = self.stand_name(stand);
        let shared = format!("{} ", self.stand_name(0));
        whole.strip_prefix(&shared).map(str::to_owned).unwrap_or(whole)
    }
}

/// The mark and colour of a stand: never a colour alone, and never red.
pub fn look_of(stand: &Stand) -> Option<(Icon, bool, Tone)> {
    match stand {
        Stand::Empty => None,
        Stand::Painted(0) => Some((icons::CHECK_CIRCLE, true, Tone::Green)),
        Stand::Painted(1) => Some((icons::CIRCLE_HALF, true, Tone::Amber)),
        Stand::Painted(_) => Some((icons::X_CIRCLE, false, Tone::Blue)),
        Stand::Missing(_) => Some((icons::QUESTION, false, Tone::Violet)),
    }
}

/// What Space makes of a stand: each in turn, then empty again.
pub fn next_stand(now: &Stand, count: usize) -> Option<usize> {
    match now {
        Stand::Empty | Stand::Missing(_) => (count > 0).then_some(0),
        Stand::Painted(at) => (at + 1 < count).then_some(at + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_goes_round_and_ends_empty() {
        let mut now = Stand::Empty;
        let mut seen = Vec::new();
        for _ in 0..4 {
            let next = next_stand(&now, 3);
            seen.push(next);
            now = next.map_or(Stand::Empty, Stand::Painted);
        }
        assert_eq!(seen, [Some(0), Some(1), Some(2), None]);
        assert_eq!(next_stand(&Stand::Missing(Missing::NotAsked), 3), Some(0));
    }

    #[test]
    fn no_two_stands_share_a_mark() {
        let all = [Stand::Painted(0), Stand::Painted(1), Stand::Painted(2), Stand::Missing(Missing::NotAsked)];
        let marks: Vec<Icon> = all.iter().filter_map(look_of).map(|(mark, ..)| mark).collect();
        for (at, mark) in marks.iter().enumerate() {
            assert!(!marks[at + 1..].contains(mark), "{:?}", all[at]);
        }
        assert!(all.iter().filter_map(look_of).all(|(.., tone)| tone != Tone::Red), "red is for deadlines and loss");
    }
}
