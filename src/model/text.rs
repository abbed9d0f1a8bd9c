//! Cleaning of what people type or paste, and showing what must not act.
//!
//! Nothing a person meant is dropped from running text; only line ends are made equal. Names lose characters that steer
//! the display instead of being read (bidi controls, zero-width marks), because a name is shown in places where such a
//! character could make it look like another.

use unicode_normalization::UnicodeNormalization;

/// Running text as it enters a case: CRLF and CR become LF, NUL disappears (no editor can show it, no parser likes it).
pub fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

/// A name as it enters a case: one line, composed (NFC), without characters that only steer the display, spaces folded.
pub fn clean_name(text: &str) -> String {
    let visible: String = text.nfc().filter(|c| !steers_display(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with every steering character replaced by a visible mark, for display.
///
/// Line feeds and tabs stay; emoji joiners stay inside emoji because there they are part of one picture.
pub fn show_marks(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(|c| steers_display(c) || (c.is_control() && c != '\n' && c != '\t')) {
        return text.into();
    }
    text.chars()
        .map(
            |c| {
                if c == '\u{200D}' || !(steers_display(c) || (c.is_control() && c != '\n' && c != '\t')) { c } else { '\u{25A1}' }
            },
        )
        .collect::<String>()
        .into()
}

/// Case- and accent-insensitive form for searching and sorting: "Zoë" and "zoe" are one.
pub fn fold(text: &str) -> String {
    text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Bidi controls, zero-width and other invisible format characters (Unicode TR36, "Trojan source").
pub fn steers_display(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_kind_and_words_stay() {
        assert_eq!(clean_text("een\r\ntwee\rdrie\nvier"), "een\ntwee\ndrie\nvier");
        assert_eq!(clean_text("O'Neill \"de\u{301}\" 🙂"), "O'Neill \"de\u{301}\" 🙂");
    }

    #[test]
    fn a_name_is_one_line_without_steering_characters() {
        assert_eq!(clean_name("  Zoe\u{308}\n van \u{202E}Dam\u{200B} "), "Zoë van Dam");
        assert_eq!(clean_name("محمد"), "محمد");
    }

    #[test]
    fn steering_characters_show_as_a_mark() {
        assert_eq!(show_marks("a\u{202E}b"), "a□b");
        assert_eq!(show_marks("regel\nregel"), "regel\nregel");
    }

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("Zoë ÇELİK"), fold("zoe celi\u{307}k"));
    }
}
