//! *Nog plaatsen*: words that were caught and have no place yet. For the panel of a meeting and for the bureau.

use egui::{Id, Role, Ui, UiBuilder};

use crate::app::Command;
use crate::app::capture::command::{CaptureCommand, Placing};
use crate::app::capture::{Sign, place_of, voices};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::names::key_of_source;
use crate::model::{LooseNote, Source};
use crate::ui::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{ChoiceChange, Field, OwnWords, actions, combo, empty_state, text, toned, voice_chip};

use super::item::rule;

/// Draws the loose notes of the case, the oldest first.
pub fn notes_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    if open.case.notes.is_empty() {
        empty_state(ui, icons::NOTE, cx.tr("briefjes-leeg"), None);
        return;
    }
    for (at, note) in open.case.notes.iter().enumerate() {
        if at > 0 {
            rule(ui);
        }
        one_ui(ui, cx, open, note);
    }
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, note: &LooseNote) {
    let words = cx.words();
    let look = cx.look.clone();
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(note.text.as_str());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.add_space(8.0);
        let said = if note.verbatim { format!("“{}”", note.text) } else { note.text.clone() };
        text(ui, if cx.state.in_meeting() { Type::Words } else { Type::Body }, &said);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 4.0);
            if let Some(voice) = &note.voice {
                let (name, family) = people::voice(open, &words, voice);
                voice_chip(ui, family, &name);
            }
            if note.source != Source::Said {
                toned(ui, Type::Small, look.colours.muted, words.get(key_of_source(note.source)));
            }
        });
        if open.read_only.is_some() {
            return;
        }
        if note.voice.is_none() {
            voice_ui(ui, cx, open, note);
        }
        let signs = [
            (Sign::Helps, "vangst-teken-helpt"),
            (Sign::Hard, "vangst-teken-lastig"),
            (Sign::Question, "vangst-teken-vraag"),
            (Sign::Agreement, "vangst-teken-afspraak"),
        ];
        let has_place = |sign: Sign| sign == Sign::Agreement || place_of(open, sign, note.voice.as_ref()).is_some();
        let offered: Vec<(Placing, &str)> = signs
            .into_iter()
            .filter(|(sign, _)| has_place(*sign))
            .map(|(sign, key)| (Placing::As(sign), words.get(key)))
            .chain(std::iter::once((Placing::Away, words.get("briefje-weg"))))
            .collect();
        let labels: Vec<&str> = offered.iter().map(|(_, label)| *label).collect();
        let name = words.with("briefje-waarheen", &[("woorden", note.text.as_str().into())]);
        let pressed = actions(ui, Id::unique(("loose note", note.id.as_str())), &name, &labels);
        if let Some((placing, _)) = pressed.and_then(|at| offered.get(at)) {
            cx.push(Command::Capture(CaptureCommand::Place(note.id.clone(), *placing)));
        }
        ui.add_space(8.0);
    });
}

/// Whose words, where nobody said so: it decides where they go.
fn voice_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, note: &LooseNote) {
    let words = cx.words();
    let offered = voices(open);
    let names: Vec<String> = offered.iter().map(|voice| people::voice(open, &words, voice).0).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let field = Field::new(Id::unique(("loose note voice", note.id.as_str())), words.get("veld-wie-zegt-dit"));
    if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &names, &[], false, OwnWords::Closed).change {
        cx.push(Command::Capture(CaptureCommand::NoteVoice(note.id.clone(), offered.get(at).cloned())));
    }
}
