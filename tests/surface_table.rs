//! The round table: who sits where, filled and moved by keys, by name and by hand, and how it looks.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/lists_harness.rs"]
mod lists_harness;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/surface.rs"]
mod surface;
#[path = "common/world.rs"]
mod world;

use chrono::NaiveTime;
use egui::{Key, Modifiers, Pos2, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use lists_harness::{Bench, Hands as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, NewSeat};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::engine::view::OpenPlace;
use rondom::model::template::CaseList;
use rondom::model::{Case, Function, Pick, Presence, PresenceMode, Scalar, Sector};
use rondom::ui::fields::Show;
use rondom::ui::theme::Mode;
use surface::Place;

/// About the room the page has on the wall.
const WALL: [f32; 2] = [1400.0, 860.0];
const PLACE: Place = Place { block: ("welkom", 0), step: "tafel" };
const LONG: &str = "Wilhelmina-Charlotte van Oldenbarneveldt-Schimmelpenninck";
const LONG_ROLE: &str = "Onderwijszorgarrangementencoördinator";

fn at_the_table() -> Bench {
    Bench::new(CaseList::Participants, Show::Table, &[])
}

fn names(h: &Harness<'_, Bench>) -> Vec<String> {
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    h.state().case().seats.iter().map(|seat| if seat.name.is_empty() { "Yara".to_owned() } else { first(&seat.name) }).collect()
}

#[test]
fn with_the_keyboard_alone_somebody_comes_to_the_table_and_gets_a_place() {
    let mut h = at_the_table().with_ten_people().show(WALL, Mode::Light);
    h.tab_to("Iemand toevoegen");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Naam van nieuwe deelnemer");
    h.words("Karim Bedacht");
    h.tab_to("Rol van Karim");
    h.words("tolk");
    h.key(Key::Enter);
    h.tab_to("In de kamer");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Tot van Karim");
    h.words("16.15");
    h.tab_to("Eén plek terug van Karim");
    h.key(Key::Enter);
    h.key(Key::Escape);
    assert!(h.focused().starts_with("Karim Bedacht, Tolk"), "the keyboard is at the place: {}", h.focused());
    h.chord(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&h)[7..], ["Nadia", "Karim", "Wim", "Fleur"]);
    h.chord(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&h)[7..], ["Nadia", "Wim", "Karim", "Fleur"]);
    let karim = h.state().case().seats[9].clone();
    assert_eq!((karim.name.as_str(), karim.role), ("Karim Bedacht", Pick::Code("tolk".to_owned())));
    let presence = h.state().presence(&karim.id);
    assert_eq!((presence.mode, presence.until), (PresenceMode::Online, NaiveTime::from_hms_opt(16, 15, 0)));
}

#[test]
fn the_ring_is_one_stop_for_tab_and_the_arrows_go_round() {
    let mut h = at_the_table().with_ten_people().show(WALL, Mode::Light);
    h.key(Key::Tab);
    assert!(h.focused().starts_with("Yara, Leerling"), "{}", h.focused());
    h.key(Key::ArrowRight);
    assert!(h.focused().starts_with("Samira Fictief, Moeder"));
    h.key(Key::ArrowLeft);
    h.key(Key::ArrowLeft);
    assert!(h.focused().starts_with("Fleur Proef"), "round the table: {}", h.focused());
    h.key(Key::Home);
    h.key(Key::ArrowDown);
    h.key(Key::Tab);
    assert_eq!(h.focused(), "Iemand toevoegen");
    h.chord(Modifiers::SHIFT, Key::Tab);
    assert!(h.focused().starts_with("Samira Fictief"), "back where it was: {}", h.focused());
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Naam van Samira");
    h.key(Key::Escape);
    assert!(h.focused().starts_with("Samira Fictief"));
    h.chord(Modifiers::ALT, Key::Delete);
    assert!(!names(&h).contains(&"Samira".to_owned()));
    assert_eq!(h.focused(), "Iemand toevoegen");
    h.chord(Modifiers::SHIFT, Key::Tab);
    h.key(Key::Home);
    h.chord(Modifiers::ALT, Key::Delete);
    assert!(names(&h).contains(&"Yara".to_owned()), "the pupil stays");
}

#[test]
fn a_press_opens_somebody_beside_the_table_and_another_press_turns_to_another() {
    let mut h = at_the_table().with_ten_people().show(WALL, Mode::Light);
    assert!(h.get_by_label("Tafel").accesskit_node().role() == Role::Group);
    h.get_by_label_contains("Daan Verzonnen, Vader").click();
    h.run();
    assert_eq!(h.focused(), "Naam van Daan");
    let daan = h.get_by_role_and_label(Role::Button, "Daan Verzonnen, Vader, Schriftelijk").rect();
    let name = h.get_by_role_and_label(Role::TextInput, "Naam van Daan").rect();
    assert!(daan.right() < name.left(), "the table stands beside who is open");
    h.get_by_label("Online").click();
    h.run();
    let seat = h.state().case().seats[2].id.clone();
    assert_eq!(h.state().presence(&seat).mode, PresenceMode::Online);
    h.get_by_label_contains("Nadia Fictief, Jeugdarts").click();
    h.run();
    assert_eq!(h.focused(), "Naam van Nadia");
    assert!(!h.shows("Naam van Daan"));
    h.get_by_label("Klaar van Nadia").scroll_to_me();
    h.run();
    assert!(h.get_by_label_contains("Yara, Leerling").rect().top() > 0.0, "the table stays in view while the page scrolls");
    h.get_by_label("Klaar van Nadia").click();
    h.run();
    assert!(!h.shows("Naam van Nadia"));
}

/// Presses at one place, moves to another and lets go there, as a mouse does and as a finger does.
fn drag(h: &mut Harness<'_, Bench>, from: Pos2, to: Pos2, by_touch: bool) {
    use egui::{Event, PointerButton, TouchDeviceId, TouchId, TouchPhase};
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    let touch = |pos, phase| Event::Touch { device_id: TouchDeviceId(1), id: TouchId(1), phase, pos, force: None };
    if by_touch {
        h.event(touch(from, TouchPhase::Start));
    }
    h.event(Event::PointerMoved(from));
    h.event(button(from, true));
    for part in 1..=6 {
        let pos = from + (to - from) * (part as f32 / 6.0);
        if by_touch {
            h.event(touch(pos, TouchPhase::Move));
        }
        h.event(Event::PointerMoved(pos));
    }
    h.run();
    if by_touch {
        // In one frame, as from a real screen: afterwards there is no pointer any more.
        h.input_mut().events.extend([touch(to, TouchPhase::End), button(to, false), Event::PointerGone]);
    } else {
        h.event(button(to, false));
    }
    h.run();
}

#[test]
fn a_seat_is_dragged_to_another_place_by_mouse_and_by_touch() {
    for by_touch in [false, true] {
        let mut h = at_the_table().with_ten_people().show(WALL, Mode::Light);
        let at = |h: &Harness<'_, Bench>, name: &str| h.get_by_label_contains(name).rect().center();
        let (samira, erik) = (at(&h, "Samira Fictief"), at(&h, "Erik Bedacht"));
        drag(&mut h, samira, erik, by_touch);
        let expected = ["Yara", "Daan", "Bilal", "Marloes", "Erik", "Samira", "Sanne", "Nadia", "Wim", "Fleur"];
        assert_eq!(names(&h), expected, "by touch: {by_touch}");
        assert_eq!(at(&h, "Samira Fictief"), erik, "and there the seat stands");
        assert!(h.state().memory.editing.is_none(), "a drag is no press");
        h.state_mut().act(Command::Undo);
        assert_eq!(names(&h)[1], "Samira");
    }
}

#[test]
fn esc_while_dragging_leaves_everybody_where_they_sat() {
    let mut h = at_the_table().with_ten_people().show(WALL, Mode::Light);
    let before = names(&h);
    let (from, to) = (h.get_by_label_contains("Samira").rect().center(), h.get_by_label_contains("Erik").rect().center());
    h.event(egui::Event::PointerMoved(from));
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    h.event(button(from, true));
    h.event(egui::Event::PointerMoved(from.lerp(to, 0.5)));
    h.event(egui::Event::PointerMoved(to));
    h.run();
    h.key(Key::Escape);
    h.event(button(to, false));
    h.run();
    assert_eq!(names(&h), before);
}

/// Everything a seat holds that can be filled in at the table, on either surface by the same hands.
fn filled(show: Show) -> (Case, Vec<Presence>) {
    let mut h = Bench::new(CaseList::Participants, show, &[("Marloes Proef", "zoco", "Voorbeeld College")])
        .show([1400.0, 1400.0], Mode::Light);
    h.tab_to("Iemand toevoegen");
    h.key(Key::Enter);
    h.words("Samira Fictief");
    h.tab_to("Rol van Samira");
    h.words("pleegouder");
    h.key(Key::Enter);
    h.tab_to("Organisatie van Samira");
    h.words("Thuis");
    h.key(Key::Tab);
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("In de kamer");
    h.key(Key::ArrowRight);
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Vanaf van Samira");
    h.words("15.45");
    h.key(Key::Tab);
    h.words("16u30");
    h.tab_to("Voorzitter");
    h.key(Key::Space);
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Opmerking van Samira");
    h.words("komt iets later");
    h.chord(Modifiers::COMMAND, Key::Enter);
    h.words("mar");
    h.key(Key::Enter);
    h.tab_to("Iemand toevoegen");
    h.key(Key::Enter);
    h.words("Karim");
    h.tab_to("Rol van Karim");
    h.words("sportcoach");
    h.key(Key::Tab);
    h.tab_to("In de kamer");
    h.key(Key::End);
    h.key(Key::Space);
    h.chord(Modifiers::ALT, Key::ArrowUp);
    let case = h.state().copy();
    let presence = case.seats.iter().map(|seat| h.state().presence(&seat.id)).collect();
    (case, presence)
}

#[test]
fn what_is_filled_in_at_the_round_table_is_what_the_list_stores() {
    let same = |(case, presence): (Case, Vec<Presence>)| {
        let seats: Vec<_> = case.seats.iter().map(|seat| rondom::model::Seat { id: "x".into(), ..seat.clone() }).collect();
        let presence: Vec<_> = presence.into_iter().map(|presence| Presence { seat: "x".into(), ..presence }).collect();
        (seats, presence)
    };
    let (table, bureau) = (same(filled(Show::Table)), same(filled(Show::Bureau)));
    assert_eq!(table, bureau);
    let (seats, presence) = table;
    assert_eq!(seats.iter().map(|seat| seat.name.as_str()).collect::<Vec<_>>(), ["", "Samira Fictief", "Karim", "Marloes Proef"]);
    assert_eq!(seats[1].relation, Some(Pick::Code("moeder".to_owned())));
    assert_eq!(seats[2].role, Pick::Other("sportcoach".to_owned()));
    assert_eq!(presence[1].functions, [Function::Chair, Function::Scribe, Function::Coordinator]);
    assert_eq!((presence[1].mode, presence[2].mode), (PresenceMode::InWriting, PresenceMode::Absent));
    assert_eq!(presence[1].note, "komt iets later");
}

#[test]
fn a_jump_to_a_seat_opens_it_beside_the_table() {
    let mut bench = at_the_table().with_ten_people();
    let step = bench.state.open.as_ref().expect("a case").step.clone();
    let seat = bench.case().seats[5].id.to_string();
    bench.act(Command::Go(Go::To(step, OpenPlace::List(CaseList::Participants, Some(seat)))));
    let h = bench.show(WALL, Mode::Light);
    assert_eq!(h.focused(), "Naam van Erik");
    assert!(h.query_by_label("Tafel").is_some(), "and the table is still there");
}

/// A table of `count` people with names and roles longer than any line.
fn crowd(count: usize) -> Bench {
    let mut bench = at_the_table();
    for at in 1..count {
        let seat = bench.seat(&format!("{LONG} {at}"), "andere", LONG_ROLE);
        let functions = vec![Function::Chair, Function::Coordinator, Function::Scribe];
        let until = NaiveTime::from_hms_opt(16, 0, 0);
        let known = bench.presence(&seat);
        bench.change(Change::Presence(Presence { mode: PresenceMode::Online, functions, until, ..known }));
        let known = bench.case().seat(&seat).expect("a seat").clone();
        bench.change(Change::Seat(rondom::model::Seat { role: Pick::Other(LONG_ROLE.to_owned()), ..known }));
    }
    bench
}

#[test]
fn from_one_to_fourteen_nobody_overlaps_or_falls_off_and_targets_are_large() {
    for count in 1..=14 {
        let h = crowd(count).show(WALL, Mode::Light);
        let rooms: Vec<Rect> = h.query_all_by_role(Role::Button).map(|node| node.rect()).collect();
        assert_eq!(rooms.len(), count + 1, "everybody and the button on the table");
        let window = Rect::from_min_size(Pos2::ZERO, WALL.into());
        for (at, room) in rooms.iter().enumerate() {
            assert!(window.contains_rect(*room), "{count}: {room:?}");
            assert!(room.width() >= 44.0 && room.height() >= 44.0);
            assert!(rooms[at + 1..].iter().all(|other| !room.intersects(*other)), "{count}: {at} overlaps");
        }
    }
}

#[test]
fn where_the_table_has_no_room_the_same_people_stand_in_a_list() {
    for (size, count) in [([640.0, 900.0], 9), ([1400.0, 420.0], 9), ([1000.0, 860.0], 14)] {
        let mut h = crowd(count).show(size, Mode::Light);
        assert!(h.query_by_label("Tafel").is_none(), "{size:?}");
        h.tab_to("Iemand toevoegen");
        h.key(Key::Tab);
        h.key(Key::Tab);
        h.key(Key::Enter);
        assert!(h.focused().starts_with("Naam van"), "{size:?}: {}", h.focused());
    }
}

#[test]
fn a_case_to_read_only_shows_who_was_there_and_offers_nothing() {
    let h = Bench::new(CaseList::Participants, Show::ReadOnly, &[]).with_ten_people().show(WALL, Mode::Light);
    assert!(h.shows("7 in de kamer"));
    assert_eq!(h.query_all_by_role(Role::Button).count(), 0);
}

/// Yara's meeting with `count` people: some of hers, or some more.
fn people(count: usize) -> Case {
    let mut case = surface::running("2026-Y3M9");
    let more = [("Jan", "vakdocent"), ("Aïsha", "politie"), ("Pieternella-Josephina", "onderwijsassistent"), ("Oe", "tolk")];
    let (env, _) = world::env();
    let mut state = world::open(&env, &case);
    while state.open.as_ref().expect("a case").case.seats.len() > count {
        let last = state.open.as_ref().expect("a case").case.seats[count].id.clone();
        world::act(&mut state, &env, Command::Change(Change::RemoveSeat(last)));
    }
    for (name, role) in more.into_iter().cycle() {
        if state.open.as_ref().expect("a case").case.seats.len() >= count {
            break;
        }
        let new = NewSeat { name: format!("{name} Verzonnen"), role: Pick::Code(role.to_owned()), organisation: String::new() };
        world::act(&mut state, &env, Command::Change(Change::AddSeat(new)));
    }
    case = (*state.open.expect("a case").case).clone();
    case
}

/// Fourteen with the longest words, and a pupil with a name of two lines.
fn overfull() -> Case {
    let (env, _) = world::env();
    let mut state = world::open(&env, &people(10));
    let mut change = |change: Change| drop(world::act(&mut state, &env, Command::Change(change)));
    change(Change::Value("roepnaam".into(), Some(Scalar::text("Annemarijke-Josephina Wilhelmina van den Hoogenband-Terpstra"))));
    for at in 0..4 {
        let (name, role) = if at % 2 == 0 { (LONG, LONG_ROLE) } else { ("Oe", "Gemeentelijkekredietbankmedewerker") };
        let role = Pick::Other(role.to_owned());
        change(Change::AddSeat(NewSeat { name: format!("{name} {at}"), role, organisation: String::new() }));
    }
    (*state.open.expect("a case").case).clone()
}

fn empty() -> Case {
    let (env, _) = world::env();
    (*world::new_case(Settings::default(), &env, Sector::Vo).open.expect("a case").case).clone()
}

#[test]
fn pictures_of_the_round_table() {
    surface::pictures("table", PLACE, &people(9), &overfull(), &empty());
}

#[test]
fn pictures_of_two_and_fourteen_and_of_somebody_who_is_open() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut wall = stage::window(surface::FULL, 100, State::new(Settings::default(), false), env.clone());
    for (name, mode, count) in
        [("two", Mode::Light, 2), ("eleven", Mode::Light, 11), ("fourteen", Mode::Light, 14), ("contrast", Mode::Contrast, 9)]
    {
        stage::set(&mut wall, PLACE.at_the_table(&env, &people(count)), mode);
        stage::picture(&mut wall, &mut results, &format!("surface_table_{name}"));
    }
    for (name, mode, count) in [("open", Mode::Light, 9), ("open_dark", Mode::Dark, 14)] {
        stage::set(&mut wall, PLACE.at_the_table(&env, &people(count)), mode);
        wall.get_by_label_contains("Daan Verzonnen").click();
        stage::picture(&mut wall, &mut results, &format!("surface_table_{name}"));
    }
}
