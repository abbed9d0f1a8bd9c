//! What stands above a case at the bureau when there is something to choose about it: quiet lines, with what can be done.

use egui::Ui;

use crate::app::Command;
use crate::app::command::{MeetingCommand, VersionsCommand};
use crate::app::state::OpenCase;
use crate::ui::cx::Cx;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, notice, row, toned};

/// Draws what there is to say about the open case.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    if open.changed_outside {
        changed_outside(ui, cx, open);
    }
    newer_template(ui, cx, open);
}

/// The file was changed outside Rondom: it stands here to be read, and a person chooses which version holds.
fn changed_outside(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let Some(trouble) = &open.read_only else { return };
    let can_write = cx.state.folder.as_ref().is_some_and(|folder| folder.read_only.is_none());
    let accept = [words.get("wijziging-overnemen"), words.get("wijziging-eerdere-versies")];
    let actions = if can_write { &accept[..] } else { &accept[1..] };
    if let Some(pressed) = notice(ui, Tone::Amber, &cx.say(&trouble.sentence), actions) {
        let accepts = can_write && pressed == 0;
        cx.push(Command::Versions(if accepts { VersionsCommand::AcceptChanged } else { VersionsCommand::Open }));
    }
    ui.add_space(18.0);
}

/// The meeting goes on with the template it began with, until someone wants the newer one.
fn newer_template(ui: &mut Ui, cx: &mut Cx<'_>, open: &OpenCase) {
    let words = cx.words();
    let Some(newer) = cx.state.newer_template().map(|loaded| loaded.template.version) else { return };
    let used = open.current_meeting().map_or(0, |meeting| meeting.template.version);
    row(ui, |ui| {
        let sentence = words.with("sjabloon-nieuwer", &[("versie", f64::from(used).into())]);
        toned(ui, Type::Small, cx.look.colours.muted, &sentence);
        let label = words.with("sjabloon-overstappen", &[("versie", f64::from(newer).into())]);
        if Button::quiet(&label).icon(icons::ARROW_RIGHT).show(ui).clicked() {
            cx.push(Command::Meeting(MeetingCommand::UseNewerTemplate));
        }
    });
    ui.add_space(12.0);
}
