//! A meeting that follows another, six weeks later: what stands there from last time, agreements first, goals with what was
//! measured, and what is different between the two.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/later.rs"]
mod later;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use common::keys::focused;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use later::{FIRST, FULL, Window, in_meeting, later, let_go, much_happened, planned, rows, statements};
use rondom::app::Command;
use rondom::app::command::{Change, Go, MeetingCommand, WhatChangedCommand};
use rondom::app::effect::Effect;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::{OpenCase, Page, State};
use rondom::app::what_changed::ChangedLine;
use rondom::engine::earlier::{FollowUp, Held, Standing};
use rondom::engine::view::OpenPlace;
use rondom::model::template::CaseList;
use rondom::model::{
    AgreementStatus, Case, MeetingId, Movement, MovementKind, Person, PresenceMode, Provenance, Scalar, StatementId, Validity,
};
use rondom::ui::keys::{self, Shortcut};

fn window(state: State) -> Window {
    let mut window = stage::window(FULL, 100, state, later());
    window.run_ok();
    window
}

/// In the meeting, at the opening that shows this question.
fn at_the_table(template: &str, step: &str, question: &str) -> Window {
    let mut window = window(in_meeting(template));
    go(&mut window, step, OpenPlace::Field(question.into()));
    window
}

fn go(window: &mut Window, step: &str, place: OpenPlace) {
    stage::act(window, Command::Go(Go::To(step.into(), place)));
    window.run_ok();
}

fn open(window: &Window) -> &OpenCase {
    window.state().state.open.as_ref().expect("a case is open")
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

/// Alt with a digit, as a keyboard sends it: the key, and in the same breath the letter that comes with it.
fn alt(window: &mut Window, digit: Key) {
    let key = Event::Key { key: digit, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::ALT };
    let input = window.input_mut();
    input.events.extend([Event::ModifiersChanged(Modifiers::ALT), key, Event::Text(digit.name().to_owned())]);
    window.step();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run_ok();
}

fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..120 {
        if focused(window).starts_with(name) {
            return;
        }
        key(window, Modifiers::NONE, Key::Tab);
    }
    panic!("Tab never comes to {name:?}; it is on {:?}", focused(window));
}

fn shows(window: &Window, words: &str) -> bool {
    window
        .query_all_by(|node| [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(words)))
        .next()
        .is_some()
}

fn provenance<'o>(open: &'o OpenCase, held: &Held) -> &'o Provenance {
    let answer = &open.case.answers[held.question()];
    match held {
        Held::Answer(_) => &answer.provenance,
        Held::Row(_, id) => &rows(open, held.question().as_str()).iter().find(|row| &row.id == id).expect("the row").provenance,
        Held::Statement(_, id) => {
            let said = statements(open, held.question().as_str());
            &said.iter().find(|one| &one.id == id).expect("the words").provenance
        }
    }
}

fn standing(window: &Window, held: &Held) -> Standing {
    let open = open(window);
    FollowUp::of(&open.case, &open.meeting).expect("it follows another").standing(provenance(open, held))
}

fn carried(window: &Window, question: &str) -> usize {
    let open = open(window);
    let field = open.view.field(question).expect("it is asked");
    FollowUp::of(&open.case, &open.meeting).expect("it follows another").carried_count(field)
}

const ALL: [&str; 2] = ["vo", "evaluatie"];

#[test]
fn a_first_meeting_shows_none_of_it() {
    let env = world::env().0;
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    let mut window = stage::window(FULL, 100, state, env);
    for (step, question) in
        [("vraag", "gedeelde_vraag"), ("factoren", "factoren"), ("doelen", "doelen"), ("afspraken", "evaluatiedatum")]
    {
        go(&mut window, step, OpenPlace::Field(question.into()));
        for words in ["vorige keer", "Klopt nog", "Nu gemeten", "Nieuwe afspraken"] {
            assert!(!shows(&window, words), "{question}: {words}");
        }
    }
    alt(&mut window, Key::Num0);
}

#[test]
fn an_answer_still_holds_changed_or_lapsed_by_one_key_each() {
    for template in ALL {
        let held = Held::Answer("gedeelde_vraag".into());
        let mut window = at_the_table(template, "vraag", "gedeelde_vraag");
        let label = open(&window).view.field("gedeelde_vraag").expect("asked").label.clone();
        let group = format!("Vorige keer: {label}");
        assert_eq!((standing(&window, &held), focused(&window)), (Standing::Carried, label.clone()), "{template}");
        window.get_by_role_and_label(egui::Role::Group, &group);
        let words = open(&window).case.answers["gedeelde_vraag"].value.clone();
        // It still holds: said by this meeting, set by the first.
        alt(&mut window, Key::Num1);
        assert_eq!(standing(&window, &held), Standing::Still);
        let said = provenance(open(&window), &held).clone();
        assert_eq!(said.set_in.as_ref().map(MeetingId::as_str), Some(FIRST));
        assert_eq!(said.confirmed_in.as_ref(), Some(&open(&window).meeting));
        assert_eq!(open(&window).case.answers["gedeelde_vraag"].value, words, "a digit is not typed into it");
        // No longer: kept, and not counted.
        alt(&mut window, Key::Num3);
        assert_eq!(standing(&window, &held), Standing::Lapsed);
        assert_eq!(open(&window).case.answers["gedeelde_vraag"].value, words);
        assert_eq!(open(&window).view.field("gedeelde_vraag").expect("asked").state, rondom::engine::view::FieldState::Blank);
        // Again it does.
        alt(&mut window, Key::Num1);
        assert_eq!(standing(&window, &held), Standing::Still);
        for expected in [Standing::Lapsed, Standing::Still, Standing::Carried] {
            stage::act(&mut window, Command::Undo);
            assert_eq!(standing(&window, &held), expected, "each is a step of undo of its own");
        }
        // Changed: the cursor is in it, and what it was stays to be read.
        alt(&mut window, Key::Num2);
        assert_eq!(focused(&window), label);
        window.event(Event::Text(" En nu?".to_owned()));
        window.run_ok();
        assert_eq!(standing(&window, &held), Standing::Ours);
        assert!(shows(&window, "Vorige keer: Welk plan voor de komende tien weken"), "{template}");
    }
}

#[test]
fn the_choices_can_be_pressed_and_a_finger_at_the_bureau_brings_them() {
    let mut window = at_the_table("vo", "vraag", "gedeelde_vraag");
    window.get_by_label("Vervallen").click();
    window.run_ok();
    assert_eq!(standing(&window, &Held::Answer("gedeelde_vraag".into())), Standing::Lapsed);
    window.get_by_label("Geldt weer").click();
    window.run_ok();
    assert_eq!(standing(&window, &Held::Answer("gedeelde_vraag".into())), Standing::Still);
    // At the bureau a finger on the quiet words brings them.
    let mut window = self::window(planned("vo"));
    stage::act(&mut window, Command::Go(Go::Step("leerling".into())));
    let_go(&mut window);
    assert!(window.query_by_label("Klopt nog").is_none(), "not everywhere at once");
    let rest: Vec<egui::Rect> = window.query_all_by_label("Klopt dit nog?").map(|node| node.rect()).collect();
    let screen = window.ctx.content_rect();
    let place = rest.iter().find(|rect| screen.contains_rect(**rect)).expect("a question that waits").center();
    window.event(Event::PointerMoved(place));
    window.run_ok();
    for name in ["Klopt nog", "Veranderd", "Vervallen"] {
        let rect = window.get_by_role_and_label(egui::Role::Button, name).rect();
        assert!(rect.width() >= 44.0 && rect.height() >= 44.0, "{name}: {rect:?}");
    }
}

#[test]
fn a_row_still_holds_changed_or_lapsed_by_one_key_each() {
    for template in ALL {
        let mut window = at_the_table(template, "doelen", "doelen");
        let ids: Vec<_> = rows(open(&window), "doelen").iter().map(|row| row.id.clone()).collect();
        let held = |at: usize| Held::Row("doelen".into(), ids[at].clone());
        let first = ids[0].clone();
        go(&mut window, "doelen", OpenPlace::Cell("doelen".into(), first, "doel".into()));
        assert_eq!(focused(&window), "Ons doel");
        alt(&mut window, Key::Num1);
        assert_eq!(standing(&window, &held(0)), Standing::Still, "{template}");
        alt(&mut window, Key::Num2);
        assert_eq!(focused(&window), "Ons doel", "the cursor is in it");
        window.event(Event::Text(" zonder dwang".to_owned()));
        window.run_ok();
        assert_eq!(standing(&window, &held(0)), Standing::Ours);
        assert!(shows(&window, "Vorige keer: Ons doel is Yara vier dagen per week op school"));
        let second = ids[1].clone();
        go(&mut window, "doelen", OpenPlace::Cell("doelen".into(), second, "doel".into()));
        let before = carried(&window, "doelen");
        alt(&mut window, Key::Num3);
        assert_eq!((standing(&window, &held(1)), carried(&window, "doelen")), (Standing::Lapsed, before - 1));
        assert!(window.query_by_role_and_label(egui::Role::Group, "Doel 2").is_none(), "it left the goals");
        assert_eq!(focused(&window), "Ons doel", "the keyboard stays among the goals");
        // Folded under them it waits, and can hold again.
        tab_to(&mut window, "1 regel is vervallen");
        key(&mut window, Modifiers::NONE, Key::Enter);
        tab_to(&mut window, "Geldt weer (heeft Yara voor Nederlands");
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(standing(&window, &held(1)), Standing::Still);
        stage::act(&mut window, Command::Undo);
        assert_eq!(standing(&window, &held(1)), Standing::Lapsed);
        stage::act(&mut window, Command::Undo);
        assert_eq!(standing(&window, &held(1)), Standing::Carried);
    }
}

#[test]
fn words_somebody_said_still_hold_changed_or_lapsed_by_one_key_each() {
    for template in ALL {
        let mut window = at_the_table(template, "factoren", "factoren");
        let ids: Vec<StatementId> = statements(open(&window), "factoren").iter().map(|one| one.id.clone()).collect();
        let held = |at: usize| Held::Statement("factoren".into(), ids[at].clone());
        let first = statements(open(&window), "factoren")[0].text.clone();
        tab_to(&mut window, &first);
        alt(&mut window, Key::Num1);
        assert_eq!(standing(&window, &held(0)), Standing::Still, "{template}");
        alt(&mut window, Key::Num2);
        window.event(Event::Text("!".to_owned()));
        window.run_ok();
        assert_eq!(standing(&window, &held(0)), Standing::Ours);
        assert!(shows(&window, &format!("Vorige keer: {first}")), "{template}");
        key(&mut window, Modifiers::NONE, Key::Escape);
        let second = statements(open(&window), "factoren")[1].text.clone();
        tab_to(&mut window, &second);
        alt(&mut window, Key::Num3);
        assert_eq!(standing(&window, &held(1)), Standing::Lapsed);
        assert_eq!(window.query_all_by_label_contains(&second).count(), 0, "it left the board");
        stage::act(&mut window, Command::Undo);
        assert_eq!(standing(&window, &held(1)), Standing::Carried);
        assert!(window.query_all_by_label_contains(&second).count() > 0);
    }
}

#[test]
fn everything_of_a_step_still_holds_by_one_key_and_is_taken_back_by_one() {
    for template in ALL {
        let mut window = at_the_table(template, "factoren", "factoren");
        let count = carried(&window, "factoren");
        assert!(count > 10);
        // In a first kind of meeting the same opening also asks what works already.
        let all = count + if template == "vo" { carried(&window, "wat_werkt_al") } else { 0 };
        window.get_by_role_and_label(egui::Role::Group, &format!("Van vorige keer (12 november 2026): {all} regels"));
        alt(&mut window, Key::Num0);
        assert_eq!(carried(&window, "factoren"), 0, "{template}");
        assert!(!shows(&window, "Van vorige keer"), "there is nothing left to say");
        let all = statements(open(&window), "factoren");
        assert!(all.iter().all(|one| one.provenance.set_in.as_ref().is_some_and(|set_in| *set_in == *FIRST)));
        stage::act(&mut window, Command::Undo);
        assert_eq!(carried(&window, "factoren"), count);
        // The button does the same.
        tab_to(&mut window, "Alles klopt nog");
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(carried(&window, "factoren"), 0);
    }
}

#[test]
fn agreements_of_last_time_come_first_and_each_is_said_by_one_key() {
    for template in ALL {
        let mut window = window(in_meeting(template));
        // The first thing of the meeting is where they are.
        assert!(shows(&window, "Van vorige keer staan nog 8 afspraken open."), "{template}");
        tab_to(&mut window, "Eerst bekijken");
        key(&mut window, Modifiers::NONE, Key::Enter);
        let heading = window.get_by_role_and_label(egui::Role::Heading, "Afspraken van vorige keer").rect();
        let new = window.get_by_role_and_label(egui::Role::Heading, "Nieuwe afspraken").rect();
        assert!(heading.top() < new.top());
        window.get_by_role_and_label(egui::Role::RadioGroup, "Hoe ging het met “Sleutel eigen ingang en plek trajectlokaal”?");
        assert!(shows(&window, "Marloes · afgesproken vóór 19 november 2026"), "overdue ones first, in calm words");
        let status = |window: &Window, id: &str| {
            open(window).case.agreements.iter().find(|agreement| agreement.id == id).expect("it is there").status
        };
        // 1 to 4, and on to the next each time; in the order of their days.
        let order = ["afspraak01", "afspraak03", "afspraak04", "afspraak06"];
        let said = [AgreementStatus::Done, AgreementStatus::Busy, AgreementStatus::Expired, AgreementStatus::Lapsed];
        for ((digit, id), expected) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4].into_iter().zip(order).zip(said) {
            key(&mut window, Modifiers::NONE, digit);
            assert_eq!(status(&window, id), expected, "{id}");
        }
        window.get_by_role_and_label(egui::Role::RadioGroup, "Hoe ging het met “Docenten 1 uur uitleg”?");
        assert!(shows(&window, "Sleutel eigen ingang en plek trajectlokaal, Marloes · afgesproken vóór 19 november 2026, Klaar"));
        stage::act(&mut window, Command::Undo);
        assert_eq!(status(&window, "afspraak06"), AgreementStatus::Open);
        // New ones go below, and count from one.
        tab_to(&mut window, "Afspraak toevoegen");
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(focused(&window), "Wat, afspraak 1");
    }
}

#[test]
fn a_goal_stands_with_its_start_what_is_measured_now_and_how_it_stands() {
    for template in ALL {
        let mut window = at_the_table(template, "doelen", "doelen");
        let goal = rows(open(&window), "doelen")[0].id.clone();
        go(&mut window, "doelen", OpenPlace::Cell("doelen".into(), goal.clone(), "doel".into()));
        key(&mut window, Modifiers::NONE, Key::Escape);
        let starts: Vec<String> = window.query_all_by_label("Bij de start").filter_map(|node| node.value()).collect();
        assert_eq!(starts.first().map(String::as_str), Some("4"), "{template}");
        let measured: Vec<_> = window
            .query_all_by_label("Nu gemeten")
            .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::TextInput)
            .collect();
        assert_eq!(measured.len(), 3, "one for each goal");
        measured[0].focus();
        window.run_ok();
        for letter in ["7", " van", " 8 uur"] {
            window.event(Event::Text(letter.to_owned()));
            window.run_ok();
        }
        let results = rows(open(&window), "doel_metingen");
        assert_eq!(results.len(), 1, "no letter made a row of its own");
        assert_eq!(results[0].cells.get("resultaat"), Some(&Scalar::text("7 van 8 uur")));
        assert_eq!(results[0].cells.get("doel"), Some(&Scalar::Links(vec![goal.clone()])));
        tab_to(&mut window, "Loopt nog");
        key(&mut window, Modifiers::NONE, Key::ArrowRight);
        assert_eq!(focused(&window), "Gehaald");
        key(&mut window, Modifiers::NONE, Key::Space);
        let row = rows(open(&window), "doelen").iter().find(|row| row.id == goal).expect("the goal");
        assert_eq!(row.cells.get("stand"), Some(&Scalar::code("gehaald")));
        for state in ["Deels gehaald", "Niet gehaald", "Nog niet gemeten"] {
            assert!(shows(&window, state));
        }
    }
}

fn told(window: &Window) -> Vec<String> {
    let changed = window.state().state.what_changed.as_ref().expect("the page");
    let lines = changed.steps.iter().flat_map(|step| &step.lines).filter(|line| line.says_otherwise());
    lines.map(ChangedLine::sentence).collect()
}

/// Ctrl R, as the window reads its table of keys.
fn press_shortcut(window: &mut Window) {
    let row = keys::row(Shortcut::WhatChanged).expect("a row of the table");
    assert!(keys::shown(Shortcut::WhatChanged) == "Ctrl R" && row.place.is_here(&window.state().state));
    let command = keys::command(Shortcut::WhatChanged, &window.state().state).expect("what it asks for");
    stage::act(window, command);
}

/// Nobody from outside sits at the table of these tests.
const AWAY: &str = "Wie zit er aan tafel? Nu niet aan tafel: Sanne Voorbeeld, Nadia Fictief, Wim Verzonnen, Fleur Proef.";

#[test]
fn what_has_changed_is_told_in_words_between_any_two_meetings() {
    let env = later();
    let mut state = in_meeting("vo");
    much_happened(&mut state);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Leave));
    let mut window = window(state);
    press_shortcut(&mut window);
    assert_eq!(window.state().state.page, Page::WhatChanged);
    assert_eq!(
        told(&window),
        [
            AWAY,
            "Klas: was 2B, nu 3B.",
            "Wat helpt, en wat is lastig? Klopt nog: “Leert snel, sterk in taal”. Vervallen: “plant goed op papier”. Was “Raakt vol van \
             drukte in gangen en kantine”, nu “Raakt vol van drukte in de kantine”.",
            "Aan welke doelen werken we? Klopt nog: is Yara vier dagen per week op school, minimaal 8 lesuren fysiek, in drie \
             opeenvolgende weken. “heeft Yara voor Nederlands, biologie en Engels alle toetsen van periode 2 gemaakt met gemiddeld \
             6,0 of hoger”: wanneer klaar was do 21 januari 2027, nu do 4 maart 2027. Vervallen: heeft Yara op 8 van 10 schooldagen \
             contact gehad om 8.45 uur, ook op een rode dag. Nieuw: doet Yara mee met gym.",
            "Hoeveel uur per week lukt nu echt? Was 4 uur per week, nu 8 uur per week.",
            "Afspraken: afspraak van Bilal is klaar: Weekblad maken, docenten informeren, tekst voor de klas met Yara. Nieuwe \
             afspraak: Nog geen woorden.",
        ]
    );
    assert!(shows(&window, "Op 6 plekken staat nu iets anders."));
    window.get_by_role_and_label(egui::Role::Group, "Klas");
    assert!(shows(&window, "Was 2B, nu 3B."));
    // What was only confirmed is folded, and no change.
    assert!(!shows(&window, "Klopt nog: Welk plan"));
    tab_to(&mut window, "Klopt nog: 3 plekken");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(shows(&window, "Klopt nog: Welk plan voor de komende tien weken"));
    press_shortcut(&mut window);
    assert_eq!(window.state().state.page, Page::Bureau);
    assert!(window.state().state.what_changed.is_none(), "nothing of it stays behind");
}

/// The case as it is saved when the meeting is closed.
fn closed(state: &mut State) -> Case {
    let effects = world::act(state, &later(), Command::Meeting(MeetingCommand::Close));
    let saved = effects.into_iter().filter_map(|effect| match effect {
        Effect::Save(job) => Some(Case::clone(&job.case)),
        _ => None,
    });
    saved.last().expect("closing saves it")
}

#[test]
fn the_two_meetings_are_chosen_and_every_meeting_is_listed() {
    let env = later();
    // Its ids go on where those of the meeting before stopped.
    (0..50).for_each(|_| drop(env.key()));
    let mut state = in_meeting("evaluatie");
    world::act(&mut state, &env, Command::Change(Change::Value("klas".into(), Some(Scalar::text("3B")))));
    let case = closed(&mut state);
    let mut state = world::open(&env, &case);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan("vo".into())));
    let ids: Vec<MeetingId> =
        state.open.as_ref().expect("a case").case.meetings.iter().map(|meeting| meeting.id.clone()).collect();
    world::act(&mut state, &env, Command::Change(Change::Value("klas".into(), Some(Scalar::text("4B")))));
    let mut window = window(state);
    stage::act(&mut window, Command::WhatChanged(WhatChangedCommand::Open));
    assert_eq!(told(&window), ["Klas: was 3B, nu 4B."], "from the last one to now");
    for words in ["do 12 november 2026", "do 21 januari 2027", "nog zonder datum", "Evaluatie · Gesloten"] {
        assert!(shows(&window, words), "{words}");
    }
    for (from, to, expected) in [
        (0, 1, vec![AWAY, "Groep of klas: was 2B, nu 3B."]),
        (0, 2, vec![AWAY, "Klas: was 2B, nu 4B."]),
        (1, 2, vec!["Klas: was 3B, nu 4B."]),
    ] {
        for (one, other) in [(from, to), (to, from)] {
            let between = WhatChangedCommand::Between(ids[one].clone(), ids[other].clone());
            stage::act(&mut window, Command::WhatChanged(between));
            assert_eq!(told(&window), expected);
        }
    }
    stage::act(&mut window, Command::WhatChanged(WhatChangedCommand::Between(ids[1].clone(), ids[1].clone())));
    assert!(shows(&window, "Er is niets veranderd."));
}

#[test]
fn what_an_older_version_closed_is_said_to_be_uncertain() {
    let env = later();
    let case = world::practice_case("2026-Y3M9");
    assert!(case.meetings[0].record.is_empty());
    let mut state = world::open(&env, &case);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan("vo".into())));
    world::act(&mut state, &env, Command::WhatChanged(WhatChangedCommand::Open));
    let window = window(state);
    assert!(shows(&window, "niet bewaard wat er toen stond"));
    assert!(told(&window).is_empty(), "and nothing is made up");
}

#[test]
fn who_left_from_outside_without_consent_is_not_expected_again_and_who_stayed_is() {
    let env = later();
    let whole = world::practice_cases().into_iter().find(|case| case.header.code.as_str() == "2026-Y3M9").expect("her case");
    let planned = |consent: bool, left: &[&str]| {
        let mut case = whole.clone();
        case.consents.retain(|one| consent || one.party != Person::Seat("wim0000001".into()));
        for one in &mut case.consents {
            // Those of then no longer hold six weeks later.
            one.validity = Validity::Unstated;
        }
        let meeting = &mut case.meetings[0];
        let closed = meeting.closed.expect("it was closed");
        meeting.movements = left
            .iter()
            .map(|seat| Movement { id: (*seat).into(), seat: (*seat).into(), at: closed, kind: MovementKind::Left })
            .collect();
        let mut state = world::open(&env, &case);
        world::act(&mut state, &env, Command::Meeting(MeetingCommand::Plan("evaluatie".into())));
        let open = state.open.as_ref().expect("a case");
        let next = open.current_meeting().expect("the next meeting").clone();
        assert_ne!(next.id, case.meetings[0].id);
        next.presence.into_iter().map(|one| (one.seat.to_string(), one.mode)).collect::<Vec<_>>()
    };
    let before: Vec<_> = whole.meetings[0].presence.iter().map(|one| (one.seat.to_string(), one.mode)).collect();
    let changed = |now: &[(String, PresenceMode)]| {
        let changed = now.iter().filter(|one| !before.contains(one)).cloned();
        changed.collect::<Vec<_>>()
    };
    // The pupil who went home early is expected, and so is Wim where the family allows it.
    assert_eq!(changed(&planned(true, &["yara000001", "wim0000001"])), []);
    assert_eq!(changed(&planned(false, &[])), [], "in doubt it folds");
    let absent = ("wim0000001".to_owned(), PresenceMode::Absent);
    assert_eq!(changed(&planned(false, &["yara000001", "wim0000001"])), [absent]);
}

#[test]
fn closing_keeps_what_was_agreed_as_it_stood() {
    let mut state = in_meeting("vo");
    let agreements = state.open.as_ref().expect("a case").case.agreements.clone();
    let case = closed(&mut state);
    let closed = case.meetings.last().expect("the meeting");
    assert_eq!((&closed.agreements, &closed.record), (&agreements, &case.answers));
}

#[test]
fn all_of_it_speaks_english() {
    let state = in_meeting("vo").speaking(LanguageSetting::English);
    let mut window = window(state);
    assert!(shows(&window, "8 agreements of last time are still open."));
    go(&mut window, "vraag", OpenPlace::Field("gedeelde_vraag".into()));
    for words in ["From last time (12 November 2026): 1 line", "All still true", "Still true", "Changed", "Lapsed"] {
        assert!(shows(&window, words), "{words}");
    }
    alt(&mut window, Key::Num3);
    go(&mut window, "afspraken", OpenPlace::List(CaseList::Agreements, Some("afspraak03".into())));
    assert!(shows(&window, "Agreements of last time") && shows(&window, "agreed for 20 November 2026 at the latest"));
    stage::act(&mut window, Command::Meeting(MeetingCommand::Leave));
    stage::act(&mut window, Command::WhatChanged(WhatChangedCommand::Open));
    assert!(shows(&window, "What has changed?") && shows(&window, "Lapsed: Welk plan"));
}
