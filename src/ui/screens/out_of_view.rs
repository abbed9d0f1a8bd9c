//! Who of several online is out of view, or there again: one digit each.

use egui::{Id, Key, Modifiers, Ui};

use crate::app::Command;
use crate::app::command::{PresenceCommand, Show};
use crate::app::people;
use crate::engine::presence::{Standing, online, standing};
use crate::ui::cx::Cx;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, Closed, dialog_of};

const DIGITS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let now = cx.state.now(cx.env);
    let Some(open) = cx.open() else { return };
    let Some(meeting) = open.current_meeting() else { return };
    let seats = online(meeting, now);
    let title = words.get("wie-is-uit-beeld");
    let answer = dialog_of(ui.ctx(), Id::unique("out of view"), title, 620.0, |ui| {
        ui.set_width(560.0_f32.min(ui.available_width()));
        let mut chosen = None;
        for (at, seat) in seats.iter().enumerate() {
            let is_out = standing(meeting, seat, now) == Standing::OutOfView;
            let name = words.with(
                if is_out { "is-weer-in-beeld" } else { "is-uit-beeld" },
                &[("wie", people::short_name(open, seat).into())],
            );
            let digit = DIGITS.get(at).map(|key| key.name()).unwrap_or_default();
            let picture = if is_out { icons::EYE } else { icons::EYE_SLASH };
            let response = Button::secondary(&name).icon(picture).shortcut(digit).wide().show(ui);
            let by_digit = DIGITS.get(at).is_some_and(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
            if response.clicked() || by_digit {
                chosen = Some(seat.clone());
            }
        }
        ui.add_space(8.0);
        let close = Button::quiet(words.get("knop-sluiten")).icon(icons::X).show(ui).clicked();
        chosen.map(Some).or(close.then_some(None))
    });
    match answer {
        Some(Closed::Answer(Some(seat))) => cx.push(Command::Presence(PresenceCommand::ToggleViewOf(seat))),
        Some(Closed::Answer(None) | Closed::Dismissed) => cx.push(Command::Show(Show::Nothing)),
        None => {}
    }
}
