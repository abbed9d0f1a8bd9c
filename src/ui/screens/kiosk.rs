//! The neutral page: no names, because anyone may walk past.

use egui::{Align, Frame, Id, Layout, Ui, UiBuilder, vec2};

use crate::app::Command;
use crate::app::command::{ListCommand, Show};
use crate::app::list::{MeetingProgress, Row};
use crate::i18n::{Words, dates};
use crate::model::CaseId;
use crate::ui::cx::Cx;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, logo_big, scroll, toned};

use super::bureau_bar::practice_mark;

/// Height of all but the buttons, of the words of goodbye, and of a button with its air, in points.
const AROUND_BUTTONS: f32 = 330.0;
const FAREWELL: f32 = 90.0;
const BUTTON: f32 = 120.0;
/// Most meetings of one day that get a button of their own.
const MOST_MEETINGS: usize = 6;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let language = words.language();
    let today = cx.state.today(cx.env);
    let meetings = meetings_of_today(cx);
    Frame::new().fill(cx.look.page_ground(ui.ctx())).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let corner = ui.max_rect().shrink2(vec2(28.0, 20.0));
        ui.scope_builder(UiBuilder::new().max_rect(corner), |ui| practice_mark(ui, cx));
        let height = ui.available_height();
        let page = |ui: &mut Ui| {
            // A few more words than usual: everything moves up a little. Where there is no room, the air goes before the buttons.
            let (air, words_below) = if cx.state.farewell { (0.20, FAREWELL) } else { (0.30, 0.0) };
            let needs = AROUND_BUTTONS + words_below + BUTTON * (meetings.len() + 1) as f32;
            ui.add_space((height * air).min(height - needs).max(24.0));
            logo_big(ui);
            ui.add_space(30.0);
            toned(ui, Type::Grand, cx.look.colours.muted, &dates::long(today, language));
            if cx.state.farewell {
                ui.add_space(34.0);
                let key = if cx.state.is_all_saved() { "afscheid-bewaard" } else { "afscheid" };
                toned(ui, Type::Grand, cx.look.colours.ink, words.get(key));
            }
            ui.add_space(44.0);
            let pressed = buttons(ui, &words, &meetings);
            ui.add_space(40.0);
            ui.allocate_ui(vec2(700.0, 40.0), |ui| {
                ui.vertical_centered(|ui| toned(ui, Type::Lead, cx.look.colours.muted, words.get("kiosk-geen-namen")));
            });
            cx.commands.extend(pressed);
        };
        scroll(ui, Id::unique("kiosk"), |ui| ui.with_layout(Layout::top_down(Align::Center), page));
    });
}

/// The way into each meeting, and to the bureau. Two stand beside each other; more stand below each other, equally wide.
fn buttons(ui: &mut Ui, words: &Words, meetings: &[(CaseId, String)]) -> Option<Command> {
    const AIR: f32 = 20.0;
    let of_meeting = |(case, said)| (said, icons::PLAY, Command::List(ListCommand::OpenForMeeting(case)));
    // Names of pupils stand there, and anyone may be walking past here.
    let bureau = (words.get("naar-het-bureau"), icons::DESKTOP, Command::Show(Show::NobodyWatching));
    let meetings = meetings.iter().map(|(case, said)| (*case, said.as_str()));
    let all: Vec<(&str, Icon, Command)> = meetings.map(of_meeting).chain(std::iter::once(bureau)).collect();
    let button = |at: usize| {
        let (said, picture, _) = &all[at];
        let button = if at == 0 { Button::primary(said) } else { Button::secondary(said) };
        button.icon(*picture).grand()
    };
    let widths: Vec<f32> = (0..all.len()).map(|at| button(at).wanted_width(ui)).collect();
    let beside = widths.iter().sum::<f32>() + AIR;
    let mut pressed = None;
    if all.len() == 2 && beside <= ui.available_width() {
        ui.horizontal(|ui| {
            ui.add_space((ui.available_width() - beside) / 2.0);
            ui.spacing_mut().item_spacing.x = AIR;
            for at in 0..all.len() {
                if button(at).show(ui).clicked() {
                    pressed = Some(at);
                }
            }
        });
    } else {
        ui.spacing_mut().item_spacing.y = AIR;
        let widest = widths.into_iter().fold(0.0, f32::max);
        for at in 0..all.len() {
            if button(at).least_width(widest).show(ui).clicked() {
                pressed = Some(at);
            }
        }
    }
    pressed.and_then(|at| all.into_iter().nth(at)).map(|(.., command)| command)
}

/// Meetings to go on with or to start today, by time; said without a name.
fn meetings_of_today(cx: &Cx<'_>) -> Vec<(CaseId, String)> {
    let words = &cx.state.words;
    let today = cx.state.today(cx.env);
    let entries = cx.state.folder.as_ref().and_then(|folder| folder.entries.as_deref()).unwrap_or_default();
    let rows = entries.iter().filter_map(|entry| entry.content.as_ref().ok());
    let mut wanted: Vec<&Row> = rows
        .filter(|row| match row.meeting {
            MeetingProgress::Running => true,
            MeetingProgress::Planned => row.planned_on == Some(today),
            MeetingProgress::Closed | MeetingProgress::Released => false,
        })
        .collect();
    wanted.sort_by_key(|row| (row.meeting != MeetingProgress::Running, row.planned_at));
    wanted.truncate(MOST_MEETINGS);
    let sentence = |row: &Row| {
        let running = row.meeting == MeetingProgress::Running;
        match row.planned_at {
            Some(at) => {
                let key = if running { "kiosk-verder-van" } else { "kiosk-start-van" };
                words.with(key, &[("tijd", dates::time(at, words.language()).into())])
            }
            None => words.get(if running { "kiosk-verder" } else { "kiosk-start" }).to_owned(),
        }
    };
    wanted.into_iter().map(|row| (row.id, sentence(row))).collect()
}
