//! The factor board: filled and rearranged with keys alone, by name, and with the pointer; what stands in the case is what a
//! plain form would have stored.

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

use desk::{Desk, on_screen};
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, NewSeat, NewStatement};
use rondom::engine::view::OpenPlace;
use rondom::model::{Case, Pick, Source, Statement, StatementCell, Value, Voice, VoiceGroup};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::scroll;

const PLACE: surface::Place = surface::Place { block: ("wat_helpt", 0), step: "factoren" };
/// Wide enough for three columns.
const WALL: [f32; 2] = [1500.0, 860.0];
/// Room for one.
const NARROW: [f32; 2] = [800.0, 900.0];

fn board<'a>(size: [f32; 2], desk: Desk) -> Harness<'a, Desk> {
    let look = common::appearance(Mode::Light, Density::Table);
    on_screen(size, look, desk, |ui, cx, memory| {
        let items = cx.open().and_then(|open| open.view.step("factoren")).map(|step| step.items.clone()).unwrap_or_default();
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, Show::Table));
    })
}

fn in_meeting() -> Desk {
    let mut desk = Desk::new("vo");
    people(&mut desk);
    desk.in_meeting()
}

fn people(desk: &mut Desk) {
    desk.given("roepnaam", rondom::model::Scalar::text("Yara"));
    for (name, role) in [("Samira", "ouder_gezag"), ("Bilal", "mentor")] {
        let role = Pick::Code(role.to_owned());
        desk.change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: String::new() }));
    }
}

fn cell(column: &str, row: &str) -> StatementCell {
    StatementCell { column: column.to_owned(), row: row.to_owned() }
}

fn say(desk: &mut Desk, column: &str, row: &str, words: &str) {
    let new = NewStatement { text: words.to_owned(), voice: None, verbatim: false, source: None, cell: Some(cell(column, row)) };
    desk.change(Change::AddStatement("factoren".into(), new));
    desk.state.focus = rondom::app::state::Focus::default();
}

/// What stands in each cell that has words, in order.
fn cells(harness: &Harness<'_, Desk>) -> Vec<String> {
    let statements = harness.state().statements("factoren");
    let mut said = Vec::new();
    for column in ["kind", "onderwijs", "thuis"] {
        for row in ["bevorderend", "belemmerend"] {
            let own = statements.iter().filter(|one| one.cell == Some(cell(column, row)));
            let words: Vec<&str> = own.map(|one| one.text.as_str()).collect();
            if !words.is_empty() {
                said.push(format!("{column}/{row}: {}", words.join(" · ")));
            }
        }
    }
    said
}

/// Whether something stands in this cell: under its heading, and above the one of the next.
fn is_in(harness: &Harness<'_, Desk>, name: &str, rect: egui::Rect) -> bool {
    let head = |name: &str| harness.get_by_label(&format!("Voeg uitspraak toe ({name})")).rect();
    let column = name.split(" · ").next().unwrap_or_default();
    let end = if name.ends_with("Helpt") { head(&format!("{column} · Lastig")).top() } else { f32::INFINITY };
    let add = head(name);
    rect.top() >= add.bottom() && rect.bottom() < end && rect.left() < add.left() && rect.right() <= add.right() + 30.0
}

fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        harness.key_press_modifiers(modifiers, *key);
        harness.run();
    }
}

fn type_in(harness: &mut Harness<'_, Desk>, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run();
}

fn focused(harness: &Harness<'_, Desk>) -> String {
    common::keys::focused(harness)
}

/// Tab until the keyboard is on what is called so.
fn tab_to(harness: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..80 {
        if focused(harness) == name {
            return;
        }
        press(harness, Modifiers::NONE, &[Key::Tab]);
    }
    panic!("Tab never comes to {name}");
}

#[test]
fn a_team_fills_and_rearranges_the_board_with_keys_alone() {
    let mut harness = board(WALL, in_meeting());
    harness.run();
    tab_to(&mut harness, "Voeg uitspraak toe (Yara · Helpt)");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_in(&mut harness, "Leert snel");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_in(&mut harness, "Plant goed op papier");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_in(&mut harness, "De gang is te druk");
    // While it is being written, to the cell below: past the last of its own cell.
    press(&mut harness, Modifiers::ALT, &[Key::ArrowDown]);
    let helps = "kind/bevorderend: Leert snel · Plant goed op papier";
    assert_eq!(cells(&harness), [helps, "kind/belemmerend: De gang is te druk"]);
    type_in(&mut harness, "!");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowRight]);
    assert_eq!(cells(&harness), [helps, "onderwijs/belemmerend: De gang is te druk!"], "the cursor went along");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(cells(&harness), [helps, "onderwijs/bevorderend: De gang is te druk!"]);
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(cells(&harness).len(), 2, "above the first row there is nothing");
    // Closed words move just so.
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    tab_to(&mut harness, "Plant goed op papier, ");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(cells(&harness)[0], "kind/bevorderend: Plant goed op papier · Leert snel");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowRight]);
    assert_eq!(focused(&harness), "Plant goed op papier, ", "the keyboard stays with the words");
    let moved = ["kind/bevorderend: Leert snel", "onderwijs/bevorderend: Plant goed op papier · De gang is te druk!"];
    assert_eq!(cells(&harness), moved);
    // One move is one step back.
    harness.state_mut().act(Command::Undo);
    assert_eq!(cells(&harness)[0], "kind/bevorderend: Plant goed op papier · Leert snel");
}

#[test]
fn where_one_column_is_shown_it_follows_the_words_that_move() {
    let mut desk = in_meeting();
    say(&mut desk, "kind", "bevorderend", "Vaste dagindeling");
    let mut harness = board(NARROW, desk);
    harness.run();
    assert!(harness.query_by_label("Voeg uitspraak toe (School · Helpt)").is_none(), "one column at a time");
    tab_to(&mut harness, "Vaste dagindeling, ");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown]);
    assert_eq!(cells(&harness), ["thuis/belemmerend: Vaste dagindeling"]);
    assert_eq!(focused(&harness), "Vaste dagindeling, ");
    harness.get_by_label("Voeg uitspraak toe (Thuis · Lastig)");
}

#[test]
fn the_board_is_used_by_name() {
    let mut harness = board(WALL, in_meeting());
    harness.run();
    for name in ["Yara · Helpt", "Yara · Lastig", "School · Helpt", "School · Lastig", "Thuis · Helpt", "Thuis · Lastig"] {
        let group = harness.get_by_role_and_label(Role::Group, name);
        group.get_by_role_and_label(Role::Button, &format!("Voeg uitspraak toe ({name})"));
    }
    for name in ["Yara", "School", "Thuis"] {
        harness.get_by_role_and_label(Role::Heading, name);
    }
    harness.get_by_label("Voeg uitspraak toe (Thuis · Helpt)").click();
    harness.run();
    type_in(&mut harness, "Noor appt mij elke dag");
    harness.get_by_role_and_label(Role::RadioButton, "Yara").click();
    harness.run();
    // Words of the pupil are kept exactly as they were said, without anybody saying so.
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    let stored = harness.state().statements("factoren")[0].clone();
    let pupil = harness.state().open().case.pupil.clone();
    assert_eq!((stored.voice, stored.verbatim), (Some(Voice::Seat(pupil)), true));
    // Read aloud with whose they are; read on the wall between quotation marks.
    let words = harness.get_by_role_and_label(Role::Button, "Noor appt mij elke dag, Yara");
    assert!(is_in(&harness, "Thuis · Helpt", words.rect()));
    // The same by the list that moves it.
    words.click();
    harness.run();
    harness.get_by_label("Meer").click();
    harness.run();
    harness.get_by_label("Verplaats naar").focus();
    harness.run();
    type_in(&mut harness, "School · Lastig");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(cells(&harness), ["onderwijs/belemmerend: Noor appt mij elke dag"]);
}

#[test]
fn words_are_carried_to_another_cell_with_the_mouse() {
    let mut desk = in_meeting();
    for words in ["Leert snel", "Plant goed"] {
        say(&mut desk, "kind", "bevorderend", words);
    }
    say(&mut desk, "thuis", "belemmerend", "Strijd in de ochtend");
    let mut harness = board(WALL, desk);
    harness.run();
    let at = |harness: &Harness<'_, Desk>, name: &str| harness.get_by_label(name).rect().center();
    let from = at(&harness, "Plant goed, ");
    let onto = at(&harness, "Strijd in de ochtend, ");
    let carry = |harness: &mut Harness<'_, Desk>, from: egui::Pos2, to: egui::Pos2| {
        harness.drag_at(from);
        harness.run_steps(2);
        for part in [0.2, 0.6, 1.0] {
            harness.hover_at(from + (to - from) * part);
            harness.run_steps(2);
        }
    };
    carry(&mut harness, from, onto - egui::vec2(0.0, 14.0));
    harness.drop_at(onto - egui::vec2(0.0, 14.0));
    harness.run();
    let landed = ["kind/bevorderend: Leert snel", "thuis/belemmerend: Plant goed · Strijd in de ochtend"];
    assert_eq!(cells(&harness), landed, "before the words it was let go above");
    // Esc puts it back; beside the board nothing happens.
    let from = at(&harness, "Plant goed, ");
    let home = at(&harness, "Leert snel, ");
    carry(&mut harness, from, home);
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    harness.drop_at(home);
    harness.run();
    assert_eq!(cells(&harness), landed);
}

#[test]
fn a_finger_rests_before_it_carries_so_that_a_swipe_scrolls() {
    let touch = |phase, at| Event::Touch { device_id: egui::TouchDeviceId(1), id: egui::TouchId(1), phase, pos: at, force: None };
    for (rests, expect) in [(true, "onderwijs/belemmerend: Leert snel"), (false, "kind/bevorderend: Leert snel")] {
        let mut desk = in_meeting();
        say(&mut desk, "kind", "bevorderend", "Leert snel");
        let mut harness = board(WALL, desk);
        harness.run();
        let from = harness.get_by_label("Leert snel, ").rect().center();
        let to = harness.get_by_label("Voeg uitspraak toe (School · Lastig)").rect().center() + egui::vec2(-60.0, 80.0);
        harness.event(touch(egui::TouchPhase::Start, from));
        harness.event(Event::PointerMoved(from));
        harness.event(Event::PointerButton {
            pos: from,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        });
        // Every event is a quarter of a second here.
        if rests {
            harness.run_steps(4);
        }
        for part in [0.2, 0.6, 1.0] {
            let at = from + (to - from) * part;
            harness.event(Event::PointerMoved(at));
            harness.event(touch(egui::TouchPhase::Move, at));
        }
        harness.event(touch(egui::TouchPhase::End, to));
        harness.event(Event::PointerButton {
            pos: to,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
        harness.event(Event::PointerGone);
        harness.run();
        assert_eq!(cells(&harness), [expect], "rests: {rests}");
    }
}

#[test]
fn twelve_statements_in_a_cell_are_all_reached_and_the_cell_says_there_are_more() {
    let mut desk = in_meeting();
    for at in 1..=12 {
        say(&mut desk, "kind", "bevorderend", &format!("Uitspraak {at} over wat haar helpt op school en thuis"));
    }
    say(&mut desk, "kind", "belemmerend", "De gang");
    let mut harness = board(WALL, desk);
    harness.run();
    let screen = harness.ctx.content_rect();
    let below = harness.get_by_label("De gang, ").rect();
    assert!(screen.contains_rect(below), "what is hard stands on the screen all the same: {below:?}");
    let more =
        harness.get_by(|node| node.label().is_some_and(|name| name.starts_with("Nog ") && name.ends_with("(Yara · Helpt)")));
    more.click();
    harness.run();
    let mut seen = Vec::new();
    for _ in 0..40 {
        press(&mut harness, Modifiers::NONE, &[Key::Tab]);
        let found =
            harness.root().children_recursive().find(|node| node.is_focused() && node.accesskit_node().role() == Role::Button);
        if let Some(node) = found.filter(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with("Uitspraak"))) {
            assert!(is_in(&harness, "Yara · Helpt", node.rect()), "in view when the keyboard is there: {:?}", node.rect());
            seen.push(node.accesskit_node().label().unwrap_or_default());
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 12);
}

#[test]
fn a_jump_lands_in_the_words_and_a_jump_to_the_question_on_the_first_cell() {
    for size in [WALL, NARROW] {
        let mut desk = in_meeting();
        say(&mut desk, "thuis", "belemmerend", "Strijd in de ochtend");
        let id = desk.statements("factoren")[0].id.clone();
        let mut harness = board(size, desk);
        harness.run();
        for (place, name) in [
            (OpenPlace::Field("factoren".into()), "Voeg uitspraak toe (Yara · Helpt)"),
            (OpenPlace::Statement("factoren".into(), id.clone()), "Uitspraak van "),
        ] {
            harness.state_mut().act(Command::Go(Go::To("factoren".into(), place)));
            harness.run();
            assert_eq!(focused(&harness), name);
        }
    }
}

/// Every kind of thing the board can enter, once through it and once as plain changes.
#[test]
fn the_board_stores_what_a_plain_form_stores() {
    let mut harness = board(WALL, in_meeting());
    harness.run();
    let add = |harness: &mut Harness<'_, Desk>, at: &str, words: &str| {
        harness.get_by_label(&format!("Voeg uitspraak toe ({at})")).click();
        harness.run();
        type_in(harness, words);
    };
    add(&mut harness, "Yara · Helpt", "Leert snel");
    harness.get_by_role_and_label(Role::RadioButton, "Bilal").click();
    harness.run();
    add(&mut harness, "Thuis · Lastig", "Ik slaap laat");
    harness.get_by_role_and_label(Role::RadioButton, "School").click();
    harness.run();
    harness.get_by_label("Letterlijk").click();
    harness.run();
    harness.get_by_label("Meer").click();
    harness.run();
    harness.get_by_label("Hoe kwam dit binnen?").focus();
    harness.run();
    type_in(&mut harness, "chat");
    press(&mut harness, Modifiers::NONE, &[Key::Enter, Key::Escape]);
    tab_to(&mut harness, "Ik slaap laat, School");
    press(&mut harness, Modifiers::ALT, &[Key::ArrowLeft]);

    let mut plain = Desk::plain("vo");
    people(&mut plain);
    let mut plain = plain.in_meeting();
    let bilal = plain.open().case.seats.iter().find(|seat| seat.name == "Bilal").expect("a seat").id.clone();
    for (words, voice, verbatim, source, place) in [
        ("Leert snel", Voice::Seat(bilal), false, Source::Said, cell("kind", "bevorderend")),
        ("Ik slaap laat", Voice::Group(VoiceGroup::School), true, Source::Chat, cell("onderwijs", "belemmerend")),
    ] {
        let new = NewStatement { text: words.to_owned(), voice: Some(voice), verbatim, source: Some(source), cell: Some(place) };
        plain.change(Change::AddStatement("factoren".into(), new));
    }
    let bare = |desk: &Desk| {
        let name = |voice: &Voice| match voice {
            Voice::Seat(seat) => desk.open().case.seat(seat).map(|seat| seat.name.clone()).unwrap_or_default(),
            Voice::Group(group) => format!("{group:?}"),
        };
        let one = |one: &Statement| {
            (one.text.clone(), one.voice.as_ref().map(name), one.verbatim, one.source, one.cell.clone(), one.note.clone())
        };
        desk.statements("factoren").iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(bare(harness.state()), bare(&plain));
    assert!(matches!(harness.state().answer("factoren").and_then(|answer| answer.value.as_ref()), Some(Value::Statements(_))));
}

#[test]
fn pictures() {
    if !common::pictures_possible() {
        return;
    }
    let worked = with_voices(surface::running("2026-Y3M9"));
    let mut empty = surface::running("2026-Y3M9");
    empty.answers.remove("factoren");
    surface::pictures("board", PLACE, &worked, &overfull(worked.clone()), &empty);
}

/// Words being written, and words on their way to another cell.
#[test]
fn pictures_of_words_being_written_and_carried() {
    if !common::pictures_possible() {
        return;
    }
    let (env, _) = world::env();
    let mut results = egui_kittest::SnapshotResults::new();
    let state = PLACE.at_the_table(&env, &with_voices(surface::running("2026-Y3M9")));
    let mut wall = stage::window(surface::FULL, 100, state, env);
    wall.run_ok();
    let from = wall.get_by_label("zegt via chat veel, Marloes").rect().center();
    let to = wall.get_by_label("Voeg uitspraak toe (School · Lastig)").rect().center() + egui::vec2(-120.0, 90.0);
    wall.drag_at(from);
    wall.run_steps(2);
    for part in [0.2, 0.6, 1.0] {
        wall.hover_at(from + (to - from) * part);
        wall.run_steps(2);
    }
    stage::picture(&mut wall, &mut results, "surface_board_carried");
    wall.key_press(Key::Escape);
    wall.run_steps(2);
    wall.drop_at(to);
    wall.run_ok();
    wall.get_by_label("plant goed op papier, Bilal").click();
    stage::picture(&mut wall, &mut results, "surface_board_writing");
}

/// The worked case as it looks when the team notes who said what.
fn with_voices(mut case: Case) -> Case {
    let seats: Vec<_> = ["Samira", "Bilal", "Marloes"]
        .iter()
        .filter_map(|name| case.seats.iter().find(|seat| seat.name.starts_with(name)).map(|seat| seat.id.clone()))
        .chain([case.pupil.clone()])
        .collect();
    if let Some(Value::Statements(said)) = case.answers.get_mut("factoren").and_then(|answer| answer.value.as_mut()) {
        for (at, one) in said.iter_mut().enumerate() {
            let seat = &seats[at % seats.len()];
            one.verbatim = *seat == case.pupil;
            one.voice = Some(Voice::Seat(seat.clone()));
        }
    }
    case
}

/// Twelve statements in one cell, very long words, a statement of several lines, a pupil whose name takes two lines.
fn overfull(mut case: Case) -> Case {
    let words = [
        "Meervoudigeontwikkelingsachterstandenbestrijdingsmaatregelen helpen niet vanzelf",
        "Als de deur van het lokaal open blijft en er iemand bij haar komt zitten, lukt het om de eerste tien minuten te blijven; \
         daarna wil zij zelf kiezen of zij verder meedoet of in de mediatheek werkt",
        "Vriendin Noor",
    ];
    if let Some(Value::Statements(said)) = case.answers.get_mut("factoren").and_then(|answer| answer.value.as_mut()) {
        let first = said[0].clone();
        for at in 0..9_usize {
            let text = words[at % words.len()].to_owned();
            let id = rondom::model::id::StatementId::new(format!("over{at:028}"));
            said.push(Statement { id, text, cell: Some(cell("kind", "bevorderend")), ..first.clone() });
        }
    }
    if let Some(answer) = case.answers.get_mut("roepnaam") {
        answer.value = Some(Value::Scalar(rondom::model::Scalar::text("Annemarijke-Josephina Wilhelmina van den Hoogenband")));
    }
    case
}
