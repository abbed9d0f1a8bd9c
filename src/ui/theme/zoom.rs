//! Zoom: 75–300 % of what fits the screen, remembered per screen size.
//!
//! Everything is designed at 1920×1080. [`default_zoom`] makes that design fit the screen at hand; the person's own zoom
//! multiplies it. Pure data: the app keeps [`ZoomMemory`] with its settings, the shell hands the product to egui.

use std::collections::BTreeMap;

use super::Density;

/// The steps of Ctrl + and Ctrl −, in percent of what fits.
pub const STEPS: [u16; 10] = [75, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/// Below this width in points (after zoom) side panels fold.
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
        Density::Table => SMALLEST_TABLE,
        Density::Bureau => SMALLEST_BUREAU,
    };
    if fits.is_finite() { fits.clamp(smallest, LARGEST) } else { 1.0 }
}

/// What a person chose, per screen size. 100 % is never kept, so the list stays short.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ZoomMemory {
    percent_by_screen: BTreeMap<(u16, u16), u16>,
}

impl ZoomMemory {
    /// The chosen percentage on this screen; 100 where nothing was chosen.
    pub fn percent(&self, screen_width: f32, screen_height: f32) -> u16 {
        self.percent_by_screen.get(&key(screen_width, screen_height)).copied().unwrap_or(100)
    }

    /// The factor for egui: what fits, times what was chosen.
    pub fn factor(&self, screen_width: f32, screen_height: f32, density: Density) -> f32 {
        default_zoom(screen_width, screen_height, density) * f32::from(self.percent(screen_width, screen_height)) / 100.0
    }

    /// One step larger; stays at the last.
    pub fn zoom_in(&mut self, screen_width: f32, screen_height: f32) {
        let now = self.percent(screen_width, screen_height);
        let next = STEPS.iter().copied().find(|step| *step > now).unwrap_or(now);
        self.set(screen_width, screen_height, next);
    }

    /// One step smaller; stays at the first.
    pub fn zoom_out(&mut self, screen_width: f32, screen_height: f32) {
        let now = self.percent(screen_width, screen_height);
        let next = STEPS.iter().rev().copied().find(|step| *step < now).unwrap_or(now);
        self.set(screen_width, screen_height, next);
    }

    /// Chooses a percentage; kept between 75 and 300.
    pub fn set(&mut self, screen_width: f32, screen_height: f32, percent: u16) {
        let percent = percent.clamp(STEPS[0], STEPS[STEPS.len() - 1]);
        let key = key(screen_width, screen_height);
        if percent == 100 {
            self.percent_by_screen.remove(&key);
        } else {
            self.percent_by_screen.insert(key, percent);
        }
    }
}

/// Whole points: a screen is the same screen when a bar took a fraction off.
fn key(width: f32, height: f32) -> (u16, u16) {
    (width.round() as u16, height.round() as u16)
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
    fn steps_go_from_75_to_300_and_are_remembered_per_screen() {
        let mut memory = ZoomMemory::default();
        for _ in 0..20 {
            memory.zoom_in(1920.0, 1080.0);
        }
        assert_eq!(memory.percent(1920.0, 1080.0), 300);
        assert_eq!(memory.percent(1366.0, 768.0), 100);
        for _ in 0..20 {
            memory.zoom_out(1920.0, 1080.0);
        }
        assert_eq!(memory.percent(1920.0, 1080.0), 75);
        memory.set(1366.0, 768.0, 200);
        assert!((memory.factor(1366.0, 768.0, Density::Table) - 1.4229).abs() < 0.001);
        memory.set(1366.0, 768.0, 100);
        memory.set(1920.0, 1080.0, 100);
        assert_eq!(memory, ZoomMemory::default());
    }
}
