//! From the model to the file. Nothing is left out but what is empty.

use super::plain::{Code, Time};
use super::{Agreement, CaseFile, Consent, Giver, Meeting, Origin, Person, Pick, Presence, Seat, StepState, TemplateRef};
use super::{Validity, When, answer};
use crate::model;
use crate::store::format::words::Words;
use crate::store::lineage::Stored;

impl From<&Stored> for CaseFile {
    fn from(stored: &Stored) -> Self {
        let Stored { case, lineage } = stored;
        let model::Case {
            header,
            seats,
            pupil,
            meetings,
            answers,
            agreements,
            consents,
            decisions,
            parked,
            notes,
            read_back,
            half_typed,
        } = case;
        Self {
            id: header.id.0,
            code: Code(header.code.clone()),
            rev: lineage.rev,
            parent: lineage.parent,
            keep: lineage.keep.map(Into::into),
            sector: header.sector.into(),
            status: header.status.into(),
            created: header.created,
            pupil: pupil.as_str().into(),
            seats: seats.iter().map(Into::into).collect(),
            meetings: meetings.iter().map(Into::into).collect(),
            answers: answers.iter().map(|(id, answer)| (id.as_str().into(), answer.into())).collect(),
            agreements: agreements.iter().map(Into::into).collect(),
            consents: consents.iter().map(Into::into).collect(),
            decisions: decisions.iter().map(Into::into).collect(),
            parked: parked.iter().map(Into::into).collect(),
            notes: notes.iter().map(Into::into).collect(),
            read_back: read_back.iter().map(Into::into).collect(),
            half_typed: half_typed.into(),
            ancestors: lineage.ancestors.iter().map(|ancestor| (ancestor.rev, ancestor.hash)).collect(),
        }
    }
}

impl From<&model::Seat> for Seat {
    fn from(seat: &model::Seat) -> Self {
        let model::Seat { id, name, role, organisation, relation, authority, contact, wants_invitation } = seat;
        Self {
            id: id.as_str().into(),
            name: name.as_str().into(),
            role: role.into(),
            organisation: organisation.as_str().into(),
            relation: relation.as_ref().map(Into::into),
            authority: (*authority).into(),
            contact: contact.as_str().into(),
            wants_invitation: *wants_invitation,
        }
    }
}

impl From<&model::Meeting> for Meeting {
    fn from(meeting: &model::Meeting) -> Self {
        let model::Meeting {
            id,
            template,
            status,
            planned_minutes,
            started,
            closed,
            presence,
            answers,
            step_states,
            clock,
            movements,
            record,
            agreements,
            left_open,
            released,
        } = meeting;
        Self {
            id: id.as_str().into(),
            template: TemplateRef {
                id: template.id.as_str().into(),
                version: template.version,
                hash: template.hash.as_str().into(),
            },
            status: (*status).into(),
            planned_minutes: *planned_minutes,
            started: *started,
            closed: *closed,
            presence: presence.iter().map(Into::into).collect(),
            answers: answers.iter().map(|(id, answer)| (id.as_str().into(), answer.into())).collect(),
            steps: step_states.iter().map(|(id, state)| (id.as_str().into(), state.into())).collect(),
            clock: clock.iter().map(Into::into).collect(),
            movements: movements.iter().map(Into::into).collect(),
            left_open: left_open.map(Into::into),
            released: *released,
            record: record.iter().map(|(id, answer)| (id.as_str().into(), answer.into())).collect(),
            agreements: agreements.iter().map(Into::into).collect(),
        }
    }
}

impl From<&model::Presence> for Presence {
    fn from(presence: &model::Presence) -> Self {
        let model::Presence { seat, mode, from, until, functions, note, sees_screen, listens_along } = presence;
        Self {
            seat: seat.as_str().into(),
            mode: (*mode).into(),
            from: from.map(Time),
            until: until.map(Time),
            functions: functions.iter().map(|function| (*function).into()).collect(),
            note: note.as_str().into(),
            sees_screen: *sees_screen,
            listens_along: listens_along.as_str().into(),
        }
    }
}

impl From<&model::StepState> for StepState {
    fn from(state: &model::StepState) -> Self {
        match state {
            model::StepState::Done => Self::Done,
            model::StepState::NotApplicable(reason) => Self::NotApplicable(reason.as_str().into()),
            model::StepState::Postponed => Self::Postponed,
            model::StepState::InDoubt => Self::InDoubt,
        }
    }
}

impl From<&model::Answer> for answer::Answer {
    fn from(answer: &model::Answer) -> Self {
        let model::Answer { value, note, provenance } = answer;
        let (set_in, confirmed_in, lapsed) = origin_of(provenance);
        let own_place = provenance.own_place.map(Into::into);
        Self { value: value.as_ref().map(Into::into), note: note.as_str().into(), set_in, confirmed_in, lapsed, own_place }
    }
}

impl From<&model::Row> for answer::Row {
    fn from(row: &model::Row) -> Self {
        let model::Row { id, preset, cells, note, provenance } = row;
        let (set_in, confirmed_in, lapsed) = origin_of(provenance);
        Self {
            id: id.as_str().into(),
            preset: preset.as_deref().map(Into::into),
            cells: cells.iter().map(|(id, cell)| (id.as_str().into(), cell.into())).collect(),
            note: note.as_str().into(),
            set_in,
            confirmed_in,
            lapsed,
        }
    }
}

impl From<&model::Statement> for answer::Statement {
    fn from(statement: &model::Statement) -> Self {
        let model::Statement { id, text, voice, verbatim, source, cell, on_paper, note, provenance } = statement;
        let (set_in, confirmed_in, lapsed) = origin_of(provenance);
        Self {
            id: id.as_str().into(),
            voice: voice.as_ref().map(Into::into),
            text: text.as_str().into(),
            verbatim: *verbatim,
            source: (*source).into(),
            cell: cell
                .as_ref()
                .map(|cell| answer::BoardCell { column: cell.column.as_str().into(), row: cell.row.as_str().into() }),
            on_paper: *on_paper,
            note: note.as_str().into(),
            set_in,
            confirmed_in,
            lapsed,
            own_place: provenance.own_place.map(Into::into),
        }
    }
}

fn origin_of(provenance: &model::Provenance) -> (Option<Words>, Option<Words>, bool) {
    let model::Provenance { set_in, confirmed_in, lapsed, own_place: _ } = provenance;
    let words = |id: &Option<model::MeetingId>| id.as_ref().map(|id| id.as_str().into());
    (words(set_in), words(confirmed_in), *lapsed)
}

impl From<&model::Missing> for answer::Missing {
    fn from(missing: &model::Missing) -> Self {
        match missing {
            model::Missing::NotYetKnown => Self::NotYetKnown,
            model::Missing::FindOut(agreement) => Self::FindOut(agreement.as_str().into()),
            model::Missing::NotAsked => Self::NotAsked,
            model::Missing::NotShared => Self::NotShared,
            model::Missing::NotApplicable(reason) => Self::NotApplicable(reason.as_str().into()),
        }
    }
}

impl From<&model::Voice> for answer::Voice {
    fn from(voice: &model::Voice) -> Self {
        match voice {
            model::Voice::Seat(seat) => Self::Seat(seat.as_str().into()),
            model::Voice::Group(group) => Self::Group((*group).into()),
        }
    }
}

impl From<&model::Agreement> for Agreement {
    fn from(agreement: &model::Agreement) -> Self {
        let model::Agreement { id, who, what, when, status, made_in, origin, note } = agreement;
        Self {
            id: id.as_str().into(),
            who: who.iter().map(Into::into).collect(),
            what: what.as_str().into(),
            when: match when {
                model::AgreementWhen::Open => None,
                model::AgreementWhen::Date(date) => Some(When::Date(*date)),
                model::AgreementWhen::Rhythm(words) => Some(When::Rhythm(words.as_str().into())),
                model::AgreementWhen::Draft(words) => Some(When::Draft(words.as_str().into())),
            },
            status: (*status).into(),
            made_in: made_in.as_ref().map(|id| id.as_str().into()),
            origin: origin.as_ref().map(|origin| match origin {
                model::Origin::Step(step) => Origin::Step(step.as_str().into()),
                model::Origin::Later(step) => Origin::Later(step.as_str().into()),
                model::Origin::Question(question) => Origin::Question(question.as_str().into()),
            }),
            note: note.as_str().into(),
        }
    }
}

impl From<&model::Consent> for Consent {
    fn from(consent: &model::Consent) -> Self {
        let model::Consent { id, party, topics, words, direction, purpose, validity, givers } = consent;
        Self {
            id: id.as_str().into(),
            party: party.into(),
            topics: topics.iter().map(|topic| topic.as_str().into()).collect(),
            words: words.as_str().into(),
            direction: (*direction).into(),
            purpose: purpose.as_str().into(),
            validity: match validity {
                model::Validity::Unstated => None,
                model::Validity::Until(date) => Some(Validity::Until(*date)),
                model::Validity::MeetingOnly(meeting) => Some(Validity::MeetingOnly(meeting.as_str().into())),
                model::Validity::Draft(words) => Some(Validity::Draft(words.as_str().into())),
            },
            givers: givers
                .iter()
                .map(|giver| Giver { person: (&giver.person).into(), given_on: giver.given_on, withdrawn_on: giver.withdrawn_on })
                .collect(),
        }
    }
}

impl From<&model::Pick> for Pick {
    fn from(pick: &model::Pick) -> Self {
        match pick {
            model::Pick::Code(code) => Self::Code(code.as_str().into()),
            model::Pick::Other(words) => Self::Other(words.as_str().into()),
        }
    }
}

impl From<&model::Person> for Person {
    fn from(person: &model::Person) -> Self {
        match person {
            model::Person::Seat(seat) => Self::Seat(seat.as_str().into()),
            model::Person::Group(group) => Self::Group((*group).into()),
            model::Person::Outside(name) => Self::Outside(name.as_str().into()),
        }
    }
}
