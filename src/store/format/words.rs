//! Text on disk: readable as it was typed, except for characters that would deceive or break an editor.

use ron::value::RawValue;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::limits::MAX_TEXT_BYTES;
use crate::model::text::steers_display;

/// How the parser is told that a text is longer than any field takes; `ron_text` recognises it.
pub(super) const TOO_LONG: &str = "text too long";

/// A text of a case file. Line feeds stand in it as they are; control and bidi characters as `\u{202e}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(pub String);

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.0.chars().any(needs_escape) {
            return serializer.serialize_str(&self.0);
        }
        let mut quoted = String::from("\"");
        for c in self.0.chars() {
            match c {
                '"' | '\\' => quoted.extend(['\\', c]),
                c if needs_escape(c) => quoted.extend(c.escape_unicode()),
                c => quoted.push(c),
            }
        }
        quoted.push('"');
        let raw = RawValue::from_boxed_ron(quoted.into_boxed_str());
        raw.map_err(|_quotes_text| serde::ser::Error::custom("a text could not be escaped"))?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.len() > MAX_TEXT_BYTES { Err(serde::de::Error::custom(TOO_LONG)) } else { Ok(Self(text)) }
    }
}

/// Characters an editor would not show as themselves. The joiner inside emoji stays, it is part of a picture; the
/// Unicode line separators go, because some editors break lines there and some do not.
fn needs_escape(c: char) -> bool {
    let is_layout = matches!(c, '\n' | '\t' | '\u{200D}');
    !is_layout && (c.is_control() || steers_display(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

#[cfg(test)]
mod tests {
    use super::super::ron_text::{from_text, to_text};
    use super::*;

    #[test]
    fn every_text_reads_back_as_it_was_and_looks_like_itself() {
        // (text, how it stands in the file)
        let cases = [
            ("Wat is er nodig?", r#""Wat is er nodig?""#),
            ("regel een\nregel twee", "\"regel een\nregel twee\""),
            (r#"zij zei: "ik wil wel""#, r##"r#"zij zei: "ik wil wel""#"##),
            (r##"lastig "# einde"##, r###"r##"lastig "# einde"##"###),
            (r"C:\school\", r##"r#"C:\school\"#"##),
            ("O'Neill, Zoe\u{308}, 👩‍👧", "\"O'Neill, Zoe\u{308}, 👩‍👧\""),
            ("שלום محمد", "\"שלום محمد\""),
            ("voor\u{202E}na\\\"", r#""voor\u{202e}na\\\"""#),
            ("bel\u{7} nul\u{0} tab\t", "\"bel\\u{7} nul\\u{0} tab\t\""),
            ("\r\n", "\"\\u{d}\n\""),
            ("\u{2028}", r#""\u{2028}""#),
            ("", "\"\""),
        ];
        for (text, shown) in cases {
            let words = Words::from(text);
            let file = to_text(&words).expect("writes");
            assert!(file.ends_with(&format!("{shown}\n")), "{file}");
            assert_eq!(from_text::<Words>(&file, 1), Ok(words), "{file}");
        }
    }
}
