//! The practice folder, as sentences over its files.
//!
//! Its case files are content, written by hand: Sem and Yara are the two worked cases of the domain, the others show other
//! kinds of meeting and other states. Everyone in them is invented. A file that was edited needs a new hash on its first line; this puts it
//! there, in the form the program writes:
//! `RONDOM_RESEAL=1 cargo test --test practice -- --ignored reseal`

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use rondom::app::list::{MeetingProgress, Row};
use rondom::app::practice::FILES;
use rondom::app::templates::{Loaded, Templates};
use rondom::engine::view::{Context, FormView, Violation, ViolationKind};
use rondom::engine::{facts, view};
use rondom::model::*;
use rondom::store::format::compose;
use rondom::store::{AppData, Folder, RealFs, Stored, Trouble, load_bytes};

/// Yara's case as it was prepared; people practise her meeting with it.
const YARA_PREPARED: &str = "2026-Y3V7.ron";

/// The same case after the meeting.
const YARA_AFTERWARDS: &str = "2026-Y3M9.ron";

/// Words that are never recorded (domain 5.2): diagnoses, medicines, numbers of persons.
const NOT_RECORDED: [&str; 17] = [
    "adhd",
    "add",
    "autis",
    "asperger",
    "dyslexie",
    "dyscalculie",
    "depressi",
    "stoornis",
    "syndroom",
    "tos",
    "odd",
    "ptss",
    "iq",
    "medicijn",
    "ritalin",
    "methylfenidaat",
    "bsn",
];

/// What clashes on purpose.
const CLASHES: [(&str, &str); 2] = [
    // The plan begins before the parents sign; the template says so, as domain 7.3 wants.
    (YARA_AFTERWARDS, "handelingsdeel_ondertekend_op"),
    // Parents read the file on the 13th; the practice clock stands at the 12th.
    (YARA_AFTERWARDS, "inzagedatum"),
];

/// The templates that come with the program.
static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::load(Vec::new()));

fn context() -> Context {
    let today = NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    Context { today, language: "nl".to_owned(), pupil_fallback: "de leerling".to_owned() }
}

fn in_tree(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every case file kept here, with the name to quote.
fn case_files() -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(in_tree("assets/practice"))
        .expect("the practice folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.file_name().is_some_and(|name| name != "people.ron" && name != "holidays.ron"))
        .collect();
    paths.sort();
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read(path).expect("a file"))).collect()
}

fn cases() -> Vec<(String, Case)> {
    let load = |(name, bytes): (String, Vec<u8>)| match load_bytes(&bytes) {
        Ok(stored) => (name, stored.case),
        Err(error) => panic!("{name}: {}", what_to_do(error.trouble)),
    };
    case_files().into_iter().map(load).collect()
}

fn case(name: &str) -> Case {
    cases().into_iter().find(|(known, _)| known == name).map(|(_, case)| case).unwrap_or_else(|| panic!("no {name}"))
}

fn seen(case: &Case) -> (Loaded, FormView) {
    let meeting = case.current_meeting().expect("a meeting");
    let loaded = TEMPLATES.get(&meeting.template.id).cloned().expect("a template of ours");
    let seen = view(&loaded.template, case, Some(&meeting.id), &context());
    (loaded, seen)
}

fn what_to_do(trouble: Trouble) -> String {
    match trouble {
        Trouble::ChangedOutside => "its hash does not fit; the head of tests/practice.rs says how to seal it".to_owned(),
        other => format!("{other:?}"),
    }
}

/// Every answer of a case with its question, those of its meetings included.
fn answers(case: &Case) -> impl Iterator<Item = (&QuestionId, &Answer)> {
    case.answers.iter().chain(case.meetings.iter().flat_map(|meeting| &meeting.answers))
}

#[test]
fn every_file_reads_without_finding_and_stands_as_the_program_writes_it() {
    let mut faults = Vec::new();
    for (name, bytes) in case_files() {
        match load_bytes(&bytes) {
            Err(error) => faults.push(format!("{name}: {}", what_to_do(error.trouble))),
            Ok(stored) => {
                let code = format!("{}.ron", stored.case.header.code);
                if name != code {
                    faults.push(format!("{name} holds {code}"));
                }
                if compose(&stored).expect("composes").bytes != bytes {
                    faults.push(format!("{name} is not laid out as the program writes it; seal it"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_changed_word_is_found() {
    for (name, bytes) in case_files() {
        let text = String::from_utf8(bytes).expect("text");
        let changed = text.replacen("Text(\"", "Text(\"x", 1);
        assert_ne!(changed, text, "{name}");
        let trouble = load_bytes(changed.as_bytes()).err().map(|error| error.trouble);
        assert_eq!(trouble, Some(Trouble::ChangedOutside), "{name}");
    }
}

#[test]
#[ignore = "rewrites the case files; the head of this file says when"]
fn reseal() {
    assert!(std::env::var_os("RONDOM_RESEAL").is_some(), "set RONDOM_RESEAL=1 to rewrite the case files");
    for (name, bytes) in case_files() {
        let path = in_tree("assets/practice").join(name);
        let stored: Stored = match load_bytes(&bytes) {
            Ok(stored) => stored,
            Err(error) => *error.found.unwrap_or_else(|| panic!("{}: {:?}", path.display(), error.trouble)),
        };
        let sealed = compose(&stored).expect("composes").bytes;
        #[expect(clippy::disallowed_methods, reason = "a file of the source tree, not of a user")]
        std::fs::write(&path, sealed).expect("writable");
    }
}

#[test]
fn every_answer_is_understood_by_the_template() {
    let mut faults = Vec::new();
    assert!(TEMPLATES.findings.is_empty(), "our own templates have findings");
    for (name, case) in cases() {
        let (loaded, seen) = seen(&case);
        if !loaded.template.sectors.contains(&case.header.sector) {
            faults.push(format!("{name}: its template is for another sector"));
        }
        faults.extend(seen.unknown.iter().map(|id| format!("{name}: there is no question {id}")));
        for (place, violation) in violations(&seen) {
            let understood = match violation.kind {
                ViolationKind::Required | ViolationKind::InRow(..) => true,
                ViolationKind::TooLate(_) => CLASHES.contains(&(name.as_str(), place.as_str())),
                _ => false,
            };
            if !understood {
                faults.push(format!("{name}: {place}: {:?}", violation.kind));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What clashes in a form, with the question or cell where it does.
fn violations(seen: &FormView) -> Vec<(String, Violation)> {
    let mut found = Vec::new();
    for (id, field) in &seen.fields {
        found.extend(field.violation.iter().map(|violation| (id.to_string(), violation.clone())));
        for row in field.rows.iter().flat_map(|rows| &rows.rows) {
            found.extend(row.violations.iter().map(|(column, violation)| (format!("{id}.{column}"), violation.clone())));
        }
    }
    found
}

#[test]
fn yara_signs_after_her_plan_begins() {
    let clashes = violations(&seen(&case(YARA_AFTERWARDS)).1);
    let late = clashes.iter().find(|(place, _)| place == "handelingsdeel_ondertekend_op").map(|(_, found)| &found.kind);
    assert_eq!(late, Some(&ViolationKind::TooLate(NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"))));
}

#[test]
fn nothing_written_is_hidden() {
    for (name, case) in cases() {
        let (_, seen) = seen(&case);
        assert!(seen.hidden_answers.is_empty(), "{name}");
        for (id, field) in &seen.fields {
            let stored = field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default();
            for (row, shown) in stored.iter().zip(field.rows.iter().flat_map(|rows| &rows.rows)) {
                let hidden: Vec<&ColumnId> = row.cells.keys().filter(|column| shown.hidden.contains(*column)).collect();
                assert!(hidden.is_empty(), "{name}: {id}, row {}: {hidden:?}", row.id);
            }
        }
    }
}

#[test]
fn what_is_reckoned_comes_out_as_the_worked_cases_say() {
    let number = |number: f64| Some(Scalar::Number(number));
    let table: [(&str, &str, Option<Scalar>); 20] = [
        ("2026-P7Q2.ron", "leeftijd", number(8.0)),
        ("2026-P7Q2.ron", "leerontwikkeling[0].leerrendement", number(0.55)),
        ("2026-P7Q2.ron", "leerontwikkeling[0].leerachterstand", number(0.45)),
        ("2026-P7Q2.ron", "leerontwikkeling[3].leerrendement", number(0.9)),
        ("2026-P7Q2.ron", "schooljaar", Some(Scalar::text("2026-2027"))),
        (YARA_PREPARED, "leeftijd", number(14.0)),
        (YARA_AFTERWARDS, "leeftijd", number(14.0)),
        (YARA_AFTERWARDS, "schooljaar", Some(Scalar::text("2026-2027"))),
        (YARA_AFTERWARDS, "verzuim_periode_deel", number(142.0 / 319.0)),
        (YARA_AFTERWARDS, "arrangement_uren", number(4.5)),
        (YARA_AFTERWARDS, "opbouw_stappen", number(8.0)),
        (YARA_AFTERWARDS, "opbouwschema[0].totaal", number(12.0)),
        (YARA_AFTERWARDS, "opbouwschema[1].totaal", number(14.0)),
        (YARA_AFTERWARDS, "opbouwschema[2].totaal", None),
        (YARA_AFTERWARDS, "opbouwschema[3].totaal", number(15.0)),
        (YARA_AFTERWARDS, "opbouwschema[4].totaal", number(16.0)),
        (YARA_AFTERWARDS, "opbouwschema[5].totaal", number(16.0)),
        (YARA_AFTERWARDS, "opbouwschema[6].totaal", number(18.0)),
        (YARA_AFTERWARDS, "opbouwschema[7].totaal", number(20.0)),
        (YARA_AFTERWARDS, "opbouwschema[7].deel_fysiek", number(0.8)),
    ];
    for (file, place, expected) in table {
        let (_, seen) = seen(&case(file));
        let reckoned = match place.split_once('[') {
            None => seen.field(place).and_then(|field| field.computed.clone()),
            Some((question, rest)) => {
                let (row, column) = rest.split_once("].").expect("a cell");
                let rows = seen.field(question).and_then(|field| field.rows.as_ref()).expect("rows");
                rows.rows[row.parse::<usize>().expect("a row")].computed.get(column).cloned()
            }
        };
        let same = match (&reckoned, &expected) {
            (Some(Scalar::Number(a)), Some(Scalar::Number(b))) => (a - b).abs() < 0.005,
            (a, b) => a == b,
        };
        assert!(same, "{file}: {place} is {reckoned:?}, not {expected:?}");
    }
}

#[test]
fn the_list_shows_each_case_as_people_know_it() {
    use CaseStatus::{AwaitingParents, InMeeting, NoAgreement, Preparing, Settled};
    use MeetingProgress::{Closed, Planned, Released, Running};
    const PROEFBALLON: &str = "De Proefballon";
    const VOORBEELD: &str = "Voorbeeld College";
    let table = [
        ("2026-B6N4.ron", "Fenna D.", PROEFBALLON, "groep 3", "ot_po", Planned, "2026-11-19", Preparing, None),
        (
            "2026-D7L3.ron",
            "Teun N.",
            PROEFBALLON,
            "groep 4",
            "tlv_overleg",
            Closed,
            "2026-11-03",
            NoAgreement,
            Some("2026-11-13"),
        ),
        ("2026-G3V7.ron", "Amir V.", PROEFBALLON, "groep 7", "ot_po", Released, "2026-09-15", Settled, Some("2026-11-20")),
        (
            "2026-H2Q9.ron",
            "Jesse A.",
            "De Verzonnen Vlinder",
            "eindgroep",
            "overdracht_warm",
            Planned,
            "2026-11-24",
            Preparing,
            None,
        ),
        (
            "2026-K5T8.ron",
            "Noa Z.",
            PROEFBALLON,
            "groep 6",
            "verzuimgesprek",
            Released,
            "2026-11-05",
            Settled,
            Some("2026-11-13"),
        ),
        (
            "2026-L4X6.ron",
            "Mees Z.",
            VOORBEELD,
            "3A",
            "overdracht_warm",
            Closed,
            "2026-11-12",
            AwaitingParents,
            Some("2026-11-17"),
        ),
        (
            "2026-P7Q2.ron",
            "Sem V.",
            PROEFBALLON,
            "groep 5",
            "intake_aanmelding",
            Closed,
            "2026-10-06",
            AwaitingParents,
            Some("2026-10-23"),
        ),
        ("2026-R8D5.ron", "Ilias B.", VOORBEELD, "", "intake_aanmelding", Running, "2026-11-11", InMeeting, Some("2026-11-18")),
        (YARA_AFTERWARDS, "Yara F.", VOORBEELD, "2B", "mdo", Closed, "2026-11-12", AwaitingParents, Some("2026-11-19")),
        (YARA_PREPARED, "Yara F.", VOORBEELD, "2B", "mdo", Planned, "2026-11-12", Preparing, None),
    ];
    assert_eq!(table.map(|row| row.0.to_owned()).to_vec(), cases().into_iter().map(|(name, _)| name).collect::<Vec<_>>());
    for (file, pupil, school, class, kind, meeting, planned_on, status, next) in table {
        let case = case(file);
        let (loaded, _) = seen(&case);
        let row = Row::of(&case, &facts(&loaded.template, &case, None, &context()));
        let shown = (row.pupil(), row.school.as_str(), row.class.as_str(), row.meeting_kind.as_str(), row.meeting);
        assert_eq!(shown, (pupil.to_owned(), school, class, kind, meeting), "{file}");
        assert_eq!(row.planned_on.map(|day| day.to_string()).as_deref(), Some(planned_on), "{file}");
        assert_eq!(row.case_status(), status, "{file}");
        assert_eq!(row.next_agreement.map(|(day, _)| day.to_string()).as_deref(), next, "{file}");
    }
}

#[test]
fn every_kind_of_meeting_a_team_may_have_to_practise_is_there() {
    let kinds: BTreeSet<(String, String, String)> = cases()
        .iter()
        .map(|(_, case)| {
            let facts = facts(&seen(case).0.template, case, None, &context());
            let words = |concept: &str| match facts.scalar(concept) {
                Some(Scalar::Choice(Pick::Code(code))) => code.clone(),
                _ => String::new(),
            };
            // Where a pupil comes from or goes to tells one transfer from another.
            let from = Some(words("huidige_schoolsoort")).filter(|sort| sort == "vso").unwrap_or_else(|| words("schoolsoort"));
            (case.header.sector.code().to_owned(), words("overlegsoort"), from)
        })
        .collect();
    let wanted = [
        ("po", "intake_aanmelding", "bao"),
        ("po", "ot_po", "bao"),
        ("po", "verzuimgesprek", "bao"),
        ("po", "tlv_overleg", "bao"),
        ("po", "overdracht_warm", "so"),
        ("vo", "intake_aanmelding", "vmbo_tl"),
        ("vo", "mdo", "havo"),
        ("vo", "overdracht_warm", "vso"),
    ];
    assert_eq!(kinds, wanted.map(|(sector, kind, from)| (sector.to_owned(), kind.to_owned(), from.to_owned())).into());
}

#[test]
fn what_was_prepared_for_yara_stands_unchanged_afterwards() {
    let (before, after) = (case(YARA_PREPARED), case(YARA_AFTERWARDS));
    assert_ne!(before.header.id, after.header.id, "two cases of the folder");
    // At the table one person and one consent come after those that were known.
    assert_eq!((before.seats.as_slice(), before.consents.as_slice()), (&after.seats[..10], &after.consents[..4]));
    assert_eq!(before.meetings[0].presence, after.meetings[0].presence[..10]);
    assert_eq!((after.seats.len(), after.consents.len(), after.meetings[0].presence.len()), (11, 5, 11));
    let later: BTreeMap<&QuestionId, &Answer> = answers(&after).collect();
    let mut grew = BTreeSet::new();
    for (id, answer) in answers(&before) {
        let kept = later.get(id).unwrap_or_else(|| panic!("{id} is gone"));
        if *kept == answer {
            continue;
        }
        grew.insert(id.to_string());
        let rows = |answer: &Answer| answer.value.as_ref().map(Value::rows).unwrap_or_default().to_vec();
        for row in rows(answer) {
            let grown = rows(kept).into_iter().find(|known| known.id == row.id).unwrap_or_else(|| panic!("{id}: {}", row.id));
            assert!(row.cells.iter().all(|(column, cell)| grown.cells.get(column) == Some(cell)), "{id}: {}", row.id);
        }
    }
    assert_eq!(grew, BTreeSet::from(["opties".to_owned(), "verzuimmeldingen".to_owned()]));
    assert!(before.agreements.is_empty() && later.len() > answers(&before).count() + 40);
}

#[test]
fn every_key_is_short_readable_and_names_something_that_is_there() {
    for (name, case) in cases() {
        let mut keys: Vec<String> = case.seats.iter().map(|seat| seat.id.to_string()).collect();
        keys.extend(case.meetings.iter().map(|meeting| meeting.id.to_string()));
        keys.extend(case.agreements.iter().map(|agreement| agreement.id.to_string()));
        keys.extend(case.consents.iter().map(|consent| consent.id.to_string()));
        let (mut persons, mut set_in): (Vec<Person>, Vec<Option<MeetingId>>) = (Vec::new(), Vec::new());
        for (_, answer) in answers(&case) {
            set_in.push(answer.provenance.set_in.clone());
            let Some(value) = &answer.value else { continue };
            keys.extend(value.rows().iter().map(|row| row.id.to_string()));
            keys.extend(value.statements().iter().map(|statement| statement.id.to_string()));
            set_in.extend(value.rows().iter().map(|row| row.provenance.set_in.clone()));
            set_in.extend(value.statements().iter().map(|statement| statement.provenance.set_in.clone()));
            let scalars = value.scalar().into_iter().chain(value.rows().iter().flat_map(|row| row.cells.values()));
            for scalar in scalars {
                match scalar {
                    Scalar::Persons(named) => persons.extend(named.clone()),
                    Scalar::Missing(Missing::FindOut(id)) => {
                        assert!(case.agreements.iter().any(|agreement| &agreement.id == id), "{name}: no agreement {id}");
                    }
                    _ => {}
                }
            }
            for voice in value.statements().iter().filter_map(|statement| statement.voice.clone()) {
                if let Voice::Seat(seat) = voice {
                    persons.push(Person::Seat(seat));
                }
            }
        }
        persons.extend(case.agreements.iter().flat_map(|agreement| agreement.who.clone()));
        persons.extend(case.consents.iter().flat_map(|consent| consent.givers.iter().map(|giver| giver.person.clone())));
        persons.extend(case.consents.iter().map(|consent| consent.party.clone()));
        for person in &persons {
            if let Person::Seat(seat) = person {
                assert!(case.seat(seat).is_some(), "{name}: nobody is {seat}");
            }
        }
        for meeting in set_in {
            let meeting = meeting.unwrap_or_else(|| panic!("{name}: an answer that no meeting set"));
            assert!(case.meeting(&meeting).is_some(), "{name}: no meeting {meeting}");
        }
        let well_formed = |key: &String| {
            key.len() == 10
                && key.starts_with(|first: char| first.is_ascii_lowercase())
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        let strange: Vec<&String> = keys.iter().filter(|key| !well_formed(key)).collect();
        assert!(strange.is_empty(), "{name}: {strange:?}");
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{name}: a key stands for two things");
        let template = seen(&case).0.template;
        let roles = case.seats.iter().filter_map(|seat| seat.role.as_code());
        let unknown: Vec<&str> = roles.filter(|role| template.role(role).is_none()).collect();
        assert!(unknown.is_empty(), "{name}: {unknown:?}");
    }
}

#[test]
fn nothing_stands_there_that_must_not_be_recorded() {
    for (name, bytes) in case_files() {
        let text = String::from_utf8(bytes).expect("text");
        let (_, body) = text.split_once('\n').expect("a first line");
        let digits = body.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 9 && is_eleven_proof(run));
        assert_eq!(digits.collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
        let lower = body.to_lowercase();
        let words: BTreeSet<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        let found: Vec<&str> = NOT_RECORDED.into_iter().filter(|word| words.iter().any(|w| begins(w, word))).collect();
        assert_eq!(found, Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn schools_and_places_are_test_values() {
    for (name, case) in cases() {
        for (id, answer) in answers(&case) {
            let Some(Scalar::Text(text)) = answer.value.as_ref().and_then(Value::scalar) else { continue };
            let invented = match id.as_str() {
                "school_brin" | "huidige_school_brin" => text.starts_with("99") || text.starts_with("00"),
                "postcode4" => text == "1234",
                "swv_code" => text.ends_with("9999"),
                _ => true,
            };
            assert!(invented, "{name}: {id} is {text}");
        }
    }
}

/// A short word must stand alone, a longer one may go on.
fn begins(word: &str, forbidden: &str) -> bool {
    if forbidden.len() <= 4 { word == forbidden } else { word.starts_with(forbidden) }
}

fn is_eleven_proof(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    sum % 11 == 0
}

#[test]
fn the_eleven_proof_knows_a_number_that_has_it_from_one_that_has_not() {
    assert!(is_eleven_proof("111222333"));
    assert!(!is_eleven_proof("111222334"));
}

#[test]
fn the_program_carries_the_whole_practice_folder() {
    let mut on_disk: Vec<String> = std::fs::read_dir(in_tree("assets/practice"))
        .expect("the practice folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    on_disk.sort();
    let mut carried: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
    carried.sort_unstable();
    assert_eq!(carried, on_disk);
    for (name, bytes) in FILES {
        let same = std::fs::read(in_tree("assets/practice").join(name)).expect("a file") == *bytes;
        assert!(same, "{name}: the program was built before the file was sealed");
    }
}

#[test]
fn the_practice_folder_has_an_invented_school_calendar() {
    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("calendar-{}", std::process::id()));
    let data = AppData::open(Arc::new(RealFs), Some(&outside)).expect("app-data");
    let path = data.write_folder("practice", FILES, true).expect("written");
    let table = Folder::open(Arc::new(RealFs), &path).expect("opens").holidays();
    std::fs::remove_dir_all(&outside).expect("removed");
    let table = table.expect("reads");
    assert!(table.source.contains("Verzonnen"), "{}", table.source);
    // The holidays Yara's own plan speaks of (domain 7.2).
    for (name, from, to) in [("herfstvakantie", "2026-10-17", "2026-10-25"), ("kerstvakantie", "2026-12-19", "2027-01-03")] {
        let known = table.holidays.iter().find(|holiday| holiday.name == name).expect("a holiday");
        assert_eq!((known.from.to_string(), known.to.to_string()), (from.to_owned(), to.to_owned()), "{name}");
    }
}

#[test]
fn the_practice_folder_opens_and_knows_its_people() {
    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("practice-{}", std::process::id()));
    let data = AppData::open(Arc::new(RealFs), Some(&outside)).expect("app-data");
    let path = data.write_folder("practice", FILES, true).expect("written");
    let folder = Folder::open(Arc::new(RealFs), &path).expect("opens");
    let people = folder.people().expect("reads");
    let roles = |role: &str| TEMPLATES.usable.iter().any(|loaded| loaded.template.role(role).is_some());
    let unknown: Vec<&str> = people.iter().map(|person| person.role.as_str()).filter(|role| !roles(role)).collect();
    std::fs::remove_dir_all(&outside).expect("removed");
    assert_eq!((people.len(), unknown), (11, Vec::new()));
    let at_a_table: BTreeSet<String> = cases().iter().flat_map(|(_, case)| &case.seats).map(|seat| seat.name.clone()).collect();
    assert!(people.iter().all(|person| at_a_table.contains(&person.name)));
}
