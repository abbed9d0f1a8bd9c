//! Which key names which word of the field, so that a screen can show any value of the model.
//!
//! Every function is a `match` without a catch-all: a new variant does not compile until it has a word.

use crate::model::edit::Verb;
use crate::model::{
    AgreementStatus, Authority, CaseStatus, Direction, EditError, Family, Function, MeetingStatus, Missing, PresenceMode, Sector,
    Settled, Source, Stance, StepState, Target, VoiceGroup,
};

/// Key of how far a case is.
pub fn key_of_status(status: CaseStatus) -> &'static str {
    match status {
        CaseStatus::Draft => "status-concept",
        CaseStatus::Preparing => "status-voorbereiding",
        CaseStatus::InMeeting => "status-in-overleg",
        CaseStatus::AwaitingParents => "status-wacht-op-ouders",
        CaseStatus::NoAgreement => "status-geen-overeenstemming",
        CaseStatus::Settled => "status-vastgesteld",
        CaseStatus::Evaluated => "status-geevalueerd",
        CaseStatus::Closed => "status-afgesloten",
        CaseStatus::ToDestroy => "status-te-vernietigen",
    }
}

/// Key of how far a meeting is.
pub fn key_of_meeting_status(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Planned => "overlegstatus-gepland",
        MeetingStatus::Running => "overlegstatus-bezig",
        MeetingStatus::Closed => "overlegstatus-gesloten",
        MeetingStatus::Released => "overlegstatus-vrijgegeven",
    }
}

/// Key of how far an agreement is.
pub fn key_of_agreement_status(status: AgreementStatus) -> &'static str {
    match status {
        AgreementStatus::Open => "afspraak-open",
        AgreementStatus::Busy => "afspraak-bezig",
        AgreementStatus::Done => "afspraak-klaar",
        AgreementStatus::Expired => "afspraak-verlopen",
        AgreementStatus::Lapsed => "afspraak-vervallen",
    }
}

/// Key of primary or secondary education.
pub fn key_of_sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Po => "sector-po",
        Sector::Vo => "sector-vo",
    }
}

/// Key of whose voice it is.
pub fn key_of_family(family: Family) -> &'static str {
    match family {
        Family::Pupil => "stem-leerling",
        Family::Parents => "stem-ouders",
        Family::School => "stem-school",
        Family::Others => "stem-anderen",
    }
}

/// Key of a group that speaks as one; the same words as its family.
pub fn key_of_group(group: VoiceGroup) -> &'static str {
    key_of_family(group.family())
}

/// Key of what someone does in a meeting.
pub fn key_of_function(function: Function) -> &'static str {
    match function {
        Function::Chair => "functie-voorzitter",
        Function::Scribe => "functie-notulist",
        Function::Coordinator => "functie-casusregisseur",
        Function::Presenter => "functie-inbrenger",
        Function::Listener => "functie-toehoorder",
        Function::Supporter => "functie-steunfiguur",
    }
}

/// Key of how someone takes part.
pub fn key_of_presence(mode: PresenceMode) -> &'static str {
    match mode {
        PresenceMode::InRoom => "aanwezig-in-de-kamer",
        PresenceMode::Online => "aanwezig-online",
        PresenceMode::InWriting => "aanwezig-schriftelijk",
        PresenceMode::Absent => "aanwezig-afwezig",
    }
}

/// Key of whether someone has parental authority.
pub fn key_of_authority(authority: Authority) -> &'static str {
    match authority {
        Authority::Yes => "gezag-ja",
        Authority::No => "gezag-nee",
        Authority::Unknown => "gezag-onbekend",
    }
}

/// Key of why there is no value.
pub fn key_of_missing(missing: &Missing) -> &'static str {
    match missing {
        Missing::NotYetKnown => "ontbreekt-nog-niet-bekend",
        Missing::FindOut(_) => "ontbreekt-uitzoeken",
        Missing::NotAsked => "ontbreekt-niet-gevraagd",
        Missing::NotShared => "ontbreekt-wil-niet-delen",
        Missing::NotApplicable(_) => "ontbreekt-niet-van-toepassing",
    }
}

/// Key of what the team said about a step.
pub fn key_of_step_state(state: &StepState) -> &'static str {
    match state {
        StepState::Done => "stap-klaar",
        StepState::NotApplicable(_) => "stap-niet-van-toepassing",
        StepState::Postponed => "stap-later",
        StepState::InDoubt => "stap-twijfel",
    }
}

/// Key of how words came in.
pub fn key_of_source(source: Source) -> &'static str {
    match source {
        Source::Said => "bron-gezegd",
        Source::Written => "bron-geschreven",
        Source::Chat => "bron-chat",
        Source::PupilPlace => "bron-plek-leerling",
        Source::TypedForPupil => "bron-getypt-voor-leerling",
    }
}

/// Key of where somebody stands on a decision.
pub fn key_of_stance(stance: &Stance) -> &'static str {
    match stance {
        Stance::Agrees => "stand-eens",
        Stance::WithRemark(_) => "stand-opmerking",
        Stance::Disagrees(_) => "stand-niet-eens",
    }
}

/// Key of what became of a parked point.
pub fn key_of_settled(settled: &Settled) -> &'static str {
    match settled {
        Settled::Discussed => "punt-besproken",
        Settled::Agreed(_) => "punt-afgesproken",
        Settled::Dropped => "punt-vervalt",
    }
}

/// Key of which way information may go.
pub fn key_of_direction(direction: Direction) -> &'static str {
    match direction {
        Direction::ToThem => "richting-naar-hen",
        Direction::FromThem => "richting-van-hen",
        Direction::Both => "richting-beide",
    }
}

/// Key of why a change could not be made; takes `grens`, for those that have a limit.
pub fn key_of_edit_error(error: EditError) -> &'static str {
    match error {
        EditError::NotThere => "wijziging-niet-gevonden",
        EditError::CaseFull => "wijziging-casus-vol",
        EditError::CaseTooLarge => "wijziging-casus-te-groot",
        EditError::TooManySeats => "wijziging-te-veel-mensen",
        EditError::TextTooLong => "wijziging-tekst-te-lang",
        EditError::NotANumber => "wijziging-geen-getal",
    }
}

/// Key of what a change did; takes `wat`, the name of what changed.
pub fn key_of_verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Added => "gedaan-toegevoegd",
        Verb::Changed => "gedaan-gewijzigd",
        Verb::Removed => "gedaan-verwijderd",
        Verb::Moved => "gedaan-verplaatst",
        Verb::Restored => "gedaan-teruggezet",
    }
}

/// Key of what a change is about, where the template has no better name for it.
pub fn key_of_target(target: &Target) -> &'static str {
    match target {
        Target::Answer(_) => "onderwerp-antwoord",
        Target::Row(..) => "onderwerp-regel",
        Target::Cell(..) => "onderwerp-vakje",
        Target::Statement(..) => "onderwerp-uitspraak",
        Target::Seat(_) => "onderwerp-deelnemer",
        Target::Meeting(_) => "onderwerp-overleg",
        Target::Presence(..) => "onderwerp-aanwezigheid",
        Target::Step(..) => "onderwerp-stap",
        Target::Agreement(_) => "onderwerp-afspraak",
        Target::Consent(_) => "onderwerp-toestemming",
        Target::Decision(_) => "onderwerp-besluit",
        Target::Parked(_) => "onderwerp-geparkeerd",
        Target::Note(_) => "onderwerp-briefje",
        Target::ReadBack(_) => "onderwerp-teruglezen",
        Target::Clock(..) => "onderwerp-klok",
        Target::Movement(..) => "onderwerp-wie-er-is",
        Target::PlannedMinutes(_) => "onderwerp-lengte",
        Target::Status => "onderwerp-status",
        Target::Template(_) => "onderwerp-sjabloon",
        Target::Content => "onderwerp-versie",
    }
}
