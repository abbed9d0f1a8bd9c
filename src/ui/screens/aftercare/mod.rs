//! *Naloop*: the six parts at the left with what each still asks, one of them at a time at the right. Nothing must be done;
//! the last part releases the report.

mod check;
mod later;
mod notes;
mod paper;
mod plain;
mod release;

use egui::{Align, CentralPanel, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Ui, vec2};

use crate::app::Command;
use crate::app::aftercare::{Part, is_waiting};
use crate::app::command::{AftercareCommand, Go};
use crate::app::state::OpenCase;
use crate::i18n::{Words, dates};
use crate::model::MeetingStatus;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, Edge, RailItem, Status, drawer, rail_item, scroll, step_heading, text, toned};

use super::{bureau, bureau_bar};

/// Width of the list of parts, in points.
const RAIL: f32 = 376.0;
/// Widest a part gets, in points.
const COLUMN: f32 = 1120.0;
const DRAWER: f32 = 480.0;
/// Widest the name of the part gets in the bar, where the parts are folded.
const FOLDED: f32 = 300.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.open() else { return };
    let part = open.aftercare.part;
    let is_roomy = ui.available_width() >= FOLD_WIDTH;
    bureau_bar::show(ui, cx, |ui, cx| {
        if !is_roomy {
            parts_button(ui, cx, memory, part);
        }
        if bureau_bar::back_button(ui, cx.tr("naloop-naar-casus")) {
            cx.push(Command::Aftercare(AftercareCommand::Close));
        }
    });
    bottom(ui, cx, part);
    let ground = cx.look.page_ground(ui.ctx());
    if is_roomy {
        memory.drawer = None;
        let frame = Frame::new().fill(ground).inner_margin(Margin { left: 22, right: 10, top: 22, bottom: 10 });
        Panel::left("aftercare parts").exact_size(RAIL).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            let wanted = scroll(ui, Id::unique("aftercare list"), |ui| rail(ui, cx, open)).inner;
            cx.commands.extend(wanted);
        });
    }
    let side = if is_roomy { 34 } else { 20 };
    let frame = Frame::new().fill(ground).inner_margin(Margin { left: side, right: side, top: 26, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("aftercare", title(part))), |ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            let is_out = part == Part::Release && !is_waiting(open);
            step_heading(ui, cx.tr(title(part)), if is_out { "" } else { cx.tr(hint(part)) });
            match part {
                Part::Notes => notes::show(ui, cx, open),
                Part::Later => later::show(ui, cx, memory, open),
                Part::Plain => plain::show(ui, cx, memory, open),
                Part::Check => check::show(ui, cx, open),
                Part::Paper => paper::show(ui, cx, open),
                Part::Release => release::show(ui, cx, memory, open),
            }
            ui.add_space(60.0);
        });
    });
    if memory.drawer.is_some() {
        parts_drawer(ui, cx, memory, open);
    }
}

/// The first of these keys that was pressed, where nobody is typing and nothing lies over the page. Asked for last, so that
/// what has the keyboard goes first.
fn pressed_key(ui: &Ui, cx: &Cx<'_>, memory_drawer: bool, keys: &[Key]) -> Option<usize> {
    let is_covered = cx.state.dialog.is_some() || cx.state.help || memory_drawer;
    if is_covered || ui.ctx().text_edit_focused() {
        return None;
    }
    keys.iter().position(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
}

/// What a part is called.
fn title(part: Part) -> &'static str {
    match part {
        Part::Notes => "naloop-briefjes",
        Part::Later => "naloop-later",
        Part::Plain => "naloop-gewoon",
        Part::Check => "naloop-controle",
        Part::Paper => "naloop-papier",
        Part::Release => "naloop-vrijgeven",
    }
}

fn hint(part: Part) -> &'static str {
    match part {
        Part::Notes => "naloop-briefjes-uitleg",
        Part::Later => "naloop-later-uitleg",
        Part::Plain => "naloop-gewoon-uitleg",
        Part::Check => "naloop-controle-uitleg",
        Part::Paper => "naloop-papier-uitleg",
        Part::Release => "naloop-vrijgeven-uitleg",
    }
}

/// Whose meeting it was, and the parts; gives what was pressed.
fn rail(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase) -> Option<Command> {
    let words = &cx.state.words;
    let mut wanted = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.vertical(|ui| {
        text(ui, Type::Title, &bureau::title(open, cx));
        toned(ui, Type::Small, cx.look.colours.muted, &meeting_said(open, words));
    });
    ui.add_space(16.0);
    let meeting = open.current_meeting()?;
    for part in Part::ALL {
        let todo = open.aftercare.todo(part, meeting);
        let aside = match (todo, part) {
            (0, _) => words.get("naloop-klaar").to_owned(),
            (_, Part::Release) => String::new(),
            _ => words.with("naloop-nog", &[("aantal", todo.into())]),
        };
        let status = if todo == 0 { Status::Done } else { Status::Todo };
        let item = RailItem { label: words.get(title(part)), aside: &aside, status, current: part == open.aftercare.part };
        if rail_item(ui, &item).clicked() {
            wanted = Some(Command::Aftercare(AftercareCommand::Part(part)));
        }
    }
    ui.add_space(14.0);
    toned(ui, Type::Small, cx.look.colours.muted, words.get("naloop-niets-moet"));
    wanted
}

/// "Overleg van do 12 november 2026", and when the report was released.
fn meeting_said(open: &OpenCase, words: &Words) -> String {
    let Some(meeting) = open.current_meeting() else { return String::new() };
    let language = words.language();
    let day = meeting.started.or(meeting.closed).map(|moment| dates::medium(moment.date_naive(), language));
    day.map(|day| words.with("naloop-overleg-van", &[("datum", day.into())])).unwrap_or_default()
}

/// The way to the parts where there is no room for them beside the one that is shown.
fn parts_button(ui: &mut Ui, cx: &Cx<'_>, memory: &mut Memory, part: Part) {
    let label = cx.tr(title(part));
    let button = ui.allocate_ui(vec2(FOLDED, 52.0), |ui| Button::secondary(label).icon(icons::LIST).one_line().show(ui)).inner;
    if button.clicked() {
        memory.drawer = Some(Edge::Left);
    }
    button.accessible_name(cx.state.words.with("naloop-onderdelen-openen", &[("onderdeel", label.into())]));
}

fn parts_drawer(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let words = cx.words();
    let name = words.get("naloop-onderdelen");
    match drawer(ui.ctx(), Id::unique("aftercare drawer"), Edge::Left, DRAWER, name, |ui| rail(ui, cx, open)) {
        Some(Closed::Answer(command)) => {
            memory.drawer = None;
            cx.push(command);
        }
        Some(Closed::Dismissed) => memory.drawer = None,
        None => {}
    }
}

fn bottom(ui: &mut Ui, cx: &mut Cx<'_>, part: Part) {
    let words = cx.words();
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(28, 0));
    Panel::bottom("aftercare bottom").exact_size(84.0).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let back = Button::secondary(words.get("knop-terug")).icon(icons::ARROW_LEFT).enabled(part.by(-1).is_some());
            if back.show(ui).clicked() {
                cx.push(Command::Go(Go::Back));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| match part.by(1) {
                Some(next) => {
                    let label = words.with("verder-naar", &[("stap", words.get(title(next)).into())]);
                    if Button::primary(&label).icon_after(icons::ARROW_RIGHT).show(ui).clicked() {
                        cx.push(Command::Go(Go::Next));
                    }
                }
                None => {
                    let label = words.get("naloop-naar-casus");
                    if Button::secondary(label).icon_after(icons::ARROW_RIGHT).show(ui).clicked() {
                        cx.push(Command::Aftercare(AftercareCommand::Close));
                    }
                }
            });
        });
    });
}

/// The way to Naloop from the case, once its meeting is over.
pub(super) fn button(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let keys = shown(Shortcut::Aftercare);
    let is_released = open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Released);
    let label = words.get("naloop");
    let button = if is_released { Button::secondary(label) } else { Button::primary(label) };
    if button.icon(icons::CLIPBOARD_TEXT).shortcut(&keys).show(ui).clicked() {
        cx.push(Command::Aftercare(AftercareCommand::Open));
    }
}
