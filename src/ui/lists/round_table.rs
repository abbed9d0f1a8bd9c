//! The round table: everybody around an oval, in the order of the seats, with the pupil's name and the counts in the middle.
//!
//! One stop for Tab; arrows go round, Enter opens a seat, Alt with up or down moves somebody one place, and so does dragging.
//! Somebody who is open stands beside a small table, so that the table is never lost. Where the table has no room this draws
//! nothing and says so: then the list stands there.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, Color32, CursorIcon, EventFilter, FontId, Galley, Id, Layout, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::view::{FieldState, ItemView};
use crate::i18n::Words;
use crate::model::Seat;
use crate::model::template::{AskMoment, CaseList};
use crate::model::text::show_marks;
use crate::ui::fields::Show;
use crate::ui::theme::{Look, Type, fonts, icons};
use crate::ui::widgets::{Button, card, moved, paint, put_focus, text, toned};
use crate::ui::{Cx, Memory};

use super::item::{Item, Wish};
use super::participants::{act, add_seat, name_for_controls};
use super::ring::{Drawn, Needs, Ring, circle_centre, plan, ways};
use super::seats::{DOT, NO_BREAK, SeatWords, summary_people};
use super::{added, movement, seat_editor};

/// Lower than this, in points, and a list is clearer.
const LEAST_HEIGHT: f32 = 440.0;
/// Higher than this and the table falls apart.
const MOST_HEIGHT: f32 = 860.0;
/// What a page keeps free at its end, so that nothing scrolls.
const PAGE_END: f32 = 68.0;
/// A line to read below the table.
const LINE: f32 = 57.0;
/// Widest the table gets beside somebody who is open.
const SMALL: f32 = 510.0;
/// Least width of somebody who is open.
const EDITOR: f32 = 620.0;
/// Between the small table and who is open.
const BESIDE: f32 = 32.0;
/// Least half of the table top.
const TOP_LENGTH: f32 = 256.0;
/// The same of the small table.
const SMALL_TOP: Vec2 = vec2(96.0, 40.0);
/// The widest words of the table top stand in its middle, name and button nearer to the edge: parts of its length.
const TOP_MIDDLE: f32 = 1.8;
const TOP_EDGE: f32 = 1.5;
/// How far towards the edge the corners of what stands on the table may come.
const TOP_FILLED: f32 = 0.83;
/// Between circle and name.
const BELOW_CIRCLE: f32 = 4.0;
/// A word that is wider than this may be broken.
const WIDEST_WORD: f32 = 320.0;

/// Draws the round table; whether there was room for it.
pub(super) fn round_table_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory) -> bool {
    let Some(open) = cx.open() else { return false };
    let words = cx.words();
    let look = Look::of(ui.ctx());
    let now = cx.state.now(cx.env);
    let seats: Vec<&Seat> = open.case.seats.iter().collect();
    let said = seats.iter().map(|seat| SeatWords::of(open, &words, seat, Show::Table, now)).collect();
    let names = seats.iter().map(|seat| name_for_controls(open, &words, seat)).collect();
    let table = Table { open, words: &words, look: &look, seats, said, names };
    let surface = surface(ui, open, memory.above_items);
    let add_height = look.scale().control_height + look.scale().item_gap;
    let small_surface = vec2((surface.x - BESIDE - EDITOR).min(SMALL), surface.y - add_height);
    if small_surface.x <= 0.0 || surface.y < LEAST_HEIGHT {
        return false;
    }
    let summary = table.summary(cx);
    let whole = table.laid(ui, surface, Size::Whole, table.least_top(ui, &summary));
    let small = table.laid(ui, small_surface, Size::Small, SMALL_TOP);
    let (Some(whole), Some(small)) = (whole, small) else { return false };
    let focused = (0..table.seats.len()).find(|at| ui.memory(|memory| memory.has_focus(table.item(*at).row_id())));
    if let Some(seat) = focused.map(|at| table.seats[at])
        && let Some(kind) = movement::by_key(ui, movement::offered(open, seat, now))
    {
        cx.change(Change::Moved(seat.id.clone(), kind));
    }
    let chosen = table.seats.iter().position(|seat| memory.editing.as_deref() == Some(seat.id.as_str()));
    let wishes = match chosen {
        None => {
            let (_, rect) = ui.allocate_space(surface);
            let shown = table.ring_ui(ui, rect, &whole, None);
            table.top_ui(ui, cx, rect, &whole.ring, &summary);
            table.note_focus(ui, &shown.rooms, None);
            shown.wishes
        }
        Some(at) => table.beside_ui(ui, cx, memory, at, &small, small_surface, surface.y),
    };
    for (at, wish) in wishes {
        if wish == Wish::Remove {
            crate::ui::widgets::focus_field(ui.ctx(), super::add_button(CaseList::Participants));
        }
        act(cx, memory, &table.seats[at].id, wish);
    }
    true
}

/// The room for the table: what is in view, less what is known to stand around it.
fn surface(ui: &Ui, open: &OpenCase, above_items: f32) -> Vec2 {
    let above = above_items + ui.cursor().top() - ui.max_rect().top();
    let items = open.opening().map(|opening| opening.items.as_slice()).unwrap_or_default();
    let below = items.iter().skip_while(|item| !matches!(item, ItemView::List(CaseList::Participants)));
    let is_line = |item: &&ItemView| {
        let field = match item {
            ItemView::Field(id) => open.view.field(id.as_str()),
            ItemView::Heading(_) | ItemView::List(_) | ItemView::Folded => None,
        };
        field.is_some_and(|field| field.moment == AskMoment::Before && field.state != FieldState::Blank)
    };
    let lines = below.filter(is_line).count() as f32;
    let height = ui.clip_rect().height() - above - PAGE_END - lines * LINE;
    vec2(ui.available_width(), height.min(MOST_HEIGHT))
}

/// How much of everybody is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Size {
    /// Name, role, and what differs.
    Whole,
    /// Names only.
    Small,
}

impl Size {
    fn ways(self) -> Vec<Drawn> {
        match self {
            Self::Whole => {
                ways(&[92.0, 80.0, 68.0, 60.0], &[320.0, 290.0, 260.0, 235.0, 215.0, 200.0, 185.0], &[(2, 3), (1, 2), (1, 1)])
            }
            Self::Small => ways(&[64.0, 56.0, 48.0], &[150.0, 130.0, 116.0, 104.0], &[(1, 0)]),
        }
    }
}

/// A table with its places.
#[derive(Clone)]
struct Laid {
    drawn: Drawn,
    ring: Arc<Ring>,
    size: Size,
}

/// What was drawn of the ring.
struct Shown {
    wishes: Vec<(usize, Wish)>,
    /// Where everybody stands, in the order of the seats.
    rooms: Vec<Rect>,
}

struct Table<'a> {
    open: &'a OpenCase,
    words: &'a Words,
    look: &'a Look,
    seats: Vec<&'a Seat>,
    said: Vec<SeatWords>,
    /// What everybody is called in the names of controls.
    names: Vec<String>,
}

impl Table<'_> {
    fn item(&self, at: usize) -> Item<'_> {
        Item {
            list: CaseList::Participants,
            id: self.seats[at].id.as_str(),
            index: at,
            count: self.seats.len(),
            name: &self.names[at],
            can_move: true,
            can_remove: self.seats[at].id != self.open.case.pupil,
            goes_round: true,
        }
    }

    /// The table of this size; reckoned again only when somebody, the words or the room changed.
    fn laid(&self, ui: &Ui, surface: Vec2, size: Size, least_top: Vec2) -> Option<Laid> {
        let mut key = DefaultHasher::new();
        size.hash(&mut key);
        [surface.x, surface.y, least_top.y, ui.ctx().pixels_per_point()].map(f32::to_bits).hash(&mut key);
        for said in &self.said {
            (&said.called, &said.about).hash(&mut key);
        }
        let key = key.finish();
        let place = Id::unique(("rondom round table", size));
        let known = ui.data(|data| data.get_temp::<(u64, Option<Laid>)>(place));
        if let Some((_, laid)) = known.filter(|(of, _)| *of == key) {
            return laid;
        }
        let needs = |drawn: &Drawn| {
            let labels: Vec<Label> = self.said.iter().map(|said| Label::of(ui, self.look, said, drawn, size)).collect();
            let room = |label: &Label| {
                let words = label.size().ceil();
                vec2((words.x + 2.0).max(drawn.circle), drawn.circle + BELOW_CIRCLE + words.y)
            };
            Needs { sizes: labels.iter().map(room).collect(), is_cut: labels.iter().any(Label::is_cut) }
        };
        let planned = plan(surface, least_top, &size.ways(), needs);
        let laid = planned.map(|(drawn, ring)| Laid { drawn, ring: Arc::new(ring), size });
        ui.data_mut(|data| data.insert_temp(place, (key, laid.clone())));
        laid
    }

    /// Table top and people within `rect`.
    fn ring_ui(&self, ui: &mut Ui, rect: Rect, laid: &Laid, chosen: Option<usize>) -> Shown {
        let builder = UiBuilder::new()
            .max_rect(rect)
            .id_salt("round table")
            .accessibility_role(Role::Group)
            .accessibility_label(self.words.get("tafel-rond"));
        let ui = &mut ui.new_child(builder);
        let c = &self.look.colours;
        let origin = rect.min.to_vec2();
        let edge = round(laid.ring.centre + origin, laid.ring.top);
        ui.painter().add(Shape::convex_polygon(edge, c.table, Stroke::new(3.0, c.table_line)));
        let count = self.seats.len();
        let id = |at: usize| self.item(at).row_id();
        let mut wishes: Vec<(usize, Wish)> = (0..count).filter_map(|at| self.item(at).keys(ui).map(|wish| (at, wish))).collect();
        let focused = (0..count).find(|at| ui.memory(|memory| memory.has_focus(id(*at))));
        let home = self.home(ui, focused, chosen);
        let lifted = lifted(ui, count, &id).map(|(at, pointer)| (at, pointer, laid.ring.nearest(pointer - origin)));
        let order = order(count, lifted.map(|(at, _, to)| (at, to)));
        let mut rooms = vec![Rect::NOTHING; count];
        let held = lifted.map(|(at, ..)| at);
        for (place, &at) in order.iter().enumerate() {
            rooms[at] = laid.ring.seats[place].translate(origin);
            let is_open = chosen == Some(at);
            let wish = self.seat_ui(ui, at, rooms[at], laid, (at == home, is_open, held == Some(at)), lifted.map(|(.., to)| to));
            wishes.extend(wish.map(|wish| (at, wish)));
        }
        if let Some((at, pointer, to)) = lifted {
            self.lifted_ui(ui, at, pointer, laid.ring.seats[to].translate(origin), laid);
        }
        if let Some(at) = focused {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id(at), filter));
            if let Some(next) = moved(ui, at, count) {
                ui.memory_mut(|memory| memory.request_focus(id(next)));
            }
        }
        Shown { wishes, rooms }
    }

    /// Where Tab comes in: who has the keyboard, who is open, else who had it last.
    fn home(&self, ui: &Ui, focused: Option<usize>, chosen: Option<usize>) -> usize {
        let key = Id::unique("rondom seat used last");
        if let Some(at) = focused {
            ui.data_mut(|data| data.insert_temp(key, at));
        }
        let last = || ui.data(|data| data.get_temp::<usize>(key)).filter(|at| *at < self.seats.len());
        focused.or(chosen).or_else(last).unwrap_or(0)
    }

    /// Somebody: one target as large as all that is said. `state` is whether Tab stops here, it is open, it is being moved.
    fn seat_ui(
        &self,
        ui: &Ui,
        at: usize,
        room: Rect,
        laid: &Laid,
        (is_home, is_open, is_held): (bool, bool, bool),
        to: Option<usize>,
    ) -> Option<Wish> {
        let (item, said, look) = (self.item(at), &self.said[at], self.look);
        let id = item.row_id();
        let sense = if is_home { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
        let response = ui.interact(room, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said.aloud()));
        ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(is_open));
        put_focus(ui, id, &response);
        let c = &look.colours;
        let ground = if is_held {
            Color32::TRANSPARENT
        } else if is_open {
            c.primary_soft
        } else if response.is_pointer_button_down_on() {
            c.pressed
        } else if response.hovered() {
            c.hover
        } else {
            Color32::TRANSPARENT
        };
        let target = room.expand2(vec2(5.0, 3.0));
        ui.painter().rect_filled(target, paint::corner(look.sizes.radius), ground);
        if !is_held {
            self.person(ui, at, room, laid);
        }
        if response.has_focus() {
            paint::ring(ui, look, room, look.sizes.radius);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        if response.drag_stopped() && !ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            response.request_focus();
            return to.filter(|to| *to != at).map(Wish::Move);
        }
        if !response.clicked() {
            return None;
        }
        if is_open {
            return Some(Wish::Close);
        }
        crate::ui::widgets::focus_field(ui.ctx(), super::first_field(item.list, item.id));
        Some(Wish::Open)
    }

    fn person(&self, ui: &Ui, at: usize, room: Rect, laid: &Laid) {
        let (said, drawn) = (&self.said[at], &laid.drawn);
        said.paint_circle(ui, self.look, circle_centre(room, drawn), drawn.circle);
        let label = Label::within(ui, self.look, said, drawn, laid.size, room.size());
        label.paint(ui, pos2(room.center().x, room.top() + drawn.circle + BELOW_CIRCLE));
    }

    /// Who is being moved, under the pointer; the empty place says where this goes.
    fn lifted_ui(&self, ui: &Ui, at: usize, pointer: Pos2, place: Rect, laid: &Laid) {
        let c = &self.look.colours;
        let drawn = &laid.drawn;
        let radius = drawn.circle / 2.0 - 2.0;
        let centre = circle_centre(place, drawn);
        ui.painter().extend(Shape::dashed_line(&round(centre, Vec2::splat(radius)), Stroke::new(2.0, c.outline), 8.0, 6.0));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let room = Rect::from_min_size(pointer - vec2(place.width() / 2.0, drawn.circle / 2.0), place.size());
        ui.painter().circle_filled(circle_centre(room, drawn) + vec2(0.0, 4.0), radius + 3.0, c.shadow);
        ui.painter().circle_filled(circle_centre(room, drawn), radius, c.surface);
        self.person(ui, at, room, laid);
    }

    /// How many take part, in words; an invitation while it is only the pupil. No count parts from what it counts.
    fn summary(&self, cx: &Cx<'_>) -> String {
        if self.seats.len() == 1 {
            return self.words.get("tafel-alleen").to_owned();
        }
        summary_people(cx).split(" · ").map(|part| part.replace(' ', NO_BREAK)).collect::<Vec<_>>().join(DOT)
    }

    /// Size of the pupil's name, and the height of all that stands on a table of this length.
    fn top_words(&self, ui: &Ui, name: &str, summary: &str, length: f32) -> (Type, f32) {
        let laid = |kind: Type, words: &str, width| label(ui, words, self.look.font(kind), Color32::PLACEHOLDER, width, 0).size();
        // A long name takes two lines of a smaller size instead of the whole table.
        let kind = if laid(Type::Heading, name, f32::INFINITY).x <= length * TOP_EDGE { Type::Heading } else { Type::Title };
        let lines = laid(kind, name, length * TOP_EDGE).y + laid(Type::Lead, summary, length * TOP_MIDDLE).y;
        (kind, lines + self.look.scale().item_gap + self.look.scale().control_height)
    }

    fn least_top(&self, ui: &Ui, summary: &str) -> Vec2 {
        let name = people::pupil_at_start(self.open, self.words);
        let (_, height) = self.top_words(ui, &name, summary, TOP_LENGTH);
        vec2(TOP_LENGTH, height / 2.0 / TOP_FILLED)
    }

    /// What stands on the table: about whom it is, how many take part, and the way to add somebody.
    fn top_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, ring: &Ring, summary: &str) {
        let name = people::pupil_at_start(self.open, self.words);
        let (kind, height) = self.top_words(ui, &name, summary, ring.top.x);
        let inner = Rect::from_center_size(ring.centre + rect.min.to_vec2(), vec2(ring.top.x * TOP_MIDDLE, height));
        let ui = &mut ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Center)));
        ui.spacing_mut().item_spacing.y = 0.0;
        let edge = vec2(ring.top.x * TOP_EDGE, 0.0);
        ui.allocate_ui_with_layout(edge, Layout::top_down(Align::Center), |ui| text(ui, kind, &name));
        let said = toned(ui, Type::Lead, self.look.colours.muted, summary);
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_value(summary.replace(NO_BREAK, " ")));
        ui.add_space(self.look.scale().item_gap);
        self.add_ui(ui, cx);
    }

    fn add_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let add = Button::secondary(self.words.get("deelnemers-toevoegen")).icon(icons::USER_PLUS);
        if added(ui, add, CaseList::Participants) {
            cx.change(add_seat(cx.state));
        }
    }

    /// The small table, and who is open beside it. While the page scrolls the table stays in view.
    #[expect(clippy::too_many_arguments, reason = "two things beside each other need what both need")]
    fn beside_ui(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        memory: &mut Memory,
        at: usize,
        laid: &Laid,
        size: Vec2,
        least_height: f32,
    ) -> Vec<(usize, Wish)> {
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), least_height));
        let top = whole.top().max(ui.clip_rect().top() + 8.0);
        let rect = Rect::from_min_size(pos2(whole.left(), top), size);
        let mut shown = self.ring_ui(ui, rect, laid, Some(at));
        let name = people::pupil_at_start(self.open, self.words);
        let name = label(ui, &name, self.look.font(Type::Title), self.look.colours.ink, laid.ring.top.x * 1.7, 2);
        let centre = laid.ring.centre + rect.min.to_vec2();
        ui.painter().galley(centre - vec2(0.0, name.size().y / 2.0), name, self.look.colours.ink);
        let below = Rect::from_min_max(pos2(rect.left(), rect.bottom() + self.look.scale().item_gap), whole.max);
        let below = Rect::from_min_size(below.min, vec2(size.x, self.look.scale().control_height));
        let layout = Layout::top_down(Align::Center);
        self.add_ui(&mut ui.new_child(UiBuilder::new().max_rect(below).layout(layout)), cx);

        let room = Rect::from_min_max(pos2(rect.right() + BESIDE, whole.top()), pos2(whole.right(), f32::INFINITY));
        let beside = &mut ui.new_child(UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)));
        let editor = card(beside, |ui| {
            self.head_ui(ui, at);
            let seat = self.seats[at];
            self.item(at).editor(ui, self.words, |ui| seat_editor::fields(ui, cx, memory, seat, Show::Table)).0
        });
        shown.wishes.extend(editor.inner.map(|wish| (at, wish)));
        let card = editor.response.rect;
        self.note_focus(ui, &shown.rooms, Some((at, card)));
        ui.allocate_space(vec2(whole.width(), card.bottom().max(whole.bottom()) - whole.top()));
        shown.wishes
    }

    /// Who is open.
    fn head_ui(&self, ui: &mut Ui, at: usize) {
        let said = &self.said[at];
        let side = self.look.scale().control_height;
        let left = super::item::PADDING + side + 16.0;
        let room = ui.available_width() - left;
        let name = paint::galley_rows(ui, &said.name, self.look.font(Type::Title), self.look.colours.ink, room, 2);
        let about = paint::galley_rows(ui, &said.about, self.look.font(Type::Small), self.look.colours.muted, room, 2);
        let height = (name.size().y + about.size().y).max(side);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        said.paint_circle(ui, self.look, pos2(rect.left() + left - 16.0 - side / 2.0, rect.center().y), side);
        let top = rect.center().y - (name.size().y + about.size().y) / 2.0;
        let below = top + name.size().y;
        ui.painter().galley(pos2(rect.left() + left, top), name, self.look.colours.ink);
        ui.painter().galley(pos2(rect.left() + left, below), about, self.look.colours.muted);
    }

    fn note_focus(&self, ui: &Ui, rooms: &[Rect], open: Option<(usize, Rect)>) {
        for (at, room) in rooms.iter().enumerate() {
            match open.filter(|(of, _)| *of == at) {
                Some((_, card)) => self.item(at).note_focus(ui, &[*room, card]),
                None => self.item(at).note_focus(ui, &[*room]),
            }
        }
    }
}

/// The words below a circle.
struct Label {
    name: Arc<Galley>,
    about: Option<Arc<Galley>>,
}

impl Label {
    /// As wide as this way to draw people allows; on more lines a long word gets what it needs, rather than being broken.
    fn of(ui: &Ui, look: &Look, said: &SeatWords, drawn: &Drawn, size: Size) -> Self {
        let small = look.font(Type::Small);
        let width = |word: &str| label(ui, word, small.clone(), Color32::PLACEHOLDER, f32::INFINITY, 1).size().x.ceil() + 1.0;
        let words = said.about.split(' ').filter(|_| drawn.about_lines > 1);
        let longest = words.map(width).fold(0.0, f32::max).min(WIDEST_WORD);
        Self::laid(ui, look, said, &Drawn { width: drawn.width.max(longest), ..*drawn }, size)
    }

    /// In the room of a place; while somebody is moved that may be less than their words want.
    fn within(ui: &Ui, look: &Look, said: &SeatWords, drawn: &Drawn, size: Size, room: Vec2) -> Self {
        let height = room.y - drawn.circle - BELOW_CIRCLE + 1.0;
        let of = |name_lines, about_lines| {
            Self::laid(ui, look, said, &Drawn { width: room.x, name_lines, about_lines, ..*drawn }, size)
        };
        let fits = |label: &Self| label.size().y <= height;
        let lines = (0..=drawn.about_lines).rev();
        lines.map(|about| of(drawn.name_lines, about)).find(fits).unwrap_or_else(|| of(1, 0))
    }

    fn laid(ui: &Ui, look: &Look, said: &SeatWords, drawn: &Drawn, size: Size) -> Self {
        let c = &look.colours;
        let kind = if size == Size::Whole { Type::Words } else { Type::Body };
        let font = FontId::new(look.font(kind).size, fonts::semibold());
        let ink = if said.is_away() { c.muted } else { c.ink };
        // On a single line, what differs goes before the role: that is what somebody looks for.
        let about = if drawn.about_lines == 1 { &said.about_short } else { &said.about };
        let about = (drawn.about_lines > 0 && !about.is_empty())
            .then(|| label(ui, about, look.font(Type::Small), c.muted, drawn.width, drawn.about_lines));
        Self { name: label(ui, &said.called, font, ink, drawn.width, drawn.name_lines), about }
    }

    fn size(&self) -> Vec2 {
        let (name, about) = (self.name.size(), self.about.as_ref().map_or(Vec2::ZERO, |about| about.size()));
        vec2(name.x.max(about.x), name.y + about.y)
    }

    fn is_cut(&self) -> bool {
        self.name.elided || self.about.as_ref().is_some_and(|about| about.elided)
    }

    fn paint(self, ui: &Ui, top: Pos2) {
        let below = top + vec2(0.0, self.name.size().y);
        ui.painter().galley(top, self.name, Color32::PLACEHOLDER);
        if let Some(about) = self.about {
            ui.painter().galley(below, about, Color32::PLACEHOLDER);
        }
    }
}

/// Centred words on at most `lines` lines; as many as they need for 0.
fn label(ui: &Ui, words: &str, font: FontId, colour: Color32, width: f32, lines: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(show_marks(words).into_owned(), font, colour, width);
    job.halign = Align::Center;
    if lines > 0 {
        job.wrap.max_rows = lines;
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The edge of an oval.
fn round(centre: Pos2, half: Vec2) -> Vec<Pos2> {
    const POINTS: usize = 120;
    (0..POINTS).map(|at| centre + half * Vec2::angled(at as f32 / POINTS as f32 * std::f32::consts::TAU)).collect()
}

/// Who is being dragged, or was let go in this frame, and where the pointer is.
fn lifted(ui: &Ui, count: usize, id: &dyn Fn(usize) -> Id) -> Option<(usize, Pos2)> {
    let is_lifted = |at: &usize| {
        let id = id(*at);
        let is_let_go = || ui.ctx().read_response(id).is_some_and(|response| response.drag_stopped());
        ui.ctx().is_being_dragged(id) || is_let_go()
    };
    let at = (0..count).find(is_lifted)?;
    // Not the latest position: a finger that is lifted has none any more.
    Some((at, ui.ctx().pointer_interact_pos()?))
}

/// Who sits in which place while somebody is being moved.
fn order(count: usize, moved: Option<(usize, usize)>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if let Some((at, to)) = moved {
        let who = order.remove(at);
        order.insert(to.min(order.len()), who);
    }
    order
}
