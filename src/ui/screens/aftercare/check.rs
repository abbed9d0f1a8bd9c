//! *Vraag en controle*: what should perhaps not stand in the case, and what is still missing in what was agreed. Each is a
//! question with two answers: go there, or *dit is zo goed*.

use egui::{Align, Layout, Role, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::aftercare::{LeftAlone, Part, finding_left, name_of_place, text_at};
use crate::app::command::AftercareCommand;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::goal::GoalPart;
use crate::engine::view::{FieldView, OpenPlace};
use crate::i18n::dates::sentence_start;
use crate::model::id::{ColumnId, RowId, StepId};
use crate::model::template::CaseList;
use crate::model::{Scalar, Value};
use crate::rules::lint::{Finding, Kind};
use crate::rules::missing::{AgreementPart, Missing};
use crate::rules::texts::TextPlace;
use crate::ui::cx::Cx;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, card, empty_state, icon, section_heading, text, toned};

use super::plain::{id_of, reworded};

/// From this width on, the answers stand beside the question, in points.
const BESIDE: f32 = 860.0;
/// Room for both answers, in points.
const ANSWERS: f32 = 360.0;

/// Where a question leads.
enum Way {
    /// To a step at the bureau.
    Bureau(StepId, OpenPlace),
    /// To another part of Naloop.
    Part(Part),
}

/// One question.
struct Asked {
    icon: Icon,
    /// The words it is about.
    about: String,
    /// What is asked.
    asked: String,
    /// Where it stands.
    place: String,
    way: Option<Way>,
    left: LeftAlone,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let found = &open.aftercare.found;
    if found.findings.is_empty() && found.missing.is_empty() {
        empty_state(ui, icons::CHECK_CIRCLE, words.get("naloop-controle-geen"), None);
        return;
    }
    if !found.findings.is_empty() {
        section_heading(ui, None, words.get("naloop-moet-dit-erin"), cx.look.colours.primary);
        ui.add_space(8.0);
    }
    for finding in &found.findings {
        let asked = of_finding(cx, open, finding);
        asked_ui(ui, cx, open, &asked, stands_only_here(&finding.place).then_some(&finding.place));
    }
    if !found.missing.is_empty() {
        if !found.findings.is_empty() {
            ui.add_space(18.0);
        }
        section_heading(ui, None, words.get("naloop-nog-niet-af"), cx.look.colours.primary);
        ui.add_space(8.0);
    }
    for missing in &found.missing {
        let asked = of_missing(cx, open, missing);
        asked_ui(ui, cx, open, &asked, None);
    }
}

/// Whether the bureau has no other place to change these words.
fn stands_only_here(place: &TextPlace) -> bool {
    matches!(place, TextPlace::Decision(_) | TextPlace::Parked(_))
}

fn asked_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, asked: &Asked, in_place: Option<&TextPlace>) {
    let name = format!("{}. {}", asked.place, asked.about);
    let builder = UiBuilder::new().id_salt(("asked", &name)).accessibility_role(Role::Group).accessibility_label(name.as_str());
    ui.scope_builder(builder, |ui| {
        card(ui, |ui| {
            let width = ui.available_width();
            if width < BESIDE {
                question_ui(ui, cx, open, asked, in_place);
                ui.horizontal_wrapped(|ui| answers_ui(ui, cx, asked));
                return;
            }
            ui.horizontal_top(|ui| {
                ui.allocate_ui(vec2(width - ANSWERS - 16.0, 0.0), |ui| {
                    ui.set_width(width - ANSWERS - 16.0);
                    ui.vertical(|ui| question_ui(ui, cx, open, asked, in_place));
                });
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| answers_ui(ui, cx, asked));
            });
        });
    });
    ui.add_space(12.0);
}

fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, asked: &Asked, in_place: Option<&TextPlace>) {
    let side = cx.look.scale().icon;
    let muted = cx.look.colours.muted;
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        icon(ui, asked.icon, side, false, cx.look.colours.primary);
        ui.vertical(|ui| {
            text(ui, Type::Strong, &asked.about);
            text(ui, Type::Body, &asked.asked);
            toned(ui, Type::Small, muted, &asked.place);
        });
    });
    let Some(place) = in_place else { return };
    let Some(now) = text_at(open, place) else { return };
    let outcome = TextField::line(Field::new(id_of(place), "").spoken(&asked.place)).wrapping().show(ui, now);
    if let Some(typed) = outcome.change {
        cx.change(reworded(open, place, typed));
    }
    if outcome.left {
        cx.push(Command::EndVisit(None));
    }
}

fn answers_ui(ui: &mut Ui, cx: &mut Cx<'_>, asked: &Asked) {
    let words = cx.words();
    ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
    let good = Button::quiet(words.get("naloop-zo-goed")).icon(icons::CHECK).show(ui);
    if good.clicked() {
        cx.push(Command::Aftercare(AftercareCommand::Leave(asked.left.clone())));
    }
    good.accessible_name(words.with("naloop-zo-goed-naam", &[("wat", asked.about.as_str().into())]));
    let Some(way) = &asked.way else { return };
    let go = Button::secondary(words.get("naloop-ernaartoe")).icon_after(icons::ARROW_RIGHT).show(ui);
    if go.clicked() {
        cx.push(Command::Aftercare(match way {
            Way::Bureau(step, place) => AftercareCommand::Jump(step.clone(), place.clone()),
            Way::Part(part) => AftercareCommand::Part(*part),
        }));
    }
    go.accessible_name(words.with("naloop-ernaartoe-naam", &[("wat", asked.about.as_str().into())]));
}

fn of_finding(cx: &Cx<'_>, open: &OpenCase, finding: &Finding) -> Asked {
    let words = &cx.state.words;
    let (icon, key) = match finding.kind {
        Kind::PersonNumber => (icons::IDENTIFICATION_CARD, "naloop-vraag-nummer"),
        Kind::Diagnosis => (icons::STETHOSCOPE, "naloop-vraag-diagnose"),
        Kind::Medicine => (icons::FIRST_AID_KIT, "naloop-vraag-medicijn"),
        Kind::Private => (icons::HOUSE_LINE, "naloop-vraag-thuis"),
        Kind::Special => (icons::USER_CIRCLE, "naloop-vraag-bijzonder"),
        Kind::Signal => (icons::SHIELD_CHECK, "naloop-vraag-signaal"),
        Kind::ThirdParty => (icons::USERS, "naloop-vraag-naam"),
        Kind::Contact => (icons::PHONE, "naloop-vraag-contact"),
        Kind::TooLong => (icons::TEXT_AA, "naloop-vraag-lang"),
    };
    let mut asked = words.get(key).to_owned();
    if finding.is_familys {
        asked = format!("{asked} {}", words.get("naloop-vraag-eigen-woorden"));
    }
    let about = match finding.words.as_str() {
        "" => words.get("naloop-lange-tekst").to_owned(),
        typed => format!("“{typed}”"),
    };
    let place = name_of_place(open, words, &finding.place);
    Asked { icon, about, asked, place, way: way_to(open, finding), left: finding_left(finding) }
}

fn way_to(open: &OpenCase, finding: &Finding) -> Option<Way> {
    let place = match &finding.place {
        TextPlace::Answer(question) | TextPlace::Note(question) | TextPlace::RowNote(question, _) => {
            OpenPlace::Field(question.clone())
        }
        TextPlace::Cell(question, row, column) => OpenPlace::Cell(question.clone(), row.clone(), column.clone()),
        TextPlace::Statement(question, id) => OpenPlace::Statement(question.clone(), id.clone()),
        TextPlace::Agreement(id) => return agreement(open, id.as_str()),
        TextPlace::ReadBack(_) => return Some(Way::Part(Part::Plain)),
        TextPlace::LooseNote(_) => return Some(Way::Part(Part::Notes)),
        TextPlace::Decision(_) | TextPlace::Parked(_) => return None,
    };
    finding.step.clone().map(|step| Way::Bureau(step, place))
}

/// The agreement in the step that lists them.
fn agreement(open: &OpenCase, id: &str) -> Option<Way> {
    let list = crate::engine::view::ItemView::List(CaseList::Agreements);
    let step = open.view.steps.iter().find(|step| step.applies && step.items.contains(&list))?;
    Some(Way::Bureau(step.id.clone(), OpenPlace::List(CaseList::Agreements, Some(id.to_owned()))))
}

fn of_missing(cx: &Cx<'_>, open: &OpenCase, missing: &Missing) -> Asked {
    let words = &cx.state.words;
    let left = LeftAlone::Missing(missing.clone());
    match missing {
        Missing::Goal(row, part) => {
            let (key, column) = match part {
                GoalPart::Baseline => ("naloop-doel-begin", "beginsituatie"),
                GoalPart::Measure => ("naloop-doel-meting", "meting"),
                GoalPart::Owner => ("naloop-doel-wie", "eigenaar"),
                _ => ("naloop-doel-wanneer", "einddatum"),
            };
            in_rows(cx, open, "doelen", row, key, Some(column), icons::TARGET, left)
        }
        Missing::Need(row) => in_rows(cx, open, "onderwijsbehoeften", row, "naloop-behoefte-los", None, icons::LINK, left),
        Missing::Agreement(id, part) => {
            let key = match part {
                AgreementPart::Who => "naloop-afspraak-wie",
                AgreementPart::What => "naloop-afspraak-wat",
                AgreementPart::When => "naloop-afspraak-wanneer",
            };
            let known = open.case.agreements.iter().find(|known| &known.id == id);
            let place = name_of_place(open, words, &TextPlace::Agreement(id.clone()));
            let what = known.map(|known| known.what.trim()).filter(|what| !what.is_empty());
            Asked {
                icon: icons::HANDSHAKE,
                about: what.map_or_else(|| place.clone(), str::to_owned),
                asked: words.get(key).to_owned(),
                place,
                way: agreement(open, id.as_str()),
                left,
            }
        }
        Missing::SummaryNotSent => Asked {
            icon: icons::ENVELOPE_SIMPLE,
            about: words.get("naloop-samenvatting").to_owned(),
            asked: words.get("naloop-samenvatting-niet").to_owned(),
            place: words.get(super::title(Part::Release)).to_owned(),
            way: Some(Way::Part(Part::Release)),
            left,
        },
    }
}

/// The first words of a row: "Instructie die in twee stappen komt", or the goal.
fn whole_row(saying: Saying<'_>, field: &FieldView, row: &RowId) -> String {
    let name = saying.row_name(&field.id, row).unwrap_or_default();
    let Some(begun) = name.trim_end().strip_suffix(['…', '.']).filter(|_| name.ends_with('…') || name.ends_with("..."))
    else {
        return name;
    };
    let stored = field.answer.as_ref().and_then(|answer| answer.value.as_ref()).map(Value::rows).unwrap_or_default();
    let cells = stored.iter().find(|known| &known.id == row).map(|row| &row.cells);
    let rest = cells.and_then(|cells| {
        cells.values().find_map(|cell| match cell {
            Scalar::Text(text) => Some(text.trim()),
            _ => None,
        })
    });
    rest.map_or_else(|| name.clone(), |rest| format!("{} {rest}", begun.trim_end_matches(['.', ' ', '…'])))
}

#[expect(clippy::too_many_arguments, reason = "one place puts the words of both lists together")]
fn in_rows(
    cx: &Cx<'_>,
    open: &OpenCase,
    concept: &str,
    row: &RowId,
    key: &str,
    column: Option<&str>,
    icon: Icon,
    left: LeftAlone,
) -> Asked {
    let words = &cx.state.words;
    let field = open.field_with(concept);
    let saying = Saying { open, words, today: cx.state.today(cx.env) };
    let title = field.map(|field| whole_row(saying, field, row)).unwrap_or_default();
    let way = field.map(|field| {
        let columns = field.rows.as_ref().map(|rows| rows.columns.as_slice()).unwrap_or_default();
        let wanted = column.and_then(|id| columns.iter().find(|known| known.id == id)).or_else(|| columns.first());
        let column = wanted.map_or_else(|| ColumnId::new(""), |column| column.id.clone());
        Way::Bureau(field.step.clone(), OpenPlace::Cell(field.id.clone(), row.clone(), column))
    });
    let place = field.and_then(|field| open.view.step(field.step.as_str())).map(|step| step.title.clone()).unwrap_or_default();
    Asked { icon, about: sentence_start(&title), asked: words.get(key).to_owned(), place, way, left }
}
