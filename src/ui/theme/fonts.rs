//! The embedded fonts. Nothing is read from the machine here, so a kiosk looks the same everywhere.
//!
//! Atkinson Hyperlegible Next was made for low vision; Phosphor is for pictures only and never stands in running text.
//! egui's own fonts stand behind them for arrows, emoji and scripts Atkinson does not know.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Weight 600, for labels and buttons.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Weight 700, for headings.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Outline icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Filled icons.
pub fn icons_fill() -> FontFamily {
    FontFamily::Name("icons-fill".into())
}

/// All families, ours first.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut behind = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    // egui has arrows and boxes only in its fixed-width font.
    behind.extend(fonts.families.get(&FontFamily::Monospace).cloned().unwrap_or_default());
    for (family, name, bytes) in EMBEDDED {
        fonts.font_data.insert((*name).to_owned(), Arc::new(FontData::from_static(bytes)));
        let is_icons = name.starts_with("phosphor");
        let mut chain = vec![(*name).to_owned()];
        if !is_icons {
            chain.extend(behind.iter().cloned());
        }
        fonts.families.insert(family(), chain);
    }
    fonts
}

type Embedded = (fn() -> FontFamily, &'static str, &'static [u8]);

const EMBEDDED: &[Embedded] = &[
    (
        || FontFamily::Proportional,
        "atkinson-400",
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    ),
    (semibold, "atkinson-600", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf")),
    (bold, "atkinson-700", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
    (icons, "phosphor", include_bytes!("../../../assets/fonts/Phosphor.ttf")),
    (icons_fill, "phosphor-fill", include_bytes!("../../../assets/fonts/Phosphor-Fill.ttf")),
];
