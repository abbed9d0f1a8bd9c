//! The command line: look at, check and change cases without a window, through the same path as the window.

mod check;
mod session;
mod set;
mod show;
mod template;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};

use crate::i18n::{Language, Words};

/// Exit codes: fine, findings, could not run.
const FINE: u8 = 0;
const FINDINGS: u8 = 1;
const COULD_NOT_RUN: u8 = 2;

/// Something to do without a window.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Set answers of a case; makes the case when it is not there
    Set {
        /// The case file
        file: PathBuf,
        /// Template for a new case: po, vo
        #[arg(long)]
        template: Option<String>,
        /// KEY=VALUE; KEY is a question id or a concept
        #[arg(required = true)]
        answers: Vec<String>,
    },
    /// Show a case in words
    Show {
        /// The case file
        file: PathBuf,
        /// How it is printed
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Check every file of a folder
    Check {
        /// The folder
        folder: PathBuf,
        /// How it is printed
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Work on templates
    Template {
        /// What to do
        #[command(subcommand)]
        task: TemplateTask,
    },
    /// Print completions for a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(hide = true)]
    Manual,
}

/// Work on templates.
#[derive(Debug, Subcommand)]
pub enum TemplateTask {
    /// Check template files; several are also checked side by side
    Check {
        /// The template files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// How it is printed
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// How results are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// For scripts
    Json,
}

/// Does what was asked; `command` is the whole command line, for its completions and manual. Results go to standard output, messages to standard error.
pub fn run(task: &Task, command: &mut clap::Command, language: Language) -> ExitCode {
    let words = Words::load(language);
    let mut output = Output { out: String::new(), words: &words };
    let code = match task {
        Task::Set { file, template, answers } => set::run(&mut output, file, template.as_deref(), answers),
        Task::Show { file, format } => show::run(&mut output, file, *format),
        Task::Check { folder, format } => check::run(&mut output, folder, *format),
        Task::Template { task: TemplateTask::Check { files, format } } => template::run(&mut output, files, *format),
        Task::Completions { shell } => {
            let mut bytes = Vec::new();
            clap_complete::generate(*shell, command, "rondom", &mut bytes);
            output.out = String::from_utf8_lossy(&bytes).into_owned();
            FINE
        }
        Task::Manual => {
            let mut bytes = Vec::new();
            let manual = clap_mangen::Man::new(command.clone());
            let code = if manual.render(&mut bytes).is_ok() { FINE } else { COULD_NOT_RUN };
            output.out = String::from_utf8_lossy(&bytes).into_owned();
            code
        }
    };
    // A reader that went away (`| head`) is no reason to complain.
    std::io::stdout().write_all(output.out.as_bytes()).ok();
    ExitCode::from(code)
}

/// What is printed when the task is done.
struct Output<'w> {
    out: String,
    words: &'w Words,
}

impl Output<'_> {
    /// A line of the result.
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A message to the person at the keyboard.
    fn tell(&self, text: &str) {
        writeln!(std::io::stderr(), "{text}").ok();
    }
}
