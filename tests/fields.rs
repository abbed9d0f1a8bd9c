//! Questions drawn by kind: what is typed with the keyboard alone stands in the case as exactly that value.

mod common;
#[path = "common/desk.rs"]
mod desk;

use desk::{Desk, on_screen};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::Change;
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::QuestionId;
use rondom::model::template::Kind;
use rondom::model::{Missing, PartialDate, Person, Pick, Scalar, Voice, VoiceGroup};
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
        ("roepnaam", Words("Zoë “O’Neill” 🙂"), Some(Scalar::text("Zoë “O’Neill” 🙂"))),
        ("roepnaam", Words("   "), None),
        ("aanleiding", WordsAndKeys("regel een", &[Key::Enter]), Some(Scalar::text("regel een\n"))),
        ("verzuim_totaal_uren", Words("7,5"), Some(Scalar::Number(7.5))),
        ("verzuim_totaal_uren", Words("zeven"), Some(Scalar::Draft("zeven".to_owned()))),
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
        ("overlegsoort", WordsAndKeys("tlv", &[Key::Enter]), Some(Scalar::code("tlv"))),
        ("leerjaar", WordsAndKeys("2", &[Key::Enter]), Some(Scalar::code("2"))),
    ];
    let known = Desk::new("vo");
    for (question, typed, expect) in table {
        assert!(known.open().template.question(question).is_some(), "{question} is asked nowhere");
        let mut harness = page(Desk::new("vo"), &[question], Show::Bureau);
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
