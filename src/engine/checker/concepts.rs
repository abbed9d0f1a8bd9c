//! What a concept's readers can use: the contract between templates on one side, rules, list columns and documents on
//! the other.
//!
//! Rules read concepts and never question ids, so a question bound to `aanmelding_ontvangen` that is no date would
//! silence a legal clock without anyone noticing. The names are those of domain 1.3 (triggers of the clock), 2.2 (what an
//! intake records), 2.6 to 3.8 (plans, absence, part-time and distance arrangements) and appendix A (what the completeness
//! checks read). A concept outside this table is no mistake: a
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
const PERSONS: Needs = Needs::Kinds(&[Persons]);
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
            "afstand_evaluatie_op",
            "afwijking_eind",
            "afwijking_start",
            "arrangement_eind",
            "arrangement_start",
            "besluit_bekendgemaakt",
            "besluit_extra_ondersteuning",
            "bezwaar_ingediend_op",
            "definitieve_plaatsing",
            "deskundigenverklaring_op",
            "evaluatiedatum",
            "geboortedatum",
            "gewenste_start",
            "gpo_verzoek",
            "handelingsdeel_gesprek_op",
            "handelingsdeel_ondertekend_op",
            "hoor_datum",
            "hoor_terugkoppeling_datum",
            "inschrijfdatum",
            "instemming_datum",
            "inzagedatum",
            "jeugdarts_geconsulteerd_op",
            "laatste_volledige_schooldag",
            "oogo_datum",
            "opp_eind",
            "opp_ingang",
            "opp_laatste_evaluatie",
            "overleg_datum",
            "proefles_datum",
            "samenvatting_verstuurd_op",
            "schorsing_inspectie_gemeld_op",
            "schorsing_start",
            "tijdelijke_plaatsing_vanaf",
            "tlv_aanvraag_compleet",
            "tlv_besluit_bekendgemaakt",
            "tlv_eind",
            "tlv_ingang",
            "tussenplek_eind",
            "uitschrijfdatum",
            "verlenging_meegedeeld_op",
            "verwijdering_voornemen_op",
            "verzuim_eerste_dag",
            "verzuim_gemeld_op",
            "vrijstelling_schooljaar_start",
            "vrijstelling_verklaring_op",
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
    (
        WORDS,
        &[
            "aanleiding",
            "advies_belastbaarheid",
            "afstand_dagelijks_contact",
            "afstand_doel",
            "bewust_niet_vastgelegd",
            "bijdrage_leerling",
            "hoor_gedaan",
            "hoor_reden_niet",
            "inzage_redennietakkoord",
            "nodig_eigen_school",
            "overige_uren_invulling",
            "oza_een_plan",
            "samen_niveau",
            "stoppen_of_bijstellen",
            "terugvalafspraak",
            "thuistaal",
            "tlv_deskundige_1_werkgever",
            "tlv_deskundige_2_werkgever",
            "tussenplek_contact",
            "uitstroom_onderbouwing",
            "verzuim_patroon",
            "wat_werkt_al",
            "woont_bij",
            "zolang_niet_gestart",
        ],
    ),
    (WORDS_OR_SAID, &["gedeelde_vraag"]),
    (
        NUMBER,
        &[
            "leeftijd",
            "norm_uren_week",
            "opschorting_dagen",
            "reistijd_minuten",
            "schorsing_dagen",
            "uren_nu",
            "verlenging_dagen",
            "verzuim_frequentie",
            "verzuim_geoorloofd_dagdelen",
            "verzuim_geoorloofd_uren",
            "verzuim_ongeoorloofd_dagdelen",
            "verzuim_ongeoorloofd_uren",
            "ziek_aaneen",
            "ziekmeldingen_12_weken",
        ],
    ),
    (Needs::Kinds(&[Text, Computed]), &["schooljaar"]),
    (
        YES_NO,
        &[
            "afstand_geen_opname",
            "afwijking_onderwijstijd",
            "afwijking_programma",
            "besproken_met_ouders",
            "contact_leerplicht",
            "ingeschreven_elders",
            "inzage",
            "inzage_toestemming",
            "inzage_voorlopigdossier",
            "leerling_gehoord",
            "oogo_gevoerd",
            "rmc_melding",
            "tlv_zienswijze_bijgevoegd",
            "tolk_nodig",
            "verzuim_meer_dan_25",
        ],
    ),
    (
        CHOICE,
        &[
            "afwijking_categorie",
            "diploma_verwacht",
            "handelingsdeel_overeenstemming",
            "inzage_akkoord",
            "leerjaar",
            "overlegsoort",
            "schoolgang_status",
            "schoolsoort",
            "tlv_aanvraag_soort",
            "tlv_besluit",
            "tlv_categorie",
            "tlv_soort",
            "toelatingsbesluit",
            "uitstroom_richting",
            "uitstroombestemming",
            "uitstroomprofiel",
            "vrijstelling_grond",
        ],
    ),
    (CHOICES, &["afwijking_reden", "hoor_vorm", "ondersteuning_domeinen", "uitkomst"]),
    (
        PERSONS,
        &[
            "aanspreekpunt",
            "afstand_volwassene",
            "hoor_door_wie",
            "regie_wie",
            "tlv_deskundige_1",
            "tlv_deskundige_2",
            "verzenden_naar",
        ],
    ),
    (
        ROWS,
        &[
            "aanwezigheid_per_dag",
            "afstand_vakken",
            "arrangement",
            "behoeften_leraar",
            "behoeften_ouders",
            "beslissingen_vandaag",
            "cijfers",
            "doelen",
            "eerdere_overleggen",
            "handtekeningen",
            "ingezette_hulp",
            "komende_week",
            "leerontwikkeling",
            "onderwijsbehoeften",
            "onderzoeken",
            "opbouwschema",
            "opties",
            "overbrugging",
            "overeenstemming_per_ouder",
            "reacties",
            "samenvatting",
            "schoolloopbaan",
            "verzuim_oorzaken",
            "verzuimmeldingen",
            "verzuimregistraties",
            "volgend_overleg",
            "wie_informeert_wie",
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
