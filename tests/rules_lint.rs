//! What should perhaps not stand in a case, and what is still missing in it: tables of texts with what is asked about them.

#![expect(clippy::expect_used, reason = "a test stops at what it cannot read")]

#[path = "common/reading.rs"]
mod reading;

use rondom::engine;
use rondom::engine::goal::GoalPart;
use rondom::model::id::{AgreementId, RowId};
use rondom::model::{Case, Fact, FactRow, Facts, Person, Scalar, Template, Voice, VoiceGroup};
use rondom::rules::lint::{Finding, Kind, MOST_CHARACTERS, findings, is_bsn, is_onderwijsnummer, lint};
use rondom::rules::missing::{AgreementPart, Missing, missing};
use rondom::rules::texts::{TextPlace, every_text};

use Kind::{Contact, Diagnosis, Medicine, PersonNumber, Private, Signal, Special, ThirdParty};

/// A text, and what is asked about which of its words.
const ASKED: &[(&str, &[(Kind, &str)])] = &[
    ("", &[]),
    ("Sem begrijpt meer dan hij kan zeggen.", &[]),
    // Numbers of a person: in one, with points, with spaces; only when the arithmetic holds.
    ("Zijn nummer is 111222333.", &[(PersonNumber, "111222333")]),
    ("BSN 123456782", &[(PersonNumber, "123456782")]),
    ("BSN 1234.56.782 staat erin", &[(PersonNumber, "1234.56.782")]),
    ("BSN 123 456 782", &[(PersonNumber, "123 456 782")]),
    ("BSN 123-456-782", &[(PersonNumber, "123-456-782")]),
    ("(123456782)", &[(PersonNumber, "123456782")]),
    ("Een na de ander: 123456782, 111222333", &[(PersonNumber, "123456782"), (PersonNumber, "111222333")]),
    ("Bestelling 123456789", &[]),
    ("Rekening 1234567820", &[]),
    ("Nummer A123456782", &[]),
    ("Nummer 123456782B", &[]),
    ("123.456 782", &[]),
    ("12,123456782", &[]),
    ("Op 12-11-2026 om 15.30 uur, 142 van 319 lesuren", &[]),
    ("1 2 3 4 5 6 7 8 2", &[]),
    ("000000000", &[]),
    // Telephone and e-mail, which are no number of a person either.
    ("Bel 06-12345678 na vijf uur", &[(Contact, "06-12345678")]),
    ("Bel 06 12 34 56 78", &[(Contact, "06 12 34 56 78")]),
    ("Bel 0201234567", &[(Contact, "0201234567")]),
    ("Bel (020) 123 45 67.", &[(Contact, "(020) 123 45 67")]),
    ("Bel +31 6 12345678", &[(Contact, "+31 6 12345678")]),
    ("Bel 0031612345678", &[(Contact, "0031612345678")]),
    ("Mail naam@school.nl.", &[(Contact, "naam@school.nl")]),
    ("Mail de.ib-er+sem@po.voorbeeld.nl", &[(Contact, "de.ib-er+sem@po.voorbeeld.nl")]),
    ("Samen @ school", &[]),
    ("Hij deed 10 van 12 opdrachten in 2026", &[]),
    ("0,45 en 11/20, 7.1 en 55%", &[]),
    // Diagnoses, in their many forms; letters that are words too only in capitals.
    ("Sem heeft dyslexie.", &[(Diagnosis, "dyslexie")]),
    ("Hij is dyslectisch", &[]),
    ("dyslexieverklaring", &[(Diagnosis, "dyslexieverklaring")]),
    ("ADHD of add, wij weten het niet", &[(Diagnosis, "ADHD")]),
    ("Zij heeft ADD.", &[(Diagnosis, "ADD")]),
    (
        "autisme, autistisch, Autismespectrum",
        &[(Diagnosis, "autisme"), (Diagnosis, "autistisch"), (Diagnosis, "Autismespectrum")],
    ),
    ("Een diagnose ASS", &[(Diagnosis, "ASS")]),
    ("De as van het wiel; ass", &[]),
    ("PDD-NOS", &[(Diagnosis, "PDD-NOS")]),
    ("Zijn IQ is 85", &[(Diagnosis, "IQ")]),
    ("niet-aangeboren hersenletsel", &[(Diagnosis, "niet-aangeboren hersenletsel")]),
    ("Sem krijgt logopedie en ergotherapie.", &[]),
    ("Hij is vaak verdrietig en snel boos.", &[]),
    // Medicines.
    ("Sinds de Ritalin gaat het beter", &[(Medicine, "Ritalin")]),
    ("methylfenidaat en melatonine", &[(Medicine, "methylfenidaat"), (Medicine, "melatonine")]),
    // What is private at home, special, or has a protocol of its own.
    ("Sinds de scheiding slaapt zij slecht.", &[(Private, "scheiding")]),
    ("Ouders hebben schulden", &[(Private, "schulden")]),
    ("Wij onderscheiden drie dingen", &[]),
    ("Geboorteland onbekend, nationaliteit ook", &[(Special, "Geboorteland"), (Special, "nationaliteit")]),
    ("Er is een melding bij Veilig Thuis.", &[(Signal, "Veilig Thuis")]),
    ("Zij voelt zich veilig thuis.", &[]),
    ("Thuis is het veilig. Thuis is het rustig.", &[]),
    ("De politie kwam", &[(Signal, "politie")]),
    // Names of other children; who sits at the table is no third party, another child always is.
    ("vriendin Noor appt dagelijks", &[(ThirdParty, "vriendin Noor")]),
    ("Zijn broer heet Tim.", &[(ThirdParty, "broer heet Tim")]),
    ("klasgenoot (Amina)", &[(ThirdParty, "klasgenoot (Amina")]),
    ("zijn zus Élise", &[(ThirdParty, "zus Élise")]),
    ("zijn broertje Daan", &[]),
    ("vriend Daan", &[(ThirdParty, "vriend Daan")]),
    ("Zij ging met een vriend. Noor belde.", &[]),
    ("een vriendin van Yara", &[]),
    ("Met klasgenoten Engels leren", &[]),
    ("afscheid van vrienden", &[]),
    ("VRIENDIN NOOR", &[]),
];

#[test]
fn what_is_asked_about_a_text() {
    for (text, expected) in ASKED {
        let found: Vec<(Kind, &str)> = lint(text, &["Daan"]).into_iter().map(|hit| (hit.kind, &text[hit.range])).collect();
        assert_eq!(&found, expected, "{text}");
    }
}

#[test]
fn the_test_of_eleven() {
    let digits = |number: &str| number.bytes().map(|byte| byte - b'0').collect::<Vec<u8>>();
    for (number, bsn, own) in [
        ("111222333", true, false),
        ("123456782", true, false),
        ("012345672", true, false),
        // The arithmetic holds, but no number begins with two zeros.
        ("001234511", false, false),
        ("000000000", false, false),
        ("123456789", false, false),
        // 1·9 + 0·8 + … + 3·2 = 15; 15 mod 11 = 4, which is no last digit plus five.
        ("100000003", false, false),
        // 1·9 + 1·7 = 16; 16 mod 11 = 5 = 0 + 5.
        ("101000000", false, true),
        ("201000000", false, false),
        ("12345678", false, false),
    ] {
        assert_eq!((is_bsn(&digits(number)), is_onderwijsnummer(&digits(number))), (bsn, own), "{number}");
    }
}

#[test]
fn a_text_nobody_reads_to_the_end_is_asked_about_once() {
    let just = "e".repeat(MOST_CHARACTERS);
    assert_eq!(lint(&just, &[]), []);
    let more = format!("{just}é");
    let hits = lint(&more, &[]);
    assert_eq!(hits.iter().map(|hit| (hit.kind, hit.range.clone())).collect::<Vec<_>>(), [(Kind::TooLong, 0..more.len())]);
}

/// The two worked cases (domain 7.3): nothing in Sem's, also not about logopedie; in Yara's the name of her friend.
#[test]
fn the_worked_cases_are_asked_about_as_expected() {
    assert_eq!(asked("2026-P7Q2", "po"), Vec::<String>::new());
    assert_eq!(asked("2026-Y3M9", "vo"), ["ThirdParty vriendin Noor"]);
}

#[test]
fn words_of_pupil_and_parents_are_asked_about_as_theirs() {
    let (mut case, template) = reading::practice("2026-P7Q2", "po");
    let answer = case.answers.get_mut("hulpvraag_ouders").expect("the parents' question");
    let Some(rondom::model::Value::Statements(said)) = &mut answer.value else { panic!("statements") };
    "Hoe leert Sem lezen met dyslexie?".clone_into(&mut said[0].text);
    let found = found_in(&case, &template);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].is_familys && found[0].words == "dyslexie" && matches!(found[0].place, TextPlace::Statement(..)));
    said_by_school(&mut case);
    assert!(!found_in(&case, &template)[0].is_familys);
}

fn said_by_school(case: &mut Case) {
    let answer = case.answers.get_mut("hulpvraag_ouders").expect("the parents' question");
    let Some(rondom::model::Value::Statements(said)) = &mut answer.value else { panic!("statements") };
    said[0].voice = Some(Voice::Group(VoiceGroup::School));
}

#[test]
fn what_no_longer_holds_is_not_asked_about() {
    let (mut case, template) = reading::practice("2026-P7Q2", "po");
    let answer = case.answers.get_mut("gedeelde_vraag").expect("an answer");
    answer.value = Some(Scalar::text("Hoe leert Sem lezen met dyslexie?").into());
    assert_eq!(found_in(&case, &template).len(), 1);
    case.answers.get_mut("gedeelde_vraag").expect("an answer").provenance.lapsed = true;
    assert_eq!(found_in(&case, &template), []);
}

/// A goal with what it has besides its words, and what is missing (V07).
#[test]
fn what_a_goal_still_needs() {
    use GoalPart::{Baseline, Date, Measure, Owner};
    let whole = "Op 29-01-2027 leest Sem een tekst met 95% goed, gemeten met een leesfragment; nu 84%.";
    for (words, cells, expected) in [
        (whole, &["eigenaar"][..], &[][..]),
        (whole, &[], &[Owner]),
        ("Sem leest een tekst", &[], &[Baseline, Date, Owner, Measure]),
        ("Sem leest een tekst", &["beginsituatie", "doel_einddatum", "eigenaar", "meting"], &[]),
        ("Sem leest een tekst; nu 84%", &["doel_einddatum"], &[Owner, Measure]),
        ("", &["eigenaar"], &[]),
    ] {
        let mut goal = row("d1", &[("doel", Scalar::text(words))]);
        goal.cells.extend(cells.iter().map(|name| ((*name).to_owned(), Scalar::text("x"))));
        let facts = facts(&[("doelen", vec![goal]), ("samenvatting_verstuurd_op", vec![])]);
        let expected: Vec<Missing> = expected.iter().map(|part| Missing::Goal(RowId::from("d1"), *part)).collect();
        assert_eq!(missing(&facts, &"m".into()), expected, "{words:?} {cells:?}");
    }
}

/// Agreements of this meeting and needs (V08), and the summary (V15).
#[test]
fn what_agreements_needs_and_the_summary_still_need() {
    use AgreementPart::{What, When, Who};
    let owner = || ("wie", Scalar::Persons(vec![Person::Group(VoiceGroup::School)]));
    let what = || ("wat", Scalar::text("Belt de ouders"));
    let here = || ("gemaakt_in", Scalar::text("m"));
    let agreements = vec![
        row("a1", &[owner(), what(), here(), ("datum", Scalar::text("2026-11-20"))]),
        row("a2", &[owner(), what(), here(), ("ritme", Scalar::text("elke vrijdag"))]),
        row("a3", &[here()]),
        row("a4", &[what(), here()]),
        row("a5", &[("gemaakt_in", Scalar::text("vorige"))]),
        row("a6", &[what(), here(), ("status", Scalar::code("vervallen"))]),
    ];
    let needs = vec![row("b1", &[("hulpzin", Scalar::code("instructie"))]), row("b2", &[]), row("b3", &[])];
    let linked = |need: &str| ("behoeften", Scalar::Links(vec![need.into()]));
    let facts = facts(&[
        ("afspraken", agreements),
        ("onderwijsbehoeften", needs),
        ("doelen", vec![row("d1", &[linked("b1")])]),
        ("arrangement", vec![row("r1", &[linked("b3")])]),
    ]);
    let agreement = |id: &str, part: AgreementPart| Missing::Agreement(AgreementId::from(id), part);
    let expected = [
        Missing::Need(RowId::from("b2")),
        agreement("a3", Who),
        agreement("a3", What),
        agreement("a3", When),
        agreement("a4", Who),
        agreement("a4", When),
        Missing::SummaryNotSent,
    ];
    assert_eq!(missing(&facts, &"m".into()), expected);
    assert_eq!(missing(&Facts::default(), &"m".into()), [Missing::SummaryNotSent]);
}

fn row(id: &str, cells: &[(&str, Scalar)]) -> FactRow {
    let cells = cells.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    FactRow { id: id.into(), cells }
}

fn facts(concepts: &[(&str, Vec<FactRow>)]) -> Facts {
    let mut facts = Facts::default();
    for (concept, rows) in concepts {
        facts.by_concept.insert((*concept).into(), Fact::Rows(rows.clone()));
    }
    facts
}

fn asked(code: &str, template: &str) -> Vec<String> {
    let (case, template) = reading::practice(code, template);
    found_in(&case, &template).into_iter().map(|finding| format!("{:?} {}", finding.kind, finding.words)).collect()
}

fn found_in(case: &Case, template: &Template) -> Vec<Finding> {
    let view = engine::view(template, case, None, &reading::context());
    let meeting = case.current_meeting().expect("a meeting").id.clone();
    let texts = every_text(case, template, &view, &meeting);
    findings(case, template, &texts, &view.pupil_name)
}
