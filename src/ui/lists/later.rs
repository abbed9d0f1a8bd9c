//! *Later uitwerken*: who works out what a step leaves for later, and by when. Both stand in one agreement.

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::people;
use crate::i18n::names::key_of_group;
use crate::i18n::{Prefer, dates};
use crate::model::id::StepId;
use crate::model::{AgreementWhen, Person};
use crate::ui::Cx;
use crate::ui::widgets::{ChoiceChange, Field, OwnWords, combo, date_or_words_field};

use super::agreement_editor::{GROUPS, read_when, understand_when};
use super::item::pair;
use super::typed::Reader;

/// Room for a date or a rhythm in words, in points.
const WHEN_WIDTH: f32 = 400.0;

/// "Marloes · vr 20 nov"; empty while nobody took it and no day was named.
pub fn later_work_said(cx: &Cx<'_>, step: &StepId) -> String {
    let words = &cx.state.words;
    let Some(open) = cx.open() else { return String::new() };
    let Some(agreement) = open.later(step) else { return String::new() };
    let who = agreement.who.iter().map(|person| people::person(open, words, person)).collect::<Vec<_>>().join(", ");
    let when = match &agreement.when {
        AgreementWhen::Open => String::new(),
        AgreementWhen::Date(date) => dates::short_seen_from(*date, cx.state.today(cx.env), words.language()),
        AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.trim().to_owned(),
    };
    [who, when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Draws owner and date; the agreement comes with the first of them.
pub fn later_work_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: &StepId) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let words = &state.words;
    let title = open.view.step(step.as_str()).map(|step| step.title.as_str()).unwrap_or_default();
    let what = words.with("veld-later-afspraak", &[("stap", title.into())]);
    let known = open.later(step);
    let who = known.map(|agreement| agreement.who.clone()).unwrap_or_default();
    let when = known.map(|agreement| agreement.when.clone()).unwrap_or_default();
    let id = |part: &str| Id::unique(("work out later", step.as_str(), part));
    let ends_visit = |cx: &mut Cx<'_>, left: bool| {
        if left {
            cx.push(Command::EndVisit(None));
        }
    };
    let owner = |ui: &mut Ui, cx: &mut Cx<'_>| {
        let seats = open.case.seats.iter().map(|seat| Person::Seat(seat.id.clone()));
        let offered: Vec<(Person, String)> = seats
            .map(|person| (people::person(open, words, &person), person))
            .chain(GROUPS.map(|group| (words.get(key_of_group(group)).to_owned(), Person::Group(group))))
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, person)| (person, name))
            .collect();
        let names: Vec<&str> = offered.iter().map(|(_, name)| name.as_str()).collect();
        let chosen: Vec<usize> = offered.iter().position(|(person, _)| who.first() == Some(person)).into_iter().collect();
        let outside = match who.first() {
            Some(Person::Outside(name)) => name.as_str(),
            _ => "",
        };
        let field = Field::new(id("who"), words.get("veld-later-wie"));
        let outcome = combo(ui, &field, &names, &chosen, false, OwnWords::Open(outside));
        let person = match outcome.change {
            Some(ChoiceChange::Toggle(at)) => offered.get(at).map(|(person, _)| person.clone()),
            Some(ChoiceChange::OwnWords(name)) => Some(Person::Outside(name)),
            None => None,
        };
        if let Some(person) = person {
            let is_nobody = matches!(&person, Person::Outside(name) if name.trim().is_empty());
            let who = if is_nobody { Vec::new() } else { vec![person] };
            cx.change(Change::WorkOutLater(step.clone(), what.clone(), who, when.clone()));
        }
        ends_visit(cx, outcome.left);
    };
    let date = |ui: &mut Ui, cx: &mut Cx<'_>| {
        let reader = Reader { words, today: state.today(cx.env), prefer: Prefer::Future };
        let shown = match &when {
            AgreementWhen::Open => String::new(),
            AgreementWhen::Date(date) => reader.shown(*date),
            AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.clone(),
        };
        let field = Field::new(id("when"), words.get("veld-later-wanneer"));
        let understand = |text: &str| understand_when(text, reader);
        let outcome = date_or_words_field(ui, &field, &shown, WHEN_WIDTH, reader.today, &understand);
        if let Some(typed) = outcome.change {
            let when = read_when(&typed.text, reader);
            cx.change(Change::WorkOutLater(step.clone(), what.clone(), who.clone(), when));
        }
        ends_visit(cx, outcome.left);
    };
    pair(ui, cx, owner, date);
}
