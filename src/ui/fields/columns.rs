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

/// The columns in lines of at most `slots` short ones; a long one has a line of its own.
pub fn lines<'a>(columns: &[&'a ColumnView], slots: usize) -> Vec<Vec<&'a ColumnView>> {
    let mut lines: Vec<Vec<&'a ColumnView>> = Vec::new();
    let mut room = 0;
    for column in columns {
        let is_short = fits_a_slot(column, false);
        match lines.last_mut().filter(|_| is_short && room > 0) {
            Some(line) => {
                line.push(column);
                room -= 1;
            }
            None => {
                lines.push(vec![column]);
                room = if is_short { slots.saturating_sub(1) } else { 0 };
            }
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

fn fits_a_slot(column: &ColumnView, texts_too: bool) -> bool {
    let is_line = texts_too && matches!(column.kind, Kind::Text) && column.starters.is_empty();
    is_line || is_short(&column.kind, &column.options, column.closed)
}
