//! The first page: choose the folder the cases live in, or practise.

use egui::{Align, Frame, Id, Layout, Margin, Ui, vec2};

use crate::app::Command;
use crate::app::command::{FolderCommand, Go};
use crate::ui::cx::Cx;
use crate::ui::keys::{Shortcut, shown};
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, card, columns_beside, icon_button, logo_big, progress, section_heading, text, toned};

/// Width of the column everything stands in, in points.
const COLUMN: f32 = 1180.0;
/// Narrower than this, and the two ways in stand below each other.
const BESIDE: f32 = 900.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin::same(28)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if icon_button(ui, icons::GEAR, words.get("instellingen"), &shown(Shortcut::Settings)).clicked() {
                cx.push(Command::Go(Go::Settings));
            }
        });
        let width = COLUMN.min(ui.available_width());
        let side = ((ui.available_width() - width) / 2.0).max(0.0);
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    column(ui, cx);
                });
            });
        });
    });
}

fn column(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    ui.add_space(ui.available_height() * 0.14);
    logo_big(ui);
    ui.add_space(12.0);
    toned(ui, Type::Lead, cx.look.colours.muted, words.get("start-wat-is-het"));
    ui.add_space(34.0);
    if let Some(opening) = &cx.state.opening {
        card(ui, |ui| {
            let (done, total) = opening.progress.unwrap_or_default();
            let what = words.with("start-bezig-met-openen", &[("map", opening.name.as_str().into())]);
            if progress(ui, &what, done, total) {
                cx.push(Command::Folder(FolderCommand::Close));
            }
        });
        return;
    }
    let recent: Vec<_> = cx.state.settings.recent.clone();
    if !recent.is_empty() {
        card(ui, |ui| {
            section_heading(
                ui,
                Some((icons::CLOCK_COUNTER_CLOCKWISE, false)),
                words.get("start-eerder-geopend"),
                cx.look.colours.ink,
            );
            for (i, path) in recent.iter().enumerate() {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                let button = if i == 0 { Button::primary(&name) } else { Button::secondary(&name) };
                if button.icon(icons::FOLDER_OPEN).wide().show(ui).clicked() {
                    cx.push(Command::Folder(FolderCommand::Open(path.clone())));
                }
                toned(ui, Type::Small, cx.look.colours.muted, &path.display().to_string());
                ui.add_space(4.0);
            }
        });
        ui.add_space(18.0);
    }
    if ui.available_width() < BESIDE {
        card(ui, |ui| choose_ui(ui, cx, recent.is_empty()));
        ui.add_space(18.0);
        card(ui, |ui| practise_ui(ui, cx));
        return;
    }
    // Both cards as high as the higher one was in the frame before.
    let key = Id::unique("height of the ways in");
    let height: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(0.0);
    let mut highest = 0.0_f32;
    columns_beside(ui, 2, |uis| {
        let mut way = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
            card(ui, |ui| {
                let drawn = ui.scope(|ui| add(ui)).response.rect.height();
                highest = highest.max(drawn);
                ui.add_space((height - drawn).max(0.0));
            });
        };
        if let [left, right] = uis {
            way(left, &mut |ui| choose_ui(ui, cx, recent.is_empty()));
            way(right, &mut |ui| practise_ui(ui, cx));
        }
    });
    if (highest - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, highest));
        ui.ctx().request_repaint();
    }
}

/// The folder of a team; it leads while there is none to go on with.
fn choose_ui(ui: &mut Ui, cx: &mut Cx<'_>, leads: bool) {
    let words = cx.words();
    section_heading(ui, Some((icons::FOLDER_OPEN, false)), words.get("start-kies-map"), cx.look.colours.ink);
    text(ui, Type::Body, words.get("start-kies-map-uitleg"));
    ui.add_space(14.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        let pick = words.get("start-map-kiezen");
        let button = if leads { Button::primary(pick) } else { Button::secondary(pick) };
        if button.icon(icons::FOLDER_OPEN).show(ui).clicked() {
            cx.push(Command::Folder(FolderCommand::PickWithDesktop));
        }
        if Button::secondary(words.get("start-zelf-bladeren")).icon(icons::LIST).show(ui).clicked() {
            cx.push(Command::Folder(FolderCommand::Browse(None)));
        }
    });
}

/// Pupils that are made up.
fn practise_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    section_heading(ui, Some((icons::GRADUATION_CAP, false)), words.get("start-oefenen"), cx.look.colours.ink);
    text(ui, Type::Body, words.get("start-oefenen-uitleg"));
    ui.add_space(14.0);
    if Button::secondary(words.get("start-oefenmap-openen")).icon(icons::PLAY).show(ui).clicked() {
        cx.push(Command::Folder(FolderCommand::OpenPractice));
    }
}
