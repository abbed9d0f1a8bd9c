//! The only room that touches files.
//!
//! A case is often the only record of what was agreed about a child. No single fault may lose an acknowledged word, show
//! it to the wrong person or leave a damaged file behind; every rule that serves that lives here. This room never
//! decides what a case says and never writes a sentence for the screen: it reports what happened as data.

pub mod atomic;
#[doc(hidden)]
pub mod faults;
pub mod folder;
pub mod format;
pub mod fs;
pub mod hash;
pub mod history;
pub mod lineage;
mod platform;
pub mod save;
pub mod trouble;

pub use folder::{Folder, FolderError, FolderId, ReadOnly};
pub use format::load_bytes;
pub use fs::{Fs, RealFs};
pub use hash::Hash;
pub use history::{Version, VersionName};
pub use lineage::{Ancestor, KeepReason, Lineage, Stored};
pub use save::{Loaded, SaveError, Saved, Ticket};
pub use trouble::{FileKind, IoKind, Limit, LoadError, Trouble};
