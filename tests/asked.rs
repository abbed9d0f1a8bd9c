//! What the four templates that come with the program ask: every trigger of the legal clock, every input of the checks,
//! nothing that must not be recorded. Rules read concepts and never question ids, so the checker must know for each
//! concept what it is to be bound to.

#[path = "common/ours.rs"]
mod ours;

use std::collections::BTreeSet;

use ours::{columns, nothing_found, sectors};
use rondom::engine::checker::{FindingKind, check};
use rondom::model::template::Scope;

/// Concepts the legal clock, the checks and the documents read (domain 1.3, 1.5, 2.2, 2.6–2.8, 3.3, 3.7, 3.8, Appendix A).
const CONCEPTS: &str = "
    overlegsoort overleg_datum overleg_tijd overleg_eindtijd overleg_plaats aanleiding eerdere_overleggen schooljaar leeftijd
    aanmelding_ontvangen verlenging_meegedeeld_op verlenging_dagen opschorting_dagen ingeschreven_elders toelatingsbesluit
    inschrijfdatum definitieve_plaatsing tijdelijke_plaatsing_vanaf besluit_bekendgemaakt gewenste_start uitschrijfdatum
    opp_ingang opp_eind opp_laatste_evaluatie besluit_extra_ondersteuning oogo_gevoerd oogo_datum
    handelingsdeel_overeenstemming overeenstemming_per_ouder handelingsdeel_ondertekend_op handelingsdeel_gesprek_op
    tlv_soort tlv_categorie tlv_aanvraag_soort tlv_aanvraag_compleet tlv_besluit tlv_besluit_bekendgemaakt tlv_ingang tlv_eind
    tlv_deskundige_1 tlv_deskundige_1_werkgever tlv_deskundige_2 tlv_deskundige_2_werkgever tlv_zienswijze_bijgevoegd
    schorsing_start schorsing_dagen schorsing_inspectie_gemeld_op verwijdering_voornemen_op gpo_verzoek bezwaar_ingediend_op
    instemming_datum afwijking_programma afwijking_onderwijstijd afwijking_reden afwijking_categorie afwijking_eind uren_nu
    norm_uren_week overige_uren_invulling deskundigenverklaring_op vrijstelling_grond vrijstelling_verklaring_op
    arrangement arrangement_start arrangement_eind opbouwschema komende_week overbrugging terugvalafspraak
    afstand_dagelijks_contact afstand_doel afstand_evaluatie_op afstand_geen_opname proefles_datum regie_wie
    stoppen_of_bijstellen zolang_niet_gestart
    roepnaam achternaam geboortedatum school_naam school_brin school_vestiging swv_code schoolsoort leerjaar klas postcode4
    reistijd_minuten thuistaal woont_bij leerling_gehoord hoor_datum hoor_door_wie hoor_vorm hoor_eigen_woorden hoor_gedaan
    hoor_reden_niet hoor_terugkoppeling_datum besproken_met_ouders
    hulpvraag_leerling hulpvraag_ouders hulpvraag_school gedeelde_vraag beslissingen_vandaag
    schoolloopbaan leerontwikkeling ingezette_hulp onderzoeken schoolgang_status verzuim_meer_dan_25 verzuim_frequentie
    contact_leerplicht verzuimregistraties verzuimmeldingen ziekmeldingen_12_weken ziek_aaneen laatste_volledige_schooldag
    verzuim_eerste_dag verzuim_patroon aanwezigheid_per_dag verzuim_oorzaken jeugdarts_geconsulteerd_op advies_belastbaarheid
    factoren wat_werkt_al onderwijsbehoeften behoeften_leraar behoeften_ouders bijdrage_leerling
    uitstroombestemming uitstroomprofiel uitstroom_onderbouwing doelen opties uitkomst nodig_eigen_school
    aanspreekpunt volgend_overleg evaluatiedatum wie_informeert_wie samenvatting reacties handtekeningen verzenden_naar
    samenvatting_verstuurd_op bewust_niet_vastgelegd inzage_voorlopigdossier inzage inzagedatum inzage_akkoord
    inzage_redennietakkoord inzage_toestemming
";

/// Concepts only one sector has, because the other counts or ends differently.
const ONE_SECTOR: [(&str, &str); 4] = [
    ("po", "verzuim_geoorloofd_dagdelen verzuim_ongeoorloofd_dagdelen"),
    ("vo", "verzuim_geoorloofd_uren verzuim_ongeoorloofd_uren"),
    ("vo", "rmc_melding cijfers"),
    ("vo", "diploma_verwacht uitstroom_richting"),
];

#[test]
fn every_concept_the_rules_read_is_asked_for() {
    nothing_found(|template| {
        let own = ONE_SECTOR.iter().filter(|(sector, _)| sectors(template).contains(sector)).map(|(_, names)| *names);
        let wanted = std::iter::once(CONCEPTS).chain(own).flat_map(str::split_whitespace);
        let asked: BTreeSet<&str> = template.questions().filter_map(|(_, q)| q.concept.as_ref().map(|c| c.as_str())).collect();
        wanted.filter(|concept| !asked.contains(concept)).map(str::to_owned).collect()
    });
}

/// Lists of the case that stand among the facts rules read (design 2); no question is bound to one.
const LIST_CONCEPTS: [&str; 5] = ["deelnemers", "overleggen", "toestemmingen", "afspraken", "besluiten"];

/// Concepts a calculation of the field reads, from the tables of fields.
fn read_by_rules() -> Vec<String> {
    let tables = [
        include_str!("tables/fields/1.3.ron"),
        include_str!("tables/fields/1.5.ron"),
        include_str!("tables/fields/2.2.ron"),
        include_str!("tables/fields/2.5.ron"),
        include_str!("tables/fields/2.6.ron"),
        include_str!("tables/fields/2.7.ron"),
        include_str!("tables/fields/2.8.ron"),
        include_str!("tables/fields/3.3.ron"),
        include_str!("tables/fields/3.7.ron"),
        include_str!("tables/fields/3.8.ron"),
    ];
    let rules = tables.iter().flat_map(|table| table.split("Rule(").skip(1));
    let lists = rules.filter_map(|rule| rule.split_once('[')?.1.split_once(']')).map(|(names, _)| names);
    let names = lists.flat_map(|names| names.split('"').skip(1).step_by(2));
    names.map(|name| name.split('.').next().unwrap_or(name).to_owned()).collect()
}

#[test]
fn the_checker_knows_what_every_concept_the_rules_read_must_be_bound_to() {
    let good = include_str!("fixtures/checker/good.ron");
    let place = "Question((\n                    id: \"geboortedatum\"";
    assert!(good.contains(place));
    let by_rules = read_by_rules();
    assert!(by_rules.len() > 80, "{} concepts in rows of rules", by_rules.len());
    let own = ONE_SECTOR.iter().flat_map(|(_, names)| names.split_whitespace());
    let all: BTreeSet<&str> = CONCEPTS.split_whitespace().chain(own).chain(by_rules.iter().map(String::as_str)).collect();
    // Nothing of ours is a mark from 0 to 10, so a concept bound to one is always a mistake.
    let unknown = all.iter().filter(|concept| !LIST_CONCEPTS.contains(concept)).filter(|concept| {
        let odd = format!(
            "Question((id: \"proef\", kind: Scale, label: \"Hoe gaat het?\", moment: na, purpose: \"Daarom.\", \
             topic: \"leren\", audience: [], read_back: \"{{antwoord}}.\", paper_code: \"9.9\", concept: \"{concept}\")), {place}"
        );
        let found = check("proef.ron", &good.replacen(place, &odd, 1)).findings;
        let is_told = |kind: &FindingKind| {
            matches!(kind, FindingKind::WrongKindForConcept { concept: told, .. } | FindingKind::ConceptNeedsBoard(told) if told == *concept)
        };
        !found.iter().any(|finding| is_told(&finding.kind))
    });
    let unknown: Vec<_> = unknown.collect();
    assert!(unknown.is_empty(), "the checker does not know {unknown:?}");
}

#[test]
fn what_belongs_to_one_meeting_is_stored_there() {
    let meeting = "
        overlegsoort overleg_datum overleg_tijd overleg_eindtijd overleg_plaats aanleiding beslissingen_vandaag
        leerling_gehoord hoor_eigen_woorden reacties samenvatting
    ";
    nothing_found(|template| {
        let elsewhere = meeting.split_whitespace().filter(|id| template.question(id).is_none_or(|q| q.scope != Scope::Meeting));
        elsewhere.map(|id| (*id).to_owned()).collect()
    });
}

#[test]
fn what_the_law_wants_in_the_plan_is_marked() {
    let legal = "
        factoren uitstroom_onderbouwing afwijking_programma afwijking_onderwijstijd leerling_gehoord arrangement
        oogo_gevoerd handelingsdeel_overeenstemming
    ";
    nothing_found(|template| {
        let unmarked = legal.split_whitespace().filter(|id| !template.question(id).is_some_and(|question| question.legal));
        unmarked.map(|id| (*id).to_owned()).collect()
    });
}

#[test]
fn a_first_look_at_an_ordinary_meeting_shows_no_procedures() {
    // A meeting about absence is about exactly these.
    let its_subject = ["verzuimregistraties", "norm_uren_week", "opbouwschema", "regie_wie"];
    let only_when_it_matters = "
        aanmelding_ontvangen uitschrijfdatum tlv_soort tlv_ingang schorsing_start verwijdering_voornemen_op
        bezwaar_ingediend_op gpo_verzoek vrijstelling_grond norm_uren_week afstand_doel oza_zorgvraag
        verzuimregistraties tussenplek_doel samen_vakken opp_ingang opbouwschema regie_wie
    ";
    nothing_found(|template| {
        let subject = if template.id == "verzuim" { its_subject.as_slice() } else { &[] };
        let hidden_at_first = only_when_it_matters.split_whitespace().filter(|id| !subject.contains(id));
        let always = hidden_at_first.filter(|id| template.question(id).is_none_or(|q| q.when.is_none()));
        always.map(|id| (*id).to_owned()).collect()
    });
}

/// Words for what must not be recorded (domain 5.2). A hint may name one, to say that it stays out.
const FORBIDDEN: [&str; 16] = [
    "bsn",
    "burgerservice",
    "onderwijsnummer",
    "nationaliteit",
    "geboorteplaats",
    "diagnose",
    "iq",
    "medicijn",
    "medicatie",
    "huisarts",
    "broer",
    "zus",
    "godsdienst",
    "geloof",
    "verzekering",
    "pgn",
];

#[test]
fn nothing_asks_for_what_must_not_be_recorded() {
    nothing_found(|template| {
        let mut found = Vec::new();
        for (_, question) in template.questions() {
            let mut texts = vec![question.id.to_string(), question.label.in_language("nl").to_owned()];
            texts.extend(question.pupil_label.iter().map(|text| text.in_language("nl").to_owned()));
            texts.extend(columns(question).iter().flat_map(|c| [c.id.to_string(), c.label.in_language("nl").to_owned()]));
            for text in texts {
                let words = text.to_lowercase();
                let mut words = words.split(|c: char| !c.is_alphabetic());
                if let Some(word) = words.find(|word| FORBIDDEN.contains(word)) {
                    found.push(format!("{} asks for {word}", question.id));
                }
            }
        }
        found
    });
}

#[test]
fn the_ladder_holds_every_option_of_its_sector_lightest_first() {
    let order = [
        "o01", "o02", "o03", "o04", "o05", "o06", "o07", "o08", "o09", "o10", "o10b", "o11", "o12", "o13", "o14", "o18", "o15a",
        "o15b", "o15c", "o15d", "o16", "o17",
    ];
    nothing_found(|template| {
        let ladder = template.code_list("opties").map_or(Vec::new(), |list| list.codes.iter().map(|c| c.id.as_str()).collect());
        let first = template.step("afwegen").and_then(|step| step.questions().next());
        let asks_own_school_first = first.is_some_and(|q| q.id == "nodig_eigen_school" && q.required);
        let mut found = if ladder == order { Vec::new() } else { vec![format!("ladder is {ladder:?}")] };
        if !asks_own_school_first {
            found.push("the own school is not asked about first".to_owned());
        }
        found
    });
}
