//! Words of a text with their place: letters and digits, with what holds one word together ("ib'er", "zo’n").

/// One word and where it begins, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Where it begins.
    pub at: usize,
    /// As it was typed.
    pub text: &'t str,
}

impl Word<'_> {
    /// Where it ends.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// "Noor", and not "noor" or "NOOR".
    pub fn is_name_like(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.clone().next().is_some() && letters.any(char::is_lowercase)
    }
}

/// Every word of a text. A hyphen ends a word, so that the parts of "TLV-traject" are found too.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let holds = letter.is_alphanumeric() || (start.is_some() && matches!(letter, '\'' | '’') && goes_on);
        match (holds, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(Word { at: from, text: &text[from..at] });
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.map(|from| Word { at: from, text: &text[from..] }));
    found
}
