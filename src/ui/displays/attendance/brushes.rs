//! The brushes: what a click or a stroke paints, and at the same time what the marks in the week mean.

use egui::{Id, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::ui::fields::place::question_id;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::paint;

use super::super::Stage;
use super::week::{Stand, Week, look_of};

/// Draws the brushes; gives the one that is chosen.
pub fn brushes_ui(ui: &mut Ui, stage: &Stage<'_>, week: &Week<'_>) -> usize {
    let key = question_id(&stage.field.id).with("brush");
    let mut chosen = ui.data(|data| data.get_temp::<usize>(key)).unwrap_or(0).min(week.stands.len().saturating_sub(1));
    let builder = UiBuilder::new()
        .id_salt(key)
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(stage.saying.words.get("rooster-kwasten"));
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
            for (at, stand) in week.stands.iter().enumerate() {
                if brush_ui(ui, key.with(at), at, &stand.label, chosen == at) {
                    chosen = at;
                }
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(key, chosen));
    chosen
}

fn brush_ui(ui: &mut Ui, id: Id, at: usize, label: &str, is_chosen: bool) -> bool {
    let look = Look::of(ui.ctx());
    let side = look.scale().icon;
    let number = paint::galley(ui, &(at + 1).to_string(), look.font(Type::Small), look.colours.muted, f32::INFINITY);
    let measured = paint::galley(ui, label, look.font(Type::ButtonStrong), look.colours.ink, f32::INFINITY);
    let kind = if is_chosen { Type::ButtonStrong } else { Type::Button };
    let words = paint::galley(ui, label, look.font(kind), look.colours.ink, f32::INFINITY);
    let height = look.sizes.min_target.max(look.scale().control_height - 8.0);
    let size = vec2(16.0 + side + 10.0 + measured.size().x + 12.0 + number.size().x + 16.0, height);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, label));
    let Some((mark, filled, tone)) = look_of(&Stand::Painted(at)) else { return response.clicked() };
    let (ink, soft) = look.tone(tone);
    let fill = if is_chosen || response.hovered() { soft } else { look.colours.surface };
    let line = if is_chosen { ink } else { look.colours.line };
    let radius = height / 2.0;
    let width = if is_chosen { 2.5 } else { look.sizes.stroke };
    ui.painter().rect(rect, paint::corner(radius), fill, egui::Stroke::new(width, line), egui::StrokeKind::Inside);
    let y = rect.center().y;
    paint::icon(ui.painter(), egui::pos2(rect.left() + 16.0 + side / 2.0, y), mark, side, filled, ink);
    let words_ink = if is_chosen { ink } else { look.colours.ink };
    let number_ink = if is_chosen { ink } else { look.colours.muted };
    let top = |galley: &egui::Galley| y - galley.size().y / 2.0;
    let place = egui::pos2(rect.left() + 16.0 + side + 10.0, top(&words));
    ui.painter().galley_with_override_text_color(place, words, words_ink);
    let place = egui::pos2(rect.right() - 16.0 - number.size().x, top(&number));
    ui.painter().galley_with_override_text_color(place, number, number_ink);
    paint::focus_ring(ui, &look, &response, radius);
    response.clicked()
}
