//! What differs between operating systems. One file each; everything else of this room is the same everywhere.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
use linux as system;

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
use macos as system;

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub use unix::{Dir, File, Lock, RealFs};

#[cfg(windows)]
mod windows;
#[cfg(windows)]
use windows as system;
#[cfg(windows)]
pub use windows::{Dir, File, Lock, RealFs};

pub(super) use system::{is_device_error, is_too_many_open};
