//! Reads what a case stores at a place, in the words of the tables: `2026-11-12`, `ja`, a code, `Samira + Daan`.

use rondom::model::agreement::{AgreementStatus, AgreementWhen};
use rondom::model::answer::{Answer, Missing, Pick, Row, Scalar, Statement, Value};
use rondom::model::case::Case;
use rondom::model::consent::{Consent, Direction, Giver, Validity};
use rondom::model::meeting::{Function, Presence, PresenceMode};
use rondom::model::participant::{Authority, Person, Seat, Voice, VoiceGroup};

/// What stands at `place`; `None` when nothing does. Several values have ` + ` between them.
pub fn stored_at(case: &Case, place: &str) -> Option<String> {
    let (head, index, part) = split(place);
    match (head, index) {
        ("header.code", _) => Some(case.header.code.to_string()),
        ("header.sector", _) => Some(case.header.sector.code().to_owned()),
        ("meeting.planned_minutes", _) => Some(case.current_meeting()?.planned_minutes.to_string()),
        ("participants", Some(name)) => {
            let seat = case.seats.iter().find(|seat| seat_name(case, seat) == name)?;
            match part.strip_prefix("presence.") {
                Some(part) => of_presence(case.current_meeting()?.presence_of(&seat.id)?, part),
                None => of_seat(seat, part),
            }
        }
        ("consents", Some(number)) => of_consent(case, nth(&case.consents, number)?, part),
        ("agreements", Some(number)) => {
            let agreement = nth(&case.agreements, number)?;
            match part {
                "who" => Some(persons(case, &agreement.who)),
                "what" => Some(agreement.what.clone()),
                "when" => match &agreement.when {
                    AgreementWhen::Date(date) => Some(date.to_string()),
                    AgreementWhen::Rhythm(words) => Some(words.clone()),
                    AgreementWhen::Open | AgreementWhen::Draft(_) => None,
                },
                "status" => Some(status(agreement.status).to_owned()),
                _ => None,
            }
        }
        (id, index) => {
            let answer = answer(case, id)?;
            match (index, answer.value.as_ref()) {
                (None, _) if part == "note" => Some(answer.note.clone()).filter(|note| !note.is_empty()),
                (None, Some(Value::Scalar(scalar))) => Some(of_scalar(case, scalar)),
                (Some(index), Some(Value::Rows(rows))) => of_row(case, row(rows, index)?, part),
                (Some(index), Some(Value::Statements(all))) => of_statement(case, nth(all, index)?, part),
                _ => None,
            }
        }
    }
}

/// `list[index].part`, `question.note` or a bare name, in its three parts.
fn split(place: &str) -> (&str, Option<&str>, &str) {
    match place.split_once('[').and_then(|(head, rest)| Some((head, rest.split_once(']')?))) {
        Some((head, (index, part))) => (head, Some(index), part.trim_start_matches('.')),
        None => place.strip_suffix(".note").map_or((place, None, ""), |head| (head, None, "note")),
    }
}

fn nth<'l, T>(list: &'l [T], number: &str) -> Option<&'l T> {
    list.get(number.parse::<usize>().ok()?.checked_sub(1)?)
}

/// A row by its number from 1, or by the code it was preset from.
fn row<'l>(rows: &'l [Row], index: &str) -> Option<&'l Row> {
    rows.iter().find(|row| row.preset.as_deref() == Some(index)).or_else(|| nth(rows, index))
}

fn answer<'c>(case: &'c Case, id: &str) -> Option<&'c Answer> {
    let of_meeting = case.current_meeting().and_then(|meeting| meeting.answers.iter().find(|(question, _)| **question == *id));
    of_meeting.or_else(|| case.answers.iter().find(|(question, _)| **question == *id)).map(|(_, answer)| answer)
}

fn of_row(case: &Case, row: &Row, part: &str) -> Option<String> {
    match part {
        "note" => Some(row.note.clone()).filter(|note| !note.is_empty()),
        "preset" => row.preset.clone(),
        column => row.cells.iter().find(|(id, _)| **id == *column).map(|(_, cell)| of_scalar(case, cell)),
    }
}

fn of_statement(case: &Case, statement: &Statement, part: &str) -> Option<String> {
    match part {
        "text" => Some(statement.text.clone()),
        "verbatim" => Some(yes_no(statement.verbatim)),
        "voice" => statement.voice.as_ref().map(|voice| match voice {
            Voice::Seat(id) => case.seat(id).map_or(String::new(), |seat| seat_name(case, seat)),
            Voice::Group(group) => group_name(*group).to_owned(),
        }),
        "cell" => statement.cell.as_ref().map(|cell| format!("{}.{}", cell.column, cell.row)),
        _ => None,
    }
}

fn of_seat(seat: &Seat, part: &str) -> Option<String> {
    match part {
        "name" => Some(seat.name.clone()),
        "role" => Some(pick(&seat.role)),
        "organisation" => Some(seat.organisation.clone()),
        "relation" => seat.relation.as_ref().map(pick),
        "authority" => Some(
            match seat.authority {
                Authority::Yes => "ja",
                Authority::No => "nee",
                Authority::Unknown => "onbekend",
            }
            .to_owned(),
        ),
        _ => None,
    }
}

fn of_presence(presence: &Presence, part: &str) -> Option<String> {
    let function = |function: &Function| match function {
        Function::Chair => "chair",
        Function::Scribe => "scribe",
        Function::Coordinator => "coordinator",
        Function::Presenter => "presenter",
        Function::Listener => "listener",
        Function::Supporter => "supporter",
    };
    match part {
        "mode" => Some(
            match presence.mode {
                PresenceMode::InRoom => "in_room",
                PresenceMode::Online => "online",
                PresenceMode::InWriting => "in_writing",
                PresenceMode::Absent => "absent",
            }
            .to_owned(),
        ),
        "until" => presence.until.map(|time| time.format("%H:%M").to_string()),
        "functions" => Some(presence.functions.iter().map(function).collect::<Vec<_>>().join(" + ")),
        "note" => Some(presence.note.clone()),
        _ => None,
    }
}

fn of_consent(case: &Case, consent: &Consent, part: &str) -> Option<String> {
    let dates = |of: fn(&Giver) -> Option<chrono::NaiveDate>| {
        let mut all: Vec<String> = consent.givers.iter().filter_map(of).map(|date| date.to_string()).collect();
        all.dedup();
        all.join(" + ")
    };
    match part {
        "party" => Some(person(case, &consent.party)),
        "topics" => Some(consent.topics.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")),
        "words" => Some(consent.words.clone()),
        "purpose" => Some(consent.purpose.clone()),
        "direction" => Some(
            match consent.direction {
                Direction::ToThem => "to_them",
                Direction::FromThem => "from_them",
                Direction::Both => "both",
            }
            .to_owned(),
        ),
        "validity" => match &consent.validity {
            Validity::Until(date) => Some(date.to_string()),
            Validity::Unstated | Validity::MeetingOnly(_) | Validity::Draft(_) => None,
        },
        "givers.person" => Some(consent.givers.iter().map(|giver| person(case, &giver.person)).collect::<Vec<_>>().join(" + ")),
        "givers.given_on" => Some(dates(|giver| giver.given_on)),
        "givers.withdrawn_on" => Some(dates(|giver| giver.withdrawn_on)),
        _ => None,
    }
}

fn of_scalar(case: &Case, scalar: &Scalar) -> String {
    match scalar {
        Scalar::Text(text) => text.clone(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Date(date) => date.to_string(),
        Scalar::PartialDate(date) => date.to_string(),
        Scalar::Time(time) => time.format("%H:%M").to_string(),
        Scalar::Choice(choice) => pick(choice),
        Scalar::Choices(choices) => choices.iter().map(pick).collect::<Vec<_>>().join(" + "),
        Scalar::YesNo(yes) => yes_no(*yes),
        Scalar::Scale(scale) => scale.to_string(),
        Scalar::Persons(all) => persons(case, all),
        Scalar::Links(rows) => format!("{} verwijzingen", rows.len()),
        Scalar::Draft(typed) => format!("niet begrepen: {typed}"),
        Scalar::Missing(missing) => match missing {
            Missing::NotYetKnown => "nog niet bekend".to_owned(),
            Missing::NotAsked => "niet gevraagd".to_owned(),
            Missing::NotShared => "wil niet delen".to_owned(),
            Missing::NotApplicable(reason) => format!("nvt: {reason}"),
            Missing::FindOut(id) => {
                let number = case.agreements.iter().position(|agreement| agreement.id == *id).map_or(0, |at| at + 1);
                format!("uitzoeken: agreements[{number}]")
            }
        },
    }
}

fn pick(pick: &Pick) -> String {
    match pick {
        Pick::Code(code) => code.clone(),
        Pick::Other(words) => format!("anders: {words}"),
    }
}

fn yes_no(yes: bool) -> String {
    if yes { "ja".to_owned() } else { "nee".to_owned() }
}

fn persons(case: &Case, all: &[Person]) -> String {
    all.iter().map(|one| person(case, one)).collect::<Vec<_>>().join(" + ")
}

fn person(case: &Case, person: &Person) -> String {
    match person {
        Person::Seat(id) => case.seat(id).map_or(String::new(), |seat| seat_name(case, seat)),
        Person::Group(group) => group_name(*group).to_owned(),
        Person::Outside(name) => format!("buiten: {name}"),
    }
}

/// The first name of a seat; the pupil's is the answer `roepnaam`.
fn seat_name(case: &Case, seat: &Seat) -> String {
    if seat.id == case.pupil {
        return stored_at(case, "roepnaam").unwrap_or_default();
    }
    seat.name.split(' ').next().unwrap_or_default().to_owned()
}

fn group_name(group: VoiceGroup) -> &'static str {
    match group {
        VoiceGroup::Parents => "ouders",
        VoiceGroup::School => "school",
        VoiceGroup::Others => "anderen",
    }
}

fn status(status: AgreementStatus) -> &'static str {
    match status {
        AgreementStatus::Open => "open",
        AgreementStatus::Busy => "busy",
        AgreementStatus::Done => "done",
        AgreementStatus::Expired => "expired",
        AgreementStatus::Lapsed => "lapsed",
    }
}
