//! The pupil's own place: every question with the keyboard alone, the pupil's words under the pupil's own voice, and nothing
//! of it anywhere else until the pupil says so.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

#[path = "common/child.rs"]
mod child;
mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/world.rs"]
mod world;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use child::{Child, answer_of};
use egui::{Key, Modifiers};
use hands::{Hands, program};
use rondom::app::command::{Change, Go, MeetingCommand, MissingChoice, NewStatement, PupilCommand, Setting};
use rondom::app::env::Env;
use rondom::app::pupil::{self, PupilScreen};
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{Dialog, Page, State};
use rondom::app::{Command, update};
use rondom::engine;
use rondom::model::{OwnPlace, Person, Pick, Scalar, Sector, Source, Value, Voice};
use rondom::store::{RealFs, load_bytes};

/// VO, before its meeting: Yara.
const YARA: &str = "2026-Y3V7";
/// PO, before its meeting: Fenna.
const FENNA: &str = "2026-B6N4";
const SEVEN: [(&str, &str); 7] = [
    ("leerling_leuk", "Wat vind je leuk op school?"),
    ("leerling_lukt_goed", "Wat lukt goed?"),
    ("leerling_lastig", "Wat is lastig?"),
    ("leerling_wie_helpt", "Wie helpt jou?"),
    ("leerling_anders", "Wat zou jij anders doen?"),
    ("leerling_niet_vergeten", "Wat mogen wij niet vergeten?"),
    ("leerling_liever_met", "Is er iets wat je liever met één iemand bespreekt? Met wie?"),
];
/// The pupil answers everything, with the keyboard alone, and lets everything stand.
fn goes_through(code: &str, name: &str, number: &str, for_pupil: bool) -> Child {
    let mut child = Child::case_of(code);
    child.chord(Modifiers::COMMAND, Key::J);
    assert_eq!((child.state().page, child.screen()), (Page::PupilPlace, Some(PupilScreen::Welcome)));
    assert!(child.shows("Wat je hier schrijft, lezen straks ook de anderen. Overslaan mag."));
    assert!(child.shows("Moet iets geheim blijven? Schrijf het dan niet op."));
    if for_pupil {
        child.hit("Iemand voor mij");
    }
    child.hit("Beginnen");
    assert!(child.shows("Wat je hier schrijft, lezen straks ook de anderen. Overslaan mag."));
    child.choose(number);
    child.hit("Volgende");
    for (question, label) in SEVEN {
        let asked = if label.matches('?').count() == 1 { label.replace('?', &format!(", {name}?")) } else { label.to_owned() };
        assert_eq!(child.focus().map(|(name, _)| name), Some(asked), "the cursor stands in the field");
        assert!(child.shows("Wat je hier schrijft, lezen straks ook de anderen. Overslaan mag."), "{question}");
        let words = if question == "leerling_liever_met" { "Bilal" } else { question };
        child.type_in(words);
        match question {
            // Enter makes a line, as on paper; Ctrl+Enter goes on, as does the button.
            "leerling_leuk" => {
                child.key(Key::Enter);
                child.type_in("en gym");
                child.chord(Modifiers::COMMAND, Key::Enter);
            }
            // In the field for a name Enter goes on.
            "leerling_liever_met" => child.key(Key::Enter),
            _ => child.hit("Volgende"),
        }
    }
    assert_eq!(child.screen(), Some(PupilScreen::Last));
    assert!(child.shows("Dit heb je gezegd. Mag dit op het grote scherm?"));
    child
}

fn lets_all_stand(child: &mut Child) {
    let cards = pupil::cards(child.open());
    let questions: Vec<String> = pupil::things(child.open())
        .iter()
        .map(|thing| pupil::asked_of(child.open().view.field(cards[thing.card].question.as_str()).expect("asked"), None))
        .collect();
    for question in questions {
        child.hit(&format!("Laat zo ({question})"));
    }
    child.hit("Klaar");
    assert_eq!(child.screen(), Some(PupilScreen::Thanks));
    child.key(Key::Enter);
}

#[test]
fn every_question_is_answered_with_the_keyboard_alone_and_the_words_are_the_pupils() {
    for (code, name, number, stored, source) in
        [(YARA, "Yara", "6", 6, Source::PupilPlace), (FENNA, "Fenna", "Fijn", 7, Source::TypedForPupil)]
    {
        let mut child = goes_through(code, name, number, source == Source::TypedForPupil);
        let pupil = child.open().case.pupil.clone();
        for (question, _) in &SEVEN[..6] {
            let own: Vec<_> = child.said(question).iter().filter(|one| one.provenance.own_place.is_some()).collect();
            let words = if *question == "leerling_leuk" { "leerling_leuk\nen gym" } else { question };
            assert_eq!(own.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), [words], "{code}");
            assert_eq!((&own[0].voice, own[0].source, own[0].verbatim), (&Some(Voice::Seat(pupil.clone())), source, true));
            assert_eq!(own[0].provenance.own_place, Some(OwnPlace::Waiting));
        }
        assert_eq!(child.scalar("leerling_schoolcijfer"), Some(&Scalar::Scale(stored)));
        lets_all_stand(&mut child);
        // On the bureau stand names of others: first somebody says that nobody watches.
        assert_eq!((child.state().page, &child.state().dialog), (Page::PupilPlace, &Some(Dialog::NobodyWatching)));
        child.hit("Naar het bureau");
        assert_eq!(child.state().page, Page::Bureau);
        assert!(child.state().pupil.is_none());
        assert!(!child.open().case.waits_for_pupil());
        assert_eq!(child.said("leerling_lastig").last().expect("said").provenance.own_place, Some(OwnPlace::MaySee));
    }
}

#[test]
fn what_waits_for_the_pupils_word_is_nowhere_but_in_the_place() {
    let secret = "zzwachtwoord";
    let mut child = Child::begun(YARA);
    child.hit("Volgende");
    child.type_in(secret);
    let shown = |state: &State, env: &Env| {
        let open = state.open.as_ref().expect("a case");
        let facts = engine::facts(&open.template, &open.case, Some(&open.meeting), &state.context(env));
        (format!("{:?}", open.view).contains(secret), format!("{facts:?}").contains(secret))
    };
    assert!(child.shows(secret) && format!("{:?}", child.open().case).contains(secret));
    let (env, _) = world::env();
    for at_table in [false, true] {
        if at_table {
            child.do_it(Command::Meeting(MeetingCommand::Start));
        } else {
            child.key(Key::Escape);
            child.hit("Naar het bureau");
        }
        assert_eq!(shown(child.state(), &env), (false, false));
        let places: Vec<Command> = match at_table {
            true => {
                let blocks = child.open().view.blocks.iter();
                blocks.flat_map(|b| (0..b.openings.len()).map(|o| Command::Go(Go::Block(b.id.clone(), o)))).collect()
            }
            false => child.open().view.steps.iter().map(|step| Command::Go(Go::Step(step.id.clone()))).collect(),
        };
        for place in places {
            child.do_it(place.clone());
            assert!(!child.shows(secret), "{place:?}");
        }
    }
    // It is closed with what waits still waiting: what the table answered does not hold it either.
    let state = &mut child.0.state_mut().state;
    update(state, Command::Pupil(PupilCommand::Open), &env);
    assert_eq!(state.page, Page::PupilPlace);
    let key = pupil::things(state.open.as_ref().expect("a case"))[0].key.clone();
    update(state, Command::Pupil(PupilCommand::Keep(key.clone())), &env);
    assert_eq!(shown(state, &env), (true, true), "the pupil said so");
    update(state, Command::Pupil(PupilCommand::Keep(key)), &env);
    assert_eq!(shown(state, &env), (false, false), "and took it back");
    update(state, Command::Pupil(PupilCommand::Leave), &env);
    assert_eq!(state.page, Page::Meeting, "at the table it goes straight back");
    let before = state.open.as_ref().expect("a case").case.clone();
    update(state, Command::Meeting(MeetingCommand::Close), &env);
    assert!(before.waits_for_pupil());
}

#[test]
fn while_somebody_sits_there_who_may_not_see_it_the_place_does_not_open_at_the_table() {
    let (env, _) = world::env();
    let mut case = world::practice_case(YARA);
    for consents in [case.consents.len(), 0] {
        case.consents.truncate(consents);
        let mut state = world::open(&env, &case);
        update(&mut state, Command::Meeting(MeetingCommand::Start), &env);
        update(&mut state, Command::Pupil(PupilCommand::Open), &env);
        assert_eq!(state.page, if consents == 0 { Page::Meeting } else { Page::PupilPlace });
    }
}

#[test]
fn skipping_everything_leaves_the_case_as_it_was() {
    for code in [YARA, FENNA] {
        let mut child = Child::case_of(code);
        let before = child.open().case.clone();
        child.chord(Modifiers::COMMAND, Key::J);
        child.hit("Beginnen");
        for _ in 0..8 {
            child.hit("Overslaan");
        }
        assert!(child.shows("Je hebt niets opgeschreven.") && child.shows("Dat mag."));
        child.hit("Klaar");
        assert!(child.shows("De anderen zien hier niets van."));
        child.hit("Sluiten");
        child.hit("Naar het bureau");
        assert_eq!(child.open().case, before, "{code}");
    }
}

#[test]
fn said_differently_it_waits_again_and_taken_away_it_is_gone_everywhere() {
    let mut child = Child::begun(YARA);
    child.hit("Volgende");
    child.type_in("tekenen");
    child.hit("Volgende");
    child.type_in("rekenen");
    for _ in 0..6 {
        child.hit("Overslaan");
    }
    child.hit("Laat zo (Wat vind je leuk op school?)");
    child.hit("Laat zo (Wat lukt goed?)");
    // Otherwise: back to the question, and from there only to the list.
    child.hit("Anders zeggen (Wat vind je leuk op school?)");
    assert_eq!(child.screen(), Some(PupilScreen::Card(1)));
    assert!(!child.shows("Terug") && !child.shows("Volgende"), "nothing leads elsewhere");
    child.type_in(" en gym");
    child.hit("Naar wat je zei");
    assert_eq!(child.screen(), Some(PupilScreen::Last));
    let states: Vec<_> = pupil::things(child.open()).into_iter().map(|thing| (thing.said, thing.own_place)).collect();
    assert_eq!(
        states,
        [
            (pupil::Said::Words("tekenen en gym".to_owned()), OwnPlace::Waiting),
            (pupil::Said::Words("rekenen".to_owned()), OwnPlace::MaySee)
        ]
    );
    // Gone, put back by hand, and gone for good.
    child.hit("Weghalen (Wat lukt goed?)");
    assert!(!format!("{:?}", child.open().case).contains("rekenen"));
    child.hit("Toch terugzetten (Wat lukt goed?)");
    assert!(format!("{:?}", child.open().case).contains("rekenen"));
    child.hit("Weghalen (Wat lukt goed?)");
    child.hit("Klaar");
    child.hit("Sluiten");
    child.hit("Naar het bureau");
    child.chord(Modifiers::COMMAND, Key::Z);
    child.chord(Modifiers::COMMAND, Key::Z);
    assert!(!format!("{:?}", child.open().case).contains("rekenen"), "nobody takes that back");
}

#[test]
fn how_the_pupil_was_heard_is_written_down_once_and_is_one_step_of_undo() {
    let mut child = Child::case_of(FENNA);
    child.chord(Modifiers::COMMAND, Key::J);
    child.hit("Iemand voor mij");
    child.hit("Hanneke");
    child.hit("Beginnen");
    child.choose("Heel fijn");
    child.hit("Volgende");
    child.type_in("de kleuters helpen");
    for _ in 0..7 {
        child.hit("Overslaan");
    }
    assert_eq!(child.answer("leerling_gehoord"), None, "not before the pupil is ready");
    let before = child.open().case.clone();
    lets_all_stand(&mut child);
    child.hit("Naar het bureau");
    let seat = child.open().case.seats.iter().find(|seat| seat.name.starts_with("Hanneke")).expect("a seat").id.clone();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    assert_eq!(child.scalar("leerling_gehoord"), Some(&Scalar::YesNo(true)));
    assert_eq!(child.scalar("hoor_datum"), Some(&Scalar::Date(today)));
    assert_eq!(child.scalar("hoor_door_wie"), Some(&Scalar::Persons(vec![Person::Seat(seat)])));
    assert_eq!(child.scalar("hoor_vorm"), Some(&Scalar::Choices(vec![Pick::Code("gesprek".to_owned())])));
    assert_eq!(child.answer("hoor_eigen_woorden"), None, "the words stand once");
    child.chord(Modifiers::COMMAND, Key::Z);
    for question in ["leerling_gehoord", "hoor_datum", "hoor_door_wie", "hoor_vorm"] {
        assert_eq!(child.answer(question), None, "{question}");
    }
    child.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(child.said("leerling_leuk").len(), before.answers.get("leerling_leuk").map_or(0, |_| 1), "the words stay");
}

/// What stood there, what the pupil did, and what is written down about being heard.
#[test]
fn nothing_anybody_wrote_about_hearing_the_pupil_is_written_over() {
    let day = |day| Scalar::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, day).expect("a day"));
    let form = |codes: &[&str]| Scalar::Choices(codes.iter().map(|code| Pick::Code((*code).to_owned())).collect());
    let yes = || ("leerling_gehoord", Scalar::YesNo(true));
    #[expect(clippy::type_complexity, reason = "a table")]
    let table: [(&str, Vec<(&str, Scalar)>, bool, Vec<(&str, Option<Scalar>)>); 7] = [
        (
            "nothing stood there",
            vec![],
            true,
            vec![
                ("leerling_gehoord", Some(Scalar::YesNo(true))),
                ("hoor_datum", Some(day(12))),
                ("hoor_vorm", Some(form(&["vragenlijst"]))),
                ("hoor_door_wie", None),
            ],
        ),
        ("nothing may be seen", vec![], false, vec![("leerling_gehoord", None), ("hoor_datum", None)]),
        (
            "heard before",
            vec![yes(), ("hoor_datum", day(5))],
            true,
            vec![("hoor_datum", Some(day(5))), ("hoor_vorm", Some(form(&["vragenlijst"])))],
        ),
        (
            "in another way",
            vec![yes(), ("hoor_vorm", form(&["wandeling"]))],
            true,
            vec![("hoor_vorm", Some(form(&["wandeling"]))), ("hoor_datum", Some(day(12)))],
        ),
        (
            "somebody said no",
            vec![("leerling_gehoord", Scalar::YesNo(false))],
            true,
            vec![("leerling_gehoord", Some(Scalar::YesNo(false))), ("hoor_datum", None), ("hoor_vorm", None)],
        ),
        (
            "with someone",
            vec![yes(), ("hoor_door_wie", Scalar::Persons(vec![Person::Outside("Fleur".to_owned())]))],
            true,
            vec![("hoor_door_wie", Some(Scalar::Persons(vec![Person::Outside("Fleur".to_owned())])))],
        ),
        (
            "a date nobody understood",
            vec![yes(), ("hoor_datum", Scalar::Draft("vorige week".to_owned()))],
            true,
            vec![("hoor_datum", Some(Scalar::Draft("vorige week".to_owned())))],
        ),
    ];
    let (env, _) = world::env();
    for (what, stood, may_see, expected) in table {
        let mut state = world::new_case(Settings::default(), &env, Sector::Po);
        let mut act = |command: Command| drop(update(&mut state, command, &env));
        for (question, value) in stood {
            act(Command::Change(Change::Value(question.into(), Some(value))));
        }
        act(Command::Pupil(PupilCommand::Open));
        act(Command::Pupil(PupilCommand::Begin));
        act(Command::Pupil(PupilCommand::Words("leerling_leuk".into(), "gym".to_owned())));
        let key = pupil::things(state.open.as_ref().expect("a case"))[0].key.clone();
        let mut act = |command: Command| drop(update(&mut state, command, &env));
        if may_see {
            act(Command::Pupil(PupilCommand::Keep(key)));
        }
        act(Command::Pupil(PupilCommand::Finish));
        let open = state.open.as_ref().expect("a case");
        for (question, value) in expected {
            let stands = answer_of(open, question).and_then(|answer| answer.value.as_ref()?.scalar());
            assert_eq!(stands, value.as_ref(), "{what}: {question}");
        }
    }
}

#[test]
fn words_of_others_are_never_touched_and_nobody_writes_over_what_waits() {
    let (env, _) = world::env();
    let mut state = world::new_case(Settings::default(), &env, Sector::Vo);
    let mut act = |command: Command| drop(update(&mut state, command, &env));
    let said = |text: &str, voice: Option<Voice>| NewStatement {
        text: text.to_owned(),
        voice,
        verbatim: false,
        source: None,
        cell: None,
    };
    act(Command::Change(Change::AddStatement("leerling_lastig".into(), said("opstaan, zegt moeder", None))));
    let open = state.open.as_ref().expect("a case");
    let pupil_voice = Voice::Seat(open.case.pupil.clone());
    let mut act = |command: Command| drop(update(&mut state, command, &env));
    act(Command::Change(Change::AddStatement("leerling_lastig".into(), said("drukte", Some(pupil_voice)))));
    act(Command::Change(Change::Value("leerling_schoolcijfer".into(), Some(Scalar::Scale(3)))));
    let others = state.open.as_ref().expect("a case").case.answers.get("leerling_lastig").cloned().expect("said");
    let mut act = |command: Command| drop(update(&mut state, command, &env));
    act(Command::Pupil(PupilCommand::Open));
    act(Command::Pupil(PupilCommand::Begin));
    act(Command::Pupil(PupilCommand::Words("leerling_lastig".into(), "de gang".to_owned())));
    act(Command::Pupil(PupilCommand::Number("leerling_schoolcijfer".into(), Some(8))));
    // Nothing but the questions of the place can be written from here.
    act(Command::Pupil(PupilCommand::Words("hulpvraag_leerling".into(), "iets anders".to_owned())));
    let open = state.open.as_ref().expect("a case");
    assert_eq!(answer_of(open, "hulpvraag_leerling"), None);
    let now = answer_of(open, "leerling_lastig").and_then(|answer| answer.value.as_ref()).map(Value::statements).expect("said");
    let before = others.value.as_ref().map(Value::statements).expect("said");
    assert_eq!((&now[..2], now.len()), (before, 3));
    for way in 0..2 {
        let mut act = |command: Command| drop(update(&mut state, command, &env));
        act(Command::Pupil(PupilCommand::Leave));
        act(Command::Meeting(MeetingCommand::Leave));
        // At the bureau nobody sees the eight, so nobody can mean to replace it.
        act(Command::Change(match way {
            0 => Change::Value("leerling_schoolcijfer".into(), Some(Scalar::Scale(2))),
            _ => Change::Missing("leerling_lastig".into(), Some(MissingChoice::NotAsked)),
        }));
        assert!(state.notices.iter().any(|notice| notice.sentence.says("eigen-plek-wacht")));
        state.notices.clear();
        let open = state.open.as_ref().expect("a case");
        assert_eq!(answer_of(open, "leerling_schoolcijfer").and_then(|a| a.value.as_ref()?.scalar()), Some(&Scalar::Scale(8)));
        assert!(format!("{:?}", open.case).contains("de gang"));
        update(&mut state, Command::Pupil(PupilCommand::Open), &env);
    }
}

#[test]
fn of_what_is_better_told_to_someone_only_the_name_is_stored() {
    let mut child = Child::begun(YARA);
    for _ in 0..7 {
        child.hit("Overslaan");
    }
    assert!(child.shows("Schrijf alleen de naam op. Wat het is, vertel je aan die persoon."));
    let before = format!("{:?}", child.open().case);
    child.type_in("Bilal");
    let held = child.scalar("leerling_liever_met").cloned();
    assert_eq!(held, Some(Scalar::Persons(vec![Person::Outside("Bilal".to_owned())])));
    // No room for a story.
    let story = "x".repeat(200);
    child.do_it(Command::Pupil(PupilCommand::Name("leerling_liever_met".into(), story)));
    let Some(Scalar::Persons(persons)) = child.scalar("leerling_liever_met") else { panic!("a name") };
    assert!(matches!(persons.as_slice(), [Person::Outside(name)] if name.chars().count() == 60));
    child.do_it(Command::Pupil(PupilCommand::Name("leerling_liever_met".into(), String::new())));
    let without: String = format!("{:?}", child.open().case);
    assert_eq!(without, before);
}

#[test]
fn no_other_name_stands_in_the_place_and_nothing_of_it_stays_behind() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, YARA);
    update(&mut state, Command::Meeting(MeetingCommand::Start), &env);
    let mut child = Child::at(state, env);
    child.do_it(Command::Change(Change::AddAgreement));
    child.chord(Modifiers::COMMAND, Key::Z);
    assert!(!child.state().notices.is_empty(), "something was said to the table");
    child.chord(Modifiers::COMMAND, Key::J);
    child.hit("Beginnen");
    let others: Vec<String> =
        child.open().case.seats.iter().map(|seat| seat.name.clone()).filter(|name| !name.is_empty()).collect();
    assert!(others.len() > 8);
    for page in 0..9 {
        for name in &others {
            let first = name.split(' ').next().expect("a name");
            assert!(!child.shows(first), "{first} on page {page}");
        }
        for bar in ["Naar het bureau", "Sneltoetsen", "Nog open", "Verder", "Ongedaan"] {
            assert!(!child.shows(bar), "{bar} on page {page}");
        }
        if page == 2 {
            child.type_in("rustig werken");
        }
        if page < 8 {
            child.hit("Overslaan");
        }
    }
    // Keys of the table do nothing here.
    for key in [Key::O, Key::P, Key::G, Key::Z, Key::B, Key::M] {
        child.chord(Modifiers::COMMAND, key);
        assert_eq!((child.state().page, child.state().panel, child.state().dialog.clone()), (Page::PupilPlace, None, None));
    }
    // Behind the curtain there is no place either, and behind it stands the same page.
    child.chord(Modifiers::COMMAND, Key::PageUp);
    child.key(Key::F9);
    for words in ["rustig werken", "Yara", "Dit heb je gezegd"] {
        assert!(!child.shows(words), "{words}");
    }
    child.key(Key::F9);
    assert!(child.shows("rustig werken") && child.screen() == Some(PupilScreen::Last));
    let id = egui::Id::unique(("own place words", "leerling_lukt_goed"));
    child.do_it(Command::Pupil(PupilCommand::SayOtherwise(2)));
    assert!(egui::text_edit::TextEditState::load(&child.0.ctx, id).is_some());
    child.key(Key::Escape);
    assert_eq!(child.state().page, Page::Meeting);
    assert!(egui::text_edit::TextEditState::load(&child.0.ctx, id).is_none(), "what could be undone in the field is gone");
    child.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(child.said("leerling_lukt_goed").last().map(|one| one.text.as_str()), Some("rustig werken"));
}

#[test]
fn in_a_meeting_about_absence_the_first_question_is_how_it_goes_now_in_a_number_and_in_words() {
    let (env, _) = world::env();
    for (sector, number, stored) in [(Sector::Vo, "4", 4), (Sector::Po, "Niet fijn", 3)] {
        let mut state = world::folder_with(Settings::default(), &env, &[]);
        let new = rondom::app::command::NewCase {
            sector,
            template: "verzuim".into(),
            meeting_kind: None,
            planned_minutes: 60,
            code: None,
        };
        let effects = update(&mut state, Command::List(rondom::app::command::ListCommand::New(new)), &env);
        for effect in effects {
            if let rondom::app::Effect::CreateCase(case) = effect {
                update(&mut state, Command::Outcome(Box::new(rondom::app::outcome::Outcome::Created(case))), &env);
            }
        }
        let mut child = Child::at(state, env.clone());
        child.chord(Modifiers::COMMAND, Key::J);
        child.hit("Beginnen");
        assert!(child.shows("Hoe gaat het nu met je?") && child.shows("Vraag 1 van 8"));
        child.choose(number);
        child.to("Wil je er iets bij schrijven?");
        child.type_in("moe");
        assert_eq!(child.scalar("leerling_schoolcijfer"), Some(&Scalar::Scale(stored)));
        assert_eq!(child.said("leerling_hoe_gaat_het").iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["moe"]);
        assert_eq!(pupil::things(child.open()).iter().map(|thing| thing.card).collect::<Vec<_>>(), [0, 0]);
    }
}

#[test]
fn it_speaks_english_too() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, YARA);
    update(&mut state, Command::Setting(Setting::Language(LanguageSetting::English)), &env);
    let mut child = Child::at(state, env);
    child.chord(Modifiers::COMMAND, Key::J);
    assert!(child.shows("The others will read what you write here. You may skip anything."));
    child.hit("Someone for me");
    child.hit("Begin");
    child.choose("9");
    child.hit("Next");
    child.type_in("gym");
    for _ in 0..7 {
        child.hit("Skip");
    }
    assert!(child.shows("This is what you said. May it go on the big screen?"));
    child.hit("Leave it like this (Wat vind je leuk op school?)");
    child.hit("Done");
    assert!(child.shows("Thank you, Yara."));
    child.hit("Close");
    assert_eq!(child.state().dialog, Some(Dialog::NobodyWatching));
}

#[test]
fn after_a_crash_in_the_middle_it_goes_on_where_it_was() {
    let data = own_dir("pupil");
    let mut hands = Hands::new(program(Arc::new(RealFs), &data));
    hands.wait("the cases", |state| {
        state.page == Page::Overview && state.folder.as_ref().is_some_and(|folder| folder.entries.is_some())
    });
    hands.play("crash, before", "keys Ctrl+F\ntype 2026-b6n4\nkeys Enter Enter\nwait bureau\nkeys Ctrl+J\nsee Dag Fenna\nhit Beginnen\npick Hoe gaat het nu op school, Fenna? = Fijn\nhit Volgende\ntype Buiten spel");
    // No leaving, no last save: only what the saving by itself wrote while Fenna typed.
    hands.wait("it is saved", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
    drop(hands);
    let file = find(&data, "2026-B6N4.ron").expect("the case");
    let text = std::fs::read_to_string(&file).expect("the case is read");
    let case = load_bytes(text.as_bytes()).expect("the case is whole").case;
    assert!(text.contains("Buiten spel") && text.contains("own_place: Waiting"));
    assert!(case.waits_for_pupil() && !case.as_shown().waits_for_pupil());

    let mut hands = Hands::new(program(Arc::new(RealFs), &data));
    hands.wait("the case", |state| state.page == Page::Bureau && state.open.is_some());
    hands.play("crash, after", "keys Ctrl+J\nsee Dag Fenna\nhit Verder\nsee Wat lukt goed, Fenna?\nhit Terug\nsee Wat vind je leuk op school, Fenna?\nto Wat vind je leuk op school, Fenna?\nkeys Ctrl+End\ntype en\nsee Vraag 2 van 8");
    hands.wait("it is saved", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
    drop(hands);
    let case = load_bytes(&std::fs::read(&file).expect("the case")).expect("the case is whole").case;
    let own = case.answers.get("leerling_leuk").and_then(|answer| answer.value.as_ref()).map(Value::statements).expect("said");
    assert_eq!(own.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["Buiten spelen"]);
    std::fs::remove_dir_all(&data).ok();
}

#[test]
fn at_the_bureau_a_face_stores_what_the_plain_scale_stores() {
    let mut child = Child::case_of(FENNA);
    child.do_it(Command::Go(Go::Step("vraag".into())));
    child.to("Heel naar");
    child.choose("Gaat wel");
    assert_eq!(child.scalar("leerling_schoolcijfer"), Some(&Scalar::Scale(5)));
    assert_eq!(child.answer("leerling_schoolcijfer").expect("said").provenance.own_place, None, "nobody waits for it");
    child.key(Key::Space);
    assert_eq!(child.answer("leerling_schoolcijfer"), None, "pressed once more it is let go");
    // In VO the same question is the scale.
    let mut child = Child::case_of(YARA);
    child.do_it(Command::Go(Go::Step("vraag".into())));
    child.to("0");
    child.choose("5");
    assert_eq!(child.scalar("leerling_schoolcijfer"), Some(&Scalar::Scale(5)));
}

/// A folder of this test's own.
fn own_dir(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}

fn find(dir: &Path, name: &str) -> Option<PathBuf> {
    let entries: Vec<PathBuf> = std::fs::read_dir(dir).ok()?.flatten().map(|entry| entry.path()).collect();
    let here = entries.iter().find(|path| path.is_file() && path.file_name().is_some_and(|own| own == name));
    let is_live = |path: &Path| !path.to_string_lossy().contains(".rondom");
    here.filter(|path| is_live(path)).cloned().or_else(|| entries.iter().filter(|p| p.is_dir()).find_map(|dir| find(dir, name)))
}
