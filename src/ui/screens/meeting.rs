//! One case in a meeting: nobody looks at the program, everybody looks at the words.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Rangef, Ui, UiBuilder};

use crate::app::command::{Panel as SidePanel, Show};
use crate::app::{Command, clock};
use crate::engine::view::{FieldView, ItemView};
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Edge, drawer, scroll, step_heading, text};
use crate::ui::{displays, fields, lists};

use super::{capture, capture_bar, closing, meeting_bar, meeting_clock, parting, pupil_door, read_aloud, unsaved};

/// Width of what the strip opens, in points.
const PANEL: f32 = 480.0;
/// The same of decisions: who agrees and who does not stand beside each other.
const DECISIONS: f32 = 760.0;
/// Of the room beside blocks and strip, what a panel takes at most: the page stays what it is about.
const PANEL_SHARE: f32 = 0.5;
/// What was said does not stand in less width than this, in points.
const LEAST_SAID: f32 = 440.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.open() else { return };
    let is_roomy = ui.available_width() >= FOLD_WIDTH;
    if is_roomy {
        memory.drawer = None;
    }
    if cx.state.panel != Some(SidePanel::Later) {
        memory.later_was_open = false;
    }
    let clock = clock::of(open, cx.state.now(cx.env));
    meeting_bar::top(ui, cx, memory, open, is_roomy);
    meeting_clock::line(ui, cx, open, &clock, is_roomy);
    unsaved::show(ui, cx);
    if let Some(own) = &open.parting {
        parting::bottom(ui, cx, open, own, is_roomy);
        if let Some(panel) = cx.state.panel.filter(|_| is_roomy) {
            side_panel(ui, cx, memory, panel);
        }
        memory.said_between = said_between(ui, cx, memory, is_roomy);
        capture::show(ui, cx, memory, open);
        parting::page(ui, cx, open, own, is_roomy);
        if !is_roomy {
            meeting_bar::drawers(ui, cx, memory, open);
        }
        if let Some(panel) = cx.state.panel.filter(|_| !is_roomy && cx.state.dialog.is_none()) {
            panel_drawer(ui, cx, memory, panel);
        }
        return;
    }
    let closes = closing::is_shown(cx.state);
    if closes {
        closing::bottom(ui, cx, open);
    } else {
        meeting_bar::bottom(ui, cx, open, is_roomy);
        capture_bar::not_heard_line(ui, cx, open, is_roomy);
    }
    if is_roomy {
        meeting_bar::blocks(ui, cx, open);
        meeting_bar::strip(ui, cx, open);
        if let Some(panel) = cx.state.panel {
            side_panel(ui, cx, memory, panel);
        }
    }
    memory.said_between = said_between(ui, cx, memory, is_roomy);
    // After the panels beside it: blocks and counts stay as they are.
    capture::show(ui, cx, memory, open);
    let side = if is_roomy { 40 } else { 24 };
    let margin = Margin { left: side, right: side, top: if is_roomy { 28 } else { 16 }, bottom: 0 };
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(margin);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let Some(opening) = open.opening() else { return };
        if closes {
            scroll(ui, Id::unique("closing"), |ui| {
                closing::page(ui, cx, open);
                ui.add_space(40.0);
            });
            return;
        }
        let id = Id::unique(("opening", open.block, opening.step.as_str()));
        scroll(ui, id, |ui| {
            // A question that is the heading itself brings its own line.
            // On a surface that begins without the label of its question, its hint does not stand on the page either.
            let asks_itself = |field: &FieldView| {
                field.label == opening.heading && field.hint.is_some() && !displays::begins_without_label(field)
            };
            let fields = opening.items.iter().filter_map(|item| match item {
                ItemView::Field(id) => open.view.field(id.as_str()),
                ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
            });
            let hint = if fields.into_iter().any(asks_itself) { "" } else { opening.hint.as_str() };
            step_heading(ui, &opening.heading, hint);
            read_aloud::line_ui(ui, cx, open);
            if open.block == (0, 0) {
                lists::earlier_agreements_ui(ui, cx);
            }
            pupil_door::show(ui, cx, open, &opening.items);
            let show = if open.read_only.is_some() { fields::Show::ReadOnly } else { fields::Show::Table };
            // The page is laid out as if no line lay before its lower edge: words stay where people read them.
            memory.above_items = ui.cursor().top() - ui.max_rect().top();
            let mut room = ui.available_rect_before_wrap();
            room.max.y += memory.line_height;
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| fields::items_ui(ui, cx, memory, &opening.items, show));
            ui.add_space(40.0);
        });
    });
    if !is_roomy {
        meeting_bar::drawers(ui, cx, memory, open);
        if let Some(panel) = cx.state.panel.filter(|_| cx.state.dialog.is_none()) {
            panel_drawer(ui, cx, memory, panel);
        }
    }
}

/// Where what was said stands, left to right: on the page, or beside the panel that lies over it. Where that would leave it
/// no room, over the blocks, and at last over everything.
fn said_between(ui: &Ui, cx: &Cx<'_>, memory: &Memory, is_roomy: bool) -> Option<Rangef> {
    let window = ui.ctx().content_rect().x_range();
    let page = ui.available_rect_before_wrap().x_range();
    let between = match (memory.drawer, cx.state.panel) {
        _ if is_roomy && page.span() >= LEAST_SAID => page,
        _ if is_roomy => Rangef::new(window.min, page.max),
        (Some(Edge::Left), _) => Rangef::new(window.min + meeting_bar::DRAWER, window.max),
        (Some(Edge::Right), _) => Rangef::new(window.min, window.max - meeting_bar::DRAWER),
        (None, Some(_)) => Rangef::new(window.min, window.max - PANEL),
        (None, None) => window,
    };
    (between.span() >= LEAST_SAID).then_some(between)
}

fn side_panel(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, panel: SidePanel) {
    let frame = Frame::new().fill(cx.look.colours.raised).inner_margin(Margin::symmetric(24, 26));
    let wanted = if panel == SidePanel::Decisions { DECISIONS } else { PANEL };
    let width = wanted.min(ui.available_width() * PANEL_SHARE).max(PANEL);
    Panel::right("side panel").exact_size(width).resizable(false).show_separator_line(true).frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("side", panel as u8)), |ui| {
            text(ui, Type::Title, cx.words().get(title_of(panel)));
            if panel_ui(ui, cx, memory, panel) {
                cx.push(Command::Show(Show::Nothing));
            }
        });
    });
}

/// The same over the page.
fn panel_drawer(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, panel: SidePanel) {
    let words = cx.words();
    let id = Id::unique(("side drawer", panel as u8));
    let closed =
        drawer(ui.ctx(), id, Edge::Right, PANEL, words.get(title_of(panel)), |ui| panel_ui(ui, cx, memory, panel).then_some(()));
    if closed.is_some() {
        cx.push(Command::Show(Show::Nothing));
    }
}

fn title_of(panel: SidePanel) -> &'static str {
    match panel {
        SidePanel::People => "strook-mensen",
        SidePanel::Agreements => "strook-afspraken",
        SidePanel::Open => "strook-nog-open",
        SidePanel::Decisions => "strook-besluiten",
        SidePanel::Parked => "strook-geparkeerd",
        SidePanel::Notes => "strook-nog-plaatsen",
        SidePanel::Later => "klok-wat-kan-later",
    }
}

/// What a panel shows; whether it is to be closed.
fn panel_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, panel: SidePanel) -> bool {
    match panel {
        SidePanel::People => lists::people_panel_ui(ui, cx),
        SidePanel::Agreements => lists::agreements_panel_ui(ui, cx),
        SidePanel::Open => {}
        SidePanel::Decisions => lists::decisions_ui(ui, cx),
        SidePanel::Parked => lists::parked_ui(ui, cx),
        SidePanel::Notes => lists::notes_ui(ui, cx),
        SidePanel::Later => meeting_clock::later_ui(ui, cx, memory),
    }
    ui.add_space(16.0);
    Button::secondary(cx.tr("knop-sluiten")).icon(icons::X).show(ui).clicked()
}
