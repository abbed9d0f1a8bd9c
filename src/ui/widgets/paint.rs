//! Drawing that every control shares: texts, icons, grounds per state and the focus ring.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::theme::{Icon, Look, fonts};
use crate::model::text::show_marks;

/// Lays out text that may come from a case: steering characters become visible, long words break instead of clipping.
pub fn galley(ui: &Ui, text: &str, font: FontId, colour: Color32, wrap_width: f32) -> Arc<Galley> {
    let job = LayoutJob::simple(show_marks(text).into_owned(), font, colour, wrap_width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Like [`galley`] on at most `rows` lines, with "…" where it would not fit.
pub fn galley_rows(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(show_marks(text).into_owned(), font, colour, width);
    job.wrap.max_rows = rows;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Like [`galley`] on one line, with "…" where it would not fit.
pub fn galley_elided(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(show_marks(text).into_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The width text may take here before it wraps: in a row that wraps, the whole row.
pub fn text_room(ui: &Ui) -> f32 {
    let layout = ui.layout();
    if layout.is_horizontal() { ui.max_rect().width() } else { ui.available_width() }
}

/// Paints an icon centred on `centre`. Icon glyphs fill their em square, so the centre is the centre of the picture.
pub fn icon(painter: &Painter, centre: Pos2, icon: Icon, side: f32, filled: bool, colour: Color32) {
    let family = if filled { fonts::icons_fill() } else { fonts::icons() };
    let galley = painter.layout_no_wrap(icon.glyph().to_string(), FontId::new(side, family), colour);
    let size = galley.size();
    painter.galley(pos2(centre.x - size.x / 2.0, centre.y - size.y / 2.0), galley, colour);
}

/// Paints text with its middle line at `y`, left edge at `x`.
pub fn text_at(painter: &Painter, x: f32, y: f32, galley: Arc<Galley>, colour: Color32) {
    let height = galley.size().y;
    painter.galley(pos2(x, y - height / 2.0), galley, colour);
}

/// The ring around what has the keyboard; nothing otherwise.
pub fn focus_ring(ui: &Ui, look: &Look, response: &Response, radius: f32) {
    if response.has_focus() {
        ring(ui, look, response.rect, radius);
    }
}

/// The ring itself.
pub fn ring(ui: &Ui, look: &Look, rect: Rect, radius: f32) {
    let offset = look.sizes.focus_offset;
    ui.painter().rect_stroke(
        rect.expand(offset),
        corner(radius + offset),
        Stroke::new(look.sizes.focus_width, look.colours.focus),
        StrokeKind::Outside,
    );
}

/// A rounded corner of `radius` points.
pub fn corner(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.clamp(0.0, 255.0) as u8)
}

/// A control's ground and edge.
#[derive(Clone, Copy, Debug)]
pub struct Skin {
    /// The ground.
    pub fill: Color32,
    /// The edge.
    pub line: Color32,
    /// Words and icons.
    pub ink: Color32,
    /// Words that stand back.
    pub muted: Color32,
}

/// Which family of grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The one thing to do next, or what is chosen.
    Primary,
    /// Ordinary.
    Surface,
    /// What is chosen beside something that leads.
    Soft,
    /// No ground until the pointer comes.
    Bare,
}

/// The skin of a control in its present state.
pub fn skin(look: &Look, ground: Ground, response: &Response, enabled: bool) -> Skin {
    let c = &look.colours;
    if !enabled {
        return Skin { fill: c.disabled, line: c.line, ink: c.muted, muted: c.muted };
    }
    let pressed = response.is_pointer_button_down_on();
    let hovered = response.hovered();
    let (rest, over, down, line, ink, muted) = match ground {
        Ground::Primary => (c.primary, c.primary_hover, c.primary_pressed, c.primary, c.on_primary, c.on_primary_muted),
        Ground::Soft => (c.primary_soft, c.primary_soft, c.pressed, c.primary, c.primary, c.primary),
        Ground::Surface => (c.surface, c.hover, c.pressed, c.line, c.ink, c.muted),
        Ground::Bare => (Color32::TRANSPARENT, c.hover, c.pressed, Color32::TRANSPARENT, c.ink, c.muted),
    };
    let fill = if pressed {
        down
    } else if hovered {
        over
    } else {
        rest
    };
    let line = if ground == Ground::Primary { fill } else { line };
    Skin { fill, line, ink, muted: if pressed { ink } else { muted } }
}

/// Paints ground and edge.
pub fn ground(ui: &Ui, look: &Look, rect: Rect, radius: f32, skin: &Skin) {
    ui.painter().rect(rect, corner(radius), skin.fill, Stroke::new(look.sizes.stroke, skin.line), StrokeKind::Inside);
}

/// A rectangle of `side` points at the left of `rect`, vertically centred, `x` points in.
pub fn icon_centre(rect: Rect, x: f32, side: f32) -> Pos2 {
    rect.left_center() + vec2(x + side / 2.0, 0.0)
}
