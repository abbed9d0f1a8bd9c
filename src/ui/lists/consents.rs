//! Who may talk with whom about what: one row per consent that tells at a glance who said yes, about what, until when and what
//! was withdrawn; opened, the question as parents and pupil read it.

use egui::Ui;

use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::{Prefer, Words, dates};
use crate::model::template::CaseList;
use crate::model::{Consent, Direction, Giver, Person, TopicId, Validity};
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, card, empty_state, focus_field, text};
use crate::ui::{Cx, Memory};

use super::item::{Item, PADDING, Wish, rule};
use super::seats::{NO_BREAK, lower_first, role_option};
use super::typed::Reader;
use super::{add_button, added, consent_editor, consent_row};

/// Draws the consents.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let reader = Reader { words: &words, today: cx.state.today(cx.env), prefer: Prefer::Future };
    let consents = &open.case.consents;
    let is_added = card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if consents.is_empty() {
            return empty(ui, &words, show);
        }
        let has_head = consent_row::head(ui, &words, show);
        for (index, consent) in consents.iter().enumerate() {
            if has_head || index > 0 {
                rule(ui);
            }
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
                goes_round: false,
            };
            one(ui, cx, memory, open, consent, item, reader, show);
        }
        false
    });
    let mut is_added = is_added.inner;
    if show != Show::ReadOnly && !consents.is_empty() {
        ui.add_space(4.0);
        let add = Button::secondary(words.get("toestemmingen-toevoegen")).icon(icons::PLUS);
        is_added = added(ui, add, CaseList::Consents);
    }
    if is_added {
        cx.change(Change::AddConsent);
    }
}

/// Nothing was asked yet: when it is needed, and the button that begins; whether that was pressed.
fn empty(ui: &mut Ui, words: &Words, show: Show) -> bool {
    empty_state(ui, icons::HAND_HEART, words.get("toestemmingen-leeg"), None);
    if show == Show::ReadOnly {
        return false;
    }
    let gap = Look::of(ui.ctx()).scale().block_gap;
    ui.vertical_centered(|ui| {
        let add = Button::secondary(words.get("toestemmingen-toevoegen")).icon(icons::PLUS);
        let is_added = added(ui, add, CaseList::Consents);
        ui.add_space(gap);
        is_added
    })
    .inner
}

#[expect(clippy::too_many_arguments, reason = "one row of a list needs what the list needs")]
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
    let said = ConsentWords::of(open, reader, consent);
    if show == Show::ReadOnly {
        consent_row::quiet(ui, &said, &format!("{}, {}", item.name, said.aloud), show);
        return;
    }
    let top = ui.cursor().top();
    let is_open = memory.editing.as_deref() == Some(item.id);
    let mut wishes: Vec<Wish> = item.keys(ui).into_iter().collect();
    wishes.extend(consent_row::row(ui, item, &said, is_open, show));
    if is_open {
        ui.add_space(8.0);
        let kind = if show == Show::Bureau { Type::Body } else { Type::Words };
        egui::Frame::new().inner_margin(egui::Margin::symmetric(PADDING as i8, 0)).show(ui, |ui| {
            text(ui, kind, &question(open, reader, consent));
            ui.add_space(6.0);
        });
        let (wish, ()) = item.editor(ui, reader.words, |ui| consent_editor::fields(ui, cx, consent, item, reader, show));
        wishes.extend(wish);
    }
    let whole = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=ui.cursor().top());
    item.note_focus(ui, &[whole]);
    for wish in wishes {
        let id = consent.id.clone();
        match wish {
            // The order of consents means nothing, so no key or button asks for it.
            Wish::Move(_) => {}
            Wish::Remove => {
                memory.editing = None;
                focus_field(ui.ctx(), add_button(CaseList::Consents));
                cx.change(Change::RemoveConsent(id));
            }
            Wish::Open => memory.editing = Some(id.to_string()),
            Wish::Close => memory.editing = None,
            Wish::AddNext => cx.change(Change::AddConsent),
        }
    }
}

/// How somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Yes.
    Yes,
    /// Not yet.
    NotYet,
    /// Yes, and later no.
    Withdrawn,
}

/// A consent in words, ready to be drawn and to be read aloud.
pub(super) struct ConsentWords {
    /// With whom.
    pub party: String,
    /// Whether it is known with whom.
    pub has_party: bool,
    /// About what.
    pub about: String,
    /// Whether it is known about what.
    pub has_about: bool,
    /// Who tells, and what for.
    pub how: String,
    /// Per giver: how, in words, and what stands below that.
    pub givers: Vec<(Said, String, Option<String>)>,
    /// Until when.
    pub until: String,
    /// It is over by its date.
    pub is_over: bool,
    /// All of it in one line.
    pub aloud: String,
}

impl ConsentWords {
    fn of(open: &OpenCase, reader: Reader<'_>, consent: &Consent) -> Self {
        let words = reader.words;
        let day = |date| dates::short_seen_from(date, reader.today, words.language());
        let whole_day = |date| dates::medium(date, words.language());
        let (party, about) = (party(open, words, consent), about(open, words, consent));
        let direction = match consent.direction {
            Direction::Both => None,
            Direction::ToThem => Some(words.get("delen-wij-vertellen").to_owned()),
            Direction::FromThem => Some(words.get("delen-zij-vertellen").to_owned()),
        };
        let purpose = consent.purpose.trim().trim_end_matches('.');
        let purpose = (!purpose.is_empty()).then(|| words.with("delen-om", &[("doel", purpose.into())]));
        let how = match (direction, purpose) {
            (Some(direction), Some(purpose)) => format!("{direction}, {purpose}"),
            (direction, purpose) => direction.or(purpose.map(|said| dates::sentence_start(&said))).unwrap_or_default(),
        };
        let giver = |giver: &Giver| {
            let who = giver_name(open, words, giver);
            let with = |key: &str, date: Option<String>| {
                words.with(key, &[("wie", who.as_str().into()), ("datum", date.unwrap_or_default().into())])
            };
            match (giver.given_on, giver.withdrawn_on) {
                (given, Some(back)) => {
                    let before = given.map(|date| words.with("delen-zei-eerder-ja", &[("datum", day(date).into())]));
                    (Said::Withdrawn, with("delen-trok-in", Some(day(back))), before)
                }
                (Some(date), None) => (Said::Yes, with("delen-zei-ja", Some(day(date))), None),
                (None, None) => (Said::NotYet, with("delen-nog-geen-antwoord", None), None),
            }
        };
        let (until, is_over) = match &consent.validity {
            Validity::Until(date) => {
                let is_over = *date < reader.today;
                let key = if is_over { "delen-gold-tot" } else { "delen-tot-en-met" };
                (words.with(key, &[("datum", whole_day(*date).replace(' ', NO_BREAK).into())]), is_over)
            }
            Validity::MeetingOnly(_) => (words.get("delen-alleen-nu").to_owned(), false),
            Validity::Draft(typed) => (typed.clone(), false),
            Validity::Unstated => (words.get("delen-niet-afgesproken").to_owned(), false),
        };
        let mut givers: Vec<_> = consent.givers.iter().map(giver).collect();
        if givers.is_empty() {
            givers.push((Said::NotYet, words.get("toestemming-nog-niemand").to_owned(), None));
        }
        let given = consent.givers.iter().map(|giver| given(open, reader, giver));
        let party_said = if party.is_empty() { words.get("delen-nog-geen-partij").to_owned() } else { party.clone() };
        let aloud: Vec<String> = [party_said.clone(), about.clone(), how.clone()]
            .into_iter()
            .chain(given)
            .chain([until.replace(NO_BREAK, " ")])
            .filter(|part| !part.is_empty())
            .collect();
        Self {
            has_party: !party.is_empty(),
            party: party_said,
            has_about: !about.is_empty(),
            about: match about.is_empty() {
                true => words.get("delen-nog-niet-waarover").to_owned(),
                false => words.with("delen-over", &[("waarover", about.into())]),
            },
            how,
            givers,
            until,
            is_over,
            aloud: aloud.join(", "),
        }
    }
}

fn giver_name(open: &OpenCase, words: &Words, giver: &Giver) -> String {
    let who = people::person(open, words, &giver.person);
    if who.trim().is_empty() { words.get("toestemming-iemand").to_owned() } else { who }
}

/// "Samira · gegeven op ma 26 oktober 2026 · ingetrokken op …".
fn given(open: &OpenCase, reader: Reader<'_>, giver: &Giver) -> String {
    let words = reader.words;
    let on = |date| dates::medium(date, words.language());
    let given = match giver.given_on {
        Some(date) => words.with("toestemming-gegeven", &[("datum", on(date).into())]),
        None => words.get("toestemming-zonder-datum").to_owned(),
    };
    let back = giver.withdrawn_on.map(|date| words.with("toestemming-ingetrokken", &[("datum", on(date).into())]));
    [Some(giver_name(open, words, giver)), Some(given), back].into_iter().flatten().collect::<Vec<_>>().join(" · ")
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
    join(words, parts)
}

/// "leren, thuis en welbevinden".
pub fn join(words: &Words, mut parts: Vec<String>) -> String {
    let last = parts.pop();
    match (parts.is_empty(), last) {
        (_, None) => String::new(),
        (true, Some(only)) => only,
        (false, Some(last)) => words.with("lijst-en", &[("eerst", parts.join(", ").into()), ("laatst", last.into())]),
    }
}

/// What a topic is called, in words a parent uses.
pub fn topic_label(open: &OpenCase, words: &Words, topic: &TopicId) -> String {
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
