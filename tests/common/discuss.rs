//! Who is not at the table, and the form of *Ouders willen dit nu bespreken*. Included by path, beside `stage` and `table`.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::SharingCommand;
use rondom::model::{Case, Movement, MovementKind, Presence, PresenceMode};

use super::stage::Stage;
use super::table::now;

/// The line that stands there instead.
pub const FOLDED: &str = "Dit onderdeel staat nu niet op het scherm.";

/// Ways of not being at the table.
pub type Away = (&'static str, fn(&mut Case, &str));
pub const AWAY: [Away; 5] = [
    ("left", left),
    ("out of view", |case, who| {
        presence(case, who).mode = PresenceMode::Online;
        moved(case, who, MovementKind::OutOfView);
    }),
    ("to come later", |case, who| presence(case, who).from = chrono::NaiveTime::from_hms_opt(16, 0, 0)),
    ("in writing", |case, who| {
        presence(case, who).until = None;
        presence(case, who).mode = PresenceMode::InWriting;
    }),
    ("absent", |case, who| presence(case, who).mode = PresenceMode::Absent),
];

pub fn left(case: &mut Case, who: &str) {
    moved(case, who, MovementKind::Left);
}

pub fn moved(case: &mut Case, who: &str, kind: MovementKind) {
    let movements = &mut case.meetings[0].movements;
    movements.retain(|movement| movement.seat != who);
    movements.push(Movement { kind, ..gone(who) });
}

pub fn presence<'c>(case: &'c mut Case, who: &str) -> &'c mut Presence {
    case.meetings[0].movements.retain(|movement| movement.seat != who);
    case.meetings[0].presence.iter_mut().find(|presence| presence.seat == who).expect("a seat")
}

pub fn ask() -> Command {
    Command::Sharing(SharingCommand::Ask)
}

/// Presses what is called this, in the dialog that is open.
pub fn press(window: &mut Harness<'static, Stage>, name: &str) {
    // A dialog that grew stands in its place one frame later.
    window.run_steps(2);
    match window.query_by_role(egui::Role::Dialog) {
        Some(dialog) => dialog.get_by_label(name).click(),
        None => window.get_by_label(name).click(),
    }
    window.run_ok();
}

pub fn is_off(window: &Harness<'static, Stage>, name: &str) -> bool {
    window.get_by_label(name).accesskit_node().is_disabled()
}

/// Somebody leaves.
pub fn gone(who: &str) -> Movement {
    Movement { id: "weg".into(), seat: who.into(), at: now(), kind: MovementKind::Left }
}

/// Every test file uses its own part of this module.
const _: [Away; 5] = AWAY;
const _: fn() -> Command = ask;
const _: fn(&mut Case, &str) = left;
const _: fn(&Harness<'static, Stage>, &str) -> bool = is_off;
const _: &str = FOLDED;
