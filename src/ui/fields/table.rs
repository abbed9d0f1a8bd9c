//! A step at the table: what is asked together, large; what is known already as lines to read; the rest for later.

use egui::Ui;

use crate::engine::view::{FieldView, ItemView};
use crate::model::template::AskMoment;
use crate::ui::lists::list_ui;
use crate::ui::theme::Look;
use crate::ui::widgets::section_heading;
use crate::ui::{Cx, Memory, displays};

use super::{Show, later, question, wanted};

/// Draws the items of an opening.
pub fn items_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, items: &[ItemView]) {
    let state = cx.state;
    let Some(open) = state.open.as_ref() else { return };
    let look = Look::of(ui.ctx());
    let mut heading: Option<&str> = None;
    let mut postponed: Vec<&FieldView> = Vec::new();
    let mut is_first = true;
    if let Some(field) = wanted::elsewhere(open, memory, items) {
        opens(ui, &look, &mut None, &mut is_first);
        if wanted::is_wanted(memory, &field.id) {
            wanted::wanted_ui(ui, cx, memory, field);
        } else {
            question::reading_ui(ui, cx, memory, field, false);
        }
    }
    for item in items {
        match item {
            ItemView::Heading(words) => heading = Some(words),
            ItemView::List(list) => {
                opens(ui, &look, &mut heading, &mut is_first);
                list_ui(ui, cx, memory, *list, Show::Table);
            }
            ItemView::Field(id) => {
                let Some(field) = open.view.field(id.as_str()) else { continue };
                if displays::is_company(open, items, field, Show::Table) {
                    continue;
                }
                if displays::is_group(field) {
                    opens(ui, &look, &mut heading, &mut is_first);
                    displays::group_ui(ui, cx, memory, field, Show::Table);
                    continue;
                }
                match field.moment {
                    AskMoment::Together => {
                        opens(ui, &look, &mut heading, &mut is_first);
                        question::question_ui(ui, cx, memory, field, Show::Table);
                    }
                    AskMoment::Before if wanted::is_wanted(memory, id) => {
                        opens(ui, &look, &mut heading, &mut is_first);
                        wanted::wanted_ui(ui, cx, memory, field);
                    }
                    AskMoment::Before => {
                        if field.state != crate::engine::view::FieldState::Blank || field.computed.is_some() {
                            // What is more than a line wants air around it.
                            if heading.is_some() || displays::reads(field).is_some() {
                                opens(ui, &look, &mut heading, &mut is_first);
                            }
                            is_first = false;
                            question::reading_ui(ui, cx, memory, field, false);
                        }
                    }
                    AskMoment::After => postponed.push(field),
                }
            }
        }
    }
    if !postponed.is_empty() {
        opens(ui, &look, &mut None, &mut is_first);
        later::later_ui(ui, cx, memory, &postponed);
    }
}

/// Air before something new, and the heading that waited until something stood under it.
fn opens(ui: &mut Ui, look: &Look, heading: &mut Option<&str>, is_first: &mut bool) {
    if !*is_first {
        ui.add_space(look.scale().block_gap - ui.spacing().item_spacing.y);
    }
    *is_first = false;
    if let Some(words) = heading.take() {
        section_heading(ui, None, words, look.colours.primary);
    }
}
