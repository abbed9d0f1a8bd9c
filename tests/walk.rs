//! A whole VO meeting with the keyboard alone, in the real program with its threads and its disk: the script in
//! `tests/tables/walk/yara.txt` holds nothing but keys and typed words, and the file that stands in the folder afterwards
//! is compared with one written by hand from the worked case (domain 7.2).
//!
//! Names are used to read where the keyboard is, never to put it there: no click, no focus, no value set from outside.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/hands.rs"]
mod hands;
#[path = "common/normal.rs"]
mod normal;

use std::path::PathBuf;
use std::sync::Arc;

use hands::{Hands, program};
use rondom::app::state::Page;
use rondom::store::{RealFs, load_bytes};

/// What the practice folder is called in app-data.
const PRACTICE: &str = "Oefenmap";

#[test]
fn a_whole_vo_meeting_is_walked_with_the_keyboard_alone() {
    let data = common_dir("walk");
    let mut hands = Hands::new(program(Arc::new(RealFs), &data));
    hands.wait("the cases in the overview", |state| {
        state.page == Page::Overview && state.folder.as_ref().is_some_and(|folder| folder.entries.is_some())
    });
    hands.play("yara.txt", include_str!("tables/walk/yara.txt"));
    hands.wait("everything is saved", |state| state.open.as_ref().is_none_or(|open| open.save.saved_revision == open.revision));

    let written = find(&data, "2026-Y3V7.ron").expect("the case stands in the practice folder");
    let written = std::fs::read_to_string(written).expect("the case is read");
    load_bytes(written.as_bytes()).expect("the case is whole");
    let written = without_the_course_of_the_meeting(&written);
    let by_hand = without_the_course_of_the_meeting(include_str!("../assets/practice/2026-Y3M9.ron"));
    let prepared = normal::lines(include_str!("../assets/practice/2026-Y3V7.ron")).len();
    let whole = normal::lines(&by_hand).len();
    assert!(prepared * 7 < whole * 3, "{prepared} of {whole} lines stood there before the first key");
    let differences = normal::differences(&normal::lines(&by_hand), &normal::lines(&written));
    assert!(differences.is_empty(), "by hand (-) against by keyboard (+):\n{}", differences.join("\n"));
    drop(hands);
    std::fs::remove_dir_all(&data).ok();
}

#[test]
fn looking_for_another_case_types_over_the_last_one_and_words_without_a_find_can_be_typed_better() {
    let data = common_dir("search");
    let mut hands = Hands::new(program(Arc::new(RealFs), &data));
    hands.wait("the cases in the overview", |state| {
        state.page == Page::Overview && state.folder.as_ref().is_some_and(|folder| folder.entries.is_some())
    });
    let script = "keys Ctrl+F
type zyx
keys Enter
type w
see Geen casus gevonden met “zyxw”.
keys Ctrl+F
type yara
see Voorbeeld College
keys Enter Enter
wait bureau";
    hands.play("search", script);
    drop(hands);
    std::fs::remove_dir_all(&data).ok();
}

/// The case without how the time went and without the copy of its answers and agreements that closing leaves: the worked case says neither.
/// Both are compared in `tests/meeting_script.rs`.
fn without_the_course_of_the_meeting(file: &str) -> String {
    let mut until = None;
    let mut kept = String::new();
    for line in file.lines() {
        if until.is_none() && ["    clock: [", "    record: {", "    agreements: ["].iter().any(|begins| line.starts_with(begins))
        {
            until = Some(if line.ends_with('{') { "    }," } else { "    )]," });
        }
        if until.is_none() {
            kept.extend([line, "\n"]);
        }
        until = until.filter(|end| line != *end);
    }
    kept
}

/// A folder of this test's own.
fn common_dir(name: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&dir).ok();
    std::fs::create_dir_all(&dir).expect("a folder for the test");
    dir
}

fn find(dir: &std::path::Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(dir).ok()?;
    let mut folders = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            folders.push(path);
        } else if path.file_name().is_some_and(|own| own == name) && path.parent().is_some_and(|p| p.ends_with(PRACTICE)) {
            return Some(path);
        }
    }
    folders.iter().find_map(|folder| find(folder, name))
}
