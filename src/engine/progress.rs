//! How far a step, a block and the whole case are: counted, never stored.

use super::view::{FieldState, FieldView, Progress, ViolationKind};
use crate::model::template::Kind;

/// Counts questions. Computed ones are not asked of anybody, so they are left out.
pub(super) fn count<'v>(fields: impl IntoIterator<Item = &'v FieldView>) -> Progress {
    let mut progress = Progress::default();
    for field in fields {
        if matches!(field.kind, Kind::Computed(_)) {
            continue;
        }
        progress.asked += 1;
        progress.answered += usize::from(is_dealt_with(field));
        match field.violation.as_ref().map(|violation| &violation.kind) {
            Some(ViolationKind::Required) => progress.required_open += 1,
            Some(_) => progress.violations += 1,
            None => {}
        }
    }
    progress
}

/// A value that counts, or the reason why there is none. What is not understood or of another kind is no answer yet.
fn is_dealt_with(field: &FieldView) -> bool {
    let unusable = matches!(
        field.violation.as_ref().map(|violation| &violation.kind),
        Some(ViolationKind::NotUnderstood | ViolationKind::OtherKind)
    );
    field.state != FieldState::Blank && !unusable
}
