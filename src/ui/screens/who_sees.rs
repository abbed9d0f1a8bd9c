//! Who will not see what, at the bureau only (V13): in the step it is about, and in *nog open*.

use egui::{TextWrapMode, Ui};

use crate::app::state::OpenCase;
use crate::app::{folding, people};
use crate::engine::view::{ItemView, OpenPlace, StepView};
use crate::i18n::Words;
use crate::model::id::{SeatId, StepId, TopicId};
use crate::model::template::CaseList;
use crate::model::{MeetingStatus, Seat};
use crate::ui::cx::Cx;
use crate::ui::lists::{join, topic_label};
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{icon, row, toned};

/// The lines above a step: one for everyone who will not see some of it.
pub(super) fn of_step_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, step: &StepView) {
    let fields = step.items.iter().filter_map(|item| match item {
        ItemView::Field(id) => open.view.field(id.as_str()),
        _ => None,
    });
    let found = found(cx, open, fields.map(|field| (&field.topic, field.audience.as_slice())));
    for (seat, topics) in &found {
        row(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            // In a row words run on by themselves, and would make everything below as wide.
            ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
            icon(ui, icons::EYE_SLASH, cx.look.scale().icon * 0.8, false, cx.look.colours.muted);
            let sentence = sentence(open, &cx.state.words, seat, topics, "delen-ziet-dit-niet");
            toned(ui, Type::Small, cx.look.colours.muted, &sentence);
        });
    }
    if !found.is_empty() {
        ui.add_space(12.0);
    }
}

/// A line for everyone who will not see something, and the step where consents stand.
pub(super) fn lines(cx: &Cx<'_>, open: &OpenCase) -> (Vec<String>, Option<(StepId, OpenPlace)>) {
    let questions = open.view.fields.values().map(|field| (&field.topic, field.audience.as_slice()));
    let lines = found(cx, open, questions);
    let said = lines.iter().map(|(seat, topics)| sentence(open, &cx.state.words, seat, topics, "delen-ziet-niet-alles"));
    let list = ItemView::List(CaseList::Consents);
    let step = open.view.steps.iter().find(|step| step.applies && step.items.contains(&list));
    (said.collect(), step.map(|step| (step.id.clone(), OpenPlace::List(CaseList::Consents, None))))
}

fn found<'o>(
    cx: &Cx<'_>,
    open: &'o OpenCase,
    questions: impl Iterator<Item = (&'o TopicId, &'o [String])>,
) -> Vec<(&'o Seat, Vec<TopicId>)> {
    let is_to_come = |status| matches!(status, MeetingStatus::Planned | MeetingStatus::Running);
    let Some(sharing) = folding::expected(open, cx.state.now(cx.env))
        .filter(|_| !cx.state.in_meeting() && open.current_meeting().is_some_and(|meeting| is_to_come(meeting.status)))
    else {
        return Vec::new();
    };
    let mut found: Vec<(&Seat, Vec<TopicId>)> = Vec::new();
    if sharing.is_among_ourselves() {
        return found;
    }
    for (topic, audience) in questions {
        for seat in sharing.without(topic, audience) {
            let at = found.iter().position(|(known, _)| known.id == seat.id);
            match at.and_then(|at| found.get_mut(at)) {
                Some((_, topics)) if topics.contains(topic) => {}
                Some((_, topics)) => topics.push(topic.clone()),
                None => found.push((seat, vec![topic.clone()])),
            }
        }
    }
    found
}

/// "Wim (leerplichtambtenaar) ziet dit niet zonder toestemming over welbevinden."
fn sentence(open: &OpenCase, words: &Words, seat: &Seat, topics: &[TopicId], key: &'static str) -> String {
    let about = topics.iter().map(|topic| topic_label(open, words, topic).to_lowercase()).collect();
    words.with(key, &[("wie", who(open, words, &seat.id).into()), ("waarover", join(words, about).into())])
}

fn who(open: &OpenCase, words: &Words, seat: &SeatId) -> String {
    let name = people::short_name(open, seat);
    let role = open.case.seat(seat).map(|seat| people::role(open, words, &seat.role)).unwrap_or_default().to_lowercase();
    match (name.is_empty(), role.is_empty()) {
        (true, _) => role,
        (_, true) => name,
        _ => format!("{name} ({role})"),
    }
}
