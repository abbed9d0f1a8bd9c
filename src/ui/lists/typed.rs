//! Dates and times of the lists, typed the way people say them.
//!
//! Where the model keeps only what was understood, the words that were not stay in the field, with a line that says they
//! are not kept yet; they are never quietly replaced by an older value, and they go when the case is left.

use chrono::{NaiveDate, NaiveTime};
use egui::Ui;

use crate::app::Command;
use crate::app::state::Unread;
use crate::i18n::{Language, Prefer, Words, dates, parse_date, parse_time};
use crate::model::template::CaseList;
use crate::ui::Cx;
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

/// The field of an item of a list that words stand in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The list.
    pub list: CaseList,
    /// The id of the item.
    pub item: &'a str,
    /// The field of the item.
    pub part: &'a str,
}

/// A date of which only the understood value is kept. `Some(None)` empties it.
pub(super) fn date(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Place<'_>,
    field: Field<'_>,
    value: Option<NaiveDate>,
    reader: Reader<'_>,
) -> Outcome<Option<NaiveDate>> {
    let unread = unread(cx, place, value.is_some());
    let field = field.violation(message(ui, &field, unread, reader.words.get("lijst-datum-onbegrepen")));
    let shown = unread.map(str::to_owned).or_else(|| value.map(|date| reader.shown(date))).unwrap_or_default();
    let outcome = date_field(ui, &field, &shown, reader.today, &|text| reader.understand(text));
    keep(cx, place, outcome)
}

/// A time of day of which only the understood value is kept. `Some(None)` empties it.
pub(super) fn time(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Place<'_>,
    field: Field<'_>,
    value: Option<NaiveTime>,
    words: &Words,
) -> Outcome<Option<NaiveTime>> {
    let language = words.language();
    let unread = unread(cx, place, value.is_some());
    let field = field.violation(message(ui, &field, unread, words.get("lijst-tijd-onbegrepen")));
    let shown = unread.map(str::to_owned).or_else(|| value.map(|time| dates::time(time, language))).unwrap_or_default();
    let outcome = parsed_field(ui, &field, &shown, 150.0, "", &|text| match parse_time(text) {
        _ if text.trim().is_empty() => Understood::Nothing,
        Some(time) => Understood::Value(time, dates::time(time, language)),
        None => Understood::Unclear,
    });
    keep(cx, place, outcome)
}

/// Words that were not understood, and so stand nowhere else. A value that came from elsewhere (undo) goes before them.
fn unread<'s>(cx: &Cx<'s>, place: Place<'_>, has_value: bool) -> Option<&'s str> {
    let open = cx.open()?;
    open.unread(place.list, place.item, place.part).filter(|_| !has_value)
}

fn message<'m>(ui: &Ui, field: &Field<'_>, unread: Option<&str>, message: &'m str) -> Option<&'m str> {
    let is_typing = ui.memory(|memory| memory.has_focus(field.id));
    (unread.is_some() && !is_typing).then_some(message)
}

fn keep<T: Copy>(cx: &mut Cx<'_>, place: Place<'_>, outcome: Outcome<Typed<T>>) -> Outcome<Option<T>> {
    let Outcome { change, submitted, left, focused, response } = outcome;
    let change = change.map(|typed| {
        let words = if typed.value.is_none() { typed.text } else { String::new() };
        let Place { list, item, part } = place;
        cx.push(Command::Unread(Unread { list, item: item.to_owned(), part: part.to_owned(), typed: words }));
        typed.value
    });
    Outcome { change, submitted, left, focused, response }
}
