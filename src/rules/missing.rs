//! What is still missing in what was agreed (domain Appendix A: V07 goals, V08 needs and agreements, V15 the summary). A list to
//! look at in peace: nothing of it must be there to close, save or release.

use crate::engine::goal::{GoalPart, Opening, opening, says_baseline, says_measure};
use crate::model::id::{AgreementId, MeetingId, RowId};
use crate::model::{Fact, FactRow, Facts, Scalar};

/// Something that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A goal without this (V07): day, measure, how it is now, or who keeps an eye on it.
    Goal(RowId, GoalPart),
    /// A need that no goal and no help belongs to (V08).
    Need(RowId),
    /// An agreement without this (V08).
    Agreement(AgreementId, AgreementPart),
    /// Nobody wrote down when parents and pupil got the summary (V15).
    SummaryNotSent,
}

/// What an agreement has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgreementPart {
    /// Who does it.
    Who,
    /// What is done.
    What,
    /// By when, or how often.
    When,
}

/// What is missing, in the order of the steps. Agreements count when they were made in `meeting`.
pub fn missing(facts: &Facts, meeting: &MeetingId) -> Vec<Missing> {
    let goals = facts.rows("doelen").iter().flat_map(of_goal);
    let needs = facts.rows("onderwijsbehoeften").iter().filter(|need| !is_linked(facts, &need.id));
    let needs = needs.map(|need| Missing::Need(need.id.clone()));
    let here = |agreement: &&FactRow| text(agreement, "gemaakt_in") == meeting.as_str();
    let agreements = facts.rows("afspraken").iter().filter(here).filter(|row| !is_done(row)).flat_map(of_agreement);
    let summary = facts.get("samenvatting_verstuurd_op").is_none().then_some(Missing::SummaryNotSent);
    needs.chain(goals).chain(agreements).chain(summary).collect()
}

/// V07 asks for four of the seven parts; a goal nobody wrote down yet is no goal.
fn of_goal(goal: &FactRow) -> Vec<Missing> {
    let words = text(goal, "doel");
    if words.trim().is_empty() {
        return Vec::new();
    }
    let has = |part: GoalPart| match part {
        GoalPart::Date => goal.cells.contains_key("doel_einddatum") || opening(words) == Opening::SaysWhen,
        GoalPart::Measure => goal.cells.contains_key("meting") || says_measure(words),
        GoalPart::Baseline => goal.cells.contains_key("beginsituatie") || says_baseline(words),
        GoalPart::Owner => goal.cells.contains_key("eigenaar"),
        GoalPart::Amount | GoalPart::Need | GoalPart::Help => true,
    };
    let parts = [GoalPart::Baseline, GoalPart::Date, GoalPart::Owner, GoalPart::Measure];
    parts.into_iter().filter(|part| !has(*part)).map(|part| Missing::Goal(goal.id.clone(), part)).collect()
}

fn of_agreement(agreement: &FactRow) -> Vec<Missing> {
    let has = |column: &str| agreement.cells.contains_key(column);
    let parts = [
        (AgreementPart::Who, has("wie")),
        (AgreementPart::What, has("wat")),
        (AgreementPart::When, has("datum") || has("ritme")),
    ];
    let id = AgreementId::new(agreement.id.as_str());
    parts.into_iter().filter(|(_, there)| !there).map(|(part, _)| Missing::Agreement(id.clone(), part)).collect()
}

/// What is done or dropped needs nothing any more.
fn is_done(agreement: &FactRow) -> bool {
    let status = agreement.cells.get("status");
    ["klaar", "vervallen"].iter().any(|code| status == Some(&Scalar::code(*code)))
}

/// Whether a goal or a line of the help names this need.
fn is_linked(facts: &Facts, need: &RowId) -> bool {
    let rows = ["doelen", "arrangement"].into_iter().filter_map(|concept| match facts.get(concept) {
        Some(Fact::Rows(rows)) => Some(rows),
        _ => None,
    });
    rows.flatten().any(|row| matches!(row.cells.get("behoeften"), Some(Scalar::Links(needs)) if needs.contains(need)))
}

fn text<'r>(row: &'r FactRow, column: &str) -> &'r str {
    match row.cells.get(column) {
        Some(Scalar::Text(text)) => text,
        _ => "",
    }
}
