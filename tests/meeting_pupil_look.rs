//! How the pupil's own place looks: large, in its own colours, on every screen; and its pictures, judged beside the mockup.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use egui_kittest::SnapshotResults;
use rondom::app::command::{Change, Go, MeetingCommand, PupilCommand};
use rondom::app::env::Env;
use rondom::app::pupil;
use rondom::app::state::{Page, State};
use rondom::app::{Command, update};
use rondom::model::{Answer, Case, Scalar};
use rondom::ui::theme::contrast::{EDGE_RATIO, TEXT_RATIO, TEXT_RATIO_HIGH, edge_pairs, ratio, text_pairs};
use rondom::ui::theme::{Density, Look, Mode, Themes, Type};

const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];
/// VO, before its meeting: Yara.
const YARA: &str = "2026-Y3V7";
/// PO, before its meeting: Fenna.
const FENNA: &str = "2026-B6N4";

#[test]
fn the_place_has_large_words_and_every_colour_of_it_can_be_told_apart() {
    let themes = Themes::load().expect("the themes");
    let mut too_faint = Vec::new();
    for mode in [Mode::Light, Mode::Dark, Mode::Contrast] {
        let colours = themes.colours(mode).in_own_place();
        let least = if mode == Mode::Contrast { TEXT_RATIO_HIGH } else { TEXT_RATIO };
        let texts = text_pairs(&colours).into_iter().map(|pair| (pair, least));
        let edges =
            edge_pairs(&colours).into_iter().filter(|(name, ..)| name != "primary on track").map(|pair| (pair, EDGE_RATIO));
        for ((name, ink, ground), least) in texts.chain(edges) {
            let found = ratio(ink, ground);
            if found < least {
                too_faint.push(format!("{mode:?}: {name} is {found:.2}, needs {least}"));
            }
        }
    }
    assert!(too_faint.is_empty(), "{}", too_faint.join("\n"));
    let ctx = egui::Context::default();
    themes.apply(&ctx, common::appearance(Mode::Light, Density::OwnPlace));
    let look = Look::of(&ctx);
    assert!(look.font(Type::Words).size >= 34.0 && look.font(Type::Heading).size >= 46.0);
    assert!(Type::ALL.iter().all(|kind| look.font(*kind).size >= 28.0));
}

/// A practice case in the place, at its first page.
fn in_place(env: &Env, code: &str) -> State {
    let mut state = world::open_practice_case(env, code);
    update(&mut state, Command::Pupil(PupilCommand::Open), env);
    assert_eq!(state.page, Page::PupilPlace);
    state
}

/// The same with words on most of it, at this page.
fn answered(env: &Env, code: &str, page: usize) -> State {
    let mut state = in_place(env, code);
    let mut act = |command: PupilCommand| drop(update(&mut state, Command::Pupil(command), env));
    act(PupilCommand::Begin);
    act(PupilCommand::Number("leerling_schoolcijfer".into(), Some(7)));
    for (question, words) in [
        ("leerling_leuk", "Nederlands en biologie vind ik leuk."),
        ("leerling_lukt_goed", "Nederlands en biologie vind ik leuk."),
        (
            "leerling_lastig",
            "Als het in de gang heel druk is en iedereen tegelijk praat, dan loopt mijn hoofd vol en dan kan ik niet meer luisteren naar wat de meester zegt.",
        ),
        ("leerling_wie_helpt", "Mijn mentor, en Noor."),
        ("leerling_niet_vergeten", "Hottentottententententoonstellingsbezoekersorganisatiecomité"),
    ] {
        act(PupilCommand::Words(question.into(), words.to_owned()));
    }
    act(PupilCommand::Name("leerling_liever_met".into(), "Bilal".to_owned()));
    for _ in 0..page {
        act(PupilCommand::Next);
    }
    if page >= 8 {
        let keys: Vec<_> = pupil::things(state.open.as_ref().expect("a case")).into_iter().map(|thing| thing.key).collect();
        let mut act = |command: PupilCommand| drop(update(&mut state, Command::Pupil(command), env));
        act(PupilCommand::Keep(keys[0].clone()));
        act(PupilCommand::Keep(keys[1].clone()));
        act(PupilCommand::TakeAway(keys[4].clone()));
    }
    state
}

/// Yara under the longest name anybody has.
fn long_named(env: &Env) -> State {
    let mut case: Case = world::practice_case(YARA);
    case.answers.insert("roepnaam".into(), Answer::new(Scalar::text("Wilhelmina-Alexandra Margaretha"), None));
    let mut state = world::open(env, &case);
    for command in [PupilCommand::Open, PupilCommand::Begin, PupilCommand::Next, PupilCommand::Next] {
        update(&mut state, Command::Pupil(command), env);
    }
    state
}

#[test]
fn pictures_of_the_place() {
    let (env, _) = world::env();
    let at_pupils_step = |code: &str| {
        let mut state = world::open_practice_case(&env, code);
        update(&mut state, Command::Go(Go::Step("vraag".into())), &env);
        state
    };
    let faces_table = || {
        let mut state = at_pupils_step(FENNA);
        for command in [
            Command::Change(Change::Value("leerling_schoolcijfer".into(), Some(Scalar::Scale(7)))),
            Command::Meeting(MeetingCommand::Start),
            Command::Go(Go::Block("leerling_aan_het_woord".into(), 0)),
        ] {
            update(&mut state, command, &env);
        }
        state
    };
    let screens: Vec<(&str, State, Mode, [f32; 2], u16)> = vec![
        ("welcome_light", in_place(&env, YARA), Mode::Light, FULL, 100),
        ("welcome_dark", in_place(&env, YARA), Mode::Dark, FULL, 100),
        ("welcome_laptop_200", in_place(&env, YARA), Mode::Light, LAPTOP, 200),
        (
            "practice_laptop_200",
            {
                let mut state = in_place(&env, YARA);
                state.folder.as_mut().expect("a folder").is_practice = true;
                state
            },
            Mode::Dark,
            LAPTOP,
            200,
        ),
        (
            "empty_light",
            {
                let mut s = in_place(&env, YARA);
                for c in [PupilCommand::Begin, PupilCommand::Next, PupilCommand::Next] {
                    update(&mut s, Command::Pupil(c), &env);
                }
                s
            },
            Mode::Light,
            FULL,
            100,
        ),
        ("words_light", answered(&env, YARA, 2), Mode::Light, FULL, 100),
        ("words_dark", answered(&env, YARA, 2), Mode::Dark, FULL, 100),
        ("words_contrast", answered(&env, YARA, 2), Mode::Contrast, FULL, 100),
        ("words_laptop", answered(&env, YARA, 3), Mode::Light, LAPTOP, 100),
        ("words_laptop_200", answered(&env, YARA, 3), Mode::Light, LAPTOP, 200),
        ("words_long_name", long_named(&env), Mode::Light, LAPTOP, 200),
        ("scale_light", answered(&env, YARA, 0), Mode::Light, FULL, 100),
        ("scale_laptop_200", answered(&env, YARA, 0), Mode::Light, LAPTOP, 200),
        ("faces_light", answered(&env, FENNA, 0), Mode::Light, FULL, 100),
        ("faces_dark", answered(&env, FENNA, 0), Mode::Dark, FULL, 100),
        ("faces_laptop_200", answered(&env, FENNA, 0), Mode::Light, LAPTOP, 200),
        ("name_light", answered(&env, YARA, 7), Mode::Light, FULL, 100),
        ("last_light", answered(&env, YARA, 8), Mode::Light, FULL, 100),
        ("last_dark", answered(&env, FENNA, 8), Mode::Dark, FULL, 100),
        ("last_laptop_200", answered(&env, FENNA, 8), Mode::Light, LAPTOP, 200),
        (
            "thanks_light",
            {
                let mut s = answered(&env, YARA, 8);
                update(&mut s, Command::Pupil(PupilCommand::Finish), &env);
                s
            },
            Mode::Light,
            FULL,
            100,
        ),
        ("door_bureau", at_pupils_step(FENNA), Mode::Light, FULL, 100),
        ("door_table", faces_table(), Mode::Light, FULL, 100),
    ];
    let mut results = SnapshotResults::new();
    for (name, state, mode, size, percent) in screens {
        let mut window = stage::showing(size, percent, state, mode, env.clone());
        stage::picture(&mut window, &mut results, &format!("meeting_pupil_{name}"));
    }
}
