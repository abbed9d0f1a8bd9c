//! Screens as a person meets them: by the names of what stands there.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, MeetingCommand};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::ui::theme::Mode;
use stage::Stage;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

fn press(window: &mut Harness<'static, Stage>, key: Key) {
    window.key_press(key);
    window.run_ok();
}

fn click(window: &mut Harness<'static, Stage>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).scroll_to_me();
    window.run_ok();
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_ok();
}

fn shows(window: &Harness<'static, Stage>, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}

fn focused(window: &Harness<'static, Stage>) -> String {
    common::keys::focused(window)
}

/// The worked VO case, prepared, on a small laptop enlarged to 200 %: the panels are folded.
fn enlarged(in_meeting: bool) -> Harness<'static, Stage> {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    if in_meeting {
        world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    }
    let mut window = stage::window(LAPTOP, 200, state, env);
    window.run_ok();
    window
}

#[test]
fn folded_blocks_open_over_the_meeting_and_escape_closes_them() {
    let mut window = enlarged(true);
    assert!(!shows(&window, "Afspraken, 6 min"), "the blocks are folded");
    click(&mut window, "Agenda, nu Welkom");
    assert!(shows(&window, "Afspraken, 6 min"));
    assert_eq!(focused(&window), "Welkom, 4 min", "the keyboard is in the drawer");
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Afspraken, 6 min"));
    click(&mut window, "Agenda, nu Welkom");
    click(&mut window, "Afspraken, 6 min");
    assert!(!shows(&window, "Afspraken, 6 min"), "choosing closes the drawer");
    assert!(shows(&window, "Wie doet wat, wanneer?"));
}

#[test]
fn folded_counts_open_over_the_meeting_and_lead_to_their_panels() {
    let mut window = enlarged(true);
    click(&mut window, "Wie is er, afspraken en nog open");
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Wie is er? · 8"));
    click(&mut window, "Wie is er, afspraken en nog open");
    click(&mut window, "Wie is er? · 8");
    assert!(shows(&window, "Marloes Proef, Zorgcoördinator"), "the panel lies over the page");
    assert!(!shows(&window, "Wie is er? · 8"), "and the drawer is gone");
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state.panel, None);
}

#[test]
fn folded_steps_open_over_the_bureau() {
    let mut window = enlarged(false);
    assert!(!shows(&window, "Klopt dit zo?"), "the steps are folded");
    click(&mut window, "Stappen, nu Start");
    assert_eq!(focused(&window), "Start");
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Klopt dit zo?"));
    click(&mut window, "Stappen, nu Start");
    window.get_by_label_contains("De vraag").click();
    window.run_ok();
    assert!(shows(&window, "Wat is de vraag?"));
    assert!(shows(&window, "Stappen, nu De vraag"));
}

#[test]
fn a_question_that_is_the_heading_is_asked_once() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    world::act(&mut state, &env, Command::Go(Go::Step("factoren".into())));
    let mut window = stage::window(FULL, 100, state, env);
    window.run_ok();
    let asked = |window: &Harness<'static, Stage>| {
        window
            .query_all_by_label("Wat helpt, en wat is lastig?")
            .filter(|node| node.accesskit_node().role() != Role::Button)
            .count()
    };
    assert_eq!(asked(&window), 1, "at the bureau");
    stage::act(&mut window, Command::Meeting(MeetingCommand::Start));
    stage::act(&mut window, Command::Go(Go::Block("wat_helpt".into(), 0)));
    assert_eq!(asked(&window), 1, "at the table");
}

#[test]
fn the_sheet_names_the_keys_of_a_row_too() {
    let (env, _) = world::env();
    let state = world::folder_with(Settings::default(), &env, &[]);
    let mut window = stage::window(FULL, 100, state, env);
    stage::act(&mut window, Command::Show(rondom::app::command::Show::Help));
    for keys in [
        "Alt Enter",
        "Ctrl Shift D",
        "Ctrl I",
        "Ctrl D",
        "Shift F3",
        "Alt Delete",
        "Alt ↑   Alt ↓",
        "↓",
        "Esc",
        "Ctrl PgDn",
        "Home   End",
        "←   →   ↑   ↓",
        "Alt ←   Alt →",
    ] {
        assert!(window.query_by_label(keys).is_some(), "{keys}");
    }
}

#[test]
fn nothing_typed_in_a_case_stays_in_the_window_after_it() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    world::act(&mut state, &env, Command::Go(Go::Step("tafel".into())));
    let mut window = stage::window(FULL, 100, state, env);
    window.run_ok();
    window.get_by_label_contains("Wim Verzonnen").scroll_to_me();
    window.run_ok();
    window.get_by_label_contains("Wim Verzonnen").click();
    window.run_ok();
    let field = window.get_by_role_and_label(Role::TextInput, "Tot van Wim");
    field.focus();
    window.run_ok();
    window.event(egui::Event::Text("zodra het kan".to_owned()));
    window.run_ok();
    press(&mut window, Key::Tab);
    assert!(shows(&window, "nog niet bewaard"), "said, not kept");
    let texts = |window: &Harness<'static, Stage>| {
        window.ctx.data(|data| data.count::<egui::text_edit::TextEditState>() + data.count::<Option<String>>())
    };
    assert!(texts(&window) > 0);
    stage::act(&mut window, Command::Go(Go::Overview));
    assert!(window.state().state.open.is_none());
    assert!(texts(&window) <= 1, "no half-typed text and nothing to undo is left, but for the filter's own");
    assert!(!shows(&window, "zodra het kan"));
}

#[test]
fn what_is_added_to_a_long_list_comes_into_view() {
    let (env, _) = world::env();
    let mut state = world::open_practice_case(&env, "2026-Y3V7");
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    world::act(&mut state, &env, Command::Go(Go::Block("afspraken".into(), 0)));
    let mut window = stage::window(FULL, 100, state, env);
    window.run_ok();
    for number in 1..=8 {
        stage::act(&mut window, Command::Change(Change::AddAgreement));
        window.run_ok();
        let name = format!("Wat, afspraak {number}");
        let field = window.get_by_label(&name);
        assert!(field.is_focused(), "{name} has the keyboard");
        let (top, bottom) = (field.rect().top(), field.rect().bottom());
        assert!(top > 84.0 && bottom < FULL[1] - 104.0, "{name} stands between the bars, at {top} to {bottom}");
    }
}

#[test]
fn a_page_that_opens_with_the_cursor_low_on_it_shows_where_that_is() {
    let (env, _) = world::env();
    let bytes = include_bytes!("../assets/practice/2026-Y3M9.ron");
    let case = rondom::store::load_bytes(bytes).expect("the worked case loads").case;
    let mut state = world::open(&env, &case);
    world::act(&mut state, &env, Command::Meeting(MeetingCommand::Start));
    world::act(&mut state, &env, Command::Change(Change::AddAgreement));
    world::act(&mut state, &env, Command::Go(Go::Block("afspraken".into(), 0)));
    let mut window = stage::window(FULL, 100, State::new(Settings::default(), false), env);
    window.run_ok();
    stage::set(&mut window, state, Mode::Light);
    let field = window.get_by_label("Wat, afspraak 9");
    assert!(field.is_focused());
    let (top, bottom) = (field.rect().top(), field.rect().bottom());
    assert!(top > 84.0 && bottom < FULL[1] - 104.0, "it stands between the bars, at {top} to {bottom}");
}
