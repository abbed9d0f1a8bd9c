//! Typed text with a meaning: a number, a date, a time. What is typed stays as typed; what was understood stands beside.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::super::theme::{Look, Type, icons};
use super::field::{self, Field, Outcome};
use super::paint;
use super::text::toned;
use super::text_field::TextField;

/// What a reader made of typed text.
#[derive(Clone, Debug, PartialEq)]
pub enum Understood<T> {
    /// Nothing was typed.
    Nothing,
    /// A value, and how it is said back ("vr 13 november 2026").
    Value(T, String),
    /// Not (yet) understood.
    Unclear,
}

/// What is in the field now: the text as typed, and its meaning if it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed<T> {
    /// As typed.
    pub text: String,
    /// What it means; `None` when empty or not understood.
    pub value: Option<T>,
}

/// A one-line field whose text means something.
///
/// `shown` is the stored value as the app writes it, or what was typed when that was not understood. While the field has
/// the keyboard its own text stays, so nothing jumps under the typist's hands.
pub fn parsed_field<T>(
    ui: &mut Ui,
    field: &Field<'_>,
    shown: &str,
    width: f32,
    unit: &str,
    understand: &dyn Fn(&str) -> Understood<T>,
) -> Outcome<Typed<T>> {
    field::labelled(ui, field, Role::GenericContainer, |ui, label| {
        ui.horizontal_wrapped(|ui| parsed_box(ui, field, label, shown, width, unit, understand, |_ui| {})).inner
    })
}

/// A number with its unit; understands a comma and a point.
pub fn number_field(ui: &mut Ui, field: &Field<'_>, shown: &str, unit: &str) -> Outcome<Typed<f64>> {
    parsed_field(ui, field, shown, 180.0, unit, &|text| {
        let text = text.trim();
        if text.is_empty() {
            return Understood::Nothing;
        }
        match text.replace(',', ".").parse::<f64>() {
            Ok(number) if number.is_finite() => Understood::Value(number, String::new()),
            _ => Understood::Unclear,
        }
    })
}

/// A check mark and the words, as one piece: a date is not broken over two lines.
fn said_back(ui: &mut Ui, said: &str) {
    let look = Look::of(ui.ctx());
    let side = look.scale().icon;
    let room = (ui.max_rect().width() - side - 8.0).max(80.0);
    let galley = paint::galley(ui, said, look.font(Type::Body), look.colours.muted, room);
    let size = vec2(side + 8.0 + galley.size().x, galley.size().y.max(side));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    paint::icon(ui.painter(), paint::icon_centre(rect, 0.0, side), icons::CHECK, side, false, look.colours.green);
    paint::text_at(ui.painter(), rect.left() + side + 8.0, rect.center().y, galley, look.colours.muted);
}

/// Box, unit, what the caller puts beside it, and what was understood.
#[expect(clippy::too_many_arguments, reason = "shared by two controls only; a struct would only rename the arguments")]
pub(super) fn parsed_box<T>(
    ui: &mut Ui,
    field: &Field<'_>,
    label: Option<egui::Id>,
    shown: &str,
    width: f32,
    unit: &str,
    understand: &dyn Fn(&str) -> Understood<T>,
    beside: impl FnOnce(&mut Ui),
) -> Outcome<Typed<T>> {
    let look = Look::of(ui.ctx());
    let draft_key = field.id.with("draft");
    let draft: Option<String> = ui.data(|data| data.get_temp::<Option<String>>(draft_key)).flatten();
    let current = draft.as_deref().unwrap_or(shown);
    let outcome = TextField::line(*field).width(width).bare(ui, current);
    field::named(&outcome.response, label, field);
    let now = outcome.change.as_deref().unwrap_or(current).to_owned();
    let keep = outcome.focused.then(|| now.clone());
    if keep != draft {
        ui.data_mut(|data| data.insert_temp(draft_key, keep));
    }
    if !unit.is_empty() {
        toned(ui, Type::Body, look.colours.muted, unit);
    }
    beside(ui);
    let meaning = understand(&now);
    match &meaning {
        Understood::Value(_, said) if !said.is_empty() => {
            said_back(ui, said);
        }
        Understood::Unclear if !outcome.focused => {
            super::icon(ui, icons::QUESTION, look.scale().icon, false, look.colours.amber);
        }
        _ => {}
    }
    outcome.map(|text| {
        let value = match understand(&text) {
            Understood::Value(value, _) => Some(value),
            Understood::Nothing | Understood::Unclear => None,
        };
        Typed { text, value }
    })
}
