//! `rondom show FILE`: a case in words, step by step, the way the bureau reads it.

use std::path::Path;

use serde::Serialize;

use super::session::{self, Failed, Session};
use super::{COULD_NOT_RUN, FINE, Format, Output};
use crate::app::people;
use crate::app::said::Saying;
use crate::app::state::OpenCase;
use crate::engine::view::ItemView;
use crate::model::AgreementWhen;

#[derive(Serialize)]
struct Shown {
    code: String,
    rev: u64,
    people: Vec<String>,
    steps: Vec<ShownStep>,
    agreements: Vec<String>,
}

#[derive(Serialize)]
struct ShownStep {
    title: String,
    answers: Vec<ShownAnswer>,
}

#[derive(Serialize)]
struct ShownAnswer {
    question: String,
    label: String,
    answer: String,
}

pub(super) fn run(output: &mut Output<'_>, file: &Path, format: Format) -> u8 {
    match show(output, file) {
        Ok(shown) => {
            match format {
                Format::Json => output.json(&shown),
                Format::Text => print(output, &shown),
            }
            FINE
        }
        Err(failed) => {
            output.tell(&session::sentence_of(failed, output.words));
            COULD_NOT_RUN
        }
    }
}

fn show(output: &Output<'_>, file: &Path) -> Result<Shown, Failed> {
    let (code, folder) = session::place_of(file, output.words).map_err(Some)?;
    let mut session = Session::look(&folder, output.words.language())?;
    let Some(row) = session.row(&code)? else {
        return Err(Some(output.words.with("opdracht-casus-ontbreekt", &[("casus", code.to_string().into())])));
    };
    session.open(&row)?;
    let today = session.state.today(&session.env);
    let Some(open) = session.state.open.as_ref() else { return Err(None) };
    let saying = Saying { open, words: &session.state.words, today };
    Ok(Shown {
        code: code.to_string(),
        rev: session.rev,
        people: people_of(open, saying),
        steps: steps(open, saying),
        agreements: agreements(open, saying),
    })
}

fn steps(open: &OpenCase, saying: Saying<'_>) -> Vec<ShownStep> {
    let answer = |item: &ItemView| {
        let ItemView::Field(id) = item else { return None };
        let field = open.view.field(id.as_str())?;
        let answer = saying.field(field)?;
        Some(ShownAnswer { question: id.to_string(), label: field.label.clone(), answer })
    };
    let applying = open.view.steps.iter().filter(|step| step.applies);
    let steps =
        applying.map(|step| ShownStep { title: step.title.clone(), answers: step.items.iter().filter_map(answer).collect() });
    steps.filter(|step| !step.answers.is_empty()).collect()
}

fn agreements(open: &OpenCase, saying: Saying<'_>) -> Vec<String> {
    let line = |agreement: &crate::model::Agreement| {
        let who: Vec<String> = agreement.who.iter().map(|person| people::person(open, saying.words, person)).collect();
        let when = match &agreement.when {
            AgreementWhen::Open => String::new(),
            AgreementWhen::Date(date) => saying.date(*date, false),
            AgreementWhen::Rhythm(words) | AgreementWhen::Draft(words) => words.clone(),
        };
        [who.join(", "), agreement.what.clone(), when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    open.case.agreements.iter().map(line).collect()
}

/// Who is at the table, with role and organisation; nothing of authority or contact data.
fn people_of(open: &OpenCase, saying: Saying<'_>) -> Vec<String> {
    let line = |seat: &crate::model::Seat| {
        let parts = [people::name(open, &seat.id), people::role(open, saying.words, &seat.role), seat.organisation.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    open.case.seats.iter().map(line).collect()
}

fn print(output: &mut Output<'_>, shown: &Shown) {
    output.line(&format!("{}  rev {}", shown.code, shown.rev));
    output.line("");
    shown.people.iter().for_each(|person| output.line(&format!("  {person}")));
    for step in &shown.steps {
        output.line("");
        output.line(&step.title);
        for answer in &step.answers {
            output.line(&format!("  {}  {}", answer.label, answer.answer.replace('\n', "\n    ")));
        }
    }
    if !shown.agreements.is_empty() {
        output.line("");
        for agreement in &shown.agreements {
            output.line(&format!("  {agreement}"));
        }
    }
}
