//! *Ouders willen dit nu bespreken*: who says so, about what, for this meeting only. Where the law asks the pupil too (domain
//! 5.3), so does this; without everyone it needs, it stays closed.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{SharingCommand, Show};
use crate::app::state::{Discuss, OpenCase};
use crate::app::{folding, people};
use crate::model::SeatId;
use crate::model::id::TopicId;
use crate::rules::sharing::{self, Asked};
use crate::ui::cx::Cx;
use crate::ui::lists::topic_label;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, ChoiceChange, Closed, Field, OwnWords, Pill, dialog, multi_choice, text, toned, yes_no};

enum Answer {
    Command(SharingCommand),
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, discuss: &Discuss) {
    // Who may open what is asked of the whole case; nothing of it is drawn.
    let Some(open) = cx.state.open.as_ref() else { return };
    let words = cx.words();
    let answer = dialog(ui.ctx(), Id::unique("discuss now"), words.get("delen-ouders-willen"), |ui| {
        ui.set_width(820.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        let about = about(ui, cx, open, discuss);
        ui.add_space(14.0);
        let said = who(ui, cx, open, discuss);
        ui.add_space(14.0);
        toned(ui, Type::Small, cx.look.colours.muted, words.get("delen-alleen-dit-overleg"));
        ui.add_space(14.0);
        about.or(said).map(Answer::Command).or(buttons(ui, cx, open, discuss))
    });
    match answer {
        Some(Closed::Answer(Answer::Command(command))) => cx.push(Command::Sharing(command)),
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}

/// About what: fixed where it is one subject, else to choose.
fn about(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss) -> Option<SharingCommand> {
    let words = &cx.state.words;
    let labels: Vec<String> = discuss.topics.iter().map(|topic| topic_label(open, words, topic)).collect();
    if let [only] = labels.as_slice() {
        text(ui, Type::Body, &words.with("delen-waarover-een", &[("onderwerp", only.as_str().into())]));
        return None;
    }
    let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
    let chosen = places(&discuss.topics, &discuss.chosen);
    let field = Field::new(Id::unique("discuss topics"), words.get("delen-waarover"));
    match multi_choice(ui, &field, &pills, &chosen, OwnWords::Closed).change {
        Some(ChoiceChange::Toggle(at)) => discuss.topics.get(at).cloned().map(SharingCommand::Topic),
        _ => None,
    }
}

/// Who says so: the parents who are there, and the pupil where the law asks.
fn who(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss) -> Option<SharingCommand> {
    let words = &cx.state.words;
    let asked = asked(cx, open, discuss);
    let mut said = None;
    if asked.iter().any(|asked| *asked != Asked::Pupil) {
        let there = parents(open);
        if there.is_empty() {
            toned(ui, Type::Body, cx.look.colours.muted, words.get("delen-geen-ouder"));
        } else {
            let names: Vec<String> = there.iter().map(|seat| people::short_name(open, seat)).collect();
            let pills: Vec<Pill<'_>> = names.iter().map(|name| Pill::new(name)).collect();
            let field = Field::new(Id::unique("discuss parents"), words.get("delen-wie-van-de-ouders"));
            if let Some(ChoiceChange::Toggle(at)) =
                multi_choice(ui, &field, &pills, &places(&there, &discuss.parents), OwnWords::Closed).change
            {
                said = there.get(at).cloned().map(SharingCommand::Says);
            }
        }
    }
    if asked.iter().any(|asked| *asked != Asked::Parents) {
        ui.add_space(14.0);
        let label = words.with("delen-leerling-ook", &[("naam", open.view.pupil_name.as_str().into())]);
        let field = Field::new(Id::unique("discuss pupil"), &label);
        let given = discuss.pupil.then_some(true);
        if let Some(change) = yes_no(ui, &field, given).change {
            said = Some(SharingCommand::PupilSays(change == Some(true)));
        }
    }
    said
}

fn buttons(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss) -> Option<Answer> {
    let words = &cx.state.words;
    let sharing = folding::sharing(open, cx.state.now(cx.env));
    let can_open = sharing.is_some_and(|sharing| sharing.would_open(&discuss.chosen, &discuss.givers(&open.case.pupil)));
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        if Button::primary(words.get("delen-openen")).icon(icons::EYE).enabled(can_open).show(ui).clicked() {
            answer = Some(Answer::Command(SharingCommand::Open));
        }
        if Button::secondary(words.get("delen-dicht-laten")).show(ui).clicked() {
            answer = Some(Answer::Leave);
        }
    });
    answer
}

/// Who is asked about what is to open; about everything there is to choose while nothing was chosen.
fn asked(cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss) -> Vec<Asked> {
    let age = sharing::age(&open.template, &open.case, cx.state.today(cx.env));
    let topics: &[TopicId] = if discuss.chosen.is_empty() { &discuss.topics } else { &discuss.chosen };
    topics.iter().map(|topic| sharing::asked(age, topic)).collect()
}

/// Parents with authority who are there now.
fn parents(open: &OpenCase) -> Vec<SeatId> {
    let Some(meeting) = open.current_meeting() else { return Vec::new() };
    let all = sharing::parents(&open.template, &open.case).into_iter();
    all.filter(|seat| sharing::is_there(meeting, &seat.id)).map(|seat| seat.id.clone()).collect()
}

fn places<T: PartialEq>(all: &[T], chosen: &[T]) -> Vec<usize> {
    (0..all.len()).filter(|at| all.get(*at).is_some_and(|one| chosen.contains(one))).collect()
}
