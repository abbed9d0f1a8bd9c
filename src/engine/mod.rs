//! Template plus answers gives what a team sees: pure and total.
//!
//! [`view`] derives the whole form for one revision of a case: what is asked, what is still open, what clashes. Nothing
//! here reads a disk, a clock or a language of the machine, nothing here fails on any case, and nothing derived is ever
//! stored. The checker reads a template's source and says, with line and column, what is wrong with it.

pub mod checker;
pub mod view;
