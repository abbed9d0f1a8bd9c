//! The only room that touches files.
//!
//! A case is often the only record of what was agreed about a child. No single fault may lose an acknowledged word, show
//! it to the wrong person or leave a damaged file behind; every rule that serves that lives here. This room never
//! decides what a case says and never writes a sentence for the screen: it reports what happened as data.

pub mod appdata;
pub mod atomic;
pub mod browse;
pub mod emergency;
#[doc(hidden)]
pub mod faults;
pub mod folder;
pub mod format;
pub mod fs;
pub mod hash;
pub mod history;
pub mod index;
pub mod lineage;
mod platform;
pub mod region;
pub mod rescue;
pub mod save;
pub mod scan;
pub mod sweep;
pub mod trouble;
pub mod worker;

pub use appdata::AppData;
pub use atomic::WriteError;
pub use browse::Browsed;
pub use emergency::EmergencyCopy;
pub use folder::{Folder, FolderError, FolderId, ReadOnly};
pub use format::load_bytes;
pub use fs::{Fs, RealFs};
pub use hash::Hash;
pub use history::{Version, VersionName};
pub use index::Index;
pub use lineage::{Ancestor, KeepReason, Lineage, Stored};
pub use region::{FixedPerson, HolidayTable, template_file};
pub use save::{Loaded, SaveError, Saved, Ticket};
pub use scan::{Listed, Scan, ScanError, Watch};
pub use sweep::{Recovery, RecoverySource, Swept};
pub use trouble::{FileKind, IoKind, Limit, LoadError, Trouble};
pub use worker::{Done, JobContext, JobId, SaveRequest, Worker};
