//! What the pupil said beforehand (*hoorrecht*): one calm card with the own words, what is done with them, and when the pupil
//! hears that. At the bureau the same questions in the same order, to fill in.

use egui::{FontId, Ui};

use crate::app::people;
use crate::engine::view::{FieldState, FieldView, ItemView};
use crate::model::{Scalar, Statement, Value};
use crate::ui::fields::{self, Show, form};
use crate::ui::lists::lower_first;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{columns_beside, icon, paint, section_heading, striped_card, text, toned};
use crate::ui::{Cx, Memory};

use super::Stage;

/// How much larger the own words are than the words of others.
const LARGER: f32 = 1.2;
/// From this width on, what is done and when the pupil hears it stand beside each other.
const BESIDE: f32 = 900.0;

/// Draws the card.
pub(super) fn heard_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    striped_card(ui, Tone::Violet, |ui| match stage.show {
        Show::Bureau => {
            fields::field_ui(ui, cx, memory, stage.field, stage.show);
            if !stage.company.is_empty() {
                ui.add_space(Look::of(ui.ctx()).scale().item_gap);
                let items: Vec<ItemView> = stage.company.iter().map(|field| ItemView::Field(field.id.clone())).collect();
                form::items_ui(ui, cx, memory, &items, stage.show);
            }
        }
        Show::Table | Show::ReadOnly => card_ui(ui, stage),
    });
}

fn card_ui(ui: &mut Ui, stage: &Stage<'_>) {
    let look = Look::of(ui.ctx());
    let words = stage.saying.words;
    let (violet, _) = look.tone(Tone::Violet);
    let named = |key: &str| words.with(key, &[("naam", stage.saying.open.view.pupil_name.as_str().into())]);
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    match answered(stage.field) {
        Some(true) => {
            section_heading(ui, Some((icons::CHAT_TEXT, true)), &told(stage), violet);
            let about = about(stage);
            if !about.is_empty() {
                toned(ui, Type::Body, look.colours.muted, &about);
            }
            let said = part(stage, "hoor_eigen_woorden").map(said_in).unwrap_or_default();
            for one in said.iter().filter(|one| !one.text.trim().is_empty()) {
                own_words(ui, one);
            }
            ui.add_space(look.scale().item_gap);
            let (done, back) = (read(stage, "hoor_gedaan"), hears_back(stage));
            let done = |ui: &mut Ui| under(ui, icons::HANDSHAKE, words.get("gehoord-wij-doen"), Type::Words, &done);
            let back = |ui: &mut Ui| under(ui, icons::CALENDAR_CHECK, &named("gehoord-wanneer-terug"), Type::Words, &back);
            if ui.available_width() < BESIDE {
                done(ui);
                back(ui);
            } else {
                columns_beside(ui, 2, |uis| {
                    if let [left, right] = uis {
                        done(left);
                        back(right);
                    }
                });
            }
        }
        Some(false) => {
            let name = people::pupil_at_start(stage.saying.open, words);
            let said = words.with("gehoord-niet", &[("naam", name.into())]);
            section_heading(ui, Some((icons::CHAT_TEXT, false)), &said, violet);
            line(ui, Type::Words, &read(stage, "hoor_reden_niet").unwrap_or_default());
        }
        None => {
            let said = in_words(stage, stage.field).unwrap_or_else(|| named("gehoord-nog-niet"));
            toned(ui, Type::Body, look.colours.muted, &said);
        }
    }
}

/// "Yara vertelde dit op do 5 november 2026 aan Bilal", with what is known of it.
fn told(stage: &Stage<'_>) -> String {
    let words = stage.saying.words;
    let name = people::pupil_at_start(stage.saying.open, words);
    let part = |concept: &str, key: &str, argument: &'static str| {
        read(stage, concept).map(|said| words.with(key, &[(argument, said.into())]))
    };
    let parts = [
        Some(words.with("gehoord-kop", &[("naam", name.into())])),
        part("hoor_datum", "gehoord-op", "datum"),
        part("hoor_door_wie", "gehoord-aan", "wie"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How, and what helped: "videogesprek · 20 minuten, met vragen vooraf op papier".
fn about(stage: &Stage<'_>) -> String {
    let parts = [
        read(stage, "hoor_vorm").map(|said| said.split(", ").map(lower_first).collect::<Vec<_>>().join(", ")),
        read(stage, "hoor_toelichting"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn hears_back(stage: &Stage<'_>) -> Option<String> {
    let from = |who: String| stage.saying.words.with("gehoord-van", &[("wie", who.into())]);
    let parts = [read(stage, "hoor_terugkoppeling_datum"), read(stage, "hoor_terugkoppeling_door").map(from)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")).filter(|said| !said.is_empty())
}

/// What stands under a small heading; nothing at all when there are no words.
fn under(ui: &mut Ui, picture: Icon, heading: &str, kind: Type, words: &Option<String>) {
    let Some(words) = words else { return };
    let look = Look::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            ui.spacing_mut().interact_size.y = 0.0;
            icon(ui, picture, look.scale().icon, false, look.colours.muted);
            toned(ui, Type::Small, look.colours.muted, heading);
        });
        text(ui, kind, words);
    });
}

fn line(ui: &mut Ui, kind: Type, words: &str) {
    if !words.is_empty() {
        text(ui, kind, words);
    }
}

/// Large and in the colour of the pupil; in quotation marks what was said exactly so.
fn own_words(ui: &mut Ui, said: &Statement) {
    let look = Look::of(ui.ctx());
    let (violet, _) = look.tone(Tone::Violet);
    let words = said.text.trim();
    let words = if said.verbatim { format!("“{words}”") } else { words.to_owned() };
    let font = FontId::new(look.font(Type::Words).size * LARGER, look.font(Type::Words).family);
    let galley = paint::galley(ui, &words, font, violet, ui.available_width());
    ui.add(egui::Label::new(galley).selectable(false));
}

fn answered(field: &FieldView) -> Option<bool> {
    match field.answer.as_ref()?.value.as_ref()?.scalar()? {
        Scalar::YesNo(answer) => Some(*answer),
        _ => None,
    }
}

fn said_in(field: &FieldView) -> &[Statement] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
}

/// The question of the card that holds this concept.
fn part<'s>(stage: &Stage<'s>, concept: &str) -> Option<&'s FieldView> {
    let holds = |field: &&&FieldView| {
        let question = stage.saying.open.template.question(field.id.as_str());
        question.and_then(|question| question.concept.as_ref()).is_some_and(|own| *own == concept)
    };
    stage.company.iter().find(holds).copied()
}

fn read(stage: &Stage<'_>, concept: &str) -> Option<String> {
    part(stage, concept).and_then(|field| in_words(stage, field))
}

/// The answer, or why there is none.
fn in_words(stage: &Stage<'_>, field: &FieldView) -> Option<String> {
    match &field.state {
        FieldState::Missing(missing) => Some(stage.saying.missing(missing)),
        _ => stage.saying.field(field),
    }
}
