//! Goals as sentences: written with keys alone, found by name, coached at the bureau, the same answers as a plain form.

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
use egui_kittest::kittest::Queryable as _;
use rondom::app::command::Change;
use rondom::app::env::Env;
use rondom::app::state::{Focus, State};
use rondom::engine::view::{ItemView, OpenPlace};
use rondom::model::id::{ColumnId, QuestionId};
use rondom::model::{Case, Missing, Person, Row, Scalar, Statement, Value, VoiceGroup};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::scroll;

fn page<'a>(desk: Desk, show: Show) -> Harness<'a, Desk> {
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    let items = [ItemView::Field(QuestionId::new("doelen"))];
    let mut harness = on_screen([1400.0, 1000.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, &items, show));
    });
    harness.run();
    harness
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

fn tab_to(harness: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..60 {
        if focused(harness).starts_with(name) {
            return;
        }
        press(harness, Modifiers::NONE, &[Key::Tab]);
    }
    panic!("Tab never comes to {name:?}; it is on {:?}", focused(harness));
}

fn cell(desk: &Desk, row: usize, column: &str) -> Option<Scalar> {
    desk.rows("doelen")[row].cells.get(&ColumnId::new(column)).cloned()
}

fn date(text: &str) -> Scalar {
    Scalar::Date(text.parse().expect("a date"))
}

#[test]
fn a_team_writes_goals_with_keys_alone() {
    let mut harness = page(Desk::new("vo").in_meeting(), Show::Table);
    tab_to(&mut harness, "Voeg doel toe");
    press(&mut harness, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(focused(&harness), "Ons doel", "the cursor is in the new goal");
    type_in(&mut harness, "is Yara vier dagen op school");
    press(&mut harness, Modifiers::NONE, &[Key::Tab]);
    assert_eq!(focused(&harness), "In eigen woorden van de leerling");
    type_in(&mut harness, "Vier keer de deur door.");
    // Enter goes on to who keeps an eye on it: the pupil is first, then the parents.
    press(&mut harness, Modifiers::NONE, &[Key::Enter, Key::ArrowRight, Key::Space]);
    tab_to(&mut harness, "Wanneer klaar?");
    type_in(&mut harness, "21-01-2027");
    press(&mut harness, Modifiers::COMMAND, &[Key::Enter]);
    assert_eq!(focused(&harness), "Ons doel");
    type_in(&mut harness, "maakt zij alle toetsen");
    let desk = harness.state();
    assert_eq!(cell(desk, 0, "doel"), Some(Scalar::text("is Yara vier dagen op school")));
    assert_eq!(cell(desk, 0, "in_eigen_woorden"), Some(Scalar::text("Vier keer de deur door.")));
    assert_eq!(cell(desk, 0, "eigenaar"), Some(Scalar::Persons(vec![Person::Group(VoiceGroup::Parents)])));
    assert_eq!(cell(desk, 0, "einddatum"), Some(date("2027-01-21")));
    assert_eq!(cell(desk, 1, "doel"), Some(Scalar::text("maakt zij alle toetsen")));
    // The keys of a row work from its words.
    press(&mut harness, Modifiers::ALT, &[Key::ArrowUp]);
    assert_eq!(cell(harness.state(), 0, "doel"), Some(Scalar::text("maakt zij alle toetsen")));
    press(&mut harness, Modifiers::ALT, &[Key::Delete]);
    assert_eq!(harness.state().rows("doelen").len(), 1);
    assert_eq!(focused(&harness), "Ons doel", "the keyboard is in the goal that is left");
}

/// Goals that were agreed on, as they stand in the case.
fn agreed(desk: &mut Desk) {
    let owner = Scalar::Persons(vec![Person::Group(VoiceGroup::School)]);
    desk.change(Change::AddRow("doelen".into(), None));
    let row = desk.rows("doelen")[0].id.clone();
    for (column, value) in [
        ("doel", Scalar::text("is Yara vier dagen op school")),
        ("in_eigen_woorden", Scalar::text("Vier keer de deur door.")),
        ("eigenaar", owner),
        ("einddatum", date("2027-01-21")),
    ] {
        desk.change(Change::Cell("doelen".into(), row.clone(), column.into(), Some(value)));
    }
    desk.memory.focus_seen = desk.state.focus.serial;
}

#[test]
fn a_goal_is_read_as_a_sentence_and_opened_by_its_parts() {
    let mut desk = Desk::new("vo").in_meeting();
    agreed(&mut desk);
    let mut harness = page(desk, Show::Table);
    harness.get_by_role_and_label(egui::Role::Group, "Doel 1");
    assert_eq!(harness.get_by_label("Ons doel").value().as_deref(), Some("is Yara vier dagen op school"));
    assert_eq!(harness.get_by_label("In eigen woorden van de leerling").value().as_deref(), Some("Vier keer de deur door."));
    assert!(harness.query_by_label_contains("Te zien of te meten").is_none(), "nobody is coached at the table");
    harness.get_by_label("Wie let hierop?, School").click();
    harness.run();
    assert_eq!(focused(&harness), "School", "who keeps an eye on it can be chosen now");
    press(&mut harness, Modifiers::NONE, &[Key::Escape]);
    assert_eq!(focused(&harness), "Wie let hierop?, School", "Esc folds it and stays there");
    harness.get_by_label("Wanneer klaar?, do 21\u{a0}januari\u{a0}2027".replace('\u{a0}', " ").as_str()).click();
    harness.run();
    assert_eq!(focused(&harness), "Wanneer klaar?");
    harness.get_by_label("Verwijderen (Doel 1)").click();
    harness.run();
    assert!(harness.state().rows("doelen").is_empty());
}

#[test]
fn a_goal_begins_with_its_day_unless_its_words_say_one() {
    for (words, is_led) in [("is Yara vier dagen op school", true), ("Op 21 januari is Yara vier dagen op school", false)] {
        let mut desk = Desk::new("vo").in_meeting();
        agreed(&mut desk);
        let row = desk.rows("doelen")[0].id.clone();
        desk.change(Change::Cell("doelen".into(), row, "doel".into(), Some(Scalar::text(words))));
        desk.memory.focus_seen = desk.state.focus.serial;
        let mut harness = page(desk, Show::Table);
        let day = harness.get_by_label("Wanneer klaar?, do 21 januari 2027").rect();
        let sentence = harness.get_by_label("Ons doel").rect();
        assert_eq!(day.center().y < sentence.center().y, is_led, "{words}");
        tab_to(&mut harness, "Wanneer klaar?, do");
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        assert_eq!(focused(&harness), "Wanneer klaar?", "{words}");
    }
}

#[test]
fn at_the_bureau_the_coach_says_what_is_missing_and_leads_there() {
    let mut desk = Desk::new("vo");
    agreed(&mut desk);
    let mut harness = page(desk, Show::Bureau);
    let sentence = "Op 21 januari 2027 is Yara vier dagen op school, gemeten met …; nu: ….";
    harness.get_by_label(sentence.trim_end_matches('.'));
    for part in ["Wanneer het klaar is", "Hoe vaak, hoeveel of hoe goed", "Wie erop let"] {
        harness.get_by_label(&format!("{part}, staat er"));
    }
    for (part, lands) in [("Hoe we het meten", "Hoe meten we het?"), ("Hoe het nu is", "Hoe is het nu?")] {
        harness.get_by_role_and_label(egui::Role::Button, &format!("{part}, nog niet")).click();
        harness.run();
        assert_eq!(focused(&harness), lands);
        type_in(&mut harness, "de presentielijst");
        harness.get_by_label(&format!("{part}, staat er"));
    }
    harness
        .get_by_label("Op 21 januari 2027 is Yara vier dagen op school, gemeten met de presentielijst; nu: de presentielijst.");
    // Without a number or a word for how often, the words themselves are what is missing.
    let row = harness.state().rows("doelen")[0].id.clone();
    harness.state_mut().change(Change::Cell("doelen".into(), row, "doel".into(), Some(Scalar::text("gaat het beter met Yara"))));
    harness.run();
    harness.get_by_role_and_label(egui::Role::Button, "Hoe vaak, hoeveel of hoe goed, nog niet").click();
    harness.run();
    assert_eq!(focused(&harness), "Ons doel");
}

fn jump(harness: &mut Harness<'_, Desk>, row: usize, column: &str) {
    let id = harness.state().rows("doelen")[row].id.clone();
    let serial = harness.state().state.focus.serial + 1;
    let place = Some(OpenPlace::Cell("doelen".into(), id, column.into()));
    harness.state_mut().state.focus = Focus { place, serial };
    harness.run();
}

#[test]
fn a_jump_opens_the_goal_and_lands_in_its_cell() {
    for (show, column, expected) in [
        (Show::Table, "einddatum", "Wanneer klaar?"),
        (Show::Table, "in_eigen_woorden", "In eigen woorden van de leerling"),
        (Show::Bureau, "meting", "Hoe meten we het?"),
        (Show::Bureau, "doel", "Ons doel"),
    ] {
        let mut desk = if show == Show::Table { Desk::new("vo").in_meeting() } else { Desk::new("vo") };
        agreed(&mut desk);
        let mut harness = page(desk, show);
        jump(&mut harness, 0, column);
        assert_eq!(focused(&harness), expected, "{column}");
    }
}

/// The goals with everything random left out.
fn plain_rows(desk: &Desk) -> Vec<(Vec<(String, String)>, String)> {
    let shown = |value: &Scalar| match value {
        Scalar::Missing(Missing::FindOut(_)) => "uitzoeken".to_owned(),
        Scalar::Links(rows) => format!("{} regels", rows.len()),
        other => format!("{other:?}"),
    };
    let cells = |row: &Row| row.cells.iter().map(|(column, value)| (column.to_string(), shown(value))).collect();
    desk.rows("doelen").iter().map(|row| (cells(row), row.note.clone())).collect()
}

#[test]
fn what_is_entered_is_what_a_plain_form_stores() {
    let filled = |mut desk: Desk| {
        for (question, column, words) in
            [("onderwijsbehoeften", "aanvulling", "rustig is"), ("arrangement", "inhoud", "een vaste plek")]
        {
            desk.change(Change::AddRow(question.into(), None));
            let row = desk.rows(question)[0].id.clone();
            desk.change(Change::Cell(question.into(), row, column.into(), Some(Scalar::text(words))));
        }
        for _ in 0..2 {
            desk.change(Change::AddRow("doelen".into(), None));
        }
        desk.memory.focus_seen = desk.state.focus.serial;
        let mut harness = page(desk, Show::Bureau);
        for (column, words) in [
            ("in_eigen_woorden", "Vier keer de deur door."),
            ("beginsituatie", "2 dagen"),
            ("meting", "de presentielijst"),
            ("einddatum", "21-01-2027"),
        ] {
            jump(&mut harness, 0, column);
            type_in(&mut harness, words);
        }
        jump(&mut harness, 0, "doel");
        type_in(&mut harness, "vier dagen op school");
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        type_in(&mut harness, "en elke dag contact");
        for column in ["eigenaar", "behoeften", "aanpak", "stand"] {
            jump(&mut harness, 0, column);
            press(&mut harness, Modifiers::NONE, &[Key::Space]);
        }
        jump(&mut harness, 0, "domein");
        press(&mut harness, Modifiers::NONE, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
        // The second: what is not known stays so, with a note. The first line of the menu is the note.
        for (column, steps) in [("in_eigen_woorden", 3), ("doel", 1), ("meting", 2)] {
            jump(&mut harness, 1, column);
            press(&mut harness, Modifiers::ALT, &[Key::Enter]);
            press(&mut harness, Modifiers::NONE, &vec![Key::Tab; steps]);
            press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        }
        jump(&mut harness, 1, "einddatum");
        type_in(&mut harness, "ergens in mei");
        press(&mut harness, Modifiers::ALT, &[Key::Enter]);
        press(&mut harness, Modifiers::NONE, &[Key::Enter]);
        type_in(&mut harness, "na de vakantie");
        plain_rows(harness.state())
    };
    let surface = filled(Desk::new("vo"));
    assert_eq!(surface[0].0.len(), 10, "every column was filled: {:?}", surface[0]);
    assert_eq!(surface[1].0.len(), 4, "{:?}", surface[1]);
    assert_eq!(surface[1].1, "na de vakantie");
    assert_eq!(surface, filled(Desk::plain("vo")));
}

/// Every test file uses its own part of these modules.
const _: fn(&Env, &str) -> State = world::open_practice_case;
const _: for<'d> fn(&'d Desk, &str) -> Option<&'d Scalar> = Desk::scalar;
const _: for<'d> fn(&'d Desk, &str) -> &'d [Statement] = Desk::statements;
const _: fn(&mut Desk, &str, Scalar) = Desk::given;

/// More goals and longer words than a page likes.
fn overfull() -> Case {
    let mut case = surface::running("2026-Y3M9");
    let Some(Value::Rows(rows)) = case.answers.get_mut("doelen").and_then(|answer| answer.value.as_mut()) else { return case };
    let long = "kan Yara bij de meervoudigeontwikkelingsachterstandenbestrijdingsmaatregelen zelf kiezen wat zij doet, drie dagen per week, ook als het rooster die dag anders loopt dan zij dacht";
    for (at, row) in rows.iter_mut().enumerate() {
        let text = if at == 0 { long.to_owned() } else { format!("{long}. {long}") };
        row.cells.insert(ColumnId::new("doel"), Scalar::text(text));
        row.cells.insert(
            ColumnId::new("in_eigen_woorden"),
            Scalar::text("Ik wil zelf kiezen, en ik wil niet dat iedereen vraagt waar ik was of wat ik ga doen"),
        );
        row.cells.insert(
            ColumnId::new("eigenaar"),
            Scalar::Persons(vec![
                Person::Group(VoiceGroup::Parents),
                Person::Outside("Annemarijke-Josephina Wilhelmina van den Hoogenband-Terpstra".to_owned()),
                Person::Group(VoiceGroup::School),
            ]),
        );
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
    let place = surface::Place { block: ("kiezen", 0), step: "doelen" };
    surface::pictures("goals", place, &surface::running("2026-Y3M9"), &overfull(), &empty());
}
