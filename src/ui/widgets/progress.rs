//! How far something that takes time is.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::{Look, Type};
use super::{Button, Words, paint, text, toned};

/// A bar with what is done, a count, and a way out. True when the person wants to stop.
pub fn progress(ui: &mut Ui, what: &str, done: usize, total: usize) -> bool {
    let look = Look::of(ui.ctx());
    let words = Words::of(ui.ctx());
    let fraction = if total == 0 { 0.0 } else { done.min(total) as f32 / total as f32 };
    ui.vertical(|ui| {
        ui.horizontal(|ui| {
            text(ui, Type::Strong, what);
            toned(ui, Type::Body, look.colours.muted, &format!("{done} / {total}"));
        });
        super::row(ui, |ui| {
            pace_bar(ui, what, fraction, (ui.available_width() - 180.0).clamp(120.0, 620.0));
            Button::secondary(&words.cancel).show(ui).clicked()
        })
        .inner
    })
    .inner
}

/// A bare bar, `fraction` from 0 to 1.
pub fn pace_bar(ui: &mut Ui, name: &str, fraction: f32, width: f32) {
    let look = Look::of(ui.ctx());
    let fraction = if fraction.is_finite() { fraction.clamp(0.0, 1.0) } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(fraction) * 100.0);
        info
    });
    let corner = paint::corner(5.0);
    ui.painter().rect_filled(rect, corner, look.colours.track);
    let mut filled = rect;
    filled.set_width(rect.width() * fraction);
    ui.painter().rect_filled(filled, corner, look.colours.primary);
}
