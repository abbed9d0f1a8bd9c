//! Questions drawn by kind: what is typed with the keyboard alone stands in the case as exactly that value.
//!
//! Longer than usual because every kind of question has its sentence here, over the same few helpers.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;

use std::collections::BTreeSet;

use desk::{Desk, on_screen};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, NewStatement};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId};
use rondom::model::template::Kind;
use rondom::model::{AgreementWhen, Missing, Origin, PartialDate, Person, Pick, Scalar, Source, Voice, VoiceGroup};
use rondom::ui::fields::{Show, field_id, field_ui, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};

const SIZE: [f32; 2] = [1500.0, 950.0];

fn items(names: &[&str]) -> Vec<ItemView> {
    names.iter().map(|name| ItemView::Field(QuestionId::new(*name))).collect()
}

/// Some questions, on a page that scrolls, in the world `show` belongs to.
fn page<'a>(desk: Desk, names: &[&str], show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let items = items(names);
    on_screen(SIZE, common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    })
}

fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        harness.key_press_modifiers(modifiers, *key);
        harness.run();
    }
}

/// Text as a keyboard sends it: one event per letter, all before the next frame.
fn type_fast(harness: &mut Harness<'_, Desk>, words: &str) {
    for letter in words.chars() {
        harness.event(Event::Text(letter.to_string()));
    }
    harness.run();
}

/// The cursor goes where a focus request sends it.
fn go_to(harness: &mut Harness<'_, Desk>, place: &OpenPlace) {
    focus_field(&harness.ctx, field_id(place));
    harness.run();
}

fn go_to_question(harness: &mut Harness<'_, Desk>, question: &str) {
    go_to(harness, &OpenPlace::Field(QuestionId::new(question)));
}

fn focused(harness: &Harness<'_, Desk>) -> String {
    let is_window = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == egui::Role::Window;
    let found = harness.root().children_recursive().find(|node| node.is_focused() && !is_window(node));
    found.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

fn codes(codes: &[&str]) -> Scalar {
    Scalar::Choices(codes.iter().map(|code| Pick::Code((*code).to_owned())).collect())
}

/// The button whose name holds these words.
fn button<'h>(harness: &'h Harness<'_, Desk>, words: &'h str) -> egui_kittest::Node<'h> {
    harness.get_by(move |node| node.role() == egui::Role::Button && node.label().is_some_and(|label| label.contains(words)))
}

fn date(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

/// One way to fill in a kind: the question, what is typed, and what then stands in the case.
enum Typed {
    Words(&'static str),
    Keys(&'static [Key]),
    WordsAndKeys(&'static str, &'static [Key]),
}

#[test]
fn every_kind_typed_with_keys_is_stored_as_exactly_that_value() {
    use Typed::{Keys, Words, WordsAndKeys};
    let time = |text: &str| Scalar::Time(text.parse().expect("a time"));
    let table: Vec<(&str, Typed, Option<Scalar>)> = vec![
        ("roepnaam", Words("Yara"), Some(Scalar::text("Yara"))),
        ("roepnaam", Words("Zoë “O’Neill”"), Some(Scalar::text("Zoë “O’Neill”"))),
        ("roepnaam", Words("   "), None),
        ("aanleiding", WordsAndKeys("regel een", &[Key::Enter]), Some(Scalar::text("regel een\n"))),
        ("reistijd_minuten", Words("7,5"), Some(Scalar::Number(7.5))),
        ("reistijd_minuten", Words("zeven"), Some(Scalar::Draft("zeven".to_owned()))),
        ("geboortedatum", Words("3-4-2012"), Some(date("2012-04-03"))),
        ("geboortedatum", Words("13-11"), Some(date("2025-11-13"))),
        ("geboortedatum", Words("ergens in mei"), Some(Scalar::Draft("ergens in mei".to_owned()))),
        ("overleg_datum", Words("13-11"), Some(date("2026-11-13"))),
        ("overleg_datum", Words("over 3 weken"), Some(date("2026-12-03"))),
        ("overleg_datum", Words("vr 13 nov"), Some(date("2026-11-13"))),
        ("overleg_datum", Words("31-02-2027"), Some(Scalar::Draft("31-02-2027".to_owned()))),
        ("overleg_tijd", Words("15.30"), Some(time("15:30:00"))),
        ("overleg_tijd", Words("half vier"), Some(Scalar::Draft("half vier".to_owned()))),
        ("tolk_nodig", Keys(&[Key::Space]), Some(Scalar::YesNo(true))),
        ("tolk_nodig", Keys(&[Key::ArrowRight, Key::Space]), Some(Scalar::YesNo(false))),
        ("tolk_nodig", Keys(&[Key::Space, Key::Space]), None),
        ("overlegsoort", WordsAndKeys("tlv", &[Key::Enter]), Some(Scalar::code("tlv_overleg"))),
        ("schoolsoort", WordsAndKeys("kader", &[Key::Enter]), Some(Scalar::code("vmbo_kb"))),
        ("situatie", Keys(&[Key::ArrowRight, Key::Enter]), Some(Scalar::code("aangemeld"))),
        ("schoolsoort", WordsAndKeys("Iederwijs", &[Key::Enter]), Some(Scalar::Choice(Pick::Other("Iederwijs".to_owned())))),
        ("procedures", WordsAndKeys("schor", &[Key::Enter]), Some(codes(&["schorsing"]))),
    ];
    let names: Vec<&str> = table.iter().map(|(question, ..)| *question).collect::<BTreeSet<_>>().into_iter().collect();
    let mut harness = page(Desk::new("vo"), &names, Show::Bureau);
    harness.run();
    for (question, typed, expect) in table {
        harness.state_mut().change(Change::Value(question.into(), None));
        harness.run();
        go_to_question(&mut harness, question);
        let (words, keys): (&str, &[Key]) = match &typed {
            Words(words) => (words, &[]),
            Keys(keys) => ("", keys),
            WordsAndKeys(words, keys) => (words, keys),
        };
        type_fast(&mut harness, words);
        press(&mut harness, Modifiers::NONE, keys);
        assert_eq!(harness.state().scalar(question), expect.as_ref(), "{question}: {words:?}");
        // Leaving changes nothing that was typed.
        press(&mut harness, Modifiers::NONE, &[Key::Tab]);
        assert_eq!(harness.state().scalar(question), expect.as_ref(), "{question}: {words:?}, left");
    }
}

#[test]
fn kinds_that_stand_only_in_rows_are_typed_the_same_way() {
    let partial = |year, month| Scalar::PartialDate(PartialDate::new(year, month).expect("a partial date"));
    let kinds = [
        (Kind::PartialDate, "juni 2024", vec![], Some(partial(2024, Some(6)))),
        (Kind::PartialDate, "2024", vec![], Some(partial(2024, None))),
        (Kind::PartialDate, "toen hij klein was", vec![], Some(Scalar::Draft("toen hij klein was".to_owned()))),
        (Kind::Scale, "7", vec![], Some(Scalar::Scale(7))),
        (Kind::Scale, "7", vec![Key::End, Key::Space], Some(Scalar::Scale(10))),
    ];
    for (kind, words, keys, expect) in kinds {
        let asked = kind.clone();
        let appearance = common::appearance(Mode::Light, Density::Bureau);
        let mut harness = on_screen(SIZE, appearance, Desk::new("vo"), move |ui, cx, memory| {
            let open = cx.open().expect("open");
            let mut field = open.view.field("school_naam").expect("asked").clone();
            field.kind = asked.clone();
            field_ui(ui, cx, memory, &field, Show::Bureau);
        });
        harness.run();
        go_to_question(&mut harness, "school_naam");
        type_fast(&mut harness, words);
        press(&mut harness, Modifiers::NONE, &keys);
        assert_eq!(harness.state().scalar("school_naam"), expect.as_ref(), "{kind:?} {words:?}");
    }
}

#[test]
fn people_are_seats_groups_or_someone_outside() {
    let mut harness = page(Desk::new("vo"), &["leerling_liever_met"], Show::Bureau);
    harness.run();
    go_to_question(&mut harness, "leerling_liever_met");
    press(&mut harness, Modifiers::NONE, &[Key::Space]);
    let pupil = harness.state().open().case.pupil.clone();
    assert_eq!(harness.state().scalar("leerling_liever_met"), Some(&Scalar::Persons(vec![Person::Seat(pupil)])));
    // One person only: the next takes the place of the first.
    press(&mut harness, Modifiers::NONE, &[Key::ArrowRight, Key::Space]);
    let parents = Scalar::Persons(vec![Person::Group(VoiceGroup::Parents)]);
    assert_eq!(harness.state().scalar("leerling_liever_met"), Some(&parents));
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Enter]);
    type_fast(&mut harness, "de conciërge");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    let outside = Scalar::Persons(vec![Person::Outside("de conciërge".to_owned())]);
    assert_eq!(harness.state().scalar("leerling_liever_met"), Some(&outside));
}

#[test]
fn a_reason_why_there_is_no_answer_is_chosen_and_taken_back_with_keys() {
    type IsIt = fn(&Missing) -> bool;
    let reasons: [(usize, IsIt); 4] = [
        (1, |missing| *missing == Missing::NotYetKnown),
        (2, |missing| matches!(missing, Missing::FindOut(_))),
        (3, |missing| *missing == Missing::NotAsked),
        (4, |missing| *missing == Missing::NotShared),
    ];
    for (steps, is_it) in reasons {
        let mut harness = page(Desk::new("vo"), &["reistijd_minuten"], Show::Bureau);
        harness.run();
        go_to_question(&mut harness, "reistijd_minuten");
        press(&mut harness, Modifiers::ALT, &[Key::Enter]);
        press(&mut harness, Modifiers::NONE, &vec![Key::Tab; steps]);
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        match harness.state().scalar("reistijd_minuten") {
            Some(Scalar::Missing(missing)) => assert!(is_it(missing), "{steps}: {missing:?}"),
            other => panic!("{steps}: {other:?}"),
        }
        assert!(focused(&harness).starts_with("Toch invullen"), "{}", focused(&harness));
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        assert_eq!(harness.state().scalar("reistijd_minuten"), None, "{steps}");
        assert!(harness.state().open().case.agreements.is_empty(), "the agreement of uitzoeken goes with it");
        type_fast(&mut harness, "20");
        assert_eq!(harness.state().scalar("reistijd_minuten"), Some(&Scalar::Number(20.0)));
    }
}

#[test]
fn not_applicable_comes_with_its_reason_and_a_note_stands_beside_any_answer() {
    let mut harness = page(Desk::new("vo"), &["reistijd_minuten"], Show::Bureau);
    harness.run();
    go_to_question(&mut harness, "reistijd_minuten");
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    type_fast(&mut harness, "zit thuis");
    let reason = Scalar::Missing(Missing::NotApplicable("zit thuis".to_owned()));
    assert_eq!(harness.state().scalar("reistijd_minuten"), Some(&reason));

    let mut harness = page(Desk::new("vo"), &["klas"], Show::Bureau);
    harness.run();
    go_to_question(&mut harness, "klas");
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "na de herfst anders");
    let answer = harness.state().answer("klas").expect("a note");
    assert_eq!((answer.note.as_str(), &answer.value), ("na de herfst anders", &None));
}

#[test]
fn rows_are_added_filled_duplicated_moved_and_removed_with_keys() {
    let mut harness = page(Desk::new("vo"), &["doelen"], Show::Bureau);
    harness.run();
    go_to_question(&mut harness, "doelen");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "eerste");
    press(&mut harness, Modifiers::COMMAND, &[Key::Enter]);
    type_fast(&mut harness, "tweede");
    assert_eq!(goals(&harness), ["eerste", "tweede"]);
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(goals(&harness), ["tweede", "eerste"]);
    type_fast(&mut harness, "!");
    assert_eq!(goals(&harness), ["tweede!", "eerste"], "the cursor stays with its row");
    press(&mut harness, Modifiers::COMMAND.plus(Modifiers::SHIFT), &[Key::D]);
    assert_eq!(goals(&harness), ["tweede!", "tweede!", "eerste"]);
    press(&mut harness, Modifiers::ALT, &[Key::ArrowDown, Key::Delete]);
    assert_eq!(goals(&harness), ["tweede!", "eerste"]);
    type_fast(&mut harness, "?");
    assert_eq!(goals(&harness), ["tweede!", "eerste?"], "the cursor is in the row beside it");
    harness.state_mut().act(Command::Undo);
    harness.state_mut().act(Command::Undo);
    assert_eq!(goals(&harness), ["tweede!", "eerste", "tweede!"], "undo brings a removed row back");
}

fn goals(harness: &Harness<'_, Desk>) -> Vec<String> {
    let text = |row: &rondom::model::Row| match row.cells.get("doel") {
        Some(Scalar::Text(text)) => text.clone(),
        _ => String::new(),
    };
    harness.state().rows("doelen").iter().map(text).collect()
}

#[test]
fn a_preset_row_comes_into_being_with_its_first_word_and_keeps_the_cursor() {
    let mut harness = page(Desk::plain("vo"), &["opties"], Show::Bureau);
    harness.run();
    button(&harness, "Extra hulp op de eigen school").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Enter, Key::Space]);
    let rows = harness.state().rows("opties");
    assert_eq!(rows.iter().map(|row| row.preset.as_deref()).collect::<Vec<_>>(), [Some("o02")]);
    assert_eq!(rows[0].cells.get("op_tafel"), Some(&Scalar::YesNo(true)));
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Space]);
    assert_eq!(harness.state().rows("opties").len(), 1, "the second answer lands in the same row");
    assert_eq!(harness.state().rows("opties")[0].cells.len(), 2);
}

#[test]
fn at_the_table_only_options_on_the_table_are_open_to_all_and_rows_fold_into_a_line() {
    let mut desk = Desk::plain("vo").in_meeting();
    let yes = Some(Scalar::YesNo(true));
    desk.change(Change::PresetCell("opties".into(), "o02".to_owned(), "op_tafel".into(), yes));
    let mut harness = page(desk, &["opties"], Show::Table);
    harness.run();
    button(&harness, "Extra hulp op de eigen school");
    assert!(harness.query_by_label_contains("Ambulante begeleiding").is_none(), "folded until asked for");
    button(&harness, "Extra hulp op de eigen school").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Enter, Key::Space]);
    let past = harness.state().rows("opties")[0].cells.get("past").cloned();
    assert_eq!(past, Some(Scalar::code("ja")), "Enter opens the row in what is asked at the table");
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert!(focused(&harness).contains("Extra hulp"), "Esc folds it and stays there: {}", focused(&harness));
}

#[test]
fn what_voices_say_stands_in_order_and_with_its_voice() {
    let mut harness = page(Desk::new("vo").in_meeting(), &["inbreng_anderen"], Show::Table);
    harness.run();
    harness.get_by_label("Voeg uitspraak toe (School)").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "Ze leert snel");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "De gang is te druk");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    // Left without words: gone again.
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    let said = said(&harness, "inbreng_anderen");
    let school = Some(Voice::Group(VoiceGroup::School));
    assert_eq!(said, [("Ze leert snel".to_owned(), school.clone()), ("De gang is te druk".to_owned(), school)]);
    // The voice is changed with arrows, the exact words with one key.
    button(&harness, "De gang is te druk").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Enter, Key::Tab, Key::ArrowRight, Key::Space, Key::Tab, Key::Enter]);
    let last = harness.state().statements("inbreng_anderen")[1].clone();
    assert_eq!((last.voice, last.verbatim), (Some(Voice::Group(VoiceGroup::Others)), true));
}

fn said(harness: &Harness<'_, Desk>, question: &str) -> Vec<(String, Option<Voice>)> {
    harness.state().statements(question).iter().map(|one| (one.text.clone(), one.voice.clone())).collect()
}

#[test]
fn a_statement_on_the_board_stands_in_its_cell() {
    let mut harness = page(Desk::new("vo").in_meeting(), &["factoren"], Show::Table);
    harness.run();
    harness.get_by_label("Voeg uitspraak toe (School · Lastig)").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "29 leerlingen in de klas");
    let stored = harness.state().statements("factoren")[0].clone();
    let cell = stored.cell.expect("a place on the board");
    assert_eq!((cell.column.as_str(), cell.row.as_str()), ("onderwijs", "belemmerend"));
    assert_eq!(stored.text, "29 leerlingen in de klas");
}

#[test]
fn how_words_came_in_is_changed_behind_more() {
    let mut desk = Desk::new("vo").in_meeting();
    let new = NewStatement { text: "Ik wil havo".to_owned(), voice: None, verbatim: true, source: None, cell: None };
    desk.change(Change::AddStatement("hulpvraag_leerling".into(), new));
    let mut harness = page(desk, &["hulpvraag_leerling"], Show::Table);
    // What was just added stands open.
    harness.run();
    assert!(harness.query_by_label("Hoe kwam dit binnen?").is_none(), "not in the way of who asks nothing");
    harness.get_by_label("Meer").click();
    harness.run();
    harness.get_by_label("Hoe kwam dit binnen?").focus();
    harness.run();
    type_fast(&mut harness, "chat");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    let stored = harness.state().statements("hulpvraag_leerling")[0].clone();
    assert_eq!((stored.source, stored.text.as_str()), (Source::Chat, "Ik wil havo"));
}

#[test]
fn a_cell_may_say_why_it_is_empty() {
    let mut desk = Desk::new("vo");
    desk.change(Change::AddRow("doelen".into(), None));
    let row = desk.rows("doelen")[0].id.clone();
    let mut harness = page(desk, &["doelen"], Show::Bureau);
    harness.run();
    let cell = OpenPlace::Cell("doelen".into(), row, "doel".into());
    let stored = |harness: &Harness<'_, Desk>| harness.state().rows("doelen")[0].cells.get(&ColumnId::new("doel")).cloned();
    // The first line of the menu is the note beside the row, the fourth: not asked.
    go_to(&mut harness, &cell);
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    assert_eq!(stored(&harness), Some(Scalar::Missing(Missing::NotAsked)));
    assert!(focused(&harness).starts_with("Toch invullen"), "{}", focused(&harness));
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(stored(&harness), None);
    // The third: to be found out, with its agreement, which goes again when it was not taken.
    go_to(&mut harness, &cell);
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Enter]);
    assert!(matches!(stored(&harness), Some(Scalar::Missing(Missing::FindOut(_)))), "{:?}", stored(&harness));
    assert_eq!(harness.state().open().case.agreements.len(), 1);
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert!(harness.state().open().case.agreements.is_empty());
}

#[test]
fn a_row_carries_a_note_written_from_any_of_its_cells() {
    let mut desk = Desk::new("vo");
    desk.change(Change::AddRow("doelen".into(), None));
    let row = desk.rows("doelen")[0].id.clone();
    let mut harness = page(desk, &["doelen"], Show::Bureau);
    harness.run();
    go_to(&mut harness, &OpenPlace::Cell("doelen".into(), row, "doel".into()));
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    assert_eq!(focused(&harness), "Opmerking bij doel 1");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_fast(&mut harness, "na de kerstvakantie");
    assert_eq!(harness.state().rows("doelen")[0].note, "na de kerstvakantie");
    harness.state_mut().act(Command::Undo);
    assert_eq!(harness.state().rows("doelen")[0].note, "");
}

#[test]
fn what_is_left_for_later_has_one_owner_and_date() {
    let desk = Desk::new("vo").in_meeting();
    let mut harness = page(desk, &["bijdrage_leerling", "ondersteuning_domeinen"], Show::Table);
    harness.run();
    let later = |harness: &Harness<'_, Desk>| {
        let agreements = &harness.state().open().case.agreements;
        assert!(agreements.len() <= 1, "never a second one");
        agreements.first().map(|one| (one.who.clone(), one.when.clone(), one.origin.clone()))
    };
    button(&harness, "Later uitwerken").click();
    harness.run();
    assert_eq!(later(&harness), None);
    harness.get_by_label("Wie werkt dit uit?").focus();
    harness.run();
    type_fast(&mut harness, "school");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    harness.get_by_label("Wanneer is het klaar?").focus();
    harness.run();
    type_fast(&mut harness, "20-11");
    press(&mut harness, Modifiers::NONE, &[Key::Tab]);
    let step = harness.state().open().view.field("bijdrage_leerling").expect("asked").step.clone();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    let expected = (vec![Person::Group(VoiceGroup::School)], AgreementWhen::Date(day), Some(Origin::Later(step)));
    assert_eq!(later(&harness), Some(expected));
    assert!(harness.query_by_label_contains("School · vr 20 nov").is_some(), "said on the folded line");
    harness.state_mut().act(Command::Undo);
    harness.state_mut().act(Command::Undo);
    assert_eq!(later(&harness), None, "undone like anything else");
}

#[test]
fn a_focus_request_lands_in_the_right_control() {
    let names = ["roepnaam", "geboortedatum", "tolk_nodig", "schoolsoort", "doelen", "hulpverlening_doelen"];
    let mut desk = Desk::new("vo");
    desk.change(Change::AddRow("doelen".into(), None));
    let row = desk.rows("doelen")[0].id.clone();
    let places = [
        (OpenPlace::Field("geboortedatum".into()), "Geboortedatum"),
        (OpenPlace::Field("roepnaam".into()), "Roepnaam"),
        (OpenPlace::Field("tolk_nodig".into()), "Ja"),
        (OpenPlace::Cell("doelen".into(), row, "einddatum".into()), "Wanneer klaar?"),
    ];
    let mut harness = page(desk, &names, Show::Bureau);
    harness.run();
    for (place, name) in places {
        let step = "doelen".into();
        harness.state_mut().act(Command::Go(rondom::app::command::Go::To(step, place.clone())));
        harness.run();
        assert_eq!(focused(&harness), name, "{place:?}");
    }
}

#[test]
fn a_message_waits_until_the_field_is_left_and_never_shows_at_the_table() {
    let sentence = "Dit is geen datum die Rondom begrijpt. Typ bijvoorbeeld 13-11-2026 of over 3 weken.";
    for (show, expect) in [(Show::Bureau, true), (Show::Table, false)] {
        let question = if show == Show::Table { "tijdelijke_plaatsing_vanaf" } else { "overleg_datum" };
        let mut desk = Desk::new("vo");
        if show == Show::Table {
            desk.given("overlegsoort", Scalar::code("intake_aanmelding"));
            desk.given("situatie", Scalar::code("aangemeld"));
            desk.given("ingeschreven_elders", Scalar::YesNo(false));
            desk = desk.in_meeting();
        }
        let mut harness = page(desk, &[question, "klas"], show);
        harness.run();
        if show == Show::Table {
            harness.get_by_label_contains("Later uitwerken").focus();
            harness.run();
            press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        }
        go_to_question(&mut harness, question);
        type_fast(&mut harness, "ooit");
        assert!(harness.query_by_label_contains(sentence).is_none(), "not while typing");
        press(&mut harness, Modifiers::NONE, &[Key::Tab]);
        assert_eq!(harness.state().scalar(question), Some(&Scalar::Draft("ooit".to_owned())));
        assert!(harness.state().open().was_visited(&QuestionId::new(question)), "leaving is told");
        assert_eq!(harness.query_by_label_contains(sentence).is_some(), expect, "{show:?}");
    }
}

#[test]
fn a_starter_begins_the_sentence_and_leaves_the_cursor_behind_it() {
    let mut harness = page(Desk::new("vo").in_meeting(), &["wat_werkt_al"], Show::Table);
    harness.run();
    go_to_question(&mut harness, "wat_werkt_al");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowDown, Key::ArrowDown]);
    type_fast(&mut harness, "de vaste dag");
    assert_eq!(harness.state().scalar("wat_werkt_al"), Some(&Scalar::text("Blijf vooral de vaste dag")));
}

#[test]
fn nothing_is_lost_when_somebody_types_fast_through_several_fields() {
    let mut harness = page(Desk::new("vo"), &["roepnaam", "achternaam", "geboortedatum", "klas"], Show::Bureau);
    harness.run();
    go_to_question(&mut harness, "roepnaam");
    for (at, words) in ["Yara", "el Fassi", "3 april 2012", "havo 2b"].iter().enumerate() {
        if at > 0 {
            harness.key_press(Key::Enter);
        }
        for letter in words.chars() {
            harness.event(Event::Text(letter.to_string()));
        }
    }
    harness.run();
    let desk = harness.state();
    assert_eq!(desk.scalar("roepnaam"), Some(&Scalar::text("Yara")));
    assert_eq!(desk.scalar("achternaam"), Some(&Scalar::text("el Fassi")));
    assert_eq!(desk.scalar("geboortedatum"), Some(&date("2012-04-03")));
    assert_eq!(desk.scalar("klas"), Some(&Scalar::text("havo 2b")));
}

#[test]
fn at_the_table_what_is_known_is_a_line_and_blank_questions_of_before_are_left_out() {
    let mut desk = Desk::new("vo").in_meeting();
    desk.given("klas", Scalar::text("havo 2b"));
    let harness = page(desk, &["klas", "school_naam"], Show::Table);
    assert!(harness.query_by_value("havo 2b").is_some());
    assert_eq!(harness.query_all_by_role(egui::Role::TextInput).count(), 0, "nothing to type in");
    assert!(harness.query_by_label_contains("school").is_none());
}

#[test]
fn a_press_beside_an_empty_statement_does_what_it_says_and_the_empty_one_goes() {
    let mut harness = page(Desk::new("vo").in_meeting(), &["inbreng_anderen", "factoren"], Show::Table);
    harness.run();
    let press_on = |harness: &mut Harness<'_, Desk>, name: &str| {
        button(harness, name).click();
        harness.run();
    };
    press_on(&mut harness, "Voeg uitspraak toe (School)");
    press_on(&mut harness, "Voeg uitspraak toe (Anderen)");
    type_fast(&mut harness, "Wij denken mee");
    press_on(&mut harness, "Letterlijk");
    assert!(harness.query_by_label_contains("Letterlijk").is_some(), "its own buttons do not fold it");
    press_on(&mut harness, "Voeg uitspraak toe (School · Helpt)");
    assert_eq!(said(&harness, "inbreng_anderen").len(), 1, "only words stay");
    assert!(harness.state().statements("inbreng_anderen")[0].verbatim);
    type_fast(&mut harness, "De mentor");
    assert_eq!(said(&harness, "factoren").len(), 1);
    assert_eq!(said(&harness, "factoren")[0].0, "De mentor");
}

/// The pictures to judge the look by, put beside the mockups.
#[test]
fn pictures() {
    if !common::pictures_possible() {
        return;
    }
    let mut results = egui_kittest::SnapshotResults::new();
    for (mode, suffix) in [(Mode::Light, "light"), (Mode::Dark, "dark")] {
        for (step, density) in [("vraag", Density::Bureau), ("doelen", Density::Bureau), ("factoren", Density::Table)] {
            let at_table = density == Density::Table;
            let desk = if at_table { filled().in_meeting() } else { filled() };
            let show = if at_table { Show::Table } else { Show::Bureau };
            let size = if at_table { [1470.0, 900.0] } else { [1400.0, 1500.0] };
            let mut harness = on_screen(size, common::appearance(mode, density), desk, move |ui, cx, memory| {
                let items = cx.open().and_then(|open| open.view.step(step)).map(|step| step.items.clone()).unwrap_or_default();
                egui::Frame::new().inner_margin(24).show(ui, |ui| items_ui(ui, cx, memory, &items, show));
            });
            harness.run();
            results.add(harness.try_snapshot(format!("fields_{step}_{suffix}")));
        }
    }
}

/// The case of the worked VO example, as far as these pictures show it.
fn filled() -> Desk {
    use rondom::app::command::{NewSeat, NewStatement};
    use rondom::model::StatementCell;
    let mut desk = Desk::new("vo");
    desk.given("roepnaam", Scalar::text("Yara"));
    for (name, role) in [("Samira el Fassi", "ouder_gezag"), ("Bilal Aydin", "mentor"), ("Marloes Kok", "zoco")] {
        desk.change(Change::AddSeat(NewSeat {
            name: name.to_owned(),
            role: Pick::Code(role.to_owned()),
            organisation: String::new(),
        }));
    }
    let voice = |desk: &Desk, name: &str| {
        let seat = desk.open().case.seats.iter().find(|seat| seat.name.starts_with(name)).map(|seat| seat.id.clone());
        Some(Voice::Seat(seat.unwrap_or_else(|| desk.open().case.pupil.clone())))
    };
    let factors = [
        ("kind", "bevorderend", "Leert snel, is sterk in taal", "Bilal", false),
        ("kind", "bevorderend", "Ik schrijf liever in de chat dan dat ik praat", "", true),
        ("onderwijs", "bevorderend", "De mentor is vertrouwd", "Samira", false),
        ("onderwijs", "bevorderend", "Trajectlokaal met acht plekken", "Marloes", false),
        ("thuis", "bevorderend", "Vaste dagindeling", "Samira", false),
        ("kind", "belemmerend", "De gang met al die mensen is het ergste", "", true),
        ("onderwijs", "belemmerend", "29 leerlingen, 11 docenten", "Bilal", false),
        ("thuis", "belemmerend", "’s Ochtends is er strijd", "Samira", false),
    ];
    for (column, row, text, who, verbatim) in factors {
        let cell = Some(StatementCell { column: column.to_owned(), row: row.to_owned() });
        let voice = voice(&desk, who);
        let new = NewStatement { text: text.to_owned(), voice, verbatim, source: None, cell };
        desk.change(Change::AddStatement("factoren".into(), new));
    }
    let asked = [
        ("hulpvraag_leerling", "Hoe kan ik weer naar school zonder dat het te druk is?", "", true),
        ("hulpvraag_leerling", "Ik wil mijn vriendinnen zien", "", false),
        ("ouders_beeld", "Ze wil wel, maar haar lijf zegt nee", "Samira", true),
        ("inbreng_anderen", "We missen haar in de klas", "Bilal", false),
    ];
    for (question, text, who, verbatim) in asked {
        let voice = voice(&desk, who);
        let new = NewStatement { text: text.to_owned(), voice, verbatim, source: None, cell: None };
        desk.change(Change::AddStatement(question.into(), new));
    }
    for goal in ["Yara volgt elke week acht uur les", ""] {
        desk.change(Change::AddRow("doelen".into(), None));
        let row = desk.rows("doelen").last().expect("a row").id.clone();
        desk.change(Change::Cell("doelen".into(), row.clone(), "doel".into(), Some(Scalar::text(goal))));
        if !goal.is_empty() {
            desk.change(Change::Cell("doelen".into(), row, "einddatum".into(), Some(date("2027-02-12"))));
        }
    }
    desk.state.focus = rondom::app::state::Focus::default();
    desk
}
