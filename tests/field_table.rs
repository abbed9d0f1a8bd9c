//! Every field of the domain has a place: a table per section of the field's own book, and the proof that it is complete.
//!
//! `tests/tables/source/` quotes the sections, `tests/tables/fields/` says for every field, table cell and quoted
//! sentence of them where it lives: a question, a column (`question.column`) or a field of a list of the case
//! (`participants.role`). This test fails when a place is not there, when it is of another kind than the table says, and
//! when a section says something no row quotes.

use std::collections::{BTreeMap, BTreeSet};

use rondom::model::template::{Column, Condition, Kind, Question, Scope, Template};
use serde::Deserialize;

#[path = "tables/places.rs"]
mod places;
#[path = "tables/quotes.rs"]
mod quotes;

use places::Place;
use quotes::Section;

/// One row: the words of the section, and what they are in the templates.
#[derive(Debug, Deserialize)]
struct Row(String, Is);

/// What quoted words are. A place is written once for every template, or as `po …, vo …` where the sectors differ.
#[derive(Debug, Deserialize)]
enum Is {
    /// Something people fill in, here.
    Field(String),
    /// Something people fill in, in the templates of this sector only, for this reason.
    Only(SectorName, String, String),
    /// Something reckoned, here.
    Computed(String),
    /// A code (`list.code`) or role (`roles.role`) to choose.
    Code(String),
    /// A step.
    Step(String),
    /// Words people read at this place.
    Hint(String, String),
    /// An example of what one types at this place.
    Example(String),
    /// This place is required.
    Required(String),
    /// This question is asked again in every meeting.
    PerMeeting(String),
    /// This question has no condition.
    Always(String),
    /// This question is asked only when one of these codes was chosen.
    OnlyIf(String, Vec<String>),
    /// This question has this constraint.
    Check(String, String),
    /// A calculation under this name, which reads these concepts.
    Rule(String, Vec<String>),
    /// Part of how that calculation is shown.
    Shows(String),
    /// Names or introduces what follows.
    Heading,
    /// Says where something was found.
    Source,
    /// Guidance for the makers, with the reason why there is nothing to enter.
    Reading(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[expect(non_camel_case_types, reason = "written as the slugs of the templates")]
enum SectorName {
    po,
    vo,
}

impl SectorName {
    fn slug(self) -> &'static str {
        match self {
            Self::po => "po",
            Self::vo => "vo",
        }
    }
}

impl Is {
    fn kind(&self) -> &'static str {
        match self {
            Self::Field(_) | Self::Only(..) => "field",
            Self::Computed(_) => "computed",
            Self::Code(_) => "code",
            Self::Step(_) => "step",
            Self::Hint(..) => "hint",
            Self::Example(_) => "example",
            Self::Required(_) | Self::PerMeeting(_) | Self::Always(_) | Self::OnlyIf(..) | Self::Check(..) => "property",
            Self::Rule(..) | Self::Shows(_) => "rule",
            Self::Heading => "heading",
            Self::Source => "source",
            Self::Reading(_) => "reading",
        }
    }
}

/// Lists of the case that stand among the facts rules read (design 2).
const LIST_CONCEPTS: [&str; 5] = ["deelnemers", "overleggen", "toestemmingen", "afspraken", "besluiten"];

/// Rows that do not hold in a template, because a meeting of that kind has another place for them: template, section,
/// quoted words, and the reason. Anything else is a gap.
const OTHERWISE: [(&str, &str, &str, &str); 2] = [
    (
        "verzuim",
        "2.2",
        "For O05/O11 also",
        "somebody keeps the overview in every meeting about absence, not only with these options",
    ),
    (
        "evaluatie",
        "2.7",
        "1-3 goals per period",
        "the goals of the period that ends stand beside those of the next: six, of which three at a time",
    ),
];

/// Every calculation of the field's book that a row may name: the deadlines of 1.3, the checks on options of 3.7, one check of
/// Appendix A, and the build-up plan of 3.8.
const RULES: [&str; 30] = [
    "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18",
    "D19", "D20", "D21", "O02", "O05", "O06", "O08", "O10", "O11", "O15", "V13", "opbouw",
];

/// Words between quotes that say nothing of their own.
const GLUE: &[&str] = &["or", "and", "en", "for", "PO", "VO", "Add", "(1)", "(2)", "(3)"];

/// A section: its name, its text, its table, and how many rows and table cells it has.
type Chapter = (&'static str, &'static str, &'static str, usize, usize);

macro_rules! chapter {
    ($name:literal, $rows:literal, $cells:literal) => {
        (
            $name,
            include_str!(concat!("tables/source/", $name, ".md")),
            include_str!(concat!("tables/fields/", $name, ".ron")),
            $rows,
            $cells,
        )
    };
}

const CHAPTERS: [Chapter; 10] = [
    chapter!("1.3", 160, 132),
    chapter!("1.5", 23, 0),
    chapter!("2.2", 166, 28),
    chapter!("2.5", 84, 0),
    chapter!("2.6", 21, 0),
    chapter!("2.7", 18, 0),
    chapter!("2.8", 58, 18),
    chapter!("3.3", 43, 0),
    chapter!("3.7", 97, 36),
    chapter!("3.8", 17, 0),
];

fn rows(table: &str) -> Vec<Row> {
    ron::from_str(table).unwrap_or_else(|error| panic!("table does not parse: {error}"))
}

fn templates() -> [Template; 4] {
    let sources = [
        include_str!("../assets/templates/po.ron"),
        include_str!("../assets/templates/vo.ron"),
        include_str!("../assets/templates/verzuim.ron"),
        include_str!("../assets/templates/evaluatie.ron"),
    ];
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    sources.map(|source| options.from_str(source).unwrap_or_else(|error| panic!("template does not parse: {error}")))
}

#[test]
fn the_tables_quote_every_word_of_their_section_in_order() {
    let mut faults = Vec::new();
    for (name, source, table, _, _) in CHAPTERS {
        let rows = rows(table);
        let found = Section::new(source).read(rows.iter().map(|row| row.0.as_str()), GLUE).faults;
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_table_cell_has_a_row_of_its_own() {
    let mut faults = Vec::new();
    for (name, source, table, row_count, cell_count) in CHAPTERS {
        let rows = rows(table);
        let section = Section::new(source);
        let starts = section.read(rows.iter().map(|row| row.0.as_str()), GLUE).starts;
        let cells = section.cells();
        let unread = cells.iter().filter(|cell| !starts.iter().any(|start| cell.contains(start)));
        faults.extend(unread.map(|cell| format!("{name}: no row begins in the cell \"{}\"", section.slice(cell))));

        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        rows.iter().for_each(|row| *kinds.entry(row.1.kind()).or_default() += 1);
        let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        println!("{name}: {} rows, {} table cells ({})", rows.len(), cells.len(), kinds.join(", "));
        if (rows.len(), cells.len()) != (row_count, cell_count) {
            faults.push(format!("{name}: {} rows and {} cells; {row_count} and {cell_count} expected", rows.len(), cells.len()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_row_has_its_place_in_every_template() {
    let mut faults = Vec::new();
    let mut otherwise: Vec<_> = OTHERWISE.iter().map(|(template, name, quote, _)| (*template, *name, *quote)).collect();
    for template in templates() {
        for (name, _, table, _, _) in CHAPTERS {
            let rows = rows(table);
            let rules: Vec<&str> =
                rows.iter().filter_map(|row| if let Is::Rule(rule, _) = &row.1 { Some(&**rule) } else { None }).collect();
            for Row(quote, is) in &rows {
                let Err(fault) = misplaced(&template, is, &rules).and_then(|()| marks(&template, name, quote, is)) else {
                    continue;
                };
                match otherwise.iter().position(|row| *row == (template.id.as_str(), name, quote.as_str())) {
                    Some(at) => drop(otherwise.swap_remove(at)),
                    None => faults.push(format!("{name}, {}: {quote}: {fault}", template.id)),
                }
            }
        }
    }
    faults.extend(otherwise.iter().map(|(template, name, quote)| format!("{name}, {template}: {quote}: holds after all")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn little_is_left_to_reading_and_each_time_for_a_reason() {
    let all: Vec<Row> = CHAPTERS.iter().flat_map(|(_, _, table, _, _)| rows(table)).collect();
    let reasons: Vec<&str> =
        all.iter().filter_map(|row| if let Is::Reading(why) = &row.1 { Some(&**why) } else { None }).collect();
    assert!(reasons.iter().all(|why| why.split_whitespace().count() >= 5), "{reasons:?}");
    assert!(reasons.len() * 25 < all.len(), "{} of {} rows are only read", reasons.len(), all.len());
    let headings = all.iter().filter(|row| matches!(row.1, Is::Heading)).count();
    assert!(headings * 20 < all.len(), "{headings} of {} rows are headings", all.len());
    let sources: Vec<&str> = all.iter().filter(|row| matches!(row.1, Is::Source)).map(|row| row.0.as_str()).collect();
    let is_source = |quote: &str| ["[S:", "[OK-", "[DESIGN]"].iter().any(|mark| quote.contains(mark)) || quote == "1.11";
    assert!(sources.iter().all(|quote| is_source(quote)), "{sources:?}");
}

#[test]
fn a_rule_is_one_of_the_book_and_stands_with_the_line_it_belongs_to() {
    let mut named = BTreeSet::new();
    let mut faults = Vec::new();
    for (name, _, table, _, _) in CHAPTERS {
        let mut line = String::new();
        for Row(quote, is) in rows(table) {
            // The lines of 1.3 begin with the number of their deadline, those of 3.7 with that of their option.
            let first = quote.split(' ').next().unwrap_or_default();
            let begins = first.strip_prefix(['D', 'O']).is_some_and(|rest| rest.len() == 2 && rest.parse::<u8>().is_ok());
            if begins && (name != "1.3" || first == quote) {
                first.clone_into(&mut line);
            }
            let (Is::Rule(rule, _) | Is::Shows(rule)) = is else { continue };
            if !RULES.contains(&rule.as_str()) {
                faults.push(format!("{name}: {quote}: there is no rule {rule}"));
            }
            if ["1.3", "3.7"].contains(&name) && rule != line {
                faults.push(format!("{name}: {quote}: stands with {line}, not with {rule}"));
            }
            named.insert(rule);
        }
    }
    faults.extend(RULES.iter().filter(|rule| !named.contains(**rule)).map(|rule| format!("no row names {rule}")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Says why `is` does not hold in `template`.
fn misplaced(template: &Template, is: &Is, rules: &[&str]) -> Result<(), String> {
    let want = |holds: bool, fault: &str| if holds { Ok(()) } else { Err(fault.to_owned()) };
    match is {
        Is::Field(places) => each_place(template, places, |place| match place.kind {
            Some(Kind::Computed(_)) => Err("is reckoned, nobody enters it".to_owned()),
            _ => Ok(()),
        }),
        Is::Only(sector, place, why) => {
            want(why.split_whitespace().count() >= 3, "no reason")?;
            if places::is_for(template, sector.slug()) { each_place(template, place, |_| Ok(())) } else { Ok(()) }
        }
        Is::Computed(places) => {
            each_place(template, places, |place| want(matches!(place.kind, Some(Kind::Computed(_))), "is not reckoned"))
        }
        Is::Code(code) => {
            let (list, code) = code.split_once('.').ok_or("is no list.code")?;
            let there = match list {
                "roles" => template.role(code).is_some(),
                _ => template.code_list(list).is_some_and(|list| list.code(code).is_some()),
            };
            want(there, "no such code")
        }
        Is::Step(step) => want(template.step(step).is_some(), "no such step"),
        Is::Hint(places, words) => each_place(template, places, |place| {
            want(place.texts.iter().any(|text| text.contains(words)), &format!("nobody reads \"{words}\" there"))
        }),
        Is::Example(places) => each_place(template, places, |place| {
            want(matches!(place.kind, Some(Kind::Text | Kind::Persons(_))), "takes no such words")
        }),
        Is::Required(places) => each_place(template, places, |place| want(place.required, "is not required")),
        Is::PerMeeting(id) => want(question(template, id)?.scope == Scope::Meeting, "is asked once"),
        Is::Always(id) => want(question(template, id)?.when.is_none(), "has a condition"),
        Is::OnlyIf(id, codes) => {
            let mut named = Vec::new();
            question(template, id)?.when.iter().for_each(|when| codes_of(when, &mut named));
            want(codes.iter().all(|code| named.contains(&code.as_str())), "does not depend on these codes")
        }
        Is::Check(id, check) => {
            let checks = &question(template, id)?.constraints;
            want(checks.iter().any(|one| format!("{:?}", one.check) == *check), "has no such constraint")
        }
        Is::Rule(_, concepts) => match concepts.iter().find(|concept| !is_concept(template, concept)) {
            Some(concept) => Err(format!("nothing is bound to the concept {concept}")),
            None => want(!concepts.is_empty(), "reads nothing"),
        },
        Is::Shows(rule) => want(rules.contains(&rule.as_str()), "no such rule"),
        Is::Reading(_) | Is::Heading | Is::Source => Ok(()),
    }
}

/// The marks behind a name in section 2.2: R required, L by law, § sensitive, + repeatable, E(…) a list, TX free text.
fn marks(template: &Template, section: &str, quote: &str, is: &Is) -> Result<(), String> {
    let (Is::Field(places), "2.2") = (is, section) else { return Ok(()) };
    let words: Vec<&str> = quote.split_whitespace().collect();
    each_place(template, places, |place| {
        for word in &words {
            let holds = match *word {
                "R" => place.required,
                "L" | "(L)" => place.legal,
                "§" => place.sensitive,
                "+" => place.repeats(),
                "TX" => matches!(place.kind, Some(Kind::LongText | Kind::Statements(_))),
                "E" => place.kind.is_none() || !place.codes.is_empty(),
                _ => true,
            };
            if !holds {
                return Err(format!("the mark {word} does not hold"));
            }
        }
        match quote.split_once("E(").and_then(|(_, list)| list.split_once(')')) {
            Some((list, _)) if !place.codes.is_empty() => chooses_from(template, place, list),
            _ => Ok(()),
        }
    })
}

/// Whether `place` chooses from `list`: the name of a code list, or its codes.
fn chooses_from(template: &Template, place: &Place<'_>, list: &str) -> Result<(), String> {
    let named = template.code_list(list).map(|list| list.codes.iter().map(|code| code.id.as_str()).collect::<Vec<_>>());
    let wanted = named.unwrap_or_else(|| list.split(", ").collect());
    let codes: Vec<&str> = place.codes.iter().map(|code| code.id.as_str()).collect();
    if codes == wanted { Ok(()) } else { Err(format!("chooses from {codes:?}")) }
}

fn each_place(template: &Template, places: &str, holds: impl Fn(&Place<'_>) -> Result<(), String>) -> Result<(), String> {
    let mut names = places::names(places, template).peekable();
    if names.peek().is_none() {
        return Err("has no place".to_owned());
    }
    names.try_for_each(|name| holds(&Place::find(template, name)?).map_err(|fault| format!("{name} {fault}")))
}

fn question<'t>(template: &'t Template, id: &str) -> Result<&'t Question, String> {
    template.question(id).ok_or_else(|| format!("there is no question {id}"))
}

/// Whether rules can read `name`: a concept of a question or column, `rows.column` of a concept, or a list of the case.
fn is_concept(template: &Template, name: &str) -> bool {
    let (concept, cell) = name.split_once('.').map_or((name, None), |(concept, cell)| (concept, Some(cell)));
    let bound = template.questions().map(|(_, question)| question).find(|q| q.concept.as_ref().is_some_and(|c| *c == *concept));
    match (bound, cell) {
        (Some(question), Some(cell)) => {
            columns(question).iter().any(|column| column.concept.as_ref().map_or(column.id == *cell, |c| *c == *cell))
        }
        (Some(_), None) => true,
        (None, _) => LIST_CONCEPTS.contains(&name),
    }
}

/// Codes a condition names.
fn codes_of<'c>(condition: &'c Condition, into: &mut Vec<&'c str>) {
    match condition {
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|inner| codes_of(inner, into)),
        Condition::Not(inner) => codes_of(inner, into),
        Condition::Is(_, code) | Condition::Includes(_, code) => into.push(code),
        Condition::OneOf(_, codes) => into.extend(codes.iter().map(String::as_str)),
        Condition::AnyRow { one_of, preset, .. } => into.extend(one_of.iter().chain(preset).map(String::as_str)),
        _ => {}
    }
}

fn columns(question: &Question) -> &[Column] {
    match &question.kind {
        Kind::Rows(rows) => &rows.columns,
        _ => &[],
    }
}
