//! One meeting of a case: which template, who was there and when, how the time went, what was answered for this meeting only.

use std::collections::BTreeMap;

use super::Moment;
use super::agreement::Agreement;
use super::answer::Answer;
use super::id::{BlockId, EventId, MeetingId, QuestionId, SeatId, StepId, TemplateId};
use super::list::Keyed;
use chrono::NaiveTime;

/// One meeting (*overleg*).
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Stable.
    pub id: MeetingId,
    /// The template it walks.
    pub template: TemplateRef,
    /// Planned, running, closed or released.
    pub status: MeetingStatus,
    /// Planned length in minutes; the agenda blocks share it.
    pub planned_minutes: u16,
    /// When it began.
    pub started: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// Who takes part, and how. One entry per seat at most.
    pub presence: Vec<Presence>,
    /// Answers that belong to this meeting only.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// What the team said about a step; *not started* and *busy* are derived.
    pub step_states: BTreeMap<StepId, StepState>,
    /// What happened to the clock, in order. How much time is left follows from this and the time it is.
    pub clock: Vec<ClockEvent>,
    /// Who came, went, or was out of view, in order. Goes before what [`Presence`] planned.
    pub movements: Vec<Movement>,
    /// The answers of the case as they stood when the meeting was closed; empty until then.
    pub record: BTreeMap<QuestionId, Answer>,
    /// The agreements of the case, likewise: what a later meeting made of them shows beside these.
    pub agreements: Vec<Agreement>,
    /// Why it was closed with things still open; `None` when nothing was, or nobody said.
    pub left_open: Option<LeftOpen>,
    /// When its report was released.
    pub released: Option<Moment>,
}

impl Meeting {
    /// A planned meeting without participants or answers.
    pub fn planned(id: MeetingId, template: TemplateRef, planned_minutes: u16) -> Self {
        Self {
            id,
            template,
            status: MeetingStatus::Planned,
            planned_minutes,
            started: None,
            closed: None,
            presence: Vec::new(),
            answers: BTreeMap::new(),
            step_states: BTreeMap::new(),
            clock: Vec::new(),
            movements: Vec::new(),
            record: BTreeMap::new(),
            agreements: Vec::new(),
            left_open: None,
            released: None,
        }
    }

    /// How `seat` takes part, when it does.
    pub fn presence_of(&self, seat: &SeatId) -> Option<&Presence> {
        self.presence.iter().find(|p| &p.seat == seat)
    }

    /// The seat with this function, the first when there are several.
    pub fn seat_with(&self, function: Function) -> Option<&SeatId> {
        self.presence.iter().find(|p| p.functions.contains(&function)).map(|p| &p.seat)
    }
}

impl Keyed for Meeting {
    type Key = MeetingId;
    fn key(&self) -> &MeetingId {
        &self.id
    }
}

/// Which template a meeting walks. The hash names the copy in `.rondom/used/` once the meeting has started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRef {
    /// Name of the template.
    pub id: TemplateId,
    /// Its version.
    pub version: u32,
    /// blake3 of its source, 64 hex digits; empty until the meeting starts.
    pub hash: String,
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MeetingStatus {
    /// Being prepared.
    #[default]
    Planned,
    /// The team is in it.
    Running,
    /// Closed at the table.
    Closed,
    /// The report was released.
    Released,
}

/// How one seat takes part in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub seat: SeatId,
    /// In the room, online, in writing, absent.
    pub mode: PresenceMode,
    /// Local time from which; `None` is from the start.
    pub from: Option<NaiveTime>,
    /// Local time until which; `None` is until the end.
    pub until: Option<NaiveTime>,
    /// What this seat does in the meeting.
    pub functions: Vec<Function>,
    /// In words what the rest does not say, "chat mag ook".
    pub note: String,
    /// Online: whether this person sees the screen; `None` while nobody asked.
    pub sees_screen: Option<bool>,
    /// Who listens along where this person is; empty for nobody, or while nobody asked.
    pub listens_along: String,
}

impl Presence {
    /// In the room, from start to end, without a function.
    pub fn in_room(seat: SeatId) -> Self {
        Self {
            seat,
            mode: PresenceMode::InRoom,
            from: None,
            until: None,
            functions: Vec::new(),
            note: String::new(),
            sees_screen: None,
            listens_along: String::new(),
        }
    }
}

impl Keyed for Presence {
    type Key = SeatId;
    fn key(&self) -> &SeatId {
        &self.seat
    }
}

/// Something that happened to the clock of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockEvent {
    /// Stable.
    pub id: EventId,
    /// When.
    pub at: Moment,
    /// What.
    pub what: ClockStep,
}

impl Keyed for ClockEvent {
    type Key = EventId;
    fn key(&self) -> &EventId {
        &self.id
    }
}

/// What happened to the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockStep {
    /// It counts from here: the planned start when the meeting began a little late, else the moment it began.
    Begin,
    /// This block is on the table from here.
    Enter(BlockId),
    /// It stands still.
    Pause,
    /// It goes on.
    Resume,
    /// The block that is on the table gets more minutes.
    Extra {
        /// How many.
        minutes: u16,
        /// Where they come from.
        from: ExtraFrom,
    },
}

/// Where extra minutes come from; the chair chooses once per meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraFrom {
    /// The blocks that are still to come.
    Others,
    /// The meeting ends later.
    End,
}

/// Someone came, went, or was out of view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Stable.
    pub id: EventId,
    /// Who.
    pub seat: SeatId,
    /// When.
    pub at: Moment,
    /// What.
    pub kind: MovementKind,
}

impl Keyed for Movement {
    type Key = EventId;
    fn key(&self) -> &EventId {
        &self.id
    }
}

/// What happened to how someone is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MovementKind {
    /// Came in, or came back.
    Arrived,
    /// Left.
    Left,
    /// Online, and fell away (*uit beeld*).
    OutOfView,
    /// Online, and there again.
    BackInView,
}

/// Why a meeting was closed with things still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeftOpen {
    /// *Tijd om*.
    TimeUp,
    /// *Volgt later*.
    FollowsLater,
    /// *Bewust open*.
    OnPurpose,
}

/// How someone takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PresenceMode {
    /// Sits at the table.
    #[default]
    InRoom,
    /// Takes part online.
    Online,
    /// Gave input in writing (*schriftelijke inbreng*).
    InWriting,
    /// Sent apologies, or is not there.
    Absent,
}

impl PresenceMode {
    /// Every mode, in the order people read them.
    pub const ALL: [Self; 4] = [Self::InRoom, Self::Online, Self::InWriting, Self::Absent];
}

/// What a seat does in a meeting (domain 2.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// *Voorzitter*: guards time and safety.
    Chair,
    /// *Notulist*: types and reads back.
    Scribe,
    /// *Casusregisseur*: owns the follow-up.
    Coordinator,
    /// *Inbrenger*: brings the question in.
    Presenter,
    /// *Toehoorder*: listens.
    Listener,
    /// *Steunfiguur*: chosen by pupil or parents.
    Supporter,
}

impl Function {
    /// Every function, in the order people read them.
    pub const ALL: [Self; 6] = [Self::Chair, Self::Scribe, Self::Coordinator, Self::Presenter, Self::Listener, Self::Supporter];
}

/// What the team said about a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Finished.
    Done,
    /// Does not apply, for this reason.
    NotApplicable(String),
    /// Will be done later.
    Postponed,
    /// Finished, but the team is not sure.
    InDoubt,
}
