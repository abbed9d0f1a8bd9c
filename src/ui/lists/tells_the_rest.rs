//! Who tells somebody who leaves before the end the rest, and when. Both stand in one agreement.

use egui::{Id, Ui};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::parting::{PartingChange, tells_the_rest};
use crate::app::people;
use crate::i18n::Prefer;
use crate::model::{AgreementWhen, Family, Person};
use crate::ui::Cx;
use crate::ui::widgets::{Field, PersonChange, PersonOption, date_or_words_field, person_picker};

use super::agreement_editor::{read_when, understand_when};
use super::typed::Reader;

/// Room for a day in words, in points.
const WHEN_WIDTH: f32 = 400.0;

/// Draws who and when; the agreement comes with the first of them.
pub fn tells_the_rest_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let words = &state.words;
    let name = open.view.pupil_name.as_str();
    let known = tells_the_rest(open);
    let who = known.map(|agreement| agreement.who.clone()).unwrap_or_default();
    let when = known.map(|agreement| agreement.when.clone()).unwrap_or_default();
    let what = words.with("afronden-afspraak", &[("naam", name.into())]);
    let id = |part: &str| Id::unique(("tells the rest", part));
    let said = |who, when| Change::Parting(PartingChange::TellsTheRest(what.clone(), who, when));

    let label = words.with("afronden-wie", &[("naam", name.into())]);
    let seats = open.case.seats.iter().filter(|seat| seat.id != open.case.pupil);
    let offered: Vec<(Person, String, Family)> = seats
        .map(|seat| (Person::Seat(seat.id.clone()), people::short_name(open, &seat.id), people::family(open, &seat.id)))
        .filter(|(_, name, _)| !name.is_empty())
        .collect();
    let options: Vec<PersonOption<'_>> = offered.iter().map(|(_, name, family)| PersonOption { name, family: *family }).collect();
    let chosen: Vec<usize> = (0..offered.len()).filter(|at| who.contains(&offered[*at].0)).collect();
    let outside: Vec<&str> = who.iter().filter_map(outside_name).collect();
    let outcome = person_picker(ui, &Field::new(id("who"), &label), &options, &chosen, &outside);
    let mut wanted = who.clone();
    match outcome.change {
        Some(PersonChange::Toggle(at)) => {
            if let Some((person, ..)) = offered.get(at) {
                toggle(&mut wanted, person.clone());
            }
        }
        Some(PersonChange::AddOutside(name)) => wanted.push(Person::Outside(name)),
        Some(PersonChange::RemoveOutside(at)) => {
            let gone = outside.get(at).map(|name| Person::Outside((*name).to_owned()));
            wanted.retain(|person| Some(person) != gone.as_ref());
        }
        None => {}
    }
    if wanted != who {
        cx.change(said(wanted, when.clone()));
    }
    end_visit(cx, outcome.left);

    ui.add_space(4.0);
    let reader = Reader { words, today: state.today(cx.env), prefer: Prefer::Future };
    let shown = match &when {
        AgreementWhen::Open => String::new(),
        AgreementWhen::Date(date) => reader.shown(*date),
        AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.clone(),
    };
    let field = Field::new(id("when"), words.get("afronden-wanneer")).hint(words.get("afronden-wanneer-hulp"));
    let understand = |text: &str| understand_when(text, reader);
    let outcome = date_or_words_field(ui, &field, &shown, WHEN_WIDTH, reader.today, &understand);
    if let Some(typed) = outcome.change {
        cx.change(said(who, read_when(&typed.text, reader)));
    }
    end_visit(cx, outcome.left);
}

fn outside_name(person: &Person) -> Option<&str> {
    match person {
        Person::Outside(name) => Some(name),
        Person::Seat(_) | Person::Group(_) => None,
    }
}

fn toggle(who: &mut Vec<Person>, person: Person) {
    match who.iter().position(|known| known == &person) {
        Some(at) => drop(who.remove(at)),
        None => who.push(person),
    }
}

fn end_visit(cx: &mut Cx<'_>, left: bool) {
    if left {
        cx.push(Command::EndVisit(None));
    }
}
