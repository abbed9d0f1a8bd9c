//! What is different between two meetings of a case, in words, step by step. At the bureau only.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Role, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::WhatChangedCommand;
use crate::app::state::OpenCase;
use crate::app::what_changed::{ChangedLine, ChangedStep, Difference, WhatChanged};
use crate::engine::changed::What;
use crate::engine::earlier::day_of;
use crate::i18n::{dates, names};
use crate::model::Meeting;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, card, columns_beside, combo, empty_state, focus_field, icon, scroll, section_heading,
    step_heading, text, toned,
};

use super::{bureau, bureau_bar};

/// Widest the page gets, in points: a line of text longer than this is hard to read.
const COLUMN: f32 = 1120.0;
/// Below this width what is different stands under what was asked, in points.
const BESIDE: f32 = 660.0;
/// Least room for both choices of a meeting beside each other, in points.
const CHOICES: f32 = 860.0;
/// Width of the list of meetings, and least room for it beside the page, in points.
const LIST: f32 = 520.0;
const WITH_LIST: f32 = 1500.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let state = cx.state;
    let (Some(open), Some(changed)) = (state.shown(), state.what_changed.as_ref()) else { return };
    bureau_bar::show(ui, cx, |ui, cx| {
        if bureau_bar::back_button(ui, cx.tr("veranderd-terug")) {
            cx.push(Command::WhatChanged(WhatChangedCommand::Close));
        }
    });
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: 34, right: 34, top: 26, bottom: 0 });
    let has_list = ui.available_width() >= WITH_LIST;
    if has_list {
        let frame = Frame::new().fill(cx.look.colours.raised).inner_margin(Margin::symmetric(28, 30));
        Panel::right("meetings").exact_size(LIST).resizable(false).show_separator_line(true).frame(frame).show(ui, |ui| {
            scroll(ui, Id::unique("meetings list"), |ui| meetings_ui(ui, cx, open));
        });
    }
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique("what changed"), |ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 12.0;
            step_heading(ui, cx.tr("veranderd-titel"), &bureau::title(open, cx));
            chooser_ui(ui, cx, memory, open, changed);
            ui.add_space(6.0);
            body_ui(ui, cx, changed);
            if !has_list {
                ui.add_space(18.0);
                meetings_ui(ui, cx, open);
            }
            ui.add_space(40.0);
        });
    });
}

/// From which meeting to which.
fn chooser_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase, changed: &WhatChanged) {
    let words = cx.words();
    let meetings = &open.case.meetings;
    let called: Vec<String> = meetings.iter().map(|meeting| name_of(cx, open, meeting)).collect();
    let called: Vec<&str> = called.iter().map(String::as_str).collect();
    let (from, to) = (Id::unique("changed from"), Id::unique("changed to"));
    if std::mem::take(&mut memory.page_is_fresh) {
        focus_field(ui.ctx(), from);
    }
    let mut wanted = (changed.earlier.clone(), changed.later.clone());
    let mut side_ui = |ui: &mut Ui, id: Id, label: &str, is_from: bool| {
        let side = if is_from { &changed.earlier } else { &changed.later };
        let chosen: Vec<usize> = meetings.iter().position(|meeting| &meeting.id == side).into_iter().collect();
        let field = Field::new(id, words.get(label));
        if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &called, &chosen, false, OwnWords::Closed).change
            && let Some(meeting) = meetings.get(at)
        {
            let side = if is_from { &mut wanted.0 } else { &mut wanted.1 };
            *side = meeting.id.clone();
        }
    };
    if ui.available_width() < CHOICES {
        side_ui(ui, from, "veranderd-van-overleg", true);
        side_ui(ui, to, "veranderd-tot-overleg", false);
    } else {
        columns_beside(ui, 2, |uis| {
            if let [left, right] = uis {
                side_ui(left, from, "veranderd-van-overleg", true);
                side_ui(right, to, "veranderd-tot-overleg", false);
            }
        });
    }
    if wanted != (changed.earlier.clone(), changed.later.clone()) {
        cx.push(Command::WhatChanged(WhatChangedCommand::Between(wanted.0, wanted.1)));
    }
}

/// "do 12 nov 2026 · Evaluatie"
fn name_of(cx: &Cx<'_>, open: &OpenCase, meeting: &Meeting) -> String {
    let (words, today) = (&cx.state.words, cx.state.today(cx.env));
    let day = day_of(&open.template, meeting).map(|day| dates::short_seen_from(day, today, words.language()));
    let day = day.unwrap_or_else(|| words.get("veranderd-zonder-dag").to_owned());
    format!("{day} · {}", title_of(cx, open, meeting))
}

fn day_said(cx: &Cx<'_>, open: &OpenCase, meeting: &Meeting) -> String {
    let words = &cx.state.words;
    let day = day_of(&open.template, meeting).map(|day| dates::medium(day, words.language()));
    day.unwrap_or_else(|| words.get("veranderd-zonder-dag").to_owned())
}

/// What kind of meeting it was: the title of its template.
fn title_of(cx: &Cx<'_>, open: &OpenCase, meeting: &Meeting) -> String {
    let language = cx.state.words.language().code();
    let known = cx.state.folder.as_ref().and_then(|folder| folder.templates.get(&meeting.template.id));
    let own = (meeting.id == open.meeting).then_some(&open.template);
    let template = own.or(known.map(|loaded| &loaded.template));
    template.map_or_else(|| meeting.template.id.to_string(), |template| template.title.in_language(language).to_owned())
}

/// What is different, and folded under it what was only confirmed.
fn body_ui(ui: &mut Ui, cx: &Cx<'_>, changed: &WhatChanged) {
    let words = &cx.state.words;
    let count = changed.count();
    if count == 0 {
        ui.add_space(30.0);
        empty_state(ui, icons::CHECK_CIRCLE, &words.with("veranderd-aantal", &[("aantal", count.into())]), None);
    } else {
        toned(ui, Type::Lead, cx.look.colours.muted, &words.with("veranderd-aantal", &[("aantal", count.into())]));
    }
    if changed.is_guessed {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("veranderd-onzeker"));
    }
    for step in &changed.steps {
        step_ui(ui, cx, step, |one| one.what != What::Confirmed);
    }
    let confirmed = changed.steps.iter().flat_map(|step| &step.lines);
    let confirmed = confirmed.filter(|line| line.said.iter().any(|one| one.what == What::Confirmed)).count();
    if confirmed == 0 {
        return;
    }
    let key = Id::unique("changed confirmed");
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let said = words.with("veranderd-klopt-nog-kop", &[("aantal", confirmed.into())]);
    let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if Button::quiet(&said).icon(picture).id(key).show(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    if is_open {
        for step in &changed.steps {
            step_ui(ui, cx, step, |one| one.what == What::Confirmed);
        }
    }
}

fn step_ui(ui: &mut Ui, cx: &Cx<'_>, step: &ChangedStep, is_shown: impl Fn(&Difference) -> bool) {
    let lines: Vec<(&ChangedLine, Vec<&Difference>)> = step
        .lines
        .iter()
        .map(|line| (line, line.said.iter().filter(|one| is_shown(one)).collect::<Vec<_>>()))
        .filter(|(_, said)| !said.is_empty())
        .collect();
    if lines.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        section_heading(ui, None, &step.title, cx.look.colours.primary);
        for (line, said) in lines {
            line_ui(ui, cx, line, &said);
        }
    });
}

/// What was asked at the left, what is different beside it.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &ChangedLine, said: &[&Difference]) {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(line.about.as_str());
    let asked = |ui: &mut Ui| drop(toned(ui, Type::Body, cx.look.colours.muted, &line.about));
    let told = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        said.iter().for_each(|one| difference_ui(ui, cx, one));
    };
    ui.scope_builder(builder, |ui| {
        let width = ui.available_width();
        if width < BESIDE {
            asked(ui);
            told(ui);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(24.0, 4.0);
            let room = width * 0.32;
            for (room, draw) in [(room, &asked as &dyn Fn(&mut Ui)), (width - room - 24.0, &told)] {
                ui.allocate_ui(vec2(room, 0.0), |ui| {
                    ui.set_width(room);
                    ui.vertical(|ui| draw(ui));
                });
            }
        });
    });
}

/// One sentence, with a small mark of what kind of difference it is.
fn difference_ui(ui: &mut Ui, cx: &Cx<'_>, one: &Difference) {
    let side = cx.look.font(Type::Body).size;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.vertical(|ui| {
            ui.add_space(3.0);
            icon(ui, mark_of(one.what), side, false, cx.look.colours.muted);
        });
        ui.vertical(|ui| {
            if matches!(one.what, What::Removed | What::Lapsed) {
                toned(ui, Type::Body, cx.look.colours.muted, &one.words);
            } else {
                text(ui, Type::Body, &one.words);
            }
        });
    });
}

fn mark_of(what: What) -> Icon {
    match what {
        What::Added => icons::PLUS,
        What::Changed => icons::PENCIL_SIMPLE,
        What::Removed => icons::MINUS,
        What::Lapsed => icons::PROHIBIT,
        What::Revived => icons::ARROW_COUNTER_CLOCKWISE,
        What::Confirmed => icons::CHECK,
    }
}

/// Every meeting of the case: when, what kind, how far.
fn meetings_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase) {
    let words = &cx.state.words;
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(words.get("veranderd-overleggen"));
    ui.scope_builder(builder, |ui| {
        section_heading(ui, None, words.get("veranderd-overleggen"), cx.look.colours.primary);
        for meeting in &open.case.meetings {
            let status = words.get(names::key_of_meeting_status(meeting.status));
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
                icon(ui, icons::CALENDAR_BLANK, cx.look.scale().icon, false, cx.look.colours.muted);
                ui.vertical(|ui| {
                    text(ui, Type::Strong, &day_said(cx, open, meeting));
                    let about = format!("{} · {status}", title_of(cx, open, meeting));
                    toned(ui, Type::Small, cx.look.colours.muted, &about);
                });
            });
            ui.add_space(6.0);
        }
    });
}
