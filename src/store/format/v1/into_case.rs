//! From the file to the model. Everything that could be malformed was refused while parsing, so nothing can fail here.

use std::collections::BTreeMap;

use super::plain::OwnPlace;
use super::{Agreement, CaseFile, Consent, Meeting, Origin, Person, Pick, Presence, Seat, StepState, Validity, When, answer};
use crate::model;
use crate::store::format::words::Words;
use crate::store::lineage::{Ancestor, Lineage, MAX_ANCESTORS, Stored};

impl From<CaseFile> for Stored {
    fn from(file: CaseFile) -> Self {
        let header = model::Header {
            id: model::CaseId(file.id),
            code: file.code.0,
            sector: file.sector.into(),
            status: file.status.into(),
            created: file.created,
        };
        let case = model::Case {
            header,
            seats: all(file.seats),
            pupil: model::SeatId::new(file.pupil.0),
            meetings: all(file.meetings),
            answers: answers(file.answers),
            agreements: all(file.agreements),
            consents: all(file.consents),
            decisions: all(file.decisions),
            parked: all(file.parked),
            notes: all(file.notes),
            read_back: all(file.read_back),
            half_typed: file.half_typed.into(),
        };
        let ancestors = file.ancestors.into_iter().take(MAX_ANCESTORS).map(|(rev, hash)| Ancestor { rev, hash }).collect();
        let lineage = Lineage { rev: file.rev, parent: file.parent, keep: file.keep.map(Into::into), ancestors };
        Self { case, lineage }
    }
}

fn all<F: Into<M>, M>(items: Vec<F>) -> Vec<M> {
    items.into_iter().map(Into::into).collect()
}

fn answers(answers: BTreeMap<Words, answer::Answer>) -> BTreeMap<model::QuestionId, model::Answer> {
    answers.into_iter().map(|(id, answer)| (model::QuestionId::new(id.0), answer.into())).collect()
}

impl From<Seat> for model::Seat {
    fn from(seat: Seat) -> Self {
        Self {
            id: model::SeatId::new(seat.id.0),
            name: seat.name.0,
            role: seat.role.into(),
            organisation: seat.organisation.0,
            relation: seat.relation.map(Into::into),
            authority: seat.authority.into(),
            contact: seat.contact.0,
            wants_invitation: seat.wants_invitation,
        }
    }
}

impl From<Meeting> for model::Meeting {
    fn from(meeting: Meeting) -> Self {
        Self {
            id: model::MeetingId::new(meeting.id.0),
            template: model::TemplateRef {
                id: model::TemplateId::new(meeting.template.id.0),
                version: meeting.template.version,
                hash: meeting.template.hash.0,
            },
            status: meeting.status.into(),
            planned_minutes: meeting.planned_minutes,
            started: meeting.started,
            closed: meeting.closed,
            presence: all(meeting.presence),
            answers: answers(meeting.answers),
            step_states: meeting.steps.into_iter().map(|(id, state)| (model::StepId::new(id.0), state.into())).collect(),
            clock: all(meeting.clock),
            movements: all(meeting.movements),
            record: answers(meeting.record),
            agreements: all(meeting.agreements),
            left_open: meeting.left_open.map(Into::into),
            released: meeting.released,
        }
    }
}

impl From<Presence> for model::Presence {
    fn from(presence: Presence) -> Self {
        Self {
            seat: model::SeatId::new(presence.seat.0),
            mode: presence.mode.into(),
            from: presence.from.map(|time| time.0),
            until: presence.until.map(|time| time.0),
            functions: all(presence.functions),
            note: presence.note.0,
            sees_screen: presence.sees_screen,
            listens_along: presence.listens_along.0,
        }
    }
}

impl From<StepState> for model::StepState {
    fn from(state: StepState) -> Self {
        match state {
            StepState::Done => Self::Done,
            StepState::NotApplicable(reason) => Self::NotApplicable(reason.0),
            StepState::Postponed => Self::Postponed,
            StepState::InDoubt => Self::InDoubt,
        }
    }
}

impl From<answer::Answer> for model::Answer {
    fn from(answer: answer::Answer) -> Self {
        Self {
            value: answer.value.map(Into::into),
            note: answer.note.0,
            provenance: provenance(answer.set_in, answer.confirmed_in, answer.lapsed, answer.own_place),
        }
    }
}

impl From<answer::Row> for model::Row {
    fn from(row: answer::Row) -> Self {
        Self {
            id: model::RowId::new(row.id.0),
            preset: row.preset.map(|code| code.0),
            cells: row.cells.into_iter().map(|(id, cell)| (model::ColumnId::new(id.0), cell.into())).collect(),
            note: row.note.0,
            provenance: provenance(row.set_in, row.confirmed_in, row.lapsed, None),
        }
    }
}

impl From<answer::Statement> for model::Statement {
    fn from(statement: answer::Statement) -> Self {
        Self {
            id: model::StatementId::new(statement.id.0),
            text: statement.text.0,
            voice: statement.voice.map(Into::into),
            verbatim: statement.verbatim,
            source: statement.source.into(),
            cell: statement.cell.map(|cell| model::StatementCell { column: cell.column.0, row: cell.row.0 }),
            on_paper: statement.on_paper,
            note: statement.note.0,
            provenance: provenance(statement.set_in, statement.confirmed_in, statement.lapsed, statement.own_place),
        }
    }
}

fn provenance(
    set_in: Option<Words>,
    confirmed_in: Option<Words>,
    lapsed: bool,
    own_place: Option<OwnPlace>,
) -> model::Provenance {
    let meeting = |id: Words| model::MeetingId::new(id.0);
    let own_place = own_place.map(Into::into);
    model::Provenance { set_in: set_in.map(meeting), confirmed_in: confirmed_in.map(meeting), lapsed, own_place }
}

impl From<answer::Missing> for model::Missing {
    fn from(missing: answer::Missing) -> Self {
        match missing {
            answer::Missing::NotYetKnown => Self::NotYetKnown,
            answer::Missing::FindOut(agreement) => Self::FindOut(model::AgreementId::new(agreement.0)),
            answer::Missing::NotAsked => Self::NotAsked,
            answer::Missing::NotShared => Self::NotShared,
            answer::Missing::NotApplicable(reason) => Self::NotApplicable(reason.0),
        }
    }
}

impl From<answer::Voice> for model::Voice {
    fn from(voice: answer::Voice) -> Self {
        match voice {
            answer::Voice::Seat(seat) => Self::Seat(model::SeatId::new(seat.0)),
            answer::Voice::Group(group) => Self::Group(group.into()),
        }
    }
}

impl From<Agreement> for model::Agreement {
    fn from(agreement: Agreement) -> Self {
        Self {
            id: model::AgreementId::new(agreement.id.0),
            who: all(agreement.who),
            what: agreement.what.0,
            when: match agreement.when {
                None => model::AgreementWhen::Open,
                Some(When::Date(date)) => model::AgreementWhen::Date(date),
                Some(When::Rhythm(words)) => model::AgreementWhen::Rhythm(words.0),
                Some(When::Draft(words)) => model::AgreementWhen::Draft(words.0),
            },
            status: agreement.status.into(),
            made_in: agreement.made_in.map(|id| model::MeetingId::new(id.0)),
            origin: agreement.origin.map(|origin| match origin {
                Origin::Step(step) => model::Origin::Step(model::StepId::new(step.0)),
                Origin::Later(step) => model::Origin::Later(model::StepId::new(step.0)),
                Origin::Question(question) => model::Origin::Question(model::QuestionId::new(question.0)),
            }),
            note: agreement.note.0,
        }
    }
}

impl From<Consent> for model::Consent {
    fn from(consent: Consent) -> Self {
        let giver = |giver: super::Giver| model::Giver {
            person: giver.person.into(),
            given_on: giver.given_on,
            withdrawn_on: giver.withdrawn_on,
        };
        Self {
            id: model::ConsentId::new(consent.id.0),
            party: consent.party.into(),
            topics: consent.topics.into_iter().map(|topic| model::TopicId::new(topic.0)).collect(),
            words: consent.words.0,
            direction: consent.direction.into(),
            purpose: consent.purpose.0,
            validity: match consent.validity {
                None => model::Validity::Unstated,
                Some(Validity::Until(date)) => model::Validity::Until(date),
                Some(Validity::MeetingOnly(meeting)) => model::Validity::MeetingOnly(model::MeetingId::new(meeting.0)),
                Some(Validity::Draft(words)) => model::Validity::Draft(words.0),
            },
            givers: consent.givers.into_iter().map(giver).collect(),
        }
    }
}

impl From<Pick> for model::Pick {
    fn from(pick: Pick) -> Self {
        match pick {
            Pick::Code(code) => Self::Code(code.0),
            Pick::Other(words) => Self::Other(words.0),
        }
    }
}

impl From<Person> for model::Person {
    fn from(person: Person) -> Self {
        match person {
            Person::Seat(seat) => Self::Seat(model::SeatId::new(seat.0)),
            Person::Group(group) => Self::Group(group.into()),
            Person::Outside(name) => Self::Outside(name.0),
        }
    }
}
