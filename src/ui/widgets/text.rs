//! Words on the screen: every piece of text goes through here, so steering characters in a case never act.

use egui::text::LayoutJob;
use egui::{Color32, Label, Response, RichText, Role, TextWrapMode, Ui};

use super::super::theme::{Icon, Look, Type};
use super::paint;
use crate::model::text::show_marks;

/// Text in ink.
pub fn text(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let look = Look::of(ui.ctx());
    toned(ui, kind, look.colours.ink, words)
}

/// Text in a colour of the theme.
pub fn toned(ui: &mut Ui, kind: Type, colour: Color32, words: &str) -> Response {
    let look = Look::of(ui.ctx());
    let flows = ui.layout().is_horizontal() || ui.wrap_mode() != TextWrapMode::Wrap;
    if flows {
        let rich = RichText::new(show_marks(words)).font(look.font(kind)).color(colour);
        return ui.add(Label::new(rich).selectable(false));
    }
    // egui would stretch the spaces of a wrapped line in a justified column; words must keep their shape.
    let mut job = LayoutJob::simple(show_marks(words).into_owned(), look.font(kind), colour, ui.available_width());
    job.halign = ui.layout().horizontal_placement();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.add(Label::new(galley).selectable(false))
}

/// Text of at most `most` points on one line; what does not fit ends in "…" and is said in full to who rests on it.
pub fn elided(ui: &mut Ui, kind: Type, words: &str, most: f32) -> Response {
    elided_lines(ui, kind, words, most, 1)
}

/// The same on at most so many lines.
pub fn elided_lines(ui: &mut Ui, kind: Type, words: &str, most: f32, lines: usize) -> Response {
    let look = Look::of(ui.ctx());
    let ink = look.colours.ink;
    let galley = match lines {
        1 => paint::galley_elided(ui, words, look.font(kind), ink, most),
        _ => paint::galley_rows(ui, words, look.font(kind), ink, most, lines),
    };
    let is_cut = galley.elided;
    let response = ui.add(Label::new(galley).selectable(false));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(show_marks(words)));
    if is_cut { super::tooltip(response, words, "") } else { response }
}

/// A step opens with one question and one line that helps.
pub fn step_heading(ui: &mut Ui, question: &str, hint: &str) -> Response {
    let look = Look::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let response = heading(ui, Type::Heading, question);
        if !hint.is_empty() {
            toned(ui, Type::Lead, look.colours.muted, hint);
        }
        ui.add_space(look.scale().item_gap);
        response
    })
    .inner
}

/// Heading of a section or card, with an optional picture.
pub fn section_heading(ui: &mut Ui, picture: Option<(Icon, bool)>, words: &str, colour: Color32) -> Response {
    let look = Look::of(ui.ctx());
    ui.horizontal(|ui| {
        if let Some((picture, filled)) = picture {
            let side = look.font(Type::Title).size;
            super::icon(ui, picture, side, filled, colour);
        }
        let rich = RichText::new(show_marks(words)).font(look.font(Type::Title)).color(colour);
        let response = ui.add(Label::new(rich).selectable(false).wrap_mode(TextWrapMode::Wrap));
        mark_heading(ui, &response, words);
        response
    })
    .inner
}

/// Text that heads what stands below it.
pub fn heading(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let response = text(ui, kind, words);
    mark_heading(ui, &response, words);
    response
}

/// A screen reader jumps from heading to heading.
fn mark_heading(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(words);
    });
}
