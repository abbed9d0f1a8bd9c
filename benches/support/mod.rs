//! What the benches share: figures and verdicts, folders full of made-up cases, and the program without a window.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "each bench uses its own part, says what it expects, prints, and writes made-up files only"
)]

pub mod cases;
pub mod session;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// First argument of a child process: this executable again, in one of its other parts.
const PART: &str = "--part";

/// What a bench prints, and whether every limit was kept.
pub struct Report {
    broken: Vec<String>,
}

impl Report {
    /// Starts with a heading.
    pub fn new(heading: &str) -> Self {
        println!("── {heading}");
        if cfg!(debug_assertions) {
            println!("(debug build: the figures say nothing)");
        }
        Self { broken: Vec::new() }
    }

    /// A figure without a limit, or a remark.
    pub fn say(&self, line: impl AsRef<str>) {
        println!("{}", line.as_ref());
    }

    /// A figure that may be `most` at most; a verdict stands behind it.
    pub fn limit(&mut self, name: &str, found: f64, most: f64, unit: &str) {
        let kept = found <= most;
        println!("{name}: {found:.2}{unit}, at most {most:.2}{unit}: {}", if kept { "kept" } else { "BROKEN" });
        if !kept {
            self.broken.push(name.to_owned());
        }
    }

    /// Something that must hold.
    pub fn must(&mut self, name: &str, holds: bool) {
        println!("{name}: {}", if holds { "yes" } else { "NO" });
        if !holds {
            self.broken.push(name.to_owned());
        }
    }

    /// The verdict of the whole bench.
    pub fn end(self) -> ExitCode {
        if self.broken.is_empty() {
            println!("every limit kept\n");
            return ExitCode::SUCCESS;
        }
        println!("broken: {}\n", self.broken.join("; "));
        ExitCode::FAILURE
    }
}

/// Durations of one thing, measured again and again.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The duration that this share of all stays under, 0.5 for the median.
    pub fn at(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        let last = sorted.len().saturating_sub(1);
        sorted.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
    }

    /// The one in the middle.
    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// Median, and the fastest and slowest, in milliseconds.
    pub fn line(&self) -> String {
        format!(
            "{:.2} ms (fastest {:.2}, slowest {:.2}, {} runs)",
            millis(self.median()),
            millis(self.at(0.0)),
            millis(self.at(1.0)),
            self.0.len()
        )
    }
}

/// A duration in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How long `work` takes, and what comes of it.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed(), done)
}

/// How long this thread has been working, waiting not counted.
pub fn thread_time() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(u64::try_from(now.tv_sec).unwrap_or_default(), u32::try_from(now.tv_nsec).unwrap_or_default())
}

/// The most memory this process ever had in use, in MiB.
pub fn peak_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: f64 = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default();
    kib / 1024.0
}

/// A fresh empty folder on the disk of the build directory, removed when dropped.
pub struct Fresh(PathBuf);

impl Fresh {
    /// Makes it.
    pub fn new(name: &str) -> Self {
        let path = kept(&format!("{name}-{}", std::process::id()));
        std::fs::remove_dir_all(&path).ok();
        std::fs::create_dir_all(&path).expect("a folder for the bench");
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// A place on the disk of the build directory that stays from one run to the next.
pub fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench").join(name)
}

/// Which part of the bench this process is, with its arguments; `None` for the bench itself.
pub fn part() -> Option<(String, Vec<String>)> {
    let mut arguments = std::env::args().skip(1).skip_while(|argument| argument != PART).skip(1);
    Some((arguments.next()?, arguments.collect()))
}

/// This executable as another part of the bench.
pub fn as_part(name: &str, arguments: &[&Path]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this executable"));
    command.arg(PART).arg(name).args(arguments);
    command
}
