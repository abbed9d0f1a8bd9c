//! The ladder of options: filled with keys alone, found by name, the same answers as a plain form, and how it looks.

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

use common::keys::focused;
use desk::{Desk, on_screen};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::Change;
use rondom::app::env::Env;
use rondom::app::state::{Focus, State};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId};
use rondom::model::{Case, Missing, Pick, Row, Scalar, Statement, Value};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::scroll;

const PLACE: surface::Place = surface::Place { block: ("kiezen", 1), step: "afwegen" };
const QUESTIONS: [&str; 2] = ["nodig_eigen_school", "opties"];

/// Both questions on a page `width` points wide.
fn page_of<'a>(desk: Desk, show: Show, width: f32) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let items: Vec<ItemView> = QUESTIONS.iter().map(|name| ItemView::Field(QuestionId::new(*name))).collect();
    let mut harness = on_screen([width, 1000.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    });
    harness.run();
    harness
}

fn page<'a>(desk: Desk, show: Show) -> Harness<'a, Desk> {
    page_of(desk, show, 1400.0)
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

/// Tab until the keyboard is on what has this name.
fn tab_to(harness: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..80 {
        if focused(harness).starts_with(name) {
            return;
        }
        press(harness, Modifiers::NONE, &[Key::Tab]);
    }
    panic!("Tab never comes to {name:?}; it is on {:?}", focused(harness));
}

/// The option, with its cells in order.
fn option<'d>(desk: &'d Desk, code: &str) -> &'d Row {
    desk.rows("opties").iter().find(|row| row.preset.as_deref() == Some(code)).expect("the option is stored")
}

fn cell(desk: &Desk, code: &str, column: &str) -> Option<Scalar> {
    option(desk, code).cells.get(&ColumnId::new(column)).cloned()
}

fn put_on_table(desk: &mut Desk, codes: &[&str]) {
    for code in codes {
        desk.change(Change::PresetCell("opties".into(), (*code).to_owned(), "op_tafel".into(), Some(Scalar::YesNo(true))));
    }
}

#[test]
fn a_team_weighs_with_keys_alone() {
    let mut desk = Desk::new("vo").in_meeting();
    desk.given("roepnaam", Scalar::text("Yara"));
    put_on_table(&mut desk, &["o05", "o06"]);
    let mut harness = page(desk, Show::Table);
    tab_to(&mut harness, "Wat is er nodig om dit op de eigen school");
    type_in(&mut harness, "Een eigen ingang");
    assert_eq!(harness.state().scalar("nodig_eigen_school"), Some(&Scalar::text("Een eigen ingang")));

    tab_to(&mut harness, "Past bij wat nodig is, Les op afstand, tijdelijk, nog leeg");
    type_in(&mut harness, "1");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowRight]);
    assert_eq!(focused(&harness), "Dichtbij en samen, Les op afstand, tijdelijk, nog leeg");
    type_in(&mut harness, "2");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowRight]);
    assert_eq!(focused(&harness), "Yara, Les op afstand, tijdelijk, nog leeg", "the pupil is called by name");
    // Enter opens the same four, with their digit or the arrows.
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&harness), "ja");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(focused(&harness), "Yara, Les op afstand, tijdelijk, nee");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowDown]);
    assert_eq!(focused(&harness), "Yara, Maatwerk onderwijstijd, nog leeg");
    type_in(&mut harness, "4");
    press(&mut harness, Modifiers::NONE, &[Key::ArrowUp, Key::Delete]);
    let desk = harness.state();
    let found = ["past", "dichtbij", "leerling"].map(|column| cell(desk, "o05", column));
    assert_eq!(found, [Some(Scalar::code("ja")), Some(Scalar::code("deels")), None]);
    assert_eq!(cell(desk, "o06", "leerling"), Some(Scalar::code("weten_we_niet")));

    tab_to(&mut harness, "Besluit, Les op afstand, tijdelijk, nog leeg");
    type_in(&mut harness, "2");
    assert_eq!(focused(&harness), "Besluit, Les op afstand, tijdelijk, Doen, met voorwaarde");
    press(&mut harness, Modifiers::NONE, &[Key::Tab]);
    assert_eq!(focused(&harness), "Onder welke voorwaarde?");
    type_in(&mut harness, "Camera uit");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&harness), "Waarom, in één regel", "Enter goes on");
    type_in(&mut harness, "Doel is terug in de les");
    let desk = harness.state();
    assert_eq!(cell(desk, "o05", "besluit"), Some(Scalar::code("doen_met_voorwaarde")));
    assert_eq!(cell(desk, "o05", "voorwaarde"), Some(Scalar::text("Camera uit")));
    assert_eq!(cell(desk, "o05", "motivering"), Some(Scalar::text("Doel is terug in de les")));
}

#[test]
fn an_option_comes_to_the_table_and_leaves_it_with_its_answers() {
    let mut desk = Desk::new("vo").in_meeting();
    put_on_table(&mut desk, &["o05"]);
    let mut harness = page(desk, Show::Table);
    assert!(harness.query_by_label("Samenwerkingsklas vo-vso").is_none(), "folded until asked for");
    let count = harness.state().open().view.field("opties").expect("asked").rows.as_ref().expect("rows").unset_presets.len();
    tab_to(&mut harness, &format!("Nog een mogelijkheid op tafel · {count}"));
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut harness, "Samenwerkingsklas vo-vso");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(cell(harness.state(), "o10", "op_tafel"), Some(Scalar::YesNo(true)));
    assert_eq!(focused(&harness), "Past bij wat nodig is, Samenwerkingsklas vo-vso, nog leeg", "and is weighed at once");
    type_in(&mut harness, "2");
    press(&mut harness, Modifiers::ALT, &[Key::Delete]);
    assert_eq!(cell(harness.state(), "o10", "op_tafel"), Some(Scalar::YesNo(false)));
    assert_eq!(cell(harness.state(), "o10", "past"), Some(Scalar::code("deels")), "its answers stay");
    assert!(harness.query_by_label_contains("Past bij wat nodig is, Samenwerkingsklas").is_none());
    harness.state_mut().act(Command::Undo);
    harness.run();
    harness.get_by_label("Past bij wat nodig is, Samenwerkingsklas vo-vso, deels");
}

#[test]
fn everything_is_found_and_pressed_by_its_name() {
    let mut desk = Desk::new("vo");
    desk.given("roepnaam", Scalar::text("Yara"));
    let mut harness = page(desk, Show::Bureau);
    // Nothing is on the table yet, so what there is to choose from lies open.
    harness.get_by_label("Les op afstand, tijdelijk").click();
    harness.run();
    harness.get_by_label("Maatwerk onderwijstijd").click();
    harness.run();
    for option in ["Les op afstand, tijdelijk", "Maatwerk onderwijstijd"] {
        harness.get_by_role_and_label(egui::Role::Group, option);
    }
    let top = |option: &str| harness.get_by_role_and_label(egui::Role::Button, option).rect().top();
    assert!(top("Les op afstand, tijdelijk") < top("Maatwerk onderwijstijd"), "from light to heavy");
    let mark = "Ouders, Maatwerk onderwijstijd, nog leeg";
    assert_eq!(harness.get_by_label(mark).accesskit_node().role(), egui::Role::Button);
    harness.get_by_label(mark).click();
    harness.run();
    assert_eq!(focused(&harness), "ja", "the list has the keyboard");
    harness.get_by_role_and_label(egui::Role::ListBoxOption, "deels").click();
    harness.run();
    harness.get_by_label("Ouders, Maatwerk onderwijstijd, deels");
    harness.get_by_label("Besluit, Maatwerk onderwijstijd, nog leeg").click();
    harness.run();
    harness.get_by_role_and_label(egui::Role::ListBoxOption, "Verder onderzoeken").click();
    harness.run();
    harness.get_by_label("Besluit, Maatwerk onderwijstijd, Verder onderzoeken");
    // Everything else stands behind the name.
    harness.get_by_role_and_label(egui::Role::Button, "Maatwerk onderwijstijd").click();
    harness.run();
    harness.get_by_label("Wat pleit ervoor en ertegen?").focus();
    harness.run();
    type_in(&mut harness, "rust, maar ver weg");
    assert_eq!(cell(harness.state(), "o06", "voor_tegen"), Some(Scalar::text("rust, maar ver weg")));
    harness.get_by_label("Van tafel halen (Maatwerk onderwijstijd)").scroll_to_me();
    harness.run();
    harness.get_by_label("Van tafel halen (Maatwerk onderwijstijd)").click();
    harness.run();
    assert_eq!(cell(harness.state(), "o06", "op_tafel"), Some(Scalar::YesNo(false)));
    assert_eq!(cell(harness.state(), "o06", "ouders"), Some(Scalar::code("deels")));
}

/// Where the keyboard is sent, as *nog open* does.
fn jump(harness: &mut Harness<'_, Desk>, place: OpenPlace) {
    let serial = harness.state().state.focus.serial + 1;
    harness.state_mut().state.focus = Focus { place: Some(place), serial };
    harness.run();
}

#[test]
fn a_jump_lands_in_the_mark_the_decision_and_the_line() {
    let mut desk = Desk::new("vo");
    put_on_table(&mut desk, &["o05"]);
    desk.change(Change::PresetCell("opties".into(), "o06".into(), "besluit".into(), Some(Scalar::code("doen"))));
    desk.change(Change::PresetCell("opties".into(), "o06".into(), "op_tafel".into(), Some(Scalar::YesNo(false))));
    let id = |code: &str, desk: &Desk| option(desk, code).id.clone();
    let (on, off) = (id("o05", &desk), id("o06", &desk));
    let mut harness = page(desk, Show::Bureau);
    for (row, column, expected) in [
        (&on, "past", "Past bij wat nodig is, Les op afstand, tijdelijk, nog leeg"),
        (&on, "besluit", "Besluit, Les op afstand, tijdelijk, nog leeg"),
        (&on, "voor_tegen", "Wat pleit ervoor en ertegen?"),
        // What was taken off the table opens when something in it is asked for.
        (&off, "motivering", "Waarom, in één regel"),
    ] {
        jump(&mut harness, OpenPlace::Cell("opties".into(), row.clone(), column.into()));
        assert_eq!(focused(&harness), expected);
    }
    jump(&mut harness, OpenPlace::Field("nodig_eigen_school".into()));
    assert!(focused(&harness).starts_with("Wat is er nodig om dit op de eigen school"), "{}", focused(&harness));
}

/// An option without what is random: its code, its cells, its note.
type Plain = (Option<String>, Vec<(String, String)>, String);

fn plain_rows(desk: &Desk) -> Vec<Plain> {
    let shown = |value: &Scalar| match value {
        Scalar::Missing(Missing::FindOut(_)) => "uitzoeken".to_owned(),
        other => format!("{other:?}"),
    };
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|(column, value)| (column.to_string(), shown(value))).collect();
        (row.preset.clone(), cells, row.note.clone())
    };
    desk.rows("opties").iter().map(row).collect()
}

/// Opens the menu of what has the keyboard and chooses its `steps`th line.
fn menu(harness: &mut Harness<'_, Desk>, steps: usize) {
    press(harness, Modifiers::ALT, &[Key::Enter]);
    press(harness, Modifiers::NONE, &vec![Key::Tab; steps]);
    press(harness, Modifiers::NONE, &[Key::Enter]);
}

/// The control of a cell, by where it stands; the same in both forms.
fn go(harness: &mut Harness<'_, Desk>, column: &str) {
    let row = option(harness.state(), "o05").id.clone();
    jump(harness, OpenPlace::Cell("opties".into(), row, column.into()));
}

#[test]
fn what_is_entered_is_what_a_plain_form_stores() {
    let start = |mut desk: Desk| {
        put_on_table(&mut desk, &["o05"]);
        page(desk, Show::Bureau)
    };
    let (mut ladder, mut plain) = (start(Desk::new("vo")), start(Desk::plain("vo")));

    for (column, digit) in [("past", 1_usize), ("dichtbij", 2), ("ouders", 4), ("besluit", 2)] {
        go(&mut ladder, column);
        type_in(&mut ladder, &digit.to_string());
        go(&mut plain, column);
        press(&mut plain, Modifiers::NONE, &vec![Key::ArrowRight; digit - 1]);
        press(&mut plain, Modifiers::NONE, &[Key::Space]);
    }
    for harness in [&mut ladder, &mut plain] {
        for (column, words) in [("voorwaarde", "Camera uit"), ("motivering", "Terug in de les"), ("start", "23-11-2026")] {
            go(harness, column);
            type_in(harness, words);
        }
        go(harness, "voor_tegen");
        type_in(harness, "veel rust");
        press(harness, Modifiers::NONE, &[Key::Enter]);
        type_in(harness, "ver van de klas");
        // The first line of the menu is the note, the third to be found out, the sixth does not apply, with the reason.
        go(harness, "uitvoerbaar");
        menu(harness, 2);
        go(harness, "leerling");
        menu(harness, 5);
        type_in(harness, "nog niet gesproken");
        go(harness, "past");
        menu(harness, 0);
        type_in(harness, "na de kerst opnieuw");
    }
    assert_eq!(plain_rows(ladder.state()), plain_rows(plain.state()));
    let row = option(ladder.state(), "o05");
    assert_eq!(row.cells.len(), 11, "every column was filled: {row:?}");
    assert_eq!(row.note, "na de kerst opnieuw");
    assert_eq!(ladder.state().open().case.agreements.len(), 1, "what is to be found out is agreed on");

    // Own words instead of a code, a reason taken back by choosing, and emptied again.
    go(&mut ladder, "besluit");
    press(&mut ladder, Modifiers::NONE, &[Key::Enter]);
    ladder.get_by_role_and_label(egui::Role::TextInput, "Anders, namelijk").focus();
    ladder.run();
    type_in(&mut ladder, "eerst een week proberen");
    press(&mut ladder, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&ladder), "Besluit, Les op afstand, tijdelijk, eerst een week proberen");
    go(&mut ladder, "uitvoerbaar");
    type_in(&mut ladder, "3");
    let own = Scalar::Choice(Pick::Other("eerst een week proberen".to_owned()));
    assert_eq!(cell(ladder.state(), "o05", "besluit"), Some(own));
    assert_eq!(cell(ladder.state(), "o05", "uitvoerbaar"), Some(Scalar::code("nee")));
    assert!(ladder.state().open().case.agreements.is_empty(), "nobody has to find it out any more");
    press(&mut ladder, Modifiers::NONE, &[Key::Delete]);
    assert_eq!(cell(ladder.state(), "o05", "uitvoerbaar"), None);
}

#[test]
fn the_own_school_is_answered_as_in_a_plain_form() {
    let filled = |desk: Desk| {
        let mut harness = page(desk, Show::Bureau);
        jump(&mut harness, OpenPlace::Field("nodig_eigen_school".into()));
        type_in(&mut harness, "een rustige plek");
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        type_in(&mut harness, "een eigen ingang");
        let words = harness.state().scalar("nodig_eigen_school").cloned();
        menu(&mut harness, 3);
        (words, harness.state().scalar("nodig_eigen_school").cloned())
    };
    let (words, missing) = filled(Desk::new("vo"));
    assert_eq!(words, Some(Scalar::text("een rustige plek\neen eigen ingang")));
    assert_eq!(missing, Some(Scalar::Missing(Missing::NotAsked)));
    assert_eq!(filled(Desk::plain("vo")), (words, missing));
}

#[test]
fn where_there_is_little_room_every_option_is_a_card() {
    for width in [600.0, 900.0] {
        let mut desk = Desk::new("vo").in_meeting();
        put_on_table(&mut desk, &["o05", "o11"]);
        let mut harness = page_of(desk, Show::Table, width);
        for node in harness.root().children_recursive() {
            let Some(rect) = node.accesskit_node().bounding_box() else { continue };
            assert!(rect.x1 <= f64::from(width) + 1.0, "{:?} ends at {}", node.accesskit_node().label(), rect.x1);
        }
        tab_to(&mut harness, "Past bij wat nodig is, Onderwijszorgarrangement, nog leeg");
        press(&mut harness, Modifiers::NONE, &[Key::ArrowUp]);
        type_in(&mut harness, "3");
        assert_eq!(cell(harness.state(), "o05", "past"), Some(Scalar::code("nee")));
    }
}

/// Every test file uses its own part of these modules.
const _: fn(&Env, &str) -> State = world::open_practice_case;
const _: for<'d> fn(&'d Desk, &str) -> &'d [Statement] = Desk::statements;

/// The options of the mockup, as they were weighed there.
fn weighed() -> Case {
    let row = |code: &str, marks: [&str; 5], decision: &str, condition: &str, why: &str| {
        let columns = ["past", "dichtbij", "leerling", "ouders", "uitvoerbaar"];
        let mut cells: Vec<(&str, Scalar)> =
            columns.into_iter().zip(marks).map(|(column, mark)| (column, Scalar::code(mark))).collect();
        cells.push(("op_tafel", Scalar::YesNo(true)));
        cells.push(("besluit", Scalar::code(decision)));
        cells.push(("motivering", Scalar::text(why)));
        if !condition.is_empty() {
            cells.push(("voorwaarde", Scalar::text(condition)));
        }
        option_row(code, cells)
    };
    let (ja, deels, nee, vraag) = ("ja", "deels", "nee", "weten_we_niet");
    let rows = vec![
        row("o02", [ja, ja, ja, ja, ja], "doen", "", "Trajectlokaal, mentor is vertrouwd"),
        row("o05", [ja, deels, ja, deels, ja], "doen_met_voorwaarde", "Camera uit.", "Doel is terug in de les."),
        row("o06", [ja, deels, ja, ja, ja], "doen", "", "Opbouw in tien weken"),
        row("o10", [deels, deels, vraag, nee, deels], "verder_onderzoeken", "", "Sanne vraagt na of er plek is"),
    ];
    let own = "Een eigen ingang, een rustige plek, en lessen die zij thuis kan volgen";
    with(surface::running("2026-Y3M9"), rows, own)
}

fn option_row(code: &str, cells: Vec<(&str, Scalar)>) -> Row {
    let bytes = surface::running("2026-Y3M9");
    let mut row =
        bytes.answers.get("opties").and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default()[0].clone();
    row.id = rondom::model::id::RowId::new(format!("optie{code:0>6}"));
    row.preset = Some(code.to_owned());
    row.cells = cells.into_iter().map(|(column, value)| (ColumnId::new(column), value)).collect();
    row
}

fn with(mut case: Case, rows: Vec<Row>, own_school: &str) -> Case {
    let answer = case.answers.get("opties").cloned().expect("the worked case weighs options");
    let own = rondom::model::Answer { value: Some(Value::Scalar(Scalar::text(own_school))), ..answer.clone() };
    case.answers.insert("nodig_eigen_school".into(), own);
    case.answers.insert("opties".into(), rondom::model::Answer { value: Some(Value::Rows(rows)), ..answer });
    case
}

/// Everything at once: every option on the table, with words longer than a line.
fn overfull() -> Case {
    let codes = ["o01", "o03", "o04", "o05", "o07", "o08", "o09", "o11", "o12", "o14", "o15c", "o17"];
    let long =
        "Meervoudigeontwikkelingsachterstandenbestrijdingsmaatregelen helpen niet vanzelf, ook niet met een goed plan erbij";
    let rows = codes.iter().enumerate().map(|(at, code)| {
        let mark = ["ja", "deels", "nee", "weten_we_niet"][at % 4];
        let decision = ["doen", "doen_met_voorwaarde", "nu_niet", "verder_onderzoeken", "opschalen", "niet_passend"][at % 6];
        let mut cells = vec![
            ("past", Scalar::code(mark)),
            ("dichtbij", Scalar::Missing(Missing::NotShared)),
            ("leerling", Scalar::Missing(Missing::NotYetKnown)),
            ("besluit", Scalar::code(decision)),
            ("motivering", Scalar::text(if at % 2 == 0 { long } else { "Kort" })),
            ("op_tafel", Scalar::YesNo(true)),
        ];
        if at % 6 == 1 {
            cells.push(("voorwaarde", Scalar::text(long)));
        }
        option_row(code, cells)
    });
    let own = "Een eigen ingang, een rustige plek, iemand die haar opwacht, lessen die zij thuis kan volgen, en een mentor die elke dag even belt; ook als het een dag niet lukt";
    let mut case = with(surface::running("2026-Y3M9"), rows.collect(), own);
    if let Some(name) = case.answers.get_mut("roepnaam") {
        name.value = Some(Value::Scalar(Scalar::text("Annemarijke-Josephina")));
    }
    case
}

fn empty() -> Case {
    let (env, _) = world::env();
    let state = world::new_case(rondom::app::settings::Settings::default(), &env, rondom::model::Sector::Vo);
    state.open.expect("a new case is open").case.as_ref().clone()
}

#[test]
fn pictures() {
    surface::pictures("ladder", PLACE, &weighed(), &overfull(), &empty());
}

#[test]
fn a_picture_in_contrast() {
    let (env, _) = world::env();
    let mut results = egui_kittest::SnapshotResults::new();
    let mut wall = stage::window(surface::FULL, 100, PLACE.at_the_table(&env, &weighed()), env.clone());
    stage::set(&mut wall, PLACE.at_the_table(&env, &weighed()), Mode::Contrast);
    stage::picture(&mut wall, &mut results, "surface_ladder_contrast");
}
