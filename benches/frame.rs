//! What one frame costs: the real window on the fullest case, 14 seats and 60 statements, at 1920×1080 without a screen.
//! Counted is the processor time of the window's thread for everything up to the triangles; the graphics card does the rest.
//! Then: nothing asks for another frame when nothing changes.
#![expect(clippy::expect_used, reason = "a bench says what it expects")]

mod support;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, ViewportId, pos2, vec2,
};
use rondom::app::command::FolderCommand;
use rondom::app::env::Fixed;
use rondom::app::place::Place;
use rondom::app::runtime::Runtime;
use rondom::app::settings::Settings;
use rondom::app::state::{Page, State};
use rondom::app::{Command, Env, due_in_millis};
use rondom::model::Case;
use rondom::store::{AppData, Folder, RealFs};
use rondom::ui::app::App;
use rondom::ui::theme::Themes;
use support::{Fresh, Report, Times, cases, millis, thread_time};

/// A full screen.
const SIZE: egui::Vec2 = vec2(1920.0, 1080.0);
/// Sixty frames a second.
const STEP: Duration = Duration::from_millis(16);
/// Five minutes before the meeting of the worked case.
const NOW: &str = "2026-11-12T15:25:00+01:00";
/// Frames that tell which page is the fullest.
const FEW: usize = 60;
/// Frames of each kind on the fullest page.
const MANY: usize = 600;
/// Median of a frame, in milliseconds.
const MEDIAN_MS: f64 = 2.0;
/// 99 of 100 frames, in milliseconds.
const P99_MS: f64 = 5.0;
/// More frames than this without anything changing is repainting for ever.
const SETTLES_IN: usize = 60;

fn main() -> ExitCode {
    let mut report = Report::new("frame: processor time per frame");
    let case = cases::fullest();
    report.say(format!("{} seats, {} values, 1920×1080", case.seats.len(), case.value_count()));
    let mut fullest: Option<(f64, String, bool, usize)> = None;
    for in_meeting in [true, false] {
        let fresh = Fresh::new("frame");
        let mut window = Window::on(&fresh, &case, in_meeting);
        let mut number = 0;
        loop {
            let name = window.page_name();
            window.settle();
            let mut times = Times::default();
            (0..FEW).for_each(|_| times.push(window.frame(Vec::new()).all()));
            let idle = window.asks_for_nothing();
            let median = millis(times.median());
            report.say(format!("{median:6.2} ms  {name}{}", if idle { "" } else { "  (keeps repainting)" }));
            if !idle {
                report.must(&format!("at rest on {name}"), false);
            }
            if fullest.as_ref().is_none_or(|(most, ..)| median > *most) {
                fullest = Some((median, name.clone(), in_meeting, number));
            }
            window.frame(vec![key(Key::PageDown, Modifiers::COMMAND)]);
            if window.page_name() == name {
                break;
            }
            number += 1;
        }
    }
    let (_, name, in_meeting, number) = fullest.expect("some page");
    report.say(format!("the fullest: {name}"));
    measure(&mut report, &case, in_meeting, number);
    overview(&mut report);
    report.end()
}

/// Every kind of frame on one page.
fn measure(report: &mut Report, case: &Case, in_meeting: bool, number: usize) {
    let fresh = Fresh::new("frame");
    let mut window = Window::on(&fresh, case, in_meeting);
    for _ in 0..number {
        window.frame(vec![key(Key::PageDown, Modifiers::COMMAND)]);
    }
    window.settle();
    report.must("at rest nothing asks for a frame", window.asks_for_nothing());
    judge(report, &mut window, "nothing happens", |_| Vec::new());
    judge(report, &mut window, "the pointer moves", |at| vec![Event::PointerMoved(along(at))]);
    judge(report, &mut window, "the page scrolls", |at| {
        let down = if at / 60 % 2 == 0 { -40.0 } else { 40.0 };
        let (unit, phase) = (MouseWheelUnit::Point, TouchPhase::Move);
        let (source, modifiers) = (MouseWheelSource::Wheel, Modifiers::NONE);
        vec![
            Event::PointerMoved(pos2(960.0, 600.0)),
            Event::MouseWheel { unit, delta: vec2(0.0, down), phase, source, modifiers },
        ]
    });
    if window.tab_to_text() {
        let before = window.revision();
        judge(report, &mut window, "fifteen letters a second are typed", |at| match at % 4 {
            0 => vec![Event::Text("a".to_owned())],
            _ => Vec::new(),
        });
        report.say(format!("typing made {} revisions", window.revision() - before));
    } else {
        report.say("no text field on this page");
    }
    window.settle();
    report.must("at rest again nothing asks for a frame", window.asks_for_nothing());
}

fn judge(report: &mut Report, window: &mut Window, name: &str, events: impl Fn(usize) -> Vec<Event>) {
    let (mut all, mut screens, mut triangles) = (Times::default(), Times::default(), Times::default());
    for at in 0..MANY {
        let drawn = window.frame(events(at));
        all.push(drawn.all());
        screens.push(drawn.screens);
        triangles.push(drawn.triangles);
    }
    let parts = format!("screens {:.2} ms, triangles {:.2} ms", millis(screens.median()), millis(triangles.median()));
    report.say(format!("{name}: {parts}, slowest frame {:.2} ms", millis(all.at(1.0))));
    report.limit(&format!("  median, {name}"), millis(all.median()), MEDIAN_MS, " ms");
    report.limit(&format!("  99 of 100, {name}"), millis(all.at(0.99)), P99_MS, " ms");
}

/// The list of a folder with 1,000 cases.
fn overview(report: &mut Report) {
    let (folder, _) = cases::folder_of(1_000);
    let fresh = Fresh::new("frame-overview");
    let mut window = Window::open(&fresh, &folder);
    window.until(|state| state.folder.as_ref().is_some_and(|folder| folder.entries.is_some()));
    window.settle();
    report.must("at rest on the list of 1,000 cases nothing asks for a frame", window.asks_for_nothing());
    judge(report, &mut window, "list of 1,000 cases, the pointer moves", |at| vec![Event::PointerMoved(along(at))]);
}

/// A pointer on its way over the whole screen.
fn along(at: usize) -> Pos2 {
    pos2((at * 37 % 1920) as f32, (at * 23 % 1080) as f32)
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// What a frame cost.
struct Drawn {
    screens: Duration,
    triangles: Duration,
    /// In how long another frame is asked for.
    next: Duration,
}

impl Drawn {
    fn all(&self) -> Duration {
        self.screens + self.triangles
    }
}

/// The real window, without a screen.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    env: Env,
    clock: Arc<Fixed>,
    seconds: f64,
}

impl Window {
    /// On this case, as after a crash: it opens by itself where the team was.
    fn on(fresh: &Fresh, case: &Case, in_meeting: bool) -> Self {
        let folder = fresh.path().join("cases");
        std::fs::create_dir(&folder).expect("a folder");
        cases::put(&folder, case);
        let data = AppData::open(Arc::new(RealFs), Some(&fresh.path().join("data"))).expect("app-data");
        let id = Folder::open(Arc::new(RealFs), &folder).expect("the folder").id();
        let place = Place { case: Some(case.header.id), left: false, in_meeting, ..Place::default() };
        data.for_folder(id)
            .and_then(|own| own.save("place.ron", &place).map_err(|_refused| rondom::store::IoKind::Other))
            .expect("a place");
        let mut window = Self::open(fresh, &folder);
        let wanted = if in_meeting { Page::Meeting } else { Page::Bureau };
        window.until(|state| state.page == wanted);
        // From the first page on.
        for _ in 0..SETTLES_IN {
            window.frame(vec![key(Key::PageUp, Modifiers::COMMAND)]);
        }
        window
    }

    fn open(fresh: &Fresh, folder: &std::path::Path) -> Self {
        let ctx = Context::default();
        let clock = Fixed::at(chrono::DateTime::parse_from_rfc3339(NOW).expect("a moment"));
        let env = Env::new(clock.clone());
        let runtime = Runtime::start_with(Arc::new(RealFs), Some(&fresh.path().join("data"))).expect("threads");
        let first = vec![Command::Folder(FolderCommand::Open(folder.to_owned()))];
        let themes = Themes::load().expect("themes");
        let state = State::new(Settings::default(), false);
        let app = App::new(&ctx, state, env.clone(), runtime, themes, first);
        Self { ctx, app, frame: eframe::Frame::_new_kittest(), env, clock, seconds: 0.0 }
    }

    /// Draws until the state is as wanted.
    fn until(&mut self, wanted: impl Fn(&State) -> bool) {
        let started = Instant::now();
        while !wanted(self.app.state()) {
            self.frame(Vec::new());
            assert!(started.elapsed() < Duration::from_secs(60), "the page never came");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Draws until nothing moves any more; what threads still report comes in meanwhile.
    fn settle(&mut self) {
        for _ in 0..4 {
            // Due autosaves run, and their reports come in.
            self.clock.advance_millis(3_000);
            self.frame(Vec::new());
            std::thread::sleep(Duration::from_millis(40));
        }
        for _ in 0..SETTLES_IN {
            self.frame(Vec::new());
        }
    }

    /// Whether the next frame is asked for only when the clock or a notice needs it.
    fn asks_for_nothing(&mut self) -> bool {
        let drawn = self.frame_at(Vec::new(), Duration::ZERO);
        let due = due_in_millis(self.app.state(), &self.env).map_or(Duration::MAX, Duration::from_millis);
        if drawn.next < due.saturating_sub(STEP) {
            println_causes(&self.ctx, drawn.next, due);
        }
        drawn.next >= due.saturating_sub(STEP)
    }

    /// Presses Tab until the keyboard is where a letter changes the case.
    fn tab_to_text(&mut self) -> bool {
        (0..400).any(|_| {
            self.frame(vec![key(Key::Tab, Modifiers::NONE)]);
            self.frame(Vec::new());
            let before = self.revision();
            if self.ctx.text_edit_focused() {
                self.frame(vec![Event::Text("a".to_owned())]);
            }
            self.revision() > before
        })
    }

    fn revision(&self) -> u64 {
        self.app.state().open.as_ref().map_or(0, |open| open.revision)
    }

    /// What is shown, by name.
    fn page_name(&self) -> String {
        let state = self.app.state();
        let Some(open) = &state.open else { return "no case".to_owned() };
        if state.page == Page::Meeting {
            let opening = open.opening().map(|opening| opening.heading.as_str()).unwrap_or_default();
            format!("meeting {}.{} {opening}", open.block.0 + 1, open.block.1 + 1)
        } else {
            let heading = open.view.step(open.step.as_str()).map(|step| step.heading.as_str()).unwrap_or_default();
            format!("bureau {} {heading}", open.step)
        }
    }

    fn frame(&mut self, events: Vec<Event>) -> Drawn {
        self.frame_at(events, STEP)
    }

    /// One frame, `later` than the one before.
    fn frame_at(&mut self, events: Vec<Event>, later: Duration) -> Drawn {
        self.clock.advance_millis(u64::try_from(later.as_millis()).unwrap_or_default());
        self.seconds += later.as_secs_f64();
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE / self.ctx.zoom_factor())),
            time: Some(self.seconds),
            predicted_dt: STEP.as_secs_f32(),
            events,
            focused: true,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(1.0);
            viewport.focused = Some(true);
        }
        let begun = thread_time();
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        let drawn = thread_time();
        let triangles = self.ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        let done = thread_time();
        std::hint::black_box(triangles);
        output.textures_delta.clear();
        let next = output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |viewport| viewport.repaint_delay);
        Drawn { screens: drawn - begun, triangles: done - drawn, next }
    }
}

/// Who asked for a frame.
#[expect(clippy::print_stdout, reason = "a bench prints")]
fn println_causes(ctx: &Context, next: Duration, due: Duration) {
    println!("a frame is asked for in {next:?}, due in {due:?}, by {:?}", ctx.repaint_causes());
}
