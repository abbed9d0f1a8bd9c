//! Choosing a folder without the desktop's dialog: there may be none (kiosk, remote desktop).

use egui::{Id, ScrollArea, Ui, vec2};

use crate::app::Command;
use crate::app::command::FolderCommand;
use crate::app::state::Page;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, Field, TextField, dialog, text, toned};

enum Answer {
    Do(FolderCommand),
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(browsed) = cx.state.browser.clone() else { return };
    debug_assert_eq!(cx.state.page, Page::Start);
    let words = cx.words();
    let look = cx.look.clone();
    let answer = dialog(ui.ctx(), Id::unique("folder browser"), words.get("bladeren-titel"), |ui| {
        let mut answer = None;
        ui.set_width(760.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        toned(ui, Type::Small, look.colours.muted, &browsed.path.display().to_string());
        if browsed.holds_cases {
            toned(ui, Type::Body, look.colours.green, words.get("bladeren-hier-staan-casussen"));
        }
        if let Some(trouble) = &browsed.trouble {
            toned(ui, Type::Body, look.colours.amber, &crate::app::sentence::say(&words, &trouble.sentence));
        }
        if let Some(parent) = &browsed.parent
            && Button::secondary(words.get("bladeren-omhoog")).icon(icons::ARROW_UP).wide().show(ui).clicked()
        {
            answer = Some(Answer::Do(FolderCommand::Browse(Some(parent.clone()))));
        }
        ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
            if browsed.folders.is_empty() {
                text(ui, Type::Body, words.get("bladeren-geen-mappen"));
            }
            for name in &browsed.folders {
                if Button::quiet(name).icon(icons::FOLDER).wide().show(ui).clicked() {
                    answer = Some(Answer::Do(FolderCommand::Browse(Some(browsed.path.join(name)))));
                }
            }
        });
        ui.add_space(8.0);
        let field = Field::new(Id::unique("new folder name"), words.get("bladeren-nieuwe-map"));
        let outcome = TextField::line(field).most_chars(80).show(ui, &memory.new_folder);
        if let Some(name) = outcome.change {
            memory.new_folder = name;
        }
        let make = !memory.new_folder.trim().is_empty();
        let pressed = Button::secondary(words.get("bladeren-map-maken")).icon(icons::FOLDER_SIMPLE_PLUS).enabled(make);
        if pressed.show(ui).clicked() || (outcome.submitted && make) {
            let name = std::mem::take(&mut memory.new_folder);
            answer = Some(Answer::Do(FolderCommand::MakeInBrowser(name.trim().to_owned())));
        }
        ui.add_space(14.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
            if Button::primary(words.get("bladeren-deze-map")).icon(icons::CHECK).show(ui).clicked() {
                answer = Some(Answer::Do(FolderCommand::Open(browsed.path.clone())));
            }
            if Button::quiet(words.get("knop-annuleren")).show(ui).clicked() {
                answer = Some(Answer::Leave);
            }
        });
        answer
    });
    match answer {
        Some(Closed::Answer(Answer::Do(command))) => cx.push(Command::Folder(command)),
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => cx.push(Command::Folder(FolderCommand::StopBrowsing)),
        None => {}
    }
}
