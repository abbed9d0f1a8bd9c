//! One line from anywhere: caught by keyboard alone and by name, while half a sentence waits untouched.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/room.rs"]
mod room;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rondom::app::capture::{Line, active};
use rondom::app::command::Setting;
use rondom::app::settings::LanguageSetting;
use rondom::model::{AgreementWhen, Family, Origin, Person, Settled, Source, Stance, StatementCell, Voice, VoiceGroup};
use room::Room;

const CTRL: Modifiers = Modifiers::COMMAND;
const LINES: [(Key, Line, &str); 4] = [
    (Key::I, Line::Input, "sam + begint rustig"),
    (Key::K, Line::Agreement, "Bilal belt Samira, uiterlijk vrijdag"),
    (Key::L, Line::Parked, "vervoer naar school"),
    (Key::D, Line::Decision, "De gymles gaat online"),
];

/// How much was caught so far.
fn caught(room: &Room) -> usize {
    let case = &room.open().case;
    let board = room.statements("factoren").len();
    board + case.agreements.len() + case.parked.len() + case.decisions.len() + case.notes.len()
}

/// Presses each of the four in turn, catches something, and looks whether the half sentence is as it was.
fn interrupts(room: &mut Room, place: &str) {
    let before = room.writing();
    assert!(!before.text.is_empty(), "{place}: something is half typed");
    for (key, line, words) in LINES {
        let count = caught(room);
        room.press(CTRL, key);
        assert_eq!(room.open().capture.line, Some(line), "{place}: the line opens");
        assert_ne!(room.writing().id, before.id, "{place}: the keyboard is in the line");
        room.type_in(words);
        room.press(Modifiers::NONE, Key::Enter);
        assert_eq!(caught(room), count + 1, "{place}: {line:?} is caught");
        assert_eq!(room.open().capture.line, None, "{place}: the line is gone");
        assert_eq!(room.writing(), before, "{place}: after {line:?}");

        // Closed with Esc nothing is caught, and what was half typed is there again.
        room.press(CTRL, key);
        room.type_in("half ");
        room.press(Modifiers::NONE, Key::Escape);
        assert_eq!((caught(room), room.writing()), (count + 1, before.clone()), "{place}: after Esc in {line:?}");
        room.press(CTRL, key);
        assert_eq!(room.writing().text, "half ", "{place}: {line:?} kept it");
        for _ in 0..5 {
            room.press(Modifiers::NONE, Key::Backspace);
        }
        room.press(Modifiers::NONE, Key::Escape);
        assert_eq!(room.writing(), before, "{place}: once more after {line:?}");
    }
}

#[test]
fn half_a_sentence_is_untouched_whatever_is_caught_meanwhile() {
    let mut room = Room::in_meeting();

    // A statement on the board, with the cursor inside it.
    room.block("wat_helpt");
    room.tab_to("Voeg uitspraak toe (Yara · Helpt)");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_in("Leert snel, en is ste");
    for _ in 0..3 {
        room.press(Modifiers::NONE, Key::ArrowLeft);
    }
    interrupts(&mut room, "a statement");
    room.type_in("heel ");
    assert_eq!(room.statements("factoren")[0].text, "Leert snel, en is heel ste");

    // A statement without a word yet does not go away either.
    room.tab_to("Voeg uitspraak toe (Thuis · Lastig)");
    room.press(Modifiers::NONE, Key::Enter);
    let count = room.statements("factoren").len();
    room.press(CTRL, Key::L);
    room.press(Modifiers::NONE, Key::Escape);
    room.type_in("Strijd in de ochtend");
    let said = room.statements("factoren");
    assert_eq!((said.len(), said[count - 1].text.as_str()), (count, "Strijd in de ochtend"));

    // A long text, with words selected.
    room.tab_to("Wat werkt nu al?");
    room.type_in("eerst berichten, dan be");
    for _ in 0..2 {
        room.press(Modifiers::SHIFT, Key::ArrowLeft);
    }
    interrupts(&mut room, "a long text");
    room.type_in("bellen");
    assert_eq!(room.words("wat_werkt_al"), Some("eerst berichten, dan bellen"));

    // A date that could be one already stands there as it was typed.
    room.block("afspraken");
    room.tab_to("Afspraak toevoegen");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_in("Rooster mailen");
    room.tab_to_start("Wanneer");
    room.type_in("2-1");
    interrupts(&mut room, "a date");
    room.type_in("2");
    let mailed = room.open().case.agreements.iter().find(|agreement| agreement.what == "Rooster mailen").expect("it is there");
    assert_eq!(mailed.when, AgreementWhen::Date("2026-12-02".parse().expect("a day")));
}
