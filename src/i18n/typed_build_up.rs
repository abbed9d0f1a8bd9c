//! Understanding a typed build-up of hours: "begin met 8 uur, elke 2 weken 2 uur erbij, tot 16".
//!
//! The words of both languages are understood always. A part that is not understood makes the whole sentence not
//! understood, so that nothing is guessed about a pupil's week.

use super::calendar::number_of;
use crate::engine::build_up::{BuildUp, Course, Lane};
use crate::model::text::fold;

/// Longest text that can be such a sentence, in bytes.
const MAX_BYTES: usize = 300;

/// The build-up a person meant; `None` when a part of it is not understood or it says no change or no end.
pub fn parse_build_up(text: &str) -> Option<BuildUp> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let folded = fold(text);
    let mut lanes: [Option<Building>; 3] = [None; 3];
    let mut weeks_per_step = None;
    let mut last = Lane::School;
    for part in parts(&folded) {
        let said = Said::of(&part)?;
        let lane = said.lane.unwrap_or(last);
        last = lane;
        let building = lanes.get_mut(lane as usize)?.get_or_insert_with(Building::default);
        match said.what {
            What::Start(hours) if building.start.is_none() => building.start = Some(hours),
            What::Step(hours, weeks) if building.step.is_none() => {
                building.step = Some(hours);
                if *weeks_per_step.get_or_insert(weeks) != weeks {
                    return None;
                }
            }
            What::Until(hours) if building.until.is_none() => building.until = Some(hours),
            _ => return None,
        }
    }
    let mut courses = [None; 3];
    for (lane, building) in courses.iter_mut().zip(lanes) {
        if let Some(building) = building {
            let (step, until) = match (building.step, building.until) {
                (None, None) => (0.0, None),
                (Some(step), Some(until)) => (step, Some(until)),
                _ => return None,
            };
            *lane = Some(Course { start: building.start?, step, until });
        }
    }
    Some(BuildUp { weeks_per_step: weeks_per_step?, lanes: courses })
}

/// What the parts of a sentence say about one lane.
#[derive(Clone, Copy, Default)]
struct Building {
    start: Option<f64>,
    step: Option<f64>,
    until: Option<f64>,
}

/// What one part says.
enum What {
    /// Hours at the start.
    Start(f64),
    /// Hours at each step, and the weeks of a step.
    Step(f64, u32),
    /// Hours at the end.
    Until(f64),
}

struct Said {
    what: What,
    lane: Option<Lane>,
}

/// A word, or a number written in digits or letters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'t> {
    Word(&'t str),
    Number(f64),
}

const UNTIL: [&str; 5] = ["tot", "t/m", "until", "till", "to"];
const EVERY: [&str; 7] = ["elke", "iedere", "elk", "per", "every", "each", "om"];
const MORE: [&str; 4] = ["erbij", "meer", "extra", "more"];
const LESS: [&str; 5] = ["eraf", "minder", "less", "fewer", "off"];
const WEEK: [&str; 6] = ["week", "weken", "weeks", "schoolweek", "schoolweken", "wk"];
const HOUR: [&str; 6] = ["uur", "uren", "hour", "hours", "u", "lesuren"];
/// Words that say nothing here.
const FILL: [&str; 23] = [
    "begin", "beginnen", "we", "met", "start", "starten", "with", "at", "op", "de", "het", "school", "uur/week", "in", "dan",
    "then", "eerst", "first", "by", "komt", "er", "en", "up",
];

/// The sentence in parts: at commas, and before what says where it ends.
fn parts(text: &str) -> Vec<Vec<Token<'_>>> {
    let mut parts: Vec<Vec<Token<'_>>> = vec![Vec::new()];
    for piece in text.split_whitespace() {
        let (word, ends) = match piece.strip_suffix([',', ';', '.']) {
            Some(word) => (word, true),
            None => (piece, false),
        };
        if UNTIL.contains(&word) || word == "en" || word == "and" {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| !word.is_empty() && word != "and") {
            part.push(token(word));
        }
        if ends {
            parts.push(Vec::new());
        }
    }
    // "tot en met 16" falls apart at "en"; what is left of it belongs to what follows.
    let mut whole: Vec<Vec<Token<'_>>> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        match whole.last_mut() {
            Some(before) if !before.iter().any(|token| matches!(token, Token::Number(_))) && !says_step(before) => {
                before.extend(part);
            }
            _ => whole.push(part),
        }
    }
    whole
}

fn says_step(part: &[Token<'_>]) -> bool {
    part.iter().any(|token| matches!(token, Token::Word(word) if EVERY.contains(word)))
}

fn token(word: &str) -> Token<'_> {
    let digits = word.replace(',', ".");
    if let Ok(number) = digits.parse::<f64>()
        && word.starts_with(|letter: char| letter.is_ascii_digit())
    {
        return Token::Number(number);
    }
    number_of(word).map_or(Token::Word(word), |number| Token::Number(f64::from(number)))
}

impl Said {
    fn of(part: &[Token<'_>]) -> Option<Self> {
        let is = |token: &Token<'_>, list: &[&str]| matches!(token, Token::Word(word) if list.contains(word));
        let mut weeks = None;
        let mut numbers = Vec::new();
        let (mut every, mut sign, mut until, mut lane) = (false, None, false, None);
        let mut at = 0;
        while let Some(token) = part.get(at) {
            at += 1;
            if is(token, &UNTIL) {
                until = true;
            } else if is(token, &EVERY) {
                // "om de week" is every other week.
                let every_other = *token == Token::Word("om");
                match (part.get(at), part.get(at + 1)) {
                    (Some(Token::Number(number)), Some(next)) if is(next, &WEEK) => {
                        weeks = Some(*number);
                        at += 2;
                    }
                    (Some(Token::Word("de" | "other")), Some(next)) if is(next, &WEEK) => {
                        weeks = Some(2.0);
                        at += 2;
                    }
                    (Some(next), _) if is(next, &WEEK) && !every_other => {
                        // "16 uur per week" names no step.
                        weeks =
                            if *token == Token::Word("per") && sign.is_none() && !says_change(part) { None } else { Some(1.0) };
                        at += 1;
                        every |= weeks.is_some();
                        continue;
                    }
                    _ => return None,
                }
                every = true;
            } else if is(token, &MORE) {
                sign = Some(1.0);
            } else if is(token, &LESS) {
                sign = Some(-1.0);
            } else if let Token::Number(number) = token {
                numbers.push(*number);
            } else if let Token::Word(word) = token {
                match lane_of(word) {
                    Some(found) => lane = Some(lane.map_or(found, |known: Lane| known.max(found))),
                    None if is(token, &HOUR) || is(token, &FILL) => {}
                    None => return None,
                }
            }
        }
        let [hours] = numbers.as_slice() else { return None };
        let what = match (every, sign, until) {
            (true, Some(sign), false) => What::Step(hours * sign, whole_weeks(weeks?)?),
            (false, None, true) => What::Until(*hours),
            (false, None, false) => What::Start(*hours),
            _ => return None,
        };
        Some(Self { what, lane })
    }
}

fn says_change(part: &[Token<'_>]) -> bool {
    part.iter().any(|token| matches!(token, Token::Word(word) if MORE.contains(word) || LESS.contains(word)))
}

fn whole_weeks(weeks: f64) -> Option<u32> {
    (1..=12).find(|whole| f64::from(*whole) == weeks)
}

/// "op school" is the school, "thuis met begeleiding" is at home with someone, "op afstand" and "online" are lessons.
fn lane_of(word: &str) -> Option<Lane> {
    match word {
        "school" | "fysiek" => Some(Lane::School),
        "online" | "afstand" | "distance" => Some(Lane::Distance),
        "thuis" | "begeleid" | "begeleiding" | "home" | "support" | "supported" => Some(Lane::HomeSupported),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(start: f64, step: f64, until: f64) -> Option<Course> {
        Some(Course { start, step, until: Some(until) })
    }

    fn stays(hours: f64) -> Option<Course> {
        Some(Course { start: hours, step: 0.0, until: None })
    }

    #[test]
    fn a_build_up_is_understood_the_way_people_say_it() {
        let eight = course(8.0, 2.0, 16.0);
        let table = [
            ("begin met 8 uur, elke 2 weken 2 uur erbij, tot 16", 2, [eight, None, None]),
            ("Begin met 8 uur, elke twee weken twee uur erbij, tot 16 uur.", 2, [eight, None, None]),
            ("start met 8 uur per week, om de week 2 uur erbij tot en met 16 uur", 2, [eight, None, None]),
            ("8 uur, iedere week 2 uur meer, tot 16", 1, [eight, None, None]),
            ("start with 8 hours, 2 hours more every 2 weeks, up to 16", 2, [eight, None, None]),
            ("4,5 uur op school, elke 3 weken 1,5 uur erbij, tot 12", 3, [course(4.5, 1.5, 12.0), None, None]),
            ("begin met 4 uur, elke 2 weken 2 uur erbij, tot 16 en 5 uur online", 2, [course(4.0, 2.0, 16.0), stays(5.0), None]),
            (
                "4 uur op school, elke 2 weken 2 uur erbij, tot 16, 5 uur op afstand, elke 2 weken 1 uur eraf, tot 0, 3 uur thuis met begeleiding",
                2,
                [course(4.0, 2.0, 16.0), course(5.0, -1.0, 0.0), stays(3.0)],
            ),
        ];
        for (text, weeks_per_step, lanes) in table {
            assert_eq!(parse_build_up(text), Some(BuildUp { weeks_per_step, lanes }), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_said_clearly_is_not_guessed() {
        for text in [
            "",
            "begin met 8 uur",
            "elke 2 weken 2 uur erbij, tot 16",
            "begin met 8 uur, elke 2 weken 2 uur erbij",
            "begin met 8 uur, elke 2 weken 2 uur, tot 16",
            "begin met 8 uur, soms iets erbij, tot 16",
            "begin met 8 uur, elke maand 2 uur erbij, tot 16",
            "begin met 8 of 9 uur, elke 2 weken 2 uur erbij, tot 16",
            "8 uur, 9 uur, elke week 1 uur erbij, tot 16",
            "2 uur per dag, elke 2 weken 2 uur erbij, tot 16",
        ] {
            assert_eq!(parse_build_up(text), None, "{text:?}");
        }
    }
}
