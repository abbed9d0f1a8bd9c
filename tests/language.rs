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

#[test]
fn a_language_for_this_time_only_is_gone_the_next_time() {
    use rondom::app::command::{FolderCommand, Setting};
    use rondom::app::effect::Effect;
    use rondom::app::settings::{LanguageSetting, ThemeSetting};
    use rondom::app::update;
    use rondom::ui::window::{Options, first};

    let env = Env::new(Fixed::at(moment("2026-11-12T15:25:00+01:00")));
    let options = Options { language: Some(LanguageSetting::English), ..Options::default() };
    let (mut state, commands) = first(&options, Settings::default());
    let run = |state: &mut State, command: Command| {
        let effects = update(state, command, &env);
        let saved = effects.into_iter().filter_map(|effect| match effect {
            Effect::SaveSettings(settings) => Some(settings.language),
            _ => None,
        });
        saved.collect::<Vec<_>>()
    };
    let at_start: Vec<LanguageSetting> = commands.into_iter().flat_map(|command| run(&mut state, command)).collect();
    assert_eq!(at_start, []);
    let says_english = |state: &State| state.words.get("instellingen") == "Settings";
    assert!(says_english(&state));
    assert_eq!(run(&mut state, Command::Setting(Setting::Theme(ThemeSetting::Dark))), [LanguageSetting::Dutch]);
    run(&mut state, Command::Folder(FolderCommand::Close));
    assert!(says_english(&state), "another folder does not change it");
    let choose = |language| Command::Setting(Setting::Language(language));
    assert_eq!(run(&mut state, choose(LanguageSetting::English)), [LanguageSetting::English], "chosen by a person it stays");
    assert_eq!(run(&mut state, choose(LanguageSetting::Dutch)), [LanguageSetting::Dutch]);
    assert!(!says_english(&state));
}
