//! The program's own words, in Dutch (complete, default) and English (complete).
//!
//! Every sentence the program itself speaks stands in `assets/i18n/`, so that people who write well can read and mend them
//! without reading code, and so that one test can hold the tone. Texts of a template are not here; they travel with the
//! template. Dates, times and numbers are here too, because writing and understanding them is part of a language.
//!
//! This room reads no disk, no clock and no language of the machine, and it never fails: a key that does not exist shows
//! itself, and a test finds it.

pub mod dates;
pub mod names;

mod calendar;
mod files;
mod notice;
mod numbers;
mod overlay;
mod typed_build_up;
mod typed_date;
mod typed_moment;
mod typed_time;
mod typed_when;
mod verbs;
mod words;

pub use fluent::FluentValue as WordValue;
pub use notice::{Notice, NoticeKind};
pub use numbers::{format_number, parse_number};
pub use overlay::{OverlayProblem, OverlayProblemKind};
pub use typed_build_up::parse_build_up;
pub use typed_date::{Prefer, parse_date, parse_partial};
pub use typed_moment::{Moment, lane_of_place, parse_moment, say_times};
pub use typed_time::parse_time;
pub use typed_when::{is_rhythm, parse_when, split_when};
pub use verbs::with_verb;
pub use words::Words;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English, with British dates.
    En,
}

impl Language {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// ISO 639-1, `nl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a code or locale, `nl`, `en-GB`, `nl_NL.UTF-8`; `None` for a language the program does not speak.
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// What the language calls itself, for a menu.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_a_code_or_a_locale() {
        for (text, expect) in [
            ("nl", Some(Language::Nl)),
            ("NL", Some(Language::Nl)),
            ("nl_NL.UTF-8", Some(Language::Nl)),
            ("nl-BE", Some(Language::Nl)),
            (" en ", Some(Language::En)),
            ("en_GB@euro", Some(Language::En)),
            ("de", None),
            ("", None),
            ("C.UTF-8", None),
        ] {
            assert_eq!(Language::parse(text), expect, "{text:?}");
        }
    }
}
