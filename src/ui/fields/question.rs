//! One question as a whole: label, marks, control, note, and the message when it is due.

use egui::{Id, Pos2, Ui, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::state::OpenCase;
use crate::engine::earlier::Held;
use crate::engine::view::{FieldState, FieldView, OpenPlace};
use crate::model::template::{AskMoment, Kind};
use crate::ui::theme::{Back, Look, Type};
use crate::ui::widgets::{soft_card, text, toned};
use crate::ui::{Cx, Memory, displays, keys};

use super::missing::Menu;
use super::part::Part;
use super::place::{holds_focus, question_id};
use super::typed::take_key;
use super::value::value_ui;
use super::{Show, aside, earlier, missing, rows, statements};
use crate::app::clash;
use crate::app::said::Saying;

/// Draws a question to fill in.
pub fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, show: Show) {
    if displays::is_on_soft_card(field) {
        soft_card(ui, |ui| beside_ui(ui, cx, memory, field, show, false));
    } else {
        beside_ui(ui, cx, memory, field, show, false);
    }
}

/// The same beside others: with `leaves_hint_room` a line stays free where they have a hint, so that all boxes are level.
pub fn beside_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, show: Show, leaves_hint_room: bool) {
    let state = cx.state;
    let Some(open) = state.shown() else { return };
    let saying = Saying { open, words: &state.words, today: state.today(cx.env) };
    let look = Look::of(ui.ctx());
    let is_missing = matches!(field.state, FieldState::Missing(_));
    let message = due_message(cx, field, show);
    let id = question_id(&field.id);
    // Taken before the control sees it: in one line of text, Enter would go on to the next field.
    if in_use(ui) == Some(id) && !rows::has_row_in_use(ui, field) && take_key(ui, keys::MENU) {
        Menu { id, label: &field.label, purpose: &field.purpose, note: "" }.open(ui);
    }
    // What is from last time; where it cannot be changed, nothing is said of it either.
    let standing = earlier::of_value(open, field).filter(|_| show != Show::ReadOnly);
    if in_use(ui) == Some(id)
        && let Some(say) = earlier::by_key(ui, standing)
    {
        earlier::act(ui, cx, Held::Answer(field.id.clone()), say, id);
    }
    let top = ui.cursor().min;
    let is_said = is_said_above(open, field, state.in_meeting());
    let (label_end, room) = label_room(ui, &look, field, show, is_said);
    let drawn = ui.scope(|ui| {
        ui.vertical(|ui| {
            let surface = displays::of(field);
            if label_end >= room && surface.is_none() {
                ui.set_max_width(room);
            }
            ui.spacing_mut().item_spacing.y = 6.0;
            match &field.kind {
                _ if surface.is_some_and(|surface| surface.says_the_question) && !is_missing => {
                    let back = earlier::back(standing, Back::Answers);
                    Look::standing_back(ui, back, |ui| surface_ui(ui, cx, memory, saying, field, show));
                    if let Some(message) = &message {
                        toned(ui, Type::Small, look.colours.amber, message);
                    }
                }
                Kind::Rows(_) | Kind::Statements(_) => {
                    heading(ui, field, room, is_said);
                    if is_missing {
                        instead_ui(ui, cx, saying, field);
                    } else if surface.is_some() {
                        surface_ui(ui, cx, memory, saying, field, show);
                    } else if let Kind::Rows(_) = field.kind {
                        rows::rows_ui(ui, cx, memory, saying, field, show);
                    } else {
                        statements::statements_ui(ui, cx, memory, saying, field, show);
                    }
                    if let Some(message) = &message {
                        toned(ui, Type::Small, look.colours.amber, message);
                    }
                }
                _ if is_missing => {
                    heading(ui, field, room, is_said);
                    instead_ui(ui, cx, saying, field);
                }
                Kind::Computed(_) => {
                    let part = Part { value: field.computed.as_ref(), ..Part::of_field(id, field, &open.template) };
                    drop(value_ui(ui, saying, &part));
                }
                _ => {
                    let mut part = Part { violation: message.as_deref(), ..Part::of_field(id, field, &open.template) };
                    if part.hint.is_empty() && leaves_hint_room {
                        part.hint = "\u{a0}";
                    }
                    let back = earlier::back(standing, Back::Answers);
                    let touched = Look::standing_back(ui, back, |ui| value_ui(ui, saying, &part));
                    if let Some(value) = touched.change {
                        cx.change(Change::Value(field.id.clone(), value));
                    }
                    if touched.left {
                        cx.push(Command::EndVisit(Some(OpenPlace::Field(field.id.clone()))));
                    }
                }
            }
            aside::purpose_ui(ui, field);
            if let Some(standing) = standing {
                earlier::value_ui(ui, cx, saying, field, standing);
            } else if show != Show::ReadOnly {
                earlier::lapsed_ui(ui, cx, saying, field);
            }
            aside::note_ui(ui, cx, field);
        });
    });
    if matches!(field.kind, Kind::Computed(_)) {
        return;
    }
    let rect = drawn.response.rect;
    let is_list = matches!(field.kind, Kind::Rows(_) | Kind::Statements(_));
    // A list holds rows with keys of their own; only its heading counts as the question.
    let is_used = holds_focus(ui, rect) && claims(ui, id);
    if is_used != (in_use(ui) == Some(id)) {
        ui.data_mut(|data| data.insert_temp(Id::unique(IN_USE), is_used.then_some(id)));
    }
    let active = !is_list && (is_used || ui.rect_contains_pointer(rect));
    if standing.is_some() {
        earlier::note_value(ui, field, active);
    }
    let behind = match displays::begins_without_label(field) && !is_missing {
        // Such a surface leaves the right end of its first line free.
        true => Pos2::new(top.x + room, top.y + look.sizes.min_target / 2.0),
        false => Pos2::new(top.x + label_end, top.y + look.font(Type::Strong).size * 0.62),
    };
    aside::show(ui, cx, field, show, behind, active);
}

/// Draws the work surface a question asks for, with the questions that stand on it as well.
fn surface_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, show: Show) {
    let Some(surface) = displays::of(field) else { return };
    let company = displays::company(saying.open, field, cx.state.in_meeting());
    let back = if surface.is_one_piece && show != Show::ReadOnly { earlier::whole(saying.open, field) } else { None };
    Look::standing_back(ui, back, |ui| {
        (surface.draw)(ui, cx, memory, &displays::Stage { field, company, saying, show });
    });
}

/// Why there is no answer.
fn instead_ui(ui: &mut Ui, cx: &mut Cx<'_>, saying: Saying<'_>, field: &FieldView) {
    let FieldState::Missing(missing) = &field.state else { return };
    let done = missing::instead_ui(ui, saying, question_id(&field.id), &field.label, missing);
    if let Some(choice) = done.change {
        cx.change(Change::Missing(field.id.clone(), choice));
    }
    if done.left {
        cx.push(Command::EndVisit(None));
    }
}

const IN_USE: &str = "rondom question in use";

/// The question that had the keyboard in the last frame.
fn in_use(ui: &Ui) -> Option<Id> {
    ui.data(|data| data.get_temp::<Option<Id>>(Id::unique(IN_USE))).flatten()
}

/// Whether the keyboard in a question is this question's: not when a question that stands on its surface has it.
fn claims(ui: &Ui, id: Id) -> bool {
    let key = Id::unique(IN_USE).with("claimed");
    let pass = ui.ctx().cumulative_pass_nr();
    let claimed: Option<(u64, Id)> = ui.data(|data| data.get_temp(key));
    match claimed.filter(|(when, _)| *when == pass) {
        Some((_, by)) => by == id,
        None => {
            ui.data_mut(|data| data.insert_temp(key, (pass, id)));
            true
        }
    }
}

/// The message under a question, when it may be shown: at the bureau, after somebody was there and left.
pub fn due_message(cx: &Cx<'_>, field: &FieldView, show: Show) -> Option<String> {
    let open = cx.open()?;
    let violation = field.violation.as_ref().filter(|_| show == Show::Bureau && open.was_visited(&field.id))?;
    let rows = field.statements.as_ref().map(|view| view.board_rows.as_slice()).unwrap_or_default();
    Some(clash::sentence(&cx.state.words, violation, &field.kind, rows))
}

/// Where the label ends, and how wide it may be so that what stands behind it has room.
fn label_room(ui: &Ui, look: &Look, field: &FieldView, show: Show, is_said: bool) -> (f32, f32) {
    let wanted = aside::room(look, field, show);
    let room = (ui.available_width() - wanted).max(120.0);
    let (kind, first) = match is_said {
        true => (Type::Small, field.hint.as_deref().unwrap_or_default()),
        false => (Type::Strong, field.label.as_str()),
    };
    let galley = ui.fonts_mut(|fonts| fonts.layout(first.to_owned(), look.font(kind), look.colours.ink, f32::INFINITY));
    (galley.size().x.min(room), room)
}

/// Whether the heading of the page asks exactly this: then a board or list does not ask it again.
pub fn is_said_above(open: &OpenCase, field: &FieldView, in_meeting: bool) -> bool {
    let is_list = matches!(field.kind, Kind::Rows(_) | Kind::Statements(_));
    let opening = open.opening().filter(|opening| in_meeting && opening.step == field.step);
    let step = open.view.step(field.step.as_str()).filter(|_| !in_meeting);
    let heading = opening.map(|opening| &opening.heading).or(step.map(|step| &step.heading));
    is_list && heading == Some(&field.label)
}

fn heading(ui: &mut Ui, field: &FieldView, room: f32, is_said: bool) {
    let look = Look::of(ui.ctx());
    ui.allocate_ui(vec2(room, 0.0), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if !is_said {
                text(ui, Type::Strong, &field.label);
            }
            if let Some(hint) = &field.hint {
                toned(ui, Type::Small, look.colours.muted, hint);
            }
        });
    });
}

/// One line to read: "Leerjaar — havo 2", or what its surface makes of it. Draws nothing, and says so, when there is nothing
/// to read.
pub fn reading_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, says_blanks: bool) -> bool {
    let state = cx.state;
    let Some(open) = state.shown() else { return false };
    let saying = Saying { open, words: &state.words, today: state.today(cx.env) };
    if field.state == FieldState::Filled
        && let Some(surface) = displays::reads(field)
    {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if !surface.says_the_question && !is_said_above(open, field, state.in_meeting()) {
                text(ui, Type::Strong, &field.label);
            }
            surface_ui(ui, cx, memory, saying, field, Show::ReadOnly);
        });
        return true;
    }
    let said = saying.field(field);
    if said.is_none() && !says_blanks {
        return false;
    }
    let look = Look::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        toned(ui, Type::Body, look.colours.muted, &field.label);
        toned(ui, Type::Body, look.colours.muted, "—");
        match said {
            Some(said) => text(ui, Type::Body, &said),
            None => toned(ui, Type::Body, look.colours.muted, state.words.get("open-leeg")),
        };
    });
    true
}

/// Whether the question is one to read in this place.
pub fn is_read(field: &FieldView, show: Show) -> bool {
    match show {
        Show::ReadOnly => true,
        Show::Table => field.moment == AskMoment::Before,
        Show::Bureau => false,
    }
}
