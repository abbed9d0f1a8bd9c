//! The clock of a meeting, as a table of cases: an agenda, what happened, the time it is, and what people then read.
//!
//! Blocks are called a, b, c, … in the order of the agenda; moments are minutes (and seconds) since the first one.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

#[path = "tables/clock.rs"]
mod table;

use chrono::{DateTime, TimeDelta};
use rondom::engine::clock::{self, ClockView, Share, begin_at, read, redistribute};
use rondom::model::id::{BlockId, EventId};
use rondom::model::{ClockEvent, ClockStep, ExtraFrom, Moment};
use table::{PO, TABLE};

#[test]
fn the_clock_says_what_people_expect() {
    for case in TABLE {
        let (plan, log) = (plan(case.plan), log(case.log));
        let view = view_at(&plan, &log, seconds(case.now));
        assert_eq!((minutes(&view).as_str(), says(&view).as_str()), (case.minutes, case.says), "{}", case.name);
    }
    assert!(TABLE.len() >= 25);
}

/// What is shared, over which weights and leasts, and the shares.
type Shared = (u64, &'static [(u64, u64)], &'static [u64]);

const SHARED: &[Shared] = &[
    (0, &[], &[]),
    (5, &[], &[]),
    (100, &[(1, 0)], &[100]),
    (100, &[(0, 0)], &[100]),
    (100, &[(1, 0), (1, 0), (1, 0)], &[34, 33, 33]),
    (100, &[(3, 0), (1, 0)], &[75, 25]),
    (10, &[(0, 0), (0, 0)], &[5, 5]),
    (10, &[(0, 0), (7, 0)], &[0, 10]),
    (200, &[(100, 60), (1, 60)], &[140, 60]),
    (200, &[(100, 60), (1, 60), (1, 60)], &[80, 60, 60]),
    (120, &[(100, 60), (1, 60), (1, 60)], &[40, 40, 40]),
    (0, &[(100, 60), (1, 60)], &[0, 0]),
    (300, &[(50, 60), (0, 60), (50, 60)], &[120, 60, 120]),
    (180, &[(100, 60), (1, 60), (1, 60)], &[60, 60, 60]),
    (1_000, &[(60, 60), (120, 60), (180, 0)], &[167, 333, 500]),
];

#[test]
fn what_is_left_is_shared_in_proportion_and_nobody_goes_without() {
    for (available, blocks, shares) in SHARED {
        let blocks: Vec<Share> = blocks.iter().map(|(weight, least)| Share { weight: *weight, least: *least }).collect();
        assert_eq!(&redistribute(*available, &blocks), shares, "{available} over {blocks:?}");
    }
}

/// Planned start, length, when it really began, and from when it counts.
const STARTS: &[(Option<&str>, u16, &str, &str)] = &[
    (None, 60, "30", "30"),
    (Some("30"), 60, "30", "30"),
    (Some("30"), 60, "25", "25"),
    (Some("30"), 60, "34", "30"),
    (Some("30"), 60, "45", "30"),
    (Some("30"), 60, "45:01", "45:01"),
    (Some("30"), 20, "35", "30"),
    (Some("30"), 20, "36", "36"),
    (Some("30"), 0, "30", "30"),
    (Some("30"), 0, "31", "31"),
];

#[test]
fn a_meeting_that_begins_a_little_late_ends_on_time() {
    for (planned, minutes, now, at) in STARTS {
        let begun = begin_at(planned.map(|planned| moment(seconds(planned))), *minutes, moment(seconds(now)));
        assert_eq!(begun, moment(seconds(at)), "planned {planned:?} for {minutes}, began {now}");
    }
}

#[test]
fn a_minute_that_moved_is_seen_for_a_while_and_only_ahead() {
    let plan = plan("10 20 30");
    let was = |log: &[ClockEvent], now: &str| -> Vec<Option<u32>> {
        view_at(&plan, log, seconds(now)).blocks.iter().map(|block| block.was_minutes).collect()
    };
    let more = log("0 begin, 0 a, 10 b, 20 +2 others");
    assert_eq!(was(&more, "20"), [None, Some(20), Some(30)]);
    assert_eq!(was(&more, "23"), [None, Some(20), Some(30)]);
    assert_eq!(was(&more, "23:01"), [None, None, None]);
    let over = log("0 begin, 0 a");
    assert_eq!(was(&over, "10"), [None, None, None]);
    assert_eq!(was(&over, "15"), [Some(10), Some(20), Some(30)]);
    let after = log("0 begin, 0 a, 15 b");
    assert_eq!(was(&after, "16"), [None, Some(20), Some(30)]);
    assert_eq!(was(&after, "19"), [None, None, None]);
    assert_eq!(was(&log("0 begin, 0 a, 10 b"), "10"), [None, None, None], "on time nothing moved");
}

/// An agenda, what happened, the time it is, and whether it is time to say what can wait.
const TIGHT: &[(&str, &str, &str, bool)] = &[
    (PO, "", "0", false),
    (PO, "0 begin, 0 a", "0", false),
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d, 26 e, 38 f", "45", false),
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d, 26 e, 38 f", "51", false),
    // One minute over in the block before the last two: they still fit.
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d, 26 e, 38 f", "52", true),
    // Ten minutes left and a block to go.
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d, 26 e", "50", true),
    // Half of the time, and much more than half to do.
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d, 26 e", "42", false),
    (PO, "0 begin, 0 a, 3 b, 11 c, 18 d", "39", true),
    (PO, "0 begin, 0 a, 3 b, 11 c", "29", false),
    // What the time is kept for.
    (PO, "0 begin, 0 a, 50 g", "55", false),
    (PO, "0 begin, 0 a, 50 g", "65", false),
    // A short meeting is not tight because it is short.
    ("1 4 3 3 2 4 2 1", "0 begin, 0 a, 1 b, 5 c, 8 d, 11 e", "11", false),
    ("1 4 3 3 2 4 2 1", "0 begin, 0 a, 1 b, 5 c", "14", true),
    ("10", "0 begin, 0 a", "12", false),
    ("", "0 begin", "12", false),
];

#[test]
fn it_is_said_in_time_that_the_rest_no_longer_fits() {
    for (agenda, happened, now, expected) in TIGHT {
        let view = view_at(&plan(agenda), &log(happened), seconds(now));
        assert_eq!(view.is_tight, *expected, "{agenda} / {happened} / {now}");
    }
}

#[test]
fn the_sign_comes_two_minutes_before_the_end_of_a_block_that_had_more() {
    let plan = plan("3 2 20");
    let log = log("0 begin, 0 a, 3 b, 5 c");
    for (now, expected) in [
        ("0:59", false),
        ("1:00", true),
        ("2:59", true),
        ("3:00", false),
        ("4", false),
        ("5", false),
        ("22:59", false),
        ("23", true),
        ("24:59", true),
        ("25", false),
        ("30", false),
    ] {
        let until = seconds(now);
        let happened: Vec<ClockEvent> = log.iter().filter(|event| event.at <= moment(until)).cloned().collect();
        assert_eq!(view_at(&plan, &happened, until).is_ending(), expected, "{now}");
    }
}

#[test]
fn people_read_something_else_exactly_when_the_clock_says_so() {
    let (plan, log) = (plan("3 5 4"), log("0:20 begin, 0:20 a, 1:30 b, 2 pause, 2:50 resume, 4 +2 end"));
    let read_at = |second: i64| {
        let view = view_at(&plan, &log, second);
        (view.left_minutes(), view.over_minutes(), view.whole_left_minutes(), view.whole_over_minutes(), view.is_over)
    };
    for second in 240..1_200 {
        let view = view_at(&plan, &log, second);
        let next = i64::try_from(view.changes_in_seconds().expect("it runs")).expect("a few seconds");
        assert!((1..=60).contains(&next));
        if view.is_ending() {
            assert_eq!(next, 1, "each second in the last two minutes");
            continue;
        }
        for between in 1..next {
            // That it is over is said when a whole minute is.
            let (mut now, mut later) = (read_at(second), read_at(second + between));
            (now.4, later.4) = (false, false);
            assert_eq!(now, later, "{second} + {between} of {next}");
        }
    }
    let paused = view_at(&plan, &log[..4], 130);
    assert!(paused.paused && paused.changes_in_seconds().is_none());
}

/// A row of numbers that looks random and is the same every time (splitmix64).
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % (most + 1)
    }
}

#[test]
fn whatever_happens_the_blocks_are_together_the_whole() {
    let mut dice = Dice(2026);
    for round in 0..20_000 {
        let names: Vec<BlockId> = (0..dice.up_to(9)).map(block).collect();
        let plan: Vec<(BlockId, u16)> =
            names.into_iter().map(|name| (name, u16::try_from(dice.up_to(40)).expect("small"))).collect();
        let planned: u32 = plan.iter().map(|(_, minutes)| u32::from(*minutes)).sum();
        let mut at = 0_i64;
        let mut extension = 0_u32;
        let mut has_begun = false;
        let log: Vec<ClockEvent> = (0..dice.up_to(25))
            .map(|_| {
                // Mostly forward, sometimes back, sometimes a day.
                at += match dice.up_to(20) {
                    0 => -1_200,
                    1 => 86_400,
                    _ => i64::try_from(dice.up_to(900)).expect("small"),
                };
                let what = match dice.up_to(9) {
                    0 => ClockStep::Begin,
                    1 => ClockStep::Pause,
                    2 | 3 => ClockStep::Resume,
                    4 => ClockStep::Extra { minutes: u16::try_from(dice.up_to(9)).expect("small"), from: ExtraFrom::End },
                    5 => ClockStep::Extra { minutes: 2, from: ExtraFrom::Others },
                    _ => ClockStep::Enter(block(dice.up_to(10))),
                };
                has_begun |= matches!(what, ClockStep::Begin | ClockStep::Enter(_));
                if let (ClockStep::Extra { minutes, from: ExtraFrom::End }, true) = (&what, has_begun) {
                    extension += u32::from(*minutes);
                }
                event(at, what)
            })
            .collect();
        for now in [at - 4_000, at, at + 30, at + 700, at + 10_000, i64::from(i32::MAX)] {
            let view = view_at(&plan, &log, now);
            let together: u32 = view.blocks.iter().map(|block| block.minutes).sum();
            assert_eq!(view.whole_minutes, planned + extension, "round {round}");
            assert!(plan.is_empty() || together == view.whole_minutes, "round {round}, at {now}: {view:?}");
            assert_eq!(view.blocks.len(), plan.len());
            assert!((0.0..=1.0).contains(&view.fraction()));
            assert_eq!(view.is_over, view.begun.is_some() && view.whole_left_seconds < 0);
        }
    }
}

#[test]
fn the_furthest_moments_there_are_break_nothing() {
    let plan = plan("10 20");
    for (begun, now) in [
        (DateTime::<chrono::Utc>::MIN_UTC, DateTime::<chrono::Utc>::MAX_UTC),
        (DateTime::<chrono::Utc>::MAX_UTC, DateTime::<chrono::Utc>::MIN_UTC),
    ] {
        let event = ClockEvent { id: EventId::new("e"), at: begun.fixed_offset(), what: ClockStep::Begin };
        let plan: Vec<(&BlockId, u16)> = plan.iter().map(|(block, minutes)| (block, *minutes)).collect();
        let view = read(&plan, &[event], now.fixed_offset());
        assert_eq!(view.blocks.iter().map(|block| block.minutes).sum::<u32>(), 30);
    }
}

#[test]
fn shares_are_together_what_was_there_and_keep_the_least() {
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let blocks: Vec<Share> =
            (0..=dice.up_to(7)).map(|_| Share { weight: dice.up_to(900), least: dice.up_to(1) * 60 }).collect();
        let available = dice.up_to(4_000);
        let shares = redistribute(available, &blocks);
        assert_eq!(shares.iter().sum::<u64>(), available, "{blocks:?}");
        let least: u64 = blocks.iter().map(|block| block.least).sum();
        let weighs = blocks.iter().any(|block| block.weight > 0);
        if least <= available && weighs {
            for (share, block) in shares.iter().zip(&blocks) {
                assert!(*share >= block.least, "{available} over {blocks:?} is {shares:?}");
            }
        }
    }
}

#[test]
fn the_last_two_blocks_are_what_time_is_kept_for() {
    assert_eq!([0, 1, 2, 3, 4, 8].map(clock::closing_from), [0, 0, 1, 2, 2, 6]);
}

fn view_at(plan: &[(BlockId, u16)], log: &[ClockEvent], now: i64) -> ClockView {
    let plan: Vec<(&BlockId, u16)> = plan.iter().map(|(block, minutes)| (block, *minutes)).collect();
    read(&plan, log, moment(now))
}

fn plan(minutes: &str) -> Vec<(BlockId, u16)> {
    let each = minutes.split_whitespace().enumerate();
    each.map(|(at, minutes)| (block(at as u64), minutes.parse().expect("minutes"))).collect()
}

fn block(at: u64) -> BlockId {
    BlockId::new(char::from(b'a' + u8::try_from(at).expect("few blocks")))
}

/// "0 begin, 3 b, 5 pause, 6 resume, 7 +2 others, 8:30 +2 end".
fn log(text: &str) -> Vec<ClockEvent> {
    let parts = text.split(", ").filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (at, what) = part.split_once(' ').expect("a moment and what happened");
            let what = match what {
                "begin" => ClockStep::Begin,
                "pause" => ClockStep::Pause,
                "resume" => ClockStep::Resume,
                extra if extra.starts_with('+') => {
                    let (minutes, from) = extra[1..].split_once(' ').expect("how many, from where");
                    let from = if from == "end" { ExtraFrom::End } else { ExtraFrom::Others };
                    ClockStep::Extra { minutes: minutes.parse().expect("minutes"), from }
                }
                block => ClockStep::Enter(BlockId::new(block)),
            };
            event(seconds(at), what)
        })
        .collect()
}

fn event(at: i64, what: ClockStep) -> ClockEvent {
    ClockEvent { id: EventId::new(format!("e{at}")), at: moment(at), what }
}

/// "8:30" is 510.
fn seconds(text: &str) -> i64 {
    let (minutes, seconds) = text.split_once(':').unwrap_or((text, "0"));
    minutes.parse::<i64>().expect("minutes") * 60 + seconds.parse::<i64>().expect("seconds")
}

fn moment(second: i64) -> Moment {
    DateTime::parse_from_rfc3339("2026-11-12T15:30:00+01:00").expect("a moment") + TimeDelta::seconds(second)
}

fn written(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    format!("{sign}{}:{:02}", seconds.abs() / 60, seconds.abs() % 60)
}

fn minutes(view: &ClockView) -> String {
    view.blocks.iter().map(|block| block.minutes.to_string()).collect::<Vec<_>>().join(" ")
}

fn says(view: &ClockView) -> String {
    let block = view.current.map_or("-".to_owned(), |at| block(at as u64).to_string());
    let mut said = format!("{block} left {} whole {}", written(view.left_seconds), written(view.whole_left_seconds));
    if let Some(end) = view.end {
        said += &format!(" end {}", written((end - moment(0)).num_seconds()));
    }
    for (is_so, word) in [(view.paused, " paused"), (view.is_over, " over")] {
        said += if is_so { word } else { "" };
    }
    said
}
