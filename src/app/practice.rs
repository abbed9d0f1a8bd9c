//! The practice folder as it is at first.

/// Its files by name.
pub const FILES: &[(&str, &[u8])] = &[];
