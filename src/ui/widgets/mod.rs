//! The controls every screen is made of.
//!
//! A control takes `&mut Ui` and plain data, draws itself, and says what the person meant; it changes nothing. Each has a
//! name for screen readers, a target of at least 44 points, a visible ring when it has the keyboard, and works without a
//! mouse. None knows a question or a case: texts come in, and the few of its own ([`Words`]) follow the language in force.

mod button;
mod calendar;
mod card;
mod chip;
mod choice;
mod combo;
mod date_field;
mod dialog;
mod empty;
mod field;
mod forget;
mod goes_on;
mod grand;
pub(in crate::ui) mod held;
mod icon;
mod mark;
mod notice;
pub(in crate::ui) mod paint;
mod parsed_field;
mod person;
mod pills;
mod progress;
mod rail;
mod scroll;
mod status;
mod table;
mod tabs;
mod text;
mod text_field;
mod toast;
mod tooltip;
mod words;

pub use button::{Button, icon_button};
pub use card::{card, columns_beside, panel_frame, row, soft_card, striped_card};
pub use chip::{chip, voice_button, voice_chip};
pub use choice::{ChoiceChange, OwnWords, choice, multi_choice, scale, yes_no};
pub use combo::combo;
pub use date_field::{date_field, date_or_words_field};
pub use dialog::{Closed, Edge, dialog, dialog_of, drawer};
pub use empty::empty_state;
pub use field::{Field, Outcome, focus_field, focus_in_line, is_asked_for, put_focus, put_focus_quietly, wants_focus};
pub use forget::forget_words;
pub use goes_on::{go_on, goes_on};
pub use grand::{faces, numbers, painted_face};
pub use icon::{icon, named_icon};
pub use mark::{logo, logo_big};
pub use notice::notice;
pub use parsed_field::{Typed, Understood, number_field, parsed_field};
pub use person::{PersonChange, PersonOption, person_picker};
pub(in crate::ui) use pills::moved;
pub use pills::{Pill, actions};
pub use progress::{pace_bar, progress};
pub use rail::{RailItem, rail_item, rail_sub, strip_item};
pub use scroll::{follow_focus, scroll};
pub use status::{Status, status};
pub use table::{Cell, Column, Table, TableChange, Width};
pub use tabs::tabs;
pub use text::{elided, elided_lines, heading, section_heading, step_heading, text, toned};
pub use text_field::{TextField, select_all};
pub use toast::toast;
pub use tooltip::tooltip;
pub use words::Words;
