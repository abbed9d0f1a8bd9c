//! One participant, opened for editing.
//!
//! Authority, contact data and the wish for an invitation are drawn at the bureau only. The pupil's name is an answer and
//! is not edited here.

use egui::{Id, Key, Ui};

use crate::app::Command;
use crate::app::command::{Change, FixedParticipant, FolderCommand};
use crate::app::people;
use crate::app::state::{OpenCase, State};
use crate::i18n::Words;
use crate::i18n::names::{key_of_authority, key_of_function, key_of_presence};
use crate::model::limits::MAX_NAME_CHARS;
use crate::model::template::CaseList;
use crate::model::text::fold;
use crate::model::{Authority, Family, Function, Pick, Presence, PresenceMode, Seat};
use crate::ui::fields::Show;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, Outcome, OwnWords, Pill, TextField, choice, combo, focus_field, multi_choice, text, toned,
    yes_no,
};
use crate::ui::{Cx, Memory};

use super::item::pair;
use super::participants::{as_fixed, is_fixed, may_be_fixed};
use super::seats::{presence, relation_label, role_option, tells_authority};
use super::{add_button, end_visit, movement, part_id, typed};

/// Most fixed participants offered at once.
const MAX_OFFERS: usize = 5;

const LIST: CaseList = CaseList::Participants;

/// Draws the fields of `seat`.
pub(super) fn fields(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, seat: &Seat, show: Show) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let short = people::short_name(open, &seat.id);
    let whose = if short.is_empty() { words.get("deelnemer-nieuw").to_owned() } else { short };
    let editor = Editor { open, state: cx.state, words: &words, seat, whose: &whose, show };
    if seat.id == open.case.pupil {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("deelnemer-naam-leerling"));
    } else {
        editor.name(ui, cx, memory);
        pair(ui, cx, |ui, cx| editor.role(ui, cx), |ui, cx| editor.organisation(ui, cx));
        if people::family(open, &seat.id) == Family::Parents {
            if show == Show::Bureau {
                pair(ui, cx, |ui, cx| editor.relation(ui, cx), |ui, cx| editor.authority(ui, cx));
            } else {
                editor.relation(ui, cx);
            }
        }
    }
    editor.presence(ui, cx);
    if show == Show::Bureau {
        pair(ui, cx, |ui, cx| editor.contact(ui, cx), |ui, cx| editor.invitation(ui, cx));
        editor.star(ui, cx);
    }
}

struct Editor<'a> {
    open: &'a OpenCase,
    state: &'a State,
    words: &'a Words,
    seat: &'a Seat,
    /// What people call this person, for the names of the controls.
    whose: &'a str,
    show: Show,
}

impl Editor<'_> {
    fn id(&self, part: &str) -> Id {
        part_id(LIST, self.seat.id.as_str(), part)
    }

    /// "Rol van Samira".
    fn spoken(&self, label: &str) -> String {
        self.words.with("lijst-van", &[("veld", label.into()), ("wie", self.whose.into())])
    }

    fn change(&self, cx: &mut Cx<'_>, seat: Seat) {
        cx.change(Change::Seat(seat));
    }

    /// What happened in a field is handed on; leaving it ends the visit.
    fn done<T>(&self, cx: &mut Cx<'_>, outcome: Outcome<T>, make: impl FnOnce(T) -> Change) -> bool {
        if let Some(value) = outcome.change {
            cx.change(make(value));
        }
        if outcome.left {
            end_visit(cx, LIST, self.seat.id.as_str());
        }
        outcome.submitted
    }

    fn line(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        part: &str,
        label: &str,
        value: &str,
        make: impl FnOnce(String) -> Change,
    ) -> bool {
        let spoken = self.spoken(label);
        let field = Field::new(self.id(part), label).spoken(&spoken);
        let outcome = TextField::line(field).most_chars(MAX_NAME_CHARS).show(ui, value);
        self.done(cx, outcome, make)
    }

    fn name(&self, ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
        let had_focus = ui.memory(|memory| memory.has_focus(self.id("name")));
        let offers = self.offers();
        // Enter takes the first offer; the field itself would only go on to the next control.
        let takes_first = had_focus && !offers.is_empty() && ui.input(|input| input.key_pressed(Key::Enter));
        let seat = self.seat.clone();
        self.line(ui, cx, "name", self.words.get("deelnemer-naam"), &self.seat.name, |name| Change::Seat(Seat { name, ..seat }));
        let mut taken = takes_first.then(|| offers.first().copied()).flatten();
        let has_focus = ui.memory(|memory| memory.has_focus(self.id("name")));
        for (index, person) in offers.iter().enumerate() {
            let role = role_option(self.open, self.words, &self.role_of(person), self.show);
            let said = [person.name.as_str(), role.as_str(), person.organisation.as_str()];
            let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            let shortcut = if index == 0 && has_focus { "Enter" } else { "" };
            let button = Button::secondary(&said).icon_filled(icons::STAR).shortcut(shortcut).id(self.id("offer").with(index));
            let response = button.wide().show(ui);
            if response.clicked() {
                taken = Some(person);
            }
            let name = self.words.with("deelnemer-overnemen", &[("wie", said.as_str().into())]);
            response.accessible_name(name);
        }
        if let Some(person) = taken {
            self.take(ui, cx, memory, person);
        }
    }

    /// Name, role and organisation of a fixed participant; the next one can be added at once.
    fn take(&self, ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, person: &FixedParticipant) {
        let role = self.role_of(person);
        let (name, organisation) = (person.name.clone(), person.organisation.clone());
        self.change(cx, Seat { name, role, organisation, ..self.seat.clone() });
        end_visit(cx, LIST, self.seat.id.as_str());
        memory.editing = None;
        focus_field(ui.ctx(), add_button(LIST));
    }

    /// Fixed participants with a word that begins with what is typed, and who are not at the table yet.
    fn offers(&self) -> Vec<&FixedParticipant> {
        let typed = fold(self.seat.name.trim());
        let people = self.state.folder.as_ref().map(|folder| folder.people.as_slice()).unwrap_or_default();
        if typed.is_empty() || is_fixed(self.state, self.seat) {
            return Vec::new();
        }
        let seats = &self.open.case.seats;
        let is_there = |person: &FixedParticipant| {
            seats.iter().any(|seat| seat.id != self.seat.id && fold(seat.name.trim()) == fold(person.name.trim()))
        };
        people.iter().filter(|person| begins(&fold(&person.name), &typed) && !is_there(person)).take(MAX_OFFERS).collect()
    }

    fn role_of(&self, person: &FixedParticipant) -> Pick {
        match self.open.template.role(&person.role) {
            Some(role) => Pick::Code(role.id.clone()),
            None => Pick::Other(person.role.clone()),
        }
    }

    fn role(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words.get("deelnemer-rol");
        let spoken = self.spoken(label);
        let is_chosen = |id: &str| self.seat.role == Pick::Code(id.to_owned());
        // At the table both kinds of parent carry the same word, so only one of them is offered.
        let hidden = |id: &str| {
            let other = if is_chosen("ouder_zonder_gezag") { "ouder_gezag" } else { "ouder_zonder_gezag" };
            self.show != Show::Bureau && tells_authority(id) && id == other
        };
        let roles = self.open.template.roles.iter().filter(|role| role.voice != Family::Pupil && !hidden(&role.id));
        let codes: Vec<&str> = roles.map(|role| role.id.as_str()).collect();
        let labels: Vec<String> =
            codes.iter().map(|code| role_option(self.open, self.words, &Pick::Code((*code).to_owned()), self.show)).collect();
        let options: Vec<&str> = labels.iter().map(String::as_str).collect();
        let (chosen, own): (Vec<usize>, &str) = match &self.seat.role {
            Pick::Code(code) => (codes.iter().position(|known| known == code).into_iter().collect(), ""),
            Pick::Other(typed) => (Vec::new(), typed),
        };
        let field = Field::new(self.id("role"), label).spoken(&spoken);
        let outcome = combo(ui, &field, &options, &chosen, false, OwnWords::Open(own));
        let seat = self.seat.clone();
        self.done(cx, outcome, |change| {
            let role = match change {
                ChoiceChange::Toggle(index) => {
                    codes.get(index).map_or(Pick::Other(String::new()), |c| Pick::Code((*c).to_owned()))
                }
                ChoiceChange::OwnWords(typed) => Pick::Other(typed),
            };
            Change::Seat(Seat { role, ..seat })
        });
    }

    fn organisation(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let seat = self.seat.clone();
        let make = |organisation| Change::Seat(Seat { organisation, ..seat });
        self.line(ui, cx, "organisation", self.words.get("deelnemer-organisatie"), &self.seat.organisation, make);
    }

    fn relation(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words.get("deelnemer-relatie");
        let spoken = self.spoken(label);
        let codes: Vec<&str> = match self.open.template.code_list("relatie") {
            Some(list) => list.codes.iter().map(|code| code.id.as_str()).collect(),
            None => Vec::new(),
        };
        let pick = |code: &str| Pick::Code(code.to_owned());
        let labels: Vec<String> = codes.iter().map(|code| relation_label(self.open, self.words, &pick(code))).collect();
        let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
        let (chosen, own) = match &self.seat.relation {
            Some(Pick::Code(code)) => (codes.iter().position(|known| known == code), ""),
            Some(Pick::Other(typed)) => (None, typed.as_str()),
            None => (None, ""),
        };
        let field = Field::new(self.id("relation"), label).spoken(&spoken);
        let outcome = choice(ui, &field, &pills, chosen, OwnWords::Open(own));
        let seat = self.seat.clone();
        self.done(cx, outcome, |change| {
            let relation = match change {
                ChoiceChange::Toggle(index) if chosen == Some(index) => None,
                ChoiceChange::Toggle(index) => codes.get(index).map(|code| pick(code)),
                ChoiceChange::OwnWords(typed) => Some(Pick::Other(typed)).filter(|own| *own != Pick::Other(String::new())),
            };
            Change::Seat(Seat { relation, ..seat })
        });
    }

    fn authority(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        const ALL: [Authority; 3] = [Authority::Yes, Authority::No, Authority::Unknown];
        let label = self.words.get("deelnemer-gezag");
        let spoken = self.spoken(label);
        let pills = ALL.map(|authority| Pill::new(self.words.get(key_of_authority(authority))));
        let chosen = ALL.iter().position(|authority| *authority == self.seat.authority);
        let field = Field::new(self.id("authority"), label).spoken(&spoken);
        let outcome = choice(ui, &field, &pills, chosen, OwnWords::Closed);
        let seat = self.seat.clone();
        self.done(cx, outcome, |change| {
            let picked = match change {
                ChoiceChange::Toggle(index) if chosen != Some(index) => ALL.get(index).copied(),
                ChoiceChange::Toggle(_) | ChoiceChange::OwnWords(_) => None,
            };
            Change::Seat(Seat { authority: picked.unwrap_or_default(), ..seat })
        });
    }

    fn contact(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let seat = self.seat.clone();
        let make = |contact| Change::Seat(Seat { contact, ..seat });
        self.line(ui, cx, "contact", self.words.get("deelnemer-contact"), &self.seat.contact, make);
    }

    fn invitation(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = self.words.get("deelnemer-uitnodiging");
        let spoken = self.spoken(label);
        let field = Field::new(self.id("invitation"), label).spoken(&spoken);
        let outcome = yes_no(ui, &field, self.seat.wants_invitation);
        let seat = self.seat.clone();
        self.done(cx, outcome, |wants_invitation| Change::Seat(Seat { wants_invitation, ..seat }));
    }

    fn star(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let fixed = is_fixed(self.state, self.seat);
        if !fixed && !may_be_fixed(self.open, self.seat) {
            return;
        }
        let words = self.words.get(if fixed { "deelnemer-vast" } else { "deelnemer-vast-maken" });
        let button = Button::quiet(words);
        let button = if fixed { button.icon_filled(icons::STAR) } else { button.icon(icons::STAR) };
        let response = button.show(ui);
        if response.clicked() {
            cx.push(Command::Folder(FolderCommand::ToggleFixed(as_fixed(self.seat))));
        }
        let name = self.words.with("lijst-van", &[("veld", self.words.get("deelnemer-vast").into()), ("wie", self.whose.into())]);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(fixed.into()));
        response.accessible_name(name);
    }

    /// How this person takes part in the current meeting.
    fn presence(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(known) = presence(self.open, self.seat) else {
            text(ui, Type::Body, self.words.get("deelnemer-niet-uitgenodigd"));
            let invite = self.words.get("deelnemer-uitnodigen");
            let response = Button::secondary(invite).icon(icons::PLUS).id(self.id("invite")).show(ui);
            if response.clicked() {
                cx.change(Change::Presence(Presence::in_room(self.seat.id.clone())));
                focus_field(ui.ctx(), self.id("mode"));
            }
            response.accessible_name(self.spoken(invite));
            return;
        };
        if self.show == Show::Table {
            movement::buttons_ui(ui, cx, self.open, self.seat);
        }
        self.mode(ui, cx, known);
        if known.mode == PresenceMode::Online {
            pair(ui, cx, |ui, cx| self.sees_screen(ui, cx, known), |ui, cx| self.listens_along(ui, cx, known));
        }
        if known.mode != PresenceMode::Absent {
            ui.horizontal_wrapped(|ui| {
                for (part, label, value) in
                    [("from", "deelnemer-vanaf-hoe-laat", known.from), ("until", "deelnemer-tot-hoe-laat", known.until)]
                {
                    let label = self.words.get(label);
                    let spoken = self.spoken(label);
                    let outcome = ui
                        .vertical(|ui| {
                            ui.set_max_width(380.0);
                            let place = typed::Place { list: LIST, item: self.seat.id.as_str(), part };
                            let field = Field::new(self.id(part), label).spoken(&spoken);
                            typed::time(ui, cx, place, field, value, self.words)
                        })
                        .inner;
                    let new = known.clone();
                    self.done(cx, outcome, |time| {
                        Change::Presence(if part == "from" {
                            Presence { from: time, ..new }
                        } else {
                            Presence { until: time, ..new }
                        })
                    });
                }
            });
            self.functions(ui, cx, known);
        }
        let new = known.clone();
        let make = |note| Change::Presence(Presence { note, ..new });
        self.line(ui, cx, "note", self.words.get("deelnemer-opmerking"), &known.note, make);
    }

    fn mode(&self, ui: &mut Ui, cx: &mut Cx<'_>, known: &Presence) {
        let label = self.words.get("deelnemer-aanwezig");
        let spoken = self.spoken(label);
        let pills = PresenceMode::ALL.map(|mode| Pill::new(self.words.get(key_of_presence(mode))));
        let chosen = PresenceMode::ALL.iter().position(|mode| *mode == known.mode);
        let part = if self.seat.id == self.open.case.pupil { "name" } else { "mode" };
        let outcome = choice(ui, &Field::new(self.id(part), label).spoken(&spoken), &pills, chosen, OwnWords::Closed);
        let new = known.clone();
        self.done(cx, outcome, |change| {
            let mode = match change {
                ChoiceChange::Toggle(index) => PresenceMode::ALL.get(index).copied(),
                ChoiceChange::OwnWords(_) => None,
            };
            Change::Presence(Presence { mode: mode.unwrap_or(new.mode), ..new })
        });
    }

    /// Whether what is shown has to be read aloud.
    fn sees_screen(&self, ui: &mut Ui, cx: &mut Cx<'_>, known: &Presence) {
        const ALL: [Option<bool>; 3] = [Some(true), Some(false), None];
        let label = self.words.get("deelnemer-ziet-scherm");
        let spoken = self.spoken(label);
        let pills = ["antwoord-ja", "antwoord-nee", "ontbreekt-niet-gevraagd"].map(|key| Pill::new(self.words.get(key)));
        let chosen = ALL.iter().position(|sees| *sees == known.sees_screen);
        let field = Field::new(self.id("sees screen"), label).spoken(&spoken);
        let outcome = choice(ui, &field, &pills, chosen, OwnWords::Closed);
        let new = known.clone();
        self.done(cx, outcome, |change| {
            let sees_screen = match change {
                ChoiceChange::Toggle(index) => ALL.get(index).copied().flatten(),
                ChoiceChange::OwnWords(_) => None,
            };
            Change::Presence(Presence { sees_screen, ..new })
        });
    }

    fn listens_along(&self, ui: &mut Ui, cx: &mut Cx<'_>, known: &Presence) {
        let new = known.clone();
        let make = |listens_along| Change::Presence(Presence { listens_along, ..new });
        self.line(ui, cx, "listens along", self.words.get("deelnemer-luistert-mee"), &known.listens_along, make);
    }

    fn functions(&self, ui: &mut Ui, cx: &mut Cx<'_>, known: &Presence) {
        let label = self.words.get("deelnemer-functie");
        let spoken = self.spoken(label);
        let pills = Function::ALL.map(|function| Pill::new(self.words.get(key_of_function(function))));
        let has = |function: &Function| known.functions.contains(function);
        let chosen: Vec<usize> = (0..Function::ALL.len()).filter(|index| has(&Function::ALL[*index])).collect();
        let field = Field::new(self.id("functions"), label).spoken(&spoken);
        let outcome = multi_choice(ui, &field, &pills, &chosen, OwnWords::Closed);
        let new = known.clone();
        self.done(cx, outcome, |change| {
            let toggled = match change {
                ChoiceChange::Toggle(index) => Function::ALL.get(index),
                ChoiceChange::OwnWords(_) => None,
            };
            let wanted = |function: &&Function| has(function) != (toggled == Some(*function));
            let functions = Function::ALL.iter().filter(wanted).copied().collect();
            Change::Presence(Presence { functions, ..new })
        });
    }
}

/// Whether some word of `name`, or the name as a whole, begins with `typed`; both folded.
fn begins(name: &str, typed: &str) -> bool {
    name.starts_with(typed)
        || name.split([' ', '-', '’', '\'']).any(|word| !word.is_empty() && word.starts_with(typed))
        || name.char_indices().any(|(at, c)| c == ' ' && name[at + 1..].starts_with(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_the_beginning_of_any_word() {
        for (name, typed, expected) in [
            ("Marloes Proef", "m", true),
            ("Marloes Proef", "PRO", true),
            ("Marloes Proef", "loes", false),
            ("Zoë van der Dam", "zoe", true),
            ("Zoë van der Dam", "van der", true),
            ("Anne-Fleur Bedacht", "fleur", true),
        ] {
            assert_eq!(begins(&fold(name), &fold(typed)), expected, "{name:?} {typed:?}");
        }
    }
}
