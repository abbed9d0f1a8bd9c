//! Which columns of a row show here, and how they share lines.

use crate::engine::view::{ColumnView, FieldView, RowsView};
use crate::model::template::{AskMoment, Kind};

use super::{Show, chosen};

/// Most columns of a row that is drawn as one line of fields.
const MOST_COMPACT: usize = 4;

/// The columns of a rows question, by when they are asked.
pub struct Columns<'a> {
    /// Filled in here and now.
    pub now: Vec<&'a ColumnView>,
    /// Filled in before; here a line to read.
    pub before: Vec<&'a ColumnView>,
    /// Worked out later.
    pub later: Vec<&'a ColumnView>,
    /// Few and short enough for one line per row.
    pub is_compact: bool,
}

impl<'a> Columns<'a> {
    /// The columns of `field` in this place. At the table only what is asked at the table, unless the whole question is
    /// asked at another moment.
    pub fn of(field: &FieldView, view: &'a RowsView, show: Show) -> Self {
        let at_table = show == Show::Table && field.moment == AskMoment::Together;
        let moment = |column: &ColumnView| if at_table { column.moment } else { AskMoment::Together };
        let of = |wanted: AskMoment| view.columns.iter().filter(|column| moment(column) == wanted).collect::<Vec<_>>();
        let now = of(AskMoment::Together);
        let is_compact = now.len() <= MOST_COMPACT && now.iter().all(|column| fits_a_slot(column, true));
        Self { is_compact, now, before: of(AskMoment::Before), later: of(AskMoment::After) }
    }
}

/// Columns that share a line, and into how many equal parts that line is cut.
pub struct Line<'a> {
    /// Parts of the line.
    pub parts: usize,
    /// What stands in it.
    pub columns: Vec<&'a ColumnView>,
}

/// The columns in lines of at most `slots` short ones; what is twice as wide shares with its like, a long one has a line
/// of its own.
pub fn lines<'a>(columns: &[&'a ColumnView], slots: usize) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for column in columns {
        let parts = width(column).map_or(1, |width| (slots / width).max(1));
        match lines.last_mut().filter(|line| line.parts == parts && parts > 1 && line.columns.len() < parts) {
            Some(line) => line.columns.push(column),
            None => lines.push(Line { parts, columns: vec![column] }),
        }
    }
    lines
}

/// Whether a value of this kind needs no more than part of a line.
pub fn is_short(kind: &Kind, options: &[crate::engine::view::OptionView], closed: bool) -> bool {
    match kind {
        Kind::Number(_) | Kind::Date | Kind::PartialDate | Kind::Time | Kind::YesNo | Kind::Computed(_) => true,
        Kind::Choice(_) if chosen::as_pills(options) => closed && chosen::chars(options) + 6 * options.len() <= 30,
        Kind::Choice(_) => true,
        _ => false,
    }
}

/// How many slots a cell is wide; `None` for a whole line.
fn width(column: &ColumnView) -> Option<usize> {
    let options = column.options.as_slice();
    let few_pills = matches!(column.kind, Kind::Choice(_)) && column.closed && chosen::as_pills(options);
    match is_short(&column.kind, options, column.closed) {
        true => Some(1),
        false if few_pills && chosen::chars(options) + 6 * options.len() <= 52 => Some(2),
        false => None,
    }
}

fn fits_a_slot(column: &ColumnView, texts_too: bool) -> bool {
    let is_line = texts_too && matches!(column.kind, Kind::Text) && column.starters.is_empty();
    is_line || is_short(&column.kind, &column.options, column.closed)
}
