//! A case as bytes: what goes in comes out, and what is broken says how.

#![expect(clippy::expect_used, reason = "a test may fail, and plays the one who writes beside Rondom")]

mod store_support;

use rondom::model::limits::{MAX_ANSWERS, MAX_FILE_BYTES, MAX_SEATS, MAX_TEXT_BYTES};
use rondom::model::*;
use rondom::store::format::compose;
use rondom::store::{Hash, KeepReason, Limit, Stored, Trouble, load_bytes};
use store_support::{first, full, full_case, small_case};

fn file(stored: &Stored) -> String {
    String::from_utf8(compose(stored).expect("composes").bytes).expect("text")
}

fn trouble(bytes: &[u8]) -> Option<Trouble> {
    load_bytes(bytes).err().map(|error| error.trouble)
}

/// The file with its body changed and its hash made to fit, so that only what is in the body can be wrong.
fn rehashed(file: &str, change: impl FnOnce(&str) -> String) -> String {
    let (line, body) = file.split_once('\n').expect("two parts");
    let body = change(body);
    let (line, _) = line.rsplit_once(' ').expect("a hash");
    format!("{line} {}\n{body}", Hash::of(body.as_bytes()))
}

#[test]
fn a_case_with_one_of_everything_reads_back_the_same() {
    let stored = full();
    assert_eq!(load_bytes(file(&stored).as_bytes()), Ok(stored));
}

#[test]
fn every_status_sector_and_reason_reads_back_the_same() {
    for status in CaseStatus::ALL {
        for sector in [Sector::Po, Sector::Vo] {
            let mut stored = first(small_case(3, "2026-2222"));
            stored.case.header.status = status;
            stored.case.header.sector = sector;
            assert_eq!(load_bytes(file(&stored).as_bytes()), Ok(stored));
        }
    }
    for keep in KeepReason::ALL {
        let mut stored = first(small_case(3, "2026-2222"));
        stored.lineage.keep = Some(keep);
        assert_eq!(load_bytes(file(&stored).as_bytes()), Ok(stored));
    }
}

#[test]
fn a_small_case_looks_as_a_person_would_write_it() {
    let expected = include_str!("fixtures/store/small.ron");
    assert_eq!(file(&first(small_case(1, "2026-Y3M9"))), expected);
}

#[test]
fn no_control_or_direction_character_stands_bare_in_a_file() {
    let text = file(&full());
    let bare = |c: &char| (c.is_control() && !matches!(c, '\n' | '\t')) || rondom::model::text::steers_display(*c);
    let found: Vec<char> = text.chars().filter(|c| *c != '\u{200D}').filter(bare).collect();
    assert_eq!(found, Vec::<char>::new());
}

#[test]
fn every_class_of_broken_file_has_its_own_name() {
    let good = file(&first(small_case(1, "2026-Y3M9")));
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        rehashed(&good, |body| body.replacen(from, to, 1)).into_bytes()
    };
    let mut not_utf8 = good.clone().into_bytes();
    let place = good.find("Yara").expect("a name");
    not_utf8[place] = 0xE9;
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(good.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let depth = "[".repeat(100_000);
    let long_text = format!("\"{}\"", "a".repeat(MAX_TEXT_BYTES + 1));
    let cases: Vec<(&str, Vec<u8>, Trouble)> = vec![
        ("empty", Vec::new(), Trouble::NotACase),
        ("zeros", vec![0; 4096], Trouble::NotACase),
        ("someone else's", b"(name: \"notes\")".to_vec(), Trouble::NotACase),
        ("newer", good.replacen("case 1 ·", "case 7 ·", 1).into_bytes(), Trouble::Newer { version: 7 }),
        ("version 0", good.replacen("case 1 ·", "case 0 ·", 1).into_bytes(), Trouble::Damaged { line: 1, column: 1 }),
        ("not text", not_utf8, Trouble::NotUtf8),
        ("utf-16", utf16, Trouble::NotUtf8),
        ("changed outside", good.replacen("Yara", "Sara", 1).into_bytes(), Trouble::ChangedOutside),
        ("line ends changed", good.replace('\n', "\r\n").into_bytes(), Trouble::ChangedOutside),
        ("unknown field", with("  pupil:", "  leerling: 1,\n  pupil:"), Trouble::Damaged { line: 10, column: 3 }),
        ("unknown kind", with("Text(", "Tekst("), Trouble::Damaged { line: 26, column: 14 }),
        ("no such day", with("2026-11-12", "2026-02-30"), Trouble::Damaged { line: 9, column: 13 }),
        ("other case", with("00000001\"", "00000002\""), Trouble::HeaderBodyDisagree),
        ("other code", with("code: \"2026-Y3M9\"", "code: \"2026-Y3MX\""), Trouble::HeaderBodyDisagree),
        ("other revision", with("rev: 1", "rev: 2"), Trouble::HeaderBodyDisagree),
        ("deep", with("\"Yara\"", &depth), Trouble::Damaged { line: 26, column: 19 }),
        ("long text", with("\"Yara\"", &long_text), Trouble::TooMuch(Limit::Text)),
        ("too large", vec![b' '; usize::try_from(MAX_FILE_BYTES).expect("fits") + 1], Trouble::TooLarge),
    ];
    for (name, bytes, expected) in &cases {
        assert_eq!(trouble(bytes), Some(*expected), "{name}");
    }
}

#[test]
fn nesting_of_every_kind_ends_before_the_stack_does() {
    let good = file(&first(small_case(1, "2026-Y3M9")));
    for opening in ["(", "[", "{", "Some(", "Rows([", "/*", "{\"a\":", "r#"] {
        let broken = rehashed(&good, |body| body.replacen("Text(\"Yara\")", &opening.repeat(50_000), 1));
        assert!(trouble(broken.as_bytes()).is_some(), "{opening}");
    }
}

#[test]
fn a_file_changed_outside_is_shown_but_never_simply_used() {
    let good = file(&first(small_case(1, "2026-Y3M9")));
    let error = load_bytes(good.replace("Yara", "Sara").as_bytes()).expect_err("not simply used");
    let found = error.found.expect("shown");
    let name = found.case.answers.get("roepnaam").and_then(|answer| answer.value.clone());
    assert_eq!(name, Some(Scalar::text("Sara").into()));
    assert!(error.trouble.can_be_accepted());
}

#[test]
fn a_file_cut_short_anywhere_never_reads_as_a_case() {
    let good = file(&full()).into_bytes();
    for part in 0..20 {
        let cut = good.len() * part / 20;
        let trouble = trouble(&good[..cut]).unwrap_or_else(|| panic!("cut at {cut} reads"));
        let is_named = matches!(trouble, Trouble::Damaged { .. } | Trouble::NotACase | Trouble::NotUtf8);
        assert!(is_named, "cut at {cut}: {trouble:?}");
    }
}

#[test]
fn a_flipped_bit_is_always_found() {
    let good = file(&first(full_case())).into_bytes();
    let mut passed = 0;
    // Every 37th byte: the length of a line varies, so all kinds of places are met.
    for place in (0..good.len()).step_by(37) {
        let mut bytes = good.clone();
        bytes[place] ^= 1 << (place % 8);
        passed += usize::from(load_bytes(&bytes).is_ok());
    }
    assert_eq!(passed, 0);
}

#[test]
fn more_than_the_loader_takes_is_never_written() {
    let mut many = first(small_case(1, "2026-Y3M9"));
    let rows = (0..MAX_ANSWERS).map(|i| Row::new(RowId::new(format!("r{i}")), None)).collect();
    many.case.answers.insert("rijen".into(), Answer::new(Value::Rows(rows), None));
    assert_eq!(compose(&many).err(), Some(Trouble::TooMuch(Limit::Answers)));

    let mut long = first(small_case(1, "2026-Y3M9"));
    long.case.answers.insert("tekst".into(), Answer::new(Scalar::text("é".repeat(MAX_TEXT_BYTES / 2 + 1)), None));
    assert_eq!(compose(&long).err(), Some(Trouble::TooMuch(Limit::Text)));

    let mut crowd = first(small_case(1, "2026-Y3M9"));
    crowd.case.seats = vec![crowd.case.seats[0].clone(); MAX_SEATS + 1];
    assert_eq!(compose(&crowd).err(), Some(Trouble::TooMuch(Limit::Seats)));

    let mut odd = first(small_case(1, "2026-Y3M9"));
    odd.case.answers.insert("getal".into(), Answer::new(Scalar::Number(f64::NAN), None));
    assert!(matches!(compose(&odd).err(), Some(Trouble::Damaged { .. })));
}
