//! One lane: what the field is at the left, the help in it at the right.

use egui::{DragAndDrop, Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::engine::view::OptionView;
use crate::model::Scalar;
use crate::ui::fields::Show;
use crate::ui::fields::place::question_id;
use crate::ui::fields::rows::{self, Entry};
use crate::ui::theme::{Icon, Look, Type, icons};
use crate::ui::widgets::{Button, icon, paint, put_focus, toned, tooltip};
use crate::ui::{Cx, Memory, keys};

use super::super::Stage;
use super::super::lines::{self, Lines, piece, said, said_in};
use super::lanes::Lane;
use super::{Dragged, FIELD, add};

/// Room for the name of a field, in points.
const NAME: f32 = 330.0;
/// Left of its picture, so that it stands above the sign on the button below it.
const INDENT: f32 = 18.0;
/// Narrower than this, in points, and the name stands above its help.
const NARROW: f32 = 820.0;
/// What a line says of help besides its first words; the rest is worked out later.
const ABOUT: [&str; 3] = ["wie", "van", "tot"];

/// Draws a lane; gives its place. `first` is whether the keyboard comes here when the question is asked for, and where to note
/// which row has it.
#[expect(clippy::too_many_arguments, reason = "one lane of one question; a struct would only rename the arguments")]
pub fn lane_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    stage: &Stage<'_>,
    all: &Lines<'_>,
    lane: &Lane<'_>,
    option: Option<&OptionView>,
    (is_first, used): (bool, &mut Option<String>),
) -> Rect {
    let look = Look::of(ui.ctx());
    let name = option.map_or_else(|| stage.saying.words.get("hulp-zonder-veld"), |option| option.label.as_str());
    let builder = UiBuilder::new()
        .id_salt(question_id(&stage.field.id).with(("lane", lane.code)))
        .accessibility_role(Role::Group)
        .accessibility_label(name);
    let shown = ui.scope_builder(builder, |ui| {
        let air = look.scale().item_gap / 2.0;
        ui.set_min_width(ui.available_width());
        ui.add_space(air);
        if ui.available_width() < NARROW {
            name_ui(ui, stage, lane, name);
            help_ui(ui, cx, memory, stage, all, lane, option, used);
            add_ui(ui, cx, stage, lane, name, is_first);
        } else {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                ui.vertical(|ui| {
                    ui.set_width(NAME);
                    name_ui(ui, stage, lane, name);
                    add_ui(ui, cx, stage, lane, name, is_first);
                });
                ui.vertical(|ui| help_ui(ui, cx, memory, stage, all, lane, option, used));
            });
        }
        ui.add_space(air);
    });
    shown.response.rect
}

fn name_ui(ui: &mut Ui, stage: &Stage<'_>, lane: &Lane<'_>, name: &str) {
    let look = Look::of(ui.ctx());
    let kind = if stage.show == Show::Bureau { Type::Strong } else { Type::Title };
    let side = look.scale().icon;
    let line = ui.fonts_mut(|fonts| fonts.row_height(&look.font(kind)));
    ui.add_space(((look.sizes.min_target - line) / 2.0).max(0.0));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 11.0;
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.add_space(((line - side) / 2.0).max(0.0));
            icon(ui, picture(lane.code), side, false, look.colours.primary);
        });
        ui.vertical(|ui| toned(ui, kind, look.colours.ink, name));
    });
}

fn add_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, lane: &Lane<'_>, name: &str, is_first: bool) {
    if stage.show == Show::ReadOnly || lane.code.is_none() {
        return;
    }
    let words = stage.saying.words;
    let id = question_id(&stage.field.id);
    let id = if is_first { id } else { id.with(("add", lane.code)) };
    let button = Button::quiet(words.get("hulp-erbij")).icon(icons::PLUS).id(id).show(ui);
    put_focus(ui, id, &button);
    if button.clicked() {
        add(cx, stage, lane.code);
    }
    button.accessible_name(words.with("hulp-erbij-in", &[("veld", name.into())]));
}

#[expect(clippy::too_many_arguments, reason = "the help of one lane; a struct would only rename the arguments")]
fn help_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    stage: &Stage<'_>,
    all: &Lines<'_>,
    lane: &Lane<'_>,
    option: Option<&OptionView>,
    used: &mut Option<String>,
) {
    let look = Look::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    if lane.entries.is_empty() {
        if let Some(hint) = option.and_then(|option| option.hint.as_deref()) {
            ui.horizontal_top(|ui| {
                ui.add_space(10.0);
                ui.vertical(|ui| {
                    ui.add_space(9.0);
                    toned(ui, Type::Body, look.colours.muted, hint);
                });
            });
        }
        return;
    }
    for entry in lane.entries.iter().filter_map(|at| all.entries.get(*at)) {
        let rect = if stage.show != Show::ReadOnly && rows::is_open(memory, stage.field, entry) {
            open_ui(ui, cx, memory, stage, all, entry)
        } else {
            closed_ui(ui, memory, stage, all, entry)
        };
        lines::note_use(ui, used, entry, rect);
    }
}

/// Open on a ground of its own, so that it stands out from the lines around it.
fn open_ui(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>, all: &Lines<'_>, entry: &Entry<'_>) -> Rect {
    let look = Look::of(ui.ctx());
    let (x, y) = look.scale().card_padding;
    let frame = egui::Frame::new()
        .fill(look.colours.raised)
        .corner_radius(paint::corner(look.sizes.radius))
        .inner_margin(egui::Margin::symmetric(x as i8, y as i8));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        lines::open_ui(ui, cx, memory, stage, &all.columns, entry)
    });
    shown.response.rect
}

fn closed_ui(ui: &mut Ui, memory: &mut Memory, stage: &Stage<'_>, all: &Lines<'_>, entry: &Entry<'_>) -> Rect {
    let look = Look::of(ui.ctx());
    let content = said_in(stage, entry, "inhoud");
    let mut about = about(stage, entry);
    // "Trajectbegeleider", by the trajectbegeleider, need not be said twice.
    about.retain(|part| Some(part) != content.as_ref());
    let parts = std::iter::once(entry.title.clone()).chain(content.clone()).chain(about.iter().cloned());
    let name = parts.collect::<Vec<_>>().join(", ");
    let handle = if stage.show == Show::ReadOnly { 0.0 } else { look.sizes.min_target };
    let whole = ui.available_rect_before_wrap();
    let rect = ui
        .scope(|ui| {
            ui.set_max_width((whole.width() - handle).max(120.0));
            lines::line_ui(ui, memory, stage, &all.columns, entry, &name, |ui| {
                let kind = if stage.show == Show::Bureau { Type::Body } else { Type::Words };
                let about = about.join(" · ");
                let first = content.as_deref().unwrap_or(&entry.title);
                let width =
                    |words: &str, kind: Type| paint::galley(ui, words, look.font(kind), look.colours.ink, f32::INFINITY).size().x;
                let is_one_line = width(first, kind) + 14.0 + width(&about, Type::Body) <= ui.available_width();
                let (kind, ink) = if content.is_some() { (kind, look.colours.ink) } else { (Type::Body, look.colours.muted) };
                let words = |ui: &mut Ui| {
                    piece(ui, stage, kind, ink, first);
                    if !about.is_empty() {
                        piece(ui, stage, Type::Body, look.colours.muted, &about);
                    }
                };
                // A name broken over two lines behind the words is harder to read than a line of its own.
                if is_one_line {
                    ui.spacing_mut().interact_size.y = 0.0;
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 14.0;
                        words(ui);
                    });
                } else {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        words(ui);
                    });
                }
            })
        })
        .inner;
    if stage.show != Show::ReadOnly {
        let place = Rect::from_min_size(pos2(rect.right(), rect.center().y - handle / 2.0), vec2(handle, handle));
        handle_ui(ui, stage, entry, place, content.as_deref().unwrap_or(&entry.title));
    }
    rect
}

/// What stands behind the first words: at the table who and when; at the bureau also how much, who pays and whether it is
/// arranged.
fn about(stage: &Stage<'_>, entry: &Entry<'_>) -> Vec<String> {
    let words = stage.saying.words;
    let columns = stage.field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
    let is_table = stage.show == Show::Table;
    let own = columns.iter().filter(|column| column.id != FIELD && column.id != "inhoud");
    let shown = own.filter(|column| !is_table || ABOUT.contains(&column.id.as_str()));
    let say = |column: &crate::engine::view::ColumnView| {
        let said = said(stage, entry, column)?;
        Some(match column.id.as_str() {
            "van" => words.with("hulp-vanaf", &[("van", said.into())]),
            "tot" => words.with("hulp-tot", &[("tot", said.into())]),
            "geregeld" => {
                let is_arranged = entry.row?.cells.get(&column.id) == Some(&Scalar::YesNo(true));
                words.get(if is_arranged { "hulp-geregeld" } else { "hulp-niet-geregeld" }).to_owned()
            }
            _ => said,
        })
    };
    shown.filter_map(say).collect()
}

/// What help is dragged by. No stop for Tab: keys move the row it belongs to.
fn handle_ui(ui: &Ui, stage: &Stage<'_>, entry: &Entry<'_>, place: Rect, content: &str) {
    let look = Look::of(ui.ctx());
    let id: Id = question_id(&stage.field.id).with(("handle", entry.key));
    let response = ui.interact(place, id, Sense::DRAG);
    let name = stage.saying.words.with("hulp-verplaats", &[("wat", content.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() || response.dragged() { look.colours.ink } else { look.colours.outline };
    paint::icon(ui.painter(), place.center(), icons::DOTS_SIX_VERTICAL, look.scale().icon, false, ink);
    if response.drag_started() {
        DragAndDrop::set_payload(ui.ctx(), Dragged(entry.key.to_owned()));
    }
    tooltip(response, &name, &format!("{} · {}", keys::written(&keys::UP), keys::written(&keys::DOWN)));
}

/// The picture of a field.
fn picture(code: Option<&str>) -> Icon {
    match code {
        Some("aandacht_en_tijd") => icons::CLOCK,
        Some("materialen") => icons::NOTEBOOK,
        Some("ruimte") => icons::MAP_PIN,
        Some("expertise") => icons::GRADUATION_CAP,
        Some("samenwerking") => icons::HANDSHAKE,
        _ => icons::DOT_OUTLINE,
    }
}
