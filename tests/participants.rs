//! Who sits at the table: fixed participants, names and roles, and what the table itself may not read.

#![expect(clippy::expect_used, reason = "a test that cannot go on must fail")]

mod common;
#[expect(dead_code, reason = "a copy of the case matters to the other lists only")]
#[path = "common/lists_harness.rs"]
mod lists_harness;

use chrono::NaiveTime;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use lists_harness::{Bench, Hands as _};
use rondom::app::Command;
use rondom::app::command::{Change, FolderCommand};
use rondom::model::template::CaseList;
use rondom::model::{Authority, Function, Pick, Presence, PresenceMode, Seat};
use rondom::ui::fields::Show;
use rondom::ui::theme::Mode;

const WIDE: [f32; 2] = [1400.0, 1000.0];

#[test]
fn a_fixed_participant_comes_to_the_table_in_two_keys() {
    let people = [("Marloes Proef", "zoco", "Voorbeeld College"), ("Nadia Fictief", "jeugdarts", "GGD")];
    let mut h = Bench::new(CaseList::Participants, Show::Bureau, &people).show(WIDE, Mode::Light);
    h.tab_to("Iemand toevoegen");
    h.key(Key::Enter);
    assert_eq!(h.focused(), "Naam van nieuwe deelnemer");
    h.words("n");
    assert!(h.shows("Overnemen, Nadia Fictief · Jeugdarts · GGD"));
    assert!(!h.shows("Overnemen, Marloes"));
    h.key(Key::Enter);
    let seat = h.state().case().seats.last().unwrap().clone();
    assert_eq!((seat.name.as_str(), seat.organisation.as_str()), ("Nadia Fictief", "GGD"));
    assert_eq!(seat.role, Pick::Code("jeugdarts".to_owned()));
    assert_eq!(h.state().presence(&seat.id), Presence::in_room(seat.id.clone()));
    // The next one follows without a detour.
    assert_eq!(h.focused(), "Iemand toevoegen");
    h.key(Key::Enter);
    h.words("pr");
    h.key(Key::Enter);
    assert_eq!(h.state().case().seats.last().unwrap().name, "Marloes Proef");
    // Someone who sits there already is not offered again.
    h.key(Key::Enter);
    h.words("mar");
    assert!(!h.shows("Overnemen"));
}

#[test]
fn a_participant_is_filled_in_with_the_keyboard_alone() {
    let mut h = Bench::new(CaseList::Participants, Show::Bureau, &[]).show(WIDE, Mode::Light);
    h.tab_to("Iemand toevoegen");
    h.key(Key::Enter);
    h.words("Samira Fictief");
    h.tab_to("Rol van Samira");
    h.words("ouder met");
    h.key(Key::Enter);
    h.tab_to("Organisatie van Samira");
    h.words("Thuis");
    h.key(Key::Tab);
    assert_eq!(h.focused(), "Vader", "the first of the relations");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Gezag nog niet bekend");
    h.key(Key::Home);
    h.key(Key::Space);
    h.tab_to("In de kamer");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.tab_to("Vanaf van Samira");
    h.words("15.45");
    h.key(Key::Tab);
    h.words("16u30");
    h.tab_to("Voorzitter");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    h.key(Key::End);
    h.key(Key::Space);
    h.tab_to("Opmerking van Samira");
    h.words("komt iets later");
    h.key(Key::Tab);
    assert_eq!(h.focused(), "Telefoon of e-mail van Samira");
    h.words("06 1234 5678");
    h.tab_to("Ja");
    h.key(Key::Space);
    h.key(Key::Tab);

    let seat = h.state().case().seats.last().unwrap().clone();
    let expected = Seat {
        id: seat.id.clone(),
        name: "Samira Fictief".to_owned(),
        role: Pick::Code("ouder_gezag".to_owned()),
        organisation: "Thuis".to_owned(),
        relation: Some(Pick::Code("moeder".to_owned())),
        authority: Authority::Yes,
        contact: "06 1234 5678".to_owned(),
        wants_invitation: Some(true),
    };
    assert_eq!(seat, expected);
    let expected = Presence {
        seat: seat.id.clone(),
        mode: PresenceMode::Online,
        from: NaiveTime::from_hms_opt(15, 45, 0),
        until: NaiveTime::from_hms_opt(16, 30, 0),
        functions: vec![Function::Scribe, Function::Supporter],
        note: "komt iets later".to_owned(),
        sees_screen: None,
        listens_along: String::new(),
    };
    assert_eq!(h.state().presence(&seat.id), expected);
}

#[test]
fn alt_and_an_arrow_move_someone_and_buttons_do_too() {
    let mut h = Bench::new(CaseList::Participants, Show::Bureau, &[]).with_ten_people().show(WIDE, Mode::Light);
    let names = |h: &egui_kittest::Harness<'_, Bench>| {
        h.state().case().seats.iter().map(|seat| seat.name.split(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let before = names(&h);
    h.tab_to("Daan Verzonnen, Vader · Ouder met gezag, Schriftelijk");
    h.chord(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&h)[..3], ["", "Daan", "Samira"]);
    assert!(h.focused().starts_with("Daan"), "the keyboard goes along");
    h.chord(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&h), before);
    h.key(Key::Enter);
    h.tab_to("Omlaag van Daan");
    h.key(Key::Enter);
    assert_eq!(names(&h)[..4], ["", "Samira", "Bilal", "Daan"]);
}

#[test]
fn the_pupil_keeps_name_and_seat() {
    let mut h = Bench::new(CaseList::Participants, Show::Bureau, &[]).show(WIDE, Mode::Light);
    h.tab_to("Yara, Leerling, In de kamer");
    h.key(Key::Enter);
    assert!(h.shows("De naam staat bij Leerling en gezin."));
    for absent in ["Naam van Yara", "Rol van Yara", "Weghalen van Yara", "Gezag van Yara"] {
        assert!(!h.shows(absent), "{absent}");
    }
    assert_eq!(h.focused(), "In de kamer");
    h.key(Key::ArrowRight);
    h.key(Key::Space);
    let pupil = h.state().case().pupil.clone();
    assert_eq!(h.state().presence(&pupil).mode, PresenceMode::Online);
}

#[test]
fn a_time_that_is_not_understood_stays_in_its_field_and_out_of_the_case() {
    let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]);
    let seat = bench.seat("Wim Verzonnen", "leerplichtambtenaar", "");
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Wim Verzonnen, Leerplichtambtenaar, In de kamer");
    h.key(Key::Enter);
    h.tab_to("Tot van Wim");
    h.words("half vijf");
    assert!(!h.shows("nog niet bewaard"), "not while it is typed");
    h.key(Key::Tab);
    assert!(h.shows("nog niet bewaard"));
    assert_eq!(h.get_by_role_and_label(Role::TextInput, "Tot van Wim").value().as_deref(), Some("half vijf"));
    assert_eq!(h.state().presence(&seat).until, None);
    h.chord(Modifiers::SHIFT, Key::Tab);
    h.retype("16.30");
    h.key(Key::Tab);
    assert!(!h.shows("nog niet bewaard"));
    assert_eq!(h.state().presence(&seat).until, NaiveTime::from_hms_opt(16, 30, 0));
}

#[test]
fn who_was_not_invited_can_be_invited() {
    let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]);
    let seat = bench.seat("Noor", "steunfiguur", "");
    let open = bench.state.open.as_mut().unwrap();
    let case = std::sync::Arc::make_mut(&mut open.case);
    case.meetings[0].presence.retain(|presence| presence.seat != seat);
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Noor, Steunfiguur, Niet uitgenodigd voor dit overleg");
    h.key(Key::Enter);
    h.tab_to("Toch uitnodigen van Noor");
    h.key(Key::Enter);
    assert_eq!(h.state().presence(&seat), Presence::in_room(seat.clone()));
    assert_eq!(h.focused(), "In de kamer");
}

#[test]
fn at_the_table_nothing_tells_who_has_authority_or_how_to_reach_someone() {
    let mut bench = Bench::new(CaseList::Participants, Show::Table, &[]).with_ten_people();
    let samira = bench.case().seats[1].clone();
    let contact = "06 1234 5678".to_owned();
    bench.change(Change::Seat(Seat { authority: Authority::Yes, contact, wants_invitation: Some(true), ..samira.clone() }));
    // A parent whose relation was not noted is called a parent, whatever the role says.
    bench.seat("Opa Hassan", "ouder_zonder_gezag", "");
    bench.memory.editing = Some(samira.id.to_string());
    for show in [Show::Table, Show::ReadOnly] {
        bench.show = show;
        let mut h = bench.show(WIDE, Mode::Light);
        for word in ["gezag", "06 1234", "Telefoon", "uitnodiging", "Vaste deelnemer"] {
            assert!(!h.shows(word), "{show:?}: {word}");
        }
        assert!(h.shows("Samira Fictief, Moeder"), "{show:?}");
        assert!(h.shows("Opa Hassan, Ouder"), "{show:?}");
        if show == Show::Table {
            h.tab_to("Rol van Samira");
            h.key(Key::ArrowDown);
            assert!(h.shows("Ouder") && !h.shows("gezag"), "the list of roles");
        }
        bench = Bench::new(CaseList::Participants, Show::Table, &[]).with_ten_people();
        bench.seat("Opa Hassan", "ouder_zonder_gezag", "");
    }
}

#[test]
fn a_fixed_participant_is_remembered_and_forgotten_and_family_never() {
    let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]).with_ten_people();
    bench.memory.editing = Some(bench.case().seats[4].id.to_string());
    let mut h = bench.show(WIDE, Mode::Light);
    h.tab_to("Naam van Marloes");
    h.tab_to("Vaste deelnemer van Marloes");
    h.key(Key::Enter);
    let people = &h.state().state.folder.as_ref().unwrap().people;
    assert_eq!(people.len(), 1);
    assert_eq!((people[0].name.as_str(), people[0].role.as_str()), ("Marloes Proef", "zoco"));
    h.key(Key::Enter);
    assert!(h.state().state.folder.as_ref().unwrap().people.is_empty());
    let toggles = h.state().pushed.iter().filter(|c| matches!(c, Command::Folder(FolderCommand::ToggleFixed(_)))).count();
    assert_eq!(toggles, 2);
    let samira = h.state().case().seats[1].id.to_string();
    h.state_mut().memory.editing = Some(samira);
    h.run();
    assert!(h.shows("Naam van Samira"));
    assert!(!h.shows("Vaste deelnemer"));
}

#[test]
fn a_role_in_own_words_is_kept_however_its_box_is_left() {
    for key in [Key::Enter, Key::Tab] {
        let mut bench = Bench::new(CaseList::Participants, Show::Bureau, &[]);
        let seat = bench.seat("Karim", "andere", "");
        bench.memory.editing = Some(seat.to_string());
        let mut h = bench.show(WIDE, Mode::Light);
        h.tab_to("Rol van Karim");
        h.words("sportcoach");
        h.key(key);
        assert_eq!(h.state().case().seat(&seat).unwrap().role, Pick::Other("sportcoach".to_owned()), "{key:?}");
    }
}

#[test]
fn who_has_a_role_and_a_function_of_the_same_name_hears_it_once() {
    use rondom::model::{Function, Presence};
    for show in [Show::Bureau, Show::Table] {
        let mut bench = Bench::new(CaseList::Participants, show, &[]);
        let seat = bench.seat("Noor", "steunfiguur", "");
        let functions = vec![Function::Supporter];
        bench.act(Command::Change(Change::Presence(Presence { functions, ..Presence::in_room(seat) })));
        let h = bench.show(WIDE, Mode::Light);
        assert!(h.shows("Noor, Steunfiguur"));
        assert!(!h.shows("Steunfiguur, In de kamer, Steunfiguur") && !h.shows("Steunfiguur, Steunfiguur"));
    }
}
