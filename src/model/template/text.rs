//! A text of a template: in its own language, perhaps with translations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text in the template's language, perhaps with translations.
///
/// In RON either `"Wat is de vraag?"` or `{"nl": "Wat is de vraag?", "en": "What is the question?"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "TextForm", into = "TextForm")]
pub struct Text {
    /// The text in the template's own language; empty when only translations were written.
    pub plain: String,
    /// Texts by language code.
    pub by_language: BTreeMap<String, String>,
}

impl Text {
    /// The text in `language`, else the plain text, else any there is.
    pub fn in_language(&self, language: &str) -> &str {
        let own = self.by_language.get(language).map(String::as_str);
        let plain = Some(self.plain.as_str()).filter(|text| !text.is_empty());
        own.or(plain).or_else(|| self.by_language.values().next().map(String::as_str)).unwrap_or_default()
    }

    /// Whether no language has any words.
    pub fn is_empty(&self) -> bool {
        self.plain.trim().is_empty() && self.by_language.values().all(|text| text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { plain: text.to_owned(), by_language: BTreeMap::new() }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum TextForm {
    Plain(String),
    ByLanguage(BTreeMap<String, String>),
}

impl From<TextForm> for Text {
    fn from(form: TextForm) -> Self {
        match form {
            TextForm::Plain(plain) => Self { plain, by_language: BTreeMap::new() },
            TextForm::ByLanguage(by_language) => Self { plain: String::new(), by_language },
        }
    }
}

impl From<Text> for TextForm {
    fn from(text: Text) -> Self {
        if text.by_language.is_empty() { Self::Plain(text.plain) } else { Self::ByLanguage(text.by_language) }
    }
}
