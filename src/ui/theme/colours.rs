//! The colour roles and the only loader of them.
//!
//! A role says what a colour is for, never what it looks like, so a theme file may change everything. No other file of
//! the program may name a colour.

use egui::Color32;
use serde::{Deserialize, Deserializer, de::Error as _};

/// Declares the roles once: as fields, as a plain black-on-white set, and as a list for the tests.
macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident: $plain:ident,)*) => {
        /// One theme's colours, by role.
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Colours {
            $($(#[$doc])* #[serde(deserialize_with = "hex")] pub $name: Color32,)*
        }

        impl Colours {
            /// Black on white: what stands until a theme is applied, readable without any file.
            pub(super) fn plain() -> Self {
                Self { $($name: Color32::$plain,)* }
            }
        }
    };
}

roles! {
    /// Behind everything.
    background: WHITE,
    /// Cards, bars and fields.
    surface: WHITE,
    /// Side panels, a shade off the background.
    raised: WHITE,
    /// Words.
    ink: BLACK,
    /// Words that stand back: hints, shortcuts, counts.
    muted: BLACK,
    /// Quiet edges and rules.
    line: GRAY,
    /// Edges of what can be typed or chosen in; 3:1 against its ground.
    outline: BLACK,
    /// The empty part of a bar.
    track: LIGHT_GRAY,
    /// Ground of a quiet control under the pointer.
    hover: LIGHT_GRAY,
    /// Ground of a quiet control being pressed.
    pressed: LIGHT_GRAY,
    /// Ground of a control that cannot be used now.
    disabled: LIGHT_GRAY,
    /// The one thing to do next, and what is chosen.
    primary: BLACK,
    /// Primary under the pointer.
    primary_hover: BLACK,
    /// Primary being pressed.
    primary_pressed: BLACK,
    /// A ground that says "here" without shouting.
    primary_soft: LIGHT_GRAY,
    /// The edge of a soft primary ground.
    primary_line: GRAY,
    /// Words on primary.
    on_primary: WHITE,
    /// Words that stand back on primary.
    on_primary_muted: WHITE,
    /// Parents; in doubt, partly.
    amber: BLACK,
    /// Ground under amber words.
    amber_soft: LIGHT_GRAY,
    /// Others at the table; done, safe.
    green: BLACK,
    /// Ground under green words.
    green_soft: LIGHT_GRAY,
    /// Deadlines and loss, nothing else.
    red: BLACK,
    /// Ground under red words.
    red_soft: LIGHT_GRAY,
    /// School; information.
    blue: BLACK,
    /// Ground under blue words.
    blue_soft: LIGHT_GRAY,
    /// The pupil; not known yet, postponed.
    violet: BLACK,
    /// Ground under violet words.
    violet_soft: LIGHT_GRAY,
    /// Violet under the pointer, where it is what leads.
    violet_hover: BLACK,
    /// Likewise, being pressed.
    violet_pressed: BLACK,
    /// Words on violet.
    on_violet: WHITE,
    /// Behind everything in the pupil's own place.
    own_ground: WHITE,
    /// Cards and fields there.
    own_surface: WHITE,
    /// Quiet edges there.
    own_line: GRAY,
    /// Edges of what can be typed or chosen in there; 3:1 against its ground.
    own_outline: BLACK,
    /// Words that stand back there.
    own_muted: BLACK,
    /// The ring around what has the keyboard.
    focus: BLACK,
    /// Ground under selected text.
    selection: LIGHT_GRAY,
    /// The table top of the seating plan.
    table: LIGHT_GRAY,
    /// The edge of the table top.
    table_line: GRAY,
    /// The curtain that hides the case.
    curtain: BLACK,
    /// Words on the curtain.
    on_curtain: WHITE,
    /// Over the screen behind a dialog.
    scrim: GRAY,
    /// Under what floats.
    shadow: GRAY,
}

/// A colour with its ground: chips, notices, marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Ink on a quiet ground.
    Neutral,
    /// Here, chosen.
    Primary,
    /// Parents; partly, in doubt.
    Amber,
    /// Others; done, safe.
    Green,
    /// Deadlines and loss.
    Red,
    /// School; information.
    Blue,
    /// The pupil; postponed, not known.
    Violet,
}

impl Colours {
    /// The same theme in the pupil's own place: violet leads, on a ground of its own.
    #[must_use]
    pub fn in_own_place(&self) -> Self {
        Self {
            background: self.own_ground,
            surface: self.own_surface,
            muted: self.own_muted,
            line: self.own_line,
            outline: self.own_outline,
            track: self.own_line,
            hover: self.violet_soft,
            pressed: self.violet_soft,
            primary: self.violet,
            primary_hover: self.violet_hover,
            primary_pressed: self.violet_pressed,
            primary_soft: self.violet_soft,
            primary_line: self.violet,
            on_primary: self.on_violet,
            on_primary_muted: self.on_violet,
            focus: self.violet,
            ..self.clone()
        }
    }

    /// Words (or picture) and ground of a tone.
    pub fn tone(&self, tone: Tone) -> (Color32, Color32) {
        match tone {
            Tone::Neutral => (self.ink, self.hover),
            Tone::Primary => (self.primary, self.primary_soft),
            Tone::Amber => (self.amber, self.amber_soft),
            Tone::Green => (self.green, self.green_soft),
            Tone::Red => (self.red, self.red_soft),
            Tone::Blue => (self.blue, self.blue_soft),
            Tone::Violet => (self.violet, self.violet_soft),
        }
    }
}

/// The tone of a voice: pupil violet, parents amber, school blue, others green. Always shown with the name.
pub fn voice_tone(family: crate::model::Family) -> Tone {
    use crate::model::Family;
    match family {
        Family::Pupil => Tone::Violet,
        Family::Parents => Tone::Amber,
        Family::School => Tone::Blue,
        Family::Others => Tone::Green,
    }
}

fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    let digits = text.trim_start_matches('#');
    if !matches!(digits.len(), 6 | 8) {
        return Err(D::Error::custom(format!("\"{text}\" is not a colour: write RRGGBB or RRGGBBAA")));
    }
    Color32::from_hex(&format!("#{digits}"))
        .map_err(|_bad| D::Error::custom(format!("\"{text}\" is not a colour: write RRGGBB or RRGGBBAA")))
}
