//! Half a line of *inbreng*, *afspraak*, *parkeren* or *besluit*, and then the computer goes out: the line is open again with its
//! words, and what is typed goes there from the very first frame.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use hands::{Hands, program_with};
use rondom::app::capture::Line;
use rondom::app::state::{OpenCase, Page};
use rondom::model::{HalfTyped, MeetingStatus, Stance};
use rondom::store::{Hash, RealFs, load_bytes};
use rondom::ui::window::Options;

const BEFORE: &str = "2026-11-05T15:28:00+01:00";
const CODE: &str = "2026-M7S4";
/// Half sentences nobody else types: none of them may stand anywhere but in the folder of the case.
const HALF: &str = "Wij lezen samen elke avon";
const REASON: &str = "Dat is mij te vro";

/// A folder with the case of the scripted meeting, and a place for what belongs to the machine.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("half-{name}-{}", std::process::id()));
        std::fs::remove_dir_all(&dir).ok();
        for part in ["casussen", "app-data"] {
            std::fs::create_dir_all(dir.join(part)).expect("a folder for the test");
        }
        let body = include_str!("tables/script/vo/start.ron");
        let id = body.split("id: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("the id of the case");
        let head = format!("// rondom case 1 · {CODE} · {id} · rev 1 · parent - · blake3 {}", Hash::of(body.as_bytes()));
        let file = std::fs::File::create_new(dir.join("casussen").join(format!("{CODE}.ron")));
        file.and_then(|mut file| write!(file, "{head}\n{body}")).expect("the case is written");
        Self(dir)
    }

    /// The program starts here, as it does in the morning or after it was simply gone.
    fn start(&self, now: &str) -> Hands {
        let options = Options { folder: Some(self.0.join("casussen")), ..Options::default() };
        Hands::new(program_with(Arc::new(RealFs), &self.0.join("app-data"), options, now))
    }

    /// In the meeting of the case.
    fn in_meeting(&self) -> Hands {
        let mut hands = self.start(BEFORE);
        hands.wait("the folder", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
        hands.play(
            "to the meeting",
            "wait overview\nkeys Ctrl+F\ntype mees\nkeys Enter Enter\nwait bureau\nkeys Ctrl+M\nwait meeting",
        );
        hands
    }

    /// The computer goes out once everything typed until then is saved, and is switched on again.
    fn crash(&self, mut hands: Hands) -> Hands {
        // Longer than it drew ids: the next one draws others.
        hands.play("a while", "pass 20");
        hands.wait("the save", |state| state.open.as_ref().is_some_and(|open| open.save.saved_revision == open.revision));
        let now = hands.now();
        drop(hands);
        self.start(&now)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn open(hands: &mut Hands) -> &OpenCase {
    hands.window().state().state().open.as_ref().expect("a case is open")
}

/// The words in what has the keyboard.
fn writing(hands: &mut Hands) -> String {
    let found = hands.window().query_all(By::new().predicate(|node| node.is_focused())).next();
    found.and_then(|node| node.accesskit_node().value()).unwrap_or_default()
}

/// Files below `dir` in which these words stand.
fn files_with(dir: &Path, words: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files_with(&path, words, found);
        } else if std::fs::read(&path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(words)) {
            found.push(path);
        }
    }
}

#[test]
fn half_a_line_is_open_again_with_its_words_after_a_crash() {
    for (keys, line) in
        [("Ctrl+I", Line::Input), ("Ctrl+K", Line::Agreement), ("Ctrl+L", Line::Parked), ("Ctrl+D", Line::Decision)]
    {
        let place = Place::new(&format!("{line:?}"));
        let mut hands = place.in_meeting();
        hands.play("half a line", &format!("keys {keys}\ntype {HALF}"));
        let mut hands = place.crash(hands);
        hands.play("after the crash", "wait meeting");
        assert_eq!(open(&mut hands).capture.line, Some(line), "{line:?} is open");
        assert_eq!(writing(&mut hands), HALF, "{line:?} has the keyboard and its words");
        let mut found = Vec::new();
        files_with(&place.0.join("app-data"), HALF, &mut found);
        assert!(found.is_empty(), "{line:?}: words of a case stand with the case, not in {found:?}");

        // The sentence goes on, and once it is kept nothing of it is half typed any more.
        hands.play("and on", "type d.\nkeys Enter");
        assert_eq!(open(&mut hands).capture.line, None, "{line:?} is kept");
        assert_eq!(open(&mut hands).case.half_typed, HalfTyped::default(), "{line:?}");
        let undone = place.crash(hands);
        drop(undone);
        let file = std::fs::read(place.0.join("casussen").join(format!("{CODE}.ron"))).expect("the case");
        let case = load_bytes(&file).expect("it reads").case;
        assert_eq!(case.half_typed, HalfTyped::default(), "{line:?}");
        let kept = case.notes.len() + case.agreements.len() + case.parked.len() + case.decisions.len();
        assert_eq!(kept, 1, "{line:?} stands in the case once");
    }
}

#[test]
fn the_form_of_a_decision_comes_back_with_where_people_stand_and_their_half_typed_reasons() {
    let place = Place::new("reasons");
    let mut hands = place.in_meeting();
    hands.play("who stands where", "keys Ctrl+D\ntype Mees begint om tien uur\nto Mees, nog niets gezegd\nkeys ArrowRight Space");
    hands.play("and why", &format!("keys ArrowRight ArrowRight Space\ntype {REASON}"));
    let before = open(&mut hands).capture.decision.clone();
    assert!(matches!(&before.stances[..], [(_, Stance::Disagrees(words))] if words == REASON), "{before:?}");
    let mut hands = place.crash(hands);
    hands.play("after the crash", "wait meeting");
    assert_eq!(open(&mut hands).capture.decision, before);
    hands.play("kept", &format!("see {REASON}\nkeys Ctrl+D Enter"));
    let made = open(&mut hands).case.decisions.last().expect("a decision").clone();
    assert_eq!(made.text, "Mees begint om tien uur");
    assert_eq!(made.stance_of(&before.stances[0].0), Some(&before.stances[0].1));
    assert_eq!(made.positions.len(), made.present.len());
}

#[test]
fn behind_the_curtain_of_a_pause_nothing_of_the_line_shows_until_it_is_lifted() {
    let place = Place::new("pause");
    let mut hands = place.in_meeting();
    hands.play("half a line", &format!("keys Ctrl+I\ntype {HALF}\nkeys F8"));
    let mut hands = place.crash(hands);
    hands.play("after the crash", &format!("wait meeting\nsee Verder met het overleg\nhide {HALF}\nkeys Enter"));
    assert_eq!(open(&mut hands).capture.line, Some(Line::Input));
    assert_eq!(writing(&mut hands), HALF);
}

#[test]
fn closed_with_half_a_line_its_words_wait_for_their_place_in_naloop() {
    let place = Place::new("closing");
    let mut hands = place.in_meeting();
    hands.play("half a line", &format!("keys Ctrl+I\ntype iris {HALF}\nkeys Escape\nkeys Ctrl+L\ntype {REASON}\nkeys Escape"));
    hands.play("to the end", "keys Ctrl+PageDown*40\nhit Overleg sluiten\nhit Tijd om\nwait kiosk");
    hands.wait("the disk", |state| state.is_all_saved());
    let file = std::fs::read(place.0.join("casussen").join(format!("{CODE}.ron"))).expect("the case");
    let case = load_bytes(&file).expect("it reads").case;
    assert_eq!(case.meetings.last().map(|meeting| meeting.status), Some(MeetingStatus::Closed));
    let notes: Vec<&str> = case.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!((notes, &case.half_typed), (vec![HALF, REASON], &HalfTyped::default()));
    assert!(case.notes[0].voice.is_some() && case.notes[1].voice.is_none());
}

#[test]
fn a_line_asked_for_in_the_very_first_frame_keeps_the_keyboard() {
    // The page that reads back brings the keyboard to its one button as soon as it is drawn.
    let place = Place::new("first");
    let mut hands = place.in_meeting();
    hands.play("to reading back", "keys Ctrl+PageDown*40\nsee Iedereen zegt ja");
    let mut hands = place.crash(hands);
    // Threads that are quick open the case before there is a frame to press a key in: then once more.
    for _ in 0..50 {
        if hands.window().state().state().page != Page::Meeting {
            break;
        }
        let now = hands.now();
        drop(hands);
        hands = place.start(&now);
    }
    let mut frames = 0;
    while hands.window().state().state().page != Page::Meeting {
        // Nowhere else does the key mean anything: it is under the finger when the page comes.
        let pressed = Event::Key { key: Key::I, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
        hands.window().input_mut().events.push(pressed);
        hands.window().step();
        std::thread::sleep(std::time::Duration::from_millis(2));
        frames += 1;
        assert!(frames < 5_000, "waited in vain for the meeting");
    }
    assert_eq!(open(&mut hands).capture.line, Some(Line::Input), "asked for in the first frame");
    hands.play("a line", &format!("type {HALF}"));
    assert_eq!(open(&mut hands).capture.input.text, HALF);
    hands.play("kept", "keys Enter");
    assert_eq!(open(&mut hands).case.notes.last().map(|note| note.text.as_str()), Some(HALF));
    // And where the page wanted the keyboard it is afterwards.
    let focused = hands.window().query_all(By::new().predicate(|node| node.is_focused())).next();
    let name = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    assert_eq!(name, "Iedereen zegt ja");
}
