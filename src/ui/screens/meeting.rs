//! One case in a meeting: nobody looks at the program, everybody looks at the words.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Ui};

use crate::app::Command;
use crate::app::command::{Panel as SidePanel, Show};
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, scroll, step_heading, text};
use crate::ui::{fields, lists};

use super::meeting_bar;

/// Below this width the panels at the sides fold away, in points.
const FOLD: f32 = 1100.0;
/// Width of what the strip opens, in points.
const PANEL: f32 = 480.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.state.open.as_ref() else { return };
    meeting_bar::top(ui, cx, open);
    meeting_bar::bottom(ui, cx, open);
    let roomy = ui.available_width() >= FOLD;
    if roomy {
        meeting_bar::blocks(ui, cx, open);
        meeting_bar::strip(ui, cx, open);
        if let Some(panel) = cx.state.panel {
            side_panel(ui, cx, panel);
        }
    }
    let frame = Frame::new().fill(cx.look.colours.background).inner_margin(Margin { left: 40, right: 40, top: 28, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let Some(opening) = open.opening() else { return };
        let id = Id::unique(("opening", open.block, opening.step.as_str()));
        scroll(ui, id, |ui| {
            step_heading(ui, &opening.heading, &opening.hint);
            let show = if open.read_only.is_some() { fields::Show::ReadOnly } else { fields::Show::Table };
            fields::items_ui(ui, cx, memory, &opening.items, show);
            ui.add_space(40.0);
        });
    });
}

fn side_panel(ui: &mut Ui, cx: &mut Cx<'_>, panel: SidePanel) {
    let frame = Frame::new().fill(cx.look.colours.raised).inner_margin(Margin::symmetric(24, 26));
    Panel::right("side panel").exact_size(PANEL).resizable(false).show_separator_line(true).frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("side", panel as u8)), |ui| {
            let words = cx.words();
            match panel {
                SidePanel::People => {
                    text(ui, Type::Title, words.get("strook-mensen"));
                    lists::people_panel_ui(ui, cx);
                }
                SidePanel::Agreements => {
                    text(ui, Type::Title, words.get("strook-afspraken"));
                    lists::agreements_panel_ui(ui, cx);
                }
                SidePanel::Open => {}
            }
            ui.add_space(16.0);
            if Button::quiet(words.get("knop-sluiten")).icon(icons::X).show(ui).clicked() {
                cx.push(Command::Show(Show::Nothing));
            }
        });
    });
}
