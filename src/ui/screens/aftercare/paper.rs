//! *Op papier?*: everything pupil and parents said, by whose it is, with whether it may stand on paper. Nobody asked yet is the
//! same as no.

use egui::{Id, Key, Ui, vec2};

use crate::app::Command;
use crate::app::aftercare::{Said, text_at};
use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::model::{Family, Voice};
use crate::rules::texts::TextPlace;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Field, card, empty_state, icon, text, toned, voice_chip, yes_no};

/// From this width on, the answer stands beside the words, in points.
const BESIDE: f32 = 760.0;
/// Room for the answer, in points.
const ANSWER: f32 = 240.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let found = &open.aftercare.found.words;
    if found.is_empty() {
        empty_state(ui, icons::CHECK_CIRCLE, words.get("naloop-papier-geen"), None);
        return;
    }
    let next = open.aftercare.next_words();
    if next.is_some() {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("naloop-papier-toetsen"));
        ui.add_space(12.0);
    }
    let mut voices: Vec<&Voice> = Vec::new();
    for said in found {
        if !voices.contains(&&said.voice) {
            voices.push(&said.voice);
        }
    }
    for voice in voices {
        let of_voice: Vec<&Said> = found.iter().filter(|said| &said.voice == voice).collect();
        voice_ui(ui, cx, open, voice, &of_voice, next);
        ui.add_space(18.0);
    }
    if let (Some(next), Some(at)) = (next, super::pressed_key(ui, cx, false, &[Key::Num1, Key::Num2])) {
        cx.change(Change::OnPaper(next.question.clone(), next.statement.clone(), Some(at == 0)));
        cx.push(Command::EndVisit(None));
    }
}

/// Who must be asked, and what they said.
fn voice_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, voice: &Voice, said: &[&Said], next: Option<&Said>) {
    let words = cx.words();
    let (name, family) = people::voice(open, &words, voice);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        ui.set_min_height(cx.look.scale().control_height);
        voice_chip(ui, family, &name);
        let waits = said.iter().filter(|one| one.on_paper.is_none()).count();
        let line = match (waits, family) {
            (0, _) => words.get("naloop-papier-gevraagd").to_owned(),
            _ if matches!(voice, Voice::Group(_)) => words.get("naloop-papier-vraag-ouders").to_owned(),
            (_, Family::Pupil) => words.with("naloop-papier-vraag-leerling", &[("naam", name.as_str().into())]),
            _ => words.with("naloop-papier-vraag-aan", &[("naam", name.as_str().into())]),
        };
        toned(ui, Type::Body, cx.look.colours.muted, &line);
        let open_ones: Vec<&&Said> = said.iter().filter(|one| one.on_paper.is_none()).collect();
        if open_ones.len() > 1 {
            let all = words.with("naloop-papier-alles-van", &[("naam", name.as_str().into())]);
            if Button::secondary(&all).icon(icons::CHECK).id(Id::unique(("all on paper", voice))).show(ui).clicked() {
                for one in open_ones {
                    cx.change(Change::OnPaper(one.question.clone(), one.statement.clone(), Some(true)));
                }
                cx.push(Command::EndVisit(None));
            }
        }
    });
    ui.add_space(8.0);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 20.0;
        for one in said {
            said_ui(ui, cx, open, one, next.is_some_and(|next| next.statement == one.statement));
        }
    });
}

fn said_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, one: &Said, is_next: bool) {
    let words = cx.words();
    let place = TextPlace::Statement(one.question.clone(), one.statement.clone());
    let typed = text_at(open, &place).unwrap_or_default();
    let asked = words.with("naloop-papier-mag", &[("woorden", typed.into())]);
    let label = open.view.field(one.question.as_str()).map(|field| field.label.as_str()).unwrap_or_default();
    let quote = |ui: &mut Ui, cx: &Cx<'_>| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let side = cx.look.scale().icon;
            // Where the next answer goes; the place stays free in the other lines, so that words stand under words.
            let (rect, _) = ui.allocate_exact_size(vec2(side, side), egui::Sense::hover());
            if is_next {
                let mut spot = ui.new_child(egui::UiBuilder::new().max_rect(rect));
                icon(&mut spot, icons::ARROW_RIGHT, side, false, cx.look.colours.primary);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let shown = if one.verbatim { format!("“{typed}”") } else { typed.to_owned() };
                text(ui, Type::Body, &shown);
                toned(ui, Type::Small, cx.look.colours.muted, label);
            });
        });
    };
    let answer = |ui: &mut Ui, cx: &mut Cx<'_>| {
        let id = Id::unique(("on paper", one.statement.as_str()));
        let outcome = yes_no(ui, &Field::new(id, "").spoken(&asked), one.on_paper);
        if let Some(may) = outcome.change {
            cx.change(Change::OnPaper(one.question.clone(), one.statement.clone(), may));
            cx.push(Command::EndVisit(None));
        }
    };
    let width = ui.available_width();
    if width < BESIDE {
        quote(ui, cx);
        answer(ui, cx);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let room = width - ANSWER - 20.0;
        ui.allocate_ui(vec2(room, 0.0), |ui| {
            ui.set_width(room);
            quote(ui, cx);
        });
        ui.allocate_ui(vec2(ANSWER, 0.0), |ui| {
            ui.set_width(ANSWER);
            ui.vertical(|ui| answer(ui, cx));
        });
    });
}
