//! One cell of a row: what it holds, and what can happen to it. Says nothing about how it is drawn.

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::clash;
use crate::app::command::{Change, MissingChoice};
use crate::app::said::Saying;
use crate::engine::view::{ColumnView, FieldView, OpenPlace};
use crate::model::template::Kind;
use crate::model::{Missing, Scalar};
use crate::ui::Cx;
use crate::ui::widgets::focus_field;

use super::place::{cell_id, question_id};
use super::rows::Entry;
use super::{Show, aside};

/// A cell of a row.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    /// The question it stands in.
    pub field: &'a FieldView,
    /// Its column.
    pub column: &'a ColumnView,
    /// Its row.
    pub entry: &'a Entry<'a>,
}

impl<'a> Cell<'a> {
    /// The id of its control.
    pub fn id(self) -> Id {
        cell_id(&self.field.id, self.entry.key, &self.column.id)
    }

    /// Whether it is asked in this row.
    pub fn is_asked(self) -> bool {
        self.entry.view.is_none_or(|view| !view.hidden.contains(&self.column.id))
    }

    /// What it holds.
    pub fn value(self) -> Option<&'a Scalar> {
        match &self.column.kind {
            Kind::Computed(_) => self.entry.view?.computed.get(&self.column.id),
            _ => self.entry.row?.cells.get(&self.column.id),
        }
    }

    /// The words it holds; none when it is empty or says why it is.
    pub fn text(self) -> &'a str {
        match self.value() {
            Some(Scalar::Text(text) | Scalar::Draft(text)) => text,
            _ => "",
        }
    }

    /// Why it holds nothing.
    pub fn missing(self) -> Option<&'a Missing> {
        match self.value() {
            Some(Scalar::Missing(missing)) => Some(missing),
            _ => None,
        }
    }

    /// It holds an answer, not only the reason why there is none.
    pub fn is_answered(self) -> bool {
        self.value().is_some_and(|value| !value.is_blank() && !matches!(value, Scalar::Missing(_)))
    }

    /// Where it stands, for those who jump here.
    pub fn place(self) -> OpenPlace {
        match self.entry.row {
            Some(row) => OpenPlace::Cell(self.field.id.clone(), row.id.clone(), self.column.id.clone()),
            None => OpenPlace::Field(self.field.id.clone()),
        }
    }

    /// Asks for another value; `None` empties it.
    pub fn set(self, cx: &mut Cx<'_>, value: Option<Scalar>) {
        let (question, column) = (self.field.id.clone(), self.column.id.clone());
        cx.change(match self.entry.row {
            Some(row) => Change::Cell(question, row.id.clone(), column, value),
            None => Change::PresetCell(question, self.entry.key.to_owned(), column, value),
        });
    }

    /// Asks for a reason instead of a value, or takes it away again. Only where a row is stored.
    pub fn set_missing(self, cx: &mut Cx<'_>, choice: Option<MissingChoice>) {
        let Some(row) = self.entry.row else { return };
        cx.change(Change::MissingCell(self.field.id.clone(), row.id.clone(), self.column.id.clone(), choice));
    }

    /// A reason was chosen in the menu: the keyboard goes to what stands there then.
    pub fn choose_missing(self, ui: &Ui, cx: &mut Cx<'_>, choice: MissingChoice) {
        let to = if matches!(choice, MissingChoice::NotApplicable(_)) { self.id().with("reason") } else { self.id() };
        cx.push(Command::EndVisit(None));
        self.set_missing(cx, Some(choice));
        focus_field(ui.ctx(), to);
    }

    /// The keyboard left it.
    pub fn leave(self, cx: &mut Cx<'_>) {
        cx.push(Command::EndVisit(Some(self.place())));
    }

    /// What clashes in it, when that is due: at the bureau, after somebody was here and left.
    pub fn message(self, saying: Saying<'_>, show: Show) -> Option<String> {
        let was_left = show == Show::Bureau && saying.open.visited.contains(&self.place());
        let violation = self.entry.view?.violations.get(&self.column.id).filter(|_| was_left)?;
        Some(clash::sentence(saying.words, violation, &self.column.kind, &[]))
    }

    /// What offers to write a note beside its row.
    pub fn note_offer(self, saying: Saying<'_>) -> String {
        let thing = inside_sentence(&self.entry.title);
        saying.words.with("veld-opmerking-bij", &[("ding", thing.as_str().into())])
    }

    /// Opens the note beside its row.
    pub fn open_note(self, ui: &Ui) {
        aside::open_note(ui, row_note_id(self.field, self.entry));
    }
}

/// The note beside a row.
pub fn row_note_id(field: &FieldView, entry: &Entry<'_>) -> Id {
    question_id(&field.id).with(("note of row", entry.key))
}

/// "Stap 3" as it stands inside a sentence. What is written in capitals stays so.
fn inside_sentence(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => title.to_owned(),
    }
}
