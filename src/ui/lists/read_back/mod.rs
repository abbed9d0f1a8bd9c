//! *Klopt dit zo?*: one short line at a time, large, and beside it what pupil, parents and school say to it.
//!
//! One button has the keyboard all the while: Enter means that everybody who is there says yes, a digit opens the answers of
//! one column, the arrows go to another line. Every mark is a button of its own for a hand.

mod line;
mod reply;

use egui::scroll_area::ScrollBarVisibility;
use egui::{EventFilter, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::ReadBackCommand;
use crate::app::people;
use crate::app::state::{Focus, OpenCase};
use crate::engine::read_back::columns;
use crate::engine::view::OpenPlace;
use crate::i18n::{Prefer, dates};
use crate::model::id::LineId;
use crate::model::template::CaseList;
use crate::model::{Family, MeetingStatus, ReadBackLine, ReplyAnswer, Voice};
use crate::ui::displays::choose;
use crate::ui::fields::Show;
use crate::ui::fields::place::holds_focus;
use crate::ui::fields::typed::take_key;
use crate::ui::keys;
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, Field, card, empty_state, focus_field, goes_on, icon_button, paint, put_focus, put_focus_quietly, toned, wants_focus,
};
use crate::ui::{Cx, Memory};

use super::typed::{Place, Reader, date};

/// Widest a column gets, and narrowest, in points.
const COLUMN: (f32, f32) = (170.0, 60.0);
/// Of the width, what the columns may take together.
const COLUMNS_SHARE: f32 = 0.5;
/// Air at the left and right of the words.
const PAD: f32 = 20.0;
/// Under the lines: the keys.
const BELOW: f32 = 108.0;
/// Under those, what the digits do, where that has no room beside the button for everybody.
const BELOW_DIGITS: f32 = 44.0;
/// What the button for everybody takes beside its words, with its key and the gap after it.
const AROUND_EVERYONE: f32 = 190.0;
/// Under those, the day by which people answer later, while it is open.
const BELOW_LATER: f32 = 120.0;
/// The lines get at least this.
const LEAST_ROOM: f32 = 300.0;
/// On a page lower than this the lines scroll with the page, and the keys stand in the line that is read.
const LOW: f32 = 464.0;

/// Above and below what stands beside the names, together.
const HEAD_AIR: f32 = 8.0;
/// Before it, so that its first picture stands above the first letters of the lines.
const HEAD_INDENT: f32 = 4.0;
/// With less room beside the names than this, words go before the keys that do the same.
const ROOM_FOR_KEYS: f32 = 920.0;
/// What a button takes beside its words: the picture and the air around them.
const AROUND_WORDS: f32 = 80.0;

/// One who answers.
struct Column {
    voice: Voice,
    name: String,
    family: Family,
}

/// What every line is drawn with.
struct Sheet<'a> {
    open: &'a OpenCase,
    columns: Vec<Column>,
    /// Width of a column.
    column: f32,
    /// Width of the whole.
    width: f32,
    /// The line that is read now.
    current: Option<LineId>,
    show: Show,
    /// There is so little room that the keys and the names stand in the line that is read.
    is_low: bool,
    reader: Reader<'a>,
}

impl Sheet<'_> {
    fn is_current(&self, line: &ReadBackLine) -> bool {
        self.current.as_ref() == Some(&line.id)
    }

    /// Room for the words, from the left edge of the sheet.
    fn words_width(&self) -> f32 {
        self.width - self.column * self.columns.len() as f32
    }

    /// Where a column stands in a row.
    fn cell(&self, row: Rect, at: usize) -> Rect {
        let left = row.left() + self.words_width() + self.column * at as f32;
        Rect::from_min_max(egui::pos2(left, row.top()), egui::pos2(left + self.column, row.bottom()))
    }
}

/// Draws the lines, their answers and the keys.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let lines: Vec<&ReadBackLine> = open.read_back_lines().collect();
    let is_running = open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Running);
    if lines.is_empty() {
        nothing_yet(ui, cx, show, is_running);
        return;
    }
    let today = cx.state.today(cx.env);
    let reader = Reader { words: &words, today, prefer: Prefer::Future };
    let people: Vec<Column> = columns(&open.case)
        .into_iter()
        .map(|voice| {
            let (name, family) = people::voice(open, &words, &voice);
            let is_pupil = voice == Voice::Seat(open.case.pupil.clone());
            let name = if is_pupil { people::pupil_at_start(open, &words) } else { name };
            Column { voice, name, family }
        })
        .collect();
    let reads = show == Show::Table && is_running;
    let current = open.read_back_current().filter(|_| reads).map(|line| line.id.clone());
    let look = Look::of(ui.ctx());
    let asks = reads.then_some(current.as_ref()).flatten();
    if let Some(current) = asks {
        by_key(ui, cx, open, current, &people);
    }
    let frame = Frame::new()
        .fill(look.colours.surface)
        .stroke(Stroke::new(1.0, look.colours.line))
        .corner_radius(paint::corner(look.sizes.radius_card))
        .inner_margin(Margin::symmetric(10, 4));
    if asks.is_some() {
        arrive(ui, &cx.state.focus, open);
    }
    let is_low = show == Show::Table && ui.clip_rect().height() < LOW;
    // What can be done with a line stands beside the names, so that people see more of the lines.
    let does_at_head = show == Show::Table && !is_low;
    let mut doing = Doing::default();
    let shown = frame.show(ui, |ui| {
        let width = ui.available_width();
        let column = column_width(ui, &look, &people, width);
        let sheet = Sheet { open, columns: people, column, width, current, show, is_low, reader };
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        heads_ui(ui, &look, &sheet, |ui| {
            if does_at_head {
                doing = doing_ui(ui, cx, open, &lines, is_running, ui.available_width() >= ROOM_FOR_KEYS);
            }
        });
        if !does_at_head {
            lines_ui(ui, cx, memory, &sheet, &lines);
            return;
        }
        let button =
            paint::galley(ui, reader.words.get("terug-iedereen"), look.font(Type::Button), look.colours.ink, f32::INFINITY);
        let keys_width = button.size().x + AROUND_EVERYONE + digits_width(ui, &look, reader.words.get("terug-cijfers"));
        let below_keys = if width < keys_width { BELOW_DIGITS } else { 0.0 };
        let below = BELOW + below_keys + if later_is_open(ui) { BELOW_LATER } else { 0.0 };
        let head = ui.cursor().top() - top;
        let most = (ui.clip_rect().bottom() - ui.cursor().top() - below).max(LEAST_ROOM - head);
        ScrollArea::vertical()
            .id_salt("read back lines")
            // The lines follow who reads; a second bar beside that of the page would only ask which is which.
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
            .auto_shrink([false, true])
            .max_height(most)
            .show(ui, |ui| {
                ui.set_min_width(width);
                lines_ui(ui, cx, memory, &sheet, &lines);
            });
    });
    if show == Show::ReadOnly {
        return;
    }
    let top = shown.response.rect;
    ui.add_space(14.0);
    let has_keys_below = reads && (!is_low || asks_nobody(open));
    if has_keys_below || does_at_head {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(24.0, 8.0);
            ui.set_row_height(look.scale().control_height);
            keys_ui(ui, cx, open, has_keys_below);
            if does_at_head {
                later_button(ui, cx, open);
            }
        });
    }
    // Keys of a line belong to whoever is among the lines, not to the questions below.
    let here = top.union(Rect::from_min_max(top.min, ui.cursor().min));
    let has_keys = holds_focus(ui, here);
    if !does_at_head {
        ui.horizontal_wrapped(|ui| {
            doing = doing_ui(ui, cx, open, &lines, is_running, true);
            later_button(ui, cx, open);
        });
    }
    do_it(ui, cx, open, &lines, doing, has_keys);
    later_ui(ui, cx, open, reader);
}

/// Where the keyboard is sent: to the words of a line that says nothing yet, else to the one button.
pub(super) fn focus_on(ui: &Ui, open: &OpenCase, line: Option<&str>) {
    let line = line.and_then(|id| open.read_back_lines().find(|line| line.id == *id));
    match line {
        Some(line) if line.text.trim().is_empty() => focus_field(ui.ctx(), line::words_id(&line.id)),
        _ if open.read_back_lines().next().is_none() => focus_field(ui.ctx(), make_id()),
        _ => focus_field(ui.ctx(), everyone_id()),
    }
}

/// Whoever comes to the page has the one button under the hand, unless the keyboard is on its way elsewhere.
fn arrive(ui: &Ui, focus: &Focus, open: &OpenCase) {
    let key = Id::unique("read back was drawn");
    let pass = ui.ctx().cumulative_pass_nr();
    let (drawn, known) = ui.data(|data| data.get_temp::<(u64, u64)>(key)).unwrap_or((0, 0));
    ui.data_mut(|data| data.insert_temp(key, (pass, focus.serial)));
    let is_fresh = drawn == 0 || (drawn + 1 < pass && !goes_on(ui.ctx()));
    let was_sent = focus.serial > known && leads_here(focus, open);
    if is_fresh && !was_sent && !wants_focus(ui.ctx()) {
        focus_field(ui.ctx(), everyone_id());
    }
}

/// Whether the keyboard was sent to something of this step: it has it by now.
fn leads_here(focus: &Focus, open: &OpenCase) -> bool {
    let step = open.opening().map(|opening| &opening.step);
    match &focus.place {
        Some(OpenPlace::Field(question) | OpenPlace::Cell(question, ..) | OpenPlace::Statement(question, _)) => {
            open.view.field(question.as_str()).is_some_and(|field| Some(&field.step) == step)
        }
        Some(OpenPlace::List(list, _)) => *list == CaseList::ReadBack,
        None => false,
    }
}

fn everyone_id() -> Id {
    Id::unique("read back everyone")
}

fn make_id() -> Id {
    Id::unique("read back make")
}

fn nothing_yet(ui: &mut Ui, cx: &mut Cx<'_>, show: Show, is_running: bool) {
    let words = cx.words();
    let key = if is_running { "terug-leeg" } else { "terug-leeg-bureau" };
    card(ui, |ui| empty_state(ui, icons::LIST_CHECKS, words.get(key), None));
    if show == Show::ReadOnly || !is_running {
        return;
    }
    ui.add_space(14.0);
    ui.horizontal_wrapped(|ui| {
        let make = Button::primary(words.get("terug-maken")).icon(icons::LIST_CHECKS).id(make_id()).show(ui);
        put_focus(ui, make_id(), &make);
        if make.clicked() {
            cx.push(Command::ReadBack(ReadBackCommand::Make));
            focus_field(ui.ctx(), everyone_id());
        }
        if Button::secondary(words.get("terug-erbij")).icon(icons::PLUS).show(ui).clicked() {
            cx.push(Command::ReadBack(ReadBackCommand::Add(None)));
        }
    });
}

fn lines_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, sheet: &Sheet<'_>, lines: &[&ReadBackLine]) {
    for (at, line) in lines.iter().enumerate() {
        line::line_ui(ui, cx, memory, sheet, line, at);
    }
}

/// As wide as the longest name wants, as far as that leaves the words half of the sheet.
fn column_width(ui: &Ui, look: &Look, columns: &[Column], width: f32) -> f32 {
    let name = |column: &Column| {
        paint::galley(ui, &column.name, look.font(Type::Chip), look.colours.ink, f32::INFINITY).size().x + 28.0 + 16.0
    };
    let wanted = columns.iter().map(name).fold(122.0, f32::max);
    let most = width * COLUMNS_SHARE / columns.len() as f32;
    wanted.min(COLUMN.0).min(most).max(COLUMN.1)
}

/// The names above the columns, each with the digit that picks it; `beside` is what stands above the words.
fn heads_ui(ui: &mut Ui, look: &Look, sheet: &Sheet<'_>, beside: impl FnOnce(&mut Ui)) {
    let start = ui.cursor().min + vec2(HEAD_INDENT, HEAD_AIR / 2.0);
    let room = Rect::from_min_size(start, vec2(sheet.words_width() - HEAD_INDENT, f32::INFINITY));
    let mut left = ui.new_child(UiBuilder::new().max_rect(room));
    let taken = left.horizontal_wrapped(beside).response.rect;
    let taken = if taken.width() > 0.0 { taken.height() + HEAD_AIR } else { 0.0 };
    let height = (look.font(Type::Chip).size + 22.0).max(taken);
    let (row, _) = ui.allocate_exact_size(vec2(sheet.width, height), egui::Sense::hover());
    for (at, column) in sheet.columns.iter().enumerate() {
        let cell = sheet.cell(row, at);
        let (ink, soft) = look.tone(voice_tone(column.family));
        let room = (cell.width() - 24.0).max(24.0);
        let galley = paint::galley_elided(ui, &column.name, look.font(Type::Chip), ink, room);
        let chip = Rect::from_center_size(cell.center(), galley.size() + vec2((cell.width() - room).min(28.0) - 4.0, 4.0));
        ui.painter().rect_filled(chip, paint::corner(chip.height() / 2.0), soft);
        paint::text_at(ui.painter(), chip.center().x - galley.size().x / 2.0, chip.center().y, galley, ink);
        let response = ui.interact(cell, Id::unique(("read back head", at)), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &column.name));
    }
}

/// Enter, digits and arrows, where nothing else has the keyboard or the one button has it.
fn by_key(ui: &Ui, cx: &mut Cx<'_>, open: &OpenCase, current: &LineId, columns: &[Column]) {
    let focused = ui.memory(|memory| memory.focused());
    let is_free = focused.is_none_or(|id| id == everyone_id()) && cx.state.dialog.is_none() && !cx.state.help;
    if !is_free {
        return;
    }
    if focused.is_some() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(everyone_id(), filter));
    }
    if let Some(at) = choose::digit(ui, columns.len())
        && let Some(column) = columns.get(at)
    {
        choose::open(ui, reply::mark_id(current, &column.voice));
        return;
    }
    let lines: Vec<&LineId> = open.read_back_lines().map(|line| &line.id).collect();
    let Some(at) = lines.iter().position(|line| *line == current) else { return };
    let pressed = |key: Key| take_key(ui, KeyboardShortcut::new(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        lines.get(at + 1)
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1).and_then(|at| lines.get(at))
    } else {
        None
    };
    if let Some(next) = next {
        cx.push(Command::ReadBack(ReadBackCommand::Current((*next).clone())));
    }
    // With the keyboard on the button Enter presses it; without, it means the same.
    if focused.is_none() && pressed(Key::Enter) {
        cx.push(Command::ReadBack(ReadBackCommand::Everyone(current.clone())));
        focus_field(ui.ctx(), everyone_id());
    }
}

/// Whether every line has its answers.
fn asks_nobody(open: &OpenCase) -> bool {
    open.read_back_current().is_none()
}

/// The button for everybody, and what the digits do.
fn keys_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, reads: bool) {
    let words = cx.words();
    let look = Look::of(ui.ctx());
    let Some(current) = open.read_back_current().filter(|_| reads) else {
        if reads {
            toned(ui, Type::Strong, look.colours.green, words.get("terug-klaar"));
        }
        return;
    };
    let count = columns(&open.case).len();
    everyone_ui(ui, cx, &current.id);
    if ui.available_size_before_wrap().x < digits_width(ui, &look, words.get("terug-cijfers")) {
        ui.end_row();
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        toned(ui, Type::Strong, look.colours.ink, &format!("1–{count}"));
        toned(ui, Type::Body, look.colours.ink, words.get("terug-cijfers"));
    });
}

/// What the digits and what they do take in one line.
fn digits_width(ui: &Ui, look: &Look, does: &str) -> f32 {
    let wide = |words: &str, kind| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY).size().x;
    wide("1–9", Type::Strong) + 8.0 + wide(does, Type::Body) + 2.0
}

/// The one button that has the keyboard all the while.
fn everyone_ui(ui: &mut Ui, cx: &mut Cx<'_>, current: &LineId) {
    let words = cx.words();
    let button = Button::secondary(words.get("terug-iedereen")).icon_filled(icons::CHECK_CIRCLE).shortcut("Enter");
    let everyone = button.id(everyone_id()).show(ui);
    put_focus_quietly(ui, everyone_id(), &everyone);
    if everyone.clicked() {
        cx.push(Command::ReadBack(ReadBackCommand::Everyone(current.clone())));
    }
}

/// What is to be done with the line that is read.
#[derive(Default)]
struct Doing {
    adds: bool,
    goes_up: bool,
    goes_down: bool,
    goes: bool,
}

/// The line that is read, else the last one, and where it stands.
fn line_at_hand<'l>(open: &OpenCase, lines: &[&'l ReadBackLine]) -> Option<(usize, &'l ReadBackLine)> {
    let current = open.read_back_current();
    let at = current.and_then(|current| lines.iter().position(|line| line.id == current.id));
    let at = at.or(lines.len().checked_sub(1))?;
    lines.get(at).map(|line| (at, *line))
}

/// What can be done with the line that is read, and with the list; says what was pressed.
fn doing_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, lines: &[&ReadBackLine], is_running: bool, says_key: bool) -> Doing {
    let Some((at, current)) = line_at_hand(open, lines) else { return Doing::default() };
    let words = cx.words();
    ui.spacing_mut().item_spacing = vec2(4.0, 6.0);
    let of_line = |key: &str| format!("{} {} {}", words.get(key), words.get("terug-van-zin"), at + 1);
    let of_line_ui =
        |ui: &mut Ui, picture, key: &str, keys| icon_button(ui, picture, &of_line(key), &keys::written(keys)).clicked();
    let (add, key) = (Button::quiet(words.get("terug-erbij")).icon(icons::PLUS), keys::written(&keys::ADD));
    let add = if says_key { add.shortcut(&key) } else { add }.show(ui);
    let doing = Doing {
        adds: add.clicked(),
        goes_up: of_line_ui(ui, icons::ARROW_UP, "terug-omhoog", &keys::UP),
        goes_down: of_line_ui(ui, icons::ARROW_DOWN, "terug-omlaag", &keys::DOWN),
        goes: of_line_ui(ui, icons::TRASH, "lijst-weghalen", &keys::REMOVE),
    };
    reply::remark_ui(ui, cx, open, current);
    if is_running && again_ui(ui, words.get("terug-opnieuw")) {
        cx.push(Command::ReadBack(ReadBackCommand::Make));
    }
    doing
}

/// To make the lines anew: a picture alone where its words would begin a row of their own.
fn again_ui(ui: &mut Ui, name: &str) -> bool {
    let look = Look::of(ui.ctx());
    let wide = paint::galley(ui, name, look.font(Type::Body), look.colours.ink, f32::INFINITY).size().x;
    if ui.available_size_before_wrap().x < wide + AROUND_WORDS && ui.available_size_before_wrap().x >= look.sizes.min_target {
        return icon_button(ui, icons::ARROW_CLOCKWISE, name, "").clicked();
    }
    Button::quiet(name).icon(icons::ARROW_CLOCKWISE).show(ui).clicked()
}

/// Does what was pressed, or asked for by a key while the keyboard is here.
fn do_it(ui: &Ui, cx: &mut Cx<'_>, open: &OpenCase, lines: &[&ReadBackLine], pressed: Doing, has_keys: bool) {
    let Some((_, current)) = line_at_hand(open, lines) else { return };
    let has = |keys: KeyboardShortcut| has_keys && cx.state.dialog.is_none() && take_key(ui, keys);
    let (adds, goes_up) = (has(keys::ADD) || pressed.adds, has(keys::UP) || pressed.goes_up);
    let (goes_down, goes) = (has(keys::DOWN) || pressed.goes_down, has(keys::REMOVE) || pressed.goes);
    let id = || current.id.clone();
    if adds {
        cx.push(Command::ReadBack(ReadBackCommand::Add(Some(id()))));
    }
    if goes_up || goes_down {
        cx.push(Command::ReadBack(ReadBackCommand::Move { line: id(), up: goes_up }));
    }
    if goes {
        cx.push(Command::ReadBack(ReadBackCommand::Remove(id())));
        focus_field(ui.ctx(), everyone_id());
    }
}

/// By when those answer who do so later: said here, and changed below when it is pressed.
fn later_button(ui: &mut Ui, cx: &Cx<'_>, open: &OpenCase) {
    let is_later = |line: &ReadBackLine| line.replies.iter().any(|reply| matches!(reply.answer, ReplyAnswer::Later { .. }));
    if !open.read_back_lines().any(is_later) {
        return;
    }
    let words = cx.words();
    let day = open.read_back_before(cx.state.today(cx.env), cx.state.holidays());
    let said = words.with("terug-later-tot", &[("dag", dates::short(day, words.language()).into())]);
    if Button::quiet(&said).icon_filled(icons::ENVELOPE_SIMPLE).show(ui).clicked() {
        let is_open = later_is_open(ui);
        ui.data_mut(|data| data.insert_temp(later_key(), !is_open));
        if !is_open {
            focus_field(ui.ctx(), before_id());
        }
    }
}

fn later_key() -> Id {
    Id::unique("read back later is open")
}

fn later_is_open(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp::<bool>(later_key())).unwrap_or(false)
}

fn before_id() -> Id {
    Id::unique("read back before")
}

/// The day itself; once for the whole meeting.
fn later_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, reader: Reader<'_>) {
    if !later_is_open(ui) {
        return;
    }
    ui.add_space(6.0);
    let field = Field::new(before_id(), reader.words.get("terug-later-voor"));
    let place = Place { list: CaseList::ReadBack, item: "later", part: "before" };
    let value = open.read_back_before(reader.today, cx.state.holidays());
    let outcome = date(ui, cx, place, field, Some(value), reader);
    if let Some(Some(day)) = outcome.change {
        cx.push(Command::ReadBack(ReadBackCommand::Before(day)));
    }
    if outcome.submitted {
        ui.data_mut(|data| data.insert_temp(later_key(), false));
        focus_field(ui.ctx(), everyone_id());
    }
}
