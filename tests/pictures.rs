//! Pictures of whole screens, kept as snapshots and judged beside the design.

mod common;
#[path = "common/world.rs"]
mod world;

use common::{appearance, harness, pictures_possible};
use rondom::app::command::{ListCommand, MeetingCommand, Show};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, Env};
use rondom::model::Sector;
use rondom::ui::theme::{Density, Look, Mode};
use rondom::ui::{Cx, Memory, screens};

const FULL: [f32; 2] = [1920.0, 1080.0];

fn picture(name: &str, state: State, env: Env, mode: Mode) {
    if !pictures_possible() {
        return;
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
fn first_block_of_a_meeting() {
    let (env, _) = world::env();
    let mut state = world::new_case(Settings::default(), &env, Sector::Vo);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    picture("meeting_light", state, env, Mode::Light);
}

#[test]
fn dialogs() {
    let (env, _) = world::env();
    let mut state = world::folder_with(Settings::default(), &env, &[]);
    world::act(&mut state, &env, Command::Show(Show::NewCase));
    picture("new_case_light", state, env.clone(), Mode::Light);
    let mut state = world::folder_with(Settings::default(), &env, &[]);
    world::act(&mut state, &env, Command::List(ListCommand::Filter("x".to_owned())));
    world::act(&mut state, &env, Command::Show(Show::Help));
    picture("help_light", state, env, Mode::Light);
}
