//! Format version 1: the structs of the file.
//!
//! What is empty is left out, so a person can read the file. Dates are ISO 8601, moments RFC 3339 with offset, times
//! `15:30`. An unknown field is an error: an older program would silently drop a newer answer (reliability R8).

mod answer;
mod from_case;
mod half_typed;
mod into_case;
mod plain;
mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use self::answer::Answer;
use self::half_typed::HalfTyped;
use self::plain::{
    AgreementStatus, Authority, CaseStatus, Code, Direction, Function, Keep, LeftOpen, MeetingStatus, PresenceMode, Sector, Time,
    VoiceGroup,
};
use self::table::{ClockEvent, Decision, LooseNote, Movement, Parked, ReadBackLine};
use super::migrate::{Format, no_such_version};
use super::words::Words;
use crate::model::Moment;
use crate::store::hash::Hash;
use crate::store::trouble::Trouble;

/// The body of a case file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    id: Uuid,
    code: Code,
    rev: u64,
    #[serde(default, skip_serializing_if = "is_default")]
    parent: Option<Hash>,
    #[serde(default, skip_serializing_if = "is_default")]
    keep: Option<Keep>,
    sector: Sector,
    status: CaseStatus,
    created: Moment,
    pupil: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    seats: Vec<Seat>,
    #[serde(default, skip_serializing_if = "is_default")]
    meetings: Vec<Meeting>,
    #[serde(default, skip_serializing_if = "is_default")]
    answers: BTreeMap<Words, Answer>,
    #[serde(default, skip_serializing_if = "is_default")]
    agreements: Vec<Agreement>,
    #[serde(default, skip_serializing_if = "is_default")]
    consents: Vec<Consent>,
    #[serde(default, skip_serializing_if = "is_default")]
    decisions: Vec<Decision>,
    #[serde(default, skip_serializing_if = "is_default")]
    parked: Vec<Parked>,
    #[serde(default, skip_serializing_if = "is_default")]
    notes: Vec<LooseNote>,
    #[serde(default, skip_serializing_if = "is_default")]
    read_back: Vec<ReadBackLine>,
    #[serde(default, skip_serializing_if = "is_default")]
    half_typed: HalfTyped,
    /// Last, because no person reads them.
    #[serde(default, skip_serializing_if = "is_default")]
    ancestors: Vec<(u64, Hash)>,
}

impl Format for CaseFile {
    const VERSION: u32 = 1;

    fn from_older(_version: u32, _body: &str) -> Result<Self, Trouble> {
        no_such_version()
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    id: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    name: Words,
    role: Pick,
    #[serde(default, skip_serializing_if = "is_default")]
    organisation: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    relation: Option<Pick>,
    #[serde(default, skip_serializing_if = "is_default")]
    authority: Authority,
    #[serde(default, skip_serializing_if = "is_default")]
    contact: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    wants_invitation: Option<bool>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Meeting {
    id: Words,
    template: TemplateRef,
    status: MeetingStatus,
    planned_minutes: u16,
    #[serde(default, skip_serializing_if = "is_default")]
    started: Option<Moment>,
    #[serde(default, skip_serializing_if = "is_default")]
    closed: Option<Moment>,
    #[serde(default, skip_serializing_if = "is_default")]
    presence: Vec<Presence>,
    #[serde(default, skip_serializing_if = "is_default")]
    answers: BTreeMap<Words, Answer>,
    #[serde(default, skip_serializing_if = "is_default")]
    steps: BTreeMap<Words, StepState>,
    #[serde(default, skip_serializing_if = "is_default")]
    clock: Vec<ClockEvent>,
    #[serde(default, skip_serializing_if = "is_default")]
    movements: Vec<Movement>,
    #[serde(default, skip_serializing_if = "is_default")]
    left_open: Option<LeftOpen>,
    #[serde(default, skip_serializing_if = "is_default")]
    released: Option<Moment>,
    /// Last, because it says once more what stands elsewhere.
    #[serde(default, skip_serializing_if = "is_default")]
    record: BTreeMap<Words, Answer>,
    #[serde(default, skip_serializing_if = "is_default")]
    agreements: Vec<Agreement>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateRef {
    id: Words,
    version: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    hash: Words,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Presence {
    seat: Words,
    mode: PresenceMode,
    #[serde(default, skip_serializing_if = "is_default")]
    from: Option<Time>,
    #[serde(default, skip_serializing_if = "is_default")]
    until: Option<Time>,
    #[serde(default, skip_serializing_if = "is_default")]
    functions: Vec<Function>,
    #[serde(default, skip_serializing_if = "is_default")]
    note: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    sees_screen: Option<bool>,
    #[serde(default, skip_serializing_if = "is_default")]
    listens_along: Words,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum StepState {
    Done,
    NotApplicable(Words),
    Postponed,
    InDoubt,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    id: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    who: Vec<Person>,
    #[serde(default, skip_serializing_if = "is_default")]
    what: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    when: Option<When>,
    status: AgreementStatus,
    #[serde(default, skip_serializing_if = "is_default")]
    made_in: Option<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    origin: Option<Origin>,
    #[serde(default, skip_serializing_if = "is_default")]
    note: Words,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum When {
    Date(NaiveDate),
    Rhythm(Words),
    Draft(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Origin {
    Step(Words),
    Later(Words),
    Question(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Consent {
    id: Words,
    party: Person,
    #[serde(default, skip_serializing_if = "is_default")]
    topics: Vec<Words>,
    #[serde(default, skip_serializing_if = "is_default")]
    words: Words,
    direction: Direction,
    #[serde(default, skip_serializing_if = "is_default")]
    purpose: Words,
    #[serde(default, skip_serializing_if = "is_default")]
    validity: Option<Validity>,
    #[serde(default, skip_serializing_if = "is_default")]
    givers: Vec<Giver>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Validity {
    Until(NaiveDate),
    MeetingOnly(Words),
    Draft(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Giver {
    person: Person,
    #[serde(default, skip_serializing_if = "is_default")]
    given_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "is_default")]
    withdrawn_on: Option<NaiveDate>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Pick {
    Code(Words),
    Other(Words),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Person {
    Seat(Words),
    Group(VoiceGroup),
    Outside(Words),
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
