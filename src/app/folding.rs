//! The open case as the table may see it: everything an external party may not see is not in it.
//!
//! Folding takes away instead of covering up. A screen draws what it is given ([`State::shown`](super::state::State::shown)), so
//! what is folded can stand in no panel, list, summary or name, wherever it is drawn. The case itself stays whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::engine::view::{FieldView, FormView, ItemView, OpenItem, OpenPlace, OpenReason, StepStatus, Violation, ViolationKind};
use crate::engine::{computed_from, count_again, without_idle_headings};
use crate::model::id::QuestionId;
use crate::model::template::{CaseList, Check, Column, Kind};
use crate::model::{Case, HalfTyped, Moment};
use crate::rules::sharing::Sharing;

use super::state::OpenCase;

/// The open case as the table may see it.
pub(super) struct Seen {
    /// The case without what is folded.
    pub(super) open: OpenCase,
    /// The questions that fold.
    pub(super) folded: BTreeSet<QuestionId>,
}

/// What the external parties of the meeting may see now.
pub fn sharing(open: &OpenCase, now: Moment) -> Option<Sharing<'_>> {
    Some(Sharing::at_table(&open.template, &open.case, open.current_meeting()?, now))
}

/// What they may see when they take part, for the bureau.
pub fn expected(open: &OpenCase, now: Moment) -> Option<Sharing<'_>> {
    Some(Sharing::expected(&open.template, &open.case, open.current_meeting()?, now))
}

/// The case as the table may see it; `None` when all of it may be seen.
pub(super) fn seen(open: &OpenCase, now: Moment) -> Option<Seen> {
    let sharing = sharing(open, now).filter(|sharing| !sharing.is_among_ourselves())?;
    let hides = |id: &&QuestionId| sharing.hides_question(id);
    let folded: BTreeSet<QuestionId> = open.view.fields.keys().filter(hides).cloned().collect();
    let case = without(&open.case, &sharing);
    if folded.is_empty() && case == *open.case {
        return None;
    }
    // Only the line itself shows what is half typed in it.
    let case = Case { half_typed: HalfTyped::default(), ..case };
    let view = fold(open, &case, &folded, &sharing);
    Some(Seen { open: open.drawn_as(Arc::new(case), view), folded })
}

/// The case without what folds.
fn without(case: &Case, sharing: &Sharing<'_>) -> Case {
    let mut left = case.clone();
    let stays = |question: &QuestionId| !sharing.hides_question(question);
    left.answers.retain(|question, _| stays(question));
    for meeting in &mut left.meetings {
        meeting.answers.retain(|question, _| stays(question));
        meeting.record.retain(|question, _| stays(question));
        meeting.agreements.retain(|agreement| !sharing.hides_agreement(agreement));
    }
    left.agreements.retain(|agreement| !sharing.hides_agreement(agreement));
    left.consents.retain(|consent| !sharing.hides_consent(consent));
    left.decisions.retain(|decision| !sharing.hides_decision(decision));
    left.parked.retain(|parked| !sharing.hides_parked(parked));
    left.notes.retain(|note| !sharing.hides_note(note));
    left.read_back.retain(|line| !sharing.hides_line(line));
    left
}

/// The view without what folds. It is made from the whole case, so that what is asked does not depend on who looks; how far
/// everything is, is counted again.
fn fold(whole: &OpenCase, left: &Case, folded: &BTreeSet<QuestionId>, sharing: &Sharing<'_>) -> FormView {
    let mut seen = whole.view.clone();
    let lists = [CaseList::Consents, CaseList::Agreements, CaseList::ReadBack];
    let lists: Vec<CaseList> = lists.into_iter().filter(|list| sharing.folds_in(*list)).collect();
    let fold_items = |items: &mut Vec<ItemView>| *items = folded_items(items, folded, &lists);
    for step in &mut seen.steps {
        fold_items(&mut step.items);
        if let StepStatus::NotApplicable(reason) = &mut step.status
            && step.items.contains(&ItemView::Folded)
        {
            // Why somebody thought so may be about what is folded.
            reason.clear();
        }
    }
    for opening in seen.blocks.iter_mut().flat_map(|block| &mut block.openings) {
        fold_items(&mut opening.items);
    }
    seen.fields.retain(|question, _| !folded.contains(question));
    let compared: BTreeSet<QuestionId> = seen.fields.keys().filter(|id| is_compared(whole, id, sharing)).cloned().collect();
    for (id, field) in &mut seen.fields {
        without_reckoned(whole, field, sharing);
        if compared.contains(id) {
            field.violation = field.violation.take().filter(|violation| !names_a_day(violation));
            for row in field.rows.iter_mut().flat_map(|rows| &mut rows.rows) {
                row.violations.retain(|_, violation| !names_a_day(violation));
            }
        }
    }
    seen.open.retain(|item| {
        let names_folded = match (&item.place, &item.reason) {
            (OpenPlace::Field(id) | OpenPlace::Cell(id, ..), OpenReason::Clash(violation)) => {
                compared.contains(id) && names_a_day(violation)
            }
            _ => false,
        };
        stays_open(item, left, sharing) && !names_folded
    });
    seen.unknown.retain(|question| !sharing.hides_question(question));
    seen.hidden_answers.retain(|question| !sharing.hides_question(question));
    count_again(&mut seen, left, Some(&whole.meeting));
    seen
}

/// Whether a check of this question, or of a column of it, compares a day with one that is folded.
fn is_compared(whole: &OpenCase, question: &QuestionId, sharing: &Sharing<'_>) -> bool {
    let Some(question) = whole.template.question(question.as_str()) else { return false };
    let columns = match &question.kind {
        Kind::Rows(rows) => rows.columns.as_slice(),
        _ => &[],
    };
    let constraints = question.constraints.iter().chain(columns.iter().flat_map(|column| &column.constraints));
    constraints.into_iter().any(|constraint| match &constraint.check {
        Check::NotBefore(name) | Check::NotAfter(name) => reads_folded(whole, name, sharing),
        _ => false,
    })
}

fn names_a_day(violation: &Violation) -> bool {
    matches!(violation.kind, ViolationKind::TooEarly(_) | ViolationKind::TooLate(_))
}

/// Cells that are reckoned from something that is folded say nothing.
fn without_reckoned(whole: &OpenCase, field: &mut FieldView, sharing: &Sharing<'_>) {
    let Some(rows) = field.rows.as_mut() else { return };
    let Some(Kind::Rows(kind)) = whole.template.question(field.id.as_str()).map(|question| &question.kind) else { return };
    let is_own = |name: &str| kind.columns.iter().any(|column| column.id == *name);
    let reads = |column: &&Column| {
        computed_from(&column.kind).into_iter().any(|name| !is_own(name) && reads_folded(whole, name, sharing))
    };
    for column in kind.columns.iter().filter(reads) {
        for row in &mut rows.rows {
            row.computed.remove(&column.id);
        }
    }
}

fn reads_folded(whole: &OpenCase, name: &str, sharing: &Sharing<'_>) -> bool {
    whole.template.question(name).is_some_and(|question| sharing.hides_question(&question.id))
}

/// The items without what folds and without headings that have nothing under them, and below them one line for all of it: where
/// it stands says nothing of what is behind it.
fn folded_items(items: &[ItemView], folded: &BTreeSet<QuestionId>, lists: &[CaseList]) -> Vec<ItemView> {
    let is_folded = |item: &&ItemView| matches!(item, ItemView::Field(id) if folded.contains(id));
    let folds_in = |item: &ItemView| matches!(item, ItemView::List(list) if lists.contains(list));
    let folds = items.iter().any(|item| is_folded(&item) || folds_in(item));
    let mut kept = without_idle_headings(items.iter().filter(|item| !is_folded(item)).cloned().collect());
    if folds {
        kept.push(ItemView::Folded);
    }
    kept
}

fn stays_open(item: &OpenItem, left: &Case, sharing: &Sharing<'_>) -> bool {
    match &item.place {
        OpenPlace::Field(id) | OpenPlace::Cell(id, ..) | OpenPlace::Statement(id, _) => !sharing.hides_question(id),
        OpenPlace::List(CaseList::Participants, _) | OpenPlace::List(_, None) => true,
        OpenPlace::List(CaseList::Consents, Some(id)) => left.consents.iter().any(|consent| consent.id == id.as_str()),
        OpenPlace::List(CaseList::Agreements, Some(id)) => left.agreements.iter().any(|one| one.id == id.as_str()),
        OpenPlace::List(CaseList::ReadBack, Some(id)) => left.read_back.iter().any(|line| line.id == id.as_str()),
    }
}
