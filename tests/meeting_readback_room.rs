//! *Klopt dit zo?* at the table: how much of it people see at once, and the way of the keyboard through it.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/surface.rs"]
mod surface;
#[path = "common/world.rs"]
mod world;

use common::keys::{focused, press};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Panel, Show};
use rondom::app::env::Env;
use rondom::app::state::State;
use rondom::model::ReadBackLine;
use rondom::model::id::LineId;
use surface::{FULL, LAPTOP};

const PLACE: surface::Place = surface::Place { block: ("klopt", 0), step: "klopt" };

/// The worked case with ten ordinary lines of one row each, the first of them being read.
fn ten_ordinary_lines(env: &Env) -> State {
    let mut case = surface::running("2026-Y3M9");
    case.meetings[0].left_open = None;
    let meeting = case.meetings[0].id.clone();
    case.read_back = (1..=10)
        .map(|at| ReadBackLine {
            id: LineId::new(format!("gewoon{at:04}")),
            made_in: meeting.clone(),
            text: format!("Op dag {at} volgt Yara twee lessen thuis."),
            source: None,
            closing_of: None,
            replies: Vec::new(),
        })
        .collect();
    PLACE.at_the_table(env, &case)
}

#[test]
fn eight_ordinary_lines_are_in_view_with_the_keys_and_all_that_can_be_done_with_a_line() {
    let (env, _) = world::env();
    // Below the words of a line, before the keys: the air of the line, the edge of the sheet, and what is between it and the keys.
    const BETWEEN: f32 = 28.0;
    const BAR: f32 = 104.0;
    for screen in [FULL, LAPTOP] {
        let mut window = stage::window(screen, 100, ten_ordinary_lines(&env), env.clone());
        window.run_ok();
        let button = |name: &str| window.get_by_role_and_label(Role::Button, name).rect();
        let read =
            window.get_all_by_label("Zin 1").find(|node| node.accesskit_node().role() != Role::Group).expect("its words").rect();
        let keys = button("Iedereen zegt ja");
        let is_in_view =
            |at: &usize| button(&format!("Op dag {at} volgt Yara twee lessen thuis.")).bottom() + BETWEEN <= keys.top();
        let seen = 1 + (2..=10).filter(is_in_view).count();
        assert!(seen >= 8, "{seen} lines on {screen:?}");
        let of_line = ["Zin erbij", "Omhoog van zin 1", "Omlaag van zin 1", "Weghalen van zin 1", "Opmerking van iemand anders"];
        for name in of_line.into_iter().chain(["Opnieuw maken"]) {
            let found = button(name);
            assert!(found.bottom() <= read.top(), "{name} stands above the lines: {found:?}");
            assert!(found.width() >= 44.0 && found.height() >= 44.0, "{name}: {found:?}");
        }
        assert!(keys.bottom() <= window.ctx.content_rect().bottom() - BAR, "the keys stand on the page: {keys:?}");
    }
}

#[test]
fn the_keyboard_goes_through_what_can_be_done_as_it_is_read() {
    let (env, _) = world::env();
    let mut window = stage::window(FULL, 100, ten_ordinary_lines(&env), env);
    window.run_ok();
    for _ in 0..120 {
        if focused(&window) == "Zin erbij" {
            break;
        }
        press(&mut window, &[Key::Tab]);
    }
    let mut order = Vec::new();
    while order.len() < 12 {
        order.push(focused(&window));
        press(&mut window, &[Key::Tab]);
    }
    let read = [
        "Zin erbij",
        "Omhoog van zin 1",
        "Omlaag van zin 1",
        "Weghalen van zin 1",
        "Opmerking van iemand anders",
        "Opnieuw maken",
        "Zin 1",
        "Yara: nog niets",
        "Samira: nog niets",
        "Daan: nog niets",
        "School: nog niets",
        "Iedereen zegt ja",
    ];
    assert_eq!(order, read);
}

#[test]
fn how_it_looks_with_all_lines_of_one_row_and_beside_a_panel() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, ten_ordinary_lines(&env), env);
    stage::picture(&mut window, &mut results, "meeting_readback_ten");
    stage::act(&mut window, Command::Show(Show::Panel(Panel::People)));
    stage::picture(&mut window, &mut results, "meeting_readback_beside_panel");
}
