//! A sentence to show, before it has a language: a key of `i18n` with what goes into it.

use super::outcome::Trouble;
use crate::i18n::{NoticeKind, WordValue, Words};

/// Keys of `i18n` with what goes into them, so that a notice speaks the new language the moment it is switched.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Keys of messages, said one after the other.
    pub keys: Vec<&'static str>,
    /// Names and values for it.
    pub args: Vec<(&'static str, Arg)>,
}

/// What goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text as it is.
    Text(String),
    /// A count; the language chooses the plural.
    Count(usize),
    /// Another key, to be said in the same language.
    Key(&'static str),
}

impl Sentence {
    /// A sentence without values.
    pub fn plain(key: &'static str) -> Self {
        Self { keys: vec![key], args: Vec::new() }
    }

    /// What happened, what is safe and what to do now.
    pub fn notice(kind: NoticeKind) -> Self {
        Self { keys: kind.message_keys().to_vec(), args: Vec::new() }
    }

    /// Whether it says this message.
    pub fn says(&self, key: &str) -> bool {
        self.keys.contains(&key)
    }

    /// Only what happened, where there is no room for the rest.
    #[must_use]
    pub fn first(&self) -> Self {
        Self { keys: self.keys.first().copied().into_iter().collect(), args: self.args.clone() }
    }

    /// The sentence with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// What happened, what is safe and what to do, as one line; the path last.
pub fn say_trouble(words: &Words, trouble: &Trouble) -> String {
    let said = say(words, &trouble.sentence);
    trouble.path.as_ref().map_or_else(|| said.clone(), |path| format!("{said} ({})", path.display()))
}

/// A sentence in the language of `words`.
pub fn say(words: &Words, sentence: &Sentence) -> String {
    let args: Vec<(&str, WordValue<'_>)> = sentence
        .args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => WordValue::from(text.as_str()),
                Arg::Count(count) => WordValue::from(*count),
                Arg::Key(key) => WordValue::from(words.get(key)),
            };
            (*name, value)
        })
        .collect();
    sentence.keys.iter().map(|key| words.with(key, &args)).collect::<Vec<_>>().join(" ")
}
