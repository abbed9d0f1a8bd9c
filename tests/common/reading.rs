//! A practice case with the template it is read with, for tests of rules: no window, no state.

use chrono::NaiveDate;
use rondom::engine;
use rondom::engine::view::Context;
use rondom::model::{Case, Template};

/// What a view depends on, on the day of the worked VO case.
pub fn context() -> Context {
    let today = NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day");
    Context { today, language: "nl".to_owned(), pupil_fallback: "de leerling".to_owned() }
}

/// This practice case, and this template.
pub fn practice(code: &str, template: &str) -> (Case, Template) {
    let file = format!("{code}.ron");
    let (_, bytes) = rondom::app::practice::FILES.iter().find(|(name, _)| *name == file).expect("a practice case");
    let case = rondom::store::load_bytes(bytes).expect("it loads").case;
    let source = std::fs::read_to_string(format!("{}/assets/templates/{template}.ron", env!("CARGO_MANIFEST_DIR")));
    (case, engine::read_template(&source.expect("a template")).expect("it reads"))
}
