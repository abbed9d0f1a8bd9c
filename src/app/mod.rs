//! The brain without widgets: what the program knows, what can happen, and what follows from it.
//!
//! `update(&mut State, Command, &Env) -> Vec<Effect>` is the only place where a case changes. [`runtime`] carries the effects
//! out with `store` and brings the results back as commands. Nothing here waits: not for a disk, not for a person.

pub mod aftercare;
pub mod ahead;
pub mod autosave;
pub mod calendar;
pub mod capture;
pub mod clash;
pub mod clock;
pub mod command;
pub mod discuss;
pub mod effect;
pub mod env;
pub mod folding;
pub mod guard;
pub mod list;
pub mod naming;
mod notice;
pub mod outcome;
pub mod parting;
pub mod people;
pub mod place;
pub mod placing;
pub mod practice;
pub mod pupil;
pub mod read_back;
pub mod reading;
pub mod runtime;
pub mod said;
pub mod sentence;
pub mod settings;
pub mod state;
pub mod templates;
pub mod troubles;
pub mod typed;
mod update;
pub mod versions;
pub mod what_changed;

pub use command::Command;
pub use effect::Effect;
pub use env::Env;
pub use state::State;
pub use update::{due_in_millis, update};
