//! *Klopt dit zo?* and closing: read back with keys alone and by hand, everybody speaks for themselves, and nothing holds a
//! meeting open.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/surface.rs"]
mod surface;
#[path = "common/world.rs"]
mod world;

use std::sync::Arc;

use common::keys::focused;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::command::{Change, Go, MeetingCommand, NewSeat, ReadBackCommand, Setting, Show};
use rondom::app::effect::{Effect, Keep};
use rondom::app::env::Env;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::{Dialog, OpenCase, Page, State};
use rondom::app::{Command, update};
use rondom::model::id::{EventId, LineId, ParkedId, SeatId};
use rondom::model::{
    AgreementWhen, Authority, Case, LeftOpen, LineSource, MeetingStatus, Movement, MovementKind, Parked, Pick, ReadBackLine,
    Reply, ReplyAnswer, Seat, Voice, VoiceGroup,
};
use rondom::ui::theme::Mode;
use stage::Stage;
use surface::{FULL, LAPTOP};

const PLACE: surface::Place = surface::Place { block: ("klopt", 0), step: "klopt" };
const YARA: &str = "yara000001";
const SAMIRA: &str = "samira0001";
const DAAN: &str = "daan000001";

/// The worked VO case in its meeting, with nothing read back yet.
fn yara() -> Case {
    let mut case = surface::running("2026-Y3M9");
    case.read_back.clear();
    case.meetings[0].left_open = None;
    case
}

fn window(case: &Case) -> Harness<'static, Stage> {
    let (env, _) = world::env();
    let mut window = stage::window(FULL, 100, PLACE.at_the_table(&env, case), env);
    window.run_ok();
    window
}

fn open<'a>(window: &'a Harness<'static, Stage>) -> &'a OpenCase {
    window.state().state.open.as_ref().expect("an open case")
}

fn line<'a>(window: &'a Harness<'static, Stage>, at: usize) -> &'a ReadBackLine {
    open(window).read_back_lines().nth(at).expect("a line")
}

fn answer(window: &Harness<'static, Stage>, at: usize, by: &Voice) -> Option<ReplyAnswer> {
    line(window, at).reply_of(by).map(|reply| reply.answer.clone())
}

fn voice(seat: &str) -> Voice {
    Voice::Seat(seat.into())
}

const SCHOOL: Voice = Voice::Group(VoiceGroup::School);

fn press(window: &mut Harness<'static, Stage>, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run_ok();
    }
}

fn chord(window: &mut Harness<'static, Stage>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

fn type_in(window: &mut Harness<'static, Stage>, words: &str) {
    window.event(Event::Text(words.to_owned()));
    window.run_ok();
}

fn tab_to(window: &mut Harness<'static, Stage>, name: &str) {
    for _ in 0..120 {
        if focused(window).starts_with(name) {
            return;
        }
        press(window, &[Key::Tab]);
    }
    panic!("Tab never comes to {name:?}; it is on {:?}", focused(window));
}

fn texts(window: &Harness<'static, Stage>) -> Vec<String> {
    let nodes = window.root().children_recursive();
    nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

#[test]
fn who_is_not_there_never_says_yes_in_the_meeting_whoever_asks_it() {
    let mut window = window(&yara());
    let id = line(&window, 0).id.clone();
    let says = |seat: &str| Command::ReadBack(ReadBackCommand::Reply(id.clone(), voice(seat), Some(ReplyAnswer::Yes)));
    stage::act(&mut window, says(DAAN));
    assert_eq!(answer(&window, 0, &voice(DAAN)), None, "he wrote");
    stage::act(&mut window, says(SAMIRA));
    assert_eq!(answer(&window, 0, &voice(SAMIRA)), Some(ReplyAnswer::Yes));
}

#[test]
fn a_meeting_is_read_back_with_the_keyboard_alone() {
    let mut window = window(&yara());
    assert_eq!(focused(&window), "Iedereen zegt ja", "whoever comes here has the one button under the hand");
    let made = open(&window).read_back_lines().count();
    assert!((8..=12).contains(&made), "{made} lines");
    let untouched = open(&window).read_back_lines().all(|line| line.replies.is_empty());
    assert!(untouched, "nothing is answered before somebody answers");

    // The words of the line are changed where they stand.
    tab_to(&mut window, "Zin 1");
    chord(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "Tot maandag volgt Yara twee lessen thuis.");
    assert_eq!(line(&window, 0).text, "Tot maandag volgt Yara twee lessen thuis.");
    press(&mut window, &[Key::Enter]);
    assert_eq!(focused(&window), "Iedereen zegt ja");

    // Enter: everybody who is there. Daan wrote, so he answers later.
    press(&mut window, &[Key::Enter]);
    assert_eq!(answer(&window, 0, &voice(YARA)), Some(ReplyAnswer::Yes));
    assert_eq!(answer(&window, 0, &voice(SAMIRA)), Some(ReplyAnswer::Yes));
    assert_eq!(answer(&window, 0, &SCHOOL), Some(ReplyAnswer::Yes));
    let later = ReplyAnswer::Later { before: chrono::NaiveDate::from_ymd_opt(2026, 11, 19) };
    assert_eq!(answer(&window, 0, &voice(DAAN)), Some(later.clone()), "who is not there never says yes");
    assert_eq!(focused(&window), "Iedereen zegt ja", "the next line is read with the same key");

    // A digit picks who sees it differently; the others say yes afterwards, and that reply stays.
    type_in(&mut window, "2");
    assert_eq!(focused(&window), "Anders, namelijk …");
    press(&mut window, &[Key::Enter]);
    assert_eq!(focused(&window), "Woorden van Samira");
    type_in(&mut window, "Eerst drie weken rust.");
    press(&mut window, &[Key::Enter, Key::Enter]);
    assert_eq!(answer(&window, 1, &voice(SAMIRA)), Some(ReplyAnswer::Otherwise("Eerst drie weken rust.".to_owned())));
    assert_eq!(answer(&window, 1, &voice(YARA)), Some(ReplyAnswer::Yes));

    type_in(&mut window, "1");
    type_in(&mut window, "2");
    assert_eq!(answer(&window, 2, &voice(YARA)), Some(ReplyAnswer::ThinkingAbout));
    type_in(&mut window, "4");
    type_in(&mut window, "3");
    assert_eq!(answer(&window, 2, &SCHOOL), Some(later));
    assert_eq!(answer(&window, 2, &voice(SAMIRA)), None, "a digit is for one voice only");
    press(&mut window, &[Key::Enter]);
    assert_eq!(answer(&window, 2, &voice(YARA)), Some(ReplyAnswer::ThinkingAbout));
    assert_eq!(answer(&window, 2, &voice(SAMIRA)), Some(ReplyAnswer::Yes));

    // Back to a line; another line comes, moves and goes.
    press(&mut window, &[Key::ArrowUp, Key::ArrowUp]);
    let current = |window: &Harness<'static, Stage>| open(window).read_back_current().map(|line| line.id.clone());
    assert_eq!(current(&window), Some(line(&window, 1).id.clone()));
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(focused(&window), "Zin 3");
    type_in(&mut window, "De camera is uit.");
    press(&mut window, &[Key::Enter]);
    assert_eq!(line(&window, 2).text, "De camera is uit.");
    chord(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(line(&window, 1).text, "De camera is uit.");
    chord(&mut window, Modifiers::ALT, Key::Delete);
    assert_eq!(open(&window).read_back_lines().count(), made);
    assert!(!open(&window).read_back_lines().any(|line| line.text == "De camera is uit."));
}

#[test]
fn everything_is_taken_back_in_the_steps_it_was_done_in() {
    let mut window = window(&yara());
    let made = open(&window).read_back_lines().count();
    press(&mut window, &[Key::Enter]);
    type_in(&mut window, "2");
    press(&mut window, &[Key::Enter]);
    type_in(&mut window, "Te snel.");
    press(&mut window, &[Key::Enter]);
    stage::act(&mut window, Command::Undo);
    assert_eq!(answer(&window, 1, &voice(SAMIRA)), Some(ReplyAnswer::Otherwise(String::new())), "first the words");
    stage::act(&mut window, Command::Undo);
    assert_eq!(answer(&window, 1, &voice(SAMIRA)), None, "then the reply");
    stage::act(&mut window, Command::Undo);
    assert!(line(&window, 0).replies.is_empty(), "then what everybody said at once");
    assert_eq!(open(&window).read_back_lines().count(), made);
    stage::act(&mut window, Command::Undo);
    assert_eq!(open(&window).read_back_lines().count(), 0, "and all the lines at once");
    tab_to(&mut window, "Zinnen maken");
    press(&mut window, &[Key::Enter]);
    assert_eq!(open(&window).read_back_lines().count(), made);
    assert_eq!(focused(&window), "Iedereen zegt ja");
}

#[test]
fn what_was_made_later_gets_its_line_and_the_rest_stays_as_it_was() {
    let mut window = window(&yara());
    press(&mut window, &[Key::Enter]);
    let before: Vec<ReadBackLine> = open(&window).read_back_lines().cloned().collect();
    let question = "komende_week".into();
    let cells = [
        ("dag".into(), rondom::model::Scalar::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 13).expect("a day"))),
        ("wat".into(), rondom::model::Scalar::text("twee lessen thuis")),
    ];
    stage::act(&mut window, Command::Change(Change::NewRow(question, cells.into())));
    let agreement = before.iter().position(|line| matches!(line.source, Some(LineSource::Agreement(_)))).expect("an agreement");
    stage::act(&mut window, Command::ReadBack(ReadBackCommand::Remove(before[agreement].id.clone())));
    stage::act(&mut window, Command::ReadBack(ReadBackCommand::Make));
    let after: Vec<ReadBackLine> = open(&window).read_back_lines().cloned().collect();
    assert_eq!(after.len(), before.len());
    assert_eq!(after[0], before[0], "the words people agreed on are not made anew");
    assert_eq!((&after[agreement].text, &after[agreement].source), (&before[agreement].text, &before[agreement].source));
    assert!(after[agreement].replies.is_empty(), "at its place, and nobody has answered it");
}

#[test]
fn who_fell_away_or_went_answers_later_and_a_pupil_keeps_the_own_closing() {
    let mut case = yara();
    let (env, _) = world::env();
    let moved = |seat: &str, kind| Movement { id: EventId::new(format!("{seat}-weg")), seat: seat.into(), at: env.now(), kind };
    case.meetings[0].movements = vec![moved(YARA, MovementKind::Left), moved(SAMIRA, MovementKind::OutOfView)];
    let source = Some(LineSource::ComingDays);
    case.read_back.push(ReadBackLine {
        id: LineId::new("eigen00001"),
        made_in: case.meetings[0].id.clone(),
        text: "Morgen bel ik met Bilal.".to_owned(),
        source,
        closing_of: Some(YARA.into()),
        replies: vec![Reply { by: voice(YARA), at: env.now(), answer: ReplyAnswer::Yes }],
    });
    let mut window = window(&case);
    assert!(!texts(&window).iter().any(|text| text.contains("Morgen bel ik met Bilal")), "the own closing stands apart");
    press(&mut window, &[Key::Enter, Key::Enter]);
    assert_eq!(answer(&window, 0, &voice(YARA)), Some(ReplyAnswer::Yes), "said before she left");
    assert!(matches!(answer(&window, 1, &voice(YARA)), Some(ReplyAnswer::Later { .. })), "never asked, so later");
    for at in [0, 1] {
        assert!(matches!(answer(&window, at, &voice(SAMIRA)), Some(ReplyAnswer::Later { .. })), "out of view is not there");
        assert_eq!(answer(&window, at, &SCHOOL), Some(ReplyAnswer::Yes));
    }
}

#[test]
fn by_hand_every_mark_is_a_button_with_its_name_and_one_day_holds_for_all_who_answer_later() {
    let mut window = window(&yara());
    let group = |window: &Harness<'static, Stage>, name: &str| {
        let line = window.get_by_role_and_label(Role::Group, name);
        let marks = line.children_recursive().filter(|node| node.accesskit_node().role() == Role::Button);
        let marks = marks.map(|node| node.accesskit_node().label().unwrap_or_default());
        let is_mark =
            |label: &str| ["Yara", "Samira", "Daan", "School"].iter().any(|name| label.starts_with(&format!("{name}: ")));
        marks.filter(|label| is_mark(label)).collect::<Vec<String>>()
    };
    assert_eq!(group(&window, "Zin 1"), ["Yara: nog niets", "Samira: nog niets", "Daan: nog niets", "School: nog niets"]);
    window.get_by_label("Iedereen zegt ja").click();
    window.run_ok();
    assert_eq!(group(&window, "Zin 1"), ["Yara: ja", "Samira: ja", "Daan: reageert later, vóór do 19 nov", "School: ja"]);

    // A mark of another line is pressed: that line is read, and its answers open.
    let third = window.get_by_role_and_label(Role::Group, "Zin 3");
    let mark = third.children_recursive().find(|node| node.accesskit_node().label().as_deref() == Some("Samira: nog niets"));
    mark.expect("a mark").click();
    window.run_ok();
    window.get_by_label("Wil erover nadenken").click();
    window.run_ok();
    assert_eq!(answer(&window, 2, &voice(SAMIRA)), Some(ReplyAnswer::ThinkingAbout));
    assert_eq!(open(&window).read_back_current().map(|line| line.id.clone()), Some(line(&window, 2).id.clone()));

    // Once for the whole meeting.
    window.get_by_label("Later: vóór do 19 nov").click();
    window.run_ok();
    let day = window.get_by_label("Wie later reageert, doet dat vóór");
    day.set_text_value_accesskit("26-11-2026");
    window.run_ok();
    press(&mut window, &[Key::Enter]);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 26);
    assert_eq!(answer(&window, 0, &voice(DAAN)), Some(ReplyAnswer::Later { before: day }));
    window.get_by_label("Iedereen zegt ja").click();
    window.run_ok();
    assert_eq!(answer(&window, 2, &voice(DAAN)), Some(ReplyAnswer::Later { before: day }));

    // Somebody who is not asked for a yes.
    window.get_by_label("Opmerking van iemand anders").click();
    window.run_ok();
    window.get_by_label("Nadia").click();
    window.run_ok();
    assert_eq!(focused(&window), "Woorden van Nadia");
    type_in(&mut window, "Twee uur per dag kan.");
    let at = open(&window)
        .read_back_lines()
        .position(|line| !line.replies.is_empty() && line.reply_of(&voice("nadia00001")).is_some());
    let remark = at.and_then(|at| answer(&window, at, &voice("nadia00001")));
    assert_eq!(remark, Some(ReplyAnswer::Remark("Twee uur per dag kan.".to_owned())));
}

/// A fresh meeting with something of everything still open.
fn full_of_loose_ends() -> (State, Env) {
    let desk = desk::Desk::new("vo").in_meeting();
    let pupil = desk.open().case.pupil.clone();
    let (mut state, env) = (desk.state, desk.env);
    let mut act = |command| drop(update(&mut state, command, &env));
    for (name, role) in [("Samira Fictief", "ouder_gezag"), ("Bilal Denkbeeldig", "mentor"), ("Sanne Voorbeeld", "teamleider")] {
        let role = Pick::Code(role.to_owned());
        act(Command::Change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: String::new() })));
    }
    let heard = rondom::app::command::NewStatement {
        text: "Ik wil rust.".to_owned(),
        voice: Some(Voice::Seat(pupil)),
        verbatim: true,
        source: None,
        cell: None,
    };
    act(Command::Change(Change::AddStatement("hulpvraag_leerling".into(), heard)));
    act(Command::Change(Change::AddAgreement));
    act(Command::Change(Change::Missing("gedeelde_vraag".into(), Some(rondom::app::command::MissingChoice::FindOut))));
    let open = state.open.as_mut().expect("an open case");
    let case = Arc::make_mut(&mut open.case);
    case.agreements[0].what = "Sleutel van de eigen ingang".to_owned();
    case.parked.push(Parked {
        id: ParkedId::new("parkeer001"),
        made_in: case.meetings[0].id.clone(),
        at: env.now(),
        text: "Gymles na maart".to_owned(),
        by: None,
        step: None,
        settled: None,
    });
    update(&mut state, Command::Go(Go::Block("klopt".into(), 0)), &env);
    update(&mut state, Command::Show(Show::Closing), &env);
    (state, env)
}

#[test]
fn every_open_point_jumps_and_the_keyboard_lands_where_it_is_settled() {
    let points = [
        "De komende schoolweek is nog leeg",
        "Wie doet dit? Sleutel van de eigen ingang",
        "Wie zoekt dit uit?",
        "Er is nog geen vast aanspreekpunt",
        "Er is nog geen volgend overleg",
        "Geparkeerd: Gymles na maart",
        "Nog niet gehoord: Samira, Bilal, Sanne",
        "Bij 8 zinnen mist nog een reactie",
    ];
    for said in points {
        let (state, env) = full_of_loose_ends();
        let mut window = stage::window(FULL, 100, state, env);
        window.run_ok();
        assert!(focused(&window).starts_with("De komende schoolweek"), "{:?}", focused(&window));
        let counts = texts(&window).into_iter().filter(|text| text.starts_with("Nog niet gehoord")).collect::<Vec<_>>();
        assert!(counts.iter().all(|text| !text.contains(|letter: char| letter.is_ascii_digit())), "names, no counts: {counts:?}");
        tab_to(&mut window, said);
        press(&mut window, &[Key::Enter]);
        window.run_ok();
        assert_eq!(window.state().state.dialog, None, "{said}");
        let landed = focused(&window);
        assert!(!landed.is_empty() && !landed.starts_with(said), "{said} leads to {landed:?}");
        let node = window.root().children_recursive().find(|node| node.is_focused()).expect("the keyboard is somewhere");
        let is_seen = node.rect().top() >= 0.0 && node.rect().bottom() <= FULL[1];
        assert!(is_seen, "{said}: {landed:?} stands at {:?}", node.rect());
    }
}

#[test]
fn closing_anyway_is_one_tap_and_says_why() {
    for (button, why) in
        [("Tijd om", LeftOpen::TimeUp), ("Volgt later", LeftOpen::FollowsLater), ("Bewust open", LeftOpen::OnPurpose)]
    {
        let (state, env) = full_of_loose_ends();
        let mut window = stage::window(FULL, 100, state, env);
        window.run_ok();
        window.get_by_label(button).click();
        window.run_ok();
        assert_eq!(window.state().state.page, Page::Kiosk, "people still stand around the screen");
        let text = texts(&window).join("\n");
        assert!(text.contains("Het overleg is gesloten"), "{text}");
        for name in ["Samira", "Bilal", "Sanne", "Sleutel"] {
            assert!(!text.contains(name), "no name on the neutral page: {text}");
        }
        assert_eq!(closed_case(why).meetings[0].left_open, Some(why));
    }
}

/// The case as it is handed to the disk when it is closed for this reason.
fn closed_case(why: LeftOpen) -> Case {
    let (mut state, env) = full_of_loose_ends();
    let effects = update(&mut state, Command::Meeting(MeetingCommand::CloseWithOpen(why)), &env);
    let saved = effects.into_iter().find_map(|effect| match effect {
        Effect::Save(request) => Some(request),
        _ => None,
    });
    let saved = saved.expect("closing saves at once");
    assert_eq!(saved.keep, Some(Keep::MeetingClose), "and keeps a version");
    (*saved.case).clone()
}

#[test]
fn closing_keeps_the_answers_as_they_stood() {
    let closed = closed_case(LeftOpen::OnPurpose);
    let meeting = &closed.meetings[0];
    assert_eq!(meeting.status, MeetingStatus::Closed);
    assert!(meeting.closed.is_some());
    assert!(!meeting.record.is_empty() && meeting.record == closed.answers, "what later meetings are compared with");
}

#[test]
fn when_nothing_is_open_one_button_closes_and_escape_goes_back() {
    let mut window = window(&settled());
    stage::act(&mut window, Command::Show(Show::Closing));
    window.run_ok();
    assert_eq!(focused(&window), "Sluiten", "{:#?}", texts(&window));
    assert!(window.query_by_label("Tijd om").is_none());
    press(&mut window, &[Key::Escape]);
    assert_eq!(window.state().state.dialog, None);
    assert!(window.state().state.in_meeting(), "nothing was closed");
    tab_to(&mut window, "Overleg sluiten");
    press(&mut window, &[Key::Enter]);
    assert_eq!(window.state().state.dialog, Some(Dialog::Closing));
    assert_eq!(focused(&window), "Sluiten");
    press(&mut window, &[Key::Enter]);
    assert_eq!(window.state().state.page, Page::Kiosk);
}

/// The worked case in which everything was said, agreed and read back.
fn settled() -> Case {
    let (env, _) = world::env();
    let mut state = PLACE.at_the_table(&env, &yara());
    let mut act = |command| drop(update(&mut state, command, &env));
    let cells = [("dag".into(), rondom::model::Scalar::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day")))];
    act(Command::Change(Change::NewRow("komende_week".into(), cells.into())));
    let contact = rondom::model::Scalar::Persons(vec![rondom::model::Person::Seat("marloes001".into())]);
    act(Command::Change(Change::Value("aanspreekpunt".into(), Some(contact))));
    for seat in ["sanne00001", "nadia00001"] {
        let words = rondom::app::command::NewStatement {
            text: "Wij denken mee.".to_owned(),
            voice: Some(voice(seat)),
            verbatim: false,
            source: None,
            cell: None,
        };
        act(Command::Change(Change::AddStatement("inbreng_anderen".into(), words)));
    }
    for _ in 0..12 {
        let line = state.open.as_ref().and_then(|open| open.read_back_current()).map(|line| line.id.clone());
        if let Some(line) = line {
            update(&mut state, Command::ReadBack(ReadBackCommand::Everyone(line)), &env);
        }
    }
    (*state.open.as_ref().expect("open").case).clone()
}

#[test]
fn who_answers_later_does_so_at_the_bureau() {
    let (env, _) = world::env();
    let case = world::practice_case("2026-Y3M9");
    let mut window = stage::window(FULL, 100, PLACE.at_the_bureau(&env, &case), env);
    window.run_ok();
    assert!(window.query_by_label("Iedereen zegt ja").is_none(), "nobody says yes for a table that went home");
    let is_his = |label: String| label.starts_with("Daan: reageert later");
    let mark = window.root().children_recursive().find(|node| node.accesskit_node().label().is_some_and(is_his));
    mark.expect("his mark").click();
    window.run_ok();
    window.get_by_role_and_label(Role::ListBoxOption, "Ja").click();
    window.run_ok();
    assert_eq!(answer(&window, 0, &voice(DAAN)), Some(ReplyAnswer::Yes));
    assert!(matches!(answer(&window, 1, &voice(DAAN)), Some(ReplyAnswer::Later { .. })), "one line at a time");
}

#[test]
fn the_same_in_english() {
    let (env, _) = world::env();
    let mut state = PLACE.at_the_table(&env, &yara());
    update(&mut state, Command::Setting(Setting::Language(LanguageSetting::English)), &env);
    let mut window = stage::window(FULL, 100, state, env);
    window.run_ok();
    assert_eq!(focused(&window), "Everyone says yes");
    press(&mut window, &[Key::Enter]);
    let text = texts(&window);
    assert!(text.iter().any(|text| text == "Daan: responds later, before Thu 19 Nov"), "{text:#?}");
    stage::act(&mut window, Command::Show(Show::Closing));
    for said in ["Are we done?", "Back to the meeting", "Time is up", "Follows later", "Open on purpose"] {
        assert!(texts(&window).iter().any(|text| text == said), "{said}");
    }
}

/// A table that has been at it for a while: four lines answered, one seen differently, one remarked upon.
fn under_way(env: &Env, case: &Case) -> State {
    let mut state = PLACE.at_the_table(env, case);
    let lines: Vec<LineId> = state.open.as_ref().expect("open").read_back_lines().map(|line| line.id.clone()).collect();
    let words = "Eén uur erbij per twee weken is te snel. Eerst drie weken rust.".to_owned();
    let commands = [
        ReadBackCommand::Everyone(lines[0].clone()),
        ReadBackCommand::Everyone(lines[1].clone()),
        ReadBackCommand::Reply(lines[2].clone(), voice(YARA), Some(ReplyAnswer::ThinkingAbout)),
        ReadBackCommand::Everyone(lines[2].clone()),
        ReadBackCommand::Reply(lines[3].clone(), voice(SAMIRA), Some(ReplyAnswer::Otherwise(words))),
        ReadBackCommand::Everyone(lines[3].clone()),
    ];
    for command in commands {
        update(&mut state, Command::ReadBack(command), env);
    }
    state
}

/// Long names, long words, and every line answered in words.
fn overfull(env: &Env) -> State {
    let mut case = yara();
    for (seat, name) in [(SAMIRA, "Maximiliana-Alexandrina van den Bovenkamp"), (DAAN, "Wolfgang-Amadeus")] {
        let seat: SeatId = seat.into();
        for known in case.seats.iter_mut().filter(|known| known.id == seat) {
            known.name = name.to_owned();
        }
    }
    case.seats.push(Seat {
        id: "derde00001".into(),
        name: "Konstantijn Zonder-Achternaam".to_owned(),
        role: Pick::Code("ouder_gezag".to_owned()),
        organisation: String::new(),
        relation: None,
        authority: Authority::Yes,
        contact: String::new(),
        wants_invitation: None,
    });
    for agreement in &mut case.agreements {
        agreement.when = AgreementWhen::Rhythm("elke doordeweekse schooldag behalve woensdagmiddag".to_owned());
    }
    let mut state = PLACE.at_the_table(env, &case);
    let lines: Vec<LineId> = state.open.as_ref().expect("open").read_back_lines().map(|line| line.id.clone()).collect();
    for line in &lines[..9] {
        let words = "Het samenwerkingsverbandsoverleg onderwijszorgarrangementen is mij nog niet uitgelegd.".to_owned();
        for command in [
            ReadBackCommand::Reply(line.clone(), voice(SAMIRA), Some(ReplyAnswer::Otherwise(words))),
            ReadBackCommand::Remark(line.clone(), "nadia00001".into(), Some("Ik bel daar zelf nog over.".to_owned())),
            ReadBackCommand::Everyone(line.clone()),
        ] {
            update(&mut state, Command::ReadBack(command), env);
        }
    }
    state
}

#[test]
fn how_it_looks() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let blank = || {
        let mut state = PLACE.at_the_table(&env, &yara());
        update(&mut state, Command::Undo, &env);
        state
    };
    let closing = |mut state: State| {
        update(&mut state, Command::Show(Show::Closing), &env);
        state
    };
    let loose = || full_of_loose_ends().0;
    type Take<'a> = (&'static str, [f32; 2], u16, Mode, &'a dyn Fn() -> State);
    let takes: [Take<'_>; 11] = [
        ("running", FULL, 100, Mode::Light, &|| under_way(&env, &yara())),
        ("running_dark", FULL, 100, Mode::Dark, &|| under_way(&env, &yara())),
        ("running_laptop", LAPTOP, 100, Mode::Light, &|| under_way(&env, &yara())),
        ("running_enlarged", LAPTOP, 200, Mode::Light, &|| under_way(&env, &yara())),
        ("begins", FULL, 100, Mode::Light, &|| PLACE.at_the_table(&env, &yara())),
        ("empty", FULL, 100, Mode::Light, &blank),
        ("full", FULL, 100, Mode::Light, &|| overfull(&env)),
        ("closing", FULL, 100, Mode::Light, &loose),
        ("closing_laptop", LAPTOP, 100, Mode::Dark, &loose),
        ("closing_enlarged", LAPTOP, 200, Mode::Light, &loose),
        ("closing_done", FULL, 100, Mode::Light, &|| closing(PLACE.at_the_table(&env, &settled()))),
    ];
    for (name, size, percent, mode, state) in takes {
        let mut window = stage::window(size, percent, state(), env.clone());
        stage::set(&mut window, state(), mode);
        window.run_ok();
        stage::picture(&mut window, &mut results, &format!("meeting_readback_{name}"));
    }
    let worked = world::practice_case("2026-Y3M9");
    let mut bureau = stage::window(FULL, 100, PLACE.at_the_bureau(&env, &worked), env.clone());
    stage::picture(&mut bureau, &mut results, "meeting_readback_bureau");
    let mut farewell = closing(PLACE.at_the_table(&env, &settled()));
    update(&mut farewell, Command::Meeting(MeetingCommand::Close), &env);
    let mut window = stage::window(FULL, 100, State::new(rondom::app::settings::Settings::default(), false), env.clone());
    stage::set(&mut window, farewell, Mode::Light);
    stage::picture(&mut window, &mut results, "meeting_readback_farewell");
}
