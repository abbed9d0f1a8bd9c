//! Turns a look into egui's own style, so what we do not draw ourselves (text cursor, scroll bars, popups, selection,
//! links) looks like the rest and nothing of egui's default look is left.

use std::collections::BTreeMap;

use egui::style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, vec2};

use super::{Look, Mode, Type};

/// Seconds a change takes to show, where it explains something.
const ANIMATION_SECONDS: f32 = 0.12;

/// Sets the style of both egui themes, so egui's own light/dark switch has nothing left to say.
pub fn put_on(ctx: &Context, look: &Look, before: Option<&Look>) {
    let old = ctx.global_style();
    // A test or the system may have stilled everything after our last call; that wish outlives a change of colours.
    let stilled = before.is_some_and(|look| !look.appearance.reduced_motion) && old.animation_time == 0.0;
    let still = stilled || look.appearance.reduced_motion;

    let mut style = Style::default();
    if look.appearance.mode == Mode::Dark {
        style.visuals = egui::Visuals::dark();
    } else {
        style.visuals = egui::Visuals::light();
    }
    set_texts(&mut style, look);
    set_spacing(&mut style, look);
    set_visuals(&mut style, look);
    style.animation_time = if still { 0.0 } else { ANIMATION_SECONDS };
    style.scroll_animation = if still { ScrollAnimation::none() } else { ScrollAnimation::duration(ANIMATION_SECONDS) };
    // A blinking cursor repaints for ever; idle must mean idle.
    style.visuals.text_cursor.blink = false;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
    }

    ctx.set_style_of(Theme::Light, style.clone());
    ctx.set_style_of(Theme::Dark, style);
    ctx.set_theme(if look.appearance.mode == Mode::Dark { Theme::Dark } else { Theme::Light });
}

fn set_texts(style: &mut Style, look: &Look) {
    let body = look.font(Type::Body);
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, look.font(Type::Small)),
        (TextStyle::Body, body.clone()),
        (TextStyle::Button, look.font(Type::Button)),
        (TextStyle::Heading, look.font(Type::Heading)),
        (TextStyle::Monospace, FontId::new(body.size, FontFamily::Monospace)),
    ]);
}

fn set_spacing(style: &mut Style, look: &Look) {
    let scale = look.scale();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(scale.item_gap, scale.item_gap);
    spacing.button_padding = vec2(18.0, 8.0);
    spacing.interact_size = vec2(look.sizes.min_target, look.sizes.min_target);
    spacing.window_margin = margin(scale.card_padding.0, scale.card_padding.1);
    spacing.menu_margin = Margin::same(8);
    spacing.icon_width = scale.icon;
    spacing.icon_width_inner = scale.icon * 0.6;
    spacing.icon_spacing = 10.0;
    spacing.text_edit_width = 480.0;
    spacing.combo_width = 320.0;
    spacing.combo_height = 420.0;
    spacing.menu_width = 520.0;
    spacing.tooltip_width = 520.0;
    spacing.scroll = ScrollStyle {
        bar_width: 12.0,
        handle_min_length: 44.0,
        bar_inner_margin: 6.0,
        bar_outer_margin: 2.0,
        // A quiet handle that is always there: it says that there is more below.
        floating_width: 8.0,
        floating_allocated_width: 18.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.25,
        active_handle_opacity: 0.35,
        interact_handle_opacity: 0.6,
        // A focus ring at the edge must not be cut off.
        content_margin: Margin::same(6),
        ..ScrollStyle::floating()
    };
}

fn set_visuals(style: &mut Style, look: &Look) {
    let c = &look.colours;
    let radius = CornerRadius::same(look.sizes.radius as u8);
    let card = CornerRadius::same(look.sizes.radius_card as u8);
    let visuals = &mut style.visuals;

    let state = |fill: Color32, line: Color32, ink: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, line),
        corner_radius: radius,
        fg_stroke: Stroke::new(2.0, ink),
        expansion: 0.0,
    };
    let width = look.sizes.stroke;
    visuals.widgets = Widgets {
        noninteractive: state(c.surface, c.line, c.ink, 1.0),
        inactive: state(c.surface, c.outline, c.ink, width),
        hovered: state(c.hover, c.outline, c.ink, width),
        active: state(c.pressed, c.primary, c.ink, width),
        open: state(c.hover, c.primary, c.ink, width),
    };
    visuals.selection = Selection { bg_fill: c.selection, stroke: Stroke::new(width, c.ink) };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(c.muted);
    visuals.hyperlink_color = c.primary;
    visuals.faint_bg_color = c.raised;
    visuals.extreme_bg_color = c.surface;
    visuals.text_edit_bg_color = Some(c.surface);
    visuals.code_bg_color = c.hover;
    visuals.warn_fg_color = c.amber;
    visuals.error_fg_color = c.red;
    visuals.window_corner_radius = card;
    visuals.window_fill = c.surface;
    visuals.window_stroke = Stroke::new(1.0, c.line);
    visuals.window_shadow = Shadow { offset: [0, 12], blur: 32, spread: 0, color: c.shadow };
    visuals.menu_corner_radius = radius;
    visuals.panel_fill = c.background;
    visuals.popup_shadow = Shadow { offset: [0, 6], blur: 18, spread: 0, color: c.shadow };
    visuals.text_cursor.stroke = Stroke::new(2.5, c.primary);
    visuals.ime_composition.active_underline_stroke = Stroke::new(2.0, c.primary);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(2.0, c.outline);
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);
    visuals.indent_has_left_vline = false;
}

fn margin(x: f32, y: f32) -> Margin {
    Margin::symmetric(x as i8, y as i8)
}
