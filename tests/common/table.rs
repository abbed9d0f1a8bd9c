//! A case with something in every list, at every place of its meeting, and everything a screen reader can read of it. Included by
//! path, beside `world`.

use std::collections::BTreeSet;

use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::capture::Line;
use rondom::app::capture::command::CaptureCommand;
use rondom::app::command::{
    Change, ClockCommand, Go, MeetingCommand, Panel, PresenceCommand, PupilCommand, ReadBackCommand, Setting, SharingCommand,
    Show,
};
use rondom::app::parting::{PartingChange, PartingCommand};
use rondom::app::pupil::{self, Asks, PupilScreen};
use rondom::app::sentence::Sentence;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::{Notice, Page, State, Tone};
use rondom::app::{Command, Env};
use rondom::model::{
    Case, ClockEvent, ClockStep, Decision, LeftOpen, LooseNote, Moment, MovementKind, Parked, Person, PresenceMode, ReadBackLine,
    ReplyAnswer, Scalar, SeatId, Source, Stance, Value, Voice,
};

use super::world;

/// A line somebody is still typing.
pub const HALF: &str = "zij belt haar tante als het";

const YARA: &str = "yara000001";
const SAMIRA: &str = "samira0001";
const BILAL: &str = "bilal00001";

/// Into the meeting.
pub fn start() -> Command {
    Command::Meeting(MeetingCommand::Start)
}

/// The same, after this.
pub fn then(mut state: State, env: &Env, command: Command) -> State {
    world::act(&mut state, env, command);
    state
}

/// The case in its meeting.
pub fn meeting(env: &Env, case: &Case) -> State {
    world::in_meeting(env, case)
}

/// Everything a screen reader can read.
pub fn texts<S>(window: &Harness<'static, S>) -> BTreeSet<String> {
    let all = window.query_all(By::new().include_labels().predicate(|_| true));
    let texts = all.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
    });
    texts.flatten().filter(|text| !text.trim().is_empty()).collect()
}

/// Every text of an answer.
pub fn words_of(value: &Value) -> Vec<String> {
    match value {
        Value::Scalar(Scalar::Text(text)) => vec![text.clone()],
        Value::Scalar(_) => Vec::new(),
        Value::Rows(rows) => rows
            .iter()
            .flat_map(|row| row.cells.values())
            .filter_map(|cell| match cell {
                Scalar::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect(),
        Value::Statements(statements) => statements.iter().map(|statement| statement.text.clone()).collect(),
    }
}

/// The worked VO case with everything the meeting brought, as if it still ran, and something in every list.
pub fn full_case() -> Case {
    let mut case = world::running("2026-Y3M9");
    let id = case.meetings[0].id.clone();
    let meeting = &mut case.meetings[0];
    meeting.clock = vec![ClockEvent { id: "begin".into(), at: now(), what: ClockStep::Begin }];
    let step = Some("vraag".into());
    case.decisions.push(Decision {
        id: "besluit".into(),
        made_in: id.clone(),
        at: now(),
        step: step.clone(),
        option: None,
        text: "Yara begint maandag in het trajectlokaal".to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to: Vec::new(),
    });
    case.parked.push(Parked {
        id: "punt".into(),
        made_in: id.clone(),
        at: now(),
        text: "de gymles na de kerst".to_owned(),
        by: None,
        step: step.clone(),
        settled: None,
    });
    case.notes.push(LooseNote {
        id: "los".into(),
        made_in: id.clone(),
        at: now(),
        text: "ze tekent graag in de pauze".to_owned(),
        voice: None,
        verbatim: false,
        source: Source::Said,
        step,
    });
    case.read_back.push(ReadBackLine {
        id: "zin".into(),
        made_in: id,
        text: "Tot maandag belt de mentor elke dag".to_owned(),
        source: None,
        closing_of: None,
        replies: Vec::new(),
    });
    case
}

/// The same, but nobody said that Wim may think along.
pub fn without_consent(case: &Case) -> Case {
    let mut case = case.clone();
    case.consents.retain(|consent| consent.party != seat("wim0000001"));
    case
}

/// What the strip on the right can open.
pub const PANELS: [Panel; 7] =
    [Panel::People, Panel::Agreements, Panel::Open, Panel::Decisions, Panel::Parked, Panel::Notes, Panel::Later];

/// The same in this language.
pub fn speaking(mut state: State, env: &Env, language: LanguageSetting) -> State {
    if state.language != language {
        world::act(&mut state, env, Command::Setting(Setting::Language(language)));
    }
    state
}

/// Every place of the meeting, with every panel and dialog, what is half typed in it, and the own place of the pupil.
pub fn at_the_table(env: &Env, case: &Case, language: LanguageSetting) -> Vec<(String, State)> {
    let table_of = |case: &Case| then(speaking(world::open(env, case), env, language), env, start());
    let table = || table_of(case);
    let after = |commands: Vec<Command>| commands.into_iter().fold(table(), |state, command| then(state, env, command));
    let mut all = Vec::new();
    for block in &table().open.as_ref().expect("a case").view.blocks {
        for at in 0..block.openings.len() {
            let step = block.openings[at].step.clone();
            all.push((format!("meeting {step} {at}"), after(vec![Command::Go(Go::Block(block.id.clone(), at))])));
        }
    }
    for panel in PANELS {
        all.push((format!("meeting panel {panel:?}"), after(vec![Command::Show(Show::Panel(panel))])));
    }
    for (name, show) in
        [("closing", Show::Closing), ("open items", Show::OpenItems), ("watching", Show::NobodyWatching), ("help", Show::Help)]
    {
        all.push((format!("meeting {name}"), after(vec![Command::Show(show)])));
    }
    for line in [Line::Input, Line::Agreement, Line::Parked, Line::Decision] {
        let words = CaptureCommand::Words(HALF.to_owned());
        let commands = vec![Command::Capture(CaptureCommand::Open(line)), Command::Capture(words)];
        all.push((format!("meeting line {line:?}"), after(commands)));
    }
    let stance = [
        CaptureCommand::Open(Line::Decision),
        CaptureCommand::Words("Yara gaat mee op kamp".to_owned()),
        CaptureCommand::Ask(Some(SAMIRA.into())),
        CaptureCommand::Stance(SAMIRA.into(), Some(Stance::Disagrees(HALF.to_owned()))),
    ];
    all.push(("meeting stance".into(), after(stance.map(Command::Capture).into())));
    let ask = Command::Sharing(SharingCommand::Ask);
    all.push(("meeting discuss".into(), after(vec![ask])));
    all.push(("meeting clock".into(), after(vec![Command::Clock(ClockCommand::Controls)])));
    all.push(("meeting more time".into(), after(vec![Command::Clock(ClockCommand::Ask)])));
    all.push(("meeting out of view".into(), then(table_of(&two_online(case)), env, toggle_view())));
    let said = Command::Change(Change::Moved(SAMIRA.into(), MovementKind::Left));
    all.push(("meeting said".into(), after(vec![said])));
    all.extend(own_closing(env, &after));
    all.extend(read_back(env, &after));
    let own_place = |state| then(state, env, Command::Pupil(PupilCommand::Open));
    all.extend(own_place_pages(env, "meeting", &|| own_place(table())));
    all
}

fn toggle_view() -> Command {
    Command::Presence(PresenceCommand::ToggleView)
}

fn two_online(case: &Case) -> Case {
    let mut case = case.clone();
    for presence in &mut case.meetings[0].presence {
        if [YARA, SAMIRA].iter().any(|online| presence.seat == **online) {
            presence.mode = PresenceMode::Online;
        }
    }
    case
}

type After<'a> = dyn Fn(Vec<Command>) -> State + 'a;

/// *Afronden met Yara*, both halves.
fn own_closing(env: &Env, after: &After<'_>) -> Vec<(String, State)> {
    let opens = || {
        let what = Change::Value("afronden_leerling".into(), Some(Scalar::text(HALF)));
        vec![Command::Parting(PartingCommand::Toggle), Command::Change(what)]
    };
    let mut reads = after(opens());
    world::act(&mut reads, env, Command::Parting(PartingCommand::ReadBack(true)));
    let own = reads.open.as_ref().expect("a case").case.read_back.iter().find(|line| line.closing_of.is_some());
    if let Some(line) = own.map(|line| line.id.clone()) {
        let otherwise = PartingChange::Reply(line, Some(ReplyAnswer::Otherwise(HALF.to_owned())));
        world::act(&mut reads, env, Command::Change(Change::Parting(otherwise)));
    }
    vec![("meeting own closing".into(), after(opens())), ("meeting own closing read back".into(), reads)]
}

/// A line that is answered in own words and remarked on, half typed; and the meeting that was closed.
fn read_back(env: &Env, after: &After<'_>) -> Vec<(String, State)> {
    let there = Command::Go(Go::Block("klopt".into(), 0));
    let mut state = after(vec![there.clone(), Command::ReadBack(ReadBackCommand::Make)]);
    let line = state.open.as_ref().expect("a case").read_back_lines().next().map(|line| line.id.clone());
    for answer in line.iter().flat_map(|line| {
        let otherwise = Some(ReplyAnswer::Otherwise(HALF.to_owned()));
        [
            ReadBackCommand::Current(line.clone()),
            ReadBackCommand::Reply(line.clone(), Voice::Seat(SAMIRA.into()), otherwise),
            ReadBackCommand::Remark(line.clone(), BILAL.into(), Some(HALF.to_owned())),
        ]
    }) {
        world::act(&mut state, env, Command::ReadBack(answer));
    }
    let over = Command::Meeting(MeetingCommand::CloseWithOpen(LeftOpen::TimeUp));
    vec![
        ("meeting read back".into(), state),
        ("meeting closes".into(), after(vec![there, Command::Show(Show::Closing)])),
        ("meeting is over".into(), after(vec![over])),
    ]
}

/// Every page of the pupil's own place, with something said on each.
pub fn own_place_pages(env: &Env, name: &str, opened: &dyn Fn() -> State) -> Vec<(String, State)> {
    let mut all = vec![(format!("{name} own place"), opened())];
    if all[0].1.page != Page::PupilPlace {
        return Vec::new();
    }
    let begun = || then(opened(), env, Command::Pupil(PupilCommand::Begin));
    let cards = pupil::cards(begun().open.as_ref().expect("a case"));
    let said = || {
        let words = cards.iter().map(|card| match &card.asks {
            Asks::Words => PupilCommand::Words(card.question.clone(), HALF.to_owned()),
            Asks::Number(_) => PupilCommand::Number(card.question.clone(), Some(7)),
            Asks::Name => PupilCommand::Name(card.question.clone(), "Bilal".to_owned()),
        });
        words.fold(begun(), |state, words| then(state, env, Command::Pupil(words)))
    };
    let mut state = said();
    for at in 0..=cards.len() {
        let page = format!("{name} own place {at}");
        let next = {
            let mut next = said();
            (0..=at).for_each(|_| drop(world::act(&mut next, env, Command::Pupil(PupilCommand::Next))));
            next
        };
        all.push((page, std::mem::replace(&mut state, next)));
    }
    assert_eq!(all.last().and_then(|(_, last)| last.pupil.as_ref()).map(|visit| visit.screen), Some(PupilScreen::Last));
    all.push((format!("{name} own place thanks"), then(said(), env, Command::Pupil(PupilCommand::Finish))));
    all
}

/// Something that is said.
pub fn notice(sentence: Sentence) -> Notice {
    Notice { id: 999, tone: Tone::Amber, sentence, path: None, offers_undo: false, of_case: false, until: None }
}

/// Somebody at the table.
pub fn seat(id: &str) -> Person {
    Person::Seat(SeatId::new(id))
}

/// When everything stands.
pub fn now() -> Moment {
    chrono::DateTime::parse_from_rfc3339(world::NOW).expect("a moment")
}

/// Whether `word` stands in `text`, not as a part of another word.
pub fn is_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// What of these words can be read.
pub fn found<'r>(recognisable: &'r BTreeSet<String>, texts: &BTreeSet<String>) -> Vec<&'r String> {
    recognisable.iter().filter(|word| texts.iter().any(|text| is_word(text, word))).collect()
}

/// Everybody's names.
pub fn names() -> BTreeSet<String> {
    let cases = world::practice_cases();
    let names = cases.iter().flat_map(|case| &case.seats).flat_map(|seat| seat.name.split_whitespace());
    names.filter(|name| name.chars().count() > 3).map(str::to_owned).collect()
}

/// Every name and every text by which a case of the folder, or of the places, is known.
pub fn recognisable() -> BTreeSet<String> {
    let mut all = names();
    for case in world::practice_cases().iter().chain([&full_case()]) {
        let answers = case.answers.values().chain(case.meetings.iter().flat_map(|meeting| meeting.answers.values()));
        for answer in answers {
            all.extend(answer.value.iter().flat_map(words_of));
        }
        all.extend(case.agreements.iter().map(|agreement| agreement.what.clone()));
        all.extend(case.consents.iter().map(|consent| consent.words.clone()));
        all.extend(case.decisions.iter().map(|decision| decision.text.clone()));
        all.extend(case.parked.iter().map(|parked| parked.text.clone()));
        all.extend(case.notes.iter().map(|note| note.text.clone()));
        all.extend(case.read_back.iter().map(|line| line.text.clone()));
        all.insert(case.header.code.as_str().to_owned());
    }
    all.insert(HALF.to_owned());
    all.retain(|text| text.chars().count() > 2);
    all
}

/// Every test file uses its own part of this module.
const _: fn(&Case) -> Case = without_consent;
const _: fn(Sentence) -> Notice = notice;
const _: fn(&str) -> Person = seat;
const _: fn(&str, &str) -> bool = is_word;
const _: fn() -> Command = start;
const _: fn() -> Moment = now;
const _: fn() -> BTreeSet<String> = recognisable;
const _: for<'r> fn(&'r BTreeSet<String>, &BTreeSet<String>) -> Vec<&'r String> = found;
const _: fn(&Env, &Case) -> State = meeting;
type Places = Vec<(String, State)>;
const _: fn(&Env, &Case, LanguageSetting) -> Places = at_the_table;
