//! The F1 sheet: every shortcut, from the one table.

use egui::{Grid, Id, ScrollArea, Ui, vec2};

use crate::app::Command;
use crate::app::command::Show;
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{Button, Closed, dialog, text, toned};

/// Keys that belong to a field or list, not to the whole program; shown below the others.
const FIELD_KEYS: &[(&str, &str)] = &[
    ("Tab", "veldtoets-volgende"),
    ("Shift Tab", "veldtoets-vorige"),
    ("Enter", "veldtoets-enter"),
    ("Ctrl Enter", "veldtoets-volgende-regel"),
    ("Alt ↑ ↓", "veldtoets-verplaatsen"),
    ("↓", "veldtoets-kalender"),
    ("Esc", "veldtoets-sluiten"),
];

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let look = cx.look.clone();
    let answer = dialog(ui.ctx(), Id::unique("help"), words.get("hulp-titel"), |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(720.0_f32.min(screen.width() - 80.0));
        ScrollArea::vertical().max_height(screen.height() * 0.62).auto_shrink([false, true]).show(ui, |ui| {
            Grid::new("shortcuts").num_columns(2).spacing(vec2(36.0, 8.0)).show(ui, |ui| {
                for row in keys::TABLE {
                    line(ui, &look, &keys::shown(row.shortcut), words.get(row.name));
                }
            });
            ui.add_space(14.0);
            text(ui, Type::Title, words.get("hulp-in-een-veld"));
            Grid::new("field keys").num_columns(2).spacing(vec2(36.0, 8.0)).show(ui, |ui| {
                for (key, name) in FIELD_KEYS {
                    line(ui, &look, key, words.get(name));
                }
            });
        });
        ui.add_space(12.0);
        Button::primary(words.get("knop-sluiten")).show(ui).clicked().then_some(())
    });
    if let Some(Closed::Answer(()) | Closed::Dismissed) = answer {
        cx.push(Command::Show(Show::Nothing));
    }
}

fn line(ui: &mut Ui, look: &Look, key: &str, name: &str) {
    toned(ui, Type::Strong, look.colours.primary, key);
    text(ui, Type::Body, name);
    ui.end_row();
}
