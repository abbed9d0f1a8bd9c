//! Reads one thing off a view, as the text the right side of a table row expects.

use rondom::engine::view::{Context, FieldView, FormView, ItemView, OpenPlace, OpenReason, Progress};
use rondom::engine::{facts, would_hide, would_hide_cells};
use rondom::model::{Case, Fact, FactRow, Person, Pick, Scalar, Template};

use super::given::edit_of;

/// What stands in the view for `what`: a word and, mostly, where to look.
pub fn seen(what: &str, template: &Template, case: &Case, context: &Context, view: &FormView) -> String {
    let (word, rest) = what.split_once(' ').unwrap_or((what, ""));
    let field = || view.field(rest);
    let show = |text: Option<String>| text.unwrap_or_else(|| "-".into());
    match word {
        "asked" => words(rest.split(' ').map(|id| if view.field(id).is_some() { "yes" } else { "no" })),
        "clash" => show(field().and_then(|f| f.violation.as_ref()).map(|v| format!("{:?}", v.kind))),
        "message" => show(field().and_then(|f| f.violation.as_ref()).and_then(|v| v.message.clone())),
        "state" => show(field().map(|f| format!("{:?}", f.state))),
        "value" => show(field().and_then(|f| f.computed.as_ref()).map(scalar)),
        "cell" => {
            show(row(view, rest).and_then(|(f, at, column)| f.rows.as_ref()?.rows.get(at)?.computed.get(column)).map(scalar))
        }
        "cell-clash" => {
            let violation = row(view, rest).and_then(|(f, at, column)| f.rows.as_ref()?.rows.get(at)?.violations.get(column));
            show(violation.map(|v| format!("{:?}", v.kind)))
        }
        "cell-hidden" => {
            let hidden =
                |(f, at, column): (&FieldView, usize, &str)| Some(f.rows.as_ref()?.rows.get(at)?.hidden.contains(column));
            show(row(view, rest).and_then(hidden).map(|hidden| if hidden { "yes" } else { "no" }.to_owned()))
        }
        "progress" => match rest.split_once(':') {
            Some(("step", id)) => show(view.step(id).map(|step| progress(step.progress))),
            Some(("block", id)) => show(view.blocks.iter().find(|block| block.id == id).map(|block| progress(block.progress))),
            _ => progress(view.progress),
        },
        "status" => show(view.step(rest).map(|step| format!("{:?}", step.status))),
        "applies" => show(view.step(rest).map(|step| step.applies.to_string())),
        "heading" => show(view.step(rest).map(|step| step.heading.clone())),
        "items" => show(view.step(rest).map(|step| items(&step.items))),
        "block" => {
            let block = view.blocks.iter().find(|block| block.id == rest);
            show(
                block.map(|b| {
                    b.openings.iter().map(|o| format!("{}[{}]", o.title, items(&o.items))).collect::<Vec<_>>().join(" ")
                }),
            )
        }
        "minutes" => words(view.blocks.iter().map(|block| block.minutes.to_string())),
        "hidden" => view.hidden_answers.len().to_string(),
        "unknown" => words(view.unknown.iter().map(|id| id.as_str())),
        "name" => view.pupil_name.clone(),
        "label" => show(field().map(|f| f.label.clone())),
        "options" => show(field().map(|f| words(f.options.iter().map(|o| o.code.as_str())))),
        "unset" => {
            show(field().and_then(|f| f.rows.as_ref()).map(|rows| words(rows.unset_presets.iter().map(|o| o.code.as_str()))))
        }
        "presets" => show(
            field()
                .and_then(|f| f.rows.as_ref())
                .map(|rows| words(rows.rows.iter().map(|row| row.preset_label.clone().unwrap_or_default()))),
        ),
        "open" => {
            let of_step = |step: &str| rest.is_empty() || step == rest;
            words(
                view.open
                    .iter()
                    .filter(|item| of_step(item.step.as_str()))
                    .map(|item| place(&item.place) + ":" + &reason(&item.reason)),
            )
        }
        "fact" => show(facts(template, case, None, context).get(rest).map(fact)),
        "hides" => {
            let (id, value) = rest.split_once('=').expect("hides id=value");
            let edit = edit_of(template, case, id, value);
            let questions = would_hide(template, case, None, &edit, context).into_iter().map(|id| id.to_string());
            let cells = would_hide_cells(template, case, None, &edit, context);
            let cells = cells.into_iter().map(|cell| format!("{}.{}.{}", cell.question, cell.row, cell.column));
            words(questions.chain(cells))
        }
        other => panic!("nothing is called {other}"),
    }
}

fn words(parts: impl Iterator<Item = impl AsRef<str>>) -> String {
    parts.map(|part| part.as_ref().to_owned()).collect::<Vec<_>>().join(" ")
}

/// `question.position.column`.
fn row<'v, 'w>(view: &'v FormView, place: &'w str) -> Option<(&'v FieldView, usize, &'w str)> {
    let mut parts = place.split('.');
    Some((view.field(parts.next()?)?, parts.next()?.parse().ok()?, parts.next()?))
}

fn progress(progress: Progress) -> String {
    format!("{}/{} open {} clash {}", progress.answered, progress.asked, progress.required_open, progress.violations)
}

fn items(items: &[ItemView]) -> String {
    words(items.iter().map(|item| match item {
        ItemView::Heading(text) => format!("#{text}"),
        ItemView::List(list) => format!("{list:?}"),
        ItemView::Field(id) => id.to_string(),
        ItemView::Folded => "folded".to_owned(),
    }))
}

fn place(place: &OpenPlace) -> String {
    match place {
        OpenPlace::Field(id) => id.to_string(),
        OpenPlace::Cell(question, row, column) => format!("{question}.{row}.{column}"),
        OpenPlace::Statement(question, statement) => format!("{question}#{statement}"),
        OpenPlace::List(list, item) => format!("{list:?}/{}", item.clone().unwrap_or_default()),
    }
}

fn reason(reason: &OpenReason) -> String {
    match reason {
        OpenReason::Clash(violation) => format!("{:?}", violation.kind),
        OpenReason::NoFunction(function) => format!("No{function:?}"),
        other => format!("{other:?}"),
    }
}

fn fact(fact: &Fact) -> String {
    match fact {
        Fact::Value(value) => scalar(value),
        Fact::Rows(rows) => rows.iter().map(fact_row).collect::<Vec<_>>().join(" | "),
    }
}

fn fact_row(row: &FactRow) -> String {
    row.cells.iter().map(|(name, value)| format!("{name}={}", scalar(value))).collect::<Vec<_>>().join("; ")
}

fn scalar(value: &Scalar) -> String {
    let pick = |pick: &Pick| match pick {
        Pick::Code(code) => code.clone(),
        Pick::Other(words) => format!("other:{words}"),
    };
    match value {
        Scalar::Text(text) => text.clone(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Date(date) => date.to_string(),
        Scalar::YesNo(yes) => if *yes { "ja" } else { "nee" }.into(),
        Scalar::Choice(one) => pick(one),
        Scalar::Choices(picks) => picks.iter().map(pick).collect::<Vec<_>>().join(","),
        Scalar::Persons(persons) => words(persons.iter().map(|person| match person {
            Person::Seat(seat) => seat.to_string(),
            other => format!("{other:?}"),
        })),
        other => format!("{other:?}"),
    }
}
