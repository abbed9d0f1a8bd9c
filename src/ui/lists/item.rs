//! What every item of a list has: a row that opens, keys that move it and close it, and the buttons that do the same.

use egui::{Id, Key, Rect, Response, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo};

use crate::i18n::Words;
use crate::model::template::CaseList;
use crate::ui::theme::{Density, Look, icons};
use crate::ui::widgets::{Button, focus_field, held, paint, put_focus};
use crate::ui::{Cx, keys};

use super::{first_field, part_id};

/// From this width on, two fields stand beside each other.
const TWO_COLUMNS: f32 = 860.0;
/// The same at the table, where they hold less.
const TWO_AT_THE_TABLE: f32 = 680.0;
/// Between the edge of an item and its words.
pub(super) const PADDING: f32 = 12.0;

/// One item of a list.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    /// The list it stands in.
    pub list: CaseList,
    /// Its id.
    pub id: &'a str,
    /// Its place, from 0.
    pub index: usize,
    /// How many items there are.
    pub count: usize,
    /// What people call it, for the names of its controls.
    pub name: &'a str,
    /// Whether the order of the list means something.
    pub can_move: bool,
    /// Whether its buttons take it away too.
    pub can_remove: bool,
    /// The order goes round, as around a table: there is no up and down.
    pub goes_round: bool,
}

/// What a person wants of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Another place, counted without itself.
    Move(usize),
    /// It goes.
    Remove,
    /// It closes.
    Close,
    /// It opens.
    Open,
    /// One more, after this one.
    AddNext,
}

impl Item<'_> {
    /// Keys that count anywhere inside the item, taken before its fields see them.
    pub fn keys(&self, ui: &Ui) -> Option<Wish> {
        if !self.had_focus(ui) || held::is_holding(ui.ctx()) {
            return None;
        }
        ui.input_mut(|input| {
            if input.consume_shortcut(&keys::UP) {
                self.up()
            } else if input.consume_shortcut(&keys::DOWN) {
                self.down()
            } else if input.consume_shortcut(&keys::ADD) {
                Some(Wish::AddNext)
            } else if self.can_remove && input.consume_shortcut(&keys::REMOVE) {
                Some(Wish::Remove)
            } else {
                None
            }
        })
    }

    /// The row at rest: one target as large as what it says. `draw` paints inside the rectangle; `name` says it in words.
    pub fn row(&self, ui: &mut Ui, size: egui::Vec2, is_open: bool, name: &str, draw: impl FnOnce(&Ui, Rect)) -> Option<Wish> {
        let look = Look::of(ui.ctx());
        let id = self.row_id();
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(is_open));
        put_focus(ui, id, &response);
        let ground = ground_of(&look, &response, is_open);
        ui.painter().rect_filled(rect, paint::corner(look.sizes.radius), ground);
        draw(ui, rect);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
        if !response.clicked() {
            return None;
        }
        if is_open {
            return Some(Wish::Close);
        }
        focus_field(ui.ctx(), first_field(self.list, self.id));
        Some(Wish::Open)
    }

    /// The opened item: `fields` draws them, the buttons stand below. Gives what the buttons or keys asked for.
    pub fn editor<R>(&self, ui: &mut Ui, words: &Words, fields: impl FnOnce(&mut Ui) -> R) -> (Option<Wish>, R) {
        let look = Look::of(ui.ctx());
        let name = words.with("lijst-bewerken", &[("wie", self.name.into())]);
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name);
        let shown = ui.scope_builder(builder, |ui| {
            let (x, y) = (PADDING, look.scale().card_padding.1);
            egui::Frame::new().inner_margin(egui::Margin { left: x as i8, right: x as i8, top: 10, bottom: y as i8 }).show(
                ui,
                |ui| {
                    ui.set_min_width(ui.available_width());
                    ui.spacing_mut().item_spacing = egui::vec2(look.scale().item_gap, look.scale().item_gap + 4.0);
                    let inner = fields(ui);
                    ui.add_space(4.0);
                    (self.buttons(ui, words), inner)
                },
            )
        });
        let (mut wish, inner) = shown.inner.inner;
        let escaped = self.had_focus(ui) && !held::is_holding(ui.ctx()) && ui.input(|input| input.key_pressed(Key::Escape));
        if escaped {
            wish = Some(Wish::Close);
        }
        if wish == Some(Wish::Close) {
            focus_field(ui.ctx(), self.row_id());
        }
        (wish, inner)
    }

    /// Remembers, for the keys of the next frame, whether the keyboard is inside one of `parts`.
    pub fn note_focus(&self, ui: &Ui, parts: &[Rect]) {
        let focused = held::keyboard(ui.ctx());
        let response = focused.and_then(|focused| ui.ctx().read_response(focused));
        let is_in = |r: &Response| parts.iter().any(|part| part.contains(r.rect.center()));
        let inside = response.is_some_and(|r| r.layer_id == ui.layer_id() && is_in(&r));
        ui.data_mut(|data| data.insert_temp(self.focus_key(), inside));
    }

    fn buttons(&self, ui: &mut Ui, words: &Words) -> Option<Wish> {
        let mut wish = None;
        ui.horizontal_wrapped(|ui| {
            let named = |words: &Words, what: &str| words.with("lijst-van", &[("veld", what.into()), ("wie", self.name.into())]);
            let mut button = |ui: &mut Ui, button: Button<'_>, what: &str, then: Option<Wish>| {
                let response = button.show(ui);
                if response.clicked() {
                    wish = then;
                }
                response.accessible_name(named(words, what));
            };
            let done = words.get("knop-klaar");
            button(ui, Button::secondary(done).icon(icons::CHECK), done, Some(Wish::Close));
            let quiet = |what, picture| Button::quiet(what).icon(picture);
            if self.can_move {
                let (up, down, up_picture, down_picture) = if self.goes_round {
                    let (back, on) = (words.get("stoel-plek-terug"), words.get("stoel-plek-verder"));
                    (back, on, icons::ARROW_COUNTER_CLOCKWISE, icons::ARROW_CLOCKWISE)
                } else {
                    (words.get("knop-omhoog"), words.get("knop-omlaag"), icons::ARROW_UP, icons::ARROW_DOWN)
                };
                button(ui, quiet(up, up_picture).shortcut(&keys::written(&keys::UP)).enabled(self.index > 0), up, self.up());
                button(
                    ui,
                    quiet(down, down_picture).shortcut(&keys::written(&keys::DOWN)).enabled(self.index + 1 < self.count),
                    down,
                    self.down(),
                );
            }
            if self.can_remove {
                let remove = words.get("lijst-weghalen");
                button(ui, quiet(remove, icons::TRASH), remove, Some(Wish::Remove));
            }
        });
        wish
    }

    fn up(&self) -> Option<Wish> {
        self.index.checked_sub(1).filter(|_| self.can_move).map(Wish::Move)
    }

    fn down(&self) -> Option<Wish> {
        (self.can_move && self.index + 1 < self.count).then_some(Wish::Move(self.index + 1))
    }

    fn had_focus(&self, ui: &Ui) -> bool {
        ui.data(|data| data.get_temp::<bool>(self.focus_key())).unwrap_or(false)
    }

    fn focus_key(&self) -> Id {
        part_id(self.list, self.id, "keyboard inside")
    }

    /// Of the row at rest.
    pub fn row_id(&self) -> Id {
        part_id(self.list, self.id, "row")
    }
}

/// A quiet line between two items.
pub(super) fn rule(ui: &mut Ui) {
    let look = Look::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().add(Shape::hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, look.colours.line)));
}

/// Two groups of fields beside each other where there is room, else below each other.
pub(super) fn pair(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    left: impl FnOnce(&mut Ui, &mut Cx<'_>),
    right: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let gap = ui.spacing().item_spacing.x;
    let is_table = Look::of(ui.ctx()).appearance.density == Density::Table;
    if ui.available_width() < if is_table { TWO_AT_THE_TABLE } else { TWO_COLUMNS } {
        left(ui, cx);
        right(ui, cx);
        return;
    }
    ui.spacing_mut().item_spacing.x = 24.0;
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            for column in [&mut *first, &mut *second] {
                column.spacing_mut().item_spacing.x = gap;
            }
            left(first, cx);
            right(second, cx);
        }
    });
    ui.spacing_mut().item_spacing.x = gap;
}

fn ground_of(look: &Look, response: &Response, is_open: bool) -> egui::Color32 {
    if response.is_pointer_button_down_on() {
        look.colours.pressed
    } else if response.hovered() {
        look.colours.hover
    } else if is_open {
        look.colours.primary_soft
    } else {
        egui::Color32::TRANSPARENT
    }
}
