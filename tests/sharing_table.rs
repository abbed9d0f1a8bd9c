//! Who may see what at the table (V13, domain 5.3): one row per situation, read as a sentence.

#![expect(clippy::expect_used, reason = "a test stops at what it cannot read")]

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta};
use rondom::app::templates::built_in;
use rondom::engine::presence::may_be_watching;
use rondom::model::template::{CaseList, Item};
use rondom::model::{
    Agreement, AgreementStatus, AgreementWhen, Answer, Authority, Case, Consent, Decision, Direction, Function, Giver,
    LineSource, Meeting, MeetingStatus, Moment, Movement, MovementKind, Origin, Person, Pick, Presence, PresenceMode,
    ReadBackLine, Scalar, Seat, Template, Validity, VoiceGroup,
};
use rondom::rules::sharing::{Asked, Sharing, asked, hidden, why};

const NOW: &str = "2026-11-12T15:25:00+01:00";
const TODAY: &str = "2026-11-12";

/// One situation: what is said of the case, in words this test knows; the subject; who sees it anyway; whether it folds.
type Row = (&'static str, &'static str, &'static [&'static str], bool);

/// Nobody but Wim (leerplicht) comes from outside, unless a row says so. The pupil is 10 unless a row says so. Parents: Samira and
/// Daan, both with authority. A consent is `yes:who` (about welbevinden, both ways, to Wim), changed by what follows it.
const ROWS: &[Row] = &[
    // Who looks.
    ("", "welbevinden", &[], true),
    ("wim absent", "welbevinden", &[], false),
    ("wim writes", "welbevinden", &[], false),
    ("wim online", "welbevinden", &[], true),
    ("wim online, sees the screen", "welbevinden", &[], true),
    ("wim online, without the screen", "welbevinden", &[], false),
    ("wim left", "welbevinden", &[], false),
    ("wim left, wim back", "welbevinden", &[], true),
    ("wim online, wim out of view", "welbevinden", &[], true),
    ("wim until 15.00", "welbevinden", &[], true),
    ("wim from 15.30", "welbevinden", &[], false),
    ("wim from 15.25", "welbevinden", &[], true),
    ("wim from 15.30, wim arrived", "welbevinden", &[], true),
    ("wim absent, wim arrived", "welbevinden", &[], true),
    ("wim supports", "welbevinden", &[], false),
    ("wim is a teacher", "welbevinden", &[], false),
    ("wim without a role", "welbevinden", &[], true),
    ("wim without a role", "verzuim", &["leerplicht"], true),
    ("wim without a role, yes:samira", "welbevinden", &[], false),
    ("wim without a role, wim supports", "welbevinden", &[], false),
    ("wim is a grandfather without a role", "welbevinden", &[], false),
    ("wim interprets", "welbevinden", &[], false),
    ("wim helps the pupil", "welbevinden", &[], false),
    ("wim is a guardian", "welbevinden", &[], false),
    ("wim absent, wim without a role", "welbevinden", &[], false),
    ("wim in own words", "welbevinden", &[], true),
    ("wim is grandfather in own words", "welbevinden", &[], false),
    ("wim of an unknown role", "welbevinden", &[], true),
    // What the template lets a party see.
    ("", "verzuim", &["leerplicht"], false),
    ("", "arrangement_tlv", &["swv"], true),
    ("", "afspraken", &["swv", "leerplicht"], false),
    ("wim in own words", "verzuim", &["leerplicht"], true),
    ("wim absent, sanne there", "arrangement_tlv", &["swv"], false),
    ("sanne there", "arrangement_tlv", &["swv"], true),
    // Consent: party, subject, way, time.
    ("yes:samira", "welbevinden", &[], false),
    ("yes:samira", "thuis", &[], true),
    ("yes:samira to sanne", "welbevinden", &[], true),
    ("yes:samira, sanne there", "welbevinden", &[], true),
    ("yes:samira, yes:samira to sanne, sanne there", "welbevinden", &[], false),
    ("yes:samira only to them", "welbevinden", &[], false),
    ("yes:samira only from them", "welbevinden", &[], true),
    ("yes:samira to others", "welbevinden", &[], false),
    ("yes:samira to parents", "welbevinden", &[], true),
    ("yes:samira to 'wim  VERZONNEN'", "welbevinden", &[], false),
    ("yes:samira to 'gemeente voorbeeldstad'", "welbevinden", &[], false),
    ("yes:samira to 'Leerplichtambtenaar'", "welbevinden", &[], false),
    ("yes:samira to 'leerplicht'", "welbevinden", &[], false),
    ("yes:samira to 'iemand anders'", "welbevinden", &[], true),
    ("yes:samira until today", "welbevinden", &[], false),
    ("yes:samira until yesterday", "welbevinden", &[], true),
    ("yes:samira until 'de zomer'", "welbevinden", &[], true),
    ("yes:samira this meeting", "welbevinden", &[], false),
    ("yes:samira another meeting", "welbevinden", &[], true),
    ("yes:samira from tomorrow", "welbevinden", &[], true),
    ("yes:samira without a date", "welbevinden", &[], false),
    // Who gives it: under 12.
    ("yes:parents", "welbevinden", &[], false),
    ("yes:yara", "welbevinden", &[], true),
    ("yes:mentor", "welbevinden", &[], true),
    ("no authority:samira, yes:samira", "welbevinden", &[], true),
    ("authority unknown:samira, yes:samira", "welbevinden", &[], true),
    ("authority unknown:samira, authority unknown:daan, yes:samira", "welbevinden", &[], false),
    ("yes:samira withdrawn", "welbevinden", &[], true),
    ("yes:samira, yes:daan withdrawn", "welbevinden", &[], true),
    ("yes:samira, yes:daan withdrawn tomorrow", "welbevinden", &[], false),
    ("yes:samira withdrawn, yes:daan", "welbevinden", &[], true),
    ("yes:samira withdrawn, yes:samira today", "welbevinden", &[], false),
    ("no authority:daan, yes:samira, yes:daan withdrawn", "welbevinden", &[], false),
    ("yes:samira about gezondheid", "gezondheid", &[], false),
    // 12 to 15: the pupil too, about help and medical matters.
    ("aged 13, yes:samira", "welbevinden", &[], false),
    ("aged 13, yes:samira about gezondheid", "gezondheid", &[], true),
    ("aged 13, yes:samira about gezondheid, yes:yara about gezondheid", "gezondheid", &[], false),
    ("aged 13, yes:yara about gezondheid", "gezondheid", &[], true),
    ("aged 13, yes:samira about hulpverlening", "hulpverlening", &[], true),
    ("aged 13, yes:samira about gezondheid, yes:yara about gezondheid withdrawn", "gezondheid", &[], true),
    ("aged 12 today, yes:samira about gezondheid", "gezondheid", &[], true),
    ("aged 12 tomorrow, yes:samira about gezondheid", "gezondheid", &[], false),
    // From 16 on the pupil alone.
    ("aged 16, yes:samira", "welbevinden", &[], true),
    ("aged 16, yes:yara", "welbevinden", &[], false),
    ("aged 16, yes:yara, yes:samira withdrawn", "welbevinden", &[], false),
    ("aged 16 tomorrow, yes:yara", "welbevinden", &[], true),
    // An age nobody knows.
    ("age unknown, yes:samira", "welbevinden", &[], false),
    ("age unknown, yes:samira about gezondheid", "gezondheid", &[], true),
];

#[test]
fn who_may_see_what() {
    assert!(ROWS.len() >= 40);
    let template = template();
    let mut wrong = Vec::new();
    for (said, topic, audience, folds) in ROWS {
        let case = case(said);
        let audience: Vec<String> = audience.iter().map(|party| (*party).to_owned()).collect();
        if hidden(template, &case, &case.meetings[0], now(), &(*topic).into(), &audience) != *folds {
            wrong.push(format!("{said:?}: {topic} {}", if *folds { "should fold" } else { "should not fold" }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_bureau_hears_who_does_not_see_what() {
    let template = template();
    let of = |said: &str| {
        let case = case(said);
        let found = why(template, &case, &case.meetings[0], now());
        found.into_iter().map(|(seat, topic)| format!("{seat} {topic}")).collect::<Vec<_>>()
    };
    let wim = of("");
    assert!(wim.contains(&"wim welbevinden".to_owned()), "{wim:?}");
    assert!(wim.contains(&"wim thuis".to_owned()));
    assert!(!of("yes:samira").contains(&"wim welbevinden".to_owned()));
    assert!(of("wim absent").is_empty());
    // Who is to come later is told in time, and of who left there is nothing to tell.
    assert!(!of("wim from 16.00").is_empty());
    assert!(of("wim left").is_empty());
}

#[test]
fn what_comes_from_a_folded_question_folds_with_it() {
    let template = template();
    let mut case = case("");
    let agreement = |id: &str, origin, made_in: &str, who| Agreement {
        id: id.into(),
        who,
        what: "bellen".to_owned(),
        when: AgreementWhen::Open,
        status: AgreementStatus::Open,
        made_in: Some(made_in.into()),
        origin,
        note: String::new(),
    };
    let wim = || vec![Person::Seat("wim".into())];
    case.agreements = vec![
        agreement("here", None, "now", Vec::new()),
        agreement("folded", Some(Origin::Question("leerling_lastig".into())), "now", Vec::new()),
        agreement("seen", Some(Origin::Question("verzuim_patroon".into())), "now", Vec::new()),
        agreement("step", Some(Origin::Later("factoren".into())), "now", Vec::new()),
        agreement("earlier", None, "before", Vec::new()),
        agreement("earlier_own", None, "before", wim()),
    ];
    let decision = |id: &str, option: Option<&str>| Decision {
        id: id.into(),
        made_in: "now".into(),
        at: now(),
        step: Some("doen".into()),
        option: option.map(|question| (question.into(), "row".into())),
        text: "besloten".to_owned(),
        present: Vec::new(),
        positions: Vec::new(),
        put_to: Vec::new(),
    };
    let earlier = Decision { made_in: "before".into(), ..decision("decided_before", None) };
    case.decisions = vec![decision("option", Some("opties")), decision("words", None), earlier];
    let line = |id: &str, source| ReadBackLine {
        id: id.into(),
        made_in: "now".into(),
        text: "zin".to_owned(),
        source,
        closing_of: None,
        replies: Vec::new(),
    };
    case.read_back = vec![
        line("days", Some(LineSource::ComingDays)),
        line("question", Some(LineSource::Question("hulpvraag_ouders".into()))),
        line("agreement", Some(LineSource::Agreement("folded".into()))),
        line("decision", Some(LineSource::Decision("option".into()))),
        line("own", None),
        ReadBackLine { made_in: "before".into(), ..line("read_before", None) },
    ];
    case.consents = vec![consent("sanne", &["hulpverlening"]), consent("wim", &["thuis"])];
    let folded = |sharing: &Sharing<'_>| {
        let agreements = case.agreements.iter().filter(|one| sharing.hides_agreement(one)).map(|one| one.id.to_string());
        let decisions = case.decisions.iter().filter(|one| sharing.hides_decision(one)).map(|one| one.id.to_string());
        let lines = case.read_back.iter().filter(|one| sharing.hides_line(one)).map(|one| one.id.to_string());
        let consents = case.consents.iter().filter(|one| sharing.hides_consent(one)).map(|one| format!("consent {}", one.id));
        agreements.chain(decisions).chain(lines).chain(consents).collect::<Vec<_>>()
    };
    let meeting = case.meetings[0].clone();
    let with_wim = Sharing::at_table(template, &case, &meeting, now());
    let lists = [CaseList::Agreements, CaseList::Consents, CaseList::ReadBack, CaseList::Participants];
    assert_eq!(lists.map(|list| with_wim.folds_in(list)), [true, true, true, false]);
    assert_eq!(
        folded(&with_wim),
        ["folded", "step", "option", "decided_before", "question", "agreement", "decision", "read_before", "consent sanne"]
    );
    // A question nobody knows is not shown to anyone from outside.
    assert!(with_wim.hides_question(&"van_een_andere_sjabloon".into()));

    let mut left = meeting.clone();
    left.movements.push(movement("wim", MovementKind::Left));
    assert!(folded(&Sharing::at_table(template, &case, &left, now())).is_empty());

    let mut sanne = left;
    sanne.presence.push(Presence::in_room("sanne".into()));
    let with_sanne = Sharing::at_table(template, &case, &sanne, now());
    assert!(!folded(&with_sanne).contains(&"option".to_owned()), "swv sees what is about the arrangement");
    assert!(folded(&with_sanne).contains(&"earlier".to_owned()), "what was agreed before is not for a new party");
    assert!(folded(&with_sanne).contains(&"earlier_own".to_owned()));
}

#[test]
fn what_is_reckoned_from_something_that_folds_folds_too() {
    let case = case("");
    let folds = |template: &Template| {
        let sharing = Sharing::at_table(template, &case, &case.meetings[0], now());
        ["geboortedatum", "leeftijd"].map(|question| sharing.hides_question(&question.into()))
    };
    assert_eq!(folds(template()), [false, false], "leerplicht may see how old a pupil is");
    let mut stricter = template().clone();
    for item in stricter.steps.iter_mut().flat_map(|step| &mut step.items) {
        match item {
            Item::Question(question) if question.id == "geboortedatum" => question.audience.clear(),
            _ => {}
        }
    }
    assert_eq!(folds(&stricter), [true, true], "an age says when somebody was born");
}

#[test]
fn the_form_writes_one_consent_for_each_party_and_opens_only_with_everyone_it_needs() {
    let template = template();
    let opens = |said: &str, topics: &[&str], givers: &[&str]| {
        let case = case(said);
        let topics: Vec<_> = topics.iter().map(|topic| (*topic).into()).collect();
        let givers: Vec<_> = givers.iter().map(|giver| (*giver).into()).collect();
        let sharing = Sharing::at_table(template, &case, &case.meetings[0], now());
        let mut count = 0;
        let consents = sharing.consents(&topics, &givers, || {
            count += 1;
            rondom::model::id::ConsentId::new(format!("nieuw{count}"))
        });
        (sharing.would_open(&topics, &givers), consents)
    };
    let (opened, consents) = opens("sanne there, aged 13", &["welbevinden"], &["samira"]);
    assert!(opened);
    let parties: Vec<_> = consents.iter().map(|consent| consent.party.clone()).collect();
    assert_eq!(parties, [Person::Seat("wim".into()), Person::Seat("sanne".into())]);
    for consent in &consents {
        assert_eq!(consent.validity, Validity::MeetingOnly("now".into()));
        assert_eq!((consent.topics.as_slice(), consent.direction), (&["welbevinden".into()][..], Direction::ToThem));
        assert_eq!(consent.givers, [giver("samira")]);
    }
    for (said, topics, givers, wanted) in [
        ("", &["welbevinden"][..], &[][..], false),
        ("", &["welbevinden"], &["yara"], false),
        ("", &[], &["samira"], false),
        ("", &["welbevinden", "thuis"], &["daan"], true),
        ("aged 13", &["welbevinden", "gezondheid"], &["daan"], false),
        ("aged 13", &["welbevinden", "gezondheid"], &["daan", "yara"], true),
        ("aged 16", &["welbevinden"], &["daan"], false),
        ("aged 16", &["welbevinden"], &["yara"], true),
        ("yes:daan withdrawn", &["welbevinden"], &["samira"], false),
        ("yes:daan withdrawn", &["welbevinden"], &["samira", "daan"], true),
    ] {
        assert_eq!(opens(said, topics, givers).0, wanted, "{said}: {topics:?} by {givers:?}");
    }
    // A party that sees all of a subject anyway needs no consent about it.
    let (_, of_swv) = opens("wim absent, sanne there", &["arrangement_tlv"], &["samira"]);
    assert!(of_swv.is_empty(), "{of_swv:?}");
}

#[test]
fn who_is_asked_follows_from_age_and_subject() {
    for (age, topic, wanted) in [
        (Some(11), "gezondheid", Asked::Parents),
        (Some(12), "gezondheid", Asked::ParentsAndPupil),
        (Some(15), "hulpverlening", Asked::ParentsAndPupil),
        (Some(15), "leren", Asked::Parents),
        (Some(16), "leren", Asked::Pupil),
        (Some(18), "gezondheid", Asked::Pupil),
        (None, "leren", Asked::Parents),
        (None, "gezondheid", Asked::ParentsAndPupil),
    ] {
        assert_eq!(asked(age, &topic.into()), wanted, "{age:?} {topic}");
    }
}

#[test]
fn whoever_is_in_no_list_does_not_look() {
    let meeting = Meeting::planned("now".into(), reference(), 60);
    assert!(!may_be_watching(&meeting, &"wim".into(), now()));
}

/// Samira and Daan, Yara, a mentor and Wim of leerplicht, changed as `said`.
fn case(said: &str) -> Case {
    let role = |code: &str| Pick::Code(code.to_owned());
    let seat = |id: &str, name: &str, role: Pick, authority| Seat {
        id: id.into(),
        name: name.to_owned(),
        role,
        organisation: String::new(),
        relation: None,
        authority,
        contact: String::new(),
        wants_invitation: None,
    };
    let mut case = base();
    case.seats = vec![
        seat("yara", "", role("leerling"), Authority::Unknown),
        seat("samira", "Samira", role("ouder_gezag"), Authority::Yes),
        seat("daan", "Daan", role("ouder_gezag"), Authority::Yes),
        seat("mentor", "Bilal", role("mentor"), Authority::Unknown),
        seat("wim", "Wim Verzonnen", role("leerplichtambtenaar"), Authority::Unknown),
        seat("sanne", "Sanne", role("consulent_swv"), Authority::Unknown),
    ];
    case.seats[4].organisation = "Gemeente Voorbeeldstad".to_owned();
    case.pupil = "yara".into();
    let mut meeting = Meeting::planned("now".into(), reference(), 60);
    meeting.status = MeetingStatus::Running;
    meeting.presence = ["yara", "samira", "daan", "mentor", "wim"].map(|seat| Presence::in_room(seat.into())).into();
    case.meetings = vec![meeting];
    let born = |case: &mut Case, day: NaiveDate| {
        case.answers.insert("geboortedatum".into(), Answer::new(Scalar::Date(day), None));
    };
    let years_ago = |years: i32, days: i64| {
        let day = today() + TimeDelta::days(days);
        day.with_year(day.year() - years).expect("a day")
    };
    born(&mut case, years_ago(10, -40));
    for part in said.split(", ").filter(|part| !part.is_empty()) {
        let meeting = &mut case.meetings[0];
        let wim = meeting.presence.iter_mut().find(|presence| presence.seat == "wim").expect("wim");
        match part {
            "wim absent" => wim.mode = PresenceMode::Absent,
            "wim writes" => wim.mode = PresenceMode::InWriting,
            "wim online" => wim.mode = PresenceMode::Online,
            "sees the screen" => wim.sees_screen = Some(true),
            "without the screen" => wim.sees_screen = Some(false),
            "wim supports" => wim.functions.push(Function::Supporter),
            "wim until 15.00" => wim.until = NaiveTime::from_hms_opt(15, 0, 0),
            "wim from 15.25" => wim.from = NaiveTime::from_hms_opt(15, 25, 0),
            "wim from 15.30" => wim.from = NaiveTime::from_hms_opt(15, 30, 0),
            "wim from 16.00" => wim.from = NaiveTime::from_hms_opt(16, 0, 0),
            "wim left" => meeting.movements.push(movement("wim", MovementKind::Left)),
            "wim back" | "wim arrived" => meeting.movements.push(movement("wim", MovementKind::Arrived)),
            "wim out of view" => meeting.movements.push(movement("wim", MovementKind::OutOfView)),
            "sanne there" => meeting.presence.push(Presence::in_room("sanne".into())),
            "wim is a teacher" => case.seats[4].role = role("leraar"),
            "wim without a role" => case.seats[4].role = Pick::Other(" ".to_owned()),
            "wim interprets" => case.seats[4].role = role("tolk"),
            "wim helps the pupil" => case.seats[4].role = role("steunfiguur"),
            "wim is a guardian" => case.seats[4].role = role("voogd_gi"),
            "wim is a grandfather without a role" => {
                case.seats[4].role = Pick::Other(String::new());
                case.seats[4].relation = Some(role("grootouder"));
            }
            "wim in own words" => case.seats[4].role = Pick::Other("vertrouwenspersoon".to_owned()),
            "wim of an unknown role" => case.seats[4].role = role("nergens_bekend"),
            "wim is grandfather in own words" => {
                case.seats[4].role = Pick::Other("opa".to_owned());
                case.seats[4].relation = Some(role("grootouder"));
            }
            "age unknown" => drop(case.answers.remove("geboortedatum")),
            "aged 13" => born(&mut case, years_ago(13, -40)),
            "aged 16" => born(&mut case, years_ago(16, -40)),
            "aged 12 today" => born(&mut case, years_ago(12, 0)),
            "aged 12 tomorrow" => born(&mut case, years_ago(12, 1)),
            "aged 16 tomorrow" => born(&mut case, years_ago(16, 1)),
            other => {
                if let Some(who) = other.strip_prefix("no authority:") {
                    authority(&mut case, who, Authority::No);
                } else if let Some(who) = other.strip_prefix("authority unknown:") {
                    authority(&mut case, who, Authority::Unknown);
                } else {
                    let consent = said_consent(other.strip_prefix("yes:").expect("words this test knows"));
                    case.consents.push(consent);
                }
            }
        }
    }
    case
}

fn authority(case: &mut Case, who: &str, authority: Authority) {
    case.seats.iter_mut().find(|seat| seat.id == who).expect("a parent").authority = authority;
}

/// "samira about gezondheid withdrawn".
fn said_consent(said: &str) -> Consent {
    let (who, rest) = said.split_once(' ').unwrap_or((said, ""));
    let mut consent = consent("wim", &["welbevinden"]);
    let person = if who == "parents" { Person::Group(VoiceGroup::Parents) } else { Person::Seat(who.into()) };
    consent.givers = vec![Giver { person, given_on: Some(day("2026-10-01")), withdrawn_on: None }];
    let (what, withdrawn) = match (rest.strip_suffix("withdrawn tomorrow"), rest.strip_suffix("withdrawn")) {
        (Some(what), _) => (what.trim(), Some(day("2026-11-13"))),
        (_, Some(what)) => (what.trim(), Some(day("2026-11-01"))),
        _ => (rest, None),
    };
    consent.givers[0].withdrawn_on = withdrawn;
    match what {
        "" => {}
        "only to them" => consent.direction = Direction::ToThem,
        "only from them" => consent.direction = Direction::FromThem,
        "to others" => consent.party = Person::Group(VoiceGroup::Others),
        "to parents" => consent.party = Person::Group(VoiceGroup::Parents),
        "to sanne" => consent.party = Person::Seat("sanne".into()),
        "until today" => consent.validity = Validity::Until(today()),
        "until yesterday" => consent.validity = Validity::Until(day("2026-11-11")),
        "until 'de zomer'" => consent.validity = Validity::Draft("de zomer".to_owned()),
        "this meeting" => consent.validity = Validity::MeetingOnly("now".into()),
        "another meeting" => consent.validity = Validity::MeetingOnly("before".into()),
        "from tomorrow" => consent.givers[0].given_on = Some(day("2026-11-13")),
        "today" => consent.givers[0].given_on = Some(today()),
        "without a date" => consent.givers[0].given_on = None,
        other => match other.strip_prefix("about ") {
            Some(topic) => consent.topics = vec![topic.into()],
            None => {
                let name = other.strip_prefix("to '").and_then(|name| name.strip_suffix('\'')).expect("words this test knows");
                consent.party = Person::Outside(name.to_owned());
            }
        },
    }
    consent
}

fn consent(party: &str, topics: &[&str]) -> Consent {
    Consent {
        id: party.into(),
        party: Person::Seat(party.into()),
        topics: topics.iter().map(|topic| (*topic).into()).collect(),
        words: String::new(),
        direction: Direction::Both,
        purpose: String::new(),
        validity: Validity::Unstated,
        givers: vec![giver("samira")],
    }
}

fn giver(who: &str) -> Giver {
    Giver { person: Person::Seat(who.into()), given_on: Some(today()), withdrawn_on: None }
}

fn movement(seat: &str, kind: MovementKind) -> Movement {
    Movement { id: "moved".into(), seat: seat.into(), at: now(), kind }
}

fn base() -> Case {
    let files = rondom::app::practice::FILES.iter();
    let (_, bytes) = files.into_iter().find(|(name, _)| *name == "2026-Y3V7.ron").expect("a practice case");
    let mut case = rondom::store::load_bytes(bytes).expect("it loads").case;
    case.answers.clear();
    case.consents.clear();
    case.agreements.clear();
    case
}

fn template() -> &'static Template {
    let loaded = built_in().iter().find(|loaded| loaded.template.id == "vo").expect("ours");
    &loaded.template
}

fn reference() -> rondom::model::TemplateRef {
    rondom::model::TemplateRef { id: "vo".into(), version: 1, hash: String::new() }
}

fn now() -> Moment {
    DateTime::parse_from_rfc3339(NOW).expect("a moment")
}

fn today() -> NaiveDate {
    day(TODAY)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}
