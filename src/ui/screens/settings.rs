//! Language, look, size, and the folder: one line per choice, its name at the left and what there is to choose at the right.

use egui::{CentralPanel, Frame, Id, Margin, Stroke, Ui, vec2};

use crate::app::Command;
use crate::app::command::{FolderCommand, Go, Setting};
use crate::app::settings::{Idle, LanguageSetting, ThemeSetting, ZOOM_STEPS};
use crate::i18n::Language;
use crate::ui::cx::Cx;
use crate::ui::theme::zoom::Screen;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, card, choice, scroll, section_heading, step_heading, text, toned, yes_no,
};

use super::bureau_bar;

/// Width of the page, in points.
const COLUMN: f32 = 1240.0;
/// Width of the names of the choices; narrower than twice this and a choice stands below its name.
const NAMES: f32 = 400.0;
/// Width of the size in percent, so that the buttons beside it stay where they are.
const PERCENT: f32 = 96.0;
/// After how many minutes the curtain may fall; the last choice is never.
const CURTAIN_MINUTES: [Option<u16>; 5] = [Some(1), Some(3), Some(5), Some(10), None];
/// After how many minutes the case is left.
const LOCK_MINUTES: [u16; 4] = [5, 15, 30, 60];
/// The size that fits the screen, in percent.
const FITTING: u16 = 100;

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
            card(ui, |ui| look(ui, cx));
            ui.add_space(12.0);
            card(ui, |ui| idle(ui, cx));
            if cx.state.folder.is_some() {
                ui.add_space(12.0);
                card(ui, |ui| folder(ui, cx));
            }
            ui.add_space(12.0);
            card(ui, |ui| about(ui, cx));
        });
    });
}

fn look(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let settings = &cx.state.settings;
    section_heading(ui, Some((icons::DESKTOP, false)), words.get("instelling-uiterlijk"), cx.look.colours.ink);
    let languages = [LanguageSetting::Dutch, LanguageSetting::English];
    let names = [Language::Nl.own_name(), Language::En.own_name()];
    let name = words.get("instelling-taal");
    let change = line(ui, name, "", |ui| {
        let chosen = languages.iter().position(|language| *language == cx.state.language);
        choice(ui, &silent("language", name), &names.map(Pill::new), chosen, OwnWords::Closed).change
    });
    if let Some(ChoiceChange::Toggle(at)) = change {
        cx.push(Command::Setting(Setting::Language(languages[at.min(1)])));
    }
    rule(ui);
    let themes = [ThemeSetting::Light, ThemeSetting::Dark, ThemeSetting::Contrast];
    let names = [words.get("thema-licht"), words.get("thema-donker"), words.get("thema-contrast")];
    let name = words.get("instelling-thema");
    let change = line(ui, name, "", |ui| {
        let chosen = themes.iter().position(|theme| *theme == settings.theme);
        choice(ui, &silent("theme", name), &names.map(Pill::new), chosen, OwnWords::Closed).change
    });
    if let Some(ChoiceChange::Toggle(at)) = change {
        cx.push(Command::Setting(Setting::Theme(themes[at.min(2)])));
    }
    rule(ui);
    let screen = Screen::of(ui.ctx()).name();
    let now = settings.zoom_on(&screen);
    let name = words.get("instelling-grootte");
    if let Some(wanted) = line(ui, name, words.get("instelling-grootte-uitleg"), |ui| size(ui, cx, now)) {
        cx.push(Command::Setting(Setting::Zoom(screen, wanted)));
    }
    rule(ui);
    let name = words.get("instelling-beweging");
    let change = line(ui, name, "", |ui| yes_no(ui, &silent("motion", name), Some(settings.reduced_motion)).change.flatten());
    if let Some(reduced) = change {
        cx.push(Command::Setting(Setting::ReducedMotion(reduced)));
    }
}

/// What happens at the bureau when nobody does anything.
fn idle(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let now = cx.state.settings.idle;
    section_heading(ui, Some((icons::EYE_SLASH, false)), words.get("instelling-weg"), cx.look.colours.ink);
    let minutes = |minutes: u16| words.with("instelling-minuten", &[("minuten", usize::from(minutes).into())]);
    let labels: Vec<String> =
        CURTAIN_MINUTES.iter().map(|choice| choice.map_or_else(|| words.get("instelling-nooit").to_owned(), minutes)).collect();
    let name = words.get("instelling-gordijn");
    let change = line(ui, name, words.get("instelling-gordijn-uitleg"), |ui| {
        let chosen = CURTAIN_MINUTES.iter().position(|choice| *choice == now.curtain_minutes);
        let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
        choice(ui, &silent("idle curtain", name), &pills, chosen, OwnWords::Closed).change
    });
    if let Some(ChoiceChange::Toggle(at)) = change
        && let Some(chosen) = CURTAIN_MINUTES.get(at)
    {
        cx.push(Command::Setting(Setting::Idle(Idle { curtain_minutes: *chosen, ..now })));
    }
    rule(ui);
    let labels = LOCK_MINUTES.map(minutes);
    let name = words.get("instelling-slot");
    let change = line(ui, name, words.get("instelling-slot-uitleg"), |ui| {
        let chosen = LOCK_MINUTES.iter().position(|choice| *choice == now.lock_minutes);
        let pills: Vec<Pill<'_>> = labels.iter().map(|label| Pill::new(label)).collect();
        choice(ui, &silent("idle lock", name), &pills, chosen, OwnWords::Closed).change
    });
    if let Some(ChoiceChange::Toggle(at)) = change
        && let Some(chosen) = LOCK_MINUTES.get(at)
    {
        cx.push(Command::Setting(Setting::Idle(Idle { lock_minutes: *chosen, ..now })));
    }
}

/// Smaller, how large it is now, larger, and back to what fits.
fn size(ui: &mut Ui, cx: &Cx<'_>, now: u16) -> Option<u16> {
    let words = &cx.state.words;
    let at = ZOOM_STEPS.iter().position(|step| *step == now);
    let smaller = ZOOM_STEPS.iter().rev().find(|step| **step < now).copied();
    let larger = ZOOM_STEPS.iter().find(|step| **step > now).copied();
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        let less = Button::secondary(words.get("instelling-kleiner")).icon(icons::MINUS).enabled(smaller.is_some());
        if less.show(ui).clicked() {
            wanted = smaller;
        }
        let height = cx.look.scale().control_height;
        let middle = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
        ui.allocate_ui_with_layout(vec2(PERCENT, height), middle, |ui| text(ui, Type::Strong, &format!("{now}%")));
        let more = Button::secondary(words.get("instelling-groter")).icon(icons::PLUS).enabled(larger.is_some());
        if more.show(ui).clicked() {
            wanted = larger;
        }
        let fits = ZOOM_STEPS.iter().position(|step| *step == FITTING);
        if at != fits && Button::quiet(words.get("instelling-passend")).show(ui).clicked() {
            wanted = Some(FITTING);
        }
    });
    wanted
}

fn folder(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let state = cx.state;
    let Some(folder) = state.folder.as_ref() else { return };
    section_heading(ui, Some((icons::FOLDER_OPEN, false)), words.get("instelling-map"), cx.look.colours.ink);
    let path = folder.path.display().to_string();
    line(ui, &folder.name, &path, |ui| {
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
    });
}

/// What a school asks first: which version this is, and where the words of its pupils go.
fn about(ui: &mut Ui, cx: &Cx<'_>) {
    let words = cx.words();
    section_heading(ui, Some((icons::SHIELD_CHECK, false)), words.get("instelling-over"), cx.look.colours.ink);
    let version = words.with("instelling-versie", &[("versie", env!("CARGO_PKG_VERSION").into())]);
    line(ui, &version, "", |ui| {
        ui.add_space(12.0);
        toned(ui, Type::Body, cx.look.colours.muted, words.get("instelling-over-uitleg"));
    });
}

/// One choice: its name and a line that helps at the left, what there is to choose at the right.
fn line<R>(ui: &mut Ui, name: &str, hint: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let muted = Look::of(ui.ctx()).colours.muted;
    let names = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text(ui, Type::Strong, name);
        if !hint.is_empty() {
            toned(ui, Type::Small, muted, hint);
        }
    };
    ui.add_space(2.0);
    let inner = if ui.available_width() < 2.0 * NAMES {
        names(ui);
        add(ui)
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            ui.vertical(|ui| {
                ui.set_width(NAMES);
                // The first line of words stands beside the middle of the pills.
                ui.add_space(12.0);
                names(ui);
            });
            ui.vertical(|ui| add(ui)).inner
        })
        .inner
    };
    ui.add_space(2.0);
    inner
}

/// A field whose name stands beside it.
fn silent<'a>(id: &str, name: &'a str) -> Field<'a> {
    Field::new(Id::unique(id), "").spoken(name)
}

/// A thin line between two choices.
fn rule(ui: &mut Ui) {
    let line = Look::of(ui.ctx()).colours.line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
}
