//! Choosing a number or a face on a page of its own: targets for a small hand, one stop for Tab, arrows move inside.

use egui::epaint::QuadraticBezierShape;
use egui::{Color32, EventFilter, Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::super::theme::{Look, Type, icons};
use super::paint::{self, Ground};

/// Side of a number, and width of a face with its words, in points; no smaller where there is little room.
const NUMBER: f32 = 94.0;
const FACE: f32 = 232.0;
const LEAST_FACE: f32 = 132.0;
const GAP: f32 = 18.0;

/// 0 to 10, each a target of its own. Typing the digit chooses it. Gives what was pressed.
pub fn numbers(ui: &mut Ui, id: Id, name: &str, chosen: Option<u8>) -> Option<u8> {
    let typed = super::choice::typed_digit(ui, id);
    let labels: Vec<String> = (0..=10).map(|number: u8| number.to_string()).collect();
    let side = fitting(ui, labels.len(), NUMBER, ui_target(ui) + 16.0);
    let pressed = row(ui, id, name, &labels, chosen.map(usize::from), vec2(side, NUMBER), |ui, response, label, is_chosen| {
        let look = Look::of(ui.ctx());
        let skin = paint::skin(&look, if is_chosen { Ground::Primary } else { Ground::Surface }, response, true);
        let line = if is_chosen { skin.line } else { look.colours.outline };
        paint::ground(ui, &look, response.rect, look.sizes.radius_card, &paint::Skin { line, ..skin });
        let font = look.font(if is_chosen { Type::ButtonGrand } else { Type::Grand });
        let galley = paint::galley(ui, label, font, skin.ink, f32::INFINITY);
        let at = response.rect.center() - galley.size() / 2.0;
        ui.painter().galley(at, galley, skin.ink);
        paint::focus_ring(ui, &look, response, look.sizes.radius_card);
    });
    typed.or(pressed.and_then(|at| u8::try_from(at).ok()))
}

/// Five faces with words under them, from sad to glad. Gives the one that was pressed.
pub fn faces(ui: &mut Ui, id: Id, name: &str, words: [&str; 5], chosen: Option<usize>) -> Option<usize> {
    let look = Look::of(ui.ctx());
    let labels: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let width = fitting(ui, labels.len(), FACE, LEAST_FACE);
    let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::ButtonStrong)));
    let inner = width - 24.0;
    let tallest =
        labels.iter().map(|label| paint::galley(ui, label, look.font(Type::ButtonStrong), look.colours.ink, inner).size().y);
    let words_height = tallest.fold(line, f32::max);
    let face = (width * 0.58).min(134.0);
    let size = vec2(width, 18.0 + face + 14.0 + words_height + 16.0);
    row(ui, id, name, &labels, chosen, size, |ui, response, label, is_chosen| {
        let look = Look::of(ui.ctx());
        let at = words.iter().position(|word| *word == label).unwrap_or_default();
        let skin = paint::skin(&look, if is_chosen { Ground::Soft } else { Ground::Surface }, response, true);
        let rect = response.rect;
        let line = if is_chosen { look.colours.primary } else { look.colours.line };
        let stroke = if is_chosen { look.sizes.focus_width } else { look.sizes.stroke };
        let corner = paint::corner(look.sizes.radius_card);
        ui.painter().rect(rect, corner, skin.fill, Stroke::new(stroke, line), egui::StrokeKind::Inside);
        let centre = pos2(rect.center().x, rect.top() + 18.0 + face / 2.0);
        painted_face(ui.painter(), centre, face, at, is_chosen, &look);
        if is_chosen {
            // Chosen shows without colour too.
            let corner = rect.right_top() + vec2(-24.0, 24.0);
            paint::icon(ui.painter(), corner, icons::CHECK_CIRCLE, 32.0, true, look.colours.primary);
        }
        let font = look.font(if is_chosen { Type::ButtonStrong } else { Type::Button });
        let mut job = egui::text::LayoutJob::simple(label.to_owned(), font, look.colours.ink, inner);
        job.halign = egui::Align::Center;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let top = rect.top() + 18.0 + face + 14.0;
        ui.painter().galley(pos2(rect.center().x, top), galley, look.colours.ink);
        paint::focus_ring(ui, &look, response, look.sizes.radius_card);
    })
}

/// A face of `side` points around `centre`: 0 is sad, 4 is glad. Only lines, so it reads in every theme and on paper.
pub fn painted_face(painter: &Painter, centre: Pos2, side: f32, face: usize, is_filled: bool, look: &Look) {
    let colours = &look.colours;
    let (ground, ink) = if is_filled { (colours.primary, colours.on_primary) } else { (colours.violet_soft, colours.violet) };
    let edge = if is_filled { colours.primary } else { colours.violet };
    let width = (side * 0.045).max(2.0);
    painter.circle(centre, side / 2.0 - width / 2.0, ground, Stroke::new(width, edge));
    for eye in [-1.0, 1.0] {
        painter.circle_filled(centre + vec2(eye * side * 0.17, -side * 0.1), side * 0.055, ink);
    }
    // From a mouth that hangs to one that laughs.
    let bend = (face.min(4) as f32 - 2.0) / 2.0;
    let (half, y) = (side * 0.22, side * 0.2);
    let ends = y - bend * side * 0.07;
    let mouth = [centre + vec2(-half, ends), centre + vec2(0.0, y + bend * side * 0.2), centre + vec2(half, ends)];
    painter.add(QuadraticBezierShape::from_points_stroke(mouth, false, Color32::TRANSPARENT, Stroke::new(width, ink)));
}

/// As large as wanted where all fit beside each other, else smaller, else they wrap.
fn fitting(ui: &Ui, count: usize, wanted: f32, least: f32) -> f32 {
    let room = (ui.available_width() - GAP * (count.saturating_sub(1)) as f32) / count as f32;
    // Where even the least does not fit, what wraps may be as large as wanted.
    if room < least { wanted.min(ui.available_width()) } else { room.min(wanted) }
}

fn ui_target(ui: &Ui) -> f32 {
    Look::of(ui.ctx()).sizes.min_target
}

type Draw<'d> = &'d mut dyn FnMut(&mut Ui, &Response, &str, bool);

/// A group of which one is chosen: the middle of the page, wrapping where there is no room.
fn row(
    ui: &mut Ui,
    id: Id,
    name: &str,
    labels: &[String],
    chosen: Option<usize>,
    size: egui::Vec2,
    mut draw: impl FnMut(&mut Ui, &Response, &str, bool),
) -> Option<usize> {
    let builder = UiBuilder::new().id_salt(id).accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, |ui| row_ui(ui, id, labels, chosen, size, &mut draw)).inner
}

fn row_ui(ui: &mut Ui, id: Id, labels: &[String], chosen: Option<usize>, size: egui::Vec2, draw: Draw<'_>) -> Option<usize> {
    let focused = (0..labels.len()).find(|at| ui.memory(|memory| memory.has_focus(id.with(*at))));
    let home = focused.or(chosen).unwrap_or(0);
    let beside = (((ui.available_width() + GAP) / (size.x + GAP)).floor() as usize).clamp(1, labels.len().max(1));
    let rows = labels.len().div_ceil(beside);
    // Rows of the same length, as near as can be: 11 become 6 and 5.
    let beside = labels.len().div_ceil(rows);
    let width = beside as f32 * (size.x + GAP) - GAP;
    let total = vec2(width, rows as f32 * (size.y + GAP) - GAP);
    let (_, all) = ui.allocate_space(vec2(ui.available_width(), total.y));
    let left = match ui.layout().horizontal_placement() {
        egui::Align::Center => all.center().x - width / 2.0,
        _ => all.left(),
    };
    let mut pressed = None;
    for (at, label) in labels.iter().enumerate() {
        let (line, place) = (at / beside, at % beside);
        let min = pos2(left + place as f32 * (size.x + GAP), all.top() + line as f32 * (size.y + GAP));
        let sense = if at == home { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(Rect::from_min_size(min, size), id.with(at), sense);
        let is_chosen = chosen == Some(at);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, label));
        if at == home {
            super::put_focus(ui, id, &response);
        }
        draw(ui, &response, label, is_chosen);
        if response.clicked() {
            pressed = Some(at);
            response.request_focus();
        }
    }
    if let Some(at) = focused {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id.with(at), filter));
        if let Some(next) = super::moved(ui, at, labels.len()) {
            ui.memory_mut(|memory| memory.request_focus(id.with(next)));
        }
    }
    pressed
}
