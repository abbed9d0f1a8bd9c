//! Work surfaces: a question drawn for what a team does with it, instead of as a form.
//!
//! A template asks for one with `display: "name"`; the engine knows nothing of it. A surface stores exactly what the plain form
//! of the same question stores: it pushes the same changes, and without the hint the same answers come from [`super::fields`].
//! Every surface stands in a file of its own here and in the list below; none decides anything about a case.

mod arrangement;
mod attendance;
mod board;
mod board_cell;
mod bridge;
mod buildup;
pub(in crate::ui) mod choose;
pub(super) mod faces;
mod folded;
mod goals;
mod heard;
mod in_place;
mod known;
mod ladder;
mod lift;
mod lines;
mod need;
mod needs;
mod own_school;
mod shares;
mod support;
mod week;

use egui::Ui;

use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::view::{FieldState, FieldView, ItemView};
use crate::model::template::AskMoment;

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

/// Draws a surface.
type Draw = fn(&mut Ui, &mut Cx<'_>, &mut Memory, &Stage<'_>);

/// A work surface, and how it stands among the other questions of its step.
pub struct Surface {
    /// The hint that asks for it.
    name: &'static str,
    /// Draws it.
    pub draw: Draw,
    /// Hints of further questions of the step that it draws itself, so that they do not stand below it once more.
    with: &'static [&'static str],
    /// It says the question itself; otherwise label and hint stand above it as over every question.
    pub says_the_question: bool,
    /// It draws itself, with [`Show::ReadOnly`], where its question is only read; the others are read as a line.
    is_read: bool,
    /// It takes along only what is asked at the same moment and opened together with it: what stands there is no part of its
    /// own question, and has its place without it.
    has_neighbours: bool,
    /// It begins with something else than the label of its question, and leaves the right end of that line free.
    begins_without_label: bool,
    /// It stands on a soft card: the one thing to keep in mind.
    is_on_soft_card: bool,
    /// Its rows are parts of one picture: as long as all of it is from last time, all of it stands back.
    pub is_one_piece: bool,
}

impl Surface {
    const fn new(name: &'static str, draw: Draw) -> Self {
        Self {
            name,
            draw,
            with: &[],
            says_the_question: false,
            is_read: false,
            has_neighbours: false,
            begins_without_label: false,
            is_on_soft_card: false,
            is_one_piece: false,
        }
    }

    const fn with(self, with: &'static [&'static str]) -> Self {
        Self { with, ..self }
    }

    const fn with_neighbours(self, with: &'static [&'static str]) -> Self {
        Self { with, has_neighbours: true, ..self }
    }

    const fn that_says_the_question(self) -> Self {
        Self { says_the_question: true, ..self }
    }

    const fn that_is_read(self) -> Self {
        Self { is_read: true, ..self }
    }

    const fn without_label(self) -> Self {
        Self { begins_without_label: true, ..self }
    }

    const fn in_one_piece(self) -> Self {
        Self { is_one_piece: true, ..self }
    }

    const fn on_soft_card(self) -> Self {
        Self { is_on_soft_card: true, ..self }
    }
}

/// Every surface there is.
const SURFACES: &[Surface] = &[
    Surface::new("own_school", own_school::draw).that_says_the_question().on_soft_card(),
    Surface::new("ladder", ladder::draw).that_says_the_question(),
    Surface::new("goals", goals::draw).with(&["goal_results"]),
    Surface::new("arrangement", arrangement::arrangement_ui).with(&["arrangement_hours"]).that_is_read(),
    Surface::new("attendance", attendance::attendance_ui)
        .with(&["attendance_missed", "attendance_figure"])
        .that_is_read()
        .in_one_piece(),
    Surface::new("board", board::board_ui).that_says_the_question().without_label(),
    Surface::new("bridge", bridge::draw),
    Surface::new("buildup", buildup::draw).with_neighbours(&["fallback"]).that_says_the_question().in_one_piece(),
    Surface::new("career", known::career_ui).that_is_read(),
    Surface::new("days", known::days_ui).that_is_read(),
    Surface::new("faces", faces::draw).that_says_the_question().that_is_read(),
    Surface::new("needs", needs::needs_ui).with_neighbours(&["support", "own_part"]),
    Surface::new("research", known::research_ui).that_is_read(),
    Surface::new("results", known::results_ui).that_is_read(),
    Surface::new("support", support::support_ui),
    Surface::new("tried", known::tried_ui).that_is_read(),
    Surface::new("week", week::draw).in_one_piece(),
];

/// Cards on which several questions stand together, each with its own label, marks and menu: nothing of the first stands around
/// the card, and at the table it shows also when it was filled in before.
const GROUPS: &[Surface] = &[Surface::new("heard", heard::heard_ui).with(&["heard_part"]).that_says_the_question()];

/// Whether a question stands on a soft card.
pub fn is_on_soft_card(field: &FieldView) -> bool {
    of(field).is_some_and(|surface| surface.is_on_soft_card)
}

/// The surface a question is drawn on; none when it is drawn as a plain question.
pub fn of(field: &FieldView) -> Option<&'static Surface> {
    let name = field.display.as_deref()?;
    SURFACES.iter().find(|surface| surface.name == name)
}

/// The surface a question is read on, where that says more than a line.
pub fn reads(field: &FieldView) -> Option<&'static Surface> {
    of(field).filter(|surface| surface.is_read)
}

/// Whether a question stands at the head of a card of several.
pub fn is_group(field: &FieldView) -> bool {
    group_of(field).is_some()
}

/// Draws the card a question stands at the head of; whether there is one.
pub fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, show: Show) -> bool {
    let state = cx.state;
    let (Some(group), Some(open)) = (group_of(field), state.shown()) else { return false };
    let saying = Saying { open, words: &state.words, today: state.today(cx.env) };
    let company = company(open, field, state.in_meeting());
    (group.draw)(ui, cx, memory, &Stage { field, company, saying, show });
    true
}

fn group_of(field: &FieldView) -> Option<&'static Surface> {
    let name = field.display.as_deref()?;
    GROUPS.iter().find(|group| group.name == name)
}

/// The questions of its step that stand on the surface of `field` as well.
pub fn company<'o>(open: &'o OpenCase, field: &FieldView, in_meeting: bool) -> Vec<&'o FieldView> {
    let step = open.view.step(field.step.as_str()).map(|step| step.items.as_slice());
    let opened = open.opening().filter(|opening| in_meeting && has_neighbours(field) && opening.step == field.step);
    let items = opened.map(|opening| opening.items.as_slice()).or(step).unwrap_or_default();
    fields_of(open, items).filter(|other| hosts(field, other)).collect()
}

/// Whether one of `items` draws this question on its surface. A surface that is only read as a line takes nobody along.
pub fn is_company(open: &OpenCase, items: &[ItemView], field: &FieldView, show: Show) -> bool {
    let draws_itself = |host: &FieldView| {
        let is_read = show == Show::ReadOnly || (show == Show::Table && host.moment == AskMoment::Before);
        !is_read || reads(host).is_some() || is_group(host)
    };
    fields_of(open, items).any(|host| hosts(host, field) && draws_itself(host))
}

/// Whether `other` stands on the surface of `host`.
fn hosts(host: &FieldView, other: &FieldView) -> bool {
    let Some(name) = other.display.as_deref() else { return false };
    let surface = of(host).or_else(|| group_of(host));
    let is_with = host.step == other.step && surface.is_some_and(|surface| surface.with.contains(&name));
    // A question without an answer has no surface for others to stand on.
    let has_surface = is_group(host) || !matches!(host.state, FieldState::Missing(_));
    is_with && has_surface && (!has_neighbours(host) || host.moment == other.moment)
}

/// Whether the surface of a question begins with something else than its label, and leaves the right end of that line free.
pub fn begins_without_label(field: &FieldView) -> bool {
    of(field).is_some_and(|surface| surface.begins_without_label)
}

/// Whether other questions stand beside this one on its surface.
fn has_neighbours(host: &FieldView) -> bool {
    of(host).is_some_and(|surface| surface.has_neighbours)
}

fn fields_of<'o>(open: &'o OpenCase, items: &'o [ItemView]) -> impl Iterator<Item = &'o FieldView> {
    items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
    })
}
