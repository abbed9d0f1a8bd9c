//! One statement: large words with their voice behind them, or the same words being written.
//!
//! Enter goes on with the next of the same voice. A statement that is left without words goes away again; nothing else
//! ever removes one by itself.

use egui::{Key, KeyboardShortcut, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::app::command::Change;
use crate::app::{Command, capture, people};
use crate::engine::view::{FieldView, OpenPlace};
use crate::i18n::names::key_of_source;
use crate::model::{Source, Statement, StatementCell, Voice};
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, Pill, TextField, choice, combo, focus_field, put_focus, toned, voice_chip,
};
use crate::ui::{Cx, Memory, keys};

use super::earlier::{self, Say};
use super::place::{field_id, holds_focus, hush, question_id};
use super::statements::{add, said_in};
use super::typed::take_key;
use crate::app::said::Saying;
use crate::engine::earlier::{Held, Standing};

/// With more voices than this in less room, in points, a list that filters is quicker than pills.
const MOST_PILLS: usize = 6;
const ROOM_FOR_PILLS: f32 = 700.0;

/// Goes on with the next words of the same voice.
const ENTER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Enter);

/// Draws a statement; `group` are those it stands among, in order. Gives the closed words, which may be picked up.
pub fn statement_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    statement: &Statement,
    group: &[&Statement],
) -> Option<Response> {
    let closed = if memory.editing.as_deref() == Some(statement.id.as_str()) {
        open_ui(ui, cx, memory, saying, field, statement, group);
        None
    } else {
        Some(closed_ui(ui, cx, memory, saying, field, statement, group))
    };
    let look = Look::of(ui.ctx());
    if group.last().is_some_and(|last| last.id != statement.id) {
        let rect = ui.allocate_space(egui::vec2(ui.available_width(), 1.0)).1;
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, look.colours.line));
    }
    closed
}

fn closed_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    statement: &Statement,
    group: &[&Statement],
) -> Response {
    let look = Look::of(ui.ctx());
    let id = field_id(&OpenPlace::Statement(field.id.clone(), statement.id.clone()));
    let voice = statement.voice.as_ref().map(|voice| people::voice(saying.open, saying.words, voice));
    let standing = earlier::of_statement(saying.open, field, statement);
    let ink = if standing == Some(Standing::Carried) { look.colours.muted } else { look.colours.ink };
    let shape = ui.painter().add(egui::Shape::Noop);
    // One line of words is as high as a finger needs; more lines keep the same air.
    let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(Type::Words)));
    let air = ((look.sizes.min_target - line) / 2.0).max(0.0);
    let row = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(ui.available_width());
        ui.add_space(air);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 4.0);
            let words = statement.text.trim();
            if words.is_empty() {
                toned(ui, Type::Words, look.colours.muted, "…");
            } else if statement.verbatim {
                hush(&toned(ui, Type::Words, ink, &format!("“{words}”")));
            } else {
                hush(&toned(ui, Type::Words, ink, words));
            }
            if let Some((name, family)) = &voice {
                voice_chip(ui, *family, name);
            }
            if statement.source != Source::Said {
                toned(ui, Type::Small, look.colours.muted, saying.words.get(key_of_source(statement.source)));
            }
        });
        ui.add_space(air);
    });
    let rect = row.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let name = voice.as_ref().map_or("", |(name, _)| name.as_str());
        WidgetInfo::labeled(Role::Button, true, format!("{}, {name}", statement.text.trim()))
    });
    let radius = egui::CornerRadius::same(8);
    if response.hovered() {
        ui.painter().set(shape, egui::epaint::RectShape::filled(rect.expand(4.0), radius, look.colours.hover));
    }
    if response.has_focus() {
        let ring = Stroke::new(look.sizes.focus_width, look.colours.focus);
        ui.painter().rect_stroke(rect.expand(4.0), radius, ring, egui::StrokeKind::Outside);
        said_of_it(ui, cx, memory, saying, field, statement);
        by_key(ui, cx, field, statement, group);
    }
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(statement.id.as_str().to_owned());
        focus_field(ui.ctx(), id);
    }
    response
}

fn open_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    statement: &Statement,
    group: &[&Statement],
) {
    let place = OpenPlace::Statement(field.id.clone(), statement.id.clone());
    let id = field_id(&place);
    let is_blank = statement.text.trim().is_empty();
    if ui.memory(|memory| memory.has_focus(id)) {
        said_of_it(ui, cx, memory, saying, field, statement);
        by_key(ui, cx, field, statement, group);
        if take_key(ui, ENTER) {
            if is_blank {
                focus_field(ui.ctx(), question_id(&field.id));
            } else {
                add(cx, field, statement.voice.clone(), statement.cell.clone());
            }
        }
    }
    let chosen = super::starters::by_key(ui, id, &field.starters, &statement.text);
    let drawn = ui.vertical(|ui| {
        // On a board the line that helps stands nowhere else.
        let hint = field.hint.as_deref().filter(|_| statement.cell.is_some()).unwrap_or_default();
        let outcome = TextField::lines(Field::new(id, ""), 2).words().starter(hint).show(ui, &statement.text);
        let name = statement.voice.as_ref().map(|voice| people::voice(saying.open, saying.words, voice).0).unwrap_or_default();
        let name = saying.words.with("veld-uitspraak-van", &[("wie", name.into())]);
        outcome.response.clone().accessible_name(name);
        if outcome.left {
            cx.push(Command::EndVisit(Some(place.clone())));
        }
        let chosen = super::starters::chips(ui, id, &field.starters, &statement.text).or(chosen);
        if let Some(new) = chosen.or(outcome.change) {
            cx.change(Change::Statement(field.id.clone(), Statement { text: new, ..statement.clone() }));
        }
        if let Some(say) = earlier::statement_ui(ui, saying, field, statement, id) {
            says(ui, cx, memory, field, statement, say);
        }
        tools_ui(ui, cx, memory, saying, field, statement);
    });
    leave(ui, cx, memory, field, statement, drawn.response.rect);
}

/// What the keyboard says of words from last time.
fn said_of_it(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, statement: &Statement) {
    if let Some(say) = earlier::by_key(ui, earlier::of_statement(saying.open, field, statement)) {
        says(ui, cx, memory, field, statement, say);
    }
}

/// Changed words lie open; those that lapsed leave the list, and the keyboard goes on at the button that adds some.
fn says(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, statement: &Statement, say: Say) {
    let to = field_id(&OpenPlace::Statement(field.id.clone(), statement.id.clone()));
    match say {
        Say::Changed => memory.editing = Some(statement.id.as_str().to_owned()),
        Say::Lapsed => {
            memory.editing = None;
            focus_field(ui.ctx(), question_id(&field.id));
        }
        Say::Still => {}
    }
    earlier::act(ui, cx, Held::Statement(field.id.clone(), statement.id.clone()), say, to);
}

/// Whose words and how exactly; behind one more press where they stand and how they came in.
fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, statement: &Statement) {
    let id = field_id(&OpenPlace::Statement(field.id.clone(), statement.id.clone()));
    let words = saying.words;
    let mut changed: Option<Statement> = None;
    ui.add_space(4.0);
    let voices = people::voices(saying.open, saying.words, field);
    let chosen = voices.iter().position(|(voice, ..)| Some(voice) == statement.voice.as_ref());
    let voice_field = Field::new(id.with("voice"), words.get("veld-wie-zegt-dit"));
    if voices.len() > MOST_PILLS && ui.available_width() < ROOM_FOR_PILLS {
        // A whole table as pills would push everything else out of a cell of a board.
        let names: Vec<&str> = voices.iter().map(|(_, name, _)| name.as_str()).collect();
        let outcome = combo(ui, &voice_field, &names, chosen.as_slice(), false, OwnWords::Closed);
        if let Some(ChoiceChange::Toggle(index)) = outcome.change {
            changed =
                Some(said_by(saying, statement, voices.get(index).filter(|_| chosen != Some(index)).map(|(voice, ..)| voice)));
        }
    } else if voices.len() > 1 || chosen.is_none() {
        let pills: Vec<Pill<'_>> = voices.iter().map(|(_, name, family)| Pill::toned(name, voice_tone(*family))).collect();
        let outcome = choice(ui, &voice_field, &pills, chosen, OwnWords::Closed);
        if let Some(ChoiceChange::Toggle(index)) = outcome.change {
            changed =
                Some(said_by(saying, statement, voices.get(index).filter(|_| chosen != Some(index)).map(|(voice, ..)| voice)));
        }
    }
    let shows_more = ui.data(|data| data.get_temp::<bool>(id.with("shows more"))).unwrap_or(false);
    ui.horizontal_wrapped(|ui| {
        let verbatim = Button::secondary(words.get("veld-letterlijk")).icon(icons::QUOTES).chosen(statement.verbatim);
        if verbatim.id(id.with("verbatim")).show(ui).clicked() {
            changed = Some(Statement { verbatim: !statement.verbatim, ..statement.clone() });
        }
        let remove = Button::quiet(words.get("knop-verwijderen")).icon(icons::TRASH).id(id.with("remove")).show(ui);
        if remove.clicked() {
            memory.editing = None;
            cx.change(Change::RemoveStatement(field.id.clone(), statement.id.clone()));
            focus_field(ui.ctx(), question_id(&field.id));
        }
        let picture = if shows_more { icons::CARET_UP } else { icons::DOTS_THREE };
        let more = Button::quiet(words.get("veld-uitspraak-meer")).icon(picture).id(id.with("more")).show(ui);
        if more.clicked() {
            ui.data_mut(|data| data.insert_temp(id.with("shows more"), !shows_more));
        }
    });
    if shows_more {
        let places = super::statements::places(field);
        if !places.is_empty() {
            let at = places.iter().position(|(cell, _)| Some(cell) == statement.cell.as_ref());
            let labels: Vec<&str> = places.iter().map(|(_, label)| label.as_str()).collect();
            let move_field = Field::new(id.with("cell"), words.get("veld-verplaats-naar"));
            let outcome = combo(ui, &move_field, &labels, at.as_slice(), false, OwnWords::Closed);
            if let Some(ChoiceChange::Toggle(index)) = outcome.change {
                let cell: Option<StatementCell> = places.get(index).map(|(cell, _)| cell.clone());
                changed = Some(Statement { cell, ..statement.clone() });
            }
        }
        let sources = Source::ALL.map(|source| words.get(key_of_source(source)));
        let at = Source::ALL.iter().position(|source| *source == statement.source);
        let source_field = Field::new(id.with("source"), words.get("veld-hoe-gezegd"));
        let outcome = combo(ui, &source_field, &sources, at.as_slice(), false, OwnWords::Closed);
        if let Some(ChoiceChange::Toggle(index)) = outcome.change
            && let Some(source) = Source::ALL.get(index)
        {
            changed = Some(Statement { source: *source, ..statement.clone() });
        }
    }
    if let Some(new) = changed {
        cx.change(Change::Statement(field.id.clone(), new));
    }
}

/// The same words of another voice; those of the pupil are kept exactly as they were said.
fn said_by(saying: Saying<'_>, statement: &Statement, voice: Option<&Voice>) -> Statement {
    let verbatim = statement.verbatim || capture::is_verbatim(saying.open, voice);
    Statement { voice: voice.cloned(), verbatim, ..statement.clone() }
}

/// Folds the statement once the keyboard is elsewhere. Not while a button is held down: what is being pressed must not
/// move away from under the pointer.
fn leave(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, field: &FieldView, statement: &Statement, rect: Rect) {
    let key = field_id(&OpenPlace::Statement(field.id.clone(), statement.id.clone())).with("was in");
    let escapes = take_key(ui, keys::FOLD);
    let is_pressed_inside = is_being_pressed(ui, key, rect);
    let is_in = holds_focus(ui, rect.expand(8.0)) || (is_pressed_inside && !escapes);
    let was_in = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    if is_in != was_in && is_in {
        ui.data_mut(|data| data.insert_temp(key, true));
    }
    let is_pressed = ui.input(|input| input.pointer.any_down());
    if is_in || !was_in || is_pressed || popup_has_focus(ui) {
        return;
    }
    ui.data_mut(|data| {
        data.insert_temp(key, false);
        data.insert_temp(key.with("pressed"), false);
    });
    if memory.editing.as_deref() == Some(statement.id.as_str()) {
        memory.editing = None;
    }
    if statement.text.trim().is_empty() {
        cx.change(Change::RemoveStatement(field.id.clone(), statement.id.clone()));
    }
    ui.ctx().request_repaint();
}

/// The last press was on the statement's own buttons, which take the keyboard from the text without having it themselves.
fn is_being_pressed(ui: &Ui, key: egui::Id, rect: Rect) -> bool {
    let pressed = ui.input(|input| if input.pointer.any_pressed() { input.pointer.interact_pos() } else { None });
    let inside = match pressed {
        Some(place) => {
            ui.data_mut(|data| data.insert_temp(key.with("pressed"), rect.contains(place)));
            rect.contains(place)
        }
        None => ui.data(|data| data.get_temp::<bool>(key.with("pressed"))).unwrap_or(false),
    };
    inside && ui.memory(|memory| memory.focused().is_none())
}

/// What has the keyboard floats above the page: a list or menu that belongs to what lies below.
fn popup_has_focus(ui: &Ui) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    focused.and_then(|id| ui.ctx().read_response(id)).is_some_and(|response| response.layer_id != ui.layer_id())
}

fn by_key(ui: &Ui, cx: &mut Cx<'_>, field: &FieldView, statement: &Statement, group: &[&Statement]) {
    let at = group.iter().position(|one| one.id == statement.id);
    let neighbour = |step: isize| at?.checked_add_signed(step).and_then(|at| group.get(at)).copied();
    let to = if take_key(ui, keys::UP) {
        neighbour(-1)
    } else if take_key(ui, keys::DOWN) {
        neighbour(1)
    } else {
        None
    };
    let all = said_in(field);
    if let Some(to) = to.and_then(|to| all.iter().position(|one| one.id == to.id)) {
        cx.push(Command::EndVisit(None));
        cx.change(Change::MoveStatement(field.id.clone(), statement.id.clone(), to));
    }
    if take_key(ui, keys::REMOVE) {
        cx.push(Command::EndVisit(None));
        cx.change(Change::RemoveStatement(field.id.clone(), statement.id.clone()));
        focus_field(ui.ctx(), question_id(&field.id));
    }
}
