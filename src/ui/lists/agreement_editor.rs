//! One agreement, opened for editing: who, what, when, how far.

use chrono::NaiveDate;
use egui::{Id, Ui};

use crate::app::command::Change;
use crate::app::people;
use crate::engine::view::OpenPlace;
use crate::i18n::is_rhythm;
use crate::i18n::names::{key_of_agreement_status, key_of_group};
use crate::model::{Agreement, AgreementStatus, AgreementWhen, Family, Person, VoiceGroup};
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    ChoiceChange, Field, OwnWords, PersonChange, PersonOption, Pill, TextField, Understood, choice, date_or_words_field, icon,
    person_picker, toned,
};

use super::editor::Editor;
use super::item::{Item, pair};
use super::typed::Reader;

/// Room for a rhythm in words, in points.
const WHEN_WIDTH: f32 = 440.0;
pub(super) const GROUPS: [VoiceGroup; 3] = [VoiceGroup::Parents, VoiceGroup::School, VoiceGroup::Others];

/// Draws the fields of `agreement`.
pub(super) fn fields(ui: &mut Ui, cx: &mut Cx<'_>, agreement: &Agreement, item: Item<'_>, reader: Reader<'_>, show: Show) {
    let Some(open) = cx.open() else { return };
    let editor = Editor { open, value: agreement, item, reader, show, change: Change::Agreement };
    editor.what(ui, cx);
    editor.who(ui, cx);
    pair(ui, cx, |ui, cx| editor.when(ui, cx), |ui, cx| editor.status(ui, cx));
    editor.note(ui, cx);
}

/// What typed words say about when.
pub(super) fn read_when(text: &str, reader: Reader<'_>) -> AgreementWhen {
    if text.trim().is_empty() {
        return AgreementWhen::Open;
    }
    if is_rhythm(text) {
        return AgreementWhen::Rhythm(text.to_owned());
    }
    match reader.understand(text) {
        Understood::Value(date, _) => AgreementWhen::Date(date),
        Understood::Nothing | Understood::Unclear => AgreementWhen::Draft(text.to_owned()),
    }
}

/// The day that typed words say back; a rhythm is no day.
pub(super) fn understand_when(text: &str, reader: Reader<'_>) -> Understood<NaiveDate> {
    match read_when(text, reader) {
        AgreementWhen::Rhythm(_) => Understood::Nothing,
        _ => reader.understand(text),
    }
}

impl Editor<'_, Agreement> {
    fn who(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = self.words();
        let seats: Vec<(Person, String, Family)> = self
            .open
            .case
            .seats
            .iter()
            .map(|seat| {
                (Person::Seat(seat.id.clone()), people::short_name(self.open, &seat.id), people::family(self.open, &seat.id))
            })
            .filter(|(person, name, _)| !name.is_empty() || self.value.who.contains(person))
            .collect();
        let groups = GROUPS.map(|group| (Person::Group(group), words.get(key_of_group(group)).to_owned(), group.family()));
        let offered: Vec<(Person, String, Family)> = seats.into_iter().chain(groups).collect();
        let options: Vec<PersonOption<'_>> =
            offered.iter().map(|(_, name, family)| PersonOption { name, family: *family }).collect();
        let who = &self.value.who;
        let chosen: Vec<usize> = (0..offered.len()).filter(|index| who.contains(&offered[*index].0)).collect();
        let outside: Vec<&str> = who
            .iter()
            .filter_map(|person| match person {
                Person::Outside(name) => Some(name.as_str()),
                Person::Seat(_) | Person::Group(_) => None,
            })
            .collect();
        let label = words.get("afspraak-wie");
        let spoken = self.spoken(label);
        let outcome = person_picker(ui, &Field::new(self.id("who"), label).spoken(&spoken), &options, &chosen, &outside);
        self.done(cx, outcome, |change, agreement| match change {
            PersonChange::Toggle(index) => {
                let Some((person, ..)) = offered.get(index) else { return };
                if chosen.contains(&index) {
                    agreement.who.retain(|known| known != person);
                } else {
                    agreement.who.push(person.clone());
                }
            }
            PersonChange::AddOutside(name) => agreement.who.push(Person::Outside(name)),
            PersonChange::RemoveOutside(index) => {
                let Some(name) = outside.get(index) else { return };
                agreement.who.retain(|known| known != &Person::Outside((*name).to_owned()));
            }
        });
    }

    fn what(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words().get("afspraak-wat");
        let spoken = self.spoken(label);
        let field =
            TextField::lines(Field::new(self.id("what"), label).spoken(&spoken), 2).starter(self.words().get("afspraak-begin"));
        let field = if self.show == Show::Table { field.words() } else { field };
        let outcome = field.show(ui, &self.value.what);
        self.done(cx, outcome, |what, agreement| agreement.what = what);
    }

    fn when(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = self.words();
        let label = words.get("afspraak-wanneer");
        let spoken = self.spoken(label);
        let shown = match &self.value.when {
            AgreementWhen::Open => String::new(),
            AgreementWhen::Date(date) => self.reader.shown(*date),
            AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.clone(),
        };
        let id = self.id("when");
        let field = Field::new(id, label).spoken(&spoken).hint(words.get("afspraak-wanneer-hulp")).violation(self.clash(ui, id));
        let understand = |text: &str| understand_when(text, self.reader);
        let outcome = date_or_words_field(ui, &field, &shown, WHEN_WIDTH, self.reader.today, &understand);
        if matches!(self.value.when, AgreementWhen::Rhythm(_)) {
            let look = std::sync::Arc::clone(&cx.look);
            ui.horizontal_wrapped(|ui| {
                icon(ui, icons::ARROW_CLOCKWISE, look.scale().icon, false, look.colours.green);
                toned(ui, Type::Small, look.colours.muted, words.get("afspraak-ritme"));
            });
        }
        let reader = self.reader;
        self.done(cx, outcome, |typed, agreement| agreement.when = read_when(&typed.text, reader));
    }

    /// Only at the bureau, after someone was here, and not while the words are still being typed.
    fn clash(&self, ui: &Ui, id: Id) -> Option<&str> {
        let place = OpenPlace::List(self.item.list, Some(self.item.id.to_owned()));
        let is_due = self.show == Show::Bureau && self.open.visited.contains(&place);
        let is_typing = ui.memory(|memory| memory.has_focus(id));
        let is_draft = matches!(self.value.when, AgreementWhen::Draft(_));
        (is_due && is_draft && !is_typing).then(|| self.words().get("klopt-geen-datum"))
    }

    fn status(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = self.words();
        let label = words.get("afspraak-stand");
        let spoken = self.spoken(label);
        let pills = AgreementStatus::ALL.map(|status| Pill::new(words.get(key_of_agreement_status(status))));
        let chosen = AgreementStatus::ALL.iter().position(|status| *status == self.value.status);
        let outcome = choice(ui, &Field::new(self.id("status"), label).spoken(&spoken), &pills, chosen, OwnWords::Closed);
        self.done(cx, outcome, |change, agreement| {
            if let ChoiceChange::Toggle(index) = change {
                agreement.status = AgreementStatus::ALL.get(index).copied().unwrap_or_default();
            }
        });
    }

    fn note(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words().get("afspraak-notitie");
        let spoken = self.spoken(label);
        let outcome = TextField::lines(Field::new(self.id("note"), label).spoken(&spoken), 2).show(ui, &self.value.note);
        self.done(cx, outcome, |note, agreement| agreement.note = note);
    }
}
