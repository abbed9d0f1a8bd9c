//! A step at the table: what is asked together, large; what is known already as lines to read; the rest for later.

use egui::Ui;

use crate::engine::view::{FieldState, FieldView, ItemView};
use crate::model::template::AskMoment;
use crate::ui::lists::list_ui;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, section_heading, toned};
use crate::ui::{Cx, Memory, displays};

use super::place::question_id;
use super::{Show, folded, later, question, wanted};

/// Lines to read under one heading that need no folding.
const MOST_LINES: usize = 5;
/// Of more than those, the first that show.
const SHOWN_LINES: usize = 3;

/// Draws the items of an opening.
pub fn items_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, items: &[ItemView]) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let mut flow = Flow { is_first: true, ..Flow::default() };
    let mut postponed: Vec<&FieldView> = Vec::new();
    let headings = items.iter().filter(|item| matches!(item, ItemView::Heading(_))).count();
    if let Some(field) = wanted::elsewhere(open, memory, items) {
        flow.opens(ui);
        if wanted::is_wanted(memory, &field.id) {
            wanted::wanted_ui(ui, cx, memory, field);
        } else {
            question::reading_ui(ui, cx, memory, field, false);
        }
    }
    for item in items {
        match item {
            ItemView::Heading(words) => {
                flow.lines_ui(ui, cx, memory);
                // One heading over everything says no more than the question of the page.
                flow.heading = (!flow.is_first || headings > 1).then_some(words);
            }
            ItemView::List(list) => {
                flow.lines_ui(ui, cx, memory);
                flow.opens(ui);
                list_ui(ui, cx, memory, *list, Show::Table);
            }
            ItemView::Folded => {
                flow.lines_ui(ui, cx, memory);
                flow.opens(ui);
                folded::folded_ui(ui, cx);
            }
            ItemView::Field(id) => {
                let Some(field) = open.view.field(id.as_str()) else { continue };
                if displays::is_company(open, items, field, Show::Table) {
                    continue;
                }
                match shape_of(memory, field) {
                    Shape::Nothing => continue,
                    Shape::Line => flow.lines.push(field),
                    Shape::Later => postponed.push(field),
                    shape => {
                        flow.lines_ui(ui, cx, memory);
                        flow.opens(ui);
                        match shape {
                            Shape::Card => drop(displays::group_ui(ui, cx, memory, field, Show::Table)),
                            Shape::Wanted => wanted::wanted_ui(ui, cx, memory, field),
                            Shape::Surface => drop(question::reading_ui(ui, cx, memory, field, false)),
                            _ => question::question_ui(ui, cx, memory, field, Show::Table),
                        }
                    }
                }
            }
        }
    }
    flow.lines_ui(ui, cx, memory);
    if !postponed.is_empty() {
        flow.heading = None;
        flow.opens(ui);
        later::later_ui(ui, cx, memory, &postponed);
    }
    if flow.is_first && items.iter().any(|item| matches!(item, ItemView::Field(_))) {
        let look = Look::of(ui.ctx());
        toned(ui, Type::Body, look.colours.muted, cx.state.words.get("weten-vooraf-leeg"));
    }
}

/// How a question stands at the table.
enum Shape {
    /// Not at all: there is nothing to read.
    Nothing,
    /// A line to read.
    Line,
    /// A work surface to read.
    Surface,
    /// A card it stands at the head of.
    Card,
    /// A field, because somebody went to it.
    Wanted,
    /// Asked together.
    Asked,
    /// Worked out after the meeting.
    Later,
}

fn shape_of(memory: &Memory, field: &FieldView) -> Shape {
    let is_said = field.state != FieldState::Blank || field.computed.is_some();
    match field.moment {
        _ if displays::is_group(field) => Shape::Card,
        AskMoment::Together => Shape::Asked,
        AskMoment::After => Shape::Later,
        AskMoment::Before if wanted::is_wanted(memory, &field.id) => Shape::Wanted,
        AskMoment::Before if !is_said => Shape::Nothing,
        AskMoment::Before if displays::reads(field).is_some() => Shape::Surface,
        AskMoment::Before => Shape::Line,
    }
}

/// What waits while the page is drawn from top to bottom.
#[derive(Default)]
struct Flow<'a> {
    /// The heading, until something stands under it.
    heading: Option<&'a str>,
    /// Lines to read, until it is clear how many there are.
    lines: Vec<&'a FieldView>,
    /// Nothing stands on the page yet.
    is_first: bool,
}

impl Flow<'_> {
    /// Air before something new, and the heading that waited for it.
    fn opens(&mut self, ui: &mut Ui) {
        let look = Look::of(ui.ctx());
        if !self.is_first {
            ui.add_space(look.scale().block_gap - ui.spacing().item_spacing.y);
        }
        self.is_first = false;
        if let Some(words) = self.heading.take() {
            section_heading(ui, None, words, look.colours.primary);
        }
    }

    /// What was filled in before. More than a few lines fold: the first say enough at four metres, a press brings the rest.
    fn lines_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
        let lines = std::mem::take(&mut self.lines);
        let Some(first) = lines.first() else { return };
        if self.heading.is_some() {
            self.opens(ui);
        }
        self.is_first = false;
        let key = question_id(&first.id).with("further lines");
        let folds = lines.len() > MOST_LINES;
        let is_open = folds && ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
        let shown = if folds && !is_open { SHOWN_LINES } else { lines.len() };
        for field in &lines[..shown] {
            question::reading_ui(ui, cx, memory, field, false);
        }
        if !folds {
            return;
        }
        let further = lines.len() - SHOWN_LINES;
        let words = match is_open {
            true => cx.state.words.get("veld-minder-regels").to_owned(),
            false => cx.state.words.with("veld-meer-regels", &[("aantal", further.into())]),
        };
        let picture = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
        let button = Button::quiet(&words).icon(picture).id(key).show(ui);
        if button.clicked() {
            ui.data_mut(|data| data.insert_temp(key, !is_open));
        }
        button.accessible_name(format!("{words} ({})", first.label));
    }
}
