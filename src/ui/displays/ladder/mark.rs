//! How an option is weighed in one respect: a mark with its word, and a small list to choose it from.

use egui::{Color32, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use crate::app::command::MissingChoice;
use crate::app::said::Saying;
use crate::i18n::names::key_of_missing;
use crate::model::{Missing, Pick, Scalar};
use crate::ui::displays::choose::{self, Line, List, Picked};
use crate::ui::fields::Show;
use crate::ui::fields::cell::Cell;
use crate::ui::fields::missing::{Menu, Wish};
use crate::ui::fields::rows::open_key;
use crate::ui::fields::typed::take_key;
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::paint;
use crate::ui::widgets::{put_focus, tooltip};
use crate::ui::{Cx, Memory, keys};

/// A mark: one cell of the grid.
pub struct Mark<'a> {
    /// What it stands for.
    pub cell: Cell<'a>,
    /// What is weighed, as it stands above the column.
    pub head: &'a str,
    /// Room for the heading in the mark itself, where there is no column; zero where there is.
    pub head_room: f32,
    /// The one mark of its row where Tab stops.
    pub is_stop: bool,
}

/// Side of the picture of a mark.
pub fn side(look: &Look, show: Show) -> f32 {
    if show == Show::Table { look.scale().icon + 4.0 } else { look.scale().icon }
}

/// Kind of the word under it.
pub fn word_kind(show: Show) -> Type {
    if show == Show::Table { Type::Body } else { Type::Small }
}

impl Mark<'_> {
    /// How high it wants to be in this width.
    pub fn height(&self, ui: &Ui, saying: Saying<'_>, show: Show, width: f32) -> f32 {
        let look = Look::of(ui.ctx());
        let face = face(saying, &look, self.cell);
        let word = lines(ui, &face.word, look.font(word_kind(show)), face.ink, width - 8.0);
        (TOP + self.head_room + side(&look, show) + 2.0 + word.size().y + 6.0).max(look.sizes.min_target)
    }

    /// How high its own heading is.
    pub fn head_height(&self, ui: &Ui, width: f32) -> f32 {
        self.head_galley(ui, &Look::of(ui.ctx()), width).size().y + 6.0
    }

    /// How wide the longest word under it is.
    pub fn word_width(&self, ui: &Ui, saying: Saying<'_>, show: Show) -> f32 {
        let look = Look::of(ui.ctx());
        let face = face(saying, &look, self.cell);
        let width = |word: &str| paint::galley(ui, word, look.font(word_kind(show)), face.ink, f32::INFINITY).size().x;
        face.word.split(' ').map(width).fold(0.0, f32::max)
    }

    fn head_galley(&self, ui: &Ui, look: &Look, width: f32) -> std::sync::Arc<egui::Galley> {
        lines(ui, self.head, look.font(Type::Small), look.colours.muted, width - 8.0)
    }

    /// Draws it in `rect` and passes on what was done with it.
    pub fn ui(&self, ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory, saying: Saying<'_>, show: Show, rect: Rect) {
        let look = Look::of(ui.ctx());
        let (cell, id) = (self.cell, self.cell.id());
        let face = face(saying, &look, cell);
        let note = cell.note_offer(saying);
        let menu = Menu { id, label: &cell.column.label, purpose: "", note: &note };
        menu_by_key(ui, cell, &menu);
        let response = ui.interact(rect, id, if self.is_stop { Sense::click() } else { Sense::CLICK });
        let name = format!("{}, {}, {}", self.head, cell.entry.title, face.said);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        self.paint(ui, &look, &response, &face, show);
        put_focus(ui, id, &response);
        if response.clicked() {
            choose::open(ui, id);
        }
        if response.has_focus() {
            self.by_key(ui, cx);
        }
        if response.lost_focus() {
            cell.leave(cx);
        }
        self.list_ui(ui, cx, saying, &menu, &response);
        let wish = if menu.is_open(ui) { menu.lines_ui(ui, saying.words, &response) } else { None };
        match wish {
            Some(Wish::Note) => cell.open_note(ui),
            Some(Wish::Missing(choice)) => {
                open_for(memory, cell, &choice);
                cell.choose_missing(ui, cx, choice);
            }
            None => {}
        }
        if let Some(Missing::NotApplicable(_)) = cell.missing() {
            tooltip(response, &face.said, "");
        }
    }

    /// The codes by their digit; Delete empties.
    fn by_key(&self, ui: &Ui, cx: &mut Cx<'_>) {
        let (cell, id) = (self.cell, self.cell.id());
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if let Some(at) = choose::digit(ui, cell.column.options.len()) {
            choose_line(cx, cell, at);
        }
        let empties = ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace)
        });
        if empties && cell.value().is_some() {
            empty(cx, cell);
        }
    }

    fn list_ui(&self, ui: &Ui, cx: &mut Cx<'_>, saying: Saying<'_>, menu: &Menu<'_>, response: &Response) {
        let (cell, id) = (self.cell, self.cell.id());
        if !choose::is_open(ui, id) {
            return;
        }
        let look = Look::of(ui.ctx());
        let options = cell.column.options.iter();
        let lines: Vec<Line<'_>> = options
            .map(|option| Line {
                words: &option.label,
                picture: Some(picture(&look, &option.code)),
                is_chosen: is_code(cell, &option.code),
            })
            .collect();
        let name = format!("{}, {}", self.head, cell.entry.title);
        let list = List { id, name: &name, lines: &lines, own: None, offers_more: cell.entry.row.is_some() };
        let shown = list.show(ui, saying.words, response);
        match shown.picked {
            // What is chosen already is let go of, as everywhere.
            Some(Picked::Line(at)) if lines.get(at).is_some_and(|line| line.is_chosen) => empty(cx, cell),
            Some(Picked::Line(at)) => choose_line(cx, cell, at),
            Some(Picked::More) => menu.open(ui),
            Some(Picked::Own(_)) | None => {}
        }
    }

    fn paint(&self, ui: &Ui, look: &Look, response: &Response, face: &Face, show: Show) {
        let rect = response.rect;
        if !ui.is_rect_visible(rect) {
            return;
        }
        let inner = rect.shrink2(egui::vec2(2.0, 1.0));
        if response.hovered() || choose::is_open(ui, response.id) {
            ui.painter().rect_filled(inner, paint::corner(look.sizes.radius), look.colours.hover);
        }
        let side = side(look, show);
        let mut y = rect.top() + TOP;
        if self.head_room > 0.0 {
            let head = self.head_galley(ui, look, rect.width());
            let top = y + self.head_room - 6.0 - head.size().y;
            ui.painter().galley(pos2(rect.center().x, top), head, look.colours.muted);
            y += self.head_room;
        }
        let (picture, filled, colour) = face.picture;
        paint::icon(ui.painter(), pos2(rect.center().x, y + side / 2.0), picture, side, filled, colour);
        let word = lines(ui, &face.word, look.font(word_kind(show)), face.ink, rect.width() - 8.0);
        ui.painter().galley(pos2(rect.center().x, y + side + 2.0), word, face.ink);
        if response.has_focus() {
            paint::ring(ui, look, inner, look.sizes.radius);
        }
    }
}

/// Opens the menu by its keys. Before the control sees them: Enter would press it.
pub fn menu_by_key(ui: &Ui, cell: Cell<'_>, menu: &Menu<'_>) {
    let has_focus = ui.memory(|memory| memory.has_focus(cell.id()));
    if has_focus && cell.entry.row.is_some() && take_key(ui, keys::MENU) {
        menu.open(ui);
    }
}

/// A reason is written among the details of the option.
pub fn open_for(memory: &mut Memory, cell: Cell<'_>, choice: &MissingChoice) {
    if matches!(choice, MissingChoice::NotApplicable(_)) {
        memory.editing = Some(open_key(&cell.field.id, cell.entry.key));
    }
}

/// Air above the picture.
const TOP: f32 = 10.0;

/// Words in the middle of a column.
pub fn lines(ui: &Ui, words: &str, font: egui::FontId, ink: Color32, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(crate::model::text::show_marks(words).into_owned(), font, ink, width);
    job.halign = egui::Align::Center;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn choose_line(cx: &mut Cx<'_>, cell: Cell<'_>, at: usize) {
    let Some(option) = cell.column.options.get(at) else { return };
    instead(cx, cell, Some(Scalar::code(option.code.clone())));
}

fn empty(cx: &mut Cx<'_>, cell: Cell<'_>) {
    instead(cx, cell, None);
}

/// Puts a value where perhaps a reason stood; what came with the reason goes too.
pub fn instead(cx: &mut Cx<'_>, cell: Cell<'_>, value: Option<Scalar>) {
    if cell.missing().is_some() {
        cell.set_missing(cx, None);
    }
    if cell.missing().is_none() || value.is_some() {
        cell.set(cx, value);
    }
}

fn is_code(cell: Cell<'_>, code: &str) -> bool {
    matches!(cell.value(), Some(Scalar::Choice(Pick::Code(chosen))) if chosen == code)
}

/// What a mark looks like, and what it says.
struct Face {
    picture: (Icon, bool, Color32),
    /// Under the picture.
    word: String,
    ink: Color32,
    /// For those who cannot see it.
    said: String,
}

fn face(saying: Saying<'_>, look: &Look, cell: Cell<'_>) -> Face {
    let colours = &look.colours;
    let words = saying.words;
    match cell.value() {
        None => {
            let said = words.get("ladder-leeg").to_owned();
            Face { picture: (icons::CIRCLE_DASHED, false, colours.outline), word: String::new(), ink: colours.muted, said }
        }
        Some(Scalar::Missing(missing)) => {
            let word = match missing {
                Missing::NotApplicable(_) => words.get("ladder-nvt").to_owned(),
                other => words.get(key_of_missing(other)).to_lowercase(),
            };
            let picture = match missing {
                Missing::NotYetKnown | Missing::FindOut(_) => (icons::QUESTION, false, colours.violet),
                _ => (icons::MINUS, false, colours.muted),
            };
            Face { picture, word, ink: colours.muted, said: saying.missing(missing) }
        }
        Some(value) => {
            let word = saying.scalar(&cell.column.kind, &cell.column.options, None, value);
            let code = match value {
                Scalar::Choice(Pick::Code(code)) => code.as_str(),
                _ => "",
            };
            Face { picture: picture(look, code), ink: colours.ink, said: word.clone(), word }
        }
    }
}

/// The picture of a code: full, half, open, or a question.
fn picture(look: &Look, code: &str) -> (Icon, bool, Color32) {
    let colours = &look.colours;
    match code {
        "ja" => (icons::CHECK_CIRCLE, true, colours.green),
        "deels" => (icons::CIRCLE_HALF, true, colours.amber),
        "nee" => (icons::CIRCLE, false, colours.muted),
        "weten_we_niet" => (icons::QUESTION, false, colours.violet),
        _ => (icons::DOT_OUTLINE, true, colours.primary),
    }
}
