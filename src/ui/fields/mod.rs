//! Questions, drawn by kind.
