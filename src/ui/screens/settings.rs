//! Language, look, size, and the folder.

use egui::{CentralPanel, Frame, Id, Margin, Ui, vec2};

use crate::app::Command;
use crate::app::command::{FolderCommand, Go, Setting};
use crate::app::settings::{LanguageSetting, ThemeSetting, ZOOM_STEPS};
use crate::i18n::Language;
use crate::ui::cx::Cx;
use crate::ui::theme::zoom::Screen;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, card, choice, scroll, section_heading, step_heading, toned, yes_no,
};

use super::bureau_bar;

const COLUMN: f32 = 980.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    bureau_bar::show(ui, cx, |ui, cx| {
        if bureau_bar::back_button(ui, cx.tr("knop-terug")) {
            cx.push(Command::Go(Go::Return));
        }
    });
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin::symmetric(34, 26));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique("settings"), |ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            let words = cx.words();
            step_heading(ui, words.get("instellingen"), words.get("instellingen-uitleg"));
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 18.0;
                look(ui, cx);
            });
            if cx.state.folder.is_some() {
                ui.add_space(18.0);
                card(ui, |ui| folder(ui, cx));
            }
        });
    });
}

fn look(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let settings = &cx.state.settings;
    let languages = [LanguageSetting::Dutch, LanguageSetting::English];
    let names = [Language::Nl.own_name(), Language::En.own_name()];
    let field = Field::new(Id::unique("language"), words.get("instelling-taal"));
    let chosen = languages.iter().position(|language| *language == cx.state.language);
    if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &names.map(Pill::new), chosen, OwnWords::Closed).change {
        cx.push(Command::Setting(Setting::Language(languages[at.min(1)])));
    }
    let themes = [ThemeSetting::Light, ThemeSetting::Dark, ThemeSetting::Contrast];
    let names = [words.get("thema-licht"), words.get("thema-donker"), words.get("thema-contrast")];
    let field = Field::new(Id::unique("theme"), words.get("instelling-thema"));
    let chosen = themes.iter().position(|theme| *theme == settings.theme);
    if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &names.map(Pill::new), chosen, OwnWords::Closed).change {
        cx.push(Command::Setting(Setting::Theme(themes[at.min(2)])));
    }
    let screen = Screen::of(ui.ctx()).name();
    let now = settings.zoom_on(&screen);
    let labels: Vec<String> = ZOOM_STEPS.iter().map(|step| format!("{step}%")).collect();
    let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
    let field = Field::new(Id::unique("zoom"), words.get("instelling-grootte")).hint(words.get("instelling-grootte-uitleg"));
    let chosen = ZOOM_STEPS.iter().position(|step| *step == now);
    if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change
        && let Some(step) = ZOOM_STEPS.get(at)
    {
        cx.push(Command::Setting(Setting::Zoom(screen, *step)));
    }
    let field = Field::new(Id::unique("motion"), words.get("instelling-beweging"));
    if let Some(Some(reduced)) = yes_no(ui, &field, Some(settings.reduced_motion)).change {
        cx.push(Command::Setting(Setting::ReducedMotion(reduced)));
    }
}

fn folder(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let state = cx.state;
    let Some(folder) = state.folder.as_ref() else { return };
    section_heading(ui, Some((icons::FOLDER_OPEN, false)), words.get("instelling-map"), cx.look.colours.ink);
    toned(ui, Type::Body, cx.look.colours.muted, &folder.path.display().to_string());
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        if Button::secondary(words.get("andere-map")).icon(icons::FOLDER_OPEN).show(ui).clicked() {
            cx.push(Command::Folder(FolderCommand::Close));
        }
        let again = Button::quiet(words.get("oefenmap-opnieuw")).icon(icons::ARROW_COUNTER_CLOCKWISE);
        if state.is_practice() && again.show(ui).clicked() {
            cx.push(Command::Folder(FolderCommand::ResetPractice));
        }
    });
}
