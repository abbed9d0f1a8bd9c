//! One line: its words, the marks beside it, and under it what somebody said in their own words.

use egui::{Id, Rect, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::Command;
use crate::app::command::{Go, ReadBackCommand};
use crate::app::read_back::reading;
use crate::engine::read_back::says_something;
use crate::engine::view::OpenPlace;
use crate::model::id::LineId;
use crate::model::template::CaseList;
use crate::model::{LineSource, ReadBackLine};
use crate::ui::fields::Show;
use crate::ui::fields::place::hush;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, focus_field, paint, toned};
use crate::ui::{Cx, Memory};

use super::{PAD, Sheet, everyone_id, everyone_ui, reply};

/// Air above and below the words.
const AIR: f32 = 9.0;

/// Of the words of a line.
pub fn words_id(line: &LineId) -> Id {
    Id::unique(("read back words", line.as_str()))
}

/// Draws it.
pub fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, _memory: &mut Memory, sheet: &Sheet<'_>, line: &ReadBackLine, at: usize) {
    let look = Look::of(ui.ctx());
    let is_current = sheet.is_current(line);
    let number = (at + 1).to_string();
    let name = sheet.reader.words.with("terug-zin-nummer", &[("nummer", number.into())]);
    let group = UiBuilder::new().id_salt(line.id.as_str()).accessibility_role(Role::Group).accessibility_label(&name);
    ui.scope_builder(group, |ui| {
        let ground = ui.painter().add(Shape::Noop);
        let start = ui.cursor().min;
        let room = Rect::from_min_size(start + vec2(PAD, AIR), vec2(sheet.words_width() - 2.0 * PAD, f32::INFINITY));
        let mut left = ui.new_child(UiBuilder::new().max_rect(room).layout(egui::Layout::top_down(egui::Align::Min)));
        left.spacing_mut().item_spacing.y = 8.0;
        words_ui(&mut left, cx, sheet, line, &name);
        reply::own_words_ui(&mut left, cx, sheet, line);
        if is_current && line.source == Some(LineSource::ComingDays) {
            days_ui(&mut left, cx, sheet);
        }
        if is_current && sheet.is_low {
            everyone_ui(&mut left, cx, &line.id);
        }
        let least = look.sizes.min_target + 2.0 * AIR;
        let height = (left.min_rect().bottom() - start.y + AIR).max(least);
        let row = Rect::from_min_size(start, vec2(sheet.width, height));
        ui.allocate_rect(row, Sense::hover());
        ui.painter().hline(row.x_range(), row.top(), Stroke::new(1.0, look.colours.line));
        if is_current {
            ui.painter().set(ground, Shape::rect_filled(row, 0.0, look.colours.primary_soft));
            bring_into_view(ui, line, row);
        }
        for (at, column) in sheet.columns.iter().enumerate() {
            reply::mark_ui(ui, cx, sheet, line, column, sheet.cell(row, at));
        }
    });
}

/// The way to the coming week, as long as nothing stands there.
fn days_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let reading = reading(sheet.open, sheet.reader.today);
    let Some(week) = reading.field("komende_week").filter(|week| !says_something(week)) else { return };
    let words = sheet.reader.words;
    if Button::secondary(words.get("terug-naar-week")).icon(icons::CALENDAR).show(ui).clicked() {
        cx.push(Command::Go(Go::To(week.step.clone(), OpenPlace::Field(week.id.clone()))));
    }
}

/// Where another line is read, it comes into view once; afterwards a person may scroll away from it.
fn bring_into_view(ui: &Ui, line: &ReadBackLine, row: Rect) {
    let key = Id::unique("read back line in view");
    let seen = ui.data(|data| data.get_temp::<Id>(key));
    let own = words_id(&line.id);
    if seen != Some(own) {
        ui.data_mut(|data| data.insert_temp(key, own));
        ui.scroll_to_rect(row.expand2(vec2(0.0, 60.0)), None);
    }
}

fn words_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, line: &ReadBackLine, name: &str) {
    let look = Look::of(ui.ctx());
    let words = sheet.reader.words;
    let writes = sheet.is_current(line) || sheet.show == Show::Bureau;
    let kind = if sheet.is_current(line) { Type::Aloud } else { Type::Words };
    if sheet.show == Show::ReadOnly {
        toned(ui, Type::Words, look.colours.ink, &line.text);
        return;
    }
    if !writes {
        let ink = if sheet.open.is_unanswered(line) { look.colours.muted } else { look.colours.ink };
        let galley = paint::galley(ui, &line.text, look.font(kind), ink, ui.available_width());
        let size = vec2(ui.available_width(), galley.size().y.max(look.sizes.min_target));
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, Id::unique(("read back go", line.id.as_str())), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &line.text));
        paint::text_at(ui.painter(), rect.left(), rect.center().y, galley, ink);
        if response.clicked() {
            cx.push(Command::ReadBack(ReadBackCommand::Current(line.id.clone())));
            focus_field(ui.ctx(), everyone_id());
        }
        return;
    }
    let field = TextField::line(Field::new(words_id(&line.id), ""));
    let starter = words.get("terug-zin-leeg");
    let outcome = field.toned(kind, look.colours.ink).in_place().level(egui::Align::Min).starter(starter).show(ui, &line.text);
    outcome.response.clone().accessible_name(name);
    if let Some(text) = outcome.change {
        cx.push(Command::ReadBack(ReadBackCommand::Text(line.id.clone(), text)));
    }
    if outcome.left {
        cx.push(Command::EndVisit(Some(OpenPlace::List(CaseList::ReadBack, Some(line.id.to_string())))));
    }
    if outcome.submitted && sheet.show == Show::Table {
        focus_field(ui.ctx(), everyone_id());
    }
}

/// A quiet line of words that a control says already.
pub fn hushed(ui: &mut Ui, kind: Type, colour: egui::Color32, words: &str) {
    hush(&toned(ui, kind, colour, words));
}
