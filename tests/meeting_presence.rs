//! Who is there during a meeting, and the own closing of a pupil who leaves early: by keys, by names, and in pictures.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use std::sync::Arc;

use chrono::NaiveTime;
use common::keys::{focused, press, type_in};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::command::{Change, NewStatement, Panel, Show};
use rondom::app::env::{Env, Fixed};
use rondom::app::parting::PartingCommand;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::State;
use rondom::app::{Command, update};
use rondom::engine::presence::{Standing, standing};
use rondom::model::{
    AgreementWhen, Case, Decision, LineSource, Meeting, MeetingStatus, MovementKind, Person, Presence, PresenceMode, ReplyAnswer,
    SeatId, Voice,
};
use rondom::ui::theme::Mode;
use stage::Stage;

const YARA: &str = "yara000001";
const NADIA: &str = "nadia00001";
const WIM: &str = "wim0000001";
const DAAN: &str = "daan000001";
const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

type Room = Harness<'static, Stage>;

/// The worked VO case with its meeting still planned: Yara online until 15.55, Nadia from 15.45.
fn planned() -> Case {
    let mut case = world::practice_case("2026-Y3M9");
    let meeting = case.meetings.last_mut().expect("a meeting");
    (meeting.status, meeting.started, meeting.closed) = (MeetingStatus::Planned, None, None);
    let nadia = meeting.presence.iter_mut().find(|presence| presence.seat == *NADIA).expect("Nadia");
    nadia.from = NaiveTime::from_hms_opt(15, 45, 0);
    case
}

/// In that meeting, begun at 15.25.
fn begun(case: &Case) -> (State, Env, Arc<Fixed>) {
    let (env, clock) = world::env();
    (world::in_meeting(&env, case), env, clock)
}

fn room_of(case: &Case) -> (Room, Arc<Fixed>) {
    let (state, env, clock) = begun(case);
    let mut room = stage::window(FULL, 100, state, env);
    room.run_ok();
    (room, clock)
}

fn room() -> (Room, Arc<Fixed>) {
    room_of(&planned())
}

fn chord(room: &mut Room, modifiers: Modifiers, key: Key) {
    room.key_press_modifiers(modifiers, key);
    room.run_ok();
}

fn pass(room: &mut Room, clock: &Fixed, minutes: u64) {
    clock.advance_millis(minutes * 60_000);
    room.run_ok();
}

fn meeting(room: &Room) -> &Meeting {
    room.state().state.open.as_ref().and_then(|open| open.current_meeting()).expect("a meeting")
}

fn case(room: &Room) -> &Case {
    &room.state().state.open.as_ref().expect("a case").case
}

fn stands(room: &Room, seat: &str) -> Standing {
    let stage = room.state();
    standing(meeting(room), &SeatId::from(seat), stage.state.now(&stage.env))
}

/// Who moved how, in order.
fn movements(room: &Room) -> Vec<(String, MovementKind)> {
    meeting(room).movements.iter().map(|movement| (movement.seat.to_string(), movement.kind)).collect()
}

/// Whether any text on the screen holds `words`.
fn shows(room: &Room, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    let mut all = room.query_all(By::new().predicate(|node| has(node.label()) || has(node.value())));
    all.next().is_some()
}

/// Tabs until the keyboard is on what is called so.
fn tab_to(room: &mut Room, name: &str) {
    for _ in 0..200 {
        if focused(room).starts_with(name) {
            return;
        }
        room.key_press(Key::Tab);
        room.run_ok();
    }
    panic!("Tab never comes to {name:?}");
}

#[test]
fn one_key_takes_who_is_online_out_of_view_and_back_with_the_time() {
    let (mut room, clock) = room();
    pass(&mut room, &clock, 8);
    press(&mut room, &[Key::F4]);
    assert_eq!(stands(&room, YARA), Standing::OutOfView);
    assert!(shows(&room, "Yara is uit beeld."));
    chord(&mut room, Modifiers::COMMAND, Key::P);
    assert!(shows(&room, "uit beeld sinds 15.33"));
    pass(&mut room, &clock, 2);
    press(&mut room, &[Key::F4]);
    assert_eq!(stands(&room, YARA), Standing::Here);
    assert!(shows(&room, "weer in beeld sinds 15.35"));
    let yara = |kind| (YARA.to_owned(), kind);
    assert_eq!(movements(&room), [yara(MovementKind::OutOfView), yara(MovementKind::BackInView)]);
    chord(&mut room, Modifiers::COMMAND, Key::Z);
    assert_eq!(stands(&room, YARA), Standing::OutOfView, "it is taken back like any other change");
}

#[test]
fn of_several_online_a_digit_says_who() {
    let mut case = planned();
    let presence = &mut case.meetings.last_mut().expect("a meeting").presence;
    presence.iter_mut().filter(|one| one.seat == *WIM).for_each(|wim| wim.mode = PresenceMode::Online);
    let (mut room, _) = room_of(&case);
    press(&mut room, &[Key::F4]);
    assert!(movements(&room).is_empty());
    room.get_by_role_and_label(Role::Dialog, "Wie is er uit beeld?");
    press(&mut room, &[Key::Num2]);
    assert_eq!(movements(&room), [(WIM.to_owned(), MovementKind::OutOfView)]);
    assert!(room.state().state.dialog.is_none());
    press(&mut room, &[Key::F4]);
    room.get_by_label("Wim is weer in beeld");
    press(&mut room, &[Key::Escape]);
    assert_eq!(movements(&room).len(), 1, "Esc changes nothing");
}

#[test]
fn nothing_happens_where_nobody_is_online_but_a_word_about_it() {
    let mut case = planned();
    let presence = &mut case.meetings.last_mut().expect("a meeting").presence;
    presence.iter_mut().filter(|one| one.seat == *YARA).for_each(|yara| yara.mode = PresenceMode::InRoom);
    let (mut room, _) = room_of(&case);
    press(&mut room, &[Key::F4]);
    assert!(movements(&room).is_empty());
    assert!(shows(&room, "Niemand doet nu online mee."));
}

#[test]
fn a_latecomer_is_asked_about_and_comes_in_by_one_key() {
    let (mut room, clock) = room();
    room.get_by_label("Wie is er?, 7");
    chord(&mut room, Modifiers::COMMAND, Key::P);
    assert!(shows(&room, "vanaf 15.45"));
    assert!(!shows(&room, "Is Nadia er al?"));
    pass(&mut room, &clock, 20);
    assert!(shows(&room, "Is Nadia er al?"), "15.45: a line in the panel");
    tab_to(&mut room, "Nadia is er nog niet");
    press(&mut room, &[Key::Enter]);
    assert_eq!(stands(&room, NADIA), Standing::NotYet);
    assert!(!shows(&room, "Is Nadia er al?"));
    tab_to(&mut room, "Nadia is binnen");
    pass(&mut room, &clock, 2);
    press(&mut room, &[Key::B]);
    assert_eq!(stands(&room, NADIA), Standing::Here);
    assert!(shows(&room, "gekomen 15.47"));
    room.get_by_label("Wie is er?, 8");
}

#[test]
fn an_external_leaves_from_the_panel_and_comes_back_at_the_table() {
    let (mut room, clock) = room();
    pass(&mut room, &clock, 5);
    chord(&mut room, Modifiers::COMMAND, Key::P);
    tab_to(&mut room, "Wim gaat weg");
    press(&mut room, &[Key::W]);
    assert_eq!((stands(&room, WIM), shows(&room, "weg sinds 15.30")), (Standing::Left, true));
    chord(&mut room, Modifiers::COMMAND, Key::P);
    // Around the table: one stop, arrows go round.
    tab_to(&mut room, "Yara, Leerling");
    for _ in 0..20 {
        if focused(&room).starts_with("Wim") {
            break;
        }
        press(&mut room, &[Key::ArrowRight]);
    }
    assert!(focused(&room).starts_with("Wim"), "{}", focused(&room));
    press(&mut room, &[Key::B]);
    let wim = |kind| (WIM.to_owned(), kind);
    assert_eq!(movements(&room), [wim(MovementKind::Left), wim(MovementKind::Arrived)]);
    press(&mut room, &[Key::W, Key::Enter]);
    room.get_by_label("Wim is binnen");
}

#[test]
fn who_does_not_see_the_screen_is_read_to_at_every_step_and_who_listens_along_is_known() {
    let (mut room, _) = room();
    assert!(!shows(&room, "Lees voor"));
    tab_to(&mut room, "Yara, Leerling");
    press(&mut room, &[Key::Enter]);
    room.get_by_role_and_label(Role::RadioGroup, "Ziet het scherm van Yara");
    tab_to(&mut room, "Niet gevraagd");
    press(&mut room, &[Key::ArrowLeft, Key::Space]);
    tab_to(&mut room, "Wie luistert mee? van Yara");
    type_in(&mut room, "oma");
    let yara = meeting(&room).presence_of(&SeatId::from(YARA)).expect("Yara").clone();
    assert_eq!((yara.sees_screen, yara.listens_along.as_str()), (Some(false), "oma"));
    let line = "Lees voor: Yara ziet het scherm niet";
    room.get_by_label(line);
    chord(&mut room, Modifiers::COMMAND, Key::PageDown);
    room.get_by_label(line);
    chord(&mut room, Modifiers::COMMAND, Key::P);
    assert!(shows(&room, "luistert mee: oma"));
    press(&mut room, &[Key::F4]);
    assert!(!shows(&room, "Lees voor"), "nobody is read to who is not there");
}

/// What Yara says in this meeting.
fn says(state: &mut State, env: &Env, question: &str, words: &str) {
    let voice = Some(Voice::Seat(SeatId::from(YARA)));
    let said = NewStatement { text: words.to_owned(), voice, verbatim: true, source: None, cell: None };
    update(state, Command::Change(Change::AddStatement(question.into(), said)), env);
}

/// Without what the worked case holds of this pupil's own words and of the end of the meeting.
fn silent() -> Case {
    let mut case = planned();
    for question in
        ["hulpvraag_leerling", "hoor_eigen_woorden", "leerling_leuk", "leerling_lastig", "leerling_niet_vergeten", "komende_week"]
    {
        case.answers.remove(question);
    }
    let meeting = case.meetings.last_mut().expect("a meeting");
    meeting.answers.remove("afronden_leerling");
    case.agreements.clear();
    case.read_back.clear();
    case
}

#[test]
fn five_minutes_before_the_pupil_leaves_a_chip_says_so_until_they_left_or_stay() {
    let (mut room, clock) = room();
    let chip = "Afronden met Yara";
    pass(&mut room, &clock, 24);
    assert!(room.query_by_label(chip).is_none(), "15.49");
    pass(&mut room, &clock, 1);
    room.get_by_label(chip);
    pass(&mut room, &clock, 10);
    room.get_by_label(chip).click();
    room.run_ok();
    assert!(shows(&room, "Wat hoorden we, wat doen we ermee, en wie vertelt Yara de rest?"), "past the time it stays");
    room.get_by_label("Teruglezen").click();
    room.run_ok();
    room.get_by_label("Yara blijft erbij").click();
    room.run_ok();
    assert!(room.query_by_label(chip).is_none());
    assert_eq!(stands(&room, YARA), Standing::Here);
    assert!(movements(&room).is_empty(), "what was planned no longer holds; nobody moved");
}

#[test]
fn a_pupil_who_is_not_there_is_not_closed_with() {
    for mode in [PresenceMode::Absent, PresenceMode::InWriting] {
        let mut case = planned();
        let presence = &mut case.meetings.last_mut().expect("a meeting").presence;
        presence.iter_mut().filter(|one| one.seat == *YARA).for_each(|yara| yara.mode = mode);
        let (mut room, clock) = room_of(&case);
        pass(&mut room, &clock, 28);
        assert!(room.query_by_label("Afronden met Yara").is_none(), "{mode:?}");
        chord(&mut room, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
        assert!(room.state().state.open.as_ref().expect("a case").parting.is_none());
        assert!(shows(&room, "Yara is er nu niet bij."));
    }
}

#[test]
fn a_pupil_hears_what_happens_with_the_own_words_and_leaves_by_keyboard_alone() {
    let (mut state, env, clock) = begun(&silent());
    says(&mut state, &env, "hulpvraag_leerling", "Hoe kan ik terug naar school?");
    says(&mut state, &env, "leerling_niet_vergeten", "Ik wil niet in beeld.");
    let mut room = stage::window(FULL, 100, state, env);
    pass(&mut room, &clock, 22);
    chord(&mut room, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    assert!(shows(&room, "“Hoe kan ik terug naar school?”") && shows(&room, "“Ik wil niet in beeld.”"));
    tab_to(&mut room, "Wat doen we ermee?");
    type_in(&mut room, "Je krijgt een eigen ingang");
    tab_to(&mut room, "Samira");
    while focused(&room) != "Bilal" {
        press(&mut room, &[Key::ArrowRight]);
    }
    press(&mut room, &[Key::Space]);
    tab_to(&mut room, "Wanneer?");
    type_in(&mut room, "morgen");
    let told = case(&room).agreements.last().expect("an agreement");
    assert_eq!(told.what, "Vertelt Yara de rest");
    assert_eq!(told.who, [Person::Seat("bilal00001".into())]);
    assert_eq!(told.when, AgreementWhen::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 13).expect("a day")));
    let told = told.id.clone();

    chord(&mut room, Modifiers::COMMAND, Key::PageDown);
    assert!(shows(&room, "Klopt dit zo, Yara?"));
    let lines: Vec<(String, Option<LineSource>)> =
        case(&room).read_back.iter().map(|line| (line.text.clone(), line.source.clone())).collect();
    let question = |id: &str| Some(LineSource::Question(id.into()));
    assert_eq!(
        lines,
        [
            ("Jouw vraag is: “Hoe kan ik terug naar school?”".to_owned(), question("hulpvraag_leerling")),
            ("Dit mogen wij niet vergeten: “Ik wil niet in beeld.”".to_owned(), question("leerling_niet_vergeten")),
            ("Dit doen wij ermee: Je krijgt een eigen ingang.".to_owned(), question("afronden_leerling")),
            ("Bilal vertelt je morgen de rest.".to_owned(), Some(LineSource::Agreement(told))),
        ]
    );
    assert!(case(&room).read_back.iter().all(|line| line.replies.is_empty()), "nothing is answered beforehand");

    assert_eq!(focused(&room), "Ja");
    press(&mut room, &[Key::Enter]);
    press(&mut room, &[Key::Num2]);
    type_in(&mut room, "Alleen in de les niet");
    press(&mut room, &[Key::Enter, Key::Num3, Key::Num1]);
    let yara = Voice::Seat(SeatId::from(YARA));
    let said: Vec<ReplyAnswer> =
        case(&room).read_back.iter().filter_map(|line| line.reply_of(&yara)).map(|reply| reply.answer.clone()).collect();
    let own = ReplyAnswer::Otherwise("Alleen in de les niet".to_owned());
    assert_eq!(said, [ReplyAnswer::Yes, own, ReplyAnswer::ThinkingAbout, ReplyAnswer::Yes]);
    assert!(case(&room).read_back.iter().all(|line| line.closing_of == Some(SeatId::from(YARA))));

    tab_to(&mut room, "Yara gaat nu weg");
    press(&mut room, &[Key::Enter]);
    assert_eq!(movements(&room), [(YARA.to_owned(), MovementKind::Left)]);
    assert_eq!(stands(&room, YARA), Standing::Left);
    assert!(room.query_by_label("Terug naar het overleg").is_none(), "the meeting goes on");
    assert!(shows(&room, "Yara is weg."));
}

#[test]
fn own_words_that_somebody_at_the_table_may_not_see_are_on_no_page_of_the_closing() {
    let mut case_ = silent();
    case_.consents.clear();
    let (mut state, env, _) = begun(&case_);
    says(&mut state, &env, "leerling_niet_vergeten", "Ik wil niet in beeld.");
    let mut act = |command: Command| update(&mut state, command, &env);
    act(Command::Parting(PartingCommand::Toggle));
    let mut room = stage::window(FULL, 100, state, env);
    room.run_ok();
    assert!(shows(&room, "Dit onderdeel staat nu niet op het scherm.") && !shows(&room, "Ik wil niet in beeld."));
    room.get_by_label("Teruglezen").click();
    room.run_ok();
    assert!(!shows(&room, "Ik wil niet in beeld."));
    assert!(case(&room).read_back.iter().all(|line| !line.text.contains("in beeld")), "it is not proposed either");
    for seat in [WIM, NADIA, "sanne00001"] {
        stage::act(&mut room, Command::Change(Change::Moved(seat.into(), MovementKind::Left)));
    }
    stage::act(&mut room, Command::Parting(PartingCommand::ReadBack(false)));
    assert!(shows(&room, "Ik wil niet in beeld."), "among ourselves it is there");
}

#[test]
fn sentences_follow_what_is_answered_until_somebody_touched_them() {
    let (mut state, env, _) = begun(&silent());
    says(&mut state, &env, "hulpvraag_leerling", "Hoe kan ik terug naar school?");
    let text = |words: &str| {
        let value = Some(rondom::model::Scalar::Text(words.to_owned()));
        Command::Change(Change::Value("afronden_leerling".into(), value))
    };
    let mut act = |command: Command| update(&mut state, command, &env);
    act(Command::Parting(PartingCommand::Toggle));
    act(text("Wij bellen je"));
    act(Command::Parting(PartingCommand::ReadBack(true)));
    act(Command::Parting(PartingCommand::ReadBack(false)));
    act(text("Wij mailen je."));
    act(Command::Parting(PartingCommand::ReadBack(true)));
    let lines = |state: &State| -> Vec<String> {
        state.open.as_ref().expect("a case").case.read_back.iter().map(|line| line.text.clone()).collect()
    };
    assert_eq!(lines(&state), ["Jouw vraag is: “Hoe kan ik terug naar school?”", "Dit doen wij ermee: Wij mailen je."]);
    let [first, second] = [0, 1].map(|at| state.open.as_ref().expect("a case").case.read_back[at].id.clone());
    let mut act = |command: Command| update(&mut state, command, &env);
    act(Command::Change(Change::Parting(rondom::app::parting::PartingChange::Text(second, "Wij mailen jou.".to_owned()))));
    act(Command::Parting(PartingCommand::TakeAway(first)));
    act(text("Wij doen iets anders"));
    act(Command::Parting(PartingCommand::ReadBack(true)));
    assert_eq!(lines(&state), ["Wij mailen jou."], "a changed sentence stays, and one that was taken away does not come back");
}

#[test]
fn a_decision_somebody_missed_stands_with_them_until_it_was_put_to_them() {
    let mut case_ = planned();
    let made_in = case_.meetings.last().expect("a meeting").id.clone();
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-12T15:58:00+01:00").expect("a moment");
    case_.decisions.push(Decision {
        id: "besluit001".into(),
        made_in,
        at,
        step: None,
        option: None,
        text: "Wij starten het maatwerkplan.".to_owned(),
        present: vec![WIM.into()],
        positions: Vec::new(),
        put_to: vec![YARA.into(), DAAN.into()],
    });
    let (mut room, _) = room_of(&case_);
    chord(&mut room, Modifiers::COMMAND, Key::P);
    room.get_by_label("Nog voorleggen: 1 besluit, Daan").click();
    room.run_ok();
    assert!(shows(&room, "Wij starten het maatwerkplan."));
    tab_to(&mut room, "Voorgelegd aan Daan");
    press(&mut room, &[Key::V]);
    assert_eq!(case(&room).decisions[0].put_to, [SeatId::from(YARA)]);
    assert!(room.query_by_label("Nog voorleggen: 1 besluit, Daan").is_none());
    room.get_by_label("Nog voorleggen: 1 besluit, Yara");
}

#[test]
fn english_is_whole() {
    let (mut state, env, clock) = begun(&silent());
    state = state.speaking(LanguageSetting::English);
    says(&mut state, &env, "hulpvraag_leerling", "How can I go back?");
    let mut room = stage::window(FULL, 100, state, env);
    pass(&mut room, &clock, 25);
    press(&mut room, &[Key::F4]);
    chord(&mut room, Modifiers::COMMAND, Key::P);
    assert!(shows(&room, "out of view since 15:50") && shows(&room, "Is Nadia here yet?"));
    room.get_by_label("Yara is back in view");
    press(&mut room, &[Key::F4]);
    chord(&mut room, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    room.get_by_label("Read back").click();
    room.run_ok();
    assert!(shows(&room, "Is this right, Yara?") && shows(&room, "Your question is: “How can I go back?”"));
    for name in ["Yara leaves now", "Yara stays", "Wants to think about it"] {
        room.get_by_label(name);
    }
}

/// A moment in the middle of the meeting, full of what can be: somebody out of view, one gone, one to be asked about.
fn lively(case: &Case) -> (State, Env) {
    let (mut state, env, clock) = begun(case);
    let mut act = |command| update(&mut state, command, &env);
    act(Command::Change(Change::Moved(WIM.into(), MovementKind::Left)));
    let yara = Presence {
        mode: PresenceMode::Online,
        until: NaiveTime::from_hms_opt(15, 55, 0),
        sees_screen: Some(false),
        listens_along: "oma, in dezelfde kamer".to_owned(),
        ..Presence::in_room(YARA.into())
    };
    act(Command::Change(Change::Presence(yara)));
    clock.advance_millis(26 * 60_000);
    for (question, words) in [
        ("leerling_leuk", "Nederlands en biologie vind ik leuk."),
        ("leerling_lastig", "De gang met al die mensen is het ergste."),
        ("hulpvraag_leerling", "Hoe kan ik terug naar school zonder dat mijn hoofd volloopt?"),
        ("leerling_niet_vergeten", "Ik wil wel online, maar niet in beeld."),
    ] {
        says(&mut state, &env, question, words);
    }
    (state, env)
}

/// On the page of the own closing, with everything said.
fn closing(reads_back: bool) -> (State, Env) {
    let (mut state, env) = lively(&silent());
    let mut act = |command| update(&mut state, command, &env);
    act(Command::Parting(PartingCommand::Toggle));
    let what = "Je krijgt een eigen ingang, je camera blijft uit, en we beginnen met Nederlands en biologie.";
    act(Command::Change(Change::Value("afronden_leerling".into(), Some(rondom::model::Scalar::Text(what.to_owned())))));
    let who = vec![Person::Seat("bilal00001".into()), Person::Seat("samira0001".into())];
    let when = AgreementWhen::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 13).expect("a day"));
    let tells = rondom::app::parting::PartingChange::TellsTheRest("Vertelt Yara de rest".to_owned(), who, when);
    act(Command::Change(Change::Parting(tells)));
    if reads_back {
        act(Command::Parting(PartingCommand::ReadBack(true)));
        let ids: Vec<_> = state.open.as_ref().expect("a case").case.read_back.iter().map(|line| line.id.clone()).collect();
        let mut act = |command| update(&mut state, command, &env);
        act(Command::Parting(PartingCommand::Answer(ids[0].clone(), ReplyAnswer::Yes)));
        let own = ReplyAnswer::Otherwise("Alleen in de grote groep niet.".to_owned());
        act(Command::Parting(PartingCommand::Answer(ids[1].clone(), own)));
    }
    (state, env)
}

/// Around the table: one out of view, one gone, one who comes later.
fn seated() -> (State, Env) {
    let mut case = silent();
    case.seats.retain(|seat| seat.id != *"noor000001");
    let (mut state, env, clock) = begun(&case);
    let mut act = |minutes: u64, command| {
        clock.advance_millis(minutes * 60_000);
        update(&mut state, command, &env);
    };
    act(5, Command::Change(Change::Moved(YARA.into(), MovementKind::OutOfView)));
    act(7, Command::Change(Change::Moved(WIM.into(), MovementKind::Left)));
    (state, env)
}

#[test]
fn every_template_lets_the_pupil_leave_with_an_own_closing() {
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let loaded = rondom::app::templates::built_in().iter().find(|loaded| loaded.template.id == *template).expect("ours");
        let asks = |concept: &str| {
            loaded.template.questions().any(|(_, question)| question.concept.as_ref().is_some_and(|own| own == concept))
        };
        assert!(asks("afronden_leerling") && asks("hulpvraag_leerling"), "{template}");
    }
}

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let mut case_ = planned();
    let made_in = case_.meetings.last().expect("a meeting").id.clone();
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-12T15:48:00+01:00").expect("a moment");
    case_.decisions.push(Decision {
        id: "besluit001".into(),
        made_in,
        at,
        step: None,
        option: None,
        text: "Wij starten het maatwerkplan.".to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to: vec![DAAN.into()],
    });
    let panel = |state: &mut State, env: &Env| {
        update(state, Command::Show(Show::Panel(Panel::People)), env);
    };
    for (suffix, mode, size, percent) in [
        ("light", Mode::Light, FULL, 100),
        ("dark", Mode::Dark, FULL, 100),
        ("laptop", Mode::Light, LAPTOP, 100),
        ("enlarged", Mode::Light, LAPTOP, 200),
    ] {
        let mut take = |name: &str, (state, env): (State, Env)| {
            let mut window = stage::showing(size, percent, state, mode, env);
            window.ctx.memory_mut(|memory| memory.focused().map(|focused| memory.surrender_focus(focused)));
            stage::picture(&mut window, &mut results, &format!("meeting_presence_{name}_{suffix}"));
        };
        let (mut state, env) = lively(&case_);
        panel(&mut state, &env);
        take("people", (state, env));
        take("table", seated());
        take("told", closing(false));
        take("sentences", closing(true));
        if suffix == "light" {
            let (mut state, env, _) = begun(&silent());
            update(&mut state, Command::Parting(PartingCommand::Toggle), &env);
            take("told_empty", (state, env));
            let (mut state, env, _) = begun(&silent());
            update(&mut state, Command::Parting(PartingCommand::Toggle), &env);
            update(&mut state, Command::Parting(PartingCommand::ReadBack(true)), &env);
            take("sentences_empty", (state, env));
        }
    }
}

#[test]
fn what_was_said_stands_beside_the_panel_and_covers_nothing_in_it() {
    for (screen, percent) in [(FULL, 100), (LAPTOP, 100), (LAPTOP, 150), (LAPTOP, 200)] {
        let (state, env, _) = begun(&planned());
        let mut room = stage::window(screen, percent, state, env);
        room.run_ok();
        chord(&mut room, Modifiers::COMMAND, Key::P);
        press(&mut room, &[Key::F4]);
        assert!(shows(&room, "Yara is uit beeld."));
        let said = room.ctx.memory(|memory| memory.area_rect(egui::Id::unique("notices"))).expect("it is said");
        let closes: Vec<f32> = room.get_all_by_label("Sluiten").map(|button| button.rect().left()).collect();
        assert_eq!(closes.len(), 2, "what was said, and the panel");
        let panel = closes.into_iter().fold(0.0, f32::max);
        assert!(said.left() >= 0.0 && said.right() <= panel, "{screen:?} at {percent} %: {said:?}, the panel from {panel}");
    }
}
