//! Where the team is, so that tomorrow, or after a crash, everything stands as it did.

use serde::{Deserialize, Serialize};

use crate::model::CaseId;
use crate::model::id::{BlockId, StepId};

/// Where the team is in one folder. Lives in app-data; names no pupil and no answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The case that is open, or was last.
    pub case: Option<CaseId>,
    /// Whether the case was left in an orderly way; if not, it opens again at once.
    pub left: bool,
    /// In the meeting, or at the bureau.
    pub in_meeting: bool,
    /// The curtain is drawn: whatever opens again does so behind it.
    pub curtain: bool,
    /// The step at the bureau.
    pub step: Option<StepId>,
    /// The block in the meeting, and the opening in it.
    pub block: Option<(BlockId, usize)>,
}
