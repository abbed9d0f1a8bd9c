//! Every mistake a template can have, each in a fixture of its own, with the exact sentence in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rondom::engine::checker::{Checked, Finding, FindingKind, MAX_SOURCE_BYTES, Severity, check, check_together};

const GOOD: &str = "good.ron";
const MESSAGES: &str = include_str!("fixtures/checker/messages.txt");
const MESSAGES_TOGETHER: &str = include_str!("fixtures/checker/messages_together.txt");

#[test]
fn a_good_template_gives_no_findings_and_is_loaded() {
    let Checked { template, findings } = check(GOOD, &fixture(GOOD));
    assert_eq!(findings, []);
    assert_eq!(template.map(|template| template.questions().count()), Some(13));
}

#[test]
fn every_mistake_has_its_place_and_its_sentence() {
    let expected = messages(MESSAGES);
    for (name, message) in &expected {
        let said = said(&check(name, &fixture(name)).findings);
        assert_eq!(said, std::slice::from_ref(message), "{name}");
    }
    assert!(expected.len() >= 130, "{} fixtures", expected.len());
}

#[test]
fn every_difference_between_two_templates_has_its_place_and_its_sentence() {
    let good = fixture(GOOD);
    for (name, message) in messages(MESSAGES_TOGETHER) {
        let other = fixture(&name);
        assert_eq!(check(&name, &other).findings, [], "{name} is good on its own");
        assert_eq!(said(&check_together(&[(GOOD, &good), (&name, &other)])), [message], "{name}");
    }
}

#[test]
fn words_and_bounds_may_differ_between_templates() {
    let (good, other) = (fixture(GOOD), fixture("together_fine.ron"));
    assert_eq!(check_together(&[(GOOD, &good), ("together_fine.ron", &other)]), []);
}

#[test]
fn a_file_that_cannot_be_read_does_not_disturb_the_others() {
    let (good, other, broken) = (fixture(GOOD), fixture("together_other_kind.ron"), fixture("syntax_no_colon.ron"));
    let findings = check_together(&[("stuk.ron", &broken), (GOOD, &good), ("anders.ron", &other)]);
    assert_eq!(findings.iter().map(|finding| finding.file.as_str()).collect::<Vec<_>>(), ["anders.ron"]);
}

#[test]
fn every_fixture_has_a_sentence() {
    let mut named: BTreeSet<String> = messages(MESSAGES).into_keys().chain(messages(MESSAGES_TOGETHER).into_keys()).collect();
    named.extend([GOOD.to_owned(), "together_fine.ron".to_owned()]);
    let there: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".ron"))
        .collect();
    assert_eq!(named, there);
}

#[test]
fn every_kind_of_mistake_has_a_fixture() {
    let good = fixture(GOOD);
    let alone = messages(MESSAGES).into_keys().flat_map(|name| check(&name, &fixture(&name)).findings);
    let beside =
        messages(MESSAGES_TOGETHER).into_keys().flat_map(|name| check_together(&[(GOOD, &good), (&name, &fixture(&name))]));
    let mut found: BTreeSet<String> = alone.chain(beside).map(|finding| variant(&finding.kind)).collect();
    // A megabyte of fixture would only weigh; `a_source_that_is_too_large_is_not_read` makes one.
    found.insert("TooLarge".to_owned());
    let source = include_str!("../src/engine/checker/finding.rs");
    let (_, body) = source.split_once("pub enum FindingKind {").unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let all: BTreeSet<String> = body
        .lines()
        .filter_map(|line| line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase)))
        .map(|line| line.chars().take_while(|c| c.is_alphanumeric()).collect())
        .collect();
    assert_eq!(found, all);
}

#[test]
fn an_error_keeps_a_template_out_and_a_warning_does_not() {
    for (name, loaded, severity) in [
        ("version_zero.ron", false, Severity::Error),
        ("syntax_no_colon.ron", false, Severity::Error),
        ("other_in_open_list.ron", true, Severity::Warning),
        ("unknown_concept.ron", true, Severity::Warning),
    ] {
        let checked = check(name, &fixture(name));
        assert_eq!(checked.template.is_some(), loaded, "{name}");
        assert_eq!(checked.findings.iter().map(Finding::severity).max(), Some(severity), "{name}");
    }
}

#[test]
fn several_mistakes_are_all_found_in_the_order_of_the_file() {
    let source = fixture(GOOD)
        .replace("version: 1", "version: 0")
        .replace("Links(\"opties\")", "Links(\"optie\")")
        .replace("topic: \"verzuim\"", "topic: \"verzuin\"");
    let lines: Vec<usize> = check(GOOD, &source).findings.iter().map(|finding| finding.at.line).collect();
    assert_eq!(lines, [4, 142, 213, 221]);
}

#[test]
fn questions_of_two_sectors_never_meet_at_one_table() {
    let guarded = |sector: &str, n: usize| {
        format!(
            "Question((id: \"{sector}{n}\", kind: YesNo, label: \"Vraag?\", moment: samen, purpose: \"Daarom.\", \
             topic: \"leren\", audience: [], read_back: \"{{antwoord}}\", paper_code: \"2.{sector}{n}\", when: Is(\"sector\", \"{sector}\"))),"
        )
    };
    let names: Vec<(&str, usize)> = ["po", "vo"].into_iter().flat_map(|sector| (0..8).map(move |n| (sector, n))).collect();
    let questions: String = names.iter().map(|(sector, n)| guarded(sector, *n)).collect();
    let opened: String = names.iter().map(|(sector, n)| format!(", \"{sector}{n}\"")).collect();
    let source = fixture(GOOD)
        .replace("sectors: [vo]", "sectors: [po, vo]")
        .replace("Heading(text: \"Ieders vraag\"),", &format!("Heading(text: \"Ieders vraag\"), {questions}"))
        .replace("\"hulpvraag_ouders\"])", &format!("\"hulpvraag_ouders\"{opened}])"));
    assert_eq!(check(GOOD, &source).findings, [], "ten in each sector");
    let source = source.replace("when: Is(\"sector\", \"po\")", "required: true");
    let kinds: Vec<_> = check(GOOD, &source).findings.into_iter().map(|finding| finding.kind).collect();
    assert!(matches!(&kinds[..], [FindingKind::TooManyInBlock { count: 18, .. }]), "{kinds:?}");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let with_mark = format!("\u{FEFF}{}", fixture(GOOD));
    let Checked { template, findings } = check(GOOD, &with_mark);
    assert_eq!((template.is_some(), findings), (true, Vec::new()));
}

#[test]
fn a_source_that_is_too_large_is_not_read() {
    let source = " ".repeat(2 * MAX_SOURCE_BYTES);
    let checked = check("groot.ron", &source);
    assert_eq!(checked.template, None);
    assert_eq!(
        said(&checked.findings),
        [(
            "groot.ron:1:1: Dit bestand is te groot: 2048 kB, en een sjabloon mag 1024 kB zijn. Controleer of dit wel een sjabloon is."
                .to_owned(),
            "This file is too large: 2048 kB, and a template may be 1024 kB. Check that it is a template at all.".to_owned()
        )]
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused_with_a_sentence() {
    let good = fixture(GOOD);
    let end = good.trim_end().len();
    for cut in (0..end).step_by(29).filter(|cut| good.is_char_boundary(*cut)) {
        let checked = check(GOOD, &good[..cut]);
        assert_eq!(checked.template, None, "cut at {cut}");
        assert!(checked.findings.iter().all(|finding| !finding.sentence("nl").is_empty()), "cut at {cut}");
        assert_eq!(checked.findings.len(), 1, "cut at {cut}");
    }
}

#[test]
fn what_is_no_template_at_all_is_refused_in_time() {
    let deep = "(".repeat(200_000);
    let negated = format!("(when: {}", "Not(".repeat(100_000));
    for source in
        ["", "\0", "\u{FEFF}", "()", "{}", "[[[[", "\"", "r#\"", "/*", "Case(header: ())", deep.as_str(), negated.as_str()]
    {
        assert_eq!(check("vreemd.ron", source).template, None);
    }
}

/// Dutch with its place, and English.
type Message = (String, String);

fn said(findings: &[Finding]) -> Vec<Message> {
    findings.iter().map(|finding| (finding.line("nl"), finding.sentence("en"))).collect()
}

/// Messages by fixture.
fn messages(text: &str) -> BTreeMap<String, Message> {
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut messages = BTreeMap::new();
    while let (Some(dutch), Some(english)) = (lines.next(), lines.next()) {
        let name = dutch.split(':').next().unwrap_or_default();
        let twice = messages.insert(name.to_owned(), (dutch.to_owned(), english.trim_start().to_owned()));
        assert_eq!(twice, None, "{name} is listed twice");
    }
    messages
}

fn variant(kind: &FindingKind) -> String {
    format!("{kind:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/checker")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
