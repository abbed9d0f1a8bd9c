//! What a person sees and presses among earlier versions, by the names of the controls.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/past.rs"]
mod past;
#[path = "common/world.rs"]
mod world;

use common::{appearance, harness};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable};
use rondom::app::command::MeetingCommand;
use rondom::app::env::Env;
use rondom::app::list::ApartKind;
use rondom::app::state::{Page, State};
use rondom::app::{Command, Effect};
use rondom::model::{Answer, Case, Sector, Value};
use rondom::ui::theme::{Density, Look, Mode};
use rondom::ui::{Cx, Memory, screens};

struct Screen {
    state: State,
    env: Env,
    memory: Memory,
    effects: Vec<Effect>,
}

fn on_screen(state: State, env: Env) -> Harness<'static, Screen> {
    let density = if state.in_meeting() { Density::Table } else { Density::Bureau };
    let screen = Screen { state, env, memory: Memory::default(), effects: Vec::new() };
    let mut harness = harness([1920.0, 1080.0], appearance(Mode::Light, density), screen, |ui, screen: &mut Screen| {
        let mut commands = Vec::new();
        let look = Look::of(ui.ctx());
        let mut cx = Cx { state: &screen.state, env: &screen.env, look, commands: &mut commands };
        screens::show(ui, &mut cx, &mut screen.memory);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        for command in commands {
            let effects = world::act(&mut screen.state, &screen.env, command);
            screen.effects.extend(effects);
        }
    });
    harness.run_ok();
    harness
}

fn press(harness: &mut Harness<'_, Screen>, name: &str) {
    harness.get(By::new().role(Role::Button).label(name)).click();
    harness.run_ok();
}

fn shows(harness: &Harness<'_, Screen>, words: &str) -> bool {
    let wanted = words.to_owned();
    let says = move |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(&wanted))
    };
    harness.query_all(By::new().predicate(says)).next().is_some()
}

fn reason(case: &Case) -> String {
    let answer: Option<&Answer> = case.meetings[0].answers.get("aanleiding").or_else(|| case.answers.get("aanleiding"));
    let value: Option<&Value> = answer.and_then(|answer| answer.value.as_ref());
    format!("{:?}", value.and_then(Value::scalar))
}

#[test]
fn a_version_is_read_beside_now_and_put_back_by_its_button() {
    let (env, _) = world::env();
    let mut screen = on_screen(past::versions(&env), env);
    assert!(shows(&screen, "vandaag 15.00 · Bij een andere stap"), "the list says when and why");
    assert!(shows(&screen, "gisteren 10.05 · Overleg gesloten"));
    assert!(shows(&screen, "Zo was het vandaag om 15.00 uur") && shows(&screen, "Op 2 plekken staat nu iets anders."));
    assert!(shows(&screen, past::EARLIER) && shows(&screen, "Sinds de herfstvakantie"), "then and now");
    assert!(!shows(&screen, "Achternaam"), "what is the same waits");
    screen.get(By::new().role(Role::Tab).label("De hele versie")).click();
    screen.run_ok();
    assert!(shows(&screen, "Achternaam"));

    press(&mut screen, "Deze versie terugzetten");
    let state = &screen.state().state;
    assert_eq!(state.page, Page::Bureau);
    assert!(reason(&state.open.as_ref().expect("a case").case).contains(past::EARLIER));
    press(&mut screen, "Ongedaan maken");
    let state = &screen.state().state;
    assert!(reason(&state.open.as_ref().expect("a case").case).contains("Sinds de herfstvakantie"));
}

#[test]
fn the_versions_are_reached_from_the_bar_and_left_again() {
    let (env, _) = world::env();
    let mut screen = on_screen(world::open_practice_case(&env, past::YARA), env);
    press(&mut screen, "Eerdere versies");
    assert_eq!(screen.state().state.page, Page::Versions);
    assert!(screen.state().effects.iter().any(|effect| matches!(effect, Effect::ListVersions(_))));
    press(&mut screen, "Terug naar de casus");
    assert_eq!(screen.state().state.page, Page::Bureau);
}

#[test]
fn in_a_meeting_nothing_leads_to_earlier_versions() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, past::YARA);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    let screen = on_screen(state, env);
    assert!(!shows(&screen, "versie"));
}

#[test]
fn a_case_changed_outside_says_so_and_offers_both_ways() {
    let (env, _) = world::env();
    let mut screen = on_screen(past::changed_outside(&env), env);
    assert!(shows(&screen, "Dit bestand is buiten Rondom gewijzigd.") && shows(&screen, "Alleen lezen"));
    press(&mut screen, "Zo overnemen");
    assert!(matches!(screen.state().effects.as_slice(), [Effect::AcceptChanged(_)]));
    press(&mut screen, "Eerdere versies bekijken");
    assert_eq!(screen.state().state.page, Page::Versions);
}

#[test]
fn a_frozen_list_asks_before_it_forgets() {
    let (env, _) = world::env();
    let mut screen = on_screen(past::frozen(&env), env);
    assert!(shows(&screen, "Er zijn opeens 3 casussen niet meer te vinden."));
    press(&mut screen, "Opnieuw kijken");
    assert!(matches!(screen.state().effects.as_slice(), [Effect::ListCases(request)] if request.forget.is_empty()));
    press(&mut screen, "Ze zijn echt weg…");
    press(&mut screen, "In de lijst laten staan");
    assert_eq!(screen.state().effects.len(), 1);
    press(&mut screen, "Ze zijn echt weg…");
    press(&mut screen, "Uit de lijst halen");
    let folder = screen.state().state.folder.as_ref().expect("a folder");
    let entries = folder.entries.as_deref().expect("a list");
    let is_gone = |entry: &&rondom::app::list::Entry| entry.apart.as_ref().is_some_and(|apart| apart.kind == ApartKind::Gone);
    let gone: Vec<String> = entries.iter().filter(is_gone).map(|entry| entry.file.clone()).collect();
    match screen.state().effects.last() {
        Some(Effect::ListCases(request)) => assert_eq!(request.forget, gone),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_template_is_a_quiet_line_with_a_way_there_and_back() {
    let (env, _) = world::env();
    let mut screen = on_screen(past::newer_template(&env), env);
    assert!(shows(&screen, "Dit overleg gebruikt versie 1 van het sjabloon."));
    press(&mut screen, "Overstappen op versie 2");
    let version = |screen: &Harness<'_, Screen>| screen.state().state.open.as_ref().map(|open| open.template.version);
    assert_eq!(version(&screen), Some(2));
    assert!(!shows(&screen, "Overstappen op versie 2"));
    press(&mut screen, "Ongedaan maken");
    assert_eq!(version(&screen), Some(1));
    assert!(shows(&screen, "Ongedaan gemaakt: Sjabloon gewijzigd"), "the history names it");
}

/// Every test file uses its own part of the shared states.
const _: fn(rondom::app::settings::Settings, &Env, Sector) -> State = world::new_case;
