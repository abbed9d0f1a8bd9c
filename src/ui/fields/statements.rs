//! What voices say: side by side, each in its colour and always with its name.

use egui::{Id, Role, Ui, UiBuilder};

use crate::app::command::{Change, NewStatement};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::app::{capture, said::Saying};
use crate::engine::view::FieldView;
use crate::i18n::names::key_of_family;
use crate::model::{Family, Statement, StatementCell, Value, Voice};
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, icon_button, put_focus, tabs, toned};
use crate::ui::{Cx, Memory};

use super::place::question_id;
use super::{Show, statement};

/// Least width of one voice's column, in points.
const COLUMN: f32 = 380.0;
const FAMILIES: [Family; 4] = [Family::Pupil, Family::Parents, Family::School, Family::Others];

/// Draws the statements of a question.
pub fn statements_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, show: Show) {
    if field.statements.is_none() {
        return;
    }
    let places = places(field);
    if !places.is_empty() {
        cells_ui(ui, cx, memory, saying, field, &places);
        return;
    }
    // Several questions of a page may ask the same voice; whoever cannot see them hears which one this is.
    let question = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(field.label.as_str());
    ui.scope_builder(question, |ui| voices_ui(ui, cx, memory, saying, field, show));
}

/// The columns of the voices.
fn voices_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, field: &FieldView, show: Show) {
    let said = said_in(field);
    let asked = asked(saying, field, said);
    let fits = ui.available_width() / COLUMN >= asked.len() as f32;
    if let [family] = asked.as_slice() {
        column_ui(ui, cx, memory, saying, field, *family, true);
    } else if fits {
        ui.columns(asked.len(), |uis| {
            for (ui, family) in uis.iter_mut().zip(&asked) {
                let (ink, _) = Look::of(ui.ctx()).tone(voice_tone(*family));
                toned(ui, Type::Strong, ink, saying.words.get(key_of_family(*family)));
                column_ui(ui, cx, memory, saying, field, *family, Some(family) == asked.first());
            }
        });
    } else if show == Show::Table {
        let family = one_at_a_time(ui, saying, field, &asked);
        column_ui(ui, cx, memory, saying, field, family, true);
    } else {
        for family in &asked {
            let (ink, _) = Look::of(ui.ctx()).tone(voice_tone(*family));
            toned(ui, Type::Strong, ink, saying.words.get(key_of_family(*family)));
            column_ui(ui, cx, memory, saying, field, *family, Some(family) == asked.first());
        }
    }
}

/// The stored statements of a question.
pub fn said_in(field: &FieldView) -> &[Statement] {
    field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::statements).unwrap_or_default()
}

/// Those that still hold.
pub fn holding(field: &FieldView) -> impl Iterator<Item = &Statement> {
    said_in(field).iter().filter(|one| !one.provenance.lapsed)
}

/// Every cell of the question's board with its name; none when it has no board.
pub fn places(field: &FieldView) -> Vec<(StatementCell, String)> {
    let Some(view) = &field.statements else { return Vec::new() };
    let cells = view.board_columns.iter().flat_map(|column| view.board_rows.iter().map(move |row| (column, row)));
    cells
        .map(|(column, row)| {
            let cell = StatementCell { column: column.code.clone(), row: row.code.clone() };
            (cell, format!("{} · {}", column.label, row.label))
        })
        .collect()
}

/// Where words have a place and no board asks for more: one place under the other, and last what stands in none.
fn cells_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    places: &[(StatementCell, String)],
) {
    let ink = Look::of(ui.ctx()).colours.ink;
    for (at, (cell, name)) in places.iter().enumerate() {
        toned(ui, Type::Strong, ink, name);
        let own: Vec<&Statement> = holding(field).filter(|one| one.cell.as_ref() == Some(cell)).collect();
        for one in &own {
            statement::statement_ui(ui, cx, memory, saying, field, one, &own);
        }
        let id = question_id(&field.id);
        let id = if at == 0 { id } else { id.with((cell.column.as_str(), cell.row.as_str())) };
        if add_button(ui, saying, id, name) {
            let voice = speaking(cx, saying.open, field).or_else(|| said_in(field).last().and_then(|one| one.voice.clone()));
            add(cx, field, voice, Some(cell.clone()));
        }
    }
    let is_placed = |one: &Statement| places.iter().any(|(cell, _)| one.cell.as_ref() == Some(cell));
    let loose: Vec<&Statement> = holding(field).filter(|one| !is_placed(one)).collect();
    for one in &loose {
        statement::statement_ui(ui, cx, memory, saying, field, one, &loose);
    }
}

/// Whose words a new statement in this column most likely are: the last voice here, the only one there is, else the group.
fn likely_voice(saying: Saying<'_>, field: &FieldView, family: Family) -> Option<Voice> {
    let of_family = |voice: &Voice| people::voice(saying.open, saying.words, voice).1 == family;
    let last = said_in(field).iter().rev().filter_map(|one| one.voice.as_ref()).find(|voice| of_family(voice));
    if let Some(last) = last {
        return Some(last.clone());
    }
    if family == Family::Pupil {
        return Some(Voice::Seat(saying.open.case.pupil.clone()));
    }
    let voices = people::voices(saying.open, saying.words, field);
    let mut seats = voices.iter().filter(|(voice, _, own)| *own == family && matches!(voice, Voice::Seat(_)));
    match (seats.next(), seats.next()) {
        (Some((voice, ..)), None) => Some(voice.clone()),
        _ => voices.iter().find(|(voice, _, own)| *own == family && matches!(voice, Voice::Group(_))).map(|(v, ..)| v.clone()),
    }
}

/// The active voice of a meeting, where the question asks it.
pub fn speaking(cx: &Cx<'_>, open: &OpenCase, field: &FieldView) -> Option<Voice> {
    let voice = capture::active(open).filter(|_| cx.state.in_meeting())?;
    let asked = field.statements.as_ref().map(|view| view.voices.as_slice()).unwrap_or_default();
    (asked.is_empty() || asked.contains(&capture::family(open, voice))).then(|| voice.clone())
}

/// Adds an empty statement; the cursor follows by itself. Words of the pupil are kept exactly as they are said.
pub fn add(cx: &mut Cx<'_>, field: &FieldView, voice: Option<Voice>, cell: Option<StatementCell>) {
    cx.push(crate::app::Command::EndVisit(None));
    let verbatim = cx.open().is_some_and(|open| capture::is_verbatim(open, voice.as_ref()));
    let new = NewStatement { text: String::new(), voice, verbatim, source: None, cell };
    cx.change(Change::AddStatement(field.id.clone(), new));
}

/// The families whose column stands there: those asked, and those who said something all the same.
fn asked(saying: Saying<'_>, field: &FieldView, said: &[Statement]) -> Vec<Family> {
    let families = field.statements.as_ref().map(|view| view.voices.as_slice()).unwrap_or_default();
    let speaks = |family: Family| said.iter().any(|one| family_of(saying, one, families) == family);
    FAMILIES.into_iter().filter(|family| families.is_empty() || families.contains(family) || speaks(*family)).collect()
}

/// Whose column a statement stands in; words nobody owns yet stand in the first.
fn family_of(saying: Saying<'_>, statement: &Statement, asked: &[Family]) -> Family {
    match &statement.voice {
        Some(Voice::Seat(seat)) => people::family(saying.open, seat),
        Some(Voice::Group(group)) => group.family(),
        None => asked.first().copied().unwrap_or(Family::Pupil),
    }
}

fn column_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    family: Family,
    is_first: bool,
) {
    let families = field.statements.as_ref().map(|view| view.voices.as_slice()).unwrap_or_default();
    let own: Vec<&Statement> = holding(field).filter(|one| family_of(saying, one, families) == family).collect();
    for statement in &own {
        statement::statement_ui(ui, cx, memory, saying, field, statement, &own);
    }
    let id = if is_first { question_id(&field.id) } else { question_id(&field.id).with(family) };
    if add_button(ui, saying, id, saying.words.get(key_of_family(family))) {
        let active = speaking(cx, saying.open, field).filter(|voice| capture::family(saying.open, voice) == family);
        add(cx, field, active.or_else(|| likely_voice(saying, field, family)), None);
    }
}

/// "Voeg uitspraak toe"; `whose` is part of the name for those who cannot see the column.
pub fn add_button(ui: &mut Ui, saying: Saying<'_>, id: Id, whose: &str) -> bool {
    let words = saying.words.get("veld-uitspraak-toevoegen");
    // In a column egui would stretch the button and centre its words.
    let button = ui.horizontal(|ui| Button::quiet(words).icon(icons::PLUS).id(id).show(ui)).inner;
    put_focus(ui, id, &button);
    let clicked = button.clicked();
    button.accessible_name(format!("{words} ({whose})"));
    clicked
}

/// The same where only a picture fits: in the heading of a cell.
pub fn add_icon(ui: &mut Ui, saying: Saying<'_>, id: Id, whose: &str) -> bool {
    let name = format!("{} ({whose})", saying.words.get("veld-uitspraak-toevoegen"));
    let button = icon_button(ui, icons::PLUS, &name, "");
    put_focus(ui, id, &button);
    button.clicked()
}

/// Where there is no room for all, tabs.
fn one_at_a_time(ui: &mut Ui, saying: Saying<'_>, field: &FieldView, families: &[Family]) -> Family {
    let key = question_id(&field.id).with("voice shown");
    let active = ui.data(|data| data.get_temp::<usize>(key)).unwrap_or(0).min(families.len().saturating_sub(1));
    let labels: Vec<&str> = families.iter().map(|family| saying.words.get(key_of_family(*family))).collect();
    if let Some(turned) = tabs(ui, key, &field.label, &labels, active) {
        ui.data_mut(|data| data.insert_temp(key, turned));
    }
    families.get(active).copied().unwrap_or(Family::Pupil)
}
