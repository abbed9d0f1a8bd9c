//! Buttons: one that leads, ordinary ones, and quiet ones.

use egui::{Id, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::{Icon, Look, Type};
use super::paint::{self, Ground};

const PADDING: f32 = 18.0;
const PADDING_BIG: f32 = 30.0;
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
    big: bool,
    wide: bool,
    enabled: bool,
    chosen: Option<bool>,
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
        Self { big: true, ..self }
    }

    /// As wide as there is room, words at the left.
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// Whether it can be pressed now.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// A button that stays down: chosen or not.
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ground: if chosen { Ground::Primary } else { self.ground }, ..self }
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = Look::of(ui.ctx());
        let enabled = self.enabled && ui.is_enabled();
        let scale = look.scale();
        let (padding, height) = if self.big { (PADDING_BIG, scale.control_height_big) } else { (PADDING, scale.control_height) };
        let kind = match (self.big, self.ground) {
            (true, _) => Type::ButtonBig,
            (false, Ground::Primary) => Type::ButtonStrong,
            (false, _) => Type::Button,
        };
        let font = look.font(kind);
        let side = font.size * 1.2;
        let shortcut = (!self.shortcut.is_empty())
            .then(|| paint::galley(ui, self.shortcut, look.font(Type::Small), look.colours.muted, f32::INFINITY));
        let icons = self.icon.map_or(0.0, |_| side + GAP) + self.icon_after.map_or(0.0, |_| side + GAP);
        let beside = icons + shortcut.as_ref().map_or(0.0, |galley| galley.size().x + GAP) + 2.0 * padding;
        let room = (paint::text_room(ui) - beside).max(look.sizes.min_target);
        let words = paint::galley(ui, self.words, font, look.colours.ink, room);

        let natural = words.size().x + beside;
        let width = if self.wide { ui.available_width().max(look.sizes.min_target) } else { natural };
        let size = vec2(width.max(look.sizes.min_target), (words.size().y + 16.0).max(height));
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
        let skin = paint::skin(&look, self.ground, &response, enabled);
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

    fn new(words: &'a str, ground: Ground) -> Self {
        Self {
            words,
            ground,
            id: None,
            icon: None,
            icon_after: None,
            shortcut: "",
            big: false,
            wide: false,
            enabled: true,
            chosen: None,
        }
    }
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
