//! Choosing people: who sits at the table, groups, or someone else by name.

use egui::{Role, Ui};

use super::super::theme::colours::voice_tone;
use super::super::theme::icons;
use super::field::{self, Field, Outcome};
use super::pills::{Marking, Pill, pill_row};
use super::text_field::TextField;
use super::{Button, Words, focus_field};
use crate::model::Family;
use crate::model::text::clean_name;

/// A seat or group to choose.
#[derive(Clone, Copy, Debug)]
pub struct PersonOption<'a> {
    /// As said at the table.
    pub name: &'a str,
    /// Whose colour.
    pub family: Family,
}

/// What a person did with a person picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonChange {
    /// Pressed this seat or group.
    Toggle(usize),
    /// Named someone outside the table.
    AddOutside(String),
    /// Took this name away again.
    RemoveOutside(usize),
}

/// Pills of the people at the table, the names given besides, and room for another name.
pub fn person_picker(
    ui: &mut Ui,
    field: &Field<'_>,
    people: &[PersonOption<'_>],
    chosen: &[usize],
    outside: &[&str],
) -> Outcome<PersonChange> {
    field::labelled(ui, field, Role::Group, |ui, _label| {
        let words = Words::of(ui.ctx());
        let open_key = field.id.with("someone else open");
        let is_open = ui.data(|data| data.get_temp::<bool>(open_key)).unwrap_or(false);
        let pills: Vec<Pill<'_>> = people.iter().map(|person| Pill::toned(person.name, voice_tone(person.family))).collect();
        let row = pill_row(ui, field.id, field.id, &pills, &|index| chosen.contains(&index), Marking::Many);
        let mut change = row.pressed.map(PersonChange::Toggle);
        let name_id = field.id.with("someone else");
        let opener_id = field.id.with("someone else opener");
        let mut focused = row.focused;
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            for (index, name) in outside.iter().enumerate() {
                let response = Button::secondary(name).icon_after(icons::X).show(ui);
                if response.clicked() {
                    change = Some(PersonChange::RemoveOutside(index));
                }
                response.accessible_name(format!("{name}, {}", words.remove.to_lowercase()));
            }
            let opener = Button::quiet(&words.someone_else).icon(icons::PLUS).id(opener_id).show(ui);
            field::put_focus(ui, opener_id, &opener);
            if opener.clicked() {
                ui.data_mut(|data| data.insert_temp(open_key, !is_open));
                focus_field(ui.ctx(), name_id);
            }
            focused |= opener.has_focus();
        });
        if is_open {
            let draft_key = field.id.with("someone else draft");
            let draft: String = ui.data(|data| data.get_temp(draft_key)).unwrap_or_default();
            let typed = TextField::line(Field::new(name_id, "")).width(480.0).bare(ui, &draft);
            typed.response.clone().accessible_name(format!("{} ({})", words.name, field.name()));
            focused |= typed.focused;
            let draft = typed.change.unwrap_or(draft);
            // A name is kept when the field is left, however it is left: no typed word is lost.
            let ends = typed.submitted || typed.left;
            if typed.submitted {
                // The next name follows without a detour.
                focus_field(ui.ctx(), opener_id);
            }
            if ends {
                let name = clean_name(&draft);
                if !name.is_empty() {
                    change = Some(PersonChange::AddOutside(name));
                }
                ui.data_mut(|data| {
                    data.insert_temp(open_key, false);
                    data.insert_temp(draft_key, String::new());
                });
            } else {
                ui.data_mut(|data| data.insert_temp(draft_key, draft));
            }
        }
        let left = field::left(ui, field.id, focused);
        Outcome { change, submitted: false, left, focused, response: row.response }
    })
}
