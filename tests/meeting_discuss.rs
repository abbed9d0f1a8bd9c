//! *Ouders willen dit nu bespreken*: only who is at the table says so, the pupil where domain 5.3 asks the pupil, and the form
//! tells nobody what is folded.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/discuss.rs"]
mod discuss;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/table.rs"]
mod table;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeSet;

use discuss::{AWAY, FOLDED, ask, gone, is_off, press};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, SharingCommand};
use rondom::app::sentence;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::State;
use rondom::model::id::TopicId;
use rondom::model::{Case, Giver, MovementKind, Person, PresenceMode, Scalar, Validity};
use rondom::ui::theme::Mode;
use table::{full_case, meeting, now, seat, texts, then, without_consent};

const FULL: [f32; 2] = [1920.0, 1080.0];
const WANTS: &str = "Ouders willen dit nu bespreken";

#[test]
fn it_opens_when_a_parent_says_so_which_is_written_down_for_this_meeting_only() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let mut state = meeting(&env, &case);
    world::act(&mut state, &env, Command::Go(Go::Block("ouders_aan_het_woord".into(), 0)));
    let mut window = stage::window(FULL, 100, state, env.clone());
    window.run_ok();
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 1);
    press(&mut window, WANTS);
    let open = "Nu bespreken";
    assert!(is_off(&window, open), "nobody said so yet");
    // Daan has authority and is not at this table: nobody can say it for him.
    assert!(texts(&window).contains("Nu niet erbij: Daan.") && window.query_by_label("Daan").is_none());
    press(&mut window, "Samira");
    assert!(is_off(&window, open), "about what?");
    press(&mut window, "Thuis");
    press(&mut window, "Leren");
    press(&mut window, open);
    let now = window.state().state.open.as_ref().expect("a case").case.clone();
    let new = &now.consents[case.consents.len()..];
    assert_eq!(new.len(), 1, "one for the only party that may not see it");
    assert_eq!((&new[0].party, &new[0].validity), (&seat("wim0000001"), &Validity::MeetingOnly("overleg001".into())));
    assert_eq!(new[0].topics, ["thuis", "leren"].map(TopicId::new));
    let day = now_day();
    assert_eq!(new[0].givers, [Giver { person: seat("samira0001"), given_on: Some(day), withdrawn_on: None }]);
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0);
    assert!(texts(&window).iter().any(|text| text.contains("Wie is ons ene aanspreekpunt?")));
    // One step back takes it back, and it folds again.
    stage::act(&mut window, Command::Undo);
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 1);
    // It opens by itself when the party no longer sees the screen.
    let meeting = window.state().state.open.as_ref().expect("a case").case.meetings[0].clone();
    let mut wim = meeting.presence_of(&"wim0000001".into()).expect("Wim").clone();
    (wim.mode, wim.sees_screen) = (PresenceMode::Online, Some(false));
    stage::act(&mut window, Command::Change(Change::Presence(wim)));
    assert_eq!(window.query_all(By::new().label(FOLDED)).count(), 0);
}

#[test]
fn about_health_and_help_yara_is_asked_too() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let mut window = stage::window(FULL, 100, meeting(&env, &case), env.clone());
    let yara = "Wil Yara dit zelf ook?";
    stage::act(&mut window, ask());
    press(&mut window, "Hoe het gaat");
    assert!(!texts(&window).iter().any(|text| text == yara));
    press(&mut window, "Hoe het gaat");
    press(&mut window, "Gezondheid");
    press(&mut window, "Samira");
    assert!(is_off(&window, "Nu bespreken"), "not without Yara");
    assert!(texts(&window).iter().any(|text| text == yara));
    press(&mut window, "Nee");
    assert!(texts(&window).contains("Yara wil dit nu niet: gezondheid. Dat blijft dicht."));
    assert!(is_off(&window, "Nu bespreken"), "Yara said no");
    // What she need not be asked about opens without it.
    press(&mut window, "Thuis");
    assert!(!is_off(&window, "Nu bespreken"));
    press(&mut window, "Thuis");
    press(&mut window, "Ja");
    press(&mut window, "Nu bespreken");
    let consent = window.state().state.open.as_ref().expect("a case").case.consents.last().expect("a consent").clone();
    let givers: Vec<&Person> = consent.givers.iter().map(|giver| &giver.person).collect();
    assert_eq!(givers, [&seat("samira0001"), &seat("yara000001")]);
}

#[test]
fn only_who_is_at_the_table_now_says_so() {
    let (env, _) = world::env();
    let case = without_consent(&full_case());
    let count = case.consents.len();
    let says = |seat: &str| Command::Sharing(SharingCommand::Says(seat.into()));
    let topic = |topic: &str| Command::Sharing(SharingCommand::Topic(topic.into()));
    let open = || Command::Sharing(SharingCommand::Open);
    let form = |case: &Case| then(then(meeting(&env, case), &env, ask()), &env, topic("thuis"));
    let refused = |state: &State, who: &str| {
        assert_eq!(state.open.as_ref().expect("a case").case.consents.len(), count, "nothing was written for {who}");
        let said: Vec<String> = state.notices.iter().map(|one| sentence::say(&state.words, &one.sentence)).collect();
        assert!(said.contains(&format!("{who} is er nu niet. Alleen wie er is, kan dit zeggen.")), "{said:?}");
    };
    for (what, change) in AWAY {
        let mut case = case.clone();
        change(&mut case, "samira0001");
        let mut state = form(&case);
        world::act(&mut state, &env, says("samira0001"));
        world::act(&mut state, &env, open());
        refused(&state, "Samira");
        // Not offered either.
        let mut window = stage::window(FULL, 100, state, env.clone());
        window.run_ok();
        assert!(texts(&window).contains("Er is nu geen ouder bij die dit kan zeggen. Het blijft dicht."), "{what}");
        assert!(window.query_by_label("Samira").is_none() && is_off(&window, "Nu bespreken"), "{what}");
        // The pupil is not asked what cannot open anyway.
        press(&mut window, "Gezondheid");
        assert!(!texts(&window).contains("Wil Yara dit zelf ook?"), "{what}");
        press(&mut window, "Dicht laten");
        assert!(window.state().state.dialog.is_none());
    }
    // Somebody leaves between saying so and pressing the button.
    let mut state = then(form(&case), &env, says("samira0001"));
    let gone = gone("samira0001");
    world::act(&mut state, &env, Command::Change(Change::Moved(gone.seat, MovementKind::Left)));
    world::act(&mut state, &env, open());
    refused(&state, "Samira");
    // About health Yara speaks too. Out of view, or gone, she cannot: it stays closed, and the rest opens.
    for (what, change) in AWAY {
        let mut case = case.clone();
        change(&mut case, "yara000001");
        let mut state = then(then(form(&case), &env, topic("gezondheid")), &env, says("samira0001"));
        world::act(&mut state, &env, Command::Sharing(SharingCommand::PupilSays(Some(true))));
        refused(&state, "Yara");
        let mut window = stage::window(FULL, 100, state, env.clone());
        window.run_ok();
        let line = "Over gezondheid beslist Yara zelf mee. Yara is er nu niet. Dat blijft dicht.";
        assert!(texts(&window).contains(line), "{what}");
        press(&mut window, "Nu bespreken");
        let consents = window.state().state.open.as_ref().expect("a case").case.consents.clone();
        let new: Vec<_> = consents[count..].iter().flat_map(|consent| consent.topics.clone()).collect();
        assert_eq!(new, [TopicId::new("thuis")], "{what}");
    }
}

#[test]
fn from_sixteen_on_the_pupil_alone_says_so_in_person() {
    let (env, _) = world::env();
    for (language, wants, asks, talk, absent) in [
        (
            LanguageSetting::Dutch,
            "Yara wil dit nu bespreken",
            "Wil Yara dit zelf bespreken?",
            "Nu bespreken",
            "Yara beslist hier zelf over, en is er nu niet. Het blijft dicht.",
        ),
        (
            LanguageSetting::English,
            "Yara wants to talk about this now",
            "Does Yara want to talk about this?",
            "Talk about it now",
            "Yara decides about this alone, and is not here now. It stays closed.",
        ),
    ] {
        let mut case = without_consent(&full_case());
        let born = Scalar::Date(chrono::NaiveDate::from_ymd_opt(2010, 3, 1).expect("a day"));
        case.answers.insert("geboortedatum".into(), rondom::model::Answer::new(born, None));
        let speaking = |case: &Case| {
            let state = meeting(&env, case).speaking(language);
            then(state, &env, Command::Go(Go::Block("ouders_aan_het_woord".into(), 0)))
        };
        let mut window = stage::window(FULL, 100, speaking(&case), env.clone());
        window.run_ok();
        press(&mut window, wants);
        let there = texts(&window);
        assert!(there.contains(asks), "{there:?}");
        let of_parents = |text: &&String| text.to_lowercase().contains("ouder") || text.to_lowercase().contains("parent");
        let in_dialog = window.get_by_role(egui::Role::Dialog);
        let named: Vec<String> = in_dialog
            .query_all(By::new().include_labels().predicate(|_| true))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert_eq!(named.iter().filter(of_parents).collect::<Vec<_>>(), Vec::<&String>::new());
        assert!(!there.contains("Samira, moeder") && window.query_by_label("Samira").is_none());
        let topics = ["Thuis", "Home"];
        let topic = topics.into_iter().find(|topic| there.contains(*topic)).expect("a subject");
        press(&mut window, topic);
        assert!(is_off(&window, talk));
        // The words of the controls themselves are those of the window, which speaks Dutch here.
        press(&mut window, "Ja");
        press(&mut window, talk);
        let consent = window.state().state.open.as_ref().expect("a case").case.consents.last().cloned().expect("a consent");
        assert_eq!(consent.givers.iter().map(|giver| giver.person.clone()).collect::<Vec<_>>(), [seat("yara000001")]);
        // Not in person: nobody says it for Yara.
        for (what, change) in AWAY {
            let mut case = case.clone();
            change(&mut case, "yara000001");
            stage::set(&mut window, then(speaking(&case), &env, ask()), Mode::Light);
            assert!(texts(&window).contains(absent) && is_off(&window, talk), "{what}");
        }
    }
}

#[test]
fn the_form_looks_the_same_whatever_is_folded() {
    let (env, _) = world::env();
    let whole = full_case();
    let none = without_consent(&whole);
    let of = |case: &Case| {
        let mut window = stage::window(FULL, 100, then(meeting(&env, case), &env, ask()), env.clone());
        window.run_ok();
        let all: BTreeSet<String> = window
            .get_by_role(egui::Role::Dialog)
            .query_all(By::new().include_labels().predicate(|_| true))
            .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
            .collect();
        all
    };
    let (folded, open) = (of(&none), of(&whole));
    assert!(folded.len() > 10, "{folded:?}");
    assert_eq!(folded, open);
    // About something that stands there already nothing is written down.
    let mut state = then(meeting(&env, &whole), &env, ask());
    for command in [SharingCommand::Topic("thuis".into()), SharingCommand::Says("samira0001".into()), SharingCommand::Open] {
        world::act(&mut state, &env, Command::Sharing(command));
    }
    assert_eq!(state.open.as_ref().expect("a case").case.consents, whole.consents);
    assert!(state.dialog.is_none());
}

fn now_day() -> chrono::NaiveDate {
    now().date_naive()
}
