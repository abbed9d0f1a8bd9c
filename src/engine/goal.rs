//! Whether a goal can be seen or measured: what a team has, and what is still missing (domain 2.7). Never decides anything; a
//! goal without a number is as good a goal to those who agreed on it.

use std::collections::BTreeSet;

/// What a measurable goal has, in the order of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalPart {
    /// When it is done.
    Date,
    /// How often, how much or how well.
    Amount,
    /// How it is measured.
    Measure,
    /// How it is now.
    Baseline,
    /// Who keeps an eye on it.
    Owner,
    /// The need it comes from.
    Need,
    /// The help that leads there.
    Help,
}

impl GoalPart {
    /// All of them, in the order of the sentence.
    pub const ALL: [Self; 7] = [Self::Date, Self::Amount, Self::Measure, Self::Baseline, Self::Owner, Self::Need, Self::Help];
}

/// The parts that are still missing, given the words of the goal and what else stands there.
pub fn missing_parts(words: &str, has: impl Fn(GoalPart) -> bool) -> BTreeSet<GoalPart> {
    let is_there = |part: GoalPart| if part == GoalPart::Amount { says_how_much(words) } else { has(part) };
    GoalPart::ALL.into_iter().filter(|part| !is_there(*part)).collect()
}

/// How the words of a goal go on behind "Op 21 januari 2027".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// They go on with a verb: "is Yara vier dagen per week op school".
    GoesOn,
    /// They begin a sentence of their own: "Yara is vier dagen per week op school".
    StartsAnew,
    /// They say the day themselves: "Op 21 januari kan Yara …".
    SaysWhen,
}

/// How the words of a goal begin.
pub fn opening(words: &str) -> Opening {
    let words = words.trim();
    let first = words.split_whitespace().next().unwrap_or_default();
    let begins_with = |start: &str| first.eq_ignore_ascii_case(start);
    if ["op", "on", "by", "in", "vanaf", "voor", "vóór"].into_iter().any(begins_with) && has_date(words) {
        Opening::SaysWhen
    } else if first.chars().next().is_some_and(char::is_uppercase) {
        Opening::StartsAnew
    } else {
        Opening::GoesOn
    }
}

/// Whether the words say themselves how it is measured.
pub fn says_measure(words: &str) -> bool {
    tokens(words).iter().any(|word| ["gemeten", "measured"].contains(&word.as_str()))
}

/// Whether the words say themselves how it is now.
pub fn says_baseline(words: &str) -> bool {
    tokens(words).iter().any(|word| ["nu", "now"].contains(&word.as_str()))
}

/// Whether the words say how often, how much or how well: a number that is not a date or a name ("groep 5"), or a word for
/// how often or how many.
pub fn says_how_much(words: &str) -> bool {
    let tokens = tokens(words);
    (0..tokens.len()).any(|at| is_amount(&tokens, at))
}

fn is_amount(tokens: &[String], at: usize) -> bool {
    let token = tokens[at].as_str();
    if AMOUNTS.contains(&token) {
        return true;
    }
    if !token.contains(|letter: char| letter.is_ascii_digit()) || is_date(tokens, at) {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |before| tokens[before].as_str());
    !NAMED_BY_NUMBER.contains(&before)
}

fn has_date(words: &str) -> bool {
    let tokens = tokens(words);
    (0..tokens.len()).any(|at| is_date(&tokens, at))
}

/// "21-01-2027", "21/1", or the day or year of "21 januari 2027".
fn is_date(tokens: &[String], at: usize) -> bool {
    let token = tokens[at].as_str();
    let numbers: Vec<&str> = token.split(['-', '/']).collect();
    let all_numbers = numbers.iter().all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit()));
    if (2..=3).contains(&numbers.len()) && all_numbers {
        // "3-4 keer" is a span, "21-01" a day: a day of a month is written with two digits or has a year behind it.
        return numbers.len() == 3 || numbers[1].len() == 2;
    }
    let is_month = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|word| MONTHS.contains(&word.as_str()));
    let is_year = token.len() == 4 && all_numbers && (token.starts_with("19") || token.starts_with("20"));
    let is_day = all_numbers && token.len() <= 2 && is_month(Some(at + 1));
    is_day || is_year
}

/// Words and numbers, in small letters; what belongs to a number stays with it.
fn tokens(words: &str) -> Vec<String> {
    let trims = |letter: char| !letter.is_alphanumeric() && letter != '%';
    let pieces = words.split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ';' | '×'));
    pieces.map(|piece| piece.trim_matches(trims).to_lowercase()).filter(|piece| !piece.is_empty()).collect()
}

/// What a number behind these words names, not counts.
const NAMED_BY_NUMBER: &[&str] = &[
    "groep",
    "klas",
    "leerjaar",
    "jaar",
    "havo",
    "vwo",
    "vmbo",
    "mavo",
    "gymnasium",
    "atheneum",
    "periode",
    "fase",
    "blok",
    "doel",
    "stap",
    "hoofdstuk",
    "cluster",
    "year",
    "group",
    "grade",
    "goal",
    "period",
];

/// Words for how many, how often or how well, without a figure.
const AMOUNTS: &[&str] = &[
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "vijftien",
    "twintig",
    "dertig",
    "veertig",
    "vijftig",
    "honderd",
    "eenmaal",
    "tweemaal",
    "driemaal",
    "helft",
    "half",
    "halve",
    "driekwart",
    "kwartier",
    "alle",
    "allemaal",
    "geen",
    "elke",
    "elk",
    "iedere",
    "ieder",
    "altijd",
    "nooit",
    "dagelijks",
    "wekelijks",
    "maandelijks",
    "per",
    "minimaal",
    "minstens",
    "maximaal",
    "hooguit",
    "hoogstens",
    "gemiddeld",
    "achtereen",
    "opeenvolgende",
    "foutloos",
    "procent",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "once",
    "twice",
    "daily",
    "weekly",
    "monthly",
    "every",
    "each",
    "always",
    "never",
    "all",
    "none",
    "least",
    "most",
    "average",
    "percent",
    "hundred",
    "quarter",
    "hourly",
];

const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "jan",
    "feb",
    "nov",
    "dec",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_says_how_much_by_a_number_or_a_word_for_it() {
        for (words, expected) in [
            ("is Yara vier dagen per week op school, minimaal 8 lesuren fysiek", true),
            ("heeft Yara alle toetsen van periode 2 gemaakt", true),
            ("heeft gemiddeld een 6,0 of hoger", true),
            ("leest Sem op AVI-M5", true),
            ("leest Sem 80% van de woorden goed", true),
            ("komt 3-4 keer op tijd", true),
            ("gaat elke dag met plezier naar school", true),
            ("vraagt zij één keer om hulp", true),
            ("is nooit meer alleen in de pauze", true),
            ("asks for help twice a week", true),
            ("is om 8.45 uur online", true),
            ("voelt Yara zich beter", false),
            ("heeft hij een vriend in de klas", false),
            ("gaat het beter met lezen", false),
            ("Op 21-01-2027 gaat het beter", false),
            ("Op 21 januari 2027 gaat het beter", false),
            ("gaat over naar groep 6", false),
            ("doet mee in havo 2", false),
            ("durft vaker iets te vragen", false),
            ("", false),
            ("…", false),
        ] {
            assert_eq!(says_how_much(words), expected, "{words:?}");
        }
    }

    #[test]
    fn what_is_missing_is_named_in_the_order_of_the_sentence() {
        let all = |_part: GoalPart| true;
        let nothing = |_part: GoalPart| false;
        let only_date = |part: GoalPart| part == GoalPart::Date;
        for (words, has, expected) in [
            ("is 4 dagen op school", &all as &dyn Fn(GoalPart) -> bool, vec![]),
            ("gaat het beter", &all, vec![GoalPart::Amount]),
            ("", &nothing, GoalPart::ALL.to_vec()),
            (
                "is 4 dagen op school",
                &only_date,
                vec![GoalPart::Measure, GoalPart::Baseline, GoalPart::Owner, GoalPart::Need, GoalPart::Help],
            ),
        ] {
            assert_eq!(missing_parts(words, has).into_iter().collect::<Vec<_>>(), expected, "{words:?}");
        }
    }

    #[test]
    fn what_the_words_say_themselves_is_not_said_again() {
        for (words, measure, baseline) in [
            ("is Yara vier dagen op school", false, false),
            ("is Yara vier dagen op school, gemeten met de presentielijst; nu: 2", true, true),
            ("can ask for help, measured by the tutor", true, false),
            ("gaat nu eenmaal niet", false, true),
        ] {
            assert_eq!((says_measure(words), says_baseline(words)), (measure, baseline), "{words:?}");
        }
    }

    #[test]
    fn the_sentence_goes_on_where_the_words_let_it() {
        for (words, expected) in [
            ("is Yara vier dagen per week op school", Opening::GoesOn),
            (" heeft Yara alle toetsen gemaakt", Opening::GoesOn),
            ("Yara komt vier keer per week", Opening::StartsAnew),
            ("Op 21 januari 2027 kan Yara naar de les", Opening::SaysWhen),
            ("op 21-01-2027 is zij er weer", Opening::SaysWhen),
            ("Op school is het rustig", Opening::StartsAnew),
            ("op school is het rustig", Opening::GoesOn),
        ] {
            assert_eq!(opening(words), expected, "{words:?}");
        }
    }
}
