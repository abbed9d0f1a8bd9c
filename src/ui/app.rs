//! The window: one frame is results in, commands through `update`, effects out, screens drawn.

use std::sync::Arc;

use egui::{Context, ViewportCommand};

use crate::app::command::Setting;
use crate::app::env::Env;
use crate::app::guard;
use crate::app::outcome::Outcome;
use crate::app::runtime::Runtime;
use crate::app::settings::ThemeSetting;
use crate::app::state::{Page, State};
use crate::app::{Command, due_in_millis, update};
use crate::i18n::Words;

use super::cx::Cx;
use super::first_rows::FirstRows;
use super::keys::{self, Shortcut};
use super::memory::Memory;
use super::screens;
use super::theme::zoom::Screen;
use super::theme::{Appearance, Density, Look, Mode, Themes};
use super::widgets;

/// The whole program in a window.
pub struct App {
    state: State,
    env: Env,
    runtime: Runtime,
    themes: Themes,
    memory: Memory,
    /// The words the controls were given last.
    words: Option<Arc<Words>>,
    first_rows: FirstRows,
}

impl App {
    /// A window on `state`; results of `runtime` wake it.
    pub fn new(ctx: &Context, state: State, env: Env, mut runtime: Runtime, themes: Themes, first: Vec<Command>) -> Self {
        let waker = ctx.clone();
        runtime.wake_with(Arc::new(move || waker.request_repaint()));
        let mut app =
            Self { state, env, runtime, themes, memory: Memory::default(), words: None, first_rows: FirstRows::default() };
        app.put_on_look(ctx);
        app.act(first);
        app
    }

    /// What the program knows; for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    fn act(&mut self, commands: Vec<Command>) {
        for command in commands {
            for effect in update(&mut self.state, command, &self.env) {
                self.runtime.run(effect, &self.env);
            }
        }
    }

    /// Reports of disk and threads, and whatever is due by now.
    fn collect(&mut self) {
        let outcomes: Vec<Outcome> = self.runtime.outcomes();
        let mut commands: Vec<Command> = outcomes.into_iter().map(|outcome| Command::Outcome(Box::new(outcome))).collect();
        commands.push(Command::Tick);
        self.act(commands);
    }

    fn put_on_look(&mut self, ctx: &Context) {
        if !self.words.as_ref().is_some_and(|words| Arc::ptr_eq(words, &self.state.words)) {
            widgets::Words::from(&*self.state.words).install(ctx);
            self.words = Some(Arc::clone(&self.state.words));
        }
        let mode = match self.state.settings.theme {
            ThemeSetting::Light => Mode::Light,
            ThemeSetting::Dark => Mode::Dark,
            ThemeSetting::Contrast => Mode::Contrast,
        };
        let appearance =
            Appearance { mode, density: density_of(&self.state), reduced_motion: self.state.settings.reduced_motion };
        self.themes.apply(ctx, appearance);
        let wanted = Screen::of(ctx).factor(&self.state.settings, density_of(&self.state));
        if (ctx.zoom_factor() - wanted).abs() > 0.001 {
            ctx.set_zoom_factor(wanted);
        }
    }

    fn shortcuts(&mut self, ctx: &Context) -> Vec<Command> {
        let text_has_focus = ctx.text_edit_focused();
        let pressed = ctx.input_mut(|input| keys::take_pressed(input, &self.state, text_has_focus));
        pressed.into_iter().filter_map(|shortcut| self.shortcut(ctx, shortcut)).collect()
    }

    fn shortcut(&mut self, ctx: &Context, shortcut: Shortcut) -> Option<Command> {
        match shortcut {
            Shortcut::ZoomIn | Shortcut::ZoomOut | Shortcut::ZoomReset => {
                let screen = Screen::of(ctx).name();
                let settings = &self.state.settings;
                let next = match shortcut {
                    Shortcut::ZoomReset => 100,
                    zoom => settings.next_zoom(&screen, zoom == Shortcut::ZoomIn),
                };
                (next != settings.zoom_on(&screen)).then_some(Command::Setting(Setting::Zoom(screen, next)))
            }
            Shortcut::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
                None
            }
            Shortcut::Filter => {
                self.memory.focus_filter = true;
                None
            }
            other => keys::command(other, &self.state),
        }
    }

    /// The window wants to close: everything is saved first, then it does.
    fn closing(&mut self, ctx: &Context) {
        if self.state.may_quit {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        let (close, focused) = ctx.input(|input| (input.viewport().close_requested(), input.viewport().focused));
        if close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.act(vec![Command::Quit]);
        }
        if focused == Some(false) && self.memory.window_had_focus {
            self.act(vec![Command::SaveNow]);
        }
        self.memory.window_had_focus = focused.unwrap_or(true);
    }
}

/// Whether somebody did this. A window that gains or loses the focus may do so by itself.
fn is_of_a_person(event: &egui::Event) -> bool {
    use egui::Event;
    !matches!(event, Event::WindowFocused(_) | Event::PointerGone)
}

/// How large and how airy the page is drawn that is shown.
pub fn density_of(state: &State) -> Density {
    // A curtain over the own place says nothing of what is behind it either.
    if state.page == Page::PupilPlace && state.curtain().is_none() {
        Density::OwnPlace
    } else if state.in_meeting() {
        Density::Table
    } else {
        Density::Bureau
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.first_rows.frame_begins();
        self.collect();
        self.closing(ctx);
        if let Some(millis) = due_in_millis(&self.state, &self.env) {
            ctx.request_repaint_after(std::time::Duration::from_millis(millis));
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let page_before = self.state.page;
        if ctx.input(|input| input.events.iter().any(is_of_a_person)) {
            self.act(vec![Command::Input]);
        }
        let pressed = self.shortcuts(&ctx);
        self.act(pressed);
        self.put_on_look(&ctx);
        let mut commands = Vec::new();
        {
            let mut cx = Cx { state: &self.state, env: &self.env, look: Look::of(&ctx), commands: &mut commands };
            screens::show(ui, &mut cx, &mut self.memory);
        }
        guard::frame_shown();
        self.first_rows.frame_drawn(&ctx, &self.state);
        if !commands.is_empty() {
            self.act(commands);
            ctx.request_repaint();
        }
        if self.state.page != page_before {
            self.memory.page_changed();
        }
        if let Some(millis) = due_in_millis(&self.state, &self.env) {
            ctx.request_repaint_after(std::time::Duration::from_millis(millis));
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
