//! Work surfaces: a question drawn for what a team does with it, instead of as a form.
//!
//! A template asks for one with `display: "name"`; the engine knows nothing of it. A surface stores exactly what the plain form
//! of the same question stores: it pushes the same changes, and without the hint the same answers come from [`super::fields`].
//! Every surface stands in a file of its own here and in the list below; none decides anything about a case.

mod bridge;
mod buildup;
mod folded;
mod week;

use egui::Ui;

use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::view::{FieldState, FieldView, ItemView};

use super::fields::Show;
use super::{Cx, Memory};

/// What a surface is given to draw.
pub struct Stage<'a> {
    /// The question that asked for the surface.
    pub field: &'a FieldView,
    /// The questions of the same step that stand on the surface as well, in their order; see [`Surface::with`].
    pub company: Vec<&'a FieldView>,
    /// How stored values are put into words.
    pub saying: Saying<'a>,
    /// Who looks.
    pub show: Show,
}

/// A work surface.
pub struct Surface {
    /// The hint that asks for it.
    name: &'static str,
    /// Hints of further questions of the step that it draws itself, so that they do not stand below it once more.
    with: &'static [&'static str],
    /// It says the question itself; otherwise label and hint stand above it as over every question.
    pub says_the_question: bool,
    /// Draws it.
    pub draw: fn(&mut Ui, &mut Cx<'_>, &mut Memory, &Stage<'_>),
}

/// Every surface there is.
const SURFACES: &[Surface] = &[
    Surface { name: "bridge", with: &[], says_the_question: false, draw: bridge::draw },
    Surface { name: "buildup", with: &["fallback"], says_the_question: true, draw: buildup::draw },
    Surface { name: "week", with: &[], says_the_question: false, draw: week::draw },
];

/// The surface a question is drawn on; none when it is drawn as a plain question.
pub fn of(field: &FieldView) -> Option<&'static Surface> {
    let name = field.display.as_deref()?;
    SURFACES.iter().find(|surface| surface.name == name)
}

/// The questions that stand on the surface of `field` as well: of its step, and in a meeting of what is opened there.
pub fn company<'o>(open: &'o OpenCase, field: &FieldView, in_meeting: bool) -> Vec<&'o FieldView> {
    let step = open.view.step(field.step.as_str()).map(|step| step.items.as_slice());
    let opening = open.opening().filter(|opening| in_meeting && opening.step == field.step);
    let items = opening.map(|opening| opening.items.as_slice()).or(step).unwrap_or_default();
    fields_of(open, items).filter(|other| hosts(field, other)).collect()
}

/// Whether one of `items` draws this question on its surface.
pub fn is_company(open: &OpenCase, items: &[ItemView], field: &FieldView) -> bool {
    fields_of(open, items).any(|host| hosts(host, field))
}

/// Whether `other` stands on the surface of `host`. What is asked at another moment has its own place, and a question that
/// is not answered has no surface for others to stand on.
fn hosts(host: &FieldView, other: &FieldView) -> bool {
    let Some(name) = other.display.as_deref() else { return false };
    let is_asked_together = host.step == other.step && host.moment == other.moment;
    is_asked_together
        && !matches!(host.state, FieldState::Missing(_))
        && of(host).is_some_and(|surface| surface.with.contains(&name))
}

fn fields_of<'o>(open: &'o OpenCase, items: &'o [ItemView]) -> impl Iterator<Item = &'o FieldView> {
    items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        ItemView::Heading(_) | ItemView::List(_) => None,
    })
}
