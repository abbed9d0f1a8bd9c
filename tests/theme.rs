//! What every theme promises: readable colours, glyphs for every letter and icon, sizes that hold.

mod common;

use egui::FontId;
use rondom::ui::theme::contrast::{EDGE_RATIO, TEXT_RATIO, TEXT_RATIO_HIGH, edge_pairs, ratio, text_pairs};
use rondom::ui::theme::{Density, Look, Mode, Themes, Type, fonts, icons};

const MODES: [Mode; 3] = [Mode::Light, Mode::Dark, Mode::Contrast];

#[test]
fn every_text_can_be_read_on_its_ground_in_every_theme() {
    let themes = Themes::load().unwrap();
    let mut too_faint = Vec::new();
    for mode in MODES {
        let least = if mode == Mode::Contrast { TEXT_RATIO_HIGH } else { TEXT_RATIO };
        for (name, words, ground) in text_pairs(themes.colours(mode)) {
            let found = ratio(words, ground);
            if found < least {
                too_faint.push(format!("{mode:?}: {name} is {found:.2}, needs {least}"));
            }
        }
        for (name, edge, ground) in edge_pairs(themes.colours(mode)) {
            let found = ratio(edge, ground);
            if found < EDGE_RATIO {
                too_faint.push(format!("{mode:?}: {name} is {found:.2}, needs {EDGE_RATIO}"));
            }
        }
    }
    assert!(too_faint.is_empty(), "{}", too_faint.join("\n"));
}

#[test]
fn every_letter_sign_and_icon_has_a_glyph() {
    let mut harness = common::harness([200.0, 200.0], common::appearance(Mode::Light, Density::Bureau), (), |_ui, ()| {});
    harness.run();
    let signs = "ëïöüáéíóúèêçñšžćčđğışİłŁńřťůąęœæøåßÿĳ€…–—‘’“”„·×−•→←↑↓□½¼‰°²";
    let missing: Vec<String> = harness.ctx.fonts_mut(|fonts_view| {
        let mut missing = Vec::new();
        for family in [egui::FontFamily::Proportional, fonts::semibold(), fonts::bold()] {
            let font = FontId::new(20.0, family.clone());
            missing.extend(signs.chars().filter(|c| !fonts_view.has_glyph(&font, *c)).map(|c| format!("{c} in {family:?}")));
        }
        for family in [fonts::icons(), fonts::icons_fill()] {
            let font = FontId::new(20.0, family.clone());
            missing.extend(
                icons::ALL.iter().filter(|i| !fonts_view.has_glyph(&font, i.glyph())).map(|i| format!("{i:?} in {family:?}")),
            );
        }
        missing
    });
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn words_at_the_table_are_never_smaller_than_promised() {
    let themes = Themes::load().unwrap();
    let ctx = egui::Context::default();
    themes.apply(&ctx, common::appearance(Mode::Light, Density::Table));
    let look = Look::of(&ctx);
    assert!(look.font(Type::Words).size >= 30.0);
    assert!((44.0..=46.0).contains(&look.font(Type::Heading).size));
    for kind in Type::ALL {
        assert!(look.font(kind).size >= 24.0, "{kind:?}");
    }
    themes.apply(&ctx, common::appearance(Mode::Light, Density::Bureau));
    let look = Look::of(&ctx);
    assert!((look.font(Type::Body).size - 22.0).abs() < 0.1);
    assert!((look.font(Type::Heading).size - 38.0).abs() < 0.1);
    assert!(look.sizes.min_target >= 44.0 && look.scale().control_height >= 44.0);
}

#[test]
fn reduced_motion_stills_everything() {
    let themes = Themes::load().unwrap();
    let ctx = egui::Context::default();
    themes.apply(&ctx, rondom::ui::theme::Appearance { reduced_motion: false, ..common::appearance(Mode::Dark, Density::Table) });
    assert!(ctx.global_style().animation_time > 0.0);
    themes.apply(&ctx, common::appearance(Mode::Dark, Density::Table));
    assert!(ctx.global_style().animation_time == 0.0);
    assert!(!ctx.global_style().visuals.text_cursor.blink);
}

#[test]
fn the_gallery_looks_as_judged() {
    if !common::pictures_possible() {
        return;
    }
    let mut results = egui_kittest::SnapshotResults::new();
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark"), (Mode::Contrast, "contrast")] {
        let table = common::appearance(mode, Density::Table);
        let mut harness = common::harness(common::gallery::SIZE, table, (), |ui, ()| common::gallery::table_page(ui));
        harness.run();
        results.add(harness.try_snapshot(format!("gallery_{name}")));
        let bureau = common::appearance(mode, Density::Bureau);
        let mut harness = common::harness(common::gallery::SIZE, bureau, (), |ui, ()| common::gallery::bureau_page(ui));
        harness.run();
        results.add(harness.try_snapshot(format!("gallery_bureau_{name}")));
    }
}
