//! Choosing from few: a row of pills, yes or no, a scale of 0 to 10. For long lists see [`combo`](fn@super::combo).

use egui::{Event, Id, Role, Ui};

use super::field::{self, Field, Outcome};
use super::pills::{Marking, Pill, pill_row};
use super::text_field::TextField;
use super::{Words, toned};
use crate::ui::theme::{Look, Type};

/// Whether own words may be given beside the list (*anders, namelijk*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWords<'a> {
    /// The list is closed.
    Closed,
    /// They may; here is what was given so far, empty when nothing.
    Open(&'a str),
}

/// What a person did with a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceChange {
    /// Pressed this option: choose it, or let go of it when it was chosen.
    Toggle(usize),
    /// Changed the own words; empty takes them away.
    OwnWords(String),
}

/// One of a few. Pressing the chosen one again lets it go.
pub fn choice(
    ui: &mut Ui,
    field: &Field<'_>,
    options: &[Pill<'_>],
    chosen: Option<usize>,
    own: OwnWords<'_>,
) -> Outcome<ChoiceChange> {
    pills(ui, field, options, &|index| chosen == Some(index), own, Marking::One)
}

/// Any number of a few.
pub fn multi_choice(
    ui: &mut Ui,
    field: &Field<'_>,
    options: &[Pill<'_>],
    chosen: &[usize],
    own: OwnWords<'_>,
) -> Outcome<ChoiceChange> {
    pills(ui, field, options, &|index| chosen.contains(&index), own, Marking::Many)
}

/// Yes, no, or not answered.
pub fn yes_no(ui: &mut Ui, field: &Field<'_>, value: Option<bool>) -> Outcome<Option<bool>> {
    let words = Words::of(ui.ctx());
    let options = [Pill::new(&words.yes), Pill::new(&words.no)];
    let chosen = value.map(|yes| if yes { 0 } else { 1 });
    choice(ui, field, &options, chosen, OwnWords::Closed).map(|change| match change {
        ChoiceChange::Toggle(index) => (chosen != Some(index)).then_some(index == 0),
        ChoiceChange::OwnWords(_) => value,
    })
}

/// A number from 0 to 10, with words at both ends. Typing the digit chooses it.
pub fn scale(ui: &mut Ui, field: &Field<'_>, value: Option<u8>, low: &str, high: &str) -> Outcome<Option<u8>> {
    let look = Look::of(ui.ctx());
    let labels: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    let options = labels.map(Pill::new);
    field::labelled(ui, field, Role::RadioGroup, |ui, _label| {
        let typed = typed_digit(ui, field.id);
        let chosen = value.map(usize::from);
        let row = pill_row(ui, field.id, field.id, &options, &|index| chosen == Some(index), Marking::Bare);
        if !low.is_empty() || !high.is_empty() {
            ui.horizontal_wrapped(|ui| {
                let ends = [
                    Some(low).filter(|l| !l.is_empty()).map(|l| format!("0 = {l}")),
                    Some(high).filter(|h| !h.is_empty()).map(|h| format!("10 = {h}")),
                ];
                let line = ends.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                toned(ui, Type::Small, look.colours.muted, &line);
            });
        }
        let pressed = row.pressed.map(|index| if chosen == Some(index) { None } else { u8::try_from(index).ok() });
        let change = typed.map(Some).or(pressed);
        let left = field::left(ui, field.id, row.focused);
        Outcome { change, submitted: false, left, focused: row.focused, response: row.response }
    })
}

/// A digit typed while the scale has the keyboard. "10" is reached with End or the arrow.
pub(super) fn typed_digit(ui: &Ui, id: Id) -> Option<u8> {
    let focused = (0..11_usize).any(|index| ui.memory(|memory| memory.has_focus(id.with(index))));
    if !focused {
        return None;
    }
    let digit = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) => text.parse::<u8>().ok().filter(|digit| *digit < 10),
            _ => None,
        })
    })?;
    ui.memory_mut(|memory| memory.request_focus(id.with(usize::from(digit))));
    Some(digit)
}

fn pills(
    ui: &mut Ui,
    field: &Field<'_>,
    options: &[Pill<'_>],
    chosen: &dyn Fn(usize) -> bool,
    own: OwnWords<'_>,
    marking: Marking,
) -> Outcome<ChoiceChange> {
    let role = if marking == Marking::One { Role::RadioGroup } else { Role::Group };
    field::labelled(ui, field, role, |ui, _label| {
        let words = Words::of(ui.ctx());
        let opened = field.id.with("own words open");
        let (is_open, given) = match own {
            OwnWords::Closed => (false, ""),
            OwnWords::Open(given) => (!given.is_empty() || ui.data(|data| data.get_temp::<bool>(opened)).unwrap_or(false), given),
        };
        let mut all: Vec<Pill<'_>> = options.to_vec();
        if own != OwnWords::Closed {
            all.push(Pill::new(&words.other));
        }
        let is_chosen = |index: usize| if index < options.len() { chosen(index) } else { is_open };
        let row = pill_row(ui, field.id, field.id, &all, &is_chosen, marking);
        let own_id = field.id.with("own words");
        let mut change = match row.pressed {
            Some(index) if index < options.len() => {
                if marking == Marking::One {
                    ui.data_mut(|data| data.insert_temp(opened, false));
                }
                Some(ChoiceChange::Toggle(index))
            }
            Some(_) => {
                ui.data_mut(|data| data.insert_temp(opened, !is_open));
                if !is_open {
                    super::focus_field(ui.ctx(), own_id);
                }
                (is_open && !given.is_empty()).then(|| ChoiceChange::OwnWords(String::new()))
            }
            None => None,
        };
        let (mut focused, mut submitted) = (row.focused, false);
        if is_open {
            let typed = TextField::line(Field::new(own_id, "")).width(640.0).bare(ui, given);
            typed.response.clone().accessible_name(format!("{} ({})", words.other, field.name()));
            change = change.or(typed.change.map(ChoiceChange::OwnWords));
            focused |= typed.focused;
            submitted = typed.submitted;
        }
        let left = field::left(ui, field.id, focused);
        Outcome { change, submitted, left, focused, response: row.response }
    })
}
