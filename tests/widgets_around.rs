//! What stands around the fields: dialogs, tables, tabs and scrolling; and what every control promises: a name and a
//! target large enough for a finger.

mod common;

use common::keys::{bureau, field, focused, press, type_in};
use egui::accessibility::is_input;
use egui::{Id, Key, Role, Ui};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::ui::theme::{Density, Mode, Type};
use rondom::ui::widgets::{
    Button, Cell, Closed, Column, Field, OwnWords, Pill, Table, TableChange, TextField, Understood, Width, choice, combo,
    date_field, dialog, focus_field, scroll, tabs, text, toast,
};

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
                drop(date_field(right, &field("Datum"), "", chrono::NaiveDate::from_ymd_opt(2026, 11, 12).unwrap(), &|_| {
                    Understood::Nothing
                }));
            });
            if !*asks {
                toast(ui.ctx(), "Doel 2 is weggehaald", Some(("Ongedaan maken", "Ctrl Z")));
            }
            if *asks {
                let closed = dialog(ui.ctx(), Id::unique("judged dialog"), "Kijkt er niemand mee?", |ui| -> Option<()> {
                    text(ui, Type::Body, "U gaat terug naar het bureau. Daar staan de namen van andere leerlingen.");
                    ui.add_space(12.0);
                    ui.horizontal(|ui| {
                        Button::primary("Naar het bureau").show(ui);
                        Button::secondary("Hier blijven").shortcut("Esc").show(ui);
                    });
                    None
                });
                assert_eq!(closed, None, "nobody answered");
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

#[test]
fn another_page_begins_at_its_top_whatever_had_the_keyboard_before() {
    let mut harness = bureau(false, |ui, next: &mut bool| {
        if *next {
            scroll(ui, Id::unique("second page"), |ui| {
                for line in 0..80 {
                    text(ui, Type::Body, &format!("regel {line}"));
                }
            });
        } else {
            ui.add_space(750.0);
            if Button::primary("Open").show(ui).clicked() {
                *next = true;
            }
        }
    });
    harness.run();
    press(&mut harness, &[Key::Tab, Key::Enter]);
    harness.run();
    assert!(*harness.state(), "the page was turned");
    let top = harness.get_by_label("regel 0").rect().top();
    assert!((0.0..60.0).contains(&top), "the first line stands at {top}");
}
