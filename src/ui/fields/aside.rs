//! What stands behind the label of a question: quiet marks, why it is asked, a note, and why there may be no answer.
//!
//! None of it is a stop for Tab, so that one question leads straight to the next; with the keyboard, Alt+Enter in a field
//! opens the same menu.

use egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::command::{Change, MissingChoice};
use crate::engine::view::{FieldState, FieldView};
use crate::i18n::Words;
use crate::ui::Cx;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, focus_field, icon, text, toned, tooltip};

use super::Show;
use super::place::question_id;
use super::typed::take_key;
use crate::app::said::Saying;

/// Side of a mark or button behind a label.
const SMALL: f32 = 20.0;

/// How much room marks and buttons want behind the label.
pub fn room(look: &Look, field: &FieldView, show: Show) -> f32 {
    let marks = if show == Show::Bureau { marks(field).len() as f32 * (SMALL + 6.0) } else { 0.0 };
    let buttons = if show == Show::ReadOnly { 0.0 } else { 2.0 * look.sizes.min_target };
    marks + buttons + 8.0
}

/// Draws marks and buttons from `left` on, around the line through `middle`. `active` is whether the question is in use.
pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, field: &FieldView, show: Show, left: Pos2, active: bool) {
    let look = Look::of(ui.ctx());
    let state = cx.state;
    let words = &state.words;
    let id = question_id(&field.id);
    let mut x = left.x + 8.0;
    if show == Show::Bureau {
        for (picture, key) in marks(field) {
            let rect = Rect::from_center_size(Pos2::new(x + SMALL / 2.0, left.y), vec2(SMALL, SMALL));
            mark(ui, id.with(key), rect, picture, words.get(key));
            x += SMALL + 6.0;
        }
    }
    if show == Show::ReadOnly {
        return;
    }
    let side = look.sizes.min_target;
    let mut next = || {
        let rect = Rect::from_center_size(Pos2::new(x + side / 2.0, left.y), vec2(side, side));
        x += side;
        rect
    };
    if !field.purpose.is_empty() {
        let why = words.with("veld-waarom", &[("vraag", field.label.as_str().into())]);
        let response = quiet_button(ui, id.with("why"), next(), icons::INFO, &why, active);
        let shown = id.with("purpose shown");
        if response.clicked() {
            let now = ui.data(|data| data.get_temp::<bool>(shown)).unwrap_or(false);
            ui.data_mut(|data| data.insert_temp(shown, !now));
        }
        tooltip(response, &field.purpose, "");
    }
    let more = words.with("veld-meer", &[("vraag", field.label.as_str().into())]);
    let response = quiet_button(ui, id.with("more"), next(), icons::DOTS_THREE, &more, active);
    let is_open = ui.data(|data| data.get_temp::<bool>(id.with("more open"))).unwrap_or(false);
    if response.clicked() && is_open {
        ui.data_mut(|data| data.insert_temp(id.with("more open"), false));
    } else if response.clicked() {
        open_menu(ui, field);
    }
    if is_open {
        menu(ui, cx, field, &response);
    }
    tooltip(response, words.get("veld-meer-kort"), "Alt Enter");
}

/// Opens the menu of a question; the keyboard goes to its first line.
pub fn open_menu(ui: &Ui, field: &FieldView) {
    let id = question_id(&field.id);
    ui.data_mut(|data| {
        data.insert_temp(id.with("more open"), true);
        data.insert_temp(id.with("more fresh"), true);
    });
    ui.ctx().request_repaint();
}

/// Why it is asked, when that was asked for; under the label.
pub fn purpose_ui(ui: &mut Ui, field: &FieldView) {
    let shown = question_id(&field.id).with("purpose shown");
    if ui.data(|data| data.get_temp::<bool>(shown)).unwrap_or(false) {
        let look = Look::of(ui.ctx());
        toned(ui, Type::Small, look.colours.primary, &field.purpose);
    }
}

/// The note: as words, or to write in.
pub fn note_ui(ui: &mut Ui, cx: &mut Cx<'_>, field: &FieldView) {
    let look = Look::of(ui.ctx());
    let id = question_id(&field.id).with("note");
    let note = field.answer.as_ref().map(|answer| answer.note.as_str()).unwrap_or_default();
    let is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if is_open {
        let label = cx.state.words.get("veld-opmerking");
        let outcome = TextField::lines(Field::new(id.with("text"), label), 2).show(ui, note);
        if let Some(new) = outcome.change {
            cx.change(Change::Note(field.id.clone(), new));
        }
        if outcome.left {
            cx.push(crate::app::Command::EndVisit(None));
            ui.data_mut(|data| data.insert_temp(id, false));
        }
    } else if !note.is_empty() {
        ui.horizontal_top(|ui| {
            icon(ui, icons::NOTE, SMALL, false, look.colours.muted);
            ui.vertical(|ui| toned(ui, Type::Small, look.colours.muted, note));
        });
    }
}

/// Instead of the control: why there is no answer, and the way back.
pub fn missing_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView) {
    use crate::model::Missing;
    use crate::ui::theme::colours::Tone;
    let FieldState::Missing(missing) = &field.state else { return };
    let words = saying.words;
    let id = question_id(&field.id);
    ui.horizontal_wrapped(|ui| {
        let short = match missing {
            Missing::NotApplicable(_) => words.get("ontbreekt-niet-van-toepassing").to_owned(),
            other => saying.missing(other),
        };
        crate::ui::widgets::chip(ui, Tone::Violet, &short);
        if let Missing::FindOut(_) = missing {
            toned(ui, Type::Small, Look::of(ui.ctx()).colours.muted, words.get("veld-staat-bij-afspraken"));
        }
        let back = Button::quiet(words.get("veld-toch-invullen")).icon(icons::ARROW_U_UP_LEFT).id(id).show(ui);
        crate::ui::widgets::put_focus(ui, id, &back);
        if back.clicked() {
            cx.change(Change::Missing(field.id.clone(), None));
            focus_field(ui.ctx(), id);
        }
        back.accessible_name(format!("{} ({})", words.get("veld-toch-invullen"), field.label));
    });
    if let Missing::NotApplicable(reason) = missing {
        let reason_field = Field::new(id.with("reason"), words.get("veld-reden"));
        let outcome = TextField::line(reason_field).width(720.0).show(ui, reason);
        if let Some(new) = outcome.change {
            cx.change(Change::Missing(field.id.clone(), Some(MissingChoice::NotApplicable(new))));
        }
        if outcome.left {
            cx.push(crate::app::Command::EndVisit(None));
        }
    }
}

fn marks(field: &FieldView) -> Vec<(Icon, &'static str)> {
    let required = match (field.legal, field.required) {
        (true, _) => Some((icons::BOOKMARK_SIMPLE, "veld-wettelijk")),
        (false, true) => Some((icons::DOT_OUTLINE, "veld-nodig")),
        (false, false) => None,
    };
    let sensitive = field.sensitive.then_some((icons::LOCK, "veld-gevoelig"));
    required.into_iter().chain(sensitive).collect()
}

fn mark(ui: &mut Ui, id: Id, rect: Rect, picture: Icon, name: &str) {
    let look = Look::of(ui.ctx());
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    picture_at(ui, rect, picture, look.colours.muted);
    tooltip(response, name, "");
}

/// A small picture to press that is no stop for Tab.
pub fn quiet_button(ui: &mut Ui, id: Id, rect: Rect, picture: Icon, name: &str, active: bool) -> egui::Response {
    let look = Look::of(ui.ctx());
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(3.0), look.sizes.radius, look.colours.hover);
    }
    let colour = if active || response.hovered() { look.colours.ink } else { look.colours.outline };
    let small = Rect::from_center_size(rect.center(), vec2(SMALL, SMALL));
    picture_at(ui, small, picture, colour);
    response
}

/// Beside the flow of the page: the next thing drawn stands where it would have stood.
fn picture_at(ui: &mut Ui, rect: Rect, picture: Icon, colour: egui::Color32) {
    let mut beside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    icon(&mut beside, picture, SMALL, false, colour);
}

/// What can be done with a question besides answering it.
#[derive(Clone, Copy)]
enum Action {
    Note,
    Missing(Reason),
}

#[derive(Clone, Copy)]
enum Reason {
    NotYetKnown,
    FindOut,
    NotAsked,
    NotShared,
    NotApplicable,
}

impl Reason {
    const ALL: [Self; 5] = [Self::NotYetKnown, Self::FindOut, Self::NotAsked, Self::NotShared, Self::NotApplicable];

    fn name(self, words: &Words) -> &str {
        match self {
            Self::NotYetKnown => words.get("ontbreekt-nog-niet-bekend"),
            Self::FindOut => words.get("ontbreekt-uitzoeken"),
            Self::NotAsked => words.get("ontbreekt-niet-gevraagd"),
            Self::NotShared => words.get("ontbreekt-wil-niet-delen"),
            Self::NotApplicable => words.get("ontbreekt-niet-van-toepassing"),
        }
    }

    fn choice(self) -> MissingChoice {
        match self {
            Self::NotYetKnown => MissingChoice::NotYetKnown,
            Self::FindOut => MissingChoice::FindOut,
            Self::NotAsked => MissingChoice::NotAsked,
            Self::NotShared => MissingChoice::NotShared,
            Self::NotApplicable => MissingChoice::NotApplicable(String::new()),
        }
    }
}

fn menu(ui: &Ui, cx: &mut Cx<'_>, field: &FieldView, anchor: &egui::Response) {
    let words = cx.words();
    let id = question_id(&field.id);
    let fresh_key = id.with("more fresh");
    let is_fresh = ui.data(|data| data.get_temp::<bool>(fresh_key)).unwrap_or(false);
    let mut action = None;
    let shown = Popup::from_response(anchor)
        .id(id.with("more menu"))
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(words.get("veld-meer-kort"))
        .gap(4.0)
        .width(440.0)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let look = Look::of(ui.ctx());
            if !field.purpose.is_empty() {
                toned(ui, Type::Small, look.colours.muted, words.get("veld-waarom-kort"));
                text(ui, Type::Small, &field.purpose);
                ui.add_space(8.0);
            }
            let note = Button::quiet(words.get("veld-opmerking-erbij")).icon(icons::NOTE_PENCIL).wide().show(ui);
            if is_fresh {
                note.request_focus();
            }
            if note.clicked() {
                action = Some(Action::Note);
            }
            ui.add_space(6.0);
            toned(ui, Type::Small, look.colours.muted, words.get("veld-geen-antwoord"));
            for reason in Reason::ALL {
                if Button::quiet(reason.name(&words)).wide().show(ui).clicked() {
                    action = Some(Action::Missing(reason));
                }
            }
        });
    let pressed_beside = shown.is_some_and(|shown| {
        ui.input(|input| {
            let place = input.pointer.interact_pos();
            input.pointer.any_pressed()
                && place.is_some_and(|place| !shown.response.rect.contains(place) && !anchor.rect.contains(place))
        })
    });
    let escaped = take_key(ui, Modifiers::NONE, Key::Escape);
    ui.data_mut(|data| data.insert_temp(fresh_key, false));
    if action.is_some() || escaped || pressed_beside {
        ui.data_mut(|data| data.insert_temp(id.with("more open"), false));
    }
    if escaped {
        focus_field(ui.ctx(), id);
    }
    match action {
        Some(Action::Note) => {
            ui.data_mut(|data| data.insert_temp(id.with("note"), true));
            focus_field(ui.ctx(), id.with("note").with("text"));
        }
        Some(Action::Missing(reason)) => {
            cx.push(crate::app::Command::EndVisit(None));
            cx.change(Change::Missing(field.id.clone(), Some(reason.choice())));
            let to = if matches!(reason, Reason::NotApplicable) { id.with("reason") } else { id };
            focus_field(ui.ctx(), to);
        }
        None => {}
    }
}
