//! A small list that opens under a mark or a chip: one press or one digit chooses, own words where they may be given, and the
//! way to *no answer, because*.

use egui::{
    Color32, Event, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

use crate::i18n::Words;
use crate::ui::fields::typed::take_key;
use crate::ui::keys;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::paint::{self, Ground};
use crate::ui::widgets::{Button, Field, TextField, focus_field, held};

/// Width of the list, in points.
const WIDTH: f32 = 450.0;
/// So many passes the list asks for the keyboard: a press takes it away from whatever is not under the pointer.
const PATIENCE_PASSES: u64 = 4;

/// Something to choose.
pub struct Line<'a> {
    /// What it is called.
    pub words: &'a str,
    /// Its picture: which, filled or not, in which colour.
    pub picture: Option<(Icon, bool, Color32)>,
    /// It is chosen now.
    pub is_chosen: bool,
}

/// A list to choose one thing from.
pub struct List<'a> {
    /// Of the control it belongs to.
    pub id: Id,
    /// What is chosen.
    pub name: &'a str,
    /// What there is to choose.
    pub lines: &'a [Line<'a>],
    /// Own words given so far; `None` where the list is closed.
    pub own: Option<&'a str>,
    /// Whether *no answer, because* is offered.
    pub offers_more: bool,
}

/// What was chosen.
pub enum Picked {
    /// This line.
    Line(usize),
    /// Own words, as far as they are typed.
    Own(String),
    /// Why there is no answer, or a note.
    More,
}

/// What happened in the list in this frame.
#[derive(Default)]
pub struct Shown {
    /// What was chosen.
    pub picked: Option<Picked>,
    /// It closed.
    pub closed: bool,
}

/// Opens the list of the control `id`.
pub fn open(ui: &Ui, id: Id) {
    let fresh_until = ui.ctx().cumulative_pass_nr() + PATIENCE_PASSES;
    ui.data_mut(|data| {
        data.insert_temp(id.with("choose open"), true);
        data.insert_temp(id.with("choose fresh"), fresh_until);
    });
    ui.ctx().request_repaint();
}

/// Whether it is open.
pub fn is_open(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp::<bool>(id.with("choose open"))).unwrap_or(false)
}

/// The thing a digit stands for, while the control that asks has the keyboard.
pub fn digit(ui: &Ui, count: usize) -> Option<usize> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) => {
                text.parse::<usize>().ok().filter(|digit| (1..=count.min(9)).contains(digit)).map(|digit| digit - 1)
            }
            _ => None,
        })
    })
}

impl List<'_> {
    /// Draws it under `anchor` while it is open.
    pub fn show(&self, ui: &Ui, words: &Words, anchor: &Response) -> Shown {
        let mut shown = Shown::default();
        if !is_open(ui, self.id) {
            return shown;
        }
        let fresh_until = ui.data(|data| data.get_temp::<u64>(self.id.with("choose fresh"))).unwrap_or(0);
        let is_fresh = ui.ctx().cumulative_pass_nr() <= fresh_until;
        let mut has_focus = false;
        let popup = Popup::from_response(anchor)
            .id(self.id.with("choose"))
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .accessible_name(self.name)
            .gap(4.0)
            .width(WIDTH)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                self.lines_ui(ui, is_fresh, &mut shown, &mut has_focus);
                if let Some(own) = self.own {
                    let field = Field::new(self.id.with("own words"), words.get("antwoord-anders"));
                    let typed = TextField::line(field).show(ui, own);
                    has_focus |= typed.focused;
                    shown.closed |= typed.submitted;
                    if let Some(new) = typed.change {
                        shown.picked = Some(Picked::Own(new));
                    }
                }
                if self.offers_more {
                    let more = Button::quiet(words.get("veld-meer-kort")).icon(icons::DOTS_THREE).wide().show(ui);
                    has_focus |= more.has_focus();
                    if more.clicked() {
                        shown.picked = Some(Picked::More);
                    }
                }
            });
        let pressed_beside = popup.is_some_and(|popup| {
            ui.input(|input| {
                let place = input.pointer.interact_pos();
                let is_out = |place: egui::Pos2| !popup.response.rect.contains(place) && !anchor.rect.contains(place);
                input.pointer.any_pressed() && place.is_some_and(is_out)
            })
        });
        let escaped = take_key(ui, keys::FOLD);
        let went_on = !is_fresh && !has_focus && ui.memory(|memory| memory.focused().is_some()) && !held::is_holding(ui.ctx());
        if is_fresh {
            ui.ctx().request_repaint();
        }
        let is_chosen = matches!(shown.picked, Some(Picked::Line(_) | Picked::More));
        if escaped || pressed_beside || went_on || is_chosen || shown.closed {
            shown.closed = true;
            ui.data_mut(|data| data.insert_temp(self.id.with("choose open"), false));
            ui.ctx().request_repaint();
        }
        if escaped || is_chosen || (shown.closed && !pressed_beside && !went_on) {
            focus_field(ui.ctx(), self.id);
        }
        shown
    }

    fn lines_ui(&self, ui: &mut Ui, is_fresh: bool, shown: &mut Shown, has_focus: &mut bool) {
        let line_id = |at: usize| self.id.with(("choose line", at));
        let home = self.lines.iter().position(|line| line.is_chosen).unwrap_or(0);
        let is_in_list = (0..self.lines.len()).any(|at| is_on(ui, line_id(at)));
        if let Some(digit) = digit(ui, self.lines.len()).filter(|_| is_in_list) {
            shown.picked = Some(Picked::Line(digit));
        }
        for (at, line) in self.lines.iter().enumerate() {
            let response = line_ui(ui, line_id(at), line, at);
            if response.clicked() {
                shown.picked = Some(Picked::Line(at));
            }
            if is_fresh && !is_in_list && at == home {
                response.request_focus();
            }
            if !is_on(ui, line_id(at)) {
                continue;
            }
            *has_focus = true;
            let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(line_id(at), filter));
            let last = self.lines.len() - 1;
            let next = ui.input_mut(|input| {
                if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                    Some(if at == last { 0 } else { at + 1 })
                } else if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                    Some(at.checked_sub(1).unwrap_or(last))
                } else {
                    None
                }
            });
            if let Some(next) = next {
                ui.memory_mut(|memory| memory.request_focus(line_id(next)));
            }
        }
    }
}

fn is_on(ui: &Ui, id: Id) -> bool {
    ui.memory(|memory| memory.has_focus(id))
}

/// One line: its picture, its words, and the digit that chooses it.
fn line_ui(ui: &mut Ui, id: Id, line: &Line<'_>, at: usize) -> Response {
    let look = Look::of(ui.ctx());
    let side = look.scale().icon;
    let width = ui.available_width();
    let kind = if line.is_chosen { Type::Strong } else { Type::Body };
    let indent = if line.picture.is_some() { side + 26.0 } else { 14.0 };
    let words = paint::galley(ui, line.words, look.font(kind), look.colours.ink, width - indent - 44.0);
    let (_, rect) = ui.allocate_space(vec2(width, (words.size().y + 14.0).max(look.sizes.min_target)));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, line.is_chosen, line.words));
    let mut skin = paint::skin(&look, Ground::Bare, &response, true);
    if line.is_chosen && !response.hovered() {
        skin.fill = look.colours.primary_soft;
    }
    paint::ground(ui, &look, rect, look.sizes.radius, &skin);
    if let Some((picture, filled, colour)) = line.picture {
        paint::icon(ui.painter(), paint::icon_centre(rect, 14.0, side), picture, side, filled, colour);
    }
    paint::text_at(ui.painter(), rect.left() + indent, rect.center().y, words, look.colours.ink);
    let digit = paint::galley(ui, &(at + 1).to_string(), look.font(Type::Small), look.colours.muted, f32::INFINITY);
    let x = rect.right() - 14.0 - digit.size().x;
    paint::text_at(ui.painter(), x, rect.center().y, digit, look.colours.muted);
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    response
}
