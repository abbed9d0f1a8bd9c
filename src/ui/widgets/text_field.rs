//! Typing: one line, or as many as the words need.
//!
//! Every change is handed back in the frame it was made, so not one typed letter waits in a widget. egui's own Ctrl+H, K,
//! U and W, which delete text, never reach the text; Ctrl+Z stays the text's while it has the keyboard.

use egui::text::LayoutJob;
use egui::{Align2, Event, Frame, Id, Key, Margin, Modifiers, Role, Stroke, TextBuffer, TextEdit, Ui};

use super::super::theme::{Icon, Look, Type};
use super::field::{self, Field, Outcome};
use super::{held, paint};
use crate::model::limits;
use crate::model::text::{clean_text, show_marks};

/// Between words in place and the edge of their target they stand at.
const NEAR: f32 = 2.0;
const PADDING: f32 = 14.0;
const ROOMY: f32 = 32.0;

/// A field to type in. Build it, then [`show`](Self::show) it.
#[derive(Clone, Copy, Debug)]
#[must_use = "a field is drawn by `show`"]
pub struct TextField<'a> {
    field: Field<'a>,
    rows: usize,
    starter: &'a str,
    kind: Type,
    icon: Option<Icon>,
    shortcut: &'a str,
    width: f32,
    most_chars: Option<usize>,
    secret: bool,
    in_place: bool,
    /// Where one line of words stands in the height of its target.
    level: egui::Align,
    quoted: bool,
    ink: Option<egui::Color32>,
    wraps: bool,
    roomy: bool,
    marks: &'a [std::ops::Range<usize>],
    keeps_lines: bool,
}

impl<'a> TextField<'a> {
    /// One line; Enter goes on to the next field.
    pub fn line(field: Field<'a>) -> Self {
        Self {
            field,
            rows: 1,
            starter: "",
            kind: Type::Body,
            icon: None,
            shortcut: "",
            width: f32::INFINITY,
            most_chars: None,
            secret: false,
            in_place: false,
            level: egui::Align::Center,
            quoted: false,
            ink: None,
            wraps: false,
            roomy: false,
            marks: &[],
            keeps_lines: false,
        }
    }

    /// Grows with the words. Enter makes a new line, Tab and Ctrl+Enter go on.
    pub fn lines(field: Field<'a>, rows: usize) -> Self {
        Self { rows: rows.max(2), ..Self::line(field) }
    }

    /// One line that is shown on as many as its words need; Enter goes on to the next field all the same.
    pub fn wrapping(self) -> Self {
        Self { wraps: true, ..self }
    }

    /// With air around the words, on a page of its own.
    pub fn roomy(self) -> Self {
        Self { roomy: true, ..self }
    }

    /// Line ends of what is pasted stay in it.
    pub fn keeping_lines(self) -> Self {
        Self { keeps_lines: true, ..self }
    }

    /// A start of a sentence, shown while the field is empty.
    pub fn starter(self, starter: &'a str) -> Self {
        Self { starter, ..self }
    }

    /// In the size of people's words.
    pub fn words(self) -> Self {
        Self { kind: Type::Words, ..self }
    }

    /// A picture at the left (a magnifying glass).
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// The shortcut that leads here, shown at the right while the field is empty.
    pub fn shortcut(self, shortcut: &'a str) -> Self {
        Self { shortcut, ..self }
    }

    /// Not wider than this, in points.
    pub fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// Not longer than this many characters, with a counter when the end is near.
    pub fn most_chars(self, most: usize) -> Self {
        Self { most_chars: Some(most), ..self }
    }

    /// A passphrase.
    pub fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// As the words themselves: they wrap, and have no box until the pointer or the keyboard is there.
    pub fn in_place(self) -> Self {
        Self { in_place: true, ..self }
    }

    /// Words in place that stand at the upper or lower edge of their target, close to what is above or below.
    pub fn level(self, level: egui::Align) -> Self {
        Self { level, ..self }
    }

    /// As words somebody said: between quotation marks that are no part of the text.
    pub fn quoted(self) -> Self {
        Self { quoted: true, ..self }
    }

    /// Of this kind of text, in this colour of the theme.
    pub fn toned(self, kind: Type, ink: egui::Color32) -> Self {
        Self { kind, ink: Some(ink), ..self }
    }

    /// With these parts of the text (in bytes, in order) on a soft ground: something is said about them beside it.
    pub fn marked(self, marks: &'a [std::ops::Range<usize>]) -> Self {
        Self { marks, ..self }
    }

    /// Draws it. `Outcome::change` is the whole new text.
    pub fn show(self, ui: &mut Ui, text: &str) -> Outcome<String> {
        let field = self.field;
        field::labelled(ui, &field, Role::GenericContainer, |ui, label| {
            let outcome = self.bare(ui, text);
            field::named(&outcome.response, label, &field);
            self.counter(ui, outcome.change.as_deref().unwrap_or(text));
            outcome
        })
    }

    /// Only the box, for controls built around it. The caller gives it a name.
    pub(super) fn bare(self, ui: &mut Ui, text: &str) -> Outcome<String> {
        let look = Look::of(ui.ctx());
        let id = self.field.id;
        let many = self.rows > 1;
        let wraps = many || self.in_place || self.wraps;
        let had_focus = ui.memory(|memory| memory.has_focus(id));
        let by_ctrl_enter = had_focus && take_keys(ui, many);
        // One line of words that wraps is a text of many lines to egui, where Enter would make another.
        let by_enter = had_focus && wraps && !many && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));

        let mut buffer = text.to_owned();
        let font = look.font(self.kind);
        let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let least = row + if self.level == egui::Align::Center { 14.0 } else { 6.0 };
        let height = if self.in_place { look.sizes.min_target } else { look.scale().control_height }.max(least);
        let icon_room = self.icon.map_or(0.0, |_| look.scale().icon + 10.0);
        let shortcut_room = if self.shortcut.is_empty() { 0.0 } else { 90.0 };
        let y_padding = match (self.in_place, many || self.wraps) {
            (true, _) => (height - row) / 2.0,
            (false, true) => 12.0,
            (false, false) => 4.0,
        };
        let (padding, y_padding) = if self.roomy { (ROOMY, y_padding.max(ROOMY * 0.6)) } else { (PADDING, y_padding) };
        let margin = Margin {
            left: (padding + icon_room) as i8,
            right: (padding + shortcut_room) as i8,
            top: y_padding as i8,
            bottom: y_padding as i8,
        };
        let spare = (height - row - NEAR) as i8;
        let margin = match self.level {
            egui::Align::Min => Margin { top: NEAR as i8, bottom: spare, ..margin },
            egui::Align::Max => Margin { top: spare, bottom: NEAR as i8, ..margin },
            egui::Align::Center => margin,
        };
        let margin = if self.in_place { Margin { left: 0, right: 0, ..margin } } else { margin };
        let width = self.width.min(ui.available_width()).max(look.sizes.min_target);
        let ink = self.ink.unwrap_or(look.answer_ink());
        let secret = self.secret;
        let line_font = font.clone();
        let (marks, ground) = (
            if self.marks.last().is_some_and(|mark| mark.end > text.len()) { &[][..] } else { self.marks },
            look.colours.blue_soft,
        );
        let mut layouter = move |ui: &Ui, buffer: &dyn TextBuffer, wrap: f32| {
            let shown =
                if secret { "•".repeat(buffer.as_str().chars().count()) } else { show_marks(buffer.as_str()).into_owned() };
            let mut job = if wraps {
                LayoutJob::simple(shown, line_font.clone(), ink, wrap)
            } else {
                LayoutJob::simple_singleline(shown, line_font.clone(), ink)
            };
            job.keep_trailing_whitespace = true;
            if !marks.is_empty() && buffer.as_str() == text {
                mark(&mut job, marks, ground);
            }
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let hovered = ui.ctx().read_response(id).is_some_and(|response| response.hovered());
        let radius = if self.roomy { look.sizes.radius_card * 1.5 } else { look.sizes.radius };
        let frame = if self.in_place {
            Frame::new().inner_margin(margin)
        } else {
            Frame::new()
                .fill(look.colours.surface)
                .stroke(Stroke::new(look.sizes.stroke, edge(&look, &self.field, hovered)))
                .corner_radius(paint::corner(radius))
                .inner_margin(margin)
        };
        let ground = ui.painter().add(egui::Shape::Noop);
        let edit = if wraps { TextEdit::multiline(&mut buffer) } else { TextEdit::singleline(&mut buffer) };
        let output = edit
            .id(id)
            .font(font)
            .desired_rows(if self.in_place { 1 } else { self.rows })
            .desired_width(width)
            .min_size(egui::vec2(width, height))
            .align(if wraps { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
            .hint_text(self.starter)
            .password(secret)
            .lock_focus(false)
            .layouter(&mut layouter)
            .frame(frame)
            .show(ui);
        if self.quoted && !buffer.is_empty() {
            quote(ui, &output, &look.font(self.kind), ink);
        }
        let response = output.response.response;
        self.decorate(ui, &look, &response, buffer.is_empty());
        if self.in_place {
            place(ui, &look, &response, ground, hovered);
        } else {
            paint::focus_ring(ui, &look, &response, radius);
        }
        field::put_focus(ui, id, &response);
        field::describe(ui, id, &self.field);

        let enter = !wraps && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let submitted = enter || by_enter || by_ctrl_enter;
        if submitted {
            go_on(ui, id);
        }
        let change = response.changed().then(|| self.cleaned(buffer)).filter(|new| new != text);
        // Away for a moment is not gone.
        let is_held = held::is_held(ui.ctx(), id);
        let (left, focused) = (response.lost_focus() && !is_held, response.has_focus() || is_held);
        Outcome { change, submitted, left, focused, response }
    }

    /// What enters a case is clean and within its limits; the counter says so before it happens.
    fn cleaned(&self, text: String) -> String {
        let mut text = clean_text(&text);
        if self.rows == 1 && !self.keeps_lines {
            text = text.replace('\n', " ");
        }
        if let Some(most) = self.most_chars
            && let Some((end, _)) = text.char_indices().nth(most)
        {
            text.truncate(end);
        }
        limits::cap_text(&mut text);
        text
    }

    fn counter(&self, ui: &mut Ui, text: &str) {
        let look = Look::of(ui.ctx());
        // Less than one character is left.
        if text.len() + 4 > limits::MAX_TEXT_BYTES {
            super::toned(ui, Type::Small, look.colours.amber, &super::Words::of(ui.ctx()).full);
        }
        let Some(most) = self.most_chars else { return };
        let count = text.chars().count();
        if count * 10 >= most * 8 {
            let colour = if count >= most { look.colours.amber } else { look.colours.muted };
            super::toned(ui, Type::Small, colour, &format!("{count} / {most}"));
        }
    }

    fn decorate(&self, ui: &Ui, look: &Look, response: &egui::Response, is_empty: bool) {
        let rect = response.rect;
        if let Some(picture) = self.icon {
            let side = look.scale().icon;
            paint::icon(ui.painter(), paint::icon_centre(rect, PADDING, side), picture, side, false, look.colours.muted);
        }
        if is_empty && !self.shortcut.is_empty() {
            let galley = paint::galley(ui, self.shortcut, look.font(Type::Small), look.colours.muted, f32::INFINITY);
            let x = rect.right() - PADDING - galley.size().x;
            paint::text_at(ui.painter(), x, rect.center().y, galley, look.colours.muted);
        }
    }
}

/// Everything typed in this field becomes the selection: the next letter takes its place.
pub fn select_all(ctx: &egui::Context, field: &egui::Response, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ctx, field.id).unwrap_or_default();
    state.cursor.set_char_range(Some(egui::text_selection::CCursorRange::select_all_str(text)));
    state.store(ctx, field.id);
}

/// Puts parts of a text on a ground of their own. Where steering characters were replaced, places no longer agree and nothing
/// is marked.
fn mark(job: &mut LayoutJob, marks: &[std::ops::Range<usize>], ground: egui::Color32) {
    let Some(plain) = job.sections.first().map(|section| section.format.clone()) else { return };
    let fits = marks.iter().all(|mark| job.text.is_char_boundary(mark.start) && job.text.is_char_boundary(mark.end));
    if !fits || job.sections.len() != 1 {
        return;
    }
    let marked = egui::TextFormat { background: ground, ..plain.clone() };
    let mut sections = Vec::new();
    let mut at = 0;
    for mark in marks.iter().filter(|mark| mark.end <= job.text.len()) {
        let mark = mark.start.max(at)..mark.end;
        if mark.is_empty() {
            continue;
        }
        sections.push((at..mark.start, &plain));
        sections.push((mark.clone(), &marked));
        at = mark.end;
    }
    sections.push((at..job.text.len(), &plain));
    let section = |(byte_range, format): (std::ops::Range<usize>, &egui::TextFormat)| egui::text::LayoutSection {
        leading_space: 0.0,
        byte_range: byte_range.start.into()..byte_range.end.into(),
        format: format.clone(),
    };
    job.sections = sections.into_iter().filter(|(range, _)| !range.is_empty()).map(section).collect();
}

/// The ground of words in their place, drawn behind them once it is known whether somebody is there. A little wider than
/// the words, so that they stay in line with what stands above.
fn place(ui: &Ui, look: &Look, response: &egui::Response, ground: egui::layers::ShapeIdx, hovered: bool) {
    if !hovered && !response.has_focus() {
        return;
    }
    let rect = response.rect.expand2(egui::vec2(8.0, 0.0));
    let line = if response.has_focus() { look.colours.outline } else { look.colours.line };
    let stroke = Stroke::new(look.sizes.stroke, line);
    let corner = paint::corner(look.sizes.radius);
    let shape = egui::epaint::RectShape::new(rect, corner, look.colours.surface, stroke, egui::StrokeKind::Inside);
    ui.painter().set(ground, shape);
    if response.has_focus() {
        paint::ring(ui, look, rect, look.sizes.radius);
    }
}

/// Quotation marks around the words: the first hangs before the line, the last stands behind the last word.
fn quote(ui: &Ui, output: &egui::text_edit::TextEditOutput, font: &egui::FontId, ink: egui::Color32) {
    let (galley, at) = (&output.galley, output.galley_pos);
    let [open, close] = ["“", "”"].map(|mark| paint::galley(ui, mark, font.clone(), ink, f32::INFINITY));
    ui.painter().galley(at - egui::vec2(open.size().x + 1.0, 0.0), open, ink);
    if let Some(row) = galley.rows.last() {
        let end = at + egui::vec2(row.rect().right() + 1.0, row.rect().top());
        ui.painter().galley(end, close, ink);
    }
}

fn edge(look: &Look, field: &Field<'_>, hovered: bool) -> egui::Color32 {
    if field.violation.is_some() {
        look.colours.amber
    } else if hovered {
        look.colours.ink
    } else {
        look.colours.outline
    }
}

/// Swallows the keys that would delete text behind the writer's back; says whether Ctrl+Enter was among them.
fn take_keys(ui: &Ui, many: bool) -> bool {
    ui.input_mut(|input| {
        input.events.retain(
            |event| !matches!(event, Event::Key { key: Key::H | Key::K | Key::U | Key::W, modifiers, .. } if modifiers.ctrl),
        );
        many && input.consume_key(Modifiers::COMMAND, Key::Enter)
    })
}

/// Enter goes to the next field: the next control drawn takes the keyboard. The key itself must not press it.
fn go_on(ui: &Ui, id: Id) {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Enter);
    });
    ui.memory_mut(|memory| {
        memory.surrender_focus(id);
        memory.move_focus(egui::FocusDirection::Next);
    });
}
