//! The bars around a meeting: whose it is, how far the blocks are, what is counted, back and on.

use std::borrow::Cow;

use egui::{Align, Frame, Id, Layout, Margin, Panel, Ui, vec2};

use crate::app::Command;
use crate::app::command::{CurtainCommand, Go, Panel as SidePanel, Show};
use crate::app::parting::{self, PartingCommand};
use crate::app::state::OpenCase;
use crate::app::{clock, people};
use crate::engine::clock::BlockTime;
use crate::engine::presence::here;
use crate::engine::view::StepStatus;
use crate::i18n::dates;
use crate::model::Moment;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{
    Button, Closed, Edge, RailItem, Status, drawer, elided, icon_button, logo, rail_item, rail_sub, scroll, strip_item, toned,
};

use super::bureau_bar::{practice_mark, save_state};
use super::{capture_bar, meeting_clock};

/// Heights and widths of the bars, in points (mockups).
const TOP: f32 = 84.0;
const BOTTOM: f32 = 104.0;
const BLOCKS: f32 = 356.0;
const STRIP: f32 = 96.0;
/// Widest the roepnaam gets in the bar, in points.
const NAME: f32 = 520.0;
pub(super) const DRAWER: f32 = 480.0;
/// Widest the name of the block gets in the bar, where the blocks are folded.
const FOLDED: f32 = 390.0;

/// Roepnaam, the planned end, the state of saving, and the way out. Where the panels are folded, the way to them stands
/// here and the rest is said in short.
pub(super) fn top(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase, is_roomy: bool) {
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(if is_roomy { 28 } else { 16 }, 0));
    let clock = clock::of(open, cx.state.now(cx.env));
    let mut shape = meeting_clock::Shape::Whole;
    let bar = Panel::top("meeting top").exact_size(TOP).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let words = cx.words();
            ui.spacing_mut().item_spacing.x = if is_roomy { 16.0 } else { 10.0 };
            if is_roomy {
                logo(ui);
            } else if let Some(block) = open.view.blocks.get(open.block.0) {
                let button = ui
                    .allocate_ui(vec2(FOLDED, TOP), |ui| Button::secondary(&block.title).icon(icons::LIST).one_line().show(ui))
                    .inner;
                if button.clicked() {
                    memory.drawer = Some(Edge::Left);
                }
                button.accessible_name(words.with("blokken-openen", &[("blok", block.title.as_str().into())]));
            }
            let name = people::pupil_at_start(open, &words);
            let most = if is_roomy { NAME } else { NAME / 2.5 };
            elided(ui, Type::Strong, &name, most);
            practice_mark(ui, cx);
            if let Some(said) = planned_end(cx, open).filter(|_| is_roomy && clock.begun.is_none()) {
                ui.add_space(24.0);
                toned(ui, Type::Body, cx.look.colours.muted, &said);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !is_roomy && icon_button(ui, icons::DOTS_THREE_VERTICAL, words.get("strook-openen"), "").clicked() {
                    memory.drawer = Some(Edge::Right);
                }
                let curtain = words.get("gordijn");
                let draws = if is_roomy {
                    Button::secondary(curtain).icon(icons::EYE_SLASH).show(ui)
                } else {
                    icon_button(ui, icons::EYE_SLASH, curtain, &shown(Shortcut::Curtain))
                };
                if draws.clicked() {
                    cx.push(Command::Curtain(CurtainCommand::DrawOrOpen));
                }
                let bureau = words.get("naar-het-bureau");
                let leaves = if is_roomy {
                    Button::secondary(bureau).icon(icons::DESKTOP).show(ui)
                } else {
                    icon_button(ui, icons::DESKTOP, bureau, &shown(Shortcut::Bureau))
                };
                if leaves.clicked() {
                    cx.push(Command::Show(Show::NobodyWatching));
                }
                if icon_button(ui, icons::KEYBOARD, words.get("sneltoetsen"), &shown(Shortcut::Help)).clicked() {
                    cx.push(Command::Show(Show::Help));
                }
                save_state(ui, cx, is_roomy);
                parting_chip(ui, cx, open, is_roomy);
                if clock.begun.is_some() {
                    shape = meeting_clock::in_bar(ui, cx, &clock, is_roomy);
                }
            });
        });
    });
    if clock.begun.is_some() && shape == meeting_clock::Shape::Short {
        meeting_clock::pace_below(ui, cx, bar.response.rect, &clock);
    }
}

/// The pupil leaves soon: a calm chip, never more. It stays until they left or stay.
fn parting_chip(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    if open.read_only.is_some() || !parting::is_due(open, cx.state.now(cx.env)) {
        return;
    }
    let name = cx.words().with("afronden-met", &[("naam", open.view.pupil_name.as_str().into())]);
    let response = if is_roomy {
        Button::secondary(&name).icon(icons::HAND).tone(Tone::Violet).show(ui)
    } else {
        icon_button(ui, icons::HAND, &name, &shown(Shortcut::Parting))
    };
    if response.clicked() {
        cx.push(Command::Parting(PartingCommand::Toggle));
    }
}

/// "klaar om 16.30 uur": from the planned end, else from the planned start and length.
fn planned_end(cx: &Cx<'_>, open: &OpenCase) -> Option<String> {
    let words = &cx.state.words;
    let time_of = |concept: &str| match open.field_with(concept)?.answer.as_ref()?.value.as_ref()?.scalar()? {
        crate::model::Scalar::Time(time) => Some(*time),
        _ => None,
    };
    let minutes = open.current_meeting().map_or(0, |meeting| i64::from(meeting.planned_minutes));
    let end = time_of("overleg_eindtijd")
        .or_else(|| time_of("overleg_tijd").map(|start| start.overflowing_add_signed(chrono::Duration::minutes(minutes)).0))?;
    Some(words.with("klaar-om", &[("tijd", dates::time(end, words.language()).into())]))
}

/// The agenda blocks; steps unfold inside the current one.
pub(super) fn blocks(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let frame =
        Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: 26, right: 12, top: 26, bottom: 10 });
    Panel::left("blocks").exact_size(BLOCKS).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        let clock = clock::of(open, cx.state.now(cx.env));
        meeting_clock::below_blocks(ui, cx, open, &clock);
        scroll(ui, Id::unique("blocks list"), |ui| {
            if let Some(go) = block_list(ui, cx, open) {
                cx.push(Command::Go(go));
            }
        });
    });
}

fn block_list(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase) -> Option<Go> {
    let mut wanted = None;
    let clock = clock::of(open, cx.state.now(cx.env));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (at, block) in open.view.blocks.iter().enumerate() {
        let current = at == open.block.0;
        let status = match at.cmp(&open.block.0) {
            std::cmp::Ordering::Equal => Status::Current,
            std::cmp::Ordering::Less => Status::Done,
            std::cmp::Ordering::Greater if block.progress.answered > 0 => Status::Busy,
            std::cmp::Ordering::Greater => Status::Todo,
        };
        let aside = clock.blocks.get(at).map(minutes_of).unwrap_or_default();
        let item = RailItem { label: &block.title, aside: &aside, status, current };
        let response = rail_item(ui, &item);
        if let Some(was) = clock.blocks.get(at).and_then(|block| block.was_minutes) {
            let now = dates::minutes(clock.blocks.get(at).map_or(0, |block| block.minutes));
            let arguments = [("blok", block.title.as_str().into()), ("nu", now.into()), ("was", was.into())];
            response.clone().accessible_name(cx.state.words.with("klok-was", &arguments));
        }
        if response.clicked() {
            wanted = Some(Go::Block(block.id.clone(), 0));
        }
        if current && block.openings.len() > 1 {
            for (i, opening) in block.openings.iter().enumerate() {
                let status = open.view.step(opening.step.as_str()).map(|step| &step.status);
                let title = match status {
                    Some(StepStatus::Postponed) => {
                        Cow::Owned(cx.state.words.with("klok-later", &[("stap", opening.title.as_str().into())]))
                    }
                    _ => Cow::Borrowed(opening.title.as_str()),
                };
                if rail_sub(ui, &title, i == open.block.1).clicked() {
                    wanted = Some(Go::Block(block.id.clone(), i));
                }
            }
        }
    }
    wanted
}

/// "13 min", and for a while "14 → 13" when that changed.
fn minutes_of(block: &BlockTime) -> String {
    block.was_minutes.map_or_else(|| dates::minutes(block.minutes), |was| format!("{was} → {}", block.minutes))
}

/// What the strip counts: picture, count, key of its name, keys, what it opens.
fn counts(open: &OpenCase, now: Moment) -> Vec<(Icon, usize, &'static str, Option<Shortcut>, SidePanel)> {
    let people = open.current_meeting().map_or(0, |meeting| here(meeting, now).len());
    let agreements = open.case.agreements.len();
    let parked = open.case.parked.iter().filter(|parked| parked.settled.is_none()).count();
    let mut all = vec![
        (icons::USERS_THREE, people, "strook-mensen", Some(Shortcut::People), SidePanel::People),
        (icons::HANDSHAKE, agreements, "strook-afspraken", Some(Shortcut::Agreements), SidePanel::Agreements),
        (icons::CAR_PROFILE, parked, "strook-geparkeerd", None, SidePanel::Parked),
        (icons::QUESTION, open.view.open.len(), "strook-nog-open", Some(Shortcut::OpenItems), SidePanel::Open),
    ];
    // What is not there yet does not ask to be looked at.
    let seldom = [
        (icons::SEAL_CHECK, open.case.decisions.len(), "strook-besluiten", None, SidePanel::Decisions),
        (icons::NOTE, open.case.notes.len(), "strook-nog-plaatsen", None, SidePanel::Notes),
    ];
    all.extend(seldom.into_iter().filter(|(_, count, ..)| *count > 0));
    all
}

fn opens(panel: SidePanel) -> Command {
    Command::Show(if panel == SidePanel::Open { Show::OpenItems } else { Show::Panel(panel) })
}

/// Counts that open on a key.
pub(super) fn strip(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let frame = Frame::new().fill(cx.look.colours.raised).inner_margin(Margin { left: 8, right: 8, top: 30, bottom: 10 });
    Panel::right("strip").exact_size(STRIP).resizable(false).show_separator_line(true).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 18.0);
            for (picture, count, name, shortcut, panel) in counts(open, cx.state.now(cx.env)) {
                let is_open = cx.state.panel == Some(panel);
                if strip_item(ui, picture, count, words.get(name), &shortcut.map(shown).unwrap_or_default(), is_open).clicked() {
                    cx.push(opens(panel));
                }
            }
        });
    });
}

/// Blocks and counts over the page, where there is no room for them beside it.
pub(super) fn drawers(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let words = cx.words();
    let Some(edge) = memory.drawer else { return };
    let closed = match edge {
        Edge::Left => drawer(ui.ctx(), Id::unique("blocks drawer"), edge, DRAWER, words.get("blokken"), |ui| {
            block_list(ui, cx, open).map(Command::Go)
        }),
        Edge::Right => drawer(ui.ctx(), Id::unique("strip drawer"), edge, DRAWER, words.get("strook-titel"), |ui| {
            let mut wanted = None;
            for (picture, count, name, shortcut, panel) in counts(open, cx.state.now(cx.env)) {
                let line = format!("{} · {count}", words.get(name));
                let keys = shortcut.map(shown).unwrap_or_default();
                if Button::quiet(&line).icon(picture).shortcut(&keys).wide().show(ui).clicked() {
                    wanted = Some(opens(panel));
                }
            }
            wanted
        }),
    };
    match closed {
        Some(Closed::Answer(command)) => {
            memory.drawer = None;
            cx.push(command);
        }
        Some(Closed::Dismissed) => memory.drawer = None,
        None => {}
    }
}

/// Back and on; the last block closes the meeting.
pub(super) fn bottom(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let words = cx.words();
    let first = open.block == (0, 0);
    let last_block = open.view.blocks.len().saturating_sub(1);
    let last_opening = open.view.blocks.last().map_or(0, |block| block.openings.len().saturating_sub(1));
    let last = open.block == (last_block, last_opening);
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(28, 0));
    Panel::bottom("meeting bottom").exact_size(BOTTOM).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let back = Button::secondary(words.get("knop-terug")).icon(icons::ARROW_LEFT).big().enabled(!first);
            if back.show(ui).clicked() {
                cx.push(Command::Go(Go::Back));
            }
            capture_bar::buttons(ui, cx, open, is_roomy);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if last {
                    if Button::primary(words.get("overleg-sluiten")).big().show(ui).clicked() {
                        cx.push(Command::Show(Show::Closing));
                    }
                } else if Button::primary(words.get("knop-verder")).icon_after(icons::ARROW_RIGHT).big().show(ui).clicked() {
                    cx.push(Command::Go(Go::Next));
                }
                capture_bar::said(ui, cx, open, is_roomy);
            });
        });
    });
}
