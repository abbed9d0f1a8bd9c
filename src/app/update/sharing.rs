//! What the table may see, and *Ouders willen dit nu bespreken*.

use crate::app::command::SharingCommand;
use crate::app::env::Env;
use crate::app::folding;
use crate::app::state::{Dialog, Discuss, State};
use crate::model::id::ConsentId;
use crate::model::{Edit, History, ListEdit};

pub(super) fn update(state: &mut State, command: SharingCommand, env: &Env) {
    match command {
        SharingCommand::Ask(topics) => ask(state, topics),
        SharingCommand::Open => open(state, env),
        other => {
            let Some(Dialog::Discuss(discuss)) = state.dialog.as_mut() else { return };
            match other {
                SharingCommand::Topic(topic) => toggle(&mut discuss.chosen, topic),
                SharingCommand::Says(parent) => toggle(&mut discuss.parents, parent),
                SharingCommand::PupilSays(says) => discuss.pupil = says,
                SharingCommand::Ask(_) | SharingCommand::Open => {}
            }
        }
    }
}

/// The open case as it may be shown is made again: after everything that happened, and every minute, because somebody who was to
/// come later may sit there now.
pub(super) fn settle(state: &mut State, env: &Env, has_happened: bool) {
    let Some(open) = state.open.as_ref().filter(|_| state.page.is_at_table()) else {
        state.seen = None;
        state.seen_minute = None;
        return;
    };
    let now = state.now(env);
    let minute = now.timestamp().div_euclid(60);
    if !has_happened && state.seen_minute == Some(minute) {
        return;
    }
    let is_first = state.seen_minute.is_none();
    let seen = folding::seen(open, now);
    let before = state.seen.as_ref().map(|seen| &seen.folded);
    let folds_more = seen.as_ref().is_some_and(|seen| !seen.folded.iter().all(|id| before.is_some_and(|b| b.contains(id))));
    state.seen = seen;
    state.seen_minute = Some(minute);
    if folds_more && !is_first {
        // What nobody sees any more cannot be taken back unseen, and what was said about it names it.
        state.notices.retain(|notice| !notice.of_case);
        if let Some(open) = state.open.as_mut() {
            open.history = History::default();
        }
    }
}

fn ask(state: &mut State, topics: Vec<crate::model::id::TopicId>) {
    if state.page.is_at_table() && !topics.is_empty() {
        // One subject is fixed; of several, people say which.
        let chosen = if topics.len() == 1 { topics.clone() } else { Vec::new() };
        state.panel = None;
        state.dialog = Some(Dialog::Discuss(Discuss { topics, chosen, parents: Vec::new(), pupil: false }));
    }
}

/// Writes down who wants it, for this meeting only. Where that is not enough, nothing opens and nothing is written.
fn open(state: &mut State, env: &Env) {
    let Some(Dialog::Discuss(discuss)) = state.dialog.as_ref() else { return };
    let Some(open) = state.open.as_ref() else { return };
    let Some(sharing) = folding::sharing(open, state.now(env)) else { return };
    let givers = discuss.givers(&open.case.pupil);
    if !sharing.would_open(&discuss.chosen, &givers) {
        return;
    }
    let consents = sharing.consents(&discuss.chosen, &givers, || ConsentId::new(env.key()));
    let inserts = consents.into_iter().map(|item| Edit::Consent(ListEdit::Insert { at: usize::MAX, item })).collect();
    if super::change::apply(state, Edit::All(inserts), env) {
        state.dialog = None;
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|known| *known == one) {
        Some(at) => drop(list.remove(at)),
        None => list.push(one),
    }
}
