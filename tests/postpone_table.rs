//! What is proposed to put off when time runs out: the steps that are to come, the minutes there are, and what goes.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;
#[path = "common/desk.rs"]
mod desk;

use desk::Desk;
use rondom::app::clock;
use rondom::engine::postpone::{Coming, proposal};

/// Steps to come as minutes, `!` for one that stays, `*` for one that is required; the room in minutes; which go by place, and
/// whether the rest then fits.
const TABLE: &[(&str, &str, u64, &str, bool)] = &[
    ("nothing is to come", "", 5, "", true),
    ("all of it fits", "6 6 4", 16, "", true),
    ("the last of the agenda goes", "6 6 4", 12, "2", true),
    ("the last two, where one is not enough", "6 6 4", 6, "1 2", true),
    ("no more than it takes: a small one is taken back", "6 8 2", 8, "1", true),
    ("what stays is passed over", "6 6 4!", 10, "1", true),
    ("only what stays is to come", "6! 4!", 5, "", false),
    ("what is required goes when nothing else does", "6 6* 4*", 10, "0", true),
    ("required, the last first, where the others are not enough", "2 6* 4*", 6, "0 2", true),
    ("what goes is not enough", "6! 4 4*", 5, "1 2", false),
    ("no time at all", "6 4!", 0, "0", false),
    ("a step without minutes saves nothing", "6 0", 5, "0", true),
    ("what is required stays where the others are enough", "4 3 5*", 5, "0 1", true),
    ("a small one is taken back when a big one had to go", "6 1 3*", 5, "0", true),
];

#[test]
fn as_few_as_it_takes_are_proposed_the_last_of_the_agenda_first() {
    for (what, steps, room, goes, fits) in TABLE {
        let coming: Vec<Coming> = steps
            .split_whitespace()
            .map(|step| Coming {
                seconds: step.trim_end_matches(['!', '*']).parse::<u64>().expect("minutes") * 60,
                stays: step.ends_with('!'),
                required: step.ends_with('*'),
            })
            .collect();
        let found = proposal(&coming, room * 60);
        let places: Vec<String> = found.steps.iter().map(ToString::to_string).collect();
        assert_eq!((places.join(" ").as_str(), found.fits), (*goes, *fits), "{what}");
    }
}

#[test]
fn the_pupil_the_parents_and_the_coming_days_are_never_proposed() {
    for template in ["po", "vo", "verzuim", "evaluatie"] {
        let desk = Desk::new(template).in_meeting();
        let open = desk.open();
        // The last minute: everything that may go is proposed.
        let now = desk.env.now() + chrono::TimeDelta::minutes(59);
        let (steps, proposal) = (clock::can_wait(open), clock::proposal(open, &clock::of(open, now)));
        let named: Vec<&str> = proposal.steps.iter().filter_map(|at| steps.get(*at)).map(|step| step.id.as_str()).collect();
        assert!(!named.is_empty(), "{template}: something can wait");
        for stays in ["vraag", "doen", "afspraken", "klopt"] {
            assert!(!named.contains(&stays), "{template}: {stays} in {named:?}");
        }
    }
}
