//! What every control promises: a name, a target large enough, the whole of it by keyboard, and no typed word lost.

mod common;

use chrono::NaiveDate;
use egui::accessibility::is_input;
use egui::{Id, Key, Modifiers, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::model::Family;
use rondom::ui::theme::{Density, Mode, Type};
use rondom::ui::widgets::{
    Button, Cell, ChoiceChange, Closed, Column, Field, OwnWords, PersonChange, PersonOption, Pill, Table, TableChange, TextField,
    Typed, Understood, Width, choice, combo, date_field, dialog, focus_field, multi_choice, number_field, person_picker, scale,
    scroll, tabs, text, toast, yes_no,
};

fn bureau<'a, S>(state: S, content: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    common::harness([1200.0, 800.0], common::appearance(Mode::Light, Density::Bureau), state, content)
}

fn field<'a>(name: &'a str) -> Field<'a> {
    Field::new(Id::unique(("test", name)), name)
}

fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn type_in<S>(harness: &mut Harness<'_, S>, words: &str) {
    for letter in words.chars() {
        harness.event(egui::Event::Text(letter.to_string()));
        harness.run();
    }
}

fn focused<S>(harness: &Harness<'_, S>) -> String {
    let focus =
        harness.root().children_recursive().find(|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
    focus.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

#[test]
fn every_control_has_a_name_and_no_picture_is_read_aloud() {
    for (density, page) in [
        (Density::Table, common::gallery::table_page as fn(&mut Ui)),
        (Density::Bureau, common::gallery::bureau_page as fn(&mut Ui)),
    ] {
        let appearance = common::appearance(Mode::Light, density);
        let mut harness = common::harness(common::gallery::SIZE, appearance, (), move |ui, ()| page(ui));
        harness.run();
        assert_eq!(harness.unnamed_widgets(), Vec::<String>::new());
        let read_aloud: Vec<String> = harness
            .root()
            .children_recursive()
            .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
            .flatten()
            .collect();
        assert!(read_aloud.len() > 30, "the page is there");
        let pictures = read_aloud.iter().filter(|words| words.chars().any(|c| ('\u{E000}'..='\u{F8FF}').contains(&c)));
        assert_eq!(pictures.collect::<Vec<_>>(), Vec::<&String>::new());
        let shortcuts = read_aloud.iter().filter(|words| words.contains("Ctrl"));
        assert_eq!(shortcuts.collect::<Vec<_>>(), Vec::<&String>::new(), "a shortcut is no part of a name");
    }
}

#[test]
fn nothing_that_can_be_pressed_is_smaller_than_a_fingertip() {
    for (density, page) in [
        (Density::Table, common::gallery::table_page as fn(&mut Ui)),
        (Density::Bureau, common::gallery::bureau_page as fn(&mut Ui)),
    ] {
        let appearance = common::appearance(Mode::Light, density);
        let mut harness = common::harness(common::gallery::SIZE, appearance, (), move |ui, ()| page(ui));
        harness.run();
        let mut seen = 0;
        for node in harness.root().children_recursive() {
            let accesskit = node.accesskit_node();
            if !is_input(accesskit.role()) {
                continue;
            }
            let Some(bounds) = accesskit.raw_bounds() else { continue };
            seen += 1;
            assert!(
                bounds.width() >= 43.9 && bounds.height() >= 43.9,
                "{:?} is {} × {}",
                accesskit.label(),
                bounds.width(),
                bounds.height()
            );
        }
        assert!(seen > 10, "only {seen} controls seen");
    }
}

#[test]
fn typing_hands_back_every_change_and_no_hidden_key_deletes() {
    let mut harness = bureau((String::new(), 0), |ui, (words, changes): &mut (String, usize)| {
        let outcome = TextField::lines(field("Wat is de vraag?"), 2).show(ui, words);
        if let Some(new) = outcome.change {
            *words = new;
            *changes += 1;
        }
    });
    harness.run();
    harness.get_by_label("Wat is de vraag?").focus();
    harness.run();
    type_in(&mut harness, "rust in de klas");
    assert_eq!(harness.state(), &("rust in de klas".to_owned(), 15));
    press(&mut harness, &[Key::Home]);
    for key in [Key::K, Key::U, Key::W, Key::H] {
        for at in [Key::Home, Key::End] {
            press(&mut harness, &[at]);
            harness.key_press_modifiers(Modifiers::CTRL, key);
            harness.run();
            harness.key_press_modifiers(Modifiers::COMMAND, key);
            harness.run();
            assert_eq!(harness.state().0, "rust in de klas", "Ctrl+{key:?} at {at:?}");
        }
    }
    press(&mut harness, &[Key::End, Key::Backspace]);
    assert_eq!(harness.state().0, "rust in de kla");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_ne!(harness.state().0, "rust in de kla", "Ctrl+Z is the text's while it has the keyboard");
}

#[test]
fn enter_goes_on_and_presses_nothing_and_tab_leaves_a_growing_field() {
    let mut harness = bureau((0, 0), |ui, (submitted, pressed): &mut (i32, i32)| {
        let outcome = TextField::line(field("Roepnaam")).show(ui, "Yara");
        *submitted += i32::from(outcome.submitted);
        if Button::primary("Verder").show(ui).clicked() {
            *pressed += 1;
        }
        drop(TextField::lines(field("Verhaal"), 2).show(ui, "Er was eens"));
        Button::secondary("Terug").show(ui);
    });
    harness.run();
    harness.get_by_label("Roepnaam").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), &(1, 0));
    assert_eq!(focused(&harness), "Verder");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), &(1, 1));
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Verhaal");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Terug");
}

#[test]
fn a_row_of_pills_is_one_stop_and_arrows_move_inside() {
    let mut harness = bureau(None, |ui, chosen: &mut Option<usize>| {
        Button::secondary("Voor").show(ui);
        let options = ["Aanmelding", "Evaluatie", "TLV-overleg"].map(Pill::new);
        match choice(ui, &field("Soort overleg"), &options, *chosen, OwnWords::Closed).change {
            Some(ChoiceChange::Toggle(index)) if *chosen == Some(index) => *chosen = None,
            Some(ChoiceChange::Toggle(index)) => *chosen = Some(index),
            _ => {}
        }
        Button::secondary("Na").show(ui);
    });
    harness.run();
    harness.get_by_label("Voor").focus();
    harness.run();
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Aanmelding");
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(focused(&harness), "TLV-overleg");
    assert_eq!(harness.state(), &None, "moving chooses nothing");
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state(), &Some(2));
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Na");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert_eq!(focused(&harness), "TLV-overleg", "coming back lands on what is chosen");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), &None, "pressing it again lets go");
}

#[test]
fn several_may_be_chosen_and_own_words_given() {
    let mut harness = bureau((vec![0], String::new()), |ui, (chosen, own): &mut (Vec<usize>, String)| {
        let options = ["Leren", "Thuis"].map(Pill::new);
        match multi_choice(ui, &field("Waar gaat het over?"), &options, chosen, OwnWords::Open(own)).change {
            Some(ChoiceChange::Toggle(index)) => match chosen.iter().position(|c| *c == index) {
                Some(place) => drop(chosen.remove(place)),
                None => chosen.push(index),
            },
            Some(ChoiceChange::OwnWords(words)) => *own = words,
            None => {}
        }
    });
    harness.run();
    harness.get_by_label("Thuis").click();
    harness.run();
    harness.get_by_label("Leren").click();
    harness.run();
    assert_eq!(harness.state().0, vec![1]);
    harness.get_by_label("Anders, namelijk").click();
    harness.run();
    type_in(&mut harness, "sport");
    assert_eq!(harness.state().1, "sport");
    harness.get_by_label("Anders, namelijk").click();
    harness.run();
    assert_eq!(harness.state().1, "", "letting go takes the own words away");
}

#[test]
fn yes_no_and_scale_answer_to_keys() {
    let mut harness = bureau((None, None), |ui, (heard, mark): &mut (Option<bool>, Option<u8>)| {
        if let Some(new) = yes_no(ui, &field("Gehoord?"), *heard).change {
            *heard = new;
        }
        if let Some(new) = scale(ui, &field("Hoe gaat het?"), *mark, "slecht", "goed").change {
            *mark = new;
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab, Key::ArrowRight, Key::Space]);
    assert_eq!(harness.state().0, Some(false));
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().0, None);
    press(&mut harness, &[Key::Tab]);
    type_in(&mut harness, "7");
    assert_eq!(harness.state().1, Some(7));
    assert_eq!(focused(&harness), "7");
    press(&mut harness, &[Key::End, Key::Enter]);
    assert_eq!(harness.state().1, Some(10));
}

type Chosen = (Vec<usize>, String);

fn role_combo(multiple: bool) -> Harness<'static, Chosen> {
    bureau((Vec::new(), String::new()), move |ui, (chosen, own): &mut Chosen| {
        let options = ["Zorgcoördinator", "Mentor", "Coördinator passend onderwijs", "Jeugdarts"];
        match combo(ui, &field("Rol"), &options, chosen, multiple, OwnWords::Open(own)).change {
            Some(ChoiceChange::Toggle(index)) if multiple => match chosen.iter().position(|c| *c == index) {
                Some(place) => drop(chosen.remove(place)),
                None => chosen.push(index),
            },
            Some(ChoiceChange::Toggle(index)) => {
                *chosen = if chosen.contains(&index) { Vec::new() } else { vec![index] };
            }
            Some(ChoiceChange::OwnWords(words)) => *own = words,
            None => {}
        }
        Button::secondary("Na").show(ui);
    })
}

#[test]
fn a_long_list_filters_while_typing_and_enter_chooses() {
    let mut harness = role_combo(false);
    harness.run();
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Rol");
    type_in(&mut harness, "coord");
    assert!(harness.query_by_label("Mentor").is_none());
    press(&mut harness, &[Key::ArrowDown, Key::Enter]);
    assert_eq!(harness.state().0, vec![0], "the one that begins with it stands first, the next is Zorgcoördinator");
    assert!(harness.query_by_label("Coördinator passend onderwijs").is_none(), "the list closed");
    assert_eq!(focused(&harness), "Rol");
    type_in(&mut harness, "m");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.get_by_label("Rol").value().as_deref(), Some("Zorgcoördinator"), "Esc brings back what was");
    assert_eq!(focused(&harness), "Rol", "the first Esc only closes the list");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Na");
}

#[test]
fn a_long_list_takes_own_words_and_several() {
    let mut harness = role_combo(true);
    harness.run();
    press(&mut harness, &[Key::Tab]);
    type_in(&mut harness, "jeugda");
    press(&mut harness, &[Key::Enter]);
    type_in(&mut harness, "ment");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().0, vec![3, 1]);
    type_in(&mut harness, "Buurvrouw");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().1, "Buurvrouw");
    harness.get_by_label("Jeugdarts, weghalen").click();
    harness.run();
    assert_eq!(harness.state().0, vec![1]);
}

#[test]
fn a_long_list_answers_to_the_mouse() {
    let mut harness = role_combo(false);
    harness.run();
    harness.get_by_label("Rol").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Mentor").click();
    harness.run();
    assert_eq!(harness.state().0, vec![1]);
    assert!(harness.query_by_role(Role::ListBoxOption).is_none(), "the list closed");
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn dated() -> Harness<'static, Option<Typed<NaiveDate>>> {
    bureau(None, |ui, typed: &mut Option<Typed<NaiveDate>>| {
        let shown = typed.as_ref().map(|typed| typed.text.clone()).unwrap_or_default();
        let outcome = date_field(ui, &field("Datum"), &shown, day("2026-11-12"), &|text| match text {
            "" => Understood::Nothing,
            "vr 13 nov" => Understood::Value(day("2026-11-13"), "vr 13 november 2026".to_owned()),
            text => text.parse().map_or(Understood::Unclear, |date| Understood::Value(date, "gekozen".to_owned())),
        });
        if let Some(change) = outcome.change {
            *typed = Some(change);
        }
        Button::secondary("Na").show(ui);
    })
}

#[test]
fn a_date_is_typed_and_said_back() {
    let mut harness = dated();
    harness.run();
    press(&mut harness, &[Key::Tab]);
    type_in(&mut harness, "vr 13 no");
    assert_eq!(harness.state(), &Some(Typed { text: "vr 13 no".to_owned(), value: None }), "kept as typed");
    type_in(&mut harness, "v");
    assert_eq!(harness.state().as_ref().and_then(|typed| typed.value), Some(day("2026-11-13")));
    assert!(harness.query_by_label("vr 13 november 2026").is_some());
}

#[test]
fn a_date_is_picked_by_keyboard() {
    let mut harness = dated();
    harness.run();
    press(&mut harness, &[Key::Tab, Key::ArrowDown]);
    assert_eq!(focused(&harness), "12 november 2026");
    press(&mut harness, &[Key::ArrowRight, Key::ArrowDown, Key::PageDown]);
    assert_eq!(focused(&harness), "20 december 2026");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().as_ref().and_then(|typed| typed.value), Some(day("2026-12-20")));
    assert_eq!(focused(&harness), "Datum");
    press(&mut harness, &[Key::ArrowDown, Key::ArrowLeft, Key::Escape]);
    assert_eq!(focused(&harness), "Datum", "Esc goes back without choosing");
    assert_eq!(harness.state().as_ref().and_then(|typed| typed.value), Some(day("2026-12-20")));
}

#[test]
fn a_number_takes_a_comma_and_keeps_what_it_does_not_understand() {
    let mut harness = bureau(None, |ui, typed: &mut Option<Typed<f64>>| {
        let shown = typed.as_ref().map(|typed| typed.text.clone()).unwrap_or_default();
        if let Some(change) = number_field(ui, &field("Verzuim"), &shown, "%").change {
            *typed = Some(change);
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab]);
    type_in(&mut harness, "12,5");
    assert_eq!(harness.state(), &Some(Typed { text: "12,5".to_owned(), value: Some(12.5) }));
    type_in(&mut harness, "x");
    assert_eq!(harness.state(), &Some(Typed { text: "12,5x".to_owned(), value: None }));
}

#[test]
fn people_are_chosen_and_someone_else_is_named() {
    type People = (Vec<usize>, Vec<String>);
    let mut harness = bureau((Vec::new(), Vec::new()), |ui, (chosen, outside): &mut People| {
        let people = [("Yara", Family::Pupil), ("Samira", Family::Parents)].map(|(name, family)| PersonOption { name, family });
        let names: Vec<&str> = outside.iter().map(String::as_str).collect();
        match person_picker(ui, &field("Wie doet dit?"), &people, chosen, &names).change {
            Some(PersonChange::Toggle(index)) => chosen.push(index),
            Some(PersonChange::AddOutside(name)) => outside.push(name),
            Some(PersonChange::RemoveOutside(index)) => drop(outside.remove(index)),
            None => {}
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab, Key::ArrowRight, Key::Space, Key::Tab]);
    assert_eq!(focused(&harness), "Iemand anders");
    press(&mut harness, &[Key::Enter]);
    type_in(&mut harness, "Opa Hassan");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), &(vec![1], vec!["Opa Hassan".to_owned()]));
    harness.get_by_label("Opa Hassan, weghalen").click();
    harness.run();
    assert_eq!(harness.state().1, Vec::<String>::new());
}

#[test]
fn a_name_half_typed_is_kept_when_the_field_is_left() {
    let mut harness = bureau(Vec::new(), |ui, outside: &mut Vec<String>| {
        if let Some(PersonChange::AddOutside(name)) = person_picker(ui, &field("Wie?"), &[], &[], &[]).change {
            outside.push(name);
        }
        Button::secondary("Na").show(ui);
    });
    harness.run();
    harness.get_by_label("Iemand anders").click();
    harness.run();
    type_in(&mut harness, "Tante");
    harness.get_by_label("Na").click();
    harness.run();
    assert_eq!(harness.state(), &vec!["Tante".to_owned()]);
}

#[test]
fn a_dialog_takes_the_keyboard_and_gives_it_back() {
    type Dialog = (bool, Option<Closed<&'static str>>);
    let mut harness = bureau((false, None), |ui, (open, answer): &mut Dialog| {
        if Button::secondary("Weg ermee").show(ui).clicked() {
            *open = true;
        }
        Button::secondary("Elders").show(ui);
        if *open {
            let closed = dialog(ui.ctx(), Id::unique("test dialog"), "Casus weggooien?", |ui| {
                text(ui, Type::Body, "U kunt dit ongedaan maken.");
                let keep = Button::secondary("Laten staan").show(ui).clicked().then_some("keep");
                let drop = Button::primary("Weggooien").show(ui).clicked().then_some("drop");
                keep.or(drop)
            });
            if closed.is_some() {
                *open = false;
                *answer = closed;
            }
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Weg ermee");
    press(&mut harness, &[Key::Enter]);
    assert!(harness.query_by_role_and_label(Role::Dialog, "Casus weggooien?").is_some());
    assert_eq!(focused(&harness), "Laten staan");
    assert_eq!(harness.state().1, None, "the key that opened it pressed nothing");
    press(&mut harness, &[Key::Tab, Key::Tab]);
    assert_ne!(focused(&harness), "Elders", "the keyboard stays inside");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state(), &(false, Some(Closed::Dismissed)));
    assert_eq!(focused(&harness), "Weg ermee");
    press(&mut harness, &[Key::Enter, Key::Tab, Key::Enter]);
    assert_eq!(harness.state(), &(false, Some(Closed::Answer("drop"))));
}

#[test]
fn a_table_of_ten_thousand_rows_is_walked_by_keyboard_and_draws_few() {
    type Rows = (Option<usize>, Option<usize>, usize);
    let mut harness = bureau((None, None, 0), |ui, (selected, opened, drawn): &mut Rows| {
        let columns =
            [Column { title: "Leerling", width: Width::Share(1.0) }, Column { title: "Klas", width: Width::Points(200.0) }];
        let id = Id::unique("test table");
        let table = Table { id, name: "Casussen", columns: &columns, rows: 10_000, selected: *selected };
        *drawn = 0;
        match table.show(
            ui,
            |row| format!("Leerling {row}"),
            |ui, Cell { row, column }| {
                *drawn += 1;
                text(ui, Type::Body, &format!("cel {row} {column}"));
            },
        ) {
            Some(TableChange::Select(row)) => *selected = Some(row),
            Some(TableChange::Open(row)) => *opened = Some(row),
            None => {}
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab, Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp]);
    assert_eq!(harness.state().0, Some(1));
    press(&mut harness, &[Key::End]);
    assert_eq!(harness.state().0, Some(9_999));
    assert!(harness.query_by_label("Leerling 9999").is_some(), "it came into view");
    assert!(harness.state().2 < 60, "{} cells drawn", harness.state().2);
    press(&mut harness, &[Key::PageUp, Key::Enter]);
    let opened = harness.state().1.expect("a row opened");
    assert!((9_950..9_999).contains(&opened), "{opened}");
    press(&mut harness, &[Key::Home]);
    harness.get_by_label("Leerling 2").click();
    harness.run();
    assert_eq!(harness.state().1, Some(2));
}

#[test]
fn what_gets_the_keyboard_comes_into_view() {
    let mut harness = bureau(false, |ui, jump: &mut bool| {
        if std::mem::take(jump) {
            focus_field(ui.ctx(), Id::unique(("test", "Vraag 37")));
        }
        scroll(ui, Id::unique("test scroll"), |ui| {
            for number in 0..40 {
                let name = format!("Vraag {number}");
                drop(TextField::line(Field::new(Id::unique(("test", name.as_str())), &name)).show(ui, ""));
            }
        });
    });
    harness.run();
    for _ in 0..15 {
        press(&mut harness, &[Key::Tab]);
    }
    assert_eq!(focused(&harness), "Vraag 14");
    let rect = harness.get_by_label("Vraag 14").rect();
    assert!(rect.top() >= 0.0 && rect.bottom() <= 800.0, "{rect:?}");
    *harness.state_mut() = true;
    harness.run();
    harness.run();
    assert_eq!(focused(&harness), "Vraag 37");
    let rect = harness.get_by_label("Vraag 37").rect();
    assert!(rect.top() >= 0.0 && rect.bottom() <= 800.0, "{rect:?}");
}

#[test]
fn a_field_that_does_not_come_is_forgotten() {
    let mut harness = bureau((true, false), |ui, (asks, shows): &mut (bool, bool)| {
        if std::mem::take(asks) {
            focus_field(ui.ctx(), Id::unique(("test", "Later")));
        }
        drop(TextField::line(field("Nu")).show(ui, ""));
        if *shows {
            drop(TextField::line(field("Later")).show(ui, ""));
        }
    });
    harness.run();
    harness.get_by_label("Nu").focus();
    harness.run_steps(20);
    harness.state_mut().1 = true;
    harness.run();
    assert_eq!(focused(&harness), "Nu", "nobody takes the keyboard from someone who types");
}

#[test]
fn tabs_turn_with_the_arrows() {
    let mut harness = bureau(0, |ui, active: &mut usize| {
        if let Some(new) = tabs(ui, Id::unique("test tabs"), "Lijsten", &["Mijn lijst", "Alle"], *active) {
            *active = new;
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab, Key::ArrowRight]);
    assert_eq!(*harness.state(), 1);
    assert_eq!(focused(&harness), "Alle");
}

#[test]
fn a_long_word_breaks_and_a_steering_character_shows() {
    let long = "Onderwijszorgarrangementencoördinatorenoverlegstructuurbijeenkomst";
    let mut harness = bureau((), |ui, ()| {
        ui.set_max_width(300.0);
        text(ui, Type::Words, long);
        text(ui, Type::Body, "Zo\u{202E}ë");
        Button::secondary(long).show(ui);
        drop(choice(ui, &field("Keuze"), &[Pill::new(long)], None, OwnWords::Closed));
    });
    harness.run();
    assert!(harness.query_by_label("Zo□ë").is_some());
    let rects: Vec<_> = harness.get_all_by_label(long).map(|node| node.rect()).collect();
    assert_eq!(rects.len(), 3);
    for rect in rects {
        assert!(rect.width() <= 320.0 && rect.height() > 50.0, "{rect:?}");
    }
}

#[test]
fn what_is_open_and_what_has_the_keyboard_looks_as_judged() {
    if !common::pictures_possible() {
        return;
    }
    let mut results = egui_kittest::SnapshotResults::new();
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark")] {
        let appearance = common::appearance(mode, Density::Bureau);
        let mut harness = common::harness([1200.0, 720.0], appearance, false, |ui, asks: &mut bool| {
            ui.painter().rect_filled(ui.max_rect().expand(20.0), 0.0, ui.visuals().panel_fill);
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                let options = ["Zorgcoördinator", "Mentor", "Consulent samenwerkingsverband", "Jeugdarts"];
                drop(combo(left, &field("Rol"), &options, &[1], false, OwnWords::Open("")));
                drop(date_field(right, &field("Datum"), "", day("2026-11-12"), &|_| Understood::Nothing));
            });
            if !*asks {
                toast(ui.ctx(), "Doel 2 is weggehaald", Some(("Ongedaan maken", "Ctrl Z")));
            }
            if *asks {
                drop(dialog(ui.ctx(), Id::unique("judged dialog"), "Kijkt er niemand mee?", |ui| -> Option<()> {
                    text(ui, Type::Body, "U gaat terug naar het bureau. Daar staan de namen van andere leerlingen.");
                    ui.add_space(12.0);
                    ui.horizontal(|ui| {
                        Button::primary("Naar het bureau").show(ui);
                        Button::secondary("Hier blijven").shortcut("Esc").show(ui);
                    });
                    None
                }));
            }
        });
        harness.run();
        press(&mut harness, &[Key::Tab]);
        type_in(&mut harness, "o");
        results.add(harness.try_snapshot(format!("open_list_{name}")));
        press(&mut harness, &[Key::Escape, Key::Tab, Key::ArrowDown, Key::ArrowDown]);
        results.add(harness.try_snapshot(format!("open_month_{name}")));
        press(&mut harness, &[Key::Escape]);
        *harness.state_mut() = true;
        harness.run();
        results.add(harness.try_snapshot(format!("open_dialog_{name}")));
    }
}
