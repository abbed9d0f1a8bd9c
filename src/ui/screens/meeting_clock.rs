//! The clock in a meeting: this block and the end in the bar, minutes put on, a pause, and what can wait when time runs out.
//! Nothing here comes over the page or takes the keyboard away from who is typing.

use egui::{
    Align, Color32, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use crate::app::Command;
use crate::app::clock::{self, ClockLine, MORE_MINUTES};
use crate::app::command::{Change, ClockCommand, Panel as SidePanel, Show};
use crate::app::state::OpenCase;
use crate::engine::clock::{BlockTime, ClockView};
use crate::engine::view::{BlockView, StepStatus};
use crate::i18n::{Words, dates};
use crate::model::{ExtraFrom, StepState};
use crate::ui::cx::Cx;
use crate::ui::keys::{FOLD, Shortcut, shown, written};
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::paint::{self, Ground};
use crate::ui::widgets::{Button, icon_button, text, toned};

/// Widest the clock gets in the bar, in points (mockups).
const WIDEST: f32 = 620.0;
/// Narrowest it is worth drawing on one line.
const NARROWEST: f32 = 300.0;
const HEIGHT: f32 = 64.0;
/// Air around its words, inside the part that can be pressed.
const PADDING: f32 = 10.0;
/// Height of the bar that shows how far the block is.
const PACE: f32 = 10.0;
/// Room of the two buttons beside it.
const BUTTONS: f32 = 190.0;

/// What the clock says, in words.
struct Said {
    /// About this block, whole and short.
    here: [String; 2],
    /// About the end, whole and short.
    rest: [String; 2],
    /// To who does not see it.
    name: String,
    /// The last two minutes of the block.
    is_ending: bool,
    /// The block or the meeting runs over.
    is_over: bool,
}

impl Said {
    fn new(words: &Words, clock: &ClockView) -> Self {
        let (minutes, left, over) = (clock.allotted_minutes, clock.left_minutes(), clock.over_minutes());
        let here = if clock.paused {
            [words.get("klok-pauze").to_owned(), words.get("klok-pauze").to_owned()]
        } else if clock.is_ending() {
            let said = words.with("klok-bijna", &[("nog", left.into())]);
            [said.clone(), said]
        } else if over == 0 {
            [
                // Seconds round up in what is left and down in what there was: never more left than there was.
                words.with("klok-hier", &[("minuten", minutes.into()), ("nog", left.min(minutes).into())]),
                words.with("klok-hier-kort", &[("nog", left.into())]),
            ]
        } else {
            [
                words.with("klok-hier-over", &[("minuten", minutes.into()), ("over", over.into())]),
                words.with("klok-hier-over-kort", &[("over", over.into())]),
            ]
        };
        // Who came in after the end got no minutes to speak of.
        let here = if minutes == 0 && !clock.paused { [here[1].clone(), here[1].clone()] } else { here };
        let rest = if clock.is_over && clock.whole_over_minutes() == 0 {
            [words.get("klok-om").to_owned(), words.get("klok-om").to_owned()]
        } else if clock.is_over {
            let said = words.with("klok-over", &[("over", clock.whole_over_minutes().into())]);
            [said.clone(), said]
        } else {
            let end = clock.end.map(|end| dates::time(end.time(), words.language())).unwrap_or_default();
            let left = clock.whole_left_minutes();
            [
                words.with("klok-rest", &[("nog", left.into()), ("tijd", end.as_str().into())]),
                words.with("klok-rest-kort", &[("tijd", end.into())]),
            ]
        };
        let name = words.with("klok-naam", &[("hier", here[0].as_str().into()), ("rest", rest[0].as_str().into())]);
        let is_over = clock.is_over || clock.left_seconds <= 0;
        Self { here, rest, name, is_ending: clock.is_ending(), is_over }
    }

    /// The colour of what says how far the block is: never red, and over time it stands back, for nobody did anything wrong.
    fn pace(&self, look: &Look) -> Color32 {
        match (self.is_ending, self.is_over) {
            (true, _) => look.colours.amber,
            (false, true) => look.colours.muted,
            (false, false) => look.colours.primary,
        }
    }
}

/// How the clock stands in the bar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// On one line, with how far the block is below it.
    Whole,
    /// On two short lines; how far the block is stands along the bar.
    Short,
}

/// The clock in the middle of what is left of the bar, with its two buttons where there is room.
pub(super) fn in_bar(ui: &mut Ui, cx: &mut Cx<'_>, clock: &ClockView, is_roomy: bool) -> Shape {
    let said = Said::new(&cx.state.words, clock);
    if !is_roomy {
        if compact(ui, &said).clicked() {
            cx.push(Command::Clock(ClockCommand::Controls));
        }
        return Shape::Short;
    }
    let room = ui.available_width();
    let width = (room - BUTTONS).min(WIDEST);
    let shape = if width < NARROWEST { Shape::Short } else { Shape::Whole };
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = if shape == Shape::Short { compact_width(ui, &said) } else { width };
        let has_buttons = width + BUTTONS <= room;
        let all = width + if has_buttons { BUTTONS } else { 0.0 };
        ui.add_space(((room - all) / 2.0).max(0.0));
        let clock_pressed = match shape {
            Shape::Whole => face(ui, &said, clock.fraction(), width),
            Shape::Short => compact(ui, &said),
        };
        if clock_pressed.clicked() {
            cx.push(Command::Clock(ClockCommand::Controls));
        }
        if has_buttons {
            more_button(ui, cx);
            pause_button(ui, cx, clock);
        }
    });
    shape
}

type Galley = std::sync::Arc<egui::Galley>;

fn compact_lines(ui: &Ui, said: &Said) -> (Galley, Galley) {
    let look = Look::of(ui.ctx());
    let ink = if said.is_ending { look.colours.amber } else { look.colours.ink };
    let here = paint::galley(ui, &said.here[1], look.font(Type::Strong), ink, f32::INFINITY);
    (here, paint::galley(ui, &said.rest[1], look.font(Type::Body), look.colours.muted, f32::INFINITY))
}

fn compact_width(ui: &Ui, said: &Said) -> f32 {
    let (here, rest) = compact_lines(ui, said);
    here.size().x.max(rest.size().x) + 2.0 * PADDING
}

/// The clock on two short lines. What it can do stands in the line it opens.
fn compact(ui: &mut Ui, said: &Said) -> Response {
    let look = Look::of(ui.ctx());
    let (here, rest) = compact_lines(ui, said);
    let height = here.size().y + rest.size().y;
    let width = compact_width(ui, said);
    let (rect, response) = pressable(ui, said, width, height.max(HEIGHT));
    if ui.is_rect_visible(rect) {
        let top = rect.center().y - height / 2.0;
        let (x, first, second) = (rect.left() + PADDING, here.size().y, rest.size().y);
        paint::text_at(ui.painter(), x, top + first / 2.0, here, look.colours.ink);
        paint::text_at(ui.painter(), x, top + first + second / 2.0, rest, look.colours.muted);
        paint::focus_ring(ui, &look, &response, look.sizes.radius);
    }
    response
}

/// How far the block is, along the lower edge of a bar with little room.
pub(super) fn pace_below(ui: &Ui, cx: &Cx<'_>, bar: Rect, clock: &ClockView) {
    let said = Said::new(&cx.state.words, clock);
    let line = Rect::from_min_max(pos2(bar.left(), bar.bottom() - PACE / 2.0), bar.max);
    ui.painter().rect_filled(line, 0.0, cx.look.colours.track);
    let done = Rect::from_min_size(line.min, vec2(line.width() * clock.fraction(), line.height()));
    ui.painter().rect_filled(done, 0.0, said.pace(&cx.look));
}

/// This block at the left, the end at the right, and below them how far the block is.
fn face(ui: &mut Ui, said: &Said, fraction: f32, width: f32) -> Response {
    let look = Look::of(ui.ctx());
    let (rect, response) = pressable(ui, said, width, HEIGHT);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let ink = if said.is_ending { look.colours.amber } else { look.colours.ink };
    let lay = |ui: &Ui, short: [bool; 2]| {
        let here = paint::galley(ui, &said.here[usize::from(short[0])], look.font(Type::Body), ink, f32::INFINITY);
        let rest = paint::galley(ui, &said.rest[usize::from(short[1])], look.font(Type::Strong), look.colours.ink, f32::INFINITY);
        (here, rest)
    };
    let fits = |(here, rest): &(Galley, Galley)| here.size().x + rest.size().x + 28.0 <= inner.width();
    let mut laid = lay(ui, [false, false]);
    for short in [[true, false], [true, true]] {
        if !fits(&laid) {
            laid = lay(ui, short);
        }
    }
    let (here, rest) = laid;
    let line = here.size().y.max(rest.size().y);
    let top = rect.center().y - (line + 6.0 + PACE) / 2.0;
    let y = top + line / 2.0;
    if said.is_ending {
        let ground = Rect::from_min_size(pos2(inner.left() - 4.0, top - 1.0), vec2(here.size().x + 24.0, line + 2.0));
        ui.painter().rect_filled(ground, paint::corner(ground.height() / 2.0), look.colours.amber_soft);
    }
    let indent = if said.is_ending { 8.0 } else { 0.0 };
    paint::text_at(ui.painter(), inner.left() + indent, y, here, ink);
    paint::text_at(ui.painter(), inner.right() - rest.size().x, y, rest, look.colours.ink);
    let track = Rect::from_min_size(pos2(inner.left(), top + line + 6.0), vec2(inner.width(), PACE));
    ui.painter().rect_filled(track, paint::corner(PACE / 2.0), look.colours.track);
    let done = Rect::from_min_size(track.min, vec2(track.width() * fraction, PACE));
    ui.painter().rect_filled(done, paint::corner(PACE / 2.0), said.pace(&look));
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    response
}

fn pressable(ui: &mut Ui, said: &Said, width: f32, height: f32) -> (Rect, Response) {
    let look = Look::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said.name));
    if ui.is_rect_visible(rect) {
        let skin = paint::skin(&look, Ground::Bare, &response, true);
        paint::ground(ui, &look, rect, look.sizes.radius, &skin);
    }
    (rect, response)
}

fn more_button(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let shown_words = words.with("klok-erbij", &[("minuten", MORE_MINUTES.into())]);
    let button = Button::secondary(&shown_words).show(ui);
    let name = words.with("klok-erbij-naam", &[("minuten", MORE_MINUTES.into())]);
    let button = crate::ui::widgets::tooltip(button, &name, &shown(Shortcut::MoreTime)).accessible_name(&name);
    if button.clicked() {
        cx.push(Command::Clock(ClockCommand::More));
    }
}

fn pause_button(ui: &mut Ui, cx: &mut Cx<'_>, clock: &ClockView) {
    let words = cx.words();
    let keys = shown(Shortcut::Pause);
    let (picture, name) = pause_of(&words, clock);
    if icon_button(ui, picture, name, &keys).clicked() {
        cx.push(Command::Clock(ClockCommand::PauseOrResume));
    }
}

fn pause_of<'w>(words: &'w Words, clock: &ClockView) -> (crate::ui::theme::Icon, &'w str) {
    if clock.paused { (icons::PLAY, words.get("klok-verder")) } else { (icons::PAUSE, words.get("klok-stilzetten")) }
}

/// The line below the bar: where two minutes come from, what else the clock can do, or, where the blocks are folded, that the
/// rest no longer fits.
pub(super) fn line(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, clock: &ClockView, is_roomy: bool) {
    if clock.begun.is_none() {
        return;
    }
    let asked = cx.state.clock_line;
    let shows_blocks = is_roomy && open.parting.is_none();
    let moved = if asked.is_none() && !shows_blocks { moved(cx, open, clock) } else { None };
    let is_tight = asked.is_none() && moved.is_none() && !is_roomy && says_tight(cx, open, clock);
    if asked.is_none() && moved.is_none() && !is_tight {
        return;
    }
    let tone = if is_tight { Tone::Amber } else { Tone::Primary };
    let (_, ground) = cx.look.tone(tone);
    let frame = Frame::new().fill(ground).inner_margin(Margin::symmetric(28, 10));
    let name = cx.words().get("klok-regel").to_owned();
    Panel::top("clock line").frame(frame).show_separator_line(false).show(ui, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(&name);
        ui.scope_builder(builder, |ui| {
            // As high as its buttons, so that words stand in the middle beside them.
            ui.spacing_mut().interact_size.y = cx.look.scale().control_height;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(14.0, 8.0);
                match (asked, moved) {
                    (Some(asked), _) => controls(ui, cx, clock, asked),
                    (None, Some(moved)) => moved_ui(ui, cx, &moved),
                    (None, None) => tight(ui, cx, clock),
                }
            });
        });
    });
}

/// Which minutes moved when some were put on, for a while and as long as nobody went on: "Welkom 4 → 6 · Kiezen 17 → 15", or
/// when it is done now.
fn moved(cx: &Cx<'_>, open: &OpenCase, clock: &ClockView) -> Option<String> {
    let words = &cx.state.words;
    let of_block =
        |(block, time): (&BlockView, &BlockTime)| Some(format!("{} {} → {} min", block.title, time.was_minutes?, time.minutes));
    let mut said: Vec<String> = open.view.blocks.iter().zip(&clock.blocks).filter_map(of_block).collect();
    if said.is_empty() || !cx.state.clock_moved {
        return None;
    }
    if clock.extra_from == Some(ExtraFrom::End) {
        let end = clock.end.map(|end| dates::time(end.time(), words.language())).unwrap_or_default();
        said.push(words.with("klok-nu-klaar", &[("tijd", end.into())]));
    }
    Some(said.join(" · "))
}

fn moved_ui(ui: &mut Ui, cx: &mut Cx<'_>, moved: &str) {
    text(ui, Type::Body, moved);
    if icon_button(ui, icons::X, cx.words().get("knop-sluiten"), &written(&FOLD)).clicked() {
        cx.push(Command::Clock(ClockCommand::CloseLine));
    }
}

fn controls(ui: &mut Ui, cx: &mut Cx<'_>, clock: &ClockView, asked: ClockLine) {
    let words = cx.words();
    let key = match asked {
        ClockLine::Asks => "klok-waarvan",
        ClockLine::Controls => "klok-erbij-naam",
    };
    text(ui, Type::Strong, &words.with(key, &[("minuten", MORE_MINUTES.into())]));
    let can_give = clock::can_others_give(clock);
    let (same_key, other_key) = (shown(Shortcut::MoreTime), shown(Shortcut::MoreTimeFrom));
    let mut wanted = None;
    let mut has_focus = false;
    let mut press = |response: Response, command: Command| {
        has_focus |= response.has_focus();
        if response.clicked() {
            wanted = Some(command);
        }
    };
    if can_give {
        let button = Button::secondary(words.get("klok-van-de-rest")).shortcut(&same_key);
        press(button.show(ui), Command::Clock(ClockCommand::MoreFrom(ExtraFrom::Others)));
    }
    let button = Button::secondary(words.get("klok-van-het-einde")).shortcut(if can_give { &other_key } else { &same_key });
    press(button.show(ui), Command::Clock(ClockCommand::MoreFrom(ExtraFrom::End)));
    if asked == ClockLine::Controls {
        let keys = shown(Shortcut::Pause);
        let (picture, name) = pause_of(&words, clock);
        press(Button::secondary(name).icon(picture).shortcut(&keys).show(ui), Command::Clock(ClockCommand::PauseOrResume));
        let later = Button::quiet(words.get("klok-wat-kan-later")).icon(icons::CLOCK_CLOCKWISE);
        press(later.show(ui), Command::Show(Show::Panel(SidePanel::Later)));
    }
    let close = icon_button(ui, icons::X, words.get("knop-sluiten"), &written(&FOLD));
    press(close, Command::Clock(ClockCommand::CloseLine));
    if has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        wanted = Some(Command::Clock(ClockCommand::CloseLine));
    }
    if let Some(command) = wanted {
        if matches!(command, Command::Show(_)) {
            cx.push(Command::Clock(ClockCommand::CloseLine));
        }
        cx.push(command);
    }
}

/// Whether it is said that the rest no longer fits: while something can still wait, and nobody said *nu niet*.
fn says_tight(cx: &Cx<'_>, open: &OpenCase, clock: &ClockView) -> bool {
    let wants_to_hear = !cx.state.clock_quiet && cx.state.panel != Some(SidePanel::Later);
    clock.is_tight && clock.is_running() && wants_to_hear && !clock::can_wait(open).is_empty()
}

/// The same below the blocks, where nothing on the page moves for it.
pub(super) fn below_blocks(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, clock: &ClockView) {
    if !says_tight(cx, open, clock) {
        return;
    }
    let (_, ground) = cx.look.tone(Tone::Amber);
    let margin = Margin { left: 14, right: 14, top: 12, bottom: 12 };
    let frame = Frame::new().fill(ground).corner_radius(paint::corner(cx.look.sizes.radius_card)).inner_margin(margin);
    let frame = frame.outer_margin(Margin { left: 0, right: 0, top: 8, bottom: 8 });
    let name = cx.words().get("klok-regel").to_owned();
    Panel::bottom("what can wait").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(&name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            tight(ui, cx, clock);
        });
    });
}

fn tight(ui: &mut Ui, cx: &mut Cx<'_>, clock: &ClockView) {
    let words = cx.words();
    text(ui, Type::Body, &words.with("klok-past-niet", &[("nog", clock.whole_left_minutes().into())]));
    ui.horizontal(|ui| {
        if Button::secondary(words.get("klok-wat-kan-later")).icon(icons::CLOCK_CLOCKWISE).show(ui).clicked() {
            cx.push(Command::Show(Show::Panel(SidePanel::Later)));
        }
        if icon_button(ui, icons::X, words.get("klok-nu-niet"), "").clicked() {
            cx.push(Command::Clock(ClockCommand::NotNow));
        }
    });
}

/// What can wait: one press each, and the same press takes it back.
pub(super) fn later_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let Some(open) = cx.open() else { return };
    let words = cx.words();
    let look = cx.look.clone();
    let steps = clock::can_wait(open);
    let proposal = clock::proposal(open, &clock::of(open, cx.state.now(cx.env)));
    let key = if steps.is_empty() { "klok-later-niets" } else { "klok-later-uitleg" };
    toned(ui, Type::Body, look.colours.muted, words.get(key));
    ui.add_space(look.scale().item_gap);
    if !proposal.steps.is_empty() {
        let key = if proposal.fits { "klok-later-voorstel" } else { "klok-later-voorstel-krap" };
        text(ui, Type::Body, &words.with(key, &[("aantal", proposal.steps.len().into())]));
        if Button::primary(words.get("klok-later-voorstel-doen")).icon(icons::CLOCK_CLOCKWISE).wide().show(ui).clicked() {
            cx.push(Command::Clock(ClockCommand::PutOff));
        }
        ui.add_space(look.scale().item_gap);
    }
    let name = words.get("klok-later-doen");
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name);
    let is_fresh = !std::mem::replace(&mut memory.later_was_open, true);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        for (at, step) in steps.iter().enumerate() {
            let is_later = step.status == StepStatus::Postponed;
            let is_proposed = proposal.steps.contains(&at);
            let picture = match (is_later, is_proposed) {
                (true, _) => icons::CHECK_CIRCLE,
                (false, true) => icons::CLOCK_CLOCKWISE,
                (false, false) => icons::CIRCLE,
            };
            let id = Id::unique(("can wait", step.id.as_str()));
            let said = |key: &str| words.with(key, &[("stap", step.title.as_str().into())]);
            let name = said(if is_proposed { "klok-later-voorstel-naam" } else { "klok-later-doen-naam" });
            let shown = match (is_later, is_proposed) {
                (true, _) => said("klok-later"),
                (false, true) => said("klok-later-voorgesteld"),
                (false, false) => step.title.clone(),
            };
            let button = Button::secondary(&shown).id(id).icon(picture).wide();
            let button = if is_proposed { button.chosen_softly(true) } else { button.chosen(is_later) };
            let button = button.show(ui).accessible_name(name);
            if at == 0 && is_fresh {
                button.request_focus();
            }
            if button.clicked() {
                cx.change(Change::Step(step.id.clone(), (!is_later).then_some(StepState::Postponed)));
            }
        }
    });
}
