//! Whole screens as the program draws them, for pictures and for tests of a screen: one window, one state after another.
//! Included by path.

use egui_kittest::{Harness, SnapshotResults};
use rondom::app::env::Env;
use rondom::app::settings::{Settings, ThemeSetting};
use rondom::app::state::State;
use rondom::app::{Command, update};
use rondom::ui::app::density_of;
use rondom::ui::theme::zoom::default_zoom;
use rondom::ui::theme::{Appearance, Density, Look, Mode, Themes};
use rondom::ui::{Cx, Memory, keys, screens};

/// A window with a state in it.
pub struct Stage {
    /// Everything the program knows.
    pub state: State,
    /// The time.
    pub env: Env,
    /// What belongs to the window.
    pub memory: Memory,
    mode: Mode,
    themes: Themes,
}

impl Stage {
    fn density(&self) -> Density {
        density_of(&self.state)
    }
}

impl eframe::App for Stage {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let page = self.state.page;
        // The program's own keys, as its window takes them: before anything is drawn.
        let text_has_focus = ui.ctx().text_edit_focused();
        let pressed = ui.input_mut(|input| keys::take_pressed(input, &self.state, text_has_focus));
        for command in pressed.into_iter().filter_map(|shortcut| keys::command(shortcut, &self.state)).collect::<Vec<_>>() {
            update(&mut self.state, command, &self.env);
        }
        let appearance = Appearance { mode: self.mode, density: self.density(), reduced_motion: true };
        self.themes.apply(ui.ctx(), appearance);
        // As the window clears itself: no dark line where two bars meet between pixels.
        ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, Look::of(ui.ctx()).colours.background);
        let mut commands = Vec::new();
        let mut cx = Cx { state: &self.state, env: &self.env, look: Look::of(ui.ctx()), commands: &mut commands };
        screens::show(ui, &mut cx, &mut self.memory);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        for command in commands {
            update(&mut self.state, command, &self.env);
        }
        if self.state.page != page {
            self.memory.page_changed();
        }
    }
}

/// A window of `screen` pixels, zoomed as the program does on such a screen and by `percent` on top.
pub fn window(screen: [f32; 2], percent: u16, state: State, env: Env) -> Harness<'static, Stage> {
    let stage = Stage {
        state,
        env,
        memory: Memory::default(),
        mode: Mode::Light,
        themes: Themes::load().expect("the themes that come with the program"),
    };
    let zoom = default_zoom(screen[0], screen[1], stage.density()) * f32::from(percent) / 100.0;
    Harness::builder()
        .with_size([screen[0] / zoom, screen[1] / zoom])
        .with_pixels_per_point(zoom)
        .with_max_steps(16)
        .with_render_cursor(false)
        .with_options(crate::common::snapshot_options())
        .with_context_setup(|ctx| crate::common::put_on(ctx, crate::common::appearance(Mode::Light, Density::Bureau)))
        .build_eframe(|_| stage)
}

/// The same with a state on it that stands there by now, in these colours.
pub fn showing(screen: [f32; 2], percent: u16, state: State, mode: Mode, env: Env) -> Harness<'static, Stage> {
    let mut window = window(screen, percent, state, env);
    let mut state = std::mem::replace(&mut window.state_mut().state, State::new(Settings::default(), false));
    swap(&mut window, &mut state, mode);
    window
}

/// Puts another state on the stage, in these colours.
pub fn set(window: &mut Harness<'static, Stage>, mut state: State, mode: Mode) {
    swap(window, &mut state, mode);
}

/// The same; what stood there is given back.
pub fn swap(window: &mut Harness<'static, Stage>, state: &mut State, mode: Mode) {
    // The keyboard of the state before belongs to nothing on this page.
    window.ctx.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    let stage = window.state_mut();
    std::mem::swap(&mut stage.state, state);
    stage.memory = Memory::default();
    stage.mode = mode;
    stage.state.settings.theme = match mode {
        Mode::Light => ThemeSetting::Light,
        Mode::Dark => ThemeSetting::Dark,
        Mode::Contrast => ThemeSetting::Contrast,
    };
    window.run_ok();
}

/// Takes a picture of what stands there, when this machine can.
pub fn picture(window: &mut Harness<'static, Stage>, results: &mut SnapshotResults, name: &str) {
    window.run_ok();
    if crate::common::pictures_possible() {
        results.add(window.try_snapshot(name));
    }
}

/// Something happens on the stage.
pub fn act(window: &mut Harness<'static, Stage>, command: Command) {
    let stage = window.state_mut();
    update(&mut stage.state, command, &stage.env);
    window.run_ok();
}

/// Every test file uses its own part of this module; naming the rest here keeps the others from being called dead.
const _: fn(&mut Harness<'static, Stage>, State, Mode) = set;
const _: fn([f32; 2], u16, State, Mode, Env) -> Harness<'static, Stage> = showing;
const _: fn(&mut Harness<'static, Stage>, &mut State, Mode) = swap;
const _: fn(&mut Harness<'static, Stage>, &mut SnapshotResults, &str) = picture;
const _: fn(&mut Harness<'static, Stage>, Command) = act;
