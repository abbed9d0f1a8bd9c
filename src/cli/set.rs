//! `rondom set FILE [--template ID] KEY=VALUE…`: the same commands, the same saver as the window. All of it or nothing.

use std::path::Path;

use serde::Serialize;

use super::fill::{self, Filled, Place};
use super::key::{self, Given};
use super::session::{self, Failed, Session};
use super::{COULD_NOT_RUN, FINE, Format, Output};
use crate::app::command::NewCase;
use crate::model::CaseCode;

/// What names the sector of a new case.
const SECTOR: &str = "sector=";

/// Planned length of a new case's meeting, in minutes.
const USUAL_MINUTES: u16 = 60;

/// What was saved.
#[derive(Serialize)]
struct Saved {
    code: String,
    rev: u64,
}

pub(super) fn run(output: &mut Output<'_>, file: &Path, template: Option<&str>, answers: &[String], format: Format) -> u8 {
    match set(output, file, template, answers) {
        Ok(Saved { code, rev }) => {
            match format {
                Format::Text => output.line(&format!("SAVED {code} rev={rev}")),
                Format::Json => output.json(&Saved { code, rev }),
            }
            FINE
        }
        Err(failed) => {
            output.tell(&session::sentence_of(failed, output.words));
            COULD_NOT_RUN
        }
    }
}

fn set(output: &Output<'_>, file: &Path, template: Option<&str>, answers: &[String]) -> Result<Saved, Failed> {
    let (code, folder) = session::place_of(file, output.words).map_err(Some)?;
    let (sectors, answers): (Vec<_>, Vec<_>) = answers.iter().map(String::as_str).partition(|answer| answer.starts_with(SECTOR));
    let sector = sectors.last().and_then(|answer| answer.strip_prefix(SECTOR));
    let given = read(output, &answers).map_err(|reason| nothing_saved(output, &reason))?;
    let mut session = Session::work(&folder, output.words.language())?;
    open(&mut session, output, &code, template, sector)?;
    let own_words = fill_all(&mut session, &given).map_err(|reason| nothing_saved(output, &reason))?;
    session.write()?;
    own_words.iter().for_each(|said| output.tell(said));
    session.said().iter().for_each(|said| output.tell(said));
    let code = session.case()?.case.header.code.to_string();
    Ok(Saved { code, rev: session.rev })
}

fn nothing_saved(output: &Output<'_>, reason: &str) -> Failed {
    Some(format!("{reason} {}", output.words.get("opdracht-niets-bewaard")))
}

fn read<'t>(output: &Output<'_>, answers: &[&'t str]) -> Result<Vec<Given<'t>>, String> {
    let unclear = |text: &str| output.words.with("opdracht-geen-waarde", &[("sleutel", text.to_owned().into())]);
    answers.iter().map(|text| key::read(text).ok_or_else(|| unclear(text))).collect()
}

/// The case of the file, or a new one in memory. A new one is of the sector its template is for, or, where that is for
/// several, of the one that was named.
fn open(
    session: &mut Session,
    output: &Output<'_>,
    code: &CaseCode,
    template: Option<&str>,
    named: Option<&str>,
) -> Result<(), Failed> {
    let no_sector = |template: &str| {
        let reason = output.words.with("opdracht-welke-sector", &[("sjabloon", template.to_owned().into())]);
        nothing_saved(output, &reason)
    };
    if let Some(row) = session.row(code)? {
        session.open(&row)?;
        let case = session.case()?;
        let is_other = named.is_some_and(|named| named != case.case.header.sector.code());
        return if is_other { Err(no_sector(case.template.id.as_str())) } else { Ok(()) };
    }
    let template = template.ok_or_else(|| Some(output.words.get("opdracht-welk-sjabloon").to_owned()))?;
    let loaded = session.state.folder.as_ref().and_then(|folder| folder.templates.get(&template.into()));
    let loaded =
        loaded.ok_or_else(|| Some(output.words.with("sjabloon-ontbreekt", &[("sjabloon", template.to_owned().into())])))?;
    let sector = match (loaded.template.sectors.as_slice(), named) {
        (sectors, Some(named)) => sectors.iter().copied().find(|sector| sector.code() == named),
        ([only], None) => Some(*only),
        _ => None,
    };
    let sector = sector.ok_or_else(|| no_sector(template))?;
    session.draft(NewCase {
        sector,
        template: template.into(),
        meeting_kind: None,
        planned_minutes: USUAL_MINUTES,
        code: Some(code.clone()),
    })
}

/// Fills everything in and says what is worth saying of it. What is only asked after another answer waits for that one, so the order makes no difference; what
/// does not fit is found at the end, because one answer may set the bounds of another.
fn fill_all(session: &mut Session, given: &[Given<'_>]) -> Result<Vec<String>, String> {
    let mut filled: Vec<(Given<'_>, Place)> = Vec::new();
    let mut waiting: Vec<Given<'_>> = given.to_vec();
    while !waiting.is_empty() {
        let before = waiting.len();
        let mut not_asked = Vec::new();
        for given in std::mem::take(&mut waiting) {
            match fill::fill(session, given)? {
                Filled::At(place) => filled.push((given, place)),
                Filled::NotAsked(sentence) => not_asked.push((given, sentence)),
            }
        }
        if not_asked.len() == before {
            return Err(not_asked.swap_remove(0).1);
        }
        waiting = not_asked.into_iter().map(|(given, _)| given).collect();
    }
    match filled.iter().find_map(|(given, place)| fill::mistake(session, place, *given)) {
        Some(mistake) => Err(mistake),
        None => Ok(filled.iter().filter_map(|(given, place)| fill::own_words(session, place, *given)).collect()),
    }
}
