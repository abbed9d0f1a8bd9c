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
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, Cell, Column, Table, TableChange, Width, card, chip, empty_state, focus_field, notice, scroll, section_heading,
    step_heading, tabs, text, toned,
};

use super::{bureau, bureau_bar};

/// Width of the list, in points.
const LIST: f32 = 600.0;
/// Below this width the list stands above what it shows, in points.
const FOLD: f32 = 1100.0;
/// Height of the list there, in points.
const FOLDED_LIST: f32 = 300.0;
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
    let list_frame = frame.inner_margin(Margin { left: 34, right: 10, top: 26, bottom: 20 });
    if ui.available_width() >= FOLD {
        Panel::left("versions").exact_size(LIST).resizable(false).show_separator_line(false).frame(list_frame).show(ui, |ui| {
            list(ui, cx, memory, versions);
        });
    } else {
        let frame = list_frame.inner_margin(Margin { left: 34, right: 34, top: 16, bottom: 6 });
        Panel::top("versions").exact_size(FOLDED_LIST).frame(frame).show_separator_line(false).show(ui, |ui| {
            list(ui, cx, memory, versions);
        });
    }
    let frame = frame.inner_margin(Margin { left: 24, right: 34, top: 26, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if let Some(trouble) = &versions.trouble {
            notice(ui, Tone::Amber, &cx.say(&trouble.sentence), &[]);
            ui.add_space(14.0);
        }
        let chosen = versions.all().find(|version| Some(&version.key) == versions.wanted.as_ref());
        match (chosen, versions.ready(), versions.unreadable()) {
            (Some(version), Some(shown), _) => preview(ui, cx, memory, version, shown),
            (Some(version), None, Some(trouble)) => {
                step_heading(ui, &heading(version, cx), "");
                notice(ui, Tone::Amber, &cx.say(&trouble.sentence), &[]);
            }
            _ => nothing(ui, cx, versions),
        }
    });
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
        Column { title: words.get("versies-wanneer"), width: Width::Share(1.35) },
        Column { title: words.get("versies-waarom"), width: Width::Share(1.5) },
        Column { title: words.get("versies-nummer"), width: Width::Points(88.0) },
    ];
    let selected = all.iter().position(|version| Some(&version.key) == versions.wanted.as_ref());
    let table = Table { id, name: words.get("versies"), columns: &columns, rows: all.len(), selected };
    let mut change = None;
    card(ui, |ui| {
        let name_of = |at: usize| {
            let Some(version) = all.get(at) else { return String::new() };
            let (day, time) = moment(version, cx);
            format!("{day} {time}, {}", words.get(version.key_of_why()))
        };
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

/// What the chosen version says, step by step, and what is different now.
fn preview(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, version: &Version, shown: &Shown) {
    let words = cx.words();
    let compared = cx.state.open.is_some();
    let count = differences(&shown.steps);
    let hint = match (&version.key, compared) {
        (_, true) => words.with("versie-verschillen", &[("aantal", count.into())]),
        (VersionKey::Beside(file), false) => file.clone(),
        (VersionKey::Kept { .. }, false) => words.get(version.key_of_why()).to_owned(),
    };
    let busy = cx.state.versions.as_ref().is_some_and(|versions| versions.busy);
    let can_put_back = cx.state.can_put_back() || busy;
    ui.horizontal_top(|ui| {
        let button = if can_put_back { BUTTON } else { 0.0 };
        ui.allocate_ui(vec2((ui.available_width() - button).max(200.0), 0.0), |ui| {
            step_heading(ui, &heading(version, cx), &hint);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let button = Button::primary(words.get("versie-terugzetten")).icon(icons::CLOCK_COUNTER_CLOCKWISE);
            if can_put_back && button.enabled(!busy).show(ui).clicked() {
                cx.push(Command::Versions(VersionsCommand::PutBack));
            }
        });
    });
    if let Some(trouble) = &shown.trouble {
        notice(ui, Tone::Amber, &say(&words, &trouble.sentence), &[]);
        ui.add_space(12.0);
    }
    let differs = compared && count > 0;
    if differs {
        let choices = [words.get("versie-alleen-anders"), words.get("versie-alles")];
        let name = words.get("versie-wat-tonen");
        if let Some(at) = tabs(ui, Id::unique("versions filter"), name, &choices, usize::from(memory.whole_version)) {
            memory.whole_version = at == 1;
        }
        ui.add_space(12.0);
    }
    let only_different = differs && !memory.whole_version;
    scroll(ui, Id::unique(("version", &format!("{:?}", shown.key))), |ui| {
        ui.set_max_width(COLUMN.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = 12.0;
        for step in &shown.steps {
            step_ui(ui, cx, step, only_different);
        }
        ui.add_space(40.0);
    });
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
