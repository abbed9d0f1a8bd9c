//! What was said and not yet read: quiet lines at the bottom, never in the way of what is being typed.

use egui::{Align2, Area, Id, Order, Ui, vec2};

use crate::app::Command;
use crate::app::sentence::Arg;
use crate::app::state::{Notice, State, Tone as AppTone};
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::widgets::notice;

/// Most lines at once; older ones wait.
const MOST: usize = 3;

/// Draws them above the bars, and above a line that lies over the page; beside a panel, not over it.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, memory: &Memory) {
    let state = cx.state;
    if !state.notices.iter().any(|said| is_for_here(state, said)) {
        return;
    }
    let words = cx.words();
    let above_bars = if state.open.is_some() { -120.0 } else { -24.0 };
    let window = ui.ctx().content_rect();
    let page = memory.said_between.unwrap_or(window.x_range());
    let width = 900.0_f32.min(page.span() - 60.0);
    let place = vec2(page.center() - window.center().x, above_bars - memory.line_height);
    let area = Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, place);
    let mut commands = Vec::new();
    area.show(ui.ctx(), |ui| {
        ui.set_width(width);
        for said in state.notices.iter().rev().filter(|said| is_for_here(state, said)).take(MOST) {
            let tone = match said.tone {
                AppTone::Info => Tone::Blue,
                AppTone::Amber => Tone::Amber,
                AppTone::Red => Tone::Red,
            };
            let mut sentence = crate::app::sentence::say(&words, &said.sentence);
            if let Some(path) = said.path.as_ref().filter(|_| !state.in_meeting()) {
                sentence = format!("{sentence} ({})", path.display());
            }
            let actions: &[&str] = if said.offers_undo {
                &[words.get("knop-ongedaan"), words.get("knop-sluiten")]
            } else {
                &[words.get("knop-sluiten")]
            };
            match notice(ui, tone, &sentence, actions) {
                Some(0) if said.offers_undo => commands.extend([Command::Undo, Command::DismissNotice(said.id)]),
                Some(_) => commands.push(Command::DismissNotice(said.id)),
                None => {}
            }
            ui.add_space(6.0);
        }
    });
    cx.commands.extend(commands);
}

/// At the table only this case exists: what names another one, or its file, waits for the bureau.
fn is_for_here(state: &State, said: &Notice) -> bool {
    let own = state.shown().map(|open| open.case.header.code.as_str()).unwrap_or_default();
    let names_other = |(name, arg): &(&str, Arg)| {
        matches!(*name, "casus" | "bestand") && !matches!(arg, Arg::Text(text) if !own.is_empty() && text.contains(own))
    };
    !state.in_meeting() || !said.sentence.args.iter().any(names_other)
}
