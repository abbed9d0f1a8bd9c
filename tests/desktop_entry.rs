//! The entry in the menu of a desktop leads to the program and to its icon.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

const ENTRY: &str = include_str!("../assets/desktop/rondom.desktop");
const ICON: &str = include_str!("../assets/icons/rondom.svg");
const PICTURE: &[u8] = include_bytes!("../assets/icons/rondom-256.png");
const WINDOW: &str = include_str!("../src/ui/window.rs");
const START: &str = include_str!("../start");

fn value(key: &str) -> &'static str {
    let line = ENTRY.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    line.expect("the entry has this key")
}

#[test]
fn the_entry_says_what_a_desktop_asks_for() {
    assert_eq!(ENTRY.lines().next(), Some("[Desktop Entry]"));
    for (key, expected) in [
        ("Type", "Application"),
        ("Name", "Rondom"),
        ("Exec", "rondom %f"),
        ("TryExec", "rondom"),
        ("Icon", "rondom"),
        ("Terminal", "false"),
    ] {
        assert_eq!(value(key), expected, "{key}");
    }
    for both in ["GenericName", "Comment"] {
        assert!(!value(both).is_empty() && !value(&format!("{both}[en]")).is_empty(), "{both} in both languages");
    }
}

#[test]
fn the_window_belongs_to_the_entry_so_that_its_icon_shows() {
    let id = WINDOW.split("with_app_id(\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(id, Some(value("StartupWMClass")));
}

#[test]
fn the_picture_of_the_window_is_a_square_of_256() {
    let side = |at: usize| u32::from_be_bytes(PICTURE[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((&PICTURE[1..4], side(16), side(20)), (b"PNG".as_slice(), 256, 256));
}

#[test]
fn the_icon_has_six_people_around_one_pupil() {
    let (people, pupil) = (ICON.matches('M').count(), ICON.matches("<circle").count());
    assert_eq!((people, pupil), (6, 1));
}

#[test]
fn what_goes_into_the_menu_is_what_stands_here() {
    for file in ["assets/icons/rondom.svg", "assets/icons/rondom-256.png", "assets/desktop/rondom.desktop"] {
        assert!(START.contains(&format!("$here/{file}")), "{file}");
        assert!(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file).is_file(), "{file}");
    }
    for line in ["^Exec=rondom", "^TryExec=rondom"] {
        assert!(START.contains(line), "{line}");
    }
}
