//! One way to build a harness with our look, and one set of tolerances for pictures.
//!
//! Queries are almost free, pictures are not: only a test that asks [`pictures_possible`] first may take one.

pub mod gallery;
pub mod keys;

use std::sync::OnceLock;

use egui_kittest::{Harness, SnapshotOptions};
use rondom::ui::theme::{Appearance, Density, Mode, Themes};

/// The look a test asks for; motion is always off.
pub fn appearance(mode: Mode, density: Density) -> Appearance {
    Appearance { mode, density, reduced_motion: true }
}

/// A harness of `size` points that draws `content` over `state` in our look.
pub fn harness<'a, S>(
    size: [f32; 2],
    appearance: Appearance,
    state: S,
    mut content: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    Harness::builder()
        .with_size(size)
        .with_max_steps(12)
        .with_render_cursor(false)
        .with_options(snapshot_options())
        .with_context_setup(move |ctx| put_on(ctx, appearance))
        .build_ui_state(
            move |ui, state| {
                // The harness sets its own theme after the setup, which clears nothing of ours.
                content(ui, state);
            },
            state,
        )
}

/// Puts our look on a context, as the program does at start.
pub fn put_on(ctx: &egui::Context, appearance: Appearance) {
    match Themes::load() {
        Ok(themes) => themes.apply(ctx, appearance),
        Err(mistake) => panic!("{mistake}"),
    }
}

/// The only tolerances in use. Names look like `gallery_light`; files land in `tests/snapshots/`.
pub fn snapshot_options() -> SnapshotOptions {
    SnapshotOptions::default()
}

/// Whether this machine can paint pictures (a Vulkan adapter, software is enough).
///
/// Without one, picture tests pass without looking; `RONDOM_PICTURES=required` makes that a failure.
pub fn pictures_possible() -> bool {
    static POSSIBLE: OnceLock<bool> = OnceLock::new();
    let possible = *POSSIBLE.get_or_init(|| std::panic::catch_unwind(egui_kittest::wgpu::WgpuTestRenderer::new).is_ok());
    assert!(
        possible || std::env::var("RONDOM_PICTURES").as_deref() != Ok("required"),
        "no Vulkan adapter for pictures: install mesa-vulkan-drivers"
    );
    possible
}

/// Every test file uses its own part of this module; naming the rest here keeps the others from being called dead.
const _: fn() -> bool = pictures_possible;
const _: fn(&mut Harness<'_, ()>, &[egui::Key]) = keys::press;
const _: fn(&mut Harness<'_, ()>, &str) = keys::type_in;
const _: fn(&Harness<'_, ()>) -> String = keys::focused;
const _: fn(&'static str) -> rondom::ui::widgets::Field<'static> = keys::field;
type Content = fn(&mut egui::Ui, &mut ());
const _: fn((), Content) -> Harness<'static, ()> = keys::bureau;
const _: [fn(&mut egui::Ui); 2] = [gallery::table_page, gallery::bureau_page];
const _: [f32; 2] = gallery::SIZE;
