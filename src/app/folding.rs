//! The open case as the table may see it: everything an external party may not see is not in it.
//!
//! Folding takes away instead of covering up. A screen draws what it is given ([`State::shown`](super::state::State::shown)), so
//! what is folded can stand in no panel, list, summary or name, wherever it is drawn. The case itself stays whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::engine::view::{FormView, ItemView, OpenItem, OpenPlace};
use crate::engine::without_idle_headings;
use crate::model::id::{QuestionId, TopicId};
use crate::model::template::CaseList;
use crate::model::{Case, Moment};
use crate::rules::sharing::Sharing;

use super::state::{OpenCase, Seen};

/// The subject of what was agreed.
const AGREED: &str = "afspraken";

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
    let view = fold(&open.view, &open.case, &case, &folded, &sharing);
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
fn fold(view: &FormView, whole: &Case, left: &Case, folded: &BTreeSet<QuestionId>, sharing: &Sharing<'_>) -> FormView {
    let mut seen = view.clone();
    let lists = [CaseList::Consents, CaseList::Agreements, CaseList::ReadBack].map(|list| (list, topics_of(list, whole, left)));
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

/// The items with one line in the place of the first that folds, and without headings that have nothing under them.
fn folded_items(
    items: &[ItemView],
    view: &FormView,
    folded: &BTreeSet<QuestionId>,
    lists: &[(CaseList, Vec<TopicId>); 3],
) -> Vec<ItemView> {
    let mut kept: Vec<ItemView> = Vec::new();
    let mut topics: Vec<TopicId> = Vec::new();
    let mut place = None;
    for item in items {
        let about: Vec<TopicId> = match item {
            ItemView::Field(id) if folded.contains(id) => {
                view.field(id.as_str()).map(|field| field.topic.clone()).into_iter().collect()
            }
            ItemView::List(list) => {
                lists.iter().find(|(known, _)| known == list).map(|(_, topics)| topics.clone()).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let is_gone = matches!(item, ItemView::Field(_)) && !about.is_empty();
        if !is_gone {
            kept.push(item.clone());
        }
        if !about.is_empty() {
            place.get_or_insert(kept.len());
            topics.extend(about);
        }
    }
    topics.sort();
    topics.dedup();
    if let Some(place) = place {
        // Not under the heading of what folds: that would say what is behind it.
        let before = kept[..place].iter().rposition(|item| !matches!(item, ItemView::Heading(_))).map_or(0, |at| at + 1);
        kept.insert(before, ItemView::Folded(topics));
    }
    without_idle_headings(kept)
}

/// The subjects of what this list no longer holds; empty when it holds everything.
fn topics_of(list: CaseList, whole: &Case, left: &Case) -> Vec<TopicId> {
    match list {
        CaseList::Participants => Vec::new(),
        CaseList::Agreements if whole.agreements.len() == left.agreements.len() => Vec::new(),
        CaseList::ReadBack if whole.read_back.len() == left.read_back.len() => Vec::new(),
        CaseList::Agreements | CaseList::ReadBack => vec![TopicId::new(AGREED)],
        CaseList::Consents => {
            let gone = whole.consents.iter().filter(|consent| !left.consents.iter().any(|kept| kept.id == consent.id));
            gone.flat_map(|consent| consent.topics.clone()).collect()
        }
    }
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
