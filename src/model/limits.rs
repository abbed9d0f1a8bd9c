//! What one case may hold. The loader refuses more, so entry stops there too, with a sentence.
//!
//! The bounds are far above any real case (the two worked cases of the field hold about 400 values); they exist so that
//! a damaged or malicious file cannot exhaust the machine.

/// Most answers, rows, cells and statements one case holds together.
pub const MAX_ANSWERS: usize = 20_000;
/// Longest text of one field, in bytes of UTF-8.
pub const MAX_TEXT_BYTES: usize = 100_000;
/// Largest case file, in bytes.
pub const MAX_FILE_BYTES: u64 = 32 * 1024 * 1024;
/// Deepest nesting the parser follows.
pub const MAX_DEPTH: usize = 128;
/// Longest name of a person, school or organisation, in characters. Longer is a pasted paragraph.
pub const MAX_NAME_CHARS: usize = 200;
/// Most people one case knows.
pub const MAX_SEATS: usize = 60;

/// [`MAX_FILE_BYTES`] as people say it.
pub fn max_file_megabytes() -> usize {
    usize::try_from(MAX_FILE_BYTES / (1024 * 1024)).unwrap_or_default()
}

/// Cuts `text` at the limit on a character border; says whether something was cut.
pub fn cap_text(text: &mut String) -> bool {
    if text.len() <= MAX_TEXT_BYTES {
        return false;
    }
    let end = (0..=MAX_TEXT_BYTES).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    text.truncate(end);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters_and_says_so() {
        let mut text = "é".repeat(MAX_TEXT_BYTES);
        assert!(cap_text(&mut text));
        assert_eq!(text.len(), MAX_TEXT_BYTES);
        let mut short = "kort".to_owned();
        assert!(!cap_text(&mut short));
        assert_eq!(short, "kort");
    }
}
