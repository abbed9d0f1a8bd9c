//! The help that is agreed on, in the five fields of IVO (domain 2.8): a lane each, with any number of help in it. An empty lane
//! stays as a quiet place to fill, so that nobody forgets the room or the people outside school.
//!
//! Help added in a lane has its field from the start; dragged to another lane, or sent there with the keys that move a row, it
//! only gets another field.

mod lane;
mod lanes;

use egui::{DragAndDrop, Order, Rect, Ui, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::model::Scalar;
use crate::ui::fields::Show;
use crate::ui::fields::place::question_id;
use crate::ui::fields::rows::{self, Entry};
use crate::ui::fields::typed::take_key;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{paint, toned};
use crate::ui::{Cx, Memory, keys};

use super::Stage;
use super::lines::{self, Lines};
use lanes::{Lane, Way, lanes, moved};

/// The column that says which field help belongs to.
const FIELD: &str = "veld";
/// The hint of the hours that are reckoned.
const HOURS: &str = "arrangement_hours";

/// Help that is being dragged to another lane, by the key of its row.
#[derive(Clone, Debug, PartialEq)]
struct Dragged(String);

/// Draws the lanes.
pub fn arrangement_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    let Some(mut all) = Lines::of(stage, true) else { return };
    // Which field it is shows by the lane; the choice stands last, for who cannot drag.
    for columns in [&mut all.columns.now, &mut all.columns.later] {
        columns.sort_by_key(|column| column.id == FIELD);
    }
    let look = Look::of(ui.ctx());
    let fields = stage.field.rows.iter().flat_map(|rows| &rows.columns).find(|column| column.id == FIELD);
    let options = fields.map(|column| column.options.as_slice()).unwrap_or_default();
    let codes: Vec<Option<&str>> = all.entries.iter().map(|entry| lines::code(entry, FIELD)).collect();
    let order: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    let lanes = lanes(&order, &codes);
    if stage.show != Show::ReadOnly {
        by_key(ui, cx, memory, stage, &all, &lanes);
    }
    let mut used = None;
    let mut places: Vec<(Rect, &Lane<'_>)> = Vec::new();
    let ground = egui::Frame::new()
        .fill(look.colours.surface)
        .stroke(egui::Stroke::new(1.0, look.colours.line))
        .corner_radius(paint::corner(look.sizes.radius_card))
        .inner_margin(egui::Margin::symmetric(10, 4));
    ground.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, lane) in lanes.iter().enumerate() {
            let option = lane.code.and_then(|code| options.iter().find(|option| option.code == code));
            let rect = lane::lane_ui(ui, cx, memory, stage, &all, lane, option, (at == 0, &mut used));
            if at > 0 {
                lines::rule(ui, &look, rect);
            }
            places.push((rect, lane));
        }
    });
    if stage.show != Show::ReadOnly {
        rows::remember_in_use(ui, stage.field, used);
        drop_ui(ui, cx, stage, &all, &places);
    }
    hours_ui(ui, stage);
}

/// The keys that move a row go from lane to lane; one more row comes into the lane it was asked in.
fn by_key(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>, all: &Lines<'_>, lanes: &[Lane<'_>]) {
    let used = rows::in_use(ui, stage.field).and_then(|key| all.entries.iter().position(|entry| entry.key == key));
    if let Some(at) = used.filter(|_| ui.memory(|memory| memory.focused().is_some())) {
        if take_key(ui, keys::ADD) {
            let lane = lanes.iter().find(|lane| lane.entries.contains(&at));
            add(cx, stage, lane.and_then(|lane| lane.code));
            return;
        }
        for (key, way) in [(keys::UP, Way::Up), (keys::DOWN, Way::Down)] {
            if take_key(ui, key) {
                move_row(cx, stage, &all.entries, lanes, at, way);
                return;
            }
        }
    }
    rows::by_key(ui, cx, memory, stage.field, &all.columns, &all.entries, stage.show);
}

/// Help at the end of a lane; the cursor goes to what it is.
fn add(cx: &mut Cx<'_>, stage: &Stage<'_>, code: Option<&str>) {
    let question = stage.field.id.clone();
    cx.push(Command::EndVisit(None));
    cx.change(match code {
        Some(code) => Change::AddRowWith(question, FIELD.into(), Scalar::code(code)),
        None => Change::AddRow(question, None),
    });
}

/// One place up or down; at the end of a lane, into the next one.
fn move_row(cx: &mut Cx<'_>, stage: &Stage<'_>, entries: &[Entry<'_>], lanes: &[Lane<'_>], at: usize, way: Way) {
    let Some(row) = entries.get(at).and_then(|entry| entry.row) else { return };
    match moved(lanes, at, way) {
        Some(lanes::To::Place(place)) => {
            cx.push(Command::EndVisit(None));
            cx.change(Change::MoveRow(stage.field.id.clone(), row.id.clone(), place));
        }
        Some(lanes::To::Lane(code)) => to_lane(cx, stage, row, code),
        None => {}
    }
}

fn to_lane(cx: &mut Cx<'_>, stage: &Stage<'_>, row: &crate::model::Row, code: &str) {
    cx.push(Command::EndVisit(None));
    cx.change(Change::Cell(stage.field.id.clone(), row.id.clone(), FIELD.into(), Some(Scalar::code(code))));
    cx.push(Command::EndVisit(None));
}

/// What is dragged hangs at the pointer; the lane under it says that it would take it, and takes it.
fn drop_ui(ui: &Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, all: &Lines<'_>, places: &[(Rect, &Lane<'_>)]) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx()) else { return };
    let Some(entry) = all.entries.iter().find(|entry| entry.key == dragged.0) else { return };
    let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let look = Look::of(ui.ctx());
    let under = places.iter().find(|(rect, lane)| lane.code.is_some() && rect.contains(pointer));
    if let Some((rect, _)) = under {
        let width = look.sizes.focus_width;
        let line = egui::Stroke::new(width, look.colours.primary);
        ui.painter().rect_stroke(rect.shrink(2.0), paint::corner(look.sizes.radius), line, egui::StrokeKind::Inside);
    }
    let words = lines::said_in(stage, entry, "inhoud").unwrap_or_else(|| entry.title.clone());
    let layer = egui::LayerId::new(Order::Tooltip, question_id(&stage.field.id).with("dragged"));
    let galley = paint::galley(ui, &words, look.font(Type::Body), look.colours.ink, 480.0);
    let rect = Rect::from_min_size(pointer + vec2(14.0, 8.0), galley.size() + vec2(28.0, 16.0));
    let painter = ui.ctx().layer_painter(layer);
    let edge = egui::Stroke::new(look.sizes.stroke, look.colours.primary);
    painter.rect(rect, paint::corner(look.sizes.radius), look.colours.surface, edge, egui::StrokeKind::Inside);
    painter.galley(rect.min + vec2(14.0, 8.0), galley, look.colours.ink);
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        let to = under.and_then(|(_, lane)| lane.code).filter(|code| lines::code(entry, FIELD) != Some(code));
        if let (Some(row), Some(code)) = (entry.row, to) {
            to_lane(cx, stage, row, code);
        }
    }
}

/// Hours of help in a week, reckoned: quiet, and nothing while there are none.
fn hours_ui(ui: &mut Ui, stage: &Stage<'_>) {
    let hours = stage.company.iter().find(|field| field.display.as_deref() == Some(HOURS));
    let Some(field) = hours.filter(|field| !matches!(field.computed, None | Some(Scalar::Number(0.0)))) else { return };
    let Some(said) = stage.saying.field(field) else { return };
    let look = Look::of(ui.ctx());
    ui.add_space(look.scale().item_gap);
    toned(ui, Type::Small, look.colours.muted, &format!("{} — {said}", field.label));
}
