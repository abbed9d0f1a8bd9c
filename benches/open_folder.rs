//! Opening a folder of 10,000 cases of about 34 kB: time and peak memory against reading the same bytes raw, and the
//! second start, which has the index. Every side is a process of its own.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench says what it expects, and its parts answer on stdout")]

mod support;

use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::time::{Duration, Instant};

use rondom::engine;
use support::session::Session;
use support::{Fresh, Report, Times, as_part, cases, millis, part, peak_mib, timed};

/// Cases in the folder.
const CASES: u32 = 10_000;
/// How often each side is measured.
const ROUNDS: usize = 3;
/// With the index the list stands within this many seconds.
const SECOND_START: f64 = 0.3;

fn main() -> ExitCode {
    match part() {
        Some((name, arguments)) => run_part(&name, &arguments),
        None => compare(),
    }
}

/// One side, in a process of its own: how long, how much memory, how many.
fn run_part(name: &str, arguments: &[String]) -> ExitCode {
    let [folder, data] = arguments else { return ExitCode::FAILURE };
    let started = Instant::now();
    let (count, took) = match name {
        "raw" => (read_raw(Path::new(folder)), started.elapsed()),
        "list" => {
            let mut session = Session::start(Path::new(data));
            let listed = (session.list(Path::new(folder)), started.elapsed());
            session.end();
            listed
        }
        _ => return ExitCode::FAILURE,
    };
    println!("{} {} {count}", took.as_secs_f64(), peak_mib());
    ExitCode::SUCCESS
}

/// What the two templates of our own cost at every start: they are only read, because the tests check them.
fn templates(report: &Report) {
    let sources = [include_str!("../assets/templates/po.ron"), include_str!("../assets/templates/vo.ron")];
    let (mut read, mut checked) = (Times::default(), Times::default());
    for _ in 0..10 {
        for source in sources {
            read.push(timed(|| std::hint::black_box(engine::read_template(source))).0);
            checked.push(timed(|| std::hint::black_box(engine::checker::check("ours.ron", source))).0);
        }
    }
    report.say(format!("a template of ours, read     {}", read.line()));
    report.say(format!("a template of ours, checked  {}", checked.line()));
}

/// The same bytes, one file after the other, looked at by nobody.
fn read_raw(folder: &Path) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|end| end == "ron") {
            std::hint::black_box(std::fs::read(path).expect("a case file"));
            count += 1;
        }
    }
    count
}

/// What one side came to.
struct Side {
    times: Times,
    peak_mib: f64,
}

impl Side {
    fn new() -> Self {
        Self { times: Times::default(), peak_mib: 0.0 }
    }

    /// Measures once more.
    fn measure(&mut self, name: &str, folder: &Path, data: &Path) {
        let output = as_part(name, &[folder, data]).stderr(Stdio::inherit()).output().expect("the part runs");
        let text = String::from_utf8_lossy(&output.stdout);
        let said: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let [seconds, mib, count] = said[..] else { panic!("{name} said {text:?}") };
        assert!((count - f64::from(CASES)).abs() < 0.5, "{name} saw {count} cases");
        self.times.push(Duration::from_secs_f64(seconds));
        self.peak_mib = self.peak_mib.max(mib);
    }

    fn line(&self) -> String {
        format!("{}; peak {:.0} MiB", self.times.line(), self.peak_mib)
    }
}

fn compare() -> ExitCode {
    let mut report = Report::new("open_folder: 10,000 cases");
    let (folder, bytes) = cases::folder_of(CASES);
    let mib = bytes as f64 / f64::from(1 << 20);
    report.say(format!("{CASES} cases, {mib:.0} MiB, {:.1} kB each", bytes as f64 / 1000.0 / f64::from(CASES)));
    // The first reading fills the page cache, for every side alike.
    read_raw(&folder);
    let (mut raw, mut first, mut second) = (Side::new(), Side::new(), Side::new());
    for _ in 0..ROUNDS {
        let data = Fresh::new("open-folder-data");
        raw.measure("raw", &folder, data.path());
        first.measure("list", &folder, data.path());
        second.measure("list", &folder, data.path());
    }
    report.say("page cache warm for every side; opened as the program does, from its threads to the list");
    report.say(format!("raw reading            {}", raw.line()));
    report.say(format!("first start, no index  {}", first.line()));
    report.say(format!("second start, indexed  {}", second.line()));
    let times = first.times.median().as_secs_f64() / raw.times.median().as_secs_f64();
    report.say(format!("first start against raw: {times:.1} × the time, {:.1} × the memory", first.peak_mib / raw.peak_mib));
    report.say(format!("first start per case: {:.3} ms", millis(first.times.median()) / f64::from(CASES)));
    let against = second.times.median().as_secs_f64() / raw.times.median().as_secs_f64();
    report.say(format!("second start against raw: {against:.2} × the time, {:.1} × the memory", second.peak_mib / raw.peak_mib));
    templates(&report);
    report.limit("second start", second.times.median().as_secs_f64(), SECOND_START, " s");
    report.end()
}
