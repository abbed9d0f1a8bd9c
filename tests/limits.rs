//! What the loader refuses, entry refuses first, with a sentence: one row per cap of the loader (reliability R6). A case
//! that went through entry is always one that can be saved.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;
mod store_support;

use std::collections::BTreeMap;
use std::path::Path;

use desk::Desk;
use rondom::app::command::{Change, NewSeat};
use rondom::app::sentence::say;
use rondom::app::troubles;
use rondom::i18n::{Language, Words as Said};
use rondom::model::limits::{MAX_ANSWERS, MAX_DEPTH, MAX_FILE_BYTES, MAX_SEATS, MAX_TEXT_BYTES};
use rondom::model::measure::Measure;
use rondom::model::*;
use rondom::store::format::compose;
use rondom::store::{Limit, SaveError, Stored, Trouble};
use store_support::{first, full, small_case};

/// One cap of the loader.
struct Cap {
    /// What the loader says of a file beyond it.
    loader: Trouble,
    /// A case that holds as much as it may.
    brimful: Case,
    /// What makes it too much.
    too_much: Vec<Edit>,
    /// How entry refuses that.
    refused: EditError,
    /// What makes it no fuller.
    still_fine: Vec<Edit>,
}

fn caps() -> Vec<Cap> {
    vec![
        Cap {
            loader: Trouble::TooMuch(Limit::Answers),
            brimful: with_values(MAX_ANSWERS),
            too_much: vec![
                set("nieuw", Some(Scalar::YesNo(true).into())),
                cell("r2", "nieuw", Some(Scalar::YesNo(true))),
                row_edit(ListEdit::Insert { at: 0, item: row("nieuw", 0) }),
                row_edit(ListEdit::Replace { item: row("r1", 11) }),
                Edit::Statement { slot: AnswerSlot::case("zegt"), edit: ListEdit::Insert { at: 0, item: statement("") } },
                Edit::Meeting(ListEdit::Insert { at: 9, item: meeting_with("plaats", Scalar::text("hier")) }),
                Edit::All(vec![cell("r1", "k0", None), set("nieuw", None), set("a", text("a")), set("b", text("b"))]),
            ],
            refused: EditError::CaseFull,
            still_fine: vec![
                set("roepnaam", text("Yara, verbeterd")),
                set("roepnaam", None),
                cell("r1", "k0", Some(Scalar::YesNo(false))),
                row_edit(ListEdit::Move { key: "r1".into(), to: 5 }),
                row_edit(ListEdit::Remove { key: "r1".into() }),
                Edit::All(vec![cell("r1", "k0", None), set("nieuw", text("in de plaats"))]),
                Edit::Status(CaseStatus::InMeeting),
            ],
        },
        Cap {
            loader: Trouble::TooMuch(Limit::Text),
            brimful: small_case(1, "2026-Y3M9"),
            too_much: texts(&"é".repeat(MAX_TEXT_BYTES / 2 + 1)),
            refused: EditError::TextTooLong,
            still_fine: texts(&"é".repeat(MAX_TEXT_BYTES / 2)),
        },
        Cap {
            loader: Trouble::TooMuch(Limit::Seats),
            brimful: with_seats(MAX_SEATS),
            too_much: vec![
                Edit::Seat(ListEdit::Insert { at: 99, item: seat("nog-een") }),
                Edit::Content(Box::new(with_seats(MAX_SEATS + 1))),
            ],
            refused: EditError::TooManySeats,
            still_fine: vec![
                Edit::Seat(ListEdit::Replace { item: Seat { name: "Samira".to_owned(), ..seat("s5") } }),
                Edit::Seat(ListEdit::Remove { key: "s5".into() }),
            ],
        },
        Cap {
            loader: Trouble::TooLarge,
            brimful: with_bytes(),
            too_much: vec![
                set("nieuw", text(&"a".repeat(MAX_TEXT_BYTES))),
                set("bidi", text(&"\u{202E}".repeat(MAX_TEXT_BYTES / 3))),
            ],
            refused: EditError::CaseTooLarge,
            still_fine: vec![
                set("lang_000", text(&"b".repeat(MAX_TEXT_BYTES))),
                set("lang_001", text("kort")),
                Edit::Status(CaseStatus::InMeeting),
                Edit::Step { meeting: "m1".into(), step: "doelen".into(), state: Some(StepState::Done) },
            ],
        },
    ]
}

#[test]
fn entry_stops_where_the_loader_would_and_undo_always_goes_through() {
    for Cap { loader, brimful, too_much, refused, still_fine } in caps() {
        let mut history = History::default();
        for (number, edit) in too_much.into_iter().enumerate() {
            let mut case = brimful.clone();
            assert_eq!(history.apply(edit, &mut case), Err(refused), "{loader:?}, edit {number}");
            assert!(case == brimful, "{loader:?}, edit {number}: nothing changed");
            assert!(!history.can_undo());
        }
        for (number, edit) in still_fine.into_iter().enumerate() {
            let mut case = brimful.clone();
            history.end_visit();
            assert_eq!(history.apply(edit, &mut case), Ok(()), "{loader:?}, edit {number}");
            let changed = case.clone();
            // The large ones are written once, below.
            if Measure::of(&case).file_bytes < 1_000_000 {
                compose(&first(case.clone())).unwrap_or_else(|trouble| panic!("{loader:?}, edit {number}: {trouble:?}"));
            }
            assert!(history.undo(&mut case).is_some() && case == brimful, "{loader:?}, edit {number}: taken back");
            assert!(history.redo(&mut case).is_some() && case == changed, "{loader:?}, edit {number}: done again");
        }
    }
}

#[test]
fn every_cap_of_the_loader_is_one_of_entry() {
    let limits = [Limit::Answers, Limit::Text, Limit::Seats, Limit::Depth].map(Trouble::TooMuch);
    let mut capped: Vec<Trouble> = caps().into_iter().map(|cap| cap.loader).collect();
    // No change makes a case deeper: a file with one of everything is as deep as one gets.
    let file = String::from_utf8(compose(&full()).expect("composes").bytes).expect("text");
    let depths = file.chars().scan(0_usize, |depth, c| {
        *depth = match c {
            '(' | '[' | '{' => *depth + 1,
            ')' | ']' | '}' => depth.saturating_sub(1),
            _ => *depth,
        };
        Some(*depth)
    });
    assert!(depths.max().expect("brackets") < MAX_DEPTH / 4);
    capped.push(Trouble::TooMuch(Limit::Depth));
    for trouble in limits.into_iter().chain([Trouble::TooLarge]) {
        assert!(capped.contains(&trouble), "{trouble:?}");
    }
}

#[test]
fn a_step_that_cannot_be_taken_back_now_is_not_lost() {
    let mut case = with_values(100);
    let mut history = History::default();
    history.apply(cell("r1", "k0", Some(Scalar::YesNo(false))), &mut case).expect("applies");
    let mut elsewhere = small_case(1, "2026-Y3M9");
    assert_eq!(history.undo(&mut elsewhere), None, "the row is not there");
    assert_eq!(elsewhere, small_case(1, "2026-Y3M9"));
    assert!(history.can_undo() && !history.can_redo());
    assert!(history.undo(&mut case).is_some() && case == with_values(100));
}

#[test]
fn a_row_is_duplicated_only_when_all_its_cells_fit() {
    let mut case = with_values(MAX_ANSWERS - 5);
    let before = case.clone();
    let mut history = History::default();
    let copy = Row { id: "kopie".into(), ..case.answers["rijen"].value.as_ref().expect("rows").rows()[0].clone() };
    assert!(copy.cells.len() > 5);
    let edit = row_edit(ListEdit::Insert { at: 1, item: copy.clone() });
    assert_eq!(history.apply(edit, &mut case), Err(EditError::CaseFull));
    assert!(case == before);
    let small = Row { cells: copy.cells.into_iter().take(3).collect(), ..copy };
    assert_eq!(history.apply(row_edit(ListEdit::Insert { at: 1, item: small }), &mut case), Ok(()));
    compose(&first(case)).expect("is saved");
}

#[test]
fn a_number_that_cannot_be_written_down_is_refused_wherever_it_stands() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let odd = Scalar::Number(odd);
        let mut held = row("r1", 0);
        held.cells.insert("k".into(), odd.clone());
        for edit in [
            set("getal", Some(odd.clone().into())),
            cell("r1", "k0", Some(odd.clone())),
            row_edit(ListEdit::Replace { item: held }),
            Edit::Meeting(ListEdit::Insert { at: 9, item: meeting_with("getal", odd.clone()) }),
        ] {
            let mut case = with_values(100);
            let before = case.clone();
            assert_eq!(edit.apply(&mut case), Err(EditError::NotANumber));
            assert!(case == before);
        }
    }
    let mut case = small_case(1, "2026-Y3M9");
    assert_eq!(set("cijfer", Some(Scalar::Scale(11).into())).apply(&mut case), Err(EditError::NotANumber));
}

#[test]
fn a_file_is_never_larger_than_entry_reckoned() {
    let numbers = [1e300, -1e-300, f64::MAX, f64::MIN_POSITIVE, 7.1, 12.0];
    let odd_texts = ["\"".to_owned() + &"#".repeat(900), "\u{202E}".repeat(300), "\"\\\u{7}".repeat(300), "\u{E0001}".repeat(99)];
    let mut hard = small_case(1, "2026-Y3M9");
    for (at, number) in numbers.into_iter().enumerate() {
        hard.answers.insert(QuestionId::new(format!("g{at}")), Answer::new(Scalar::Number(number), None));
    }
    for (at, text) in odd_texts.iter().enumerate() {
        hard.answers.insert(QuestionId::new(format!("t{at}")), Answer::new(Scalar::text(text), None));
    }
    let lineage = full().lineage;
    for case in [full().case, hard, with_values(MAX_ANSWERS), with_seats(MAX_SEATS), with_bytes()] {
        let stored = Stored { case, lineage: lineage.clone() };
        let written = compose(&stored).expect("composes").bytes.len();
        let reckoned = Measure::of(&stored.case).file_bytes;
        assert!(written <= reckoned, "{written} bytes, reckoned {reckoned}");
    }
}

#[test]
fn each_refusal_says_which_limit_it_was() {
    let mut desk = Desk::new("vo");
    let new =
        |name: String| Change::AddSeat(NewSeat { name, role: Pick::Code("mentor".to_owned()), organisation: String::new() });
    while desk.open().case.seats.len() < MAX_SEATS {
        let name = format!("Persoon {}", desk.open().case.seats.len());
        desk.change(new(name));
    }
    assert_eq!(said(&desk), [""; 0]);
    desk.change(new("Eenenzestig".to_owned()));
    assert_eq!(
        said(&desk),
        [
            "Er passen hoogstens 60 mensen in een casus. Wie er staat blijft staan. Haal eerst iemand weg die er niet meer bij hoort."
        ]
    );
    let reason = Missing::NotApplicable("x".repeat(MAX_TEXT_BYTES + 1));
    let mut desk = Desk::new("vo");
    desk.given("klas", Scalar::Missing(reason));
    assert!(
        said(&desk)[0].starts_with("Deze tekst is te lang voor één vak. Er passen ongeveer 100.000 tekens in"),
        "{:?}",
        said(&desk)
    );
    assert_eq!(desk.scalar("klas"), None);

    let words = Said::load(Language::Nl);
    let of_file = |trouble| say(&words, &troubles::of_file(trouble));
    let of_save = |trouble| say(&words, &troubles::of_save(SaveError::NotStorable(trouble), Path::new("map")).sentence);
    for (trouble, limit) in [
        (Trouble::TooMuch(Limit::Answers), "te veel antwoorden. Een casus heeft er hoogstens 20.000"),
        (Trouble::TooMuch(Limit::Text), "een tekst die te lang is. In één vak passen ongeveer 100.000 tekens"),
        (Trouble::TooMuch(Limit::Seats), "te veel mensen. Een casus kent er hoogstens 60"),
        (Trouble::TooMuch(Limit::Depth), "te veel haakjes in elkaar"),
        (Trouble::TooLarge, "te groot voor een casus. Een casus is hoogstens 32 MB"),
    ] {
        assert!(of_file(trouble).contains(limit), "{}", of_file(trouble));
        assert!(of_save(trouble).contains("meer in deze casus dan in één bestand past"), "{}", of_save(trouble));
    }
}

fn said(desk: &Desk) -> Vec<String> {
    desk.state.notices.iter().map(|notice| say(&desk.state.words, &notice.sentence)).collect()
}

/// Every change that carries a text, with this one in it.
fn texts(long: &str) -> Vec<Edit> {
    let other = || Pick::Other(long.to_owned());
    let outside = || Person::Outside(long.to_owned());
    let words = || long.to_owned();
    let scalars = [
        Scalar::text(long),
        Scalar::Draft(words()),
        Scalar::Choice(other()),
        Scalar::Choices(vec![Pick::Code("pdf".to_owned()), other()]),
        Scalar::Persons(vec![Person::Seat("s1".into()), outside()]),
        Scalar::Missing(Missing::NotApplicable(words())),
    ];
    let mut edits: Vec<Edit> = scalars.iter().map(|scalar| set("nieuw", Some(scalar.clone().into()))).collect();
    edits.extend(scalars.map(|scalar| {
        let mut item = row("r9", 0);
        item.cells.insert("k".into(), scalar);
        row_edit(ListEdit::Insert { at: 0, item })
    }));
    let noted = Answer { note: words(), ..Answer::default() };
    edits.push(Edit::Answer { slot: AnswerSlot::case("nieuw"), answer: Some(noted) });
    edits.push(row_edit(ListEdit::Insert { at: 0, item: Row { note: words(), ..row("r9", 0) } }));
    let statements = [statement(long), Statement { note: words(), ..statement("kort") }];
    edits.extend(
        statements.map(|item| Edit::Statement { slot: AnswerSlot::case("zegt"), edit: ListEdit::Insert { at: 0, item } }),
    );
    let seats = [
        Seat { name: words(), ..seat("s9") },
        Seat { role: other(), ..seat("s9") },
        Seat { organisation: words(), ..seat("s9") },
        Seat { relation: Some(other()), ..seat("s9") },
        Seat { contact: words(), ..seat("s9") },
    ];
    edits.extend(seats.map(|item| Edit::Seat(ListEdit::Insert { at: 9, item })));
    let presence = Presence { note: words(), ..Presence::in_room("s1".into()) };
    edits.push(Edit::Presence { meeting: "m1".into(), edit: ListEdit::Insert { at: 0, item: presence } });
    let state = Some(StepState::NotApplicable(words()));
    edits.push(Edit::Step { meeting: "m1".into(), step: "doelen".into(), state });
    edits.push(Edit::Meeting(ListEdit::Insert { at: 9, item: meeting_with("plaats", Scalar::text(long)) }));
    let agreement = || Agreement {
        id: "a9".into(),
        who: Vec::new(),
        what: String::new(),
        when: AgreementWhen::Open,
        status: AgreementStatus::Open,
        made_in: None,
        origin: None,
        note: String::new(),
    };
    let agreements = [
        Agreement { who: vec![outside()], ..agreement() },
        Agreement { what: words(), ..agreement() },
        Agreement { when: AgreementWhen::Rhythm(words()), ..agreement() },
        Agreement { when: AgreementWhen::Draft(words()), ..agreement() },
        Agreement { note: words(), ..agreement() },
    ];
    edits.extend(agreements.map(|item| Edit::Agreement(ListEdit::Insert { at: 0, item })));
    let consent = || Consent {
        id: "t9".into(),
        party: Person::Seat("s1".into()),
        topics: Vec::new(),
        words: String::new(),
        direction: Direction::Both,
        purpose: String::new(),
        validity: Validity::Unstated,
        givers: Vec::new(),
    };
    let consents = [
        Consent { party: outside(), ..consent() },
        Consent { words: words(), ..consent() },
        Consent { purpose: words(), ..consent() },
        Consent { validity: Validity::Draft(words()), ..consent() },
        Consent { givers: vec![Giver { person: outside(), given_on: None, withdrawn_on: None }], ..consent() },
    ];
    edits.extend(consents.map(|item| Edit::Consent(ListEdit::Insert { at: 0, item })));
    edits
}

/// A case with exactly this many values, most of them in rows of ten cells.
fn with_values(count: usize) -> Case {
    let mut case = small_case(1, "2026-Y3M9");
    case.answers.insert("zegt".into(), Answer::new(Value::Statements(Vec::new()), None));
    case.answers.insert("rijen".into(), Answer::new(Value::Rows(Vec::new()), None));
    let left = count - case.value_count();
    let mut rows: Vec<Row> = (0..left / 11).map(|number| row(&format!("r{number}"), 10)).collect();
    let rest = left % 11;
    rows.extend((rest > 0).then(|| row("rest", rest - 1)));
    case.answers.insert("rijen".into(), Answer::new(Value::Rows(rows), None));
    assert_eq!(case.value_count(), count);
    case
}

fn with_seats(count: usize) -> Case {
    let mut case = small_case(1, "2026-Y3M9");
    case.seats.extend((case.seats.len()..count).map(|number| seat(&format!("s{number}"))));
    case
}

/// A case so large that one more full text does not fit.
fn with_bytes() -> Case {
    let mut case = small_case(1, "2026-Y3M9");
    let full_text = Answer::new(Scalar::text("a".repeat(MAX_TEXT_BYTES)), None);
    let room = usize::try_from(MAX_FILE_BYTES).expect("fits") - Measure::of(&case).file_bytes;
    for number in 0..room / (MAX_TEXT_BYTES + 300) - 3 {
        case.answers.insert(QuestionId::new(format!("lang_{number:03}")), full_text.clone());
    }
    case
}

fn set(question: &str, value: Option<Value>) -> Edit {
    Edit::Answer { slot: AnswerSlot::case(question), answer: value.map(|value| Answer::new(value, None)) }
}

fn text(text: &str) -> Option<Value> {
    Some(Scalar::text(text).into())
}

fn cell(row: &str, column: &str, cell: Option<Scalar>) -> Edit {
    Edit::Cell { slot: AnswerSlot::case("rijen"), row: row.into(), column: column.into(), cell }
}

fn row_edit(edit: ListEdit<Row>) -> Edit {
    Edit::Row { slot: AnswerSlot::case("rijen"), edit }
}

fn row(id: &str, cells: usize) -> Row {
    let cells = (0..cells).map(|number| (ColumnId::new(format!("k{number}")), Scalar::YesNo(true)));
    Row { cells: cells.collect::<BTreeMap<_, _>>(), ..Row::new(id.into(), None) }
}

fn statement(text: &str) -> Statement {
    Statement {
        id: "u9".into(),
        text: text.to_owned(),
        voice: None,
        verbatim: false,
        source: Source::Said,
        cell: None,
        on_paper: None,
        note: String::new(),
        provenance: Provenance::default(),
    }
}

fn seat(id: &str) -> Seat {
    Seat { id: id.into(), ..small_case(1, "2026-Y3M9").seats[0].clone() }
}

fn meeting_with(question: &str, value: Scalar) -> Meeting {
    let template = TemplateRef { id: "vo".into(), version: 1, hash: String::new() };
    let mut meeting = Meeting::planned("m9".into(), template, 60);
    meeting.answers.insert(question.into(), Answer::new(value, None));
    meeting
}
