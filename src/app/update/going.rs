//! From step to step, from block to block, from page to page. Leaving a step saves it.

use crate::app::command::Go;
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::place::Place;
use crate::app::state::{Dialog, OpenCase, Page, State};
use crate::engine::view::{ItemView, OpenPlace, StepView};
use crate::model::id::StepId;

pub(super) fn update(state: &mut State, go: Go, env: &Env, effects: &mut Vec<Effect>) {
    let is_parting = state.page == Page::Meeting && state.open.as_ref().is_some_and(|open| open.parting.is_some());
    if is_parting && matches!(go, Go::Next | Go::Back) {
        super::parting::turn(state, matches!(go, Go::Next), env, effects);
        return;
    }
    if let Some(open) = state.open.as_mut().filter(|_| !matches!(go, Go::Settings | Go::Return)) {
        open.parting = None;
    }
    if state.dialog == Some(Dialog::Closing) && !matches!(go, Go::Return) {
        state.dialog = None;
    }
    match go {
        Go::Next if state.page == Page::Aftercare => super::aftercare::by(state, 1, env, effects),
        Go::Back if state.page == Page::Aftercare => super::aftercare::by(state, -1, env, effects),
        Go::Next => by(state, 1, env, effects),
        Go::Back => by(state, -1, env, effects),
        Go::Step(step) => go_to_step(state, step, effects),
        Go::Block(block, opening) => {
            let found = state.open.as_ref().and_then(|open| open.view.blocks.iter().position(|b| b.id == block));
            if let Some(block) = found {
                go_to_opening(state, (block, opening), env, effects);
            }
        }
        Go::To(step, place) => jump(state, step, place, env, effects),
        Go::Overview => leave_case(state, Page::Overview, env, effects),
        Go::Kiosk => leave_case(state, Page::Kiosk, env, effects),
        Go::Settings => {
            if state.page != Page::Settings {
                state.page_before = state.page;
                state.page = Page::Settings;
            }
        }
        Go::Return => state.page = state.page_before,
    }
    super::refresh(state, env);
    super::read_back::arrive(state, env);
}

/// Where the team is, to be remembered.
pub(super) fn place(state: &State, left: bool) -> Option<Place> {
    let open = state.open.as_ref()?;
    let page = if state.page == Page::Settings { state.page_before } else { state.page_of_case() };
    Some(Place {
        case: Some(open.case.header.id),
        left,
        in_meeting: page == Page::Meeting,
        // Who closes the window comes back to it in person.
        curtain: state.is_curtain_drawn && !left,
        step: Some(open.step.clone()),
        block: open.block_id().cloned().map(|block| (block, open.block.1)),
    })
}

/// Puts the team where it was.
pub(super) fn restore(open: &mut OpenCase, place: &Place) {
    if let Some(step) = place.step.as_ref().filter(|step| open.view.step(step.as_str()).is_some()) {
        open.step = step.clone();
    }
    if let Some((block, opening)) = &place.block
        && let Some(at) = open.view.blocks.iter().position(|b| &b.id == block)
    {
        open.block = (at, *opening);
    }
}

fn by(state: &mut State, direction: isize, env: &Env, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_ref() else { return };
    if state.page == Page::Meeting {
        let openings: Vec<(usize, usize)> = open
            .view
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(block, view)| (0..view.openings.len().max(1)).map(move |opening| (block, opening)))
            .collect();
        let next = openings.iter().position(|at| *at == open.block).and_then(|at| at.checked_add_signed(direction));
        if let Some(next) = next.and_then(|at| openings.get(at)).copied() {
            go_to_opening(state, next, env, effects);
        }
    } else {
        let steps: Vec<&StepView> = open.view.steps.iter().filter(|step| step.applies).collect();
        let next = steps.iter().position(|step| step.id == open.step).and_then(|at| at.checked_add_signed(direction));
        if let Some(step) = next.and_then(|at| steps.get(at)).map(|step| step.id.clone()) {
            go_to_step(state, step, effects);
        }
    }
}

fn go_to_step(state: &mut State, step: StepId, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut() else { return };
    let applies = open.view.step(step.as_str()).is_some_and(|view| view.applies);
    if applies && open.step != step {
        open.step = step;
        moved(state, effects);
    }
}

fn go_to_opening(state: &mut State, to: (usize, usize), env: &Env, effects: &mut Vec<Effect>) {
    let Some(open) = state.open.as_mut() else { return };
    if open.block != to {
        open.block = to;
        super::clock::entered(state, env);
        moved(state, effects);
    }
}

/// Another step: what was typed is saved, the place is remembered, and undo starts a step of its own.
fn moved(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some(open) = state.open.as_mut() {
        open.history.end_visit();
    }
    super::saving::save_now(state, Some(Keep::StepChange), effects);
    effects.extend(place(state, false).map(Effect::SavePlace));
}

/// Wherever this stands; in a meeting the block that opens it, else the first block that opens its step.
fn jump(state: &mut State, step: StepId, to: OpenPlace, env: &Env, effects: &mut Vec<Effect>) {
    state.dialog = None;
    state.panel = None;
    if state.page == Page::Meeting {
        let Some(open) = state.open.as_ref() else { return };
        let openings = open.view.blocks.iter().enumerate().flat_map(|(block, view)| {
            view.openings.iter().enumerate().map(move |(opening, content)| ((block, opening), content))
        });
        let holds = |items: &[ItemView]| {
            items.iter().any(|item| match (item, &to) {
                (ItemView::Field(id), OpenPlace::Field(q) | OpenPlace::Cell(q, ..) | OpenPlace::Statement(q, _)) => id == q,
                (ItemView::List(list), OpenPlace::List(wanted, _)) => list == wanted,
                _ => false,
            })
        };
        let of_step: Vec<_> = openings.filter(|(_, content)| content.step == step).collect();
        let exact = of_step.iter().find(|(_, content)| holds(&content.items)).or_else(|| of_step.first());
        if let Some(at) = exact.map(|(at, _)| *at) {
            go_to_opening(state, at, env, effects);
        }
    } else {
        state.page = Page::Bureau;
        go_to_step(state, step, effects);
    }
    super::read_back::went_to(state, &to);
    super::focus(state, to);
}

fn leave_case(state: &mut State, page: Page, env: &Env, effects: &mut Vec<Effect>) {
    if let Some(place) = place(state, true) {
        if let Some(folder) = state.folder.as_mut() {
            folder.place = place.clone();
        }
        effects.push(Effect::SavePlace(place));
    }
    if state.open.is_some() {
        super::saving::set_aside(state, effects);
        super::list_cases(state, env, effects);
    }
    state.versions = None;
    state.what_changed = None;
    state.farewell = false;
    state.clock_line = None;
    state.clock_moved = false;
    state.clock_quiet = false;
    // What was said about the case names people, and what could be undone was in it.
    state.notices.retain(|notice| !notice.of_case);
    state.dialog = None;
    state.panel = None;
    if page == Page::Kiosk
        && let Some(folder) = state.folder.as_mut()
    {
        // A name somebody looked for is not kept on the page without names.
        folder.filter.clear();
    }
    state.page = if state.folder.is_some() { page } else { Page::Start };
}
