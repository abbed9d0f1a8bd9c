//! The lists of a case: what a team does with them by hand, and what stands in the case afterwards. Who sits at the table is
//! in `participants.rs`.

#![expect(clippy::expect_used, reason = "a test that cannot go on must fail")]

mod common;
#[path = "common/lists_harness.rs"]
mod lists_harness;

use chrono::NaiveDate;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use lists_harness::{Bench, Hands as _};
use rondom::app::Command;
use rondom::app::command::{Change, ReadBackCommand};
use rondom::engine::view::OpenPlace;
use rondom::model::id::SeatId;
use rondom::model::template::CaseList;
use rondom::model::{Agreement, AgreementStatus, AgreementWhen, Consent, Direction, Giver, Person, Validity, VoiceGroup};
use rondom::ui::fields::Show;
use rondom::ui::lists::{agreements_panel_ui, people_panel_ui};
use rondom::ui::theme::Mode;

const WIDE: [f32; 2] = [1400.0, 1000.0];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn esc_closes_what_is_open_and_the_row_keeps_the_keyboard() {
    let mut h = Bench::new(CaseList::Participants, Show::Bureau, &[]).with_ten_people().show(WIDE, Mode::Light);
    h.tab_to("Bilal Denkbeeldig, Mentor · Voorbeeld College, In de kamer, Inbrenger");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Naam van Bilal");
    h.key(Key::Escape);
    assert!(h.focused().starts_with("Bilal Denkbeeldig"), "{}", h.focused());
    assert!(!h.shows("Naam van Bilal"));
}

#[test]
fn the_counts_are_said_in_words() {
    let bench = Bench::new(CaseList::Participants, Show::Table, &[]).with_ten_people();
    let h = bench.show(WIDE, Mode::Light);
    assert!(h.shows("7 in de kamer · 1 online · 2 schriftelijk"));
}

#[test]
fn when_is_typed_the_way_people_say_it() {
    let date = |text: &str| AgreementWhen::Date(day(text));
    let rhythm = |text: &str| AgreementWhen::Rhythm(text.to_owned());
    let draft = |text: &str| AgreementWhen::Draft(text.to_owned());
    for (typed, expected) in [
        ("over 3 weken", date("2026-12-03")),
        ("vr 13 nov", date("2026-11-13")),
        ("13-11", date("2026-11-13")),
        ("morgen", date("2026-11-13")),
        ("2027-01-21", date("2027-01-21")),
        ("10-11", date("2027-11-10")),
        ("elke vrijdag vanaf 20 november", rhythm("elke vrijdag vanaf 20 november")),
        ("Wekelijks", rhythm("Wekelijks")),
        ("every Friday", rhythm("every Friday")),
        ("na de vakantie", draft("na de vakantie")),
        ("", AgreementWhen::Open),
    ] {
        let mut bench = Bench::new(CaseList::Agreements, Show::Bureau, &[]);
        bench.act(Command::Change(Change::AddAgreement));
        let mut h = bench.show(WIDE, Mode::Light);
        h.tab_to("Wanneer, afspraak 1");
        h.words(typed);
        if typed == "over 3 weken" {
            assert!(h.shows("do 3 december 2026 · over 21 dagen"), "said back while it is typed");
        }
        h.key(Key::Tab);
        assert_eq!(h.state().case().agreements[0].when, expected, "{typed:?}");
        assert_eq!(h.shows("Dit is geen datum"), matches!(expected, AgreementWhen::Draft(_)), "{typed:?}");
    }
}

#[test]
fn agreements_follow_each_other_by_keyboard_alone() {
    let bench = Bench::new(CaseList::Agreements, Show::Table, &[]).with_ten_people();
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Afspraak toevoegen");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Wat, afspraak 1");
    h.words("Rooster naar Yara");
    h.key(Key::Tab);
    assert_eq!(h.focused(), "Yara", "who comes next");
    for _ in 0..3 {
        h.key(Key::ArrowRight);
    }
    h.key(Key::Space);
    h.key(Key::End);
    h.key(Key::Space);
    h.tab_to("Wanneer, afspraak 1");
    h.words("vr 13 nov");
    h.tab_to("Open");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Notitie, afspraak 1");
    h.words("met de mentor samen");
    h.chord(Modifiers::COMMAND, Key::Enter);
    assert_eq!(h.focused(), "Wat, afspraak 2");

    let case = h.state().copy();
    let bilal = case.seats.iter().find(|seat| seat.name.starts_with("Bilal")).unwrap().id.clone();
    let expected = Agreement {
        who: vec![Person::Seat(bilal), Person::Group(VoiceGroup::Others)],
        what: "Rooster naar Yara".to_owned(),
        when: AgreementWhen::Date(day("2026-11-13")),
        status: AgreementStatus::Busy,
        note: "met de mentor samen".to_owned(),
        ..case.agreements[0].clone()
    };
    assert_eq!(case.agreements[0], expected);
    assert_eq!(case.agreements.len(), 2);
    h.words("Tweede");
    h.chord(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(h.state().case().agreements[0].what, "Tweede");
}

#[test]
fn a_name_outside_the_table_can_take_an_agreement() {
    let mut bench = Bench::new(CaseList::Agreements, Show::Bureau, &[]);
    bench.act(Command::Change(Change::AddAgreement));
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Iemand anders");
    h.key(Key::Enter);
    h.words("Opa Hassan");
    h.key(Key::Enter);
    assert_eq!(h.state().case().agreements[0].who, [Person::Outside("Opa Hassan".to_owned())]);
    h.tab_to("Opa Hassan, weghalen");
    h.key(Key::Enter);
    assert!(h.state().case().agreements[0].who.is_empty());
}

#[test]
fn a_consent_has_givers_each_with_an_own_date_and_can_be_withdrawn() {
    let bench = Bench::new(CaseList::Consents, Show::Bureau, &[]).with_ten_people();
    let mut h = bench.show([1400.0, 1600.0], Mode::Light);
    h.tab_to("Toestemming toevoegen");
    h.key(Key::Enter);
    // External seats are offered: consulent, jeugdarts, leerplicht, behandelaar.
    assert_eq!(h.focused(), "Sanne");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Leren");
    for _ in 0..3 {
        h.key(Key::ArrowRight);
    }
    h.key(Key::Space);
    h.tab_to("In eigen woorden, toestemming 1");
    h.words("wat Yara aankan");
    h.tab_to("Over en weer");
    h.key(Key::End);
    h.key(Key::Space);
    h.tab_to("Doel, toestemming 1");
    h.words("Yara goed te helpen");
    h.tab_to("Niet afgesproken");
    h.key(Key::Home);
    h.key(Key::Space);
    assert_eq!(h.focused(), "Tot en met, toestemming 1");
    h.words("31-7-2027");
    h.tab_to("Iemand toevoegen, toestemming 1");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Yara");
    h.tab_to("Gegeven op van Yara");
    h.words("26-10");
    h.tab_to("Iemand toevoegen, toestemming 1");
    h.key(Key::Enter);
    h.tab_to("Gegeven op van Samira");
    h.words("26 okt");
    h.tab_to("Ingetrokken op van Samira");
    h.words("gisteren");
    h.key(Key::Tab);

    let case = h.state().copy();
    let seat = |name: &str| Person::Seat(case.seats.iter().find(|seat| seat.name.starts_with(name)).unwrap().id.clone());
    let expected = Consent {
        id: case.consents[0].id.clone(),
        party: seat("Nadia"),
        topics: vec!["gezondheid".into()],
        words: "wat Yara aankan".to_owned(),
        direction: Direction::FromThem,
        purpose: "Yara goed te helpen".to_owned(),
        validity: Validity::Until(day("2027-07-31")),
        givers: vec![
            Giver { person: Person::Seat(case.pupil.clone()), given_on: Some(day("2026-10-26")), withdrawn_on: None },
            Giver { person: seat("Samira"), given_on: Some(day("2026-10-26")), withdrawn_on: Some(day("2026-11-11")) },
        ],
    };
    assert_eq!(case.consents[0], expected);
    assert!(h.shows(
        "Mogen wij met Nadia Fictief (jeugdarts) praten over gezondheid en wat Yara aankan? Alleen zij vertellen iets. \
         Dat doen wij om Yara goed te helpen. U mag nee zeggen. U mag later van mening veranderen. \
         Dit geldt tot en met za 31 juli 2027."
    ));
    h.key(Key::Escape);
    assert!(h.shows("Samira · gegeven op ma 26 oktober 2026 · ingetrokken op wo 11 november 2026"));
}

#[test]
fn what_is_removed_comes_back_exactly() {
    let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]).with_ten_people();
    bench.change(Change::AddConsent);
    bench.change(Change::AddAgreement);
    bench.change(Change::AddAgreement);
    let agreement = Agreement { what: "Eén".to_owned(), ..bench.case().agreements[0].clone() };
    bench.change(Change::Agreement(agreement));
    for (list, id, button) in [
        (CaseList::Participants, bench.case().seats[3].id.to_string(), "Weghalen van Bilal"),
        (CaseList::Consents, bench.case().consents[0].id.to_string(), "Weghalen van Toestemming 1"),
        (CaseList::Agreements, bench.case().agreements[0].id.to_string(), "Weghalen van Afspraak 1"),
    ] {
        bench.list = list;
        bench.memory.editing = Some(id);
        let before = bench.copy();
        let mut h = bench.show([1400.0, 1800.0], Mode::Light);
        h.tab_to(button);
        h.key(Key::Enter);
        let after = h.state().copy();
        assert_ne!(before, after, "{button}");
        assert_eq!(before.seats.len() + before.consents.len() + before.agreements.len(), 1 + count(&after), "{button}");
        h.state_mut().act(Command::Undo);
        assert_eq!(before, h.state().copy(), "{button}");
        let old = h.state_mut();
        bench = Bench::new(list, Show::Bureau, &[]);
        std::mem::swap(&mut bench.state, &mut old.state);
        std::mem::swap(&mut bench.env, &mut old.env);
        bench.memory.focus_seen = bench.state.focus.serial;
    }
}

fn count(case: &rondom::model::Case) -> usize {
    case.seats.len() + case.consents.len() + case.agreements.len()
}

#[test]
fn one_thought_is_one_step_back() {
    let mut bench = Bench::new(CaseList::Agreements, Show::Bureau, &[]);
    bench.change(Change::AddAgreement);
    bench.memory.editing = Some(bench.case().agreements[0].id.to_string());
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Wat, afspraak 1");
    h.words("Bellen");
    h.tab_to("Notitie, afspraak 1");
    h.words("voor tien uur");
    h.key(Key::Tab);
    h.state_mut().act(Command::Undo);
    let agreement = h.state().case().agreements[0].clone();
    assert_eq!((agreement.what.as_str(), agreement.note.as_str()), ("Bellen", ""));
    h.state_mut().act(Command::Undo);
    assert_eq!(h.state().case().agreements[0].what, "");
}

#[test]
fn the_cursor_goes_where_it_is_sent() {
    let mut bench = Bench::new(CaseList::Agreements, Show::Bureau, &[]).with_ten_people();
    bench.change(Change::AddConsent);
    bench.change(Change::AddAgreement);
    bench.change(Change::AddAgreement);
    let step = bench.state.open.as_ref().unwrap().step.clone();
    let seat = bench.case().seats[5].id.to_string();
    let consent = bench.case().consents[0].id.to_string();
    let agreement = bench.case().agreements[1].id.to_string();
    for (list, id, expected) in [
        (CaseList::Agreements, Some(agreement), "Wat, afspraak 2"),
        (CaseList::Participants, Some(seat), "Naam van Erik"),
        (CaseList::Consents, Some(consent), "Sanne"),
        (CaseList::Agreements, None, "Afspraak toevoegen"),
        (CaseList::Agreements, Some("bestaat niet".to_owned()), "Afspraak toevoegen"),
    ] {
        bench.list = list;
        let to = rondom::app::command::Go::To(step.clone(), OpenPlace::List(list, id));
        bench.act(Command::Go(to));
        let mut h = bench.show([1400.0, 1400.0], Mode::Light);
        assert_eq!(h.focused(), expected);
        assert_eq!(h.state().memory.focus_seen, h.state().state.focus.serial);
        let old = h.state_mut();
        bench = Bench::new(list, Show::Bureau, &[]);
        std::mem::swap(&mut bench.state, &mut old.state);
        std::mem::swap(&mut bench.env, &mut old.env);
        std::mem::swap(&mut bench.memory, &mut old.memory);
    }
}

#[test]
fn to_read_only_means_no_control_at_all() {
    let mut bench = Bench::new(CaseList::Agreements, Show::ReadOnly, &[]).with_ten_people();
    bench.change(Change::AddConsent);
    bench.change(Change::AddAgreement);
    for list in [CaseList::Participants, CaseList::Consents, CaseList::Agreements] {
        bench.list = list;
        let mut h = bench.show(WIDE, Mode::Light);
        for role in [Role::Button, Role::TextInput, Role::RadioButton, Role::CheckBox] {
            assert_eq!(h.query_all_by_role(role).count(), 0, "{list:?} {role:?}");
        }
        let old = h.state_mut();
        bench = Bench::new(list, Show::ReadOnly, &[]);
        std::mem::swap(&mut bench.state, &mut old.state);
    }
}

#[test]
fn nothing_is_wider_than_a_narrow_window_and_targets_are_large_enough() {
    let long = "Wilhelmina-Charlotte van Oldenbarneveldt-Schimmelpenninck van der Oye tot Nijenbeek";
    for (list, show) in [
        (CaseList::Participants, Show::Bureau),
        (CaseList::Participants, Show::Table),
        (CaseList::Consents, Show::Bureau),
        (CaseList::Agreements, Show::Table),
        (CaseList::Agreements, Show::Bureau),
        (CaseList::ReadBack, Show::Table),
        (CaseList::ReadBack, Show::Bureau),
    ] {
        let mut bench = Bench::new(list, show, &[]).with_ten_people();
        let seat = bench.seat(long, "consulent_ozl", "Onderwijszorgarrangementencoördinatorenoverlegstructuur");
        bench.change(Change::AddConsent);
        bench.change(Change::AddAgreement);
        let agreement = bench.case().agreements[0].clone();
        bench.change(Change::Agreement(Agreement { who: vec![Person::Seat(seat.clone())], what: long.repeat(3), ..agreement }));
        let consent = bench.case().consents[0].clone();
        let giver = Giver { person: Person::Seat(seat.clone()), given_on: Some(day("2026-10-26")), withdrawn_on: None };
        bench.change(Change::Consent(Consent { party: Person::Seat(seat.clone()), givers: vec![giver], ..consent }));
        bench.act(Command::ReadBack(ReadBackCommand::Add(None)));
        let line = bench.case().read_back[0].id.clone();
        bench.act(Command::ReadBack(ReadBackCommand::Text(line.clone(), long.repeat(2))));
        bench.act(Command::ReadBack(ReadBackCommand::Remark(line, seat.clone(), Some(long.to_owned()))));
        bench.memory.editing = Some(match list {
            CaseList::Participants => seat.to_string(),
            CaseList::Consents => bench.case().consents[0].id.to_string(),
            CaseList::Agreements => bench.case().agreements[0].id.to_string(),
            CaseList::ReadBack => bench.case().read_back[0].id.to_string(),
        });
        let h = bench.show([560.0, 900.0], Mode::Light);
        for role in [Role::Button, Role::TextInput, Role::RadioButton, Role::CheckBox, Role::MultilineTextInput] {
            for node in h.query_all_by_role(role) {
                let rect = node.rect();
                let name = rondom_label(&node);
                assert!(rect.left() >= 0.0 && rect.right() <= 560.0, "{list:?} {show:?} {name:?} {rect:?}");
                assert!(rect.width() >= 43.9 && rect.height() >= 43.9, "{list:?} {show:?} {name:?} {rect:?}");
            }
        }
    }
}

fn rondom_label(node: &egui_kittest::Node<'_>) -> String {
    use egui_kittest::kittest::NodeT as _;
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn the_panels_of_a_meeting_say_who_and_what_and_offer_nothing() {
    type Panel = fn(&mut egui::Ui, &mut rondom::ui::Cx<'_>);
    let panels: [(Panel, &[&str]); 2] = [
        (people_panel_ui, &["7 in de kamer · 1 online · 2 schriftelijk", "Samira Fictief, Moeder, In de kamer"]),
        (agreements_panel_ui, &["Yara, Bilal, Kiezen samen welke lessen Yara online volgt., ma 16 nov, Bezig"]),
    ];
    for (panel, expected) in panels {
        let bench = with_agreements(Bench::new(CaseList::Agreements, Show::Table, &[]).with_ten_people());
        let look = common::appearance(Mode::Light, rondom::ui::theme::Density::Table);
        let mut h = common::harness([460.0, 1800.0], look, bench, move |ui, bench: &mut Bench| {
            let look = rondom::ui::theme::Look::of(ui.ctx());
            let mut commands = Vec::new();
            panel(ui, &mut rondom::ui::Cx { state: &bench.state, env: &bench.env, look, commands: &mut commands });
            bench.pushed.extend(commands);
        });
        h.run();
        for words in expected {
            assert!(h.shows(words), "{words}");
        }
        assert!(!h.shows("gezag"));
        assert_eq!(h.query_all_by_role(Role::Button).count(), 0);
        assert!(h.state().pushed.is_empty());
    }
}

#[test]
fn leaving_a_field_ends_the_visit_of_its_item() {
    let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]);
    let seat: SeatId = bench.seat("Erik Bedacht", "teamleider", "");
    bench.memory.editing = Some(seat.to_string());
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Organisatie van Erik");
    h.state_mut().pushed.clear();
    h.words("x");
    h.key(Key::Tab);
    let expected = OpenPlace::List(CaseList::Participants, Some(seat.to_string()));
    let ended = h.state().pushed.iter().any(|command| matches!(command, Command::EndVisit(Some(place)) if place == &expected));
    assert!(ended, "{:?}", h.state().pushed);
}

/// Eight agreements of the worked VO case, in every state.
fn with_agreements(mut bench: Bench) -> Bench {
    let named = |bench: &Bench, name: &str| {
        let seat = bench.case().seats.iter().find(|seat| seat.name.starts_with(name));
        seat.map_or_else(|| Person::Seat(bench.case().pupil.clone()), |seat| Person::Seat(seat.id.clone()))
    };
    let date = |text: &str| AgreementWhen::Date(day(text));
    let agreements = [
        (vec!["Bilal"], "Vertelt de klas de zin die Yara zelf koos.", date("2026-11-13"), AgreementStatus::Open),
        (
            vec!["Marloes"],
            "Maakt het rooster voor week 1 en stuurt het naar Yara en haar ouders.",
            date("2026-11-13"),
            AgreementStatus::Done,
        ),
        (vec!["Yara", "Bilal"], "Kiezen samen welke lessen Yara online volgt.", date("2026-11-16"), AgreementStatus::Busy),
        (
            vec!["Nadia"],
            "Belt met Yara over hoe vol haar hoofd is.",
            AgreementWhen::Rhythm("elke vrijdag vanaf 20 november".to_owned()),
            AgreementStatus::Open,
        ),
        (
            vec!["Sanne"],
            "Vraagt of er plek is in het trajectlokaal.",
            AgreementWhen::Draft("na de vakantie".to_owned()),
            AgreementStatus::Open,
        ),
        (vec!["Samira", "Daan"], "Lezen het plan en zeggen wat zij ervan vinden.", date("2026-11-26"), AgreementStatus::Open),
        (vec!["Erik"], "Regelt een vaste plek met een scherm in de mediatheek.", date("2026-11-09"), AgreementStatus::Expired),
        (vec![], "", AgreementWhen::Open, AgreementStatus::Open),
    ];
    for (who, what, when, status) in agreements {
        bench.change(Change::AddAgreement);
        let known = bench.case().agreements.last().expect("an agreement").clone();
        let who = who.into_iter().map(|name| named(&bench, name)).collect();
        bench.change(Change::Agreement(Agreement { who, what: what.to_owned(), when, status, ..known }));
    }
    bench
}

/// Three consents of the worked VO case, one withdrawn by one giver.
fn with_consents(mut bench: Bench) -> Bench {
    let seat = |bench: &Bench, name: &str| {
        Person::Seat(bench.case().seats.iter().find(|seat| seat.name.starts_with(name)).expect("a seat").id.clone())
    };
    let pupil = Person::Seat(bench.case().pupil.clone());
    let given =
        |person: Person, on: &str, back: Option<&str>| Giver { person, given_on: Some(day(on)), withdrawn_on: back.map(day) };
    for (name, topics, words, purpose, validity) in [
        (
            "Nadia",
            vec!["gezondheid"],
            "wat Yara aankan",
            "het rooster daarbij te laten passen",
            Validity::Until(day("2027-07-31")),
        ),
        (
            "Fleur",
            vec!["hulpverlening", "welbevinden"],
            "welke aanpak op school helpt",
            "op school hetzelfde te doen",
            Validity::Until(day("2027-01-21")),
        ),
        (
            "Wim",
            vec!["verzuim"],
            "",
            "mee te denken",
            Validity::MeetingOnly(bench.state.open.as_ref().expect("open").meeting.clone()),
        ),
    ] {
        bench.change(Change::AddConsent);
        let known = bench.case().consents.last().expect("a consent").clone();
        let givers = vec![
            given(pupil.clone(), "2026-10-26", None),
            given(seat(&bench, "Samira"), "2026-10-26", None),
            given(seat(&bench, "Daan"), "2026-10-26", (name == "Fleur").then_some("2026-11-10")),
        ];
        let party = seat(&bench, name);
        let topics = topics.into_iter().map(Into::into).collect();
        let direction = if name == "Fleur" { Direction::FromThem } else { Direction::Both };
        let (words, purpose) = (words.to_owned(), purpose.to_owned());
        bench.change(Change::Consent(Consent { party, topics, words, purpose, validity, direction, givers, ..known }));
    }
    bench
}

#[test]
fn pictures_of_the_lists() {
    if !common::pictures_possible() {
        return;
    }
    let ten = |list, show| Bench::new(list, show, &[("Marloes Proef", "zoco", "Voorbeeld College")]).with_ten_people();
    let mut results = egui_kittest::SnapshotResults::new();
    let mut take = |bench: Bench, size: [f32; 2], mode: Mode, name: &str| {
        let mut h = bench.show(size, mode);
        results.add(h.try_snapshot(name));
    };
    let table = [1400.0, 760.0];
    take(ten(CaseList::Participants, Show::Bureau), [1300.0, 820.0], Mode::Light, "lists_participants_bureau");
    take(ten(CaseList::Participants, Show::Table), table, Mode::Light, "lists_participants_table");
    let mut open = ten(CaseList::Participants, Show::Bureau);
    open.memory.editing = Some(open.case().seats[1].id.to_string());
    take(open, [1300.0, 1300.0], Mode::Light, "lists_participants_edit");
    let fixed = [("Marloes Proef", "zoco", "Voorbeeld College"), ("Mehmet Bedacht", "consulent_swv", "swv VO9999")];
    let mut offers = Bench::new(CaseList::Participants, Show::Bureau, &fixed);
    let new = offers.seat("m", "andere", "");
    offers.memory.editing = Some(new.to_string());
    take(offers, [1300.0, 980.0], Mode::Dark, "lists_participants_offers_dark");
    take(with_agreements(ten(CaseList::Agreements, Show::Table)), [1400.0, 920.0], Mode::Light, "lists_agreements_table");
    take(with_agreements(ten(CaseList::Agreements, Show::Table)), [1400.0, 920.0], Mode::Dark, "lists_agreements_table_dark");
    let mut open = with_agreements(ten(CaseList::Agreements, Show::Bureau));
    open.memory.editing = Some(open.case().agreements[3].id.to_string());
    take(open, [1300.0, 1300.0], Mode::Light, "lists_agreements_edit");
    let mut open = with_consents(ten(CaseList::Consents, Show::Bureau));
    open.memory.editing = Some(open.case().consents[1].id.to_string());
    take(open, [1300.0, 2000.0], Mode::Light, "lists_consents");
}
