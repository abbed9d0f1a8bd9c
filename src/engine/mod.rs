//! Template plus answers gives what a team sees: pure and total.
//!
//! [`view()`] derives the whole form for one revision of a case: what is asked, what is still open, what clashes. Nothing
//! here reads a disk, a clock or a language of the machine, nothing here fails on any case, and nothing derived is ever
//! stored. The checker reads a template's source and says, with line and column, what is wrong with it.
//!
//! Three rules hold everywhere in this room:
//!
//! * **Hidden answers are kept and not counted.** What is not asked now reads as if nothing was said: in conditions, sums,
//!   progress and [`facts()`]. The words stay in the case and return when the question returns.
//! * **Not every stored value counts.** Lapsed values, missing-codes, words not understood and values of another kind than
//!   the question asks say nothing either; a missing-code does mean the question was dealt with.
//! * **A circle is never asked.** Questions that read each other in a circle, and those that read such a question, are not
//!   asked; the checker reports the circle.

pub mod agenda;
mod build;
pub mod build_up;
pub mod changed;
pub mod checker;
pub mod clock;
pub mod closing;
mod computed;
mod condition;
pub mod earlier;
mod facts;
pub mod goal;
pub mod heard;
mod open;
mod order;
mod piping;
pub mod postpone;
pub mod presence;
mod progress;
pub mod read_back;
mod reading;
pub mod school_week;
mod scope;
mod validate;
pub mod view;
mod would_hide;

pub use agenda::share_minutes;
pub use build::{count_again, view, without_idle_headings};
pub use changed::changed;
pub use computed::computed_from;
pub use facts::facts;
pub use reading::read_template;
pub use scope::answer_slot;
pub use would_hide::{HiddenCell, would_hide, would_hide_cells};
