//! Where the cursor can be sent: one stable id per question, cell and statement, and carrying out such a request.

use egui::{Id, Ui};

use crate::app::state::{Focus, OpenCase};
use crate::engine::view::{FieldView, ItemView, OpenPlace};
use crate::model::id::{ColumnId, QuestionId};
use crate::model::template::AskMoment;
use crate::model::{Row, Value};
use crate::ui::widgets::{focus_field, held};
use crate::ui::{Memory, displays};

use super::{Show, wanted};

/// The id of the control for a place; the same on every frame and on every page.
pub fn field_id(place: &OpenPlace) -> Id {
    match place {
        OpenPlace::Field(question) => Id::unique(("rondom field", question.as_str())),
        OpenPlace::Cell(question, row, column) => cell_id(question, row.as_str(), column),
        OpenPlace::Statement(question, statement) => Id::unique(("rondom statement", question.as_str(), statement.as_str())),
        OpenPlace::List(list, item) => Id::unique(("rondom list", *list, item.as_deref())),
    }
}

/// The id of a question's own control.
pub(in crate::ui) fn question_id(question: &QuestionId) -> Id {
    Id::unique(("rondom field", question.as_str()))
}

/// The id of a cell. `row` is [`row_key`]: a preset row keeps its ids when its first letter makes it a stored row.
pub(in crate::ui) fn cell_id(question: &QuestionId, row: &str, column: &ColumnId) -> Id {
    Id::unique(("rondom cell", question.as_str(), row, column.as_str()))
}

/// What names a row on the screen: its preset code where it has one, else its id.
pub(in crate::ui) fn row_key(row: &Row) -> &str {
    row.preset.as_deref().unwrap_or(row.id.as_str())
}

/// Carries out a focus request that is new and leads to one of `items`; at the table also one to a question not asked there.
pub(in crate::ui) fn carry_out(ui: &Ui, open: &OpenCase, focus: &Focus, memory: &mut Memory, items: &[ItemView], show: Show) {
    if focus.serial <= memory.focus_seen {
        return;
    }
    let Some(place) = &focus.place else { return };
    let (OpenPlace::Field(question) | OpenPlace::Cell(question, ..) | OpenPlace::Statement(question, _)) = place else { return };
    let is_here = wanted::stands_in(items, question);
    let Some(field) = open.view.field(question.as_str()).filter(|_| is_here || show == Show::Table) else { return };
    memory.focus_seen = focus.serial;
    let is_on_surface = displays::is_company(open, items, field, show);
    if show == Show::Table && (field.moment == AskMoment::Before || (!is_here && !is_on_surface)) {
        wanted::want(open, memory, question);
    }
    let mut fields = items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
    });
    let first_later = fields.find(|field| field.moment == AskMoment::After);
    if let Some(first) = first_later.filter(|_| show == Show::Table && is_here && field.moment == AskMoment::After) {
        super::later::unfold(ui, first);
    }
    match place {
        OpenPlace::Cell(question, row, column) => {
            let stored = rows_of(field).iter().find(|known| &known.id == row);
            let key = stored.map_or(row.as_str(), row_key);
            memory.editing = Some(super::rows::open_key(question, key));
            let shown = column_to_focus(field, column, show);
            focus_field(ui.ctx(), cell_id(question, key, shown));
        }
        OpenPlace::Statement(_, statement) => {
            memory.editing = Some(statement.as_str().to_owned());
            focus_field(ui.ctx(), field_id(place));
        }
        OpenPlace::Field(_) | OpenPlace::List(..) => focus_field(ui.ctx(), field_id(place)),
    }
}

/// At the table only some columns show; a request for another lands in the first of those.
fn column_to_focus<'f>(field: &'f FieldView, wanted: &'f ColumnId, show: Show) -> &'f ColumnId {
    let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let is_shown = |column: &&crate::engine::view::ColumnView| {
        show != Show::Table || field.moment != AskMoment::Together || column.moment == AskMoment::Together
    };
    let own = columns.iter().filter(is_shown).find(|column| &column.id == wanted);
    own.or_else(|| columns.iter().find(is_shown)).map_or(wanted, |column| &column.id)
}

/// The stored rows of a question.
pub(in crate::ui) fn rows_of(field: &FieldView) -> &[Row] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
}

/// Whether what has the keyboard, or gets it back in a moment, stands inside `rect` of this layer.
pub(in crate::ui) fn holds_focus(ui: &Ui, rect: egui::Rect) -> bool {
    let Some(focused) = held::keyboard(ui.ctx()) else { return false };
    let found = ui.ctx().read_response(focused);
    found.is_some_and(|response| response.layer_id == ui.layer_id() && rect.contains(response.rect.center()))
}

/// Not read aloud: the control it stands in already says it.
pub(in crate::ui) fn hush(words: &egui::Response) {
    words.ctx.accesskit_node_builder(words.id, |node| node.set_hidden());
}
