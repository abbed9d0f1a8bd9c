//! A list that stays as it was because too much is gone at once (reliability R7): a banner says so, and a person who knows
//! better may say that it is really gone.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{FolderCommand, Show};
use crate::app::list::{ApartKind, Entry};
use crate::app::sentence::Sentence;
use crate::app::state::Folder;
use crate::i18n::NoticeKind;
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, dialog, notice, text, toned};

/// Most names in the question; the rest is counted.
const MOST: usize = 8;

/// The banner above the list.
pub(super) fn banner(ui: &mut Ui, cx: &mut Cx<'_>, folder: &Folder) {
    if !folder.frozen {
        return;
    }
    let words = cx.words();
    let sentence = cx.say(&Sentence::notice(NoticeKind::ListFrozen).with("aantal", gone(folder).count()));
    match notice(ui, Tone::Amber, &sentence, &[words.get("lijst-opnieuw-kijken"), words.get("lijst-echt-weg")]) {
        Some(0) => cx.push(Command::Folder(FolderCommand::Rescan)),
        Some(_) => cx.push(Command::Show(Show::ReallyGone)),
        None => {}
    }
    ui.add_space(18.0);
}

/// *Zijn deze casussen echt weg?*
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let Some(folder) = cx.state.folder.as_ref() else { return };
    let names: Vec<String> = gone(folder).map(name).collect();
    let answer = dialog(ui.ctx(), Id::unique("really gone"), words.get("lijst-echt-weg-vraag"), |ui| {
        ui.set_width(680.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        for name in names.iter().take(MOST) {
            text(ui, Type::Strong, name);
        }
        if names.len() > MOST {
            let more = words.with("lijst-en-nog", &[("aantal", (names.len() - MOST).into())]);
            toned(ui, Type::Body, cx.look.colours.muted, &more);
        }
        ui.add_space(8.0);
        text(ui, Type::Body, words.get("lijst-echt-weg-uitleg"));
        ui.add_space(12.0);
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
            if Button::primary(words.get("lijst-laten-staan")).icon(icons::ARROW_LEFT).show(ui).clicked() {
                answer = Some(false);
            }
            if Button::secondary(words.get("lijst-uit-de-lijst")).show(ui).clicked() {
                answer = Some(true);
            }
        });
        answer
    });
    match answer {
        Some(Closed::Answer(true)) => cx.push(Command::Folder(FolderCommand::AcceptGone)),
        Some(Closed::Answer(false) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}

fn gone(folder: &Folder) -> impl Iterator<Item = &Entry> {
    let entries = folder.entries.as_deref().unwrap_or_default();
    entries.iter().filter(|entry| entry.apart.as_ref().is_some_and(|apart| apart.kind == ApartKind::Gone))
}

/// "Yara F. · 2026-Y3M9", or the file alone.
fn name(entry: &Entry) -> String {
    let row = entry.apart.as_ref().and_then(|apart| apart.row.as_ref());
    match row.map(|row| (row.pupil(), &row.code)) {
        Some((pupil, code)) if !pupil.is_empty() => format!("{pupil} · {code}"),
        Some((_, code)) => code.clone(),
        None => entry.file.clone(),
    }
}
