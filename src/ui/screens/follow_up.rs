//! The next meeting of a case: what it is about, and with that the template it follows.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{Change, MeetingCommand, Show};
use crate::engine::agenda::USUAL_MINUTES;
use crate::model::TemplateId;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, ChoiceChange, Closed, Field, OwnWords, Pill, choice, dialog, text};

use super::planned_length;

enum Answer {
    Plan(TemplateId),
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let words = cx.words();
    let language = words.language().code();
    let (Some(folder), Some(open)) = (cx.state.folder.as_ref(), cx.open()) else { return };
    let templates: Vec<_> = folder.templates.for_sector(open.case.header.sector).map(|loaded| &loaded.template).collect();
    let titles: Vec<&str> = templates.iter().map(|template| template.title.in_language(language)).collect();
    let wanted = memory.follow_up.clone().unwrap_or_else(|| open.template.id.clone());
    let mut chosen = templates.iter().position(|template| template.id == wanted);
    // As long as the last one, until somebody says otherwise.
    let last = open.case.meetings.last().map_or(USUAL_MINUTES, |meeting| meeting.planned_minutes);
    let mut minutes = memory.follow_up_minutes.unwrap_or(last);
    let answer = dialog(ui.ctx(), Id::unique("follow-up"), words.get("vervolgoverleg-titel"), |ui| {
        ui.set_width(760.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing.y = 16.0;
        text(ui, Type::Body, words.get("vervolgoverleg-uitleg"));
        let pills: Vec<Pill<'_>> = titles.iter().map(|title| Pill::new(title)).collect();
        let field = Field::new(Id::unique("follow-up template"), words.get("vervolgoverleg-sjabloon"));
        if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change {
            chosen = Some(at);
        }
        if let Some(other) = planned_length::asks(ui, Id::unique("follow-up length"), &words, minutes) {
            minutes = other;
        }
        ui.add_space(6.0);
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
            let template = chosen.and_then(|at| templates.get(at));
            let plan = Button::primary(words.get("vervolgoverleg-plannen")).icon(icons::CALENDAR_PLUS);
            if plan.enabled(template.is_some()).show(ui).clicked() {
                answer = template.map(|template| Answer::Plan(template.id.clone()));
            }
            if Button::quiet(words.get("knop-annuleren")).show(ui).clicked() {
                answer = Some(Answer::Leave);
            }
        });
        answer
    });
    memory.follow_up = chosen.and_then(|at| templates.get(at)).map(|template| template.id.clone());
    memory.follow_up_minutes = (minutes != last).then_some(minutes);
    let Some(closed) = answer else { return };
    memory.follow_up = None;
    memory.follow_up_minutes = None;
    match closed {
        Closed::Answer(Answer::Plan(template)) => {
            cx.push(Command::Meeting(MeetingCommand::Plan(template)));
            cx.change(Change::PlannedMinutes(minutes));
        }
        Closed::Answer(Answer::Leave) | Closed::Dismissed => cx.push(Command::Show(Show::Nothing)),
    }
}
