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
    ("store", &["model"]),
    ("app", &["model", "engine", "i18n", "store"]),
    ("ui", &["model", "engine", "i18n", "app"]),
    ("cli.rs", &["model", "engine", "i18n", "store", "app"]),
];

/// Words a room may not contain, and why.
const BANNED: &[(&str, &[&str], &str)] = &[
    ("model", OUTSIDE, "the domain knows no window, disk, clock or thread"),
    ("engine", OUTSIDE, "the engine is pure"),
    ("i18n", OUTSIDE, "words are data"),
    ("store", &["egui", "eframe"], "only `ui` knows egui"),
    ("app", &["egui", "eframe", "std::fs", "File::open", "std::thread::sleep"], "the brain has no widgets and no files"),
    ("ui", &["std::fs", "File::open", "std::net", "crate::store"], "screens see only `app`"),
];

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
                    let other = other.trim_end_matches(".rs");
                    let own = room.trim_end_matches(".rs");
                    if other != own && !may.contains(&other) && line.contains(&format!("crate::{other}")) {
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
                for word in words.iter().filter(|word| line.contains(**word)) {
                    broken.push(format!("{}:{number}: `{word}`: {why}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
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
            assert!(!line.contains("edit.apply("), "{name}:{number}: only the history applies edits");
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
    for file in all_files() {
        let text = fs::read_to_string(&file).expect("readable source");
        let lines = text.lines().count();
        let has_reason = text.lines().take(12).any(|line| line.starts_with("//! Longer than usual because"));
        assert!(lines <= MAX_LINES || has_reason, "{} has {lines} lines", file.display());
    }
}

#[test]
fn every_room_says_why_it_exists() {
    for file in all_files() {
        let text = fs::read_to_string(&file).expect("readable source");
        assert!(text.starts_with("//!"), "{} has no module doc", file.display());
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

/// Lines of code with their numbers: comments and everything from the first `#[cfg(test)]` on left out, because tests
/// stand last.
fn code_lines(file: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(file).expect("readable source");
    let lines = text.lines().enumerate().take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(index, line)| (index + 1, line.to_owned())).collect()
}

fn files_of(room: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(!files.is_empty(), "room {room} is gone");
    files
}

fn all_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
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
