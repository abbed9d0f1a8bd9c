//! The sentence that makes a plan: "begin met 8 uur, elke 2 weken 2 uur erbij, tot 16". It shows what it would make; nothing is
//! put in the place of steps that stand there before somebody says so.

use chrono::NaiveDate;
use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{Cells, Change};
use crate::app::said::Saying;
use crate::engine::build_up::{Period, periods};
use crate::engine::school_week::{coming_week, weeks};
use crate::engine::view::FieldView;
use crate::i18n::{Prefer, dates, parse_build_up, parse_date};
use crate::model::Scalar;
use crate::ui::Cx;
use crate::ui::fields::place::question_id;
use crate::ui::theme::{Look, Type, icons};
use crate::ui::widgets::{Button, Field, TextField, Understood, date_field, focus_field, put_focus, toned};

use super::super::Stage;
use super::{FROM, HOURS, TO};

/// What the sentence says so far.
pub struct Written {
    text: String,
    start: NaiveDate,
    /// What it would make.
    pub periods: Option<Vec<Period>>,
    /// It is understood, but it is no plan.
    is_no_plan: bool,
}

fn text_id(field: &FieldView) -> Id {
    question_id(&field.id).with("sentence")
}

fn start_id(field: &FieldView) -> Id {
    question_id(&field.id).with("sentence from")
}

fn open_id(field: &FieldView) -> Id {
    question_id(&field.id).with("sentence open")
}

/// Reads the sentence that is being written. Its words are kept as every control keeps its own.
pub fn written(ui: &Ui, cx: &Cx<'_>, stage: &Stage<'_>) -> Written {
    let text: String = ui.data(|data| data.get_temp(text_id(stage.field))).unwrap_or_default();
    let typed: Option<String> = ui.data(|data| data.get_temp(start_id(stage.field)));
    let language = stage.saying.words.language();
    let typed = typed.and_then(|typed| parse_date(&typed, stage.saying.today, language, Prefer::Future));
    let start = typed.unwrap_or_else(|| likely_start(cx, stage.saying));
    let plan = parse_build_up(&text);
    let periods = plan.as_ref().and_then(|plan| periods(plan, start, cx.state.holidays()));
    Written { text, start, is_no_plan: plan.is_some() && periods.is_none(), periods }
}

/// When the plan begins as far as anyone said, else with the coming week.
fn likely_start(cx: &Cx<'_>, saying: Saying<'_>) -> NaiveDate {
    let date_in = |question: &str| {
        let answer = saying.open.view.field(question)?.answer.as_ref()?;
        match answer.value.as_ref()?.scalar()? {
            Scalar::Date(date) => Some(*date),
            _ => None,
        }
    };
    let meeting = date_in("overleg_datum").unwrap_or(saying.today);
    date_in("arrangement_start").filter(|start| *start >= meeting).unwrap_or_else(|| coming_week(meeting, cx.state.holidays()))
}

/// Draws the sentence, what it makes, and the button that puts it there. Where steps stand already it waits behind a button.
pub fn sentence_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, written: &Written, rows: usize) {
    let field = stage.field;
    let look = Look::of(ui.ctx());
    let words = stage.saying.words;
    let is_open = rows == 0 || ui.data(|data| data.get_temp::<bool>(open_id(field))).unwrap_or(false);
    let opener = open_id(field).with("button");
    if !is_open {
        let button = Button::quiet(words.get("opbouw-opnieuw")).icon(icons::PENCIL_SIMPLE).id(opener).show(ui);
        put_focus(ui, opener, &button);
        put_focus(ui, question_id(&field.id), &button);
        if button.clicked() {
            ui.data_mut(|data| data.insert_temp(open_id(field), true));
            focus_field(ui.ctx(), text_id(field).with("field"));
        }
        return;
    }
    let id = text_id(field).with("field");
    let outcome = TextField::line(Field::new(id, words.get("opbouw-zin")))
        .words()
        .starter(words.get("opbouw-zin-voorbeeld"))
        .show(ui, &written.text);
    // Whoever is sent to this question begins here, not at the end of its steps.
    put_focus(ui, question_id(&field.id), &outcome.response);
    if let Some(new) = outcome.change {
        ui.data_mut(|data| data.insert_temp(text_id(field), new));
        ui.ctx().request_repaint();
    }
    let is_empty = written.text.trim().is_empty();
    if is_empty {
        toned(ui, Type::Small, look.colours.muted, words.get("opbouw-zin-uitleg"));
    } else {
        start_ui(ui, stage, written.start);
    }
    if let Some(periods) = &written.periods {
        toned(ui, Type::Small, look.colours.muted, &said(cx, stage.saying, periods));
        if rows > 0 {
            let what = words.with("opbouw-vervangt", &[("aantal", rows.into())]);
            toned(ui, Type::Body, look.colours.ink, &what);
        }
    } else if !is_empty && !outcome.focused {
        let key = if written.is_no_plan { "opbouw-geen-plan" } else { "opbouw-niet-begrepen" };
        toned(ui, Type::Small, look.colours.muted, words.get(key));
    }
    buttons_ui(ui, cx, stage, written, rows, outcome.submitted);
}

/// From when on.
fn start_ui(ui: &mut Ui, stage: &Stage<'_>, start: NaiveDate) {
    let id = start_id(stage.field);
    let words = stage.saying.words;
    let language = words.language();
    let shown: Option<String> = ui.data(|data| data.get_temp(id));
    let shown = shown.unwrap_or_else(|| dates::numeric(start, language));
    let today = stage.saying.today;
    let understand = |text: &str| match parse_date(text, today, language, Prefer::Future) {
        Some(date) => Understood::Value(date, stage.saying.date(date, false)),
        None if text.trim().is_empty() => Understood::Nothing,
        None => Understood::Unclear,
    };
    let outcome = date_field(ui, &Field::new(id.with("field"), words.get("opbouw-vanaf")), &shown, today, &understand);
    if let Some(typed) = outcome.change {
        ui.data_mut(|data| data.insert_temp(id, typed.text));
        ui.ctx().request_repaint();
    }
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, written: &Written, rows: usize, submitted: bool) {
    let field = stage.field;
    let words = stage.saying.words;
    let fill_id = text_id(field).with("fill");
    let mut fill = false;
    let mut stop = false;
    if written.periods.is_some() || rows > 0 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            if written.periods.is_some() {
                let name = match rows {
                    0 => words.get("opbouw-zet-neer").to_owned(),
                    rows => words.with("opbouw-vervang", &[("aantal", rows.into())]),
                };
                let button = Button::secondary(&name).icon(icons::CHECK).id(fill_id).show(ui);
                put_focus(ui, fill_id, &button);
                fill = button.clicked();
            }
            if rows > 0 {
                stop = Button::quiet(words.get("opbouw-laat-zo")).show(ui).clicked();
            }
        });
    }
    // Where nothing stands yet, Enter is enough.
    fill |= submitted && rows == 0 && written.periods.is_some();
    if submitted && rows > 0 && written.periods.is_some() {
        focus_field(ui.ctx(), fill_id);
    }
    if fill && let Some(periods) = &written.periods {
        cx.push(Command::EndVisit(None));
        cx.change(Change::ReplaceRows(field.id.clone(), periods.iter().map(cells).collect()));
        cx.push(Command::EndVisit(None));
    }
    if fill || stop {
        ui.data_mut(|data| {
            data.remove::<String>(text_id(field));
            data.remove::<String>(start_id(field));
            data.insert_temp(open_id(field), false);
        });
        focus_field(ui.ctx(), open_id(field).with("button"));
    }
}

fn cells(period: &Period) -> Cells {
    let dates = [(FROM, period.from), (TO, period.to)].map(|(column, date)| (column.into(), Scalar::Date(date)));
    let hours = HOURS.into_iter().zip(period.hours);
    let hours = hours.filter_map(|(column, hours)| Some((column.into(), Scalar::Number(hours?))));
    dates.into_iter().chain(hours).collect()
}

/// "5 stappen, van ma 4 januari tot vr 12 maart 2027. Kerstvakantie telt niet mee (bron)."
fn said(cx: &Cx<'_>, saying: Saying<'_>, periods: &[Period]) -> String {
    let words = saying.words;
    let language = words.language();
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return String::new() };
    let count = periods.len();
    let mut said = words.with(
        "opbouw-wordt",
        &[
            ("aantal", count.into()),
            ("van", dates::medium(first.from, language).into()),
            ("tot", dates::medium(last.to, language).into()),
        ],
    );
    let holidays = cx.state.holidays();
    let mut free: Vec<&str> = weeks(periods, holidays).iter().filter_map(|week| week.holiday).collect();
    free.dedup();
    let calendar = cx.state.folder.as_ref().map(|folder| &folder.calendar);
    let add = match calendar.filter(|calendar| !calendar.holidays.is_empty()) {
        None => words.get("opbouw-geen-vakantietabel").to_owned(),
        Some(_) if free.is_empty() => return said,
        Some(calendar) => {
            let source = calendar.source.as_str();
            words.with("opbouw-overgeslagen", &[("vakanties", free.join(", ").into()), ("bron", source.into())])
        }
    };
    said.push(' ');
    said.push_str(&add);
    said
}
