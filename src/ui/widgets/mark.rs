//! The mark of the program: six people around one pupil. `assets/icons/rondom.svg` is the same shape.

use egui::epaint::PathShape;
use egui::{Color32, FontId, Label, Painter, Pos2, Response, RichText, Sense, Stroke, Ui, vec2};

use super::super::theme::{Look, Type};
use super::paint;
use super::text::toned;

/// People around the pupil.
const SEATS: usize = 6;
/// How far one of them reaches around the table, in degrees, its round ends not counted.
const REACH: f32 = 25.0;
/// Radius of the ring, width of the ring and radius of the pupil, as parts of the side.
const RING: f32 = 0.371;
const WIDTH: f32 = 0.168;
const PUPIL: f32 = 0.148;
/// Points along one arc.
const POINTS: usize = 8;

/// The mark and name of the program.
pub fn logo(ui: &mut Ui) -> Response {
    let look = Look::of(ui.ctx());
    let side = look.font(Type::Title).size + 6.0;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        mark(ui.painter(), &look, rect.center(), side);
        toned(ui, Type::Title, look.colours.primary, "Rondom")
    })
    .inner
}

/// The mark and name of the program, large: the first thing on a page of its own.
pub fn logo_big(ui: &mut Ui) -> Response {
    let look = Look::of(ui.ctx());
    let font = FontId::new(look.font(Type::Heading).size * 1.9, look.font(Type::Heading).family);
    let words = RichText::new("Rondom").font(font.clone()).color(look.colours.primary);
    let galley = paint::galley(ui, "Rondom", font.clone(), look.colours.primary, f32::INFINITY);
    let side = font.size * 0.86;
    let gap = 20.0;
    let size = vec2(side + gap + galley.size().x, galley.size().y);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        mark(ui.painter(), &look, rect.center(), side);
        ui.add(Label::new(words).selectable(false))
    })
    .inner
}

/// Paints the mark in a square of `side` around `centre`: everybody in the colour of the program, the pupil in the pupil's.
fn mark(painter: &Painter, look: &Look, centre: Pos2, side: f32) {
    for seat in 0..SEATS {
        let middle = seat as f32 / SEATS as f32 * 360.0 - 90.0;
        arc(painter, centre, side * RING, middle, side * WIDTH, look.colours.primary);
    }
    painter.circle_filled(centre, side * PUPIL, look.colours.violet);
}

/// A thick arc with round ends.
fn arc(painter: &Painter, centre: Pos2, radius: f32, middle: f32, width: f32, colour: Color32) {
    let at = |step: usize| {
        let degrees = middle + REACH * (step as f32 / (POINTS - 1) as f32 - 0.5);
        centre + radius * egui::Vec2::angled(degrees.to_radians())
    };
    let points: Vec<Pos2> = (0..POINTS).map(at).collect();
    for end in [points.first(), points.last()].into_iter().flatten() {
        painter.circle_filled(*end, width / 2.0, colour);
    }
    painter.add(PathShape::line(points, Stroke::new(width, colour)));
}
