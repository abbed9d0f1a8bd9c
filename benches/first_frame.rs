//! From process start to the first frame with rows of a 1,000-case folder, against an empty window with the same renderer.
//! The real program is started, again and again; it says in its log when the rows are on the screen.
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a bench says what it expects, and the empty window answers on stderr"
)]

mod support;

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use support::{Fresh, Report, Times, as_part, cases, millis, part};

/// Cases in the folder.
const CASES: u32 = 1_000;
/// How often each side is started.
const ROUNDS: usize = 15;
/// With the index the rows may take this many times an empty window.
const MOST: f64 = 1.25;
/// What the program says in its log.
const ROWS: &str = "first frame with rows";
/// What the empty window says.
const EMPTY: &str = "first frame of nothing";
/// Longer than this and there is no window to be had.
const PATIENCE: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    match part() {
        Some((renderer, arguments)) => empty_window(&renderer, !arguments.is_empty()),
        None => compare(),
    }
}

fn compare() -> ExitCode {
    let mut report = Report::new("first_frame: process start to the first rows");
    let Some(display) = Display::find(&report) else {
        report.say("no display, and no Xvfb to make one: not measured");
        return ExitCode::from(2);
    };
    let (folder, _) = cases::folder_of(CASES);
    let data = Fresh::new("first-frame-data");
    let mut starts = Starts { display, folder, data: data.path().to_owned(), renderer: "glow" };
    if starts.empty().is_none() {
        starts.renderer = "wgpu";
        report.say("no window with glow here");
        if starts.empty().is_none() {
            report.say("no window with wgpu either: not measured");
            return ExitCode::from(2);
        }
    }
    starts.rows().expect("the program shows its rows");
    starts.wait_for_index();
    let (mut empty, mut warm, mut cold) = (Times::default(), Times::default(), Times::default());
    let mut blank = Times::default();
    for _ in 0..ROUNDS {
        empty.push(starts.empty().expect("an empty window"));
        blank.push(starts.blank().expect("a blank window"));
        warm.push(starts.rows().expect("rows"));
        starts.forget_index();
        cold.push(starts.rows().expect("rows"));
        starts.wait_for_index();
    }
    report.say(format!("{CASES} cases, renderer {}, each side in turn, page cache warm", starts.renderer));
    report.say(format!("blank window, nothing drawn      {}", blank.line()));
    report.say(format!("empty window, one empty panel    {}", empty.line()));
    report.say(format!("rows, index warm                 {}", warm.line()));
    report.say(format!("rows, index cold                 {}", cold.line()));
    let ratio = |times: &Times| times.median().as_secs_f64() / empty.median().as_secs_f64();
    report.say(format!("index cold: {:.2} × the empty window", ratio(&cold)));
    let against_blank = warm.median().as_secs_f64() / blank.median().as_secs_f64();
    report.say(format!("index warm: {against_blank:.2} × the blank window, which never starts the renderer's drawing"));
    report.say(format!("index warm: {:.0} ms on top of the empty window", millis(warm.median()) - millis(empty.median())));
    report.limit("index warm against the empty window", ratio(&warm), MOST, " ×");
    report.end()
}

/// How a window is started on either side.
struct Starts {
    display: Display,
    folder: PathBuf,
    data: PathBuf,
    renderer: &'static str,
}

impl Starts {
    /// The empty window; `None` when it never came.
    fn empty(&self) -> Option<Duration> {
        self.start(as_part(self.renderer, &["panel".as_ref()]), EMPTY)
    }

    /// A window in which nothing is drawn at all.
    fn blank(&self) -> Option<Duration> {
        self.start(as_part(self.renderer, &[]), EMPTY)
    }

    /// The program on the folder.
    fn rows(&self) -> Option<Duration> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rondom"));
        command.arg(&self.folder).args(["--renderer", self.renderer, "--lang", "nl"]);
        self.start(command, ROWS)
    }

    fn start(&self, mut command: Command, sign: &str) -> Option<Duration> {
        if let Some(name) = &self.display.started {
            command.env("DISPLAY", name).env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        }
        command.env("RONDOM_DATA_DIR", &self.data).env("RONDOM_LOG", "rondom::ui::first_rows=debug");
        let begun = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
        let lines = lines_of(child.stderr.take().expect("its stderr"));
        let mut time = None;
        while time.is_none() {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            match lines.recv_timeout(left) {
                Ok((at, line)) if line.contains(sign) => time = Some(at - begun),
                Ok(_) => {}
                Err(_) => break,
            }
        }
        if time.is_some() && sign == ROWS {
            // The index is written after the rows are shown, and the next start must find it.
            let shown = Instant::now();
            while self.indexes().is_empty() && shown.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(10));
            }
        }
        child.kill().ok();
        child.wait().ok();
        time
    }

    fn indexes(&self) -> Vec<PathBuf> {
        let folders = std::fs::read_dir(&self.data).expect("app-data").flatten();
        folders.map(|entry| entry.path().join("index.json")).filter(|path| path.is_file()).collect()
    }

    fn forget_index(&self) {
        for index in self.indexes() {
            std::fs::remove_file(index).expect("the index is removed");
        }
    }

    /// The next start must find an index.
    fn wait_for_index(&self) {
        assert!(!self.indexes().is_empty(), "the program kept an index");
    }
}

/// Lines as they come, with the moment they came.
fn lines_of(stream: impl Read + Send + 'static) -> Receiver<(Instant, String)> {
    let (sender, lines) = channel();
    let read = move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send((Instant::now(), line)).is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new().name("lines".to_owned()).spawn(read).expect("a thread");
    lines
}

/// Where the windows appear.
struct Display {
    /// The name of one this bench started itself.
    started: Option<OsString>,
    server: Option<Child>,
}

impl Display {
    /// The display there is, else one of our own.
    fn find(report: &Report) -> Option<Self> {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") {
            return Some(Self { started: None, server: None });
        }
        let mut xvfb = Command::new("Xvfb");
        // Without `-noreset` it starts afresh after every window, and the next one may come in between.
        xvfb.args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]);
        let mut server = xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
        let name = format!(":{}", number.trim());
        report.say(format!("no display: started Xvfb as {name}, 1920×1080, drawing in software"));
        Some(Self { started: Some(name.into()), server: Some(server) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            server.kill().ok();
            server.wait().ok();
        }
    }
}

/// A window of the same size with nothing in it. A frame is on the screen when the next one begins.
fn empty_window(renderer: &str, has_panel: bool) -> ExitCode {
    let renderer = if renderer == "wgpu" { eframe::Renderer::Wgpu } else { eframe::Renderer::Glow };
    let viewport = egui::ViewportBuilder::default()
        .with_title("empty")
        .with_inner_size([1600.0, 900.0])
        .with_min_inner_size([900.0, 600.0])
        .with_maximized(true);
    let options = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    match eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty { has_panel, is_drawn: false, is_said: false })))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

struct Empty {
    has_panel: bool,
    is_drawn: bool,
    is_said: bool,
}

impl eframe::App for Empty {
    fn logic(&mut self, _ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if self.is_drawn && !self.is_said {
            self.is_said = true;
            eprintln!("{EMPTY}");
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if self.has_panel {
            egui::CentralPanel::default().show(ui, |_| {});
        }
        if !self.is_drawn {
            self.is_drawn = true;
            ui.ctx().request_repaint();
        }
    }
}
