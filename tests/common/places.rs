//! Every place of the program: what a window can show, made by commands. What must hold everywhere is tried on this list. Included by
//! path, beside `later`, `past`, `stage`, `table` and `world`.
//!
//! The kinds below are the program's own: a page, dialog, panel or part that is new does not compile until it stands here, and no test
//! over the list passes until one of its places shows it.

use std::collections::BTreeSet;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};
use rondom::app::aftercare::Part;
use rondom::app::capture::Line;
use rondom::app::clock::ClockLine;
use rondom::app::command::{
    AftercareCommand, Change, Go, ListCommand, MeetingCommand, NewCase, Panel, PupilCommand, Show, VersionsCommand,
    WhatChangedCommand,
};
use rondom::app::outcome::{Browsed, Outcome, Trouble};
use rondom::app::parting::Parting;
use rondom::app::pupil::PupilScreen;
use rondom::app::sentence::Sentence;
use rondom::app::settings::{LanguageSetting, Settings};
use rondom::app::state::{Dialog, Page, State};
use rondom::app::{Command, Env};
use rondom::model::{Case, CaseStatus, MeetingStatus, Scalar, Sector};
use rondom::ui::theme::Mode;

use crate::stage::{self, Stage};
use crate::table::{self, PANELS, at_the_table, full_case, own_place_pages, speaking, start, then, without_consent};
use crate::{later, past, world};

macro_rules! kinds {
    ($($name:ident, $all:ident: $type:ty { $($pattern:pat => $kind:literal),+ $(,)? })+) => {
        $(
            fn $name(of: &$type) -> &'static str {
                match of { $($pattern => $kind),+ }
            }
            const $all: &[&str] = &[$($kind),+];
        )+
        /// Every kind of place there is.
        const KINDS: &[&[&str]] = &[$($all),+, &["help", "the folder browser", "something said", "goodbye"]];
    };
}

kinds! {
    page, PAGES: Page {
        Page::Start => "page start",
        Page::Kiosk => "page kiosk",
        Page::Overview => "page overview",
        Page::Bureau => "page bureau",
        Page::Meeting => "page meeting",
        Page::Versions => "page versions",
        Page::PupilPlace => "page own place",
        Page::Aftercare => "page aftercare",
        Page::WhatChanged => "page what changed",
        Page::Settings => "page settings",
    }
    dialog, DIALOGS: Dialog {
        Dialog::NewCase => "dialog new case",
        Dialog::FollowUp => "dialog follow-up",
        Dialog::NobodyWatching => "dialog nobody watching",
        Dialog::OpenItems => "dialog open items",
        Dialog::ReallyGone => "dialog really gone",
        Dialog::OutOfView => "dialog out of view",
        Dialog::Closing => "dialog closing",
        Dialog::Discuss(_) => "dialog discuss",
    }
    panel, STRIP: Panel {
        Panel::People => "panel people",
        Panel::Agreements => "panel agreements",
        Panel::Open => "panel open",
        Panel::Decisions => "panel decisions",
        Panel::Parked => "panel parked",
        Panel::Notes => "panel notes",
        Panel::Later => "panel later",
    }
    part, PARTS: Part {
        Part::Notes => "part notes",
        Part::Later => "part later",
        Part::Plain => "part plain",
        Part::Check => "part check",
        Part::Paper => "part paper",
        Part::Release => "part release",
    }
    own_place, OWN_PLACE: PupilScreen {
        PupilScreen::Welcome => "own place welcome",
        PupilScreen::Card(_) => "own place card",
        PupilScreen::Last => "own place last",
        PupilScreen::Thanks => "own place thanks",
    }
    line, LINES: Line {
        Line::Input => "line input",
        Line::Agreement => "line agreement",
        Line::Parked => "line parked",
        Line::Decision => "line decision",
    }
    clock, CLOCK: ClockLine {
        ClockLine::Asks => "clock asks",
        ClockLine::Controls => "clock controls",
    }
    closing, CLOSING: Parting {
        Parting { reads_back: false, .. } => "own closing",
        Parting { reads_back: true, .. } => "own closing read back",
    }
}

/// What hands do in a place before anything is looked at.
#[derive(Clone, Copy, Debug)]
pub enum Hand {
    /// Presses the first control whose name holds this.
    Press(&'static str),
    /// Brings the keyboard to the first field whose name holds this.
    Focus(&'static str),
    /// Presses the control that this word of the program names, where the screen is too small to do without.
    Unfold(&'static str),
    /// Presses a key.
    Key(Modifiers, Key),
}

/// Somewhere in the program.
pub struct Place {
    /// What it is called in a message.
    pub name: String,
    /// Everything the program knows there.
    pub state: State,
    /// The time there.
    pub env: Env,
    /// What hands do there first.
    pub hands: Vec<Hand>,
    /// Something about a person can be read there.
    pub is_telling: bool,
    /// It lies between the start of a meeting and *Naar het bureau*.
    pub is_at_table: bool,
}

/// The kinds of place a state shows.
fn kinds_of(state: &State) -> Vec<&'static str> {
    let mut kinds = vec![page(&state.page)];
    kinds.extend(state.dialog.as_ref().map(dialog));
    kinds.extend(state.panel.as_ref().map(panel));
    kinds.extend(state.pupil.as_ref().filter(|_| state.page == Page::PupilPlace).map(|visit| own_place(&visit.screen)));
    kinds.extend(state.clock_line.as_ref().map(clock));
    if let Some(open) = &state.open {
        kinds.extend(Some(&open.aftercare.part).filter(|_| state.page == Page::Aftercare).map(part));
        kinds.extend(open.capture.line.as_ref().filter(|_| state.page == Page::Meeting).map(line));
        kinds.extend(open.parting.as_ref().filter(|_| state.page == Page::Meeting).map(closing));
    }
    let others = [
        (state.help, "help"),
        (state.browser.is_some(), "the folder browser"),
        (!state.notices.is_empty(), "something said"),
        (state.farewell, "goodbye"),
    ];
    kinds.extend(others.into_iter().filter_map(|(is_so, kind)| is_so.then_some(kind)));
    kinds
}

/// Every place there is, in this language. Panics when one of the kinds above is not among them.
pub fn everywhere(language: LanguageSetting) -> Vec<Place> {
    let mut all = Vec::new();
    let (env, _) = world::env();
    let worked = full_case();
    bureau(&mut all, &env, &worked, language);
    afterwards(&mut all, &env, &worked, language);
    around(&mut all, &env, language);
    follow_ups(&mut all, language);
    for (name, state) in at_the_table(&env, &worked, language) {
        all.push(Place::new(&name, state, &env, true));
    }
    let folds = without_consent(&worked);
    every_opening(&mut all, "folded", &env, &|| then(speaking(world::open(&env, &folds), &env, language), &env, start()));
    // Another sector, with its own ways to draw.
    let primary = world::running("2026-P7Q2");
    let open = || speaking(world::open(&env, &primary), &env, language);
    every_step(&mut all, "primary", &env, &open);
    every_opening(&mut all, "primary", &env, &|| then(open(), &env, start()));
    by_hand(&mut all, &env, &worked, language);
    let shown: BTreeSet<&str> = all.iter().flat_map(|place| kinds_of(&place.state)).collect();
    let missing: Vec<&&str> = KINDS.iter().flat_map(|kinds| kinds.iter()).filter(|kind| !shown.contains(**kind)).collect();
    assert!(missing.is_empty(), "no place shows {missing:?}");
    all
}

impl Place {
    fn new(name: &str, state: State, env: &Env, is_telling: bool) -> Self {
        let is_at_table = state.in_meeting() || state.farewell;
        // The page that says goodbye is the neutral one: it names nobody.
        let is_telling = is_telling && !state.farewell;
        Self { name: name.to_owned(), state, env: env.clone(), hands: Vec::new(), is_telling, is_at_table }
    }
}

/// Goes there in this window; whatever hands do there is done. Until [`leave`] the place stands in the window, and there alone.
pub fn go_to(window: &mut Harness<'static, Stage>, place: &mut Place) {
    window.state_mut().env = place.env.clone();
    stage::swap(window, &mut place.state, Mode::Light);
    for hand in &place.hands {
        let before = table::texts(window);
        let named = |part: String, is_field: bool| {
            By::new().predicate(move |node| {
                let is_it = if is_field { takes_words(node.role()) } else { node.role() == egui::Role::Button };
                is_it && node.label().is_some_and(|label| label.contains(&part))
            })
        };
        match *hand {
            Hand::Press(part) => window.query_all(named(part.to_owned(), false)).next().expect(part).click_accesskit(),
            Hand::Focus(part) => window.query_all(named(part.to_owned(), true)).next().expect(part).focus(),
            Hand::Key(modifiers, key) => window.key_press_modifiers(modifiers, key),
            Hand::Unfold(key) => {
                let words = &window.state().state.words;
                let name = words.with(key, &[("blok", "".into()), ("stap", "".into())]).trim().to_owned();
                let found = window.query_all(named(name, false)).next();
                found.iter().for_each(|found| found.click_accesskit());
                if found.is_none() {
                    continue;
                }
            }
        }
        window.run_ok();
        let opens = !matches!(hand, Hand::Focus(_));
        assert!(!opens || table::texts(window) != before, "{}: {hand:?} opens nothing", place.name);
    }
}

/// Leaves it as it was.
pub fn leave(window: &mut Harness<'static, Stage>, place: &mut Place) {
    std::mem::swap(&mut window.state_mut().state, &mut place.state);
}

/// Whether words can be typed in a control of this role.
pub fn takes_words(role: egui::Role) -> bool {
    use egui::Role;
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::SearchInput | Role::EditableComboBox)
}

/// One case at the bureau: its steps, its dialogs, its panels, and the own place of the pupil.
fn bureau(all: &mut Vec<Place>, env: &Env, case: &Case, language: LanguageSetting) {
    let open = || speaking(world::open(env, case), env, language);
    every_step(all, "bureau", env, &open);
    let mut add = |name: &str, state: State| all.push(Place::new(name, state, env, true));
    for (name, show) in
        [("bureau open items", Show::OpenItems), ("bureau follow-up", Show::FollowUp), ("bureau help", Show::Help)]
    {
        add(name, then(open(), env, Command::Show(show)));
    }
    for shown in PANELS {
        add(&format!("bureau panel {shown:?}"), then(open(), env, Command::Show(Show::Panel(shown))));
    }
    let mut said = open();
    said.notices.push(table::notice(Sentence::plain("ongedaan-gemaakt").with("wat", "Wat Samira Fictief zei")));
    add("bureau said", said);
    let prepared = || speaking(world::open_practice_case(env, "2026-Y3V7"), env, language);
    for (name, state) in own_place_pages(env, "bureau", &|| then(prepared(), env, Command::Pupil(PupilCommand::Open))) {
        add(&name, state);
    }
    let young = || speaking(world::open_practice_case(env, "2026-B6N4"), env, language);
    for (name, state) in own_place_pages(env, "primary", &|| then(young(), env, Command::Pupil(PupilCommand::Open))) {
        add(&name, state);
    }
}

/// What there is after a meeting: *Naloop*, what changed, earlier versions.
fn afterwards(all: &mut Vec<Place>, env: &Env, case: &Case, language: LanguageSetting) {
    let mut closed = case.clone();
    closed.header.status = CaseStatus::InMeeting;
    closed.meetings[0].status = MeetingStatus::Closed;
    closed.meetings[0].closed = Some(table::now());
    let open = || speaking(world::open(env, &closed), env, language);
    let mut add = |name: &str, state: State| all.push(Place::new(name, state, env, true));
    let aftercare = |one: Part| {
        let state = then(open(), env, Command::Aftercare(AftercareCommand::Open));
        then(state, env, Command::Aftercare(AftercareCommand::Part(one)))
    };
    for one in Part::ALL {
        add(&format!("naloop {one:?}"), aftercare(one));
    }
    let mut unfolded = aftercare(Part::Later);
    let step = unfolded.open.as_ref().and_then(|open| open.aftercare.found.later.first().map(|later| later.step.clone()));
    if let Some(step) = step {
        world::act(&mut unfolded, env, Command::Aftercare(AftercareCommand::Step(step)));
    }
    add("naloop later unfolded", unfolded);
    add("naloop released", then(aftercare(Part::Release), env, Command::Aftercare(AftercareCommand::Release)));
    add("after the meeting", open());
    add("versions", speaking(past::versions(env), env, language));
    add("changed outside", speaking(past::changed_outside(env), env, language));
    add("newer template", speaking(past::newer_template(env), env, language));
    let mut planned = then(open(), env, Command::Meeting(MeetingCommand::Plan("evaluatie".into())));
    world::act(&mut planned, env, Command::WhatChanged(WhatChangedCommand::Open));
    add("what changed", planned);
    add("versions unread", then(open(), env, Command::Versions(VersionsCommand::Open)));
}

/// A meeting ten weeks later, with the words of last time.
fn follow_ups(all: &mut Vec<Place>, language: LanguageSetting) {
    let env = later::later();
    for template in ["vo", "evaluatie"] {
        let planned = || speaking(later::planned(template), &env, language);
        every_step(all, &format!("follow-up {template} bureau"), &env, &planned);
        every_opening(all, &format!("follow-up {template}"), &env, &|| then(planned(), &env, start()));
    }
    let mut much = later::in_meeting("vo");
    later::much_happened(&mut much);
    world::act(&mut much, &env, Command::Meeting(MeetingCommand::Leave));
    world::act(&mut much, &env, Command::WhatChanged(WhatChangedCommand::Open));
    all.push(Place::new("much changed", speaking(much, &env, language), &env, true));
}

/// Where no case is open: the list, the neutral page, the settings, the start.
fn around(all: &mut Vec<Place>, env: &Env, language: LanguageSetting) {
    let settings = || Settings { language, ..Settings::default() };
    let folder = || world::folder_with(settings(), env, &world::practice_cases());
    let go = |go: Go| then(folder(), env, Command::Go(go));
    let nowhere = || State::new(settings(), false);
    let mut add = |name: &str, state: State, is_telling: bool| all.push(Place::new(name, state, env, is_telling));
    add("overview", folder(), true);
    add("overview new case", then(folder(), env, Command::Show(Show::NewCase)), true);
    add("overview help", then(folder(), env, Command::Show(Show::Help)), true);
    let filtered = Command::List(ListCommand::Filter("Yara".to_owned()));
    add("overview filtered", then(folder(), env, filtered), true);
    add("overview frozen", speaking(past::frozen(env), env, language), true);
    add("really gone", then(speaking(past::frozen(env), env, language), env, Command::Show(Show::ReallyGone)), true);
    add("settings", go(Go::Settings), false);
    add("kiosk", go(Go::Kiosk), false);
    add("kiosk watching", then(go(Go::Kiosk), env, Command::Show(Show::NobodyWatching)), false);
    add("start", nowhere(), false);
    let browsed = Browsed {
        path: "/home/school/Overleggen van Yara".into(),
        parent: None,
        folders: vec!["Samira".to_owned()],
        holds_cases: false,
        trouble: None,
    };
    add("browser", then(nowhere(), env, Command::Outcome(Box::new(Outcome::Browsed(browsed)))), true);
    for sector in [Sector::Po, Sector::Vo] {
        let new = || world::new_case(settings(), env, sector);
        add(&format!("new {sector:?}"), new(), false);
        add(&format!("new {sector:?} meeting"), then(new(), env, start()), false);
    }
    let absence = NewCase { sector: Sector::Vo, template: "verzuim".into(), meeting_kind: None, planned_minutes: 60, code: None };
    let effects = |state: &mut State| world::act(state, env, Command::List(ListCommand::New(absence.clone())));
    let open = || {
        let mut state = folder();
        for effect in effects(&mut state) {
            if let rondom::app::Effect::CreateCase(case) = effect {
                world::act(&mut state, env, Command::Outcome(Box::new(Outcome::Created(case))));
            }
        }
        world::act(&mut state, env, Command::Change(Change::Value("roepnaam".into(), Some(Scalar::text("Juno")))));
        state
    };
    let mut absence = Vec::new();
    every_step(&mut absence, "absence bureau", env, &open);
    every_opening(&mut absence, "absence", env, &|| then(open(), env, start()));
    absence.iter_mut().for_each(|place| place.is_telling = false);
    all.extend(absence);
    all.push(Place::new("words that cannot be saved", unsaved(env, language), env, true));
}

/// In the meeting of one case, while the disk refuses the last words of another.
pub fn unsaved(env: &Env, language: LanguageSetting) -> State {
    let sem = world::practice_case("2026-P7Q2");
    let mut state = speaking(world::open(env, &sem), env, language);
    let words = Scalar::text("nog niet bewaard");
    world::act(&mut state, env, Command::Change(Change::Value("aanleiding".into(), Some(words))));
    world::act(&mut state, env, Command::Go(Go::Overview));
    let trouble = Trouble { sentence: Sentence::plain("controle-kopie").with("bestand", "2026-P7Q2.ron"), path: None };
    let failed = Outcome::SaveFailed { case: sem.header.id, revision: 1, trouble, emergency_copy: false };
    world::act(&mut state, env, Command::Outcome(Box::new(failed)));
    assert_eq!(state.unsaved().count(), 1);
    let case = std::sync::Arc::new(full_case());
    let loaded = rondom::app::outcome::LoadedCase { case, rev: 1, read_only: None, used_templates: Vec::new() };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::Loaded(Box::new(loaded)))));
    state.notices.push(table::notice(Sentence::plain("controle-kopie").with("bestand", "2026-P7Q2.ron")));
    world::act(&mut state, env, start());
    assert!(state.in_meeting());
    state
}

/// What only hands open: an editor, a menu, a calendar, a list to choose from.
fn by_hand(all: &mut Vec<Place>, env: &Env, case: &Case, language: LanguageSetting) {
    let open = || speaking(world::open(env, case), env, language);
    let step = |step: &str| then(open(), env, Command::Go(Go::Step(step.into())));
    let block = |block: &str, at| then(then(open(), env, start()), env, Command::Go(Go::Block(block.into(), at)));
    let alt_enter = Hand::Key(Modifiers::ALT, Key::Enter);
    for (name, state, hands) in [
        ("a participant", step("tafel"), vec![Hand::Press("Wim Verzonnen")]),
        ("a participant at the table", block("welkom", 0), vec![Hand::Press("Wim Verzonnen")]),
        ("an agreement at the table", block("afspraken", 0), vec![Hand::Press("Bilal")]),
        ("an answer in the reading back", block("klopt", 0), vec![Hand::Press("Samira: ")]),
        ("words on the board", block("wat_helpt", 0), vec![Hand::Press("Leert snel")]),
        ("an option", block("kiezen", 1), vec![Hand::Press("aatwerk")]),
        ("a consent", step("delen"), vec![Hand::Press("Wim Verzonnen")]),
        ("the blocks unfolded", block("welkom", 0), vec![Hand::Unfold("blokken-openen")]),
        ("the strip unfolded", block("welkom", 0), vec![Hand::Unfold("strook-openen")]),
        ("the steps unfolded", step("start"), vec![Hand::Unfold("stappen-openen")]),
        ("a reason why not", step("start"), vec![Hand::Focus("Waarom zitten we juist nu"), alt_enter]),
        ("a calendar", step("start"), vec![Hand::Focus("Op welke dag"), Hand::Key(Modifiers::NONE, Key::ArrowDown)]),
    ] {
        all.push(Place { hands, ..Place::new(name, state, env, true) });
    }
}

/// Every step of a case at the bureau.
fn every_step(all: &mut Vec<Place>, name: &str, env: &Env, open: &dyn Fn() -> State) {
    let steps: Vec<_> =
        open().open.as_ref().expect("a case").view.steps.iter().filter(|s| s.applies).map(|s| s.id.clone()).collect();
    for step in steps {
        all.push(Place::new(&format!("{name} {step}"), then(open(), env, Command::Go(Go::Step(step))), env, true));
    }
}

/// Every opening of every block of a meeting.
fn every_opening(all: &mut Vec<Place>, name: &str, env: &Env, meeting: &dyn Fn() -> State) {
    for block in &meeting().open.as_ref().expect("a case").view.blocks {
        for at in 0..block.openings.len() {
            let state = then(meeting(), env, Command::Go(Go::Block(block.id.clone(), at)));
            all.push(Place::new(&format!("{name} block {} {at}", block.id), state, env, true));
        }
    }
}

/// Every test file uses its own part of this module.
const _: fn(&Env, LanguageSetting) -> State = unsaved;
