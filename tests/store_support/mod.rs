//! A case that holds one of everything, folders to put it in, and nothing of a real person.
#![allow(dead_code, clippy::expect_used, clippy::allow_attributes, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime};
use rondom::model::*;
use rondom::store::{Ancestor, Hash, KeepReason, Lineage, Stored};
use uuid::Uuid;

/// A fresh empty folder under the build directory, removed when dropped.
pub struct TempFolder(PathBuf);

impl TempFolder {
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let unique = format!("{name}-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("store").join(unique);
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Texts that break naive writers.
pub const NASTY: [&str; 9] = [
    "O'Neill \"de lange\" \\ de Vries",
    "regel een\nregel twee\n\n  ingesprongen\n",
    "👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Zoe\u{308} ﷽",
    "محمد שלום",
    "\u{202E}gnortsgnalhcs\u{202C} \u{200F}",
    "\u{0}\u{7}\u{1B}[31m\u{85}\u{2028}\u{FEFF}",
    "r#\"niet echt\"# \"## //* */ Some(None)",
    "\t tab en spatie ",
    "",
];

pub fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

pub fn case_id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(0x4000_8000_0000_0000_0000 + number))
}

/// A small case: two answers, so that a thousand of them are quick.
pub fn small_case(number: u128, code: &str) -> Case {
    let header = Header {
        id: case_id(number),
        code: CaseCode::parse(code).expect("a code"),
        sector: Sector::Vo,
        status: CaseStatus::Preparing,
        created: moment("2026-11-12T15:25:00+01:00"),
    };
    let meeting = Meeting::planned("m1".into(), TemplateRef { id: "vo".into(), version: 1, hash: String::new() }, 60);
    let answers = BTreeMap::from([
        (QuestionId::from("roepnaam"), Answer::new(Scalar::text("Yara"), Some("m1".into()))),
        (QuestionId::from("vraag"), Answer::new(Scalar::text(format!("vraag {number}")), Some("m1".into()))),
    ]);
    Case {
        header,
        seats: vec![seat("s1", "")],
        pupil: "s1".into(),
        meetings: vec![meeting],
        answers,
        agreements: Vec::new(),
        consents: Vec::new(),
        decisions: Vec::new(),
        parked: Vec::new(),
        notes: Vec::new(),
        read_back: Vec::new(),
        half_typed: HalfTyped::default(),
    }
}

fn seat(id: &str, name: &str) -> Seat {
    Seat {
        id: id.into(),
        name: name.to_owned(),
        role: Pick::Code("leerling".to_owned()),
        organisation: String::new(),
        relation: None,
        authority: Authority::Unknown,
        contact: String::new(),
        wants_invitation: None,
    }
}

/// A case with every kind of value, every missing-code, every variant and every nasty text.
pub fn full_case() -> Case {
    let mut case = small_case(1, "2026-Y3M9");
    let meeting = || Some(MeetingId::from("m1"));
    let persons = vec![Person::Seat("s1".into()), Person::Group(VoiceGroup::Parents), Person::Outside(NASTY[0].to_owned())];
    let mut scalars = vec![
        Scalar::Number(7.1),
        Scalar::Number(-0.5),
        Scalar::Number(1e300),
        Scalar::Number(12.0),
        Scalar::Date(date("2026-11-12")),
        Scalar::PartialDate(PartialDate::new(2026, Some(6)).expect("a month")),
        Scalar::PartialDate(PartialDate::new(2024, None).expect("a year")),
        Scalar::Time(time(15, 30)),
        Scalar::code("mdo"),
        Scalar::Choice(Pick::Other(NASTY[6].to_owned())),
        Scalar::Choices(vec![Pick::Code("pdf".to_owned()), Pick::Other(NASTY[1].to_owned())]),
        Scalar::Choices(Vec::new()),
        Scalar::YesNo(true),
        Scalar::YesNo(false),
        Scalar::Scale(0),
        Scalar::Scale(10),
        Scalar::Persons(persons.clone()),
        Scalar::Links(vec!["r1".into(), "r2".into()]),
        Scalar::Draft("ergens in maart".to_owned()),
        Scalar::Missing(Missing::NotYetKnown),
        Scalar::Missing(Missing::FindOut("a1".into())),
        Scalar::Missing(Missing::NotAsked),
        Scalar::Missing(Missing::NotShared),
        Scalar::Missing(Missing::NotApplicable(NASTY[4].to_owned())),
        Scalar::Missing(Missing::NotApplicable(String::new())),
    ];
    scalars.extend(NASTY.map(Scalar::text));
    for (i, scalar) in scalars.iter().enumerate() {
        let own_place = [None, Some(OwnPlace::Waiting), Some(OwnPlace::MaySee)][i % 3];
        let confirmed_in = (i % 2 == 0).then(|| "m2".into());
        let provenance = Provenance { set_in: meeting(), confirmed_in, lapsed: i % 3 == 0, own_place };
        let note = NASTY[i % NASTY.len()].to_owned();
        let answer = Answer { value: Some(scalar.clone().into()), note, provenance };
        case.answers.insert(QuestionId::new(format!("vraag_{i:02}")), answer);
    }
    case.answers.insert("alleen_noot".into(), Answer { note: "later navragen".to_owned(), ..Answer::default() });
    case.answers.insert(QuestionId::from(NASTY[0]), Answer::default());
    let row = |i: usize| Row {
        id: RowId::new(format!("r{i}")),
        preset: (i == 1).then(|| "rekenen".to_owned()),
        cells: scalars.iter().enumerate().map(|(k, s)| (ColumnId::new(format!("kolom_{k}")), s.clone())).collect(),
        note: NASTY[1].to_owned(),
        provenance: Provenance::set_in(meeting()),
    };
    case.answers.insert("rijen".into(), Answer::new(Value::Rows(vec![row(1), row(2), Row::new("r3".into(), None)]), meeting()));
    case.answers.insert("geen_rijen".into(), Answer::new(Value::Rows(Vec::new()), meeting()));
    let sources = [Source::Said, Source::Written, Source::Chat, Source::PupilPlace, Source::TypedForPupil];
    let voices = [
        Some(Voice::Seat("s1".into())),
        Some(Voice::Group(VoiceGroup::Parents)),
        Some(Voice::Group(VoiceGroup::School)),
        Some(Voice::Group(VoiceGroup::Others)),
        None,
    ];
    let statements = sources.into_iter().zip(voices).enumerate().map(|(i, (source, voice))| Statement {
        id: StatementId::new(format!("u{i}")),
        text: NASTY[i].to_owned(),
        voice,
        verbatim: i % 2 == 0,
        source,
        cell: (i > 2).then(|| StatementCell { column: "bevorderend".to_owned(), row: "thuis".to_owned() }),
        on_paper: [None, Some(true), Some(false)][i % 3],
        note: NASTY[8 - i].to_owned(),
        provenance: Provenance {
            own_place: [Some(OwnPlace::Waiting), None, Some(OwnPlace::MaySee)][i % 3],
            ..Provenance::set_in(meeting())
        },
    });
    case.answers.insert("uitspraken".into(), Answer::new(Value::Statements(statements.collect()), meeting()));
    for (i, authority) in [Authority::Yes, Authority::No, Authority::Unknown].into_iter().enumerate() {
        let mut seat = seat(&format!("s{}", i + 2), NASTY[i]);
        seat.role = Pick::Other(NASTY[3].to_owned());
        seat.organisation = "Praktijk \"Zuid\"".to_owned();
        seat.relation = Some(Pick::Code("vader".to_owned()));
        seat.authority = authority;
        seat.contact = "naam@voorbeeld.example".to_owned();
        seat.wants_invitation = [None, Some(true), Some(false)][i];
        case.seats.push(seat);
    }
    let statuses = [MeetingStatus::Running, MeetingStatus::Closed, MeetingStatus::Released];
    for (i, status) in statuses.into_iter().enumerate() {
        let template = TemplateRef { id: "evaluatie".into(), version: 3, hash: Hash::of(b"template").to_string() };
        let mut meeting = Meeting::planned(MeetingId::new(format!("m{}", i + 2)), template, 45);
        meeting.status = status;
        meeting.started = Some(moment("2026-11-12T15:31:07.123456789+01:00"));
        meeting.closed = Some(moment("2026-06-30T09:00:00-04:30"));
        for (k, mode) in PresenceMode::ALL.into_iter().enumerate() {
            meeting.presence.push(Presence {
                mode,
                from: Some(time(15, 35)),
                until: (k > 1).then(|| time(16, 5)),
                functions: Function::ALL[..k + 2].to_vec(),
                note: NASTY[k].to_owned(),
                sees_screen: [None, Some(true), Some(false)][k % 3],
                listens_along: NASTY[(k + 3) % NASTY.len()].to_owned(),
                ..Presence::in_room(SeatId::new(format!("s{k}")))
            });
        }
        let states = [StepState::Done, StepState::NotApplicable(NASTY[0].to_owned()), StepState::Postponed, StepState::InDoubt];
        meeting.step_states = states.into_iter().enumerate().map(|(k, s)| (StepId::new(format!("stap_{k}")), s)).collect();
        meeting.answers.insert("plaats".into(), Answer::new(Scalar::text(NASTY[2]), Some("m2".into())));
        around_the_table(&mut meeting, i);
        case.meetings.push(meeting);
    }
    let whens = [
        AgreementWhen::Open,
        AgreementWhen::Date(date("2026-11-19")),
        AgreementWhen::Rhythm("elke vrijdag vanaf 20 november".to_owned()),
        AgreementWhen::Draft("na de vakantie".to_owned()),
        AgreementWhen::Open,
    ];
    for (i, (when, status)) in whens.into_iter().zip(AgreementStatus::ALL).enumerate() {
        case.agreements.push(Agreement {
            id: AgreementId::new(format!("a{i}")),
            who: persons[..i % 4].to_vec(),
            what: NASTY[i].to_owned(),
            when,
            status,
            made_in: meeting(),
            origin: [None, Some(Origin::Step("s".into())), Some(Origin::Question("q".into())), Some(Origin::Later("s".into()))]
                [i % 4]
                .clone(),
            note: NASTY[8 - i].to_owned(),
        });
    }
    let agreements = case.agreements.clone();
    case.meetings[0].agreements = agreements;
    lists_of_the_table(&mut case);
    let validities = [
        (Validity::Unstated, Direction::ToThem),
        (Validity::Until(date("2027-07-31")), Direction::FromThem),
        (Validity::MeetingOnly("m1".into()), Direction::Both),
        (Validity::Draft("zolang het nodig is".to_owned()), Direction::Both),
    ];
    for (i, (validity, direction)) in validities.into_iter().enumerate() {
        let giver = |on: Option<NaiveDate>| Giver { person: persons[i % 3].clone(), given_on: on, withdrawn_on: on };
        case.consents.push(Consent {
            id: ConsentId::new(format!("t{i}")),
            party: persons[i % 3].clone(),
            topics: vec!["gezondheid".into(), "thuis".into()],
            words: NASTY[i].to_owned(),
            direction,
            purpose: NASTY[i + 1].to_owned(),
            validity,
            givers: vec![giver(None), giver(Some(date("2026-11-01")))],
        });
    }
    case
}

pub fn full() -> Stored {
    let ancestors =
        (0..64).map(|i| Ancestor { rev: 40 - i.min(40), hash: Hash::of(&[u8::try_from(i).expect("small")]) }).collect();
    let lineage = Lineage { rev: 42, parent: Some(Hash::of(b"41")), keep: Some(KeepReason::MeetingClose), ancestors };
    Stored { case: full_case(), lineage }
}

pub fn first(case: Case) -> Stored {
    Stored { case, lineage: Lineage { rev: 1, ..Lineage::default() } }
}

/// One of everything that happens to the clock and to who is there, and what closing leaves.
fn around_the_table(meeting: &mut Meeting, i: usize) {
    let at = moment("2026-11-12T15:47:09+01:00");
    let steps = [
        ClockStep::Begin,
        ClockStep::Enter("welkom".into()),
        ClockStep::Extra { minutes: 2, from: ExtraFrom::Others },
        ClockStep::Extra { minutes: 2, from: ExtraFrom::End },
        ClockStep::Pause,
        ClockStep::Resume,
    ];
    let event = |(k, what): (usize, ClockStep)| ClockEvent { id: EventId::new(format!("k{k}")), at, what };
    meeting.clock = steps.into_iter().enumerate().map(event).collect();
    let kinds = [MovementKind::Arrived, MovementKind::OutOfView, MovementKind::BackInView, MovementKind::Left];
    let moved = |(k, kind): (usize, MovementKind)| Movement { id: EventId::new(format!("b{k}")), seat: "s2".into(), at, kind };
    meeting.movements = kinds.into_iter().enumerate().map(moved).collect();
    meeting.left_open = [LeftOpen::TimeUp, LeftOpen::FollowsLater, LeftOpen::OnPurpose].get(i).copied();
    meeting.released = (i == 2).then_some(at);
    meeting.record.insert("vraag".into(), Answer::new(Scalar::text(NASTY[0]), Some("m1".into())));
}

/// Decisions, parked points, loose notes and lines that were read back, one of every kind.
fn lists_of_the_table(case: &mut Case) {
    let at = moment("2026-11-12T16:12:00+01:00");
    let position = |seat: &str, stance| Position { seat: seat.into(), stance };
    case.decisions.push(Decision {
        id: "d1".into(),
        made_in: "m2".into(),
        at,
        step: Some("afwegen".into()),
        option: Some(("opties".into(), "r1".into())),
        text: String::new(),
        present: vec!["s1".into(), "s2".into()],
        positions: vec![
            position("s1", Stance::Agrees),
            position("s2", Stance::WithRemark(NASTY[0].to_owned())),
            position("s3", Stance::Disagrees(NASTY[4].to_owned())),
        ],
        put_to: vec!["s4".into()],
    });
    case.decisions.push(Decision {
        id: "d2".into(),
        step: None,
        option: None,
        text: NASTY[1].to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to: Vec::new(),
        ..case.decisions[0].clone()
    });
    let settled = [None, Some(Settled::Discussed), Some(Settled::Agreed("a1".into())), Some(Settled::Dropped)];
    for (i, settled) in settled.into_iter().enumerate() {
        let by = (i % 2 == 0).then(|| Voice::Seat("s2".into()));
        let step = (i % 2 == 1).then(|| StepId::from("nodig"));
        let id = ParkedId::new(format!("p{i}"));
        case.parked.push(Parked { id, made_in: "m2".into(), at, text: NASTY[i].to_owned(), by, step, settled });
    }
    for (i, source) in [Source::Said, Source::Chat].into_iter().enumerate() {
        case.notes.push(LooseNote {
            id: NoteId::new(format!("n{i}")),
            made_in: "m2".into(),
            at,
            text: NASTY[i + 3].to_owned(),
            voice: (i == 1).then_some(Voice::Group(VoiceGroup::Others)),
            verbatim: i == 1,
            source,
            step: (i == 1).then(|| "vraag".into()),
        });
    }
    let sources = [
        None,
        Some(LineSource::ComingDays),
        Some(LineSource::Question("vraag".into())),
        Some(LineSource::Row("opties".into(), "r1".into())),
        Some(LineSource::Agreement("a1".into())),
        Some(LineSource::Decision("d1".into())),
    ];
    let answers = [
        ReplyAnswer::Yes,
        ReplyAnswer::Otherwise(NASTY[0].to_owned()),
        ReplyAnswer::ThinkingAbout,
        ReplyAnswer::Later { before: Some(date("2026-11-19")) },
        ReplyAnswer::Later { before: None },
        ReplyAnswer::Remark(NASTY[2].to_owned()),
    ];
    let reply = |answer: &ReplyAnswer| Reply { by: Voice::Group(VoiceGroup::School), at, answer: answer.clone() };
    for (i, source) in sources.into_iter().enumerate() {
        case.read_back.push(ReadBackLine {
            id: LineId::new(format!("z{i}")),
            made_in: "m2".into(),
            text: NASTY[i].to_owned(),
            source,
            closing_of: (i == 1).then(|| "s1".into()),
            replies: answers[..i + 1].iter().map(reply).collect(),
        });
    }
    case.half_typed = HalfTyped {
        line: Some(Line::Decision),
        input: InputDraft { text: NASTY[2].to_owned(), is_pasted: true, is_chat: Some(false) },
        agreement: AgreementDraft { line: NASTY[3].to_owned(), who: Some(NASTY[0].to_owned()), what: None, when: None },
        parked: NASTY[1].to_owned(),
        decision: DecisionDraft {
            text: NASTY[4].to_owned(),
            option: Some(("opties".into(), "r1".into())),
            stances: vec![
                ("s1".into(), Stance::Agrees),
                ("s2".into(), Stance::WithRemark(NASTY[0].to_owned())),
                ("s3".into(), Stance::Disagrees(NASTY[2].to_owned())),
            ],
            about: Some("s3".into()),
        },
    };
}
