//! Who may talk with whom about what: a card per consent, with the question as parents and pupil will read it.

use egui::{Ui, vec2};

use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::{Prefer, Words, dates};
use crate::model::template::CaseList;
use crate::model::{Consent, Direction, Giver, Person, TopicId, Validity};
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, card, empty_state, icon, paint, text, toned};
use crate::ui::{Cx, Memory};

use super::item::{Item, PADDING, Wish};
use super::seats::role_option;
use super::typed::Reader;
use super::{added, consent_editor};

/// Draws the consents.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) {
    let Some(open) = cx.state.open.as_ref() else { return };
    let words = cx.words();
    let reader = Reader { words: &words, today: cx.state.today(cx.env), prefer: Prefer::Future };
    let consents = &open.case.consents;
    if consents.is_empty() {
        card(ui, |ui| empty_state(ui, icons::HAND_HEART, words.get("toestemmingen-leeg"), None));
    }
    for (index, consent) in consents.iter().enumerate() {
        let number = (index + 1).to_string();
        let name = words.with("toestemming-nummer", &[("nummer", number.into())]);
        let item = Item {
            list: CaseList::Consents,
            id: consent.id.as_str(),
            index,
            count: consents.len(),
            name: &name,
            can_move: false,
            can_remove: true,
        };
        one(ui, cx, memory, open, consent, item, reader, show);
    }
    if show != Show::ReadOnly {
        ui.add_space(4.0);
        let add = Button::secondary(words.get("toestemmingen-toevoegen")).icon(icons::PLUS);
        if added(ui, add, CaseList::Consents) {
            cx.change(Change::AddConsent);
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "one card of a list needs what the list needs")]
fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    open: &OpenCase,
    consent: &Consent,
    item: Item<'_>,
    reader: Reader<'_>,
    show: Show,
) {
    let words = reader.words;
    let is_open = show != Show::ReadOnly && memory.editing.as_deref() == Some(item.id);
    let mut wishes: Vec<Wish> = if show == Show::ReadOnly { Vec::new() } else { item.keys(ui).into_iter().collect() };
    let shown = card(ui, |ui| {
        let party = party(open, words, consent);
        let title = if party.is_empty() { item.name.to_owned() } else { party };
        if show == Show::ReadOnly {
            text(ui, Type::Title, &title);
        } else {
            wishes.extend(head(ui, item, &title, is_open));
        }
        let kind = if show == Show::Bureau { Type::Body } else { Type::Words };
        let x = if show == Show::ReadOnly { 0 } else { PADDING as i8 };
        egui::Frame::new().inner_margin(egui::Margin::symmetric(x, 0)).show(ui, |ui| {
            text(ui, kind, &question(open, reader, consent));
            if !is_open {
                ui.add_space(2.0);
                givers(ui, open, reader, consent);
            }
        });
        if is_open {
            let (wish, ()) = item.editor(ui, words, |ui| consent_editor::fields(ui, cx, consent, item, reader, show));
            wishes.extend(wish);
        }
    });
    if show == Show::ReadOnly {
        return;
    }
    item.note_focus(ui, shown.response.rect);
    for wish in wishes {
        let id = consent.id.clone();
        match wish {
            // The order of consents means nothing, so no key or button asks for it.
            Wish::Move(_) => {}
            Wish::Remove => {
                memory.editing = None;
                cx.change(Change::RemoveConsent(id));
            }
            Wish::Open => memory.editing = Some(id.to_string()),
            Wish::Close => memory.editing = None,
            Wish::AddNext => cx.change(Change::AddConsent),
        }
    }
}

/// With whom, as a row that opens the card.
fn head(ui: &mut Ui, item: Item<'_>, title: &str, is_open: bool) -> Option<Wish> {
    let look = Look::of(ui.ctx());
    let width = ui.available_width();
    let side = look.scale().icon;
    let galley = paint::galley(ui, title, look.font(Type::Title), look.colours.ink, width - side - 36.0);
    let height = (galley.size().y + 16.0).max(look.sizes.min_target);
    let aloud = format!("{}, {title}", item.name);
    item.row(ui, vec2(width, height), is_open, &aloud, |ui, rect| {
        paint::text_at(ui.painter(), rect.left() + PADDING, rect.center().y, galley, look.colours.ink);
        let caret = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
        let centre = egui::pos2(rect.right() - 10.0 - side / 2.0, rect.center().y);
        paint::icon(ui.painter(), centre, caret, side * 0.8, false, look.colours.muted);
    })
}

/// Who gave it and when, and who took it back.
fn givers(ui: &mut Ui, open: &OpenCase, reader: Reader<'_>, consent: &Consent) {
    let look = Look::of(ui.ctx());
    if consent.givers.is_empty() {
        toned(ui, Type::Small, look.colours.muted, reader.words.get("toestemming-nog-niemand"));
    }
    // Lines to read, not targets to press.
    ui.spacing_mut().interact_size.y = look.scale().icon;
    for giver in &consent.givers {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (picture, colour) = match (giver.withdrawn_on, giver.given_on) {
                (Some(_), _) => (icons::X_CIRCLE, look.colours.muted),
                (None, Some(_)) => (icons::CHECK_CIRCLE, look.colours.green),
                (None, None) => (icons::CIRCLE, look.colours.muted),
            };
            icon(ui, picture, look.scale().icon, true, colour);
            text(ui, Type::Body, &given(open, reader, giver));
        });
    }
}

/// "Samira · gegeven op ma 26 oktober 2026 · ingetrokken op …".
fn given(open: &OpenCase, reader: Reader<'_>, giver: &Giver) -> String {
    let words = reader.words;
    let who = people::person(open, words, &giver.person);
    let who = if who.is_empty() { words.get("toestemming-iemand").to_owned() } else { who };
    let on = |date| dates::medium(date, words.language());
    let given = match giver.given_on {
        Some(date) => words.with("toestemming-gegeven", &[("datum", on(date).into())]),
        None => words.get("toestemming-zonder-datum").to_owned(),
    };
    let back = giver.withdrawn_on.map(|date| words.with("toestemming-ingetrokken", &[("datum", on(date).into())]));
    [Some(who), Some(given), back].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The question as it will be read to parents (domain 5.3), with only what was filled in.
pub(super) fn question(open: &OpenCase, reader: Reader<'_>, consent: &Consent) -> String {
    let words = reader.words;
    let party = party(open, words, consent);
    let party = if party.is_empty() { words.get("toestemming-wie-nog").to_owned() } else { party };
    let about = about(open, words, consent);
    let about = if about.is_empty() { words.get("toestemming-waarover-nog").to_owned() } else { about };
    let mut said = vec![words.with("toestemming-vraag", &[("wie", party.into()), ("waarover", about.into())])];
    match consent.direction {
        Direction::Both => {}
        Direction::ToThem => said.push(words.get("toestemming-wij-vertellen").to_owned()),
        Direction::FromThem => said.push(words.get("toestemming-zij-vertellen").to_owned()),
    }
    let purpose = consent.purpose.trim().trim_end_matches('.');
    if !purpose.is_empty() {
        said.push(words.with("toestemming-doel-zin", &[("doel", purpose.into())]));
    }
    said.push(words.get("toestemming-vrij").to_owned());
    match &consent.validity {
        Validity::Until(date) => {
            let date = dates::medium(*date, words.language());
            said.push(words.with("toestemming-geldt-tot", &[("datum", date.into())]));
        }
        Validity::MeetingOnly(_) => said.push(words.get("toestemming-geldt-overleg").to_owned()),
        Validity::Unstated | Validity::Draft(_) => {}
    }
    said.join(" ")
}

/// With whom: name and role of a seat, else the words given.
pub(super) fn party(open: &OpenCase, words: &Words, consent: &Consent) -> String {
    match &consent.party {
        Person::Seat(seat) => {
            let name = people::name(open, seat);
            let role = open.case.seat(seat).map(|seat| role_option(open, words, &seat.role, Show::Table)).unwrap_or_default();
            match (name.is_empty(), role.is_empty()) {
                (false, false) => format!("{name} ({})", lower_first(&role)),
                (true, _) => lower_first(&role),
                (false, true) => name,
            }
        }
        other => people::person(open, words, other).trim().to_owned(),
    }
}

/// About what: the topics and the family's own words, as one phrase.
fn about(open: &OpenCase, words: &Words, consent: &Consent) -> String {
    let mut parts: Vec<String> = consent.topics.iter().map(|topic| lower_first(&topic_label(open, words, topic))).collect();
    let own = consent.words.trim().trim_end_matches('.');
    if !own.is_empty() {
        parts.push(own.to_owned());
    }
    let last = parts.pop();
    match (parts.is_empty(), last) {
        (_, None) => String::new(),
        (true, Some(only)) => only,
        (false, Some(last)) => words.with("lijst-en", &[("eerst", parts.join(", ").into()), ("laatst", last.into())]),
    }
}

/// What a topic is called, in words a parent uses.
pub(super) fn topic_label(open: &OpenCase, words: &Words, topic: &TopicId) -> String {
    let own = match topic.as_str() {
        "leren" => words.get("gaat-over-leren"),
        "welbevinden" => words.get("gaat-over-welbevinden"),
        "verzuim" => words.get("gaat-over-verzuim"),
        "gezondheid" => words.get("gaat-over-gezondheid"),
        "thuis" => words.get("gaat-over-thuis"),
        "hulpverlening" => words.get("gaat-over-hulpverlening"),
        "arrangement_tlv" => words.get("gaat-over-arrangement"),
        "afspraken" => words.get("gaat-over-afspraken"),
        other => {
            let known = open.template.extra_topics.iter().find(|code| code.id == other);
            return known.map_or_else(|| other.to_owned(), |code| code.label.in_language(words.language().code()).to_owned());
        }
    };
    own.to_owned()
}

/// "Jeugdarts" inside a sentence is "jeugdarts"; "GGD" stays "GGD".
fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_inside_a_sentence_has_no_capital_unless_it_is_an_abbreviation() {
        for (text, expected) in [("Jeugdarts", "jeugdarts"), ("GGD", "GGD"), ("RMC-medewerker", "RMC-medewerker"), ("", "")] {
            assert_eq!(lower_first(text), expected);
        }
    }
}
