//! A further meeting from the bureau: the dialog that asks of what kind, by its names and with the keyboard alone.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use common::keys;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rondom::app::state::Dialog;
use rondom::model::{MeetingStatus, Scalar};
use stage::Stage;

/// A practice case whose meetings are over.
const DONE: &str = "2026-G3V7";
const QUESTION: &str = "Wat voor vervolgoverleg wordt het?";

type Bureau = Harness<'static, Stage>;

fn bureau() -> Bureau {
    let (env, _) = world::env();
    let mut harness = stage::window([1920.0, 1080.0], 100, world::open_practice_case(&env, DONE), env);
    harness.run();
    harness
}

/// Opens the dialog.
fn asked() -> Bureau {
    let mut harness = bureau();
    harness.get_by_label("Vervolgoverleg…").click();
    harness.run();
    assert_eq!(harness.state().state.dialog, Some(Dialog::FollowUp));
    harness
}

/// Template, status and kind of the last meeting, and how many there are.
fn last(harness: &Bureau) -> (String, MeetingStatus, Option<Scalar>, usize) {
    let open = harness.state().state.open.as_ref().expect("a case");
    let meeting = open.case.meetings.last().expect("a meeting");
    let kind = meeting.answers.get("overlegsoort").and_then(|answer| answer.value.as_ref()?.scalar().cloned());
    (meeting.template.id.to_string(), meeting.status, kind, open.case.meetings.len())
}

#[test]
fn every_kind_of_meeting_of_the_sector_has_a_name_and_the_one_before_is_chosen() {
    let harness = asked();
    harness.get_by_role_and_label(Role::RadioGroup, QUESTION);
    for name in ["Gesprek over verzuim", "Evaluatie", "Overleg plannen", "Annuleren"] {
        harness.get_by_label(name);
    }
    let sector = harness.state().state.open.as_ref().expect("a case").case.header.sector.code();
    let (own, other) = match sector {
        "po" => ("Overleg primair onderwijs", "Overleg voortgezet onderwijs"),
        _ => ("Overleg voortgezet onderwijs", "Overleg primair onderwijs"),
    };
    assert!(harness.query_by_label(other).is_none(), "the other sector has no place here");
    assert_eq!(keys::focused(&harness), own, "the keyboard begins at what it was before");
}

#[test]
fn an_evaluation_is_planned_with_the_keyboard_alone() {
    let mut harness = asked();
    let before = last(&harness);
    keys::press(&mut harness, &[Key::End, Key::Space]);
    assert_eq!(keys::focused(&harness), "Evaluatie");
    keys::press(&mut harness, &[Key::Tab]);
    assert_eq!(keys::focused(&harness), "60 min", "as long as the last one");
    keys::press(&mut harness, &[Key::Tab]);
    assert_eq!(keys::focused(&harness), "Overleg plannen");
    keys::press(&mut harness, &[Key::Enter]);
    harness.run();
    let planned = (String::from("evaluatie"), MeetingStatus::Planned, Some(Scalar::code("evaluatie")), before.3 + 1);
    assert_eq!(last(&harness), planned);
    assert_eq!(harness.state().state.dialog, None);
    assert!(harness.query_by_label("Welk plan bekijken we vandaag?").is_some(), "its own questions are asked");
}

#[test]
fn leaving_the_dialog_plans_nothing_and_forgets_the_choice() {
    let mut harness = asked();
    let before = last(&harness);
    keys::press(&mut harness, &[Key::ArrowRight, Key::Space, Key::Escape]);
    harness.run();
    assert_eq!((last(&harness), harness.state().state.dialog.clone()), (before, None));
    assert_eq!(harness.state().memory.follow_up, None);
}
