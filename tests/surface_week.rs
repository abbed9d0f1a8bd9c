//! The coming week: filled with the keyboard alone and by name, stored as the plain form stores it, and how it looks.

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
use rondom::app::command::{Change, Go, NewSeat};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{QuestionId, RowId};
use rondom::model::{Answer, Case, Missing, Person, Pick, Row, Scalar, Value};
use rondom::ui::fields::{Show, field_id, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};

const WEEK: &str = "komende_week";
const ADD: &str = "Voeg regel toe (Hoe ziet de komende schoolweek eruit?)";

fn page<'a>(desk: Desk, show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let items = vec![ItemView::Field(QuestionId::new(WEEK))];
    let mut page = on_screen([1600.0, 1000.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    });
    page.run();
    page
}

/// A case with a mentor and a coordinator, in its meeting.
fn with_people(mut desk: Desk) -> Desk {
    for (name, role) in [("Bilal Denkbeeldig", "mentor"), ("Marloes Proef", "zoco")] {
        let role = Pick::Code(role.to_owned());
        desk.change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: String::new() }));
    }
    desk.in_meeting()
}

fn press(page: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        page.key_press_modifiers(modifiers, *key);
        page.run();
    }
}

fn keys(page: &mut Harness<'_, Desk>, keys: &[Key]) {
    press(page, Modifiers::NONE, keys);
}

fn type_in(page: &mut Harness<'_, Desk>, words: &str) {
    for letter in words.chars() {
        page.event(Event::Text(letter.to_string()));
        page.run();
    }
}

fn focused(page: &Harness<'_, Desk>) -> String {
    let found = page.root().children_recursive().find(|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
    found.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

/// Tab until the keyboard is there.
fn tab_to(page: &mut Harness<'_, Desk>, name: &str) {
    let mut seen = Vec::new();
    for _ in 0..60 {
        if focused(page) == name {
            return;
        }
        seen.push(focused(page));
        keys(page, &[Key::Tab]);
    }
    panic!("Tab never comes to {name:?}; it came to {seen:?}");
}

/// With arrows to this pill, and Space.
fn pick(page: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..20 {
        if focused(page) == name {
            keys(page, &[Key::Space]);
            return;
        }
        keys(page, &[Key::ArrowRight]);
    }
    panic!("no pill {name:?}; the keyboard is on {:?}", focused(page));
}

/// What stands in the rows, without their ids.
fn said(desk: &Desk) -> Vec<BTreeMap<String, Scalar>> {
    let cells = |row: &Row| row.cells.iter().map(|(column, cell)| (column.to_string(), cell.clone())).collect();
    desk.rows(WEEK).iter().map(cells).collect()
}

fn date(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

fn time(text: &str) -> Scalar {
    Scalar::Time(format!("{text}:00").parse().expect("a time"))
}

fn seat(desk: &Desk, name: &str) -> Scalar {
    let seat = desk.open().case.seats.iter().find(|seat| seat.name.starts_with(name)).expect("a seat");
    Scalar::Persons(vec![Person::Seat(seat.id.clone())])
}

fn row(cells: &[(&str, Scalar)]) -> BTreeMap<String, Scalar> {
    cells.iter().map(|(column, cell)| ((*column).to_owned(), cell.clone())).collect()
}

#[test]
fn a_team_fills_the_week_with_the_keyboard_alone() {
    let mut page = page(with_people(Desk::new("vo")), Show::Table);
    tab_to(&mut page, ADD);
    keys(&mut page, &[Key::Enter]);
    assert_eq!(focused(&page), "Waar", "a line begins with its place");
    type_in(&mut page, "Trajectlokaal");
    keys(&mut page, &[Key::Tab]);
    pick(&mut page, "Marloes");
    keys(&mut page, &[Key::Escape]);
    page.run();
    assert_eq!(focused(&page), "Plek en met wie van Trajectlokaal, met Marloes", "back in the grid");
    keys(&mut page, &[Key::ArrowRight]);
    assert_eq!(focused(&page), "Trajectlokaal, met Marloes, ma 16 nov: nog niets");
    type_in(&mut page, "9-11");
    keys(&mut page, &[Key::Enter]);
    assert_eq!(focused(&page), "Trajectlokaal, met Marloes, di 17 nov: nog niets", "Enter goes on to the next day");
    type_in(&mut page, "9.00-11.00 Ne");
    keys(&mut page, &[Key::Enter]);
    // An empty cell opens with Enter as well; Esc stays, and what was typed stays.
    keys(&mut page, &[Key::Enter]);
    type_in(&mut page, "gym");
    keys(&mut page, &[Key::Escape]);
    page.run();
    assert_eq!(focused(&page), "Trajectlokaal, met Marloes, wo 18 nov: gym");
    let marloes = seat(page.state(), "Marloes");
    let line = |day: &str, more: &[(&str, Scalar)]| {
        let own = [("dag", date(day)), ("waar", Scalar::text("Trajectlokaal")), ("met_wie", marloes.clone())];
        row(&[own.as_slice(), more].concat())
    };
    let nine = [("van", time("09:00")), ("tot", time("11:00"))];
    let expect = vec![
        line("2026-11-16", &nine),
        line("2026-11-17", &[nine.as_slice(), &[("wat", Scalar::text("Ne"))]].concat()),
        line("2026-11-18", &[("wat", Scalar::text("gym"))]),
    ];
    assert_eq!(said(page.state()), expect);
    // Writing over a pill, and taking one away.
    type_in(&mut page, "13.00");
    keys(&mut page, &[Key::Enter, Key::ArrowLeft, Key::ArrowLeft, Key::Delete]);
    page.run();
    assert_eq!(said(page.state()), [expect[0].clone(), line("2026-11-18", &[("van", time("13:00"))])]);
    // One letter after the other is one thing to take back.
    page.state_mut().act(Command::Undo);
    page.state_mut().act(Command::Undo);
    assert_eq!(said(page.state()), expect);
    // The last moment of a line goes, the line stays; with the line's own key the line goes as well.
    page.run();
    keys(&mut page, &[Key::ArrowLeft, Key::Delete, Key::ArrowRight, Key::Delete, Key::ArrowRight, Key::Delete]);
    assert_eq!(said(page.state()), [row(&[("waar", Scalar::text("Trajectlokaal")), ("met_wie", marloes)])]);
    keys(&mut page, &[Key::Home]);
    press(&mut page, Modifiers::ALT, &[Key::Delete]);
    assert_eq!(said(page.state()), []);
}

#[test]
fn the_editor_of_a_moment_is_found_and_used_by_name() {
    let mut page = page(with_people(Desk::new("vo")), Show::Table);
    page.get_by_role_and_label(Role::Button, ADD).click();
    page.run();
    page.get_by_label("Waar").click();
    page.run();
    type_in(&mut page, "Mediatheek");
    page.get_by_role_and_label(Role::Button, "Mediatheek, ma 16 nov: nog niets").click();
    page.run();
    page.get_by_role_and_label(Role::TextInput, "Mediatheek, ma 16 nov: ").click();
    type_in(&mut page, "9-11 lezen");
    keys(&mut page, &[Key::Enter]);
    page.get_by_role_and_label(Role::Button, "Mediatheek, ma 16 nov: 9.00–11.00 lezen").click();
    page.run();
    assert_eq!(focused(&page), "Van");
    // The same on more days with one press each, or all at once.
    page.get_by_role_and_label(Role::CheckBox, "wo 18 nov").click();
    page.run();
    let days = |page: &Harness<'_, Desk>| -> Vec<Scalar> {
        said(page.state()).into_iter().map(|row| row.get("dag").cloned().expect("a day")).collect()
    };
    assert_eq!(days(&page), [date("2026-11-16"), date("2026-11-18")]);
    page.get_by_role_and_label(Role::Button, "Ook op alle andere dagen").click();
    page.run();
    let week = ["2026-11-16", "2026-11-18", "2026-11-17", "2026-11-19", "2026-11-20"].map(date);
    assert_eq!(days(&page), week);
    let same = said(page.state()).iter().all(|row| row.get("wat") == Some(&Scalar::text("lezen")));
    assert!(same, "{:?}", said(page.state()));
    page.state_mut().act(Command::Undo);
    assert_eq!(days(&page), [date("2026-11-16"), date("2026-11-18")], "filling a line is one thing to take back");
    page.run();
    page.get_by_role_and_label(Role::CheckBox, "wo 18 nov").click();
    page.run();
    assert_eq!(days(&page), [date("2026-11-16")]);
    // The place of a line changes for all of its moments at once, letter by letter.
    page.get_by_role_and_label(Role::CheckBox, "vr 20 nov").click();
    page.run();
    page.get_by_role_and_label(Role::TextInput, "Waar").click();
    page.run();
    type_in(&mut page, " boven");
    let places: Vec<_> = said(page.state()).into_iter().map(|row| row.get("waar").cloned()).collect();
    assert_eq!(places, vec![Some(Scalar::text("Mediatheek boven")); 2]);
    // Another week is a press away.
    page.get_by_role_and_label(Role::Button, "Een week later").click();
    page.run();
    page.get_by_role_and_label(Role::Button, "Ook 2 momenten in de week van ma 16 nov").click();
    page.run();
    assert!(page.query_by_label("Mediatheek boven, vr 20 nov: 9.00–11.00 lezen").is_some());
}

/// Fills a cell of the last row of the plain form: the words are typed, persons are picked.
fn plain_cell(page: &mut Harness<'_, Desk>, column: &str, words: &str) {
    let row = page.state().rows(WEEK).last().expect("a row").id.clone();
    page.state_mut().memory.editing = Some(format!("{WEEK}/{row}"));
    focus_field(&page.ctx, field_id(&OpenPlace::Cell(WEEK.into(), row, column.into())));
    page.run();
    page.run();
    if column == "met_wie" { pick(page, words) } else { type_in(page, words) }
}

#[test]
fn what_the_surface_stores_the_plain_form_stores_too() {
    let mut own = page(with_people(Desk::new("vo")), Show::Table);
    tab_to(&mut own, ADD);
    keys(&mut own, &[Key::Enter]);
    type_in(&mut own, "Les op afstand");
    keys(&mut own, &[Key::Tab]);
    pick(&mut own, "Bilal");
    keys(&mut own, &[Key::Escape]);
    own.run();
    keys(&mut own, &[Key::ArrowRight]);
    for words in ["11.30-12.15 Ne", "11.30", "bellen", "9-"] {
        type_in(&mut own, words);
        keys(&mut own, &[Key::Enter]);
    }
    // What is not understood as a time of day stays as typed, in the editor as in the form; so does why there is no answer.
    own.get_by_label("Les op afstand, met Bilal, di 17 nov: 11.30").click();
    own.run();
    tab_to(&mut own, "Tot");
    type_in(&mut own, "half een");
    keys(&mut own, &[Key::Escape]);
    own.run();
    own.get_by_label("Les op afstand, met Bilal, wo 18 nov: bellen").click();
    own.run();
    press(&mut own, Modifiers::ALT, &[Key::Enter]);
    own.get_by_label("Nog niet bekend").click();
    own.run();

    let mut plain = page(with_people(Desk::plain("vo")), Show::Table);
    for (day, from, to, what) in [
        ("16-11-2026", "11.30", "12.15", "Ne"),
        ("17-11-2026", "11.30", "half een", ""),
        ("18-11-2026", "", "", "bellen"),
        ("19-11-2026", "9.00", "", ""),
    ] {
        plain.state_mut().change(Change::AddRow(WEEK.into(), None));
        plain.run();
        for (column, words) in [("waar", "Les op afstand"), ("dag", day), ("van", from), ("tot", to), ("wat", what)] {
            plain_cell(&mut plain, column, words);
        }
        plain_cell(&mut plain, "met_wie", "Bilal");
        if what == "bellen" {
            let row = plain.state().rows(WEEK).last().expect("a row").id.clone();
            let none = Some(rondom::app::command::MissingChoice::NotYetKnown);
            plain.state_mut().change(Change::MissingCell(WEEK.into(), row, "van".into(), none));
        }
    }
    let persons = |desk: &Desk| desk.open().case.seats.iter().map(|seat| seat.id.clone()).collect::<Vec<_>>();
    let (own_seats, plain_seats) = (persons(own.state()), persons(plain.state()));
    let as_own = |mut row: BTreeMap<String, Scalar>| {
        if let Some(Scalar::Persons(who)) = row.get_mut("met_wie") {
            for person in who {
                let Person::Seat(seat) = person else { continue };
                let at = plain_seats.iter().position(|known| known == seat).expect("a seat");
                *seat = own_seats[at].clone();
            }
        }
        row
    };
    let expected: Vec<_> = said(plain.state()).into_iter().map(as_own).collect();
    assert_eq!(said(own.state()), expected);
    assert_eq!(expected[1].get("tot"), Some(&Scalar::Draft("half een".to_owned())));
    assert_eq!(expected[2].get("van"), Some(&Scalar::Missing(Missing::NotYetKnown)));
}

#[test]
fn a_jump_from_what_is_open_lands_in_the_moment_in_whatever_week_it_is() {
    let mut desk = Desk::new("vo");
    for day in ["2026-11-17", "2026-12-02"] {
        let cells = [("dag".into(), date(day)), ("waar".into(), Scalar::text("Klas")), ("van".into(), time("09:00"))];
        desk.change(Change::NewRow(WEEK.into(), cells.into()));
    }
    let row: RowId = desk.rows(WEEK)[1].id.clone();
    let mut page = page(desk.in_meeting(), Show::Table);
    page.get_by_label("Klas, di 17 nov: 9.00");
    page.state_mut().act(Command::Go(Go::To("doen".into(), OpenPlace::Cell(WEEK.into(), row, "tot".into()))));
    page.run();
    page.run();
    assert_eq!(focused(&page), "Tot");
    type_in(&mut page, "10.00");
    keys(&mut page, &[Key::Escape]);
    page.run();
    assert_eq!(focused(&page), "Klas, wo 2 dec: 9.00–10.00");
    page.get_by_label("Ook 1 moment in de week van ma 16 nov");
}

/// Yara's case with the week of the picture we work towards.
fn worked() -> Case {
    let table = [
        ("Trajectlokaal", "marloes001", ["9-11", "9-11", "", "9-11", "9-11"]),
        ("Les op afstand", "bilal00001", ["11.30 Ne", "11.30 Bi", "10.00 Ne", "11.30 Bi", ""]),
        ("Thuis begeleid", "gezinscoach", ["", "", "13.00", "", ""]),
    ];
    let mut rows = Vec::new();
    for (place, who, days) in table {
        rows.extend(moments(place, who, &days, rows.len()));
    }
    with_week(rows)
}

fn moments(place: &str, who: &str, days: &[&str], first: usize) -> Vec<Row> {
    let person = if who.ends_with('1') { Person::Seat(who.into()) } else { Person::Outside(who.to_owned()) };
    let monday: chrono::NaiveDate = "2026-11-16".parse().expect("a date");
    let filled = monday.iter_days().zip(days).filter(|(_, typed)| !typed.is_empty());
    let rows = filled.enumerate().map(|(at, (day, typed))| {
        let moment = rondom::i18n::parse_moment(typed);
        let mut row = Row::new(RowId::new(format!("week{:06}", first + at)), Some("overleg001".into()));
        row.cells.insert("dag".into(), Scalar::Date(day));
        row.cells.insert("waar".into(), Scalar::text(place));
        row.cells.insert("met_wie".into(), Scalar::Persons(vec![person.clone()]));
        row.cells.extend(moment.from.map(|from| ("van".into(), Scalar::Time(from))));
        row.cells.extend(moment.to.map(|to| ("tot".into(), Scalar::Time(to))));
        row.cells.extend((!moment.what.is_empty()).then(|| ("wat".into(), Scalar::Text(moment.what))));
        row
    });
    rows.collect()
}

fn with_week(rows: Vec<Row>) -> Case {
    let mut case = surface::running("2026-Y3M9");
    let answer = Answer::new(Value::Rows(rows), Some("overleg001".into()));
    case.answers.insert(WEEK.into(), answer);
    case
}

/// Long words, several moments on a day, a Saturday, a day nobody named.
fn full() -> Case {
    let long = "voorbereidende arbeidsmarktgerichte leerwerkplaatsbegeleiding";
    let table: [(&str, &str, [&str; 6]); 7] = [
        ("Trajectlokaal 0.04, eigen ingang via de fietsenstalling", "marloes001", ["9-11", "9-11", "9-11", "9-11", "9-11", ""]),
        (
            "Trajectlokaal 0.04, eigen ingang via de fietsenstalling",
            "marloes001",
            ["13-14 rekenen", "", "13-14 rekenen", "", "", ""],
        ),
        ("Les op afstand", "bilal00001", ["11.30 Ne", "11.30 Bi", "10.00 Ne", "11.30 Bi", "11.30 En", ""]),
        ("Leerwerkplaats", "erik000001", ["", long, "", long, "", ""]),
        ("Mediatheek", "noor000001", ["8.15-8.45", "8.15-8.45", "8.15-8.45", "8.15-8.45", "8.15-8.45", ""]),
        ("Manege", "sanne00001", ["", "", "", "", "", "10-12 met de paarden"]),
        ("Thuis begeleid", "gezinscoach", ["13.00", "", "13.00", "", "13.00 samen terugkijken", ""]),
    ];
    let mut rows = Vec::new();
    for (place, who, days) in table {
        rows.extend(moments(place, who, &days, rows.len()));
    }
    let mut unknown = moments("Thuis begeleid", "gezinscoach", &["tot 16 huiswerk"], 900);
    unknown[0].cells.remove("dag");
    rows.extend(unknown);
    with_week(rows)
}

#[test]
fn the_week_looks_designed() {
    let place = surface::Place { block: ("kiezen", 3), step: "doen" };
    let mut empty = surface::running("2026-Y3M9");
    empty.answers.remove(WEEK);
    empty.answers.remove("opbouwschema");
    empty.answers.remove("als_het_niet_lukt");
    surface::pictures_of("week", place, WEEK, false, [&worked(), &full(), &empty]);
}

#[test]
fn the_editor_of_a_moment_looks_designed() {
    let place = surface::Place { block: ("kiezen", 3), step: "doen" };
    let (env, _) = world::env();
    let state = || place.at_the_table(&env, &worked());
    let mut results = egui_kittest::SnapshotResults::new();
    let mut window = stage::window(surface::FULL, 100, state(), env.clone());
    stage::set(&mut window, state(), Mode::Light);
    let moment = OpenPlace::Cell(WEEK.into(), "week000001".into(), "van".into());
    stage::act(&mut window, Command::Go(Go::To("doen".into(), moment)));
    stage::picture(&mut window, &mut results, "surface_week_editor");
}
