//! Earlier versions of a case: at the left which there are, at the right what the chosen one says and what is different
//! now. Putting one back is the third click, after opening the page and choosing.

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Ui, vec2};

use crate::app::Command;
use crate::app::command::VersionsCommand;
use crate::app::reading::{ReadLine, ReadStep, differences};
use crate::app::sentence::say;
use crate::app::versions::{Shown, Version, VersionKey, Versions, Whose};
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, Cell, ChoiceChange, Column, Field, OwnWords, Table, TableChange, Width, card, chip, combo, empty_state, focus_field,
    notice, scroll, section_heading, step_heading, tabs, text, toned,
};

use super::{bureau, bureau_bar};

/// Width of the list, in points.
const LIST: f32 = 640.0;
/// Widest what is shown gets, in points.
const COLUMN: f32 = 1120.0;
/// Room for the button beside the heading, in points.
const BUTTON: f32 = 330.0;
/// Below this width what was said stands under what was asked, in points.
const BESIDE: f32 = 640.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let state = cx.state;
    let Some(versions) = state.versions.as_ref() else { return };
    bureau_bar::show(ui, cx, |ui, cx| {
        let back = if cx.state.open.is_some() { "versies-terug" } else { "alle-casussen" };
        if bureau_bar::back_button(ui, cx.tr(back)) {
            cx.push(Command::Versions(VersionsCommand::Close));
        }
    });
    let frame = Frame::new().fill(cx.look.colours.background);
    if ui.available_width() < FOLD_WIDTH {
        let frame = frame.inner_margin(Margin { left: 20, right: 20, top: 14, bottom: 0 });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            scroll(ui, Id::unique("versions folded"), |ui| {
                chooser(ui, cx, versions);
                ui.add_space(10.0);
                if let Some(shown) = head(ui, cx, memory, versions) {
                    body(ui, cx, memory, shown);
                }
            });
        });
        return;
    }
    let list_frame = frame.inner_margin(Margin { left: 34, right: 10, top: 26, bottom: 20 });
    Panel::left("versions").exact_size(LIST).resizable(false).show_separator_line(false).frame(list_frame).show(ui, |ui| {
        list(ui, cx, memory, versions);
    });
    let frame = frame.inner_margin(Margin { left: 24, right: 34, top: 26, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if let Some(shown) = head(ui, cx, memory, versions) {
            scroll(ui, Id::unique(("version", &format!("{:?}", shown.key))), |ui| body(ui, cx, memory, shown));
        }
    });
}

/// What stands above the chosen version; gives the version once there is something to read.
fn head<'v>(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, versions: &'v Versions) -> Option<&'v Shown> {
    if let Some(trouble) = &versions.trouble {
        notice(ui, Tone::Amber, &cx.say(&trouble.sentence), &[]);
        ui.add_space(14.0);
    }
    let chosen = versions.all().find(|version| Some(&version.key) == versions.wanted.as_ref());
    match (chosen, versions.ready(), versions.unreadable()) {
        (Some(version), Some(shown), _) => {
            heading_ui(ui, cx, version, shown);
            filter(ui, cx, memory, shown);
            return Some(shown);
        }
        (Some(version), None, Some(trouble)) => {
            step_heading(ui, &heading(version, cx), "");
            notice(ui, Tone::Amber, &cx.say(&trouble.sentence), &[]);
        }
        _ => nothing(ui, cx, versions),
    }
    None
}

/// Which version, where there is no room for the list.
fn chooser(ui: &mut Ui, cx: &mut Cx<'_>, versions: &Versions) {
    let words = cx.words();
    let all: Vec<&Version> = versions.all().collect();
    if all.is_empty() {
        return;
    }
    let names: Vec<String> = all.iter().map(|version| name_of(version, cx)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen: Vec<usize> = all.iter().position(|version| Some(&version.key) == versions.wanted.as_ref()).into_iter().collect();
    let field = Field::new(Id::unique("versions"), words.get("versies"));
    if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &names, &chosen, false, OwnWords::Closed).change
        && let Some(version) = all.get(at)
    {
        cx.push(Command::Versions(VersionsCommand::Look(version.key.clone())));
    }
}

fn name_of(version: &Version, cx: &Cx<'_>) -> String {
    let (day, time) = moment(version, cx);
    format!("{day} {time} · {}", cx.tr(version.key_of_why()))
}

/// Whose versions these are, and the list itself.
fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, versions: &Versions) {
    let words = cx.words();
    let whose = match (&versions.whose, cx.open()) {
        (Whose::File(file), _) => file.clone(),
        (Whose::Case(_), Some(open)) => bureau::title(open, cx),
        (Whose::Case(_), None) => String::new(),
    };
    step_heading(ui, words.get("versies"), &whose);
    let id = Id::unique("versions");
    if std::mem::take(&mut memory.page_is_fresh) {
        focus_field(ui.ctx(), id);
    }
    let all: Vec<&Version> = versions.all().collect();
    if all.is_empty() {
        return;
    }
    let columns = [
        Column { title: words.get("versies-wanneer"), width: Width::Share(1.2) },
        Column { title: words.get("versies-waarom"), width: Width::Share(1.55) },
        Column { title: words.get("versies-nummer"), width: Width::Points(88.0) },
    ];
    let selected = all.iter().position(|version| Some(&version.key) == versions.wanted.as_ref());
    let table = Table { id, name: words.get("versies"), columns: &columns, rows: all.len(), selected };
    let mut change = None;
    card(ui, |ui| {
        let name_of = |at: usize| all.get(at).map(|version| name_of(version, cx)).unwrap_or_default();
        change = table.show(ui, name_of, |ui, at: Cell| {
            let Some(version) = all.get(at.row) else { return };
            match at.column {
                0 => {
                    let (day, time) = moment(version, cx);
                    ui.spacing_mut().item_spacing.x = 8.0;
                    text(ui, Type::Body, &day);
                    text(ui, Type::Strong, &time);
                }
                1 => drop(text(ui, Type::Body, words.get(version.key_of_why()))),
                _ if version.rev > 0 => drop(toned(ui, Type::Body, cx.look.colours.muted, &version.rev.to_string())),
                _ => {}
            }
        });
    });
    if let Some(TableChange::Select(at) | TableChange::Open(at)) = change
        && let Some(version) = all.get(at)
    {
        cx.push(Command::Versions(VersionsCommand::Look(version.key.clone())));
    }
}

/// Which version it is, how much is different now, and the button that puts it back.
fn heading_ui(ui: &mut Ui, cx: &mut Cx<'_>, version: &Version, shown: &Shown) {
    let words = cx.words();
    let hint = match (&version.key, cx.state.open.is_some()) {
        (_, true) => words.with("versie-verschillen", &[("aantal", differences(&shown.steps).into())]),
        (VersionKey::Beside(file), false) => file.clone(),
        (VersionKey::Kept { .. }, false) => words.get(version.key_of_why()).to_owned(),
    };
    let busy = cx.state.versions.as_ref().is_some_and(|versions| versions.busy);
    let put_back = |ui: &mut Ui, cx: &mut Cx<'_>| {
        let button = Button::primary(words.get("versie-terugzetten")).icon(icons::CLOCK_COUNTER_CLOCKWISE);
        if (busy || cx.state.can_put_back()) && button.enabled(!busy).show(ui).clicked() {
            cx.push(Command::Versions(VersionsCommand::PutBack));
        }
    };
    if ui.available_width() < BESIDE {
        step_heading(ui, &heading(version, cx), &hint);
        put_back(ui, cx);
        ui.add_space(12.0);
    } else {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(ui.available_width() - BUTTON, 0.0), |ui| step_heading(ui, &heading(version, cx), &hint));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| put_back(ui, cx));
        });
    }
    if let Some(trouble) = &shown.trouble {
        notice(ui, Tone::Amber, &say(&words, &trouble.sentence), &[]);
        ui.add_space(12.0);
    }
}

/// Whether there is an open case that says something else than this version.
fn differs(cx: &Cx<'_>, shown: &Shown) -> bool {
    cx.state.open.is_some() && differences(&shown.steps) > 0
}

/// Only what is different, or the whole version.
fn filter(ui: &mut Ui, cx: &Cx<'_>, memory: &mut Memory, shown: &Shown) {
    if !differs(cx, shown) {
        return;
    }
    let words = cx.words();
    let choices = [words.get("versie-alleen-anders"), words.get("versie-alles")];
    let name = words.get("versie-wat-tonen");
    if let Some(at) = tabs(ui, Id::unique("versions filter"), name, &choices, usize::from(memory.whole_version)) {
        memory.whole_version = at == 1;
    }
    ui.add_space(12.0);
}

/// What the chosen version says, step by step.
fn body(ui: &mut Ui, cx: &Cx<'_>, memory: &Memory, shown: &Shown) {
    ui.set_max_width(COLUMN.min(ui.available_width()));
    ui.spacing_mut().item_spacing.y = 12.0;
    let only_different = differs(cx, shown) && !memory.whole_version;
    for step in &shown.steps {
        step_ui(ui, cx, step, only_different);
    }
    ui.add_space(40.0);
}

fn step_ui(ui: &mut Ui, cx: &Cx<'_>, step: &ReadStep, only_different: bool) {
    let lines: Vec<&ReadLine> = step.lines.iter().filter(|line| !only_different || line.other.is_some()).collect();
    if lines.is_empty() {
        return;
    }
    card(ui, |ui| {
        section_heading(ui, None, &step.title, cx.look.colours.primary);
        for line in lines {
            ui.add_space(2.0);
            line_ui(ui, cx, line, !only_different);
        }
    });
}

/// What was asked at the left, what was said beside it; where that differs, then and now side by side.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &ReadLine, marks: bool) {
    let words = &cx.state.words;
    let muted = cx.look.colours.muted;
    let label = |ui: &mut Ui| {
        toned(ui, Type::Body, muted, &line.label);
        if marks && line.other.is_some() {
            chip(ui, Tone::Blue, words.get("versie-nu-anders"));
        }
    };
    let said = |ui: &mut Ui| match &line.other {
        None => paragraphs(ui, cx, &line.said),
        Some(other) => ui.columns(2, |columns| {
            let [then, now] = columns else { return };
            for (ui, key, said) in [(then, "versie-toen", &line.said), (now, "versie-nu", other)] {
                ui.spacing_mut().item_spacing.y = 4.0;
                toned(ui, Type::Small, muted, words.get(key));
                paragraphs(ui, cx, said);
            }
        }),
    };
    let width = ui.available_width();
    if width < BESIDE {
        label(ui);
        said(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 4.0);
        let asked = width * 0.34;
        for (room, draw) in [(asked, &label as &dyn Fn(&mut Ui)), (width - asked - 24.0, &said)] {
            ui.allocate_ui(vec2(room, 0.0), |ui| {
                ui.set_width(room);
                ui.vertical(|ui| draw(ui));
            });
        }
    });
}

fn paragraphs(ui: &mut Ui, cx: &Cx<'_>, said: &[String]) {
    if said.is_empty() {
        toned(ui, Type::Body, cx.look.colours.muted, cx.tr("versie-leeg"));
    }
    for paragraph in said {
        text(ui, Type::Body, paragraph);
    }
}

/// Nothing to show: nothing was kept, or it is still being read.
fn nothing(ui: &mut Ui, cx: &Cx<'_>, versions: &Versions) {
    if versions.kept.is_some() && versions.all().next().is_none() {
        let sentence = match versions.whose {
            Whose::Case(_) => cx.tr("versies-geen"),
            Whose::File(_) => cx.tr("versies-geen-van-bestand"),
        };
        ui.add_space(60.0);
        empty_state(ui, icons::CLOCK_COUNTER_CLOCKWISE, sentence, None);
    }
}

fn heading(version: &Version, cx: &Cx<'_>) -> String {
    let state = cx.state;
    let key = match version.key {
        VersionKey::Kept { .. } => "versie-zo-was-het",
        VersionKey::Beside(_) => "versie-zo-staat-het-ernaast",
    };
    cx.say(&version.sentence(key, state.now(cx.env), state.clock_shift, &state.words))
}

fn moment(version: &Version, cx: &Cx<'_>) -> (String, String) {
    version.moment(cx.state.now(cx.env), cx.state.clock_shift, cx.state.words.language())
}
