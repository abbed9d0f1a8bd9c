//! Help in five lanes: added in a lane, moved by keys and by hand, and the same rows as a plain form stores.

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
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId, RowId};
use rondom::model::{Answer, Person, Pick, Row, Scalar, Value, VoiceGroup};
use rondom::ui::fields::{Show, field_id, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};
use surface::Place;

const HELP: &str = "arrangement";
const PLACE: Place = Place { block: ("kiezen", 2), step: "doen" };

fn page<'a>(desk: Desk, show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let desk = if show == Show::Table { desk.in_meeting() } else { desk };
    let items: Vec<ItemView> = [HELP, "arrangement_uren"].iter().map(|name| ItemView::Field(QuestionId::new(*name))).collect();
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

fn cells(desk: &Desk) -> Vec<BTreeMap<ColumnId, Scalar>> {
    desk.rows(HELP).iter().map(|row| row.cells.clone()).collect()
}

/// What stands where, in the order of the case: field and words.
fn help(desk: &Desk) -> Vec<(String, String)> {
    let said = |row: &Row, column: &str| match row.cells.get(column) {
        Some(Scalar::Text(text)) => text.clone(),
        Some(Scalar::Choice(Pick::Code(code))) => code.clone(),
        _ => String::new(),
    };
    desk.rows(HELP).iter().map(|row| (said(row, "veld"), said(row, "inhoud"))).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(field, words)| ((*field).to_owned(), (*words).to_owned())).collect()
}

#[test]
fn a_team_fills_the_lanes_with_keys_alone() {
    let mut harness = page(Desk::new("vo"), Show::Table);
    harness.run();
    press(&mut harness, Modifiers::NONE, &[Key::Tab]);
    assert_eq!(focused(&harness), "Voeg hulp toe bij Aandacht en tijd");
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Enter]);
    assert_eq!(focused(&harness), "Wat gaan we doen?", "the field is known, the cursor is where words are wanted");
    type_in(&mut harness, "eigen ingang");
    press(&mut harness, Modifiers::COMMAND, &[Key::Enter]);
    type_in(&mut harness, "vaste tafel");
    assert_eq!(help(harness.state()), pairs(&[("ruimte", "eigen ingang"), ("ruimte", "vaste tafel")]));
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(help(harness.state()), pairs(&[("ruimte", "vaste tafel"), ("ruimte", "eigen ingang")]));
    // At the end of its lane it goes into the next one, and the keyboard goes along.
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(help(harness.state()), pairs(&[("materialen", "vaste tafel"), ("ruimte", "eigen ingang")]));
    assert_eq!(focused(&harness), "Wat gaan we doen?");
    harness.state_mut().act(Command::Undo);
    harness.run();
    assert_eq!(help(harness.state())[0].0, "ruimte", "one step back, to its lane");
    press(&mut harness, Modifiers::ALT, &[Key::Delete]);
    assert_eq!(help(harness.state()), pairs(&[("ruimte", "eigen ingang")]));
}

#[test]
fn lanes_and_help_are_found_by_name_and_dragged_from_lane_to_lane() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    harness.run();
    for lane in ["Aandacht en tijd", "Materialen", "Ruimte", "Expertise", "Samenwerken met anderen buiten school"] {
        assert!(harness.query_by_role_and_label(egui::Role::Group, lane).is_some(), "{lane} stays when it is empty");
    }
    harness.get_by_label("Voeg hulp toe bij Materialen").click();
    harness.run();
    type_in(&mut harness, "laptop van school");
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert_eq!(focused(&harness), "Afspraak over hulp 1, laptop van school");
    let from = harness.get_by_label_contains("Versleep naar een ander veld").rect().center();
    let to = harness.get_by_label("Voeg hulp toe bij Expertise").rect().center();
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    let moved = |by: f32| Event::PointerMoved(from + (to - from) * by);
    for event in [moved(0.0), button(from, true), moved(0.3), moved(0.7), moved(1.0), button(to, false)] {
        harness.event(event);
    }
    harness.run();
    assert_eq!(help(harness.state()), pairs(&[("expertise", "laptop van school")]));
    // Without a pointer that drags, the field is chosen in the row itself.
    harness.get_by_label("Afspraak over hulp 1, laptop van school").click();
    harness.run();
    harness.get_by_role_and_label(egui::Role::RadioButton, "Ruimte").click_accesskit();
    harness.run();
    assert_eq!(help(harness.state()), pairs(&[("ruimte", "laptop van school")]));
}

const NEEDS: &str = "onderwijsbehoeften";

/// A desk on which two needs were found before.
fn with_needs(mut desk: Desk) -> Desk {
    for (kind, words) in [("instructie", "in kleine stappen gaat"), ("opdrachten", "kort zijn")] {
        let cells = [("hulpzin".into(), Scalar::code(kind)), ("aanvulling".into(), Scalar::text(words))];
        desk.change(Change::NewRow(NEEDS.into(), cells.into()));
    }
    desk.act(Command::EndVisit(None));
    desk.memory.focus_seen = desk.state.focus.serial;
    desk.memory.editing = None;
    desk
}

/// The needs a row of help belongs to, by where they stand in their own question.
fn needs(desk: &Desk, cell: &Scalar) -> Vec<Option<usize>> {
    let Scalar::Links(links) = cell else { panic!("no links: {cell:?}") };
    links.iter().map(|link| desk.rows(NEEDS).iter().position(|row| row.id == *link)).collect()
}

/// Everything a row can hold.
fn fill(harness: &mut Harness<'_, Desk>) {
    type_in(harness, "begeleider");
    harness.get_by_label("Ouders").click();
    harness.run();
    for (label, words) in
        [("Vanaf wanneer?", "23-11"), ("Tot wanneer?", "5-3-2027"), ("Hoeveel?", "4×1 uur per week"), ("Uren per week", "4,5")]
    {
        harness.get_by(move |node| node.role() == egui::Role::TextInput && node.label().as_deref() == Some(label)).focus();
        harness.run();
        type_in(harness, words);
    }
    harness.get_by_label("Ja").click();
    harness.run();
    let row = harness.state().rows(HELP)[0].id.clone();
    for column in ["bekostiging", "behoeften"] {
        focus_field(&harness.ctx, field_id(&OpenPlace::Cell(HELP.into(), row.clone(), column.into())));
        harness.run();
        if column == "behoeften" {
            press(harness, Modifiers::NONE, &[Key::ArrowRight, Key::Space]);
            continue;
        }
        for words in ["School, extra", "Arrangement van"] {
            type_in(harness, words);
            press(harness, Modifiers::NONE, &[Key::Enter]);
        }
    }
}

#[test]
fn what_the_lanes_store_is_what_a_plain_form_stores() {
    let mut lanes = page(with_needs(Desk::new("vo")), Show::Bureau);
    lanes.run();
    lanes.get_by_label("Voeg hulp toe bij Aandacht en tijd").click();
    lanes.run();
    fill(&mut lanes);

    let mut plain = page(with_needs(Desk::plain("vo")), Show::Bureau);
    plain.run();
    plain.get_by_label_contains("Voeg afspraak over hulp toe").click();
    plain.run();
    plain.get_by_role_and_label(egui::Role::RadioButton, "Aandacht en tijd").click();
    plain.run();
    plain.get_by_label("Wat gaan we doen?").focus();
    plain.run();
    fill(&mut plain);
    // A link is a name of its own in every case.
    let stored = |desk: &Desk| {
        let mut row = cells(desk).remove(0);
        let links = row.remove("behoeften").map(|cell| needs(desk, &cell));
        (row, links)
    };
    assert_eq!(cells(plain.state()).len(), cells(lanes.state()).len());
    assert_eq!(stored(lanes.state()), stored(plain.state()));
    assert_eq!(stored(lanes.state()).1, Some(vec![Some(1)]));
    let stored = &cells(lanes.state())[0];
    let paid_by = ["school_extra", "swv_arrangement"].map(|code| Pick::Code(code.to_owned()));
    assert_eq!(stored["bekostiging"], Scalar::Choices(paid_by.into()));
    assert_eq!(stored["wie"], Scalar::Persons(vec![Person::Group(VoiceGroup::Parents)]));
    assert_eq!((stored.len(), &stored["uren_per_week"]), (10, &Scalar::Number(4.5)));
    assert!(lanes.query_by_label("Uren hulp per week, samen — 4,5").is_some(), "the hours are reckoned, quietly");
}

#[test]
fn a_jump_from_what_is_open_lands_in_the_help_it_is_about() {
    let mut harness = page(Desk::new("vo"), Show::Bureau);
    harness.run();
    let row = Change::AddRowWith(HELP.into(), "veld".into(), Scalar::code("expertise"));
    harness.state_mut().change(row);
    harness.state_mut().memory.editing = None;
    let open = harness
        .state()
        .open()
        .view
        .open
        .iter()
        .find(|item| matches!(&item.place, OpenPlace::Cell(question, ..) if *question == *HELP));
    let (step, place) = open.map(|item| (item.step.clone(), item.place.clone())).expect("its words are still wanted");
    assert!(matches!(&place, OpenPlace::Cell(_, _, column) if *column == "inhoud"), "{place:?}");
    harness.state_mut().act(Command::Go(Go::To(step, place)));
    harness.run();
    assert_eq!(focused(&harness), "Wat gaan we doen?");
}

#[test]
fn the_lanes_are_looked_at() {
    let worked = surface::running("2026-Y3M9");
    let mut full = worked.clone();
    let meeting = full.meetings.last().map(|meeting| meeting.id.clone());
    let fields = ["aandacht_en_tijd", "materialen", "ruimte", "expertise", "samenwerking"];
    let rows = (0..15).map(|at| {
        let mut row = Row::new(RowId::new(format!("hulp{at:06}")), meeting.clone());
        row.cells.insert("veld".into(), Scalar::code(fields[at / 3]));
        let words = [
            "onderwijszorgarrangementcoördinator",
            "vier keer twintig minuten meekijken in de klas, in week één tot en met vier, daarna alleen nog op dinsdag",
            "voorleessoftware op de tablet",
        ];
        row.cells.insert("inhoud".into(), Scalar::text(words[at % 3]));
        row.cells.insert(
            "wie".into(),
            Scalar::Persons(vec![Person::Outside("ambulant begeleider van het samenwerkingsverband".to_owned())]),
        );
        row.cells.insert("van".into(), Scalar::Date("2026-11-23".parse().expect("a date")));
        row.cells.insert("uren_per_week".into(), Scalar::Number(1.5));
        row
    });
    let rows: Vec<Row> = rows.collect();
    full.answers.insert(HELP.into(), Answer::new(Value::Rows(rows), meeting.clone()));
    let mut empty = worked.clone();
    empty.answers.clear();
    surface::pictures("arrangement", PLACE, &worked, &full, &empty);
}

/// Help that is open for writing, in its lane.
#[test]
fn open_help_is_looked_at() {
    if !common::pictures_possible() {
        return;
    }
    let mut results = egui_kittest::SnapshotResults::new();
    for (name, show) in [("table", Show::Table), ("bureau", Show::Bureau)] {
        let mut desk = Desk::new("vo");
        desk.state = PLACE.at_the_bureau(&desk.env, &surface::running("2026-Y3M9"));
        desk.memory.editing = Some(format!("{HELP}/arrament10"));
        desk.memory.focus_seen = u64::MAX;
        let mut harness = page(desk, show);
        harness.run();
        results.add(harness.try_snapshot(format!("surface_arrangement_open_{name}")));
    }
}

/// What the shared desk can do and this file does not need.
const _: for<'d> fn(&'d Desk, &str) -> Option<&'d Scalar> = Desk::scalar;
const _: for<'d> fn(&'d Desk, &str) -> &'d [rondom::model::Statement] = Desk::statements;
const _: fn(&mut Desk, &str, Scalar) = Desk::given;
const _: fn(&rondom::app::env::Env, &str) -> rondom::app::state::State = world::open_practice_case;
