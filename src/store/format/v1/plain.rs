//! The enums and small values of the file that say the same as those of the model, but under names of their own.

use std::fmt;

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use crate::model;
use crate::store::lineage;

/// A file enum and its twin in the model, both ways. Renaming a variant of the model leaves files as they are.
macro_rules! twins {
    ($($name:ident = $twin:ty { $($variant:ident),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
        pub(super) enum $name { $($variant),+ }

        impl From<$twin> for $name {
            fn from(twin: $twin) -> Self {
                match twin { $(<$twin>::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for $twin {
            fn from(own: $name) -> Self {
                match own { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}

twins! {
    CaseStatus = model::CaseStatus {
        Draft, Preparing, InMeeting, AwaitingParents, NoAgreement, Settled, Evaluated, Closed, ToDestroy,
    }
    MeetingStatus = model::MeetingStatus { Planned, Running, Closed, Released }
    PresenceMode = model::PresenceMode { InRoom, Online, InWriting, Absent }
    Function = model::Function { Chair, Scribe, Coordinator, Presenter, Listener, Supporter }
    AgreementStatus = model::AgreementStatus { Open, Busy, Done, Expired, Lapsed }
    Direction = model::Direction { ToThem, FromThem, Both }
    Authority = model::Authority { Yes, No, Unknown }
    VoiceGroup = model::VoiceGroup { Parents, School, Others }
    MovementKind = model::MovementKind { Arrived, Left, OutOfView, BackInView }
    ExtraFrom = model::ExtraFrom { Others, End }
    Line = model::Line { Input, Agreement, Parked, Decision }
    LeftOpen = model::LeftOpen { TimeUp, FollowsLater, OnPurpose }
    Source = model::Source { Said, Written, Chat, PupilPlace, TypedForPupil }
    OwnPlace = model::OwnPlace { Waiting, MaySee }
    Keep = lineage::KeepReason { Interval, StepChange, WorkStart, NewerTemplate, MeetingStart, ChangedOutside, Restore, MeetingClose, Release }
}

/// Left out of the file when nobody asked.
impl Default for Authority {
    fn default() -> Self {
        Self::Unknown
    }
}

/// Left out of the file for what was simply said.
impl Default for Source {
    fn default() -> Self {
        Self::Said
    }
}

/// `po` or `vo`, as schools write it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sector {
    Po,
    Vo,
}

impl From<model::Sector> for Sector {
    fn from(sector: model::Sector) -> Self {
        match sector {
            model::Sector::Po => Self::Po,
            model::Sector::Vo => Self::Vo,
        }
    }
}

impl From<Sector> for model::Sector {
    fn from(sector: Sector) -> Self {
        match sector {
            Sector::Po => Self::Po,
            Sector::Vo => Self::Vo,
        }
    }
}

/// A value written as text that must be well formed: what is not is found where it stands, with line and column.
macro_rules! checked_texts {
    ($($(#[$doc:meta])* $name:ident($inner:ty) { read: $read:expr, write: $write:expr })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub(super) struct $name(pub $inner);

        impl TryFrom<String> for $name {
            type Error = Malformed;
            fn try_from(text: String) -> Result<Self, Malformed> {
                let read: fn(&str) -> Option<$inner> = $read;
                read(&text).map(Self).ok_or(Malformed)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                let write: fn($inner) -> Self = $write;
                write(value.0)
            }
        }
    )+};
}

checked_texts! {
    /// `2026-Y3M9`.
    Code(model::CaseCode) { read: model::CaseCode::parse, write: |code| code.to_string() }
    /// `2026` or `2026-06`.
    PartialDate(model::PartialDate) { read: |text| text.parse().ok(), write: |date| date.to_string() }
    /// `15:30`.
    Time(NaiveTime) { read: read_time, write: write_time }
}

fn read_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| text.parse()).ok()
}

/// A time of day is kept to the minute; should seconds ever be there, they are not dropped.
fn write_time(time: NaiveTime) -> String {
    let is_whole_minute = time.second() == 0 && time.nanosecond() == 0;
    if is_whole_minute { time.format("%H:%M").to_string() } else { time.to_string() }
}

/// A number that is one: not infinite, not "not a number".
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub(super) struct Number(pub f64);

impl TryFrom<f64> for Number {
    type Error = Malformed;
    fn try_from(number: f64) -> Result<Self, Malformed> {
        if number.is_finite() { Ok(Self(number)) } else { Err(Malformed) }
    }
}

impl From<Number> for f64 {
    fn from(number: Number) -> Self {
        number.0
    }
}

/// 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub(super) struct Scale(pub u8);

impl TryFrom<u8> for Scale {
    type Error = Malformed;
    fn try_from(scale: u8) -> Result<Self, Malformed> {
        if scale <= 10 { Ok(Self(scale)) } else { Err(Malformed) }
    }
}

impl From<Scale> for u8 {
    fn from(scale: Scale) -> Self {
        scale.0
    }
}

/// A value is not of the form its kind has. Says nothing of what stands there.
#[derive(Debug)]
pub(super) struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("malformed value")
    }
}
