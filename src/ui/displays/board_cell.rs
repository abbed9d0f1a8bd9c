//! One cell of the board: what it is about, the words in it, and how many more there are than fit.

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{
    Align, CornerRadius, Frame, Id, Layout, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::engine::view::OptionView;
use crate::model::{Statement, StatementCell};
use crate::ui::fields::Show;
use crate::ui::fields::place::question_id;
use crate::ui::fields::statement::statement_ui;
use crate::ui::fields::statements::{add, add_icon, said_in, speaking};
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{follow_focus, icon, paint, section_heading, toned};
use crate::ui::{Cx, Memory};

use super::board::{Board, by_key, name_of};
use super::lift;

/// The coloured edge on top.
const STRIPE: f32 = 6.0;
/// Side of the grip beside what can be moved.
const GRIP: f32 = 20.0;
/// What is carried leaves a shadow where it was.
const SHADOW: f32 = 0.3;

/// Where a cell stands, and how high it is.
pub(super) struct Spot<'a> {
    /// Its column.
    pub column: &'a OptionView,
    /// Its row.
    pub row: &'a OptionView,
    /// Which row that is.
    pub at: usize,
    /// At least so high; exactly, in a board that is wholly in view.
    pub height: f32,
    /// The first of the board: a request for the question leads here.
    pub is_first: bool,
}

/// What came of drawing a cell.
pub(super) struct Drawn {
    /// The height it wants for everything in it.
    pub wants: f32,
    /// The height it wants for what is being written in it; nothing when nobody writes here.
    pub written: f32,
    /// Where in it what is carried would land.
    pub lands: Option<(StatementCell, usize)>,
}

/// The name above a column; a long one takes two lines.
pub(super) fn head_ui(ui: &mut Ui, picture: Option<Icon>, name: &str, room: f32) {
    let look = Look::of(ui.ctx());
    let font = look.font(Type::Title);
    let side = font.size * 1.1;
    ui.horizontal(|ui| {
        ui.set_min_height(look.sizes.min_target);
        ui.spacing_mut().item_spacing.x = 10.0;
        if let Some(picture) = picture {
            icon(ui, picture, side, false, look.colours.ink);
        }
        let galley = paint::galley_rows(ui, name, font, look.colours.ink, (room - side - 10.0).max(60.0), 2);
        let response = ui.add(egui::Label::new(galley).selectable(false));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Heading);
            node.set_label(name);
        });
    });
}

/// Draws the cell.
pub(super) fn cell_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, board: &Board<'_>, spot: &Spot<'_>) -> Drawn {
    let look = Look::of(ui.ctx());
    let cell = StatementCell { column: spot.column.code.clone(), row: spot.row.code.clone() };
    let own = board.said(&cell);
    let whose = format!("{} · {}", name_of(board.stage.saying, spot.column), spot.row.label);
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), spot.height));
    let lands = board.carried.filter(|carried| rect.contains(carried.at) && ui.clip_rect().contains(carried.at));
    let (tone, picture) = if spot.at == 0 { (Tone::Green, icons::THUMBS_UP) } else { (Tone::Blue, icons::MOUNTAINS) };
    let (ink, _) = look.tone(tone);
    let (x, y) = look.scale().card_padding;
    let margin = Margin { left: x as i8, right: x as i8, top: (STRIPE + y * 0.3) as i8, bottom: (y * 0.5) as i8 };
    let (fill, line) = match lands {
        Some(_) => (look.colours.primary_soft, Stroke::new(2.0, look.colours.primary)),
        None => (look.colours.surface, Stroke::new(1.0, look.colours.line)),
    };
    let radius = paint::corner(look.sizes.radius_card);
    let frame = Frame::new().fill(fill).stroke(Stroke::new(1.0, line.color)).corner_radius(radius).inner_margin(margin);
    let builder = UiBuilder::new()
        .id_salt(("cell", cell.column.as_str(), cell.row.as_str()))
        .accessibility_role(Role::Group)
        .accessibility_label(whose.as_str());
    let shown = ui.scope_builder(builder, |ui| {
        frame
            .show(ui, |ui| {
                let around = f32::from(margin.top) + f32::from(margin.bottom) + 2.0;
                ui.set_min_size(vec2(ui.available_width(), spot.height - around));
                ui.spacing_mut().item_spacing.y = 0.0;
                let top = ui.cursor().top();
                let more = scrolled_id(board, &whose);
                let mut wants_words = heading_ui(ui, board, spot, (picture, ink), &whose, more);
                if own.is_empty() {
                    wants_words |= empty_ui(ui, board, spot, &whose);
                }
                if wants_words {
                    let active = speaking(cx, board.stage.saying.open, board.stage.field);
                    let last = active.or_else(|| said_in(board.stage.field).last().and_then(|one| one.voice.clone()));
                    add(cx, board.stage.field, last, Some(cell.clone()));
                }
                let above = ui.cursor().top() - top + around;
                let list = if board.is_shared {
                    let room = spot.height - above;
                    scrolled_ui(ui, cx, memory, board, &own, more, room)
                } else {
                    words_ui(ui, cx, memory, board, &own)
                };
                (above, list)
            })
            .inner
    });
    let (above, list) = shown.inner;
    stripe_ui(ui, shown.response.rect, ink, radius);
    let lands = lands.map(|carried| {
        let at = lift::place_among(&list.middles(), carried.at.y);
        list.landing_ui(ui, shown.response.rect, at, f32::from(margin.left));
        (cell, at)
    });
    Drawn { wants: above + list.height, written: if list.written > 0.0 { above + list.written } else { 0.0 }, lands }
}

/// "Helpt", how many words there are out of view, and the button that adds some here. Says whether that was pressed.
fn heading_ui(
    ui: &mut Ui,
    board: &Board<'_>,
    spot: &Spot<'_>,
    (picture, ink): (Icon, egui::Color32),
    whose: &str,
    more: Id,
) -> bool {
    let look = Look::of(ui.ctx());
    let id = question_id(&board.stage.field.id);
    let id = if spot.is_first { id } else { id.with((spot.column.code.as_str(), spot.row.code.as_str())) };
    let is_pressed = ui.horizontal(|ui| {
        section_heading(ui, Some((picture, true)), &spot.row.label, ink);
        let right = Layout::right_to_left(Align::Center);
        ui.with_layout(right, |ui| {
            let is_pressed = add_icon(ui, board.stage.saying, id, whose);
            more_ui(ui, board, more, whose);
            is_pressed
        })
        .inner
    });
    let rule = ui.allocate_space(vec2(ui.available_width(), 1.0)).1;
    ui.painter().hline(rule.x_range(), rule.center().y, Stroke::new(1.0, look.colours.line));
    is_pressed.inner
}

/// A cell without words: a press anywhere in it begins some. On an empty board the first cell says how.
fn empty_ui(ui: &mut Ui, board: &Board<'_>, spot: &Spot<'_>, whose: &str) -> bool {
    let look = Look::of(ui.ctx());
    let head = 2.0 * look.sizes.min_target;
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), (spot.height - head).max(head / 2.0)));
    let response = ui.interact(room, board.id().with(("empty", whose)), Sense::CLICK);
    // The button in the heading does the same, and is what a screen reader meets.
    crate::ui::fields::place::hush(&response);
    let hint = board.stage.field.hint.as_deref().unwrap_or_default();
    if spot.is_first && said_in(board.stage.field).is_empty() && board.stage.show == Show::Table {
        ui.add_space(10.0);
        toned(ui, Type::Small, look.colours.muted, hint);
    }
    response.clicked()
}

fn stripe_ui(ui: &Ui, rect: Rect, ink: egui::Color32, radius: CornerRadius) {
    let top = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + STRIPE));
    // The whole rounded shape, of which only the top shows, so the stripe follows the corners.
    ui.painter().with_clip_rect(top.intersect(ui.clip_rect())).rect_filled(rect, radius, ink);
}

/// Words as they stand below each other.
#[derive(Default)]
struct List {
    /// Top and bottom of each that is not being carried.
    places: Vec<(f32, f32)>,
    height: f32,
    written: f32,
}

impl List {
    fn middles(&self) -> Vec<f32> {
        self.places.iter().map(|(top, bottom)| (top + bottom) / 2.0).collect()
    }

    /// The line where what is carried would land.
    fn landing_ui(&self, ui: &Ui, cell: Rect, at: usize, padding: f32) {
        let before = at.checked_sub(1).and_then(|at| self.places.get(at)).map(|(_, bottom)| *bottom);
        let behind = self.places.get(at).map(|(top, _)| *top);
        let Some(y) = behind.map(|top| top - 3.0).or(before.map(|bottom| bottom + 3.0)) else { return };
        let y = y.clamp(cell.top() + padding, cell.bottom() - 4.0);
        lift::landing_line_ui(ui, cell.x_range().shrink(padding), y);
    }
}

fn words_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, board: &Board<'_>, own: &[&Statement]) -> List {
    let look = Look::of(ui.ctx());
    let stage = board.stage;
    let begin = ui.cursor().top();
    let mut list = List::default();
    ui.spacing_mut().item_spacing.y = if stage.show == Show::Table { 3.0 } else { 2.0 };
    ui.add_space(4.0);
    for statement in own {
        by_key(ui, cx, board, statement);
        let is_carried = board.carried.is_some_and(|carried| carried.key == statement.id.as_str());
        let top = ui.cursor().top();
        let drawn = ui.scope(|ui| {
            if is_carried {
                ui.set_opacity(SHADOW);
            }
            statement_ui(ui, cx, memory, stage.saying, stage.field, statement, own)
        });
        let bottom = drawn.response.rect.bottom();
        match drawn.inner {
            Some(response) => {
                lift::grip_ui(ui, &response, GRIP);
                lift::pull(ui, board.id(), statement.id.as_str(), &response);
            }
            None => {
                list.written = bottom - top + look.scale().item_gap;
                keep_in_view(ui, board, statement, drawn.response.rect);
            }
        }
        if !is_carried {
            list.places.push((top, bottom));
        }
    }
    list.height = ui.cursor().top() - begin;
    list
}

/// What is being written comes into view with all its buttons, again whenever it or its cell gets another height.
fn keep_in_view(ui: &Ui, board: &Board<'_>, statement: &Statement, rect: Rect) {
    let key = board.id().with("written seen");
    let now = (statement.id.as_str().to_owned(), rect.height().round() as i32, ui.clip_rect().height().round() as i32);
    if board.is_shared && ui.data(|data| data.get_temp::<(String, i32, i32)>(key)).as_ref() != Some(&now) {
        ui.data_mut(|data| data.insert_temp(key, now));
        ui.scroll_to_rect(rect.expand2(vec2(0.0, 6.0)), Some(Align::TOP));
    }
}

/// Names the scrolling words of a cell.
fn scrolled_id(board: &Board<'_>, whose: &str) -> Id {
    board.id().with(("words", whose))
}

/// How the words of a cell stood in the room they had, in the frame before.
#[derive(Clone, Copy, Default, PartialEq)]
struct Scrolled {
    /// How many are out of view at the bottom, wholly or in part.
    below: usize,
    /// Some are out of view at the top.
    is_down: bool,
    /// Where it is.
    offset: f32,
    /// How far one press goes.
    page: f32,
}

/// The words in a room that may be too small for some of them: then they scroll.
fn scrolled_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    board: &Board<'_>,
    own: &[&Statement],
    id: Id,
    room: f32,
) -> List {
    let look = Look::of(ui.ctx());
    let view = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), room));
    let asked: Option<f32> = ui.data_mut(|data| data.remove_temp(id.with("scroll to")));
    let mut area = ScrollArea::vertical()
        .id_salt("words")
        .max_height(view.height())
        .min_scrolled_height(view.height())
        .auto_shrink([false, false])
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
        .content_margin(Margin::ZERO);
    if let Some(offset) = asked {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show(ui, |ui| {
        let list = words_ui(ui, cx, memory, board, own);
        follow_focus(ui, id, view);
        list
    });
    let list = shown.inner;
    let offset = shown.state.clamped_offset().y;
    let is_overfull = list.height > room + 0.5;
    let below = list.places.iter().filter(|(_, bottom)| is_overfull && *bottom > view.bottom() + 2.0).count();
    let page = (view.height() - look.font(Type::Words).size).max(60.0);
    let now = Scrolled { below, is_down: offset > 1.0, offset, page };
    if ui.data(|data| data.get_temp::<Scrolled>(id)) != Some(now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint();
    }
    list
}

/// "Nog 3", which shows them; at the end, the way back up. No stop for Tab: the keyboard comes to the words themselves.
fn more_ui(ui: &mut Ui, board: &Board<'_>, id: Id, whose: &str) {
    let known: Scrolled = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if !board.is_shared || (known.below == 0 && !known.is_down) {
        return;
    }
    let look = Look::of(ui.ctx());
    let words = board.stage.saying.words;
    let (said, picture) = match known.below {
        0 => (words.get("bord-naar-boven").to_owned(), icons::CARET_UP),
        below => (words.with("bord-nog", &[("aantal", below.into())]), icons::CARET_DOWN),
    };
    let side = look.font(Type::Small).size;
    let galley = paint::galley(ui, &said, look.font(Type::Small), look.colours.muted, f32::INFINITY);
    let (_, rect) = ui.allocate_space(vec2(galley.size().x + side + 20.0, look.sizes.min_target));
    let response = ui.interact(rect, id.with("more"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{said} ({whose})")));
    let colour = if response.hovered() { look.colours.ink } else { look.colours.muted };
    let left = pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(left, galley, colour);
    paint::icon(ui.painter(), pos2(rect.right() - side / 2.0 - 4.0, rect.center().y), picture, side, false, colour);
    if response.clicked() {
        let to = if known.below > 0 { known.offset + known.page } else { 0.0 };
        ui.data_mut(|data| data.insert_temp(id.with("scroll to"), to));
        ui.ctx().request_repaint();
    }
}
