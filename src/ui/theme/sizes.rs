//! Sizes of text and controls, from `assets/theme/sizes.ron`.
//!
//! All in points at 1920×1080; zoom multiplies everything, so no widget ever scales by itself.

use egui::{FontFamily, FontId};
use serde::Deserialize;

use super::fonts::{bold, semibold};

/// What one density measures.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Sizes of text.
    pub text: TextSizes,
    /// Height of fields and ordinary buttons.
    pub control_height: f32,
    /// Height of the one big button of a screen.
    pub control_height_big: f32,
    /// Side of an icon beside body text.
    pub icon: f32,
    /// Least height of a table row.
    pub row_height: f32,
    /// Between controls that belong together.
    pub item_gap: f32,
    /// Between groups.
    pub block_gap: f32,
    /// Inside a card, left/right and top/bottom.
    pub card_padding: (f32, f32),
    /// Around the work surface, left/right and top/bottom.
    pub page_padding: (f32, f32),
}

/// Sizes of text of one density.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    words: f32,
    body: f32,
    small: f32,
    lead: f32,
    title: f32,
    heading: f32,
    grand: f32,
    button: f32,
    button_big: f32,
    chip: f32,
}

/// Both densities and what they share.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// In a meeting: read along from four metres.
    pub table: Scale,
    /// At the bureau: one person, at arm's length.
    pub bureau: Scale,
    /// In the pupil's own place: one question at a time, for a child to type in.
    pub own_place: Scale,
    /// Corner of controls.
    pub radius: f32,
    /// Corner of cards and dialogs.
    pub radius_card: f32,
    /// Width of edges.
    pub stroke: f32,
    /// Width of the focus ring.
    pub focus_width: f32,
    /// Air between a control and its focus ring.
    pub focus_offset: f32,
    /// Nothing that can be pressed is smaller than this, either way.
    pub min_target: f32,
}

impl Sizes {
    /// What stands until a theme is applied.
    pub(super) fn plain() -> Self {
        let text = TextSizes {
            words: 22.0,
            body: 22.0,
            small: 18.0,
            lead: 22.0,
            title: 22.0,
            heading: 38.0,
            grand: 32.0,
            button: 20.0,
            button_big: 24.0,
            chip: 18.0,
        };
        let scale = Scale {
            text,
            control_height: 52.0,
            control_height_big: 64.0,
            icon: 24.0,
            row_height: 58.0,
            item_gap: 10.0,
            block_gap: 20.0,
            card_padding: (20.0, 18.0),
            page_padding: (34.0, 26.0),
        };
        Self {
            table: scale.clone(),
            bureau: scale.clone(),
            own_place: scale,
            radius: 12.0,
            radius_card: 16.0,
            stroke: 1.5,
            focus_width: 3.0,
            focus_offset: 2.0,
            min_target: 44.0,
        }
    }
}

/// What a piece of text is for; its size and weight follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Words of people.
    Words,
    /// The line that is read aloud now.
    Aloud,
    /// Everything else that is read.
    Body,
    /// Body that leads: labels, names in lists.
    Strong,
    /// What stands back. At the table as large as body.
    Small,
    /// The line under a step's question.
    Lead,
    /// Heading of a section or card.
    Title,
    /// The question of a step.
    Heading,
    /// On a page of its own that is read from across the room.
    Grand,
    /// On a button.
    Button,
    /// On the button that leads.
    ButtonStrong,
    /// On the one big button.
    ButtonBig,
    /// On a button of a page of its own.
    ButtonGrand,
    /// In a chip.
    Chip,
}

impl Type {
    /// The font at this density.
    pub fn font(self, scale: &Scale) -> FontId {
        let text = &scale.text;
        let (size, family) = match self {
            Self::Words => (text.words, FontFamily::Proportional),
            Self::Aloud => (text.words * 1.2, bold()),
            Self::Body => (text.body, FontFamily::Proportional),
            Self::Strong => (text.body, semibold()),
            Self::Small => (text.small, FontFamily::Proportional),
            Self::Lead => (text.lead, FontFamily::Proportional),
            Self::Title => (text.title, bold()),
            Self::Heading => (text.heading, bold()),
            Self::Grand => (text.grand, FontFamily::Proportional),
            Self::Button => (text.button, FontFamily::Proportional),
            Self::ButtonStrong => (text.button, semibold()),
            Self::ButtonBig => (text.button_big, semibold()),
            Self::ButtonGrand => (text.grand, semibold()),
            Self::Chip => (text.chip, semibold()),
        };
        FontId::new(size, family)
    }

    /// Every kind, for tests and for the style.
    pub const ALL: [Self; 14] = [
        Self::Words,
        Self::Aloud,
        Self::Body,
        Self::Strong,
        Self::Small,
        Self::Lead,
        Self::Title,
        Self::Heading,
        Self::Grand,
        Self::Button,
        Self::ButtonStrong,
        Self::ButtonBig,
        Self::ButtonGrand,
        Self::Chip,
    ];
}
