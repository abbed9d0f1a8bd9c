//! Why a file is not (simply) a case. Data, not sentences: `i18n` says what happened, what is safe and what to do.
//!
//! Nothing here ever holds content of a case: these values may go into a log, an index or a message.

use std::io;

use serde::{Deserialize, Serialize};

use super::lineage::Stored;

/// Why a file could not be loaded as a case, with what could be read of it all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    /// What is the matter.
    pub trouble: Trouble,
    /// The content, when it parses but may not simply be used: only with [`Trouble::ChangedOutside`].
    pub found: Option<Box<Stored>>,
}

impl From<Trouble> for LoadError {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, found: None }
    }
}

/// What is the matter with a file. The file itself is never touched for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// The file does not say it is a case of ours.
    NotACase,
    /// Written by a newer Rondom, in this format version.
    Newer {
        /// The format version of the file.
        version: u32,
    },
    /// The text stops making sense here (both from 1).
    Damaged {
        /// Line of the file.
        line: usize,
        /// Character of the line.
        column: usize,
    },
    /// It reads well, but it is not what Rondom wrote: changed outside Rondom.
    ChangedOutside,
    /// First line and body contradict each other about which case or version this is.
    HeaderBodyDisagree,
    /// Larger than any case can be.
    TooLarge,
    /// Not a regular file.
    NotRegular(FileKind),
    /// Holds more of something than any case can.
    TooMuch(Limit),
    /// Not text in UTF-8.
    NotUtf8,
    /// The disk did not give it.
    Unreadable(IoKind),
}

impl Trouble {
    /// The content may be shown and accepted by a person.
    pub fn can_be_accepted(self) -> bool {
        self == Self::ChangedOutside
    }
}

/// What a directory entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// An ordinary file.
    Regular,
    /// A folder.
    Directory,
    /// A symbolic link.
    Link,
    /// A pipe: reading it may wait for ever.
    Fifo,
    /// A device or socket.
    Device,
}

/// What there was too much of ([`crate::model::limits`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// Answers, rows, cells and statements together.
    Answers,
    /// One text.
    Text,
    /// People.
    Seats,
    /// Nesting.
    Depth,
}

/// What kind of error a disk gave, in a form that can be kept and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IoKind {
    /// It is not there (any more).
    NotFound,
    /// Not allowed.
    NoPermission,
    /// The disk or the quota is full.
    Full,
    /// The disk can only be read.
    ReadOnlyDisk,
    /// The device reports an error.
    Device,
    /// The network share does not answer as before.
    Stale,
    /// Too many files are open on this machine.
    TooManyOpen,
    /// Anything else.
    Other,
}

impl From<&io::Error> for IoKind {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::NotFound => return Self::NotFound,
            K::PermissionDenied => return Self::NoPermission,
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge | K::WriteZero => return Self::Full,
            K::ReadOnlyFilesystem => return Self::ReadOnlyDisk,
            K::StaleNetworkFileHandle => return Self::Stale,
            _ => {}
        }
        match error.raw_os_error() {
            Some(code) if super::platform::is_device_error(code) => Self::Device,
            Some(code) if super::platform::is_too_many_open(code) => Self::TooManyOpen,
            _ => Self::Other,
        }
    }
}

impl From<io::Error> for IoKind {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}
