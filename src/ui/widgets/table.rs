//! A table of many rows: the heading stays, only visible rows are drawn, and the keyboard walks it.

use egui::{
    Align, EventFilter, Id, Key, Layout, Modifiers, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::theme::{Look, Type};
use super::paint;

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// So many points.
    Points(f32),
    /// A share of what is left, in proportion.
    Share(f32),
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Its heading.
    pub title: &'a str,
    /// How wide.
    pub width: Width,
}

/// Where a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
}

/// What a person did with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableChange {
    /// Walked to this row.
    Select(usize),
    /// Wants this row opened.
    Open(usize),
}

/// A table. Build it, then [`show`](Self::show) it.
#[derive(Clone, Copy, Debug)]
#[must_use = "a table is drawn by `show`"]
pub struct Table<'a> {
    /// Stable over frames.
    pub id: Id,
    /// What the rows are, for a screen reader.
    pub name: &'a str,
    /// The columns.
    pub columns: &'a [Column<'a>],
    /// How many rows.
    pub rows: usize,
    /// The row the keyboard is on.
    pub selected: Option<usize>,
}

impl Table<'_> {
    /// Draws it, as high as its rows or the room there is. `name_of` says a row in words; `cell` draws one cell.
    ///
    /// The whole table is one stop for Tab; arrows, Page Up/Down, Home and End walk, Enter opens.
    pub fn show(self, ui: &mut Ui, name_of: impl Fn(usize) -> String, cell: impl FnMut(&mut Ui, Cell)) -> Option<TableChange> {
        self.show_joined(ui, name_of, |_| None, cell)
    }

    /// The same, where `joined` may say of a row from which column on its cells are one.
    pub fn show_joined(
        self,
        ui: &mut Ui,
        name_of: impl Fn(usize) -> String,
        joined: impl Fn(usize) -> Option<usize>,
        mut cell: impl FnMut(&mut Ui, Cell),
    ) -> Option<TableChange> {
        let look = Look::of(ui.ctx());
        let outer = ui.available_rect_before_wrap();
        let widths = self.widths(outer.width() - 28.0);
        self.heading(ui, &look, &widths);

        let row_height = look.scale().row_height;
        let mut body = ui.available_rect_before_wrap();
        body.max.y = body.max.y.min(body.min.y + row_height * self.rows.max(1) as f32);
        let keys = ui.interact(body, self.id, Sense::focusable_noninteractive());
        super::put_focus(ui, self.id, &keys);
        let selected = self.selected.filter(|row| *row < self.rows);
        keys.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.name));
        if let Some(row) = selected {
            ui.ctx().accesskit_node_builder(self.id, |node| node.set_value(name_of(row)));
        }
        let mut change = None;
        let mut come_into_view = None;
        if keys.has_focus() {
            let visible = (body.height() / row_height).floor().max(1.0) as usize;
            change = self.walked(ui, selected, visible);
            if let Some(TableChange::Select(row)) = change {
                come_into_view = Some(row);
            }
        }
        let has_focus = keys.has_focus();
        let area =
            ScrollArea::vertical().id_salt(self.id).auto_shrink([false, true]).max_height(body.height()).content_margin(0.0);
        area.show_viewport(ui, |ui, viewport| {
            let total = row_height * self.rows as f32;
            ui.set_min_size(vec2(ui.available_width(), total));
            let origin = ui.min_rect().min;
            let first = (viewport.min.y / row_height).floor().max(0.0) as usize;
            let last = ((viewport.max.y / row_height).ceil().max(0.0) as usize).min(self.rows);
            let row_rect = |row: usize, width: f32| {
                Rect::from_min_size(pos2(origin.x, origin.y + row as f32 * row_height), vec2(width, row_height))
            };
            let width = ui.available_width();
            for row in first..last {
                let rect = row_rect(row, width);
                let is_selected = selected == Some(row);
                if draw_row(ui, &look, self.id.with(row), rect, &name_of(row), is_selected) {
                    change = Some(TableChange::Open(row));
                }
                let mut x = rect.left() + 14.0;
                let joined_from = joined(row).unwrap_or(widths.len());
                for (column, width) in widths.iter().enumerate().take(joined_from + 1) {
                    let width = if column == joined_from { widths.iter().skip(column).sum() } else { *width };
                    let cell_rect = Rect::from_min_size(pos2(x, rect.top()), vec2((width - 12.0).max(0.0), row_height));
                    x += width;
                    let builder =
                        UiBuilder::new().max_rect(cell_rect).layout(Layout::left_to_right(Align::Center)).id_salt((row, column));
                    ui.scope_builder(builder, |ui| {
                        ui.set_clip_rect(cell_rect.intersect(ui.clip_rect()));
                        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                        cell(ui, Cell { row, column });
                    });
                }
                if is_selected && has_focus {
                    // Inside the row: outside it the next row would cover it.
                    paint::ring(ui, &look, rect.shrink(6.0), look.sizes.radius);
                }
            }
            if let Some(row) = come_into_view {
                ui.scroll_to_rect(row_rect(row, width), None);
            }
        });
        change
    }

    fn heading(&self, ui: &mut Ui, look: &Look, widths: &[f32]) {
        let height = look.font(Type::Small).size + 28.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        let mut x = rect.left() + 14.0;
        let font = egui::FontId::new(look.font(Type::Small).size, super::super::theme::fonts::semibold());
        for (column, width) in self.columns.iter().zip(widths) {
            let galley = paint::galley_elided(ui, column.title, font.clone(), look.colours.muted, width - 12.0);
            paint::text_at(ui.painter(), x, rect.center().y, galley, look.colours.muted);
            x += width;
        }
    }

    fn widths(&self, room: f32) -> Vec<f32> {
        let fixed: f32 = self.columns.iter().map(|c| if let Width::Points(points) = c.width { points } else { 0.0 }).sum();
        let shares: f32 = self.columns.iter().map(|c| if let Width::Share(share) = c.width { share } else { 0.0 }).sum();
        let left = (room - fixed).max(0.0);
        self.columns
            .iter()
            .map(|column| match column.width {
                Width::Points(points) => points,
                Width::Share(share) => left * share / shares.max(f32::EPSILON),
            })
            .collect()
    }

    fn walked(&self, ui: &Ui, selected: Option<usize>, page: usize) -> Option<TableChange> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let last = self.rows.checked_sub(1)?;
        let at = |row: usize| Some(TableChange::Select(row.min(last)));
        ui.input_mut(|input| {
            let mut key = |key| input.consume_key(Modifiers::NONE, key);
            if key(Key::ArrowDown) {
                at(selected.map_or(0, |row| row + 1))
            } else if key(Key::ArrowUp) {
                at(selected.map_or(0, |row| row.saturating_sub(1)))
            } else if key(Key::PageDown) {
                at(selected.unwrap_or(0) + page)
            } else if key(Key::PageUp) {
                at(selected.unwrap_or(0).saturating_sub(page))
            } else if key(Key::Home) {
                at(0)
            } else if key(Key::End) {
                at(last)
            } else if key(Key::Enter) || key(Key::Space) {
                selected.map(TableChange::Open)
            } else {
                None
            }
        })
    }
}

/// Ground and edge of a row; true when it was clicked.
fn draw_row(ui: &Ui, look: &Look, id: Id, rect: Rect, name: &str, selected: bool) -> bool {
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, name));
    let fill = if selected {
        look.colours.primary_soft
    } else if response.hovered() {
        look.colours.hover
    } else {
        look.colours.surface
    };
    let ground = rect.shrink2(vec2(0.0, 2.0));
    ui.painter().rect_filled(ground, paint::corner(look.sizes.radius - 2.0), fill);
    let line = egui::Stroke::new(1.0, look.colours.line);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
    response.clicked()
}
