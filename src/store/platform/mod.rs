//! What differs between operating systems. One file each; everything else of this room is the same everywhere.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::*;
