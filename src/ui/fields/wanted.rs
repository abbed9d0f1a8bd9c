//! A question somebody went to from *nog open* although the table does not ask it: prepared before, or part of no block.
//! It opens as a field; filled and left, it is a line to read again. Left empty it waits until the team goes on.

use egui::{Rect, Ui};

use crate::app::state::OpenCase;
use crate::engine::view::{FieldState, FieldView, ItemView};
use crate::model::id::QuestionId;
use crate::model::template::AskMoment;
use crate::ui::widgets::held;
use crate::ui::{Cx, Memory, displays};

use super::place::holds_focus;
use super::{Show, question};

/// The question that is wanted, and how far that is.
pub struct Wanted {
    question: QuestionId,
    /// The opening it was wanted in; another one does not show it.
    block: (usize, usize),
    /// The keyboard came, so that it can leave.
    was_used: bool,
    /// Filled and left.
    is_settled: bool,
}

/// Opens it on the opening that is shown.
pub fn want(open: &OpenCase, memory: &mut Memory, question: &QuestionId) {
    memory.wanted = Some(Wanted { question: question.clone(), block: open.block, was_used: false, is_settled: false });
}

/// Forgets what was wanted in another opening; gives the wanted question where none of `items` shows it.
pub fn elsewhere<'o>(open: &'o OpenCase, memory: &mut Memory, items: &[ItemView]) -> Option<&'o FieldView> {
    if memory.wanted.as_ref().is_some_and(|wanted| wanted.block != open.block) {
        memory.wanted = None;
    }
    let field = open.view.field(memory.wanted.as_ref()?.question.as_str())?;
    let is_company = displays::is_company(open, items, field, Show::Table);
    let stands_alone = stands_in(items, &field.id) && !is_company && !displays::is_group(field);
    // A card of what was filled in before is only read; a surface for the table is filled in on the surface.
    let is_on_surface = is_company && field.moment == AskMoment::Together;
    (!stands_alone && !is_on_surface).then_some(field)
}

/// Whether one of `items` is this question.
pub fn stands_in(items: &[ItemView], question: &QuestionId) -> bool {
    items.iter().any(|item| matches!(item, ItemView::Field(id) if id == question))
}

/// Whether this question is wanted and not yet filled and left.
pub fn is_wanted(memory: &Memory, question: &QuestionId) -> bool {
    memory.wanted.as_ref().is_some_and(|wanted| wanted.question == *question && !wanted.is_settled)
}

/// Draws the wanted question as a field.
pub fn wanted_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView) {
    let drawn = ui.scope(|ui| question::question_ui(ui, cx, memory, field, Show::Table));
    let rect = drawn.response.rect;
    let Some(wanted) = memory.wanted.as_mut() else { return };
    wanted.was_used |= holds_focus(ui, rect);
    let is_filled = field.state != FieldState::Blank && field.violation.is_none();
    if wanted.was_used && is_filled && is_left(ui, rect) {
        wanted.is_settled = true;
        ui.ctx().request_repaint();
    }
}

/// Whether the keyboard is in something else on this page, or the pointer was pressed there. A calendar or list that
/// belongs to the field lies in a layer of its own.
fn is_left(ui: &Ui, rect: Rect) -> bool {
    let focused = held::keyboard(ui.ctx()).and_then(|id| ui.ctx().read_response(id));
    let is_elsewhere = focused.is_some_and(|other| other.layer_id == ui.layer_id() && !rect.contains(other.rect.center()));
    let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
    let is_pressed_beside =
        pressed.is_some_and(|at| !rect.contains(at) && ui.ctx().layer_id_at(at).is_none_or(|layer| layer == ui.layer_id()));
    is_elsewhere || is_pressed_beside
}
