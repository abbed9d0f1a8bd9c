//! A meeting that follows another, looked at: words of last time, agreements first, goals with their result, and what is
//! different between the two meetings.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/later.rs"]
mod later;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use egui_kittest::SnapshotResults;
use later::{FULL, half_looked_at, in_meeting, later, let_go, much_happened, planned};
use rondom::app::Command;
use rondom::app::command::{Go, MeetingCommand, WhatChangedCommand};
use rondom::engine::view::OpenPlace;
use rondom::model::template::CaseList;
use rondom::ui::theme::Mode;

/// The smallest screen it must fit.
const LAPTOP: [f32; 2] = [1366.0, 768.0];

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let places = [
        ("question", "vo", "vraag", OpenPlace::Field("gedeelde_vraag".into())),
        ("board", "vo", "factoren", OpenPlace::Field("factoren".into())),
        ("goals", "evaluatie", "doelen", OpenPlace::Field("doelen".into())),
        ("agreements", "evaluatie", "afspraken", OpenPlace::List(CaseList::Agreements, Some("afspraak03".into()))),
        ("week", "vo", "doen", OpenPlace::Field("komende_week".into())),
        ("needs", "vo", "nodig", OpenPlace::Field("onderwijsbehoeften".into())),
        ("options", "vo", "afwegen", OpenPlace::Field("opties".into())),
    ];
    for (name, template, step, place) in places {
        let mut state = in_meeting(template);
        if name != "question" {
            half_looked_at(&mut state);
        }
        world::act(&mut state, &later(), way_to(name, step, place));
        let shots: &[(&str, Mode, [f32; 2], u16)] = match name {
            "question" => &[("light", Mode::Light, FULL, 100)],
            "week" | "needs" | "options" => &[("light", Mode::Light, FULL, 100)],
            _ => &[
                ("light", Mode::Light, FULL, 100),
                ("dark", Mode::Dark, FULL, 100),
                ("laptop", Mode::Light, LAPTOP, 100),
                ("enlarged", Mode::Light, LAPTOP, 200),
            ],
        };
        let mut states = vec![state];
        for (suffix, mode, size, percent) in shots {
            let state = states.pop().unwrap_or_else(|| {
                let mut state = in_meeting(template);
                half_looked_at(&mut state);
                world::act(&mut state, &later(), way_to(name, step, places_of(name)));
                state
            });
            let mut window = stage::showing(*size, *percent, state, *mode, later());
            if name != "question" && name != "agreements" {
                let_go(&mut window);
            }
            stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}_{suffix}"));
        }
    }
}

/// The goals are looked at from the first on, not from where one is added.
fn way_to(name: &str, step: &str, place: OpenPlace) -> Command {
    Command::Go(match name {
        "goals" => Go::Block("wat_bereikten_we".into(), 0),
        "options" => Go::Block("kiezen".into(), 1),
        "needs" => Go::Block("wat_helpt".into(), 1),
        _ => Go::To(step.into(), place),
    })
}

#[test]
fn pictures_at_the_bureau() {
    let mut results = SnapshotResults::new();
    let env = later();
    let mut prepared = planned("vo");
    half_looked_at(&mut prepared);
    world::act(&mut prepared, &env, Command::Go(Go::Step("leerling".into())));
    let mut goals = planned("vo");
    half_looked_at(&mut goals);
    world::act(&mut goals, &env, Command::Go(Go::To("doelen".into(), OpenPlace::Field("doelen".into()))));
    for (name, state) in [("bureau", prepared), ("bureau_goals", goals)] {
        let mut window = stage::window(FULL, 100, state, later());
        stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}"));
    }
    let full = || {
        let mut state = in_meeting("vo");
        much_happened(&mut state);
        world::act(&mut state, &env, Command::Meeting(MeetingCommand::Leave));
        world::act(&mut state, &env, Command::WhatChanged(WhatChangedCommand::Open));
        state
    };
    let empty = || {
        let mut state = planned("vo");
        world::act(&mut state, &env, Command::WhatChanged(WhatChangedCommand::Open));
        state
    };
    for (name, state, mode, size, percent) in [
        ("changed_light", full(), Mode::Light, FULL, 100),
        ("changed_dark", full(), Mode::Dark, FULL, 100),
        ("changed_laptop", full(), Mode::Light, LAPTOP, 100),
        ("changed_enlarged", full(), Mode::Light, LAPTOP, 200),
        ("changed_empty", empty(), Mode::Light, FULL, 100),
    ] {
        let mut window = stage::showing(size, percent, state, mode, later());
        let_go(&mut window);
        stage::picture(&mut window, &mut results, &format!("meeting_followup_{name}"));
    }
}

fn places_of(name: &str) -> OpenPlace {
    match name {
        "board" => OpenPlace::Field("factoren".into()),
        "goals" => OpenPlace::Field("doelen".into()),
        _ => OpenPlace::List(CaseList::Agreements, Some("afspraak03".into())),
    }
}
