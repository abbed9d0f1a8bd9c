//! What one line says: whose words, what they are about, who does what by when. One row per line; no window.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use chrono::NaiveDate;
use rondom::app::capture::parse::{either, parse, parse_line};
use rondom::app::capture::{Known, Sign, agreement};
use rondom::i18n::Language;
use rondom::model::{AgreementWhen, Person, SeatId, Source, Voice, VoiceGroup};

/// The table of the worked case, and two people whose names begin alike.
fn known() -> Vec<Known> {
    let seats = [
        "Yara",
        "Samira",
        "Daan",
        "Bilal",
        "Erik",
        "Marloes",
        "Nadia",
        "Noor",
        "Noortje",
        "Zoë van Dijk",
        "juf Anneke",
        "Wim de Vries",
        "Wim Bos",
    ];
    let seats = seats.into_iter().map(|name| (name, Voice::Seat(SeatId::from(name))));
    let groups = [
        ("Ouders", VoiceGroup::Parents),
        ("School", VoiceGroup::School),
        ("Anderen", VoiceGroup::Others),
        ("parents", VoiceGroup::Parents),
        ("school", VoiceGroup::School),
        ("others", VoiceGroup::Others),
    ];
    let groups = groups.into_iter().map(|(name, group)| (name, Voice::Group(group)));
    seats.chain(groups).map(|(name, voice)| Known { name: name.to_owned(), voice }).collect()
}

fn voice(voice: Option<&Voice>) -> &str {
    match voice {
        Some(Voice::Seat(seat)) => seat.as_str(),
        Some(Voice::Group(VoiceGroup::Parents)) => "ouders",
        Some(Voice::Group(VoiceGroup::School)) => "school",
        Some(Voice::Group(VoiceGroup::Others)) => "anderen",
        None => "-",
    }
}

fn sign(sign: Option<Sign>) -> &'static str {
    match sign {
        Some(Sign::Helps) => "+",
        Some(Sign::Hard) => "-",
        Some(Sign::Question) => "?",
        Some(Sign::Agreement) => "!",
        None => "",
    }
}

#[test]
fn first_letters_pick_the_voice_and_a_sign_says_what_it_is() {
    // What is typed; whose words; what they are about; the words.
    let rows = [
        ("sa + begint rustig", "Samira", "+", "begint rustig"),
        ("sa begint rustig", "Samira", "", "begint rustig"),
        ("sa +begint rustig", "Samira", "+", "begint rustig"),
        ("sa - de ochtend is strijd", "Samira", "-", "de ochtend is strijd"),
        ("sa − de ochtend is strijd", "Samira", "-", "de ochtend is strijd"),
        ("sa ? wie is ons aanspreekpunt", "Samira", "?", "wie is ons aanspreekpunt"),
        ("bi ! Samira bellen", "Bilal", "!", "Samira bellen"),
        ("+ vaste dagindeling", "-", "+", "vaste dagindeling"),
        ("- veel geluid", "-", "-", "veel geluid"),
        ("vaste dagindeling", "-", "", "vaste dagindeling"),
        ("ya ik wil havo", "Yara", "", "ik wil havo"),
        ("YA ik wil havo", "Yara", "", "ik wil havo"),
        ("samira zij slaapt laat", "Samira", "", "zij slaapt laat"),
        ("sa: zij slaapt laat", "Samira", "", "zij slaapt laat"),
        // Ordinary sentences stay whole.
        ("er is veel onrust", "-", "", "er is veel onrust"),
        ("Er is veel onrust", "-", "", "Er is veel onrust"),
        ("na school is ze moe", "-", "", "na school is ze moe"),
        ("Samira zegt dat het lastig is", "-", "", "Samira zegt dat het lastig is"),
        ("school is te druk", "-", "", "school is te druk"),
        ("ouders zijn moe van veel gesprekken", "-", "", "ouders zijn moe van veel gesprekken"),
        ("an apple a day", "-", "", "an apple a day"),
        ("ander lokaal zou helpen", "-", "", "ander lokaal zou helpen"),
        ("s begint rustig", "-", "", "s begint rustig"),
        // A sign or colon takes the doubt away.
        ("er + weet veel", "Erik", "+", "weet veel"),
        ("na: ik bel morgen", "Nadia", "", "ik bel morgen"),
        ("school - te druk", "school", "-", "te druk"),
        ("ou + vaste tijden", "ouders", "+", "vaste tijden"),
        ("ou wij zijn moe", "ouders", "", "wij zijn moe"),
        ("par + fixed times", "ouders", "+", "fixed times"),
        // Two of that name, or nobody: the words stay whole, and the active voice speaks.
        ("no + appt elke dag", "-", "", "no + appt elke dag"),
        ("noor + appt elke dag", "Noor", "+", "appt elke dag"),
        ("noortje + appt elke dag", "Noortje", "+", "appt elke dag"),
        ("wim + rustig", "-", "", "wim + rustig"),
        ("xavier komt later", "-", "", "xavier komt later"),
        // Accents and titles are no matter.
        ("zoe rustige plek", "Zoë van Dijk", "", "rustige plek"),
        ("ann + kent haar goed", "juf Anneke", "+", "kent haar goed"),
        // A minus before a digit is a number, and a sign inside a sentence is a sign no more.
        ("-5 graden in het lokaal", "-", "", "-5 graden in het lokaal"),
        ("Ja! dat klopt", "-", "", "Ja! dat klopt"),
        ("Echt? Dat wist ik niet", "-", "", "Echt? Dat wist ik niet"),
        ("sa", "-", "", "sa"),
        ("sa +", "Samira", "+", ""),
        ("+", "-", "+", ""),
        ("", "-", "", ""),
    ];
    let known = known();
    for (line, who, about, words) in rows {
        let said = parse(line, &known);
        assert_eq!((voice(said.voice.as_ref()), sign(said.sign), said.text.as_str()), (who, about, words), "{line:?}");
    }
}

#[test]
fn letters_that_fit_two_pick_nobody_and_say_so() {
    let known = known();
    for (line, expected) in [
        ("noo appt elke dag", "Noor Noortje"),
        ("wim rustig", "Wim de Vries Wim Bos"),
        ("no + appt elke dag", "Noor Noortje"),
        ("noor appt elke dag", ""),
        ("er is onrust", ""),
        ("no", ""),
        ("xa rustig", ""),
    ] {
        let found: Vec<String> = either(line, &known).iter().map(|one| voice(Some(one)).to_owned()).collect();
        assert_eq!(found.join(" "), expected, "{line:?}");
    }
}

/// What stands in the line, whether it was pasted, and per message whose and the words.
type Chat = (&'static str, bool, &'static [(&'static str, &'static str)]);

#[test]
fn a_chat_is_kept_word_for_word_with_the_voice_it_names() {
    // What stands in the line; whether it was pasted; per message whose and the words, or what was typed when it is no chat.
    let rows: [Chat; 20] = [
        ("Yara: gym online is raar, laat dat nog weg", false, &[("Yara", "gym online is raar, laat dat nog weg")]),
        ("[15:47] Yara: gym online is raar", false, &[("Yara", "gym online is raar")]),
        ("15.47 Yara: - ik weet het niet", true, &[("Yara", "- ik weet het niet")]),
        ("[12-11-2026, 15:47:03] Yara: ja", true, &[("Yara", "ja")]),
        ("15:47:03 Van Yara aan Iedereen: ja", true, &[("Yara", "ja")]),
        ("12-11-2026 15:47 - Zoë van Dijk: ik ben er zo", true, &[("Zoë van Dijk", "ik ben er zo")]),
        (
            "[15:47] Yara: gym is raar\nlaat dat nog weg\n[15:48] Samira: eens",
            true,
            &[("Yara", "gym is raar\nlaat dat nog weg"), ("Samira", "eens")],
        ),
        ("[15:47] Yara\ngym is raar", true, &[("Yara", "gym is raar")]),
        ("[15:47] Opa: dag allemaal", true, &[("-", "Opa: dag allemaal")]),
        ("zomaar een regel uit de chat", true, &[("-", "zomaar een regel uit de chat")]),
        // Teams, Zoom, Meet and WhatsApp, as they copy themselves.
        ("Yara 15:47\ngym is raar", true, &[("Yara", "gym is raar")]),
        ("[12-11 15:47] Yara\ngym is raar", true, &[("Yara", "gym is raar")]),
        ("15:47:03\t From Yara to Everyone : gym is raar", true, &[("Yara", "gym is raar")]),
        ("Van Yara aan Iedereen: gym is raar", true, &[("Yara", "gym is raar")]),
        ("Yara aan Iedereen 15:47\ngym is raar", true, &[("Yara", "gym is raar")]),
        ("Yara 3:47 PM\ngym is raar", true, &[("Yara", "gym is raar")]),
        ("12/11/2026, 15:47 - Yara: gym is raar", true, &[("Yara", "gym is raar")]),
        ("[12/11/2026, 15:47:03] Zoë van Dijk: ik ben er zo", true, &[("Zoë van Dijk", "ik ben er zo")]),
        // Typed, and no chat.
        ("sa: zij slaapt laat", false, &[]),
        ("Let op: morgen is er geen les", false, &[]),
    ];
    let known = known();
    let mut wrong = Vec::new();
    for (text, is_pasted, messages) in rows {
        let said = parse_line(text, &known, is_pasted, None);
        let found: Vec<(&str, &str)> = said
            .iter()
            .filter(|one| one.source == Some(Source::Chat))
            .map(|one| (voice(one.voice.as_ref()), one.text.as_str()))
            .collect();
        if found != messages {
            wrong.push(format!("{text:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // A person may say otherwise.
    let said = parse_line("Yara: gym is raar", &known, false, Some(false));
    assert_eq!((said[0].source, said[0].text.as_str()), (None, "gym is raar"));
    let said = parse_line("gym is raar", &known, false, Some(true));
    assert_eq!(said[0].source, Some(Source::Chat));
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn person(person: &Person) -> String {
    match person {
        Person::Seat(seat) => seat.to_string(),
        Person::Group(group) => voice(Some(&Voice::Group(*group))).to_owned(),
        Person::Outside(name) => format!("({name})"),
    }
}

fn when(when: &AgreementWhen) -> String {
    match when {
        AgreementWhen::Open => String::new(),
        AgreementWhen::Date(date) => date.to_string(),
        AgreementWhen::Rhythm(words) => format!("~{words}"),
        AgreementWhen::Draft(words) => format!("?{words}"),
    }
}

#[test]
fn a_sentence_is_who_what_and_when() {
    use Language::{En, Nl};
    // Thursday 12 November 2026. What is typed; who; what; when.
    let rows = [
        (Nl, "Bilal en Erik bellen Samira, uiterlijk vrijdag", "Bilal, Erik", "bellen Samira", "2026-11-13"),
        (Nl, "Bilal belt Samira uiterlijk vrijdag", "Bilal", "belt Samira", "2026-11-13"),
        (Nl, "Bilal, Erik en Marloes maken een plan voor 20 november", "Bilal, Erik, Marloes", "maken een plan", "2026-11-20"),
        (Nl, "Bilal & Erik bellen morgen", "Bilal, Erik", "bellen", "2026-11-13"),
        (Nl, "Ouders lezen elke avond voor", "ouders", "lezen elke avond voor", ""),
        (Nl, "ouders en school houden contact, wekelijks", "ouders, school", "houden contact", "~wekelijks"),
        (
            Nl,
            "Bilal mailt het rooster elke vrijdag vanaf 20 november",
            "Bilal",
            "mailt het rooster",
            "~elke vrijdag vanaf 20 november",
        ),
        (Nl, "Bilal appt Yara elke schooldag om 8.45 uur", "Bilal", "appt Yara", "~elke schooldag om 8.45 uur"),
        (Nl, "Erik leest voor, elke vrijdagochtend", "Erik", "leest voor", "~elke vrijdagochtend"),
        (Nl, "Erik belt elke ouder", "Erik", "belt elke ouder", ""),
        (Nl, "Bilal: Samira bellen, vr 13 nov", "Bilal", "Samira bellen", "2026-11-13"),
        (Nl, "Samira bellen, uiterlijk vrijdag", "", "Samira bellen", "2026-11-13"),
        (Nl, "Samira bellen door Bilal en Erik op 13-11", "Bilal, Erik", "Samira bellen", "2026-11-13"),
        (Nl, "Uiterlijk vrijdag: Bilal belt Samira", "Bilal", "belt Samira", "2026-11-13"),
        (Nl, "Zoë van Dijk vraagt na over 3 weken", "Zoë van Dijk", "vraagt na", "2026-12-03"),
        (Nl, "zoe vraagt na op 3 december", "Zoë van Dijk", "vraagt na", "2026-12-03"),
        (Nl, "Wim de Vries kijkt mee volgende week", "Wim de Vries", "kijkt mee", "2026-11-19"),
        (Nl, "Wim kijkt mee", "", "Wim kijkt mee", ""),
        (Nl, "Bilal vraagt het na vanaf maandag", "Bilal", "vraagt het na vanaf maandag", ""),
        (Nl, "Bilal wil het zo", "Bilal", "wil het zo", ""),
        (Nl, "Bilal belt, zo", "Bilal", "belt", "2026-11-15"),
        // As a scribe types them while people talk.
        (Nl, "Bilal belt Samira morgen", "Bilal", "belt Samira", "2026-11-13"),
        (Nl, "bilal belt samira overmorgen", "Bilal", "belt samira", "2026-11-14"),
        (Nl, "Erik mailt de gemeente vandaag nog", "Erik", "mailt de gemeente", "2026-11-12"),
        (Nl, "Erik maakt een rooster over twee weken", "Erik", "maakt een rooster", "2026-11-26"),
        (Nl, "Erik maakt een rooster binnen een week", "Erik", "maakt een rooster", "2026-11-19"),
        (Nl, "Samira en Erik spreken elkaar elke vrijdag", "Samira, Erik", "spreken elkaar", "~elke vrijdag"),
        (Nl, "Samira en Erik spreken elkaar om de week", "Samira, Erik", "spreken elkaar", "~om de week"),
        (
            Nl,
            "Samira en Erik spreken elkaar iedere maandag om 9 uur",
            "Samira, Erik",
            "spreken elkaar",
            "~iedere maandag om 9 uur",
        ),
        (Nl, "Samira en Erik bellen elke twee weken", "Samira, Erik", "bellen", "~elke twee weken"),
        (Nl, "Marloes plant een gesprek na de herfstvakantie", "Marloes", "plant een gesprek", "?na de herfstvakantie"),
        (Nl, "Marloes plant een gesprek voor de kerstvakantie", "Marloes", "plant een gesprek", "?voor de kerstvakantie"),
        (Nl, "Marloes vraagt de TLV aan voor 1 december", "Marloes", "vraagt de TLV aan", "2026-12-01"),
        (Nl, "Marloes vraagt de TLV aan vóór 1 december", "Marloes", "vraagt de TLV aan", "2026-12-01"),
        (Nl, "Marloes vraagt de TLV aan begin januari", "Marloes", "vraagt de TLV aan", "?begin januari"),
        (Nl, "Marloes vraagt de TLV aan, eind deze maand", "Marloes", "vraagt de TLV aan", "?eind deze maand"),
        (Nl, "Marloes koppelt terug in januari", "Marloes", "koppelt terug", "?in januari"),
        (Nl, "Zoë van Dijk en juf Anneke kijken mee maandag", "Zoë van Dijk, juf Anneke", "kijken mee", "2026-11-16"),
        (Nl, "van Dijk kijkt mee", "Zoë van Dijk", "kijkt mee", ""),
        (Nl, "mevrouw van Dijk kijkt mee", "Zoë van Dijk", "kijkt mee", ""),
        (Nl, "Anneke leest voor", "juf Anneke", "leest voor", ""),
        (Nl, "De Vries belt dinsdag", "Wim de Vries", "belt", "2026-11-17"),
        (Nl, "school regelt een rustige plek, uiterlijk maandag 23 november", "school", "regelt een rustige plek", "2026-11-23"),
        (Nl, "Ouders bellen de huisarts vóór vrijdag", "ouders", "bellen de huisarts", "2026-11-13"),
        (Nl, "Yara app't Bilal elke ochtend", "Yara", "app't Bilal", "~elke ochtend"),
        (Nl, "Nadia stuurt het verslag aanstaande dinsdag", "Nadia", "stuurt het verslag", "2026-11-17"),
        (Nl, "Nadia stuurt het verslag eind volgende week", "Nadia", "stuurt het verslag", "?eind volgende week"),
        (Nl, "Erik spreekt Yara op de gang na school", "Erik", "spreekt Yara op de gang na school", ""),
        (Nl, "Erik begint in januari weer", "Erik", "begint in januari weer", ""),
        (Nl, "Erik leest met groep 3 4", "Erik", "leest met groep 3 4", ""),
        (Nl, "De leesspecialist komt langs", "", "De leesspecialist komt langs", ""),
        (Nl, "Bilal vraagt na, uiterlijk eind november", "Bilal", "vraagt na", "?eind november"),
        (Nl, "Bilal belt Samira.", "Bilal", "belt Samira.", ""),
        (Nl, "Bilal", "Bilal", "", ""),
        (Nl, "", "", "", ""),
        (En, "Bilal and Erik call Samira by Friday", "Bilal, Erik", "call Samira", "2026-11-13"),
        (En, "Bilal calls Samira on 20 November", "Bilal", "calls Samira", "2026-11-20"),
        (En, "Bilal calls Samira no later than Friday", "Bilal", "calls Samira", "2026-11-13"),
        (En, "parents read every evening from 20 November", "ouders", "read", "~every evening from 20 November"),
        (En, "Call Samira, by Bilal", "Bilal", "Call Samira", ""),
        (En, "Erik plays in the sun", "Erik", "plays in the sun", ""),
        (En, "Erik shows what to do", "Erik", "shows what to do", ""),
    ];
    let known = known();
    let mut wrong = Vec::new();
    for (language, line, who, what, by) in rows {
        let read = agreement::parse(line, &known, day("2026-11-12"), language);
        let names = read.who.iter().map(person).collect::<Vec<_>>().join(", ");
        if (names.as_str(), read.what.as_str(), when(&read.when).as_str()) != (who, what, by) {
            wrong.push(format!("{line:?}: {names:?} · {:?} · {:?}", read.what, when(&read.when)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_in_a_field_of_its_own_goes_before_the_line() {
    let mut draft = agreement::Draft::default();
    draft.put(agreement::Part::Line, "Bilal belt Samira, uiterlijk vrijdag".to_owned());
    draft.put(agreement::Part::Who, "er, ou en de leesspecialist".to_owned());
    draft.put(agreement::Part::When, "elke maandag".to_owned());
    let read = draft.read(&known(), day("2026-11-12"), Language::Nl);
    let names: Vec<String> = read.who.iter().map(person).collect();
    assert_eq!(names, ["Erik", "ouders", "(de leesspecialist)"]);
    assert_eq!((read.what.as_str(), when(&read.when).as_str()), ("belt Samira", "~elke maandag"));
    // An emptied field leaves its part to the line again.
    draft.put(agreement::Part::Who, String::new());
    let read = draft.read(&known(), day("2026-11-12"), Language::Nl);
    assert_eq!(read.who.iter().map(person).collect::<Vec<_>>(), ["Bilal"]);
}
