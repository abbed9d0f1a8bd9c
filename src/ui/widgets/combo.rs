//! Choosing from many: type to filter, arrows to move, Enter to choose, Esc to close.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, vec2,
};

use super::choice::{ChoiceChange, OwnWords};
use super::field::{self, Field, Outcome};
use super::paint::{self, Ground};
use super::{Button, Words, held, select_all, toned};
use crate::model::limits::MAX_NAME_CHARS;
use crate::model::text::fold;
use crate::ui::theme::{Look, Type, icons};

const ROOM: f32 = 420.0;
const GAP: f32 = 2.0;

/// One (`multiple` false) or more of a long list.
///
/// What is chosen stands above the box when there may be more, in the box when there is one. Own words are offered as the
/// last line of the list, as soon as something is typed that is not in it.
pub fn combo(
    ui: &mut Ui,
    field: &Field<'_>,
    options: &[&str],
    chosen: &[usize],
    multiple: bool,
    own: OwnWords<'_>,
) -> Outcome<ChoiceChange> {
    field::labelled(ui, field, Role::GenericContainer, |ui, label| {
        let mut change = if multiple { chosen_row(ui, options, chosen, own) } else { None };
        let mut state = State::load(ui, field.id);
        let at_rest = if multiple { String::new() } else { label_of(options, chosen, own) };
        let had_focus = ui.memory(|memory| memory.has_focus(field.id));
        // A closed list that nobody types in shows nothing, and comparing every word of it costs more than drawing the box.
        let shown =
            if had_focus || state.is_open { matches(options, if state.is_typed { &state.text } else { "" }) } else { Vec::new() };
        let offers_own = state.is_typed && own != OwnWords::Closed && is_new(options, &state.text);
        let lines = shown.len() + usize::from(offers_own);
        let mut picked = if had_focus { state.take_keys(ui, lines) } else { None };

        if !state.is_typed {
            state.text.clone_from(&at_rest);
        }
        let response = edit_box(ui, field, &mut state);
        field::named(&response, label, field);
        if response.clicked() {
            state.is_open = true;
        }
        let list = if state.is_open {
            let own_line = offers_own.then_some(state.text.as_str());
            let list = show_list(ui, field, &response.rect, options, &shown, own_line, chosen, state.active);
            picked = picked.or(list.pressed);
            Some(list.rect)
        } else {
            None
        };
        if let Some(line) = picked {
            change = match shown.get(line) {
                Some(&index) => Some(ChoiceChange::Toggle(index)),
                None => Some(ChoiceChange::OwnWords(state.text.trim().to_owned())),
            };
            state = State { is_open: multiple, selects_all: true, ..State::default() };
            response.request_focus();
        }
        let typed = state.clone();
        let is_held = held::is_held(ui.ctx(), field.id);
        let focused = is_held || ui.memory(|memory| memory.has_focus(field.id));
        let in_list = list.is_some_and(|rect| ui.input(|i| i.pointer.interact_pos()).is_some_and(|place| rect.contains(place)));
        if !focused && !in_list {
            state = State::default();
        }
        let left = response.lost_focus() && !is_held && !in_list && picked.is_none();
        if left && typed.is_typed {
            change = change.or_else(|| kept(options, chosen, &typed.text, own));
        }
        let submitted = had_focus && !focused && ui.input(|input| input.key_pressed(Key::Enter));
        state.store(ui, field.id);
        Outcome { change, submitted, left, focused, response }
    })
}

/// What is typed and where the list stands; lives as long as the box has the keyboard.
#[derive(Clone, Default)]
pub(super) struct State {
    text: String,
    is_typed: bool,
    is_open: bool,
    active: usize,
    /// What is chosen stands selected, so typing replaces it.
    selects_all: bool,
}

impl State {
    fn load(ui: &Ui, id: Id) -> Self {
        ui.data(|data| data.get_temp(id.with("combo"))).unwrap_or_default()
    }

    fn store(self, ui: &Ui, id: Id) {
        ui.data_mut(|data| data.insert_temp(id.with("combo"), self));
    }

    /// Keys for the list, taken before the box sees them. Gives the line that Enter chose.
    fn take_keys(&mut self, ui: &Ui, lines: usize) -> Option<usize> {
        let last = lines.saturating_sub(1);
        self.active = self.active.min(last);
        ui.input_mut(|input| {
            let mut key = |key| input.consume_key(Modifiers::NONE, key);
            if key(Key::ArrowDown) {
                self.active = if self.is_open { (self.active + 1).min(last) } else { 0 };
                self.is_open = true;
            } else if key(Key::ArrowUp) && self.is_open {
                self.active = self.active.saturating_sub(1);
            } else if self.is_open && key(Key::Escape) {
                *self = Self { selects_all: true, ..Self::default() };
            } else if self.is_open && lines > 0 && key(Key::Enter) {
                return Some(self.active);
            }
            None
        })
    }
}

fn edit_box(ui: &mut Ui, field: &Field<'_>, state: &mut State) -> egui::Response {
    let look = Look::of(ui.ctx());
    let id = field.id;
    let width = ui.available_width().min(640.0);
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    if had_focus {
        ui.input_mut(|input| {
            input.events.retain(|event| {
                !matches!(event, egui::Event::Key { key: Key::H | Key::K | Key::U | Key::W, modifiers, .. } if modifiers.ctrl)
            });
        });
    }
    let mut text = state.text.clone();
    let line = if field.violation.is_some() { look.colours.amber } else { look.colours.outline };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: state.is_open, ..EventFilter::default() };
    let response = TextEdit::singleline(&mut text)
        .id(id)
        .font(look.font(Type::Body))
        .desired_width(width)
        .min_size(vec2(width, look.scale().control_height))
        .align(egui::Align2::LEFT_CENTER)
        .char_limit(MAX_NAME_CHARS)
        .event_filter(filter)
        .frame(
            egui::Frame::new()
                .fill(look.colours.surface)
                .stroke(egui::Stroke::new(look.sizes.stroke, line))
                .corner_radius(paint::corner(look.sizes.radius))
                .inner_margin(egui::Margin { left: 14, right: 48, top: 4, bottom: 4 }),
        )
        .show(ui)
        .response
        .response;
    // What is half typed goes on where it was when the keyboard comes back to it.
    if (response.gained_focus() && !state.is_typed) || (state.selects_all && response.has_focus()) {
        state.selects_all = false;
        select_all(ui.ctx(), &response, &text);
    }
    if response.changed() {
        state.text = crate::model::text::clean_text(&text);
        state.is_typed = true;
        state.is_open = true;
        state.active = 0;
    }
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::EditableComboBox);
        node.set_expanded(state.is_open);
    });
    let centre = response.rect.right_center() - vec2(26.0, 0.0);
    paint::icon(ui.painter(), centre, icons::CARET_DOWN, look.scale().icon * 0.8, false, look.colours.muted);
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    field::put_focus(ui, id, &response);
    field::describe(ui, id, field);
    response
}

struct ListOutcome {
    pressed: Option<usize>,
    rect: Rect,
}

#[expect(clippy::too_many_arguments, reason = "the list is one half of one control; it shares everything with the box")]
fn show_list(
    ui: &Ui,
    field: &Field<'_>,
    anchor: &Rect,
    options: &[&str],
    shown: &[usize],
    own: Option<&str>,
    chosen: &[usize],
    active: usize,
) -> ListOutcome {
    let look = Look::of(ui.ctx());
    let words = Words::of(ui.ctx());
    let popup = Popup::new(field.id.with("list"), ui.ctx().clone(), *anchor, ui.layer_id())
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(field.name())
        .gap(4.0)
        .width(anchor.width());
    let mut pressed = None;
    let result = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        ScrollArea::vertical().max_height(ROOM).show(ui, |ui| {
            if shown.is_empty() && own.is_none() {
                toned(ui, Type::Body, look.colours.muted, &words.nothing_found);
            }
            for (line, &index) in shown.iter().enumerate() {
                let label = options.get(index).copied().unwrap_or_default();
                if option_line(ui, &look, label, line == active, chosen.contains(&index)) {
                    pressed = Some(line);
                }
            }
            if let Some(own) = own {
                let label = format!("{} “{}”", words.other, own.trim());
                if option_line(ui, &look, &label, shown.len() == active, false) {
                    pressed = Some(shown.len());
                }
            }
        });
    });
    ListOutcome { pressed, rect: result.map_or(Rect::NOTHING, |result| result.response.rect) }
}

fn option_line(ui: &mut Ui, look: &Look, label: &str, active: bool, chosen: bool) -> bool {
    let width = ui.available_width();
    let side = look.scale().icon;
    let galley = paint::galley(ui, label, look.font(Type::Body), look.colours.ink, width - side - 40.0);
    let size = vec2(width, (galley.size().y + 14.0).max(look.sizes.min_target));
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, label));
    let mut skin = paint::skin(look, Ground::Bare, &response, true);
    if active {
        skin.fill = look.colours.primary_soft;
        let seen = ui.clip_rect().contains_rect(rect);
        if !seen && ui.input(|input| input.pointer.delta() == egui::Vec2::ZERO && input.smooth_scroll_delta() == egui::Vec2::ZERO)
        {
            ui.scroll_to_rect(rect, None);
        }
    }
    paint::ground(ui, look, rect, look.sizes.radius, &skin);
    if chosen {
        paint::icon(ui.painter(), paint::icon_centre(rect, 12.0, side), icons::CHECK, side, false, look.colours.primary);
    }
    paint::text_at(ui.painter(), rect.left() + side + 22.0, rect.center().y, galley, look.colours.ink);
    response.clicked()
}

/// What is chosen, each with a way to take it away.
fn chosen_row(ui: &mut Ui, options: &[&str], chosen: &[usize], own: OwnWords<'_>) -> Option<ChoiceChange> {
    let words = Words::of(ui.ctx());
    let mut change = None;
    let own_given = match own {
        OwnWords::Open(given) if !given.is_empty() => Some(given),
        _ => None,
    };
    if chosen.is_empty() && own_given.is_none() {
        return None;
    }
    ui.horizontal_wrapped(|ui| {
        for &index in chosen {
            let label = options.get(index).copied().unwrap_or_default();
            if removable(ui, label, &words.remove) {
                change = Some(ChoiceChange::Toggle(index));
            }
        }
        if let Some(given) = own_given
            && removable(ui, given, &words.remove)
        {
            change = Some(ChoiceChange::OwnWords(String::new()));
        }
    });
    ui.add_space(4.0);
    change
}

fn removable(ui: &mut Ui, label: &str, remove: &str) -> bool {
    let response = Button::secondary(label).icon_after(icons::X).show(ui);
    let clicked = response.clicked();
    response.accessible_name(format!("{label}, {}", remove.to_lowercase()));
    clicked
}

/// Options that hold what is typed; those that begin with it first.
fn matches(options: &[&str], typed: &str) -> Vec<usize> {
    let typed = fold(typed.trim());
    let mut found: Vec<(bool, usize)> = options
        .iter()
        .enumerate()
        .filter_map(|(index, option)| fold(option).find(&typed).map(|place| (place != 0, index)))
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, index)| index).collect()
}

/// What stands typed when the box is left without a choice: the option of that name, or own words. No typed word is lost.
fn kept(options: &[&str], chosen: &[usize], typed: &str, own: OwnWords<'_>) -> Option<ChoiceChange> {
    let folded = fold(typed.trim());
    if folded.is_empty() {
        return None;
    }
    match options.iter().position(|option| fold(option) == folded) {
        Some(index) => (!chosen.contains(&index)).then_some(ChoiceChange::Toggle(index)),
        None => (own != OwnWords::Closed).then(|| ChoiceChange::OwnWords(typed.trim().to_owned())),
    }
}

fn is_new(options: &[&str], typed: &str) -> bool {
    let typed = fold(typed.trim());
    !typed.is_empty() && !options.iter().any(|option| fold(option) == typed)
}

fn label_of(options: &[&str], chosen: &[usize], own: OwnWords<'_>) -> String {
    match (chosen.first().and_then(|&index| options.get(index)), own) {
        (Some(label), _) => (*label).to_owned(),
        (None, OwnWords::Open(given)) => given.to_owned(),
        (None, OwnWords::Closed) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_the_beginning_first_and_forgets_accents() {
        let options = ["Zorgcoördinator", "Coördinator", "Mentor", "Ouder"];
        for (typed, expected) in
            [("", vec![0, 1, 2, 3]), ("coord", vec![1, 0]), ("OR", vec![0, 1, 2]), (" ment ", vec![2]), ("xyz", vec![])]
        {
            assert_eq!(matches(&options, typed), expected, "{typed:?}");
        }
        assert!(is_new(&options, "Opa"));
        assert!(!is_new(&options, " mentor "));
        assert!(!is_new(&options, "  "));
    }
}
