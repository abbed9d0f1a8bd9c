//! Verbs people begin an agreement with ("belt Iris", "bellen even"), and the form that goes with who does it.
//!
//! A closed list: what is not in it is not taken for a verb, so that "Kaart maken" never becomes "Bilal kaart maken". Words that
//! are as often a noun ("start", "test") are left out.

use super::Language;

/// For one person, and for more.
type Forms = (&'static str, &'static str);

const DUTCH: [Forms; 88] = [
    ("appt", "appen"),
    ("bedenkt", "bedenken"),
    ("begeleidt", "begeleiden"),
    ("begint", "beginnen"),
    ("bekijkt", "bekijken"),
    ("belt", "bellen"),
    ("bespreekt", "bespreken"),
    ("bewaakt", "bewaken"),
    ("bezoekt", "bezoeken"),
    ("blijft", "blijven"),
    ("brengt", "brengen"),
    ("checkt", "checken"),
    ("controleert", "controleren"),
    ("deelt", "delen"),
    ("denkt", "denken"),
    ("doet", "doen"),
    ("evalueert", "evalueren"),
    ("fietst", "fietsen"),
    ("gaat", "gaan"),
    ("geeft", "geven"),
    ("haalt", "halen"),
    ("hangt", "hangen"),
    ("heeft", "hebben"),
    ("helpt", "helpen"),
    ("houdt", "houden"),
    ("informeert", "informeren"),
    ("kan", "kunnen"),
    ("kiest", "kiezen"),
    ("kijkt", "kijken"),
    ("komt", "komen"),
    ("koopt", "kopen"),
    ("krijgt", "krijgen"),
    ("laat", "laten"),
    ("leest", "lezen"),
    ("legt", "leggen"),
    ("let", "letten"),
    ("levert", "leveren"),
    ("loopt", "lopen"),
    ("luistert", "luisteren"),
    ("maakt", "maken"),
    ("mag", "mogen"),
    ("mailt", "mailen"),
    ("meldt", "melden"),
    ("moet", "moeten"),
    ("neemt", "nemen"),
    ("nodigt", "nodigen"),
    ("observeert", "observeren"),
    ("oefent", "oefenen"),
    ("ondersteunt", "ondersteunen"),
    ("organiseert", "organiseren"),
    ("overlegt", "overleggen"),
    ("pakt", "pakken"),
    ("praat", "praten"),
    ("probeert", "proberen"),
    ("regelt", "regelen"),
    ("rijdt", "rijden"),
    ("ruimt", "ruimen"),
    ("schrijft", "schrijven"),
    ("spreekt", "spreken"),
    ("staat", "staan"),
    ("stelt", "stellen"),
    ("stemt", "stemmen"),
    ("stopt", "stoppen"),
    ("stuurt", "sturen"),
    ("tekent", "tekenen"),
    ("vertelt", "vertellen"),
    ("verstuurt", "versturen"),
    ("verzamelt", "verzamelen"),
    ("volgt", "volgen"),
    ("vraagt", "vragen"),
    ("vult", "vullen"),
    ("wacht", "wachten"),
    ("werkt", "werken"),
    ("wijst", "wijzen"),
    ("wil", "willen"),
    ("zal", "zullen"),
    ("zegt", "zeggen"),
    ("zet", "zetten"),
    ("ziet", "zien"),
    ("zit", "zitten"),
    ("zoekt", "zoeken"),
    ("zorgt", "zorgen"),
    ("rekent", "rekenen"),
    ("logt", "loggen"),
    ("speelt", "spelen"),
    ("schuift", "schuiven"),
    ("sluit", "sluiten"),
    ("onderzoekt", "onderzoeken"),
];

const ENGLISH: [Forms; 40] = [
    ("asks", "ask"),
    ("arranges", "arrange"),
    ("brings", "bring"),
    ("buys", "buy"),
    ("calls", "call"),
    ("checks", "check"),
    ("comes", "come"),
    ("discusses", "discuss"),
    ("does", "do"),
    ("explains", "explain"),
    ("finds", "find"),
    ("gets", "get"),
    ("gives", "give"),
    ("goes", "go"),
    ("helps", "help"),
    ("informs", "inform"),
    ("invites", "invite"),
    ("keeps", "keep"),
    ("looks", "look"),
    ("makes", "make"),
    ("meets", "meet"),
    ("organises", "organise"),
    ("picks", "pick"),
    ("plans", "plan"),
    ("prepares", "prepare"),
    ("puts", "put"),
    ("reads", "read"),
    ("rings", "ring"),
    ("sees", "see"),
    ("sends", "send"),
    ("shares", "share"),
    ("speaks", "speak"),
    ("starts", "start"),
    ("takes", "take"),
    ("talks", "talk"),
    ("tells", "tell"),
    ("tries", "try"),
    ("visits", "visit"),
    ("writes", "write"),
    ("works", "work"),
];

/// Words that begin with a verb, in the form that goes with one person or with `many`, and with a small letter; `None` where
/// they do not begin with a verb of the list.
///
/// The form for more people begins a sentence only when there are more: "bellen" of one person names the thing to do, and so it
/// does where another one ends the words ("plannen maken") or "van" follows.
pub fn with_verb(words: &str, many: bool, language: Language) -> Option<String> {
    let list: &[Forms] = match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    let words = words.trim();
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let first = first.to_lowercase();
    let rest = rest.trim_start();
    let is_plural = |word: &str| list.iter().any(|(_, plural)| *plural == word);
    let (one, more) = *list.iter().find(|(one, more)| *one == first || *more == first)?;
    let names_the_thing = || {
        let last = rest.split_whitespace().last().unwrap_or_default().to_lowercase();
        !many || rest.starts_with("van ") || is_plural(&last)
    };
    if first != one && names_the_thing() {
        return None;
    }
    let verb = if many { more } else { one };
    Some(if rest.is_empty() { verb.to_owned() } else { format!("{verb} {rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_goes_with_who_does_it_and_what_is_no_verb_is_left_alone() {
        for (words, one, many) in [
            ("belt Iris", Some("belt Iris"), Some("bellen Iris")),
            ("Vertelt Mees de rest", Some("vertelt Mees de rest"), Some("vertellen Mees de rest")),
            ("bellen even", None, Some("bellen even")),
            ("Plannen maken", None, None),
            ("Maken van de kaart", None, None),
            ("Kaart maken", None, None),
            ("Test afnemen", None, None),
            ("gaat", Some("gaat"), Some("gaan")),
            ("", None, None),
        ] {
            assert_eq!(with_verb(words, false, Language::Nl).as_deref(), one, "{words}");
            assert_eq!(with_verb(words, true, Language::Nl).as_deref(), many, "{words}");
        }
        assert_eq!(with_verb("calls Iris", true, Language::En).as_deref(), Some("call Iris"));
        assert_eq!(with_verb("Call Iris", false, Language::En), None, "an order to one person names the thing to do");
    }
}
