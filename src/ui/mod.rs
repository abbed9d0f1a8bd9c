//! The only room with egui: what is on the screen and what the hands do.
//!
//! It draws from `&State` and hands back what was meant; it never changes a case, never touches a disk and decides
//! nothing about content. [`theme`] knows every colour and size, [`widgets`] every control, and the screens put the two
//! together.

pub mod theme;
pub mod widgets;
