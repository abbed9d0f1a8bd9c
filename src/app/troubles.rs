//! What the disk reports, as sentences in three parts: what happened, what is safe, what to do now.

use std::path::Path;

use crate::i18n::{NoticeKind, OverlayProblem};
use crate::model::limits;
use crate::store::{FileKind, FolderError, IoKind, Limit, ReadOnly, SaveError, ScanError, Trouble as FileTrouble, WriteError};

use super::outcome::Trouble;
use super::sentence::Sentence;

/// What is the matter with a file.
pub fn of_file(trouble: FileTrouble) -> Sentence {
    match trouble {
        FileTrouble::NotACase => Sentence::notice(NoticeKind::NotOurs),
        FileTrouble::Newer { .. } => Sentence::notice(NoticeKind::NewerVersion),
        FileTrouble::Damaged { line, column } => Sentence::notice(NoticeKind::Damaged).with("regel", line).with("kolom", column),
        FileTrouble::ChangedOutside => Sentence::notice(NoticeKind::ChangedOutside),
        FileTrouble::HeaderBodyDisagree => Sentence::notice(NoticeKind::HeaderDisagrees),
        FileTrouble::TooLarge => Sentence::notice(NoticeKind::TooLarge).with("grens", limits::max_file_megabytes()),
        FileTrouble::NotRegular(FileKind::Fifo) => Sentence::notice(NoticeKind::Fifo),
        FileTrouble::NotRegular(FileKind::Link) => Sentence::notice(NoticeKind::Link),
        FileTrouble::NotRegular(FileKind::Regular | FileKind::Directory | FileKind::Device) => {
            Sentence::notice(NoticeKind::Device)
        }
        FileTrouble::TooMuch(Limit::Answers) => Sentence::notice(NoticeKind::TooManyValues).with("grens", limits::MAX_ANSWERS),
        FileTrouble::TooMuch(Limit::Text) => Sentence::notice(NoticeKind::TextTooLong).with("grens", limits::MAX_TEXT_BYTES),
        FileTrouble::TooMuch(Limit::Seats) => Sentence::notice(NoticeKind::TooManySeats).with("grens", limits::MAX_SEATS),
        FileTrouble::TooMuch(Limit::Depth) => Sentence::notice(NoticeKind::TooDeep),
        FileTrouble::NotUtf8 => Sentence::notice(NoticeKind::NotUtf8),
        FileTrouble::Unreadable(IoKind::NoPermission) => Sentence::notice(NoticeKind::NoPermission),
        FileTrouble::Unreadable(_) => Sentence::notice(NoticeKind::Unreadable),
    }
}

/// What was left out of the folder's own words.
pub fn of_words(problem: &OverlayProblem) -> Sentence {
    Sentence::plain(problem.kind.message_key()).with("regel", problem.line).with("sleutel", problem.kind.key())
}

/// Why a folder could not be opened.
pub fn of_folder(error: FolderError, path: &Path) -> Trouble {
    let sentence = match error {
        FolderError::Missing | FolderError::NotAFolder => Sentence::notice(NoticeKind::FolderGone),
        FolderError::Disk(IoKind::NoPermission) => Sentence::notice(NoticeKind::NoPermission),
        FolderError::Disk(_) => Sentence::notice(NoticeKind::Unreadable),
    };
    Trouble { sentence, path: Some(path.to_owned()) }
}

/// Why a folder can only be looked at.
pub fn of_read_only(reason: ReadOnly, path: &Path) -> Trouble {
    let sentence = match reason {
        ReadOnly::InUse => Sentence::notice(NoticeKind::FolderInUse),
        ReadOnly::Newer { .. } => Sentence::notice(NoticeKind::NewerVersion),
        ReadOnly::Damaged(trouble) => of_file(trouble),
        ReadOnly::Disk(_) | ReadOnly::ByChoice => Sentence::notice(NoticeKind::FolderReadOnly),
    };
    Trouble { sentence, path: Some(path.to_owned()) }
}

/// Why nothing was saved.
pub fn of_save(error: SaveError, path: &Path) -> Trouble {
    let sentence = match error {
        SaveError::ReadOnly(reason) => return of_read_only(reason, path),
        SaveError::FolderGone => Sentence::notice(NoticeKind::FolderGone),
        SaveError::Write(WriteError::Disk(IoKind::Full)) => Sentence::notice(NoticeKind::DiskFull),
        SaveError::Write(WriteError::Disk(IoKind::NoPermission | IoKind::ReadOnlyDisk)) => {
            Sentence::notice(NoticeKind::FolderReadOnly)
        }
        SaveError::NotStorable(FileTrouble::TooMuch(_) | FileTrouble::TooLarge) => Sentence::notice(NoticeKind::SaveTooMuch),
        SaveError::Write(_) | SaveError::NotStorable(_) | SaveError::NoFreeCode | SaveError::NotOpen => {
            Sentence::notice(NoticeKind::SaveFailed)
        }
    };
    Trouble { sentence, path: Some(path.to_owned()) }
}

/// Why a folder could not be listed; nothing to say when it was called off.
pub fn of_scan(error: ScanError, path: &Path) -> Option<Trouble> {
    let sentence = match error {
        ScanError::FolderGone => Sentence::notice(NoticeKind::FolderGone),
        ScanError::Disk(IoKind::NoPermission) => Sentence::notice(NoticeKind::NoPermission),
        ScanError::Disk(_) => Sentence::notice(NoticeKind::Unreadable),
        ScanError::Cancelled => return None,
    };
    Some(Trouble { sentence, path: Some(path.to_owned()) })
}
