//! The clock of a meeting through the real screens: in the bar and beside the blocks, by keyboard, over a pause, a crash and a
//! night, in both languages. What it reckons stands in `clock_table.rs`.
//!
//! Longer than usual because its presses and its pictures share one worked meeting and the same few helpers.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/program.rs"]
mod program;
#[path = "common/stage.rs"]
mod stage;
mod store_support;
#[path = "common/surface.rs"]
mod surface;
#[path = "common/world.rs"]
mod world;

use std::sync::Arc;

use chrono::DateTime;
use egui::accesskit::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use hands::Hands;
use program::{Program, place};
use rondom::app::clock::{self, ClockLine};
use rondom::app::command::{Change, ClockCommand, Go, ListCommand, MeetingCommand, Setting, Show};
use rondom::app::env::{Env, Fixed};
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{OpenCase, State};
use rondom::app::{Command, update};
use rondom::model::id::{EventId, QuestionId};
use rondom::model::{Case, ClockEvent, ClockStep, ExtraFrom, Moment, Scalar, Sector, StepState};
use rondom::store::RealFs;
use rondom::ui::theme::Mode;
use rondom::ui::window::Options;
use stage::Stage;
use surface::{FULL, LAPTOP};

/// The worked VO case before its meeting, in the program as `--demo` starts it: to its meeting with keys.
const TO_THE_MEETING: &str = "
keys Ctrl+F
type 2026-y3v7
keys Enter Enter
wait bureau
see Overleg beginnen
keys Ctrl+M
wait meeting
";

#[test]
fn with_keys_alone_a_block_ends_runs_over_gets_more_and_the_clock_stands_still() {
    with_hands(
        "block.txt",
        "
see deze 4 min, nog 4
see Nog 75 min · klaar om 16.40 uur
pass 1
see deze 4 min, nog 3
pass 1
see Nog 2 minuten. Nog 73 min
pass 1
see Nog 1 minuut. Nog 72 min
pass 1
see deze 4 min, nog 0
pass 2
see deze 4 min, 2 over
see Nog 69 min · klaar om 16.40 uur
see Welkom, 6 min, was 4
see Kiezen, 16 min, was 17
keys Ctrl+PageDown*3
see deze 10 min, nog 10
# The first time it asks, and that alone changes nothing.
keys F2
see 2 minuten erbij. Waar komen die vandaan?
see deze 10 min, nog 10
keys Shift+F2
hide Waar komen die vandaan?
see deze 12 min, nog 12
see klaar om 16.42 uur
# From then on it is one key.
keys F2
hide Waar komen die vandaan?
see deze 14 min, nog 14
see klaar om 16.44 uur
# The other way is one key away, and then one key too.
keys Shift+F2
see Waar komen die vandaan?
keys F2
hide Waar komen die vandaan?
see deze 16 min, nog 16
see klaar om 16.44 uur
keys F2
hide Waar komen die vandaan?
see deze 18 min, nog 18
see klaar om 16.44 uur
",
    );
}

#[test]
fn in_a_pause_the_clock_stands_still_and_the_end_moves() {
    with_hands(
        "pause.txt",
        "
pass 1
keys F8
pass 10
keys F8
see deze 4 min, nog 3. Nog 74 min · klaar om 16.50 uur
pass 1
see Nog 2 minuten. Nog 73 min · klaar om 16.50 uur
",
    );
}

#[test]
fn with_keys_alone_something_is_put_off_when_time_runs_out() {
    let mut hands =
        with_hands("later.txt", "pass 40\nsee Nog 35 minuten. Niet alles past er nog in.\nhit Wat kan later?\nkeys Enter\n");
    let postponed = |state: &State| state.open.as_ref().map_or(0, |open| postponed(open).len());
    hands.wait("one step is put off", |state| postponed(state) == 1);
    play(&mut hands, "later.txt", "hide Niet alles past er nog in.\nkeys Enter\n");
    hands.wait("it is taken back", |state| postponed(state) == 0);
    play(&mut hands, "later.txt", "keys Tab Enter\n");
    hands.wait("another is put off", |state| postponed(state) == 1);
    play(
        &mut hands,
        "later.txt",
        "hit Sluiten\nsee Niet alles past er nog in.\nhit Nu niet\nhide Niet alles past er nog in.\npass 5\nhide Niet alles past er nog in.\n",
    );
}

#[test]
fn what_is_typed_goes_on_while_the_clock_asks() {
    let mut hands = with_hands(
        "typing.txt",
        "hit Iemand toevoegen\ntype No\nkeys F2\nsee Waar komen die vandaan?\ntype or\nkeys F2\ntype a\n",
    );
    hands.wait("the name is whole", |state| {
        state.open.as_ref().is_some_and(|open| open.case.seats.iter().any(|seat| seat.name == "Noora"))
    });
}

#[test]
fn the_blocks_of_an_hour_are_an_hour_at_every_minute() {
    for language in [LanguageSetting::Dutch, LanguageSetting::English] {
        let (mut window, clock) = po_meeting(language, 5, 0);
        let goes = [
            (4, "leerling_aan_het_woord"),
            (15, "ouders_aan_het_woord"),
            (19, "school_en_anderen"),
            (31, "wat_helpt"),
            (33, "school_en_anderen"),
            (35, "wat_helpt"),
            (44, "kiezen"),
            (57, "afspraken"),
            (62, "klopt"),
        ];
        for minute in 0..=66 {
            let minutes = minutes_on_screen(&window);
            assert_eq!(minutes.len(), 8, "minute {minute}: {minutes:?}");
            assert_eq!(minutes.iter().sum::<u32>(), 60, "minute {minute}: {minutes:?}");
            if let Some((_, block)) = goes.iter().find(|(at, _)| *at == minute) {
                stage::act(&mut window, Command::Go(Go::Block((*block).into(), 0)));
                assert_eq!(minutes_on_screen(&window).iter().sum::<u32>(), 60, "after minute {minute}");
            }
            pass(&mut window, &clock, 60);
        }
        let said = clock_on_screen(&window);
        let expected = match language {
            LanguageSetting::Dutch => "Klok. 7 min over. 7 min over tijd.",
            LanguageSetting::English => "Clock. 5 min over. 7 min over time.",
        };
        assert_eq!(said.split(". ").last(), expected.split(". ").last(), "{said}");
    }
}

#[test]
fn the_bar_says_this_block_and_the_end_in_both_languages() {
    for (language, before, texts) in [
        (
            LanguageSetting::Dutch,
            5,
            [
                "Klok. deze 3 min, nog 3. Nog 60 min · klaar om 16.30 uur.",
                "Klok. Nog 2 minuten. Nog 59 min · klaar om 16.30 uur.",
                "Klok. deze 3 min, 1 over. Nog 56 min · klaar om 16.30 uur.",
                "Klok. deze 3 min, 60 over. 3 min over tijd.",
            ],
        ),
        (
            LanguageSetting::English,
            5,
            [
                "Clock. this 3 min, 3 left. 60 min left · done at 16:30.",
                "Clock. 2 minutes left. 59 min left · done at 16:30.",
                "Clock. this 3 min, 1 over. 56 min left · done at 16:30.",
                "Clock. this 3 min, 60 over. 3 min over time.",
            ],
        ),
        // Four minutes late: they are time of the first block, and the end stays. Five minutes early: the hour begins then.
        (
            LanguageSetting::Dutch,
            9,
            [
                "Klok. deze 3 min, 1 over. Nog 56 min · klaar om 16.30 uur.",
                "Klok. deze 3 min, 2 over. Nog 55 min · klaar om 16.30 uur.",
                "Klok. deze 3 min, 5 over. Nog 52 min · klaar om 16.30 uur.",
                "Klok. deze 3 min, 64 over. 7 min over tijd.",
            ],
        ),
        (
            LanguageSetting::Dutch,
            0,
            [
                "Klok. deze 3 min, nog 3. Nog 60 min · klaar om 16.25 uur.",
                "Klok. Nog 2 minuten. Nog 59 min · klaar om 16.25 uur.",
                "Klok. deze 3 min, 1 over. Nog 56 min · klaar om 16.25 uur.",
                "Klok. deze 3 min, 60 over. 3 min over tijd.",
            ],
        ),
    ] {
        let (mut window, clock) = po_meeting(language, before, 0);
        let mut said = vec![clock_on_screen(&window)];
        for minutes in [1, 3, 59] {
            pass(&mut window, &clock, minutes * 60);
            said.push(clock_on_screen(&window));
        }
        assert_eq!(said, texts, "started at 15:{}", 25 + before);
    }
}

#[test]
fn the_window_wakes_each_minute_and_each_second_of_the_last_two() {
    let (mut window, clock) = po_meeting(LanguageSetting::Dutch, 5, 0);
    let due = |window: &Harness<'static, Stage>| {
        let stage = window.state();
        rondom::app::due_in_millis(&stage.state, &stage.env).expect("something is due")
    };
    // What waits to be saved, and what was said, would wake it sooner.
    let quiet = |window: &mut Harness<'static, Stage>| {
        stage::act(window, Command::SaveNow);
        window.state_mut().state.notices.clear();
    };
    quiet(&mut window);
    assert_eq!(due(&window), 60_000);
    pass(&mut window, &clock, 30);
    assert_eq!(due(&window), 30_000);
    pass(&mut window, &clock, 31);
    assert_eq!(due(&window), 1_000);
    clock.advance_millis(400);
    assert_eq!(due(&window), 600);
    clock.advance_millis(600);
    pass(&mut window, &clock, 130);
    assert!(due(&window) > 1_000, "over time it ticks once a minute");
}

#[test]
fn what_the_clock_did_is_not_undone() {
    let (mut window, clock) = po_meeting(LanguageSetting::Dutch, 5, 0);
    stage::act(&mut window, Command::Change(Change::Value(QuestionId::from("aanleiding"), Some(Scalar::text("Waarom nu")))));
    pass(&mut window, &clock, 240);
    stage::act(&mut window, Command::Go(Go::Block("leerling_aan_het_woord".into(), 0)));
    stage::act(&mut window, Command::Clock(ClockCommand::MoreFrom(ExtraFrom::End)));
    let before = log_of(&window.state().state).len();
    for _ in 0..3 {
        stage::act(&mut window, Command::Undo);
    }
    let state = &window.state().state;
    assert_eq!(log_of(state).len(), before);
    let open = state.open.as_ref().expect("open");
    assert!(open.view.field("aanleiding").is_some_and(|field| field.answer.is_none()), "what was typed was taken back");
    assert_eq!(clock::of(open, state.now(&window.state().env)).whole_minutes, 62);
}

#[test]
fn when_the_others_have_nothing_left_it_is_asked_again_and_the_end_can_move() {
    let (mut window, clock) = po_meeting(LanguageSetting::Dutch, 5, 0);
    stage::act(&mut window, Command::Clock(ClockCommand::MoreFrom(ExtraFrom::Others)));
    stage::act(&mut window, Command::Go(Go::Block("klopt".into(), 0)));
    pass(&mut window, &clock, 63 * 60 + 10);
    stage::act(&mut window, Command::Clock(ClockCommand::More));
    assert_eq!(window.state().state.clock_line, Some(ClockLine::Asks));
    assert!(window.query_by_label("Van de volgende onderdelen").is_none(), "what they do not have is not offered");
    window.get_by_label("Het einde schuift op").click();
    window.run_ok();
    // Three minutes and ten seconds over: the end comes two minutes from now, in whole minutes.
    assert_eq!(
        log_of(&window.state().state).last().map(|event| event.what.clone()),
        Some(ClockStep::Extra { minutes: 6, from: ExtraFrom::End })
    );
    assert_eq!(
        clock_on_screen(&window),
        "Klok. Nog 3 minuten. Nog 3 min · klaar om 16.36 uur.".replace("Nog 3 minuten", "deze 66 min, nog 3")
    );
}

#[test]
fn with_the_pointer_the_clock_opens_what_it_can_do() {
    let (mut window, clock) = po_meeting(LanguageSetting::Dutch, 5, 0);
    pass(&mut window, &clock, 20);
    window.get_by_role_and_label(egui::Role::Button, "2 minuten erbij");
    window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Klok."))).click();
    window.run_ok();
    for name in ["Het einde schuift op", "Wat kan later?"] {
        window.get_by_label(name);
    }
    window.get_by_label("Van de volgende onderdelen").click();
    window.run_ok();
    assert!(clock_on_screen(&window).starts_with("Klok. deze 5 min, nog 5."), "{}", clock_on_screen(&window));
    window.get_by_role_and_label(egui::Role::Button, "Pauze").click();
    window.run_ok();
    let paused = log_of(&window.state().state).last().map(|event| event.what.clone());
    assert_eq!(paused, Some(ClockStep::Pause));
}

#[test]
fn where_the_blocks_do_not_stand_beside_the_page_a_line_says_which_minutes_moved() {
    let moved = |window: &Harness<'static, Stage>| {
        let texts = window.root().children_recursive().filter_map(|node| node.accesskit_node().value());
        texts.filter(|text| text.contains(" → ")).collect::<Vec<_>>()
    };
    for (screen, percent, own_closing) in [(LAPTOP, 200, false), (FULL, 100, true)] {
        for (from, says) in [(ExtraFrom::Others, "min"), (ExtraFrom::End, "nu klaar om 16.32 uur")] {
            let (wide, clock) = po_meeting(LanguageSetting::Dutch, 5, 0);
            let Stage { state, env, .. } = wide.into_state();
            let mut window = stage::window(screen, percent, state, env);
            pass(&mut window, &clock, 20);
            if own_closing {
                stage::act(&mut window, Command::Parting(rondom::app::parting::PartingCommand::Toggle));
            }
            assert!(moved(&window).is_empty(), "{:?}", moved(&window));
            stage::act(&mut window, Command::Clock(ClockCommand::MoreFrom(from)));
            let said = moved(&window);
            assert!(said.iter().any(|text| text.starts_with("Welkom 3 → 5 min") && text.ends_with(says)), "{from:?}: {said:?}");
            window.get_by_label("Sluiten").click();
            window.run_ok();
            assert!(moved(&window).is_empty(), "it can be closed");
        }
    }
}

#[test]
fn what_is_proposed_to_wait_is_marked_and_put_off_with_one_press() {
    let (env, clock) = world::env();
    let worked = meeting_of_yara(&[(0, "welkom"), (3, "leerling_aan_het_woord"), (26, "wat_helpt")]);
    let mut state = world::open(&env, &worked);
    for command in [Command::Go(Go::Block("wat_helpt".into(), 0)), Command::Meeting(MeetingCommand::Start)] {
        update(&mut state, command, &env);
    }
    let now = u64::try_from((env.now() - moment_of_yara(0)).num_seconds().max(0)).unwrap_or(0);
    clock.advance_millis((51 * 60_u64).saturating_sub(now) * 1_000);
    let mut window = stage::window(FULL, 100, state, env);
    stage::act(&mut window, Command::Show(Show::Panel(rondom::app::command::Panel::Later)));
    let proposed = |window: &Harness<'static, Stage>| {
        let names = window.root().children_recursive().filter_map(|node| node.accesskit_node().label());
        names.filter(|name| name.starts_with("Later doen:") && name.ends_with(", voorstel")).collect::<Vec<_>>()
    };
    let marked = proposed(&window);
    assert!(!marked.is_empty(), "something is proposed");
    window.get_by_label("Dit stellen we uit").click();
    window.run_ok();
    let open = window.state().state.open.as_ref().expect("a case");
    assert_eq!(postponed(open).len(), marked.len(), "{marked:?}");
    assert!(proposed(&window).is_empty(), "and nothing more is proposed");
    stage::act(&mut window, Command::Undo);
    let open = window.state().state.open.as_ref().expect("a case");
    assert!(postponed(open).is_empty(), "one step of undo");
}

#[test]
fn after_a_crash_the_clock_simply_goes_on() {
    let place = place();
    let mut program = Program::open(place.path(), false);
    program.new_case();
    program.act(Command::Meeting(MeetingCommand::Start));
    program.clock.advance_millis(3 * 60_000);
    program.act(Command::Go(Go::Block("leerling_aan_het_woord".into(), 0)));
    program.act(Command::Clock(ClockCommand::MoreFrom(ExtraFrom::End)));
    program.a_second_later();
    let log = log_of(&program.state).to_vec();
    assert_eq!(log.len(), 4);
    program.crash(place.path());

    let mut program = Program::open(place.path(), false);
    program.wait("the meeting", State::in_meeting);
    assert_eq!(log_of(&program.state), log, "nothing of it was lost, and the crash left no mark");
    program.clock.advance_millis(8 * 60_000);
    let clock = clock::of(program.case(), program.state.now(&program.env));
    assert_eq!((clock.current, clock.left_seconds, clock.whole_left_seconds), (Some(1), 5 * 60, 54 * 60));
}

#[test]
fn leaving_the_meeting_stops_the_clock_and_going_back_in_lets_it_go_on() {
    let place = place();
    let mut program = Program::open(place.path(), false);
    let case = program.new_case();
    program.act(Command::Meeting(MeetingCommand::Start));
    program.clock.advance_millis(60_000);
    program.act(Command::Meeting(MeetingCommand::Leave));
    program.clock.advance_millis(20 * 60_000);
    program.act(Command::Meeting(MeetingCommand::Start));
    program.clock.advance_millis(60_000);
    let seen = |program: &Program| clock::of(program.case(), program.state.now(&program.env));
    assert_eq!((seen(&program).paused, seen(&program).spent_seconds), (false, 120));

    // Overnight: the window was closed in the meeting.
    program.act(Command::Quit);
    program.wait("everything is saved", |state| state.may_quit);
    program.crash(place.path());
    let mut program = Program::open(place.path(), false);
    program.wait("the meeting", State::in_meeting);
    program.clock.advance_millis(15 * 60 * 60_000);
    assert!(seen(&program).paused, "until somebody is there");
    program.act(Command::Clock(ClockCommand::PauseOrResume));
    program.clock.advance_millis(1_000);
    assert_eq!((seen(&program).paused, seen(&program).spent_seconds), (false, 121));

    // A pause of the team outlives a crash as well, also where no page is opened by itself.
    program.act(Command::Clock(ClockCommand::PauseOrResume));
    program.a_second_later();
    program.crash(place.path());
    let mut program = Program::open(place.path(), true);
    // The ids of a test begin anew with the program; those of people's machines do not.
    for _ in 0..100 {
        program.env.key();
    }
    program.act(Command::List(ListCommand::OpenForMeeting(case)));
    program.wait("the meeting", State::in_meeting);
    assert!(!seen(&program).paused, "somebody went in");
}

#[test]
fn how_long_a_meeting_takes_is_chosen_when_it_is_prepared() {
    let (env, _) = world::env();
    for language in [LanguageSetting::Dutch, LanguageSetting::English] {
        let state = world::new_case(Settings { language, ..Settings::default() }, &env, Sector::Po);
        let mut window = stage::window(FULL, 100, state, env.clone());
        let group = match language {
            LanguageSetting::Dutch => "Hoe lang duurt het overleg?",
            LanguageSetting::English => "How long will the meeting take?",
        };
        let press = |window: &mut Harness<'static, Stage>, length: &str| {
            window.get_by_role_and_label(Role::RadioGroup, group).get_by_label(length).click_accesskit();
            window.run_ok();
        };
        for (length, minutes) in [("20 min", 20), ("30 min", 30), ("45 min", 45), ("75 min", 75), ("75 min", 75)] {
            press(&mut window, length);
            let open = window.state().state.open.as_ref().expect("open");
            assert_eq!(open.current_meeting().map(|meeting| meeting.planned_minutes), Some(minutes));
            assert_eq!(open.view.blocks.iter().map(|block| block.minutes).sum::<u16>(), minutes);
        }
        // One thought, one step back.
        stage::act(&mut window, Command::Undo);
        // A further meeting takes as long as the last, until somebody says otherwise.
        for command in [Command::Meeting(MeetingCommand::Start), Command::Meeting(MeetingCommand::Leave)] {
            stage::act(&mut window, command);
        }
        stage::act(&mut window, Command::Show(Show::FollowUp));
        press(&mut window, "30 min");
        let plan = if language == LanguageSetting::Dutch { "Overleg plannen" } else { "Plan the meeting" };
        window.get_by_label(plan).click();
        window.run_ok();
        let open = window.state().state.open.as_ref().expect("open");
        assert_eq!(open.case.meetings.iter().map(|meeting| meeting.planned_minutes).collect::<Vec<_>>(), [60, 30]);
    }
}

#[test]
fn the_clock_in_pictures() {
    let mut results = SnapshotResults::new();
    let (env, clock) = world::env();
    let worked = meeting_of_yara(&[
        (0, "welkom"),
        (3, "leerling_aan_het_woord"),
        (11, "ouders_aan_het_woord"),
        (18, "school_en_anderen"),
        (26, "wat_helpt"),
    ]);
    let at = |second: u64| {
        let now = u64::try_from((env.now() - moment_of_yara(0)).num_seconds().max(0)).unwrap_or(0);
        clock.advance_millis((second.saturating_sub(now)) * 1_000);
    };
    clock.advance_millis(5 * 60_000);
    // As it opens again in the middle: on the block it was in.
    let state = || {
        let mut state = world::open(&env, &worked);
        for command in [Command::Go(Go::Block("wat_helpt".into(), 0)), Command::Meeting(MeetingCommand::Start)] {
            update(&mut state, command, &env);
        }
        assert_eq!(log_of(&state).len(), 6, "nothing happened to the clock meanwhile");
        state
    };
    let mut wall = stage::window(FULL, 100, state(), env.clone());
    at(31 * 60);
    for (suffix, mode) in [("on_time", Mode::Light), ("dark", Mode::Dark), ("contrast", Mode::Contrast)] {
        stage::set(&mut wall, state(), mode);
        stage::picture(&mut wall, &mut results, &format!("meeting_clock_{suffix}"));
    }
    stage::set(&mut wall, state(), Mode::Light);
    stage::act(&mut wall, Command::Clock(ClockCommand::More));
    stage::picture(&mut wall, &mut results, "meeting_clock_asks");
    stage::act(&mut wall, Command::Clock(ClockCommand::More));
    stage::picture(&mut wall, &mut results, "meeting_clock_more");
    stage::set(&mut wall, state(), Mode::Light);
    stage::act(&mut wall, Command::Setting(Setting::Language(LanguageSetting::English)));
    stage::act(&mut wall, Command::Clock(ClockCommand::Ask));
    stage::picture(&mut wall, &mut results, "meeting_clock_english");
    stage::set(&mut wall, state(), Mode::Light);
    stage::act(&mut wall, Command::Clock(ClockCommand::Controls));
    stage::picture(&mut wall, &mut results, "meeting_clock_controls");
    for (suffix, percent) in [("laptop", 100), ("larger", 150), ("enlarged", 200)] {
        let mut small = stage::window(LAPTOP, percent, state(), env.clone());
        stage::picture(&mut small, &mut results, &format!("meeting_clock_{suffix}"));
        stage::act(&mut small, Command::Clock(ClockCommand::Controls));
        stage::picture(&mut small, &mut results, &format!("meeting_clock_{suffix}_controls"));
        if suffix == "enlarged" {
            stage::act(&mut small, Command::Clock(ClockCommand::MoreFrom(ExtraFrom::Others)));
            stage::picture(&mut small, &mut results, "meeting_clock_enlarged_more");
        }
    }
    at(36 * 60 + 20);
    stage::set(&mut wall, state(), Mode::Light);
    stage::picture(&mut wall, &mut results, "meeting_clock_ending");
    at(41 * 60 + 10);
    stage::set(&mut wall, state(), Mode::Light);
    stage::picture(&mut wall, &mut results, "meeting_clock_over");
    at(51 * 60);
    stage::set(&mut wall, state(), Mode::Light);
    stage::picture(&mut wall, &mut results, "meeting_clock_tight");
    let mut small = stage::window(LAPTOP, 200, state(), env.clone());
    stage::picture(&mut small, &mut results, "meeting_clock_enlarged_tight");
    stage::act(&mut wall, Command::Show(Show::Panel(rondom::app::command::Panel::Later)));
    wall.get_all_by(|node| node.label().is_some_and(|label| label.starts_with("Later doen:")))
        .next()
        .expect("a step")
        .click_accesskit();
    stage::picture(&mut wall, &mut results, "meeting_clock_later");
    let mut bureau = world::open(&env, &worked);
    update(&mut bureau, Command::Meeting(MeetingCommand::Plan("evaluatie".into())), &env);
    stage::set(&mut wall, bureau, Mode::Light);
    stage::picture(&mut wall, &mut results, "meeting_clock_length");
    at(63 * 60);
    stage::set(&mut wall, state(), Mode::Dark);
    stage::picture(&mut wall, &mut results, "meeting_clock_past_the_end");
}

/// The program with the worked VO case in its meeting, and the script played.
fn with_hands(name: &str, script: &str) -> Hands {
    let data = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("clock-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&data).ok();
    std::fs::create_dir_all(&data).expect("a folder for the test");
    let mut hands =
        Hands::new(hands::program_with(Arc::new(RealFs), &data, Options { demo: true, ..Options::default() }, world::NOW));
    hands.wait("the cases", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    play(&mut hands, "to the meeting", TO_THE_MEETING);
    play(&mut hands, name, script);
    hands
}

fn play(hands: &mut Hands, name: &str, script: &str) {
    let lines: Vec<&str> = script.lines().collect();
    hands.play_from(name, 0, &lines);
}

/// A PO meeting of an hour that was planned for 15.30, begun so many minutes after 15.25.
fn po_meeting(language: LanguageSetting, minutes_later: u64, seconds: u64) -> (Harness<'static, Stage>, Arc<Fixed>) {
    let (env, clock) = world::env();
    let mut state = world::new_case(Settings { language, ..Settings::default() }, &env, Sector::Po);
    let half_past_three = chrono::NaiveTime::from_hms_opt(15, 30, 0).expect("a time");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    for (question, value) in [("overleg_tijd", Scalar::Time(half_past_three)), ("overleg_datum", Scalar::Date(day))] {
        update(&mut state, Command::Change(Change::Value(question.into(), Some(value))), &env);
    }
    clock.advance_millis((minutes_later * 60 + seconds) * 1_000);
    update(&mut state, Command::Meeting(MeetingCommand::Start), &env);
    assert!(state.in_meeting());
    (stage::window(FULL, 100, state, env), clock)
}

fn pass(window: &mut Harness<'static, Stage>, clock: &Fixed, seconds: u64) {
    clock.advance_millis(seconds * 1_000);
    stage::act(window, Command::Tick);
}

/// What the clock is called: all that it says.
fn clock_on_screen(window: &Harness<'static, Stage>) -> String {
    let found = window.query_all(
        By::new().predicate(|node| node.label().is_some_and(|label| label.starts_with("Klok.") || label.starts_with("Clock."))),
    );
    let found = found.into_iter().next().expect("a clock");
    found.accesskit_node().label().unwrap_or_default()
}

/// The minutes beside the blocks, as they stand there.
fn minutes_on_screen(window: &Harness<'static, Stage>) -> Vec<u32> {
    let minutes = |node: egui_kittest::Node<'_>| -> Option<u32> {
        let label = node.accesskit_node().label()?;
        let said = label.split(", was ").next()?.strip_suffix(" min")?;
        said.rsplit(", ").next()?.parse().ok()
    };
    let blocks = window.query_all(By::new().role(Role::Button));
    blocks.filter_map(minutes).collect()
}

fn log_of(state: &State) -> &[ClockEvent] {
    let meeting = state.open.as_ref().and_then(OpenCase::current_meeting);
    meeting.map(|meeting| meeting.clock.as_slice()).unwrap_or_default()
}

fn postponed(open: &OpenCase) -> Vec<String> {
    let states = open.current_meeting().map(|meeting| &meeting.step_states);
    let postponed = states.into_iter().flatten().filter(|(_, state)| **state == StepState::Postponed);
    postponed.map(|(step, _)| step.to_string()).collect()
}

fn moment_of_yara(second: i64) -> Moment {
    DateTime::parse_from_rfc3339("2026-11-12T15:30:00+01:00").expect("a moment") + chrono::TimeDelta::seconds(second)
}

/// The worked VO case as its meeting stood: these blocks were entered at these minutes.
fn meeting_of_yara(blocks: &[(i64, &str)]) -> Case {
    let mut case = surface::running("2026-Y3M9");
    let enter = |(minute, block): &(i64, &str)| (minute * 60, ClockStep::Enter((*block).into()));
    let steps = std::iter::once((0, ClockStep::Begin)).chain(blocks.iter().map(enter));
    let event = |(at, (second, what)): (usize, (i64, ClockStep))| ClockEvent {
        id: EventId::new(format!("e{at}")),
        at: moment_of_yara(second),
        what,
    };
    let meeting = case.meetings.last_mut().expect("a meeting");
    meeting.clock = steps.enumerate().map(event).collect();
    meeting.step_states.clear();
    meeting.planned_minutes = 60;
    case
}

/// Every test file uses its own part of the modules above.
const _: fn() -> (Env, Arc<Fixed>) = world::env;
