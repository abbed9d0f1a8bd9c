//! The lines, the lists they fill and the bar they are opened from, as pictures judged beside the design.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use egui::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{self, By, Queryable as _};
use rondom::app::capture::Line;
use rondom::app::capture::command::{CaptureCommand, Settling};
use rondom::app::command::{Go, MeetingCommand, Panel, Show};
use rondom::app::state::State;
use rondom::app::{Command, Env};
use rondom::model::{Case, SeatId, Stance, Voice};
use rondom::ui::theme::Mode;

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

fn seat(state: &State, name: &str) -> SeatId {
    let case = &state.open.as_ref().expect("a case").case;
    case.seats.iter().find(|seat| seat.name.starts_with(name)).map_or_else(|| case.pupil.clone(), |seat| seat.id.clone())
}

fn caught(state: &mut State, env: &Env, command: CaptureCommand) {
    world::act(state, env, Command::Capture(command));
}

/// In this block, with this line open and these words in it.
fn line(env: &Env, case: &Case, block: (&str, usize), line: Line, words: &str) -> State {
    let mut state = world::in_block(env, case, block);
    caught(&mut state, env, CaptureCommand::Open(line));
    caught(&mut state, env, CaptureCommand::Words(words.to_owned()));
    state
}

/// A meeting in which much was caught.
fn full(env: &Env, case: &Case) -> State {
    let mut state = line(env, case, ("wat_helpt", 0), Line::Parked, "sam vervoer naar school als het donker is");
    let keep = CaptureCommand::Keep { and_next: true };
    caught(&mut state, env, keep.clone());
    caught(&mut state, env, CaptureCommand::Words("Wie praat met de gymdocent over de camera?".to_owned()));
    caught(&mut state, env, keep.clone());
    caught(&mut state, env, CaptureCommand::Words("bi toetsen inhalen".to_owned()));
    caught(&mut state, env, keep.clone());
    let first = state.open.as_ref().expect("a case").case.parked[2].id.clone();
    caught(&mut state, env, CaptureCommand::Settle(first, Settling::Agreed));
    for words in [
        "[15:47] Yara: Gym online is raar, laat dat nog weg",
        "mar het trajectlokaal is op dinsdag dicht",
        "er belt iemand met opa",
    ] {
        caught(&mut state, env, CaptureCommand::Open(Line::Input));
        caught(&mut state, env, CaptureCommand::Words(words.to_owned()));
        caught(&mut state, env, keep.clone());
    }
    caught(&mut state, env, CaptureCommand::Open(Line::Decision));
    caught(
        &mut state,
        env,
        CaptureCommand::Words("Yara volgt tot de kerst les in het trajectlokaal en thuis via de camera".to_owned()),
    );
    let wim = seat(&state, "Wim");
    let samira = seat(&state, "Samira");
    let words = "Ik wil eerst zien of de leerplicht dit ook als aanwezig telt".to_owned();
    caught(&mut state, env, CaptureCommand::Stance(wim, Some(Stance::Disagrees(words))));
    let words = "Als de camera uit mag wanneer zij dat zegt".to_owned();
    caught(&mut state, env, CaptureCommand::Stance(samira, Some(Stance::WithRemark(words))));
    caught(&mut state, env, CaptureCommand::AllAgree);
    caught(&mut state, env, CaptureCommand::Keep { and_next: false });
    state
}

fn panel(mut state: State, env: &Env, panel: Panel) -> State {
    world::act(&mut state, env, Command::Show(Show::Panel(panel)));
    state
}

fn states(env: &Env) -> Vec<(&'static str, State)> {
    let case = world::running("2026-Y3M9");
    let board = ("wat_helpt", 0);
    let mut ladder = line(env, &case, ("kiezen", 1), Line::Decision, "");
    let daan = seat(&ladder, "Bilal");
    caught(&mut ladder, env, CaptureCommand::AllAgree);
    caught(&mut ladder, env, CaptureCommand::Ask(Some(daan.clone())));
    caught(
        &mut ladder,
        env,
        CaptureCommand::Stance(daan, Some(Stance::Disagrees("Dat is voor mij te veel tegelijk".to_owned()))),
    );
    let mut voice = line(env, &case, board, Line::Input, "+ begint rustig als ik er om 8 uur ben");
    let samira = seat(&voice, "Samira");
    caught(&mut voice, env, CaptureCommand::Voice(Voice::Seat(samira)));
    let mut kept = full(env, &case);
    world::act(&mut kept, env, Command::Go(Go::Block("wat_helpt".into(), 1)));
    let mut bureau = full(env, &case);
    world::act(&mut bureau, env, Command::Meeting(MeetingCommand::Leave));
    let mut long = world::running("2026-Y3M9");
    for (seat, name) in long.seats.iter_mut().filter(|seat| !seat.name.is_empty()).zip([
        "Wilhelmina-Geertruida van Oosterwijk-Fictief",
        "Abdurrahman-Yusuf Verzonnen",
        "Bartholomeus Denkbeeldig",
    ]) {
        name.clone_into(&mut seat.name);
    }
    let mut long = line(
        env,
        &long,
        ("wat_helpt", 1),
        Line::Agreement,
        "Bartholomeus en Wilhelmina-Geertruida bellen de orthopedagoog-generalist van het samenwerkingsverband over het arbeidsongeschiktheidsonderzoek, elke vrijdagochtend vanaf 20 november",
    );
    let speaks = long.open.as_ref().expect("a case").case.seats[1].id.clone();
    caught(&mut long, env, CaptureCommand::Voice(Voice::Seat(speaks)));
    vec![
        ("long", long),
        ("bar", {
            let mut state = line(env, &case, ("wat_helpt", 0), Line::Input, "");
            caught(&mut state, env, CaptureCommand::Close);
            state
        }),
        ("input", voice),
        ("input_chat", line(env, &case, board, Line::Input, "[15:47] Yara: Gym online is raar, laat dat nog weg")),
        ("agreement", line(env, &case, board, Line::Agreement, "Bilal en Erik bellen Samira, uiterlijk vrijdag")),
        ("parked", line(env, &case, board, Line::Parked, "")),
        ("decision", ladder),
        ("kept", kept),
        ("panel_decisions", panel(full(env, &case), env, Panel::Decisions)),
        ("panel_parked", panel(full(env, &case), env, Panel::Parked)),
        ("panel_notes", panel(full(env, &case), env, Panel::Notes)),
        ("bureau_decisions", panel(bureau, env, Panel::Decisions)),
    ]
}

#[test]
fn the_lines_and_what_they_fill() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut window = stage::window(FULL, 100, states(&env).remove(0).1, env.clone());
    for (name, state) in states(&env) {
        stage::set(&mut window, state, Mode::Light);
        stage::picture(&mut window, &mut results, &format!("meeting_capture_{name}_light"));
    }
    for (screen, percent, suffix) in [(LAPTOP, 100, "laptop"), (FULL, 200, "200")] {
        let mut window = stage::window(screen, percent, states(&env).remove(0).1, env.clone());
        let wanted = ["long", "agreement", "decision", "panel_decisions", "kept"];
        for (name, state) in states(&env).into_iter().filter(|(name, _)| wanted.contains(name)) {
            stage::set(&mut window, state, Mode::Light);
            stage::picture(&mut window, &mut results, &format!("meeting_capture_{name}_{suffix}"));
        }
    }
    for (name, state) in states(&env).into_iter().filter(|(name, _)| ["input", "decision", "panel_decisions"].contains(name)) {
        stage::set(&mut window, state, Mode::Dark);
        stage::picture(&mut window, &mut results, &format!("meeting_capture_{name}_dark"));
    }
}

#[test]
fn whoever_does_not_agree_stands_beside_the_decision_and_as_high() {
    let (env, _) = world::env();
    let case = world::running("2026-Y3M9");
    for screen in [FULL, LAPTOP] {
        let state = panel(full(&env, &case), &env, Panel::Decisions);
        let mut window = stage::window(screen, 100, state, env.clone());
        window.run_ok();
        let rect = |words: &str| {
            let said = |node: &kittest::AccessKitNode<'_>| {
                node.role() == Role::Label && node.value().is_some_and(|value| value.contains(words))
            };
            let found = window.query_all(By::new().predicate(said)).next();
            found.unwrap_or_else(|| panic!("{screen:?}: {words:?} stands in the panel")).rect()
        };
        let decided = rect("Yara volgt tot de kerst les");
        let dissent = rect("Ik wil eerst zien of de leerplicht");
        let who = rect("Wim");
        assert!(decided.right() <= dissent.left(), "{screen:?}: beside each other, {decided:?} and {dissent:?}");
        assert!((decided.top() - who.top()).abs() <= 12.0, "{screen:?}: both begin on one line, {decided:?} and {who:?}");
        assert!((decided.width() - dissent.width()).abs() <= decided.width() / 2.0, "{screen:?}: neither is pushed aside");
    }
}
