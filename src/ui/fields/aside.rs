//! What stands behind the label of a question: quiet marks, why it is asked, a note, and the menu.
//!
//! None of it is a stop for Tab, so that one question leads straight to the next; with the keyboard, Alt+Enter in a field
//! opens the same menu.

use egui::{Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::Command;
use crate::app::command::{Change, MissingChoice};
use crate::engine::view::FieldView;
use crate::ui::Cx;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{Field, TextField, focus_field, icon, toned, tooltip};

use super::Show;
use super::missing::{Menu, Wish};
use super::place::question_id;

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
    let menu = Menu { id, label: &field.label, purpose: &field.purpose, note: words.get("veld-opmerking-erbij") };
    match menu.button_ui(ui, words, next(), active) {
        Some(Wish::Note) => {
            open_note(ui, id);
        }
        Some(Wish::Missing(choice)) => {
            let to = if matches!(choice, MissingChoice::NotApplicable(_)) { id.with("reason") } else { id };
            cx.push(Command::EndVisit(None));
            cx.change(Change::Missing(field.id.clone(), Some(choice)));
            focus_field(ui.ctx(), to);
        }
        None => {}
    }
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
    let note = field.answer.as_ref().map(|answer| answer.note.as_str()).unwrap_or_default();
    if let Some(new) = note_field_ui(ui, cx, question_id(&field.id), note) {
        cx.change(Change::Note(field.id.clone(), new));
    }
}

/// Opens the note that belongs to `id`; the keyboard goes there.
pub fn open_note(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(id.with("note"), true));
    focus_field(ui.ctx(), id.with("note").with("text"));
}

/// The note that belongs to `id`; gives what was typed.
pub fn note_field_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id, note: &str) -> Option<String> {
    let id = id.with("note");
    let is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if is_open {
        let label = cx.state.words.get("veld-opmerking");
        let outcome = TextField::lines(Field::new(id.with("text"), label), 2).show(ui, note);
        if outcome.left {
            cx.push(Command::EndVisit(None));
            ui.data_mut(|data| data.insert_temp(id, false));
        }
        return outcome.change;
    }
    if !note.is_empty() {
        let look = Look::of(ui.ctx());
        ui.horizontal_top(|ui| {
            icon(ui, icons::NOTE, SMALL, false, look.colours.muted);
            ui.vertical(|ui| toned(ui, Type::Small, look.colours.muted, note));
        });
    }
    None
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
