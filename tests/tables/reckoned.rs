//! What is reckoned from a case and never stored, in the words of the tables. Computed questions and columns come from
//! the engine. What rules say of a case is worked out here from the domain's own table (1.3, Appendix A), by hand and
//! apart from any rule of ours, so that a row of the facts cannot say anything else than what follows from the others.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use rondom::engine::view::Context;
use rondom::model::template::{Kind, Template};
use rondom::model::{Case, Scalar};

use super::places::Place;
use super::stored::stored_at;

/// How an option was scored in the worked cases, and the answer that is (domain 7).
const SCORES: [(&str, &str); 3] = [("past 3", "ja"), ("past 1 en 2", "deels"), ("past 0", "nee")];

/// Begins a legal clock, besides the plan of the pupil who is already there (domain 1.3).
const OTHER_CLOCKS: [&str; 9] = [
    "aanmelding_ontvangen",
    "verlenging_meegedeeld_op",
    "definitieve_plaatsing",
    "besluit_bekendgemaakt",
    "tlv_aanvraag_compleet",
    "tlv_besluit_bekendgemaakt",
    "tlv_eind",
    "schorsing_start",
    "gpo_verzoek",
];

/// Says why `outcome` is not what is reckoned for `what`.
pub fn reckons(template: &Template, case: &Case, what: &str, outcome: &str) -> Result<(), String> {
    let computed = what.contains('[') || template.question(what).is_some();
    let truths = if computed { computed_value(template, case, what)? } else { by_rule(case, what)? };
    let is_same = |truth: &String| match (truth.parse::<f64>(), outcome.parse::<f64>()) {
        (Ok(truth), Ok(outcome)) => (truth - outcome).abs() < 1e-9,
        _ => truth == outcome,
    };
    if truths.iter().any(is_same) { Ok(()) } else { Err(format!("{what} is {truths:?}, not {outcome}")) }
}

/// What the engine makes of a computed question, or of a computed column of a row.
fn computed_value(template: &Template, case: &Case, what: &str) -> Result<Vec<String>, String> {
    let (question, row) = what.split_once('[').map_or((what, None), |(question, row)| (question, Some(row)));
    let parts = row.map(|row| row.split_once("].").ok_or(format!("{what} names no column"))).transpose()?;
    let place = parts.map_or(question.to_owned(), |(_, column)| format!("{question}.{column}"));
    match Place::find(template, &place)?.kind {
        Some(Kind::Computed(_)) => {}
        _ => return Err(format!("{what} is not reckoned")),
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 12).ok_or("no day")?;
    let context = Context { today, language: "nl".to_owned(), pupil_fallback: "de leerling".to_owned() };
    let meeting = case.current_meeting().map(|meeting| &meeting.id);
    let view = rondom::engine::view(template, case, meeting, &context);
    let field = view.field(question).ok_or(format!("{question} is not asked"))?;
    let value = match parts {
        None => field.computed.clone(),
        Some((number, column)) => {
            let rows = field.rows.as_ref().ok_or(format!("{question} has no rows"))?;
            let number: usize = number.parse().map_err(|_not_a_number| format!("{what} names no row"))?;
            let row = rows.rows.get(number.wrapping_sub(1)).ok_or(format!("{question} has no row {number}"))?;
            row.computed.get(column).cloned()
        }
    };
    match value {
        Some(Scalar::Number(number)) => Ok(vec![number.to_string()]),
        Some(Scalar::Text(text)) => Ok(vec![text]),
        other => Err(format!("{what} comes to {other:?}")),
    }
}

/// Everything that is true of the case under this name; a name that is not in this closed list is a mistake of the table.
fn by_rule(case: &Case, what: &str) -> Result<Vec<String>, String> {
    let at = |place: &str| stored_at(case, place);
    let date = |place: &str| at(place).and_then(|text| text.parse::<NaiveDate>().ok());
    let after = |place: &str, days: u64| date(place).and_then(|date| date.checked_add_days(Days::new(days)));
    let holds = |is_so: bool, word: &str| is_so.then(|| word.to_owned());
    let bare = what.split_once(" van ").map_or(what, |(bare, whom)| if whom.contains(' ') { what } else { bare });
    let truths = match bare {
        "D01" => {
            let last = after("aanmelding_ontvangen", 42);
            let told = date("besluit_bekendgemaakt");
            vec![
                last.map(|last| last.to_string()),
                holds(last.is_none(), "niet van toepassing"),
                holds(told.zip(last).is_some_and(|(told, last)| told <= last), "gehaald"),
            ]
        }
        "D03" => vec![holds(at("ingeschreven_elders").as_deref() == Some("ja"), "niet van toepassing")],
        "D04" => vec![after("inschrijfdatum", 42).map(|date| date.to_string())],
        "D06" => vec![after("besluit_extra_ondersteuning", 42).map(|date| date.to_string())],
        "D12" => {
            let told = date("verzuimmeldingen[1].gemeld_op").zip(date("verzuimmeldingen[1].bereikt_op"));
            let in_time = told.is_some_and(|(told, reached)| told >= reached && working_days(reached, told) <= 5);
            let is_reached = date("verzuimmeldingen[1].bereikt_op") == sixteenth_hour(case);
            vec![holds(in_time && is_reached, "gehaald")]
        }
        "D14" => {
            let reports = at("ziekmeldingen_12_weken").and_then(|count| count.parse::<u32>().ok());
            vec![holds(reports.is_some_and(|count| count >= 4), "signaal")]
        }
        // A deviation holds for one school year, which ends on 31 July (domain 1.6, 3.3).
        "D17" => vec![date("afwijking_start").and_then(|start| {
            let year = if start.month() >= 8 { start.year() + 1 } else { start.year() };
            Some(NaiveDate::from_ymd_opt(year, 7, 31)?.to_string())
        })],
        "V09" => {
            let signed = date("handelingsdeel_ondertekend_op").zip(date("afwijking_start"));
            let is_late = signed.is_none_or(|(signed, start)| signed > start);
            vec![holds(is_late && at("handelingsdeel_overeenstemming").as_deref() != Some("ja"), "waarschuwt")]
        }
        "opbouw" => {
            let hours = (1..).map_while(|row| at(&format!("opbouwschema[{row}].uren_fysiek"))?.parse::<f64>().ok());
            let hours: Vec<f64> = hours.collect();
            vec![holds(hours.len() > 1 && hours.windows(2).all(|pair| pair[0] < pair[1]), "stijgt")]
        }
        "dagelijks contact" => {
            let contact = at("afstand_dagelijks_contact");
            vec![holds(contact.is_some_and(|words| words.contains("elke schooldag")), "ja")]
        }
        "andere wettelijke termijnen" => vec![holds(OTHER_CLOCKS.iter().all(|trigger| date(trigger).is_none()), "geen")],
        "weken van aanmelding_ontvangen tot gewenste_start" => {
            let days = date("gewenste_start").zip(date("aanmelding_ontvangen")).map(|(to, from)| (to - from).num_days());
            vec![days.filter(|days| days % 7 == 0).map(|days| (days / 7).to_string())]
        }
        score => match SCORES.iter().find(|(name, _)| *name == score) {
            Some((_, answer)) => vec![Some((*answer).to_owned())],
            None => return Err(format!("nothing is reckoned under the name {what}")),
        },
    };
    Ok(truths.into_iter().flatten().collect())
}

/// Days from Monday to Friday after `from`, up to and with `to`.
fn working_days(from: NaiveDate, to: NaiveDate) -> usize {
    let is_working = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    from.iter_days().skip(1).take_while(|day| *day <= to).filter(is_working).count()
}

/// The day on which unauthorised absence came to sixteen hours within four weeks.
fn sixteenth_hour(case: &Case) -> Option<NaiveDate> {
    let at = |row: usize, column: &str| stored_at(case, &format!("verzuimregistraties[{row}].{column}"));
    let absences = (1..).map_while(|row| {
        let hours = at(row, "uren")?.parse::<f64>().ok()?;
        let unauthorised = at(row, "geoorloofd").as_deref() == Some("nee");
        Some((at(row, "datum")?.parse::<NaiveDate>().ok()?, if unauthorised { hours } else { 0.0 }))
    });
    let absences: Vec<_> = absences.collect();
    let sum = |last: NaiveDate| {
        let within = absences.iter().filter(|(day, _)| *day <= last && (last - *day).num_days() < 28);
        within.map(|(_, hours)| hours).sum::<f64>()
    };
    absences.iter().map(|(day, _)| *day).find(|day| sum(*day) >= 16.0)
}
