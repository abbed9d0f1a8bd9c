//! What should perhaps not stand in a case (domain 5.2, Appendix A V14 and V19): numbers of a person, diagnoses and medicines,
//! what is private at home, names of other children, telephone numbers, texts too long to be read.
//!
//! Every finding is a question, "is this needed for school?". Nothing is blocked and nothing is changed: parents and pupil
//! may name what they want, and a word list never knows what a word meant.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::model::Case;
use crate::model::id::StepId;
use crate::model::template::Template;

use super::texts::{CaseText, TextPlace, is_familys};
use super::word::{Word, words};

/// Most characters of a text without a heading (V19).
pub const MOST_CHARACTERS: usize = 1_500;

/// What was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Nine digits that can be a *burgerservicenummer* or *onderwijsnummer*. A case has no place for either.
    PersonNumber,
    /// The name of a diagnosis, or a figure of intelligence.
    Diagnosis,
    /// The name of a medicine.
    Medicine,
    /// What is private in a family: divorce, debts, addiction.
    Private,
    /// Religion, origin, nationality (AVG art. 9).
    Special,
    /// Signals and police facts, which have a protocol of their own.
    Signal,
    /// The name of another child, or of brother or sister.
    ThirdParty,
    /// A telephone number or e-mail address in running text.
    Contact,
    /// Longer than anyone reads ([`MOST_CHARACTERS`]).
    TooLong,
}

/// Something noticed in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What.
    pub kind: Kind,
    /// Where, in bytes; the whole text when it is too long.
    pub range: Range<usize>,
}

/// Something noticed in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which text.
    pub place: TextPlace,
    /// The step that text belongs to.
    pub step: Option<StepId>,
    /// What.
    pub kind: Kind,
    /// The words it is about; empty when it is about the length.
    pub words: String,
    /// They are words of pupil or parents, who may name what they want.
    pub is_familys: bool,
}

/// Reads every text of a case.
pub fn findings(case: &Case, template: &Template, texts: &[CaseText<'_>], pupil: &str) -> Vec<Finding> {
    let first_name = |name: &'_ str| name.split_whitespace().next().unwrap_or_default().to_owned();
    let names: Vec<String> = case.seats.iter().map(|seat| first_name(&seat.name)).chain([first_name(pupil)]).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let of_text = |text: &CaseText<'_>| {
        let is_familys = is_familys(case, template, text.voice);
        let hits = lint(text.text, &names).into_iter();
        let found = hits.map(|hit| Finding {
            place: text.place.clone(),
            step: text.step.clone(),
            kind: hit.kind,
            words: if hit.kind == Kind::TooLong { String::new() } else { text.text[hit.range].to_owned() },
            is_familys,
        });
        found.collect::<Vec<_>>()
    };
    texts.iter().flat_map(of_text).collect()
}

/// Reads one text. `at_the_table` are the first names of who has a seat in the case, the pupil included: a brother who sits
/// there himself is no third party. Hits come in the order of the text.
pub fn lint(text: &str, at_the_table: &[&str]) -> Vec<Hit> {
    let mut hits = contacts(text);
    let contacts = hits.clone();
    hits.extend(person_numbers(text, &contacts));
    let typed = words(text);
    hits.extend(listed(text, &typed));
    hits.extend(third_parties(text, &typed, at_the_table));
    hits.sort_by_key(|hit| (hit.range.start, hit.kind));
    hits.dedup_by(|later, first| later.range.start < first.range.end);
    if text.chars().count() > MOST_CHARACTERS {
        hits.push(Hit { kind: Kind::TooLong, range: 0..text.len() });
    }
    hits
}

/// Whether nine digits pass the test of the *burgerservicenummer* (weights 9 to 2 and -1, sum divisible by 11; domain 5.1).
pub fn is_bsn(digits: &[u8]) -> bool {
    let Ok([a, b, c, d, e, f, g, h, last]) = <[u8; 9]>::try_from(digits) else { return false };
    let eight = [a, b, c, d, e, f, g, h];
    let sum: i32 = eight.iter().zip((2..=9).rev()).map(|(digit, weight)| i32::from(*digit) * weight).sum();
    let sum = sum - i32::from(last);
    // Zero itself passes the arithmetic; a real number has one leading zero at most.
    sum > 0 && sum % 11 == 0 && !(a == 0 && b == 0)
}

/// Whether nine digits are an *onderwijsnummer*: begins with 1, and the sum of the first eight leaves the last plus five
/// (domain 5.1; for pupils without a *burgerservicenummer*).
pub fn is_onderwijsnummer(digits: &[u8]) -> bool {
    let Ok([a, b, c, d, e, f, g, h, last]) = <[u8; 9]>::try_from(digits) else { return false };
    let eight = [a, b, c, d, e, f, g, h];
    let sum: i32 = eight.iter().zip((2..=9).rev()).map(|(digit, weight)| i32::from(*digit) * weight).sum();
    a == 1 && sum % 11 == i32::from(last) + 5
}

/// Digits that belong together, with the marks inside them.
struct Group<'t> {
    range: Range<usize>,
    digits: &'t str,
}

fn digit_groups(text: &str) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (letter.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                groups.push(Group { range: from..at, digits: &text[from..at] });
                start = None;
            }
            _ => {}
        }
    }
    groups
}

/// Nine digits in one, or in two to four pieces with the same mark between them ("1234.56.782", "123 456 782").
fn person_numbers(text: &str, contacts: &[Hit]) -> Vec<Hit> {
    let groups = digit_groups(text);
    let mut found = Vec::new();
    let mut from = 0;
    while from < groups.len() {
        match number_from(text, &groups, from).filter(|(range, _)| !contacts.iter().any(|hit| overlaps(&hit.range, range))) {
            Some((range, to)) => {
                found.push(Hit { kind: Kind::PersonNumber, range });
                from = to + 1;
            }
            None => from += 1,
        }
    }
    found
}

/// A number that begins with this group, and the group it ends with.
fn number_from(text: &str, groups: &[Group<'_>], from: usize) -> Option<(Range<usize>, usize)> {
    let first = groups.get(from)?;
    let touches = |c: char| c.is_alphanumeric() || matches!(c, '+' | ',');
    if text[..first.range.start].ends_with(touches) {
        return None;
    }
    let mut digits: Vec<u8> = Vec::with_capacity(9);
    let mut mark = None;
    for (at, group) in groups.iter().enumerate().skip(from).take(4) {
        if at > from {
            let between = &text[groups[at - 1].range.end..group.range.start];
            let is_mark = matches!(between, "." | " " | "-" | "\u{a0}");
            if !is_mark || mark.is_some_and(|known| known != between) {
                return None;
            }
            mark = Some(between);
        }
        digits.extend(group.digits.bytes().map(|digit| digit - b'0'));
        let last = group.range.end;
        if digits.len() >= 9 {
            let ends = !text[last..].starts_with(char::is_alphanumeric);
            let is_number = digits.len() == 9 && (is_bsn(&digits) || is_onderwijsnummer(&digits));
            // One digit alone is a count, not a piece of a number: "2 345 678 90" is nobody's.
            let is_pieces = at == from || groups[from..=at].iter().all(|group| group.digits.len() > 1);
            return (is_number && ends && is_pieces).then_some((first.range.start..last, at));
        }
    }
    None
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Telephone numbers and e-mail addresses.
fn contacts(text: &str) -> Vec<Hit> {
    let mut found: Vec<Hit> = addresses(text);
    let groups = digit_groups(text);
    let mut from = 0;
    while from < groups.len() {
        match telephone_from(text, &groups, from) {
            Some((range, to)) => {
                found.push(Hit { kind: Kind::Contact, range });
                from = to + 1;
            }
            None => from += 1,
        }
    }
    found
}

/// "naam@school.nl".
fn addresses(text: &str) -> Vec<Hit> {
    let belongs = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let marks = text.match_indices('@');
    let address = marks.filter_map(|(at, _)| {
        let before = text[..at].trim_end_matches(belongs).len();
        let after = at + 1 + text[at + 1..].len() - text[at + 1..].trim_start_matches(belongs).len();
        let host = text[at + 1..after].trim_end_matches('.');
        let has_parts = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        (before < at && has_parts).then(|| before..at + 1 + host.len())
    });
    address.map(|range| Hit { kind: Kind::Contact, range }).collect()
}

/// Ten digits that begin with 0, or nine behind +31 or 0031, with spaces, dots, brackets or a hyphen between them.
fn telephone_from(text: &str, groups: &[Group<'_>], from: usize) -> Option<(Range<usize>, usize)> {
    let first = groups.get(from)?;
    let before = &text[..first.range.start];
    if before.ends_with(|c: char| c.is_alphanumeric() || c == ',') {
        return None;
    }
    let has_plus = before.ends_with('+');
    let start = first.range.start - usize::from(has_plus) - usize::from(!has_plus && before.ends_with('('));
    let mut digits = String::new();
    for (at, group) in groups.iter().enumerate().skip(from).take(6) {
        if at > from {
            let between = &text[groups[at - 1].range.end..group.range.start];
            let is_gap =
                between.chars().count() <= 3 && between.chars().all(|c| matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}'));
            if !is_gap {
                return None;
            }
        }
        digits.push_str(group.digits);
        let is_abroad = has_plus || digits.starts_with("00");
        let wanted = match (has_plus, is_abroad) {
            (true, _) => 11,
            (false, true) => 13,
            (false, false) => 10,
        };
        if digits.len() >= wanted {
            let is_known = if has_plus { digits.starts_with("31") } else { digits.starts_with('0') };
            let ends = !text[group.range.end..].starts_with(char::is_alphanumeric);
            return (digits.len() == wanted && is_known && ends).then_some((start..group.range.end, at));
        }
    }
    None
}

/// Words of the lists below; the longest at each place.
fn listed(text: &str, typed: &[Word<'_>]) -> Vec<Hit> {
    let lower: Vec<String> = typed.iter().map(|word| word.text.replace('’', "'").to_lowercase()).collect();
    let mut found = Vec::new();
    for at in 0..typed.len() {
        let longest = stands_at(&lower, at).max_by_key(|(_, words)| *words);
        let Some((kind, length)) = longest else { continue };
        let range = typed[at].at..typed[at + length - 1].end();
        let is_one = text[range.clone()].chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\u{a0}'));
        if is_one && !is_everyday(&text[range.clone()]) {
            found.push(Hit { kind, range });
        }
    }
    found
}

/// The entries that stand at this word, with how many words each takes.
fn stands_at(lower: &[String], at: usize) -> impl Iterator<Item = (Kind, usize)> {
    let word = lower[at].as_str();
    let exact = LISTED.by_first_word.get(word).into_iter().flatten().filter(move |(_, rest)| {
        let mut rest = rest.iter().enumerate();
        rest.all(|(step, part)| lower.get(at + 1 + step).is_some_and(|word| word == part))
    });
    let begun = LISTED.beginnings.iter().filter(move |(_, stem)| word.starts_with(stem));
    exact.map(|(kind, rest)| (*kind, 1 + rest.len())).chain(begun.map(|(kind, _)| (*kind, 1)))
}

/// The lists below, ready to look words up in.
struct Listed {
    /// By the first word of an entry: its kind, and the words behind the first.
    by_first_word: BTreeMap<&'static str, Vec<(Kind, Vec<&'static str>)>>,
    /// Entries that stand for every word that begins so.
    beginnings: Vec<(Kind, &'static str)>,
}

static LISTED: LazyLock<Listed> = LazyLock::new(|| {
    let mut listed = Listed { by_first_word: BTreeMap::new(), beginnings: Vec::new() };
    for (kind, entry) in LISTS.iter().flat_map(|(kind, list)| list.iter().map(move |entry| (*kind, *entry))) {
        if let Some(stem) = entry.strip_suffix('*') {
            listed.beginnings.push((kind, stem));
            continue;
        }
        let mut words = entry.split(' ');
        if let Some(first) = words.next() {
            listed.by_first_word.entry(first).or_default().push((kind, words.collect()));
        }
    }
    listed
});

/// "tos" and "add" are letters of a diagnosis only in capitals, and "Veilig Thuis" has two of them: "zij is veilig thuis".
fn is_everyday(words: &str) -> bool {
    let lower = words.to_lowercase();
    let needs_capitals = ["ass", "odd", "add", "tos", "vir", "nah", "lvb"].contains(&lower.as_str());
    let is_name = words.split(' ').all(|word| word.starts_with(char::is_uppercase));
    (needs_capitals && !words.chars().all(char::is_uppercase)) || (lower == "veilig thuis" && !is_name)
}

/// "vriendin Noor", "zijn broer heet Tim": a name behind a word for somebody else's child.
fn third_parties(text: &str, typed: &[Word<'_>], at_the_table: &[&str]) -> Vec<Hit> {
    let mut found = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        let lower = word.text.to_lowercase();
        let is_peer = PEERS.contains(&lower.as_str());
        if !is_peer && !RELATIVES.contains(&lower.as_str()) {
            continue;
        }
        let mut next = at + 1;
        if typed.get(next).is_some_and(|word| LINKS.contains(&word.text)) {
            next += 1;
        }
        let Some(name) = typed.get(next) else { continue };
        let touches =
            text[word.end()..name.at].chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '(' | ',' | '"'));
        let is_seated = !is_peer && at_the_table.contains(&name.text);
        if touches && name.is_name_like() && !NO_NAMES.contains(&name.text) && !is_seated {
            found.push(Hit { kind: Kind::ThirdParty, range: word.at..name.end() });
        }
    }
    found
}

/// Other children: always somebody else's.
const PEERS: &[&str] = &[
    "vriend",
    "vriendin",
    "vriendje",
    "vriendinnetje",
    "vrienden",
    "vriendinnen",
    "klasgenoot",
    "klasgenote",
    "klasgenootje",
    "klasgenoten",
    "medeleerling",
    "buurjongen",
    "buurmeisje",
    "maatje",
];

/// Family that may sit at the table.
const RELATIVES: &[&str] = &["broer", "broertje", "broers", "zus", "zusje", "zussen", "neef", "neefje", "nicht", "nichtje"];

/// Between the word and the name.
const LINKS: &[&str] = &["heet", "genaamd"];

/// Words with a capital that are no names.
const NO_NAMES: &[&str] = &[
    "Maandag",
    "Dinsdag",
    "Woensdag",
    "Donderdag",
    "Vrijdag",
    "Zaterdag",
    "Zondag",
    "Engels",
    "Nederlands",
    "Frans",
    "Duits",
    "Ik",
    "Hij",
    "Zij",
    "De",
    "Het",
    "Een",
    "En",
];

/// What is asked about, by kind. `*` at the end of an entry of one word stands for the rest of it.
const LISTS: &[(Kind, &[&str])] = &[
    (Kind::Diagnosis, DIAGNOSES),
    (Kind::Medicine, MEDICINES),
    (Kind::Private, PRIVATE),
    (Kind::Special, SPECIAL),
    (Kind::Signal, SIGNALS),
];

const DIAGNOSES: &[&str] = &[
    "adhd",
    "add",
    "ass",
    "autis*",
    "asperger",
    "pdd nos",
    "odd",
    "gilles de la tourette",
    "tourette",
    "dyslexi*",
    "dyscalculi*",
    "dyspraxi*",
    "dcd",
    "tos",
    "taalontwikkelingsstoornis*",
    "depressi*",
    "angststoornis*",
    "paniekstoornis*",
    "hechtingsstoornis*",
    "hechtingsproblemati*",
    "gedragsstoornis*",
    "ontwikkelingsstoornis*",
    "persoonlijkheidsstoornis*",
    "eetstoornis*",
    "anorexia",
    "boulimia",
    "ocd",
    "dwangstoornis*",
    "ptss",
    "trauma",
    "burn out",
    "burnout",
    "psychose",
    "psychotisch*",
    "bipolair*",
    "suïcid*",
    "suicid*",
    "epilepsi*",
    "diabetes",
    "niet aangeboren hersenletsel",
    "nah",
    "syndroom van down",
    "down syndroom",
    "lvb",
    "verstandelijke beperking",
    "licht verstandelijk beperkt",
    "iq",
    "tiq",
    "viq",
    "piq",
    "intelligentiequotiënt",
    "intelligentieprofiel",
    "dsm",
];

const MEDICINES: &[&str] = &[
    "ritalin",
    "methylfenidaat",
    "concerta",
    "medikinet",
    "equasym",
    "kinecteen",
    "dexamfetamine",
    "amfexa",
    "lisdexamfetamine",
    "elvanse",
    "tentin",
    "atomoxetine",
    "strattera",
    "guanfacine",
    "intuniv",
    "risperidon",
    "risperdal",
    "aripiprazol",
    "abilify",
    "fluoxetine",
    "prozac",
    "sertraline",
    "zoloft",
    "citalopram",
    "escitalopram",
    "fluvoxamine",
    "oxazepam",
    "diazepam",
    "lorazepam",
    "depakine",
    "valproaat",
    "valproïnezuur",
    "carbamazepine",
    "lamotrigine",
    "levetiracetam",
    "keppra",
    "insuline",
    "melatonine",
    "antidepressiv*",
    "antipsychotic*",
];

const PRIVATE: &[&str] = &[
    "scheiding",
    "echtscheiding",
    "vechtscheiding",
    "gescheiden",
    "alimentatie",
    "schulden",
    "schuldsanering",
    "schuldhulpverlening",
    "bijstandsuitkering",
    "verslaving",
    "verslaafd*",
    "alcoholis*",
    "alcoholprobleem",
    "alcoholproblemen",
    "drugs",
    "drugsgebruik",
    "detentie",
    "gevangenis",
    "strafblad",
    "pgb",
    "huisarts",
    "zorgverzekering",
    "zwanger*",
];

const SPECIAL: &[&str] = &[
    "nationaliteit",
    "etnisch*",
    "etniciteit",
    "geboorteland",
    "asielzoeker*",
    "asielprocedure",
    "verblijfsvergunning",
    "verblijfsstatus",
    "statushouder*",
    "moslim*",
    "islamitisch*",
    "hindoe*",
    "jehova*",
    "homoseksue*",
    "transgender*",
    "geaardheid",
];

const SIGNALS: &[&str] = &[
    "veilig thuis",
    "meldcode",
    "verwijsindex",
    "vir",
    "huiselijk geweld",
    "kindermishandeling",
    "mishandeling",
    "mishandeld",
    "misbruik",
    "misbruikt",
    "politie",
    "proces verbaal",
    "bureau halt",
    "aangifte",
    "ondertoezichtstelling",
    "uithuisplaatsing",
    "raad voor de kinderbescherming",
];
