//! The command line: look at, check and change cases without a window, through the same path as the window.

mod check;
mod fill;
mod key;
mod session;
mod set;
mod show;
mod template;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};

use crate::i18n::{Language, Words};
use crate::model::text::show_marks;

/// Exit codes: fine, findings, could not run.
const FINE: u8 = 0;
const FINDINGS: u8 = 1;
const COULD_NOT_RUN: u8 = 2;

/// How a key of `set` is written.
const KEYS: &str = "\
KEY names a question or column by its id or concept:
  sector=vo                       of a new case, where its template is for several
  roepnaam=Yara                   one value; nothing behind = empties it
  doelen[1].doel=\"Weer naar school\"
                                  a cell of a row, by number from 1; one past the last adds a row
  opties[o02].besluit=doen        a cell of the row of a code
  hulpvraag_ouders[Samira]+=\"Hoe komt zij weer op school?\"
                                  one more statement, in the voice of someone at the table, of
                                  leerling, ouders, school or anderen; without [voice] of nobody yet
  factoren.kind.bevorderend[school]+=\"Tekent graag\"
                                  the same, in its place on a board (column.row)";

/// Something to do without a window.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Set answers of a case; makes the case when it is not there
    #[command(after_help = KEYS)]
    Set {
        /// The case file, named like 2026-Y3M9.ron
        file: PathBuf,
        /// Template for a new case: po, vo, verzuim, evaluatie, or one of the folder
        #[arg(long)]
        template: Option<String>,
        /// What to fill in; see below. All of it is saved, or nothing
        #[arg(required = true, value_name = "KEY=VALUE")]
        answers: Vec<String>,
        /// How it is printed
        #[arg(long, value_enum, default_value_t)]
        format: Format,
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
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
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
        Task::Set { file, template, answers, format } => set::run(&mut output, file, template.as_deref(), answers, *format),
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
    /// A line of the result. Characters that would steer a terminal show as a mark.
    fn line(&mut self, text: &str) {
        self.out.push_str(&show_marks(text));
        self.out.push('\n');
    }

    /// The result, for scripts.
    fn json(&mut self, result: &impl serde::Serialize) {
        self.out.push_str(&serde_json::to_string_pretty(result).unwrap_or_default());
        self.out.push('\n');
    }

    /// How many files were looked at, and with how many something is the matter.
    fn tell_checked(&self, files: usize, findings: usize) {
        self.tell(&self.words.with("controle-klaar", &[("aantal", files.into()), ("bevindingen", findings.into())]));
    }

    /// A message to the person at the keyboard.
    fn tell(&self, text: &str) {
        writeln!(std::io::stderr(), "{}", show_marks(text)).ok();
    }
}
