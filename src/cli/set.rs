//! `rondom set FILE [--template ID] KEY=VALUE…`: the same commands, the same saver as the window.

use std::path::Path;

use super::session::{self, Failed, Session};
use super::{COULD_NOT_RUN, FINE, Output};
use crate::app::command::{Change, ListCommand, NewCase};
use crate::app::{Command, typed};
use crate::model::{CaseCode, QuestionId};

/// Planned length of a new case's meeting, in minutes.
const USUAL_MINUTES: u16 = 60;

pub(super) fn run(output: &mut Output<'_>, file: &Path, template: Option<&str>, answers: &[String]) -> u8 {
    let (code, folder) = match session::place_of(file, output.words) {
        Ok(place) => place,
        Err(sentence) => {
            output.tell(&sentence);
            return COULD_NOT_RUN;
        }
    };
    let started = Session::start(&folder, output.words.language());
    match started.and_then(|mut session| set(&mut session, output, &code, template, answers)) {
        Ok(line) => {
            output.line(&line);
            FINE
        }
        Err(sentence) => {
            output.tell(&sentence.unwrap_or_else(|| session::out_of_patience(output.words)));
            COULD_NOT_RUN
        }
    }
}

fn set(
    session: &mut Session,
    output: &Output<'_>,
    code: &CaseCode,
    template: Option<&str>,
    answers: &[String],
) -> Result<String, Failed> {
    let row = session.row(code);
    if let Some(trouble) = row.is_none().then(|| session.trouble(code)).flatten() {
        return Err(Some(trouble));
    }
    match (row, template) {
        (Some(row), _) => session.open(&row)?,
        (None, Some(template)) => {
            let sectors = session.state.folder.as_ref().and_then(|folder| folder.templates.get(&template.into()));
            let sector = sectors.and_then(|loaded| loaded.template.sectors.first().copied());
            let sector = sector
                .ok_or_else(|| Some(output.words.with("sjabloon-ontbreekt", &[("sjabloon", template.to_owned().into())])))?;
            let new = NewCase {
                sector,
                template: template.into(),
                meeting_kind: None,
                planned_minutes: USUAL_MINUTES,
                code: Some(code.clone()),
            };
            session.act(Command::List(ListCommand::New(new)));
        }
        (None, None) => return Err(Some(output.words.get("opdracht-welk-sjabloon").to_owned())),
    }
    session.wait(|session| session.state.open.is_some())?;
    for answer in answers {
        self::answer(session, output, answer)?;
    }
    session.act(Command::SaveNow);
    session.wait(|session| session.state.open.as_ref().is_some_and(|open| open.save.saved_revision >= open.revision))?;
    let rev = session.saved.map_or(1, |(_, rev)| rev);
    Ok(format!("SAVED {code} rev={rev}"))
}

fn answer(session: &mut Session, output: &Output<'_>, text: &str) -> Result<(), Failed> {
    let words = output.words;
    let (key, value) =
        text.split_once('=').ok_or_else(|| Some(words.with("opdracht-geen-waarde", &[("sleutel", text.to_owned().into())])))?;
    let today = session.state.today(&session.env);
    let Some(open) = session.state.open.as_ref() else { return Err(None) };
    let named = |question: &&crate::model::template::Question| {
        question.id == key || question.concept.as_ref().is_some_and(|concept| *concept == key)
    };
    let question = open.template.questions().map(|(_, question)| question).find(named);
    let field = question.and_then(|question| open.view.field(question.id.as_str()));
    let Some(field) = field else {
        return Err(Some(words.with("opdracht-onbekende-sleutel", &[("sleutel", key.to_owned().into())])));
    };
    let id: QuestionId = field.id.clone();
    let scalar = typed::scalar(field, value, words.language(), today);
    if scalar.is_none() && !value.trim().is_empty() {
        return Err(Some(words.with("opdracht-niet-in-een-regel", &[("sleutel", key.to_owned().into())])));
    }
    session.act(Command::Change(Change::Value(id, scalar)));
    Ok(())
}
