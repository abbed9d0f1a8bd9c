//! What the disk reports, as sentences in three parts: what happened, what is safe, what to do now.

use std::path::Path;

use crate::i18n::{NoticeKind, OverlayProblem};
use crate::model::limits;
use crate::store::{FileKind, FolderError, IoKind, Limit, ReadOnly, SaveError, ScanError, Trouble as FileTrouble, WriteError};

use super::outcome::Trouble;
use super::runtime::StartError;
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

/// Why the folder's school calendar is left out; a place where there is one to look at.
pub fn of_holidays(trouble: FileTrouble) -> Sentence {
    match trouble {
        FileTrouble::Damaged { line, .. } => Sentence::plain("vakanties-fout-op-regel").with("regel", line),
        _ => Sentence::plain("vakanties-onleesbaar"),
    }
}

/// Why a folder could not be opened.
pub fn of_folder(error: FolderError, path: &Path) -> Trouble {
    let sentence = match error {
        FolderError::Missing | FolderError::NotAFolder => Sentence::notice(NoticeKind::FolderGone),
        FolderError::Disk(IoKind::NoPermission) => Sentence::notice(NoticeKind::FolderNoAccess),
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

/// Why a new case was not made. Nobody has typed in it yet, so there are no words to speak of.
pub fn of_create(error: SaveError, path: &Path) -> Trouble {
    let (happened, now) = match error {
        SaveError::FolderGone => ("casus-niet-gemaakt-map-weg", "casus-niet-gemaakt-aansluiten"),
        SaveError::Write(WriteError::Disk(IoKind::Full)) => ("casus-niet-gemaakt-vol", "casus-niet-gemaakt-ruimte"),
        SaveError::ReadOnly(ReadOnly::InUse) => ("casus-niet-gemaakt-in-gebruik", "casus-niet-gemaakt-ander-venster"),
        SaveError::ReadOnly(_) | SaveError::Write(WriteError::Disk(IoKind::NoPermission | IoKind::ReadOnlyDisk)) => {
            ("casus-niet-gemaakt-alleen-lezen", "casus-niet-gemaakt-schrijfrechten")
        }
        SaveError::Write(_) | SaveError::NotStorable(_) | SaveError::NoFreeCode | SaveError::NotOpen => {
            ("casus-niet-gemaakt-schijf", "casus-niet-gemaakt-nog-eens")
        }
    };
    let sentence = Sentence { keys: vec![happened, "casus-niet-gemaakt-veilig", now], args: Vec::new() };
    Trouble { sentence, path: Some(path.to_owned()) }
}

/// Why the program could not begin.
pub fn of_start(error: &StartError) -> Trouble {
    let (happened, now, path) = match error {
        StartError::Threads => ("start-geen-ruimte", "start-sluit-andere", None),
        StartError::Data { kind: IoKind::Full, path } => ("start-gegevens-vol", "start-maak-ruimte", path.clone()),
        StartError::Data { path: None, .. } => ("start-geen-thuismap", "start-stel-plek-in", None),
        StartError::Data { path, .. } => ("start-gegevens-niet", "start-geef-rechten", path.clone()),
    };
    Trouble { sentence: Sentence { keys: vec![happened, "start-niets-geopend", now], args: Vec::new() }, path }
}

/// Why a folder could not be listed; nothing to say when it was called off.
pub fn of_scan(error: ScanError, path: &Path) -> Option<Trouble> {
    let sentence = match error {
        ScanError::FolderGone => Sentence::notice(NoticeKind::FolderGone),
        ScanError::Disk(IoKind::NoPermission) => Sentence::notice(NoticeKind::FolderNoAccess),
        ScanError::Disk(_) => Sentence::notice(NoticeKind::Unreadable),
        ScanError::Cancelled => return None,
    };
    Some(Trouble { sentence, path: Some(path.to_owned()) })
}
