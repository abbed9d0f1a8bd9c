//! The grammar of *inbreng*: perhaps first letters of a voice, perhaps a sign, then the words. Pure.
//!
//! `sa + begint rustig` is Samira, what helps. A word that only happens to begin like a name stays part of the sentence:
//! ordinary words ("er", "na") are never a voice by themselves, a whole name with a capital begins a sentence, and a group
//! is only named by its first letters. A colon or a sign after it takes the doubt away. Whatever was understood is shown
//! before Enter.

use crate::model::text::fold;
use crate::model::{Source, Voice};

use super::chat;

/// Somebody a line may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// As people say it.
    pub name: String,
    /// Whose voice.
    pub voice: Voice,
}

/// What a sign in front means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// `+` helps.
    Helps,
    /// `-` is hard.
    Hard,
    /// `?` a question.
    Question,
    /// `!` an agreement.
    Agreement,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whose words, when the line names one.
    pub voice: Option<Voice>,
    /// What they are about, when the line says so.
    pub sign: Option<Sign>,
    /// The words, as typed.
    pub text: String,
    /// How they came in, when the line shows it.
    pub source: Option<Source>,
}

/// Words that begin a sentence and are never the first letters of somebody, unless a colon or sign follows.
const ORDINARY: &str = " aan al als an ander bij ben bent bel daar dan dat de den denk die dit doe doet door dus een eens eer er \
    erg even fijn ga gaan gaat geen goed had haar hal heb hebt heeft heel het hier hij hoe hun ik in is ja je jij jou jullie \
    kan kom komt kun laat lang leer lees leest les lij maar mag man me mee meer men mij mijn min moe moet na naar nee nie niet \
    no nog nu of om omdat on ons oog ook op oud over pas per plan rust samen se sinds soms straks te tel thuis toen tot u \
    uit uw van veel ver via vol voor wacht want was wat we weet wel werk wie wij wil wilt wordt ze zeg zegt zei zelf zich zie \
    zij zo zou a am and any are as at be but by can do for from go good had has have he her his how i if it let may me my not \
    our she so that the they this to us we what who will with you ";

/// Words before a name that are no name themselves.
const TITLES: &str = " juf juffrouw meester mevrouw mevr mw meneer dhr mr mrs ms miss dr ";

/// What one typed line says.
pub fn parse(line: &str, known: &[Known]) -> Said {
    let (voice, rest) = voice_and_words(line, known);
    let (sign, text) = sign_and_words(rest);
    Said { voice, sign, text: text.to_owned(), source: None }
}

/// What a line says that may have been pasted; several lines of a chat are several things said.
///
/// `is_chat` is what a person said about it, when that is not what it looks like.
pub fn parse_line(text: &str, known: &[Known], is_pasted: bool, is_chat: Option<bool>) -> Vec<Said> {
    let messages = if is_chat == Some(false) { None } else { chat::messages(text, known, is_pasted) };
    if let Some(messages) = messages {
        let from_chat = |chat::Message { voice, text }| Said { voice, sign: None, text, source: Some(Source::Chat) };
        return messages.into_iter().map(from_chat).filter(|said| !said.text.is_empty()).collect();
    }
    let said = parse(text, known);
    let source = is_chat.unwrap_or(is_pasted).then_some(Source::Chat);
    Some(Said { source, ..said }).filter(|said| !said.text.is_empty()).into_iter().collect()
}

/// Whose first letters stand in front, and the words after them.
pub fn voice_and_words<'t>(line: &'t str, known: &[Known]) -> (Option<Voice>, &'t str) {
    let line = line.trim();
    let end = line.find(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))).unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let after = rest.trim_start();
    if word.is_empty() || after.is_empty() {
        return (None, line);
    }
    let folded = fold(word);
    let has_colon = rest.starts_with(':');
    let has_sign = rest.starts_with(char::is_whitespace) && sign_and_words(after).0.is_some();
    let found = if has_colon || has_sign {
        find(&folded, known).map(|(voice, _)| voice)
    } else if rest.starts_with(char::is_whitespace) {
        find(&folded, known).filter(|(voice, fit)| is_no_sentence(word, &folded, voice, *fit)).map(|(voice, _)| voice)
    } else {
        None
    };
    match found {
        Some(voice) => (Some(voice), after.strip_prefix(':').filter(|_| has_colon).unwrap_or(after).trim_start()),
        None => (None, line),
    }
}

/// Who first letters may mean, when that is more than one: nobody is picked, and the words stay whole.
pub fn either(line: &str, known: &[Known]) -> Vec<Voice> {
    let line = line.trim();
    let end = line.find(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))).unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let folded = fold(word);
    let is_meant = rest.starts_with(':') || sign_and_words(rest).0.is_some();
    let is_ordinary = folded.chars().count() < 2 || ORDINARY.contains(&format!(" {folded} "));
    if (is_ordinary && !is_meant) || rest.trim().is_empty() || !rest.starts_with([' ', ':']) || find(&folded, known).is_some() {
        return Vec::new();
    }
    let mut voices: Vec<Voice> = Vec::new();
    for one in known.iter().filter(|one| calls(&one.name).iter().any(|call| call.starts_with(&folded))) {
        if !voices.contains(&one.voice) {
            voices.push(one.voice.clone());
        }
    }
    voices
}

/// How much of a name was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// All of it, or the whole first name.
    Whole,
    /// Its first letters.
    Begin,
}

/// Whether a word before other words is meant as a voice and does not begin a sentence.
fn is_no_sentence(word: &str, folded: &str, voice: &Voice, fit: Fit) -> bool {
    let letters = folded.chars().count();
    if letters < 2 || ORDINARY.contains(&format!(" {folded} ")) {
        return false;
    }
    match (voice, fit) {
        (Voice::Group(_), Fit::Begin) => letters <= 3,
        (Voice::Group(_), Fit::Whole) => false,
        (Voice::Seat(_), Fit::Whole) => !word.starts_with(char::is_uppercase),
        (Voice::Seat(_), Fit::Begin) => true,
    }
}

/// The one voice whose name is `folded`, or begins with it. Nobody when there are two.
pub(super) fn find(folded: &str, known: &[Known]) -> Option<(Voice, Fit)> {
    let only = |is_it: &dyn Fn(&str) -> bool| {
        let mut fitting = known.iter().filter(|one| calls(&one.name).iter().any(|call| is_it(call))).map(|one| &one.voice);
        let first = fitting.next()?;
        fitting.all(|voice| voice == first).then(|| first.clone())
    };
    if folded.is_empty() {
        return None;
    }
    if known.iter().any(|one| calls(&one.name).iter().any(|call| call == folded)) {
        return only(&|call| call == folded).map(|voice| (voice, Fit::Whole));
    }
    only(&|call| call.starts_with(folded)).map(|voice| (voice, Fit::Begin))
}

/// Who a surname typed as one, or a name behind a title, means: "Van Dijk", "mevrouw de Vries". Nobody when there are two.
pub(super) fn find_by_surname(typed: &str, known: &[Known]) -> Option<Voice> {
    let folded = fold(typed.trim());
    let (first, behind) = folded.split_once(' ').unwrap_or((&folded, ""));
    let has_title = !behind.is_empty() && TITLES.contains(&format!(" {first} "));
    let surname = if has_title { behind } else { folded.as_str() };
    // Without a title only a capital tells a name from a word ("bos", "bakker").
    if surname.is_empty() || !(has_title || typed.contains(char::is_uppercase) || surname.contains(' ')) {
        return None;
    }
    let is_it = |one: &&Known| {
        matches!(one.voice, Voice::Seat(_)) && fold(one.name.trim()).split_once(' ').is_some_and(|(_, rest)| rest == surname)
    };
    let mut fitting = known.iter().filter(is_it).map(|one| &one.voice);
    let only = fitting.next()?;
    fitting.all(|voice| voice == only).then(|| only.clone())
}

/// What somebody is called, folded: the whole name, the first name, and the name behind a title.
fn calls(name: &str) -> Vec<String> {
    let folded = fold(name.trim());
    let mut words = folded.split_whitespace();
    let first = words.next().unwrap_or_default().trim_end_matches('.').to_owned();
    let behind_title = TITLES.contains(&format!(" {first} ")).then(|| words.next().unwrap_or_default().to_owned());
    let mut all = vec![folded.clone(), first];
    all.extend(behind_title.filter(|word| !word.is_empty()));
    all
}

/// The sign in front, and the words after it. A minus before a digit is a number.
fn sign_and_words(text: &str) -> (Option<Sign>, &str) {
    let text = text.trim();
    let Some(first) = text.chars().next() else { return (None, text) };
    let rest = text[first.len_utf8()..].trim_start();
    let sign = match first {
        '+' => Sign::Helps,
        '-' | '−' | '–' | '—' if !text[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) => Sign::Hard,
        '?' => Sign::Question,
        '!' => Sign::Agreement,
        _ => return (None, text),
    };
    (Some(sign), rest)
}
