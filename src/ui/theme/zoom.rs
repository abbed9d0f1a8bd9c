//! Zoom: what makes the design fit the screen at hand.
//!
//! Everything is designed at 1920×1080. [`Screen::factor`] is what fits, times what the person chose on a screen of this
//! size; that choice stands with the settings.

use egui::Context;

use super::Density;
use crate::app::settings::Settings;

/// Below this width, in points after zoom, side panels fold.
pub const FOLD_WIDTH: f32 = 1100.0;

const DESIGN_WIDTH: f32 = 1920.0;
const DESIGN_HEIGHT: f32 = 1080.0;
/// Everyone looks at one screen from the same distance, so the table may shrink with it: 24 pt is still 16 pixels.
const SMALLEST_TABLE: f32 = 0.66;
/// A laptop is read up close but is also physically small: its smallest text (18 pt) stays above 14 pixels.
const SMALLEST_BUREAU: f32 = 0.8;
const LARGEST: f32 = 4.0;

/// The factor by which the design fits a screen of this size (in points before zoom, the machine's own scaling applied).
///
/// 1.0 at 1920×1080. Never so small that words become hard to read; then the page scrolls and panels fold instead.
pub fn default_zoom(screen_width: f32, screen_height: f32, density: Density) -> f32 {
    let fits = (screen_width / DESIGN_WIDTH).min(screen_height / DESIGN_HEIGHT);
    let smallest = match density {
        Density::Table | Density::OwnPlace => SMALLEST_TABLE,
        Density::Bureau => SMALLEST_BUREAU,
    };
    if fits.is_finite() { fits.clamp(smallest, LARGEST) } else { 1.0 }
}

/// The screen the window fills, in points before zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    width: f32,
    height: f32,
}

impl Screen {
    /// The screen this window is on. Whole points: it is the same screen when a bar took a fraction off.
    pub fn of(ctx: &Context) -> Self {
        let size = ctx.input(|input| input.viewport_rect().size()) * ctx.zoom_factor();
        Self { width: size.x.round(), height: size.y.round() }
    }

    /// What the settings call a screen of this size, `1920x1080`.
    pub fn name(self) -> String {
        format!("{}x{}", self.width, self.height)
    }

    /// The factor for egui: what fits, times what was chosen.
    pub fn factor(self, settings: &Settings, density: Density) -> f32 {
        default_zoom(self.width, self.height, density) * f32::from(settings.zoom_on(&self.name())) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_design_fits_every_screen_we_promise() {
        for (width, height, table, bureau) in [
            (1366.0, 768.0, 0.711, 0.8),
            (1280.0, 720.0, 0.666, 0.8),
            (1024.0, 768.0, 0.66, 0.8),
            (1440.0, 900.0, 0.75, 0.8),
            (1920.0, 1080.0, 1.0, 1.0),
            (1920.0, 1200.0, 1.0, 1.0),
            (2560.0, 1440.0, 1.333, 1.333),
            (3840.0, 2160.0, 2.0, 2.0),
            (0.0, 0.0, 0.66, 0.8),
            (f32::NAN, 1080.0, 1.0, 1.0),
        ] {
            let (at_table, at_bureau) =
                (default_zoom(width, height, Density::Table), default_zoom(width, height, Density::Bureau));
            assert!((at_table - table).abs() < 0.002, "{width}×{height} at the table: {at_table}");
            assert!((at_bureau - bureau).abs() < 0.002, "{width}×{height} at the bureau: {at_bureau}");
        }
    }

    #[test]
    fn what_fits_is_multiplied_by_what_was_chosen_on_a_screen_of_this_size() {
        let mut settings = Settings::default();
        settings.set_zoom("1366x768".to_owned(), 200);
        let factor = |width, height| Screen { width, height }.factor(&settings, Density::Table);
        assert!((factor(1366.0, 768.0) - 1.4229).abs() < 0.001);
        assert!((factor(1920.0, 1080.0) - 1.0).abs() < 0.001);
    }
}
