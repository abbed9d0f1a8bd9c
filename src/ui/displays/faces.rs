//! How a pupil says how it goes, from 0 to 10. In primary education five faces with words stand for it, here and in the
//! pupil's own place; the number of a face is the middle of its fifth of the scale. Elsewhere it is the plain scale.

use egui::{Ui, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::pupil::{face_of, step_of};
use crate::engine::view::{FieldView, OpenPlace};
use crate::i18n::Words;
use crate::model::{Scalar, Sector};
use crate::ui::fields::Show;
use crate::ui::fields::part::Part;
use crate::ui::fields::place::question_id;
use crate::ui::fields::value::value_ui;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{faces, painted_face, text, toned};
use crate::ui::{Cx, Memory};

use super::Stage;

/// Side of a face that is read, in points.
const SMALL: f32 = 44.0;
/// Widest the faces get together.
const WIDEST: f32 = 900.0;

/// What the faces are called, from sad to glad.
pub fn names(words: &Words) -> [&str; 5] {
    [
        words.get("gezicht-heel-naar"),
        words.get("gezicht-niet-fijn"),
        words.get("gezicht-gaat-wel"),
        words.get("gezicht-fijn"),
        words.get("gezicht-heel-fijn"),
    ]
}

/// Draws the question.
pub(super) fn draw(ui: &mut Ui, cx: &mut Cx<'_>, _memory: &mut Memory, stage: &Stage<'_>) {
    let field = stage.field;
    let with_faces = stage.saying.open.case.header.sector == Sector::Po;
    match stage.show {
        Show::Table | Show::ReadOnly => read_ui(ui, stage, with_faces),
        Show::Bureau if with_faces => {
            let id = question_id(&field.id);
            text(ui, Type::Strong, &field.label);
            hint_ui(ui, field);
            ui.set_max_width(ui.available_width().min(WIDEST));
            let chosen = step(field).map(|step| usize::from(face_of(step)));
            if let Some(pressed) = faces(ui, id, &field.label, names(stage.saying.words), chosen) {
                let value = (chosen != Some(pressed)).then(|| Scalar::Scale(step_of(u8::try_from(pressed).unwrap_or(u8::MAX))));
                cx.push(Command::EndVisit(Some(OpenPlace::Field(field.id.clone()))));
                cx.change(Change::Value(field.id.clone(), value));
            }
        }
        Show::Bureau => {
            let part = Part::of_field(question_id(&field.id), field, &stage.saying.open.template);
            let touched = value_ui(ui, stage.saying, &part);
            if let Some(value) = touched.change {
                cx.change(Change::Value(field.id.clone(), value));
            }
            if touched.left {
                cx.push(Command::EndVisit(Some(OpenPlace::Field(field.id.clone()))));
            }
        }
    }
}

fn hint_ui(ui: &mut Ui, field: &FieldView) {
    if let Some(hint) = &field.hint {
        toned(ui, Type::Small, Look::of(ui.ctx()).colours.muted, hint);
    }
}

fn step(field: &FieldView) -> Option<u8> {
    match field.answer.as_ref()?.value.as_ref()?.scalar()? {
        Scalar::Scale(step) => Some(*step),
        _ => None,
    }
}

/// One line: the question, and the face with its words, or the number.
fn read_ui(ui: &mut Ui, stage: &Stage<'_>, with_faces: bool) {
    let look = Look::of(ui.ctx());
    let muted = look.colours.muted;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        toned(ui, Type::Body, muted, &stage.field.label);
        toned(ui, Type::Body, muted, "—");
        match step(stage.field).filter(|_| with_faces) {
            Some(step) => {
                let face = usize::from(face_of(step));
                let (_, rect) = ui.allocate_space(vec2(SMALL, SMALL));
                painted_face(ui.painter(), rect.center(), SMALL, face, false, &look);
                text(ui, Type::Body, &format!("{} ({step})", names(stage.saying.words)[face.min(4)]));
            }
            None => drop(text(ui, Type::Body, &stage.saying.field(stage.field).unwrap_or_default())),
        }
    });
}
