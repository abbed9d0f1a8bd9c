//! What the table may see, and *Ouders willen dit nu bespreken*.

use crate::app::command::SharingCommand;
use crate::app::discuss::Asking;
use crate::app::env::Env;
use crate::app::folding;
use crate::app::people;
use crate::app::sentence::Sentence;
use crate::app::state::{Dialog, Discuss, State, Tone};
use crate::model::id::{ConsentId, SeatId};
use crate::model::{Edit, History, ListEdit};

pub(super) fn update(state: &mut State, command: SharingCommand, env: &Env) {
    match command {
        SharingCommand::Ask => ask(state),
        SharingCommand::Topic(topic) => with_form(state, |discuss| toggle(&mut discuss.chosen, topic)),
        SharingCommand::Says(parent) => says(state, parent, env),
        SharingCommand::PupilSays(says) => pupil_says(state, says, env),
        SharingCommand::Open => open(state, env),
    }
}

fn with_form(state: &mut State, act: impl FnOnce(&mut Discuss)) {
    if let Some(Dialog::Discuss(discuss)) = state.dialog.as_mut() {
        act(discuss);
    }
}

fn says(state: &mut State, parent: SeatId, env: &Env) {
    let is_taken_back = matches!(&state.dialog, Some(Dialog::Discuss(discuss)) if discuss.parents.contains(&parent));
    if is_taken_back || is_here(state, &parent, env) {
        with_form(state, |discuss| toggle(&mut discuss.parents, parent));
    } else {
        refuse(state, &parent, env);
    }
}

fn pupil_says(state: &mut State, says: Option<bool>, env: &Env) {
    let Some(pupil) = state.open.as_ref().map(|open| open.case.pupil.clone()) else { return };
    if says.is_some() && !is_here(state, &pupil, env) {
        refuse(state, &pupil, env);
    } else {
        with_form(state, |discuss| discuss.pupil = says);
    }
}

fn is_here(state: &State, seat: &SeatId, env: &Env) -> bool {
    let sharing = state.open.as_ref().and_then(|open| folding::sharing(open, state.now(env)));
    sharing.is_some_and(|sharing| sharing.is_here(seat))
}

/// Who is not there says nothing, and nobody says it for them.
fn refuse(state: &mut State, seat: &SeatId, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    let sentence = Sentence::plain("delen-niet-erbij").with("wie", people::short_name(open, seat));
    super::say_of_case(state, env, Tone::Info, sentence);
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
            // What is half typed may be about it too: it waits, and comes back when somebody asks for the line.
            open.capture.line = None;
        }
    }
}

fn ask(state: &mut State) {
    if state.page.is_at_table() {
        state.panel = None;
        state.dialog = Some(Dialog::Discuss(Discuss::default()));
    }
}

/// Writes down who wants it, for this meeting only. Where that is not enough, or where who said it is gone by now, nothing opens
/// and nothing is written.
fn open(state: &mut State, env: &Env) {
    let Some(Dialog::Discuss(discuss)) = state.dialog.clone() else { return };
    let Some(open) = state.open.as_ref() else { return };
    let pupil = Some(&open.case.pupil).filter(|_| discuss.pupil == Some(true));
    let gone = discuss.parents.iter().chain(pupil).find(|seat| !is_here(state, seat, env)).cloned();
    if let Some(gone) = gone {
        refuse(state, &gone, env);
        with_form(state, |discuss| {
            let said = discuss.parents.len();
            discuss.parents.retain(|parent| *parent != gone);
            // No parent: the pupil.
            discuss.pupil = discuss.pupil.filter(|_| discuss.parents.len() < said);
        });
        return;
    }
    let Some(sharing) = folding::sharing(open, state.now(env)) else { return };
    let Some(asking) = Asking::of(open, &discuss, state.now(env)).filter(Asking::can_open) else { return };
    let consents = sharing.consents(&asking.opens, &asking.givers, || ConsentId::new(env.key()));
    if consents.is_empty() {
        // Nothing of it was folded: there is nothing to write down.
        state.dialog = None;
        super::say_of_case(state, env, Tone::Info, Sentence::plain("delen-staat-er-al"));
        return;
    }
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
