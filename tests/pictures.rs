//! Pictures of whole screens, kept as snapshots and judged beside the design. Few windows, many pictures: a window costs
//! more than a picture.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/past.rs"]
mod past;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use rondom::app::command::{Change, Go, MeetingCommand, NewSeat, NewStatement, Show};
use rondom::app::outcome::{Browsed, Outcome};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, Env};
use rondom::model::id::StepId;
use rondom::model::{AgreementWhen, Case, MeetingStatus, Person, Pick, Scalar, Sector, StatementCell};
use rondom::ui::theme::Mode;
use rondom::ui::widgets::Edge;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

/// Further steps of a screen that has its picture in the dark already.
const LIGHT_ONLY: [&str; 8] = [
    "bureau_start",
    "bureau_consents",
    "bureau_goals",
    "bureau_agreements",
    "meeting_consents",
    "meeting_goals",
    "meeting_week",
    "meeting_end",
];

/// Each of these states in light and in dark.
fn pictures(states: Vec<(&str, State)>, again: impl Fn() -> Vec<(&'static str, State)>) {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env);
    for (mode, suffix, states) in [(Mode::Light, "light", states), (Mode::Dark, "dark", again())] {
        for (name, state) in states.into_iter().filter(|(name, _)| mode == Mode::Light || !LIGHT_ONLY.contains(name)) {
            stage::set(&mut window, state, mode);
            stage::picture(&mut window, &mut results, &format!("{name}_{suffix}"));
        }
    }
}

/// The worked VO case with everything the meeting brought, as if it still ran.
fn yara_in_her_meeting() -> Case {
    let bytes = include_bytes!("../assets/practice/2026-Y3M9.ron");
    let mut case = rondom::store::load_bytes(bytes).expect("the worked case loads").case;
    if let Some(meeting) = case.meetings.last_mut() {
        meeting.status = MeetingStatus::Running;
        meeting.closed = None;
    }
    case
}

fn meeting_at(env: &Env, case: &Case, block: &str, opening: usize) -> State {
    let mut state = world::open(env, case);
    world::act(&mut state, env, Command::Meeting(MeetingCommand::Start));
    world::act(&mut state, env, Command::Go(Go::Block(block.into(), opening)));
    state
}

fn bureau_at(env: &Env, case: &Case, step: &str) -> State {
    let mut state = world::open(env, case);
    world::act(&mut state, env, Command::Go(Go::Step(step.into())));
    state
}

fn then(mut state: State, env: &Env, command: Command) -> State {
    world::act(&mut state, env, command);
    state
}

fn before_a_case() -> Vec<(&'static str, State)> {
    let (env, _) = world::env();
    let start = || State::new(Settings::default(), false);
    let empty = || world::folder_with(Settings::default(), &env, &[]);
    let filled = || world::folder_with(Settings::default(), &env, &world::practice_cases());
    let browsed = Browsed {
        path: "/home/school/Documenten".into(),
        parent: Some("/home/school".into()),
        folders: ["Begeleiding", "Overleggen 2026", "Sjablonen van het samenwerkingsverband"].map(str::to_owned).to_vec(),
        holds_cases: false,
        trouble: None,
    };
    vec![
        ("start", start()),
        ("browser", then(start(), &env, Command::Outcome(Box::new(Outcome::Browsed(browsed))))),
        ("overview_empty", empty()),
        ("new_case", then(empty(), &env, Command::Show(Show::NewCase))),
        ("overview", filled()),
        ("settings", then(filled(), &env, Command::Go(Go::Settings))),
        ("help", then(filled(), &env, Command::Show(Show::Help))),
        ("kiosk", then(filled(), &env, Command::Go(Go::Kiosk))),
    ]
}

#[test]
fn before_a_case_is_open() {
    pictures(before_a_case(), before_a_case);
}

fn at_the_bureau() -> Vec<(&'static str, State)> {
    let (env, _) = world::env();
    let case = yara_in_her_meeting();
    let prepared = world::open_practice_case(&env, "2026-Y3V7");
    vec![
        ("bureau_start", world::new_case(Settings::default(), &env, Sector::Vo)),
        ("bureau", prepared),
        ("bureau_people", bureau_at(&env, &case, "tafel")),
        ("bureau_consents", bureau_at(&env, &case, "delen")),
        ("bureau_board", bureau_at(&env, &case, "factoren")),
        ("bureau_goals", bureau_at(&env, &case, "doelen")),
        ("bureau_ladder", bureau_at(&env, &case, "afwegen")),
        ("bureau_agreements", bureau_at(&env, &case, "afspraken")),
        ("open_items", then(bureau_at(&env, &case, "start"), &env, Command::Show(Show::OpenItems))),
    ]
}

#[test]
fn one_case_at_the_bureau() {
    pictures(at_the_bureau(), at_the_bureau);
}

fn in_a_meeting() -> Vec<(&'static str, State)> {
    let (env, _) = world::env();
    let case = yara_in_her_meeting();
    vec![
        ("meeting_people", meeting_at(&env, &case, "welkom", 0)),
        ("meeting_consents", meeting_at(&env, &case, "welkom", 2)),
        ("meeting_pupil", meeting_at(&env, &case, "leerling_aan_het_woord", 0)),
        ("meeting_board", meeting_at(&env, &case, "wat_helpt", 0)),
        ("meeting_goals", meeting_at(&env, &case, "kiezen", 0)),
        ("meeting_ladder", meeting_at(&env, &case, "kiezen", 1)),
        ("meeting_week", meeting_at(&env, &case, "kiezen", 3)),
        ("meeting_agreements", meeting_at(&env, &case, "afspraken", 0)),
        ("meeting_end", meeting_at(&env, &case, "klopt", 0)),
        ("watching", then(meeting_at(&env, &case, "welkom", 0), &env, Command::Show(Show::NobodyWatching))),
    ]
}

#[test]
fn one_case_in_a_meeting() {
    pictures(in_a_meeting(), in_a_meeting);
}

fn a_further_meeting() -> Vec<(&'static str, State)> {
    let (env, _) = world::env();
    let over = || world::open_practice_case(&env, "2026-G3V7");
    // The pupil speaks first; an evaluation begins with the agreements of the time before.
    let planned = |template: &str, block: &str| {
        let state = then(over(), &env, Command::Meeting(MeetingCommand::Plan(template.into())));
        let state = then(state, &env, Command::Meeting(MeetingCommand::Start));
        then(state, &env, Command::Go(Go::Block(block.into(), 0)))
    };
    vec![
        ("follow_up", then(over(), &env, Command::Show(Show::FollowUp))),
        ("meeting_absence", planned("verzuim", "leerling_aan_het_woord")),
        ("meeting_evaluation", planned("evaluatie", "terugblik")),
    ]
}

#[test]
fn a_further_meeting_of_each_kind() {
    pictures(a_further_meeting(), a_further_meeting);
}

#[test]
fn on_a_small_screen_and_enlarged() {
    let (env, _) = world::env();
    let case = yara_in_her_meeting();
    let mut results = SnapshotResults::new();
    for percent in [100, 200] {
        let overview = world::folder_with(Settings::default(), &env, &world::practice_cases());
        let mut bureau = stage::window(LAPTOP, percent, overview, env.clone());
        stage::picture(&mut bureau, &mut results, &format!("overview_laptop_{percent}"));
        stage::set(&mut bureau, bureau_at(&env, &case, "start"), Mode::Light);
        stage::picture(&mut bureau, &mut results, &format!("bureau_laptop_{percent}"));
        let mut meeting = stage::window(LAPTOP, percent, meeting_at(&env, &case, "wat_helpt", 0), env.clone());
        stage::picture(&mut meeting, &mut results, &format!("meeting_laptop_{percent}"));
        if percent == 200 {
            bureau.state_mut().memory.drawer = Some(Edge::Left);
            stage::picture(&mut bureau, &mut results, "bureau_steps_drawer");
            meeting.state_mut().memory.drawer = Some(Edge::Left);
            stage::picture(&mut meeting, &mut results, "meeting_blocks_drawer");
            meeting.state_mut().memory.drawer = Some(Edge::Right);
            stage::picture(&mut meeting, &mut results, "meeting_strip_drawer");
        }
    }
}

/// More of everything than fits, and words longer than a line.
fn overfull(env: &Env) -> State {
    let mut state = meeting_at(env, &yara_in_her_meeting(), "wat_helpt", 0);
    let mut change = |change: Change| drop(world::act(&mut state, env, Command::Change(change)));
    let name = "Annemarijke-Josephina Wilhelmina van den Hoogenband-Terpstra";
    change(Change::Value("roepnaam".into(), Some(Scalar::text(name))));
    for (name, role) in [
        ("Maximiliaan-Alexander van Wolkenburg tot Zonneschijn", "Onderwijszorgarrangementencoördinator"),
        ("Oe", "Tolk"),
        ("Burgemeester-in-opleiding Pieternella Verzonnen", "Gemeentelijke-kredietbankmedewerker"),
    ] {
        let organisation = "Samenwerkingsverbandsbreed ondersteuningsplatform Voorbeeldregio-Noordoost".to_owned();
        change(Change::AddSeat(NewSeat { name: name.to_owned(), role: Pick::Other(role.to_owned()), organisation }));
    }
    for at in 0..12 {
        let text = if at % 3 == 0 {
            "Meervoudigeontwikkelingsachterstandenbestrijdingsmaatregelen helpen niet vanzelf, ook niet met een goed plan erbij"
        } else {
            "Rustige plek"
        };
        let cell = Some(StatementCell { column: "kind".to_owned(), row: "bevorderend".to_owned() });
        let new = NewStatement { text: text.to_owned(), voice: None, verbatim: false, source: None, cell };
        change(Change::AddStatement("factoren".into(), new));
    }
    for _ in 0..2 {
        change(Change::AddAgreement);
    }
    state
}

#[test]
fn too_much_and_nothing_at_all() {
    let (env, _) = world::env();
    let at = |block: &str, opening| then(overfull(&env), &env, Command::Go(Go::Block(block.into(), opening)));
    let fresh = |block: &str, opening| {
        let state = world::new_case(Settings::default(), &env, Sector::Vo);
        let state = then(state, &env, Command::Meeting(MeetingCommand::Start));
        then(state, &env, Command::Go(Go::Block(block.into(), opening)))
    };
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    for (name, state) in [
        ("full_people", at("welkom", 0)),
        ("full_board", at("wat_helpt", 0)),
        ("full_agreements", at("afspraken", 0)),
        ("full_bureau", then(at("welkom", 0), &env, Command::Meeting(MeetingCommand::Leave))),
        ("empty_people", fresh("welkom", 0)),
        ("empty_board", fresh("wat_helpt", 0)),
        ("empty_ladder", fresh("kiezen", 1)),
        ("empty_agreements", fresh("afspraken", 0)),
    ] {
        stage::set(&mut window, state, Mode::Light);
        stage::picture(&mut window, &mut results, name);
    }
    let mut small = stage::window(LAPTOP, 200, at("leerling_aan_het_woord", 0), env.clone());
    stage::picture(&mut small, &mut results, "full_meeting_laptop_200");
    let mut small = stage::window(LAPTOP, 200, bureau_at(&env, &yara_in_her_meeting(), "afwegen"), env.clone());
    stage::act(&mut small, Command::Show(Show::OpenItems));
    stage::picture(&mut small, &mut results, "open_items_laptop_200");
    // What opens only by a press: later work with its owner and date.
    let case = yara_in_her_meeting();
    let mut state = meeting_at(&env, &case, "kiezen", 0);
    let step = StepId::new("doelen");
    let who = case.seats.iter().find(|seat| seat.name.starts_with("Bilal")).map(|seat| Person::Seat(seat.id.clone()));
    let when = AgreementWhen::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"));
    let what = "“Perspectief en doelen” verder uitwerken".to_owned();
    let later = Change::WorkOutLater(step, what, who.into_iter().collect(), when);
    world::act(&mut state, &env, Command::Change(later));
    stage::set(&mut window, state, Mode::Light);
    window.get_by_label_contains("Later uitwerken").scroll_to_me();
    window.run_ok();
    window.get_by_label_contains("Later uitwerken").click();
    window.run_ok();
    window.get_by_label("Wanneer is het klaar?").scroll_to_me();
    stage::picture(&mut window, &mut results, "meeting_later");
}

#[test]
fn what_is_past_or_missing() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    for (name, state, mode) in [
        ("versions_light", past::versions(&env), Mode::Light),
        ("versions_dark", past::versions(&env), Mode::Dark),
        ("changed_outside", past::changed_outside(&env), Mode::Light),
        ("overview_frozen", past::frozen(&env), Mode::Light),
        ("newer_template", past::newer_template(&env), Mode::Light),
    ] {
        stage::set(&mut window, state, mode);
        stage::picture(&mut window, &mut results, name);
    }
    let mut small = stage::window(LAPTOP, 200, past::versions(&env), env.clone());
    stage::picture(&mut small, &mut results, "versions_laptop_200");
}
