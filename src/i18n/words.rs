//! The words of one language, ready to show.

use std::collections::HashMap;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::overlay::{self, OverlayProblem};
use super::{Language, files, format_number};

/// Numbers beyond this are shown as words that name no number: plural rules cannot be reckoned for them.
const LARGEST_NUMBER: f64 = 1e15;

/// The words of one language, with Dutch behind them for whatever is missing.
///
/// Messages without arguments are made once, at loading, so that [`get`](Self::get) costs one look-up per frame.
pub struct Words {
    language: Language,
    ready: HashMap<String, String>,
    renamed: HashMap<String, String>,
    /// The language itself first, then Dutch.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words of `language`.
    pub fn load(language: Language) -> Self {
        let mut bundles = vec![bundle(language)];
        if language != Language::default() {
            bundles.push(bundle(Language::default()));
        }
        let mut words = Self { language, ready: HashMap::new(), renamed: HashMap::new(), bundles };
        words.make_ready();
        words
    }

    /// The words of `language`, with role and meeting names replaced by those of a folder's own `words.ftl`
    /// ("zo noemen wij het"). What cannot be used is left out and named; the rest counts.
    pub fn with_overlay(language: Language, ftl: &str) -> (Self, Vec<OverlayProblem>) {
        let (renamed, problems) = overlay::read(ftl);
        let mut words = Self::load(language);
        let lines: String = renamed.iter().map(|(key, name)| format!("{key} = {name}\n")).collect();
        for bundle in &mut words.bundles {
            bundle.add_resource_overriding(resource(lines.clone()));
        }
        words.make_ready();
        for (key, name) in renamed {
            words.ready.insert(key.clone(), name.clone());
            words.renamed.insert(key, name);
        }
        (words, problems)
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `key`, which takes no arguments. A key that does not exist shows itself.
    pub fn get<'w>(&'w self, key: &'w str) -> &'w str {
        self.ready.get(key).map_or(key, String::as_str)
    }

    /// The message `key` with its arguments filled in. A key that does not exist shows itself.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            filled.set(*name, self.showable(value));
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                // What is missing among the arguments shows as its name; a test compares messages and calls.
                return bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned();
            }
        }
        key.to_owned()
    }

    /// Whether there is a message `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
    }

    /// The folder's own name for `key` (`rol-zoco`, `overleg-mdo`), when it has one. It goes before a template's label.
    pub fn renamed(&self, key: &str) -> Option<&str> {
        self.renamed.get(key).map(String::as_str)
    }

    /// What the role `slug` is called: the folder's own name, else ours, else `None`.
    pub fn role(&self, slug: &str) -> Option<&str> {
        self.ready.get(&format!("rol-{slug}")).map(String::as_str)
    }

    /// What the kind of meeting `slug` is called: the folder's own name, else ours, else `None`.
    pub fn meeting_kind(&self, slug: &str) -> Option<&str> {
        self.ready.get(&format!("overleg-{slug}")).map(String::as_str)
    }

    /// Makes every message that needs no arguments; Dutch first, so that the language itself wins.
    fn make_ready(&mut self) {
        let languages = [self.language, Language::default()];
        for (bundle, language) in self.bundles.iter().zip(languages).rev() {
            for key in files::texts(language).flat_map(files::keys) {
                let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { continue };
                let mut problems = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut problems);
                if problems.is_empty() {
                    self.ready.insert(key.to_owned(), text.into_owned());
                }
            }
        }
    }

    /// An argument as it can be filled in: plural rules exist for finite numbers of sensible size only.
    fn showable<'v>(&self, value: &FluentValue<'v>) -> FluentValue<'v> {
        match value {
            FluentValue::Number(number) if number.value.is_nan() || number.value.abs() >= LARGEST_NUMBER => {
                FluentValue::from(format_number(number.value, 0, self.language))
            }
            other => other.clone(),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).field("messages", &self.ready.len()).finish_non_exhaustive()
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // Both codes are well formed; the undetermined language would only lose the plural rules.
    let id = LanguageIdentifier::from_bytes(language.code().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks are for mixing writing directions inside a sentence; most fonts draw them as boxes.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => |value, _| number_in(value, Language::Nl),
        Language::En => |value, _| number_in(value, Language::En),
    }));
    for text in files::texts(language) {
        // A key that stands in two files keeps its first text; a test finds it.
        bundle.add_resource(resource(text.to_owned())).ok();
    }
    bundle
}

/// The messages of a text. What does not parse is left out; a test finds it.
fn resource(text: String) -> FluentResource {
    FluentResource::try_new(text).unwrap_or_else(|(readable, _)| readable)
}

fn number_in(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format_number(number.value, 3, language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Words::load(Language::Nl));
    }

    #[test]
    fn a_key_that_does_not_exist_shows_itself() {
        let words = Words::load(Language::En);
        assert_eq!(words.get("bestaat-niet"), "bestaat-niet");
        assert_eq!(words.with("bestaat-niet", &[("wat", "x".into())]), "bestaat-niet");
        assert!(!words.has("bestaat-niet"));
    }

    #[test]
    fn arguments_are_filled_in_without_marks_and_numbers_in_the_language() {
        let nl = Words::load(Language::Nl);
        let en = Words::load(Language::En);
        assert_eq!(nl.with("bewaard-om", &[("tijd", "15.58".into())]), "Bewaard 15.58");
        assert_eq!(en.with("bewaard-om", &[("tijd", "15:58".into())]), "Saved 15:58");
        assert_eq!(nl.with("klopt-buiten-hoogste", &[("hoogste", 7.5.into())]), "Vul een getal in van hoogstens 7,5.");
        assert_eq!(en.with("klopt-buiten-hoogste", &[("hoogste", 7.5.into())]), "Enter a number of at most 7.5.");
    }

    #[test]
    fn one_and_many_differ() {
        let words = Words::load(Language::Nl);
        assert_eq!(words.with("aantal-open", &[("aantal", 1.into())]), "1 punt nog open");
        assert_eq!(words.with("aantal-open", &[("aantal", 3.into())]), "3 punten nog open");
        assert_eq!(words.with("aantal-open", &[("aantal", 0.into())]), "Niets meer open");
    }

    #[test]
    fn a_number_without_a_plural_is_no_panic() {
        let words = Words::load(Language::Nl);
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, -1.0, 0.5] {
            assert!(!words.with("aantal-open", &[("aantal", number.into())]).is_empty(), "{number}");
        }
    }

    #[test]
    fn a_folder_calls_roles_and_meetings_its_own_way() {
        let own = "# zo noemen wij het\nrol-ib = Kwaliteitscoördinator\noverleg-mdo = SOT\n";
        for language in Language::ALL {
            let (words, problems) = Words::with_overlay(language, own);
            assert_eq!(problems, []);
            assert_eq!(words.role("ib"), Some("Kwaliteitscoördinator"));
            assert_eq!(words.get("overleg-mdo"), "SOT");
            assert_eq!(words.renamed("rol-ib"), Some("Kwaliteitscoördinator"));
            assert_eq!(words.renamed("rol-mentor"), None);
        }
        assert_eq!(Words::load(Language::Nl).role("mentor"), Some("Mentor"));
        assert_eq!(Words::load(Language::Nl).role("bestaat_niet"), None);
    }
}
