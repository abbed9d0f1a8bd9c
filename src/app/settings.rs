//! What belongs to this machine and not to a folder: language, look, size, recent folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Most folders remembered.
const MAX_RECENT: usize = 8;
/// The steps of zoom, in percent of what fits the screen.
pub const ZOOM_STEPS: [u16; 10] = [75, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/// What stands there while nothing was chosen.
const NO_ZOOM: u16 = 100;

/// Settings of this machine. Holds no name of a pupil and no answer (reliability R15).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `nl` or `en`.
    pub language: LanguageSetting,
    /// Light, dark or contrast.
    pub theme: ThemeSetting,
    /// No motion.
    pub reduced_motion: bool,
    /// Zoom in percent by screen size, "1920x1080"; only what was chosen. Read with [`Settings::zoom_on`].
    pub zoom_percent: BTreeMap<String, u16>,
    /// What happens at the bureau when nobody does anything.
    pub idle: Idle,
    /// Folders opened before, the last one first.
    pub recent: Vec<PathBuf>,
}

/// What happens at the bureau when nobody does anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Idle {
    /// After so many minutes the curtain falls; `None` for never: the lock stays behind it.
    pub curtain_minutes: Option<u16>,
    /// After so many minutes everything is saved and the case is left. Always.
    pub lock_minutes: u16,
}

impl Default for Idle {
    fn default() -> Self {
        Self { curtain_minutes: Some(3), lock_minutes: 15 }
    }
}

/// The language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LanguageSetting {
    /// Dutch.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// The look of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeSetting {
    /// Warm paper.
    #[default]
    Light,
    /// Dark room.
    Dark,
    /// Every text pair at least 7:1.
    Contrast,
}

impl Settings {
    /// Puts `folder` first among the recent ones.
    pub fn remember_folder(&mut self, folder: &Path) {
        self.recent.retain(|known| known != folder);
        self.recent.insert(0, folder.to_owned());
        self.recent.truncate(MAX_RECENT);
    }

    /// The zoom chosen on a screen of this size, in percent of what fits; whatever the file says, words stay readable.
    pub fn zoom_on(&self, screen: &str) -> u16 {
        self.zoom_percent.get(screen).map_or(NO_ZOOM, |percent| within_steps(*percent))
    }

    /// Remembers a zoom for screens of this size; what fits is never kept, so the list stays short.
    pub fn set_zoom(&mut self, screen: String, percent: u16) {
        match within_steps(percent) {
            NO_ZOOM => self.zoom_percent.remove(&screen),
            percent => self.zoom_percent.insert(screen, percent),
        };
    }

    /// One step larger or smaller than now on a screen of this size; at the end it stays.
    pub fn next_zoom(&self, screen: &str, larger: bool) -> u16 {
        let now = self.zoom_on(screen);
        let next = if larger {
            ZOOM_STEPS.into_iter().find(|step| *step > now)
        } else {
            ZOOM_STEPS.into_iter().rev().find(|step| *step < now)
        };
        next.unwrap_or(now)
    }
}

fn within_steps(percent: u16) -> u16 {
    percent.clamp(ZOOM_STEPS[0], ZOOM_STEPS[ZOOM_STEPS.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_folder_stands_first_and_only_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "c", "a"] {
            settings.remember_folder(Path::new(name));
        }
        assert_eq!(settings.recent, ["a", "c", "b"].map(PathBuf::from));
    }

    #[test]
    fn zoom_goes_in_steps_from_75_to_300_and_is_remembered_per_screen() {
        let mut settings = Settings::default();
        let mut walk = |larger: bool| {
            for _ in 0..20 {
                settings.set_zoom("1920x1080".to_owned(), settings.next_zoom("1920x1080", larger));
            }
            (settings.zoom_on("1920x1080"), settings.zoom_on("1366x768"))
        };
        assert_eq!(walk(true), (300, 100));
        assert_eq!(walk(false), (75, 100));
        settings.set_zoom("1920x1080".to_owned(), 100);
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn a_zoom_nobody_could_read_is_not_believed() {
        for (percent, expected) in [(0, 75), (5, 75), (110, 110), (60_000, 300)] {
            let settings = Settings { zoom_percent: [("1920x1080".to_owned(), percent)].into(), ..Settings::default() };
            assert_eq!(settings.zoom_on("1920x1080"), expected);
        }
    }
}
