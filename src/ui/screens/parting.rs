//! *Afronden met (naam)*: someone leaves before the end. First what was heard, what is done with it and who tells the rest;
//! then at most five short sentences, one of them large, with what that person says to each.
//!
//! A work surface of the meeting: its bar stays above it, and leaving it loses no word.

use egui::{Align, CentralPanel, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Rect, Role, Sense, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::Change;
use crate::app::parting::{MOST_LINES, Parting, PartingChange, PartingCommand, folds, heard, lines, reply, what_we_do};
use crate::app::people;
use crate::app::state::OpenCase;
use crate::i18n::Words;
use crate::model::{ReadBackLine, ReplyAnswer, Scalar};
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{
    Button, Field, TextField, columns_beside, focus_field, icon, icon_button, paint, put_focus, scroll, section_heading,
    step_heading, striped_card, text, toned, wants_focus,
};
use crate::ui::{fields, lists};

use super::{capture_bar, read_aloud};

/// Height of the bar below, in points.
const BOTTOM: f32 = 104.0;
/// From this width on, what was heard stands beside what is done with it.
const BESIDE: f32 = 1_040.0;
/// Widest the sentences get: a longer line is hard to follow.
const WIDEST: f32 = 1_500.0;

/// The sentence that was just added wants the keyboard.
const NEW_SENTENCE: &str = "rondom new sentence of a parting";

/// The sentence whose answers the keyboard was last sent to.
const FOLLOWED: &str = "rondom sentence of a parting with the keyboard";

/// Draws the page between the bars.
pub(super) fn page(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, parting: &Parting, is_roomy: bool) {
    let side = if is_roomy { 56 } else { 24 };
    let margin = Margin { left: side, right: side, top: if is_roomy { 32 } else { 16 }, bottom: 0 };
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(margin);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("parting", parting.reads_back)), |ui| {
            if parting.reads_back {
                sentences(ui, cx, open, parting, is_roomy);
            } else {
                told(ui, cx, open);
            }
            ui.add_space(if parting.reads_back { 8.0 } else { 32.0 });
        });
    });
    let is_free = cx.state.dialog.is_none() && cx.state.panel.is_none() && !cx.state.help && !ui.ctx().text_edit_focused();
    if is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cx.push(Command::Parting(PartingCommand::Toggle));
    }
}

/// Draws the bar below: back, and on or out.
pub(super) fn bottom(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, parting: &Parting, is_roomy: bool) {
    let words = cx.words();
    let name = people::pupil_at_start(open, &words);
    let named = |key: &str| words.with(key, &[("naam", name.as_str().into())]);
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(28, 0));
    Panel::bottom("parting bottom").exact_size(BOTTOM).frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = if is_roomy { 16.0 } else { 10.0 };
            let back = words.get(if parting.reads_back { "knop-terug" } else { "afronden-terug" });
            if sized(Button::secondary(back).icon(icons::ARROW_LEFT), is_roomy).show(ui).clicked() {
                cx.push(Command::Parting(if parting.reads_back {
                    PartingCommand::ReadBack(false)
                } else {
                    PartingCommand::Toggle
                }));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !parting.reads_back {
                    let on = Button::primary(words.get("afronden-teruglezen")).icon_after(icons::ARROW_RIGHT);
                    if sized(on, is_roomy).show(ui).clicked() {
                        cx.push(Command::Parting(PartingCommand::ReadBack(true)));
                    }
                    capture_bar::kept(ui, cx, open);
                    return;
                }
                let leaves = named("afronden-gaat-weg");
                if sized(Button::primary(&leaves).icon(icons::SIGN_OUT), is_roomy).show(ui).clicked() {
                    cx.push(Command::Parting(PartingCommand::Leaves));
                }
                let stays = named("afronden-blijft");
                if sized(Button::secondary(&stays), is_roomy).show(ui).clicked() {
                    cx.push(Command::Parting(PartingCommand::Stays));
                }
                capture_bar::kept(ui, cx, open);
            });
        });
    });
}

fn sized(button: Button<'_>, is_roomy: bool) -> Button<'_> {
    if is_roomy { button.big() } else { button.one_line() }
}

/// What was heard, what is done with it, who tells the rest and when.
fn told(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let name = open.view.pupil_name.as_str();
    let heading = words.with("afronden-met", &[("naam", name.into())]);
    step_heading(ui, &heading, &words.with("afronden-uitleg", &[("naam", name.into())]));
    read_aloud::line_ui(ui, cx, open);
    folded_ui(ui, cx);
    if ui.available_width() < BESIDE {
        heard_ui(ui, open, &words);
        ui.add_space(cx.look.scale().block_gap);
        doing_ui(ui, cx, open);
        return;
    }
    columns_beside(ui, 2, |columns| {
        if let [left, right] = columns {
            heard_ui(left, open, &words);
            doing_ui(right, cx, open);
        }
    });
}

/// What the table may not see now is said in the one line it always has.
fn folded_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if folds(cx.state) {
        fields::folded_ui(ui, cx);
        ui.add_space(cx.look.scale().item_gap);
    }
}

/// The own words, as they were said.
fn heard_ui(ui: &mut Ui, open: &OpenCase, words: &Words) {
    let said = heard(open);
    striped_card(ui, Tone::Violet, |ui| {
        let look = Look::of(ui.ctx());
        let (violet, _) = look.tone(Tone::Violet);
        ui.spacing_mut().item_spacing.y = look.scale().item_gap + 2.0;
        let heading = words.with("afronden-gehoord", &[("naam", open.view.pupil_name.as_str().into())]);
        section_heading(ui, Some((icons::CHAT_TEXT, true)), &heading, violet);
        if said.is_empty() {
            let nothing = words.with("afronden-niets-gehoord", &[("naam", open.view.pupil_name.as_str().into())]);
            toned(ui, Type::Body, look.colours.muted, &nothing);
        }
        for one in said {
            let words = one.text.trim();
            if one.verbatim {
                text(ui, Type::Words, &format!("“{words}”"));
            } else {
                text(ui, Type::Words, words);
            }
        }
    });
}

fn doing_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    ui.spacing_mut().item_spacing.y = cx.look.scale().item_gap;
    // A template of a region may not ask it; then there is nowhere to keep it.
    let Some(question) = what_we_do(open) else { return };
    let known = question.answer.as_ref().and_then(|answer| answer.value.as_ref()).and_then(|value| value.scalar());
    let shown = match known {
        Some(Scalar::Text(text) | Scalar::Draft(text)) => text.as_str(),
        _ => "",
    };
    let field = Field::new(Id::unique("parting what we do"), words.get("afronden-wat-doen-we"));
    let starter = words.get("afronden-wat-doen-we-begin");
    let outcome = TextField::lines(field, 3).words().starter(starter).show(ui, shown);
    if let Some(text) = outcome.change {
        cx.change(Change::Value(question.id.clone(), Some(Scalar::Text(text))));
    }
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
    ui.add_space(4.0);
    lists::tells_the_rest_ui(ui, cx);
}

/// The sentences, one of them large.
fn sentences(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, parting: &Parting, is_roomy: bool) {
    let words = cx.words();
    let name = open.view.pupil_name.as_str();
    step_heading(ui, &words.with("afronden-klopt", &[("naam", name.into())]), words.get("afronden-klopt-uitleg"));
    read_aloud::line_ui(ui, cx, open);
    folded_ui(ui, cx);
    let all = lines(open, &parting.seat);
    let width = ui.available_width().min(WIDEST);
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        if all.is_empty() {
            toned(ui, Type::Body, cx.look.colours.muted, words.get("afronden-geen-zinnen"));
        }
        let current = parting.line.min(all.len().saturating_sub(1));
        for (at, line) in all.iter().enumerate() {
            if at == current {
                large_ui(ui, cx, parting, line, at, is_roomy);
            } else if small_ui(ui, parting, &words, line, at) {
                cx.push(Command::Parting(PartingCommand::Line(at)));
                focus_field(ui.ctx(), yes_id(line));
            }
        }
        ui.add_space(cx.look.scale().item_gap);
        let more = words.get("afronden-zin-erbij");
        let more = if all.is_empty() { Button::secondary(more) } else { Button::quiet(more) };
        if all.len() < MOST_LINES && more.icon(icons::PLUS).show(ui).clicked() {
            cx.change(Change::Parting(PartingChange::Add));
            cx.push(Command::Parting(PartingCommand::Line(all.len())));
            ui.data_mut(|data| data.insert_temp(Id::unique(NEW_SENTENCE), true));
        }
        // The keyboard starts on what is answered, and follows the large sentence.
        let seen = Id::unique(FOLLOWED);
        let wanted = all.get(current).map(|line| yes_id(line));
        let before = ui.data(|data| data.get_temp::<Option<Id>>(seen)).flatten();
        let is_typing = ui.ctx().text_edit_focused() || wants_focus(ui.ctx());
        if before != wanted && !is_typing {
            ui.data_mut(|data| data.insert_temp(seen, wanted));
            if let Some(yes) = wanted {
                focus_field(ui.ctx(), yes);
            }
        }
    });
}

fn yes_id(line: &ReadBackLine) -> Id {
    Id::unique(("parting yes", line.id.as_str()))
}

/// A sentence that waits, or was answered: one press makes it the large one.
fn small_ui(ui: &mut Ui, parting: &Parting, words: &Words, line: &ReadBackLine, at: usize) -> bool {
    let look = Look::of(ui.ctx());
    let answer = reply(line, &parting.seat);
    let side = look.scale().icon * 1.3;
    let (x, y) = (look.scale().card_padding.0, 14.0);
    let width = ui.available_width();
    let room = width - 2.0 * x - side - 24.0;
    let shown = if line.text.trim().is_empty() { "…" } else { line.text.trim() };
    let said = paint::galley(ui, shown, look.font(Type::Words), look.colours.ink, room);
    let own = answer.and_then(own_words).map(|own| paint::galley(ui, &own, look.font(Type::Words), look.colours.violet, room));
    let height = said.size().y + own.as_ref().map_or(0.0, |own| own.size().y + 6.0) + 2.0 * y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(look.sizes.min_target)), Sense::click());
    let spoken = answer.map_or_else(String::new, |answer| said_of(words, answer));
    response
        .widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, format!("{} {shown} {spoken}", at + 1).trim().to_owned()));
    if response.hovered() {
        ui.painter().rect_filled(rect, paint::corner(look.sizes.radius), look.colours.hover);
    }
    let left = rect.left() + x;
    let below = rect.top() + y + said.size().y + 6.0;
    ui.painter().galley(egui::pos2(left, rect.top() + y), said, look.colours.ink);
    if let Some(own) = own {
        ui.painter().galley(egui::pos2(left, below), own, look.colours.violet);
    }
    mark(ui, &look, answer, egui::pos2(rect.right() - x - side / 2.0, rect.center().y), side);
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, look.colours.line));
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    response.clicked()
}

/// What was said to a sentence, as a picture.
fn mark(ui: &Ui, look: &Look, answer: Option<&ReplyAnswer>, centre: egui::Pos2, side: f32) {
    let (picture, filled, colour) = match answer {
        None => (icons::CIRCLE, false, look.colours.muted),
        Some(ReplyAnswer::Yes) => (icons::CHECK_CIRCLE, true, look.colours.green),
        Some(ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. }) => (icons::HOURGLASS_MEDIUM, false, look.colours.violet),
        Some(ReplyAnswer::Otherwise(_) | ReplyAnswer::Remark(_)) => (icons::CHAT_CIRCLE_DOTS, true, look.colours.violet),
    };
    paint::icon(ui.painter(), centre, picture, side, filled, colour);
}

fn own_words(answer: &ReplyAnswer) -> Option<String> {
    match answer {
        ReplyAnswer::Otherwise(text) | ReplyAnswer::Remark(text) if !text.trim().is_empty() => Some(format!("“{}”", text.trim())),
        _ => None,
    }
}

fn said_of(words: &Words, answer: &ReplyAnswer) -> String {
    match answer {
        ReplyAnswer::Yes => words.get("antwoord-ja").to_owned(),
        ReplyAnswer::Otherwise(text) | ReplyAnswer::Remark(text) => format!("{} {}", words.get("afronden-anders"), text.trim()),
        ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. } => words.get("afronden-nadenken").to_owned(),
    }
}

/// The sentence on the table: its words can be changed, and three answers stand below it.
fn large_ui(ui: &mut Ui, cx: &mut Cx<'_>, parting: &Parting, line: &ReadBackLine, at: usize, is_roomy: bool) {
    let look = Look::of(ui.ctx());
    let words = cx.words();
    let number = at + 1;
    let group = words.with("afronden-zin-nummer", &[("nummer", number.into())]);
    let (x, y) = look.scale().card_padding;
    let ground = ui.painter().add(egui::Shape::Noop);
    let builder =
        UiBuilder::new().id_salt(("parting line", line.id.as_str())).accessibility_role(Role::Group).accessibility_label(&*group);
    let shown = ui.scope_builder(builder, |ui| {
        Frame::new().inner_margin(Margin::symmetric(x as i8, y as i8)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = look.scale().item_gap;
            text_ui(ui, cx, &group, line, is_roomy);
            answers_ui(ui, cx, parting, line, is_roomy);
        });
    });
    let rect: Rect = shown.response.rect;
    ui.painter()
        .set(ground, egui::epaint::RectShape::filled(rect, paint::corner(look.sizes.radius_card), look.colours.primary_soft));
}

fn text_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &str, line: &ReadBackLine, is_roomy: bool) {
    let look = Look::of(ui.ctx());
    let words = cx.words();
    let id = Id::unique(("parting sentence", line.id.as_str()));
    let is_new = line.text.is_empty() && ui.data_mut(|data| data.remove_temp::<bool>(Id::unique(NEW_SENTENCE))).is_some();
    if is_new {
        ui.data_mut(|data| data.insert_temp(Id::unique(FOLLOWED), Some(yes_id(line))));
        focus_field(ui.ctx(), id);
    }
    let starter = words.get("afronden-zin-begin");
    let kind = if is_roomy { Type::Heading } else { Type::ButtonGrand };
    let field = TextField::line(Field::new(id, "").spoken(group)).in_place().starter(starter).toned(kind, look.colours.ink);
    let outcome = field.show(ui, &line.text);
    if let Some(text) = outcome.change {
        cx.change(Change::Parting(PartingChange::Text(line.id.clone(), text)));
    }
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
}

fn answers_ui(ui: &mut Ui, cx: &mut Cx<'_>, parting: &Parting, line: &ReadBackLine, is_roomy: bool) {
    let words = cx.words();
    let answer = reply(line, &parting.seat);
    let otherwise_id = Id::unique(("parting otherwise", line.id.as_str()));
    let choices = [
        (ReplyAnswer::Yes, "antwoord-ja", "1", Key::Num1, yes_id(line)),
        (ReplyAnswer::Otherwise(String::new()), "afronden-anders", "2", Key::Num2, otherwise_id.with("button")),
        (ReplyAnswer::ThinkingAbout, "afronden-nadenken", "3", Key::Num3, Id::unique(("parting thinks", line.id.as_str()))),
    ];
    let takes_digits = !ui.ctx().text_edit_focused() && cx.state.dialog.is_none() && !cx.state.help;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        for (means, key, digit, pressed, id) in choices {
            let is_chosen = answer.is_some_and(|answer| std::mem::discriminant(answer) == std::mem::discriminant(&means));
            let button = Button::secondary(words.get(key)).shortcut(digit).id(id).chosen(is_chosen);
            let response = if is_roomy { button.big() } else { button }.show(ui);
            put_focus(ui, id, &response);
            let by_digit = takes_digits && ui.input_mut(|input| input.consume_key(Modifiers::NONE, pressed));
            if !response.clicked() && !by_digit {
                continue;
            }
            match means {
                ReplyAnswer::Otherwise(_) => {
                    if !is_chosen {
                        cx.change(Change::Parting(PartingChange::Reply(line.id.clone(), Some(means))));
                    }
                    focus_field(ui.ctx(), otherwise_id);
                }
                means => cx.push(Command::Parting(PartingCommand::Answer(line.id.clone(), means))),
            }
        }
        let remove = words.get("afronden-zin-weg");
        if icon_button(ui, icons::TRASH, remove, "").clicked() {
            cx.push(Command::Parting(PartingCommand::TakeAway(line.id.clone())));
        }
    });
    if let Some(ReplyAnswer::Otherwise(own)) = answer {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let look = Look::of(ui.ctx());
            icon(ui, icons::CHAT_CIRCLE_DOTS, look.scale().icon, true, look.colours.violet);
            let label = words.with("afronden-anders-van", &[("naam", cx_name(cx).into())]);
            let field = Field::new(otherwise_id, "").spoken(&label);
            let outcome = TextField::line(field).words().wrapping().starter(words.get("afronden-anders-begin")).show(ui, own);
            if let Some(text) = outcome.change {
                cx.change(Change::Parting(PartingChange::Reply(line.id.clone(), Some(ReplyAnswer::Otherwise(text)))));
            }
            if outcome.submitted {
                cx.push(Command::Parting(PartingCommand::Answer(line.id.clone(), ReplyAnswer::Otherwise(own.clone()))));
            } else if outcome.left {
                cx.push(Command::EndVisit(None));
            }
        });
    }
}

fn cx_name(cx: &Cx<'_>) -> String {
    cx.open().map(|open| open.view.pupil_name.clone()).unwrap_or_default()
}
