//! What the window says when a disk, a folder or a template does not do what people expect: read from the screen of the real
//! program, with its threads, on a disk that refuses.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and puts files where they do not belong"
)]

mod common;
#[path = "common/stage.rs"]
mod stage;
mod store_support;
#[path = "common/world.rs"]
mod world;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rondom::app::Command;
use rondom::app::command::{Change, Go, ListCommand, MeetingCommand, NewCase};
use rondom::app::env::{Env, Fixed};
use rondom::app::outcome::{Outcome, Trouble};
use rondom::app::runtime::Runtime;
use rondom::app::sentence::Sentence;
use rondom::app::state::{Page, State};
use rondom::i18n::NoticeKind;
use rondom::model::{Scalar, Sector};
use rondom::store::faults::{Fault, FaultFs};
use rondom::store::{AppData, Folder, Fs, RealFs};
use rondom::ui::app::App;
use rondom::ui::theme::{Mode, Themes};
use rondom::ui::window::{Options, first};
use store_support::TempFolder;

const NOW: &str = "2026-11-12T15:25:00+01:00";
const PATIENCE: Duration = Duration::from_secs(30);
const ENOSPC: i32 = 28;
const EACCES: i32 = 13;
const EROFS: i32 = 30;
const FULL: [f32; 2] = [1920.0, 1080.0];
const LAPTOP: [f32; 2] = [1366.0, 768.0];

/// The program in a window, on the folder `map` of a place.
struct Window {
    harness: Harness<'static, App>,
    clock: Arc<Fixed>,
}

impl Window {
    fn open(fs: Arc<dyn Fs>, place: &Path, kiosk: bool) -> Self {
        let clock = Fixed::at(chrono::DateTime::parse_from_rfc3339(NOW).expect("a moment"));
        let (env, place) = (Env::new(clock.clone()), place.to_owned());
        let harness = Harness::builder()
            .with_size(FULL)
            .with_max_steps(8)
            .with_theme(egui::Theme::Light)
            .with_render_cursor(false)
            .build_eframe(move |creation| {
                let runtime = Runtime::start_with(fs, Some(&place.join("data"))).expect("threads and a place for app-data");
                let options = Options { folder: Some(place.join("map")), kiosk, ..Options::default() };
                let (state, first) = first(&options, runtime.settings());
                App::new(&creation.egui_ctx, state, env, runtime, Themes::load().expect("the themes"), first)
            });
        let mut window = Self { harness, clock };
        window.wait("the list", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
        window
    }

    fn state(&self) -> &State {
        self.harness.state().state()
    }

    #[track_caller]
    fn wait(&mut self, what: &str, is_so: impl Fn(&State) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_so(self.state()) {
            assert!(Instant::now() < until, "waited in vain for {what}; the screen says {:?}", self.texts());
            std::thread::sleep(Duration::from_millis(5));
            self.later(20);
        }
        self.later(20);
    }

    fn later(&mut self, millis: u64) {
        self.clock.advance_millis(millis);
        self.harness.run_ok();
    }

    fn click(&mut self, name: &str) {
        let button = self.harness.get_all(By::new().role(egui::Role::Button).label(name)).next();
        button.expect("such a button").click();
        self.later(20);
    }

    fn open_yara(&mut self) {
        self.harness.get_by_label_contains("Yara F., 2B").click();
        self.wait("the case", |state| state.open.is_some());
    }

    /// Types into the field of this name.
    fn fill(&mut self, name: &str, words: &str) {
        let field = |window: &Self| window.harness.get_all_by_label(name).any(|node| node.is_focused());
        self.harness.get_all_by_label(name).last().expect("the field").focus();
        self.later(20);
        assert!(field(self), "{name} has the keyboard");
        self.harness.event(egui::Event::Text(words.to_owned()));
        self.later(20);
    }

    fn close(&mut self) {
        let root = self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        self.later(20);
        let root = self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.clear();
    }

    fn texts(&self) -> Vec<String> {
        texts(&self.harness)
    }

    #[track_caller]
    fn says(&self, words: &str) {
        assert!(self.texts().iter().any(|text| text.contains(words)), "{words:?} is not on the screen: {:?}", self.texts());
    }

    fn is_silent_about(&self, words: &str) -> bool {
        self.texts().iter().all(|text| !text.contains(words))
    }
}

/// Every text that stands on the screen, and not scrolled out of it.
fn texts<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let screen = harness.ctx.content_rect().expand(1.0);
    let nodes = harness
        .query_all(By::new().predicate(|node| node.raw_bounds().is_some() && (node.value().is_some() || node.label().is_some())));
    let seen = nodes.filter(|node| screen.contains_rect(node.rect()));
    seen.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]).flatten().collect()
}

fn place() -> TempFolder {
    let temp = TempFolder::new("said");
    std::fs::create_dir(temp.path().join("map")).expect("a folder");
    temp
}

/// The folder of cases as it stands on the screen.
fn map(place: &Path) -> PathBuf {
    place.join("map")
}

fn with_yara(place: &Path) {
    let (name, bytes) = rondom::app::practice::FILES.iter().find(|(name, _)| name.starts_with("2026-Y3V7")).expect("Yara");
    std::fs::write(map(place).join(name), bytes).expect("writes");
}

fn full_disk(errno: i32) -> Arc<FaultFs> {
    Arc::new(FaultFs::new(Arc::new(RealFs), Fault { fail_at: u64::MAX, errno, sticky: true, short: false }))
}

#[test]
fn a_filled_in_case_on_a_full_disk_says_what_is_safe_and_what_to_do_until_there_is_room() {
    let place = place();
    with_yara(place.path());
    let disk = full_disk(ENOSPC);
    let mut window = Window::open(Arc::clone(&disk) as Arc<dyn Fs>, place.path(), false);
    window.open_yara();
    window.fill("Waarom zitten we juist nu bij elkaar?", "n");
    window.later(1_000);
    window.wait("the save", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
    assert!(window.is_silent_about("De schijf is vol"));

    disk.refuse_changes();
    window.fill("Waarom zitten we juist nu bij elkaar?", "a");
    window.later(1_000);
    window.wait("the failure", |state| state.unsaved().next().is_some());
    let sentence = "De schijf is vol. De laatste wijzigingen zijn nog niet bewaard. De vorige versie staat veilig in de map. De \
                    nieuwe woorden staan nog in dit venster. Maak ruimte op de schijf. Rondom probeert het daarna opnieuw. Laat \
                    dit venster zolang open.";
    window.says(&format!("{sentence} ({})", map(place.path()).display()));
    window.fill("Waarom zitten we juist nu bij elkaar?", "s");
    assert!(window.is_silent_about("noodkopie"), "there is none");

    // Closing would lose the words: the window stays and says why.
    window.close();
    window.wait("the answer", |state| !state.notices.is_empty());
    assert!(!window.state().may_quit);
    window.says("De laatste woorden staan alleen nog in dit venster. Daarom blijft het open. Er is niets verloren.");

    // Another page, the same sentence, with the code of the case and no name.
    window.click("Alle casussen");
    assert_eq!(window.state().page, Page::Overview);
    window.says(&format!("Casus 2026-Y3V7 is nog niet bewaard. {sentence}"));

    disk.lift();
    window.later(5_000);
    window.wait("the save", |state| state.unsaved().next().is_none());
    assert!(window.is_silent_about("De schijf is vol") && window.is_silent_about("Daarom blijft het open"));
    window.close();
    window.wait("the end", |state| state.may_quit);
}

#[test]
fn where_a_copy_stands_the_bar_and_the_sentence_say_so() {
    let place = place();
    with_yara(place.path());
    let mut window = Window::open(Arc::new(RealFs), place.path(), false);
    window.open_yara();
    std::fs::rename(map(place.path()), place.path().join("weg")).expect("unplugged");
    window.fill("Waarom zitten we juist nu bij elkaar?", "n");
    window.later(1_000);
    window.wait("the failure", |state| state.unsaved().next().is_some());
    window.says("Noodkopie bewaard 15.25");
    window.says(&format!(
        "De map is er op dit moment niet. De casussen zijn niet gewist. De nieuwe woorden staan nog in dit venster. Om 15.25 uur \
         is een noodkopie op deze computer gezet. Sluit de schijf of het netwerk weer aan. Rondom gaat verder zodra de map \
         terug is. ({})",
        map(place.path()).display()
    ));
    window.close();
    window.wait("the end", |state| state.may_quit);
}

#[test]
fn a_second_window_on_the_same_folder_says_so_and_changes_nothing() {
    let place = place();
    with_yara(place.path());
    let first = Folder::open(Arc::new(RealFs), &map(place.path())).expect("opens");
    assert_eq!(first.read_only(), None);
    let mut window = Window::open(Arc::new(RealFs), place.path(), false);
    let sentence = "In een ander venster wordt al in deze map gewerkt. Er gaat niets verloren. Dit venster schrijft niets. Ga \
                    verder in het andere venster. Of sluit dat en open de map hier nog eens.";
    window.says(&format!("{sentence} ({})", map(place.path()).display()));
    window.open_yara();
    window.says("In een ander venster wordt al in deze map gewerkt.");
    let fields = window.harness.query_all(By::new().predicate(|node| node.role() == egui::Role::TextInput)).count();
    assert_eq!(fields, 0, "nothing can be typed");
}

#[test]
fn a_disk_that_refuses_every_change_says_so_at_opening() {
    for errno in [EACCES, EROFS] {
        let place = place();
        with_yara(place.path());
        let id = Folder::look(Arc::new(RealFs), &map(place.path())).expect("looks").id();
        // The program's own data is on another disk.
        let data = AppData::open(Arc::new(RealFs), Some(&place.path().join("data")));
        data.and_then(|data| data.for_folder(id)).expect("app-data");
        let disk = full_disk(errno);
        disk.refuse_changes();
        let window = Window::open(disk, place.path(), false);
        let sentence = "In deze map kan Rondom niet schrijven. Wat in de map staat, is gewoon te lezen.";
        window.says(sentence);
        window.says(&format!("({})", map(place.path()).display()));
        let new = window.harness.get_by_role_and_label(egui::Role::Button, "Nieuwe casus");
        assert!(new.accesskit_node().is_disabled());
    }
}

#[test]
fn a_template_with_a_mistake_is_named_with_its_place_and_the_others_work() {
    let place = place();
    let templates = map(place.path()).join("templates");
    std::fs::create_dir(&templates).expect("a folder");
    let own = include_str!("../assets/templates/vo.ron").replacen("id: \"vo\"", "id: \"eigen\"", 1);
    std::fs::write(templates.join("eigen.ron"), own).expect("writes");
    std::fs::write(templates.join("fout.ron"), "(\n    id: \"fout\"\n    version: 1,\n)\n").expect("writes");
    std::fs::write(templates.join("geen-tekst.ron"), [0xFF, 0xFE]).expect("writes");
    let mut window = Window::open(Arc::new(RealFs), place.path(), false);
    let line = window.texts().into_iter().find(|text| text.starts_with("fout.ron:")).expect("it is named");
    let place_of = line.strip_prefix("fout.ron:").and_then(|rest| rest.split_once(' ')).expect("a place").0;
    assert!(["2:15:", "3:5:"].contains(&place_of), "where the comma is missing: {line}");
    window.says("geen-tekst.ron. In dit bestand staat geen leesbare tekst.");
    let templates = &window.state().folder.as_ref().expect("open").templates;
    for id in ["po", "vo", "verzuim", "evaluatie", "eigen"] {
        assert!(templates.get(&id.into()).is_some(), "{id}");
    }
    assert!(templates.get(&"fout".into()).is_none());
    window.click("Nieuwe casus");
    window.click("Casus maken");
    window.wait("the case", |state| state.open.is_some());
}

#[test]
fn a_new_case_the_disk_refuses_stands_in_its_dialog_again_with_the_reason() {
    let place = place();
    let disk = full_disk(ENOSPC);
    let mut window = Window::open(Arc::clone(&disk) as Arc<dyn Fs>, place.path(), false);
    disk.refuse_changes();
    window.click("Nieuwe casus");
    window.harness.get_by_label("Voortgezet onderwijs").click();
    window.later(20);
    window.click("Casus maken");
    window.wait("the answer", |state| state.making.as_ref().is_some_and(|making| making.trouble.is_some()));
    window.says("De nieuwe casus is niet gemaakt, want de schijf is vol. Er is niets veranderd. Uw keuzes staan er nog.");
    assert!(window.is_silent_about("staan nog in dit venster"));
    disk.lift();
    window.click("Casus maken");
    window.wait("the case", |state| state.open.is_some());
    let open = window.state().open.as_ref().expect("open");
    assert_eq!(open.case.header.sector, Sector::Vo, "as it was chosen before");
}

/// A save of the open case failed, as the disk reports it.
fn fails(state: &mut State, env: &Env, emergency_copy: bool) {
    let open = state.open.as_ref().expect("a case");
    let (case, revision) = (open.case.header.id, open.revision);
    let trouble =
        Trouble { sentence: Sentence::notice(NoticeKind::DiskFull), path: Some(PathBuf::from("/voorbeeld/SWV-oefenmap")) };
    let outcome = Outcome::SaveFailed { case, revision, trouble, emergency_copy };
    world::act(state, env, Command::Outcome(Box::new(outcome)));
}

fn failed(env: &Env, in_meeting: bool) -> State {
    let mut state = world::open_practice_case(env, "2026-Y3V7");
    if in_meeting {
        world::act(&mut state, env, Command::Meeting(MeetingCommand::Start));
    }
    world::act(&mut state, env, Command::Change(Change::Value("aanleiding".into(), Some(Scalar::text("Sinds kort")))));
    fails(&mut state, env, true);
    state
}

/// A new case was not made.
fn refused(env: &Env) -> State {
    let mut state = world::folder_with(rondom::app::settings::Settings::default(), env, &world::practice_cases());
    let new = NewCase { sector: Sector::Vo, template: "vo".into(), meeting_kind: None, planned_minutes: 45, code: None };
    world::act(&mut state, env, Command::List(ListCommand::New(new)));
    let sentence = Sentence {
        keys: vec!["casus-niet-gemaakt-vol", "casus-niet-gemaakt-veilig", "casus-niet-gemaakt-ruimte"],
        args: Vec::new(),
    };
    let trouble = Trouble { sentence, path: Some(PathBuf::from("/voorbeeld/SWV-oefenmap")) };
    world::act(&mut state, env, Command::Outcome(Box::new(Outcome::CreateFailed(trouble))));
    state
}

#[test]
fn at_the_table_it_is_one_calm_line_that_says_everything_but_where_the_folder_is() {
    let mut results = SnapshotResults::new();
    for (size, percent, name) in [(FULL, 100, "full"), (LAPTOP, 200, "enlarged")] {
        let (env, _) = world::env();
        let mut window = stage::window(size, percent, failed(&env, true), env);
        window.run_ok();
        let said = texts(&window);
        let lines: Vec<_> = said.iter().filter(|text| text.starts_with("De schijf is vol.")).collect();
        assert!(!lines.is_empty() && lines.iter().all(|line| line.contains("Maak ruimte op de schijf.")), "{said:?}");
        assert!(said.iter().all(|text| !text.contains("/voorbeeld/")), "{said:?}");
        stage::picture(&mut window, &mut results, &format!("unsaved_meeting_{name}"));
        // The neutral page names no pupil for it.
        stage::act(&mut window, Command::Go(Go::Kiosk));
        let said = texts(&window);
        assert!(said.iter().any(|text| text.starts_with("Casus 2026-Y3V7 is nog niet bewaard. De schijf is vol.")), "{said:?}");
        assert!(said.iter().all(|text| !text.contains("Yara") && !text.contains("/voorbeeld/")), "{said:?}");
    }
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark")] {
        let (env, _) = world::env();
        let mut window = stage::window(FULL, 100, failed(&env, false), env.clone());
        stage::set(&mut window, failed(&env, false), mode);
        stage::picture(&mut window, &mut results, &format!("unsaved_bureau_{name}"));
        stage::set(&mut window, refused(&env), mode);
        stage::picture(&mut window, &mut results, &format!("new_case_refused_{name}"));
    }
}
