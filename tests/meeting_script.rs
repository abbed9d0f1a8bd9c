//! A meeting of 75 minutes from before it begins until the follow-up six weeks later, in the real program with its threads
//! and its disk: nine people, a latecomer, someone from outside without consent who leaves, a pupil who is online for 25
//! minutes and falls away once, two blocks that take too long, three agreements, a decision with dissent, a pause, a crash.
//!
//! And one of an hour about a young pupil who is heard first and leaves after a quarter of an hour.
//!
//! The scripts in `tests/tables/script/` hold nothing but keys, typed words and times of the day. At each milestone the case
//! file in the folder is compared with one written by hand from the script: moments to the minute, ids by their place.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/normal.rs"]
mod normal;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use hands::{Hands, program_with};
use rondom::app::settings::LanguageSetting;
use rondom::store::{Hash, RealFs, load_bytes};
use rondom::ui::window::Options;

/// Longer than any disk takes.
const PATIENCE: Duration = Duration::from_secs(5);
/// Two minutes before the meeting.
const BEFORE: &str = "2026-11-05T15:28:00+01:00";

/// A language of the screen, with what is said otherwise in it.
type Tongue = Option<&'static str>;

#[test]
fn a_meeting_from_its_start_to_its_follow_up_leaves_the_case_the_script_says() {
    play("vo", "2026-M7S4", VO, None);
}

#[test]
fn the_same_meeting_in_english() {
    play("vo", "2026-M7S4", VO, Some(include_str!("tables/script/vo/english.txt")));
}

#[test]
fn a_young_pupil_is_heard_first_and_leaves_after_a_quarter_of_an_hour() {
    play("po", "2026-S6M2", PO, None);
}

#[test]
fn the_meeting_of_the_young_pupil_in_english() {
    play("po", "2026-S6M2", PO, Some(include_str!("tables/script/po/english.txt")));
}

/// The case before the meeting, and the script.
const VO: [&str; 2] = [include_str!("tables/script/vo/start.ron"), include_str!("tables/script/vo/script.txt")];
const PO: [&str; 2] = [include_str!("tables/script/po/start.ron"), include_str!("tables/script/po/script.txt")];

/// What is said in the language of the screen: "Dutch = English", line by line in the order of the file.
fn said_in(tongue: Tongue, words: &str) -> String {
    let lines = tongue.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.fold(words.to_owned(), |said, line| {
        let (dutch, english) = line.split_once(" = ").unwrap_or_else(|| panic!("{line:?}: no ' = '"));
        said.replace(dutch, english)
    })
}

/// Plays a script over the case with this code.
fn play(name: &str, code: &str, [start, script]: [&str; 2], tongue: Tongue) {
    let said = said_in(tongue, script);
    let language = tongue.map(|_| LanguageSetting::English);
    let place = folder(&format!("{name}-{}", if tongue.is_some() { "en" } else { "nl" }));
    let (cases, data) = (place.join("casussen"), place.join("app-data"));
    std::fs::create_dir_all(&cases).expect("a folder for the cases");
    std::fs::create_dir_all(&data).expect("a place for app-data");
    let file = cases.join(format!("{code}.ron"));
    let start = sealed(code, start);
    std::fs::File::create_new(&file).and_then(|mut file| file.write_all(start.as_bytes())).expect("the case is written");

    let mut hands = begin(&cases, &data, BEFORE, language);
    let mut part = Vec::new();
    let mut first = 0;
    for (at, line) in said.lines().enumerate() {
        let (act, rest) = line.split_once(' ').unwrap_or((line, ""));
        if !matches!(act, "crash" | "milestone") {
            part.push(line);
            continue;
        }
        hands.play_from(name, first, &part);
        part.clear();
        first = at + 1;
        if act == "crash" {
            let now = hands.now();
            // Nobody closes anything: the window is simply gone.
            drop(hands);
            hands = begin(&cases, &data, &now, language);
        } else {
            // What was left a moment ago is still on its way to the disk.
            let begun = Instant::now();
            let milestone = format!("{name}/{rest}");
            while begun.elapsed() < PATIENCE && !differences(&file, &milestone, tongue).is_empty() {
                std::thread::sleep(Duration::from_millis(20));
                hands.wait("the threads", |_| true);
            }
            let differences = differences(&file, &milestone, tongue);
            assert!(differences.is_empty(), "{milestone}: by hand (-) against by the script (+):\n{}", differences.join("\n"));
        }
    }
    assert!(part.iter().all(|line| line.trim().is_empty()), "the script ends with a milestone");
    drop(hands);
    std::fs::remove_dir_all(&place).ok();
}

fn begin(cases: &Path, data: &Path, now: &str, language: Option<LanguageSetting>) -> Hands {
    let options = Options { folder: Some(cases.to_owned()), language, ..Options::default() };
    let mut hands = Hands::new(program_with(Arc::new(RealFs), data, options, now));
    hands.wait("the folder is open", |state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    hands
}

/// The file in the folder against the one written by hand.
fn differences(file: &Path, milestone: &str, tongue: Tongue) -> Vec<String> {
    let by_hand = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables/script").join(format!("{milestone}.ron"));
    let by_hand = said_in(tongue, &std::fs::read_to_string(by_hand).expect("the file written by hand"));
    let written = std::fs::read_to_string(file).expect("the case is read");
    load_bytes(written.as_bytes()).expect("the case is whole");
    let lines = |file: &str| normal::lines(&to_the_minute(file));
    normal::differences(&lines(&by_hand), &lines(&written))
}

/// Moments without their seconds: a person who writes a file by hand knows the minute.
fn to_the_minute(file: &str) -> String {
    let cut = |line: &str| match line.split_once(": \"") {
        Some((name, value)) if value.len() >= 25 && value.as_bytes().get(10) == Some(&b'T') && value.ends_with("\",") => {
            format!("{name}: \"{}\",", &value[..16])
        }
        _ => line.to_owned(),
    };
    file.lines().flat_map(|line| [cut(line), "\n".to_owned()]).collect()
}

/// A file as the program would write it for the first time.
fn sealed(code: &str, body: &str) -> String {
    let id = body.split("id: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("the id of the case");
    format!("// rondom case 1 · {code} · {id} · rev 1 · parent - · blake3 {}\n{body}", Hash::of(body.as_bytes()))
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}
