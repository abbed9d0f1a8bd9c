//! The build-up of hours: from one sentence to steps, never over what stands there, and how it looks.

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

use std::collections::BTreeMap;

use desk::{Desk, on_screen};
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::calendar::Calendar;
use rondom::app::command::{Change, Go};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{QuestionId, RowId};
use rondom::model::{Answer, Case, Holiday, Pick, Row, Scalar, Value};
use rondom::ui::fields::{Show, field_id, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};

const PLAN: &str = "opbouwschema";
const FALLBACK: &str = "als_het_niet_lukt";
const SENTENCE: &str = "De opbouw in één zin";

fn page<'a>(mut desk: Desk, show: Show) -> Harness<'a, Desk> {
    desk.given("afwijking_onderwijstijd", Scalar::YesNo(true));
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let items: Vec<ItemView> = [PLAN, FALLBACK].map(|name| ItemView::Field(QuestionId::new(name))).into();
    let mut page = on_screen([1600.0, 1400.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    });
    page.run();
    page
}

fn press(page: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        page.key_press_modifiers(modifiers, *key);
        page.run();
    }
}

fn type_in(page: &mut Harness<'_, Desk>, words: &str) {
    for letter in words.chars() {
        page.event(Event::Text(letter.to_string()));
    }
    page.run();
}

fn focused(page: &Harness<'_, Desk>) -> String {
    let found = page.root().children_recursive().find(|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
    found.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

fn tab_to(page: &mut Harness<'_, Desk>, name: &str) {
    let mut seen = Vec::new();
    for _ in 0..60 {
        if focused(page) == name {
            return;
        }
        seen.push(focused(page));
        press(page, Modifiers::NONE, &[Key::Tab]);
    }
    panic!("Tab never comes to {name:?}; it came to {seen:?}");
}

fn said(desk: &Desk) -> Vec<BTreeMap<String, Scalar>> {
    let cells = |row: &Row| row.cells.iter().map(|(column, cell)| (column.to_string(), cell.clone())).collect();
    desk.rows(PLAN).iter().map(cells).collect()
}

fn date(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

fn step(from: &str, to: &str, hours: &[(&str, f64)]) -> BTreeMap<String, Scalar> {
    let dates = [("van", date(from)), ("tot", date(to))];
    let hours = hours.iter().map(|(column, hours)| (*column, Scalar::Number(*hours)));
    dates.into_iter().chain(hours).map(|(column, cell)| (column.to_owned(), cell)).collect()
}

/// What "begin met 8 uur, elke 2 weken 2 uur erbij, tot 12" means from 30 November on, with Christmas in between.
fn eight_to_twelve() -> Vec<BTreeMap<String, Scalar>> {
    vec![
        step("2026-11-30", "2026-12-11", &[("uren_fysiek", 8.0)]),
        step("2026-12-14", "2026-12-18", &[("uren_fysiek", 10.0)]),
        step("2027-01-04", "2027-01-08", &[("uren_fysiek", 10.0)]),
        step("2027-01-11", "2027-01-22", &[("uren_fysiek", 12.0)]),
    ]
}

fn with_christmas(mut desk: Desk) -> Desk {
    let day = |text: &str| text.parse().expect("a date");
    let christmas = Holiday { name: "kerstvakantie".to_owned(), from: day("2026-12-19"), to: day("2027-01-03") };
    let calendar = Calendar { source: "Verzonnen, om te oefenen".to_owned(), holidays: vec![christmas] };
    desk.state.folder.as_mut().expect("a folder").calendar = calendar;
    desk.given("arrangement_start", date("2026-11-30"));
    desk
}

#[test]
fn one_sentence_makes_the_steps_with_the_keyboard_alone() {
    let mut page = page(with_christmas(Desk::new("vo")).in_meeting(), Show::Table);
    tab_to(&mut page, SENTENCE);
    type_in(&mut page, "begin met 8 uur, elke 2 weken 2 uur erbij");
    assert_eq!(said(page.state()), [], "half a sentence makes nothing");
    type_in(&mut page, ", tot 12");
    assert_eq!(said(page.state()), [], "and a whole one shows first what it would make");
    assert!(page.query_by_label_contains("Dit worden 4 stappen").is_some());
    assert!(page.query_by_label_contains("Overgeslagen: kerstvakantie").is_some());
    press(&mut page, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(said(page.state()), eight_to_twelve());
    page.state_mut().act(Command::Undo);
    assert_eq!(said(page.state()), [], "one thing to take back");
}

#[test]
fn steps_that_stand_there_go_only_when_somebody_says_so() {
    let mut desk = with_christmas(Desk::new("vo"));
    desk.given("afwijking_onderwijstijd", Scalar::YesNo(true));
    let old = [("van".into(), date("2026-11-23")), ("doel_van_de_stap".into(), Scalar::text("wennen"))];
    desk.change(Change::NewRow(PLAN.into(), old.into()));
    let before = said(&desk);
    let mut page = page(desk.in_meeting(), Show::Table);
    assert!(page.query_by_label(SENTENCE).is_none(), "the sentence waits behind a button");
    page.get_by_role_and_label(Role::Button, "Maak de stappen opnieuw met één zin").click();
    page.run();
    assert_eq!(focused(&page), SENTENCE);
    type_in(&mut page, "8 uur, elke 2 weken 2 uur erbij, tot 12");
    press(&mut page, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(said(page.state()), before, "Enter alone replaces nothing");
    assert_eq!(focused(&page), "Vervang de stap die er staat");
    page.get_by_role_and_label(Role::Button, "Laat het zoals het is").click();
    page.run();
    assert_eq!(said(page.state()), before);
    page.get_by_role_and_label(Role::Button, "Maak de stappen opnieuw met één zin").click();
    page.run();
    type_in(&mut page, "8 uur, elke 2 weken 2 uur erbij, tot 12");
    page.get_by_role_and_label(Role::Button, "Vervang de stap die er staat").click();
    page.run();
    assert_eq!(said(page.state()), eight_to_twelve());
    page.state_mut().act(Command::Undo);
    assert_eq!(said(page.state()), before);
}

#[test]
fn what_the_sentence_stores_the_plain_form_stores_too() {
    let mut own = page(with_christmas(Desk::new("vo")), Show::Bureau);
    tab_to(&mut own, SENTENCE);
    type_in(
        &mut own,
        "4,5 uur op school, elke week 1,5 uur erbij, tot 6, 5 uur op afstand, elke week 1 uur eraf, tot 4, 3 uur thuis met begeleiding",
    );
    press(&mut own, Modifiers::NONE, &[Key::Enter]);
    let mut plain = page(with_christmas(Desk::plain("vo")), Show::Bureau);
    let columns = ["van", "tot", "uren_fysiek", "uren_online", "uren_begeleid_thuis"];
    for typed in [["30-11-2026", "4-12-2026", "4,5", "5", "3"], ["7-12-2026", "11-12-2026", "6", "4", "3"]] {
        plain.state_mut().change(Change::AddRow(PLAN.into(), None));
        plain.run();
        let row: RowId = plain.state().rows(PLAN).last().expect("a row").id.clone();
        for (column, words) in columns.into_iter().zip(typed) {
            focus_field(&plain.ctx, field_id(&OpenPlace::Cell(PLAN.into(), row.clone(), column.into())));
            plain.run();
            type_in(&mut plain, words);
        }
    }
    assert_eq!(said(own.state()), said(plain.state()));
    assert_eq!(said(own.state()).len(), 2);
    // The words beside it, and the rest of a step, are the same fields as everywhere.
    for page in [&mut own, &mut plain] {
        focus_field(&page.ctx, field_id(&OpenPlace::Field(FALLBACK.into())));
        page.run();
        type_in(page, "Samira appt Bilal.");
        let first: RowId = page.state().rows(PLAN)[0].id.clone();
        for (column, words, keys) in [
            ("dagen", "", &[Key::ArrowRight, Key::Space, Key::ArrowRight, Key::ArrowRight, Key::Space][..]),
            ("doel_van_de_stap", "wennen", &[]),
            ("go_criterium", "vijf dagen tot het eind gebleven", &[]),
            ("terugval_afspraak", "een week terug naar vier uur", &[]),
            ("evaluatie_op", "4-12-2026", &[]),
        ] {
            focus_field(&page.ctx, field_id(&OpenPlace::Cell(PLAN.into(), first.clone(), column.into())));
            page.run();
            type_in(page, words);
            press(page, Modifiers::NONE, keys);
        }
    }
    assert_eq!(own.state().scalar(FALLBACK), Some(&Scalar::text("Samira appt Bilal.")));
    assert_eq!(own.state().scalar(FALLBACK), plain.state().scalar(FALLBACK));
    assert_eq!(said(own.state()), said(plain.state()));
    let first = &said(own.state())[0];
    let days = ["di", "do"].map(|code| Pick::Code(code.to_owned()));
    assert_eq!((first.len(), &first["dagen"]), (10, &Scalar::Choices(days.into())));
    assert_eq!(first["evaluatie_op"], date("2026-12-04"));
}

#[test]
fn the_words_beside_the_plan_stand_there_once_and_alone_when_there_is_no_plan() {
    let mut page = page(with_christmas(Desk::new("vo")).in_meeting(), Show::Table);
    let label = "Wat doen we als het ’s ochtends niet lukt?";
    page.get_by_role_and_label(Role::MultilineTextInput, label);
    page.state_mut().change(Change::Missing(PLAN.into(), Some(rondom::app::command::MissingChoice::NotAsked)));
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, label);
}

#[test]
fn a_jump_from_what_is_open_lands_in_the_step() {
    let mut desk = with_christmas(Desk::new("vo"));
    desk.given("afwijking_onderwijstijd", Scalar::YesNo(true));
    desk.change(Change::NewRow(PLAN.into(), [("van".into(), date("2026-11-23"))].into()));
    let row: RowId = desk.rows(PLAN)[0].id.clone();
    let mut page = page(desk.in_meeting(), Show::Table);
    page.state_mut().act(Command::Go(Go::To("doen".into(), OpenPlace::Cell(PLAN.into(), row, "tot".into()))));
    page.run();
    page.run();
    assert_eq!(focused(&page), "Tot");
}

/// Yara's own plan; with a bridge and her mother's words.
fn worked() -> Case {
    let mut case = surface::running("2026-Y3M9");
    let words = "Samira appt Bilal vóór 8.15 uur. Bilal stuurt het weekblad en belt om 12 uur. Niemand hoeft iets uit te leggen.";
    case.answers.insert(FALLBACK.into(), Answer::new(Scalar::text(words), Some("overleg001".into())));
    let mut bridge = Row::new(RowId::new("brug000001"), Some("overleg001".into()));
    bridge.cells.insert("wat".into(), Scalar::text("Yara komt elke ochtend een uur naar de mediatheek"));
    bridge.cells.insert("wie".into(), Scalar::Persons(vec![rondom::model::Person::Seat("bilal00001".into())]));
    bridge.cells.insert("tot_wanneer".into(), date("2026-11-20"));
    case.answers.insert("overbrugging".into(), Answer::new(Value::Rows(vec![bridge]), Some("overleg001".into())));
    case
}

/// A year of small steps with long words.
fn full() -> Case {
    let mut case = worked();
    let first: chrono::NaiveDate = "2026-11-23".parse().expect("a date");
    let rows = (0..20).map(|at| {
        let from = first + chrono::Days::new(at * 14);
        let mut row = Row::new(RowId::new(format!("stap{at:06}")), Some("overleg001".into()));
        let hours = 2.0 + at as f64;
        for (column, cell) in [
            ("van", Scalar::Date(from)),
            ("tot", Scalar::Date(from + chrono::Days::new(11))),
            ("uren_fysiek", Scalar::Number(hours)),
            ("uren_online", Scalar::Number(6.5)),
            ("uren_begeleid_thuis", Scalar::Number(3.0)),
            ("doel_van_de_stap", Scalar::text("wennen aan de leerwerkplaatsbegeleiding en de arbeidsmarktgerichte lessen")),
            ("go_criterium", Scalar::text("vijf van de zes dagen tot het eind gebleven, en zelf gezegd dat het kan")),
        ] {
            row.cells.insert(column.into(), cell);
        }
        row
    });
    case.answers.insert(PLAN.into(), Answer::new(Value::Rows(rows.collect()), Some("overleg001".into())));
    case
}

#[test]
fn the_build_up_looks_designed() {
    let place = surface::Place { block: ("kiezen", 3), step: "doen" };
    let mut empty = surface::running("2026-Y3M9");
    empty.answers.remove(PLAN);
    empty.answers.remove(FALLBACK);
    surface::pictures_of("buildup", place, PLAN, true, [&worked(), &full(), &empty]);
}
