//! Dates and times of the lists, typed the way people say them.
//!
//! Where the model keeps only what was understood, the words that were not stay in the field, with a line that says they
//! are not kept yet; they are never quietly replaced by an older value.

use chrono::{NaiveDate, NaiveTime};
use egui::{Id, Ui};

use crate::i18n::{Language, Prefer, Words, dates, parse_date, parse_time};
use crate::ui::widgets::{Field, Outcome, Typed, Understood, date_field, parsed_field};

/// What a date is read with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The program's words.
    pub words: &'a Words,
    /// The day it is.
    pub today: NaiveDate,
    /// Which day is meant when the year is not said.
    pub prefer: Prefer,
}

impl Reader<'_> {
    /// The date in a text, said back with how far it is from today.
    pub fn understand(&self, text: &str) -> Understood<NaiveDate> {
        if text.trim().is_empty() {
            return Understood::Nothing;
        }
        let language = self.language();
        match parse_date(text, self.today, language, self.prefer) {
            Some(date) => Understood::Value(date, self.said_beside(text, date)),
            None => Understood::Unclear,
        }
    }

    /// "vr 13 november 2026 · morgen"; only how far off it is where the date itself stands in the field.
    fn said_beside(&self, text: &str, date: NaiveDate) -> String {
        let language = self.language();
        let (said, distance) = (dates::medium(date, language), dates::relative(date, self.today, language));
        if text == said { distance } else { format!("{said} · {distance}") }
    }

    /// How a stored date stands in its field.
    pub fn shown(&self, date: NaiveDate) -> String {
        dates::medium(date, self.language())
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.words.language()
    }
}

/// A date of which only the understood value is kept. `Some(None)` empties it.
pub(super) fn date(ui: &mut Ui, field: Field<'_>, value: Option<NaiveDate>, reader: Reader<'_>) -> Outcome<Option<NaiveDate>> {
    let unread = Unread::load(ui, field.id, value.is_some());
    let field = field.violation(unread.message(ui, field.id, reader.words.get("lijst-datum-onbegrepen")));
    let shown = unread.text.clone().or_else(|| value.map(|date| reader.shown(date))).unwrap_or_default();
    let outcome = date_field(ui, &field, &shown, reader.today, &|text| reader.understand(text));
    unread.keep(ui, field.id, outcome)
}

/// A time of day of which only the understood value is kept. `Some(None)` empties it.
pub(super) fn time(ui: &mut Ui, field: Field<'_>, value: Option<NaiveTime>, words: &Words) -> Outcome<Option<NaiveTime>> {
    let language = words.language();
    let unread = Unread::load(ui, field.id, value.is_some());
    let field = field.violation(unread.message(ui, field.id, words.get("lijst-tijd-onbegrepen")));
    let shown = unread.text.clone().or_else(|| value.map(|time| dates::time(time, language))).unwrap_or_default();
    let outcome = parsed_field(ui, &field, &shown, 150.0, "", &|text| match parse_time(text) {
        _ if text.trim().is_empty() => Understood::Nothing,
        Some(time) => Understood::Value(time, dates::time(time, language)),
        None => Understood::Unclear,
    });
    unread.keep(ui, field.id, outcome)
}

/// Words in a field that were not understood, and so stand nowhere else.
struct Unread {
    text: Option<String>,
}

impl Unread {
    /// A value that came from elsewhere (undo) goes before words that were not understood.
    fn load(ui: &Ui, id: Id, has_value: bool) -> Self {
        let text = ui.data(|data| data.get_temp::<Option<String>>(key(id))).flatten().filter(|_| !has_value);
        Self { text }
    }

    fn message<'m>(&self, ui: &Ui, id: Id, message: &'m str) -> Option<&'m str> {
        let is_typing = ui.memory(|memory| memory.has_focus(id));
        (self.text.is_some() && !is_typing).then_some(message)
    }

    fn keep<T: Copy>(self, ui: &Ui, id: Id, outcome: Outcome<Typed<T>>) -> Outcome<Option<T>> {
        let Outcome { change, submitted, left, focused, response } = outcome;
        let change = change.map(|typed| {
            let unread = (typed.value.is_none() && !typed.text.trim().is_empty()).then_some(typed.text);
            ui.data_mut(|data| data.insert_temp(key(id), unread));
            typed.value
        });
        Outcome { change, submitted, left, focused, response }
    }
}

fn key(id: Id) -> Id {
    id.with("not understood")
}
