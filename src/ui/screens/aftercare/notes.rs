//! *Losse briefjes plaatsen*: one note at a time, a key for each place it can have.

use egui::{Id, Key, Role, Ui, UiBuilder, vec2};

use crate::app::command::Change;
use crate::app::people;
use crate::app::placing::{NotePlace, board, for_input, for_question};
use crate::app::state::OpenCase;
use crate::i18n::{dates, names};
use crate::model::{LooseNote, StatementCell};
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{
    Button, ChoiceChange, Field, OwnWords, card, chip, combo, elided_lines, empty_state, section_heading, toned, voice_chip,
};

/// Digits of the places on the board, as many as there are.
const DIGITS: [(&str, Key); 6] =
    [("1", Key::Num1), ("2", Key::Num2), ("3", Key::Num3), ("4", Key::Num4), ("5", Key::Num5), ("6", Key::Num6)];
/// Keys of the places that are no cell of the board, in the order they stand.
const OTHERS: [(&str, Key); 5] = [("7", Key::Num7), ("8", Key::Num8), ("9", Key::Num9), ("0", Key::Num0), ("Del", Key::Delete)];

/// Least width of a place, so that what helps stands above what is hard, in points.
const LEAST: f32 = 168.0;

/// A place a note can have.
struct Choice {
    /// On the button.
    label: String,
    /// Said aloud: what the buttons around it say to the eye.
    spoken: String,
    icon: Icon,
    place: NotePlace,
    key: Option<(&'static str, Key)>,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let notes = &open.aftercare.found.notes;
    let find = |id: &crate::model::id::NoteId| open.case.notes.iter().find(|note| &note.id == id);
    let Some(note) = notes.first().and_then(find) else {
        empty_state(ui, icons::CHECK_CIRCLE, words.get("naloop-briefjes-geen"), None);
        return;
    };
    let name = words.with("naloop-briefje-van", &[("nummer", 1.into()), ("aantal", notes.len().into())]);
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name.as_str());
    let placed = ui.scope_builder(builder, |ui| card(ui, |ui| note_ui(ui, cx, open, note, &name)).inner).inner;
    if let Some(place) = placed {
        cx.change(Change::PlaceNote(note.id.clone(), place));
    }
    let rest: Vec<&LooseNote> = notes.iter().skip(1).filter_map(find).collect();
    if rest.is_empty() {
        return;
    }
    ui.add_space(26.0);
    section_heading(ui, None, words.get("naloop-daarna"), cx.look.colours.muted);
    for note in rest {
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            whose_ui(ui, cx, open, note);
            let room = ui.available_width();
            elided_lines(ui, Type::Body, &quoted(note), room, 2);
        });
    }
}

/// Whose words, when and how; the words; and where they can go. Gives the place that was pressed.
fn note_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, note: &LooseNote, name: &str) -> Option<NotePlace> {
    let words = cx.words();
    let muted = cx.look.colours.muted;
    ui.spacing_mut().item_spacing.y = 10.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        whose_ui(ui, cx, open, note);
        let time = dates::time(note.at.time(), words.language());
        let source = words.get(names::key_of_source(note.source)).to_lowercase();
        let step = note.step.as_ref().and_then(|step| open.view.step(step.as_str())).map(|step| step.title.clone());
        let said = [Some(time), Some(source), step].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        toned(ui, Type::Small, muted, &format!("{name} · {said}"));
    });
    ui.add_space(4.0);
    toned(ui, Type::Lead, cx.look.colours.ink, &quoted(note));
    ui.add_space(10.0);
    let mut placed = None;
    let (rows, others) = choices(cx, open, note);
    for (title, row) in &rows {
        toned(ui, Type::Strong, muted, title);
        line_ui(ui, row, &mut placed);
    }
    ui.add_space(4.0);
    line_ui(ui, &others, &mut placed);
    ui.add_space(4.0);
    other_question(ui, cx, open, note, &mut placed);
    let all: Vec<&Choice> = rows.iter().flat_map(|(_, row)| row).chain(&others).filter(|choice| choice.key.is_some()).collect();
    let keys: Vec<Key> = all.iter().filter_map(|choice| choice.key.map(|(_, key)| key)).collect();
    if let Some(at) = super::pressed_key(ui, cx, false, &keys) {
        placed = all.get(at).map(|choice| choice.place.clone());
    }
    placed
}

fn line_ui(ui: &mut Ui, row: &[Choice], placed: &mut Option<NotePlace>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        for choice in row {
            let key = choice.key.map_or("", |(name, _)| name);
            let button = Button::secondary(&choice.label).icon(choice.icon).shortcut(key).least_width(LEAST).show(ui);
            if button.clicked() {
                *placed = Some(choice.place.clone());
            }
            button.accessible_name(choice.spoken.as_str());
        }
    });
}

/// The lines of the board with their title, and the other places.
fn choices(cx: &Cx<'_>, open: &OpenCase, note: &LooseNote) -> (Vec<(String, Vec<Choice>)>, Vec<Choice>) {
    let words = &cx.state.words;
    let mut digits = DIGITS.into_iter();
    let mut rows = Vec::new();
    if let Some((_, lines)) = board(open) {
        for (helps, (row, columns)) in [true, false].into_iter().zip(lines) {
            let title = row.label.clone();
            let icon = if helps { icons::THUMBS_UP } else { icons::MOUNTAINS };
            let choice = |column: &crate::engine::view::OptionView| Choice {
                label: column.label.clone(),
                spoken: format!("{title}: {}", column.label),
                icon,
                place: NotePlace::Board(StatementCell { column: column.code.clone(), row: row.code.clone() }),
                key: digits.next(),
            };
            let row = columns.iter().map(choice).collect();
            rows.push((title, row));
        }
    }
    let simple = |label: &str, icon: Icon, place: NotePlace, at: usize| Choice {
        label: label.to_owned(),
        spoken: label.to_owned(),
        icon,
        place,
        key: OTHERS.get(at).copied(),
    };
    let mut others = Vec::new();
    if let Some(field) = for_input(open, note).first() {
        others.push(Choice {
            spoken: words.with("naloop-inbreng-bij", &[("vraag", field.label.as_str().into())]),
            ..simple(words.get("naloop-inbreng"), icons::CHAT_TEXT, NotePlace::Under(field.id.clone()), 0)
        });
    }
    if let Some(field) = for_question(open, note) {
        others.push(simple(words.get("naloop-vraag"), icons::QUESTION, NotePlace::Under(field.id.clone()), 1));
    }
    others.push(simple(words.get("naloop-als-afspraak"), icons::HANDSHAKE, NotePlace::Agreement, 2));
    others.push(simple(words.get("naloop-parkeren"), icons::BOOKMARK_SIMPLE, NotePlace::Parked, 3));
    others.push(simple(words.get("naloop-weg"), icons::TRASH, NotePlace::Gone, 4));
    (rows, others)
}

/// Where *inbreng* goes by itself, and every other question it can stand under.
fn other_question(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, note: &LooseNote, placed: &mut Option<NotePlace>) {
    let fields = for_input(open, note);
    if fields.is_empty() {
        return;
    }
    let labels: Vec<&str> = fields.iter().map(|field| field.label.as_str()).collect();
    let field = Field::new(Id::unique("aftercare input"), cx.tr("naloop-inbreng-andere"));
    ui.scope(|ui| {
        ui.set_max_width(640.0_f32.min(ui.available_width()));
        if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &labels, &[], false, OwnWords::Closed).change {
            *placed = fields.get(at).map(|field| NotePlace::Under(field.id.clone()));
        }
    });
}

fn whose_ui(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase, note: &LooseNote) {
    match &note.voice {
        Some(voice) => {
            let (name, family) = people::voice(open, &cx.state.words, voice);
            voice_chip(ui, family, &name);
        }
        None => {
            chip(ui, Tone::Neutral, cx.tr("naloop-van-niemand"));
        }
    }
}

fn quoted(note: &LooseNote) -> String {
    if note.verbatim { format!("“{}”", note.text) } else { note.text.clone() }
}
