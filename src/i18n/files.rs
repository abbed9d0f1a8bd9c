//! Which files of words there are. Adding one is one name in the list below, and a file of that name per language.

use super::Language;

/// One file of words, in every language.
struct File {
    nl: &'static str,
    en: &'static str,
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        const FILES: &[File] = &[$(File {
            nl: include_str!(concat!("../../assets/i18n/nl/", $name, ".ftl")),
            en: include_str!(concat!("../../assets/i18n/en/", $name, ".ftl")),
        }),+];
    };
}

files![
    "base", "board", "capture", "clock", "curtain", "fields", "followup", "glossary", "goals", "help", "lists", "naloop",
    "notices", "presence", "pupil", "readback", "roles", "safety", "screens", "table", "versions", "week",
];

/// The text of every file in `language`.
pub(super) fn texts(language: Language) -> impl Iterator<Item = &'static str> {
    FILES.iter().map(move |file| match language {
        Language::Nl => file.nl,
        Language::En => file.en,
    })
}

/// The keys a text defines, in order. Keys start at the margin; what is indented belongs to the key above it.
pub(super) fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let starts_well = key.starts_with(|c: char| c.is_ascii_alphabetic());
        let goes_on_well = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        (starts_well && goes_on_well).then_some(key)
    })
}
