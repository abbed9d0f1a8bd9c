//! The panel of a meeting: who is there and since when, and the one press that says somebody came, left or is out of view.
//!
//! Says nothing about how much anyone spoke.

use egui::{Align, Id, Layout, Role, Sense, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::{Change, PresenceCommand};
use crate::app::parting::{self, PartingCommand};
use crate::app::people;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::presence::unasked;
use crate::i18n::Words;
use crate::model::{Decision, Moment, MovementKind, PresenceMode, Seat};
use crate::ui::Cx;
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, icon_button, text, toned};

use super::decisions::said;
use super::item::rule;
use super::movement;
use super::seats::{DOT, NO_BREAK, SeatWords, presence, summary_people};

/// Side of a circle, in points.
const CIRCLE: f32 = 52.0;
/// Between circle and name.
const GAP: f32 = 14.0;
/// Air inside a quiet button, before its picture.
const HANG: f32 = 18.0;

/// Draws everybody of the case, in the order of the table.
pub fn people_panel_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let now = cx.state.now(cx.env);
    let summary = summary_people(cx).split(" · ").map(|part| part.replace(' ', NO_BREAK)).collect::<Vec<_>>().join(DOT);
    let said = toned(ui, Type::Body, cx.look.colours.muted, &summary);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_value(summary_people(cx)));
    ui.spacing_mut().item_spacing.y = 6.0;
    for seat in &open.case.seats {
        rule(ui);
        seat_ui(ui, cx, open, &words, seat, now);
    }
    let can_move = open.case.seats.iter().any(|seat| !movement::offered(open, seat, now).is_empty());
    if can_move {
        rule(ui);
        toned(ui, Type::Small, cx.look.colours.muted, words.get("aanwezig-toetsen"));
    }
}

fn seat_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, words: &Words, seat: &Seat, now: Moment) {
    let said = SeatWords::of(open, words, seat, Show::Table, now);
    let who = people::short_name(open, &seat.id);
    let offered = movement::offered(open, seat, now);
    let builder = UiBuilder::new()
        .id_salt(("panel seat", seat.id.as_str()))
        .accessibility_role(Role::Group)
        .accessibility_label(said.aloud());
    ui.scope_builder(builder, |ui| {
        ui.set_min_width(ui.available_width());
        let mut wish = None;
        let mut has_keyboard = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let look = Look::of(ui.ctx());
            let (circle, _) = ui.allocate_exact_size(vec2(CIRCLE + GAP, CIRCLE), Sense::hover());
            said.paint_circle(ui, &look, egui::pos2(circle.left() + CIRCLE / 2.0, circle.center().y), CIRCLE);
            let side = look.sizes.min_target.max(look.scale().icon + 20.0);
            let room = ui.available_width() - side * offered.len() as f32 - 4.0;
            ui.allocate_ui_with_layout(vec2(room, CIRCLE), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                let ink = if said.is_away() { look.colours.muted } else { look.colours.ink };
                toned(ui, Type::Strong, ink, &said.name);
                toned(ui, Type::Small, look.colours.muted, &said.about);
            });
            for kind in offered {
                let letter = movement::letter_of(*kind).name();
                let response = icon_button(ui, movement::picture_of(*kind), &movement::name_of(words, *kind, &who), letter);
                has_keyboard |= response.has_focus();
                if response.clicked() {
                    wish = Some(*kind);
                }
            }
        });
        if has_keyboard {
            wish = wish.or(movement::by_key(ui, offered));
        }
        if let Some(kind) = wish {
            cx.change(Change::Moved(seat.id.clone(), kind));
        }
        beside_ui(ui, open, words, seat);
        ask_ui(ui, cx, open, words, seat, &who, now);
        parting_ui(ui, cx, open, words, seat, now);
        put_to_ui(ui, cx, open, words, seat, &who);
    });
}

/// What else the table should know of who takes part online.
fn beside_ui(ui: &mut Ui, open: &OpenCase, words: &Words, seat: &Seat) {
    let Some(presence) = presence(open, seat).filter(|presence| presence.mode == PresenceMode::Online) else { return };
    let company = presence.listens_along.trim();
    let blind = (presence.sees_screen == Some(false)).then(|| words.get("aanwezig-ziet-scherm-niet").to_owned());
    let along = (!company.is_empty()).then(|| words.with("aanwezig-luistert-mee", &[("wie", company.into())]));
    for line in [blind, along].into_iter().flatten() {
        indented(ui, 0.0, |ui| toned(ui, Type::Small, Look::of(ui.ctx()).colours.muted, &line));
    }
}

/// Somebody should have come by now: a question, never more than that.
fn ask_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, words: &Words, seat: &Seat, who: &str, now: Moment) {
    let is_asked = open.current_meeting().is_some_and(|meeting| unasked(meeting, now).contains(&seat.id));
    if !is_asked || open.read_only.is_some() {
        return;
    }
    indented(ui, 0.0, |ui| {
        let question = words.with("aanwezig-is-er-al", &[("wie", who.into())]);
        text(ui, Type::Body, &question);
        ui.horizontal_wrapped(|ui| {
            let yes = Button::secondary(words.get("antwoord-ja")).icon(icons::SIGN_IN).show(ui);
            if yes.clicked() {
                cx.change(Change::Moved(seat.id.clone(), MovementKind::Arrived));
            }
            yes.accessible_name(words.with("is-er", &[("wie", who.into())]));
            let not_yet = Button::quiet(words.get("aanwezig-nog-niet")).show(ui);
            if not_yet.clicked() {
                cx.push(Command::Presence(PresenceCommand::NotYet(seat.id.clone())));
            }
            not_yet.accessible_name(words.with("is-er-nog-niet", &[("wie", who.into())]));
        });
    });
}

/// The pupil may leave before the end at any time.
fn parting_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, words: &Words, seat: &Seat, now: Moment) {
    if seat.id != open.case.pupil || open.parting.is_some() || open.read_only.is_some() || !parting::is_offered(open, now) {
        return;
    }
    indented(ui, HANG, |ui| {
        let name = words.with("afronden-met", &[("naam", open.view.pupil_name.as_str().into())]);
        if Button::quiet(&name).icon(icons::HAND).show(ui).clicked() {
            cx.push(Command::Parting(PartingCommand::Toggle));
        }
    });
}

/// Decisions this person missed, and the press that says they were told.
fn put_to_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, words: &Words, seat: &Seat, who: &str) {
    let missed: Vec<&Decision> = open.case.decisions.iter().filter(|decision| decision.put_to.contains(&seat.id)).collect();
    if missed.is_empty() {
        return;
    }
    let saying = Saying { open, words, today: cx.state.today(cx.env) };
    let key = Id::unique(("decisions to put to", seat.id.as_str()));
    let is_open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    indented(ui, HANG, |ui| {
        let line = words.with("aanwezig-nog-voorleggen", &[("aantal", missed.len().into())]);
        let picture = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let response = Button::quiet(&line).icon(picture).id(key.with("row")).show(ui);
        if response.clicked() {
            ui.data_mut(|data| data.insert_temp(key, !is_open));
        }
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        response.accessible_name(format!("{line}, {who}"));
    });
    if !is_open {
        return;
    }
    indented(ui, 0.0, |ui| {
        for decision in missed {
            let what = said(saying, decision);
            text(ui, Type::Body, &what);
            let done = words.get("aanwezig-voorgelegd");
            let response = Button::secondary(done).icon(icons::CHECK).show(ui);
            let by_key = response.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::V));
            if response.clicked() || by_key {
                cx.change(Change::PutTo(decision.id.clone(), seat.id.clone()));
            }
            let named = words.with("aanwezig-voorgelegd-aan", &[("wie", who.into()), ("wat", what.as_str().into())]);
            response.accessible_name(named);
        }
    });
}

/// Below the name, not below the circle; what has air of its own to its left stands out by `hang` points.
fn indented<R>(ui: &mut Ui, hang: f32, add: impl FnOnce(&mut Ui) -> R) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(CIRCLE + GAP - hang);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            add(ui);
        });
    });
}
