//! The look in force: one theme at one density, and how it is put on.

use std::sync::Arc;

use egui::{Color32, Context, FontId, Id, Ui};

use super::colours::{Colours, Tone};
use super::sizes::{Scale, Sizes, Type};
use super::{fonts, style};

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Mode {
    /// Warm paper.
    #[default]
    Light,
    /// For dim rooms.
    Dark,
    /// Light, with every pair of text at 7:1 or more.
    Contrast,
}

/// How large and how airy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Density {
    /// In a meeting (*overleg*): read along from four metres.
    Table,
    /// At the *bureau*: one person, at arm's length.
    #[default]
    Bureau,
    /// In the pupil's own place: large, and in the pupil's colour.
    OwnPlace,
}

/// What a person chose, and where they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Appearance {
    /// Which colours.
    pub mode: Mode,
    /// Which world.
    pub density: Density,
    /// Nothing moves that need not.
    pub reduced_motion: bool,
}

/// The look in force. Cheap to ask for: [`Look::of`] hands out a shared pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// What was chosen.
    pub appearance: Appearance,
    /// Colours by role.
    pub colours: Colours,
    /// Sizes of both densities and what they share.
    pub sizes: Sizes,
    /// What was answered, where that stands back a little; see [`Look::standing_back`].
    quiet_answers: bool,
}

/// What stands back: words from last time that nobody said again yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// Only what was answered; what was asked stays as it is.
    Answers,
    /// All words.
    Words,
}

impl Look {
    /// The look in force; black on white until [`Themes::apply`] ran once.
    pub fn of(ctx: &Context) -> Arc<Self> {
        Self::find(ctx).unwrap_or_else(|| Arc::new(Self::plain()))
    }

    /// Sizes of the density in force.
    pub fn scale(&self) -> &Scale {
        match self.appearance.density {
            Density::Table => &self.sizes.table,
            Density::Bureau => &self.sizes.bureau,
            Density::OwnPlace => &self.sizes.own_place,
        }
    }

    /// The font of a kind of text.
    pub fn font(&self, kind: Type) -> FontId {
        kind.font(self.scale())
    }

    /// Words (or picture) and ground of a tone.
    pub fn tone(&self, tone: Tone) -> (Color32, Color32) {
        self.colours.tone(tone)
    }

    /// The ground of a whole page. Nothing where the window is cleared in that colour already: filling it once more would be
    /// half the work of a frame on a machine without a graphics card.
    pub fn page_ground(&self, ctx: &Context) -> Color32 {
        let is_cleared = ctx.data(|data| data.get_temp::<bool>(Id::unique(CLEARED))).unwrap_or(false);
        if is_cleared { Color32::TRANSPARENT } else { self.colours.background }
    }

    /// From here on the window is cleared in the colour of the page before anything is drawn.
    pub fn window_is_cleared(ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique(CLEARED), true));
    }

    /// The colour of what was answered.
    pub fn answer_ink(&self) -> Color32 {
        if self.quiet_answers { self.colours.muted } else { self.colours.ink }
    }

    /// Draws with a look in which words, or only answers, stand back; just draws for `None`.
    pub fn standing_back<R>(ui: &mut Ui, back: Option<Back>, add: impl FnOnce(&mut Ui) -> R) -> R {
        let Some(back) = back else { return add(ui) };
        let before = Self::of(ui.ctx());
        if before.quiet_answers {
            return add(ui);
        }
        let ctx = ui.ctx().clone();
        let put = |look: &Arc<Self>| ctx.data_mut(|data| data.insert_temp(Id::unique(KEY), Arc::clone(look)));
        let quiet = before.quiet(&ctx, back);
        let colour = ui.visuals().override_text_color;
        put(&quiet);
        ui.visuals_mut().override_text_color = Some(quiet.colours.muted);
        let drawn = add(ui);
        ui.visuals_mut().override_text_color = colour;
        put(&before);
        drawn
    }

    /// The same look with what stands back; made once for every look, not in every frame.
    fn quiet(self: &Arc<Self>, ctx: &Context, back: Back) -> Arc<Self> {
        let key = Id::unique((KEY, "quiet", back == Back::Words));
        let known: Option<(Arc<Self>, Arc<Self>)> = ctx.data(|data| data.get_temp(key));
        if let Some((_, quiet)) = known.filter(|(of, _)| Arc::ptr_eq(of, self)) {
            return quiet;
        }
        let mut quiet = Self::clone(self);
        quiet.quiet_answers = true;
        let colours = &mut quiet.colours;
        // What is chosen stands back with its words.
        (colours.primary, colours.primary_soft, colours.primary_line) = (colours.muted, colours.hover, colours.line);
        (colours.primary_hover, colours.primary_pressed) = (colours.muted, colours.muted);
        colours.on_primary = colours.surface;
        colours.on_primary_muted = colours.surface;
        if back == Back::Words {
            colours.ink = colours.muted;
        }
        let quiet = Arc::new(quiet);
        ctx.data_mut(|data| data.insert_temp(key, (Arc::clone(self), Arc::clone(&quiet))));
        quiet
    }

    fn find(ctx: &Context) -> Option<Arc<Self>> {
        ctx.data(|data| data.get_temp(Id::unique(KEY)))
    }

    fn plain() -> Self {
        Self { appearance: Appearance::default(), colours: Colours::plain(), sizes: Sizes::plain(), quiet_answers: false }
    }
}

const KEY: &str = "rondom look";
const CLEARED: &str = "rondom window is cleared";

/// All themes, read once at start.
#[derive(Clone, Debug)]
pub struct Themes {
    light: Colours,
    dark: Colours,
    contrast: Colours,
    sizes: Sizes,
}

impl Themes {
    /// Reads the embedded theme files.
    ///
    /// # Errors
    /// The file and place of the first mistake; only after somebody edited a file of `assets/theme/`.
    pub fn load() -> Result<Self, ThemeError> {
        Ok(Self {
            light: read("light.ron", include_str!("../../../assets/theme/light.ron"))?,
            dark: read("dark.ron", include_str!("../../../assets/theme/dark.ron"))?,
            contrast: read("contrast.ron", include_str!("../../../assets/theme/contrast.ron"))?,
            sizes: read("sizes.ron", include_str!("../../../assets/theme/sizes.ron"))?,
        })
    }

    /// The colours of a mode.
    pub fn colours(&self, mode: Mode) -> &Colours {
        match mode {
            Mode::Light => &self.light,
            Mode::Dark => &self.dark,
            Mode::Contrast => &self.contrast,
        }
    }

    /// Puts a look on. Does nothing when it is already on, so it may be called every frame.
    pub fn apply(&self, ctx: &Context, appearance: Appearance) {
        let before = Look::find(ctx);
        if before.as_ref().is_some_and(|look| look.appearance == appearance) {
            return;
        }
        if before.is_none() {
            ctx.set_fonts(fonts::definitions());
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
        }
        let colours = match appearance.density {
            Density::OwnPlace => self.colours(appearance.mode).in_own_place(),
            Density::Table | Density::Bureau => self.colours(appearance.mode).clone(),
        };
        let look = Look { appearance, colours, sizes: self.sizes.clone(), quiet_answers: false };
        style::put_on(ctx, &look, before.as_deref());
        ctx.data_mut(|data| data.insert_temp(Id::unique(KEY), Arc::new(look)));
    }
}

/// A theme file that cannot be read.
#[derive(Debug)]
pub struct ThemeError {
    file: &'static str,
    cause: ron::error::SpannedError,
}

impl std::fmt::Display for ThemeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "assets/theme/{}: {}", self.file, self.cause)
    }
}

impl std::error::Error for ThemeError {}

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ThemeError> {
    ron::from_str(text).map_err(|cause| ThemeError { file, cause })
}
