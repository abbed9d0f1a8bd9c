//! What somebody took upon them, as a sentence one says aloud: "Bilal belt Iris, uiterlijk vrijdag 6 november."
//!
//! People type agreements as they like: as the end of a sentence ("belt Iris"), as a thing ("Sleutel van de eigen ingang"), or as
//! something to do ("Ouders bellen: hoe ging het?"). Their words stay; only the verb goes with who does it.

use super::Teller;
use crate::app::people;
use crate::i18n::dates::sentence_start;
use crate::i18n::with_verb;
use crate::model::{Agreement, AgreementWhen, Person, VoiceGroup};

/// How the words of an agreement go on.
enum Shape {
    /// With a verb, in the form that goes with who does it.
    Verb(String),
    /// As one thing, without an end of their own.
    Thing(String),
    /// As a sentence, or more.
    Sentence(String),
}

impl Teller<'_> {
    /// Who does it, what, and when.
    pub(super) fn agreed(&self, agreement: &Agreement) -> String {
        let when = self.when(agreement);
        let with = |key: &str, who: String, what: &str| {
            let count = if is_many(&agreement.who) { 2 } else { 1 };
            let args = [("wie", who.into()), ("wat", what.into()), ("wanneer", when.as_str().into()), ("aantal", count.into())];
            self.saying.words.with(key, &args)
        };
        match self.shape(agreement) {
            Shape::Verb(what) => with("terug-afspraak", self.doers(&agreement.who), &what),
            Shape::Thing(what) => with("terug-afspraak-dat", self.doers(&agreement.who), &what),
            Shape::Sentence(what) => with("terug-afspraak-dit", self.doers(&agreement.who), &what),
        }
    }

    /// Who finds it out, and until when.
    pub(super) fn finds_out(&self, agreement: &Agreement) -> String {
        let count = if is_many(&agreement.who) { 2 } else { 1 };
        let args = [
            ("wie", self.doers(&agreement.who).into()),
            ("wat", agreement.what.trim().into()),
            ("wanneer", self.when(agreement).into()),
            ("aantal", count.into()),
        ];
        self.saying.words.with("terug-zoekt-uit", &args)
    }

    /// What nobody took upon them.
    pub(super) fn nobody_does(&self, agreement: &Agreement) -> String {
        let (key, what) = match self.shape(agreement) {
            Shape::Verb(what) => ("terug-wie-doet", what),
            Shape::Thing(what) => ("terug-wie-doet-dat", what),
            Shape::Sentence(what) => ("terug-wie-doet-dit", what),
        };
        self.saying.words.with(key, &[("wat", what.into())])
    }

    fn shape(&self, agreement: &Agreement) -> Shape {
        let what = agreement.what.trim().trim_end_matches('.');
        let has_end = what.ends_with(['?', '!', '…']) || [". ", "? ", "! ", ": "].iter().any(|end| what.contains(end));
        if has_end {
            return Shape::Sentence(sentence_start(what));
        }
        let verb = with_verb(what, is_many(&agreement.who), self.saying.words.language());
        verb.map_or_else(|| Shape::Thing(sentence_start(what)), Shape::Verb)
    }

    /// ", uiterlijk vrijdag 6 november" or ", elke vrijdag"; empty while nobody said when.
    fn when(&self, agreement: &Agreement) -> String {
        let said = match &agreement.when {
            AgreementWhen::Date(day) => self.saying.words.with("terug-uiterlijk", &[("dag", self.day(*day).into())]),
            AgreementWhen::Rhythm(typed) | AgreementWhen::Draft(typed) => typed.trim().trim_end_matches('.').to_owned(),
            AgreementWhen::Open => String::new(),
        };
        if said.is_empty() { said } else { format!(", {said}") }
    }

    /// Who does it, as one says it in a sentence: a group has its article.
    fn doers(&self, who: &[Person]) -> String {
        let words = self.saying.words;
        let name = |one: &Person| match one {
            Person::Group(group) => words.get(key_of_doers(*group)).to_owned(),
            Person::Seat(_) | Person::Outside(_) => people::person(self.saying.open, words, one),
        };
        self.join(&who.iter().map(name).collect::<Vec<_>>())
    }
}

fn key_of_doers(group: VoiceGroup) -> &'static str {
    match group {
        VoiceGroup::Parents => "terug-de-ouders",
        VoiceGroup::School => "terug-de-school",
        VoiceGroup::Others => "terug-de-anderen",
    }
}

/// Whether the verb is that of more than one.
fn is_many(who: &[Person]) -> bool {
    who.len() > 1 || matches!(who, [Person::Group(VoiceGroup::Parents | VoiceGroup::Others)])
}
