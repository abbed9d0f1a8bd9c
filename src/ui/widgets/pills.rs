//! A row of pills of which one or more are chosen: one stop for Tab, arrows move inside, Space or Enter chooses.

use egui::{Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::super::theme::colours::Tone;
use super::super::theme::{Icon, Look, Type, icons};
use super::paint::{self, Ground};

/// One thing to choose.
#[derive(Clone, Copy, Debug)]
pub struct Pill<'a> {
    /// What is chosen.
    pub label: &'a str,
    /// A colour of its own (a voice); the ordinary colours without.
    pub tone: Option<Tone>,
    /// A picture of its own in the place of the round or square mark.
    pub mark: Option<(Icon, bool)>,
    /// What a screen reader calls it, where the label leaves something to the picture.
    pub spoken: Option<&'a str>,
}

impl<'a> Pill<'a> {
    /// A pill in ordinary colours.
    pub fn new(label: &'a str) -> Self {
        Self { label, tone: None, mark: None, spoken: None }
    }

    /// A pill in the colour of a voice.
    pub fn toned(label: &'a str, tone: Tone) -> Self {
        Self { tone: Some(tone), ..Self::new(label) }
    }

    /// The same with a picture of its own, and the name that says what it means.
    pub fn marked(self, mark: (Icon, bool), spoken: &'a str) -> Self {
        Self { mark: Some(mark), spoken: Some(spoken), ..self }
    }
}

/// A row of things to do under one name, each by one press: one stop for Tab. Gives the one that was pressed.
pub fn actions(ui: &mut Ui, id: Id, name: &str, labels: &[&str]) -> Option<usize> {
    let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
    let builder = UiBuilder::new().id_salt(id).accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, |ui| pill_row(ui, id, id, &pills, &|_| false, Marking::Press)).inner.pressed
}

/// How a row of pills marks what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marking {
    /// One of them: a round mark.
    One,
    /// Any number: a square mark.
    Many,
    /// Short ones side by side, as on a scale: no mark, only the ground.
    Bare,
    /// Tabs: no mark, and arrows choose at once.
    Tab,
    /// Nothing stays chosen: each does something at once.
    Press,
}

/// What happened in a row.
pub(super) struct RowOutcome {
    /// The pill that was pressed.
    pub pressed: Option<usize>,
    /// A pill has the keyboard.
    pub focused: bool,
    /// All pills together.
    pub response: Response,
}

/// Draws the row, wrapping where there is no room.
pub(super) fn pill_row(
    ui: &mut Ui,
    id: Id,
    field: Id,
    pills: &[Pill<'_>],
    chosen: &dyn Fn(usize) -> bool,
    marking: Marking,
) -> RowOutcome {
    let look = Look::of(ui.ctx());
    let pill_id = |index: usize| id.with(index);
    let has_focus = |ui: &Ui, index: usize| ui.memory(|memory| memory.has_focus(pill_id(index)));
    let focused_now = (0..pills.len()).find(|&index| has_focus(ui, index));
    let home = focused_now.or_else(|| (0..pills.len()).find(|&index| chosen(index))).unwrap_or(0);

    let mut pressed = None;
    let row = ui.horizontal_wrapped(|ui| {
        let gap = if marking == Marking::Bare { 6.0 } else { look.scale().item_gap };
        ui.spacing_mut().item_spacing = vec2(gap, gap.max(8.0));
        for (index, pill) in pills.iter().enumerate() {
            let response = one(ui, &look, pill_id(index), pill, chosen(index), marking, index == home);
            if index == home {
                super::put_focus(ui, field, &response);
            }
            if response.clicked() {
                pressed = Some(index);
                response.request_focus();
            }
        }
    });
    if let Some(index) = focused_now {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(pill_id(index), filter));
        if let Some(next) = moved(ui, index, pills.len()) {
            ui.memory_mut(|memory| memory.request_focus(pill_id(next)));
            if marking == Marking::Tab {
                pressed = Some(next);
            }
        }
    }
    let focused = (0..pills.len()).any(|index| has_focus(ui, index));
    RowOutcome { pressed, focused, response: row.response }
}

/// Where the arrow keys lead from `index`, among `count` that are one stop for Tab. In a row that wraps, up and down do the same as left and right: nobody counts columns.
pub(in crate::ui) fn moved(ui: &Ui, index: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        if key(Key::ArrowRight) || key(Key::ArrowDown) {
            Some(if index >= last { 0 } else { index + 1 })
        } else if key(Key::ArrowLeft) || key(Key::ArrowUp) {
            Some(if index == 0 { last } else { index - 1 })
        } else if key(Key::Home) {
            Some(0)
        } else if key(Key::End) {
            Some(last)
        } else {
            None
        }
    })
}

fn one(ui: &mut Ui, look: &Look, id: Id, pill: &Pill<'_>, chosen: bool, marking: Marking, is_stop: bool) -> Response {
    let enabled = ui.is_enabled();
    let kind = if chosen { Type::ButtonStrong } else { Type::Button };
    let mark_side = look.font(Type::Button).size * 1.2;
    let mark = pill.mark.or_else(|| mark_of(marking, chosen));
    let spoken = pill.spoken.unwrap_or(pill.label);
    let padding = if marking == Marking::Bare { 8.0 } else { 16.0 };
    let beside = 2.0 * padding + mark.map_or(0.0, |_| mark_side + 8.0);
    let room = (paint::text_room(ui) - beside).max(40.0);
    let galley = paint::galley(ui, pill.label, look.font(kind), look.colours.ink, room);
    // The chosen pill is bolder; measuring the bold one keeps the row from jumping.
    let measured = paint::galley(ui, pill.label, look.font(Type::ButtonStrong), look.colours.ink, room);
    let target = look.sizes.min_target;
    let least = if marking == Marking::Bare { look.scale().control_height } else { target };
    let size = vec2((measured.size().x + beside).max(least), (galley.size().y + 14.0).max(look.scale().control_height - 4.0));
    let (_, rect) = ui.allocate_space(size);
    // One stop for Tab: only the pill that has the keyboard, or would get it, asks for it.
    let response = ui.interact(rect, id, if is_stop { Sense::click() } else { Sense::CLICK });
    let role = match marking {
        Marking::Many => Role::CheckBox,
        Marking::Tab => Role::Tab,
        Marking::One | Marking::Bare => Role::RadioButton,
        Marking::Press => Role::Button,
    };
    response.widget_info(|| match marking {
        Marking::Press => WidgetInfo::labeled(role, enabled, spoken),
        _ => WidgetInfo::selected(role, enabled, chosen, spoken),
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let radius =
        if marking == Marking::Tab || marking == Marking::Bare { look.sizes.radius } else { rect.height().min(56.0) / 2.0 };
    let mut skin = paint::skin(look, if chosen { Ground::Primary } else { Ground::Surface }, &response, enabled);
    if let Some(tone) = pill.tone {
        let (ink, soft) = look.tone(tone);
        let fill = if chosen { ink } else { soft };
        // The ground of a card is as far from every tone's words as its soft ground is.
        skin = paint::Skin { fill, line: ink, ink: if chosen { look.colours.surface } else { ink }, muted: ink };
    } else if !chosen && enabled {
        skin.line = look.colours.outline;
    }
    paint::ground(ui, look, rect, radius, &skin);
    let slack = (rect.width() - beside - galley.size().x) / 2.0;
    content(ui, rect, galley, mark, mark_side, padding + slack, skin.ink);
    paint::focus_ring(ui, look, &response, radius);
    response
}

fn content(
    ui: &Ui,
    rect: Rect,
    galley: std::sync::Arc<egui::Galley>,
    mark: Option<(Icon, bool)>,
    side: f32,
    padding: f32,
    ink: Color32,
) {
    let y = rect.center().y;
    let mut x = rect.center().x - galley.size().x / 2.0;
    if let Some((picture, filled)) = mark {
        x = rect.left() + padding;
        paint::icon(ui.painter(), egui::pos2(x + side / 2.0, y), picture, side, filled, ink);
        x += side + 8.0;
    }
    let top = y - galley.size().y / 2.0;
    ui.painter().galley_with_override_text_color(egui::pos2(x, top), galley, ink);
}

/// Chosen or not must show without colour too.
fn mark_of(marking: Marking, chosen: bool) -> Option<(Icon, bool)> {
    match (marking, chosen) {
        (Marking::One, true) => Some((icons::CHECK_CIRCLE, true)),
        (Marking::One, false) => Some((icons::CIRCLE, false)),
        (Marking::Many, true) => Some((icons::CHECK_SQUARE, true)),
        (Marking::Many, false) => Some((icons::SQUARE, false)),
        (Marking::Bare | Marking::Tab | Marking::Press, _) => None,
    }
}
