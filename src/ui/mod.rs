//! The only room that knows egui: it draws the state and turns what a person does into commands.
//!
//! [`theme`] says how everything looks, [`widgets`] are the controls, [`fields`] draw questions, `displays` the work
//! surfaces of the steps, [`lists`] the lists of a case, [`screens`] put them together. Screens read `&State` and push `Command`s; none of them changes a case.

pub mod app;
pub mod cx;
mod displays;
pub mod fields;
mod first_rows;
pub mod keys;
pub mod lists;
pub mod memory;
pub mod screens;
pub mod theme;
pub mod widgets;
pub mod window;

pub use cx::Cx;
pub use memory::Memory;
