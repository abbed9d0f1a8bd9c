//! A consent at a glance: with whom and about what, who said yes, until when.

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::i18n::Words;
use crate::ui::fields::Show;
use crate::ui::theme::{Icon, Look, Type, fonts, icons};
use crate::ui::widgets::paint;

use super::consents::{ConsentWords, Said};
use super::item::{Item, PADDING, Wish};

/// From this width on, the three answers stand beside each other.
const BESIDE: f32 = 900.0;
/// What each of the three takes of the width.
const PARTS: [f32; 3] = [0.43, 0.32, 0.25];
/// Between the three.
const GAP: f32 = 28.0;
/// Air above and below the words of a row.
const ABOVE: f32 = 14.0;

/// What the three answers are called, where they stand beside each other; whether they do.
pub(super) fn head(ui: &mut Ui, words: &Words, show: Show) -> bool {
    let look = Look::of(ui.ctx());
    let width = ui.available_width();
    if width < BESIDE {
        return false;
    }
    let heads = ["delen-met-wie-waarover", "delen-wie-zei-ja", "delen-tot-wanneer"];
    let columns = columns(&look, width, show);
    let galleys: Vec<_> = heads
        .iter()
        .zip(&columns)
        .map(|(key, (_, room))| paint::galley(ui, words.get(key), look.font(Type::Small), look.colours.muted, *room))
        .collect();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 8.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    for ((x, _), galley) in columns.iter().zip(galleys) {
        ui.painter().galley(pos2(rect.left() + x, rect.top()), galley, look.colours.muted);
    }
    true
}

/// The row as one target that opens it.
pub(super) fn row(ui: &mut Ui, item: Item<'_>, said: &ConsentWords, is_open: bool, show: Show) -> Option<Wish> {
    let look = Look::of(ui.ctx());
    let width = ui.available_width();
    let laid = Laid::new(ui, &look, said, width, show);
    let aloud = format!("{}, {}", item.name, said.aloud);
    item.row(ui, vec2(width, laid.height), is_open, &aloud, |ui, rect| {
        laid.paint(ui, rect);
        let caret = if is_open { icons::CARET_UP } else { icons::CARET_DOWN };
        let side = look.scale().icon;
        let centre = pos2(rect.right() - PADDING - side / 2.0, rect.top() + ABOVE + laid.first_line / 2.0);
        paint::icon(ui.painter(), centre, caret, side * 0.8, false, look.colours.muted);
    })
}

/// The row to read only.
pub(super) fn quiet(ui: &mut Ui, said: &ConsentWords, aloud: &str, show: Show) {
    let look = Look::of(ui.ctx());
    let width = ui.available_width();
    let laid = Laid::new(ui, &look, said, width, show);
    let (rect, response) = ui.allocate_exact_size(vec2(width, laid.height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, aloud));
    laid.paint(ui, rect);
}

/// Left edge and width of each column.
fn columns(look: &Look, width: f32, show: Show) -> Vec<(f32, f32)> {
    let caret = if show == Show::ReadOnly { 0.0 } else { look.scale().icon + GAP };
    let whole = width - 2.0 * PADDING - caret;
    if width < BESIDE {
        return vec![(PADDING, whole); PARTS.len()];
    }
    let mut left = PADDING;
    let room = whole - GAP * (PARTS.len() - 1) as f32;
    PARTS
        .iter()
        .map(|part| {
            let column = (left, room * part);
            left += room * part + GAP;
            column
        })
        .collect()
}

/// A line of words, perhaps behind a picture, which is filled or not.
struct Line {
    picture: Option<(Icon, bool, Color32)>,
    words: Arc<Galley>,
    /// Air above it.
    above: f32,
}

struct Laid {
    /// Left edge and lines of each column.
    columns: Vec<(f32, Vec<Line>)>,
    is_beside: bool,
    picture: f32,
    first_line: f32,
    height: f32,
}

impl Laid {
    fn new(ui: &Ui, look: &Look, said: &ConsentWords, width: f32, show: Show) -> Self {
        let c = &look.colours;
        let columns = columns(look, width, show);
        let picture = look.scale().icon;
        let (of_people, strong) = match show {
            Show::Table => (Type::Words, FontId::new(look.font(Type::Words).size, fonts::semibold())),
            Show::Bureau | Show::ReadOnly => (Type::Body, look.font(Type::Strong)),
        };
        let line = |words: &str, font: FontId, colour: Color32, room: f32, above: f32| Line {
            picture: None,
            words: paint::galley(ui, words, font, colour, room),
            above,
        };
        let known = |is_known: bool| if is_known { c.ink } else { c.muted };
        let room = |at: usize| columns.get(at).map_or(width, |(_, room)| *room);
        let mut about = vec![
            line(&said.party, strong, known(said.has_party), room(0), 0.0),
            line(&said.about, look.font(of_people), known(said.has_about), room(0), 0.0),
        ];
        if !said.how.is_empty() {
            about.push(line(&said.how, look.font(Type::Small), c.muted, room(0), 2.0));
        }
        let mut givers = Vec::new();
        for (at, (how, words, more)) in said.givers.iter().enumerate() {
            let (mark, is_filled, colour, ink) = match how {
                Said::Yes => (icons::CHECK_CIRCLE, true, c.green, c.ink),
                Said::NotYet => (icons::CIRCLE, false, c.muted, c.muted),
                Said::Withdrawn => (icons::X_CIRCLE, true, c.amber, c.ink),
            };
            let above = if at > 0 { 6.0 } else { 0.0 };
            let body = line(words, look.font(Type::Body), ink, room(1) - picture - 10.0, above);
            givers.push(Line { picture: Some((mark, is_filled, colour)), ..body });
            if let Some(more) = more {
                let small = line(more, look.font(Type::Small), c.muted, room(1) - picture - 10.0, 0.0);
                givers.push(Line { picture: Some((icons::CIRCLE, false, Color32::TRANSPARENT)), ..small });
            }
        }
        let until = vec![line(&said.until, look.font(Type::Body), if said.is_over { c.muted } else { c.ink }, room(2), 0.0)];
        let is_beside = width >= BESIDE;
        let first_line = about.first().map_or(0.0, |line| first_row(&line.words));
        let mut lines = vec![about, givers, until];
        // Beside each other, the smaller words of the other columns stand on the line of the name.
        let level = ((first_line - look.font(Type::Body).size * 1.25) / 2.0).max(0.0);
        for first in lines.iter_mut().skip(1).filter_map(|lines| lines.first_mut()) {
            first.above = if is_beside { level } else { 10.0 };
        }
        let height_of = |lines: &Vec<Line>| lines.iter().map(|line| line.above + line.words.size().y).sum::<f32>();
        let heights = lines.iter().map(height_of);
        let height = if is_beside { heights.fold(0.0, f32::max) } else { heights.sum() };
        let columns = columns.iter().map(|(left, _)| *left).zip(lines).collect();
        Self { columns, is_beside, picture, first_line, height: height + 2.0 * ABOVE }
    }

    fn paint(&self, ui: &Ui, rect: Rect) {
        let mut top = rect.top() + ABOVE;
        for (left, lines) in &self.columns {
            if self.is_beside {
                top = rect.top() + ABOVE;
            }
            for line in lines {
                top += line.above;
                let mut x = rect.left() + left;
                if let Some((picture, is_filled, colour)) = line.picture {
                    let centre = pos2(x + self.picture / 2.0, top + first_row(&line.words) / 2.0);
                    paint::icon(ui.painter(), centre, picture, self.picture, is_filled, colour);
                    x += self.picture + 10.0;
                }
                ui.painter().galley(pos2(x, top), Arc::clone(&line.words), Color32::PLACEHOLDER);
                top += line.words.size().y;
            }
        }
    }
}

/// Height of the first line of words that may wrap.
fn first_row(words: &Galley) -> f32 {
    words.rows.first().map_or(words.size().y, |row| row.height())
}
