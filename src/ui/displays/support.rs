//! What somebody around the pupil needs: whose words, what they need, large, and behind it what they want and do already.

use egui::{Frame, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::app::people;
use crate::engine::view::ColumnView;
use crate::model::template::Kind;
use crate::model::{Family, Missing, Person, Row, Scalar};
use crate::ui::fields::columns::Columns;
use crate::ui::fields::earlier;
use crate::ui::fields::place::{cell_id, holds_focus, hush};
use crate::ui::fields::row_card;
use crate::ui::fields::rows::{self, Adding, Entry};
use crate::ui::fields::{Saying, Show};
use crate::ui::theme::{Back, Look, Type, icons};
use crate::ui::widgets::{Button, focus_field, paint, put_focus, text, toned, voice_chip};
use crate::ui::{Cx, Memory};

use super::Stage;

/// Draws the rows of the question.
pub fn support_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let (field, saying) = (stage.field, stage.saying);
    let Some(view) = &field.rows else { return };
    let look = Look::of(ui.ctx());
    let columns = Columns::of(field, view, stage.show);
    let entries = rows::entries(saying, field, view);
    rows::by_key(ui, cx, memory, field, &columns, &entries, Show::Table);
    ui.spacing_mut().item_spacing.y = look.scale().item_gap;
    let mut in_use = None;
    for entry in &entries {
        let back = earlier::back(earlier::of_row(saying.open, field, entry), Back::Words);
        let rect = Look::standing_back(ui, back, |ui| {
            if !rows::is_open(memory, field, entry) {
                return closed_ui(ui, memory, stage, &columns, entry);
            }
            let rect = row_card::card_ui(ui, cx, memory, saying, field, &columns, entry, stage.show);
            if stage.show == Show::Bureau { rect.union(fold_ui(ui, memory, stage, entry)) } else { rect }
        });
        if holds_focus(ui, rect) {
            in_use = Some(entry.key.to_owned());
        }
    }
    rows::remember_in_use(ui, field, in_use);
    rows::add_ui(ui, cx, saying, field, view, if entries.is_empty() { Adding::First } else { Adding::Quiet });
}

/// At the bureau a card has no button of its own to fold it.
fn fold_ui(ui: &mut Ui, memory: &mut Memory, stage: &Stage<'_>, entry: &Entry<'_>) -> Rect {
    let words = stage.saying.words.with("veld-inklappen", &[("ding", entry.title.as_str().into())]);
    let button = Button::quiet(&words).icon(icons::CARET_UP).show(ui);
    if button.clicked() {
        rows::close(ui, memory, stage.field, entry);
    }
    button.rect
}

/// The parts of a row: who, the words that count, and what stands behind them.
struct Parts<'a> {
    who: Option<&'a ColumnView>,
    main: Option<&'a ColumnView>,
    behind: Vec<&'a ColumnView>,
}

impl<'a> Parts<'a> {
    fn of(columns: &Columns<'a>) -> Self {
        let is_text = |column: &&&ColumnView| matches!(column.kind, Kind::Text | Kind::LongText);
        let who = columns.now.iter().find(|column| matches!(column.kind, Kind::Persons(_))).copied();
        // What is needed comes last in the sentence, and counts most.
        let main = columns.now.iter().rfind(is_text).copied();
        let is_behind =
            |column: &&&ColumnView| who.is_none_or(|who| who.id != column.id) && main.is_none_or(|main| main.id != column.id);
        Self { who, main, behind: columns.now.iter().filter(is_behind).copied().collect() }
    }
}

/// What the row says; Enter or a press opens it.
fn closed_ui(ui: &mut Ui, memory: &mut Memory, stage: &Stage<'_>, columns: &Columns<'_>, entry: &Entry<'_>) -> Rect {
    let look = Look::of(ui.ctx());
    let (field, saying) = (stage.field, stage.saying);
    let parts = Parts::of(columns);
    let id = rows::line_id(field, entry.key);
    let shape = ui.painter().add(egui::Shape::Noop);
    let mut spoken = vec![entry.title.clone()];
    let inner = Frame::new().inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let who = entry.row.zip(parts.who).map(|(row, column)| persons(saying, row, column)).unwrap_or_default();
        let main = parts.main.and_then(|column| said(saying, entry, column));
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 4.0);
            match &main {
                Some(main) => hush(&text(ui, Type::Words, main)),
                None => hush(&toned(ui, Type::Body, look.colours.muted, "…")),
            }
            for (name, family) in &who {
                voice_chip(ui, *family, name);
            }
        });
        spoken.extend(who.into_iter().map(|(name, _)| name));
        spoken.extend(main);
        for column in &parts.behind {
            if let Some(said) = said(saying, entry, column) {
                let line = format!("{} — {said}", column.label);
                hush(&toned(ui, Type::Small, look.colours.muted, &line));
                spoken.push(line);
            }
        }
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken.join(", ")));
    let fill = if response.hovered() { look.colours.hover } else { look.colours.surface };
    let radius = paint::corner(look.sizes.radius);
    let line = Stroke::new(1.0, look.colours.line);
    ui.painter().set(shape, egui::epaint::RectShape::new(rect, radius, fill, line, egui::StrokeKind::Inside));
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    put_focus(ui, id, &response);
    if response.clicked() {
        memory.editing = Some(rows::open_key(&field.id, entry.key));
        if let Some(column) = columns.now.first() {
            focus_field(ui.ctx(), cell_id(&field.id, entry.key, &column.id));
        }
    }
    rect
}

/// What a cell says, when it has something to say in one line.
fn said(saying: Saying<'_>, entry: &Entry<'_>, column: &ColumnView) -> Option<String> {
    let cell = entry.row?.cells.get(&column.id).filter(|cell| !cell.is_blank())?;
    if matches!(cell, Scalar::Missing(Missing::NotAsked | Missing::NotShared | Missing::NotApplicable(_))) {
        return None;
    }
    Some(saying.scalar(&column.kind, &column.options, column.unit.as_deref(), cell))
}

/// Who it is about, with their voices.
fn persons(saying: Saying<'_>, row: &Row, column: &ColumnView) -> Vec<(String, Family)> {
    let Some(Scalar::Persons(persons)) = row.cells.get(&column.id) else { return Vec::new() };
    let family = |person: &Person| match person {
        Person::Seat(seat) => people::family(saying.open, seat),
        Person::Group(group) => group.family(),
        Person::Outside(_) => Family::Others,
    };
    persons.iter().map(|person| (people::person(saying.open, saying.words, person), family(person))).collect()
}
