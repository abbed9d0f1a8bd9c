//! The question about the own school, before any other place: on a soft card, its answer in the size of people's words.

use egui::Ui;

use crate::app::Command;
use crate::app::command::Change;
use crate::engine::view::OpenPlace;
use crate::model::Scalar;
use crate::ui::fields::aside;
use crate::ui::fields::part::Part;
use crate::ui::fields::place::question_id;
use crate::ui::fields::question;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{Field, TextField, toned};
use crate::ui::{Cx, Memory};

use super::Stage;

/// Draws question and answer.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, _memory: &mut Memory, stage: &Stage<'_>) {
    let look = Look::of(ui.ctx());
    let field = stage.field;
    let id = question_id(&field.id);
    let part = Part::of_field(id, field, &stage.saying.open.template);
    let message = question::due_message(cx, field, stage.show);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.scope(|ui| {
        // What stands behind the label wants room.
        ui.set_max_width(ui.available_width() - aside::room(&look, field, stage.show));
        toned(ui, Type::Strong, look.colours.primary, &field.label);
    });
    if let Some(hint) = &field.hint {
        toned(ui, Type::Small, look.colours.muted, hint);
    }
    let answer = TextField::lines(Field::new(id, "").violation(message.as_deref()), 2);
    let starter = stage.saying.words.get("ladder-eigen-school-leeg");
    let outcome = answer.words().in_place().starter(starter).show(ui, part.text());
    outcome.response.clone().accessible_name(&field.label);
    if let Some(new) = outcome.change {
        cx.change(Change::Value(field.id.clone(), Some(Scalar::Text(new))));
    }
    if outcome.left {
        cx.push(Command::EndVisit(Some(OpenPlace::Field(field.id.clone()))));
    }
}
