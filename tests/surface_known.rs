//! What we know already: lines to read at the table, and the same rows as a plain form stores at the bureau.

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
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId, RowId};
use rondom::model::{Answer, Case, PartialDate, Row, Scalar, Value};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::scroll;
use surface::Place;

const PLACE: Place = Place { block: ("school_en_anderen", 0), step: "weten" };

fn page<'a>(desk: Desk, names: &[&str], show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let desk = if show == Show::Table { desk.in_meeting() } else { desk };
    let items: Vec<ItemView> = names.iter().map(|name| ItemView::Field(QuestionId::new(*name))).collect();
    on_screen([1500.0, 1400.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    })
}

fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, keys: &[Key]) {
    for key in keys {
        harness.key_press_modifiers(modifiers, *key);
        harness.run();
    }
}

fn type_in(harness: &mut Harness<'_, Desk>, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run();
}

fn focused(harness: &Harness<'_, Desk>) -> String {
    let is_window = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == egui::Role::Window;
    let found = harness.root().children_recursive().find(|node| node.is_focused() && !is_window(node));
    found.map(|node| node.accesskit_node().label().unwrap_or_default()).unwrap_or_default()
}

fn cells(desk: &Desk, question: &str) -> Vec<BTreeMap<ColumnId, Scalar>> {
    desk.rows(question).iter().map(|row| row.cells.clone()).collect()
}

/// Goes through a row with Tab: words are typed, a group of pills takes arrows and Space.
fn fill(harness: &mut Harness<'_, Desk>, row: &[Fill]) {
    for (at, what) in row.iter().enumerate() {
        if at > 0 {
            press(harness, Modifiers::NONE, &[Key::Tab]);
        }
        match what {
            Fill::Words(words) => type_in(harness, words),
            Fill::Listed(words) => {
                type_in(harness, words);
                press(harness, Modifiers::NONE, &[Key::Enter]);
            }
            Fill::Pill(steps) => {
                press(harness, Modifiers::NONE, &vec![Key::ArrowRight; *steps]);
                press(harness, Modifiers::NONE, &[Key::Space]);
            }
            Fill::Nothing => {}
        }
    }
}

enum Fill {
    Words(&'static str),
    Listed(&'static str),
    Pill(usize),
    Nothing,
}

/// Every question with the name of what adds a row, and a row filled from its first column to its last.
fn filled() -> Vec<(&'static str, &'static str, Vec<Fill>)> {
    use Fill::{Listed, Pill, Words};
    vec![
        (
            "schoolloopbaan",
            "Voeg school toe",
            vec![
                Words("De Oude Haven"),
                Listed("basisonderwijs"),
                Words("2022"),
                Words("okt 2026"),
                Words("groep 1-5"),
                Words("niet gedoubleerd"),
            ],
        ),
        (
            "leerontwikkeling",
            "Voeg toets toe",
            vec![
                Listed("spelling"),
                Words("LVS spelling"),
                Words("jun 2026"),
                Words("V"),
                Words("112"),
                Words("20"),
                Words("10"),
            ],
        ),
        ("cijfers", "Voeg vak toe", vec![Words("wiskunde"), Words("6,1"), Words("sep-okt"), Words("2 toetsen gemist")]),
        (
            "ingezette_hulp",
            "Voeg hulp toe",
            vec![
                Words("time-outpas"),
                Pill(1),
                Fill::Nothing,
                Words("elke dag"),
                Words("sep 2026"),
                Fill::Nothing,
                Pill(1),
                Words("zij gebruikt hem pas als het te laat is"),
            ],
        ),
        (
            "onderzoeken",
            "Voeg onderzoek toe",
            vec![
                Listed("logopedisch"),
                Words("juni 2026"),
                Words("praktijk Voorbeeld"),
                Words("in te zien bij ouders"),
                Words("Beeld helpt."),
            ],
        ),
    ]
}

#[test]
fn with_keys_alone_the_lines_store_what_a_plain_form_stores() {
    for (question, add, row) in filled() {
        let by_hand = |desk: Desk| {
            let mut harness = page(desk, &[question], Show::Bureau);
            harness.run();
            while !focused(&harness).starts_with(add) {
                press(&mut harness, Modifiers::NONE, &[Key::Tab]);
            }
            press(&mut harness, Modifiers::NONE, &[Key::Enter]);
            fill(&mut harness, &row);
            harness
        };
        let lines = by_hand(Desk::new("vo"));
        let plain = by_hand(Desk::plain("vo"));
        assert_eq!(cells(lines.state(), question), cells(plain.state(), question), "{question}");
        let expected = row.iter().filter(|what| !matches!(what, Fill::Nothing)).count();
        assert_eq!(cells(lines.state(), question)[0].len(), expected, "{question}: {:?}", cells(lines.state(), question));
    }
}

/// A desk with one help that was tried and one school.
fn known() -> Desk {
    let mut desk = Desk::new("vo");
    for (question, given) in [
        ("ingezette_hulp", vec![("wat", Scalar::text("time-outpas")), ("effect", Scalar::code("deels"))]),
        (
            "schoolloopbaan",
            vec![
                ("school", Scalar::text("Voorbeeld College")),
                ("van", Scalar::PartialDate(PartialDate::new(2025, Some(8)).expect("a month"))),
            ],
        ),
    ] {
        desk.change(Change::AddRow(question.into(), None));
        let row = desk.rows(question)[0].id.clone();
        for (column, scalar) in given {
            desk.change(Change::Cell(question.into(), row.clone(), column.into(), Some(scalar)));
        }
    }
    desk.memory.editing = None;
    // Where the cursor was sent while all this was filled in has been seen.
    desk.memory.focus_seen = desk.state.focus.serial;
    desk
}

#[test]
fn a_line_has_a_name_opens_by_a_press_and_folds_again() {
    let mut harness = page(known(), &["ingezette_hulp", "schoolloopbaan"], Show::Bureau);
    harness.run();
    let name = "Hulp 1, time-outpas, Werkte deels";
    harness.get_by_role_and_label(egui::Role::Button, name).click();
    harness.run();
    assert_eq!(focused(&harness), "Wat is gedaan");
    assert!(harness.query_by_role_and_label(egui::Role::Group, "Hulp 1").is_some());
    harness.get_by_role_and_label(egui::Role::RadioButton, "Werkte").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert_eq!(focused(&harness), "Hulp 1, time-outpas, Werkte");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&harness), "Wat is gedaan", "Enter opens it too");
    press(&mut harness, Modifiers::ALT, &[Key::Delete]);
    assert!(harness.state().rows("ingezette_hulp").is_empty());
    assert!(harness.query_by_label("School 1, Voorbeeld College, vanaf augustus 2025").is_some());
}

#[test]
fn at_the_table_they_are_read_and_not_pressed() {
    let harness = page(known(), &["ingezette_hulp", "schoolloopbaan", "cijfers"], Show::Table);
    for words in ["time-outpas", "Werkte deels", "Voorbeeld College", "vanaf augustus 2025"] {
        assert!(harness.query_by_label(words).is_some(), "{words}");
    }
    assert!(harness.query_by_role(egui::Role::Button).is_none(), "nothing to press");
    assert!(harness.query_by_label_contains("cijfers").is_none(), "what nobody knows is not asked");
}

#[test]
fn a_jump_opens_the_line_it_leads_into() {
    let mut harness = page(known(), &["ingezette_hulp"], Show::Bureau);
    harness.run();
    let row = harness.state().rows("ingezette_hulp")[0].id.clone();
    let place = OpenPlace::Cell("ingezette_hulp".into(), row, "toelichting".into());
    harness.state_mut().act(Command::Go(Go::To("weten".into(), place)));
    harness.run();
    assert_eq!(focused(&harness), "Wat zagen we?");
}

/// The case with much more known than fits.
fn overfull(mut case: Case) -> Case {
    let meeting = case.meetings.last().map(|meeting| meeting.id.clone());
    let month = |year, month| Scalar::PartialDate(PartialDate::new(year, Some(month)).expect("a month"));
    let mut put = |question: &str, rows: Vec<Vec<(&str, Scalar)>>| {
        let rows = rows.into_iter().enumerate().map(|(at, cells)| {
            let mut row = Row::new(RowId::new(format!("{question:.6}{at:04}")), meeting.clone());
            row.cells.extend(cells.into_iter().map(|(column, scalar)| (column.into(), scalar)));
            row
        });
        let rows: Vec<Row> = rows.collect();
        case.answers.insert(question.into(), Answer::new(Value::Rows(rows), meeting.clone()));
    };
    let long = "openbare scholengemeenschap voor praktijkonderwijs en voortgezet speciaal onderwijs De Proefballon";
    put(
        "schoolloopbaan",
        (0..6)
            .map(|at| {
                vec![
                    ("school", Scalar::text(if at % 2 == 0 { long } else { "De Oude Haven" })),
                    ("schoolsoort", Scalar::code("bao")),
                    ("van", month(2016 + at, 8)),
                    ("tot", month(2017 + at, 7)),
                    ("leerjaar", Scalar::text("groep 1 tot en met 5")),
                ]
            })
            .collect(),
    );
    put(
        "leerontwikkeling",
        ["technisch_lezen", "begrijpend_lezen", "spelling", "rekenen", "werkhouding"]
            .iter()
            .map(|field| {
                vec![
                    ("domein", Scalar::code(*field)),
                    ("toets", Scalar::text("LVS M/E woordlezen")),
                    ("datum", month(2026, 6)),
                    ("niveau", Scalar::text("V")),
                    ("dl", Scalar::Number(20.0)),
                    ("dle", Scalar::Number(11.0)),
                ]
            })
            .collect(),
    );
    put(
        "ingezette_hulp",
        ["werkte", "deels", "niet", "nog_onduidelijk"]
            .iter()
            .map(|effect| {
                vec![
                    ("wat", Scalar::text("leesbegeleiding in een klein groepje, drie keer twintig minuten per week")),
                    ("effect", Scalar::code(*effect)),
                    ("omvang", Scalar::text("3 keer 20 minuten per week")),
                    ("van", month(2025, 9)),
                    ("tot", month(2026, 6)),
                    ("toelichting", Scalar::text("Vier maanden vooruit in tien maanden; zij raadt minder.")),
                ]
            })
            .collect(),
    );
    case
}

#[test]
fn what_we_know_is_looked_at() {
    let worked = surface::running("2026-Y3M9");
    let mut empty = worked.clone();
    empty.answers.clear();
    surface::pictures("known", PLACE, &worked, &overfull(worked.clone()), &empty);
}

/// The lines stand below the figures about absence; here they are looked at by themselves.
#[test]
fn the_lines_themselves_are_looked_at() {
    if !common::pictures_possible() {
        return;
    }
    let names = ["ingezette_hulp", "onderzoeken", "leerontwikkeling", "cijfers", "schoolloopbaan"];
    let mut results = egui_kittest::SnapshotResults::new();
    for (name, show) in [("table", Show::Table), ("bureau", Show::Bureau)] {
        let mut desk = Desk::new("vo");
        let case = overfull(surface::running("2026-Y3M9"));
        desk.state = PLACE.at_the_bureau(&desk.env, &case);
        let mut harness = page(desk, &names, show);
        harness.run();
        results.add(harness.try_snapshot(format!("surface_known_lines_{name}")));
    }
}

/// What the shared desk can do and this file does not need.
const _: for<'d> fn(&'d Desk, &str) -> Option<&'d Scalar> = Desk::scalar;
const _: for<'d> fn(&'d Desk, &str) -> &'d [rondom::model::Statement] = Desk::statements;
const _: fn(&mut Desk, &str, Scalar) = Desk::given;
const _: fn(&rondom::app::env::Env, &str) -> rondom::app::state::State = world::open_practice_case;
