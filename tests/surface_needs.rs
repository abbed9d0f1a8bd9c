//! The needs builder: sentences made and put in order with keys alone, by name, and with the pointer; what stands in the case
//! is what a plain form would have stored.

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
use rondom::engine::view::OpenPlace;
use rondom::model::id::{ColumnId, RowId};
use rondom::model::{Case, Missing, Person, Pick, Row, Scalar, Value, VoiceGroup};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::scroll;

const PLACE: surface::Place = surface::Place { block: ("wat_helpt", 1), step: "nodig" };
const WALL: [f32; 2] = [1500.0, 1000.0];
const NEEDS: &str = "onderwijsbehoeften";

fn page<'a>(size: [f32; 2], desk: Desk, show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    on_screen(size, common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        let items = cx.open().and_then(|open| open.view.step("nodig")).map(|step| step.items.clone()).unwrap_or_default();
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    })
}

fn in_meeting() -> Desk {
    let mut desk = Desk::new("vo");
    people(&mut desk);
    desk.in_meeting()
}

fn people(desk: &mut Desk) {
    desk.given("roepnaam", Scalar::text("Yara"));
    for (name, role) in [("Samira", "ouder_gezag"), ("Bilal", "mentor")] {
        let role = Pick::Code(role.to_owned());
        desk.change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: String::new() }));
    }
}

fn with_needs(desk: &mut Desk, needs: &[(&str, &str)]) {
    for (start, rest) in needs {
        desk.change(Change::AddRow(NEEDS.into(), None));
        let row = desk.rows(NEEDS).last().expect("a row").id.clone();
        desk.change(Change::Cell(NEEDS.into(), row.clone(), "hulpzin".into(), Some(Scalar::code(*start))));
        desk.change(Change::Cell(NEEDS.into(), row, "aanvulling".into(), Some(Scalar::text(*rest))));
    }
    desk.state.focus = rondom::app::state::Focus::default();
}

/// The needs in order, in the words they are stored in.
fn needs(harness: &Harness<'_, Desk>) -> Vec<String> {
    let cell = |row: &Row, column: &str| match row.cells.get(column) {
        Some(Scalar::Text(text)) => text.clone(),
        Some(Scalar::Choice(Pick::Code(code))) => code.clone(),
        Some(Scalar::Choice(Pick::Other(words))) => format!("“{words}”"),
        Some(other) => format!("{other:?}"),
        None => "…".to_owned(),
    };
    harness.state().rows(NEEDS).iter().map(|row| format!("{} {}", cell(row, "hulpzin"), cell(row, "aanvulling"))).collect()
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
    common::keys::focused(harness)
}

fn tab_to(harness: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..80 {
        if focused(harness).starts_with(name) {
            return;
        }
        press(harness, Modifiers::NONE, &[Key::Tab]);
    }
    panic!("Tab never comes to {name}; it is on {}", focused(harness));
}

/// With arrows to this beginning, and Space.
fn begin(harness: &mut Harness<'_, Desk>, start: &str) {
    let mut turns = 0;
    while focused(harness) != start {
        assert!(turns < 20, "no {start}; the keyboard is on {}", focused(harness));
        press(harness, Modifiers::NONE, &[Key::ArrowRight]);
        turns += 1;
    }
    press(harness, Modifiers::NONE, &[Key::Space]);
}

#[test]
fn a_team_makes_and_orders_needs_with_keys_alone() {
    let mut harness = page(WALL, in_meeting(), Show::Table);
    harness.run();
    tab_to(&mut harness, "Instructie die …");
    begin(&mut harness, "Een leeromgeving die …");
    assert_eq!(focused(&harness), "Een leeromgeving die …", "the cursor stands where the sentence goes on");
    type_in(&mut harness, "prikkelarm is");
    // Enter ends the sentence and goes on; Esc folds it.
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert_eq!(focused(&harness), "Behoefte 1, Een leeromgeving die prikkelarm is");
    tab_to(&mut harness, "Instructie die …");
    begin(&mut harness, "Contact met school dat …");
    type_in(&mut harness, "elke dag is");
    // In own words.
    press(&mut harness, Modifiers::COMMAND, &[Key::Enter]);
    type_in(&mut harness, "Een maatje");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut harness, "Een maatje");
    type_in(&mut harness, "dat meeloopt");
    let made = ["leeromgeving prikkelarm is", "contact elke dag is", "“Een maatje” dat meeloopt"];
    assert_eq!(needs(&harness).iter().map(|need| need.replace("contact_school", "contact")).collect::<Vec<_>>(), made);
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp, Key::ArrowUp]);
    assert_eq!(needs(&harness)[0], made[2]);
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    press(&mut harness, Modifiers::ALT, &[Key::ArrowDown]);
    assert_eq!(needs(&harness)[1], made[2], "a folded need moves just so");
    press(&mut harness, Modifiers::ALT, &[Key::Delete]);
    assert_eq!(needs(&harness).len(), 2);
}

#[test]
fn what_others_need_stands_beside_it_and_is_filled_with_keys() {
    let mut harness = page(WALL, in_meeting(), Show::Table);
    harness.run();
    tab_to(&mut harness, "Voeg behoefte toe (Wat hebben docenten nodig?)");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut harness, "Yara");
    begin(&mut harness, "Bilal");
    tab_to(&mut harness, "Wil bereiken dat");
    type_in(&mut harness, "zij bijblijft");
    tab_to(&mut harness, "Heeft nodig");
    type_in(&mut harness, "een uur uitleg");
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert_eq!(focused(&harness), "Behoefte 1, Bilal, een uur uitleg, Wil bereiken dat — zij bijblijft");
    tab_to(&mut harness, "Wat doet Yara zelf?");
    type_in(&mut harness, "vult een stoplicht in");
    let desk = harness.state();
    assert_eq!(desk.scalar("bijdrage_leerling"), Some(&Scalar::text("vult een stoplicht in")));
    let row = &desk.rows("behoeften_leraar")[0];
    assert_eq!(row.cells.get("nodig"), Some(&Scalar::text("een uur uitleg")));
    let needs = harness.get_by_label("Instructie die …").rect();
    let beside = harness.get_by_label("Wat hebben docenten nodig?").rect();
    assert!(beside.left() > needs.right() && beside.top() < needs.bottom(), "beside the needs, not below");
}

#[test]
fn the_builder_is_used_by_name_and_where_it_is_narrow_all_stands_below() {
    let mut harness = page([820.0, 1000.0], in_meeting(), Show::Table);
    harness.run();
    let starts = harness.get_by_role_and_label(Role::Group, "Kies hoe de zin begint");
    assert_eq!(starts.children_recursive().filter(|node| node.accesskit_node().role() == Role::Button).count(), 13);
    starts.get_by_role_and_label(Role::Button, "Feedback die …").click();
    harness.run();
    type_in(&mut harness, "onder vier ogen komt");
    let need = harness.get_by_role_and_label(Role::Group, "Behoefte 1");
    need.get_by_label("Inklappen (Behoefte 1)").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Behoefte 1, Feedback die onder vier ogen komt").click();
    harness.run();
    assert_eq!(focused(&harness), "Feedback die …");
    harness.get_by_label("Verwijderen (Behoefte 1)").click();
    harness.run();
    assert!(needs(&harness).is_empty());
    let (needs, below) =
        (harness.get_by_label("Instructie die …").rect(), harness.get_by_label("Wat hebben docenten nodig?").rect());
    assert!(below.top() > needs.bottom());
}

#[test]
fn five_stand_out_a_sixth_is_kept_and_stands_back() {
    let all = [
        ("instructie", "een"),
        ("opdrachten", "twee"),
        ("feedback", "drie"),
        ("leraar", "vier"),
        ("ouders", "vijf"),
        ("materialen", "zes"),
    ];
    let line = "Deze kunnen later ook. Wat er nu het meest toe doet, staat erboven.";
    for count in [5, 6] {
        let mut desk = in_meeting();
        with_needs(&mut desk, &all[..count]);
        let mut harness = page(WALL, desk, Show::Table);
        harness.run();
        assert_eq!(harness.query_by_label(line).is_some(), count > 5);
        assert!(harness.query_by_label("Feedback die …").is_none(), "with five, another is a thought of its own");
        let height = |at: usize| {
            harness.get_by(move |node| node.label().is_some_and(|name| name.starts_with(&format!("Behoefte {at},")))).rect()
        };
        if count > 5 {
            let (first, last) = (height(1), height(6));
            assert!(last.height() <= first.height() && last.top() > harness.get_by_label(line).rect().top());
            harness.hover_at(last.center());
            harness.run();
            harness.get_by_label("Omhoog (Behoefte 6)").click();
            harness.run();
            assert_eq!(needs(&harness)[4], "materialen zes");
        }
    }
}

#[test]
fn needs_are_put_in_order_with_the_mouse() {
    let mut desk = in_meeting();
    with_needs(&mut desk, &[("instructie", "een"), ("opdrachten", "twee"), ("feedback", "drie")]);
    let mut harness = page(WALL, desk, Show::Table);
    harness.run();
    let at = |harness: &Harness<'_, Desk>, words: &str| {
        harness
            .get_by(|node| node.label().is_some_and(|name| name.starts_with("Behoefte") && name.ends_with(words)))
            .rect()
            .center()
    };
    let (from, to) = (at(&harness, "drie"), at(&harness, "een") - egui::vec2(0.0, 12.0));
    harness.drag_at(from);
    harness.run_steps(2);
    for part in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * part);
        harness.run_steps(2);
    }
    harness.drop_at(to);
    harness.run();
    assert_eq!(needs(&harness), ["feedback drie", "instructie een", "opdrachten twee"]);
    // And back with the button that shows where the pointer is.
    let first = at(&harness, "drie");
    harness.hover_at(first);
    harness.run();
    harness.get_by_label("Omlaag (Behoefte 1)").click();
    harness.run();
    assert_eq!(needs(&harness), ["instructie een", "feedback drie", "opdrachten twee"]);
}

#[test]
fn a_jump_opens_the_sentence_it_leads_to() {
    for show in [Show::Table, Show::Bureau] {
        let mut desk = Desk::new("vo");
        people(&mut desk);
        if show == Show::Table {
            desk = desk.in_meeting();
        }
        with_needs(&mut desk, &[("instructie", "een"), ("feedback", "")]);
        let row = desk.rows(NEEDS)[1].id.clone();
        let mut harness = page(WALL, desk, show);
        harness.run();
        let cell = |column: &str| OpenPlace::Cell(NEEDS.into(), row.clone(), column.into());
        for (place, name) in [
            (cell("aanvulling"), "Feedback die …"),
            (OpenPlace::Field("bijdrage_leerling".into()), "Wat doet "),
            (cell("hulpzin"), "Wat is nodig?"),
            (OpenPlace::Field(NEEDS.into()), "Voeg behoefte toe (Wat heeft Yara"),
        ] {
            harness.state_mut().act(Command::Go(Go::To("nodig".into(), place.clone())));
            harness.run();
            assert!(focused(&harness).starts_with(name), "{place:?}: {}", focused(&harness));
        }
    }
}

#[test]
fn a_half_may_say_why_it_is_empty_and_a_need_carries_a_note() {
    let mut desk = in_meeting();
    with_needs(&mut desk, &[("feedback", "")]);
    let mut harness = page(WALL, desk, Show::Table);
    harness.run();
    tab_to(&mut harness, "Behoefte 1");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&harness), "Feedback die …");
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    type_in(&mut harness, "vraag het haar");
    assert_eq!(harness.state().rows(NEEDS)[0].note, "vraag het haar");
    tab_to(&mut harness, "Feedback die …");
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Enter]);
    let missing = Some(&Scalar::Missing(Missing::NotYetKnown));
    assert_eq!(harness.state().rows(NEEDS)[0].cells.get("aanvulling"), missing);
}

/// Every kind of value the surface can enter, once through it and once through the plain form.
#[test]
fn the_builder_stores_what_a_plain_form_stores() {
    let mut harness = page(WALL, in_meeting(), Show::Table);
    harness.run();
    tab_to(&mut harness, "Instructie die …");
    begin(&mut harness, "Een leeromgeving die …");
    type_in(&mut harness, "prikkelarm is");
    press(&mut harness, Modifiers::COMMAND, &[Key::Enter]);
    type_in(&mut harness, "Een maatje");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut harness, "Een maatje");
    press(&mut harness, Modifiers::ALT, &[Key::Enter]);
    press(&mut harness, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    tab_to(&mut harness, "Voeg behoefte toe (Wat hebt u als ouders nodig?)");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut harness, "Yara");
    begin(&mut harness, "Ouders");
    tab_to(&mut harness, "Doet zelf al");
    type_in(&mut harness, "rustige ochtend");
    tab_to(&mut harness, "Wat doet Yara zelf?");
    type_in(&mut harness, "stoplicht");

    let mut plain = Desk::plain("vo");
    people(&mut plain);
    let mut plain = page(WALL, plain.in_meeting(), Show::Table);
    plain.run();
    tab_to(&mut plain, "Voeg behoefte toe (Wat heeft Yara nodig om te leren?)");
    press(&mut plain, Modifiers::NONE, &[Key::Enter]);
    type_in(&mut plain, "Een leeromgeving die …");
    press(&mut plain, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut plain, "… die of dat");
    type_in(&mut plain, "prikkelarm is");
    press(&mut plain, Modifiers::COMMAND, &[Key::Enter]);
    type_in(&mut plain, "Een maatje");
    press(&mut plain, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut plain, "… die of dat");
    press(&mut plain, Modifiers::ALT, &[Key::Enter]);
    press(&mut plain, Modifiers::NONE, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    tab_to(&mut plain, "Voeg behoefte toe (Wat hebt u als ouders nodig?)");
    press(&mut plain, Modifiers::NONE, &[Key::Enter]);
    tab_to(&mut plain, "Yara");
    begin(&mut plain, "Ouders");
    tab_to(&mut plain, "Doet zelf al");
    type_in(&mut plain, "rustige ochtend");
    tab_to(&mut plain, "Wat doet Yara zelf?");
    type_in(&mut plain, "stoplicht");

    type Bare = Vec<(Option<String>, BTreeMap<ColumnId, Scalar>, String)>;
    let rows = |desk: &Desk, question: &str| -> Bare {
        desk.rows(question).iter().map(|row| (row.preset.clone(), row.cells.clone(), row.note.clone())).collect()
    };
    for question in [NEEDS, "behoeften_ouders", "behoeften_leraar"] {
        assert_eq!(rows(harness.state(), question), rows(plain.state(), question), "{question}");
    }
    assert_eq!(harness.state().scalar("bijdrage_leerling"), plain.state().scalar("bijdrage_leerling"));
    let first = &harness.state().rows(NEEDS)[0];
    assert_eq!(first.cells.get("hulpzin"), Some(&Scalar::code("leeromgeving")));
    let second = &harness.state().rows(NEEDS)[1];
    assert_eq!(second.cells.get("aanvulling"), Some(&Scalar::Missing(Missing::NotAsked)));
    assert_eq!(
        harness.state().rows("behoeften_ouders")[0].cells.get("wie"),
        Some(&Scalar::Persons(vec![Person::Group(VoiceGroup::Parents)]))
    );
}

#[test]
fn pictures() {
    if !common::pictures_possible() {
        return;
    }
    let worked = surface::running("2026-Y3M9");
    let mut empty = worked.clone();
    for question in [NEEDS, "behoeften_leraar", "behoeften_ouders", "bijdrage_leerling"] {
        empty.answers.remove(question);
    }
    surface::pictures("needs", PLACE, &worked, &overfull(worked.clone()), &empty);
}

/// A need being written, on the wall.
#[test]
fn a_picture_of_a_need_being_written() {
    if !common::pictures_possible() {
        return;
    }
    let (env, _) = world::env();
    let mut results = egui_kittest::SnapshotResults::new();
    let mut state = PLACE.at_the_table(&env, &three_needs(surface::running("2026-Y3M9")));
    let starts = Change::AddRowWith(NEEDS.into(), "hulpzin".into(), Scalar::code("materialen"));
    world::act(&mut state, &env, Command::Change(starts));
    let mut wall = stage::window(surface::FULL, 100, state, env);
    stage::picture(&mut wall, &mut results, "surface_needs_writing");
}

/// The worked case before the last two needs were found.
fn three_needs(mut case: Case) -> Case {
    if let Some(Value::Rows(rows)) = case.answers.get_mut(NEEDS).and_then(|answer| answer.value.as_mut()) {
        rows.truncate(3);
    }
    case
}

/// Seven needs of which some are very long, and four rows of what docenten need.
fn overfull(mut case: Case) -> Case {
    let more = [
        (
            "materialen",
            "meervoudigeontwikkelingsachterstandenbestrijdingsmaatregelen ondersteunen, ook op de dagen dat zij thuis werkt en niemand naast haar zit om uit te leggen wat de bedoeling is",
        ),
        ("ouders", "elke ochtend met één zin laten weten hoe de nacht was"),
    ];
    if let Some(Value::Rows(rows)) = case.answers.get_mut(NEEDS).and_then(|answer| answer.value.as_mut()) {
        let first = rows[0].clone();
        for (at, (start, rest)) in more.into_iter().enumerate() {
            let mut row = Row { id: RowId::new(format!("over{at:028}")), ..first.clone() };
            row.cells.insert("hulpzin".into(), Scalar::code(start));
            row.cells.insert("aanvulling".into(), Scalar::text(rest));
            rows.push(row);
        }
    }
    if let Some(Value::Rows(rows)) = case.answers.get_mut("behoeften_leraar").and_then(|answer| answer.value.as_mut()) {
        let first = rows[0].clone();
        rows.extend((0..3).map(|at| Row { id: RowId::new(format!("lera{at:028}")), ..first.clone() }));
    }
    case
}
