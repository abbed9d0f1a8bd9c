//! How easily a text reads, and which words of the trade stand in it: tables of texts with what is counted and found.

#![expect(clippy::expect_used, reason = "a test stops at what it cannot read")]

#[path = "common/reading.rs"]
mod reading;

use std::collections::BTreeSet;

use rondom::engine;
use rondom::i18n::{Language, Words};
use rondom::rules::glossary::TERMS;
use rondom::rules::jargon::jargon;
use rondom::rules::plain::{Level, Reading, sentences};
use rondom::rules::texts::read_at_home;

use Level::{Easy, Fair, Hard};

/// A text, and the sentences in it.
const SENTENCES: &[(&str, &[&str])] = &[
    ("", &[]),
    ("   \n ", &[]),
    ("Sem leest.", &["Sem leest."]),
    ("Sem leest", &["Sem leest"]),
    ("Sem leest. Hij bouwt.", &["Sem leest.", "Hij bouwt."]),
    // A point inside a time, a number, a version or an address ends nothing.
    ("We beginnen om 15.30 uur. Dan praten we.", &["We beginnen om 15.30 uur.", "Dan praten we."]),
    ("Zij haalde een 7.1 voor Nederlands. Dat is mooi.", &["Zij haalde een 7.1 voor Nederlands.", "Dat is mooi."]),
    ("Het kost 2.500 euro per jaar.", &["Het kost 2.500 euro per jaar."]),
    // Abbreviations end nothing, unless they stand at the end.
    ("Hij leest o.a. Kluitman. Elke avond.", &["Hij leest o.a. Kluitman.", "Elke avond."]),
    ("Wij praten m.b.t. Sem. Morgen.", &["Wij praten m.b.t. Sem.", "Morgen."]),
    ("Mevr. De Vries belt. Zij belt elke week.", &["Mevr. De Vries belt.", "Zij belt elke week."]),
    ("J. de Wit komt ook.", &["J. de Wit komt ook."]),
    ("Hij eet brood, fruit, enz. Daarna slaapt hij.", &["Hij eet brood, fruit, enz.", "Daarna slaapt hij."]),
    ("Zij komt a.s. maandag. Dan begint het.", &["Zij komt a.s. maandag.", "Dan begint het."]),
    ("De ib'er belt. Zij belt de ouders.", &["De ib'er belt.", "Zij belt de ouders."]),
    // Quotes and brackets belong to the sentence they close.
    ("\"Ik wil niet.\" Dat zei ze.", &["\"Ik wil niet.\"", "Dat zei ze."]),
    ("\"Hoe dan?\" vroeg ze. Niemand wist het.", &["\"Hoe dan?\" vroeg ze.", "Niemand wist het."]),
    ("‘Ik kan het.’ Ja, dat zei hij.", &["‘Ik kan het.’", "Ja, dat zei hij."]),
    ("Hij begint (om 9 uur.) Daarna leest hij.", &["Hij begint (om 9 uur.)", "Daarna leest hij."]),
    ("Wat helpt? Rust! En tijd…", &["Wat helpt?", "Rust!", "En tijd…"]),
    ("Nou ja... Het kan.", &["Nou ja...", "Het kan."]),
    ("Nou ja... het kan.", &["Nou ja... het kan."]),
    // A line of a list is a sentence, its number is none.
    ("1. Lezen\n2. Schrijven", &["1. Lezen", "2. Schrijven"]),
    ("- rust\n- tijd\n\n", &["- rust", "- tijd"]),
    ("Dit is stap 2. Dan komt stap 3.", &["Dit is stap 2.", "Dan komt stap 3."]),
    ("Zoë zegt: ‘énig’. Élke dag.", &["Zoë zegt: ‘énig’.", "Élke dag."]),
];

#[test]
fn sentences_end_where_a_reader_breathes() {
    for (text, expected) in SENTENCES {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(&found, expected, "{text:?}");
    }
}

/// A text: its words, its longest sentence, its long words, its unexplained abbreviations, its light.
type Counted = (&'static str, usize, usize, &'static [&'static str], &'static [&'static str], Level);

const READINGS: &[Counted] = &[
    ("", 0, 0, &[], &[], Easy),
    ("Sem zit bij het raam.", 5, 5, &[], &[], Easy),
    ("Hij krijgt drie keer per week hulp bij lezen.", 9, 9, &[], &[], Easy),
    // One long word alone is no reason; a name never is.
    ("Hij krijgt leesbegeleiding.", 3, 3, &["leesbegeleiding"], &[], Easy),
    ("Sem verhuist naar Voorbeeldstad met Annemarieke.", 6, 6, &[], &[], Easy),
    ("De onderwijsbehoefte en de ondersteuningsbehoefte.", 5, 5, &["onderwijsbehoefte", "ondersteuningsbehoefte"], &[], Fair),
    // The longest part counts; a hyphen or slash makes parts.
    ("Zij gaat naar vmbo-kb/gl of de vwo-plusklas.", 7, 7, &[], &[], Easy),
    ("De informatie-uitwisseling loopt.", 3, 3, &["informatie-uitwisseling"], &[], Easy),
    // Abbreviations, and what explains one.
    ("De TLV komt in mei.", 5, 5, &[], &["TLV"], Fair),
    (
        "De toelaatbaarheidsverklaring (TLV) komt in mei. De TLV geldt een jaar.",
        11,
        6,
        &["toelaatbaarheidsverklaring"],
        &[],
        Easy,
    ),
    ("De TLV (een brief van de scholen) komt in mei.", 10, 10, &[], &[], Easy),
    ("Het TLV-plan en de OPP's zijn klaar.", 7, 7, &[], &["TLV", "OPP's"], Fair),
    ("Wij praten o.a. over lezen, rekenen enz.", 7, 7, &[], &["o.a.", "enz."], Fair),
    ("De swv, het mdo en de zat.", 7, 7, &[], &["swv", "mdo"], Fair),
    ("TLV, OPP en OZA.", 4, 4, &[], &["TLV", "OPP", "OZA"], Hard),
    // What everybody reads as a word, what is a number, and shouting.
    ("Zij kijkt TV met de GGD op havo.", 8, 8, &[], &[], Easy),
    ("Niveau IV en luisteren II.", 5, 5, &[], &[], Easy),
    ("NIET MEER ALLEEN LATEN", 4, 4, &[], &[], Easy),
    (
        "Onderwijsbehoefte, ondersteuningsbehoefte en handelingsdeel beschrijven.",
        5,
        5,
        &["Onderwijsbehoefte", "ondersteuningsbehoefte", "handelingsdeel", "beschrijven"],
        &[],
        Hard,
    ),
    // Fifteen words are one breath, sixteen are two, twenty-three are too many.
    ("Op maandag gaat zij om negen uur naar het rustige lokaal en daar leest zij.", 15, 15, &[], &[], Easy),
    ("Op maandag gaat zij om negen uur naar het rustige lokaal en daar leest zij dan.", 16, 16, &[], &[], Fair),
    (
        "Op maandag gaat zij om negen uur naar het rustige lokaal en daar leest zij een boek of een blad uit.",
        21,
        21,
        &[],
        &[],
        Fair,
    ),
    (
        "Op maandag gaat zij om negen uur naar het rustige lokaal en daar leest zij een boek of een blad voor haar uit.",
        23,
        23,
        &[],
        &[],
        Hard,
    ),
    // Several sentences are weighed together: an average of thirteen is long, of seventeen too long.
    (
        "Op maandag gaat zij om negen uur naar het rustige lokaal en leest. Daar zit zij aan een vaste tafel bij het raam en leest.",
        25,
        13,
        &[],
        &[],
        Fair,
    ),
];

#[test]
fn a_text_is_counted_as_a_reader_would() {
    let mut wrong = Vec::new();
    for (text, words, longest, long, abbreviations, level) in READINGS {
        let reading = Reading::of(text);
        let of = |ranges: &[std::ops::Range<usize>]| ranges.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>();
        let found = (reading.words, reading.longest, of(&reading.long_words), of(&reading.abbreviations), reading.level());
        let expected = (*words, *longest, long.to_vec(), abbreviations.to_vec(), *level);
        if found != expected {
            wrong.push(format!("{text}\n  found {found:?}\n  not   {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The table of domain 8.3: what staff wrote with the terms found in it, and what parents read.
const WROTE_AND_READ: &[(&str, &[&str], &str)] = &[
    (
        "Er is sprake van een extra ondersteuningsbehoefte op het gebied van werkhouding.",
        &["er is sprake van", "ondersteuningsbehoefte", "op het gebied van", "werkhouding"],
        "Yara heeft hulp nodig om te beginnen met haar werk.",
    ),
    (
        "Het handelingsdeel wordt na overeenstemming vastgesteld.",
        &["handelingsdeel", "overeenstemming", "vastgesteld"],
        "Wij maken samen het plan. Het plan geldt pas als u het ermee eens bent.",
    ),
    (
        "De uitstroombestemming is vmbo-kb/gl (voorlopig).",
        &["uitstroombestemming"],
        "Wij denken nu dat Sem later vmbo-kb of vmbo-gl kan doen. We kijken daar later opnieuw naar.",
    ),
    (
        "Afwijking van onderwijstijd conform beleidsregel.",
        &["afwijking onderwijstijd", "conform", "beleidsregel"],
        "Yara hoeft nu niet alle uren naar school. Dat mag, omdat er een plan is om de uren weer op te bouwen.",
    ),
    (
        "Leerplicht wordt geïnformeerd over ongeoorloofd verzuim.",
        &["leerplicht", "geïnformeerd", "ongeoorloofd verzuim"],
        "De school moet melden dat Yara lessen mist zonder geldige reden. Wij vertellen u wat we melden.",
    ),
    (
        "Toestemming voor informatie-uitwisseling met ketenpartners.",
        &["informatie uitwisseling", "ketenpartner"],
        "Mogen wij met de hulpverlener praten over wat op school helpt? U mag ook nee zeggen.",
    ),
    (
        "TLV-traject wordt in kaart gebracht.",
        &["toelaatbaarheidsverklaring", "traject", "in kaart gebracht"],
        "We zoeken uit of een school met meer hulp beter past. Dat beslissen we niet vandaag.",
    ),
];

#[test]
fn what_parents_read_is_easy_and_without_words_of_the_trade() {
    for (wrote, terms, read) in WROTE_AND_READ {
        assert_eq!(named(wrote), *terms, "{wrote}");
        assert_eq!(Reading::of(read).level(), Easy, "{read}: {:?}", Reading::of(read));
        assert_eq!(named(read), Vec::<&str>::new(), "{read}");
    }
}

/// A text, and the words in it that stand in the glossary, as they were typed.
const TERMS_FOUND: &[(&str, &[&str])] = &[
    ("", &[]),
    ("Sem leest graag.", &[]),
    // Whole words, whatever their capitals, with their plural.
    ("Het ARRANGEMENT en de arrangementen.", &["ARRANGEMENT", "arrangementen"]),
    ("Wij zijn thuis. Nabij is het niet.", &[]),
    ("Een thuisnabije plek", &["thuisnabije"]),
    ("De TLV's van deze school", &["TLV's"]),
    ("Een belastbare rekening", &[]),
    // The longest wins; a hyphen joins and separates.
    ("ongeoorloofd verzuim en verzuim", &["ongeoorloofd verzuim", "verzuim"]),
    ("een TLV-aanvraag", &["TLV"]),
    ("warme overdracht", &["warme overdracht"]),
    ("Afwijking van de onderwijstijd", &["Afwijking van de onderwijstijd"]),
    // Words that stand apart are no term.
    ("in gesprek, gaan", &[]),
    ("We gaan in gesprek met de ib’er.", &["gaan in gesprek", "ib’er"]),
    ("de zorgcoördinator", &["zorgcoördinator"]),
    // The words to avoid of domain 8.3.
    (
        "Het traject stagneert. De problematiek is zorgelijk, conform, middels, inzake en betreffende.",
        &["traject", "stagneert", "problematiek", "zorgelijk", "conform", "middels", "inzake", "betreffende"],
    ),
    ("belastbaarheid, begeleidingsbehoefte, gedragsproblemen", &["belastbaarheid", "begeleidingsbehoefte", "gedragsproblemen"]),
];

#[test]
fn words_of_the_trade_are_found_with_their_place() {
    for (text, expected) in TERMS_FOUND {
        let found: Vec<&str> = jargon(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(&found, expected, "{text}");
    }
}

#[test]
fn every_term_has_an_explanation_or_a_better_word_in_both_languages() {
    let (nl, en) = (Words::load(Language::Nl), Words::load(Language::En));
    let mut forms = BTreeSet::new();
    for term in TERMS {
        assert!(term.explained.is_some() || !term.instead.is_empty(), "{}", term.name());
        for words in [&nl, &en] {
            assert!(term.explained.is_none_or(|key| words.has(key)), "{:?} {:?}", term.explained, words.language());
        }
        for form in term.forms {
            assert_eq!(*form, form.to_lowercase(), "forms are in small letters");
            assert!(forms.insert(*form), "{form} stands in the glossary twice");
        }
        for better in term.instead {
            assert_eq!(named(better), Vec::<&str>::new(), "{better} is no better word");
        }
    }
}

#[test]
fn explanations_are_plain_themselves() {
    let words = Words::load(Language::Nl);
    for key in TERMS.iter().filter_map(|term| term.explained) {
        let reading = Reading::of(words.get(key));
        assert!(reading.level() <= Fair && reading.longest <= 18, "{key}: {} {reading:?}", words.get(key));
    }
}

/// What stands beside the texts parents and pupil read of the two worked cases: the light, and the words of the trade.
#[test]
fn the_worked_cases_read_as_expected() {
    let sem = at_home("2026-P7Q2", "po");
    let long =
        "noemt Sem twee kinderen met wie hij graag speelt en gaat hij volgens ouders op 4 van 5 dagen met plezier naar school";
    assert_eq!(beside(&sem, Hard), [long]);
    assert_eq!(
        beside(&sem, Fair),
        [
            "leest Sem een geoefende tekst van groep 4-niveau met 95% goede woorden, twee van drie weken",
            "een leesfragment door de leesspecialist",
            "Toelatingsbrief en inschrijfformulier naar ouders",
            "Uitschrijfbewijs en toestemming OKR via oude school",
            "Concept-OPP naar ouders, gesprek over handelingsdeel | ontwikkelingsperspectief | handelingsdeel",
            "Startmeting leesfragment",
        ]
    );
    let easy = beside(&sem, Easy);
    assert_eq!(easy.len(), 14);
    assert!(easy.iter().all(|line| !line.contains(" | ")), "{easy:#?}");
    let yara = at_home("2026-Y3M9", "vo");
    assert_eq!(beside(&yara, Hard), Vec::<String>::new());
    assert_eq!(
        beside(&yara, Fair),
        [
            "We kozen: trajectklas of structuurklas in school. | trajectklas",
            "Als het niet lukt: twee rode dagen achter elkaar → stap terug, zelfde week bellen zorgcoördinator, niet wachten op het overleg. | zorgcoördinator",
            "Weekblad maken, docenten informeren, tekst voor de klas met Yara: dat doet Bilal, uiterlijk vrijdag 20 november. | geïnformeerd",
            "Camera en headset testen, privacy-afspraak (geen opname) ophangen: dat doet ICT, uiterlijk vrijdag 20 november.",
            "is Yara vier dagen per week op school, minimaal 8 lesuren fysiek, in drie opeenvolgende weken",
            "heeft Yara voor Nederlands, biologie en Engels alle toetsen van periode 2 gemaakt met gemiddeld 6,0 of hoger",
            "heeft Yara op 8 van 10 schooldagen contact gehad om 8.45 uur, ook op een rode dag",
            "Concept-OPP; gesprek handelingsdeel met Yara en ouders | ontwikkelingsperspectief | handelingsdeel",
        ]
    );
    let easy = beside(&yara, Easy);
    assert_eq!(easy.len(), 24);
    let with_terms: Vec<&String> = easy.iter().filter(|line| line.contains(" | ")).collect();
    assert_eq!(
        with_terms,
        [
            "We kozen: maatwerk onderwijstijd. | afwijking onderwijstijd",
            "Sleutel eigen ingang en plek trajectlokaal: dat doet Marloes, uiterlijk donderdag 19 november. | trajectklas",
            "Sleutel eigen ingang en plek trajectlokaal | trajectklas",
            "Onderwijstijd-dossier maken (keuzehulp), rooster vastzetten | afwijking onderwijstijd",
            "Weekblad maken, docenten informeren, tekst voor de klas met Yara | geïnformeerd",
        ]
    );
}

/// The texts of a practice case that are read at home.
fn at_home(code: &str, template: &str) -> Vec<String> {
    let (case, template) = reading::practice(code, template);
    let view = engine::view(&template, &case, None, &reading::context());
    let meeting = case.current_meeting().expect("a meeting").id.clone();
    read_at_home(&case, &template, &view, &meeting).into_iter().map(|text| text.text.to_owned()).collect()
}

/// The texts with this light, with the terms found in them.
fn beside(texts: &[String], level: Level) -> Vec<String> {
    let with_light = texts.iter().filter(|text| Reading::of(text).level() == level);
    with_light.map(|text| [vec![text.as_str()], named(text)].concat().join(" | ")).collect()
}

fn named(text: &str) -> Vec<&'static str> {
    jargon(text).into_iter().map(|found| found.term.name()).collect()
}
