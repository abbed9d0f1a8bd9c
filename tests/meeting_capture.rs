//! One line from anywhere: caught by keyboard alone and by name, while half a sentence waits untouched.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/room.rs"]
mod room;
#[path = "common/world.rs"]
mod world;

use egui::{Key, Modifiers};
use rondom::app::Command;
use rondom::app::capture::command::CaptureCommand;
use rondom::app::capture::{Line, active};
use rondom::app::command::Change;
use rondom::app::settings::LanguageSetting;
use rondom::model::{AgreementWhen, MovementKind, Origin, Person, Settled, Source, Stance, StatementCell, Voice, VoiceGroup};
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

#[test]
fn first_letters_signs_and_the_active_voice_put_words_in_their_place() {
    let mut room = Room::in_meeting();
    room.block("wat_helpt");
    let say = |room: &mut Room, words: &str| {
        room.press(CTRL, Key::I);
        room.type_in(words);
        room.press(Modifiers::NONE, Key::Enter);
    };
    // The column follows the voice: home, school, the pupil; others stand with the pupil.
    for (words, column, row, text) in [
        ("sam + vaste dagindeling", "thuis", "bevorderend", "vaste dagindeling"),
        ("bi - 29 leerlingen", "onderwijs", "belemmerend", "29 leerlingen"),
        ("ya + ik schrijf liever", "kind", "bevorderend", "ik schrijf liever"),
        ("nad + plant goed", "kind", "bevorderend", "plant goed"),
        ("ou - moe van gesprekken", "thuis", "belemmerend", "moe van gesprekken"),
    ] {
        say(&mut room, words);
        let said = room.statements("factoren").last().expect("it stands on the board").clone();
        let cell = StatementCell { column: column.to_owned(), row: row.to_owned() };
        assert_eq!((said.cell, said.text.as_str()), (Some(cell), text), "{words}");
        let is_pupils = said.voice == Some(Voice::Seat(room.open().case.pupil.clone()));
        assert_eq!(said.verbatim, is_pupils, "{words}: only the pupil's words are kept as said by themselves");
    }
    // A question goes to the question of that voice.
    for (words, question) in [
        ("ya ? mag de camera uit", "hulpvraag_leerling"),
        ("sam ? wie is ons aanspreekpunt", "hulpvraag_ouders"),
        ("bi ? welke stappen zijn haalbaar", "hulpvraag_school"),
        ("nad ? slaapt ze genoeg", "inbreng_anderen"),
    ] {
        let count = room.statements(question).len();
        say(&mut room, words);
        assert_eq!(room.statements(question).len(), count + 1, "{words}");
    }
    // An agreement is that voice's, with its day and its step.
    say(&mut room, "bi ! Samira bellen, uiterlijk vrijdag");
    let made = room.open().case.agreements.last().expect("an agreement").clone();
    let bilal = seat(&room, "Bilal");
    assert_eq!((made.who, made.what.as_str()), (vec![Person::Seat(bilal)], "Samira bellen"));
    assert_eq!(made.when, AgreementWhen::Date("2026-11-13".parse().expect("a day")));
    assert_eq!(made.origin, Some(Origin::Step("factoren".into())));

    // Without a sign it waits for its place; without letters the active voice speaks, which a key turns.
    room.press(Modifiers::NONE, Key::F3);
    room.press(Modifiers::NONE, Key::F3);
    room.press(Modifiers::SHIFT, Key::F3);
    assert_eq!(active(room.open()), Some(&Voice::Seat(room.open().case.pupil.clone())));
    assert!(room.shows("Stem: Yara"));
    say(&mut room, "er is veel onrust");
    let note = room.open().case.notes.last().expect("a note").clone();
    assert_eq!((note.text.as_str(), note.verbatim, note.source), ("er is veel onrust", true, Source::Said));
    assert_eq!(note.voice, Some(Voice::Seat(room.open().case.pupil.clone())));

    // New statements of the table are the active voice's too.
    room.tab_to("Voeg uitspraak toe (Yara · Lastig)");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_in("De gang is het ergste");
    let said = room.statements("factoren").last().expect("it is there").clone();
    assert_eq!((said.voice, said.verbatim), (Some(Voice::Seat(room.open().case.pupil.clone())), true));
}

fn seat(room: &Room, name: &str) -> rondom::model::SeatId {
    room.open().case.seats.iter().find(|seat| seat.name.starts_with(name)).expect("a seat").id.clone()
}

#[test]
fn what_is_understood_shows_before_enter_and_every_field_is_reached_with_tab() {
    let mut room = Room::in_meeting();
    room.click("Afspraak");
    assert_eq!(room.focused(), "Afspraak");
    room.type_in("Bilal en Erik bellen Samira, uiterlijk vrijdag");
    assert!(room.shows("vr 13 nov · morgen"));
    room.press(Modifiers::NONE, Key::Tab);
    room.press(Modifiers::NONE, Key::Tab);
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!((room.focused().as_str(), room.writing().text.as_str()), ("Wie", "Bilal, Erik"));
    room.type_in(" en ou");
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!((room.focused().as_str(), room.writing().text.as_str()), ("Wat", "bellen Samira"));
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(room.focused(), "Wanneer");
    room.press(CTRL, Key::A);
    room.type_in("elke vrijdag vanaf 20 november");
    room.press(Modifiers::NONE, Key::Enter);
    let made = room.open().case.agreements.last().expect("an agreement");
    let who = vec![Person::Seat(seat(&room, "Bilal")), Person::Seat(seat(&room, "Erik")), Person::Group(VoiceGroup::Parents)];
    assert_eq!((&made.who, made.what.as_str()), (&who, "bellen Samira"));
    assert_eq!(made.when, AgreementWhen::Rhythm("elke vrijdag vanaf 20 november".to_owned()));
}

#[test]
fn a_pasted_chat_is_kept_word_for_word_in_one_step() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::I);
    room.paste("[15:47] Yara: gym is raar\nlaat dat nog weg\n[15:48] Samira: + eens");
    assert!(room.shows("Via chat"));
    room.press(Modifiers::NONE, Key::Enter);
    let notes: Vec<(String, bool, Source)> =
        room.open().case.notes.iter().map(|note| (note.text.clone(), note.verbatim, note.source)).collect();
    let expected = [("gym is raar\nlaat dat nog weg", true, Source::Chat), ("+ eens", true, Source::Chat)];
    assert_eq!(notes, expected.map(|(text, verbatim, source)| (text.to_owned(), verbatim, source)));
    assert_eq!(room.open().case.notes[0].voice, Some(Voice::Seat(room.open().case.pupil.clone())));
    // One step back takes one capture, all of it.
    room.press(CTRL, Key::Z);
    assert!(room.open().case.notes.is_empty());

    // What was half typed stays beside what is pasted, and a person may say it was no chat.
    room.press(CTRL, Key::I);
    room.paste("Yara: gym is raar");
    room.click("Via chat");
    assert_eq!(room.open().capture.input.is_chat, Some(false));
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.open().case.notes[0].source, Source::Said);
}

#[test]
fn undo_takes_one_capture_back_and_leaves_the_half_sentence() {
    let mut room = Room::in_meeting();
    room.block("wat_helpt");
    room.tab_to("Wat werkt nu al?");
    room.type_in("eerst berichten");
    for words in ["vervoer naar school", "toetsen inhalen"] {
        room.press(CTRL, Key::L);
        room.type_in(words);
        room.press(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(room.open().case.parked.len(), 2);
    room.click("Ongedaan maken (Geparkeerd)");
    let left: Vec<&str> = room.open().case.parked.iter().map(|parked| parked.text.as_str()).collect();
    assert_eq!((left, room.words("wat_werkt_al")), (vec!["vervoer naar school"], Some("eerst berichten")));
}

#[test]
fn a_reason_without_its_decision_waits_until_the_decision_is_typed() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::D);
    room.tab_to_start("Yara, ");
    room.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(room.focused(), "Samira, nog niets gezegd");
    room.press(Modifiers::NONE, Key::Space);
    room.tab_to("Mee eens");
    room.press(Modifiers::NONE, Key::ArrowRight);
    room.press(Modifiers::NONE, Key::ArrowRight);
    room.press(Modifiers::NONE, Key::Space);
    room.type_in("Dat gaat mij te snel.");
    room.press(Modifiers::NONE, Key::Enter);
    let samira = seat(&room, "Samira");
    let said = Stance::Disagrees("Dat gaat mij te snel.".to_owned());
    assert!(room.open().case.decisions.is_empty());
    assert_eq!(room.open().capture.line, Some(Line::Decision), "nothing is lost");
    assert_eq!(room.open().capture.decision.stance_of(&samira), Some(&said));
    // The keyboard is in the sentence that is missing.
    room.type_in("De gymles gaat online");
    room.press(Modifiers::NONE, Key::Enter);
    let made = room.open().case.decisions.last().expect("a decision");
    assert_eq!((made.text.as_str(), made.stance_of(&samira)), ("De gymles gaat online", Some(&said)));
    // A voice without words waits too; a line in which nothing is typed just closes.
    room.press(CTRL, Key::I);
    room.type_in("sam +");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!((room.open().capture.line, room.writing().text.as_str()), (Some(Line::Input), "sam +"));
    for (key, line, _) in LINES.into_iter().skip(1) {
        room.press(CTRL, key);
        assert_eq!(room.open().capture.line, Some(line));
        room.press(Modifiers::NONE, Key::Enter);
        assert_eq!(room.open().capture.line, None, "{line:?}");
    }
}

#[test]
fn what_someone_said_who_left_before_the_decision_was_kept_waits_with_the_loose_notes() {
    let (env, _) = world::env();
    let mut state = world::in_meeting(&env, &world::running("2026-Y3M9"));
    let samira = state.open.as_ref().expect("a case").case.seats.iter().find(|seat| seat.name.starts_with("Samira"));
    let samira = samira.expect("a seat").id.clone();
    for command in [
        CaptureCommand::Open(Line::Decision),
        CaptureCommand::Words("De gymles gaat online".to_owned()),
        CaptureCommand::Stance(samira.clone(), Some(Stance::Disagrees("Dat gaat mij te snel.".to_owned()))),
    ] {
        world::act(&mut state, &env, Command::Capture(command));
    }
    world::act(&mut state, &env, Command::Change(Change::Moved(samira.clone(), MovementKind::Left)));
    let notes = state.open.as_ref().expect("a case").case.notes.len();
    world::act(&mut state, &env, Command::Capture(CaptureCommand::Keep { and_next: false }));
    let case = &state.open.as_ref().expect("a case").case;
    let made = case.decisions.last().expect("a decision");
    assert!(made.stance_of(&samira).is_none() && made.put_to.contains(&samira), "who is not there takes no decision");
    assert_eq!(case.notes.len(), notes + 1);
    let note = case.notes.last().expect("a note");
    assert_eq!((note.text.as_str(), &note.voice), ("Dat gaat mij te snel.", &Some(Voice::Seat(samira))));
    world::act(&mut state, &env, Command::Undo);
    let case = &state.open.as_ref().expect("a case").case;
    assert!(case.decisions.is_empty() && case.notes.len() == notes, "both are one step");
}

#[test]
fn a_decision_holds_who_was_there_and_whoever_does_not_agree_stands_beside_it() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::D);
    room.type_in("De gymles gaat online");
    // Nobody is ticked beforehand.
    assert!(room.shows("Samira, nog niets gezegd"));
    room.tab_to_start("Yara, ");
    for _ in 0..20 {
        if room.focused().starts_with("Wim, ") {
            break;
        }
        room.press(Modifiers::NONE, Key::ArrowRight);
    }
    room.press(Modifiers::NONE, Key::Space);
    room.tab_to("Mee eens");
    room.press(Modifiers::NONE, Key::ArrowRight);
    room.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(room.focused(), "Niet mee eens");
    room.press(Modifiers::NONE, Key::Space);
    room.type_in("Telt dit als aanwezig?");
    room.press(CTRL, Key::D);
    room.press(Modifiers::NONE, Key::Enter);

    let made = room.open().case.decisions.last().expect("a decision").clone();
    let wim = seat(&room, "Wim");
    assert_eq!(made.text, "De gymles gaat online");
    assert_eq!(made.stance_of(&wim), Some(&Stance::Disagrees("Telt dit als aanwezig?".to_owned())));
    assert_eq!(made.stance_of(&seat(&room, "Samira")), Some(&Stance::Agrees));
    // Who takes part only in writing was not there, says nothing, and is still to be asked.
    let daan = seat(&room, "Daan");
    assert!(!made.present.contains(&daan) && made.stance_of(&daan).is_none() && made.put_to.contains(&daan));
    assert_eq!(made.positions.len(), made.present.len());
    room.click("Besluiten, 1");
    assert!(room.shows("“Telt dit als aanwezig?”") && room.shows("Nog voorleggen aan Daan"));

    // Taken while the keyboard is on an option of the ladder, it is about that option and has no sentence.
    room.block("kiezen");
    while !room.focused().starts_with("Besluit, ") {
        if room.open().opening().is_none_or(|opening| opening.step.as_str() != "afwegen") {
            room.press(CTRL, Key::PageDown);
        }
        room.press(Modifiers::NONE, Key::Tab);
    }
    let from = room.writing().id;
    let name = room.focused();
    room.press(CTRL, Key::D);
    room.press(CTRL, Key::D);
    room.press(CTRL, Key::Enter);
    let made = room.open().case.decisions.last().expect("a decision").clone();
    assert_eq!(made.text, "");
    let (question, row) = made.option.expect("an option");
    assert_eq!(question.as_str(), "opties");
    let saying =
        rondom::app::said::Saying { open: room.open(), words: &room.state().words, today: "2026-11-12".parse().expect("a day") };
    assert!(name.contains(&saying.row_name(&question, &row).expect("a name")), "{name}");
    assert_eq!(room.writing().id, from, "the keyboard is back on the ladder");
}

#[test]
fn a_decision_with_one_dissent_takes_a_few_strokes() {
    let mut room = Room::in_meeting();
    room.press(CTRL, Key::D);
    room.type_in("De gymles gaat online");
    room.tab_to_start("Yara, ");
    // A letter is the way to a person, and choosing one the way to what that person says.
    room.type_in("w");
    assert!(room.focused().starts_with("Wim, "), "{}", room.focused());
    room.press(Modifiers::NONE, Key::Space);
    for key in [Key::ArrowRight, Key::ArrowRight, Key::Space] {
        room.press(Modifiers::NONE, key);
    }
    room.type_in("Telt dit als aanwezig?");
    room.press(CTRL, Key::D);
    room.press(Modifiers::NONE, Key::Enter);
    let made = room.open().case.decisions.last().expect("a decision").clone();
    assert_eq!(made.stance_of(&seat(&room, "Wim")), Some(&Stance::Disagrees("Telt dit als aanwezig?".to_owned())));
    let agree = made.positions.iter().filter(|position| position.stance == Stance::Agrees).count();
    assert_eq!(agree + 1, made.present.len());
}

#[test]
fn parked_points_and_loose_notes_find_their_end() {
    let mut room = Room::in_meeting();
    for words in ["sam vervoer naar school", "toetsen inhalen"] {
        room.press(CTRL, Key::L);
        room.type_in(words);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.click("Geparkeerd, 2");
    let agreements = room.open().case.agreements.len();
    room.click("Wordt een afspraak");
    room.click("Besproken");
    let case = &room.open().case;
    assert_eq!(case.parked[1].settled.clone().map(|settled| matches!(settled, Settled::Agreed(_))), Some(true));
    assert_eq!(case.agreements.len(), agreements + 1);
    assert_eq!(case.agreements[agreements].what, "toetsen inhalen");
    assert_eq!(case.parked[0].settled, Some(Settled::Discussed));

    room.press(CTRL, Key::I);
    room.type_in("sam dat hij rustig begint");
    room.press(Modifiers::NONE, Key::Enter);
    room.click("Nog plaatsen, 1");
    room.click("Helpt");
    assert!(room.open().case.notes.is_empty());
    let said = room.statements("factoren").last().expect("it is placed").clone();
    assert_eq!((said.text.as_str(), said.voice), ("dat hij rustig begint", Some(Voice::Seat(seat(&room, "Samira")))));
    // One step: the note is back and the statement gone.
    room.press(CTRL, Key::Z);
    assert_eq!((room.open().case.notes.len(), room.statements("factoren").len()), (1, 0));
}

#[test]
fn at_the_end_of_a_block_the_chair_reads_who_was_not_heard() {
    let mut room = Room::in_meeting();
    room.block("wat_helpt");
    assert!(!room.shows("Nog niet gehoord"), "the block goes on");
    room.press(CTRL, Key::PageDown);
    for words in
        ["ya ik wil havo", "bi zij leert snel", "mar het lokaal is klaar", "eri wij denken mee", "san er is plek", "sam eens"]
    {
        room.press(CTRL, Key::I);
        room.type_in(words);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.later(13_000);
    let line = room.text_with("Nog niet gehoord").expect("the line is there");
    assert!(line.contains("Nadia"), "{line}");
    assert!(!line.contains("Bilal") && !line.chars().any(|c| c.is_ascii_digit()), "names, and no counts: {line}");
}

#[test]
fn find_out_makes_its_agreement_at_the_table_and_is_found_without_an_owner() {
    let mut room = Room::in_meeting();
    room.block("wat_helpt");
    room.tab_to("Wat werkt nu al?");
    room.press(Modifiers::ALT, Key::Enter);
    room.tab_to("Uitzoeken");
    room.press(Modifiers::NONE, Key::Enter);
    let made = room.open().case.agreements.last().expect("an agreement").clone();
    assert_eq!((made.origin, made.who.len()), (Some(Origin::Question("wat_werkt_al".into())), 0));
    let id = made.id.to_string();
    let is_found = room.open().view.open.iter().any(|item| {
        item.reason == rondom::engine::view::OpenReason::NoOwner
            && matches!(&item.place, rondom::engine::view::OpenPlace::List(_, Some(own)) if *own == id)
    });
    assert!(is_found, "it stands among what is still open");
}

#[test]
fn in_english_too() {
    let mut room = Room::in_meeting_in(LanguageSetting::English);
    room.block("wat_helpt");
    room.press(CTRL, Key::K);
    room.type_in("Bilal and Erik call Samira by Friday");
    assert!(room.shows("Fri 13 Nov · tomorrow"));
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.open().case.agreements.last().expect("an agreement").what, "call Samira");
    room.press(CTRL, Key::I);
    room.type_in("par + fixed times");
    assert!(room.shows("Helps") && room.shows("Parents"));
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.statements("factoren").last().expect("it is there").voice, Some(Voice::Group(VoiceGroup::Parents)));
    room.press(CTRL, Key::D);
    assert!(room.shows("Everyone agrees"));
    room.press(Modifiers::NONE, Key::Escape);
}
