//! *Nog open*: everything still open in the case; each line jumps and puts the cursor there.

use egui::{Id, ScrollArea, Ui};

use crate::app::Command;
use crate::app::command::{Go, Show};
use crate::engine::view::{OpenItem, OpenReason};
use crate::i18n::{Words, names};
use crate::ui::cx::Cx;
use crate::ui::fields;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Closed, dialog, text, toned};

enum Answer {
    Go(usize),
    Leave,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.state.open.as_ref() else { return };
    let words = cx.words();
    let look = cx.look.clone();
    let items = &open.view.open;
    let answer = dialog(ui.ctx(), Id::unique("open items"), words.get("nog-open-titel"), |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(860.0_f32.min(screen.width() - 80.0));
        let mut answer = None;
        if items.is_empty() {
            text(ui, Type::Body, words.get("nog-open-niets"));
        }
        ScrollArea::vertical().max_height(screen.height() * 0.6).auto_shrink([false, true]).show(ui, |ui| {
            let mut step = None;
            for (at, item) in items.iter().enumerate() {
                if step != Some(&item.step) {
                    step = Some(&item.step);
                    ui.add_space(8.0);
                    let title = open.view.step(item.step.as_str()).map(|step| step.title.as_str()).unwrap_or_default();
                    text(ui, Type::Strong, title);
                }
                let label = format!("{} · {}", item.label, reason(item, &words));
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
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}

fn reason(item: &OpenItem, words: &Words) -> String {
    match &item.reason {
        OpenReason::Blank => words.get("open-leeg").to_owned(),
        OpenReason::Clash(violation) => fields::violation_words(violation, words),
        OpenReason::NoOwner => words.get("open-geen-wie").to_owned(),
        OpenReason::NoDate => words.get("open-geen-datum").to_owned(),
        OpenReason::NoFunction(function) => {
            words.with("open-geen-functie", &[("functie", words.get(names::key_of_function(*function)).into())])
        }
    }
}
