//! A new case: sector and kind of meeting. Nothing about the pupil is asked here.

use egui::{Id, Ui, vec2};

use crate::app::Command;
use crate::app::command::{ListCommand, NewCase, Show};
use crate::app::sentence::say_trouble;
use crate::app::state::Folder;
use crate::model::Sector;
use crate::ui::cx::Cx;
use crate::ui::memory::Memory;
use crate::ui::theme::colours::Tone;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, ChoiceChange, Closed, Field, OwnWords, Pill, choice, combo, dialog, notice, text};

use super::planned_length;

/// Usual length of a first meeting, in minutes (domain 2.11).
const USUAL_MINUTES: u16 = 60;

enum Answer {
    Make(NewCase),
    Leave,
}

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, memory: &mut Memory) {
    let words = cx.words();
    let language = words.language().code();
    let Some(folder) = cx.state.folder.as_ref() else { return };
    let making = cx.state.making.as_ref();
    let tried = || making.map(|making| making.draft.clone());
    let mut draft = memory.new_case.clone().or_else(tried).unwrap_or_else(|| {
        let sector = Sector::Po;
        NewCase { sector, template: sector.code().into(), meeting_kind: None, planned_minutes: USUAL_MINUTES, code: None }
    });
    let answer = dialog(ui.ctx(), Id::unique("new case"), words.get("nieuwe-casus"), |ui| {
        ui.set_width(760.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing.y = 16.0;
        if let Some(trouble) = making.and_then(|making| making.trouble.as_ref()) {
            notice(ui, Tone::Red, &say_trouble(&words, trouble), &[]);
        }
        text(ui, Type::Body, words.get("nieuwe-casus-uitleg"));
        let sectors = [Sector::Po, Sector::Vo];
        let labels = [words.get("sector-po"), words.get("sector-vo")];
        let pills = labels.map(Pill::new);
        let chosen = sectors.iter().position(|sector| *sector == draft.sector);
        let field = Field::new(Id::unique("new case sector"), words.get("nieuwe-casus-sector"));
        if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change {
            draft.sector = sectors[at.min(1)];
            draft.template = folder
                .templates
                .for_sector(draft.sector)
                .next()
                .map_or_else(|| draft.sector.code().into(), |loaded| loaded.template.id.clone());
            draft.meeting_kind = usual_kind(folder, &draft);
        }
        let templates: Vec<_> = folder.templates.for_sector(draft.sector).collect();
        if templates.len() > 1 {
            let titles: Vec<&str> = templates.iter().map(|loaded| loaded.template.title.in_language(language)).collect();
            let pills: Vec<Pill<'_>> = titles.iter().map(|title| Pill::new(title)).collect();
            let chosen = templates.iter().position(|loaded| loaded.template.id == draft.template);
            let field = Field::new(Id::unique("new case template"), words.get("nieuwe-casus-sjabloon"));
            if let Some(ChoiceChange::Toggle(at)) = choice(ui, &field, &pills, chosen, OwnWords::Closed).change
                && let Some(loaded) = templates.get(at)
            {
                draft.template = loaded.template.id.clone();
                draft.meeting_kind = loaded.template.meeting_kind.clone();
            }
        }
        if let Some(loaded) = folder.templates.get(&draft.template)
            && let Some(list) = loaded.template.code_list("overlegsoort")
        {
            let names: Vec<String> = list
                .codes
                .iter()
                .map(|code| {
                    let own = words.renamed(&format!("overleg-{}", code.id)).map(str::to_owned);
                    own.unwrap_or_else(|| code.label.in_language(language).to_owned())
                })
                .collect();
            let options: Vec<&str> = names.iter().map(String::as_str).collect();
            let chosen: Vec<usize> =
                list.codes.iter().position(|code| Some(&code.id) == draft.meeting_kind.as_ref()).into_iter().collect();
            let field = Field::new(Id::unique("new case kind"), words.get("nieuwe-casus-soort"));
            if let Some(ChoiceChange::Toggle(at)) = combo(ui, &field, &options, &chosen, false, OwnWords::Closed).change {
                draft.meeting_kind = list.codes.get(at).map(|code| code.id.clone());
            }
        }
        if let Some(minutes) = planned_length::asks(ui, Id::unique("new case length"), &words, draft.planned_minutes) {
            draft.planned_minutes = minutes;
        }
        ui.add_space(6.0);
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
            let can_make = folder.templates.get(&draft.template).is_some();
            if Button::primary(words.get("nieuwe-casus-maken")).icon(icons::PLUS).enabled(can_make).show(ui).clicked() {
                answer = Some(Answer::Make(draft.clone()));
            }
            if Button::quiet(words.get("knop-annuleren")).show(ui).clicked() {
                answer = Some(Answer::Leave);
            }
        });
        answer
    });
    memory.new_case = Some(draft);
    match answer {
        Some(Closed::Answer(Answer::Make(new))) => {
            memory.new_case = None;
            cx.push(Command::List(ListCommand::New(new)));
        }
        Some(Closed::Answer(Answer::Leave) | Closed::Dismissed) => {
            memory.new_case = None;
            cx.push(Command::Show(Show::Nothing));
        }
        None => {}
    }
}

/// The kind of meeting the chosen template is made for.
fn usual_kind(folder: &Folder, draft: &NewCase) -> Option<String> {
    folder.templates.get(&draft.template)?.template.meeting_kind.clone()
}
