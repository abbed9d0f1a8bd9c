//! The rooms keep to their rules (ARCHITECTURE.md): who may know whom, who may touch what, how long a file may be.

#![expect(clippy::expect_used, reason = "a source file that cannot be read is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};

/// Longest file without a stated reason, in lines.
const MAX_LINES: usize = 600;

/// Room, and the rooms of ours it may name.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("engine", &["model"]),
    ("i18n", &["model", "engine"]),
    ("rules", &["model", "engine"]),
    ("store", &["model"]),
    ("app", &["model", "engine", "i18n", "rules", "store"]),
    ("ui", &["model", "engine", "i18n", "rules", "app"]),
    ("cli", &["model", "engine", "i18n", "store", "app"]),
    // Chooses between window and command line; that is all it may know.
    ("main", &["app", "ui", "cli"]),
];

/// Words a room may not contain, and why.
const BANNED: &[(&str, &[&str], &str)] = &[
    ("model", OUTSIDE, "the domain knows no window, disk, clock or thread"),
    ("engine", OUTSIDE, "the engine is pure"),
    ("i18n", OUTSIDE, "words are data"),
    ("rules", OUTSIDE, "rules get the day as an argument, and only ask"),
    ("store", WINDOW, "only `ui` knows egui"),
    ("app", WINDOW, "the brain has no widgets"),
    ("app", DISK, "the brain has no files"),
    ("app", WALL_CLOCK, "the time comes from `Env`, so that tests own it"),
    ("app", &["std::thread::sleep"], "nothing in the brain waits"),
    ("ui", DISK, "screens have no files"),
    ("ui", WALL_CLOCK, "the time comes from `Env`, so that tests own it"),
    ("ui", &["std::net", "crate::store", "Instant::now"], "screens see only `app`"),
    ("cli", WINDOW, "the command line has no window"),
    ("cli", DISK, "files are for `store`, also without a window"),
    ("cli", WALL_CLOCK, "the time comes from `Env`, so that tests own it"),
    ("main", WINDOW, "arguments and log, nothing else"),
    ("main", DISK, "arguments and log, nothing else"),
    ("main", WALL_CLOCK, "arguments and log, nothing else"),
];

/// The one place of a room where a word may stand all the same.
const EXCEPT: &[(&str, &str)] = &[("src/app/env.rs", "Local::now")];

const WINDOW: &[&str] = &["egui", "eframe"];

/// What reaches the disk, also by way of a path.
const DISK: &[&str] = &[
    "std::fs",
    "fs::",
    "File::",
    ".canonicalize(",
    ".exists(",
    ".try_exists(",
    ".is_dir(",
    ".is_file(",
    ".is_symlink(",
    ".metadata(",
    ".symlink_metadata(",
    ".read_dir(",
    ".read_link(",
];

const WALL_CLOCK: &[&str] = &["SystemTime::now", "Local::now", "Utc::now"];

const OUTSIDE: &[&str] = &[
    "egui",
    "eframe",
    "std::fs",
    "std::net",
    "std::thread",
    "std::env",
    "SystemTime::now",
    "Local::now",
    "Utc::now",
    "Instant::now",
];

#[test]
fn arrows_point_one_way() {
    let mut broken = Vec::new();
    for (room, may) in ARROWS {
        for file in files_of(room) {
            for (number, line) in code_lines(&file) {
                for (other, _) in ARROWS {
                    let names = |root: &str| line.contains(&format!("{root}::{other}"));
                    if other != room && !may.contains(other) && (names("crate") || names("rondom")) {
                        broken.push(format!("{}:{number}: `{room}` may not know `{other}`", file.display()));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn rooms_touch_only_what_is_theirs() {
    let mut broken = Vec::new();
    for (room, words, why) in BANNED {
        for file in files_of(room) {
            for (number, line) in code_lines(&file) {
                let may = |word: &str| EXCEPT.iter().any(|(place, known)| *known == word && name_of(&file) == *place);
                for word in words.iter().filter(|word| line.contains(**word) && !may(word)) {
                    broken.push(format!("{}:{number}: `{word}`: {why}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_belongs_to_a_room() {
    let rooms: Vec<PathBuf> = ARROWS.iter().flat_map(|(room, _)| files_of(room)).collect();
    for file in all_files() {
        let name = name_of(&file);
        assert!(rooms.contains(&file) || name == "src/lib.rs", "{name} stands in no room of ours");
    }
}

#[test]
fn only_the_history_and_the_engines_previews_apply_edits() {
    // One write path: `app::update` hands edits to the history. The engine applies one to a clone to see what it would hide.
    let may = ["src/model/history.rs", "src/model/edit.rs", "src/model/list.rs", "src/engine/would_hide.rs"];
    for file in all_files() {
        let name = file.to_string_lossy().replace('\\', "/");
        if may.iter().any(|m| name.ends_with(m)) || name.contains("src/app/update/") {
            continue;
        }
        for (number, line) in code_lines(&file) {
            assert!(!line.contains("make_mut(&mut"), "{name}:{number}: only `app::update` changes a case");
            for way in ["edit.apply(", "edits.apply(", ".apply(&mut case", ".apply(case"] {
                assert!(!line.contains(way), "{name}:{number}: only the history applies edits");
            }
            // A group of imports would hide which room is meant from the test of the arrows.
            assert!(!line.contains("use crate::{"), "{name}:{number}: one import per room");
        }
    }
}

#[test]
fn screens_read_the_case_where_what_is_folded_is_not_in_it() {
    // `Cx::open` and `State::shown`. Keys draw nothing; the form that asks who may open it looks at the whole case, and draws
    // nothing of it.
    let may = ["src/ui/screens/discuss.rs", "src/ui/keys.rs"];
    for file in files_of("ui").into_iter().filter(|file| !may.contains(&name_of(file).as_str())) {
        for (number, line) in code_lines(&file) {
            let reads =
                line.contains("state.open.") && !line.contains("state.open.is_some()") && !line.contains("state.open.is_none()");
            assert!(!reads, "{}:{number}: read the open case with `cx.open()`", name_of(&file));
        }
    }
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    for file in all_files() {
        for (number, line) in code_lines(&file) {
            for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("] {
                assert!(!line.contains(word), "{}:{number}: {word}", file.display());
            }
        }
    }
}

#[test]
fn no_file_is_too_long_without_a_reason() {
    let mut found = Vec::new();
    for file in everything() {
        let text = fs::read_to_string(&file).expect("readable source");
        let lines = text.lines().count();
        let reason = text.lines().take(12).find_map(|line| line.strip_prefix("//! Longer than usual because"));
        match reason.map(|reason| reason.split_whitespace().count()) {
            None if lines > MAX_LINES => found.push(format!("{} has {lines} lines", name_of(&file))),
            Some(words) if words < 4 => found.push(format!("{}: that is no reason", name_of(&file))),
            Some(_) if lines <= MAX_LINES => found.push(format!("{} is not long, and says why it is", name_of(&file))),
            _ => {}
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_says_why_it_exists() {
    for file in everything() {
        let text = fs::read_to_string(&file).expect("readable source");
        assert!(text.starts_with("//!"), "{} has no module doc", name_of(&file));
    }
}

#[test]
fn the_network_is_not_used() {
    for file in all_files() {
        for (number, line) in code_lines(&file) {
            for word in ["TcpStream", "UdpSocket", "std::net", "ureq", "reqwest"] {
                assert!(!line.contains(word), "{}:{number}: {word}", file.display());
            }
        }
    }
}

#[test]
fn the_top_level_holds_four_folders_and_what_the_readme_shows_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root).expect("the top level").flatten();
    let entries = entries.filter(|entry| fs::read_dir(entry.path()).is_ok_and(|mut inside| inside.next().is_some()));
    let folders = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // Hidden folders are of tools, `target` is of cargo.
    let mut folders: Vec<String> = folders.filter(|name| !name.starts_with('.') && name != "target").collect();
    folders.sort_unstable();
    assert_eq!(folders, ["assets", "benches", "src", "tests"]);
    let readme = fs::read_to_string(root.join("README.md")).expect("readable");
    let pictures: Vec<&str> =
        readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| link.ends_with(".png")).collect();
    assert_eq!(pictures.len(), 2, "{pictures:?}");
    assert!(pictures.iter().all(|picture| picture.starts_with("assets/") && root.join(picture).is_file()), "{pictures:?}");
}

/// Lines of code with their numbers: comments and everything from the first `#[cfg(test)]` on left out, because tests
/// stand last.
fn code_lines(file: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(file).expect("readable source");
    let lines = text.lines().enumerate().take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(index, line)| (index + 1, line.to_owned())).collect()
}

/// A room is a folder, a file, or a file with the folder of its parts.
fn files_of(room: &str) -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&src.join(room), &mut files);
    collect(&src.join(format!("{room}.rs")), &mut files);
    assert!(!files.is_empty(), "room {room} is gone");
    files
}

/// `src/app/env.rs`, on every system.
fn name_of(file: &Path) -> String {
    let own = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(file);
    own.to_string_lossy().replace('\\', "/")
}

fn all_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// What is written in Rust here: the program, its tests, its benches.
fn everything() -> Vec<PathBuf> {
    let mut files = all_files();
    for folder in ["tests", "benches"] {
        let before = files.len();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
        assert!(files.len() > before, "{folder} is gone");
    }
    files
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_owned());
        return;
    }
    let Ok(entries) = fs::read_dir(path) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
