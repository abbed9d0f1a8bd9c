//! *Dit heb je gezegd. Mag dit op het grote scherm?* Everything the pupil said, and for each what the pupil wants with it.
//! Nothing is ticked beforehand: what the pupil does not let go of stays in the pupil's own place.

use egui::{Align, Frame, Id, Layout, Margin, Role, Stroke, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::PupilCommand;
use crate::app::pupil::{self, Said, Taken, Thing, ThingKey};
use crate::model::{OwnPlace, Scalar, Sector};
use crate::ui::cx::Cx;
use crate::ui::displays::faces::names;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, painted_face, text, toned};

use super::pupil_place::{Page, in_column};

/// Width of the list, in points.
const COLUMN: f32 = 1560.0;
/// From this width on the three choices stand beside the words.
const BESIDE: f32 = 1080.0;
/// Side of a face in the list.
const FACE: f32 = 64.0;

pub(super) fn last_ui(ui: &mut Ui, cx: &mut Cx<'_>, page: &Page<'_>) {
    let words = cx.words();
    let things = pupil::things(page.open);
    let is_empty = things.is_empty() && page.visit.taken.is_empty();
    ui.add_space(page.air(40.0));
    page.heading_ui(ui, words.get(if is_empty { "eigen-plek-niets-gezegd" } else { "eigen-plek-dit-heb-je-gezegd" }), COLUMN);
    ui.add_space(page.air(20.0).max(10.0));
    let what = if is_empty { "eigen-plek-niets-gezegd-mag" } else { "eigen-plek-zonder-ja" };
    toned(ui, Type::Body, cx.look.colours.muted, words.get(what));
    ui.add_space(page.air(36.0).max(14.0));
    in_column(ui, COLUMN, |ui| {
        ui.spacing_mut().item_spacing.y = 14.0;
        for (at, card) in page.cards.iter().enumerate() {
            let question = page.short_question(card);
            for thing in things.iter().filter(|thing| thing.card == at) {
                let is_first = things.first().is_some_and(|first| first.key == thing.key);
                thing_ui(ui, cx, page, thing, &question, is_first);
            }
            let belongs = |key: &ThingKey| key.0 == card.question || Some(&key.0) == card.words();
            for (key, taken) in page.visit.taken.iter().filter(|(key, _)| belongs(key)) {
                taken_ui(ui, cx, key, taken, &question);
            }
        }
    });
}

/// One thing, and the three choices.
fn thing_ui(ui: &mut Ui, cx: &mut Cx<'_>, page: &Page<'_>, thing: &Thing, question: &str, is_first: bool) {
    let words = cx.words();
    let may_see = thing.own_place == OwnPlace::MaySee;
    let id = Id::unique(("own place thing", thing.key.0.as_str(), thing.key.1.as_ref().map(|id| id.as_str().to_owned())));
    let line = if may_see { cx.look.colours.primary } else { cx.look.colours.line };
    card_ui(ui, cx, id, question, line, |ui, cx| {
        let options = [
            ("eigen-plek-laat-zo", PupilCommand::Keep(thing.key.clone())),
            ("eigen-plek-anders-zeggen", PupilCommand::SayOtherwise(thing.card)),
            ("eigen-plek-weghalen", PupilCommand::TakeAway(thing.key.clone())),
        ];
        let button = |key: &'static str| match key {
            "eigen-plek-laat-zo" => {
                let picture = if may_see { icons::CHECK_CIRCLE } else { icons::CIRCLE };
                let button = Button::secondary(words.get(key)).chosen_softly(may_see);
                if may_see { button.icon_filled(picture) } else { button.icon(picture) }
            }
            _ => Button::secondary(words.get(key)),
        };
        const GAP: f32 = 12.0;
        let width: f32 = options.iter().map(|(key, _)| button(key).wanted_width(ui) + GAP).sum();
        let beside = ui.available_width() >= BESIDE.max(width + 300.0);
        let choices = |ui: &mut Ui, cx: &mut Cx<'_>| {
            if is_first {
                page.begin_at(ui, id.with("eigen-plek-laat-zo"));
            }
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for (key, command) in &options {
                let response = button(key).id(id.with(*key)).show(ui);
                if response.clicked() {
                    cx.push(Command::Pupil(command.clone()));
                }
                response.accessible_name(format!("{} ({question})", words.get(key)));
            }
        };
        if beside {
            ui.horizontal_top(|ui| {
                let room = ui.available_width() - width - 12.0;
                let said = ui.allocate_ui(vec2(room, 0.0), |ui| {
                    ui.set_width(room);
                    said_ui(ui, cx, page, &thing.said, question);
                });
                let height = said.response.rect.height();
                let layout = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| choices(ui, cx));
            });
        } else {
            said_ui(ui, cx, page, &thing.said, question);
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| choices(ui, cx));
        }
    });
}

/// The question in small, and under it what was said.
fn said_ui(ui: &mut Ui, cx: &Cx<'_>, page: &Page<'_>, said: &Said, question: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        toned(ui, Type::Small, cx.look.colours.muted, question);
        match said {
            Said::Words(words) => drop(text(ui, Type::Words, &format!("“{}”", words.trim()))),
            Said::Name(name) => drop(text(ui, Type::Words, name.trim())),
            Said::Number(step) if page.open.case.header.sector == Sector::Po => {
                let face = usize::from(pupil::face_of(*step));
                ui.horizontal(|ui| {
                    let (_, rect) = ui.allocate_space(vec2(FACE, FACE));
                    painted_face(ui.painter(), rect.center(), FACE, face, false, &cx.look);
                    text(ui, Type::Words, names(&cx.state.words)[face.min(4)]);
                });
            }
            Said::Number(step) => drop(text(ui, Type::Words, &step.to_string())),
        }
    });
}

/// It is gone; a slip of the hand can be put right until the place is left.
fn taken_ui(ui: &mut Ui, cx: &mut Cx<'_>, key: &ThingKey, taken: &Taken, question: &str) {
    let words = cx.words();
    let what = match taken {
        Taken::Scalar(Scalar::Scale(_)) => "number",
        Taken::Scalar(_) => "name",
        Taken::Words(_) => "words",
    };
    let id = Id::unique(("own place taken", what, key.0.as_str(), key.1.as_ref().map(|id| id.as_str().to_owned())));
    card_ui(ui, cx, id, question, cx.look.colours.line, |ui, cx| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(18.0, 10.0);
            toned(ui, Type::Body, cx.look.colours.muted, words.get("eigen-plek-weggehaald"));
            let back = Button::quiet(words.get("eigen-plek-zet-terug")).icon(icons::ARROW_U_UP_LEFT).id(id.with("back")).show(ui);
            if back.clicked() {
                cx.push(Command::Pupil(PupilCommand::PutBack(key.clone())));
            }
            back.accessible_name(format!("{} ({question})", words.get("eigen-plek-zet-terug")));
        });
    });
}

fn card_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id, name: &str, line: egui::Color32, add: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let builder = UiBuilder::new().id_salt(id).accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        let frame = Frame::new()
            .fill(cx.look.colours.surface)
            .stroke(Stroke::new(cx.look.sizes.stroke, line))
            .corner_radius(cx.look.sizes.radius_card as u8)
            .inner_margin(Margin::symmetric(26, 18));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui, cx);
        });
    });
}
