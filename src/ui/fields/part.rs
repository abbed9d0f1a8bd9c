//! One value to fill in: what a question with a single answer and a cell of a row have in common.

use egui::Id;

use crate::engine::view::{ColumnView, FieldView, OptionView};
use crate::model::Scalar;
use crate::model::template::{Check, Constraint, Kind, Template};
use crate::ui::widgets::{Field, Outcome};

/// One value to fill in.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// Of its control.
    pub id: Id,
    /// Stands above it; empty where something else names it already.
    pub label: &'a str,
    /// One line of help.
    pub hint: &'a str,
    /// What kind of value.
    pub kind: &'a Kind,
    /// Codes to choose from.
    pub options: &'a [OptionView],
    /// Without *anders, namelijk*.
    pub closed: bool,
    /// What a number is in.
    pub unit: &'a str,
    /// Openings of a sentence.
    pub starters: &'a [String],
    /// The message, when it is due.
    pub violation: Option<&'a str>,
    /// A date here lies in the past, so a bare "13-11" is the last one that was.
    pub looks_back: bool,
    /// What is stored.
    pub value: Option<&'a Scalar>,
    /// One line of text is shown on as many lines as its words need.
    pub wraps: bool,
}

impl<'a> Part<'a> {
    /// The single value of a question.
    pub fn of_field(id: Id, field: &'a FieldView, template: &Template) -> Self {
        let looks_back = matches!(field.kind, Kind::Date)
            && template.question(field.id.as_str()).is_some_and(|question| looks_back(&question.constraints));
        Self {
            id,
            label: &field.label,
            hint: field.hint.as_deref().unwrap_or_default(),
            kind: &field.kind,
            options: &field.options,
            closed: field.closed,
            unit: field.unit.as_deref().unwrap_or_default(),
            starters: &field.starters,
            violation: None,
            looks_back,
            value: field.answer.as_ref().and_then(|answer| answer.value.as_ref()).and_then(|value| value.scalar()),
            wraps: false,
        }
    }

    /// The cell of a row.
    pub fn of_cell(id: Id, field: &FieldView, column: &'a ColumnView, template: &Template, value: Option<&'a Scalar>) -> Self {
        Self {
            id,
            label: &column.label,
            hint: column.hint.as_deref().unwrap_or_default(),
            kind: &column.kind,
            options: &column.options,
            closed: column.closed,
            unit: column.unit.as_deref().unwrap_or_default(),
            starters: &column.starters,
            violation: None,
            looks_back: matches!(column.kind, Kind::Date) && column_looks_back(field, column, template),
            value,
            wraps: false,
        }
    }

    /// The words around the control.
    pub fn frame(&self) -> Field<'a> {
        Field::new(self.id, self.label).hint(self.hint).violation(self.violation)
    }

    /// The text that stands there, for kinds that are typed.
    pub fn text(&self) -> &'a str {
        match self.value {
            Some(Scalar::Text(text) | Scalar::Draft(text)) => text,
            _ => "",
        }
    }
}

/// What a person did with it in this frame.
#[must_use = "a change that is not passed on is a lost word"]
pub struct Touched {
    /// The new value; `Some(None)` empties it.
    pub change: Option<Option<Scalar>>,
    /// The keyboard left it.
    pub left: bool,
}

impl Touched {
    /// What a control reported, its change made into a value.
    pub fn from<T>(outcome: Outcome<T>, value: impl FnOnce(T) -> Option<Scalar>) -> Self {
        Self { change: outcome.change.map(value), left: outcome.left }
    }
}

fn looks_back(constraints: &[Constraint]) -> bool {
    constraints.iter().any(|constraint| constraint.check == Check::NotInFuture)
}

fn column_looks_back(field: &FieldView, column: &ColumnView, template: &Template) -> bool {
    let Some(question) = template.question(field.id.as_str()) else { return false };
    let Kind::Rows(rows) = &question.kind else { return false };
    rows.columns.iter().find(|known| known.id == column.id).is_some_and(|known| looks_back(&known.constraints))
}
