//! One line from every page and over every dialog of a running meeting: what is open stays open, what is half typed in it stays
//! half typed with its cursor where it was, and what was caught stands in the case.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/room.rs"]
mod room;

use egui::{Key, Modifiers};
use rondom::app::capture::Line;
use rondom::app::state::{Curtain, Dialog, Page};
use rondom::model::{ClockStep, MovementKind};
use room::{Room, Writing};

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;
const LINES: [(Key, Line, &str); 4] = [
    (Key::I, Line::Input, "sam dat hij rustig begint"),
    (Key::K, Line::Agreement, "Bilal belt Samira, uiterlijk vrijdag"),
    (Key::L, Line::Parked, "vervoer naar school"),
    (Key::D, Line::Decision, "De gymles gaat online"),
];

/// A place in a running meeting, and how people get there.
type Place = (&'static str, fn(&mut Room));

const PLACES: [Place; 11] = [
    ("a step", |room| room.tab_to("Verder")),
    ("reading back, in a line", |room| {
        read_back(room);
        room.tab_to_start("Zin 1");
        room.type_in("Half ");
        room.press(NONE, Key::ArrowLeft);
    }),
    ("reading back, in own words", |room| {
        read_back(room);
        room.press(NONE, Key::Num1);
        room.press(NONE, Key::Enter);
    }),
    ("the closing page", |room| {
        while !room.shows("Overleg sluiten") {
            room.press(CTRL, Key::PageDown);
        }
        room.click("Overleg sluiten");
    }),
    ("the own closing, what is done", |room| {
        room.press(CTRL | Modifiers::SHIFT, Key::A);
        room.tab_to_start("Wat doen we");
        room.type_in("Je krijgt een rust");
        room.press(NONE, Key::ArrowLeft);
    }),
    ("the own closing, a sentence", |room| {
        room.press(CTRL | Modifiers::SHIFT, Key::A);
        room.press(CTRL, Key::PageDown);
        room.click("Zin toevoegen");
        room.type_in("Half ");
        room.press(NONE, Key::ArrowLeft);
    }),
    ("what is still open", |room| room.press(CTRL, Key::O)),
    ("is nobody watching", |room| room.press(CTRL, Key::B)),
    ("the sheet of keys", |room| room.press(NONE, Key::F1)),
    ("the people beside the page", people),
    ("the people over an enlarged page", |room| {
        for _ in 0..6 {
            room.press(CTRL, Key::Plus);
        }
        assert!(room.harness.ctx.content_rect().width() < 1_100.0, "the panels are folded");
        people(room);
    }),
];

/// On the way to somebody who leaves.
fn people(room: &mut Room) {
    room.press(CTRL, Key::P);
    room.tab_to("Wim gaat weg");
}

fn read_back(room: &mut Room) {
    while !room.shows("Zinnen maken") && !room.shows("Iedereen zegt ja") {
        room.press(CTRL, Key::PageDown);
    }
    if room.shows("Zinnen maken") {
        room.click("Zinnen maken");
    }
}

/// How much was caught so far.
fn caught(room: &Room) -> usize {
    let case = &room.open().case;
    case.agreements.len() + case.parked.len() + case.decisions.len() + case.notes.len()
}

/// What lies over the page or stands in its place.
fn lies_open(room: &Room) -> (Option<Dialog>, bool, bool) {
    let state = room.state();
    (state.dialog.clone(), state.help, room.open().parting.is_some())
}

#[test]
fn a_line_opens_over_whatever_is_open_and_leaves_it_as_it_was() {
    let mut wrong: Vec<String> = Vec::new();
    for (place, go) in PLACES {
        let mut room = Room::in_meeting();
        go(&mut room);
        let (before, open) = (room.writing(), lies_open(&room));
        assert!(before.id.is_some(), "{place}: something has the keyboard");
        let is_as_it_was = |room: &Room| lies_open(room) == open && room.writing() == before;
        for (key, line, words) in LINES {
            let count = caught(&room);
            room.press(CTRL, key);
            if room.open().capture.line != Some(line) || room.writing().id == before.id {
                wrong.push(format!("{place}: {line:?} does not open ({:?})", room.focused()));
                continue;
            }
            if lies_open(&room) != open {
                wrong.push(format!("{place}: {line:?} closes what was open"));
            }
            room.type_in(words);
            room.press(NONE, Key::Enter);
            if caught(&room) != count + 1 {
                wrong.push(format!("{place}: {line:?} catches nothing"));
            }
            if !is_as_it_was(&room) {
                wrong.push(format!("{place}: after {line:?} {:?} is {:?}", before, room.writing()));
            }
            // Called off, it leaves no trace but what is half typed in it.
            room.press(CTRL, key);
            room.type_in("half ");
            room.press(NONE, Key::Escape);
            if caught(&room) != count + 1 || !is_as_it_was(&room) {
                wrong.push(format!("{place}: after Esc in {line:?} {:?} is {:?}", before, room.writing()));
            }
            room.press(CTRL, key);
            if room.writing().text != "half " {
                wrong.push(format!("{place}: {line:?} lost what was half typed: {:?}", room.writing().text));
            }
            for _ in 0..5 {
                room.press(NONE, Key::Backspace);
            }
            room.press(NONE, Key::Escape);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_opened_after_a_line_goes_before_it() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::I);
    room.type_in("half ");
    room.press(CTRL, Key::O);
    let Writing { text, .. } = room.writing();
    assert_ne!(text, "half ", "the list has the keyboard");
    room.press(NONE, Key::Escape);
    assert_eq!((room.state().dialog.clone(), room.writing().text.as_str()), (None, "half "));
    // Asked for again, the line goes before the list.
    room.press(CTRL, Key::O);
    room.press(CTRL, Key::I);
    assert_eq!(room.writing().text, "half ");
    room.press(NONE, Key::Escape);
    assert_eq!(room.state().dialog, Some(Dialog::OpenItems));
    room.press(NONE, Key::Escape);
    assert_eq!(room.state().dialog, None);
}

#[test]
fn beside_the_pupil_the_clock_and_who_is_in_view_go_on_but_nobody_elses_words_come_there() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::J);
    assert_eq!(room.state().page, Page::PupilPlace);
    for (key, ..) in LINES {
        room.press(CTRL, key);
    }
    assert_eq!(room.open().capture.line, None, "the page is the pupil's");

    room.press(NONE, Key::F2);
    room.press(NONE, Key::F2);
    let extra = |room: &Room| {
        room.open().current_meeting().expect("a meeting").clock.iter().any(|event| matches!(event.what, ClockStep::Extra { .. }))
    };
    assert!(extra(&room), "two minutes more");
    assert_eq!(room.state().clock_line, None);

    room.press(NONE, Key::F8);
    assert_eq!(room.state().curtain(), Some(Curtain::Pause));
    room.press(NONE, Key::F8);
    assert_eq!((room.state().curtain(), room.state().page), (None, Page::PupilPlace));

    room.press(NONE, Key::F4);
    if room.state().dialog == Some(Dialog::OutOfView) {
        room.press(NONE, Key::Num1);
    }
    let moved = &room.open().current_meeting().expect("a meeting").movements;
    assert_eq!(moved.last().map(|movement| movement.kind), Some(MovementKind::OutOfView));
    assert_eq!((room.state().page, room.state().dialog.clone()), (Page::PupilPlace, None));
}
