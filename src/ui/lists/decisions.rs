//! What was decided: who agrees, and side by side with it, in their own words and as large, who does not.

use egui::{Id, Role, Ui, UiBuilder};

use crate::app::Command;
use crate::app::capture::command::CaptureCommand;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::app::{capture, people};
use crate::i18n::names::key_of_stance;
use crate::model::id::SeatId;
use crate::model::template::{AskMoment, Kind};
use crate::model::{Decision, Stance, Value};
use crate::ui::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, Field, TextField, actions, columns_beside, empty_state, icon, text, toned, voice_chip};

use super::item::rule;

/// From this width on, decision and dissent stand beside each other.
const BESIDE: f32 = 640.0;

/// Draws the decisions of the case, the last one first.
pub fn decisions_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    if open.case.decisions.is_empty() {
        empty_state(ui, icons::SEAL_CHECK, cx.tr("besluiten-leeg"), None);
        return;
    }
    for (at, decision) in open.case.decisions.iter().rev().enumerate() {
        if at > 0 {
            rule(ui);
        }
        one_ui(ui, cx, open, decision);
    }
}

/// What was decided, in words: its own sentence, or the option with what its row says.
pub fn said(saying: Saying<'_>, decision: &Decision) -> String {
    let Some((question, row)) = &decision.option else { return decision.text.clone() };
    let name = saying.row_name(question, row).unwrap_or_default();
    let outcome = saying.open.view.field(question.as_str()).and_then(|field| {
        let columns = &field.rows.as_ref()?.columns;
        let column = columns
            .iter()
            .filter(|column| column.moment == AskMoment::Together && matches!(column.kind, Kind::Choice(_)))
            .find(|column| column.required)?;
        let stored = field.answer.as_ref()?.value.as_ref().map(Value::rows)?.iter().find(|known| known.id == *row)?;
        Some(saying.scalar(&column.kind, &column.options, None, stored.cells.get(&column.id)?))
    });
    outcome.filter(|outcome| !outcome.is_empty()).map_or_else(|| name.clone(), |outcome| format!("{name}: {outcome}"))
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, decision: &Decision) {
    let words = cx.words();
    let saying = Saying { open, words: &words, today: cx.state.today(cx.env) };
    let sentence = said(saying, decision);
    let dissent: Vec<(&SeatId, &str)> = decision
        .positions
        .iter()
        .filter_map(|position| match &position.stance {
            Stance::Disagrees(typed) => Some((&position.seat, typed.as_str())),
            Stance::Agrees | Stance::WithRemark(_) => None,
        })
        .collect();
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(sentence.as_str());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(8.0);
        if ui.available_width() >= BESIDE && !dissent.is_empty() {
            columns_beside(ui, 2, |columns| {
                if let [left, right] = columns {
                    agreed_ui(left, cx, open, decision, &sentence);
                    dissent_ui(right, cx, open, decision, &dissent);
                }
            });
        } else {
            agreed_ui(ui, cx, open, decision, &sentence);
            dissent_ui(ui, cx, open, decision, &dissent);
        }
        put_to_ui(ui, cx, open, decision);
        // At the table a slip is taken back at once; what stands longer goes at the bureau.
        if open.read_only.is_none() && !cx.state.in_meeting() {
            let remove = Button::quiet(words.get("knop-verwijderen")).icon(icons::TRASH).show(ui);
            if remove.clicked() {
                cx.push(Command::Capture(CaptureCommand::RemoveDecision(decision.id.clone())));
            }
            remove.accessible_name(format!("{} ({sentence})", words.get("knop-verwijderen")));
        }
        ui.add_space(8.0);
    });
}

/// The decision, who agrees, and their remarks.
fn agreed_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, decision: &Decision, sentence: &str) {
    let look = cx.look.clone();
    text(ui, if cx.state.in_meeting() { Type::Words } else { Type::Body }, sentence);
    let agrees: Vec<&SeatId> =
        decision.positions.iter().filter(|p| p.stance == Stance::Agrees).map(|position| &position.seat).collect();
    if !agrees.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
            icon(ui, icons::CHECK_CIRCLE, look.scale().icon, true, look.colours.green);
            toned(ui, Type::Small, look.colours.muted, cx.tr(key_of_stance(&Stance::Agrees)));
            for seat in agrees {
                voice_chip(ui, people::family(open, seat), &people::short_name(open, seat));
            }
        });
    }
    for position in &decision.positions {
        if let Stance::WithRemark(typed) = &position.stance {
            words_ui(ui, cx, open, decision, &position.seat, typed, &position.stance);
        }
    }
}

/// Who does not agree, as large as the decision itself.
fn dissent_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, decision: &Decision, dissent: &[(&SeatId, &str)]) {
    for (seat, typed) in dissent {
        words_ui(ui, cx, open, decision, seat, typed, &Stance::Disagrees(String::new()));
    }
}

/// One person's own words about it. At the bureau they can be mended; nobody else's words are touched.
fn words_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, decision: &Decision, seat: &SeatId, typed: &str, stance: &Stance) {
    let look = cx.look.clone();
    let name = people::short_name(open, seat);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 6.0);
        voice_chip(ui, people::family(open, seat), &name);
        toned(ui, Type::Small, look.colours.muted, &cx.tr(key_of_stance(stance)).to_lowercase());
    });
    if cx.state.in_meeting() || open.read_only.is_some() {
        if !typed.is_empty() {
            text(ui, if cx.state.in_meeting() { Type::Words } else { Type::Body }, &format!("“{typed}”"));
        }
        return;
    }
    let words = cx.words();
    let spoken = words.with("vangst-besluit-woorden", &[("wie", name.as_str().into())]);
    let id = Id::unique(("decision words", decision.id.as_str(), seat.as_str()));
    let outcome = TextField::lines(Field::new(id, "").spoken(&spoken), 2).starter(&spoken).show(ui, typed);
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
    if let Some(new) = outcome.change {
        let stance = match stance {
            Stance::WithRemark(_) => Stance::WithRemark(new),
            _ => Stance::Disagrees(new),
        };
        cx.push(Command::Capture(CaptureCommand::PutTo(decision.id.clone(), seat.clone(), Some(stance))));
    }
}

/// Whoever was not there, and what they say once they heard of it.
fn put_to_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, decision: &Decision) {
    let words = cx.words();
    let look = cx.look.clone();
    let names: Vec<String> = decision.put_to.iter().map(|seat| people::short_name(open, seat)).collect();
    if names.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        icon(ui, icons::HOURGLASS_MEDIUM, look.scale().icon, false, look.colours.muted);
        toned(ui, Type::Small, look.colours.ink, &words.with("besluit-voorleggen", &[("wie", names.join(", ").into())]));
    });
    if open.read_only.is_some() {
        return;
    }
    // At the table only who came (back) can be asked.
    let present = capture::here(open, cx.state.now(cx.env));
    let can_say = |seat: &SeatId| !cx.state.in_meeting() || present.contains(seat);
    let waiting: Vec<(&SeatId, &String)> = decision.put_to.iter().zip(&names).filter(|(seat, _)| can_say(seat)).collect();
    for (seat, name) in waiting {
        let stances = [Stance::Agrees, Stance::WithRemark(String::new()), Stance::Disagrees(String::new())];
        let labels = stances.each_ref().map(|stance| words.get(key_of_stance(stance)));
        let about = words.with("vangst-besluit-stand", &[("wie", name.as_str().into())]);
        ui.vertical(|ui| {
            voice_chip(ui, people::family(open, seat), name);
            let pressed = actions(ui, Id::unique(("put to", decision.id.as_str(), seat.as_str())), &about, &labels);
            if let Some(stance) = pressed.and_then(|at| stances.get(at)) {
                cx.push(Command::EndVisit(None));
                cx.push(Command::Capture(CaptureCommand::PutTo(decision.id.clone(), seat.clone(), Some(stance.clone()))));
            }
        });
    }
}
