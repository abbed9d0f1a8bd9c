//! A pasted chat: "Naam: …", "`[15:47]` Naam: …", several lines under each other. The words themselves are never touched.

use crate::model::Voice;
use crate::model::text::fold;

use super::parse::{Fit, Known, find};

/// Longest name in front of a message, in words: "Yara Voorbeeld aan Iedereen".
const MOST_NAME_WORDS: usize = 6;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    /// Whose, when it is one of us.
    pub voice: Option<Voice>,
    /// The words, with the name in front when it is none of us.
    pub text: String,
}

/// The messages of a chat; `None` when this is no chat.
pub(super) fn messages(text: &str, known: &[Known], is_pasted: bool) -> Option<Vec<Message>> {
    let mut messages: Vec<Message> = Vec::new();
    for line in text.trim().lines() {
        match (head(line.trim(), known, is_pasted), messages.last_mut()) {
            (Some(message), _) => messages.push(message),
            (None, None) => return None,
            (None, Some(last)) if last.text.is_empty() => line.trim().clone_into(&mut last.text),
            (None, Some(last)) => last.text = format!("{}\n{}", last.text, line.trim_end()),
        }
    }
    for message in &mut messages {
        message.text.truncate(message.text.trim_end().len());
    }
    (!messages.is_empty()).then_some(messages)
}

/// The beginning of a message: a time with a name, or the whole name of one of us.
fn head(line: &str, known: &[Known], is_pasted: bool) -> Option<Message> {
    let (has_time, rest) = without_time(line);
    // "Yara 15:47", with the words below.
    if let Some(name) = without_time_behind(rest).filter(|_| is_pasted)
        && let Some(voice) = whole_name(without_addressee(name), known)
    {
        return Some(Message { voice: Some(voice), text: String::new() });
    }
    // Copied without its time it still says from whom.
    let rest = if is_pasted { without_link(rest) } else { rest };
    let Some((name, words)) = rest.split_once(':') else {
        // "[15:47] Yara", with the words below.
        let voice = whole_name(rest, known).filter(|_| has_time && is_pasted)?;
        return Some(Message { voice: Some(voice), text: String::new() });
    };
    let name = without_addressee(name);
    let voice = whole_name(name, known);
    let is_name = !name.is_empty() && name.split_whitespace().count() <= MOST_NAME_WORDS;
    let begins_as_name = name.starts_with(char::is_uppercase);
    match voice {
        Some(voice) if has_time || is_pasted || begins_as_name => {
            Some(Message { voice: Some(voice), text: words.trim().to_owned() })
        }
        None if has_time && is_name => Some(Message { voice: None, text: rest.trim().to_owned() }),
        _ => None,
    }
}

/// The voice with exactly this name; groups never type in a chat.
fn whole_name(name: &str, known: &[Known]) -> Option<Voice> {
    let found = find(&fold(name.trim()), known);
    found.filter(|(voice, fit)| *fit == Fit::Whole && matches!(voice, Voice::Seat(_))).map(|(voice, _)| voice)
}

/// Without "`[15:47]`", "15.47", "`[12-11-2026, 15:47:03]`", "12-11-2026 15:47 -" in front.
fn without_time(line: &str) -> (bool, &str) {
    if let Some((inside, rest)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let is_time = inside.contains([':', '.']) && inside.chars().filter(char::is_ascii_digit).count() >= 3;
        return if is_time { (true, without_link(rest)) } else { (false, line) };
    }
    let mut rest = line;
    let mut has_time = false;
    for _ in 0..2 {
        let word = rest.split_whitespace().next().unwrap_or_default();
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let is_stamp = digits >= 3 && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '-' | '/' | ','));
        if !is_stamp || !word.contains([':', '.', '-', '/']) {
            break;
        }
        has_time |= word.contains([':', '.']);
        rest = rest[word.len()..].trim_start();
    }
    if has_time { (true, without_link(rest)) } else { (false, line) }
}

/// Without "15:47" or "3:47 PM" behind; `None` when no time stands there.
fn without_time_behind(line: &str) -> Option<&str> {
    let line = line.trim();
    let bare = ["AM", "PM", "am", "pm"].into_iter().find_map(|half| line.strip_suffix(half)).unwrap_or(line).trim_end();
    let (name, time) = bare.rsplit_once(char::is_whitespace)?;
    let is_time = time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || c == ':');
    is_time.then(|| name.trim_end())
}

/// Without "-", "Van" or "From" between time and name.
fn without_link(rest: &str) -> &str {
    let rest = rest.trim_start().trim_start_matches(['-', '–']).trim_start();
    let linked = ["Van ", "From "].into_iter().find_map(|link| rest.strip_prefix(link));
    linked.unwrap_or(rest).trim_start()
}

/// Without " aan Iedereen" or a time in brackets behind the name.
fn without_addressee(name: &str) -> &str {
    let ends = [" aan ", " to ", " ("].into_iter().filter_map(|mark| name.find(mark)).min();
    name[..ends.unwrap_or(name.len())].trim()
}
