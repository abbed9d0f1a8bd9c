//! Questions, drawn by kind.

/// Where questions and lists are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// At the bureau: everything, also what is not for the table.
    Bureau,
    /// In a meeting, where everyone reads along.
    Table,
    /// To read only.
    ReadOnly,
}
