//! What jobs and saves report, before `update` hears of it.

use std::path::Path;
use std::sync::Arc;

use crate::app::effect::Keep;
use crate::app::list::Row;
use crate::app::outcome::{OpenedFolder, Outcome};
use crate::app::troubles;
use crate::store::worker::Done;
use crate::store::{AppData, Folder, Index, KeepReason, Ticket};

/// What a job reports.
pub(super) enum Report {
    /// A folder stands open.
    Opened(Box<Opened>),
    /// A case was read.
    Loaded(Box<Loaded>),
    /// The cases of the folder, and the index to keep when it is another than before.
    Listed(Outcome, Option<Box<Index<Row>>>),
    /// Something `update` may simply hear.
    Outcomes(Vec<Outcome>),
    /// Every job asked for before this one is done.
    JobsDone,
}

/// A folder that stands open.
pub(super) struct Opened {
    pub folder: Arc<Folder>,
    pub data: AppData,
    pub description: OpenedFolder,
}

/// A case that was read; without a ticket it may not be saved.
pub(super) struct Loaded {
    pub ticket: Option<Ticket>,
    pub outcomes: Vec<Outcome>,
}

impl From<Outcome> for Report {
    fn from(outcome: Outcome) -> Self {
        Self::Outcomes(vec![outcome])
    }
}

/// What `update` hears of a save; `path` is the folder's.
pub(super) fn of_save(done: Done<Report>, path: &Path) -> Vec<Outcome> {
    match done {
        Done::Created { case, .. } => vec![Outcome::Created(case)],
        Done::CreateFailed { error, .. } => vec![Outcome::CreateFailed(troubles::of_create(error, path))],
        Done::Saved { case, revision, saved } => vec![Outcome::Saved {
            case,
            revision,
            rev: saved.rev,
            certain: saved.certain,
            found_foreign: saved.found,
            kept: saved.kept.and_then(keep),
        }],
        Done::Kept(case) => vec![Outcome::VersionKept(case)],
        Done::SaveFailed { case, revision, error, emergency_copy } => {
            vec![Outcome::SaveFailed { case, revision, trouble: troubles::of_save(error, path), emergency_copy }]
        }
        Done::SaveSlow { case, revision, emergency_copy } => vec![Outcome::SaveSlow { case, revision, emergency_copy }],
        Done::Flushed | Done::Progress(..) | Done::Job(..) | Done::JobStopped(_) => Vec::new(),
    }
}

fn keep(reason: KeepReason) -> Option<Keep> {
    match reason {
        KeepReason::Interval => None,
        KeepReason::StepChange => Some(Keep::StepChange),
        KeepReason::WorkStart => Some(Keep::WorkStart),
        KeepReason::NewerTemplate => Some(Keep::NewerTemplate),
        KeepReason::MeetingStart => Some(Keep::MeetingStart),
        KeepReason::ChangedOutside => Some(Keep::ChangedOutside),
        KeepReason::Restore => Some(Keep::Restore),
        KeepReason::MeetingClose => Some(Keep::MeetingClose),
        KeepReason::Release => Some(Keep::Release),
    }
}
