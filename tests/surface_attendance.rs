//! The painted week: with keys and with a pointer the same rows stand in the case as a plain form stores.

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
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::Change;
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId, RowId};
use rondom::model::{Answer, Case, Missing, Row, Scalar, Sector, Value};
use rondom::ui::fields::{Show, field_id, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};
use surface::Place;

const WEEK: &str = "aanwezigheid_rooster";
/// The figures that stand with the week of a secondary school.
const FIGURES: [&str; 6] = [
    "verzuim_geoorloofd_uren",
    "verzuim_ongeoorloofd_uren",
    "verzuim_meer_dan_25",
    "contact_leerplicht",
    "verzuim_frequentie",
    "rmc_melding",
];
const DAYS: [&str; 5] = ["ma", "di", "wo", "do", "vr"];
const PLACE: Place = Place { block: ("wat_weten_we", 0), step: "weten" };

/// What stands in the week: part of the day → day → code.
type Painted = BTreeMap<String, BTreeMap<String, String>>;

fn painted(desk: &Desk) -> Painted {
    let code = |cell: &Scalar| match cell {
        Scalar::Choice(pick) => pick.as_code().unwrap_or_default().to_owned(),
        other => format!("{other:?}"),
    };
    let cells = |row: &Row| row.cells.iter().map(|(day, cell)| (day.to_string(), code(cell))).collect();
    let rows = desk.rows(WEEK).iter().map(|row| (row.preset.clone().expect("a part of the day"), cells(row)));
    rows.filter(|(_, cells): &(_, BTreeMap<_, _>)| !cells.is_empty()).collect()
}

fn week(parts: &[(&str, &[(&str, &str)])]) -> Painted {
    let cells = |cells: &[(&str, &str)]| cells.iter().map(|(day, code)| ((*day).to_owned(), (*code).to_owned())).collect();
    parts.iter().map(|(part, own)| ((*part).to_owned(), cells(own))).collect()
}

/// A desk of a secondary school with the week and its figures on the screen.
fn page<'a>(mut desk: Desk, show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    desk.given("schoolgang_status", Scalar::code("gedeeltelijk"));
    if show == Show::Table {
        desk = desk.in_meeting();
    }
    let names = [WEEK].into_iter().chain(FIGURES);
    let items: Vec<ItemView> = names.map(|name| ItemView::Field(QuestionId::new(name))).collect();
    on_screen([1500.0, 950.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    })
}

fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        harness.key_press_modifiers(modifiers, *key);
        harness.run();
    }
}

fn focused(harness: &Harness<'_, Desk>) -> String {
    let is_window = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == egui::Role::Window;
    let found = harness.root().children_recursive().find(|node| node.is_focused() && !is_window(node));
    found.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

/// Presses at the first place, goes over the others and lets go.
fn stroke(harness: &mut Harness<'_, Desk>, names: &[&str]) {
    let points: Vec<Pos2> = names.iter().map(|name| harness.get_by_label_contains(name).rect().center()).collect();
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    harness.event(Event::PointerMoved(points[0]));
    harness.event(button(points[0], true));
    points.iter().for_each(|point| harness.event(Event::PointerMoved(*point)));
    harness.event(button(points[points.len() - 1], false));
    harness.run();
}

#[test]
fn a_week_is_painted_with_keys_alone() {
    for show in [Show::Bureau, Show::Table] {
        let mut harness = page(Desk::new("verzuim"), show);
        harness.run();
        press(&mut harness, Modifiers::NONE, &[Key::Tab; 4]);
        assert_eq!(focused(&harness), "maandag, 1e uur, nog niet gekleurd", "three brushes, then the week: one stop");
        press(&mut harness, Modifiers::NONE, &[Key::Num3, Key::ArrowRight, Key::Num1, Key::ArrowDown, Key::Space, Key::Space]);
        press(&mut harness, Modifiers::NONE, &[Key::End, Key::Num2, Key::ArrowDown, Key::Num2, Key::Delete]);
        let expected = week(&[("u1", &[("di", "lukt"), ("ma", "niet")]), ("u2", &[("di", "soms"), ("vr", "soms")])]);
        assert_eq!(painted(harness.state()), expected, "{show:?}");
        // The digits of a keyboard come as words too.
        harness.event(Event::Text("1".to_owned()));
        harness.run();
        assert_eq!(painted(harness.state())["u3"]["vr"], "lukt");
        press(&mut harness, Modifiers::NONE, &[Key::Home, Key::ArrowUp, Key::ArrowUp, Key::ArrowUp, Key::ArrowLeft]);
        assert_eq!(focused(&harness), "maandag, 1e uur, lukt niet", "at the edge the keyboard stays");
    }
}

#[test]
fn space_goes_round_and_one_visit_is_one_step_back() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Tab; 4]);
    for code in [Some("lukt"), Some("soms"), Some("niet"), None] {
        press(&mut harness, Modifiers::NONE, &[Key::Space]);
        let now = painted(harness.state()).get("u1").and_then(|row| row.get("ma")).cloned();
        assert_eq!(now.as_deref(), code);
    }
    // What was painted before the visit is what one step back leads to, however often the place changed since.
    press(&mut harness, Modifiers::NONE, &[Key::Num3, Key::ArrowRight, Key::Num2, Key::ArrowLeft]);
    let before = week(&[("u1", &[("di", "soms"), ("ma", "niet")])]);
    assert_eq!(painted(harness.state()), before);
    press(&mut harness, Modifiers::NONE, &[Key::Num1, Key::Space, Key::Delete, Key::Num2, Key::Space, Key::Num1]);
    assert_eq!(painted(harness.state())["u1"]["ma"], "lukt");
    harness.state_mut().act(Command::Undo);
    harness.run();
    assert_eq!(painted(harness.state()), before, "one visit is one step");
    harness.state_mut().act(Command::Redo);
    harness.run();
    assert_eq!(painted(harness.state())["u1"]["ma"], "lukt", "and one step again");
}

#[test]
fn places_are_found_by_name_and_painted_by_a_click_or_a_stroke() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    harness.run();
    harness.get_by_label("maandag, 1e uur, nog niet gekleurd").click();
    harness.run();
    assert_eq!(painted(harness.state()), week(&[("u1", &[("ma", "lukt")])]), "the first brush is in hand");
    harness.get_by_role_and_label(egui::Role::RadioButton, "Lukt niet").click();
    harness.run();
    stroke(&mut harness, &["dinsdag, 1e uur", "dinsdag, 3e uur"]);
    let expected = week(&[("u1", &[("di", "niet"), ("ma", "lukt")]), ("u2", &[("di", "niet")]), ("u3", &[("di", "niet")])]);
    assert_eq!(painted(harness.state()), expected, "a stroke paints what lies between");
    harness.state_mut().act(Command::Undo);
    harness.run();
    assert_eq!(painted(harness.state()), week(&[("u1", &[("ma", "lukt")])]), "and is taken back in one step");
    harness.state_mut().act(Command::Redo);
    harness.run();
    stroke(&mut harness, &["dinsdag, 3e uur", "dinsdag, 2e uur"]);
    let expected = week(&[("u1", &[("di", "niet"), ("ma", "lukt")])]);
    assert_eq!(painted(harness.state()), expected, "a stroke that begins on its own colour empties");
    harness.get_by_label("woensdag, 5e uur, nog niet gekleurd").click_accesskit();
    harness.run();
    assert_eq!(painted(harness.state())["u5"]["wo"], "niet", "a screen reader paints too");
}

#[test]
fn every_value_of_the_week_is_what_a_plain_form_stores() {
    let mut by_hand = page(Desk::new("vo"), Show::Bureau);
    by_hand.run();
    press(&mut by_hand, Modifiers::NONE, &[Key::Tab; 4]);
    for part in 0..8 {
        for day in 0..5 {
            press(&mut by_hand, Modifiers::NONE, &[[Key::Num1, Key::Num2, Key::Num3][(part + day) % 3]]);
            let on = if day < 4 { Key::ArrowRight } else { Key::Home };
            press(&mut by_hand, Modifiers::NONE, &[on]);
        }
        press(&mut by_hand, Modifiers::NONE, &[Key::ArrowDown]);
    }
    // A reason why there is no answer comes from the menu of the place, and gives way to a colour.
    press(&mut by_hand, Modifiers::ALT, &[Key::Enter]);
    press(&mut by_hand, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);

    let mut plain = Desk::plain("vo");
    plain.given("schoolgang_status", Scalar::code("gedeeltelijk"));
    for part in 0..8 {
        for day in 0..5 {
            let code = Scalar::code(["lukt", "soms", "niet"][(part + day) % 3]);
            plain.change(Change::PresetCell(WEEK.into(), format!("u{}", part + 1), DAYS[day].into(), Some(code)));
        }
    }
    let last = plain.rows(WEEK).last().expect("the eighth hour").id.clone();
    plain.change(Change::MissingCell(WEEK.into(), last, "ma".into(), Some(rondom::app::command::MissingChoice::NotAsked)));
    let cells = |desk: &Desk| -> Vec<(Option<String>, BTreeMap<ColumnId, Scalar>, bool)> {
        let rows = desk.rows(WEEK).iter();
        rows.map(|row| (row.preset.clone(), row.cells.clone(), row.provenance.set_in.is_some())).collect()
    };
    let (by_hand, plain) = (cells(by_hand.state()), cells(&plain));
    assert_eq!(by_hand, plain);
    assert_eq!(by_hand[7].1["ma"], Scalar::Missing(Missing::NotAsked));
}

#[test]
fn the_figures_stand_with_the_week_and_are_filled_in_there() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    harness.run();
    harness.get_by_label("Gemist met een geldige reden, laatste twaalf maanden").focus();
    harness.run();
    harness.event(Event::Text("176".to_owned()));
    harness.run();
    assert_eq!(harness.state().scalar("verzuim_geoorloofd_uren"), Some(&Scalar::Number(176.0)));
}

/// The figures, filled in where the keyboard is sent to them: numbers, yes and no, and a reason why there is no answer.
fn figures(desk: Desk) -> Vec<Option<Value>> {
    let mut harness = page(desk, Show::Bureau);
    harness.run();
    let mut go = |name: &str, words: &str, keys: &[Key]| {
        focus_field(&harness.ctx, field_id(&OpenPlace::Field(name.into())));
        harness.run();
        if !words.is_empty() {
            harness.event(Event::Text(words.to_owned()));
            harness.run();
        }
        press(&mut harness, Modifiers::NONE, keys);
    };
    go("verzuim_geoorloofd_uren", "176", &[]);
    go("verzuim_ongeoorloofd_uren", "24", &[]);
    go("verzuim_meer_dan_25", "", &[Key::ArrowRight, Key::Space]);
    go("contact_leerplicht", "", &[Key::Space]);
    go("verzuim_frequentie", "12", &[]);
    go("rmc_melding", "", &[]);
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    FIGURES.iter().map(|name| harness.state().answer(name).and_then(|answer| answer.value.clone())).collect()
}

#[test]
fn every_figure_is_what_a_plain_form_stores() {
    let stored = figures(Desk::new("vo"));
    assert_eq!(stored, figures(Desk::plain("vo")));
    let expected = [
        Scalar::Number(176.0),
        Scalar::Number(24.0),
        Scalar::YesNo(false),
        Scalar::YesNo(true),
        Scalar::Number(12.0),
        Scalar::Missing(Missing::NotAsked),
    ];
    assert_eq!(stored, expected.map(|scalar| Some(Value::Scalar(scalar))));
}

#[test]
fn at_the_table_the_figures_are_one_line_and_a_week_that_was_painted_before_is_only_read() {
    let mut desk = Desk::new("vo");
    desk.given("verzuim_geoorloofd_uren", Scalar::Number(176.0));
    desk.given("verzuim_ongeoorloofd_uren", Scalar::Number(24.0));
    desk.change(Change::PresetCell(WEEK.into(), "u1".to_owned(), "ma".into(), Some(Scalar::code("niet"))));
    let harness = page(desk, Show::Table);
    let line = "Gemist in de laatste twaalf maanden — met een geldige reden: 176 lesuren; zonder geldige reden: 24 lesuren";
    assert!(harness.query_by_label(line).is_some());
    assert!(harness.query_by_label("1e uur: maandag lukt niet").is_some(), "a screen reader hears the row");
    assert!(harness.query_by_label_contains("maandag, 1e uur").is_none(), "nothing to press");
}

#[test]
fn a_jump_lands_in_the_place_of_the_week() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    let cell = Change::PresetCell(WEEK.into(), "u4".to_owned(), "do".into(), Some(Scalar::code("soms")));
    harness.state_mut().change(cell);
    harness.run();
    let row = harness.state().rows(WEEK)[0].id.clone();
    focus_field(&harness.ctx, field_id(&OpenPlace::Field(WEEK.into())));
    harness.run();
    assert_eq!(focused(&harness), "donderdag, 4e uur, lukt soms", "the question leads to what is painted");
    harness
        .state_mut()
        .act(Command::Go(rondom::app::command::Go::To("weten".into(), OpenPlace::Cell(WEEK.into(), row, "vr".into()))));
    harness.run();
    assert_eq!(focused(&harness), "vrijdag, 4e uur, nog niet gekleurd");
}

/// A case as if somebody painted this week: one letter per day, `l`, `s`, `n` or `.`.
fn with_week(mut case: Case, parts: &[(&str, &str)]) -> Case {
    let meeting = case.meetings.last().map(|meeting| meeting.id.clone());
    let rows = parts.iter().enumerate().map(|(at, (part, days))| {
        let mut row =
            Row { preset: Some((*part).to_owned()), ..Row::new(RowId::new(format!("rooster{at:03}")), meeting.clone()) };
        for (day, letter) in DAYS.iter().zip(days.chars()) {
            let code = match letter {
                'l' => "lukt",
                's' => "soms",
                'n' => "niet",
                _ => continue,
            };
            row.cells.insert((*day).into(), Scalar::code(code));
        }
        row
    });
    let rows: Vec<Row> = rows.collect();
    case.answers.insert(WEEK.into(), Answer::new(Value::Rows(rows), meeting.clone()));
    case
}

#[test]
fn the_week_is_looked_at() {
    let worked = surface::running("2026-K5T8");
    let mut hours = worked.clone();
    hours.header.sector = Sector::Vo;
    let hours = with_week(
        hours,
        &[
            ("u1", "nsnns"),
            ("u2", "nlsnl"),
            ("u3", "lllsl"),
            ("u4", "lllll"),
            ("u5", "slnll"),
            ("u6", "slnl."),
            ("u7", "nl.s."),
            ("u8", "n...."),
        ],
    );
    let mut empty = hours.clone();
    empty.answers.clear();
    surface::pictures("attendance", PLACE, &worked, &hours, &empty);
}

/// What the shared desk can do and this file does not need.
const _: for<'d> fn(&'d Desk, &str) -> &'d [rondom::model::Statement] = Desk::statements;
const _: fn(&rondom::app::env::Env, &str) -> rondom::app::state::State = world::open_practice_case;
