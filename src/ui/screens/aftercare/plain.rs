//! *Gewone taal*: what parents and pupil read, each text with how it reads and the words of the trade in it beside it. Typing
//! changes the text itself; *laat zo* is remembered only while the case is open.

use egui::{Id, Role, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::aftercare::{HomeText, LeftAlone, name_of_place, text_at};
use crate::app::command::{AftercareCommand, Change};
use crate::app::state::OpenCase;
use crate::i18n::format_number;
use crate::model::Scalar;
use crate::rules::plain::Level;
use crate::rules::texts::TextPlace;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Field, TextField, card, chip, empty_state, tabs, text, toned};

/// From this width on, what is said of a text stands beside it, in points.
const BESIDE: f32 = 780.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let words = cx.words();
    let found = &open.aftercare.found;
    if found.texts.is_empty() {
        empty_state(ui, icons::CHECK_CIRCLE, words.get("naloop-gewoon-niets"), None);
        return;
    }
    let to_read: Vec<&HomeText> = found.texts.iter().filter(|text| open.aftercare.is_to_read(text)).collect();
    let labels = [
        words.with("naloop-gewoner", &[("aantal", to_read.len().into())]),
        words.with("naloop-alle-teksten", &[("aantal", found.texts.len().into())]),
    ];
    let labels = labels.each_ref().map(String::as_str);
    let chosen = usize::from(memory.every_text);
    if let Some(at) = tabs(ui, Id::unique("aftercare texts"), words.get("naloop-welke-teksten"), &labels, chosen) {
        memory.every_text = at == 1;
    }
    ui.add_space(16.0);
    let shown: Vec<&HomeText> = if memory.every_text { found.texts.iter().collect() } else { to_read };
    if shown.is_empty() {
        empty_state(ui, icons::CHECK_CIRCLE, words.get("naloop-gewoon-geen"), None);
    }
    for one in shown {
        text_ui(ui, cx, open, one);
        ui.add_space(14.0);
    }
}

fn text_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, one: &HomeText) {
    let name = name_of_place(open, &cx.state.words, &one.place);
    let said = format!("{name}. {}", cx.tr(light(one.reading.level()).1));
    let builder = UiBuilder::new().id_salt(id_of(&one.place)).accessibility_role(Role::Group).accessibility_label(said.as_str());
    ui.scope_builder(builder, |ui| {
        card(ui, |ui| {
            if ui.available_width() < BESIDE {
                words_ui(ui, cx, open, one, &name);
                ui.add_space(8.0);
                beside_ui(ui, cx, open, one);
                leave_ui(ui, cx, open, one, &name);
                return;
            }
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 28.0;
                let room = width * 0.54;
                ui.allocate_ui(vec2(room, 0.0), |ui| {
                    ui.set_width(room);
                    ui.vertical(|ui| {
                        words_ui(ui, cx, open, one, &name);
                        leave_ui(ui, cx, open, one, &name);
                    });
                });
                let room = ui.available_width();
                ui.allocate_ui(vec2(room, 0.0), |ui| {
                    ui.set_width(room);
                    ui.vertical(|ui| beside_ui(ui, cx, open, one));
                });
            });
        });
    });
}

/// The text, to change where it stands.
fn words_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, one: &HomeText, name: &str) {
    let Some(now) = text_at(open, &one.place) else { return };
    let marks: Vec<_> = one.terms.iter().map(|(_, range)| range.clone()).collect();
    let field = Field::new(id_of(&one.place), name);
    let outcome = TextField::line(field).wrapping().marked(&marks).show(ui, now);
    if let Some(typed) = outcome.change {
        cx.change(reworded(open, &one.place, typed));
    }
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
}

/// How it reads, and what the words of the trade mean.
fn beside_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, one: &HomeText) {
    let words = cx.words();
    let muted = cx.look.colours.muted;
    ui.spacing_mut().item_spacing.y = 6.0;
    let (tone, key) = light(one.reading.level());
    chip(ui, tone, words.get(key));
    toned(ui, Type::Small, muted, &counted(cx, open, one));
    let mut said: Vec<&str> = Vec::new();
    for (term, _) in &one.terms {
        if said.contains(&term.name()) {
            continue;
        }
        said.push(term.name());
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
            // Words, not controls: what explains them stands close below.
            ui.spacing_mut().interact_size.y = 0.0;
            text(ui, Type::Strong, term.name());
            if !term.instead.is_empty() {
                let better = term.instead.iter().map(|better| format!("“{better}”")).collect::<Vec<_>>();
                let better = better.join(&format!(" {} ", words.get("naloop-of")));
                toned(ui, Type::Body, cx.look.colours.primary, &words.with("naloop-liever", &[("woorden", better.into())]));
            }
        });
        if let Some(key) = term.explained {
            toned(ui, Type::Body, muted, words.get(key));
        }
    }
}

/// The way to leave it as it is.
fn leave_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, one: &HomeText, name: &str) {
    let words = cx.words();
    ui.add_space(4.0);
    if one.is_left {
        toned(ui, Type::Small, cx.look.colours.muted, words.get("naloop-zo-gelaten"));
    } else if !one.is_plain() {
        let button = Button::quiet(words.get("naloop-laat-zo")).icon(icons::CHECK).show(ui);
        if button.clicked()
            && let Some(now) = text_at(open, &one.place)
        {
            let left = LeftAlone::Text(one.place.clone(), now.to_owned());
            cx.push(Command::Aftercare(AftercareCommand::Leave(left)));
        }
        button.accessible_name(words.with("naloop-laat-zo-naam", &[("wat", name.into())]));
    }
}

/// The light beside a text: a colour that is never red, and always a word.
fn light(level: Level) -> (Tone, &'static str) {
    match level {
        Level::Easy => (Tone::Green, "naloop-leest-makkelijk"),
        Level::Fair => (Tone::Blue, "naloop-leest-redelijk"),
        Level::Hard => (Tone::Amber, "naloop-leest-moeilijk"),
    }
}

/// "5 woorden per zin · lang: leesfragment, leesspecialist · afgekort: OKR".
fn counted(cx: &Cx<'_>, open: &OpenCase, one: &HomeText) -> String {
    let words = &cx.state.words;
    let reading = &one.reading;
    let average = format_number(reading.words_per_sentence(), 0, words.language());
    let mut parts = vec![words.with("naloop-woorden-per-zin", &[("aantal", average.into())])];
    let now = text_at(open, &one.place).unwrap_or_default();
    for (key, ranges) in [("naloop-lange-woorden", &reading.long_words), ("naloop-afkortingen", &reading.abbreviations)] {
        let found: Vec<&str> = ranges.iter().filter_map(|range| now.get(range.clone())).collect();
        if !found.is_empty() {
            parts.push(words.with(key, &[("woorden", found.join(", ").into())]));
        }
    }
    parts.join(" · ")
}

/// The change that puts other words where a text stands.
pub(super) fn reworded(open: &OpenCase, place: &TextPlace, typed: String) -> Change {
    match place {
        TextPlace::Cell(question, row, column) => {
            Change::Cell(question.clone(), row.clone(), column.clone(), Some(Scalar::Text(typed)))
        }
        TextPlace::Answer(question) => Change::Value(question.clone(), Some(Scalar::Text(typed))),
        TextPlace::Note(question) => Change::Note(question.clone(), typed),
        TextPlace::RowNote(question, row) => Change::RowNote(question.clone(), row.clone(), typed),
        TextPlace::Statement(question, id) => {
            let field = open.view.field(question.as_str());
            let answer = field.and_then(|field| field.answer.as_ref()).and_then(|answer| answer.value.as_ref());
            let known = answer.and_then(|value| value.statements().iter().find(|known| &known.id == id)).cloned();
            match known {
                Some(known) => Change::Statement(question.clone(), crate::model::Statement { text: typed, ..known }),
                None => Change::Reword(place.clone(), typed),
            }
        }
        _ => Change::Reword(place.clone(), typed),
    }
}

/// The field of a text.
pub(super) fn id_of(place: &TextPlace) -> Id {
    Id::unique(("aftercare text", format!("{place:?}")))
}
