//! *Verslag vrijgeven*: what is still open, who gets the report and when parents and pupil got the summary, and the release. From
//! then on the words of the meeting stand; what comes later belongs to an addendum or the next meeting.

use egui::{Ui, vec2};

use crate::app::Command;
use crate::app::aftercare::{Part, awaits_parents};
use crate::app::command::{AftercareCommand, Change};
use crate::app::state::OpenCase;
use crate::engine::view::ItemView;
use crate::i18n::{dates, names};
use crate::model::{CaseStatus, Meeting, MeetingStatus};
use crate::ui::cx::Cx;
use crate::ui::fields;
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Status, section_heading, soft_card, status, text};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let Some(meeting) = open.current_meeting() else { return };
    ui.spacing_mut().item_spacing.y = 8.0;
    if meeting.status != MeetingStatus::Released {
        still_open(ui, cx, open, meeting);
        ui.add_space(18.0);
    }
    parents(ui, cx, open);
    soft_card(ui, |ui| match meeting.released {
        Some(at) if meeting.status == MeetingStatus::Released => released(ui, cx, at),
        _ => to_release(ui, cx),
    });
    ui.add_space(22.0);
    receivers(ui, cx, memory, open);
}

/// The parts that still ask for something; each leads there.
fn still_open(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, meeting: &Meeting) {
    let words = cx.words();
    section_heading(ui, None, words.get("naloop-nog-open"), cx.look.colours.primary);
    let parts = Part::ALL.into_iter().filter(|part| *part != Part::Release);
    let waiting: Vec<(Part, usize)> =
        parts.map(|part| (part, open.aftercare.todo(part, meeting))).filter(|(_, n)| *n > 0).collect();
    if waiting.is_empty() {
        status(ui, Status::Done, words.get("naloop-alles-gedaan"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        for (part, todo) in waiting {
            let count = words.with("naloop-nog", &[("aantal", todo.into())]);
            let label = format!("{} · {count}", words.get(super::title(part)));
            if Button::secondary(&label).show(ui).clicked() {
                cx.push(Command::Aftercare(AftercareCommand::Part(part)));
            }
        }
    });
}

/// Who gets the report, and when parents and pupil got the summary: the questions of the case itself.
fn receivers(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let concepts = ["verzenden_naar", "samenvatting_verstuurd_op"];
    let fields = concepts.into_iter().filter_map(|concept| open.field_with(concept));
    let items: Vec<ItemView> = fields.map(|field| ItemView::Field(field.id.clone())).collect();
    if items.is_empty() {
        return;
    }
    section_heading(ui, None, cx.tr("naloop-wie-krijgt-het"), cx.look.colours.primary);
    fields::items_ui(ui, cx, memory, &items, fields::Show::Bureau);
}

/// What fits how far the case is, when parents still have something to say: one button, only when a person presses it.
fn parents(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    if open.case.header.status != CaseStatus::InMeeting || !awaits_parents(open) {
        return;
    }
    text(ui, Type::Body, words.get("naloop-ouders-reageren"));
    let status = words.get(names::key_of_status(CaseStatus::AwaitingParents));
    let label = words.with("naloop-zet-status", &[("status", status.into())]);
    if Button::secondary(&label).icon(icons::HOURGLASS_MEDIUM).show(ui).clicked() {
        cx.change(Change::Status(CaseStatus::AwaitingParents));
    }
    ui.add_space(14.0);
}

fn to_release(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    text(ui, Type::Strong, words.get("naloop-wat-vrijgeven-is"));
    text(ui, Type::Body, words.get("naloop-wat-vrijgeven-betekent"));
    ui.add_space(10.0);
    if Button::primary(words.get("naloop-geef-vrij")).icon(icons::SEAL_CHECK).show(ui).clicked() {
        cx.push(Command::Aftercare(AftercareCommand::Release));
    }
}

fn released(ui: &mut Ui, cx: &Cx<'_>, at: crate::model::Moment) {
    let words = &cx.state.words;
    let language = words.language();
    let day = dates::medium(at.date_naive(), language);
    let time = dates::time(at.time(), language);
    status(ui, Status::Done, &words.with("naloop-vrijgegeven-op", &[("datum", day.into()), ("tijd", time.into())]));
    text(ui, Type::Body, words.get("naloop-na-vrijgeven"));
}
