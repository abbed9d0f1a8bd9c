//! What somebody says to a line: the mark in the column, the small list to choose from, and own words under the line.

use egui::{Color32, Frame, Id, Margin, Rect, Role, Sense, Ui, WidgetInfo};

use crate::app::Command;
use crate::app::command::ReadBackCommand;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::read_back::{is_reply_of, others};
use crate::engine::view::OpenPlace;
use crate::i18n::{Words, dates};
use crate::model::id::{LineId, SeatId};
use crate::model::template::CaseList;
use crate::model::{ReadBackLine, Reply, ReplyAnswer, Voice};
use crate::ui::Cx;
use crate::ui::displays::choose::{self, Line, List, Picked};
use crate::ui::fields::Show;
use crate::ui::theme::colours::voice_tone;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, focus_field, paint, put_focus, toned};

use super::line::hushed;
use super::{Column, Sheet, everyone_id};

/// Side of a mark, as a part of the size of the words beside it.
const MARK: f32 = 1.5;
/// Of the width of own words, what the name before them takes at most.
const MOST_NAME: f32 = 0.3;

/// Of the mark of a voice beside a line.
pub fn mark_id(line: &LineId, voice: &Voice) -> Id {
    Id::unique(("read back mark", line.as_str(), voice_key(voice)))
}

fn own_words_id(line: &LineId, voice: &Voice, is_remark: bool) -> Id {
    Id::unique(("read back own words", line.as_str(), voice_key(voice), is_remark))
}

fn voice_key(voice: &Voice) -> String {
    match voice {
        Voice::Seat(seat) => seat.to_string(),
        Voice::Group(group) => format!("{group:?}"),
    }
}

fn reply_in<'l>(line: &'l ReadBackLine, voice: &Voice) -> Option<&'l ReplyAnswer> {
    line.replies.iter().find(|reply| is_reply_of(reply, voice)).map(|reply| &reply.answer)
}

/// What a mark looks like.
fn face(look: &Look, answer: Option<&ReplyAnswer>) -> (Icon, bool, Color32) {
    let colours = &look.colours;
    match answer {
        Some(ReplyAnswer::Yes) => (icons::CHECK_CIRCLE, true, colours.green),
        Some(ReplyAnswer::Otherwise(_)) => (icons::CHAT_CIRCLE_DOTS, true, colours.amber),
        Some(ReplyAnswer::ThinkingAbout) => (icons::HOURGLASS_MEDIUM, true, colours.blue),
        Some(ReplyAnswer::Later { .. }) => (icons::ENVELOPE_SIMPLE, true, colours.violet),
        Some(ReplyAnswer::Remark(_)) | None => (icons::CIRCLE, false, colours.outline),
    }
}

/// What a mark says to who cannot see it.
fn said(words: &Words, answer: Option<&ReplyAnswer>) -> String {
    match answer {
        Some(ReplyAnswer::Yes) => words.get("terug-ja").to_owned(),
        Some(ReplyAnswer::Otherwise(_)) => words.get("terug-anders").to_owned(),
        Some(ReplyAnswer::ThinkingAbout) => words.get("terug-nadenken").to_owned(),
        Some(ReplyAnswer::Later { before: Some(day) }) => {
            words.with("terug-later-dag", &[("dag", dates::short(*day, words.language()).into())])
        }
        Some(ReplyAnswer::Later { before: None }) => words.get("terug-later").to_owned(),
        Some(ReplyAnswer::Remark(_)) | None => words.get("terug-niets").to_owned(),
    }
}

/// The mark of one column beside one line, and its list.
pub(super) fn mark_ui(ui: &Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, line: &ReadBackLine, column: &Column, cell: Rect) {
    let look = Look::of(ui.ctx());
    let words = sheet.reader.words;
    let id = mark_id(&line.id, &column.voice);
    let answer = reply_in(line, &column.voice);
    let is_stop = sheet.is_current(line) || sheet.show == Show::Bureau;
    let target = cell.shrink2(egui::vec2(4.0, 2.0));
    let sense = match (sheet.show, is_stop) {
        (Show::ReadOnly, _) => Sense::hover(),
        (_, true) => Sense::click(),
        (_, false) => Sense::CLICK,
    };
    let response = ui.interact(target, id, sense);
    let name = format!("{}: {}", column.name, said(words, answer));
    let role = if sheet.show == Show::ReadOnly { Role::Label } else { Role::Button };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    if response.hovered() && sheet.show != Show::ReadOnly || choose::is_open(ui, id) {
        ui.painter().rect_filled(target, paint::corner(look.sizes.radius), look.colours.hover);
    }
    let (picture, filled, colour) = face(&look, answer);
    // What is still to be read stands back.
    let waits = answer.is_none() && sheet.show == Show::Table && !sheet.is_current(line);
    let colour = if waits { look.colours.line } else { colour };
    let side = (look.font(Type::Words).size * MARK).min(cell.width() - 8.0);
    let side = if matches!(answer, Some(ReplyAnswer::Later { .. })) { side * 0.9 } else { side };
    paint::icon(ui.painter(), target.center(), picture, side, filled, colour);
    if sheet.is_low && sheet.is_current(line) {
        // The names above the columns are out of sight.
        let (ink, _) = look.tone(voice_tone(column.family));
        let galley = paint::galley_elided(ui, &column.name, look.font(Type::Small), ink, cell.width() - 4.0);
        let x = target.center().x - galley.size().x / 2.0;
        paint::text_at(ui.painter(), x, target.center().y + side / 2.0 + 16.0, galley, ink);
    }
    paint::focus_ring(ui, &look, &response, look.sizes.radius);
    put_focus(ui, id, &response);
    if response.clicked() {
        if sheet.show == Show::Table && !sheet.is_current(line) {
            cx.push(Command::ReadBack(ReadBackCommand::Current(line.id.clone())));
        }
        choose::open(ui, id);
    }
    answers_ui(ui, cx, sheet, line, column, &response);
}

/// What can be answered, under the mark.
fn answers_ui(ui: &Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, line: &ReadBackLine, column: &Column, anchor: &egui::Response) {
    let id = mark_id(&line.id, &column.voice);
    if !choose::is_open(ui, id) {
        return;
    }
    let look = Look::of(ui.ctx());
    let words = sheet.reader.words;
    let before = sheet.open.read_back_before(sheet.reader.today, cx.state.holidays());
    let now = reply_in(line, &column.voice);
    // Who is not there says no yes.
    let yes = sheet.open.may_say_yes(&column.voice, cx.state.now(cx.env)).then_some(ReplyAnswer::Yes);
    let others = [ReplyAnswer::Otherwise(String::new()), ReplyAnswer::ThinkingAbout, ReplyAnswer::Later { before: Some(before) }];
    let offers: Vec<ReplyAnswer> = others.into_iter().chain(yes).collect();
    let is_chosen = |offer: &ReplyAnswer| now.is_some_and(|now| std::mem::discriminant(now) == std::mem::discriminant(offer));
    let labels: Vec<String> = offers
        .iter()
        .map(|offer| match offer {
            ReplyAnswer::Otherwise(_) => words.get("terug-keuze-anders").to_owned(),
            other => dates::sentence_start(&said(words, Some(other))),
        })
        .collect();
    let lines: Vec<Line<'_>> = offers
        .iter()
        .zip(&labels)
        .map(|(offer, label)| Line { words: label, picture: Some(face(&look, Some(offer))), is_chosen: is_chosen(offer) })
        .collect();
    let list = List { id, name: &column.name, lines: &lines, own: None, offers_more: false };
    let shown = list.show(ui, words, anchor);
    let Some(Picked::Line(at)) = shown.picked else {
        if shown.closed && sheet.show == Show::Table {
            focus_field(ui.ctx(), everyone_id());
        }
        return;
    };
    let Some(offer) = offers.get(at) else { return };
    // What is chosen already is let go of, as everywhere.
    let answer = (!is_chosen(offer)).then(|| offer.clone());
    let writes = matches!(answer, Some(ReplyAnswer::Otherwise(_)));
    cx.push(Command::ReadBack(ReadBackCommand::Reply(line.id.clone(), column.voice.clone(), answer)));
    if writes {
        focus_field(ui.ctx(), own_words_id(&line.id, &column.voice, false));
    } else if sheet.show == Show::Table {
        focus_field(ui.ctx(), everyone_id());
    }
}

/// What was said in own words, under the line it is about.
pub(super) fn own_words_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, line: &ReadBackLine) {
    for reply in &line.replies {
        match &reply.answer {
            ReplyAnswer::Otherwise(said) => said_ui(ui, cx, sheet, line, reply, said, false),
            ReplyAnswer::Remark(said) => said_ui(ui, cx, sheet, line, reply, said, true),
            ReplyAnswer::Yes | ReplyAnswer::ThinkingAbout | ReplyAnswer::Later { .. } => {}
        }
    }
}

fn said_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, line: &ReadBackLine, reply: &Reply, said: &str, is_remark: bool) {
    let look = Look::of(ui.ctx());
    let words = sheet.reader.words;
    let (name, family) = people::voice(sheet.open, words, &reply.by);
    let (ink, soft) = look.tone(voice_tone(family));
    let writes = sheet.show != Show::ReadOnly && (sheet.is_current(line) || sheet.show == Show::Bureau);
    let frame = Frame::new().fill(soft).corner_radius(paint::corner(look.sizes.radius * 0.7));
    let shown = frame.inner_margin(Margin { left: 18, right: 14, top: 6, bottom: 6 }).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let title = format!("{name}:");
        let wide = paint::galley(ui, &title, look.font(Type::Title), look.colours.ink, f32::INFINITY).size().x;
        // A long name stands above the words, or it would leave them no room.
        let layout = match wide > ui.available_width() * MOST_NAME {
            true => egui::Layout::top_down(egui::Align::Min),
            false => egui::Layout::left_to_right(egui::Align::Min),
        };
        ui.with_layout(layout, |ui| {
            // The quotation mark hangs before the words while they can be changed.
            ui.spacing_mut().item_spacing = egui::vec2(if writes { 20.0 } else { 10.0 }, 2.0);
            ui.vertical(|ui| {
                ui.add_space(if writes { 5.0 } else { 2.0 });
                hushed(ui, Type::Title, look.colours.ink, &title);
            });
            ui.vertical(|ui| {
                let spoken = words.with("terug-woorden-van", &[("naam", name.as_str().into())]);
                if !writes {
                    let shown =
                        if said.trim().is_empty() { words.get("terug-anders").to_owned() } else { format!("“{said}”") };
                    let response = toned(ui, Type::Words, look.colours.ink, &shown);
                    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {shown}")));
                    return;
                }
                let id = own_words_id(&line.id, &reply.by, is_remark);
                let field = TextField::line(Field::new(id, "")).toned(Type::Words, look.colours.ink).in_place();
                let field = field.level(egui::Align::Min).starter(words.get("terug-woorden-leeg")).quoted();
                let outcome = field.show(ui, said);
                outcome.response.clone().accessible_name(&spoken);
                if let Some(text) = outcome.change {
                    cx.push(Command::ReadBack(changed(line, &reply.by, is_remark, text)));
                }
                if outcome.left {
                    cx.push(Command::EndVisit(Some(OpenPlace::List(CaseList::ReadBack, Some(line.id.to_string())))));
                }
                if outcome.left
                    && is_remark
                    && said.trim().is_empty()
                    && let Voice::Seat(seat) = &reply.by
                {
                    cx.push(Command::ReadBack(ReadBackCommand::Remark(line.id.clone(), seat.clone(), None)));
                }
                if outcome.submitted && sheet.show == Show::Table {
                    focus_field(ui.ctx(), everyone_id());
                }
            });
        });
    });
    let rect = shown.response.rect;
    let edge = Rect::from_min_max(rect.min, egui::pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(edge, paint::corner(2.0), ink);
}

fn changed(line: &ReadBackLine, by: &Voice, is_remark: bool, text: String) -> ReadBackCommand {
    match by {
        Voice::Seat(seat) if is_remark => ReadBackCommand::Remark(line.id.clone(), seat.clone(), Some(text)),
        _ => ReadBackCommand::Reply(line.id.clone(), by.clone(), Some(ReplyAnswer::Otherwise(text))),
    }
}

/// Somebody who is not asked for a yes remarks something: who, then the words.
pub(super) fn remark_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, line: &ReadBackLine) {
    let words = cx.words();
    let seats: Vec<&SeatId> = others(&open.case).into_iter().filter(|seat| !people::name(open, seat).is_empty()).collect();
    if seats.is_empty() {
        return;
    }
    let id = Id::unique("read back remark");
    let button = Button::quiet(words.get("terug-opmerking-kort")).icon(icons::CHAT_TEXT).id(id).show(ui);
    button.clone().accessible_name(words.get("terug-opmerking"));
    put_focus(ui, id, &button);
    if button.clicked() {
        choose::open(ui, id);
    }
    let names: Vec<String> = seats.iter().map(|seat| people::short_name(open, seat)).collect();
    let lines: Vec<Line<'_>> = names.iter().map(|name| Line { words: name, picture: None, is_chosen: false }).collect();
    let list = List { id, name: words.get("terug-opmerking"), lines: &lines, own: None, offers_more: false };
    let shown = list.show(ui, &words, &button);
    if let Some(Picked::Line(at)) = shown.picked
        && let Some(seat) = seats.get(at)
    {
        let known = line
            .replies
            .iter()
            .any(|reply| matches!(reply.answer, ReplyAnswer::Remark(_)) && reply.by == Voice::Seat((*seat).clone()));
        if !known {
            cx.push(Command::ReadBack(ReadBackCommand::Remark(line.id.clone(), (*seat).clone(), Some(String::new()))));
        }
        focus_field(ui.ctx(), own_words_id(&line.id, &Voice::Seat((*seat).clone()), true));
    }
}
