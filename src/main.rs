//! Arguments, log, window. Nothing else: everything that happens, happens in the library.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, ValueEnum};
use rondom::app::guard;
use rondom::app::settings::LanguageSetting;
use rondom::app::state::language_of;
use rondom::cli::{self, Task};
use rondom::ui::window;

fn main() -> ExitCode {
    guard::harden();
    // What window and graphics libraries grumble about tells nobody who uses the program anything.
    let filter = tracing_subscriber::EnvFilter::try_from_env("RONDOM_LOG").unwrap_or_else(|_unset| "error,rondom=warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    let arguments = Arguments::parse();
    match &arguments.task {
        Some(task) => cli::run(task, &mut Arguments::command(), language_of(arguments.setting().unwrap_or_default())),
        None => window::open(&arguments.window()),
    }
}

/// One screen, around the pupil: intake meetings in passend onderwijs.
#[derive(Debug, Parser)]
#[command(name = "rondom", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// The folder with cases
    folder: Option<PathBuf>,
    /// Open the practice folder
    #[arg(long)]
    demo: bool,
    /// Fill the screen and open on a page without names
    #[arg(long)]
    kiosk: bool,
    /// Language for this time only
    #[arg(long, value_enum, global = true)]
    lang: Option<Lang>,
    /// What draws the window
    #[arg(long, value_enum, default_value_t, overrides_with = "renderer")]
    renderer: window::Renderer,
    /// Something to do without a window
    #[command(subcommand)]
    task: Option<Task>,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Lang {
    /// Dutch
    Nl,
    /// English
    En,
}

impl Arguments {
    /// What the window needs of them.
    fn window(&self) -> window::Options {
        window::Options {
            folder: self.folder.clone(),
            demo: self.demo,
            kiosk: self.kiosk,
            language: self.setting(),
            renderer: self.renderer,
        }
    }

    fn setting(&self) -> Option<LanguageSetting> {
        self.lang.map(|lang| match lang {
            Lang::Nl => LanguageSetting::Dutch,
            Lang::En => LanguageSetting::English,
        })
    }
}
