//! Buttons: one that leads, ordinary ones, and quiet ones.

use egui::{Id, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::colours::Tone;
use super::super::theme::{Icon, Look, Type};
use super::paint::{self, Ground};

const PADDING: f32 = 18.0;
const PADDING_BIG: f32 = 30.0;
const PADDING_GRAND: f32 = 48.0;
const HEIGHT_GRAND: f32 = 100.0;
const GAP: f32 = 10.0;

/// A button with words. Build it, then [`show`](Self::show) it.
#[derive(Clone, Debug)]
#[must_use = "a button is drawn by `show`"]
pub struct Button<'a> {
    words: &'a str,
    ground: Ground,
    id: Option<Id>,
    icon: Option<(Icon, bool)>,
    icon_after: Option<Icon>,
    shortcut: &'a str,
    size: Size,
    least_width: f32,
    wide: bool,
    one_line: bool,
    enabled: bool,
    chosen: Option<bool>,
    tone: Option<Tone>,
}

impl<'a> Button<'a> {
    /// The one thing to do next. At most one per screen.
    pub fn primary(words: &'a str) -> Self {
        Self::new(words, Ground::Primary)
    }

    /// An ordinary button.
    pub fn secondary(words: &'a str) -> Self {
        Self::new(words, Ground::Surface)
    }

    /// A button without a ground, for what is seldom wanted.
    pub fn quiet(words: &'a str) -> Self {
        Self::new(words, Ground::Bare)
    }

    /// A fixed id, so focus can be sent here.
    pub fn id(self, id: Id) -> Self {
        Self { id: Some(id), ..self }
    }

    /// A picture before the words.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some((icon, false)), ..self }
    }

    /// A filled picture before the words.
    pub fn icon_filled(self, icon: Icon) -> Self {
        Self { icon: Some((icon, true)), ..self }
    }

    /// A picture after the words ("Verder →").
    pub fn icon_after(self, icon: Icon) -> Self {
        Self { icon_after: Some(icon), ..self }
    }

    /// The shortcut that does the same, shown behind the words; no part of the name.
    pub fn shortcut(self, shortcut: &'a str) -> Self {
        Self { shortcut, ..self }
    }

    /// The large size.
    pub fn big(self) -> Self {
        Self { size: Size::Big, ..self }
    }

    /// For a page of its own, pressed from a step away.
    pub fn grand(self) -> Self {
        Self { size: Size::Grand, ..self }
    }

    /// No narrower than this, words in the middle.
    pub fn least_width(self, width: f32) -> Self {
        Self { least_width: width, ..self }
    }

    /// As wide as there is room, words at the left.
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// On one line in a bar: what does not fit ends in "…". The name stays whole.
    pub fn one_line(self) -> Self {
        Self { one_line: true, ..self }
    }

    /// Whether it can be pressed now.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// A button that stays down: chosen or not.
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ground: if chosen { Ground::Primary } else { self.ground }, ..self }
    }

    /// In the soft ground of a tone: a sign that asks for nothing yet.
    pub fn tone(self, tone: Tone) -> Self {
        Self { tone: Some(tone), ..self }
    }

    /// How wide its words and pictures make it, where there is room.
    pub fn wanted_width(&self, ui: &Ui) -> f32 {
        let laid = self.laid(ui, f32::INFINITY);
        laid.words.size().x + laid.beside
    }

    fn laid(&self, ui: &Ui, room: f32) -> Laid {
        let look = Look::of(ui.ctx());
        let scale = look.scale();
        let (padding, height, kind) = match (self.size, self.ground) {
            (Size::Grand, _) => (PADDING_GRAND, HEIGHT_GRAND, Type::ButtonGrand),
            (Size::Big, _) => (PADDING_BIG, scale.control_height_big, Type::ButtonBig),
            (Size::Usual, Ground::Primary | Ground::Soft) => (PADDING, scale.control_height, Type::ButtonStrong),
            (Size::Usual, _) => (PADDING, scale.control_height, Type::Button),
        };
        let font = look.font(kind);
        let side = font.size * 1.2;
        let shortcut = (!self.shortcut.is_empty())
            .then(|| paint::galley(ui, self.shortcut, look.font(Type::Small), look.colours.muted, f32::INFINITY));
        let icons = self.icon.map_or(0.0, |_| side + GAP) + self.icon_after.map_or(0.0, |_| side + GAP);
        let beside = icons + shortcut.as_ref().map_or(0.0, |galley| galley.size().x + GAP) + 2.0 * padding;
        let room = (room - beside).max(look.sizes.min_target);
        let words = match self.one_line {
            true => paint::galley_elided(ui, self.words, font, look.colours.ink, room),
            false => paint::galley(ui, self.words, font, look.colours.ink, room),
        };
        Laid { words, shortcut, beside, padding, height, side }
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = Look::of(ui.ctx());
        let enabled = self.enabled && ui.is_enabled();
        let Laid { words, shortcut, beside, padding, height, side } = self.laid(ui, paint::text_room(ui));
        let natural = words.size().x + beside;
        let width = if self.wide { ui.available_width().max(look.sizes.min_target) } else { natural };
        let size = vec2(width.max(look.sizes.min_target).max(self.least_width), (words.size().y + 16.0).max(height));
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = match self.id {
            Some(id) => {
                let (_, rect) = ui.allocate_space(size);
                (rect, ui.interact(rect, id, sense))
            }
            None => ui.allocate_exact_size(size, sense),
        };
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, self.words),
            None => WidgetInfo::labeled(Role::Button, enabled, self.words),
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let mut skin = paint::skin(&look, self.ground, &response, enabled);
        if let Some(tone) = self.tone.filter(|_| enabled && !response.hovered()) {
            let (ink, soft) = look.tone(tone);
            skin = paint::Skin { fill: soft, line: ink, ink, muted: ink };
        }
        paint::ground(ui, &look, rect, look.sizes.radius, &skin);
        let y = rect.center().y;
        let mut x = if self.wide { rect.left() + padding } else { rect.center().x - natural / 2.0 + padding };
        if let Some((picture, filled)) = self.icon {
            paint::icon(ui.painter(), egui::pos2(x + side / 2.0, y), picture, side, filled, skin.ink);
            x += side + GAP;
        }
        let words_width = words.size().x;
        recoloured(ui, x, y, words, skin.ink);
        x += words_width + GAP;
        if let Some(shortcut) = shortcut {
            let width = shortcut.size().x;
            recoloured(ui, x, y, shortcut, skin.muted);
            x += width + GAP;
        }
        if let Some(picture) = self.icon_after {
            paint::icon(ui.painter(), egui::pos2(x + side / 2.0, y), picture, side, false, skin.ink);
        }
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
        response
    }

    /// The same beside a button that leads: chosen or not, on a soft ground, and bold when it is.
    pub fn chosen_softly(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ground: if chosen { Ground::Soft } else { self.ground }, ..self }
    }

    fn new(words: &'a str, ground: Ground) -> Self {
        Self {
            words,
            ground,
            id: None,
            icon: None,
            icon_after: None,
            shortcut: "",
            size: Size::Usual,
            least_width: 0.0,
            wide: false,
            one_line: false,
            enabled: true,
            chosen: None,
            tone: None,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Size {
    Usual,
    Big,
    Grand,
}

/// Words and measures of a button, before it has a place.
struct Laid {
    words: std::sync::Arc<egui::Galley>,
    shortcut: Option<std::sync::Arc<egui::Galley>>,
    /// Width of all that stands beside the words.
    beside: f32,
    padding: f32,
    height: f32,
    /// Side of a picture.
    side: f32,
}

/// A square button with only a picture: the name is read aloud and shown when the pointer rests on it.
pub fn icon_button(ui: &mut Ui, picture: Icon, name: &str, shortcut: &str) -> Response {
    square(ui, picture, name, shortcut, Sense::click())
}

/// The same beside a field, for what a key does in the field as well: no stop for Tab, so that one field leads to the next.
pub(super) fn icon_button_beside(ui: &mut Ui, picture: Icon, name: &str, shortcut: &str) -> Response {
    square(ui, picture, name, shortcut, Sense::CLICK)
}

fn square(ui: &mut Ui, picture: Icon, name: &str, shortcut: &str, sense: Sense) -> Response {
    let look = Look::of(ui.ctx());
    let side = look.sizes.min_target.max(look.scale().icon + 20.0);
    let enabled = ui.is_enabled();
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        let skin = paint::skin(&look, Ground::Bare, &response, enabled);
        paint::ground(ui, &look, rect, look.sizes.radius, &skin);
        paint::icon(ui.painter(), rect.center(), picture, look.scale().icon, false, skin.ink);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
    }
    super::tooltip(response, name, shortcut)
}

/// The state, hence the colour, is known only after the text was measured.
fn recoloured(ui: &Ui, x: f32, y: f32, galley: std::sync::Arc<egui::Galley>, colour: egui::Color32) {
    let top = y - galley.size().y / 2.0;
    ui.painter().galley_with_override_text_color(egui::pos2(x, top), galley, colour);
}
