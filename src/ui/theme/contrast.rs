//! How well two colours can be told apart, as WCAG 2.2 reckons it, and the pairs a theme promises.

use egui::Color32;

use super::Colours;

/// Words must reach this against their ground (WCAG 1.4.3 AA).
pub const TEXT_RATIO: f32 = 4.5;
/// The same in the contrast theme (WCAG 1.4.6 AAA).
pub const TEXT_RATIO_HIGH: f32 = 7.0;
/// Edges and rings a person must be able to see (WCAG 1.4.11).
pub const EDGE_RATIO: f32 = 3.0;

/// The contrast ratio of two opaque colours, 1 to 21.
pub fn ratio(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair of words and ground that can occur, with a name for the report.
pub fn text_pairs(c: &Colours) -> Vec<(String, Color32, Color32)> {
    let words = [
        ("ink", c.ink),
        ("muted", c.muted),
        ("primary", c.primary),
        ("amber", c.amber),
        ("green", c.green),
        ("red", c.red),
        ("blue", c.blue),
        ("violet", c.violet),
    ];
    let grounds = [("background", c.background), ("surface", c.surface), ("raised", c.raised), ("hover", c.hover)];
    let softs = [
        ("primary_soft", c.primary_soft),
        ("amber_soft", c.amber_soft),
        ("green_soft", c.green_soft),
        ("red_soft", c.red_soft),
        ("blue_soft", c.blue_soft),
        ("violet_soft", c.violet_soft),
        ("pressed", c.pressed),
        ("disabled", c.disabled),
        ("table", c.table),
        ("selection", c.selection),
    ];
    let mut pairs: Vec<(String, Color32, Color32)> = Vec::new();
    for (word, fg) in words {
        pairs.extend(grounds.iter().map(|(ground, bg)| (format!("{word} on {ground}"), fg, *bg)));
    }
    for (ground, bg) in softs {
        pairs.push((format!("ink on {ground}"), c.ink, bg));
    }
    for (ground, bg) in &softs[..6] {
        pairs.push((format!("muted on {ground}"), c.muted, *bg));
    }
    pairs.push(("muted on disabled".to_owned(), c.muted, c.disabled));
    pairs.push(("muted on table".to_owned(), c.muted, c.table));
    for (name, fg, bg) in [
        ("primary on primary_soft", c.primary, c.primary_soft),
        ("amber on amber_soft", c.amber, c.amber_soft),
        ("green on green_soft", c.green, c.green_soft),
        ("red on red_soft", c.red, c.red_soft),
        ("blue on blue_soft", c.blue, c.blue_soft),
        ("violet on violet_soft", c.violet, c.violet_soft),
        ("on_primary on primary", c.on_primary, c.primary),
        ("on_primary on primary_hover", c.on_primary, c.primary_hover),
        ("on_primary on primary_pressed", c.on_primary, c.primary_pressed),
        ("on_primary_muted on primary", c.on_primary_muted, c.primary),
        ("on_primary_muted on primary_hover", c.on_primary_muted, c.primary_hover),
        ("on_curtain on curtain", c.on_curtain, c.curtain),
    ] {
        pairs.push((name.to_owned(), fg, bg));
    }
    pairs
}

/// Every edge or ring a person must be able to see against its ground.
pub fn edge_pairs(c: &Colours) -> Vec<(String, Color32, Color32)> {
    let mut pairs = Vec::new();
    for (ground, bg) in [("background", c.background), ("surface", c.surface), ("raised", c.raised)] {
        pairs.push((format!("outline on {ground}"), c.outline, bg));
        pairs.push((format!("focus on {ground}"), c.focus, bg));
    }
    pairs.push(("primary on track".to_owned(), c.primary, c.track));
    pairs
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: Color32) -> f32 {
    let [r, g, b, _] = colour.to_array().map(|channel| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert!((ratio(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 0.01);
    }
}
