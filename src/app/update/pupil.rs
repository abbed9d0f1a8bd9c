//! What happens in the pupil's own place. Every letter goes into the case at once and waits there for the pupil's word.

use crate::app::command::{PupilCommand, Show};
use crate::app::effect::{Effect, Keep};
use crate::app::env::Env;
use crate::app::pupil::{self, Beside, PupilScreen, PupilVisit, Taken, ThingKey};
use crate::app::state::{OpenCase, Page, State};
use crate::engine;
use crate::model::id::{QuestionId, StatementId};
use crate::model::template::Kind;
use crate::model::text::clean_text;
use crate::model::{
    Answer, AnswerSlot, Edit, History, ListEdit, OwnPlace, Person, Pick, Provenance, Scalar, Source, Statement, Value, Voice,
};

use super::change;

/// Longest name, in characters: a name, and no room for what is better told than typed.
pub(super) const NAME_CHARS: usize = 60;

pub(super) fn update(state: &mut State, command: PupilCommand, env: &Env, effects: &mut Vec<Effect>) {
    if matches!(command, PupilCommand::Open) {
        open_place(state, effects);
        return;
    }
    if state.page != Page::PupilPlace || state.open.is_none() {
        return;
    }
    match command {
        PupilCommand::Open => {}
        PupilCommand::Leave => leave(state, effects),
        PupilCommand::Begin => {
            let begin = state.open.as_ref().map_or(PupilScreen::Welcome, pupil::begin_at);
            turn_to(state, begin, effects);
        }
        PupilCommand::Next => by(state, 1, effects),
        PupilCommand::Back => by(state, -1, effects),
        PupilCommand::Source(source) => who_types(state, source, env),
        PupilCommand::Beside(beside) => {
            if let Some(visit) = state.pupil.as_mut() {
                visit.beside = beside;
            }
        }
        PupilCommand::Words(question, words) => write(state, &question, &words, env),
        PupilCommand::Number(question, step) => put(state, &question, step.map(Scalar::Scale), env),
        PupilCommand::Name(question, name) => {
            let name: String = clean_text(&name).replace('\n', " ").chars().take(NAME_CHARS).collect();
            let named = (!name.trim().is_empty()).then(|| Scalar::Persons(vec![Person::Outside(name)]));
            put(state, &question, named, env);
        }
        PupilCommand::Keep(key) => keep(state, &key, env),
        PupilCommand::SayOtherwise(card) => {
            if let Some(visit) = state.pupil.as_mut() {
                visit.says_otherwise = true;
            }
            turn_to(state, PupilScreen::Card(card), effects);
        }
        PupilCommand::TakeAway(key) => take_away(state, key, env),
        PupilCommand::PutBack(key) => put_back(state, &key, env),
        PupilCommand::Finish => finish(state, env, effects),
    }
}

/// The page went elsewhere: what could be put back goes, and nobody takes back, unseen, what the pupil wrote. That the pupil
/// finished is one step that can be taken back.
pub(super) fn page_left(state: &mut State) {
    let Some(visit) = state.pupil.take() else { return };
    if let Some(open) = state.open.as_mut()
        && visit.screen != PupilScreen::Thanks
    {
        open.history = History::default();
    }
}

fn open_place(state: &mut State, effects: &mut Vec<Effect>) {
    if state.page == Page::PupilPlace {
        leave(state, effects);
        return;
    }
    if !matches!(state.page, Page::Bureau | Page::Meeting) || !state.open.as_ref().is_some_and(pupil::may_open) {
        return;
    }
    if let (Some(open), Some(shown)) = (state.open.as_ref(), state.shown())
        && !pupil::is_whole(open, shown)
    {
        return;
    }
    super::saving::save_now(state, Some(Keep::StepChange), effects);
    if let Some(open) = state.open.as_mut() {
        // What others did before is not the pupil's to take back.
        open.history = History::default();
    }
    state.pupil = Some(PupilVisit::new(state.page));
    state.dialog = None;
    state.panel = None;
    state.help = false;
    state.page = Page::PupilPlace;
}

/// Back to where it was opened. On the bureau stand names of others, so there it is asked first who is watching.
fn leave(state: &mut State, effects: &mut Vec<Effect>) {
    super::saving::save_now(state, None, effects);
    match state.pupil.as_ref().map(|visit| visit.from) {
        Some(Page::Meeting) => state.page = Page::Meeting,
        _ => super::show(state, Show::NobodyWatching),
    }
}

fn by(state: &mut State, direction: isize, effects: &mut Vec<Effect>) {
    let (Some(open), Some(visit)) = (state.open.as_ref(), state.pupil.as_ref()) else { return };
    let last = pupil::cards(open).len().saturating_sub(1);
    let to = match visit.screen {
        PupilScreen::Card(_) if visit.says_otherwise => PupilScreen::Last,
        PupilScreen::Card(0) if direction < 0 => PupilScreen::Welcome,
        PupilScreen::Card(at) if at >= last && direction > 0 => PupilScreen::Last,
        PupilScreen::Card(at) => PupilScreen::Card(at.saturating_add_signed(direction)),
        PupilScreen::Last if direction < 0 => PupilScreen::Card(last),
        PupilScreen::Welcome | PupilScreen::Last | PupilScreen::Thanks => return,
    };
    turn_to(state, to, effects);
}

/// Another page: what was typed is saved, and undo of the text starts anew.
fn turn_to(state: &mut State, screen: PupilScreen, effects: &mut Vec<Effect>) {
    if let Some(visit) = state.pupil.as_mut() {
        visit.screen = screen;
        visit.says_otherwise &= screen != PupilScreen::Last;
    }
    if let Some(open) = state.open.as_mut() {
        open.history.end_visit();
    }
    super::saving::save_now(state, None, effects);
}

/// Who types is said of every question; the words that stand on the page follow.
fn who_types(state: &mut State, source: Source, env: &Env) {
    if !matches!(source, Source::PupilPlace | Source::TypedForPupil) {
        return;
    }
    let (Some(open), Some(visit)) = (state.open.as_ref(), state.pupil.as_mut()) else { return };
    visit.source = source;
    let PupilScreen::Card(at) = visit.screen else { return };
    let Some(question) = pupil::cards(open).get(at).and_then(|card| card.words().cloned()) else { return };
    let other = pupil::own_words(open, &question).filter(|one| one.source != source);
    let edit = other.map(|one| statement_edit(open, &question, ListEdit::Replace { item: Statement { source, ..one.clone() } }));
    if let Some(edit) = edit {
        change::apply(state, edit, env);
    }
}

fn statement_edit(open: &OpenCase, question: &QuestionId, edit: ListEdit<Statement>) -> Edit {
    Edit::Statement { slot: change::slot(open, question.clone()), edit }
}

/// The pupil's words on a question, as they are now. They wait, also when they were let go before: these are other words.
fn write(state: &mut State, question: &QuestionId, words: &str, env: &Env) {
    let (Some(open), Some(visit)) = (state.open.as_ref(), state.pupil.as_ref()) else { return };
    let is_ours = pupil::cards(open).iter().any(|card| card.words() == Some(question));
    let text = clean_text(words);
    let own = pupil::own_words(open, question);
    let waiting = |provenance: Provenance| Provenance { own_place: Some(OwnPlace::Waiting), lapsed: false, ..provenance };
    let edit = match own {
        _ if !is_ours => return,
        Some(own) if own.text == text => return,
        Some(own) if text.trim().is_empty() => ListEdit::Remove { key: own.id.clone() },
        Some(own) => {
            let provenance = waiting(own.provenance.clone());
            ListEdit::Replace { item: Statement { text, verbatim: true, provenance, ..own.clone() } }
        }
        None if text.trim().is_empty() => return,
        None => {
            let item = Statement {
                id: StatementId::new(env.key()),
                text,
                voice: Some(Voice::Seat(open.case.pupil.clone())),
                verbatim: true,
                source: visit.source,
                cell: None,
                on_paper: None,
                note: String::new(),
                provenance: waiting(change::here(open)),
            };
            ListEdit::Insert { at: usize::MAX, item }
        }
    };
    let edit = statement_edit(open, question, edit);
    change::apply(state, edit, env);
}

/// A number or a name; `None` takes it away. A note beside it stays.
fn put(state: &mut State, question: &QuestionId, value: Option<Scalar>, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    if pupil::scalar(open, question).map(|(known, _)| known) == value.as_ref() {
        return;
    }
    let edit = scalar_edit(open, question, value, OwnPlace::Waiting);
    change::apply(state, edit, env);
}

fn scalar_edit(open: &OpenCase, question: &QuestionId, value: Option<Scalar>, own_place: OwnPlace) -> Edit {
    let slot = change::slot(open, question.clone());
    let note = slot.get(&open.case).map(|answer| answer.note.clone()).unwrap_or_default();
    let own_place = value.as_ref().map(|_| own_place);
    let provenance = Provenance { own_place, ..change::here(open) };
    let answer = Answer { value: value.map(Value::Scalar), note, provenance };
    Edit::Answer { slot, answer: Some(answer).filter(|answer| !answer.is_blank()) }
}

/// *Laat zo*: the others may see it. Pressed once more, it waits again.
fn keep(state: &mut State, key: &ThingKey, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    let Some(thing) = pupil::things(open).into_iter().find(|thing| thing.key == *key) else { return };
    let own_place = match thing.own_place {
        OwnPlace::Waiting => OwnPlace::MaySee,
        OwnPlace::MaySee => OwnPlace::Waiting,
    };
    let (question, statement) = key;
    let edit = match statement {
        Some(id) => stored(open, question, id).map(|one| {
            let provenance = Provenance { own_place: Some(own_place), ..one.provenance.clone() };
            statement_edit(open, question, ListEdit::Replace { item: Statement { provenance, ..one.clone() } })
        }),
        None => pupil::scalar(open, question).map(|(value, _)| scalar_edit(open, question, Some(value.clone()), own_place)),
    };
    if let Some(edit) = edit {
        change::apply(state, edit, env);
    }
}

fn stored<'o>(open: &'o OpenCase, question: &QuestionId, id: &StatementId) -> Option<&'o Statement> {
    let answer = change::slot(open, question.clone()).get(&open.case)?;
    answer.value.as_ref()?.statements().iter().find(|one| one.id == *id)
}

/// *Weghalen*: it goes everywhere in the case. Until the place is left it can be put back.
fn take_away(state: &mut State, key: ThingKey, env: &Env) {
    let Some(open) = state.open.as_ref() else { return };
    if !pupil::things(open).iter().any(|thing| thing.key == key) {
        return;
    }
    let (question, statement) = &key;
    let gone = match statement {
        Some(id) => stored(open, question, id).map(|one| {
            let edit = statement_edit(open, question, ListEdit::Remove { key: id.clone() });
            (Taken::Words(one.clone()), edit)
        }),
        None => pupil::scalar(open, question)
            .map(|(value, _)| (Taken::Scalar(value.clone()), scalar_edit(open, question, None, OwnPlace::Waiting))),
    };
    let Some((taken, edit)) = gone else { return };
    if change::apply(state, edit, env)
        && let Some(visit) = state.pupil.as_mut()
    {
        visit.taken.push((key, taken));
    }
}

/// Put back, it waits as when it was typed.
fn put_back(state: &mut State, key: &ThingKey, env: &Env) {
    let (Some(open), Some(visit)) = (state.open.as_ref(), state.pupil.as_ref()) else { return };
    let Some(at) = visit.taken.iter().position(|(known, _)| known == key) else { return };
    let edit = match &visit.taken[at].1 {
        Taken::Words(one) => {
            let provenance = Provenance { own_place: Some(OwnPlace::Waiting), ..one.provenance.clone() };
            let item = Statement { provenance, ..one.clone() };
            statement_edit(open, &key.0, ListEdit::Insert { at: usize::MAX, item })
        }
        Taken::Scalar(value) => scalar_edit(open, &key.0, Some(value.clone()), OwnPlace::Waiting),
    };
    if change::apply(state, edit, env)
        && let Some(visit) = state.pupil.as_mut()
    {
        visit.taken.remove(at);
    }
}

/// The pupil is ready. That the pupil was heard is written down where that is true and nothing stands there yet: one step that
/// can be taken back. What waits goes on waiting.
fn finish(state: &mut State, env: &Env, effects: &mut Vec<Effect>) {
    let today = state.today(env);
    let context = state.context(env);
    let (Some(open), Some(visit)) = (state.open.as_mut(), state.pupil.as_ref()) else { return };
    open.history = History::default();
    let edits = heard(open, visit, today, &context);
    if !edits.is_empty() {
        change::apply(state, Edit::All(edits), env);
    }
    if let Some(visit) = state.pupil.as_mut() {
        visit.taken.clear();
        visit.screen = PupilScreen::Thanks;
    }
    super::saving::save_now(state, Some(Keep::StepChange), effects);
}

/// What can be said of how the pupil was heard (domain 1.5): only when the others may see something of it, and never over what
/// somebody wrote. The words themselves are not copied: they stand under their own questions.
fn heard(open: &OpenCase, visit: &PupilVisit, today: chrono::NaiveDate, context: &engine::view::Context) -> Vec<Edit> {
    let told = pupil::things(open).iter().any(|thing| thing.own_place == OwnPlace::MaySee);
    let Some(question) = pupil::asked(open, pupil::HEARD).filter(|question| told && question.kind == Kind::YesNo) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    let slot = change::slot(open, question.id.clone());
    match slot.get(&open.case).and_then(|answer| answer.value.as_ref()) {
        None => edits.extend(fill(open, &slot, Scalar::YesNo(true))),
        Some(Value::Scalar(Scalar::YesNo(true))) => {}
        // Somebody said otherwise, and why.
        Some(_) => return Vec::new(),
    }
    // The rest is asked once it is known that the pupil was heard.
    let mut after = open.case.as_ref().clone();
    for edit in edits.clone() {
        edit.apply(&mut after).ok();
    }
    let view = engine::view(&open.template, &after, Some(&open.meeting), context);
    let mut code = |concept: &str, fits: fn(&Kind) -> bool, value: Option<Scalar>| {
        let field = open.template.with_concept(concept).filter(|q| fits(&q.kind)).find_map(|q| view.field(q.id.as_str()));
        if let (Some(field), Some(value)) = (field, value) {
            edits.extend(fill(open, &field.slot, value));
        }
    };
    code("hoor_datum", |kind| *kind == Kind::Date, Some(Scalar::Date(today)));
    let with = match &visit.beside {
        Beside::Seat(seat) => Some(Scalar::Persons(vec![Person::Seat(seat.clone())])),
        Beside::Unsaid | Beside::Nobody => None,
    };
    code("hoor_door_wie", |kind| matches!(kind, Kind::Persons(_)), with);
    // Told to someone who typed, or written by the pupil on questions; who gave only a number did it as the visit says.
    let sources = pupil::sources(open);
    let came_in = |source: Source| sources.contains(&source) || (sources.is_empty() && visit.source == source);
    let ways = [(Source::TypedForPupil, "gesprek"), (Source::PupilPlace, "vragenlijst")];
    let ways = ways.into_iter().filter(|(source, _)| came_in(*source)).map(|(_, way)| Pick::Code(way.to_owned()));
    code("hoor_vorm", |kind| matches!(kind, Kind::Choices(_)), Some(Scalar::Choices(ways.collect())));
    edits
}

/// Says this where nothing was said.
fn fill(open: &OpenCase, slot: &AnswerSlot, value: Scalar) -> Option<Edit> {
    let before = slot.get(&open.case);
    if before.is_some_and(|answer| answer.value.as_ref().is_some_and(|value| !value.is_blank())) {
        return None;
    }
    let note = before.map(|answer| answer.note.clone()).unwrap_or_default();
    let answer = Answer { value: Some(Value::Scalar(value)), note, provenance: change::here(open) };
    Some(Edit::Answer { slot: slot.clone(), answer: Some(answer) })
}
