//! The bar on top of every bureau page: where we are, whether it is practice, and the way to the settings.

use egui::{Align, Frame, Layout, Margin, Panel, Stroke, Ui};

use crate::app::Command;
use crate::app::command::{CurtainCommand, Go, Show, VersionsCommand, WhatChangedCommand};
use crate::app::state::Page;
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::theme::colours::Tone;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, chip, icon, icon_button, logo, text, toned};

use super::unsaved;

/// Height of the bar, in points.
const HEIGHT: f32 = 76.0;

/// Draws the bar; `middle` puts something between the name of the folder and the settings.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, middle: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let frame = Frame::new().fill(cx.look.colours.surface).stroke(Stroke::NONE).inner_margin(Margin {
        left: 28,
        right: 28,
        top: 0,
        bottom: 0,
    });
    Panel::top("bureau bar").exact_size(HEIGHT).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            let is_roomy = ui.available_width() >= FOLD_WIDTH;
            let in_case = matches!(cx.state.page, Page::Bureau | Page::Aftercare);
            if is_roomy || !in_case {
                logo(ui);
            }
            if let Some(folder) = cx.state.folder.as_ref().filter(|_| is_roomy) {
                ui.add_space(8.0);
                icon(ui, icons::FOLDER_OPEN, 22.0, false, cx.look.colours.ink);
                text(ui, Type::Strong, &folder.name);
                if let Some(entries) = &folder.entries {
                    let count = cx.state.words.with("aantal-casussen", &[("aantal", entries.len().into())]);
                    toned(ui, Type::Small, cx.look.colours.muted, &count);
                }
            }
            practice_mark(ui, cx);
            middle(ui, cx);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = cx.words();
                if cx.state.page != Page::Settings
                    && icon_button(ui, icons::GEAR, words.get("instellingen"), &shown(Shortcut::Settings)).clicked()
                {
                    cx.push(Command::Go(Go::Settings));
                }
                if icon_button(ui, icons::EYE_SLASH, words.get("gordijn"), &shown(Shortcut::Curtain)).clicked() {
                    cx.push(Command::Curtain(CurtainCommand::DrawOrOpen));
                }
                if icon_button(ui, icons::KEYBOARD, words.get("sneltoetsen"), &shown(Shortcut::Help)).clicked() {
                    cx.push(Command::Show(Show::Help));
                }
                if cx.state.page == Page::Bureau {
                    versions(ui, cx, is_roomy);
                    what_changed(ui, cx, is_roomy);
                }
                if in_case {
                    save_state(ui, cx, is_roomy);
                }
            });
        });
    });
    unsaved::show(ui, cx);
}

/// The way to the earlier versions of the open case; a picture alone where there is little room.
fn versions(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
    let words = cx.words();
    let (label, keys) = (words.get("versies"), shown(Shortcut::Versions));
    let pressed = if is_roomy {
        Button::quiet(label).icon(icons::CLOCK_COUNTER_CLOCKWISE).show(ui).clicked()
    } else {
        icon_button(ui, icons::CLOCK_COUNTER_CLOCKWISE, label, &keys).clicked()
    };
    if pressed {
        cx.push(Command::Versions(VersionsCommand::Open));
    }
}

/// The way to what is different between two meetings, where there are two.
fn what_changed(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
    if cx.open().is_none_or(|open| open.case.meetings.len() < 2) {
        return;
    }
    let words = cx.words();
    let (label, keys) = (words.get("veranderd-knop"), shown(Shortcut::WhatChanged));
    let pressed = if is_roomy {
        Button::quiet(label).icon(icons::GIT_DIFF).show(ui).clicked()
    } else {
        icon_button(ui, icons::GIT_DIFF, label, &keys).clicked()
    };
    if pressed {
        cx.push(Command::WhatChanged(WhatChangedCommand::Open));
    }
}

/// *OEFENEN* on every page of the practice folder.
pub(super) fn practice_mark(ui: &mut Ui, cx: &Cx<'_>) {
    if cx.state.is_practice() {
        chip(ui, Tone::Amber, cx.tr("oefenen-merk"));
    }
}

/// "Bewaard 15.58", or what stands in its way. Where there is no room, what goes well is only a picture with a name.
pub(super) fn save_state(ui: &mut Ui, cx: &Cx<'_>, is_roomy: bool) {
    let Some(open) = cx.open() else { return };
    let words = &cx.state.words;
    let look = &cx.look;
    let save = &open.save;
    let side = look.font(Type::Body).size * 1.2;
    // Drawn from right to left: words first, then the picture at their left.
    let (picture, colour, said) = if open.changed_outside {
        (icons::LOCK, look.colours.muted, words.get("alleen-lezen").to_owned())
    } else if let Some(trouble) = &open.read_only {
        (icons::LOCK, look.colours.muted, crate::app::sentence::say(words, &trouble.sentence))
    } else if save.failed.is_some()
        && let Some((_, at)) = save.copied
    {
        let time = crate::i18n::dates::time(at.time(), words.language());
        (icons::SHIELD_WARNING, look.colours.red, words.with("bewaard-noodkopie", &[("tijd", time.into())]))
    } else if save.failed.is_some() {
        (icons::SHIELD_WARNING, look.colours.red, words.get("niet-bewaard-alles-staat-hier").to_owned())
    } else if open.revision > save.saved_revision || save.saving {
        (icons::CLOCK, look.colours.muted, words.get("bewaard-bezig").to_owned())
    } else if save.uncertain {
        (icons::SHIELD_WARNING, look.colours.amber, words.get("bewaard-onzeker").to_owned())
    } else if let Some(at) = save.saved_at {
        let time = crate::i18n::dates::time(at.time(), words.language());
        (icons::SHIELD_CHECK, look.colours.green, words.with("bewaard-om", &[("tijd", time.into())]))
    } else {
        (icons::SHIELD_CHECK, look.colours.green, words.get("alles-bewaard").to_owned())
    };
    // What does not go well stands in words below the bar.
    if open.read_only.is_none() && !is_roomy {
        crate::ui::widgets::named_icon(ui, picture, side, true, colour, &said);
        return;
    }
    toned(ui, Type::Body, colour, &said);
    icon(ui, picture, side, true, colour);
}

/// A back button for pages inside a page.
pub(super) fn back_button(ui: &mut Ui, words: &str) -> bool {
    Button::quiet(words).icon(icons::ARROW_LEFT).show(ui).clicked()
}
