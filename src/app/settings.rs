//! What belongs to this machine and not to a folder: language, look, size, recent folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Most folders remembered.
const MAX_RECENT: usize = 8;

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
    /// Zoom in percent by screen size, "1920x1080".
    pub zoom_percent: BTreeMap<String, u16>,
    /// Folders opened before, the last one first.
    pub recent: Vec<PathBuf>,
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
}
