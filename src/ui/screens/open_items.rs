//! *Nog open*: everything still open in the case; each line jumps and puts the cursor there.

use egui::{Id, ScrollArea, Ui};

use crate::app::Command;
use crate::app::clash;
use crate::app::command::{Go, Show};
use crate::app::state::OpenCase;
use crate::engine::view::{OpenItem, OpenPlace, OpenReason, OptionView};
use crate::i18n::{Words, dates, names};
use crate::model::template::Kind;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, dialog, text, toned};

use super::who_sees;

enum Answer {
    Go(usize),
    Consents,
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let look = cx.look.clone();
    let items = &open.view.open;
    let (who_sees, consents) = who_sees::lines(cx, open);
    let answer = dialog(ui.ctx(), Id::unique("open items"), words.get("nog-open-titel"), |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(860.0_f32.min(screen.width() - 80.0));
        let mut answer = None;
        if items.is_empty() && who_sees.is_empty() {
            text(ui, Type::Body, words.get("nog-open-niets"));
        }
        ScrollArea::vertical()
            .max_height((screen.height() - 320.0).clamp(160.0, screen.height() * 0.6))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if !who_sees.is_empty() {
                    text(ui, Type::Strong, words.get("delen-wie-ziet-mee"));
                    for line in &who_sees {
                        if Button::quiet(line).icon(icons::EYE_SLASH).wide().show(ui).clicked() {
                            answer = Some(Answer::Consents);
                        }
                    }
                }
                let mut step = None;
                for (at, item) in items.iter().enumerate() {
                    if step != Some(&item.step) {
                        step = Some(&item.step);
                        ui.add_space(8.0);
                        let title = open.view.step(item.step.as_str()).map(|step| step.title.as_str()).unwrap_or_default();
                        text(ui, Type::Strong, title);
                    }
                    let label = format!("{} · {}", dates::sentence_start(&item.label), reason(item, open, &words));
                    if Button::quiet(&label).icon(icons::ARROW_RIGHT).wide().show(ui).clicked() {
                        answer = Some(Answer::Go(at));
                    }
                }
            });
        ui.add_space(10.0);
        toned(ui, Type::Small, look.colours.muted, words.get("nog-open-niets-moet"));
        if Button::primary(words.get("knop-sluiten")).show(ui).clicked() {
            answer = Some(Answer::Leave);
        }
        answer
    });
    match answer {
        Some(Closed::Answer(Answer::Go(at))) => {
            if let Some(item) = items.get(at) {
                cx.push(Command::Go(Go::To(item.step.clone(), item.place.clone())));
            }
        }
        Some(Closed::Answer(Answer::Consents)) => {
            if let Some((step, place)) = consents {
                cx.push(Command::Go(Go::To(step, place)));
            }
        }
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}

fn reason(item: &OpenItem, open: &OpenCase, words: &Words) -> String {
    match &item.reason {
        OpenReason::Blank => words.get("open-leeg").to_owned(),
        OpenReason::Clash(violation) => {
            let (kind, board_rows) = asked(item, open);
            clash::sentence(words, violation, kind, board_rows)
        }
        OpenReason::NoOwner => words.get("open-geen-wie").to_owned(),
        OpenReason::NoDate => words.get("open-geen-datum").to_owned(),
        OpenReason::NoFunction(function) => {
            words.with("open-geen-functie", &[("functie", words.get(names::key_of_function(*function)).into())])
        }
    }
}

/// What kind of answer is asked where something clashes; the lists of the case only ever misread a date.
fn asked<'o>(item: &OpenItem, open: &'o OpenCase) -> (&'o Kind, &'o [OptionView]) {
    let field = match &item.place {
        OpenPlace::Field(id) | OpenPlace::Cell(id, ..) | OpenPlace::Statement(id, _) => open.view.field(id.as_str()),
        OpenPlace::List(..) => None,
    };
    let Some(field) = field else { return (&Kind::Date, &[]) };
    let board = field.statements.as_ref().map(|board| board.board_rows.as_slice()).unwrap_or_default();
    let column = match &item.place {
        OpenPlace::Cell(_, _, column) => {
            let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
            columns.iter().find(|known| &known.id == column)
        }
        _ => None,
    };
    (column.map_or(&field.kind, |column| &column.kind), board)
}
