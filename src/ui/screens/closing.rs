//! Before the meeting is closed: what is still open, each with the way there, and the way out. Nothing holds anybody back.

use egui::{Align, Frame, Id, Layout, Margin, Panel, Ui};

use crate::app::Command;
use crate::app::command::{Go, MeetingCommand, Show};
use crate::app::people;
use crate::app::read_back::reading;
use crate::app::state::{Dialog, OpenCase, State};
use crate::engine::closing::{Loose, OpenPoint, open_points};
use crate::i18n::Words;
use crate::model::{LeftOpen, SeatId};
use crate::ui::cx::Cx;
use crate::ui::fields::typed::take_key;
use crate::ui::keys;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, card, focus_field, icon, paint, put_focus, put_focus_quietly, step_heading, toned};

use super::capture_bar;

/// Height of the bar below, in points, as of the bar of the meeting.
const BOTTOM: f32 = 104.0;
/// Where the bar is narrower than this, its buttons are smaller and say nothing beside them.
const ROOMY: f32 = 1100.0;

/// Whether it stands in the place of the step.
pub(super) fn is_shown(state: &State) -> bool {
    state.dialog == Some(Dialog::Closing)
}

/// What is still open, in the place of the step.
pub(super) fn page(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let points = points(cx, open);
    if take_key(ui, keys::FOLD) {
        cx.push(Command::Show(Show::Nothing));
    }
    focus_once(ui, &points);
    if points.is_empty() {
        step_heading(ui, words.get("sluiten-kop-klaar"), words.get("sluiten-uitleg-klaar"));
        card(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                icon(ui, icons::CHECK_CIRCLE, 46.0, true, cx.look.colours.green);
                toned(ui, Type::Words, cx.look.colours.ink, words.get("sluiten-niets-open"));
            });
        });
        return;
    }
    step_heading(ui, words.get("sluiten-kop"), words.get("sluiten-uitleg"));
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (at, point) in points.iter().enumerate() {
            let (picture, said) = said(open, &words, &point.what);
            let button = Button::quiet(&said).icon(picture).wide().id(point_id(at)).show(ui);
            let side = cx.look.scale().icon;
            let tip = egui::pos2(button.rect.right() - side, button.rect.center().y);
            paint::icon(ui.painter(), tip, icons::CARET_RIGHT, side, false, cx.look.colours.muted);
            // It is the first one that gets it, just below the heading: the page stays at its beginning.
            put_focus_quietly(ui, point_id(at), &button);
            if button.clicked() {
                cx.push(Command::Go(Go::To(point.step.clone(), point.place.clone())));
            }
        }
    });
}

/// The bar below: back, and out.
pub(super) fn bottom(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let is_empty = points(cx, open).is_empty();
    let frame = Frame::new().fill(cx.look.colours.surface).inner_margin(Margin::symmetric(28, 0));
    Panel::bottom("meeting bottom").exact_size(BOTTOM).frame(frame).show_separator_line(true).show(ui, |ui| {
        let is_roomy = ui.available_width() >= ROOMY;
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = if is_roomy { 16.0 } else { 8.0 };
            let back = if is_roomy { words.get("sluiten-terug") } else { words.get("knop-terug") };
            let back = Button::secondary(back).icon(icons::ARROW_LEFT);
            if (if is_roomy { back.big() } else { back }).show(ui).clicked() {
                cx.push(Command::Show(Show::Nothing));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if is_empty {
                    let close = Button::primary(words.get("knop-sluiten")).big().id(close_id()).show(ui);
                    put_focus(ui, close_id(), &close);
                    if close.clicked() {
                        cx.push(Command::Meeting(MeetingCommand::Close));
                    }
                    capture_bar::kept(ui, cx, open);
                    return;
                }
                let ways = [
                    ("sluiten-bewust-open", LeftOpen::OnPurpose),
                    ("sluiten-volgt-later", LeftOpen::FollowsLater),
                    ("sluiten-tijd-om", LeftOpen::TimeUp),
                ];
                for (key, why) in ways {
                    let button = Button::secondary(words.get(key));
                    if (if is_roomy { button.big() } else { button }).show(ui).clicked() {
                        cx.push(Command::Meeting(MeetingCommand::CloseWithOpen(why)));
                    }
                }
                if !capture_bar::kept(ui, cx, open) && is_roomy {
                    toned(ui, Type::Body, cx.look.colours.muted, words.get("sluiten-toch"));
                }
            });
        });
    });
}

fn points(cx: &Cx<'_>, open: &OpenCase) -> Vec<OpenPoint> {
    open_points(reading(open, cx.state.today(cx.env)))
}

fn point_id(at: usize) -> Id {
    Id::unique(("closing point", at))
}

fn close_id() -> Id {
    Id::unique("closing close")
}

/// The keyboard goes to the first thing to do when the page opens.
fn focus_once(ui: &Ui, points: &[OpenPoint]) {
    let key = Id::unique("closing seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let seen = ui.data(|data| data.get_temp::<u64>(key)).unwrap_or(0);
    ui.data_mut(|data| data.insert_temp(key, pass));
    if seen + 1 < pass || seen == 0 {
        focus_field(ui.ctx(), if points.is_empty() { close_id() } else { point_id(0) });
    }
}

/// What is open, in one plain line with its picture.
fn said(open: &OpenCase, words: &Words, what: &Loose) -> (Icon, String) {
    let named = |key: &str, what: &str| words.with(key, &[("wat", what.trim().into())]);
    let agreement = |id, key: &str, blank: &str| {
        let found = open.case.agreements.iter().find(|agreement| &agreement.id == id);
        match found.map(|agreement| agreement.what.trim()).filter(|what| !what.is_empty()) {
            Some(what) => named(key, what),
            None => words.get(blank).to_owned(),
        }
    };
    let names = |seats: &[SeatId]| {
        let name = |seat: &SeatId| match *seat == open.case.pupil {
            true => open.view.pupil_name.clone(),
            false => people::short_name(open, seat),
        };
        seats.iter().map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    };
    match what {
        Loose::NoComingDays => (icons::CALENDAR, words.get("sluiten-geen-week").to_owned()),
        Loose::NoOwner(id) => (icons::HANDSHAKE, agreement(id, "sluiten-geen-wie", "sluiten-afspraak-leeg")),
        Loose::NoDate(id) => (icons::HANDSHAKE, agreement(id, "sluiten-geen-dag", "sluiten-afspraak-leeg")),
        Loose::NobodyFindsOut(id) => (icons::QUESTION, agreement(id, "sluiten-uitzoeken", "sluiten-afspraak-leeg")),
        Loose::NoContact => (icons::PHONE, words.get("sluiten-geen-aanspreekpunt").to_owned()),
        Loose::NoNextMeeting => (icons::CALENDAR_PLUS, words.get("sluiten-geen-volgend").to_owned()),
        Loose::PutTo(id, seats) => {
            let decision = open.case.decisions.iter().find(|decision| &decision.id == id);
            let what = decision.map(|decision| decision.text.trim()).unwrap_or_default();
            let args = [("wie", names(seats).into()), ("wat", what.into())];
            let key = if what.is_empty() { "sluiten-voorleggen-optie" } else { "sluiten-voorleggen" };
            (icons::SCALES, words.with(key, &args))
        }
        Loose::Parked(id) => {
            let parked = open.case.parked.iter().find(|parked| &parked.id == id);
            (icons::CAR_PROFILE, named("sluiten-geparkeerd", parked.map(|parked| parked.text.as_str()).unwrap_or_default()))
        }
        Loose::NotHeard(seats) => (icons::CHATS_CIRCLE, words.with("sluiten-niet-gehoord", &[("namen", names(seats).into())])),
        Loose::NotReadBack => (icons::LIST_CHECKS, words.get("sluiten-niet-voorgelezen").to_owned()),
        Loose::WithoutReply(_, count) => {
            (icons::LIST_CHECKS, words.with("sluiten-zonder-reactie", &[("aantal", (*count).into())]))
        }
    }
}
