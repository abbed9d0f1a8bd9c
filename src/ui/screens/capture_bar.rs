//! What the bottom bar of a meeting has for catching words: the four lines, whose voice is the active one, what was kept
//! last, and at the end of a block who has not been heard yet.

use egui::{Frame, Margin, Panel, Role, Ui, UiBuilder};

use crate::app::Command;
use crate::app::capture::command::CaptureCommand;
use crate::app::capture::{Line, active, not_heard};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, elided_lines, icon_button, toned, voice_button};

/// What opens each line.
const LINES: [(Line, &str, Icon, Shortcut); 4] = [
    (Line::Input, "vangst-inbreng", icons::CHAT_TEXT, Shortcut::Input),
    (Line::Agreement, "vangst-afspraak-kop", icons::HANDSHAKE, Shortcut::Agree),
    (Line::Parked, "vangst-parkeren", icons::CAR_PROFILE, Shortcut::Park),
    (Line::Decision, "vangst-besluit-kop", icons::SEAL_CHECK, Shortcut::Decide),
];
/// Room for the button that goes on, and for the picture of a voice, in points.
const NEXT: f32 = 300.0;
/// Widest the name of a voice gets, in points.
const MOST_NAME: f32 = 260.0;
/// Least room for what is said, in points.
const LEAST_SAID: f32 = 130.0;

/// The four lines, and whose voice is the active one.
pub(super) fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    if open.read_only.is_some() {
        return;
    }
    let words = cx.words();
    ui.spacing_mut().item_spacing.x = if is_roomy { 16.0 } else { 8.0 };
    for (line, name, picture, shortcut) in LINES {
        let keys = shown(shortcut);
        let pressed = if is_roomy {
            Button::secondary(words.get(name)).icon(picture).shortcut(&keys).show(ui)
        } else {
            icon_button(ui, picture, words.get(name), &keys)
        };
        if pressed.clicked() {
            cx.push(Command::Capture(CaptureCommand::Open(line)));
        }
    }
    let voice = active(open).map(|voice| people::voice(open, &words, voice));
    let keys = shown(Shortcut::NextVoice);
    let (name, family, spoken) = match &voice {
        Some((name, family)) => (name.as_str(), Some(*family), words.with("stem-actief", &[("wie", name.as_str().into())])),
        None => (words.get("stem-geen"), None, words.get("vangst-geen-stem").to_owned()),
    };
    let most = (ui.available_width() - NEXT).clamp(80.0, MOST_NAME);
    if voice_button(ui, family, name, most, &spoken, if is_roomy { &keys } else { "" }).clicked() {
        cx.push(Command::Capture(CaptureCommand::TurnVoice { forward: true }));
    }
}

/// What was kept last, with the way back beside it; else who has not been heard. Drawn from the right.
pub(super) fn said(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, is_roomy: bool) {
    if kept(ui, cx, open) {
        return;
    }
    let room = ui.available_width() - 8.0;
    if let Some(line) = silent(cx, open).filter(|_| is_roomy && room >= LEAST_SAID) {
        elided_lines(ui, Type::Small, &line, room, 2);
    }
}

/// What was kept last, with the way back beside it, drawn from the right; whether that is said now.
pub(super) fn kept(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) -> bool {
    let kept = open.capture.kept.as_ref().filter(|kept| kept.revision == open.revision);
    if let Some(kept) = kept {
        let said = cx.say(&kept.sentence);
        let name = format!("{} ({said})", cx.tr("knop-ongedaan"));
        if icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &name, &shown(Shortcut::Undo)).clicked() {
            cx.push(Command::Undo);
        }
        let room = ui.available_width() - 8.0;
        if room >= LEAST_SAID {
            let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(said.as_str());
            ui.scope_builder(builder, |ui| elided_lines(ui, Type::Small, &said, room, 2));
        }
    }
    kept.is_some()
}

/// The same on a line of its own, where the bar has no room for it.
pub(super) fn not_heard_line(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, is_roomy: bool) {
    let Some(line) = silent(cx, open).filter(|_| !is_roomy && open.capture.line.is_none()) else { return };
    let frame = Frame::new().fill(cx.look.colours.raised).inner_margin(Margin::symmetric(28, 8));
    Panel::bottom("not heard yet").resizable(false).frame(frame).show_separator_line(true).show(ui, |ui| {
        toned(ui, Type::Small, cx.look.colours.muted, &line);
    });
}

/// "Nog niet gehoord: Nadia, Wim", for the chair, when going on leaves the block. Names only: nobody is counted.
fn silent(cx: &Cx<'_>, open: &OpenCase) -> Option<String> {
    let block = open.view.blocks.get(open.block.0)?;
    let leaves = open.block.1 + 1 >= block.openings.len();
    let names: Vec<String> = not_heard(open, cx.state.now(cx.env))
        .iter()
        .filter(|_| leaves)
        .map(|seat| people::short_name(open, seat))
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty()).then(|| cx.state.words.with("nog-niet-gehoord", &[("wie", names.join(", ").into())]))
}
