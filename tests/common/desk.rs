//! A real case in memory, and screens that act on it: what is typed goes through `app::update` as in the program, only
//! without a disk. Included by path, so that tests that need no case do not carry it.

use egui::Ui;
use egui_kittest::Harness;
use rondom::app::command::{Change, ListCommand, MeetingCommand, NewCase};
use rondom::app::effect::Effect;
use rondom::app::env::{Env, Fixed};
use rondom::app::outcome::{OpenedFolder, Outcome, Trouble};
use rondom::app::place::Place;
use rondom::app::settings::Settings;
use rondom::app::state::{OpenCase, State};
use rondom::app::{Command, update};
use rondom::model::id::QuestionId;
use rondom::model::{Answer, Row, Scalar, Sector, Statement, Value};
use rondom::ui::theme::{Appearance, Look};
use rondom::ui::{Cx, Memory};

/// The moment every test stands at: the worked VO case, five minutes before its meeting.
pub const NOW: &str = "2026-11-12T15:25:00+01:00";

/// A fresh case of this template, open at the bureau.
pub fn open_case(template: &str) -> (State, Env) {
    open_case_among(template, Vec::new())
}

/// The same in a folder that has these templates of its own.
pub fn open_case_among(template: &str, templates: Vec<(String, Result<std::sync::Arc<str>, Trouble>)>) -> (State, Env) {
    let now = chrono::DateTime::parse_from_rfc3339(NOW).expect("a moment");
    let env = Env::new(Fixed::at(now));
    let mut state = State::new(Settings::default(), false);
    let opened = OpenedFolder {
        path: "casussen".into(),
        name: "casussen".to_owned(),
        is_practice: false,
        read_only: None,
        templates,
        words: None,
        people: Vec::new(),
        calendar: rondom::app::calendar::Calendar::default(),
        place: Place::default(),
        swept: Vec::new(),
    };
    update(&mut state, Command::Outcome(Box::new(Outcome::FolderOpened(Box::new(opened)))), &env);
    let sector = if template == "po" { Sector::Po } else { Sector::Vo };
    let new = NewCase { sector, template: template.into(), meeting_kind: None, planned_minutes: 60, code: None };
    let effects = update(&mut state, Command::List(ListCommand::New(new)), &env);
    let created = effects.into_iter().find_map(|effect| match effect {
        Effect::CreateCase(case) => Some(case),
        _ => None,
    });
    let created = created.expect("a new case asks to be written");
    update(&mut state, Command::Outcome(Box::new(Outcome::Created(created))), &env);
    assert!(state.open.is_some(), "the new case stands open");
    (state, env)
}

/// A case on the screen.
pub struct Desk {
    /// Everything the program knows.
    pub state: State,
    /// The time.
    pub env: Env,
    /// What belongs to the window.
    pub memory: Memory,
}

impl Desk {
    /// A fresh case of this template.
    pub fn new(template: &str) -> Self {
        let (state, env) = open_case(template);
        Self { state, env, memory: Memory::default() }
    }

    /// A fresh case of this template without a single work surface: every question is drawn as a plain form.
    pub fn plain(template: &str) -> Self {
        let source = rondom::app::templates::built_in().iter().find(|loaded| loaded.template.id == template);
        let source = source.expect("one of our templates").source.lines().filter(|line| !line.trim().starts_with("display:"));
        let source: String = source.flat_map(|line| [line, "\n"]).collect();
        let (state, env) = open_case_among(template, vec![(format!("{template}.ron"), Ok(source.into()))]);
        assert!(state.open.as_ref().is_some_and(|open| open.view.fields.values().all(|field| field.display.is_none())));
        Self { state, env, memory: Memory::default() }
    }

    /// The same, in its meeting.
    pub fn in_meeting(mut self) -> Self {
        self.act(Command::Meeting(MeetingCommand::Start));
        assert!(self.state.in_meeting());
        self
    }

    /// Something happens.
    pub fn act(&mut self, command: Command) {
        update(&mut self.state, command, &self.env);
    }

    /// The case changes.
    pub fn change(&mut self, change: Change) {
        self.act(Command::Change(change));
    }

    /// The open case.
    pub fn open(&self) -> &OpenCase {
        self.state.open.as_ref().expect("a case is open")
    }

    /// What is stored for a question, in its meeting or in the case.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        let of_meeting = self.open().current_meeting().and_then(|meeting| meeting.answers.get(question));
        of_meeting.or_else(|| self.open().case.answers.get(question))
    }

    /// Its single value.
    pub fn scalar(&self, question: &str) -> Option<&Scalar> {
        self.answer(question)?.value.as_ref()?.scalar()
    }

    /// Its rows.
    pub fn rows(&self, question: &str) -> &[Row] {
        self.answer(question).and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()
    }

    /// Its statements.
    pub fn statements(&self, question: &str) -> &[Statement] {
        self.answer(question).and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
    }

    /// A value that was there before.
    pub fn given(&mut self, question: &str, value: Scalar) {
        self.change(Change::Value(QuestionId::new(question), Some(value)));
    }
}

/// Draws with `draw` and acts on what it pushes, each frame.
pub fn on_screen<'a>(
    size: [f32; 2],
    appearance: Appearance,
    desk: Desk,
    mut draw: impl FnMut(&mut Ui, &mut Cx<'_>, &mut Memory) + 'a,
) -> Harness<'a, Desk> {
    crate::common::harness(size, appearance, desk, move |ui, desk: &mut Desk| {
        let mut commands = Vec::new();
        let look = Look::of(ui.ctx());
        ui.painter().rect_filled(ui.max_rect().expand(20.0), 0.0, look.colours.background);
        let mut cx = Cx { state: &desk.state, env: &desk.env, look, commands: &mut commands };
        draw(ui, &mut cx, &mut desk.memory);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        for command in commands {
            update(&mut desk.state, command, &desk.env);
        }
    })
}

/// Every test file uses its own part of this module.
const _: fn(&str) -> Desk = Desk::plain;
const _: fn(Desk) -> Desk = Desk::in_meeting;
const _: for<'a> fn(&'a Desk, &str) -> Option<&'a Scalar> = Desk::scalar;
const _: for<'a> fn(&'a Desk, &str) -> &'a [Row] = Desk::rows;
const _: for<'a> fn(&'a Desk, &str) -> &'a [Statement] = Desk::statements;
const _: fn(&mut Desk, &str, Scalar) = Desk::given;
type Draw = fn(&mut Ui, &mut Cx<'_>, &mut Memory);
const _: fn([f32; 2], Appearance, Desk, Draw) -> Harness<'static, Desk> = on_screen;
