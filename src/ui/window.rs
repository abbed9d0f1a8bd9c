//! Opens the window, or says in one sentence why it cannot.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::app::ahead::{Ahead, Begun};
use crate::app::command::FolderCommand;
use crate::app::guard;
use crate::app::runtime::StartError;
use crate::app::sentence::say_trouble;
use crate::app::settings::LanguageSetting;
use crate::app::state::State;
use crate::app::{Command, settings::Settings, troubles};
use crate::i18n::Words;

use super::app::App;
use super::theme::{Look, Themes};

/// Exit code when there is no window to be had.
const NO_WINDOW: u8 = 2;

/// What was asked for on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The folder to open; without one the start page, or the folder of last time.
    pub folder: Option<PathBuf>,
    /// Opens the practice folder.
    pub demo: bool,
    /// Fills the screen and opens on the neutral page.
    pub kiosk: bool,
    /// Language for this time only.
    pub language: Option<LanguageSetting>,
    /// What draws.
    pub renderer: Renderer,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Renderer {
    /// OpenGL first, Vulkan when there is none.
    #[default]
    Auto,
    /// OpenGL.
    Glow,
    /// Vulkan, also without a graphics card.
    Wgpu,
}

/// Opens the window and stays until it is closed.
pub fn open(options: &Options) -> ExitCode {
    if !has_display() {
        return no_window(options, "venster-geen-scherm");
    }
    let renderer = match options.renderer {
        Renderer::Wgpu => eframe::Renderer::Wgpu,
        Renderer::Auto | Renderer::Glow => eframe::Renderer::Glow,
    };
    let asked = options.clone();
    let ahead = match Ahead::start(move |settings| first(&asked, settings)) {
        Ok(ahead) => ahead,
        Err(error) => return no_start(options, &error),
    };
    // Without a usable OpenGL, eframe's glow path panics instead of returning an error.
    let result = catch_unwind(AssertUnwindSafe(|| run(options, renderer, ahead)));
    match result {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ if guard::was_frame_shown() => ExitCode::FAILURE,
        _ if options.renderer == Renderer::Auto => start_again_with_wgpu(options),
        _ => no_window(options, "venster-geen-beeld"),
    }
}

fn run(options: &Options, renderer: eframe::Renderer, ahead: Ahead) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Rondom")
        .with_app_id("rondom")
        .with_inner_size([1600.0, 900.0])
        .with_min_inner_size([900.0, 600.0])
        .with_maximized(true)
        .with_fullscreen(options.kiosk)
        .with_icon(icon());
    let native = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    eframe::run_native(
        "Rondom",
        native,
        Box::new(move |context| {
            let themes = Themes::load()?;
            Look::window_is_cleared(&context.egui_ctx);
            let Begun { state, env, runtime } = ahead.take()?;
            Ok(Box::new(App::new(&context.egui_ctx, state, env, runtime, themes, Vec::new())))
        }),
    )
}

/// The state to begin with, and what happens first.
pub fn first(options: &Options, settings: Settings) -> (State, Vec<Command>) {
    let last = settings.recent.first().cloned();
    let mut first = Vec::new();
    if options.demo {
        first.push(Command::Folder(FolderCommand::OpenPractice));
    } else if let Some(folder) = options.folder.clone().or(last) {
        first.push(Command::Folder(FolderCommand::Open(folder)));
    }
    let state = State::new(settings, options.kiosk);
    let state = match options.language {
        Some(language) => state.speaking(language),
        None => state,
    };
    (state, first)
}

fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/rondom-256.png")).unwrap_or_default()
}

/// Whether there is a display to open a window on. Elsewhere than on Linux there always is.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}

/// A window can be asked for only once per process, so the second try is a new one.
fn start_again_with_wgpu(options: &Options) -> ExitCode {
    let Ok(program) = std::env::current_exe() else { return no_window(options, "venster-geen-beeld") };
    let mut again = std::process::Command::new(program);
    again.args(std::env::args_os().skip(1)).arg("--renderer=wgpu");
    #[cfg(unix)]
    {
        // Takes the place of this process, so that whoever started it keeps the one it started.
        let error = std::os::unix::process::CommandExt::exec(&mut again);
        tracing::warn!(%error, "could not start again with wgpu");
        no_window(options, "venster-geen-beeld")
    }
    #[cfg(not(unix))]
    match again.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        _ => no_window(options, "venster-geen-beeld"),
    }
}

/// The program itself cannot begin; no graphics driver helps.
fn no_start(options: &Options, error: &StartError) -> ExitCode {
    say_and_end(&say_trouble(&words_of(options), &troubles::of_start(error)))
}

fn no_window(options: &Options, key: &str) -> ExitCode {
    say_and_end(words_of(options).get(key))
}

fn words_of(options: &Options) -> Words {
    Words::load(crate::app::state::language_of(options.language.unwrap_or_default()))
}

/// One sentence, exit 2.
fn say_and_end(sentence: &str) -> ExitCode {
    writeln!(std::io::stderr(), "{sentence}").ok();
    ExitCode::from(NO_WINDOW)
}
