//! What is typed: text, numbers, dates, times. Every letter is handed on in its frame; what is not understood stays as
//! typed ([`Scalar::Draft`]), so nothing a person wrote is ever lost.

use std::fmt::Display;

use egui::{KeyboardShortcut, Ui};

use crate::i18n::{Prefer, dates, format_number, parse_date, parse_number, parse_partial, parse_time};
use crate::model::Scalar;
use crate::ui::widgets::{TextField, Typed, Understood, date_field, parsed_field};

use super::part::{Part, Touched};
use super::starters;
use crate::app::said::{MOST_DECIMALS, Saying};

/// Narrower than this, in points, and a date is said back without how far it is from today.
const ROOM_TO_SAY_WHEN: f32 = 400.0;

/// One line, or as many as the words need.
pub fn text(ui: &mut Ui, part: &Part<'_>, lines: Option<usize>) -> Touched {
    let text = part.text();
    let chosen = starters::by_key(ui, part.id, part.starters, text);
    let field = match lines {
        None if part.wraps => TextField::line(part.frame()).wrapping(),
        None => TextField::line(part.frame()),
        Some(rows) => TextField::lines(part.frame(), rows),
    };
    let outcome = field.words().show(ui, text);
    if part.label.is_empty() {
        name(&outcome.response, part.hint);
    }
    let chosen = starters::chips(ui, part.id, part.starters, text).or(chosen);
    let mut touched = Touched::from(outcome, |new| Some(Scalar::Text(new)));
    if let Some(opening) = chosen {
        touched.change = Some(Some(Scalar::Text(opening)));
    }
    touched
}

/// A number in its unit.
pub fn number(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    let language = saying.words.language();
    let shown = match part.value {
        Some(Scalar::Number(number)) => format_number(*number, MOST_DECIMALS, language),
        _ => part.text().to_owned(),
    };
    let understand = |text: &str| understood(text, parse_number(text, language), |_number| String::new());
    let outcome = parsed_field(ui, &part.frame(), &shown, 150.0, part.unit, &understand);
    Touched::from(outcome, |typed| stored(typed, Scalar::Number))
}

/// A day, typed the way people say it, or picked.
pub fn date(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    let language = saying.words.language();
    let shown = match part.value {
        Some(Scalar::Date(date)) => dates::numeric(*date, language),
        _ => part.text().to_owned(),
    };
    let prefer = if part.looks_back { Prefer::Past } else { Prefer::Future };
    let has_room = ui.available_width() >= ROOM_TO_SAY_WHEN;
    let say = |date: &chrono::NaiveDate| saying.date(*date, has_room);
    let understand = |text: &str| understood(text, parse_date(text, saying.today, language, prefer), say);
    let outcome = date_field(ui, &part.frame(), &shown, saying.today, &understand);
    Touched::from(outcome, |typed| stored(typed, Scalar::Date))
}

/// A year, perhaps with a month.
pub fn partial_date(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    let language = saying.words.language();
    let shown = match part.value {
        Some(Scalar::PartialDate(partial)) => dates::partial(*partial, language),
        _ => part.text().to_owned(),
    };
    let understand = |text: &str| understood(text, parse_partial(text, saying.today), |date| dates::partial(*date, language));
    let outcome = parsed_field(ui, &part.frame(), &shown, 190.0, "", &unless_same(&shown, &understand));
    Touched::from(outcome, |typed| stored(typed, Scalar::PartialDate))
}

/// A time of day.
pub fn time(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    let language = saying.words.language();
    let shown = match part.value {
        Some(Scalar::Time(time)) => dates::time(*time, language),
        _ => part.text().to_owned(),
    };
    let understand = |text: &str| understood(text, parse_time(text), |time| dates::time(*time, language));
    let outcome = parsed_field(ui, &part.frame(), &shown, 130.0, "", &unless_same(&shown, &understand));
    Touched::from(outcome, |typed| stored(typed, Scalar::Time))
}

/// Whether exactly these keys were pressed; taken out of the input, so that no other control sees them.
pub fn take_key(ui: &Ui, keys: KeyboardShortcut) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            !matches!(event, egui::Event::Key { key: pressed, modifiers: with, pressed: true, .. }
                if *pressed == keys.logical_key && with.matches_exact(keys.modifiers))
        });
        input.events.len() < before
    })
}

fn stored<T>(typed: Typed<T>, make: impl FnOnce(T) -> Scalar) -> Option<Scalar> {
    match typed.value {
        Some(value) => Some(make(value)),
        None if typed.text.trim().is_empty() => None,
        None => Some(Scalar::Draft(typed.text)),
    }
}

fn understood<T>(text: &str, value: Option<T>, said: impl FnOnce(&T) -> String) -> Understood<T> {
    if text.trim().is_empty() {
        return Understood::Nothing;
    }
    value.map_or(Understood::Unclear, |value| {
        let said = said(&value);
        Understood::Value(value, said)
    })
}

/// What already stands there as we write it need not be said back.
fn unless_same<'f, T: 'f>(shown: &'f str, understand: &'f dyn Fn(&str) -> Understood<T>) -> impl Fn(&str) -> Understood<T> + 'f {
    move |text| match understand(text) {
        Understood::Value(value, said) if said == shown && text == shown => Understood::Value(value, String::new()),
        other => other,
    }
}

fn name(response: &egui::Response, words: impl Display) {
    response.clone().accessible_name(words.to_string());
}
