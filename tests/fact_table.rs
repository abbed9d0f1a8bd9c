//! Every fact of the two worked cases has a place in the case, with the value stored there.
//!
//! `tests/tables/source/` quotes both cases, `tests/tables/facts/` says for every table cell, quoted sentence and stated
//! fact where it stands: an answer (`overlegsoort`), its note (`overlegsoort.note`), a cell (`doelen[2].einddatum`, rows
//! counted from 1 or named by the code they were preset from), a statement (`hulpvraag_ouders[1].text`) or a field of a
//! list of the case (`participants[Samira].presence.mode`, `agreements[3].when`). The tables are the recipe the practice
//! cases are written from. This test fails when a fact has no row, when its place does not exist in the case's template,
//! and when the value is not one the place can take.

#![expect(clippy::expect_used, reason = "a test that cannot build its case must stop")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use rondom::model::template::{Kind, NumberKind, Template};
use rondom::model::{
    self, Agreement, AgreementStatus, AgreementWhen, Answer, Authority, Case, CaseCode, CaseId, CaseStatus, Consent, Direction,
    Function, Giver, Header, Meeting, Missing, PartialDate, Person, Pick, Presence, PresenceMode, Provenance, Scalar, Seat,
    Sector, Source, Statement, StatementCell, TemplateRef, Validity, Value, Voice, VoiceGroup,
};
use serde::Deserialize;

#[expect(dead_code, reason = "texts and marks of a place matter to the table of fields only")]
#[path = "tables/places.rs"]
mod places;
#[path = "tables/quotes.rs"]
mod quotes;
#[path = "tables/reckoned.rs"]
mod reckoned;
#[path = "tables/stored.rs"]
mod stored;

use places::Place;
use quotes::Section;
use stored::stored_at;

/// One row: the words of the case, and where they are stored.
#[derive(Debug, Deserialize)]
struct Row(String, Fact);

/// Where quoted words are stored. Values are written as people would: `2026-11-12`, `15:30`, `ja`, a code, persons and
/// codes with ` + ` between them, `anders: own words`, `buiten: a name outside the table`, `nvt: the reason`,
/// `niet gevraagd`, `uitzoeken: the agreement`.
#[derive(Debug, Deserialize)]
enum Fact {
    /// Stored here as it is quoted.
    Is(String),
    /// Stored here as this value.
    At(String, String),
    /// Stored in several places.
    Both(Vec<(String, String)>),
    /// A statement with these words, in this cell of its board.
    Says(String, String),
    /// Reckoned, never stored: what, and the outcome.
    Derived(String, String),
    /// Names what follows.
    Heading,
    /// Nothing to store, with the reason.
    Reading(String),
}

/// A case: its section, its template, its text, its table, and how many rows and table cells it has.
type Chapter = (&'static str, &'static str, &'static str, &'static str, usize, usize);

macro_rules! chapter {
    ($name:literal, $template:literal, $rows:literal, $cells:literal) => {
        (
            $name,
            include_str!(concat!("../assets/templates/", $template, ".ron")),
            include_str!(concat!("tables/source/", $name, ".md")),
            include_str!(concat!("tables/facts/", $name, ".ron")),
            $rows,
            $cells,
        )
    };
}

const CHAPTERS: [Chapter; 4] =
    [chapter!("7.0", "vo", 8, 0), chapter!("7.1", "po", 404, 105), chapter!("7.2", "vo", 478, 159), chapter!("7.3", "vo", 13, 0)];

/// The kinds of meeting that follow in a case of either sector.
const VERZUIM: &str = include_str!("../assets/templates/verzuim.ron");
const EVALUATIE: &str = include_str!("../assets/templates/evaluatie.ron");

/// Words between facts that say nothing of their own.
const GLUE: &[&str] = &["(1)", "(2)", "(3)", "→", "and", "throughout"];

fn rows(table: &str) -> Vec<Row> {
    ron::from_str(table).unwrap_or_else(|error| panic!("table does not parse: {error}"))
}

fn template(source: &str) -> Template {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(source).unwrap_or_else(|error| panic!("template does not parse: {error}"))
}

/// What a row stores: places with their values.
fn stored(row: &Row) -> Vec<(&str, &str)> {
    match &row.1 {
        Fact::Is(place) => vec![(place, &row.0)],
        Fact::At(place, value) => vec![(place, value)],
        Fact::Both(all) => all.iter().map(|(place, value)| (place.as_str(), value.as_str())).collect(),
        Fact::Says(..) | Fact::Derived(..) | Fact::Heading | Fact::Reading(_) => Vec::new(),
    }
}

#[test]
fn the_tables_quote_every_word_of_their_case_in_order() {
    let mut faults = Vec::new();
    for (name, _, source, table, row_count, cell_count) in CHAPTERS {
        let rows = rows(table);
        let section = Section::new(source);
        let reading = section.read(rows.iter().map(|row| row.0.as_str()), GLUE);
        let cells = section.cells();
        let unread = cells.iter().filter(|cell| !reading.starts.iter().any(|start| cell.contains(start)));
        faults.extend(unread.map(|cell| format!("{name}: no row begins in the cell \"{}\"", section.slice(cell))));
        faults.extend(reading.faults.into_iter().map(|fault| format!("{name}: {fault}")));

        let stored: usize = rows.iter().map(|row| stored(row).len()).sum();
        let says = rows.iter().filter(|row| matches!(row.1, Fact::Says(..))).count();
        let derived = rows.iter().filter(|row| matches!(row.1, Fact::Derived(..))).count();
        println!(
            "{name}: {} rows, {} table cells ({stored} values and {says} statements stored, {derived} reckoned)",
            rows.len(),
            cells.len()
        );
        if (rows.len(), cells.len()) != (row_count, cell_count) {
            faults.push(format!("{name}: {} rows and {} cells; {row_count} and {cell_count} expected", rows.len(), cells.len()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_fact_has_a_place_that_can_hold_it() {
    let mut faults = Vec::new();
    // A case goes on in a meeting of another kind: whatever was told has its place there as well.
    let further = [VERZUIM, EVALUATIE];
    for (name, source, table) in CHAPTERS
        .iter()
        .flat_map(|(name, own, _, table, _, _)| [*own].into_iter().chain(further).map(move |source| (*name, source, *table)))
    {
        let template = template(source);
        let name = format!("{name} in {}", template.id);
        let rows = rows(table);
        let people = people(&rows);
        for row in &rows {
            let outcome = match &row.1 {
                Fact::Says(statement, cell) => cell
                    .split_once('.')
                    .ok_or("is no cell of a board".to_owned())
                    .and_then(|(column, kind)| fits_board(&template, statement, column, kind)),
                Fact::Reading(why) if why.split_whitespace().count() < 5 => Err("has no reason".to_owned()),
                _ => stored(row).into_iter().try_for_each(|(place, value)| fits(&template, &people, place, value)),
            };
            if let Err(fault) = outcome {
                faults.push(format!("{name}: {}: {fault}", row.0));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_place_holds_two_values_and_rows_are_counted_without_gaps() {
    let mut faults = Vec::new();
    for (name, source, _, table, _, _) in CHAPTERS {
        let template = template(source);
        let rows = rows(table);
        let mut values: BTreeMap<&str, &str> = BTreeMap::new();
        let mut numbers: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (place, value) in rows.iter().flat_map(stored) {
            let several = place.ends_with(".functions")
                || place_of(&template, place).is_ok_and(|place| matches!(place.kind, Some(Kind::Choices(_))));
            if values.insert(place, value).is_some_and(|before| before != value && !several) {
                faults.push(format!("{name}: {place} holds two values"));
            }
        }
        let statements = rows.iter().filter_map(|row| if let Fact::Says(place, _) = &row.1 { Some(&**place) } else { None });
        for place in values.keys().copied().chain(statements) {
            if let Some((list, number)) = place.split_once('[').and_then(|(list, rest)| Some((list, rest.split_once(']')?.0)))
                && let Ok(number) = number.parse()
            {
                numbers.entry(list).or_default().insert(number);
            }
        }
        // The practice cases hold more consents than the text names: those from outside may think along.
        let counted = numbers.iter().filter(|(list, _)| **list != "consents");
        let gaps = counted.filter(|(_, seen)| !seen.iter().copied().eq(1..=seen.len()));
        faults.extend(gaps.map(|(list, seen)| format!("{name}: rows of {list} are {seen:?}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_case_stores_is_read_in_the_words_of_the_tables() {
    let case = small_case();
    let rows = rows(SMALL_TABLE);
    assert_eq!(differences(&case, &rows), Vec::<String>::new());
    for (place, value, fault) in SMALL_MISTAKES {
        let wrong = [Row("x".to_owned(), Fact::At((*place).to_owned(), (*value).to_owned()))];
        assert_eq!(differences(&case, &wrong), [*fault]);
    }
    let wrong = [Row("Ergens anders".to_owned(), Fact::Says("factoren[1]".to_owned(), "thuis.bevorderend".to_owned()))];
    assert_eq!(differences(&case, &wrong).len(), 2);
}

/// The two worked cases as they stand in the practice folder.
fn sem_and_yara() -> [Case; 2] {
    let files: [&[u8]; 2] =
        [include_bytes!("../assets/practice/2026-P7Q2.ron"), include_bytes!("../assets/practice/2026-Y3M9.ron")];
    files.map(|file| rondom::store::load_bytes(file).expect("reads").case)
}

#[test]
fn what_is_reckoned_follows_from_what_is_stored() {
    let [sem, yara] = sem_and_yara();
    let (po, vo) = (template(CHAPTERS[1].1), template(CHAPTERS[2].1));
    let mut faults = Vec::new();
    let mut wrong_passes = Vec::new();
    let mut count = 0;
    for (name, _, _, table, _, _) in CHAPTERS {
        for Row(quote, fact) in rows(table) {
            let Fact::Derived(what, outcome) = &fact else { continue };
            let (template, case) = if name == "7.1" || what.ends_with(" van Sem") { (&po, &sem) } else { (&vo, &yara) };
            count += 1;
            if let Err(fault) = reckoned::reckons(template, case, what, outcome) {
                faults.push(format!("{name}: {quote}: {fault}"));
            }
            // Each row can fail: what is reckoned is nothing else than what the table says.
            let others = ["41", "0.5", "2026-10-27", "nee, niet", ""];
            let passing = others.iter().filter(|other| reckoned::reckons(template, case, what, other).is_ok());
            wrong_passes.extend(passing.map(|other| format!("{what} may be {other:?}")));
        }
    }
    assert_eq!((faults, wrong_passes, count), (Vec::<String>::new(), Vec::new(), 27));
    for name in ["D99", "leeftijd van iemand anders", "leerontwikkeling[9].leerrendement", "leerontwikkeling[1].dle", "roepnaam"]
    {
        assert!(reckoned::reckons(&po, &sem, name, "14").is_err(), "{name}");
    }
    // What rests on a rule changes with what is stored.
    let mut later = sem.clone();
    let start = |date: &str| Answer::new(Scalar::Date(date.parse().expect("a date")), None);
    later.answers.insert("aanmelding_ontvangen".into(), start("2026-09-15"));
    assert!(reckoned::reckons(&po, &later, "D01", "2026-10-26").is_err());
}

#[test]
fn little_is_left_to_headings_and_reading() {
    let all: Vec<Row> = CHAPTERS.iter().flat_map(|(_, _, _, table, _, _)| rows(table)).collect();
    let headings: Vec<&str> = all.iter().filter(|row| matches!(row.1, Fact::Heading)).map(|row| row.0.as_str()).collect();
    let readings = all.iter().filter(|row| matches!(row.1, Fact::Reading(_))).count();
    assert!(headings.len() * 7 < all.len(), "{} of {} rows are headings", headings.len(), all.len());
    assert!(readings * 50 < all.len(), "{readings} of {} rows are only read", all.len());
    // A heading says nothing of the case: it is short, and what it counts are steps, consents and the months looked back.
    for heading in headings {
        let mut words = heading.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).peekable();
        assert!(heading.split_whitespace().count() <= 8, "{heading}");
        let mut before = "";
        while let Some(word) = words.next() {
            let counts = ["Stap", "Toestemming"].contains(&before) || words.peek() == Some(&"maanden") || word == "B1";
            assert!(counts || !word.contains(|c: char| c.is_ascii_digit()), "{heading} holds a fact");
            before = word;
        }
    }
}

#[test]
fn both_cases_store_every_fact_of_their_table() {
    let [sem, yara] = sem_and_yara();
    let held = [
        ("7.1", include_str!("tables/facts/7.1.ron"), &sem),
        ("7.2", include_str!("tables/facts/7.2.ron"), &yara),
        ("7.3", include_str!("tables/facts/7.3.ron"), &yara),
    ];
    let mut faults = Vec::new();
    for (name, table, case) in held {
        faults.extend(differences(case, &rows(table)).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Where `case` stores something else than its table says. Rows of a table may share a place that holds several values.
fn differences(case: &Case, rows: &[Row]) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |place: &str, value: &str| {
        let there = stored_at(case, place).unwrap_or_else(|| "niets".to_owned());
        let several = there.contains(" + ") && value.split(" + ").all(|one| there.split(" + ").any(|other| other == one));
        if there != value && !several {
            differences.push(format!("{place}: {value}, but the case stores {there}"));
        }
    };
    for row in rows {
        stored(row).into_iter().for_each(|(place, value)| compare(place, value));
        if let Fact::Says(statement, cell) = &row.1 {
            compare(&format!("{statement}.text"), &row.0);
            compare(&format!("{statement}.cell"), cell);
        }
    }
    differences
}

/// One of every kind of place, of nobody.
const SMALL_TABLE: &str = r#"[
    ("2026-Y3M9", Is("header.code")),
    ("Vo", Both([("header.sector", "vo"), ("meeting.planned_minutes", "60")])),
    ("Robin", Is("roepnaam")),
    ("uit het hoofd", Is("roepnaam.note")),
    ("12 november", At("overleg_datum", "2026-11-12")),
    ("half vier", At("overleg_tijd", "15:30")),
    ("zeven en een half", At("cijfers[1].cijfer", "7.5")),
    ("juni", At("cijfers[1].periode", "2026-06")),
    ("gemist", Is("cijfers[1].note")),
    ("ja", Is("tolk_nodig")),
    ("beide", At("hoor_vorm", "gesprek + anders: dansen")),
    ("een ervan", At("hoor_vorm", "gesprek")),
    ("niet gescoord", At("opties[o05].past", "niet gevraagd")),
    ("zoekt Kim uit", At("opties[o05].motivering", "uitzoeken: agreements[1]")),
    ("past niet", At("opties[o05].voorwaarde", "nvt: al geregeld")),
    ("Kim Denkbeeldig", Is("participants[Kim].name")),
    ("mentor", Is("participants[Kim].role")),
    ("onbekend", Is("participants[Kim].authority")),
    ("leidt en schrijft", At("participants[Kim].presence.functions", "chair + scribe")),
    ("online", Is("participants[Robin].presence.mode")),
    ("tot vier uur", At("participants[Robin].presence.until", "16:00")),
    ("Kim en ict", At("agreements[1].who", "Kim + buiten: ict")),
    ("bellen", Is("agreements[1].what")),
    ("volgende week", Both([("agreements[1].when", "2026-11-19"), ("agreements[1].status", "busy")])),
    ("met jeugdhulp", At("consents[1].party", "buiten: jeugdhulp")),
    ("gegeven", Both([("consents[1].givers.person", "Robin + ouders"), ("consents[1].givers.given_on", "2026-11-01")])),
    ("tot de zomer", Both([("consents[1].validity", "2027-07-31"), ("consents[1].topics", "leren")])),
    ("van hen", At("consents[1].direction", "from_them")),
    ("Rust helpt", Says("factoren[1]", "kind.bevorderend")),
    ("Robin zegt het", At("factoren[1].voice", "Robin")),
]"#;

/// A place, a value it does not have, and the sentence.
const SMALL_MISTAKES: &[(&str, &str, &str)] = &[
    ("overleg_datum", "2026-11-13", "overleg_datum: 2026-11-13, but the case stores 2026-11-12"),
    ("cijfers[2].cijfer", "7.5", "cijfers[2].cijfer: 7.5, but the case stores niets"),
    ("hoor_vorm", "tekening", "hoor_vorm: tekening, but the case stores gesprek + anders: dansen"),
    ("aanleiding", "Iets", "aanleiding: Iets, but the case stores niets"),
    ("participants[Sam].role", "mentor", "participants[Sam].role: mentor, but the case stores niets"),
    ("agreements[1].status", "done", "agreements[1].status: done, but the case stores busy"),
];

fn small_case() -> Case {
    let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    let seat = |id: &str, name: &str, role: &str| Seat {
        id: id.into(),
        name: name.to_owned(),
        role: Pick::Code(role.to_owned()),
        organisation: String::new(),
        relation: None,
        authority: Authority::Unknown,
        contact: String::new(),
        wants_invitation: None,
    };
    let row = |preset: Option<&str>, cells: Vec<(&str, Scalar)>, note: &str| model::Row {
        preset: preset.map(str::to_owned),
        cells: cells.into_iter().map(|(column, cell)| (column.into(), cell)).collect(),
        note: note.to_owned(),
        ..model::Row::new("r1".into(), None)
    };
    let option = vec![
        ("past", Scalar::Missing(Missing::NotAsked)),
        ("motivering", Scalar::Missing(Missing::FindOut("a1".into()))),
        ("voorwaarde", Scalar::Missing(Missing::NotApplicable("al geregeld".to_owned()))),
    ];
    let june = PartialDate::new(2026, Some(6)).expect("a month");
    let mark = vec![("cijfer", Scalar::Number(7.5)), ("periode", Scalar::PartialDate(june))];
    let statement = Statement {
        id: "u1".into(),
        text: "Rust helpt".to_owned(),
        voice: Some(Voice::Seat("s1".into())),
        verbatim: true,
        source: Source::Said,
        cell: Some(StatementCell { column: "kind".to_owned(), row: "bevorderend".to_owned() }),
        on_paper: None,
        note: String::new(),
        provenance: Provenance::default(),
    };
    let forms = Scalar::Choices(vec![Pick::Code("gesprek".to_owned()), Pick::Other("dansen".to_owned())]);
    let name = Answer { note: "uit het hoofd".to_owned(), ..Answer::new(Scalar::text("Robin"), None) };
    let mut meeting = Meeting::planned("m1".into(), TemplateRef { id: "vo".into(), version: 1, hash: String::new() }, 60);
    meeting.answers.insert("overleg_datum".into(), Answer::new(Scalar::Date(date("2026-11-12")), None));
    meeting.answers.insert("overleg_tijd".into(), Answer::new(Scalar::Time(time(15, 30)), None));
    meeting.presence = vec![
        Presence { mode: PresenceMode::Online, until: Some(time(16, 0)), ..Presence::in_room("s1".into()) },
        Presence { functions: vec![Function::Chair, Function::Scribe], ..Presence::in_room("s2".into()) },
    ];
    Case {
        header: Header {
            id: CaseId(Default::default()),
            code: CaseCode::parse("2026-Y3M9").expect("a code"),
            sector: Sector::Vo,
            status: CaseStatus::Preparing,
            created: "2026-11-12T15:25:00+01:00".parse().expect("a moment"),
        },
        seats: vec![seat("s1", "", "leerling"), seat("s2", "Kim Denkbeeldig", "mentor")],
        pupil: "s1".into(),
        meetings: vec![meeting],
        answers: BTreeMap::from([
            ("roepnaam".into(), name),
            ("tolk_nodig".into(), Answer::new(Scalar::YesNo(true), None)),
            ("hoor_vorm".into(), Answer::new(forms, None)),
            ("cijfers".into(), Answer::new(Value::Rows(vec![row(None, mark, "gemist")]), None)),
            ("opties".into(), Answer::new(Value::Rows(vec![row(Some("o05"), option, "")]), None)),
            ("factoren".into(), Answer::new(Value::Statements(vec![statement]), None)),
        ]),
        agreements: vec![Agreement {
            id: "a1".into(),
            who: vec![Person::Seat("s2".into()), Person::Outside("ict".to_owned())],
            what: "bellen".to_owned(),
            when: AgreementWhen::Date(date("2026-11-19")),
            status: AgreementStatus::Busy,
            made_in: None,
            origin: None,
            note: String::new(),
        }],
        consents: vec![Consent {
            id: "c1".into(),
            party: Person::Outside("jeugdhulp".to_owned()),
            topics: vec!["leren".into()],
            words: String::new(),
            direction: Direction::FromThem,
            purpose: String::new(),
            validity: Validity::Until(date("2027-07-31")),
            givers: [Person::Seat("s1".into()), Person::Group(VoiceGroup::Parents)]
                .map(|person| Giver { person, given_on: Some(date("2026-11-01")), withdrawn_on: None })
                .to_vec(),
        }],
        decisions: Vec::new(),
        parked: Vec::new(),
        notes: Vec::new(),
        read_back: Vec::new(),
        half_typed: rondom::model::HalfTyped::default(),
    }
}

/// First names of the people at the table.
fn people(rows: &[Row]) -> BTreeSet<String> {
    let places = rows.iter().flat_map(stored).map(|(place, _)| place);
    places.filter_map(|place| Some(place.strip_prefix("participants[")?.split_once(']')?.0.to_owned())).collect()
}

/// The place a fact names: the same as in the template, without row numbers, names and notes.
fn place_of<'t>(template: &'t Template, name: &str) -> Result<Place<'t>, String> {
    let bare = match (name.split_once('['), name.split_once(']')) {
        (Some((list, _)), Some((_, part))) => format!("{list}{part}"),
        _ => name.to_owned(),
    };
    let bare = bare.replace("participants.presence", "meeting.presence");
    Place::find(template, &bare)
}

/// Says why `value` cannot stand at `name`.
fn fits(template: &Template, people: &BTreeSet<String>, name: &str, value: &str) -> Result<(), String> {
    if let Some(noted) = name.strip_suffix(".note")
        && !name.contains(".presence.")
    {
        let whole = noted.split('[').next().unwrap_or(noted);
        return template.question(whole).map(|_| ()).ok_or(format!("there is no question {whole}"));
    }
    let place = place_of(template, name)?;
    let holds = match place.kind {
        Some(_) if value == "niet gevraagd" || value.starts_with("nvt: ") || value.starts_with("uitzoeken: agreements[") => true,
        Some(Kind::Text | Kind::LongText) => !value.trim().is_empty(),
        Some(Kind::Number(number)) => value.parse().is_ok_and(|n| in_range(number, n)),
        Some(Kind::Date) => is_date(value),
        Some(Kind::PartialDate) => value.parse::<u16>().is_ok() || is_date(&format!("{value}-01")),
        Some(Kind::Time) => is_time(value),
        Some(Kind::YesNo) => ["ja", "nee"].contains(&value),
        Some(Kind::Scale) => value.parse::<u8>().is_ok_and(|n| n <= 10),
        Some(Kind::Choice(list)) => is_code(template, list.as_str(), value),
        Some(Kind::Choices(list)) => value.split(" + ").all(|code| is_code(template, list.as_str(), code)),
        Some(Kind::Persons(persons)) => are_persons(people, value) && (persons.many || !value.contains(" + ")),
        Some(Kind::Links(_)) => value.split(" + ").all(|row| row.parse::<usize>().is_ok()),
        Some(Kind::Computed(_) | Kind::Rows(_) | Kind::Statements(_)) => false,
        None => fits_model(template, people, name, value),
    };
    if holds { Ok(()) } else { Err(format!("{name} cannot hold \"{value}\"")) }
}

/// Whether a field of the model, or the words or voice of a statement, can hold `value`.
fn fits_model(template: &Template, people: &BTreeSet<String>, name: &str, value: &str) -> bool {
    let field = name.split_once(']').map_or(name, |(_, field)| field.trim_start_matches('.'));
    match (name.split('[').next().unwrap_or(name), field) {
        ("header.sector", _) => ["po", "vo"].contains(&value),
        ("meeting.planned_minutes", _) => value.parse::<u16>().is_ok(),
        ("participants", "role") => template.role(value).is_some(),
        ("participants", "authority") => ["ja", "nee", "onbekend"].contains(&value),
        ("participants", "presence.mode") => ["in_room", "online", "in_writing", "absent"].contains(&value),
        ("participants", "presence.until") => is_time(value),
        ("participants", "presence.functions") => {
            ["chair", "scribe", "coordinator", "presenter", "listener", "supporter"].contains(&value)
        }
        ("consents", "party" | "givers.person") | ("agreements", "who") => are_persons(people, value),
        ("consents", "topics") => value.split(" + ").all(|topic| rondom::model::template::TOPICS.contains(&topic)),
        ("consents", "direction") => ["to_them", "from_them", "both"].contains(&value),
        ("consents", "validity" | "givers.given_on") | ("agreements", "when") => is_date(value),
        ("agreements", "status") => ["open", "busy", "done", "expired", "lapsed"].contains(&value),
        (_, "voice") => are_persons(people, value),
        (_, "verbatim") => ["ja", "nee"].contains(&value),
        (_, "source") => ["said", "written", "chat", "pupil_place", "typed_for_pupil"].contains(&value),
        _ => !value.trim().is_empty(),
    }
}

fn fits_board(template: &Template, statement: &str, column: &str, row: &str) -> Result<(), String> {
    let id = statement.split('[').next().unwrap_or(statement);
    let board = match template.question(id).map(|question| &question.kind) {
        Some(Kind::Statements(statements)) => statements.cells.as_ref(),
        _ => None,
    };
    let board = board.ok_or(format!("{id} has no board"))?;
    let there = is_code(template, board.columns.as_str(), column) && is_code(template, board.rows.as_str(), row);
    if there { Ok(()) } else { Err(format!("{id} has no cell {column}.{row}")) }
}

fn in_range(kind: &NumberKind, number: f64) -> bool {
    kind.min.is_none_or(|min| number >= min) && kind.max.is_none_or(|max| number <= max)
}

fn is_date(value: &str) -> bool {
    NaiveDate::parse_from_str(value, "%Y-%m-%d").is_ok()
}

fn is_time(value: &str) -> bool {
    NaiveTime::parse_from_str(value, "%H:%M").is_ok()
}

/// A code of `list`, or own words where the list is open.
fn is_code(template: &Template, list: &str, value: &str) -> bool {
    template.code_list(list).is_some_and(|list| match value.strip_prefix("anders: ") {
        Some(words) => !list.closed && !words.is_empty(),
        None => list.code(value).is_some(),
    })
}

/// People at the table, voice groups, or names outside the table.
fn are_persons(people: &BTreeSet<String>, value: &str) -> bool {
    let known =
        |name: &str| people.contains(name) || ["ouders", "school", "anderen"].contains(&name) || name.starts_with("buiten: ");
    value.split(" + ").all(known)
}
