//! What every field and choice promises: the whole of it by keyboard, and no typed word lost.

mod common;

use chrono::NaiveDate;
use common::keys::{bureau, field, focused, press, type_in};
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rondom::model::Family;
use rondom::ui::widgets::{
    Button, ChoiceChange, OwnWords, PersonChange, PersonOption, Pill, TextField, Typed, Understood, choice, combo, date_field,
    multi_choice, number_field, person_picker, scale, yes_no,
};

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
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness), "Na", "one stop");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
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
    text.parse().unwrap_or_default()
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
