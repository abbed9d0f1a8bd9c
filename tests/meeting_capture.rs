//! One line from anywhere: caught by keyboard alone and by name, while half a sentence waits untouched.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/world.rs"]
mod world;

use std::sync::Arc;

use egui::text_edit::TextEditState;
use egui::{Event, Id, Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::capture::command::{CaptureCommand, Placing, Settling};
use rondom::app::capture::{Line, Sign};
use rondom::app::command::{Change, Go, MeetingCommand, NewSeat, Panel, Setting, Show};
use rondom::app::env::{Env, Fixed};
use rondom::app::outcome::{LoadedCase, Outcome};
use rondom::app::runtime::Runtime;
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{OpenCase, State};
use rondom::app::{Command, update};
use rondom::model::{
    AgreementWhen, Case, MeetingStatus, Origin, Person, Pick, PresenceMode, Scalar, SeatId, Settled, Source, Stance, Statement,
    Value, Voice,
};
use rondom::store::faults::FaultFs;
use rondom::ui::app::App;
use rondom::ui::theme::{Mode, Themes};
