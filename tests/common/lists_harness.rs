//! A real `State` with one new VO case and no disk, and a harness that acts on what a list pushes.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::command::{Change, FixedParticipant, ListCommand, NewCase, NewSeat};
use rondom::app::effect::Effect;
use rondom::app::env::{Env, Fixed};
use rondom::app::outcome::{OpenedFolder, Outcome};
use rondom::app::place::Place;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, update};
use rondom::model::id::SeatId;
use rondom::model::template::CaseList;
use rondom::model::{Case, Function, Pick, Presence, PresenceMode, Scalar, Seat, Sector};
use rondom::ui::fields::Show;
use rondom::ui::lists::list_ui;
use rondom::ui::theme::{Density, Look, Mode};
use rondom::ui::{Cx, Memory};

/// A state and what is drawn of it.
pub struct Bench {
    pub state: State,
    pub env: Env,
    pub memory: Memory,
    pub list: CaseList,
    pub show: Show,
    /// What the list pushed since the last look.
    pub pushed: Vec<Command>,
    /// What went outside.
    pub effects: Vec<Effect>,
}

impl Bench {
    /// A new VO case of Yara on 12 November 2026, in a folder with these fixed participants.
    pub fn new(list: CaseList, show: Show, people: &[(&str, &str, &str)]) -> Self {
        let start = chrono::DateTime::parse_from_rfc3339("2026-11-12T15:25:00+01:00").expect("a moment");
        let fixed = |(name, role, organisation): &(&str, &str, &str)| FixedParticipant {
            name: (*name).to_owned(),
            role: (*role).to_owned(),
            organisation: (*organisation).to_owned(),
        };
        let mut bench = Self {
            state: State::new(Settings::default(), false),
            env: Env::new(Fixed::at(start)),
            memory: Memory::default(),
            list,
            show,
            pushed: Vec::new(),
            effects: Vec::new(),
        };
        bench.act(Command::Outcome(Box::new(Outcome::FolderOpened(Box::new(OpenedFolder {
            path: PathBuf::from("map"),
            name: "map".to_owned(),
            is_practice: false,
            read_only: None,
            templates: Vec::new(),
            words: None,
            people: people.iter().map(fixed).collect(),
            calendar: rondom::app::calendar::Calendar::default(),
            place: Place::default(),
            swept: Vec::new(),
        })))));
        bench.act(Command::List(ListCommand::New(NewCase {
            sector: Sector::Vo,
            template: "vo".into(),
            meeting_kind: Some("mdo".to_owned()),
            planned_minutes: 60,
            code: None,
        })));
        let created = bench.effects.iter().find_map(|effect| match effect {
            Effect::CreateCase(case) => Some(Arc::clone(case)),
            _ => None,
        });
        bench.act(Command::Outcome(Box::new(Outcome::Created(created.expect("a case to create")))));
        let name = bench.state.open.as_ref().and_then(|open| {
            let has = |q: &&rondom::model::template::Question| q.concept.as_ref().is_some_and(|c| *c == "roepnaam");
            open.template.questions().map(|(_, q)| q).find(has).map(|q| q.id.clone())
        });
        bench.change(Change::Value(name.expect("a first name"), Some(Scalar::Text("Yara".to_owned()))));
        bench
    }

    /// Acts on a command as the window does.
    pub fn act(&mut self, command: Command) {
        let effects = update(&mut self.state, command, &self.env);
        self.effects.extend(effects);
    }

    /// Changes the case; the visit ends, and where the cursor would go does not matter.
    pub fn change(&mut self, change: Change) {
        self.act(Command::Change(change));
        self.act(Command::EndVisit(None));
        self.memory.focus_seen = self.state.focus.serial;
    }

    /// The case as it is now.
    pub fn case(&self) -> &Case {
        &self.state.open.as_ref().expect("an open case").case
    }

    /// The case as it is now, to keep.
    pub fn copy(&self) -> Case {
        self.case().clone()
    }

    /// Adds a participant.
    pub fn seat(&mut self, name: &str, role: &str, organisation: &str) -> SeatId {
        let role = Pick::Code(role.to_owned());
        self.change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: organisation.to_owned() }));
        self.case().seats.last().expect("a seat").id.clone()
    }

    /// How a seat takes part.
    pub fn presence(&self, seat: &SeatId) -> Presence {
        let meeting = self.state.open.as_ref().and_then(|open| open.current_meeting()).expect("a meeting");
        meeting.presence_of(seat).expect("presence").clone()
    }

    /// The ten people of the worked VO case (domain 7.2).
    pub fn with_ten_people(mut self) -> Self {
        use Function::{Chair, Coordinator, Listener, Presenter, Scribe};
        use PresenceMode::{InRoom, InWriting, Online};
        let pupil = self.case().pupil.clone();
        self.take_part(pupil, Online, &[], None, "25 minuten, chat mag ook");
        type Line = (&'static str, &'static str, &'static str, Option<&'static str>, PresenceMode, &'static [Function]);
        let people: [Line; 9] = [
            ("Samira Fictief", "ouder_gezag", "", Some("moeder"), InRoom, &[]),
            ("Daan Verzonnen", "ouder_gezag", "", Some("vader"), InWriting, &[]),
            ("Bilal Denkbeeldig", "mentor", "Voorbeeld College", None, InRoom, &[Presenter]),
            ("Marloes Proef", "zoco", "Voorbeeld College", None, InRoom, &[Chair, Coordinator]),
            ("Erik Bedacht", "teamleider", "Voorbeeld College", None, InRoom, &[Scribe]),
            ("Sanne Voorbeeld", "consulent_swv", "swv VO9999", None, InRoom, &[]),
            ("Nadia Fictief", "jeugdarts", "GGD", None, InRoom, &[]),
            ("Wim Verzonnen", "leerplichtambtenaar", "Gemeente Voorbeeldstad", None, InRoom, &[Listener]),
            ("Fleur Proef", "behandelaar_ggz", "Voorbeeldzorg", None, InWriting, &[]),
        ];
        for (name, role, organisation, relation, mode, functions) in people {
            let id = self.seat(name, role, organisation);
            if let Some(relation) = relation {
                let seat = self.case().seat(&id).expect("a seat").clone();
                self.change(Change::Seat(Seat { relation: Some(Pick::Code(relation.to_owned())), ..seat }));
            }
            let until = (role == "leerplichtambtenaar").then(|| chrono::NaiveTime::from_hms_opt(16, 0, 0)).flatten();
            self.take_part(id, mode, functions, until, "");
        }
        self
    }

    fn take_part(
        &mut self,
        seat: SeatId,
        mode: PresenceMode,
        functions: &[Function],
        until: Option<chrono::NaiveTime>,
        note: &str,
    ) {
        let known = self.presence(&seat);
        let note = note.to_owned();
        self.change(Change::Presence(Presence { mode, functions: functions.to_vec(), until, note, ..known }));
    }

    /// Draws it in a window of `size` points.
    pub fn show(self, size: [f32; 2], mode: Mode) -> Harness<'static, Self> {
        let density = if self.show == Show::Table { Density::Table } else { Density::Bureau };
        let mut harness = super::common::harness(size, super::common::appearance(mode, density), self, |ui, bench: &mut Self| {
            let look = Look::of(ui.ctx());
            ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, look.colours.background);
            let mut commands = Vec::new();
            {
                let mut cx = Cx { state: &bench.state, env: &bench.env, look, commands: &mut commands };
                let (list, show) = (bench.list, bench.show);
                rondom::ui::widgets::scroll(ui, egui::Id::unique("page"), |ui| {
                    list_ui(ui, &mut cx, &mut bench.memory, list, show);
                });
            }
            if !commands.is_empty() {
                ui.ctx().request_repaint();
            }
            for command in commands {
                bench.pushed.push(command.clone());
                bench.act(command);
            }
        });
        harness.run();
        harness
    }
}

/// What a test does with a list, in its own words.
pub trait Hands {
    /// Presses a key.
    fn key(&mut self, key: Key);
    /// Presses a key with modifiers.
    fn chord(&mut self, modifiers: Modifiers, key: Key);
    /// Types words where the keyboard is.
    fn words(&mut self, words: &str);
    /// Presses Tab until the keyboard is on the control with this name.
    fn tab_to(&mut self, name: &str);
    /// The name of the control that has the keyboard.
    fn focused(&self) -> String;
    /// Whether any text of the screen holds `words`.
    fn shows(&self, words: &str) -> bool;
    /// Replaces all that stands in the field with the keyboard.
    fn retype(&mut self, words: &str);
}

impl Hands for Harness<'_, Bench> {
    fn key(&mut self, key: Key) {
        self.key_press(key);
        self.run();
    }

    fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.key_press_modifiers(modifiers, key);
        self.run();
    }

    fn words(&mut self, words: &str) {
        for letter in words.chars() {
            self.event(egui::Event::Text(letter.to_string()));
            self.run();
        }
    }

    fn tab_to(&mut self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..200 {
            let at = self.focused();
            if at == name {
                return;
            }
            seen.push(at);
            self.key(Key::Tab);
        }
        panic!("Tab never comes to {name:?}; it came to {seen:?}");
    }

    fn focused(&self) -> String {
        let node = self.query_all(egui_kittest::kittest::By::new().predicate(|node| node.is_focused())).next();
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    fn shows(&self, words: &str) -> bool {
        let wanted = words.to_lowercase();
        self.query_all(egui_kittest::kittest::By::new().predicate(move |node| {
            let texts = [node.label(), node.value(), node.description()];
            texts.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
        }))
        .next()
        .is_some()
    }

    fn retype(&mut self, words: &str) {
        self.chord(Modifiers::COMMAND, Key::A);
        if words.is_empty() {
            self.key(Key::Backspace);
        } else {
            self.words(words);
        }
    }
}

/// Every test file uses its own part of this module.
const _: fn(&mut Harness<'static, Bench>, &str) = <Harness<'static, Bench> as Hands>::retype;
