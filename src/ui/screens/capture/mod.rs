//! One line above the bottom bar of a meeting: caught with Enter, closed with Esc, and the keyboard is back where it was.
//!
//! The page stays as it is, and so does what is half typed in it. What is half typed here lives with the case.
//!
//! A dialog, a drawer or the sheet of keys that is open stays open too: a line that is asked for then lies over it.

mod agreement;
mod decision;
mod input;
mod parked;

use egui::{Align2, Area, Context, Frame, Id, Key, Margin, Modifiers, Order, Panel, Rect, Role, ScrollArea, Ui, UiBuilder};

use crate::app::Command;
use crate::app::capture::Line;
use crate::app::capture::command::CaptureCommand;
use crate::app::command::Panel as SidePanel;
use crate::app::state::{Dialog, OpenCase};
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, Edge, Field, TextField, focus_in_line, held, icon, icon_button, toned};

/// Width of the name of the line, in points.
const NAME: f32 = 190.0;
/// Most of the screen a line takes; what does not fit scrolls.
const MOST: f32 = 0.46;

/// What lies over the page and keeps the keyboard to itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Over {
    dialog: Option<Dialog>,
    drawer: Option<Edge>,
    panel: Option<SidePanel>,
    help: bool,
}

impl Over {
    /// What lies over the page of the meeting now.
    fn page(ui: &Ui, cx: &Cx<'_>, memory: &Memory) -> Option<Self> {
        let is_folded = ui.ctx().content_rect().width() < FOLD_WIDTH;
        let dialog = cx.state.dialog.clone().filter(|dialog| *dialog != Dialog::Closing);
        let panel = cx.state.panel.filter(|_| is_folded && dialog.is_none());
        let over = Self { dialog, drawer: memory.drawer.filter(|_| is_folded), panel, help: cx.state.help };
        (over != Self { dialog: None, drawer: None, panel: None, help: false }).then_some(over)
    }

    /// What was chosen in a dialog meanwhile makes it no other one.
    fn is_same(&self, other: &Self) -> bool {
        let same_dialog = match (&self.dialog, &other.dialog) {
            (Some(one), Some(other)) => std::mem::discriminant(one) == std::mem::discriminant(other),
            (one, other) => one == other,
        };
        same_dialog && (self.drawer, self.panel, self.help) == (other.drawer, other.panel, other.help)
    }
}

/// Draws the line that is open as part of the page; when none is, the keyboard goes back to where it was.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase) {
    let Some(line) = open.capture.line.filter(|_| open.read_only.is_none()) else {
        memory.line_had_keyboard = false;
        memory.line_height = 0.0;
        if memory.line_over.take().is_some() {
            // Until this pass is over what lies below the line is refused the keyboard.
            ui.ctx().request_repaint();
            return;
        }
        held::give_back(ui.ctx());
        return;
    };
    if open.capture.asked != memory.line_asked {
        memory.line_over = Over::page(ui, cx, memory);
    }
    if lies_over(ui, cx, memory) {
        memory.line_height = 0.0;
        return;
    }
    memory.line_over = None;
    let is_asked = begin(ui, cx, memory, open, line);
    let is_roomy = ui.available_width() >= FOLD_WIDTH;
    let (known, most) = heights(ui, cx, line);
    let panel = Panel::bottom("capture line").exact_size(known.min(most) + 16.0).resizable(false).show_separator_line(true);
    let drawn = panel.frame(frame(cx)).show(ui, |ui| body(ui, cx, open, line, is_roomy));
    memory.line_height = drawn.response.rect.height();
    end(ui, memory, line, drawn.response.rect, is_asked);
}

/// Draws the line over what lies over the page, where that was there first.
pub(super) fn show_above(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.open().filter(|open| open.read_only.is_none()) else { return };
    let Some(line) = open.capture.line.filter(|_| lies_over(ui, cx, memory)) else { return };
    let is_asked = begin(ui, cx, memory, open, line);
    let ctx = ui.ctx();
    let width = ctx.content_rect().width();
    let (known, most) = heights(ui, cx, line);
    let area = Area::new(Id::unique("capture line above")).order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, egui::Vec2::ZERO);
    let layer = area.layer();
    if is_asked {
        ctx.move_to_top(layer);
    }
    // What lies below waits, as the page does below a dialog.
    ctx.memory_mut(|memory| memory.set_modal_layer(layer));
    let drawn = area.show(ctx, |ui| {
        let air = frame(cx).inner_margin;
        frame(cx).shadow(ctx.global_style().visuals.window_shadow).show(ui, |ui| {
            ui.set_width(width - f32::from(air.left) - f32::from(air.right));
            ui.set_height(known.min(most) + 2.0);
            body(ui, cx, open, line, width >= FOLD_WIDTH);
        });
    });
    end(ui, memory, line, drawn.response.rect, is_asked);
}

/// Whether the line lies over what lies over the page. What was opened after it goes before it.
fn lies_over(ui: &Ui, cx: &Cx<'_>, memory: &Memory) -> bool {
    let Some(over) = &memory.line_over else { return false };
    Over::page(ui, cx, memory).is_some_and(|now| now.is_same(over))
}

/// Brings the keyboard when the line was just asked for, and takes the keys of the line as a whole. Whether it was.
fn begin(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, open: &OpenCase, line: Line) -> bool {
    let is_asked = open.capture.asked != memory.line_asked;
    if is_asked {
        memory.line_asked = open.capture.asked;
        hold(ui.ctx());
        focus_in_line(ui.ctx(), main_id(line));
    }
    let escapes = memory.line_had_keyboard && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escapes {
        push(cx, CaptureCommand::Close);
    }
    if line == Line::Decision
        && memory.line_had_keyboard
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
    {
        // Its pills need Enter for themselves.
        push(cx, CaptureCommand::Keep { and_next: false });
    }
    is_asked
}

/// The height of what stands in the line, as of the frame before, and the most it gets. Neither a panel nor an area grows with
/// what scrolls in it.
fn heights(ui: &Ui, cx: &Cx<'_>, line: Line) -> (f32, f32) {
    let known = ui.data(|data| data.get_temp::<f32>(height_id(line))).unwrap_or(cx.look.scale().control_height * 2.0);
    (known, ui.ctx().content_rect().height() * MOST)
}

fn height_id(line: Line) -> Id {
    main_id(line).with("height")
}

fn frame(cx: &Cx<'_>) -> Frame {
    Frame::new().fill(cx.look.colours.raised).inner_margin(Margin { left: 22, right: 22, top: 8, bottom: 6 })
}

fn body(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, line: Line, is_roomy: bool) {
    let (known, most) = heights(ui, cx, line);
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(cx.tr(name_of(line)).to_owned());
    ui.scope_builder(builder, |ui| {
        let area = ScrollArea::vertical().id_salt("capture line").auto_shrink([false, false]).max_height(most);
        let shown = area.show(ui, |ui| {
            // Air for the ring around what has the keyboard.
            Frame::new().inner_margin(Margin::same(6)).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 8.0;
                match line {
                    Line::Input => input::show(ui, cx, open, is_roomy),
                    Line::Agreement => agreement::show(ui, cx, open, is_roomy),
                    Line::Parked => parked::show(ui, cx, open, is_roomy),
                    Line::Decision => decision::show(ui, cx, open, is_roomy),
                }
            });
        });
        if (shown.content_size.y - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(height_id(line), shown.content_size.y));
            ui.ctx().request_repaint();
        }
    });
}

fn end(ui: &Ui, memory: &mut Memory, line: Line, rect: Rect, is_asked: bool) {
    held::line_is(ui.ctx(), rect);
    after(ui, memory, line, rect, is_asked);
}

/// Where the keyboard comes back to; not when it only goes from one line to another.
fn hold(ctx: &Context) {
    let focused = ctx.memory(|memory| memory.focused());
    if focused.is_none_or(|focused| held::is_in_line(ctx, focused)) {
        return;
    }
    held::let_go(ctx);
    held::hold(ctx);
}

/// Who presses a button of the line goes on typing in it; who goes elsewhere is let go of.
fn after(ui: &Ui, memory: &mut Memory, line: Line, rect: egui::Rect, is_asked: bool) {
    let ctx = ui.ctx();
    let focused = ctx.memory(|memory| memory.focused());
    memory.line_had_keyboard = focused.is_some_and(|focused| held::is_in_line(ctx, focused));
    let pressed = ui.input(|input| input.pointer.any_released().then(|| input.pointer.interact_pos()).flatten());
    match focused {
        None if pressed.is_some_and(|at| rect.contains(at)) => focus_in_line(ctx, main_id(line)),
        Some(other) if !is_asked && !memory.line_had_keyboard && !held::is_held(ctx, other) => held::let_go(ctx),
        _ => {}
    }
}

/// The field of a line that gets the keyboard.
fn main_id(line: Line) -> Id {
    Id::unique(("capture", line))
}

fn name_of(line: Line) -> &'static str {
    match line {
        Line::Input => "vangst-inbreng",
        Line::Agreement => "vangst-afspraak-kop",
        Line::Parked => "vangst-parkeren",
        Line::Decision => "vangst-besluit-kop",
    }
}

fn picture_of(line: Line) -> Icon {
    match line {
        Line::Input => icons::CHAT_TEXT,
        Line::Agreement => icons::HANDSHAKE,
        Line::Parked => icons::CAR_PROFILE,
        Line::Decision => icons::SEAL_CHECK,
    }
}

fn push(cx: &mut Cx<'_>, command: CaptureCommand) {
    cx.push(Command::Capture(command));
}

/// How far the second row stands in, so that it begins where the words begin.
fn indent(is_roomy: bool) -> f32 {
    if is_roomy { NAME } else { 0.0 }
}

/// The first row: what it is, what `add` puts in the room there is, and the buttons that keep and close.
fn first_row(ui: &mut Ui, cx: &mut Cx<'_>, line: Line, is_roomy: bool, add: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let words = cx.words();
    let look = cx.look.clone();
    let is_option = line == Line::Decision && cx.open().is_some_and(|open| open.capture.decision.option.is_some());
    let keep = Button::secondary(words.get("vangst-vastleggen")).shortcut(if is_option { "Ctrl Enter" } else { "Enter" });
    let side = look.sizes.min_target.max(look.scale().icon + 20.0);
    let gap = look.scale().item_gap;
    let keep_room = if is_roomy { keep.wanted_width(ui) } else { side };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        if is_roomy {
            ui.allocate_ui_with_layout(
                egui::vec2(NAME - gap, look.scale().control_height),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(NAME - gap);
                    icon(ui, picture_of(line), look.scale().icon, false, look.colours.primary);
                    toned(ui, Type::Strong, look.colours.ink, words.get(name_of(line)));
                },
            );
        }
        let room = (ui.available_width() - keep_room - side - 2.0 * gap).max(160.0);
        ui.allocate_ui_with_layout(
            egui::vec2(room, look.scale().control_height),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_max_width(room);
                ui.set_min_width(room);
                add(ui, cx);
            },
        );
        let kept = if is_roomy { keep.show(ui) } else { icon_button(ui, icons::CHECK, words.get("vangst-vastleggen"), "Enter") };
        if kept.clicked() {
            push(cx, CaptureCommand::Keep { and_next: false });
        }
        if icon_button(ui, icons::X, words.get("vangst-sluiten"), "Esc").clicked() {
            push(cx, CaptureCommand::Close);
        }
    });
}

/// A row below it, in line with the words.
fn below(ui: &mut Ui, is_roomy: bool, add: impl FnOnce(&mut Ui)) {
    let indent = indent(is_roomy);
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(10.0, 6.0);
                add(ui);
            });
        });
    });
}

/// A field of the line: Enter keeps the line, Ctrl Enter keeps it and begins the next.
fn line_field(ui: &mut Ui, cx: &mut Cx<'_>, field: TextField<'_>, id: Id, text: &str) -> Option<String> {
    take_enter(ui, cx, id);
    field.show(ui, text).change
}

fn take_enter(ui: &Ui, cx: &mut Cx<'_>, id: Id) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let and_next = ui.input_mut(|input| {
        let and_next = input.consume_key(Modifiers::COMMAND, Key::Enter);
        (and_next || input.consume_key(Modifiers::NONE, Key::Enter)).then_some(and_next)
    });
    if let Some(and_next) = and_next {
        push(cx, CaptureCommand::Keep { and_next });
    }
}

/// The field the keyboard comes to, in the size of people's words, named after the line.
fn main_field<'a>(line: Line, spoken: &'a str, starter: &'a str) -> TextField<'a> {
    TextField::line(Field::new(main_id(line), "").spoken(spoken)).wrapping().words().starter(starter)
}
