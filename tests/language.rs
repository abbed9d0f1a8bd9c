//! Dutch and English, switched at once, in the whole program.

mod store_support;

use std::sync::Arc;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rondom::app::Command;
use rondom::app::command::Go;
use rondom::app::env::{Env, Fixed};
use rondom::app::runtime::Runtime;
use rondom::app::settings::Settings;
use rondom::app::state::State;
use rondom::store::RealFs;
use rondom::ui::app::App;
use rondom::ui::theme::Themes;
use store_support::{TempFolder, moment};

#[test]
fn the_words_of_screens_and_of_controls_change_together() {
    let temp = TempFolder::new("language");
    let mut harness = Harness::builder().with_size([1600.0, 900.0]).with_max_steps(20).build_eframe(|context| {
        let env = Env::new(Fixed::at(moment("2026-11-12T15:25:00+01:00")));
        let runtime = Runtime::start_with(Arc::new(RealFs), Some(temp.path())).expect("it starts");
        let state = State::new(Settings::default(), false);
        let themes = Themes::load().expect("themes");
        App::new(&context.egui_ctx, state, env, runtime, themes, vec![Command::Go(Go::Settings)])
    });
    harness.run();
    for (own_name, title, yes, other) in [("English", "Language", "Yes", "Ja"), ("Nederlands", "Taal", "Ja", "Yes")] {
        harness.get_by_label(own_name).click();
        harness.run();
        assert!(harness.query_all_by_label(title).next().is_some(), "the screen does not say {title}");
        assert!(harness.query_all_by_label(yes).next().is_some(), "the control does not say {yes}");
        assert!(harness.query_all_by_label(other).next().is_none(), "the control still says {other}");
    }
}
