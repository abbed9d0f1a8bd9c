//! The few words a control has of its own, in the language in force: the shell installs them whenever that changes.

use std::sync::Arc;

use egui::{Context, Id};

use crate::i18n::{self, Language, dates};

/// Words of the controls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// "Ja".
    pub yes: String,
    /// "Nee".
    pub no: String,
    /// "Anders, namelijk".
    pub other: String,
    /// "Iemand anders".
    pub someone_else: String,
    /// "Naam", of someone outside the table.
    pub name: String,
    /// "Weghalen"; the name of what goes is put behind it.
    pub remove: String,
    /// "Niets gevonden".
    pub nothing_found: String,
    /// "Kies een datum".
    pub pick_date: String,
    /// "Vandaag".
    pub today: String,
    /// "Vorige maand".
    pub previous_month: String,
    /// "Volgende maand".
    pub next_month: String,
    /// January first.
    pub months: [String; 12],
    /// Two or three letters, Monday first.
    pub weekdays: [String; 7],
    /// Under a text that reached its limit.
    pub full: String,
    /// "Stoppen", for what takes long.
    pub cancel: String,
}

const KEY: &str = "rondom words of the controls";

impl Words {
    /// The words in force; Dutch while nothing was installed.
    pub fn of(ctx: &Context) -> Arc<Self> {
        let found = ctx.data(|data| data.get_temp::<Arc<Self>>(Id::unique(KEY)));
        found.unwrap_or_else(|| {
            Self::from(&i18n::Words::load(Language::default())).install(ctx);
            ctx.data(|data| data.get_temp(Id::unique(KEY))).unwrap_or_default()
        })
    }

    /// Puts words in force.
    pub fn install(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique(KEY), Arc::new(self)));
    }
}

impl From<&i18n::Words> for Words {
    fn from(words: &i18n::Words) -> Self {
        let get = |key: &str| words.get(key).to_owned();
        let language = words.language();
        Self {
            yes: get("antwoord-ja"),
            no: get("antwoord-nee"),
            other: get("antwoord-anders"),
            someone_else: get("bediening-iemand-anders"),
            name: get("bediening-naam"),
            remove: get("lijst-weghalen"),
            nothing_found: get("bediening-niets-gevonden"),
            pick_date: get("bediening-kies-datum"),
            today: get("bediening-vandaag"),
            previous_month: get("bediening-vorige-maand"),
            next_month: get("bediening-volgende-maand"),
            months: dates::months(language).map(str::to_owned),
            weekdays: dates::short_days(language).map(str::to_owned),
            full: get("bediening-vol"),
            cancel: get("bediening-stoppen"),
        }
    }
}
