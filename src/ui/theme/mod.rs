//! How it looks: colours, sizes, fonts, icons and zoom, all as data.
//!
//! A screen or widget asks [`Look::of`] and never names a colour or a font size itself; that is what keeps light, dark and
//! contrast, the table and the bureau, one program instead of six.

pub mod colours;
pub mod contrast;
pub mod fonts;
pub mod icons;
pub mod look;
pub mod sizes;
mod style;
pub mod zoom;

pub use colours::Colours;
pub use icons::Icon;
pub use look::{Appearance, Back, Density, Look, Mode, Themes};
pub use sizes::{Scale, Sizes, Type};
