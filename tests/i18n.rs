//! The words of the program: complete in both languages, in one tone, and all of them findable.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rondom::engine::view::{OpenReason, StepStatus, Violation, ViolationKind};
use rondom::i18n::{Language, NoticeKind, OverlayProblemKind, WordValue, Words, names};
use rondom::model::edit::Verb;
use rondom::model::id::{AgreementId, ColumnId, RowId};
use rondom::model::template::{Format, Kind, NumberKind};
use rondom::model::{
    AgreementStatus, Authority, CaseStatus, Direction, EditError, Family, Function, MeetingStatus, Missing, PresenceMode, Sector,
    Source, StepState, VoiceGroup,
};

/// Files whose keys are reached through `i18n::names`, a role's slug or a kind of notice instead of literally.
const REACHED_BY_NAME: [&str; 2] = ["roles", "notices"];

/// Keys made from the code of a kind of meeting.
const OF_A_SLUG: &str = "overleg-";

/// One message as it stands in a file.
#[derive(Debug)]
struct Message {
    file: String,
    text: String,
    variables: BTreeSet<String>,
}

#[test]
fn both_languages_have_the_same_files_and_all_of_them_are_loaded() {
    let (nl, en) = (file_names(Language::Nl), file_names(Language::En));
    assert_eq!(nl, en);
    let list = fs::read_to_string(root().join("src/i18n/files.rs")).unwrap();
    for name in &nl {
        assert!(list.contains(&format!("\"{name}\"")), "{name}.ftl is not in the list of src/i18n/files.rs");
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let (nl, en) = (messages(Language::Nl), messages(Language::En));
    let keys = |all: &BTreeMap<String, Message>| all.keys().cloned().collect::<BTreeSet<_>>();
    let (nl_keys, en_keys) = (keys(&nl), keys(&en));
    assert_eq!(nl_keys.difference(&en_keys).collect::<Vec<_>>(), Vec::<&String>::new(), "only in Dutch");
    assert_eq!(en_keys.difference(&nl_keys).collect::<Vec<_>>(), Vec::<&String>::new(), "only in English");
    for (key, message) in &nl {
        assert_eq!(message.variables, en[key].variables, "{key}");
        assert_eq!(message.file, en[key].file, "{key}");
    }
}

#[test]
fn every_message_says_something_and_nothing_is_left_unfilled() {
    for language in Language::ALL {
        let words = Words::load(language);
        for (key, message) in messages(language) {
            assert!(words.has(&key), "{key} of {}.ftl does not parse", message.file);
            for number in [0, 1, 2] {
                let arguments: Vec<(&str, WordValue<'_>)> =
                    message.variables.iter().map(|name| (name.as_str(), number.into())).collect();
                let text = words.with(&key, &arguments);
                assert!(!text.trim().is_empty(), "{key} is empty");
                assert!(text != key, "{key} shows itself");
                assert!(!text.contains(['{', '}', '$']), "{key}: {text}");
                assert_eq!(text.trim(), text, "{key}");
            }
            if message.variables.is_empty() {
                assert_eq!(words.get(&key), words.with(&key, &[]), "{key}");
            }
        }
    }
}

#[test]
fn the_tone_holds() {
    for language in Language::ALL {
        for (key, message) in messages(language) {
            for line in message.text.lines() {
                let line = line.trim_end();
                assert!(!line.ends_with(':'), "{key}: no colon after a label");
                assert!(!line.contains('!'), "{key}: nobody is shouted at");
                assert!(!line.contains("..."), "{key}: write …");
                assert!(!line.contains("  ") || line.starts_with("  "), "{key}: two spaces");
                assert!(!line.contains(['"', '\'']), "{key}: write “ ” and ’");
            }
        }
    }
}

#[test]
fn dutch_is_dutch() {
    let english = [
        "the",
        "and",
        "cancel",
        "save",
        "saved",
        "close",
        "open file",
        "file",
        "folder",
        "error",
        "warning",
        "delete",
        "remove",
        "add",
        "edit",
        "undo",
        "redo",
        "next",
        "back",
        "yes",
        "not",
        "done",
        "case",
        "meeting",
        "pupil",
        "settings",
        "please",
        "failed",
        "invalid",
        "loading",
        "submit",
        "ok",
        "okay",
        "update",
        "backup",
        "template",
    ];
    let english: BTreeSet<&str> = english.into();
    for (key, message) in messages(Language::Nl) {
        // Names of files stay as they are.
        let text = message.text.replace("words.ftl", "");
        for word in text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase) {
            assert!(!english.contains(word.as_str()), "{key}: {word:?}");
        }
    }
}

#[test]
fn dutch_avoids_words_that_parents_would_have_to_look_up() {
    let avoid =
        ["traject", "problematiek", "conform", "middels", "inzake", "betreffende", "stagneren", "valideren", "foutmelding"];
    for (key, message) in messages(Language::Nl) {
        let text = message.text.to_lowercase();
        for word in avoid {
            assert!(!text.contains(word), "{key}: {word:?}");
        }
    }
}

#[test]
fn every_value_of_the_model_has_a_word() {
    let mut keys: Vec<&str> = Vec::new();
    keys.extend(CaseStatus::ALL.map(names::key_of_status));
    keys.extend(
        [MeetingStatus::Planned, MeetingStatus::Running, MeetingStatus::Closed, MeetingStatus::Released]
            .map(names::key_of_meeting_status),
    );
    keys.extend(AgreementStatus::ALL.map(names::key_of_agreement_status));
    keys.extend([Sector::Po, Sector::Vo].map(names::key_of_sector));
    keys.extend([Family::Pupil, Family::Parents, Family::School, Family::Others].map(names::key_of_family));
    keys.extend(Function::ALL.map(names::key_of_function));
    keys.extend(PresenceMode::ALL.map(names::key_of_presence));
    keys.extend([Authority::Yes, Authority::No, Authority::Unknown].map(names::key_of_authority));
    keys.extend([Direction::ToThem, Direction::FromThem, Direction::Both].map(names::key_of_direction));
    keys.extend(
        [Source::Said, Source::Written, Source::Chat, Source::PupilPlace, Source::TypedForPupil].map(names::key_of_source),
    );
    let missing = [
        Missing::NotYetKnown,
        Missing::FindOut(AgreementId::from("a")),
        Missing::NotAsked,
        Missing::NotShared,
        Missing::NotApplicable(String::new()),
    ];
    keys.extend(missing.iter().map(names::key_of_missing));
    let states = [StepState::Done, StepState::NotApplicable(String::new()), StepState::Postponed, StepState::InDoubt];
    keys.extend(states.iter().map(names::key_of_step_state));
    let refused = [
        EditError::NotThere,
        EditError::CaseFull,
        EditError::CaseTooLarge,
        EditError::TooManySeats,
        EditError::TextTooLong,
        EditError::NotANumber,
    ];
    keys.extend(refused.map(names::key_of_edit_error));
    keys.extend([Verb::Added, Verb::Changed, Verb::Removed, Verb::Moved, Verb::Restored].map(names::key_of_verb));
    assert_all_are_there_once(&keys);
    assert_eq!(names::key_of_group(VoiceGroup::Others), "stem-anderen");
}

#[test]
fn every_subject_of_a_change_has_a_word() {
    use rondom::model::{AnswerSlot, ConsentId, MeetingId, SeatId, StatementId, StepId, Target};
    let slot = || AnswerSlot::case("vraag");
    let (row, meeting, seat) = (RowId::from("r"), MeetingId::from("m"), SeatId::from("s"));
    let targets = [
        Target::Answer(slot()),
        Target::Row(slot(), row.clone()),
        Target::Cell(slot(), row, ColumnId::from("k")),
        Target::Statement(slot(), StatementId::from("u")),
        Target::Seat(seat.clone()),
        Target::Meeting(meeting.clone()),
        Target::Template(meeting.clone()),
        Target::Content,
        Target::Presence(meeting.clone(), seat),
        Target::Step(meeting, StepId::from("stap")),
        Target::Agreement(AgreementId::from("a")),
        Target::Consent(ConsentId::from("t")),
        Target::Status,
    ];
    assert_all_are_there_once(&targets.iter().map(names::key_of_target).collect::<Vec<_>>());
}

#[test]
fn every_clash_and_every_open_point_has_a_sentence() {
    let day = "2026-11-12".parse().unwrap();
    let range = |min, max| ViolationKind::OutOfRange { min, max };
    let mut keys: Vec<&str> = [Kind::Date, Kind::PartialDate, Kind::Time, Kind::Number(NumberKind::default()), Kind::YesNo]
        .iter()
        .map(|kind| key_of_violation(&ViolationKind::NotUnderstood, kind))
        .collect();
    let kinds = [
        ViolationKind::Required,
        range(Some(1.0), Some(2.0)),
        range(Some(1.0), None),
        range(None, Some(2.0)),
        ViolationKind::TooLong(10),
        ViolationKind::Format(Format::Brin),
        ViolationKind::Format(Format::Branch),
        ViolationKind::Format(Format::Consortium),
        ViolationKind::Format(Format::Postcode4),
        ViolationKind::TooFew(1),
        ViolationKind::TooMany(1),
        ViolationKind::TooEarly(day),
        ViolationKind::TooLate(day),
        ViolationKind::BoardRowEmpty(String::new()),
        ViolationKind::UnknownCode,
        ViolationKind::OtherKind,
        ViolationKind::InRow(RowId::from("r"), ColumnId::from("k")),
    ];
    keys.extend(kinds.iter().map(|kind| key_of_violation(kind, &Kind::Text)));
    assert_all_are_there_once(&keys);

    let reasons = [OpenReason::Blank, OpenReason::NoOwner, OpenReason::NoDate, OpenReason::NoFunction(Function::Scribe)];
    assert_all_are_there_once(&reasons.iter().map(key_of_open_reason).collect::<Vec<_>>());
    let clash = Violation { kind: ViolationKind::Required, message: None };
    assert_eq!(key_of_open_reason(&OpenReason::Clash(clash)), "klopt-leeg");

    let states = [StepStatus::Done, StepStatus::NotApplicable(String::new()), StepStatus::Postponed, StepStatus::InDoubt];
    assert_all_are_there_once(&states.iter().map(key_of_step_status).collect::<Vec<_>>());
}

#[test]
fn every_notice_says_what_happened_what_is_safe_and_what_to_do() {
    let keys: Vec<&str> = NoticeKind::ALL.iter().flat_map(|kind| kind.message_keys()).collect();
    assert_all_are_there_once(&keys);
    let in_file = messages(Language::Nl).into_iter().filter(|(_, message)| message.file == "notices").count();
    assert_eq!(keys.len(), in_file, "a notice in the file that no kind names");

    let words = Words::load(Language::Nl);
    let notice = words.notice(NoticeKind::Damaged, &[("regel", 12.into()), ("kolom", 3.into())]);
    assert_eq!(notice.happened, "Deze casus is beschadigd en kan niet worden gelezen (regel 12, kolom 3).");
    assert!(notice.safe.ends_with('.') && notice.now.ends_with('.'));
}

#[test]
fn every_problem_in_a_folders_own_words_has_a_sentence() {
    let key = || "rol-x".to_owned();
    let kinds = [
        OverlayProblemKind::NotUnderstood,
        OverlayProblemKind::OtherKey(key()),
        OverlayProblemKind::Empty(key()),
        OverlayProblemKind::TooLong(key()),
        OverlayProblemKind::NotPlain(key()),
        OverlayProblemKind::Twice(key()),
        OverlayProblemKind::TooMany,
    ];
    assert_all_are_there_once(&kinds.iter().map(OverlayProblemKind::message_key).collect::<Vec<_>>());
}

#[test]
fn every_key_in_the_code_is_there_and_gets_its_arguments() {
    let words = messages(Language::Nl);
    for (path, code) in sources() {
        for call in calls(&code) {
            let message = words.get(call.key).unwrap_or_else(|| panic!("{}: no message {:?}", path.display(), call.key));
            match call.arguments {
                None => assert!(message.variables.is_empty(), "{}: {:?} needs arguments", path.display(), call.key),
                // Arguments that are made elsewhere cannot be read from the call.
                Some(arguments) if arguments.is_empty() => {}
                Some(arguments) => {
                    let given: BTreeSet<String> = arguments.into_iter().map(str::to_owned).collect();
                    assert!(given.is_superset(&message.variables), "{}: {:?} gets {given:?}", path.display(), call.key);
                }
            }
        }
    }
}

#[test]
fn every_key_of_a_screen_is_used() {
    let mut code: Vec<(PathBuf, String)> = sources();
    // What the model's own values are called is named there.
    code.extend(rust_files(root().join("src/i18n"), &|_| true));
    for (key, message) in messages(Language::Nl) {
        if REACHED_BY_NAME.contains(&message.file.as_str()) || key.starts_with(OF_A_SLUG) {
            continue;
        }
        let literal = format!("\"{key}\"");
        assert!(code.iter().any(|(_, code)| code.contains(&literal)), "{key} of {}.ftl is used nowhere", message.file);
    }
}

#[test]
fn calls_are_found_however_they_are_broken_into_lines() {
    let code = r#"
        words.get("een"); self.words.get("twee"); ctx.words().get("drie"); facts.get("geen");
        words.with("vier", &[("naam", name.into()), ("aantal", 3.into())]);
        state
            .words
            .with(
                "vijf",
                &arguments,
            );
    "#;
    let found: Vec<_> = calls(code).into_iter().map(|call| (call.key, call.arguments)).collect();
    let expect = [("een", None), ("twee", None), ("drie", None), ("vier", Some(vec!["naam", "aantal"])), ("vijf", Some(vec![]))];
    assert_eq!(found, expect);
}

fn key_of_violation(violation: &ViolationKind, kind: &Kind) -> &'static str {
    match violation {
        ViolationKind::Required => "klopt-leeg",
        ViolationKind::NotUnderstood => match kind {
            Kind::Date => "klopt-geen-datum",
            Kind::PartialDate => "klopt-geen-jaar-maand",
            Kind::Time => "klopt-geen-tijd",
            Kind::Number(_) | Kind::Scale => "klopt-geen-getal",
            _ => "klopt-onbegrepen",
        },
        ViolationKind::OutOfRange { min: Some(_), max: None } => "klopt-buiten-laagste",
        ViolationKind::OutOfRange { min: None, max: Some(_) } => "klopt-buiten-hoogste",
        ViolationKind::OutOfRange { .. } => "klopt-buiten",
        ViolationKind::TooLong(_) => "klopt-te-lang",
        ViolationKind::Format(Format::Brin) => "klopt-brin",
        ViolationKind::Format(Format::Branch) => "klopt-vestiging",
        ViolationKind::Format(Format::Consortium) => "klopt-swv-code",
        ViolationKind::Format(Format::Postcode4) => "klopt-postcode4",
        ViolationKind::TooFew(_) => "klopt-te-weinig",
        ViolationKind::TooMany(_) => "klopt-te-veel",
        ViolationKind::TooEarly(_) => "klopt-te-vroeg",
        ViolationKind::TooLate(_) => "klopt-te-laat",
        ViolationKind::BoardRowEmpty(_) => "klopt-bord-leeg",
        ViolationKind::UnknownCode => "klopt-onbekende-keuze",
        ViolationKind::OtherKind => "klopt-ander-soort",
        ViolationKind::InRow(..) => "klopt-in-regel",
    }
}

fn key_of_open_reason(reason: &OpenReason) -> &'static str {
    match reason {
        OpenReason::Blank => "open-leeg",
        OpenReason::Clash(violation) => key_of_violation(&violation.kind, &Kind::Text),
        OpenReason::NoOwner => "open-geen-wie",
        OpenReason::NoDate => "open-geen-datum",
        OpenReason::NoFunction(_) => "open-geen-functie",
    }
}

fn key_of_step_status(status: &StepStatus) -> &'static str {
    match status {
        // Derived from the answers: the list of steps shows them as pictures only.
        StepStatus::NotStarted | StepStatus::Busy | StepStatus::Done => names::key_of_step_state(&StepState::Done),
        StepStatus::NotApplicable(_) => names::key_of_step_state(&StepState::NotApplicable(String::new())),
        StepStatus::Postponed => names::key_of_step_state(&StepState::Postponed),
        StepStatus::InDoubt => names::key_of_step_state(&StepState::InDoubt),
    }
}

#[track_caller]
fn assert_all_are_there_once(keys: &[&str]) {
    let words = Words::load(Language::Nl);
    for key in keys {
        assert!(words.has(key), "no message {key:?}");
    }
    let different: BTreeSet<&&str> = keys.iter().collect();
    assert_eq!(different.len(), keys.len(), "two values share a key: {keys:?}");
}

/// A call of `words.get` or `words.with` with a literal key.
struct Call<'c> {
    key: &'c str,
    /// Names of the arguments of `with`; empty when they are made elsewhere.
    arguments: Option<Vec<&'c str>>,
}

/// Every call whose receiver is called `words`, or ends in `words()`.
fn calls(code: &str) -> Vec<Call<'_>> {
    let mut found = Vec::new();
    for (method, takes_arguments) in [(".get(", false), (".with(", true)] {
        for (at, _) in code.match_indices(method) {
            let receiver = code[..at].trim_end();
            let receiver = receiver.strip_suffix("()").unwrap_or(receiver);
            let Some(key) = code[at + method.len()..].trim_start().strip_prefix('"') else { continue };
            let (true, Some((key, rest))) = (receiver.ends_with("words"), key.split_once('"')) else { continue };
            found.push((at, Call { key, arguments: takes_arguments.then(|| argument_names(rest)) }));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, call)| call).collect()
}

/// The names in `, &[("naam", …), ("aantal", …)])`; none when the list is not written out.
fn argument_names(rest: &str) -> Vec<&str> {
    let rest = rest.trim_start().trim_start_matches(',').trim_start();
    let Some(list) = rest.strip_prefix("&[") else { return Vec::new() };
    let list = list.split_once(";").map_or(list, |(list, _)| list);
    list.split("(\"").skip(1).filter_map(|part| part.split_once('"')).map(|(name, _)| name).collect()
}

/// Every source file outside `src/i18n/`, whose own tests name keys that do not exist.
fn sources() -> Vec<(PathBuf, String)> {
    let files = rust_files(root().join("src"), &|folder| !folder.ends_with("i18n"));
    assert!(!files.is_empty());
    files
}

fn rust_files(begin: PathBuf, enters: &dyn Fn(&Path) -> bool) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![begin];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && enters(&path) {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let code = fs::read_to_string(&path).unwrap();
                files.push((path, code));
            }
        }
    }
    files
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for name in file_names(language) {
        let text = fs::read_to_string(folder(language).join(format!("{name}.ftl"))).unwrap();
        for (key, text) in split(&text) {
            let variables = text.split('$').skip(1).map(variable).collect();
            let message = Message { file: name.clone(), text, variables };
            assert!(all.insert(key.clone(), message).is_none(), "{key} stands there twice");
        }
    }
    assert!(all.len() > 100);
    all
}

/// Keys with their text; indented lines belong to the key above them.
fn split(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once('=') {
            Some((key, text)) if !line.starts_with(' ') => found.push((key.trim().to_owned(), text.trim().to_owned())),
            _ => {
                let (_, text) = found.last_mut().unwrap_or_else(|| panic!("an indented line without a key: {line}"));
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    found
}

fn variable(after_dollar: &str) -> String {
    after_dollar.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect()
}

fn file_names(language: Language) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

fn folder(language: Language) -> PathBuf {
    root().join("assets/i18n").join(language.code())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
