//! A control at rest, under the pointer, pressed, with the keyboard and switched off looks like five things, in every theme.
//! One sheet per theme, put together from pictures of real presses, is kept as a snapshot.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

mod common;

use egui::{Event, Id, Modifiers, PointerButton, Pos2, Rect, Ui, UiBuilder, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults, try_image_snapshot_options};
use rondom::ui::theme::{Density, Look, Mode};
use rondom::ui::widgets::{Button, Field, OwnWords, Pill, TextField, choice, icon_button, rail_item, strip_item};
use rondom::ui::widgets::{RailItem, Status};

/// Room of one control on the sheet, in points.
const CELL: egui::Vec2 = vec2(360.0, 110.0);
/// What a control can be in, in the order of the columns of the sheet.
const STATES: [&str; 5] = ["rest", "hover", "pressed", "focus", "disabled"];
/// Controls by the name they are found by, and whether they can be switched off.
const CONTROLS: [(&str, bool); 8] = [
    ("Verder", true),
    ("Terug", true),
    ("Overslaan", true),
    ("Instellingen", false),
    ("Ja", false),
    ("Roepnaam", false),
    ("Welkom, 3 min", false),
    ("Mensen, 9", false),
];

fn page(ui: &mut Ui, enabled: bool) {
    let ground = Look::of(ui.ctx()).colours.background;
    ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, ground);
    for (at, (name, _)) in CONTROLS.iter().enumerate() {
        let room = Rect::from_min_size(pos2(16.0, 16.0 + CELL.y * at as f32), CELL - vec2(32.0, 32.0));
        ui.scope_builder(UiBuilder::new().max_rect(room).id_salt(at), |ui| control(ui, name, enabled));
    }
}

fn control(ui: &mut Ui, name: &str, enabled: bool) {
    use rondom::ui::theme::icons;
    match name {
        "Verder" => drop(Button::primary(name).icon_after(icons::ARROW_RIGHT).enabled(enabled).show(ui)),
        "Terug" => drop(Button::secondary(name).icon(icons::ARROW_LEFT).enabled(enabled).show(ui)),
        "Overslaan" => drop(Button::quiet(name).enabled(enabled).show(ui)),
        "Instellingen" => drop(icon_button(ui, icons::GEAR, name, "")),
        "Ja" => {
            let field = Field::new(Id::unique("weighed"), "").spoken("Past bij wat nodig is");
            drop(choice(ui, &field, &[Pill::new(name), Pill::new("Deels")], None, OwnWords::Closed));
        }
        "Roepnaam" => drop(TextField::line(Field::new(Id::unique("name"), "").spoken(name)).show(ui, "Yara")),
        "Welkom, 3 min" => {
            let item = RailItem { label: "Welkom", aside: "3 min", status: Status::Done, current: false };
            drop(rail_item(ui, &item));
        }
        _ => drop(strip_item(ui, icons::USERS_THREE, 9, "Mensen", "", false)),
    }
}

struct Sheet {
    harness: Harness<'static, bool>,
}

impl Sheet {
    fn new(mode: Mode) -> Self {
        let size = [CELL.x, CELL.y * CONTROLS.len() as f32];
        let appearance = common::appearance(mode, Density::Bureau);
        Self { harness: common::harness(size, appearance, true, |ui, enabled| page(ui, *enabled)) }
    }

    fn middle(&self, name: &str) -> Pos2 {
        let node = self.harness.get_all_by_label(name).next().expect("the control is there");
        node.rect().center()
    }

    /// Puts the control into this state; gives whether it has it.
    fn put(&mut self, (name, can_be_off): (&str, bool), state: &str) -> bool {
        self.rest();
        let middle = self.middle(name);
        let button =
            |pressed| Event::PointerButton { pos: middle, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        match state {
            "hover" => self.harness.event(Event::PointerMoved(middle)),
            "pressed" => {
                self.harness.event(Event::PointerMoved(middle));
                self.harness.event(button(true));
            }
            "focus" => self.harness.get_all_by_label(name).next().expect("the control is there").focus(),
            "disabled" if can_be_off => *self.harness.state_mut() = false,
            "disabled" => return false,
            _ => {}
        }
        self.harness.run_ok();
        true
    }

    fn rest(&mut self) {
        *self.harness.state_mut() = true;
        self.harness.event(Event::PointerGone);
        self.harness.event(Event::PointerButton {
            pos: pos2(1.0, 1.0),
            button: PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
        self.harness.ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
        self.harness.run_ok();
    }
}

#[test]
fn every_state_of_a_control_can_be_told_from_the_others() {
    if !common::pictures_possible() {
        return;
    }
    let mut results = SnapshotResults::new();
    for (mode, name) in [(Mode::Light, "light"), (Mode::Dark, "dark"), (Mode::Contrast, "contrast")] {
        let mut sheet = Sheet::new(mode);
        let mut whole = common::harness(
            [CELL.x * STATES.len() as f32, CELL.y * CONTROLS.len() as f32],
            common::appearance(mode, Density::Bureau),
            (),
            |ui, ()| {
                let ground = Look::of(ui.ctx()).colours.background;
                ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, ground);
            },
        )
        .render()
        .expect("an empty sheet");
        for (row, control) in CONTROLS.into_iter().enumerate() {
            let mut seen: Vec<(&str, Vec<[u8; 4]>)> = Vec::new();
            for (column, state) in STATES.into_iter().enumerate() {
                if !sheet.put(control, state) {
                    continue;
                }
                let picture = sheet.harness.render().expect("a picture");
                let (width, height) = (CELL.x as u32, CELL.y as u32);
                let mut cell = Vec::new();
                for y in 0..height {
                    for x in 0..width {
                        let pixel = *picture.get_pixel(x, y + row as u32 * height);
                        cell.push(pixel.0);
                        whole.put_pixel(x + column as u32 * width, y + row as u32 * height, pixel);
                    }
                }
                for (other, pixels) in &seen {
                    assert!(*pixels != cell, "{name}: {} looks the same {state} and {other}", control.0);
                }
                seen.push((state, cell));
            }
        }
        results.add(try_image_snapshot_options(&whole, format!("states_{name}"), &common::snapshot_options()));
    }
}
