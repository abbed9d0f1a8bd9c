//! What each column of a ladder is for, and how the columns share the width.

use crate::engine::view::{ColumnView, RowsView};
use crate::model::template::{AskMoment, Kind};
use crate::ui::fields::Show;

/// Most codes a mark may have: they must be told apart at one glance.
const MOST_CODES: usize = 5;
/// Least width of a column of marks, in points.
const LEAST_MARK: f32 = 84.0;
/// Most width of one; a longer heading breaks.
const MOST_MARK: f32 = 176.0;
/// Least width of what was decided and why.
const LEAST_DECISION: f32 = 240.0;
/// Least width of the name of an option.
const LEAST_NAME: f32 = 220.0;
/// What the names take of what the marks leave.
const SHARE_OF_NAMES: f32 = 0.52;

/// The columns by what they are for. What the ladder does not know stands in `rest`, so that no column is lost.
pub struct Plan<'a> {
    /// Whether the option is on the table.
    pub on_table: Option<&'a ColumnView>,
    /// Weighed with a mark.
    pub marks: Vec<&'a ColumnView>,
    /// What was decided.
    pub decision: Option<&'a ColumnView>,
    /// A line about it: the condition, why.
    pub lines: Vec<&'a ColumnView>,
    /// Everything else; behind the name of the option.
    pub rest: Vec<&'a ColumnView>,
    /// Of those, what reads on when it is filled.
    pub long: Vec<&'a ColumnView>,
}

impl<'a> Plan<'a> {
    /// The columns of `view` in this place.
    pub fn of(view: &'a RowsView, show: Show) -> Self {
        let mut plan = Self {
            on_table: view.columns.iter().find(|column| column.kind == Kind::YesNo),
            marks: Vec::new(),
            decision: None,
            lines: Vec::new(),
            rest: Vec::new(),
            long: Vec::new(),
        };
        for column in &view.columns {
            let is_together = column.moment == AskMoment::Together;
            match &column.kind {
                Kind::Choice(_) if is_together && column.closed && column.options.len() <= MOST_CODES => plan.marks.push(column),
                Kind::Choice(_) if is_together && plan.decision.is_none() => plan.decision = Some(column),
                Kind::Text if is_together => plan.lines.push(column),
                _ if is_together || show == Show::Bureau => plan.rest.push(column),
                _ => {}
            }
        }
        plan.long = plan.rest.iter().copied().filter(|column| column.kind == Kind::LongText).collect();
        plan
    }
}

/// The least width in which these words take no more than two lines.
pub fn two_lines(words: &[f32], space: f32) -> f32 {
    let wide = |words: &[f32]| words.iter().sum::<f32>() + space * words.len().saturating_sub(1) as f32;
    (1..=words.len()).map(|at| wide(&words[..at]).max(wide(&words[at..]))).fold(f32::INFINITY, f32::min).min(wide(words))
}

/// Widths of name, marks and decision together `room` wide; `None` when they do not fit beside each other.
///
/// `heads` is what each mark wants, `name` what the longest word of a name wants.
pub fn widths(room: f32, heads: &[f32], name: f32) -> Option<(f32, Vec<f32>, f32)> {
    let marks: Vec<f32> = heads.iter().map(|head| head.clamp(LEAST_MARK, MOST_MARK)).collect();
    let rest = room - marks.iter().sum::<f32>();
    let name = (rest * SHARE_OF_NAMES).max(name).max(LEAST_NAME);
    let decision = rest - name;
    (decision >= LEAST_DECISION).then_some((name, marks, decision))
}

#[cfg(test)]
mod tests {
    use super::{two_lines, widths};

    #[test]
    fn a_heading_is_as_wide_as_its_better_two_lines() {
        for (words, expected) in [
            (&[50.0, 20.0, 30.0, 60.0, 15.0][..], 110.0),
            (&[120.0], 120.0),
            (&[80.0, 60.0], 80.0),
            (&[20.0, 20.0, 90.0], 90.0),
            (&[], 0.0),
        ] {
            assert!((two_lines(words, 5.0) - expected).abs() < 0.01, "{words:?}: {}", two_lines(words, 5.0));
        }
    }

    #[test]
    fn names_and_decisions_share_what_the_marks_leave_and_nothing_is_squeezed() {
        for (room, heads, name, expected) in [
            (1350.0, [150.0, 90.0, 60.0, 60.0, 130.0], 300.0, Some((422.24, 389.76))),
            (1350.0, [150.0, 90.0, 60.0, 60.0, 130.0], 450.0, Some((450.0, 362.0))),
            (1350.0, [150.0, 90.0, 900.0, 60.0, 130.0], 450.0, Some((450.0, 270.0))),
            (1040.0, [150.0, 90.0, 60.0, 60.0, 130.0], 300.0, None),
            (600.0, [150.0, 90.0, 60.0, 60.0, 130.0], 100.0, None),
        ] {
            let found = widths(room, &heads, name);
            let rounded = |width: f32| (width * 100.0).round() / 100.0;
            let shared = found.as_ref().map(|(name, _, decision)| (rounded(*name), rounded(*decision)));
            assert_eq!(shared, expected, "{room}");
            if let Some((name, marks, decision)) = found {
                assert_eq!(marks.len(), heads.len());
                assert!((name + marks.iter().sum::<f32>() + decision - room).abs() < 0.01, "nothing is left over");
            }
        }
    }
}
