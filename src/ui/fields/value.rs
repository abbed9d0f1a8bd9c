//! Which control a kind of value gets.

use egui::Ui;

use crate::model::template::Kind;
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::{text as say_text, toned};

use super::part::{Part, Touched};
use super::{chosen, typed};
use crate::app::said::Saying;

/// Draws the control of a single value and says what a person did with it.
pub fn value_ui(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    match part.kind {
        Kind::Text => typed::text(ui, part, None),
        Kind::LongText => typed::text(ui, part, Some(2)),
        Kind::Number(_) => typed::number(ui, saying, part),
        Kind::Date => typed::date(ui, saying, part),
        Kind::PartialDate => typed::partial_date(ui, saying, part),
        Kind::Time => typed::time(ui, saying, part),
        Kind::Choice(_) => chosen::one(ui, part),
        Kind::Choices(_) => chosen::several(ui, part),
        Kind::YesNo => chosen::yes_no(ui, part),
        Kind::Scale => chosen::scale(ui, part),
        Kind::Persons(kind) => chosen::persons(ui, saying, part, kind),
        Kind::Links(question) => chosen::links(ui, saying, part, question, saying.words.get("veld-nog-geen-regels")),
        Kind::Computed(_) => reckoned(ui, saying, part),
        // Neither is a single value; the checker refuses them as columns.
        Kind::Rows(_) | Kind::Statements(_) => Touched { change: None, left: false },
    }
}

/// What is reckoned is read, never typed.
fn reckoned(ui: &mut Ui, saying: Saying<'_>, part: &Part<'_>) -> Touched {
    let look = Look::of(ui.ctx());
    let unit = Some(part.unit).filter(|unit| !unit.is_empty());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        toned(ui, Type::Strong, look.colours.ink, part.label);
        ui.add_space(10.0);
        match part.value {
            Some(value) => say_text(ui, Type::Body, &saying.scalar(part.kind, part.options, unit, value)),
            None => toned(ui, Type::Body, look.colours.muted, saying.words.get("veld-nog-niet-te-berekenen")),
        }
    });
    Touched { change: None, left: false }
}
