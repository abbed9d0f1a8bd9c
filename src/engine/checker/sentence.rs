//! One sentence per mistake, in Dutch and English: what is wrong, and what to do about it.
//!
//! Both languages stand next to each other, so that a change of one is seen beside the other. Read by people who write
//! templates, at the bureau or in a terminal; never shown during a meeting.

use super::agenda::{MOST_IN_BLOCK, MOST_TOGETHER};
use super::finding::{FindingKind as K, KindName, Part, TextPlace, Thing};
use super::words::{Bilingual, closing, did_you_mean, difference, expected, kind, kinds, list, missing, thing};

/// The sentence for `finding` in `language`: English for `en`, else Dutch.
pub(super) fn sentence(finding: &K, language: &str) -> String {
    let (dutch, english) = both(finding);
    if language == "en" { english } else { dutch }
}

fn both(finding: &K) -> Bilingual {
    match finding {
        K::TooLarge { bytes, most } => {
            let (has, may) = (bytes / 1024, most / 1024);
            (
                format!(
                    "Dit bestand is te groot: {has} kB, en een sjabloon mag {may} kB zijn. Controleer of dit wel een sjabloon is."
                ),
                format!("This file is too large: {has} kB, and a template may be {may} kB. Check that it is a template at all."),
            )
        }
        K::TooDeep { most } => (
            format!("Hier staan meer dan {most} haakjes in elkaar. Maak de voorwaarde korter of verdeel hem."),
            format!("More than {most} brackets are nested here. Shorten the condition or divide it."),
        ),
        K::Unclosed { bracket, noticed } => {
            let (close, line) = (closing(*bracket), noticed.line);
            (
                format!(
                    "Dit haakje \"{bracket}\" wordt niet gesloten; op regel {line} ontbreekt \"{close}\". Zet het sluithaakje op zijn plaats."
                ),
                format!(
                    "This bracket \"{bracket}\" is never closed; \"{close}\" is missing at line {line}. Put the closing bracket in place."
                ),
            )
        }
        K::Expected(what) => expected(*what),
        K::UnknownField { name, nearest } => did_you_mean(
            nearest.as_deref(),
            format!("Het veld \"{name}\" bestaat hier niet."),
            format!("There is no field \"{name}\" here."),
            "Haal het weg of kies een ander veld.",
            "Remove it or choose another field.",
        ),
        K::MissingField { name } => (
            format!("Hier ontbreekt het veld \"{name}\". Voeg het toe."),
            format!("The field \"{name}\" is missing here. Add it."),
        ),
        K::DuplicateField { name } => (
            format!("Het veld \"{name}\" staat hier twee keer. Haal er een weg."),
            format!("The field \"{name}\" stands here twice. Remove one."),
        ),
        K::UnknownVariant { name, nearest, possible } => {
            let (dutch, english) = list(possible);
            did_you_mean(
                nearest.as_deref(),
                format!("\"{name}\" kan hier niet staan."),
                format!("\"{name}\" cannot stand here."),
                &format!("Kies uit {dutch}."),
                &format!("Choose from {english}."),
            )
        }
        K::WrongCount { name, expected } => (
            format!("Tussen de haakjes van {name} horen precies {expected} waarden. Tel ze na."),
            format!("{name} takes exactly {expected} values between its brackets. Count them."),
        ),
        K::Unreadable { detail } => (
            format!(
                "Vanaf hier is het bestand niet te lezen. De lezer zegt: {detail}. Vergelijk deze plek met een sjabloon dat wel werkt."
            ),
            format!(
                "The file cannot be read from here on. The reader says: {detail}. Compare this place with a template that works."
            ),
        ),
        K::EmptyName(Thing::PaperCode) => (
            "Deze vraag heeft geen code voor op papier. Schrijf er een, zoals \"5.1\".".to_owned(),
            "This question has no code for paper. Write one, like \"5.1\".".to_owned(),
        ),
        K::EmptyName(of) => {
            let (dutch, english) = thing(*of);
            (
                format!("{dutch} heeft geen naam. Schrijf een naam van kleine letters, cijfers en _."),
                format!("{english} has no name. Write a name of small letters, digits and _."),
            )
        }
        K::MalformedName(of, name) => {
            let (dutch, english) = thing(*of);
            (
                format!(
                    "{dutch} \"{name}\" heeft een naam die niet kan. Gebruik alleen kleine letters, cijfers en _, en begin met een letter."
                ),
                format!(
                    "{english} \"{name}\" has a name that cannot be used. Use only small letters, digits and _, and begin with a letter."
                ),
            )
        }
        K::ReservedName(of, name) => {
            let (dutch, english) = thing(*of);
            (
                format!("{dutch} \"{name}\" draagt een naam die al iets anders betekent. Kies een andere naam."),
                format!("{english} \"{name}\" bears a name that already means something else. Choose another name."),
            )
        }
        K::Duplicate { thing: of, name, first_line } => {
            let (dutch, english) = thing(*of);
            (
                format!("{dutch} \"{name}\" bestaat al op regel {first_line}. Geef deze een eigen naam of haal hem weg."),
                format!("{english} \"{name}\" already exists at line {first_line}. Give this one its own name or remove it."),
            )
        }
        K::Unknown { thing: of @ (Thing::Topic | Thing::Audience), name, nearest } => {
            let (dutch, english) = thing(*of);
            let field = if *of == Thing::Topic { "extra_topics" } else { "extra_audiences" };
            did_you_mean(
                nearest.as_deref(),
                format!("{dutch} \"{name}\" bestaat niet."),
                format!("{english} \"{name}\" does not exist."),
                &format!("Kies een vaste naam of voeg deze toe aan {field}."),
                &format!("Choose a fixed name or add this one to {field}."),
            )
        }
        K::Unknown { thing: of, name, nearest } => {
            let (dutch, english) = thing(*of);
            did_you_mean(
                nearest.as_deref(),
                format!("{dutch} \"{name}\" bestaat niet."),
                format!("{english} \"{name}\" does not exist."),
                "Gebruik een naam die in dit sjabloon staat.",
                "Use a name that stands in this template.",
            )
        }
        K::UnknownCode { code, list, nearest } => did_you_mean(
            nearest.as_deref(),
            format!("De code \"{code}\" staat niet in de lijst \"{list}\"."),
            format!("The code \"{code}\" is not in the list \"{list}\"."),
            "Gebruik een code uit die lijst of voeg hem daar toe.",
            "Use a code of that list or add it there.",
        ),
        K::UnknownConcept { concept, nearest } => (
            format!("Geen regel of document leest het begrip \"{concept}\". Bedoelt u \"{nearest}\"?"),
            format!("No rule or document reads the concept \"{concept}\". Do you mean \"{nearest}\"?"),
        ),
        K::NotInStep { question, step, stands_in } => (
            format!(
                "De vraag \"{question}\" staat niet in de stap \"{step}\", maar in \"{stands_in}\". Open die stap of verplaats de vraag."
            ),
            format!(
                "The question \"{question}\" is not in the step \"{step}\" but in \"{stands_in}\". Open that step or move the question."
            ),
        ),
        K::Cycle(chain) => {
            let chain = chain.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" → ");
            (
                format!("Deze vragen wachten op elkaar: {chain}. Haal een van de voorwaarden weg."),
                format!("These questions wait for each other: {chain}. Remove one of the conditions."),
            )
        }
        K::SelfReference(name) => (
            format!("\"{name}\" hangt van zichzelf af. Noem hier een andere vraag."),
            format!("\"{name}\" depends on itself. Name another question here."),
        ),
        K::MissingText { thing: of, name, place: TextPlace::Words } => {
            let (dutch, english) = thing(*of);
            (
                format!("{dutch} \"{name}\" heeft hier een lege tekst. Schrijf er woorden in of haal hem weg."),
                format!("{english} \"{name}\" has an empty text here. Write words in it or remove it."),
            )
        }
        K::MissingText { thing: of, name, place } => {
            let (dutch, english) = thing(*of);
            let ((what_dutch, do_dutch), (what_english, do_english)) = missing(*place);
            (
                format!("{dutch} \"{name}\" heeft geen {what_dutch}. {do_dutch}"),
                format!("{english} \"{name}\" has no {what_english}. {do_english}"),
            )
        }
        K::ReadBackWithoutAnswer(name) => (
            format!(
                "Wat wordt voorgelezen bij \"{name}\" noemt het antwoord niet. Zet {{antwoord}} op de plek van het antwoord."
            ),
            format!("What is read back for \"{name}\" does not say the answer. Put {{antwoord}} where the answer belongs."),
        ),
        K::UnknownPlaceholder { name, possible } => {
            let braces: Vec<String> = possible.iter().map(|word| format!("{{{word}}}")).collect();
            let (dutch, english) = list(&braces);
            (
                format!("Niemand vult \"{{{name}}}\" in. Hier kan alleen {dutch} staan."),
                format!("Nothing fills in \"{{{name}}}\". Only {english} can stand here."),
            )
        }
        K::NeverHolds { thing: of, name, about } => {
            let (dutch, english) = thing(*of);
            let (why_dutch, why_english) = about.as_ref().map_or_else(Default::default, |about| {
                (
                    format!(" Wat er over \"{about}\" staat, kan in dit sjabloon niet samen waar zijn."),
                    format!(" What it says about \"{about}\" cannot be true together in this template."),
                )
            });
            (
                format!(
                    "{dutch} \"{name}\" komt nooit in beeld, want deze voorwaarde kan niet waar worden.{why_dutch} Pas de voorwaarde aan."
                ),
                format!(
                    "{english} \"{name}\" never shows, because this condition cannot hold.{why_english} Change the condition."
                ),
            )
        }
        K::NotOpened { question, step } => (
            format!(
                "De vraag \"{question}\" is voor samen, maar geen blok opent hem. Zet de stap \"{step}\" of deze vraag in een blok."
            ),
            format!(
                "The question \"{question}\" is for together, but no block opens it. Put the step \"{step}\" or this question in a block."
            ),
        ),
        K::OpenedTwice { question, first, second } if first == second => (
            format!("Het blok \"{first}\" opent de vraag \"{question}\" twee keer. Laat hem een keer staan."),
            format!("The block \"{first}\" opens the question \"{question}\" twice. Keep it once."),
        ),
        K::OpenedTwice { question, first, second } => (
            format!("De vraag \"{question}\" staat in twee blokken, \"{first}\" en \"{second}\". Laat hem in een blok staan."),
            format!("The question \"{question}\" stands in two blocks, \"{first}\" and \"{second}\". Keep it in one block."),
        ),
        K::WrongKindForConcept { concept, found, expected } => {
            let (is, must) = (kind(*found), kinds(expected));
            (
                format!("Het begrip \"{concept}\" hoort bij {}, maar dit is {}. Verander de soort of het begrip.", must.0, is.0),
                format!("The concept \"{concept}\" belongs to {}, but this is {}. Change the kind or the concept.", must.1, is.1),
            )
        }
        K::ConceptNeedsBoard(concept) => (
            format!("Het begrip \"{concept}\" hoort bij uitspraken op een bord. Voeg cells toe met columns en rows."),
            format!("The concept \"{concept}\" belongs to statements on a board. Add cells with columns and rows."),
        ),
        K::WrongKind { user, name, found: KindName::BuiltIn, .. } => (
            format!("{user} past niet bij \"{name}\", want dat is een vaste naam. Gebruik Is of OneOf, of noem een vraag."),
            format!("{user} does not fit \"{name}\", because that is a built-in name. Use Is or OneOf, or name a question."),
        ),
        K::WrongKind { user, name, found, expected } => {
            let (is, must) = (kind(*found), kinds(expected));
            (
                format!("{user} werkt met {}, maar \"{name}\" is {}. Kies een andere naam of bewerking.", must.0, is.0),
                format!("{user} works with {}, but \"{name}\" is {}. Choose another name or another operation.", must.1, is.1),
            )
        }
        K::KindInRow { column, found } => {
            let is = kind(*found);
            (
                format!("De kolom \"{column}\" is {}, en dat past niet in een rij. Maak er een eigen vraag van.", is.0),
                format!("The column \"{column}\" is {}, and that does not fit in a row. Make it a question of its own.", is.1),
            )
        }
        K::Empty(part) => empty(part),
        K::OtherInList { list, closed: true } => (
            format!("De lijst \"{list}\" is gesloten maar heeft wel de code \"anders\". Haal de code weg, of haal closed weg."),
            format!("The list \"{list}\" is closed and yet has the code \"anders\". Remove the code, or remove closed."),
        ),
        K::OtherInList { list, closed: false } => (
            format!("Een open lijst krijgt vanzelf \"anders, namelijk\". Haal de code \"anders\" uit de lijst \"{list}\" weg."),
            format!("An open list gets \"other, namely\" by itself. Remove the code \"anders\" from the list \"{list}\"."),
        ),
        K::BoardListOpen(list) => (
            format!("Een bord kan geen vakken voor eigen woorden krijgen. Zet closed: true bij de lijst \"{list}\"."),
            format!("A board cannot get cells for own words. Write closed: true in the list \"{list}\"."),
        ),
        K::NoBoard(name) => (
            format!(
                "EachRowFilled gaat over de rijen van een bord, maar \"{name}\" heeft geen bord. Voeg cells toe of haal de controle weg."
            ),
            format!("EachRowFilled is about the rows of a board, but \"{name}\" has no board. Add cells or remove the check."),
        ),
        K::ExternalWithoutAudience(role) => (
            format!(
                "De rol \"{role}\" komt van buiten, maar hoort bij geen partij. Zet er audience bij, zodat toestemming klopt."
            ),
            format!("The role \"{role}\" comes from outside but belongs to no party. Add audience, so that consent is right."),
        ),
        K::AudienceWithoutExternal(role) => (
            format!("De rol \"{role}\" heeft een partij maar komt niet van buiten. Zet external op true of haal audience weg."),
            format!("The role \"{role}\" has a party but does not come from outside. Set external to true or remove audience."),
        ),
        K::TooManyTogether { count, when } => (
            format!(
                "Dit is vraag {} voor samen{}; er staan er {count}. In 60 minuten passen er {MOST_TOGETHER}. Maak vragen voor of na.",
                MOST_TOGETHER + 1,
                during(when, "bij")
            ),
            format!(
                "This is question {} for together{}; there are {count}. Sixty minutes hold {MOST_TOGETHER}. Make some before or after.",
                MOST_TOGETHER + 1,
                during(when, "with")
            ),
        ),
        K::TooManyInBlock { block, count, when } => (
            format!(
                "Het blok \"{block}\" heeft {count} vragen voor samen{}; in 60 minuten passen er {MOST_IN_BLOCK} in een blok. Verdeel ze of maak vragen voor of na.",
                during(when, "bij")
            ),
            format!(
                "The block \"{block}\" has {count} questions for together{}; in 60 minutes a block holds {MOST_IN_BLOCK}. Divide them or make some before or after.",
                during(when, "with")
            ),
        ),
        K::MinutesDoNotAddUp { preset, sum } => (
            format!("De blokken tellen bij {preset} minuten op tot {sum}. Maak de som precies {preset}."),
            format!("At {preset} minutes the blocks add up to {sum}. Make the sum exactly {preset}."),
        ),
        K::PresetMissing { block, preset } => (
            format!("Het blok \"{block}\" heeft geen minuten bij {preset}. Zet ze erbij; 0 mag ook."),
            format!("The block \"{block}\" has no minutes at {preset}. Add them; 0 is allowed."),
        ),
        K::MinAboveMax { min, max } => (
            format!(
                "Het kleinste getal {min} is groter dan het grootste {max}, dus geen antwoord past. Wissel ze om of verander er een."
            ),
            format!("The smallest number {min} is larger than the largest {max}, so no answer fits. Swap them or change one."),
        ),
        K::TooManyDecimals(decimals) => (
            format!("Achter de komma kunnen hoogstens 3 cijfers, en hier staat {decimals}. Maak er 0, 1, 2 of 3 van."),
            format!("At most 3 digits fit behind the comma, and this says {decimals}. Make it 0, 1, 2 or 3."),
        ),
        K::VersionZero => (
            "De versie is 0. Begin bij 1 en tel op bij elke wijziging.".to_owned(),
            "The version is 0. Begin at 1 and count up with every change.".to_owned(),
        ),
        K::LanguageEmpty => (
            "Er staat niet in welke taal de teksten zijn. Schrijf bijvoorbeeld language: \"nl\".".to_owned(),
            "It is not said which language the texts are in. Write for example language: \"nl\".".to_owned(),
        ),
        K::Differs { thing: of, name, difference: what, other_file, other_line } => {
            let ((dutch, english), (in_dutch, in_english)) = (thing(*of), difference(*what));
            (
                format!(
                    "{dutch} \"{name}\" heeft {in_dutch} dan in {other_file} op regel {other_line}. Maak ze gelijk of kies een andere naam."
                ),
                format!(
                    "{english} \"{name}\" has {in_english} than in {other_file} at line {other_line}. Make them equal or choose another name."
                ),
            )
        }
        K::SameTemplate { id, version, other_file } => (
            format!("Ook {other_file} is versie {version} van sjabloon \"{id}\". Verhoog de versie of kies een andere naam."),
            format!("{other_file} is version {version} of template \"{id}\" too. Raise the version or choose another name."),
        ),
    }
}

fn empty(part: &Part) -> Bilingual {
    let (dutch, english) = match part {
        Part::Sectors => (
            "Dit sjabloon is voor geen enkele sector. Schrijf po, vo of allebei.",
            "This template is for no sector at all. Write po, vo or both.",
        ),
        Part::Roles => {
            ("Dit sjabloon kent geen rollen. Zet er minstens een in.", "This template has no roles. Add at least one.")
        }
        Part::Steps => {
            ("Dit sjabloon heeft geen stappen. Zet er minstens een in.", "This template has no steps. Add at least one.")
        }
        Part::Blocks => (
            "Dit sjabloon heeft geen agenda. Zet minstens een blok in blocks.",
            "This template has no agenda. Put at least one block in blocks.",
        ),
        Part::Step(step) => {
            return (
                format!("De stap \"{step}\" is leeg. Zet er een vraag of lijst in, of haal de stap weg."),
                format!("The step \"{step}\" is empty. Put a question or list in it, or remove the step."),
            );
        }
        Part::CodeList(list) => {
            return (
                format!("De codelijst \"{list}\" is leeg. Zet er minstens een code in."),
                format!("The code list \"{list}\" is empty. Put at least one code in it."),
            );
        }
        Part::Columns(question) => {
            return (
                format!("De rijen van \"{question}\" hebben geen kolommen. Zet er minstens een in."),
                format!("The rows of \"{question}\" have no columns. Add at least one."),
            );
        }
        Part::Sum(name) => {
            return (
                format!("De som \"{name}\" telt niets op. Noem minstens een getal."),
                format!("The sum \"{name}\" adds nothing up. Name at least one number."),
            );
        }
    };
    (dutch.to_owned(), english.to_owned())
}

/// " bij overlegsoort = mdo", or nothing when it is always so.
fn during(when: &str, word: &str) -> String {
    if when.is_empty() { String::new() } else { format!(" {word} {when}") }
}
