//! Who has not been heard yet: one row per thing that can happen in a meeting.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use chrono::DateTime;
use rondom::app::templates::built_in;
use rondom::engine::heard::not_heard;
use rondom::model::{
    Agreement, AgreementStatus, AgreementWhen, Answer, Authority, Case, CaseCode, CaseId, CaseStatus, Decision, Function, Header,
    LooseNote, Meeting, Moment, OwnPlace, Parked, Person, Pick, Position, Presence, Provenance, ReadBackLine, Reply, ReplyAnswer,
    Scalar, Seat, SeatId, Sector, Source, Stance, Statement, TemplateRef, Value, Voice, VoiceGroup,
};

/// Everybody at the table, with their roles.
const TABLE: [(&str, &str); 5] =
    [("yara", "leerling"), ("samira", "ouder_gezag"), ("daan", "ouder_gezag"), ("bilal", "mentor"), ("nadia", "jeugdarts")];

fn moment() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-12T15:40:00+01:00").expect("a moment")
}

fn case() -> Case {
    let template = TemplateRef { id: "vo".into(), version: 1, hash: String::new() };
    let mut meeting = Meeting::planned("nu".into(), template.clone(), 60);
    meeting.presence = TABLE.iter().map(|(id, _)| Presence::in_room((*id).into())).collect();
    let seats = TABLE.iter().map(|(id, role)| Seat {
        id: (*id).into(),
        name: (*id).to_owned(),
        role: Pick::Code((*role).to_owned()),
        organisation: String::new(),
        relation: None,
        authority: Authority::Unknown,
        contact: String::new(),
        wants_invitation: None,
    });
    let id: uuid::Uuid = "3f0e8f0a-58d2-4b41-9a50-d8a9b8a9d001".parse().expect("an id");
    Case {
        header: Header {
            id: CaseId(id),
            code: CaseCode::parse("2026-Y3M9").expect("a code"),
            sector: Sector::Vo,
            status: CaseStatus::InMeeting,
            created: moment(),
        },
        seats: seats.collect(),
        pupil: "yara".into(),
        meetings: vec![Meeting::planned("toen".into(), template, 60), meeting],
        answers: std::collections::BTreeMap::new(),
        agreements: Vec::new(),
        consents: Vec::new(),
        decisions: Vec::new(),
        parked: Vec::new(),
        notes: Vec::new(),
        read_back: Vec::new(),
        half_typed: rondom::model::HalfTyped::default(),
    }
}

fn seat(id: &str) -> Voice {
    Voice::Seat(id.into())
}

fn says(case: &mut Case, voice: Option<Voice>, text: &str, meeting: &str) {
    let statement = Statement {
        id: "s".into(),
        text: text.to_owned(),
        voice,
        verbatim: false,
        source: Source::Said,
        cell: None,
        on_paper: None,
        note: String::new(),
        provenance: Provenance::set_in(Some(meeting.into())),
    };
    let answer = Answer::new(Value::Statements(vec![statement]), Some(meeting.into()));
    case.answers.insert(format!("q{}", case.answers.len()).as_str().into(), answer);
}

fn agrees(case: &mut Case, who: Person, meeting: &str) {
    case.agreements.push(Agreement {
        id: "a".into(),
        who: vec![who],
        what: "bellen".to_owned(),
        when: AgreementWhen::Open,
        status: AgreementStatus::Open,
        made_in: Some(meeting.into()),
        origin: None,
        note: String::new(),
    });
}

fn notes(case: &mut Case, voice: Voice, meeting: &str) {
    let note = LooseNote {
        id: "n".into(),
        made_in: meeting.into(),
        at: moment(),
        text: "iets".to_owned(),
        voice: Some(voice),
        verbatim: false,
        source: Source::Said,
        step: None,
    };
    case.notes.push(note);
}

fn parks(case: &mut Case, voice: Voice) {
    let parked = Parked {
        id: "p".into(),
        made_in: "nu".into(),
        at: moment(),
        text: "later".to_owned(),
        by: Some(voice),
        step: None,
        settled: None,
    };
    case.parked.push(parked);
}

fn decides(case: &mut Case, stances: &[(&str, Stance)]) {
    let positions = stances.iter().map(|(seat, stance)| Position { seat: (*seat).into(), stance: stance.clone() }).collect();
    case.decisions.push(Decision {
        id: "d".into(),
        made_in: "nu".into(),
        at: moment(),
        step: None,
        option: None,
        text: "Zo doen we het".to_owned(),
        present: TABLE.iter().map(|(id, _)| SeatId::from(*id)).collect(),
        positions,
        put_to: Vec::new(),
    });
}

fn replies(case: &mut Case, meeting: &str, said: &[(&str, ReplyAnswer)]) {
    let replies = said.iter().map(|(by, answer)| Reply { by: seat(by), at: moment(), answer: answer.clone() }).collect();
    case.read_back.push(ReadBackLine {
        id: "z".into(),
        made_in: meeting.into(),
        text: "Zo doen we het.".to_owned(),
        source: None,
        closing_of: None,
        replies,
    });
}

/// The pupil gives school a mark in the own place.
fn marks(case: &mut Case, own_place: OwnPlace) {
    let mut answer = Answer::new(Value::Scalar(Scalar::Number(4.0)), Some("nu".into()));
    answer.provenance.own_place = Some(own_place);
    case.answers.insert("leerling_schoolcijfer".into(), answer);
}

fn is(case: &mut Case, seat: &str, function: Function) {
    let presence = case.meetings[1].presence.iter_mut().find(|presence| presence.seat == seat).expect("takes part");
    presence.functions.push(function);
}

type Happens = fn(&mut Case);

#[test]
fn who_said_nothing_that_stands_in_the_case_has_not_been_heard() {
    let rows: [(&str, Happens, &str); 26] = [
        ("nothing happened yet", |_| {}, ""),
        ("the pupil speaks", |case| says(case, Some(seat("yara")), "Ik wil havo", "nu"), "samira daan bilal nadia"),
        ("one parent speaks", |case| says(case, Some(seat("samira")), "Zij is moe", "nu"), "yara daan bilal nadia"),
        (
            "parents speak as one",
            |case| says(case, Some(Voice::Group(VoiceGroup::Parents)), "Wij zijn moe", "nu"),
            "yara bilal nadia",
        ),
        (
            "school speaks as one",
            |case| says(case, Some(Voice::Group(VoiceGroup::School)), "Zij leert snel", "nu"),
            "yara samira daan nadia",
        ),
        (
            "the others speak as one",
            |case| says(case, Some(Voice::Group(VoiceGroup::Others)), "Wij denken mee", "nu"),
            "yara samira daan bilal",
        ),
        ("a statement without words", |case| says(case, Some(seat("bilal")), "  ", "nu"), ""),
        ("a statement of nobody", |case| says(case, None, "Zij leert snel", "nu"), ""),
        ("words of another meeting", |case| says(case, Some(seat("bilal")), "Zij leert snel", "toen"), ""),
        ("a loose note", |case| notes(case, seat("nadia"), "nu"), "yara samira daan bilal"),
        ("a loose note of another meeting", |case| notes(case, seat("nadia"), "toen"), ""),
        ("a point for later", |case| parks(case, seat("daan")), "yara samira bilal nadia"),
        (
            "who was given a task was not heard by that",
            |case| {
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
                agrees(case, Person::Seat("bilal".into()), "nu");
                agrees(case, Person::Group(VoiceGroup::Parents), "nu");
            },
            "samira daan bilal nadia",
        ),
        (
            "who agrees said nothing in own words, who has another opinion did",
            |case| decides(case, &[("samira", Stance::Agrees), ("daan", Stance::Disagrees("nee".to_owned()))]),
            "yara samira bilal nadia",
        ),
        (
            "a remark beside a yes is own words",
            |case| decides(case, &[("samira", Stance::WithRemark("als het rustig is".to_owned())), ("daan", Stance::Agrees)]),
            "yara daan bilal nadia",
        ),
        (
            "a remark without words yet",
            |case| {
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
                decides(case, &[("samira", Stance::WithRemark(" ".to_owned())), ("daan", Stance::Disagrees(String::new()))]);
            },
            "samira daan bilal nadia",
        ),
        (
            "a yes to what is read back is no word of one's own, and neither is later",
            |case| {
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
                let later = ReplyAnswer::Later { before: None };
                replies(case, "nu", &[("samira", ReplyAnswer::Yes), ("daan", later), ("bilal", ReplyAnswer::ThinkingAbout)]);
            },
            "samira daan bilal nadia",
        ),
        (
            "who says it differently was heard, and so was who remarks something",
            |case| {
                let otherwise = ReplyAnswer::Otherwise("Eerst twee dagen.".to_owned());
                replies(case, "nu", &[("samira", otherwise), ("nadia", ReplyAnswer::Remark("Mooi.".to_owned()))]);
            },
            "yara daan bilal",
        ),
        (
            "what was replied in another meeting",
            |case| {
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
                replies(case, "toen", &[("samira", ReplyAnswer::Otherwise("Eerst twee dagen.".to_owned()))]);
            },
            "samira daan bilal nadia",
        ),
        ("the pupil shows a mark from the own place", |case| marks(case, OwnPlace::MaySee), "samira daan bilal nadia"),
        (
            "a mark that still waits in the own place is heard by nobody",
            |case| {
                says(case, Some(seat("samira")), "Zij is moe", "nu");
                marks(case, OwnPlace::Waiting);
            },
            "yara daan bilal nadia",
        ),
        (
            "the chair asks, and is never named",
            |case| {
                is(case, "bilal", Function::Chair);
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
            },
            "samira daan nadia",
        ),
        (
            "who came to listen is not asked",
            |case| {
                is(case, "nadia", Function::Listener);
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
            },
            "samira daan bilal",
        ),
        ("everybody agrees, and nobody was heard yet", |case| decides(case, &TABLE.map(|(id, _)| (id, Stance::Agrees))), ""),
        (
            "everybody agrees, and one was heard before",
            |case| {
                says(case, Some(seat("yara")), "Ik wil havo", "nu");
                decides(case, &TABLE.map(|(id, _)| (id, Stance::Agrees)));
            },
            "samira daan bilal nadia",
        ),
        ("everybody was heard", |case| decides(case, &TABLE.map(|(id, _)| (id, Stance::WithRemark("goed zo".to_owned())))), ""),
    ];
    let template = &built_in().iter().find(|loaded| loaded.template.id == "vo").expect("our template").template;
    for (what, happens, expected) in rows {
        let mut case = case();
        happens(&mut case);
        let here: Vec<SeatId> = TABLE.iter().map(|(id, _)| SeatId::from(*id)).collect();
        let silent = not_heard(template, &case, &case.meetings[1], &here);
        assert_eq!(silent.iter().map(SeatId::as_str).collect::<Vec<_>>().join(" "), expected, "{what}");
        // Who is not here is never named.
        let silent = not_heard(template, &case, &case.meetings[1], &here[..1]);
        assert!(silent.iter().all(|seat| *seat == "yara"), "{what}");
    }
}
