//! Pictures of whole screens, kept as snapshots and judged beside the design.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/world.rs"]
mod world;

use common::{appearance, harness, pictures_possible};
use egui_kittest::SnapshotResults;
use rondom::app::command::{Go, MeetingCommand, Show};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, Env};
use rondom::model::Sector;
use rondom::ui::theme::{Density, Look, Mode};
use rondom::ui::{Cx, Memory, screens};

const FULL: [f32; 2] = [1920.0, 1080.0];

fn picture(name: &str, state: State, env: Env, mode: Mode) -> SnapshotResults {
    if !pictures_possible() {
        return SnapshotResults::new();
    }
    let density = if state.in_meeting() { Density::Table } else { Density::Bureau };
    let mut harness = harness(FULL, appearance(mode, density), (state, Memory::default()), move |ui, (state, memory)| {
        let mut commands = Vec::new();
        let mut cx = Cx { state, env: &env, look: Look::of(ui.ctx()), commands: &mut commands };
        screens::show(ui, &mut cx, memory);
        for command in commands {
            world::act(state, &env, command);
        }
    });
    harness.run_ok();
    harness.snapshot(name);
    harness.take_snapshot_results()
}

#[test]
fn start() {
    let (env, _) = world::env();
    picture("start_light", State::new(Settings::default(), false), env, Mode::Light);
}

#[test]
fn overview_without_cases() {
    let (env, _) = world::env();
    let state = world::folder_with(Settings::default(), &env, &[]);
    picture("overview_empty_light", state, env, Mode::Light);
}

#[test]
fn new_case_at_the_bureau() {
    let (env, _) = world::env();
    let state = world::new_case(Settings::default(), &env, Sector::Vo);
    picture("bureau_start_light", state, env, Mode::Light);
}

#[test]
fn new_case_dialog() {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &[]);
    world::act(&mut state, &env, Command::Show(Show::NewCase));
    picture("new_case_light", state, env, Mode::Light);
}

#[test]
fn every_shortcut() {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &[]);
    world::act(&mut state, &env, Command::Show(Show::Help));
    picture("help_light", state, env, Mode::Light);
}

#[test]
fn overview_with_the_practice_cases() {
    let mut results = SnapshotResults::new();
    for (name, mode) in [("overview_light", Mode::Light), ("overview_dark", Mode::Dark)] {
        let (env, _) = world::env();
        let state = world::folder_with(Settings::default(), &env, &world::practice_cases());
        results.extend(picture(name, state, env, mode));
    }
}

#[test]
fn a_prepared_meeting() {
    let mut results = SnapshotResults::new();
    for (name, mode) in [("meeting_light", Mode::Light), ("meeting_dark", Mode::Dark)] {
        let (env, _) = world::env();
        let mut state = world::open_practice_case(&env, "2026-Y3M9");
        world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
        results.extend(picture(name, state, env, mode));
    }
}

#[test]
fn a_case_at_the_bureau() {
    let mut results = SnapshotResults::new();
    for (name, mode) in [("bureau_light", Mode::Light), ("bureau_dark", Mode::Dark)] {
        let (env, _) = world::env();
        results.extend(picture(name, world::open_practice_case(&env, "2026-Y3M9"), env, mode));
    }
}

#[test]
fn settings() {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &[]);
    world::act(&mut state, &env, Command::Go(Go::Settings));
    picture("settings_light", state, env, Mode::Light);
}

#[test]
fn the_neutral_page() {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &world::practice_cases());
    world::act(&mut state, &env, Command::Go(Go::Kiosk));
    picture("kiosk_light", state, env, Mode::Light);
}
