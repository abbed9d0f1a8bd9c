//! What went wrong with a file or folder, in three parts: what happened, what is safe, what to do now.
//!
//! People in a meeting cannot look anything up. The middle part comes before the advice because the first question is
//! always whether something was lost.

use super::{WordValue, Words};

/// A notice ready to show. The path, when there is one, comes last and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: String,
    /// What to do now.
    pub now: String,
}

macro_rules! notice_kinds {
    ($($(#[$doc:meta])* $name:ident => $slug:literal),+ $(,)?) => {
        /// What a notice is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum NoticeKind {
            $($(#[$doc])* $name,)+
        }

        impl NoticeKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Keys of what happened, what is safe and what to do now.
            pub fn message_keys(self) -> [&'static str; 3] {
                match self {
                    $(Self::$name => [
                        concat!("melding-", $slug, "-wat"),
                        concat!("melding-", $slug, "-veilig"),
                        concat!("melding-", $slug, "-nu"),
                    ],)+
                }
            }
        }
    };
}

notice_kinds! {
    /// The file is no case of ours.
    NotOurs => "niet-van-ons",
    /// Written by a newer version of the program.
    NewerVersion => "nieuwer",
    /// Cannot be parsed; takes `regel` and `kolom`.
    Damaged => "beschadigd",
    /// The hash does not fit: changed outside the program.
    ChangedOutside => "buiten-gewijzigd",
    /// First line and content contradict each other.
    HeaderDisagrees => "kop-klopt-niet",
    /// Larger than a case can be; takes `grens`.
    TooLarge => "te-groot",
    /// A pipe instead of a file.
    Fifo => "pijp",
    /// A link instead of a file.
    Link => "verwijzing",
    /// A device, or another thing that is no file.
    Device => "apparaat",
    /// Bytes that are no text.
    NotUtf8 => "geen-tekst",
    /// More values than a case can hold; takes `grens`.
    TooManyValues => "te-veel",
    /// A text longer than a field can hold; takes `grens`.
    TextTooLong => "te-lange-tekst",
    /// More people than a case can know; takes `grens`.
    TooManySeats => "te-veel-mensen",
    /// Brackets within brackets without end.
    TooDeep => "te-diep",
    /// No permission to read.
    NoPermission => "geen-toegang",
    /// The disk could not read it.
    Unreadable => "onleesbaar",
    /// The folder cannot be written in.
    FolderReadOnly => "map-alleen-lezen",
    /// The folder may not be looked into.
    FolderNoAccess => "map-geen-toegang",
    /// The last words stand nowhere but in this window, so it stays open.
    OnlyHere => "alleen-hier",
    /// The disk is full.
    DiskFull => "schijf-vol",
    /// The folder is not there (any more).
    FolderGone => "map-weg",
    /// Many cases are gone at once; takes `aantal`.
    ListFrozen => "lijst-bevroren",
    /// Another window works in the folder.
    FolderInUse => "map-in-gebruik",
    /// Saving failed for another reason.
    SaveFailed => "bewaren-mislukt",
    /// Saving failed because the case holds more than a file may.
    SaveTooMuch => "bewaren-te-veel",
    /// Someone else saved first; both versions are kept.
    ForeignVersion => "andere-versie",
    /// The folder answers slowly; an emergency copy is kept.
    FolderSlow => "map-traag",
    /// A template with a mistake; takes `regel` and `kolom`.
    TemplateMistake => "sjabloon",
}

impl Words {
    /// The three parts of a notice. Every part gets every argument.
    pub fn notice(&self, kind: NoticeKind, arguments: &[(&str, WordValue<'_>)]) -> Notice {
        let [happened, safe, now] = kind.message_keys();
        Notice { happened: self.with(happened, arguments), safe: self.with(safe, arguments), now: self.with(now, arguments) }
    }
}
