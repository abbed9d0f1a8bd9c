//! Earlier versions, files changed outside, a frozen list and a newer template: told as what a person does at the bureau,
//! over a real folder, with the real threads, without a window.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and plays the one who writes beside Rondom"
)]

mod store_support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rondom::app::command::{Change, FolderCommand, Go, ListCommand, MeetingCommand, VersionsCommand};
use rondom::app::env::Env;
use rondom::app::list::{ApartKind, Entry};
use rondom::app::outcome::Outcome;
use rondom::app::practice::FILES;
use rondom::app::reading::differences;
use rondom::app::runtime::Runtime;
use rondom::app::settings::Settings;
use rondom::app::state::{OpenCase, Page, State};
use rondom::app::versions::{VersionKey, Versions};
use rondom::app::{Command, Effect, update};
use rondom::model::{Case, MeetingStatus, Scalar};
use rondom::store::{Folder, KeepReason, RealFs, Trouble, load_bytes};
use store_support::TempFolder;

const PATIENCE: Duration = Duration::from_secs(20);
const YARA: &str = "2026-Y3V7";
/// A long text of the first step.
const REASON: &str = "aanleiding";

/// The program at the bureau, on a folder of its own.
struct Bureau {
    state: State,
    env: Env,
    runtime: Runtime,
    temp: TempFolder,
}

impl Bureau {
    /// A folder with Yara's case, open.
    fn new(name: &str) -> Self {
        Self::with(name, YARA)
    }

    /// A folder with the practice cases whose code begins like this, open.
    fn with(name: &str, code: &str) -> Self {
        let temp = TempFolder::new(name);
        let folder = temp.path().join("map");
        std::fs::create_dir(&folder).expect("a folder");
        for (name, bytes) in FILES.iter().filter(|(name, _)| name.starts_with(code)) {
            std::fs::write(folder.join(name), bytes).expect("writes");
        }
        Self::on(temp)
    }

    fn on(temp: TempFolder) -> Self {
        let runtime = Runtime::start_with(Arc::new(RealFs), Some(&temp.path().join("gegevens"))).expect("starts");
        let state = State::new(Settings::default(), false);
        let mut bureau = Self { state, env: Env::real(), runtime, temp };
        bureau.act(Command::Folder(FolderCommand::OpenQuietly(bureau.folder())));
        bureau.wait("the list", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
        bureau
    }

    /// The same folder, opened by a program that was started anew.
    fn again(self) -> Self {
        let Self { temp, runtime, .. } = self;
        // Its threads hold the folder until they end.
        drop(runtime);
        let folder = temp.path().join("map");
        let until = Instant::now() + PATIENCE;
        while Folder::open(Arc::new(RealFs), &folder).is_ok_and(|folder| folder.read_only().is_some()) {
            assert!(Instant::now() < until, "the folder stays locked");
            std::thread::sleep(Duration::from_millis(10));
        }
        Self::on(temp)
    }

    fn folder(&self) -> PathBuf {
        self.temp.path().join("map")
    }

    fn file(&self, code: &str) -> PathBuf {
        self.folder().join(format!("{code}.ron"))
    }

    fn act(&mut self, command: Command) {
        for effect in update(&mut self.state, command, &self.env) {
            self.runtime.run(effect, &self.env);
        }
    }

    fn pump(&mut self) {
        for outcome in self.runtime.outcomes() {
            self.act(Command::Outcome(Box::new(outcome)));
        }
        self.act(Command::Tick);
    }

    fn wait(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !done(&self.state) {
            assert!(Instant::now() < until, "waited in vain for {what}; said {:?}", self.state.notices);
            self.pump();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn open(&mut self, code: &str) {
        let row = self.entry(code).content.clone().expect("a case that opens");
        self.act(Command::List(ListCommand::Open(row.id)));
        self.wait("the case", |state| state.open.is_some());
    }

    fn open_file(&mut self, file: &str) {
        self.act(Command::List(ListCommand::OpenFile(file.to_owned())));
    }

    fn entry(&self, code: &str) -> &Entry {
        let entries = self.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("a list");
        entries.iter().find(|entry| entry.file == format!("{code}.ron")).expect("the case is listed")
    }

    fn apart(&self, file: &str) -> Option<ApartKind> {
        let entries = self.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).expect("a list");
        entries.iter().find(|entry| entry.file == file)?.apart.as_ref().map(|apart| apart.kind.clone())
    }

    fn case(&self) -> &OpenCase {
        self.state.open.as_ref().expect("a case is open")
    }

    fn versions(&self) -> &Versions {
        self.state.versions.as_ref().expect("the page of versions")
    }

    /// Types the reason of the meeting and waits until it stands on disk.
    fn type_and_save(&mut self, words: &str) {
        self.type_words(words);
        self.act(Command::SaveNow);
        self.saved();
    }

    fn type_words(&mut self, words: &str) {
        self.act(Command::Change(Change::Value(REASON.into(), Some(Scalar::text(words)))));
        self.act(Command::EndVisit(None));
    }

    fn saved(&mut self) {
        self.wait("the save", |state| {
            state.open.as_ref().is_some_and(|open| open.save.saved_revision >= open.revision && !open.save.saving)
        });
    }

    /// Opens the page of versions and waits until the first of them can be read.
    fn look_back(&mut self) {
        self.act(Command::Versions(VersionsCommand::Open));
        self.wait("a version", |state| state.versions.as_ref().is_some_and(|versions| versions.ready().is_some()));
    }

    fn look(&mut self, key: VersionKey) {
        self.act(Command::Versions(VersionsCommand::Look(key.clone())));
        self.wait("that version", |state| {
            state.versions.as_ref().and_then(Versions::ready).is_some_and(|shown| shown.key == key)
        });
    }

    /// A replaced version is put away after the save was told; the list follows by itself.
    fn key_kept_for(&mut self, wanted: KeepReason) -> VersionKey {
        let is_wanted = |key: &VersionKey| matches!(key, VersionKey::Kept { reason, .. } if *reason == wanted);
        self.wait("a version kept for this", |state| {
            state.versions.as_ref().is_some_and(|versions| versions.all().any(|version| is_wanted(&version.key)))
        });
        let found = self.versions().all().find(|version| is_wanted(&version.key));
        found.unwrap_or_else(|| panic!("nothing kept for {wanted:?}: {:?}", self.versions().kept)).key.clone()
    }

    fn reason(&self) -> String {
        reason_in(&self.case().case)
    }

    fn on_disk(&self, code: &str) -> (Case, u64) {
        let stored = load_bytes(&std::fs::read(self.file(code)).expect("the case is there")).expect("the case reads");
        (stored.case, stored.lineage.rev)
    }

    /// The kept versions of a case on disk, by what they say.
    fn kept(&self, case: &Case) -> Vec<(KeepReason, String)> {
        let folder = self.folder().join(".rondom/history").join(case.header.id.to_string());
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        let mut names: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        names.sort();
        let read = |path: &PathBuf| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let slug = name.splitn(3, '-').nth(2).unwrap_or("interval");
            let reason = KeepReason::ALL.into_iter().find(|reason| reason.slug() == slug).expect("a reason");
            let loaded = load_bytes(&std::fs::read(path).expect("a version"));
            let case = loaded.map(|stored| stored.case).or_else(|error| error.found.map(|found| found.case).ok_or(()));
            (reason, reason_in(&case.expect("reads")))
        };
        names.iter().map(read).collect()
    }

    /// Waits until a version like this is kept: putting it away is not part of a save.
    fn is_kept(&mut self, case: &Case, wanted: impl Fn(&(KeepReason, String)) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !self.kept(case).iter().any(&wanted) {
            assert!(Instant::now() < until, "only these are kept: {:?}", self.kept(case));
            self.pump();
        }
    }

    fn change_outside(&self, code: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.file(code)).expect("text");
        assert!(text.contains(from), "{from} does not stand in {code}");
        std::fs::write(self.file(code), text.replacen(from, to, 1)).expect("writes");
    }

    fn rescan(&mut self, what: &str, done: impl Fn(&State) -> bool) {
        self.act(Command::Folder(FolderCommand::Rescan));
        self.wait(what, done);
    }

    fn says(&self, key: &str) -> bool {
        self.state.notices.iter().any(|notice| notice.sentence.says(key))
    }
}

fn reason_in(case: &Case) -> String {
    let meeting = case.meetings.first().expect("a meeting");
    let answer = meeting.answers.get(REASON).or_else(|| case.answers.get(REASON));
    match answer.and_then(|answer| answer.value.as_ref()).and_then(|value| value.scalar()) {
        Some(Scalar::Text(words)) => words.clone(),
        _ => String::new(),
    }
}

/// Listed as `kind`: a listing that ran while the test was still writing may have seen something else.
fn is_listed_as(state: &State, file: &str, kind: &ApartKind) -> bool {
    let entries = state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).unwrap_or_default();
    entries.iter().any(|entry| entry.file == file && entry.apart.as_ref().is_some_and(|apart| &apart.kind == kind))
}

fn is_apart(state: &State, file: &str) -> bool {
    let entries = state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).unwrap_or_default();
    entries.iter().any(|entry| entry.file == file && entry.apart.is_some())
}

#[test]
fn a_version_is_put_back_as_one_step_and_what_was_there_is_kept() {
    let mut bureau = Bureau::new("put-back");
    bureau.open(YARA);
    let before = bureau.reason();
    bureau.type_and_save("Dit is verkeerd gegaan.");
    // Not yet on disk when the page opens.
    bureau.type_words("Dit is helemaal verkeerd gegaan.");
    bureau.look_back();
    let shown = bureau.versions().ready().expect("a version");
    assert_eq!(reason_in(&shown.case), before, "work began with these words");
    assert_eq!(differences(&shown.steps), 1);
    let line = shown.steps.iter().flat_map(|step| &step.lines).find(|line| line.other.is_some()).expect("a difference");
    assert_eq!((&line.said[0], line.other.as_deref()), (&before, Some(&["Dit is helemaal verkeerd gegaan.".to_owned()][..])));

    bureau.act(Command::Versions(VersionsCommand::PutBack));
    bureau.wait("the bureau", |state| state.page == Page::Bureau);
    assert_eq!(bureau.reason(), before);
    bureau.saved();
    let (case, _) = bureau.on_disk(YARA);
    assert_eq!(reason_in(&case), before);
    bureau.is_kept(&case, |kept| kept == &(KeepReason::Restore, "Dit is helemaal verkeerd gegaan.".to_owned()));

    bureau.act(Command::Undo);
    assert_eq!(bureau.reason(), "Dit is helemaal verkeerd gegaan.");
    assert!(bureau.says("ongedaan-gemaakt"));
    bureau.act(Command::Redo);
    assert_eq!(bureau.reason(), before);
}

#[test]
fn words_that_cannot_be_saved_first_are_not_replaced() {
    let mut bureau = Bureau::new("put-back-refused");
    bureau.open(YARA);
    bureau.type_and_save("Eerst dit.");
    // The save that must come first is answered by hand here: the disk refuses.
    bureau.type_words("Dan dit.");
    let effects = update(&mut bureau.state, Command::Versions(VersionsCommand::Open), &bureau.env);
    let saves = effects.iter().filter(|effect| matches!(effect, Effect::Save(_))).count();
    assert_eq!(saves, 1, "what was typed goes to the disk before it is compared");
    for effect in effects.into_iter().filter(|effect| !matches!(effect, Effect::Save(_))) {
        bureau.runtime.run(effect, &bureau.env);
    }
    bureau.wait("a version", |state| state.versions.as_ref().is_some_and(|versions| versions.ready().is_some()));
    let effects = update(&mut bureau.state, Command::Versions(VersionsCommand::PutBack), &bureau.env);
    assert!(effects.is_empty(), "nothing is put in the place of words that are only in memory: {effects:?}");
    let (case, revision) = (bureau.case().case.header.id, bureau.case().revision);
    let trouble = rondom::app::outcome::Trouble { sentence: rondom::app::sentence::Sentence::plain("x"), path: None };
    bureau.act(Command::Outcome(Box::new(Outcome::SaveFailed { case, revision, trouble, emergency_copy: false })));
    assert_eq!((bureau.reason(), bureau.state.page), ("Dan dit.".to_owned(), Page::Versions));
    assert!(bureau.says("versie-wacht-op-bewaren"));
    assert!(bureau.state.can_put_back(), "it may be tried again");
}

#[test]
fn in_a_meeting_and_on_the_neutral_page_there_are_no_versions() {
    let mut bureau = Bureau::new("not-at-the-table");
    bureau.open(YARA);
    bureau.act(Command::Meeting(MeetingCommand::Start));
    bureau.act(Command::Versions(VersionsCommand::Open));
    assert_eq!((bureau.state.page, bureau.state.versions.is_none()), (Page::Meeting, true));
    bureau.act(Command::Meeting(MeetingCommand::Close));
    bureau.act(Command::Versions(VersionsCommand::Open));
    assert_eq!((bureau.state.page, bureau.state.versions.is_none()), (Page::Kiosk, true));
}

#[test]
fn a_file_changed_outside_is_read_and_then_accepted() {
    let mut bureau = Bureau::new("accept");
    bureau.change_outside(YARA, "Samira Fictief", "Samira Anders");
    let file = format!("{YARA}.ron");
    bureau.rescan("the change", |state| is_listed_as(state, &format!("{YARA}.ron"), &ApartKind::Changed));
    assert_eq!(bureau.apart(&file), Some(ApartKind::Changed));
    bureau.open_file(&file);
    bureau.wait("the case", |state| state.open.is_some());
    assert!(bureau.case().changed_outside && bureau.case().read_only.is_some());
    bureau.act(Command::Meeting(MeetingCommand::Start));
    bureau.type_words("Mag niet.");
    assert_eq!(bureau.state.page, Page::Bureau, "nobody looked at it yet, so no table sees it");
    assert_eq!(bureau.case().revision, 0, "and nothing changes in it");

    let changed = std::fs::read(bureau.file(YARA)).expect("the file");
    bureau.act(Command::Versions(VersionsCommand::AcceptChanged));
    bureau.wait("the next version", |state| {
        state.open.as_ref().is_some_and(|open| !open.changed_outside && open.save.saved_at.is_some())
    });
    let (case, rev) = bureau.on_disk(YARA);
    assert_eq!((rev, case.seats[1].name.as_str()), (2, "Samira Anders"));
    let folder = bureau.folder().join(".rondom/history").join(case.header.id.to_string());
    bureau.wait("the history", |_| std::fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some()));
    let kept = std::fs::read_dir(&folder).expect("kept").next().expect("one").expect("an entry").path();
    assert_eq!(std::fs::read(kept).expect("reads"), changed, "byte for byte as someone left it");
    bureau.act(Command::Go(Go::Overview));
    bureau.wait("the list", |state| !is_apart(state, &format!("{YARA}.ron")));
}

#[test]
fn a_file_changed_outside_gives_way_to_the_last_known_version() {
    let mut bureau = Bureau::new("last-known");
    bureau.open(YARA);
    bureau.type_and_save("Zo schreven wij het op.");
    bureau.act(Command::Meeting(MeetingCommand::Start));
    bureau.saved();
    bureau.type_and_save("En zo verder.");
    // Leaving lets the clock stand still, and that is saved too.
    bureau.act(Command::Meeting(MeetingCommand::Leave));
    bureau.saved();
    bureau.act(Command::Go(Go::Overview));
    bureau.change_outside(YARA, "En zo verder.", "Dit heeft iemand anders gemaakt.");
    bureau.rescan("the change", |state| is_listed_as(state, &format!("{YARA}.ron"), &ApartKind::Changed));
    bureau.open_file(&format!("{YARA}.ron"));
    bureau.wait("the case", |state| state.open.is_some());
    bureau.look_back();
    let key = bureau.key_kept_for(KeepReason::MeetingStart);
    bureau.look(key);
    let rev_outside = load_bytes(&std::fs::read(bureau.file(YARA)).expect("there")).expect_err("changed outside");
    assert_eq!(rev_outside.trouble, Trouble::ChangedOutside);
    bureau.act(Command::Versions(VersionsCommand::PutBack));
    bureau.wait("the case again", |state| state.open.as_ref().is_some_and(|open| !open.changed_outside));
    assert_eq!(bureau.reason(), "Zo schreven wij het op.");
    let (case, rev) = bureau.on_disk(YARA);
    assert!(rev > rev_outside.found.expect("it parses").lineage.rev, "a new revision, after all others");
    bureau.is_kept(&case, |kept| kept == &(KeepReason::ChangedOutside, "Dit heeft iemand anders gemaakt.".to_owned()));
    // And the case goes on as ever.
    bureau.type_and_save("Weer verder.");
    assert_eq!(reason_in(&bureau.on_disk(YARA).0), "Weer verder.");
}

#[test]
fn a_damaged_file_offers_its_earlier_versions() {
    type Damage = fn(&[u8]) -> Vec<u8>;
    // What became of the file: only of the first can the first line still be read.
    let damages: [(&str, Damage); 3] = [
        ("cut off", |bytes| bytes[..900].to_vec()),
        ("empty", |_| Vec::new()),
        ("another encoding", |bytes| [&[0xFF, 0xFE], bytes].concat()),
    ];
    for (what, damage) in damages {
        let mut bureau = Bureau::new("damaged");
        bureau.open(YARA);
        bureau.type_and_save("Zo schreven wij het op.");
        bureau.act(Command::Go(Go::Overview));
        // What the save replaced is put away after the save was told.
        let history = bureau.folder().join(".rondom/history");
        bureau.wait("the replaced version in history", move |_| {
            let cases = std::fs::read_dir(&history).into_iter().flatten().flatten();
            cases.flat_map(|case| std::fs::read_dir(case.path()).into_iter().flatten()).flatten().next().is_some()
        });
        let bytes = std::fs::read(bureau.file(YARA)).expect("the file");
        let damaged = damage(&bytes);
        std::fs::write(bureau.file(YARA), &damaged).expect("writes");
        let file = format!("{YARA}.ron");
        bureau.rescan("the damage", |state| is_listed_as(state, &format!("{YARA}.ron"), &ApartKind::Damaged));
        assert_eq!(bureau.apart(&file), Some(ApartKind::Damaged), "{what}");
        bureau.open_file(&file);
        bureau.wait("its versions", |state| state.versions.as_ref().is_some_and(|versions| versions.ready().is_some()));
        assert!(bureau.state.open.is_none() && bureau.versions().trouble.is_some());
        assert_eq!(std::fs::read(bureau.file(YARA)).expect("the file"), damaged, "looking changes nothing");

        bureau.act(Command::Versions(VersionsCommand::PutBack));
        bureau.wait("the case", |state| state.open.is_some());
        let (case, _) = bureau.on_disk(YARA);
        assert_eq!(case.header.code.as_str(), YARA);
        assert!(bureau.case().read_only.is_none());
        let trash = bureau.folder().join(".rondom/trash");
        let thrown: Vec<Vec<u8>> = std::fs::read_dir(trash)
            .expect("the trash")
            .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("reads"))
            .collect();
        assert_eq!(thrown, [damaged], "{what}: kept as it was");
        bureau.type_and_save("Weer verder.");
    }
}

#[test]
fn a_version_that_another_hand_saved_is_listed_and_can_be_looked_at() {
    let mut bureau = Bureau::new("beside");
    bureau.open(YARA);
    bureau.type_and_save("Van ons.");
    bureau.change_outside(YARA, "Van ons.", "Van een ander.");
    bureau.type_and_save("Van ons, en meer.");
    assert!(bureau.says("melding-andere-versie-wat"));
    assert_eq!(reason_in(&bureau.on_disk(YARA).0), "Van ons, en meer.");
    let beside = std::fs::read_dir(bureau.folder())
        .expect("lists")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .find(|name| name.contains(".found-"))
        .expect("the other version stands beside the case");
    let name = beside.clone();
    bureau.wait("the list", move |state| is_apart(state, &name));
    assert_eq!(bureau.apart(&beside), Some(ApartKind::Copy { of: format!("{YARA}.ron") }));

    bureau.act(Command::Go(Go::Overview));
    bureau.open_file(&beside);
    bureau.wait("the copy", |state| state.versions.as_ref().is_some_and(|versions| versions.ready().is_some()));
    let shown = bureau.versions().ready().expect("the copy");
    assert_eq!(shown.key, VersionKey::Beside(beside.clone()));
    assert_eq!((reason_in(&shown.case), shown.trouble.is_some()), ("Van een ander.".to_owned(), true));
    assert_eq!(differences(&shown.steps), 1);
    bureau.act(Command::Versions(VersionsCommand::Close));
    assert_eq!((bureau.state.page, bureau.reason()), (Page::Bureau, "Van ons, en meer.".to_owned()));
    assert!(bureau.folder().join(beside).exists(), "looking takes nothing away");
}

#[test]
fn a_list_that_suddenly_misses_much_stays_until_a_person_says_otherwise() {
    let mut bureau = Bureau::with("frozen", "2026-");
    let codes: Vec<String> = FILES.iter().filter_map(|(name, _)| name.strip_suffix(".ron")).map(str::to_owned).collect();
    let aside = bureau.temp.path().join("apart");
    std::fs::create_dir(&aside).expect("a folder");
    let is_frozen = |state: &State| state.folder.as_ref().is_some_and(|folder| folder.frozen);
    let cases: Vec<&String> = codes.iter().filter(|code| code.starts_with("2026-")).collect();
    let gone: Vec<&String> = cases.iter().copied().take(3).collect();
    for code in &gone {
        std::fs::rename(bureau.file(code), aside.join(code)).expect("moved away");
    }
    bureau.rescan("the list to freeze", is_frozen);
    assert_eq!(gone.iter().filter(|code| bureau.apart(&format!("{code}.ron")) == Some(ApartKind::Gone)).count(), 3);
    bureau = bureau.again();
    assert!(is_frozen(&bureau.state), "a new start believes it no more");
    bureau.open_file(&format!("{}.ron", gone[0]));
    assert!(bureau.says("casus-nu-niet-te-vinden") && bureau.state.open.is_none());

    for code in &gone {
        std::fs::rename(aside.join(code), bureau.file(code)).expect("moved back");
    }
    bureau.rescan("the list to go on", |state| !is_frozen(state));
    assert_eq!(bureau.apart(&format!("{}.ron", gone[0])), None);

    for code in &gone {
        std::fs::rename(bureau.file(code), aside.join(code)).expect("moved away");
    }
    bureau.rescan("the list to freeze again", is_frozen);
    bureau.act(Command::Folder(FolderCommand::AcceptGone));
    bureau.wait("the shorter list", |state| !is_frozen(state));
    let left = bureau.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).map(<[Entry]>::len);
    assert_eq!(left, Some(cases.len() - gone.len()));
    assert!(!is_frozen(&bureau.again().state), "and it stays that way");
}

fn template(version: u32) -> String {
    let source = include_str!("../assets/templates/vo.ron");
    source.replacen("version: 1,", &format!("version: {version},"), 1)
}

fn write_template(folder: &Path, version: u32) {
    std::fs::create_dir_all(folder.join("templates")).expect("a folder");
    std::fs::write(folder.join("templates/vo.ron"), template(version)).expect("writes");
}

fn used(bureau: &Bureau) -> usize {
    std::fs::read_dir(bureau.folder().join(".rondom/used")).map_or(0, |entries| entries.count())
}

#[test]
fn a_started_meeting_moves_to_a_newer_template_and_back() {
    let mut bureau = Bureau::new("template");
    bureau.open(YARA);
    assert!(bureau.state.newer_template().is_none(), "a planned meeting opens with the newest anyway");
    bureau.act(Command::Meeting(MeetingCommand::Start));
    bureau.type_and_save("Afgesproken aan tafel.");
    bureau.act(Command::Meeting(MeetingCommand::Leave));
    bureau.act(Command::Go(Go::Overview));
    write_template(&bureau.folder(), 2);
    bureau = bureau.again();
    bureau.open(YARA);
    assert_eq!(bureau.case().template.version, 1, "a started meeting opens as it began");
    assert_eq!(bureau.state.newer_template().map(|loaded| loaded.template.version), Some(2));
    assert_eq!(used(&bureau), 1);

    let old = bureau.case().current_meeting().expect("a meeting").template.clone();
    bureau.act(Command::Meeting(MeetingCommand::UseNewerTemplate));
    let reference = &bureau.case().current_meeting().expect("a meeting").template;
    assert_eq!((bureau.case().template.version, reference.version, reference.hash == old.hash), (2, 2, false));
    assert_eq!(bureau.reason(), "Afgesproken aan tafel.", "answers stay");
    assert!(bureau.state.newer_template().is_none() && bureau.says("sjabloon-overgestapt"));
    bureau.saved();
    let folder = bureau.folder();
    bureau.wait("the copy of the template", |_| {
        std::fs::read_dir(folder.join(".rondom/used")).is_ok_and(|entries| entries.count() == 2)
    });
    let (case, _) = bureau.on_disk(YARA);
    bureau.is_kept(&case, |(_, words)| words == "Afgesproken aan tafel.");

    bureau.act(Command::Undo);
    assert_eq!(bureau.case().template.version, 1);
    assert_eq!(bureau.case().current_meeting().expect("a meeting").template, old);
    bureau.act(Command::Redo);
    assert_eq!(bureau.case().template.version, 2);
    bureau.saved();
    bureau.act(Command::Go(Go::Overview));
    bureau = bureau.again();
    bureau.open(YARA);
    assert_eq!(bureau.case().template.version, 2, "from now on it opens from there");
}

#[test]
fn a_meeting_planned_with_an_older_version_starts_and_is_named_with_the_newest() {
    let mut bureau = Bureau::new("planned-older");
    write_template(&bureau.folder(), 3);
    bureau = bureau.again();
    bureau.open(YARA);
    bureau.act(Command::Meeting(MeetingCommand::Start));
    let meeting = bureau.case().current_meeting().expect("a meeting");
    assert_eq!((meeting.status, meeting.template.version), (MeetingStatus::Running, 3));
}

#[test]
fn a_version_from_before_a_follow_up_meeting_shows_the_meeting_it_has() {
    let mut bureau = Bureau::new("follow-up");
    bureau.open(YARA);
    bureau.act(Command::Meeting(MeetingCommand::Start));
    bureau.act(Command::Meeting(MeetingCommand::Close));
    bureau.wait("the list", |state| state.open.is_none());
    bureau.act(Command::Go(Go::Overview));
    bureau.open(YARA);
    bureau.act(Command::Meeting(MeetingCommand::Plan("vo".into())));
    let planned = bureau.case().meeting.clone();
    bureau.saved();
    bureau.look_back();
    let key = bureau.key_kept_for(KeepReason::MeetingClose);
    bureau.look(key);
    bureau.act(Command::Versions(VersionsCommand::PutBack));
    assert_eq!(bureau.case().case.meetings.len(), 1);
    assert_ne!(bureau.case().meeting, planned, "the open meeting is one that exists");
    bureau.act(Command::Undo);
    assert_eq!((bureau.case().case.meetings.len(), bureau.case().current_meeting().is_some()), (2, true));
}
