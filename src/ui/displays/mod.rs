//! Work surfaces: a question drawn for what a team does with it, instead of as a form.
//!
//! A template asks for one with `display: "name"`; the engine knows nothing of it. A surface stores exactly what the plain form
//! of the same question stores: it pushes the same changes, and without the hint the same answers come from [`super::fields`].
//! Every surface stands in a file of its own here and in the list below; none decides anything about a case.

mod board;
mod board_cell;
mod lift;
mod need;
mod needs;
mod shares;
mod support;

use egui::Ui;

use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::view::{FieldView, ItemView};

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
    Surface { name: "board", with: &[], says_the_question: true, draw: board::board_ui },
    Surface { name: "needs", with: &["support", "own_part"], says_the_question: false, draw: needs::needs_ui },
    Surface { name: "support", with: &[], says_the_question: false, draw: support::support_ui },
];

/// The surface a question is drawn on; none when it is drawn as a plain question.
pub fn of(field: &FieldView) -> Option<&'static Surface> {
    let name = field.display.as_deref()?;
    SURFACES.iter().find(|surface| surface.name == name)
}

/// The questions of its step that stand on the surface of `field` as well.
pub fn company<'o>(open: &'o OpenCase, field: &FieldView, show: Show) -> Vec<&'o FieldView> {
    let is_with = |other: &&FieldView| stands_with(other, field, show);
    let items = open.view.step(field.step.as_str()).map(|step| step.items.as_slice()).unwrap_or_default();
    fields_of(open, items).filter(is_with).collect()
}

/// Whether one of `items` draws this question on its surface.
pub fn is_company(open: &OpenCase, items: &[ItemView], field: &FieldView, show: Show) -> bool {
    field.display.is_some() && fields_of(open, items).any(|host| stands_with(field, host, show))
}

/// At the table what is worked out later stands with the rest of that, not on a surface of now.
fn stands_with(field: &FieldView, host: &FieldView, show: Show) -> bool {
    let with = of(host).map(|surface| surface.with).unwrap_or_default();
    let is_now = show != Show::Table || field.moment == host.moment;
    is_now && host.step == field.step && field.display.as_deref().is_some_and(|name| with.contains(&name))
}

fn fields_of<'o>(open: &'o OpenCase, items: &'o [ItemView]) -> impl Iterator<Item = &'o FieldView> {
    items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        ItemView::Heading(_) | ItemView::List(_) => None,
    })
}
