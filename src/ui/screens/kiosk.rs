//! The neutral page: no names, because anyone may walk past.

use egui::{Align, Frame, Layout, Ui, vec2};

use crate::app::Command;
use crate::app::command::{Go, ListCommand};
use crate::app::list::{MeetingProgress, Row};
use crate::i18n::dates;
use crate::model::CaseId;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, logo_big, toned};

/// Most meetings of one day that get a button of their own.
const MOST_MEETINGS: usize = 6;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.words();
    let language = words.language();
    let today = cx.state.today(cx.env);
    let meetings = meetings_of_today(cx);
    Frame::new().fill(cx.look.colours.background).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(ui.available_height() * 0.30);
            logo_big(ui);
            ui.add_space(34.0);
            toned(ui, Type::Lead, cx.look.colours.muted, &dates::long(today, language));
            ui.add_space(40.0);
            let mut pressed = None;
            for (i, (case, words_of_meeting)) in meetings.iter().enumerate() {
                let button = if i == 0 { Button::primary(words_of_meeting) } else { Button::secondary(words_of_meeting) };
                if button.icon(icons::PLAY).big().show(ui).clicked() {
                    pressed = Some(Command::List(ListCommand::OpenForMeeting(*case)));
                }
                ui.add_space(12.0);
            }
            let bureau = words.get("naar-het-bureau");
            let button = if meetings.is_empty() { Button::primary(bureau) } else { Button::secondary(bureau) };
            if button.icon(icons::DESKTOP).big().show(ui).clicked() {
                pressed = Some(Command::Go(Go::Overview));
            }
            ui.add_space(40.0);
            ui.allocate_ui(vec2(700.0, 40.0), |ui| {
                ui.vertical_centered(|ui| toned(ui, Type::Small, cx.look.colours.muted, words.get("kiosk-geen-namen")));
            });
            cx.commands.extend(pressed);
        });
    });
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
            MeetingProgress::Closed => false,
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
