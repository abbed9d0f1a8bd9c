//! Which template the open meeting walks: the one it started with, until a person moves it to a newer version.

use std::sync::Arc;

use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::sentence::Sentence;
use crate::app::state::{State, Tone};
use crate::app::templates::Templates;
use crate::model::{Edit, Meeting, Template, TemplateRef};

/// A started meeting opens with the template as it was then; a planned one with the newest.
pub(super) fn template_of(
    templates: &Templates,
    meeting: &Meeting,
    used: &[(String, Arc<str>)],
) -> Option<(Arc<Template>, Arc<str>)> {
    if !meeting.template.hash.is_empty()
        && let Some((_, source)) = used.iter().find(|(hash, _)| hash == &meeting.template.hash)
        && let Some(template) = crate::engine::read_template(source)
    {
        return Some((Arc::new(template), Arc::clone(source)));
    }
    templates.get(&meeting.template.id).map(|loaded| (Arc::clone(&loaded.template), Arc::clone(&loaded.source)))
}

/// The name a source has in the folder once a meeting used it.
pub(super) fn hash_of(source: &str) -> String {
    blake3::hash(source.as_bytes()).to_hex().to_string()
}

/// After an undo, or another version of the case: the open meeting is one that exists, and walks its own template.
pub(super) fn settle(state: &mut State) {
    let (Some(folder), Some(open)) = (state.folder.as_ref(), state.open.as_mut()) else { return };
    open.follow_meeting();
    // A meeting that came with another version of the case was never open here.
    let Some(meeting) = open.case.meeting(&open.meeting).or_else(|| open.case.current_meeting()).cloned() else { return };
    if open.meeting != meeting.id {
        open.show_meeting(meeting.id.clone(), Arc::clone(&open.template), Arc::clone(&open.template_source));
    }
    let wanted = &meeting.template;
    if open.template.id == wanted.id && !wanted.hash.is_empty() && hash_of(&open.template_source) == wanted.hash {
        return;
    }
    if let Some((template, source)) = template_of(&folder.templates, &meeting, &open.used_templates) {
        open.template = template;
        open.template_source = source;
    }
}

/// The started meeting moves to the newest version of its template. Answers stay as they are; undo goes back.
pub(super) fn use_newer(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let Some(loaded) = state.newer_template() else { return };
    let (version, source) = (loaded.template.version, Arc::clone(&loaded.source));
    let hash = hash_of(&source);
    // What stands there now goes to the disk first, so that it is what is kept.
    super::saving::save_now(state, None, effects);
    let Some(open) = state.open.as_mut() else { return };
    let Some(before) = open.current_meeting().map(|meeting| meeting.template.clone()) else { return };
    for (hash, source) in [(before.hash.clone(), Arc::clone(&open.template_source)), (hash.clone(), Arc::clone(&source))] {
        if hash == hash_of(&source) && open.used_templates.iter().all(|(known, _)| known != &hash) {
            open.used_templates.push((hash, source));
        }
    }
    open.history.end_visit();
    let case = open.case.header.id;
    let edit = Edit::Template { meeting: open.meeting.clone(), template: TemplateRef { version, hash, ..before } };
    effects.push(Effect::KeepTemplate(source));
    effects.push(Effect::KeepVersion(case, Keep::NewerTemplate));
    if !super::change::apply(state, edit, env) {
        return;
    }
    if let Some(open) = state.open.as_mut() {
        open.history.end_visit();
    }
    super::saving::save_now(state, None, effects);
    let version = usize::try_from(version).unwrap_or_default();
    super::say_with_undo(state, env, Tone::Info, Sentence::plain("sjabloon-overgestapt").with("versie", version));
}
