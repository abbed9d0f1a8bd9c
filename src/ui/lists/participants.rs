//! Who takes part: at the table around it, elsewhere and where that has no room one row per seat, opened one at a time.

use egui::{Ui, pos2, vec2};

use crate::app::command::{Change, FixedParticipant, NewSeat};
use crate::app::people;
use crate::app::state::{OpenCase, State};
use crate::i18n::Words;
use crate::model::id::SeatId;
use crate::model::template::CaseList;
use crate::model::{Family, Moment, Pick, Seat};
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, fonts, icons};
use crate::ui::widgets::{Button, card, paint, row, toned};
use crate::ui::{Cx, Memory};

use super::item::{Item, PADDING, Wish, rule};
use super::seats::{SeatWords, summary_people};
use super::{added, round_table, seat_editor};

/// From this width on, the people at the table stand in two columns.
const TWO_COLUMNS: f32 = 1_080.0;
/// From this width on, a row has its presence beside the name instead of below it.
const BESIDE: f32 = 820.0;
/// What the button to add somebody takes beside its words, with the gap before it.
const AROUND_ADD: f32 = 120.0;

/// Draws the participants.
pub(super) fn list(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, show: Show) {
    let Some(open) = cx.open() else { return };
    if show == Show::Table && round_table::round_table_ui(ui, cx, memory) {
        return;
    }
    let words = cx.words();
    let now = cx.state.now(cx.env);
    head(ui, cx, &words, show);
    let columns = if show == Show::Table && ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let seats: Vec<&Seat> = open.case.seats.iter().collect();
        for (line, pair) in seats.chunks(columns).enumerate() {
            if line > 0 {
                rule(ui);
            }
            let first = line * columns;
            let names: Vec<String> = pair.iter().map(|seat| name_for_controls(open, &words, seat)).collect();
            let item = |place: usize| Item {
                list: CaseList::Participants,
                id: pair[place].id.as_str(),
                index: first + place,
                count: seats.len(),
                name: &names[place],
                can_move: true,
                can_remove: pair[place].id != open.case.pupil,
                goes_round: false,
            };
            let mut wishes = Vec::new();
            let top = ui.cursor().top();
            if show == Show::ReadOnly {
                pair.iter().for_each(|seat| quiet_row(ui, &SeatWords::of(open, &words, seat, show, now)));
                continue;
            }
            for place in 0..pair.len() {
                wishes.extend(item(place).keys(ui).map(|wish| (place, wish)));
            }
            wishes.extend(rows(ui, cx.state, now, open, &words, memory, show, pair, &item));
            for (place, seat) in pair.iter().enumerate() {
                if memory.editing.as_deref() == Some(seat.id.as_str()) {
                    let (wish, ()) = item(place).editor(ui, &words, |ui| seat_editor::fields(ui, cx, memory, seat, show));
                    wishes.extend(wish.map(|wish| (place, wish)));
                }
            }
            let bottom = ui.cursor().top();
            for (place, seat) in pair.iter().enumerate() {
                // Only one of a pair is open; the row of the other is no part of it.
                let is_open = memory.editing.as_deref() == Some(seat.id.as_str());
                let whole = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom);
                let width = whole.width() / columns as f32;
                let own = egui::Rect::from_min_size(pos2(whole.left() + width * place as f32, top), vec2(width, bottom - top));
                item(place).note_focus(ui, &[if is_open { whole } else { own }]);
                for (_, wish) in wishes.iter().filter(|(of, _)| *of == place) {
                    act(cx, memory, &seat.id, *wish);
                }
            }
        }
    });
}

/// Counts in words, and the way to add someone.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, words: &Words, show: Show) {
    let summary = summary_people(cx);
    let kind = if show == Show::Table { Type::Lead } else { Type::Body };
    let muted = cx.look.colours.muted;
    if show == Show::ReadOnly {
        toned(ui, kind, muted, &summary);
        return;
    }
    let add = Button::secondary(words.get("deelnemers-toevoegen")).icon(icons::USER_PLUS);
    // The words beside the button leave it its own words in one line, or it stands below them.
    let wide = |words: &str, kind| paint::galley(ui, words, cx.look.font(kind), muted, f32::INFINITY).size().x;
    let both = wide(&summary, kind) + wide(words.get("deelnemers-toevoegen"), Type::Body) + AROUND_ADD;
    let is_added = if ui.available_width() < both.max(BESIDE) {
        toned(ui, kind, muted, &summary);
        added(ui, add, CaseList::Participants)
    } else {
        row(ui, |ui| {
            toned(ui, kind, muted, &summary);
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| added(ui, add, CaseList::Participants)).inner
        })
        .inner
    };
    if is_added {
        cx.change(add_seat(cx.state));
    }
    ui.add_space(4.0);
}

/// The rows of one line of the list.
#[expect(clippy::too_many_arguments, reason = "one line of a list needs what the list needs")]
fn rows<'i>(
    ui: &mut Ui,
    state: &State,
    now: Moment,
    open: &OpenCase,
    words: &Words,
    memory: &Memory,
    show: Show,
    pair: &[&Seat],
    item: &dyn Fn(usize) -> Item<'i>,
) -> Vec<(usize, Wish)> {
    let mut wishes = Vec::new();
    let columns = pair.len().max(1);
    let look = Look::of(ui.ctx());
    let gap = look.scale().item_gap;
    let is_pair = show == Show::Table && ui.available_width() >= TWO_COLUMNS;
    let width = if is_pair { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    let said: Vec<SeatWords> = pair.iter().map(|seat| SeatWords::of(open, words, seat, show, now)).collect();
    let laid: Vec<Laid> = said.iter().map(|seat| Laid::new(ui, &look, seat, width, show)).collect();
    let height = laid.iter().map(|laid| laid.height).fold(0.0, f32::max);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for place in 0..columns.min(pair.len()) {
            let seat = pair[place];
            let is_open = memory.editing.as_deref() == Some(seat.id.as_str());
            let is_fixed = show == Show::Bureau && is_fixed(state, seat);
            let wish = item(place).row(ui, vec2(width, height), is_open, &said[place].aloud(), |ui, rect| {
                laid[place].paint(ui, &look, rect, &said[place], is_fixed, Some(is_open));
            });
            wishes.extend(wish.map(|wish| (place, wish)));
        }
    });
    wishes
}

/// Air above and below a row's words.
const ABOVE: f32 = 8.0;

/// The texts of a row, laid out for its width.
struct Laid {
    name: std::sync::Arc<egui::Galley>,
    who: std::sync::Arc<egui::Galley>,
    /// Beside the name where there is room, else below.
    more: Vec<std::sync::Arc<egui::Galley>>,
    is_beside: bool,
    circle: f32,
    height: f32,
}

impl Laid {
    fn new(ui: &Ui, look: &Look, seat: &SeatWords, width: f32, show: Show) -> Self {
        let circle = look.scale().control_height;
        let is_beside = show != Show::Table && width >= BESIDE;
        let room = width - circle - 2.0 * PADDING - 16.0 - look.scale().icon * 2.0 - 20.0;
        let name_room = if is_beside { room * 0.55 } else { room };
        let c = &look.colours;
        let font = match show {
            Show::Table => egui::FontId::new(look.font(Type::Words).size, fonts::semibold()),
            Show::Bureau | Show::ReadOnly => look.font(Type::Strong),
        };
        let name = paint::galley(ui, &seat.name, font, c.ink, name_room);
        // At the table everything stands behind the role, and only what differs from "in the room" is said.
        let is_table = show == Show::Table;
        let who = if is_table { seat.at_the_table() } else { seat.who.clone() };
        let who = paint::galley(ui, &who, look.font(Type::Small), c.muted, name_room);
        let (presence, functions) = if is_table { ("", "") } else { (seat.presence.as_str(), seat.functions.as_str()) };
        let small = |words: &str, width| paint::galley(ui, words, look.font(Type::Small), c.muted, width);
        let more = if is_beside {
            let each = room * 0.45 - 16.0 - look.scale().icon;
            [presence, functions].into_iter().filter(|words| !words.is_empty()).map(|words| small(words, each)).collect()
        } else {
            let line = [functions, presence].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
            if line.is_empty() { Vec::new() } else { vec![small(&line.join(" · "), name_room)] }
        };
        let left = name.size().y + if seat.who.is_empty() { 0.0 } else { who.size().y };
        let right: f32 = more.iter().map(|galley| galley.size().y).sum();
        let texts = if is_beside { left.max(right) } else { left + right };
        Self { name, who, more, is_beside, circle, height: texts.max(circle) + 2.0 * ABOVE }
    }

    fn paint(&self, ui: &Ui, look: &Look, rect: egui::Rect, seat: &SeatWords, is_fixed: bool, open: Option<bool>) {
        let c = &look.colours;
        let painter = ui.painter();
        seat.paint_circle(ui, look, pos2(rect.left() + PADDING + self.circle / 2.0, rect.center().y), self.circle);
        let x = rect.left() + PADDING + self.circle + 16.0;
        let mut left: Vec<_> = vec![(&self.name, c.ink)];
        if !seat.who.is_empty() {
            left.push((&self.who, c.muted));
        }
        let more = self.more.iter().map(|galley| (galley, c.muted));
        let side = look.scale().icon;
        if self.is_beside {
            let room = rect.right() - x - side * 2.0 - 20.0;
            let at = x + room * 0.55 + 16.0;
            paint::icon(painter, pos2(at, rect.center().y), seat.picture(), side, false, c.muted);
            column(ui, at + side, rect.center().y, &more.collect::<Vec<_>>());
        } else {
            left.extend(more);
        }
        column(ui, x, rect.center().y, &left);
        let mut right = rect.right() - PADDING - side / 2.0;
        if let Some(is_open) = open {
            let caret = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
            paint::icon(painter, pos2(right, rect.center().y), caret, side * 0.8, false, c.muted);
            right -= side + 6.0;
        }
        if is_fixed {
            paint::icon(painter, pos2(right, rect.center().y), icons::STAR, side, true, c.primary);
        }
    }
}

/// Lines of text below each other, with their middle at `y`.
fn column(ui: &Ui, x: f32, y: f32, lines: &[(&std::sync::Arc<egui::Galley>, egui::Color32)]) {
    let height: f32 = lines.iter().map(|(galley, _)| galley.size().y).sum();
    let mut top = y - height / 2.0;
    for (galley, colour) in lines {
        ui.painter().galley(pos2(x, top), std::sync::Arc::clone(galley), *colour);
        top += galley.size().y;
    }
}

/// A row to read only.
fn quiet_row(ui: &mut Ui, seat: &SeatWords) {
    let look = Look::of(ui.ctx());
    let laid = Laid::new(ui, &look, seat, ui.available_width(), Show::ReadOnly);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), laid.height), egui::Sense::hover());
    let aloud = seat.aloud();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &aloud));
    laid.paint(ui, &look, rect, seat, false, None);
}

/// Does what was asked of a seat.
pub(super) fn act(cx: &mut Cx<'_>, memory: &mut Memory, seat: &SeatId, wish: Wish) {
    match wish {
        Wish::Move(to) => cx.change(Change::MoveSeat(seat.clone(), to)),
        Wish::Remove => {
            memory.editing = None;
            cx.change(Change::RemoveSeat(seat.clone()));
        }
        Wish::Open => memory.editing = Some(seat.to_string()),
        Wish::Close => memory.editing = None,
        Wish::AddNext => cx.change(add_seat(cx.state)),
    }
}

/// A seat without a name yet; its name field gets the cursor.
pub(super) fn add_seat(state: &State) -> Change {
    let known = state.shown().is_some_and(|open| open.template.role("andere").is_some());
    let role = if known { Pick::Code("andere".to_owned()) } else { Pick::Other(String::new()) };
    Change::AddSeat(NewSeat { name: String::new(), role, organisation: String::new() })
}

/// What people call a seat in the names of its controls.
pub(super) fn name_for_controls(open: &OpenCase, words: &Words, seat: &Seat) -> String {
    let name = people::short_name(open, &seat.id);
    if name.is_empty() { words.get("deelnemer-nieuw").to_owned() } else { name }
}

/// A seat as a fixed participant of the folder.
pub(super) fn as_fixed(seat: &Seat) -> FixedParticipant {
    let role = match &seat.role {
        Pick::Code(role) | Pick::Other(role) => role.clone(),
    };
    FixedParticipant { name: seat.name.trim().to_owned(), role, organisation: seat.organisation.trim().to_owned() }
}

/// Whether a seat is one of the fixed participants.
pub(super) fn is_fixed(state: &State, seat: &Seat) -> bool {
    let wanted = as_fixed(seat);
    let people = state.folder.as_ref().map(|folder| folder.people.as_slice()).unwrap_or_default();
    people.iter().any(|known| known.name == wanted.name && known.role == wanted.role)
}

/// Whether a seat may be remembered for other cases: family belongs to this case only.
pub(super) fn may_be_fixed(open: &OpenCase, seat: &Seat) -> bool {
    let is_family = matches!(people::family(open, &seat.id), Family::Pupil | Family::Parents);
    !is_family && !seat.name.trim().is_empty()
}
