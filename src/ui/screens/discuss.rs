//! *Ouders willen dit nu bespreken*: who says so, about what, for this meeting only. Where the law asks the pupil too (domain
//! 5.3), so does this; without everyone it needs, it stays closed.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{SharingCommand, Show};
use crate::app::discuss::{self, Asking};
use crate::app::parting::joined;
use crate::app::people;
use crate::app::state::{Discuss, OpenCase};
use crate::model::SeatId;
use crate::model::id::TopicId;
use crate::rules::sharing::Asked;
use crate::ui::cx::Cx;
use crate::ui::lists::{lower_first, topic_label};
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, ChoiceChange, Closed, Field, OwnWords, Pill, dialog, multi_choice, text, toned, yes_no};

/// Between two questions, in points.
const AIR: f32 = 18.0;

enum Answer {
    Command(SharingCommand),
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, discuss: &Discuss) {
    // Who may open what is asked of the whole case; nothing of it is drawn.
    let Some(open) = cx.state.open.as_ref() else { return };
    let Some(asking) = Asking::of(open, discuss, cx.state.now(cx.env)) else { return };
    let title = discuss::title(cx.state, cx.env);
    let answer = dialog(ui.ctx(), Id::unique("discuss now"), &title, |ui| {
        ui.set_width(880.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        let about = about(ui, cx, open, discuss, &asking);
        ui.add_space(AIR);
        let said = parents(ui, cx, open, discuss, &asking).or(pupil(ui, cx, open, discuss, &asking));
        left_closed(ui, cx, open, discuss, &asking);
        toned(ui, Type::Small, cx.look.colours.muted, cx.state.words.get("delen-alleen-dit-overleg"));
        ui.add_space(AIR);
        about.or(said).map(Answer::Command).or(buttons(ui, cx, &asking))
    });
    match answer {
        Some(Closed::Answer(Answer::Command(command))) => cx.push(Command::Sharing(command)),
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}

/// About what: every subject, so that the list says nothing of what is folded.
fn about(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss, asking: &Asking) -> Option<SharingCommand> {
    let words = &cx.state.words;
    let labels: Vec<String> = asking.subjects.iter().map(|topic| topic_label(open, words, topic)).collect();
    let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
    let field = Field::new(Id::unique("discuss topics"), words.get("delen-waarover"));
    let chosen = places(&asking.subjects, &discuss.chosen);
    match multi_choice(ui, &field, &pills, &chosen, OwnWords::Closed).change {
        Some(ChoiceChange::Toggle(at)) => asking.subjects.get(at).cloned().map(SharingCommand::Topic),
        _ => None,
    }
}

/// Which of the parents who are there say so; who could and is not there is named.
fn parents(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss, asking: &Asking) -> Option<SharingCommand> {
    if asking.asked == Asked::Pupil {
        return None;
    }
    let words = &cx.state.words;
    let names = |seats: &[SeatId]| seats.iter().map(|seat| people::short_name(open, seat)).collect::<Vec<String>>();
    let mut said = None;
    if asking.here.is_empty() {
        text(ui, Type::Body, words.get("delen-geen-ouder"));
    } else {
        let here = names(&asking.here);
        let tone = |seat: &SeatId| voice_tone(people::family(open, seat));
        let pills: Vec<Pill<'_>> = here.iter().zip(&asking.here).map(|(name, seat)| Pill::toned(name, tone(seat))).collect();
        let field = Field::new(Id::unique("discuss parents"), words.get("delen-wie-van-de-ouders"));
        let chosen = places(&asking.here, &discuss.parents);
        if let Some(ChoiceChange::Toggle(at)) = multi_choice(ui, &field, &pills, &chosen, OwnWords::Closed).change {
            said = asking.here.get(at).cloned().map(SharingCommand::Says);
        }
    }
    if !asking.away.is_empty() {
        ui.add_space(6.0);
        let away = words.with("delen-nu-niet-erbij", &[("namen", joined(words, &names(&asking.away)).into())]);
        toned(ui, Type::Small, cx.look.colours.muted, &away);
    }
    ui.add_space(AIR);
    said
}

/// The pupil says it in person, or it is not asked.
fn pupil(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss, asking: &Asking) -> Option<SharingCommand> {
    let is_no_use = asking.asked == Asked::ParentsAndPupil && asking.here.is_empty();
    if asking.asked == Asked::Parents || !asking.pupil_is_here || is_no_use {
        return None;
    }
    let words = &cx.state.words;
    let key = if asking.asked == Asked::Pupil { "delen-leerling-zelf" } else { "delen-leerling-ook" };
    let label = words.with(key, &[("naam", open.view.pupil_name.as_str().into())]);
    let field = Field::new(Id::unique("discuss pupil"), &label);
    let change = yes_no(ui, &field, discuss.pupil).change;
    ui.add_space(AIR);
    change.map(SharingCommand::PupilSays)
}

/// What stays closed, and why, in one line.
fn left_closed(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, discuss: &Discuss, asking: &Asking) {
    let words = &cx.state.words;
    let about = |topics: &[TopicId]| {
        let labels: Vec<String> = topics.iter().map(|topic| lower_first(&topic_label(open, words, topic))).collect();
        joined(words, &labels)
    };
    let args = [
        ("naam", open.view.pupil_name.as_str().into()),
        ("start", people::pupil_at_start(open, words).into()),
        ("waarover", about(&asking.needs_pupil).into()),
    ];
    let line = match (asking.asked, asking.pupil_is_here) {
        (Asked::Pupil, false) => words.with("delen-leerling-alleen-niet-erbij", &args),
        (Asked::ParentsAndPupil, false) if !asking.needs_pupil.is_empty() => words.with("delen-leerling-niet-erbij", &args),
        (_, true) if !asking.needs_pupil.is_empty() => words.with("delen-leerling-nee", &args),
        _ if asking.is_not_enough(discuss) => words.get("delen-nog-niet-genoeg").to_owned(),
        _ => return,
    };
    text(ui, Type::Body, &line);
    ui.add_space(AIR);
}

fn buttons(ui: &mut Ui, cx: &Cx<'_>, asking: &Asking) -> Option<Answer> {
    let words = &cx.state.words;
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        if Button::primary(words.get("delen-openen")).icon(icons::EYE).enabled(asking.can_open()).show(ui).clicked() {
            answer = Some(Answer::Command(SharingCommand::Open));
        }
        if Button::secondary(words.get("delen-dicht-laten")).show(ui).clicked() {
            answer = Some(Answer::Leave);
        }
    });
    answer
}

fn places<T: PartialEq>(all: &[T], chosen: &[T]) -> Vec<usize> {
    (0..all.len()).filter(|at| all.get(*at).is_some_and(|one| chosen.contains(one))).collect()
}
