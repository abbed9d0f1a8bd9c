//! Grounds and rows that hold things together. One level only: no boxes in boxes.

use egui::{Color32, Frame, InnerResponse, Margin, Stroke, Ui};

use super::super::theme::Look;
use super::super::theme::colours::Tone;
use super::paint;

/// A white card.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = Look::of(ui.ctx());
    frame(&look, look.colours.surface, look.colours.line).show(ui, |ui| fill_width(ui, add))
}

/// A card on a soft ground, for the one thing to keep in mind.
pub fn soft_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = Look::of(ui.ctx());
    frame(&look, look.colours.primary_soft, look.colours.primary_line).show(ui, |ui| fill_width(ui, add))
}

/// A card with a coloured edge on top, for the halves of a board.
pub fn striped_card<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = Look::of(ui.ctx());
    let (ink, _) = look.tone(tone);
    let shown = card(ui, add);
    let rect = shown.response.rect;
    let top = egui::Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.top() + 6.0));
    let radius = look.sizes.radius_card;
    // The whole rounded shape, of which only the top shows, so the stripe follows the corners.
    ui.painter().with_clip_rect(top.intersect(ui.clip_rect())).rect_filled(rect, paint::corner(radius), ink);
    shown
}

/// Controls and words side by side, all on one middle line, also when the words come first.
pub fn row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let height = Look::of(ui.ctx()).scale().control_height;
    let size = egui::vec2(ui.available_size_before_wrap().x, height);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), add)
}

/// Equal columns with air between them: boxes that almost touch read as one.
pub fn columns_beside<R>(ui: &mut Ui, count: usize, add: impl FnOnce(&mut [Ui]) -> R) -> R {
    const AIR: f32 = 24.0;
    let gap = ui.spacing().item_spacing.x;
    ui.spacing_mut().item_spacing.x = AIR;
    let inner = ui.columns(count, |columns| {
        for column in columns.iter_mut() {
            column.spacing_mut().item_spacing.x = gap;
        }
        add(columns)
    });
    ui.spacing_mut().item_spacing.x = gap;
    inner
}

/// The frame of a bar or side panel.
pub fn panel_frame(look: &Look, fill: Color32) -> Frame {
    let (x, y) = look.scale().card_padding;
    Frame::new().fill(fill).inner_margin(Margin::symmetric(x as i8, y as i8))
}

fn frame(look: &Look, fill: Color32, line: Color32) -> Frame {
    let (x, y) = look.scale().card_padding;
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(paint::corner(look.sizes.radius_card))
        .inner_margin(Margin::symmetric(x as i8, y as i8))
}

fn fill_width<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.set_min_width(ui.available_width());
    add(ui)
}
