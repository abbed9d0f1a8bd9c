//! The school calendar of the folder: which days have no school.

use crate::model::Holiday;

/// The school calendar of the folder; empty where the folder has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Where it comes from, shown wherever it is reckoned with.
    pub source: String,
    /// The holidays, the first one first.
    pub holidays: Vec<Holiday>,
}
