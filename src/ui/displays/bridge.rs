//! What we do until a decision begins: calm lines of what, who and until when.

use egui::{Rect, Ui, vec2};

use crate::app::people;
use crate::app::said::Saying;
use crate::engine::view::FieldView;
use crate::i18n::dates;
use crate::model::{Family, Person, Scalar};
use crate::ui::fields::Show;
use crate::ui::fields::columns::Columns;
use crate::ui::fields::rows::{self, Entry};
use crate::ui::theme::{Look, Type};
use crate::ui::widgets::voice_chip;
use crate::ui::{Cx, Memory};

use super::Stage;
use super::folded::{hushed, line_of};

const WHAT: &str = "wat";
const WHO: &str = "wie";
const UNTIL: &str = "tot_wanneer";

/// Draws it.
pub fn draw(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, stage: &Stage<'_>) {
    rows::rows_folded(ui, cx, memory, stage.saying, stage.field, stage.show, line_ui);
}

fn line_ui(
    ui: &mut Ui,
    memory: &mut Memory,
    saying: Saying<'_>,
    field: &FieldView,
    columns: &Columns<'_>,
    entry: &Entry<'_>,
    _show: Show,
) -> Rect {
    let cell = |column: &str| entry.row.and_then(|row| row.cells.get(column)).filter(|cell| !cell.is_blank());
    let what = match cell(WHAT) {
        Some(Scalar::Text(what)) => what.trim().to_owned(),
        Some(Scalar::Missing(missing)) => saying.missing(missing),
        _ => entry.title.clone(),
    };
    let persons: &[Person] = match cell(WHO) {
        Some(Scalar::Persons(persons)) => persons,
        _ => &[],
    };
    let who: Vec<(String, Family)> = persons
        .iter()
        .map(|person| {
            let family = match person {
                Person::Seat(seat) => people::family(saying.open, seat),
                Person::Group(group) => group.family(),
                Person::Outside(_) => Family::Others,
            };
            (people::person(saying.open, saying.words, person), family)
        })
        .collect();
    let until = match cell(UNTIL) {
        Some(Scalar::Date(date)) => {
            let date = dates::short_seen_from(*date, saying.today, saying.words.language());
            saying.words.with("overbrugging-tot", &[("dag", date.into())])
        }
        Some(Scalar::Draft(typed)) => typed.clone(),
        Some(Scalar::Missing(missing)) => saying.missing(missing),
        _ => String::new(),
    };
    let names = who.iter().map(|(name, _)| name.clone());
    let parts: Vec<String> = std::iter::once(entry.title.clone())
        .chain((what != entry.title).then(|| what.clone()))
        .chain(names)
        .chain((!until.is_empty()).then(|| until.clone()))
        .collect();
    line_of(ui, memory, field, columns, entry, &parts.join(", "), |ui| {
        let look = Look::of(ui.ctx());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            hushed(ui, Type::Words, look.colours.ink, &what);
            if who.is_empty() && until.is_empty() {
                return;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
                for (name, family) in &who {
                    voice_chip(ui, *family, name);
                }
                hushed(ui, Type::Body, look.colours.muted, &until);
            });
        });
    })
}
