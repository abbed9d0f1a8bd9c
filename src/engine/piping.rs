//! The pupil's first name inside the texts of a template; never inside what people wrote.

use super::scope::{Known, Scope};
use crate::model::template::Text;
use crate::model::{Scalar, limits, text};

/// What stands for the first name in a template's texts.
const PLACE: &str = "{roepnaam}";
/// Concept of the pupil's first name.
const FIRST_NAME: &str = "roepnaam";

/// The texts of a template in one language, with the pupil's first name in them.
pub(super) struct Piping<'a> {
    /// The first name, or what stands for it.
    pub(super) pupil_name: String,
    is_fallback: bool,
    language: &'a str,
}

impl<'a> Piping<'a> {
    /// Reads the name from the answer with concept `roepnaam`, safe to show anywhere; `fallback` while that says nothing.
    pub(super) fn new(scope: &Scope<'_>, language: &'a str, fallback: &str) -> Self {
        let with_concept = scope.entries.iter().filter(|entry| entry.question.concept.as_ref().is_some_and(|c| c == FIRST_NAME));
        let names = with_concept.filter_map(|entry| match entry.known() {
            Known::One(Scalar::Text(name)) => Some(short_name(name)),
            _ => None,
        });
        let known = names.into_iter().find(|name| !name.is_empty());
        let is_fallback = known.is_none();
        Self { pupil_name: known.unwrap_or_else(|| fallback.to_owned()), is_fallback, language }
    }

    /// A text as people read it.
    pub(super) fn text(&self, text: &Text) -> String {
        let text = text.in_language(self.language);
        // "de leerling" at the start of a sentence; a name stays as it was written.
        match text.strip_prefix(PLACE).filter(|_| self.is_fallback) {
            Some(rest) => sentence_start(&self.pupil_name) + &rest.replace(PLACE, &self.pupil_name),
            None => text.replace(PLACE, &self.pupil_name),
        }
    }

    /// An optional text; an empty one is as good as none.
    pub(super) fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text)).filter(|text| !text.is_empty())
    }

    /// Several texts.
    pub(super) fn all(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }
}

fn sentence_start(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// A pasted paragraph in the name field must not stand in every label.
fn short_name(name: &str) -> String {
    text::clean_name(name).chars().take(limits::MAX_NAME_CHARS).collect()
}
