//! What a concept's readers can use: the contract between templates on one side, rules, list columns and documents on
//! the other.
//!
//! Rules read concepts and never question ids, so a question bound to `aanmelding_ontvangen` that is no date would
//! silence a legal clock without anyone noticing. The names are those of domain 1.3 (triggers of the clock), 2.2 (what an
//! intake records) and appendix A (what the completeness checks read). A concept outside this table is no mistake: a
//! region may bind one for rules of its own. One that is a slip away from a name in the table is.

use super::finding::KindName::{self, *};

/// What a concept must be bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// One of these kinds.
    Kinds(&'static [KindName]),
    /// Statements with a place on a board.
    Board,
}

pub(super) const STATEMENTS: &[KindName] = &[Statements];

const DATE: Needs = Needs::Kinds(&[Date]);
const TEXT: Needs = Needs::Kinds(&[Text]);
const WORDS: Needs = Needs::Kinds(&[Text, LongText]);
const NUMBER: Needs = Needs::Kinds(&[Number, Computed]);
const YES_NO: Needs = Needs::Kinds(&[YesNo]);
const CHOICE: Needs = Needs::Kinds(&[Choice]);
const CHOICES: Needs = Needs::Kinds(&[Choices]);
const ROWS: Needs = Needs::Kinds(&[Rows]);
const SAID: Needs = Needs::Kinds(STATEMENTS);
/// A shared question may be written by the table or kept as who said what.
const WORDS_OR_SAID: Needs = Needs::Kinds(&[Text, LongText, Statements]);

const TABLE: &[(Needs, &[&str])] = &[
    (
        DATE,
        &[
            "aanmelding_ontvangen",
            "aanvulling_gevraagd_op",
            "aanvulling_ontvangen_op",
            "arrangement_eind",
            "arrangement_start",
            "besluit_bekendgemaakt",
            "besluit_extra_ondersteuning",
            "definitieve_plaatsing",
            "deskundigenverklaring_op",
            "evaluatiedatum",
            "geboortedatum",
            "gewenste_start",
            "gpo_verzoek",
            "hoor_datum",
            "inschrijfdatum",
            "instemming_datum",
            "jeugdarts_geconsulteerd_op",
            "laatste_volledige_schooldag",
            "oogo_datum",
            "opp_eind",
            "opp_ingang",
            "opp_laatste_evaluatie",
            "overleg_datum",
            "samenvatting_verstuurd_op",
            "schorsing_start",
            "tlv_aanvraag_compleet",
            "tlv_besluit_bekendgemaakt",
            "tlv_eind",
            "tlv_ingang",
            "uitschrijfdatum",
            "verlenging_meegedeeld_op",
            "verzuim_eerste_dag",
            "verzuim_gemeld_op",
        ],
    ),
    (Needs::Kinds(&[Time]), &["overleg_eindtijd", "overleg_tijd"]),
    (
        TEXT,
        &[
            "achternaam",
            "klas",
            "overleg_plaats",
            "postcode4",
            "roepnaam",
            "school_brin",
            "school_naam",
            "school_vestiging",
            "swv_code",
        ],
    ),
    (WORDS, &["aanleiding", "uitstroom_onderbouwing", "wat_werkt_al"]),
    (WORDS_OR_SAID, &["gedeelde_vraag"]),
    (
        NUMBER,
        &[
            "leeftijd",
            "norm_uren_week",
            "opschorting_dagen",
            "schorsing_dagen",
            "uren_nu",
            "verlenging_dagen",
            "ziekmeldingen_12_weken",
        ],
    ),
    (Needs::Kinds(&[Text, Computed]), &["schooljaar"]),
    (
        YES_NO,
        &[
            "afwijking_onderwijstijd",
            "afwijking_programma",
            "besproken_met_ouders",
            "ingeschreven_elders",
            "leerling_gehoord",
            "oogo_gevoerd",
            "tolk_nodig",
            "verzuim_meer_dan_25",
        ],
    ),
    (
        CHOICE,
        &[
            "handelingsdeel_overeenstemming",
            "leerjaar",
            "overlegsoort",
            "schoolgang_status",
            "schoolsoort",
            "tlv_aanvraag_soort",
            "tlv_besluit",
            "tlv_categorie",
            "tlv_soort",
            "toelatingsbesluit",
            "uitstroombestemming",
            "uitstroomprofiel",
        ],
    ),
    (CHOICES, &["ondersteuning_domeinen", "uitkomst"]),
    (
        ROWS,
        &[
            "arrangement",
            "behoeften_leraar",
            "behoeften_ouders",
            "beslissingen_vandaag",
            "doelen",
            "handtekeningen",
            "ingezette_hulp",
            "komende_week",
            "leerontwikkeling",
            "onderwijsbehoeften",
            "onderzoeken",
            "opbouwschema",
            "opties",
            "overbrugging",
            "schoolloopbaan",
            "verzuimregistraties",
        ],
    ),
    (SAID, &["hoor_eigen_woorden", "hulpvraag_leerling", "hulpvraag_ouders", "hulpvraag_school"]),
    (Needs::Board, &["factoren"]),
];

/// What `concept` must be bound to; nothing when our rules and documents do not read it.
pub(super) fn needs(concept: &str) -> Option<Needs> {
    TABLE.iter().find(|(_, names)| names.contains(&concept)).map(|(needs, _)| *needs)
}

/// Every concept of the table.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    TABLE.iter().flat_map(|(_, names)| names.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_stands_in_the_table_once() {
        let mut names: Vec<_> = all().collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn every_trigger_of_the_legal_clock_is_a_date() {
        for trigger in [
            "aanmelding_ontvangen",
            "verlenging_meegedeeld_op",
            "inschrijfdatum",
            "definitieve_plaatsing",
            "opp_ingang",
            "besluit_extra_ondersteuning",
            "besluit_bekendgemaakt",
            "tlv_besluit_bekendgemaakt",
            "tlv_aanvraag_compleet",
            "tlv_ingang",
            "tlv_eind",
            "schorsing_start",
            "instemming_datum",
            "gpo_verzoek",
            "arrangement_start",
            "uitschrijfdatum",
        ] {
            assert_eq!(needs(trigger), Some(DATE), "{trigger}");
        }
    }
}
