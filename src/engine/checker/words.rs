//! The words sentences are made of, Dutch and English side by side.

use super::finding::{Difference, Expected, KindName, TextPlace, Thing};

/// The same in Dutch and in English.
pub(super) type Bilingual = (String, String);

/// "De vraag", "The question".
pub(super) fn thing(thing: Thing) -> (&'static str, &'static str) {
    match thing {
        Thing::Template => ("Het sjabloon", "The template"),
        Thing::Step => ("De stap", "The step"),
        Thing::Question => ("De vraag", "The question"),
        Thing::Column => ("De kolom", "The column"),
        Thing::QuestionOrColumn => ("De vraag of kolom", "The question or column"),
        Thing::Heading => ("De tussenkop", "The heading"),
        Thing::CodeList => ("De codelijst", "The code list"),
        Thing::Code => ("De code", "The code"),
        Thing::Role => ("De rol", "The role"),
        Thing::Block => ("Het blok", "The block"),
        Thing::PaperCode => ("De papiercode", "The paper code"),
        Thing::Topic => ("Het onderwerp", "The topic"),
        Thing::Audience => ("De partij", "The party"),
        Thing::Concept => ("Het begrip", "The concept"),
    }
}

/// "een getal", "a number".
pub(super) fn kind(kind: KindName) -> (&'static str, &'static str) {
    match kind {
        KindName::Text => ("een korte tekst (Text)", "a short text (Text)"),
        KindName::LongText => ("een lange tekst (LongText)", "a long text (LongText)"),
        KindName::Number => ("een getal (Number)", "a number (Number)"),
        KindName::Date => ("een datum (Date)", "a date (Date)"),
        KindName::PartialDate => ("een maand of jaar (PartialDate)", "a month or year (PartialDate)"),
        KindName::Time => ("een tijd (Time)", "a time (Time)"),
        KindName::Choice => ("een keuze (Choice)", "a choice (Choice)"),
        KindName::Choices => ("meer keuzes (Choices)", "several choices (Choices)"),
        KindName::YesNo => ("ja of nee (YesNo)", "yes or no (YesNo)"),
        KindName::Scale => ("een schaal (Scale)", "a scale (Scale)"),
        KindName::Persons => ("personen (Persons)", "persons (Persons)"),
        KindName::Links => ("een verwijzing (Links)", "a link (Links)"),
        KindName::Computed => ("een uitkomst (Computed)", "a computed value (Computed)"),
        KindName::Rows => ("rijen (Rows)", "rows (Rows)"),
        KindName::Statements => ("uitspraken (Statements)", "statements (Statements)"),
        KindName::BuiltIn => ("een vaste naam", "a built-in name"),
    }
}

/// Kinds of which one is needed.
pub(super) fn kinds(kinds: &[KindName]) -> Bilingual {
    let names =
        |pick: fn((&'static str, &'static str)) -> &'static str| -> Vec<&str> { kinds.iter().map(|k| pick(kind(*k))).collect() };
    (join(&names(|(dutch, _)| dutch), "of"), join(&names(|(_, english)| english), "or"))
}

/// Words of which one can be chosen.
pub(super) fn list(words: &[String]) -> Bilingual {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (join(&words, "of"), join(&words, "or"))
}

fn join(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., end] => format!("{} {last} {end}", before.join(", ")),
    }
}

/// What is wrong, and then the nearest name if there is one, else another way out.
pub(super) fn did_you_mean(
    nearest: Option<&str>,
    dutch: String,
    english: String,
    else_dutch: &str,
    else_english: &str,
) -> Bilingual {
    match nearest {
        Some(name) => (format!("{dutch} Bedoelt u \"{name}\"?"), format!("{english} Do you mean \"{name}\"?")),
        None => (format!("{dutch} {else_dutch}"), format!("{english} {else_english}")),
    }
}

/// The bracket that closes this one.
pub(super) fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        other => other,
    }
}

/// What the parser wanted to see.
pub(super) fn expected(expected: Expected) -> Bilingual {
    let (dutch, english) = match expected {
        Expected::Text => {
            ("Hier hoort tekst tussen aanhalingstekens, zoals \"vraag\".", "Text between quotes belongs here, like \"question\".")
        }
        Expected::Translated => (
            "Hier hoort tekst tussen aanhalingstekens, of tekst per taal: {\"nl\": \"…\", \"en\": \"…\"}.",
            "Text between quotes belongs here, or text by language: {\"nl\": \"…\", \"en\": \"…\"}.",
        ),
        Expected::Whole => (
            "Hier hoort een heel getal dat past, zonder aanhalingstekens of min.",
            "A whole number that fits belongs here, without quotes or minus.",
        ),
        Expected::Number => (
            "Hier hoort een getal, met een punt voor de decimalen en zonder aanhalingstekens.",
            "A number belongs here, with a point before decimals and without quotes.",
        ),
        Expected::Boolean => ("Hier hoort true of false.", "This must be true or false."),
        Expected::List => ("Hier hoort een lijst tussen [ en ].", "A list between [ and ] belongs here."),
        Expected::Map => {
            ("Hier horen paren tussen { en }, zoals {20: 5, 30: 8}.", "Pairs between { and } belong here, like {20: 5, 30: 8}.")
        }
        Expected::Group => {
            ("Hier hoort ( met daarna de velden of waarden.", "A ( belongs here, followed by the fields or values.")
        }
        Expected::GroupEnd => (
            "Hier hoort ). Staat er een waarde te veel of een komma te weinig?",
            "A ) belongs here. Is there a value too many or a comma missing?",
        ),
        Expected::Comma => (
            "Hier hoort een komma of een sluithaakje. Ontbreekt er vlak hiervoor een komma, haakje of aanhalingsteken?",
            "A comma or closing bracket belongs here. Is a comma, bracket or quote missing just before?",
        ),
        Expected::Colon => ("Hier hoort een dubbele punt tussen naam en waarde.", "A colon belongs here between name and value."),
        Expected::Name => ("Hier hoort een woord zonder aanhalingstekens.", "A word without quotes belongs here."),
        Expected::DoubleGroup => (
            "De velden horen hier tussen dubbele haakjes, zoals Question((id: \"…\")).",
            "The fields belong between double brackets here, like Question((id: \"…\")).",
        ),
        Expected::End => (
            "Het sjabloon is hier al afgelopen. Haal weg wat erna staat, of een haakje te veel ervoor.",
            "The template has already ended here. Remove what follows, or a bracket too many before it.",
        ),
        Expected::CommentEnd => (
            "Dit commentaar begint met /* maar eindigt nergens. Zet */ aan het eind.",
            "This comment begins with /* but never ends. Put */ at its end.",
        ),
        Expected::Escape => (
            "Na \\ kan dit teken niet staan. Schrijf \\\\ voor een schuine streep en \\\" voor een aanhalingsteken.",
            "This character cannot follow \\. Write \\\\ for a backslash and \\\" for a quote.",
        ),
    };
    (dutch.to_owned(), english.to_owned())
}

/// What is missing, and what to write: Dutch, then English.
pub(super) fn missing(place: TextPlace) -> ((&'static str, &'static str), (&'static str, &'static str)) {
    match place {
        TextPlace::Title => {
            (("titel", "Schrijf hier een korte naam voor in lijsten."), ("title", "Write a short name for lists here."))
        }
        TextPlace::Heading => {
            (("kop", "Schrijf hier een vraag die iedereen kan lezen."), ("heading", "Write a question everyone can read here."))
        }
        TextPlace::Hint => (
            ("regel onder de kop", "Schrijf hier een korte uitleg."),
            ("line under the heading", "Write a short explanation here."),
        ),
        TextPlace::Label => {
            (("tekst", "Schrijf hier wat mensen op het scherm lezen."), ("text", "Write here what people read on screen."))
        }
        TextPlace::Purpose => {
            (("doel", "Schrijf bij purpose waarom dit wordt gevraagd."), ("purpose", "Write under purpose why this is asked."))
        }
        TextPlace::ReadBack => (
            ("zin om voor te lezen", "Schrijf bij read_back hoe het antwoord aan het eind klinkt."),
            ("sentence to read back", "Write under read_back how the answer sounds at the end."),
        ),
        TextPlace::PupilLabel => (
            ("tekst voor de leerling", "De leerling antwoordt hier zelf: voeg pupil_label toe, met je."),
            ("wording for the pupil", "The pupil answers here: add pupil_label, addressing the pupil."),
        ),
        TextPlace::RowItem => (
            ("naam voor een rij", "Schrijf bij item hoe een rij heet, zoals \"doel\"."),
            ("name for a row", "Write under item what a row is called, like \"doel\"."),
        ),
        TextPlace::Words => (("woorden", "Schrijf hier tekst."), ("words", "Write text here.")),
    }
}

/// In what two templates differ: "een andere soort", "another kind".
pub(super) fn difference(difference: Difference) -> (&'static str, &'static str) {
    match difference {
        Difference::Kind => ("een andere soort", "another kind"),
        Difference::Columns => ("andere kolommen", "other columns"),
        Difference::Codes => ("andere codes", "other codes"),
        Difference::Scope => ("een ander bereik (case of meeting)", "another scope (case or meeting)"),
        Difference::Concept => ("een ander begrip", "another concept"),
    }
}
