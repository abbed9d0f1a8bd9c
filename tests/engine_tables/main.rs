//! The engine as tables: what was answered on the left, what a team then sees on the right.
//!
//! One table per area; every row is a case with a name. `given` says how answers are written, `seen` what can be looked at.

#![expect(clippy::expect_used, reason = "a test that cannot build its case must stop")]

mod computed;
mod conditions;
mod facts;
mod given;
mod hiding;
mod missing;
mod progress;
mod seen;
mod totality;
mod validation;

/// Name of the case, answers, and what is seen.
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static [(&'static str, &'static str)]);

/// Every table, with the area it speaks about.
const TABLES: [(&str, &[Row]); 7] = [
    ("conditions", conditions::TABLE),
    ("hiding", hiding::TABLE),
    ("validation", validation::TABLE),
    ("progress", progress::TABLE),
    ("missing-codes", missing::TABLE),
    ("computed values", computed::TABLE),
    ("facts", facts::TABLE),
];

fn check(area: &str) {
    let table = TABLES.iter().find(|(name, _)| *name == area).expect("a table").1;
    let (template, context) = (given::template(), given::context());
    let mut wrong = Vec::new();
    for (name, answers, expected) in table {
        let case = given::case_of(&template, answers);
        let view = rondom::engine::view(&template, &case, None, &context);
        for (what, right) in *expected {
            let seen = seen::seen(what, &template, &case, &context, &view);
            if seen != *right {
                wrong.push(format!("{area}: {name}: {what}\n    expected {right:?}\n    seen     {seen:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn conditions_read_what_counts() {
    check("conditions");
}

#[test]
fn hidden_answers_are_kept_and_not_counted() {
    check("hiding");
}

#[test]
fn one_clash_per_question() {
    check("validation");
}

#[test]
fn progress_counts_what_is_asked() {
    check("progress");
}

#[test]
fn a_missing_code_deals_with_a_question() {
    check("missing-codes");
}

#[test]
fn computed_values_follow_their_parts() {
    check("computed values");
}

#[test]
fn facts_hold_only_what_counts() {
    check("facts");
}

#[test]
fn every_case_has_its_own_name_and_there_are_enough_of_them() {
    let mut names = std::collections::BTreeSet::new();
    for (area, table) in TABLES {
        println!("{area}: {} cases", table.len());
        for (name, _, expected) in table {
            assert!(names.insert((area, name)), "{area}: {name} stands twice");
            assert!(!expected.is_empty(), "{area}: {name} expects nothing");
        }
    }
    println!("together: {} cases", names.len());
    let of_issue = TABLES.iter().filter(|(area, _)| *area != "facts").map(|(_, table)| table.len()).sum::<usize>();
    assert!(of_issue >= 150, "{of_issue} cases over the six areas");
}
