//! The open case as the table may see it: everything an external party may not see is not in it.
//!
//! Folding takes away instead of covering up. A screen draws what it is given ([`State::shown`](super::state::State::shown)), so
//! what is folded can stand in no panel, list, summary or name, wherever it is drawn. The case itself stays whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::engine::view::{FormView, ItemView, OpenItem, OpenPlace};
use crate::engine::without_idle_headings;
use crate::model::id::{QuestionId, SeatId, TopicId};
use crate::model::template::CaseList;
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

/// Who wants to talk about what is folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discuss {
    /// What is folded there.
    pub topics: Vec<TopicId>,
    /// What is to open.
    pub chosen: Vec<TopicId>,
    /// The parents who say so.
    pub parents: Vec<SeatId>,
    /// The pupil says so too.
    pub pupil: bool,
}

impl Discuss {
    /// Everyone who says so.
    pub fn givers(&self, pupil: &SeatId) -> Vec<SeatId> {
        self.parents.iter().chain(self.pupil.then_some(pupil)).cloned().collect()
    }
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
    let view = fold(&open.view, &case, &folded, &sharing);
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

/// The view without what folds. It is made from the whole case, so that what is asked does not depend on who looks.
fn fold(view: &FormView, left: &Case, folded: &BTreeSet<QuestionId>, sharing: &Sharing<'_>) -> FormView {
    let mut seen = view.clone();
    let lists = [CaseList::Consents, CaseList::Agreements, CaseList::ReadBack].map(|list| (list, sharing.folded_topics(list)));
    let fold_items = |items: &mut Vec<ItemView>| *items = folded_items(items, view, folded, &lists);
    for step in &mut seen.steps {
        fold_items(&mut step.items);
    }
    for opening in seen.blocks.iter_mut().flat_map(|block| &mut block.openings) {
        fold_items(&mut opening.items);
    }
    seen.fields.retain(|question, _| !folded.contains(question));
    seen.open.retain(|item| stays_open(item, left, sharing));
    seen
}

/// The items without what folds and without headings that have nothing under them, and below them one line for all of it: where
/// it stands says nothing of what is behind it.
fn folded_items(
    items: &[ItemView],
    view: &FormView,
    folded: &BTreeSet<QuestionId>,
    lists: &[(CaseList, Vec<TopicId>); 3],
) -> Vec<ItemView> {
    let mut topics: BTreeSet<TopicId> = BTreeSet::new();
    let mut kept: Vec<ItemView> = Vec::new();
    for item in items {
        match item {
            ItemView::Field(id) if folded.contains(id) => topics.extend(view.field(id.as_str()).map(|field| field.topic.clone())),
            ItemView::List(list) => {
                let gone = lists.iter().filter(|(known, _)| known == list).flat_map(|(_, topics)| topics);
                topics.extend(gone.cloned());
                kept.push(item.clone());
            }
            _ => kept.push(item.clone()),
        }
    }
    let mut kept = without_idle_headings(kept);
    if !topics.is_empty() {
        kept.push(ItemView::Folded(topics.into_iter().collect()));
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
