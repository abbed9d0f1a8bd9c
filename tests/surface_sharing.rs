//! What we share: consent per party at a glance, and what the pupil said beforehand on one card.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/lists_harness.rs"]
mod lists_harness;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/surface.rs"]
mod surface;
#[path = "common/world.rs"]
mod world;

use desk::{Desk, on_screen};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use lists_harness::{Bench, Hands as _};
use rondom::app::Command;
use rondom::app::command::{Change, Go, NewSeat};
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::engine::view::OpenPlace;
use rondom::model::template::CaseList;
use rondom::model::{
    Case, Consent, Direction, Giver, MeetingId, Missing, Person, Pick, PresenceMode, Scalar, SeatId, Sector, Statement, Validity,
};
use rondom::ui::fields::{Show, items_ui};
use rondom::ui::theme::{Density, Mode};
use rondom::ui::widgets::{focus_field, scroll};
use surface::Place;

const WALL: [f32; 2] = [1400.0, 1800.0];
const PLACE: Place = Place { block: ("welkom", 2), step: "delen" };

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a date")
}

/// Every kind of thing a consent holds, filled in by keys alone.
fn filled(show: Show) -> Case {
    let mut h = Bench::new(CaseList::Consents, show, &[]).with_ten_people().show(WALL, Mode::Light);
    h.tab_to("Toestemming toevoegen");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Sanne");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Leren");
    h.key(Key::Space);
    h.key(Key::ArrowRight);
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
    h.words("31-7-2027");
    for (name, on) in [("Yara", "26-10"), ("Samira", "26 okt")] {
        h.tab_to("Iemand toevoegen, toestemming 1");
        h.key(Key::Enter);
        h.tab_to(&format!("Gegeven op van {name}"));
        h.words(on);
    }
    h.tab_to("Ingetrokken op van Samira");
    h.words("gisteren");
    h.chord(Modifiers::COMMAND, Key::Enter);
    h.tab_to("Niet afgesproken");
    h.key(Key::Home);
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.chord(Modifiers::COMMAND, Key::Enter);
    h.tab_to("Niet afgesproken");
    h.key(Key::Home);
    h.key(Key::Space);
    h.words("na de vakantie");
    h.key(Key::Tab);
    h.chord(Modifiers::COMMAND, Key::Enter);
    h.chord(Modifiers::ALT, Key::Delete);
    assert_eq!(h.focused(), "Toestemming toevoegen", "what was taken away leaves the keyboard in the list");
    h.state().copy()
}

/// The consents of a case with every random id replaced by its place.
fn consents(case: &Case) -> Vec<Consent> {
    let seat = |person: &Person| match person {
        Person::Seat(seat) => {
            let at = case.seats.iter().position(|known| &known.id == seat).expect("a seat");
            Person::Outside(format!("seat {at}"))
        }
        other => other.clone(),
    };
    let meeting = |validity: &Validity| match validity {
        Validity::MeetingOnly(_) => Validity::MeetingOnly(MeetingId::from("now")),
        other => other.clone(),
    };
    let giver = |giver: &Giver| Giver { person: seat(&giver.person), ..giver.clone() };
    let one = |consent: &Consent| Consent {
        id: "x".into(),
        party: seat(&consent.party),
        validity: meeting(&consent.validity),
        givers: consent.givers.iter().map(giver).collect(),
        ..consent.clone()
    };
    case.consents.iter().map(one).collect()
}

#[test]
fn consents_filled_in_at_the_table_by_keys_alone_are_what_the_bureau_stores() {
    let (table, bureau) = (consents(&filled(Show::Table)), consents(&filled(Show::Bureau)));
    assert_eq!(table, bureau);
    let person = |at: usize| Person::Outside(format!("seat {at}"));
    let given =
        |at, back: Option<&str>| Giver { person: person(at), given_on: Some(day("2026-10-26")), withdrawn_on: back.map(day) };
    let expected = Consent {
        id: "x".into(),
        party: person(7),
        topics: vec!["leren".into(), "welbevinden".into()],
        words: "wat Yara aankan".to_owned(),
        direction: Direction::FromThem,
        purpose: "Yara goed te helpen".to_owned(),
        validity: Validity::Until(day("2027-07-31")),
        givers: vec![given(0, None), given(1, Some("2026-11-11"))],
    };
    assert_eq!(table[0], expected);
    assert_eq!(table[1].validity, Validity::MeetingOnly(MeetingId::from("now")));
    assert_eq!(table[2].validity, Validity::Draft("na de vakantie".to_owned()));
    assert_eq!(table.len(), 3);
}

/// Three consents: given by all, withdrawn by one, and still to be asked.
fn with_consents(mut bench: Bench) -> Bench {
    let seat = |bench: &Bench, name: &str| -> SeatId {
        bench.case().seats.iter().find(|seat| seat.name.starts_with(name)).expect("a seat").id.clone()
    };
    let (pupil, samira, daan) = (bench.case().pupil.clone(), seat(&bench, "Samira"), seat(&bench, "Daan"));
    for (name, until, back) in [("Nadia", "2027-07-31", None), ("Fleur", "2026-11-01", Some("2026-11-10")), ("Wim", "", None)] {
        bench.change(Change::AddConsent);
        let known = bench.case().consents.last().expect("a consent").clone();
        let given = |person: &SeatId, back: Option<&str>| Giver {
            person: Person::Seat(person.clone()),
            given_on: Some(day("2026-10-26")),
            withdrawn_on: back.map(day),
        };
        let givers = match name {
            "Wim" => Vec::new(),
            _ => vec![given(&pupil, None), given(&samira, None), given(&daan, back)],
        };
        let validity = if until.is_empty() { Validity::Unstated } else { Validity::Until(day(until)) };
        let topics = vec!["gezondheid".into()];
        let party = Person::Seat(seat(&bench, name));
        bench.change(Change::Consent(Consent { party, topics, validity, givers, ..known }));
    }
    bench
}

#[test]
fn by_name_a_row_tells_everything_and_opens_with_the_question_as_parents_read_it() {
    let bench = with_consents(Bench::new(CaseList::Consents, Show::Table, &[]).with_ten_people());
    let mut h = bench.show(WALL, Mode::Light);
    for told in [
        "Toestemming 1, Nadia Fictief (jeugdarts), gezondheid, Yara · gegeven op ma 26 oktober 2026",
        "Daan · gegeven op ma 26 oktober 2026 · ingetrokken op di 10 november 2026, Gold tot en met zo 1 november 2026",
        "Toestemming 3, Wim Verzonnen (leerplichtambtenaar), gezondheid, Geen einddatum afgesproken",
    ] {
        assert!(h.shows(told), "{told}");
    }
    assert!(!h.shows("Mogen wij met"), "the question waits until it is asked");
    h.get_by_label_contains("Toestemming 2, Fleur Proef").click();
    h.run();
    assert!(h.shows("Mogen wij met Fleur Proef (behandelaar jeugdhulp) praten over gezondheid?"));
    h.get_by_role_and_label(Role::RadioButton, "Zij mogen vertellen").click();
    h.run();
    assert_eq!(h.state().case().consents[1].direction, Direction::FromThem);
    h.get_by_label("Klaar van Toestemming 2").scroll_to_me();
    h.run();
    h.get_by_label("Klaar van Toestemming 2").click();
    h.run();
    assert!(!h.shows("Mogen wij met"));
}

#[test]
fn without_consents_the_page_says_when_one_is_needed() {
    let mut h = Bench::new(CaseList::Consents, Show::Table, &[]).with_ten_people().show(WALL, Mode::Light);
    assert!(h.shows("Voeg er een toe als de school met iemand buiten de school wil praten."));
    h.get_by_label("Toestemming toevoegen").click();
    h.run();
    assert_eq!(h.state().case().consents.len(), 1);
    assert_eq!(h.focused(), "Sanne");
}

const SEATS: [(&str, &str); 2] = [("Bilal Denkbeeldig", "mentor"), ("Samira Fictief", "ouder_gezag")];

/// The step at the bureau, with two people beside the pupil.
fn step(mut desk: Desk, show: Show) -> Harness<'static, Desk> {
    desk.given("roepnaam", Scalar::text("Yara"));
    for (name, role) in SEATS {
        let role = Pick::Code(role.to_owned());
        desk.change(Change::AddSeat(NewSeat { name: name.to_owned(), role, organisation: String::new() }));
    }
    desk.act(Command::EndVisit(None));
    desk.memory.focus_seen = desk.state.focus.serial;
    let density = if show == Show::Table { Density::Table } else { Density::Bureau };
    on_screen([1300.0, 1900.0], common::appearance(Mode::Light, density), desk, move |ui, cx, memory| {
        let open = cx.state.open.as_ref().expect("a case");
        let items = open.view.step("delen").expect("the step").items.as_slice();
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, items, show));
    })
}

fn go_to(h: &mut Harness<'_, Desk>, question: &str) {
    focus_field(&h.ctx, rondom::ui::fields::field_id(&OpenPlace::Field(question.into())));
    h.run();
}

fn press(h: &mut Harness<'_, Desk>, keys: &[Key]) {
    common::keys::press(h, keys);
}

fn type_in(h: &mut Harness<'_, Desk>, words: &str) {
    common::keys::type_in(h, words);
}

fn tab_to(h: &mut Harness<'_, Desk>, name: &str) {
    for _ in 0..40 {
        if common::keys::focused(h) == name {
            return;
        }
        press(h, &[Key::Tab]);
    }
    panic!("Tab never comes to {name}; the keyboard is on {}", common::keys::focused(h));
}

/// Everything that is asked about what the pupil said, by keys alone.
fn heard(desk: Desk) -> Harness<'static, Desk> {
    let mut h = step(desk, Show::Bureau);
    go_to(&mut h, "leerling_gehoord");
    press(&mut h, &[Key::Space]);
    tab_to(&mut h, "Wanneer vertelde Yara dat?");
    type_in(&mut h, "5-11");
    tab_to(&mut h, "Yara");
    press(&mut h, &[Key::ArrowRight, Key::Space]);
    tab_to(&mut h, "Iemand anders");
    press(&mut h, &[Key::Enter]);
    type_in(&mut h, "oma");
    press(&mut h, &[Key::Enter]);
    tab_to(&mut h, "Hoe vertelde Yara het?");
    type_in(&mut h, "video");
    press(&mut h, &[Key::Enter]);
    type_in(&mut h, "teken");
    press(&mut h, &[Key::Enter]);
    tab_to(&mut h, "Wat hielp Yara om het te vertellen?");
    type_in(&mut h, "vragen vooraf");
    go_to(&mut h, "hoor_eigen_woorden");
    press(&mut h, &[Key::Enter]);
    // The pupil's words are kept exactly as they were said, without anybody saying so.
    type_in(&mut h, "Ik wil gewoon havo doen.");
    go_to(&mut h, "hoor_gedaan");
    type_in(&mut h, "eigen ingang");
    tab_to(&mut h, "Wanneer hoort Yara wat we ermee doen?");
    type_in(&mut h, "13-11");
    tab_to(&mut h, "Yara");
    press(&mut h, &[Key::ArrowRight, Key::ArrowRight, Key::Space]);
    press(&mut h, &[Key::Tab]);
    h
}

/// Every answer of the card in words, with random ids replaced by places.
fn answers(desk: &Desk) -> Vec<String> {
    let ids = ["leerling_gehoord", "hoor_datum", "hoor_door_wie", "hoor_vorm", "hoor_toelichting", "hoor_eigen_woorden"];
    let more = ["hoor_gedaan", "hoor_reden_niet", "hoor_terugkoppeling_datum", "hoor_terugkoppeling_door"];
    let said = |id: &&str| {
        let answer = desk.answer(id);
        let mut said = format!("{id}: {:?}", answer.map(|answer| (&answer.value, &answer.note)));
        for (at, seat) in desk.open().case.seats.iter().enumerate() {
            said = said.replace(seat.id.as_str(), &format!("seat {at}"));
        }
        for (at, one) in desk.statements(id).iter().enumerate() {
            said = said.replace(one.id.as_str(), &format!("statement {at}"));
        }
        match desk.open().current_meeting() {
            Some(meeting) => said.replace(meeting.id.as_str(), "meeting"),
            None => said,
        }
    };
    ids.iter().chain(&more).map(said).collect()
}

#[test]
fn what_the_pupil_said_is_filled_in_by_keys_alone_and_stored_as_a_plain_form_does() {
    let (card, plain) = (heard(Desk::new("vo")), heard(Desk::plain("vo")));
    assert_eq!(answers(card.state()), answers(plain.state()));
    let desk = card.state();
    let seat = |at: usize| Person::Seat(desk.open().case.seats[at].id.clone());
    assert_eq!(desk.scalar("leerling_gehoord"), Some(&Scalar::YesNo(true)));
    assert_eq!(desk.scalar("hoor_datum"), Some(&Scalar::Date(day("2026-11-05"))));
    let whom = Scalar::Persons(vec![seat(1), Person::Outside("oma".to_owned())]);
    assert_eq!(desk.scalar("hoor_door_wie"), Some(&whom));
    let how = ["videogesprek", "tekening"].map(|code| Pick::Code(code.to_owned())).to_vec();
    assert_eq!(desk.scalar("hoor_vorm"), Some(&Scalar::Choices(how)));
    assert_eq!(desk.scalar("hoor_toelichting"), Some(&Scalar::text("vragen vooraf")));
    let [Statement { text, verbatim: true, .. }] = desk.statements("hoor_eigen_woorden") else { panic!("one statement") };
    assert_eq!(text, "Ik wil gewoon havo doen.");
    assert_eq!(desk.scalar("hoor_gedaan"), Some(&Scalar::text("eigen ingang")));
    assert_eq!(desk.scalar("hoor_terugkoppeling_datum"), Some(&Scalar::Date(day("2026-11-13"))));
    assert_eq!(desk.scalar("hoor_terugkoppeling_door"), Some(&Scalar::Persons(vec![seat(2)])));
}

#[test]
fn a_pupil_who_said_nothing_and_reasons_without_an_answer_are_stored_alike() {
    let not_heard = |desk: Desk| {
        let mut h = step(desk, Show::Bureau);
        go_to(&mut h, "leerling_gehoord");
        press(&mut h, &[Key::ArrowRight, Key::Space]);
        tab_to(&mut h, "Waarom is Yara niet gehoord?");
        type_in(&mut h, "wilde liever niet");
        press(&mut h, &[Key::Tab]);
        h
    };
    let (card, plain) = (not_heard(Desk::new("vo")), not_heard(Desk::plain("vo")));
    assert_eq!(answers(card.state()), answers(plain.state()));
    assert_eq!(card.state().scalar("hoor_reden_niet"), Some(&Scalar::text("wilde liever niet")));
    // The menu of a question on the card is its own, not that of the question the card begins with.
    let without = |desk: Desk| {
        let mut h = step(desk, Show::Bureau);
        go_to(&mut h, "leerling_gehoord");
        press(&mut h, &[Key::Space]);
        go_to(&mut h, "hoor_gedaan");
        h.key_press_modifiers(Modifiers::ALT, Key::Enter);
        h.run();
        tab_to(&mut h, "Nog niet bekend");
        press(&mut h, &[Key::Enter]);
        h
    };
    let (card, plain) = (without(Desk::new("vo")), without(Desk::plain("vo")));
    assert_eq!(answers(card.state()), answers(plain.state()));
    assert_eq!(card.state().scalar("leerling_gehoord"), Some(&Scalar::YesNo(true)));
    let missing = card.state().answer("hoor_gedaan").and_then(|answer| answer.value.as_ref()).and_then(|value| value.scalar());
    assert_eq!(missing, Some(&Scalar::Missing(Missing::NotYetKnown)));
}

#[test]
fn the_card_reads_at_the_table_and_offers_nothing_to_change() {
    let written = heard(Desk::new("vo"));
    let mut desk = Desk::new("vo");
    std::mem::swap(&mut desk.state, &mut { written }.state_mut().state);
    // Where the cursor was sent while all this was filled in has been seen.
    desk.memory.focus_seen = desk.state.focus.serial;
    for show in [Show::Table, Show::ReadOnly] {
        let mut h = on_screen([1300.0, 1600.0], common::appearance(Mode::Light, Density::Table), desk, move |ui, cx, memory| {
            let open = cx.state.open.as_ref().expect("a case");
            let items = open.view.step("delen").expect("the step").items.as_slice();
            let card: Vec<_> =
                items.iter().filter(|item| !matches!(item, rondom::engine::view::ItemView::List(_))).cloned().collect();
            items_ui(ui, cx, memory, &card, show);
        });
        h.run();
        for words in ["Yara vertelde dit op do 5 november 2026 aan Bilal, oma", "“Ik wil gewoon havo doen.”", "eigen ingang"]
        {
            assert!(h.query_by_label_contains(words).is_some(), "{show:?}: {words}");
        }
        assert!(h.query_by_label("vr 13 november 2026 · van Samira").is_some());
        for role in [Role::Button, Role::TextInput, Role::RadioButton, Role::CheckBox] {
            assert_eq!(h.query_all_by_role(role).count(), 0, "{show:?} {role:?}");
        }
        desk = Desk::new("vo");
        std::mem::swap(&mut desk.state, &mut h.state_mut().state);
        desk.memory.focus_seen = desk.state.focus.serial;
    }
}

#[test]
fn a_jump_from_what_is_still_open_lands_on_the_card() {
    let mut desk = Desk::new("vo");
    desk.given("roepnaam", Scalar::text("Yara"));
    let open = desk.open().view.open.iter().any(|item| item.place == OpenPlace::Field("leerling_gehoord".into()));
    assert!(open, "whether the pupil was heard is still open");
    desk.act(Command::Go(Go::To("delen".into(), OpenPlace::Field("leerling_gehoord".into()))));
    let mut h = on_screen([1300.0, 900.0], common::appearance(Mode::Light, Density::Bureau), desk, |ui, cx, memory| {
        let open = cx.state.open.as_ref().expect("a case");
        let items = open.view.step("delen").expect("the step").items.as_slice();
        scroll(ui, egui::Id::unique("page"), |ui| items_ui(ui, cx, memory, items, Show::Bureau));
    });
    h.run();
    assert_eq!(common::keys::focused(&h), "Ja");
    press(&mut h, &[Key::ArrowRight, Key::Space]);
    assert_eq!(h.state().scalar("leerling_gehoord"), Some(&Scalar::YesNo(false)));
}

/// Consents of the longest words, given, withdrawn and expired.
fn overfull() -> Case {
    let (env, _) = world::env();
    let mut case = surface::running("2026-Y3M9");
    let long =
        "hoe het gaat met het dagritme, de medicatieafspraken en de terugkeerverwachtingen van de behandelaar voor het voorjaar";
    let daan = case.seats[2].id.clone();
    // With someone from outside at the table, what the family allows others is folded.
    let externals = ["sanne00001", "nadia00001", "wim0000001"];
    let meeting = case.meetings.last_mut().expect("a meeting");
    meeting
        .presence
        .iter_mut()
        .filter(|one| externals.contains(&one.seat.as_str()))
        .for_each(|one| one.mode = PresenceMode::InWriting);
    case.consents[1].givers[2].withdrawn_on = Some(day("2026-11-10"));
    case.consents[0].purpose = "het rooster te laten passen bij wat op een dag lukt".to_owned();
    for (party, validity) in [
        (Person::Outside("Samenwerkingsverbandsbreed ondersteuningsplatform".to_owned()), Validity::Until(day("2026-10-31"))),
        (Person::Outside("de huisarts".to_owned()), Validity::Unstated),
    ] {
        let mut consent = case.consents[0].clone();
        consent.id = format!("meer{:06}", case.consents.len()).as_str().into();
        consent.party = party;
        consent.words = long.to_owned();
        consent.validity = validity;
        consent.givers = vec![Giver { person: Person::Seat(daan.clone()), given_on: None, withdrawn_on: None }];
        case.consents.push(consent);
    }
    let mut state = world::open(&env, &case);
    let name = Scalar::text("Annemarijke-Josephina Wilhelmina van den Hoogenband-Terpstra");
    world::act(&mut state, &env, Command::Change(Change::Value("roepnaam".into(), Some(name))));
    (*state.open.expect("a case").case).clone()
}

fn empty() -> Case {
    let (env, _) = world::env();
    (*world::new_case(Settings::default(), &env, Sector::Vo).open.expect("a case").case).clone()
}

#[test]
fn pictures_of_what_we_share() {
    surface::pictures("sharing", PLACE, &surface::running("2026-Y3M9"), &overfull(), &empty());
}

#[test]
fn pictures_of_what_the_pupil_said_and_of_a_consent_that_is_open() {
    let (env, _) = world::env();
    let mut results = SnapshotResults::new();
    let mut wall = stage::window(surface::FULL, 100, State::new(Settings::default(), false), env.clone());
    let case = surface::running("2026-Y3M9");
    for (name, state, mode) in [
        ("heard", PLACE.at_the_table(&env, &case), Mode::Light),
        ("heard_dark", PLACE.at_the_table(&env, &case), Mode::Dark),
        ("heard_bureau", PLACE.at_the_bureau(&env, &case), Mode::Light),
    ] {
        stage::set(&mut wall, state, mode);
        let last = if name == "heard_bureau" { "Wie vertelt Yara wat we ermee doen?" } else { "Wanneer Yara dat hoort" };
        wall.get_all_by_label_contains(last).next().expect("the end of the card").scroll_to_me();
        stage::picture(&mut wall, &mut results, &format!("surface_sharing_{name}"));
    }
    stage::set(&mut wall, PLACE.at_the_table(&env, &overfull()), Mode::Light);
    wall.get_by_label_contains("Toestemming 2").click();
    stage::picture(&mut wall, &mut results, "surface_sharing_open");
    let mut small = stage::window(surface::LAPTOP, 200, PLACE.at_the_table(&env, &case), env);
    small.get_by_label_contains("Wanneer Yara dat hoort").scroll_to_me();
    stage::picture(&mut small, &mut results, "surface_sharing_heard_enlarged");
}
