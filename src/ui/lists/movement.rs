//! Somebody came, left, or is out of view: the few things that can be said of them now, by button and by one key.

use egui::{Key, Modifiers, Ui};

use crate::app::command::Change;
use crate::app::people;
use crate::app::state::OpenCase;
use crate::engine::presence::Standing;
use crate::i18n::Words;
use crate::model::{MeetingStatus, Moment, MovementKind, PresenceMode, Seat};
use crate::ui::Cx;
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::Button;

use super::seats::Shown;

/// What can be said of somebody now; nothing before the meeting runs, after it, or of who is in a case to look at only.
pub(super) fn offered(open: &OpenCase, seat: &Seat, now: Moment) -> &'static [MovementKind] {
    let runs = open.current_meeting().is_some_and(|meeting| meeting.status == MeetingStatus::Running);
    if !runs || open.read_only.is_some() {
        return &[];
    }
    match Shown::of(open, seat, now) {
        Some(Shown { standing: Standing::Here, mode: PresenceMode::Online }) => &[MovementKind::OutOfView, MovementKind::Left],
        Some(Shown { standing: Standing::Here, .. }) => &[MovementKind::Left],
        Some(Shown { standing: Standing::OutOfView, .. }) => &[MovementKind::BackInView, MovementKind::Left],
        Some(_) | None => &[MovementKind::Arrived],
    }
}

/// The key of each, while the row or seat has the keyboard.
pub(super) fn letter_of(kind: MovementKind) -> Key {
    match kind {
        MovementKind::Arrived => Key::B,
        MovementKind::Left => Key::W,
        MovementKind::OutOfView | MovementKind::BackInView => Key::U,
    }
}

pub(super) fn picture_of(kind: MovementKind) -> Icon {
    match kind {
        MovementKind::Arrived => icons::SIGN_IN,
        MovementKind::Left => icons::SIGN_OUT,
        MovementKind::OutOfView => icons::EYE_SLASH,
        MovementKind::BackInView => icons::EYE,
    }
}

/// "Weg".
pub(super) fn word_of(words: &Words, kind: MovementKind) -> &str {
    words.get(match kind {
        MovementKind::Arrived => "aanwezig-binnen",
        MovementKind::Left => "aanwezig-weg",
        MovementKind::OutOfView => "aanwezig-uit-beeld",
        MovementKind::BackInView => "aanwezig-weer-in-beeld",
    })
}

/// "Samira gaat weg": what the button is called.
pub(super) fn name_of(words: &Words, kind: MovementKind, who: &str) -> String {
    let key = match kind {
        MovementKind::Arrived => "is-binnen",
        MovementKind::Left => "gaat-weg",
        MovementKind::OutOfView => "is-uit-beeld",
        MovementKind::BackInView => "is-weer-in-beeld",
    };
    words.with(key, &[("wie", who.into())])
}

/// The one that a letter asks for. Only to be called while the row or seat has the keyboard.
pub(super) fn by_key(ui: &Ui, offered: &[MovementKind]) -> Option<MovementKind> {
    let pressed = |kind: &&MovementKind| ui.input_mut(|input| input.consume_key(Modifiers::NONE, letter_of(**kind)));
    offered.iter().find(pressed).copied()
}

/// The same as buttons with words, where somebody is open.
pub(super) fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase, seat: &Seat) {
    let words = cx.words();
    let offered = offered(open, seat, cx.state.now(cx.env));
    if offered.is_empty() {
        return;
    }
    let who = people::short_name(open, &seat.id);
    ui.horizontal_wrapped(|ui| {
        for kind in offered {
            let response = Button::secondary(word_of(&words, *kind)).icon(picture_of(*kind)).show(ui);
            if response.clicked() {
                cx.change(Change::Moved(seat.id.clone(), *kind));
            }
            response.accessible_name(name_of(&words, *kind, &who));
        }
    });
}
