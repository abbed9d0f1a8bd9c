//! The few words a control has of its own. The app passes them in the language in force; Dutch stands until then.

use std::sync::Arc;

use egui::{Context, Id};

/// Words of the controls.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// "Toevoegen".
    pub add: String,
    /// "Weghalen"; the name of what goes is put behind it.
    pub remove: String,
    /// "Sluiten".
    pub close: String,
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

impl Words {
    /// The words in force.
    pub fn of(ctx: &Context) -> Arc<Self> {
        let found = ctx.data(|data| data.get_temp::<Arc<Self>>(Id::unique(KEY)));
        found.unwrap_or_else(|| Arc::new(Self::default()))
    }

    /// Puts words in force, when the language changes.
    pub fn install(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique(KEY), Arc::new(self)));
    }
}

const KEY: &str = "rondom words of the controls";

impl Default for Words {
    fn default() -> Self {
        let months = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        Self {
            yes: "Ja".to_owned(),
            no: "Nee".to_owned(),
            other: "Anders, namelijk".to_owned(),
            someone_else: "Iemand anders".to_owned(),
            name: "Naam".to_owned(),
            add: "Toevoegen".to_owned(),
            remove: "Weghalen".to_owned(),
            close: "Sluiten".to_owned(),
            nothing_found: "Niets gevonden".to_owned(),
            pick_date: "Kies een datum".to_owned(),
            today: "Vandaag".to_owned(),
            previous_month: "Vorige maand".to_owned(),
            next_month: "Volgende maand".to_owned(),
            months: months.map(str::to_owned),
            weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"].map(str::to_owned),
            full: "Deze tekst is zo lang als hij mag zijn. Ga verder in een nieuwe tekst.".to_owned(),
            cancel: "Stoppen".to_owned(),
        }
    }
}
