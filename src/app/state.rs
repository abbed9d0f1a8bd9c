//! Everything the program knows while it runs. Screens read it; only `update` changes it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Duration, FixedOffset, NaiveDate};

use crate::engine::view::{Context, FieldView, FormView, OpenPlace, OpeningView};
use crate::i18n::{Language, Words};
use crate::model::id::{BlockId, MeetingId, QuestionId, StepId};
use crate::model::template::CaseList;
use crate::model::{Agreement, Case, ClockStep, History, Holiday, Meeting, Moment, Origin, Template};

use super::aftercare::Aftercare;
use super::autosave::Autosave;
use super::calendar::Calendar;
use super::capture::Capture;
use super::clock::ClockLine;
use super::command::{FixedParticipant, FolderCommand, NewCase, Panel};
pub use super::discuss::Discuss;
use super::env::Env;
use super::folding::Seen;
use super::list::Entry;
pub use super::notice::{Focus, Notice, Tone};
use super::outcome::{Browsed, Trouble};
use super::parting::Parting;
use super::place::Place;
use super::pupil::PupilVisit;
use super::read_back::ReadBackPlace;
use super::settings::{LanguageSetting, Settings};
use super::templates::Templates;
use super::versions::Versions;
use super::what_changed::WhatChanged;

/// Everything the program knows while it runs.
pub struct State {
    /// What belongs to this machine.
    pub settings: Settings,
    /// The language in force: that of the settings, or another one for this time only.
    pub language: LanguageSetting,
    /// The program's own words, in the language in force, with the folder's words over them.
    pub words: Arc<Words>,
    /// Which page is shown.
    pub page: Page,
    /// The page the settings go back to.
    pub page_before: Page,
    /// Opened with `--kiosk`: the neutral page first, no names anywhere outside a meeting.
    pub kiosk: bool,
    /// The folder that is open.
    pub folder: Option<Folder>,
    /// A folder is being opened; how many of its cases were read.
    pub opening: Option<Opening>,
    /// The in-app folder browser.
    pub browser: Option<Browsed>,
    /// The case that is open.
    pub open: Option<OpenCase>,
    /// A dialog that is open.
    pub dialog: Option<Dialog>,
    /// The panel the right strip opened.
    pub panel: Option<Panel>,
    /// A meeting was just closed: the neutral page says goodbye.
    pub farewell: bool,
    /// What the clock of the meeting asks or offers, below the bar.
    pub clock_line: Option<ClockLine>,
    /// Minutes were put on in this block: where the blocks do not stand beside the page, a line says what moved.
    pub clock_moved: bool,
    /// Nobody wants to hear in this meeting that the rest no longer fits.
    pub clock_quiet: bool,
    /// Every shortcut is shown.
    pub help: bool,
    /// What was said to the user and not yet read.
    pub notices: Vec<Notice>,
    /// Where the cursor should go; screens act when the serial is new to them.
    pub focus: Focus,
    /// The window may close.
    pub may_quit: bool,
    /// The visit to the pupil's own place, while that is shown.
    pub pupil: Option<PupilVisit>,
    /// Added to the machine's clock; only the practice folder has its own.
    pub clock_shift: Duration,
    /// The offset of that clock, whatever the machine's is.
    pub clock_offset: Option<FixedOffset>,
    /// Somebody drew the curtain, or nobody was there for a while. A pause draws it too: ask [`State::curtain`].
    pub is_curtain_drawn: bool,
    /// The open case as the table may see it, while something of it is folded. Drawn in its place, never saved.
    pub(super) seen: Option<Seen>,
    /// The minute it was made in, counted from 1970.
    pub(super) seen_minute: Option<i64>,
    /// When a person last did something, in milliseconds of [`Env::millis`].
    pub(super) last_input: u64,
    /// Counts notices and focus requests.
    pub(super) serial: u64,
    /// Someone asked to quit; waiting for the last save, until this moment of [`Env::millis`].
    pub(super) quitting: Option<u64>,
    /// Cases that were left before their last words stood on disk. They stay here until they do.
    pub(super) left: Vec<OpenCase>,
    /// What waits until nothing of this folder is only in memory.
    pub(super) after_saving: Option<FolderCommand>,
    /// A new case that is being written, or could not be.
    pub making: Option<Making>,
    /// The page of earlier versions.
    pub versions: Option<Versions>,
    /// The page of what is different between two meetings.
    pub what_changed: Option<WhatChanged>,
    /// Another copy to look at, once the case it belongs to is read.
    pub(super) copy_wanted: Option<String>,
    /// A case to go into the meeting of, once it is read.
    pub(super) meeting_wanted: bool,
    /// The program goes on by itself where it was: nobody pressed anything yet.
    pub(super) goes_on_by_itself: bool,
    /// Used without a window: nothing is gone on with, and no place is remembered.
    pub(super) quietly: bool,
}

impl State {
    /// Nothing is open yet.
    pub fn new(settings: Settings, kiosk: bool) -> Self {
        let language = settings.language;
        let words = Arc::new(Words::load(language_of(language)));
        Self {
            settings,
            language,
            words,
            page: Page::Start,
            page_before: Page::Start,
            kiosk,
            folder: None,
            opening: None,
            browser: None,
            open: None,
            dialog: None,
            panel: None,
            farewell: false,
            clock_line: None,
            clock_moved: false,
            clock_quiet: false,
            help: false,
            notices: Vec::new(),
            focus: Focus::default(),
            may_quit: false,
            pupil: None,
            clock_shift: Duration::zero(),
            clock_offset: None,
            is_curtain_drawn: false,
            seen: None,
            seen_minute: None,
            last_input: 0,
            serial: 0,
            quitting: None,
            left: Vec::new(),
            after_saving: None,
            making: None,
            versions: None,
            what_changed: None,
            copy_wanted: None,
            meeting_wanted: false,
            goes_on_by_itself: false,
            quietly: false,
        }
    }

    /// The same in another language, for this time only: the settings keep theirs.
    #[must_use]
    pub fn speaking(mut self, language: LanguageSetting) -> Self {
        self.language = language;
        self.words = Arc::new(Words::load(language_of(language)));
        self
    }

    /// The moment it is, on the practice folder's clock when that is open.
    pub fn now(&self, env: &Env) -> Moment {
        let now = env.now() + self.clock_shift;
        self.clock_offset.map_or(now, |offset| now.with_timezone(&offset))
    }

    /// The day it is, likewise.
    pub fn today(&self, env: &Env) -> NaiveDate {
        self.now(env).date_naive()
    }

    /// What the engine's view depends on.
    pub fn context(&self, env: &Env) -> Context {
        Context {
            today: self.today(env),
            language: self.words.language().code().to_owned(),
            pupil_fallback: self.words.get("de-leerling").to_owned(),
        }
    }

    /// The days without school that the open folder knows.
    pub fn holidays(&self) -> &[Holiday] {
        self.folder.as_ref().map(|folder| folder.calendar.holidays.as_slice()).unwrap_or_default()
    }

    /// Whether the team is in a meeting: only the open case exists then. The pupil's own place, opened at the table, is part of it.
    pub fn in_meeting(&self) -> bool {
        self.page_of_case() == Page::Meeting
    }

    /// The page, or the one the pupil's own place goes back to.
    pub(super) fn page_of_case(&self) -> Page {
        match &self.pupil {
            Some(visit) if self.page == Page::PupilPlace => visit.from,
            _ => self.page,
        }
    }

    /// The open case as it may be shown now. At the table that is without what is folded: whatever draws a case reads it here.
    pub fn shown(&self) -> Option<&OpenCase> {
        self.seen.as_ref().map(|seen| &seen.open).or(self.open.as_ref())
    }

    /// Why nothing of a case is drawn now; `None` while it is.
    pub fn curtain(&self) -> Option<Curtain> {
        let meeting = self.open.as_ref().filter(|_| self.in_meeting()).and_then(OpenCase::current_meeting);
        let steps = meeting.map(|meeting| meeting.clock.as_slice()).unwrap_or_default();
        let last = steps.iter().rev().find(|event| matches!(event.what, ClockStep::Pause | ClockStep::Resume));
        let is_paused = last.is_some_and(|event| event.what == ClockStep::Pause);
        match (is_paused, self.is_curtain_drawn) {
            (true, _) => Some(Curtain::Pause),
            (false, true) => Some(Curtain::Drawn),
            (false, false) => None,
        }
    }

    /// The cases whose last save failed, the open one first: everything of them is still held.
    pub fn unsaved(&self) -> impl Iterator<Item = (&OpenCase, &Trouble)> {
        let held = self.open.iter().chain(&self.left);
        held.filter_map(|case| Some((case, case.save.failed.as_ref()?)))
    }

    /// Whether nothing waits for the disk any more.
    pub fn is_all_saved(&self) -> bool {
        self.left.is_empty() && self.open.as_ref().is_none_or(OpenCase::is_saved)
    }

    /// Whether the open folder is the practice folder.
    pub fn is_practice(&self) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.is_practice)
    }
}

/// The language of the words for a setting.
pub fn language_of(setting: LanguageSetting) -> Language {
    match setting {
        LanguageSetting::Dutch => Language::Nl,
        LanguageSetting::English => Language::En,
    }
}

/// Why nothing of a case is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// Somebody drew the curtain, or nobody was there for a while.
    Drawn,
    /// The meeting is paused.
    Pause,
}

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// No folder yet: choose one.
    Start,
    /// The neutral page without names.
    Kiosk,
    /// The cases of the folder.
    Overview,
    /// One case, at the bureau.
    Bureau,
    /// One case, in a meeting.
    Meeting,
    /// Earlier versions of a case, at the bureau.
    Versions,
    /// The pupil's own place: nothing else on the screen, no name but the pupil's.
    PupilPlace,
    /// *Naloop*: one case after its meeting, at the bureau.
    Aftercare,
    /// What is different between two meetings of a case, at the bureau.
    WhatChanged,
    /// Language, look, size, folder.
    Settings,
}

impl Page {
    /// Whether others read along: what they may not see is folded, and no other case has a name here.
    pub fn is_at_table(self) -> bool {
        match self {
            // The pupil's own place is the pupil's: whoever sits beside it was asked to.
            Self::Meeting => true,
            Self::PupilPlace => false,
            Self::Start
            | Self::Kiosk
            | Self::Overview
            | Self::Bureau
            | Self::Versions
            | Self::WhatChanged
            | Self::Aftercare
            | Self::Settings => false,
        }
    }
}

/// The folder that is open.
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// Its last part, as people call it.
    pub name: String,
    /// It is the practice folder.
    pub is_practice: bool,
    /// Nothing can be written here, for this reason.
    pub read_only: Option<Trouble>,
    /// The templates meetings can start with.
    pub templates: Templates,
    /// Fixed participants.
    pub people: Vec<FixedParticipant>,
    /// The school calendar.
    pub calendar: Calendar,
    /// The cases, the last changed one first; `None` while they are read for the first time.
    pub entries: Option<Vec<Entry>>,
    /// So many cases are gone at once that the list stays as it was (reliability R7).
    pub frozen: bool,
    /// Only cases that match these words are shown.
    pub filter: String,
    /// Where the team was when the folder was last left.
    pub place: Place,
    /// The folder's own words for roles and meetings.
    pub words: Option<String>,
}

impl Folder {
    /// The entries that match the filter. What could not be read always matches: it must not be overlooked.
    pub fn shown(&self) -> impl Iterator<Item = &Entry> {
        let entries = self.entries.as_deref().unwrap_or_default();
        entries.iter().filter(|entry| entry.content.as_ref().map_or(true, |row| row.matches(&self.filter)))
    }
}

/// A folder is being opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Which.
    pub name: String,
    /// Cases read so far, of how many; nothing while that is unknown.
    pub progress: Option<(usize, usize)>,
}

/// The case that is open.
pub struct OpenCase {
    /// The case as it is now.
    pub case: Arc<Case>,
    /// What was done since it was opened.
    pub history: History,
    /// Counts every change in memory.
    pub revision: u64,
    /// The meeting that is being prepared, walked or looked at.
    pub meeting: MeetingId,
    /// The template of that meeting.
    pub template: Arc<Template>,
    /// The source of that template, to be kept when the meeting starts.
    pub template_source: Arc<str>,
    /// Templates of other meetings of the case that were open since: undo may lead back to them.
    pub(super) other_templates: Vec<(MeetingId, Arc<Template>, Arc<str>)>,
    /// What there is to see; always of the current revision.
    pub view: FormView,
    /// Sources of the templates its meetings used, by hash.
    pub(super) used_templates: Vec<(String, Arc<str>)>,
    /// May not be changed, for this reason.
    pub read_only: Option<Trouble>,
    /// Something else than Rondom wrote it; a person looks and chooses.
    pub changed_outside: bool,
    /// The step at the bureau.
    pub step: StepId,
    /// The block in the meeting, by position, and the opening in it.
    pub block: (usize, usize),
    /// What was left at least once, so that its mistakes may be shown.
    pub visited: Vec<OpenPlace>,
    /// Someone's own closing is on the screen.
    pub parting: Option<Parting>,
    /// Words typed in its lists that were not understood; they go when the case is left.
    pub unread: Vec<Unread>,
    /// What is typed in the lines of its meeting and not kept yet, and who is speaking.
    pub capture: Capture,
    /// Where the reading back stands.
    pub read_back: ReadBackPlace,
    /// What is left to do after its meeting; looked at while that page is open.
    pub aftercare: Aftercare,
    /// How the saving stands.
    pub save: SaveState,
    pub(super) autosave: Autosave,
}

impl OpenCase {
    /// The same with another case and view, to be drawn in its place: nothing in it can be saved or taken back.
    pub(super) fn drawn_as(&self, case: Arc<Case>, view: FormView) -> Self {
        Self {
            case,
            view,
            history: History::default(),
            revision: self.revision,
            meeting: self.meeting.clone(),
            template: Arc::clone(&self.template),
            template_source: Arc::clone(&self.template_source),
            other_templates: Vec::new(),
            used_templates: Vec::new(),
            read_only: self.read_only.clone(),
            changed_outside: self.changed_outside,
            step: self.step.clone(),
            block: self.block,
            visited: self.visited.clone(),
            parting: self.parting.clone(),
            unread: self.unread.clone(),
            capture: self.capture.clone(),
            read_back: self.read_back.clone(),
            aftercare: self.aftercare.clone(),
            save: self.save.clone(),
            autosave: Autosave::default(),
        }
    }

    /// The meeting that is being prepared, walked or looked at.
    pub fn current_meeting(&self) -> Option<&Meeting> {
        self.case.meeting(&self.meeting)
    }

    /// Goes to another meeting of the case, walked with this template.
    pub(super) fn show_meeting(&mut self, meeting: MeetingId, template: Arc<Template>, source: Arc<str>) {
        let before = std::mem::replace(&mut self.meeting, meeting);
        let template = std::mem::replace(&mut self.template, template);
        let source = std::mem::replace(&mut self.template_source, source);
        self.other_templates.push((before, template, source));
        self.block = (0, 0);
    }

    /// Follows the case to its current meeting, when undo took the one that was shown or brought another.
    pub(super) fn follow_meeting(&mut self) {
        let Some(current) = self.case.current_meeting().map(|meeting| &meeting.id) else { return };
        let known = self.other_templates.iter().position(|(meeting, ..)| meeting == current);
        if *current != self.meeting
            && let Some(known) = known
        {
            let (meeting, template, source) = self.other_templates.remove(known);
            self.show_meeting(meeting, template, source);
        }
    }

    /// The question with this concept that is asked now.
    pub fn field_with(&self, concept: &str) -> Option<&FieldView> {
        self.template.with_concept(concept).find_map(|question| self.view.field(question.id.as_str()))
    }

    /// The opening that is shown in the meeting.
    pub fn opening(&self) -> Option<&OpeningView> {
        self.view.blocks.get(self.block.0)?.openings.get(self.block.1)
    }

    /// The block that is shown in the meeting.
    pub fn block_id(&self) -> Option<&BlockId> {
        self.view.blocks.get(self.block.0).map(|block| &block.id)
    }

    /// Who works out what this step leaves for later, and by when.
    pub fn later(&self, step: &StepId) -> Option<&Agreement> {
        let is_it = |agreement: &&Agreement| {
            let of_step = matches!(&agreement.origin, Some(Origin::Later(own)) if own == step);
            of_step && agreement.made_in.as_ref() == Some(&self.meeting)
        };
        self.case.agreements.iter().find(is_it)
    }

    /// The words in this part of an item of a list that were not understood.
    pub fn unread(&self, list: CaseList, item: &str, part: &str) -> Option<&str> {
        let found = self.unread.iter().find(|unread| unread.is_at(list, item, part));
        found.map(|unread| unread.typed.as_str())
    }

    /// Whether the last words stand on disk.
    pub(super) fn is_saved(&self) -> bool {
        self.read_only.is_some() || (self.revision <= self.save.saved_revision && !self.save.saving)
    }

    /// Whether the last words would survive the end of the program: on disk, or in an emergency copy.
    pub(super) fn is_safe(&self) -> bool {
        self.is_saved() || self.save.copied.is_some_and(|(revision, _)| revision >= self.revision)
    }

    /// Whether the mistakes of this question may be shown: someone was there and left.
    pub fn was_visited(&self, question: &QuestionId) -> bool {
        self.visited.iter().any(|place| match place {
            OpenPlace::Field(id) | OpenPlace::Cell(id, ..) | OpenPlace::Statement(id, _) => id == question,
            OpenPlace::List(..) => false,
        })
    }
}

/// Words typed in a list of the case where it keeps only what was understood (a time, a date). Held here and not by the
/// window, so that nothing of a case outlives the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The list.
    pub list: CaseList,
    /// The id of its item.
    pub item: String,
    /// The field of the item.
    pub part: String,
    /// As typed; empty when there is nothing left that was not understood.
    pub typed: String,
}

impl Unread {
    /// Whether it stands in this field.
    pub fn is_at(&self, list: CaseList, item: &str, part: &str) -> bool {
        self.list == list && self.item == item && self.part == part
    }
}

/// How the saving of the open case stands.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveState {
    /// The newest revision that is on disk.
    pub saved_revision: u64,
    /// When that was said.
    pub saved_at: Option<Moment>,
    /// It is in place, but the disk has not confirmed it survives a power cut.
    pub uncertain: bool,
    /// A save was asked for and has not been answered yet.
    pub saving: bool,
    /// The last save failed; everything is still held.
    pub failed: Option<Trouble>,
    /// The disk has not answered for more than a second.
    pub slow: bool,
    /// The newest revision an emergency copy on this machine holds, and since when.
    pub copied: Option<(u64, Moment)>,
}

/// A new case that is being written, or could not be.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    /// What was chosen for it.
    pub draft: NewCase,
    /// Why it was not made.
    pub trouble: Option<Trouble>,
}

/// A dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
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
    /// Which of several online is out of view, or there again.
    OutOfView,
    /// What is still open before the meeting is closed.
    Closing,
    /// *Ouders willen dit nu bespreken*.
    Discuss(Discuss),
}
