//! Who is there at a moment: one line per case, what was planned, what happened, and what that makes.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use chrono::{DateTime, NaiveTime};
use rondom::engine::presence::{
    Standing, here, may_be_watching, read_aloud_for, seconds_to_leaving, standing, unasked, who_missed,
};
use rondom::model::{
    EventId, Meeting, MeetingId, MeetingStatus, Moment, Movement, MovementKind, Presence, PresenceMode, SeatId, TemplateRef,
};

/// What was planned · what happened · when we look · how someone stands · may be watching.
/// A plan is `kamer`, `online`, `online-blind`, `schriftelijk` or `afwezig`, with `van` and `tot`; the meeting began at 15.30.
const TABLE: &[(&str, &str, &str, &str, bool)] = &[
    // As planned.
    ("kamer", "", "15.30", "here", true),
    ("kamer", "", "17.59", "here", true),
    ("online", "", "15.40", "here", true),
    ("online-blind", "", "15.40", "here", false),
    ("schriftelijk", "", "15.40", "in writing", false),
    ("afwezig", "", "15.40", "absent", false),
    ("niemand", "", "15.40", "absent", false),
    // A planned time counts by the clock, until somebody says otherwise.
    ("kamer van 15.45", "", "15.44", "not yet", false),
    ("kamer van 15.45", "", "15.45", "here", true),
    ("online van 15.45", "", "15.31", "not yet", false),
    ("kamer tot 15.55", "", "15.54", "here", true),
    ("kamer tot 15.55", "", "15.55", "left", true),
    ("online tot 15.55", "", "16.20", "left", true),
    ("kamer van 15.40 tot 15.55", "", "15.39", "not yet", false),
    ("kamer van 15.40 tot 15.55", "", "15.50", "here", true),
    ("kamer van 15.40 tot 15.55", "", "15.56", "left", true),
    // A planned end still holds for who came before it, and no longer for who is said to be there after it.
    ("kamer tot 15.55", "arrived 15.47", "15.50", "here", true),
    ("kamer tot 15.55", "arrived 15.47", "15.56", "left", true),
    ("kamer tot 15.55", "arrived 15.58", "15.59", "here", true),
    ("kamer tot 15.55", "arrived 15.55", "16.10", "here", true),
    ("online tot 15.55", "out 15.50", "15.52", "out of view", true),
    ("online tot 15.55", "out 15.50", "15.55", "left", true),
    ("online tot 15.55", "out 15.50, back 15.56", "15.57", "here", true),
    // What happened goes before what was planned.
    ("kamer van 15.45", "arrived 15.41", "15.42", "here", true),
    ("kamer van 15.45", "arrived 15.41", "15.40", "not yet", false),
    ("kamer van 15.45", "arrived 15.41, left 15.43", "15.46", "left", false),
    ("kamer", "left 15.50", "15.49", "here", true),
    ("kamer", "left 15.50", "15.50", "left", false),
    ("kamer tot 15.55", "left 15.50", "15.52", "left", false),
    ("kamer tot 15.55", "left 15.50", "16.00", "left", false),
    ("kamer", "left 15.50, arrived 16.05", "16.06", "here", true),
    ("kamer", "left 15.50, arrived 16.05", "16.00", "left", false),
    // Out of view, and back.
    ("online", "out 15.58", "15.59", "out of view", true),
    ("online", "out 15.58, back 16.03", "16.02", "out of view", true),
    ("online", "out 15.58, back 16.03", "16.03", "here", true),
    ("online", "out 15.58, back 16.03, out 16.10", "16.11", "out of view", true),
    ("online", "out 15.58, left 16.00", "16.01", "left", false),
    ("online-blind", "out 15.58", "15.59", "out of view", false),
    // Somebody nobody counted on.
    ("afwezig", "arrived 15.47", "15.46", "absent", false),
    ("afwezig", "arrived 15.47", "15.48", "here", true),
    ("schriftelijk", "arrived 15.47", "15.48", "here", true),
    ("schriftelijk", "arrived 15.47, left 15.58", "16.00", "left", false),
];

#[test]
fn what_happened_goes_before_what_was_planned() {
    let mut wrong = Vec::new();
    for &(plan, happened, at, expected, watching) in TABLE {
        let meeting = meeting(MeetingStatus::Running, plan, happened);
        let stands = standing(&meeting, &seat(), moment(at));
        let watches = may_be_watching(&meeting, &seat(), moment(at));
        if (named(stands), watches) != (expected, watching) {
            wrong.push(format!("{plan} · {happened} · {at}: {} and {watches}, not {expected} and {watching}", named(stands)));
        }
        // Every seat that takes part is either there, or is told later, or was never expected.
        let is_here = here(&meeting, moment(at)) == [seat()];
        let missed = who_missed(&meeting, moment(at)) == [seat()];
        assert_eq!(is_here, expected == "here", "{plan} · {happened} · {at}");
        assert_eq!(missed, !matches!(expected, "here" | "absent"), "{plan} · {happened} · {at}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn before_the_meeting_runs_everyone_stands_as_planned() {
    for (plan, expected) in
        [("kamer van 15.45", "here"), ("online tot 15.55", "here"), ("schriftelijk", "in writing"), ("afwezig", "absent")]
    {
        let meeting = meeting(MeetingStatus::Planned, plan, "");
        assert_eq!(named(standing(&meeting, &seat(), moment("15.20"))), expected, "{plan}");
        assert_eq!(named(standing(&meeting, &seat(), moment("18.20"))), expected, "{plan}");
    }
}

#[test]
fn after_closing_everyone_stands_as_they_did_then() {
    let mut meeting = meeting(MeetingStatus::Closed, "kamer tot 17.00", "");
    meeting.closed = Some(moment("16.30"));
    assert_eq!(standing(&meeting, &seat(), moment("18.00")), Standing::Here);
    meeting.closed = None;
    assert_eq!(standing(&meeting, &seat(), moment("18.00")), Standing::Left);
}

#[test]
fn a_meeting_that_goes_on_another_day_does_not_wait_for_who_was_late_the_first_day() {
    let meeting = meeting(MeetingStatus::Running, "kamer van 15.45", "");
    assert_eq!(standing(&meeting, &seat(), moment("15.40")), Standing::NotYet);
    let next_day = moment("09.00") + chrono::Duration::days(1);
    assert_eq!(standing(&meeting, &seat(), next_day), Standing::Here);
}

#[test]
fn the_clock_of_another_offset_is_the_same_moment() {
    let meeting = meeting(MeetingStatus::Running, "kamer van 15.45", "arrived 15.41");
    let elsewhere = moment("15.42").with_timezone(&chrono::FixedOffset::west_opt(0).expect("an offset"));
    assert_eq!(standing(&meeting, &seat(), elsewhere), Standing::Here);
}

#[test]
fn reading_aloud_is_for_who_is_there_online_without_the_screen() {
    for (plan, happened, at, expected) in [
        ("online-blind", "", "15.40", true),
        ("online", "", "15.40", false),
        ("kamer", "", "15.40", false),
        ("online-blind", "out 15.35", "15.40", false),
        ("online-blind", "out 15.35, back 15.39", "15.40", true),
        ("online-blind van 15.45", "", "15.40", false),
        ("online-blind tot 15.35", "", "15.40", false),
        ("online-blind", "left 15.35", "15.40", false),
    ] {
        let meeting = meeting(MeetingStatus::Running, plan, happened);
        assert_eq!(read_aloud_for(&meeting, moment(at)) == [seat()], expected, "{plan} · {happened} · {at}");
    }
}

#[test]
fn a_latecomer_is_asked_about_once_the_time_has_come_and_nobody_said_anything() {
    for (plan, happened, at, expected) in [
        ("kamer van 15.45", "", "15.44", false),
        ("kamer van 15.45", "", "15.45", true),
        ("online van 15.45", "", "15.50", true),
        ("kamer van 15.45", "arrived 15.41", "15.50", false),
        ("kamer van 15.45", "left 15.46", "15.50", false),
        ("kamer van 15.15", "", "15.50", false),
        ("kamer van 15.45 tot 15.55", "", "16.00", false),
        ("kamer", "", "15.50", false),
        ("afwezig van 15.45", "", "15.50", false),
    ] {
        let running = meeting(MeetingStatus::Running, plan, happened);
        assert_eq!(unasked(&running, moment(at)) == [seat()], expected, "{plan} · {happened} · {at}");
        let planned = meeting(MeetingStatus::Planned, plan, happened);
        assert!(unasked(&planned, moment(at)).is_empty(), "{plan} · {happened} · {at}, planned");
    }
}

#[test]
fn how_long_someone_still_stays_follows_the_plan_until_they_left_or_stayed() {
    for (plan, happened, at, expected) in [
        ("kamer tot 15.55", "", "15.50", Some(300)),
        ("kamer tot 15.55", "", "15.55", Some(0)),
        ("kamer tot 15.55", "", "16.00", Some(-300)),
        ("kamer tot 15.55", "arrived 15.32", "15.50", Some(300)),
        ("kamer tot 15.55", "arrived 15.56", "16.00", None),
        ("kamer tot 15.55", "left 15.51", "15.52", None),
        ("kamer", "", "15.50", None),
    ] {
        let meeting = meeting(MeetingStatus::Running, plan, happened);
        assert_eq!(seconds_to_leaving(&meeting, &seat(), moment(at)), expected, "{plan} · {happened} · {at}");
    }
}

fn named(standing: Standing) -> &'static str {
    match standing {
        Standing::Here => "here",
        Standing::OutOfView => "out of view",
        Standing::NotYet => "not yet",
        Standing::Left => "left",
        Standing::InWriting => "in writing",
        Standing::Absent => "absent",
    }
}

fn seat() -> SeatId {
    SeatId::from("s1")
}

fn moment(time: &str) -> Moment {
    let text = format!("2026-11-12T{}:00+01:00", time.replace('.', ":"));
    DateTime::parse_from_rfc3339(&text).expect("a moment")
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H.%M").expect("a time")
}

fn meeting(status: MeetingStatus, plan: &str, happened: &str) -> Meeting {
    let template = TemplateRef { id: "vo".into(), version: 1, hash: String::new() };
    let mut meeting = Meeting::planned(MeetingId::from("m1"), template, 60);
    meeting.status = status;
    meeting.started = (status != MeetingStatus::Planned).then(|| moment("15.30"));
    let mut words = plan.split_whitespace();
    let mode = words.next().expect("a plan");
    if mode != "niemand" {
        let mut presence = Presence::in_room(seat());
        presence.mode = match mode {
            "kamer" => PresenceMode::InRoom,
            "online" | "online-blind" => PresenceMode::Online,
            "schriftelijk" => PresenceMode::InWriting,
            "afwezig" => PresenceMode::Absent,
            other => panic!("no plan: {other}"),
        };
        presence.sees_screen = (mode == "online-blind").then_some(false);
        while let (Some(word), Some(at)) = (words.next(), words.next()) {
            match word {
                "van" => presence.from = Some(time(at)),
                "tot" => presence.until = Some(time(at)),
                other => panic!("no plan: {other}"),
            }
        }
        meeting.presence.push(presence);
    }
    for (i, step) in happened.split(", ").filter(|step| !step.is_empty()).enumerate() {
        let (kind, at) = step.split_once(' ').expect("what and when");
        let kind = match kind {
            "arrived" => MovementKind::Arrived,
            "left" => MovementKind::Left,
            "out" => MovementKind::OutOfView,
            "back" => MovementKind::BackInView,
            other => panic!("nothing happens: {other}"),
        };
        meeting.movements.push(Movement { id: EventId::new(format!("e{i}")), seat: seat(), at: moment(at), kind });
    }
    meeting
}
