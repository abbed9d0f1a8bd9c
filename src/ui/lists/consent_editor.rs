//! One consent, opened for editing: with whom, about what, which way, what for, until when, and who gave it.

use chrono::NaiveDate;
use egui::Ui;

use crate::app::command::Change;
use crate::app::people;
use crate::i18n::Prefer;
use crate::i18n::names::key_of_direction;
use crate::model::template::TOPICS;
use crate::model::{Consent, Direction, Family, Giver, Person, SeatId, TopicId, Validity};
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, Outcome, OwnWords, Pill, TextField, Typed, choice, date_field, focus_field, multi_choice, text,
};

use super::consents::topic_label;
use super::editor::Editor;
use super::item::{Item, pair, rule};
use super::typed::{self, Reader};

/// Draws the fields of `consent`.
pub(super) fn fields(ui: &mut Ui, cx: &mut Cx<'_>, consent: &Consent, item: Item<'_>, reader: Reader<'_>, show: Show) {
    let Some(open) = cx.open() else { return };
    let editor = Editor { open, value: consent, item, reader, show, change: Change::Consent };
    editor.party(ui, cx);
    editor.topics(ui, cx);
    editor.own_words(ui, cx);
    editor.direction(ui, cx);
    editor.purpose(ui, cx);
    editor.validity(ui, cx);
    editor.givers(ui, cx);
}

impl Editor<'_, Consent> {
    /// The seats of some families, with their names; someone already named stays offered.
    fn seats(&self, wanted: impl Fn(&SeatId) -> bool, named: Option<&Person>) -> Vec<(SeatId, String, Family)> {
        let seats = self.open.case.seats.iter().map(|seat| &seat.id);
        let is_offered = |id: &&SeatId| wanted(id) || named == Some(&Person::Seat((*id).clone()));
        seats
            .filter(is_offered)
            .map(|id| (id.clone(), people::short_name(self.open, id), people::family(self.open, id)))
            .filter(|(id, name, _)| !name.is_empty() || named == Some(&Person::Seat(id.clone())))
            .collect()
    }

    /// One person: a seat, or someone else in own words.
    fn person(
        &self,
        ui: &mut Ui,
        part: &str,
        label: &str,
        spoken: &str,
        value: &Person,
        seats: &[(SeatId, String, Family)],
    ) -> Outcome<Person> {
        let pills: Vec<Pill<'_>> = seats.iter().map(|(_, name, family)| Pill::toned(name, voice_tone(*family))).collect();
        let (chosen, own) = match value {
            Person::Seat(seat) => (seats.iter().position(|(id, ..)| id == seat), String::new()),
            Person::Outside(name) => (None, name.clone()),
            Person::Group(_) => (None, people::person(self.open, self.words(), value)),
        };
        let outcome = choice(ui, &Field::new(self.id(part), label).spoken(spoken), &pills, chosen, OwnWords::Open(&own));
        let Outcome { change, submitted, left, focused, response } = outcome;
        let change = change.map(|change| match change {
            ChoiceChange::Toggle(index) if chosen != Some(index) => {
                seats.get(index).map_or(Person::Outside(String::new()), |(id, ..)| Person::Seat(id.clone()))
            }
            ChoiceChange::Toggle(_) => Person::Outside(String::new()),
            ChoiceChange::OwnWords(name) => Person::Outside(name),
        });
        Outcome { change, submitted, left, focused, response }
    }

    fn party(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let is_external = |id: &SeatId| {
            let role = self.open.case.seat(id).map(|seat| &seat.role);
            match role {
                Some(crate::model::Pick::Code(code)) => self.open.template.role(code).is_some_and(|role| role.external),
                Some(crate::model::Pick::Other(_)) => true,
                None => false,
            }
        };
        let seats = self.seats(is_external, Some(&self.value.party));
        let label = self.words().get("toestemming-met-wie");
        let spoken = self.spoken(label);
        let outcome = self.person(ui, "party", label, &spoken, &self.value.party, &seats);
        self.done(cx, outcome, |party, consent| consent.party = party);
    }

    fn topics(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let extra = self.open.template.extra_topics.iter().map(|code| code.id.as_str());
        let topics: Vec<TopicId> = TOPICS.into_iter().chain(extra).map(TopicId::from).collect();
        let labels: Vec<String> = topics.iter().map(|topic| topic_label(self.open, self.words(), topic)).collect();
        let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
        let chosen: Vec<usize> = (0..topics.len()).filter(|index| self.value.topics.contains(&topics[*index])).collect();
        let label = self.words().get("toestemming-waarover");
        let spoken = self.spoken(label);
        let field = Field::new(self.id("topics"), label).spoken(&spoken);
        let outcome = multi_choice(ui, &field, &pills, &chosen, OwnWords::Closed);
        self.done(cx, outcome, |change, consent| {
            let ChoiceChange::Toggle(index) = change else { return };
            let Some(topic) = topics.get(index) else { return };
            if consent.topics.contains(topic) {
                consent.topics.retain(|known| known != topic);
            } else {
                consent.topics.push(topic.clone());
            }
        });
    }

    fn own_words(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words().get("toestemming-eigen-woorden");
        let spoken = self.spoken(label);
        let outcome = TextField::lines(Field::new(self.id("words"), label).spoken(&spoken), 2).show(ui, &self.value.words);
        self.done(cx, outcome, |words, consent| consent.words = words);
    }

    fn direction(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        const ALL: [Direction; 3] = [Direction::Both, Direction::ToThem, Direction::FromThem];
        let label = self.words().get("toestemming-richting");
        let spoken = self.spoken(label);
        let pills = ALL.map(|direction| Pill::new(self.words().get(key_of_direction(direction))));
        let chosen = ALL.iter().position(|direction| *direction == self.value.direction);
        let outcome = choice(ui, &Field::new(self.id("direction"), label).spoken(&spoken), &pills, chosen, OwnWords::Closed);
        self.done(cx, outcome, |change, consent| {
            if let ChoiceChange::Toggle(index) = change {
                consent.direction = ALL.get(index).copied().unwrap_or_default();
            }
        });
    }

    fn purpose(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words().get("toestemming-doel");
        let spoken = self.spoken(label);
        let field = Field::new(self.id("purpose"), label).spoken(&spoken).hint(self.words().get("toestemming-doel-hulp"));
        let outcome = TextField::lines(field, 2).show(ui, &self.value.purpose);
        self.done(cx, outcome, |purpose, consent| consent.purpose = purpose);
    }

    fn validity(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = self.words();
        let label = words.get("toestemming-geldig");
        let spoken = self.spoken(label);
        let wants_date = self.id("wants a date");
        let is_asked = ui.data(|data| data.get_temp::<bool>(wants_date)).unwrap_or(false);
        let chosen = match &self.value.validity {
            Validity::Until(_) | Validity::Draft(_) => 0,
            Validity::Unstated if is_asked => 0,
            Validity::MeetingOnly(_) => 1,
            Validity::Unstated => 2,
        };
        let pills = [
            Pill::new(words.get("toestemming-tot-datum")),
            Pill::new(words.get("toestemming-alleen-overleg")),
            Pill::new(words.get("toestemming-niet-afgesproken")),
        ];
        let field = Field::new(self.id("validity"), label).spoken(&spoken);
        let outcome = choice(ui, &field, &pills, Some(chosen), OwnWords::Closed);
        if let Some(ChoiceChange::Toggle(index)) = &outcome.change {
            ui.data_mut(|data| data.insert_temp(wants_date, *index == 0));
            if *index == 0 && chosen != 0 {
                focus_field(ui.ctx(), self.id("until"));
            }
        }
        let meeting = self.open.meeting.clone();
        self.done(cx, outcome, |change, consent| {
            let ChoiceChange::Toggle(index) = change else { return };
            match index {
                0 if chosen == 0 => {}
                1 => consent.validity = Validity::MeetingOnly(meeting),
                _ => consent.validity = Validity::Unstated,
            }
        });
        if chosen == 0 {
            self.until(ui, cx);
        }
    }

    fn until(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words().get("toestemming-tot-en-met");
        let spoken = self.spoken(label);
        let (shown, is_draft) = match &self.value.validity {
            Validity::Until(date) => (self.reader.shown(*date), false),
            Validity::Draft(typed) => (typed.clone(), true),
            Validity::Unstated | Validity::MeetingOnly(_) => (String::new(), false),
        };
        let id = self.id("until");
        let is_typing = ui.memory(|memory| memory.has_focus(id));
        let clash = (is_draft && !is_typing && self.show == Show::Bureau).then(|| self.words().get("klopt-geen-datum"));
        let field = Field::new(id, label).spoken(&spoken).violation(clash);
        let outcome = date_field(ui, &field, &shown, self.reader.today, &|text| self.reader.understand(text));
        self.done(cx, outcome, |typed: Typed<NaiveDate>, consent| {
            consent.validity = match typed.value {
                Some(date) => Validity::Until(date),
                None if typed.text.trim().is_empty() => Validity::Unstated,
                None => Validity::Draft(typed.text),
            };
        });
    }

    fn givers(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = self.words();
        text(ui, Type::Strong, words.get("toestemming-gegeven-door"));
        for (index, giver) in self.value.givers.iter().enumerate() {
            if index > 0 {
                rule(ui);
            }
            self.giver(ui, cx, index, giver);
        }
        let add = Button::secondary(words.get("toestemming-gever-erbij")).icon(icons::USER_PLUS).show(ui);
        if add.clicked() {
            let person = self.next_giver();
            let mut consent = self.value.clone();
            focus_field(ui.ctx(), self.id(&format!("giver {} person", consent.givers.len())));
            consent.givers.push(Giver { person, given_on: None, withdrawn_on: None });
            cx.change(Change::Consent(consent));
            self.end_visit(cx);
        }
        add.accessible_name(self.spoken(words.get("toestemming-gever-erbij")));
    }

    fn giver(&self, ui: &mut Ui, cx: &mut Cx<'_>, index: usize, giver: &Giver) {
        let words = self.words();
        let number = (index + 1).to_string();
        let who = people::person(self.open, words, &giver.person);
        let who = if who.trim().is_empty() { words.with("toestemming-gever-nummer", &[("nummer", number.into())]) } else { who };
        let spoken = |label: &str| words.with("lijst-van", &[("veld", label.into()), ("wie", who.as_str().into())]);
        let part = |name: &str| format!("giver {index} {name}");
        let is_family = |id: &SeatId| matches!(people::family(self.open, id), Family::Pupil | Family::Parents);
        let seats = self.seats(is_family, Some(&giver.person));
        let label = words.get("toestemming-gever");
        let outcome = self.person(ui, &part("person"), label, &spoken(label), &giver.person, &seats);
        let set = |consent: &mut Consent, make: &dyn Fn(&mut Giver)| {
            if let Some(giver) = consent.givers.get_mut(index) {
                make(giver);
            }
        };
        self.done(cx, outcome, |person, consent| set(consent, &|giver| giver.person = person.clone()));
        let past = Reader { prefer: Prefer::Past, ..self.reader };
        let date = |ui: &mut Ui, cx: &mut Cx<'_>, name: &str, label: &str, value: Option<NaiveDate>| {
            let spoken = spoken(label);
            let part = part(name);
            let place = typed::Place { list: self.item.list, item: self.item.id, part: &part };
            let outcome = typed::date(ui, cx, place, Field::new(self.id(&part), label).spoken(&spoken), value, past);
            self.done(cx, outcome, |date, consent| {
                set(consent, &|giver| if name == "given" { giver.given_on = date } else { giver.withdrawn_on = date });
            });
        };
        let (given, withdrawn) = (words.get("toestemming-gegeven-op"), words.get("toestemming-ingetrokken-op"));
        pair(
            ui,
            cx,
            |ui, cx| date(ui, cx, "given", given, giver.given_on),
            |ui, cx| date(ui, cx, "withdrawn", withdrawn, giver.withdrawn_on),
        );
        let remove = words.get("lijst-weghalen");
        let response = Button::quiet(remove).icon(icons::TRASH).show(ui);
        if response.clicked() {
            let mut consent = self.value.clone();
            consent.givers.remove(index);
            cx.change(Change::Consent(consent));
            self.end_visit(cx);
        }
        response.accessible_name(spoken(remove));
    }

    /// The first of pupil and parents who did not give it yet; else someone still to be named.
    fn next_giver(&self) -> Person {
        let is_family = |id: &SeatId| matches!(people::family(self.open, id), Family::Pupil | Family::Parents);
        let has_given = |id: &SeatId| self.value.givers.iter().any(|giver| giver.person == Person::Seat(id.clone()));
        let next = self.seats(is_family, None).into_iter().find(|(id, ..)| !has_given(id));
        next.map_or_else(|| Person::Outside(String::new()), |(id, ..)| Person::Seat(id))
    }
}
