//! Rondom: one screen, around the pupil. A kiosk for intake meetings in Dutch *passend onderwijs*.
//!
//! The rooms, in reading order. Arrows point one way: `model ← engine ← rules`, `model ← store`, all of them
//! `← app ← ui`.
//! `ARCHITECTURE.md` says what each room may never do; `tests/architecture.rs` holds it to that.

pub mod model;

pub mod engine;
pub mod i18n;
pub mod rules;
pub mod store;

pub mod app;
pub mod cli;
pub mod ui;
