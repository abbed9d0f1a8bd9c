//! The F1 sheet: every shortcut, from the one table.

use egui::{Grid, Id, ScrollArea, Ui, vec2};

use crate::app::Command;
use crate::app::command::Show;
use crate::i18n::Words;
use crate::ui::cx::Cx;
use crate::ui::keys;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{Button, Closed, columns_beside, dialog_of, text, toned};

/// Room for the keys of the program and those of a field beside each other, in points.
const WIDE: f32 = 1240.0;
/// Room for the keys themselves and the air beside them, in points.
const KEYS: f32 = 190.0;

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let look = cx.look.clone();
    let screen = ui.ctx().content_rect();
    let is_wide = screen.width() >= WIDE + 96.0;
    let width = if is_wide { WIDE } else { 720.0 };
    let answer = dialog_of(ui.ctx(), Id::unique("help"), words.get("hulp-titel"), width, |ui| {
        ui.set_width(width.min(ui.available_width()));
        ScrollArea::vertical()
            .max_height((screen.height() - 260.0).clamp(160.0, screen.height() * 0.72))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if is_wide {
                    columns_beside(ui, 2, |columns| {
                        if let [left, right] = columns {
                            program(left, &look, &words);
                            in_field(right, &look, &words);
                        }
                    });
                } else {
                    program(ui, &look, &words);
                    ui.add_space(14.0);
                    in_field(ui, &look, &words);
                }
            });
        ui.add_space(12.0);
        Button::primary(words.get("knop-sluiten")).show(ui).clicked().then_some(())
    });
    if let Some(Closed::Answer(()) | Closed::Dismissed) = answer {
        cx.push(Command::Show(Show::Nothing));
    }
}

fn program(ui: &mut Ui, look: &Look, words: &Words) {
    text(ui, Type::Strong, words.get("hulp-overal"));
    let room = ui.available_width() - KEYS;
    table(ui, "shortcuts", |ui| {
        for row in keys::TABLE {
            line(ui, look, &keys::shown(row.shortcut), words.get(row.name), room);
        }
    });
}

fn in_field(ui: &mut Ui, look: &Look, words: &Words) {
    text(ui, Type::Strong, words.get("hulp-in-een-veld"));
    let room = ui.available_width() - KEYS;
    table(ui, "field keys", |ui| {
        for row in keys::IN_FIELD {
            let keys = row.keys.iter().map(keys::written).collect::<Vec<_>>().join("   ");
            line(ui, look, &keys, words.get(row.name), room);
        }
    });
}

fn table(ui: &mut Ui, name: &str, lines: impl FnOnce(&mut Ui)) {
    Grid::new(name).num_columns(2).min_col_width(150.0).min_row_height(28.0).spacing(vec2(24.0, 6.0)).show(ui, lines);
}

/// A sheet is never wider than its screen: long words of a language go on below.
fn line(ui: &mut Ui, look: &Look, key: &str, name: &str, room: f32) {
    toned(ui, Type::Strong, look.colours.primary, key);
    ui.vertical(|ui| {
        ui.set_max_width(room.max(120.0));
        text(ui, Type::Body, name);
    });
    ui.end_row();
}
