//! The words of the field, as plain data.
//!
//! A [`Template`] asks, a [`Case`] answers, an [`Edit`] changes a case and knows how to take itself back.
//! This room knows no disk, no clock, no window and no language of the machine: everything it needs comes in as a value.
//! Read [`template`] for what a meeting asks, [`case`] for what a team writes down, [`edit`] for how it changes.

pub mod agreement;
pub mod answer;
pub mod aside;
pub mod case;
pub mod consent;
pub mod decision;
pub mod edit;
pub mod facts;
pub mod half_typed;
pub mod history;
pub mod holiday;
pub mod id;
pub mod limits;
pub mod list;
pub mod measure;
pub mod meeting;
pub mod own_place;
pub mod partial_date;
pub mod participant;
pub mod read_back;
pub mod template;
pub mod text;

pub use agreement::{Agreement, AgreementStatus, AgreementWhen, Origin};
pub use answer::{Answer, Cell, Missing, Pick, Provenance, Row, Scalar, Source, Statement, StatementCell, Value};
pub use aside::{LooseNote, Parked, Settled};
pub use case::{Case, CaseCode, CaseStatus, Header, Sector};
pub use consent::{Consent, Direction, Giver, Validity};
pub use decision::{Decision, Position, Stance};
pub use edit::{AnswerSlot, Edit, EditError, Target};
pub use facts::{Fact, FactRow, Facts};
pub use half_typed::{AgreementDraft, DecisionDraft, HalfTyped, InputDraft, Line};
pub use history::{History, Undone};
pub use holiday::Holiday;
pub use id::{
    AgreementId, BlockId, CaseId, CodeListId, ColumnId, ConceptId, ConsentId, DecisionId, EventId, LineId, MeetingId, NoteId,
    ParkedId, QuestionId, RowId, SeatId, StatementId, StepId, TemplateId, TopicId,
};
pub use list::{Keyed, ListEdit};
pub use meeting::{
    ClockEvent, ClockStep, ExtraFrom, Function, LeftOpen, Meeting, MeetingStatus, Movement, MovementKind, Presence, PresenceMode,
    StepState, TemplateRef,
};
pub use own_place::OwnPlace;
pub use partial_date::PartialDate;
pub use participant::{Authority, Family, Person, Seat, Voice, VoiceGroup};
pub use read_back::{LineSource, ReadBackLine, Reply, ReplyAnswer};
pub use template::Template;

/// A moment something happened, with the offset of the machine that saw it (RFC 3339).
///
/// Only for what really happened; what is planned is a local date and time without offset.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;
