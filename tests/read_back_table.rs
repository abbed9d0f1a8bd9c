//! What is read back of a meeting: which sentences come from what was said, in which order, and who answers what when
//! everybody who is there says yes. Sentences over data, without a window.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use desk::Desk;
use rondom::app::Command;
use rondom::app::command::{Change, MissingChoice, NewSeat, NewStatement, Setting};
use rondom::app::read_back::proposals;
use rondom::app::settings::LanguageSetting;
use rondom::engine::read_back::{AllAgree, ENOUGH_LINES, MOST_LINES, columns, others, proposed_before};
use rondom::model::id::{LineId, MeetingId, ParkedId, SeatId};
use rondom::model::{
    Agreement, AgreementWhen, Authority, Function, Holiday, LineSource, Parked, Person, Pick, Presence, ReadBackLine, Reply,
    ReplyAnswer, Scalar, Seat, StatementCell, Voice, VoiceGroup,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn time(text: &str) -> Scalar {
    Scalar::Time(chrono::NaiveTime::parse_from_str(text, "%H:%M").expect("a time"))
}

/// A desk on which things are said. It is Thursday 12 November 2026.
fn yara(template: &str) -> Desk {
    let mut desk = Desk::new(template);
    desk.given("roepnaam", Scalar::text("Yara"));
    desk
}

fn seat(desk: &mut Desk, name: &str, role: &str) -> SeatId {
    let new = NewSeat { name: name.to_owned(), role: Pick::Code(role.to_owned()), organisation: String::new() };
    desk.change(Change::AddSeat(new));
    desk.open().case.seats.last().expect("a seat").id.clone()
}

fn row(desk: &mut Desk, question: &str, cells: &[(&str, Scalar)]) {
    let cells: BTreeMap<_, _> = cells.iter().map(|(column, cell)| ((*column).into(), cell.clone())).collect();
    desk.change(Change::NewRow(question.into(), cells));
}

fn option(desk: &mut Desk, code: &str, cells: &[(&str, Scalar)]) {
    for (column, cell) in cells {
        desk.change(Change::PresetCell("opties".into(), code.to_owned(), (*column).into(), Some(cell.clone())));
    }
}

fn agreement(desk: &mut Desk, who: &[SeatId], what: &str, when: AgreementWhen) {
    desk.change(Change::AddAgreement);
    let known = desk.open().case.agreements.last().expect("an agreement").clone();
    let who = who.iter().cloned().map(Person::Seat).collect();
    desk.change(Change::Agreement(Agreement { who, what: what.to_owned(), when, ..known }));
}

fn lines(desk: &Desk) -> Vec<String> {
    let proposals = proposals(desk.open(), &desk.state.words, desk.state.today(&desk.env));
    proposals.into_iter().map(|proposal| proposal.text).collect()
}

/// What happens on the desk, and the line that then stands at this place (0 is the first); none for no such line.
type Case = (&'static str, fn(&mut Desk), &'static str);

const DOEN: fn() -> Scalar = || Scalar::code("doen");

#[rustfmt::skip]
const TABLE: &[Case] = &[
    // The coming days come first, whatever is known of them.
    ("nothing is known of the days", |_| {}, "Tot maandag: dat spreken we nog af."),
    ("a day before Monday, with its place",
        |d| row(d, "komende_week", &[("dag", Scalar::Date(day("2026-11-13"))), ("wat", Scalar::text("Nederlands en biologie")), ("waar", Scalar::text("thuis"))]),
        "Tot maandag: vr Nederlands en biologie (thuis)."),
    ("only the day itself counts, not the day of the meeting",
        |d| row(d, "komende_week", &[("dag", Scalar::Date(day("2026-11-12"))), ("wat", Scalar::text("overleg"))]),
        "Tot maandag: dat spreken we nog af."),
    ("days of next week, the same thing together",
        |d| for date in ["2026-11-16", "2026-11-17", "2026-11-19"] {
            row(d, "komende_week", &[("dag", Scalar::Date(day(date))), ("wat", Scalar::text("twee uur in het trajectlokaal"))]);
        },
        "Vanaf maandag 16 november: ma, di en do twee uur in het trajectlokaal."),
    ("more than anybody hears goes by in one breath",
        |d| for (date, what) in [("2026-11-16", "rekenen"), ("2026-11-17", "taal"), ("2026-11-18", "gym"), ("2026-11-19", "muziek")] {
            row(d, "komende_week", &[("dag", Scalar::Date(day(date))), ("wat", Scalar::text(what))]);
        },
        "Vanaf maandag 16 november: ma rekenen; di taal; wo gym; de rest staat in de week."),
    ("what is done this week goes before what is done next week",
        |d| for (date, what) in [("2026-11-16", "school"), ("2026-11-13", "thuis leren")] {
            row(d, "komende_week", &[("dag", Scalar::Date(day(date))), ("wat", Scalar::text(what))]);
        },
        "Tot maandag: vr thuis leren."),
    ("a bridge, where the week says nothing",
        |d| row(d, "overbrugging", &[("wat", Scalar::text("Bilal belt elke dag")), ("tot_wanneer", Scalar::Date(day("2026-11-23")))]),
        "Tot maandag 23 november: Bilal belt elke dag."),
    ("a bridge without an end",
        |d| row(d, "overbrugging", &[("wat", Scalar::text("taken thuis"))]),
        "Tot het begint: taken thuis."),
    // Decisions.
    ("an option the team goes with", |d| option(d, "o06", &[("besluit", DOEN())]), "We kozen: maatwerk onderwijstijd."),
    ("from when", |d| option(d, "o06", &[("besluit", DOEN()), ("start", Scalar::Date(day("2026-11-23")))]),
        "We kozen: maatwerk onderwijstijd, vanaf maandag 23 november."),
    ("under a condition",
        |d| option(d, "o06", &[("besluit", Scalar::code("doen_met_voorwaarde")), ("voorwaarde", Scalar::text("de jeugdarts denkt mee"))]),
        "We kozen: maatwerk onderwijstijd. De voorwaarde is: de jeugdarts denkt mee."),
    ("an option put aside is not read back", |d| option(d, "o06", &[("besluit", Scalar::code("nu_niet"))]), "!We kozen"),
    // What is done.
    ("help, and who gives it",
        |d| { let bilal = seat(d, "Bilal Denkbeeldig", "mentor"); row(d, "arrangement", &[("inhoud", Scalar::text("elke ochtend een praatje")), ("wie", Scalar::Persons(vec![Person::Seat(bilal)]))]); },
        "We spreken deze hulp af: elke ochtend een praatje, door Bilal."),
    ("help nobody is named for yet, from when",
        |d| row(d, "arrangement", &[("inhoud", Scalar::text("coaching")), ("van", Scalar::Date(day("2027-01-04")))]),
        "We spreken deze hulp af: coaching, vanaf maandag 4 januari 2027."),
    ("the hours in one sentence",
        |d| { d.given("afwijking_onderwijstijd", Scalar::YesNo(true));
            for (from, hours) in [("2026-11-23", 4.0), ("2026-12-07", 6.0), ("2027-01-04", 16.0)] {
                row(d, "opbouwschema", &[("van", Scalar::Date(day(from))), ("uren_fysiek", Scalar::Number(hours))]);
            } },
        "Yara gaat stap voor stap van 4 naar 16 uur per week op school."),
    ("hours that are not at school yet",
        |d| { d.given("afwijking_onderwijstijd", Scalar::YesNo(true));
            for (from, hours) in [("2026-11-23", 2.5), ("2026-12-07", 5.0)] {
                row(d, "opbouwschema", &[("van", Scalar::Date(day(from))), ("uren_online", Scalar::Number(hours))]);
            } },
        "Stap voor stap gaan we van 2,5 naar 5 uur per week."),
    ("one step",
        |d| { d.given("afwijking_onderwijstijd", Scalar::YesNo(true));
            row(d, "opbouwschema", &[("van", Scalar::Date(day("2026-11-23"))), ("uren_fysiek", Scalar::Number(8.0))]); },
        "Vanaf maandag 23 november is Yara 8 uur per week op school."),
    ("a goal in the pupil's own words",
        |d| row(d, "doelen", &[("doel", Scalar::text("is Yara vier dagen per week op school")), ("in_eigen_woorden", Scalar::text("Vier keer de deur door."))]),
        "Yara werkt aan: “Vier keer de deur door”."),
    ("a goal that goes on behind its day",
        |d| row(d, "doelen", &[("doel", Scalar::text("is Yara vier dagen per week op school; nu 4")), ("einddatum", Scalar::Date(day("2027-01-21")))]),
        "Op donderdag 21 januari 2027 is Yara vier dagen per week op school."),
    ("a goal that is a sentence of its own",
        |d| row(d, "doelen", &[("doel", Scalar::text("Yara komt vier dagen per week"))]),
        "We werken aan: Yara komt vier dagen per week."),
    ("what is done when it does not work out",
        |d| d.given("als_het_niet_lukt", Scalar::text("Bilal belt om tien uur. Dan praten we verder.")),
        "Als het niet lukt: Bilal belt om tien uur."),
    // Nobody took it, so it is not read as agreed.
    ("nobody took it", |d| agreement(d, &[], "Kaart voor de ochtend maken", AgreementWhen::Open), "Kaart voor de ochtend maken: wie dat doet, weten we nog niet."),
    ("nobody took it, as the end of a sentence", |d| agreement(d, &[], "belt Iris", AgreementWhen::Open), "Wie belt Iris? Dat weten we nog niet."),
    ("nobody took it, as a question", |d| agreement(d, &[], "Ouders bellen: hoe ging het?", AgreementWhen::Open), "Wie dit doet, weten we nog niet. Ouders bellen: hoe ging het?"),
    // Whom to turn to, and when again.
    ("the one person to turn to",
        |d| { let bilal = seat(d, "Bilal Denkbeeldig", "mentor"); d.given("aanspreekpunt", Scalar::Persons(vec![Person::Seat(bilal)])); },
        "Bilal is het vaste aanspreekpunt voor Yara en de ouders."),
    ("who leads the plan, where nobody is named",
        |d| { let m = seat(d, "Marloes Proef", "zoco"); let presence = Presence { functions: vec![Function::Coordinator], ..Presence::in_room(m) }; d.change(Change::Presence(presence)); },
        "Marloes houdt het overzicht over het plan."),
    ("when everybody meets again",
        |d| row(d, "volgende_overleggen", &[("datum", Scalar::Date(day("2026-12-17"))), ("tijd", time("15:30"))]),
        "We zien elkaar weer op donderdag 17 december, om 15.30 uur."),
    ("a date of looking back, where there is no meeting yet",
        |d| d.given("evaluatiedatum", Scalar::Date(day("2027-01-21"))),
        "We kijken of het werkt op donderdag 21 januari 2027."),
    ("an answer that is a reason is no answer",
        |d| d.change(Change::Missing("evaluatiedatum".into(), Some(rondom::app::command::MissingChoice::NotYetKnown))), "!We kijken of het werkt"),
];

#[test]
fn every_thing_that_was_said_becomes_one_short_sentence() {
    for (what, happens, expect) in TABLE {
        let mut desk = yara("vo");
        happens(&mut desk);
        let said = lines(&desk);
        match expect.strip_prefix('!') {
            Some(absent) => assert!(!said.iter().any(|line| line.contains(absent)), "{what}: {said:#?}"),
            None => assert!(said.iter().any(|line| line.starts_with(expect)), "{what}: {expect:?} in {said:#?}"),
        }
        let is_first = said.first().is_some_and(|line| ["Tot ", "Vanaf "].iter().any(|start| line.starts_with(start)));
        assert!(is_first, "{what}: the coming days come first in {said:#?}");
        for line in &said {
            let ends_well = line.ends_with(['.', '?', '!']) && !line.ends_with("..") && !line.contains(" .");
            assert!(ends_well && !line.contains('{'), "{what}: {line:?} ends like a sentence");
        }
    }
}

/// How an agreement was typed, who does it, until when, and how it is read aloud.
type Typed = (&'static str, &'static [&'static str], fn() -> AgreementWhen, &'static str);

const OPEN: fn() -> AgreementWhen = || AgreementWhen::Open;
const FRIDAY: fn() -> AgreementWhen = || AgreementWhen::Date(day("2026-11-13"));
const WEEKLY: fn() -> AgreementWhen = || AgreementWhen::Rhythm("elke vrijdag".to_owned());

#[rustfmt::skip]
const AGREEMENTS: &[Typed] = &[
    // As the end of a sentence, in the form that goes with who does it.
    ("belt Samira", &["Bilal"], FRIDAY, "Bilal belt Samira, uiterlijk vrijdag 13 november."),
    ("belt Samira", &["Bilal"], OPEN, "Bilal belt Samira."),
    ("Vertelt Yara de rest", &["Bilal"], FRIDAY, "Bilal vertelt Yara de rest, uiterlijk vrijdag 13 november."),
    ("zoekt een rustige plek.", &["Marloes"], || AgreementWhen::Date(day("2026-11-16")), "Marloes zoekt een rustige plek, uiterlijk maandag 16 november."),
    ("bellen even", &["Samira", "Bilal"], WEEKLY, "Samira en Bilal bellen even, elke vrijdag."),
    ("belt met de jeugdarts", &["Marloes", "Bilal"], OPEN, "Marloes en Bilal bellen met de jeugdarts."),
    ("maakt elke ochtend een praatje", &["Bilal"], WEEKLY, "Bilal maakt elke ochtend een praatje, elke vrijdag."),
    ("gaat mee naar het kennismaken", &["Samira", "Bilal", "Marloes"], FRIDAY, "Samira, Bilal en Marloes gaan mee naar het kennismaken, uiterlijk vrijdag 13 november."),
    ("nodigt de consulent uit", &["School"], OPEN, "De school nodigt de consulent uit."),
    ("lezen het plan thuis", &["Ouders"], FRIDAY, "De ouders lezen het plan thuis, uiterlijk vrijdag 13 november."),
    ("leest het plan thuis", &["Ouders"], OPEN, "De ouders lezen het plan thuis."),
    ("belt op vaste tijden", &["oma"], || AgreementWhen::Draft("zodra het kan".to_owned()), "Oma belt op vaste tijden, zodra het kan."),
    // As a thing, or as something to do.
    ("Sleutel van de eigen ingang", &["Marloes"], FRIDAY, "Sleutel van de eigen ingang: dat doet Marloes, uiterlijk vrijdag 13 november."),
    ("sleutel van de eigen ingang", &["Marloes"], OPEN, "Sleutel van de eigen ingang: dat doet Marloes."),
    ("samen bellen", &["Samira", "Bilal"], WEEKLY, "Samen bellen: dat doen Samira en Bilal, elke vrijdag."),
    ("Bellen met de jeugdarts", &["Marloes"], FRIDAY, "Bellen met de jeugdarts: dat doet Marloes, uiterlijk vrijdag 13 november."),
    ("Plannen maken", &["Samira", "Bilal"], OPEN, "Plannen maken: dat doen Samira en Bilal."),
    ("Kaart voor de ochtend maken", &["Ouders"], OPEN, "Kaart voor de ochtend maken: dat doen de ouders."),
    ("Toets afnemen in een kleine groep", &["School"], || AgreementWhen::Date(day("2027-01-07")), "Toets afnemen in een kleine groep: dat doet de school, uiterlijk donderdag 7 januari 2027."),
    ("Ouders bellen, ook als het goed gaat", &["Bilal"], WEEKLY, "Ouders bellen, ook als het goed gaat: dat doet Bilal, elke vrijdag."),
    // As a sentence or more of its own.
    ("ouders bellen: hoe ging het?", &["Marloes"], FRIDAY, "Dit doet Marloes, uiterlijk vrijdag 13 november. Ouders bellen: hoe ging het?"),
    ("Blad maken: wat helpt, wat niet", &["Marloes", "Bilal"], OPEN, "Dit doen Marloes en Bilal. Blad maken: wat helpt, wat niet."),
    ("Ik kijk mee. Daarna bel ik.", &["Samira"], OPEN, "Dit doet Samira. Ik kijk mee. Daarna bel ik."),
];

#[test]
fn an_agreement_is_read_as_a_sentence_one_says_aloud() {
    for (typed, who, when, expect) in AGREEMENTS {
        let mut desk = yara("vo");
        for (name, role) in [("Samira Fictief", "ouder_gezag"), ("Bilal Denkbeeldig", "mentor"), ("Marloes Proef", "zoco")] {
            seat(&mut desk, name, role);
        }
        let person = |name: &&str| {
            let seats = &desk.open().case.seats;
            let seat = seats.iter().find(|seat| seat.name.split(' ').next() == Some(*name)).map(|seat| seat.id.clone());
            match (*name, seat) {
                ("Ouders", _) => Person::Group(VoiceGroup::Parents),
                ("School", _) => Person::Group(VoiceGroup::School),
                (_, Some(seat)) => Person::Seat(seat),
                (outside, None) => Person::Outside(outside.to_owned()),
            }
        };
        let who: Vec<Person> = who.iter().map(person).collect();
        desk.change(Change::AddAgreement);
        let known = desk.open().case.agreements.last().expect("an agreement").clone();
        desk.change(Change::Agreement(Agreement { who, what: (*typed).to_owned(), when: when(), ..known }));
        let said = lines(&desk);
        assert!(said.iter().any(|line| line == expect), "{typed}: {expect:?} in {said:#?}");
    }
}

fn says(desk: &mut Desk, question: &str, voice: Voice, text: &str, verbatim: bool) {
    let words = NewStatement { text: text.to_owned(), voice: Some(voice), verbatim, source: None, cell: None };
    desk.change(Change::AddStatement(question.into(), words));
}

/// What everybody is asked in any meeting, answered shortly; nothing was decided.
fn ordinary(desk: &mut Desk) {
    let pupil = desk.open().case.pupil.clone();
    let samira = seat(desk, "Samira Fictief", "ouder_gezag");
    let bilal = seat(desk, "Bilal Denkbeeldig", "mentor");
    says(desk, "hulpvraag_leerling", Voice::Seat(pupil), "Mag ik na de pauze naar huis? Dat zou schelen.", true);
    says(desk, "hulpvraag_ouders", Voice::Seat(samira), "Hoe houden we het vol?", false);
    says(desk, "hulpvraag_school", Voice::Seat(bilal.clone()), "Wat kan Yara aan?", false);
    for (kind, text) in [("bevorderend", "Een vaste plek"), ("belemmerend", "De drukte in de gang")] {
        let cell = StatementCell { column: "onderwijs".to_owned(), row: kind.to_owned() };
        let words = NewStatement { text: text.to_owned(), voice: None, verbatim: false, source: None, cell: Some(cell) };
        desk.change(Change::AddStatement("factoren".into(), words));
    }
    row(
        desk,
        "onderwijsbehoeften",
        &[("hulpzin", Scalar::code("instructie")), ("aanvulling", Scalar::text("zij terug kan kijken"))],
    );
    row(desk, "komende_week", &[("dag", Scalar::Date(day("2026-11-13"))), ("wat", Scalar::text("drie lessen"))]);
    agreement(desk, std::slice::from_ref(&bilal), "belt Samira", AgreementWhen::Date(day("2026-11-13")));
    desk.given("aanspreekpunt", Scalar::Persons(vec![Person::Seat(bilal)]));
    row(desk, "volgende_overleggen", &[("datum", Scalar::Date(day("2026-12-17")))]);
}

#[test]
fn where_little_was_decided_what_everybody_said_is_read_back_too() {
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let mut desk = yara(template).in_meeting();
        ordinary(&mut desk);
        let expect = [
            "Tot maandag: vr drie lessen.",
            "De vraag van Yara is: “Mag ik na de pauze naar huis?”",
            "De vraag van ouders is: Hoe houden we het vol?",
            "Yara heeft nodig: instructie die zij terug kan kijken.",
            "Dit helpt: Een vaste plek. Dit is lastig: De drukte in de gang.",
            "Bilal belt Samira, uiterlijk vrijdag 13 november.",
            "Bilal is het vaste aanspreekpunt voor Yara en de ouders.",
            "We zien elkaar weer op donderdag 17 december.",
        ];
        assert_eq!(lines(&desk), expect, "{template}");
    }
}

#[test]
fn what_nobody_knows_yet_is_said_and_nothing_is_made_up() {
    let mut desk = yara("vo").in_meeting();
    let bare = lines(&desk);
    let expect = [
        "Tot maandag: dat spreken we nog af.",
        "Wie het vaste aanspreekpunt is, weten we nog niet.",
        "Wanneer we elkaar weer zien, spreken we nog af.",
        "Over de vraag van Yara, de vraag van ouders, wat helpt en wat lastig is, wat Yara nodig heeft en wie wat doet hebben we het \
         nog niet gehad.",
    ];
    assert_eq!(bare, expect, "a meeting in which nothing was said");
    seat(&mut desk, "Bilal Denkbeeldig", "mentor");
    desk.change(Change::Missing("gedeelde_vraag".into(), Some(MissingChoice::FindOut)));
    let parked = Parked {
        id: ParkedId::new("parkeer001"),
        made_in: desk.open().meeting.clone(),
        at: desk.env.now(),
        text: "gym".to_owned(),
        by: None,
        step: None,
        settled: None,
    };
    std::sync::Arc::make_mut(&mut desk.state.open.as_mut().expect("a case is open").case).parked.push(parked);
    let said = lines(&desk);
    assert!(said.contains(&"Vanaf 15.25 uur praatten we met elkaar: Yara en Bilal.".to_owned()), "{said:#?}");
    assert!(said.iter().any(|line| line.starts_with("Wie dit uitzoekt, weten we nog niet: ")), "{said:#?}");
    assert!(said.contains(&"Later praten we verder over: gym.".to_owned()), "{said:#?}");
    assert!(said.len() <= ENOUGH_LINES, "{said:#?}");
}

#[test]
fn what_was_said_last_time_is_not_read_back_as_if_it_were_said_now() {
    let mut desk = yara("vo").in_meeting();
    let pupil = desk.open().case.pupil.clone();
    says(&mut desk, "hulpvraag_leerling", Voice::Seat(pupil), "Mag ik na de pauze naar huis?", true);
    assert!(lines(&desk).iter().any(|line| line.contains("na de pauze")));
    let open = desk.state.open.as_mut().expect("a case is open");
    let case = std::sync::Arc::make_mut(&mut open.case);
    let of_earlier = Some(MeetingId::new("eerder0001"));
    for answer in case.answers.values_mut() {
        if let Some(rondom::model::Value::Statements(said)) = &mut answer.value {
            said.iter_mut().for_each(|one| one.provenance.set_in.clone_from(&of_earlier));
        }
    }
    desk.act(Command::Tick);
    desk.given("tolk_taal", Scalar::text("Pools"));
    assert!(!lines(&desk).iter().any(|line| line.contains("na de pauze")), "{:#?}", lines(&desk));
}

#[test]
fn before_the_name_is_known_a_sentence_still_begins_with_a_capital() {
    let mut desk = Desk::new("vo");
    desk.given("afwijking_onderwijstijd", Scalar::YesNo(true));
    row(&mut desk, "opbouwschema", &[("van", Scalar::Date(day("2026-11-23"))), ("uren_fysiek", Scalar::Number(4.0))]);
    row(&mut desk, "opbouwschema", &[("van", Scalar::Date(day("2026-12-07"))), ("uren_fysiek", Scalar::Number(8.0))]);
    assert!(lines(&desk).contains(&"De leerling gaat stap voor stap van 4 naar 8 uur per week op school.".to_owned()));
}

#[test]
fn a_full_meeting_is_read_back_in_twelve_lines_with_decisions_and_agreements_first_to_stay() {
    let mut desk = yara("vo");
    let marloes = seat(&mut desk, "Marloes Proef", "zoco");
    row(&mut desk, "komende_week", &[("dag", Scalar::Date(day("2026-11-16"))), ("wat", Scalar::text("gewone lessen"))]);
    for code in ["o02", "o05", "o06", "o07"] {
        option(&mut desk, code, &[("besluit", DOEN())]);
    }
    for number in 1..=6 {
        row(&mut desk, "arrangement", &[("inhoud", Scalar::text(format!("hulp {number}")))]);
        agreement(&mut desk, std::slice::from_ref(&marloes), &format!("afspraak {number}"), AgreementWhen::Open);
    }
    for number in 1..=3 {
        row(&mut desk, "doelen", &[("doel", Scalar::text(format!("Doel {number}")))]);
    }
    desk.given("aanspreekpunt", Scalar::Persons(vec![Person::Seat(marloes)]));
    row(&mut desk, "volgende_overleggen", &[("datum", Scalar::Date(day("2027-01-21")))]);
    let said = lines(&desk);
    assert_eq!(said.len(), MOST_LINES, "{said:#?}");
    let count = |words: &str| said.iter().filter(|line| line.contains(words)).count();
    assert_eq!([count("We kozen"), count("fspraak "), count("deze hulp"), count("We werken aan")], [3, 4, 1, 1]);
    assert!(said[0].starts_with("Vanaf maandag") && said[10].contains("aanspreekpunt") && said[11].starts_with("We zien elkaar"));
    let plain: std::collections::BTreeSet<String> = said.iter().map(|line| line.to_lowercase()).collect();
    assert_eq!(plain.len(), said.len(), "nothing is said twice");
}

#[test]
fn the_same_in_english_and_in_the_other_templates() {
    let mut desk = yara("vo");
    desk.act(Command::Setting(Setting::Language(LanguageSetting::English)));
    let marloes = seat(&mut desk, "Marloes Proef", "zoco");
    agreement(&mut desk, &[marloes], "Key of the own entrance", AgreementWhen::Date(day("2026-11-19")));
    let said = lines(&desk);
    assert_eq!(said[0], "Until Monday: we still have to agree on that.");
    assert!(said.contains(&"Key of the own entrance: Marloes does that, by Thursday 19 November.".to_owned()), "{said:#?}");
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let mut desk = yara(template);
        row(&mut desk, "komende_week", &[("dag", Scalar::Date(day("2026-11-13"))), ("wat", Scalar::text("een dag proberen"))]);
        desk.given("evaluatiedatum", Scalar::Date(day("2026-12-10")));
        let said = lines(&desk);
        assert_eq!(said[0], "Tot maandag: vr een dag proberen.", "{template}");
        assert!(
            said.iter().any(|line| line.starts_with("We kijken of het werkt op donderdag 10 december")),
            "{template}: {said:#?}"
        );
    }
}

/// A table with two parents with authority, a stepfather without, two of school and a doctor.
struct Table {
    desk: Desk,
    seats: BTreeMap<&'static str, SeatId>,
}

fn table() -> Table {
    let mut desk = yara("vo");
    let mut seats = BTreeMap::from([("Yara", desk.open().case.pupil.clone())]);
    for (name, role, authority) in [
        ("Samira", "ouder_gezag", Authority::Yes),
        ("Daan", "ouder_gezag", Authority::Yes),
        ("Rob", "ouder", Authority::No),
        ("Bilal", "mentor", Authority::Unknown),
        ("Marloes", "zoco", Authority::Unknown),
        ("Nadia", "jeugdarts", Authority::Unknown),
    ] {
        let id = seat(&mut desk, name, role);
        let known = desk.open().case.seat(&id).expect("a seat").clone();
        desk.change(Change::Seat(Seat { authority, ..known }));
        seats.insert(name, id);
    }
    Table { desk, seats }
}

impl Table {
    fn voice(&self, name: &str) -> Voice {
        match name {
            "School" => Voice::Group(VoiceGroup::School),
            name => Voice::Seat(self.seats[name].clone()),
        }
    }

    fn line(&self, replies: Vec<Reply>) -> ReadBackLine {
        ReadBackLine {
            id: LineId::new("zin0000001"),
            made_in: self.desk.open().meeting.clone(),
            text: "De camera is uit.".to_owned(),
            source: Some(LineSource::ComingDays),
            closing_of: None,
            replies,
        }
    }

    fn reply(&self, name: &str, answer: ReplyAnswer) -> Reply {
        Reply { by: self.voice(name), at: self.desk.env.now(), answer }
    }

    /// What everybody says, when only these are here.
    fn all_agree(&self, line: &ReadBackLine, here: &[&str], closings: Vec<ReadBackLine>) -> Vec<(String, ReplyAnswer)> {
        let mut case = (*self.desk.open().case).clone();
        case.read_back = closings;
        let is_here = |seat: &SeatId| here.iter().any(|name| self.seats[name] == *seat);
        let template = &self.desk.open().template;
        let all = AllAgree { case: &case, template, now: self.desk.env.now(), before: day("2026-11-19"), is_here: &is_here };
        let name = |voice: &Voice| match voice {
            Voice::Seat(seat) => {
                self.seats.iter().find(|(_, id)| *id == seat).map(|(name, _)| (*name).to_owned()).expect("a seat")
            }
            Voice::Group(group) => format!("{group:?}"),
        };
        all.replies(line).into_iter().map(|reply| (name(&reply.by), reply.answer)).collect()
    }
}

const LATER: ReplyAnswer = ReplyAnswer::Later { before: NaiveDate::from_ymd_opt(2026, 11, 19) };

#[test]
fn pupil_each_parent_with_authority_and_the_school_answer_and_others_remark() {
    let table = table();
    let case = &table.desk.open().case;
    let expect: Vec<Voice> = ["Yara", "Samira", "Daan", "School"].iter().map(|name| table.voice(name)).collect();
    assert_eq!(columns(case), expect, "an absent parent has a column too");
    let expect: Vec<&SeatId> = ["Rob", "Bilal", "Marloes", "Nadia"].iter().map(|name| &table.seats[name]).collect();
    assert_eq!(others(case), expect);
}

#[test]
fn who_is_there_says_yes_and_nobody_says_it_for_another() {
    use ReplyAnswer::{Otherwise, Remark, ThinkingAbout, Yes};
    type Row = (&'static str, &'static [&'static str], &'static [(&'static str, ReplyAnswer)], [ReplyAnswer; 4]);
    let otherwise = || Otherwise("Te snel.".to_owned());
    let none: &[(&str, ReplyAnswer)] = &[];
    let rows: [Row; 8] = [
        ("all are there", &["Yara", "Samira", "Daan", "Bilal"], none, [Yes, Yes, Yes, Yes]),
        ("a parent is not there", &["Yara", "Samira", "Bilal"], none, [Yes, Yes, LATER, Yes]),
        ("the pupil left", &["Samira", "Daan", "Marloes"], none, [LATER, Yes, Yes, Yes]),
        ("nobody of school is there, though others are", &["Yara", "Samira", "Nadia", "Rob"], none, [Yes, Yes, LATER, LATER]),
        ("nobody is there", &[], none, [LATER, LATER, LATER, LATER]),
        (
            "who sees it differently keeps that",
            &["Yara", "Samira", "Bilal"],
            &[("Samira", ThinkingAbout)],
            [Yes, ThinkingAbout, LATER, Yes],
        ),
        (
            "later stays later, also of who is there now",
            &["Yara", "Samira", "Daan", "Bilal"],
            &[("Daan", LATER)],
            [Yes, Yes, LATER, Yes],
        ),
        ("a yes from before stays a yes", &["Samira"], &[("Yara", Yes)], [Yes, Yes, LATER, LATER]),
    ];
    let table = table();
    for (what, here, before, expect) in rows {
        let line = table.line(before.iter().map(|(name, answer)| table.reply(name, answer.clone())).collect());
        let said: BTreeMap<String, ReplyAnswer> = table.all_agree(&line, here, Vec::new()).into_iter().collect();
        let found = ["Yara", "Samira", "Daan", "School"].map(|name| said[name].clone());
        assert_eq!(found, expect, "{what}");
    }
    let line = table.line(vec![table.reply("Samira", otherwise()), table.reply("Nadia", Remark("Mooi.".to_owned()))]);
    let said = table.all_agree(&line, &["Yara", "Samira", "Bilal"], Vec::new());
    assert_eq!(said[0], ("Samira".to_owned(), otherwise()), "words stay as they were said");
    assert_eq!(said[1], ("Nadia".to_owned(), Remark("Mooi.".to_owned())));
    assert_eq!(said.len(), 5, "a remark is beside the four answers");
}

#[test]
fn a_pupil_who_left_keeps_what_was_said_in_the_own_closing() {
    let table = table();
    let line = table.line(Vec::new());
    let own = |text: &str, source, answer: ReplyAnswer| ReadBackLine {
        id: LineId::new("eigen00001"),
        text: text.to_owned(),
        source,
        closing_of: Some(table.seats["Yara"].clone()),
        replies: vec![table.reply("Yara", answer)],
        ..line.clone()
    };
    let said_by_yara = |closing: ReadBackLine, here: &[&str]| {
        let said: BTreeMap<String, ReplyAnswer> = table.all_agree(&line, here, vec![closing]).into_iter().collect();
        said["Yara"].clone()
    };
    let otherwise = ReplyAnswer::Otherwise("Gym online is raar.".to_owned());
    let same_source = own("Andere woorden", Some(LineSource::ComingDays), otherwise.clone());
    assert_eq!(said_by_yara(same_source.clone(), &["Samira"]), otherwise, "about the same thing");
    assert_eq!(said_by_yara(own("de camera is uit", None, ReplyAnswer::Yes), &["Samira"]), ReplyAnswer::Yes, "in the same words");
    assert_eq!(said_by_yara(own("Iets anders", None, ReplyAnswer::Yes), &["Samira"]), LATER, "about something else");
    assert_eq!(said_by_yara(same_source.clone(), &["Yara"]), ReplyAnswer::Yes, "who is back speaks for now");
    let other_meeting = ReadBackLine { made_in: MeetingId::new("eerder0001"), ..same_source };
    assert_eq!(said_by_yara(other_meeting, &["Samira"]), LATER, "of another meeting");
}

#[test]
fn who_answers_later_has_a_week_and_answers_on_a_school_day() {
    let holidays = [Holiday { name: "kerstvakantie".to_owned(), from: day("2026-12-19"), to: day("2027-01-03") }];
    for (meeting, expect) in [
        ("2026-11-12", "2026-11-19"),
        ("2026-11-13", "2026-11-20"),
        ("2026-11-14", "2026-11-23"),
        ("2026-12-10", "2026-12-17"),
        ("2026-12-14", "2027-01-04"),
    ] {
        assert_eq!(proposed_before(day(meeting), &holidays), day(expect), "{meeting}");
    }
}
