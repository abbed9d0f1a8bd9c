//! What every work surface is held to: the same pictures, and the same answers as a plain form. Included by path, beside
//! `stage` and `world`.

use egui_kittest::SnapshotResults;
use rondom::app::command::Go;
use rondom::app::env::Env;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::app::{Command, update};
use rondom::engine::view::OpenPlace;
use rondom::model::Case;
use rondom::ui::theme::Mode;

use crate::{stage, world};

/// The screen on the wall.
pub const FULL: [f32; 2] = [1920.0, 1080.0];
/// The smallest screen it must fit.
pub const LAPTOP: [f32; 2] = [1366.0, 768.0];

/// Where a surface stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// The block of the meeting, and the opening in it.
    pub block: (&'static str, usize),
    /// The step at the bureau.
    pub step: &'static str,
}

impl Place {
    /// In its meeting.
    pub fn at_the_table(self, env: &Env, case: &Case) -> State {
        world::in_block(env, case, self.block)
    }

    /// At the bureau.
    pub fn at_the_bureau(self, env: &Env, case: &Case) -> State {
        let mut state = world::open(env, case);
        update(&mut state, Command::Go(Go::Step(self.step.into())), env);
        state
    }
}

/// A practice case as if its last meeting still ran.
pub fn running(code: &str) -> Case {
    world::running(code)
}

/// The same pictures of one question, with the page turned to it: always at the bureau, at the table when `scrolls`.
pub fn pictures_of(name: &str, place: Place, question: &str, scrolls: bool, [worked, full, empty]: [&Case; 3]) {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    for (suffix, case, mode, size, percent) in [
        ("light", worked, Mode::Light, FULL, 100),
        ("dark", worked, Mode::Dark, FULL, 100),
        ("full", full, Mode::Light, FULL, 100),
        ("empty", empty, Mode::Light, FULL, 100),
        ("laptop", worked, Mode::Light, LAPTOP, 100),
        ("enlarged", worked, Mode::Light, LAPTOP, 200),
        ("bureau", worked, Mode::Light, FULL, 100),
    ] {
        let at_bureau = suffix == "bureau";
        let state = if at_bureau { place.at_the_bureau(&env, case) } else { place.at_the_table(&env, case) };
        let mut window = stage::showing(size, percent, state, mode, env.clone());
        if scrolls || at_bureau {
            stage::act(&mut window, Command::Go(Go::To(place.step.into(), OpenPlace::Field(question.into()))));
            window.ctx.memory_mut(|memory| memory.focused().map(|focused| memory.surrender_focus(focused)));
        }
        stage::picture(&mut window, &mut results, &format!("surface_{name}_{suffix}"));
    }
}

/// The pictures every surface has: light, dark and overfull and empty on the wall, small, enlarged, and at the bureau.
/// They are called `surface_{name}_…`.
pub fn pictures(name: &str, place: Place, worked: &Case, full: &Case, empty: &Case) {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut wall = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    for (suffix, state, mode) in [
        ("light", place.at_the_table(&env, worked), Mode::Light),
        ("dark", place.at_the_table(&env, worked), Mode::Dark),
        ("full", place.at_the_table(&env, full), Mode::Light),
        ("empty", place.at_the_table(&env, empty), Mode::Light),
        ("bureau", place.at_the_bureau(&env, worked), Mode::Light),
    ] {
        stage::set(&mut wall, state, mode);
        stage::picture(&mut wall, &mut results, &format!("surface_{name}_{suffix}"));
    }
    for (suffix, percent) in [("laptop", 100), ("enlarged", 200)] {
        let mut small = stage::window(LAPTOP, percent, place.at_the_table(&env, worked), env.clone());
        stage::picture(&mut small, &mut results, &format!("surface_{name}_{suffix}"));
    }
}

/// Every test file uses its own part of this module.
type Pictures = fn(&str, Place, &Case, &Case, &Case);
const _: Pictures = pictures;
const _: fn(&str, Place, &str, bool, [&Case; 3]) = pictures_of;
