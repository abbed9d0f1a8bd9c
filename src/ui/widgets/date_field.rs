//! A date: typed the way people say it, or picked from a month.

use chrono::NaiveDate;
use egui::{Key, Modifiers, Role, Ui};

use super::super::theme::icons;
use super::button::icon_button_beside;
use super::field::{self, Field, Outcome};
use super::parsed_field::{Typed, Understood, parsed_box};
use super::{Words, calendar};

/// A date field.
///
/// `shown` is the stored date as the app writes it, or what was typed when that was not understood; `understand` reads
/// "over 3 weken", "vr 13 nov", "13-11". Arrow down opens the month, as does the button. `today` comes from the app.
pub fn date_field(
    ui: &mut Ui,
    field: &Field<'_>,
    shown: &str,
    today: NaiveDate,
    understand: &dyn Fn(&str) -> Understood<NaiveDate>,
) -> Outcome<Typed<NaiveDate>> {
    date_or_words_field(ui, field, shown, 240.0, today, understand)
}

/// A date field `width` points wide, for where words may stand instead of a date ("elke vrijdag vanaf 20 november").
pub fn date_or_words_field(
    ui: &mut Ui,
    field: &Field<'_>,
    shown: &str,
    width: f32,
    today: NaiveDate,
    understand: &dyn Fn(&str) -> Understood<NaiveDate>,
) -> Outcome<Typed<NaiveDate>> {
    field::labelled(ui, field, Role::GenericContainer, |ui, label| {
        let words = Words::of(ui.ctx());
        let id = field.id;
        let opens_by_key = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::ArrowDown) || input.consume_key(Modifiers::ALT, Key::ArrowDown)
            });
        let row = ui.horizontal_wrapped(|ui| {
            let mut button = None;
            let outcome = parsed_box(ui, field, label, shown, width, "", understand, |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let name = format!("{} ({})", words.pick_date, field.name());
                button = Some(icon_button_beside(ui, icons::CALENDAR_BLANK, &name, "↓"));
            });
            (outcome, button)
        });
        let (mut outcome, button) = row.inner;
        let start = match understand(shown) {
            Understood::Value(date, _) => date,
            Understood::Nothing | Understood::Unclear => today,
        };
        let clicked = button.as_ref().is_some_and(egui::Response::clicked);
        let anchor = button.map_or_else(|| outcome.response.clone(), |button| outcome.response.union(button));
        if clicked || opens_by_key {
            calendar::open(ui, id, start);
        }
        if let Some(date) = calendar::popup(ui, id, &anchor, field.name(), today) {
            outcome.change = Some(Typed { text: calendar::iso(date), value: Some(date) });
            ui.data_mut(|data| data.insert_temp::<Option<String>>(id.with("draft"), None));
            outcome.response.request_focus();
        }
        outcome
    })
}
