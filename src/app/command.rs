//! Everything that can happen: what a person asks for, and what the disk reports back.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::engine::earlier::Held;
use crate::engine::view::OpenPlace;
use crate::model::id::{
    AgreementId, BlockId, ColumnId, ConsentId, DecisionId, LineId, MeetingId, NoteId, QuestionId, RowId, SeatId, StatementId,
    StepId, TemplateId, TopicId,
};
use crate::model::template::CaseList;
use crate::model::{
    Agreement, AgreementWhen, CaseCode, CaseId, CaseStatus, Consent, LeftOpen, MovementKind, Person, Pick, Presence, ReplyAnswer,
    Scalar, Seat, Sector, Source, Statement, StatementCell, StepState, Voice,
};

use super::aftercare::{LeftAlone, Part};
use super::capture::command::CaptureCommand;
use super::outcome::Outcome;
use super::parting::{PartingChange, PartingCommand};
use super::placing::NotePlace;
use super::pupil::{Beside, ThingKey};
use super::settings::{Idle, LanguageSetting, ThemeSetting};
use super::state::Unread;
pub use super::update::{ClockCommand, CurtainCommand};
use super::versions::VersionKey;
use crate::rules::texts::TextPlace;

/// One thing that happens. Screens push these; only `update` acts on them.
#[derive(Clone, Debug)]
pub enum Command {
    /// Time passed; whatever is due happens.
    Tick,
    /// The disk or another thread reports.
    Outcome(Box<Outcome>),
    /// A folder is chosen, or left.
    Folder(FolderCommand),
    /// Something in the list of cases.
    List(ListCommand),
    /// The open case changes.
    Change(Change),
    /// One line from anywhere in a meeting.
    Capture(CaptureCommand),
    /// Somewhere else in the open case.
    Go(Go),
    /// Into or out of a meeting.
    Meeting(MeetingCommand),
    /// Who is there, by one key.
    Presence(PresenceCommand),
    /// Someone's own closing, before they leave.
    Parting(PartingCommand),
    /// Reading back at the end of a meeting.
    ReadBack(ReadBackCommand),
    /// The clock of a meeting.
    Clock(ClockCommand),
    /// The curtain before everything.
    Curtain(CurtainCommand),
    /// What the table may see.
    Sharing(SharingCommand),
    /// A key, a pointer or a finger: somebody is there.
    Input,
    /// Earlier versions of a case.
    Versions(VersionsCommand),
    /// In the pupil's own place, into it and out of it.
    Pupil(PupilCommand),
    /// *Naloop*, after a meeting.
    Aftercare(AftercareCommand),
    /// What is different between two meetings of a case.
    WhatChanged(WhatChangedCommand),
    /// The last change is taken back.
    Undo,
    /// The last undone change is done again.
    Redo,
    /// The focus left a field: what follows is an undo step of its own, and its mistakes may now be shown.
    EndVisit(Option<OpenPlace>),
    /// Words in a field of a list were not understood, or are no longer there.
    Unread(Unread),
    /// A dialog or panel opens or closes.
    Show(Show),
    /// A notice was read.
    DismissNotice(u64),
    /// Language, look or size.
    Setting(Setting),
    /// Saved at once, whatever waits.
    SaveNow,
    /// The window wants to close: save first, no question.
    Quit,
}

/// A folder is chosen, or left.
#[derive(Clone, Debug)]
pub enum FolderCommand {
    /// The desktop's own folder dialog.
    PickWithDesktop,
    /// Shows the in-app folder browser at this folder, or where the machine keeps documents.
    Browse(Option<PathBuf>),
    /// Closes the in-app folder browser.
    StopBrowsing,
    /// Makes a folder with this name in the browsed one and goes into it.
    MakeInBrowser(String),
    /// Opens this folder.
    Open(PathBuf),
    /// Opens this folder without going on where the team was, and without remembering it.
    OpenQuietly(PathBuf),
    /// Likewise, and only to look: nothing in it is made, written or locked.
    LookAt(PathBuf),
    /// Opens the practice folder.
    OpenPractice,
    /// Puts the practice folder back as it was at first.
    ResetPractice,
    /// Leaves the folder.
    Close,
    /// Looks at the folder again.
    Rescan,
    /// The cases that are suddenly missing are really gone.
    AcceptGone,
    /// A fixed participant is remembered, or forgotten when there is one with the same name and role.
    ToggleFixed(FixedParticipant),
}

/// Someone who is often at the table: two keys instead of three fields.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FixedParticipant {
    /// Name as people say it.
    pub name: String,
    /// Slug of a role, or own words.
    pub role: String,
    /// School, service or practice.
    pub organisation: String,
}

/// Something in the list of cases.
#[derive(Clone, Debug)]
pub enum ListCommand {
    /// Only cases that match these words.
    Filter(String),
    /// Makes a case.
    New(NewCase),
    /// Opens a case at the bureau.
    Open(CaseId),
    /// Opens a file that is not simply a case: to look at, to choose an earlier version for, or to hear why not.
    OpenFile(String),
    /// Opens a case at the bureau and goes straight into its planned or running meeting.
    OpenForMeeting(CaseId),
}

/// What is needed to make a case: nothing about the pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// Primary or secondary.
    pub sector: Sector,
    /// The template of the first meeting.
    pub template: TemplateId,
    /// Code of the kind of meeting, where it was chosen.
    pub meeting_kind: Option<String>,
    /// Planned length in minutes.
    pub planned_minutes: u16,
    /// The code it should have; drawn when there is none.
    pub code: Option<CaseCode>,
}

/// What a row says, by column.
pub type Cells = BTreeMap<ColumnId, Scalar>;

/// The open case changes.
#[derive(Clone, Debug)]
pub enum Change {
    /// A single value; `None` empties it.
    Value(QuestionId, Option<Scalar>),
    /// There is no value, for this reason; `None` takes the reason away.
    Missing(QuestionId, Option<MissingChoice>),
    /// A note beside the answer.
    Note(QuestionId, String),
    /// A row at the end, from a preset code when given.
    AddRow(QuestionId, Option<String>),
    /// A row at the end that says this from the start; the cursor stays where it is.
    NewRow(QuestionId, Cells),
    /// Other rows in the place of all there are. Never without asking where there were rows.
    ReplaceRows(QuestionId, Vec<Cells>),
    /// Several cells of one row at once; `None` empties one.
    Cells(QuestionId, RowId, Vec<(ColumnId, Option<Scalar>)>),
    /// Several changes that belong together and do not lean on each other: one step of undo.
    Together(Vec<Change>),
    /// A row at the end that says this already: it was asked for in the place this stands for.
    AddRowWith(QuestionId, ColumnId, Scalar),
    /// A cell of a row.
    Cell(QuestionId, RowId, ColumnId, Option<Scalar>),
    /// A cell of the row of a preset code; the row comes into being when it was not there.
    PresetCell(QuestionId, String, ColumnId, Option<Scalar>),
    /// The same in several cells of preset rows, painted in one stroke: taken back in one step too.
    PresetCells(QuestionId, Vec<(String, ColumnId)>, Option<Scalar>),
    /// There is no value in a cell, for this reason; `None` takes the reason away.
    MissingCell(QuestionId, RowId, ColumnId, Option<MissingChoice>),
    /// The row goes.
    RemoveRow(QuestionId, RowId),
    /// A note beside the row.
    RowNote(QuestionId, RowId, String),
    /// The row gets another position.
    MoveRow(QuestionId, RowId, usize),
    /// The same row once more, below it.
    DuplicateRow(QuestionId, RowId),
    /// A voice says something.
    AddStatement(QuestionId, NewStatement),
    /// Other words, voice or place.
    Statement(QuestionId, Statement),
    /// The statement goes.
    RemoveStatement(QuestionId, StatementId),
    /// The statement gets another position.
    MoveStatement(QuestionId, StatementId, usize),
    /// The statement goes to this cell of the board, and to this position, counted without itself.
    PlaceStatement(QuestionId, StatementId, StatementCell, usize),
    /// Someone joins the table.
    AddSeat(NewSeat),
    /// Other data of a participant.
    Seat(Seat),
    /// Someone leaves the list.
    RemoveSeat(SeatId),
    /// Another place at the table.
    MoveSeat(SeatId, usize),
    /// How someone takes part in this meeting.
    Presence(Presence),
    /// Someone came, left, or was out of view, now.
    Moved(SeatId, MovementKind),
    /// Someone who missed a decision was told it.
    PutTo(DecisionId, SeatId),
    /// What someone hears when they leave before the end.
    Parting(PartingChange),
    /// A consent at the end.
    AddConsent,
    /// Other data of a consent.
    Consent(Consent),
    /// The consent goes.
    RemoveConsent(ConsentId),
    /// An agreement at the end.
    AddAgreement,
    /// Other data of an agreement.
    Agreement(Agreement),
    /// The agreement goes.
    RemoveAgreement(AgreementId),
    /// The agreement gets another position.
    MoveAgreement(AgreementId, usize),
    /// Who works out what a step leaves for later, and by when: its one agreement, called this when it is new. Nobody and
    /// no date takes it away.
    WorkOutLater(StepId, String, Vec<Person>, AgreementWhen),
    /// A loose note finds its place, or goes.
    PlaceNote(NoteId, NotePlace),
    /// Whether words of pupil or parents may stand on paper; `None` while nobody asked.
    OnPaper(QuestionId, StatementId, Option<bool>),
    /// Other words in a list of the case.
    Reword(TextPlace, String),
    /// What is from last time still holds.
    Still(Held),
    /// It no longer holds, or does again: kept, not counted, not printed.
    Lapsed(Held, bool),
    /// How far a step is; `None` leaves it to the answers.
    Step(StepId, Option<StepState>),
    /// How far the case is.
    Status(CaseStatus),
    /// Planned length of the meeting, in minutes.
    PlannedMinutes(u16),
}

/// Why there is no value; *uitzoeken* makes its agreement by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingChoice {
    /// *Nog niet bekend*.
    NotYetKnown,
    /// *Uitzoeken*.
    FindOut,
    /// *Niet gevraagd*.
    NotAsked,
    /// *Wil niet delen*.
    NotShared,
    /// *Niet van toepassing*, with the reason.
    NotApplicable(String),
}

/// A voice says something.
#[derive(Clone, Debug, PartialEq)]
pub struct NewStatement {
    /// The words.
    pub text: String,
    /// Whose.
    pub voice: Option<Voice>,
    /// In exactly these words.
    pub verbatim: bool,
    /// How they came in; `None` leaves it to how the seat takes part.
    pub source: Option<Source>,
    /// Place on the board.
    pub cell: Option<StatementCell>,
}

/// Someone joins the table.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSeat {
    /// Name as people say it.
    pub name: String,
    /// Role.
    pub role: Pick,
    /// School, service or practice.
    pub organisation: String,
}

/// In the pupil's own place, into it and out of it.
#[derive(Clone, Debug, PartialEq)]
pub enum PupilCommand {
    /// Opens it, from the bureau or the meeting; where it is open, leaves it.
    Open,
    /// Back to where it was opened. Every letter stands in the case already.
    Leave,
    /// To the first question, or the one after the last that was answered.
    Begin,
    /// The page after this one; also without an answer.
    Next,
    /// The page before.
    Back,
    /// Who types: the pupil, or someone for the pupil.
    Source(Source),
    /// Who sits with the pupil.
    Beside(Beside),
    /// The pupil's words on this question.
    Words(QuestionId, String),
    /// A number on this question, or none.
    Number(QuestionId, Option<u8>),
    /// Only a name on this question.
    Name(QuestionId, String),
    /// *Laat zo*: the others may see this; once more, and they may not yet.
    Keep(ThingKey),
    /// *Anders zeggen*: back to the question, by its place.
    SayOtherwise(usize),
    /// *Weghalen*.
    TakeAway(ThingKey),
    /// What was just taken away comes back.
    PutBack(ThingKey),
    /// The pupil is ready.
    Finish,
}

/// Somewhere else in the open case.
#[derive(Clone, Debug)]
pub enum Go {
    /// The step or opening after this one.
    Next,
    /// The one before.
    Back,
    /// This step, at the bureau.
    Step(StepId),
    /// This block, and the opening in it, in a meeting.
    Block(BlockId, usize),
    /// Wherever this stands; the cursor goes there.
    To(StepId, OpenPlace),
    /// To the list of cases.
    Overview,
    /// To the neutral page.
    Kiosk,
    /// To the settings.
    Settings,
    /// Back to where the settings or the help were opened.
    Return,
}

/// Who is there, by one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresenceCommand {
    /// Who takes part online is out of view, or there again; with several of them it asks who.
    ToggleView,
    /// This one is.
    ToggleViewOf(SeatId),
    /// Who should have come by now is not there yet: they are asked about again a while later.
    NotYet(SeatId),
}

/// What the table may see (*Ouders willen dit nu bespreken*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingCommand {
    /// Asks who wants to talk about what.
    Ask,
    /// This subject too, or no longer.
    Topic(TopicId),
    /// This parent says so, or no longer.
    Says(SeatId),
    /// The pupil says so too, or does not want it; `None` takes that back.
    PupilSays(Option<bool>),
    /// Opens it for this meeting, and writes down who wanted that.
    Open,
}

/// Into or out of a meeting.
#[derive(Clone, Debug)]
pub enum MeetingCommand {
    /// The team goes into the meeting.
    Start,
    /// The meeting stops for now; it goes on later where it was.
    Leave,
    /// The meeting is over.
    Close,
    /// The meeting is over with things still open, for this reason.
    CloseWithOpen(LeftOpen),
    /// A further meeting in the same case, with this template; the last table is copied.
    Plan(TemplateId),
    /// The started meeting moves to the newest version of its template; answers stay.
    UseNewerTemplate,
}

/// Reading back at the end of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadBackCommand {
    /// A line for whatever has none yet.
    Make,
    /// This line is read now.
    Current(LineId),
    /// Other words in a line.
    Text(LineId, String),
    /// An empty line after this one, else at the end.
    Add(Option<LineId>),
    /// The line goes.
    Remove(LineId),
    /// The line goes one place up or down.
    Move {
        /// Which one.
        line: LineId,
        /// Up, not down.
        up: bool,
    },
    /// Everybody who is there says yes to this line; the next one is read.
    Everyone(LineId),
    /// What one of the columns says to a line; `None` takes it back.
    Reply(LineId, Voice, Option<ReplyAnswer>),
    /// What somebody else remarks; `None` takes it away.
    Remark(LineId, SeatId, Option<String>),
    /// Who answers later does so at the latest on this day.
    Before(NaiveDate),
}

/// Earlier versions of a case, at the bureau only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionsCommand {
    /// Shows the versions of the open case.
    Open,
    /// Reads this version.
    Look(VersionKey),
    /// Puts the version that is shown in the place of what is there now, which is kept.
    PutBack,
    /// The file that was changed outside Rondom becomes the next version as it is.
    AcceptChanged,
    /// Back to where the page was opened.
    Close,
}

/// *Naloop*, at the bureau after a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AftercareCommand {
    /// Opens the page.
    Open,
    /// Back to the bureau.
    Close,
    /// This part.
    Part(Part),
    /// This step of *later uitwerken* unfolds, or folds again.
    Step(StepId),
    /// Looked at, and left as it is.
    Leave(LeftAlone),
    /// To where this stands at the bureau; the cursor goes there.
    Jump(StepId, OpenPlace),
    /// The report is released.
    Release,
}

/// What is different between two meetings, at the bureau only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatChangedCommand {
    /// Shows it, from the last meeting that was held to now.
    Open,
    /// Between these two.
    Between(MeetingId, MeetingId),
    /// Back to the case.
    Close,
}

/// A dialog or panel opens or closes.
#[derive(Clone, Debug, PartialEq)]
pub enum Show {
    /// Every shortcut.
    Help,
    /// Sector and kind of a new case.
    NewCase,
    /// What the next meeting of the case is about.
    FollowUp,
    /// *Kijkt er niemand mee?*
    NobodyWatching,
    /// Everything still open in the case.
    OpenItems,
    /// *Zijn deze casussen echt weg?*
    ReallyGone,
    /// What is still open before the meeting is closed.
    Closing,
    /// What the strip on the right counts.
    Panel(Panel),
    /// Closes whatever is open.
    Nothing,
}

/// What the strip on the right opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Who is there.
    People,
    /// What was agreed.
    Agreements,
    /// What is still open.
    Open,
    /// What was decided.
    Decisions,
    /// Points for later.
    Parked,
    /// What still looks for its place.
    Notes,
    /// What could wait when time runs out.
    Later,
}

impl Panel {
    /// The list of the case it shows, where it shows one.
    pub fn list(self) -> Option<CaseList> {
        match self {
            Self::People => Some(CaseList::Participants),
            Self::Agreements => Some(CaseList::Agreements),
            Self::Open | Self::Decisions | Self::Parked | Self::Notes | Self::Later => None,
        }
    }
}

/// Language, look or size.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// Dutch or English, at once.
    Language(LanguageSetting),
    /// Light, dark or contrast.
    Theme(ThemeSetting),
    /// Motion or none.
    ReducedMotion(bool),
    /// Zoom in percent on a screen of this size, `1920x1080`.
    Zoom(String, u16),
    /// What happens when nobody does anything at the bureau.
    Idle(Idle),
}
