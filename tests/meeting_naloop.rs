//! *Naloop*: six parts after a meeting, by keyboard and by name, in both languages, and what stands in the case afterwards.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::aftercare::{Part, is_there};
use rondom::app::command::{AftercareCommand, Change, NewStatement, Setting};
use rondom::app::effect::Keep;
use rondom::app::env::Env;
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{Page, State};
use rondom::app::{Command, Effect, update};
use rondom::engine::view::OpenPlace;
use rondom::model::id::{LineId, NoteId};
use rondom::model::{
    AgreementWhen, Case, CaseStatus, LooseNote, MeetingStatus, Moment, Person, ReadBackLine, Reply, ReplyAnswer, Sector, Source,
    Statement, Value, Voice,
};
use rondom::store::{KeepReason, RealFs, load_bytes};
use rondom::ui::theme::Mode;
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

/// The worked PO case as it leaves its meeting: three loose notes, two lines read back, and things to ask about.
fn sem() -> Case {
    let mut case = world::practice_case("2026-P7Q2");
    case.header.status = CaseStatus::InMeeting;
    let meeting = case.meetings.last().expect("a meeting").id.clone();
    let moment = |time: &str| Moment::parse_from_rfc3339(&format!("2026-10-06T{time}:00+02:00")).expect("a moment");
    let note = |id: &str, time: &str, text: &str, voice: Option<&str>, source: Source| LooseNote {
        id: NoteId::from(id),
        made_in: meeting.clone(),
        at: moment(time),
        text: text.to_owned(),
        voice: voice.map(|seat| Voice::Seat(seat.into())),
        verbatim: voice.is_some(),
        source,
        step: Some("factoren".into()),
    };
    case.notes = vec![
        note("briefje001", "15:41", "Sinds hij een vaste plek heeft, slaapt hij beter.", Some("mila000001"), Source::Said),
        note("briefje002", "15:46", "Kunnen wij thuis ook iets oefenen?", Some("joris00001"), Source::Chat),
        note("briefje003", "16:02", "Bellen met de logopedist over woensdag", None, Source::Said),
    ];
    let line = |id: &str, text: &str, replies: Vec<Reply>| ReadBackLine {
        id: LineId::from(id),
        made_in: meeting.clone(),
        text: text.to_owned(),
        source: None,
        closing_of: None,
        replies,
    };
    let later = Reply { by: Voice::Seat("joris00001".into()), at: moment("16:12"), answer: ReplyAnswer::ThinkingAbout };
    case.read_back = vec![
        line("regel00001", "Tot 2 november gaat Sem gewoon naar zijn oude school.", Vec::new()),
        line("regel00002", "Het arrangement start conform het handelingsdeel na overeenstemming.", vec![later]),
    ];
    statements(&mut case, "factoren")[0].text = "Rekent graag met vriendin Noor".to_owned();
    statements(&mut case, "hulpvraag_ouders")[0].text =
        "Hoe blijft Sem met plezier naar school gaan met zijn dyslexie?".to_owned();
    case
}

fn statements<'c>(case: &'c mut Case, question: &str) -> &'c mut Vec<Statement> {
    match case.answers.get_mut(question).and_then(|answer| answer.value.as_mut()) {
        Some(Value::Statements(statements)) => statements,
        _ => panic!("{question} holds statements"),
    }
}

/// A case of which nothing is known but that its meeting is over: everything may be empty (V20).
fn empty(env: &Env) -> Case {
    let state = world::new_case(Settings::default(), env, Sector::Vo);
    let mut case = (*state.open.expect("a new case").case).clone();
    let meeting = case.meetings.last_mut().expect("a meeting");
    meeting.status = MeetingStatus::Closed;
    meeting.started = Some(env.now());
    meeting.closed = Some(env.now());
    case
}

/// The case with this part of Naloop on the screen.
fn part(env: &Env, case: &Case, part: Part) -> State {
    let mut state = world::open(env, case);
    for command in [AftercareCommand::Open, AftercareCommand::Part(part)] {
        update(&mut state, Command::Aftercare(command), env);
    }
    state
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Notes => "notes",
        Part::Later => "later",
        Part::Plain => "plain",
        Part::Check => "check",
        Part::Paper => "paper",
        Part::Release => "release",
    }
}

/// A window with this part on the screen.
fn on_screen(case: &Case, one: Part) -> Harness<'static, Stage> {
    let (env, _) = world::env();
    let state = part(&env, case, one);
    let mut window = stage::window(FULL, 100, state, env);
    window.run_ok();
    window
}

fn in_english(case: &Case, one: Part) -> Harness<'static, Stage> {
    let mut window = on_screen(case, one);
    stage::act(&mut window, Command::Setting(Setting::Language(LanguageSetting::English)));
    window
}

fn case(window: &Harness<'static, Stage>) -> Case {
    (*window.state().state.open.as_ref().expect("a case is open").case).clone()
}

fn press(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_label(name).scroll_to_me();
    window.run_ok();
    window.get_by_label(name).click();
    window.run_ok();
}

fn key(window: &mut Harness<'static, Stage>, key: Key) {
    window.key_press(key);
    window.run_ok();
}

fn todo(window: &Harness<'static, Stage>, part: Part) -> usize {
    let open = window.state().state.open.as_ref().expect("a case is open");
    open.aftercare.todo(part, open.current_meeting().expect("a meeting"))
}

fn last<'c>(case: &'c Case, question: &str) -> &'c Statement {
    let meeting = case.current_meeting().expect("a meeting");
    let answer = case.answers.get(question).or_else(|| meeting.answers.get(question)).expect("an answer");
    answer.value.as_ref().and_then(|value| value.statements().last()).expect("a statement")
}

/// Every key puts the first note somewhere in one step, with the words, the voice and the source it had; undo brings it back.
#[test]
fn a_loose_note_finds_its_place_by_one_key() {
    let before = sem();
    let note = before.notes[0].clone();
    let under = |case: &Case, question: &str, cell: Option<(&str, &str)>| {
        let said = last(case, question);
        assert_eq!(
            (said.text.as_str(), &said.voice, said.verbatim, said.source),
            (note.text.as_str(), &note.voice, true, note.source)
        );
        assert_eq!(said.on_paper, None, "nobody asked yet");
        let stands = said.cell.as_ref().map(|cell| (cell.row.as_str(), cell.column.as_str()));
        assert_eq!(stands, cell);
    };
    type Check<'a> = Box<dyn Fn(&Case) + 'a>;
    let places: Vec<(Key, Check<'_>)> = vec![
        (Key::Num1, Box::new(|case| under(case, "factoren", Some(("bevorderend", "kind"))))),
        (Key::Num2, Box::new(|case| under(case, "factoren", Some(("bevorderend", "onderwijs"))))),
        (Key::Num3, Box::new(|case| under(case, "factoren", Some(("bevorderend", "thuis"))))),
        (Key::Num4, Box::new(|case| under(case, "factoren", Some(("belemmerend", "kind"))))),
        (Key::Num5, Box::new(|case| under(case, "factoren", Some(("belemmerend", "onderwijs"))))),
        (Key::Num6, Box::new(|case| under(case, "factoren", Some(("belemmerend", "thuis"))))),
        (Key::Num7, Box::new(|case| under(case, "ouders_beeld", None))),
        (Key::Num8, Box::new(|case| under(case, "hulpvraag_ouders", None))),
        (
            Key::Num9,
            Box::new(|case| {
                let agreement = case.agreements.last().expect("an agreement");
                assert_eq!((agreement.what.as_str(), &agreement.when), (note.text.as_str(), &AgreementWhen::Open));
                assert_eq!(agreement.who, [Person::Seat("mila000001".into())]);
            }),
        ),
        (
            Key::Num0,
            Box::new(|case| {
                let parked = case.parked.last().expect("a parked point");
                assert_eq!((parked.text.as_str(), &parked.by, parked.at), (note.text.as_str(), &note.voice, note.at));
            }),
        ),
        (Key::Delete, Box::new(|case| assert_eq!(case.agreements.len(), before.agreements.len()))),
    ];
    let mut window = on_screen(&before, Part::Notes);
    for (pressed, check) in places {
        key(&mut window, pressed);
        let after = case(&window);
        assert_eq!(after.notes, before.notes[1..], "{pressed:?}");
        check(&after);
        stage::act(&mut window, Command::Undo);
        assert_eq!(case(&window), before, "{pressed:?} is taken back in one step");
    }
}

#[test]
fn notes_are_placed_by_name_too_one_after_another_in_both_languages() {
    for (english, names) in [
        (false, ["Helpt: Thuis", "Vraag", "Parkeren", "Alle briefjes hebben een plek. Ga verder met het volgende onderdeel."]),
        (true, ["Helpt: Thuis", "Question", "Park", "All notes have a place. Go on with the next part."]),
    ] {
        let mut window = if english { in_english(&sem(), Part::Notes) } else { on_screen(&sem(), Part::Notes) };
        for name in &names[..3] {
            press(&mut window, name);
        }
        assert!(window.query_by_label(names[3]).is_some());
        assert_eq!(todo(&window, Part::Notes), 0);
        let after = case(&window);
        assert_eq!(last(&after, "hulpvraag_ouders").source, Source::Chat, "what came by chat stays so");
        assert_eq!(after.parked.len(), 1);
    }
}

/// A digit that is typed into a field is a word, not a place.
#[test]
fn who_types_places_nothing() {
    let before = sem();
    let mut window = on_screen(&before, Part::Plain);
    window.get_by_label("Voorgelezen zin 2").focus();
    window.run_ok();
    window.event(egui::Event::Text("1".to_owned()));
    key(&mut window, Key::Num1);
    assert_eq!(case(&window).notes, before.notes);
    assert!(case(&window).read_back[1].text.contains('1'));
}

#[test]
fn a_text_is_made_plain_where_it_stands_and_stays_on_the_screen_until_the_part_is_left() {
    let mut window = on_screen(&sem(), Part::Plain);
    assert!(window.query_by_label_contains("Extra hulp voor een leerling, voor een bepaalde tijd.").is_some());
    assert!(window.query_all_by_label_contains("Liever “volgens”").next().is_some());
    let waiting = todo(&window, Part::Plain);
    window.get_by_label("Voorgelezen zin 2").set_text_value_accesskit("De extra hulp start op 2 november.");
    window.run_ok();
    assert_eq!(case(&window).read_back[1].text, "De extra hulp start op 2 november.");
    assert_eq!(case(&window).read_back[1].replies.len(), 1, "what was said to the line stays");
    assert_eq!(todo(&window, Part::Plain), waiting - 1);
    assert!(window.query_by_label("Voorgelezen zin 2").is_some(), "it does not slip away from under who types");
    stage::act(&mut window, Command::Aftercare(AftercareCommand::Part(Part::Plain)));
    assert!(window.query_by_label("Voorgelezen zin 2").is_none());
    stage::act(&mut window, Command::Undo);
    assert_eq!(case(&window), sem());
}

#[test]
fn leaving_a_text_or_a_question_as_it_is_stores_nothing() {
    let mut window = on_screen(&sem(), Part::Plain);
    let waiting = todo(&window, Part::Plain);
    press(&mut window, "Laat zo: Voorgelezen zin 2");
    assert_eq!(todo(&window, Part::Plain), waiting - 1);
    stage::act(&mut window, Command::Aftercare(AftercareCommand::Part(Part::Check)));
    let asked = todo(&window, Part::Check);
    press(&mut window, "Dit is zo goed: “dyslexie”");
    assert_eq!(todo(&window, Part::Check), asked - 1);
    assert_eq!(case(&window), sem());
    assert_eq!(window.state().state.open.as_ref().expect("open").revision, 0, "nothing to save");
    // Who opens the case anew is asked anew.
    assert_eq!(todo(&on_screen(&sem(), Part::Check), Part::Check), asked);
}

#[test]
fn a_question_leads_to_where_the_words_stand() {
    let mut window = on_screen(&sem(), Part::Check);
    press(&mut window, "Ernaartoe: “dyslexie”");
    let state = &window.state().state;
    assert_eq!(state.page, Page::Bureau);
    assert!(matches!(&state.focus.place, Some(OpenPlace::Statement(question, _)) if *question == "hulpvraag_ouders"));
    let mut window = in_english(&sem(), Part::Check);
    assert!(window.query_by_label_contains("This looks like the name of another child.").is_some());
    press(&mut window, "Go there: The summary");
    assert_eq!(window.state().state.open.as_ref().expect("open").aftercare.part, Part::Release);
}

#[test]
fn words_go_on_paper_only_after_a_yes() {
    let mut window = on_screen(&sem(), Part::Paper);
    assert_eq!(todo(&window, Part::Paper), 3);
    key(&mut window, Key::Num1);
    key(&mut window, Key::Num2);
    let may = |case: &Case| {
        let meeting = case.current_meeting().expect("a meeting");
        let heard = meeting.answers["hoor_eigen_woorden"].value.as_ref().expect("words").statements()[0].clone();
        (heard.on_paper, last(case, "hulpvraag_leerling").on_paper, last(case, "hulpvraag_ouders").on_paper)
    };
    assert_eq!(may(&case(&window)), (Some(true), Some(false), None));
    let meeting = case(&window).current_meeting().expect("a meeting").id.clone();
    assert_eq!(last(&case(&window), "hulpvraag_leerling").provenance.set_in, Some(meeting), "the words stay of their meeting");
    stage::act(&mut window, Command::Undo);
    assert_eq!(may(&case(&window)), (Some(true), None, None));
    // By name: the group that asks about these words holds a yes and a no.
    let name = "Mag dit op papier? “Hoe blijft Sem met plezier naar school gaan met zijn dyslexie?”";
    let group = window.get_by_label(name);
    group.get_by_label("Ja").click();
    window.run_ok();
    assert_eq!(may(&case(&window)), (Some(true), None, Some(true)));
    // What a parent said counts as theirs, word for word or not; of much, one tap says yes to all.
    stage::act(&mut window, Command::Undo);
    let voice = last(&case(&window), "hulpvraag_ouders").voice.clone();
    let new = NewStatement { text: "Hij leest graag strips.".into(), voice, verbatim: false, source: None, cell: None };
    stage::act(&mut window, Command::Change(Change::AddStatement("hulpvraag_ouders".into(), new)));
    stage::act(&mut window, Command::EndVisit(None));
    assert_eq!(todo(&window, Part::Paper), 3);
    let all = window.get_by_label_contains("mag op papier").accesskit_node().label().expect("a name");
    press(&mut window, &all);
    assert_eq!(todo(&window, Part::Paper), 1, "those of the pupil are asked on their own");
    assert_eq!(last(&case(&window), "hulpvraag_ouders").on_paper, Some(true));
}

#[test]
fn the_report_is_released_for_good_and_the_status_moves_only_when_a_person_says_so() {
    for (english, names) in [
        (false, ["Zet de casus op “Wacht op akkoord ouders”", "Vrijgeven", "Vrijgegeven op do 12 november 2026 om 15.25 uur"]),
        (true, ["Set the case to “Waiting for the parents’ agreement”", "Release", "Released on Thu 12 November 2026 at 15:25"]),
    ] {
        let mut window = if english { in_english(&sem(), Part::Release) } else { on_screen(&sem(), Part::Release) };
        press(&mut window, names[0]);
        assert_eq!(case(&window).header.status, CaseStatus::AwaitingParents);
        assert!(window.query_by_label(names[0]).is_none());
        press(&mut window, names[1]);
        let meeting = case(&window).current_meeting().expect("a meeting").clone();
        assert_eq!((meeting.status, meeting.released), (MeetingStatus::Released, Some(window.state().env.now())));
        assert!(window.query_by_label(names[2]).is_some(), "{:?}", names[2]);
        assert!(window.query_by_label(names[1]).is_none());
        stage::act(&mut window, Command::Undo);
        let after = case(&window);
        assert_eq!(after.header.status, CaseStatus::InMeeting, "the status is taken back");
        assert_eq!(after.current_meeting().map(|meeting| meeting.status), Some(MeetingStatus::Released), "the release is not");
    }
}

#[test]
fn a_released_version_is_kept_at_once() {
    let (env, _) = world::env();
    let mut state = part(&env, &sem(), Part::Release);
    let effects = update(&mut state, Command::Aftercare(AftercareCommand::Release), &env);
    let keeps = effects.iter().any(|effect| matches!(effect, Effect::Save(job) if job.keep == Some(Keep::Release)));
    assert!(keeps, "{effects:?}");
    let again = update(&mut state, Command::Aftercare(AftercareCommand::Release), &env);
    assert!(again.is_empty(), "released once");
}

#[test]
fn there_is_aftercare_only_after_a_meeting() {
    let (env, _) = world::env();
    for (status, there) in [
        (MeetingStatus::Planned, false),
        (MeetingStatus::Running, false),
        (MeetingStatus::Closed, true),
        (MeetingStatus::Released, true),
    ] {
        let mut case = sem();
        case.meetings.last_mut().expect("a meeting").status = status;
        let mut state = world::open(&env, &case);
        assert_eq!(state.open.as_ref().is_some_and(is_there), there, "{status:?}");
        update(&mut state, Command::Aftercare(AftercareCommand::Open), &env);
        assert_eq!(state.page == Page::Aftercare, there, "{status:?}");
    }
}

/// V20: with everything empty every part shows, and the report can be released.
#[test]
fn everything_works_with_nothing_filled_in() {
    let (env, _) = world::env();
    let case_before = empty(&env);
    for one in Part::ALL {
        let window = on_screen(&case_before, one);
        assert!(window.query_all_by_label("Terug naar de casus").next().is_some(), "{one:?}");
    }
    let mut window = on_screen(&case_before, Part::Release);
    press(&mut window, "Vrijgeven");
    assert_eq!(case(&window).current_meeting().map(|meeting| meeting.status), Some(MeetingStatus::Released));
}

/// The whole of it in the real program, with nothing but keys: from the list of cases through all six parts to the release.
#[test]
fn all_six_parts_with_the_keyboard_alone() {
    let data = folder("naloop");
    let mut hands = hands::Hands::new(hands::program(Arc::new(RealFs), &data));
    hands.wait("the cases in the overview", |state| {
        state.page == Page::Overview && state.folder.as_ref().is_some_and(|folder| folder.entries.is_some())
    });
    hands.play("sem.txt", include_str!("tables/naloop/sem.txt"));
    hands.wait("everything is saved", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
    let written = find(&data, &|name| name == "2026-P7Q2.ron").expect("the case stands in the practice folder");
    let stored = load_bytes(&std::fs::read(written).expect("the case is read")).expect("the case is whole");
    assert_eq!(stored.lineage.keep, Some(KeepReason::Release), "this version stays when a newer one takes its place");
    let case = stored.case;
    let meeting = case.current_meeting().expect("a meeting");
    assert_eq!(meeting.status, MeetingStatus::Released);
    assert!(meeting.released.is_some());
    let goal = case.answers["doelen"].value.as_ref().expect("goals").rows()[0].cells["meting"].clone();
    assert_eq!(goal, rondom::model::Scalar::text("Wij tellen de goede woorden."));
    let heard = meeting.answers["hoor_eigen_woorden"].value.as_ref().expect("words").statements()[0].on_paper;
    assert_eq!((heard, last(&case, "hulpvraag_leerling").on_paper), (Some(true), Some(false)));
    let sent = meeting.answers["samenvatting_verstuurd_op"].value.as_ref().and_then(Value::scalar);
    assert_eq!(sent, Some(&rondom::model::Scalar::Date("2026-10-07".parse().expect("a day"))));
    let later = case.agreements.last().expect("an agreement");
    assert_eq!(later.who, [Person::Seat("hanneke001".into())], "who works it out");
    drop(hands);
    std::fs::remove_dir_all(&data).ok();
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}

fn find(dir: &std::path::Path, is_it: &dyn Fn(&str) -> bool) -> Option<PathBuf> {
    let entries = std::fs::read_dir(dir).ok()?;
    let mut folders = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            folders.push(path);
        } else if path.file_name().and_then(|name| name.to_str()).is_some_and(is_it) {
            return Some(path);
        }
    }
    folders.iter().find_map(|folder| find(folder, is_it))
}

#[test]
fn pictures() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env.clone());
    let (full, empty) = (sem(), empty(&env));
    for one in Part::ALL {
        stage::set(&mut window, part(&env, &full, one), Mode::Light);
        stage::picture(&mut window, &mut results, &format!("meeting_naloop_{}_light", name(one)));
        stage::set(&mut window, part(&env, &empty, one), Mode::Light);
        stage::picture(&mut window, &mut results, &format!("meeting_naloop_{}_empty", name(one)));
    }
    for one in [Part::Notes, Part::Plain, Part::Paper] {
        stage::set(&mut window, part(&env, &full, one), Mode::Dark);
        stage::picture(&mut window, &mut results, &format!("meeting_naloop_{}_dark", name(one)));
    }
    let mut state = part(&env, &full, Part::Release);
    update(&mut state, Command::Aftercare(AftercareCommand::Release), &env);
    stage::set(&mut window, state, Mode::Light);
    stage::picture(&mut window, &mut results, "meeting_naloop_released_light");
}

#[test]
fn pictures_on_small_and_enlarged_screens() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let full = sem();
    for (screen, percent, suffix) in [(LAPTOP, 100, "laptop"), (FULL, 200, "200")] {
        let mut window = stage::window(screen, percent, State::new(Settings::default(), false), env.clone());
        for one in [Part::Notes, Part::Plain, Part::Check, Part::Paper, Part::Release] {
            stage::set(&mut window, part(&env, &full, one), Mode::Light);
            stage::picture(&mut window, &mut results, &format!("meeting_naloop_{}_{suffix}", name(one)));
        }
    }
}
