//! One case at the bureau: prepare it, work it out, look back. Steps at the left, the step's questions in the middle.

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Ui, vec2};

use crate::app::Command;
use crate::app::aftercare::is_waiting;
use crate::app::command::{Change, Go, MeetingCommand, Show};
use crate::app::state::OpenCase;
use crate::engine::view::{ItemView, StepStatus, StepView};
use crate::i18n::{Words, names};
use crate::model::{CaseStatus, MeetingStatus, StepState};
use crate::ui::cx::Cx;
use crate::ui::fields;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Closed, Edge, Field, OwnWords, RailItem, Status, combo, drawer, rail_item, scroll, step_heading, text,
    toned,
};

use super::{aftercare, bureau_bar, bureau_notes, caught, planned_length, pupil_door, who_sees};

/// Width of the list of steps, in points.
const RAIL: f32 = 376.0;
/// Widest the questions get, in points: a line of text longer than this is hard to read.
const COLUMN: f32 = 1120.0;
/// From this width on, the name of the case has its buttons beside it.
const BESIDE: f32 = 1000.0;
/// Room for status and button beside the name.
const BUTTONS: f32 = 800.0;
const DRAWER: f32 = 480.0;
/// Widest the name of the step gets in the bar, where the steps are folded.
const FOLDED: f32 = 260.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.open() else { return };
    let is_roomy = ui.available_width() >= FOLD_WIDTH;
    bureau_bar::show(ui, cx, |ui, cx| {
        if !is_roomy {
            steps_button(ui, cx, memory, open);
        }
        if bureau_bar::back_button(ui, cx.tr("alle-casussen")) {
            cx.push(Command::Go(Go::Overview));
        }
    });
    bottom(ui, cx, open);
    if is_roomy {
        memory.drawer = None;
        let frame =
            Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: 22, right: 10, top: 22, bottom: 10 });
        Panel::left("steps").exact_size(RAIL).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            let wanted = scroll(ui, Id::unique("steps list"), |ui| rail(ui, &cx.words(), open)).inner;
            cx.commands.extend(wanted);
        });
    }
    let side = if is_roomy { 34 } else { 20 };
    let frame =
        Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: side, right: side, top: 26, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("bureau step", open.step.as_str())), |ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            head(ui, cx, open);
            bureau_notes::show(ui, cx, open);
            if let Some(step) = open.view.step(open.step.as_str()) {
                step_heading(ui, &step.heading, &step.hint);
                who_sees::of_step_ui(ui, cx, open, step);
                pupil_door::show(ui, cx, open, &step.items);
                let show = if open.read_only.is_some() { fields::Show::ReadOnly } else { fields::Show::Bureau };
                step_items(ui, cx, memory, open, &step.items, show);
                ui.add_space(30.0);
                step_state(ui, cx, step);
                ui.add_space(60.0);
            }
        });
    });
    caught::show(ui, cx);
    if memory.drawer.is_some() {
        steps_drawer(ui, cx, memory, open);
    }
}

/// The questions of a step, and how long the meeting takes where is asked when it begins.
fn step_items(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase, items: &[ItemView], show: fields::Show) {
    let Some(at) = planned_length::place_among(open, items) else { return fields::items_ui(ui, cx, memory, items, show) };
    let (before, after) = items.split_at(at);
    let gap = cx.look.scale().block_gap - ui.spacing().item_spacing.y;
    fields::items_ui(ui, cx, memory, before, show);
    ui.add_space(gap);
    planned_length::of_meeting(ui, cx, open);
    ui.add_space(gap);
    fields::items_ui(ui, cx, memory, after, show);
}

/// The way to the steps where there is no room for them beside the questions.
fn steps_button(ui: &mut Ui, cx: &Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let title = open.view.step(open.step.as_str()).map(|step| step.title.as_str()).unwrap_or_default();
    let button = ui.allocate_ui(vec2(FOLDED, 52.0), |ui| Button::secondary(title).icon(icons::LIST).one_line().show(ui)).inner;
    if button.clicked() {
        memory.drawer = Some(Edge::Left);
    }
    button.accessible_name(cx.state.words.with("stappen-openen", &[("stap", title.into())]));
}

fn steps_drawer(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let words = cx.words();
    let closed =
        drawer(ui.ctx(), Id::unique("steps drawer"), Edge::Left, DRAWER, words.get("stappen"), |ui| rail(ui, &words, open));
    match closed {
        Some(Closed::Answer(command)) => {
            memory.drawer = None;
            cx.push(command);
        }
        Some(Closed::Dismissed) => memory.drawer = None,
        None => {}
    }
}

/// Whose case it is, how far it is, and the way into the meeting.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let whose = |ui: &mut Ui, cx: &Cx<'_>| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text(ui, Type::Title, &title(open, cx));
            let code = open.case.header.code.as_str();
            let meeting = open.current_meeting().map_or(MeetingStatus::Planned, |meeting| meeting.status);
            let meeting = if is_waiting(open) { "naloop-nog-te-doen" } else { names::key_of_meeting_status(meeting) };
            toned(ui, Type::Small, cx.look.colours.muted, &format!("{code} · {}", words.get(meeting)));
        });
    };
    if ui.available_width() < BESIDE {
        whose(ui, cx);
        if open.read_only.is_none() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
                case_status(ui, cx, open);
                meeting_button(ui, cx, open);
            });
        }
    } else {
        ui.horizontal(|ui| {
            let room = (ui.available_width() - BUTTONS).max(200.0);
            ui.allocate_ui(vec2(room, 0.0), |ui| whose(ui, cx));
            if open.read_only.is_none() {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 12.0;
                    meeting_button(ui, cx, open);
                    case_status(ui, cx, open);
                });
            }
        });
    }
    ui.add_space(14.0);
}

fn meeting_button(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let status = open.current_meeting().map(|meeting| meeting.status);
    let keys = shown(Shortcut::Meeting);
    match status {
        Some(MeetingStatus::Planned | MeetingStatus::Running) => {
            let is_planned = status == Some(MeetingStatus::Planned);
            let label = words.get(if is_planned { "overleg-beginnen" } else { "overleg-verder" });
            if Button::primary(label).icon(icons::PLAY).shortcut(&keys).show(ui).clicked() {
                cx.push(Command::Meeting(MeetingCommand::Start));
            }
        }
        _ => {
            aftercare::button(ui, cx, open);
            if Button::secondary(words.get("vervolgoverleg")).icon(icons::CALENDAR_PLUS).show(ui).clicked() {
                cx.push(Command::Show(Show::FollowUp));
            }
        }
    }
}

fn case_status(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let options: Vec<&str> = CaseStatus::ALL.iter().map(|status| words.get(names::key_of_status(*status))).collect();
    let chosen: Vec<usize> = CaseStatus::ALL.iter().position(|status| *status == open.case.header.status).into_iter().collect();
    // Its place beside the name says what it is; the label is for those who cannot see that.
    ui.allocate_ui(vec2(340.0, cx.look.scale().control_height), |ui| {
        let field = Field::new(Id::unique("case status"), "").spoken(words.get("status-van-de-casus"));
        if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &options, &chosen, false, OwnWords::Closed).change
            && let Some(status) = CaseStatus::ALL.get(at)
        {
            cx.change(Change::Status(*status));
        }
    });
}

/// "Yara F. · havo 2", as the bureau calls a case.
pub(super) fn title(open: &OpenCase, cx: &Cx<'_>) -> String {
    use crate::model::Scalar;
    let answer = |concept: &str| match open.field_with(concept)?.answer.as_ref()?.value.as_ref()?.scalar()? {
        Scalar::Text(words) => Some(words.clone()),
        _ => None,
    };
    let first = answer("roepnaam").unwrap_or_default();
    let initial = answer("achternaam").and_then(|name| name.chars().next()).map(|c| format!(" {c}.")).unwrap_or_default();
    let name = if first.is_empty() { cx.tr("nieuwe-casus").to_owned() } else { format!("{first}{initial}") };
    match answer("klas") {
        Some(class) => format!("{name} · {class}"),
        None => name,
    }
}

/// Every step, and what is still open; gives what was pressed.
fn rail(ui: &mut Ui, words: &Words, open: &OpenCase) -> Option<Command> {
    let mut wanted = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    for step in open.view.steps.iter().filter(|step| step.applies) {
        let aside = aside(open, step, words);
        let item = RailItem { label: &step.title, aside: &aside, status: mark(&step.status), current: step.id == open.step };
        if rail_item(ui, &item).clicked() {
            wanted = Some(Command::Go(Go::Step(step.id.clone())));
        }
    }
    ui.add_space(14.0);
    let count = open.view.open.len();
    let label = words.with("aantal-open", &[("aantal", count.into())]);
    let keys = shown(Shortcut::OpenItems);
    if Button::quiet(&label).icon(icons::LIST_CHECKS).shortcut(&keys).wide().show(ui).clicked() {
        wanted = Some(Command::Show(Show::OpenItems));
    }
    wanted.or(caught::lists(ui, words, open))
}

/// As many as the list of open items holds of the step.
fn aside(open: &OpenCase, step: &StepView, words: &Words) -> String {
    let open = open.view.open.iter().filter(|item| item.step == step.id).count();
    if open == 0 { String::new() } else { words.with("aantal-open-kort", &[("aantal", open.into())]) }
}

/// The mark of a step.
pub(super) fn mark(status: &StepStatus) -> Status {
    match status {
        StepStatus::NotStarted => Status::Todo,
        StepStatus::Busy => Status::Busy,
        StepStatus::Done => Status::Done,
        StepStatus::NotApplicable(_) => Status::NotApplicable,
        StepStatus::Postponed => Status::Postponed,
        StepStatus::InDoubt => Status::InDoubt,
    }
}

/// What the team says about the step as a whole.
fn step_state(ui: &mut Ui, cx: &mut Cx<'_>, step: &StepView) {
    let words = cx.words();
    let states = [StepState::Done, StepState::Postponed, StepState::InDoubt, StepState::NotApplicable(String::new())];
    let now = match &step.status {
        StepStatus::Done => Some(0),
        StepStatus::Postponed => Some(1),
        StepStatus::InDoubt => Some(2),
        StepStatus::NotApplicable(_) => Some(3),
        StepStatus::NotStarted | StepStatus::Busy => None,
    };
    let labels: Vec<&str> = states.iter().map(|state| words.get(names::key_of_step_state(state))).collect();
    let pills: Vec<_> = labels.iter().map(|label| crate::ui::widgets::Pill::new(label)).collect();
    let field = Field::new(Id::unique(("step state", step.id.as_str())), words.get("stap-hoe-ver"));
    if let Some(ChoiceChange::Toggle(at)) = crate::ui::widgets::choice(ui, &field, &pills, now, OwnWords::Closed).change {
        let state = if now == Some(at) { None } else { states.get(at).cloned() };
        cx.change(Change::Step(step.id.clone(), state));
    }
    if let StepStatus::NotApplicable(reason) = &step.status {
        let field = Field::new(Id::unique(("step reason", step.id.as_str())), words.get("stap-waarom-niet"));
        let outcome = crate::ui::widgets::TextField::line(field).show(ui, reason);
        if let Some(reason) = outcome.change {
            cx.change(Change::Step(step.id.clone(), Some(StepState::NotApplicable(reason))));
        }
    }
}

fn bottom(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let applying: Vec<&StepView> = open.view.steps.iter().filter(|step| step.applies).collect();
    let at = applying.iter().position(|step| step.id == open.step).unwrap_or_default();
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(28, 0));
    Panel::bottom("bureau bottom").exact_size(84.0).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let back = Button::secondary(words.get("knop-terug")).icon(icons::ARROW_LEFT).enabled(at > 0);
            if back.show(ui).clicked() {
                cx.push(Command::Go(Go::Back));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let next = applying.get(at + 1);
                let label = match next {
                    Some(step) => words.with("verder-naar", &[("stap", step.title.as_str().into())]),
                    None => words.get("alle-casussen").to_owned(),
                };
                if Button::primary(&label).icon_after(icons::ARROW_RIGHT).show(ui).clicked() {
                    cx.push(Command::Go(if next.is_some() { Go::Next } else { Go::Overview }));
                }
            });
        });
    });
}
