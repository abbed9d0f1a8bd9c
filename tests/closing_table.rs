//! What is still open when a meeting is about to be closed, from an empty meeting to one in which nothing is.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;

use std::sync::Arc;

use chrono::NaiveDate;
use desk::Desk;
use rondom::app::command::{Change, MissingChoice, NewSeat, NewStatement, ReadBackCommand};
use rondom::app::read_back::reading;
use rondom::app::{Command, update};
use rondom::engine::closing::{Loose, open_points};
use rondom::engine::view::OpenPlace;
use rondom::model::id::{DecisionId, ParkedId, SeatId};
use rondom::model::template::AskMoment;
use rondom::model::{
    Agreement, AgreementStatus, AgreementWhen, Case, Decision, Function, Parked, Person, Pick, Presence, PresenceMode, Scalar,
    Settled, Voice, VoiceGroup,
};

fn seat(desk: &mut Desk, name: &str, role: &str) -> SeatId {
    let new = NewSeat { name: name.to_owned(), role: Pick::Code(role.to_owned()), organisation: String::new() };
    desk.change(Change::AddSeat(new));
    desk.open().case.seats.last().expect("a seat").id.clone()
}

fn agreement(desk: &mut Desk, who: &[SeatId], when: AgreementWhen) {
    desk.change(Change::AddAgreement);
    let known = desk.open().case.agreements.last().expect("an agreement").clone();
    let who = who.iter().cloned().map(Person::Seat).collect();
    desk.change(Change::Agreement(Agreement { who, what: "bellen".to_owned(), when, ..known }));
}

/// Changes the case itself, for what another part of the program writes.
fn write(desk: &mut Desk, change: impl FnOnce(&mut Case)) {
    let open = desk.state.open.as_mut().expect("a case is open");
    change(Arc::make_mut(&mut open.case));
    update(&mut desk.state, Command::Tick, &desk.env);
}

fn says(desk: &mut Desk, question: &str, voice: Voice) {
    let words = NewStatement { text: "Zo is het.".to_owned(), voice: Some(voice), verbatim: true, source: None, cell: None };
    desk.change(Change::AddStatement(question.into(), words));
}

fn row(desk: &mut Desk, question: &str, column: &str, cell: Scalar) {
    desk.change(Change::NewRow(question.into(), [(column.into(), cell)].into()));
}

fn tomorrow() -> Scalar {
    Scalar::Date(NaiveDate::from_ymd_opt(2026, 11, 13).expect("a day"))
}

/// The key of what is open.
fn key(what: &Loose) -> &'static str {
    match what {
        Loose::NoComingDays => "week",
        Loose::NoOwner(_) => "owner",
        Loose::NoDate(_) => "date",
        Loose::NobodyFindsOut(_) => "find out",
        Loose::NoContact => "contact",
        Loose::NoNextMeeting => "next",
        Loose::PutTo(..) => "put to",
        Loose::Parked(_) => "parked",
        Loose::NotHeard(_) => "heard",
        Loose::NotReadBack => "read back",
        Loose::WithoutReply(..) => "reply",
    }
}

fn open(desk: &Desk) -> Vec<&'static str> {
    open_points(reading(desk.open(), desk.state.today(&desk.env))).iter().map(|point| key(&point.what)).collect()
}

/// A running meeting of an empty case in which the pupil was heard: what happens, what is then no longer open,
/// and what is open besides.
type Row = (&'static str, fn(&mut Desk), &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    ("nothing more happened", |_| {}, &[], &[]),
    ("a day of the week", |d| row(d, "komende_week", "dag", tomorrow()), &["week"], &[]),
    ("an empty row says nothing", |d| d.change(Change::AddRow("komende_week".into(), None)), &[], &[]),
    ("the week is postponed with a reason", |d| d.change(Change::Missing("komende_week".into(), Some(MissingChoice::NotYetKnown))), &[], &[]),
    ("an agreement nobody took", |d| agreement(d, &[], AgreementWhen::Open), &[], &["owner"]),
    ("an agreement without a day", |d| { let s = d.open().case.pupil.clone(); agreement(d, &[s], AgreementWhen::Open); }, &[], &["date"]),
    ("an empty rhythm is no day", |d| { let s = d.open().case.pupil.clone(); agreement(d, &[s], AgreementWhen::Rhythm("  ".to_owned())); }, &[], &["date"]),
    ("a rhythm is as good as a day", |d| { let s = d.open().case.pupil.clone(); agreement(d, &[s], AgreementWhen::Rhythm("elke week".to_owned())); }, &[], &[]),
    ("words for a day are words enough", |d| { let s = d.open().case.pupil.clone(); agreement(d, &[s], AgreementWhen::Draft("gauw".to_owned())); }, &[], &[]),
    ("what is done is not open", |d| { agreement(d, &[], AgreementWhen::Open); write(d, |c| c.agreements[0].status = AgreementStatus::Done); }, &[], &[]),
    ("two agreements are two", |d| for _ in 0..2 { agreement(d, &[], AgreementWhen::Open) }, &[], &["owner", "owner"]),
    ("to be found out, by nobody yet", |d| d.change(Change::Missing("gedeelde_vraag".into(), Some(MissingChoice::FindOut))), &[], &["find out"]),
    ("whom to turn to", |d| { let s = d.open().case.pupil.clone(); d.given("aanspreekpunt", Scalar::Persons(vec![Person::Seat(s)])); }, &["contact"], &[]),
    ("who keeps track of the case need not be whom parents can call", |d| { let p = d.open().case.pupil.clone(); let presence = Presence { functions: vec![Function::Coordinator], ..Presence::in_room(p) }; d.change(Change::Presence(presence)); }, &[], &[]),
    ("somebody outside the table can be the one to turn to", |d| d.given("aanspreekpunt", Scalar::Persons(vec![Person::Outside("Anne".to_owned())])), &["contact"], &[]),
    ("whom to turn to is still to be found out, by nobody yet", |d| d.change(Change::Missing("aanspreekpunt".into(), Some(MissingChoice::FindOut))), &[], &["find out"]),
    ("nobody is chosen again", |d| d.given("aanspreekpunt", Scalar::Persons(Vec::new())), &[], &[]),
    ("a next meeting", |d| row(d, "volgende_overleggen", "datum", tomorrow()), &["next"], &[]),
    ("a date of looking back", |d| d.given("evaluatiedatum", tomorrow()), &["next"], &[]),
    ("a date nobody understands", |d| d.given("evaluatiedatum", Scalar::Draft("ooit".to_owned())), &[], &[]),
    ("somebody who said nothing", |d| drop(seat(d, "Sanne", "consulent_swv")), &[], &["heard"]),
    ("somebody who said something", |d| { let s = seat(d, "Sanne", "consulent_swv"); says(d, "inbreng_anderen", Voice::Seat(s)); }, &[], &[]),
    ("who speaks as a group is heard with it", |d| { seat(d, "Bilal", "mentor"); says(d, "hulpvraag_school", Voice::Group(VoiceGroup::School)); }, &[], &[]),
    ("who came to listen is not asked", |d| { let s = seat(d, "Wim", "leerplichtambtenaar"); d.change(Change::Presence(Presence { functions: vec![Function::Listener], ..Presence::in_room(s) })); }, &[], &[]),
    ("who is not there is not asked", |d| { let s = seat(d, "Fleur", "behandelaar_ggz"); d.change(Change::Presence(Presence { mode: PresenceMode::Absent, ..Presence::in_room(s) })); }, &[], &[]),
    ("a parked point", |d| park(d, None), &[], &["parked"]),
    ("a parked point that was settled", |d| park(d, Some(Settled::Dropped)), &[], &[]),
    ("a decision to be put to somebody", |d| { let s = d.open().case.pupil.clone(); decide(d, vec![s]); }, &[], &["put to"]),
    ("a decision everybody heard", |d| decide(d, Vec::new()), &[], &[]),
    ("lines nobody answered", |d| d.act(Command::ReadBack(ReadBackCommand::Make)), &["read back"], &["reply"]),
    ("lines everybody answered", |d| {
        d.act(Command::ReadBack(ReadBackCommand::Make));
        for _ in 0..12 {
            let line = d.open().read_back_current().map(|line| line.id.clone());
            if let Some(line) = line { d.act(Command::ReadBack(ReadBackCommand::Everyone(line))); }
        }
    }, &["read back"], &[]),
];

fn park(desk: &mut Desk, settled: Option<Settled>) {
    let (made_in, at) = (desk.open().meeting.clone(), desk.env.now());
    let parked = Parked { id: ParkedId::new("parkeer001"), made_in, at, text: "gym".to_owned(), by: None, step: None, settled };
    write(desk, |case| case.parked.push(parked));
}

fn decide(desk: &mut Desk, put_to: Vec<SeatId>) {
    let (made_in, at) = (desk.open().meeting.clone(), desk.env.now());
    let decision = Decision {
        id: DecisionId::new("besluit001"),
        made_in,
        at,
        step: None,
        option: None,
        text: "we beginnen in december".to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to,
    };
    write(desk, |case| case.decisions.push(decision));
}

#[test]
fn what_is_open_follows_from_what_was_said() {
    for template in ["vo", "po"] {
        for (what, happens, gone, more) in TABLE {
            let mut desk = Desk::new(template).in_meeting();
            let pupil = desk.open().case.pupil.clone();
            says(&mut desk, "hulpvraag_leerling", Voice::Seat(pupil));
            happens(&mut desk);
            let always = ["week", "contact", "next", "read back"];
            let mut wanted: Vec<&str> = always.into_iter().filter(|name| !gone.contains(name)).collect();
            wanted.extend(*more);
            let mut found = open(&desk);
            found.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{template}: {what}");
        }
    }
}

#[test]
fn whom_parents_can_call_is_asked_at_the_table_in_every_meeting() {
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let mut desk = Desk::new(template).in_meeting();
        let field = desk.open().field_with("aanspreekpunt").expect("asked");
        assert_eq!(field.moment, AskMoment::Together, "{template}");
        let id = field.id.clone();
        let coordinator = seat(&mut desk, "Marloes", "mentor");
        let presence = Presence { functions: vec![Function::Coordinator], ..Presence::in_room(coordinator.clone()) };
        desk.change(Change::Presence(presence));
        if desk.open().field_with("regie_wie").is_some() {
            desk.given("regie_wie", Scalar::Persons(vec![Person::Seat(coordinator.clone())]));
        }
        assert!(open(&desk).contains(&"contact"), "{template}: who leads is not yet whom to call");
        desk.given(id.as_str(), Scalar::Persons(vec![Person::Seat(coordinator)]));
        assert!(!open(&desk).contains(&"contact"), "{template}");
    }
}

#[test]
fn every_open_point_leads_to_a_place_that_is_asked_in_this_meeting() {
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let mut desk = Desk::new(template).in_meeting();
        seat(&mut desk, "Sanne", "consulent_swv");
        agreement(&mut desk, &[], AgreementWhen::Open);
        park(&mut desk, None);
        let pupil = desk.open().case.pupil.clone();
        says(&mut desk, "hulpvraag_leerling", Voice::Seat(pupil.clone()));
        decide(&mut desk, vec![pupil]);
        let found = open(&desk);
        for wanted in ["week", "owner", "contact", "next", "put to", "parked", "heard", "read back"] {
            assert!(found.contains(&wanted), "{template}: {wanted} in {found:?}");
        }
        for point in open_points(reading(desk.open(), desk.state.today(&desk.env))) {
            let view = &desk.open().view;
            let step = view.step(point.step.as_str()).expect("its step");
            assert!(step.applies, "{template}: {point:?}");
            let stands_there = step.items.iter().any(|item| match (item, &point.place) {
                (rondom::engine::view::ItemView::Field(id), OpenPlace::Field(own) | OpenPlace::Cell(own, ..)) => id == own,
                (rondom::engine::view::ItemView::List(list), OpenPlace::List(own, _)) => list == own,
                _ => false,
            });
            assert!(stands_there, "{template}: {point:?}");
        }
    }
}
