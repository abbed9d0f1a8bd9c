//! The pupil's own place: one question on an otherwise empty page, in the pupil's colour. No bars, no name but the pupil's.

use egui::{Align, CentralPanel, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::Command;
use crate::app::clock::{self, ClockLine};
use crate::app::command::PupilCommand;
use crate::app::people;
use crate::app::pupil::{self, Asks, Beside, Card, PupilScreen, PupilVisit};
use crate::app::state::OpenCase;
use crate::engine::view::FieldView;
use crate::model::{Sector, Source};
use crate::ui::cx::Cx;
use crate::ui::displays::faces::names;
use crate::ui::keys;
use crate::ui::memory::Memory;
use crate::ui::theme::zoom::FOLD_WIDTH;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, faces, heading, numbers, scroll, text, toned};

use super::bureau_bar::practice_mark;
use super::{meeting_clock, pupil_last};

/// Width of what is typed in, in points (mockup).
const COLUMN: f32 = 1240.0;
/// Below this height there is room for less air.
const LOW: f32 = 760.0;
/// A dot, and the one of this page, in points.
const DOT: f32 = 18.0;
const DOT_NOW: f32 = 54.0;
/// Height of the mark of the practice folder, where it needs a line of its own.
const MARK: f32 = 30.0;
/// Longest name, in characters: a name, and no room for what is better told than typed.
const NAME_CHARS: usize = 60;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let state = cx.state;
    let (Some(open), Some(visit)) = (cx.open(), state.pupil.as_ref()) else { return };
    let is_asked = state.dialog.is_some() || state.help;
    // Esc leaves: every letter stands in the case already.
    if !is_asked && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cx.push(Command::Pupil(PupilCommand::Leave));
    }
    let is_new = memory.own_place_seen != Some((visit.screen, open.meeting.clone()));
    memory.own_place_seen = Some((visit.screen, open.meeting.clone()));
    if state.clock_line == Some(ClockLine::Asks) {
        // The only question of the meeting that may come here: it was asked with a key, and nothing waits for it.
        meeting_clock::line(ui, cx, open, &clock::of(open, state.now(cx.env)), true);
    }
    let cards = pupil::cards(open);
    let page = Page { open, visit, cards: &cards, is_low: ui.available_height() < LOW, is_new };
    page.bottom_ui(ui, cx);
    let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin { left: 28, right: 28, top: 20, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        scroll(ui, Id::unique(("own place", page.number())), |ui| {
            let corner = ui.max_rect();
            // Beside the flow of the page: what follows stands where it would have stood.
            practice_mark(&mut ui.new_child(UiBuilder::new().max_rect(corner)), cx);
            if cx.state.is_practice() && page.is_low {
                // On a page with little room the first line is as wide as the page.
                ui.add_space(MARK);
            }
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                match visit.screen {
                    PupilScreen::Welcome => page.welcome_ui(ui, cx),
                    PupilScreen::Card(at) => page.card_ui(ui, cx, at),
                    PupilScreen::Last => pupil_last::last_ui(ui, cx, &page),
                    PupilScreen::Thanks => page.thanks_ui(ui, cx),
                }
                ui.add_space(24.0);
            });
        });
    });
}

/// One page of the place, with what it is drawn from.
pub(super) struct Page<'a> {
    /// The open case.
    pub open: &'a OpenCase,
    /// The visit.
    pub visit: &'a PupilVisit,
    /// Its questions.
    pub cards: &'a [Card],
    /// There is little height.
    pub is_low: bool,
    /// It was not shown in the last frame.
    is_new: bool,
}

impl Page<'_> {
    /// The pupil's name, where it is known.
    fn name<'o>(&'o self, cx: &Cx<'_>) -> Option<&'o str> {
        let name = self.open.view.pupil_name.as_str();
        (name != cx.tr("de-leerling")).then_some(name)
    }

    /// The question of a card as the pupil reads it.
    pub fn question(&self, cx: &Cx<'_>, card: &Card) -> String {
        let field = self.field(card);
        field.map(|field| pupil::asked_of(field, self.name(cx))).unwrap_or_default()
    }

    /// The same without the name, for lists.
    pub fn short_question(&self, card: &Card) -> String {
        self.field(card).map(|field| pupil::asked_of(field, None)).unwrap_or_default()
    }

    fn field(&self, card: &Card) -> Option<&FieldView> {
        self.open.view.field(card.question.as_str())
    }

    /// Different for every page, so that each begins at its top.
    fn number(&self) -> usize {
        match self.visit.screen {
            PupilScreen::Welcome => 0,
            PupilScreen::Card(at) => at + 1,
            PupilScreen::Last => self.cards.len() + 1,
            PupilScreen::Thanks => self.cards.len() + 2,
        }
    }

    /// Air above what stands on top, and between things.
    pub fn air(&self, points: f32) -> f32 {
        if self.is_low { points * 0.4 } else { points }
    }

    /// The heading of the page, at most so wide; smaller where there is little room.
    pub fn heading_ui(&self, ui: &mut Ui, words: &str, most: f32) {
        let is_narrow = ui.available_width() < FOLD_WIDTH || self.is_low;
        in_column(ui, most, |ui| {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                heading(ui, if is_narrow { Type::Title } else { Type::Heading }, words);
            });
        });
    }

    /// The line that stands on every page on which something is typed.
    pub fn others_read_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        toned(ui, Type::Body, cx.look.colours.muted, cx.tr("eigen-plek-anderen-lezen"));
    }

    /// Sends the keyboard to what is to be done on a page that just opened. What stands above it stays in view.
    pub fn begin_at(&self, ui: &Ui, id: Id) {
        if self.is_new {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    fn welcome_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.add_space(self.air(98.0));
        self.others_read_ui(ui, cx);
        ui.add_space(self.air(30.0));
        let words = cx.words();
        let hello = match self.name(cx) {
            Some(name) => words.with("eigen-plek-welkom", &[("naam", name.into())]),
            None => words.get("eigen-plek-welkom-zonder-naam").to_owned(),
        };
        self.heading_ui(ui, &hello, COLUMN);
        ui.add_space(self.air(34.0));
        text(ui, Type::Body, words.get("eigen-plek-uitleg"));
        ui.add_space(14.0);
        text(ui, Type::Body, words.get("eigen-plek-geheim"));
        ui.add_space(self.air(64.0).max(20.0));
        self.who_types_ui(ui, cx);
        ui.add_space(self.air(44.0).max(16.0));
        self.beside_ui(ui, cx);
    }

    /// *Wie typt?*
    fn who_types_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words();
        let question = match self.visit.screen {
            PupilScreen::Card(at) => self.cards.get(at).and_then(Card::words),
            _ => None,
        };
        let own = question.and_then(|question| pupil::own_words(self.open, question));
        let now = own.map_or(self.visit.source, |own| own.source);
        let label = words.get("eigen-plek-wie-typt");
        let options = [(Source::PupilPlace, "eigen-plek-ikzelf"), (Source::TypedForPupil, "eigen-plek-iemand-voor-mij")];
        let buttons = options.map(|(source, key)| {
            (source, Button::secondary(words.get(key)).chosen_softly(now == source).id(Id::unique(("own place types", key))))
        });
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(label);
        ui.scope_builder(builder, |ui| {
            let label_width = ui.fonts_mut(|fonts| {
                fonts.layout_no_wrap(label.to_owned(), cx.look.font(Type::Button), cx.look.colours.muted).size().x
            });
            let gap = cx.look.scale().item_gap;
            let width = buttons.iter().fold(label_width, |width, (_, button)| width + gap + button.wanted_width(ui));
            row_ui(ui, width, |ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                toned(ui, Type::Button, cx.look.colours.muted, label);
                for (source, button) in buttons {
                    if button.show(ui).clicked() {
                        cx.push(Command::Pupil(PupilCommand::Source(source)));
                    }
                }
            });
        });
    }

    /// *Wie zit er bij je?* Only asked here, and the only place where others have a name.
    fn beside_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words();
        let seats = self.open.case.seats.iter().filter(|seat| seat.id != self.open.case.pupil);
        let seats = seats.map(|seat| (Beside::Seat(seat.id.clone()), people::short_name(self.open, &seat.id)));
        let nobody = (Beside::Nobody, words.get("eigen-plek-niemand").to_owned());
        let all: Vec<(Beside, String)> = std::iter::once(nobody).chain(seats.filter(|(_, name)| !name.is_empty())).collect();
        let label = words.get("eigen-plek-wie-erbij");
        let gap = cx.look.scale().item_gap;
        let button = |at: usize| {
            let (beside, name) = &all[at];
            Button::secondary(name).chosen_softly(self.visit.beside == *beside).id(Id::unique(("own place beside", at)))
        };
        let widths: Vec<f32> = (0..all.len()).map(|at| button(at).wanted_width(ui)).collect();
        toned(ui, Type::Button, cx.look.colours.muted, label);
        ui.add_space(12.0);
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(label);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = vec2(gap, gap);
            for row in even_rows_of(&widths, gap, ui.available_width().min(COLUMN)) {
                let width = widths[row.clone()].iter().map(|width| width + gap).sum::<f32>() - gap;
                row_ui(ui, width, |ui| {
                    for at in row {
                        if button(at).show(ui).clicked() {
                            let is_chosen = self.visit.beside == all[at].0;
                            let beside = if is_chosen { Beside::Unsaid } else { all[at].0.clone() };
                            cx.push(Command::Pupil(PupilCommand::Beside(beside)));
                        }
                    }
                });
            }
        });
    }

    fn card_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, at: usize) {
        let Some(card) = self.cards.get(at) else { return };
        ui.add_space(self.air(48.0));
        dots_ui(ui, cx, at, self.cards.len());
        ui.add_space(self.air(44.0).max(16.0));
        self.others_read_ui(ui, cx);
        ui.add_space(self.air(36.0).max(12.0));
        let question = self.question(cx, card);
        self.heading_ui(ui, &question, COLUMN);
        ui.add_space(self.air(44.0).max(14.0));
        match &card.asks {
            Asks::Words => {
                self.words_ui(ui, cx, &card.question, &question, if self.is_low { 2 } else { 5 }, true);
                ui.add_space(self.air(34.0).max(14.0));
                self.who_types_ui(ui, cx);
            }
            Asks::Number(words) => {
                self.number_ui(ui, cx, card, &question);
                if let Some(words) = words {
                    ui.add_space(self.air(40.0).max(16.0));
                    let label = cx.tr("eigen-plek-schrijf-erbij").to_owned();
                    toned(ui, Type::Body, cx.look.colours.ink, &label);
                    ui.add_space(12.0);
                    self.words_ui(ui, cx, words, &label, 2, false);
                    ui.add_space(self.air(28.0).max(14.0));
                    self.who_types_ui(ui, cx);
                }
            }
            Asks::Name => self.name_ui(ui, cx, card, &question),
        }
    }

    fn words_ui(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        question: &crate::model::QuestionId,
        name: &str,
        rows: usize,
        is_first: bool,
    ) {
        let id = Id::unique(("own place words", question.as_str()));
        let text = pupil::own_words(self.open, question).map(|own| own.text.as_str()).unwrap_or_default();
        let field = TextField::lines(Field::new(id, "").spoken(name), rows).words().roomy();
        let outcome = in_column(ui, COLUMN, |ui| field.show(ui, text));
        if let Some(words) = outcome.change {
            cx.push(Command::Pupil(PupilCommand::Words(question.clone(), words)));
        }
        if outcome.submitted {
            cx.push(Command::Pupil(PupilCommand::Next));
        }
        if is_first {
            self.begin_at(ui, id);
        }
    }

    fn number_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, card: &Card, question: &str) {
        let id = Id::unique(("own place number", card.question.as_str()));
        let words = cx.words();
        let now = pupil::number(self.open, &card.question);
        let is_po = self.open.case.header.sector == Sector::Po;
        let home = now.map_or(0, |step| usize::from(if is_po { pupil::face_of(step) } else { step }));
        let pressed = in_column(ui, COLUMN, |ui| {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                if is_po {
                    let chosen = now.map(|step| usize::from(pupil::face_of(step)));
                    let pressed = faces(ui, id, question, names(&words), chosen)?;
                    let step = u8::try_from(pressed).map_or(0, pupil::step_of);
                    return Some((chosen != Some(pressed)).then_some(step));
                }
                let pressed = numbers(ui, id, question, now);
                ui.add_space(16.0);
                toned(ui, Type::Small, cx.look.colours.muted, words.get("eigen-plek-nul-en-tien"));
                pressed.map(|step| (now != Some(step)).then_some(step))
            })
            .inner
        });
        if let Some(step) = pressed {
            cx.push(Command::Pupil(PupilCommand::Number(card.question.clone(), step)));
        }
        self.begin_at(ui, id.with(home));
    }

    fn name_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, card: &Card, question: &str) {
        let id = Id::unique(("own place name", card.question.as_str()));
        let name = pupil::name(self.open, &card.question);
        let field = TextField::line(Field::new(id, "").spoken(question)).words().roomy().most_chars(NAME_CHARS);
        let outcome = in_column(ui, COLUMN * 0.6, |ui| field.show(ui, &name));
        if let Some(name) = outcome.change {
            cx.push(Command::Pupil(PupilCommand::Name(card.question.clone(), name)));
        }
        if outcome.submitted {
            cx.push(Command::Pupil(PupilCommand::Next));
        }
        self.begin_at(ui, id);
        ui.add_space(self.air(34.0).max(14.0));
        in_column(ui, COLUMN * 0.86, |ui| {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                toned(ui, Type::Body, cx.look.colours.muted, cx.tr("eigen-plek-alleen-de-naam"))
            })
        });
    }

    fn thanks_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        ui.add_space(self.air(240.0));
        let words = cx.words();
        let thanks = match self.name(cx) {
            Some(name) => words.with("eigen-plek-dank", &[("naam", name.into())]),
            None => words.get("eigen-plek-dank-zonder-naam").to_owned(),
        };
        self.heading_ui(ui, &thanks, COLUMN);
        ui.add_space(self.air(30.0));
        let shows = pupil::things(self.open).iter().any(|thing| thing.own_place == crate::model::OwnPlace::MaySee);
        let what_now = words.get(if shows { "eigen-plek-ligt-klaar" } else { "eigen-plek-niets-klaar" });
        toned(ui, Type::Body, cx.look.colours.ink, what_now);
    }

    /// Back, skip, on: the middle of the page, always in the same place.
    fn bottom_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words();
        let says_otherwise = self.visit.says_otherwise;
        let back = || Button::secondary(words.get("knop-terug")).icon(icons::ARROW_LEFT).big();
        let on = |key: &'static str| Button::primary(words.get(key)).big();
        let leave = |key: &'static str| Button::secondary(words.get(key)).big();
        let id = Id::unique(("own place on", self.number()));
        let buttons: Vec<(Button<'_>, PupilCommand)> = match self.visit.screen {
            PupilScreen::Welcome => {
                let goes_on = self.open.case.waits_for_pupil();
                let begin = on(if goes_on { "eigen-plek-verder" } else { "eigen-plek-beginnen" });
                vec![
                    (leave("knop-sluiten"), PupilCommand::Leave),
                    (begin.icon_after(icons::ARROW_RIGHT).id(id), PupilCommand::Begin),
                ]
            }
            PupilScreen::Card(_) if says_otherwise => {
                vec![(on("eigen-plek-naar-wat-je-zei").icon_after(icons::ARROW_RIGHT).id(id), PupilCommand::Next)]
            }
            PupilScreen::Card(_) => vec![
                (back(), PupilCommand::Back),
                (Button::secondary(words.get("eigen-plek-overslaan")).big(), PupilCommand::Next),
                (on("eigen-plek-volgende").icon_after(icons::ARROW_RIGHT).id(id), PupilCommand::Next),
            ],
            PupilScreen::Last => {
                vec![(back(), PupilCommand::Back), (on("eigen-plek-klaar").icon(icons::CHECK).id(id), PupilCommand::Finish)]
            }
            PupilScreen::Thanks => vec![(on("knop-sluiten").id(id), PupilCommand::Leave)],
        };
        let is_asked = cx.state.dialog.is_some() || cx.state.help;
        // In a text field Ctrl+Enter is the field's, which goes on as well.
        let on_key = !is_asked && !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_shortcut(&keys::ADD));
        let mut pressed = None;
        let height = if self.is_low { 108.0 } else { 156.0 };
        let frame = Frame::new().fill(cx.look.page_ground(ui.ctx())).inner_margin(Margin::symmetric(28, 0));
        Panel::bottom("own place bottom").exact_size(height).frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.add_space(if self.is_low { 14.0 } else { 20.0 });
            const AIR: f32 = 24.0;
            let width: f32 = buttons.iter().map(|(button, _)| button.wanted_width(ui) + AIR).sum::<f32>() - AIR;
            let last = buttons.last().map(|(_, command)| command.clone());
            row_ui(ui, width, |ui| {
                ui.spacing_mut().item_spacing.x = AIR;
                for (button, command) in buttons {
                    let response = button.show(ui);
                    if response.clicked() {
                        pressed = Some(command);
                    }
                }
            });
            pressed = pressed.take().or(last.filter(|_| on_key));
        });
        if matches!(self.visit.screen, PupilScreen::Welcome | PupilScreen::Last | PupilScreen::Thanks) {
            self.begin_at(ui, id);
        }
        if let Some(command) = pressed {
            cx.push(Command::Pupil(command));
        }
    }
}

/// A block of at most `most` points in the middle; what stands in it begins at its left.
pub(super) fn in_column<R>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let width = most.min(ui.available_width());
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui)
    })
    .inner
}

/// Which of these stand beside each other on each row: no more rows than needed, each about as long.
fn even_rows_of(widths: &[f32], gap: f32, room: f32) -> Vec<std::ops::Range<usize>> {
    const STEP: f32 = 40.0;
    let mut best = rows_of(widths, gap, room);
    let mut room = room - STEP;
    while room > STEP {
        let narrower = rows_of(widths, gap, room);
        if narrower.len() > best.len() {
            break;
        }
        best = narrower;
        room -= STEP;
    }
    best
}

/// Which of these fit beside each other on each row.
fn rows_of(widths: &[f32], gap: f32, room: f32) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut from, mut taken) = (0, 0.0);
    for (at, width) in widths.iter().enumerate() {
        if at > from && taken + width > room {
            rows.push(from..at);
            (from, taken) = (at, 0.0);
        }
        taken += width + gap;
    }
    rows.push(from..widths.len());
    rows
}

/// A row of this width in the middle; where there is no room for it, it begins at the left and wraps.
fn row_ui<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    if width > room {
        return ui.horizontal_wrapped(add).inner;
    }
    ui.scope(|ui| {
        // The row is as high as its buttons from its first word on, so that all of it stands on one line.
        ui.spacing_mut().interact_size.y = Look::of(ui.ctx()).scale().control_height;
        ui.horizontal(|ui| {
            let gap = ui.spacing().item_spacing.x;
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space((room - width) / 2.0);
            ui.spacing_mut().item_spacing.x = gap;
            add(ui)
        })
        .inner
    })
    .inner
}

/// How far the pupil is: a dot per question, the one of this page drawn out.
fn dots_ui(ui: &mut Ui, cx: &Cx<'_>, now: usize, count: usize) {
    const GAP: f32 = 14.0;
    let width = count.saturating_sub(1) as f32 * (DOT + GAP) + DOT_NOW;
    let (rect, response) = ui.allocate_exact_size(vec2(width, DOT), Sense::hover());
    let said = cx.state.words.with("eigen-plek-vraag-van", &[("nummer", (now + 1).into()), ("aantal", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let mut x = rect.left();
    for at in 0..count {
        let width = if at == now { DOT_NOW } else { DOT };
        let colour = if at <= now { cx.look.colours.violet } else { cx.look.colours.line };
        let dot = egui::Rect::from_min_size(egui::pos2(x, rect.top()), vec2(width, DOT));
        ui.painter().rect_filled(dot, DOT / 2.0, colour);
        x += width + GAP;
    }
}
